package partnership

import (
	"github.com/samverkan/samverkan"
)

// Proof is a step of the proof ("därför"): what holds, by which rule, and the
// steps it follows from.
type Proof struct {
	// What holds.
	Says samverkan.Text `json:"says"`
	// The rule that says so, and the seed rules that one rests on.
	Rule  string   `json:"rule,omitempty"`
	Seeds []string `json:"seeds,omitempty"`
	// The rule's outcome.
	Outcome samverkan.Outcome `json:"outcome,omitempty"`
	// Where it can be read in the document.
	At string `json:"at,omitempty"`
	// The object that it is about, and whether enough of it is at 3 or more.
	Object Object `json:"object,omitempty"`
	Enough bool   `json:"enough,omitempty"`
	// What it follows from.
	Because []Proof `json:"because,omitempty"`
}

// headline says the verdict and what must change, in two short sentences. It
// does not count what is hidden.
func (a *assessment) headline(v Verdict, hidden func(*facet) bool) samverkan.Text {
	failed, unknown := 0, 0
	for _, f := range a.facets {
		switch {
		case f.Kind != Gate || f.overridden():
		case f.outcome == samverkan.Fail:
			failed++
		case f.outcome == samverkan.Unknown:
			unknown++
		}
	}
	begun := v.Phase != Before
	switch v.Is {
	case NotReady:
		if begun {
			return samverkan.Text{SV: "Håller inte än. {^n|en sak|# saker} måste ändras.", EN: "Does not hold yet. {^n|one thing|# things} must change."}.With(samverkan.Int("n", failed))
		}
		return samverkan.Text{SV: "Inte redo än. {^n|en sak|# saker} måste ändras först.", EN: "Not ready yet. {^n|one thing|# things} must change first."}.With(samverkan.Int("n", failed))
	case CannotJudge:
		return samverkan.Text{SV: "Går inte att bedöma ännu. {^n|en grind|# grindar} saknar svar.", EN: "Cannot be judged yet. {^n|one gate lacks|# gates lack} answers."}.With(samverkan.Int("n", unknown))
	case WithConditions:
		n := 0
		for _, f := range a.conditions() {
			if hidden == nil || !hidden(f) {
				n++
			}
		}
		if n > 0 {
			return samverkan.Text{SV: "{verdict}. {^n|en sak|# saker} att arbeta med.", EN: "{verdict}. {^n|one thing|# things} to work on."}.
				With(samverkan.Of("verdict", v.Text()), samverkan.Int("n", n))
		}
	}
	return samverkan.Text{SV: "{verdict}.", EN: "{verdict}."}.With(samverkan.Of("verdict", v.Text()))
}

// conditions are the facets that make a verdict conditional: overridden gates,
// and what is below 3 in an object where too little is at 3 or more.
func (a *assessment) conditions() []*facet {
	var out []*facet
	shares := a.shares()
	for _, f := range a.facets {
		weak := f.Kind == Graded && f.outcome == samverkan.Fail && shares[f.Object].weak()
		if f.overridden() || weak {
			out = append(out, f)
		}
	}
	return out
}

// proof is the tree under a verdict: for a verdict that something stops, what
// stops it; else why nothing does.
func (a *assessment) proof(v Verdict, says samverkan.Text) Proof {
	root := Proof{Says: says, Seeds: []string{"DROPIN-16", "DROPIN-32"}}
	for _, f := range a.facets {
		if f.Kind != Gate {
			continue
		}
		stops := f.outcome == samverkan.Fail && !f.overridden()
		switch v.Is {
		case NotReady:
			if stops {
				root.Because = append(root.Because, a.gateProof(f))
			}
		case CannotJudge:
			if f.outcome == samverkan.Unknown && !f.overridden() {
				root.Because = append(root.Because, a.gateProof(f))
			}
		case WithConditions:
			if f.overridden() {
				root.Because = append(root.Because, a.gateProof(f))
			}
		default:
			root.Because = append(root.Because, a.gateProof(f))
		}
	}
	if v.Is == CannotJudge {
		root.Because = append(root.Because, Proof{Says: samverkan.Text{
			SV: "Ingen grind är stängd.", EN: "No gate is closed.",
		}})
	}
	if v.Is == WithConditions || v.Is == Ready {
		shares := a.shares()
		for _, o := range objectWords() {
			if sh := shares[o.Is]; v.Is == Ready || sh.weak() {
				root.Because = append(root.Because, a.objectProof(o.Is, sh))
			}
		}
	}
	return root
}

