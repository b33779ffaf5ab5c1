package flow_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
)

// good is an observation without faults to be broken.
func good() flow.Observation {
	return flow.Observation{
		From: after(0), To: after(100), Stages: []flow.Stage{{ID: "s"}}, Divisions: []flow.Division{{ID: "d", Groups: []string{"g", "h"}}},
		Cases: []flow.Case{gone("a", 1, 50, flow.Certified,
			flow.Visit{Stage: "s", Queued: after(2), Started: after(3), Ended: after(4), Result: flow.Passed})},
	}
}

func TestFaults(t *testing.T) {
	require.NoError(t, good().Check())
	source := samverkan.Same("assumption")
	half := samverkan.Ratio(1, 2)
	for _, c := range []struct {
		code samverkan.Code
		at   string
		bend func(o *flow.Observation)
	}{
		{samverkan.CodeInvalid, "/from", func(o *flow.Observation) { o.From = 0 }},
		{samverkan.CodeInvalid, "/to", func(o *flow.Observation) { o.To = o.From }},
		{samverkan.CodeInvalid, "/to", func(o *flow.Observation) { o.To = math.MaxInt64 }},
		{samverkan.CodeInvalid, "/from", func(o *flow.Observation) { o.From = math.MinInt64 }},
		{samverkan.CodeTooLarge, "/from", func(o *flow.Observation) { o.From = 1 }},
		{samverkan.CodeInvalid, "/cases/0/id", func(o *flow.Observation) { o.Cases[0].ID = "" }},
		{samverkan.CodeConflict, "/cases/1/id", func(o *flow.Observation) { o.Cases = append(o.Cases, o.Cases[0]) }},
		{samverkan.CodeInvalid, "/cases/0/arrived", func(o *flow.Observation) { o.Cases[0].Arrived = 0 }},
		{samverkan.CodeInvalid, "/cases/0/arrived", func(o *flow.Observation) { o.Cases[0].Arrived = -5 }},
		{samverkan.CodeTooLarge, "/cases/0/arrived", func(o *flow.Observation) { o.Cases[0].Arrived = 5 }},
		{samverkan.CodeConflict, "/cases/0/left", func(o *flow.Observation) { o.Cases[0].Left = after(0.5) }},
		{samverkan.CodeInvalid, "/cases/0/left", func(o *flow.Observation) { o.Cases[0].Left = math.MaxInt64 }},
		{samverkan.CodeConflict, "/cases/0/exit", func(o *flow.Observation) { o.Cases[0].Left = 0 }},
		{samverkan.CodeConflict, "/cases/0/exit", func(o *flow.Observation) { o.Cases[0].Exit = "" }},
		{samverkan.CodeInvalid, "/cases/0/exit", func(o *flow.Observation) { o.Cases[0].Exit = "lost" }},
		{samverkan.CodeInvalid, "/cases/0/cost", func(o *flow.Observation) { o.Cases[0].Cost = &flow.Money{From: 2, To: 1} }},
		{samverkan.CodeInvalid, "/cases/0/cost", func(o *flow.Observation) { o.Cases[0].Cost = &flow.Money{From: -1, To: 1} }},
		{samverkan.CodeInvalid, "/cases/0/cost", func(o *flow.Observation) { o.Cases[0].Cost = &flow.Money{To: flow.MaxMoney + 1} }},
		{samverkan.CodeInvalid, "/cases/0/within", func(o *flow.Observation) { o.Cases[0].Within = &flow.Money{From: 2, To: 1} }},
		{samverkan.CodeInvalid, "/cases/0/revoked", func(o *flow.Observation) { o.Cases[0].Revoked = -5 }},
		{samverkan.CodeConflict, "/cases/0/revoked", func(o *flow.Observation) { o.Cases[0].Revoked = after(49) }},
		{samverkan.CodeInvalid, "/cases/0/exit", func(o *flow.Observation) { o.Cases[0].Revoked, o.Cases[0].Exit = after(51), flow.Partial }},
		{samverkan.CodeUnknown, "/cases/0/groups/0", func(o *flow.Observation) { o.Cases[0].Groups = []string{"x"} }},
		{samverkan.CodeConflict, "/cases/0/groups/1", func(o *flow.Observation) { o.Cases[0].Groups = []string{"g", "h"} }},
		{samverkan.CodeUnknown, "/cases/0/visits/0/stage", func(o *flow.Observation) { o.Cases[0].Visits[0].Stage = "x" }},
		{samverkan.CodeConflict, "/cases/0/visits/0/queued", func(o *flow.Observation) { o.Cases[0].Visits[0].Queued = after(0.5) }},
		{samverkan.CodeConflict, "/cases/0/visits/0/started", func(o *flow.Observation) { o.Cases[0].Visits[0].Started = after(1.5) }},
		{samverkan.CodeConflict, "/cases/0/visits/0/ended", func(o *flow.Observation) { o.Cases[0].Visits[0].Ended = after(2.5) }},
		{samverkan.CodeConflict, "/cases/0/visits/0", func(o *flow.Observation) { o.Cases[0].Visits[0].Ended = after(51) }},
		{samverkan.CodeConflict, "/cases/0/visits/0/ended", func(o *flow.Observation) { o.Cases[0].Visits[0].Ended = 0 }},
		{samverkan.CodeInvalid, "/cases/0/visits/0/result", func(o *flow.Observation) { o.Cases[0].Visits[0].Result = "won" }},
		{samverkan.CodeInvalid, "/cases/0/visits/0/attempt", func(o *flow.Observation) { o.Cases[0].Visits[0].Attempt = -1 }},
		{samverkan.CodeInvalid, "/cases/0/visits/0/cost", func(o *flow.Observation) { o.Cases[0].Visits[0].Cost = &flow.Money{From: 1} }},
		{samverkan.CodeInvalid, "/stages/1/id", func(o *flow.Observation) { o.Stages = append(o.Stages, flow.Stage{ID: " "}) }},
		{samverkan.CodeConflict, "/stages/1/id", func(o *flow.Observation) { o.Stages = append(o.Stages, flow.Stage{ID: "s"}) }},
		{samverkan.CodeInvalid, "/stages/0/capacity/0/from", func(o *flow.Observation) { o.Stages[0].Capacity = []flow.Capacity{{To: 1, Servers: half}} }},
		{samverkan.CodeInvalid, "/stages/0/capacity/0", func(o *flow.Observation) {
			o.Stages[0].Capacity = []flow.Capacity{{From: 9, To: 9, Servers: half}}
		}},
		{samverkan.CodeInvalid, "/stages/0/capacity/0", func(o *flow.Observation) {
			o.Stages[0].Capacity = []flow.Capacity{{From: 8, To: 9, Servers: half.Neg()}}
		}},
		{samverkan.CodeConflict, "/stages/0/capacity", func(o *flow.Observation) {
			o.Stages[0].Capacity = []flow.Capacity{{From: 9, To: 20}, {From: 1, To: 10}}
		}},
		{samverkan.CodeConflict, "/divisions/1/id", func(o *flow.Observation) { o.Divisions = append(o.Divisions, flow.Division{ID: "d"}) }},
		{samverkan.CodeConflict, "/divisions/1/groups/0", func(o *flow.Observation) {
			o.Divisions = append(o.Divisions, flow.Division{ID: "e", Groups: []string{"g"}})
		}},
		{samverkan.CodeInvalid, "/project", func(o *flow.Observation) { o.Project = &flow.Money{From: -1} }},
		{samverkan.CodeInvalid, "/fullTraining/0/days", func(o *flow.Observation) {
			o.FullTraining = []flow.FullTraining{{Days: flow.DayRange{From: 2, To: 1}, Source: source}}
		}},
		{samverkan.CodeInvalid, "/fullTraining/0/source", func(o *flow.Observation) { o.FullTraining = []flow.FullTraining{{}} }},
		{samverkan.CodeConflict, "/fullTraining/1/place", func(o *flow.Observation) {
			o.FullTraining = []flow.FullTraining{{Source: source}, {Source: source}}
		}},
		{samverkan.CodeTooLarge, "/cases", func(o *flow.Observation) { o.Cases = make([]flow.Case, flow.MaxCases+1) }},
		{samverkan.CodeTooLarge, "/stages", func(o *flow.Observation) { o.Stages = make([]flow.Stage, flow.MaxStages+1) }},
		{samverkan.CodeTooLarge, "/divisions", func(o *flow.Observation) { o.Divisions = make([]flow.Division, flow.MaxDivisions+1) }},
		{samverkan.CodeTooLarge, "/divisions/0/groups", func(o *flow.Observation) { o.Divisions[0].Groups = make([]string, flow.MaxGroups+1) }},
		{samverkan.CodeTooLarge, "/cases", func(o *flow.Observation) {
			visits := make([]flow.Visit, flow.MaxVisits/4)
			for i := range 5 {
				o.Cases = append(o.Cases, flow.Case{ID: strconv.Itoa(i), Visits: visits})
			}
		}},
	} {
		o := good()
		c.bend(&o)
		err := o.Check()
		requireCode(t, c.code, c.at, err)
		_, again := flow.Of(o, flow.Options{})
		require.Equal(t, err, again)
	}
}

