package chart

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Lines are values over time: one strong line or a few, and others behind them.
type Lines struct {
	Head
	Times
	// The lines.
	Series []Series
	// What all lines that are not strong are together, such as “åtta liknande
	// kommuner”, for the key. Empty gives each of them a label at its end.
	Others samverkan.Text
	// Whether the axis begins at zero.
	FromZero bool
}

// Check returns all that is wrong with the data, as samverkan.Faults.
func (g Lines) Check() error {
	var c check.Checker
	g.Head.check(&c)
	g.Times.check(&c)
	c.Text(g.Others, "/others")
	c.Size(len(g.Series), MaxSeries, "/series")
	strong := 0
	for i := range min(len(g.Series), MaxSeries) {
		g.Series[i].check(&c, len(g.At), check.At("/series", i))
		if g.Series[i].Strong {
			strong++
		}
	}
	if strong > MaxStrong {
		c.Add(samverkan.Wrong(samverkan.CodeTooLarge, "/series", samverkan.Text{
			SV: "{n} linjer är starka. Högst {most} kan skiljas åt; låt de andra vara svaga eller rita små diagram.",
			EN: "{n} lines are strong. At most {most} can be told apart; let the others be faint, or draw small multiples.",
		}, samverkan.Int("n", strong), samverkan.Int("most", MaxStrong)))
	}
	return c.Err()
}

// SVG returns the drawing.
func (g Lines) SVG(l samverkan.Lang, o Options) (string, error) { return svg(&g, l, o) }

// strongLook is how a strong line is told from the others: by width and dashes,
// and by the form of its end.
type strongLook struct{ line, label, fill, edge string }

func strongLooks() [MaxStrong]strongLook {
	return [MaxStrong]strongLook{
		{"sb w3", "tl tb", "fb3", "sb2 w1"},
		{"si w2", "tb", "fl", "sl2 w1"},
		{"si w15 da", "tb", "fl", "sl2 w1"},
	}
}

// tooLong returns the name of the only line that has a label, when that has no
// room for it: the name then stands in the key.
func (g *Lines) tooLong(p *pen) samverkan.Text {
	strong := g.strong()
	if len(strong) != 1 || g.Others.IsZero() && len(g.Series) > 1 {
		return samverkan.Text{}
	}
	s := &g.Series[strong[0]]
	last := s.last()
	if last < 0 {
		return samverkan.Text{}
	}
	full := label{text: p.in(s.Name) + " " + g.figure(s.Values[last], p.lang)}
	if p.labelRoom([]label{full}, 40) < p.labelRoom([]label{full}, 100) {
		return s.Name
	}
	return samverkan.Text{}
}

func (p *pen) endMark(k int, at point) {
	switch k {
	case 0:
		p.circle(at.x, at.y, 45, "fb")
	case 1:
		p.rect(at.x-35, at.y-35, 7*px, 7*px, "fi")
	default:
		p.diamond(at.x, at.y, 5*px, "fi")
	}
}

// plot makes the scales of the chart.
func (g *Lines) plot() plot {
	var s span
	for i := range g.Series {
		g.Series[i].span(&s)
	}
	return newPlot(&g.Times, s, 4, g.Decimals, g.FromZero)
}

func (g *Lines) draw(p *pen) {
	field := g.plot()
	alone := g.tooLong(p)
	top := p.key([]entry{{strongLine, alone}, {quietLine, g.Others}})
	if !g.Unit.IsZero() || field.base(p.lang) != "" {
		field.above(p, top+12*px, g.Unit)
		top += 20 * px
	}
	top += 10 * px
	strong, looks := g.strong(), strongLooks()
	var labels []label
	var ends []Value
	for i := range g.Series {
		s, last := &g.Series[i], g.Series[i].last()
		if last < 0 || !s.Strong && !g.Others.IsZero() {
			continue
		}
		text, class := g.figure(s.Values[last], p.lang), "t2"
		if name := p.in(s.Name); name != "" && alone.IsZero() {
			text = name + " " + text
		}
		if k := slices.Index(strong, i); k >= 0 {
			class = looks[k].label
		}
		labels = append(labels, label{text: text, class: class})
		ends = append(ends, s.Values[last])
	}
	height := p.fieldHeight(top+24*px, len(labels))
	field.place(field.margin(p), p.width-p.labelRoom(labels, 40), top, top+height)
	p.height = top + height + 24*px
	field.grid(p, true)
	field.dates(p, 0, p.width)

	// All fills, then all edges, then the lines: nothing that carries meaning is
	// covered. The first strong line lies on top.
	for k := len(strong) - 1; k >= 0; k-- {
		s := &g.Series[strong[k]]
		p.band(field.points(s.Low), field.points(s.High), looks[k].fill, "")
	}
	for k := len(strong) - 1; k >= 0; k-- {
		s := &g.Series[strong[k]]
		p.band(field.points(s.Low), field.points(s.High), "", looks[k].edge)
	}
	for i := range g.Series {
		if s := &g.Series[i]; !s.Strong {
			p.line(field.points(s.Values), "sl2 w1")
		}
	}
	for k := len(strong) - 1; k >= 0; k-- {
		s := &g.Series[strong[k]]
		points := field.points(s.Values)
		p.line(points, looks[k].line)
		if last := s.last(); last >= 0 {
			p.endMark(k, points[last])
		}
	}
	for i, v := range ends {
		labels[i].want = field.y.of(v)
	}
	p.labels(field.right, top, top+height, labels)
}

