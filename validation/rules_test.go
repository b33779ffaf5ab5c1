package validation_test

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// A case of a rule: what it says of a document on a day, and where.
type ruling struct {
	rule, on string
	v        *validation.Validation
	want     samverkan.Outcome
	at       []string
}

const (
	pass    = samverkan.Pass
	fail    = samverkan.Fail
	unknown = samverkan.Unknown
	apart   = samverkan.NotApplicable
)

// bare is a document that holds nothing.
func bare() *validation.Validation {
	return &validation.Validation{Schema: validation.Schema, ID: "tom", Name: both("Tomt"), Recorded: validation.AllCases}
}

// queue has so many bakers who came on 1 March 2027 and were done on the day
// after, and one who came on the 5th and is still there.
func queue(done int) *validation.Validation {
	v := mellanalven()
	v.Cases, v.Pipelines[1].Stages[0].PromisedDays = nil, 30
	var first, second []validation.Event
	for i := range done + 1 {
		id := "q" + strconv.Itoa(i)
		v.Cases = append(v.Cases, validation.Case{ID: id, Candidate: "K-" + id, Occupation: "bagare", Municipality: "alvnas"})
		if i == done {
			second = append(second, event("2027-03-05", validation.Applied, id))
			continue
		}
		first = append(first, event("2027-03-01", validation.Applied, id), event("2027-03-02", validation.Started, id))
		second = append(second, event("2027-03-03", validation.Judged, id, by("B07"), judged(validation.Met, "d1", "d2")), event("2027-03-03", validation.Finished, id, result(pipeline.Passed)))
	}
	v.Log = slices.Concat(first, second)
	slices.SortStableFunc(v.Log, func(a, b validation.Event) int { return a.On.Compare(b.On) })
	return v
}

// unequal puts women and men, so many of each certified and withdrawn.
func unequal(women, men [2]int) *validation.Validation {
	v := mellanalven()
	v.Cases = nil
	v.Groupings = []validation.Grouping{{ID: "kon", Name: text("kön", "sex"), Groups: []validation.Group{{ID: "kvinna", Name: both("kvinna")}, {ID: "man", Name: both("man")}}}}
	for g, n := range map[string][2]int{"kvinna": women, "man": men} {
		for i, kind := range []pipeline.ExitKind{pipeline.Certified, pipeline.ExitWithdrawn} {
			for range n[i] {
				leaves(v, kind)
				v.Cases[len(v.Cases)-1].Groups = []string{g}
			}
		}
	}
	return v
}

