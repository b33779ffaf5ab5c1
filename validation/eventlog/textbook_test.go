package eventlog_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/eventlog"
)

// textbook is the facts of the log that runs through W. van der Aalst, Process
// Mining (2016, table 2.1): case, activity, time in UTC+01:00, resource, cost.
// They are stated here after running-example.csv of pm4py-core (commit a8cfff1),
// whose repository is under GPL-3.0; no part of that file stands here, and its
// other columns and its markup do not either.
const textbook = `
3 Pete 50 2010-12-30 14:32 register request
3 Mike 400 2010-12-30 15:06 examine casually
3 Ellen 100 2010-12-30 16:34 check ticket
3 Sara 200 2011-01-06 09:18 decide
3 Sara 200 2011-01-06 12:18 reinitiate request
3 Sean 400 2011-01-06 13:06 examine thoroughly
3 Pete 100 2011-01-08 11:43 check ticket
3 Sara 200 2011-01-09 09:55 decide
3 Ellen 200 2011-01-15 10:45 pay compensation
2 Mike 50 2010-12-30 11:32 register request
2 Mike 100 2010-12-30 12:12 check ticket
2 Sean 400 2010-12-30 14:16 examine casually
2 Sara 200 2011-01-05 11:22 decide
2 Ellen 200 2011-01-08 12:05 pay compensation
1 Pete 50 2010-12-30 11:02 register request
1 Sue 400 2010-12-31 10:06 examine thoroughly
1 Mike 100 2011-01-05 15:12 check ticket
1 Sara 200 2011-01-06 11:18 decide
1 Pete 200 2011-01-07 14:24 reject request
6 Mike 50 2011-01-06 15:02 register request
6 Ellen 400 2011-01-06 16:06 examine casually
6 Mike 100 2011-01-07 16:22 check ticket
6 Sara 200 2011-01-07 16:52 decide
6 Mike 200 2011-01-16 11:47 pay compensation
5 Ellen 50 2011-01-06 09:02 register request
5 Mike 400 2011-01-07 10:16 examine casually
5 Pete 100 2011-01-08 11:22 check ticket
5 Sara 200 2011-01-10 13:28 decide
5 Sara 200 2011-01-11 16:18 reinitiate request
5 Ellen 100 2011-01-14 14:33 check ticket
5 Mike 400 2011-01-16 15:50 examine casually
5 Sara 200 2011-01-19 11:18 decide
5 Sara 200 2011-01-20 12:48 reinitiate request
5 Sue 400 2011-01-21 09:06 examine casually
5 Pete 100 2011-01-21 11:34 check ticket
5 Sara 200 2011-01-23 13:12 decide
5 Mike 200 2011-01-24 14:56 reject request
4 Pete 50 2011-01-06 15:02 register request
4 Mike 100 2011-01-07 12:06 check ticket
4 Sean 400 2011-01-08 14:43 examine thoroughly
4 Sara 200 2011-01-09 12:02 decide
4 Ellen 200 2011-01-12 15:44 reject request`

// textbookCases returns the facts as plain data.
func textbookCases(t testing.TB) []eventlog.PlainCase {
	t.Helper()
	var out []eventlog.PlainCase
	for line := range strings.Lines(strings.TrimSpace(textbook)) {
		f := strings.SplitN(strings.TrimSpace(line), " ", 6)
		at, err := eventlog.ParseInstant(f[3] + "T" + f[4] + ":00+01:00")
		require.NoError(t, err)
		cost, err := strconv.Atoi(f[2])
		require.NoError(t, err)
		if n := len(out); n == 0 || out[n-1].Name != f[0] {
			out = append(out, eventlog.PlainCase{Name: f[0]})
		}
		c := &out[len(out)-1]
		c.Events = append(c.Events, eventlog.Event{
			Activity: f[5], Resource: f[1], Time: at, Cost: eventlog.Cost{Hundredths: int64(cost) * 100, Known: true},
		})
	}
	return out
}

func textbookLog(t testing.TB) *eventlog.Log {
	t.Helper()
	l, err := eventlog.FromCases(textbookCases(t))
	require.NoError(t, err)
	return l
}

// backwards returns a log whose cases have their events in reverse, and which is
// by time what it was.
func backwards(t testing.TB, cases []eventlog.PlainCase) *eventlog.Log {
	t.Helper()
	out := make([]eventlog.PlainCase, len(cases))
	for i, c := range cases {
		out[i].Name = c.Name
		for k := range c.Events {
			out[i].Events = append(out[i].Events, c.Events[len(c.Events)-1-k])
		}
	}
	l, err := eventlog.FromCases(out)
	require.NoError(t, err)
	return l
}

