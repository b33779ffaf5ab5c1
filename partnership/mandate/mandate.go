package mandate

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// Mandate is one entry of a register: somebody may decide for an organization,
// in some subjects and up to an amount, on the days [From, To), and this is
// known on the days [Known, Struck).
type Mandate struct {
	// Who may decide. None: nobody may, as the organization itself has said.
	Person string
	// For whom.
	Organization string
	// In which subjects. None: in all.
	Subjects []string
	// Up to what amount, in whole kronor, the amount included. 0: only what
	// costs nothing.
	UpTo int64
	// Any amount.
	Unlimited bool
	// The days it holds on.
	samverkan.Period
	// The first day it stands in the register. None: it has always been known.
	Known samverkan.Date
	// The first day it no longer stands there, because it was found to be wrong
	// or was replaced. None: it still stands.
	Struck samverkan.Date
}

// Matter is something to decide.
type Matter struct {
	// What it is about. None: only a mandate in all subjects covers it.
	Subject string
	// What it costs, in whole kronor.
	Amount int64
}

// Register is all that has been entered, in any order. Its place in the
// register is how an entry is pointed at. The zero value is an empty register,
// to which everything is unknown.
type Register []Mandate

// stands reports whether the entry stands in the register on a day.
func (m *Mandate) stands(known samverkan.Date) bool {
	return samverkan.Period{From: m.Known, To: m.Struck}.Contains(known)
}

// in reports whether the mandate is in a subject, or in all.
func (m *Mandate) in(subject string) bool {
	return len(m.Subjects) == 0 || slices.Contains(m.Subjects, subject)
}

// reaches reports whether the mandate reaches to an amount.
func (m *Mandate) reaches(amount int64) bool { return m.Unlimited || amount <= m.UpTo }

// covers reports whether the mandate covers a matter on the days it holds.
func (m *Mandate) covers(matter Matter) bool {
	return m.Person != "" && m.reaches(matter.Amount) && m.in(matter.Subject)
}