func rulings() []ruling {
	at := func(s ...string) []string { return s }
	change := func(v *validation.Validation, f func(*validation.Validation)) *validation.Validation {
		return with(v, f)
	}
	standard := func(v *validation.Validation) {
		v.Pipelines, v.Occupations, v.Offers = v.Pipelines[:1], v.Occupations[:1], v.Offers[:3]
		v.Assessors, v.Cases = v.Assessors[:6], v.Cases[:3]
	}
	on := "2027-02-20"
	shown := func(evidence ...string) *validation.Validation {
		return judging(event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1"), restsOn(evidence...)))
	}
	tie := func(assessor, known string) func(*validation.Validation) {
		return func(v *validation.Validation) {
			v.Ties = []validation.Tie{{Assessor: assessor, Candidate: "K-01", Kind: validation.Pupil, Known: day(known)}}
		}
	}
	lacking := func(v *validation.Validation) *validation.Validation {
		return then(v, event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o2")))
	}
	allOffered := func(v *validation.Validation) {
		for i := range v.Offers {
			v.Offers[i].For = nil
		}
		v.Offers[1].Organization, v.Offers[2].Organization = "lyceum", "lyceum"
	}
	quality := func(f validation.QualityFactor, l validation.QualityLevel) func(*validation.Validation) {
		return func(v *validation.Validation) {
			v.Quality = append(v.Quality, validation.SelfAssessment{Factor: f, Level: l, On: day("2027-01-01")})
		}
	}
	wrong := event("2027-01-19", validation.Corrected, "k1", corrects(8, event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.PartlyMet, "o1", "o2", "o3"))))
	undecided := certified()
	undecided.Log = undecided.Log[:11]
	decided := certified()
	decided.Log = decided.Log[:12]
	paid := func(v *validation.Validation) {
		v.Cases = v.Cases[1:2]
		v.Costs = []validation.Cost{
			{Kind: validation.ProjectCost, Amount: validation.Range{From: 9, To: 9}, On: day("2027-01-02"), Source: both("bok")},
			{Kind: validation.CaseCost, Case: "k1", Amount: validation.Range{From: 9, To: 9}, On: day("2027-01-02"), Source: both("bok")},
		}
	}
	roles := func(holders ...validation.Holder) func(*validation.Validation) {
		return func(v *validation.Validation) {
			v.Roles = []validation.Role{{ID: "samordnare", Name: text("samordnare", "coordinator"), In: []string{"granvik", "alvnas"}}}
			v.Holders = holders
		}
	}
	return []ruling{
		{"VAL-01", on, change(mellanalven(), standard), pass, nil},
		{"VAL-01", on, mellanalven(), fail, at("/pipelines/1/stages/0/steps/0", "/pipelines/1/stages/1/steps/1")},
		{"VAL-01", on, bare(), apart, nil},
		{"VAL-02", on, change(mellanalven(), standard), pass, nil},
		{"VAL-02", on, mellanalven(), unknown, at("/pipelines/1/acts")},
		{"VAL-02", on, change(mellanalven(), func(v *validation.Validation) {
			standard(v)
			v.Pipelines[0].Acts[0].Owner = v.Pipelines[0].Acts[1].Owner
		}), unknown, at("/pipelines/0/acts")},
		{"VAL-02", on, bare(), apart, nil},

		{"VAL-03", on, judging(), apart, nil},
		{"VAL-03", on, shown("u1"), pass, nil},
		{"VAL-03", on, shown(), fail, at("/log/7")},
		{"VAL-03", "2027-01-09", shown(), apart, nil}, // before it was noted
		{"VAL-03", on, then(shown(), event("2027-01-11", validation.Corrected, "k1", corrects(8, shown("u1").Log[7]))), pass, nil},
		{"VAL-03", on, lacking(judging()), pass, nil},   // what was not shown rests on nothing
		{"VAL-03", on, certified(), fail, at("/log/7")}, // o2 and o3 rest on evidence of o1
		{"VAL-04", on, judging(), apart, nil},
		{"VAL-04", on, shown(), pass, nil},
		{"VAL-04", "2027-02-20", change(shown(), tie("B01", "2027-02-20")), fail, at("/log/7")},
		{"VAL-04", "2027-02-19", change(shown(), tie("B01", "2027-02-20")), pass, nil},
		{"VAL-04", on, change(shown(), tie("B06", "2027-01-20")), pass, nil}, // who did not judge
		{"VAL-04", on, change(then(shown(), event("2027-02-10", validation.Corrected, "k1", corrects(8, event("2027-01-10", validation.Judged, "k1", by("B02", "B06"), judged(validation.Met, "o1"))))), tie("B01", "2027-01-20")), pass, nil},

		{"VAL-05", on, shown(), apart, nil}, // it has not ended
		{"VAL-05", on, certified(), pass, nil},
		{"VAL-05", on, undecided, fail, at("/cases/1")},
		{"VAL-05", on, partly(), fail, at("/cases/1")},
		{"VAL-05", on, referred(), fail, at("/cases/1")},
		{"VAL-05", on, then(referred(), event("2027-01-21", validation.Decided, "k1", decides(validation.Refused), says("Skäl"))), pass, nil},
		{"VAL-05", on, then(shown(), event("2027-01-21", validation.Withdrew, "k1")), apart, nil}, // by their own choice
		{"VAL-05", on, then(certified(), wrong), fail, at("/cases/1")},                            // what was decided is not shown
		{"VAL-05", on, then(certified(), wrong, event("2027-01-21", validation.Decided, "k1", decides(validation.Refused), says("Skäl"))), pass, nil},
		{"VAL-05", on, shown("u1"), apart, nil},
		{"VAL-06", on, judging(), apart, nil},
		{"VAL-06", on, certified(), pass, nil},
		{"VAL-06", "2027-02-12", decided, pass, nil}, // ended on 13 January: thirty days
		{"VAL-06", "2027-02-13", decided, fail, at("/cases/1")},
		// A refusal of what is shown asks for a correction of the judgment. When that
		// is corrected back, the certificate holds beside the refusal.
		{"VAL-06", on, then(certified(), wrong, event("2027-01-20", validation.ReviewAsked, "k1"), event("2027-01-21", validation.Reviewed, "k1", decides(validation.Refused), says("Fel"))), fail, at("/cases/1")},
		{"VAL-06", on, then(certified(), wrong, event("2027-01-21", validation.Decided, "k1", decides(validation.Refused), says("Fel")), event("2027-01-21", validation.Corrected, "k1", corrects(8, certified().Log[7]))), fail, at("/cases/1")},
		{"VAL-06", on, then(certified(), wrong, event("2027-01-20", validation.Decided, "k1", decides(validation.Refused), says("Fel")), event("2027-01-21", validation.Revoked, "k1", record("B-17"), says("Fel"))), pass, nil},
		{"VAL-06", on, inherited(), fail, at("/cases/0")},
		{"VAL-07", on, certified(), apart, nil},
		{"VAL-07", on, then(judging(), event("2027-01-21", validation.Complained, "k1")), pass, nil}, // thirty days
		{"VAL-07", "2027-02-21", then(judging(), event("2027-01-21", validation.Complained, "k1")), fail, at("/log/7")},
		{"VAL-07", "2027-02-21", then(judging(), event("2027-01-21", validation.Complained, "k1"), event("2027-01-22", validation.ComplaintHandled, "k1", says("x"))), pass, nil},
		{"VAL-08", on, judging(), apart, nil},
		{"VAL-08", on, lacking(judging()), pass, nil},
		{"VAL-08", on, change(lacking(judging()), func(v *validation.Validation) { v.Courses = v.Courses[2:] }), fail, at("/occupations/0/outcomes/1")},
		{"VAL-08", on, change(lacking(judging()), func(v *validation.Validation) { v.Courses = v.Courses[:1]; v.Courses[0].To = day("2027-02-20") }), fail, at("/occupations/0/outcomes/1")},

		{"VAL-09", "2027-03-06", mellanalven(), apart, nil},
		{"VAL-09", "2027-03-06", queue(20), pass, nil},             // for two days, with that one
		{"VAL-09", "2027-03-07", queue(20), fail, at("/cases/20")}, // three: longer than all others
		{"VAL-09", "2027-03-07", queue(19), unknown, nil},          // who are too few to be compared with
		{"VAL-10", "2027-03-06", mellanalven(), apart, nil},
		{"VAL-10", "2027-03-06", judging(), apart, nil}, // in a stage that promises nothing
		{"VAL-10", "2027-04-04", queue(2), pass, nil},
		{"VAL-10", "2027-04-05", queue(2), fail, at("/cases/2")},
		{"VAL-10", "2027-03-06", change(queue(9), func(v *validation.Validation) { v.Pipelines[1].Stages[0].PromisedDays = 1 }), fail, at("/occupations/1")}, // each of the nine took two
		{"VAL-10", "2027-03-06", change(queue(9), func(v *validation.Validation) {
			v.Pipelines[1].Stages[0].PromisedDays, v.CountedFrom = 1, day("2027-03-04") // after they were over
		}), pass, nil},
		{"VAL-10", on, change(judging(), standard), apart, nil},
		{"VAL-11", on, mellanalven(), apart, nil},
		{"VAL-11", "2027-03-10", queue(3), unknown, at("/occupations/1")},
		{"VAL-11", "2027-03-10", change(queue(3), func(v *validation.Validation) {
			v.Capacities = []validation.Capacity{{Occupation: "bagare", Stage: "prov", Number: 3}}
			v.CountedFrom = day("2027-02-28") // the queue has grown since
		}), pass, at("/occupations/1")},
		{"VAL-12", "2027-04-01", queue(3), apart, nil},
		{"VAL-12", "2027-04-01", unequal([2]int{2, 1}, [2]int{1, 2}), unknown, nil},
		{"VAL-12", "2027-04-01", unequal([2]int{12, 12}, [2]int{12, 12}), pass, nil},
		{"VAL-12", "2027-04-01", change(unequal([2]int{12, 12}, [2]int{12, 12}), func(v *validation.Validation) { // nobody is in a group of the other
			v.Groupings = append(v.Groupings, validation.Grouping{ID: "alder", Name: both("ålder"), Groups: []validation.Group{{ID: "ung", Name: both("ung")}, {ID: "aldre", Name: both("äldre")}}})
		}), unknown, nil},
		{"VAL-12", "2027-04-01", unequal([2]int{30, 10}, [2]int{10, 30}), fail, at("/occupations/1")},

		{"VAL-13", on, mellanalven(), pass, nil},
		{"VAL-13", on, bare(), apart, nil},
		{"VAL-13", on, change(mellanalven(), func(v *validation.Validation) { v.Organizations[3].Kind = validation.Agency }), fail, at("/organizations")},
		{"VAL-14", on, mellanalven(), pass, nil},
		{"VAL-14", on, bare(), apart, nil},
		{"VAL-14", on, change(mellanalven(), func(v *validation.Validation) { v.Offers = v.Offers[1:2] }), fail, at("/organizations/2")},
		{"VAL-14", "2027-06-01", change(mellanalven(), func(v *validation.Validation) { v.Offers = v.Offers[1:2]; v.Offers[0].To = day("2027-06-01") }), fail, at("/organizations/0", "/organizations/1", "/organizations/2")},
		{"VAL-15", on, change(mellanalven(), allOffered), pass, nil},
		{"VAL-15", on, bare(), apart, nil},
		{"VAL-15", on, change(mellanalven(), func(v *validation.Validation) { v.Offers = nil }), unknown, at("")}, // not that nobody does
		{"VAL-15", "2025-12-31", mellanalven(), fail, at("/organizations/0", "/organizations/1", "/organizations/2")},
		{"VAL-15", on, change(mellanalven(), func(v *validation.Validation) { v.Offers[1].For = []string{"granvik"} }), fail, at("/organizations/1")},
		{"VAL-16", on, change(mellanalven(), func(v *validation.Validation) { standard(v) }), pass, nil}, // three for each, of whom two are needed
		{"VAL-16", on, mellanalven(), fail, at("/occupations/1")},                                        // one baker
		{"VAL-16", "2028-01-01", change(mellanalven(), standard), pass, nil},                             // B01 lapsed, B05 began
		{"VAL-16", on, change(mellanalven(), func(v *validation.Validation) { standard(v); v.Assessors = v.Assessors[1:3] }), fail, at("/occupations/0", "/occupations/0")},
		{"VAL-16", on, bare(), apart, nil},
		{"VAL-17", "2027-10-02", mellanalven(), pass, nil}, // 91 days before B01's ends
		{"VAL-17", "2027-10-03", mellanalven(), fail, at("/assessors/0")},
		{"VAL-17", on, bare(), apart, nil},
		{"VAL-18", on, mellanalven(), apart, nil},
		{"VAL-18", on, change(mellanalven(), roles()), fail, at("/roles/0")},
		{"VAL-18", on, change(mellanalven(), roles(validation.Holder{Role: "samordnare", Organization: "granvik"}, validation.Holder{Role: "samordnare", Organization: "alvnas", Period: between("2027-02-20", "2027-02-21")})), pass, nil},
		{"VAL-18", "2027-02-21", change(mellanalven(), roles(validation.Holder{Role: "samordnare", Organization: "granvik"}, validation.Holder{Role: "samordnare", Organization: "alvnas", Period: between("2027-02-20", "2027-02-21")})), fail, at("/roles/0")},
		{"VAL-19", on, mellanalven(), pass, nil},
		{"VAL-19", on, bare(), apart, nil},
		{"VAL-19", on, change(mellanalven(), func(v *validation.Validation) { v.Occupations[1].Standard.Central = false }), fail, at("/occupations/1/standard")},
		{"VAL-19", on, change(mellanalven(), func(v *validation.Validation) { v.Occupations[1].Standard = validation.Standard{} }), unknown, at("/occupations/1")}, // not that it is one's own
		{"VAL-19", on, change(mellanalven(), func(v *validation.Validation) {
			v.Occupations[0].Standard.Central, v.Occupations[1].Standard = false, validation.Standard{}
		}), fail, at("/occupations/0/standard", "/occupations/1")},
		{"VAL-20", "2029-12-31", mellanalven(), pass, nil},
		{"VAL-20", "2030-01-01", mellanalven(), fail, at("/occupations/0/alignments/0")},
		{"VAL-20", "2030-01-01", change(mellanalven(), func(v *validation.Validation) {
			v.Occupations[0].Alignments = append(v.Occupations[0].Alignments, validation.Alignment{Scheme: validation.SeQF, Code: "5", Period: between("2030-01-01", "")})
		}), pass, nil},
		{"VAL-20", "2033-01-01", change(mellanalven(), func(v *validation.Validation) {
			v.Occupations[0].Alignments = append(v.Occupations[0].Alignments, validation.Alignment{Scheme: validation.SeQF, Code: "5", Period: between("2030-01-01", "2032-01-01")})
		}), fail, at("/occupations/0/alignments/1")}, // of two the last
		{"VAL-20", on, bare(), apart, nil},
		{"VAL-21", "2028-01-01", mellanalven(), pass, nil},
		{"VAL-21", "2028-01-02", mellanalven(), fail, at("/courses/0")},
		{"VAL-21", on, change(mellanalven(), func(v *validation.Validation) { v.Courses[1].Checked = samverkan.Date{} }), unknown, at("/courses/1")},
		{"VAL-21", on, change(mellanalven(), func(v *validation.Validation) { v.Courses = nil }), apart, nil},

		{"VAL-22", on, bare(), apart, nil},
		{"VAL-22", on, change(certified(), paid), pass, nil},
		{"VAL-22", on, change(certified(), func(v *validation.Validation) { paid(v); v.Costs = v.Costs[:1] }), unknown, at("/costs")},
		{"VAL-22", on, certified(), unknown, at("/costs")},
		{"VAL-22", "2027-01-10", change(certified(), paid), unknown, at("/costs")}, // nobody certified yet
		{"VAL-23", on, bare(), apart, nil},
		{"VAL-23", on, certified(), unknown, at("/occupations/0", "/occupations/1")},
		{"VAL-23", on, change(certified(), func(v *validation.Validation) {
			for _, o := range []string{"kock", "bagare"} {
				v.FullTraining = append(v.FullTraining, validation.FullTraining{Occupation: o, Days: validation.Days{From: 1, To: 2}, Source: both("antagande")})
			}
		}), pass, nil},
		{"VAL-24", on, certified(), apart, nil},
		{"VAL-24", on, change(certified(), quality(validation.AssessmentFactor, validation.Works)), unknown, nil}, // of one alone
		{"VAL-24", on, change(shown(), quality(validation.DocumentationFactor, validation.Works)), fail, at("/quality")},
		{"VAL-24", on, change(shown(), quality(validation.DocumentationFactor, validation.Begun)), unknown, nil},
		{"VAL-24", on, change(change(certified(), allOffered), func(v *validation.Validation) {
			v.Log[4].Evidence.Covers = []string{"c1", "o2", "o3"}
			for _, f := range validation.QualityFactor("").Choices() {
				quality(validation.QualityFactor(f), validation.Works)(v)
			}
		}), pass, nil},
	}
}

