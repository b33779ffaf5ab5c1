package gain_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// arises says by definition whether an entry arises when these take part.
func arises(l *gain.Ledger, e gain.Entry, s []int) bool {
	if !slices.Contains(s, e.Partner) {
		return false
	}
	depends := e.Depends
	if depends == "" && e.Side == gain.Cost {
		depends = gain.OnOwn
	}
	switch depends {
	case gain.OnOwn:
		return true
	case gain.OnThese:
		for _, p := range e.With {
			if !slices.Contains(s, p) {
				return false
			}
		}
		return true
	}
	return len(s) == l.Partners
}

// signed returns what an entry of so much adds to its partner's net.
func signed(e gain.Entry, amount samverkan.Number) samverkan.Number {
	if e.Side == gain.Cost {
		return samverkan.Number{}.Sub(amount)
	}
	return amount
}

// eachCorner gives every choice of least or greatest for the entries.
func eachCorner(l *gain.Ledger, visit func(amounts []samverkan.Number)) {
	for mask := range 1 << len(l.Entries) {
		amounts := make([]samverkan.Number, len(l.Entries))
		for i, e := range l.Entries {
			amounts[i] = e.Amount.Least
			if mask>>i&1 == 1 {
				amounts[i] = e.Amount.Greatest
			}
		}
		visit(amounts)
	}
}

// spread follows a figure over the corners.
type spread struct {
	met           bool
	least, most   samverkan.Number
	above, notLow bool // above 0 everywhere, not below 0 somewhere
	somewhere     bool // above 0 somewhere
}

func (s *spread) add(n samverkan.Number) {
	if !s.met {
		*s = spread{met: true, least: n, most: n, above: true}
	}
	if n.Cmp(s.least) < 0 {
		s.least = n
	}
	if n.Cmp(s.most) > 0 {
		s.most = n
	}
	s.above = s.above && n.Sign() > 0
	s.notLow = s.notLow || n.Sign() >= 0
	s.somewhere = s.somewhere || n.Sign() > 0
}

// Nets and Sureness agree with all corners of small ledgers.
func TestNetsByCorners(t *testing.T) {
	r := seeded(20)
	met := map[gain.Sureness]int{}
	for range 120 {
		l := madeLedger(r, 1+r.IntN(4), r.IntN(8))
		nets, err := l.Nets()
		require.NoError(t, err)
		require.Len(t, nets, l.Partners)
		for p, net := range nets {
			var s spread
			gains, costs := 0, 0
			for _, e := range l.Entries {
				if e.Partner == p && e.Side == gain.Gain {
					gains++
				} else if e.Partner == p {
					costs++
				}
			}
			eachCorner(l, func(amounts []samverkan.Number) {
				var total samverkan.Number
				for i, e := range l.Entries {
					if e.Partner == p {
						total = total.Add(signed(e, amounts[i]))
					}
				}
				s.add(total)
			})
			want := gain.MayLose
			switch {
			case gains+costs == 0:
				want = gain.Unknown
			case s.above:
				want = gain.SurelyGains
			case !s.notLow:
				want = gain.SurelyLoses
			}
			met[want]++
			require.Empty(t, cmp.Diff(gain.Net{Interval: gain.Interval{Least: s.least, Greatest: s.most}, Gains: gains, Costs: costs}, net, byValue()))
			require.Equal(t, want, net.Sureness())
		}
	}
	for _, s := range gain.Sureness("").Choices() {
		require.Greater(t, met[gain.Sureness(s)], 20, s)
	}
}

// Two ends at 0: coming out even is no gain, and no sure loss.
func TestSurenessAtZero(t *testing.T) {
	for _, c := range []struct {
		least, greatest int64
		want            gain.Sureness
	}{{0, 0, gain.MayLose}, {0, 1, gain.MayLose}, {-1, 0, gain.MayLose}, {1, 1, gain.SurelyGains}, {-1, -1, gain.SurelyLoses}} {
		n := gain.Net{Interval: gain.Interval{Least: whole(c.least), Greatest: whole(c.greatest)}, Gains: 1}
		require.Equal(t, c.want, n.Sureness())
	}
}

// aloneAtCorners compares alone with together at every corner, by definition.
func aloneAtCorners(l *gain.Ledger, s []int, received []samverkan.Number) (out spread) {
	all := make([]int, l.Partners)
	for i := range all {
		all[i] = i
	}
	eachCorner(l, func(amounts []samverkan.Number) {
		together := given(received, s)
		var alone samverkan.Number
		for i, e := range l.Entries {
			if !slices.Contains(s, e.Partner) {
				continue
			}
			if arises(l, e, all) {
				together = together.Add(signed(e, amounts[i]))
			}
			if arises(l, e, s) {
				alone = alone.Add(signed(e, amounts[i]))
			}
		}
		out.add(alone.Sub(together))
	})
	return out
}

