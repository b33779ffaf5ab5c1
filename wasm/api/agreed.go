package api

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/cover"
)

// Mandates is what partnership.mandates is asked.
type Mandates struct {
	OnDay
	// The day of what is known; left out: the same day.
	Known samverkan.Date `json:"known,omitempty"`
	// What is to be decided; left out: anything.
	Matter *MatterAsked `json:"matter,omitempty"`
}

// MatterAsked is a matter that may never have been on an agenda.
type MatterAsked struct {
	// The ID of its subject; left out: only a mandate in all subjects covers it.
	Subject string `json:"subject,omitempty" form:"id"`
	// What it costs an organization that it binds, in kronor; left out: nothing.
	Amount int `json:"amount,omitempty" range:"0..9007199254740991"`
	// The IDs of the organizations it binds; left out: every partner on the day.
	Binds []string `json:"binds,omitempty" limit:"500" form:"id"`
}

// MandatesKnown is who may decide on a day, as known on a day.
type MandatesKnown struct {
	// Who may decide something, partner by partner.
	View partnership.MandateView `json:"view"`
	// Who may decide the matter, when one was given.
	Matter []partnership.MayDecide `json:"matter,omitempty"`
}

// PowerIf is what partnership.power is asked.
type PowerIf struct {
	OnDay
	// What to try out.
	Change partnership.PowerChange `json:"change,omitempty"`
}

// PowerThen is the balance of power before and after a change.
type PowerThen struct {
	// As it is.
	Now *partnership.PowerState `json:"now"`
	// As it would be.
	Then *partnership.PowerState `json:"then"`
}

// OnDay is a document on a day.
type OnDay struct {
	// The partnership document.
	Document partnership.Partnership `json:"document" check:"later"`
	// The day; standing, and what holds that day, are taken on it.
	On samverkan.Date `json:"on"`
}

// CoverProof is what partnership.cover is asked.
type CoverProof struct {
	OnDay
	// The certificate of a report of the document on that day.
	Certificate cover.Certificate `json:"certificate"`
}

// Proven is the answer to a proof that holds. One that does not is a fault.
type Proven struct {
	// Whether the proof holds; always true.
	Holds bool `json:"holds"`
}

func ofAgreements() []Operation {
	return []Operation{
		asks("partnership.mandates", samverkan.Text{SV: "Vem fick besluta", EN: "Who might decide"}, samverkan.Text{
			SV: "Vem som får besluta för varje part en viss dag, med det som var känt en viss dag.",
			EN: "Who may decide for each partner on a day, with what was known on a day.",
		}, mandates),
		asks("partnership.power", samverkan.Text{SV: "Maktbalansen, om …", EN: "The balance of power, if …"}, samverkan.Text{
			SV: "Vad varje part kan, upplevs ha att säga till om och beslutar, som det är och om någon lämnar, rösterna ändras eller beslut kräver fler.",
			EN: "What each partner can, is perceived to weigh and decides, as it is and if somebody leaves, votes change or decisions take more.",
		}, powerIf),
		asks("partnership.shares", samverkan.Text{SV: "Hur vinsten kan delas", EN: "How the gain can be divided"}, samverkan.Text{
			SV: "Shapleyvärdet av det som parterna säkert vinner tillsammans, och en delning som ingen grupp förlorar på eller skälet till att den inte finns. För högst tolv parter.",
			EN: "The Shapley value of what the partners surely gain together, and a division by which no group has less than alone, or the reason that there is none. For twelve partners at most.",
		}, shares),
		asks("partnership.cover", samverkan.Text{SV: "Pröva beviset för vilka som behövs", EN: "Check the proof of who is needed"}, samverkan.Text{
			SV: "Prövar ett bevis för att färre inte räcker, oberoende av hur det togs fram.",
			EN: "Checks a proof that fewer are not enough, whatever way it was found.",
		}, checkCover),
	}
}

func mandates(q *Mandates, b Budget) (MandatesKnown, error) {
	if err := b.afford(len(q.Document.Mandates) + len(q.Document.Organizations)); err != nil {
		return MandatesKnown{}, err
	}
	p := &q.Document
	if err := p.Check(); err != nil {
		return MandatesKnown{}, within(err, "document")
	}
	if q.Known.IsZero() {
		q.Known = q.On
	}
	out := MandatesKnown{View: p.MandatesOn(q.On, q.Known)}
	if q.Matter == nil {
		return out, nil
	}
	var err error
	matter := partnership.Matter{Subject: q.Matter.Subject, Amount: q.Matter.Amount, Binds: q.Matter.Binds}
	out.Matter, err = p.MayDecide(matter, q.On, q.Known)
	return out, err
}

func powerIf(q *PowerIf, b Budget) (PowerThen, error) {
	p := &q.Document
	if err := b.afford(2 * len(p.Organizations) * (1 + len(p.Problem.Dimensions))); err != nil {
		return PowerThen{}, err
	}
	if err := p.Check(); err != nil {
		return PowerThen{}, within(err, "document")
	}
	now, then, err := p.PowerIf(q.On, q.Change)
	return PowerThen{Now: now, Then: then}, err
}

// perGroup is how many units going through all groups of 12 partners takes.
const perGroup = 25

func shares(q *OnDay, b Budget) (*partnership.Shares, error) {
	if err := b.afford(perGroup * 4096); err != nil {
		return nil, err
	}
	s, err := q.Document.Shares(q.On)
	if err != nil {
		return nil, within(err, "document")
	}
	return s, nil
}

func checkCover(q *CoverProof, b Budget) (Proven, error) {
	p := &q.Document
	if err := b.afford(len(p.Organizations) * (1 + len(p.Problem.Dimensions)) * max(1, len(q.Certificate.Parts))); err != nil {
		return Proven{}, err
	}
	if err := p.Check(); err != nil {
		return Proven{}, within(err, "document")
	}
	if err := q.Certificate.CheckCheapest(p.Coverage(q.On)); err != nil {
		return Proven{}, within(err, "certificate")
	}
	return Proven{Holds: true}, nil
}
