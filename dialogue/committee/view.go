package committee

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// At is a point in the two times.
type At struct {
	// The day asked about. None: no body exists and nobody sits.
	On samverkan.Date
	// The day of what is known. None: what is known in the end, all facts that
	// have not been struck.
	Known samverkan.Date
}

// View answers questions about a register at one point in the two times. It
// keeps the register's lists: do not change them while it is in use. It can be
// used from several goroutines at once.
type View struct {
	r  Register
	at At

	organizations, bodies, people map[string]int32

	affected                   []since // by body
	successor                  []int32 // by body: what it is on the day, −1 for nothing
	seats, sides, appointments pairs   // those that stand
	sent                       [][]int32
	senders                    map[int32][]int32 // the bodies whose delegate a person is
}

// since is whether a body is affected, and from which day.
type since struct {
	is   bool
	from samverkan.Date
}

// NewView checks the register and returns what can be asked about it at one
// point. Its error is that of Check.
func NewView(r Register, at At) (*View, error) {
	if at.Known.IsZero() {
		// No fact can be struck later than this, so all that is not struck stands.
		at.Known, _ = samverkan.NewDate(9999, 12, 31)
	}
	c, faults := r.check()
	if len(faults) > 0 {
		return nil, faults
	}
	v := &View{r: r, at: at, organizations: c.organizations, bodies: c.bodies, people: c.people}
	v.findAffected()
	v.successor = make([]int32, len(r.Bodies))
	for i := range v.successor {
		v.successor[i] = v.become(int32(i))
	}
	v.seats = v.standing(c.seats, func(i int) *Times { return &r.Members[i].Times })
	v.sides = v.standing(c.sides, func(i int) *Times { return &r.Sides[i].Times })
	v.appointments = v.standing(c.appointments, func(i int) *Times { return &r.Appointments[i].Times })
	v.findSent()
	return v, nil
}

// standing groups the entries of a list that stand in the register.
func (v *View) standing(about []pair, times func(int) *Times) pairs {
	for i := range about {
		if !times(i).stands(v.at.Known) {
			about[i] = pair{-1, -1}
		}
	}
	return grouped(about, len(v.r.Bodies), len(v.r.People))
}

// findAffected notes which bodies are affected since when. What an affected
// body went into is affected from the day the other was gone.
func (v *View) findAffected() {
	v.affected = make([]since, len(v.r.Bodies))
	for i := range v.r.Bodies {
		if v.r.Bodies[i].Affected {
			v.affected[i] = since{is: true}
		}
	}
	for i := range v.r.Bodies {
		b := &v.r.Bodies[i]
		if !b.Affected {
			continue
		}
		for day := b.To; b.Into != ""; day = later(day, b.To) {
			k := v.bodies[b.Into]
			if a := &v.affected[k]; !a.is || day.Before(a.from) {
				*a = since{true, day}
			}
			b = &v.r.Bodies[k]
		}
	}
}

func later(a, b samverkan.Date) samverkan.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// sooner returns the sooner end; none is later than every day.
func sooner(a, b samverkan.Date) samverkan.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// exists reports whether a body exists on the day.
func (v *View) exists(body int32) bool {
	return !v.at.On.IsZero() && v.r.Bodies[body].Contains(v.at.On)
}

// isAffected reports whether a body exists on the day and is affected then.
func (v *View) isAffected(body int32) bool {
	a := v.affected[body]
	return a.is && v.exists(body) && !v.at.On.Before(a.from)
}

// findSent notes whom each body has sent, and by whom each person is sent.
func (v *View) findSent() {
	v.sent = make([][]int32, len(v.r.Bodies))
	v.senders = make(map[int32][]int32)
	for b := range int32(len(v.r.Bodies)) {
		if !v.exists(b) {
			continue
		}
		list := v.appointments.of(b)
		for i := 0; i < len(list); {
			person := v.appointments.about[list[i]].person
			entry := int32(-1)
			for ; i < len(list) && v.appointments.about[list[i]].person == person; i++ {
				// Of several entries about one person the first that is not a
				// substitute's counts, else the first.
				if v.r.Appointments[list[i]].Contains(v.at.On) && (entry < 0 || v.isSubstitute(entry) && !v.isSubstitute(list[i])) {
					entry = list[i]
				}
			}
			if entry < 0 {
				continue
			}
			v.sent[b] = append(v.sent[b], entry)
			if !v.isSubstitute(entry) {
				v.senders[person] = append(v.senders[person], b)
			}
		}
		sorted.By(v.sent[b], func(i, k int32) int { return int(i) - int(k) })
	}
}

// isSubstitute reports whether an appointment is in the place of somebody who
// is still appointed by the same body.
func (v *View) isSubstitute(entry int32) bool {
	instead := v.r.Appointments[entry].Instead
	if instead == "" {
		return false
	}
	for _, i := range v.appointments.both(v.appointments.about[entry].body, v.people[instead]) {
		if v.r.Appointments[i].Contains(v.at.On) {
			return true
		}
	}
	return false
}

// Organization returns the organization with an ID.
func (v *View) Organization(id string) (Organization, bool) {
	i, ok := v.organizations[id]
	if !ok {
		return Organization{}, false
	}
	return v.r.Organizations[i], true
}

