package plan

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// reading is a Year as the checker reads it: slowly, each time from what the
// words say.
type reading struct {
	y     Year
	n     int
	rules []rule
	orgs  []string
	can   [][]Can // by person and day
}

// at is a form and a place, "" for none.
type at struct {
	form  Form
	place string
}

func newReading(y Year) *reading {
	k := &reading{y: y, n: y.From.DaysUntil(y.To), rules: y.rules()}
	for _, b := range y.Bodies {
		if !slices.Contains(k.orgs, b.Organization) {
			k.orgs = append(k.orgs, b.Organization)
		}
	}
	for _, p := range y.People {
		list := make([]Can, k.n)
		for d := range list {
			list[d] = k.says(p, y.From.AddDays(d))
		}
		k.can = append(k.can, list)
	}
	return k
}

// says is what is known of a person on a day; "" is nothing.
func (k *reading) says(p Person, on samverkan.Date) Can {
	for _, a := range p.Answers {
		if a.On == on {
			return a.Can
		}
	}
	for i := range k.y.Bodies {
		if b := &k.y.Bodies[i]; (b.ID == p.Body || slices.Contains(p.Also, b.ID)) && slices.Contains(b.MeetsOn, on) {
			return No
		}
	}
	for _, away := range p.Away {
		if away.Contains(on) {
			return No
		}
	}
	return ""
}

// number returns the place of a meeting, -1 for none.
func (k *reading) number(id string) int {
	return slices.IndexFunc(k.y.Meetings, func(m Meeting) bool { return m.ID == id })
}

// assumption returns what is assumed of a form.
func (k *reading) assumption(f Form) (is Assumption) {
	for _, a := range append(DefaultAssumptions(), k.y.Assumptions...) {
		if a.Form == f {
			is = a // the Year's own come last
		}
	}
	return is
}

// expected returns the attendance of a form on a day.
func (k *reading) expected(f Form, day int) (sum int) {
	a := k.assumption(f)
	for i, p := range k.y.People {
		switch k.can[i][day] {
		case Yes:
			sum += 1000
		case No:
		default:
			come := a.Expected
			for _, b := range a.Blocs {
				if b.Bloc == p.Bloc || b.Bloc == UnknownBloc && p.Bloc == "" {
					come = b.Expected
				}
			}
			sum += come
		}
	}
	return sum
}

// present counts the bodies that have somebody who is not known to be away.
func (k *reading) present(day int) (here int) {
	for _, b := range k.y.Bodies {
		for i, p := range k.y.People {
			if (p.Body == b.ID || slices.Contains(p.Also, b.ID)) && k.can[i][day] != No {
				here++
				break
			}
		}
	}
	return here
}

// hasBloc reports whether somebody of the bloc is not known to be away.
func (k *reading) hasBloc(bloc Bloc, day int) bool {
	for i, p := range k.y.People {
		if p.Bloc == bloc && k.can[i][day] != No {
			return true
		}
	}
	return false
}

func shut(c Closed, on samverkan.Date) bool {
	return slices.Contains(c.Days, on) ||
		slices.ContainsFunc(c.Periods, func(p samverkan.Period) bool { return p.Contains(on) })
}

// lastDay returns the last working day at least so many days before a day; no
// date when none is to be.
func (k *reading) lastDay(on samverkan.Date, before int) samverkan.Date {
	if before == 0 {
		return samverkan.Date{}
	}
	d := on.AddDays(-before)
	for k.rest(d) && d.DaysUntil(k.y.From) < 600 {
		d = d.AddDays(-1)
	}
	return d
}

// rest reports whether nothing is sent on a day.
func (k *reading) rest(d samverkan.Date) bool {
	if w := d.Weekday(); w == 0 || w == 6 {
		return true
	}
	return slices.ContainsFunc(k.y.Closed, func(c Closed) bool { return c.Why != SchoolBreak && shut(c, d) })
}

// forbids reports whether a constraint keeps a meeting from a day.
func (k *reading) forbids(r rule, meeting, day int) bool {
	m, on := k.y.Meetings[meeting], k.y.From.AddDays(day)
	switch r.Kind {
	case ClosedDays:
		return shut(k.y.Closed[r.of], on)
	case CommitteeDay:
		return slices.Contains(k.y.Bodies[r.of].MeetsOn, on)
	case RequiredPerson:
		return k.can[r.of][day] == No
	case BodyShare:
		here := k.present(day)
		return here < k.y.Share.Bodies || 1000*here < k.y.Share.PerMille*len(k.y.Bodies)
	case BlocsPresent:
		return !k.hasBloc(Majority, day) || !k.hasBloc(Opposition, day)
	}
	weekday := Monday.Choices()[(int(on.Weekday())+6)%7]
	weekend := weekday == string(Saturday) || weekday == string(Sunday)
	if r.Kind == WeekendsOff {
		return weekend && !slices.Contains(m.Weekdays, Weekday(weekday))
	}
	if r.of != meeting {
		return false
	}
	switch r.Kind {
	case InWindow:
		return !m.Window.Contains(on)
	case OnWeekdays:
		return !slices.Contains(m.Weekdays, Weekday(weekday))
	case InSeason:
		return m.Season == Spring && on.Month() > 6 || m.Season == Autumn && on.Month() <= 6
	case AwardInAutumn:
		return on.Month() <= 6
	case LettersInTime:
		return k.lastDay(on, m.LettersBefore).Before(k.y.From)
	case PapersInTime:
		return k.lastDay(on, m.PapersBefore).Before(k.y.From)
	}
	return false
}

