package power

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/samverkan/samverkan"
)

// Vetoers returns the players without whom the others cannot win, ascending.
func (g *Game) Vetoers() (players []int) {
	if !g.isMade() {
		return nil
	}
	in := make([]bool, g.players)
	for i := range in {
		in[i] = true
	}
	for i := range in {
		in[i] = false
		if !g.rule.wins(in) {
			players = append(players, i)
		}
		in[i] = true
	}
	return players
}

// Dictator returns the player who wins alone and without whom nobody wins. There
// is one at most.
func (g *Game) Dictator() (player int, ok bool) {
	for _, i := range g.Vetoers() {
		if g.Wins([]int{i}) {
			return i, true
		}
	}
	return 0, false
}

// Dummies returns the players who never make a losing coalition win, ascending.
// It counts swings, so that a game too large for Indices(Banzhaf) is refused
// here too.
func (g *Game) Dummies() (players []int, err error) {
	indices, err := g.Indices(Banzhaf)
	if err != nil {
		return nil, err
	}
	for i, p := range indices.Players {
		if p.Swings.Sign() == 0 {
			players = append(players, i)
		}
	}
	return players, nil
}

// MinimalWinning lists the winning coalitions that lose without any of their
// members: the small ones first, those of a size by their members (0 1, 0 2,
// 1 2). Members ascend. Dummies of the rule apart, there may be MaxListed
// players. Each coalition is the caller's own.
func (g *Game) MinimalWinning() (iter.Seq[[]int], error) {
	t, acting, err := g.table()
	if err != nil {
		return nil, err
	}
	return t.leasts(acting), nil
}

// MinimalBlocking lists the coalitions that can keep the others from winning,
// but not without any of their members: in the order of MinimalWinning.
func (g *Game) MinimalBlocking() (iter.Seq[[]int], error) {
	t, acting, err := g.table()
	if err != nil {
		return nil, err
	}
	return t.dual(len(acting)).leasts(acting), nil
}

// table draws the game's table.
func (g *Game) table() (table, []int, error) {
	if !g.isMade() {
		return nil, nil, noGame("")
	}
	acting := g.acting()
	if n := len(acting); n > MaxListed {
		return nil, nil, tooManyToList("", n)
	}
	d := &drawing{acting: acting}
	d.draw(g.rule)
	for _, p := range d.passes {
		p.run(0, p.items())
	}
	return d.top(), acting, nil
}

func tooManyToList(at string, n int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Att gå igenom alla grupper av {n} deltagare är för mycket. Det får vara högst {most}.",
		EN: "To go through all coalitions of {n} players is too much. There may be {most} at most.",
	}, samverkan.Int("n", n), samverkan.Int("most", MaxListed))
}

// dual returns the table of the coalitions without which the others lose.
func (t table) dual(m int) table {
	out := make(table, len(t))
	for h, word := range t {
		// Bit s of a word goes where the bits of s are turned over.
		out[len(t)-1-h] = ^bits.Reverse64(word)
		if m < lowPlayers {
			out[0] = ^(bits.Reverse64(word) >> (1<<lowPlayers - 1<<m)) & everyBit(m)
		}
	}
	return out
}

// leasts lists the minimal coalitions of the table in order.
func (t table) leasts(acting []int) iter.Seq[[]int] {
	least := make(table, len(t))
	for h := range t {
		least[h] = t.minimalAt(h)
	}
	m := len(acting)
	return func(yield func([]int) bool) {
		for size := 1; size <= m; size++ {
			members := make([]int, size)
			for k := range members {
				members[k] = k
			}
			for more := true; more; more = nextMembers(members, m) {
				s := 0
				for _, k := range members {
					s |= 1 << k
				}
				if least[s>>lowPlayers]>>(s&(1<<lowPlayers-1))&1 == 0 {
					continue
				}
				coalition := slices.Clone(members)
				for n, k := range members {
					coalition[n] = acting[k]
				}
				if !yield(coalition) {
					return
				}
			}
		}
	}
}

// nextMembers makes of ascending members below m the next of their size in
// order, and reports whether there is one.
func nextMembers(members []int, m int) bool {
	size := len(members)
	for k := size - 1; k >= 0; k-- {
		if members[k] < m-size+k {
			members[k]++
			for next := k + 1; next < size; next++ {
				members[next] = members[next-1] + 1
			}
			return true
		}
	}
	return false
}
