package validation_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

func disposal(cases ...string) validation.Disposal {
	return validation.Disposal{Decision: "GB 2028/4", On: day("2029-01-01"), Cases: cases}
}

// often has had all the removals that a document holds.
func often(v *validation.Validation) *validation.Validation {
	w := *v
	for range validation.MaxRemoved {
		w.Removed = append(w.Removed, validation.Removed{Decision: "x", On: day("2025-01-01"), Cases: 1})
	}
	return &w
}

func TestRemovalsThatMayNotBeMade(t *testing.T) {
	attempts := then(partly(event("2027-02-01", validation.Applied, "k1b"), event("2027-02-02", validation.Withdrew, "k1b")), event("2027-02-03", validation.Applied, "k2"))
	complained := then(attempts, event("2027-02-04", validation.Complained, "k1b"))
	for name, c := range map[string]struct {
		v  *validation.Validation
		d  validation.Disposal
		at string
		sv string
	}{
		"no decision":              {attempts, validation.Disposal{On: day("2029-01-01"), Cases: []string{"k1", "k1b"}}, "/decision", "Inget får tas bort utan gallringsbeslut. Skriv beslutets diarienummer."},
		"no day":                   {attempts, validation.Disposal{Decision: "x", Cases: []string{"k1", "k1b"}}, "/on", "Datumet saknas. Skriv år, månad och dag, till exempel 2026-03-12."},
		"too many removals":        {often(attempts), disposal("k1", "k1b"), "", "Dokumentet har redan 1\u00a0000 gallringar och får inte ha fler."},
		"no cases":                 {attempts, disposal(), "/cases", "Inga ärenden är valda."},
		"no such case":             {attempts, disposal("k1", "k1b", "k9"), "/cases/2", "”k9” finns inte i listan ”cases”."},
		"a case twice":             {attempts, disposal("k1", "k1b", "k1"), "/cases/2", "”k1” står redan i listan. Behåll en."},
		"an open case":             {attempts, disposal("k2"), "/cases/0", "Ärendet ”k2” pågår. Bara avslutade ärenden tas bort."},
		"a case that did not come": {attempts, disposal("b3"), "/cases/0", "Bara avslutade ärenden tas bort."},
		"before its end":           {attempts, validation.Disposal{Decision: "x", On: day("2027-02-01"), Cases: []string{"k1", "k1b"}}, "/on", "Ärendet ”k1b” ändrades 2027-02-02, efter gallringens dag."},
		"awaiting an answer":       {complained, disposal("k1", "k1b"), "/cases/1", "I ärendet ”k1b” väntar en omprövning, ett klagomål eller ett överklagande på svar."},
		"another builds on it":     {attempts, disposal("k1"), "/cases/0", "Ärendet ”k1b” bygger på ”k1”. Ta bort båda eller inget."},
		"it builds on another":     {attempts, disposal("k1b"), "/cases/0", "Ärendet ”k1b” bygger på ”k1”. Ta bort båda eller inget."},
	} {
		t.Run(name, func(t *testing.T) {
			was := encoded(t, c.v)
			left, archive, err := c.v.Remove(c.d)
			f := oneFault(t, err)
			require.True(t, left == nil && archive == nil)
			require.Equal(t, c.at, f.At)
			require.Contains(t, f.Text.SV, c.sv)
			wholeFault(t, f)
			require.Equal(t, was, encoded(t, c.v))
		})
	}
}

// Both parts are documents, together they are the whole, and the one that was is
// as it was.
func removes(t testing.TB, v *validation.Validation, d validation.Disposal) (left, archive *validation.Validation) {
	t.Helper()
	was := encoded(t, v)
	left, archive, err := v.Remove(d)
	require.NoError(t, err)
	require.Equal(t, was, encoded(t, v))
	for _, part := range []*validation.Validation{left, archive} {
		data, err := part.Encode()
		require.NoError(t, err)
		again, err := validation.Decode(data)
		require.NoError(t, err, "each part is a document by itself")
		require.Empty(t, diff(part, again))
	}
	require.Equal(t, len(v.Cases), len(left.Cases)+len(archive.Cases))
	require.Equal(t, len(v.Log), len(left.Log)+len(archive.Log))
	require.Equal(t, len(v.Costs), len(left.Costs)+len(archive.Costs))
	require.Equal(t, len(v.Removed)+1, len(left.Removed))
	require.Empty(t, archive.Removed)
	i, k := 0, 0
	for _, e := range v.Log { // in the order it was
		if slices.Contains(d.Cases, e.Case) {
			require.Empty(t, diff(e, archive.Log[i]))
			i++
		} else {
			require.Empty(t, diff(e, left.Log[k]))
			k++
		}
	}
	whole := play(t, v)
	for _, part := range []*validation.Validation{left, archive} {
		c := play(t, part)
		for _, x := range part.Cases {
			one, _ := whole.State(x.ID)
			two, _ := c.State(x.ID)
			require.Equal(t, one, two)
		}
	}
	return left, archive
}

