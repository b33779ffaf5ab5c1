package committee

import (
	"strings"

	"github.com/samverkan/samverkan/internal/separated"
)

// row is one row of a file of separated values.
type row struct {
	line  int // its first line, from 1
	cells []string
	raw   string // as it stood, without its line break
	bad   bool   // a quotation in it does not end as it should
}

// rows reads separated values (RFC 4180), with any of the line breaks LF, CR LF
// and CR. Lines and rows with nothing in them are passed over. A quotation mark that does not begin a
// cell is an ordinary character. A quotation that does not end within separated.MaxLines,
// or that something follows in its cell, spoils its first line only: the
// reading goes on with the next, so that one stray mark does not swallow the
// file. The work is in proportion to the file, separated.MaxLines times at most.
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
		line += separated.Lines(s[:size])
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
	r.cells, size, r.bad = separated.Row(s, separator, make([]string, 0, width))
	if r.bad {
		r.cells = nil
	}
	return r, size
}
