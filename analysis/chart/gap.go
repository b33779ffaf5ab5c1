package chart

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Gap is what is needed and what there is, over time: two lines with bands, and
// what is short between them.
type Gap struct {
	Head
	Times
	// What is needed; a name left out is “behov”.
	Need Series
	// What there is; a name left out is “tillgång”.
	Supply Series
	// What it is called when the need is larger; empty is “brist”.
	Shortage samverkan.Text
	// What it is called when it is smaller; empty is “överskott”.
	Surplus samverkan.Text
	// Whether they are persons. Then the need and what is missing are told in whole
	// ones, rounded up as what is needed is said in words, and the supply is what
	// that leaves. The lines are where the numbers are.
	Persons bool
}

// Check returns all that is wrong with the data, as samverkan.Faults.
func (g Gap) Check() error {
	var c check.Checker
	g.Head.check(&c)
	g.Times.check(&c)
	g.Need.check(&c, len(g.At), "/need")
	g.Supply.check(&c, len(g.At), "/supply")
	c.Text(g.Shortage, "/shortage")
	c.Text(g.Surplus, "/surplus")
	return c.Err()
}

// SVG returns the drawing.
func (g Gap) SVG(l samverkan.Lang, o Options) (string, error) { return svg(&g, l, o) }

func (g *Gap) needName() samverkan.Text {
	return or(g.Need.Name, samverkan.Text{SV: "behov", EN: "need"})
}

func (g *Gap) supplyName() samverkan.Text {
	return or(g.Supply.Name, samverkan.Text{SV: "tillgång", EN: "supply"})
}

// told returns need, supply and what is missing at a time as they are told: the
// difference is that of the two as they are written, so that a reader who subtracts
// finds the same.
//
//go:noinline
func (g *Gap) told(i int) (need, supply, between Value) {
	need, supply = at(g.Need.Values, i), at(g.Supply.Values, i)
	if !g.Persons {
		return need, supply, need.written(g.Decimals).sub(supply.written(g.Decimals))
	}
	between, need = need.sub(supply).up(), need.up()
	if between.known {
		supply = need.sub(between)
	}
	return need, supply, between
}

// short returns what is missing at a time, without its sign, and what to call it.
func (g *Gap) short(i int) (Value, samverkan.Text) {
	_, _, v := g.told(i)
	if v.f < 0 {
		return v.negative(), or(g.Surplus, samverkan.Text{SV: "överskott", EN: "surplus"})
	}
	return v, or(g.Shortage, samverkan.Text{SV: "brist", EN: "shortage"})
}

func (g *Gap) draw(p *pen) {
	var s span
	g.Need.span(&s)
	g.Supply.span(&s)
	field := newPlot(&g.Times, s, 3, g.Decimals, true)
	top := 10 * px
	if !g.Unit.IsZero() {
		field.above(p, 12*px, g.Unit)
		top = 28 * px
	}
	var labels []label
	last := len(g.At) - 1
	add := func(v Value, name samverkan.Text, class string) {
		if v.drawable() {
			labels = append(labels, label{text: p.in(name) + " " + v.text(g.Decimals, p.lang), class: class, alone: class[:2] != "tb" && class[:2] != "tl"})
		}
	}
	need, supply := at(g.Need.Values, last), at(g.Supply.Values, last)
	between, what := g.short(last)
	class := "tr tb"
	if supply.f > need.f {
		class = "t2 tb"
	}
	needed, there, _ := g.told(last)
	add(needed, g.needName(), "tb")
	add(between, what, class)
	add(there, g.supplyName(), "tl tb")
	height := p.fieldHeight(top+24*px, len(labels))
	field.place(field.margin(p), p.width-p.labelRoom(labels, 45), top, top+height)
	p.height = top + height + 24*px
	k := 0
	for _, v := range [3]Value{need, {f: (need.f + supply.f) / 2, known: between.drawable()}, supply} {
		if v.drawable() {
			labels[k].want = field.y.of(v)
			k++
		}
	}

	field.grid(p, true)
	field.dates(p, 0, p.width)
	upper, lower := field.points(g.Need.Values), field.points(g.Supply.Values)
	p.wedge(upper, lower)
	p.band(field.points(g.Need.Low), field.points(g.Need.High), "fl", "")
	p.band(field.points(g.Supply.Low), field.points(g.Supply.High), "fb3", "")
	p.band(field.points(g.Need.Low), field.points(g.Need.High), "", "sl2 w1")
	p.band(field.points(g.Supply.Low), field.points(g.Supply.High), "", "sb2 w1")
	p.line(upper, "si w2")
	p.line(lower, "sb w3")
	if last >= 0 && upper[last].known {
		p.endMark(1, upper[last])
	}
	if last >= 0 && lower[last].known {
		p.endMark(0, lower[last])
	}
	p.labels(field.right, top, top+height, labels)
}