func TestRemoval(t *testing.T) {
	v := with(then(certified(), trial("b3", "2027-02")...), func(v *validation.Validation) {
		v.Ties = []validation.Tie{
			{Assessor: "B06", Candidate: "K-01", Kind: validation.Kin},
			{Assessor: "B06", Candidate: "K-03", Kind: validation.Kin},
			{Assessor: "B06", Candidate: "K-99", Kind: validation.Kin}, // who may have a case later
		}
		v.Costs = []validation.Cost{
			{Kind: validation.ProjectCost, Amount: validation.Range{From: 9, To: 9}, On: day("2027-01-02"), Source: both("bok")},
			{Kind: validation.CaseCost, Case: "k1", Amount: validation.Range{From: 5, To: 7}, On: day("2027-01-02"), Source: both("bok")},
		}
		v.Cases = slices.DeleteFunc(v.Cases, func(c validation.Case) bool { return c.ID == "k1b" })
	})
	left, archive := removes(t, v, disposal("k1"))
	require.Equal(t, []string{"K-03", "K-99"}, []string{left.Ties[0].Candidate, left.Ties[len(left.Ties)-1].Candidate}, "what is known of others stays")
	require.Equal(t, "K-01", archive.Ties[0].Candidate)
	require.Equal(t, validation.ProjectCost, left.Costs[0].Kind)
	r := left.Removed[0]
	require.Empty(t, diff(validation.Removed{Decision: "GB 2028/4", On: day("2029-01-01"), Until: day("2027-01-31"), Cases: 1}, r), "one is too few to be told of")
	// The figures begin where nothing of what is gone is needed.
	require.Equal(t, day("2027-02-01"), assess(t, left, "2029-01-01").From)
	require.NotContains(t, encoded(t, left), `"K-01"`)
	// What was paid for some of them is not what was paid for all.
	many := ended(t, map[pipeline.ExitKind]int{pipeline.ExitWithdrawn: 8})
	for i := range 7 {
		many.Costs = append(many.Costs, validation.Cost{Kind: validation.CaseCost, Case: many.Cases[i].ID, Amount: validation.Range{From: 100, To: 200}, On: day("2027-01-02"), Source: both("bok")})
	}
	left, _ = removes(t, many, disposal(ids(many)...))
	require.Nil(t, left.Removed[0].Amount, "of one it is unknown")
	many.Costs = append(many.Costs, many.Costs[0])
	many.Costs[7].Case = many.Cases[7].ID
	left, _ = removes(t, many, disposal(ids(many)...))
	require.Empty(t, diff(&validation.Range{From: 800, To: 1600}, left.Removed[0].Amount))
	require.Empty(t, diff([]validation.RemovedCount{{Occupation: "bagare", Exit: pipeline.ExitWithdrawn, Cases: 8}}, left.Removed[0].Counts))
}

// The first day stays written, also when the first that came was noted later than
// it happened; the figures begin the day after the month in which the removed case
// ended.
func TestRemovalKeepsTheFirstDay(t *testing.T) {
	v := then(mellanalven(), event("2027-03-01", validation.Applied, "b3", since("2027-01-10")), event("2027-03-02", validation.Withdrew, "b3"), event("2027-04-01", validation.Applied, "k2"))
	left, _ := removes(t, v, disposal("b3"))
	require.Equal(t, assess(t, v, "2029-01-01").From, left.CountedFrom)
	require.Equal(t, day("2027-04-01"), assess(t, left, "2029-01-01").From)
}