func TestOptionFaults(t *testing.T) {
	for at, o := range map[string]flow.Options{
		"/quantiles/0":      {Quantiles: []samverkan.Number{samverkan.Ratio(3, 2)}},
		"/at/1":             {At: []int{1, -1}},
		"/meanTo":           {MeanTo: math.MaxInt},
		"/at":               {At: make([]int, flow.MaxAsked+1)},
		"/quantiles":        {Quantiles: make([]samverkan.Number, flow.MaxAsked+1)},
		"/working/holidays": {Working: &flow.Calendar{Holidays: make([]samverkan.Date, flow.MaxHolidays+1)}},
	} {
		err := o.Check()
		var f *samverkan.Fault
		require.True(t, errors.As(err, &f), at)
		require.Equal(t, at, f.At)
		_, err = flow.Measure(good(), o)
		require.Error(t, err)
	}
	require.NoError(t, flow.Options{}.Check())
}

// All faults come together, up to the most that are listed.
func TestFaultsTogether(t *testing.T) {
	o := good()
	for i := range 100 {
		o.Cases = append(o.Cases, gone(strconv.Itoa(i), 3, 2, flow.Partial))
	}
	var fs samverkan.Faults
	require.True(t, errors.As(o.Check(), &fs))
	require.Len(t, fs, samverkan.MaxFaults)
	require.Equal(t, "/cases/1/left", fs[0].At)
}

