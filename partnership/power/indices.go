package power

import (
	"math"
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Family is a kind of count, and with it the indices that follow from it. One
// alone takes less than all, which matters for large games.
type Family string

// The families.
const (
	// Banzhaf counts swings: the indices of Penrose, Banzhaf and Coleman.
	Banzhaf Family = "banzhaf"
	// ShapleyShubik counts swings by the size of the coalition: the index of
	// Shapley and Shubik.
	ShapleyShubik Family = "shapleyShubik"
	// Holler counts minimal winning coalitions: the public good index.
	Holler Family = "holler"
)

// Choices lists the families.
func (Family) Choices() []string {
	return []string{string(Banzhaf), string(ShapleyShubik), string(Holler)}
}

// Indices is the power in a game. Every number is exact; the float64 nearest to
// it is its Rounded. What belongs to a family that was not asked for is 0.
type Indices struct {
	// The families that were counted, in the order of Choices.
	Families []Family
	// The power of each player.
	Players []Power
	// How many of the 2ⁿ coalitions win: ω (Banzhaf).
	Winning samverkan.Number
	// The power of the collectivity to act: ω/2ⁿ (Banzhaf; Coleman 1971).
	Collectivity samverkan.Number
	// How many minimal winning coalitions there are (Holler).
	MinimalWinning samverkan.Number
}

// Power is the power of one player in a game of n players.
type Power struct {
	// How many coalitions without the player lose and win once it joins: η
	// (Banzhaf).
	Swings samverkan.Number
	// The share of coalitions of the others in which the player decides:
	// η/2ⁿ⁻¹, from 0 to 1, the absolute index (Banzhaf; Penrose 1946, Banzhaf
	// 1965).
	Banzhaf samverkan.Number
	// The player's share of everybody's swings: η/Ση, the normalized index
	// (Banzhaf).
	BanzhafNormalized samverkan.Number
	// The share of the n! orders of joining in which the player is the one who
	// makes the coalition win (ShapleyShubik; Shapley and Shubik 1954).
	ShapleyShubik samverkan.Number
	// The share of winning coalitions that lose without the player: η/ω
	// (Banzhaf; Coleman 1971).
	ColemanPrevent samverkan.Number
	// The share of losing coalitions that win once the player joins: η/(2ⁿ−ω)
	// (Banzhaf; Coleman 1971).
	ColemanInitiate samverkan.Number
	// How many minimal winning coalitions the player is in, divided by the sum
	// of that over all players: the public good index (Holler; Holler 1982).
	Holler samverkan.Number
}

// Indices counts and returns the power of every player, of the families asked
// for, of all when none is named. It is the one-call form of [NewCount].
func (g *Game) Indices(only ...Family) (*Indices, error) {
	c, err := NewCount(g, only...)
	if err != nil {
		return nil, err
	}
	for c.result == nil {
		c.some(math.MaxInt)
	}
	return c.result, nil
}

// Since returns what has changed since before: each number less what it was
// then. Both are of the same players and the same families; where a player
// left or a quota moved, compare the games made by [Game.Without] or
// [Weighted].
func (x *Indices) Since(before *Indices) (*Indices, error) {
	if x == nil || before == nil {
		return nil, noGame("")
	}
	if a, b := len(x.Players), len(before.Players); a != b {
		return nil, samverkan.Wrong(samverkan.CodeConflict, "/before/players", samverkan.Text{
			SV: "Före är det {n|en deltagare|# deltagare}, efter {after}. Jämför spel med lika många; den som är borta behåller sitt nummer.",
			EN: "Before there {n|is one player|are # players}, after {after}. Compare games with as many; who is absent keeps their number.",
		}, samverkan.Int("n", b), samverkan.Int("after", a))
	}
	if !slices.Equal(x.Families, before.Families) {
		return nil, samverkan.Wrong(samverkan.CodeConflict, "/before/families", samverkan.Text{
			SV: "Före och efter är inte räknade med samma index. Räkna samma i båda.",
			EN: "Before and after are not counted with the same indices. Count the same in both.",
		})
	}
	out := &Indices{
		Families:       slices.Clone(x.Families),
		Players:        make([]Power, len(x.Players)),
		Winning:        x.Winning.Sub(before.Winning),
		Collectivity:   x.Collectivity.Sub(before.Collectivity),
		MinimalWinning: x.MinimalWinning.Sub(before.MinimalWinning),
	}
	for i, p := range x.Players {
		q := before.Players[i]
		out.Players[i] = Power{
			Swings:            p.Swings.Sub(q.Swings),
			Banzhaf:           p.Banzhaf.Sub(q.Banzhaf),
			BanzhafNormalized: p.BanzhafNormalized.Sub(q.BanzhafNormalized),
			ShapleyShubik:     p.ShapleyShubik.Sub(q.ShapleyShubik),
			ColemanPrevent:    p.ColemanPrevent.Sub(q.ColemanPrevent),
			ColemanInitiate:   p.ColemanInitiate.Sub(q.ColemanInitiate),
			Holler:            p.Holler.Sub(q.Holler),
		}
	}
	return out, nil
}

// wanted is a set of families.
type wanted uint8

const (
	wantSwings wanted = 1 << iota
	wantShapley
	wantMinimal
	wantAll = wantSwings | wantShapley | wantMinimal
)

// want reads what families are asked for.
func want(only []Family) (wanted, *samverkan.Fault) {
	if len(only) == 0 {
		return wantAll, nil
	}
	var w wanted
	for k, f := range only {
		switch f {
		case Banzhaf:
			w |= wantSwings
		case ShapleyShubik:
			w |= wantShapley
		case Holler:
			w |= wantMinimal
		default:
			return 0, samverkan.Wrong(samverkan.CodeUnknown, "/only/"+strconv.Itoa(k), samverkan.Text{
				SV: "”{family}” finns inte. Välj bland ”banzhaf”, ”shapleyShubik” och ”holler”.",
				EN: "There is no “{family}”. Choose among “banzhaf”, “shapleyShubik” and “holler”.",
			}, samverkan.Quoted("family", string(f)))
		}
	}
	return w, nil
}

func (w wanted) families() (out []Family) {
	for k, f := range []Family{Banzhaf, ShapleyShubik, Holler} {
		if w&(1<<k) != 0 {
			out = append(out, f)
		}
	}
	return out
}
