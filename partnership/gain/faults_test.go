package gain_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// Every bad ledger is refused at its place, by all that reads one.
func TestLedgerFaults(t *testing.T) {
	one := gain.Entry{Partner: 1, Side: gain.Gain, Amount: gain.Exactly(whole(1))}
	with := func(change func(e *gain.Entry)) *gain.Ledger {
		e := one
		change(&e)
		return &gain.Ledger{Partners: 3, Entries: []gain.Entry{one, e}}
	}
	large := numbers(t, "1"+stringOf('0', 990))[0]
	large = large.Mul(large)
	for _, c := range []struct {
		name   string
		ledger *gain.Ledger
		code   samverkan.Code
		at     string
	}{
		{"no ledger", nil, samverkan.CodeInvalid, "/partners"},
		{"no partners", &gain.Ledger{}, samverkan.CodeInvalid, "/partners"},
		{"fewer than none", &gain.Ledger{Partners: -1}, samverkan.CodeInvalid, "/partners"},
		{"too many partners", &gain.Ledger{Partners: gain.MaxPartners + 1}, samverkan.CodeTooLarge, "/partners"},
		{"too many entries", &gain.Ledger{Partners: 1, Entries: make([]gain.Entry, gain.MaxEntries+1)}, samverkan.CodeTooLarge, "/entries"},
		{"no such partner", with(func(e *gain.Entry) { e.Partner = 3 }), samverkan.CodeUnknown, "/entries/1/partner"},
		{"a partner below 0", with(func(e *gain.Entry) { e.Partner = -1 }), samverkan.CodeUnknown, "/entries/1/partner"},
		{"no side", with(func(e *gain.Entry) { e.Side = "" }), samverkan.CodeInvalid, "/entries/1/side"},
		{"a side of its own", with(func(e *gain.Entry) { e.Side = "loss" }), samverkan.CodeInvalid, "/entries/1/side"},
		{"below 0", with(func(e *gain.Entry) { e.Amount.Least = whole(-1) }), samverkan.CodeInvalid, "/entries/1/amount/least"},
		{"exchanged", with(func(e *gain.Entry) { e.Amount.Greatest = samverkan.Ratio(1, 2) }), samverkan.CodeConflict, "/entries/1/amount/greatest"},
		{"depends on what", with(func(e *gain.Entry) { e.Depends = "some" }), samverkan.CodeInvalid, "/entries/1/depends"},
		{"others named in vain", with(func(e *gain.Entry) { e.With = []int{0} }), samverkan.CodeConflict, "/entries/1/with"},
		{"no others named", with(func(e *gain.Entry) { e.Depends = gain.OnThese }), samverkan.CodeInvalid, "/entries/1/with"},
		{"no such other", with(func(e *gain.Entry) { e.Depends, e.With = gain.OnThese, []int{0, 3} }), samverkan.CodeUnknown, "/entries/1/with/1"},
		{"itself", with(func(e *gain.Entry) { e.Depends, e.With = gain.OnThese, []int{1} }), samverkan.CodeConflict, "/entries/1/with/0"},
		{"twice", with(func(e *gain.Entry) { e.Depends, e.With = gain.OnThese, []int{2, 0, 2} }), samverkan.CodeConflict, "/entries/1/with/2"},
		{"too large", with(func(e *gain.Entry) { e.Amount = gain.Exactly(large) }), samverkan.CodeTooLarge, "/entries/1/amount"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := c.ledger.Nets()
			refused(t, err, c.code, c.at)
			_, err = c.ledger.Settle(whole(1))
			refused(t, err, c.code, c.at)
			_, err = c.ledger.Subgroups(nil)
			refused(t, err, c.code, c.at)
			_, err = c.ledger.Alone([]int{0}, nil)
			refused(t, err, c.code, c.at)
			_, err = c.ledger.Game(gain.Worst)
			refused(t, err, c.code, c.at)
			refused(t, c.ledger.Check(), c.code, c.at) // what stops the verbs
		})
	}
	// All at once.
	var all samverkan.Faults
	require.True(t, errors.As((&gain.Ledger{Partners: 1, Entries: []gain.Entry{{Partner: 9}, {Partner: 9}}}).Check(), &all))
	require.Len(t, all, 4)
}

