package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

func TestUID(t *testing.T) {
	uid := func(domain string, parts ...string) string {
		s, err := calendar.UID(domain, parts...)
		require.NoError(t, err)
		return s
	}
	// The sum is that of the command sha256sum over "11:dialogmöte6:2026-1", with
	// lengths in bytes, cut to 32 digits.
	require.Equal(t, uidByHand, uid("Granvik.example", "dialogmöte", "2026-1"))
	seen := map[string]bool{}
	for _, parts := range [][]string{{"a"}, {"a", ""}, {"", "a"}, {"ab"}, {"a", "b"}, {"1:a"}, {"a1:b"}, {""}} {
		s := uid("granvik.example", parts...)
		require.False(t, seen[s], parts)
		require.Len(t, s, 32+1+len("granvik.example"))
		seen[s] = true
	}
	_, err := calendar.UID("granvik", "a")
	refused(t, err, samverkan.CodeInvalid, "/domain")
	_, err = calendar.UID("granvik.example\r\nX:y", "a")
	refused(t, err, samverkan.CodeInvalid, "/domain")
	_, err = calendar.UID("granvik.example")
	refused(t, err, samverkan.CodeInvalid, "/parts")
}

const uidByHand = "3cbab7e03a4613bab85d27afb11b36fc@granvik.example"

func TestUpdated(t *testing.T) {
	e := meeting()
	e.Attendees[0].Status = calendar.Accepted
	next := e
	next.UID, next.Sequence, next.Location = "another", 77, "Biblioteket, Älvnäs"
	next.Attendees = []calendar.Attendee{
		{Address: calendar.Address{Mail: "ASA.EK@granvik.example"}}, // a new list says nothing of answers
		{Address: calendar.Address{Mail: "ny@norrhamn.example"}},
	}
	got, err := e.Updated(next, e.Stamp+60)
	require.NoError(t, err)
	require.Equal(t, e.UID, got.UID)
	require.Equal(t, 1, got.Sequence)
	require.Equal(t, e.Stamp+60, got.Stamp)
	require.Equal(t, "Biblioteket, Älvnäs", got.Location)
	require.Equal(t, []calendar.Participation{calendar.Accepted, ""}, []calendar.Participation{got.Attendees[0].Status, got.Attendees[1].Status})
	require.Equal(t, calendar.Participation(""), next.Attendees[0].Status, "the argument is not changed")

	// Another time: everybody is asked again.
	for _, move := range []func(*calendar.Event){
		func(n *calendar.Event) { n.Start.Clock += 30 },
		func(n *calendar.Event) { n.Start.On = day("2026-04-17") },
		func(n *calendar.Event) { n.Minutes = 90 },
		func(n *calendar.Event) { n.Start.Clock, n.Minutes, n.Days = 0, 0, 1 },
		func(n *calendar.Event) { n.Floating = true },
	} {
		next := e
		move(&next)
		got, err := e.Updated(next, e.Stamp)
		require.NoError(t, err)
		for _, a := range got.Attendees {
			require.Equal(t, calendar.Participation(""), a.Status)
		}
		require.Equal(t, calendar.Accepted, e.Attendees[0].Status)
	}

	_, err = e.Updated(e, e.Stamp-1)
	refused(t, err, samverkan.CodeConflict, "/stamp")
	e.Sequence = calendar.MaxSequence
	_, err = e.Updated(e, e.Stamp)
	refused(t, err, samverkan.CodeTooLarge, "/sequence")
	_, err = e.Canceled(e.Stamp)
	refused(t, err, samverkan.CodeTooLarge, "/sequence")
	_, err = meeting().Canceled(0)
	refused(t, err, samverkan.CodeConflict, "/stamp")
}

// An invitation, an answer, a change, an answer to the old version, a
// cancellation: each goes out as a file and comes back.
func TestStory(t *testing.T) {
	sent := decode(t, encode(t, invitation())).Events[0]
	reply, err := sent.Reply("asa.ek@granvik.example", calendar.Accepted, "", sent.Stamp+100)
	require.NoError(t, err)
	answers, err := decode(t, encode(t, reply)).Answers()
	require.NoError(t, err)
	ours, err := meeting().Apply(answers[0])
	require.NoError(t, err)
	require.Equal(t, calendar.Accepted, ours.Attendees[0].Status)
	require.False(t, ours.Attendees[0].RSVP)
	require.Equal(t, calendar.NeedsAction, meeting().Attendees[0].Status)

	moved := ours
	moved.Start = moment("2026-04-23 18:00")
	ours, err = ours.Updated(moved, ours.Stamp+200)
	require.NoError(t, err)
	_, err = ours.Apply(answers[0])
	require.Equal(t, "Svaret från ”asa.ek@granvik.example” gäller version 0 av inbjudan, som sedan har ändrats till version 1. Be om ett nytt svar.",
		refused(t, err, samverkan.CodeConflict, "/sequence"))

	sent = decode(t, encode(t, calendar.Calendar{Method: calendar.MethodRequest, Events: []calendar.Event{ours}})).Events[0]
	reply, err = sent.Reply("bo+moten@alvnas.example", calendar.Tentative, "Kanske", sent.Stamp+300)
	require.NoError(t, err)
	answers, err = reply.Answers()
	require.NoError(t, err)
	require.Equal(t, []calendar.Answer{{
		UID: ours.UID, Sequence: 1, Stamp: sent.Stamp + 300, Status: calendar.Tentative, Comment: "Kanske", Address: ours.Attendees[1].Address,
	}}, answers)
	_, err = meeting().Apply(answers[0])
	refused(t, err, samverkan.CodeConflict, "/sequence")

	off, err := ours.Canceled(ours.Stamp + 400)
	require.NoError(t, err)
	got := decode(t, encode(t, calendar.Calendar{Method: calendar.MethodCancel, Events: []calendar.Event{off}}))
	require.Equal(t, calendar.MethodCancel, got.Method)
	require.Equal(t, calendar.Canceled, got.Events[0].Status)
	require.Equal(t, 2, got.Events[0].Sequence)
	require.Equal(t, meeting().UID, got.Events[0].UID)
}

