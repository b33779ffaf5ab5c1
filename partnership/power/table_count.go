package power

import (
	"math/big"
	"math/bits"

	"github.com/samverkan/samverkan"
)

// byTable counts by going through all 2ᵐ coalitions, 64 at a time.
//
// Winning coalitions are counted with each player and by size. In a monotone
// game that is enough: of the coalitions of size s with player i, those win
// without i too that win and have size s−1 without i, so that i turns
// ω_i(s) − (ω(s−1) − ω_i(s−1)) of them.
func byTable(r rule, acting []int) method {
	m := len(acting)
	units := func(w wanted) int {
		each := drawUnits(r, m)
		if w&(wantSwings|wantShapley) != 0 {
			each += countUnits
		}
		if w&wantMinimal != 0 {
			each += minimalUnits
		}
		return plus(times(tableWords(m), each), r.leaves()*MaxCoalitions)
	}
	return method{
		gives: wantAll,
		work:  units,
		bytes: func(wanted) int { return times(tableWords(m), 8*depth(r)) },
		start: func(w wanted) ([]pass, func() *tally) {
			d := &drawing{acting: acting}
			d.draw(r)
			var winners *winners
			if w&(wantSwings|wantShapley) != 0 {
				winners = d.countWinners()
			}
			var least *leastWinners
			if w&wantMinimal != 0 {
				least = d.countMinimal()
			}
			return d.passes, func() *tally {
				t := &tally{}
				if winners != nil {
					winners.tally(t, w)
				}
				if least != nil {
					least.tally(t)
				}
				return t
			}
		},
	}
}

const (
	countUnits   = 80
	minimalUnits = 30
)

// winners is how many coalitions win, by size: with[k][s] those with player k,
// all[s] all of them.
type winners struct {
	all  []int64
	with [][]int64
}

// countWinners adds the pass that counts in the table on the stack.
func (d *drawing) countWinners() *winners {
	m := len(d.acting)
	const spare = lowPlayers + 1 // every word counts up to seven sizes, even when m is less
	c := &winners{all: make([]int64, m+spare), with: make([][]int64, m)}
	rows := make([]int64, m*(m+spare))
	for k := range c.with {
		c.with[k] = rows[k*(m+spare) : (k+1)*(m+spare)]
	}
	low := min(m, lowPlayers)
	var layer [lowPlayers + 1]uint64 // the bits of a word with so many low players
	for s := range 1 << lowPlayers {
		layer[bits.OnesCount(uint(s))] |= 1 << s
	}
	var both [lowPlayers][lowPlayers + 1]uint64 // and with a certain one of them
	for k, column := range columns() {
		for j := range layer {
			both[k][j] = column & layer[j]
		}
	}
	d.each(countUnits, nil, func(from, to int) {
		for h, word := range d.top()[from:to] {
			if word == 0 {
				continue
			}
			h += from
			size := bits.OnesCount(uint(h))
			var n [lowPlayers + 1]int64
			all := c.all[size : size+lowPlayers+1]
			for j := range n {
				n[j] = int64(bits.OnesCount64(word & layer[j]))
				all[j] += n[j]
			}
			for k := range low {
				row := c.with[k][size : size+lowPlayers+1]
				for j := 1; j < len(row); j++ {
					row[j] += int64(bits.OnesCount64(word & both[k][j]))
				}
			}
			for b := uint(h); b != 0; b &= b - 1 {
				row := c.with[lowPlayers+bits.TrailingZeros(b)][size : size+lowPlayers+1]
				for j := range row {
					row[j] += n[j]
				}
			}
		}
	})
	return c
}

// turns returns how many coalitions of size s, without player k, it makes win.
func (c *winners) turns(k, s int) int64 {
	return c.with[k][s+1] - (c.all[s] - c.with[k][s])
}

func (c *winners) tally(t *tally, w wanted) {
	m := len(c.with)
	var winning int64
	for _, n := range c.all {
		winning += n
	}
	t.winning, t.swings = big.NewInt(winning), make([]*big.Int, m)
	for k := range m {
		var swings int64
		for s := range m {
			swings += c.turns(k, s)
		}
		t.swings[k] = big.NewInt(swings)
	}
	switch {
	case w&wantShapley == 0:
	case m <= 20:
		t.shapley = c.shapleySmall()
	default:
		t.shapley = make([]samverkan.Number, m)
		factorials, turns := factorialsTo(m), make([]*big.Int, m)
		for k := range m {
			for s := range turns {
				turns[s] = big.NewInt(c.turns(k, s))
			}
			t.shapley[k] = shapleyOf(turns, factorials)
		}
	}
}

// shapleySmall returns the Shapley–Shubik indices of at most 20 players, whose
// 20! orders are below 2⁶³. There are s!(m−1−s)! orders in which a player comes
// directly after a given coalition of s others.
func (c *winners) shapleySmall() []samverkan.Number {
	m := len(c.with)
	factorial := make([]int64, m+1)
	factorial[0] = 1
	for k := 1; k <= m; k++ {
		factorial[k] = factorial[k-1] * int64(k)
	}
	out := make([]samverkan.Number, m)
	for k := range m {
		var orders int64
		for s := range m {
			orders += c.turns(k, s) * factorial[s] * factorial[m-1-s]
		}
		out[k] = samverkan.Ratio(orders, factorial[m])
	}
	return out
}

// leastWinners is how many minimal winning coalitions there are, and how many
// with each player.
type leastWinners struct {
	all  int64
	with []int64
}

// countMinimal adds the pass that counts in the table on the stack.
func (d *drawing) countMinimal() *leastWinners {
	m := len(d.acting)
	c := &leastWinners{with: make([]int64, m)}
	d.each(minimalUnits, nil, func(from, to int) {
		t := d.top()
		for h := from; h < to; h++ {
			word := t.minimalAt(h)
			if word == 0 {
				continue
			}
			n := int64(bits.OnesCount64(word))
			c.all += n
			for k, column := range columns() {
				if k < m {
					c.with[k] += int64(bits.OnesCount64(word & column))
				}
			}
			for b := uint(h); b != 0; b &= b - 1 {
				c.with[lowPlayers+bits.TrailingZeros(b)] += n
			}
		}
	})
	return c
}

// minimalAt returns the bits of word h that win and lose without any of their
// members.
func (t table) minimalAt(h int) uint64 {
	word := t[h]
	for b := uint(h); b != 0 && word != 0; b &= b - 1 {
		word &^= t[h^int(b&-b)]
	}
	if word == 0 {
		return 0
	}
	for k, column := range columns() {
		word &^= t[h] &^ column << (1 << k)
	}
	return word
}

func (c *leastWinners) tally(t *tally) {
	t.minimal = big.NewInt(c.all)
	t.inMinimal = make([]*big.Int, len(c.with))
	for k, n := range c.with {
		t.inMinimal[k] = big.NewInt(n)
	}
}
