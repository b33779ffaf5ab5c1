package partnership

import (
	"cmp"
	"maps"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// MandateState says who may decide what: on the day of the report, at the next
// meeting that has something to decide, and at those that have been.
type MandateState struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// What to tell besides, in sentences: what ends before the next meeting, whose
	// mandates are with somebody who has left, how the decisions so far stand to
	// the mandates, and what was not decided.
	Notes []samverkan.Text `json:"notes,omitempty"`
	// Who may decide something on the day of the report, as known then.
	Today MandateView `json:"today"`
	// The next day with something to decide; nothing when there is none.
	Next *NextMeeting `json:"next,omitempty"`
	// The day of the next meeting after the day of the report, whether it has
	// something to decide or not, and what ends before it, in the order in which it ends.
	Meets  samverkan.Date   `json:"meets,omitempty"`
	Ending []EndingMandates `json:"ending,omitempty"`
	// The organizations of whose mandates today every one is with somebody whose
	// roles in the partnership have all ended, by ID.
	Former []string `json:"former,omitempty"`
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
	// What they have left to decide, against the organizations that each matter
	// binds.
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

// left returns the places of the matters that a meeting has left to decide, seen
// from a day: before the meeting nothing of it is decided.
func (m *Meeting) left(on samverkan.Date) (places []int) {
	for i := range m.Matters {
		if !m.Matters[i].Decided || on.Before(m.On) {
			places = append(places, i)
		}
	}
	return places
}

// next returns the meetings of the first day from a day on that have something
// left to decide, by ID.
func (p *Partnership) next(on samverkan.Date) (found []*Meeting) {
	for i := range p.Meetings {
		m := &p.Meetings[i]
		if m.On.Before(on) || len(m.left(on)) == 0 {
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
	register := a.p.Register()
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
	a.ending(register, st)
	st.Former = a.former(&st.Today)
	st.Says, st.Notes = a.mandatesSay(st), a.mandateNotes(st)
	return st, nil
}

func (a *assessment) nextMeeting(register mandate.Register, meetings []*Meeting) (*NextMeeting, error) {
	next := &NextMeeting{On: meetings[0].On}
	var agenda []mandate.Item
	for _, m := range meetings {
		next.Meetings = append(next.Meetings, m.ID)
		for _, i := range m.left(a.on) {
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
