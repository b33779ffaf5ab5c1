package power

import (
	"math/big"
	"math/bits"
	"slices"

	"github.com/samverkan/samverkan"
)

// leverGroups is the acting players of a lever game by what they hold: those
// who hold the same are alike.
type leverGroups struct {
	count int      // of levers
	masks []uint16 // what each group holds, ascending
	sizes []int
	group []int // of each acting player
}

func newLeverGroups(r *levers, acting []int) *leverGroups {
	g := &leverGroups{count: r.count}
	for _, i := range acting {
		g.masks = append(g.masks, r.held[i])
	}
	slices.Sort(g.masks)
	g.masks = slices.Compact(g.masks)
	g.sizes, g.group = make([]int, len(g.masks)), make([]int, len(acting))
	for k, i := range acting {
		g.group[k], _ = slices.BinarySearch(g.masks, r.held[i])
		g.sizes[g.group[k]]++
	}
	return g
}

// tally returns a tally in which players of a group are alike.
func (g *leverGroups) tally() *tally {
	first := make([]int, len(g.masks))
	for k := len(g.group) - 1; k >= 0; k-- {
		first[g.group[k]] = k
	}
	t := &tally{alike: make([]int, len(g.group))}
	for k, group := range g.group {
		t.alike[k] = first[group]
	}
	return t
}

// spread gives each player what was counted for its group.
func spreadGroups[T any](g *leverGroups, ofGroup []T) []T {
	out := make([]T, len(g.group))
	for k, group := range g.group {
		out[k] = ofGroup[group]
	}
	return out
}

// byLevers counts in a lever game by inclusion and exclusion. A coalition wins
// when it meets the holders of every lever; with H(T) the holders of at least
// one lever of T, m players and [·] 1 if true,
//
//	[S wins] = Σ_T (−1)^|T| [S is without H(T)]
//
// over all sets T of levers, the empty one too. Hence, summed over T ≠ ∅ with
// i ∈ H(T),
//
//	Shapley–Shubik i = Σ (−1)^(|T|+1) / |H(T)|
//	swings of i      = Σ (−1)^(|T|+1) · 2^(m−|H(T)|)
//
// for i comes first of all in H(T) in one order of |H(T)|.
func byLevers(r *levers, acting []int) method {
	g := newLeverGroups(r, acting)
	sets := twoTo(g.count)
	// Long numbers: as many terms as there are sizes of H(T), twice.
	each := plus(sets, times(min(sets, len(acting)), 4*(len(acting)/64+10)))
	return method{
		gives: wantSwings | wantShapley,
		work:  func(wanted) int { return plus(times(sets, 4*g.count), times(len(g.masks), each)) },
		bytes: func(wanted) int { return plus(times(sets, 16), times(len(acting), len(acting)/4+64)) },
		start: func(w wanted) ([]pass, func() *tally) { return g.start(w, each) },
	}
}

func (g *leverGroups) start(w wanted, each int) (passes []pass, finish func() *tally) {
	var terms *leverTerms
	passes = append(passes, once(4*g.count<<g.count, func() { terms = g.terms() }))
	swings := make([]*big.Int, len(g.masks))
	shapley := make([]samverkan.Number, len(g.masks))
	passes = append(passes, pass{fixed(len(g.masks)), each, func(from, to int) {
		for k := from; k < to; k++ {
			terms.of(g.masks[k])
			if w&wantSwings != 0 {
				swings[k] = terms.powers()
			}
			if w&wantShapley != 0 {
				shapley[k] = terms.reciprocals()
			}
		}
	}})
	return passes, func() *tally {
		t := g.tally()
		if w&wantSwings != 0 {
			terms.ofAll()
			t.winning = new(big.Int).Lsh(big.NewInt(1), uint(len(g.group)))
			t.winning.Sub(t.winning, terms.powers())
			t.swings = spreadGroups(g, swings)
		}
		if w&wantShapley != 0 {
			t.shapley = spreadGroups(g, shapley)
		}
		return t
	}
}

// leverTerms adds up terms by |H(T)|.
type leverTerms struct {
	size     []int      // place of |H(T)| in sizes, for each T
	sizes    []int      // the values of |H(T)|, ascending
	shares   []*big.Int // common / |H(T)|
	common   *big.Int   // the least common multiple of the sizes
	coeff    []int64    // Σ (−1)^(|T|+1) over the T that were asked for, by size
	sum, one *big.Int   // to work with
}

func (g *leverGroups) terms() *leverTerms {
	sets := 1 << g.count
	// Players who hold nothing beyond U, for each set of levers U.
	within := make([]int, sets)
	for k, mask := range g.masks {
		within[mask] = g.sizes[k]
	}
	for l := range g.count {
		for u := range sets {
			if u>>l&1 == 1 {
				within[u] += within[u&^(1<<l)]
			}
		}
	}
	players := len(g.group)
	t := &leverTerms{size: make([]int, sets), common: big.NewInt(1), sum: new(big.Int), one: new(big.Int)}
	place := make([]int, players+1)
	for s := 1; s < sets; s++ {
		t.size[s] = players - within[sets-1-s]
		place[t.size[s]] = 1
	}
	for h, found := range place {
		if found == 1 {
			place[h] = len(t.sizes)
			t.sizes = append(t.sizes, h)
			t.one.SetInt64(int64(h))
			gcd := new(big.Int).GCD(nil, nil, t.common, t.one)
			t.common.Mul(t.common, t.one.Quo(t.one, gcd))
		}
	}
	for s := 1; s < sets; s++ {
		t.size[s] = place[t.size[s]]
	}
	for _, h := range t.sizes {
		t.shares = append(t.shares, new(big.Int).Quo(t.common, big.NewInt(int64(h))))
	}
	t.coeff = make([]int64, len(t.sizes))
	return t
}

// of adds up the sets of levers of which somebody who holds the mask has one.
func (t *leverTerms) of(mask uint16) {
	clear(t.coeff)
	for s := 1; s < len(t.size); s++ {
		if uint16(s)&mask != 0 {
			t.coeff[t.size[s]] += int64(bits.OnesCount(uint(s))&1)*2 - 1
		}
	}
}

// ofAll adds up all sets of levers but the empty one.
func (t *leverTerms) ofAll() { t.of(^uint16(0)) }

// powers returns Σ coeff·2^(players − size). The largest size is that of all
// players, who hold a lever each.
func (t *leverTerms) powers() *big.Int {
	out, before := new(big.Int), 0
	for k, c := range t.coeff {
		out.Lsh(out, uint(t.sizes[k]-before))
		out.Add(out, t.one.SetInt64(c))
		before = t.sizes[k]
	}
	return out
}

// reciprocals returns Σ coeff/size.
func (t *leverTerms) reciprocals() samverkan.Number {
	t.sum.SetInt64(0)
	for k, c := range t.coeff {
		if c != 0 {
			t.sum.Add(t.sum, t.one.Mul(t.one.SetInt64(c), t.shares[k]))
		}
	}
	return fraction(t.sum, t.common)
}