// Trap: what is left after a removal is not what there was. Of ten bakers who
// were certified and eight who withdrew in March, and one who is inside since
// April, the eighteen are removed: nothing of March is told as if they had not
// been, no cost is divided by those who are left, and what was kept is said.
func TestFiguresAfterRemoval(t *testing.T) {
	v := ended(t, map[pipeline.ExitKind]int{pipeline.Certified: 10, pipeline.ExitWithdrawn: 8})
	gone := ids(v)
	v.Cases = append(v.Cases, validation.Case{ID: "new", Candidate: "K-new", Occupation: "bagare", Municipality: "granvik"})
	v = then(v, event("2027-04-02", validation.Applied, "new"))
	v.Costs = []validation.Cost{
		{Kind: validation.ProjectCost, Amount: validation.Range{From: 9000, To: 9000}, On: day("2027-03-02"), Source: both("bok")},
		{Kind: validation.ProjectCost, Amount: validation.Range{From: 500, To: 500}, On: day("2027-04-02"), Source: both("bok")},
	}
	left, _, err := v.Remove(validation.Disposal{Decision: "GB 1", On: day("2027-05-03"), Cases: gone})
	require.NoError(t, err)
	r := assess(t, left, "2027-06-01")
	require.Equal(t, "Ett ärende pågår, och inget har slutat med bevis sedan 1 april 2027. Alla yrken är medräknade. 18 ärenden som slutade till och med 31 mars 2027 är gallrade, minst 10 av dem med bevis. Därför räknas siffrorna från dagen efter.", r.Says.SV)
	require.Equal(t, "One case is under way, and none has ended with a certificate since 1 April 2027. All occupations are counted. 18 cases that ended by 31 March 2027 have been removed, at least 10 of them with a certificate. So figures are counted from the day after.", r.Says.EN)
	require.Equal(t, "500", r.Cost.Project.Least.Exact.String()) // of the time that is counted
	require.Equal(t, flow.Range{}, r.Cost.PerCertified)
	require.Equal(t, validation.AllCases, r.Recorded)
	// On a day on which they were inside, it is not known how many were.
	r = assess(t, left, "2027-03-15")
	require.Equal(t, validation.SomeCases, r.Recorded)
	require.Equal(t, "Inget ärende finns kvar här. 18 ärenden som slutade till och med 31 mars 2027 är gallrade, minst 10 av dem med bevis. Därför går det inte att säga hur allt stod till 15 mars 2027.", r.Says.SV)
	require.Nil(t, r.Cost.Cases)
	// Whoever counts from a later day misses nothing.
	left.CountedFrom = day("2027-04-01")
	require.NotContains(t, assess(t, left, "2027-06-01").Says.SV, "gallrade")
	// A removal of which the day is not written may have been of cases that ended on it.
	left.Removed[0].Until = samverkan.Date{}
	require.Equal(t, day("2027-05-04"), assess(t, left, "2027-06-01").From)
	// One is one, and of so few it is not told how they ended.
	one, _, err := v.Remove(validation.Disposal{Decision: "GB 1", On: day("2027-05-03"), Cases: gone[:1]})
	require.NoError(t, err)
	require.Contains(t, assess(t, one, "2027-06-01").Says.SV, " Ett ärende som slutade till och med 31 mars 2027 är gallrat. Därför räknas siffrorna från dagen efter.")
	// All are gone: that is not that nobody has applied.
	require.Contains(t, assess(t, with(left, func(v *validation.Validation) { v.Cases, v.Log = nil, nil }), "2027-06-01").Says.SV, "Inget ärende finns kvar här.")
}

func ids(v *validation.Validation) (out []string) {
	for _, c := range v.Cases {
		out = append(out, c.ID)
	}
	return out
}

// ended is a document of bakers who have left, so many by each exit, and with
// the rest of a made log.
func ended(t testing.TB, counts map[pipeline.ExitKind]int) *validation.Validation {
	t.Helper()
	v := mellanalven()
	v.Cases = nil
	for _, kind := range slices.Sorted(maps.Keys(counts)) {
		for range counts[kind] {
			leaves(v, kind)
		}
	}
	play(t, v)
	return v
}

// leaves adds a baker who leaves by an exit in March 2027, or not ("").
func leaves(v *validation.Validation, kind pipeline.ExitKind) {
	id := "x" + itoa(len(v.Cases))
	v.Cases = append(v.Cases, validation.Case{ID: id, Candidate: "K-" + id, Occupation: "bagare", Municipality: "granvik"})
	on := "2027-03-01"
	v.Log = append(v.Log, event(on, validation.Applied, id), event(on, validation.Started, id))
	judge := func(outcomes ...string) {
		v.Log = append(v.Log, event(on, validation.Judged, id, by("B07"), judged(validation.Met, outcomes...)))
	}
	switch kind {
	case pipeline.Certified:
		judge("d1", "d2")
		v.Log = append(v.Log, event(on, validation.Finished, id, result(pipeline.Passed)))
	case pipeline.PartlyCertified:
		judge("d1")
		v.Log = append(v.Log, event(on, validation.Judged, id, by("B07"), judged(validation.NotMet, "d2")), event(on, validation.Finished, id, result(pipeline.Partly)),
			event(on, validation.Started, id), event(on, validation.Finished, id, result(pipeline.Failed)))
	case pipeline.ExitWithdrawn:
		v.Log = append(v.Log, event(on, validation.Withdrew, id))
	case pipeline.ExitReferred:
		v.Log = append(v.Log, event(on, validation.Referred, id, says("Annat")))
	}
}

