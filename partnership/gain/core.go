package gain

import (
	"github.com/samverkan/samverkan"
)

// Core says whether the worth of all can be divided so that every coalition
// gets at least what it is worth: a division, or the proof that there is none.
// The set of such divisions is the core (D. B. Gillies 1959).
type Core struct {
	// Point is such a division; nil when there is none. See Game.Core for which.
	Point []samverkan.Number
	// Least is the least that all together would have to have for such a
	// division to be: the core is empty just when they are worth less. What is
	// then missing is called the cost of stability (Y. Bachrach et al. 2009). A
	// single player's is its worth.
	Least samverkan.Number
	// Supported is a division of Least that gives every coalition but that of
	// all at least what it is worth; nil when there is a Point.
	Supported []samverkan.Number
	// Balanced is the proof that less than Least is not enough: coalitions with
	// weights that for each player add up to 1, by size and members. Think of
	// a weight as the share of its time that a coalition spends on its own: every
	// player's time is used up just so, and together they get Least.
	Balanced []Weighted
}

// Weighted is a coalition with its weight, above 0.
type Weighted struct {
	Coalition []int
	Weight    samverkan.Number
}

// IsEmpty reports whether no division satisfies every coalition.
func (c *Core) IsEmpty() bool { return c == nil || c.Point == nil }

// Core finds a division in the core, or proves that there is none: by the
// theorem of O. N. Bondareva (1963) and L. S. Shapley (1967) the core is empty
// just when some balanced collection is worth more than all together.
//
// Which point: take the divisions that give every coalition but that of all its
// worth and share out the least, Least; of them the one that gives player 0
// least, of those player 1, and so on. What all are worth beyond that is shared
// equally. Players who are interchangeable, in every coalition as good as each
// other, then share equally what they have got together. This says nothing of
// fairness, only that equal games have equal answers. Supported is made the
// same way, with nothing to share beyond Least.
func (g *Game) Core() (Core, error) {
	search, err := NewCoreSearch(g)
	if err != nil {
		return Core{}, err
	}
	for done := false; !done; {
		done = search.Step(1000)
	}
	return search.Result()
}

// CheckCore returns a Fault unless the core is what it says of this game: a
// simple calculation, not the search again.
//
// Why it is enough: weights that for each player add up to 1 make Σ λ·v(S) ≤
// Σ λ·x(S) = x(N) for every division x that satisfies all coalitions, so Least
// cannot be less; and the division shown, less what each got of the rest, shows
// that it need not be more.
func (g *Game) CheckCore(core Core) error {
	if err := checkPlayers(g.Players()); err != nil {
		return err
	}
	if err := g.checkBalanced(core); err != nil {
		return err
	}
	rest := g.value(g.everyone()).Sub(core.Least)
	at, division := "/point", core.Point
	if rest.Sign() < 0 {
		at, division = "/supported", core.Supported
		rest = samverkan.Number{}
	}
	if core.Point != nil && core.Supported != nil {
		return unproven("", samverkan.Text{SV: "Kärnan kan inte både ha en punkt och sakna den.", EN: "The core cannot both have a point and lack one."})
	}
	d, err := g.divide(division, at)
	if err != nil {
		return err
	}
	if given := d.number(d.ints[g.everyone()]); !given.Equal(core.Least.Add(rest)) {
		return unproven(at, samverkan.Text{SV: "Det som delas ut är inte det som finns.", EN: "What is shared out is not what there is."})
	}
	least := make([]samverkan.Number, g.players)
	for p := range least {
		least[p] = division[p].Sub(rest.Mul(samverkan.Ratio(1, int64(g.players))))
	}
	if d, err = g.divide(least, at); err != nil {
		return err
	}
	for c := coalition(1); c < g.everyone(); c++ {
		if d.short(c).Sign() > 0 {
			return unproven(at, samverkan.Text{
				SV: "Gruppen {members} får mindre än den är värd.",
				EN: "The coalition {members} gets less than it is worth.",
			}, samverkan.List("members", numbered(c)))
		}
	}
	return nil
}

// checkBalanced checks that the collection is balanced and worth Least.
func (g *Game) checkBalanced(core Core) error {
	if len(core.Balanced) > 1<<g.players {
		return wrongCount("/balanced", len(core.Balanced), g.players)
	}
	weights := make([]samverkan.Number, len(core.Balanced))
	for i, w := range core.Balanced {
		weights[i] = w.Weight
	}
	if _, err := scale(weights, resultBits, func(i int) string { return weightedAt(i) + "/weight" }); err != nil {
		return err
	}
	shares := make([]samverkan.Number, g.players)
	var worth samverkan.Number
	var last coalition
	for i, w := range core.Balanced {
		c, err := group(w.Coalition, g.players, weightedAt(i)+"/coalition")
		if err != nil {
			return err
		}
		switch {
		case c == 0 || c == g.everyone() && g.players > 1:
			return unproven(weightedAt(i), samverkan.Text{SV: "En grupp ska ha några men inte alla.", EN: "A coalition should have some but not all."})
		case i > 0 && !last.before(c):
			return unproven(weightedAt(i), samverkan.Text{SV: "Grupperna står inte i ordning, en gång var.", EN: "The coalitions are not in order, once each."})
		case w.Weight.Sign() <= 0:
			return unproven(weightedAt(i), samverkan.Text{SV: "Vikten ska vara över 0.", EN: "The weight should be above 0."})
		}
		last = c
		worth = worth.Add(w.Weight.Mul(g.value(c)))
		for _, p := range w.Coalition {
			shares[p] = shares[p].Add(w.Weight)
		}
	}
	for p, share := range shares {
		if !share.Equal(samverkan.Whole(1)) {
			return unproven("/balanced", samverkan.Text{
				SV: "Vikterna för spelare {player} blir {sum} tillsammans. De ska bli 1.",
				EN: "The weights of player {player} add up to {sum}. They should add up to 1.",
			}, samverkan.Int("player", p), samverkan.Quoted("sum", share.String()))
		}
	}
	if !worth.Equal(core.Least) {
		return unproven("/least", samverkan.Text{
			SV: "Grupperna är med sina vikter värda {worth}, inte {least}.",
			EN: "The coalitions with their weights are worth {worth}, not {least}.",
		}, samverkan.Quoted("worth", worth.String()), samverkan.Quoted("least", core.Least.String()))
	}
	return nil
}
