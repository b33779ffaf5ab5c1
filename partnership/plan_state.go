package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// planStates says of every agreed action how far it has come and whether it
// held. Actions agreed after the day of the report are not seen.
func (a *assessment) planStates() []ActionState {
	if len(a.p.Actions) == 0 {
		return nil
	}
	m := measures{a: a, surveys: make(map[string]*survey), facts: make(map[string]fact)}
	for i := range a.p.Actions {
		m.factor(a.p.Actions[i].Factor)
	}
	out := make([]ActionState, 0, len(a.p.Actions))
	for i := range a.p.Actions {
		if act := &a.p.Actions[i]; !a.on.Before(act.Agreed) {
			out = append(out, m.state(act))
		}
	}
	return out
}

// measures reads levels of factors in waves, each wave once.
type measures struct {
	a       *assessment
	factors []*Factor
	surveys map[string]*survey
	facts   map[string]fact // by wave and factor
}

// fact is what registers, logs and computation said of a factor on the day of a
// wave.
func (m *measures) fact(f *Factor, w *Wave) samverkan.Outcome {
	if f.DecidedBy == ByAnswers {
		return samverkan.Unknown
	}
	key := w.ID + "/" + f.ID
	known, there := m.facts[key]
	if !there {
		known = newFacts(m.a.p, w.On, m.a.facts.levers).of(f)
		known.parts = nil
		m.facts[key] = known
	}
	return known.outcome
}

// factor returns the factor of an ID with its place in the surveys.
func (m *measures) factor(id string) (*Factor, int) {
	if i := slices.IndexFunc(m.factors, func(f *Factor) bool { return f.ID == id }); i >= 0 {
		return m.factors[i], i
	}
	i := slices.IndexFunc(m.a.cat.Factors, func(f Factor) bool { return f.ID == id })
	m.factors = append(m.factors, &m.a.cat.Factors[i]) // checkAnswers has seen that it is there
	return m.factors[len(m.factors)-1], len(m.factors) - 1
}

func (m *measures) state(act *Action) ActionState {
	f, at := m.factor(act.Factor)
	st := ActionState{
		ID: act.ID, Name: act.Name, Factor: act.Factor, Owner: act.Owner, About: act.About,
		By: act.By, Is: act.StandingOn(m.a.on), Expected: act.Expected, Held: samverkan.Unknown,
	}
	switch st.Is {
	case Done:
		st.Done = act.Done
	case Dropped:
		st.Reason = act.Reason
	}
	if st.Expected == 0 && act.About != "" {
		st.Expected = needed(f)
	}
	if w := m.newest(f, act); w != nil {
		st.Before = m.level(f, at, w, act.About)
	}
	w := m.first(f, act)
	if w == nil {
		return st
	}
	st.Wave, st.DecidedBy = w.ID, "answers"
	if is := m.fact(f, w); act.About == "" && (is != samverkan.Unknown || f.DecidedBy == ByFact) {
		st.DecidedBy, st.Held = "fact", is
		return st
	}
	st.After = m.level(f, at, w, act.About)
	switch {
	case st.Expected == 0:
		st.Held = (&facet{Factor: f}).byAnswers(count(m.survey(w).voices[at]))
	case st.After == 0:
	case st.After >= st.Expected:
		st.Held = samverkan.Pass
	default:
		st.Held = samverkan.Fail
	}
	return st
}

// needed is the level that a factor needs of one organization.
func needed(f *Factor) int {
	if f.Kind == Gate && f.Passes != NoLoser {
		return 4
	}
	return 3
}

// tells reports whether a wave can tell of an action: it asked somebody about
// the factor, or a fact decides that day. Of an organization's own level only
// answers tell.
func (m *measures) tells(f *Factor, w *Wave, act *Action) bool {
	switch {
	case m.a.on.Before(w.On): // the report does not see it
		return false
	case f.DecidedBy != ByFact && slices.ContainsFunc(f.Asks, func(r Role) bool { return w.asks(r, f.ID) }):
		return true
	}
	return act.About == "" && (f.DecidedBy == ByFact || m.fact(f, w) != samverkan.Unknown)
}

// newest is the last wave up to the day an action was agreed that tells of it.
func (m *measures) newest(f *Factor, act *Action) (found *Wave) {
	for i := range m.a.p.Waves {
		if w := &m.a.p.Waves[i]; !act.Agreed.Before(w.On) && (found == nil || found.On.Before(w.On)) && m.tells(f, w, act) {
			found = w
		}
	}
	return found
}

