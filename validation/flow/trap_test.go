package flow_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
)

func requireCode(t *testing.T, code samverkan.Code, at string, err error) {
	t.Helper()
	var f *samverkan.Fault
	require.True(t, errors.As(err, &f), "%v", err)
	require.Equal(t, code, f.Code, "%v", err)
	require.Equal(t, at, f.At, "%v", err)
	require.NotEmpty(t, f.Text.SV)
	require.NotEmpty(t, f.Text.EN)
	require.NotContains(t, f.Text.SV, "{")
}

// Trap: no average over open cases. The open one has been inside for 98 days.
func TestLeadTimeLeavesOpenCasesOut(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(100), Cases: []flow.Case{
		gone("a", 0, 10, flow.Certified), gone("b", 0, 20, flow.Certified), gone("c", 2, inside, ""),
		gone("d", 0, 50, flow.Withdrawn), gone("e", 90, 110, flow.Certified), // after the window
	}}
	l := of(t, o, flow.Options{}).Lead()
	require.Equal(t, []int{2, 1, 2}, []int{l.Known, l.Otherwise, l.Open})
	require.Equal(t, "15", l.Mean.Exact.String())
	require.Equal(t, "37/2", l.Quantiles[1].Days.Exact.String()) // 10 + 0.85·10
}

// R 4.2.2: quantile(c(3,1,4,1,5,9,2,6,5,35), c(.1,.25,.5,.85,.9), type = 7)
// gives 1, 2.25, 4.5, 7.95, 11.6.
func TestQuantilesOfType7(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(100)}
	for i, x := range []float64{3, 1, 4, 1, 5, 9, 2, 6, 5, 35} {
		o.Cases = append(o.Cases, gone(fmt.Sprint(i), 0, x, flow.Certified))
	}
	var ps []samverkan.Number
	for _, p := range []int64{10, 25, 50, 85, 90, 0, 100} {
		ps = append(ps, samverkan.Ratio(p, 100))
	}
	l := of(t, o, flow.Options{Quantiles: ps}).Lead()
	for i, want := range []string{"1", "9/4", "9/2", "159/20", "58/5", "1", "35"} {
		require.Equal(t, want, l.Quantiles[i].Days.Exact.String())
	}
}

// Trap: two visits of one case at the same time are two.
func TestOverlappingVisits(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(10), Stages: []flow.Stage{{ID: "s", Capacity: []flow.Capacity{
		{From: after(0), To: after(10), Servers: samverkan.Whole(1)},
	}}}, Cases: []flow.Case{gone(
		"a", 0, inside, "",
		flow.Visit{Stage: "s", Queued: after(0), Started: after(1), Ended: after(6), Result: flow.Failed},
		flow.Visit{Stage: "s", Queued: after(1), Started: after(3), Ended: after(8), Result: flow.Passed},
	)}}
	f := of(t, o, flow.Options{})
	s := f.Stages()[0]
	require.Equal(t, "3/2", s.Waiting.Mean.Exact.String())
	require.Equal(t, "5", s.Processing.Mean.Exact.String())
	require.Equal(t, "1", f.Utilization()[0].Share.Exact.String()) // 5 + 5 days of 10
}

// Trap: the window is half-open.
func TestThroughputIsHalfOpen(t *testing.T) {
	o := flow.Observation{From: after(10), To: after(24), Cases: []flow.Case{
		gone("at the beginning", 0, 10, flow.Certified), gone("at the end", 0, 24, flow.Certified), gone("before", 0, 9.5, flow.Certified),
	}}
	p := of(t, o, flow.Options{}).Throughput()
	require.Equal(t, 1, p.Certified)
	require.Equal(t, "1/2", p.CertifiedPerWeek.Exact.String())
	// One after the other, windows count everybody once.
	o.From, o.To = after(24), after(38)
	require.Equal(t, 1, of(t, o, flow.Options{}).Throughput().Certified)
}

// Trap: open cases count in the work in progress. One is inside for 10 days of
// 10, one for 4.
func TestWorkInProgressCountsOpenCases(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(10), Cases: []flow.Case{gone("a", 0, inside, ""), gone("b", 2, 6, flow.Withdrawn)}}
	w := of(t, o, flow.Options{}).InProgress()
	require.Equal(t, "7/5", w.Mean.Exact.String())
	require.Equal(t, []int{1, 1}, []int{w.AtStart, w.AtEnd})
}

