package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/plan"
	"github.com/samverkan/samverkan/dialogue/topic"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/deep"
)

// Planning is how the meetings of a year are to be placed.
type Planning struct {
	// How many cafés there are besides the two dialogue meetings.
	Cafes int `json:"cafes,omitempty" range:"0..8"`
	// The weekdays that meetings can be held on; left out: Monday to Friday.
	Weekdays []plan.Weekday `json:"weekdays,omitempty" limit:"7"`
	// The forms that meetings can have; left out: on site.
	Forms []plan.Form `json:"forms,omitempty" limit:"3"`
	// What is assumed of each form; left out: plan.DefaultAssumptions.
	Assumptions []plan.Assumption `json:"assumptions,omitempty" limit:"3"`
	// The fewest days from one meeting to the next.
	Gap int `json:"gap,omitempty" range:"0..366"`
	// The fewest days from one dialogue meeting to the other.
	DialogueGap int `json:"dialogueGap,omitempty" range:"0..366"`
	// How many of the bodies must be able to be there.
	Share plan.Share `json:"share,omitempty"`
	// Whether both blocs must be able to be there.
	BothBlocs bool `json:"bothBlocs,omitempty"`
	// The most minutes that a body may have to a meeting on site; 0 is no limit.
	MaxTravel int `json:"maxTravel,omitempty" range:"0..10000"`
	// How many days before a meeting its letters go.
	LettersBefore int `json:"lettersBefore,omitempty" range:"0..200"`
	// How many days before a meeting its papers go.
	PapersBefore int `json:"papersBefore,omitempty" range:"0..200"`
	// How long it takes between the places where meetings can be held and
	// bodies sit. A place has the ID of the organization that sits there.
	Places []plan.Place `json:"places,omitempty" limit:"40"`
	// What people have answered about days.
	Answers []DayAnswer `json:"answers,omitempty" limit:"20000"`
}

// DayAnswer is what somebody has answered about one day.
type DayAnswer struct {
	// The ID of the person.
	Person string `json:"person" form:"id"`
	plan.Answer
}

// Year returns what the plan of a calendar year must reckon with: two dialogue
// meetings and the cafés, holidays, squeeze days and breaks, the published
// meeting days of the affected bodies, and those who are appointed. Days up to
// the day it is asked on are gone, and with them the meetings whose day has
// passed; a dialogue meeting whose months are over is left out. A year outside
// the cycle is a Fault: nobody sits then. Give it to plan.Solve.
func (d *Dialogue) Year(year int, on samverkan.Date) (plan.Year, error) {
	a, err := d.assessment(on)
	if err != nil {
		return plan.Year{}, err
	}
	y, wrong := a.year(year)
	if wrong != nil {
		return plan.Year{}, samverkan.Faults{wrong}
	}
	return deep.Copy(*y), y.Check()
}

// cannot says why a year cannot be planned.
//
//go:noinline
func cannot(code samverkan.Code, text samverkan.Text, args ...samverkan.Arg) *samverkan.Fault {
	return samverkan.Wrong(code, "/year", text, args...)
}

func (a *assessment) year(year int) (*plan.Year, *samverkan.Fault) {
	p := &a.d.Planning
	if year < 1 || year > 9998 {
		return nil, cannot(samverkan.CodeInvalid, samverkan.Text{
			SV: "Året är {year}. Det kan vara 1 till 9998.", EN: "The year is {year}. It can be 1 to 9998.",
		}, samverkan.Str("year", itoa(year)))
	}
	first, to, end := firstOf(year, 1), firstOf(year+1, 1), a.End()
	if end.Before(to) {
		to = end
	}
	if !a.on.Before(first) {
		first = a.on.AddDays(1)
	}
	election := a.term.Election
	args := []samverkan.Arg{samverkan.Str("on", a.on.String()), samverkan.Str("end", end.String()), samverkan.Str("election", election.String())}
	switch {
	case !first.Before(end):
		return nil, cannot(samverkan.CodeConflict, samverkan.Text{
			SV: "Omgången är slut den {end}, och efter det sitter andra. Planera året i nästa omgång.",
			EN: "The cycle is over on {end}, and others sit after that. Plan the year in the next cycle.",
		}, args...)
	case !election.Before(to):
		return nil, cannot(samverkan.CodeConflict, samverkan.Text{
			SV: "Omgången börjar med valet {election}. Planera ett år efter det.",
			EN: "The cycle begins with the election on {election}. Plan a year after that.",
		}, args...)
	}
	y := &plan.Year{
		From: first, To: to, Places: p.Places, Assumptions: p.Assumptions, Gap: p.Gap, DialogueGap: p.DialogueGap,
		Share: p.Share, BothBlocs: p.BothBlocs, MaxTravel: p.MaxTravel,
	}
	if first.Before(to) {
		a.toPlace(y, year)
	}
	if len(y.Meetings) == 0 {
		return nil, cannot(samverkan.CodeConflict, samverkan.Text{
			SV: "Efter {on} finns inget möte kvar att lägga det året. Planera nästa.", EN: "After {on} no meeting is left to place in that year. Plan the next.",
		}, args...)
	}
	a.closed(y)
	day := first
	if day.Before(a.term.Committees.From) {
		day = a.term.Committees.From
	}
	a.senders(y, a.view.Day(day))
	y.Assumptions = y.Assumed()
	return y, nil
}

