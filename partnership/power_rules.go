package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// powerRule: who can do what and how you decide is written down.
func powerRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-107", Seeds: []string{"DROPIN-09"},
			Title: samverkan.Text{SV: "Maktbalansen är beskriven: vem som kan vad, och hur ni beslutar", EN: "The power balance is described: who can do what, and how you decide"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var missing []samverkan.Text
			at := "/deciding"
			if a.powered.Votes == 0 {
				missing = append(missing, samverkan.Text{SV: "hur ni beslutar och med hur många röster", EN: "how you decide and with how many votes"})
			}
			if len(a.powered.Reached)+len(a.powered.Unreached) == 0 {
				at = "/problem/dimensions"
				if len(missing) > 0 { // one "and" is enough
					missing[0] = samverkan.Text{SV: "hur ni beslutar", EN: "how you decide"}
				}
				missing = append(missing, samverkan.Text{SV: "vem som kan göra vad åt problemet", EN: "who can do what about the problem"})
			}
			if len(missing) == 0 {
				return samverkan.Pass, nil
			}
			list := samverkan.List("missing", missing)
			return pass([]samverkan.Finding{{
				Severity: samverkan.Work, At: at,
				Says:  samverkan.Text{SV: "Det står inte {missing}.", EN: "It is not written {missing}."}.With(list),
				Aloud: samverkan.Text{SV: "Hur ser maktbalansen ut hos oss? Vi behöver skriva ned {missing}.", EN: "What is our balance of power? We need to write down {missing}."}.With(list),
				Next:  samverkan.Text{SV: "Skriv ned {missing}.", EN: "Write down {missing}."}.With(list),
				Evidence: seenAt(at, samverkan.Text{
					SV: "Så som det står i dokumentet.", EN: "As the document has it.",
				}),
			}})
		},
	}
}

// decimals is with how many decimals shares are written that stand together: one
// unless all are whole percentages. They are rounded one by one, and may sum to
// a little less or more than 100.
func decimals(shares ...*samverkan.Number) int {
	for _, n := range shares {
		if n != nil && !n.Mul(samverkan.Whole(100)).IsInt() {
			return 1
		}
	}
	return 0
}

// percent is a share as people write it, "31 %", or "12,5 %". Nothing at all is
// "0 %": then it is not rounded.
func percent(n samverkan.Number, decimals int) samverkan.Text {
	hundred := n.Mul(samverkan.Whole(100))
	if hundred.Sign() == 0 {
		decimals = 0
	}
	return samverkan.Text{SV: hundred.ForPeople(decimals, samverkan.SV) + " %", EN: hundred.ForPeople(decimals, samverkan.EN) + "%"}
}

// balanceRule: who can much is also heard.
func balanceRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-108", Seeds: []string{"DROPIN-09"},
			Title: samverkan.Text{SV: "Den som kan mycket har också något att säga till om", EN: "Whoever can do much also has a say"},
		},
		Applies: func(a *assessment) bool {
			return a.isStuck(a.powered) || slices.ContainsFunc(a.powered.Organizations, func(o PowerOf) bool { return byVotes(&o) != NotKnown && byVotes(&o) != Outside })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			return pass(slices.Concat(a.stuck(), a.unbalanced(Unheard), a.unbalanced(WithoutLevers)))
		},
	}
}

// isStuck reports whether those who take active part cannot decide anything by
// themselves. Before anybody is a partner it is not said.
func (a *assessment) isStuck(st *PowerState) bool {
	return st.ActiveVotes < st.Quota && st.Quota <= st.Votes &&
		slices.ContainsFunc(a.facts.stands, func(s Since) bool { return s.Is.atTable() })
}

// stuckSays says that the partners, or those who take active part, have too few
// votes to decide anything, and who has the rest of them.
func (a *assessment) stuckSays(st *PowerState) (says samverkan.Text, ids []string, outside bool) {
	outside = st.PartnerVotes < st.Quota
	for i := range st.Organizations {
		if o := &st.Organizations[i]; o.Votes > 0 && o.Standing != Active && !(outside && o.Standing.atTable()) {
			ids = append(ids, o.Organization)
		}
	}
	slices.Sort(ids)
	says, has := samverkan.Text{
		SV: "De som tar aktiv del har {has} av {votes} röster, och ett beslut kräver {quota}. Resten har {orgs}.",
		EN: "Those who take active part have {has} of {votes} votes, and a decision takes {quota}. The rest are with {orgs}.",
	}, st.ActiveVotes
	if outside {
		says, has = samverkan.Text{
			SV: "Parterna har {has} av {votes} röster, och ett beslut kräver {quota}. Resten har {orgs}, som inte är {n|part|parter}.",
			EN: "The partners have {has} of {votes} votes, and a decision takes {quota}. The rest are with {orgs}, who {n|is|are} not {n|a partner|partners}.",
		}, st.PartnerVotes
	}
	return says.With(
		samverkan.Int("has", has), samverkan.Int("votes", st.Votes), samverkan.Int("quota", st.Quota),
		a.p.orgs(ids), samverkan.Int("n", len(ids)),
	), ids, outside
}

