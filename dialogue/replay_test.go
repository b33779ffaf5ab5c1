package dialogue_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
)

// long is granvik with a log that does most of what can be done: 40 entries.
func long() *dialogue.Dialogue {
	d := things()
	d.Log = append(appointedAll(),
		event("2027-03-01", dialogue.Invited, "m"),
		event("2027-03-03", dialogue.Replied, "m", people("anna", "bo"), answer(dialogue.Yes)),
		event("2027-03-04", dialogue.Moved, "m", start("2027-04-22 13:00")),
		event("2027-03-05", dialogue.Replied, "m", people("cia"), answer(dialogue.No)),
		event("2027-04-01", dialogue.Resigned, "gsoc", people("dan"), since("2027-03-31")),
		event("2027-04-22", dialogue.Held, "m", people("anna", "bo", "eva", "gun")),
		event("2027-04-23", dialogue.SummaryDrafted, "m", says("Vi talade om handledare.")),
		event("2027-04-24", dialogue.SummaryAmended, "m", says("Vi talade om handledare och om apl.")),
		event("2027-04-25", dialogue.SummaryApproved, "m", people("ordf")),
		event("2027-04-25", dialogue.QuestionCarried, "q", since("2027-04-22")),
		event("2027-04-30", dialogue.IdeaBorn, "i", since("2027-04-22")),
		event("2027-05-02", dialogue.IdeaOwned, "i", people("anna")),
		event("2027-05-03", dialogue.IdeaScheduled, "i", hours(4)),
		event("2027-05-03", dialogue.IdeaFunded, "i", kronor(40_000)),
		event("2027-05-04", dialogue.InterfaceFound, "f"),
		event("2027-05-05", dialogue.InterfaceTried, "f"),
		event("2027-06-01", dialogue.Anchored, "gbun", step(dialogue.Supports), says("De bad om en rapport.")),
		event("2027-06-02", dialogue.Informed, "", people("axel", "britt")),
		event("2027-06-10", dialogue.QuestionRaised, "q", minutes("2027-06-09", "GBUN 2027/90")),
		event("2027-09-10", dialogue.QuestionAnswered, "q", says("Fyra nya handledare.")),
		event("2027-09-11", dialogue.QuestionPrioritized, "q"),
		event("2028-01-10", dialogue.QuestionDone, "q"),
		event("2028-02-01", dialogue.IdeaEmbedded, "i"),
		event("2028-03-01", dialogue.InterfaceEstablished, "f"),
		event("2028-03-01", dialogue.InterfaceEnded, "f", says("Den behövs inte längre.")),
		event("2028-03-02", dialogue.Canceled, "host27"),
		event("2028-03-03", dialogue.Appointed, "gsoc", people("curt"), minutes("2028-02-20", "GSOC 2028/3")),
	)
	return d
}

// states is every state of a cycle.
func states(c dialogue.Cycle) (out []dialogue.State) {
	for _, of := range []dialogue.Thing{dialogue.OfBody, dialogue.OfMeeting, dialogue.OfQuestion, dialogue.OfIdea, dialogue.OfInterface} {
		d := c.Dialogue()
		var ids []string
		switch of {
		case dialogue.OfBody:
			for _, x := range d.Bodies {
				ids = append(ids, x.ID)
			}
		case dialogue.OfMeeting:
			for _, x := range d.Meetings {
				ids = append(ids, x.ID)
			}
		case dialogue.OfQuestion:
			for _, x := range d.Questions {
				ids = append(ids, x.ID)
			}
		case dialogue.OfIdea:
			for _, x := range d.Ideas {
				ids = append(ids, x.ID)
			}
		default:
			for _, x := range d.Interfaces {
				ids = append(ids, x.ID)
			}
		}
		for _, id := range ids {
			s, ok := c.State(of, id)
			if !ok {
				s = "none"
			}
			out = append(out, s)
		}
	}
	return out
}

// replay plays a log in three ways: whole, event by event, and as a prefix and
// the rest from every cut; and sees that nothing that was is changed.
func replay(t *testing.T, d *dialogue.Dialogue) {
	t.Helper()
	was := encoded(t, d)
	whole, err := d.Cycle()
	require.NoError(t, err)
	want, wantStates := encoded(t, whole.Dialogue()), states(whole)
	require.Equal(t, was, want, "the cycle's document is the document")

	empty := *d
	empty.Log = nil
	c, err := empty.Cycle()
	require.NoError(t, err)
	cycles := []dialogue.Cycle{c}
	for _, e := range d.Log {
		c, err = c.Apply(e)
		require.NoError(t, err)
		cycles = append(cycles, c)
	}
	for cut, c := range cycles {
		prefix := *d
		prefix.Log = d.Log[:cut]
		played, err := prefix.Cycle()
		require.NoError(t, err)
		require.Equal(t, encoded(t, &prefix), encoded(t, c.Dialogue()), "what came after has not changed what was")
		require.Equal(t, states(played), states(c))
		if len(d.Log) > 60 && cut%10 > 0 {
			continue // every tenth cut of a long log
		}
		for _, e := range d.Log[cut:] {
			played, err = played.Apply(e)
			require.NoError(t, err)
		}
		require.Equal(t, want, encoded(t, played.Dialogue()))
		require.Equal(t, wantStates, states(played))
	}
	require.Equal(t, was, encoded(t, d), "the document is as it was")
}

