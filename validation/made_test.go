package validation_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/eventlog"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// day reads a day that the test has written itself; "" is no day.
func day(s string) samverkan.Date {
	if s == "" {
		return samverkan.Date{}
	}
	d, err := samverkan.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// between is the days from one up to but not with another.
func between(from, to string) samverkan.Period {
	return samverkan.Period{From: day(from), To: day(to)}
}

func both(s string) samverkan.Text { return samverkan.Same(s) }

func text(sv, en string) samverkan.Text { return samverkan.Text{SV: sv, EN: en} }

// diff compares values that hold dates; an empty list is as good as none.
func diff(want, got any) string {
	return cmp.Diff(want, got, cmpopts.EquateComparable(samverkan.Date{}, eventlog.Instant{}), cmpopts.EquateEmpty())
}

// encoded is a document or a report in bytes.
func encoded(t testing.TB, v interface{ Encode() ([]byte, error) }) string {
	t.Helper()
	b, err := v.Encode()
	require.NoError(t, err)
	return string(b)
}

// oneFault is the only fault of an error.
func oneFault(t testing.TB, err error) *samverkan.Fault {
	t.Helper()
	var faults samverkan.Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 1, "%v", err)
	return faults[0]
}

func assess(t testing.TB, v *validation.Validation, on string) *validation.Report {
	t.Helper()
	r, err := v.Assess(validation.Options{On: day(on)})
	require.NoError(t, err)
	return r
}

func caseReport(t testing.TB, v *validation.Validation, id, on string) *validation.CaseReport {
	t.Helper()
	r, err := v.Case(id, day(on))
	require.NoError(t, err)
	return r
}

func play(t testing.TB, v *validation.Validation) validation.Cases {
	t.Helper()
	c, err := v.Play()
	require.NoError(t, err)
	return c
}

// with changes a document.
func with(v *validation.Validation, changes ...func(*validation.Validation)) *validation.Validation {
	for _, change := range changes {
		change(v)
	}
	return v
}

// then is a document with more in its log.
func then(v *validation.Validation, events ...validation.Event) *validation.Validation {
	out := *v
	out.Log = append(slices.Clone(v.Log), events...)
	return &out
}

// event is an entry of the log; with gives it its other members.
func event(on string, what validation.EventKind, of string, with ...func(*validation.Event)) validation.Event {
	e := validation.Event{On: day(on), What: what, Case: of}
	for _, w := range with {
		w(&e)
	}
	return e
}

func since(s string) func(*validation.Event) {
	return func(e *validation.Event) { e.Since = day(s) }
}

func result(r pipeline.Result) func(*validation.Event) {
	return func(e *validation.Event) { e.Result = r }
}

func evidence(id string, kind validation.EvidenceKind, covers ...string) func(*validation.Event) {
	return func(e *validation.Event) { e.Evidence = &validation.Evidence{ID: id, Kind: kind, Covers: covers} }
}

func by(assessors ...string) func(*validation.Event) {
	return func(e *validation.Event) { e.Assessors = assessors }
}

func judged(j validation.Judgment, outcomes ...string) func(*validation.Event) {
	return func(e *validation.Event) { e.Judgment, e.Outcomes = j, outcomes }
}

func restsOn(ids ...string) func(*validation.Event) {
	return func(e *validation.Event) { e.RestsOn = ids }
}

func lacks(ids ...string) func(*validation.Event) {
	return func(e *validation.Event) { e.Lacks = ids }
}

func courses(ids ...string) func(*validation.Event) {
	return func(e *validation.Event) { e.Courses = ids }
}

func decides(d validation.Decision) func(*validation.Event) {
	return func(e *validation.Event) { e.Decision = d }
}

func record(s string) func(*validation.Event) { return func(e *validation.Event) { e.Record = s } }

func says(s string) func(*validation.Event) {
	return func(e *validation.Event) { e.Text = both(s) }
}

