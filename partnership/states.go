package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
)

func (a *assessment) waveState() *WaveState {
	if a.wave == nil {
		return nil
	}
	w := &WaveState{ID: a.wave.ID, On: a.wave.On, Form: a.wave.Form, Asked: a.survey.people, Answered: a.survey.sheets}
	for _, f := range a.facets {
		if !slices.ContainsFunc(f.Asks, func(r Role) bool { return a.wave.asks(r, f.ID) }) && f.DecidedBy != ByFact {
			w.NotAsked = append(w.NotAsked, f.ID)
		}
	}
	return w
}

func (a *assessment) factorStates() []FactorState {
	var before [][]voice
	if a.earlier != nil {
		var factors []*Factor
		for _, f := range a.facets {
			factors = append(factors, f.Factor)
		}
		before = newSurvey(a.p, factors, a.earlier, a.on).voices
	}
	out := make([]FactorState, 0, len(a.cat.Factors))
	next := 0
	for i := range a.cat.Factors {
		f := &a.cat.Factors[i]
		st := FactorState{ID: f.ID, Rule: f.Rule(), Name: f.Name, Kind: f.Kind, Object: f.Object, Outcome: samverkan.NotApplicable}
		switch {
		case next < len(a.facets) && a.facets[next].ID == f.ID:
			a.fill(&st, a.facets[next])
			if before != nil {
				st.Before = levelOf(before[next])
			}
			next++
		case !f.InForce.Contains(a.on):
			st.Outcome = samverkan.NotInForce
		}
		out = append(out, st)
	}
	return out
}

// levelOf is a factor's level: the lower median over organizations, 0 without
// quorum.
func levelOf(voices []voice) int {
	var at [6]int32
	c := count(voices)
	for i := range voices {
		if l := voices[i].level; l > 0 {
			at[l]++
		}
	}
	if c.A < quorum(c.N) {
		return 0
	}
	return lowerMedian(at[:])
}

func (a *assessment) fill(st *FactorState, f *facet) {
	st.Applies, st.Outcome = true, f.outcome
	st.By = "answers"
	if f.byFact() || f.DecidedBy == ByFact {
		st.By = "fact"
	}
	if f.DecidedBy != ByAnswers {
		st.Fact = f.fact.outcome
	}
	if f.overridden() {
		o := f.override()
		st.Override = &o
	}
	st.Band = f.band().outcomes()
	st.Robustness = robust(f.robustness().toChange(f.outcome))
	if f.DecidedBy == ByFact {
		return
	}
	st.Answers = f.answers
	c := f.counts
	st.Asked, st.Answered, st.High, st.Lowest, st.Level = c.N, c.A, c.G, c.B, levelOf(f.voices)
	var all tally
	var persons counts
	for i := range f.voices {
		v := &f.voices[i]
		all.plus(&v.tally)
		st.Levels = append(st.Levels, LevelState{a.id(v), v.level})
	}
	for l := 1; l <= 5; l++ {
		st.People.Counts[l-1] = int(all.at[l])
		one := counts{}.with(l)
		for range all.at[l] {
			persons = persons.plus(one)
		}
	}
	persons.N = all.asked()
	if by := f.byAnswers(persons); by != f.answers {
		st.ByPersons = by
	}
	st.People.Asked, st.People.DontKnow = all.asked(), int(all.dontKnow)
	st.People.DoesNotApply, st.People.Silent = int(all.doesNotApply), int(all.silent)
	st.People.means(&all)
}

// means gives the mean, and its bounds over the silent (Manski 1989): all of
// them at the least, all at the greatest.
func (s *PeopleState) means(t *tally) {
	sum, n := int64(0), int64(t.onScale())
	for l := int64(1); l <= 5; l++ {
		sum += l * int64(t.at[l])
	}
	ratio := func(a, b int64) *samverkan.Number {
		if b == 0 {
			return nil
		}
		m := samverkan.Ratio(a, b)
		return &m
	}
	silent := int64(t.silent)
	s.Mean = ratio(sum, n)
	s.Least, s.Greatest = ratio(sum+silent, n+silent), ratio(sum+5*silent, n+silent)
}

func (a *assessment) objectStates() []ObjectState {
	var out []ObjectState
	shares := a.shares()
	for _, o := range objectWords() {
		sh := shares[o.Is]
		st := ObjectState{Object: o.Is, Known: sh.K, High: sh.H, Enough: !sh.weak()}
		for _, f := range a.facets {
			if f.Kind != Graded || f.Object != o.Is {
				continue
			}
			st.Applies++
			if f.outcome == samverkan.Fail {
				st.Low = append(st.Low, f.ID)
			}
		}
		out = append(out, st)
	}
	return out
}

func (a *assessment) organizationStates() []OrganizationState {
	out := make([]OrganizationState, len(a.orgs))
	at := make(map[string]int, len(out))
	for i, o := range a.orgs {
		now := o.StandingOn(a.on)
		out[i] = OrganizationState{ID: o.ID, Name: o.Name, Standing: now.Is, Reason: now.Reason}
		at[o.ID] = i
	}
	for _, pc := range a.facts.pieces {
		holders := a.facts.holders[pc]
		for _, h := range holders {
			st := &out[at[a.p.Organizations[h].ID]]
			st.Holds++
			if len(holders) == 1 {
				st.Alone++
			}
		}
	}
	personOrg := make(map[string]int, len(a.p.People))
	for i := range a.p.People {
		personOrg[a.p.People[i].ID] = at[a.p.People[i].Organization]
	}
	for _, m := range a.p.meetingsUntil(a.on) {
		came := make([]bool, len(out))
		for _, person := range m.Attended {
			came[personOrg[person]] = true
		}
		for i := range out {
			if len(m.Attended) == 0 { // it is not written who came
				break
			}
			out[i].Meetings++
			if came[i] {
				out[i].Attended++
			}
		}
	}
	for i := range a.survey.orgs {
		out[i].Asked, out[i].Answered = a.survey.askedBy[i], a.survey.answeredBy[i]
	}
	return out
}
