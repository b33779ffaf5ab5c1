package escape

import "strings"

// Markdown returns s for a paragraph, a heading, a list item or a table cell of
// GitHub Flavored Markdown. What a reader gets back is Clean(s), without
// emphasis, links, code, HTML, lists or cells. The text must stand where the
// writer has put at least a space or the beginning of a line before it.
//
// As few characters are escaped as can be, for people read the source too.
// GitHub itself makes links of addresses, "@name" and "#1" after Markdown is
// rendered, and pictures of ":words:"; no escape in Markdown reaches that.
func Markdown(s string) string {
	s = Clean(s)
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		// Cells of a table are told apart before escapes are read, and readers
		// differ over "\\|". Character references have neither character.
		case c == '|':
			b.WriteString("&#124;")
			continue
		case c == '\\':
			b.WriteString("&#92;")
			continue
		case strings.IndexByte("`*_{}[]<>&~#$@^", c) >= 0,
			i == 0 && strings.IndexByte("-+=:", c) >= 0,         // list, rule, underline of a heading, definition
			c == ':' && strings.HasPrefix(s[i+1:], "/"),         // https://
			(c == '.' || c == ')') && i <= 9 && isNumber(s[:i]), // 1. 1) of a list: nine digits at most
			c == '.' && endsInWWW(s[:i]):
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func endsInWWW(s string) bool {
	return len(s) >= 3 && strings.EqualFold(s[len(s)-3:], "www")
}
