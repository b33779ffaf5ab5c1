package partnership

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// Options says how a partnership is to be assessed.
type Options struct {
	// The day of the report; required. Waves, meetings and facts after it are
	// not seen.
	On samverkan.Date
	// The phase; zero: the document's phase on that day.
	Phase Phase
	// The catalogue; nil: Own.
	Catalogue *Catalogue
	// How many repairs and reasons the report lists; zero: 10, negative: none.
	List int
}

const defaultList = 10

// Assess judges the partnership as of a day: the verdict in its phase, its
// proof, what must change, and whether the silent could overturn it. Its error
// is a samverkan.Faults; a partnership that breaks rules is not an error. Faults
// of the options stand at /on, /phase and /catalogue, all others at their places
// in the document.
func (p *Partnership) Assess(o Options) (*Report, error) {
	a, err := newAssessment(p, o)
	if err != nil {
		return nil, err
	}
	return a.report()
}

// assessment is one document against one catalogue on one day.
type assessment struct {
	judge
	p       *Partnership
	cat     *Catalogue
	own     bool // whether the catalogue is Own
	on      samverkan.Date
	phase   Phase
	list    int
	wave    *Wave // the one that counts
	earlier *Wave // the one before it
	survey  *survey
	facts   *facts

	needed   *PuzzleState
	powered  *PowerState
	mandated *MandateState
	gained   *GainState
	planned  []ActionState
	// The latest of the decisions so far that are known to be outside somebody's
	// mandate and of those of which it is not known, how many the former are in
	// all, and the organizations of whose mandates nothing was written, by ID.
	outside, unsure []DecisionState
	outsiders       int
	silent          []string

	// Kept for a publication.
	dimensions []Dimension
	ownerOf    map[string]samverkan.Text // the organization of who sees to an action
}

// noDay says that the day of the question was left out: on no day nobody is a
// partner, and an answer would look as if that were so.
func noDay() samverkan.Faults {
	return samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/on", samverkan.Text{
		SV: "Dagen saknas. Ange den dag som frågan gäller, till exempel 2026-03-12.",
		EN: "The day is missing. Give the day that is asked about, such as 2026-03-12.",
	})}
}

func newAssessment(p *Partnership, o Options) (*assessment, error) {
	if err := p.check().Err(); err != nil {
		return nil, err
	}
	a := &assessment{p: p, cat: o.Catalogue, on: o.On, phase: o.Phase, list: o.List}
	if a.cat == nil {
		a.cat, a.own = Own(), true
	} else {
		a.cat = a.cat.clone()
	}
	if a.list == 0 {
		a.list = defaultList
	}
	var faults samverkan.Faults
	if a.on.IsZero() {
		return nil, noDay()
	}
	if a.phase == "" {
		phase, ok := p.PhaseOn(a.on)
		if !ok {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, "/phases", samverkan.Text{
				SV: "Ingen fas gäller den {on}. Lägg till en fas för den dagen, eller ange vilken fas som ska gälla.",
				EN: "No phase covers {on}. Add a phase for that day, or say which phase is to hold.",
			}, samverkan.Str("on", a.on.String())))
		}
		a.phase = phase
	} else if !slices.Contains(a.phase.Choices(), string(a.phase)) {
		faults.Add(samverkan.Wrong(samverkan.CodeInvalid, "/phase", samverkan.Text{
			SV: "Fasen är ”{phase}”. Den kan vara before, running, evaluation eller closing.",
			EN: "The phase is “{phase}”. It can be before, running, evaluation or closing.",
		}, samverkan.Quoted("phase", string(a.phase))))
	}
	if !a.own { // a test checks Own
		for _, f := range a.cat.check() {
			f.At = "/catalogue" + f.At
			faults.Add(f)
		}
	}
	if len(faults) == 0 {
		a.checkAnswers(&faults)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	a.pickWaves()
	can, err := newLevers(p, p.holders())
	if err != nil {
		return nil, err
	}
	a.judgeFactors(can)
	if err := a.reckon(); err != nil {
		return nil, err
	}
	return a, nil
}

// reckon works out who is needed, who can and decides, who may, and who gains.
func (a *assessment) reckon() (err error) {
	if a.needed, err = a.puzzleState(); err != nil {
		return err
	}
	if a.powered, err = a.powerState(); err != nil {
		return err
	}
	if a.mandated, err = a.mandateState(); err != nil {
		return err
	}
	if a.gained, err = a.gainState(); err != nil {
		return err
	}
	a.planned = a.planStates()
	return nil
}

