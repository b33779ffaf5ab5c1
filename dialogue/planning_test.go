package dialogue_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/plan"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// The year that the plan reckons with is made of the document: who is
// appointed, when bodies meet, what is closed.
func TestYear(t *testing.T) {
	d := then(sent(), event("2027-02-20", dialogue.Resigned, "gbun", people("bo")))
	d.Calendars = []dialogue.MeetingCalendar{
		{Body: "gbun", Year: 2028, Days: []samverkan.Date{day("2028-02-10"), day("2028-03-16")}},
		{Body: "gbun", Year: 2027, Days: []samverkan.Date{day("2027-02-10")}},
	}
	d.Breaks = []calendar.Break{
		{Name: both("Sportlovet 2028"), Period: samverkan.Period{From: day("2028-02-28"), To: day("2028-03-04")}},
		{Name: both("Höstlovet 2027"), Period: samverkan.Period{From: day("2027-11-01"), To: day("2027-11-08")}},
	}
	d.Planning = dialogue.Planning{
		Cafes: 3, Gap: 20, BothBlocs: true,
		Answers: []dialogue.DayAnswer{{Person: "anna", Answer: plan.Answer{On: day("2028-04-20"), Can: plan.No}}, {Person: "bo", Answer: plan.Answer{On: day("2028-04-20"), Can: plan.Yes}}},
	}
	again(t, d)
	y, err := d.Year(2028, day("2027-11-01"))
	require.NoError(t, err)
	require.NoError(t, y.Check())
	require.Equal(t, []string{"2028-01-01", "2029-01-01"}, []string{y.From.String(), y.To.String()})
	require.Equal(t, []any{20, true}, []any{y.Gap, y.BothBlocs})
	require.Len(t, y.Bodies, 5)
	require.Equal(t, []samverkan.Date{day("2028-02-10"), day("2028-03-16")}, y.Bodies[0].MeetsOn)
	require.Len(t, y.People, 9, "ten were appointed and one has resigned")
	require.Equal(t, []plan.Answer{{On: day("2028-04-20"), Can: plan.No}}, y.People[0].Answers)
	require.EqualValues(t, "majority", y.People[0].Bloc)
	var kinds []string
	for _, m := range y.Meetings {
		kinds = append(kinds, m.ID+" "+string(m.Kind)+" "+string(m.Season))
	}
	require.Equal(t, []string{"var dialogueMeeting spring", "host dialogueMeeting autumn", "cafe-1 cafe spring", "cafe-2 cafe spring", "cafe-3 cafe autumn"}, kinds)
	require.True(t, y.Meetings[1].Award)
	closed := func(on string) (why []plan.Why) {
		for _, c := range y.Closed {
			in := slices.Contains(c.Days, day(on))
			for _, p := range c.Periods {
				in = in || p.Contains(day(on))
			}
			if in {
				why = append(why, c.Why)
			}
		}
		return why
	}
	require.Equal(t, []plan.Why{plan.Holiday}, closed("2028-04-14"), "Good Friday 2028")
	require.Equal(t, []plan.Why{plan.Squeeze}, closed("2028-05-26"), "the day after Ascension Day 2028")
	require.Equal(t, []plan.Why{plan.SchoolBreak}, closed("2028-03-01"))
	require.Empty(t, closed("2028-03-14"))
	// In the year itself the days up to the one asked on are gone.
	y, err = d.Year(2028, day("2028-03-31"))
	require.NoError(t, err)
	require.Equal(t, day("2028-04-01"), y.From)
}

// What is assumed is told: the default of each form that a meeting can have,
// and what the document says goes before it.
func TestYearTellsItsAssumptions(t *testing.T) {
	d := sent()
	y, err := d.Year(2028, day("2027-11-01"))
	require.NoError(t, err)
	require.Equal(t, plan.DefaultAssumptions()[:1], y.Assumptions)
	own := plan.Assumption{Form: plan.Hybrid, Expected: 600, Travels: 400}
	d.Planning.Forms, d.Planning.Assumptions = []plan.Form{plan.Hybrid, plan.OnSite}, []plan.Assumption{own}
	y, err = d.Year(2028, day("2027-11-01"))
	require.NoError(t, err)
	require.Equal(t, []plan.Assumption{plan.DefaultAssumptions()[0], own}, y.Assumptions)
	// Telling what is assumed changes no plan.
	told, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	y.Assumptions = d.Planning.Assumptions
	untold, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Empty(t, diff(told, untold))
}

