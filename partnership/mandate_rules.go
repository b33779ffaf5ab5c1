package partnership

import (
	"slices"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// mandates holds when every partner has somebody who may decide something
// today (DROPIN-10). When one is known to have nobody, those of which nothing
// is written are left to find out too. Where nothing is written of anybody, or
// of some and all others have, the fact stated in the document decides; without
// one it is told, in the latter case, of whom nothing is written.
func (f *facts) mandates(factor *Factor) fact {
	view := f.p.MandatesOn(f.on, f.on)
	lacking := slices.ContainsFunc(view.Organizations, func(o MandatesOf) bool { return o.Answer == mandate.No })
	unknown := slices.ContainsFunc(view.Organizations, func(o MandatesOf) bool { return o.Answer == mandate.Unknown })
	if len(view.Organizations) == 0 || unknown && !lacking {
		stated := f.register(factor)
		some := slices.ContainsFunc(view.Organizations, func(o MandatesOf) bool { return o.Answer == mandate.Yes })
		if stated.outcome == samverkan.Unknown && some {
			return factOf([]part{f.unwritten(&view)})
		}
		return stated
	}
	var parts []part
	for _, m := range view.Organizations {
		i := f.place(m.Organization)
		org := samverkan.Of("org", f.p.Organizations[i].Name)
		pt := part{
			id: m.Organization, outcome: samverkan.Pass, effort: DefaultEffort, owner: HomeManager, about: m.Organization,
			says: samverkan.Text{SV: "{org} har någon som får besluta.", EN: "{org} has somebody who may decide."}.With(org),
		}
		at := "/mandates"
		if len(m.Hold) > 0 {
			at = index("mandates", m.Hold[0])
		}
		switch m.Answer {
		case mandate.No:
			pt.outcome = samverkan.Fail
			pt.says = samverkan.Text{SV: "{org} har ingen som får besluta i dag.", EN: "{org} has nobody who may decide today."}.With(org)
		case mandate.Unknown:
			pt.outcome = samverkan.Fail
			pt.says = samverkan.Text{SV: "Det står inget om vem som får besluta för {org}.", EN: "Nothing is written of who may decide for {org}."}.With(org)
		}
		pt.evidence = seenAt(at, pt.says)
		pt.step = samverkan.Text{
			SV: "Be {org} om ett skriftligt mandat: vilka frågor, var gränsen går, hur länge det gäller.",
			EN: "Ask {org} for a written mandate: which matters, where the limit is, how long it holds.",
		}.With(org)
		pt.aloud = samverkan.Text{
			SV: "Vem får besluta för {org}, och i vilka frågor?", EN: "Who may decide for {org}, and in which matters?",
		}.With(org)
		parts = append(parts, pt)
	}
	if !lacking {
		return factOf([]part{{
			outcome: samverkan.Pass,
			evidence: seenAt("/mandates", samverkan.Text{
				SV: "{^who} har någon som får besluta den {on}.", EN: "{^who} {n|has|have} somebody who may decide on {on}.",
			}.With(samverkan.Of("who", several(
				len(parts), samverkan.Text{SV: "parten", EN: "the one partner"}, samverkan.Text{SV: "båda parter", EN: "both partners"},
				samverkan.Text{SV: "alla {n|#|#} parter", EN: "all {n|#|#} partners"},
			)), samverkan.Int("n", len(parts)), samverkan.On("on", f.on))),
		}})
	}
	sorted.By(parts, func(a, b part) int { return strings.Compare(a.id, b.id) })
	return factOf(parts)
}

// mostListed is how many organizations are listed where it is said of whom
// nothing is written; more are counted.
const mostListed = 6

// unwritten says of which partners nothing is written.
func (f *facts) unwritten(view *MandateView) part {
	var names []samverkan.Text
	for _, m := range view.Organizations {
		if m.Answer == mandate.Unknown {
			names = append(names, f.p.Organizations[f.place(m.Organization)].Name)
		}
	}
	orgs := samverkan.List("orgs", names)
	if len(names) > mostListed {
		orgs = samverkan.Of("orgs", samverkan.Text{SV: "{n|en part|# parter}", EN: "{n|one partner|# partners}"}.With(samverkan.Int("n", len(names))))
	}
	pt := part{
		outcome: samverkan.Unknown, effort: DefaultEffort, owner: ProcessLeader,
		says: samverkan.Text{SV: "Det står inget om vem som får besluta för {orgs}.", EN: "Nothing is written of who may decide for {orgs}."}.With(orgs),
		step: samverkan.Text{SV: "Fråga vem som får besluta för {orgs}, och anteckna svaret.", EN: "Ask who may decide for {orgs}, and write down the answer."}.With(orgs),
		aloud: samverkan.Text{
			SV: "Vem får besluta för {orgs}, och i vilka frågor?", EN: "Who may decide for {orgs}, and in which matters?",
		}.With(orgs),
	}
	pt.evidence = seenAt("/mandates", pt.says)
	return pt
}

// agendaRule: at the next meeting everybody concerned has somebody who may
// decide.
func agendaRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-109", Seeds: []string{"DROPIN-10", "DROPIN-11"},
			Title: samverkan.Text{SV: "På nästa möte finns någon som får besluta för var och en", EN: "At the next meeting there is somebody who may decide for each"},
		},
		// Without an agenda it is said when it is known that somebody lacks one.
		Applies: func(a *assessment) bool { return a.mandated.Next != nil || len(a.endsWithNobody()) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			next := a.mandated.Next
			if next == nil {
				return pass(a.endsWithNobody())
			}
			no, unknown := next.lacking()
			outcome := samverkan.Pass
			switch {
			case len(no) > 0:
				outcome = samverkan.Fail
			case slices.ContainsFunc(next.Matters, func(m MatterState) bool { return m.Answer != mandate.Yes }):
				outcome = samverkan.Unknown // of somebody it is not known, or it binds nobody
			}
			var found []samverkan.Finding
			for _, id := range no {
				found = append(found, a.lacksAt(next, id))
			}
			if n := next.nobody(); n > 0 {
				says := a.nobodyConcerned(next, n)
				found = append(found, samverkan.Finding{
					Severity: samverkan.Wait, At: "/meetings", Says: says,
					Aloud:    samverkan.Text{SV: "Vilka av oss är det som beslutar den {on}?", EN: "Which of us are to decide on {on}?"}.With(samverkan.On("on", next.On)),
					Next:     samverkan.Text{SV: "Skriv upp vilka som är parter då, eller vilka ärendet gäller.", EN: "Write down who are partners then, or whom the matter concerns."},
					Evidence: seenAt("/organizations", says),
				})
			}
			for _, id := range unknown {
				i := a.facts.place(id)
				org, on := samverkan.Of("org", a.p.Organizations[i].Name), samverkan.On("on", next.On)
				found = append(found, samverkan.Finding{
					Severity: samverkan.Wait, At: a.facts.orgAt(i), About: []string{id},
					Says:     samverkan.Text{SV: "Det står inget om vem som får besluta för {org} den {on}.", EN: "Nothing is written of who may decide for {org} on {on}."}.With(org, on),
					Aloud:    samverkan.Text{SV: "Vem får besluta för {org}, och i vilka frågor?", EN: "Who may decide for {org}, and in which matters?"}.With(org),
					Next:     samverkan.Text{SV: "Fråga {org} och anteckna svaret före den {on}.", EN: "Ask {org} and write down the answer before {on}."}.With(org, on),
					Evidence: a.agenda(next, id),
				})
			}
			return outcome, found
		},
	}
}

