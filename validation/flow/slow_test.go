package flow_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
)

// slow is the obvious way to measure: second by second, everybody looked at in
// every second, with fractions. It knows an observation as it was at its end.
type slow struct {
	o     flow.Observation
	cases []flow.Case
}

func rat(a, b int64) *big.Rat { return big.NewRat(a, b) }

func newSlow(o flow.Observation) slow {
	s := slow{o: o}
	for _, k := range o.Cases {
		if k.Arrived >= o.To || k.Left != 0 && k.Left < o.From {
			continue
		}
		if k.Left >= o.To {
			k.Left, k.Exit = 0, ""
		}
		times := map[string]int{}
		var visits []flow.Visit
		for _, v := range k.Visits {
			first := v.Queued
			if first == 0 {
				first = v.Started
			}
			if first >= o.To {
				continue
			}
			times[v.Stage]++
			if v.Attempt == 0 {
				v.Attempt = times[v.Stage]
			}
			if v.Started >= o.To {
				v.Started = 0
			}
			if v.Ended >= o.To {
				v.Ended = 0
			}
			if v.Ended == 0 {
				v.Result = flow.Open
			}
			visits = append(visits, v)
		}
		k.Visits = visits
		s.cases = append(s.cases, k)
	}
	return s
}

// seconds visits the instants of the window.
func (s slow) seconds(visit func(t flow.Instant)) {
	for t := s.o.From; t < s.o.To; t++ {
		visit(t)
	}
}

func (s slow) length() int64 { return int64(s.o.To - s.o.From) }

// over returns when a visit of a case was over.
func over(k flow.Case, v flow.Visit) flow.Instant {
	if v.Ended != 0 {
		return v.Ended
	}
	return k.Left
}

func (s slow) eachVisit(visit func(k flow.Case, v flow.Visit)) {
	for _, k := range s.cases {
		for _, v := range k.Visits {
			visit(k, v)
		}
	}
}

func (s slow) in(t flow.Instant) bool { return t != 0 && t >= s.o.From && t < s.o.To }

func requireFigure(t *testing.T, want *big.Rat, got flow.Figure, what ...any) {
	t.Helper()
	require.Equal(t, want.RatString(), got.Exact.String(), what...)
	f, _ := want.Float64()
	require.Equal(t, f, got.Rounded, what...)
}

func requireMaybe(t *testing.T, want *big.Rat, got *flow.Figure, what ...any) {
	t.Helper()
	if want == nil {
		require.Nil(t, got, what...)
		return
	}
	require.NotNil(t, got, what...)
	requireFigure(t, want, *got, what...)
}

// TestAgainstSlow holds every measure against the obvious way.
func TestAgainstSlow(t *testing.T) {
	n := 700
	if testing.Short() {
		n = 100
	}
	for seed := range n {
		o := random(rand.New(rand.NewPCG(uint64(seed), 6)))
		requireSlow(t, o)
	}
}

func FuzzMeasure(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, a, b uint64) { requireSlow(t, random(rand.New(rand.NewPCG(a, b)))) })
}

func requireSlow(t *testing.T, o flow.Observation) {
	t.Helper()
	options := flow.Options{At: []int{1}, Quantiles: []samverkan.Number{samverkan.Ratio(1, 3), samverkan.Whole(1)}}
	m, err := flow.Of(o, options)
	require.NoError(t, err)
	s := newSlow(o)
	s.work(t, m)
	s.stages(t, m)
	s.queues(t, m)
	s.quality(t, m)
	s.cost(t, m)
	s.curves(t, m)
	s.ageing(t, m)
	s.groups(t, m)
	s.gain(t, m)
}

func (s slow) work(t *testing.T, m *flow.Flow) {
	inside, stays := int64(0), map[string]int64{}
	s.seconds(func(at flow.Instant) {
		for _, k := range s.cases {
			if k.Arrived <= at && (k.Left == 0 || at < k.Left) {
				inside++
				stays[k.ID]++
			}
		}
	})
	requireFigure(t, rat(inside, s.length()), m.InProgress().Mean)

	l := m.Little()
	require.True(t, l.Holds)
	require.Equal(t, len(s.cases), l.Cases)
	n := int64(len(s.cases))
	requireFigure(t, rat(n*86_400, s.length()), l.PerDay)
	requireFigure(t, rat(inside, s.length()), l.Product)
	if n > 0 {
		requireFigure(t, rat(inside, n*86_400), *l.Stay)
	}
	left, whole, certified := int64(0), int64(0), 0
	for _, k := range s.cases {
		if k.Left != 0 {
			left++
			whole += int64(k.Left - k.Arrived)
		}
		if k.Exit == flow.Certified {
			certified++
		}
	}
	requireFigure(t, rat(whole, s.length()), l.NaiveProduct)
	requireFigure(t, rat(whole-inside, s.length()), l.NaiveGap)
	p := m.Throughput()
	require.Equal(t, []int{certified, int(left)}, []int{p.Certified, p.Left})
	requireFigure(t, rat(left*604_800, s.length()), p.LeftPerWeek)
}

