package validation_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

func itoa(n int) string { return strconv.Itoa(n) }

// standing is all that can be seen of cases: the document, and each case in
// full on a day.
func standing(t testing.TB, c validation.Cases, on samverkan.Date) string {
	t.Helper()
	v := c.Validation()
	out := encoded(t, v)
	for _, x := range v.Cases {
		r, err := v.Case(x.ID, on)
		require.NoError(t, err)
		s, ok := c.State(x.ID)
		require.True(t, ok)
		require.Equal(t, r.State, s)
		out += "\n" + string(s) + encoded(t, r)
	}
	return out
}

// states is the state of every case, and what can be asked of it.
func states(t testing.TB, c validation.Cases) (out []string) {
	t.Helper()
	for _, x := range c.Validation().Cases {
		s, ok := c.State(x.ID)
		require.True(t, ok)
		list, err := c.Objections(x.ID, []string{"B01", "B02"}, []string{map[string]string{"kock": "o1", "bagare": "d1"}[x.Occupation]}, day("2027-06-01"))
		require.NoError(t, err)
		line := x.ID + " " + string(s)
		for _, o := range list {
			line += " " + string(o.Code) + o.Assessor
		}
		out = append(out, line)
	}
	return out
}

// replay plays a log in three ways: whole, event by event, and from every cut;
// and sees that nothing that was is changed.
func replay(t *testing.T, v *validation.Validation) {
	t.Helper()
	was := encoded(t, v)
	whole := play(t, v)
	want := states(t, whole)
	require.Equal(t, was, encoded(t, whole.Validation()), "the cases' document is the document")
	empty := *v
	empty.Log = nil
	c := play(t, &empty)
	all := []validation.Cases{c}
	seen := [][]string{states(t, c)}
	for _, e := range v.Log {
		next, err := c.Apply(e)
		require.NoError(t, err)
		c = next
		all, seen = append(all, c), append(seen, states(t, c))
	}
	require.Equal(t, want, states(t, c))
	for cut, c := range all {
		prefix := *v
		prefix.Log = v.Log[:cut]
		require.Equal(t, encoded(t, &prefix), encoded(t, c.Validation()), "what came after has not changed what was")
		require.Equal(t, seen[cut], states(t, c), "what came after has not changed a state")
		require.Equal(t, seen[cut], states(t, play(t, &prefix)))
		if cut%9 > 0 && len(v.Log) > 30 {
			continue
		}
		for _, e := range v.Log[cut:] {
			next, err := c.Apply(e)
			require.NoError(t, err)
			c = next
		}
		require.Equal(t, was, encoded(t, c.Validation()))
		require.Equal(t, want, states(t, c))
	}
	require.Equal(t, was, encoded(t, v), "the document is as it was")
}

func TestReplay(t *testing.T) {
	replay(t, certified())
	replay(t, partly(assessing("k1b", "2027-03")...))
	for seed := range uint64(10) {
		replay(t, made(seed, 100))
	}
}

