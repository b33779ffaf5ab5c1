package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// Rules returns all rules of the room with our own catalogue: one for each
// factor (PAR-01 for P01), then those about the document as a whole (PAR-101
// and on).
func Rules() []samverkan.RuleInfo { return Own().Rules() }

// Rules returns the rules of the room with this catalogue.
func (c *Catalogue) Rules() []samverkan.RuleInfo {
	all := c.clone().rules()
	out := make([]samverkan.RuleInfo, len(all))
	for i, r := range all {
		out[i] = r.RuleInfo
	}
	return out
}

// rule is a rule of this room.
type rule = samverkan.Rule[*assessment]

func (c *Catalogue) rules() []rule {
	out := make([]rule, 0, len(c.Factors)+14)
	for i := range c.Factors {
		out = append(out, factorRule(&c.Factors[i]))
	}
	return append(
		out, purposeRule(), scopeRule(), attendanceRule(), agreementRule(), reasonRule(), representativeRule(),
		powerRule(), balanceRule(), agendaRule(), decidedRule(), everybodyGainsRule(), targetGainsRule(), togetherRule(), actionRule(),
	)
}

// results runs every rule.
func (a *assessment) results() []samverkan.Result {
	rules := a.cat.rules()
	out := make([]samverkan.Result, len(rules))
	for i, r := range rules {
		out[i] = r.Run(a, a.on)
	}
	for _, f := range a.facets {
		if !f.overridden() {
			continue
		}
		for i := range out {
			if out[i].Rule == f.Rule() {
				o := f.override()
				out[i].Override = &o
			}
		}
	}
	return out
}

func (f *facet) override() samverkan.Override {
	return samverkan.Override{Role: f.over.Role.Text(), Reason: f.over.Reason, On: f.over.On}
}

func factorRule(f *Factor) rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: f.Rule(), Title: f.Name, Seeds: f.Seeds, Basis: samverkan.Same(f.Sources), InForce: f.InForce.Period,
		},
		Applies: func(a *assessment) bool { return f.appliesIn(a.phase) },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			for _, fc := range a.facets {
				if fc.ID == f.ID {
					return fc.outcome, a.factorFindings(fc)
				}
			}
			return samverkan.Unknown, nil
		},
	}
}

// pass turns what was found into an outcome: nothing is a pass.
//
//go:noinline
func pass(findings []samverkan.Finding) (samverkan.Outcome, []samverkan.Finding) {
	if len(findings) > 0 {
		return samverkan.Fail, findings
	}
	return samverkan.Pass, nil
}

// purposeRule: the purpose says for whom, what, by what means and by when.
func purposeRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-101", Seeds: []string{"DROPIN-14", "DROPIN-30"},
			Title: samverkan.Text{SV: "Syftet är helt: målgrupp, resultat, medel och tidpunkt", EN: "The purpose is whole: target group, outcome, means and date"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			p := a.p.Purpose
			var missing []samverkan.Text
			for _, part := range []struct {
				there bool
				name  samverkan.Text
			}{
				{!p.TargetGroup.IsZero(), samverkan.Text{SV: "målgruppen", EN: "the target group"}},
				{!p.Outcome.IsZero(), samverkan.Text{SV: "resultatet", EN: "the outcome"}},
				{!p.Means.IsZero(), samverkan.Text{SV: "medlen", EN: "the means"}},
				{!p.By.IsZero(), samverkan.Text{SV: "tidpunkten", EN: "the date"}},
			} {
				if !part.there {
					missing = append(missing, part.name)
				}
			}
			if len(missing) == 0 {
				return samverkan.Pass, nil
			}
			list := samverkan.List("missing", missing)
			says := samverkan.Text{SV: "Syftet säger inget om {missing}.", EN: "The purpose says nothing of {missing}."}
			if len(missing) == 4 {
				says = samverkan.Text{SV: "Inget syfte är skrivet än.", EN: "No purpose has been written yet."}
			}
			return pass([]samverkan.Finding{{
				Severity: samverkan.Work, At: "/purpose",
				Says:     says.With(list),
				Aloud:    samverkan.Text{SV: "Vårt syfte behöver säga mer om {missing}.", EN: "Our purpose needs to say more of {missing}."}.With(list),
				Next:     samverkan.Text{SV: "Skriv en mening om {missing}.", EN: "Write a sentence about {missing}."}.With(list),
				Evidence: seenAt("/purpose", samverkan.Text{SV: "Syftet så som det står i dokumentet.", EN: "The purpose as the document has it."}),
			}})
		},
	}
}

