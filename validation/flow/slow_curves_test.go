package flow_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
)

// seen is a stay as it was seen: ages [from, to], and what ended it at to.
type seen struct {
	from, to int64
	exit     flow.Exit
}

func (s slow) stay(a, b flow.Instant, exit flow.Exit) seen {
	k := seen{from: max(0, int64(s.o.From-a)), to: int64(b - a), exit: exit}
	if k.from == 1 { // a second is as good as none
		k.from = 0
	}
	if b == 0 {
		k.to, k.exit = int64(s.o.To-a), ""
	}
	return k
}

// atAge returns, at every age up to the last, the share still inside and the
// share gone by each exit, and who are at risk.
func atAge(list []seen, visit func(age, atRisk int64, s *big.Rat, by map[flow.Exit]*big.Rat)) {
	last := int64(-1)
	for _, k := range list {
		last = max(last, k.to)
	}
	inside, by := rat(1, 1), map[flow.Exit]*big.Rat{}
	for age := int64(0); age <= last; age++ {
		n, out := int64(0), map[flow.Exit]int64{}
		for _, k := range list {
			if k.from <= age && age <= k.to {
				n++
				if age == k.to && k.exit != "" {
					out[k.exit]++
				}
			}
		}
		all := int64(0)
		for exit, d := range out {
			all += d
			if by[exit] == nil {
				by[exit] = new(big.Rat)
			}
			by[exit].Add(by[exit], new(big.Rat).Mul(inside, rat(d, n)))
		}
		if all > 0 {
			inside = new(big.Rat).Mul(inside, rat(n-all, n))
		}
		visit(age, n, inside, by)
	}
}

// thin returns the age from which a few would stand for all, or one that nobody
// comes to: the first, at the beginning or after an age at which somebody left or
// was last seen, from which one exit would move the share by more than a tenth
// while more than those at risk come into view later, or the first at which all
// leave while somebody does.
func thin(list []seen) int64 {
	found := int64(math.MaxInt64)
	look := func(age, at int64, share *big.Rat) {
		inside, later := int64(0), int64(0)
		for _, k := range list {
			if k.from > age {
				later++
			} else if k.to > age || age == 0 && at == 0 {
				inside++
			}
		}
		if later > inside && rat(inside, 10).Cmp(share) < 0 {
			found = min(found, at)
		}
		if later > 0 && share.Sign() == 0 {
			found = min(found, age)
		}
	}
	look(0, 0, rat(1, 1))
	atAge(list, func(age, _ int64, share *big.Rat, _ map[flow.Exit]*big.Rat) {
		if slices.ContainsFunc(list, func(k seen) bool { return k.to == age }) {
			look(age, age+1, share)
		}
	})
	return found
}

func requireCurve(t *testing.T, want map[int64]float64, got []flow.Point) {
	t.Helper()
	for _, p := range got {
		age := p.Days.Exact.Mul(samverkan.Whole(86_400)).Rat()
		require.True(t, age.IsInt())
		require.InDelta(t, want[age.Num().Int64()], *p.ShareRounded, 1e-12)
	}
}

func (s slow) curves(t *testing.T, m *flow.Flow) {
	var list []seen
	for _, k := range s.cases {
		list = append(list, s.stay(k.Arrived, k.Left, k.Exit))
	}
	inside, by := map[int64]float64{}, map[flow.Exit]map[int64]float64{}
	moves, until := 0, thin(list)
	before, mean, upTo := rat(1, 1), new(big.Rat), new(big.Rat)
	last := int64(0)
	atAge(list, func(age, _ int64, sum *big.Rat, gone map[flow.Exit]*big.Rat) {
		if age >= until {
			return
		}
		inside[age], _ = sum.Float64()
		if sum.Cmp(before) != 0 {
			moves++
		}
		if age > 0 {
			mean.Add(mean, before)
		}
		before = sum
		if slices.ContainsFunc(list, func(k seen) bool { return k.to == age }) {
			last, upTo = age, new(big.Rat).Set(mean)
		}
		for _, x := range exitKinds() {
			if by[x] == nil {
				by[x] = map[int64]float64{}
			}
			if gone[x] != nil {
				by[x][age], _ = gone[x].Float64()
			}
		}
	})
	got := m.KaplanMeier()
	requireCurve(t, inside, got.Curve)
	require.Len(t, got.Curve, moves)
	if until == math.MaxInt64 {
		require.Nil(t, got.Until)
	} else {
		requireFigure(t, rat(until, 86_400), *got.Until)
		require.NotEmpty(t, got.Says.SV)
	}
	if last > 0 {
		requireFigure(t, rat(last, 86_400), got.Mean.Within)
		want, _ := upTo.Quo(upTo, rat(86_400, 1)).Float64()
		require.InDelta(t, want, got.Mean.DaysRounded, 1e-12)
	}
	for _, x := range m.AalenJohansen() {
		requireCurve(t, by[x.Exit], x.Curve)
		for _, p := range x.Curve {
			require.Less(t, p.Days.Rounded*86_400, float64(until))
		}
		// One minus Kaplan–Meier of the exit, the others taken as still inside.
		var only []seen
		for _, k := range list {
			if k.exit != x.Exit {
				k.exit = ""
			}
			only = append(only, k)
		}
		alone := map[int64]float64{}
		atAge(only, func(age, _ int64, sum *big.Rat, _ map[flow.Exit]*big.Rat) {
			alone[age], _ = sum.Float64()
		})
		for _, p := range x.Alone {
			age := int64(math.Round(p.Days.Rounded * 86_400))
			require.InDelta(t, 1-alone[age], p.AloneRounded, 1e-12)
			require.InDelta(t, by[x.Exit][age], p.ShareRounded, 1e-12)
			require.GreaterOrEqual(t, p.GapRounded, -1e-12)
		}
	}
}

