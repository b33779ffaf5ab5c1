package api

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/cover"
	"github.com/samverkan/samverkan/partnership/gain"
	"github.com/samverkan/samverkan/partnership/power"
)

// VotingRule is one rule of a game, of three kinds: a quota with weights, or
// levers with their holders, or the coalitions that win.
type VotingRule struct {
	// How much weight it takes: those win whose weights come up to it.
	Quota *samverkan.Number `json:"quota,omitempty"`
	// The weight of each player.
	Weights []samverkan.Number `json:"weights,omitempty" limit:"1000"`
	// Instead of a quota: for each lever the players who hold it. Those win who
	// hold every lever together.
	Holders [][]int `json:"holders,omitempty" limit:"16"`
	// Instead of a quota: coalitions that win, and with them all who have such a
	// one among them.
	Winning [][]int `json:"winning,omitempty" limit:"1000"`
}

// GameRules is who wins. Players are numbered from 0.
type GameRules struct {
	// How many players there are; left out: as many as there are weights.
	Players int `json:"players,omitempty" range:"1..1000"`
	// The rules, all of the same players.
	Rules []VotingRule `json:"rules" limit:"8"`
	// Which rules must be met together, by their place in the list; one of the
	// sets is enough. Left out: all of them.
	Wins [][]int `json:"wins,omitempty" limit:"8"`
	// Players who are passive or absent, by their place.
	Absent []int `json:"absent,omitempty" limit:"1000"`
}

// VotingGame is what power.indices is asked.
type VotingGame struct {
	GameRules
	// What is counted; left out: everything.
	Only []power.Family `json:"only,omitempty" limit:"3"`
}

// VotingPower is the power in a game. Every number is exact.
type VotingPower struct {
	// The players, in the order of the weights.
	Players []PlayerPower `json:"players"`
	// How many coalitions win, of 2 to the number of players.
	Winning *samverkan.Number `json:"winning,omitempty"`
	// Their share: the power of the collectivity to act (Coleman).
	Collectivity *samverkan.Number `json:"collectivity,omitempty"`
	// How many of them lose whoever leaves.
	MinimalWinning *samverkan.Number `json:"minimalWinning,omitempty"`
	Standouts
}

// Standouts is who stands out in a game.
type Standouts struct {
	// Who nothing can be decided without.
	Vetoers []int `json:"vetoers,omitempty"`
	// Who never matters.
	Dummies []int `json:"dummies,omitempty"`
	// Who decides alone; nothing when nobody does.
	Dictator *int `json:"dictator,omitempty"`
}

// PlayerPower is the power of one player.
type PlayerPower struct {
	// How many coalitions it turns from losing to winning.
	Swings *samverkan.Number `json:"swings,omitempty"`
	// The share of coalitions of the others that it turns (Penrose, Banzhaf).
	Banzhaf *samverkan.Number `json:"banzhaf,omitempty"`
	// Its share of all swings.
	BanzhafNormalized *samverkan.Number `json:"banzhafNormalized,omitempty"`
	// Its share of the orders of joining that it decides (Shapley, Shubik).
	ShapleyShubik *samverkan.Number `json:"shapleyShubik,omitempty"`
	// Its power to prevent (Coleman).
	Prevent *samverkan.Number `json:"prevent,omitempty"`
	// Its power to initiate (Coleman).
	Initiate *samverkan.Number `json:"initiate,omitempty"`
	// Its share of the places in minimal winning coalitions (Holler).
	Holler *samverkan.Number `json:"holler,omitempty"`
}

// Division is what gain.division is asked.
type Division struct {
	// How many players there are.
	Players int `json:"players" range:"1..12"`
	// What each coalition is worth: at place 0 nobody, at 1 player 0, at 2
	// player 1, at 3 both, and so on, by the sum of 2 to the number of each.
	Values []samverkan.Number `json:"values" limit:"4096"`
}

// Divided is how what all are worth can be divided.
type Divided struct {
	// The Shapley value of each player.
	Shapley []samverkan.Number `json:"shapley"`
	// A division that gives every coalition at least its worth; nothing when
	// there is none.
	Core []samverkan.Number `json:"core,omitempty"`
	// The reason that there is none: coalitions with weights that for each
	// player add up to 1, worth more than all together.
	Balanced []BalancedGroup `json:"balanced,omitempty"`
	// The least that all would have to be worth for such a division.
	Least samverkan.Number `json:"least"`
	// Whether a player adds the more, the larger the coalition it joins.
	Convex bool `json:"convex"`
}

// BalancedGroup is a coalition with its weight.
type BalancedGroup struct {
	// The players.
	Players []int `json:"players"`
	// The weight.
	Weight samverkan.Number `json:"weight"`
}

