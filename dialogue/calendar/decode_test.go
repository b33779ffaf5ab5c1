package calendar_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// ics joins lines as a calendar file has them.
func ics(lines ...string) string { return strings.Join(lines, "\r\n") + "\r\n" }

// event returns a file with one event of the given lines.
func event(lines ...string) string {
	return ics("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1@a.example", "DTSTAMP:20260101T000000Z",
		strings.Join(lines, "\r\n"), "END:VEVENT", "END:VCALENDAR")
}

// The replies of three programs, in the shape that each has: written by hand
// after files that they send, with invented names.
func TestDecodeReplies(t *testing.T) {
	stamp := time.Date(2026, 2, 1, 8, 30, 5, 0, time.UTC).Unix()
	for name, data := range map[string]string{
		"Outlook": ics("BEGIN:VCALENDAR", "METHOD:REPLY", "PRODID:Microsoft Exchange Server 2010", "VERSION:2.0",
			"BEGIN:VTIMEZONE", "TZID:W. Europe Standard Time",
			"BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
			"BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT",
			"END:VTIMEZONE", "BEGIN:VEVENT", "ATTENDEE;PARTSTAT=ACCEPTED;CN=Åsa Ek:MAILTO:Asa.Ek@granvik.example",
			"COMMENT;LANGUAGE=sv-SE:\\n", "UID:4f1c9a@granvik.example", "SUMMARY;LANGUAGE=sv-SE:Accepterat: Dialogmöte våren 2026",
			"DTSTART;TZID=W. Europe Standard Time:20260416T180000", "DTEND;TZID=W. Europe Standard Time:20260416T200000",
			"CLASS:PUBLIC", "PRIORITY:5", "DTSTAMP:20260201T083005Z", "TRANSP:OPAQUE", "STATUS:CONFIRMED", "SEQUENCE:0",
			"LOCATION;LANGUAGE=sv-SE:Kommunhuset\\, Granvik", "X-MICROSOFT-CDO-APPT-SEQUENCE:0", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
			"BEGIN:VALARM", "DESCRIPTION:REMINDER", "TRIGGER;RELATED=START:-PT15M", "ACTION:DISPLAY", "END:VALARM", "END:VEVENT", "END:VCALENDAR"),
		"Google": ics("BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:REPLY",
			"BEGIN:VEVENT", "DTSTART:20260416T160000Z", "DTEND:20260416T180000Z", "DTSTAMP:20260201T083005Z",
			"ORGANIZER;CN=Processledaren:mailto:process@granvik.example", "UID:4f1c9a@granvik.example",
			"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Åsa E", " k;X-NUM-GUESTS=0:mailto:Asa.Ek@granvik.example", "X-MICROSOFT-CDO-OWNERAPPTID:-1470384",
			"CREATED:20260101T000000Z", "DESCRIPTION:", "LAST-MODIFIED:20260201T083004Z", "LOCATION:Kommunhuset\\, Granvik", "SEQUENCE:0",
			"STATUS:CONFIRMED", "SUMMARY:Dialogmöte våren 2026", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR"),
		"Apple": strings.ReplaceAll(ics("BEGIN:VCALENDAR", "CALSCALE:GREGORIAN", "METHOD:REPLY", "PRODID:-//Apple Inc.//macOS 14.0//EN", "VERSION:2.0",
			"BEGIN:VEVENT", `ATTENDEE;CN="Åsa Ek";CUTYPE=INDIVIDUAL;EMAIL="Asa.Ek@granvik.example";PARTSTAT=ACCEPTED:/aMTIzNDU2/principal/`,
			"DTEND;TZID=Europe/Stockholm:20260416T200000", "DTSTAMP:20260201T083005Z", "DTSTART;TZID=Europe/Stockholm:20260416T180000",
			"ORGANIZER;CN=Processledaren;SCHEDULE-STATUS=1.1:mailto:process@granvik.example", "SEQUENCE:0", "SUMMARY:Dialogmöte våren 2026",
			"UID:4f1c9a@granvik.example", "END:VEVENT", "END:VCALENDAR"), "\r\n", "\n"),
	} {
		c := decode(t, data)
		answers, err := c.Answers()
		require.NoError(t, err, name)
		comment := ""
		if name == "Outlook" {
			comment = "\n"
		}
		require.Equal(t, []calendar.Answer{{
			UID: "4f1c9a@granvik.example", Stamp: stamp, Status: calendar.Accepted, Comment: comment,
			Address: calendar.Address{Name: "Åsa Ek", Mail: "Asa.Ek@granvik.example"},
		}}, answers, name)
		require.Equal(t, moment("2026-04-16 18:00"), c.Events[0].Start, name)
		require.Equal(t, 120, c.Events[0].Minutes, name)
		after, err := meeting().Apply(answers[0])
		require.NoError(t, err)
		require.Equal(t, calendar.Accepted, after.Attendees[0].Status)
	}
}

func TestDecodeTimes(t *testing.T) {
	for _, c := range []struct {
		lines   string
		start   string
		minutes int
		days    int
	}{
		{"DTSTART:20260312T173000Z\nDTEND:20260312T193000Z", "2026-03-12 18:30", 120, 0},
		{"DTSTART;TZID=Europe/Berlin:20260712T183000\nDURATION:PT1H30M", "2026-07-12 18:30", 90, 0},
		{"DTSTART;TZID=\"/citadel.org/20210210_1/Europe/Stockholm\":20260712T183000", "2026-07-12 18:30", 0, 0},
		{"DTSTART;TZID=Romance Standard Time:20260712T183000\nDTEND;TZID=UTC:20260712T163000", "2026-07-12 18:30", 0, 0},
		{"DTSTART;TZID=Europe/Helsinki:20260712T183000\nDTEND;TZID=GMT Standard Time:20260712T183000", "2026-07-12 17:30", 120, 0},
		{"DTSTART;VALUE=DATE:20260312", "2026-03-12 00:00", 0, 1},
		{"DTSTART;VALUE=DATE:20260312\nDTEND;VALUE=DATE:20260315", "2026-03-12 00:00", 0, 3},
		{"DTSTART;VALUE=DATE:20260312\nDTEND;VALUE=DATE:20260312", "2026-03-12 00:00", 0, 1},
		{"DTSTART:20260312\nDURATION:P2W", "2026-03-12 00:00", 0, 14},
		{"DTSTART;TZID=Europe/Stockholm:20260328T180000\nDURATION:P1D", "2026-03-28 18:00", 23 * 60, 0},
		{"DTSTART;TZID=Europe/Stockholm:20260328T180000\nDURATION:PT24H", "2026-03-28 18:00", 24 * 60, 0},
		{"DTSTART;TZID=Europe/Stockholm:20261024T180000\nDURATION:+P1DT1H", "2026-10-24 18:00", 26 * 60, 0},
		{"DTSTART:20261025T003000Z\nDTEND:20261025T013000Z", "2026-10-25 02:30", 60, 0},
		{"DTSTART:20261025T013000Z", "2026-10-25 02:30 again", 0, 0},
		{"DTSTART;TZID=Europe/Stockholm:20260329T023000", "2026-03-29 03:30", 0, 0},
		{"DTSTART:20260312T183045Z\nDTEND:20260312T193001Z", "2026-03-12 19:30", 61, 0},
		{"DTSTART;TZID=CET:20260712T000000\nDTEND;TZID=CET:20260712T235960", "2026-07-12 00:00", 1440, 0},
		{"DTSTART:20260312t173000z", "2026-03-12 18:30", 0, 0},
	} {
		got := decode(t, event(strings.ReplaceAll(c.lines, "\n", "\r\n"))).Events[0]
		require.Equal(t, moment(c.start), got.Start, c.lines)
		require.Equal(t, [2]int{c.minutes, c.days}, [2]int{got.Minutes, got.Days}, c.lines)
		require.False(t, got.Floating)
	}
	e := decode(t, event("DTSTART:20260712T183000", "DTEND:20260712T190000")).Events[0]
	require.True(t, e.Floating)
	require.Equal(t, moment("2026-07-12 18:30"), e.Start)
	require.Equal(t, 30, e.Minutes)
}

// What is not said, or said in a way that is not ours, is empty.
func TestDecodeUnknown(t *testing.T) {
	c := decode(t, ics("BEGIN:VCALENDAR", "X-WR-CALNAME:Älvnäs\\; år", "X-A;B=\"c:d\":e", "BEGIN:X-OWN", "UID:z", "BEGIN:DEEP", "END:DEEP", "END:X-OWN",
		"BEGIN:VTODO", "UID:1", "END:VTODO", "", "begin:vevent", "uid:1", "dtstart:20260712T183000Z", "Status:X-MAYBE", "CLASS:X", "DTSTAMP:20260101T000000",
		"URL:javascript:alert(1)", "ORGANIZER:invalid:nomail", "ATTENDEE:urn:uuid:4", "ATTENDEE;CUTYPE=X-CAT;ROLE=X;PARTSTAT=X-SOON;RSVP=no:mailto:a@b.example",
		"ATTENDEE;CN=Bo;EMAIL=c@d.example:urn:uuid:5", "CATEGORIES:a\\,b,,c", "CATEGORIES:d", "COMMENT:x", "COMMENT:", "COMMENT:y\\Nz\\q\\", "END:VEVENT", "END:VCALENDAR"))
	require.Equal(t, calendar.Calendar{Name: "Älvnäs; år", Events: []calendar.Event{{
		UID: "1", Start: moment("2026-07-12 20:30"), Categories: []string{"a,b", "c", "d"}, Comment: "x\ny\nz\\q\\",
		Attendees: []calendar.Attendee{
			{Address: calendar.Address{Mail: "a@b.example"}, Kind: calendar.UnknownKind},
			{Address: calendar.Address{Name: "Bo", Mail: "c@d.example"}},
		},
	}}}, c)
	// NAME is stronger than what older programs have.
	c = decode(t, ics("BEGIN:VCALENDAR", "X-WR-CALNAME:a", "NAME:b", "NAME;LANGUAGE=en:c", "REFRESH-INTERVAL;VALUE=DURATION:P1D", "BEGIN:VEVENT", "UID:1", "DTSTART:20260712", "END:VEVENT", "END:VCALENDAR"))
	require.Equal(t, "b", c.Name)
	require.Equal(t, 1440, c.Refresh)
	// A fold may lie inside a character.
	require.Equal(t, "å", decode(t, event("DTSTART:20260712", "SUMMARY:\xc3\r\n \xa5")).Events[0].Summary)
	require.Equal(t, "ab", decode(t, event("DTSTART:20260712", "SUMMARY:a\r\n\tb")).Events[0].Summary)
}

func TestDecodeFaults(t *testing.T) {
	long := strings.Repeat("x", calendar.MaxText+1)
	for _, c := range []struct {
		name, data string
		want       []string
	}{
		{"empty", "", []string{"/lines/0"}},
		{"not a calendar", "hello", []string{"/lines/1", "/lines/1"}},
		{"no events", ics("BEGIN:VCALENDAR", "END:VCALENDAR"), []string{"/lines/2"}},
		{"other begin", ics("BEGIN:VCARD", "END:VCARD"), []string{"/lines/1"}},
		{"not closed", ics("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20260712"), []string{"/lines/4"}},
		{"closed wrongly", ics("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20260712", "END:VTODO", "END:VEVENT", "END:VCALENDAR"), []string{"/lines/5"}},
		{"end of nothing", "END:", []string{"/lines/1", "/lines/1"}},
		{"two calendars", event("DTSTART:20260712") + ics("BEGIN:VCALENDAR", "END:VCALENDAR"), []string{"/lines/9"}},
		{"after it", event("DTSTART:20260712") + "X:1", []string{"/lines/9"}},
		{"no colon", event("DTSTART:20260712", "SUMMARY;X=\"a:b"), []string{"/lines/7"}},
		{"no fold", event("DTSTART:20260712", "DESCRIPTION:a", "and more"), []string{"/lines/8"}},
		{"not UTF-8", event("DTSTART:20260712", "SUMMARY:M\xf6te"), []string{"/lines/7"}},
		{"version", ics("BEGIN:VCALENDAR", "VERSION:1.0", "CALSCALE:X", "METHOD:ADD", "REFRESH-INTERVAL:x", "BEGIN:VEVENT", "UID:1", "DTSTART:20260712", "END:VEVENT", "END:VCALENDAR"), []string{"/lines/2", "/lines/3", "/lines/4", "/lines/5"}},
		{"no UID", ics("BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20260712", "END:VEVENT", "END:VCALENDAR"), []string{"/lines/2"}},
		{"empty UID", ics("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID: ", "DTSTART:20260712", "END:VEVENT", "END:VCALENDAR"), []string{"/lines/3"}},
		{"same UID", ics("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20260712", "END:VEVENT", "BEGIN:VEVENT", "UID:1", "DTSTART:20260712", "END:VEVENT", "END:VCALENDAR"), []string{"/lines/7"}},
		{"twice", event("DTSTART:20260712", "DTSTART:20260713", "UID:2"), []string{"/lines/7", "/lines/8"}},
		{"no start", event("SUMMARY:a"), []string{"/lines/3"}},
		{"bad start", event("DTSTART:2026-07-12"), []string{"/lines/6"}},
		{"no such day", event("DTSTART:20260231"), []string{"/lines/6"}},
		{"no such time", event("DTSTART:20260712T240000Z"), []string{"/lines/6"}},
		{"bad stamp", ics("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20260712", "DTSTAMP:now", "SEQUENCE:-1", "END:VEVENT", "END:VCALENDAR"), []string{"/lines/5", "/lines/6"}},
		{"sequence", event("DTSTART:20260712", "SEQUENCE:2147483648"), []string{"/lines/7"}},
		{"backwards", event("DTSTART:20260712T100000Z", "DTEND:20260712T095900Z"), []string{"/lines/7"}},
		{"backwards days", event("DTSTART:20260712", "DTEND:20260711"), []string{"/lines/7"}},
		{"kinds differ", event("DTSTART:20260712", "DTEND:20260712T100000Z"), []string{"/lines/7"}},
		{"kinds differ too", event("DTSTART:20260712T100000Z", "DTEND:20260712"), []string{"/lines/7"}},
		{"end and length", event("DTSTART:20260712T100000Z", "DTEND:20260712T110000Z", "DURATION:PT1H"), []string{"/lines/8"}},
		{"bad length", event("DTSTART:20260712T100000Z", "DURATION:-PT1H"), []string{"/lines/7"}},
		{"length of days", event("DTSTART:20260712", "DURATION:PT1H"), []string{"/lines/7"}},
		{"too long", event("DTSTART:20260712T100000Z", "DURATION:P3654D"), []string{"/lines/7"}},
		{"far too long", event("DTSTART:20260712T100000Z", "DURATION:PT999999999H"), []string{"/lines/7"}},
		{"too long in days", event("DTSTART:20260712", "DTEND:20360714"), []string{"/lines/7"}},
		{"too early", event("DTSTART:19951231T225959Z"), []string{"/lines/6"}},
		{"too late", event("DTSTART:99991231T230000Z"), []string{"/lines/6"}},
		{"repeats", event("DTSTART:20260712", "RRULE:FREQ=WEEKLY"), []string{"/lines/7"}},
		{"one of many", event("DTSTART:20260712", "RECURRENCE-ID:20260712", "RDATE:20260713"), []string{"/lines/7", "/lines/8"}},
		{"zone", event("DTSTART;TZID=Mars/Olympus:20260712T100000"), []string{"/lines/6"}},
		{"nobody replies", strings.Replace(event("ATTENDEE;PARTSTAT=ACCEPTED:urn:uuid:1"), "VERSION:2.0", "METHOD:REPLY", 1), []string{"/lines/3"}},
		{"long text", event("DTSTART:20260712", "SUMMARY:"+long, "DESCRIPTION:"+long, "COMMENT:"+long, "CATEGORIES:"+long), []string{"/lines/7", "/lines/8", "/lines/9", "/lines/10"}},
		{"categories", event("DTSTART:20260712", "CATEGORIES:"+strings.Repeat("a,", 51)), []string{"/lines/7"}},
		{"attendees", event("DTSTART:20260712", strings.Repeat("ATTENDEE:mailto:a@b.example\r\n", calendar.MaxAttendees+1)+"CLASS:PUBLIC"), []string{"/lines/507"}},
		{"deep in a zone", ics("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD") + strings.Repeat("BEGIN:A\r\n", 6) + ics("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:X", "BEGIN:Y", "RRULE:x"), []string{"/lines/9", "/lines/10", "/lines/11", "/lines/11", "/lines/15"}},
		{"deep", ics("BEGIN:VCALENDAR") + strings.Repeat("BEGIN:A\r\n", 8), []string{"/lines/9"}},
	} {
		_, err := calendar.Decode([]byte(c.data))
		require.Equal(t, c.want, places(t, err), "%s: %v", c.name, err)
	}
	_, err := calendar.Decode(make([]byte, calendar.MaxBytes+1))
	require.Equal(t, []string{""}, places(t, err))

	// The fault says what stood there, and its offset is where the line begins.
	data := "\uFEFF" + event("DTSTART:20260712", "RRULE:FREQ=WEEKLY")
	_, err = calendar.Decode([]byte(data))
	var faults samverkan.Faults
	require.ErrorAs(t, err, &faults)
	require.Equal(t, strings.Index(data, "RRULE"), faults[0].Offset)
	require.Equal(t, "Händelsen upprepas (RRULE). Här läses bara händelser som sker en gång; lägg in varje tillfälle för sig.", faults[0].Text.SV)

	many := ics("BEGIN:VCALENDAR")
	for i := range calendar.MaxEvents + 1 {
		many += ics("BEGIN:VEVENT", "UID:"+strconv.Itoa(i), "DTSTART:20260712", "END:VEVENT")
	}
	_, err = calendar.Decode([]byte(many + "END:VCALENDAR"))
	require.Equal(t, []string{"/lines/4002"}, places(t, err))
}

// Each name of a zone against the IANA database, in the middle of each month
// and around each change 1996–2037.
func TestNamedZones(t *testing.T) {
	windows := map[string]string{ // CLDR, windowsZones
		"W. Europe Standard Time": "Europe/Berlin", "Central European Standard Time": "Europe/Warsaw",
		"Central Europe Standard Time": "Europe/Budapest", "Romance Standard Time": "Europe/Paris",
		"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna": "Europe/Berlin",
		"GMT Standard Time": "Europe/London", "FLE Standard Time": "Europe/Helsinki",
		"Coordinated Universal Time": "UTC",
	}
	var walls []time.Time
	for year := 1997; year <= 2037; year++ {
		for month := time.January; month <= time.December; month++ {
			walls = append(walls, time.Date(year, month, 15, 12, 0, 0, 0, time.UTC))
		}
		for _, month := range []time.Month{time.March, time.October} {
			last := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC)
			for h := -2; h < 7; h++ {
				walls = append(walls, last.AddDate(0, 0, -int(last.Weekday())).Add(time.Duration(h)*time.Hour))
			}
		}
	}
	for _, id := range calendar.ZoneIDs() {
		iana := id
		if windows[id] != "" {
			iana = windows[id]
		}
		loc := location(t, iana)
		for _, wall := range walls {
			got, ok := calendar.ZoneInstant(id, wall.Unix())
			require.True(t, ok, id)
			if want := firstOf(wall, loc); want != got {
				t.Fatalf("%s: %v is %v, want %v", id, wall, time.Unix(got, 0).UTC(), time.Unix(want, 0).UTC())
			}
		}
	}
	require.Len(t, calendar.ZoneIDs(), 50)
}

