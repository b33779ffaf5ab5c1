package plan_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/plan"
)

// option is one day, form and place of a meeting as the oracle sees it: read
// from the Year by nothing but this file.
type option struct {
	day      int
	form     plan.Form
	place    string
	expected int
	travel   map[string]int
	breaks   map[string]bool // the constraints, by pointer
}

// can is what is known of somebody on a day.
func can(y plan.Year, p plan.Person, d samverkan.Date) plan.Can {
	is := plan.Can("")
	for _, a := range p.Away {
		if !d.Before(a.From) && (a.To.IsZero() || d.Before(a.To)) {
			is = plan.No
		}
	}
	for _, b := range y.Bodies {
		if (b.ID == p.Body || slices.Contains(p.Also, b.ID)) && slices.Contains(b.MeetsOn, d) {
			is = plan.No
		}
	}
	for _, a := range p.Answers {
		if a.On == d {
			is = a.Can
		}
	}
	return is
}

func prior(y plan.Year, f plan.Form, bloc plan.Bloc) (expected, travels int) {
	a := map[plan.Form]plan.Assumption{
		plan.OnSite: {Expected: 750, Travels: 1000}, plan.Digital: {Expected: 850}, plan.Hybrid: {Expected: 800, Travels: 500},
	}[f]
	for _, own := range y.Assumptions {
		if own.Form == f {
			a = own
		}
	}
	for _, b := range a.Blocs {
		if b.Bloc == bloc || bloc == "" && b.Bloc == plan.UnknownBloc {
			return b.Expected, a.Travels
		}
	}
	return a.Expected, a.Travels
}

func isClosed(c plan.Closed, d samverkan.Date) bool {
	for _, p := range c.Periods {
		if p.Contains(d) {
			return true
		}
	}
	return slices.Contains(c.Days, d)
}

// before returns the working day for letters.
func before(y plan.Year, d samverkan.Date, n int) samverkan.Date {
	for d = d.AddDays(-n); ; d = d.AddDays(-1) {
		open := d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
		for _, c := range y.Closed {
			if c.Why != plan.SchoolBreak && isClosed(c, d) {
				open = false
			}
		}
		if open {
			return d
		}
	}
}

func minutes(y plan.Year, from, to string) int {
	for _, p := range y.Places {
		for _, m := range p.Minutes {
			if p.ID == to && m.From == from {
				return m.Minutes
			}
		}
	}
	return 0
}