// referred is k1 that was judged, failed twice, and was referred elsewhere by
// the pipeline, on 15 January 2027.
func referred() *validation.Validation {
	fails := func(on string) []validation.Event {
		return []validation.Event{
			event(on, validation.Judged, "k1", by("B01", "B02"), judged(validation.NotMet, "o1", "o2", "o3")),
			event(on, validation.Finished, "k1", result(pipeline.Failed)),
		}
	}
	v := judging(fails("2027-01-10")...)
	v = then(v, event("2027-01-11", validation.Started, "k1"), event("2027-01-12", validation.Finished, "k1", result(pipeline.Passed)), event("2027-01-13", validation.Started, "k1"))
	return then(v, fails("2027-01-15")...)
}

// inherited is k1b certified by what k1 had shown, of which something was
// corrected afterwards.
func inherited() *validation.Validation {
	v := then(mellanalven(), append(assessing("k1", "2026-06"),
		event("2026-06-10", validation.Judged, "k1", by("B02", "B06"), judged(validation.Met, "o1")),
		event("2026-06-10", validation.Judged, "k1", by("B02", "B06"), judged(validation.Met, "o2")), // entry 9
		event("2026-06-11", validation.Withdrew, "k1"),
	)...)
	v = then(v, assessing("k1b", "2027-01")...)
	return then(v,
		event("2027-01-10", validation.Judged, "k1b", by("B01", "B02"), judged(validation.Met, "o3"), restsOn("u1")),
		event("2027-01-10", validation.Finished, "k1b", result(pipeline.Passed)), event("2027-01-10", validation.Started, "k1b"),
		event("2027-01-10", validation.Finished, "k1b", result(pipeline.Passed)),
		event("2027-02-01", validation.Corrected, "k1", corrects(9)),
	)
}

