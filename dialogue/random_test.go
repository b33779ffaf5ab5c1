package dialogue_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// maker makes small random dialogues in which things meet: few bodies and
// people, days close together, late notes, mergers, resignations. The same seed
// gives the same dialogue.
type maker struct {
	*rand.Rand
	d *dialogue.Dialogue

	now    samverkan.Date
	moves  []move
	states map[string]dialogue.State   // by kind and ID
	starts map[string]samverkan.Date   // of meetings, as moved
	sits   map[string]map[string]bool  // whom the log has appointed, by body
	things map[dialogue.Thing][]string // their IDs
}

// made is a random dialogue with a log of at most so many entries.
func made(seed uint64, entries int) *dialogue.Dialogue {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 2026)), d: &dialogue.Dialogue{}, moves: moves()}
	m.register()
	m.plans()
	m.log(entries)
	return m.d
}

func pick[T any](m *maker, list []T) T { return list[m.IntN(len(list))] }

func (m *maker) chance(percent int) bool { return m.IntN(100) < percent }

// in is a day at most so many days after another.
func (m *maker) in(from string, days int) samverkan.Date { return day(from).AddDays(m.IntN(days + 1)) }

func (m *maker) person() string { return "p" + strconv.Itoa(m.IntN(9)) }

func (m *maker) register() {
	d := m.d
	d.Schema, d.ID, d.Name, d.ElectionYear = dialogue.Schema, "prov", both("Provet"), 2026
	if m.chance(20) {
		d.TakesOffice = m.in("2027-01-02", 40)
	}
	for i := range 3 {
		id := "o" + strconv.Itoa(i)
		d.Organizations = append(d.Organizations, committee.Organization{ID: id, Name: both("Ort " + id), Kind: committee.Municipality})
	}
	for i := range 9 {
		id := "p" + strconv.Itoa(i)
		d.People = append(d.People, committee.Person{ID: id, Name: "Person " + id, Mail: id + "@ort.example"})
	}
	for i := range 5 {
		b := committee.Body{
			ID: "b" + strconv.Itoa(i), Name: both("Nämnd " + strconv.Itoa(i)), Kind: committee.Committee,
			Organizations: []string{"o" + strconv.Itoa(m.IntN(3))}, Affected: m.chance(75),
		}
		switch m.IntN(8) {
		case 0:
			b.To = m.in("2027-01-01", 1500)
		case 1:
			b.From = m.in("2026-06-01", 900)
		case 2:
			b.Kind, b.Organizations = committee.JointCommittee, []string{"o2", "o0"}
		case 3:
			b.TakesOffice = []samverkan.Date{m.in("2027-01-02", 30)}
		}
		if !b.To.IsZero() && i > 0 && m.chance(70) {
			b.Into = "b" + strconv.Itoa(m.IntN(i))
		}
		d.Bodies = append(d.Bodies, b)
	}
	body := func() string { return "b" + strconv.Itoa(m.IntN(5)) }
	roles := []committee.Role{committee.Chair, committee.OrdinaryMember, committee.OrdinaryMember, committee.Substitute}
	blocs := []committee.Bloc{committee.Majority, committee.Majority, committee.Opposition, committee.Opposition, committee.Neither}
	try := func(add func(), undo func()) { // what contradicts the rest is left out
		add()
		if d.Register.Check() != nil {
			undo()
		}
	}
	for range 24 {
		n, x := len(d.Members), committee.Member{Person: m.person(), Body: body(), Role: pick(m, roles), Times: m.times()}
		try(func() { d.Members = append(d.Members, x) }, func() { d.Members = d.Members[:n] })
	}
	for range 30 {
		n, x := len(d.Sides), committee.Side{Person: m.person(), Body: body(), Bloc: pick(m, blocs), Times: m.times()}
		try(func() { d.Sides = append(d.Sides, x) }, func() { d.Sides = d.Sides[:n] })
	}
	for range m.IntN(6) {
		n, x := len(d.Appointments), committee.Appointment{Body: body(), Person: m.person(), Times: m.times()}
		x.Known = samverkan.Date{} // see TestResignedBeforeItWasKnown
		x.Struck = samverkan.Date{}
		if m.chance(40) {
			x.Instead = m.person()
		}
		try(func() { d.Appointments = append(d.Appointments, x) }, func() { d.Appointments = d.Appointments[:n] })
	}
}

