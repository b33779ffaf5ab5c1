package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Options says how an analysis is to be assessed.
type Options struct {
	// The day of the report; required. What was done after it is not seen.
	On samverkan.Date
	// How many like municipalities there are to be; 0: eight.
	Like int
}

// MaxLike is the most like municipalities that can be asked for.
const MaxLike = 30

func (o Options) like() int {
	if o.Like == 0 {
		return 8
	}
	return o.Like
}

// assessment is one document on one day.
type assessment struct {
	region  *region
	on      samverkan.Date
	options Options
	spaces  likeSpaces
	spread  []float64 // of each measure's latest figures, over all compared
	out     Report
}

func (a *Analysis) assessment(o Options) (*assessment, error) {
	r, faults := a.check()
	if len(faults) > 0 {
		return nil, faults
	}
	if o.On.IsZero() {
		return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/on", samverkan.Text{
			SV: "Rapportens dag saknas. Skriv den så här: 2026-03-12.", EN: "The day of the report is missing. Write it as 2026-03-12.",
		})}
	}
	if o.Like < 0 || o.Like > MaxLike {
		return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/like", samverkan.Text{
			SV: "{n} liknande kommuner går inte. Begär 1 till {most}.", EN: "{n} like municipalities cannot be. Ask for 1 to {most}.",
		}, samverkan.Str("n", itoa(o.Like)), samverkan.Int("most", MaxLike))}
	}
	if err := a.tooLarge(); err != nil {
		return nil, err
	}
	x := &assessment{region: r, on: o.On, options: o, spaces: r.spaces()}
	for m := range a.Measures {
		var at [][]float64
		for _, f := range r.compared(m, r.latest(m)) {
			if is, ok := x.scaled(m, f.Number()); ok {
				at = append(at, []float64{is})
			}
		}
		x.spread = append(x.spread, deviation(at, 0))
	}
	return x, nil
}

// Assess says how the region's work stands on a day. Its error is a
// samverkan.Faults; a region that breaks rules is not an error. The report keeps a
// copy of the document, not the document.
func (a *Analysis) Assess(o Options) (*Report, error) {
	a = a.kept() // drawings and sheets are made of it later
	x, err := a.assessment(o)
	if err != nil {
		return nil, err
	}
	r := &x.out
	r.of = x
	r.Name, r.Region = a.Name, a.Region
	r.Sources = x.sourceStates()
	for _, code := range x.region.ownCodes() {
		r.Profiles = append(r.Profiles, x.profile(code))
	}
	r.Facts = x.facts()
	if err := x.ahead(); err != nil {
		return nil, err
	}
	if err := x.occupations(); err != nil {
		return nil, err
	}
	r.Catalogue = x.catalogue()
	if r.Programs, err = x.programs(); err != nil {
		return nil, err
	}
	r.Steps, r.Chains = x.steps(), x.chains()
	for i := range r.Profiles {
		r.Visits = append(r.Visits, x.visit(&r.Profiles[i]))
	}
	r.Says = x.headline()
	r.Report = samverkan.Report{
		Engine: samverkan.Version, Rulebook: rulebookHash, Schema: string(Schema), On: x.on, Results: x.results(),
	}
	return r, nil
}

// Occupation reckons one occupation alone, as Assess does all of them: for whoever
// tries other levers.
func (a *Analysis) Occupation(id string, o Options) (*OccupationState, error) {
	x, err := a.assessment(o)
	if err != nil {
		return nil, err
	}
	i, ok := x.region.jobs[id]
	if !ok {
		return nil, samverkan.Faults{check.NoSuch("/occupation", id, "occupations")}
	}
	if err := x.ahead(); err != nil {
		return nil, err
	}
	s, _, err := x.occupation(&a.Occupations[i], false)
	return &s, err
}

// rulebookHash is the hash of the canonical JSON of Rules. It is written down
// because to make it takes long; a test holds it.
const rulebookHash = "sha256:37f91cd1eafbecd492ab15a5bdf1fe310d7f7cc99adccab8c83d7711f0d91d42"
