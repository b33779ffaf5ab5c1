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
				Evidence: []samverkan.Evidence{{At: at, Text: samverkan.Text{
					SV: "Så som det står i dokumentet.", EN: "As the document has it.",
				}}},
			}})
		},
	}
}

// percent is a share as people write it, "31 %"; where it is not whole with one
// decimal, "12,5 %", so that what is left out does not show in a column's sum.
func percent(n samverkan.Number) samverkan.Text {
	hundred, decimals := n.Mul(samverkan.Whole(100)), 0
	if !hundred.IsInt() {
		decimals = 1
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
	says, ids, outside := a.stuckSays(a.powered)
	orgs := a.p.orgs(ids)
	out := samverkan.Finding{
		Severity: samverkan.Note, At: "/deciding", About: ids,
		Says: samverkan.Text{
			SV: "De som tar aktiv del har för få röster för att besluta något.", EN: "Those who take active part have too few votes to decide anything.",
		},
		Aloud: samverkan.Text{
			SV: "Vi kan inte besluta något utan röster från {orgs}. Hur ser vi till att det går?",
			EN: "We cannot decide anything without votes from {orgs}. How do we see to it that we can?",
		}.With(orgs),
		Next: samverkan.Text{
			SV: "Kom överens med {orgs} om hur ni ska kunna besluta.", EN: "Agree with {orgs} on how you are to be able to decide.",
		}.With(orgs),
		Evidence: []samverkan.Evidence{{At: "/deciding", Text: says}},
	}
	if outside {
		out.Severity = samverkan.Work
		out.Says = samverkan.Text{
			SV: "Parterna har för få röster för att besluta något.", EN: "The partners have too few votes to decide anything.",
		}
		out.Next = samverkan.Text{
			SV: "Se över rösterna så att parterna kan besluta, eller ta med {orgs}.",
			EN: "Review the votes so that the partners can decide, or take {orgs} along.",
		}.With(orgs)
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
		name := a.p.Organizations[a.facts.place(o.Organization)].Name
		names, ids = append(names, name), append(ids, o.Organization)
		evidence = append(evidence, samverkan.Evidence{At: "/deciding", Text: samverkan.Text{
			SV: "Av det som avgör om delarna går att nå står {org} för {can}; rösterna ger {decides} av makten att besluta.",
			EN: "Of what decides whether the parts can be reached {org} stands for {can}; its votes give {decides} of the power to decide.",
		}.With(samverkan.Of("org", name), samverkan.Of("can", percent(*o.Can)), samverkan.Of("decides", percent(*o.Decides)))})
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
	var top, away, unheard []string
	for i := range st.Organizations {
		o := &st.Organizations[i]
		if o.Can == nil || o.Can.Cmp(*st.Organizations[0].Can) < 0 {
			break
		}
		top = append(top, o.Organization)
		if o.Standing != Active {
			away = append(away, o.Organization)
		}
		if byVotes(o) == Unheard {
			unheard = append(unheard, o.Organization)
		}
	}
	args := func(ids []string) []samverkan.Arg {
		return []samverkan.Arg{a.p.orgs(ids), samverkan.Int("n", len(ids))}
	}
	most := samverkan.Text{SV: "{^orgs} kan mest{n||, och lika mycket}.", EN: "{^orgs} can do most{n||, and equally much}."}.With(args(top)...)
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
	case st.Votes == 0:
		return sentences([]samverkan.Text{most, {SV: "Hur ni beslutar är inte beskrivet.", EN: "How you decide is not described."}})
	case !st.NotReckoned.IsZero():
		return sentences([]samverkan.Text{most, {SV: "Vad rösterna ger är inte uträknat.", EN: "What the votes give is not worked out."}})
	case len(unheard) > 0 && len(top) == 1:
		return samverkan.Text{
			SV: "Den som kan mest, {orgs}, har mindre att säga till om.", EN: "The one that can do most, {orgs}, has less of a say.",
		}.With(args(unheard)...)
	case len(unheard) > 0:
		return samverkan.Text{
			SV: "Av dem som kan mest har {orgs} mindre att säga till om.", EN: "Of those that can do most, {orgs} {n|has|have} less of a say.",
		}.With(args(unheard)...)
	case uneven > 0:
		return sentences([]samverkan.Text{most, samverkan.Text{
			SV: "För {n|en part|# parter} går det isär vad {n|den|de} kan och vad rösterna ger.",
			EN: "For {n|one partner|# partners} what {n|it|they} can do and what {n|its|their} votes give differ.",
		}.With(samverkan.Int("n", uneven))})
	}
	return sentences([]samverkan.Text{{SV: "Att besluta följer i stort vad parterna kan.", EN: "The power to decide largely follows what the partners can do."}, most})
}

// powerNotes are what to tell of how you decide beside the columns.
func (a *assessment) powerNotes(st *PowerState) (notes []samverkan.Text) {
	if st.Votes == 0 {
		return nil
	}
	says := samverkan.Text{SV: "Ett beslut kräver {quota} av {votes} röster.", EN: "A decision takes {quota} of {votes} votes."}
	if st.Votes == 1 {
		says = samverkan.Text{SV: "Ett beslut kräver den enda rösten.", EN: "A decision takes the only vote."}
	}
	notes = []samverkan.Text{says.With(samverkan.Int("quota", st.Quota), samverkan.Int("votes", st.Votes))}
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
