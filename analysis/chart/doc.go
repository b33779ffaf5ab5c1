// Package chart draws figures as SVG that can be read by eye, by ear and on
// paper: bars, lines, a population pyramid, strips, slopes, small multiples, a
// map, the gap between need and supply, and the mix that closes it.
//
// # What it models
//
// A chart is plain data. Each kind is a struct with its texts in both languages
// and its values; every one of them is a [Chart]:
//
//	drawing, err := bars.SVG(samverkan.SV, chart.Options{ID: "ages", Width: 328})
//	table := bars.Table(samverkan.SV) // the same numbers, for “Visa som tabell”
//
// A drawing is one svg element with a title, which is the chart's, and a desc,
// which says in a sentence or two what is to be seen. Text is text. Draw it
// twice, for a wide page and for a phone: nothing is scaled. [Style] is the
// style sheet for a file that stands alone; the page of samverkan has the same
// classes in its own.
//
// # Words
//
// A [Value] is a number or unknown. The zero value is unknown, and unknown is
// never drawn as zero: lines and bands have gaps there, bars and tables say
// “uppgift saknas”. A strong line, bar or slope is what the heading speaks of;
// the others stand behind it. A band is from a low to a high value.
//
// # What is exact
//
// Numbers in texts and tables are rounded half to even from the exact value.
// Positions are floats, computed in the same order with operations that every
// host rounds alike, and rounded half up to a tenth of a pixel: a chart has the
// same bytes everywhere. The length of a bar is in proportion to its value from
// zero; nothing else is. Axes of lines may begin elsewhere, and then the drawing
// and its description say so.
//
// The width of a text is an estimate from above: for each character the wider
// of Noto Sans and Arial in semibold, digits as the widest of common fonts have
// them. A name too long for its place is cut with an ellipsis and stands whole
// in a title of its own. Labels at line ends are moved apart as little as can
// be, in the sense of least squares.
//
// # Colors
//
// Colors are those of the page (tokens.css), as classes with the light ones as
// attributes, so that a drawing keeps its colors without the style sheet. All
// meaning is also in a form, a line style or a word. Contrast to paper, light
// and dark (WCAG 2.2, 1.4.3 and 1.4.11): ink 16.4 and 15.7, ink-2 8.3 and 10.3,
// ink-3 5.6 and 7.3, blue 9.1 and 9.1, red 7.4 and 8.2, which all may be text;
// line-2 3.5 and 4.4 and blue-2 3.5 and 5.4, which are marks. Fills that are
// paler (blue-3, red-3, line) mean nothing without the edges that bound them.
//
// # Order
//
// Everything is drawn and told in the order of the data. Of equal values the
// first is the highest and the lowest.
//
// # Limits
//
// [MaxRows], [MaxTimes], [MaxSeries], [MaxTicks], [MaxShapes], [MaxPoints],
// [MaxAges], [MaxValue] and the widths [MinWidth] to [MaxWidth]. A chart beyond
// them, or with a value that is no number, gives [samverkan.Faults] and no
// drawing.
//
// # Why
//
// Why no chart library: those there are cost 0.5 to 3 MB of WebAssembly or need a
// script in the page.
//
// Why the pale bars of the pyramid have ends and bands have edges: the pale fills
// are 1.2 to 1 against paper. What must be seen is the line that bounds them.
//
// Why the mark of an earlier value is ink and not ochre: ochre means unsure.
//
// Why bars have no axis: every bar carries its figure.
//
// # Sources
//
// The page's chart grammar (PAGE.md §13). Labels moved apart: isotonic
// regression by pooling adjacent violators, R. E. Barlow et al., Statistical
// Inference under Order Restrictions (1972), §1.2. Color vision in the tests:
// G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, “A physiologically-based
// model for simulation of color vision deficiency”, IEEE Transactions on
// Visualization and Computer Graphics 15 (2009).
package chart
