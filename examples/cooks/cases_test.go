package main

import (
	"bytes"
	"encoding/json"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/flow"
)

// k17 is the way of K-17 as the raw log has it.
func (r *raw) k17() *rawWay {
	for _, w := range r.ways("kock") {
		if w.candidate == "K-17" {
			return w
		}
	}
	return nil
}

// K-17's matrix is the drawing's, read from the evidence in the log.
func TestTheMatrix(t *testing.T) {
	s, r := told(t), readRaw(t)
	w := r.k17()
	require.Equal(t, []validation.EvidenceKind{validation.Testimonial, validation.WorkSample, validation.Workplace, validation.Interview}, s.k17.Kinds)
	// The drawing, by row: judgment, testimonial, work sample, workplace, talk;
	// + shown, ~ partly, - nothing.
	want := []string{"+++~-", "+~++-", "+-++-", "+~+--", "++-+~", "--~--", "-~-~-", "++-+~"}
	for i, o := range r.Occupations[0].Outcomes {
		row := "-"
		if w.met[o.ID] {
			row = "+"
		}
		for _, kind := range s.k17.Kinds {
			seen := map[string]bool{}
			for _, e := range w.entries {
				if e.What == "evidenceAdded" && e.Evidence.Kind == string(kind) {
					for _, id := range e.Evidence.Covers {
						seen[id] = true
					}
				}
			}
			n := 0
			for _, c := range o.Criteria {
				if seen[c.ID] || seen[o.ID] {
					n++
				}
			}
			switch n {
			case len(o.Criteria):
				row += "+"
			case 0:
				row += "-"
			default:
				row += "~"
			}
		}
		require.Equal(t, want[i], row, o.ID)
		got := "-"
		if s.k17.Rows[i].Judgment == validation.Met {
			got = "+"
		}
		for _, c := range s.k17.Rows[i].Covered {
			got += map[validation.Coverage]string{validation.Whole: "+", validation.Half: "~", validation.NoneOf: "-"}[c]
		}
		require.Equal(t, row, got, o.ID)
	}
	require.Equal(t, []int{6, 8}, []int{s.k17.Met, s.k17.Of})
}

// The smallest set of courses, by trying every set of them.
func TestTheSmallestSet(t *testing.T) {
	s, r := told(t), readRaw(t)
	w := r.k17()
	var best []string
	least, fewest := 0, 100
	var cooks []int
	for i, c := range r.Courses {
		if c.Occupation == "kock" {
			cooks = append(cooks, i)
		}
	}
	require.Len(t, cooks, 9)
	for set := range 1 << len(cooks) {
		trained, ids, days := map[string]bool{}, []string(nil), 0
		for k, i := range cooks {
			if set&(1<<k) != 0 {
				ids = append(ids, r.Courses[i].ID)
				days += r.Courses[i].Days
				for _, o := range r.Courses[i].Outcomes {
					trained[o] = true
				}
			}
		}
		all := true
		for _, o := range r.Occupations[0].Outcomes {
			all = all && (w.met[o.ID] || trained[o.ID])
		}
		if all && (len(ids) < fewest || len(ids) == fewest && days < least) {
			best, least, fewest = ids, days, len(ids)
		}
	}
	require.Equal(t, []string{"k-saker"}, best)
	require.Equal(t, 5, least)
	require.Equal(t, best, s.k17.Supplement.Courses)
	require.Equal(t, least, s.k17.Supplement.Days)
	require.True(t, s.k17.Supplement.Exact)
}

// Who may judge what K-17 has left: approved for both on the day, and not bound
// to the candidate.
func TestWhoMayJudge(t *testing.T) {
	s, r := told(t), readRaw(t)
	var want, got []string
	for _, a := range r.Assessors {
		may := false
		for _, c := range a.Competences {
			may = may || c.Occupation == "kock" && c.From <= theDay && (c.To == "" || theDay < c.To) &&
				(len(c.Outcomes) == 0 || slices.Contains(c.Outcomes, "specialkost") || slices.Contains(c.Outcomes, "egenkontroll"))
		}
		for _, x := range r.Ties {
			may = may && !(x.Assessor == a.ID && x.Candidate == "K-17" && x.Known <= theDay)
		}
		if may {
			want = append(want, a.ID)
		}
	}
	reasons := map[string]validation.ObjectionCode{}
	for _, a := range s.k17.Assessors {
		if a.May {
			got = append(got, a.Assessor)
		} else {
			reasons[a.Assessor] = a.Objections[0].Code
		}
	}
	require.Equal(t, []string{"B03", "B11"}, want)
	require.Equal(t, want, got)
	require.Equal(t, map[string]validation.ObjectionCode{
		"B01": validation.NotApproved, "B02": validation.NotApproved, "B04": validation.NotApproved, "B06": validation.NotApproved,
		"B08": validation.NotApproved, "B05": validation.Lapsed, "B07": validation.IsPupil,
	}, reasons)
}

