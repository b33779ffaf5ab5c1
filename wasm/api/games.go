package api

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/cover"
	"github.com/samverkan/samverkan/partnership/gain"
	"github.com/samverkan/samverkan/partnership/power"
)

// VotingRule is a quota and weights: those win whose weights come up to it.
type VotingRule struct {
	// How much weight it takes.
	Quota samverkan.Number `json:"quota"`
	// The weight of each player.
	Weights []samverkan.Number `json:"weights" limit:"1000"`
}

// VotingGame is what power.indices is asked.
type VotingGame struct {
	// The rules, all of the same players.
	Rules []VotingRule `json:"rules" limit:"8"`
	// Which rules must be met together, by their place in the list; one of the
	// sets is enough. Left out: all of them.
	Wins [][]int `json:"wins,omitempty" limit:"8"`
	// Players who are passive or absent, by their place.
	Absent []int `json:"absent,omitempty" limit:"1000"`
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
			SV: "Banzhafs, Shapley–Shubiks, Colemans och Hollers index, exakta, för ett eller flera röstvillkor som ska vara uppfyllda tillsammans eller var för sig.",
			EN: "The indices of Banzhaf, Shapley and Shubik, Coleman and Holler, exact, for one or several voting rules to be met together or one of them.",
		}, indices),
		asks("gain.division", samverkan.Text{SV: "Dela det gemensamma", EN: "Divide what is shared"}, samverkan.Text{
			SV: "Shapleyvärdet, och en delning i kärnan eller beviset för att kärnan är tom, av ett spel som ges med varje grupps värde.",
			EN: "The Shapley value, and a division in the core or the proof that the core is empty, of a game given by every group's worth.",
		}, divide),
		asks("cover.solve", samverkan.Text{SV: "Vilka som behövs", EN: "Who is needed"}, samverkan.Text{
			SV: "De billigaste som tillsammans har alla bitar, med bevis för att ingen billigare lösning finns.",
			EN: "The cheapest who together hold all pieces, with the proof that no cheaper ones do.",
		}, solveCover),
	}
}

func indices(q *VotingGame, b Budget) (VotingPower, error) {
	game, err := q.game()
	if err != nil {
		return VotingPower{}, err
	}
	count, err := power.NewCount(game, q.Only...)
	if err != nil {
		return VotingPower{}, err
	}
	_, steps := count.Progress()
	if err := b.afford(steps / stepsOfUnit); err != nil {
		return VotingPower{}, err
	}
	for done := false; !done; {
		done = count.Step(power.MaxWork)
	}
	dummies, err := game.Dummies()
	if err != nil {
		return VotingPower{}, err
	}
	out := told(game, count.Result())
	out.Dummies = dummies
	return out, nil
}

// stepsOfUnit is how many steps of the rooms a unit of work takes: a step is
// an addition or a look, a unit some 0.4 µs.
const stepsOfUnit = 400

func (q *VotingGame) game() (*power.Game, error) {
	rules := make([]*power.Game, len(q.Rules))
	for i, r := range q.Rules {
		game, err := power.Weighted(r.Quota, r.Weights)
		if err != nil {
			return nil, below(err, "/rules/"+strconv.Itoa(i))
		}
		rules[i] = game
	}
	var whole *power.Game
	var err error
	if len(q.Wins) == 0 {
		whole, err = power.All(rules...)
	} else {
		var ways []*power.Game
		for i, set := range q.Wins {
			var together []*power.Game
			for k, r := range set {
				if r < 0 || r >= len(rules) {
					return nil, samverkan.Wrong(samverkan.CodeUnknown, "/wins/"+strconv.Itoa(i)+"/"+strconv.Itoa(k), samverkan.Text{
						SV: "Villkor {r} finns inte. Det finns {n|ett villkor|# villkor}, numrerade från 0.",
						EN: "There is no rule {r}. There {n|is one rule|are # rules}, numbered from 0.",
					}, samverkan.Int("r", r), samverkan.Int("n", len(rules)))
				}
				together = append(together, rules[r])
			}
			way, err := power.All(together...)
			if err != nil {
				return nil, below(err, "/wins/"+strconv.Itoa(i))
			}
			ways = append(ways, way)
		}
		whole, err = power.Any(ways...)
	}
	if err != nil {
		return nil, within(err, "rules")
	}
	if len(q.Absent) == 0 {
		return whole, nil
	}
	whole, err = whole.Without(q.Absent...)
	return whole, err
}

// told is the indices, with those that were not asked for left out.
func told(game *power.Game, x *power.Indices) VotingPower {
	counted := make(map[power.Family]bool)
	for _, f := range x.Families {
		counted[f] = true
	}
	of := func(f power.Family, n samverkan.Number) *samverkan.Number {
		if !counted[f] {
			return nil
		}
		return &n
	}
	out := VotingPower{
		Winning: of(power.Banzhaf, x.Winning), Collectivity: of(power.Banzhaf, x.Collectivity),
		MinimalWinning: of(power.Holler, x.MinimalWinning), Vetoers: game.Vetoers(),
	}
	if i, ok := game.Dictator(); ok {
		out.Dictator = &i
	}
	for _, p := range x.Players {
		out.Players = append(out.Players, PlayerPower{
			Swings: of(power.Banzhaf, p.Swings), Banzhaf: of(power.Banzhaf, p.Banzhaf), BanzhafNormalized: of(power.Banzhaf, p.BanzhafNormalized),
			ShapleyShubik: of(power.ShapleyShubik, p.ShapleyShubik), Prevent: of(power.Banzhaf, p.ColemanPrevent),
			Initiate: of(power.Banzhaf, p.ColemanInitiate), Holler: of(power.Holler, p.Holler),
		})
	}
	return out
}

func divide(q *Division, b Budget) (Divided, error) {
	if err := b.afford(perGroup << q.Players); err != nil {
		return Divided{}, err
	}
	game, err := gain.FromValues(q.Players, q.Values)
	if err != nil {
		return Divided{}, err
	}
	core, err := game.Core()
	if err != nil {
		return Divided{}, err
	}
	out := Divided{Shapley: game.Shapley(), Core: core.Point, Least: core.Least, Convex: game.IsConvex()}
	if core.IsEmpty() {
		for _, g := range core.Balanced {
			out.Balanced = append(out.Balanced, BalancedGroup{Players: g.Coalition, Weight: g.Weight})
		}
	}
	return out, nil
}

func solveCover(q *CoverProblem, b Budget) (Cover, error) {
	p := cover.Problem{Pieces: q.Pieces, Holders: make([]cover.Holder, len(q.Holders))}
	for i, h := range q.Holders {
		p.Holders[i] = cover.Holder{Holds: h.Holds, Cost: int64(h.Cost)}
	}
	r, err := cover.Solve(p, cover.Options{List: q.List, Work: min(b.Work*stepsOfUnit, cover.DefaultWork)})
	if err != nil {
		return Cover{}, err
	}
	return Cover{
		Holes: r.Holes, Pivotal: r.Pivotal, Cost: r.Cost, Lower: r.Lower, Proven: r.Proven,
		Covers: r.Covers, Count: r.Count, More: r.More, Certificate: r.Certificate,
	}, nil
}