// Cases that go on from one do not see each other, nor what is corrected in the
// other, also when one case follows another.
func TestCasesPart(t *testing.T) {
	c := play(t, partly(assessing("k1b", "2027-03")...))
	on := day("2027-06-01")
	was := standing(t, c, on)
	one, err := c.Apply(event("2027-03-10", validation.Judged, "k1b", by("B02", "B06"), judged(validation.Met, "o2", "o3")))
	require.NoError(t, err)
	oneWas := standing(t, one, on)
	// The first judgment of k1 was wrong: entry 8.
	wrong := event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.PartlyMet, "o1"), restsOn("u1"))
	none, err := c.Apply(event("2027-03-10", validation.Corrected, "k1", corrects(8, wrong)))
	require.NoError(t, err)
	require.Equal(t, 1, caseReport(t, c.Validation(), "k1b", "2027-06-01").Met)
	require.Equal(t, 0, caseReport(t, none.Validation(), "k1b", "2027-06-01").Met)
	require.Equal(t, pipeline.PartlyCertified, caseReport(t, none.Validation(), "k1", "2027-06-01").Kind, "that it ended so has happened")
	two, err := c.Apply(event("2027-03-10", validation.Corrected, "k1", corrects(9, event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.PartlyMet, "o2", "o3")))))
	require.NoError(t, err)
	three, err := two.Apply(event("2027-03-11", validation.Withdrew, "k1b"))
	require.NoError(t, err)
	require.Equal(t, was, standing(t, c, on))
	require.Equal(t, oneWas, standing(t, one, on))
	s, _ := two.State("k1b")
	require.Equal(t, validation.Underway, s)
	s, _ = three.State("k1b")
	require.Equal(t, validation.Ended, s)
	// What is corrected in the first is seen in the one that follows it.
	require.Equal(t, validation.Judgment(""), caseReport(t, c.Validation(), "k1b", "2027-06-01").Rows[2].Judgment)
	require.Equal(t, validation.PartlyMet, caseReport(t, two.Validation(), "k1b", "2027-06-01").Rows[2].Judgment)
	require.Equal(t, "k1", caseReport(t, two.Validation(), "k1b", "2027-06-01").Rows[2].Earlier)
}

// An event that is given may be changed afterwards without changing what was
// taken in.
func TestApplyKeepsNothingOfTheCaller(t *testing.T) {
	c := play(t, judging())
	instead := event("2027-01-04", validation.EvidenceAdded, "k1", evidence("u1", validation.Interview, "c2"))
	for _, e := range []validation.Event{
		event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o1"), lacks("c1"), restsOn("u1")),
		event("2027-01-10", validation.EvidenceAdded, "k1", evidence("u2", validation.Interview, "c1")),
		event("2027-01-10", validation.Corrected, "k1", corrects(5, instead)),
	} {
		next, err := c.Apply(e)
		require.NoError(t, err)
		was := standing(t, next, day("2027-02-01"))
		for _, list := range [][]string{e.Assessors, e.Outcomes, e.Lacks, e.RestsOn} {
			if len(list) > 0 {
				list[0] = "x"
			}
		}
		if e.Evidence != nil {
			e.Evidence.ID, e.Evidence.Covers[0] = "x", "x"
		}
		if e.Instead != nil {
			e.Instead.Evidence.ID, e.Instead.Evidence.Covers[0], e.Instead.What = "x", "x", "x"
		}
		require.Equal(t, was, standing(t, next, day("2027-02-01")))
	}
}

// The report of a day is that of the document whose log ends on the day.
func TestPrefixIsTheDay(t *testing.T) {
	check := func(t *testing.T, v *validation.Validation, on samverkan.Date) {
		t.Helper()
		whole, err := v.Assess(validation.Options{On: on})
		require.NoError(t, err)
		before := *v
		before.Log = slices.DeleteFunc(slices.Clone(v.Log), func(e validation.Event) bool { return on.Before(e.On) })
		then, err := before.Assess(validation.Options{On: on})
		require.NoError(t, err)
		require.Equal(t, encoded(t, then), encoded(t, whole))
		for _, c := range v.Cases {
			a, err := v.Case(c.ID, on)
			require.NoError(t, err)
			b, err := before.Case(c.ID, on)
			require.NoError(t, err)
			require.Equal(t, encoded(t, b), encoded(t, a))
		}
		one, err := v.EventLog(on)
		require.NoError(t, err)
		two, err := before.EventLog(on)
		require.NoError(t, err)
		require.Empty(t, diff(two.Plain(), one.Plain()))
	}
	v := certified()
	for d := day("2026-12-31"); d.Before(day("2027-01-18")); d = d.AddDays(1) {
		check(t, v, d)
	}
	eachMade(t, 20, 150, func(t *testing.T, _ uint64, v *validation.Validation, on samverkan.Date) { check(t, v, on) })
}

