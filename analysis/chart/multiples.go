package chart

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Multiples are small charts of one line each, side by side on the same scales.
type Multiples struct {
	Head
	Times
	// The small charts, in reading order.
	Panels []Series
	// A line that is dashed in all of them, such as “riket”; no values is none. Its
	// band is not drawn.
	Reference Series
	// Whether the axis begins at zero.
	FromZero bool
}

// Check returns all that is wrong with the data, as samverkan.Faults.
func (g Multiples) Check() error {
	var c check.Checker
	g.Head.check(&c)
	g.Times.check(&c)
	c.Size(len(g.Panels), MaxRows, "/panels")
	for i := range min(len(g.Panels), MaxRows) {
		where := check.At("/panels", i)
		c.Name(g.Panels[i].Name, where+"/name")
		g.Panels[i].check(&c, len(g.At), where)
	}
	if len(g.Reference.Values) > 0 {
		g.Reference.check(&c, len(g.At), "/reference")
	}
	return c.Err()
}

// SVG returns the drawing.
func (g Multiples) SVG(l samverkan.Lang, o Options) (string, error) { return svg(&g, l, o) }

func (g *Multiples) plot() plot {
	var s span
	for i := range g.Panels {
		g.Panels[i].span(&s)
	}
	s.add(g.Reference.Values...)
	return newPlot(&g.Times, s, 2, g.Decimals, g.FromZero)
}

func (g *Multiples) draw(p *pen) {
	field := g.plot()
	reference := g.Reference.Name
	if len(g.Reference.Values) == 0 {
		reference = samverkan.Text{}
	}
	top := p.key([]entry{{dashedLine, reference}})
	if !g.Unit.IsZero() || field.base(p.lang) != "" {
		field.above(p, top+12*px, g.Unit)
		top += 22 * px
	}
	figures := field.margin(p)
	room := 10*px + widest(len(g.Panels), normal, func(i int) string {
		s := &g.Panels[i]
		return at(s.Values, s.last()).text(g.Decimals, p.lang)
	})
	const between, high = 28 * px, 64 * px
	columns := max(1, min((p.width-figures+between)/(130*px+between), 4, len(g.Panels)))
	if rows := (len(g.Panels) + columns - 1) / columns; rows > 0 {
		columns = (len(g.Panels) + rows - 1) / rows // rows as even as can be
	}
	wide := (p.width - figures - (columns-1)*between) / columns
	room = min(room, wide/2)
	for i := range g.Panels {
		s := &g.Panels[i]
		left, y := figures+i%columns*(wide+between), top+i/columns*(high+62*px)
		field.place(left, left+wide-room, y+26*px, y+26*px+high)
		p.text(left, y+13*px, p.in(s.Name), "tb", start, wide)
		field.grid(p, i%columns == 0)
		field.dates(p, left, left+wide)
		p.band(field.points(s.Low), field.points(s.High), "fb3", "")
		p.band(field.points(s.Low), field.points(s.High), "", "sb2 w1")
		p.line(field.points(g.Reference.Values), "si w15 da")
		points := field.points(s.Values)
		p.line(points, "sb w2")
		last := s.last()
		if last < 0 {
			p.text(left, y+26*px+high/2, missing().In(p.lang), "t3", start, wide)
			continue
		}
		p.circle(points[last].x, points[last].y, 35, "fb")
		p.text(points[last].x+8*px, points[last].y+45, s.Values[last].text(g.Decimals, p.lang), "tl tb", start, left+wide-points[last].x-8*px)
	}
	rows := (len(g.Panels) + columns - 1) / columns
	p.height = max(top+rows*(high+62*px)-12*px, 20*px)
}

// Table returns the numbers of the drawing.
func (g Multiples) Table(l samverkan.Lang) Table {
	series := g.Panels
	if len(g.Reference.Values) > 0 {
		series = append(append([]Series(nil), g.Panels...), Series{Name: g.Reference.Name, Values: g.Reference.Values})
	}
	return timeTable(&g.Head, &g.Times, series, l)
}

// Desc names the highest and the lowest at the last time.
func (g Multiples) Desc(l samverkan.Lang) string {
	last := len(g.At) - 1
	high, low, known := extremes(len(g.Panels), func(i int) Value { return at(g.Panels[i].Values, last) })
	if known == 0 {
		return say(l, samverkan.Text{SV: "Det finns inga värden.", EN: "There are no values."})
	}
	text := samverkan.Text{SV: "{at}: högst {high} ({most}), lägst {low} ({least}).", EN: "{at}: highest {high} ({most}), lowest {low} ({least})."}
	if known == 1 {
		text = samverkan.Text{SV: "{at}: {high} {most}.", EN: "{at}: {high} {most}."}
	}
	out := say(l, text, name("at", g.name(last)), name("high", g.Panels[high].Name), name("low", g.Panels[low].Name),
		samverkan.Str("most", g.figure(g.Panels[high].Values[last], l)), samverkan.Str("least", g.figure(g.Panels[low].Values[last], l)))
	if field := g.plot(); field.base(l) != "" {
		out += " " + say(l, samverkan.Text{SV: "{^base}.", EN: "{^base}."}, samverkan.Str("base", field.base(l)))
	}
	return out + lacking(l, len(g.Panels)-known)
}
