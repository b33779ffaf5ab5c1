package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
	"github.com/samverkan/samverkan/partnership/gain"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// askedOn returns what is wrong with the document, or that there is no day to ask
// of.
func (p *Partnership) askedOn(on samverkan.Date) error {
	if faults := p.check(); faults != nil {
		return faults
	}
	if on.IsZero() {
		return noDay()
	}
	return nil
}

// MayDecide returns who may decide a matter for each partner on a day, or for
// each organization that the matter binds, as known on a day; partners by ID,
// others in the order of the matter. The matter needs no ID and no name.
func (p *Partnership) MayDecide(matter Matter, on, known samverkan.Date) ([]MayDecide, error) {
	if err := p.askedOn(on); err != nil {
		return nil, err
	}
	whole := matter
	whole.ID, whole.Name = "matter", samverkan.Same("matter") // one that is asked about needs none
	var c check.Checker
	if c.Place(strictjson.Check(&whole), "/matter"); c.Faults != nil {
		return nil, c.Faults
	}
	if i := slices.IndexFunc(p.Subjects, func(s Subject) bool { return s.ID == matter.Subject }); i < 0 && matter.Subject != "" {
		return nil, samverkan.Faults{check.NoSuch("/matter/subject", matter.Subject, "subjects")}
	}
	for i, id := range matter.Binds {
		if !slices.ContainsFunc(p.Organizations, func(o Organization) bool { return o.ID == id }) {
			return nil, samverkan.Faults{check.NoSuch(index("matter/binds", i), id, "organizations")}
		}
	}
	register := p.Register()
	var out []MayDecide
	for _, id := range p.binds(&Meeting{On: on}, &matter) {
		r := register.May(id, asMatter(&matter), mandate.At{On: on, Known: known})
		may := MayDecide{Organization: id, Answer: r.Answer, People: r.Persons, Reason: r.Reason}
		if r.Entry >= 0 {
			may.Mandate = &r.Entry
		}
		out = append(out, may)
	}
	return out, nil
}

// PowerChange is a change to try out on the balance of power.
type PowerChange struct {
	// Organizations that leave: with their levers and their votes.
	Leave []string `json:"leave,omitempty" limit:"500" form:"id"`
	// How many votes a decision would take; left out: as it is.
	Quota int `json:"quota,omitempty" range:"1..1000000000"`
	// Organizations that would take active part: partners that wake, and others
	// that come along.
	Wake []string `json:"wake,omitempty" limit:"500" form:"id"`
	// Votes that would be others.
	Votes []NewVotes `json:"votes,omitempty" limit:"500"`
}

// NewVotes is how many votes an organization would have.
type NewVotes struct {
	Organization string `json:"organization" form:"id"`
	Votes        int    `json:"votes" range:"0..1000000"`
}

// PowerIf returns the balance of power on a day as it is, and as it would be
// after a change. An organization that leaves has nothing then; if the votes that
// are left do not come up to what a decision takes, the state says so.
func (p *Partnership) PowerIf(on samverkan.Date, change PowerChange) (now, then *PowerState, err error) {
	if err := p.askedOn(on); err != nil {
		return nil, nil, err
	}
	var c check.Checker
	if c.Place(strictjson.Check(&change), "/change"); c.Faults != nil {
		return nil, nil, c.Faults
	}
	known := func(at, id string) {
		if !slices.ContainsFunc(p.Organizations, func(o Organization) bool { return o.ID == id }) {
			c.Add(check.NoSuch(at, id, "organizations"))
		}
	}
	for i, id := range change.Leave {
		known(index("change/leave", i), id)
	}
	for i, id := range change.Wake {
		known(index("change/wake", i), id)
	}
	for i, v := range change.Votes {
		known(index("change/votes", i)+"/organization", v.Organization)
	}
	changed := p.changed(change)
	if votes := changed.votes(); change.Quota > votes {
		fault := quotaTooHigh(change.Quota, votes)
		fault.At = "/change/quota"
		c.Add(fault)
	}
	if err := c.Err(); err != nil {
		return nil, nil, err
	}
	if now, err = p.powerOn(on); err != nil {
		return nil, nil, err
	}
	then, err = changed.powerOn(on)
	return now, then, err
}

