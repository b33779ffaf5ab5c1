package interop

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // both find the zones of events by TZID there

	arran "github.com/arran4/golang-ical"
	emersion "github.com/emersion/go-ical"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// written is events of every hour on both sides of the clock changes of some
// years, 26 hours long or short, and one in UTC, with texts that need escaping.
func written(t *testing.T) (c calendar.Calendar, starts, ends []int64) {
	t.Helper()
	for _, sunday := range []string{"2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2038-03-28", "2038-10-31"} {
		on, err := samverkan.ParseDate(sunday)
		require.NoError(t, err)
		from, err := calendar.Moment{On: on.AddDays(-1)}.Instant()
		require.NoError(t, err)
		for h := range int64(50) {
			at := from + h*3600
			m, err := calendar.FromInstant(at)
			require.NoError(t, err)
			minutes := 30 + 60*int(h%27)
			c.Events = append(c.Events, calendar.Event{
				UID: "event-" + strconv.Itoa(len(starts)) + "@granvik.example", Stamp: 1_767_225_600, Sequence: int(h), Start: m, Minutes: minutes,
				Summary:     "Möte; nummer, " + strings.Repeat("åäö€🙂 ", int(h)) + `\slut`,
				Description: "rad 1\nrad 2; med, tecken \\n\nEND:VEVENT",
				Location:    "Älvnäs, salen",
				Organizer:   calendar.Address{Name: `Bo "Bosse" Lind; Älvnäs, X`, Mail: "bo@alvnas.example"},
				Attendees:   []calendar.Attendee{{Address: calendar.Address{Name: "Åsa: Ek", Mail: "asa@granvik.example"}, Role: calendar.Optional, Status: calendar.Accepted, RSVP: true}},
				Status:      calendar.Confirmed,
			})
			starts, ends = append(starts, at), append(ends, at+int64(minutes)*60)
		}
	}
	return c, starts, ends
}

func encoded(t *testing.T, c calendar.Calendar) []byte {
	t.Helper()
	data, err := c.Encode()
	require.NoError(t, err)
	return data
}

func TestArranReadsOurs(t *testing.T) {
	c, starts, ends := written(t)
	got, err := arran.ParseCalendar(bytes.NewReader(encoded(t, c)))
	require.NoError(t, err)
	require.Len(t, got.Events(), len(starts))
	for i, e := range got.Events() {
		start, err := e.GetStartAt()
		require.NoError(t, err)
		end, err := e.GetEndAt()
		require.NoError(t, err)
		require.Equal(t, [2]int64{starts[i], ends[i]}, [2]int64{start.Unix(), end.Unix()}, c.Events[i].Start)
		require.Equal(t, c.Events[i].UID, e.Id())
		for property, want := range map[arran.ComponentProperty]string{
			arran.ComponentPropertySummary: c.Events[i].Summary, arran.ComponentPropertyDescription: c.Events[i].Description,
			arran.ComponentPropertyLocation: c.Events[i].Location, arran.ComponentPropertySequence: strconv.Itoa(c.Events[i].Sequence),
			arran.ComponentPropertyStatus: "CONFIRMED",
		} {
			require.Len(t, e.GetProperties(property), 1, property)
			require.Equal(t, want, e.GetProperty(property).Value, property)
		}
		require.Len(t, e.Attendees(), 1)
		a := e.Attendees()[0]
		require.Equal(t, "asa@granvik.example", a.Email())
		require.Equal(t, arran.ParticipationStatusAccepted, a.ParticipationStatus())
		require.Equal(t, []string{"Åsa: Ek"}, a.ICalParameters["CN"])
		// It knows no RFC 6868 and leaves the carets, but cuts at the right places.
		require.Equal(t, []string{"Bo ^'Bosse^' Lind; Älvnäs, X"}, e.GetProperty(arran.ComponentPropertyOrganizer).ICalParameters["CN"])
	}
}

