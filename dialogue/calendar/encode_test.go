package calendar_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

func encode(t testing.TB, c calendar.Calendar) string {
	t.Helper()
	b, err := c.Encode()
	require.NoError(t, err)
	return string(b)
}

func decode(t testing.TB, s string) calendar.Calendar {
	t.Helper()
	c, err := calendar.Decode([]byte(s))
	require.NoError(t, err)
	return c
}

// unfolded is a second reader of lines, slow and obvious: CRLF between lines, a
// line that begins with a space goes on.
func unfolded(t testing.TB, data string) []string {
	t.Helper()
	require.True(t, utf8.ValidString(data))
	require.True(t, strings.HasSuffix(data, "\r\n"))
	for _, line := range strings.Split(data, "\r\n") {
		require.LessOrEqual(t, len(line), 75, line)
		require.True(t, utf8.ValidString(line), line)
		require.NotContains(t, line, "\r")
		require.NotContains(t, line, "\n")
	}
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(data, "\r\n ", ""), "\r\n"), "\r\n")
}

// names returns the names of the properties, in order.
func names(lines []string) (list []string) {
	for _, l := range lines {
		list = append(list, l[:strings.IndexAny(l, ";:")])
	}
	return list
}

// The whole of an invitation, by hand from RFC 5545 and RFC 6868.
func TestEncodeByHand(t *testing.T) {
	want := `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//samverkan//samverkan//SV
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:4f1c9a@granvik.example
DTSTAMP:20260101T000000Z
SEQUENCE:0
DTSTART;TZID=Europe/Stockholm:20260416T180000
DTEND;TZID=Europe/Stockholm:20260416T200000
SUMMARY:Dialogmöte våren 2026
DESCRIPTION:Vi berättar om vårens arbete\; sedan reflekterar ni\, ni som är nya också.\nVälkomna
LOCATION:Kommunhuset\, Granvik
CATEGORIES:dialogmöte,vår\, 2026
URL:https://granvik.example/dialog?a=1&b=2
CLASS:PUBLIC
STATUS:CONFIRMED
ORGANIZER;CN=Processledaren:mailto:process@granvik.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Åsa Ek:mailto:asa.ek@granvik.example
ATTENDEE;CUTYPE=INDIVIDUAL;RSVP=TRUE;CN="Bo ^'Bosse^' Lind; Älvnäs":mailto:bo+moten@alvnas.example
ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;CN=Stora salen:mailto:salen@granvik.example
END:VEVENT
END:VCALENDAR`
	require.Equal(t, strings.Split(want, "\n"), unfolded(t, encode(t, invitation())))
}

func TestRoundTrip(t *testing.T) {
	same := func(name string, c calendar.Calendar) {
		t.Helper()
		data := encode(t, c)
		require.Equal(t, c, decode(t, data), name)
		require.Equal(t, data, encode(t, c), name)
	}
	same("invitation", invitation())
	// LF instead of CRLF and a byte order mark change nothing.
	data := encode(t, invitation())
	require.Equal(t, invitation(), decode(t, "\uFEFF"+strings.ReplaceAll(data, "\r\n", "\n")))

	e := meeting()
	e.Attendees = nil
	e.Comment = "med\ttabb\n\n  och rader  \n"
	e.Sequence = calendar.MaxSequence
	same("published", calendar.Calendar{Method: calendar.MethodPublish, Name: "Dialogåret; 2026", Refresh: 1440, Events: []calendar.Event{e}})
	e.Start, e.Minutes, e.Days = calendar.Moment{On: day("2026-03-28")}, 0, 2
	same("whole days", calendar.Calendar{Events: []calendar.Event{e}})
	e.Start, e.Days, e.Minutes, e.Floating = moment("2026-03-28 23:30"), 0, 300, true
	same("floating over a clock change", calendar.Calendar{Events: []calendar.Event{e}})
	e.Floating = false
	e.Status, e.Class, e.URL, e.Categories, e.Organizer = "", "", "", nil, calendar.Address{}
	same("bare", calendar.Calendar{Events: []calendar.Event{e}})
	require.Len(t, unfolded(t, encode(t, calendar.Calendar{Events: []calendar.Event{{UID: "a", Stamp: 1, Start: moment("1996-02-01 10:00")}}})), 11)

	gone := calendar.Event{UID: "a@b.example", Stamp: 5, Status: calendar.Canceled, Organizer: calendar.Address{Mail: "a@b.example"}}
	same("called off without time", calendar.Calendar{Method: calendar.MethodCancel, Events: []calendar.Event{gone}})
	reply, err := meeting().Reply("ASA.EK@granvik.example", calendar.Declined, "Jag är på resa,\nförlåt", 1_770_000_000)
	require.NoError(t, err)
	same("reply", reply)

	for _, at := range []string{
		"2026-10-25 01:30", "2026-10-25 02:30", "2026-10-25 02:30 again", "2026-10-25 03:30", "2026-03-29 01:59", "2026-03-29 03:00",
		"1996-01-01 00:00", "1996-12-31 23:30", "1997-01-01 00:00", "9999-12-31 20:00",
	} {
		for _, minutes := range []int{0, 1, 30, 60, 90, 180} {
			m := meeting()
			m.Start, m.Minutes = moment(at), minutes
			same(at, calendar.Calendar{Events: []calendar.Event{m}})
		}
	}
	var many calendar.Calendar
	for i := range calendar.MaxEvents {
		many.Events = append(many.Events, calendar.Event{UID: strconv.Itoa(i), Stamp: 1, Start: moment("2026-05-05 09:00")})
	}
	same("many", many)
}

