package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

func anyInside(a *assessment) bool {
	return slices.ContainsFunc(a.out.Cases, func(c CaseState) bool { return c.Stage != "" })
}

// oldRule: nobody is forgotten in a stage.
func oldRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-09", Seeds: []string{"KFA-06", "KFA-15"},
			Title: samverkan.Text{SV: "Inget ärende blir liggande", EN: "No case is left lying"},
		},
		Applies: anyInside,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Cases {
				c := &a.out.Cases[i]
				if !c.Old {
					continue
				}
				f := finding(samverkan.Work, a.caseAt(c.ID), words{
					says:     samverkan.Text{SV: "Ärende {case} har varit i {stage} i {days|en dag|# dagar}. 85 av 100 har lämnat steget inom {most|en dag|# dagar}.", EN: "Case {case} has been in {stage} for {days|one day|# days}. 85 of 100 have left the stage within {most|one day|# days}."},
					aloud:    samverkan.Text{SV: "En kandidat har väntat ovanligt länge i {stage}.", EN: "A candidate has waited unusually long in {stage}."},
					next:     samverkan.Text{SV: "Ring kandidaten, säg vad som dröjer och när det blir av.", EN: "Call the candidate, say what takes time and when it will be."},
					evidence: samverkan.Text{SV: "I steget sedan {since}.", EN: "In the stage since {since}."},
				}, samverkan.Str("case", c.ID), samverkan.Of("stage", a.stageName(c)), samverkan.Int("days", c.Days), samverkan.Int("most", a.old[i]), samverkan.On("since", a.on.AddDays(-c.Days)))
				f.About = []string{c.Municipality}
				out = append(out, f)
			}
			if len(out) == 0 && !a.agesKnown() {
				return samverkan.Unknown, nil
			}
			return found(out)
		},
	}
}

// agesKnown reports whether it is known of every stage with somebody in it how
// long it takes.
func (a *assessment) agesKnown() bool {
	for _, o := range a.out.Occupations {
		if o.Flow == nil {
			continue
		}
		for _, x := range o.Flow.Aging {
			if x.Open > 0 && x.P85 == nil {
				return false
			}
		}
	}
	return true
}

func (a *assessment) stageName(c *CaseState) samverkan.Text {
	return stageOf(a.n.pipelineOf(c.Occupation), c.Stage).Name
}

// kept is how a promise of time at one stage of one occupation was kept by the
// visits that were over since the first day: those that were done, or took
// longer than was promised, and how many did.
type kept struct{ over, late int }

// promise counts the visits to a stage, of people who left it before the promised
// day without being done none: nothing was broken or kept.
func (a *assessment) promise(occupation string, stage *pipeline.Stage) (k kept, inside bool) {
	for _, p := range a.list {
		if p.of.Occupation != occupation {
			continue
		}
		for i := range p.visits {
			v := &p.visits[i]
			switch {
			case v.stage != stage.ID:
			case v.ended.IsZero():
				inside = true
			case v.ended.Before(a.out.From):
			case v.queued.DaysUntil(v.ended) > stage.PromisedDays:
				k.over++
				k.late++
			case v.result != pipeline.Withdrawn && v.result != pipeline.Referred:
				k.over++
			}
		}
	}
	return k, inside
}

