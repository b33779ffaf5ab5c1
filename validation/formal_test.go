package validation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// baked brings the baker to the end of the small pipeline with all shown, on
// 4 January 2027.
func baked(events ...validation.Event) *validation.Validation {
	return then(mellanalven(), append(append(trial("b3", "2027-01"),
		event("2027-01-03", validation.Judged, "b3", by("B07"), judged(validation.Met, "d1", "d2")),
		event("2027-01-04", validation.Finished, "b3", result(pipeline.Passed)),
	), events...)...)
}

// refused is the fault of one event more.
func refused(t testing.TB, v *validation.Validation, e validation.Event) *samverkan.Fault {
	t.Helper()
	_, err := play(t, v).Apply(e)
	f := oneFault(t, err)
	require.Equal(t, samverkan.CodeConflict, f.Code)
	wholeFault(t, f)
	return f
}

func accepted(t testing.TB, v *validation.Validation, events ...validation.Event) *validation.Validation {
	t.Helper()
	out := then(v, events...)
	play(t, out)
	return out
}

func TestCertificates(t *testing.T) {
	undecided := certified()
	undecided.Log = undecided.Log[:11]
	on := "2027-01-20"
	issue := func(r string) validation.Event { return event(on, validation.Certified, "k1", record(r)) }
	require.Equal(t, "Ett bevis vilar på ett beslut som ger det. Notera beslutet först.", refused(t, undecided, issue("1")).Text.SV)
	refusal := accepted(t, partly(), event("2027-01-14", validation.Decided, "k1", decides(validation.Refused), says("Skäl")))
	require.Equal(t, "A certificate rests on a decision that gives it. Note the decision first.", refused(t, refusal, issue("1")).Text.EN)
	require.Equal(t, "Beviset B-17 gäller redan. Återkalla det innan ett nytt utfärdas.", refused(t, certified(), issue("B-18")).Text.SV)
	v := accepted(t, certified(), event(on, validation.Revoked, "k1", record("B-17"), says("Fel namn")), issue("B-18"))
	r := caseReport(t, v, "k1", "2027-02-01")
	require.Equal(t, []validation.CertificateState{{Record: "B-17", Issued: day("2027-01-15"), Revoked: day(on)}, {Record: "B-18", Issued: day(on)}}, r.Certificates)
	for _, x := range []struct {
		v      *validation.Validation
		record string
	}{{certified(), "B-18"}, {accepted(t, certified(), event(on, validation.Revoked, "k1", record("B-17"), says("Fel"))), "B-17"}} {
		_, err := play(t, x.v).Apply(event("2027-01-21", validation.Revoked, "k1", record(x.record), says("Fel")))
		f := oneFault(t, err)
		require.Equal(t, samverkan.CodeUnknown, f.Code)
		require.Equal(t, "Det finns inget gällande bevis ”"+x.record+"” i ärendet.", f.Text.SV)
	}
	// Who withdrew, or was referred, gets none; nor who is still inside.
	for end, sv := range map[validation.EventKind]string{validation.Withdrew: "avbrutit", validation.Referred: "hänvisad vidare"} {
		v := then(judging(), event("2027-01-08", end, "k1", says("Annat")), event("2027-01-09", validation.Decided, "k1", decides(validation.Refused), says("Skäl")))
		require.Equal(t, "Ärendet slutade med ”"+sv+"” och ger inget bevis.", refused(t, v, issue("1")).Text.SV)
	}
	require.Contains(t, refused(t, judging(), issue("1")).Text.SV, "”bevis utfärdat” kan inte hända nu")
	// Part of a certificate asks for a decision too.
	part := accepted(t, partly(), event("2027-01-14", validation.Decided, "k1", decides(validation.Part), says("Skäl")), issue("D-1"))
	require.Equal(t, "D-1", caseReport(t, part, "k1", "2027-02-01").Certificates[0].Record)
}

