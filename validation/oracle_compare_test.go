package validation_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// asks compares all that is told of a document on a day with the oracle.
func asks(t testing.TB, v *validation.Validation, on samverkan.Date) {
	t.Helper()
	o := ask(v, on)
	r, err := v.Assess(validation.Options{On: on})
	require.NoError(t, err)
	require.Equal(t, o.from(), r.From)
	cases(t, o, r)
	occupations(t, o, r)
	require.Empty(t, diff(o.network(), r.Network))
	require.Empty(t, diff(o.roles(), r.Roles))
}

func cases(t testing.TB, o *oracle, r *validation.Report) {
	t.Helper()
	require.Len(t, r.Cases, len(o.v.Cases))
	for i, c := range o.v.Cases {
		want, got := o.state(c.ID), r.Cases[i]
		want.Old = got.Old // below
		require.Empty(t, diff(want, got))
		whole, err := o.v.Case(c.ID, o.on)
		require.NoError(t, err)
		want.Old = false
		require.Empty(t, diff(want, whole.CaseState))
		rows, kinds := o.rows(c.ID)
		require.Empty(t, diff(kinds, whole.Kinds))
		require.Empty(t, diff(rows, whole.Rows))
		require.Empty(t, diff(o.cases[c.ID].visits, whole.Visits))
		decisions, papers, remedies := o.formalities(c.ID)
		require.Empty(t, diff(decisions, whole.Decisions))
		require.Empty(t, diff(papers, whole.Certificates))
		require.Empty(t, diff(remedies, whole.Remedies))
		rights := slices.Clone(whole.May)
		for i := range rights {
			require.Equal(t, rights[i].Until.IsZero(), rights[i].Says.IsZero())
			rights[i].Says = samverkan.Text{}
		}
		require.Empty(t, diff(o.rights(c.ID), rights))
		var left []string
		for _, row := range rows {
			if !o.cases[c.ID].met(row.Outcome) {
				left = append(left, row.Outcome)
			}
		}
		if whole.Supplement != nil {
			require.Empty(t, diff(o.supplement(c.Occupation, left), *whole.Supplement))
		}
		require.Equal(t, len(left) > 0 && (want.State != validation.Ended && o.cases[c.ID].anyJudged() || want.Kind == pipeline.PartlyCertified), whole.Supplement != nil, "%s", c.ID)
		for _, a := range whole.Assessors {
			i := slices.IndexFunc(o.v.Assessors, func(x validation.Assessor) bool { return x.ID == a.Assessor })
			var able []string
			for _, l := range left {
				if may(&o.v.Assessors[i], c.Occupation, l, o.on) {
					able = append(able, l)
				}
			}
			bound := slices.ContainsFunc(o.v.Ties, func(x validation.Tie) bool {
				return x.Assessor == a.Assessor && x.Candidate == c.Candidate && (x.Known.IsZero() || !o.on.Before(x.Known))
			})
			require.Empty(t, diff(able, a.Outcomes))
			require.Equal(t, !bound && (len(able) > 0 || len(left) == 0), a.May)
			require.Equal(t, a.May, len(a.Objections) == 0)
		}
	}
}

func occupations(t testing.TB, o *oracle, r *validation.Report) {
	t.Helper()
	for _, job := range o.v.Occupations {
		got := occupationOf(t, r, job.ID)
		inside, olds := 0, 0
		for i, stage := range o.pipeline(job.ID).Stages {
			waiting, underway, old := 0, 0, 0
			limit := o.limit(job.ID, stage.ID)
			for _, c := range o.v.Cases {
				s := o.state(c.ID)
				if c.Occupation != job.ID || s.Stage != stage.ID {
					continue
				}
				inside++
				if s.State == validation.Queued {
					waiting++
				} else {
					underway++
				}
				isOld := stateOf(t, r, c.ID).Old
				if o.v.CountedFrom.IsZero() { // else some that came before are not counted
					isOld = limit >= 0 && s.Days+1 > limit
					require.Equal(t, isOld, stateOf(t, r, c.ID).Old, "%s has been in %s for %d, limit %d", c.ID, stage.ID, s.Days, limit)
				}
				if isOld {
					old++
				}
			}
			olds += old
			g := got.Stages[i]
			require.Equal(t, [4]any{stage.ID, waiting, underway, old}, [4]any{g.Stage, g.Waiting, g.Underway, g.Old})
		}
		require.Equal(t, [2]int{inside, olds}, [2]int{got.Inside, got.Old})
		for _, x := range got.Exits {
			n := 0
			for _, c := range o.v.Cases {
				if s := o.state(c.ID); c.Occupation == job.ID && s.Kind == x.Kind && !s.Left.Before(o.from()) {
					n++
				}
			}
			require.Equal(t, n, x.Cases, "%s %s", job.ID, x.Kind)
		}
	}
}