// options lists every day, form and place there is for a meeting, with what
// each breaks.
func options(y plan.Year, i int) (out []option) {
	m := y.Meetings[i]
	own := "/meetings/" + strconv.Itoa(i)
	for day := 0; y.From.AddDays(day).Before(y.To); day++ {
		d := y.From.AddDays(day)
		breaks := map[string]bool{}
		if !m.Window.Contains(d) {
			breaks[own+"/window"] = true
		}
		names := []plan.Weekday{plan.Sunday, plan.Monday, plan.Tuesday, plan.Wednesday, plan.Thursday, plan.Friday, plan.Saturday}
		named := slices.Contains(m.Weekdays, names[d.Weekday()])
		if len(m.Weekdays) > 0 && !named {
			breaks[own+"/weekdays"] = true
		}
		if !y.Weekends && !named && (d.Weekday() == time.Saturday || d.Weekday() == time.Sunday) {
			breaks["/weekends"] = true
		}
		spring := d.Month() <= 6
		if m.Season == plan.Spring && !spring || m.Season == plan.Autumn && spring {
			breaks[own+"/season"] = true
		}
		if m.Award && spring {
			breaks[own+"/award"] = true
		}
		if m.LettersBefore > 0 && before(y, d, m.LettersBefore).Before(y.From) {
			breaks[own+"/lettersBefore"] = true
		}
		if m.PapersBefore > 0 && before(y, d, m.PapersBefore).Before(y.From) {
			breaks[own+"/papersBefore"] = true
		}
		for k, c := range y.Closed {
			if isClosed(c, d) {
				breaks["/closed/"+strconv.Itoa(k)] = true
			}
		}
		here := map[string]bool{}
		blocs := map[plan.Bloc]bool{}
		for k, p := range y.People {
			no := can(y, p, d) == plan.No
			if p.Required && no {
				breaks["/people/"+strconv.Itoa(k)+"/required"] = true
			}
			for _, b := range append([]string{p.Body}, p.Also...) {
				here[b] = here[b] || !no
			}
			blocs[p.Bloc] = blocs[p.Bloc] || !no
		}
		bodies := 0
		for k, b := range y.Bodies {
			if slices.Contains(b.MeetsOn, d) {
				breaks["/bodies/"+strconv.Itoa(k)+"/meetsOn"] = true
			}
			if here[b.ID] {
				bodies++
			}
		}
		if bodies < y.Share.Bodies || bodies*1000 < y.Share.PerMille*len(y.Bodies) {
			breaks["/share"] = true
		}
		if y.BothBlocs && !(blocs[plan.Majority] && blocs[plan.Opposition]) {
			breaks["/bothBlocs"] = true
		}
		for _, f := range []plan.Form{plan.OnSite, plan.Digital, plan.Hybrid} {
			places := []string{""}
			if f != plan.Digital && len(y.Places) > 0 {
				places = nil
				for _, p := range y.Places {
					places = append(places, p.ID)
				}
			}
			forms := m.Forms
			if len(forms) == 0 {
				forms = []plan.Form{plan.OnSite}
			}
			for _, place := range places {
				o := option{day: day, form: f, place: place, travel: map[string]int{}, breaks: map[string]bool{}}
				for at := range breaks {
					o.breaks[at] = true
				}
				if !slices.Contains(forms, f) {
					o.breaks[own+"/forms"] = true
				}
				if place != "" && len(m.Places) > 0 && !slices.Contains(m.Places, place) {
					o.breaks[own+"/places"] = true
				}
				for _, p := range y.People {
					expected, _ := prior(y, f, p.Bloc)
					o.expected += map[plan.Can]int{plan.Yes: 1000, plan.No: 0, "": expected}[can(y, p, d)]
				}
				_, travels := prior(y, f, "")
				for _, b := range y.Bodies {
					way := minutes(y, b.Place, place)
					if f == plan.OnSite && y.MaxTravel > 0 && way > y.MaxTravel {
						o.breaks["/maxTravel"] = true
					}
					o.travel[b.Organization] = max(o.travel[b.Organization], (way*travels+999)/1000)
				}
				out = append(out, o)
			}
		}
	}
	return out
}

// slow tries everything that keeps the constraints of which must tells, and
// returns the value of the best; nil is all. A meeting that need not be held is
// not.
func slow(y plan.Year, must func(at string) bool) (best plan.Value, possible bool) {
	lists := make([][]option, len(y.Meetings))
	for i := range lists {
		for _, o := range options(y, i) {
			ok := true
			for at := range o.breaks {
				ok = ok && must != nil && !must(at)
			}
			// Of options with nothing between them one is enough.
			if ok && (must == nil || !slices.ContainsFunc(lists[i], func(p option) bool { return p.day == o.day })) {
				lists[i] = append(lists[i], o)
			}
		}
	}
	needs := func(at string) bool { return must == nil || must(at) }
	chosen := make([]*option, len(y.Meetings))
	var from func(i int)
	from = func(i int) {
		if possible && must != nil {
			return
		}
		if i == len(chosen) {
			v := valueOf(chosen)
			if !possible || isBetter(v, best) {
				best, possible = v, true
			}
			return
		}
		if !needs("/meetings/" + strconv.Itoa(i)) {
			chosen[i] = nil
			from(i + 1)
			return
		}
		for k := range lists[i] {
			o := &lists[i][k]
			ok := true
			for e, other := range chosen[:i] {
				if other == nil {
					continue
				}
				apart := max(o.day-other.day, other.day-o.day)
				dialogue := y.Meetings[i].Kind == plan.DialogueMeeting && y.Meetings[e].Kind == plan.DialogueMeeting
				if apart < y.Gap && needs("/gap") || dialogue && apart < y.DialogueGap && needs("/dialogueGap") {
					ok = false
				}
			}
			if ok {
				chosen[i] = o
				from(i + 1)
			}
		}
	}
	from(0)
	return best, possible
}

func valueOf(chosen []*option) (v plan.Value) {
	travel := map[string]int{}
	for _, o := range chosen {
		if o == nil {
			continue
		}
		v.Attendance += o.expected
		v.Days += o.day
		for org, minutes := range o.travel {
			v.Total += minutes
			travel[org] += minutes
			v.Farthest = max(v.Farthest, travel[org])
		}
	}
	return v
}