func TestEmersionReadsOurs(t *testing.T) {
	c, starts, ends := written(t)
	got, err := emersion.NewDecoder(bytes.NewReader(encoded(t, c))).Decode()
	require.NoError(t, err)
	require.Len(t, got.Events(), len(starts))
	for i, e := range got.Events() {
		start, err := e.DateTimeStart(nil)
		require.NoError(t, err)
		end, err := e.DateTimeEnd(nil)
		require.NoError(t, err)
		require.Equal(t, [2]int64{starts[i], ends[i]}, [2]int64{start.Unix(), end.Unix()}, c.Events[i].Start)
		for property, want := range map[string]string{
			emersion.PropUID: c.Events[i].UID, emersion.PropSummary: c.Events[i].Summary,
			emersion.PropDescription: c.Events[i].Description, emersion.PropLocation: c.Events[i].Location,
		} {
			require.Len(t, e.Props.Values(property), 1, property)
			text, err := e.Props.Text(property)
			require.NoError(t, err)
			require.Equal(t, want, text, property)
		}
		require.Len(t, e.Props.Values(emersion.PropAttendee), 1)
		a := e.Props.Get(emersion.PropAttendee)
		require.Equal(t, "mailto:asa@granvik.example", a.Value)
		require.Equal(t, "Åsa: Ek", a.Params.Get(emersion.ParamCommonName))
		require.Equal(t, "Bo ^'Bosse^' Lind; Älvnäs, X", e.Props.Get(emersion.PropOrganizer).Params.Get(emersion.ParamCommonName))
	}
}

// Whole days, and the other methods.
func TestBothReadTheRest(t *testing.T) {
	on, err := samverkan.ParseDate("2026-10-24")
	require.NoError(t, err)
	e := calendar.Event{
		UID: "1@granvik.example", Stamp: 1_767_225_600, Start: calendar.Moment{On: on}, Days: 2, Summary: "Dialogdagar",
		Organizer: calendar.Address{Mail: "bo@alvnas.example"},
	}
	off, err := e.Canceled(e.Stamp)
	require.NoError(t, err)
	for _, c := range []calendar.Calendar{
		{Method: calendar.MethodPublish, Name: "Året, hela", Refresh: 1440, Events: []calendar.Event{e}},
		{Method: calendar.MethodCancel, Events: []calendar.Event{off}},
	} {
		data := encoded(t, c)
		a, err := arran.ParseCalendar(bytes.NewReader(data))
		require.NoError(t, err)
		start, err := a.Events()[0].GetAllDayStartAt()
		require.NoError(t, err)
		end, err := a.Events()[0].GetAllDayEndAt()
		require.NoError(t, err)
		require.Equal(t, "2026-10-24 2026-10-26", start.Format(time.DateOnly)+" "+end.Format(time.DateOnly))

		b, err := emersion.NewDecoder(bytes.NewReader(data)).Decode()
		require.NoError(t, err)
		start, err = b.Events()[0].DateTimeStart(nil)
		require.NoError(t, err)
		end, err = b.Events()[0].DateTimeEnd(nil)
		require.NoError(t, err)
		require.Equal(t, "2026-10-24 2026-10-26", start.Format(time.DateOnly)+" "+end.Format(time.DateOnly))
		require.Equal(t, string(c.Method), b.Props.Get(emersion.PropMethod).Value)
	}
}