func TestRules(t *testing.T) {
	seen := map[string][]samverkan.Outcome{}
	for i, c := range rulings() {
		t.Run(c.rule+" "+strconv.Itoa(i)+" "+string(c.want), func(t *testing.T) {
			r := assess(t, c.v, c.on)
			got, ok := r.Result(c.rule)
			require.True(t, ok)
			require.Equal(t, c.want, got.Outcome, "%v", got.Findings)
			var at []string
			for _, f := range got.Findings {
				at = append(at, f.At)
			}
			if c.rule == "VAL-01" { // several problems may be at one place
				slices.Sort(at)
				at = slices.Compact(at)
			}
			require.Equal(t, c.at, at, "%v", got.Findings)
			findingsAreWhole(t, c.v, r)
		})
		seen[c.rule] = append(seen[c.rule], c.want)
	}
	for _, info := range validation.Rules() {
		require.Contains(t, seen[info.ID], pass, info.ID)
		require.Contains(t, seen[info.ID], apart, info.ID)
		require.True(t, slices.Contains(seen[info.ID], fail) || slices.Contains(seen[info.ID], unknown), info.ID)
	}
}

// findingsAreWhole: every finding has its texts in both languages with nothing
// left to fill, a place in the document, and seeds that exist; results come by
// rule.
func findingsAreWhole(t testing.TB, v *validation.Validation, r *validation.Report) {
	t.Helper()
	var doc any
	require.NoError(t, json.Unmarshal([]byte(encoded(t, v)), &doc))
	for f := range r.Findings() {
		require.True(t, resolves(doc, f.At), "%s at %s", f.Rule, f.At)
		require.Contains(t, f.Severity.Choices(), string(f.Severity))
		require.NotEmpty(t, f.Evidence)
		texts := []samverkan.Text{f.Says, f.Aloud, f.Next}
		for _, e := range f.Evidence {
			require.True(t, resolves(doc, e.At), "%s rests on %s", f.Rule, e.At)
			texts = append(texts, e.Text)
		}
		for i, text := range texts {
			for _, s := range []string{text.SV, text.EN} {
				require.NotEmpty(t, s, "%s, text %d", f.Rule, i)
				require.NotRegexp(t, `\{\^?\w`, s, f.Rule)
				require.NotContains(t, s, "!", f.Rule)
				require.NotContains(t, s, "  ", f.Rule)
				require.NotContains(t, s, "?", f.Rule)
				require.True(t, strings.HasSuffix(s, ".") || f.Rule == "VAL-01" || strings.HasSuffix(s, "”.") || strings.HasSuffix(s, "…"), "%s: %s", f.Rule, s)
				first := []rune(strings.TrimLeft(s, "”“"))[0]
				require.True(t, first >= '0' && first <= '9' || strings.ToUpper(string(first)) == string(first), "%s: %s", f.Rule, s)
			}
		}
		for _, id := range f.About {
			require.True(t, slices.ContainsFunc(v.Organizations, func(o validation.Organization) bool { return id == o.ID }))
		}
		require.NotEmpty(t, f.Seeds)
	}
	require.Len(t, r.Results, len(validation.Rules()))
	for i, info := range validation.Rules() {
		require.Equal(t, info.ID, r.Results[i].Rule)
	}
}