// firstOf returns the first instant at which the clocks of a place show wall; in
// a gap the instant by the offset before it.
func firstOf(wall time.Time, loc *time.Location) int64 {
	_, before := wall.Add(-26 * time.Hour).In(loc).Zone()
	_, after := wall.Add(26 * time.Hour).In(loc).Zone()
	early, late := wall.Unix()-int64(max(before, after)), wall.Unix()-int64(min(before, after))
	for _, at := range []int64{early, late} {
		if _, offset := time.Unix(at, 0).In(loc).Zone(); at+int64(offset) == wall.Unix() {
			return at
		}
	}
	return wall.Unix() - int64(before)
}

// Zones that a file describes, as others describe them, against the IANA
// database: every nine and a half hours by the clock.
func TestDescribedZones(t *testing.T) {
	for _, z := range []struct {
		iana     string
		from, to int
		lines    string
	}{
		{"America/New_York", 1996, 2037, `
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
DTSTART:19870405T020000
RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
DTSTART:19671029T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU;WKST=MO
END:STANDARD`},
		{"Australia/Sydney", 2008, 2037, `
BEGIN:STANDARD
DTSTART:20080406T030000
TZOFFSETFROM:+1100
TZOFFSETTO:+1000
RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=+1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20081005T020000
TZOFFSETFROM:+1000
TZOFFSETTO:+1100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=10
END:DAYLIGHT`},
		{"Asia/Kathmandu", 1996, 2037, `
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0545
TZOFFSETTO:+0545
END:STANDARD`},
		{"Europe/Istanbul", 2014, 2020, `
BEGIN:DAYLIGHT
DTSTART:20070325T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20130331T010000Z
RDATE:20140331T030000,20150329T030000
RDATE:20160327T030000
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071028T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20141026T010000Z
RDATE:20151108T040000
END:STANDARD
BEGIN:STANDARD
DTSTART:20160907T000000
TZOFFSETFROM:+0300
TZOFFSETTO:+0300
END:STANDARD`},
	} {
		loc := location(t, z.iana)
		for year := z.from; year <= z.to; year++ { // a file a year, because of MaxEvents
			var b strings.Builder
			b.WriteString("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:the zone" + z.lines + "\nEND:VTIMEZONE\n")
			var walls []time.Time
			for w := time.Date(year, 1, 2, 0, 30, 0, 0, time.UTC); w.Year() == year; w = w.Add(9*time.Hour + 30*time.Minute) {
				walls = append(walls, w)
				b.WriteString("BEGIN:VEVENT\nUID:" + strconv.Itoa(len(walls)) + "\nDTSTART;TZID=\"the zone\":" + w.Format("20060102T150405") + "\nEND:VEVENT\n")
			}
			c := decode(t, b.String()+"END:VCALENDAR\n")
			for i, e := range c.Events {
				got, err := e.Start.Instant()
				require.NoError(t, err)
				if want := firstOf(walls[i], loc); got != want {
					t.Fatalf("%s: %v is %v, want %v", z.iana, walls[i], time.Unix(got, 0).UTC(), time.Unix(want, 0).UTC())
				}
			}
		}
	}
}