func TestReplay(t *testing.T) { replay(t, long()) }

// Two cycles that go on from one do not see each other.
func TestCyclesPart(t *testing.T) {
	d := things()
	d.Log = appointedAll()
	c, err := d.Cycle()
	require.NoError(t, err)
	was := encoded(t, c.Dialogue())
	one, err := c.Apply(event("2027-03-01", dialogue.Invited, "m"))
	require.NoError(t, err)
	two, err := c.Apply(event("2027-03-02", dialogue.Canceled, "m"))
	require.NoError(t, err)
	again, err := one.Apply(event("2027-03-03", dialogue.Replied, "m", people("anna"), answer(dialogue.Yes)))
	require.NoError(t, err)
	for _, x := range []struct {
		c    dialogue.Cycle
		want dialogue.State
	}{{c, dialogue.Planned}, {one, dialogue.HasInvited}, {two, dialogue.WasCanceled}, {again, dialogue.HasInvited}} {
		s, ok := x.c.State(dialogue.OfMeeting, "m")
		require.True(t, ok)
		require.Equal(t, x.want, s)
	}
	require.Equal(t, was, encoded(t, c.Dialogue()))
	require.Contains(t, encoded(t, one.Dialogue()), `"invited"`)
	require.NotContains(t, encoded(t, two.Dialogue()), `"invited"`)
}

// Two cycles that go on from one keep their own notes of the same meeting, in
// whichever order they are made.
func TestCyclesKeepTheirNotes(t *testing.T) {
	d := things()
	for range 5 { // room is left in the lists of notes
		d.Log = append(d.Log, event("2027-03-01", dialogue.Invited, "m"))
		c, err := d.Cycle()
		require.NoError(t, err)
		one, err := c.Apply(event("2027-03-02", dialogue.Informed, "", people("anna")))
		require.NoError(t, err)
		one, err = one.Apply(event("2027-03-02", dialogue.Moved, "m", start("2027-06-01 13:00")))
		require.NoError(t, err)
		_, err = c.Apply(event("2027-03-02", dialogue.Canceled, "m"))
		require.NoError(t, err)
		_, err = one.Apply(event("2027-05-01", dialogue.Held, "m"))
		require.Contains(t, oneFault(t, err).Text.SV, "planerat till 2027-06-01")
	}
}

// Two cycles that go on from one keep their own appointments, too.
func TestCyclesKeepTheirAppointments(t *testing.T) {
	c, err := sent().Cycle()
	require.NoError(t, err)
	for range 2 {
		one, err := c.Apply(event("2027-03-02", dialogue.Resigned, "gbun", people("anna")))
		require.NoError(t, err, "in this one she has not resigned yet")
		_, err = one.Apply(event("2027-03-03", dialogue.Resigned, "gbun", people("anna")))
		require.Error(t, err)
	}
}

// The day of an entry is compared with the one before, whatever stands before
// that.
func TestTheDayBefore(t *testing.T) {
	d := things()
	d.Log = []dialogue.Event{event("2027-01-11", dialogue.LetterSent, "gbun"), event("2027-01-10", dialogue.LetterSent, "gsoc")}
	_, err := d.Cycle()
	require.Equal(t, "/log/1/on", oneFault(t, err).At)
	d.Log[1].On = d.Log[0].On
	_, err = d.Cycle()
	require.NoError(t, err)
}

func TestStateOfNothing(t *testing.T) {
	c, err := things().Cycle()
	require.NoError(t, err)
	for _, x := range []struct {
		of dialogue.Thing
		id string
	}{{dialogue.OfBody, "nobody"}, {dialogue.OfMeeting, "gbun"}, {dialogue.OfPeople, "anna"}, {"weather", "m"}, {dialogue.OfIdea, ""}} {
		_, ok := c.State(x.of, x.id)
		require.False(t, ok, x)
	}
	var zero dialogue.Cycle
	_, ok := zero.State(dialogue.OfBody, "gbun")
	require.False(t, ok)
	require.True(t, zero.End().IsZero())
	require.Empty(t, zero.Dialogue().Log)
	_, err = zero.Apply(event("2027-01-11", dialogue.LetterSent, "gbun"))
	require.Equal(t, samverkan.CodeInvalid, oneFault(t, err).Code)
}