// Little's law holds on every window, and its naive form does not.
func TestLittleHoldsOnEveryWindow(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 61))
	gaps := 0
	for range 300 {
		o := flow.Observation{From: after(r.Float64() * 50)}
		o.To = o.From + 1 + flow.Instant(r.IntN(5_000_000))
		for i := range r.IntN(40) {
			came := r.Float64() * 100
			k := gone(fmt.Sprint(i), came, came+r.ExpFloat64()*30, flow.Certified)
			if r.IntN(4) == 0 {
				k.Left, k.Exit = 0, ""
			}
			o.Cases = append(o.Cases, k)
		}
		f := of(t, o, flow.Options{})
		l := f.Little()
		require.True(t, l.Holds)
		require.True(t, l.Product.Exact.Equal(f.InProgress().Mean.Exact))
		if l.NaiveGap.Exact.Sign() != 0 {
			gaps++
		}
	}
	require.Greater(t, gaps, 250)
}

// Trap: capacity varies. Two assessors for 4 days, none for 2, half a one for 4
// make 10 days, and 5 were used.
func TestUtilizationWithCapacityThatVaries(t *testing.T) {
	stage := flow.Stage{ID: "s", Capacity: []flow.Capacity{
		{From: after(6), To: after(30), Servers: samverkan.Ratio(1, 2)}, {From: after(-3), To: after(4), Servers: samverkan.Whole(2)},
	}}
	o := flow.Observation{From: after(0), To: after(10), Stages: []flow.Stage{stage, {ID: "unknown"}, {ID: "none", Capacity: []flow.Capacity{
		{From: after(0), To: after(10)},
	}}}, Cases: []flow.Case{gone("a", 0, inside, "",
		flow.Visit{Stage: "s", Started: after(1), Ended: after(4), Result: flow.Passed}, flow.Visit{Stage: "s", Started: after(8)},
		flow.Visit{Stage: "unknown", Started: after(8)}, flow.Visit{Stage: "none", Started: after(8)})}}
	f := of(t, o, flow.Options{})
	u := f.Utilization()
	require.Equal(t, "10", u[0].Offered.Exact.String())
	require.Equal(t, "1/2", u[0].Share.Exact.String())
	require.Nil(t, u[1].Offered) // not noted
	require.Equal(t, "0", u[2].Offered.Exact.String())
	require.Nil(t, u[2].Share) // nothing to divide by
	b := f.Bottleneck()
	require.Equal(t, []string{"unknown", "none"}, b.UtilizationUnknown)
	require.Nil(t, b.Agree)
}

// Trap: one label hides ties and disagreement.
func TestBottleneckNamesTies(t *testing.T) {
	full := []flow.Capacity{{From: after(0), To: after(10), Servers: samverkan.Whole(1)}}
	visit := func(stage string, queued, started, ended float64) flow.Visit {
		v := flow.Visit{Stage: stage, Queued: after(queued), Started: after(started), Ended: after(ended), Result: flow.Passed}
		return v
	}
	o := flow.Observation{From: after(0), To: after(10), Stages: []flow.Stage{{ID: "a", Capacity: full}, {ID: "b", Capacity: full}, {ID: "c", Capacity: full}}}
	o.Cases = []flow.Case{gone("K-1", 0, inside, "",
		visit("a", 1, 3, 4), visit("b", 2, 4, 5), visit("c", 0, 0, 9), flow.Visit{Stage: "b", Queued: after(9)})}
	b := of(t, o, flow.Options{}).Bottleneck()
	require.Equal(t, []string{"a", "b"}, b.ByWait)   // two days each
	require.Equal(t, []string{"c"}, b.ByUtilization) // nine of ten days
	require.Equal(t, []string{"b"}, b.ByGrowth)      // one waits at the end
	require.False(t, *b.Agree)
	o.Cases = []flow.Case{gone("K-1", 0, inside, "", visit("b", 6, 9, 9.5), visit("c", 0, 0, 0.1))}
	b = of(t, o, flow.Options{}).Bottleneck()
	require.Equal(t, [][]string{{"b"}, {"b"}, {"b"}}, [][]string{b.ByWait, b.ByUtilization, b.ByGrowth})
	require.True(t, *b.Agree)
	require.Contains(t, b.Says.SV, "samma steg")
	// A stage that was worked at without a note of its capacity may be it too.
	o.Stages[0].Capacity = nil
	o.Cases = append(o.Cases, gone("K-2", 0, inside, "", visit("a", 0, 0, 9)))
	b = of(t, o, flow.Options{}).Bottleneck()
	require.Equal(t, []string{"a"}, b.UtilizationUnknown)
	require.Nil(t, b.Agree)
}

