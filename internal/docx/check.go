package docx

import (
	"strconv"
	"strings"
	"time"
)

// What a document may hold at most.
const (
	// Runs, headings, lines of addresses and signatures, heads of columns,
	// items and cells together.
	MaxRuns = 100_000
	// The bytes of all texts together.
	MaxText = 32 << 20
	// The columns of a table: Word's own limit.
	MaxColumns = 63
)

// Error is a document that cannot be written.
type Error struct {
	// Which block, from 0; −1 for what is not in a block.
	Block int
	// What is wrong with it, in English.
	What string
}

// Error names the block and says what is wrong.
func (e *Error) Error() string {
	if e.Block < 0 {
		return "docx: " + e.What
	}
	return "docx: block " + strconv.Itoa(e.Block) + ": " + e.What
}

// check returns the first thing that keeps a document from being written.
func (d Document) check() error {
	wrong := func(what string) error { return &Error{-1, what} }
	switch {
	case !isLang(d.Lang):
		return wrong("a language is written as in sv-SE or en")
	case strings.TrimSpace(d.Title) == "":
		return wrong("a document needs a title, for those who hear it read")
	case d.Created != "" && !isDate(d.Created):
		return wrong("the date it was made is written as in 2026-03-12")
	}
	count := counter{text: len(d.Title) + len(d.Creator) + len(d.Header) + len(d.Footer)}
	for i, b := range d.Blocks {
		if what := count.block(b); what != "" {
			return &Error{i, what}
		}
		if count.runs > MaxRuns || count.text > MaxText {
			return &Error{i, "up to here there are " + strconv.Itoa(count.runs) + " texts of " + strconv.Itoa(count.text) + " bytes; there may be " + strconv.Itoa(MaxRuns) + " and " + strconv.Itoa(MaxText)}
		}
	}
	return nil
}

// counter counts what a document holds.
type counter struct{ runs, text int }

// block counts a block and returns what is wrong with it, if anything.
func (c *counter) block(b Block) (wrong string) {
	c.runs++
	switch b := b.(type) {
	case Heading:
		if b.Level < 1 || b.Level > 3 {
			return "a heading has a level of 1 to 3"
		}
		c.text += len(b.Text)
	case Paragraph:
		return c.cell(b.Runs)
	case List:
		for _, item := range b.Items {
			if wrong := c.cell(item); wrong != "" {
				return wrong
			}
		}
	case Table:
		return c.table(b)
	case Address:
		c.lines(b.Left)
		c.lines(b.Right)
	case Signature:
		c.lines(b.Lines)
	case PageBreak:
	default:
		return "a block is one of those of the package, and is there"
	}
	return ""
}

func (c *counter) lines(lines []string) {
	c.runs += len(lines)
	for _, line := range lines {
		c.text += len(line)
	}
}

func (c *counter) cell(runs Runs) (wrong string) {
	c.runs += 1 + len(runs)
	for _, r := range runs {
		c.text += len(r.Text)
		if r.Lang != "" && !isLang(r.Lang) {
			return "a language is written as in sv-SE or en"
		}
	}
	return ""
}

func (c *counter) table(t Table) (wrong string) {
	n := t.columns()
	switch {
	case n < 1 || n > MaxColumns:
		return "a table has 1 to " + strconv.Itoa(MaxColumns) + " columns"
	case len(t.Widths) != 0 && len(t.Widths) != n || len(t.Right) != 0 && len(t.Right) != n:
		return "widths and sides are given for every column or for none"
	}
	for _, w := range t.Widths {
		if w < 1 || w > 1000 {
			return "a width is 1 to 1000"
		}
	}
	c.text += len(t.Caption)
	c.lines(t.Head)
	for _, row := range t.Rows {
		if len(row) != n {
			return "every row has a cell for every column"
		}
		for _, cell := range row {
			if wrong := c.cell(cell); wrong != "" {
				return wrong
			}
		}
	}
	return ""
}

// isLang reports whether s is a language of two or three letters, perhaps with
// a country of two: the forms of BCP 47 that Word and its kin know.
func isLang(s string) bool {
	language, country, both := strings.Cut(s, "-")
	return (len(language) == 2 || len(language) == 3) && isIn(language, 'a', 'z') && (!both || len(country) == 2 && isIn(country, 'A', 'Z'))
}

func isIn(s string, first, last byte) bool {
	for i := range len(s) {
		if s[i] < first || s[i] > last {
			return false
		}
	}
	return true
}

// isDate reports whether s is a day of the calendar, "2026-03-12".
func isDate(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' || !isIn(s[:4]+s[5:7]+s[8:], '0', '9') {
		return false
	}
	year, _ := strconv.Atoi(s[:4])
	month, _ := strconv.Atoi(s[5:7])
	day, _ := strconv.Atoi(s[8:])
	return year > 0 && month >= 1 && month <= 12 && day >= 1 && time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() == day
}
