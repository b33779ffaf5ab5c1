package dialogue_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// What a doubting reader found: each test says what is right, reckoned by hand
// from granvik and appointedAll.

// instead makes those appointed substitutes.
func instead(of string) func(*dialogue.Event) { return func(e *dialogue.Event) { e.Instead = of } }

// That nobody has noted who came is not that nobody came.
func TestAttendanceThatIsNotNoted(t *testing.T) {
	m := meetingOf(t, assess(t, then(sent(), event("2027-04-15", dialogue.Held, "var27")), "2027-04-16"), "var27")
	require.True(t, m.AttendanceUnknown)
	require.False(t, meetingOf(t, assess(t, held(), "2027-04-16"), "var27").AttendanceUnknown)
	require.False(t, meetingOf(t, assess(t, sent(), "2027-04-16"), "var27").AttendanceUnknown, "it is not held")
}

// Axel stands in for Anna and comes alone: one of ten places is filled, and one
// of five bodies has somebody there. With Anna there too it is the same place.
func TestASubstituteComes(t *testing.T) {
	appointed := event("2027-03-01", dialogue.Appointed, "gbun", people("axel"), minutes("2027-02-24", ""), instead("anna"))
	for _, came := range [][]string{{"axel"}, {"axel", "anna"}} {
		m := meetingOf(t, assess(t, then(sent(), appointed, event("2027-04-15", dialogue.Held, "var27", people(came...))), "2027-04-16"), "var27")
		require.Equal(t, []int{10, 1, 1}, []int{m.Appointed, m.Came, m.Bodies}, "%v", came)
		for _, p := range m.People {
			require.Equal(t, p.Person == "axel", p.Substitute, p.Person)
		}
	}
}

// All ten resign on 16 February 2027: the bodies have answered, and nobody is
// in. One by one: gbun's two, the others' not.
func TestNobodyIsLeft(t *testing.T) {
	resign := func(b string, who ...string) dialogue.Event {
		return event("2027-02-16", dialogue.Resigned, b, people(who...))
	}
	all := then(sent(), resign("gbun", "anna", "bo"), resign("gsoc", "cia", "dan"), resign("sbun", "eva", "fia"), resign("rvux", "gun", "hans"), resign("vux", "ivar", "jan"))
	r := assess(t, all, "2027-03-08")
	require.Equal(t, "Ingen av fem nämnder är med. Fem har ingen utsedd kvar. Ring fem nämnder.", r.Says.SV)
	require.Len(t, r.Calls, 5)
	require.Contains(t, r.Calls[0].Says.SV, ": ingen utsedd kvar.")
	result, found := outcome(t, r, "DLG-05")
	require.Equal(t, fail, result)
	require.Len(t, found, 5)
	require.Equal(t, "Barn- och utbildningsnämnden i Granvik har ingen utsedd kvar.", found[0].Says.SV)
	require.Equal(t, samverkan.Work, found[0].Severity)

	one := then(sent(), resign("gbun", "anna", "bo"))
	r = assess(t, one, "2027-03-08")
	require.Equal(t, "Fyra av fem nämnder är med. En har ingen utsedd kvar. Ring den nämnden.", r.Says.SV)
	require.True(t, bodyOf(t, r, "gbun").NobodyLeft)
	require.False(t, bodyOf(t, r, "gsoc").NobodyLeft)
	one.Log = append(one.Log, event("2027-03-20", dialogue.Appointed, "gbun", people("axel"), minutes("2027-03-17", ""), since("2027-05-01")))
	r = assess(t, one, "2027-03-20")
	require.Equal(t, "Fem av fem nämnder är med.", r.Says.SV, "Axel is to come")
	require.False(t, bodyOf(t, r, "gbun").NobodyLeft)
	result, _ = outcome(t, r, "DLG-05")
	require.Equal(t, unknown, result, "how gbun divides is seen when he has come")

	for i := range one.Bodies { // alone
		one.Bodies[i].Affected = one.Bodies[i].ID == "gbun"
	}
	require.Equal(t, "Den enda berörda nämnden är med.", assess(t, one, "2027-02-15").Says.SV)
	require.Equal(t, "Den enda berörda nämnden har ingen utsedd kvar. Ring den.", assess(t, one, "2027-03-08").Says.SV)
	one.Log = one.Log[:1]
	require.Equal(t, "Den enda berörda nämnden är inte med än. Den har inte svarat.", assess(t, one, "2027-01-20").Says.SV)
}

