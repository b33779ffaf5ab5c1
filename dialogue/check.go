package dialogue

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// checker holds where each ID of the document stands.
type checker struct {
	check.Checker
	d   *Dialogue
	ids ids
}

// ids is the place of each ID in its list.
type ids struct {
	orgs, bodies, people, meetings, questions, projects, ideas, interfaces, series map[string]int
}

// check finds what contradicts itself in the document apart from its log.
func (d *Dialogue) check() (ids, samverkan.Faults) {
	c := checker{d: d}
	if faults := strictjson.Check(d); faults != nil {
		return c.ids, check.OnlySchema(faults)
	}
	c.term()
	c.Place(d.Register.Check(), "")
	c.lists()
	c.references()
	if len(c.Faults) > samverkan.MaxFaults {
		c.Faults = c.Faults[:samverkan.MaxFaults]
	}
	return c.ids, c.Faults
}

// term refuses a cycle that does not begin with an election.
func (c *checker) term() {
	term, err := calendar.TermFrom(c.d.ElectionYear)
	if err == nil && !c.d.TakesOffice.IsZero() {
		if _, err := term.WithCommittees(c.d.TakesOffice); err != nil {
			c.Place(err, "/takesOffice")
		}
	}
	if err != nil {
		c.Place(err, "/electionYear")
	}
}

//go:noinline
func index(list string, i int) string { return check.At("/"+list, i) }

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
		meetings:   c.Places("/meetings", len(d.Meetings), func(i int) string { return d.Meetings[i].ID }),
		questions:  c.Places("/questions", len(d.Questions), func(i int) string { return d.Questions[i].ID }),
		projects:   c.Places("/projects", len(d.Projects), func(i int) string { return d.Projects[i].ID }),
		ideas:      c.Places("/ideas", len(d.Ideas), func(i int) string { return d.Ideas[i].ID }),
		interfaces: c.Places("/interfaces", len(d.Interfaces), func(i int) string { return d.Interfaces[i].ID }),
		series:     c.Places("/series", len(d.Series), func(i int) string { return d.Series[i].ID }),
	}
}

func (c *checker) references() {
	d := c.d
	c.Refers(c.ids.people, "people", d.Responsible.Chair, "/responsible/chair")
	c.Refers(c.ids.people, "people", d.Responsible.ProcessLeader, "/responsible/processLeader")
	for i, m := range d.Calendars {
		c.Refers(c.ids.bodies, "bodies", m.Body, index("calendars", i)+"/body")
		c.meetingDays(i, &m)
	}
	for i, p := range d.Planning.Places {
		c.Refers(c.ids.orgs, "organizations", p.ID, index("planning/places", i)+"/id")
	}
	for i, p := range d.Planning.Answers {
		c.Refers(c.ids.people, "people", p.Person, index("planning/answers", i)+"/person")
	}
	for i := range d.Meetings {
		c.meeting(i)
	}
	for i, q := range d.Questions {
		at := index("questions", i)
		c.Refers(c.ids.meetings, "meetings", q.Meeting, at+"/meeting")
		c.Refers(c.ids.bodies, "bodies", q.Body, at+"/body")
		c.Refers(c.ids.people, "people", q.Person, at+"/person")
	}
	for i, idea := range d.Ideas {
		at := index("ideas", i)
		c.Refers(c.ids.meetings, "meetings", idea.Meeting, at+"/meeting")
		c.Refers(c.ids.orgs, "organizations", idea.Organization, at+"/organization")
		c.Refers(c.ids.projects, "projects", idea.Project, at+"/project")
	}
	c.subjects("needs", d.Needs)
	c.subjects("offers", d.Offers)
	for i, f := range d.Interfaces {
		c.between(i, &f)
	}
}

func (c *checker) subjects(list string, subjects []Subject) {
	for i, s := range subjects {
		c.Refers(c.ids.orgs, "organizations", s.Organization, index(list, i)+"/organization")
	}
}

// meetingDays refuses days outside the calendar's year.
func (c *checker) meetingDays(i int, m *MeetingCalendar) {
	for k, day := range m.Days {
		if day.Year() != m.Year {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, index("calendars", i)+"/days/"+strconv.Itoa(k), samverkan.Text{
				SV: "Dagen är {day}. Sammanträdesplanen gäller {year}.",
				EN: "The day is {day}. The meeting calendar is that of {year}.",
			}, dayArg("day", day), samverkan.Str("year", strconv.Itoa(m.Year))))
		}
	}
}

func (c *checker) meeting(i int) {
	m, at := &c.d.Meetings[i], index("meetings", i)
	c.Place(m.Start.CheckShown(), at+"/start")
	c.Refers(c.ids.orgs, "organizations", m.Host, at+"/host")
	c.Refers(c.ids.series, "series", m.Series, at+"/series")
	if k, ok := c.ids.series[m.Series]; ok && m.Number > c.d.Series[k].Of {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/number", samverkan.Text{
			SV: "Mötet är nummer {n} i en serie om {of}.",
			EN: "The meeting is number {n} in a series of {of}.",
		}, samverkan.Int("n", m.Number), samverkan.Int("of", c.d.Series[k].Of)))
	}
	if (m.Series == "") != (m.Number == 0) {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/number", samverkan.Text{
			SV: "Ett möte i en serie har både serie och nummer. Här finns bara det ena.",
			EN: "A meeting of a series has both a series and a number. Here is only one of them.",
		}))
	}
	for k, item := range m.Agenda {
		if item.Kept != nil {
			c.Refers(c.ids.people, "people", item.Kept.Person, at+"/agenda/"+strconv.Itoa(k)+"/kept/person")
		}
	}
}

// between refuses an interface that is not between two organizations.
func (c *checker) between(i int, f *CollaborationInterface) {
	at := index("interfaces", i) + "/between"
	if len(f.Between) != 2 || f.Between[0] == f.Between[1] {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "En samverkansyta är mellan två olika organisationer. Här står {n}.",
			EN: "An interface is between two different organizations. Here stands {n}.",
		}, samverkan.Int("n", len(f.Between))))
		return
	}
	for k, id := range f.Between {
		c.Refers(c.ids.orgs, "organizations", id, at+"/"+strconv.Itoa(k))
	}
}