func isBetter(a, b plan.Value) bool {
	switch {
	case a.Attendance != b.Attendance:
		return a.Attendance > b.Attendance
	case a.Farthest != b.Farthest:
		return a.Farthest < b.Farthest
	case a.Total != b.Total:
		return a.Total < b.Total
	}
	return a.Days < b.Days
}

// small makes a year that slow can answer: around the turn from spring to
// autumn, with few days, so that everything is in the way of everything.
func small(r *rand.Rand) plan.Year {
	pick := func(n int) int { return r.IntN(n) }
	meetings := 1 + pick(4)
	most := []int{40, 40, 26, 14, 9}[meetings]
	days := 3 + pick(most-2)
	y := plan.Year{From: day("2027-06-30").AddDays(-pick(days)), Gap: []int{0, 1, 2, 5}[pick(4)], DialogueGap: pick(days)}
	y.To = y.From.AddDays(days)
	on := func() samverkan.Date { return y.From.AddDays(pick(days+4) - 2) }
	span := func() samverkan.Period {
		d := on()
		return samverkan.Period{From: d, To: d.AddDays(1 + pick(1+days/3))}
	}
	for range pick(4) {
		c := plan.Closed{Why: plan.Why(plan.Holiday.Choices()[pick(5)])}
		for range pick(3) {
			c.Days = append(c.Days, on())
		}
		if pick(2) == 0 {
			c.Periods = append(c.Periods, span())
		}
		y.Closed = append(y.Closed, c)
	}
	places := pick(4)
	if meetings > 2 {
		places = pick(3)
	}
	for i := range places {
		p := plan.Place{ID: towns()[i]}
		for k := range places {
			if k != i {
				p.Minutes = append(p.Minutes, plan.Minutes{From: towns()[k], Minutes: pick(9) * 7})
			}
		}
		y.Places = append(y.Places, p)
	}
	for i := range pick(4) {
		b := plan.Body{ID: "body" + strconv.Itoa(i), Organization: towns()[pick(3)]}
		if places > 0 && pick(5) > 0 {
			b.Place = towns()[pick(places)]
		}
		for range pick(3) {
			b.MeetsOn = append(b.MeetsOn, on())
		}
		y.Bodies = append(y.Bodies, b)
	}
	for i := range pick(6) {
		p := plan.Person{ID: "person" + strconv.Itoa(i), Bloc: plan.Bloc(append(plan.Majority.Choices(), "")[pick(5)]), Required: pick(12) == 0}
		if len(y.Bodies) > 0 && pick(5) > 0 {
			p.Body = y.Bodies[pick(len(y.Bodies))].ID
		}
		if pick(2) == 0 {
			p.Away = append(p.Away, span())
		}
		for d := range days {
			if c := pick(6); c < 2 {
				p.Answers = append(p.Answers, plan.Answer{On: y.From.AddDays(d), Can: []plan.Can{plan.Yes, plan.No}[c]})
			}
		}
		y.People = append(y.People, p)
	}
	for _, f := range []plan.Form{plan.OnSite, plan.Digital, plan.Hybrid} {
		if pick(2) == 0 {
			a := plan.Assumption{Form: f, Expected: 500 * pick(3), Travels: 500 * pick(3)}
			if pick(3) == 0 {
				a.Blocs = []plan.BlocExpected{{Bloc: plan.Bloc(plan.Majority.Choices()[pick(4)]), Expected: 500 * pick(3)}}
			}
			y.Assumptions = append(y.Assumptions, a)
		}
	}
	if pick(6) == 0 {
		y.Share = plan.Share{PerMille: 250 * pick(5), Bodies: pick(2)}
	}
	y.BothBlocs = pick(12) == 0
	y.Weekends = pick(3) == 0
	y.MaxTravel = pick(3) * 25
	addMeetings(&y, pick, meetings, span)
	return y
}

