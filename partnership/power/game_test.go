package power_test

import (
	"errors"
	"math"
	"math/big"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// fault returns the fault in an error, and fails where there is none.
func fault(t *testing.T, err error) *samverkan.Fault {
	t.Helper()
	var f *samverkan.Fault
	require.ErrorAs(t, err, &f)
	return f
}

// What cannot be a game is refused with its place and what would be right.
func TestFaults(t *testing.T) {
	whole := samverkan.Whole
	refused := func(_ any, err error) error { return err }
	three, four := weighted(t, 2, 1, 1, 1), weighted(t, 2, 1, 1, 1, 1)
	many := func(n int) [][]int {
		lists := [][]int{}
		for range n {
			lists = append(lists, []int{0})
		}
		return lists
	}
	rules := func(n int) (games []*power.Game) {
		for range n {
			games = append(games, three)
		}
		return games
	}
	huge := samverkan.FromInt(new(big.Int).Lsh(big.NewInt(1), power.MaxBits))
	for _, c := range []struct {
		name string
		err  error
		code samverkan.Code
		at   string
		en   string
	}{
		{"no players", refused(power.Weighted(whole(1), nil)), samverkan.CodeInvalid, "/weights", "There is no player. Give one at least."},
		{"no players, levers", refused(power.Levers(0, [][]int{{0}})), samverkan.CodeInvalid, "/players", "There is no player. Give one at least."},
		{"fewer than none", refused(power.Minimal(-1, [][]int{{0}})), samverkan.CodeInvalid, "/players", "There is no player. Give one at least."},
		{"too many players", refused(power.Weighted(whole(1), numbers(equal(1001)...))), samverkan.CodeTooLarge, "/weights", "There are 1,001 players here. There may be 1,000 at most."},
		{"quota 0", refused(power.Weighted(whole(0), numbers(1, 2))), samverkan.CodeInvalid, "/quota", "The quota is 0. It must be above 0: otherwise nobody at all would be enough."},
		{"negative quota", refused(power.Weighted(whole(-3), numbers(1, 2))), samverkan.CodeInvalid, "/quota", "The quota is -3. It must be above 0: otherwise nobody at all would be enough."},
		{"quota above the sum", refused(power.Weighted(samverkan.Ratio(7, 2), numbers(1, 2))), samverkan.CodeInvalid, "/quota", "The quota is 7/2 but all together weigh 3. Nobody can reach it: set it to 3 at most."},
		{"only zero weights", refused(power.Weighted(whole(1), numbers(0, 0))), samverkan.CodeInvalid, "/weights", "All weights are 0, so no quota can be reached. Give a weight to one player at least."},
		{"negative weight", refused(power.Weighted(whole(1), numbers(1, 2, -1))), samverkan.CodeInvalid, "/weights/2", "The weight is -1. It must be 0 or more."},
		{"long weight", refused(power.Weighted(whole(1), []samverkan.Number{whole(1), huge})), samverkan.CodeTooLarge, "/weights/1", "When all weights are brought to whole numbers, those are 4,097 bits long. They may be 4,096 at most."},
		{"no games", refused(power.All()), samverkan.CodeInvalid, "/games", "There is no game here. Make one of weights, levers or the coalitions that win."},
		{"a game that is nil", refused(power.Any(three, nil)), samverkan.CodeInvalid, "/games/1", "There is no game here. Make one of weights, levers or the coalitions that win."},
		{"a game not made", refused(power.Any(three, &power.Game{})), samverkan.CodeInvalid, "/games/1", "There is no game here. Make one of weights, levers or the coalitions that win."},
		{"other players", refused(power.All(three, four)), samverkan.CodeConflict, "/games/1", "The game has four players, the first three. All must have the same."},
		{"too many rules", refused(power.All(rules(65)...)), samverkan.CodeTooLarge, "/games", "There are 65 games here. There may be 64 at most."},
		{"no levers", refused(power.Levers(2, nil)), samverkan.CodeInvalid, "/holders", "There is no lever. Give one at least: otherwise nobody at all would be enough."},
		{"a lever nobody holds", refused(power.Levers(2, [][]int{{0}, {}})), samverkan.CodeInvalid, "/holders/1", "Nobody holds the lever, so nobody can win. Give one who holds it, or drop it."},
		{"a holder who is nobody", refused(power.Levers(2, [][]int{{0}, {1, 2}})), samverkan.CodeUnknown, "/holders/1/1", "There is no player 2. They are numbered from 0 to 1."},
		{"a holder twice", refused(power.Levers(2, [][]int{{1, 0, 1}})), samverkan.CodeConflict, "/holders/0/2", "Player 1 stands at /holders/0/0 already. Each may stand once."},
		{"too many levers", refused(power.Levers(2, many(17))), samverkan.CodeTooLarge, "/holders", "There are 17 levers here. There may be 16 at most."},
		{"no coalitions", refused(power.Minimal(2, nil)), samverkan.CodeInvalid, "/winning", "No coalition wins. Give one at least."},
		{"a coalition of nobody", refused(power.Minimal(2, [][]int{{}})), samverkan.CodeInvalid, "/winning/0", "The coalition is empty. One that wins has a member at least."},
		{"a member who is nobody", refused(power.Minimal(2, [][]int{{0, -1}})), samverkan.CodeUnknown, "/winning/0/1", "There is no player −1. They are numbered from 0 to 1."},
		{"too many coalitions", refused(power.Minimal(2, many(1001))), samverkan.CodeTooLarge, "/winning", "There are 1,001 coalitions here. There may be 1,000 at most."},
		{"without nobody there is", refused(three.Without(0, 3)), samverkan.CodeUnknown, "/absent/1", "There is no player 3. They are numbered from 0 to 2."},
		{"without somebody twice", refused(three.Without(0, 0)), samverkan.CodeConflict, "/absent/1", "Player 0 stands at /absent/0 already. Each may stand once."},
		{"without those who are needed", refused(three.Without(0, 2)), samverkan.CodeConflict, "/absent", "The others cannot win without them. Let one of them take part."},
		{"a family there is not", refused(three.Indices(power.Banzhaf, "johnston")), samverkan.CodeUnknown, "/only/1", "There is no “johnston”. Choose among “banzhaf”, “shapleyShubik” and “holler”."},
		{"nothing to count", refused((&power.Game{}).Indices()), samverkan.CodeInvalid, "", "There is no game here. Make one of weights, levers or the coalitions that win."},
		{"nobody to take out", refused((*power.Game)(nil).Without()), samverkan.CodeInvalid, "", "There is no game here. Make one of weights, levers or the coalitions that win."},
		{"nothing to list", refused((&power.Game{}).MinimalWinning()), samverkan.CodeInvalid, "", "There is no game here. Make one of weights, levers or the coalitions that win."},
		{"too many to list", refused(weighted(t, 3, equal(21)...).MinimalBlocking()), samverkan.CodeTooLarge, "", "To go through all coalitions of 21 players is too much. There may be 20 at most."},
		{"no quotas", refused(power.QuotaSteps(numbers(0, 0))), samverkan.CodeInvalid, "/weights", "All weights are 0, so no quota can be reached. Give a weight to one player at least."},
		{"no weights", refused(power.QuotaSteps(nil)), samverkan.CodeInvalid, "/weights", "There is no player. Give one at least."},
		{"too many weights", refused(power.QuotaSteps(numbers(equal(21)...))), samverkan.CodeTooLarge, "/weights", "To go through all coalitions of 21 players is too much. There may be 20 at most."},
		{"a negative weight to step", refused(power.QuotaSteps(numbers(2, -1))), samverkan.CodeInvalid, "/weights/1", "The weight is -1. It must be 0 or more."},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := fault(t, c.err)
			require.Equal(t, c.code, f.Code)
			require.Equal(t, c.at, f.At)
			require.Equal(t, c.en, f.Text.In(samverkan.EN))
			require.NotEmpty(t, f.Text.SV)
			require.NotContains(t, f.Text.SV, "{")
		})
	}
}

