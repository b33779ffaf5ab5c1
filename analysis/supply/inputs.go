package supply

import (
	"math"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// input is one uncertain thing: a rate, or a series that moves as one.
type input struct {
	at      string
	kind    Kind
	banded  bool
	unknown []string // the places of what is unknown
}

// inputs lists what the gap rests on, in the order of the workforce. The model
// reads their numbers in this order. An input is banded if a band of it matters
// to the gap of a year: the need of that year, and all who came until then.
func (w *Workforce) inputs(year int) []input {
	var all inputList
	for i := range w.Needs {
		at := check.At("/needs", i)
		all.series(w, &w.Needs[i].Users, [3]int{w.Base, year, year}, at+"/users")
		all.quantity(w.Needs[i].PerUser, at+"/perUser")
	}
	if len(w.Needs) == 0 {
		all.add("/needs", Basis{}, false, "/needs")
	}
	all.add("/stock", w.Stock.Basis, off(w.Stock.Margin) > 0, "")
	if len(w.Retirement.Shares)+len(w.Retirement.Spread) == 0 {
		all.add("/retirement", w.Retirement.Basis, false, "/retirement")
	} else {
		all.add("/retirement", w.Retirement.Basis, off(w.Retirement.Margin) > 0, "")
	}
	all.quantity(&w.Leavers, "/leavers")
	all.quantity(w.Transfers, "/transfers")
	for i := range w.Inflows {
		at := check.At("/inflows", i)
		all.series(w, &w.Inflows[i].Persons, [3]int{w.Base + 1, w.Base + 1, year}, at+"/persons") // who came before is in the stock
		all.quantity(w.Inflows[i].Share, at+"/share")
	}
	return all
}

// inputList is a list of inputs while it is made.
type inputList []input

// add adds an input, and what is unknown of it: nothing is where that is empty.
//
//go:noinline
func (l *inputList) add(at string, b Basis, banded bool, unknown string) *input {
	*l = append(*l, input{at: at, kind: b.kind(), banded: banded})
	in := &(*l)[len(*l)-1]
	if unknown != "" {
		in.unknown = []string{unknown}
	}
	return in
}

//go:noinline
func (l *inputList) quantity(q *Quantity, at string) {
	switch {
	case q == nil:
	case q.Value == nil:
		l.add(at, q.Basis, false, at)
	default:
		l.add(at, q.Basis, q.band().wide(), "")
	}
}

// series adds a series, which must be known from the first of three years, and
// whose bands matter from the second to the third.
func (l *inputList) series(w *Workforce, s *Series, years [3]int, at string) {
	in := l.add(at, s.Basis, false, "")
	for y := years[0]; y <= w.Until; y++ {
		b := s.in(y)
		in.banded = in.banded || y >= years[1] && y <= years[2] && b.wide()
		if b.Value != nil {
			continue
		}
		where := at
		if i := y - s.First; i >= 0 && i < len(s.Values) {
			where = check.At(at+"/values", i)
		}
		if n := len(in.unknown); n == 0 || in.unknown[n-1] != where {
			in.unknown = append(in.unknown, where)
		}
	}
}

//go:noinline
func off(margin *samverkan.Number) float64 {
	if margin == nil {
		return 0
	}
	return margin.Rounded()
}

// model is the workforce in floats, ready to be run many times. It is that of
// exact with the same order of steps.
type model struct {
	shape     Shape
	years     int
	on        float64 // of a group, who has the age of the next a year later
	stock     []float64
	retire    []float64
	stockOff  float64
	retireOff float64
	leavers   triple
	transfers *triple
	needs     []term
	inflows   []term
	scratch   []float64
	keep      []float64 // by group: who neither retires nor leaves in a year
	demand    []float64 // by year after the base, which is 0
	supply    []float64
}

// term is a series times a rate.
type term struct {
	years []triple
	rate  *triple
	group int
}

func (w *Workforce) model(shape Shape) *model {
	m := &model{
		shape: shape, years: w.Until - w.Base, on: 1 / float64(w.Stock.Width),
		stock: make([]float64, len(w.Stock.Persons)), scratch: make([]float64, len(w.Stock.Persons)), keep: make([]float64, len(w.Stock.Persons)),
		stockOff: off(w.Stock.Margin), retireOff: off(w.Retirement.Margin), leavers: w.Leavers.band().triple(),
	}
	for i, n := range w.Stock.Persons {
		m.stock[i] = float64(n)
	}
	m.retire = make([]float64, len(m.stock))
	for i, h := range w.hazards() {
		m.retire[i], _ = h.Float64()
	}
	if w.Transfers != nil {
		t := w.Transfers.band().triple()
		m.transfers = &t
	}
	of := func(s *Series, q *Quantity) term {
		t := term{years: make([]triple, m.years+1)}
		for y := range t.years {
			t.years[y] = s.in(w.Base + y).triple()
		}
		if q != nil {
			rate := q.band().triple()
			t.rate = &rate
		}
		return t
	}
	for i := range w.Needs {
		m.needs = append(m.needs, of(&w.Needs[i].Users, w.Needs[i].PerUser))
	}
	for i := range w.Inflows {
		t := of(&w.Inflows[i].Persons, w.Inflows[i].Share)
		t.group = w.Stock.group(w.Inflows[i].Age)
		m.inflows = append(m.inflows, t)
	}
	m.demand, m.supply = make([]float64, m.years+1), make([]float64, m.years+1)
	return m
}

// at is the number of a band at a place from 0 to 1 in it: the quantile of its
// distribution there.
func (m *model) at(t triple, place float64) float64 {
	span := t.high - t.low
	if span <= 0 {
		return t.value
	}
	if m.shape == Uniform {
		return t.low + float64(span*place)
	}
	left := t.value - t.low
	if float64(place*span) < left {
		return t.low + math.Sqrt(float64(float64(place*span)*left))
	}
	return t.high - math.Sqrt(float64(float64(float64(1-place)*span)*(t.high-t.value)))
}

// run fills demand and supply, each input at its place in its band. Years after
// the last that is asked for are left alone.
func (m *model) run(places []float64, last int) {
	k := 0
	take := func() float64 { k++; return places[k-1] }
	for y := range last + 1 {
		m.demand[y] = 0
	}
	for i := range m.needs {
		n := &m.needs[i]
		place, rate := take(), 1.0
		if n.rate != nil {
			rate = m.at(*n.rate, take())
		}
		for y := range last + 1 {
			m.demand[y] += float64(m.at(n.years[y], place) * rate)
		}
	}
	if len(m.needs) == 0 {
		take()
	}
	scale := m.at(triple{1 - m.stockOff, 1, 1 + m.stockOff}, take())
	retire := m.at(triple{1 - m.retireOff, 1, 1 + m.retireOff}, take())
	stay := 1 - m.at(m.leavers, take())
	if m.transfers != nil {
		stay = float64(stay * (1 - m.at(*m.transfers, take())))
	}
	rest := places[k:]
	total := 0.0
	for i, n := range m.stock {
		m.scratch[i] = float64(n * scale)
		m.keep[i] = float64((1 - min(1, float64(m.retire[i]*retire))) * stay)
		total += m.scratch[i]
	}
	m.supply[0] = total
	for y := 1; y <= last; y++ {
		m.supply[y] = m.year(y, rest)
	}
}

// year moves the stock a year on and returns how many there are.
func (m *model) year(y int, places []float64) float64 {
	groups, keep := m.scratch, m.keep
	last := len(groups) - 1
	on, stay := m.on, 1-m.on
	total := 0.0
	before := 0.0 // those of the group before who move on
	for i, g := range groups {
		here := float64(g * stay)
		if i == last {
			here = g
		}
		groups[i] = float64((here + before) * keep[i])
		before = float64(g * on)
		total += groups[i]
	}
	k := 0
	for i := range m.inflows {
		n := &m.inflows[i]
		come := m.at(n.years[y], places[k])
		k++
		if n.rate != nil {
			come = float64(come * m.at(*n.rate, places[k]))
			k++
		}
		groups[n.group] += come
		total += come
	}
	return total
}
