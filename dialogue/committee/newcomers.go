package committee

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/choice"
)

// Newness says whether somebody is new in the affected bodies.
type Newness string

// The three answers.
const (
	// New: had no seat in an affected body the term before.
	New Newness = "new"
	// Returning: had one.
	Returning Newness = "returning"
	// NewUnknown: no such seat is recorded, but neither are the members that
	// some affected body had then.
	NewUnknown Newness = "unknown"
)

func newWords() []choice.Of[Newness] {
	return []choice.Of[Newness]{
		{Is: New, Text: samverkan.Text{SV: "ny", EN: "new"}},
		{Is: Returning, Text: samverkan.Text{SV: "satt kvar eller kom tillbaka", EN: "stayed or returned"}},
		{Is: NewUnknown, Text: samverkan.Text{SV: "okänt", EN: "unknown"}},
	}
}

// Choices lists the answers.
func (Newness) Choices() []string { return choice.Codes(newWords()) }

// Text returns what people call the answer.
func (n Newness) Text() samverkan.Text { return choice.Text(newWords(), n) }

// Newcomers are those who sit in an affected body in one term, and whether
// they did the term before (VOC-02, VOC-06).
type Newcomers struct {
	// The people, in the order of the register.
	People []Newcomer `json:"people,omitempty"`
	// The IDs of the affected bodies of the term before none of whose members
	// are recorded, in the order of the register. While there is one, nobody is
	// new for certain.
	Missing []string `json:"missing,omitempty"`
	// How many are new.
	New int `json:"new"`
	// How many are not.
	Returning int `json:"returning"`
	// Of how many it is unknown.
	Unknown int `json:"unknown"`
}

// Newcomer is somebody with a seat in an affected body in the term.
type Newcomer struct {
	// The person's ID.
	Person string `json:"person"`
	// Whether new.
	Is Newness `json:"is"`
	// The IDs of the affected bodies in which the person sits in the term, in
	// the order of the register.
	Bodies []string `json:"bodies"`
	// The first day of the term with such a seat; left out: no first day is
	// recorded, neither of the term nor of the seat.
	First samverkan.Date `json:"first,omitempty"`
	// Whether the person has such a seat on the day of the view.
	Sits bool `json:"sits"`
}

// Newcomers returns who sits in an affected body in a term, substitutes too,
// and whether they did in the term before. Each body's own day of taking office
// is taken for the first and the last day of both terms.
func (v *View) Newcomers(term, before samverkan.Period) (Newcomers, error) {
	for _, p := range []samverkan.Period{term, before} {
		if err := p.Check(); err != nil {
			return Newcomers{}, err
		}
	}
	if before.Overlaps(term) || term.From.Before(before.From) {
		return Newcomers{}, samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
			SV: "Perioden före är {before} och mandatperioden {term}. Perioden före ska vara slut när mandatperioden börjar.",
			EN: "The term before is {before} and the term {term}. The term before must be over when the term begins.",
		}, samverkan.Str("before", dashed(before)), samverkan.Str("term", dashed(term)))
	}
	n := newcomers{v: v, now: make([]Newcomer, len(v.r.People)), then: make([]bool, len(v.r.People))}
	for b := range int32(len(v.r.Bodies)) {
		if v.affected[b].is {
			n.body(b, term, before)
		}
	}
	return n.result(), nil
}

func dashed(p samverkan.Period) string { return p.From.String() + "–" + p.To.String() }

// newcomers is what has been found of all people so far.
type newcomers struct {
	v    *View
	out  Newcomers
	now  []Newcomer // by person; none when without bodies
	then []bool     // by person: had a seat the term before
}

// body takes in one affected body.
func (n *newcomers) body(b int32, term, before samverkan.Period) {
	body := &n.v.r.Bodies[b]
	exists := samverkan.Period{From: later(body.From, n.v.affected[b].from), To: body.To}
	now, isNow := common(exists, samverkan.Period{From: body.Office(term.From), To: body.Office(term.To)})
	then, isThen := common(exists, samverkan.Period{From: body.Office(before.From), To: body.Office(before.To)})
	recorded := false
	for _, i := range n.v.seats.of(b) {
		m := &n.v.r.Members[i]
		person := n.v.seats.about[i].person
		if _, sat := common(m.Period, then); isThen && sat {
			n.then[person], recorded = true, true
		}
		if held, sits := common(m.Period, now); isNow && sits {
			n.sits(&n.now[person], body.ID, held)
		}
	}
	if isThen && !recorded {
		n.out.Missing = append(n.out.Missing, body.ID)
	}
}

