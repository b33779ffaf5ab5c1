package eventlog_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/eventlog"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// mappingOf names the events of a pipeline: "assessment" with "start" and each
// of its results.
func mappingOf(p *pipeline.Pipeline, starts bool) eventlog.Mapping {
	m := eventlog.Mapping{{Activity: "note", What: eventlog.Nothing}}
	for _, s := range p.Stages {
		m = append(m, eventlog.Meaning{Activity: s.ID, Transition: "schedule", Stage: s.ID, What: eventlog.Queued})
		if starts {
			m = append(m, eventlog.Meaning{Activity: s.ID, Transition: "start", Stage: s.ID, What: eventlog.Started})
		}
		for _, r := range pipeline.Result("").Choices() {
			m = append(m, eventlog.Meaning{Activity: s.ID, Transition: r, Stage: s.ID, What: eventlog.What(r)})
		}
	}
	return m
}

// acts makes a case of "stage/transition" words.
func acts(words ...[2]string) eventlog.PlainCase {
	c := eventlog.PlainCase{Name: "K-17"}
	for i, w := range words {
		c.Events = append(c.Events, eventlog.Event{Activity: w[0], Transition: w[1], Time: eventlog.FromUnixMicro(int64(i) * 1_000_000)})
	}
	return c
}

func conform(t *testing.T, p *pipeline.Pipeline, m eventlog.Mapping, cases ...eventlog.PlainCase) eventlog.Conformance {
	t.Helper()
	l, err := eventlog.FromCases(cases)
	require.NoError(t, err)
	c, err := l.Conform(p, m, eventlog.AsFiled)
	require.NoError(t, err)
	return c
}

func TestConformance(t *testing.T) {
	p := agreed()
	m := mappingOf(&p, true)
	s := func(stage string) [2]string { return [2]string{stage, "start"} }
	ok := func(stage string) [2]string { return [2]string{stage, "passed"} }
	begun := [][2]string{s("mapping"), ok("mapping"), {"documentation", "schedule"}, s("documentation"), ok("documentation"), s("assessment")}
	whole := append(slices.Clone(begun), ok("assessment"), s("certificate"), ok("certificate"))
	with := func(at int, w ...[2]string) eventlog.PlainCase {
		return acts(slices.Insert(slices.Clone(whole), at, w...)...)
	}
	for name, c := range map[string]struct {
		of         eventlog.PlainCase
		kind       eventlog.DeviationKind
		event, n   int
		at         string
		says, next string
	}{
		"fits":              {acts(whole...), "", 0, 0, "certified", "", ""},
		"with a note":       {with(3, [2]string{"note", ""}), "", 0, 0, "certified", "", ""},
		"open":              {acts(begun...), eventlog.MissingEnd, 6, 0, "assessment", "Händelserna slutar i ”bedömning”, som inte är en utgång.", "Här kunde ”bedömning” ha kommit: klart, delvis, inte godkänt, avbrutet eller hänvisat vidare."},
		"empty":             {acts(), eventlog.MissingEnd, 0, 0, "mapping", "Händelserna slutar i ”kartläggning”, som inte är en utgång.", "Här kunde ”kartläggning” ha påbörjats."},
		"withdrawn":         {acts(append(slices.Clone(begun), [2]string{"assessment", "withdrawn"})...), "", 0, 0, "withdrawn", "", ""},
		"unknown":           {with(2, [2]string{"fika", "start"}), eventlog.UnknownActivity, 2, 1, "certified", "”fika” (start) är en aktivitet som inget steg har.", "Här kunde ”dokumentation” ha påbörjats."},
		"started twice":     {with(1, s("mapping")), eventlog.StartedTwice, 1, 1, "certified", "”mapping” (start) står här, men steget var redan påbörjat.", "Här kunde ”kartläggning” ha kommit: klart, avbrutet eller hänvisat vidare."},
		"queued twice":      {with(2, [2]string{"documentation", "schedule"}), eventlog.QueuedLate, 3, 1, "certified", "”documentation” (schedule) står här, men ärendet väntade redan eller var påbörjat.", "Här kunde ”dokumentation” ha påbörjats."},
		"not started":       {acts(ok("mapping"), s("documentation"), ok("documentation")), eventlog.NotStarted, 0, 1, "assessment", "”mapping” (passed) står här, men steget var inte påbörjat.", "Här kunde ”kartläggning” ha påbörjats."},
		"after the end":     {with(9, s("assessment")), eventlog.AfterEnd, 9, 1, "certified", "”assessment” (start) står här, men ärendet har slutat med ”klart med bevis”.", "Efter det kommer inget."},
		"wrong stage":       {with(1, s("documentation")), eventlog.WrongStage, 1, 1, "certified", "”documentation” (start) står här, men ärendet är i ”kartläggning”.", "Här kunde ”kartläggning” ha kommit: klart, avbrutet eller hänvisat vidare."},
		"back to the start": {with(4, s("mapping")), eventlog.WrongStage, 4, 1, "certified", "”mapping” (start) står här, men ärendet är i ”dokumentation”.", "Här kunde ”dokumentation” ha kommit: klart, avbrutet eller hänvisat vidare."},
		"no way":            {with(1, [2]string{"mapping", "failed"}), eventlog.NoWay, 1, 1, "certified", "”mapping” (failed) leder inte vidare.", "Här kunde ”kartläggning” ha kommit: klart, avbrutet eller hänvisat vidare."},
		"skipped": {
			acts(s("mapping"), ok("mapping"), s("assessment"), ok("assessment"), s("certificate"), ok("certificate")),
			eventlog.Skipped, 2, 1, "certified", "”assessment” (start) står här, men ärendet är i ”dokumentation”. Det stämmer om ”dokumentation” (klart) saknas i loggen.", "Här kunde ”dokumentation” ha påbörjats.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := conform(t, &p, m, c.of)
			require.Len(t, got.Cases, 1)
			fit := got.Cases[0]
			require.Equal(t, c.n, fit.Deviations)
			require.Equal(t, c.at, fit.At)
			if c.kind == "" {
				require.Nil(t, fit.First)
				require.Equal(t, 1, got.Fit)
				return
			}
			require.Equal(t, c.kind, fit.First.Kind)
			require.Equal(t, c.event, fit.First.Event)
			require.Equal(t, c.says, fit.First.Says.SV)
			require.Equal(t, c.next, fit.First.Next.SV)
			require.NotContains(t, fit.First.Says.EN+fit.First.Next.EN, "{")
			require.Equal(t, c.n > 0, got.Deviating == 1)
			require.Equal(t, c.kind, got.Kinds[0].Kind)
		})
	}
}

