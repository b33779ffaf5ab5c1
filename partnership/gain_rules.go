package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// figure is a number as people of each language write it.
func figure(n samverkan.Number) samverkan.Text {
	return samverkan.Text{SV: n.ForPeople(0, samverkan.SV), EN: n.ForPeople(0, samverkan.EN)}
}

// unitPer is "timmar per ung och år".
func unitPer(unit, per samverkan.Text) samverkan.Text {
	if per.IsZero() {
		return unit
	}
	return samverkan.Text{SV: "{unit} {per}", EN: "{unit} {per}"}.With(samverkan.Of("unit", unit), samverkan.Of("per", per))
}

// much is "40 000 kronor per år", or "1 krona per år".
func much(n samverkan.Number, unit Unit, per samverkan.Text) samverkan.Text {
	return samverkan.Text{SV: "{n} {unit}", EN: "{n} {unit}"}.
		With(samverkan.Of("n", figure(n)), samverkan.Of("unit", unitPer(unit.of(n), per)))
}

// much is an amount in the unit of the partners' ledger.
func (st *GainState) much(n samverkan.Number) samverkan.Text { return much(n, st.Unit, st.Per) }

// least is how much each partner is to gain, as an argument.
func (st *GainState) least() samverkan.Arg {
	return samverkan.Of("margin", st.much(samverkan.Whole(int64(st.Margin))))
}

// spread is "minst −39 000 och högst 225 000 kronor per år", and "−1 timme" where
// it is one figure.
func spread(least, greatest samverkan.Number, unit samverkan.Text) samverkan.Text {
	says := samverkan.Text{
		SV: "minst {least} och högst {greatest} {unit}", EN: "{least} at the least and {greatest} {unit} at the greatest",
	}
	if least.Equal(greatest) {
		says = samverkan.Text{SV: "{greatest} {unit}", EN: "{greatest} {unit}"}
	}
	return says.With(samverkan.Of("least", figure(least)), samverkan.Of("greatest", figure(greatest)), samverkan.Of("unit", unit))
}

// between is gain less cost of somebody.
func between(least, greatest samverkan.Number, unit Unit, per samverkan.Text) samverkan.Text {
	return samverkan.Text{SV: "Nytta minus kostnad: {spread}.", EN: "Gain less cost: {spread}."}.
		With(samverkan.Of("spread", spread(least, greatest, unitPer(unit.of(greatest), per))))
}

// everybodyGainsRule: every partner gains, as far as can be reckoned.
func everybodyGainsRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-111", Seeds: []string{"DROPIN-04"},
			Title: samverkan.Text{SV: "Varje part vinner säkert, så långt det går att räkna", EN: "Every partner surely gains, as far as can be reckoned"},
		},
		Applies: func(a *assessment) bool { return a.gained != nil && len(a.gained.Organizations) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			outcome := samverkan.Pass
			var found []samverkan.Finding
			for _, o := range a.gained.Organizations {
				switch {
				case o.Is == gain.SurelyGains:
					continue
				case o.Is == gain.SurelyLoses || a.gained.short(&o): // it is known not to
					outcome = samverkan.Fail
				case outcome == samverkan.Pass:
					outcome = samverkan.Unknown
				}
				found = append(found, a.comesOut(o))
			}
			return outcome, found
		},
	}
}

