package factsheet

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
)

// HTML returns the sheet as one HTML file, which is well-formed XML too. A sheet
// that is wrong, or too high for its page in this language, gives samverkan.Faults.
func (s Sheet) HTML(l samverkan.Lang) (string, error) {
	if err := s.check(); err != nil {
		return "", err
	}
	p, err := s.plan(l)
	if err != nil {
		return "", err
	}
	if f := p.fault(); f != nil {
		return "", samverkan.Faults{f}
	}
	w := &page{plan: p}
	w.file()
	return w.String(), nil
}

// page writes the file.
type page struct {
	strings.Builder
	*plan
}

//go:noinline
func (w *page) raw(s string) { w.WriteString(s) }

// code returns the code of a language.
func code(l samverkan.Lang) string {
	if l == samverkan.EN {
		return "en"
	}
	return "sv"
}

// element writes a text in an element, which says its language where it is not that
// of the sheet; nothing is no element.
func (w *page) element(name, attributes string, t samverkan.Text) {
	s := t.In(w.lang)
	if blank(s) {
		return
	}
	if t.EN == "" && code(w.lang) == "en" {
		attributes += ` lang="sv"`
	} else if t.SV == "" && code(w.lang) == "sv" {
		attributes += ` lang="en"`
	}
	w.raw("<" + name + attributes + ">" + html(s) + "</" + name + ">")
}

func (w *page) file() {
	s, css := w.sheet, style()
	w.raw("<!doctype html>\n<html lang=\"" + code(w.lang) + "\"><head><meta charset=\"utf-8\"/>" +
		`<meta http-equiv="Content-Security-Policy" content="` + strings.ReplaceAll(policy(css), "'", "&#39;") + `"/>` +
		`<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>` + "\n<title>")
	w.raw(html(s.Title.In(w.lang)))
	if kick := s.Kick.In(w.lang); !blank(kick) {
		w.raw(" – " + html(piece(kick)))
	}
	w.raw("</title>\n<style>" + css + "</style></head>\n<body><div class=\"sheet\">\n")
	if w.mapping != "" {
		w.raw(`<header class="head place"><div>`)
	} else {
		w.raw(`<header class="head"><div>`)
	}
	w.element("p", ` class="kick"`, s.Kick)
	w.element("h1", "", s.Title)
	w.element("p", ` class="lead"`, s.Lead)
	w.raw("</div>" + w.mapping + "</header>\n<main>\n")
	for i := range w.runs {
		w.run(&w.runs[i])
	}
	w.asked()
	w.raw("</main>\n")
	w.sources()
	w.raw("</div></body></html>\n")
}

func (w *page) run(r *run) {
	if r.wide {
		w.raw(`<div class="over">`)
		if r.box == across {
			w.box()
		} else {
			w.block(r.from)
		}
		w.raw("</div>\n")
		return
	}
	w.raw("<div class=\"cols\">")
	w.column(r.from, r.split, r.box == leftSide)
	w.column(r.split, r.to, r.box == rightSide)
	w.raw("</div>\n")
}

func (w *page) column(from, to int, box bool) {
	w.raw("<div class=\"col\">\n")
	for i := from; i < to; i++ {
		w.block(i)
	}
	if box {
		w.box()
	}
	w.raw("</div>")
}

func (w *page) box() {
	w.raw(`<section class="know">`)
	w.element("h2", "", w.sheet.Box.Claim)
	w.element("p", ` class="small"`, w.sheet.Box.Rests)
	w.raw("</section>\n")
}

func (w *page) block(i int) {
	b := &w.blocks[i]
	w.raw("<section>")
	w.element("h2", "", b.Heading)
	w.raw("<figure>")
	if b.narrow != "" {
		w.raw(`<div class="page">` + b.drawing + `</div><div class="phone">` + b.narrow + "</div>")
	} else {
		w.raw(b.drawing)
	}
	w.raw(`<figcaption class="note">` + html(b.note(w.lang)) + "</figcaption></figure>")
	switch {
	case b.Folded:
		w.raw("<details><summary>" + html(showWord().In(w.lang)) + "</summary>")
		w.table(b, i)
		w.raw("</details>")
	case b.folded: // too wide for paper
		w.raw(`<div class="screen">`)
		w.table(b, i)
		w.raw("</div>")
	default:
		w.table(b, i)
	}
	if b.folded {
		w.element("p", ` class="paper"`, inFile())
	}
	w.raw("</section>\n")
}

// onPhone is the room of the narrowest phone: 320 pixels less the margins.
const onPhone = 288 * px

// table writes a table. One that a phone may have to scroll can be reached with the
// keyboard, and has a name then.
func (w *page) table(b *block, i int) {
	t := b.table
	w.raw(`<div class="scroll"`)
	if _, fits := high(t, onPhone); !fits {
		name := samverkan.Text{SV: "Tabell {n}: {caption}", EN: "Table {n}: {caption}"}.With(samverkan.Int("n", i+1), samverkan.Str("caption", piece(t.Caption)))
		w.raw(` tabindex="0" role="region" aria-label="` + html(name.In(w.lang)) + `"`)
	}
	w.raw("><table><caption>" + html(t.Caption) + "</caption><thead>")
	first := "col"
	if b.around { // the first head is that of its row
		first = "row"
	}
	w.row(t.Columns, t.Numbers, first, "col")
	w.raw("</thead><tbody>")
	for _, row := range t.Rows {
		w.row(row, t.Numbers, "row", "")
	}
	w.raw("</tbody></table></div>")
}

// row writes a row: its first cell is a head, and the others are where they have a
// scope.
func (w *page) row(cells []string, numbers []bool, scope, others string) {
	w.raw("<tr>")
	for i, cell := range cells {
		right := ""
		if i < len(numbers) && numbers[i] {
			right = ` class="r"`
		}
		if i > 0 {
			scope = others
		}
		if scope != "" {
			w.raw(`<th scope="` + scope + `"` + right + ">" + html(cell) + "</th>")
			continue
		}
		w.raw("<td" + right + ">" + html(cell) + "</td>")
	}
	w.raw("</tr>")
}

func (w *page) asked() {
	if len(w.sheet.Questions) == 0 {
		return
	}
	w.raw(`<section class="ask over">`)
	w.element("h2", "", questionsWord())
	w.raw("<ol>")
	for _, q := range w.sheet.Questions {
		w.element("li", "", q)
	}
	w.raw("</ol></section>\n")
}

func (w *page) sources() {
	s := w.sheet
	w.raw("<footer>")
	w.element("h2", "", sourcesWord(len(s.Sources)))
	w.raw("<ul>")
	for _, source := range s.Sources {
		w.element("li", "", source.text())
	}
	w.raw("</ul>")
	if !blank(s.Footer.In(w.lang)) || s.stamped() {
		w.raw(`<div class="last">`)
		w.element("p", "", s.Footer)
		if s.stamped() {
			w.raw(`<p class="stamp">`)
			w.element("span", "", s.made())
			if hash := s.fingerprint(); hash != "" {
				w.raw(`<data value="sha256:` + hash + `">` + short(hash) + "</data>")
			}
			w.raw("</p>")
		}
		w.raw("</div>")
	}
	w.raw("</footer>\n")
}

func number(n int) string { return strconv.Itoa(n) }