// CoverHolder is somebody who may be chosen.
type CoverHolder struct {
	// The pieces it holds, by number from 0.
	Holds []int `json:"holds" limit:"300"`
	// What it takes to have it along; left out: 0, it is at the table.
	Cost int `json:"cost,omitempty" range:"0..50000000000000"`
}

// CoverProblem is what cover.solve is asked.
type CoverProblem struct {
	// How many pieces there are.
	Pieces int `json:"pieces" range:"0..300"`
	// Who holds what.
	Holders []CoverHolder `json:"holders" limit:"500"`
	// How many of the cheapest covers are listed at most; left out: 20.
	List int `json:"list,omitempty" range:"1..1000"`
}

// Cover is who is needed.
type Cover struct {
	// Pieces that nobody holds.
	Holes []int `json:"holes,omitempty"`
	// Holders that are in every cover, with the pieces they alone hold.
	Pivotal []cover.Pivot `json:"pivotal,omitempty"`
	// What the cheapest cover that was found costs.
	Cost int64 `json:"cost"`
	// What every cover costs at least.
	Lower int64 `json:"lower"`
	// Whether that is proven to be the same.
	Proven bool `json:"proven"`
	// The cheapest covers, as those who must be added to the table.
	Covers [][]int `json:"covers"`
	// How many there are.
	Count int64 `json:"count"`
	// Whether there are more than that.
	More bool `json:"more"`
	// The proof.
	Certificate cover.Certificate `json:"certificate"`
}

func ofGames() []Operation {
	return []Operation{
		asks("power.indices", samverkan.Text{SV: "Makt i en omröstning", EN: "Power in a vote"}, samverkan.Text{
			SV: "Banzhafs, Shapley–Shubiks, Colemans och Hollers index, exakta. De som vinner anges med vikter och gräns, med redskap eller som grupper, och flera villkor kan gälla tillsammans eller var för sig.",
			EN: "The indices of Banzhaf, Shapley and Shubik, Coleman and Holler, exact. Who wins is given by weights and a quota, by levers or as coalitions, and several rules can be met together or one of them.",
		}, indices),
		asks("power.coalitions", samverkan.Text{SV: "Grupper som räcker och grupper som stoppar", EN: "Who is enough and who can stop"}, samverkan.Text{
			SV: "De minsta grupperna som vinner och de minsta som kan hindra de andra från att vinna, med dem som kan stoppa allt, avgöra ensamma eller aldrig spelar roll. För högst 20 deltagare som regeln ser till.",
			EN: "The minimal coalitions that win and those that can keep the others from winning, with who can stop everything, decide alone or never matters. For 20 players at most that the rule looks at.",
		}, coalitions),
		asks("power.change", samverkan.Text{SV: "Makten, om någon lämnar eller gränsen flyttas", EN: "Power, if somebody leaves or the quota moves"}, samverkan.Text{
			SV: "Makten som den är, som den blir när deltagare lämnar eller kommer tillbaka och gränser flyttas, och skillnaden för var och en.",
			EN: "Power as it is, as it becomes when players leave or come back and quotas move, and the difference for each.",
		}, changed),
		asks("gain.division", samverkan.Text{SV: "Dela det gemensamma", EN: "Divide what is shared"}, samverkan.Text{
			SV: "Shapleyvärdet, och en delning i kärnan eller beviset för att kärnan är tom, av ett spel som ges med varje grupps värde.",
			EN: "The Shapley value, and a division in the core or the proof that the core is empty, of a game given by every group's worth.",
		}, divide),
		asks("gain.ledger", samverkan.Text{SV: "Vem vinner på det", EN: "Who gains by it"}, samverkan.Text{
			SV: "Vad var och en vinner som minst och som mest, de minsta betalningarna som gör att alla säkert vinner, och om några skulle klara sig bättre utan de andra.",
			EN: "What each gains at the least and at the most, the smallest payments after which all surely gain, and whether some would do better without the others.",
		}, reckon),
		asks("gain.check", samverkan.Text{SV: "Pröva beviset för betalningar", EN: "Check the proof of payments"}, samverkan.Text{
			SV: "Prövar att betalningar räcker och att ingen mindre summa gör det, eller att inga betalningar räcker. Om de kunde vara färre prövas inte.",
			EN: "Checks that payments are enough and that no smaller sum is, or that no payments are. Whether they could be fewer is not checked.",
		}, checkSettlement),
		asks("cover.solve", samverkan.Text{SV: "Vilka som behövs", EN: "Who is needed"}, samverkan.Text{
			SV: "De billigaste som tillsammans har alla bitar, med bevis för att ingen billigare lösning finns.",
			EN: "The cheapest who together hold all pieces, with the proof that no cheaper ones do.",
		}, solveCover),
	}
}

// stepsOfUnit is how many steps of the rooms a unit of work takes: a step is
// an addition or a look, a unit some 0.4 µs.
const stepsOfUnit = 400

