package validation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// ruled is what a rule says on a day.
func ruled(t testing.TB, v *validation.Validation, on, rule string) samverkan.Result {
	t.Helper()
	r, ok := assess(t, v, on).Result(rule)
	require.True(t, ok)
	for _, f := range r.Findings {
		for _, x := range []samverkan.Text{f.Says, f.Aloud, f.Next} {
			require.NotEmpty(t, x.SV)
			require.NotEmpty(t, x.EN)
			require.NotRegexp(t, `\{\^?\w`, x.SV+x.EN)
		}
	}
	return r
}

// found is the only finding of a rule on 1 June 2027.
func found(t testing.TB, v *validation.Validation, rule string) samverkan.Finding {
	t.Helper()
	r := ruled(t, v, "2027-06-01", rule)
	require.Len(t, r.Findings, 1, rule)
	return r.Findings[0]
}

// Who is put in by a correction is asked about with what is known on its day;
// who stood there already was asked about when it was noted, and is found by
// VAL-04.
func TestCorrectionsAskOnTheirDay(t *testing.T) {
	judge := func(who ...string) validation.Event {
		return event("2027-01-10", validation.Judged, "k1", by(who...), judged(validation.Met, "o1"))
	}
	v := judging(judge("B01", "B02"))
	v.Ties = []validation.Tie{{Assessor: "B06", Candidate: "K-01", Kind: validation.Pupil, Known: day("2027-02-01")}}
	put := event("2027-02-01", validation.Corrected, "k1", corrects(8, judge("B01", "B06")))
	f := refused(t, v, put)
	require.Equal(t, "/instead/assessors/1", f.At)
	require.Equal(t, "K-01 är eller har varit elev hos B06. Ingen bedömer sin egen elev.", f.Text.SV)
	put.On = day("2027-01-31")
	v = accepted(t, v, put) // then it was not known
	require.Equal(t, samverkan.Pass, ruled(t, v, "2027-01-31", "VAL-04").Outcome)
	require.Contains(t, found(t, v, "VAL-04").Says.SV, "Det blev känt först efteråt")
	// The evidence may be noted though B06 judged: that has happened.
	rests := judge("B01", "B06")
	rests.RestsOn = []string{"u1"}
	v = accepted(t, v, event("2027-03-01", validation.Corrected, "k1", corrects(8, rests)))
	// Struck and put back, it is asked about again.
	v = accepted(t, v, event("2027-03-02", validation.Corrected, "k1", corrects(8)))
	require.Equal(t, "/instead/assessors/1", refused(t, v, event("2027-03-03", validation.Corrected, "k1", corrects(8, rests))).At)
}

