package supply

import (
	"math/big"
	"slices"

	"github.com/samverkan/samverkan"
)

// search finds the cheapest mix of items, and what it costs to do without each,
// and the cheapest of other items.
type search struct {
	items []item
	need  int64
	bound *relaxed
	jobs  []job
	at    int // the job that is worked on
	parts []part
	cut   int64 // what a mix of interest costs at most
	table *table
	// How many states are worked through without dividing the part.
	direct int64
}

// job is one question: the cheapest mix of a part.
type job struct {
	without int // the item that may not be used, else −1
	with    int // the item that must be, else −1
	begun   bool
	found   bool
	dropped bool // it would take more states than are allowed
	taken   []int64
	key     key
}

// newSearch checks that the first question can be answered.
func newSearch(items []item, need int64) (*search, error) {
	s := &search{items: items, need: need, bound: newRelaxed(items, need), direct: 40_000}
	s.jobs = []job{{without: -1, with: -1}}
	s.begin()
	if len(s.parts) > 0 {
		p := s.parts[0].clone()
		if s.bound.tighten(p, s.cut) {
			if n := states(items, need, p); n > MaxStates {
				return nil, tooMuch("/levers", samverkan.Text{
					SV: "arbetet, antalet andelar av personer gånger antalet åtgärder,", EN: "the work, the number of parts of persons times the number of levers,",
				}, n, MaxStates)
			}
		}
	}
	return s, nil
}

// begin takes up the next question.
func (s *search) begin() {
	j := &s.jobs[s.at]
	j.begun = true
	p := part{make([]int64, len(s.items)), make([]int64, len(s.items))}
	for i := range s.items {
		p.hi[i] = s.items[i].most
	}
	if j.without >= 0 {
		p.hi[j.without] = 0
	}
	if j.with >= 0 {
		p.lo[j.with] = 1
	}
	taken, cost := s.bound.upper(p)
	s.cut, s.parts = cost, nil
	least := s.bound.bound(p)
	if j.with >= 0 { // of these only a cheaper one is asked for
		if k := s.other(); k != nil {
			s.cut = min(s.cut, k.key.cost()-1)
		}
	}
	switch {
	case least > s.cut || s.cut == unreached:
	case s.at > 0 && least == cost: // the first is asked for by its ties too
		j.found, j.taken, j.key = true, taken, s.key(taken)
	default:
		s.parts = append(s.parts, p)
	}
}

// key sums what a mix is compared by.
func (s *search) key(taken []int64) (k key) {
	for i, n := range taken {
		if n > 0 {
			k = k.plus(s.items[i].fixed).plus(s.items[i].unit.times(n))
		}
	}
	return k
}

// advance works on and returns its cost in states and bounds, and whether all
// is done.
func (s *search) advance() (cost int, done bool) {
	if s.at == len(s.jobs) {
		return 0, true
	}
	j := &s.jobs[s.at]
	if !j.begun {
		s.begin()
		return len(s.items) * len(s.items), false
	}
	if s.table != nil {
		cost = int(s.table.need + 1)
		if s.table.done() {
			s.close(j)
		} else {
			s.table.layer()
		}
		return cost, false
	}
	if len(s.parts) == 0 {
		if s.at++; s.at == 1 && j.found {
			s.ask(j)
		}
		return 1, s.at == len(s.jobs)
	}
	p := s.parts[len(s.parts)-1]
	s.parts = s.parts[:len(s.parts)-1]
	if !s.bound.tighten(p, s.cut) {
		return 20 * len(s.items), false
	}
	n := states(s.items, s.need, p)
	if i := s.open(p); n > s.direct && i >= 0 {
		out, in := p.clone(), p
		out.hi[i], in.lo[i] = 0, 1
		s.parts = append(s.parts, in, out)
		return 20 * len(s.items), false
	}
	if n > MaxStates {
		j.dropped = true
		return 1, false
	}
	s.table = newTable(s.items, s.need, p)
	return 20 * len(s.items), false
}

// open returns the item with the greatest fixed cost of which it is open whether
// it is used, −1 when there is none.
func (s *search) open(p part) int {
	best := -1
	for i := range s.items {
		f := s.items[i].fixed.cost()
		if p.lo[i] == 0 && p.hi[i] > 0 && f > 0 && (best < 0 || f > s.items[best].fixed.cost()) {
			best = i
		}
	}
	return best
}

// close takes what a table found.
func (s *search) close(j *job) {
	taken, k, ok := s.table.best()
	s.table = nil
	if !ok {
		return
	}
	if !j.found || better(k, taken, j.key, j.taken) {
		j.found, j.taken, j.key = true, taken, k
	}
	s.cut = min(s.cut, k.cost())
}

// better reports whether a mix comes before another: by key, then by who has
// more of the first item in which they differ.
func better(k key, taken []int64, than key, other []int64) bool {
	if c := k.compare(than); c != 0 {
		return c < 0
	}
	return slices.Compare(taken, other) > 0
}

// ask adds the questions that follow from the cheapest: without each item of
// it, and with each that is not in it. A mix of other items lacks one of these
// or has one of those.
func (s *search) ask(first *job) {
	taken := first.taken
	for i, n := range taken {
		if n > 0 {
			s.jobs = append(s.jobs, job{without: i, with: -1})
		}
	}
	for i, n := range taken {
		if n == 0 {
			s.jobs = append(s.jobs, job{without: -1, with: i})
		}
	}
}

// other returns the best mix found that has other items than the cheapest.
func (s *search) other() *job {
	var best *job
	for i := 1; i < len(s.jobs); i++ {
		if j := &s.jobs[i]; j.found && (best == nil || better(j.key, j.taken, best.key, best.taken)) {
			best = j
		}
	}
	return best
}

// scale brings a gap and yields to whole units of coverage: their least common
// denominator, and no smaller than their greatest common measure. It returns
// −1 when they are too fine.
func scale(gap *big.Rat, yields []*big.Rat) (need int64, w []int64) {
	unit := big.NewInt(1)
	for _, y := range yields {
		multiple(unit, y.Denom())
	}
	whole := make([]*big.Int, len(yields))
	measure := new(big.Int)
	for i, y := range yields {
		whole[i] = new(big.Int).Mul(y.Num(), unit)
		whole[i].Quo(whole[i], y.Denom())
		measure.GCD(nil, nil, measure, whole[i])
	}
	if measure.Sign() == 0 {
		measure.SetInt64(1)
	}
	all := new(big.Rat).SetFrac(unit, measure)
	up := ceil(all.Mul(all, gap))
	if most := int64(1) << 40; !up.IsInt64() || up.Int64() > most {
		return -1, nil
	}
	need = up.Int64()
	for i := range whole {
		n := whole[i].Quo(whole[i], measure)
		v := need // covers all there is to cover
		if n.IsInt64() {
			v = min(v, n.Int64())
		}
		w = append(w, v)
	}
	return need, w
}