// Alone and Subgroups agree with all corners of all subgroups, with and without
// payments, and with unknown partners.
func TestSubgroupsByCorners(t *testing.T) {
	r := seeded(21)
	met := map[gain.Prospect]int{}
	for trial := range 150 {
		partners := 1 + r.IntN(4)
		l := madeLedger(r, partners, r.IntN(8))
		var under *gain.Settlement
		if trial%3 > 0 && partners > 1 {
			under = &gain.Settlement{}
			for range 1 + r.IntN(3) {
				from := r.IntN(partners)
				to := (from + 1 + r.IntN(partners-1)) % partners
				under.Payments = append(under.Payments, gain.Payment{From: from, To: to, Amount: samverkan.Ratio(1+r.Int64N(9), 3)})
			}
		}
		received, err := under.Received(partners)
		require.NoError(t, err)
		require.True(t, sum(received).Sign() == 0)

		var unknown []int
		for p := range partners {
			if !slices.ContainsFunc(l.Entries, func(e gain.Entry) bool { return e.Partner == p }) {
				unknown = append(unknown, p)
			}
		}
		want := gain.Subgroups{Answer: gain.NotBetter, Unknown: unknown}
		if unknown != nil && partners > 1 {
			want.Answer = gain.CannotTell
		}
		var best, likeliest []int
		var bestBy, likeliestBy samverkan.Number
		eachSubset(partners, func(s []int) {
			if len(s) == partners {
				return
			}
			corners := aloneAtCorners(l, s, received)
			got, err := l.Alone(s, under)
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(gain.Interval{Least: corners.least, Greatest: corners.most}, got.Advantage, byValue()))
			prospect := gain.NotBetter
			switch {
			case slices.ContainsFunc(s, func(p int) bool { return slices.Contains(unknown, p) }):
				require.Equal(t, gain.CannotTell, got.Prospect())
				return
			case corners.above:
				prospect = gain.SurelyBetter
				want.Surely++
			case corners.somewhere:
				prospect = gain.MayBeBetter
				want.May++
			}
			require.Equal(t, prospect, got.Prospect())
			want.Judged++
			first := func(n, than samverkan.Number, other []int) bool {
				if c := n.Cmp(than); c != 0 || other == nil {
					return c > 0
				}
				return len(s) < len(other) || len(s) == len(other) && slices.Compare(s, other) < 0
			}
			if corners.above && first(corners.least, bestBy, best) {
				best, bestBy = s, corners.least
			}
			if corners.somewhere && first(corners.most, likeliestBy, likeliest) {
				likeliest, likeliestBy = s, corners.most
			}
		})
		switch {
		case want.Surely > 0:
			want.Answer = gain.SurelyBetter
		case want.May > 0:
			want.Answer = gain.MayBeBetter
		}
		for _, found := range []struct {
			s  []int
			to **gain.Subgroup
		}{{best, &want.Best}, {likeliest, &want.Likeliest}} {
			if found.s != nil {
				alone, err := l.Alone(found.s, under)
				require.NoError(t, err)
				*found.to = &alone
			}
		}
		got, err := l.Subgroups(under)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(want, got, byValue()))
		met[got.Answer]++
	}
	for _, p := range gain.Prospect("").Choices() {
		require.Greater(t, met[gain.Prospect(p)], 5, p)
	}
}

// Of equal subgroups the smallest comes first. 0 and 2 each have a cost of 5 if
// both take part, and 0 a gain of 1 with 1: so 0 alone has 4 more, 0 and 1 have
// 5, and so has 2, with 1 or without.
func TestSubgroupTies(t *testing.T) {
	l := &gain.Ledger{Partners: 3, Entries: []gain.Entry{
		{Partner: 0, Side: gain.Cost, Amount: gain.Exactly(whole(5)), Depends: gain.OnThese, With: []int{2}},
		{Partner: 2, Side: gain.Cost, Amount: gain.Exactly(whole(5)), Depends: gain.OnThese, With: []int{0}},
		{Partner: 0, Side: gain.Gain, Amount: gain.Exactly(whole(1)), Depends: gain.OnThese, With: []int{1}},
		{Partner: 1, Side: gain.Gain, Amount: gain.Exactly(whole(0))},
	}}
	found, err := l.Subgroups(nil)
	require.NoError(t, err)
	require.Equal(t, []int{2}, found.Best.Members)
	require.Equal(t, []int{2}, found.Likeliest.Members)
	require.Equal(t, []int{4, 0}, []int{found.Surely, found.May})
}

