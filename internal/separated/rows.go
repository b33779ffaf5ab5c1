// Package separated reads files of separated values as people's programs write
// them: RFC 4180 with any separator and any of the line breaks LF, CR LF and CR,
// in UTF-8 or Windows-1252. What the cells mean is for whoever reads them.
package separated

import "strings"

// MaxLines is how many lines a row with line breaks in its cells may take.
const MaxLines = 20

// Row reads the row that s begins with, appends its cells to a list, and returns
// how many bytes it took with its line break. A quotation mark that does not
// begin a cell is an ordinary character. A quotation that does not end within
// MaxLines, or that something follows in its cell, is bad and spoils the first
// line only: size is that line, so that one stray mark does not swallow the file.
func Row(s string, separator byte, into []string) (cells []string, size int, bad bool) {
	cells = into
	first := LineLength(s)
	at, end := 0, first
	for {
		cell, next, ended, ok := nextCell(s[at:end], separator)
		if !ended && end == first {
			for range MaxLines - 1 {
				end += LineLength(s[end:])
			}
			cell, next, ended, ok = nextCell(s[at:end], separator)
		}
		if !ended || !ok {
			return cells, first, true
		}
		cells = append(cells, cell)
		at += next
		if at < end && s[at] == separator {
			at++
			continue
		}
		return cells, at + breakLength(s[at:]), false
	}
}

// Lines counts the line breaks in s.
func Lines(s string) int {
	return strings.Count(s, "\n") + strings.Count(s, "\r") - strings.Count(s, "\r\n")
}

// nextCell reads a cell, within quotation marks or not, and returns how many
// bytes it took, whether its quotation ended, and whether the cell did there.
func nextCell(s string, separator byte) (cell string, size int, ended, ok bool) {
	if s == "" || s[0] != '"' {
		for size < len(s) && s[size] != separator && s[size] != '\r' && s[size] != '\n' {
			size++
		}
		return s[:size], size, true, true
	}
	doubled := false
	for at := 1; ; {
		next := strings.IndexByte(s[at:], '"')
		if next < 0 {
			return "", 0, false, false
		}
		at += next + 1
		if at < len(s) && s[at] == '"' {
			doubled = true
			at++
			continue
		}
		cell = s[1 : at-1]
		if doubled {
			cell = strings.ReplaceAll(cell, `""`, `"`)
		}
		return cell, at, true, at == len(s) || s[at] == separator || s[at] == '\r' || s[at] == '\n'
	}
}

// breakLength returns the length of the line break that s begins with.
func breakLength(s string) int {
	switch {
	case strings.HasPrefix(s, "\r\n"):
		return 2
	case s != "":
		return 1
	}
	return 0
}

// LineLength returns the length of the first line with its break.
func LineLength(s string) int {
	i := strings.IndexAny(s, "\r\n")
	if i < 0 {
		return len(s)
	}
	return i + breakLength(s[i:])
}