func (a *assessment) gateProof(f *facet) Proof {
	p := Proof{Rule: f.Rule(), Seeds: f.Seeds, Outcome: f.outcome}
	name := samverkan.Of("name", f.Name)
	switch {
	case f.overridden():
		says := samverkan.Text{
			SV: "Grinden ”{name}” är stängd, och {role} har beslutat att gå förbi den.",
			EN: "The gate “{name}” is closed, and {role} has decided to go past it.",
		}
		if f.outcome == samverkan.Unknown {
			says = samverkan.Text{
				SV: "Grinden ”{name}” är okänd, och {role} har beslutat att gå förbi den.",
				EN: "The gate “{name}” is unknown, and {role} has decided to go past it.",
			}
		}
		p.Says = says.With(name, samverkan.Of("role", f.over.Role.Text()))
		p.Because = append(p.Because, Proof{At: index("overrides", f.overAt), Says: f.over.Reason})
	case f.outcome == samverkan.Fail:
		p.Says = samverkan.Text{SV: "Grinden ”{name}” är stängd.", EN: "The gate “{name}” is closed."}.With(name)
	case f.outcome == samverkan.Unknown:
		p.Says = samverkan.Text{SV: "Grinden ”{name}” är okänd.", EN: "The gate “{name}” is unknown."}.With(name)
	default:
		p.Says = samverkan.Text{SV: "Grinden ”{name}” är öppen.", EN: "The gate “{name}” is open."}.With(name)
	}
	if f.byFact() || f.DecidedBy == ByFact {
		p.Because = append(p.Because, f.factProof()...)
		return p
	}
	text := f.tallied()
	if f.outcome == samverkan.Unknown {
		text = f.coverage(a)
	}
	p.Because = append(p.Because, Proof{At: answersAt, Says: text})
	return p
}

// factProof is what a fact rests on: what each failed part says and its
// evidence, or the evidence of a fact that holds.
func (f *facet) factProof() []Proof {
	steps := func(all []samverkan.Evidence) (out []Proof) {
		for _, e := range all {
			out = append(out, Proof{At: e.At, Says: e.Text})
		}
		return out
	}
	if f.outcome != samverkan.Fail {
		return steps(f.factEvidence(f.outcome))
	}
	var out []Proof
	for _, p := range f.fact.parts {
		if p.outcome != samverkan.Fail {
			continue
		}
		step := Proof{At: p.evidence[0].At, Says: p.says}
		if p.evidence[0].Text != p.says {
			step.Because = steps(p.evidence)
		}
		out = append(out, step)
	}
	return out
}

func weakShare() samverkan.Text {
	return samverkan.Text{
		SV: "Färre än två tredjedelar av de kända faktorerna ligger på 3 eller mer.",
		EN: "Fewer than two thirds of the known factors are at 3 or more.",
	}
}

func (a *assessment) objectProof(o Object, sh share) Proof {
	says := samverkan.Text{
		SV: "{^object}: {H} av {K} kända faktorer ligger på 3 eller mer.",
		EN: "{^object}: {H} of {K} known factors are at 3 or more.",
	}
	if sh.K == 0 {
		says = samverkan.Text{SV: "{^object}: inget är känt ännu.", EN: "{^object}: nothing is known yet."}
	}
	p := Proof{
		Says:  says.With(samverkan.Of("object", o.Text()), samverkan.Int("H", sh.H), samverkan.Int("K", sh.K)),
		Seeds: []string{"DROPIN-32"}, Object: o, Enough: !sh.weak(),
	}
	for _, f := range a.facets {
		if f.Kind != Graded || f.Object != o || f.outcome != samverkan.Fail {
			continue
		}
		low := samverkan.Text{SV: "”{name}” ligger under 3.", EN: "“{name}” is below 3."}.With(samverkan.Of("name", f.Name))
		if f.byFact() {
			low = notInPlace(f.Factor)
		}
		p.Because = append(p.Because, Proof{
			Rule: f.Rule(), Seeds: f.Seeds, Outcome: f.outcome, At: answersAt, Says: low,
		})
	}
	return p
}