// The repair that VAL-04 tells of can be made, wherever the case has come to,
// and then the rules have nothing more to say of it.
func TestJudgmentsAreMadeAgain(t *testing.T) {
	bound := func(v *validation.Validation) *validation.Validation {
		v.Ties = []validation.Tie{{Assessor: "B01", Candidate: "K-01", Kind: validation.Kin, Known: day("2027-02-01")}}
		v.Log[4].Evidence.Covers = []string{"o1", "o2", "o3"}
		return v
	}
	clean := func(v *validation.Validation, rules ...string) {
		t.Helper()
		for _, rule := range rules {
			require.Empty(t, ruled(t, v, "2027-06-01", rule).Findings, rule)
		}
	}
	strike := func(n int) validation.Event { return event("2027-02-02", validation.Corrected, "k1", corrects(n)) }
	met := func(on, of string) validation.Event {
		return event(on, validation.Judged, of, by("B02", "B06"), judged(validation.Met, "o1", "o2", "o3"), restsOn("u1"))
	}
	passed := event("2027-02-03", validation.Finished, "k1", result(pipeline.Passed))

	// In its assessment.
	v := bound(judging(certified().Log[7]))
	require.Equal(t, "Stryk bedömningen med en rättelse och låt en annan bedömare göra den.", found(t, v, "VAL-04").Next.SV)
	clean(accepted(t, v, strike(8), met("2027-02-03", "k1")), "VAL-03", "VAL-04", "VAL-05", "VAL-06")

	// It has gone on, to where nothing is judged (entries 9 and 10).
	v = bound(certified())
	v.Log = v.Log[:10]
	require.Equal(t, "Stryk bedömningen med en rättelse, och det som förde ärendet vidare från bedömningen, det sista först. Låt sedan en annan bedömare göra om den.", found(t, v, "VAL-04").Next.SV)
	v = accepted(t, v, strike(8))
	require.Equal(t, "Stryk med rättelser det som förde ärendet vidare från bedömningen, det sista först. Då kan det som saknas bedömas.", found(t, v, "VAL-06").Next.SV)
	require.Equal(t, "Ärende k1 har kommit till ”bevis”, men efter en rättelse är tre mål inte visade.", found(t, v, "VAL-06").Says.SV)
	require.Contains(t, refused(t, v, event("2027-02-03", validation.Started, "k1")).Text.SV, "kan inte hända nu")
	require.Contains(t, refused(t, v, passed).Text.SV, "Tre av 3 återstår")
	clean(accepted(t, v, strike(10), strike(9), met("2027-02-03", "k1"), passed), "VAL-03", "VAL-04", "VAL-05", "VAL-06")

	// It has a certificate. That it ended so, was decided and was issued has
	// happened: the certificate is withdrawn, it is decided anew, and what is
	// missing is judged in a new case.
	v = bound(certified())
	require.Equal(t, "Återkalla beviset, stryk bedömningen med en rättelse och låt en annan bedömare göra om den i ett nytt ärende.", found(t, v, "VAL-04").Next.SV)
	v = accepted(t, v, strike(8))
	clean(v, "VAL-03", "VAL-04")
	require.Equal(t, "Ärende k1 slutade med bevis, men efter en rättelse är tre mål inte längre visade.", found(t, v, "VAL-06").Says.SV)
	require.Equal(t, samverkan.Stop, found(t, v, "VAL-06").Severity)
	v = accepted(t, v, event("2027-02-03", validation.Revoked, "k1", record("B-17"), says("Jäv")))
	clean(v, "VAL-04", "VAL-06")
	require.Equal(t, "Efter en rättelse är tre mål inte visade. Bedöm det som saknas i ett nytt ärende.", refused(t, v, event("2027-02-03", validation.Certified, "k1", record("B-18"))).Text.SV)
	later := assessing("k1b", "2027-03")
	later[6].Assessors = []string{"B02", "B06"}
	v = then(v, later...)
	v = accepted(t, v, met("2027-03-07", "k1b"), event("2027-03-08", validation.Finished, "k1b", result(pipeline.Passed)))
	r := caseReport(t, v, "k1", "2027-06-01")
	require.Equal(t, pipeline.Certified, r.Kind)
	require.Equal(t, day("2027-02-03"), r.Certificates[0].Revoked)
	require.Equal(t, 3, caseReport(t, v, "k1b", "2027-06-01").Met)

	// The decision of what is not shown asks for a new one.
	v = accepted(t, bound(certified()), strike(8))
	require.Equal(t, "Beslutet i ärende k1 är ”hela”, men efter en rättelse är tre mål inte visade.", found(t, v, "VAL-05").Says.SV)
	require.Equal(t, "Skriv ett nytt beslut, med skäl och hur det kan omprövas.", found(t, v, "VAL-05").Next.SV)
	clean(accepted(t, v, event("2027-02-03", validation.Decided, "k1", decides(validation.Refused), says("Jäv")), event("2027-02-03", validation.Revoked, "k1", record("B-17"), says("Jäv"))), "VAL-04", "VAL-05", "VAL-06")

	// It ended without one.
	v = bound(judging(certified().Log[7], event("2027-01-11", validation.Withdrew, "k1")))
	require.Equal(t, "Stryk bedömningen med en rättelse och låt en annan bedömare göra om den i ett nytt ärende.", found(t, v, "VAL-04").Next.SV)
	clean(accepted(t, v, strike(8)), "VAL-03", "VAL-04", "VAL-05", "VAL-06")
}

