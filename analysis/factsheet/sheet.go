package factsheet

import (
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/internal/check"
)

// Limits of a sheet.
const (
	// MaxBlocks is the most blocks.
	MaxBlocks = 8
	// MaxQuestions is the most questions.
	MaxQuestions = 10
	// MaxSources is the most sources.
	MaxSources = 10
	// MaxTitle is the most characters of the title and of a heading.
	MaxTitle = 90
	// MaxText is the most characters of any other text of the sheet.
	MaxText = 400
	// MaxCells is the most cells of a table.
	MaxCells = 3000
	// MaxCell is the most characters of a cell.
	MaxCell = 200
	// MaxData is the most bytes of the data that the fingerprint is of.
	MaxData = 8 << 20
)

// Sheet is a fact sheet. Texts without a word about it may be left out.
type Sheet struct {
	// Whom it is for: “Faktablad för vuxenutbildning och yrkeshögskola”.
	Kick samverkan.Text
	// What it is about, such as a municipality. It must be there.
	Title samverkan.Text
	// The most important in a sentence or two.
	Lead samverkan.Text
	// A small map beside the title; nil is none. Names and links are left out.
	Map *chart.Map
	// The figures, in the order they are read.
	Blocks []Block
	// Something worth telling; nil is none.
	Box *Box
	// What to ask at the visit.
	Questions []samverkan.Text
	// Where the figures come from. At least one must be there.
	Sources []Source
	// A last line, such as who answers questions about the sheet.
	Footer samverkan.Text
	// The day it was made; the zero date leaves it out.
	Made samverkan.Date
	// The data that the figures come from, as canonical JSON (RFC 8785). Its
	// SHA-256 stands on the sheet; empty leaves it out.
	Data string
}

// Block is one figure.
type Block struct {
	_ [0]func() // never compared
	// What the figure says. It must be there.
	Heading samverkan.Text
	// The figure: a value of one of the types of package chart.
	Chart chart.Chart
	// What is to be known about it, such as what a color means.
	Caption samverkan.Text
	// Where it comes from: “SCB”. It must be there.
	Source samverkan.Text
	// Whether the table is behind “Visa som tabell”, and not on paper.
	Folded bool
	// Whether the figure has the width of the page, and not that of a column.
	Wide bool
}

// Box is something worth telling, “Visste du att …”, and what it rests on.
type Box struct {
	// The claim, a whole sentence. It must be there.
	Claim samverkan.Text
	// What it rests on: figures, period, how it was chosen. It must be there.
	Rests samverkan.Text
}

// Source is where figures come from.
type Source struct {
	// Who publishes them: “SCB”. It must be there.
	Name samverkan.Text
	// What they are: table, question, period.
	What samverkan.Text
	// The day they were fetched; the zero date leaves it out.
	Fetched samverkan.Date
}

// Check returns all that is wrong with the sheet, as samverkan.Faults: also that
// it is too high for its page, in either language.
func (s Sheet) Check() error {
	err := s.check()
	if err != nil {
		return err
	}
	var c check.Checker
	for _, l := range [2]samverkan.Lang{samverkan.SV, samverkan.EN} {
		p, err := s.plan(l)
		if err != nil {
			return err
		}
		if f := p.fault(); f != nil {
			c.Add(f)
		}
	}
	return c.Err()
}

