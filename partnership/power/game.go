package power

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Game is a simple game: it says which coalitions of the players 0 to
// Players()−1 win. Nobody at all loses, all together win, and who joins
// never makes a winning coalition lose. Make one with [Weighted], [Levers],
// [Minimal], [All] or [Any]. A Game never changes.
type Game struct {
	players int
	rule    rule // nil in the zero Game, which has no players and no coalition that wins
}

// rule is what a coalition must fulfill. Nobody at all never fulfills it, all
// together do, and it is monotone.
type rule interface {
	// wins reports whether the members fulfill it. There is an entry for each player.
	wins(in []bool) bool
	// without returns the rule when some are never members, nil when the rest
	// cannot fulfill it.
	without(absent []bool) rule
	// uses marks the players that it looks at. The others are dummies.
	uses(mark []bool)
	// leaves is of how many rules it is made.
	leaves() int
}

// Players returns how many players there are.
func (g *Game) Players() int {
	if g == nil {
		return 0
	}
	return g.players
}

// Wins reports whether the coalition wins. The order of its members does not
// matter, nor does a member named twice; a number that is no player's is
// nobody.
func (g *Game) Wins(coalition []int) bool {
	if !g.isMade() {
		return false
	}
	in := make([]bool, g.players)
	for _, i := range coalition {
		if i >= 0 && i < g.players {
			in[i] = true
		}
	}
	return g.rule.wins(in)
}

// Without returns the game when some players are passive or absent: they can
// help nobody to win. Everybody keeps their number; the absent become dummies.
// The quota stays what it was: where a share of the votes cast decides, and not of
// all votes, those who are there have a game of their own.
// When the others cannot win without them there is no game left, which is a
// samverkan.Fault with the code "conflict".
func (g *Game) Without(absent ...int) (*Game, error) {
	if !g.isMade() {
		return nil, noGame("")
	}
	out := make([]bool, g.players)
	if fault := mark(out, absent, "/absent"); fault != nil {
		return nil, fault
	}
	rest := g.rule.without(out)
	if rest == nil {
		return nil, samverkan.Wrong(samverkan.CodeConflict, "/absent", samverkan.Text{
			SV: "De andra kan inte vinna utan dem. Låt någon av dem vara med.",
			EN: "The others cannot win without them. Let one of them take part.",
		})
	}
	return &Game{g.players, rest}, nil
}

func (g *Game) isMade() bool { return g != nil && g.rule != nil }

// acting returns the players that the rule looks at, ascending.
func (g *Game) acting() (players []int) {
	used := make([]bool, g.players)
	g.rule.uses(used)
	for i, u := range used {
		if u {
			players = append(players, i)
		}
	}
	return players
}

// mark sets the entries of the named players and refuses a number that is no
// player's or stands twice.
func mark(set []bool, players []int, at string) *samverkan.Fault {
	for k, i := range players {
		switch {
		case i < 0 || i >= len(set):
			return samverkan.Wrong(samverkan.CodeUnknown, at+"/"+strconv.Itoa(k), samverkan.Text{
				SV: "Deltagare {player} finns inte. De är numrerade från 0 till {last}.",
				EN: "There is no player {player}. They are numbered from 0 to {last}.",
			}, samverkan.Int("player", i), samverkan.Int("last", len(set)-1))
		case set[i]:
			return samverkan.Wrong(samverkan.CodeConflict, at+"/"+strconv.Itoa(k), samverkan.Text{
				SV: "Deltagare {player} står redan vid {first}. Var och en får stå en gång.",
				EN: "Player {player} stands at {first} already. Each may stand once.",
			}, samverkan.Int("player", i), samverkan.Str("first", at+"/"+strconv.Itoa(slices.Index(players, i))))
		}
		set[i] = true
	}
	return nil
}

// checkPlayers refuses a number of players that is none or too many.
func checkPlayers(n int, at string) *samverkan.Fault {
	switch {
	case n < 1:
		return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Det finns ingen deltagare. Ange minst en.",
			EN: "There is no player. Give one at least.",
		})
	case n > MaxPlayers:
		return tooMany(at, n, MaxPlayers, samverkan.Text{SV: "deltagare", EN: "players"})
	}
	return nil
}

func tooMany(at string, n, most int, what samverkan.Text) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Här är {n} {what}. Det får vara högst {most}.",
		EN: "There are {n} {what} here. There may be {most} at most.",
	}, samverkan.Int("n", n), samverkan.Int("most", most), samverkan.Of("what", what))
}

func noGame(at string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Här finns inget spel. Gör ett av vikter, redskap eller de grupper som vinner.",
		EN: "There is no game here. Make one of weights, levers or the coalitions that win.",
	})
}
