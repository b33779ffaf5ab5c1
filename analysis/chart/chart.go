package chart

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Limits of a chart.
const (
	// MaxRows is the most bars, strips, slopes, panels or parts of a mix.
	MaxRows = 100
	// MaxTimes is the most times on an axis.
	MaxTimes = 400
	// MaxSeries is the most lines of a chart, and MaxStrong the most strong ones.
	MaxSeries = 60
	// MaxStrong is how many lines can be told apart without looking twice.
	MaxStrong = 3
	// MaxAges is the most age groups of a pyramid.
	MaxAges = 130
	// MaxTicks is the most ticks of a strip.
	MaxTicks = 2000
	// MaxShapes is the most shapes of a map.
	MaxShapes = 400
	// MaxPoints is the most points of all shapes of a map.
	MaxPoints = 50_000
	// MaxDecimals is the most decimals of a number.
	MaxDecimals = 6
	// MinWidth is the least width of a drawing, in pixels.
	MinWidth = 200
	// MaxWidth is the largest width of a drawing, and its largest asked height.
	MaxWidth = 2000
	// DefaultWidth is the width of a drawing when none is asked for.
	DefaultWidth = 776
)

// Chart is what every chart of this package is.
type Chart interface {
	// Check returns all that is wrong with the data, as samverkan.Faults.
	Check() error
	// SVG returns the drawing: one svg element.
	SVG(samverkan.Lang, Options) (string, error)
	// Table returns the numbers of the drawing.
	Table(samverkan.Lang) Table
	// Desc says in a sentence or two what is to be seen.
	Desc(samverkan.Lang) string
}

// Head is what all charts have.
type Head struct {
	// What the chart says: its title, and the caption of its table.
	Title samverkan.Text
	// What the names of the rows are, such as “Kommun” or “År”: the head of the
	// table's first column. Empty is “Namn”.
	Each samverkan.Text
	// The unit of the values, such as “%”. Empty is none.
	Unit samverkan.Text
	// How many decimals the values are written with, at most MaxDecimals.
	Decimals int
}

// Options are of one drawing.
type Options struct {
	// What the IDs in the drawing begin with; no two drawings of a page may have
	// the same. Empty is “chart”.
	ID string
	// The width in pixels, MinWidth to MaxWidth. 0 is DefaultWidth.
	Width int
	// The height in pixels of what is drawn against a scale: lines, gap and
	// slope, never lower than their labels need. Other charts are as high as their
	// rows ask. 0 lets the width decide.
	Height int
}

// Check returns what is wrong with the options, as samverkan.Faults.
func (o Options) Check() error {
	var c check.Checker
	c.ID(o.id(), "/id")
	if o.Width != 0 {
		c.Ranged(int64(o.Width), MinWidth, MaxWidth, "/width")
	}
	if o.Height != 0 {
		c.Ranged(int64(o.Height), 80, MaxWidth, "/height")
	}
	return c.Err()
}

func (o Options) id() string {
	if o.ID == "" {
		return "chart"
	}
	return o.ID
}

// drawn is a chart as this package draws it.
type drawn interface {
	Chart
	head() *Head
	// draw writes what is within the svg element and sets the pen's height.
	draw(*pen)
}

func (h *Head) head() *Head { return h }

func (h *Head) check(c *check.Checker) {
	c.Name(h.Title, "/title")
	c.Text(h.Each, "/each")
	c.Text(h.Unit, "/unit")
	c.Ranged(int64(h.Decimals), 0, MaxDecimals, "/decimals")
}

// figure returns a value as it stands in a sentence: with its unit.
//
//go:noinline
func (h *Head) figure(v Value, l samverkan.Lang) string { return v.figure(h.Decimals, h.Unit, l) }

// svg returns the drawing of a chart.
func svg(c drawn, l samverkan.Lang, o Options) (string, error) {
	if err := o.Check(); err != nil {
		return "", err
	}
	if err := c.Check(); err != nil {
		return "", err
	}
	p := &pen{lang: l, width: o.Width * px, height: o.Height * px}
	if o.Width == 0 {
		p.width = DefaultWidth * px
	}
	c.draw(p)
	body := p.out
	p.out = make([]byte, 0, len(body)+1500)
	id := o.id()
	p.raw(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `)
	p.number(p.width)
	p.raw(" ")
	p.number(p.height)
	p.raw(`" width="`)
	p.number(p.width)
	p.raw(`" height="`)
	p.number(p.height)
	role := `" role="img" aria-labelledby="`
	if p.linked {
		role = `" role="group" aria-labelledby="`
	}
	p.raw(role + id + `-title ` + id + `-desc" lang="` + language(l) + `"`)
	p.class("chart ink")
	p.raw(` font-size="13" font-family="` + fonts + `"><title id="` + id + `-title">`)
	p.escaped(clean(c.head().Title.In(l)))
	p.raw(`</title><desc id="` + id + `-desc">`)
	p.escaped(c.Desc(l))
	p.raw(`</desc>`)
	p.out = append(p.out, body...)
	p.raw("</svg>")
	return string(p.out), nil
}

func language(l samverkan.Lang) string {
	if l == samverkan.EN {
		return "en"
	}
	return "sv"
}