func TestApplyRefuses(t *testing.T) {
	e := meeting()
	good := calendar.Answer{UID: e.UID, Address: calendar.Address{Mail: "asa.ek@granvik.example"}, Status: calendar.Declined}
	_, err := e.Apply(good)
	require.NoError(t, err)
	for _, c := range []struct {
		change func(*calendar.Answer)
		code   samverkan.Code
		at     string
	}{
		{func(a *calendar.Answer) { a.UID = "x" }, samverkan.CodeUnknown, "/uid"},
		{func(a *calendar.Answer) { a.Mail = "ny@norrhamn.example" }, samverkan.CodeUnknown, "/mail"},
		{func(a *calendar.Answer) { a.Status = "" }, samverkan.CodeInvalid, "/status"},
		{func(a *calendar.Answer) { a.Status = calendar.NeedsAction }, samverkan.CodeInvalid, "/status"},
		{func(a *calendar.Answer) { a.Status = "YES" }, samverkan.CodeInvalid, "/status"},
		{func(a *calendar.Answer) { a.Sequence = -1 }, samverkan.CodeConflict, "/sequence"},
		{func(a *calendar.Answer) { a.Sequence = 1 }, samverkan.CodeConflict, "/sequence"},
	} {
		a := good
		c.change(&a)
		got, err := e.Apply(a)
		refused(t, err, c.code, c.at)
		require.Equal(t, e, got)
	}
	_, err = e.Reply("ny@norrhamn.example", calendar.Accepted, "", 1)
	refused(t, err, samverkan.CodeUnknown, "/mail")
	for _, s := range []calendar.Participation{"", calendar.NeedsAction, "YES"} {
		_, err = e.Reply("asa.ek@granvik.example", s, "", 1)
		refused(t, err, samverkan.CodeInvalid, "/status")
	}
	_, err = invitation().Answers()
	require.Equal(t, []string{"/method"}, places(t, err))
	_, err = calendar.Calendar{Method: calendar.MethodReply, Events: []calendar.Event{e, {Attendees: make([]calendar.Attendee, 1)}}}.Answers()
	require.Equal(t, []string{"/events/0/attendees", "/events/1/attendees/0/status"}, places(t, err))
}

// Whatever the order in which mail comes, the last answer is the one that
// counts.
func TestLatest(t *testing.T) {
	a := func(uid, mail string, sequence int, stamp int64, status calendar.Participation) calendar.Answer {
		return calendar.Answer{UID: uid, Address: calendar.Address{Mail: mail}, Sequence: sequence, Stamp: stamp, Status: status}
	}
	list := []calendar.Answer{
		a("1", "b@x.example", 0, 9, calendar.Accepted), a("1", "a@x.example", 1, 3, calendar.Declined), a("1", "A@x.example", 1, 2, calendar.Accepted),
		a("1", "a@x.example", 0, 9, calendar.Tentative), a("0", "a@x.example", 0, 1, calendar.Tentative),
	}
	want := []calendar.Answer{list[4], list[1], list[0]}
	permute(list, func(l []calendar.Answer) {
		before := append([]calendar.Answer(nil), l...)
		require.Equal(t, want, calendar.Latest(l))
		require.Equal(t, before, l)
	})
	tied := []calendar.Answer{a("1", "a@x.example", 0, 0, calendar.Accepted), a("1", "a@x.example", 0, 0, calendar.Declined)}
	require.Equal(t, tied[1:], calendar.Latest(tied))
	require.Empty(t, calendar.Latest(nil))
}

func permute[T any](list []T, visit func([]T)) {
	if len(list) < 2 {
		visit(list)
		return
	}
	var walk func(k int)
	walk = func(k int) {
		if k == len(list) {
			visit(list)
			return
		}
		for i := k; i < len(list); i++ {
			list[k], list[i] = list[i], list[k]
			walk(k + 1)
			list[k], list[i] = list[i], list[k]
		}
	}
	walk(0)
}