// corrects is a correction of the entry n of a case; without an entry it is
// struck.
func corrects(n int, instead ...validation.Event) func(*validation.Event) {
	return func(e *validation.Event) {
		e.Entry, e.Text = n, both("Fel")
		if len(instead) > 0 {
			e.Instead = &instead[0]
		}
	}
}

// small is a pipeline of two stages, one assessor, and a law that gives an
// appeal. It has problems: nothing comes before its assessment.
func small() pipeline.Pipeline {
	return pipeline.Pipeline{
		ID: "liten", Name: both("Liten väg"), Start: "prov",
		Acts: []pipeline.Act{{
			ID: "prov", Kind: pipeline.Validation, Name: both("Prövning"), Owner: both("anordnaren"), Complaint: both("rektorn"),
			Appeal: &pipeline.Appeal{Law: both("Exempellagen 3 §"), To: both("nämnden"), Days: 21},
		}},
		Stages: []pipeline.Stage{
			{ID: "prov", Name: both("Prov"), Phase: pipeline.Assessment, Act: "prov", Owner: "provider", Assessors: 1, PromisedDays: 30, Steps: []pipeline.Step{
				{On: pipeline.Passed, To: "klar"},
				{On: pipeline.Partly, To: "kurs", AtMost: 2},
				{On: pipeline.Partly, To: "del"},
				{On: pipeline.Failed, To: "prov", AtMost: 1},
				{On: pipeline.Failed, To: "hanvisad"},
			}},
			{ID: "kurs", Name: both("Kurs"), Training: true, Act: "prov", Owner: "provider", Steps: []pipeline.Step{
				{On: pipeline.Passed, To: "prov"}, {On: pipeline.Failed, To: "del"},
			}},
		},
		Exits: []pipeline.Exit{
			{ID: "klar", Name: both("Klar"), Kind: pipeline.Certified},
			{ID: "del", Name: both("Del"), Kind: pipeline.PartlyCertified},
			{ID: "bort", Name: both("Avbruten"), Kind: pipeline.ExitWithdrawn},
			{ID: "hanvisad", Name: both("Hänvisad"), Kind: pipeline.ExitReferred},
		},
		Anywhere: []pipeline.Step{{On: pipeline.Withdrawn, To: "bort"}, {On: pipeline.Referred, To: "hanvisad"}},
	}
}

