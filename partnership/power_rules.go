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
			return slices.ContainsFunc(a.powered.Organizations, func(o PowerOf) bool { return o.Balance != NotKnown && o.Balance != Outside })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var found []samverkan.Finding
			for i := range a.powered.Organizations {
				o := &a.powered.Organizations[i]
				if o.Balance != Unheard && o.Balance != WithoutLevers {
					continue
				}
				found = append(found, a.unbalanced(o))
			}
			return pass(found)
		},
	}
}

// unbalanced says how an organization's columns differ. What the others say of
// it stands in the working copy's columns only: here the words rest on the
// votes, or on the fact that the columns differ.
func (a *assessment) unbalanced(o *PowerOf) samverkan.Finding {
	i := a.facts.place(o.Organization)
	org := samverkan.Of("org", a.p.Organizations[i].Name)
	out := samverkan.Finding{
		Severity: samverkan.Note, At: a.facts.orgAt(i), About: []string{o.Organization}, Codes: []string{string(o.Balance)},
		Says: samverkan.Text{
			SV: "{org} kan göra mer åt problemet än den har att säga till om.",
			EN: "{org} can do more about the problem than it has a say in.",
		}.With(org),
		Aloud: samverkan.Text{
			SV: "Mycket av det vi vill hänger på {org}. Hur blir det hört när vi beslutar?",
			EN: "Much of what we want hangs on {org}. How is that heard when we decide?",
		}.With(org),
		Next: samverkan.Text{
			SV: "Låt {org} bereda ärenden eller leda möten, eller se över rösterna.",
			EN: "Let {org} prepare matters or lead meetings, or review the votes.",
		}.With(org),
	}
	if o.Balance == WithoutLevers {
		out.Says = samverkan.Text{
			SV: "{org} har mer att säga till om än den själv kan göra åt problemet.",
			EN: "{org} has more of a say than it can itself do about the problem.",
		}.With(org)
		out.Aloud = samverkan.Text{
			SV: "Vilka av oss behöver höras mer, för att det vi beslutar ska bli gjort?",
			EN: "Which of us need to be heard more, for what we decide to get done?",
		}
		out.Next = samverkan.Text{
			SV: "Låt ordförandeskapet gå runt, och låt de andra bereda ärenden.",
			EN: "Let the chair go round, and let the others prepare matters.",
		}
	}
	out.Evidence = []samverkan.Evidence{{At: "/problem/dimensions", Text: samverkan.Text{
		SV: "Av det som går att göra tillsammans kan {org} {can}.", EN: "Of what can be done together {org} can do {can}.",
	}.With(org, samverkan.Of("can", percent(*o.Can)))}}
	if o.Decides != nil {
		out.Evidence = append(out.Evidence, samverkan.Evidence{At: "/deciding", Text: samverkan.Text{
			SV: "Rösterna ger {decides} av makten att besluta.", EN: "The votes give {decides} of the power to decide.",
		}.With(samverkan.Of("decides", percent(*o.Decides)))})
	}
	return out
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
	case top.Balance == Unheard:
		return samverkan.Text{
			SV: "Den som kan mest, {org}, har mindre att säga till om.", EN: "The one that can do most, {org}, has less of a say.",
		}.With(name(top))
	}
	uneven := 0
	for i := range st.Organizations {
		if b := st.Organizations[i].Balance; b == Unheard || b == WithoutLevers {
			uneven++
		}
	}
	if uneven > 0 {
		return samverkan.Text{
			SV: "{org} kan mest. För {n|en part|# parter} går det isär vad den kan och hur den hörs.",
			EN: "{org} can do most. For {n|one partner|# partners} what it can and how it is heard differ.",
		}.With(name(top), samverkan.Int("n", uneven))
	}
	return samverkan.Text{
		SV: "Att besluta följer i stort vad parterna kan. {org} kan mest.", EN: "The power to decide largely follows what the partners can do. {org} can do most.",
	}.With(name(top))
}
