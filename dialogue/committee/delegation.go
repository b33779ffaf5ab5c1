package committee

import (
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Delegation is whom one body has sent to the dialogue, on one day.
type Delegation struct {
	// The body's ID.
	Body string `json:"body"`
	// Those who are appointed (utsedda förtroendevalda), in the order of the
	// register.
	Delegates []Delegate `json:"delegates,omitempty"`
	// Those who stand in for one of them.
	Substitutes []Delegate `json:"substitutes,omitempty"`
	// Those whom a body that has gone into this one had appointed. They are not
	// delegates of this one.
	Inherited []Inherited `json:"inherited,omitempty"`
	// What is otherwise than one of the majority and one of the opposition
	// (VOC-08), in the order of the codes, then of the delegates.
	Deviations []Deviation `json:"deviations,omitempty"`
}

// Delegate is somebody who is appointed.
type Delegate struct {
	// The person's ID.
	Person string `json:"person"`
	// The place of the appointment in the register.
	Appointment int `json:"appointment"`
	// The bloc in the body; left out: unknown.
	Bloc Bloc `json:"bloc,omitempty"`
	// As what the person sits in the body; left out: has no seat there, as far
	// as is recorded.
	Role Role `json:"role,omitempty"`
	// On behalf of which of the body's organizations; left out: unknown, or the
	// only one.
	OnBehalfOf string `json:"onBehalfOf,omitempty"`
	// The ID of the person whose place it is; left out: their own.
	Instead string `json:"instead,omitempty"`
}

// Inherited is somebody whose appointment would still hold if the body that
// made it had not gone into another.
type Inherited struct {
	// The person's ID.
	Person string `json:"person"`
	// The ID of the body that made the appointment.
	Body string `json:"body"`
	// The place of the appointment in the register.
	Appointment int `json:"appointment"`
}

// Delegation returns whom a body has sent. It reports whether the body exists
// on the day.
func (v *View) Delegation(body string) (Delegation, bool) {
	b, ok := v.bodies[body]
	if !ok || !v.exists(b) {
		return Delegation{}, false
	}
	return v.delegation(b), true
}

// Delegations returns whom each body has sent, in the order of the register:
// the affected bodies, and others that have appointed somebody all the same.
func (v *View) Delegations() []Delegation {
	var out []Delegation
	for b := range int32(len(v.r.Bodies)) {
		if v.takesPart(b) {
			out = append(out, v.delegation(b))
		}
	}
	return out
}

// takesPart reports whether a body is asked, or has appointed without being so.
func (v *View) takesPart(body int32) bool {
	return v.isAffected(body) || len(v.sent[body]) > 0
}

func (v *View) delegation(body int32) Delegation {
	d := Delegation{Body: v.r.Bodies[body].ID}
	for _, i := range v.sent[body] {
		seat := v.seatOf(body, v.appointments.about[i].person)
		delegate := Delegate{
			Person: seat.Person, Appointment: int(i), Bloc: seat.Bloc, Role: seat.Role,
			OnBehalfOf: seat.OnBehalfOf, Instead: v.r.Appointments[i].Instead,
		}
		if v.isSubstitute(i) {
			d.Substitutes = append(d.Substitutes, delegate)
		} else {
			d.Delegates = append(d.Delegates, delegate)
		}
	}
	v.inherit(&d, body)
	v.deviate(&d, body)
	return d
}

// inherit adds those whom the predecessors had appointed, by body, then in the
// order of the register, but not those whom the body has appointed itself.
func (v *View) inherit(d *Delegation, body int32) {
	own := make(map[int32]bool)
	for _, i := range v.sent[body] {
		own[v.appointments.about[i].person] = true
	}
	for b := range int32(len(v.r.Bodies)) {
		if b == body || v.successor[b] != body {
			continue
		}
		first := len(d.Inherited)
		for _, i := range v.appointments.of(b) {
			person := v.appointments.about[i].person
			if !own[person] && v.r.Appointments[i].Contains(v.at.On) {
				d.Inherited = append(d.Inherited, Inherited{v.r.People[person].ID, v.r.Bodies[b].ID, int(i)})
			}
		}
		// Entries about one person stand together, the first of them first.
		added := slices.CompactFunc(d.Inherited[first:], func(a, b Inherited) bool { return a.Person == b.Person })
		sorted.By(added, func(a, b Inherited) int { return a.Appointment - b.Appointment })
		d.Inherited = d.Inherited[:first+len(added)]
	}
}

// Balance counts the delegates of all bodies by bloc (VOC-29). A person whom
// two bodies have appointed is counted for each of them.
type Balance struct {
	// How many affected bodies there are; a joint committee is one.
	Bodies int `json:"bodies"`
	// How many delegates the proposal makes: two of each affected body.
	Expected int `json:"expected"`
	// How many delegates there are.
	Delegates int `json:"delegates"`
	// How many of them belong to the majority of their body.
	Majority int `json:"majority"`
	// How many of them belong to the opposition of their body.
	Opposition int `json:"opposition"`
	// How many of them belong to neither.
	Neither int `json:"neither"`
	// Of how many of them the bloc is unknown.
	Unknown int `json:"unknown"`
	// How many different people they are.
	People int `json:"people"`
}

// Balance returns the balance over all bodies on the day.
func (v *View) Balance() Balance {
	out := Balance{People: len(v.senders)}
	for b := range int32(len(v.r.Bodies)) {
		if v.isAffected(b) {
			out.Bodies++
		}
		for _, i := range v.sent[b] {
			if v.isSubstitute(i) {
				continue
			}
			out.Delegates++
			switch v.blocOf(b, v.appointments.about[i].person, v.at.On) {
			case Majority:
				out.Majority++
			case Opposition:
				out.Opposition++
			case Neither:
				out.Neither++
			default:
				out.Unknown++
			}
		}
	}
	out.Expected = 2 * out.Bodies
	return out
}

// Attendee is one person on the list of those who are called to a meeting.
type Attendee struct {
	// The person's ID.
	Person string `json:"person"`
	// The IDs of the bodies whose delegate the person is, in the order of the
	// register.
	Bodies []string `json:"bodies"`
}

// Attendance returns those to be called to a meeting, each person once however
// many bodies have appointed them, in the order of the bodies and within a
// body of its delegates. Substitutes are not on it.
func (v *View) Attendance() []Attendee {
	var out []Attendee
	for b := range int32(len(v.r.Bodies)) {
		for _, i := range v.sent[b] {
			person := v.appointments.about[i].person
			senders := v.senders[person]
			if v.isSubstitute(i) || len(senders) == 0 || senders[0] != b {
				continue
			}
			a := Attendee{Person: v.r.People[person].ID}
			for _, s := range senders {
				a.Bodies = append(a.Bodies, v.r.Bodies[s].ID)
			}
			out = append(out, a)
		}
	}
	return out
}