// times are those of a seat: of one of the two terms, or any days, known from
// the beginning or later.
func (m *maker) times() committee.Times {
	t := between("2027-01-01", "2031-01-01")
	switch m.IntN(5) {
	case 0:
		t = between("2023-01-01", "2027-01-01")
	case 1:
		t.From = m.in("2026-10-01", 1200)
	case 2:
		t.To = m.in("2027-03-01", 1200)
	case 3:
		t.From, t.To = samverkan.Date{}, samverkan.Date{}
	}
	switch m.IntN(6) {
	case 0:
		t.Known = m.in("2026-10-01", 1000)
	case 1:
		t.Struck = m.in("2027-03-01", 1000)
	}
	return t
}

// plans are the meetings, questions, ideas and interfaces.
func (m *maker) plans() {
	d := m.d
	kinds := []topic.MeetingKind{topic.DialogueMeeting, topic.DialogueMeeting, topic.Cafe, topic.Seminar, topic.OpenForum}
	d.Series = []dialogue.Series{{ID: "s", Name: both("Serien"), Of: 1 + m.IntN(4)}}
	m.things = map[dialogue.Thing][]string{}
	m.starts, m.states, m.sits = map[string]samverkan.Date{}, map[string]dialogue.State{}, map[string]map[string]bool{}
	for i := range 5 {
		x := dialogue.Meeting{
			ID: "m" + strconv.Itoa(i), Kind: pick(m, kinds), Minutes: 60,
			Start: calendar.Moment{On: m.in("2026-12-01", 1480), Clock: calendar.Clock(60 * (8 + m.IntN(3)))},
		}
		if x.Kind == topic.Seminar {
			x.Series, x.Number = "s", 1+m.IntN(d.Series[0].Of)
			x.Perspectives = []dialogue.Perspective{dialogue.Perspective(pick(m, dialogue.Perspective("").Choices()))}
		}
		d.Meetings = append(d.Meetings, x)
		m.starts[x.ID] = x.Start.On
	}
	subjects := []string{"apl", "it", "sprak"}
	for i := range 6 {
		d.Questions = append(d.Questions, dialogue.CarriedQuestion{
			ID: "q" + strconv.Itoa(i), Text: both("Fråga " + strconv.Itoa(i)), Meeting: "m" + strconv.Itoa(m.IntN(5)), Body: "b" + strconv.Itoa(m.IntN(5)),
		})
		x := dialogue.ImprovementIdea{ID: "i" + strconv.Itoa(i), Text: both("Idé " + strconv.Itoa(i))}
		if m.chance(70) {
			x.Project = "j" + strconv.Itoa(m.IntN(2))
		}
		d.Ideas = append(d.Ideas, x)
		o := m.Perm(3)
		d.Needs = append(d.Needs, dialogue.Subject{Organization: "o" + strconv.Itoa(o[0]), Subject: pick(m, subjects)})
		d.Offers = append(d.Offers, dialogue.Subject{Organization: "o" + strconv.Itoa(o[1]), Subject: pick(m, subjects)})
		if i < 3 {
			d.Interfaces = append(d.Interfaces, dialogue.CollaborationInterface{
				ID: "f" + strconv.Itoa(i), Between: []string{"o" + strconv.Itoa(o[1]), "o" + strconv.Itoa(o[2])}, Subject: pick(m, subjects),
			})
		}
	}
	d.Projects = []dialogue.Project{
		{ID: "j0", Name: both("Projekt 0"), Period: samverkan.Period{To: m.in("2027-06-01", 900)}},
		{ID: "j1", Name: both("Projekt 1")},
	}
	for i := range 4 {
		c := dialogue.MeetingCalendar{Body: "b" + strconv.Itoa(m.IntN(5)), Year: 2027 + i%2}
		for range 1 + m.IntN(5) {
			c.Days = append(c.Days, m.in(strconv.Itoa(c.Year)+"-01-01", 364))
		}
		d.Calendars = append(d.Calendars, c)
	}
	add := func(of dialogue.Thing, id string) {
		m.things[of] = append(m.things[of], id)
		m.states[string(of)+id] = dialogue.Nothing
		if of == dialogue.OfMeeting {
			m.states[string(of)+id] = dialogue.Planned
		}
	}
	for i := range 6 {
		n := strconv.Itoa(i)
		add(dialogue.OfQuestion, "q"+n)
		add(dialogue.OfIdea, "i"+n)
		if i < 5 {
			add(dialogue.OfBody, "b"+n)
			add(dialogue.OfMeeting, "m"+n)
		}
		if i < 3 {
			add(dialogue.OfInterface, "f"+n)
		}
	}
}

