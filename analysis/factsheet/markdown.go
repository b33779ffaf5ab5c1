package factsheet

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

// Markdown returns the sheet in GitHub Flavored Markdown: what a drawing shows is
// said in words, and every table is there. It has no page to hold; what else is
// wrong with the sheet gives samverkan.Faults.
func (s Sheet) Markdown(l samverkan.Lang) (string, error) {
	if err := s.check(); err != nil {
		return "", err
	}
	var w source
	w.all(&s, l)
	return w.String(), nil
}

// source writes Markdown.
type source struct{ strings.Builder }

// put writes a text as a block of its own, with a mark before it.
func (w *source) put(mark, text string) {
	if blank(text) {
		return
	}
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	w.WriteString(mark + markdown(text) + "\n")
}

func (w *source) all(s *Sheet, l samverkan.Lang) {
	w.put("", s.Kick.In(l))
	w.put("# ", s.Title.In(l))
	w.put("", s.Lead.In(l))
	if s.Map != nil {
		w.put("", s.Map.Desc(l))
	}
	for i := range s.Blocks {
		b := block{Block: &s.Blocks[i]}
		w.put("## ", b.Heading.In(l))
		w.put("", b.chart().Desc(l))
		w.put("", b.note(l))
		w.table(b.chart().Table(l))
	}
	if s.Box != nil {
		w.put("## ", s.Box.Claim.In(l))
		w.put("", s.Box.Rests.In(l))
	}
	if len(s.Questions) > 0 {
		w.put("## ", questionsWord().In(l))
		w.WriteByte('\n')
		for i, q := range s.Questions {
			w.WriteString(number(i+1) + ". " + markdown(q.In(l)) + "\n")
		}
	}
	w.put("## ", sourcesWord(len(s.Sources)).In(l))
	w.WriteByte('\n')
	for _, from := range s.Sources {
		w.WriteString("- " + markdown(from.text().In(l)) + "\n")
	}
	w.put("", s.Footer.In(l))
	w.put("", s.made().In(l))
	if hash := s.fingerprint(); hash != "" {
		w.put("", "sha-256 "+hash)
	}
}

func (w *source) table(t chart.Table) {
	w.put("", t.Caption)
	w.WriteByte('\n')
	w.row(t.Columns)
	for _, number := range t.Numbers {
		if number {
			w.WriteString("| ---: ")
		} else {
			w.WriteString("| --- ")
		}
	}
	w.WriteString("|\n")
	for _, row := range t.Rows {
		w.row(row)
	}
}

func (w *source) row(cells []string) {
	for _, cell := range cells {
		w.WriteString("| " + markdown(piece(cell)) + " ")
	}
	w.WriteString("|\n")
}
