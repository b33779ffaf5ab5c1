package supply

import (
	"cmp"
	"math"
	"slices"

	"github.com/samverkan/samverkan"
)

// Project returns how demand and supply move until the workforce's last year,
// with bands and what makes the gap uncertain.
func Project(w *Workforce, o Options) (Report, error) {
	p, err := NewProjection(w, o)
	if err != nil {
		return Report{}, err
	}
	for !p.Step(math.MaxInt) { //nolint:revive // the loop is the step form's
	}
	return p.Result(), nil
}

// Projection is Project in steps.
type Projection struct {
	w      *Workforce
	report Report
	exact  *exact
	model  *model
	inputs []input
	ways   []way
	draws  int
	at     int // the year that is explained, from the base
	chance chance
	a, b   []float64 // the places of two draws
	mixed  []float64
	// By year after the base, then by draw.
	demand, supply, gap [][]float64

	drawn, closed int
	cells, done   int
	plain         bool // without what makes the gap uncertain
}

// way is a second look at every draw in which some inputs keep their places and
// all others are drawn anew (pick-freeze).
type way struct {
	keeps []bool
	gap   []float64
}

// NewProjection checks a workforce and is ready to project it. The workforce
// may not change until all is done.
func NewProjection(w *Workforce, o Options) (*Projection, error) {
	if w == nil {
		panic("supply: Project and NewProjection need a Workforce, and this one is nil")
	}
	if err := o.Check(); err != nil {
		return nil, err
	}
	if err := w.Check(); err != nil {
		return nil, err
	}
	if o.Year != 0 && (o.Year < w.Base || o.Year > w.Until) {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/year", samverkan.Text{
			SV: "Året är {year}. Beräkningen går från {from} till {to}.", EN: "The year is {year}. The projection goes from {from} to {to}.",
		}, yearText("year", o.Year), yearText("from", w.Base), yearText("to", w.Until))
	}
	year := cmp.Or(o.Year, w.Until)
	p := &Projection{w: w, at: year - w.Base, inputs: w.inputs(year), draws: cmp.Or(o.Draws, 1000), chance: chance(uint64(o.Seed))}
	p.report = Report{Occupation: w.Occupation, Place: w.Place, Draws: p.draws, Seed: o.Seed, Shape: cmp.Or(o.Shape, Triangular)}
	if p.plain = o.NoVariance; !p.plain {
		p.vary()
	}
	p.cells = p.each() * p.draws * (1 + len(p.ways))
	if p.cells > MaxCells {
		return nil, tooMuch("/draws", samverkan.Text{SV: "arbetet i åldersgrupper och år", EN: "the work in age groups and years"}, int64(p.cells), MaxCells)
	}
	p.cells += p.each()
	p.unknowns()
	p.exact = newExact(w)
	p.report.Years = append(p.report.Years, p.exact.base())
	return p, nil
}

// each is the cells of one run.
func (p *Projection) each() int { return len(p.w.Stock.Persons) * (p.w.Until - p.w.Base + 1) }

// unknowns notes what is not known and what is not counted.
func (p *Projection) unknowns() {
	for i := range p.inputs {
		p.report.Unknown = append(p.report.Unknown, p.inputs[i].unknown...)
	}
	if p.w.Transfers == nil {
		p.report.NotCounted = append(p.report.NotCounted, TransfersOut)
	}
	for _, k := range inflowKinds() {
		if !slices.ContainsFunc(p.w.Inflows, func(n Inflow) bool { return n.Kind == k.Is }) {
			p.report.NotCounted = append(p.report.NotCounted, Flow(k.Is))
		}
	}
}

// vary lists the ways: each input with a band alone, then all of a kind.
func (p *Projection) vary() {
	add := func(keep func(i int) bool) {
		w, some := way{keeps: make([]bool, len(p.inputs))}, false
		for i := range p.inputs {
			w.keeps[i] = p.inputs[i].banded && keep(i)
			some = some || w.keeps[i]
		}
		if some {
			p.ways = append(p.ways, w)
		}
	}
	for i := range p.inputs {
		add(func(k int) bool { return k == i })
	}
	for _, kind := range []Kind{FromSource, FromAssumption} {
		add(func(k int) bool { return p.inputs[k].kind == kind })
	}
}