// resolves reports whether a JSON Pointer names something in a document, or a
// list of it that is empty and so left out.
func resolves(doc any, at string) bool {
	tokens := strings.Split(at, "/")[1:]
	for i, token := range tokens {
		switch v := doc.(type) {
		case map[string]any:
			next, ok := v[token]
			if !ok {
				return i == 0 && len(tokens) == 1
			}
			doc = next
		case []any:
			n, err := strconv.Atoi(token)
			if err != nil || n < 0 || n >= len(v) {
				return false
			}
			doc = v[n]
		default:
			return false
		}
	}
	return true
}

// The rules are in the order of their numbers, each once, with seeds that exist.
func TestRulesAreTold(t *testing.T) {
	for i, info := range validation.Rules() {
		require.Equal(t, "VAL-"+strconv.Itoa(100 + i + 1)[1:], info.ID)
		require.NotEmpty(t, info.Title.SV)
		require.NotEmpty(t, info.Title.EN)
		require.NotEmpty(t, info.Seeds)
		for _, id := range info.Seeds {
			_, ok := samverkan.SeedRuleByID(id)
			require.True(t, ok, "%s rests on %s", info.ID, id)
		}
	}
	require.Len(t, validation.Rules(), 24)
}

// Findings of random documents are whole too.
func TestFindingsOfMadeAreWhole(t *testing.T) {
	findings := 0
	eachMade(t, 20, 200, func(t *testing.T, _ uint64, v *validation.Validation, on samverkan.Date) {
		r, err := v.Assess(validation.Options{On: on})
		require.NoError(t, err)
		findingsAreWhole(t, v, r)
		for range r.Findings() {
			findings++
		}
		for _, text := range []samverkan.Text{r.Says} {
			require.NotContains(t, text.SV+text.EN, "{")
		}
		for _, q := range r.Quality {
			require.NotContains(t, q.Shows.SV+q.Shows.EN, "{")
		}
		for _, c := range v.Cases {
			require.NotContains(t, caseReport(t, v, c.ID, on.String()).Says.SV, "{")
		}
	})
	require.Greater(t, findings, 150)
}