func TestRemedies(t *testing.T) {
	decision := event("2027-01-10", validation.Decided, "b3", decides(validation.Full), says("Allt är visat."))
	ask := func(what validation.EventKind, of string) validation.Event { return event("2027-01-20", what, of) }
	// No decision, nothing to review or appeal.
	for _, what := range []validation.EventKind{validation.ReviewAsked, validation.Appealed} {
		require.Equal(t, text(
			"Det finns inget beslut att ompröva eller överklaga. Ett klagomål kan lämnas när som helst (complained).",
			"There is no decision to review or appeal. A complaint can be made at any time (complained).",
		), refused(t, baked(), ask(what, "b3")).Text)
	}
	// The small pipeline names a law and gives no review, the standard one gives
	// a review and names no law.
	require.Equal(t, "Uppdraget ger ingen omprövning här. Ett klagomål kan lämnas när som helst (complained).", refused(t, baked(decision), ask(validation.ReviewAsked, "b3")).Text.SV)
	require.Equal(t, text(
		"Ingen lag som är angiven för uppdraget ger rätt att överklaga här. Det som finns är omprövning, där den ges, och klagomål.",
		"No law that is named for the act gives a right to appeal here. What there is, is review where it is given, and complaint.",
	), refused(t, certified(), ask(validation.Appealed, "k1")).Text)
	appealed := accepted(t, baked(decision), ask(validation.Appealed, "b3"))
	require.Contains(t, refused(t, appealed, ask(validation.Appealed, "b3")).Text.SV, "Det finns redan ett öppet ärende av samma slag, från 2027-01-20.")
	require.Equal(t, "Det finns inget att besvara: ”omprövning begärd” är inte noterat.", refused(t, appealed, event("2027-01-21", validation.Reviewed, "b3", says("Svar"))).Text.SV)
	done := accepted(t, appealed, event("2027-01-25", validation.AppealDecided, "b3", says("Bifall"), decides(validation.Full)))
	require.Contains(t, refused(t, done, event("2027-01-26", validation.AppealDecided, "b3", says("Bifall"))).Text.SV, "inget att besvara")
	r := caseReport(t, done, "b3", "2027-02-01")
	require.Empty(t, diff([]validation.RemedyState{{Kind: validation.Appealed, Asked: day("2027-01-20"), Answered: day("2027-01-25")}}, r.Remedies))
	require.Empty(t, diff([]validation.DecisionState{
		{Decision: validation.Full, On: day("2027-01-10"), Reasons: both("Allt är visat.")},
		{Decision: validation.Full, On: day("2027-01-25"), Reasons: both("Bifall")},
	}, r.Decisions))
	// A review of the standard pipeline that changes nothing.
	reviewed := accepted(t, certified(), ask(validation.ReviewAsked, "k1"), event("2027-01-22", validation.Reviewed, "k1", says("Beslutet står fast.")))
	require.Len(t, caseReport(t, reviewed, "k1", "2027-02-01").Decisions, 1)
	// An answer with a decision that what was shown contradicts.
	require.Contains(t, refused(t, accepted(t, certified(), ask(validation.ReviewAsked, "k1")), event("2027-01-22", validation.Reviewed, "k1", says("x"), decides(validation.Part))).Text.SV, "alla mål är visade")
}

// A complaint needs nothing but an application, in every state after it.
func TestComplaints(t *testing.T) {
	applied := then(mellanalven(), event("2027-01-01", validation.Applied, "k1"))
	for name, v := range map[string]*validation.Validation{
		"waiting": applied, "under way": judging(), "certified": certified(), "in part": partly(),
		"withdrawn": then(applied, event("2027-01-02", validation.Withdrew, "k1")),
	} {
		open := accepted(t, v, event("2027-02-01", validation.Complained, "k1", says("Det dröjer.")))
		require.Contains(t, refused(t, open, event("2027-02-02", validation.Complained, "k1")).Text.SV, "Besvara det först.", name)
		closed := accepted(t, open, event("2027-02-03", validation.ComplaintHandled, "k1", says("Vi har ändrat.")))
		accepted(t, closed, event("2027-02-04", validation.Complained, "k1"))
	}
}