// stuck says that those who are there cannot decide anything, if it is so.
func (a *assessment) stuck() []samverkan.Finding {
	if !a.isStuck(a.powered) {
		return nil
	}
	st := a.powered
	says, ids, outside := a.stuckSays(st)
	has := st.ActiveVotes
	if outside {
		has = st.PartnerVotes
	}
	// Where fewer than all the other votes are enough, nobody is needed by name.
	lack, rest := st.Quota-has, st.Votes-has
	args := []samverkan.Arg{a.p.orgs(ids), samverkan.Int("n", len(ids)), samverkan.Int("lack", lack), samverkan.Int("rest", rest)}
	who := samverkan.Text{SV: "{orgs}", EN: "{orgs}"}
	if lack < rest && len(ids) > 1 {
		who = samverkan.Text{SV: "så många av dem som har de andra rösterna att det räcker", EN: "enough of those who have the other votes"}
	}
	args = append(args, samverkan.Of("who", who.With(args...)))
	var held []samverkan.Text // the other votes, whose they are
	for i := range st.Organizations {
		if o := &st.Organizations[i]; slices.Contains(ids, o.Organization) {
			held = append(held, samverkan.Text{SV: "{org} ({n|en röst|# röster})", EN: "{org} ({n|one vote|# votes})"}.
				With(a.org(o.Organization), samverkan.Int("n", o.Votes)))
		}
	}
	out := samverkan.Finding{
		Severity: samverkan.Note, At: "/deciding", About: ids,
		Says: samverkan.Text{
			SV: "De som tar aktiv del har för få röster för att besluta något.", EN: "Those who take active part have too few votes to decide anything.",
		},
		Aloud: samverkan.Text{
			SV: "Vi kan inte besluta något som det är nu: det fattas {lack|en röst|# röster}. {^orgs} har {rest|en|#}. Hur ser vi till att det går?",
			EN: "We cannot decide anything as it is: {lack|one vote is|# votes are} lacking. {^orgs} {n|has|have} {rest|one|#}. How do we see to it that we can?",
		}.With(args...),
		Next: samverkan.Text{
			SV: "Kom överens med {who} om hur ni ska kunna besluta.", EN: "Agree with {who} on how you are to be able to decide.",
		}.With(args...),
		Evidence: []samverkan.Evidence{{At: "/deciding", Text: says}, {At: "/deciding", Text: samverkan.Text{
			SV: "De andra rösterna: {held}.", EN: "The other votes: {held}.",
		}.With(samverkan.List("held", held))}},
	}
	if outside {
		out.Severity = samverkan.Work
		out.Says = samverkan.Text{
			SV: "Parterna har för få röster för att besluta något.", EN: "The partners have too few votes to decide anything.",
		}
		out.Next = samverkan.Text{
			SV: "Se över rösterna så att parterna kan besluta, eller ta med {who}.",
			EN: "Review the votes so that the partners can decide, or take {who} along.",
		}.With(args...)
	}
	return []samverkan.Finding{out}
}