// log lets things happen, a few days apart, each of a kind that can happen now.
func (m *maker) log(entries int) {
	m.now = m.in("2026-09-13", 120)
	for range 3 * entries {
		if len(m.d.Log) == entries {
			break
		}
		if m.chance(60) {
			m.now = m.now.AddDays(m.IntN(1 + 2*1400/entries))
		}
		if !m.now.Before(day("2030-09-01")) {
			break
		}
		of := pick(m, []dialogue.Thing{
			dialogue.OfBody, dialogue.OfBody, dialogue.OfBody, dialogue.OfMeeting, dialogue.OfMeeting, dialogue.OfQuestion,
			dialogue.OfQuestion, dialogue.OfIdea, dialogue.OfIdea, dialogue.OfInterface, dialogue.OfPeople,
		})
		to := ""
		if of != dialogue.OfPeople {
			to = pick(m, m.things[of])
		}
		var can []*move
		for i := range m.moves {
			if v := &m.moves[i]; v.of == of && v.can(m.states[string(of)+to]) {
				can = append(can, v)
			}
		}
		if can == nil {
			continue
		}
		move := pick(m, can)
		if e, ok := m.event(move, to); ok && m.possible(move, &e) {
			m.d.Log = append(m.d.Log, e)
			if move.to != "" {
				m.states[string(move.of)+to] = move.to
			}
			switch e.What {
			case dialogue.Moved:
				m.starts[to] = e.Start.On
			case dialogue.Appointed:
				if m.sits[to] == nil {
					m.sits[to] = map[string]bool{}
				}
				for _, p := range e.People {
					m.sits[to][p] = true
				}
			case dialogue.Resigned:
				for _, p := range e.People {
					delete(m.sits[to], p)
				}
			}
		}
	}
}

// event is one that can happen now.
func (m *maker) event(v *move, to string) (dialogue.Event, bool) {
	e := dialogue.Event{On: m.now, What: v.what, To: to}
	for _, n := range v.needs {
		m.give(&e, n)
	}
	for _, n := range v.may {
		if m.chance(50) {
			m.give(&e, n)
		}
	}
	switch v.what {
	case dialogue.Held:
		if m.now.Before(m.starts[to]) {
			return e, false
		}
	case dialogue.OnAgenda:
		e.Since = m.now.AddDays(m.IntN(60) - 10)
	case dialogue.Appointed:
		if e.Instead != "" && !m.canStandIn(&e) {
			e.Instead = ""
		}
	case dialogue.Resigned:
		e.People = nil
		for i := range 9 {
			if p := "p" + strconv.Itoa(i); m.sits[to][p] && m.chance(40) {
				e.People = append(e.People, p)
			}
		}
		if e.People == nil {
			return e, false
		}
	}
	return e, true
}

// possible sees to the days of an event: nothing happens to a body that is no
// more, or before its first letter, to a question or an idea before what came
// before it, or at a meeting that has not been; and nothing but what is sent and
// noted anew belongs to the time before the election. Days that cannot be are
// taken away, and where that is not enough the event is not.
func (m *maker) possible(v *move, e *dialogue.Event) bool {
	first := samverkan.Date{}
	if v.of == dialogue.OfBody || v.of == dialogue.OfPeople {
		first = day("2026-09-13")
	}
	for _, x := range m.d.Log {
		switch {
		case x.To != e.To || x.To == "":
		case v.of == dialogue.OfBody && x.What == dialogue.LetterSent && e.What != dialogue.Anchored && first == day("2026-09-13"):
			first = happenedOn(x)
		case (v.of == dialogue.OfQuestion || v.of == dialogue.OfIdea || v.of == dialogue.OfInterface) && (first.IsZero() || v.to != ""):
			for _, w := range m.moves {
				if w.what == x.What && w.to != "" {
					first = happenedOn(x)
				}
			}
		}
	}
	for _, q := range m.d.Questions {
		if q.ID == e.To && e.What == dialogue.QuestionCarried {
			first = m.starts[q.Meeting]
			if m.states["meeting"+q.Meeting] == dialogue.WasCanceled {
				return false
			}
		}
		for _, x := range m.d.Log { // what was carried from a meeting holds it to its day
			if x.To == q.ID && x.What == dialogue.QuestionCarried && q.Meeting == e.To &&
				(e.What == dialogue.Canceled || e.What == dialogue.Moved && happenedOn(x).Before(e.Start.On)) {
				return false
			}
		}
	}
	if e.Since.Before(first) {
		e.Since = samverkan.Date{}
	}
	if e.Minutes.On.Before(first) {
		e.Minutes.On = samverkan.Date{}
	}
	if e.What == dialogue.OnAgenda && e.Since.IsZero() {
		e.Since = e.On
	}
	if e.Minutes == (committee.Minutes{}) && slices.Contains(v.needs, dialogue.HasMinutes) {
		return false
	}
	for _, b := range m.d.Bodies {
		if b.ID == e.To && !b.To.IsZero() {
			latest := e.On
			if !e.Minutes.On.IsZero() {
				latest = e.Minutes.On
			} else if !e.Since.IsZero() {
				latest = e.Since
			}
			if latest.Compare(b.To) >= 0 || e.Since.Compare(b.To) >= 0 {
				return false
			}
		}
	}
	return !e.On.Before(first)
}