// slowQuantile walks along the line through (i/(n−1), x_i).
func slowQuantile(list []int64, p *big.Rat) *big.Rat {
	slices.Sort(list)
	n := int64(len(list))
	if n == 1 {
		return rat(list[0], 1)
	}
	for i := int64(0); ; i++ {
		low, high := rat(i, n-1), rat(i+1, n-1)
		if p.Cmp(high) <= 0 {
			at := new(big.Rat).Sub(p, low)
			at.Quo(at, rat(1, n-1))
			return at.Add(at.Mul(at, rat(list[i+1]-list[i], 1)), rat(list[i], 1))
		}
	}
}

func requireTimes(t *testing.T, list []int64, unknown int, got flow.Times) {
	t.Helper()
	require.Equal(t, []int{len(list), unknown}, []int{got.Known, got.Unknown})
	if len(list) == 0 {
		require.Nil(t, got.Mean)
		require.Empty(t, got.Quantiles)
		return
	}
	sum := int64(0)
	for _, x := range list {
		sum += x
	}
	requireFigure(t, rat(sum, 86_400*int64(len(list))), *got.Mean)
	for _, q := range got.Quantiles {
		want := slowQuantile(list, q.Share.Rat())
		requireFigure(t, want.Quo(want, rat(86_400, 1)), q.Days)
	}
}

func (s slow) stages(t *testing.T, m *flow.Flow) {
	var lead []int64
	otherwise, open := 0, 0
	for _, k := range s.cases {
		switch {
		case k.Left == 0:
			open++
		case k.Exit == flow.Certified:
			lead = append(lead, int64(k.Left-k.Arrived))
		default:
			otherwise++
		}
	}
	l := m.Lead()
	requireTimes(t, lead, 0, l.Times)
	require.Equal(t, []int{otherwise, open}, []int{l.Otherwise, l.Open})

	for i, got := range m.Stages() {
		var waiting, processing []int64
		noQueue, noStart, still, work, never := 0, 0, 0, 0, 0
		s.eachVisit(func(k flow.Case, v flow.Visit) {
			if v.Stage != s.o.Stages[i].ID {
				return
			}
			if s.in(v.Started) && v.Queued == 0 {
				noQueue++
			} else if s.in(v.Started) {
				waiting = append(waiting, int64(v.Started-v.Queued))
			}
			if s.in(v.Ended) && v.Started == 0 {
				noStart++
			} else if s.in(v.Ended) {
				processing = append(processing, int64(v.Ended-v.Started))
			}
			switch {
			case over(k, v) == 0 && v.Started == 0:
				still++
			case over(k, v) == 0:
				work++
			case v.Started == 0 && v.Ended == 0 && s.in(k.Left):
				never++
			}
		})
		requireTimes(t, waiting, noQueue, got.Waiting)
		requireTimes(t, processing, noStart, got.Processing)
		require.Equal(t, []int{still, work, never}, []int{got.StillWaiting, got.InWork, got.NeverStarted})
	}
}

