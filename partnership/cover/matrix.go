package cover

import (
	"cmp"
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// matrix is who holds what in a part of the problem. Pieces and holders are
// renumbered from 0 in the order of their numbers in the problem. Costs are in
// units of 1/scale, so that fractions of them are whole numbers.
type matrix struct {
	pieces, holders []int // their numbers in the problem, rising
	scale           int64
	cost            []int64
	holds, held     [][]int32 // pieces of a holder; holders of a piece
	holdsSet        []set
	heldSet         []set
	most            []int64 // what the cheapest holder of each piece costs
	scarce          []int32 // the pieces, those with the fewest holders first
}

// finest is into how many a cost of 1 is divided where costs are small. It is
// the least common multiple of 1 to 8, so that simple fractions are exact.
const finest = 840

// newMatrix takes some pieces out of the problem, with those of the able
// holders that hold any of them.
func newMatrix(p Problem, pieces, able set) *matrix {
	m := &matrix{pieces: pieces.list()}
	m.held = make([][]int32, len(m.pieces))
	number := make([]int32, p.Pieces)
	for i, piece := range m.pieces {
		number[piece] = int32(i)
	}
	for h := range able.all() {
		var holds []int32
		for _, piece := range p.Holders[h].Holds {
			if pieces.has(piece) {
				holds = append(holds, number[piece])
			}
		}
		if holds == nil {
			continue
		}
		slices.Sort(holds)
		for _, piece := range holds {
			m.held[piece] = append(m.held[piece], int32(len(m.holders)))
		}
		m.holders = append(m.holders, h)
		m.holds = append(m.holds, holds)
		m.cost = append(m.cost, p.Holders[h].Cost)
	}
	m.rescale()
	m.holdsSet, m.heldSet = sets(m.holds, len(m.pieces)), sets(m.held, len(m.holders))
	m.most = make([]int64, len(m.pieces))
	for piece, held := range m.held {
		m.scarce = append(m.scarce, int32(piece))
		m.most[piece] = m.cost[held[0]]
		for _, h := range held {
			m.most[piece] = min(m.most[piece], m.cost[h])
		}
	}
	sorted.By(m.scarce, func(a, b int32) int { return cmp.Compare(len(m.held[a]), len(m.held[b])) })
	return m
}

// rescale divides small costs more finely.
func (m *matrix) rescale() {
	m.scale = 1
	var total int64
	for _, c := range m.cost {
		total += c
	}
	if slices.Min(m.cost) < finest && total <= MaxCost/finest {
		m.scale = finest
		for h := range m.cost {
			m.cost[h] *= finest
		}
	}
}

func sets(lists [][]int32, n int) []set {
	out := make([]set, len(lists))
	for i, list := range lists {
		out[i] = newSet(n)
		for _, x := range list {
			out[i].add(int(x))
		}
	}
	return out
}

// costOf returns what the chosen cost together, in units of 1/scale.
func (m *matrix) costOf(chosen set) (cost int64) {
	for h := range chosen.all() {
		cost += m.cost[h]
	}
	return cost
}

// slack returns what a holder costs more than its pieces weigh.
func (m *matrix) slack(h int, weights []int64) int64 {
	slack := m.cost[h]
	for _, p := range m.holds[h] {
		slack -= weights[p]
	}
	return slack
}

// numbers returns the chosen by their numbers in the problem, rising.
func (m *matrix) numbers(chosen set) []int {
	out := chosen.list()
	for i, h := range out {
		out[i] = m.holders[h]
	}
	return out
}