// Two that are missing are missing, also in English.
func TestConformanceOfTwoMissing(t *testing.T) {
	p := agreed()
	got := conform(t, &p, mappingOf(&p, true), acts([2]string{"mapping", "start"}, [2]string{"mapping", "passed"}, [2]string{"certificate", "start"}, [2]string{"certificate", "passed"}))
	require.Equal(t, eventlog.Skipped, got.Cases[0].First.Kind)
	require.Equal(t, samverkan.Text{
		SV: "”certificate” (start) står här, men ärendet är i ”dokumentation”. Det stämmer om ”dokumentation” (klart) och ”bedömning” (klart) saknas i loggen.",
		EN: "“certificate” (start) stands here, but the case is at “documentation”. That fits if “documentation” (passed) and “assessment” (passed) are missing in the log.",
	}, got.Cases[0].First.Says)
}

// The training loop may be taken three times; the fourth time leads out.
func TestConformanceOfBounds(t *testing.T) {
	p := agreed()
	way := [][2]string{{"mapping", "passed"}, {"documentation", "passed"}}
	for range 3 {
		way = append(way, [2]string{"assessment", "partly"}, [2]string{"training", "passed"})
	}
	fourth := append(slices.Clone(way), [2]string{"assessment", "partly"})
	got := conform(t, &p, mappingOf(&p, false), acts(fourth...), acts(append(fourth, [2]string{"training", "passed"})...))
	require.Equal(t, "part", got.Cases[0].At)
	require.Nil(t, got.Cases[0].First)
	require.Equal(t, eventlog.AfterEnd, got.Cases[1].First.Kind)
	require.Equal(t, 9, got.Cases[1].First.Event)
}

