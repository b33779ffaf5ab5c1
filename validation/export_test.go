package validation_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/eventlog"
	"github.com/samverkan/samverkan/validation/flow"
)

// oneOccupation is a document with the cases of one occupation, and nothing that
// a log of events does not tell: capacity, cost, groups, what is compared.
func oneOccupation(v *validation.Validation, id string) *validation.Validation {
	out := *v
	out.CountedFrom, out.Recorded = samverkan.Date{}, validation.AllCases
	out.Capacities, out.Costs, out.Groupings, out.FullTraining = nil, nil, nil, nil
	out.Cases, out.Log = nil, nil
	in := map[string]bool{}
	for _, c := range v.Cases {
		if c.Occupation == id {
			c.Groups = nil
			out.Cases, in[c.ID] = append(out.Cases, c), true
		}
	}
	for _, e := range v.Log {
		if in[e.Case] {
			out.Log = append(out.Log, e)
		}
	}
	return &out
}

// The bridge: a document's log of events, read as somebody else's, gives the
// measures that the document gives itself.
func TestBridge(t *testing.T) {
	measured := 0
	eachMade(t, 30, 250, func(t *testing.T, _ uint64, made *validation.Validation, on samverkan.Date) {
		for k, job := range []string{"kock", "bagare"} {
			v := oneOccupation(made, job)
			r, err := v.Assess(validation.Options{On: on})
			require.NoError(t, err)
			own := occupationOf(t, r, job).Flow
			l, err := v.EventLog(on)
			require.NoError(t, err)
			way := &v.Pipelines[k]
			o, leftOut, err := validation.Observe(l, way, validation.Mapping(way), eventlog.At(on.AddDays(1)))
			require.NoError(t, err)
			require.Zero(t, leftOut)
			require.Equal(t, own == nil, len(o.Cases) == 0)
			if own == nil {
				continue
			}
			require.Equal(t, flow.On(r.From), o.From)
			for i := range o.Cases { // of a log it is not known whether what has no start was begun; of ours it is
				for k := range o.Cases[i].Visits {
					w := &o.Cases[i].Visits[k]
					w.Unstarted = w.Started == 0 && w.Ended != 0
				}
			}
			other, err := flow.Measure(o, flow.Options{Floor: flow.Floor(v.Floor)})
			require.NoError(t, err)
			for i := range own.Aging { // the log's own place is not read
				for k := range own.Aging[i].Cases {
					own.Aging[i].Cases[k].Place = ""
				}
			}
			if own.Cost.Revoked > 0 { // which the log does not tell of
				own.Cost, other.Cost, own.Gain, other.Gain = flow.Cost{}, flow.Cost{}, nil, nil
			}
			var one, two any
			for _, x := range []struct {
				from *flow.Report
				to   *any
			}{{own, &one}, {&other, &two}} {
				data, err := json.Marshal(x.from)
				require.NoError(t, err)
				require.NoError(t, json.Unmarshal(data, x.to))
			}
			require.Empty(t, cmp.Diff(one, two))
			measured++
		}
	})
	require.Greater(t, measured, 40)
}

// The log goes through XES and back as it was, and every case in it keeps to its
// pipeline.
func TestEventLogFits(t *testing.T) {
	eachMade(t, 30, 250, func(t *testing.T, _ uint64, made *validation.Validation, on samverkan.Date) {
		for k, job := range []string{"kock", "bagare"} {
			v := oneOccupation(made, job)
			l, err := v.EventLog(on)
			require.NoError(t, err)
			var b bytes.Buffer
			require.NoError(t, l.WriteXES(&b))
			require.NotContains(t, b.String(), "K-")
			require.NotContains(t, b.String(), "B0")
			back, err := eventlog.ReadXES(&b, eventlog.Options{})
			require.NoError(t, err)
			require.Empty(t, diff(l.Plain(), back.Plain()))
			for _, order := range []eventlog.Order{eventlog.AsFiled, eventlog.ByTime} {
				fit, err := l.Conform(&v.Pipelines[k], validation.Mapping(&v.Pipelines[k]), order)
				require.NoError(t, err)
				o := ask(v, on)
				require.Zero(t, fit.Deviating, "%v", fit.Kinds)
				require.Equal(t, l.Len(), fit.Fit+fit.Open+fit.Deviating)
				for i := range fit.Cases {
					s := o.state(fit.Cases[i].Name)
					require.Equal(t, s.State == validation.Ended, fit.Cases[i].Ended)
					require.Equal(t, s.Exit+s.Stage, fit.Cases[i].At)
				}
			}
		}
	})
}