// Body returns the body with an ID, whether or not it exists on the day.
func (v *View) Body(id string) (Body, bool) {
	i, ok := v.bodies[id]
	if !ok {
		return Body{}, false
	}
	return v.r.Bodies[i], true
}

// Person returns the person with an ID.
func (v *View) Person(id string) (Person, bool) {
	i, ok := v.people[id]
	if !ok {
		return Person{}, false
	}
	return v.r.People[i], true
}

// Affected returns the bodies that exist on the day and are affected: those
// marked so, and those that one of them has gone into. They come in the order
// of the register, a joint committee once.
func (v *View) Affected() []Body {
	return v.selected(v.isAffected)
}

// BodiesOf returns the bodies of an organization that exist on the day, in the
// order of the register. A joint committee is a body of each of its
// organizations.
func (v *View) BodiesOf(organization string) []Body {
	return v.selected(func(i int32) bool {
		if !v.exists(i) {
			return false
		}
		for _, o := range v.r.Bodies[i].Organizations {
			if o == organization {
				return true
			}
		}
		return false
	})
}

func (v *View) selected(in func(int32) bool) []Body {
	var out []Body
	for i := range int32(len(v.r.Bodies)) {
		if in(i) {
			out = append(out, v.r.Bodies[i])
		}
	}
	return out
}

// Successor returns the body that a body has become by the day: itself while
// it exists, else what it was merged into, and so on. There is none when the
// last one has not begun, or ended without being merged.
func (v *View) Successor(body string) (Body, bool) {
	i, ok := v.bodies[body]
	if !ok || v.successor[i] < 0 {
		return Body{}, false
	}
	return v.r.Bodies[v.successor[i]], true
}

// become follows a body to what it is on the day, −1 for nothing.
func (v *View) become(i int32) int32 {
	for !v.exists(i) {
		b := &v.r.Bodies[i]
		if b.Into == "" || v.at.On.Before(b.To) {
			return -1
		}
		i = v.bodies[b.Into]
	}
	return i
}

// Predecessors returns the bodies that have become a body by the day, in the
// order of the register; there is none when the body does not exist that day.
func (v *View) Predecessors(body string) []Body {
	k, ok := v.bodies[body]
	return v.selected(func(i int32) bool { return ok && i != k && v.successor[i] == k })
}

// Seat is somebody who sits in a body on the day.
type Seat struct {
	// The person's ID.
	Person string `json:"person"`
	// As what.
	Role Role `json:"role"`
	// The bloc; left out: unknown.
	Bloc Bloc `json:"bloc,omitempty"`
	// On behalf of which of the body's organizations; left out: unknown, or the
	// only one.
	OnBehalfOf string `json:"onBehalfOf,omitempty"`
}

// Members returns who sits in a body on the day, each once: chair, vice chairs,
// members, substitutes, and within these in the order of the register.
func (v *View) Members(body string) []Seat {
	b, ok := v.bodies[body]
	if !ok || !v.exists(b) {
		return nil
	}
	var found []int32
	list := v.seats.of(b)
	for _, i := range list {
		if n := len(found); v.r.Members[i].Contains(v.at.On) {
			// Entries about one person stand together and agree on the role.
			if n == 0 || v.seats.about[found[n-1]].person != v.seats.about[i].person {
				found = append(found, i)
			}
		}
	}
	sorted.By(found, func(i, k int32) int {
		if order := v.r.Members[i].Role.rank() - v.r.Members[k].Role.rank(); order != 0 {
			return order
		}
		return int(i) - int(k)
	})
	out := make([]Seat, len(found))
	for n, i := range found {
		out[n] = v.seatOf(b, v.seats.about[i].person)
	}
	return out
}

// seatOf returns a person's seat in a body on the day; without one it has no
// role.
func (v *View) seatOf(body, person int32) Seat {
	out := Seat{Person: v.r.People[person].ID, Bloc: v.blocOf(body, person, v.at.On)}
	if !v.exists(body) {
		return out
	}
	for _, i := range v.seats.both(body, person) {
		m := &v.r.Members[i]
		if !m.Contains(v.at.On) {
			continue
		}
		out.Role = m.Role
		if out.OnBehalfOf == "" {
			out.OnBehalfOf = m.OnBehalfOf
		}
	}
	return out
}

// Bloc returns to which bloc a person belongs in a body on the day; UnknownBloc
// when nothing is recorded.
func (v *View) Bloc(person, body string) Bloc {
	p, okPerson := v.people[person]
	b, okBody := v.bodies[body]
	if !okPerson || !okBody {
		return UnknownBloc
	}
	return v.blocOf(b, p, v.at.On)
}

// blocOf returns the bloc on any day.
func (v *View) blocOf(body, person int32, on samverkan.Date) Bloc {
	if on.IsZero() || !v.r.Bodies[body].Contains(on) {
		return UnknownBloc
	}
	for _, i := range v.sides.both(body, person) {
		if s := &v.r.Sides[i]; s.Contains(on) {
			return s.Bloc
		}
	}
	return UnknownBloc
}
