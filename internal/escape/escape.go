// Package escape puts text that nobody has checked into the formats the
// library writes, so that a reader of the format gets that text back and
// nothing else: no markup, no link, no second cell, no formula.
//
// There is one function for each place in an output. Each takes any string,
// valid UTF-8 or not, and says what it does to characters that the format
// cannot hold. Line breaks and control characters are no part of the text of a
// paragraph or a cell of a table: see [Clean].
//
// Sources: CommonMark 0.31.2 §2.4 and §6, GitHub Flavored Markdown 0.29 (tables
// §4.10, autolinks §6.9); RFC 4180; OWASP, "CSV Injection".
package escape

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean returns s as a text of one line: line breaks and tabs are a space each
// ("\r\n" is one), control characters, characters that turn the direction of
// writing, and bytes that are not UTF-8 are U+FFFD. Spaces first and last are
// cut off. Clean of what Clean returns is the same.
func Clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, string(utf8.RuneError)), "\r\n", "\n")
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF':
			return utf8.RuneError
		}
		return r
	}, s), " ")
}