// Three to call, and the meeting day of one is known: 30 March, a Tuesday. A
// week before it is the 23rd; that day holds for one of the three.
func TestADayThatHoldsForOneOfThree(t *testing.T) {
	d := granvik()
	for _, b := range []string{"gbun", "gsoc", "sbun"} {
		d.Log = append(d.Log, event("2027-01-11", dialogue.LetterSent, b))
	}
	d.Calendars = []dialogue.MeetingCalendar{{Body: "gbun", Year: 2027, Days: []samverkan.Date{day("2027-03-30")}}}
	r := assess(t, d, "2027-03-08")
	require.Contains(t, r.Says.SV, " Ring tre, den första senast 23 mars 2027.")
	require.Contains(t, r.Says.EN, " Call three, the first by 23 March 2027.")
	d.Calendars = append(d.Calendars,
		dialogue.MeetingCalendar{Body: "gsoc", Year: 2027, Days: []samverkan.Date{day("2027-03-30")}},
		dialogue.MeetingCalendar{Body: "sbun", Year: 2027, Days: []samverkan.Date{day("2027-03-30")}})
	require.Contains(t, assess(t, d, "2027-03-08").Says.SV, " Ring tre senast 23 mars 2027.")
}

// One has appointed, one declined, one is silent and two were never asked: none
// of the five has anybody after the cycle.
func TestAllFallOff(t *testing.T) {
	d := granvik()
	d.Log = []dialogue.Event{
		event("2027-01-11", dialogue.LetterSent, "gbun"), event("2027-01-11", dialogue.LetterSent, "sbun"), event("2027-01-11", dialogue.LetterSent, "gsoc"),
		event("2027-02-15", dialogue.Appointed, "gbun", people("anna", "bo"), minutes("2027-02-10", "")), event("2027-02-15", dialogue.Declined, "sbun"),
	}
	result, found := outcome(t, assess(t, d, "2030-10-08"), "DLG-07")
	require.Equal(t, fail, result)
	require.Contains(t, found[0].Says.SV, "står alla fem nämnder utan utsedda.")
}

// Blocs that are not known may even out a difference, up to as many as they are:
// of ten, five of the majority, two of the opposition and three unknown may be
// five and five; with two unknown, five and three cannot be even.
func TestBlocsThatMayEvenOut(t *testing.T) {
	strike := func(who ...string) *dialogue.Dialogue {
		d := sent()
		for i := range d.Sides {
			for _, p := range who {
				if d.Sides[i].Person == p {
					d.Sides[i].Struck = day("2027-01-02")
				}
			}
		}
		return d
	}
	for _, c := range []struct {
		who  []string
		want samverkan.Outcome
	}{
		{nil, pass},
		{[]string{"bo", "dan", "fia"}, unknown},
		{[]string{"bo"}, unknown},
		{[]string{"anna", "cia", "bo"}, unknown},
	} {
		d := strike(c.who...)
		r := assess(t, d, "2027-03-08")
		got, _ := outcome(t, r, "DLG-06")
		require.Equal(t, c.want, got, "%v: %+v", c.who, r.Balance)
	}
	d := strike("bo") // and one more who has changed sides: six and three, and one unknown
	for i := range d.Sides {
		if d.Sides[i].Person == "dan" {
			d.Sides[i].Bloc = committee.Majority
		}
	}
	got, found := outcome(t, assess(t, d, "2027-03-08"), "DLG-06")
	require.Equal(t, fail, got)
	require.Equal(t, "Sex av de utsedda är från majoriteten och tre från oppositionen. Förslaget ger tio utsedda, lika många av var.", found[0].Says.SV)
	require.Equal(t, "Tio utsedda av fem nämnder. För en är blocket okänt.", found[0].Evidence[0].Text.SV)
}

