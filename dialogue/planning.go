package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/plan"
	"github.com/samverkan/samverkan/dialogue/topic"
	"github.com/samverkan/samverkan/internal/base/sorted"
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
// the day it is asked on are gone. Give it to plan.Solve.
func (d *Dialogue) Year(year int, on samverkan.Date) (plan.Year, error) {
	a, err := d.assessment(on)
	if err != nil {
		return plan.Year{}, err
	}
	from, err := samverkan.NewDate(year, 1, 1)
	if err == nil && year < 9999 {
		var to samverkan.Date
		to, err = samverkan.NewDate(year+1, 1, 1)
		if err == nil {
			return a.year(from, to)
		}
	}
	return plan.Year{}, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/year", samverkan.Text{
		SV: "Året är {year}. Det kan vara 1 till 9998.", EN: "The year is {year}. It can be 1 to 9998.",
	}, samverkan.Str("year", itoa(year)))}
}

func (a *assessment) year(from, to samverkan.Date) (plan.Year, error) {
	p := &a.d.Planning
	first := from
	if !a.on.Before(first) {
		first = a.on.AddDays(1)
	}
	if !first.Before(to) {
		return plan.Year{}, samverkan.Faults{samverkan.Wrong(samverkan.CodeConflict, "/year", samverkan.Text{
			SV: "Året är slut den {on}. Planera nästa.", EN: "The year is over on {on}. Plan the next.",
		}, samverkan.Str("on", a.on.String()))}
	}
	y := plan.Year{
		From: first, To: to, Places: p.Places, Assumptions: p.Assumptions, Gap: p.Gap, DialogueGap: p.DialogueGap,
		Share: p.Share, BothBlocs: p.BothBlocs, MaxTravel: p.MaxTravel,
	}
	var err error
	if y.Closed, err = a.closed(samverkan.Period{From: first, To: to}); err != nil {
		return plan.Year{}, err
	}
	day := first
	if day.Before(a.term.Committees.From) {
		day = a.term.Committees.From
	}
	a.senders(&y, a.view.Day(day))
	y.Meetings = a.toPlace(from.Year())
	y.Assumptions = y.Assumed()
	return y, y.Check()
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
	var out []Pinned
	for i := range a.d.Meetings {
		m, tr := &a.d.Meetings[i], &a.tracks[1][i]
		day := a.startOf(m.ID, tr).On
		if day.Year() == year && tr.state != WasCanceled && (m.Kind == topic.DialogueMeeting || m.Kind == topic.Cafe) {
			out = append(out, Pinned{m.ID, m.Kind, day, calendar.HalfOf(day), tr.state})
		}
	}
	sorted.By(out, func(x, y Pinned) int { return x.On.Compare(y.On) })
	return out, nil
}

// closed lists the days off, one entry for each reason and each break.
func (a *assessment) closed(in samverkan.Period) ([]plan.Closed, error) {
	days, err := calendar.DaysOff(in, calendar.Avoid{Squeeze: 1})
	if err != nil {
		return nil, err
	}
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
	var out []plan.Closed
	for _, c := range []plan.Closed{holidays, squeezed} {
		if len(c.Days) > 0 {
			out = append(out, c)
		}
	}
	for _, b := range a.d.Breaks {
		if b.Overlaps(in) {
			out = append(out, plan.Closed{Why: plan.SchoolBreak, Text: b.Name, Periods: []samverkan.Period{b.Period}})
		}
	}
	return out, nil
}

// senders lists the affected bodies and whom they have appointed.
func (a *assessment) senders(y *plan.Year, view *committee.View) {
	places := map[string]bool{}
	for _, p := range y.Places {
		places[p.ID] = true
	}
	sent := map[string]bool{}
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
			if sent[del.Person] {
				continue // who was sent by two bodies comes once
			}
			sent[del.Person] = true
			person := plan.Person{ID: del.Person, Name: a.names([]string{del.Person})[0], Body: b.ID, Bloc: plan.Bloc(del.Bloc)}
			for _, answer := range a.d.Planning.Answers {
				if answer.Person == del.Person {
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

// toPlace lists the meetings of a year: the dialogue meeting of the spring, that
// of the autumn with the award, and the cafés.
func (a *assessment) toPlace(year int) []plan.Meeting {
	months := func(from, to int) (p samverkan.Period) {
		p.From, _ = samverkan.NewDate(year, from, 1) // there is a first of every month
		p.To, _ = samverkan.NewDate(year, to, 1)
		return p
	}
	p := &a.d.Planning
	each := plan.Meeting{Weekdays: p.Weekdays, Forms: p.Forms, LettersBefore: p.LettersBefore, PapersBefore: p.PapersBefore}
	spring, autumn := each, each
	spring.ID, spring.Kind, spring.Season, spring.Window = "var", plan.DialogueMeeting, plan.Spring, months(springFrom, springTo)
	spring.Name = samverkan.Text{SV: "vårens dialogmöte", EN: "the spring dialogue meeting"}
	autumn.ID, autumn.Kind, autumn.Season, autumn.Window, autumn.Award = "host", plan.DialogueMeeting, plan.Autumn, months(autumnFrom, autumnTo), true
	autumn.Name = samverkan.Text{SV: "höstens dialogmöte", EN: "the autumn dialogue meeting"}
	out := []plan.Meeting{spring, autumn}
	for i := range p.Cafes {
		cafe := each
		cafe.ID, cafe.Kind, cafe.Season = "cafe-"+itoa(i+1), plan.Cafe, plan.Spring
		if 2*i >= p.Cafes { // half of them in autumn, of an odd number the smaller half
			cafe.Season = plan.Autumn
		}
		cafe.Name = samverkan.Text{SV: "dialogcafé {n}", EN: "dialogue café {n}"}.With(samverkan.Int("n", i+1))
		out = append(out, cafe)
	}
	return out
}