// A queue that grows by one a day grows by seven a week. Least squares on the
// steps 1, 2, …, 10: the sum of (t − 5)·q is 82.5 and T³/12 is 83⅓: 0.99 a day.
func TestQueueGrowth(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(10), Stages: []flow.Stage{{ID: "s"}}}
	for i := range 10 {
		o.Cases = append(o.Cases, gone(fmt.Sprint(i), float64(i), inside, "", flow.Visit{Stage: "s", Queued: after(float64(i))}))
	}
	q := of(t, o, flow.Options{}).Queues()[0]
	require.Equal(t, "693/100", q.GrowthPerWeek.Exact.String())
	require.Equal(t, []int{1, 10}, []int{q.AtStart, q.AtEnd})
	require.Equal(t, "11/2", q.Mean.Exact.String())
}

// Trap: the undecided are not in the denominator, and a second attempt is no
// first pass.
func TestFirstPassLeavesTheUndecidedOut(t *testing.T) {
	at := func(result flow.Result, day float64) flow.Visit {
		return flow.Visit{Stage: "s", Queued: after(day), Started: after(day), Ended: after(day + 1), Result: result}
	}
	o := flow.Observation{From: after(0), To: after(10), Stages: []flow.Stage{{ID: "s"}}, Cases: []flow.Case{
		gone("a", 0, inside, "", at(flow.Passed, 1)),
		gone("b", 0, inside, "", at(flow.Failed, 1), at(flow.Passed, 3)),
		gone("c", 0, inside, "", at(flow.ResultWithdrawn, 1)),
		gone("d", 0, inside, "", at(flow.ResultReferred, 1)),
		gone("e", 0, inside, "", flow.Visit{Stage: "s", Queued: after(1), Started: after(2)}),
		gone("f", 0, inside, "", at(flow.Partly, 1)),
	}}
	f := of(t, o, flow.Options{})
	p := f.FirstPass()[0]
	require.Equal(t, "1/4", p.Share.Exact.String())
	require.Equal(t, 2, p.Undecided)
	// Two notions of rework: one of three judgments failed, one of six came twice.
	r := f.Rework()
	require.Equal(t, "1/3", r.Stages[0].Failed.Exact.String())
	require.Equal(t, "1/6", r.Stages[0].Repeated.Exact.String())
	require.Equal(t, "1/6", r.Cases.Exact.String())
}

// Trap: a certificate that was withdrawn is none to divide by, and none to gain
// from; the case has left certified all the same. What was paid before the window
// is no cost of its certificates, but is what a case cost.
func TestWithdrawnCertificate(t *testing.T) {
	o := flow.Observation{
		From: after(0), To: after(100), Project: kronor(1_000),
		Cases:        []flow.Case{gone("a", 0, 50, flow.Certified), gone("b", 0, 70, flow.Certified)},
		FullTraining: []flow.FullTraining{{Days: flow.DayRange{From: 200, To: 200}, Cost: kronor(50_000), Source: samverkan.Same("bok")}},
	}
	o.Cases[0].Cost, o.Cases[1].Cost, o.Cases[1].Within = kronor(3_000), kronor(4_000), kronor(1_500)
	o.Cases[0].Revoked = after(100) // has not happened yet
	c := of(t, o, flow.Options{}).Cost()
	require.Equal(t, []int{2, 0}, []int{*c.Certified, c.Revoked})
	require.Equal(t, "275000", c.PerCertified.Least.Exact.String()) // (1 000 + 3 000 + 1 500) / 2
	o.Cases[0].Revoked = after(99)
	f := of(t, o, flow.Options{})
	c = f.Cost()
	require.Equal(t, []int{1, 1}, []int{*c.Certified, c.Revoked})
	for want, got := range map[string]flow.Range{"450000": c.Direct, "550000": c.PerCertified, "350000": c.PerCase, "400000": c.OfCertified} {
		require.Equal(t, []string{want, want}, []string{got.Least.Exact.String(), got.Most.Exact.String()})
	}
	g := f.Gain()[0]
	require.Equal(t, []int{1, 1}, []int{*g.Certified, g.Revoked})
	require.Equal(t, "130", g.GainedDays.Least.Exact.String())
	require.Equal(t, "4200000", g.GainedMoney.Least.Exact.String()) // 50 000 − 1 000 − 7 000
	require.Equal(t, kronor(1_000), g.Project)
	require.Equal(t, 2, f.Throughput().Certified)
	require.Equal(t, 2, f.Lead().Known)
	// None that holds: nothing to divide by, and that is not that nobody was.
	o.Cases[1].Revoked = after(99)
	c = of(t, o, flow.Options{}).Cost()
	require.Equal(t, flow.Range{}, c.PerCertified)
	require.Contains(t, c.Says[1].SV, "Inget bevis från tiden gäller längre.")
}

