package partnership

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// Publish returns what may leave the room of the report, with a smallest
// group. It is the caller's own: what is done to it never reaches the report. A
// report that Assess did not make, such as one read back from its JSON, has
// nothing to publish, and the publication says so and nothing else. A full plan
// of publication, with medians and distributions that survive being subtracted
// from each other over waves, is not made yet; until it is, those are withheld.
func (r *Report) Publish(floor Floor) *Publication {
	if r.from == nil {
		return &Publication{Says: nothingToPublish()}
	}
	floor = floor.least()
	d := publisher{r: r, a: r.from, floor: floor}
	p := &Publication{
		Engine: r.Engine, Rulebook: r.Rulebook, CatalogueHash: r.CatalogueHash, Schema: r.Schema,
		On: r.On, Name: r.Name, Verdict: r.Verdict, Says: r.from.headline(r.Verdict, d.hides), Floor: floor,
		Silent: d.silent(), Wave: r.publishedWave(),
	}
	if floor < DefaultFloor {
		p.Warning = samverkan.Text{
			SV: "Minsta grupp är {n}. Så små grupper kan göra det lätt att gissa vem som har svarat vad.",
			EN: "The smallest group is {n}. Groups so small can make it easy to guess who answered what.",
		}.With(samverkan.Int("n", int(floor)))
	}
	d.steps(p)
	p.Proof = d.proof(r.Proof)
	p.Proof.Says = p.Says
	for i := range r.Factors {
		if st := &r.Factors[i]; st.Kind == Gate {
			p.Gates = append(p.Gates, d.factor(st))
		}
	}
	for _, o := range r.Objects {
		po := PublishedObject{Object: o.Object, Known: &o.Known, High: &o.High, Enough: o.Enough}
		if d.hidesIn(o.Object) {
			po.Known, po.High = nil, nil
		}
		for i := range r.Factors {
			if st := &r.Factors[i]; st.Kind == Graded && st.Object == o.Object {
				po.Factors = append(po.Factors, d.factor(st))
			}
		}
		p.Objects = append(p.Objects, po)
	}
	p.Needed, p.Power, p.Mandates, p.Gain, p.Plan = d.needed(), d.power(p), d.mandates(), d.gain(), d.plan(p)
	d.findings(p)
	d.sources(p)
	d.withheld(p)
	own := withTexts(reflect.ValueOf(*p), func(t samverkan.Text) samverkan.Text { return t }).Interface().(Publication)
	return &own
}

// nothingToPublish stands for all of a publication that was not made of a
// report by Assess.
func nothingToPublish() samverkan.Text {
	return samverkan.Text{
		SV: "Det finns inget att lämna ut: rapporten är läst från en fil, eller tom. Bedöm dokumentet på nytt (Assess) och lämna ut det.",
		EN: "There is nothing to publish: the report was read from a file, or is empty. Assess the document anew and publish that.",
	}
}

// publisher decides what of one report is told.
type publisher struct {
	r     *Report
	a     *assessment
	floor Floor
	small []samverkan.Text // failed gates whose numbers are withheld
}

// shows reports whether enough people answered for numbers to be told.
func (d *publisher) shows(f *facet) bool {
	n := 0
	for i := range f.voices {
		n += f.voices[i].tally.onScale()
	}
	return n >= int(d.floor)
}

// hides reports whether even the outcome of a graded factor is withheld:
// somebody who answered knows their own answer, and of few people that is much.
// A gate's outcome is always told, for the verdict tells it.
func (d *publisher) hides(f *facet) bool {
	return f.Kind == Graded && !f.byFact() && f.outcome != samverkan.Unknown && !d.shows(f)
}

func (d *publisher) hidesIn(o Object) bool {
	return slices.ContainsFunc(d.a.facets, func(f *facet) bool { return f.Object == o && d.hides(f) })
}

// settled reports whether a gate closed by a fact decides the verdict: then
// answers have nothing to do with it.
func (d *publisher) settled() bool {
	return slices.ContainsFunc(d.a.facets, func(f *facet) bool {
		return f.Kind == Gate && f.outcome == samverkan.Fail && f.byFact() && !f.overridden()
	})
}