// sits takes in one seat in the term.
func (n *newcomers) sits(p *Newcomer, body string, held samverkan.Period) {
	if len(p.Bodies) == 0 || held.From.Before(p.First) {
		p.First = held.From
	}
	if k := len(p.Bodies); k == 0 || p.Bodies[k-1] != body {
		p.Bodies = append(p.Bodies, body)
	}
	p.Sits = p.Sits || !n.v.at.On.IsZero() && held.Contains(n.v.at.On)
}

func (n *newcomers) result() Newcomers {
	for i := range n.now {
		p := n.now[i]
		if len(p.Bodies) == 0 {
			continue
		}
		p.Person = n.v.r.People[i].ID
		switch {
		case n.then[i]:
			p.Is = Returning
			n.out.Returning++
		case len(n.out.Missing) > 0:
			p.Is = NewUnknown
			n.out.Unknown++
		default:
			p.Is = New
			n.out.New++
		}
		n.out.People = append(n.out.People, p)
	}
	return n.out
}

// common returns the days that lie in both periods, and whether there are any.
func common(p, q samverkan.Period) (samverkan.Period, bool) {
	out := samverkan.Period{From: later(p.From, q.From), To: sooner(p.To, q.To)}
	return out, !hollow(out)
}

// Ends says what of a delegate's place ends first.
type Ends string

// What can end.
const (
	// BodyEnds: the body ends or is merged into another.
	BodyEnds Ends = "body"
	// SeatEnds: the seat in the body ends.
	SeatEnds Ends = "seat"
	// AppointmentEnds: the appointment ends.
	AppointmentEnds Ends = "appointment"
)

func endWords() []choice.Of[Ends] {
	return []choice.Of[Ends]{
		{Is: BodyEnds, Text: samverkan.Text{SV: "organet upphör", EN: "the body ends"}},
		{Is: SeatEnds, Text: samverkan.Text{SV: "platsen i organet upphör", EN: "the seat in the body ends"}},
		{Is: AppointmentEnds, Text: samverkan.Text{SV: "uppdraget i dialogen upphör", EN: "the appointment to the dialogue ends"}},
	}
}

// Choices lists what can end.
func (Ends) Choices() []string { return choice.Codes(endWords()) }

// Text returns what people call it.
func (e Ends) Text() samverkan.Text { return choice.Text(endWords(), e) }

// Ending is a delegate who falls off.
type Ending struct {
	// The person's ID.
	Person string `json:"person"`
	// The body's ID.
	Body string `json:"body"`
	// The first day without the place.
	On samverkan.Date `json:"on"`
	// What ends that day; of several, the body before the seat before the
	// appointment.
	Why Ends `json:"why"`
	// How many of the body's present delegates are left on the day asked about;
	// none: the body falls off.
	Left int `json:"left"`
}

// SeatsEnding returns the delegates whose appointment, seat or body ends by a
// day: on that day they have no place any longer. Entries that follow each
// other without a gap, as after a re-election, are one. They come by day, then
// in the order of the bodies and the delegates.
func (v *View) SeatsEnding(until samverkan.Date) []Ending {
	var out []Ending
	for b := range int32(len(v.r.Bodies)) {
		first, left := len(out), 0
		for _, i := range v.sent[b] {
			if v.isSubstitute(i) {
				continue
			}
			e := v.ending(b, v.appointments.about[i].person)
			if e.On.IsZero() || until.Before(e.On) {
				left++
				continue
			}
			out = append(out, e)
		}
		for k := first; k < len(out); k++ {
			out[k].Left = left
		}
	}
	sorted.By(out, func(a, b Ending) int { return a.On.Compare(b.On) })
	return out
}

// ending returns when a delegate's place ends, no day for never.
func (v *View) ending(body, person int32) Ending {
	e := Ending{Person: v.r.People[person].ID, Body: v.r.Bodies[body].ID, On: v.r.Bodies[body].To, Why: BodyEnds}
	try := func(day samverkan.Date, why Ends) {
		if !day.IsZero() && (e.On.IsZero() || day.Before(e.On)) {
			e.On, e.Why = day, why
		}
	}
	try(v.lasts(v.seats.both(body, person), func(i int32) samverkan.Period { return v.r.Members[i].Period }), SeatEnds)
	try(v.lasts(v.appointments.both(body, person), func(i int32) samverkan.Period { return v.r.Appointments[i].Period }), AppointmentEnds)
	return e
}

// lasts returns the first day that is not in the periods, from the day of the
// view on; no day when there is no such day, or when that day itself is in none.
func (v *View) lasts(entries []int32, period func(int32) samverkan.Period) samverkan.Date {
	end := v.at.On
	for moved := true; moved; {
		moved = false
		for _, i := range entries {
			if p := period(i); p.Contains(end) {
				if p.To.IsZero() {
					return samverkan.Date{}
				}
				end, moved = p.To, true
			}
		}
	}
	if end == v.at.On {
		return samverkan.Date{}
	}
	return end
}
