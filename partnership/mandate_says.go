package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// fewNames is how many organizations a sentence names; more are counted.
const fewNames = 2

// named lists the organizations of some IDs, or counts them when they are many.
func (p *Partnership) named(ids []string) samverkan.Text {
	if len(ids) > fewNames {
		return samverkan.Text{SV: "{n|en organisation|# organisationer}", EN: "{n|one organization|# organizations}"}.With(samverkan.Int("n", len(ids)))
	}
	var names []samverkan.Text
	for _, id := range ids {
		i := slices.IndexFunc(p.Organizations, func(o Organization) bool { return o.ID == id })
		names = append(names, p.Organizations[i].Name)
	}
	return samverkan.Text{SV: "{orgs}", EN: "{orgs}"}.With(samverkan.List("orgs", names))
}

// orgs is what named says, as an argument; it stands in many places.
//
//go:noinline
func (p *Partnership) orgs(ids []string) samverkan.Arg { return samverkan.Of("orgs", p.named(ids)) }

// org is the name of an organization as an argument.
//
//go:noinline
func (a *assessment) org(id string) samverkan.Arg {
	return samverkan.Of("org", a.p.Organizations[a.facts.place(id)].Name)
}

// several is "alla # bitar" for three and more, "båda bitarna" for two and "den
// bit" for one.
func several(n int, one, two, more samverkan.Text) samverkan.Text {
	switch n {
	case 1:
		return one
	case 2:
		return two
	}
	return more.With(samverkan.Int("n", n))
}

// nextSays tells who lacks a mandate next time, and in how much of what is to be
// decided.
func (a *assessment) nextSays(next *NextMeeting) samverkan.Text {
	no, unknown := next.lacking()
	on, all := samverkan.On("on", next.On), len(next.Matters)
	lack, nobody := 0, next.nobody()
	for i := range next.Matters {
		if next.Matters[i].Answer == mandate.No {
			lack++
		}
	}
	var says []samverkan.Text
	add := func(t samverkan.Text, args ...samverkan.Arg) { says = append(says, t.With(append(args, on)...)) }
	which := samverkan.Text{SV: "{k|ett|#} av {all|ett|#} ärenden", EN: "{k|one|#} of {all|one|#} matters"}.With(samverkan.Int("k", lack), samverkan.Int("all", all))
	if lack == all {
		which = several(
			all, samverkan.Text{SV: "det enda ärendet", EN: "the only matter"}, samverkan.Text{SV: "båda ärendena", EN: "both matters"},
			samverkan.Text{SV: "alla {n|#|#} ärendena", EN: "all {n|#|#} matters"},
		)
	}
	switch {
	case len(no) == 1:
		add(samverkan.Text{
			SV: "I {which} den {on} saknar {orgs} mandat.", EN: "In {which} on {on} {orgs} lacks a mandate.",
		}, samverkan.Of("which", which), a.p.orgs(no))
	case len(no) > 1:
		add(samverkan.Text{
			SV: "I {which} den {on} saknar någon mandat. Det gäller {orgs}.", EN: "In {which} on {on} somebody lacks a mandate. It is so for {orgs}.",
		}, samverkan.Of("which", which), a.p.orgs(no))
	case len(unknown) > 0:
		add(samverkan.Text{
			SV: "Det är okänt vem som får besluta för {orgs} den {on}.", EN: "It is not known who may decide for {orgs} on {on}.",
		}, a.p.orgs(unknown))
	case nobody == 0:
		add(samverkan.Text{
			SV: "Alla som berörs har någon som får besluta den {on}.", EN: "All who are concerned have somebody who may decide on {on}.",
		})
	}
	if len(no) > 0 && len(unknown) > 0 {
		add(samverkan.Text{SV: "För {orgs} är det okänt.", EN: "For {orgs} it is not known."}, a.p.orgs(unknown))
	}
	if nobody > 0 {
		says = append(says, a.nobodyConcerned(next, nobody))
	}
	return samverkan.Sentences(says...)
}

// nobodyConcerned says of matters that there is nobody whom they bind.
func (a *assessment) nobodyConcerned(next *NextMeeting, n int) samverkan.Text {
	return samverkan.Text{
		SV: "Ingen är part den {on}, så för {n|ett ärende|# ärenden} går det inte att säga vem som får besluta.",
		EN: "Nobody is a partner on {on}, so of {n|one matter|# matters} it cannot be said who may decide.",
	}.With(samverkan.On("on", next.On), samverkan.Int("n", n))
}

func (a *assessment) mandatesSay(st *MandateState) samverkan.Text {
	if st.Next != nil {
		return a.nextSays(st.Next)
	}
	may := 0
	var no, unknown []string
	for _, o := range st.Today.Organizations {
		switch o.Answer {
		case mandate.Yes:
			may++
		case mandate.No:
			no = append(no, o.Organization)
		default:
			unknown = append(unknown, o.Organization)
		}
	}
	switch all := len(st.Today.Organizations); {
	case all == 0:
		return samverkan.Text{SV: "Ingen är part ännu.", EN: "Nobody is a partner yet."}
	case len(a.p.Mandates) == 0:
		return samverkan.Text{SV: "Det står inte vem som får besluta för vem.", EN: "It is not written who may decide for whom."}
	case may == all:
		return samverkan.Text{SV: "Alla parter har någon som får besluta i dag.", EN: "Every partner has somebody who may decide today."}
	case may == 0:
		return samverkan.Text{SV: "Ingen part har säkert någon som får besluta.", EN: "No partner surely has somebody who may decide."}
	default:
		says := []samverkan.Text{samverkan.Text{
			SV: "{^n|en|#} av {all|en part|# parter} har någon som får besluta i dag.", EN: "{^n|one|#} of {all|one partner|# partners} {n|has|have} somebody who may decide today.",
		}.With(samverkan.Int("n", may), samverkan.Int("all", all))}
		if len(no) > 0 {
			says = append(says, samverkan.Text{SV: "{^orgs} har ingen.", EN: "{^orgs} {n|has|have} nobody."}.With(a.p.orgs(no), samverkan.Int("n", len(no))))
		}
		if len(unknown) > 0 {
			says = append(says, samverkan.Text{SV: "Om {orgs} står det inget.", EN: "Of {orgs} nothing is written."}.With(a.p.orgs(unknown)))
		}
		return samverkan.Sentences(says...)
	}
}