// What cannot have happened: each event after granvik's log of letters and
// appointments, with the code, the place, and words that say what would be
// right.
func TestEventsThatCannotBe(t *testing.T) {
	const (
		invalid  = samverkan.CodeInvalid
		conflict = samverkan.CodeConflict
		unknown  = samverkan.CodeUnknown
	)
	for name, c := range map[string]struct {
		event dialogue.Event
		code  samverkan.Code
		at    string
		says  string
	}{
		"no such event":           {event("2027-03-01", "flown", "gbun"), invalid, "/what", "Välj bland letterSent, "},
		"without a day":           {event("", dialogue.Invited, "m"), invalid, "/on", "till exempel 2026-03-12"},
		"what is no text":         {event("2027-03-01", dialogue.Invited, "m", func(e *dialogue.Event) { e.Text.SV = "\xff" }), invalid, "/text/sv", "inte är UTF-8"},
		"before the last":         {event("2027-02-14", dialogue.Invited, "m"), conflict, "/on", "posten före är noterad 2027-02-15"},
		"after the end":           {event("2031-01-01", dialogue.Invited, "m"), conflict, "/on", "omgången slutade 2031-01-01"},
		"long after the end":      {event("2050-01-01", dialogue.Informed, "", people("anna")), conflict, "/on", "nästa omgång"},
		"unknown meeting":         {event("2027-03-01", dialogue.Invited, "moon"), unknown, "/to", "listan ”meetings”"},
		"unknown body":            {event("2027-03-01", dialogue.LetterSent, "moon"), unknown, "/to", "listan ”bodies”"},
		"unknown question":        {event("2027-03-01", dialogue.QuestionCarried, "moon"), unknown, "/to", "listan ”questions”"},
		"unknown idea":            {event("2027-03-01", dialogue.IdeaBorn, "moon"), unknown, "/to", "listan ”ideas”"},
		"unknown interface":       {event("2027-03-01", dialogue.InterfaceFound, "moon"), unknown, "/to", "listan ”interfaces”"},
		"of another kind":         {event("2027-03-01", dialogue.Invited, "gbun"), unknown, "/to", "listan ”meetings”"},
		"of nothing":              {event("2027-03-01", dialogue.Invited, ""), invalid, "/to", "Skriv id:t i ”to”"},
		"people to somebody":      {event("2027-03-01", dialogue.Informed, "gbun", people("anna")), invalid, "/to", "Ta bort ”to”"},
		"unknown person":          {event("2027-03-01", dialogue.Informed, "", people("anna", "moon")), unknown, "/people/1", "listan ”people”"},
		"the same person again":   {event("2027-03-01", dialogue.Informed, "", people("anna", "anna")), conflict, "/people/1", "Behåll en"},
		"the same person twice":   {event("2027-03-01", dialogue.Informed, "", people("anna", "bo", "anna")), conflict, "/people/2", "Behåll en"},
		"stands in for nobody":    {event("2027-03-01", dialogue.Appointed, "gbun", people("axel"), minutes("2027-02-10", ""), func(e *dialogue.Event) { e.Instead = "moon" }), unknown, "/instead", "listan ”people”"},
		"stands in for oneself":   {event("2027-03-01", dialogue.Appointed, "gbun", people("axel"), minutes("2027-02-10", ""), func(e *dialogue.Event) { e.Instead = "axel" }), conflict, "/instead", ""},
		"twice":                   {event("2027-03-01", dialogue.LetterSent, "gbun"), conflict, "/what", "har läget ”har utsett” sedan 2027-02-15"},
		"not yet asked":           {event("2027-03-01", dialogue.Reminded, "gtek"), conflict, "/what", "Det som kan hända är brev skickat (letterSent)"},
		"minutes of tomorrow":     {event("2027-03-01", dialogue.Appointed, "gbun", people("anna"), minutes("2027-03-02", "")), conflict, "/minutes/on", "efter dagen då det noterades"},
		"held before its day":     {event("2027-04-14", dialogue.Held, "m"), conflict, "/on", "planerat till 2027-04-15. Flytta det först"},
		"resigns, not appointed":  {event("2027-03-01", dialogue.Resigned, "gbun", people("bo", "axel")), conflict, "/people/1", "”axel” är inte utsedd av ”gbun”"},
		"resigns from another":    {event("2027-03-01", dialogue.Resigned, "gbun", people("eva")), conflict, "/people/0", "inte utsedd"},
		"moved to no time of day": {event("2027-03-01", dialogue.Moved, "m", func(e *dialogue.Event) { start("2027-05-01 13:00")(e); e.Start.Clock = 2000 }), invalid, "/start/clock", "från 00:00 till 23:59"},
		"moved to no day":         {event("2027-03-01", dialogue.Moved, "m", func(e *dialogue.Event) { start("2027-05-01 13:00")(e); e.Start.On = day("") }), invalid, "/start/on", "till exempel 2026-03-12"},
		"moved to before clocks":  {event("2027-03-01", dialogue.Moved, "m", func(e *dialogue.Event) { start("1995-05-01 13:00")(e) }), unknown, "/start/on", "1996"},
		"moved to a time skipped": {event("2027-03-01", dialogue.Moved, "m", func(e *dialogue.Event) { start("2027-03-28 02:30")(e) }), invalid, "/start/clock", "Välj en annan tid"},

		"moved to the same twice": {event("2027-03-01", dialogue.Moved, "m", func(e *dialogue.Event) { start("2027-05-01 13:00")(e); e.Start.Again = true }), invalid, "/start/again", "Ta bort ”again”"},
	} {
		t.Run(name, func(t *testing.T) {
			d := things()
			d.Log = appointedAll()
			cycle, err := d.Cycle()
			require.NoError(t, err)
			was := encoded(t, cycle.Dialogue())
			next, err := cycle.Apply(c.event)
			f := oneFault(t, err)
			require.Equal(t, c.code, f.Code, f.Text.SV)
			require.Equal(t, c.at, f.At)
			require.Contains(t, f.Text.SV, c.says)
			require.Equal(t, was, encoded(t, next.Dialogue()), "with a fault it is the cycle as it was")

			// In a log the same fault stands at the entry.
			d.Log = append(d.Log, c.event)
			_, err = d.Cycle()
			f = oneFault(t, err)
			require.Equal(t, c.code, f.Code)
			require.Equal(t, "/log/10"+c.at, f.At)
			_, err = d.Assess(dialogue.Options{On: day("2027-01-01")})
			require.Error(t, err, "also what is not seen yet must be able to have happened")
		})
	}
}

