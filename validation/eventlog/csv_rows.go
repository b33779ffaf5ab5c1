package eventlog

import (
	"strings"

	"github.com/samverkan/samverkan/internal/separated"
)

// rows goes through a file of separated values.
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
		var size int
		r.cells, size, r.bad = separated.Row(r.text[r.at:], r.separator, r.cells[:0])
		r.next += separated.Lines(r.text[r.at : r.at+size])
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