// promisedRule: what was promised about time is kept.
func promisedRule() rule {
	each := func(a *assessment, do func(o int, stage *pipeline.Stage, k kept, inside bool)) {
		for i := range a.n.v.Occupations {
			way := a.n.pipelineOf(a.n.v.Occupations[i].ID)
			for s := range way.Stages {
				if stage := &way.Stages[s]; stage.PromisedDays > 0 {
					k, inside := a.promise(a.n.v.Occupations[i].ID, stage)
					do(i, stage, k, inside)
				}
			}
		}
	}
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-10", Seeds: []string{"KFA-15"},
			Title: samverkan.Text{SV: "Det som är lovat om tid hålls", EN: "What was promised about time is kept"},
		},
		Applies: func(a *assessment) (some bool) {
			each(a, func(_ int, _ *pipeline.Stage, k kept, inside bool) { some = some || inside || k.over > 0 })
			return some
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Cases {
				c := &a.out.Cases[i]
				if c.Stage == "" {
					continue
				}
				days := stageOf(a.n.pipelineOf(c.Occupation), c.Stage).PromisedDays
				if days == 0 || c.Days <= days {
					continue
				}
				f := finding(samverkan.Note, a.caseAt(c.ID), words{
					says:     samverkan.Text{SV: "Ärende {case} skulle vara klart i {stage} inom {promised|en dag|# dagar} och har varit där i {days}.", EN: "Case {case} was to be done in {stage} within {promised|one day|# days} and has been there for {days}."},
					aloud:    samverkan.Text{SV: "Vi har lovat en kortare tid i {stage} än vi håller.", EN: "We have promised a shorter time in {stage} than we keep."},
					next:     samverkan.Text{SV: "Säg till kandidaten vad som gäller, eller ändra löftet.", EN: "Tell the candidate what holds, or change the promise."},
					evidence: samverkan.Text{SV: "I steget sedan {since}.", EN: "In the stage since {since}."},
				}, samverkan.Str("case", c.ID), samverkan.Of("stage", a.stageName(c)), samverkan.Int("promised", days), samverkan.Int("days", c.Days), samverkan.On("since", a.on.AddDays(-c.Days)))
				f.About = []string{c.Municipality}
				out = append(out, f)
			}
			each(a, func(o int, stage *pipeline.Stage, k kept, _ bool) { // and those that are over
				if k.late == 0 {
					return
				}
				f := finding(samverkan.Note, check.At("/occupations", o), words{
					says:     samverkan.Text{SV: "{^occupation}: i {stage} tog det längre än {promised|den lovade dagen|de lovade # dagarna} {part} gånger sedan {from}.", EN: "{^occupation}: {stage} took longer than the {promised|one day|# days} promised {part} times since {from}."},
					aloud:    samverkan.Text{SV: "Vi har lovat en kortare tid i {stage} än vi har hållit.", EN: "We have promised a shorter time in {stage} than we have kept."},
					next:     samverkan.Text{SV: "Se vad som tog tid, eller ändra löftet.", EN: "See what took time, or change the promise."},
					evidence: samverkan.Text{SV: "De gånger som är över, från kö till slut.", EN: "The times that are over, from queue to end."},
				}, samverkan.Of("occupation", a.n.v.Occupations[o].Name), part(k.late, k.over, false), samverkan.Of("stage", stage.Name), samverkan.Int("promised", stage.PromisedDays), samverkan.On("from", a.out.From))
				f.Codes = []string{stage.ID}
				out = append(out, f)
			})
			return found(out)
		},
	}
}

// bottleneckRule: it is known where it is narrow, and something can be done.
func bottleneckRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-11", Seeds: []string{"KFA-15"},
			Title: samverkan.Text{SV: "Vi vet var det är trångt", EN: "We know where it is narrow"},
		},
		Applies: anyInside,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			known := true
			for i := range a.out.Occupations {
				o := &a.out.Occupations[i]
				if o.Flow == nil {
					continue
				}
				b := &o.Flow.Bottleneck
				known = known && b.Agree != nil
				if len(b.ByWait)+len(b.ByUtilization)+len(b.ByGrowth) == 0 {
					continue
				}
				f := finding(samverkan.Note, check.At("/occupations", i), words{
					says:     samverkan.Text{SV: "{^occupation}: längst är väntan på {wait}. {agree}", EN: "{^occupation}: the wait for {wait} is the longest. {agree}"},
					aloud:    samverkan.Text{SV: "Det är väntan på {wait} som tar tid.", EN: "It is the wait for {wait} that takes time."},
					next:     samverkan.Text{SV: "Se först om tider går att dela med en grannkommun, sedan om det behövs fler.", EN: "See first whether times can be shared with a neighbor, then whether more are needed."},
					evidence: samverkan.Text{SV: "Väntan, beläggning och kötillväxt sedan {from}.", EN: "Waiting, utilization and growth of the queue since {from}."},
				}, samverkan.Of("occupation", o.Name), a.stageList("wait", o, b.ByWait), samverkan.Of("agree", b.Says), samverkan.On("from", a.out.From))
				if len(b.ByWait) == 0 {
					continue
				}
				f.Codes = b.ByWait
				out = append(out, f)
			}
			if !known {
				return samverkan.Unknown, out
			}
			return samverkan.Pass, out // to know it is what is asked
		},
	}
}