func (s slow) queues(t *testing.T, m *flow.Flow) {
	used := m.Utilization()
	for i, got := range m.Queues() {
		id := s.o.Stages[i].ID
		waits := func(k flow.Case, v flow.Visit, at flow.Instant) bool {
			if v.Stage != id || v.Queued == 0 || v.Started == 0 && v.Ended != 0 {
				return false
			}
			end := v.Started
			if end == 0 {
				end = k.Left
			}
			return v.Queued <= at && (end == 0 || at < end)
		}
		length, busy := map[flow.Instant]int64{}, int64(0)
		offered := new(big.Rat)
		s.seconds(func(at flow.Instant) {
			s.eachVisit(func(k flow.Case, v flow.Visit) {
				if waits(k, v, at) {
					length[at]++
				}
				if v.Stage == id && v.Started != 0 && v.Started <= at && (over(k, v) == 0 || at < over(k, v)) {
					busy++
				}
			})
			for _, c := range s.o.Stages[i].Capacity {
				if c.From <= at && at < c.To {
					offered.Add(offered, c.Servers.Rat())
				}
			}
		})
		atEnd, sum, moment := 0, int64(0), new(big.Rat)
		s.eachVisit(func(k flow.Case, v flow.Visit) {
			if waits(k, v, s.o.To) {
				atEnd++
			}
		})
		middle := rat(s.length(), 2)
		s.seconds(func(at flow.Instant) {
			sum += length[at]
			from := rat(2*int64(at-s.o.From)+1, 2) // the middle of the second
			moment.Add(moment, from.Mul(from.Sub(from, middle), rat(length[at], 1)))
		})
		require.Equal(t, int(length[s.o.From]), got.AtStart)
		require.Equal(t, atEnd, got.AtEnd)
		requireFigure(t, rat(sum, s.length()), got.Mean)
		// The slope is the sum of (t − m) q over that of (t − m)², which over
		// all of the window is T³/12.
		slope := moment.Quo(moment, rat(s.length()*s.length()*s.length(), 12))
		requireFigure(t, slope.Mul(slope, rat(604_800, 1)), got.GrowthPerWeek)

		requireFigure(t, rat(busy, 86_400), used[i].Busy)
		switch {
		case len(s.o.Stages[i].Capacity) == 0:
			require.Nil(t, used[i].Offered)
			require.Nil(t, used[i].Share)
		case offered.Sign() == 0:
			require.NotNil(t, used[i].Offered)
			require.Nil(t, used[i].Share)
		default:
			requireFigure(t, new(big.Rat).Quo(offered, rat(86_400, 1)), *used[i].Offered)
			requireFigure(t, new(big.Rat).Quo(rat(busy, 1), offered), *used[i].Share)
		}
	}
}

func requireShare(t *testing.T, count, of int, got *flow.Share) {
	t.Helper()
	if of == 0 {
		require.Nil(t, got)
		return
	}
	require.NotNil(t, got)
	require.Equal(t, []int{count, of}, []int{got.Count, got.Of})
	require.Equal(t, rat(int64(count), int64(of)).RatString(), got.Exact.String())
}

func (s slow) quality(t *testing.T, m *flow.Flow) {
	rework := m.Rework()
	for i, got := range m.FirstPass() {
		id := s.o.Stages[i].ID
		passed, decided, undecided := 0, 0, 0
		good, bad := 0, 0
		visited, repeated := map[string]int{}, 0
		s.eachVisit(func(k flow.Case, v flow.Visit) {
			if v.Stage != id {
				return
			}
			if visited[k.ID]++; visited[k.ID] == 2 {
				repeated++
			}
			if s.in(v.Ended) && v.Result == flow.Passed {
				good++
			}
			if s.in(v.Ended) && v.Result == flow.Failed {
				bad++
			}
			if v.Attempt != 1 || over(k, v) != 0 && !s.in(over(k, v)) {
				return
			}
			switch v.Result {
			case flow.Passed:
				passed++
				decided++
			case flow.Partly, flow.Failed, flow.ResultWithdrawn:
				decided++
			default:
				undecided++
			}
		})
		requireShare(t, passed, decided, got.Share)
		require.Equal(t, undecided, got.Undecided)
		requireShare(t, bad, good+bad, rework.Stages[i].Failed)
		requireShare(t, repeated, len(visited), rework.Stages[i].Repeated)
	}
	any, again := 0, 0
	for _, k := range s.cases {
		stages := map[string]int{}
		twice := false
		for _, v := range k.Visits {
			stages[v.Stage]++
			twice = twice || stages[v.Stage] > 1
		}
		if len(k.Visits) > 0 {
			any++
		}
		if twice {
			again++
		}
	}
	requireShare(t, again, any, rework.Cases)
}

// caseCost returns what a case cost, nil when that is not known.
func caseCost(k flow.Case) *flow.Money {
	if k.Cost != nil || len(k.Visits) == 0 {
		return k.Cost
	}
	all := flow.Money{}
	for _, v := range k.Visits {
		if v.Cost == nil {
			return nil
		}
		all.From += v.Cost.From
		all.To += v.Cost.To
	}
	return &all
}

// spent adds up amounts; most is nil when one is unknown, both when all are.
func spent(list []*flow.Money) (least, most *big.Rat) {
	least, most = new(big.Rat), new(big.Rat)
	known := len(list) == 0
	for _, m := range list {
		if m == nil {
			most = nil
			continue
		}
		known = true
		least.Add(least, rat(m.From, 1))
		if most != nil {
			most.Add(most, rat(m.To, 1))
		}
	}
	if !known {
		least = nil
	}
	return least, most
}

