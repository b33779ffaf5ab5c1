package pipeline_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// takes takes results one after the other.
func takes(t testing.TB, w pipeline.Walk, results ...pipeline.Result) pipeline.Walk {
	t.Helper()
	for _, r := range results {
		next, fault := w.Next(r)
		require.Nil(t, fault)
		w = next
	}
	return w
}

func TestWalk(t *testing.T) {
	p := pipeline.Standard()
	start := p.Begin()
	require.Equal(t, "mapping", start.At())
	require.Equal(t, 1, start.Visits("mapping"))
	require.Equal(t, []pipeline.Result{pipeline.Passed, pipeline.Withdrawn, pipeline.Referred}, start.Results())

	w := takes(t, start, pipeline.Passed, pipeline.Passed)
	require.Equal(t, []pipeline.Result{pipeline.Passed, pipeline.Partly, pipeline.Failed, pipeline.Withdrawn, pipeline.Referred}, w.Results())
	for n := 1; n <= 3; n++ {
		w = takes(t, w, pipeline.Partly)
		require.Equal(t, "training", w.At())
		w = takes(t, w, pipeline.Passed)
		require.Equal(t, n, w.Times("assessment", 1))
		require.Equal(t, n+1, w.Visits("assessment"))
	}
	last := takes(t, w, pipeline.Partly) // the fourth time: a part
	exit, ended := last.Ended()
	require.True(t, ended)
	require.Equal(t, p.Exits[1], exit)
	require.Equal(t, "part", last.At())
	require.Equal(t, 1, last.Visits("part"))
	require.Equal(t, 3, last.Times("assessment", 1))
	require.Equal(t, 1, last.Times("assessment", 2))
	require.Empty(t, last.Results())

	// The old values are as they were, and go elsewhere from there.
	require.Equal(t, "assessment", w.At())
	require.Equal(t, 0, w.Times("assessment", 2))
	require.Equal(t, "mapping", start.At())
	require.Equal(t, 0, start.Visits("assessment"))
	a, b := takes(t, w, pipeline.Passed), takes(t, w, pipeline.Failed)
	require.Equal(t, "certificate", a.At())
	require.Equal(t, "documentation", b.At())
	require.Equal(t, 0, a.Times("assessment", 3))
	require.Equal(t, 1, b.Times("assessment", 3))

	out := takes(t, start, pipeline.Withdrawn)
	require.Equal(t, 1, out.Times("", 0))
	require.Equal(t, 0, out.Times("", 1))
	for _, n := range []int{out.Times("", 2), out.Times("x", 0), out.Times("mapping", -1), out.Times("part", 0), out.Visits("x"), out.Visits("")} {
		require.Zero(t, n)
	}

	// A pipeline that is changed later does not change its walks.
	p.Stages[0].Steps[0].To, p.Stages[0].ID, p.Exits[0].Name = "x", "x", samverkan.Text{}
	require.Equal(t, "documentation", takes(t, start, pipeline.Passed).At())
}

func TestWalkFaults(t *testing.T) {
	p := pipeline.Standard()
	p.Stages[2].Steps = p.Stages[2].Steps[:2] // partly passed three times, and then nothing
	start := p.Begin()
	used := takes(t, start, pipeline.Passed, pipeline.Passed)
	for range 3 {
		used = takes(t, used, pipeline.Partly, pipeline.Passed)
	}
	stuck := small("a")
	stuck.Stages[0].Steps = nil
	for _, c := range []struct {
		name   string
		walk   pipeline.Walk
		result pipeline.Result
		code   samverkan.Code
		sv, en string
	}{
		{"nowhere", pipeline.Walk{}, pipeline.Passed, "invalid", "Ärendet har inte börjat. Börja med Begin.", "The case has not begun. Begin it with Begin."},
		{"no result", start, "done", "invalid", "”done” är inte ett resultat. Skriv ett av passed, partly, failed, withdrawn, referred.", "“done” is not a result. Write one of passed, partly, failed, withdrawn, referred."},
		{
			"not here", start, pipeline.Failed, "conflict",
			"”inledande kartläggning” har ingen väg vidare vid ”inte godkänt”. Det som leder vidare härifrån är ”klart” (passed), ”avbrutet” (withdrawn) och ”hänvisat vidare” (referred).",
			"“initial mapping” has no way on from “not passed”. What leads on from here is “passed” (passed), “withdrawn” (withdrawn) and “referred” (referred).",
		},
		{
			"used up", used, pipeline.Partly, "conflict",
			"Vägen från ”bedömning” vid ”delvis” är redan tagen tre gånger, så många som får. Det som leder vidare härifrån är ”klart” (passed), ”avbrutet” (withdrawn) och ”hänvisat vidare” (referred).",
			"The way from “assessment” on “partly passed” was taken three times already, as many as may be. What leads on from here is “passed” (passed), “withdrawn” (withdrawn) and “referred” (referred).",
		},
		{"ended", takes(t, start, pipeline.Referred), pipeline.Passed, "conflict", "Ärendet är avslutat med ”hänvisad vidare”. Efter det kommer inget resultat.", "The case has ended with “referred elsewhere”. No result comes after that."},
		{"nothing leads on", stuck.Begin(), pipeline.Passed, "conflict", "”a” har ingen väg vidare vid ”klart”. Inget resultat leder vidare härifrån; lägg till ett steg.", "“a” has no way on from “passed”. No result leads on from here; add a step."},
	} {
		next, err := c.walk.Next(c.result)
		require.Error(t, err, c.name)
		fault := samverkan.FaultsOf(err)[0]
		require.Equal(t, c.code, fault.Code, c.name)
		require.Equal(t, samverkan.Text{SV: c.sv, EN: c.en}, fault.Text, c.name)
		require.Equal(t, c.walk.At(), next.At(), c.name)
	}
	var none pipeline.Walk
	require.Empty(t, none.At())
	require.Empty(t, none.Results())
	require.Zero(t, none.Times("", 0)+none.Visits("a"))
	_, ended := none.Ended()
	require.False(t, ended)
}

// A nil *Fault in an error is an error that is not nil, and whoever asks for its
// words gets a panic: what goes well must give no error at all.
func TestWellIsNoError(t *testing.T) {
	p := pipeline.Standard()
	step := func() (err error) { _, err = p.Begin().Next(pipeline.Passed); return err }
	follow := func() (err error) {
		_, err = p.Begin().Follow(walk("mapping", "passed", "documentation"))
		return err
	}
	require.True(t, step() == nil)
	require.True(t, follow() == nil)
}

func TestFollowFaults(t *testing.T) {
	p := pipeline.Standard()
	for _, c := range []struct {
		path []pipeline.Move
		at   string
		want string
	}{
		{walk("mapping", "passed", "assessment"), "/0", "Found “mapping” to “assessment” on “passed”. The case is at “mapping” and comes to “documentation”."},
		{walk("mapping", "passed", "documentation", "failed", "mapping"), "/1", "“documentation” has no way on from “not passed”."},
		{append(walk("mapping", "passed", "documentation"), walk("mapping", "passed", "documentation")...), "/1", "Found “mapping” to “documentation”"},
	} {
		_, err := p.Begin().Follow(c.path)
		require.Error(t, err)
		fault := samverkan.FaultsOf(err)[0]
		require.Equal(t, c.at, fault.At)
		require.Contains(t, fault.Text.EN, c.want)
	}
}