// strong returns the places of the strong lines.
func (g *Lines) strong() (out []int) {
	for i := range g.Series {
		if g.Series[i].Strong {
			out = append(out, i)
		}
	}
	return out
}

// Table returns the numbers of the drawing.
func (g Lines) Table(l samverkan.Lang) Table { return timeTable(&g.Head, &g.Times, g.Series, l) }

// timeTable has a row for each time, and a column for each series and each end
// of its band.
func timeTable(h *Head, times *Times, series []Series, l samverkan.Lang) Table {
	head := *h
	head.Each = or(h.Each, samverkan.Text{SV: "År", EN: "Year"})
	t := head.table(l)
	for i := range series {
		s := &series[i]
		name := clean(or(s.Name, valueWord()).In(l))
		t.column(name, true)
		if len(s.Low) > 0 {
			t.column(samverkan.Text{SV: "{name}, lägst", EN: "{name}, lowest"}.With(samverkan.Str("name", name)).In(l), true)
			t.column(samverkan.Text{SV: "{name}, högst", EN: "{name}, highest"}.With(samverkan.Str("name", name)).In(l), true)
		}
	}
	for k := range times.At {
		row := []string{clean(times.name(k).In(l))}
		for i := range series {
			s := &series[i]
			row = append(row, at(s.Values, k).text(h.Decimals, l))
			if len(s.Low) > 0 {
				row = append(row, at(s.Low, k).text(h.Decimals, l), at(s.High, k).text(h.Decimals, l))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Desc says where each strong line begins and ends, and its highest and lowest
// value where those lie between.
func (g Lines) Desc(l samverkan.Lang) string {
	out, known := "", false
	for i := range g.Series {
		s := &g.Series[i]
		if !s.Strong && !g.Others.IsZero() {
			continue
		}
		if sentence := g.told(s, l); sentence != "" {
			if known {
				out += " "
			}
			out, known = out+sentence, true
		}
	}
	if !known {
		return say(l, samverkan.Text{SV: "Det finns inga värden.", EN: "There are no values."})
	}
	if field := g.plot(); field.base(l) != "" {
		out += " " + say(l, samverkan.Text{SV: "{^base}.", EN: "{^base}."}, samverkan.Str("base", field.base(l)))
	}
	return out
}

func (g *Lines) told(s *Series, l samverkan.Lang) string {
	n := min(len(s.Values), len(g.At))
	high, low, known := extremes(n, func(i int) Value { return s.Values[i] })
	first, last := 0, n-1
	for first < n && !s.Values[first].drawable() {
		first++
	}
	for last > first && !s.Values[last].drawable() {
		last--
	}
	args := []samverkan.Arg{name("name", s.Name)}
	for _, a := range []struct {
		key string
		i   int
	}{{"first", first}, {"last", last}, {"high", high}, {"low", low}} {
		if known > 0 {
			args = append(args, name(a.key+"At", g.name(a.i)), samverkan.Str(a.key, g.figure(s.Values[a.i], l)))
		}
	}
	lead := samverkan.Text{}
	if !s.Name.IsZero() {
		lead = samverkan.Same("{^name}: ")
	}
	text := samverkan.Same("{first} ({firstAt})")
	switch {
	case known == 0:
		return ""
	case known > 1:
		text = samverkan.Text{SV: "från {first} ({firstAt}) till {last} ({lastAt})", EN: "from {first} ({firstAt}) to {last} ({lastAt})"}
		if lead.IsZero() {
			text = samverkan.Text{SV: "Från {first} ({firstAt}) till {last} ({lastAt})", EN: "From {first} ({firstAt}) to {last} ({lastAt})"}
		}
	}
	if known > 2 && high != first && high != last {
		text.SV += ", högst {high} ({highAt})"
		text.EN += ", highest {high} ({highAt})"
	}
	if known > 2 && low != first && low != last {
		text.SV += ", lägst {low} ({lowAt})"
		text.EN += ", lowest {low} ({lowAt})"
	}
	return say(l, samverkan.Text{SV: lead.SV + text.SV + ".", EN: lead.EN + text.EN + "."}, args...) + lacking(l, n-known)
}
