package dialogue

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// checker holds where each ID of the document stands.
type checker struct {
	d      *Dialogue
	faults samverkan.Faults
	ids    ids
}

// ids is the place of each ID in its list.
type ids struct {
	orgs, bodies, people, meetings, questions, projects, ideas, interfaces, series map[string]int
}

// check finds what contradicts itself in the document apart from its log.
func (d *Dialogue) check() (ids, samverkan.Faults) {
	c := checker{d: d}
	c.place(d.Schema.Check(), "/$schema")
	c.sizes()
	if len(c.faults) > 0 {
		return c.ids, c.faults
	}
	c.term()
	c.place(d.Register.Check(), "")
	c.lists()
	c.references()
	c.byHand()
	if len(c.faults) > samverkan.MaxFaults {
		c.faults = c.faults[:samverkan.MaxFaults]
	}
	return c.ids, c.faults
}

// place adds the faults of a part below its place.
func (c *checker) place(err error, at string) {
	var many samverkan.Faults
	var one *samverkan.Fault
	switch {
	case errors.As(err, &many):
	case errors.As(err, &one):
		many = samverkan.Faults{one}
	}
	for _, f := range many {
		moved := *f
		moved.At = at + f.At
		c.faults.Add(&moved)
	}
}

func (c *checker) sizes() {
	for _, l := range []struct {
		list    string
		n, most int
	}{
		{"log", len(c.d.Log), MaxLog},
		{"meetings", len(c.d.Meetings), MaxMeetings},
		{"questions", len(c.d.Questions), MaxQuestions},
		{"ideas", len(c.d.Ideas), MaxIdeas},
		{"projects", len(c.d.Projects), MaxProjects},
		{"interfaces", len(c.d.Interfaces), MaxInterfaces},
		{"needs", len(c.d.Needs), MaxSubjects},
		{"offers", len(c.d.Offers), MaxSubjects},
		{"calendars", len(c.d.Calendars), MaxCalendars},
		{"breaks", len(c.d.Breaks), MaxBreaks},
		{"series", len(c.d.Series), MaxSeries},
	} {
		if l.n > l.most {
			c.faults.Add(samverkan.Wrong(samverkan.CodeTooLarge, "/"+l.list, samverkan.Text{
				SV: "Listan har {n} poster. Den får ha högst {most}.",
				EN: "The list has {n} entries. It may have {most} at most.",
			}, samverkan.Int("n", l.n), samverkan.Int("most", l.most)))
		}
	}
}

// term refuses a cycle that does not begin with an election.
func (c *checker) term() {
	term, err := calendar.TermFrom(c.d.ElectionYear)
	if err == nil && !c.d.TakesOffice.IsZero() {
		if _, err := term.WithCommittees(c.d.TakesOffice); err != nil {
			c.place(err, "/takesOffice")
		}
	}
	if err != nil {
		c.place(err, "/electionYear")
	}
}

func index(list string, i int) string { return "/" + list + "/" + strconv.Itoa(i) }

// byID notes where each ID of a list stands and refuses one that stands twice.
func (c *checker) byID(list string, n int, id func(int) string) map[string]int {
	seen := make(map[string]int, n)
	for i := range n {
		if first, again := seen[id(i)]; again {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, index(list, i)+"/id", samverkan.Text{
				SV: "Id ”{id}” finns redan vid {first}. Varje id får stå en gång.",
				EN: "The ID “{id}” stands at {first} already. Each ID may stand once.",
			}, samverkan.Quoted("id", id(i)), samverkan.Str("first", index(list, first))))
			continue
		}
		seen[id(i)] = i
	}
	return seen
}

func (c *checker) lists() {
	d := c.d
	first := func(n int, id func(int) string) map[string]int { // the register has refused what stands twice
		out := make(map[string]int, n)
		for i := range n {
			out[id(i)] = i
		}
		return out
	}
	c.ids = ids{
		orgs:       first(len(d.Organizations), func(i int) string { return d.Organizations[i].ID }),
		bodies:     first(len(d.Bodies), func(i int) string { return d.Bodies[i].ID }),
		people:     first(len(d.People), func(i int) string { return d.People[i].ID }),
		meetings:   c.byID("meetings", len(d.Meetings), func(i int) string { return d.Meetings[i].ID }),
		questions:  c.byID("questions", len(d.Questions), func(i int) string { return d.Questions[i].ID }),
		projects:   c.byID("projects", len(d.Projects), func(i int) string { return d.Projects[i].ID }),
		ideas:      c.byID("ideas", len(d.Ideas), func(i int) string { return d.Ideas[i].ID }),
		interfaces: c.byID("interfaces", len(d.Interfaces), func(i int) string { return d.Interfaces[i].ID }),
		series:     c.byID("series", len(d.Series), func(i int) string { return d.Series[i].ID }),
	}
}

