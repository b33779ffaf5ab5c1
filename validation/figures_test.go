package validation_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

func projectPaid(on string, ore int64) validation.Cost {
	return validation.Cost{Kind: validation.ProjectCost, Amount: validation.Range{From: ore, To: ore}, On: day(on), Source: both("bok")}
}

func casePaid(id, on string, ore int64) validation.Cost {
	return validation.Cost{Kind: validation.CaseCost, Case: id, Amount: validation.Range{From: ore, To: ore}, On: day(on), Source: both("bok")}
}

// exactly holds a range that is known against an amount.
func exactly(t *testing.T, want string, got flow.Range) {
	t.Helper()
	require.NotNil(t, got.Least)
	require.NotNil(t, got.Most)
	require.Equal(t, []string{want, want}, []string{got.Least.Exact.String(), got.Most.Exact.String()})
}

// oneBaker is a network of bakers alone, of whom one was certified in March 2027
// and cost 100 öre.
func oneBaker(costs ...validation.Cost) *validation.Validation {
	v := mellanalven()
	v.Cases, v.Pipelines, v.Occupations, v.Offers, v.Courses, v.Ties = nil, v.Pipelines[1:], v.Occupations[1:], nil, nil, nil
	for i := range v.Assessors {
		v.Assessors[i].Competences = nil
	}
	v.Assessors[6].Competences = []validation.Competence{{Occupation: "bagare"}}
	v.FullTraining = []validation.FullTraining{{Occupation: "bagare", Days: validation.Days{From: 300, To: 400}, Amount: &validation.Range{From: 1000, To: 2000}, Source: both("bok")}}
	leaves(v, pipeline.Certified)
	v.Costs = append([]validation.Cost{casePaid("x0", "2027-03-01", 100)}, costs...)
	return v
}

// What was paid for the project before the first case came was paid for those
// that came. Where a first day is stated, the same days count for the project and
// for the cases.
func TestCostsOfTheTimeThatIsCounted(t *testing.T) {
	v := oneBaker(projectPaid("2027-01-15", 700), projectPaid("2027-03-20", 30))
	r := assess(t, v, "2027-06-01")
	require.Equal(t, day("2027-03-01"), r.From)
	exactly(t, "730", r.Cost.Project)
	exactly(t, "830", r.Cost.PerCertified)
	v.CountedFrom = day("2027-03-01")
	exactly(t, "30", assess(t, v, "2027-06-01").Cost.Project)
	exactly(t, "130", assess(t, v, "2027-06-01").Cost.PerCertified)
	// 60 of the case were paid before: they are what the case cost, and no cost of
	// the time.
	v.Costs = append(v.Costs, casePaid("x0", "2027-02-20", 60))
	c := assess(t, v, "2027-06-01").Cost
	exactly(t, "100", c.Direct)
	exactly(t, "130", c.PerCertified)
	exactly(t, "160", c.PerCase)
	exactly(t, "160", c.OfCertified)
}

// All cases of the only occupation bear the project's cost. Of several it is not
// known which bears how much: between nothing and all.
func TestGainBearsTheProject(t *testing.T) {
	of := func(v *validation.Validation, occupation string) flow.Gain {
		for _, o := range assess(t, v, "2027-06-01").Occupations {
			if o.Occupation == occupation {
				return o.Flow.Gain[0]
			}
		}
		t.Fatal("no such occupation")
		return flow.Gain{}
	}
	v := oneBaker(projectPaid("2027-03-02", 300))
	g := of(v, "bagare")
	require.Equal(t, []string{"600", "1600"}, []string{g.GainedMoney.Least.Exact.String(), g.GainedMoney.Most.Exact.String()}) // 1000 − 400, 2000 − 400
	require.Equal(t, flow.Money{From: 300, To: 300}, *g.Project)
	other := v.Occupations[0]
	other.ID = "konditor"
	v.Occupations = append(v.Occupations, other)
	g = of(v, "bagare")
	require.Equal(t, []string{"600", "1900"}, []string{g.GainedMoney.Least.Exact.String(), g.GainedMoney.Most.Exact.String()})
	require.Equal(t, flow.Money{From: 0, To: 300}, *g.Project)
	v.Costs = v.Costs[1:] // of the case nothing is known
	g = of(v, "bagare")
	require.Nil(t, g.Project)
	require.Equal(t, flow.Range{}, g.GainedMoney)
}

