package partnership

import (
	"strings"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// StandingOn returns the organization's standing on a day: the newest one
// that has begun; before the first, and when there is none, NotInvited.
func (o *Organization) StandingOn(on samverkan.Date) Since {
	now := Since{Is: NotInvited}
	for _, s := range o.Standing {
		if !on.Before(s.From) && !s.From.Before(now.From) {
			now = s
		}
	}
	return now
}

// atTable reports whether a standing is a partner's.
//
//go:noinline
func (s Standing) atTable() bool { return s == Active || s == Passive }

// byID returns the organizations in the order of their IDs, as places in the
// document: the order of a document's lists decides nothing.
func (p *Partnership) byID() []int {
	out := make([]int, len(p.Organizations))
	for i := range out {
		out[i] = i
	}
	sorted.By(out, func(i, k int) int { return strings.Compare(p.Organizations[i].ID, p.Organizations[k].ID) })
	return out
}

// PhaseOn returns the phase of a day, and whether the document gives one.
func (p *Partnership) PhaseOn(on samverkan.Date) (Phase, bool) {
	for _, ph := range p.Phases {
		if ph.Contains(on) {
			return ph.Phase, true
		}
	}
	return "", false
}

// pieces returns the needed pieces in the order of the document.
func (p *Partnership) pieces() []Piece {
	var out []Piece
	for _, d := range p.Problem.Dimensions {
		for _, l := range d.Needs {
			out = append(out, Piece{d.ID, l})
		}
	}
	return out
}

// holders returns, for each piece somebody holds, the organizations that hold
// it, as indexes into the document.
func (p *Partnership) holders() map[Piece][]int {
	out := make(map[Piece][]int)
	for i := range p.Organizations {
		for _, h := range p.Organizations[i].Holds {
			for _, l := range h.Levers {
				out[Piece{h.Dimension, l}] = append(out[Piece{h.Dimension, l}], i)
			}
		}
	}
	return out
}

// meetingsUntil returns the meetings up to a day, newest first; two on one
// day by ID.
func (p *Partnership) meetingsUntil(on samverkan.Date) []*Meeting {
	var out []*Meeting
	for i := range p.Meetings {
		if !on.Before(p.Meetings[i].On) {
			out = append(out, &p.Meetings[i])
		}
	}
	sorted.By(out, func(a, b *Meeting) int {
		if c := b.On.Compare(a.On); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return out
}

// absenceMeetings is how many meetings in a row an organization must miss
// before the report speaks of it.
const absenceMeetings = 3

// held returns the meetings up to a day that have been held, newest first: not
// one of the day itself while nobody is said to have come.
func (p *Partnership) held(on samverkan.Date) []*Meeting {
	all := p.meetingsUntil(on)
	out := all[:0]
	for _, m := range all {
		if m.On.Before(on) || len(m.Attended) > 0 {
			out = append(out, m)
		}
	}
	return out
}

// absent reports, for each organization, whether nobody from it is said to have
// come to any of the latest absenceMeetings meetings, and whether it is written
// for all of those who came: else they may have been there. With fewer meetings
// it is nobody.
func (p *Partnership) absent(on samverkan.Date) (unseen []bool, noted bool) {
	out := make([]bool, len(p.Organizations))
	latest := p.held(on)
	if len(latest) < absenceMeetings {
		return out, true
	}
	latest = latest[:absenceMeetings]
	orgOf := make(map[string]int, len(p.Organizations))
	for i := range p.Organizations {
		orgOf[p.Organizations[i].ID] = i
		out[i] = true
	}
	personOrg := make(map[string]int, len(p.People))
	for i := range p.People {
		personOrg[p.People[i].ID] = orgOf[p.People[i].Organization]
	}
	noted = true
	for _, m := range latest {
		noted = noted && len(m.Attended) > 0
		for _, person := range m.Attended {
			out[personOrg[person]] = false
		}
	}
	return out, noted
}
