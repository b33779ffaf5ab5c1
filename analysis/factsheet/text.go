package factsheet

import (
	"strings"
	"unicode"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

// Text returns the sheet as plain text, to paste into mail: no line is broken,
// blocks have an empty line between them, and tables are aligned where they are no
// wider than a line of mail. A table that is wider is a list: an item for each row,
// with each value after the head of its column. What is wrong with the sheet, but
// its height, gives samverkan.Faults.
func (s Sheet) Text(l samverkan.Lang) (string, error) {
	if err := s.check(); err != nil {
		return "", err
	}
	var w letter
	w.all(&s, l)
	return w.String(), nil
}

// letter writes plain text.
type letter struct{ strings.Builder }

func (w *letter) put(text string) {
	if blank(text) {
		return
	}
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	w.WriteString(line(text) + "\n")
}

func (w *letter) all(s *Sheet, l samverkan.Lang) {
	w.put(s.Kick.In(l))
	w.put(s.Title.In(l))
	w.put(s.Lead.In(l))
	if s.Map != nil {
		w.put(s.Map.Desc(l))
	}
	for i := range s.Blocks {
		b := block{Block: &s.Blocks[i]}
		w.put(b.Heading.In(l))
		w.put(b.chart().Desc(l))
		w.put(b.note(l))
		w.table(b.chart().Table(l))
	}
	if s.Box != nil {
		w.put(s.Box.Claim.In(l))
		w.put(s.Box.Rests.In(l))
	}
	if len(s.Questions) > 0 {
		w.put(questionsWord().In(l))
		for i, q := range s.Questions {
			w.WriteString(number(i+1) + ". " + line(q.In(l)) + "\n")
		}
	}
	w.put(sourcesWord(len(s.Sources)).In(l))
	for _, from := range s.Sources {
		w.WriteString("- " + line(from.text().In(l)) + "\n")
	}
	w.put(s.Footer.In(l))
	w.put(s.made().In(l))
	if hash := s.fingerprint(); hash != "" {
		w.put("sha-256 " + hash)
	}
}

// mailLine is how wide a table of plain text may be, in columns of a terminal.
const mailLine = 100

func (w *letter) table(t chart.Table) {
	w.put(t.Caption)
	rows := append([][]string{t.Columns}, t.Rows...)
	widths := make([]int, len(t.Columns))
	sum := 2 * (len(widths) - 1)
	for i := range widths {
		for _, row := range rows {
			widths[i] = max(widths[i], columns(line(row[i])))
		}
		sum += widths[i]
	}
	if sum > mailLine {
		for _, row := range t.Rows {
			w.item(t.Columns, row)
		}
		return
	}
	for _, row := range rows {
		out := ""
		for i, cell := range row {
			text := piece(cell)
			space := strings.Repeat(" ", widths[i]-columns(text))
			if t.Numbers[i] {
				out += space + text
			} else {
				out += text + space
			}
			out += "  "
		}
		w.WriteString(strings.TrimRight(out, " ") + "\n")
	}
}

// item writes a row as an item of a list.
func (w *letter) item(heads, row []string) {
	w.WriteString("- " + piece(row[0]) + ": ")
	for i, cell := range row[1:] {
		if i > 0 {
			w.WriteString("; ")
		}
		w.WriteString(piece(heads[i+1]) + " " + piece(cell))
	}
	w.WriteString("\n")
}

// columns returns how many columns of a terminal a text takes: none for marks and
// controls, two for wide letters and pictures (East Asian Width, UAX #11, W and F,
// by their blocks), one for any other character.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r), unicode.Is(unicode.Cf, r):
		case r >= 0x1100 && r <= 0x115F, r >= 0x2E80 && r <= 0xA4CF, r >= 0xAC00 && r <= 0xD7A3, r >= 0xF900 && r <= 0xFAFF,
			r >= 0xFE30 && r <= 0xFE6F, r >= 0xFF00 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6, r >= 0x1F300 && r <= 0x1FAFF, r >= 0x20000 && r <= 0x3FFFD:
			n += 2
		default:
			n++
		}
	}
	return n
}