// closedByMost reports whether answers have closed a gate that most must pass.
func (d *publisher) closedByMost() bool {
	return slices.ContainsFunc(d.a.facets, func(f *facet) bool {
		return f.Kind == Gate && f.outcome == samverkan.Fail && !f.byFact() && f.Passes != NoLoser
	})
}

// silent says whether those who have not answered could change the verdict.
// Where most have closed a gate it is not told: a gate that stays closed though
// the silent would fill it with fives tells that somebody is at 1, and in a
// small partnership who.
func (d *publisher) silent() samverkan.Text {
	if d.closedByMost() && !d.settled() {
		return samverkan.Text{
			SV: "Om de som inte har svarat kan ändra beskedet visas inte.",
			EN: "Whether those who have not answered can change the verdict is not shown.",
		}
	}
	if len(d.r.Band) == 1 {
		return samverkan.Text{
			SV: "De som inte har svarat kan inte ändra beskedet.",
			EN: "Those who have not answered cannot change the verdict.",
		}
	}
	return samverkan.Text{
		SV: "De som inte har svarat kan ändra beskedet.",
		EN: "Those who have not answered can change the verdict.",
	}
}

// publicly is what a facet decided by answers rests on, as it may be told.
func (d *publisher) publicly(f *facet) samverkan.Text {
	switch {
	case f.outcome == samverkan.Unknown:
		return f.coverage(d.a)
	case f.Kind == Graded && f.outcome == samverkan.Pass:
		return samverkan.Text{SV: "Mer än hälften av organisationerna ligger på 3 eller mer.", EN: "More than half of the organizations are at 3 or more."}
	case f.Kind == Graded:
		return samverkan.Text{SV: "Minst hälften av organisationerna ligger under 3.", EN: "At least half of the organizations are below 3."}
	case f.Passes == NoLoser && f.outcome == samverkan.Pass:
		return samverkan.Text{SV: "Ingen organisation ligger under 3.", EN: "No organization is below 3."}
	case f.Passes == NoLoser:
		return samverkan.Text{SV: "Ingen organisation får ligga under 3.", EN: "No organization may be below 3."}
	case f.outcome == samverkan.Pass:
		return samverkan.Text{
			SV: "Minst två tredjedelar av organisationerna ligger på 4 eller 5, och ingen på 1.",
			EN: "At least two thirds of the organizations are at 4 or 5, and none at 1.",
		}
	case !d.shows(f):
		return samverkan.Text{
			SV: "Minst två tredjedelar av organisationerna ska ligga på 4 eller 5, och ingen på 1.",
			EN: "At least two thirds of the organizations must be at 4 or 5, and none at 1.",
		}
	}
	return samverkan.Text{
		SV: "{G} av {A} organisationer ligger på 4 eller 5. Minst {need} ska göra det, och ingen får ligga på 1.",
		EN: "{G} of {A} organizations are at 4 or 5. At least {need} must be, and none may be at 1.",
	}.With(samverkan.Int("G", f.counts.G), samverkan.Int("A", f.counts.A), samverkan.Int("need", highNeeded(f.counts.A)))
}

// steps says what every failed gate needs.
func (d *publisher) steps(p *Publication) {
	counted := true
	for _, f := range d.a.facets {
		if f.Kind != Gate || f.outcome != samverkan.Fail || f.overridden() {
			continue
		}
		step := PublishedStep{Factor: f.ID, Name: f.Name, Step: f.Action, Owner: ProcessLeader.Text()}
		switch {
		case f.byFact():
			for _, pt := range f.fact.parts {
				if pt.outcome == samverkan.Fail {
					p.Steps = append(p.Steps, PublishedStep{
						Factor: f.ID, Name: f.Name, Step: pt.step, Owner: pt.owner.Text(), Effort: pt.effort,
						Needs: pt.says,
					})
				}
			}
			continue
		case f.Passes == NoLoser:
			step.Needs = samverkan.Text{SV: "Ingen organisation får ligga under 3.", EN: "No organization may be below 3."}
		case !d.shows(f):
			counted = false
			d.small = append(d.small, quoted(f.Name))
			step.Needs = samverkan.Text{
				SV: "Fler organisationer behöver nå 4, eller ingen ligga kvar på 1.",
				EN: "More organizations need to reach 4, or none stay at 1.",
			}
		case highNeeded(f.counts.A) <= f.counts.G:
			step.Needs = samverkan.Text{SV: "Ingen organisation får ligga kvar på 1.", EN: "No organization may stay at 1."}
		default:
			step.Needs = samverkan.Text{
				SV: "{^n|en organisation|# organisationer} behöver nå 4, och ingen får ligga kvar på 1.",
				EN: "{^n|one organization needs|# organizations need} to reach 4, and none may stay at 1.",
			}.With(samverkan.Int("n", highNeeded(f.counts.A)-f.counts.G))
		}
		p.Steps = append(p.Steps, step)
	}
	if len(p.Steps) == 0 {
		return
	}
	after := d.r.after
	p.After = &after
	if counted {
		n := d.r.RepairCount
		p.RepairCount = &n
	}
}