// A certificate that was withdrawn is counted as such, and nothing is divided by
// it; nor is it told outside that a few were.
func TestWithdrawnCertificates(t *testing.T) {
	v := oneBaker(projectPaid("2027-03-02", 300))
	for range 9 {
		leaves(v, pipeline.Certified)
		v.Costs = append(v.Costs, casePaid(v.Cases[len(v.Cases)-1].ID, "2027-03-01", 100))
	}
	for _, c := range v.Cases {
		v.Log = append(v.Log, event("2027-03-02", validation.Decided, c.ID, decides(validation.Full), says("Ja.")), event("2027-03-02", validation.Certified, c.ID, record("B-"+c.ID)))
	}
	p := assess(t, v, "2027-06-01").Publish()
	require.NotNil(t, p.PerCertified.Least)
	require.NotEmpty(t, p.Occupations[0].Gain)
	v.Log = append(v.Log, event("2027-05-02", validation.Revoked, "x3", record("B-x3"), says("Fel person.")))
	before, r := assess(t, v, "2027-05-01"), assess(t, v, "2027-06-01")
	exactly(t, "130", before.Cost.PerCertified) // 1300 / 10
	require.Equal(t, []int{10, 1}, []int{r.Occupations[0].Exits[0].Cases, r.Occupations[0].Exits[0].Revoked})
	require.Equal(t, []int{9, 1}, []int{*r.Cost.Certified, r.Cost.Revoked})
	exactly(t, "1300/9", r.Cost.PerCertified)
	require.Equal(t, []int{9, 1}, []int{*r.Occupations[0].Flow.Gain[0].Certified, r.Occupations[0].Flow.Gain[0].Revoked})
	require.Equal(t, "Inget ärende pågår, och tio har slutat med bevis sedan 1 mars 2027. Ett av bevisen är återkallat.", r.Says.SV)
	// 1300/9 beside ten certified would tell that one was withdrawn, and so would
	// the gain of nine.
	p = r.Publish()
	require.Equal(t, 10, *p.Occupations[0].Exits[0].Cases)
	require.Nil(t, p.PerCertified.Least)
	require.Empty(t, p.Occupations[0].Gain)
	require.NotContains(t, encoded(t, p), "revoked")
	require.NotContains(t, encoded(t, p), "/9")
	// A new paper in its place holds.
	v.Log = append(v.Log, event("2027-05-03", validation.Certified, "x3", record("B-new")))
	require.Zero(t, assess(t, v, "2027-06-01").Cost.Revoked)
}

// A mean wait as a fraction tells how many waited: of 7 who waited a day and one
// who did not, 7/8.
func TestPublishedWaitTellsNoCount(t *testing.T) {
	v := queue(7)
	v.Cases = append(v.Cases, validation.Case{ID: "at-once", Candidate: "K-at-once", Occupation: "bagare", Municipality: "alvnas"})
	v = then(v, event("2027-03-06", validation.Applied, "at-once"), event("2027-03-06", validation.Started, "at-once"))
	r := assess(t, v, "2027-03-08")
	o := r.Occupations[1]
	require.Equal(t, "7/8", o.Flow.Stages[0].Waiting.Mean.Exact.String())
	p := r.Publish()
	require.Equal(t, 1, *p.Occupations[1].Stages[0].WaitRounded)
	require.NotContains(t, encoded(t, p), "7/8")
}

// Where no offer is written, who offers what is not known: no cell is a gap, no
// count is told, and nothing is said of the quality.
func TestOffersThatAreNotWritten(t *testing.T) {
	v := with(mellanalven(), func(v *validation.Validation) {
		v.Offers = nil
		v.Quality = []validation.SelfAssessment{{Factor: validation.CoordinationFactor, On: day("2027-01-01"), Level: validation.Works}}
	})
	r := assess(t, v, "2027-02-01")
	require.Nil(t, r.Network.Gaps)
	require.Nil(t, r.Network.TakePart)
	require.Empty(t, r.Network.Cells)
	require.Equal(t, 3, r.Network.Municipalities)
	for _, q := range r.Quality {
		require.False(t, q.Factor == validation.CoordinationFactor && (q.Against || !q.Shows.IsZero()))
	}
	require.Nil(t, r.Publish().Gaps)
	require.NotContains(t, encoded(t, r.Publish()), "gap")
}

// A day that cannot be measured is refused for what it is.
func TestDaysOfAReport(t *testing.T) {
	for _, on := range []string{"0001-01-01", "9999-12-31"} {
		_, err := mellanalven().Assess(validation.Options{On: day(on)})
		require.Equal(t, "Rapportens dag är "+on+". Den ska ligga mellan 0001-01-02 och 9999-12-30. Välj en annan dag.", oneFault(t, err).Text.SV)
	}
	for _, on := range []string{"0001-01-02", "1969-12-31", "9999-12-30"} {
		assess(t, mellanalven(), on)
	}
	_, err := with(queue(1), func(v *validation.Validation) { v.CountedFrom = day("1970-01-02") }).Assess(validation.Options{On: day("2100-01-01")})
	require.Contains(t, oneFault(t, err).Text.SV, "Högst 24854 dagar kan mätas")
}