// The cases that are told by hand: each is what it is told as.
func TestTheCasesToldByHand(t *testing.T) {
	s := told(t)
	require.Len(t, s.told[forgotten].Remedies, 1)
	require.True(t, s.told[forgotten].Remedies[0].Answered.IsZero())
	require.Len(t, s.told[reviewed].Decisions, 1)
	require.False(t, s.told[reviewed].Remedies[0].Answered.IsZero())
	require.Equal(t, s.told[attempted].Candidate, s.told[cameBack].Candidate)
	require.Equal(t, s.told[attempted].Of, s.told[cameBack].Met)
	require.Equal(t, 1, s.told[corrected].Corrections)
	require.Equal(t, []string{"B01", "B04"}, s.told[corrected].Rows[0].Assessors)
	require.False(t, s.told[withdrawn].Certificates[0].Revoked.IsZero())
	require.Equal(t, s.v.Cases[seventeen-1].Candidate, s.k17.Candidate)
	// B02 judged before it became known; after it B02 may not.
	c, err := s.v.Play()
	require.NoError(t, err)
	for day, n := range map[samverkan.Date]int{date(2026, 12, 9): 0, date(2026, 12, 10): 1} {
		got := 0
		all, err := c.Objections(s.v.Cases[related-1].ID, []string{"B02", "B03"}, []string{"ravaror"}, day)
		require.NoError(t, err)
		for _, o := range all {
			if o.Code == validation.IsKin {
				got++
			}
		}
		require.Equal(t, n, got, day)
	}
}

// The one gap of the network and the two vacancies.
func TestTheNetwork(t *testing.T) {
	s, r := told(t), readRaw(t)
	kind := map[string]string{}
	for _, o := range r.Organizations {
		kind[o.ID] = o.Kind
	}
	var gaps, vacant []string
	for _, o := range r.Occupations {
		for _, p := range r.Pipelines {
			for _, st := range p.Stages {
				for _, m := range r.Organizations {
					if p.ID != o.Pipeline || m.Kind != "municipality" {
						continue
					}
					some := false
					for _, x := range r.Offers {
						to := slices.Contains(x.For, m.ID) || len(x.For) == 0 && (x.Organization == m.ID || kind[x.Organization] != "municipality")
						some = some || to && x.Occupation == o.ID && slices.Contains(x.Stages, st.ID) && x.From <= theDay && (x.To == "" || theDay < x.To)
					}
					if !some {
						gaps = append(gaps, m.ID+" "+o.ID+" "+st.ID)
					}
				}
			}
		}
	}
	for _, role := range r.Roles {
		for _, org := range role.In {
			held := false
			for _, h := range r.Holders {
				held = held || h.Role == role.ID && h.Organization == org && h.From <= theDay && (h.To == "" || theDay < h.To)
			}
			if !held {
				vacant = append(vacant, role.ID+" "+org)
			}
		}
	}
	require.Equal(t, []string{"bjorkanger kock assessment"}, gaps)
	require.Equal(t, []string{"vagledare fjallbacken", "bedomarsamordnare fjallets"}, vacant)
	var gotGaps, gotVacant []string
	for _, c := range s.r.Network.Cells {
		if c.State == validation.Gap {
			gotGaps = append(gotGaps, c.Municipality+" "+c.Occupation+" "+c.Stage)
		}
	}
	for _, role := range s.r.Roles {
		for _, org := range role.Vacant {
			gotVacant = append(gotVacant, role.Role+" "+org)
		}
	}
	require.Equal(t, gaps, gotGaps)
	require.Equal(t, vacant, gotVacant)
}

// The money that is known, and the gain in days as a range.
func TestTheMoney(t *testing.T) {
	s, r := told(t), readRaw(t)
	var project, direct [2]int64
	paid := map[string]bool{}
	for _, c := range r.Costs {
		if c.Kind == "project" {
			project[0] += c.Amount.From
			project[1] += c.Amount.To
		} else {
			direct[0] += c.Amount.From
			direct[1] += c.Amount.To
			paid[c.Case] = true
		}
	}
	c := &s.r.Cost
	require.Equal(t, big.NewRat(project[0], 1).RatString(), c.Project.Least.Exact.String())
	require.Equal(t, big.NewRat(project[1], 1).RatString(), c.Project.Most.Exact.String())
	require.Equal(t, big.NewRat(direct[0], 1).RatString(), c.Direct.Least.Exact.String())
	require.Nil(t, c.Direct.Most) // what is not noted is not nothing
	require.Equal(t, len(r.Cases)-len(paid), c.UnknownCases)
	certified, lead := int64(0), int64(0)
	for _, w := range r.ways("kock") {
		if w.exit == "certified" && !slices.ContainsFunc(w.entries, func(e rawEvent) bool { return e.What == "revoked" }) {
			certified++
			lead += int64(days(w.arrived, w.left))
		}
	}
	require.Equal(t, big.NewRat(project[0]+direct[0], certified+int64(s.r.Occupations[1].Exits[0].Cases)).RatString(), c.PerCertified.Least.Exact.String())
	g := &s.r.Occupations[0].Flow.Gain[0]
	require.True(t, g.Assumed)
	require.Equal(t, big.NewRat(certified*r.FullTraining[0].Days.From-lead, certified).RatString(), g.DaysPerCase.Least.Exact.String())
	require.Equal(t, big.NewRat(certified*r.FullTraining[0].Days.To-lead, certified).RatString(), g.DaysPerCase.Most.Exact.String())
	require.Nil(t, g.GainedMoney.Least)
	// The two occupations share the project's cost, nobody says how.
	require.Equal(t, flow.Money{From: 0, To: project[1]}, *g.Project)
}

