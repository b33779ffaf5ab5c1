package gain

import (
	"math/big"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Game is a game with transferable utility: what each coalition of players can
// get on its own, its worth, which its members may share as they like. The
// worth of nobody is 0. The zero value is the game without players.
type Game struct {
	players int
	// worth of each coalition, times den.
	worth table
	den   *big.Int
}

// NewGame returns the game in which coalitions are worth what the function
// says. It is asked once for each coalition but the empty one, with the members
// in ascending order, in a list that is its own only during the call.
func NewGame(players int, worth func(coalition []int) samverkan.Number) (*Game, error) {
	values, err := coalitionValues(players, worth)
	if err != nil {
		return nil, err
	}
	return FromValues(players, values)
}

// coalitionValues asks a function about each coalition.
func coalitionValues(players int, of func(coalition []int) samverkan.Number) ([]samverkan.Number, error) {
	if err := checkPlayers(players); err != nil {
		return nil, err
	}
	if of == nil {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Det saknas en funktion för vad grupperna är värda.",
			EN: "The function that says what coalitions are worth is missing.",
		})
	}
	values := make([]samverkan.Number, 1<<players)
	var list [MaxPlayers]int
	for c := coalition(1); c < 1<<players; c++ {
		values[c] = of(c.members(list[:0]))
	}
	return values, nil
}

// FromValues returns the game with these worths, 2^players of them. The worth
// of a coalition stands at the sum of 2^i over its members i, so that values[0]
// is the worth of nobody, which is 0, and values[5] that of 0 and 2.
func FromValues(players int, values []samverkan.Number) (*Game, error) {
	if err := checkPlayers(players); err != nil {
		return nil, err
	}
	if len(values) != 1<<players {
		return nil, wrongCount("/values", len(values), 1<<players)
	}
	if values[0].Sign() != 0 {
		return nil, samverkan.Wrong(samverkan.CodeConflict, "/values/0", samverkan.Text{
			SV: "Den tomma gruppen är värd {value}. Den ska vara värd 0.",
			EN: "The empty coalition is worth {value}. It should be worth 0.",
		}, samverkan.Quoted("value", values[0].String()))
	}
	s, err := scaleValues(values)
	if err != nil {
		return nil, err
	}
	return newGame(players, s), nil
}

func scaleValues(values []samverkan.Number) (scaled, error) {
	return scale(values, MaxBits, func(i int) string { return "/values/" + strconv.Itoa(i) })
}

// NewSavings returns the game of what coalitions save by doing together what
// each member would else do alone: v(S) = Σ c({i}) − c(S). The function says
// what a coalition's work costs, and is asked as NewGame's is.
func NewSavings(players int, cost func(coalition []int) samverkan.Number) (*Game, error) {
	costs, err := coalitionValues(players, cost)
	if err != nil {
		return nil, err
	}
	s, err := scaleValues(costs)
	if err != nil {
		return nil, err
	}
	savings := sums(1 << players)
	alone := sums(1 << players)
	for c := coalition(1); c < 1<<players; c++ {
		first := only(c.lowest())
		alone[c].Add(alone[c&^first], s.ints[first])
		savings[c].Sub(alone[c], s.ints[c])
	}
	return newGame(players, scaled{savings, s.den}), nil
}

// headroom is how many bits the numbers of a table have to spare when they are
// a game's worths, so that what is made of them fits as well. The most is made
// in the search for the core; see CoreSearch.
const headroom = 18

func newGame(players int, s scaled) *Game {
	bits := 0
	for _, n := range s.ints {
		bits = max(bits, n.BitLen())
	}
	g := &Game{players, newTable(1<<players, bits+headroom), s.den}
	for c, n := range s.ints {
		g.worth.set(c, n)
	}
	return g
}

// Players returns how many players there are. They are numbered from 0.
func (g *Game) Players() int {
	if g == nil {
		return 0
	}
	return g.players
}

// Worth returns what a coalition is worth, given its members, each once.
func (g *Game) Worth(members ...int) (samverkan.Number, error) {
	c, err := group(members, g.Players(), "")
	if err != nil || c == 0 {
		return samverkan.Number{}, err
	}
	return g.value(c), nil
}

func (g *Game) value(c coalition) samverkan.Number {
	return scaled{den: g.den}.number(g.worth.big(int(c)))
}

// everyone returns the coalition of all players.
func (g *Game) everyone() coalition { return everyone(g.players) }

// IsConvex reports whether a player brings at least as much to a larger
// coalition as to a smaller one in it: v(S∪i) − v(S) ≤ v(T∪i) − v(T) for S ⊆ T
// without i. Then the core is not empty and the Shapley value is in it; L. S.
// Shapley, "Cores of convex games", International Journal of Game Theory 1
// (1971).
func (g *Game) IsConvex() bool {
	n := g.Players()
	if n == 0 {
		return true
	}
	small, large := make([]uint64, g.worth.width), make([]uint64, g.worth.width)
	// It is enough to look at T = S∪j.
	for i := range n {
		for j := range i {
			for c := range coalition(1) << n {
				if c.has(i) || c.has(j) {
					continue
				}
				add(small, g.row(c|only(i)), g.row(c|only(j)))
				add(large, g.row(c), g.row(c|only(i)|only(j)))
				if compare(small, large) > 0 {
					return false
				}
			}
		}
	}
	return true
}

func (g *Game) row(c coalition) []uint64 { return g.worth.row(int(c)) }

// MonotonicCover returns the game in which a coalition may leave members out,
// or do nothing at all: it is worth what the best of its subsets is worth, with
// 0 for the empty one.
func (g *Game) MonotonicCover() *Game {
	n := g.Players()
	if n == 0 {
		return &Game{}
	}
	cover := table{g.worth.width, append([]uint64(nil), g.worth.words...)}
	for c := coalition(1); c < 1<<n; c++ {
		best := cover.row(int(c))
		for rest := c; rest != 0; rest &= rest - 1 {
			if without := cover.row(int(c &^ only(rest.lowest()))); compare(without, best) > 0 {
				copy(best, without)
			}
		}
	}
	return &Game{n, cover, g.den}
}

func checkPlayers(players int) error {
	if players < 1 {
		return samverkan.Wrong(samverkan.CodeInvalid, "/players", samverkan.Text{
			SV: "Här är {n} spelare. Det behövs minst en.",
			EN: "There are {n} players. There must be one at least.",
		}, samverkan.Int("n", players))
	}
	return few(players, "/players")
}