// evidenceText puts evidence after each other, as sentences.
func evidenceText(all []samverkan.Evidence) samverkan.Text {
	texts := make([]samverkan.Text, len(all))
	for i, e := range all {
		texts[i] = e.Text
	}
	return samverkan.Sentences(texts...)
}

// restsOnAnswers reports whether evidence at a place comes from answers, and so
// is told only as it may be.
func restsOnAnswers(at string) bool { return strings.HasPrefix(at, answersAt) }

// facetOf returns the facet that a rule judges, nil for other rules.
func (d *publisher) facetOf(rule string) *facet {
	for _, f := range d.a.facets {
		if f.Rule() == rule {
			return f
		}
	}
	return nil
}

// proof is the proof with what rests on answers told as it may be.
func (d *publisher) proof(p Proof) Proof {
	f := d.facetOf(p.Rule)
	if p.Object != "" && d.hidesIn(p.Object) {
		p.Says = samverkan.Text{SV: "{^object}: {share}", EN: "{^object}: {share}"}.
			With(samverkan.Of("object", p.Object.Text()), samverkan.Of("share", lower((&PublishedObject{Enough: p.Enough}).says())))
	}
	kept := make([]Proof, 0, len(p.Because))
	for _, b := range p.Because {
		if hidden := d.facetOf(b.Rule); hidden != nil && d.hides(hidden) {
			continue
		}
		if f != nil && restsOnAnswers(b.At) && b.Rule == "" {
			b.Says = d.publicly(f)
		}
		kept = append(kept, d.proof(b))
	}
	p.Because = kept
	return p
}

func (d *publisher) factor(st *FactorState) PublishedFactor {
	out := PublishedFactor{
		ID: st.ID, Rule: st.Rule, Name: st.Name, Applies: st.Applies, Outcome: st.Outcome, By: st.By,
		State: stateWord(st), Override: st.Override,
	}
	switch f := d.facetOf(st.Rule); {
	case f == nil:
	case f.overridden():
		out.Evidence = f.overEvidence().Text
	case st.By == "fact":
		out.Evidence = evidenceText(f.factEvidence(f.outcome))
	case d.hides(f):
		out.Outcome, out.State = "", samverkan.Text{SV: "visas inte", EN: "not shown"}
	default:
		out.Evidence = d.publicly(f)
	}
	return out
}

// stateWord is the outcome of a factor in a word or two.
func stateWord(st *FactorState) samverkan.Text {
	switch gate := st.Kind == Gate; {
	case st.Outcome == samverkan.NotApplicable:
		return samverkan.Text{SV: "gäller inte nu", EN: "does not apply now"}
	case st.Outcome == samverkan.NotInForce:
		return samverkan.Text{SV: "gäller inte längre", EN: "not in force"}
	case st.Override != nil:
		return samverkan.Text{SV: "förbi, med skäl", EN: "passed by, with a reason"}
	case st.Outcome == samverkan.Unknown:
		return samverkan.Text{SV: "okänd", EN: "unknown"}
	case gate && st.Outcome == samverkan.Pass:
		return samverkan.Text{SV: "öppen", EN: "open"}
	case gate:
		return samverkan.Text{SV: "stängd", EN: "closed"}
	case st.By == "fact" && st.Outcome == samverkan.Pass:
		return samverkan.Text{SV: "på plats", EN: "in place"}
	case st.By == "fact":
		return samverkan.Text{SV: "inte på plats", EN: "not in place"}
	case st.Outcome == samverkan.Pass:
		return samverkan.Text{SV: "3 eller mer", EN: "3 or more"}
	}
	return samverkan.Text{SV: "under 3", EN: "below 3"}
}