// unbalanced says of which partners what they can and what they decide differ
// in one way. What the others say of them stands in the working copy's columns
// only.
func (a *assessment) unbalanced(is Balance) []samverkan.Finding {
	var names []samverkan.Text
	var ids []string
	var evidence []samverkan.Evidence
	for i := range a.powered.Organizations {
		o := &a.powered.Organizations[i]
		if byVotes(o) != is {
			continue
		}
		name, places := a.p.Organizations[a.facts.place(o.Organization)].Name, decimals(o.Can, o.Decides)
		names, ids = append(names, name), append(ids, o.Organization)
		evidence = append(evidence, samverkan.Evidence{At: "/deciding", Text: samverkan.Text{
			SV: "Av det som avgör om delarna går att nå står {org} för {can}; rösterna ger {decides} av makten att besluta.",
			EN: "Of what decides whether the parts can be reached {org} stands for {can}; its votes give {decides} of the power to decide.",
		}.With(samverkan.Of("org", name), samverkan.Of("can", percent(*o.Can, places)), samverkan.Of("decides", percent(*o.Decides, places)))})
	}
	if len(names) == 0 {
		return nil
	}
	orgs, n := samverkan.List("orgs", names), samverkan.Int("n", len(names))
	if is == WithoutLevers {
		return []samverkan.Finding{{
			Severity: samverkan.Note, At: "/deciding", Codes: []string{string(is)}, Evidence: evidence, About: ids,
			Says: samverkan.Text{
				SV: "{orgs} har mer att säga till om än {n|den själv|de själva} kan göra åt problemet.",
				EN: "{orgs} {n|has|have} more of a say than {n|it|they} can do about the problem {n|itself|themselves}.",
			}.With(orgs, n),
			Aloud: samverkan.Text{
				SV: "Vilka av oss behöver höras mer, för att det vi beslutar ska bli gjort?",
				EN: "Which of us need to be heard more, for what we decide to get done?",
			},
			Next: samverkan.Text{
				SV: "Låt ordförandeskapet gå runt, och låt de andra bereda ärenden.",
				EN: "Let the chair go round, and let the others prepare matters.",
			},
		}}
	}
	return []samverkan.Finding{{
		Severity: samverkan.Note, At: "/deciding", Codes: []string{string(is)}, Evidence: evidence, About: ids,
		Says: samverkan.Text{
			SV: "{orgs} kan göra mer åt problemet än {n|den|de} har att säga till om.",
			EN: "{orgs} can do more about the problem than {n|it has|they have} a say in.",
		}.With(orgs, n),
		Aloud: samverkan.Text{
			SV: "Mycket av det vi vill hänger på {orgs}. Hur blir det hört när vi beslutar?",
			EN: "Much of what we want hangs on {orgs}. How is that heard when we decide?",
		}.With(orgs),
		Next: samverkan.Text{
			SV: "Låt {orgs} bereda ärenden eller leda möten, eller se över rösterna.",
			EN: "Let {orgs} prepare matters or lead meetings, or review the votes.",
		}.With(orgs),
	}}
}

// powerSays names who can most, and how that is heard; first, when it is so, who
// is not there and without whom nothing can be decided.
func (a *assessment) powerSays(st *PowerState) samverkan.Text {
	switch {
	case a.isStuck(st):
		says, _, _ := a.stuckSays(st)
		return says
	case len(st.Reached)+len(st.Unreached) == 0:
		return samverkan.Text{SV: "Det står inte vem som kan göra vad åt problemet.", EN: "It is not written who can do what about the problem."}
	case len(st.Reached) == 0:
		return samverkan.Text{SV: "Ingen del av problemet går att nå ännu: i varje del fattas ett redskap.", EN: "No part of the problem can be reached yet: each lacks a lever."}
	}
	// Those who can most, as a rule one.
	var top, away, unseen, unheard []string
	for i := range st.Organizations {
		o := &st.Organizations[i]
		if o.Can == nil || o.Can.Cmp(*st.Organizations[0].Can) < 0 {
			break
		}
		top = append(top, o.Organization)
		if o.Standing != Active {
			away = append(away, o.Organization)
		} else if a.facts.noted && a.facts.unseen[a.facts.place(o.Organization)] {
			unseen = append(unseen, o.Organization)
		}
		if byVotes(o) == Unheard {
			unheard = append(unheard, o.Organization)
		}
	}
	args := func(ids []string) []samverkan.Arg {
		return []samverkan.Arg{a.p.orgs(ids), samverkan.Int("n", len(ids))}
	}
	most := samverkan.Text{SV: "{^orgs} kan {n|mest|lika mycket, och ingen kan mer}.", EN: "{^orgs} can do {n|most|equally much, and nobody more}."}.With(args(top)...)
	uneven := 0
	for i := range st.Organizations {
		if b := byVotes(&st.Organizations[i]); b == Unheard || b == WithoutLevers {
			uneven++
		}
	}
	switch {
	case len(away) > 0 && len(top) == 1:
		return samverkan.Text{
			SV: "Den som kan mest, {orgs}, tar inte aktiv del just nu.", EN: "The one that can do most, {orgs}, takes no active part at present.",
		}.With(args(away)...)
	case len(away) > 0:
		return samverkan.Text{
			SV: "Av dem som kan mest tar {orgs} inte aktiv del just nu.", EN: "Of those that can do most, {orgs} {n|takes|take} no active part at present.",
		}.With(args(away)...)
	case len(unseen) > 0 && len(top) == 1:
		return samverkan.Text{
			SV: "Den som kan mest, {orgs}, har inte deltagit i de tre senaste mötena.", EN: "The one that can do most, {orgs}, has not taken part in the last three meetings.",
		}.With(args(unseen)...)
	case len(unseen) > 0:
		return samverkan.Text{
			SV: "Av dem som kan mest har {orgs} inte deltagit i de tre senaste mötena.",
			EN: "Of those that can do most, {orgs} {n|has|have} not taken part in the last three meetings.",
		}.With(args(unseen)...)
	case st.Votes == 0:
		return samverkan.Sentences(most, samverkan.Text{SV: "Hur ni beslutar är inte beskrivet.", EN: "How you decide is not described."})
	case !st.NotReckoned.IsZero():
		return samverkan.Sentences(most, samverkan.Text{SV: "Vad rösterna ger är inte uträknat.", EN: "What the votes give is not worked out."})
	case len(unheard) > 0 && len(top) == 1:
		return samverkan.Text{
			SV: "Den som kan mest, {orgs}, har mindre att säga till om.", EN: "The one that can do most, {orgs}, has less of a say.",
		}.With(args(unheard)...)
	case len(unheard) > 0:
		return samverkan.Text{
			SV: "Av dem som kan mest har {orgs} mindre att säga till om.", EN: "Of those that can do most, {orgs} {n|has|have} less of a say.",
		}.With(args(unheard)...)
	case uneven > 0:
		return samverkan.Sentences(most, samverkan.Text{
			SV: "För {n|en part|# parter} går det isär vad {n|den|de} kan och vad rösterna ger.",
			EN: "For {n|one partner|# partners} what {n|it|they} can do and what {n|its|their} votes give differ.",
		}.With(samverkan.Int("n", uneven)))
	}
	return samverkan.Sentences(samverkan.Text{SV: "Att besluta följer i stort vad parterna kan.", EN: "The power to decide largely follows what the partners can do."}, most)
}

