package partnership

import (
	"github.com/samverkan/samverkan"
)

// factorFindings says what follows from one factor. Its sentences hold no
// numbers from the answers: those are evidence, which the report may withhold.
func (a *assessment) factorFindings(f *facet) []samverkan.Finding {
	var found []samverkan.Finding
	switch {
	case f.Kind == Gate && f.outcome == samverkan.Unknown:
		found = []samverkan.Finding{a.waits(f)}
	case f.outcome != samverkan.Fail:
		return nil
	case f.byFact():
		found = a.failsByFact(f)
	case f.Passes == NoLoser && f.Kind == Gate:
		found = []samverkan.Finding{a.someLose(f)}
	default:
		found = []samverkan.Finding{a.failsByAnswers(f)}
	}
	for i := range found {
		if f.Kind == Gate && f.outcome == samverkan.Fail {
			found[i].Severity = samverkan.Stop
		}
		if f.overridden() {
			found[i].Severity = samverkan.Work
			found[i].Evidence = append(found[i].Evidence, f.overEvidence())
		}
	}
	return found
}

// overEvidence says who decided to go past the gate, when and why.
func (f *facet) overEvidence() samverkan.Evidence {
	return samverkan.Evidence{At: index("overrides", f.overAt), Text: samverkan.Text{
		SV: "{^role} beslutade den {on} att gå vidare ändå: {reason}",
		EN: "{^role} decided on {on} to go on in spite of it: {reason}",
	}.With(samverkan.Of("role", f.over.Role.Text()), samverkan.On("on", f.over.On), samverkan.Of("reason", f.over.Reason))}
}

// seenAt is one piece of evidence; it stands in many places.
//
//go:noinline
func seenAt(place string, says samverkan.Text) []samverkan.Evidence {
	return []samverkan.Evidence{{At: place, Text: says}}
}

// answersAt is where the answers to a factor stand.
const answersAt = "/answers"

func (a *assessment) waits(f *facet) samverkan.Finding {
	name := samverkan.Of("name", f.Name)
	out := samverkan.Finding{
		Severity: samverkan.Wait, At: answersAt,
		Says: samverkan.Text{SV: "Det går inte att bedöma ännu: {name}.", EN: "It cannot be judged yet: {name}."}.With(name),
		Aloud: samverkan.Text{
			SV: "Vi vet inte ännu hur det är med ’{name}’. Vi behöver fler svar.",
			EN: "We do not know yet about ‘{name}’. We need more answers.",
		}.With(name),
		Next:     f.moreAnswers(a),
		Evidence: seenAt(answersAt, f.coverage(a)),
	}
	if f.DecidedBy == ByFact {
		out.At = "/facts"
		out.Aloud = samverkan.Text{
			SV: "Vi vet inte ännu hur det är med ’{name}’. Vem kan ta reda på det?",
			EN: "We do not know yet about ‘{name}’. Who can find out?",
		}.With(name)
		out.Next = samverkan.Text{SV: "Ta reda på hur det är och anteckna källan.", EN: "Find out, and write down the source."}
		out.Evidence = f.factEvidence(samverkan.Unknown)
	}
	if lacks := f.fact.unknown(); len(lacks) > 0 {
		out.At, out.Next = lacks[0].evidence[0].At, lacks[0].step
		if !lacks[0].aloud.IsZero() {
			out.Aloud = lacks[0].aloud
		}
	}
	return out
}

func (a *assessment) failsByFact(f *facet) []samverkan.Finding {
	var out []samverkan.Finding
	for _, p := range f.fact.parts {
		if p.outcome != samverkan.Fail {
			continue
		}
		found := samverkan.Finding{
			Severity: samverkan.Work, At: p.evidence[0].At, Says: p.says, Aloud: p.aloud, Next: p.step, Evidence: p.evidence,
		}
		if p.about != "" {
			found.About = []string{p.about}
		}
		if p.code != "" {
			found.Codes = []string{p.code}
		}
		if found.Aloud.IsZero() {
			found.Aloud = wonder(f)
		}
		out = append(out, found)
	}
	return out
}

// wonder is how a factor is raised when there is nothing more exact to ask.
func wonder(f *facet) samverkan.Text {
	return samverkan.Text{
		SV: "Vi behöver prata om ’{name}’. Vad skulle hjälpa oss framåt?",
		EN: "We need to talk about ‘{name}’. What would help us forward?",
	}.With(samverkan.Of("name", f.Name))
}

// someLose is a gate that nobody may be low on. An organization's own answer
// may be shown by name; a person's may not.
func (a *assessment) someLose(f *facet) samverkan.Finding {
	out := samverkan.Finding{
		At: answersAt, Next: f.Action,
		Aloud: samverkan.Text{
			SV: "Alla ska vinna på det här. Vad skulle göra det värt mödan för var och en?",
			EN: "Everyone is to gain from this. What would make it worth the effort for each?",
		},
		Evidence: seenAt(answersAt, f.tallied()),
	}
	statement := samverkan.Of("statement", f.Statement)
	if f.AnswersAs != TheOrganization {
		out.Says = samverkan.Text{
			SV: "Alla instämmer inte ännu i påståendet ”{statement}”",
			EN: "Not everyone agrees yet with the statement “{statement}”",
		}.With(statement)
		return out
	}
	var names []samverkan.Text
	for i := range f.voices {
		if v := &f.voices[i]; v.level == 1 || v.level == 2 {
			out.About = append(out.About, a.id(v))
			names = append(names, a.orgs[v.org].Name)
		}
	}
	out.Codes = []string{"loses"}
	out.Says = samverkan.Text{
		SV: "{orgs} instämmer inte ännu i påståendet ”{statement}”",
		EN: "{orgs} {n|does|do} not yet agree with the statement “{statement}”",
	}.With(samverkan.List("orgs", names), statement, samverkan.Int("n", len(names)))
	return out
}

