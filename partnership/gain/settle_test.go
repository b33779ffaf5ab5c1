package gain_test

import (
	"cmp"
	"math/bits"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

func settle(t testing.TB, margin int64, least ...int64) gain.Settlement {
	t.Helper()
	s, err := gain.Settle(wholes(least...), whole(margin))
	require.NoError(t, err)
	require.NoError(t, gain.CheckSettlement(wholes(least...), whole(margin), s))
	return s
}

// Of three partners every set of payments of 0 to 5 is tried, to and from
// anybody: the least total, and the fewest payments of that total.
func TestSettleByAllPayments(t *testing.T) {
	const most = 5
	for _, margin := range []int64{0, 1} {
		for a := int64(-2); a <= 3; a++ {
			for b := int64(-2); b <= 3; b++ {
				for c := int64(-2); c <= 3; c++ {
					least := [3]int64{a, b, c}
					total, fewest := int64(1<<62), 0
					for code := range (most + 1) * (most + 1) * (most + 1) {
						// Paying both ways between two is never better, so one signed
						// payment between each pair is enough: 0→1, 0→2, 1→2.
						for sign := range 8 {
							p := [3]int64{int64(code % 6), int64(code / 6 % 6), int64(code / 36)}
							for i := range p {
								if sign>>i&1 == 1 {
									p[i] = -p[i]
								}
							}
							after := [3]int64{least[0] - p[0] - p[1], least[1] + p[0] - p[2], least[2] + p[1] + p[2]}
							if min(after[0], after[1], after[2]) < margin {
								continue
							}
							sum, count := int64(0), 0
							for _, x := range p {
								sum += max(x, -x)
								if x != 0 {
									count++
								}
							}
							if sum < total || sum == total && count < fewest {
								total, fewest = sum, count
							}
						}
					}
					s := settle(t, margin, a, b, c)
					if lack := 3*margin - a - b - c; lack > 0 {
						require.Equal(t, whole(lack).String(), s.Shortfall.String())
						require.Equal(t, int64(1<<62), total)
						continue
					}
					require.Zero(t, s.Shortfall.Sign())
					require.Equal(t, whole(total).String(), s.Total.String())
					require.Len(t, s.Payments, fewest)
					require.True(t, s.Fewest)
				}
			}
		}
	}
}

// slowFewest tries every set of pairs of one who gives and one who needs. A set
// can carry payments of least total just when for any who need, those who may
// pay them have enough (D. Gale, "A theorem on flows in networks", Pacific
// Journal of Mathematics 7 (1957)).
func slowFewest(over []int64) int {
	var givers, needy []int
	for i, o := range over {
		if o > 0 {
			givers = append(givers, i)
		} else if o < 0 {
			needy = append(needy, i)
		}
	}
	pairs := len(givers) * len(needy)
	fewest := pairs + 1
	for set := range 1 << pairs {
		if bits.OnesCount(uint(set)) >= fewest {
			continue
		}
		enough := true
		for some := 1; some < 1<<len(needy); some++ {
			lack := int64(0)
			paying := 0
			for k, i := range needy {
				if some>>k&1 == 1 {
					lack -= over[i]
					paying |= set >> (k * len(givers)) & (1<<len(givers) - 1)
				}
			}
			for k, i := range givers {
				if paying>>k&1 == 1 {
					lack -= over[i]
				}
			}
			enough = enough && lack <= 0
		}
		if enough {
			fewest = bits.OnesCount(uint(set))
		}
	}
	return fewest
}

func TestSettleFewest(t *testing.T) {
	r := seeded(30)
	met := map[int]int{}
	for range 400 {
		n := 2 + r.IntN(6)
		over := make([]int64, n)
		total := int64(0)
		for i := range over {
			over[i] = r.Int64N(13) - 6
			total += over[i]
		}
		if total < 0 {
			over[r.IntN(n)] -= total - r.Int64N(2)
		}
		needy := 0
		for i := range over {
			if over[i] < 0 {
				needy++
			}
			over[i] += 4 // the margin
		}
		s := settle(t, 4, over...)
		for i := range over {
			over[i] -= 4
		}
		require.True(t, s.Fewest)
		require.Len(t, s.Payments, slowFewest(over))
		met[len(s.Payments)-needy]++
	}
	// Often each receiver needs one payment; the others are the point.
	require.Greater(t, met[1]+met[2], 30)
}

// Four give, four need, and payments are saved where some come out even among
// themselves. Three such groups are the most: 7 and −7, 5 and −5, 3 + 2 and −4 −
// 1; or 7 and −7, 5 and −4 − 1, 3 + 2 and −5. Each saves one of the 8. Of the
// two, 1 who needs 4 is in the smaller group in the second.
func TestSettleFindsGroups(t *testing.T) {
	s := settle(t, 0, 3, -4, 7, -5, 2, -7, 5, -1)
	require.Equal(t, []gain.Payment{
		{From: 0, To: 3, Amount: whole(3)},
		{From: 2, To: 5, Amount: whole(7)},
		{From: 4, To: 3, Amount: whole(2)},
		{From: 6, To: 1, Amount: whole(4)},
		{From: 6, To: 7, Amount: whole(1)},
	}, s.Payments)
}

// Ties go to low numbers: of three givers who can, the first gives; of the
// groups that can, 1 with 2 and 3 is before 1 with 2 and 4, and in it 2 gives
// all it has.
func TestSettleTies(t *testing.T) {
	require.Equal(t, []gain.Payment{{From: 0, To: 2, Amount: whole(2)}}, settle(t, 1, 9, 5, -1, 9).Payments)
	require.Equal(t, []gain.Payment{
		{From: 2, To: 1, Amount: whole(3)},
		{From: 3, To: 1, Amount: whole(1)},
	}, settle(t, 0, 0, -4, 3, 3, 3).Payments)
}

// A state without losers needs no transfers; and otherwise the payments bring
// everyone to the margin, whatever the size.
func TestSettleProperties(t *testing.T) {
	r := seeded(31)
	proven := map[bool]int{}
	for range 250 {
		n := r.IntN(40)
		least := make([]samverkan.Number, n)
		margin := samverkan.Ratio(r.Int64N(5), 1+r.Int64N(3))
		lack := make([]samverkan.Number, n)
		var total samverkan.Number
		losers, involved := 0, 0
		for i := range least {
			least[i] = samverkan.Ratio(r.Int64N(60)-r.Int64N(30), 1+r.Int64N(4))
			lack[i] = margin.Sub(least[i])
			if lack[i].Sign() > 0 {
				total = total.Add(lack[i])
				losers++
			}
			if lack[i].Sign() != 0 {
				involved++
			}
		}
		s, err := gain.Settle(least, margin)
		require.NoError(t, err)
		require.NoError(t, gain.CheckSettlement(least, margin, s))
		if sum(lack).Sign() > 0 {
			require.True(t, s.Shortfall.Equal(sum(lack)))
			require.Empty(t, s.Payments)
			continue
		}
		require.Zero(t, s.Shortfall.Sign())
		require.True(t, s.Total.Equal(total))
		if losers == 0 {
			require.Empty(t, s.Payments)
			require.True(t, s.Fewest)
			continue
		}
		require.GreaterOrEqual(t, len(s.Payments), losers)
		require.Less(t, len(s.Payments), involved)
		if involved <= gain.MaxExact {
			require.True(t, s.Fewest)
		} else {
			require.Equal(t, len(s.Payments) == losers, s.Fewest)
			proven[s.Fewest]++
		}
		received, err := s.Received(n)
		require.NoError(t, err)
		for i, x := range received {
			require.True(t, x.Cmp(lack[i]) >= 0)
		}
		require.True(t, slices.IsSortedFunc(s.Payments, func(a, b gain.Payment) int {
			return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
		}))
	}
	require.Greater(t, min(proven[true], proven[false]), 5)
}

// Many at once: a giver with just what is needed is found first; then the
// greatest need takes the least that covers it, or else the most there is.
func TestSettleMany(t *testing.T) {
	// Givers 0…9 have 10, 9, … 1; 10…12 need 9, 12 and 10. 9 is paid by 1 and
	// 10 by 0, who have just so much. Nobody covers 12, so it takes the 8 of 2
	// and then, for the 4 that are missing, the 4 of 6.
	s := settle(t, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, -9, -12, -10)
	require.Equal(t, []gain.Payment{
		{From: 0, To: 12, Amount: whole(10)},
		{From: 1, To: 10, Amount: whole(9)},
		{From: 2, To: 11, Amount: whole(8)},
		{From: 6, To: 11, Amount: whole(4)},
	}, s.Payments)
	require.False(t, s.Fewest) // though it is fewest: nobody has 12

	// 0 has 8 and covers 7 first, though 4 stands before it. For the 4 all have 1.
	s = settle(t, 0, 8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -4, -7)
	require.Equal(t, []gain.Payment{
		{From: 0, To: 11, Amount: whole(1)},
		{From: 0, To: 12, Amount: whole(7)},
		{From: 1, To: 11, Amount: whole(1)},
		{From: 2, To: 11, Amount: whole(1)},
		{From: 3, To: 11, Amount: whole(1)},
	}, s.Payments)
}

// Scaling scales, and permuting changes neither the total nor the number.
func TestSettleScalesAndPermutes(t *testing.T) {
	r := seeded(32)
	k := numbers(t, "3"+stringOf('1', 90)+"/7")[0]
	for range 60 {
		n := 2 + r.IntN(8)
		least := make([]samverkan.Number, n)
		scaled := make([]samverkan.Number, n)
		mixed := make([]samverkan.Number, n)
		order := r.Perm(n)
		for i := range least {
			least[i] = whole(r.Int64N(20) - 7)
			scaled[i] = least[i].Mul(k)
			mixed[order[i]] = least[i]
		}
		s, err := gain.Settle(least, whole(1))
		require.NoError(t, err)
		large, err := gain.Settle(scaled, k)
		require.NoError(t, err)
		require.NoError(t, gain.CheckSettlement(scaled, k, large))
		require.True(t, large.Total.Equal(s.Total.Mul(k)))
		require.True(t, large.Shortfall.Equal(s.Shortfall.Mul(k)))
		require.Equal(t, len(s.Payments), len(large.Payments))
		for i, p := range s.Payments {
			require.Equal(t, [2]int{p.From, p.To}, [2]int{large.Payments[i].From, large.Payments[i].To})
			require.True(t, large.Payments[i].Amount.Equal(p.Amount.Mul(k)))
		}
		other, err := gain.Settle(mixed, whole(1))
		require.NoError(t, err)
		require.True(t, other.Total.Equal(s.Total))
		require.Equal(t, len(s.Payments), len(other.Payments))
	}
}

// CheckSettlement refuses a settlement after any change.
func TestCheckSettlementRefuses(t *testing.T) {
	least, margin := wholes(5, -2, 4, -1), whole(1)
	poor := wholes(1, -9)
	for _, c := range []struct {
		least  []samverkan.Number
		change func(s *gain.Settlement)
		code   samverkan.Code
		at     string
	}{
		// 0 pays 3 to 1, 2 pays 2 to 3: 0 could pay no more than 4.
		{least, func(s *gain.Settlement) { s.Payments[0].Amount = whole(2) }, samverkan.CodeConflict, "/payments"},
		{least, func(s *gain.Settlement) { s.Payments[0].Amount = whole(4) }, samverkan.CodeConflict, "/total"},
		{least, func(s *gain.Settlement) { s.Payments[0].Amount = whole(4); s.Total = whole(6) }, samverkan.CodeConflict, "/potentials"},
		{least, func(s *gain.Settlement) { s.Payments[0].From = 1; s.Payments[0].To = 0 }, samverkan.CodeConflict, "/payments"},
		{least, func(s *gain.Settlement) { s.Payments[0].From = 4 }, samverkan.CodeUnknown, "/payments/0/from"},
		{least, func(s *gain.Settlement) { s.Payments[0].To = -1 }, samverkan.CodeUnknown, "/payments/0/to"},
		{least, func(s *gain.Settlement) { s.Payments[0].To = 0 }, samverkan.CodeConflict, "/payments/0"},
		{least, func(s *gain.Settlement) { s.Payments[0].Amount = whole(0) }, samverkan.CodeInvalid, "/payments/0/amount"},
		{least, func(s *gain.Settlement) { s.Payments = s.Payments[:1]; s.Total = whole(3) }, samverkan.CodeConflict, "/payments"},
		{least, func(s *gain.Settlement) { slices.Reverse(s.Payments) }, samverkan.CodeConflict, "/payments/1"},
		{least, func(s *gain.Settlement) { s.Payments[1] = s.Payments[0] }, samverkan.CodeConflict, "/payments/1"},
		{least, func(s *gain.Settlement) { s.Total = whole(4) }, samverkan.CodeConflict, "/total"},
		{least, func(s *gain.Settlement) { s.Potentials[0] = 1 }, samverkan.CodeConflict, "/potentials"},
		{least, func(s *gain.Settlement) { s.Potentials[1] = 2 }, samverkan.CodeConflict, "/potentials"},
		{least, func(s *gain.Settlement) { s.Potentials[0] = 2 }, samverkan.CodeConflict, "/potentials"},
		// 0, who has 1 to give, pays the 2 that 1 should.
		{wholes(2, 6, -1), func(s *gain.Settlement) { s.Payments[0].From = 0 }, samverkan.CodeConflict, "/payments"},
		{least, func(s *gain.Settlement) { s.Potentials = s.Potentials[1:] }, samverkan.CodeInvalid, "/potentials"},
		{least, func(s *gain.Settlement) { s.Shortfall = whole(1) }, samverkan.CodeConflict, "/potentials"},
		{poor, func(s *gain.Settlement) { s.Shortfall = whole(9) }, samverkan.CodeConflict, "/shortfall"},
		{poor, func(s *gain.Settlement) { s.Shortfall = whole(-10) }, samverkan.CodeConflict, "/shortfall"},
		{poor, func(s *gain.Settlement) { s.Shortfall = whole(0) }, samverkan.CodeConflict, "/payments"},
		{poor, func(s *gain.Settlement) { s.Potentials[0] = 0 }, samverkan.CodeConflict, "/potentials"},
		{poor, func(s *gain.Settlement) {
			s.Payments, s.Total = []gain.Payment{{From: 0, To: 1, Amount: whole(1)}}, whole(1)
		}, samverkan.CodeConflict, "/payments"},
	} {
		s, err := gain.Settle(c.least, margin)
		require.NoError(t, err)
		require.NoError(t, gain.CheckSettlement(c.least, margin, s))
		c.change(&s)
		refused(t, gain.CheckSettlement(c.least, margin, s), c.code, c.at)
	}
	// Rich ones with a shortfall made up: all potentials 1, and less than 0
	// missing.
	refused(t, gain.CheckSettlement(wholes(3, 3), margin, gain.Settlement{Shortfall: whole(-4), Potentials: []int{1, 1}}), samverkan.CodeConflict, "/shortfall")
}

// After the settlement of a ledger everyone surely gains.
func TestLedgerSettle(t *testing.T) {
	r := seeded(33)
	settled := 0
	for range 60 {
		l := madeLedger(r, 4, 16)
		nets, err := l.Nets()
		require.NoError(t, err)
		s, err := l.Settle(samverkan.Ratio(1, 2))
		if i := slices.IndexFunc(nets, func(n gain.Net) bool { return n.Sureness() == gain.Unknown }); i >= 0 {
			refused(t, err, samverkan.CodeUnknown, "/entries")
			continue
		}
		require.NoError(t, err)
		if s.Shortfall.Sign() > 0 {
			continue
		}
		settled++
		received, err := s.Received(l.Partners)
		require.NoError(t, err)
		for p, n := range nets {
			n.Least, n.Greatest = n.Least.Add(received[p]), n.Greatest.Add(received[p])
			require.Equal(t, gain.SurelyGains, n.Sureness())
			require.True(t, n.Least.Cmp(samverkan.Ratio(1, 2)) >= 0)
		}
	}
	require.Greater(t, settled, 5)
}
