package calendar_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// large is as many events as a file may hold, of 1 000 different days.
func large() (c calendar.Calendar) {
	for i := range calendar.MaxEvents {
		e := meeting()
		e.UID = strconv.Itoa(i) + "@granvik.example"
		e.Start.On = e.Start.On.AddDays(i)
		e.Description = ""
		e.Attendees = nil
		c.Events = append(c.Events, e)
	}
	return c
}

func BenchmarkEncode1000Events(b *testing.B) {
	c := large()
	b.ReportAllocs()
	for b.Loop() {
		_, err := c.Encode()
		require.NoError(b, err)
	}
}

func BenchmarkDecode1000Events(b *testing.B) {
	data, err := large().Encode()
	require.NoError(b, err)
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		_, err := calendar.Decode(data)
		require.NoError(b, err)
	}
}

func BenchmarkDecodeInvitation(b *testing.B) {
	data, err := invitation().Encode()
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		_, err := calendar.Decode(data)
		require.NoError(b, err)
	}
}

func BenchmarkDaysOffOneYear(b *testing.B) {
	year := samverkan.Period{From: day("2026-01-01"), To: day("2027-01-01")}
	b.ReportAllocs()
	for b.Loop() {
		_, err := calendar.DaysOff(year, calendar.Avoid{Squeeze: 1})
		require.NoError(b, err)
	}
}

func BenchmarkInstant(b *testing.B) {
	m := moment("2026-07-12 18:30")
	b.ReportAllocs()
	for b.Loop() {
		_, err := m.Instant()
		require.NoError(b, err)
	}
}