// mellanalven is the document that the tests change: three municipalities, a
// region, a trade and a provider; cooks by the standard pipeline with two
// assessors, bakers by the small one with one. Nothing is noted.
//
//	k1   K-01, cook, Granvik         k1b  K-01 again, after k1
//	k2   K-02, cook, Älvnäs          b3   K-03, baker, Granvik
//
// Assessors: B01, B02 and B06 for all of the cook (B01 until the end of 2027),
// B03 for o1 alone, B04's approval lapsed, B05's has not begun, B07 for the baker.
func mellanalven() *validation.Validation {
	cook := func(id string, p samverkan.Period, outcomes ...string) validation.Assessor {
		return validation.Assessor{ID: id, Competences: []validation.Competence{{Occupation: "kock", Outcomes: outcomes, ApprovedBy: "branschen", Period: p}}}
	}
	v := &validation.Validation{
		Schema: validation.Schema, ID: "natverket", Name: text("Nätverket Mellanälven", "The Mellanälven network"), Recorded: validation.AllCases,
		Organizations: []validation.Organization{
			{ID: "granvik", Name: both("Granvik"), Kind: validation.Municipality},
			{ID: "alvnas", Name: both("Älvnäs"), Kind: validation.Municipality},
			{ID: "storsele", Name: both("Storsele"), Kind: validation.Municipality},
			{ID: "regionen", Name: both("Region Mellanälven"), Kind: validation.Region},
			{ID: "branschen", Name: text("Branschrådet", "The trade council"), Kind: validation.Trade},
			{ID: "lyceum", Name: both("Lyceum"), Kind: validation.Provider},
		},
		Pipelines: []pipeline.Pipeline{pipeline.Standard(), small()},
		Occupations: []validation.Occupation{
			{
				ID: "kock", Name: text("kock", "cook"), Pipeline: "standard",
				Standard: validation.Standard{Name: both("Kock"), Owner: "branschen", Central: true},
				Outcomes: []validation.LearningOutcome{
					{ID: "o1", Name: text("Råvaror", "Ingredients"), Criteria: []validation.Criterion{{ID: "c1", Text: both("Kött")}, {ID: "c2", Text: both("Fisk")}}},
					{ID: "o2", Name: text("Hygien", "Hygiene"), Criteria: []validation.Criterion{{ID: "c3", Text: both("Temperatur")}}},
					{ID: "o3", Name: text("Meny", "Menu")},
				},
				Alignments: []validation.Alignment{{Scheme: validation.SeQF, Code: "4", Period: between("2020-01-01", "2030-01-01")}},
			},
			{
				ID: "bagare", Name: text("bagare", "baker"), Pipeline: "liten", Standard: validation.Standard{Name: both("Bagare"), Owner: "branschen", Central: true},
				Outcomes: []validation.LearningOutcome{{ID: "d1", Name: text("Deg", "Dough")}, {ID: "d2", Name: text("Ugn", "Oven")}},
			},
		},
		Courses: []validation.Course{
			{ID: "hyg", Name: text("Hygienkursen", "The course on hygiene"), Occupation: "kock", Outcomes: []string{"o2"}, Days: 5, Price: &validation.Range{From: 1000, To: 2000}, Checked: day("2027-01-01")},
			{ID: "bred", Name: text("Breda kursen", "The broad course"), Occupation: "kock", Outcomes: []string{"o2", "o3"}, Days: 20, Checked: day("2027-01-01")},
			{ID: "meny", Name: text("Menykursen", "The course on menus"), Occupation: "kock", Outcomes: []string{"o3"}, Days: 10, Checked: day("2027-01-01")},
		},
		Offers: []validation.Offer{
			{Organization: "lyceum", Occupation: "kock", Stages: []string{"documentation", "assessment", "certificate", "training"}, Period: between("2026-01-01", "")},
			{Organization: "granvik", Occupation: "kock", Stages: []string{"mapping"}, For: []string{"granvik", "alvnas"}},
			{Organization: "storsele", Occupation: "kock", Stages: []string{"mapping"}},
			{Organization: "lyceum", Occupation: "bagare", Stages: []string{"prov", "kurs"}},
		},
		Assessors: []validation.Assessor{
			cook("B01", between("2026-01-01", "2028-01-01")),
			cook("B02", between("2026-01-01", "")),
			cook("B03", between("", ""), "o1"),
			cook("B04", between("2025-01-01", "2026-09-01")),
			cook("B05", between("2028-01-01", "")),
			cook("B06", between("", "")),
			{ID: "B07", Competences: []validation.Competence{{Occupation: "bagare"}}},
		},
		Cases: []validation.Case{
			{ID: "k1b", Candidate: "K-01", Occupation: "kock", Municipality: "granvik", After: "k1"}, // before the one it follows
			{ID: "k1", Candidate: "K-01", Occupation: "kock", Municipality: "granvik", Provider: "lyceum"},
			{ID: "k2", Candidate: "K-02", Occupation: "kock", Municipality: "alvnas"},
			{ID: "b3", Candidate: "K-03", Occupation: "bagare", Municipality: "granvik"},
		},
	}
	v.Assessors[0].Organizations = []string{"granvik", "storsele"}
	v.Assessors[1].Organizations = []string{"storsele"}
	return v
}