// Fractions whose common denominator is too long are refused, however many
// there are, before they are multiplied out.
func TestLongDenominators(t *testing.T) {
	weights := make([]samverkan.Number, 1000)
	for i := range weights {
		d := new(big.Int).Add(new(big.Int).Lsh(big.NewInt(1), 100), big.NewInt(int64(2*i+1)))
		weights[i] = samverkan.FromRat(new(big.Rat).SetFrac(big.NewInt(1), d))
	}
	_, err := power.Weighted(samverkan.Ratio(1, 1<<62), weights)
	require.Equal(t, samverkan.CodeTooLarge, fault(t, err).Code)
}

// The zero Game and nil have no players and no coalition that wins, and no verb
// panics on them.
func TestZeroGame(t *testing.T) {
	for _, g := range []*power.Game{nil, {}} {
		require.Zero(t, g.Players())
		require.False(t, g.Wins([]int{0}))
		require.Empty(t, g.Vetoers())
		_, ok := g.Dictator()
		require.False(t, ok)
		_, err := g.Dummies()
		require.Error(t, err)
		_, err = power.NewCount(g)
		require.Error(t, err)
	}
}

// A coalition is a set: order and repetition do not matter, and who is no
// player is nobody.
func TestWinsOfOddCoalitions(t *testing.T) {
	g := weighted(t, 3, 2, 1, 1)
	require.True(t, g.Wins([]int{2, 0}))
	require.False(t, g.Wins([]int{0, 0}))
	require.False(t, g.Wins([]int{0, 3, -1, math.MaxInt}))
	require.False(t, g.Wins(nil))
}

