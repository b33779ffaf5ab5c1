package calendar

import (
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan/internal/escape"
)

// clean is escape.Clean, which most texts pass as they are.
func clean(s string) string {
	if isPlain(s) && strings.Trim(s, " ") == s {
		return s
	}
	return escape.Clean(s)
}

// isPlain reports whether s is visible characters and spaces from the letters of
// Europe alone: none that Clean replaces.
func isPlain(s string) bool {
	for _, r := range s {
		if r < ' ' || r > '~' && r < 0xa0 || r > 0x24f {
			return false
		}
	}
	return true
}

// cleanLines returns s with "\n" as its only line break, and with the same
// characters replaced as escape.Clean replaces in a text of one line.
func cleanLines(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		// Clean cuts spaces off and turns tabs to spaces, which a line of several
		// keeps: only one that holds something to replace goes through it.
		spaces := strings.Trim(strings.ReplaceAll(line, "\t", " "), " ")
		if clean(spaces) != spaces {
			lines[i] = escape.Clean(line)
		}
	}
	return strings.Join(lines, "\n")
}

// escapeText returns a clean text as the value of a property of type TEXT
// (RFC 5545, 3.3.11).
func escapeText(s string) string {
	return escapeMarks(s, '\\', "\\;,\n", `\;,n`)
}

// escapeMarks is the inverse of unescape: it replaces each byte of from by mark
// and the byte at the same place of to.
func escapeMarks(s string, mark byte, from, to string) string {
	if !strings.ContainsAny(s, from) {
		return s
	}
	b := make([]byte, 0, len(s)+16)
	for _, c := range []byte(s) {
		if k := strings.IndexByte(from, c); k >= 0 {
			b = append(b, mark)
			c = to[k]
		}
		b = append(b, c)
	}
	return string(b)
}

// unescapeText is the inverse of escapeText. A backslash before another
// character is kept with it.
func unescapeText(s string) string {
	return unescape(s, '\\', `\;,nN`, "\\;,\n\n")
}

// escapeParameter returns a clean text of one line as the value of a parameter
// (RFC 6868, and quoted where RFC 5545, 3.2, asks for it).
func escapeParameter(s string) string {
	s = escapeMarks(s, '^', `^"`, "^'")
	if strings.ContainsAny(s, ":;,") {
		return `"` + s + `"`
	}
	return s
}

// unescapeParameter is its inverse, for the value without quotes.
func unescapeParameter(s string) string {
	return unescape(s, '^', "^'n", "^\"\n")
}

// unescape replaces each pair of mark and a byte of from by the byte at the
// same place of to.
func unescape(s string, mark byte, from, to string) string {
	if strings.IndexByte(s, mark) < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == mark && i+1 < len(s) {
			if k := strings.IndexByte(from, s[i+1]); k >= 0 {
				b = append(b, to[k])
				i++
				continue
			}
		}
		b = append(b, s[i])
	}
	return string(b)
}

// cutAtCommas cuts the value of a list at the commas that are not escaped.
func cutAtCommas(s string) (parts []string) {
	from := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case ',':
			parts = append(parts, s[from:i])
			from = i + 1
		}
	}
	return append(parts, s[from:])
}

// maxLine is how long a line may be in octets, without its CRLF (RFC 5545, 3.1).
const maxLine = 75

// appendLine appends a content line, folded between characters.
func appendLine(b []byte, line string) []byte {
	room := maxLine
	for len(line) > room {
		cut := room
		for cut > 1 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		b = append(append(b, line[:cut]...), "\r\n "...)
		line, room = line[cut:], maxLine-1
	}
	return append(append(b, line...), "\r\n"...)
}