// What cannot have happened: the code, the place in the event, and what would
// be right.
func TestEventsThatCannotHaveHappened(t *testing.T) {
	const (
		invalid  = samverkan.CodeInvalid
		conflict = samverkan.CodeConflict
		unknown  = samverkan.CodeUnknown
	)
	judge := []func(*validation.Event){by("B01", "B02"), judged(validation.Met, "o1")}
	queued := then(mellanalven(), event("2027-01-05", validation.Applied, "k1"))
	training := judging(
		event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.PartlyMet, "o1")),
		event("2027-01-11", validation.Finished, "k1", result(pipeline.Partly)), event("2027-01-12", validation.Started, "k1"))
	withdrawn := then(queued, event("2027-01-06", validation.Withdrew, "k1"))
	certificate := certified()
	certificate.Log = certificate.Log[:11] // ended, nothing decided
	for name, c := range map[string]struct {
		v    *validation.Validation
		e    validation.Event
		code samverkan.Code
		at   string
		sv   string
	}{
		"no day":                    {queued, event("", validation.Started, "k1"), invalid, "/on", "Datumet saknas. Skriv år, månad och dag, till exempel 2026-03-12."},
		"before the entry before":   {queued, event("2027-01-04", validation.Applied, "k2"), conflict, "/on", "Händelsen är noterad 2027-01-04, men posten före är noterad 2027-01-05. Sätt den på rätt plats i loggen, eller skriv när det hände i ”since”."},
		"noted before it happened":  {queued, event("2027-01-06", validation.Started, "k1", since("2027-01-07")), conflict, "/since", "Händelsen är noterad 2027-01-06, före dagen den hände, 2027-01-07."},
		"happened before the last":  {queued, event("2027-01-06", validation.Started, "k1", since("2027-01-04")), conflict, "/since", "Det hände 2027-01-04, men det senaste i ärendet hände 2027-01-05. Rätta dagen, eller rätta den tidigare posten med en rättelse."},
		"no such case":              {queued, event("2027-01-06", validation.Applied, "k9"), unknown, "/case", "”k9” finns inte i listan ”cases”. Rätta id:t eller lägg till posten."},
		"no such event":             {queued, event("2027-01-06", "danced", "k1"), invalid, "/what", "”danced” är inte ett av valen. Välj bland applied, evidenceAdded, started, judged, trained, finished, withdrew, referred, decided, certified, revoked, reviewAsked och 6 till."},
		"no event":                  {queued, event("2027-01-06", "", "k1"), invalid, "/what", "”” är inte ett av valen. Välj bland applied, "},
		"applied twice":             {queued, event("2027-01-06", validation.Applied, "k1"), conflict, "/what", "”ansökan” kan inte hända nu: ärendet ”k1” har läget ”väntar”. Det som kan hända är underlag lämnat (evidenceAdded), steget påbörjat (started), kurs avklarad (trained), kandidaten avbröt (withdrew), hänvisad vidare (referred) och beslut (decided)."},
		"before the application":    {queued, event("2027-01-06", validation.Started, "k2"), conflict, "/what", "”steget påbörjat” kan inte hända nu: ärendet ”k2” har läget ”inget noterat”. Det som kan hända är ansökan (applied)."},
		"complaint before it":       {queued, event("2027-01-06", validation.Complained, "k2"), conflict, "/what", "”klagomål” kan inte hända nu: ärendet ”k2” har läget ”inget noterat”."},
		"correction before it":      {queued, event("2027-01-06", validation.Corrected, "k2", corrects(1)), conflict, "/what", "”rättelse” kan inte hända nu"},
		"started twice":             {judging(), event("2027-01-07", validation.Started, "k1"), conflict, "/what", "”steget påbörjat” kan inte hända nu: ärendet ”k1” har läget ”pågår”."},
		"finished when waiting":     {queued, event("2027-01-06", validation.Finished, "k1", result(pipeline.Passed)), conflict, "/what", "”steget avslutat” kan inte hända nu"},
		"judged when waiting":       {queued, event("2027-01-06", validation.Judged, "k1", judge...), conflict, "/what", "”bedömning” kan inte hända nu"},
		"after the end":             {withdrawn, event("2027-01-07", validation.Started, "k1"), conflict, "/what", "har läget ”avslutat”. Det som kan hända är beslut (decided), bevis utfärdat (certified) och bevis återkallat (revoked)."},
		"evidence after the end":    {withdrawn, event("2027-01-07", validation.EvidenceAdded, "k1", evidence("u", validation.Interview, "o1")), conflict, "/what", "har läget ”avslutat”"},
		"withdrew twice":            {withdrawn, event("2027-01-07", validation.Withdrew, "k1"), conflict, "/what", "har läget ”avslutat”"},
		"result is missing":         {judging(), event("2027-01-07", validation.Finished, "k1"), invalid, "/result", "Händelsen ”steget avslutat” behöver ”result”."},
		"evidence is missing":       {queued, event("2027-01-07", validation.EvidenceAdded, "k1"), invalid, "/evidence", "Händelsen ”underlag lämnat” behöver ”evidence”."},
		"assessors are missing":     {judging(), event("2027-01-07", validation.Judged, "k1", judged(validation.Met, "o1")), invalid, "/assessors", "Händelsen ”bedömning” behöver ”assessors”."},
		"outcomes are missing":      {judging(), event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met)), invalid, "/outcomes", "behöver ”outcomes”"},
		"judgment is missing":       {judging(), event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged("", "o1")), invalid, "/judgment", "behöver ”judgment”"},
		"reasons are missing":       {certificate, event("2027-01-14", validation.Decided, "k1", decides(validation.Full)), invalid, "/text", "Händelsen ”beslut” behöver ”text”."},
		"record is missing":         {certified(), event("2027-01-16", validation.Revoked, "k1", says("Skäl")), invalid, "/record", "behöver ”record”"},
		"where to is missing":       {queued, event("2027-01-16", validation.Referred, "k1"), invalid, "/text", "Händelsen ”hänvisad vidare” behöver ”text”."},
		"entry is missing":          {queued, event("2027-01-16", validation.Corrected, "k1", says("Fel")), invalid, "/entry", "Händelsen ”rättelse” behöver ”entry”."},
		"result too much":           {queued, event("2027-01-06", validation.Started, "k1", result(pipeline.Passed)), invalid, "/result", "Händelsen ”steget påbörjat” har inget ”result”. Ta bort det."},
		"decision too much":         {queued, event("2027-01-06", validation.Withdrew, "k1", decides(validation.Part)), invalid, "/decision", "Händelsen ”kandidaten avbröt” har inget ”decision”. Ta bort det."},
		"entry too much":            {queued, event("2027-01-06", validation.Withdrew, "k1", corrects(1)), invalid, "/entry", "har inget ”entry”"},
		"no such assessor":          {judging(), event("2027-01-07", validation.Judged, "k1", by("B01", "B99"), judged(validation.Met, "o1")), unknown, "/assessors/1", "”B99” finns inte i listan ”assessors”."},
		"no such outcome":           {judging(), event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "d1")), unknown, "/outcomes/0", "”d1” finns inte i listan ”outcomes”."},
		"an outcome twice":          {judging(), event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1", "o1")), conflict, "/outcomes/1", "”o1” står redan i listan. Behåll en."},
		"no such judgment":          {judging(), event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged("superb", "o1")), invalid, "/judgment", "”superb” är inte ett av valen. Välj bland met, partly och notMet."},
		"no such criterion":         {judging(), event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o1"), lacks("c9")), unknown, "/lacks/0", "”c9” finns inte i listan ”criteria”."},
		"criterion of another":      {judging(), event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o1"), lacks("c1", "c3")), conflict, "/lacks/1", "Kriteriet ”c3” hör inte till ett mål som bedömdes."},
		"shown but lacking":         {judging(), event("2027-01-07", validation.Judged, "k1", append(judge, lacks("c1"))...), conflict, "/lacks", "Målet är bedömt som visat, men något saknas. Skriv ”partly”, eller ta bort det som saknas."},
		"evidence not noted":        {judging(), event("2027-01-07", validation.Judged, "k1", append(judge, restsOn("u1", "u2"))...), unknown, "/restsOn/1", "Underlaget ”u2” finns inte i ärendet. Notera det först."},
		"evidence rests twice":      {judging(), event("2027-01-07", validation.Judged, "k1", append(judge, restsOn("u1", "u1"))...), conflict, "/restsOn/1", "”u1” står redan i listan. Behåll en."},
		"evidence twice":            {judging(), event("2027-01-07", validation.EvidenceAdded, "k1", evidence("u1", validation.Interview, "o1")), conflict, "/evidence/id", "Underlaget ”u1” finns redan i ärendet. Ge det ett eget id."},
		"evidence of nothing known": {judging(), event("2027-01-07", validation.EvidenceAdded, "k1", evidence("u2", validation.Interview, "o1", "d1")), unknown, "/evidence/covers/1", "”d1” finns inte"},
		"no such kind of evidence":  {judging(), event("2027-01-07", validation.EvidenceAdded, "k1", evidence("u2", "rumor", "o1")), invalid, "/evidence/kind", "”rumor” är inte ett av valen. Välj bland testimonial, workSample, workplace, interview, portfolio och examination."},
		"bad id of evidence":        {judging(), event("2027-01-07", validation.EvidenceAdded, "k1", evidence("ett intyg", validation.Interview, "o1")), invalid, "/evidence/id", "”ett intyg” kan inte vara en beteckning. Skriv 1 till 64 tecken"},
		"judged in mapping":         {then(queued, event("2027-01-06", validation.Started, "k1")), event("2027-01-07", validation.Judged, "k1", judge...), conflict, "/what", "Mål bedöms i ett steg med bedömning. Ärendet är i ”inledande kartläggning”."},
		"course in assessment":      {judging(), event("2027-01-07", validation.Trained, "k1", courses("hyg")), conflict, "/what", "Kurser hör till ett steg med komplettering. Ärendet är i ”bedömning”."},
		"course of another": {
			with(func() *validation.Validation { v := *training; return &v }(), func(v *validation.Validation) {
				v.Courses = append(slices.Clone(v.Courses), validation.Course{ID: "degkurs", Name: both("Degkursen"), Occupation: "bagare", Outcomes: []string{"d1"}, Days: 1})
			}),
			event("2027-01-13", validation.Trained, "k1", courses("hyg", "degkurs")), conflict, "/courses/1", "Kursen ”degkurs” hör till ett annat yrke.",
		},
		"no such course":            {training, event("2027-01-13", validation.Trained, "k1", courses("dans")), unknown, "/courses/0", "”dans” finns inte i listan ”courses”."},
		"no such result":            {judging(), event("2027-01-07", validation.Finished, "k1", result("withdrawn")), invalid, "/result", "Här står ”withdrawn”. Det kan vara passed, partly, failed."},
		"nothing judged":            {judging(), event("2027-01-07", validation.Finished, "k1", result(pipeline.Passed)), conflict, "/result", "Inget mål har bedömts i det här steget. Notera bedömningen först."},
		"passed with one not shown": {judging(event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o1"))), event("2027-01-07", validation.Finished, "k1", result(pipeline.Passed)), conflict, "/result", "Resultatet är ”klart”, men ett mål har inte visats. Skriv ”partly” eller ”failed”."},
		"failed with all shown":     {judging(event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1", "o2", "o3"))), event("2027-01-07", validation.Finished, "k1", result(pipeline.Failed)), conflict, "/result", "Resultatet är ”inte godkänt”, men allt som bedömdes har visats. Skriv ”passed”."},
		"failed with the judged shown": {
			judging(event("2027-01-07", validation.Judged, "k1", judge...)), event("2027-01-07", validation.Finished, "k1", result(pipeline.Failed)), conflict, "/result",
			"Resultatet är ”inte godkänt”, men allt som bedömdes har visats. Skriv ”partly”.",
		},
		"partly with all shown": {
			judging(event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1", "o2", "o3"))),
			event("2027-01-07", validation.Finished, "k1", result(pipeline.Partly)), conflict, "/result", "men allt som bedömdes har visats. Skriv ”passed”.",
		},
		"passed with some not judged": {
			judging(event("2027-01-07", validation.Judged, "k1", judge...)), event("2027-01-07", validation.Finished, "k1", result(pipeline.Passed)), conflict, "/result",
			"Resultatet är ”klart”, men två mål återstår: Hygien och Meny. Bedöm dem först, eller skriv ”partly”.",
		},
		"passed with one not judged": {
			judging(event("2027-01-07", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1", "o3"))), event("2027-01-07", validation.Finished, "k1", result(pipeline.Passed)), conflict, "/result",
			"Resultatet är ”klart”, men ett mål återstår: Hygien. Bedöm det först, eller skriv ”partly”.",
		},
		"certificate with some left": {
			then(mellanalven(), append(trial("b3", "2027-01"), event("2027-01-03", validation.Judged, "b3", by("B07"), judged(validation.Met, "d2")))...),
			event("2027-01-04", validation.Finished, "b3", result(pipeline.Passed)), conflict, "/result", "Utgången ”Klar” kräver att alla mål är visade. Ett av 2 återstår.",
		},
		"certificate after a refusal": {
			func() *validation.Validation {
				v := certified()
				v.Log = slices.Insert(v.Log[:10], 7, event("2027-01-09", validation.Decided, "k1", decides(validation.Refused), says("Skäl")))
				return v
			}(),
			event("2027-01-13", validation.Finished, "k1", result(pipeline.Passed)), conflict, "/result",
			"Utgången ”bevis utfärdat” ger bevis, men det senaste beslutet är avslag. Notera det nya beslutet först.",
		},
		"nothing judged this time": {
			then(training, event("2027-01-13", validation.Finished, "k1", result(pipeline.Passed)), event("2027-01-14", validation.Started, "k1")),
			event("2027-01-15", validation.Finished, "k1", result(pipeline.Partly)), conflict, "/result", "Inget mål har bedömts i det här steget. Notera bedömningen först.",
		},
		"a part of nothing": {training, event("2027-01-13", validation.Finished, "k1", result(pipeline.Failed)), conflict, "/result", "Utgången ”del av bevis” kräver att något mål är visat. Inget är det."},
		"decided full":      {partly(), event("2027-01-14", validation.Decided, "k1", decides(validation.Full), says("Skäl")), conflict, "/decision", "Beslutet är ”hela”, men två av 3 mål återstår. Skriv ”part” eller ”refused”."},
		"decided part":      {certificate, event("2027-01-14", validation.Decided, "k1", decides(validation.Part), says("Skäl")), conflict, "/decision", "Beslutet är ”en del”, men alla mål är visade. Skriv ”full”, eller rätta först den bedömning som är fel."},
		"decided refused":   {certificate, event("2027-01-14", validation.Decided, "k1", decides(validation.Refused), says("Skäl")), conflict, "/decision", "Beslutet är ”avslag”, men alla mål är visade."},
		"part of nothing":   {withdrawn, event("2027-01-14", validation.Decided, "k1", decides(validation.Part), says("Skäl")), conflict, "/decision", "Beslutet är ”en del”, men inget mål är visat. Skriv ”refused”."},
		"no such decision":  {withdrawn, event("2027-01-14", validation.Decided, "k1", decides("maybe"), says("Skäl")), invalid, "/decision", "”maybe” är inte ett av valen. Välj bland full, part och refused."},
	} {
		t.Run(name, func(t *testing.T) {
			before := play(t, c.v)
			was := encoded(t, before.Validation())
			after, err := before.Apply(c.e)
			f := oneFault(t, err)
			require.Equal(t, c.code, f.Code, f.Text.SV)
			require.Equal(t, c.at, f.At, f.Text.SV)
			require.Contains(t, f.Text.SV, c.sv)
			wholeFault(t, f)
			require.Equal(t, was, encoded(t, after.Validation()), "what is refused changes nothing")
			_, err = then(c.v, c.e).Play()
			require.Equal(t, "/log/"+itoa(len(c.v.Log))+c.at, oneFault(t, err).At)
		})
	}
}

func wholeFault(t testing.TB, f *samverkan.Fault) {
	t.Helper()
	for _, s := range []string{f.Text.SV, f.Text.EN} {
		require.NotEmpty(t, s)
		require.NotRegexp(t, `\{\^?\w`, s)
		require.NotContains(t, s, "  ")
	}
	require.NotEqual(t, samverkan.CodeInternal, f.Code)
}

// The machine says itself what can happen: no kind of event is taken in a state
// that it does not name.
func TestTransitionsAreTheMachine(t *testing.T) {
	in := map[validation.State]validation.Cases{
		validation.Nothing:  play(t, mellanalven()),
		validation.Queued:   play(t, then(mellanalven(), event("2027-01-01", validation.Applied, "k1"))),
		validation.Underway: play(t, judging()),
		validation.Ended:    play(t, certified()),
	}
	for _, tr := range validation.Transitions() {
		require.Equal(t, tr.Text, tr.What.Text())
		require.NotEmpty(t, tr.Text.SV)
		require.NotEmpty(t, tr.Text.EN)
		for state, c := range in {
			e := event("2027-02-01", tr.What, "k1")
			full := map[validation.Member]func(*validation.Event){
				validation.HasResult: result(pipeline.Passed), validation.HasEvidence: evidence("u9", validation.Interview, "o1"), validation.HasAssessors: by("B01", "B02"),
				validation.HasOutcomes: func(e *validation.Event) { e.Outcomes = []string{"o1"} }, validation.HasJudgment: func(e *validation.Event) { e.Judgment = validation.Met },
				validation.HasCourses: courses("hyg"), validation.HasDecision: decides(validation.Refused), validation.HasRecord: record("B-17"),
				validation.HasEntry: func(e *validation.Event) { e.Entry = 99 }, validation.HasText: says("Skäl"),
			}
			for _, m := range tr.Needs {
				full[m](&e)
			}
			_, err := c.Apply(e)
			can := len(tr.From) == 0 && state != validation.Nothing || slices.Contains(tr.From, state)
			if can {
				if err != nil {
					require.NotContains(t, oneFault(t, err).Text.EN, "cannot happen now", "%s in %s", tr.What, state)
				}
				continue
			}
			require.Contains(t, oneFault(t, err).Text.EN, "cannot happen now", "%s in %s", tr.What, state)
		}
	}
	require.Equal(t, both("danced"), validation.EventKind("danced").Text())
	require.Len(t, validation.EventKind("").Choices(), 18)
	require.Len(t, validation.Member("").Choices(), 13)
}

// The zero Cases is none.
func TestNoCases(t *testing.T) {
	var c validation.Cases
	_, err := c.Apply(event("2027-01-01", validation.Applied, "k1"))
	require.Equal(t, "Det finns inga ärenden. Börja med Validation.Play.", oneFault(t, err).Text.SV)
	require.Empty(t, diff(&validation.Validation{}, c.Validation()))
	_, ok := c.State("k1")
	require.False(t, ok)
	_, ok = play(t, mellanalven()).State("k9")
	require.False(t, ok)
}