// refers refuses an ID that is not in its list; none is well.
func (c *checker) refers(in map[string]int, list, id, at string) {
	if _, ok := in[id]; !ok && id != "" {
		c.faults.Add(noSuch(at, id, list))
	}
}

func noSuch(at, id, list string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeUnknown, at, samverkan.Text{
		SV: "”{id}” finns inte i listan ”{list}”. Rätta id:t eller lägg till posten.",
		EN: "“{id}” is not in the list “{list}”. Correct the ID or add the entry.",
	}, samverkan.Quoted("id", id), samverkan.Str("list", list))
}

func (c *checker) references() {
	d := c.d
	c.refers(c.ids.people, "people", d.Responsible.Chair, "/responsible/chair")
	c.refers(c.ids.people, "people", d.Responsible.ProcessLeader, "/responsible/processLeader")
	for i, m := range d.Calendars {
		c.refers(c.ids.bodies, "bodies", m.Body, index("calendars", i)+"/body")
		c.meetingDays(i, &m)
	}
	for i, p := range d.Planning.Places {
		c.refers(c.ids.orgs, "organizations", p.ID, index("planning/places", i)+"/id")
	}
	for i, p := range d.Planning.Answers {
		c.refers(c.ids.people, "people", p.Person, index("planning/answers", i)+"/person")
	}
	for i := range d.Meetings {
		c.meeting(i)
	}
	for i, q := range d.Questions {
		at := index("questions", i)
		c.refers(c.ids.meetings, "meetings", q.Meeting, at+"/meeting")
		c.refers(c.ids.bodies, "bodies", q.Body, at+"/body")
		c.refers(c.ids.people, "people", q.Person, at+"/person")
	}
	for i, idea := range d.Ideas {
		at := index("ideas", i)
		c.refers(c.ids.meetings, "meetings", idea.Meeting, at+"/meeting")
		c.refers(c.ids.orgs, "organizations", idea.Organization, at+"/organization")
		c.refers(c.ids.projects, "projects", idea.Project, at+"/project")
	}
	c.subjects("needs", d.Needs)
	c.subjects("offers", d.Offers)
	for i, f := range d.Interfaces {
		c.between(i, &f)
	}
}

func (c *checker) subjects(list string, subjects []Subject) {
	for i, s := range subjects {
		c.refers(c.ids.orgs, "organizations", s.Organization, index(list, i)+"/organization")
	}
}

// meetingDays refuses days outside the calendar's year.
func (c *checker) meetingDays(i int, m *MeetingCalendar) {
	for k, day := range m.Days {
		if day.Year() != m.Year {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, index("calendars", i)+"/days/"+strconv.Itoa(k), samverkan.Text{
				SV: "Dagen är {day}. Sammanträdesplanen gäller {year}.",
				EN: "The day is {day}. The meeting calendar is that of {year}.",
			}, samverkan.Str("day", day.String()), samverkan.Str("year", strconv.Itoa(m.Year))))
		}
	}
}

func (c *checker) meeting(i int) {
	m, at := &c.d.Meetings[i], index("meetings", i)
	c.place(m.Start.Check(), at+"/start")
	c.refers(c.ids.orgs, "organizations", m.Host, at+"/host")
	c.refers(c.ids.series, "series", m.Series, at+"/series")
	if k, ok := c.ids.series[m.Series]; ok && m.Number > c.d.Series[k].Of {
		c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/number", samverkan.Text{
			SV: "Mötet är nummer {n} i en serie om {of}.",
			EN: "The meeting is number {n} in a series of {of}.",
		}, samverkan.Int("n", m.Number), samverkan.Int("of", c.d.Series[k].Of)))
	}
	if (m.Series == "") != (m.Number == 0) {
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/number", samverkan.Text{
			SV: "Ett möte i en serie har både serie och nummer. Här finns bara det ena.",
			EN: "A meeting of a series has both a series and a number. Here is only one of them.",
		}))
	}
	for k, item := range m.Agenda {
		if item.Kept != nil {
			c.refers(c.ids.people, "people", item.Kept.Person, at+"/agenda/"+strconv.Itoa(k)+"/kept/person")
		}
	}
}