// What they write is read here, with its instants.
func TestOursReadsTheirs(t *testing.T) {
	stockholm, err := time.LoadLocation("Europe/Stockholm")
	require.NoError(t, err)
	start := time.Date(2026, 10, 24, 18, 0, 0, 0, stockholm)
	end := start.Add(30 * time.Hour)

	a := arran.NewCalendar()
	a.SetMethod(arran.MethodRequest)
	e := a.AddEvent("1@granvik.example")
	e.SetDtStampTime(start)
	e.SetStartAt(start)
	e.SetEndAt(end)
	e.SetSummary("Möte; ett, två\nrad")
	e.AddAttendee("asa@granvik.example", arran.ParticipationStatusDeclined, arran.WithRSVP(true), arran.WithCN("Åsa Ek"))

	b := emersion.NewCalendar()
	b.Props.SetText(emersion.PropVersion, "2.0")
	b.Props.SetText(emersion.PropProductID, "-//x//y//SV")
	f := emersion.NewEvent()
	f.Props.SetText(emersion.PropUID, "1@granvik.example")
	f.Props.SetDateTime(emersion.PropDateTimeStamp, start.UTC())
	f.Props.SetDateTime(emersion.PropDateTimeStart, start)
	f.Props.SetDateTime(emersion.PropDateTimeEnd, end)
	f.Props.SetText(emersion.PropSummary, "Möte; ett, två\nrad")
	attendee := emersion.NewProp(emersion.PropAttendee)
	attendee.Params.Set(emersion.ParamCommonName, "Åsa Ek")
	attendee.Params.Set(emersion.ParamParticipationStatus, "DECLINED")
	attendee.Params.Set(emersion.ParamRSVP, "TRUE")
	attendee.Value = "mailto:asa@granvik.example"
	f.Props.Add(attendee)
	b.Children = append(b.Children, f.Component)
	var theirs bytes.Buffer
	require.NoError(t, emersion.NewEncoder(&theirs).Encode(b))

	for _, data := range []string{a.Serialize(), theirs.String()} {
		c, err := calendar.Decode([]byte(data))
		require.NoError(t, err)
		require.Len(t, c.Events, 1)
		got := c.Events[0]
		at, err := got.Start.Instant()
		require.NoError(t, err)
		require.Equal(t, start.Unix(), at)
		require.Equal(t, 30*60, got.Minutes)
		require.Equal(t, start.Unix(), got.Stamp)
		require.Equal(t, "Möte; ett, två rad", got.Summary)
		require.Equal(t, []calendar.Attendee{{
			Address: calendar.Address{Name: "Åsa Ek", Mail: "asa@granvik.example"}, Kind: got.Attendees[0].Kind, Role: got.Attendees[0].Role,
			Status: calendar.Declined, RSVP: true,
		}}, got.Attendees)
	}
}

// Neither module tells the time of an event by a VTIMEZONE. But one reads the
// rules in it, by a module for recurrences that is none of ours: the moments at
// which they say the clocks change are those at which they do, by the zone files.
// The other reads that it is there, with its name.
func TestTheirsReadOurTimezone(t *testing.T) {
	c, _, _ := written(t)
	data := encoded(t, c)
	a, err := arran.ParseCalendar(bytes.NewReader(data))
	require.NoError(t, err)
	require.Len(t, a.Timezones(), 1)
	require.Equal(t, "Europe/Stockholm", a.Timezones()[0].GetProperty(arran.ComponentPropertyTzid).Value)

	b, err := emersion.NewDecoder(bytes.NewReader(data)).Decode()
	require.NoError(t, err)
	stockholm, err := time.LoadLocation("Europe/Stockholm")
	require.NoError(t, err)
	seconds := func(offset string) int {
		at, err := time.Parse("-0700", offset)
		require.NoError(t, err)
		_, s := at.Zone()
		return s
	}
	changes := 0
	for _, zone := range b.Children {
		if zone.Name != emersion.CompTimezone {
			continue
		}
		for _, part := range zone.Children {
			from, to := seconds(part.Props.Get(emersion.PropTimezoneOffsetFrom).Value), seconds(part.Props.Get(emersion.PropTimezoneOffsetTo).Value)
			set, err := part.RecurrenceSet(time.UTC)
			require.NoError(t, err)
			for _, local := range set.Between(time.Date(1996, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2099, 1, 1, 0, 0, 0, 0, time.UTC), true) {
				at := local.Add(-time.Duration(from) * time.Second) // by the clock before the change
				_, before := at.Add(-time.Second).In(stockholm).Zone()
				name, after := at.In(stockholm).Zone()
				require.Equal(t, []any{from, to, part.Props.Get(emersion.PropTimezoneName).Value}, []any{before, after, name}, at)
				changes++
			}
		}
	}
	require.Equal(t, 2*103, changes, "two a year from 1996 to 2098")
}