// agenda lists the matters of a meeting that bind an organization, with why
// nobody may decide where that is so.
func (a *assessment) agenda(next *NextMeeting, id string) (out []samverkan.Evidence) {
	for i := range next.Matters {
		m := &next.Matters[i]
		for k := range m.Organizations {
			may := &m.Organizations[k]
			if may.Organization != id || may.Answer == mandate.Yes {
				continue
			}
			meeting := a.meetingAt(m.Meeting)
			out = append(out, samverkan.Evidence{
				At: index("meetings/"+strconv.Itoa(meeting)+"/matters", slices.IndexFunc(a.p.Meetings[meeting].Matters, func(x Matter) bool { return x.ID == m.ID })),
				Text: samverkan.Text{SV: "”{matter}”: {reason}.", EN: "“{matter}”: {reason}."}.
					With(within("matter", m.Name), samverkan.Of("reason", may.why())),
			})
		}
	}
	return out
}

// meetingAt returns where a meeting stands in the document.
func (a *assessment) meetingAt(id string) int {
	return slices.IndexFunc(a.p.Meetings, func(m Meeting) bool { return m.ID == id })
}

func (a *assessment) lacksAt(next *NextMeeting, id string) samverkan.Finding {
	i := a.facts.place(id)
	org, on := samverkan.Of("org", a.p.Organizations[i].Name), samverkan.On("on", next.On)
	out := samverkan.Finding{
		Severity: samverkan.Work, At: a.facts.orgAt(i), About: []string{id}, Evidence: a.agenda(next, id),
		Says: samverkan.Text{SV: "{org} har ingen som får besluta allt den {on}.", EN: "{org} has nobody who may decide everything on {on}."}.With(org, on),
		Aloud: samverkan.Text{
			SV: "Vi ska besluta den {on}. Vem får göra det för {org}?", EN: "We are to decide on {on}. Who may do so for {org}?",
		}.With(org, on),
	}
	// The step answers the reason; with several reasons they are all one talk.
	reasons := make(map[mandate.Reason]bool)
	for _, m := range next.Matters {
		for _, may := range m.Organizations {
			switch {
			case may.Organization != id || may.Answer != mandate.No:
			case !may.Last.IsZero():
				reasons[mandate.Ended] = true
			default:
				reasons[may.Reason] = true
			}
		}
	}
	switch {
	case len(reasons) == 1 && reasons[mandate.Ended]:
		out.Next = prolong()
	case len(reasons) == 1 && reasons[mandate.OverLimit]:
		out.Next = samverkan.Text{SV: "Be {org} höja gränsen, eller dela upp ärendet.", EN: "Ask {org} to raise the limit, or divide the matter."}
	case len(reasons) == 1 && reasons[mandate.NotYet]:
		out.Next = samverkan.Text{SV: "Be {org} låta mandatet börja senast den {on}, eller flytta beslutet.", EN: "Ask {org} to let the mandate begin on {on} at the latest, or move the decision."}
	case len(reasons) == 1 && reasons[mandate.NoSubject]:
		out.Next = samverkan.Text{
			SV: "Skriv upp vilket ämne {n|ärendet|ärendena} hör till. Då syns om mandatet räcker.",
			EN: "Write down which subject the {n|matter belongs|matters belong} to. Then it shows whether the mandate does.",
		}
	default:
		out.Next = samverkan.Text{
			SV: "Be {org} om mandat i {n|det här ärendet|de här ärendena} före den {on}.",
			EN: "Ask {org} for a mandate in {n|this matter|these matters} before {on}.",
		}
	}
	out.Next = out.Next.With(org, on, samverkan.Int("n", len(out.Evidence)))
	return out
}