// What is said of the whole, as people read it.
func TestHeadlines(t *testing.T) {
	for _, c := range []struct {
		v      *validation.Validation
		on     string
		sv, en string
	}{
		{mellanalven(), "2027-02-01", "Ingen har sökt än.", "Nobody has applied yet."},
		{certified(trial("b3", "2027-02")...), "2027-02-03", "Ett ärende pågår, och ett har slutat med bevis sedan 1 januari 2027. Alla yrken är medräknade. Det som tar tid är väntan på inledande kartläggning, en dag i snitt.", "One case is under way, and one has ended with a certificate since 1 January 2027. All occupations are counted. What takes time is the wait for initial mapping, one day on average."},
		{queue(20), "2027-03-20", "Ett ärende pågår, och 20 har slutat med bevis sedan 1 mars 2027. Alla yrken är medräknade. Det som tar tid är väntan på Prov, en dag i snitt. Ett ärende har legat för länge.", ""},
		{with(queue(10), func(v *validation.Validation) { v.Recorded = validation.SomeCases }), "2027-03-05", "Av de ärenden som är antecknade här pågår ett, och tio har slutat med bevis sedan 1 mars 2027. Alla yrken är medräknade. Det kan vara fler.", "Of the cases that are recorded here one is under way, and ten have ended with a certificate since 1 March 2027. All occupations are counted. There may be more."},
		{with(queue(10), func(v *validation.Validation) { v.CountedFrom = day("2027-03-04") }), "2027-03-04", "Inget ärende pågår, och inget har slutat med bevis sedan 4 mars 2027. Alla yrken är medräknade.", "No case is under way, and none has ended with a certificate since 4 March 2027. All occupations are counted."},
		{certified(event("2027-02-01", validation.Revoked, "k1", record("B-17"), says("Fel person."))), "2027-02-02", "och ett har slutat med bevis sedan 1 januari 2027. Alla yrken är medräknade. Beviset är återkallat.", "The certificate has been withdrawn."},
	} {
		got := assess(t, c.v, c.on).Says
		require.Contains(t, got.SV, c.sv)
		require.Contains(t, got.EN, c.en)
	}
	// Somebody who has come and gone has applied.
	gone := then(mellanalven(), event("2027-01-01", validation.Applied, "k1"), event("2027-01-02", validation.Withdrew, "k1"))
	require.NotContains(t, assess(t, gone, "2027-02-01").Says.SV, "Ingen har sökt än.")
	// Where only some cases are recorded, it is not known that nobody has.
	some := with(mellanalven(), func(v *validation.Validation) { v.Recorded = validation.SomeCases })
	require.NotContains(t, assess(t, some, "2027-02-01").Says.SV, "Ingen har sökt än.")
}