// The numbers are those of pm4py 2.7.11.4: read_xes, get_variants, discover_dfg,
// get_all_case_durations, get_rework_cases_per_activity,
// get_case_arrival_average; quantiles are numpy's linear ones. pm4py computes as
// filed. By time they are the same, since every case of this log is filed in the
// order of its times (a short program in Python that sorts the public file by
// time finds the same six variants); the third log is filed the other way round
// and so shows that the order is made.
func TestTextbook(t *testing.T) {
	for name, c := range map[string]struct {
		log   *eventlog.Log
		order eventlog.Order
	}{
		"as filed":           {textbookLog(t), eventlog.AsFiled},
		"no order told":      {textbookLog(t), ""},
		"by time":            {textbookLog(t), eventlog.ByTime},
		"backwards, by time": {backwards(t, textbookCases(t)), eventlog.ByTime},
	} {
		t.Run(name, func(t *testing.T) {
			tally, err := c.log.Tally(c.order)
			require.NoError(t, err)
			require.Equal(t, 6, tally.Cases())
			require.Equal(t, 42, tally.Events())
			require.Len(t, tally.Activities(), 8)
			variants := tally.Variants()
			require.Len(t, variants, 6)
			for _, v := range variants {
				require.Equal(t, 1, v.Cases)
			}
			require.Equal(t, []string{"register request", "check ticket", "examine casually", "decide", "pay compensation"}, variants[0].Activities)
			require.Equal(t, []eventlog.Follows{
				{From: "check ticket", To: "decide", Times: 6},
				{From: "examine casually", To: "check ticket", Times: 4},
				{From: "decide", To: "pay compensation", Times: 3},
				{From: "decide", To: "reinitiate request", Times: 3},
				{From: "decide", To: "reject request", Times: 3},
				{From: "register request", To: "examine casually", Times: 3},
				{From: "check ticket", To: "examine casually", Times: 2},
				{From: "examine casually", To: "decide", Times: 2},
				{From: "examine thoroughly", To: "check ticket", Times: 2},
				{From: "register request", To: "check ticket", Times: 2},
				{From: "check ticket", To: "examine thoroughly", Times: 1},
				{From: "examine thoroughly", To: "decide", Times: 1},
				{From: "register request", To: "examine thoroughly", Times: 1},
				{From: "reinitiate request", To: "check ticket", Times: 1},
				{From: "reinitiate request", To: "examine casually", Times: 1},
				{From: "reinitiate request", To: "examine thoroughly", Times: 1},
			}, tally.DirectlyFollows())
			require.Equal(t, []eventlog.Count{{Activity: "register request", Times: 6}}, tally.Starts())
			require.Equal(t, []eventlog.Count{{Activity: "pay compensation", Times: 3}, {Activity: "reject request", Times: 3}}, tally.Ends())
			require.Equal(t, []eventlog.Count{
				{Activity: "check ticket", Times: 2},
				{Activity: "decide", Times: 2},
				{Activity: "examine casually", Times: 1},
				{Activity: "reinitiate request", Times: 1},
			}, tally.Rework())
			require.Equal(t, 2, tally.Reworked()) // cases 3 and 5
			require.Equal(t, eventlog.Durations{
				Known: 6, Min: samverkan.Whole(520920), Q1: samverkan.Whole(722385), Median: samverkan.Whole(815940),
				Mean: samverkan.Whole(966890), Q3: samverkan.Whole(1239660), Max: samverkan.Whole(1576440),
			}, tally.Durations())
			arrival, ok := tally.MeanArrival()
			require.True(t, ok)
			require.Equal(t, "123840", arrival.String())
		})
	}
}

// Backwards and as filed everything is turned round: what followed comes before,
// and every duration is below 0.
func TestTextbookBackwards(t *testing.T) {
	l := backwards(t, textbookCases(t))
	tally, err := l.Tally(eventlog.AsFiled)
	require.NoError(t, err)
	require.Equal(t, eventlog.Follows{From: "decide", To: "check ticket", Times: 6}, tally.DirectlyFollows()[0])
	require.Equal(t, []eventlog.Count{{Activity: "register request", Times: 6}}, tally.Ends())
	d := tally.Durations()
	require.Equal(t, 6, d.Negative)
	require.Equal(t, "-1576440", d.Min.String())
	require.Equal(t, "-966890", d.Mean.String())
	require.Equal(t, 6, l.About.Negative)
	require.Equal(t, 36, l.About.Backwards) // 42 events less 6 first ones
	require.Equal(t, 36, l.About.BeforeArrival)
}

// Two events of a case change places in the file: one more way through, found by
// hand. As filed a, c, b; by time a, b, c.
func TestOrdersDiffer(t *testing.T) {
	event := func(activity string, micros int64) eventlog.Event {
		return eventlog.Event{Activity: activity, Time: eventlog.FromUnixMicro(micros)}
	}
	l, err := eventlog.FromCases([]eventlog.PlainCase{
		{Name: "1", Events: []eventlog.Event{event("a", 1), event("b", 2), event("c", 3)}},
		{Name: "2", Events: []eventlog.Event{event("a", 11), event("c", 13), event("b", 12)}},
	})
	require.NoError(t, err)
	filed, err := l.Variants(eventlog.AsFiled)
	require.NoError(t, err)
	require.Equal(t, []eventlog.Variant{{Activities: []string{"a", "b", "c"}, Cases: 1}, {Activities: []string{"a", "c", "b"}, Cases: 1}}, filed)
	byTime, err := l.Variants(eventlog.ByTime)
	require.NoError(t, err)
	require.Equal(t, []eventlog.Variant{{Activities: []string{"a", "b", "c"}, Cases: 2}}, byTime)
	require.Equal(t, 1, l.About.Backwards)
	require.Equal(t, 0, l.About.BeforeArrival)
}