func indices(q *VotingGame, b Budget) (*VotingPower, error) {
	game, err := q.game(b)
	if err != nil {
		return nil, err
	}
	counts, err := count(b, q.Only, game)
	if err != nil {
		return nil, err
	}
	return told(game, counts[0]), nil
}

// count counts games, whose work is predicted together; there is nothing to
// count of a game that is nil.
func count(b Budget, only []power.Family, games ...*power.Game) ([]*power.Indices, error) {
	counts, steps := make([]*power.Count, len(games)), 0
	for i, game := range games {
		if game == nil {
			continue
		}
		c, err := power.NewCount(game, only...)
		if err != nil {
			return nil, err
		}
		counts[i] = c
		_, of := c.Progress()
		steps += of / stepsOfUnit // none is above MaxWork, so that the sum of a few is an int
	}
	if err := b.afford(steps); err != nil {
		return nil, err
	}
	out := make([]*power.Indices, len(games))
	for i, c := range counts {
		for done := c == nil; !done; {
			done = c.Step(power.MaxWork)
		}
		if c != nil {
			out[i] = c.Result()
		}
	}
	return out, nil
}

// told is the indices, with those that were not asked for left out.
func told(game *power.Game, x *power.Indices) *VotingPower {
	out := numbers(x)
	out.Standouts = standouts(game)
	for i, p := range x.Players {
		// Who turns no coalition has nothing by any index, and only such have nothing.
		if p.Swings.Sign() == 0 && p.ShapleyShubik.Sign() == 0 && p.Holler.Sign() == 0 {
			out.Dummies = append(out.Dummies, i)
		}
	}
	return out
}

func standouts(game *power.Game) (s Standouts) {
	s.Vetoers = game.Vetoers()
	for _, i := range s.Vetoers {
		if game.Wins([]int{i}) {
			s.Dictator = &i
		}
	}
	return s
}

func numbers(x *power.Indices) *VotingPower {
	out := new(VotingPower)
	counted := func(f power.Family) family { return family(slices.Contains(x.Families, f)) }
	swings, orders, minimal := counted(power.Banzhaf), counted(power.ShapleyShubik), counted(power.Holler)
	out.Winning, out.Collectivity, out.MinimalWinning = swings.of(&x.Winning), swings.of(&x.Collectivity), minimal.of(&x.MinimalWinning)
	out.Players = make([]PlayerPower, len(x.Players))
	for i := range x.Players {
		p := &x.Players[i]
		out.Players[i] = PlayerPower{
			Swings: swings.of(&p.Swings), Banzhaf: swings.of(&p.Banzhaf), BanzhafNormalized: swings.of(&p.BanzhafNormalized),
			ShapleyShubik: orders.of(&p.ShapleyShubik), Prevent: swings.of(&p.ColemanPrevent), Initiate: swings.of(&p.ColemanInitiate),
			Holler: minimal.of(&p.Holler),
		}
	}
	return out
}

// family is whether a family was counted.
type family bool

// of returns a number of the family, nothing when it was not counted.
//
//go:noinline
func (counted family) of(n *samverkan.Number) *samverkan.Number {
	if !counted {
		return nil
	}
	return n
}

func divide(q *Division, b Budget) (*Divided, error) {
	if err := b.afford(perGroup << q.Players); err != nil {
		return nil, err
	}
	game, err := gain.FromValues(q.Players, q.Values)
	if err != nil {
		return nil, err
	}
	core, err := game.Core()
	if err != nil {
		return nil, err
	}
	out := &Divided{Shapley: game.Shapley(), Core: core.Point, Least: core.Least, Convex: game.IsConvex()}
	if core.IsEmpty() {
		for _, g := range core.Balanced {
			out.Balanced = append(out.Balanced, BalancedGroup{Players: g.Coalition, Weight: g.Weight})
		}
	}
	return out, nil
}

func solveCover(q *CoverProblem, b Budget) (*Cover, error) {
	p := cover.Problem{Pieces: q.Pieces, Holders: make([]cover.Holder, len(q.Holders))}
	for i, h := range q.Holders {
		p.Holders[i] = cover.Holder{Holds: h.Holds, Cost: int64(h.Cost)}
	}
	r, err := cover.Solve(p, cover.Options{List: q.List, Work: min(b.Work*stepsOfUnit, cover.DefaultWork)})
	if err != nil {
		return nil, err
	}
	return &Cover{
		Holes: r.Holes, Pivotal: r.Pivotal, Cost: r.Cost, Lower: r.Lower, Proven: r.Proven,
		Covers: r.Covers, Count: r.Count, More: r.More, Certificate: r.Certificate,
	}, nil
}

// place is the pointer of an item below another.
//
//go:noinline
func place(at string, i int) string { return at + "/" + strconv.Itoa(i) }