// decidedRule: what was decided was decided by those who might.
func decidedRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-110", Seeds: []string{"DROPIN-11"},
			Title: samverkan.Text{SV: "Det ni har beslutat hade ni mandat att besluta", EN: "What you have decided you had a mandate to decide"},
		},
		Applies: func(a *assessment) bool { return a.mandated.Decided > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var found []samverkan.Finding
			listed := latest(a.outside)
			for _, d := range listed {
				found = append(found, a.outsideAt(d))
			}
			if more := a.outsiders - len(listed); more > 0 {
				found = append(found, a.outsideMore(more))
			}
			if a.mandated.NotKnown > 0 {
				found = append(found, a.unsureOf())
			}
			switch {
			case a.mandated.Outside > 0:
				return samverkan.Fail, found
			case a.mandated.NotKnown > 0:
				return samverkan.Unknown, found
			}
			return samverkan.Pass, found
		},
	}
}

// outsideMore says how often more nobody had a mandate than is listed.
func (a *assessment) outsideMore(n int) samverkan.Finding {
	says := samverkan.Text{
		SV: "{^n|en gång till|# gånger till} har ni beslutat utan mandat för någon som berördes.",
		EN: "{^n|once|# times} more you have decided without a mandate for somebody concerned.",
	}.With(samverkan.Int("n", n))
	return samverkan.Finding{
		Severity: samverkan.Work, At: "/meetings", Says: says,
		Aloud:    samverkan.Text{SV: "Vilka av våra äldre beslut behöver bekräftas i efterhand?", EN: "Which of our older decisions need to be confirmed afterwards?"},
		Next:     samverkan.Text{SV: "Gå igenom de äldre besluten också.", EN: "Go through the older decisions too."},
		Evidence: seenAt("/meetings", says),
	}
}

// fewDecisions is how many decisions a finding names.
const fewDecisions = 3