// powerNotes are what to tell beside the columns: of how you decide, and of whom
// it is not written what they can.
func (a *assessment) powerNotes(st *PowerState) []samverkan.Text {
	notes := a.decidingNotes(st)
	var blank []string // partners
	for i := range st.Organizations {
		if o := &st.Organizations[i]; len(st.Reached) > 0 && o.Can == nil && o.Standing.atTable() {
			blank = append(blank, o.Organization)
		}
	}
	if slices.Sort(blank); len(blank) > 0 {
		notes = append(notes, samverkan.Text{
			SV: "Det står inget om vad {orgs} kan göra åt problemet.", EN: "Nothing is written of what {orgs} can do about the problem.",
		}.With(a.p.orgs(blank)))
	}
	return notes
}

// decidingNotes are what to tell of how you decide.
func (a *assessment) decidingNotes(st *PowerState) (notes []samverkan.Text) {
	if st.Votes == 0 {
		return nil
	}
	says := samverkan.Text{SV: "{body}ett beslut kräver {quota} av {votes} röster.", EN: "{body}a decision takes {quota} of {votes} votes."}
	if st.Votes == 1 {
		says = samverkan.Text{SV: "{body}ett beslut kräver den enda rösten.", EN: "{body}a decision takes the only vote."}
	}
	var body samverkan.Text
	if !st.Body.IsZero() {
		body = samverkan.Text{SV: "{of}: ", EN: "{of}: "}.With(samverkan.Of("of", st.Body))
	}
	notes = append(notes, capital(says.With(samverkan.Of("body", body), samverkan.Int("quota", st.Quota), samverkan.Int("votes", st.Votes))))
	if !st.NotReckoned.IsZero() {
		return append(notes, st.NotReckoned)
	}
	var voters, vetoes, idle, outside []string
	alone := false // whether one decides whatever the others vote
	for i := range st.Organizations {
		o := &st.Organizations[i]
		if o.Votes == 0 {
			continue
		}
		voters = append(voters, o.Organization)
		if o.Vetoes {
			vetoes = append(vetoes, o.Organization)
			alone = alone || o.Votes >= st.Quota
		}
		if o.Idle {
			idle = append(idle, o.Organization)
		}
		if !o.Standing.atTable() {
			outside = append(outside, o.Organization)
		}
	}
	add := func(t samverkan.Text, ids []string) {
		if len(ids) > 0 {
			slices.Sort(ids)
			notes = append(notes, t.With(a.p.orgs(ids), samverkan.Int("n", len(ids))))
		}
	}
	switch {
	case alone:
		add(samverkan.Text{SV: "{^orgs} avgör ensam varje beslut.", EN: "{^orgs} settles every decision alone."}, vetoes)
		idle = nil // that is so for all others
	case len(vetoes) == len(voters):
		add(samverkan.Text{SV: "Alla som röstar måste vara överens.", EN: "All who vote must agree."}, vetoes)
	default:
		add(samverkan.Text{SV: "Inget beslut fattas utan {orgs}.", EN: "Nothing is decided without {orgs}."}, vetoes)
	}
	add(samverkan.Text{
		SV: "Rösterna från {orgs} avgör aldrig, hur de andra än röstar.", EN: "The votes of {orgs} never settle anything, however the others vote.",
	}, idle)
	add(samverkan.Text{
		SV: "{^orgs} röstar men är inte {n|part|parter}.", EN: "{^orgs} {n|votes|vote} without being {n|a partner|partners}.",
	}, outside)
	return notes
}