// The rules that are written are those of the IANA database: read as the zone of
// another name, they give its instants.
func TestWrittenZone(t *testing.T) {
	loc := location(t, "Europe/Stockholm")
	var walls []time.Time
	for year := 1997; year <= 2060; year++ {
		for _, month := range []time.Month{time.January, time.March, time.July, time.October} {
			last := time.Date(year, month+1, 0, 0, 30, 0, 0, time.UTC)
			sunday := last.AddDate(0, 0, -int(last.Weekday()))
			for _, h := range []int{-168, 1, 2, 3, 40} {
				walls = append(walls, sunday.Add(time.Duration(h)*time.Hour))
			}
		}
	}
	zone, _, _ := strings.Cut(encode(t, invitation()), "BEGIN:VEVENT")
	zone = strings.Replace(zone, "TZID:Europe/Stockholm", "TZID:another name", 1)
	for from := 0; from < len(walls); from += 500 {
		part := walls[from:min(from+500, len(walls))]
		data := zone
		for i, w := range part {
			data += ics("BEGIN:VEVENT", "UID:"+strconv.Itoa(i), "DTSTART;TZID=another name:"+w.Format("20060102T150405"), "END:VEVENT")
		}
		for i, e := range decode(t, data+"END:VCALENDAR").Events {
			got, err := e.Start.Instant()
			require.NoError(t, err)
			require.Equal(t, firstOf(part[i], loc), got, part[i])
		}
	}
}