// What a candidate can ask for, to whom, by which law and until when.
func TestRights(t *testing.T) {
	decision := event("2027-01-10", validation.Decided, "b3", decides(validation.Full), says("Skäl"))
	complain := validation.RightState{Kind: validation.Complained, To: both("rektorn")}
	// The time is not counted from the decision (kommunallagen 13 kap.,
	// förvaltningslagen 44 §), and when it began is not recorded: the right stays.
	appeal := validation.RightState{Kind: validation.Appealed, To: both("nämnden"), Law: both("Exempellagen 3 §"), Until: day("2027-01-31"), Says: text(
		"Sista dag är tidigast 31 januari 2027. Tiden räknas från den dag då beslutet tillkännagavs eller kandidaten fick del av det, och den dagen är inte antecknad.",
		"The last day is 31 January 2027 at the earliest. The time runs from the day on which the decision was announced or reached the candidate, and that day is not recorded.",
	)}
	late := appeal
	late.Says = text(
		"Sista dag var tidigast 31 januari 2027, så tiden kan ha gått ut. Tiden räknas från den dag då beslutet tillkännagavs eller kandidaten fick del av det, och den dagen är inte antecknad.",
		"The last day was 31 January 2027 at the earliest, so the time may have run out. The time runs from the day on which the decision was announced or reached the candidate, and that day is not recorded.",
	)
	rights := func(v *validation.Validation, of, on string, want ...validation.RightState) {
		t.Helper()
		require.Empty(t, diff(want, caseReport(t, v, of, on).May), "%s on %s", of, on)
	}
	rights(mellanalven(), "b3", "2027-01-20")
	rights(baked(), "b3", "2027-01-09", complain)
	rights(baked(decision), "b3", "2027-01-31", appeal, complain)
	rights(baked(decision), "b3", "2027-02-01", late, complain)
	rights(baked(decision), "b3", "2029-02-01", late, complain)
	rights(baked(decision, event("2027-01-12", validation.Complained, "b3")), "b3", "2027-01-12", appeal)
	rights(baked(decision, event("2027-01-12", validation.Appealed, "b3")), "b3", "2027-01-12", complain)
	standard := []validation.RightState{
		{Kind: validation.ReviewAsked, To: text("utbildningsanordnaren", "the education provider")},
		{Kind: validation.Complained, To: text("utbildningsanordnarens huvudman", "the body responsible for the provider")},
	}
	rights(certified(), "k1", "2027-02-01", standard...)
	rights(certified(), "k1", "2027-01-02", validation.RightState{Kind: validation.Complained, To: text("hemkommunen", "the home municipality")}) // in the mapping
}

