package partnership

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// Subject is something that is decided on together, such as staff or premises.
type Subject struct {
	// The subject's ID.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
}

// Mandate says that somebody may decide for an organization, in some subjects
// and up to an amount, on some days (DROPIN-10, DROPIN-11). What is known of it
// has days of its own: an entry is never changed, it is struck on the day it
// was found to be wrong or was replaced, and another is added. Support and
// trust are judgements and stand in the factors.
type Mandate struct {
	// The ID of the person who may decide; left out: nobody may, as the
	// organization itself has said.
	Person string `json:"person,omitempty" form:"id"`
	// The ID of the organization that the person decides for.
	Organization string `json:"organization" form:"id"`
	// The IDs of the subjects; left out: all.
	Subjects []string `json:"subjects,omitempty" limit:"100" form:"id"`
	// Up to how many kronor; left out: only what costs nothing.
	UpTo int `json:"upTo,omitempty" range:"0..9007199254740991"`
	// Whether any amount.
	Unlimited bool `json:"unlimited,omitempty"`
	// The days it holds on.
	samverkan.Period
	// The day it became known.
	Known samverkan.Date `json:"known"`
	// The day it was struck; left out: it stands.
	Struck samverkan.Date `json:"struck,omitempty"`
	// Where it is written.
	Source samverkan.Text `json:"source,omitempty"`
}

// Matter is something that a meeting is to decide, or has decided.
type Matter struct {
	// The matter's ID.
	ID string `json:"id" form:"id"`
	// What it is about.
	Name samverkan.Text `json:"name"`
	// The ID of its subject; left out: only a mandate in all subjects covers it.
	Subject string `json:"subject,omitempty" form:"id"`
	// What it costs an organization that it binds, in kronor.
	Amount int `json:"amount,omitempty" range:"0..9007199254740991"`
	// The IDs of the organizations it binds; left out: every partner on the day
	// of the meeting.
	Binds []string `json:"binds,omitempty" limit:"500" form:"id"`
	// Whether it was decided, at the meeting. A report of an earlier day does not
	// see that: till then the matter is to be decided.
	Decided bool `json:"decided,omitempty"`
}

// Register returns the document's mandates as the register that package mandate
// asks, in the same order: for questions that no report answers, such as which end
// before summer.
func (p *Partnership) Register() mandate.Register {
	out := make(mandate.Register, len(p.Mandates))
	for i, m := range p.Mandates {
		out[i] = mandate.Mandate{
			Person: m.Person, Organization: m.Organization, Subjects: m.Subjects, UpTo: int64(m.UpTo), Unlimited: m.Unlimited,
			Period: m.Period, Known: m.Known, Struck: m.Struck,
		}
	}
	return out
}