// What the figures show of the factors, read aloud. One miss among many does not
// overturn what is said; a tenth does.
func TestWhatTheFiguresShow(t *testing.T) {
	shown := func(v *validation.Validation, f validation.QualityFactor, on string) (string, bool) {
		v = with(v, func(v *validation.Validation) {
			v.Quality = []validation.SelfAssessment{{Factor: f, On: day("2026-01-01"), Level: validation.Works}}
		})
		for _, q := range assess(t, v, on).Quality {
			if q.Factor == f {
				require.NotContains(t, q.Shows.SV+q.Shows.EN, "{")
				require.True(t, strings.HasSuffix(q.Shows.EN, "."))
				return q.Shows.SV, q.Against
			}
		}
		return "", false
	}
	say := func(want string, against bool, v *validation.Validation, f validation.QualityFactor, on string) {
		t.Helper()
		got, bad := shown(v, f, on)
		require.Equal(t, want, got)
		require.Equal(t, against, bad, got)
	}
	offers := func(n int) *validation.Validation { // of so many municipalities one is offered nothing
		v := oneBaker()
		v.Organizations, v.Cases, v.Log, v.Costs, v.FullTraining = nil, nil, nil, nil, nil
		v.Occupations[0].Standard = validation.Standard{}
		for i := range n {
			id := "m" + itoa(i)
			v.Organizations = append(v.Organizations, validation.Organization{ID: id, Name: both(id), Kind: validation.Municipality})
			if i > 0 {
				v.Offers = append(v.Offers, validation.Offer{Organization: id, Occupation: "bagare", Stages: []string{v.Pipelines[0].Stages[0].ID, v.Pipelines[0].Stages[1].ID}})
			}
		}
		for i := range v.Assessors {
			v.Assessors[i].Organizations = nil
		}
		return v
	}
	say("Två av åtta steg i kommunerna erbjuds av ingen.", true, offers(4), validation.CoordinationFactor, "2027-02-01")
	say("2 av 80 steg i kommunerna erbjuds av ingen.", false, offers(40), validation.CoordinationFactor, "2027-02-01")
	say("Inget av 20 visade mål vilar på ett antecknat underlag.", true, ended(t, map[pipeline.ExitKind]int{pipeline.Certified: 10}), validation.DocumentationFactor, "2027-06-01")
	say("Tre av nio avslutade ärenden avbröts av kandidaten.", true, ended(t, map[pipeline.ExitKind]int{pipeline.Certified: 6, pipeline.ExitWithdrawn: 3}), validation.GuidanceFactor, "2027-06-01")
	say("Ett av 20 avslutade ärenden avbröts av kandidaten.", false, ended(t, map[pipeline.ExitKind]int{pipeline.Certified: 19, pipeline.ExitWithdrawn: 1}), validation.GuidanceFactor, "2027-06-01")
	say("Ingen av tio bedömningar gjordes av någon som visade sig inte vara oberoende.", false, ended(t, map[pipeline.ExitKind]int{pipeline.Certified: 10}), validation.AssessmentFactor, "2027-06-01")
	say("Ett av ett ärende har legat längre än 85 av 100.", true, queue(20), validation.FollowUpFactor, "2027-03-20")
	tied := func(n int) *validation.Validation {
		return with(ended(t, map[pipeline.ExitKind]int{pipeline.Certified: n}), func(v *validation.Validation) {
			v.Ties = append(v.Ties, validation.Tie{Assessor: "B07", Candidate: "K-x0", Kind: validation.Kin, Known: day("2027-04-01")})
		})
	}
	say("En av tio bedömningar gjordes av någon som visade sig inte vara oberoende.", true, tied(10), validation.AssessmentFactor, "2027-06-01")
	say("En av 30 bedömningar gjordes av någon som visade sig inte vara oberoende.", false, tied(30), validation.AssessmentFactor, "2027-06-01")
}

// Two cases of one candidate are two cases, not two candidates.
func TestCasesAreNotCandidates(t *testing.T) {
	v := mellanalven()
	v.Cases = []validation.Case{
		{ID: "a", Candidate: "K-1", Occupation: "bagare", Municipality: "granvik"},
		{ID: "b", Candidate: "K-1", Occupation: "kock", Municipality: "granvik"},
	}
	v = then(v, event("2027-01-10", validation.Applied, "a"), event("2027-01-10", validation.Applied, "b"))
	says := assess(t, v, "2027-01-11").Says
	require.Equal(t, samverkan.Text{
		SV: "Två ärenden pågår, och inget har slutat med bevis sedan 10 januari 2027. Alla yrken är medräknade.",
		EN: "Two cases are under way, and none has ended with a certificate since 10 January 2027. All occupations are counted.",
	}, says)
}

// What was promised at a stage, and how often it took longer.
func TestPromisesOfThePast(t *testing.T) {
	v := queue(9)
	v.Pipelines[1].Stages[0].PromisedDays = 1
	v = then(v, event("2027-03-06", validation.Withdrew, "q9")) // on the promised day: neither kept nor broken
	r := assess(t, v, "2027-03-08")
	x, _ := r.Result("VAL-10")
	require.Equal(t, samverkan.Fail, x.Outcome)
	require.Equal(t, "Bagare: i Prov tog det längre än den lovade dagen nio av nio gånger sedan 1 mars 2027.", x.Findings[0].Says.SV)
	require.Equal(t, "Baker: Prov took longer than the one day promised nine of nine times since 1 March 2027.", x.Findings[0].Says.EN)
}
