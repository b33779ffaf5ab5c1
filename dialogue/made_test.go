package dialogue_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// day reads a day that the test has written itself; "" is no day.
func day(s string) samverkan.Date {
	if s == "" {
		return samverkan.Date{}
	}
	d, err := samverkan.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func both(s string) samverkan.Text { return samverkan.Same(s) }

// moment reads "2027-03-12 13:00".
func moment(s string) calendar.Moment {
	clock, err := calendar.ParseClock(s[11:])
	if err != nil {
		panic(err)
	}
	return calendar.Moment{On: day(s[:10]), Clock: clock}
}

// between is the days from one up to but not with another.
func between(a, b string) committee.Times {
	return committee.Times{Period: samverkan.Period{From: day(a), To: day(b)}}
}

// diff compares values that hold dates; an empty list is as good as none.
func diff(want, got any) string {
	return cmp.Diff(want, got, cmpopts.EquateComparable(samverkan.Date{}), cmpopts.EquateEmpty())
}

// event is an entry of the log; with gives it its other members.
func event(on string, what dialogue.EventKind, to string, with ...func(*dialogue.Event)) dialogue.Event {
	e := dialogue.Event{On: day(on), What: what, To: to}
	for _, w := range with {
		w(&e)
	}
	return e
}

func people(ids ...string) func(*dialogue.Event) {
	return func(e *dialogue.Event) { e.People = ids }
}

func since(s string) func(*dialogue.Event) {
	return func(e *dialogue.Event) { e.Since = day(s) }
}

func minutes(on, record string) func(*dialogue.Event) {
	return func(e *dialogue.Event) {
		e.Minutes = committee.Minutes{On: day(on), Paragraph: "§ 14", Record: record}
	}
}

func start(s string) func(*dialogue.Event) {
	return func(e *dialogue.Event) { m := moment(s); e.Start = &m }
}

func answer(a dialogue.Answer) func(*dialogue.Event) {
	return func(e *dialogue.Event) { e.Answer = a }
}

func step(s dialogue.Step) func(*dialogue.Event) {
	return func(e *dialogue.Event) { e.Step = s }
}

func hours(n int) func(*dialogue.Event) { return func(e *dialogue.Event) { e.Hours = n } }

func kronor(n int) func(*dialogue.Event) { return func(e *dialogue.Event) { e.Kronor = n } }

func says(s string) func(*dialogue.Event) {
	return func(e *dialogue.Event) { e.Text = samverkan.Text{SV: s, EN: s + " (en)"} }
}

// seats gives a body a chair and a member of the majority, a vice chair and a
// substitute of the opposition, for a term.
func seats(d *dialogue.Dialogue, body string, times committee.Times, chair, member, vice, substitute string) {
	for _, s := range []struct {
		person string
		role   committee.Role
		bloc   committee.Bloc
	}{
		{chair, committee.Chair, committee.Majority},
		{member, committee.OrdinaryMember, committee.Majority},
		{vice, committee.ViceChair, committee.Opposition},
		{substitute, committee.Substitute, committee.Opposition},
	} {
		d.Members = append(d.Members, committee.Member{Person: s.person, Body: body, Role: s.role, Times: times})
		d.Sides = append(d.Sides, committee.Side{Person: s.person, Body: body, Bloc: s.bloc, Times: times})
	}
}

// goodAgenda is that of a dialogue meeting with which nothing is wrong.
func goodAgenda() []dialogue.AgendaItem {
	return []dialogue.AgendaItem{
		{Text: samverkan.Text{SV: "Vi berättar om årets handledarutbildning", EN: "We tell of the year's training of supervisors"}, Stance: topic.Tell, About: dialogue.Success},
		{Text: samverkan.Text{SV: "Hinder vi mött under våren", EN: "Obstacles that we met in spring"}, Stance: topic.Tell, About: dialogue.Obstacle},
		{Text: samverkan.Text{SV: "Reflektion: hur ser det ut hos er?", EN: "Reflection: how are things where you are?"}, Stance: topic.AskHome, About: dialogue.Reflection},
	}
}

func awardItem() dialogue.AgendaItem {
	return dialogue.AgendaItem{Text: samverkan.Text{SV: "Årets handledare", EN: "Supervisor of the year"}, Stance: topic.Tell, About: dialogue.AwardItem}
}

// granvik is the document that the tests change: the cycle 2026–2030 of a
// collaboration of two municipalities and a region. Five affected bodies:
//
//	gbun  Granvik's education committee: anna, axel (majority), bo, britt (opposition)
//	gsoc  Granvik's care committee: cia, curt, dan, doris
//	sbun  Storsele's education committee: eva, erik, fia, folke
//	rvux  the region's committee: gun, gert, hans, hedda
//	vux   the joint committee of Granvik and Storsele: ivar, ines, jan, jill
//
// and gtek, which is not affected. The first of each sits since 2023, the
// others are new in 2027; so 5 people return and 15 are new. Nothing is noted.
func granvik() *dialogue.Dialogue {
	d := &dialogue.Dialogue{
		Schema: dialogue.Schema, ID: "varddialogen", ElectionYear: 2026,
		Name:        samverkan.Text{SV: "Vårdcollege Mellanälven", EN: "Care College Mellanälven"},
		Responsible: dialogue.Responsible{Chair: "ordf", ProcessLeader: "ledare", Mail: "dialog@mellanalven.example"},
		Program:     dialogue.Program{DecidedBy: samverkan.Text{SV: "Regionala styrgruppen", EN: "The regional steering group"}, On: day("2026-05-12")},
	}
	d.Organizations = []committee.Organization{
		{ID: "granvik", Name: both("Granvik"), Kind: committee.Municipality},
		{ID: "storsele", Name: both("Storsele"), Kind: committee.Municipality},
		{ID: "regionen", Name: both("Region Mellanälven"), Kind: committee.Region},
	}
	bun := samverkan.Text{SV: "barn- och utbildningsnämnden", EN: "the education committee"}
	d.Bodies = []committee.Body{
		{ID: "gbun", Name: bun, Kind: committee.Committee, Organizations: []string{"granvik"}, Affected: true},
		{ID: "gsoc", Name: samverkan.Text{SV: "socialnämnden", EN: "the care committee"}, Kind: committee.Committee, Organizations: []string{"granvik"}, Affected: true},
		{ID: "gtek", Name: samverkan.Text{SV: "tekniska nämnden", EN: "the technical committee"}, Kind: committee.Committee, Organizations: []string{"granvik"}},
		{ID: "sbun", Name: bun, Kind: committee.Committee, Organizations: []string{"storsele"}, Affected: true},
		{ID: "rvux", Name: samverkan.Text{SV: "kompetensnämnden", EN: "the skills committee"}, Kind: committee.RegionCommittee, Organizations: []string{"regionen"}, Affected: true},
		{ID: "vux", Name: samverkan.Text{SV: "Gemensamma vuxenutbildningsnämnden", EN: "the joint committee for adult education"}, Kind: committee.JointCommittee, Organizations: []string{"granvik", "storsele"}, Affected: true},
	}
	d.People = []committee.Person{
		{ID: "anna", Name: "Anna Ek", Mail: "anna.ek@granvik.example"},
		{ID: "axel", Name: "Axel Berg", Mail: "axel.berg@granvik.example"},
		{ID: "bo", Name: "Bo Lind", Mail: "bo.lind@granvik.example"},
		{ID: "britt", Name: "Britt Dal"},
		{ID: "cia", Name: "Cia Holm"},
		{ID: "curt", Name: "Curt Ås"},
		{ID: "dan", Name: "Dan Ros", Mail: "dan.ros@granvik.example"},
		{ID: "doris", Name: "Doris Alm"},
		{ID: "eva", Name: "Eva Nyman"},
		{ID: "erik", Name: "Erik Sund"},
		{ID: "fia", Name: "Fia Gran"},
		{ID: "folke", Name: "Folke Björk"},
		{ID: "gun", Name: "Gun Strand"},
		{ID: "gert", Name: "Gert Vik"},
		{ID: "hans", Name: "Hans Mo"},
		{ID: "hedda", Name: "Hedda Falk"},
		{ID: "ivar", Name: "Ivar Lund"},
		{ID: "ines", Name: "Ines Öst"},
		{ID: "jan", Name: "Jan Kvist"},
		{ID: "jill", Name: "Jill Hed"},
		{ID: "ordf", Name: "Karin Malm"},
		{ID: "ledare", Name: "Lars Norén"},
	}
	term := between("2027-01-01", "2031-01-01")
	seats(d, "gbun", term, "anna", "axel", "bo", "britt")
	seats(d, "gsoc", term, "cia", "curt", "dan", "doris")
	seats(d, "sbun", term, "eva", "erik", "fia", "folke")
	seats(d, "rvux", term, "gun", "gert", "hans", "hedda")
	seats(d, "vux", term, "ivar", "ines", "jan", "jill")
	for _, sat := range [][2]string{{"gbun", "anna"}, {"gsoc", "cia"}, {"sbun", "eva"}, {"rvux", "gun"}, {"vux", "ivar"}} {
		d.Members = append(d.Members, committee.Member{Person: sat[1], Body: sat[0], Role: committee.OrdinaryMember, Times: between("2023-01-01", "2027-01-01")})
	}
	d.Meetings = []dialogue.Meeting{
		{ID: "var27", Kind: topic.DialogueMeeting, Start: moment("2027-04-15 13:00"), Minutes: 180, Place: both("Granvik"), Agenda: goodAgenda()},
		{ID: "host27", Kind: topic.DialogueMeeting, Start: moment("2027-10-14 13:00"), Minutes: 180, Agenda: append(goodAgenda(), awardItem())},
	}
	return d
}

// appointedAll is the log of all five bodies being asked and appointing as
// proposed: the first member of each bloc.
func appointedAll() []dialogue.Event {
	var out []dialogue.Event
	bodies := []struct{ id, majority, opposition string }{
		{"gbun", "anna", "bo"},
		{"gsoc", "cia", "dan"},
		{"sbun", "eva", "fia"},
		{"rvux", "gun", "hans"},
		{"vux", "ivar", "jan"},
	}
	for _, b := range bodies {
		out = append(out, event("2027-01-11", dialogue.LetterSent, b.id))
	}
	for _, b := range bodies {
		out = append(out, event("2027-02-15", dialogue.Appointed, b.id, people(b.majority, b.opposition), minutes("2027-02-10", b.id+" 2027/31")))
	}
	return out
}

// assess is the report of a day.
func assess(t testing.TB, d *dialogue.Dialogue, on string) *dialogue.Report {
	t.Helper()
	r, err := d.Assess(dialogue.Options{On: day(on)})
	require.NoError(t, err)
	return r
}

// encoded is a document or a report in bytes.
func encoded(t testing.TB, v interface{ Encode() ([]byte, error) }) string {
	t.Helper()
	b, err := v.Encode()
	require.NoError(t, err)
	return string(b)
}

func bodyOf(t testing.TB, r *dialogue.Report, id string) dialogue.BodyState {
	t.Helper()
	for _, b := range r.Bodies {
		if b.ID == id {
			return b
		}
	}
	require.Fail(t, "no such body in the report", id)
	return dialogue.BodyState{}
}

func meetingOf(t testing.TB, r *dialogue.Report, id string) dialogue.MeetingState {
	t.Helper()
	for _, m := range r.Meetings {
		if m.ID == id {
			return m
		}
	}
	require.Fail(t, "no such meeting in the report", id)
	return dialogue.MeetingState{}
}

// outcome is what a rule said, and how much it found.
func outcome(t testing.TB, r *dialogue.Report, rule string) (samverkan.Outcome, []samverkan.Finding) {
	t.Helper()
	result, ok := r.Result(rule)
	require.True(t, ok, rule)
	return result.Outcome, result.Findings
}

// codes are the codes of a delegation's deviations.
func codes(d committee.Delegation) (out []committee.Code) {
	for _, x := range d.Deviations {
		out = append(out, x.Code)
	}
	return out
}