// Trap: where no cost is known, no amount is at least so great.
func TestNoCostIsKnown(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(100), Cases: []flow.Case{gone("a", 0, 50, flow.Certified), gone("b", 0, inside, "")}}
	c := of(t, o, flow.Options{}).Cost()
	require.Equal(t, "Kostnaden är inte känd för något ärende.", c.Says[0].SV)
	o.Cases[0].Cost = kronor(1)
	require.Contains(t, of(t, o, flow.Options{}).Cost().Says[0].SV, "Kostnaden är okänd för ett ärende. Beloppen är därför minst så stora")
}

func kronor(n int64) *flow.Money { return &flow.Money{From: n * 100, To: n * 100} }

// Trap: the cost of those who withdrew belongs to the certificates, and not to
// the mean cost of those certified. Project 10 000, certified 3 000 and 5 000,
// withdrawn 4 000: 22 000 by 2 is 11 000; 4 000; by case 4 000.
func TestWithdrawalsCostInCostPerCertified(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(10), Project: kronor(10_000), Cases: []flow.Case{
		gone("a", 0, 5, flow.Certified), gone("b", 0, 5, flow.Certified), gone("c", 0, 5, flow.Withdrawn),
	}}
	for i, n := range []int64{3_000, 5_000, 4_000} {
		o.Cases[i].Cost = kronor(n)
	}
	c := of(t, o, flow.Options{}).Cost()
	for _, r := range []struct {
		want string
		got  flow.Range
	}{{"1000000", c.Project}, {"1200000", c.Direct}, {"400000", c.PerCase}, {"1100000", c.PerCertified}, {"400000", c.OfCertified}} {
		require.Equal(t, r.want, r.got.Least.Exact.String())
		require.Equal(t, r.want, r.got.Most.Exact.String())
	}
	// One unknown cost makes the amounts open upwards.
	o.Cases[2].Cost = nil
	c = of(t, o, flow.Options{}).Cost()
	require.Equal(t, "900000", c.PerCertified.Least.Exact.String())
	require.Nil(t, c.PerCertified.Most)
	require.Equal(t, "400000", c.OfCertified.Most.Exact.String()) // theirs are known
	require.Equal(t, 1, c.UnknownCases)
	// An unknown project too.
	o.Project = nil
	c = of(t, o, flow.Options{}).Cost()
	require.Equal(t, flow.Range{}, c.Project)
	require.Equal(t, "400000", c.PerCertified.Least.Exact.String())
}

// KFA-06: the project cost 10 000 kronor. How many cooks there were is not
// said, and no count gives a cost per cook.
func TestTenThousandKronorIsTheWholeProject(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(180), Project: kronor(10_000), Some: true}
	for range 2 { // without cases and with one of them
		c := of(t, o, flow.Options{}).Cost()
		require.Equal(t, "1000000", c.Project.Most.Exact.String())
		require.Nil(t, c.Certified)
		require.Equal(t, flow.Range{}, c.PerCertified)
		require.Equal(t, flow.Range{}, c.PerCase)
		require.Nil(t, c.Direct.Most)
		require.Contains(t, c.Says[1].SV, "inte känt")
		o.Cases = []flow.Case{gone("a", 0, 5, flow.Certified)}
		o.Cases[0].Cost = kronor(500)
	}
	// Nobody certified, all cases known: there is none either.
	o.Some, o.Cases = false, nil
	require.Equal(t, flow.Range{}, of(t, o, flow.Options{}).Cost().PerCertified)

	cooks, none := 4, 0
	require.Equal(t, "250000", flow.Per(kronor(10_000), &cooks).Most.Exact.String())
	require.Equal(t, flow.Range{}, flow.Per(kronor(10_000), nil))
	require.Equal(t, flow.Range{}, flow.Per(kronor(10_000), &none))
	require.Equal(t, flow.Range{}, flow.Per(nil, &cooks))
	require.Equal(t, flow.Range{}, flow.Per(&flow.Money{From: 2, To: 1}, &cooks))
}