// checkAnswers refuses answers to factors that the catalogue does not have, or
// in roles that it does not ask.
func (a *assessment) checkAnswers(faults *samverkan.Faults) {
	asks := make(map[string]roleSet, len(a.cat.Factors))
	for i := range a.cat.Factors {
		f := &a.cat.Factors[i]
		var set roleSet
		for _, r := range f.Asks {
			set |= bit(r)
		}
		asks[f.ID] = set
	}
	missing := func(at, id string) {
		faults.Add(samverkan.Wrong(samverkan.CodeUnknown, at, samverkan.Text{
			SV: "Faktorn ”{id}” finns inte i katalogen ”{catalogue}”.",
			EN: "The factor “{id}” is not in the catalogue “{catalogue}”.",
		}, samverkan.Quoted("id", id), samverkan.Of("catalogue", a.cat.Name)))
	}
	for i := range a.p.Answers {
		s := &a.p.Answers[i]
		role := bit(s.Role)
		for _, v := range s.Values {
			set, ok := asks[v.Factor]
			switch {
			case !ok:
				missing(index("answers", i)+"/values"+samverkan.Pointer(v.Factor), v.Factor)
			case set&role == 0:
				faults.Add(notAsked(index("answers", i)+"/values"+samverkan.Pointer(v.Factor), v.Factor, s.Role))
			}
		}
	}
	for i, w := range a.p.Waves {
		for _, of := range w.Asked {
			for k, id := range of.Factors {
				at := index("waves", i) + "/asked/" + string(of.Role) + "/" + strconv.Itoa(k)
				set, ok := asks[id]
				switch {
				case !ok:
					missing(at, id)
				case set&bit(of.Role) == 0:
					faults.Add(notAsked(at, id, of.Role))
				}
			}
		}
	}
	for i, f := range a.p.Facts {
		at := slices.IndexFunc(a.cat.Factors, func(g Factor) bool { return g.ID == f.Factor })
		switch {
		case at < 0:
			missing(index("facts", i)+"/factor", f.Factor)
		case a.cat.Factors[at].Fact != FromRegister && a.cat.Factors[at].Fact != FromMandates:
			faults.Add(samverkan.Wrong(samverkan.CodeConflict, index("facts", i)+"/factor", samverkan.Text{
				SV: "Faktorn {id} avgörs inte av ett register. Ta bort posten.",
				EN: "Factor {id} is not decided by a register. Remove the entry.",
			}, samverkan.Quoted("id", f.Factor)))
		}
	}
	for i, act := range a.p.Actions {
		if _, ok := asks[act.Factor]; !ok {
			missing(index("actions", i)+"/factor", act.Factor)
		}
	}
	for i, o := range a.p.Overrides {
		at := slices.IndexFunc(a.cat.Factors, func(g Factor) bool { return g.ID == o.Gate })
		switch {
		case at < 0:
			missing(index("overrides", i)+"/gate", o.Gate)
		case a.cat.Factors[at].Kind != Gate:
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, index("overrides", i)+"/gate", samverkan.Text{
				SV: "{id} är ingen grind, så det finns inget att gå förbi.",
				EN: "{id} is not a gate, so there is nothing to go past.",
			}, samverkan.Quoted("id", o.Gate)))
		}
	}
}

func notAsked(at, id string, role Role) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Påståendet {id} ställs inte till rollen ”{role}”. Ta bort det här eller rätta rollen.",
		EN: "The statement {id} is not put to the role “{role}”. Remove it here or correct the role.",
	}, samverkan.Quoted("id", id), samverkan.Quoted("role", string(role)))
}

// pickWaves takes the newest wave up to the day of the report, and the one
// before it. No two waves have the same day.
func (a *assessment) pickWaves() {
	for i := range a.p.Waves {
		w := &a.p.Waves[i]
		switch {
		case a.on.Before(w.On):
		case a.wave == nil || a.wave.On.Before(w.On):
			a.wave, a.earlier = w, a.wave
		case a.earlier == nil || a.earlier.On.Before(w.On):
			a.earlier = w
		}
	}
}

// applies reports whether a factor is judged: in force, and in its phase.
func (a *assessment) applies(f *Factor) bool {
	return f.InForce.Contains(a.on) && f.appliesIn(a.phase)
}

func (a *assessment) judgeFactors(can *levers) {
	var factors []*Factor
	for i := range a.cat.Factors {
		if f := &a.cat.Factors[i]; a.applies(f) {
			factors = append(factors, f)
		}
	}
	a.survey = newSurvey(a.p, factors, a.wave, a.on)
	a.orgs = a.survey.orgs
	a.facts = newFacts(a.p, a.on, can)
	for i, f := range factors {
		fc := &facet{Factor: f, voices: a.survey.voices[i], fact: a.facts.of(f)}
		for k := range a.p.Overrides {
			if o := &a.p.Overrides[k]; f.Kind == Gate && o.Gate == f.ID && !a.on.Before(o.On) {
				fc.over, fc.overAt = o, k
			}
		}
		fc.judge()
		a.facets = append(a.facets, fc)
	}
}