func (a *assessment) comesOut(o GainOf) samverkan.Finding {
	i := a.facts.place(o.Organization)
	org := samverkan.Of("org", a.p.Organizations[i].Name)
	out := samverkan.Finding{
		Severity: samverkan.Note, At: a.facts.orgAt(i), About: []string{o.Organization}, Codes: []string{string(o.Is)},
		Aloud: samverkan.Text{
			SV: "Vad skulle göra det värt mödan för {org}?", EN: "What would make it worth the effort for {org}?",
		}.With(org),
	}
	switch o.Is {
	case gain.Unknown:
		out.Says = samverkan.Text{SV: "Det står inget om vad {org} vinner och vad det kostar.", EN: "Nothing is written of what {org} gains and what it costs."}.With(org)
		out.Next = samverkan.Text{SV: "Be {org} om en egen räkning, gärna som ett spann.", EN: "Ask {org} for its own estimate, a range will do."}.With(org)
		out.Evidence = seenAt("/ledgers/partners", out.Says)
		return out
	case gain.SurelyLoses:
		out.Severity = samverkan.Work
		out.Says = samverkan.Text{SV: "För {org} är kostnaden större än nyttan, så långt det går att räkna.", EN: "For {org} the cost is greater than the gain, as far as can be reckoned."}
	default:
		if a.gained.short(&o) {
			out.Severity = samverkan.Work
		}
		out.Says = a.maybe(&o)
	}
	out.Says = out.Says.With(org, a.gained.least(), samverkan.Of("others", a.p.named(o.Awaits)))
	out.Evidence = seenAt("/ledgers/partners", between(*o.Least, *o.Greatest, a.gained.Unit, a.gained.Per))
	var from []samverkan.Text
	sum := samverkan.Number{}
	for _, t := range a.gained.Transfers {
		if t.To == o.Organization {
			from = append(from, a.p.Organizations[a.facts.place(t.From)].Name)
			out.About = append(out.About, t.From) // is named, and asked to pay
			sum = sum.Add(t.Amount)
		}
	}
	out.Next = samverkan.Text{SV: "Räkna om nytta och kostnad för {org} tillsammans.", EN: "Recount gain and cost for {org} together."}.With(org)
	if len(o.Awaits) > 0 {
		out.Next = samverkan.Text{
			SV: "Ta med {others}, eller räkna om vad {org} vinner utan.", EN: "Take {others} along, or recount what {org} gains without.",
		}.With(org, samverkan.Of("others", a.p.named(o.Awaits)))
	}
	if len(from) > 0 {
		out.Next = samverkan.Text{
			SV: "Pröva en utjämning: {much} från {from} till {org} räcker.",
			EN: "Try a compensation: {much} from {from} to {org} is enough.",
		}
		if after := a.gained.AloneAfter; after != nil && after.Surely {
			out.Next = samverkan.Text{
				SV: "Räkna om nytta och kostnad för {org} tillsammans. {much} från {from} skulle räcka, men då klarar sig {group} bättre utan de andra.",
				EN: "Recount gain and cost for {org} together. {much} from {from} would be enough, but then {group} would do better without the others.",
			}.With(samverkan.Of("group", a.p.named(after.Organizations)))
		}
		out.Next = out.Next.With(org, samverkan.List("from", from), samverkan.Of("much", a.gained.much(sum)))
	}
	return out
}

// maybe says how it is with one that neither surely gains as much as it is to nor
// surely loses.
func (a *assessment) maybe(o *GainOf) samverkan.Text {
	switch zero := (samverkan.Number{}); {
	case o.Idle && len(o.Awaits) > 0:
		return samverkan.Text{SV: "För {org} uppstår nyttan först med {others}.", EN: "For {org} the gain arises only with {others}."}
	case o.Least.Sign() < 0:
		return samverkan.Text{SV: "För {org} kan kostnaden bli större än nyttan.", EN: "For {org} the cost may turn out greater than the gain."}
	case o.Greatest.Equal(zero):
		return samverkan.Text{SV: "För {org} går nytta och kostnad jämnt ut.", EN: "For {org} gain and cost come out even."}
	case o.Least.Equal(zero):
		return samverkan.Text{
			SV: "För {org} är det inte säkert att nyttan blir större än kostnaden.", EN: "For {org} it is not sure that the gain will be greater than the cost.",
		}
	case o.Greatest.Cmp(samverkan.Whole(int64(a.gained.Margin))) < 0:
		return samverkan.Text{
			SV: "{org} vinner, men mindre än {margin}, som var och en ska vinna minst.", EN: "{org} gains, but less than {margin}, which each is to gain at the least.",
		}
	}
	return samverkan.Text{
		SV: "{org} vinner, men det är inte säkert att det blir {margin}, som var och en ska vinna minst.",
		EN: "{org} gains, but it is not sure to be {margin}, which each is to gain at the least.",
	}
}

