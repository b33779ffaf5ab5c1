package calendar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// Whatever is read can be written and is then read as the same, unless it lacks
// what only writing asks for.
func FuzzDecode(f *testing.F) {
	data, err := invitation().Encode()
	require.NoError(f, err)
	f.Add(string(data))
	f.Add(event("DTSTART;TZID=\"q\":20260712T183000", "DURATION:P1DT2H", "ATTENDEE;CN=\"a\";EMAIL=a@b.example:x", "CATEGORIES:a,b\\,c"))
	f.Add(event("DTSTART;VALUE=DATE:20260712", "DTEND:20260714", "SEQUENCE:7", "COMMENT:a\\nb", "STATUS:"+string(calendar.Canceled)))
	f.Add(event("DTSTART:20261025T023000", "RRULE:FREQ=WEEKLY"))
	f.Add(ics("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:q", "BEGIN:STANDARD", "DTSTART:20000326T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:-0330",
		"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20300101", "RDATE:20010101T000000", "END:STANDARD", "END:VTIMEZONE",
		"BEGIN:VEVENT", "UID:1", "DTSTART;TZID=q:20260712T183000", "END:VEVENT", "END:VCALENDAR"))
	f.Fuzz(func(t *testing.T, data string) {
		c, err := calendar.Decode([]byte(data))
		if err != nil {
			require.Empty(t, c)
			for i, at := range pointers(t, err) {
				require.True(t, strings.HasPrefix(at, "/lines/") || i == 0 && at == "", at)
			}
			return
		}
		// What only writing asks for is put in.
		for i := range c.Events {
			c.Events[i].Stamp = max(c.Events[i].Stamp, 1)
		}
		out, err := c.Encode()
		if err != nil {
			for _, at := range pointers(t, err) {
				field := at[strings.LastIndexByte(at, '/')+1:]
				require.Contains(t, []string{"events", "organizer", "attendees", "summary", "status", "mail"}, field, "%s: %v", at, err)
			}
			return
		}
		again, err := calendar.Decode(out)
		require.NoError(t, err)
		require.Equal(t, c, again)
	})
}

// Whatever the texts, the lines are as they would be with harmless texts, and
// what is read back is what was written, cleaned.
func FuzzEncode(f *testing.F) {
	f.Add("Dialogmöte", "rad\nrad", "Granvik", "Åsa Ek", "vår")
	f.Add("a\r\nATTENDEE:mailto:x@y.example", "\r\n\r\nEND:VEVENT\r\n", "\\n\\;\\", "\"^n;X=1:,", ",;\\")
	f.Add("\x00\x7f\u2028", "\t \r", "\xff\xfe", "^'^^", "🙂")
	f.Fuzz(func(t *testing.T, summary, description, location, name, category string) {
		c := invitation()
		c.Method = ""
		e := &c.Events[0]
		e.Summary, e.Description, e.Location = "s"+summary, "d"+description, "l"+location
		e.Categories, e.Comment = []string{"c" + category, "d"}, "c"+description
		c.Name, e.Organizer.Name, e.Attendees[1].Name = "n"+name, "o"+name, "a"+name
		data, err := c.Encode()
		if err != nil {
			var fault *samverkan.Fault
			require.ErrorAs(t, err, &fault)
			require.Equal(t, samverkan.CodeTooLarge, fault.Code)
			return
		}
		harmless := invitation()
		harmless.Method, harmless.Name, harmless.Events[0].Comment = "", "n", "c"
		require.Equal(t, names(unfolded(t, encode(t, harmless))), names(unfolded(t, string(data))))

		got, err := calendar.Decode(data)
		require.NoError(t, err)
		require.Len(t, got.Events, 1)
		require.Len(t, got.Events[0].Attendees, len(e.Attendees))
		require.Len(t, got.Events[0].Categories, 2)
		again, err := got.Encode()
		require.NoError(t, err)
		require.Equal(t, string(data), string(again))
		// A text that holds nothing to clean is read back as it is.
		if isHarmless(summary + description + location + name + category) {
			require.Equal(t, c, got)
		}
	})
}

func isHarmless(s string) bool {
	for _, r := range s {
		if r < '!' || r > '~' && r < 0xc0 || r > 0x24f {
			return false
		}
	}
	return true
}

// From any instant to the clock and back.
func FuzzInstant(f *testing.F) {
	f.Add(int64(1774746000))
	f.Add(int64(1792890000))
	f.Fuzz(func(t *testing.T, at int64) {
		m, err := calendar.FromInstant(at)
		if err != nil {
			require.True(t, at < 820450800 || at > 253402297199, at)
			return
		}
		back, err := m.Instant()
		require.NoError(t, err)
		require.Equal(t, at-at%60, back)
	})
}