// Of part of a certificate nothing may be left, nor anything more be shown, when
// it holds.
func TestPartAfterACorrection(t *testing.T) {
	v := accepted(t, partly(), event("2027-01-14", validation.Decided, "k1", decides(validation.Part), says("Skäl")), event("2027-01-15", validation.Certified, "k1", record("D-1")))
	require.Empty(t, ruled(t, v, "2027-06-01", "VAL-06").Findings)
	none := accepted(t, v, event("2027-02-01", validation.Corrected, "k1", corrects(8)))
	require.Equal(t, "Ärende k1 slutade med en del av ett bevis, men efter en rättelse är inget mål visat.", found(t, none, "VAL-06").Says.SV)
	clean := accepted(t, none, event("2027-02-02", validation.Revoked, "k1", record("D-1"), says("Fel")))
	require.Empty(t, ruled(t, clean, "2027-06-01", "VAL-06").Findings)
	all := accepted(t, v, event("2027-02-01", validation.Corrected, "k1", corrects(9, event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o2", "o3")))))
	require.Equal(t, "Beslutet i ärende k1 är ”en del”, men alla mål är visade.", found(t, all, "VAL-05").Says.SV)
}

// A wrong judgment that changes what the stage came to: first the judgment is
// corrected, then the result. Between them the entries disagree, and a rule says
// so.
func TestWrongJudgmentAndItsResult(t *testing.T) {
	judge := func(as validation.Judgment, outcomes ...string) validation.Event {
		return event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(as, outcomes...), restsOn("u1"))
	}
	ended := func(r pipeline.Result) validation.Event {
		return event("2027-01-11", validation.Finished, "k1", result(r))
	}
	correct := func(n int, e validation.Event) validation.Event {
		return event("2027-02-01", validation.Corrected, "k1", corrects(n, e))
	}
	v := judging(judge(validation.Met, "o1", "o2"), judge(validation.NotMet, "o3"), ended(pipeline.Partly), event("2027-01-12", validation.Started, "k1")) // entries 8 to 11: in training
	f := refused(t, v, correct(10, ended(pipeline.Passed)))
	require.Equal(t, "/instead/result", f.At)
	require.Contains(t, f.Text.SV, "ett mål har inte visats")
	v = accepted(t, v, correct(9, judge(validation.Met, "o3")))
	r := caseReport(t, v, "k1", "2027-02-01")
	require.Equal(t, "training", r.Stage)
	require.Equal(t, 3, r.Met)
	require.Equal(t, "Kandidaten i ärende k1 har efter en rättelse visat allt, men ärendet är i ”komplettering”.", found(t, v, "VAL-06").Says.SV)
	require.Equal(t, "Rätta också vad bedömningen slutade med, så att ärendet går vidare till bevis.", found(t, v, "VAL-06").Next.SV)
	right := accepted(t, v, correct(10, ended(pipeline.Passed)))
	r = caseReport(t, right, "k1", "2027-02-01")
	require.Equal(t, "certificate", r.Stage)
	require.Equal(t, validation.Underway, r.State)
	require.Equal(t, 2, r.Corrections)
	require.Equal(t, pipeline.Partly, right.Log[9].Result, "the log keeps what stood")
	require.Equal(t, "training", caseReport(t, right, "k1", "2027-01-31").Stage, "so it was known then")
	require.Empty(t, ruled(t, right, "2027-06-01", "VAL-06").Findings)
	accepted(t, right, event("2027-02-02", validation.Finished, "k1", result(pipeline.Passed)), event("2027-02-02", validation.Decided, "k1", decides(validation.Full), says("Skäl")))
	replay(t, right)
	// Left as it is, the case can still go on: what is shown is not judged again.
	accepted(t, v, event("2027-02-02", validation.Finished, "k1", result(pipeline.Passed)), event("2027-02-03", validation.Started, "k1"), event("2027-02-04", validation.Finished, "k1", result(pipeline.Passed)))

	// The other way: what passed was not shown. The result is corrected second too.
	v = judging(judge(validation.Met, "o1", "o2", "o3"), ended(pipeline.Passed), event("2027-01-12", validation.Started, "k1"))
	require.Contains(t, refused(t, v, correct(9, ended(pipeline.Partly))).Text.SV, "allt som bedömdes har visats")
	v = accepted(t, v, correct(8, judge(validation.PartlyMet, "o1", "o2", "o3")), correct(9, ended(pipeline.Partly)))
	require.Equal(t, "training", caseReport(t, v, "k1", "2027-02-01").Stage)
	replay(t, v)
	// What is shown by a correction has not been judged again after it.
	v = judging(judge(validation.NotMet, "o1"), event("2027-01-12", validation.Judged, "k1", by("B02", "B06"), judged(validation.PartlyMet, "o1")))
	require.Contains(t, refused(t, v, correct(8, judge(validation.Met, "o1"))).Text.SV, "post 9 i ärendet inte ha hänt: ”Råvaror” är redan visat.")
}

// Every case can be wound back from its end, an entry at a time, whatever is
// noted in it: no correction waits for another that waits for it.
func TestCasesAreWoundBack(t *testing.T) {
	eachMade(t, 20, 150, func(t *testing.T, _ uint64, v *validation.Validation, _ samverkan.Date) {
		c := play(t, v)
		on := v.Log[len(v.Log)-1].On
		entries, next := map[string][]validation.Event{}, map[string]string{}
		for _, e := range v.Log {
			entries[e.Case] = append(entries[e.Case], e)
		}
		for _, x := range v.Cases {
			next[x.After] = x.ID
		}
		var back func(id string)
		back = func(id string) {
			if later, ok := next[id]; ok {
				back(later)
			}
			for n := len(entries[id]); n > 0; n-- {
				if entries[id][n-1].What == validation.Corrected {
					continue
				}
				e := event("", validation.Corrected, id, corrects(n))
				e.On = on
				after, err := c.Apply(e)
				require.NoError(t, err, "%s %d", id, n)
				c = after
			}
			s, _ := c.State(id)
			require.Equal(t, validation.Nothing, s)
			delete(entries, id)
		}
		for _, x := range v.Cases {
			back(x.ID)
		}
		play(t, c.Validation())
	})
}

// A candidate's cases in an occupation come one at a time, each after the one
// before; so no outcome that is shown in one is judged in another.
func TestOneCaseAtATime(t *testing.T) {
	more := func(after ...string) *validation.Validation {
		return with(mellanalven(), func(v *validation.Validation) {
			for i, a := range after {
				v.Cases = append(v.Cases, validation.Case{ID: "mer" + itoa(i), Candidate: "K-01", Occupation: "kock", Municipality: "granvik", After: a})
			}
		})
	}
	for name, v := range map[string]*validation.Validation{"beside": more(""), "both after one": more("k1"), "the third": more("k1b", "k1b")} {
		_, err := v.Play()
		f := oneFault(t, err)
		require.Equal(t, "/cases/"+itoa(len(v.Cases)-1)+"/after", f.At, name)
		require.Contains(t, f.Text.SV, "Kandidaten har redan ärendet ”")
		wholeFault(t, f)
	}
	play(t, more("k1b", "mer0"))
	baker := mellanalven()
	baker.Cases[3].Candidate = "K-01" // in another occupation
	play(t, baker)

	// The later begins when the earlier has ended, and on no day before that.
	apply := event("2027-01-20", validation.Applied, "k1b")
	f := refused(t, mellanalven(), apply)
	require.Equal(t, "/case", f.At)
	require.Equal(t, "Det tidigare ärendet ”k1” är inte avslutat 2027-01-20. Avsluta det först, eller fortsätt i det.", f.Text.SV)
	require.Equal(t, "/case", refused(t, judging(), apply).At)
	v := accepted(t, partly(), apply) // k1 ended on 13 January
	apply.Since = day("2027-01-12")
	require.Equal(t, "/case", refused(t, partly(), apply).At)
	apply.Since = day("2027-01-13")
	accepted(t, partly(), apply)
	// A correction does not open the earlier again while there is a later.
	f = refused(t, v, event("2027-02-01", validation.Corrected, "k1", corrects(12)))
	require.Equal(t, "/entry", f.At)
	require.Equal(t, "Med rättelsen är ärendet inte avslutat 2027-01-20, när ”k1b” börjar. Rätta det ärendet först.", f.Text.SV)
	gone := accepted(t, v, event("2027-02-01", validation.Corrected, "k1b", corrects(1)))
	accepted(t, gone, event("2027-02-01", validation.Corrected, "k1", corrects(12)))
}

// No case passes to where what remains can never be judged. Where a later stage
// can judge it, or part of a certificate is given, it passes.
func TestPassedWithSomeLeft(t *testing.T) {
	first := event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1"))
	passed := event("2027-01-11", validation.Finished, "k1", result(pipeline.Passed))
	require.Contains(t, refused(t, judging(first), passed).Text.SV, "men två mål återstår: Hygien och Meny")
	accepted(t, judging(first), event("2027-01-11", validation.Finished, "k1", result(pipeline.Partly)))
	two := with(judging(first), func(v *validation.Validation) {
		p := &v.Pipelines[0]
		last := p.Stages[2]
		last.ID = "practice"
		p.Stages = append(p.Stages, last)
		p.Stages[2].Steps = append([]pipeline.Step{{On: pipeline.Passed, To: "practice"}}, p.Stages[2].Steps[1:]...)
	})
	accepted(t, two, passed, event("2027-01-12", validation.Started, "k1"), event("2027-01-12", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o2", "o3")),
		event("2027-01-13", validation.Finished, "k1", result(pipeline.Passed)))
	part := with(judging(first), func(v *validation.Validation) {
		s := &v.Pipelines[0].Stages[3]
		s.Steps = append(s.Steps, pipeline.Step{On: pipeline.Partly, To: "part"})
	})
	accepted(t, part, passed, event("2027-01-12", validation.Started, "k1"), event("2027-01-13", validation.Finished, "k1", result(pipeline.Partly)))
	// Of many, ten are named.
	many := with(mellanalven(), func(v *validation.Validation) {
		for i := range 12 {
			id := "x" + itoa(i)
			v.Occupations[0].Outcomes = append(v.Occupations[0].Outcomes, validation.LearningOutcome{ID: id, Name: both(id)})
		}
	})
	many = then(many, append(assessing("k1", "2027-01"), first)...)
	f := refused(t, many, passed)
	require.Contains(t, f.Text.SV, "men 14 mål återstår: Hygien, Meny, x0, x1, x2, x3, x4, x5, x6, x7 och fyra till. Bedöm dem först")
	require.Contains(t, f.Text.EN, "x7 and four more. Judge them first")
}

// A judgment that rests on evidence of something else is found, with the
// outcomes that nothing it rests on is about.
func TestEvidenceOfSomethingElse(t *testing.T) {
	v := certified() // u1 is of c1, a criterion of o1
	require.Equal(t, text(
		"I ärende k1 står två mål som visade utan att underlaget som anges handlar om dem: Hygien och Meny.",
		"In case k1 two outcomes stand as shown, and the evidence given is not about them: Hygiene and Menu.",
	), found(t, v, "VAL-03").Says)
	v.Log[4].Evidence.Covers = []string{"c2", "c3"}
	require.Equal(t, "I ärende k1 står ett mål som visat utan att underlaget som anges handlar om det: Meny.", found(t, v, "VAL-03").Says.SV)
	v.Log[4].Evidence.Covers = []string{"c2", "c3", "o3"}
	require.Equal(t, samverkan.Pass, ruled(t, v, "2027-02-01", "VAL-03").Outcome)
}

// A candidate does not begin to judge themselves; what is known later is known
// later.
func TestWhoBeginsAnAssessment(t *testing.T) {
	queued := judging()
	queued.Log = queued.Log[:6]
	queued.Ties = []validation.Tie{{Assessor: "B02", Candidate: "K-01", Kind: validation.Oneself, Known: day("2027-01-07")}}
	begin := event("2027-01-07", validation.Started, "k1", by("B01", "B02"))
	f := refused(t, queued, begin)
	require.Equal(t, "/assessors/1", f.At)
	require.Equal(t, "B02 är själv kandidaten. Ingen bedömer sig själv.", f.Text.SV)
	begin.On = day("2027-01-06")
	accepted(t, queued, begin)
	// Who takes care of the mapping judges nothing.
	mapping := then(mellanalven(), event("2027-01-07", validation.Applied, "k1"))
	mapping.Ties = queued.Ties
	accepted(t, mapping, event("2027-01-08", validation.Started, "k1", by("B02")))
}

// A document that says it holds no cases holds none.
func TestNoCasesAreRecorded(t *testing.T) {
	v := mellanalven()
	v.Recorded = validation.NoCases
	_, err := v.Play()
	f := oneFault(t, err)
	require.Equal(t, "/recorded", f.At)
	require.Equal(t, "Här står ”none”, men dokumentet har fyra ärenden. Skriv ”some” eller ”all”.", f.Text.SV)
	v.Cases = nil
	play(t, v)
}