// Step works on until a budget is used and reports whether all is done. A unit
// is one age group in one year; a draw and a year's band are made whole, at
// least one in every step.
func (p *Projection) Step(budget int) (done bool) {
	for used := 0; p.closed <= p.w.Until-p.w.Base; {
		cost := p.advance()
		p.done += cost
		if used += cost; used >= budget {
			break
		}
	}
	return p.closed > p.w.Until-p.w.Base
}

// Progress returns how much is done and how much there is.
func (p *Projection) Progress() (done, of int) {
	if p.closed > p.w.Until-p.w.Base {
		return p.cells, p.cells
	}
	return min(p.done, p.cells), p.cells
}

// Result returns what is made so far; all of it when Step has said so.
func (p *Projection) Result() Report { return p.report }

// advance makes one year, one draw or one year's bands, and returns its cost.
func (p *Projection) advance() int {
	years := p.w.Until - p.w.Base
	switch made := len(p.report.Years); {
	case made <= years:
		p.report.Years = append(p.report.Years, p.exact.next(p.w.Base+made))
		return len(p.w.Stock.Persons)
	case p.drawn < p.draws:
		if p.model == nil {
			p.begin()
		}
		p.draw()
		p.drawn++
		return p.each() * (1 + len(p.ways))
	default:
		p.bands(p.closed)
		if p.closed++; p.closed > years {
			p.explain()
		}
		return 1
	}
}

// begin takes the memory of the draws.
func (p *Projection) begin() {
	p.exact = nil
	p.model = p.w.model(p.report.Shape)
	n := p.w.Until - p.w.Base + 1
	p.demand, p.supply, p.gap = make([][]float64, n), make([][]float64, n), make([][]float64, n)
	for y := range n {
		p.demand[y], p.supply[y], p.gap[y] = make([]float64, p.draws), make([]float64, p.draws), make([]float64, p.draws)
	}
	for i := range p.ways {
		p.ways[i].gap = make([]float64, p.draws)
	}
	p.a, p.b, p.mixed = make([]float64, len(p.inputs)), make([]float64, len(p.inputs)), make([]float64, len(p.inputs))
}

// draw makes one draw and looks at it in every way.
func (p *Projection) draw() {
	for i := range p.a {
		p.a[i] = p.chance.unit()
	}
	for i := range p.b {
		p.b[i] = p.chance.unit()
	}
	m := p.model
	m.run(p.a, m.years)
	for y := range m.years + 1 {
		p.demand[y][p.drawn], p.supply[y][p.drawn] = m.demand[y], m.supply[y]
		p.gap[y][p.drawn] = m.demand[y] - m.supply[y]
	}
	for i := range p.ways {
		way := &p.ways[i]
		for k, keeps := range way.keeps {
			if p.mixed[k] = p.b[k]; keeps {
				p.mixed[k] = p.a[k]
			}
		}
		m.run(p.mixed, p.at)
		way.gap[p.drawn] = m.demand[p.at] - m.supply[p.at]
	}
}

// bands fills in the bands of a year. The gap's draws keep their order where
// they are still to be explained.
func (p *Projection) bands(y int) {
	year := &p.report.Years[y]
	if year.Demand != nil {
		year.DemandBand = middle(p.demand[y])
	}
	if year.Supply != nil {
		year.SupplyBand = middle(p.supply[y])
	}
	if year.Gap == nil {
		return
	}
	gap := p.gap[y]
	if y == p.at {
		gap = slices.Clone(gap)
	}
	year.GapBand = middle(gap)
}

// middle sorts the draws and returns their tenth and ninetieth percentile.
func middle(draws []float64) *Spread {
	slices.Sort(draws)
	return &Spread{percentile(draws, 0.1), percentile(draws, 0.9)}
}

// percentile is Hyndman and Fan's definition 7.
func percentile(sorted []float64, p float64) float64 {
	h := float64(p * float64(len(sorted)-1))
	i := int(math.Floor(h))
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + float64((h-float64(i))*(sorted[i+1]-sorted[i]))
}

// chance is a sequence of numbers that look random and follow from a seed
// alone: SplitMix64 (Steele, Lea and Flood 2014, figure 13).
type chance uint64

func (c *chance) next() uint64 {
	*c += 0x9e3779b97f4a7c15
	z := uint64(*c)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// unit returns a number of [0, 1): 53 bits of the next.
func (c *chance) unit() float64 { return float64(c.next()>>11) / (1 << 53) }