// An old step that is noted late is not the latest one.
func TestAnOldStepNotedLate(t *testing.T) {
	d := then(sent(),
		event("2028-03-01", dialogue.Anchored, "gbun", step(dialogue.Encourages), says("De bjöd in oss."), since("2028-02-20")),
		event("2028-04-01", dialogue.Anchored, "gbun", step(dialogue.Understands), says("De frågade."), since("2027-05-20")))
	b := bodyOf(t, assess(t, d, "2028-05-01"), "gbun")
	require.Equal(t, []any{dialogue.Encourages, day("2028-02-20"), "De bjöd in oss."}, []any{b.Step, b.StepOn, b.RestsOn.SV})
}

// Where it is not noted who came, those not reached may have been there.
func TestNewcomersWhoMayHaveCome(t *testing.T) {
	got, found := outcome(t, assess(t, then(sent(), event("2027-04-15", dialogue.Held, "var27")), "2027-04-16"), "DLG-08")
	require.Equal(t, unknown, got)
	require.Contains(t, found[0].Says.SV, " Vid ett möte är närvaron inte noterad. Fler kan ha varit där.")
	got, _ = outcome(t, assess(t, held(), "2027-04-16"), "DLG-08")
	require.Equal(t, fail, got)
}

// Three seminars with the number 1 in a series of two: one of two is held.
func TestANumberGivenTwice(t *testing.T) {
	d := seminars(2, 1, 2)
	d.Meetings[3].Number = 1
	d.Log = append(d.Log, event("2027-05-06", dialogue.Held, "sem1"), event("2027-05-06", dialogue.Held, "sem2"))
	r := assess(t, d, "2027-05-07")
	require.Equal(t, []any{1, []int{2}, []int{1}}, []any{r.Series[0].Held, r.Series[0].Missing, r.Series[0].Twice})
	_, found := outcome(t, r, "DLG-23")
	require.Len(t, found, 2)
	require.Equal(t, "Serien ”Ytor” har flera seminarier med nummer 1.", found[0].Says.SV)
	require.Equal(t, "Hållna: 1 av 2.", found[1].Evidence[0].Text.SV)
}

