package analysis

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// sheetsRule: there is a fact sheet for every audience.
func sheetsRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-15", Seeds: []string{"KFA-08"},
			Title: samverkan.Text{SV: "Det finns ett faktablad för var och en som ska använda det", EN: "There is a fact sheet for each audience"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var missing []samverkan.Text
			for _, w := range audienceWords() {
				if !slices.ContainsFunc(a.evidence(), func(e *Evidence) bool { return e.Sheet == w.Is }) {
					missing = append(missing, w.Text)
				}
			}
			if len(missing) == 0 {
				return samverkan.Pass, nil
			}
			return samverkan.Fail, []samverkan.Finding{finding(samverkan.Work, "/evidence", words{
				says:     samverkan.Text{SV: "Faktablad saknas för {whom}.", EN: "There is no fact sheet for {whom}."},
				aloud:    samverkan.Text{SV: "Vi har inget faktablad att lämna till {whom}.", EN: "We have no fact sheet to hand to {whom}."},
				next:     samverkan.Text{SV: "Gör bladet, skriv ut det, och skriv in att det är gjort.", EN: "Make the sheet, print it, and enter that it is made."},
				evidence: samverkan.Text{SV: "Det som är inskrivet att ni har gjort.", EN: "What is entered as done."},
			}, samverkan.List("whom", missing))}
		},
	}
}

// examplesRule: good examples have been shown to every municipality.
func examplesRule() rule {
	return stepRule("ANA-16", []string{"KFA-01", "KFA-14"}, Examples,
		samverkan.Text{SV: "Alla kommuner har sett goda exempel", EN: "All municipalities have seen good examples"},
		words{
			says:     samverkan.Text{SV: "{places} har inte fått se något gott exempel.", EN: "{places} {n|has|have} not been shown a good example."},
			aloud:    samverkan.Text{SV: "Vi har inte visat {places} hur någon annan har gjort.", EN: "We have not shown {places} how somebody else has done it."},
			next:     samverkan.Text{SV: "Välj en liknande kommun som har kommit längre, och be den berätta.", EN: "Choose a like municipality that has come further, and ask it to tell."},
			evidence: samverkan.Text{SV: "De goda exempel som är inskrivna, och vilka de har nått.", EN: "The good examples that are entered, and whom they have reached."},
		})
}

// visitedRule: every municipality has been visited.
func visitedRule() rule {
	return stepRule("ANA-17", []string{"KFA-11"}, Presence,
		samverkan.Text{SV: "Alla kommuner har fått besök", EN: "All municipalities have been visited"},
		words{
			says:     samverkan.Text{SV: "{places} har inte fått besök.", EN: "{places} {n|has|have} not been visited."},
			aloud:    samverkan.Text{SV: "Vi har inte varit i {places} än.", EN: "We have not been to {places} yet."},
			next:     samverkan.Text{SV: "Boka ett besök. Planen visar vad ni kan fråga om.", EN: "Arrange a visit. The plan shows what to ask about."},
			evidence: samverkan.Text{SV: "De besök som är inskrivna.", EN: "The visits that are entered."},
		})
}

// stepRule is a rule that a step has reached every municipality.
func stepRule(id string, seeds []string, step Step, title samverkan.Text, w words) rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{ID: id, Seeds: seeds, Title: title},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			s := a.out.Steps[order(step)]
			if len(s.Without) == 0 {
				return samverkan.Pass, nil
			}
			at := "/evidence"
			if len(s.Without) == 1 {
				at = a.municipalityAt(s.Without[0])
			}
			return samverkan.Fail, []samverkan.Finding{finding(samverkan.Work, at, w, a.placeNames(s.Without), samverkan.Int("n", len(s.Without)))}
		},
	}
}

// subjectsRule: a visit takes up all five subjects.
func subjectsRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-18", Seeds: []string{"KFA-11"},
			Title: samverkan.Text{SV: "Besöken tar upp de fem ämnena", EN: "The visits take up the five subjects"},
		},
		Applies: func(a *assessment) bool { return len(a.held()) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			unwritten := 0
			for i := range a.out.Visits {
				v := &a.out.Visits[i]
				if v.Last.IsZero() {
					continue
				}
				if len(v.Taken) == 0 {
					unwritten++
					continue
				}
				var left []samverkan.Text
				for _, s := range VisitSubjects() {
					if !slices.Contains(v.Taken, s) {
						left = append(left, s.Text())
					}
				}
				if len(left) > 0 {
					out = append(out, finding(samverkan.Note, a.municipalityAt(v.Code), words{
						says:     samverkan.Text{SV: "Senaste besöket i {place} tog inte upp {left}.", EN: "The latest visit to {place} did not take up {left}."},
						aloud:    samverkan.Text{SV: "I {place} pratade vi inte om {left} senast.", EN: "In {place} we did not talk about {left} last time."},
						next:     samverkan.Text{SV: "Börja nästa besök med det.", EN: "Begin the next visit with it."},
						evidence: samverkan.Text{SV: "Besöket den {on}.", EN: "The visit on {on}."},
					}, samverkan.Str("place", v.Name), samverkan.List("left", left), samverkan.On("on", v.Last)))
				}
			}
			if len(out) == 0 && unwritten > 0 {
				return unknown("/visits", words{
					says:     samverkan.Text{SV: "Om {n|ett besök|# besök} står det inte vad som togs upp.", EN: "Of {n|one visit|# visits} it is not written what was taken up."},
					aloud:    samverkan.Text{SV: "Vi har inte skrivit ner vad vi pratade om vid {n|ett besök|# besök}.", EN: "We have not written down what we talked about at {n|one visit|# visits}."},
					next:     samverkan.Text{SV: "Fråga den som var med, och skriv in ämnena.", EN: "Ask somebody who was there, and enter the subjects."},
					evidence: samverkan.Text{SV: "De senaste besöken så som de är inskrivna.", EN: "The latest visits as they are entered."},
				}, samverkan.Int("n", unwritten))
			}
			return found(out)
		},
	}
}