// first is the first wave that tells of an action from its last day on, and not
// before it was done: till then there is nothing to hold.
func (m *measures) first(f *Factor, act *Action) (found *Wave) {
	from := act.By
	if act.StandingOn(m.a.on) == Done && from.Before(act.Done) {
		from = act.Done
	}
	for i := range m.a.p.Waves {
		if w := &m.a.p.Waves[i]; !w.On.Before(from) && (found == nil || w.On.Before(found.On)) && m.tells(f, w, act) {
			found = w
		}
	}
	return found
}

func (m *measures) survey(w *Wave) *survey {
	s := m.surveys[w.ID]
	if s == nil {
		s = newSurvey(m.a.p, m.factors, w, w.On)
		m.surveys[w.ID] = s
	}
	return s
}

// level is the level of a factor in a wave, of one organization or, without
// one, of the partnership; 0 for unknown.
func (m *measures) level(f *Factor, at int, w *Wave, about string) int {
	if f.DecidedBy == ByFact {
		return 0
	}
	s := m.survey(w)
	if about == "" {
		return levelOf(s.voices[at])
	}
	for i := range s.voices[at] {
		if v := &s.voices[at][i]; s.orgs[v.org].ID == about {
			return v.level
		}
	}
	return 0
}

// reached reports whether what was expected of an action is there, as far as it
// may be told: a fact says so, or the gate itself is open in the same wave.
func (a *assessment) reached(act *Action) bool {
	for _, st := range a.planned {
		if st.ID != act.ID || st.Held != samverkan.Pass {
			continue
		}
		open := func(f *facet) bool {
			return f.ID == act.Factor && f.Kind == Gate && !f.byFact() && f.outcome == samverkan.Pass
		}
		return st.DecidedBy == "fact" || act.About == "" && act.Expected == 0 && st.Wave == a.wave.ID && slices.ContainsFunc(a.facets, open)
	}
	return false
}

// actionRule: what was agreed is done in time, by somebody.
func actionRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-114", Seeds: []string{"DROPIN-16", "DROPIN-31"},
			Title: samverkan.Text{SV: "Det ni har bestämt blir gjort i tid, av någon", EN: "What you have agreed gets done in time, by somebody"},
		},
		Applies: func(a *assessment) bool {
			return slices.ContainsFunc(a.p.Actions, func(act Action) bool { return !a.on.Before(act.Agreed) })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var found []samverkan.Finding
			for i := range a.p.Actions {
				act := &a.p.Actions[i]
				if a.on.Before(act.Agreed) {
					continue
				}
				name, at := within("action", act.Name), index("actions", i)
				is := act.StandingOn(a.on)
				evidence := seenAt(at, samverkan.Text{
					SV: "Bestämt den {agreed}, klart senast den {by}.", EN: "Agreed on {agreed}, to be done by {by}.",
				}.With(samverkan.On("agreed", act.Agreed), samverkan.On("by", act.By)))

				switch {
				case is == Late:
					late := samverkan.Finding{
						Severity: samverkan.Work, At: at, Codes: []string{string(Late)}, Evidence: evidence,
						Says: samverkan.Text{SV: "”{action}” skulle vara klart den {by}.", EN: "“{action}” was to be done by {by}."}.With(name, samverkan.On("by", act.By)),
						Aloud: samverkan.Text{
							SV: "Vi bestämde ’{action}’. Vad behövs för att det ska bli av?",
							EN: "We agreed on ‘{action}’. What is needed for it to happen?",
						}.With(name),
						Next: samverkan.Text{
							SV: "Sätt en ny dag, eller lägg ned åtgärden och skriv varför.",
							EN: "Set a new day, or drop the action and write down why.",
						},
					}
					if a.reached(act) {
						late.Aloud = samverkan.Text{
							SV: "Vi bestämde ’{action}’, och läget är där. Är det gjort, eller behövs det inte längre?",
							EN: "We agreed on ‘{action}’, and what was expected is there. Is it done, or no longer needed?",
						}.With(name)
						late.Next = samverkan.Text{
							SV: "Anteckna att åtgärden är gjord, eller lägg ned den och skriv varför.",
							EN: "Write down that the action is done, or drop it and write down why.",
						}
					}
					found = append(found, late)
				case act.Owner == "" && (is == Planned || is == Begun):
					found = append(found, samverkan.Finding{
						Severity: samverkan.Note, At: at, Evidence: evidence,
						Says:  samverkan.Text{SV: "Ingen är utsedd att se till att ”{action}” blir av.", EN: "Nobody is named to see to it that “{action}” happens."}.With(name),
						Aloud: samverkan.Text{SV: "Vem av oss ser till att ’{action}’ blir av?", EN: "Which of us sees to it that ‘{action}’ happens?"}.With(name),
						Next:  samverkan.Text{SV: "Kom överens om vem som håller i det.", EN: "Agree on who is to see to it."},
					})
				}
			}
			return pass(found)
		},
	}
}
