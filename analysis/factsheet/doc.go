// Package factsheet makes fact sheets (faktablad): figures with their tables and
// sources on one page of A4, for those who are to be visited or to decide, as one
// HTML file that needs no network, as Markdown and as plain text.
//
// # What it models
//
// A [Sheet] is plain data: whom it is for, a title and a lead, blocks with a
// chart each, a box (“Visste du att …”) with what it rests on, questions to ask
// at the visit, and sources. It computes no figures: they come with the charts.
//
//	page, err := sheet.HTML(samverkan.SV)
//	mail, err := sheet.Text(samverkan.SV)
//
// # Words
//
// A Block is a heading, a chart, a caption, a source and the table of the chart.
// A folded table is there, but behind “Visa som tabell”; on paper a line says
// that it is in the file. A wide block has the width of the page, the others that
// of a column. The room of a sheet is how high its page is, see [Room].
//
// # The HTML file
//
// One file, with its style sheet and its drawings in it, and no script. Its own
// policy (Content-Security-Policy) lets it load nothing, and use no style but its
// own, which is named by its SHA-256. It fits a screen from 320 pixels, is light or
// dark as the reader has it, takes the reader's own colors (forced-colors), and is
// printed in light on exactly one A4.
//
// # What is exact
//
// Figures are those of the charts. The fingerprint is the SHA-256 of the bytes of
// Data, short in the HTML file (whole in its code) and whole in the other two. It
// says which data the sheet was made from. It is no signature: whoever changes the
// sheet can change it too.
//
// The room is an estimate from above: see [Room]. Lines are drawn as high as the page
// then allows, of three heights. Equal sheets give equal bytes.
//
// # Order
//
// Blocks keep their order: down the left column, then down the right one. Where
// the left column ends, and in which the box stands last, is chosen so that the
// page is lowest; of equals, the one with more in the left column, and the box
// there. A table stands as its chart has it, or turned where that is lower and it
// holds nothing but numbers. In Markdown and text, tables stand as the charts have
// them, and the box after the blocks.
//
// # Limits
//
// MaxBlocks, MaxQuestions, MaxSources, MaxTitle, MaxText, MaxCells, MaxCell and
// MaxData; and one page. A sheet that is too high is refused with what it needs and
// what there is. It is never cut, nor made smaller until nobody can read it.
// [Sheet.Fold] folds tables until it holds. A table that is too wide for its place
// is folded on paper by itself.
//
// # Untrusted text
//
// Every text may come from anyone. Each output has its own escapes; a text is one
// line; what turns the direction of writing is replaced, unless it is an isolate
// that ends, and names from right to left are set apart (samverkan.Text.Apart)
// where they stand in a line with others.
//
// # Why
//
// Why only the charts of package chart: another could bring markup of its own.
//
// Why line heights are whole pixels on paper: so that the estimate has nothing to
// guess but where lines break.
//
// Why a table too high is a fault and not left out: which figures may be hidden on
// paper is for whoever makes the sheet to say.
//
// # Sources
//
// KFA-08 “konkreta faktablad”. The page's drawing of the sheet (PAGE.md §4, §10). Widths
// of columns: CSS 2.2 §17.5.2.2. Content Security Policy Level 3 §2.3.1 for the
// hash of a style.
package factsheet
