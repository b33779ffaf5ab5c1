package partnership

import (
	"cmp"
	"maps"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// MandateState says who may decide what: on the day of the report, at the next
// meeting that has something to decide, and at those that have been.
type MandateState struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// Who may decide something on the day of the report, as known then.
	Today MandateView `json:"today"`
	// The next meeting with something to decide; nothing when there is none.
	Next *NextMeeting `json:"next,omitempty"`
	// The decisions so far that somebody they bind had no mandate for, or of
	// which it is not known, or of which more is known now than then; the latest
	// 200. Nothing when no mandate is written down.
	Decisions []DecisionState `json:"decisions,omitempty"`
	// How many there are.
	Uncertain int `json:"uncertain"`
	// How many decisions have been made so far.
	Decided int `json:"decided"`
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

// NextMeeting is the mandates for a meeting to come.
type NextMeeting struct {
	Meeting string         `json:"meeting"`
	On      samverkan.Date `json:"on"`
	// Its matters, against the organizations that each binds.
	Matters []MatterState `json:"matters"`
	// The organizations that have somebody who may decide a matter today, and
	// no longer at the meeting.
	Lapses []Lapse `json:"lapses,omitempty"`
}

// MatterState is who may decide one matter.
type MatterState struct {
	ID   string         `json:"id"`
	Name samverkan.Text `json:"name"`
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
}

// Lapse is cover that is lost before the next meeting.
type Lapse struct {
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

// next is the first meeting from a day on that has something left to decide; of
// two on one day the one whose ID comes first.
func (p *Partnership) next(on samverkan.Date) *Meeting {
	var found *Meeting
	for i := range p.Meetings {
		m := &p.Meetings[i]
		left := slices.ContainsFunc(m.Matters, func(x Matter) bool { return !x.Decided })
		if m.On.Before(on) || !left {
			continue
		}
		if found == nil || cmp.Or(m.On.Compare(found.On), cmp.Compare(m.ID, found.ID)) < 0 {
			found = m
		}
	}
	return found
}

func asMatter(m *Matter) mandate.Matter {
	return mandate.Matter{Subject: m.Subject, Amount: int64(m.Amount)}
}

// mandateState asks the register all that the report tells of it.
func (a *assessment) mandateState() (*MandateState, error) {
	register := a.p.register()
	st := &MandateState{Today: a.p.MandatesOn(a.on, a.on)}
	if m := a.p.next(a.on); m != nil {
		next, err := a.nextMeeting(register, m)
		if err != nil {
			return nil, err
		}
		st.Next = next
	}
	if err := a.decisions(register, st); err != nil {
		return nil, err
	}
	st.Says = a.mandatesSay(st)
	return st, nil
}

func (a *assessment) nextMeeting(register mandate.Register, m *Meeting) (*NextMeeting, error) {
	agenda := make([]mandate.Item, len(m.Matters))
	for i := range m.Matters {
		agenda[i] = mandate.Item{Matter: asMatter(&m.Matters[i]), On: m.On, Organizations: a.p.binds(m, &m.Matters[i])}
	}
	table, err := register.Coverage(agenda, a.on)
	if err != nil {
		return nil, err
	}
	lapses, err := register.Expiring(agenda, mandate.At{On: a.on, Known: a.on})
	if err != nil {
		return nil, err
	}
	next := &NextMeeting{Meeting: m.ID, On: m.On}
	for i, row := range table.Rows {
		st := MatterState{ID: m.Matters[i].ID, Name: m.Matters[i].Name, Answer: row.Answer}
		for _, c := range row.Cells {
			may := MayDecide{Organization: c.Organization, Answer: c.Answer, People: c.Persons, Reason: c.Reason}
			if c.Entry >= 0 {
				may.Mandate = &c.Entry
			}
			st.Organizations = append(st.Organizations, may)
		}
		next.Matters = append(next.Matters, st)
	}
	for _, l := range lapses {
		next.Lapses = append(next.Lapses, Lapse{Matter: m.Matters[l.Item].ID, Organization: l.Organization, Last: l.Last})
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
			if matter := &m.Matters[i]; matter.Decided {
				all = append(all, made{m, matter})
				asked = append(asked, mandate.Decision{
					Matter: asMatter(matter), On: m.On, Organizations: a.p.binds(m, matter), Present: m.Attended,
				})
			}
		}
	}
	st.Decided = len(all)
	if len(register) == 0 {
		return nil
	}
	reviews, err := register.Review(asked, a.on)
	if err != nil {
		return err
	}
	for _, r := range reviews {
		if r.Hindsight == mandate.StillInside {
			continue
		}
		d := all[r.Decision]
		st.Decisions = append(st.Decisions, DecisionState{
			Meeting: d.meeting.ID, Matter: d.matter.ID, Name: d.matter.Name, On: d.meeting.On, Organization: r.Organization,
			Then: r.Then.Status, Now: r.Now.Status, Hindsight: r.Hindsight, Reason: r.Now.Reason,
		})
	}
	st.Uncertain = len(st.Decisions)
	st.Decisions = slices.Clone(st.Decisions[max(0, st.Uncertain-mostDecisions):])
	return nil
}

// mostDecisions is how many decisions a report lists: a year's and more of what
// a partnership decides.
const mostDecisions = 200

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

// fewNames is how many organizations a sentence names; more are counted.
const fewNames = 2

// named lists the organizations of some IDs, or counts them when they are many.
func (p *Partnership) named(ids []string) samverkan.Text {
	if len(ids) > fewNames {
		return samverkan.Text{SV: "{n} parter", EN: "{n} partners"}.With(samverkan.Int("n", len(ids)))
	}
	var names []samverkan.Text
	for _, id := range ids {
		i := slices.IndexFunc(p.Organizations, func(o Organization) bool { return o.ID == id })
		names = append(names, p.Organizations[i].Name)
	}
	return samverkan.Text{SV: "{orgs}", EN: "{orgs}"}.With(samverkan.List("orgs", names))
}

func (a *assessment) mandatesSay(st *MandateState) samverkan.Text {
	if st.Next != nil {
		on := samverkan.On("on", st.Next.On)
		no, unknown := st.Next.lacking()
		switch {
		case len(no) > 0:
			return samverkan.Text{
				SV: "{^orgs} saknar mandat när ni ska besluta den {on}.",
				EN: "{^orgs} {n|lacks|lack} a mandate when you are to decide on {on}.",
			}.With(samverkan.Of("orgs", a.p.named(no)), on, samverkan.Int("n", len(no)))
		case len(unknown) > 0:
			return samverkan.Text{
				SV: "Det är okänt vem som får besluta för {orgs} den {on}.",
				EN: "It is not known who may decide for {orgs} on {on}.",
			}.With(samverkan.Of("orgs", a.p.named(unknown)), on)
		}
		return samverkan.Text{
			SV: "Alla som berörs har någon som får besluta den {on}.",
			EN: "All who are concerned have somebody who may decide on {on}.",
		}.With(on)
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
	default:
		return samverkan.Text{
			SV: "{n} av {all} parter har någon som får besluta.", EN: "{n} of {all} partners have somebody who may decide.",
		}.With(samverkan.Int("n", may), samverkan.Int("all", all))
	}
}
