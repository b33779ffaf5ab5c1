package flow_test

import (
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
			k.Left, k.Exit, k.Revoked = 0, "", 0
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
				v.Result, v.Unstarted = flow.Open, false
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
	s.aging(t, m)
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
			switch {
			case v.Unstarted || !s.in(v.Ended): // no work was done, or it is not over
			case v.Started == 0:
				noStart++
			default:
				processing = append(processing, int64(v.Ended-v.Started))
			}
			switch {
			case over(k, v) == 0 && v.Started == 0:
				still++
			case over(k, v) == 0:
				work++
			case v.Started == 0 && v.Ended == 0 && s.in(k.Left), v.Unstarted && s.in(v.Ended):
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
			if v.Stage != id || v.Queued == 0 || v.Started == 0 && v.Ended != 0 && !v.Unstarted {
				return false
			}
			end := v.Started
			if v.Unstarted {
				end = v.Ended
			} else if end == 0 {
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
	came, again := 0, 0
	for _, k := range s.cases {
		stages := map[string]int{}
		twice := false
		for _, v := range k.Visits {
			stages[v.Stage]++
			twice = twice || stages[v.Stage] > 1
		}
		if len(k.Visits) > 0 {
			came++
		}
		if twice {
			again++
		}
	}
	requireShare(t, again, came, rework.Cases)
}
