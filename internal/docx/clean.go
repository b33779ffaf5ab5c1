package docx

import (
	"strings"
	"unicode/utf8"
)

// clean returns a text as all three forms show it: line breaks of every kind
// are "\n", and what no form can hold or what would turn the direction of
// writing is U+FFFD. Clean of what clean returns is the same.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, string(utf8.RuneError)), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return '\n'
		case r < ' ', r >= 0x7F && r <= 0x9F, // control characters
			r == '\u061C' || r == '\u200E' || r == '\u200F', r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069', // direction
			r == '\uFEFF' || r == '\uFFFE' || r == '\uFFFF': // a mark of byte order, and what is no character
			return utf8.RuneError
		}
		return r
	}, s)
}

// plain returns the text of runs without their looks.
func (r Runs) plain() string {
	var b strings.Builder
	for _, run := range r {
		b.WriteString(clean(run.Text))
	}
	return b.String()
}