func TestSubgroupFaults(t *testing.T) {
	l := &gain.Ledger{Partners: 3, Entries: []gain.Entry{{Side: gain.Gain}}}
	for _, c := range []struct {
		members []int
		code    samverkan.Code
		at      string
	}{
		{nil, samverkan.CodeInvalid, "/members"},
		{[]int{0, 1, 2}, samverkan.CodeInvalid, "/members"},
		{[]int{1, 3}, samverkan.CodeUnknown, "/members/1"},
		{[]int{-1}, samverkan.CodeUnknown, "/members/0"},
		{[]int{1, 1}, samverkan.CodeConflict, "/members/1"},
	} {
		_, err := l.Alone(c.members, nil)
		refused(t, err, c.code, c.at)
	}
	bad := &gain.Settlement{Payments: []gain.Payment{{From: 0, To: 3, Amount: whole(1)}}}
	_, err := l.Subgroups(bad)
	refused(t, err, samverkan.CodeUnknown, "/payments/0/to")
	_, err = l.Game("middle")
	refused(t, err, samverkan.CodeInvalid, "/corner")
	_, err = l.Game(gain.Best) // 1 and 2 have no entries
	refused(t, err, samverkan.CodeUnknown, "/entries")
	thirteen := &gain.Ledger{Partners: 13}
	_, err = thirteen.Subgroups(nil)
	refused(t, err, samverkan.CodeTooLarge, "/partners")
	_, err = thirteen.Alone([]int{0}, nil)
	refused(t, err, samverkan.CodeTooLarge, "/partners")
	_, err = thirteen.Game(gain.Worst)
	refused(t, err, samverkan.CodeTooLarge, "/partners")
	_, err = (&gain.Ledger{Partners: gain.MaxPartners}).Nets()
	require.NoError(t, err)
}

func TestSettleFaults(t *testing.T) {
	_, err := gain.Settle(make([]samverkan.Number, gain.MaxPartners+1), whole(0))
	refused(t, err, samverkan.CodeTooLarge, "/least")
	_, err = gain.Settle(wholes(1), whole(-1))
	refused(t, err, samverkan.CodeInvalid, "/margin")
	large := numbers(t, "1"+stringOf('0', 990))[0]
	_, err = gain.Settle([]samverkan.Number{whole(1), large.Mul(large)}, whole(0))
	refused(t, err, samverkan.CodeTooLarge, "/least/1")
	_, err = gain.Settle(wholes(1), large.Mul(large))
	refused(t, err, samverkan.CodeTooLarge, "/margin")
	s, err := gain.Settle(nil, whole(1))
	require.NoError(t, err)
	require.NoError(t, gain.CheckSettlement(nil, whole(1), s))
	refused(t, gain.CheckSettlement(wholes(1), whole(-1), s), samverkan.CodeInvalid, "/margin")

	_, err = s.Received(-1)
	refused(t, err, samverkan.CodeInvalid, "")
	_, err = s.Received(gain.MaxPartners + 1)
	refused(t, err, samverkan.CodeTooLarge, "")
	_, err = (&gain.Settlement{Payments: make([]gain.Payment, gain.MaxEntries+1)}).Received(2)
	refused(t, err, samverkan.CodeTooLarge, "/payments")
	_, err = (&gain.Settlement{Payments: []gain.Payment{{From: 0, To: 1, Amount: large.Mul(large)}}}).Received(2)
	refused(t, err, samverkan.CodeTooLarge, "/payments/0/amount")
}

// Many denominators, each within reason, have no common one that is.
func TestDenominatorsTogether(t *testing.T) {
	values := make([]samverkan.Number, 1<<11)
	for i := range values {
		if i > 0 {
			values[i] = samverkan.Ratio(1, int64(1_000_000+i))
		}
	}
	_, err := gain.FromValues(11, values)
	f := fault(t, err)
	require.Equal(t, samverkan.CodeTooLarge, f.Code)
	// 7⁴⁰⁰ has 1 123 bits; 2⁹⁰⁰ and 3⁴⁰⁰ have 901 and 634, their product 1 534,
	// though over it each number is a short one.
	power := func(base, exponent int64) samverkan.Number {
		return samverkan.FromRat(new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(base), big.NewInt(exponent), nil)))
	}
	_, err = gain.FromValues(1, []samverkan.Number{{}, power(7, 400)})
	refused(t, err, samverkan.CodeTooLarge, "/values/1")
	_, err = gain.FromValues(2, []samverkan.Number{{}, power(2, 900), power(3, 400), {}})
	refused(t, err, samverkan.CodeTooLarge, "/values/2")
	// 308 digits are just small enough: 10³⁰⁸ < 2¹⁰²⁴ < 10³⁰⁹.
	_, err = gain.FromValues(1, []samverkan.Number{{}, numbers(t, stringOf('9', 309))[0]})
	refused(t, err, samverkan.CodeTooLarge, "/values/1")
	largest := numbers(t, stringOf('9', 308))[0]
	g, err := gain.FromValues(2, []samverkan.Number{{}, largest, samverkan.Number{}.Sub(largest), whole(1)})
	require.NoError(t, err)
	core, err := g.Core()
	require.NoError(t, err)
	require.NoError(t, g.CheckCore(core))
	require.Equal(t, "0", core.Least.String())
	require.Equal(t, "1", sum(g.Shapley()).String())
}

