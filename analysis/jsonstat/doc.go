// Package jsonstat reads and writes the formats of official statistics: JSON-stat
// 2.0 and PX both ways, and pages of Kolada one way, as figures over dimensions.
//
// # What it models
//
// A file of JSON-stat is a [Response]: a data set, a dimension, or a collection of
// responses, some of which are only linked to. A PX file is a [PX]. Both hold a
// [cube.Cube] and, beside it, what a cube has no place for, so that nothing is lost
// when they are written again. [Kolada] is what was fetched of Kolada, version 3.
// Nothing here fetches; [KoladaQueries] says what to fetch.
//
// # Its words
//
// A category of a dimension is what PX calls a value of a variable. A metric is
// what PX calls contents. What is kept is a member or keyword that is not
// understood here; of those, measuringType and priceType, which PxWeb 2 puts in the
// extension of its contents, are read as STOCKFA and CFPRICES of a PX file are, and
// kept. A status is what stands beside a figure or in place of it: its
// symbol is kept, and it has a meaning only where [Options] gives one, but for "."
// (there can be no figure) and ".." (not available), as official statistics have
// them. A dash of PX is 0, as its specification says. Kolada's "Missing" is not
// available, its "Private" is secrecy.
//
// # Exact and rounded
//
// A figure is the float64 nearest to the number in the file, and is written as the
// shortest decimal that is read back as it. −0 is 0. A number above 1.8 · 10³⁰⁸ is
// a Fault.
//
// # What is kept
//
// What is written of a file of JSON-stat is the same data as the file: dense or
// sparse cells, the three forms of status, index as a list or an object, and the
// order of members are one form each; a member that is null or empty, and a label
// that is empty, are as if they were not there. What is written of a cube is read
// back as the cube, but for the steps and lacks of derived figures and a label of
// ordinary figures; units of the whole, several sources and reasons that symbols
// do not tell stand in the extension, in a member samverkan.
//
// When a table was changed is told in the form of each format, 2026-02-20T08:00 and
// 20260220 08:00; a file that has it in another gets it back as it was.
//
// PX has no place for seconds and zones, for more than one source, symbols and
// multiples of units, reasons beside dots, hierarchies as they are here,
// coordinates, and line breaks; [PX.Encode] says in sentences which of them a table
// had, and which keywords are empty that a file must have. Decimals that are not
// told are those of the figures when they are written, and a value without a name
// is called by its code. Other languages of a PX file, cell notes, hierarchies and
// attributes are kept as they stand and are not understood.
//
// # Order of results
//
// Dimensions, categories, notes and keywords in the order of the file; statuses in
// the order in which cells have them; faults in the order in which they are found.
// Members of JSON-stat are written in the order of its specification, what a cell
// is before the cells; keywords of PX in the order that its specification
// recommends. Of Kolada, IDs in the order of their bytes, gender as T, K, M.
//
// # Encodings
//
// JSON is UTF-8, with or without a byte order mark. PX is UTF-8, ISO-8859-1 or
// Windows-1252, as CODEPAGE, CHARSET or a mark says; a file that says none of them
// and is not UTF-8 is refused, for it is DOS text. A file that has two of them is
// refused at the first byte of the other: bytes that are not UTF-8, and in a file of
// one byte a letter the letters of Western Europe, quotation marks and dashes in
// UTF-8 ("Ã¶" for "ö"). Other letters in UTF-8 are not told from text there. A
// character that the encoding has none of is a Fault when it is written, and so is
// text that would be taken for UTF-8.
//
// # Limits
//
// Those of package cube, and [MaxBytes] and what is beside it. Cells that are told
// and not there cost no memory: a sparse file has 2²⁰ cells at most, or 64 for each
// of its bytes.
//
// # In steps, and what is held
//
// [Reading] and [PXReading] read the cells in steps, of as many as the caller asks
// for; what stands before the cells is one step. They read no stream: the bytes of
// the whole file are given at once and held until the reading is done, and beside
// them the figures, 8 bytes a cell, and one byte a cell where any is missing or has
// a status. A file of 1 260 000 cells is 7.2 MB and its figures 10.1 MB; the reader takes 0.1 MB
// more, in some 120 allocations. No tree of the file is made. Pages of Kolada are read
// in one step; they and 24 bytes a figure are held until all are read.
//
// # Sources
//
// JSON-stat 2.0 (X. Badosa, json-stat.org/full); the kinds of fault of
// jsonstat-validator, rule set 1.0.0; PxWebApi 2 (PxTools) for its extension;
// PX-file format specification, AXIS-VERSION 2013 (SCB); the API of Kolada, version 3
// (api.kolada.se); ISO 8601 for weeks; the Encoding Standard of WHATWG for
// Windows-1252.
//
// # Why
//
// Why an own scanner and not encoding/json: a list of 1.26 million numbers is read
// without a value for each, and a fault has its byte and its pointer. It is the
// oracle of the fuzz tests: what is read here, that reads alike. Why not package
// strictjson: it knows the members of our own documents, and a foreign format has
// others, which are kept.
//
// Why not RFC 8785 for what is written: it sorts members by name, which puts the
// cells behind and the labels out of their order.
//
// Why no stream of pieces: what a cell is may be said behind the cells, for members
// of JSON come in any order, so a reader must hold them as text until it knows, or
// refuse an order that is allowed; and the figures, which are held anyway, take more
// than the file.
//
// Why tables of texts are refused: JSON-stat allows a text as a value, and what it
// is is not said. The official sample order.json has such: "A1B1C1" is the name of a
// cell, to show their order, and no figure. A text of digits, "12", is refused too:
// it may be a code, a class or a number with a comma, and a guess would be one; read
// as 12, it would not be written as it was.
//
// Why a bundle of JSON-stat 1 is refused: every publisher that made them offers
// version 2 now, and a guess at roles would be one.
package jsonstat
