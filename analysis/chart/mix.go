package chart

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Mix is how parts make a whole, as one bar: filled where there is a source,
// outlined where it is an assumption.
type Mix struct {
	Head
	// The parts, from the left.
	Parts []Part
	// What filled parts have; empty is “har källa”.
	Sourced samverkan.Text
	// What outlined parts are; empty is “antagande”.
	Assumed samverkan.Text
}

// Part is one part of a Mix.
type Part struct {
	_ [0]func() // never compared
	// What it is.
	Name samverkan.Text
	// How much of the whole, at least 0.
	Value Value
	// Whether it is assumed.
	Assumption bool
	// More for the table, such as a lead time.
	Note samverkan.Text
}

// Check returns all that is wrong with the data, as samverkan.Faults.
func (g Mix) Check() error {
	var c check.Checker
	g.Head.check(&c)
	c.Text(g.Sourced, "/sourced")
	c.Text(g.Assumed, "/assumed")
	c.Size(len(g.Parts), MaxRows, "/parts")
	for i := range min(len(g.Parts), MaxRows) {
		r, where := &g.Parts[i], check.At("/parts", i)
		c.Name(r.Name, where+"/name")
		c.Text(r.Note, where+"/note")
		value(&c, r.Value, where+"/value")
		if r.Value.f < 0 {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, where+"/value", samverkan.Text{
				SV: "Delen är {n}. En del av det hela är minst 0.", EN: "The part is {n}. A part of the whole is at least 0.",
			}, plain("n", r.Value, g.Decimals)))
		}
	}
	return c.Err()
}

// SVG returns the drawing.
func (g Mix) SVG(l samverkan.Lang, o Options) (string, error) { return svg(&g, l, o) }

func (g *Mix) sourced() samverkan.Text {
	return or(g.Sourced, samverkan.Text{SV: "har källa", EN: "has a source"})
}

func (g *Mix) assumed() samverkan.Text {
	return or(g.Assumed, samverkan.Text{SV: "antagande", EN: "assumption"})
}

// sum returns the sum of the known parts, and of those that are assumed.
func (g *Mix) sum() (all, assumed samverkan.Number, lacks int) {
	for i := range g.Parts {
		v := g.Parts[i].Value
		if !v.drawable() {
			lacks++
			continue
		}
		all = all.Add(v.n)
		if g.Parts[i].Assumption {
			assumed = assumed.Add(v.n)
		}
	}
	return all, assumed, lacks
}

func (g *Mix) draw(p *pen) {
	total, assumed, _ := g.sum()
	var entries []entry
	if !total.Equal(assumed) {
		entries = append(entries, entry{filledBar, g.sourced()})
	}
	if assumed.Sign() > 0 {
		entries = append(entries, entry{openBar, g.assumed()})
	}
	y := p.key(entries)
	const high = 34 * px
	x := scale{hi: total.Rounded(), to: p.width}
	if x.hi <= 0 {
		x.hi = 1
	}
	edges, sum := []int{0}, 0.0
	below := true // every name has room below its part
	for i := range g.Parts {
		if v := g.Parts[i].Value; v.drawable() {
			sum += v.f
		} else {
			below = false
		}
		edges = append(edges, x.at(sum))
		below = below && widthOf(p.in(g.Parts[i].Name), small) <= edges[i+1]-edges[i]-6*px
	}
	filled := 0
	for i := range g.Parts {
		r := &g.Parts[i]
		from, wide := edges[i]+px, edges[i+1]-edges[i]-2*px
		if !r.Value.drawable() || wide <= 0 {
			continue
		}
		class, text := "fp sl2 w15", "tb"
		if r.Assumption {
			p.rect(from+8, y+8, wide-16, high-16, class)
		} else {
			// Neighbors are told apart by the gap between them; every other one is
			// lighter, and its figure is dark.
			class, text = "fb", "tw tb"
			if filled%2 == 1 {
				class, text = "fb2", "tk tb"
			}
			filled++
			p.rect(from, y, wide, high, class)
		}
		if figure := r.Value.text(g.Decimals, p.lang); widthOf(figure, normal) <= wide-12*px {
			p.text(from+9*px, y+high/2+45, figure, text, start, wide)
		}
		if below {
			p.text(edges[i]+2*px, y+high+18*px, p.in(r.Name), "ts", start, edges[i+1]-edges[i]-2*px)
		}
	}
	y += high
	if below && len(g.Parts) > 0 {
		y += 24 * px
	} else {
		y = g.list(p, y+8*px)
	}
	p.height = max(y, 20*px)
}

// list names the parts one below the other.
func (g *Mix) list(p *pen, y int) int {
	figures := widest(len(g.Parts), normal, func(i int) string { return g.figure(g.Parts[i].Value, p.lang) })
	figures = min(figures, p.width/2)
	for i := range g.Parts {
		r, class := &g.Parts[i], "tb"
		if !r.Value.drawable() {
			class = "t3"
		}
		said := p.in(r.Name)
		if r.Assumption {
			said += ", " + p.in(g.assumed())
		}
		p.text(figures, y+13*px, g.figure(r.Value, p.lang), class, end, figures)
		p.text(figures+10*px, y+13*px, said, "", start, p.width-figures-10*px)
		y += 20 * px
	}
	return y
}

// Table returns the numbers of the drawing.
func (g Mix) Table(l samverkan.Lang) Table {
	t := g.table(l)
	t.column(valueWord().In(l), true)
	t.column(samverkan.Text{SV: "Grund", EN: "Basis"}.In(l), false)
	notes := false
	for i := range g.Parts {
		notes = notes || !g.Parts[i].Note.IsZero()
	}
	if notes {
		t.column(samverkan.Text{SV: "Anmärkning", EN: "Note"}.In(l), false)
	}
	for i := range g.Parts {
		r := &g.Parts[i]
		basis := g.sourced()
		if r.Assumption {
			basis = g.assumed()
		}
		row := []string{clean(r.Name.In(l)), r.Value.text(g.Decimals, l), clean(basis.In(l))}
		if notes {
			row = append(row, clean(r.Note.In(l)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Desc gives the parts, their sum, and how much of it is assumed.
func (g Mix) Desc(l samverkan.Lang) string {
	total, assumed, lacks := g.sum()
	if lacks == len(g.Parts) {
		return say(l, samverkan.Text{SV: "Det finns inga värden.", EN: "There are no values."})
	}
	const most = 6 // more is for the table
	var list []samverkan.Text
	for i := range g.Parts {
		if v := g.Parts[i].Value; v.drawable() && len(list) < most {
			of := func(l samverkan.Lang) string {
				return samverkan.Same("{name} {n}").With(samverkan.Apart(name("name", g.Parts[i].Name), samverkan.Str("n", v.text(g.Decimals, l)))...).In(l)
			}
			list = append(list, samverkan.Text{SV: of(samverkan.SV), EN: of(samverkan.EN)})
		}
	}
	out := samverkan.Text{SV: "{list}.", EN: "{list}."}
	if len(g.Parts)-lacks > most {
		out = samverkan.Text{SV: "Bland annat {list}.", EN: "Among others {list}."}
	}
	text := out.With(samverkan.List("list", list)).In(l)
	text += " " + say(l, samverkan.Text{SV: "Tillsammans {all}, varav {assumed} är antaganden.", EN: "Together {all}, of which {assumed} is assumed."},
		samverkan.Str("all", g.figure(Exact(total), l)), samverkan.Str("assumed", Exact(assumed).text(g.Decimals, l)))
	return text + lacking(l, lacks)
}