// FuzzHostile makes instants, counts and IDs of anything: nothing panics, and
// what passes the check can be measured and written.
func FuzzHostile(f *testing.F) {
	f.Add(uint64(1), int64(0), int64(1))
	f.Add(uint64(2), int64(math.MaxInt64), int64(math.MinInt64))
	f.Add(uint64(3), int64(315_537_897_599), int64(1))
	f.Fuzz(func(t *testing.T, seed uint64, a, b int64) { hostile(t, seed, a, b) })
}

func hostile(t *testing.T, seed uint64, a, b int64) {
	r := rand.New(rand.NewPCG(seed, 9))
	o := random(r)
	for i := range o.Cases { // where an end is missing, anything may stand
		k := &o.Cases[i]
		strange := []flow.Instant{flow.Instant(a), flow.Instant(b), 0, o.To, o.From, k.Arrived}
		pick := func(into *flow.Instant) {
			if r.IntN(20) == 0 {
				*into = strange[r.IntN(len(strange))]
			}
		}
		pick(&k.Arrived)
		pick(&k.Left)
		for j := range k.Visits {
			pick(&k.Visits[j].Queued)
			pick(&k.Visits[j].Started)
			pick(&k.Visits[j].Ended)
		}
	}
	if r.IntN(5) == 0 {
		o.From = flow.Instant(a)
	}
	if r.IntN(5) == 0 {
		o.To = flow.Instant(b)
	}
	report, err := flow.Measure(o, flow.Options{At: []int{0, 1, 24_000}, Working: &flow.Calendar{}})
	if err != nil {
		var fs samverkan.Faults
		require.True(t, errors.As(err, &fs))
		return
	}
	encoded(t, report)
	require.True(t, report.Little.Holds)
}
