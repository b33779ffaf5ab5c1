package docx

import "strconv"

// table writes a table with its caption above. Its head is repeated on every
// page, no row is divided, and its first column begins where the text does.
func (w *writer) table(t Table) {
	switch {
	case t.Caption != "":
		w.paragraph(style{id: "Caption", keepNext: true}, Plain(t.Caption))
	case w.underTable || w.newPage: // two tables in a row would be one
		w.paragraph(style{id: "TableText"}, nil)
	}
	w.raw(`<w:tbl><w:tblPr><w:tblStyle w:val="LetterTable"/><w:tblW w:w="`, strconv.Itoa(textWidth), `" w:type="dxa"/>`)
	if len(t.Head) == 0 {
		w.raw(`<w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders>`)
	}
	w.raw(`<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="`, digit(len(t.Head) > 0),
		`" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
	if t.Caption != "" {
		w.raw(`<w:tblCaption w:val="`)
		w.text(t.Caption)
		w.raw(`"/>`)
	}
	w.raw("</w:tblPr><w:tblGrid>")
	widths := t.widths()
	for _, width := range widths {
		w.raw(`<w:gridCol w:w="`, strconv.Itoa(width), `"/>`)
	}
	w.raw("</w:tblGrid>")
	if len(t.Head) > 0 {
		w.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
		for i, head := range t.Head {
			w.cell(style{id: "TableHead", right: t.isRight(i)}, widths, i, Plain(head))
		}
		w.raw("</w:tr>")
	}
	for n, row := range t.Rows {
		w.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
		for i, cell := range row {
			w.cell(style{id: "TableText", right: t.isRight(i), keepNext: t.keep(n)}, widths, i, cell)
		}
		w.raw("</w:tr>")
	}
	w.raw("</w:tbl>")
	w.gap, w.underTable = belowTable, true
}

// keep reports whether a row stays on one page with the next: a small table is
// not divided, and of a larger one no row stands alone.
func (t Table) keep(row int) bool {
	const small = 6
	last := len(t.Rows) - 1
	return row < last && (last < small || row == 0 || row == last-1)
}

func (t Table) isRight(column int) bool { return column < len(t.Right) && t.Right[column] }

// cell writes a cell. The last one of a row reaches the margin.
func (w *writer) cell(s style, widths []int, column int, runs Runs) {
	w.raw(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(widths[column]), `" w:type="dxa"/>`)
	if s.id == "TableHead" {
		w.raw(`<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="404040"/></w:tcBorders>`)
	}
	if column == len(widths)-1 {
		w.raw(`<w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar>`)
	}
	if s.id == "TableHead" {
		w.raw(`<w:vAlign w:val="bottom"/>`)
	}
	w.raw("</w:tcPr>")
	s.own = true
	w.paragraph(s, runs)
	w.raw("</w:tc>")
}

func digit(yes bool) string {
	if yes {
		return "1"
	}
	return "0"
}

// widths returns the columns' widths in twips. Each ends at its share of the
// whole, rounded down, so that they fill it exactly.
func (t Table) widths() []int {
	shares := t.Widths
	if len(shares) == 0 {
		for range t.columns() {
			shares = append(shares, 1)
		}
	}
	all := 0
	for _, share := range shares {
		all += share
	}
	widths, sum, from := make([]int, len(shares)), 0, 0
	for i, share := range shares {
		sum += share
		to := textWidth * sum / all
		widths[i], from = to-from, to
	}
	return widths
}