// structuresRule: analysis has led to structures.
func structuresRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-19", Seeds: []string{"KFA-01", "KFA-12"},
			Title: samverkan.Text{SV: "Analysen har lett till strukturer", EN: "The analysis has led to structures"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			if len(a.out.Chains) == 0 {
				return samverkan.Fail, []samverkan.Finding{finding(samverkan.Work, "/evidence", words{
					says:     samverkan.Text{SV: "Ingen struktur är byggd.", EN: "No structure has been built."},
					aloud:    samverkan.Text{SV: "Det vi har lärt oss finns inte kvar i någon grupp, något nätverk eller någon budget.", EN: "What we have learned is not held by any group, network or budget."},
					next:     samverkan.Text{SV: "Bestäm vem som ska fortsätta när projektet är slut, och med vad.", EN: "Decide who is to go on when the project is over, and with what."},
					evidence: samverkan.Text{SV: "Det som är inskrivet under strukturer.", EN: "What is entered under structures."},
				})}
			}
			for _, c := range a.out.Chains {
				if c.FromKnowledge {
					return samverkan.Pass, nil
				}
			}
			return unknown("/evidence", words{
				says:     samverkan.Text{SV: "Det står inte vad som ledde till {n|strukturen|strukturerna}.", EN: "It is not written what led to {n|the structure|the structures}."},
				aloud:    samverkan.Text{SV: "Vi kan inte visa att det var analysen som ledde hit.", EN: "We cannot show that it was the analysis that led here."},
				next:     samverkan.Text{SV: "Skriv in vad varje struktur kom ur: ett faktablad, ett exempel, ett besök.", EN: "Enter what each structure came from: a sheet, an example, a visit."},
				evidence: samverkan.Text{SV: "Strukturerna, och vad som står att de kom ur.", EN: "The structures, and what they are said to have come from."},
			}, samverkan.Int("n", len(a.out.Chains)))
		},
	}
}

// lastingRule: structures have an owner and stand without a project.
func lastingRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-20", Seeds: []string{"KFA-12", "KFA-15", "VOC-20"},
			Title: samverkan.Text{SV: "Strukturerna har en ägare och står utan projekt", EN: "The structures have an owner and stand without a project"},
		},
		Applies: func(a *assessment) bool { return len(a.out.Chains) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			open := false
			for _, c := range a.out.Chains {
				e := a.region.evidence[c.Evidence]
				w := words{
					says:     samverkan.Text{SV: "Ingen är utsedd att hålla i detta: {what}", EN: "Nobody is named to keep this going: {what}"},
					aloud:    samverkan.Text{SV: "Vi har inte sagt vem som håller i detta: {what}", EN: "We have not said who keeps this going: {what}"},
					next:     samverkan.Text{SV: "Utse någon, och skriv in vem.", EN: "Name somebody, and enter who."},
					evidence: samverkan.Text{SV: "Strukturen så som den är inskriven.", EN: "The structure as it is entered."},
				}
				switch {
				case c.Owner == "":
				case c.Lasting == No:
					w.says = samverkan.Text{SV: "Detta betalas av ett projekt: {what}", EN: "This is paid for by a project: {what}"}
					w.aloud = samverkan.Text{SV: "När projektet är slut finns inga pengar till detta: {what}", EN: "When the project is over there is no money for this: {what}"}
					w.next = samverkan.Text{SV: "Ta upp det i nästa budget, medan projektet pågår.", EN: "Take it up in the next budget, while the project runs."}
				case c.Lasting == "":
					open = true
					continue
				default:
					continue
				}
				out = append(out, finding(samverkan.Work, check.At("/evidence", e), w, samverkan.Of("what", a.region.a.Evidence[e].Text)))
			}
			if len(out) == 0 && open {
				return unknown("/evidence", words{
					says:     samverkan.Text{SV: "Det står inte om strukturerna står utan projekt.", EN: "It is not written whether the structures stand without a project."},
					aloud:    samverkan.Text{SV: "Vi vet inte om strukturerna finns kvar när projekten är slut.", EN: "We do not know whether the structures remain when the projects are over."},
					next:     samverkan.Text{SV: "Fråga den som håller i dem vem som betalar.", EN: "Ask those who keep them going who pays."},
					evidence: samverkan.Text{SV: "Strukturerna så som de är inskrivna.", EN: "The structures as they are entered."},
				})
			}
			return found(out)
		},
	}
}

// modelRule: central models are used where there are such.
func modelRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-21", Seeds: []string{"KFA-16"},
			Title: samverkan.Text{SV: "Strukturerna följer en central modell", EN: "The structures follow a central model"},
		},
		Applies: func(a *assessment) bool { return len(a.out.Chains) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			for _, c := range a.out.Chains {
				if c.Model != "" {
					return samverkan.Pass, nil
				}
			}
			return unknown("/evidence", words{
				says:     samverkan.Text{SV: "Det står inte att någon struktur följer en central modell.", EN: "It is not written that any structure follows a central model."},
				aloud:    samverkan.Text{SV: "Vi kanske gör något eget som redan finns.", EN: "We may be making something of our own that is there already."},
				next:     samverkan.Text{SV: "Fråga branschen och nätverken vilka modeller som finns.", EN: "Ask the trade and the networks which models there are."},
				evidence: samverkan.Text{SV: "Strukturerna så som de är inskrivna.", EN: "The structures as they are entered."},
			})
		},
	}
}
