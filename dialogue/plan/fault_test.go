package plan_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/plan"
)

func TestBadYears(t *testing.T) {
	for _, bad := range []struct {
		name  string
		spoil func(y *plan.Year)
		code  samverkan.Code
		want  string
	}{
		{"no days", func(y *plan.Year) { *y = plan.Year{} }, samverkan.CodeInvalid, "at /to: The year begins on “” and ends on “”. Write both days; the end must be a later day than the beginning."},
		{"backwards", func(y *plan.Year) { y.To = y.From }, samverkan.CodeInvalid, "at /to: The year begins on “2027-03-01” and ends on “2027-03-01”. Write both"},
		{"long ago", func(y *plan.Year) { y.From, y.To = day("1899-12-01"), day("1900-02-01") }, samverkan.CodeInvalid, "at /from: The year begins on 1899-12-01. It can be 1900 at the earliest."},
		{"two years", func(y *plan.Year) { y.To = day("2028-03-02") }, samverkan.CodeTooLarge, "at /to: The year has 367 days. It may have 366 at most: a plan is of one year at a time."},
		{"too many meetings", func(y *plan.Year) { y.Meetings = make([]plan.Meeting, 11) }, samverkan.CodeTooLarge, "at /meetings: The list has 11 entries. It may have 10 at most."},
		{"too many people", func(y *plan.Year) { y.People = make([]plan.Person, 1001) }, samverkan.CodeTooLarge, "at /people: The list has 1,001 entries. It may have 1,000 at most."},
		{"too many days", func(y *plan.Year) { y.Bodies[0].MeetsOn = make([]samverkan.Date, 401) }, samverkan.CodeTooLarge, "at /bodies/0/meetsOn: The list has 401 entries. It may have 400 at most."},
		{"no meetings", func(y *plan.Year) { y.Meetings = nil }, samverkan.CodeInvalid, "at /meetings: There are no meetings here. Write one at least."},
		{"no reason", func(y *plan.Year) { y.Closed[0].Why = "rain" }, samverkan.CodeInvalid, "at /closed/0/why: “rain” cannot be chosen here. It can be holiday, squeeze, schoolBreak, weekend, other."},
		{"a bad period", func(y *plan.Year) { y.Closed[0].Periods[0].To = day("2027-03-08") }, samverkan.CodeInvalid, "at /closed/0/periods/0/to: The period begins on 2027-03-08 and ends on 2027-03-08. The end must be a later day; it is the first day after the period."},
		{"no date", func(y *plan.Year) { y.Bodies[0].MeetsOn[1] = samverkan.Date{} }, samverkan.CodeInvalid, "at /bodies/0/meetsOn/1: There is no date. Write year, month and day, as in 2026-03-12."},
		{"no ID", func(y *plan.Year) { y.People[1].ID = "" }, samverkan.CodeInvalid, "at /people/1/id: There is no ID. Write one, as in “granvik”."},
		{"an ID twice", func(y *plan.Year) { y.People[1].ID = "lind" }, samverkan.CodeConflict, "at /people/1/id: “lind” is already there. Each ID can be used once."},
		{"no such body", func(y *plan.Year) { y.People[1].Body = "kultur" }, samverkan.CodeUnknown, "at /people/1/body: “kultur” is not there. Write an ID that is, or add it."},
		{"no such place", func(y *plan.Year) { y.Bodies[1].Place = "tunadal" }, samverkan.CodeUnknown, "at /bodies/1/place: “tunadal” is not there."},
		{"no organization", func(y *plan.Year) { y.Bodies[1].Organization = "" }, samverkan.CodeInvalid, "at /bodies/1/organization: There is no ID."},
		{"no such bloc", func(y *plan.Year) { y.People[0].Bloc = "left" }, samverkan.CodeInvalid, "at /people/0/bloc: “left” cannot be chosen here. It can be majority, opposition, neither, unknown."},
		{"two answers", func(y *plan.Year) { y.People[0].Answers[1].On = y.People[0].Answers[0].On }, samverkan.CodeConflict, "at /people/0/answers/1/on: 2027-03-04 has an answer of the same person already. Write one answer for each day, the latest."},
		{"a strange answer", func(y *plan.Year) { y.People[0].Answers[1].Can = "maybe" }, samverkan.CodeInvalid, "at /people/0/answers/1/can: “maybe” cannot be chosen here. It can be yes, no."},
		{"a way to itself", func(y *plan.Year) {
			y.Places[0].Minutes = append(y.Places[0].Minutes, plan.Minutes{From: "granvik", Minutes: 5})
		}, samverkan.CodeInvalid, "at /places/0/minutes/1/minutes: Here stands 5. It can be 0 to 0."},
		{"a way from nowhere", func(y *plan.Year) { y.Places[0].Minutes[0].From = "tunadal" }, samverkan.CodeUnknown, "at /places/0/minutes/0/from: “tunadal” is not there."},
		{"a way below nothing", func(y *plan.Year) { y.Places[0].Minutes[0].Minutes = -1 }, samverkan.CodeInvalid, "at /places/0/minutes/0/minutes: Here stands −1. It can be 0 to 10,000."},
		{"a way that is missing", func(y *plan.Year) { y.Places[1].Minutes = nil }, samverkan.CodeUnknown, "at /places/1/minutes: The time from “granvik” to “norrhamn” is missing. “vux-granvik” sits in “granvik”; write the minutes."},
		{"an assumption twice", func(y *plan.Year) { y.Assumptions = []plan.Assumption{{Form: plan.Hybrid}, {Form: plan.Hybrid}} }, samverkan.CodeConflict, "at /assumptions/1/form: “hybrid” is already there."},
		{"more than all", func(y *plan.Year) { y.Assumptions = []plan.Assumption{{Form: plan.Hybrid, Expected: 1001}} }, samverkan.CodeInvalid, "at /assumptions/0/expected: Here stands 1,001. It can be 0 to 1,000."},
		{"a strange weekday", func(y *plan.Year) { y.Meetings[0].Weekdays = []plan.Weekday{"torsdag"} }, samverkan.CodeInvalid, "at /meetings/0/weekdays/0: “torsdag” cannot be chosen here. It can be monday,"},
		{"a form twice", func(y *plan.Year) { y.Meetings[0].Forms = []plan.Form{plan.Hybrid, plan.Hybrid} }, samverkan.CodeConflict, "at /meetings/0/forms/1: “hybrid” is already there."},
		{"somewhere else", func(y *plan.Year) { y.Meetings[0].Places = []string{"tunadal"} }, samverkan.CodeUnknown, "at /meetings/0/places/0: “tunadal” is not there."},
		{"letters a year before", func(y *plan.Year) { y.Meetings[0].LettersBefore = 201 }, samverkan.CodeInvalid, "at /meetings/0/lettersBefore: Here stands 201. It can be 0 to 200."},
		{"no season", func(y *plan.Year) { y.Meetings[0].Season = plan.AnySeason }, samverkan.CodeInvalid, "at /meetings/0/season: The dialogue meeting has no half of the year. Write spring or autumn: one is held in the spring and one in the autumn."},
		{"two in the spring", func(y *plan.Year) { y.Meetings[1].Kind, y.Meetings[1].Season = plan.DialogueMeeting, plan.Spring }, samverkan.CodeConflict, "at /meetings/1/season: Both “spring” and “cafe” are dialogue meetings in the spring. There should be one in the spring and one in the autumn."},
		{"none in the autumn", func(y *plan.Year) { y.To = day("2027-07-02") }, samverkan.CodeInvalid, "at /meetings: There is no dialogue meeting in the autumn. There should be one in the spring and one in the autumn, as far as the year reaches."},
	} {
		t.Run(bad.name, func(t *testing.T) {
			y := clone(spring())
			bad.spoil(&y)
			_, solving := plan.Solve(y, plan.Options{})
			_, starting := plan.New(y)
			for _, err := range []error{y.Check(), solving, starting, plan.Check(y, plan.Result{Proven: true})} {
				var fault *samverkan.Fault
				require.True(t, errors.As(err, &fault))
				require.Equal(t, bad.code, fault.Code)
				require.True(t, strings.HasPrefix(fault.Error(), bad.want), fault.Error())
				require.NotEmpty(t, fault.Text.SV)
				require.NotContains(t, fault.Text.SV, "{")
			}
		})
	}
	_, err := plan.Solve(spring(), plan.Options{Work: -1})
	require.EqualError(t, err, "at /work: The work is −1. Write 1 or more, or 0 for 2,000,000,000.")
	// Several together.
	y := spring()
	y.People[0].ID, y.People[1].Body, y.Gap = "", "kultur", -1
	var faults samverkan.Faults
	require.ErrorAs(t, y.Check(), &faults)
	require.Len(t, faults, 3)
}

