package plan

import (
	"cmp"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// SeatOptions are what a caller may choose. The zero value is what most need.
type SeatOptions struct {
	// How many looks Seat takes at most; 0 is DefaultSeatWork. A Seater does
	// not read it.
	Work int
}

// DefaultSeatWork is how many looks Seat takes where SeatOptions say nothing:
// about a second.
const DefaultSeatWork = 300_000_000

// Seat returns who sits where, with the most pairs that are found and then the
// best mix. Seating says how good that can be at best. It stops after
// SeatOptions.Work looks.
func Seat(c Tables, o SeatOptions) (*Seating, error) {
	if o.Work < 0 {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/work", samverkan.Text{
			SV: "Arbetet är {n}. Skriv 1 eller mer, eller 0 för {usual}.",
			EN: "The work is {n}. Write 1 or more, or 0 for {usual}.",
		}, samverkan.Int("n", o.Work), samverkan.Int("usual", DefaultSeatWork))
	}
	s, err := NewSeater(c)
	if err != nil {
		return nil, err
	}
	s.Step(cmp.Or(o.Work, DefaultSeatWork))
	return s.Result(), nil
}

// Seater is Seat in steps.
type Seater struct {
	c      Tables
	like   [][]int // by two guests: how much they are alike
	pairs  int     // the bound
	now    *floor
	best   *floor
	tabu   []int // by round and guest, or by guest: until which turn it stays
	scan   int   // the round that is looked at in this turn
	next   exchange
	turn   int
	idle   int // turns without anything better
	mixing bool
	done   bool
	credit int
}

// floor is who sits where, and how good that is.
type floor struct {
	seat  [][]int // by round and guest: the table
	met   [][]int // by two guests: in how many rounds
	pairs int
	alike int
}

// NewSeater returns a Seater. The Tables may change afterwards.
func NewSeater(c Tables) (*Seater, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	c.Guests = append([]Guest(nil), c.Guests...)
	s := &Seater{c: c, pairs: c.pairsBound(), like: table2(len(c.Guests))}
	for i, a := range c.Guests {
		for k, b := range c.Guests[:i] {
			if a.Organization != "" && a.Organization == b.Organization {
				s.like[i][k]++
			}
			if a.Bloc == b.Bloc && (a.Bloc == Majority || a.Bloc == Opposition) {
				s.like[i][k]++
			}
			s.like[k][i] = s.like[i][k]
		}
	}
	s.now = s.begin()
	s.now.count(s.like)
	s.keep()
	s.tabu = make([]int, c.Rounds*len(c.Guests))
	return s, nil
}

// begin seats people by a design as far as there is one, and the rest one by
// one.
func (s *Seater) begin() *floor {
	c := s.c
	order, hosts := c.order()
	f := &floor{met: table2(len(c.Guests))}
	for _, seats := range designs(len(c.Guests), hosts, c.Tables, c.Rounds) {
		row := make([]int, len(c.Guests))
		for i, g := range order {
			row[g] = seats[i]
		}
		f.add(row)
	}
	for len(f.seat) < c.Rounds {
		row := make([]int, len(c.Guests))
		var at [][]int
		for range c.Tables {
			at = append(at, nil)
		}
		large := len(c.Guests) % c.Tables // tables with one more
		for i, g := range order {
			best, least := i, 0
			if i >= hosts {
				best = -1
				for t, there := range at {
					room := len(c.Guests)/c.Tables - len(there)
					if room < 0 || room == 0 && large == 0 {
						continue
					}
					cost := 0
					for _, other := range there {
						if f.met[g][other] > 0 {
							cost += 100
						}
						cost += s.like[g][other]
					}
					if best < 0 || cost < least {
						best, least = t, cost
					}
				}
			}
			at[best] = append(at[best], g)
			row[g] = best
			if len(at[best]) > len(c.Guests)/c.Tables {
				large--
			}
		}
		f.add(row)
	}
	return f
}

// order returns the guests in the order of a design: the hosts, then the others
// by organization, the largest first, and bloc. People who stand next to each
// other in a design meet least.
func (c Tables) order() (out []int, hosts int) {
	size := map[string]int{}
	for _, g := range c.Guests {
		size[g.Organization]++
	}
	for i, g := range c.Guests {
		if g.Host {
			hosts++
		}
		out = append(out, i)
	}
	sorted.By(out, func(i, k int) int {
		a, b := c.Guests[i], c.Guests[k]
		switch {
		case a.Host != b.Host:
			if a.Host {
				return -1
			}
			return 1
		case a.Host:
			return 0
		}
		return cmp.Or(size[b.Organization]-size[a.Organization], cmp.Compare(a.Organization, b.Organization), cmp.Compare(a.Bloc, b.Bloc))
	})
	return out, hosts
}

// add adds a round.
func (f *floor) add(row []int) {
	f.seat = append(f.seat, row)
	for i, t := range row {
		for k, u := range row[:i] {
			if t == u {
				f.met[i][k]++
				f.met[k][i]++
			}
		}
	}
}

// count counts the pairs and who is alike.
func (f *floor) count(like [][]int) {
	f.pairs, f.alike = 0, 0
	for i := range f.met {
		for k := range i {
			if f.met[i][k] > 0 {
				f.pairs++
			}
			f.alike += f.met[i][k] * like[i][k]
		}
	}
}

// keep notes the best seating.
func (s *Seater) keep() {
	s.best = &floor{pairs: s.now.pairs, alike: s.now.alike}
	for _, row := range s.now.seat {
		s.best.seat = append(s.best.seat, append([]int(nil), row...))
	}
	s.idle = 0
}

// alikeLeast returns how often people who are alike must sit together when as
// many pairs meet as in the best seating.
func (s *Seater) alikeLeast() int {
	apart := pairs(len(s.c.Guests)) - s.best.pairs
	count := [3]int{} // pairs by how much they are alike
	for i := range s.like {
		for k := range i {
			count[s.like[i][k]]++
		}
	}
	twice := max(0, count[2]-apart)
	once := count[1] - max(0, min(count[1], apart-count[2]))
	return max(s.c.alikeBound(), 2*twice+once)
}

// Step works on for about budget looks, a look at two people who sit together,
// and returns whether all is done. What it looks at too much it takes from the
// next budget. A budget below 1 does nothing.
func (s *Seater) Step(budget int) (done bool) {
	if s.done {
		return true
	}
	for s.credit += max(0, budget); s.credit > 0 && !s.done; {
		s.credit -= s.advance()
	}
	return s.done
}

// Progress returns how many turns without anything better are behind, of those
// after which the search ends. Each better seating begins them anew.
func (s *Seater) Progress() (done, of int) {
	if s.done {
		return 2 * patience, 2 * patience
	}
	if s.mixing {
		return patience + min(s.idle, patience-1), 2 * patience
	}
	return min(s.idle, patience-1), 2 * patience
}

// Result returns the best that is known. It can be called at any time, and
// what it returns is the caller's own.
func (s *Seater) Result() *Seating {
	out := &Seating{Pairs: s.best.pairs, PairsBound: s.pairs, Alike: s.best.alike, AlikeBound: s.alikeLeast()}
	for _, row := range s.best.seat {
		r := Round{Tables: make([][]string, s.c.Tables)}
		for i, t := range row {
			r.Tables[t] = append(r.Tables[t], s.c.Guests[i].ID)
		}
		out.Rounds = append(out.Rounds, r)
	}
	return out
}
