package eventlog

import "strings"

// maxLines is how many lines a row with line breaks in its cells may take.
const maxLines = 20

// rows goes through separated values (RFC 4180), with any of the line breaks
// LF, CR LF and CR. A quotation mark that does not begin a cell is an ordinary
// character. A quotation that does not end within maxLines, or that something
// follows in its cell, spoils its first line only, so that one stray mark does
// not swallow the file.
type rows struct {
	text      string
	separator byte
	at        int // of the next row
	next      int // its line, from 1

	line  int      // of the row that was read
	from  int      // where it begins
	cells []string // of it; good until the next
	bad   bool     // a quotation in it does not end as it should
}

// row reads the next row that is not blank, and reports whether there is one.
func (r *rows) row() bool {
	for r.at < len(r.text) {
		r.line, r.from = r.next, r.at
		size := r.cut(r.text[r.at:])
		taken := r.text[r.at : r.at+size]
		r.next += strings.Count(taken, "\n") + strings.Count(taken, "\r") - strings.Count(taken, "\r\n")
		r.at += size
		if r.bad || !r.blank() {
			return true
		}
	}
	return false
}

func (r *rows) blank() bool {
	for _, cell := range r.cells {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

// cut reads the row that s begins with and returns how many bytes it took.
func (r *rows) cut(s string) (size int) {
	r.cells, r.bad = r.cells[:0], false
	first := lineLength(s)
	at, end := 0, first
	for {
		cell, next, ended, ok := nextCell(s[at:end], r.separator)
		if !ended && end == first {
			for range maxLines - 1 {
				end += lineLength(s[end:])
			}
			cell, next, ended, ok = nextCell(s[at:end], r.separator)
		}
		if !ended || !ok {
			r.bad = true
			return first
		}
		r.cells = append(r.cells, cell)
		at += next
		if at < end && s[at] == r.separator {
			at++
			continue
		}
		return at + breakLength(s[at:])
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

func breakLength(s string) int {
	switch {
	case strings.HasPrefix(s, "\r\n"):
		return 2
	case s != "":
		return 1
	}
	return 0
}

func lineLength(s string) int {
	i := strings.IndexAny(s, "\r\n")
	if i < 0 {
		return len(s)
	}
	return i + breakLength(s[i:])
}
