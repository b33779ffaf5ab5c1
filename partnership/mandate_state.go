package partnership

import (
	"cmp"
	"maps"
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// MandateState says who may decide what: on the day of the report, at the next
// meeting that has something to decide, and at those that have been.
type MandateState struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// What to tell of the meetings so far, in sentences: how the decisions stand
	// to the mandates, and what was not decided.
	Notes []samverkan.Text `json:"notes,omitempty"`
	// Who may decide something on the day of the report, as known then.
	Today MandateView `json:"today"`
	// The next day with something to decide; nothing when there is none.
	Next *NextMeeting `json:"next,omitempty"`
	// The decisions so far that somebody they bind had no mandate for, or of
	// which it is not known, or of which more is known now than then; the latest
	// 200. Nothing when no mandate is written down.
	Decisions []DecisionState `json:"decisions,omitempty"`
	// How many there are.
	Uncertain int `json:"uncertain"`
	// How many decisions have been made so far; those of them that somebody they
	// bind had no mandate for, as known now; and the others of which that is not
	// known.
	Decided  int `json:"decided"`
	Outside  int `json:"outside"`
	NotKnown int `json:"notKnown"`
	// The matters of meetings that have been of which it is not written that they
	// were decided: the latest 200, and how many there are.
	Left      []LeftMatter `json:"left,omitempty"`
	Undecided int          `json:"undecided"`
}

// LeftMatter is a matter that a meeting was to decide.
type LeftMatter struct {
	Meeting string         `json:"meeting"`
	Matter  string         `json:"matter"`
	Name    samverkan.Text `json:"name"`
	On      samverkan.Date `json:"on"`
}

// MandateView is who may decide something on one day, as known on one day.
type MandateView struct {
	// The day asked about, and the day of what is known.
	On    samverkan.Date `json:"on"`
	Known samverkan.Date `json:"known"`
	// The partners on the day asked about, by ID.
	Organizations []MandatesOf `json:"organizations"`
}

// MandatesOf is the mandates of one organization.
type MandatesOf struct {
	Organization string `json:"organization"`
	// Whether somebody may decide something that day.
	Answer mandate.Answer `json:"answer"`
	// The entries that stand in the register on the day of what is known, by
	// their place in the document, and of those the ones that hold on the day
	// asked about.
	Stand []int `json:"stand,omitempty"`
	Hold  []int `json:"hold,omitempty"`
}

// NextMeeting is the mandates for the next day with something to decide.
type NextMeeting struct {
	// The meetings that day that have something to decide, by ID.
	Meetings []string       `json:"meetings"`
	On       samverkan.Date `json:"on"`
	// Their matters, against the organizations that each binds.
	Matters []MatterState `json:"matters"`
	// The organizations that have somebody who may decide a matter today, and
	// no longer then.
	Lapses []Lapse `json:"lapses,omitempty"`
}

// MatterState is who may decide one matter.
type MatterState struct {
	Meeting string         `json:"meeting"`
	ID      string         `json:"id"`
	Name    samverkan.Text `json:"name"`
	// Whether every organization that it binds has somebody who may decide.
	Answer mandate.Answer `json:"answer"`
	// The organizations that it binds.
	Organizations []MayDecide `json:"organizations"`
}

// MayDecide is who may decide a matter for one organization.
type MayDecide struct {
	Organization string         `json:"organization"`
	Answer       mandate.Answer `json:"answer"`
	// The IDs of the people who may.
	People []string `json:"people,omitempty"`
	// Why the mandate nearest to a yes does not do, and its place in the
	// document; nothing unless the answer is no.
	Reason  mandate.Reason `json:"reason,omitempty"`
	Mandate *int           `json:"mandate,omitempty"`
	// The last day on which somebody may, when that day is still to come and lies
	// before the meeting.
	Last samverkan.Date `json:"last,omitempty"`
}

// why says why nobody may, seen from the day of the report.
func (m *MayDecide) why() samverkan.Text {
	switch {
	case m.Answer == mandate.Unknown:
		return samverkan.Text{SV: "det står inget", EN: "nothing is written"}
	case !m.Last.IsZero():
		return samverkan.Text{SV: "mandatet går ut den {last}, före mötet", EN: "the mandate ends on {last}, before the meeting"}.With(samverkan.On("last", m.Last))
	}
	return m.Reason.Text()
}

// Lapse is cover that is lost before the next meeting.
type Lapse struct {
	Meeting      string `json:"meeting"`
	Matter       string `json:"matter"`
	Organization string `json:"organization"`
	// The last day on which somebody may decide.
	Last samverkan.Date `json:"last"`
}