// Who withdraws while they wait has done what the pipeline lets them do.
func TestWithdrawnWhileWaitingFits(t *testing.T) {
	v := then(mellanalven(), event("2027-01-01", validation.Applied, "k1"), event("2027-01-02", validation.Withdrew, "k1"))
	l, err := v.EventLog(day("2027-02-01"))
	require.NoError(t, err)
	fit, err := l.Conform(&v.Pipelines[0], validation.Mapping(&v.Pipelines[0]), eventlog.AsFiled)
	require.NoError(t, err)
	require.Equal(t, 1, fit.Fit)
}

// The log of a certificate, event by event.
func TestEventLog(t *testing.T) {
	l, err := certified().EventLog(day("2027-01-12"))
	require.NoError(t, err)
	require.Equal(t, 1, l.Len())
	var got [][3]string
	for i := range l.Case(0).Len() {
		e := l.Case(0).Event(i)
		got = append(got, [3]string{e.Time.Date().String(), e.Activity, e.Transition})
		require.Equal(t, "granvik", e.Group)
	}
	require.Equal(t, [][3]string{
		{"2027-01-01", "mapping", "queued"},
		{"2027-01-02", "mapping", "started"},
		{"2027-01-03", "mapping", "passed"},
		{"2027-01-03", "documentation", "queued"},
		{"2027-01-04", "documentation", "started"},
		{"2027-01-05", "documentation", "passed"},
		{"2027-01-05", "assessment", "queued"},
		{"2027-01-06", "assessment", "started"},
		{"2027-01-11", "assessment", "passed"},
		{"2027-01-11", "certificate", "queued"},
		{"2027-01-12", "certificate", "started"},
	}, got)
}

// The log of objects passes the package's own check and is OCEL 2.0; an entry
// that was struck is not in it, and every entry that stands is.
func TestObjects(t *testing.T) {
	eachMade(t, 20, 250, func(t *testing.T, _ uint64, v *validation.Validation, on samverkan.Date) {
		o, err := v.Objects(on)
		require.NoError(t, err)
		require.NoError(t, o.Check())
		var b bytes.Buffer
		require.NoError(t, o.WriteOCEL(&b))
		require.True(t, json.Valid(b.Bytes()))
		oracle, standing := ask(v, on), 0
		for _, c := range oracle.cases {
			for _, e := range c.log {
				if e.What != "" {
					standing++
				}
			}
		}
		require.Len(t, o.Events, standing)
		require.True(t, slices.IsSortedFunc(o.Events, func(a, b eventlog.ObjectEvent) int { return a.Time.Compare(b.Time) }))
	})
	o, err := certified().Objects(day("2027-02-01"))
	require.NoError(t, err)
	i := slices.IndexFunc(o.Events, func(e eventlog.ObjectEvent) bool { return e.Type == "judged" })
	require.Equal(t, "k1/8", o.Events[i].ID)
	require.Equal(t, []eventlog.Relation{
		{To: "candidate:K-01", As: "about"},
		{To: "learningOutcome:kock/o1", As: "judged"},
		{To: "learningOutcome:kock/o2", As: "judged"},
		{To: "learningOutcome:kock/o3", As: "judged"},
		{To: "evidence:k1/u1", As: "restsOn"},
		{To: "assessor:B01", As: "by"},
		{To: "assessor:B02", As: "by"},
	}, o.Events[i].Relations)
}