// Those who had left before June 2026 are removed, the last of them in April. What
// is told then is what the whole log says, counted from May on, and that something
// is gone is said.
func TestAfterARemoval(t *testing.T) {
	s, r := told(t), readRaw(t)
	var old []string
	certified := 0
	for _, o := range []string{"kock", "vard"} {
		for _, w := range r.ways(o) {
			chained := slices.ContainsFunc(s.v.Cases, func(c validation.Case) bool { return c.ID == w.id && c.After != "" || c.After == w.id })
			if w.exit != "" && w.left < "2026-06-01" && !chained {
				old = append(old, w.id)
				if w.exit == "certified" {
					certified++
				}
			}
		}
	}
	require.Len(t, old, 58)
	require.Equal(t, 39, certified)
	left, _, err := s.v.Remove(validation.Disposal{Decision: "GB 1", On: today(), Cases: old})
	require.NoError(t, err)
	got, err := left.Assess(validation.Options{On: today()})
	require.NoError(t, err)
	require.Contains(t, got.Says.SV, "49 ärenden pågår, och 25 har slutat med bevis sedan 1 maj 2026. Alla yrken är medräknade.")
	require.Contains(t, got.Says.SV, " 58 ärenden som slutade till och med 30 april 2026 är gallrade, minst 39 av dem med bevis. Därför räknas siffrorna från dagen efter.")
	whole := *s.v
	whole.CountedFrom = date(2026, 5, 1)
	want, err := whole.Assess(validation.Options{On: today()})
	require.NoError(t, err)
	for i := range want.Occupations {
		require.Empty(t, cmp.Diff(encode(t, want.Occupations[i]), encode(t, got.Occupations[i])))
	}
	require.Equal(t, encode(t, want.Cost), encode(t, got.Cost))
}

func encode(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// A network that counts from February 2027 has followed few from their
// application: how many are certified within a year is not known, and no sentence
// says that all are.
func TestCountedFromLately(t *testing.T) {
	s := told(t)
	v := *s.v
	v.CountedFrom = date(2027, 2, 1)
	r, err := v.Assess(validation.Options{On: today()})
	require.NoError(t, err)
	for _, o := range r.Occupations {
		for _, x := range o.Flow.Exits {
			require.Nil(t, x.At[3].ShareRounded)
			require.True(t, x.Says.IsZero())
		}
		require.Contains(t, o.Flow.Survival.Says.SV, "För få har följts från början")
	}
	require.Empty(t, r.Publish().Occupations[0].Certified)
}

// Nothing is divided by a count that is not known (KFA-06, RULES.md 5.1).
func TestThePilot(t *testing.T) {
	s := told(t)
	c := &s.pilot.Cost
	require.Equal(t, "1000000", c.Project.Least.Exact.String())
	require.Equal(t, c.Project.Least, c.Project.Most)
	for _, r := range []*flow.Figure{c.PerCase.Least, c.PerCase.Most, c.PerCertified.Least, c.PerCertified.Most, c.OfCertified.Least, c.OfCertified.Most} {
		require.Nil(t, r)
	}
	require.Nil(t, c.Cases)
	require.Nil(t, c.Certified)
	for f := range s.pilot.Findings() { // that the cost of a certificate is not known, and nothing else
		require.Equal(t, "VAL-22", f.Rule)
	}
	var b bytes.Buffer
	require.NoError(t, run(&b, samverkan.SV, false))
	require.Contains(t, b.String(), "Hur många kockarna var står ingenstans, så vad en kock kostade är okänt.")
}

// Every finding is whole, in both languages, and the most pressing comes first.
func TestEveryFindingIsWhole(t *testing.T) {
	s := told(t)
	rules := map[string]bool{}
	first := true
	for f := range s.r.Findings() {
		if first {
			require.Equal(t, samverkan.Stop, f.Severity)
			first = false
		}
		rules[f.Rule] = true
		require.NotEmpty(t, f.Seeds, f.Rule)
		require.NotEmpty(t, f.Evidence, f.Rule)
		for _, x := range []samverkan.Text{f.Says, f.Aloud, f.Next, f.Evidence[0].Text} {
			require.NotEmpty(t, x.SV, f.Rule)
			require.NotEmpty(t, x.EN, f.Rule)
			require.NotContains(t, x.SV+x.EN, "{", f.Rule)
		}
	}
	for _, id := range []string{"VAL-03", "VAL-04", "VAL-07", "VAL-08", "VAL-09", "VAL-15", "VAL-17", "VAL-18", "VAL-20", "VAL-21", "VAL-22"} {
		require.True(t, rules[id], id)
	}
}
