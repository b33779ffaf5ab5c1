package dialogue_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// What was found wrong and is not put right yet. A test moves to mended_test.go
// when it passes.

// A resignation makes entries too: what is read can be assessed all the same, or
// is refused in the log.
func TestResigningMakesEntries(t *testing.T) {
	t.Skip("reported: the entries of a resignation are not counted, neither for one person nor in all")
	many := asked()
	for range 100 {
		many.Log = append(many.Log, event("2027-02-20", dialogue.Appointed, "gbun", people("anna"), minutes("2027-02-10", "")))
	}
	many.Log = append(many.Log, event("2028-03-01", dialogue.Resigned, "gbun", people("anna")))
	again := sent()
	for i := range 150 {
		again.Log = append(again.Log, event("2028-03-01", dialogue.Resigned, "gbun", people("anna"), since(day("2029-12-01").AddDays(-i).String())))
	}
	for _, d := range []*dialogue.Dialogue{many, again} {
		if _, err := d.Cycle(); err != nil {
			require.Contains(t, err.Error(), "/log/")
			continue
		}
		_, err := d.Assess(dialogue.Options{On: day("2030-07-01")})
		require.NoError(t, err)
	}
}

// In the cycle before one stood in for the other, and in this one the other way
// round: the two times share no day.
func TestSubstitutesTakeTurns(t *testing.T) {
	t.Skip("reported: canAppoint does not look at the days")
	d := asked()
	d.Appointments = []committee.Appointment{{Body: "gbun", Person: "axel", Instead: "anna", Times: between("2023-02-01", "2027-01-01")}}
	d.Log = append(d.Log, event("2027-02-15", dialogue.Appointed, "gbun", people("anna"), minutes("2027-02-10", ""), func(e *dialogue.Event) { e.Instead = "axel" }))
	r := assess(t, d, "2027-03-08")
	require.Len(t, bodyOf(t, r, "gbun").Delegation.Delegates, 1)
}

// Those whom a body before had appointed are found where the report says, too.
func TestTheInheritedPointAtAnAppointment(t *testing.T) {
	t.Skip("reported: Inherited.Appointment still counts those of the log")
	d := merged()
	for _, x := range bodyOf(t, assess(t, d, "2029-03-01"), "gvalf").Delegation.Inherited {
		require.Less(t, x.Appointment, len(d.Appointments))
	}
}

// What Decode refuses, Assess refuses of a value made by hand: the rest.
func TestMadeByHandTheRest(t *testing.T) {
	t.Skip("reported: byHand looks at some of the members")
	for name, change := range map[string]func(*dialogue.Dialogue){
		"no such stance":      func(d *dialogue.Dialogue) { d.Meetings[0].Agenda[0].Stance = topic.Stance("shout") },
		"no such subject":     func(d *dialogue.Dialogue) { d.Meetings[0].Agenda[0].About = "weather" },
		"no such form":        func(d *dialogue.Dialogue) { d.Meetings[0].Form = "sauna" },
		"no such perspective": func(d *dialogue.Dialogue) { d.Meetings[0].Perspectives = []dialogue.Perspective{"kings"} },
		"a question without ID": func(d *dialogue.Dialogue) {
			d.Questions = []dialogue.CarriedQuestion{{Text: both("x"), Meeting: "var27", Body: "gbun"}}
		},
		"a question of nobody":  func(d *dialogue.Dialogue) { d.Questions = []dialogue.CarriedQuestion{{ID: "q", Text: both("x")}} },
		"an idea that is empty": func(d *dialogue.Dialogue) { d.Ideas = []dialogue.ImprovementIdea{{ID: "i"}} },
		"what was said":         func(d *dialogue.Dialogue) { d.Log[0].Text = both("\xff") },
		"a long record":         func(d *dialogue.Dialogue) { d.Log[9].Minutes.Record = strings.Repeat("x", 101) },
		"a reason that is none": func(d *dialogue.Dialogue) { d.Meetings[0].Agenda[0].Kept = &dialogue.Kept{Person: "ordf"} },
	} {
		t.Run(name, func(t *testing.T) {
			d := sent()
			change(d)
			_, err := d.Assess(dialogue.Options{On: day("2027-03-08")})
			require.Error(t, err)
		})
	}
}

// A time that the clocks never show is refused where it stands, not when the
// invitation is to go out, in a file that is not there.
func TestATimeThatIsNeverShown(t *testing.T) {
	t.Skip("reported: the document may hold it, and the fault is at /events/0/start/clock")
	d := sent()
	d.Meetings[0].Start = moment("2027-03-28 02:30")
	_, err := d.Cycle()
	require.Equal(t, "/meetings/0/start/clock", oneFault(t, err).At)
}

// Those who are not asked because a file holds 500 are not left out in silence.
func TestInvitationOfMany(t *testing.T) {
	t.Skip("reported: those after the first 500 are dropped without a word")
	d := full(300)
	for i := range d.People {
		d.People[i].Mail = d.People[i].ID + "@granvik.example"
	}
	d.Responsible.Mail = "dialog@mellanalven.example"
	_, err := d.Invitation("m0", day("2027-02-20"), samverkan.SV, 1_800_000_000)
	require.Error(t, err)
}

// A committee falls off by its own day, not by that of another.
func TestFallsOffByNobodyElsesDay(t *testing.T) {
	t.Skip("reported: SeatsEnding is asked for the last day of all bodies")
	d := sent()
	d.Bodies[2].TakesOffice = []samverkan.Date{day("2031-11-01")} // gtek, which is not affected
	d.Members, d.Sides = nil, nil
	for _, p := range []string{"anna", "bo"} { // appointed on, for half a year
		d.Appointments = append(d.Appointments, committee.Appointment{Body: "gbun", Person: p, Times: between("2031-01-01", "2031-07-01")})
	}
	require.False(t, bodyOf(t, assess(t, d, "2030-06-01"), "gbun").FallsOff)
}