// stageList lists stages of an occupation by name for a text.
func (a *assessment) stageList(name string, o *OccupationState, ids []string) samverkan.Arg {
	list := make([]samverkan.Text, len(ids))
	for i, id := range ids {
		list[i] = stageOf(a.n.pipelineOf(o.Occupation), id).Name
	}
	return samverkan.List(name, list)
}

// fairRule: groups fare alike, as far as the figures can tell.
func fairRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-12", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "Grupper möts lika, så långt siffrorna räcker", EN: "Groups fare alike, as far as the figures reach"},
		},
		Applies: func(a *assessment) bool {
			return slices.ContainsFunc(a.out.Occupations, func(o OccupationState) bool { return o.Flow != nil && len(o.Flow.Fairness) > 0 })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			compared := true // each way to divide, in each occupation
			for i := range a.out.Occupations {
				o := &a.out.Occupations[i]
				if o.Flow == nil {
					continue
				}
				for _, d := range o.Flow.Fairness {
					compared = compared && len(d.Comparisons) > 0
					if !slices.ContainsFunc(d.Comparisons, func(c flow.Comparison) bool { return c.Shown }) {
						continue
					}
					out = append(out, finding(samverkan.Work, check.At("/occupations", i), words{
						says:     samverkan.Text{SV: "{^occupation}, efter {division}: {says}", EN: "{^occupation}, by {division}: {says}"},
						aloud:    samverkan.Text{SV: "Det skiljer mellan grupper. Vi behöver förstå varför innan vi gör något åt det.", EN: "There is a difference between groups. We need to understand why before we act on it."},
						next:     samverkan.Text{SV: "Läs några ärenden ur varje grupp och se i vilket steg de skiljs åt.", EN: "Read some cases of each group and see at which stage they part."},
						evidence: samverkan.Text{SV: "Jämförelser sedan {from}, rättade för att de är flera.", EN: "Comparisons since {from}, corrected for being several."},
					}, samverkan.Of("occupation", o.Name), samverkan.Of("division", a.n.groupingName(d.Division)), samverkan.Of("says", d.Says), samverkan.On("from", a.out.From)))
				}
			}
			if len(out) == 0 && !compared {
				return samverkan.Unknown, nil
			}
			return found(out)
		},
	}
}

// costRule: what it cost is known, and nothing is divided by a count that is
// not.
func costRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-22", Seeds: []string{"KFA-06", "KFA-15"},
			Title: samverkan.Text{SV: "Kostnaden är känd: projektets, ärendets och bevisets var för sig", EN: "The cost is known: the project's, the case's and the certificate's apart"},
		},
		Applies: func(a *assessment) bool { return len(a.n.v.Costs) > 0 || len(a.n.v.Cases) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			c := &a.out.Cost
			if c.Project.Most != nil && c.PerCertified.Most != nil && c.PerCase.Most != nil {
				return samverkan.Pass, nil
			}
			next := samverkan.Text{SV: "Anteckna kostnaden för varje ärende när den är känd.", EN: "Note the cost of each case when it is known."}
			if c.Cases == nil {
				next = samverkan.Text{SV: "Anteckna hur många ärendena är, och kostnaden för vart och ett.", EN: "Note how many the cases are, and the cost of each."}
			}
			f := finding(samverkan.Note, "/costs", words{
				says:     samverkan.Text{SV: "Vad ett bevis kostar går inte att säga helt. {why}", EN: "What a certificate costs cannot be said in full. {why}"},
				aloud:    samverkan.Text{SV: "Vi vet inte vad ett bevis kostar, och ska inte dela med en gissning.", EN: "We do not know what a certificate costs, and should not divide by a guess."},
				next:     next,
				evidence: samverkan.Text{SV: "Kostnaderna så som de står i dokumentet.", EN: "The costs as the document has them."},
			}, samverkan.Of("why", samverkan.Sentences(c.Says...)))
			return samverkan.Unknown, []samverkan.Finding{f}
		},
	}
}