// A correction: the log keeps what stood, the case follows the corrected
// entries, and a day before the correction knew the old.
func TestCorrections(t *testing.T) {
	wrong := judging(event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1", "o2"), restsOn("u1"))) // entry 8
	right := event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1"), restsOn("u1"), since("2027-01-09"))
	v := accepted(t, wrong, event("2027-02-01", validation.Corrected, "k1", corrects(8, right)))
	require.Equal(t, validation.Judged, v.Log[7].What)
	require.Equal(t, []string{"o1", "o2"}, v.Log[7].Outcomes, "the log keeps what stood")
	require.Equal(t, encoded(t, v), encoded(t, play(t, v).Validation()))
	before, after := caseReport(t, v, "k1", "2027-01-31"), caseReport(t, v, "k1", "2027-02-01")
	require.Equal(t, [2]int{2, 0}, [2]int{before.Met, before.Corrections})
	require.Equal(t, [2]int{1, 1}, [2]int{after.Met, after.Corrections})
	require.Equal(t, day("2027-01-10"), before.Rows[0].On)
	require.Equal(t, day("2027-01-09"), after.Rows[0].On)
	require.Equal(t, validation.Met, before.Rows[1].Judgment)
	require.Equal(t, validation.Judgment(""), after.Rows[1].Judgment)
	// What it did not show may be judged now; what it shows may not.
	accepted(t, v, event("2027-02-02", validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o2")))
	require.Equal(t, "/outcomes/0", refused(t, v, event("2027-02-02", validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o1"))).At)

	// A correction of the correction: the same entry again, by its number.
	again := accepted(t, v, event("2027-03-01", validation.Corrected, "k1", corrects(8, wrong.Log[7])))
	require.Equal(t, 2, caseReport(t, again, "k1", "2027-03-01").Met)
	require.Equal(t, 1, caseReport(t, again, "k1", "2027-02-28").Met)
	require.Equal(t, "Post 9 är själv en rättelse. Rätta den post som den rättade.", refused(t, v, event("2027-03-01", validation.Corrected, "k1", corrects(9))).Text.SV)

	// Struck: it did not happen.
	gone := accepted(t, wrong, event("2027-02-01", validation.Corrected, "k1", corrects(8)))
	require.Equal(t, 0, caseReport(t, gone, "k1", "2027-02-01").Met)
	require.Equal(t, 2, caseReport(t, gone, "k1", "2027-01-31").Met)
	back := accepted(t, gone, event("2027-02-02", validation.Corrected, "k1", corrects(8, wrong.Log[7])))
	require.Equal(t, 2, caseReport(t, back, "k1", "2027-02-02").Met)
	// Struck to the last: nothing is noted, and it can begin anew.
	none := accepted(t, then(mellanalven(), event("2027-01-01", validation.Applied, "k2")), event("2027-01-02", validation.Corrected, "k2", corrects(1)))
	s, _ := play(t, none).State("k2")
	require.Equal(t, validation.Nothing, s)
	accepted(t, none, event("2027-01-03", validation.Applied, "k2"))
}

// A correction after which a later entry could not have happened names it.
func TestCorrectionsThatContradict(t *testing.T) {
	v := certified()
	for n, c := range map[int]struct{ later, why string }{
		1:  {"2", "”steget påbörjat” kan inte hända nu: ärendet ”k1” har läget ”inget noterat”."},
		3:  {"4", "”steget påbörjat” kan inte hända nu: ärendet ”k1” har läget ”pågår”."},
		5:  {"8", "Underlaget ”u1” finns inte i ärendet. Notera det först."},
		10: {"11", "”steget avslutat” kan inte hända nu: ärendet ”k1” har läget ”väntar”."},
		11: {"13", "”bevis utfärdat” kan inte hända nu: ärendet ”k1” har läget ”pågår”."},
	} {
		f := refused(t, v, event("2027-02-01", validation.Corrected, "k1", corrects(n)))
		require.Equal(t, "/entry", f.At)
		require.Contains(t, f.Text.SV, "Med rättelsen kan post "+c.later+" i ärendet inte ha hänt: "+c.why)
		require.Contains(t, f.Text.SV, "Rätta den också, eller före den här.")
		require.Contains(t, f.Text.EN, "With the correction, entry "+c.later+" of the case cannot have happened: ")
	}
	// The last first: then it can be.
	accepted(t, v, event("2027-02-01", validation.Corrected, "k1", corrects(13)), event("2027-02-01", validation.Corrected, "k1", corrects(11)))
	// What is put instead is itself looked at, and stands at its place.
	for at, c := range map[string]struct {
		instead validation.Event
		sv      string
	}{
		"/instead/assessors":  {event("2027-01-10", validation.Judged, "k1", by("B01"), judged(validation.Met, "o1")), "två bedömare"},
		"/instead/outcomes/0": {event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "d1")), "finns inte i listan"},
		"/instead/since":      {event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1"), since("2027-01-05")), "det senaste i ärendet hände 2027-01-06"},
		"/instead/on":         {event("2027-01-11", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1")), "Posten noterades 2027-01-10, och den dagen står kvar."},
		"/instead/case":       {event("2027-01-10", validation.Judged, "k2", by("B01", "B02"), judged(validation.Met, "o1")), "Rättelsen gäller ärendet ”k1”. Skriv samma id."},
		"/instead/what":       {event("2027-01-10", validation.Corrected, "k1", corrects(1)), "En rättelse kan inte ersättas av en rättelse."},
	} {
		_, err := play(t, judging(v.Log[7])).Apply(event("2027-02-01", validation.Corrected, "k1", corrects(8, c.instead)))
		f := oneFault(t, err)
		require.Equal(t, at, f.At)
		require.Contains(t, f.Text.SV, c.sv)
		wholeFault(t, f)
	}
	for _, n := range []int{14, 15, 2000} {
		_, err := play(t, v).Apply(event("2027-02-01", validation.Corrected, "k1", corrects(n)))
		f := oneFault(t, err)
		require.Equal(t, samverkan.CodeUnknown, f.Code)
		require.Equal(t, "Ärendet har 13 poster. Post "+itoa(n)+" finns inte.", f.Text.SV)
	}
	for _, n := range []int{-1, 2001} {
		_, err := play(t, v).Apply(event("2027-02-01", validation.Corrected, "k1", corrects(n)))
		f := oneFault(t, err)
		require.Equal(t, samverkan.CodeInvalid, f.Code)
		require.Equal(t, "/entry", f.At)
		require.Equal(t, itoa(n)+" är utanför gränserna. Det kan vara ett heltal från 1 till 2000.", f.Text.SV)
	}
}

// Each entry that was corrected counts once, however often it was.
func TestCorrectionsAreCountedByEntry(t *testing.T) {
	v := judging()
	v = accepted(t, v, event("2027-02-01", validation.Corrected, "k1", corrects(2, event("2027-01-02", validation.Started, "k1", says("a")))))
	v = accepted(t, v, event("2027-02-01", validation.Corrected, "k1", corrects(4, event("2027-01-04", validation.Started, "k1", says("b")))))
	require.Equal(t, 2, caseReport(t, v, "k1", "2027-02-01").Corrections)
	v = accepted(t, v, event("2027-02-02", validation.Corrected, "k1", corrects(4, event("2027-01-04", validation.Started, "k1", says("c")))))
	require.Equal(t, 2, caseReport(t, v, "k1", "2027-02-02").Corrections, "“How many of its entries were corrected.”")
}

// RULES 5.1: where the number of cooks is not known, nothing is divided by it.
func TestUnknownCountsDivideNothing(t *testing.T) {
	priced := func(recorded validation.Recorded) *validation.Validation {
		return with(certified(), func(v *validation.Validation) {
			v.Recorded = recorded
			v.Costs = []validation.Cost{
				{Kind: validation.ProjectCost, Amount: validation.Range{From: 1_000_000, To: 1_000_000}, On: day("2027-01-02"), Source: both("bokföringen")},
				{Kind: validation.CaseCost, Case: "k1", Amount: validation.Range{From: 500, To: 700}, On: day("2027-01-02"), Source: both("bokföringen")},
			}
			v.FullTraining = []validation.FullTraining{{Occupation: "kock", Days: validation.Days{From: 400, To: 600}, Amount: &validation.Range{From: 10, To: 20}, Source: both("antagande")}}
		})
	}
	r := assess(t, priced(validation.AllCases), "2027-02-01")
	require.Equal(t, "1000500", r.Cost.PerCertified.Least.Exact.String()) // one certified
	require.Equal(t, "1000700", r.Cost.PerCertified.Most.Exact.String())
	require.Equal(t, 1, *r.Cost.Certified)
	for _, recorded := range []validation.Recorded{validation.SomeCases} {
		r := assess(t, priced(recorded), "2027-02-01")
		require.Equal(t, "1000000", r.Cost.Project.Least.Exact.String())
		require.Nil(t, r.Cost.Cases)
		require.Nil(t, r.Cost.Certified)
		for _, x := range [][2]any{{r.Cost.PerCertified.Least, r.Cost.PerCertified.Most}, {r.Cost.PerCase.Least, r.Cost.PerCase.Most}, {r.Cost.OfCertified.Least, r.Cost.OfCertified.Most}} {
			require.Nil(t, x[0])
			require.Nil(t, x[1])
		}
		for _, o := range r.Occupations {
			if o.Flow == nil {
				continue
			}
			require.Nil(t, o.Flow.Cost.PerCertified.Least)
			for _, g := range o.Flow.Gain {
				require.Nil(t, g.Certified)
				require.Nil(t, g.GainedDays.Least)
				require.Nil(t, g.MoneyPerCase.Most)
			}
		}
		p := r.Publish()
		require.Nil(t, p.PerCertified.Least)
		require.Contains(t, encoded(t, p), "Antalet ärenden är inte känt. Ingen kostnad delas därför med det.")
		result, _ := r.Result("VAL-22")
		require.Equal(t, samverkan.Unknown, result.Outcome)
	}
	// The project alone, with no case at all.
	v := with(priced(validation.NoCases), func(v *validation.Validation) { v.Cases, v.Log, v.Costs = nil, nil, v.Costs[:1] })
	r = assess(t, v, "2027-02-01")
	require.Nil(t, r.Cost.PerCertified.Least)
	require.Equal(t, "Inga ärenden är antecknade här. Hur många som har fått bevis är inte känt.", r.Says.SV)
}