// firstOf is the first day of a month; there is one in every month.
//
//go:noinline
func firstOf(year, month int) samverkan.Date {
	d, _ := samverkan.NewDate(year, month, 1)
	return d
}

// Pinned is a meeting that stands in the cycle already.
type Pinned struct {
	// The ID of the meeting in the document.
	Meeting string `json:"meeting"`
	// What kind it is.
	Kind topic.MeetingKind `json:"kind"`
	// The day it begins, as last moved.
	On samverkan.Date `json:"on"`
	// In which half of the year that is.
	Half calendar.Half `json:"half"`
	// What it has come to.
	State State `json:"state"`
}

// Pinned returns the dialogue meetings and cafés of a calendar year that stand
// in the cycle, by their beginning. A plan of the year does not reckon with them:
// it says which days are best, and these are the days that were chosen.
func (d *Dialogue) Pinned(year int, on samverkan.Date) ([]Pinned, error) {
	a, err := d.assessment(on)
	if err != nil {
		return nil, err
	}
	return a.pinned(year), nil
}

func (a *assessment) pinned(year int) (out []Pinned) {
	for i := range a.d.Meetings {
		m, tr := &a.d.Meetings[i], &a.tracks[1][i]
		day := a.startOf(m.ID, tr).On
		if day.Year() == year && tr.state != WasCanceled && (m.Kind == topic.DialogueMeeting || m.Kind == topic.Cafe) {
			out = append(out, Pinned{m.ID, m.Kind, day, calendar.HalfOf(day), tr.state})
		}
	}
	sorted.By(out, func(x, y Pinned) int { return x.On.Compare(y.On) })
	return out
}

// closed lists the days off, one entry for each reason and each break.
func (a *assessment) closed(y *plan.Year) {
	in := samverkan.Period{From: y.From, To: y.To}
	days, _ := calendar.DaysOff(in, calendar.Avoid{Squeeze: 1}) // the years are ones that it knows
	holidays := plan.Closed{Why: plan.Holiday, Text: samverkan.Text{SV: "helgdagar och helgdagsaftnar", EN: "holidays and eves"}}
	squeezed := plan.Closed{Why: plan.Squeeze, Text: samverkan.Text{SV: "klämdagar", EN: "squeeze days"}}
	for _, off := range days {
		switch off.Why {
		case calendar.OnWeekend: // the plan keeps those free itself
		case calendar.OnSqueeze:
			squeezed.Days = append(squeezed.Days, off.On)
		default:
			holidays.Days = append(holidays.Days, off.On)
		}
	}
	for _, c := range []*plan.Closed{&holidays, &squeezed} {
		if len(c.Days) > 0 {
			y.Closed = append(y.Closed, *c)
		}
	}
	for _, b := range a.d.Breaks {
		if b.Overlaps(in) {
			y.Closed = append(y.Closed, plan.Closed{Why: plan.SchoolBreak, Text: b.Name, Periods: []samverkan.Period{b.Period}})
		}
	}
}