func TestGameFaults(t *testing.T) {
	none := func([]int) samverkan.Number { return samverkan.Number{} }
	for _, make := range []func(int, func([]int) samverkan.Number) (*gain.Game, error){gain.NewGame, gain.NewSavings} {
		_, err := make(0, none)
		refused(t, err, samverkan.CodeInvalid, "/players")
		_, err = make(-5, none)
		refused(t, err, samverkan.CodeInvalid, "/players")
		_, err = make(13, none)
		refused(t, err, samverkan.CodeTooLarge, "/players")
		_, err = make(3, nil)
		refused(t, err, samverkan.CodeInvalid, "")
	}
	_, err := gain.FromValues(0, nil)
	refused(t, err, samverkan.CodeInvalid, "/players")
	_, err = gain.FromValues(2, wholes(0, 1, 2))
	refused(t, err, samverkan.CodeInvalid, "/values")
	_, err = gain.FromValues(1, wholes(1, 1))
	refused(t, err, samverkan.CodeConflict, "/values/0")
	large := numbers(t, "1"+stringOf('0', 990))[0]
	_, err = gain.FromValues(1, []samverkan.Number{{}, large.Mul(large)})
	refused(t, err, samverkan.CodeTooLarge, "/values/1")
	_, err = gain.NewSavings(1, func([]int) samverkan.Number { return large.Mul(large) })
	refused(t, err, samverkan.CodeTooLarge, "/values/1")

	g := game(t, 2, none)
	_, err = g.Worth(2)
	refused(t, err, samverkan.CodeUnknown, "/0")
	_, err = g.Worth(1, 1)
	refused(t, err, samverkan.CodeConflict, "/1")
	_, err = g.Objections(wholes(1))
	refused(t, err, samverkan.CodeInvalid, "")
	_, err = g.IsImputation(wholes(1, 2, 3))
	refused(t, err, samverkan.CodeInvalid, "")
	_, err = g.Objections([]samverkan.Number{large.Mul(large), {}})
	refused(t, err, samverkan.CodeTooLarge, "/0")
	nobody, err := g.Worth()
	require.NoError(t, err)
	require.Zero(t, nobody.Sign())
}

// Zero values and nil are games without players; nothing panics.
func TestNoGame(t *testing.T) {
	for _, g := range []*gain.Game{nil, {}} {
		require.Zero(t, g.Players())
		require.Empty(t, g.Shapley())
		require.True(t, g.IsConvex())
		require.Zero(t, g.MonotonicCover().Players())
		_, err := g.Worth(0)
		refused(t, err, samverkan.CodeUnknown, "/0")
		_, err = g.Core()
		refused(t, err, samverkan.CodeInvalid, "/players")
		_, err = g.Objections(nil)
		refused(t, err, samverkan.CodeInvalid, "/players")
		_, err = g.IsImputation(nil)
		refused(t, err, samverkan.CodeInvalid, "/players")
		refused(t, g.CheckCore(gain.Core{}), samverkan.CodeInvalid, "/players")
	}
	for _, s := range []*gain.CoreSearch{nil, {}} {
		require.True(t, s.Step(1))
		_, err := s.Result()
		refused(t, err, samverkan.CodeConflict, "")
		done, of := s.Progress()
		require.Equal(t, done, of)
	}
	search, err := gain.NewCoreSearch(game(t, 3, func(s []int) samverkan.Number { return whole(int64(len(s) - 1)) }))
	require.NoError(t, err)
	require.False(t, search.Step(0))
	require.False(t, search.Step(-1))
	done, of := search.Progress()
	require.Less(t, done, of)
	_, err = search.Result()
	refused(t, err, samverkan.CodeConflict, "")
	received, err := (*gain.Settlement)(nil).Received(2)
	require.NoError(t, err)
	require.Len(t, received, 2)
	require.Equal(t, gain.Unknown, gain.Net{}.Sureness())
	require.Equal(t, gain.CannotTell, (*gain.Subgroup)(nil).Prospect())
	require.True(t, (*gain.Core)(nil).IsEmpty())
	require.NotEmpty(t, gain.Side("").Choices())
	require.NotEmpty(t, gain.Dependence("").Choices())
	require.NotEmpty(t, gain.Corner("").Choices())
}