// Every moment of two nights when the clocks change, in local time and UTC.
func TestRoundTripEveryMinute(t *testing.T) {
	var c calendar.Calendar
	for _, sunday := range []string{"2026-03-29 00:00", "2026-10-25 00:00"} {
		from, err := moment(sunday).Instant()
		require.NoError(t, err)
		for i := range int64(240) {
			m, err := calendar.FromInstant(from + i*60)
			require.NoError(t, err)
			c.Events = append(c.Events, calendar.Event{UID: sunday + strconv.Itoa(int(i)), Stamp: 1, Start: m, Minutes: int(i) % 100})
		}
	}
	require.Equal(t, c, decode(t, encode(t, c)))
}

// What a name, a heading or any other text holds can add no line and no
// parameter.
func TestEncodeHostile(t *testing.T) {
	const attack = "x\r\nATTENDEE:mailto:evil@evil.example\r\n\x00\x1b\u2028\u202e\"^n;ROLE=CHAIR:,\\n\\"
	c := invitation()
	e := &c.Events[0]
	want := names(unfolded(t, encode(t, c)))
	e.Summary, e.Description, e.Location = attack, attack, attack
	e.Categories = []string{attack, attack}
	e.Organizer.Name, e.Attendees[0].Name = attack, attack
	data := encode(t, c)
	require.Equal(t, want, names(unfolded(t, data)))
	got := decode(t, data)
	line := "x ATTENDEE:mailto:evil@evil.example \uFFFD\uFFFD \uFFFD\"^n;ROLE=CHAIR:,\\n\\"
	text := "x\nATTENDEE:mailto:evil@evil.example\n\uFFFD\uFFFD \uFFFD\"^n;ROLE=CHAIR:,\\n\\"
	require.Equal(t, line, got.Events[0].Summary)
	require.Equal(t, line, got.Events[0].Organizer.Name)
	require.Equal(t, line, got.Events[0].Attendees[0].Name)
	require.Equal(t, []string{line, line}, got.Events[0].Categories)
	require.Equal(t, text, got.Events[0].Description)
	require.Equal(t, data, encode(t, got))

	for _, uid := range []string{"", " a", "a ", "a\nb", "a\r\nX:y", "a\x00", "a\xff", strings.Repeat("u", 1001)} {
		c := invitation()
		c.Events[0].UID = uid
		_, err := c.Encode()
		require.Equal(t, []string{"/events/0/uid"}, places(t, err), "%q", uid)
	}
}

// By hand from RFC 5545, 3.2, and RFC 6868, 3.
func TestNamesInParameters(t *testing.T) {
	for name, want := range map[string]string{
		"Åsa Ek": "CN=Åsa Ek", "Ek, Åsa": `CN="Ek, Åsa"`, "a:b": `CN="a:b"`, "a;b": `CN="a;b"`, `"Bo"`: "CN=^'Bo^'", "a^nb": "CN=a^^nb", "a=b": "CN=a=b",
	} {
		c := invitation()
		c.Events[0].Organizer.Name = name
		data := encode(t, c)
		require.Contains(t, unfolded(t, data), "ORGANIZER;"+want+":mailto:process@granvik.example")
		require.Equal(t, c, decode(t, data))
	}
}

func TestFolding(t *testing.T) {
	for n := range 400 {
		for _, unit := range []string{"a", "å", "€", "🙂", " ", "a😀"} {
			e := meeting()
			e.Summary, e.Attendees[0].Name = "r"+strings.Repeat(unit, n/len(unit))+"t", "r"+strings.Repeat(unit, n/len(unit))+"t"
			data := encode(t, calendar.Calendar{Events: []calendar.Event{e}})
			unfolded(t, data)
			require.Equal(t, e, decode(t, data).Events[0])
		}
	}
}

