package eventlog_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/eventlog"
)

// randomCases makes a small log in which anything may be odd.
func randomCases(r *rand.Rand) []eventlog.PlainCase {
	word := func(of ...string) string { return of[r.IntN(len(of))] }
	cases := make([]eventlog.PlainCase, r.IntN(8))
	for i := range cases {
		cases[i].Name = word("", "K-1", "K-2", "K-3", "ärende <4> & \"5\"\n\t'6'\r\n")
		for range r.IntN(7) {
			e := eventlog.Event{Activity: word("a", "b", "c", "bedömning", "<d/>")}
			if r.IntN(6) > 0 {
				e.Time = eventlog.FromUnixMicro(1_700_000_000_000_000 + r.Int64N(5)*1_500_001 - r.Int64N(3)*1_000_000)
			}
			if r.IntN(2) == 0 {
				e.Transition, e.Resource = word("", "start", "complete"), word("", "Åsa", "B&B")
			}
			if r.IntN(4) == 0 {
				e.Instance, e.State, e.Role, e.Group, e.Currency = word("", "1"), word("", "x"), word("", "r"), word("", "g"), word("", "SEK")
			}
			if r.IntN(3) == 0 {
				e.Cost = eventlog.Cost{Hundredths: r.Int64N(100_000) - 500, Known: true}
			}
			cases[i].Events = append(cases[i].Events, e)
		}
	}
	return cases
}

// ordered returns the events in an order: by time an event without one has that
// of the last one before it that has.
func ordered(events []eventlog.Event, o eventlog.Order) []eventlog.Event {
	if o != eventlog.ByTime {
		return events
	}
	type timed struct {
		at eventlog.Instant
		e  eventlog.Event
	}
	var list []timed
	for _, e := range events {
		at := e.Time
		if !at.Known() && len(list) > 0 {
			at = list[len(list)-1].at
		}
		list = append(list, timed{at, e})
	}
	sort.SliceStable(list, func(i, k int) bool { return list[i].at.Compare(list[k].at) < 0 })
	var out []eventlog.Event
	for _, x := range list {
		out = append(out, x.e)
	}
	return out
}

// naive is every number again, with maps and sums as they come to mind.
func naive(cases []eventlog.PlainCase, o eventlog.Order) string {
	variants, follows := map[string]int{}, map[string]int{}
	starts, ends, counts, again := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	events, reworked := 0, 0
	var durations, arrivals []int64
	for _, c := range cases {
		list := ordered(c.Events, o)
		var names []string
		in := map[string]int{}
		for i, e := range list {
			events++
			names = append(names, e.Activity)
			counts[e.Activity]++
			in[e.Activity]++
			if i > 0 {
				follows[list[i-1].Activity+" → "+e.Activity]++
			}
		}
		variants[strings.Join(names, ", ")]++
		repeats := false
		for a, n := range in {
			if n > 1 {
				again[a]++
				repeats = true
			}
		}
		if repeats {
			reworked++
		}
		var known []int64
		for i, e := range list {
			if i == 0 {
				starts[e.Activity]++
			}
			if i == len(list)-1 {
				ends[e.Activity]++
			}
			if e.Time.Known() {
				known = append(known, e.Time.UnixMicro())
			}
		}
		if o == eventlog.ByTime {
			if len(known) > 0 {
				durations = append(durations, slices.Max(known)-slices.Min(known))
				arrivals = append(arrivals, slices.Min(known))
			}
		} else if len(list) > 0 && list[0].Time.Known() {
			arrivals = append(arrivals, list[0].Time.UnixMicro())
			if last := list[len(list)-1].Time; last.Known() {
				durations = append(durations, last.UnixMicro()-list[0].Time.UnixMicro())
			}
		}
	}
	slices.Sort(durations)
	slices.Sort(arrivals)
	mean, arrival := "-", "-"
	if n := len(durations); n > 0 {
		sum := new(big.Rat)
		for _, d := range durations {
			sum.Add(sum, big.NewRat(d, 1_000_000))
		}
		mean = sum.Quo(sum, big.NewRat(int64(n), 1)).RatString()
	}
	if n := len(arrivals); n > 1 {
		sum := new(big.Rat)
		for i := 1; i < n; i++ {
			sum.Add(sum, big.NewRat(arrivals[i]-arrivals[i-1], 1_000_000))
		}
		arrival = sum.Quo(sum, big.NewRat(int64(n-1), 1)).RatString()
	}
	return fmt.Sprintln(len(cases), events, reworked, list(variants), list(follows), list(starts), list(ends), list(counts), list(again), durations, mean, arrival)
}

// list writes counts, the highest first and equal ones by name.
func list(counts map[string]int) string {
	var names []string
	for name := range counts {
		names = append(names, name)
	}
	sort.Slice(names, func(i, k int) bool {
		if counts[names[i]] != counts[names[k]] {
			return counts[names[i]] > counts[names[k]]
		}
		return names[i] < names[k]
	})
	var out []string
	for _, name := range names {
		out = append(out, fmt.Sprintf("%s %d", name, counts[name]))
	}
	return "[" + strings.Join(out, "; ") + "]"
}