// Days that cannot be: each event is refused at the day that is wrong, and the
// same event on the first day that can be is taken.
func TestDaysThatCannotBe(t *testing.T) {
	d := merged()
	d.Questions = []dialogue.CarriedQuestion{{ID: "q", Text: both("Räcker handledarna."), Meeting: "var27", Body: "gsoc"}, {ID: "h", Text: both("Räcker tiden."), Meeting: "host27", Body: "gsoc"}}
	d.Ideas = []dialogue.ImprovementIdea{{ID: "i", Text: both("Byt arbetsplats en dag")}, {ID: "m", Text: both("Samma schema"), Meeting: "var27"}}
	d.Interfaces = []dialogue.CollaborationInterface{{ID: "f", Between: []string{"granvik", "storsele"}, Subject: "apl"}}
	ask := []dialogue.Event{event("2027-04-20", dialogue.QuestionCarried, "q", since("2027-04-15"))}
	born := []dialogue.Event{event("2027-03-01", dialogue.IdeaBorn, "i", since("2019-05-01"))}
	moved := func(to string) dialogue.Event {
		return event("2027-05-01", dialogue.Moved, "host27", start(to+" 13:00"))
	}
	d.Log = d.Log[:5] // the letters of 11 January
	for _, c := range []struct {
		before []dialogue.Event
		of     func(day string) dialogue.Event
		at     string
		wrong  string
		right  string
	}{
		{nil, func(s string) dialogue.Event { return event("2027-05-01", dialogue.QuestionCarried, "q", since(s)) }, "/since", "2027-04-14", "2027-04-15"},
		{nil, func(s string) dialogue.Event { return event(s, dialogue.QuestionCarried, "h") }, "/on", "2027-10-13", "2027-10-14"},
		{nil, func(s string) dialogue.Event { return event("2027-05-01", dialogue.IdeaBorn, "m", since(s)) }, "/since", "2027-04-14", "2027-04-15"},
		{ask, func(s string) dialogue.Event {
			return event("2027-05-01", dialogue.QuestionAnswered, "q", since(s), says("Ja."))
		}, "/since", "1950-02-01", "2027-04-15"},
		{append(ask, event("2027-06-01", dialogue.QuestionRaised, "q", minutes("2027-05-20", ""))), func(s string) dialogue.Event {
			return event("2027-06-01", dialogue.QuestionDropped, "q", since(s), says("Nej."))
		}, "/since", "2027-05-19", "2027-05-20"},
		{born, func(s string) dialogue.Event {
			return event("2027-05-01", dialogue.IdeaScheduled, "i", since(s), hours(3))
		}, "/since", "2019-04-30", "2019-05-01"},
		{born, func(s string) dialogue.Event {
			return event("2027-05-01", dialogue.IdeaOwned, "i", since(s), people("anna"))
		}, "/since", "2019-04-30", "2019-05-01"},
		{append(born, event("2027-04-01", dialogue.IdeaScheduled, "i", since("2020-01-01"), hours(3))), func(s string) dialogue.Event {
			return event("2027-05-01", dialogue.IdeaBuried, "i", since(s), says("Nej."))
		}, "/since", "2019-12-31", "2020-01-01"},
		{append(born, event("2027-04-01", dialogue.IdeaScheduled, "i", since("2020-01-01"), hours(3))), func(s string) dialogue.Event {
			return event("2027-05-01", dialogue.IdeaFunded, "i", since(s), kronor(3)) // what leads nowhere may be of any day since it was born
		}, "/since", "2019-04-30", "2019-12-31"},
		{[]dialogue.Event{event("2027-03-01", dialogue.InterfaceFound, "f")}, func(s string) dialogue.Event {
			return event("2027-05-01", dialogue.InterfaceTried, "f", since(s))
		}, "/since", "2024-01-01", "2027-03-01"},
		{nil, func(s string) dialogue.Event {
			return event("2027-02-15", dialogue.Appointed, "gbun", people("anna", "bo"), minutes(s, ""))
		}, "/minutes/on", "1999-02-10", "2027-01-11"},
		{nil, func(s string) dialogue.Event { return event("2027-02-15", dialogue.Reminded, "gbun", since(s)) }, "/since", "2027-01-10", "2027-01-11"},
		{nil, func(s string) dialogue.Event { return event("2027-02-15", dialogue.LetterSent, "gvalf", since(s)) }, "/since", "1950-01-01", "2026-09-13"},
		{nil, func(s string) dialogue.Event {
			return event("2027-02-15", dialogue.Anchored, "gbun", step(dialogue.Supports), says("De frågade."), since(s))
		}, "/since", "2026-09-12", "2026-09-13"},
		{nil, func(s string) dialogue.Event {
			return event("2027-02-15", dialogue.Informed, "", people("anna"), since(s))
		}, "/since", "2026-09-12", "2026-09-13"},
		{nil, moved, "/start", "1997-01-05", "2022-09-11"},
		{nil, moved, "/start", "2050-01-05", "2031-12-31"},
		// gbun is no more from 1 January 2029.
		{nil, func(s string) dialogue.Event {
			return event("2029-04-20", dialogue.Appointed, "gbun", people("anna"), minutes(s, ""))
		}, "/minutes/on", "2029-01-01", "2028-12-31"},
		{nil, func(s string) dialogue.Event { return event("2029-04-20", dialogue.Declined, "gbun", since(s)) }, "/since", "2029-01-01", "2028-12-31"},
		{nil, func(s string) dialogue.Event {
			return event("2030-01-01", dialogue.Anchored, "gbun", step(dialogue.Encourages), says("De frågade."), since(s))
		}, "/since", "2029-01-01", "2028-12-31"},
		{nil, func(s string) dialogue.Event { return event(s, dialogue.Reminded, "gbun") }, "/on", "2029-01-01", "2028-12-31"},
		{nil, func(s string) dialogue.Event { return event("2027-03-01", dialogue.OnAgenda, "gbun", since(s)) }, "/since", "2029-01-01", "2028-12-31"},
	} {
		one := *d
		log, err := then(&one, c.before...).Cycle()
		require.NoError(t, err)
		_, err = log.Apply(c.of(c.wrong))
		f := oneFault(t, err)
		require.Equal(t, []any{samverkan.CodeConflict, c.at}, []any{f.Code, f.At}, "%s on %s", c.of(c.wrong).What, c.wrong)
		require.Contains(t, f.Text.SV, c.wrong)
		_, err = log.Apply(c.of(c.right))
		require.NoError(t, err, "%s on %s", c.of(c.right).What, c.right)
	}

	// A meeting that is planned for 2050 is no document.
	d.Meetings[0].Start = moment("2050-04-15 13:00")
	_, err := d.Cycle()
	require.Equal(t, "/meetings/0/start", oneFault(t, err).At)
}