// gainRule: the gain can be shown to each municipality.
func gainRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-23", Seeds: []string{"KFA-13", "KFA-15"},
			Title: samverkan.Text{SV: "Vinsten går att visa för varje kommun", EN: "The gain can be shown to each municipality"},
		},
		Applies: func(a *assessment) bool { return len(a.n.v.Cases) > 0 && len(a.n.v.Occupations) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.n.v.Occupations {
				o := &a.n.v.Occupations[i]
				if slices.ContainsFunc(a.n.v.FullTraining, func(t FullTraining) bool { return t.Occupation == o.ID }) {
					continue
				}
				out = append(out, finding(samverkan.Work, check.At("/occupations", i), words{
					says:     samverkan.Text{SV: "För {occupation} står det inte vad en hel utbildning tar och kostar. Då går vinsten inte att visa.", EN: "For {occupation} it is not written what a full education takes and costs. So the gain cannot be shown."},
					aloud:    samverkan.Text{SV: "Vi kan inte visa kommunerna vad de vinner på validering till {occupation}.", EN: "We cannot show the municipalities what they gain by validation to {occupation}."},
					next:     samverkan.Text{SV: "Skriv in tiden och kostnaden som ett spann, med källa eller ordet antagande.", EN: "Enter the time and the cost as a range, with a source or the word assumption."},
					evidence: samverkan.Text{SV: "Jämförelserna så som de står i dokumentet.", EN: "The comparisons as the document has them."},
				}, samverkan.Of("occupation", o.Name)))
			}
			if len(out) > 0 {
				return samverkan.Unknown, out
			}
			return samverkan.Pass, nil
		},
	}
}

// qualityRule: what is said of the quality agrees with the figures.
func qualityRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-24", Seeds: []string{"KFA-05", "KFA-15"},
			Title: samverkan.Text{SV: "Det vi säger om kvaliteten stämmer med siffrorna", EN: "What we say of the quality agrees with the figures"},
		},
		Applies: func(a *assessment) bool { return len(a.n.v.Quality) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			said, shown := 0, 0
			for _, q := range a.out.Quality {
				if q.Level != "" {
					said++
				}
				if q.Shows.SV != "" {
					shown++
				}
				if !q.Against {
					continue
				}
				out = append(out, finding(samverkan.Work, "/quality", words{
					says:     samverkan.Text{SV: "Ni skriver att det fungerar med {factor}. Siffrorna tyder på något annat. {shows}", EN: "You write that {factor} works. The figures suggest otherwise. {shows}"},
					aloud:    samverkan.Text{SV: "Vår bild av {factor} stämmer inte riktigt med det vi ser.", EN: "Our picture of {factor} does not quite agree with what we see."},
					next:     samverkan.Text{SV: "Gå igenom siffrorna tillsammans och skriv en ny bedömning.", EN: "Go through the figures together and write a new assessment."},
					evidence: samverkan.Text{SV: "Er bedömning {on}.", EN: "Your assessment on {on}."},
				}, samverkan.Of("factor", q.Name), samverkan.Of("shows", q.Shows), samverkan.On("on", q.On)))
			}
			if len(out) == 0 && (said < len(a.out.Quality) || shown == 0) {
				return samverkan.Unknown, nil
			}
			return found(out)
		},
	}
}