func (s slow) aging(t *testing.T, m *flow.Flow) {
	for i, got := range m.Aging() {
		var list []seen
		type old struct {
			id  string
			age int64
		}
		var open []old
		s.eachVisit(func(k flow.Case, v flow.Visit) {
			began := v.Queued
			if began == 0 {
				began = v.Started
			}
			if v.Stage != s.o.Stages[i].ID || began == 0 || over(k, v) != 0 && over(k, v) < s.o.From {
				return
			}
			list = append(list, s.stay(began, over(k, v), "over"))
			if over(k, v) == 0 {
				open = append(open, old{k.ID, int64(s.o.To - began)})
			}
		})
		limit, until, ended := int64(-1), thin(list), 0
		for _, k := range list {
			if k.exit != "" {
				ended++
			}
		}
		share := map[int64]*big.Rat{}
		atAge(list, func(age, _ int64, inside *big.Rat, _ map[flow.Exit]*big.Rat) {
			if age >= until || ended < flow.LeastEnded {
				return
			}
			share[age] = inside
			if limit < 0 && inside.Cmp(rat(15, 100)) <= 0 {
				limit = age
			}
		})
		if limit < 0 {
			require.Nil(t, got.P85)
			require.Zero(t, got.Older)
			continue
		}
		requireFigure(t, rat(limit, 86_400), *got.P85)
		var want []old
		for _, x := range open {
			if x.age > limit {
				want = append(want, x)
			}
		}
		slices.SortStableFunc(want, func(a, b old) int { return int(b.age - a.age) })
		require.Equal(t, len(want), got.Older)
		for j, a := range got.Cases {
			require.Equal(t, want[j].id, a.Case)
			requireFigure(t, rat(want[j].age, 86_400), a.Age)
			var rest *big.Rat
			if now := share[want[j].age]; now != nil && now.Sign() > 0 {
				level := new(big.Rat).Mul(now, rat(15, 100))
				for age := int64(0); rest == nil && share[age] != nil; age++ {
					if share[age].Cmp(level) <= 0 {
						rest = rat(age-want[j].age, 86_400)
					}
				}
			}
			requireMaybe(t, rest, a.Remaining)
		}
	}
}

func groupOf(k flow.Case, d flow.Division) string {
	for _, g := range k.Groups {
		if slices.Contains(d.Groups, g) {
			return g
		}
	}
	return ""
}

// groups holds what is told of groups against counts, and a log-rank test of
// two groups against its formula.
func (s slow) groups(t *testing.T, m *flow.Flow) {
	for i, d := range m.Fairness() {
		for _, g := range d.Groups {
			n := map[flow.Exit]int{}
			all := 0
			for _, k := range s.cases {
				if groupOf(k, s.o.Divisions[i]) == g.Group {
					n[k.Exit]++
					all++
				}
			}
			for _, c := range []struct {
				want int
				got  *int
			}{
				{all, g.Cases},
				{n[""], g.Open},
				{n[flow.Certified], g.Certified},
				{n[flow.Partial], g.Partial},
				{n[flow.Withdrawn], g.Withdrawn},
				{n[flow.Referred], g.Referred},
			} {
				if c.got != nil {
					require.Equal(t, c.want, *c.got)
					require.False(t, c.want > 0 && c.want < 6, "a small number is told")
				}
			}
		}
	}
	lists := map[string][]seen{}
	last := int64(0)
	for _, k := range s.cases {
		g := groupOf(k, s.o.Divisions[0])
		stay := s.stay(k.Arrived, k.Left, k.Exit)
		lists[g] = append(lists[g], stay)
		last = max(last, stay.to)
	}
	expected, variance := new(big.Rat), new(big.Rat)
	observed, other := int64(0), int64(0)
	for age := int64(0); age <= last; age++ {
		at, out := map[string]int64{}, map[string]int64{}
		for _, g := range []string{"women", "men"} {
			for _, k := range lists[g] {
				if k.from <= age && age <= k.to {
					at[g]++
					if age == k.to && k.exit != "" {
						out[g]++
					}
				}
			}
		}
		n, d := at["women"]+at["men"], out["women"]+out["men"]
		observed += out["women"]
		other += out["men"]
		if d > 0 {
			expected.Add(expected, rat(d*at["women"], n))
		}
		if d > 0 && n > 1 {
			variance.Add(variance, rat(d*at["women"]*at["men"]*(n-d), n*n*(n-1)))
		}
	}
	got, err := m.LogRank("sex", "")
	require.NoError(t, err)
	require.Equal(t, variance.Sign() > 0, got.Known)
	require.Equal(t, []int{int(observed), int(other)}, []int{got.Groups[0].Left, got.Groups[1].Left})
	if got.Known {
		off := new(big.Rat).Sub(rat(observed, 1), expected)
		want, _ := off.Quo(off.Mul(off, off), variance).Float64()
		require.InDelta(t, want, got.ChiSquareRounded, 1e-10*(1+want))
	}
}
