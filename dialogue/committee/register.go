package committee

import "github.com/samverkan/samverkan"

// Register is who sits where, for which bloc, on behalf of whom, and who was
// appointed to the dialogue. Its lists may come in any order; an entry's place
// is how it is pointed at. The zero value is an empty register.
type Register struct {
	// The municipalities, regions and others that have the bodies.
	Organizations []Organization `json:"organizations,omitempty" limit:"500"`
	// The committees and boards, those that are gone too.
	Bodies []Body `json:"bodies,omitempty" limit:"500"`
	// The elected people.
	People []Person `json:"people,omitempty" limit:"10000"`
	// Who has a seat where, and when.
	Members []Member `json:"members,omitempty" limit:"20000"`
	// Who belongs to which bloc where, and when.
	Sides []Side `json:"sides,omitempty" limit:"20000"`
	// Whom the bodies have appointed to take part in the dialogue.
	Appointments []Appointment `json:"appointments,omitempty" limit:"5000"`
}

// Limits of a register.
const (
	// MaxOrganizations is the most organizations of a register.
	MaxOrganizations = 500
	// MaxBodies is the most bodies of a register.
	MaxBodies = 500
	// MaxPeople is the most people of a register.
	MaxPeople = 10_000
	// MaxMembers is the most entries about seats.
	MaxMembers = 20_000
	// MaxSides is the most entries about blocs.
	MaxSides = 20_000
	// MaxAppointments is the most entries about appointments.
	MaxAppointments = 5_000
	// MaxPerSeat is the most entries of one kind about one person in one body.
	MaxPerSeat = 100
)

// Organization has bodies: a municipality (kommun), a region, a federation of
// municipalities (kommunalförbund), an agency of the state.
type Organization struct {
	// The organization's ID.
	ID string `json:"id" form:"id"`
	// Its name.
	Name samverkan.Text `json:"name"`
	// What kind of organization it is.
	Kind Kind `json:"kind"`
	// Its official code (kommunkod, länskod), such as "0012".
	Code string `json:"code,omitempty" limit:"20"`
}

// Body is a committee (nämnd), a board (styrelse) or another body of elected
// people that appoints to the dialogue. A body is not in two times: when it was
// set up and when it ended is corrected in place.
type Body struct {
	// The body's ID.
	ID string `json:"id" form:"id"`
	// Its name.
	Name samverkan.Text `json:"name"`
	// What kind of body it is.
	Kind BodyKind `json:"kind"`
	// The IDs of the organizations whose body it is: one, and several for a
	// joint committee and a federation's board.
	Organizations []string `json:"organizations" limit:"20" form:"id"`
	// What it is responsible for: education, care.
	Area samverkan.Text `json:"area,omitempty"`
	// Whether the collaboration affects it, so that it is asked (VOC-07).
	Affected bool `json:"affected,omitempty"`
	// Why it is affected, or why not.
	Why samverkan.Text `json:"why,omitempty"`
	// The days on which it exists.
	samverkan.Period
	// The ID of the body that it was merged into when it ended.
	Into string `json:"into,omitempty" form:"id"`
	// The days on which its new members take office where that is not the day
	// of all others, one for a term at most.
	TakesOffice []samverkan.Date `json:"takesOffice,omitempty" limit:"10"`
	// The mail address that letters to it go to.
	Contact string `json:"contact,omitempty" limit:"254"`
}

// officeDays is how far a body's own day of taking office may lie from that of
// all others. Two days of one body lie further apart than twice that, so that
// no day belongs to two terms.
const officeDays = 365

// Office returns the day on which the body's members take office when that of
// all others is the given day: the body's own one within a year of it, else
// the given day itself.
func (b *Body) Office(day samverkan.Date) samverkan.Date {
	if day.IsZero() {
		return day
	}
	for _, own := range b.TakesOffice {
		if !own.IsZero() && own.DaysUntil(day) <= officeDays && day.DaysUntil(own) <= officeDays {
			return own
		}
	}
	return day
}

// Person is somebody elected (förtroendevald).
type Person struct {
	// The person's ID.
	ID string `json:"id" form:"id"`
	// The person's name.
	Name string `json:"name,omitempty" limit:"200"`
	// The person's mail address.
	Mail string `json:"mail,omitempty" limit:"254"`
}

// Times are the two times of a fact: the days it holds on, and the days it
// stands in the register.
type Times struct {
	// The days it holds on.
	samverkan.Period
	// The first day it stands in the register; left out: it has always been
	// known.
	Known samverkan.Date `json:"known,omitempty"`
	// The first day it no longer stands there, because it was found to be wrong
	// or was replaced; left out: it stands.
	Struck samverkan.Date `json:"struck,omitempty"`
}

// stands reports whether the fact stands in the register on a day.
func (t *Times) stands(known samverkan.Date) bool {
	return samverkan.Period{From: t.Known, To: t.Struck}.Contains(known)
}

// Meets reports whether the fact and another hold on the same day, and are
// known so on the same day.
func (t *Times) Meets(u *Times) bool {
	a, b := samverkan.Period{From: t.Known, To: t.Struck}, samverkan.Period{From: u.Known, To: u.Struck}
	return !hollow(a) && !hollow(b) && a.Overlaps(b) && t.Overlaps(u.Period)
}

// hollow reports whether no day lies in a period.
func hollow(p samverkan.Period) bool { return !p.To.IsZero() && !p.From.Before(p.To) }

// Member is a seat in a body, held by a person for a time.
type Member struct {
	// The person's ID.
	Person string `json:"person" form:"id"`
	// The body's ID.
	Body string `json:"body" form:"id"`
	// As what the person sits there.
	Role Role `json:"role"`
	// In a body of several organizations, the ID of the one that chose the
	// person; left out: unknown.
	OnBehalfOf string `json:"onBehalfOf,omitempty" form:"id"`
	Times
}

// contradicts reports whether two facts about one person in one body cannot
// both hold: one seat at a time, on behalf of one organization.
func (m *Member) contradicts(n *Member) bool {
	return m.Meets(&n.Times) && (m.Role != n.Role || m.OnBehalfOf != n.OnBehalfOf && m.OnBehalfOf != "" && n.OnBehalfOf != "")
}

// Side says to which bloc a person belongs in one body. It is a fact of a
// person, a body and days, never of a party: the same party can be of the
// majority in one municipality and of the opposition in the next.
type Side struct {
	// The person's ID.
	Person string `json:"person" form:"id"`
	// The body's ID.
	Body string `json:"body" form:"id"`
	// The bloc.
	Bloc Bloc `json:"bloc"`
	Times
}

// Appointment says that a body has appointed a person to take part in the
// dialogue (VOC-08, VOC-09).
type Appointment struct {
	// The ID of the body that appoints.
	Body string `json:"body" form:"id"`
	// The ID of the person who is appointed.
	Person string `json:"person" form:"id"`
	// The ID of the person whose place this is. While that person is appointed
	// by the body too, this one is the substitute; from the day the other no
	// longer is, this one has the place.
	Instead string `json:"instead,omitempty" form:"id"`
	Times
	// Where the decision stands.
	Minutes Minutes `json:"minutes,omitempty"`
}

// Minutes say where a decision stands (protokollsutdrag).
type Minutes struct {
	// The day of the decision.
	On samverkan.Date `json:"on,omitempty"`
	// The paragraph of the minutes, such as "§ 14".
	Paragraph string `json:"paragraph,omitempty" limit:"100"`
	// The record number (diarienummer).
	Record string `json:"record,omitempty" limit:"100"`
}