func (a *assessment) failsByAnswers(f *facet) samverkan.Finding {
	says := samverkan.Text{
		SV: "För få instämmer ännu i påståendet ”{statement}”",
		EN: "Too few agree yet with the statement “{statement}”",
	}
	if f.Kind == Graded {
		says = samverkan.Text{
			SV: "Minst hälften av organisationerna tvekar om påståendet ”{statement}”",
			EN: "At least half of the organizations doubt the statement “{statement}”",
		}
	}
	return samverkan.Finding{
		Severity: samverkan.Work, At: answersAt, Says: says.With(samverkan.Of("statement", f.Statement)),
		Aloud: wonder(f), Next: f.Action,
		Evidence: seenAt(answersAt, f.tallied()),
	}
}

// tallied says in numbers what the answers are. It belongs in the working copy.
func (f *facet) tallied() samverkan.Text {
	c := f.counts
	args := []samverkan.Arg{
		samverkan.Int("A", c.A), some("G", c.G), some("B", c.B), some("W", c.W), some("M", c.M), samverkan.Int("need", highNeeded(c.A)),
	}
	switch {
	case f.Kind == Graded:
		return samverkan.Text{
			SV: "{^M} av {A|en organisation|# organisationer} ligger på 3 eller mer, {W} under 3.",
			EN: "{^M} of {A|one organization|# organizations} at 3 or more, {W} below 3.",
		}.With(args...)
	case f.Passes == NoLoser:
		return samverkan.Text{
			SV: "{^W} av {A|en organisation|# organisationer} ligger på 1 eller 2. Ingen får göra det.",
			EN: "{^W} of {A|one organization|# organizations} at 1 or 2. None may be.",
		}.With(args...)
	}
	return samverkan.Text{
		SV: "{^G} av {A|en organisation|# organisationer} ligger på 4 eller 5 och {B} på 1. Minst {need|en|#} ska ligga på 4 eller 5 och ingen på 1.",
		EN: "{^G} of {A|one organization|# organizations} at 4 or 5 and {B} at 1. At least {need|one|#} must be at 4 or 5 and none at 1.",
	}.With(args...)
}

// some is how many organizations, in words: none, one, two.
func some(name string, n int) samverkan.Arg {
	if n == 0 {
		return samverkan.Of(name, samverkan.Text{SV: "ingen", EN: "none"})
	}
	return samverkan.Of(name, samverkan.Text{SV: "{n|en|#}", EN: "{n|one|#}"}.With(samverkan.Int("n", n)))
}

// coverage says what is not known of the fact, how many organizations have
// answered, and how many must.
func (f *facet) coverage(a *assessment) samverkan.Text {
	var says []samverkan.Text
	for _, p := range f.fact.unknown() {
		says = append(says, p.says)
	}
	return samverkan.Sentences(append(says, f.answered(a))...)
}

func (f *facet) answered(a *assessment) samverkan.Text {
	c := f.counts
	switch {
	case a.wave == nil:
		return samverkan.Text{SV: "Ingen mätning är gjord ännu.", EN: "No survey has been made yet."}
	case c.N == 0:
		return samverkan.Text{SV: "Mätningen har inte frågat någon om det.", EN: "The survey has not asked anybody about it."}
	case f.needed() > c.N:
		return samverkan.Text{
			SV: "Frågan är ställd till en enda organisation. Det behövs minst två för att bedöma den.",
			EN: "The question was put to a single organization. It takes at least two to judge it.",
		}
	}
	return samverkan.Text{
		SV: "{A} av {N} organisationer har svarat. Minst {need} behöver göra det.",
		EN: "{A} of {N} organizations have answered. At least {need} need to.",
	}.With(samverkan.Int("A", c.A), samverkan.Int("N", c.N), samverkan.Int("need", f.needed()))
}

// moreAnswers is what to do about it.
func (f *facet) moreAnswers(a *assessment) samverkan.Text {
	switch {
	case a.wave == nil:
		return samverkan.Text{SV: "Gör en första mätning.", EN: "Make a first survey."}
	case f.counts.N == 0:
		return samverkan.Text{SV: "Ta med påståendet i nästa mätning.", EN: "Put the statement into the next survey."}
	case f.needed() > f.counts.N:
		return samverkan.Text{SV: "Ställ frågan till fler organisationer.", EN: "Put the question to more organizations."}
	}
	return samverkan.Text{SV: "Påminn dem som inte har svarat.", EN: "Remind those who have not answered."}
}

// needed is how many organizations need to have a level for the factor to be
// judged.
func (f *facet) needed() int {
	if f.Kind == Gate && f.Passes == NoLoser {
		return f.counts.N
	}
	return quorum(f.counts.N)
}

// factEvidence lists what the fact rests on: its parts with an outcome, or all
// of them for Unknown.
func (f *facet) factEvidence(only samverkan.Outcome) []samverkan.Evidence {
	var out []samverkan.Evidence
	for _, p := range f.fact.parts {
		if only == samverkan.Unknown || p.outcome == only {
			out = append(out, p.evidence...)
		}
	}
	if len(out) == 0 {
		out = append(out, samverkan.Evidence{At: "/facts", Text: samverkan.Text{
			SV: "Inget är antecknat om det.", EN: "Nothing is written down about it.",
		}})
	}
	return out
}