// assessing brings a cook to the assessment, where the work has begun: on the
// 1st to 6th day of a month ("2027-01").
func assessing(of, month string) []validation.Event {
	on := func(d string) string { return month + "-" + d }
	return []validation.Event{
		event(on("01"), validation.Applied, of),
		event(on("02"), validation.Started, of),
		event(on("03"), validation.Finished, of, result(pipeline.Passed)), // mapping
		event(on("04"), validation.Started, of),
		event(on("04"), validation.EvidenceAdded, of, evidence("u1", validation.Testimonial, "c1"), since("2019-05-01")),
		event(on("05"), validation.Finished, of, result(pipeline.Passed)), // documentation
		event(on("06"), validation.Started, of, by("B01", "B02")),
	}
}

// trial brings the baker to the trial, begun on the 2nd of a month.
func trial(of, month string) []validation.Event {
	return []validation.Event{event(month+"-01", validation.Applied, of), event(month+"-02", validation.Started, of)}
}

// judging is the document with k1 in its assessment since 6 January 2027, of
// which entries 1 to 7 tell.
func judging(events ...validation.Event) *validation.Validation {
	return then(mellanalven(), append(assessing("k1", "2027-01"), events...)...)
}

// certified brings k1 to its certificate on 15 January 2027 (entry 12).
func certified(events ...validation.Event) *validation.Validation {
	return judging(append([]validation.Event{
		event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1", "o2", "o3"), restsOn("u1")),
		event("2027-01-11", validation.Finished, "k1", result(pipeline.Passed)),
		event("2027-01-12", validation.Started, "k1"),
		event("2027-01-13", validation.Finished, "k1", result(pipeline.Passed)),
		event("2027-01-14", validation.Decided, "k1", decides(validation.Full), says("Allt är visat.")),
		event("2027-01-15", validation.Certified, "k1", record("B-17")),
	}, events...)...)
}

// partly leaves k1 with o1 shown and part of a certificate, on 13 January 2027.
func partly(events ...validation.Event) *validation.Validation {
	return judging(append([]validation.Event{
		event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1"), restsOn("u1")),
		event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.PartlyMet, "o2"), lacks("c3")),
		event("2027-01-11", validation.Finished, "k1", result(pipeline.Partly)), // to training
		event("2027-01-12", validation.Started, "k1"),
		event("2027-01-13", validation.Finished, "k1", result(pipeline.Failed)), // to a part
	}, events...)...)
}

func stateOf(t testing.TB, r *validation.Report, id string) validation.CaseState {
	t.Helper()
	i := slices.IndexFunc(r.Cases, func(c validation.CaseState) bool { return c.ID == id })
	require.GreaterOrEqual(t, i, 0, id)
	return r.Cases[i]
}

func occupationOf(t testing.TB, r *validation.Report, id string) *validation.OccupationState {
	t.Helper()
	i := slices.IndexFunc(r.Occupations, func(o validation.OccupationState) bool { return o.Occupation == id })
	require.GreaterOrEqual(t, i, 0, id)
	return &r.Occupations[i]
}