func TestOracle(t *testing.T) {
	for _, v := range []*validation.Validation{mellanalven(), judging(), certified(), partly(assessing("k1b", "2027-03")...), baked()} {
		for d := day("2026-12-30"); d.Before(day("2027-01-20")); d = d.AddDays(3) {
			asks(t, v, d)
		}
	}
	eachMade(t, 45, 180, func(t *testing.T, seed uint64, v *validation.Validation, on samverkan.Date) {
		asks(t, v, on)
		if n := len(v.Log); n > 0 && seed%3 == 0 {
			asks(t, v, v.Log[n-1].On.AddDays(40))
		}
	})
}

// A role whose last holder leaves within ninety days is told of, the day that an
// approval lapses within them too.
func TestEndings(t *testing.T) {
	v := with(mellanalven(), func(v *validation.Validation) {
		v.Roles = []validation.Role{{ID: "samordnare", Name: both("Samordnare"), In: []string{"granvik"}}}
		v.Holders = []validation.Holder{{Role: "samordnare", Organization: "granvik", Period: between("", "2027-06-01")}}
	})
	for on, ends := range map[string]bool{"2027-03-02": false, "2027-03-03": true, "2027-05-31": true} { // 3 March is ninety days before
		require.Equal(t, ends, len(assess(t, v, on).Roles[0].Ending) > 0, on)
		asks(t, v, day(on))
	}
}

func FuzzOracle(f *testing.F) {
	f.Add(uint64(1), uint16(200), uint16(100))
	f.Add(uint64(99), uint16(400), uint16(500))
	f.Fuzz(func(t *testing.T, seed uint64, attempts, after uint16) {
		asks(t, made(seed, int(attempts)%600), day("2026-12-01").AddDays(int(after)%1200))
	})
}

// The smallest set of courses, against all subsets of up to 12 courses: fewest,
// then fewest days, then first in the document.
func TestSupplementIsTheSmallest(t *testing.T) {
	several := 0
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 3))
		v := mellanalven()
		v.Courses = nil
		outcomes := make([]string, 3+r.IntN(6))
		v.Occupations[1].Outcomes = nil
		for i := range outcomes {
			outcomes[i] = "m" + strconv.Itoa(i)
			v.Occupations[1].Outcomes = append(v.Occupations[1].Outcomes, validation.LearningOutcome{ID: outcomes[i], Name: both("Mål")})
		}
		for i := range r.IntN(13) {
			c := validation.Course{ID: "c" + strconv.Itoa(i), Name: both("Kurs"), Occupation: "bagare", Days: 1 + r.IntN(3)}
			for range 1 + r.IntN(3) {
				if o := pick(r, outcomes); !slices.Contains(c.Outcomes, o) {
					c.Outcomes = append(c.Outcomes, o)
				}
			}
			switch r.IntN(8) {
			case 0:
				c.To = day("2027-01-05")
			case 1:
				c.From = day("2027-01-06")
			}
			if r.IntN(4) > 0 {
				c.Price = &validation.Range{From: int64(i), To: int64(2 * i)}
			}
			v.Courses = append(v.Courses, c)
		}
		v = then(v, append(trial("b3", "2027-01"), event("2027-01-03", validation.Judged, "b3", by("B07"), judged(validation.NotMet, "m0")))...)
		on := day("2027-01-05")
		got := caseReport(t, v, "b3", "2027-01-05").Supplement
		require.Empty(t, diff(ask(v, on).supplement("bagare", outcomes), *got), "seed %d", seed)
		if len(got.Courses) > 2 {
			several++
		}
	}
	require.Greater(t, several, 30)
}
