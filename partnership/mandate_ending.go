package partnership

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// EndingMandates is what an organization's mandates lose before the next
// meeting, whether that has something to decide or not.
type EndingMandates struct {
	Organization string `json:"organization"`
	// The mandates that end and that no others make up for at the meeting, by
	// their place in the document, and the last day of the one that ends last.
	Mandates []int          `json:"mandates"`
	Last     samverkan.Date `json:"last"`
	// Whether nobody may decide anything at the meeting.
	Nobody bool `json:"nobody"`
}

// limit is how far a mandate reaches, from 1, so that 0 is not at all.
//
//go:noinline
func (m *Mandate) limit() int {
	if m.Unlimited {
		return 1 << 53 // above every amount
	}
	return m.UpTo + 1
}

// in is the subjects of a mandate, as they follow an organization's ID; "" for
// all.
//
//go:noinline
func (m *Mandate) in() (out []string) {
	for _, s := range m.Subjects {
		out = append(out, " "+s)
	}
	if out == nil {
		out = []string{""}
	}
	return out
}

// nextDay is the day of the first meeting after a day; none when there is none.
func (p *Partnership) nextDay(on samverkan.Date) (next samverkan.Date) {
	for i := range p.Meetings {
		if d := p.Meetings[i].On; on.Before(d) && (next.IsZero() || d.Before(next)) {
			next = d
		}
	}
	return next
}

// ending tells what ends before the next meeting.
func (a *assessment) ending(register mandate.Register, st *MandateState) {
	st.Meets = a.p.nextDay(a.on)
	if st.Meets.IsZero() {
		return
	}
	// How far each organization's mandates reach at the meeting, by subject; in
	// all subjects under its ID alone.
	reaches := make(map[string]int)
	holds := make(map[string]bool)
	for i := range a.p.Mandates {
		m := &a.p.Mandates[i]
		if m.Person == "" || !m.Contains(st.Meets) || !(samverkan.Period{From: m.Known, To: m.Struck}).Contains(a.on) {
			continue
		}
		holds[m.Organization] = true
		for _, s := range m.in() {
			at := m.Organization + s
			reaches[at] = max(reaches[at], m.limit())
		}
	}
	at := make(map[string]int)
	for _, i := range register.Ending(samverkan.Period{From: a.on, To: st.Meets}, a.on) {
		m := &a.p.Mandates[i]
		lost := false
		for _, s := range m.in() {
			lost = lost || m.limit() > max(reaches[m.Organization+s], reaches[m.Organization])
		}
		if !lost || !a.p.Organizations[a.facts.place(m.Organization)].StandingOn(st.Meets).Is.atTable() {
			continue
		}
		k, there := at[m.Organization]
		if !there {
			k = len(st.Ending)
			at[m.Organization] = k
			st.Ending = append(st.Ending, EndingMandates{Organization: m.Organization, Nobody: !holds[m.Organization]})
		}
		st.Ending[k].Mandates = append(st.Ending[k].Mandates, i)
		st.Ending[k].Last = m.To.AddDays(-1) // they come by last day
	}
}

// endingSays tells of what ends before the next meeting.
func (a *assessment) endingSays(e *EndingMandates, meets samverkan.Date) samverkan.Text {
	says := samverkan.Text{
		SV: "{^n|ett mandat|# mandat} för {org} går ut före mötet den {on}, det sista den {last}, och inget annat räcker lika långt.",
		EN: "{^n|one mandate|# mandates} for {org} {n|ends|end} before the meeting on {on}, the last on {last}, and no other goes as far.",
	}
	switch {
	case e.Nobody && len(e.Mandates) == 1:
		says = samverkan.Text{
			SV: "{org} har ingen som får besluta på mötet den {on}: mandatet går ut den {last}.",
			EN: "{org} has nobody who may decide at the meeting on {on}: the mandate ends on {last}.",
		}
	case e.Nobody:
		says = samverkan.Text{
			SV: "{org} har ingen som får besluta på mötet den {on}: det sista mandatet går ut den {last}.",
			EN: "{org} has nobody who may decide at the meeting on {on}: the last mandate ends on {last}.",
		}
	case len(e.Mandates) == 1:
		says = samverkan.Text{
			SV: "Ett mandat för {org} går ut den {last}, före mötet den {on}, och inget annat räcker lika långt.",
			EN: "One mandate for {org} ends on {last}, before the meeting on {on}, and no other goes as far.",
		}
	}
	return says.With(a.org(e.Organization), samverkan.Int("n", len(e.Mandates)), samverkan.On("last", e.Last), samverkan.On("on", meets))
}

// endsWithNobody says of each partner that has nobody left who may decide at the
// next meeting.
func (a *assessment) endsWithNobody() (found []samverkan.Finding) {
	for i := range a.mandated.Ending {
		e := &a.mandated.Ending[i]
		if !e.Nobody {
			continue
		}
		org, on := a.org(e.Organization), samverkan.On("on", a.mandated.Meets)
		one := samverkan.Finding{
			Severity: samverkan.Work, At: a.facts.orgAt(a.facts.place(e.Organization)), About: []string{e.Organization},
			Says:  a.endingSays(e, a.mandated.Meets),
			Aloud: samverkan.Text{SV: "Vi möts den {on}. Vem får besluta för {org} då?", EN: "We meet on {on}. Who may decide for {org} then?"}.With(org, on),
			Next:  prolong().With(org, on),
		}
		for _, k := range e.Mandates {
			one.Evidence = append(one.Evidence, samverkan.Evidence{At: index("mandates", k), Text: samverkan.Text{
				SV: "Mandatet går ut den {last}.", EN: "The mandate ends on {last}.",
			}.With(samverkan.On("last", a.p.Mandates[k].To.AddDays(-1)))})
		}
		found = append(found, one)
	}
	return found
}

// prolong is the next step where a mandate ends before a meeting.
func prolong() samverkan.Text {
	return samverkan.Text{SV: "Be {org} förlänga mandatet före den {on}.", EN: "Ask {org} to prolong the mandate before {on}."}
}

// onAgenda reports whether the agenda tells already that an organization's cover
// is lost that day.
func (st *MandateState) onAgenda(e *EndingMandates) bool {
	if st.Next == nil {
		return false
	}
	for _, l := range st.Next.Lapses {
		if l.Organization == e.Organization && l.Last == e.Last {
			return true
		}
	}
	return false
}

// former returns the organizations of whose mandates today every one is with
// somebody whose roles in the partnership have all ended. Of one without roles
// that is not known. A mandate and a role are two things; that they differ is
// worth asking about.
func (a *assessment) former(view *MandateView) (ids []string) {
	left := make(map[string]bool)
	for i := range a.p.People {
		p := &a.p.People[i]
		ended := len(p.Roles) > 0
		for _, r := range p.Roles {
			ended = ended && !r.To.IsZero() && !a.on.Before(r.To)
		}
		left[p.ID] = ended
	}
	for i := range view.Organizations {
		of := &view.Organizations[i]
		gone := of.Answer == mandate.Yes
		for _, k := range of.Hold {
			m := &a.p.Mandates[k]
			gone = gone && (m.Person == "" || left[m.Person])
		}
		if gone {
			ids = append(ids, of.Organization)
		}
	}
	return ids
}