// What was carried from a meeting holds it: it cannot be canceled, nor moved to
// a day after that; and from one that is canceled nothing is carried.
func TestCarriedFromAMeetingThatWas(t *testing.T) {
	d := carried()
	c, err := d.Cycle()
	require.NoError(t, err)
	for _, e := range []dialogue.Event{
		event("2027-05-01", dialogue.Canceled, "var27"),
		event("2027-05-01", dialogue.Moved, "var27", start("2027-04-16 13:00")),
	} {
		_, err = c.Apply(e)
		require.Equal(t, samverkan.CodeConflict, oneFault(t, err).Code)
	}
	_, err = c.Apply(event("2027-05-01", dialogue.Moved, "var27", start("2027-04-14 13:00")))
	require.NoError(t, err)
	d.Log = then(sent(), event("2027-04-01", dialogue.Canceled, "var27"), event("2027-04-15", dialogue.QuestionCarried, "q")).Log
	_, err = d.Cycle()
	require.Contains(t, oneFault(t, err).Text.SV, "det är inställt")
}

// Nothing is written to a body that is not chosen, is no more or is not
// affected, nor after the cycle.
func TestNothingIsWrittenTo(t *testing.T) {
	d := merged()
	for _, c := range []struct{ body, on, says string }{
		{"gbun", "2026-09-12", "från valet 2026-09-13"},
		{"gbun", "2026-09-13", ""},
		{"gbun", "2028-12-31", ""},
		{"gbun", "2029-01-01", "upphörde 2029-01-01"},
		{"gvalf", "2028-12-01", ""}, // it is to be
		{"gvalf", "2029-01-01", ""},
		{"gtek", "2027-05-04", "är inte utpekad som berörd"},
		{"sbun", "2030-12-31", ""},
		{"sbun", "2031-01-01", "till 2031-01-01"},
	} {
		_, err := d.Letter(c.body, day(c.on), samverkan.SV)
		if c.says == "" {
			require.NoError(t, err, "%s on %s", c.body, c.on)
			continue
		}
		f := oneFault(t, err)
		require.Equal(t, "/body", f.At)
		require.Contains(t, f.Text.SV, c.says)
	}
}
