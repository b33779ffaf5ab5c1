package docx

import (
	"strconv"
	"strings"
)

// xmlWriter puts XML together. Markup is written with raw, and everything that
// comes from outside with text.
type xmlWriter struct{ b strings.Builder }

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// raw writes markup.
func (w *xmlWriter) raw(markup ...string) {
	for _, m := range markup {
		w.b.WriteString(m)
	}
}

// text writes a text as the content of an element or the value of an attribute.
func (w *xmlWriter) text(s string) { w.b.WriteString(escaped(clean(s))) }

// escaped returns a clean text without what XML reads as markup. Tabs and line
// breaks are references, since a reader makes a space of them in an attribute.
func escaped(s string) string {
	if !strings.ContainsAny(s, "&<>\"'\t\n") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		switch s[i] {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '"', '\'', '\t', '\n':
			b.WriteString("&#" + strconv.Itoa(int(s[i])) + ";")
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
