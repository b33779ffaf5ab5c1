// Package docx writes a letter once, as a Word document, as plain text to paste
// into mail, and as Markdown.
//
// # What it models
//
// A [Document] has a language, a title and blocks: [Heading], [Paragraph],
// [List], [Table], [Address], [Signature], [PageBreak]. [Document.Encode] returns
// the bytes of a .docx file (WordprocessingML, ECMA-376 transitional),
// [Document.Text] and [Document.Markdown] the same words in the other two forms.
//
// # Words
//
// A [Run] is a stretch of text of one look: upright, bold, italic. Runs make a
// paragraph, an item of a list or a cell. Lengths inside are twips, twentieths
// of a point (1 mm is 56.7), and half points for letters, as the format has it.
//
// # What Word gets
//
// A4 with 25 mm margins. Text in Georgia 11, ragged to the right; headings,
// tables and the small print in Calibri; where these are missing, Gelasio and
// Carlito, which are as wide. Headings have Word's own styles, so that they show
// in the navigation pane, and lists are Word's own lists, each numbered from 1.
// A table's head is repeated on every page and a row is not divided. The page's
// number stands at the foot of each page, and the header from the second page
// on, since the first has the address. The closing words stay with the signature.
//
// For those who hear a document read and for whoever checks its spelling: every
// run is marked with its language, and the file with its language and title.
//
// # Text that nobody has checked
//
// Text is text: no character of it becomes markup. In all three forms line
// breaks of every kind are "\n", which breaks a line in place; control
// characters, characters that turn the direction of writing, what XML 1.0 cannot
// hold and bytes that are not UTF-8 are U+FFFD. The rest is read back as it was
// given. In Markdown a line break in a heading or a cell is a space, a tab is too,
// spaces first and last on a line go, and so does emphasis that Markdown cannot
// end where it ends, as within a word.
//
// # Order
//
// Equal documents give equal bytes: the parts stand in a fixed order with the
// date of 1980-01-01, the least that a ZIP archive can hold. The date of the
// document is the one given.
//
// # Limits
//
// [MaxRuns], [MaxText] and [MaxColumns]. What cannot be written is an *[Error]
// that names the block.
//
// # Why
//
// Why an own ZIP writer of sixty lines and not archive/zip: measured in the
// module that the page downloads, archive/zip adds 462 kB, 86 kB after brotli
// (6 % of the module), and this 36 kB and 5 kB, most of it the checksum's.
// Parts are stored and not compressed, which every reader of .docx takes; a
// letter is some 30 kB, and compress/flate alone would cost the page 28 kB.
//
// Why Markdown takes its escaper as an argument: it is internal/escape's, and
// packages under internal do not import each other.
//
// Why no picture, footnote or table of contents: a letter has none.
//
// # Sources
//
// ECMA-376, Office Open XML File Formats, 5th edition, parts 1 (WordprocessingML,
// §17), 2 (packaging) and 4 (transitional); PKWARE, .ZIP File Format
// Specification 6.3; W3C, XML 1.0 (fifth edition), §2.2; CommonMark 0.31.2, §6.2,
// for where emphasis can begin and end.
package docx