// changed returns the partnership as a change would make it.
func (p *Partnership) changed(change PowerChange) *Partnership {
	out := *p
	out.Organizations = slices.Clone(p.Organizations)
	for i := range out.Organizations {
		if slices.Contains(change.Leave, out.Organizations[i].ID) {
			out.Organizations[i].Holds = []Holding{{}} // it is known to hold none
		}
		if slices.Contains(change.Wake, out.Organizations[i].ID) {
			out.Organizations[i].Standing = []Since{{Is: Active}}
		}
	}
	out.Deciding.Seats = slices.Clone(p.Deciding.Seats)
	for _, v := range change.Votes {
		i := slices.IndexFunc(out.Deciding.Seats, func(s Seat) bool { return s.Organization == v.Organization })
		if i < 0 {
			out.Deciding.Seats = append(out.Deciding.Seats, Seat{Organization: v.Organization})
			i = len(out.Deciding.Seats) - 1
		}
		out.Deciding.Seats[i].Votes = v.Votes
	}
	for i := range out.Deciding.Seats {
		if slices.Contains(change.Leave, out.Deciding.Seats[i].Organization) {
			out.Deciding.Seats[i] = Seat{Organization: out.Deciding.Seats[i].Organization}
		}
	}
	if change.Quota > 0 {
		out.Deciding.Quota = change.Quota
	}
	return &out
}

// powerOn is the balance of power on a day, of a document that was checked.
func (p *Partnership) powerOn(on samverkan.Date) (*PowerState, error) {
	can, err := newLevers(p, p.holders())
	if err != nil {
		return nil, err
	}
	a := &assessment{p: p, on: on, facts: newFacts(p, on, can)}
	return a.powerState()
}

// Shares is how what the partners surely gain together could be divided.
type Shares struct {
	// The IDs of the partners, in order.
	Organizations []string `json:"organizations"`
	// What they surely gain together.
	Together samverkan.Number `json:"together"`
	// The Shapley value: to each the mean of what it adds, over all orders of
	// joining.
	Shapley []samverkan.Number `json:"shapley"`
	// A division in which no group gets less than it has alone; nothing when
	// there is none.
	Core []samverkan.Number `json:"core,omitempty"`
	// Why there is none: groups with weights that for each partner add up to 1,
	// and that with these weights have more alone than all have together.
	Balanced []Balanced `json:"balanced,omitempty"`
	// The least that all would have to have together for such a division.
	Least samverkan.Number `json:"least"`
}

// Balanced is a group with its weight.
type Balanced struct {
	Organizations []string         `json:"organizations"`
	Weight        samverkan.Number `json:"weight"`
}

// Shares divides what the partners on a day surely gain together, by the least
// gains and the greatest costs of their ledger. It is for 12 partners at most,
// and each of them must have entries; else the error says which has none.
func (p *Partnership) Shares(on samverkan.Date) (*Shares, error) {
	if err := p.askedOn(on); err != nil {
		return nil, err
	}
	a := &assessment{p: p, on: on, facts: newFacts(p, on, nil)}
	ledger, partners := a.ledgerOf(nil)
	for i, id := range partners {
		if !slices.ContainsFunc(ledger.Entries, func(e gain.Entry) bool { return e.Partner == i }) {
			return nil, samverkan.Wrong(samverkan.CodeUnknown, "/ledgers/partners", samverkan.Text{
				SV: "Det står inget om vad {org} vinner och vad det kostar, så det går inte att dela. Lägg till en post, om så 0.",
				EN: "Nothing is written of what {org} gains and what it costs, so nothing can be divided. Add an entry, even of 0.",
			}, samverkan.Of("org", p.Organizations[a.facts.place(id)].Name))
		}
	}
	game, err := ledger.Game(gain.Worst)
	if err != nil {
		return nil, err
	}
	core, err := game.Core()
	if err != nil {
		return nil, err
	}
	out := &Shares{Organizations: partners, Shapley: game.Shapley(), Core: core.Point, Least: core.Least}
	for _, s := range out.Shapley {
		out.Together = out.Together.Add(s)
	}
	for _, b := range core.Balanced {
		of := Balanced{Weight: b.Weight}
		for _, i := range b.Coalition {
			of.Organizations = append(of.Organizations, partners[i])
		}
		if core.IsEmpty() {
			out.Balanced = append(out.Balanced, of)
		}
	}
	return out, nil
}