// DecisionState is one decision and one organization that it binds.
type DecisionState struct {
	Meeting      string         `json:"meeting"`
	Matter       string         `json:"matter"`
	Name         samverkan.Text `json:"name"`
	On           samverkan.Date `json:"on"`
	Organization string         `json:"organization"`
	// Whether somebody present might decide: as known on its day, and as known
	// on the day of the report.
	Then mandate.Status `json:"then"`
	Now  mandate.Status `json:"now"`
	// How the two relate.
	Hindsight mandate.Hindsight `json:"hindsight"`
	// Why nobody might, as known now.
	Reason mandate.Reason `json:"reason,omitempty"`
}

// MandatesOn returns who may decide something on a day, as known on a day.
func (p *Partnership) MandatesOn(on, known samverkan.Date) MandateView {
	view := MandateView{On: on, Known: known}
	at := make(map[string]int)
	for _, i := range p.byID() {
		if o := &p.Organizations[i]; o.StandingOn(on).Is.atTable() {
			at[o.ID] = len(view.Organizations)
			view.Organizations = append(view.Organizations, MandatesOf{Organization: o.ID, Answer: mandate.Unknown})
		}
	}
	for i := range p.Mandates {
		m := &p.Mandates[i]
		k, ok := at[m.Organization]
		if !ok || !(samverkan.Period{From: m.Known, To: m.Struck}).Contains(known) {
			continue
		}
		of := &view.Organizations[k]
		of.Stand = append(of.Stand, i)
		if of.Answer == mandate.Unknown {
			of.Answer = mandate.No
		}
		if m.Contains(on) {
			of.Hold = append(of.Hold, i)
			if m.Person != "" {
				of.Answer = mandate.Yes
			}
		}
	}
	return view
}

// binds returns the organizations that a matter binds: those it names, or
// every partner on the day of the meeting.
func (p *Partnership) binds(m *Meeting, matter *Matter) []string {
	if len(matter.Binds) > 0 {
		return matter.Binds
	}
	var out []string
	for _, i := range p.byID() {
		if o := &p.Organizations[i]; o.StandingOn(m.On).Is.atTable() {
			out = append(out, o.ID)
		}
	}
	return out
}

// next returns the meetings of the first day from a day on that have something
// left to decide, by ID.
func (p *Partnership) next(on samverkan.Date) (found []*Meeting) {
	for i := range p.Meetings {
		m := &p.Meetings[i]
		left := slices.ContainsFunc(m.Matters, func(x Matter) bool { return !x.Decided })
		if m.On.Before(on) || !left {
			continue
		}
		if len(found) > 0 && m.On.Before(found[0].On) {
			found = nil
		}
		if len(found) == 0 || m.On == found[0].On {
			found = append(found, m)
		}
	}
	sorted.By(found, func(a, b *Meeting) int { return cmp.Compare(a.ID, b.ID) })
	return found
}

func asMatter(m *Matter) mandate.Matter {
	return mandate.Matter{Subject: m.Subject, Amount: int64(m.Amount)}
}

// mandateState asks the register all that the report tells of it.
func (a *assessment) mandateState() (*MandateState, error) {
	register := a.p.register()
	st := &MandateState{Today: a.p.MandatesOn(a.on, a.on)}
	if meetings := a.p.next(a.on); len(meetings) > 0 {
		next, err := a.nextMeeting(register, meetings)
		if err != nil {
			return nil, err
		}
		st.Next = next
	}
	if err := a.decisions(register, st); err != nil {
		return nil, err
	}
	st.Says, st.Notes = a.mandatesSay(st), a.mandateNotes(st)
	return st, nil
}

func (a *assessment) nextMeeting(register mandate.Register, meetings []*Meeting) (*NextMeeting, error) {
	next := &NextMeeting{On: meetings[0].On}
	var agenda []mandate.Item
	for _, m := range meetings {
		next.Meetings = append(next.Meetings, m.ID)
		for i := range m.Matters {
			matter := &m.Matters[i]
			agenda = append(agenda, mandate.Item{Matter: asMatter(matter), On: m.On, Organizations: a.p.binds(m, matter)})
			next.Matters = append(next.Matters, MatterState{Meeting: m.ID, ID: matter.ID, Name: matter.Name})
		}
	}
	table, err := register.Coverage(agenda, a.on)
	if err != nil {
		return nil, err
	}
	lapses, err := register.Expiring(agenda, mandate.At{On: a.on, Known: a.on})
	if err != nil {
		return nil, err
	}
	for _, l := range lapses {
		m := &next.Matters[l.Item]
		next.Lapses = append(next.Lapses, Lapse{Meeting: m.Meeting, Matter: m.ID, Organization: l.Organization, Last: l.Last})
	}
	for i, row := range table.Rows {
		m := &next.Matters[i]
		m.Answer = row.Answer
		for _, c := range row.Cells {
			may := MayDecide{Organization: c.Organization, Answer: c.Answer, People: c.Persons, Reason: c.Reason}
			if c.Entry >= 0 {
				may.Mandate = &c.Entry
			}
			// An entry that ends before the meeting has not ended yet, today.
			if c.Reason == mandate.Ended && a.on.Before(register[c.Entry].To) {
				may.Last = register[c.Entry].To.AddDays(-1)
			}
			for _, l := range lapses {
				if l.Item == i && l.Organization == c.Organization {
					may.Last = l.Last
				}
			}
			m.Organizations = append(m.Organizations, may)
		}
	}
	return next, nil
}

