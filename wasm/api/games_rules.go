package api

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// game makes the game that the rules say, without those who are absent.
func (q *GameRules) game(b Budget) (*power.Game, error) {
	rules, err := q.rules(1, b)
	if err != nil {
		return nil, err
	}
	whole, err := q.combined(rules)
	if err != nil || len(q.Absent) == 0 {
		return whole, err
	}
	return whole.Without(q.Absent...)
}

// rules makes a game of each rule, which so many games are to be made of.
func (q *GameRules) rules(games int, b Budget) ([]*power.Game, error) {
	players := q.Players
	for i := range q.Rules {
		if players == 0 {
			players = len(q.Rules[i].Weights)
		}
	}
	if err := q.affordRules(players, games, b); err != nil {
		return nil, err
	}
	made := make([]*power.Game, len(q.Rules))
	for i := range q.Rules {
		game, err := q.Rules[i].game(players)
		if err != nil {
			return nil, below(err, place("/rules", i))
		}
		made[i] = game
	}
	return made, nil
}

// affordRules predicts what it takes to make so many games of the rules. Coalitions
// that win are held against one another, once more when somebody is absent; and
// to find those who can stop everything, each rule is asked once for each player.
func (q *GameRules) affordRules(players, games int, b Budget) error {
	asked := len(q.Rules)
	for _, set := range q.Wins {
		asked += len(set)
	}
	steps := games * min(asked, 2*power.MaxRules) * players * players
	for _, r := range q.Rules {
		members := 0
		for _, c := range r.Winning {
			members += len(c)
		}
		steps += (1 + games) * members * (2*len(r.Winning) + players)
	}
	return b.afford(steps / stepsOfUnit)
}

// game makes a game of a rule.
func (r *VotingRule) game(players int) (*power.Game, error) {
	kinds := 0
	for _, given := range []bool{r.Quota != nil || r.Weights != nil, r.Holders != nil, r.Winning != nil} {
		if given {
			kinds++
		}
	}
	switch {
	case kinds != 1 || (r.Quota == nil) != (r.Weights == nil):
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Ett villkor är antingen ”quota” och ”weights”, ”holders” eller ”winning”. Skriv ett av dem.",
			EN: "A rule is either “quota” and “weights”, “holders” or “winning”. Write one of them.",
		})
	case r.Weights == nil && players == 0:
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Det framgår inte hur många deltagarna är. Skriv det i ”players”, vid sidan av ”rules”.",
			EN: "How many players there are is not said. Write it in “players”, beside “rules”.",
		})
	case r.Holders != nil:
		return power.Levers(players, r.Holders)
	case r.Winning != nil:
		return power.Minimal(players, r.Winning)
	case len(r.Weights) != players && len(r.Weights) > 0:
		return nil, samverkan.Wrong(samverkan.CodeConflict, "/weights", samverkan.Text{
			SV: "Här står {n|en vikt|# vikter} men det ska finnas {players|en|#}, en för varje deltagare.",
			EN: "Here {n|is one weight|are # weights}, but there should be {players|one|#}, one for each player.",
		}, samverkan.Int("n", len(r.Weights)), samverkan.Int("players", players))
	}
	return power.Weighted(*r.Quota, r.Weights)
}

// combined makes one game of all the rules.
func (q *GameRules) combined(rules []*power.Game) (*power.Game, error) {
	if len(q.Wins) == 0 {
		whole, err := power.All(rules...)
		return whole, at(err, "/rules")
	}
	ways := make([]*power.Game, len(q.Wins))
	for i, set := range q.Wins {
		var together []*power.Game
		for k, r := range set {
			rule, err := pick(rules, r, place(place("/wins", i), k))
			if err != nil {
				return nil, err
			}
			together = append(together, rule)
		}
		way, err := power.All(together...)
		if err != nil {
			return nil, at(err, place("/wins", i))
		}
		ways[i] = way
	}
	whole, err := power.Any(ways...)
	return whole, at(err, "/wins")
}

// pick returns a rule by its number, which stands at a place.
func pick[R any](rules []R, r int, where string) (picked R, err error) {
	if r < 0 || r >= len(rules) {
		return picked, samverkan.Wrong(samverkan.CodeUnknown, where, samverkan.Text{
			SV: "Villkor {r} finns inte. Det finns {n|ett villkor|# villkor}, numrerade från 0.",
			EN: "There is no rule {r}. There {n|is one rule|are # rules}, numbered from 0.",
		}, samverkan.Int("r", r), samverkan.Int("n", len(rules)))
	}
	return rules[r], nil
}

// at places the faults of an error, if there is one, at a place.
func at(err error, where string) error {
	if err == nil {
		return nil
	}
	out := slices.Clone(faultsOf(err))
	for i, f := range out {
		moved := *f
		moved.At = where
		out[i] = &moved
	}
	return out
}
