package chart

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/detmath"
	"github.com/samverkan/samverkan/internal/check"
)

// Strip is one municipality among all, measure by measure: all as ticks, the
// median as a line, like ones as rings, the chosen one as a diamond with its
// value at the right. Each row has its own scale, from the least to the greatest.
type Strip struct {
	// The title; unit and decimals are each row's own.
	Head
	// The measures, from the top.
	Rows []Measure
	// Who is chosen, for the key and the table.
	Chosen samverkan.Text
	// What the rings are, such as “åtta liknande kommuner”.
	Like samverkan.Text
	// What the line is, such as “mitten av Sverige”.
	Middle samverkan.Text
	// What the ticks are, such as “alla 290”.
	All samverkan.Text
}

// Measure is one row of a Strip.
type Measure struct {
	// What is measured.
	Name samverkan.Text
	// Its unit, such as “%”.
	Unit samverkan.Text
	// How many decimals it is written with.
	Decimals int
	// The values of all.
	All []Value
	// The median of all.
	Median Value
	// The values of those that are like the chosen one.
	Like []Value
	// The value of the chosen one.
	Chosen Value
	// Whether the scale is logarithmic; all values are then above 0.
	Log bool
}

// Check returns all that is wrong with the data, as samverkan.Faults.
func (g Strip) Check() error {
	var c check.Checker
	g.Head.check(&c)
	c.Text(g.Chosen, "/chosen")
	c.Text(g.Like, "/like")
	c.Text(g.Middle, "/middle")
	c.Text(g.All, "/all")
	c.Size(len(g.Rows), MaxRows, "/rows")
	for i := range min(len(g.Rows), MaxRows) {
		m, where := &g.Rows[i], check.At("/rows", i)
		c.Name(m.Name, where+"/name")
		c.Text(m.Unit, where+"/unit")
		c.Ranged(int64(m.Decimals), 0, MaxDecimals, where+"/decimals")
		c.Size(len(m.All), MaxTicks, where+"/all")
		c.Size(len(m.Like), MaxTicks, where+"/like")
		for k, list := range [4][]Value{m.All, m.Like, {m.Median}, {m.Chosen}} {
			for n, v := range list[:min(len(list), MaxTicks)] {
				place := where + [4]string{"/all", "/like", "/median", "/chosen"}[k]
				if k < 2 {
					place = check.At(place, n)
				}
				value(&c, v, place)
				if m.Log && v.drawable() && v.f <= 0 {
					c.Add(samverkan.Wrong(samverkan.CodeInvalid, place, samverkan.Text{
						SV: "Värdet är {n}. En logaritmisk skala har bara värden över 0.",
						EN: "The value is {n}. A logarithmic scale only has values above 0.",
					}, plain("n", v, MaxDecimals)))
				}
			}
		}
	}
	return c.Err()
}

// SVG returns the drawing.
func (g Strip) SVG(l samverkan.Lang, o Options) (string, error) { return svg(&g, l, o) }

func (m *Measure) figure(v Value, l samverkan.Lang) string { return v.figure(m.Decimals, m.Unit, l) }

func (g *Strip) draw(p *pen) {
	names := widest(len(g.Rows), normal, func(i int) string { return p.in(g.Rows[i].Name) })
	ends := widest(len(g.Rows), normal, func(i int) string { return g.Rows[i].figure(g.Rows[i].Chosen, p.lang) })
	y := p.key([]entry{{diamondMark, g.Chosen}, {ringMark, g.Like}, {medianMark, g.Middle}, {ticksMark, g.All}})
	left, right, pitch := 8*px, p.width-8*px, 54*px
	beside := names+ends <= p.width*45/100
	if beside {
		left, right, pitch = names+20*px, p.width-ends-20*px, 44*px
	}
	for i := range g.Rows {
		m := &g.Rows[i]
		mid, class := y+pitch/2, "tl tb"
		if !m.Chosen.drawable() {
			class = "t3"
		}
		name, figure := p.in(m.Name), m.figure(m.Chosen, p.lang)
		if beside {
			p.text(names, mid+45, name, "", end, names)
			p.text(right+20*px, mid+45, figure, class, start, ends)
		} else {
			mid = y + 36*px
			p.text(0, y+14*px, name, "", start, p.width-min(widthOf(figure, normal), p.width*6/10)-12*px)
			p.text(p.width, y+14*px, figure, class, end, p.width*6/10)
		}
		p.strip(m, left, right, mid)
		y += pitch
	}
	p.height = max(y, 20*px)
}