// targetGainsRule: those the work is for come out well too.
func targetGainsRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-112", Seeds: []string{"DROPIN-26"},
			Title: samverkan.Text{SV: "Också målgruppen vinner, så långt det går att räkna", EN: "The target group gains too, as far as can be reckoned"},
		},
		Applies: func(a *assessment) bool { return a.gained != nil },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			const at = "/ledgers/targetGroup"
			found := samverkan.Finding{
				Severity: samverkan.Note, At: at,
				Aloud: samverkan.Text{
					SV: "Vad har blivit bättre för dem vi är till för, och vad kräver det av dem?",
					EN: "What has become better for those we are here for, and what does it take of them?",
				},
				Next: samverkan.Text{
					SV: "Fråga dem det gäller, och skriv ned vad de vinner och vad det kostar dem.",
					EN: "Ask those concerned, and write down what they gain and what it costs them.",
				},
			}
			t := a.gained.TargetGroup
			if t == nil {
				found.Says = samverkan.Text{SV: "Parternas nytta är räknad, men inte målgruppens.", EN: "The partners’ gain is reckoned, but not the target group’s."}
				found.Evidence = seenAt(at, found.Says)
				return samverkan.Unknown, []samverkan.Finding{found}
			}
			found.Evidence = seenAt(at, between(t.Least, t.Greatest, t.Unit, t.Per))
			switch t.Is {
			case gain.SurelyGains:
				return samverkan.Pass, nil
			case gain.SurelyLoses:
				found.Severity = samverkan.Work
				found.Says = samverkan.Text{SV: "Det kostar målgruppen mer än den vinner.", EN: "It costs the target group more than it gains."}
				return samverkan.Fail, []samverkan.Finding{found}
			}
			switch {
			case t.Least.Sign() < 0:
				found.Says = samverkan.Text{SV: "Det kan kosta målgruppen mer än den vinner.", EN: "It may cost the target group more than it gains."}
			case t.Greatest.Sign() == 0:
				found.Says = samverkan.Text{SV: "För målgruppen går nytta och kostnad jämnt ut.", EN: "For the target group gain and cost come out even."}
			default:
				found.Says = samverkan.Text{SV: "Det är inte säkert att målgruppen vinner något.", EN: "It is not sure that the target group gains anything."}
			}
			return samverkan.Unknown, []samverkan.Finding{found}
		},
	}
}

// togetherRule: no group of partners would do better without the others.
func togetherRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-113", Seeds: []string{"DROPIN-04"},
			Title: samverkan.Text{SV: "Ingen grupp av parter skulle klara sig bättre själv", EN: "No group of partners would do better alone"},
		},
		Applies: func(a *assessment) bool {
			return a.gained != nil && len(a.gained.Organizations) > 1
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			g := a.gained.Alone
			if g == nil {
				if !a.gained.NotLooked.IsZero() || slices.ContainsFunc(a.gained.Organizations, func(o GainOf) bool { return o.Is == gain.Unknown }) {
					return samverkan.Unknown, nil
				}
				return samverkan.Pass, nil
			}
			orgs := make([]samverkan.Text, len(g.Organizations))
			for i, id := range g.Organizations {
				orgs[i] = a.p.Organizations[a.facts.place(id)].Name
			}
			few := a.p.orgs(g.Organizations)
			found := samverkan.Finding{
				Severity: samverkan.Note, At: "/ledgers/partners", About: g.Organizations,
				Says: samverkan.Text{
					SV: "{^orgs} skulle kunna klara sig bättre utan de andra, så som det är räknat.",
					EN: "{^orgs} might do better without the others, as it is reckoned.",
				}.With(few),
				Aloud: samverkan.Text{
					SV: "Vad får var och en av oss som vi inte får på egen hand?", EN: "What does each of us get that we do not get on our own?",
				},
				Next: samverkan.Text{
					SV: "Gå igenom vad de andra tillför, och räkna om.", EN: "Go through what the others bring, and recount.",
				},
				Evidence: seenAt("/ledgers/partners", samverkan.Text{
					SV: "{orgs}: skillnaden är {spread}.", EN: "{orgs}: the difference is {spread}.",
				}.With(samverkan.List("orgs", orgs), samverkan.Of("spread", spread(g.Least, g.Greatest, unitPer(a.gained.Unit.of(g.Greatest), a.gained.Per))))),
			}
			if !g.Surely {
				return samverkan.Unknown, []samverkan.Finding{found}
			}
			found.Severity = samverkan.Work
			found.Says = samverkan.Text{
				SV: "{^orgs} skulle klara sig bättre utan de andra, så som det är räknat.",
				EN: "{^orgs} would do better without the others, as it is reckoned.",
			}.With(few)
			return samverkan.Fail, []samverkan.Finding{found}
		},
	}
}
