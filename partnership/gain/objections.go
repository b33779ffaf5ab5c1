package gain

import (
	"math/big"
	"strconv"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// Objection is a coalition that a division gives less than it is worth.
type Objection struct {
	Coalition []int
	// How much less, above 0.
	Short samverkan.Number
}

// Objections returns the coalitions that a division of the worth of all gives
// less than they are worth, the greatest shortage first, then by size and
// members. A division may leave something over; then all together object. One
// without objections is in the core.
func (g *Game) Objections(division []samverkan.Number) ([]Objection, error) {
	d, err := g.divide(division, "")
	if err != nil {
		return nil, err
	}
	if all := g.everyone(); d.short(all).Sign() < 0 {
		return nil, samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
			SV: "Här delas {sum} ut. Alla tillsammans har {worth}.",
			EN: "This shares out {sum}. All together have {worth}.",
		}, samverkan.Quoted("sum", d.number(d.ints[all]).String()), samverkan.Quoted("worth", g.value(all).String()))
	}
	type found struct {
		c     coalition
		short *big.Int
	}
	var all []found
	for c := coalition(1); c <= g.everyone(); c++ {
		if short := d.short(c); short.Sign() > 0 {
			all = append(all, found{c, short})
		}
	}
	sorted.By(all, func(a, b found) int {
		if order := b.short.Cmp(a.short); order != 0 {
			return order
		}
		return a.c.compare(b.c)
	})
	objections := make([]Objection, len(all))
	over := scaled{den: new(big.Int).Mul(d.den, g.den)}
	for i, o := range all {
		objections[i] = Objection{o.c.members(nil), over.number(o.short)}
	}
	return objections, nil
}

// IsImputation reports whether a division shares out the worth of all and gives
// each player at least what it is worth alone (individual rationality).
func (g *Game) IsImputation(division []samverkan.Number) (bool, error) {
	d, err := g.divide(division, "")
	if err != nil {
		return false, err
	}
	for p := range g.players {
		if d.short(only(p)).Sign() > 0 {
			return false, nil
		}
	}
	return d.short(g.everyone()).Sign() == 0, nil
}

// divided is a division of a game's worth: over den, what it gives to each
// coalition.
type divided struct {
	scaled
	game *Game
}

func (g *Game) divide(division []samverkan.Number, at string) (divided, error) {
	if err := checkPlayers(g.Players()); err != nil {
		return divided{}, err
	}
	if len(division) != g.players {
		return divided{}, wrongCount(at, len(division), g.players)
	}
	s, err := scale(division, resultBits, func(i int) string { return at + "/" + strconv.Itoa(i) })
	if err != nil {
		return divided{}, err
	}
	given := sums(1 << g.players)
	for c := coalition(1); c < 1<<g.players; c++ {
		first := c.lowest()
		given[c].Add(given[c&^only(first)], s.ints[first])
	}
	return divided{scaled{given, s.den}, g}, nil
}

// short returns what a coalition is worth beyond what it gets, times both
// denominators.
func (d divided) short(c coalition) *big.Int {
	worth := d.game.worth.big(int(c))
	worth.Mul(worth, d.den)
	return worth.Sub(worth, new(big.Int).Mul(d.ints[c], d.game.den))
}
