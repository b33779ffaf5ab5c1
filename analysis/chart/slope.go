package chart

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Slope is what has changed between two times: a line for each name, with its
// value at both ends.
type Slope struct {
	Head
	// The two times, such as “2014” and “2024”.
	From, To samverkan.Text
	// The lines.
	Rows []Change
}

// Change is one line of a Slope.
type Change struct {
	// What has changed.
	Name samverkan.Text
	// The value before and after.
	From, To Value
	// Whether the heading speaks of it.
	Strong bool
}

// Check returns all that is wrong with the data, as samverkan.Faults.
func (g Slope) Check() error {
	var c check.Checker
	g.Head.check(&c)
	c.Text(g.From, "/from")
	c.Text(g.To, "/to")
	c.Size(len(g.Rows), MaxRows, "/rows")
	for i := range min(len(g.Rows), MaxRows) {
		r, where := &g.Rows[i], check.At("/rows", i)
		c.Name(r.Name, where+"/name")
		value(&c, r.From, where+"/from")
		value(&c, r.To, where+"/to")
	}
	return c.Err()
}

// SVG returns the drawing.
func (g Slope) SVG(l samverkan.Lang, o Options) (string, error) { return svg(&g, l, o) }

func (g *Slope) draw(p *pen) {
	var s span
	for i := range g.Rows {
		s.add(g.Rows[i].From, g.Rows[i].To)
	}
	// Names stand at the left, and at the right too where there is room.
	both := p.width >= 480*px
	text := func(i, side int) string {
		r := &g.Rows[i]
		name := p.in(r.Name)
		if side == 0 {
			return name + " " + r.From.text(g.Decimals, p.lang)
		}
		figure := g.figure(r.To, p.lang)
		if both {
			return figure + " " + name
		}
		return figure
	}
	var rooms [2]int
	for side := range rooms {
		rooms[side] = min(widest(len(g.Rows), normal, func(i int) string { return text(i, side) })+12*px, p.width*38/100)
	}
	top := 30 * px
	h := p.height - top - 10*px
	if p.height == 0 {
		h = 230 * px
	}
	h = max(h, 40*px, len(g.Rows)*labelGap)
	y := scale{s.lo, s.hi, top + h, top}
	x := [2]int{rooms[0], p.width - rooms[1]}
	for side, head := range [2]samverkan.Text{g.From, g.To} {
		p.segment(x[side], top-8*px, x[side], top+h+6*px, "fn sl w1")
		p.text(x[side], 13*px, p.in(head), "ts t3", [2]anchor{end, start}[side], rooms[side])
	}
	for _, strong := range [2]bool{false, true} {
		for i := range g.Rows {
			r := &g.Rows[i]
			if r.Strong != strong {
				continue
			}
			class, dot := "sl2 w15", "fp sl2 w15"
			if strong {
				class, dot = "sb w3", "fb sb w15"
			}
			ends := [2]point{{x: x[0], y: y.of(r.From), known: r.From.drawable()}, {x: x[1], y: y.of(r.To), known: r.To.drawable()}}
			if ends[0].known && ends[1].known {
				p.line(ends[:], class)
			}
			for _, at := range ends {
				if at.known {
					p.circle(at.x, at.y, 35, dot)
				}
			}
		}
	}
	for side := range x {
		var want, rows []int
		for i := range g.Rows {
			if v := [2]Value{g.Rows[i].From, g.Rows[i].To}[side]; v.drawable() {
				want, rows = append(want, y.of(v)), append(rows, i)
			}
		}
		sign := 2*side - 1
		for k, at := range apart(want, labelGap, top, top+h) {
			class := "t2"
			if g.Rows[rows[k]].Strong {
				class = "tl tb"
			}
			if moved := at - want[k]; moved > 5*px || moved < -5*px {
				p.segment(x[side]+sign*5*px, want[k], x[side]+sign*10*px, at, "fn sl2 w1")
			}
			p.text(x[side]+sign*12*px, at+45, text(rows[k], side), class, [2]anchor{end, start}[side], rooms[side]-12*px)
		}
	}
	p.height = top + h + 10*px
}

// Table returns the numbers of the drawing.
func (g Slope) Table(l samverkan.Lang) Table {
	t := g.table(l)
	t.column(clean(or(g.From, samverkan.Text{SV: "Före", EN: "Before"}).In(l)), true)
	t.column(clean(or(g.To, samverkan.Text{SV: "Efter", EN: "After"}).In(l)), true)
	t.column(samverkan.Text{SV: "Ändring", EN: "Change"}.In(l), true)
	for i := range g.Rows {
		r := &g.Rows[i]
		t.Rows = append(t.Rows, []string{clean(r.Name.In(l)), r.From.text(g.Decimals, l), r.To.text(g.Decimals, l), r.To.sub(r.From).text(g.Decimals, l)})
	}
	return t
}

// Desc names what has risen and fallen most.
func (g Slope) Desc(l samverkan.Lang) string {
	change := func(i int) Value { return g.Rows[i].To.sub(g.Rows[i].From) }
	up, down, known := extremes(len(g.Rows), change)
	out := ""
	for k, i := range [2]int{up, down} {
		if known == 0 || k == 0 && change(i).f <= 0 || k == 1 && change(i).f >= 0 {
			continue
		}
		if out != "" {
			out += " "
		}
		out += say(l, [2]samverkan.Text{
			{SV: "Mest upp: {name}, från {from} till {to}.", EN: "Up most: {name}, from {from} to {to}."},
			{SV: "Mest ner: {name}, från {from} till {to}.", EN: "Down most: {name}, from {from} to {to}."},
		}[k], name("name", g.Rows[i].Name), samverkan.Str("from", g.figure(g.Rows[i].From, l)), samverkan.Str("to", g.figure(g.Rows[i].To, l)))
	}
	switch {
	case known == 0:
		return say(l, samverkan.Text{SV: "Det finns inga värden.", EN: "There are no values."})
	case out == "":
		out = say(l, samverkan.Text{SV: "Inget har ändrats.", EN: "Nothing has changed."})
	}
	return out + lacking(l, len(g.Rows)-known)
}