// decisions looks back at what was decided, in the order of the meetings.
func (a *assessment) decisions(register mandate.Register, st *MandateState) error {
	type made struct {
		meeting *Meeting
		matter  *Matter
	}
	var all []made
	var asked []mandate.Decision
	past := a.p.meetingsUntil(a.on)
	slices.Reverse(past)
	for _, m := range past {
		for i := range m.Matters {
			switch matter := &m.Matters[i]; {
			case matter.Decided:
				all = append(all, made{m, matter})
				asked = append(asked, mandate.Decision{
					Matter: asMatter(matter), On: m.On, Organizations: a.p.binds(m, matter), Present: m.Attended,
				})
			case m.On.Before(a.on):
				st.Left = append(st.Left, LeftMatter{Meeting: m.ID, Matter: matter.ID, Name: matter.Name, On: m.On})
			}
		}
	}
	st.Undecided = len(st.Left)
	st.Left = latest(st.Left)
	st.Decided = len(all)
	if len(register) == 0 {
		st.NotKnown = st.Decided
		return nil
	}
	reviews, err := register.Review(asked, a.on)
	if err != nil {
		return err
	}
	outside, unknown := make([]bool, len(all)), make([]bool, len(all))
	for i := range asked {
		unknown[i] = len(asked[i].Organizations) == 0 // nobody was a partner then
	}
	silent := make(map[string]bool)
	for _, r := range reviews {
		if r.Hindsight == mandate.StillInside {
			continue
		}
		d := all[r.Decision]
		of := DecisionState{
			Meeting: d.meeting.ID, Matter: d.matter.ID, Name: d.matter.Name, On: d.meeting.On, Organization: r.Organization,
			Then: r.Then.Status, Now: r.Now.Status, Hindsight: r.Hindsight, Reason: r.Now.Reason,
		}
		st.Decisions = append(st.Decisions, of)
		switch of.Now {
		case mandate.Present:
		case mandate.NotKnown, mandate.NotNoted:
			unknown[r.Decision] = true
			a.unsure = kept(a.unsure, of)
			if of.Now == mandate.NotKnown {
				silent[of.Organization] = true
			}
		default:
			outside[r.Decision] = true
			a.outside = kept(a.outside, of)
			a.outsiders++
		}
	}
	a.silent = slices.Sorted(maps.Keys(silent))
	for i := range all {
		switch {
		case outside[i]:
			st.Outside++
		case unknown[i]:
			st.NotKnown++
		}
	}
	st.Uncertain = len(st.Decisions)
	st.Decisions = latest(st.Decisions)
	return nil
}

// mostDecisions is how many decisions a report lists: a year's and more of what
// a partnership decides. All are judged.
const mostDecisions = 200

// kept appends to a list of which the latest are wanted, and lets go of others.
func kept(all []DecisionState, one DecisionState) []DecisionState {
	if len(all) == 2*mostDecisions {
		all = append(all[:0], all[mostDecisions:]...)
	}
	return append(all, one)
}

// latest returns the last of a list, as many as a report lists.
func latest[T any](all []T) []T { return slices.Clone(all[max(0, len(all)-mostDecisions):]) }