// unsureOf says of how many decisions it is not known whether those concerned
// had somebody who might decide, and why of the latest of them.
func (a *assessment) unsureOf() samverkan.Finding {
	out := samverkan.Finding{
		Severity: samverkan.Wait, At: "/meetings",
		Says: samverkan.Text{
			SV: "För {n|ett beslut|# beslut} är det okänt om alla som berördes hade någon med som fick besluta.",
			EN: "Of {n|one decision|# decisions} it is not known whether all concerned had somebody there who might decide.",
		}.With(samverkan.Int("n", a.mandated.NotKnown)),
		Aloud: samverkan.Text{
			SV: "Vilka var med när vi tog våra beslut, och vem fick besluta för var och en?",
			EN: "Who was there when we made our decisions, and who might decide for each?",
		},
		Next:  samverkan.Text{SV: "Skriv upp vilka som var med, och vem som fick besluta.", EN: "Write down who was there, and who might decide."},
		About: a.silent,
	}
	for k := len(a.unsure) - 1; k >= max(0, len(a.unsure)-fewDecisions); k-- {
		d := &a.unsure[k]
		args := []samverkan.Arg{
			a.org(d.Organization), within("matter", d.Name), samverkan.On("on", d.On),
		}
		says := samverkan.Text{
			SV: "”{matter}” den {on}: det står inte vilka som var med.", EN: "“{matter}” on {on}: it is not written who was there.",
		}
		if d.Now == mandate.NotKnown {
			says = samverkan.Text{
				SV: "”{matter}” den {on}: det står inget om vem som fick besluta för {org}.",
				EN: "“{matter}” on {on}: nothing is written of who might decide for {org}.",
			}
		}
		out.Evidence = append(out.Evidence, samverkan.Evidence{At: index("meetings", a.meetingAt(d.Meeting)), Text: says.With(args...)})
	}
	if out.Evidence == nil { // no mandate is written down, or nobody was a partner
		out.Evidence = seenAt("/mandates", out.Says)
		if len(a.p.Mandates) == 0 {
			out.Evidence[0].Text = samverkan.Text{SV: "Det står inte vem som får besluta för vem.", EN: "It is not written who may decide for whom."}
		}
	}
	return out
}

// seen says what was known of a decision on its day, and what is known now.
func (d *DecisionState) seen() samverkan.Text {
	says := samverkan.Text{
		SV: "Som ni visste då: {then}. Som ni vet nu: {now}.", EN: "As you knew then: {then}. As you know now: {now}.",
	}
	if d.Then == d.Now {
		says = samverkan.Text{SV: "Som ni visste då, och som ni vet nu: {now}.", EN: "As you knew then, and as you know now: {now}."}
	}
	return says.With(samverkan.Of("then", d.Then.Text()), samverkan.Of("now", d.Now.Text()))
}

func (a *assessment) outsideAt(d DecisionState) samverkan.Finding {
	i := a.facts.place(d.Organization)
	meeting := a.meetingAt(d.Meeting)
	args := []samverkan.Arg{samverkan.Of("org", a.p.Organizations[i].Name), within("matter", d.Name), samverkan.On("on", d.On)}
	out := samverkan.Finding{
		Severity: samverkan.Work, At: index("meetings", meeting), About: []string{d.Organization},
		Says: samverkan.Text{
			SV: "Ingen hade mandat för {org} när ni den {on} beslutade ”{matter}”.",
			EN: "Nobody had a mandate for {org} when you decided “{matter}” on {on}.",
		},
		Aloud: samverkan.Text{
			SV: "Vi har beslutat ’{matter}’. Står {org} bakom det?", EN: "We have decided ‘{matter}’. Does {org} stand behind it?",
		}.With(args...),
		Next:     samverkan.Text{SV: "Be {org} bekräfta beslutet i efterhand.", EN: "Ask {org} to confirm the decision afterwards."}.With(args...),
		Evidence: []samverkan.Evidence{{At: index("meetings", meeting)}},
	}
	if d.Now == mandate.Absent {
		out.Says = samverkan.Text{
			SV: "Den som får besluta för {org} var inte med när ni den {on} beslutade ”{matter}”.",
			EN: "Whoever may decide for {org} was not there when you decided “{matter}” on {on}.",
		}
	}
	if d.Then == mandate.Present && d.Now != mandate.Present {
		out.Says = samverkan.Text{
			SV: "Mandatet som ni räknade med för {org} gällde inte när ni den {on} beslutade ”{matter}”.",
			EN: "The mandate that you counted on for {org} did not hold when you decided “{matter}” on {on}.",
		}
	}
	out.Says = out.Says.With(args...)
	out.Evidence[0].Text = d.seen()
	if d.Reason != "" {
		out.Evidence = append(out.Evidence, samverkan.Evidence{
			At: "/mandates", Text: capital(samverkan.Text{SV: "{why}.", EN: "{why}."}.With(samverkan.Of("why", d.Reason.Text()))),
		})
	}
	return out
}
