package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// DefaultEffort is what a fact costs in a repair when the document does not
// say: as much as raising one organization from 1 to 4.
const DefaultEffort = 3

// part is one thing that must hold for a fact to hold. A fact is the sum of
// its parts: it holds when all do, fails when one does, else is unknown. A fact
// that fails has no unknown part: making its failed parts true makes it true.
type part struct {
	// id tells the part from the fact's other parts: an organization's ID, a
	// piece; "" when the fact is one whole.
	id      string
	outcome samverkan.Outcome
	effort  int
	owner   Role
	// about is the organization to talk to, by ID.
	about string
	// says is the matter in one sentence when the part fails.
	says samverkan.Text
	// evidence says what is so, step what to do when it is not.
	evidence []samverkan.Evidence
	step     samverkan.Text
	// aloud is how it can be raised at the meeting.
	aloud samverkan.Text
	// code is the state word for the working copy.
	code string
}

// fact is what registers, logs and computation say of a factor.
type fact struct {
	outcome samverkan.Outcome
	parts   []part
}

//go:noinline
func factOf(parts []part) fact {
	f := fact{outcome: samverkan.Unknown, parts: parts}
	if len(parts) == 0 {
		return f
	}
	f.outcome = samverkan.Pass
	for _, p := range parts {
		switch {
		case p.outcome == samverkan.Fail:
			f.outcome = samverkan.Fail
			return f
		case p.outcome == samverkan.Unknown:
			f.outcome = samverkan.Unknown
		}
	}
	return f
}

// unknown returns what is not known of a fact that is unknown.
func (f *fact) unknown() (parts []part) {
	for _, p := range f.parts {
		if f.outcome == samverkan.Unknown && p.outcome == samverkan.Unknown {
			parts = append(parts, p)
		}
	}
	return parts
}

func effort(stated int) int {
	if stated == 0 {
		return DefaultEffort
	}
	return stated
}

// facts works out the facts of one document on one day. What several factors
// need is worked out once.
type facts struct {
	p       *Partnership
	on      samverkan.Date
	pieces  []Piece
	holders map[Piece][]int
	unseen  []bool // at the latest meetings
	noted   bool   // for all of which it is written who came
	stands  []Since
	byID    []int // the organizations in the order of their IDs
	// What the organizations can do; the same whatever the day.
	levers *levers
}

func newFacts(p *Partnership, on samverkan.Date, can *levers) *facts {
	f := &facts{p: p, on: on, pieces: p.pieces(), holders: p.holders(), byID: p.byID(), levers: can}
	f.unseen, f.noted = p.absent(on)
	f.stands = make([]Since, len(p.Organizations))
	for i := range p.Organizations {
		f.stands[i] = p.Organizations[i].StandingOn(on)
	}
	return f
}

// of returns the fact of a factor, unknown where it has none.
func (f *facts) of(factor *Factor) fact {
	switch factor.Fact {
	case FromRegister:
		return f.register(factor)
	case FromGroundwork:
		return f.groundwork(factor)
	case FromStanding:
		return f.everyoneIn()
	case FromHeaviest:
		return f.heaviestActive()
	case FromMandates:
		return f.mandates(factor)
	}
	return factOf(nil)
}

// register takes the newest fact of the document.
func (f *facts) register(factor *Factor) fact {
	newest := -1
	for i := range f.p.Facts {
		g := &f.p.Facts[i]
		if g.Factor == factor.ID && !f.on.Before(g.From) && (newest < 0 || f.p.Facts[newest].From.Before(g.From)) {
			newest = i
		}
	}
	if newest < 0 {
		return factOf(nil)
	}
	g := &f.p.Facts[newest]
	outcome := samverkan.Fail
	if g.Holds {
		outcome = samverkan.Pass
	}
	return factOf([]part{{
		outcome: outcome, effort: effort(g.Effort), owner: owner(g.Owner), says: notInPlace(factor), step: factor.Action,
		evidence: seenAt(index("facts", newest), samverkan.Text{
			SV: "{source}, känt sedan {from}.", EN: "{source}, known since {from}.",
		}.With(samverkan.Of("source", g.Source), samverkan.On("from", g.From))),
	}})
}

func notInPlace(f *Factor) samverkan.Text {
	return samverkan.Text{SV: "”{name}” är inte på plats.", EN: "“{name}” is not in place."}.With(samverkan.Of("name", f.Name))
}

// owner is who takes a step when the document does not say.
func owner(stated Role) Role {
	if stated == "" {
		return ProcessLeader
	}
	return stated
}

// groundwork holds when all five things are done, and fails when one is said
// not to be (DROPIN-14); then what is not mentioned is left to do too. When all
// that is mentioned is done and something is not mentioned, it is unknown.
func (f *facts) groundwork(factor *Factor) fact {
	if len(f.p.Groundwork) == 0 {
		return factOf(nil)
	}
	parts := make([]part, 0, 5)
	fails := slices.ContainsFunc(f.p.Groundwork, func(g Groundwork) bool { return !g.Done })
	for _, item := range groundworkWords() {
		name := samverkan.Of("item", item.Text)
		pt := part{
			id: string(item.Is), outcome: samverkan.Unknown, effort: DefaultEffort, owner: ProcessLeader, step: factor.Action,
			says: samverkan.Text{SV: "Det står inget om {item}.", EN: "Nothing is said of {item}."}.With(name),
		}
		if fails {
			pt.outcome = samverkan.Fail
		}
		at, source := "/groundwork", samverkan.Text{}
		for i, g := range f.p.Groundwork {
			if g.Item != item.Is {
				continue
			}
			at, source = index("groundwork", i), g.Source
			pt.outcome = samverkan.Pass
			pt.says = samverkan.Text{SV: "Klart: {item}.", EN: "Done: {item}."}.With(name)
			if !g.Done {
				pt.outcome = samverkan.Fail
				pt.says = samverkan.Text{SV: "Återstår: {item}.", EN: "Left to do: {item}."}.With(name)
			}
		}
		pt.evidence = seenAt(at, pt.says)
		if !source.IsZero() {
			pt.evidence = append(pt.evidence, samverkan.Evidence{At: at + "/source", Text: source})
		}
		parts = append(parts, pt)
	}
	return factOf(parts)
}

// place returns where an organization stands in the document. Its ID has been
// checked.
//
//go:noinline
func (f *facts) place(id string) int {
	return slices.IndexFunc(f.p.Organizations, func(o Organization) bool { return o.ID == id })
}
