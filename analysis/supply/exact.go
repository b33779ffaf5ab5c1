package supply

import (
	"math/big"

	"github.com/samverkan/samverkan"
)

// hazards returns the share of each group that retires in a year, nil when that
// is unknown. Of a spread s over ages it is s by what is left of it at that age
// (the discrete hazard), and 1 where nothing is left.
func (w *Workforce) hazards() []*big.Rat {
	r := &w.Retirement
	out := make([]*big.Rat, 0, len(w.Stock.Persons))
	for _, s := range r.Shares {
		out = append(out, s.Rat())
	}
	left := big.NewRat(1, 1)
	for _, s := range r.Spread {
		share := s.Rat()
		h := big.NewRat(1, 1)
		if left.Sign() > 0 {
			h.Quo(share, left)
		}
		left.Sub(left, share)
		out = append(out, h)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// rational is an exact number that may be unknown: nil. Whatever an unknown
// number is part of is unknown.
type rational struct{ r *big.Rat }

//go:noinline
func known(n *samverkan.Number) rational {
	if n == nil {
		return rational{}
	}
	return rational{n.Rat()}
}

func zero() rational { return rational{new(big.Rat)} }

//go:noinline
func (a rational) plus(b rational) rational {
	if a.r == nil || b.r == nil {
		return rational{}
	}
	return rational{new(big.Rat).Add(a.r, b.r)}
}

//go:noinline
func (a rational) minus(b rational) rational {
	if a.r == nil || b.r == nil {
		return rational{}
	}
	return rational{new(big.Rat).Sub(a.r, b.r)}
}

//go:noinline
func (a rational) times(b rational) rational {
	if a.r == nil || b.r == nil {
		return rational{}
	}
	return rational{new(big.Rat).Mul(a.r, b.r)}
}

//go:noinline
func (a rational) number() *samverkan.Number {
	if a.r == nil {
		return nil
	}
	n := samverkan.FromRat(a.r)
	return &n
}

// demand is what all needs of a year add up to.
func (w *Workforce) demand(year int) rational {
	if len(w.Needs) == 0 {
		return rational{}
	}
	sum := zero()
	for i := range w.Needs {
		n := &w.Needs[i]
		d := known(n.Users.in(year).Value)
		if n.PerUser != nil {
			d = d.times(known(n.PerUser.Value))
		}
		sum = sum.plus(d)
	}
	return sum
}

// comes is how many an inflow brings in a year.
func (n *Inflow) comes(year int) rational {
	p := known(n.Persons.in(year).Value)
	if n.Share != nil {
		p = p.times(known(n.Share.Value))
	}
	return p
}

// exact is the stock as it moves, group by group: whole numbers over one
// denominator, so that only sums are brought to lowest terms.
type exact struct {
	w      *Workforce
	known  bool
	groups []big.Int
	den    big.Int
	retire []big.Int // by group, over all; nil: unknown
	all    big.Int
	term   big.Int
}

func newExact(w *Workforce) *exact {
	e := &exact{w: w, known: true, groups: make([]big.Int, len(w.Stock.Persons))}
	e.den.SetInt64(1)
	for i, n := range w.Stock.Persons {
		e.groups[i].SetInt64(n)
	}
	hazards := w.hazards()
	e.all.SetInt64(1)
	for _, h := range hazards {
		multiple(&e.all, h.Denom())
	}
	for _, h := range hazards {
		var n big.Int
		n.Mul(h.Num(), &e.all)
		e.retire = append(e.retire, *n.Quo(&n, h.Denom()))
	}
	return e
}

// base is the year of the count, before anybody moves.
func (e *exact) base() Year {
	y := Year{Year: e.w.Base}
	y.close(e.w.demand(e.w.Base), e.total())
	return y
}

func (e *exact) total() rational {
	if !e.known {
		return rational{}
	}
	sum := new(big.Int)
	for i := range e.groups {
		sum.Add(sum, &e.groups[i])
	}
	return rational{new(big.Rat).SetFrac(sum, &e.den)}
}

// age moves everyone one year on. Of a group of so many ages, one in as many
// goes to the next.
func (e *exact) age() {
	last, width := len(e.groups)-1, int64(e.w.Stock.Width)
	for i := last; i >= 0; i-- {
		g, stay := &e.groups[i], width-1
		if i == last {
			stay = width
		}
		g.Mul(g, e.term.SetInt64(stay))
		if i > 0 {
			g.Add(g, &e.groups[i-1])
		}
	}
	e.den.Mul(&e.den, e.term.SetInt64(width))
}

// pension takes those who retire away and returns how many they are.
func (e *exact) pension() rational {
	if e.known = e.known && e.retire != nil; !e.known {
		return rational{}
	}
	gone, stay := new(big.Int), new(big.Int)
	for i := range e.groups {
		g := &e.groups[i]
		gone.Add(gone, e.term.Mul(g, &e.retire[i]))
		g.Mul(g, stay.Sub(&e.all, &e.retire[i]))
	}
	e.den.Mul(&e.den, &e.all)
	return rational{new(big.Rat).SetFrac(gone, &e.den)}
}

// leave takes a share of everyone away and returns how many they are.
func (e *exact) leave(share *samverkan.Number) rational {
	gone := e.total().times(known(share))
	if e.known = gone.r != nil; !e.known {
		return gone
	}
	l := share.Rat()
	stay := new(big.Int).Sub(l.Denom(), l.Num())
	for i := range e.groups {
		e.groups[i].Mul(&e.groups[i], stay)
	}
	e.den.Mul(&e.den, l.Denom())
	return gone
}

// come adds those of a kind who come in a year, and reports whether the
// workforce has any such inflow.
func (e *exact) come(kind InflowKind, year int) (sum rational, counted bool) {
	sum = zero()
	for i := range e.w.Inflows {
		n := &e.w.Inflows[i]
		if n.Kind != kind {
			continue
		}
		come := n.comes(year)
		sum, counted = sum.plus(come), true
		if e.known = e.known && come.r != nil; e.known {
			e.add(e.w.Stock.group(n.Age), come.r)
		}
	}
	return sum, counted
}

func (e *exact) add(group int, r *big.Rat) {
	var more, rest big.Int
	if more.QuoRem(&e.den, r.Denom(), &rest); rest.Sign() != 0 {
		more.Quo(r.Denom(), new(big.Int).GCD(nil, nil, &e.den, r.Denom()))
		for i := range e.groups {
			e.groups[i].Mul(&e.groups[i], &more)
		}
		e.den.Mul(&e.den, &more)
		more.Quo(&e.den, r.Denom())
	}
	g := &e.groups[group]
	g.Add(g, more.Mul(&more, r.Num()))
}

// next moves the stock on to the end of a year.
func (e *exact) next(year int) Year {
	w := e.w
	y := Year{Year: year, Stock: e.total().number()}
	e.age()
	y.Retirements = e.pension().number()
	y.Leavers = e.leave(w.Leavers.Value).number()
	if w.Transfers != nil {
		y.TransfersOut = e.leave(w.Transfers.Value).number()
	}
	for _, k := range inflowKinds() {
		if sum, counted := e.come(k.Is, year); counted {
			*y.inflow(k.Is) = sum.number()
		}
	}
	y.close(w.demand(year), e.total())
	return y
}

// close fills in what follows from demand and supply.
func (y *Year) close(demand, supply rational) {
	gap := demand.minus(supply)
	y.Demand, y.Supply, y.Gap = demand.number(), supply.number(), gap.number()
	y.Needed = whole(gap)
}

// whole is a gap in whole persons, rounded up; 0 when there is none.
func whole(gap rational) *int64 {
	if gap.r == nil {
		return nil
	}
	up := ceil(gap.r)
	n := int64(0)
	if up.Sign() > 0 {
		n = up.Int64()
	}
	return &n
}

// ceil returns the least whole number that is not below r.
func ceil(r *big.Rat) *big.Int {
	q, m := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int))
	if m.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

// floor rounds down to a whole number.
func floor(r *big.Rat) int64 { return new(big.Int).Div(r.Num(), r.Denom()).Int64() }