// canStandIn: not for oneself, and not for somebody who stands in for one of
// those already; see TestWhatIsReadCanBeAssessed.
func (m *maker) canStandIn(e *dialogue.Event) bool {
	for _, p := range e.People {
		if p == e.Instead {
			return false
		}
		for _, a := range m.d.Appointments {
			if a.Body == e.To && a.Person == e.Instead && a.Instead == p {
				return false
			}
		}
		for _, x := range m.d.Log {
			if x.To == e.To && x.Instead == p && slices.Contains(x.People, e.Instead) {
				return false
			}
		}
	}
	return true
}

func (m *maker) give(e *dialogue.Event, n dialogue.Member) {
	switch n {
	case dialogue.HasPeople:
		for _, i := range m.Perm(9)[:1+m.IntN(3)] {
			e.People = append(e.People, "p"+strconv.Itoa(i))
		}
	case dialogue.HasInstead:
		e.Instead = m.person()
	case dialogue.HasSince:
		e.Since = m.now.AddDays(m.IntN(80) - 60)
		if m.now.Before(e.Since) && !toCome(e.What) || !e.Since.Before(day("2031-01-01")) {
			e.Since = m.now // nothing happens ahead, and no appointment lasts beyond the cycle
		}
	case dialogue.HasStart:
		e.Start = &calendar.Moment{On: m.now.AddDays(min(m.IntN(200)-30, m.now.DaysUntil(day("2030-12-31")))), Clock: calendar.Clock(60 * (8 + m.IntN(3)))}
	case dialogue.HasMinutes:
		e.Minutes = committee.Minutes{On: m.now.AddDays(-m.IntN(30)), Record: "D " + strconv.Itoa(m.IntN(99))}
		if m.chance(20) {
			e.Minutes.On = samverkan.Date{}
		}
	case dialogue.HasUntil:
		e.Until = m.now.AddDays(1 + m.IntN(900))
	case dialogue.HasAnswer:
		e.Answer = dialogue.Answer(pick(m, dialogue.Answer("").Choices()))
	case dialogue.HasStep:
		e.Step = dialogue.Step(pick(m, dialogue.Step("").Choices()))
	default:
		give(e, n)
		e.Hours, e.Kronor = e.Hours*(1+m.IntN(5)), e.Kronor*(1+m.IntN(5))
	}
}

// eachMade runs a test on so many random dialogues, each on a random day.
func eachMade(t *testing.T, n, entries int, test func(t *testing.T, seed uint64, d *dialogue.Dialogue, on samverkan.Date)) {
	t.Helper()
	for seed := range uint64(n) {
		d := made(seed, entries)
		on := day("2026-08-01").AddDays(int(seed*613) % 1700)
		test(t, seed, d, on)
		if t.Failed() {
			t.Logf("seed %d, on %s", seed, on)
			return
		}
	}
}

// What the maker makes is a document, is the same each time, and lets all
// kinds of things happen.
func TestMade(t *testing.T) {
	happened := map[dialogue.EventKind]int{}
	eachMade(t, 100, 60, func(t *testing.T, seed uint64, d *dialogue.Dialogue, _ samverkan.Date) {
		_, err := d.Cycle()
		require.NoError(t, err)
		require.Equal(t, encoded(t, d), encoded(t, made(seed, 60)))
		for _, e := range d.Log {
			happened[e.What]++
		}
	})
	for _, m := range moves() {
		require.NotZero(t, happened[m.what], m.what)
	}
}

func TestReplayMade(t *testing.T) {
	eachMade(t, 6, 40, func(t *testing.T, _ uint64, d *dialogue.Dialogue, _ samverkan.Date) { replay(t, d) })
}
