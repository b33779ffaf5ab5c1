package api

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// CoalitionsAsked is what power.coalitions is asked.
type CoalitionsAsked struct {
	GameRules
	// How many of each kind are listed at most; left out: 100.
	List int `json:"list,omitempty" range:"1..1000"`
}

// Coalitions is who is enough and who can stop. Lists begin with the small
// coalitions.
type Coalitions struct {
	// Coalitions that win, but not without any of their members.
	Winning CoalitionList `json:"winning"`
	// Coalitions without which the others lose, but not without fewer of them.
	Blocking CoalitionList `json:"blocking"`
	Standouts
}

// CoalitionList is coalitions of one kind.
type CoalitionList struct {
	// How many there are.
	Count int `json:"count"`
	// As many of them as were asked for.
	List [][]int `json:"list"`
}

// ChangeAsked is what power.change is asked.
type ChangeAsked struct {
	VotingGame
	// What changes.
	Then PowerMove `json:"then"`
}

// PowerMove is a change of a game.
type PowerMove struct {
	// Players who leave or become passive, by their place.
	Leave []int `json:"leave,omitempty" limit:"1000"`
	// Absent players who come back, by their place.
	Wake []int `json:"wake,omitempty" limit:"1000"`
	// Rules whose quota moves.
	Quotas []QuotaMove `json:"quotas,omitempty" limit:"8"`
}

// QuotaMove is a new quota of a rule.
type QuotaMove struct {
	// The rule, by its place.
	Rule int `json:"rule"`
	// Its quota then.
	Quota samverkan.Number `json:"quota"`
}

// Changed is the power in a game before and after a change.
type Changed struct {
	// As it is; nothing when those who are not absent cannot win together.
	Now *VotingPower `json:"now,omitempty"`
	// As it becomes; nothing when those who are not absent then cannot win
	// together.
	Then *VotingPower `json:"then,omitempty"`
	// What it becomes less what it is, when both are there. Who stands out is said
	// in them.
	Change *VotingPower `json:"change,omitempty"`
}

const (
	// listed is how many are listed when that is not said.
	listed = 100
	// Going through all coalitions of 20 players for their lists takes some
	// 100 ms: a quarter of a unit for each coalition.
	coalitionsOfUnit = 4
)

func coalitions(q *CoalitionsAsked, b Budget) (*Coalitions, error) {
	game, err := q.game(b)
	if err != nil {
		return nil, err
	}
	if err := b.afford(1 << min(game.Players(), power.MaxListed) / coalitionsOfUnit); err != nil {
		return nil, err
	}
	winning, err := game.MinimalWinning()
	if err != nil {
		return nil, err
	}
	blocking, err := game.MinimalBlocking()
	if err != nil {
		return nil, err
	}
	if q.List == 0 {
		q.List = listed
	}
	out := &Coalitions{Standouts: standouts(game)}
	matters := make([]bool, game.Players())
	for c := range winning {
		for _, i := range c {
			matters[i] = true
		}
		out.Winning.add(c, q.List)
	}
	for i, does := range matters {
		if !does {
			out.Dummies = append(out.Dummies, i)
		}
	}
	for c := range blocking {
		out.Blocking.add(c, q.List)
	}
	return out, nil
}

func (l *CoalitionList) add(coalition []int, most int) {
	l.Count++
	if len(l.List) < most {
		l.List = append(l.List, coalition)
	}
}

func changed(q *ChangeAsked, b Budget) (*Changed, error) {
	rules, err := q.rules(2, b)
	if err != nil {
		return nil, err
	}
	now, err := q.acting(rules, q.Absent)
	if err != nil {
		return nil, err
	}
	if err := q.move(rules); err != nil {
		return nil, err
	}
	absent, err := q.absentThen()
	if err != nil {
		return nil, err
	}
	then, err := q.acting(rules, absent)
	if err != nil { // a number that is no player's; the other lists are known to be right
		return nil, at(err, "/then/leave")
	}
	counts, err := count(b, q.Only, now, then)
	if err != nil {
		return nil, err
	}
	out := new(Changed)
	if now != nil {
		out.Now = told(now, counts[0])
	}
	if then != nil {
		out.Then = told(then, counts[1])
	}
	if now != nil && then != nil {
		since, err := counts[1].Since(counts[0])
		if err != nil {
			return nil, err
		}
		out.Change = numbers(since)
	}
	return out, nil
}

// acting makes a game of the rules without those who are absent; nil when the
// others cannot win without them.
func (q *GameRules) acting(rules []*power.Game, absent []int) (*power.Game, error) {
	game, err := q.combined(rules)
	if err != nil {
		return nil, err
	}
	game, err = game.Without(absent...)
	if err != nil {
		if f := faultsOf(err)[0]; f.Code == samverkan.CodeConflict && f.At == "/absent" {
			return nil, nil // which is the answer
		}
	}
	return game, err
}

// move moves the quotas of rules.
func (q *ChangeAsked) move(games []*power.Game) error {
	moved := make([]bool, len(games))
	for k, m := range q.Then.Quotas {
		where := place("/then/quotas", k)
		rule, err := pick(q.Rules, m.Rule, where+"/rule")
		if err != nil {
			return err
		}
		if rule.Quota == nil {
			return samverkan.Wrong(samverkan.CodeInvalid, where+"/rule", samverkan.Text{
				SV: "Villkor {r} har ingen gräns att flytta. Det har bara ett villkor med vikter.",
				EN: "Rule {r} has no quota to move. Only a rule with weights has one.",
			}, samverkan.Int("r", m.Rule))
		}
		if moved[m.Rule] {
			return samverkan.Wrong(samverkan.CodeConflict, where+"/rule", samverkan.Text{
				SV: "Gränsen för villkor {r} flyttas två gånger. Ange den en gång.",
				EN: "The quota of rule {r} moves twice. Give it once.",
			}, samverkan.Int("r", m.Rule))
		}
		moved[m.Rule] = true
		if games[m.Rule], err = power.Weighted(m.Quota, rule.Weights); err != nil {
			return below(err, where)
		}
	}
	return nil
}

// absentThen is who is absent after the change.
func (q *ChangeAsked) absentThen() (absent []int, err error) {
	absent = slices.Clone(q.Absent)
	for k, i := range q.Then.Wake {
		away := slices.Index(absent, i)
		if away < 0 {
			return nil, samverkan.Wrong(samverkan.CodeConflict, place("/then/wake", k), samverkan.Text{
				SV: "Deltagare {i} är inte borta. Den som kommer tillbaka ska stå bland ”absent”, och här en gång.",
				EN: "Player {i} is not absent. Who comes back must stand in “absent”, and here once.",
			}, samverkan.Int("i", i))
		}
		absent = slices.Delete(absent, away, away+1)
	}
	for k, i := range q.Then.Leave {
		if slices.Contains(q.Absent, i) || slices.Contains(q.Then.Leave[:k], i) {
			return nil, samverkan.Wrong(samverkan.CodeConflict, place("/then/leave", k), samverkan.Text{
				SV: "Deltagare {i} är redan borta. Den som lämnar ska vara med nu, och stå här en gång.",
				EN: "Player {i} is absent already. Who leaves must take part now, and stand here once.",
			}, samverkan.Int("i", i))
		}
	}
	return append(absent, q.Then.Leave...), nil
}
