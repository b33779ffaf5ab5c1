package power

import (
	"math/big"

	"github.com/samverkan/samverkan"
)

// graph is the states by level: those of level k are what is known before
// player k of the order answers.
type graph struct {
	*follower
	m      int
	levels []level
	states []int64 // of the level that is grown from, one after the other
	found  stateSet

	primes []uint64 // one 0 where counts fit a word: then they wrap modulo 2⁶⁴
	up     [][]uint64
	down   []uint64   // of the level below, by state and size
	turned [][]uint64 // by plane: of player k, by size, k·m + s
	won    []uint64   // by plane
}

// level is the states before one player.
type level struct {
	kids []int32  // of each state the one without and the one with the player, or a sink
	low  []uint16 // the least and the most that may have joined before
	high []uint16
	at   []int // where in up its counts begin
}

// The sinks, below every place of a state.
const (
	sinkLost = -1
	sinkWon  = -2
)

// byStates counts in the graph of states: from above how many ways lead to each
// state by size, from below how many of what follows wins by size. Where a
// player's two ways part, the product is what the player turns.
func byStates(r rule, acting []int) method {
	g := &graph{follower: follow(r, acting), m: len(acting)}
	const growing = 60
	g.primes = []uint64{0}
	if g.m > 63 {
		g.primes = planes(g.m)
	}
	work, bytes := 2*(g.m+len(g.primes)), 0
	for k := range g.m {
		n := g.most(k)
		ways := min(twoTo(k), times(n, k+1)) // entries of up
		work = plus(work, times(n, growing*max(1, len(g.leaves))))
		work = plus(work, times(len(g.primes), times(plus(ways, n), 2*(g.m-k))))
		bytes = plus(bytes, plus(times(n, 20), times(ways, 8)))
	}
	widest := 0
	for k := range g.m {
		n := g.most(k)
		widest = max(widest, times(n, 8*(g.m-k+1)+16*g.width))
	}
	bytes = plus(bytes, times(2, widest))
	return method{
		gives: wantSwings | wantShapley,
		work:  func(wanted) int { return work },
		bytes: func(wanted) int { return bytes },
		start: func(w wanted) ([]pass, func() *tally) { return g.start(w) },
	}
}

func (g *graph) start(w wanted) (passes []pass, finish func() *tally) {
	g.levels = make([]level, g.m+1)
	g.levels[0] = level{kids: make([]int32, 2), low: []uint16{0}, high: []uint16{0}}
	g.states = make([]int64, g.width)
	g.follower.start(g.states)
	size := func(k int) func() int { return func() int { return len(g.levels[k].low) } }
	for k := range g.m {
		passes = append(passes, pass{size(k), 60 * len(g.leaves), func(from, to int) { g.grow(k, from, to) }})
	}
	g.turned, g.won = make([][]uint64, len(g.primes)), make([]uint64, len(g.primes))
	for j, p := range g.primes {
		for k := range g.m {
			passes = append(passes, pass{size(k), 4, func(from, to int) { g.ways(k, from, to, p) }})
		}
		var below []uint64
		passes = append(passes, once(1, func() { below, g.down, g.turned[j] = nil, nil, make([]uint64, g.m*g.m) }))
		for k := g.m - 1; k >= 0; k-- {
			passes = append(passes, pass{size(k), 2 * (g.m - k), func(from, to int) {
				if from == 0 {
					below, g.down = g.down, make([]uint64, len(g.levels[k].low)*(g.m-k+1))
				}
				g.endings(k, from, to, below, j, p)
			}})
		}
	}
	return passes, func() *tally { return g.tally(w) }
}

// grow makes the states of level k+1 from those of level k.
func (g *graph) grow(k, from, to int) {
	l, next := &g.levels[k], &g.levels[k+1]
	if from == 0 {
		g.found.reset(g.width)
	}
	state := make([]int64, g.width)
	for n := from; n < to; n++ {
		for joins := range 2 {
			kid := int32(sinkLost)
			switch g.next(k, joins == 1, g.states[n*g.width:(n+1)*g.width], state) {
			case won:
				kid = sinkWon
			case open:
				low, high := l.low[n]+uint16(joins), l.high[n]+uint16(joins)
				kid = g.found.place(state)
				if int(kid) == len(next.low) {
					next.low, next.high = append(next.low, low), append(next.high, high)
				}
				next.low[kid] = min(next.low[kid], low)
				next.high[kid] = max(next.high[kid], high)
			}
			l.kids[2*n+joins] = kid
		}
	}
	if to == len(l.low) {
		g.states = g.found.take()
		next.kids = make([]int32, 2*len(next.low))
	}
}

