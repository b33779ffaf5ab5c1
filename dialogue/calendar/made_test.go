package calendar_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

func day(s string) samverkan.Date {
	d, err := samverkan.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// moment reads "2026-03-12 18:30", and "2026-10-25 02:30 again".
func moment(s string) calendar.Moment {
	c, err := calendar.ParseClock(s[11:16])
	if err != nil {
		panic(err)
	}
	return calendar.Moment{On: day(s[:10]), Clock: c, Again: len(s) > 16}
}

// refused requires an error that says something in both languages, with the
// code and the place, and returns its Swedish.
func refused(t *testing.T, err error, code samverkan.Code, at string) string {
	t.Helper()
	var fault *samverkan.Fault
	require.ErrorAs(t, err, &fault)
	require.Equal(t, code, fault.Code, fault.Error())
	require.Equal(t, at, fault.At, fault.Error())
	require.NotEmpty(t, fault.Text.SV)
	require.NotEmpty(t, fault.Text.EN)
	require.NotContains(t, fault.Text.SV+fault.Text.EN, "{")
	return fault.Text.SV
}

// places returns where the faults of an error are.
func places(t *testing.T, err error) []string {
	t.Helper()
	require.Error(t, err)
	require.NotContains(t, err.Error(), "{") // a place without its argument
	return pointers(t, err)
}

// pointers is places for faults that may quote a brace.
func pointers(t *testing.T, err error) (at []string) {
	t.Helper()
	var faults samverkan.Faults
	require.True(t, errors.As(err, &faults), "%v", err)
	for _, f := range faults {
		require.NotEmpty(t, f.Text.SV)
		at = append(at, f.At)
	}
	return at
}

// meeting is an invitation of the example. Granvik, Älvnäs and the people are
// invented.
func meeting() calendar.Event {
	return calendar.Event{
		UID: "4f1c9a@granvik.example", Stamp: 1_767_225_600, // 2026-01-01 00:00 UTC
		Start: moment("2026-04-16 18:00"), Minutes: 120,
		Summary:     "Dialogmöte våren 2026",
		Description: "Vi berättar om vårens arbete; sedan reflekterar ni, ni som är nya också.\nVälkomna",
		Location:    "Kommunhuset, Granvik",
		Organizer:   calendar.Address{Name: "Processledaren", Mail: "process@granvik.example"},
		Attendees: []calendar.Attendee{
			{Address: calendar.Address{Name: "Åsa Ek", Mail: "asa.ek@granvik.example"}, Role: calendar.Required, Status: calendar.NeedsAction, RSVP: true},
			{Address: calendar.Address{Name: `Bo "Bosse" Lind; Älvnäs`, Mail: "bo+moten@alvnas.example"}, Kind: calendar.Individual, RSVP: true},
			{Address: calendar.Address{Name: "Stora salen", Mail: "salen@granvik.example"}, Kind: calendar.Room, Status: calendar.Accepted},
		},
		Status: calendar.Confirmed, Categories: []string{"dialogmöte", "vår, 2026"}, Class: calendar.ClassPublic,
		URL: "https://granvik.example/dialog?a=1&b=2",
	}
}

func invitation() calendar.Calendar {
	return calendar.Calendar{Method: calendar.MethodRequest, Events: []calendar.Event{meeting()}}
}