func requireRange(t *testing.T, list []*flow.Money, by int, got flow.Range) {
	t.Helper()
	least, most := spent(list)
	for _, end := range []struct {
		want *big.Rat
		got  *flow.Figure
	}{{least, got.Least}, {most, got.Most}} {
		if end.want != nil && by > 0 {
			requireFigure(t, end.want.Quo(end.want, rat(int64(by), 1)), *end.got)
		} else {
			require.Nil(t, end.got)
		}
	}
}

func (s slow) cost(t *testing.T, m *flow.Flow) {
	var direct, certified []*flow.Money
	for _, k := range s.cases {
		direct = append(direct, caseCost(k))
		if k.Exit == flow.Certified {
			certified = append(certified, caseCost(k))
		}
	}
	got := m.Cost()
	requireRange(t, []*flow.Money{s.o.Project}, 1, got.Project)
	if s.o.Some {
		requireRange(t, append(direct, nil), 1, got.Direct)
		require.Nil(t, got.Cases)
		require.Nil(t, got.Certified)
		require.Equal(t, []flow.Range{{}, {}, {}}, []flow.Range{got.PerCase, got.PerCertified, got.OfCertified})
	} else {
		requireRange(t, direct, 1, got.Direct)
		requireRange(t, direct, len(direct), got.PerCase)
		requireRange(t, certified, len(certified), got.OfCertified)
		requireRange(t, append([]*flow.Money{s.o.Project}, direct...), len(certified), got.PerCertified)
	}
	for i, stage := range got.Stages {
		var list []*flow.Money
		s.eachVisit(func(k flow.Case, v flow.Visit) {
			if v.Stage == s.o.Stages[i].ID && s.in(over(k, v)) {
				list = append(list, v.Cost)
			}
		})
		require.Equal(t, len(list), stage.Visits)
		if len(list) > 0 {
			requireRange(t, list, 1, stage.Total)
		}
		requireRange(t, list, len(list), stage.PerVisit)
	}
}

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
	moves := 0
	before, mean := rat(1, 1), new(big.Rat)
	last := int64(0)
	atAge(list, func(age, _ int64, sum *big.Rat, gone map[flow.Exit]*big.Rat) {
		inside[age], _ = sum.Float64()
		if sum.Cmp(before) != 0 {
			moves++
		}
		if age > 0 {
			mean.Add(mean, before)
		}
		last, before = age, sum
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
	require.GreaterOrEqual(t, len(got.Curve), moves)
	if last > 0 {
		requireFigure(t, rat(last, 86_400), got.Mean.Within)
		want, _ := mean.Quo(mean, rat(86_400, 1)).Float64()
		require.InDelta(t, want, got.Mean.DaysRounded, 1e-12)
	}
	for _, x := range m.AalenJohansen() {
		requireCurve(t, by[x.Exit], x.Curve)
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

func (s slow) ageing(t *testing.T, m *flow.Flow) {
	for i, got := range m.Ageing() {
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
		limit := int64(-1)
		share := map[int64]*big.Rat{}
		atAge(list, func(age, _ int64, inside *big.Rat, _ map[flow.Exit]*big.Rat) {
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
			if now := share[want[j].age]; now.Sign() > 0 {
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

func (s slow) gain(t *testing.T, m *flow.Flow) {
	for _, g := range m.Gain() {
		if s.o.Some {
			require.Nil(t, g.Certified)
			require.Equal(t, flow.Range{}, g.GainedMoney)
			continue
		}
		var list []*flow.Money
		n, lead := int64(0), int64(0)
		for _, k := range s.cases {
			if g.Place == "" || k.Place == g.Place {
				list = append(list, caseCost(k))
				if k.Exit == flow.Certified {
					n++
					lead += int64(k.Left - k.Arrived)
				}
			}
		}
		if g.Place == "" {
			list = append(list, s.o.Project)
		}
		require.Equal(t, int(n), *g.Certified)
		requireFigure(t, rat(n*int64(g.Days.From)*86_400-lead, 86_400), *g.GainedDays.Least)
		requireFigure(t, rat(n*int64(g.Days.To)*86_400-lead, 86_400), *g.GainedDays.Most)
		if g.Cost == nil {
			require.Equal(t, flow.Range{}, g.GainedMoney)
			continue
		}
		least, most := spent(list)
		for _, end := range []struct {
			cost *big.Rat
			full int64
			got  *flow.Figure
		}{{most, g.Cost.From, g.GainedMoney.Least}, {least, g.Cost.To, g.GainedMoney.Most}} {
			if end.cost == nil {
				require.Nil(t, end.got)
			} else {
				requireFigure(t, end.cost.Sub(rat(n*end.full, 1), end.cost), *end.got)
			}
		}
	}
}