// Aging: 20 visits were over after 1 to 20 days, and three are open, which
// count for as long as they were seen.
func TestAging(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(100), Stages: []flow.Stage{{ID: "s"}, {ID: "t"}}}
	for i := range 20 {
		v := flow.Visit{Stage: "s", Queued: after(40), Started: after(41), Ended: after(41 + float64(i)), Result: flow.Passed}
		o.Cases = append(o.Cases, gone(fmt.Sprint("K-", i), 0, inside, "", v))
	}
	o.Cases = append(o.Cases,
		gone("old", 0, inside, "", flow.Visit{Stage: "s", Queued: after(60)}),
		gone("older", 0, inside, "", flow.Visit{Stage: "s", Queued: after(50), Started: after(70)}),
		gone("young", 0, inside, "", flow.Visit{Stage: "s", Queued: after(99)}),
		gone("alone", 0, inside, "", flow.Visit{Stage: "t", Queued: after(9)}))
	a := of(t, o, flow.Options{}).Aging()
	// On day 1 one of 23 is over and one was last seen; then 21 are at risk, and
	// after d days 22/23 · (22 − d)/21 are left: 0.18 on day 18, 0.14 on day 19.
	require.Equal(t, 19.0, a[0].P85.Rounded)
	require.Equal(t, []int{3, 2}, []int{a[0].Open, a[0].Older})
	require.Equal(t, []string{"older", "old"}, []string{a[0].Cases[0].Case, a[0].Cases[1].Case})
	require.Equal(t, 50.0, a[0].Cases[0].Age.Rounded)
	require.Nil(t, a[0].Cases[0].Remaining)
	require.Nil(t, a[1].P85) // nothing was over
	require.Zero(t, a[1].Older)
}

// Trap: six visits that took two days do not make one of ten days old.
func TestFewAreNotOld(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(100), Stages: []flow.Stage{{ID: "s"}}}
	for i := range flow.LeastEnded - 1 {
		o.Cases = append(o.Cases, gone(fmt.Sprint(i), 0, inside, "", flow.Visit{Stage: "s", Queued: after(40), Started: after(41), Ended: after(42)}))
	}
	o.Cases = append(o.Cases, gone("open", 0, inside, "", flow.Visit{Stage: "s", Queued: after(90)}))
	a := of(t, o, flow.Options{}).Aging()[0]
	require.Nil(t, a.P85)
	require.Equal(t, []int{1, 0}, []int{a.Open, a.Older})
	o.Cases = append(o.Cases, gone("one more", 0, inside, "", flow.Visit{Stage: "s", Queued: after(40), Started: after(41), Ended: after(42)}))
	a = of(t, o, flow.Options{}).Aging()[0]
	require.Equal(t, 2.0, a.P85.Rounded)
	require.Equal(t, 1, a.Older)
}

// Working days: from Friday at noon to Tuesday at noon are two, and one when the
// Monday is off. start is a Monday.
func TestWorkingDays(t *testing.T) {
	monday, err := samverkan.NewDate(2026, 3, 2)
	require.NoError(t, err)
	friday := flow.On(monday.AddDays(4)) + 43_200
	o := flow.Observation{From: flow.On(monday), To: flow.On(monday.AddDays(30)), Cases: []flow.Case{
		{ID: "a", Arrived: friday, Left: friday + 4*86_400, Exit: flow.Certified},
	}}
	l := of(t, o, flow.Options{Working: &flow.Calendar{}}).Lead()
	require.Equal(t, "4", l.Mean.Exact.String())
	require.Equal(t, "2", l.WorkingMean.Exact.String())
	off := &flow.Calendar{Holidays: []samverkan.Date{monday.AddDays(7), monday.AddDays(7), monday.AddDays(5), {}}}
	l = of(t, o, flow.Options{Working: off}).Lead()
	require.Equal(t, "1", l.WorkingMean.Exact.String())
	require.Equal(t, "1", l.Working[0].Days.Exact.String())
	require.Nil(t, of(t, o, flow.Options{}).Lead().WorkingMean)
}

