package docx

import (
	"strconv"
	"strings"
)

// Lengths in twips, twentieths of a point; 1 mm is 1440/25.4.
const (
	textWidth    = 9072 // A4's 11906 less two margins of 1417, 25 mm
	aboveSigned  = 900  // 16 mm: room for the hand
	belowTable   = 240
	belowList    = 140 // as below a paragraph
	belowAddress = 480
)

// writer writes the body of a document.
type writer struct {
	xmlWriter
	lang       string
	lists      int  // numbered lists so far
	newPage    bool // the next paragraph begins a page
	gap        int  // what the next paragraph keeps above it, after a table
	underTable bool // a table stands just above
}

// style is what a paragraph looks like and how it holds on to its neighbors.
type style struct {
	id       string // of the style; empty for running text
	keepNext bool   // on one page with the next
	numbered int    // number of the list, 0 for none
	right    bool   // set to the right
	above    int    // kept above, when the style has none of its own
	below    int    // kept below, when it is another than the style's
	own      bool   // the style has its own room above
}

// document returns word/document.xml.
func (d Document) document() (body string, numberedLists int) {
	w := writer{lang: d.Lang}
	w.raw(xmlHead, `<w:document xmlns:w="`, wordNS, `" xmlns:r="`, relationNS, `"><w:body>`)
	for i, b := range d.Blocks {
		w.block(b, i+1 < len(d.Blocks) && holds(d.Blocks[i+1]))
	}
	if w.underTable {
		w.paragraph(style{}, nil) // Word wants one after a table
	}
	w.raw(`<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>`,
		`<w:footerReference w:type="first" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/>`,
		`<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/>`,
		`<w:titlePg/></w:sectPr></w:body></w:document>`)
	return w.b.String(), w.lists
}

// holds reports whether a block is on one page with the end of the one before:
// the closing words with the signature, and what leads up to a list with its
// first item.
func holds(b Block) bool {
	switch b.(type) {
	case Signature, List:
		return true
	}
	return false
}

// block writes a block, whose last paragraph may have to stay with the next.
func (w *writer) block(b Block, keepNext bool) {
	switch b := b.(type) {
	case Heading:
		w.paragraph(style{id: "Heading" + strconv.Itoa(b.Level), keepNext: true, own: true}, Plain(b.Text))
	case Paragraph:
		w.paragraph(style{keepNext: keepNext}, b.Runs)
	case List:
		w.list(b, keepNext)
	case Table:
		w.table(b)
	case Address:
		w.address(b)
	case Signature:
		if text := strings.Join(cleaned(b.Lines), "\n"); text != "" {
			w.paragraph(style{id: "Signature", above: aboveSigned}, Plain(text))
		}
	case PageBreak:
		w.newPage = true
	}
}

// paragraph writes a paragraph. The order of its properties is the schema's.
func (w *writer) paragraph(s style, runs Runs) {
	w.raw("<w:p><w:pPr>")
	if s.id != "" {
		w.raw(`<w:pStyle w:val="`, s.id, `"/>`)
	}
	if s.keepNext {
		w.raw("<w:keepNext/>")
	}
	if w.newPage {
		w.raw("<w:pageBreakBefore/>")
	}
	if s.numbered > 0 {
		w.raw(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="`, strconv.Itoa(s.numbered), `"/></w:numPr>`)
	}
	if !s.own {
		s.above = max(s.above, w.gap)
	}
	if s.above > 0 || s.below > 0 {
		w.raw("<w:spacing")
		if s.above > 0 {
			w.raw(` w:before="`, strconv.Itoa(s.above), `"`)
		}
		if s.below > 0 {
			w.raw(` w:after="`, strconv.Itoa(s.below), `"`)
		}
		w.raw("/>")
	}
	if s.right {
		w.raw(`<w:jc w:val="right"/>`)
	}
	w.raw("</w:pPr>")
	for _, run := range runs {
		w.run(run)
	}
	w.raw("</w:p>")
	w.newPage, w.gap, w.underTable = false, 0, false
}

// run writes a run: its text with line breaks and tabs as elements, as Word
// has them.
func (w *writer) run(r Run) {
	text := clean(r.Text)
	if text == "" {
		return
	}
	lang := r.Lang
	if lang == "" {
		lang = w.lang
	}
	w.raw("<w:r><w:rPr>")
	if r.Bold {
		w.raw("<w:b/><w:bCs/>")
	}
	if r.Italic {
		w.raw("<w:i/><w:iCs/>")
	}
	w.raw(`<w:lang w:val="`)
	w.text(lang)
	w.raw(`"/></w:rPr>`)
	for text != "" {
		end := strings.IndexAny(text, "\t\n")
		if end < 0 {
			end = len(text)
		}
		if end > 0 {
			w.raw(`<w:t xml:space="preserve">`)
			w.raw(escaped(text[:end]), "</w:t>")
		}
		if end < len(text) {
			if text[end] == '\t' {
				w.raw("<w:tab/>")
			} else {
				w.raw("<w:br/>")
			}
			end++
		}
		text = text[end:]
	}
	w.raw("</w:r>")
}

// list writes a list. Each numbered one has a number of its own, so that it
// begins at 1.
func (w *writer) list(l List, keepNext bool) {
	s := style{id: "ListBullet", numbered: bullets}
	if l.Numbered {
		w.lists++
		s = style{id: "ListNumber", numbered: bullets + w.lists}
	}
	for i, item := range l.Items {
		if i == len(l.Items)-1 {
			s.below, s.keepNext = belowList, keepNext
		}
		w.paragraph(s, item)
	}
}

// address writes the lines of both sides beside each other, the right ones at
// a tab.
func (w *writer) address(a Address) {
	left, right := cleaned(a.Left), cleaned(a.Right)
	lines := max(len(left), len(right))
	s := style{id: "Address"}
	for i := range lines {
		var text string
		if i < len(left) {
			text = oneLine(left[i])
		}
		if i < len(right) {
			text += "\t" + oneLine(right[i])
		}
		if i == lines-1 {
			s.below = belowAddress
		}
		w.paragraph(s, Plain(text))
	}
}

// oneLine returns a clean text with spaces for line breaks and tabs.
func oneLine(s string) string { return strings.NewReplacer("\n", " ", "\t", " ").Replace(s) }