// The days that were chosen already: as moved, without what was canceled, of
// the year alone, and only the kinds that a plan places.
func TestPinned(t *testing.T) {
	meeting := func(id string, kind topic.MeetingKind, start string) dialogue.Meeting {
		return dialogue.Meeting{ID: id, Kind: kind, Start: moment(start), Minutes: 60}
	}
	d := sent()
	d.Meetings = append(d.Meetings, meeting("cafe", topic.Cafe, "2027-03-10 13:00"), meeting("sem", topic.Seminar, "2027-03-11 13:00"),
		meeting("var28", topic.DialogueMeeting, "2028-04-11 13:00"), meeting("off", topic.Cafe, "2027-05-11 13:00"))
	d.Log = append(d.Log,
		event("2027-02-20", dialogue.Moved, "var27", start("2027-03-01 13:00")), event("2027-02-20", dialogue.Canceled, "off"),
		event("2027-03-01", dialogue.Held, "var27", people("anna")))
	all, err := d.Pinned(2027, day("2027-03-08"))
	require.NoError(t, err)
	require.Empty(t, diff([]dialogue.Pinned{
		{Meeting: "var27", Kind: topic.DialogueMeeting, On: day("2027-03-01"), Half: calendar.Spring, State: dialogue.WasHeld},
		{Meeting: "cafe", Kind: topic.Cafe, On: day("2027-03-10"), Half: calendar.Spring, State: dialogue.Planned},
		{Meeting: "host27", Kind: topic.DialogueMeeting, On: day("2027-10-14"), Half: calendar.Autumn, State: dialogue.Planned},
	}, all))
	_, err = granvik().Pinned(2027, samverkan.Date{})
	require.Error(t, err)
}

func TestYearRefuses(t *testing.T) {
	for _, c := range []struct {
		year int
		on   string
		code samverkan.Code
		at   string
	}{
		{2027, "2027-12-31", samverkan.CodeConflict, "/year"},
		{2027, "2030-01-01", samverkan.CodeConflict, "/year"},
		{0, "2027-01-01", samverkan.CodeInvalid, "/year"},
		{9999, "2027-01-01", samverkan.CodeInvalid, "/year"},
		{2028, "", samverkan.CodeInvalid, "/on"},
		{2031, "2027-11-01", samverkan.CodeConflict, "/year"}, // after the cycle
		{2025, "2024-11-01", samverkan.CodeConflict, "/year"}, // before its election
		{2027, "2027-11-30", samverkan.CodeConflict, "/year"}, // no dialogue meeting is held in December
	} {
		_, err := sent().Year(c.year, day(c.on))
		f := oneFault(t, err)
		require.Equal(t, c.code, f.Code, c.year)
		require.Equal(t, c.at, f.At)
	}
}

// Of any dialogue a year can be made that the plan takes.
func TestYearMade(t *testing.T) {
	eachMade(t, 40, 60, func(t *testing.T, _ uint64, d *dialogue.Dialogue, on samverkan.Date) {
		y, err := d.Year(on.Year()+1, on)
		if r := assess(t, d, on.String()); on.Year()+1 < r.Term.Election.Year() || on.Year()+1 >= r.End.Year() && r.End.Month() == 1 {
			require.Equal(t, "/year", oneFault(t, err).At, "outside the cycle")
			return
		}
		require.NoError(t, err)
		require.NoError(t, y.Check())
		for _, p := range y.People {
			require.NotEmpty(t, p.Body)
		}
		require.LessOrEqual(t, len(y.Bodies), len(d.Bodies))
	})
}

