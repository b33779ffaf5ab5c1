package validation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// tied is k1 in its assessment, with something that binds B01 to the candidate.
func tied(kind validation.TieKind, known string) *validation.Validation {
	return with(judging(), func(v *validation.Validation) {
		v.Log[6].Assessors = []string{"B02", "B06"} // it was begun by others
		v.Ties = []validation.Tie{{Assessor: "B01", Candidate: "K-01", Kind: kind, Known: day(known)}}
	})
}

// Each thing that speaks against a judgment, on 10 January 2027, with the words
// that are read.
func TestJudgmentsThatMayNotBeMade(t *testing.T) {
	for name, c := range map[string]struct {
		v      *validation.Validation
		with   []func(*validation.Event)
		code   validation.ObjectionCode
		at     string
		sv, en string
	}{
		"own pupil": {
			tied(validation.Pupil, ""), nil, validation.IsPupil, "/assessors/0",
			"K-01 är eller har varit elev hos B01. Ingen bedömer sin egen elev.", "K-01 is or was a pupil of B01. Nobody judges their own pupil.",
		},
		"kin": {
			tied(validation.Kin, ""), nil, validation.IsKin, "/assessors/0",
			"B01 är närstående till K-01. Låt någon annan bedöma.", "B01 is kin to K-01. Let somebody else judge.",
		},
		"oneself": {
			tied(validation.Oneself, ""), nil, validation.IsOneself, "/assessors/0",
			"B01 är själv kandidaten. Ingen bedömer sig själv.", "B01 is the candidate. Nobody judges themselves.",
		},
		"own staff": {
			tied(validation.Staff, ""), nil, validation.IsStaff, "/assessors/0",
			"B01 är chef eller arbetsgivare för K-01. Låt någon annan bedöma.", "B01 leads or employs K-01. Let somebody else judge.",
		},
		"another tie": {
			tied(validation.Partial, ""), nil, validation.IsTied, "/assessors/0",
			"Det finns ett jäv mellan B01 och K-01. Låt någon annan bedöma.", "B01 has a conflict of interest with K-01. Let somebody else judge.",
		},
		"a tie that becomes known on the day": {
			tied(validation.Kin, "2027-01-10"), nil, validation.IsKin, "/assessors/0",
			"B01 är närstående till K-01. Låt någon annan bedöma.", "B01 is kin to K-01. Let somebody else judge.",
		},
		"the second of two": {
			tied(validation.Kin, ""),
			[]func(*validation.Event){by("B02", "B01")},
			validation.IsKin, "/assessors/1",
			"B01 är närstående till K-01. Låt någon annan bedöma.", "B01 is kin to K-01. Let somebody else judge.",
		},
		"lapsed approval": {
			judging(),
			[]func(*validation.Event){by("B02", "B04")},
			validation.Lapsed, "/assessors/1",
			"Godkännandet för B04 att bedöma ”Råvaror” gällde till och med 31 augusti 2026. Förnya det, eller låt någon annan bedöma.",
			"The approval of B04 to judge “Ingredients” held until 31 August 2026. Renew it, or let somebody else judge.",
		},
		"approval not begun": {
			judging(),
			[]func(*validation.Event){by("B02", "B05")},
			validation.NotYet, "/assessors/1",
			"B05 är godkänd för ”Råvaror” först från 1 januari 2028.", "B05 is approved for “Ingredients” only from 1 January 2028.",
		},
		"not approved for the outcome": {
			judging(),
			[]func(*validation.Event){by("B02", "B03"), judged(validation.Met, "o1", "o2")},
			validation.NotApproved, "/assessors/1",
			"B03 är inte godkänd för att bedöma ”Hygien”.", "B03 is not approved to judge “Hygiene”.",
		},
		"not approved for the occupation": {
			judging(),
			[]func(*validation.Event){by("B02", "B07")},
			validation.NotApproved, "/assessors/1",
			"B07 är inte godkänd för att bedöma ”Råvaror”.", "B07 is not approved to judge “Ingredients”.",
		},
		"one where two are required": {
			judging(),
			[]func(*validation.Event){by("B02")},
			validation.TooFew, "/assessors",
			"Det här steget bedöms av två bedömare tillsammans. Här står en.", "This stage is judged by two assessors together. Here stands one.",
		},
		"shown already": {
			judging(event("2027-01-08", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1"))), nil, validation.AlreadyMet, "/outcomes/0",
			"”Råvaror” är redan visat. Bara det som saknas bedöms igen.", "“Ingredients” is already shown. Only what is missing is judged again.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			e := event("2027-01-10", validation.Judged, "k1", append([]func(*validation.Event){by("B01", "B02"), judged(validation.Met, "o1")}, c.with...)...)
			_, err := play(t, c.v).Apply(e)
			f := oneFault(t, err)
			require.Equal(t, samverkan.CodeConflict, f.Code)
			require.Equal(t, c.at, f.At)
			require.Equal(t, text(c.sv, c.en), f.Text)
			// The document with the entry is refused, at its place in the log.
			_, err = then(c.v, e).Play()
			require.Equal(t, "/log/"+itoa(len(c.v.Log))+c.at, oneFault(t, err).At)
			// Asked before, the answer is the same.
			list, err := play(t, c.v).Objections("k1", e.Assessors, e.Outcomes, e.On)
			require.NoError(t, err)
			require.Len(t, list, 1)
			require.Equal(t, c.code, list[0].Code)
			require.Equal(t, f.Text, list[0].Says)
		})
	}
}

func TestSameAssessorTwice(t *testing.T) {
	e := event("2027-01-10", validation.Judged, "k1", by("B01", "B01"), judged(validation.Met, "o1"))
	_, err := play(t, judging()).Apply(e)
	f := oneFault(t, err)
	require.Equal(t, "/assessors/1", f.At)
	require.Equal(t, text("”B01” står redan i listan. Behåll en.", "“B01” is in the list already. Keep one."), f.Text)
	_, err = play(t, judging()).Objections("k1", e.Assessors, e.Outcomes, e.On)
	require.Equal(t, f.Text, oneFault(t, err).Text)
}

// What may be judged, on the edges of what may not.
func TestJudgmentsThatMayBeMade(t *testing.T) {
	for name, c := range map[string]struct {
		v  *validation.Validation
		on string
		of []func(*validation.Event)
	}{
		"nothing against it":           {judging(), "2027-01-10", []func(*validation.Event){by("B01", "B02"), judged(validation.Met, "o1", "o2", "o3")}},
		"a tie of somebody else":       {tied(validation.Kin, ""), "2027-01-10", []func(*validation.Event){by("B02", "B06"), judged(validation.Met, "o1")}},
		"a tie known the day after":    {tied(validation.Kin, "2027-01-11"), "2027-01-10", []func(*validation.Event){by("B01", "B02"), judged(validation.Met, "o1")}},
		"the last day of an approval":  {judging(), "2027-12-31", []func(*validation.Event){by("B01", "B02"), judged(validation.Met, "o1")}},
		"made when it held":            {judging(), "2028-02-01", []func(*validation.Event){by("B01", "B02"), judged(validation.Met, "o1"), since("2027-12-31")}},
		"the first day of an approval": {judging(), "2028-01-01", []func(*validation.Event){by("B02", "B05"), judged(validation.Met, "o1")}},
		"approved for that alone":      {judging(), "2027-01-10", []func(*validation.Event){by("B02", "B03"), judged(validation.NotMet, "o1")}},
		"judged again when not shown": {
			judging(event("2027-01-08", validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o1"))), "2027-01-10",
			[]func(*validation.Event){by("B01", "B02"), judged(validation.Met, "o1")},
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := then(c.v, event(c.on, validation.Judged, "k1", c.of...)).Play()
			require.NoError(t, err)
		})
	}
	// Made when the approval held no longer, though noted when it did not matter.
	_, err := then(judging(), event("2028-02-01", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1"))).Play()
	require.Contains(t, oneFault(t, err).Text.EN, "held until 31 December 2027")
}

// All that speaks against it is told, in the order of the assessors.
func TestAllObjections(t *testing.T) {
	v := with(tied(validation.Kin, ""), func(v *validation.Validation) {
		v.Ties = append(v.Ties, validation.Tie{Assessor: "B01", Candidate: "K-01", Kind: validation.Kin}, validation.Tie{Assessor: "B01", Candidate: "K-01", Kind: validation.Pupil}, validation.Tie{Assessor: "B02", Candidate: "K-02", Kind: validation.Kin})
	})
	v = then(v, event("2027-01-08", validation.Judged, "k1", by("B02", "B06"), judged(validation.Met, "o3")))
	list, err := play(t, v).Objections("k1", []string{"B01", "B04"}, []string{"o1", "o3"}, day("2027-01-10"))
	require.NoError(t, err)
	var got [][3]string
	for _, o := range list {
		got = append(got, [3]string{string(o.Code), o.Assessor, o.Outcome})
	}
	require.Equal(t, [][3]string{{"kin", "B01", ""}, {"pupil", "B01", ""}, {"lapsed", "B04", "o1"}, {"lapsed", "B04", "o3"}, {"alreadyMet", "", "o3"}}, got)
	// Of a case that has not come to its assessment, or has not come at all, it is
	// asked how many judge there.
	for _, v := range []*validation.Validation{mellanalven(), then(mellanalven(), assessing("k2", "2027-01")[:4]...)} {
		list, err = play(t, v).Objections("k2", []string{"B02"}, []string{"o1"}, day("2027-01-10"))
		require.NoError(t, err)
		require.Len(t, list, 1)
		require.Equal(t, validation.TooFew, list[0].Code)
		list, err = play(t, v).Objections("k2", []string{"B02", "B06"}, []string{"o1"}, day("2027-01-10"))
		require.NoError(t, err)
		require.Empty(t, list)
	}
	for at, ask := range map[string][3][]string{
		"/case": {{"k9"}, nil, nil}, "/assessors/0": {{"k1"}, {"B99"}, nil}, "/outcomes/1": {{"k1"}, {"B01"}, {"o1", "d1"}},
	} {
		_, err := play(t, v).Objections(ask[0][0], ask[1], ask[2], day("2027-01-10"))
		require.Equal(t, at, oneFault(t, err).At)
	}
	_, err = validation.Cases{}.Objections("k1", nil, nil, day("2027-01-10"))
	require.Equal(t, "/case", oneFault(t, err).At)
}

// An outcome that is shown is not judged again: not after training, not in a new
// attempt, and not in the one after that; the others are.
func TestShownIsShown(t *testing.T) {
	judge := func(on, of, outcome string) validation.Event {
		return event(on, validation.Judged, of, by("B02", "B06"), judged(validation.Met, outcome))
	}
	afterTraining := judging(
		event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1")),
		event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o2")),
		event("2027-01-11", validation.Finished, "k1", result(pipeline.Partly)),
		event("2027-01-12", validation.Started, "k1"),
		event("2027-01-13", validation.Trained, "k1", courses("hyg")),
		event("2027-01-20", validation.Finished, "k1", result(pipeline.Passed)),
		event("2027-01-21", validation.Started, "k1"),
	)
	third := with(partly(assessing("k1b", "2027-03")...), func(v *validation.Validation) {
		v.Cases = append(v.Cases, validation.Case{ID: "k1c", Candidate: "K-01", Occupation: "kock", Municipality: "granvik", After: "k1b"})
	})
	third = then(third,
		judge("2027-03-10", "k1b", "o3"), event("2027-03-11", validation.Judged, "k1b", by("B02", "B06"), judged(validation.NotMet, "o2")),
		event("2027-03-12", validation.Withdrew, "k1b"))
	third = then(third, assessing("k1c", "2027-05")...)
	for name, c := range map[string]struct {
		v         *validation.Validation
		on, of    string
		shown     []string
		remaining []string
	}{
		"after training":   {afterTraining, "2027-01-22", "k1", []string{"o1"}, []string{"o2", "o3"}},
		"a new attempt":    {partly(assessing("k1b", "2027-03")...), "2027-03-10", "k1b", []string{"o1"}, []string{"o2", "o3"}},
		"the one after it": {third, "2027-05-10", "k1c", []string{"o1", "o3"}, []string{"o2"}},
	} {
		t.Run(name, func(t *testing.T) {
			for _, o := range c.shown {
				_, err := play(t, c.v).Apply(judge(c.on, c.of, o))
				require.Contains(t, oneFault(t, err).Text.SV, "är redan visat. Bara det som saknas bedöms igen.")
			}
			for _, o := range c.remaining {
				_, err := play(t, c.v).Apply(judge(c.on, c.of, o))
				require.NoError(t, err)
			}
			r := caseReport(t, c.v, c.of, c.on)
			require.Equal(t, 3, r.Of)
			require.Equal(t, len(c.shown), r.Met)
		})
	}
	// The report tells in which case it was shown.
	r := caseReport(t, third, "k1c", "2027-05-10")
	require.Equal(t, "k1", r.Rows[0].Earlier)
	require.Equal(t, []string{"B01", "B02"}, r.Rows[0].Assessors)
	require.Equal(t, validation.NotMet, r.Rows[1].Judgment)
	require.Equal(t, "k1b", r.Rows[1].Earlier)
	require.Equal(t, "k1b", r.Rows[2].Earlier)
}

// Part of a certificate leaves what remains, and the courses for it.
func TestPartLeavesWhatRemains(t *testing.T) {
	r := caseReport(t, partly(), "k1", "2027-01-20")
	require.Equal(t, pipeline.PartlyCertified, r.Kind)
	require.Equal(t, validation.Ended, r.State)
	require.Equal(t, [2]int{1, 3}, [2]int{r.Met, r.Of})
	require.Equal(t, []validation.Judgment{validation.Met, validation.PartlyMet, ""}, []validation.Judgment{r.Rows[0].Judgment, r.Rows[1].Judgment, r.Rows[2].Judgment})
	require.Equal(t, []string{"c3"}, r.Rows[1].Lacks)
	require.NotNil(t, r.Supplement)
	require.Equal(t, []string{"o2", "o3"}, r.Supplement.Trains)
	require.Equal(t, []string{"bred"}, r.Supplement.Courses)
	require.Equal(t, text(
		"Kandidat K-01 har visat ett av tre mål. En kurs på 20 dagar, Breda kursen, täcker de två som återstår.",
		"Candidate K-01 has shown one of three outcomes. One course of 20 days, The broad course, covers the two that are left.",
	), r.Says)
}

// In a pipeline that asks for one assessor one is enough, and for a stage that
// says nothing of it, one is needed.
func TestOneAssessorIsNeeded(t *testing.T) {
	v := with(mellanalven(), func(v *validation.Validation) { v.Pipelines[1].Stages[0].Assessors = 0 })
	v = then(v, trial("b3", "2027-01")...)
	_, err := then(v, event("2027-01-03", validation.Judged, "b3", by("B07"), judged(validation.Met, "d1"))).Play()
	require.NoError(t, err)
	list, err := play(t, v).Objections("b3", nil, []string{"d1"}, day("2027-01-03"))
	require.NoError(t, err)
	require.Equal(t, text("Det här steget bedöms av en bedömare tillsammans. Här står noll.", ""), text(list[0].Says.SV, ""))
}