// A letter before the election goes to committees that are not chosen
// (2026-09-13); on election day it can be noted.
func TestLettersBeforeTheElection(t *testing.T) {
	c, err := things().Cycle()
	require.NoError(t, err)
	_, err = c.Apply(event("2026-09-12", dialogue.LetterSent, "gbun"))
	f := oneFault(t, err)
	require.Equal(t, "/on", f.At)
	require.Contains(t, f.Text.SV, "före valet 2026-09-13")
	_, err = c.Apply(event("2026-09-13", dialogue.LetterSent, "gbun"))
	require.NoError(t, err)
	_, err = c.Apply(event("2030-12-31", dialogue.LetterSent, "gbun"))
	require.NoError(t, err, "the last day of the cycle is in it")
	_, err = c.Apply(event("2027-04-15", dialogue.Held, "m"))
	require.NoError(t, err, "a meeting can be noted as held on its day")
}

// Several entries that cannot be are told together, each at its place, and 50
// at most.
func TestFaultsOfALogComeTogether(t *testing.T) {
	d := things()
	d.Log = append(appointedAll(), event("2027-03-01", dialogue.Canceled, "moon"), event("2027-03-01", dialogue.Invited, "m"), event("2027-02-01", dialogue.Canceled, "m"))
	_, err := d.Cycle()
	var faults samverkan.Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 2)
	require.Equal(t, []string{"/log/10/to", "/log/12/on"}, []string{faults[0].At, faults[1].At})
	d.Log = nil
	for range 200 {
		d.Log = append(d.Log, event("2027-03-01", dialogue.Canceled, "moon"))
	}
	_, err = d.Cycle()
	require.True(t, errors.As(err, &faults))
	require.Len(t, faults, samverkan.MaxFaults)
	require.True(t, strings.HasPrefix(faults[49].At, "/log/49/"))
}

// Applying more than a log may hold is refused before it is taken in.
func TestALogHasAnEnd(t *testing.T) {
	d := things()
	for range dialogue.MaxLog {
		d.Log = append(d.Log, event("2027-03-01", dialogue.Informed, "", people("anna")))
	}
	c, err := d.Cycle()
	require.NoError(t, err)
	_, err = c.Apply(event("2027-03-01", dialogue.Informed, "", people("anna")))
	require.Equal(t, samverkan.CodeTooLarge, oneFault(t, err).Code)
	d.Log = append(d.Log, d.Log[0])
	_, err = d.Cycle()
	f := oneFault(t, err)
	require.Equal(t, samverkan.CodeTooLarge, f.Code)
	require.Equal(t, "/log", f.At)
}