// What is given is neither changed nor kept.
func TestArgumentsAreLeftAlone(t *testing.T) {
	weights, holders, winning := numbers(3, 2, 1), [][]int{{2, 0}, {1}}, [][]int{{2, 1}, {0}}
	w, err := power.Weighted(samverkan.Whole(4), weights)
	require.NoError(t, err)
	l, err := power.Levers(3, holders)
	require.NoError(t, err)
	m, err := power.Minimal(3, winning)
	require.NoError(t, err)
	require.Equal(t, [][]int{{2, 1}, {0}}, winning)

	weights[0], holders[0][0], winning[0][0], winning[1][0] = samverkan.Whole(9), 1, 0, 1
	require.False(t, w.Wins([]int{0}))
	require.False(t, l.Wins([]int{1}))
	require.True(t, m.Wins([]int{0}) && m.Wins([]int{1, 2}) && !m.Wins([]int{1}))

	some, err := power.Any(w, l, m)
	require.NoError(t, err)
	before, err := w.Indices()
	require.NoError(t, err)
	_, err = some.Without(0)
	require.NoError(t, err)
	after, err := w.Indices()
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(before, after))
}

// A count that is too large is refused by name before memory is taken: what was
// predicted, what is allowed, and which index it is.
func TestRefusals(t *testing.T) {
	// 40 weights with nothing in common, some 2⁵⁰ long: no cells, no few states.
	long := make([]int64, 40)
	for i := range long {
		long[i] = 1<<50 + int64(i*i*i*7919%104729)<<20 + int64(i*i)
	}
	apart := weighted(t, 21<<50, long...)
	council, err := power.All(weighted(t, 30, equal(40)...), weighted(t, 6000, apartWeights(40)...))
	require.NoError(t, err)
	lever := leverGame(t, 1000, 12)
	for _, c := range []struct {
		name   string
		game   *power.Game
		only   []power.Family
		starts string
	}{
		{"weights", apart, nil, "To count Banzhaf would take "},
		{"several rules, minimal coalitions", council, nil, "To count Holler would take "},
		{"levers, minimal coalitions", lever, []power.Family{power.Banzhaf, power.Holler}, "To count Holler would take "},
		{"sizes", weighted(t, 5<<20, longTail(200)...), []power.Family{power.ShapleyShubik}, "To count Shapley–Shubik would take "},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := c.game.Indices(c.only...)
			runtime.ReadMemStats(&after)
			f := fault(t, err)
			require.Equal(t, samverkan.CodeTooLarge, f.Code)
			require.Contains(t, f.Text.EN, c.starts)
			require.Contains(t, f.Text.EN, " at most")
			require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(24<<20))
		})
	}
	// What is not to blame is counted.
	_, err = lever.Indices(power.Banzhaf, power.ShapleyShubik)
	require.NoError(t, err)
}

// apartWeights returns n weights of 200 to 500 or so.
func apartWeights(n int) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = 200 + int64(i*i*37%311)
	}
	return out
}

// longTail returns n weights up to a million, the most of them small.
func longTail(n int) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = 40_000 + 1_000_003/int64(i+1)
	}
	return out
}

// Every error of the package is a samverkan.Fault, so that a caller may rely on
// its code.
func TestErrorsAreFaults(t *testing.T) {
	_, err := weighted(t, 1, 1).Without(5)
	var f *samverkan.Fault
	require.True(t, errors.As(err, &f))
	require.Equal(t, "at /absent/0: There is no player 5. They are numbered from 0 to 0.", err.Error())
}