// ways counts from above: up[k] are the ways to each state of level k by size.
func (g *graph) ways(k, from, to int, p uint64) {
	l, next := &g.levels[k], &g.levels[k+1]
	if from == 0 {
		if k == 0 {
			g.up = make([][]uint64, g.m+1)
			g.up[0] = []uint64{1}
			l.at = []int{0}
		}
		next.at = make([]int, len(next.low)+1)
		for n := range next.low {
			next.at[n+1] = next.at[n] + int(next.high[n]-next.low[n]) + 1
		}
		g.up[k+1] = make([]uint64, next.at[len(next.low)])
	}
	for n := from; n < to; n++ {
		ways := g.waysTo(k, n)
		for joins := range 2 {
			if kid := l.kids[2*n+joins]; kid >= 0 {
				shift := int(l.low[n]) + joins - int(next.low[kid])
				addTimes(g.up[k+1][next.at[kid]+shift:], ways, 1, p)
			}
		}
	}
}

func (g *graph) waysTo(k, n int) []uint64 {
	l := &g.levels[k]
	at := l.at[n]
	return g.up[k][at : at+int(l.high[n]-l.low[n])+1]
}

// endings counts from below: of each state of level k how many of what follows
// wins, by size; and what player k turns.
func (g *graph) endings(k, from, to int, below []uint64, j int, p uint64) {
	l := &g.levels[k]
	rest := g.m - k - 1 // those who answer after player k
	none := make([]uint64, rest+1)
	every := binomialRow(rest, p)
	of := func(kid int32) []uint64 {
		switch kid {
		case sinkLost:
			return none
		case sinkWon:
			return every
		}
		return below[int(kid)*(rest+1) : (int(kid)+1)*(rest+1)]
	}
	difference := make([]uint64, rest+1)
	for n := from; n < to; n++ {
		without, with := of(l.kids[2*n]), of(l.kids[2*n+1])
		out := g.down[n*(rest+2) : (n+1)*(rest+2)]
		copy(out, without)
		addTimes(out[1:], with, 1, p)
		for s := range difference {
			if p == 0 {
				difference[s] = with[s] - without[s]
			} else {
				difference[s] = sub(with[s], without[s], p)
			}
		}
		turned := g.turned[j][k*g.m : (k+1)*g.m]
		for a, ways := range g.waysTo(k, n) {
			addTimes(turned[int(l.low[n])+a:], difference, ways, p)
		}
	}
	if k == 0 && to == 1 {
		g.won[j] = 0
		for _, n := range g.down {
			if p == 0 {
				g.won[j] += n
			} else {
				g.won[j] = add(g.won[j], n, p)
			}
		}
		g.up, g.down = nil, nil
	}
}

// addTimes adds c times each of from to those of to, modulo p, or 2⁶⁴ for 0.
func addTimes(to, from []uint64, c, p uint64) {
	to = to[:len(from)]
	switch {
	case c == 0:
	case p == 0:
		for k, n := range from {
			to[k] += c * n
		}
	default:
		for k, n := range from {
			to[k] = add(to[k], mul(c, n, p), p)
		}
	}
}

// binomialRow returns C(m,0) … C(m,m) modulo p, or 2⁶⁴ for 0.
func binomialRow(m int, p uint64) []uint64 {
	row := make([]uint64, m+1)
	row[0] = 1
	for n := 1; n <= m; n++ {
		for k := n; k > 0; k-- {
			if p == 0 {
				row[k] += row[k-1]
			} else {
				row[k] = add(row[k], row[k-1], p)
			}
		}
	}
	return row
}

func (g *graph) tally(w wanted) *tally {
	number := func(residue func(j int) uint64) *big.Int {
		return new(big.Int).SetUint64(residue(0))
	}
	if g.primes[0] != 0 {
		number = newJoiner(g.primes).join
	}
	t := &tally{winning: number(func(j int) uint64 { return g.won[j] })}
	t.swings = make([]*big.Int, g.m)
	t.shapley = make([]samverkan.Number, g.m)
	factorials := factorialsTo(g.m)
	for k, place := range g.order {
		turns := make([]*big.Int, g.m)
		for s := range turns {
			turns[s] = number(func(j int) uint64 { return g.turned[j][k*g.m+s] })
		}
		t.swings[place] = total(turns)
		if w&wantShapley != 0 {
			t.shapley[place] = shapleyOf(turns, factorials)
		}
	}
	return t
}