// scopeRule: the shared problem is put in words and delimited.
func scopeRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-102", Seeds: []string{"DROPIN-05"},
			Title: samverkan.Text{SV: "Problemet står i ord, med vad som ingår och inte ingår", EN: "The problem is in words, with what is in and what is out"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			p := a.p.Problem
			var missing []samverkan.Text
			if p.Statement.IsZero() {
				missing = append(missing, samverkan.Text{SV: "vad problemet är", EN: "what the problem is"})
			}
			if len(p.Covers) == 0 {
				missing = append(missing, samverkan.Text{SV: "vad som ingår", EN: "what is in"})
			}
			if len(p.Leaves) == 0 {
				missing = append(missing, samverkan.Text{SV: "vad som inte ingår", EN: "what is out"})
			}
			if len(missing) == 0 {
				return samverkan.Pass, nil
			}
			list := samverkan.List("missing", missing)
			return pass([]samverkan.Finding{{
				Severity: samverkan.Work, At: "/problem",
				Says:     samverkan.Text{SV: "Det står inte {missing}.", EN: "It is not written {missing}."}.With(list),
				Aloud:    samverkan.Text{SV: "Vi behöver skriva ned {missing}.", EN: "We need to write down {missing}."}.With(list),
				Next:     samverkan.Text{SV: "Gör en lista: ingår, ingår inte, avgörs senare.", EN: "Make a list: in, out, to be decided later."},
				Evidence: seenAt("/problem", samverkan.Text{SV: "Problemet så som det står i dokumentet.", EN: "The problem as the document has it."}),
			}})
		},
	}
}

// attendanceRule: no partner misses three meetings in a row.
func attendanceRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-103", Seeds: []string{"DROPIN-07", "DROPIN-20"},
			Title: samverkan.Text{SV: "Varje part har varit med på något av de tre senaste mötena", EN: "Every partner has been at one of the last three meetings"},
		},
		Applies: func(a *assessment) bool { return len(a.p.held(a.on)) >= absenceMeetings },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var found []samverkan.Finding
			for i := range a.p.Organizations {
				o := &a.p.Organizations[i]
				if !a.facts.stands[i].Is.atTable() || !a.facts.unseen[i] {
					continue
				}
				if !a.facts.noted {
					return samverkan.Unknown, []samverkan.Finding{a.notNoted()}
				}
				org := samverkan.Of("org", o.Name)
				found = append(found, samverkan.Finding{
					Severity: samverkan.Work, At: a.facts.orgAt(i), About: []string{o.ID}, Codes: []string{string(a.facts.stands[i].Is)},
					Says: absentSays().With(org),
					Aloud: samverkan.Text{
						SV: "Vi har saknat {org} på mötena. Vad skulle göra det lättare att komma?",
						EN: "We have missed {org} at the meetings. What would make it easier to come?",
					}.With(org),
					Next:     samverkan.Text{SV: "Samtal på ledningsnivå med {org}.", EN: "A talk at management level with {org}."}.With(org),
					Evidence: a.attendance(),
				})
			}
			return pass(found)
		},
	}
}

// notNoted says that it is not known who came to the latest meetings.
func (a *assessment) notNoted() samverkan.Finding {
	return samverkan.Finding{
		Severity: samverkan.Wait, At: "/meetings", Evidence: a.attendance(),
		Says: samverkan.Text{
			SV: "Det står inte vilka som var med på alla de tre senaste mötena.", EN: "It is not written who was at each of the last three meetings.",
		},
		Aloud: samverkan.Text{SV: "Vilka av oss var med på de senaste mötena?", EN: "Which of us were at the latest meetings?"},
		Next:  samverkan.Text{SV: "Skriv upp vilka som var med.", EN: "Write down who was there."},
	}
}

// listed is where an organization stands in the document.
func (a *assessment) listed(i int) []samverkan.Evidence {
	return seenAt(a.facts.orgAt(i), samverkan.Text{
		SV: "Partlistan den {on}.", EN: "The list of partners on {on}.",
	}.With(samverkan.On("on", a.on)))
}

// attendance lists the latest meetings.
func (a *assessment) attendance() []samverkan.Evidence {
	var days []samverkan.Text
	for _, m := range a.p.held(a.on)[:absenceMeetings] {
		days = append(days, m.On.Text())
	}
	slices.Reverse(days)
	return seenAt("/meetings", samverkan.Text{
		SV: "De tre senaste mötena: {days}.", EN: "The last three meetings: {days}.",
	}.With(samverkan.List("days", days)))
}