// findings tells the findings without state words, and whom they name.
func (d *publisher) findings(p *Publication) {
	named := make(map[string]bool)
	for f := range d.r.Findings() {
		fc := d.facetOf(f.Rule)
		f.Codes = nil
		if fc != nil && d.hides(fc) {
			continue
		}
		if fc != nil {
			f.Evidence = slices.Clone(f.Evidence)
			for i := range f.Evidence {
				if restsOnAnswers(f.Evidence[i].At) {
					f.Evidence[i].Text = d.publicly(fc)
				}
			}
		}
		p.Findings = append(p.Findings, f)
		for _, id := range f.About {
			named[id] = true
		}
	}
	for _, o := range d.r.Organizations {
		if named[o.ID] {
			p.TalkTo = append(p.TalkTo, o.Name)
		}
	}
}

// sources lists the seed rules that the proof and the findings rest on.
func (d *publisher) sources(p *Publication) {
	cited := make(map[string]bool)
	note := func(ids []string) {
		for _, id := range ids {
			cited[id] = true
		}
	}
	var walk func(Proof)
	walk = func(p Proof) {
		note(p.Seeds)
		for _, b := range p.Because {
			walk(b)
		}
	}
	walk(p.Proof)
	for _, f := range p.Findings {
		note(f.Seeds)
	}
	for _, s := range samverkan.SeedRules() {
		if cited[s.ID] {
			p.Sources = append(p.Sources, s)
		}
	}
	sorted.By(p.Sources, func(a, b samverkan.SeedRule) int { return cmp.Compare(a.ID, b.ID) })
}

func quoted(t samverkan.Text) samverkan.Text {
	return samverkan.Text{SV: "”{t}”", EN: "“{t}”"}.With(samverkan.Of("t", t))
}

// withheld says what is not told.
func (d *publisher) withheld(p *Publication) {
	var hidden []samverkan.Text
	for _, f := range d.a.facets {
		if d.hides(f) {
			hidden = append(hidden, quoted(f.Name))
		}
	}
	few := samverkan.Text{
		SV: "Färre än {n|en person|# personer} har svarat, och det är minsta grupp.",
		EN: "Fewer than {n|one person|# people} have answered, and that is the smallest group.",
	}.With(samverkan.Int("n", int(d.floor)))
	if len(hidden) > 0 {
		p.Withheld = append(p.Withheld, Withheld{
			What: samverkan.Text{SV: "Läget för {factors}.", EN: "How it stands with {factors}."}.With(samverkan.List("factors", hidden)), Why: few,
		})
	}
	if len(d.small) > 0 {
		p.Withheld = append(p.Withheld, Withheld{
			What: samverkan.Text{SV: "Antalen bakom {gates}.", EN: "The numbers behind {gates}."}.With(samverkan.List("gates", d.small)),
			Why:  few,
		})
	}
	if d.r.Wave == nil {
		return
	}
	p.Withheld = append(
		p.Withheld,
		Withheld{
			What: samverkan.Text{
				SV: "Hur svaren fördelar sig, medel, ändring sedan förra mätningen och vad varje steg kostar.",
				EN: "How the answers are spread, means, change since the last survey and what each step costs.",
			},
			Why: samverkan.Text{
				SV: "Flera tabeller tillsammans kan visa vad en person har svarat. De visas när en plan för publiceringen har prövat dem tillsammans.",
				EN: "Several tables together can show what one person answered. They are shown when a plan of publication has tried them together.",
			},
		},
		Withheld{
			What: samverkan.Text{
				SV: "Vilka organisationer som ligger var, när personer har svarat för sig själva.",
				EN: "Which organizations are where, when people have answered for themselves.",
			},
			Why: samverkan.Text{
				SV: "Ofta kommer bara någon enstaka person från varje organisation.",
				EN: "Often only one or two people come from each organization.",
			},
		},
	)
}

// sourceName returns the name of the text that a seed rule comes from.
func sourceName(id string) string {
	for _, s := range samverkan.SourceTexts() {
		if strings.HasPrefix(id, s.Prefix+"-") {
			return s.Name
		}
	}
	return ""
}
