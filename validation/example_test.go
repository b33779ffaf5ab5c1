package validation_test

import (
	"fmt"
	"io"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/eventlog"
	"github.com/samverkan/samverkan/validation/flow"
)

// example is a network of one municipality and one trade, where cooks are
// validated: one has shown ingredients and lacks hygiene.
const example = `{
 "$schema": "https://github.com/samverkan/samverkan/schemas/validation/1",
 "id": "kockar", "name": {"sv": "Kockar i Granvik", "en": "Cooks in Granvik"}, "recorded": "all",
 "organizations": [{"id": "granvik", "name": {"sv": "Granvik"}, "kind": "municipality"}, {"id": "branschen", "name": {"sv": "Branschen", "en": "The trade"}, "kind": "trade"}],
 "pipelines": [{
  "id": "vag", "name": {"sv": "Vägen", "en": "The way"}, "start": "bedomning",
  "acts": [{"id": "v", "name": {"sv": "validering", "en": "validation"}, "kind": "validation", "owner": {"sv": "anordnaren", "en": "the provider"}, "review": true}],
  "stages": [
   {"id": "bedomning", "name": {"sv": "bedömning", "en": "assessment"}, "phase": "assessment", "act": "v", "owner": "provider", "assessors": 1,
    "steps": [{"on": "passed", "to": "bevis"}, {"on": "partly", "to": "del"}]}
  ],
  "exits": [{"id": "bevis", "name": {"sv": "bevis", "en": "certificate"}, "kind": "certified"}, {"id": "del", "name": {"sv": "del", "en": "part"}, "kind": "partial"}, {"id": "bort", "name": {"sv": "avbrott", "en": "withdrawn"}, "kind": "withdrawn"}],
  "anywhere": [{"on": "withdrawn", "to": "bort"}]
 }],
 "occupations": [{"id": "kock", "name": {"sv": "kock", "en": "cook"}, "pipeline": "vag",
  "outcomes": [{"id": "ravaror", "name": {"sv": "Råvaror", "en": "Ingredients"}}, {"id": "hygien", "name": {"sv": "Hygien", "en": "Hygiene"}}]}],
 "courses": [{"id": "hyg", "name": {"sv": "hygienkursen", "en": "the course on hygiene"}, "occupation": "kock", "outcomes": ["hygien"], "days": 5}],
 "assessors": [
  {"id": "B07", "competences": [{"occupation": "kock"}]}, {"id": "B08", "competences": [{"occupation": "kock"}]}
 ],
 "ties": [{"assessor": "B08", "candidate": "K-17", "kind": "pupil"}],
 "cases": [{"id": "a1", "candidate": "K-17", "occupation": "kock", "municipality": "granvik"}, {"id": "a2", "candidate": "K-18", "occupation": "kock", "municipality": "granvik"}],
 "log": [
  {"on": "2027-03-01", "what": "applied", "case": "a1"},
  {"on": "2027-03-02", "what": "applied", "case": "a2"},
  {"on": "2027-03-08", "what": "started", "case": "a1"},
  {"on": "2027-03-09", "what": "judged", "case": "a1", "assessors": ["B07"], "outcomes": ["ravaror"], "judgment": "met"},
  {"on": "2027-03-10", "what": "withdrew", "case": "a2"}
 ]
}`

// read is the document above.
func read() *validation.Validation { return must(validation.Decode([]byte(example))) }

// must is the value of a call that goes well.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func Example() {
	v, err := validation.Decode([]byte(example)) // the document, from a file
	if err != nil {
		fmt.Println(err) // every fault with its place
		return
	}
	report, err := v.Assess(validation.Options{On: day("2027-03-15")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Says.EN)
	// Output:
	// One case is under way, and none has ended with a certificate since 1 March 2027. What takes time is the wait for assessment, seven days on average.
}

func ExampleDecode() {
	_, err := validation.Decode([]byte(strings.Replace(example, `"B07"], "outcomes"`, `"B08"], "outcomes"`, 1)))
	fmt.Println(err)
	// Output:
	// at /log/3/assessors/0: K-17 is or was a pupil of B08. Nobody judges their own pupil.
}

func ExampleValidation_Encode() {
	data := must(read().Encode()) // equal documents, equal bytes
	fmt.Println(string(data[:80]))
	// Output:
	// {"$schema":"https://github.com/samverkan/samverkan/schemas/validation/1","assess
}

func ExampleValidation_Assess() {
	report := must(read().Assess(validation.Options{On: day("2027-03-15")}))
	for _, s := range report.Occupations[0].Stages {
		fmt.Println(s.Name.EN, s.Waiting, s.Underway)
	}
	for _, x := range report.Occupations[0].Exits {
		fmt.Println(x.Name.EN, x.Cases)
	}
	// Output:
	// assessment 0 1
	// certified 0
	// partly certified 0
	// withdrawn 1
	// referred 0
}

func ExampleReport_Encode() {
	report := must(read().Assess(validation.Options{On: day("2027-03-15")}))
	fmt.Println(string(must(report.Encode())[:60]))
	// Output:
	// {"cases":[{"applied":"2027-03-01","attempt":1,"candidate":"K
}

func ExampleReport_Publish() {
	report := must(read().Assess(validation.Options{On: day("2027-03-15")}))
	public := report.Publish()
	fmt.Println("floor", public.Floor)
	fmt.Println("inside is told:", public.Occupations[0].Inside != nil)
	fmt.Println("withheld", public.Withheld)
	// Output:
	// floor 6
	// inside is told: false
	// withheld 2
}