// made is a document made of a seed: a network of some size, and a log of n
// attempts at events, of which those that cannot have happened are left out.
func made(seed uint64, n int) *validation.Validation {
	return madeOf(rand.New(rand.NewPCG(seed, 11)), n, 4+int(seed%9))
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// some is a part of a list in its order, with at least one.
func some[T any](r *rand.Rand, list []T) []T {
	var out []T
	for _, x := range list {
		if r.IntN(2) == 0 {
			out = append(out, x)
		}
	}
	if len(out) == 0 {
		out = append(out, pick(r, list))
	}
	return out
}

// span is a period that begins or ends near 2027, or does neither.
func span(r *rand.Rand) samverkan.Period {
	var p samverkan.Period
	if r.IntN(2) == 0 {
		p.From = day("2026-01-01").AddDays(r.IntN(500))
	}
	if r.IntN(3) == 0 {
		p.To = day("2027-06-01").AddDays(r.IntN(500))
	}
	return p
}

func madeNetwork(r *rand.Rand, cases int) *validation.Validation {
	v := mellanalven()
	v.Floor = 3 + r.IntN(5)
	v.Courses, v.Offers, v.Ties, v.Cases = nil, nil, nil, nil
	if r.IntN(4) == 0 {
		v.CountedFrom = day("2026-06-01").AddDays(r.IntN(300))
	}
	if r.IntN(5) == 0 {
		v.Recorded = validation.SomeCases
	}
	towns := []string{"granvik", "alvnas", "storsele"}
	outcomes := map[string][]string{"kock": {"o1", "o2", "o3"}, "bagare": {"d1", "d2"}}
	stages := map[string][]string{"kock": {"mapping", "documentation", "assessment", "certificate", "training"}, "bagare": {"prov", "kurs"}}
	jobs := []string{"kock", "bagare"}
	for i := range r.IntN(9) {
		job := pick(r, jobs)
		c := validation.Course{ID: "kurs" + strconv.Itoa(i), Name: both("Kurs"), Occupation: job, Outcomes: some(r, outcomes[job]), Days: 1 + r.IntN(4), Period: span(r)}
		if r.IntN(3) > 0 {
			c.Price = &validation.Range{From: int64(r.IntN(100)), To: 100 + int64(r.IntN(100))}
		}
		if r.IntN(2) == 0 {
			c.Checked = day("2026-01-01").AddDays(r.IntN(500))
		}
		v.Courses = append(v.Courses, c)
	}
	for range r.IntN(7) {
		job := pick(r, jobs)
		o := validation.Offer{Organization: pick(r, v.Organizations).ID, Occupation: job, Stages: some(r, stages[job]), Period: span(r)}
		if r.IntN(2) == 0 {
			o.For = some(r, towns)
		}
		v.Offers = append(v.Offers, o)
	}
	for i := range v.Assessors {
		a := &v.Assessors[i]
		a.Organizations = nil
		if r.IntN(2) == 0 {
			a.Organizations = some(r, []string{"granvik", "alvnas", "storsele", "lyceum"})
		}
		if r.IntN(3) == 0 {
			job := pick(r, jobs)
			a.Competences = append(a.Competences, validation.Competence{Occupation: job, Outcomes: some(r, outcomes[job]), Period: span(r)})
		}
	}
	for i := range 2 {
		v.Roles = append(v.Roles, validation.Role{ID: "roll" + strconv.Itoa(i), Name: both("Roll"), In: some(r, towns)})
	}
	for range r.IntN(6) {
		v.Holders = append(v.Holders, validation.Holder{Role: pick(r, v.Roles).ID, Organization: pick(r, towns), Period: span(r)})
	}
	for range r.IntN(4) {
		job := pick(r, jobs)
		v.Capacities = append(v.Capacities, validation.Capacity{Occupation: job, Stage: pick(r, stages[job]), Number: 1 + r.IntN(3), Period: span(r)})
	}
	v.Groupings = []validation.Grouping{
		{ID: "kon", Name: both("Kön"), Groups: []validation.Group{{ID: "kvinna", Name: both("kvinna")}, {ID: "man", Name: both("man")}}},
		{ID: "alder", Name: both("Ålder"), Groups: []validation.Group{{ID: "ung", Name: both("ung")}, {ID: "mitt", Name: both("mitt i livet")}, {ID: "aldre", Name: both("äldre")}}},
	}
	for i := range cases {
		c := validation.Case{ID: "a" + strconv.Itoa(i), Candidate: "K-" + strconv.Itoa(i), Occupation: pick(r, jobs), Municipality: pick(r, towns)}
		if k := r.IntN(max(i, 1)); r.IntN(4) == 0 && i > 0 && !slices.ContainsFunc(v.Cases, func(x validation.Case) bool { return x.After == v.Cases[k].ID }) {
			c.After, c.Candidate, c.Occupation = v.Cases[k].ID, v.Cases[k].Candidate, v.Cases[k].Occupation
		}
		if r.IntN(2) == 0 {
			c.Groups = append(c.Groups, pick(r, []string{"kvinna", "man"}))
		}
		if r.IntN(2) == 0 {
			c.Groups = append(c.Groups, pick(r, []string{"ung", "mitt", "aldre"}))
		}
		v.Cases = append(v.Cases, c)
		if r.IntN(6) == 0 {
			kind := pick(r, validation.TieKind("").Choices())
			x := validation.Tie{Assessor: pick(r, v.Assessors).ID, Candidate: c.Candidate, Kind: validation.TieKind(kind)}
			if r.IntN(2) == 0 {
				x.Known = day("2027-01-01").AddDays(r.IntN(600))
			}
			v.Ties = append(v.Ties, x)
		}
	}
	for range r.IntN(6) {
		x := validation.Cost{Kind: validation.ProjectCost, Amount: validation.Range{From: 1000, To: 1000 + int64(r.IntN(3))*500}, On: day("2027-01-01").AddDays(r.IntN(600)), Source: both("bokföringen")}
		if r.IntN(3) > 0 {
			x.Kind, x.Case = validation.CaseCost, pick(r, v.Cases).ID
		}
		v.Costs = append(v.Costs, x)
	}
	if r.IntN(2) == 0 {
		v.FullTraining = []validation.FullTraining{{Occupation: "kock", Days: validation.Days{From: 300, To: 500}, Amount: &validation.Range{From: 90_000_00, To: 120_000_00}, Source: both("antagande")}}
	}
	for range r.IntN(3) {
		v.Quality = append(v.Quality, validation.SelfAssessment{
			Factor: validation.QualityFactor(pick(r, validation.QualityFactor("").Choices())), Level: validation.QualityLevel(pick(r, validation.QualityLevel("").Choices())),
			On: day("2027-01-01").AddDays(r.IntN(600)),
		})
	}
	return v
}

func madeOf(r *rand.Rand, n, cases int) *validation.Validation {
	v := madeNetwork(r, cases)
	c, err := v.Play()
	if err != nil {
		panic(err)
	}
	on := day("2027-01-01")
	count := map[string][]validation.Event{}
	for range n {
		if r.IntN(3) > 0 {
			on = on.AddDays(r.IntN(6))
		}
		e := madeEvent(r, v, c, count, on)
		next, err := c.Apply(e)
		if err != nil {
			var faults samverkan.Faults
			if !errors.As(err, &faults) || len(faults) != 1 {
				panic("an event is refused with one fault")
			}
			continue
		}
		c = next
		count[e.Case] = append(count[e.Case], e)
	}
	return c.Validation()
}

// madeEvent is something that may happen to a case as it is, or may not.
func madeEvent(r *rand.Rand, v *validation.Validation, c validation.Cases, count map[string][]validation.Event, on samverkan.Date) validation.Event {
	of := pick(r, v.Cases)
	e := validation.Event{On: on, Case: of.ID}
	if r.IntN(4) == 0 {
		e.Since = on.AddDays(-r.IntN(10))
	}
	outcomes := []string{"o1", "o2", "o3"}
	parts := []string{"o1", "o2", "o3", "c1", "c2", "c3"}
	if of.Occupation == "bagare" {
		outcomes = []string{"d1", "d2"}
		parts = outcomes
	}
	state, _ := c.State(of.ID)
	n := len(count[of.ID])
	if n > 1 && r.IntN(12) == 0 {
		k := r.IntN(n)
		was := count[of.ID][k]
		e.What, e.Entry, e.Text = validation.Corrected, k+1, both("Fel")
		if r.IntN(3) > 0 && was.What != validation.Corrected {
			instead := was
			switch {
			case was.Judgment != "" && r.IntN(2) == 0:
				instead.Judgment, instead.Lacks = validation.Judgment(pick(r, instead.Judgment.Choices())), nil
			case was.Result != "" && r.IntN(2) == 0:
				instead.Result = pick(r, []pipeline.Result{pipeline.Passed, pipeline.Partly, pipeline.Failed})
			default:
				instead.Since = was.On.AddDays(-r.IntN(4))
			}
			e.Instead = &instead
		}
		return e
	}
	switch k := r.IntN(24); {
	case state == validation.Nothing:
		e.What = validation.Applied
	case state == validation.Ended:
		e.What = pick(r, []validation.EventKind{
			validation.Decided, validation.Decided, validation.Certified, validation.Certified, validation.Revoked, validation.Revoked, validation.ReviewAsked, validation.Reviewed,
			validation.Complained, validation.ComplaintHandled, validation.Appealed, validation.AppealDecided,
		})
	case k == 0:
		e.What = pick(r, []validation.EventKind{validation.Withdrew, validation.Referred, validation.Decided, validation.ReviewAsked, validation.Complained, validation.ComplaintHandled})
	case k < 3:
		e.What = validation.EvidenceAdded
	case state == validation.Queued:
		e.What = validation.Started
	case k < 12:
		e.What = validation.Judged
	case k < 14:
		e.What = validation.Trained
	default:
		e.What = validation.Finished
	}
	switch e.What {
	case validation.EvidenceAdded:
		e.Evidence = &validation.Evidence{ID: "u" + strconv.Itoa(n), Kind: validation.EvidenceKind(pick(r, validation.EvidenceKind("").Choices())), Covers: some(r, parts)}
	case validation.Judged:
		e.Assessors = []string{pick(r, v.Assessors).ID}
		if of.Occupation == "bagare" {
			e.Assessors[0] = "B07"
		} else if r.IntN(8) > 0 {
			e.Assessors = pick(r, [][]string{{"B01", "B02"}, {"B02", "B06"}, {"B01", "B06"}})
		}
		e.Outcomes = some(r, outcomes)
		e.Judgment = pick(r, []validation.Judgment{validation.Met, validation.Met, validation.Met, validation.PartlyMet, validation.NotMet})
		if e.Judgment != validation.Met && r.IntN(2) == 0 && e.Outcomes[0] == "o1" {
			e.Lacks = []string{"c2"}
		}
		for _, x := range count[of.ID] {
			if x.Evidence != nil && r.IntN(2) == 0 {
				e.RestsOn = append(e.RestsOn, x.Evidence.ID)
			}
		}
	case validation.Trained:
		if len(v.Courses) > 0 {
			e.Courses = []string{pick(r, v.Courses).ID}
		}
	case validation.Finished:
		e.Result = pick(r, []pipeline.Result{pipeline.Passed, pipeline.Passed, pipeline.Partly, pipeline.Partly, pipeline.Failed})
	case validation.Decided:
		e.Decision, e.Text, e.Record = validation.Decision(pick(r, e.Decision.Choices())), both("Skäl"), "D "+strconv.Itoa(n)
	case validation.Reviewed, validation.AppealDecided:
		if e.Text = both("Svar"); r.IntN(2) == 0 {
			e.Decision = validation.Decision(pick(r, e.Decision.Choices()))
		}
	case validation.Certified:
		e.Record = "B " + strconv.Itoa(n/8)
	case validation.Revoked:
		e.Record, e.Text = "B "+strconv.Itoa(r.IntN(4)), both("Skäl")
	case validation.Referred, validation.ComplaintHandled:
		e.Text = both("Svar")
	}
	return e
}

// eachMade runs a test on so many documents of so many attempts each, with a
// day on or after the first of their logs.
func eachMade(t *testing.T, documents, attempts int, test func(t *testing.T, seed uint64, v *validation.Validation, on samverkan.Date)) {
	t.Helper()
	for seed := range uint64(documents) {
		v := made(seed, attempts)
		on := day("2027-01-01").AddDays(int(seed*37) % 200)
		if seed%3 == 0 && len(v.Log) > 0 {
			on = v.Log[len(v.Log)-1].On.AddDays(int(seed % 50))
		}
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) { test(t, seed, v, on) })
	}
}
