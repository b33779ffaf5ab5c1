package calendar_test

import (
	"testing"
	"time"
	_ "time/tzdata" // the oracle's zones, also where the machine has none

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

func location(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	require.NoError(t, err)
	return loc
}

func momentOf(t time.Time) calendar.Moment {
	return calendar.Moment{On: day(t.Format(time.DateOnly)), Clock: calendar.Clock(60*t.Hour() + t.Minute())}
}

// Every half hour for three days on both sides of every clock change 1996–2060,
// and noon of every day between, against the IANA database: from instants to
// the clock and back, and from the clock to instants.
func TestClockAgainstTZData(t *testing.T) {
	loc := location(t, "Europe/Stockholm")
	shown := map[calendar.Moment][]int64{} // without Again: the instants at which the clocks show it
	var instants []int64
	for year := 1996; year <= 2060; year++ {
		for _, month := range []time.Month{time.March, time.October} {
			last := time.Date(year, month+1, 0, 1, 0, 0, 0, time.UTC)
			change := last.AddDate(0, 0, -int(last.Weekday())).Unix()
			for at := change - 3*86400; at <= change+3*86400; at += 1800 {
				instants = append(instants, at)
			}
		}
		for d := time.Date(year, 1, 1, 12, 7, 0, 0, time.UTC); d.Year() == year; d = d.AddDate(0, 0, 5) {
			instants = append(instants, d.Unix())
		}
	}
	for _, at := range instants {
		want := momentOf(time.Unix(at, 0).In(loc))
		got, err := calendar.FromInstant(at + 59)
		require.NoError(t, err)
		again := got.Again
		got.Again = false
		if got != want {
			t.Fatalf("%d: %v, want %v", at, got, want)
		}
		shown[want] = append(shown[want], at)
		if again != (len(shown[want]) == 2) { // instants are tried in order
			t.Fatalf("%d: %v, again %t", at, got, again)
		}
		got.Again = again
		back, err := got.Instant()
		require.NoError(t, err)
		if back != at {
			t.Fatalf("%d: %v is %d", at, got, back)
		}
	}
	// Every half hour by the clock, the missing ones too.
	never, twice := 0, 0
	for year := 1996; year <= 2060; year++ {
		for _, month := range []time.Month{time.March, time.October} {
			last := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC)
			sunday := last.AddDate(0, 0, -int(last.Weekday()))
			for wall := sunday.AddDate(0, 0, -2); wall.Before(sunday.AddDate(0, 0, 2)); wall = wall.Add(30 * time.Minute) {
				m := momentOf(wall)
				at, err := m.Instant()
				require.NoError(t, err)
				how, err := m.Shown()
				require.NoError(t, err)
				switch instants := shown[m]; len(instants) {
				case 0:
					never++
					require.Equal(t, calendar.Never, how)
					// RFC 5545, 3.3.5: the offset before the gap, one hour.
					require.Equal(t, wall.Unix()-3600, at)
				case 1:
					require.Equal(t, calendar.Once, how)
					require.Equal(t, instants[0], at)
				default:
					twice++
					require.Equal(t, calendar.Twice, how)
					require.Equal(t, instants[0], at)
					m.Again = true
					at, err = m.Instant()
					require.NoError(t, err)
					require.Equal(t, instants[1], at)
				}
			}
		}
	}
	require.Equal(t, [2]int{2 * 65, 2 * 65}, [2]int{never, twice}) // 02:00 and 02:30 of 65 springs and autumns
}

func TestMomentEnds(t *testing.T) {
	for _, at := range []int64{820450800, 253402297199} { // the first and the last second, by the IANA database
		m, err := calendar.FromInstant(at)
		require.NoError(t, err)
		back, err := m.Instant()
		require.NoError(t, err)
		require.Equal(t, at-at%60, back)
	}
	require.Equal(t, int64(820450800), time.Date(1996, 1, 1, 0, 0, 0, 0, location(t, "Europe/Stockholm")).Unix())
	require.Equal(t, int64(253402297199), time.Date(9999, 12, 31, 23, 59, 59, 0, location(t, "Europe/Stockholm")).Unix())
	for _, at := range []int64{820450799, 253402297200, -1 << 63, 1<<63 - 1, 0} {
		_, err := calendar.FromInstant(at)
		refused(t, err, samverkan.CodeUnknown, "")
	}
	_, err := calendar.Moment{}.Instant()
	refused(t, err, samverkan.CodeUnknown, "/on")
	_, err = moment("1995-12-31 12:00").Instant()
	refused(t, err, samverkan.CodeUnknown, "/on")
	_, err = calendar.Moment{On: day("2026-01-01"), Clock: 1440}.Instant()
	refused(t, err, samverkan.CodeInvalid, "/clock")
	_, err = calendar.Moment{On: day("2026-01-01"), Clock: -1}.Shown()
	refused(t, err, samverkan.CodeInvalid, "/clock")
	require.Equal(t, "Klockan är 02:30 bara en gång den 2026-03-29. Ta bort ”again”; den gäller natten när klockan ställs tillbaka.",
		refused(t, moment("2026-03-29 02:30 again").Check(), samverkan.CodeInvalid, "/again"))
	refused(t, moment("2026-10-25 03:00 again").Check(), samverkan.CodeInvalid, "/again")
	require.NoError(t, moment("2026-10-25 02:59 again").Check())
}

func TestParseClock(t *testing.T) {
	for c := calendar.Clock(0); c < 1440; c++ {
		s := c.String()
		require.Len(t, s, 5)
		got, err := calendar.ParseClock(s)
		require.NoError(t, err)
		require.Equal(t, c, got)
		at, err := calendar.At(c.Hour(), c.Minute())
		require.NoError(t, err)
		require.Equal(t, c, at)
		require.Equal(t, s, time.Date(2026, 1, 1, 0, int(c), 0, 0, time.UTC).Format("15:04"))
	}
	for _, s := range []string{"", "8:00", "24:00", "18:60", "18.30", "18:3", "18:300", " 8:00", "+8:00", "١٨:00", "ab:cd"} {
		_, err := calendar.ParseClock(s)
		refused(t, err, samverkan.CodeInvalid, "")
		var c calendar.Clock = 7
		require.Error(t, c.UnmarshalText([]byte(s)))
		require.Equal(t, calendar.Clock(7), c)
	}
	for _, p := range [][2]int{{-1, 0}, {24, 0}, {0, -1}, {0, 60}} {
		_, err := calendar.At(p[0], p[1])
		refused(t, err, samverkan.CodeInvalid, "")
	}
	require.Equal(t, "", calendar.Clock(1440).String())
	require.Equal(t, "", calendar.Clock(-1).Text().SV)
	require.Equal(t, samverkan.Text{SV: "kl. 08.05", EN: "08:05"}, calendar.Clock(485).Text())
	b, err := calendar.Clock(485).MarshalText()
	require.NoError(t, err)
	require.Equal(t, "08:05", string(b))
	var c calendar.Clock
	require.NoError(t, c.UnmarshalText(b))
	require.Equal(t, calendar.Clock(485), c)
}