// refuses reports whether a constraint keeps a meeting from a form and place.
func (k *reading) refuses(r rule, meeting int, s at) bool {
	m := k.y.Meetings[meeting]
	switch {
	case r.Kind == TravelLimit && s.form == OnSite:
		for _, b := range k.y.Bodies {
			if k.between(b.Place, s.place) > k.y.MaxTravel {
				return true
			}
		}
	case r.Kind == AtPlaces && r.of == meeting:
		return s.place != "" && !slices.Contains(m.Places, s.place)
	case r.Kind == InForms && r.of == meeting:
		return !slices.Contains(m.Forms, s.form) && (len(m.Forms) > 0 || s.form != OnSite)
	}
	return false
}

// between returns the minutes from one place to another; none when one of them
// is not said.
func (k *reading) between(from, to string) int {
	for _, p := range k.y.Places {
		for _, m := range p.Minutes {
			if p.ID == to && m.From == from {
				return m.Minutes
			}
		}
	}
	return 0
}

// minutes returns what an organization travels to a meeting.
func (k *reading) minutes(s at, org int) (most int) {
	if s.place == "" {
		return 0
	}
	share := k.assumption(s.form).Travels
	for _, b := range k.y.Bodies {
		if b.Organization == k.orgs[org] && b.Place != "" {
			thousandths := k.between(b.Place, s.place) * share
			minutes := thousandths / 1000
			if thousandths%1000 > 0 {
				minutes++
			}
			most = max(most, minutes)
		}
	}
	return most
}

// sites returns every form and place in order.
func (k *reading) sites() (out []at) {
	for _, f := range OnSite.Choices() {
		if Form(f) == Digital || len(k.y.Places) == 0 {
			out = append(out, at{form: Form(f)})
			continue
		}
		for _, p := range k.y.Places {
			out = append(out, at{form: Form(f), place: p.ID})
		}
	}
	return out
}

func (k *reading) siteOf(p *Placed) at { return at{p.Form, p.Place} }

// read checks that what stands of each placed meeting is so, and returns them
// by meeting of the Year, nil for one that is not placed.
func (k *reading) read(where string, list []Placed) ([]*Placed, error) {
	out := make([]*Placed, len(k.y.Meetings))
	last := -1
	for i, p := range list {
		here := where + "/" + strconv.Itoa(i)
		m := k.number(p.Meeting)
		day := k.y.From.DaysUntil(p.On)
		if m < 0 || out[m] != nil || p.On.IsZero() || day < 0 || day >= k.n || !slices.Contains(k.sites(), at{p.Form, p.Place}) {
			return nil, wrong(here, samverkan.Text{
				SV: "Här ska stå ett möte som finns, en gång, en dag på året och en form och plats som finns.",
				EN: "Here should stand a meeting that there is, once, a day of the year and a form and place that there are.",
			})
		}
		order := day*MaxMeetings + m
		if order <= last {
			return nil, wrong(here, samverkan.Text{
				SV: "Mötena ska stå efter dag, och samma dag i årets ordning.",
				EN: "The meetings should stand by day, and on the same day in the order of the year.",
			})
		}
		last = order
		want := Placed{Meeting: p.Meeting, On: p.On, Form: p.Form, Place: p.Place, Expected: k.expected(p.Form, day)}
		want.Letters = k.lastDay(p.On, k.y.Meetings[m].LettersBefore)
		want.Papers = k.lastDay(p.On, k.y.Meetings[m].PapersBefore)
		want.Bodies = k.present(day)
		for _, can := range k.can {
			switch can[day] {
			case Yes:
				want.Yes++
			case No:
				want.No++
			default:
				want.Unanswered++
			}
		}
		if p != want {
			return nil, wrong(here, samverkan.Text{
				SV: "Det som står om mötet den {on} stämmer inte med svaren och kalendern.",
				EN: "What stands of the meeting on {on} does not agree with the answers and the calendar.",
			}, samverkan.On("on", p.On))
		}
		out[m] = &list[i]
	}
	return out, nil
}

// breaks reports whether a plan breaks a constraint. A meeting that is not held
// breaks nothing but that it should be.
func (k *reading) breaks(r rule, p []*Placed) bool {
	var days []samverkan.Date
	for m, placed := range p {
		if placed == nil {
			if r.Kind == Held && r.of == m {
				return true
			}
			continue
		}
		if k.forbids(r, m, k.y.From.DaysUntil(placed.On)) || k.refuses(r, m, k.siteOf(placed)) {
			return true
		}
		if r.Kind == MeetingGap || r.Kind == DialogueMeetingGap && k.y.Meetings[m].Kind == DialogueMeeting {
			days = append(days, placed.On)
		}
	}
	gap := k.y.Gap
	if r.Kind == DialogueMeetingGap {
		gap = k.y.DialogueGap
	}
	for i, d := range days {
		for _, e := range days[:i] {
			if n := d.DaysUntil(e); max(n, -n) < gap {
				return true
			}
		}
	}
	return false
}