// A budget that is too small gives a plan that is not proven, and Check says
// so.
func TestStopped(t *testing.T) {
	r, err := plan.Solve(large(1), plan.Options{Work: 90_000})
	require.NoError(t, err)
	require.False(t, r.Proven)
	require.EqualError(t, plan.Check(large(1), *r), "at /proven: The result is not proven. Let the work be done first.")
}

// Each kind of lie is refused with a text that says what is wrong.
func TestLies(t *testing.T) {
	y := large(1)
	for i := range y.Meetings {
		y.Meetings[i].Forms = nil
	}
	good, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	for _, lie := range []struct {
		name string
		tell func(*plan.Result)
		want string
	}{
		{"a meeting left out", func(r *plan.Result) { r.Placed = r.Placed[1:] }, "at /placed: The plan does not keep this: "},
		{"a closed day", func(r *plan.Result) { r.Placed[0].On = day("2027-03-09") }, "at /placed/0: What stands of the meeting on 9 March 2027 does not agree"},
		{"better attendance", func(r *plan.Result) { r.Value.Attendance++ }, "at /value: The plan gives attendance 131,750,"},
		{"a bound below", func(r *plan.Result) { r.Bound.Farthest-- }, "at /value: "},
		{"shorter travel", func(r *plan.Result) { r.Travel[2].Minutes-- }, "at /travel/2: norrhamn travels "},
		{"nobody travels", func(r *plan.Result) { r.Travel = nil }, "at /travel: Travel should be there for each organization"},
		{"no proof", func(r *plan.Result) { r.Proof = nil }, "at /proof: One case is not settled."},
		{"a proof twice", func(r *plan.Result) { r.Proof = append(r.Proof, r.Proof...) }, "at /proof/1: Here is one case too many."},
		{"divided by nothing", func(r *plan.Result) { r.Proof[0] = plan.Case{Divide: "spring"} }, "at /proof/0/divide: The case cannot be divided by the form of “spring”."},
		{"no days", func(r *plan.Result) { r.Proof[0].Days = nil }, "at /proof/0/days: Here should stand what the days bring."},
		{"two slices", func(r *plan.Result) { r.Proof[0].Days = append(r.Proof[0].Days, r.Proof[0].Days...) }, "at /proof/0/days/0/until: The slice ends on day 343."},
		{"sets left out", func(r *plan.Result) { r.Proof[0].Days[0].Left = r.Proof[0].Days[0].Left[1:] }, "at /proof/0/days/0/left: Here should stand 19 sets of meetings, not 18."},
		{"steps that rise", func(r *plan.Result) {
			l := &r.Proof[0].Days[0].Left[0]
			l.Steps = append(l.Steps, plan.Step{Until: 343, Worth: 1 << 50})
		}, "at /proof/0/days/0/left/0/steps/"},
		{"worth too little", func(r *plan.Result) { r.Proof[0].Days[0].Left[18].Steps[0].Worth-- }, "at /proof/0/days/0/left/18: If “"},
		{"worth too much", func(r *plan.Result) { r.Proof[0].Days[0].Left[18].Steps[0].Worth += 1 << 40 }, "at /proof/0/days: The days may bring more attendance than the plan."},
		{"nothing weighs", func(r *plan.Result) { clear(r.Proof[0].Farthest[0].Weights) }, "at /proof/0/farthest/"},
		{"a weight below nothing", func(r *plan.Result) { r.Proof[0].Farthest[0].Weights[0] = -1 }, "at /proof/0/farthest/0/weights: Here should stand a weight for each organization"},
		{"the end left out", func(r *plan.Result) { r.Proof[0].Farthest = r.Proof[0].Farthest[:5] }, "at /proof/0/farthest: At least one part is missing here."},
		{"more than the end", func(r *plan.Result) { r.Proof[0].Total = append(r.Proof[0].Total, plan.Node{}) }, "at /proof/0/total/"},
		{"a leaf that is none", func(r *plan.Result) { r.Proof[0].Farthest[0].Divide = "" }, "at /proof/0/farthest/0: The weights do not show that the limits are broken."},
		{"out of turn", func(r *plan.Result) { r.Proof[0].Farthest[0].Divide = "cafe4" }, "at /proof/0/farthest/0/divide: “cafe4” cannot be chosen here."},
		{"a conflict too", func(r *plan.Result) { r.Conflict = &plan.Conflict{} }, "at /conflict: Here are both a conflict and a plan."},
		{"only a conflict", func(r *plan.Result) { *r = plan.Result{Proven: true, Conflict: &plan.Conflict{}} }, "at /conflict/dropped: The conflict has no constraints."},
	} {
		t.Run(lie.name, func(t *testing.T) {
			r := clone(*good)
			lie.tell(&r)
			err := plan.Check(y, r)
			require.Error(t, err)
			require.True(t, strings.HasPrefix(err.Error(), lie.want), err.Error())
		})
	}
}