// told writes what a tally says as naive does.
func told(t *testing.T, tally *eventlog.Tally) string {
	t.Helper()
	lines := func(counts []eventlog.Count) string {
		var out []string
		for _, c := range counts {
			out = append(out, fmt.Sprintf("%s %d", c.Activity, c.Times))
		}
		return "[" + strings.Join(out, "; ") + "]"
	}
	var variants, follows []string
	for _, v := range tally.Variants() {
		variants = append(variants, fmt.Sprintf("%s %d", strings.Join(v.Activities, ", "), v.Cases))
	}
	for _, f := range tally.DirectlyFollows() {
		follows = append(follows, fmt.Sprintf("%s → %s %d", f.From, f.To, f.Times))
	}
	d := tally.Durations()
	mean, arrival := "-", "-"
	durations := []int64{}
	if d.Known > 0 {
		mean = d.Mean.String()
		for i := range d.Known { // the quantile at i/(n−1) is the i-th
			p := samverkan.Number{}
			if d.Known > 1 {
				p = samverkan.Ratio(int64(i), int64(d.Known-1))
			}
			x, ok := tally.Quantile(p)
			require.True(t, ok)
			micros := x.Mul(samverkan.Whole(1_000_000)).Rat()
			require.True(t, micros.IsInt())
			durations = append(durations, micros.Num().Int64())
		}
	}
	if a, ok := tally.MeanArrival(); ok {
		arrival = a.String()
	}
	return fmt.Sprintln(tally.Cases(), tally.Events(), tally.Reworked(), "["+strings.Join(variants, "; ")+"]", "["+strings.Join(follows, "; ")+"]",
		lines(tally.Starts()), lines(tally.Ends()), lines(tally.Activities()), lines(tally.Rework()), durations, mean, arrival)
}

// A slow second implementation is the oracle of every number, in both orders,
// and the tally that is fed from the file says the same.
func TestTallyIsTheNaiveOne(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 1849))
	for range 800 {
		cases := randomCases(r)
		l, err := eventlog.FromCases(cases)
		require.NoError(t, err)
		var file strings.Builder
		require.NoError(t, l.WriteXES(&file))
		for _, o := range []eventlog.Order{eventlog.AsFiled, eventlog.ByTime} {
			want := naive(cases, o)
			tally, err := l.Tally(o)
			require.NoError(t, err)
			require.Equal(t, want, told(t, tally))
			streamed, about, err := eventlog.TallyXES(strings.NewReader(file.String()), eventlog.Options{}, o)
			require.NoError(t, err)
			require.Equal(t, want, told(t, streamed))
			require.Equal(t, len(cases), about.Cases)
		}
	}
}

// Zero values are of use.
func TestZeroValues(t *testing.T) {
	for _, tally := range []*eventlog.Tally{{}, eventlog.NewTally(eventlog.ByTime)} {
		require.Empty(t, tally.Variants())
		require.NoError(t, tally.Add(eventlog.Case{}))
		require.Equal(t, []eventlog.Variant{{Activities: []string{}, Cases: 1}}, tally.Variants())
		require.Equal(t, eventlog.Durations{Unknown: 1}, tally.Durations())
		_, ok := tally.MeanArrival()
		require.False(t, ok)
	}
	var l eventlog.Log
	var file strings.Builder
	require.NoError(t, l.WriteXES(&file))
	require.NoError(t, l.WriteOCEL(&file, eventlog.AsObjects{Resource: "person"}))
	require.Empty(t, l.Plain())
	require.Zero(t, eventlog.Case{}.Len())
}

// Type 7 by hand: of 10, 20, 40 seconds the quantile of 1/4 lies at place 1/2,
// half way from 10 to 20, and that of 2/3 at place 4/3, a third of the way from
// 20 to 40.
func TestQuantile(t *testing.T) {
	var cases []eventlog.PlainCase
	for _, s := range []int64{40, 10, 20} {
		cases = append(cases, eventlog.PlainCase{Events: []eventlog.Event{
			{Activity: "a", Time: eventlog.FromUnixMicro(0)}, {Activity: "b", Time: eventlog.FromUnixMicro(s * 1_000_000)},
		}})
	}
	l, err := eventlog.FromCases(cases)
	require.NoError(t, err)
	tally, err := l.Tally(eventlog.AsFiled)
	require.NoError(t, err)
	for _, c := range []struct {
		p    samverkan.Number
		want string
	}{
		{samverkan.Number{}, "10"},
		{samverkan.Ratio(1, 4), "15"},
		{samverkan.Ratio(1, 2), "20"},
		{samverkan.Ratio(2, 3), "80/3"},
		{samverkan.Whole(1), "40"},
	} {
		got, ok := tally.Quantile(c.p)
		require.True(t, ok)
		require.Equal(t, c.want, got.String())
	}
	for _, p := range []samverkan.Number{samverkan.Whole(-1), samverkan.Ratio(3, 2)} {
		_, ok := tally.Quantile(p)
		require.False(t, ok)
	}
	_, ok := eventlog.NewTally(eventlog.AsFiled).Quantile(samverkan.Whole(1))
	require.False(t, ok)
	require.Equal(t, "70/3", tally.Durations().Mean.String())
}

// Sums of long durations do not run over: 100 cases of 9998 years.
func TestLongDurations(t *testing.T) {
	from, err := eventlog.ParseInstant("0001-01-01T00:00:00Z")
	require.NoError(t, err)
	to, err := eventlog.ParseInstant("9999-12-31T23:59:59.999999Z")
	require.NoError(t, err)
	c := eventlog.PlainCase{Events: []eventlog.Event{{Activity: "a", Time: from}, {Activity: "b", Time: to}}}
	l, err := eventlog.FromCases(slices.Repeat([]eventlog.PlainCase{c}, 100))
	require.NoError(t, err)
	tally, err := l.Tally(eventlog.ByTime)
	require.NoError(t, err)
	d := tally.Durations()
	// 3 652 059 days of 86 400 s, less a microsecond.
	require.Equal(t, samverkan.Whole(3_652_059*86_400).Sub(samverkan.Ratio(1, 1_000_000)), d.Mean)
	require.Equal(t, d.Mean, d.Max)
}
