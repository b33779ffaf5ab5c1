package docx

// Document is a letter, an agenda, a summary: what it is called and its blocks.
type Document struct {
	// The language as "sv-SE" or "en-GB". Swedish gets Swedish words at the foot
	// of the page, every other language English ones.
	Lang string
	// What the document is called, for the list of files and who hears it read.
	// It is not printed.
	Title string
	// Who made it: a person or an organization.
	Creator string
	// The date it was made, "2026-03-12"; empty leaves it out.
	Created string
	// What stands at the top of every page but the first.
	Header string
	// What stands at the foot of every page, before the page's number.
	Footer string
	// What it says, from above.
	Blocks []Block
}

// Block is a part of a document that begins on a line of its own: one of
// Heading, Paragraph, List, Table, Address, Signature and PageBreak.
type Block interface{ block() }

// Run is a stretch of text of one look.
type Run struct {
	// The text; "\n" breaks the line.
	Text string
	// Whether it is bold.
	Bold bool
	// Whether it is italic.
	Italic bool
	// Its language, when it is not the document's.
	Lang string
}

// Runs is a text of one or more looks.
type Runs []Run

// Plain returns a text of one look.
func Plain(text string) Runs { return Runs{{Text: text}} }

// Heading begins a part of the document.
type Heading struct {
	// 1, 2 or 3; 1 is the largest.
	Level int
	// What it says.
	Text string
}

// Paragraph is running text.
type Paragraph struct {
	// The text.
	Runs Runs
}

// List is some items below each other.
type List struct {
	// Whether the items are numbered, from 1; otherwise they have bullets.
	Numbered bool
	// The items.
	Items []Runs
}

// Table is rows of cells.
type Table struct {
	// What the table shows, above it; may be empty.
	Caption string
	// The head of each column; empty for a table without a head.
	Head []string
	// The rows, each with a cell for every column.
	Rows [][]Runs
	// How wide the columns are against each other; empty for equally wide.
	Widths []int
	// Which columns are set to the right, as numbers are; empty for none.
	Right []bool
}

// Address is the top of a letter: who writes or is written to at the left, and
// date, number and such at the right.
type Address struct {
	// The lines at the left.
	Left []string
	// The lines at the right, beside them.
	Right []string
}

// Signature is a line to sign on, and below it who signs.
type Signature struct {
	// The name, the office, the organization, each on its line.
	Lines []string
}

// PageBreak begins a new page. At the end of a document it does nothing.
type PageBreak struct{}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Address) block()   {}
func (Signature) block() {}
func (PageBreak) block() {}

// columns returns how many columns the table has.
func (t Table) columns() int {
	if len(t.Head) == 0 && len(t.Rows) > 0 {
		return len(t.Rows[0])
	}
	return len(t.Head)
}