// between refuses an interface that is not between two organizations.
func (c *checker) between(i int, f *CollaborationInterface) {
	at := index("interfaces", i) + "/between"
	if len(f.Between) != 2 || f.Between[0] == f.Between[1] {
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "En samverkansyta är mellan två olika organisationer. Här står {n}.",
			EN: "An interface is between two different organizations. Here stands {n}.",
		}, samverkan.Int("n", len(f.Between))))
		return
	}
	for k, id := range f.Between {
		c.refers(c.ids.orgs, "organizations", id, at+"/"+strconv.Itoa(k))
	}
}

// byHand repeats for a document that was made by hand what reading checks of
// one that was read and what a report rests on: that numbers are in their
// ranges, codes among their choices, and texts are text.
func (c *checker) byHand() {
	d := c.d
	c.place(d.Name.Check(), "/name")
	c.text(d.Name, "/name")
	c.ranged(d.ElectionYear, 1994, 9990, "/electionYear")
	c.named(d.ID, "/id")
	for i, s := range d.Series {
		c.ranged(s.Of, 1, 100, index("series", i)+"/of")
	}
	for i, p := range d.Projects {
		c.place(p.Period.Check(), index("projects", i))
	}
	for i, b := range d.Breaks {
		c.place(b.Check(), index("breaks", i))
	}
	for i := range d.Meetings {
		m, at := &d.Meetings[i], index("meetings", i)
		c.named(m.ID, at+"/id")
		c.chosen(string(m.Kind), m.Kind.Choices(), at+"/kind")
		c.ranged(m.Minutes, 1, 1440, at+"/minutes")
		for k, item := range m.Agenda {
			c.text(item.Text, at+"/agenda/"+strconv.Itoa(k)+"/text")
		}
	}
	for i := range d.Log {
		e, at := &d.Log[i], index("log", i)
		if e.Answer != "" {
			c.chosen(string(e.Answer), e.Answer.Choices(), at+"/answer")
		}
		if e.Step != "" {
			c.chosen(string(e.Step), e.Step.Choices(), at+"/step")
		}
		if e.Hours != 0 {
			c.ranged(e.Hours, 1, 10_000, at+"/hours")
		}
		if e.Kronor != 0 {
			c.ranged(e.Kronor, 1, 1_000_000_000_000, at+"/kronor")
		}
	}
}

func (c *checker) ranged(n, least, most int, at string) {
	if n < least || n > most {
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står {n}. Det kan vara {least} till {most}.", EN: "Here stands {n}. It can be {least} to {most}.",
		}, samverkan.Str("n", strconv.Itoa(n)), samverkan.Str("least", strconv.Itoa(least)), samverkan.Str("most", strconv.Itoa(most))))
	}
}

func (c *checker) chosen(is string, of []string, at string) {
	if !slices.Contains(of, is) {
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står ”{is}”. Det kan vara {of}.", EN: "Here stands “{is}”. It can be {of}.",
		}, samverkan.Quoted("is", is), samverkan.Str("of", strings.Join(of, ", "))))
	}
}

// named refuses an ID that no document can hold.
func (c *checker) named(id, at string) {
	ok := len(id) > 0 && len(id) <= 64
	for i, r := range id {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		ok = ok && (letter || i > 0 && (r == '.' || r == '_' || r == '-'))
	}
	if !ok {
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Id:t är ”{id}”. Det ska ha 1–64 tecken av a–z, A–Z, 0–9, ”.”, ”_” och ”-”, med en bokstav eller siffra först.",
			EN: "The ID is “{id}”. It must have 1–64 characters of a–z, A–Z, 0–9, “.”, “_” and “-”, with a letter or digit first.",
		}, samverkan.Quoted("id", id)))
	}
}

// text refuses what is no text, or longer than a document holds.
func (c *checker) text(t samverkan.Text, at string) {
	const most = 2000
	for _, s := range []string{t.SV, t.EN} {
		if !utf8.ValidString(s) || utf8.RuneCountInString(s) > most {
			c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
				SV: "Texten ska vara UTF-8 och ha högst {most} tecken.", EN: "The text must be UTF-8 and have {most} characters at most.",
			}, samverkan.Int("most", most)))
			return
		}
	}
}