func TestCheck(t *testing.T) {
	change := func(f func(c *calendar.Calendar, e *calendar.Event)) calendar.Calendar {
		c := invitation()
		f(&c, &c.Events[0])
		return c
	}
	for _, c := range []struct {
		name string
		of   calendar.Calendar
		want []string
	}{
		{"no method", change(func(c *calendar.Calendar, _ *calendar.Event) { c.Method = "ADD" }), []string{"/method"}},
		{"no events", calendar.Calendar{Method: calendar.MethodPublish}, []string{"/events"}},
		{"too many", calendar.Calendar{Events: make([]calendar.Event, calendar.MaxEvents+1)}, []string{"/events"}},
		{"two in one", change(func(c *calendar.Calendar, e *calendar.Event) {
			other := *e
			other.UID = "b@granvik.example"
			c.Events = append(c.Events, other)
		}), []string{"/events"}},
		{"the same twice", change(func(c *calendar.Calendar, e *calendar.Event) {
			c.Method = ""
			c.Events = append(c.Events, *e)
		}), []string{"/events/1/uid"}},
		{"long name", change(func(c *calendar.Calendar, _ *calendar.Event) { c.Name = strings.Repeat("\x01", 334) }), []string{"/name"}},
		{"refresh", change(func(c *calendar.Calendar, _ *calendar.Event) { c.Refresh = calendar.MaxRefresh + 1 }), []string{"/refresh"}},
		{"no stamp", change(func(_ *calendar.Calendar, e *calendar.Event) { e.Stamp = 0 }), []string{"/events/0/stamp"}},
		{"negative", change(func(_ *calendar.Calendar, e *calendar.Event) { e.Sequence, e.Minutes = -1, -1 }), []string{"/events/0/sequence", "/events/0/minutes"}},
		{"no start", change(func(_ *calendar.Calendar, e *calendar.Event) { e.Start = calendar.Moment{} }), []string{"/events/0/start"}},
		{"before the clock", change(func(_ *calendar.Calendar, e *calendar.Event) { e.Start.On = day("1995-12-31") }), []string{"/events/0/start/on"}},
		{"in the gap", change(func(_ *calendar.Calendar, e *calendar.Event) { e.Start = moment("2026-03-29 02:30") }), []string{"/events/0/start/clock"}},
		{"no second", change(func(_ *calendar.Calendar, e *calendar.Event) { e.Start.Again = true }), []string{"/events/0/start/again"}},
		{"floating second", change(func(_ *calendar.Calendar, e *calendar.Event) {
			e.Start, e.Floating = moment("2026-10-25 02:30 again"), true
		}), []string{"/events/0/floating"}},
		{"past the end", change(func(_ *calendar.Calendar, e *calendar.Event) { e.Start = moment("9999-12-31 23:00") }), []string{"/events/0/minutes"}},
		{"days and time", change(func(_ *calendar.Calendar, e *calendar.Event) { e.Days = 1 }), []string{"/events/0/days"}},
		{"days without day", change(func(_ *calendar.Calendar, e *calendar.Event) {
			e.Start, e.Minutes, e.Days = calendar.Moment{On: day("9999-12-31")}, 0, 1
		}), []string{"/events/0/start/on"}},
		{"links", change(func(_ *calendar.Calendar, e *calendar.Event) { e.URL = "javascript:alert(1)" }), []string{"/events/0/url"}},
		{"link with a backslash", change(func(_ *calendar.Calendar, e *calendar.Event) { e.URL = `https://granvik.example\evil.example` }), []string{"/events/0/url"}},
		{"link with a break", change(func(_ *calendar.Calendar, e *calendar.Event) { e.URL = "https://granvik.example/\r\nX:y" }), []string{"/events/0/url"}},
		{"codes", change(func(_ *calendar.Calendar, e *calendar.Event) {
			e.Status, e.Class = "OFF", "SECRET"
			e.Attendees[1].Kind, e.Attendees[1].Role, e.Attendees[1].Status = "CAT", "SPEAKER", "YES"
		}), []string{"/events/0/status", "/events/0/class", "/events/0/attendees/1/kind", "/events/0/attendees/1/role", "/events/0/attendees/1/status"}},
		{"mail", change(func(_ *calendar.Calendar, e *calendar.Event) {
			e.Organizer.Mail = "anna ek@granvik.example"
			e.Attendees[0].Mail = ""
			e.Attendees[2].Mail = "BO+moten@alvnas.example"
		}), []string{"/events/0/organizer/mail", "/events/0/attendees/0/mail", "/events/0/attendees/2/mail"}},
		{"lists", change(func(_ *calendar.Calendar, e *calendar.Event) {
			e.Categories = make([]string, calendar.MaxCategories+1)
			e.Attendees = make([]calendar.Attendee, calendar.MaxAttendees+1)
		}), []string{"/events/0/categories", "/events/0/attendees"}},
		{"long texts", change(func(_ *calendar.Calendar, e *calendar.Event) {
			e.Summary, e.Location = strings.Repeat("s", calendar.MaxName+1), strings.Repeat("l", calendar.MaxName+1)
			e.Description, e.Comment = strings.Repeat("d", calendar.MaxText+1), strings.Repeat("c", calendar.MaxText+1)
			e.Categories[0], e.Organizer.Name = strings.Repeat("k", calendar.MaxName+1), strings.Repeat("n", calendar.MaxName+1)
		}), []string{
			"/events/0/summary", "/events/0/location", "/events/0/description", "/events/0/comment",
			"/events/0/categories/0", "/events/0/organizer/name",
		}},
		{"published with people", change(func(c *calendar.Calendar, _ *calendar.Event) { c.Method = calendar.MethodPublish }), []string{"/events/0/attendees"}},
		{"request without", change(func(_ *calendar.Calendar, e *calendar.Event) {
			e.Attendees, e.Organizer, e.Summary = nil, calendar.Address{}, " \n"
		}), []string{"/events/0/organizer", "/events/0/attendees", "/events/0/summary"}},
		{"reply of many", change(func(c *calendar.Calendar, _ *calendar.Event) { c.Method = calendar.MethodReply }), []string{"/events/0/attendees"}},
		{"reply of none", change(func(c *calendar.Calendar, e *calendar.Event) {
			c.Method, e.Attendees = calendar.MethodReply, e.Attendees[:1]
		}), []string{"/events/0/attendees/0/status"}},
		{"called off and not", change(func(c *calendar.Calendar, _ *calendar.Event) { c.Method = calendar.MethodCancel }), []string{"/events/0/status"}},
	} {
		_, err := c.of.Encode()
		require.Equal(t, c.want, places(t, err), c.name)
	}
	require.NoError(t, meeting().Check())
	broken := meeting()
	broken.UID = ""
	require.Equal(t, []string{"/uid"}, places(t, broken.Check()))
}