// released is what a report keeps to be published from: what was judged, and
// nothing of the document, which is the caller's.
func (a *assessment) released() *assessment {
	kept := &assessment{on: a.on, phase: a.phase, dimensions: slices.Clone(a.p.Problem.Dimensions), ownerOf: make(map[string]samverkan.Text)}
	for i := range kept.dimensions {
		kept.dimensions[i].Needs = slices.Clone(kept.dimensions[i].Needs)
	}
	for _, act := range a.p.Actions {
		for i := range a.p.People {
			if person := &a.p.People[i]; person.ID == act.Owner {
				kept.ownerOf[act.Owner] = a.p.Organizations[a.facts.place(person.Organization)].Name
			}
		}
	}
	if a.wave != nil {
		kept.wave = &Wave{ID: a.wave.ID, On: a.wave.On, Form: a.wave.Form}
	}
	for _, f := range a.facets {
		g := *f
		if f.over != nil {
			over := *f.over
			g.over = &over
		}
		kept.facets = append(kept.facets, &g)
	}
	return kept
}

// first takes at most n elements of a list.
func first[T any](n int, at func(i int) (T, bool)) (out []T) {
	for i := range max(n, 0) {
		element, ok := at(i)
		if !ok {
			break
		}
		out = append(out, element)
	}
	return out
}

// robust turns a number of answers into what the report says of it.
func robust(n int) *int {
	if n >= never {
		return nil
	}
	return &n
}

// report writes down what was judged.
func (a *assessment) report() (*Report, error) {
	verdict := Verdict{Is: a.decide(), Phase: a.phase}
	r := &Report{
		Name:      a.p.Name,
		Catalogue: a.cat.Name,
		Verdict:   verdict,
		after:     Verdict{Is: a.after(), Phase: a.phase},
		repairs:   a.repairs(),
		reasons:   a.reasons(verdict.Is),
		from:      a.released(),
	}
	rulebook, err := a.hash(r)
	if err != nil {
		return nil, err
	}
	r.Report = samverkan.Report{
		Engine: samverkan.Version, Rulebook: rulebook, Schema: string(Schema), On: a.on, Results: a.results(),
	}
	r.Wave = a.waveState()
	r.Factors = a.factorStates()
	r.Objects = a.objectStates()
	r.Organizations = a.organizationStates()
	r.Puzzle, r.Power, r.Mandates, r.Gain, r.Plan = a.needed, a.powered, a.mandated, a.gained, a.planned

	for v, cost := range a.reaching((*facet).band) {
		if cost < never {
			r.Band = append(r.Band, v)
		}
	}
	sorted.By(r.Band, func(x, y VerdictCode) int { return x.rank() - y.rank() })
	least := never
	for v, cost := range a.reaching((*facet).robustness) {
		if v != verdict.Is {
			least = min(least, cost)
		}
	}
	r.Robustness = robust(least)

	r.RepairCount, r.ReasonCount = number(r.repairs.Count()), number(r.reasons.Count())
	r.Cheapest = first(a.list, r.RepairAt)
	r.Reasons = first(a.list, r.ReasonAt)
	r.Says = a.headline(verdict, nil)
	r.Proof = a.proof(verdict, r.Says)
	return r, nil
}

// The hashes of Own and of its rules. Making them anew was a tenth of what a
// call about a partnership of fourteen organizations took, so they are written
// down; a test holds them.
const (
	ownCatalogueHash = "sha256:e39b80e468a06939dae46bed0edfd7e53c5c2c9c908ed0cf3b9066fc6bd566a0"
	ownRulebookHash  = "sha256:055c4cdb940dcef48e4e27cf1f0501e2455d9072c1bcd010eb24f46083e7b16a"
)

// hash puts the catalogue's hash into the report and returns that of its rules.
func (a *assessment) hash(r *Report) (rulebook string, err error) {
	if a.own {
		r.CatalogueHash = ownCatalogueHash
		return ownRulebookHash, nil
	}
	cat, err := a.cat.Encode()
	if err != nil {
		return "", err
	}
	rules, err := canonical.Encode(a.cat.Rules())
	if err != nil {
		return "", err
	}
	r.CatalogueHash = canonical.Hash(cat)
	return canonical.Hash(rules), nil
}

// rank is the verdict's place from worst to best.
func (v VerdictCode) rank() int { return slices.Index(v.Choices(), string(v)) }