// wedge tints what lies between the need and the supply where the need is the
// larger, from where the lines cross.
func (p *pen) wedge(need, supply []point) {
	var up, low []point
	flush := func() {
		if len(up) > 1 {
			p.area(low, up, "fr3")
		}
		up, low = nil, nil
	}
	for i := range need {
		if !need[i].known || !supply[i].known {
			flush()
			continue
		}
		short := supply[i].y - need[i].y
		if i > 0 && need[i-1].known && supply[i-1].known {
			if before := supply[i-1].y - need[i-1].y; before > 0 && short < 0 || before < 0 && short > 0 {
				at := point{
					need[i-1].x + (need[i].x-need[i-1].x)*before/(before-short),
					need[i-1].y + (need[i].y-need[i-1].y)*before/(before-short), true,
				}
				up, low = append(up, at), append(low, at)
			}
		}
		if short < 0 {
			flush()
			continue
		}
		up, low = append(up, need[i]), append(low, supply[i])
	}
	flush()
}

// Table returns the numbers of the drawing. Where there are more than are needed,
// that is named: a shortage below nothing is none.
func (g Gap) Table(l samverkan.Lang) Table {
	need, supply := g.Need, g.Supply
	need.Name, supply.Name = g.needName(), g.supplyName()
	need.Values, supply.Values = nil, nil
	for i := range g.At {
		n, s, _ := g.told(i)
		need.Values, supply.Values = append(need.Values, n), append(supply.Values, s)
	}
	t := timeTable(&g.Head, &g.Times, []Series{need, supply}, l)
	t.column(clean(or(g.Shortage, samverkan.Text{SV: "brist", EN: "shortage"}).In(l)), true)
	for i := range t.Rows {
		between, what := g.short(i)
		cell := between.text(g.Decimals, l)
		if _, _, v := g.told(i); v.f < 0 {
			cell = clean(what.In(l)) + " " + cell
		}
		t.Rows[i] = append(t.Rows[i], cell)
	}
	return t
}

// Desc says what is needed, what there is and what is short at the last time,
// and at the first.
func (g Gap) Desc(l samverkan.Lang) string {
	out := ""
	for _, i := range [2]int{len(g.At) - 1, 0} {
		if i < 0 || i >= len(g.At) || out != "" && len(g.At) == 1 {
			continue
		}
		need, supply, _ := g.told(i)
		between, what := g.short(i)
		text := samverkan.Text{SV: "{at}: {need} {needed}, {supply} {supplied}, {short} {missing}.", EN: "{at}: {need} {needed}, {supply} {supplied}, {short} {missing}."}
		if out != "" {
			out += " "
		}
		out += say(l, text, name("at", g.name(i)), name("need", g.needName()), name("supply", g.supplyName()), name("short", what),
			plain("needed", need, g.Decimals), plain("supplied", supply, g.Decimals), plain("missing", between, g.Decimals))
	}
	if out == "" {
		return say(l, samverkan.Text{SV: "Det finns inga värden.", EN: "There are no values."})
	}
	return out
}