func TestConflictLies(t *testing.T) {
	y := impossible()
	good, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	for _, lie := range []struct {
		name string
		tell func(*plan.Conflict)
		want string
	}{
		{"one left out", func(c *plan.Conflict) { c.Dropped = c.Dropped[1:] }, "at /conflict/proof/0/left/0: If “spring” is held on day "},
		{"another text", func(c *plan.Conflict) { c.Dropped[0].Text.SV = "påsken" }, "at /conflict/dropped/0: “the winter break, week 10” is none of the year's constraints"},
		{"dropped alone", func(c *plan.Conflict) { c.Dropped[0].Also = nil }, "at /conflict/dropped/0/plan: The plan does not keep this, though it is not dropped: cafe1 from"},
		{"dropped for nothing", func(c *plan.Conflict) {
			c.Dropped[0].Also = append([]plan.Constraint{impossible().Constraints()[1]}, c.Dropped[0].Also...)
		}, "at /conflict/dropped/0/plan: The plan keeps this, so it need not be dropped: "},
		{"another of the conflict", func(c *plan.Conflict) { c.Dropped[0].Also = []plan.Constraint{c.Dropped[1].Constraint} }, "at /conflict/dropped/0/also/0: “granvik-vux0 must be able to be there” belongs to the conflict."},
		{"no proof", func(c *plan.Conflict) { c.Proof = nil }, "at /conflict/proof: Here should stand what the days bring."},
		{"a proof of nothing", func(c *plan.Conflict) { c.Proof[0].Left[0].Steps = []plan.Step{{Until: 343}} }, "at /conflict/proof: It is not shown that the constraints cannot hold together."},
		{"a worth", func(c *plan.Conflict) { c.Proof[0].Left[0].Steps = []plan.Step{{Until: 343, Worth: 1}} }, "at /conflict/proof/0/left/0: In a conflict nothing is weighed."},
	} {
		t.Run(lie.name, func(t *testing.T) {
			r := clone(*good)
			lie.tell(r.Conflict)
			err := plan.Check(y, r)
			require.Error(t, err)
			require.True(t, strings.HasPrefix(err.Error(), lie.want), err.Error())
		})
	}
}