func (p *pen) strip(m *Measure, left, right, mid int) {
	place := func(v Value) float64 {
		if m.Log {
			return detmath.Log(v.f)
		}
		return v.f
	}
	var s span
	for _, list := range [4][]Value{m.All, m.Like, {m.Median}, {m.Chosen}} {
		for _, v := range list {
			if v.drawable() {
				s.add(Value{f: place(v), known: true})
			}
		}
	}
	x := scale{s.lo, s.hi, left, right}
	var places []int
	for _, v := range m.All {
		if v.drawable() {
			places = append(places, (x.at(place(v))+2)/5*5) // half pixels: one tick for those that cannot be told apart
		}
	}
	if len(places) > 0 {
		p.path()
		for _, at := range distinct(places) {
			p.to('M', at, mid-5*px)
			p.raw("v10")
		}
		p.close("fn sl2 w05")
	}
	if m.Median.drawable() {
		at := x.at(place(m.Median))
		p.segment(at, mid-11*px, at, mid+11*px, "fn si w15")
	}
	for _, v := range m.Like {
		if v.drawable() {
			p.circle(x.at(place(v)), mid, 4*px, "fp sb2 w2")
		}
	}
	if m.Chosen.drawable() {
		p.diamond(x.at(place(m.Chosen)), mid, 8*px, "fb sp w15")
	}
}

// Table returns the chosen one, the median and the ends of each measure, and the
// values of those that are like it.
func (g Strip) Table(l samverkan.Lang) Table {
	head := g.Head
	head.Each = or(g.Each, samverkan.Text{SV: "Mått", EN: "Measure"})
	head.Unit = samverkan.Text{}
	t := head.table(l)
	for _, column := range []samverkan.Text{
		or(g.Chosen, samverkan.Text{SV: "Vald", EN: "Chosen"}), or(g.Middle, samverkan.Text{SV: "Mitten", EN: "Middle"}),
		{SV: "Lägst", EN: "Lowest"},
		{SV: "Högst", EN: "Highest"},
		or(g.Like, samverkan.Text{SV: "Liknande", EN: "Like"}),
	} {
		t.column(clean(column.In(l)), true)
	}
	for i := range g.Rows {
		m := &g.Rows[i]
		high, low, _ := extremes(len(m.All), func(i int) Value { return m.All[i] })
		like := ""
		for k, v := range m.Like {
			if k > 0 {
				like += "; "
			}
			like += v.text(m.Decimals, l)
		}
		t.Rows = append(t.Rows, []string{
			clean(m.Name.In(l)), m.figure(m.Chosen, l), m.figure(m.Median, l),
			m.figure(at(m.All, low), l), m.figure(at(m.All, high), l), like,
		})
	}
	return t
}

// Desc says in what the chosen one is above the middle and in what below.
func (g Strip) Desc(l samverkan.Lang) string {
	var sides [3][]samverkan.Text
	lacks := 0
	for i := range g.Rows {
		m := &g.Rows[i]
		if !m.Chosen.drawable() || !m.Median.drawable() {
			lacks++
			continue
		}
		side := 1
		if m.Chosen.f > m.Median.f {
			side = 0
		} else if m.Chosen.f < m.Median.f {
			side = 2
		}
		of := func(l samverkan.Lang) string {
			return samverkan.Same("{name} {n}").With(samverkan.Apart(name("name", m.Name), samverkan.Str("n", m.figure(m.Chosen, l)))...).In(l)
		}
		sides[side] = append(sides[side], samverkan.Text{SV: of(samverkan.SV), EN: of(samverkan.EN)})
	}
	out := ""
	for k, text := range [3]samverkan.Text{
		{SV: "Över mitten: {list}.", EN: "Above the middle: {list}."},
		{SV: "I mitten: {list}.", EN: "At the middle: {list}."},
		{SV: "Under mitten: {list}.", EN: "Below the middle: {list}."},
	} {
		if len(sides[k]) == 0 {
			continue
		}
		if out != "" {
			out += " "
		}
		out += text.With(samverkan.List("list", sides[k])).In(l)
	}
	if out == "" {
		return say(l, samverkan.Text{SV: "Det finns inga värden.", EN: "There are no values."})
	}
	return out + lacking(l, lacks)
}