// check returns all that is wrong but the height.
func (s *Sheet) check() error {
	var c check.Checker
	text(&c, s.Kick, MaxText, false, "/kick")
	text(&c, s.Title, MaxTitle, true, "/title")
	text(&c, s.Lead, MaxText, false, "/lead")
	if s.Map != nil {
		c.Place(s.Map.Check(), "/map")
	}
	c.Size(len(s.Blocks), MaxBlocks, "/blocks")
	for i := range min(len(s.Blocks), MaxBlocks) {
		s.Blocks[i].check(&c, check.At("/blocks", i))
	}
	if s.Box != nil {
		text(&c, s.Box.Claim, MaxText, true, "/box/claim")
		text(&c, s.Box.Rests, MaxText, true, "/box/rests")
	}
	c.Size(len(s.Questions), MaxQuestions, "/questions")
	for i := range min(len(s.Questions), MaxQuestions) {
		text(&c, s.Questions[i], MaxText, true, check.At("/questions", i))
	}
	if len(s.Sources) == 0 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, "/sources", samverkan.Text{
			SV: "Bladet har ingen källa. Skriv var siffrorna kommer ifrån.",
			EN: "The sheet has no source. Enter where the figures come from.",
		}))
	}
	c.Size(len(s.Sources), MaxSources, "/sources")
	for i := range min(len(s.Sources), MaxSources) {
		at := check.At("/sources", i)
		text(&c, s.Sources[i].Name, MaxText, true, at+"/name")
		text(&c, s.Sources[i].What, MaxText, false, at+"/what")
	}
	text(&c, s.Footer, MaxText, false, "/footer")
	if len(s.Data) > MaxData || !utf8.ValidString(s.Data) {
		c.Add(samverkan.Wrong(samverkan.CodeTooLarge, "/data", samverkan.Text{
			SV: "Underlaget har {n} byte. Det ska vara UTF-8 och ha högst {most}.",
			EN: "The data have {n} bytes. They must be UTF-8 and have {most} at most.",
		}, samverkan.Int("n", len(s.Data)), samverkan.Int("most", MaxData)))
	}
	return c.Err()
}

func (b *Block) check(c *check.Checker, at string) {
	text(c, b.Heading, MaxTitle, true, at+"/heading")
	text(c, b.Caption, MaxText, false, at+"/caption")
	text(c, b.Source, MaxText, true, at+"/source")
	of := b.chart()
	if of == nil {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/chart", samverkan.Text{
			SV: "Blocket har ingen figur. Den ska vara ett värde av en typ i paketet chart, ingen pekare.",
			EN: "The block has no figure. It must be a value of a type of package chart, no pointer.",
		}))
		return
	}
	if err := of.Check(); err != nil {
		c.Place(err, at+"/chart")
		return
	}
	for _, l := range [2]samverkan.Lang{samverkan.SV, samverkan.EN} {
		if f := cells(of.Table(l), at+"/chart"); f != nil {
			c.Add(f)
			return
		}
	}
}

// chart returns the figure, nil when it is none of package chart. Links of a map
// would lead nowhere.
func (b *Block) chart() chart.Chart {
	switch g := b.Chart.(type) {
	case chart.Map:
		g.Link = ""
		return g
	case chart.Bars, chart.Gap, chart.Lines, chart.Mix, chart.Multiples, chart.Pyramid, chart.Slope, chart.Strip:
		return g
	}
	return nil
}

// cells returns what is wrong with the size of a table.
func cells(t chart.Table, at string) *samverkan.Fault {
	if n := (len(t.Rows) + 1) * len(t.Columns); n > MaxCells {
		return samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Figurens tabell har {n} celler. Ett faktablad kan ha {most} i en tabell.",
			EN: "The table of the figure has {n} cells. A fact sheet can have {most} in a table.",
		}, samverkan.Int("n", n), samverkan.Int("most", MaxCells))
	}
	for i := range len(t.Rows) + 1 {
		row := t.Columns
		if i > 0 {
			row = t.Rows[i-1]
		}
		for _, cell := range row {
			if n := utf8.RuneCountInString(cell); n > MaxCell {
				return long(n, MaxCell, at, cell)
			}
		}
	}
	return nil
}

// long is the fault of a text that is too long.
func long(n, most int, at, is string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Texten ”{is}” har {n} tecken. Här får den ha {most}.",
		EN: "The text “{is}” has {n} characters. Here it may have {most}.",
	}, samverkan.Quoted("is", is), samverkan.Int("n", n), samverkan.Int("most", most))
}

// text refuses a text that is too long, and one that is blank where it must not be.
func text(c *check.Checker, t samverkan.Text, most int, must bool, at string) {
	for _, s := range [2]string{t.SV, t.EN} {
		if n := utf8.RuneCountInString(s); n > most {
			c.Add(long(n, most, at, s))
			return
		}
	}
	c.Text(t, at)
	if must && (blank(t.In(samverkan.SV)) || blank(t.In(samverkan.EN))) {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här saknas en text. Skriv den på svenska (”sv”), engelska (”en”) eller båda.",
			EN: "A text is missing here. Write it in Swedish (“sv”), English (“en”) or both.",
		}))
	}
}

// blank reports whether nothing of a text is to be seen.
func blank(s string) bool { return strings.Trim(line(s), " \u2066\u2067\u2068\u2069") == "" }