// senders lists the affected bodies and whom they have appointed.
func (a *assessment) senders(y *plan.Year, view *committee.View) {
	places := map[string]bool{}
	for _, p := range y.Places {
		places[p.ID] = true
	}
	sent := map[string]int{} // in y.People
	for _, b := range view.Affected() {
		body := plan.Body{ID: b.ID, Name: a.nameOf(b.ID), Organization: b.Organizations[0]}
		if places[body.Organization] {
			body.Place = body.Organization
		}
		for _, c := range a.d.Calendars {
			if c.Body == b.ID && (c.Year == y.From.Year()) {
				body.MeetsOn = append(body.MeetsOn, c.Days...)
			}
		}
		y.Bodies = append(y.Bodies, body)
		sends, _ := view.Delegation(b.ID)
		for _, del := range sends.Delegates {
			if k, before := sent[del.Person]; before { // who was sent by two bodies comes once, for both
				y.People[k].Also = append(y.People[k].Also, b.ID)
				continue
			}
			sent[del.Person] = len(y.People)
			person := plan.Person{ID: del.Person, Name: a.nameOfPerson(del.Person), Body: b.ID, Bloc: plan.Bloc(del.Bloc)}
			for _, answer := range a.d.Planning.Answers {
				if answer.Person == del.Person && !answer.On.Before(y.From) && answer.On.Before(y.To) {
					person.Answers = append(person.Answers, answer.Answer)
				}
			}
			y.People = append(y.People, person)
		}
	}
}

// The months in which dialogue meetings are held: not in the first or last
// weeks of a half-year, when committees close or open their books. Cafés may be
// held in any month, half of them in spring.
const (
	springFrom, springTo = 2, 6  // [February, June)
	autumnFrom, autumnTo = 9, 12 // [September, December)
)

// toPlace adds the meetings of a year that are to be placed: the dialogue
// meeting of the spring, that of the autumn with the award, and the cafés; not
// those whose day has passed, nor those for which it is too late.
func (a *assessment) toPlace(y *plan.Year, year int) {
	p := &a.d.Planning
	var held [2]bool // in spring and in autumn: the dialogue meeting
	var gone [2]int  // and how many cafés
	for _, pin := range a.pinned(year) {
		half := 0
		if pin.Half == calendar.Autumn {
			half = 1
		}
		switch {
		case a.on.Before(pin.On):
		case pin.Kind == topic.Cafe:
			gone[half]++
		default:
			held[half] = true
		}
	}
	add := func(id string, kind plan.Kind, half int, name samverkan.Text) *plan.Meeting {
		y.Meetings = append(y.Meetings, plan.Meeting{
			ID: id, Kind: kind, Season: seasons()[half], Name: name,
			Weekdays: p.Weekdays, Forms: p.Forms, LettersBefore: p.LettersBefore, PapersBefore: p.PapersBefore,
		})
		return &y.Meetings[len(y.Meetings)-1]
	}
	for half, of := range [2]struct {
		id       string
		from, to int
		name     samverkan.Text
	}{
		{"var", springFrom, springTo, samverkan.Text{SV: "vårens dialogmöte", EN: "the spring dialogue meeting"}},
		{"host", autumnFrom, autumnTo, samverkan.Text{SV: "höstens dialogmöte", EN: "the autumn dialogue meeting"}},
	} {
		window := samverkan.Period{From: firstOf(year, of.from), To: firstOf(year, of.to)}
		if held[half] || !y.From.Before(window.To) || !window.From.Before(y.To) {
			y.Without = append(y.Without, seasons()[half])
			continue
		}
		m := add(of.id, plan.DialogueMeeting, half, of.name)
		m.Window, m.Award = window, half == 1
	}
	summer := firstOf(year, 7) // when spring is over
	for i := range p.Cafes {
		half := 0
		if 2*i >= p.Cafes { // half of them in autumn, of an odd number the smaller half
			half = 1
		}
		switch {
		case gone[half] > 0:
			gone[half]--
		case half == 0 && !y.From.Before(summer), half == 1 && !summer.Before(y.To): // no day of it is left
		default:
			n := itoa(i + 1)
			add("cafe-"+n, plan.Cafe, half, samverkan.Text{SV: "dialogcafé " + n, EN: "dialogue café " + n})
		}
	}
}

func seasons() [2]plan.Season { return [2]plan.Season{plan.Spring, plan.Autumn} }