// A rule that has ended: its last onset holds, here that of 2011 after a date of
// 2010.
func TestDescribedZoneEnded(t *testing.T) {
	c := decode(t, ics("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:q",
		"BEGIN:DAYLIGHT", "DTSTART:20000326T020000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0400", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20110326T230000Z", "END:DAYLIGHT",
		"BEGIN:STANDARD", "DTSTART:20100601T030000", "TZOFFSETFROM:+0400", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE",
		"BEGIN:VEVENT", "UID:1", "DTSTART;TZID=q:20200115T120000", "END:VEVENT",
		"BEGIN:VEVENT", "UID:2", "DTSTART;TZID=q:20110115T120000", "END:VEVENT", "END:VCALENDAR"))
	require.Equal(t, moment("2020-01-15 09:00"), c.Events[0].Start) // 12:00 at +04:00
	require.Equal(t, moment("2011-01-15 10:00"), c.Events[1].Start) // 12:00 at +03:00
}

func TestDescribedZoneFaults(t *testing.T) {
	file := func(zone string, starts ...string) string {
		s := ics("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:z", "BEGIN:STANDARD", "DTSTART:20000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", zone, "END:STANDARD", "END:VTIMEZONE")
		for i, start := range starts {
			s += ics("BEGIN:VEVENT", "UID:"+strconv.Itoa(i), "DTSTART;TZID=z:"+start, "END:VEVENT")
		}
		return s + ics("END:VCALENDAR")
	}
	for _, rule := range []string{
		"RRULE:FREQ=MONTHLY", "RRULE:FREQ=YEARLY;INTERVAL=2", "RRULE:FREQ=YEARLY;COUNT=3", "RRULE:FREQ=YEARLY;BYMONTH=13", "RRULE:FREQ=YEARLY;BYDAY=XX",
		"RRULE:FREQ=YEARLY;BYDAY=0SU", "RRULE:FREQ=YEARLY;BYDAY=6SU", "RRULE:FREQ=YEARLY;BYDAY=U", "RRULE:FREQ=YEARLY;BYMONTHDAY=-1", "RRULE:FREQ=YEARLY;UNTIL=x",
		"RRULE:BYMONTH=3", "RDATE:x", "TZOFFSETTO:+2400", "TZOFFSETTO:0100", "TZOFFSETTO:+0160", "DTSTART:x",
		"RDATE:" + strings.Repeat("20000101T000000,", calendar.MaxOnsets) + "20000101T000000",
	} {
		_, err := calendar.Decode([]byte(file(rule, "20260712T100000")))
		require.Error(t, err, rule)
		require.Equal(t, []string{"/lines/8"}, places(t, err), rule)
		// A zone that no event uses is no matter.
		_, err = calendar.Decode([]byte(strings.Replace(file(rule, "20260712T100000"), ";TZID=z", "", 1)))
		require.NoError(t, err, rule)
	}
	_, err := calendar.Decode([]byte(strings.Replace(file("X:1", "20260712T100000"), "DTSTART:20000101T000000", "X:2", 1)))
	require.Equal(t, []string{"/lines/9"}, places(t, err))
	_, err = calendar.Decode([]byte(strings.Replace(file("X:1", "20260712T100000"), "STANDARD", "OTHER", 2)))
	require.Equal(t, []string{"/lines/13"}, places(t, err))
	_, err = calendar.Decode([]byte(strings.Replace(file("X:1", "20260712T100000"), "BEGIN:VTIMEZONE", strings.Repeat("BEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\n", calendar.MaxZones)+"BEGIN:VTIMEZONE", 1)))
	require.Equal(t, []string{"/lines/102", "/lines/113"}, places(t, err))
	var starts []string
	for i := range calendar.MaxZoneYears + 1 {
		starts = append(starts, strconv.Itoa(2000+i)+"0712T100000")
	}
	_, err = calendar.Decode([]byte(file("X:1", starts[:calendar.MaxZoneYears]...)))
	require.NoError(t, err)
	_, err = calendar.Decode([]byte(file("X:1", starts...)))
	require.Equal(t, []string{"/lines/813"}, places(t, err))
	// Years far from any: the last onset holds.
	c := decode(t, file("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "20260712T100000", "99981231T235900"))
	require.Equal(t, moment("2026-07-12 10:00"), c.Events[0].Start)
	c = decode(t, file("RRULE:FREQ=YEARLY;BYDAY=-5SU;BYMONTH=2", "20260712T100000"))
	require.Equal(t, moment("2026-07-12 10:00"), c.Events[0].Start)
}