func ExamplePublication_Encode() {
	report := must(read().Assess(validation.Options{On: day("2027-03-15")}))
	data := string(must(report.Publish().Encode()))
	fmt.Println(strings.Contains(data, "K-17"))
	// Output: false
}

func ExampleValidation_Case() {
	r := must(read().Case("a1", day("2027-03-15")))
	fmt.Println(r.Says.EN)
	for _, row := range r.Rows {
		fmt.Printf("%s %q\n", row.Name.EN, row.Judgment)
	}
	for _, a := range r.Assessors {
		fmt.Println(a.Assessor, a.May)
	}
	// Output:
	// Candidate K-17 has shown one of two outcomes. One course of five days, the course on hygiene, covers the one that is left.
	// Ingredients "met"
	// Hygiene ""
	// B07 true
	// B08 false
}

func ExampleCaseReport_Encode() {
	r := must(read().Case("a1", day("2027-03-15")))
	fmt.Println(string(must(r.Encode())[:36]))
	// Output:
	// {"applied":"2027-03-01","assessors":
}

func ExampleValidation_Play() {
	cases := must(read().Play())
	state, _ := cases.State("a1")
	fmt.Println(state.Text().EN)
	// Output: under way
}

func ExampleCases_Apply() {
	cases := must(read().Play())
	next, err := cases.Apply(validation.Event{
		On: day("2027-03-16"), What: validation.Judged, Case: "a1", Assessors: []string{"B07"}, Outcomes: []string{"ravaror"}, Judgment: validation.Met,
	})
	fmt.Println(err)
	next, err = next.Apply(validation.Event{
		On: day("2027-03-16"), What: validation.Judged, Case: "a1", Assessors: []string{"B07"}, Outcomes: []string{"hygien"}, Judgment: validation.PartlyMet,
	})
	fmt.Println(err, len(next.Validation().Log))
	// Output:
	// at /outcomes/0: “Ingredients” is already shown. Only what is missing is judged again.
	// <nil> 6
}

func ExampleCases_Validation() {
	cases := must(read().Play())
	fmt.Println(len(cases.Validation().Log))
	// Output: 5
}

func ExampleCases_State() {
	cases := must(read().Play())
	_, ok := cases.State("a9")
	fmt.Println(ok)
	// Output: false
}

func ExampleCases_Objections() {
	cases := must(read().Play())
	for _, o := range must(cases.Objections("a1", []string{"B08"}, []string{"hygien"}, day("2027-03-16"))) {
		fmt.Println(o.Code, o.Says.EN)
	}
	// Output:
	// pupil K-17 is or was a pupil of B08. Nobody judges their own pupil.
}

func ExampleValidation_EventLog() {
	l := must(read().EventLog(day("2027-03-15")))
	if err := l.WriteXES(io.Discard); err == nil { // to a file
		fmt.Println(l.Len(), l.Events())
	}
	// Output: 2 4
}

func ExampleValidation_Objects() {
	o := must(read().Objects(day("2027-03-15")))
	fmt.Println(len(o.Events), o.Events[3].Type, o.Events[3].Relations[1].To, o.Check())
	// Output: 5 judged learningOutcome:kock/ravaror <nil>
}

func ExampleMapping() {
	v := read()
	way := &v.Pipelines[0]
	l := must(v.EventLog(day("2027-03-15")))
	fit := must(l.Conform(way, validation.Mapping(way), eventlog.AsFiled))
	fmt.Println(fit.Open)
	// Output: 1
}

func ExampleObserve() {
	v := read()
	way := &v.Pipelines[0]
	l := must(v.EventLog(day("2027-03-15"))) // or one that was read with eventlog.ReadXES
	seen, leftOut, err := validation.Observe(l, way, validation.Mapping(way), eventlog.At(day("2027-03-16")))
	fmt.Println(len(seen.Cases), leftOut, err)
	r := must(flow.Measure(seen, flow.Options{}))
	fmt.Println(r.Stages[0].Waiting.Mean.Exact)
	// Output:
	// 2 0 <nil>
	// 7
}

func ExampleValidation_Remove() {
	left, archive, err := read().Remove(validation.Disposal{Decision: "GB 2030/4", On: day("2030-01-01"), Cases: []string{"a2"}})
	fmt.Println(len(left.Cases), len(archive.Cases), err)
	_, _, err = read().Remove(validation.Disposal{On: day("2030-01-01"), Cases: []string{"a2"}})
	fmt.Println(err)
	// Output:
	// 1 1 <nil>
	// at /decision: Nothing may be removed without a disposal decision. Write the decision's record number.
}

func ExampleQualityFactors() {
	for _, f := range validation.QualityFactors() {
		fmt.Print(f.Name.EN, " ")
	}
	fmt.Println()
	// Output:
	// information preconditions documentation coordination guidance mapping assessment follow-up
}

func ExampleRules() {
	for _, r := range validation.Rules()[:2] {
		fmt.Println(r.ID, r.Title.In(samverkan.EN))
	}
	// Output:
	// VAL-01 The way through the validation holds: every stage is reached, every case can end
	// VAL-02 Initial mapping and validation are kept apart
}

func ExampleTransitions() {
	for _, t := range validation.Transitions() {
		if t.What == validation.Started {
			fmt.Println(t.Text.EN, t.From, t.To)
		}
	}
	// Output: stage begun [queued] underway
}