// From the middle of a year what is left of it is planned: not what has been
// held, nor what it is too late for.
func TestYearFromTheMiddle(t *testing.T) {
	ids := func(d *dialogue.Dialogue, on string) (out []string) {
		y, err := d.Year(2027, day(on))
		require.NoError(t, err)
		for _, m := range y.Meetings {
			out = append(out, m.ID)
		}
		return out
	}
	d := sent() // with dialogue meetings on 15 April and 14 October 2027
	d.Planning.Cafes = 3
	require.Equal(t, []string{"var", "host", "cafe-1", "cafe-2", "cafe-3"}, ids(d, "2027-03-01"))
	require.Equal(t, []string{"host", "cafe-1", "cafe-2", "cafe-3"}, ids(d, "2027-04-20"), "that of the spring was in April")
	require.Equal(t, []string{"host", "cafe-3"}, ids(d, "2027-08-01"))
	require.Equal(t, []string{"cafe-3"}, ids(d, "2027-10-15"))
	d.Meetings = append(d.Meetings, dialogue.Meeting{ID: "kafe", Kind: topic.Cafe, Start: moment("2027-03-10 13:00"), Minutes: 60})
	require.Equal(t, []string{"host", "cafe-2", "cafe-3"}, ids(d, "2027-04-20"), "one café was in March")
	d.Meetings = nil
	require.Equal(t, []string{"var", "host", "cafe-1", "cafe-2", "cafe-3"}, ids(d, "2027-04-20"))
	require.Equal(t, []string{"host", "cafe-1", "cafe-2", "cafe-3"}, ids(d, "2027-06-01"), "no dialogue meeting is held in June")

	y, err := d.Year(2027, day("2027-08-01"))
	require.NoError(t, err)
	require.Equal(t, []plan.Season{plan.Spring}, y.Without)
	r, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Nil(t, r.Conflict)
	require.Len(t, r.Placed, 2)
	require.NoError(t, plan.Check(y, *r))
	y, err = d.Year(2030, day("2029-08-01"))
	require.NoError(t, err)
	require.Equal(t, day("2031-01-01"), y.To)
}

// Somebody whom two bodies sent is there for both, and away when one meets.
func TestYearOfOneOfTwoBodies(t *testing.T) {
	d := granvik()
	d.Members = append(d.Members, committee.Member{Person: "anna", Body: "vux", Role: committee.OrdinaryMember, OnBehalfOf: "granvik", Times: between("2027-01-01", "2031-01-01")})
	d.Log = []dialogue.Event{
		event("2027-01-11", dialogue.LetterSent, "gbun"), event("2027-01-11", dialogue.LetterSent, "vux"),
		event("2027-02-15", dialogue.Appointed, "gbun", people("anna", "bo"), minutes("2027-02-10", "")),
		event("2027-02-15", dialogue.Appointed, "vux", people("anna", "jan"), minutes("2027-02-11", "")),
	}
	d.Calendars = []dialogue.MeetingCalendar{{Body: "vux", Year: 2028, Days: []samverkan.Date{day("2028-02-10")}}}
	y, err := d.Year(2028, day("2027-11-01"))
	require.NoError(t, err)
	require.Len(t, y.People, 3)
	require.Equal(t, "gbun", y.People[0].Body)
	require.Equal(t, []string{"vux"}, y.People[0].Also)
	// Five bodies are affected. Two have sent somebody, and one has a calendar.
	d.Planning.Share = plan.Share{PerMille: 1000}
	y, err = d.Year(2028, day("2027-11-01"))
	require.NoError(t, err)
	r, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Equal(t, "minst fem av fem nämnder ska kunna vara med", r.Conflict.Dropped[0].Text.SV)
	d.Planning.Share = plan.Share{Bodies: 2}
	y, err = d.Year(2028, day("2027-11-01"))
	require.NoError(t, err)
	r, err = plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Contains(t, r.Unknown.SV, "Det är inte känt när barn- och utbildningsnämnden i Granvik, socialnämnden i Granvik, barn- och utbildningsnämnden i Storsele och kompetensnämnden i Region Mellanälven sammanträder.")
	require.Equal(t, 2, r.Placed[0].Bodies)
}