func TestBadTables(t *testing.T) {
	for _, bad := range []struct {
		name  string
		spoil func(c *plan.Tables)
		code  samverkan.Code
		want  string
	}{
		{"too many", func(c *plan.Tables) { c.Guests = make([]plan.Guest, 201) }, samverkan.CodeTooLarge, "at /guests: The list has 201 entries. It may have 200 at most."},
		{"nobody", func(c *plan.Tables) { c.Guests = nil }, samverkan.CodeInvalid, "at /tables: There are 3 tables for 0 people. There should be one at least, and one for each at most."},
		{"no rounds", func(c *plan.Tables) { c.Rounds = 0 }, samverkan.CodeInvalid, "at /rounds: There are 0 rounds. There can be 1 to 20."},
		{"no tables", func(c *plan.Tables) { c.Tables = 0 }, samverkan.CodeInvalid, "at /tables: There are 0 tables for 10 people."},
		{"too few seats", func(c *plan.Tables) { c.Seats = 3 }, samverkan.CodeConflict, "at /seats: 10 people at three tables need 4 seats at each. There are 3."},
		{"too many hosts", func(c *plan.Tables) {
			for i := range c.Guests[:4] {
				c.Guests[i].Host = true
			}
		}, samverkan.CodeConflict, "at /guests: There are 4 hosts but three tables. Each host has a table of its own."},
		{"a guest twice", func(c *plan.Tables) { c.Guests[1].ID = "0" }, samverkan.CodeConflict, "at /guests/1/id: “0” is already there."},
	} {
		t.Run(bad.name, func(t *testing.T) {
			c := cafe(10, 3, 2, 0)
			bad.spoil(&c)
			_, seating := plan.Seat(c, plan.SeatOptions{})
			_, starting := plan.NewSeater(c)
			for _, err := range []error{c.Check(), seating, starting, plan.CheckSeating(c, plan.Seating{})} {
				var fault *samverkan.Fault
				require.True(t, errors.As(err, &fault))
				require.Equal(t, bad.code, fault.Code)
				require.True(t, strings.HasPrefix(fault.Error(), bad.want), fault.Error())
			}
		})
	}
	_, err := plan.Seat(cafe(10, 3, 2, 0), plan.SeatOptions{Work: -1})
	require.EqualError(t, err, "at /work: The work is −1. Write 1 or more, or 0 for 300,000,000.")
}