// The advantage is made of what Alone lists.
func TestAloneAddsUp(t *testing.T) {
	r := seeded(22)
	for range 40 {
		l := madeLedger(r, 3, 8)
		under := &gain.Settlement{Payments: []gain.Payment{{From: 2, To: 0, Amount: whole(2)}, {From: 1, To: 2, Amount: whole(5)}}}
		s, err := l.Alone([]int{0, 2}, under)
		require.NoError(t, err)
		// 0 and 2 receive 5 from 1, and nothing else crosses the line.
		require.Equal(t, "-5", s.Pays.String())
		low, high := s.Pays, s.Pays
		for _, i := range s.Avoided {
			require.Equal(t, gain.Cost, l.Entries[i].Side)
			low, high = low.Add(l.Entries[i].Amount.Least), high.Add(l.Entries[i].Amount.Greatest)
		}
		for _, i := range s.Lost {
			require.Equal(t, gain.Gain, l.Entries[i].Side)
			low, high = low.Sub(l.Entries[i].Amount.Greatest), high.Sub(l.Entries[i].Amount.Least)
		}
		require.Empty(t, cmp.Diff(gain.Interval{Least: low, Greatest: high}, s.Advantage, byValue()))
	}
}

// Wide figures, and many entries, give the same answers as small ones.
func TestSubgroupsScale(t *testing.T) {
	r := seeded(23)
	k := numbers(t, "1"+stringOf('0', 70)+"/3")[0]
	for range 20 {
		l := madeLedger(r, 6, 30)
		wide := &gain.Ledger{Partners: l.Partners, Entries: slices.Clone(l.Entries)}
		for i := range wide.Entries {
			a := &wide.Entries[i].Amount
			a.Least, a.Greatest = a.Least.Mul(k), a.Greatest.Mul(k)
		}
		small, err := l.Subgroups(nil)
		require.NoError(t, err)
		large, err := wide.Subgroups(nil)
		require.NoError(t, err)
		for _, s := range []*gain.Subgroup{small.Best, small.Likeliest} {
			if s != nil {
				s.Advantage.Least, s.Advantage.Greatest = s.Advantage.Least.Mul(k), s.Advantage.Greatest.Mul(k)
			}
		}
		require.Empty(t, cmp.Diff(small, large, byValue()))
	}
}

// The game of a ledger, at each corner, by definition.
func TestLedgerGame(t *testing.T) {
	r := seeded(24)
	for range 40 {
		partners := 1 + r.IntN(5)
		l := madeLedger(r, partners, 12)
		for p := range partners {
			l.Entries = append(l.Entries, gain.Entry{Partner: p, Side: gain.Gain, Amount: gain.Exactly(whole(1))})
		}
		for _, corner := range []gain.Corner{gain.Worst, gain.Best} {
			g, err := l.Game(corner)
			require.NoError(t, err)
			require.Equal(t, partners, g.Players())
			eachSubset(partners, func(s []int) {
				var want samverkan.Number
				for _, e := range l.Entries {
					if !arises(l, e, s) {
						continue
					}
					amount := e.Amount.Least
					if (e.Side == gain.Cost) == (corner == gain.Worst) {
						amount = e.Amount.Greatest
					}
					want = want.Add(signed(e, amount))
				}
				require.Equal(t, want.String(), worth(t, g, s...).String())
			})
			core, err := g.Core()
			require.NoError(t, err)
			require.NoError(t, g.CheckCore(core))
		}
	}
}

// Numbering the partners anew changes no number.
func TestLedgerPermutes(t *testing.T) {
	r := seeded(25)
	for range 30 {
		l := madeLedger(r, 5, 14)
		to := r.Perm(5)
		other := &gain.Ledger{Partners: 5}
		for _, e := range l.Entries {
			e.Partner = to[e.Partner]
			e.With = slices.Clone(e.With)
			for i, p := range e.With {
				e.With[i] = to[p]
			}
			other.Entries = append(other.Entries, e)
		}
		nets, err := l.Nets()
		require.NoError(t, err)
		otherNets, err := other.Nets()
		require.NoError(t, err)
		for p, n := range nets {
			require.Empty(t, cmp.Diff(n, otherNets[to[p]], byValue()))
		}
		a, err := l.Subgroups(nil)
		require.NoError(t, err)
		b, err := other.Subgroups(nil)
		require.NoError(t, err)
		require.Equal(t, []int{a.Judged, a.Surely, a.May}, []int{b.Judged, b.Surely, b.May})
		require.Equal(t, a.Answer, b.Answer)
		if a.Best != nil {
			require.True(t, a.Best.Advantage.Least.Equal(b.Best.Advantage.Least))
		}
	}
}