// A case that is made by walking fits; one that is cut is open; one in which an
// event of a later stage or an unknown activity is put deviates, where it was
// put; and in steps the same comes out.
func TestConformanceOfWalks(t *testing.T) {
	p := agreed()
	m := mappingOf(&p, false)
	r := rand.New(rand.NewPCG(5, 6))
	var cases []eventlog.PlainCase
	for i := range 300 {
		w := p.Begin()
		var words [][2]string
		for {
			if _, ended := w.Ended(); ended {
				break
			}
			all := w.Results()
			result := all[r.IntN(len(all))]
			if result != pipeline.Passed && r.IntN(2) == 0 {
				continue
			}
			words = append(words, [2]string{w.At(), string(result)})
			next, fault := w.Next(result)
			require.Nil(t, fault)
			w = next
		}
		cut := slices.Clone(words[:r.IntN(len(words))])
		at := r.IntN(len(words) + 1)
		odd := slices.Insert(slices.Clone(words), at, [2]string{"fika", ""})
		got := conform(t, &p, m, acts(words...), acts(cut...), acts(odd...))
		require.Equal(t, []int{1, 1, 1}, []int{got.Fit, got.Open, got.Deviating}, i)
		require.Equal(t, w.At(), got.Cases[0].At)
		require.Equal(t, at, got.Cases[2].First.Event)
		require.Equal(t, []eventlog.Count{{Activity: "fika", Times: 1}}, got.Unknown)
		if len(words) > 1 { // the first event is missing, which the second one shows
			got := conform(t, &p, m, acts(words[1:]...))
			require.Equal(t, 0, got.Cases[0].First.Event)
			require.Equal(t, eventlog.Skipped, got.Cases[0].First.Kind)
			require.Equal(t, w.At(), got.Cases[0].At)
		}
		cases = append(cases, acts(words...), acts(cut...), acts(odd...))
	}
	l, err := eventlog.FromCases(cases)
	require.NoError(t, err)
	want, err := l.Conform(&p, m, eventlog.AsFiled)
	require.NoError(t, err)
	c, err := eventlog.NewConforming(l, &p, m, eventlog.AsFiled)
	require.NoError(t, err)
	for last := -1; !c.Step(10); {
		done, of := c.Progress()
		require.Less(t, last, done)
		require.Equal(t, l.Len(), of)
		last = done
	}
	require.Empty(t, cmp.Diff(want, c.Result()))
}

// Nothing a log can hold breaks it, and the sums are right.
func TestConformanceOfAnything(t *testing.T) {
	p := agreed()
	m := mappingOf(&p, true)
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		var cases []eventlog.PlainCase
		for range r.IntN(5) {
			var words [][2]string
			for range r.IntN(30) {
				x := m[r.IntN(len(m))]
				words = append(words, [2]string{x.Activity, x.Transition})
			}
			cases = append(cases, acts(words...))
		}
		got := conform(t, &p, m, cases...)
		require.Equal(t, len(cases), got.Fit+got.Open+got.Deviating)
		kinds, deviations, open := 0, 0, 0
		for _, k := range got.Kinds {
			kinds += k.Times
		}
		for _, c := range got.Cases {
			deviations += c.Deviations
			if !c.Ended {
				open++
			}
			if c.First == nil {
				require.True(t, c.Ended)
			}
		}
		require.Equal(t, deviations+open, kinds)
	}
	long := conform(t, &p, m, acts(slices.Repeat([][2]string{{"fika", ""}}, 5000)...))
	require.Equal(t, eventlog.MaxDeviations, long.Cases[0].Deviations)
}

func TestMappingFaults(t *testing.T) {
	p := agreed()
	l := textbookLog(t)
	for at, m := range map[string]eventlog.Mapping{
		"/0/stage":    {{Activity: "decide", Stage: "nowhere", What: eventlog.Passed}},
		"/0/what":     {{Activity: "decide", Stage: "assessment", What: "done"}},
		"/1/activity": {{Activity: "x", What: eventlog.Nothing}, {Stage: "assessment", What: eventlog.Passed}},
		"/1":          {{Activity: "x", What: eventlog.Nothing}, {Activity: "x", Stage: "assessment", What: eventlog.Passed}},
		"":            make(eventlog.Mapping, eventlog.MaxMeanings+1),
	} {
		var all samverkan.Faults
		require.ErrorAs(t, m.Check(&p), &all)
		require.Equal(t, at, all[0].At)
		_, err := l.Conform(&p, m, eventlog.AsFiled)
		require.ErrorAs(t, err, &all)
	}
	_, err := l.Conform(&pipeline.Pipeline{}, nil, eventlog.AsFiled)
	require.Error(t, err)
}

func TestWords(t *testing.T) {
	for _, w := range []interface {
		Choices() []string
		Text() samverkan.Text
	}{eventlog.AsFiled, eventlog.Queued, eventlog.WrongStage, eventlog.TextValue} {
		require.NotEmpty(t, w.Choices(), fmt.Sprintf("%T", w))
		require.NotEmpty(t, w.Text().SV)
		require.NotEqual(t, w.Text().SV, w.Choices()[0])
	}
}
