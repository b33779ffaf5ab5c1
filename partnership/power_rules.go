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

// percent is a share as people write it: "31 %".
func percent(n samverkan.Number) samverkan.Text {
	hundred := n.Mul(samverkan.Whole(100))
	return samverkan.Text{SV: hundred.ForPeople(0, samverkan.SV) + " %", EN: hundred.ForPeople(0, samverkan.EN) + "%"}
}

// balanceRule: who can much is also heard.
func balanceRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "PAR-108", Seeds: []string{"DROPIN-09"},
			Title: samverkan.Text{SV: "Den som kan mycket har också något att säga till om", EN: "Whoever can do much also has a say"},
		},
		Applies: func(a *assessment) bool {
			return slices.ContainsFunc(a.powered.Organizations, func(o PowerOf) bool { return byVotes(&o) != NotKnown && byVotes(&o) != Outside })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			return pass(slices.Concat(a.unbalanced(Unheard), a.unbalanced(WithoutLevers)))
		},
	}
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
			Severity: samverkan.Note, At: "/deciding", Codes: []string{string(is)}, Evidence: evidence,
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

// powerSays names who can most, and how that is heard.
func (a *assessment) powerSays(st *PowerState) samverkan.Text {
	name := func(o *PowerOf) samverkan.Arg {
		return samverkan.Of("org", a.p.Organizations[a.facts.place(o.Organization)].Name)
	}
	switch {
	case len(st.Reached)+len(st.Unreached) == 0:
		return samverkan.Text{SV: "Det står inte vem som kan göra vad åt problemet.", EN: "It is not written who can do what about the problem."}
	case len(st.Reached) == 0:
		return samverkan.Text{SV: "Ingen del av problemet går att nå ännu: i varje del fattas ett redskap.", EN: "No part of the problem can be reached yet: each lacks a lever."}
	}
	top := &st.Organizations[0]
	switch {
	case top.Standing != Active:
		return samverkan.Text{
			SV: "Den som kan mest, {org}, tar inte aktiv del just nu.", EN: "The one that can do most, {org}, takes no active part at present.",
		}.With(name(top))
	case st.Votes == 0:
		return samverkan.Text{
			SV: "{org} kan mest. Hur ni beslutar är inte beskrivet.", EN: "{org} can do most. How you decide is not described.",
		}.With(name(top))
	case byVotes(top) == Unheard:
		return samverkan.Text{
			SV: "Den som kan mest, {org}, har mindre att säga till om.", EN: "The one that can do most, {org}, has less of a say.",
		}.With(name(top))
	}
	uneven := 0
	for i := range st.Organizations {
		if b := byVotes(&st.Organizations[i]); b == Unheard || b == WithoutLevers {
			uneven++
		}
	}
	if uneven > 0 {
		return samverkan.Text{
			SV: "{org} kan mest. För {n|en part|# parter} går det isär vad den kan och vad rösterna ger.",
			EN: "{org} can do most. For {n|one partner|# partners} what it can and what its votes give differ.",
		}.With(name(top), samverkan.Int("n", uneven))
	}
	return samverkan.Text{
		SV: "Att besluta följer i stort vad parterna kan. {org} kan mest.", EN: "The power to decide largely follows what the partners can do. {org} can do most.",
	}.With(name(top))
}
