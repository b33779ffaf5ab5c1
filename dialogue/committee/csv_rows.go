package committee

import "strings"

// row is one row of a file of separated values.
type row struct {
	line  int // its first line, from 1
	cells []string
	raw   string // as it stood, without its line break
	bad   bool   // a quotation in it does not end as it should
}

// maxLines is how many lines a row with line breaks in its cells may take.
const maxLines = 20

// rows reads separated values (RFC 4180), with any of the line breaks LF, CR LF
// and CR. Lines and rows with nothing in them are passed over. A quotation mark that does not begin a
// cell is an ordinary character. A quotation that does not end within maxLines,
// or that something follows in its cell, spoils its first line only: the
// reading goes on with the next, so that one stray mark does not swallow the
// file. The work is in proportion to the file, maxLines times at most.
func rows(s string, separator byte) []row {
	var out []row
	line, width := 1, 0
	for s != "" {
		r, size := nextRow(s, separator, width)
		width = max(width, min(len(r.cells), maxColumns))
		r.line = line
		r.raw = strings.TrimRight(s[:size], "\r\n")
		if r.bad || !r.blank() {
			out = append(out, r)
		}
		line += breaks(s[:size])
		s = s[size:]
	}
	return out
}

// blank reports whether there is nothing in any cell of the row.
func (r *row) blank() bool {
	for _, cell := range r.cells {
		if tidy(cell) != "" {
			return false
		}
	}
	return true
}

// nextRow reads one row, of so many cells as a rule; it returns how many bytes
// it took.
func nextRow(s string, separator byte, width int) (r row, size int) {
	first := lineLength(s)
	r.cells = make([]string, 0, width)
	at, end := 0, first
	for {
		cell, next, ended, ok := nextCell(s[at:end], separator)
		if !ended && end == first {
			for range maxLines - 1 {
				end += lineLength(s[end:])
			}
			cell, next, ended, ok = nextCell(s[at:end], separator)
		}
		if !ended || !ok {
			return row{bad: true}, first
		}
		r.cells = append(r.cells, cell)
		at += next
		if at < end && s[at] == separator {
			at++
			continue
		}
		return r, at + breakLength(s[at:])
	}
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

// lineLength returns the length of the first line with its break.
func lineLength(s string) int {
	i := strings.IndexAny(s, "\r\n")
	if i < 0 {
		return len(s)
	}
	return i + breakLength(s[i:])
}

// breaks counts the line breaks in s.
func breaks(s string) int {
	return strings.Count(s, "\n") + strings.Count(s, "\r") - strings.Count(s, "\r\n")
}