// What is not of the mapping, has no time or comes after the end is left out and
// counted; names that stand twice are told apart.
func TestObserveOfOthers(t *testing.T) {
	at := func(s string) eventlog.Instant { return eventlog.At(day(s)) }
	e := func(on, activity, transition string) eventlog.Event {
		out := eventlog.Event{Activity: activity, Transition: transition}
		if on != "" {
			out.Time = at(on)
		}
		return out
	}
	way := small()
	m := eventlog.Mapping{
		{Activity: "prov", Transition: "schedule", Stage: "prov", What: eventlog.Queued},
		{Activity: "prov", Transition: "start", Stage: "prov", What: eventlog.Started},
		{Activity: "prov", Stage: "prov", What: eventlog.Passed},
		{Activity: "fika", What: eventlog.Nothing},
		{Activity: "hoppar av", Stage: "prov", What: eventlog.Withdrawn},
	}
	l, err := eventlog.FromCases([]eventlog.PlainCase{
		{Name: "a", Events: []eventlog.Event{e("2027-01-05", "prov", "complete"), e("2027-01-01", "prov", "schedule"), e("2027-01-03", "prov", "start"), e("2027-01-02", "fika", "")}},
		{Name: "a", Events: []eventlog.Event{e("2027-01-01", "prov", "schedule"), e("", "prov", "start"), e("2027-01-04", "dans", "")}},
		{Name: "", Events: []eventlog.Event{e("2027-01-01", "prov", "start"), e("2027-01-02", "hoppar av", ""), e("2027-01-03", "prov", "start")}},
		{Name: "a#2", Events: []eventlog.Event{e("2027-01-09", "prov", "schedule")}},
		{Name: "tom"},
		{Name: "bara fika", Events: []eventlog.Event{e("2027-01-09", "fika", "")}},
	})
	require.NoError(t, err)
	o, leftOut, err := validation.Observe(l, &way, m, at("2027-02-01"))
	require.NoError(t, err)
	require.Equal(t, 3, leftOut)
	require.Empty(t, diff(flow.Observation{
		From: flow.On(day("2027-01-01")), To: flow.On(day("2027-02-01")), Stages: []flow.Stage{{ID: "prov"}, {ID: "kurs"}},
		Cases: []flow.Case{
			{ID: "a", Arrived: flow.On(day("2027-01-01")), Left: flow.On(day("2027-01-05")), Exit: flow.Certified, Visits: []flow.Visit{
				{Stage: "prov", Queued: flow.On(day("2027-01-01")), Started: flow.On(day("2027-01-03")), Ended: flow.On(day("2027-01-05")), Result: flow.Passed},
			}},
			{ID: "a#2", Arrived: flow.On(day("2027-01-01")), Visits: []flow.Visit{{Stage: "prov", Queued: flow.On(day("2027-01-01"))}}},
			{ID: "#3", Arrived: flow.On(day("2027-01-01")), Left: flow.On(day("2027-01-02")), Exit: flow.Withdrawn, Visits: []flow.Visit{
				{Stage: "prov", Started: flow.On(day("2027-01-01")), Ended: flow.On(day("2027-01-02")), Result: flow.ResultWithdrawn},
			}},
			{ID: o.Cases[len(o.Cases)-1].ID, Arrived: flow.On(day("2027-01-09")), Visits: []flow.Visit{{Stage: "prov", Queued: flow.On(day("2027-01-09"))}}},
		},
	}, o))
	_, err = flow.Measure(o, flow.Options{})
	require.NoError(t, err, "each case has a name of its own")
	// A pipeline or mapping that is none.
	_, _, err = validation.Observe(l, &way, eventlog.Mapping{{Activity: "x", Stage: "y", What: eventlog.Passed}}, at("2027-02-01"))
	require.Equal(t, "/0/stage", oneFault(t, err).At)
	way.Start = "nowhere"
	_, _, err = validation.Observe(l, &way, m, at("2027-02-01"))
	require.Equal(t, "/start", oneFault(t, err).At)
}
