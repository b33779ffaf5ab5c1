package escape

import (
	"strings"
	"unicode/utf8"
)

// CSV returns s as one field of a row of comma separated values (RFC 4180).
// A reader gets s back, with two exceptions. Bytes that are not UTF-8 are
// U+FFFD. And a text that a spreadsheet would take for a formula, beginning
// with =, +, -, @, a tab or a carriage return, gets an apostrophe first; plain
// numbers such as -3 and -2,5 do not.
//
// A row of a single empty field is an empty line, which readers pass over:
// write rows with CSVRow.
func CSV(s string) string {
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	if s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 && !isPlainNumber(s) {
		s = "'" + s
	}
	// The semicolon is quoted because spreadsheets in Swedish part cells at it,
	// spaces because some readers drop them.
	if strings.ContainsAny(s, "\",;\t\r\n") || strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// CSVRow returns a row with its line break, CR LF.
func CSVRow(fields []string) string {
	if len(fields) == 1 && fields[0] == "" {
		return "\"\"\r\n"
	}
	var b strings.Builder
	for i, field := range fields {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(CSV(field))
	}
	b.WriteString("\r\n")
	return b.String()
}

// isPlainNumber reports whether s is digits, perhaps with a minus sign first
// and with decimals after a point or a comma.
func isPlainNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	separator := strings.IndexAny(s, ".,")
	if separator < 0 {
		return isNumber(s)
	}
	return isNumber(s[:separator]) && isNumber(s[separator+1:])
}