// Day by day, looking at each day's name.
func TestWorkingDaysAgainstSlow(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 62))
	first, err := samverkan.NewDate(2025, 12, 1)
	require.NoError(t, err)
	for range 200 {
		calendar := &flow.Calendar{}
		off := map[samverkan.Date]bool{}
		for range r.IntN(20) {
			d := first.AddDays(r.IntN(60))
			calendar.Holidays = append(calendar.Holidays, d)
			off[d] = true
		}
		from, to := r.IntN(60*86_400), r.IntN(60*86_400)
		from, to = min(from, to), max(from, to)
		want := 0
		for d := range 60 {
			date := first.AddDays(d)
			if w := date.Weekday(); w != 0 && w != 6 && !off[date] {
				want += max(0, min(to, (d+1)*86_400)-max(from, d*86_400))
			}
		}
		at := flow.On(first)
		o := flow.Observation{From: at, To: at + 70*86_400, Cases: []flow.Case{
			{ID: "a", Arrived: at + flow.Instant(from), Left: at + flow.Instant(to), Exit: flow.Certified},
		}}
		requireFigure(t, rat(int64(want), 86_400), *of(t, o, flow.Options{Working: calendar}).Lead().WorkingMean)
	}
}

// The gain is a range between what is surely gained and what may be, and never
// above what the known costs leave.
func TestGain(t *testing.T) {
	source := samverkan.Text{SV: "Skolverkets kursplan", EN: "the syllabus"}
	o := flow.Observation{From: after(0), To: after(300), Project: kronor(10_000), FullTraining: []flow.FullTraining{
		{Days: flow.DayRange{From: 200, To: 300}, Cost: &flow.Money{From: 5_000_000, To: 8_000_000}, Source: source},
		{Place: "Norrhamn", Days: flow.DayRange{From: 100, To: 100}, Source: samverkan.Text{SV: " Antagande ", EN: "assumption"}},
	}, Cases: []flow.Case{gone("a", 0, 100, flow.Certified), gone("b", 0, 50, flow.Withdrawn), gone("c", 0, 150, flow.Certified)}}
	o.Cases[0].Place, o.Cases[1].Place, o.Cases[2].Place = "Granvik", "Granvik", "Norrhamn"
	o.Cases[0].Cost, o.Cases[1].Cost = kronor(3_000), kronor(1_000)
	g := of(t, o, flow.Options{}).Gain()
	require.Len(t, g, 3)
	require.Equal(t, []string{"", "Norrhamn", "Granvik"}, []string{g[0].Place, g[1].Place, g[2].Place})
	// Granvik: one certified in 100 days; 50 000 to 80 000 kronor less 4 000.
	require.Equal(t, []string{"100", "200"}, []string{g[2].GainedDays.Least.Exact.String(), g[2].GainedDays.Most.Exact.String()})
	require.Equal(t, []string{"4600000", "7600000"}, []string{g[2].GainedMoney.Least.Exact.String(), g[2].GainedMoney.Most.Exact.String()})
	// All: 2·200 − 250 days; of the money only the most is known, 2·80 000 −
	// 10 000 − 4 000, since one case's cost is not.
	require.Equal(t, "150", g[0].GainedDays.Least.Exact.String())
	require.Nil(t, g[0].GainedMoney.Least)
	require.Equal(t, "14600000", g[0].GainedMoney.Most.Exact.String())
	require.False(t, g[0].Assumed)
	require.True(t, g[1].Assumed)
	// Norrhamn was slower by 50 days: that is said.
	require.Equal(t, "-50", g[1].DaysPerCase.Least.Exact.String())
	require.Equal(t, flow.Range{}, g[1].GainedMoney)
	o.Some = true
	for _, g := range of(t, o, flow.Options{}).Gain() {
		require.Nil(t, g.Certified)
		require.Equal(t, []flow.Range{{}, {}}, []flow.Range{g.GainedDays, g.GainedMoney})
	}
}