func addMeetings(y *plan.Year, pick func(int) int, n int, span func() samverkan.Period) {
	spring := y.From.Month() <= 6
	autumn := y.To.AddDays(-1).Month() > 6
	if n >= 2 && pick(3) > 0 || !(spring && autumn) && pick(3) == 0 {
		if spring {
			y.Meetings = append(y.Meetings, plan.Meeting{Kind: plan.DialogueMeeting, Season: plan.Spring})
		}
		if autumn {
			y.Meetings = append(y.Meetings, plan.Meeting{Kind: plan.DialogueMeeting, Season: plan.Autumn, Award: pick(2) == 0})
		}
		if pick(3) == 0 {
			slices.Reverse(y.Meetings)
		}
	}
	for len(y.Meetings) < n {
		y.Meetings = append(y.Meetings, plan.Meeting{Kind: plan.Kind(plan.Cafe.Choices()[1+pick(3)])})
	}
	for i := range y.Meetings {
		m := &y.Meetings[i]
		if i > 0 && m.Kind != plan.DialogueMeeting && y.Meetings[i-1].Kind != plan.DialogueMeeting && pick(2) == 0 {
			*m = y.Meetings[i-1] // alike
		} else {
			own(y, m, pick, span)
		}
		m.ID = "m" + strconv.Itoa(i)
	}
}

func own(y *plan.Year, m *plan.Meeting, pick func(int) int, span func() samverkan.Period) {
	if pick(6) == 0 {
		m.Window = span()
		m.Window.To = m.Window.To.AddDays(7)
	}
	m.Weekdays = []plan.Weekday{plan.Monday, plan.Tuesday, plan.Wednesday, plan.Thursday, plan.Friday, plan.Saturday, plan.Sunday}[pick(3) : 4+pick(4)]
	if pick(5) == 0 {
		m.Weekdays = nil
	}
	forms := []plan.Form{plan.OnSite, plan.Digital, plan.Hybrid}
	at := pick(3)
	m.Forms = slices.Clone(forms[at : at+1+pick(3-at)])
	if pick(3) == 0 {
		m.Forms = nil
	}
	if len(y.Places) > 0 && pick(3) == 0 {
		m.Places = []string{y.Places[pick(len(y.Places))].ID}
	}
	if m.Kind != plan.DialogueMeeting {
		m.Season = plan.Season(append(plan.Spring.Choices(), "", "", "")[pick(6)])
		m.Award = pick(8) == 0
	}
	m.LettersBefore, m.PapersBefore = pick(4)*pick(2), pick(2)
}

// shared lets two bodies send the same person, and one of two dialogue meetings
// need no day.
func shared(r *rand.Rand, y plan.Year) plan.Year {
	for i := range y.People {
		p := &y.People[i]
		if k := slices.IndexFunc(y.Bodies, func(b plan.Body) bool { return b.ID == p.Body }); k >= 0 && len(y.Bodies) > 1 {
			p.Also = []string{y.Bodies[(k+1)%len(y.Bodies)].ID}
		}
	}
	if len(y.Meetings) > 1 && y.Meetings[0].Kind == plan.DialogueMeeting && r.IntN(2) == 0 {
		y.Without = []plan.Season{y.Meetings[0].Season}
		y.Meetings = y.Meetings[1:]
	}
	return y
}

// manyForms makes a small year in which the forms differ little.
func manyForms(r *rand.Rand) plan.Year {
	y := small(r)
	y.Gap, y.DialogueGap, y.Closed, y.MaxTravel, y.BothBlocs, y.Share = y.Gap/2, 0, nil, 0, false, plan.Share{}
	y.Assumptions = []plan.Assumption{{Form: plan.OnSite, Expected: 500, Travels: 1000}, {Form: plan.Digital, Expected: 500, Travels: 0}, {Form: plan.Hybrid, Expected: 500, Travels: 400}}
	for i := range y.Assumptions {
		y.Assumptions[i].Blocs = []plan.BlocExpected{{Bloc: plan.Bloc(plan.Majority.Choices()[r.IntN(4)]), Expected: 500 * r.IntN(3)}}
	}
	for i := range y.Meetings {
		m := &y.Meetings[i]
		m.Window, m.Places, m.LettersBefore, m.PapersBefore = samverkan.Period{}, nil, 0, 0
		m.Forms = [][]plan.Form{{plan.OnSite, plan.Digital}, {plan.OnSite, plan.Hybrid}, {plan.Hybrid, plan.Digital, plan.OnSite}}[r.IntN(3)]
	}
	return y
}