// agreementRule: where a fact decides, the answers do not say the opposite.
func agreementRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-104", Seeds: []string{"DROPIN-16"},
			Title: samverkan.Text{SV: "Svaren stämmer med det som går att se", EN: "The answers agree with what can be seen"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var found []samverkan.Finding
			for _, f := range a.facets {
				if f.DecidedBy != ByBoth || f.fact.outcome == samverkan.Unknown || f.answers == samverkan.Unknown || f.answers == f.fact.outcome {
					continue
				}
				name := samverkan.Of("name", f.Name)
				says := samverkan.Text{
					SV: "Svaren om ”{name}” är bättre än det som går att se.",
					EN: "The answers on “{name}” are better than what can be seen.",
				}
				if f.fact.outcome == samverkan.Pass {
					says = samverkan.Text{
						SV: "Svaren om ”{name}” är sämre än det som går att se.",
						EN: "The answers on “{name}” are worse than what can be seen.",
					}
				}
				found = append(found, samverkan.Finding{
					Severity: samverkan.Note, At: "/answers", Codes: []string{f.ID}, Says: says.With(name),
					Aloud: samverkan.Text{
						SV: "Vi ser olika på ’{name}’. Vad är det vi ser?",
						EN: "We see ‘{name}’ differently. What is it that we see?",
					}.With(name),
					Next: samverkan.Text{
						SV: "Lägg underlaget bredvid svaren på nästa möte.",
						EN: "Put the evidence beside the answers at the next meeting.",
					},
					Evidence: f.factEvidence(samverkan.Unknown),
				})
			}
			return pass(found)
		},
	}
}

// reasonRule: a no is kept with its reason, so that nobody mistakes it for
// having been forgotten.
func reasonRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-105", Seeds: []string{"DROPIN-08"},
			Title: samverkan.Text{SV: "Ett nej är antecknat med sitt skäl", EN: "A no is written down with its reason"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var found []samverkan.Finding
			for i := range a.p.Organizations {
				o := &a.p.Organizations[i]
				if now := a.facts.stands[i]; now.Is != Declined || !now.Reason.IsZero() {
					continue
				}
				org := samverkan.Of("org", o.Name)
				found = append(found, samverkan.Finding{
					Severity: samverkan.Note, At: a.facts.orgAt(i), About: []string{o.ID}, Codes: []string{string(Declined)},
					Says:     samverkan.Text{SV: "{org} är inte med. Skälet är inte antecknat.", EN: "{org} is not in. The reason is not written down."}.With(org),
					Aloud:    samverkan.Text{SV: "{org} är inte med just nu. Vi frågar varför och skriver ned det.", EN: "{org} is not in right now. We will ask why and write it down."}.With(org),
					Next:     samverkan.Text{SV: "Fråga {org} om skälet och anteckna det.", EN: "Ask {org} for the reason and write it down."}.With(org),
					Evidence: a.listed(i),
				})
			}
			return pass(found)
		},
	}
}

// representativeRule: every partner has somebody who represents it.
func representativeRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-106", Seeds: []string{"DROPIN-10", "DROPIN-12"},
			Title: samverkan.Text{SV: "Varje part har någon som företräder den", EN: "Every partner has somebody who represents it"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			staffed := make(map[string]bool, len(a.p.Organizations))
			for i := range a.p.People {
				p := &a.p.People[i]
				staffed[p.Organization] = staffed[p.Organization] || rolesOn(p, a.on) != 0
			}
			var found []samverkan.Finding
			for i := range a.p.Organizations {
				o := &a.p.Organizations[i]
				// Whoever has people in other roles only, such as a youth council
				// or the project owner, takes part through those.
				if !a.facts.stands[i].Is.atTable() || staffed[o.ID] {
					continue
				}
				org := samverkan.Of("org", o.Name)
				found = append(found, samverkan.Finding{
					Severity: samverkan.Work, At: a.facts.orgAt(i), About: []string{o.ID},
					Says:     samverkan.Text{SV: "{org} har ingen som företräder den.", EN: "{org} has nobody who represents it."}.With(org),
					Aloud:    samverkan.Text{SV: "Vem kommer från {org}?", EN: "Who will come from {org}?"}.With(org),
					Next:     samverkan.Text{SV: "Be {org} att utse en företrädare.", EN: "Ask {org} to name a representative."}.With(org),
					Evidence: a.listed(i),
				})
			}
			return pass(found)
		},
	}
}
