package cover_test

import (
	"math/rand/v2"
	"slices"

	"github.com/samverkan/samverkan/partnership/cover"
)

// answer is who is needed, by the definitions.
type answer struct {
	Holes   []int
	Pivotal []int // the holders in every cover
	Cost    int64
	Covers  [][]int // every cheapest cover, without those at the table
	InAll   []int
	InNone  []int
}

// slow answers by trying every subset of the holders.
func slow(p cover.Problem) answer {
	a := answer{Cost: -1}
	n := len(p.Holders)
	holds := make([]uint64, n)
	var able uint64
	table := 0
	for h, holder := range p.Holders {
		for _, piece := range holder.Holds {
			holds[h] |= 1 << piece
		}
		able |= holds[h]
		if holder.Cost == 0 {
			table |= 1 << h
		}
	}
	for piece := range p.Pieces {
		if able>>piece&1 == 0 {
			a.Holes = append(a.Holes, piece)
		}
	}
	always := 1<<n - 1
	for chosen := range 1 << n {
		var held uint64
		var cost int64
		for h, holder := range p.Holders {
			if chosen>>h&1 == 1 {
				held |= holds[h]
				cost += holder.Cost
			}
		}
		if held != able {
			continue
		}
		always &= chosen
		if chosen&table != table { // those at the table cost nothing to keep
			continue
		}
		if a.Cost < 0 || cost < a.Cost {
			a.Cost, a.Covers = cost, nil
		}
		if cost == a.Cost {
			a.Covers = append(a.Covers, members(chosen&^table))
		}
	}
	a.Pivotal = members(always)
	slices.SortFunc(a.Covers, slices.Compare)
	for h, holder := range p.Holders {
		in := 0
		for _, c := range a.Covers {
			if slices.Contains(c, h) {
				in++
			}
		}
		if holder.Cost > 0 && in == len(a.Covers) {
			a.InAll = append(a.InAll, h)
		}
		if holder.Cost > 0 && in == 0 {
			a.InNone = append(a.InNone, h)
		}
	}
	return a
}

func members(mask int) []int {
	out := []int{}
	for i := 0; mask>>i > 0; i++ {
		if mask>>i&1 == 1 {
			out = append(out, i)
		}
	}
	return out
}

// made makes a problem where each holder holds each piece with a chance of one
// in so many hundred.
func made(r *rand.Rand, holders, pieces, percent int, cost func() int64) cover.Problem {
	p := cover.Problem{Pieces: pieces}
	for range holders {
		h := cover.Holder{Cost: cost()}
		for piece := range pieces {
			if r.IntN(100) < percent {
				h.Holds = append(h.Holds, piece)
			}
		}
		p.Holders = append(p.Holders, h)
	}
	return p
}

// small makes a problem that slow can answer, of any kind: costs all equal, of
// few kinds, of many or in levels, some at the table, dense or sparse.
func small(r *rand.Rand, most int) cover.Problem {
	kind := r.IntN(5)
	cost := func() int64 {
		if r.IntN(8) == 0 {
			return 0
		}
		switch kind {
		case 0:
			return 1
		case 1:
			return 1 + r.Int64N(3)
		case 2:
			return 1 + r.Int64N(100_000)
		case 3:
			return r.Int64N(2)*1_000_000_000 + (1+r.Int64N(4))*1000 + 1
		}
		return 6 * (1 + r.Int64N(3))
	}
	return made(r, r.IntN(most+1), r.IntN(11), []int{8, 20, 35, 60}[r.IntN(4)], cost)
}

// holdersOf returns the holders of pivots.
func holdersOf(pivots []cover.Pivot) []int {
	out := []int{}
	for _, p := range pivots {
		out = append(out, p.Holder)
	}
	return out
}