func TestMail(t *testing.T) {
	for mail, fits := range map[string]bool{
		"anna.ek@granvik.example": true, "o'neil+x=1@alvnas.example": true, "a@b.se": true, "a/b%c?d&e@granvik.example": true,
		"": false, "anna": false, "@granvik.example": false, "anna@": false, "anna@granvik": false, "anna ek@granvik.example": false,
		".anna@granvik.example": false, "anna.@granvik.example": false, "an..na@granvik.example": false, "åsa@granvik.example": false,
		"anna@grän.example": false, "anna@-granvik.example": false, "anna@granvik-.example": false, "anna@granvik..example": false,
		"anna@granvik.example\r\nX:y": false, "\"anna\"@granvik.example": false, "anna@a@granvik.example": false,
		strings.Repeat("a", 65) + "@granvik.example": false, "a@" + strings.Repeat("b", 64) + ".example": false,
		"a@" + strings.Repeat("b.", 130) + "example": false,
	} {
		c := invitation()
		c.Events[0].Attendees[0].Mail = mail
		data, err := c.Encode()
		require.Equal(t, fits, err == nil, "%q: %v", mail, err)
		if fits {
			require.Equal(t, c, decode(t, string(data)))
		}
	}
}

func TestEncodeTooLarge(t *testing.T) {
	var c calendar.Calendar
	for i := range 40 {
		e := meeting()
		e.UID = strconv.Itoa(i)
		e.Description = strings.Repeat("d", calendar.MaxText)
		c.Events = append(c.Events, e)
	}
	_, err := c.Encode()
	refused(t, err, samverkan.CodeTooLarge, "/events/32") // 30 000 · 77/74 bytes and some 900 more each: 32 fit in 1 MiB
	c.Events = c.Events[:30]
	require.Less(t, len(encode(t, c)), calendar.MaxBytes)
}

// The calendar that is encoded is not changed, and nothing of it is kept.
func TestEncodeLeavesAlone(t *testing.T) {
	c := invitation()
	a := encode(t, c)
	require.Equal(t, invitation(), c)
	require.True(t, bytes.Equal([]byte(a), []byte(encode(t, c))))
}