// Whatever is removed, no count below the floor is told, and none follows: those
// who know the sum find no count that is left out.
func TestRemovedCounts(t *testing.T) {
	kinds := []pipeline.ExitKind{pipeline.Certified, pipeline.PartlyCertified, pipeline.ExitWithdrawn, pipeline.ExitReferred}
	for seed := range uint64(35) {
		r := rand.New(rand.NewPCG(seed, 5))
		counts := map[pipeline.ExitKind]int{}
		for _, k := range kinds {
			if r.IntN(4) > 0 {
				counts[k] = r.IntN(9)
			}
		}
		v := ended(t, counts)
		v.Floor = 3 + r.IntN(4)
		if len(v.Cases) == 0 {
			continue
		}
		left, _ := removes(t, v, disposal(ids(v)...))
		removed := left.Removed[0]
		require.Equal(t, len(v.Cases), removed.Cases)
		rest, hidden := removed.Cases, 0
		told := map[pipeline.ExitKind]bool{}
		for _, c := range removed.Counts {
			require.Equal(t, counts[c.Exit], c.Cases)
			require.GreaterOrEqual(t, c.Cases, v.Floor)
			rest -= c.Cases
			told[c.Exit] = true
		}
		for _, k := range kinds {
			if counts[k] > 0 && !told[k] {
				hidden++
			}
		}
		if rest > 0 && len(removed.Counts) > 0 {
			require.GreaterOrEqual(t, rest, v.Floor, "%v told %v", counts, removed.Counts)
			require.GreaterOrEqual(t, hidden, 2, "%v told %v", counts, removed.Counts)
		}
		require.True(t, slices.IsSortedFunc(removed.Counts, func(a, b validation.RemovedCount) int {
			return slices.Index(kinds, a.Exit) - slices.Index(kinds, b.Exit)
		}))
	}
}

// What is removed of random documents is whole.
func TestRemovalOfMade(t *testing.T) {
	done := 0
	eachMade(t, 18, 300, func(t *testing.T, _ uint64, v *validation.Validation, _ samverkan.Date) {
		c := play(t, v)
		d := validation.Disposal{Decision: "GB 1", On: day("2035-01-01")}
		for _, x := range v.Cases {
			if s, _ := c.State(x.ID); s == validation.Ended {
				d.Cases = append(d.Cases, x.ID)
			}
		}
		// Not those that hang on others, nor those that await an answer.
		d.Cases = slices.DeleteFunc(d.Cases, func(id string) bool {
			r := caseReport(t, v, id, "2035-01-01")
			return slices.ContainsFunc(r.Remedies, func(x validation.RemedyState) bool { return x.Answered.IsZero() })
		})
		for range v.Cases {
			d.Cases = slices.DeleteFunc(d.Cases, func(id string) bool {
				return slices.ContainsFunc(v.Cases, func(x validation.Case) bool {
					return x.After == id && !slices.Contains(d.Cases, x.ID) || x.ID == id && x.After != "" && !slices.Contains(d.Cases, x.After)
				})
			})
		}
		if len(d.Cases) > 0 {
			done++
			left, _ := removes(t, v, d)
			// The figures are those of the whole, counted from the same day.
			after := assess(t, left, "2035-01-01")
			whole := *v
			whole.CountedFrom = after.From
			before := assess(t, &whole, "2035-01-01")
			require.Equal(t, before.From, after.From)
			require.Empty(t, diff(before.Cost, after.Cost))
			for i := range after.Occupations {
				one, two := before.Occupations[i], after.Occupations[i]
				if two.Flow == nil { // nobody is left: none was counted
					require.True(t, one.Flow == nil || one.Flow.Cases == 0)
					one.Flow = nil
				}
				require.Empty(t, diff(one, two))
			}
		}
	})
	require.Greater(t, done, 6)
}