// decidedSays tells of the decisions so far; nothing when there are none.
func (a *assessment) decidedSays(st *MandateState) samverkan.Text {
	if st.Decided == 0 {
		return samverkan.Text{}
	}
	says := []samverkan.Text{samverkan.Text{SV: "Ni har fattat {n|ett beslut|# beslut}.", EN: "You have made {n|one decision|# decisions}."}.With(samverkan.Int("n", st.Decided))}
	// Of a single decision is said "it", and of all of several "both" or "all".
	which := func(n int) samverkan.Arg {
		of := samverkan.Text{SV: "{n|ett|#} av dem", EN: "{n|one|#} of them"}.With(samverkan.Int("n", n))
		if n == st.Decided {
			of = several(
				n, samverkan.Text{SV: "det", EN: "it"}, samverkan.Text{SV: "båda", EN: "both"}, samverkan.Text{SV: "alla {n|#|#}", EN: "all {n|#|#}"},
			)
		}
		return samverkan.Of("which", of)
	}
	if st.Outside > 0 {
		says = append(says, samverkan.Text{
			SV: "{^which} fattades utan att alla som berördes hade någon med som fick besluta.",
			EN: "{^which} {n|was|were} made without all concerned having somebody there who might decide.",
		}.With(which(st.Outside), samverkan.Int("n", st.Outside)))
	}
	switch {
	case len(a.p.Mandates) == 0:
		says = append(says, samverkan.Text{SV: "Det står inte vem som fick besluta.", EN: "It is not written who might decide."})
	case st.NotKnown > 0:
		unsure := samverkan.Text{
			SV: "För {which} är det okänt om alla som berördes hade någon med som fick besluta.",
			EN: "Of {which} it is not known whether all concerned had somebody there who might decide.",
		}
		if st.Decided == 1 {
			unsure = samverkan.Text{
				SV: "Det är okänt om alla som berördes hade någon med som fick besluta.",
				EN: "It is not known whether all concerned had somebody there who might decide.",
			}
		}
		says = append(says, unsure.With(which(st.NotKnown)))
	case st.Outside == 0:
		says = append(says, samverkan.Text{
			SV: "Alla som berördes hade någon med som fick besluta.", EN: "All concerned had somebody there who might decide.",
		})
	}
	return samverkan.Sentences(says...)
}

// fewMatters is how many matters that were not decided the report names.
const fewMatters = 3

// mandateNotes are what to tell of what ends, and of the meetings so far.
func (a *assessment) mandateNotes(st *MandateState) (notes []samverkan.Text) {
	n := 0
	for i := range st.Ending {
		if e := &st.Ending[i]; !st.onAgenda(e) {
			if n++; n <= fewMatters {
				notes = append(notes, a.endingSays(e, st.Meets))
			}
		}
	}
	if n > fewMatters {
		notes = append(notes, samverkan.Text{
			SV: "Också för {n|en organisation|# organisationer} till går mandat ut före mötet den {on}.",
			EN: "For {n|one more organization|# more organizations} too mandates end before the meeting on {on}.",
		}.With(samverkan.Int("n", n-fewMatters), samverkan.On("on", st.Meets)))
	}
	if len(st.Former) > 0 {
		notes = append(notes, samverkan.Text{
			SV: "{n|Den|De} som får besluta för {orgs} har {n|ingen roll|inga roller} kvar i partnerskapet. Fråga om {n|mandatet|mandaten} gäller ändå.",
			EN: "{n|Whoever|Those who} may decide for {orgs} {n|has no role|have no roles} left in the partnership. Ask whether the {n|mandate holds|mandates hold} all the same.",
		}.With(a.p.orgs(st.Former), samverkan.Int("n", len(st.Former))))
	}
	if says := a.decidedSays(st); !says.IsZero() {
		notes = append(notes, says)
	}
	for i, left := range st.Left[max(0, len(st.Left)-fewMatters):] {
		says := samverkan.Text{
			SV: "”{matter}” skulle beslutas den {on}. Det står inte att det blev så.",
			EN: "“{matter}” was to be decided on {on}. It is not written that it was.",
		}.With(within("matter", left.Name), samverkan.On("on", left.On))
		if more := st.Undecided - fewMatters; i == fewMatters-1 && more > 0 {
			says = samverkan.Sentences(says, samverkan.Text{
				SV: "Så är det med {n|ett äldre ärende|# äldre ärenden} till.", EN: "So it is with {n|one older matter|# older matters} more.",
			}.With(samverkan.Int("n", more)))
		}
		notes = append(notes, says)
	}
	return notes
}