// lacking returns the organizations that have nobody who may decide some
// matter of a meeting, and those of which it is not known, each once, by ID.
func (n *NextMeeting) lacking() (no, unknown []string) {
	worst := make(map[string]mandate.Answer)
	for _, m := range n.Matters {
		for _, may := range m.Organizations {
			if may.Answer == mandate.No || may.Answer == mandate.Unknown && worst[may.Organization] == "" {
				worst[may.Organization] = may.Answer
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(worst)) {
		if worst[id] == mandate.No {
			no = append(no, id)
		} else {
			unknown = append(unknown, id)
		}
	}
	return no, unknown
}

// nobody is how many matters bind nobody: they are for every partner, and there
// is none that day.
func (n *NextMeeting) nobody() (count int) {
	for i := range n.Matters {
		if len(n.Matters[i].Organizations) == 0 {
			count++
		}
	}
	return count
}

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

// sentences puts sentences after each other.
func sentences(all []samverkan.Text) (t samverkan.Text) {
	for i, one := range all {
		if i > 0 {
			t.SV, t.EN = t.SV+" ", t.EN+" "
		}
		t.SV, t.EN = t.SV+one.In(samverkan.SV), t.EN+one.In(samverkan.EN)
	}
	return t
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
	return sentences(says)
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
	for _, o := range st.Today.Organizations {
		if o.Answer == mandate.Yes {
			may++
		}
	}
	switch all := len(st.Today.Organizations); {
	case all == 0:
		return samverkan.Text{SV: "Ingen är part ännu.", EN: "Nobody is a partner yet."}
	case len(a.p.Mandates) == 0:
		return samverkan.Text{SV: "Det står inte vem som får besluta för vem.", EN: "It is not written who may decide for whom."}
	case may == all:
		return samverkan.Text{SV: "Alla parter har någon som får besluta.", EN: "Every partner has somebody who may decide."}
	case may == 0:
		return samverkan.Text{SV: "Ingen part har säkert någon som får besluta.", EN: "No partner surely has somebody who may decide."}
	default:
		return samverkan.Text{
			SV: "{^n|en|#} av {all|en part|# parter} har någon som får besluta.", EN: "{^n|one|#} of {all|one partner|# partners} {n|has|have} somebody who may decide.",
		}.With(samverkan.Int("n", may), samverkan.Int("all", all))
	}
}

// decidedSays tells of the decisions so far; nothing when there are none.
func (a *assessment) decidedSays(st *MandateState) samverkan.Text {
	if st.Decided == 0 {
		return samverkan.Text{}
	}
	says := []samverkan.Text{samverkan.Text{SV: "Ni har fattat {n|ett beslut|# beslut}.", EN: "You have made {n|one decision|# decisions}."}.With(samverkan.Int("n", st.Decided))}
	// Of a single decision is said "it".
	add := func(n int, it, of samverkan.Text) {
		if st.Decided == 1 {
			of = it
		}
		says = append(says, of.With(samverkan.Int("n", n)))
	}
	if st.Outside > 0 {
		add(st.Outside, samverkan.Text{
			SV: "Det fattades utan att alla som berördes hade någon med som fick besluta.",
			EN: "It was made without all concerned having somebody there who might decide.",
		}, samverkan.Text{
			SV: "{^n|ett|#} av dem fattades utan att alla som berördes hade någon med som fick besluta.",
			EN: "{^n|one|#} of them {n|was|were} made without all concerned having somebody there who might decide.",
		})
	}
	switch {
	case len(a.p.Mandates) == 0:
		says = append(says, samverkan.Text{SV: "Det står inte vem som fick besluta.", EN: "It is not written who might decide."})
	case st.NotKnown > 0:
		add(st.NotKnown, samverkan.Text{
			SV: "Det är okänt om alla som berördes hade någon med som fick besluta.",
			EN: "It is not known whether all concerned had somebody there who might decide.",
		}, samverkan.Text{
			SV: "För {n|ett|#} är det okänt om alla som berördes hade någon med som fick besluta.",
			EN: "Of {n|one|#} it is not known whether all concerned had somebody there who might decide.",
		})
	case st.Outside == 0:
		says = append(says, samverkan.Text{
			SV: "Alla som berördes hade någon med som fick besluta.", EN: "All concerned had somebody there who might decide.",
		})
	}
	return sentences(says)
}

// fewMatters is how many matters that were not decided the report names.
const fewMatters = 3

// mandateNotes are what to tell of the meetings so far.
func (a *assessment) mandateNotes(st *MandateState) (notes []samverkan.Text) {
	if says := a.decidedSays(st); !says.IsZero() {
		notes = append(notes, says)
	}
	for i, left := range st.Left[max(0, len(st.Left)-fewMatters):] {
		says := samverkan.Text{
			SV: "”{matter}” skulle beslutas den {on}. Det står inte att det blev så.",
			EN: "“{matter}” was to be decided on {on}. It is not written that it was.",
		}.With(samverkan.Of("matter", left.Name), samverkan.On("on", left.On))
		if more := st.Undecided - fewMatters; i == fewMatters-1 && more > 0 {
			says = sentences([]samverkan.Text{says, samverkan.Text{
				SV: "Så är det med {n|ett äldre ärende|# äldre ärenden} till.", EN: "So it is with {n|one older matter|# older matters} more.",
			}.With(samverkan.Int("n", more))})
		}
		notes = append(notes, says)
	}
	return notes
}
