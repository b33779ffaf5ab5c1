package validation_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// full is a document with so many cooks, each with 15 entries, who came evenly
// over two years; every tenth withdrew in the middle, every seventh is still
// inside.
func full(cases int) *validation.Validation {
	v := mellanalven()
	v.Cases = make([]validation.Case, 0, cases)
	var byDay [1000][]validation.Event
	for i := range cases {
		id := "k" + strconv.Itoa(i)
		v.Cases = append(v.Cases, validation.Case{ID: id, Candidate: "K-" + strconv.Itoa(i), Occupation: "kock", Municipality: []string{"granvik", "alvnas", "storsele"}[i%3]})
		came := i * 700 / cases
		steps := []validation.Event{
			event("2027-01-01", validation.Applied, id),
			event("2027-01-01", validation.EvidenceAdded, id, evidence("u1", validation.Testimonial, "c1", "o2")),
			event("2027-01-01", validation.EvidenceAdded, id, evidence("u2", validation.Interview, "c2")),
			event("2027-01-01", validation.Started, id),
			event("2027-01-01", validation.Finished, id, result(pipeline.Passed)),
			event("2027-01-01", validation.Started, id),
			event("2027-01-01", validation.Finished, id, result(pipeline.Passed)),
			event("2027-01-01", validation.Started, id, by("B02", "B06")),
			event("2027-01-01", validation.Judged, id, by("B02", "B06"), judged(validation.Met, "o1", "o2"), restsOn("u1")),
			event("2027-01-01", validation.Judged, id, by("B02", "B06"), judged(validation.Met, "o3"), restsOn("u2")),
			event("2027-01-01", validation.Finished, id, result(pipeline.Passed)),
			event("2027-01-01", validation.Started, id),
			event("2027-01-01", validation.Finished, id, result(pipeline.Passed)),
			event("2027-01-01", validation.Decided, id, decides(validation.Full), says("Allt är visat.")),
			event("2027-01-01", validation.Certified, id, record("B-"+strconv.Itoa(i))),
		}
		switch {
		case i%10 == 9:
			steps = append(steps[:8:8], event("2027-01-01", validation.Withdrew, id))
		case i%7 == 6:
			steps = steps[:8]
		}
		for k, e := range steps {
			e.On = e.On.AddDays(came + k*(1+i%9))
			byDay[came+k*(1+i%9)] = append(byDay[came+k*(1+i%9)], e)
		}
	}
	for _, list := range byDay {
		v.Log = append(v.Log, list...)
	}
	return v
}

func benchDecode(b *testing.B, cases int) {
	b.Helper()
	v := full(cases)
	data, err := v.Encode()
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportMetric(float64(len(v.Log)), "entries")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := validation.Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}

func benchAssess(b *testing.B, cases int) {
	b.Helper()
	v := full(cases)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := v.Assess(validation.Options{On: day("2028-12-31")}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecode_2000cases_27000entries(b *testing.B)   { benchDecode(b, 2000) }
func BenchmarkDecode_14000cases_190000entries(b *testing.B) { benchDecode(b, 14_000) }
func BenchmarkAssess_2000cases_27000entries(b *testing.B)   { benchAssess(b, 2000) }
func BenchmarkAssess_14000cases_190000entries(b *testing.B) { benchAssess(b, 14_000) }

// One more entry, in a document of so many cases.
func BenchmarkApply_14000cases(b *testing.B) {
	c := play(b, full(14_000))
	e := event("2029-12-31", validation.Complained, "k0")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Apply(e); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCase_2000cases(b *testing.B) {
	v := full(2000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := v.Case("k6", day("2028-12-31")); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPublish_2000cases(b *testing.B) {
	v := full(2000)
	r, err := v.Assess(validation.Options{On: day("2028-12-31")})
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		r.Publish()
	}
}

func BenchmarkRemove_2000of2000cases(b *testing.B) {
	v := full(2000)
	d := validation.Disposal{Decision: "x", On: day("2035-01-01")}
	for i, c := range v.Cases {
		if i%10 == 9 || i%7 != 6 {
			d.Cases = append(d.Cases, c.ID)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := v.Remove(d); err != nil {
			b.Fatal(err)
		}
	}
}

// A network as large as the country: 290 municipalities, 20 occupations of five
// stages, 1000 offers, 500 assessors.
func country() *validation.Validation {
	v := mellanalven()
	v.Cases, v.Organizations, v.Assessors, v.Occupations[0].Standard.Owner, v.Courses = nil, nil, nil, "", nil
	cook := v.Occupations[0]
	v.Occupations, v.Offers = nil, nil
	for i := range 290 {
		v.Organizations = append(v.Organizations, validation.Organization{ID: "m" + strconv.Itoa(i), Name: both("Kommun"), Kind: validation.Municipality})
	}
	for i := range 20 {
		cook.ID = "y" + strconv.Itoa(i)
		v.Occupations = append(v.Occupations, cook)
	}
	for i := range 1000 {
		v.Offers = append(v.Offers, validation.Offer{Organization: "m" + strconv.Itoa(i%290), Occupation: "y" + strconv.Itoa(i%20), Stages: []string{"mapping", "assessment"}, For: []string{"m" + strconv.Itoa(i%290), "m" + strconv.Itoa((i+1)%290)}})
	}
	for i := range 500 {
		a := validation.Assessor{ID: "B" + strconv.Itoa(i)}
		for k := range 3 {
			a.Competences = append(a.Competences, validation.Competence{Occupation: "y" + strconv.Itoa((i+k)%20), Period: samverkan.Period{From: day("2026-01-01")}})
		}
		v.Assessors = append(v.Assessors, a)
	}
	return v
}

func BenchmarkAssess_country_290municipalities_20occupations(b *testing.B) {
	v := country()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := v.Assess(validation.Options{On: day("2028-12-31")}); err != nil {
			b.Fatal(err)
		}
	}
}

// 2000 courses for 64 outcomes: the search ends where its work does.
func BenchmarkSupplement_2000courses_64outcomes(b *testing.B) {
	v := mellanalven()
	v.Courses, v.Occupations[1].Outcomes = nil, nil
	for i := range 64 {
		v.Occupations[1].Outcomes = append(v.Occupations[1].Outcomes, validation.LearningOutcome{ID: "m" + strconv.Itoa(i), Name: both("Mål")})
	}
	for i := range 2000 {
		c := validation.Course{ID: "c" + strconv.Itoa(i), Name: both("Kurs"), Occupation: "bagare", Days: 1 + i%7}
		for k := range 5 {
			o := "m" + strconv.Itoa((i*37+k*k*11+k*i/64)%64)
			if len(c.Outcomes) == 0 || c.Outcomes[len(c.Outcomes)-1] != o {
				c.Outcomes = append(c.Outcomes, o)
			}
		}
		seen := map[string]bool{}
		var one []string
		for _, o := range c.Outcomes {
			if !seen[o] {
				seen[o] = true
				one = append(one, o)
			}
		}
		c.Outcomes = one
		v.Courses = append(v.Courses, c)
	}
	v = then(v, append(trial("b3", "2027-01"), event("2027-01-03", validation.Judged, "b3", by("B07"), judged(validation.NotMet, "m0")))...)
	b.ReportAllocs()
	for b.Loop() {
		r, err := v.Case("b3", day("2028-12-31"))
		if err != nil {
			b.Fatal(err)
		}
		if r.Supplement.Exact {
			b.Fatal("it cannot be")
		}
	}
}
