package calendar_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// Election days as they were held (Valmyndigheten), and from 2026 as the brief
// of this package and the design page list them.
func TestElectionDay(t *testing.T) {
	for year, want := range map[int]string{
		1994: "1994-09-18", 1998: "1998-09-20", 2002: "2002-09-15", 2006: "2006-09-17", 2010: "2010-09-19",
		2014: "2014-09-14", 2018: "2018-09-09", 2022: "2022-09-11", 2026: "2026-09-13",
		2030: "2030-09-08", 2034: "2034-09-10", 2038: "2038-09-12",
	} {
		got, err := calendar.ElectionDay(year)
		require.NoError(t, err)
		require.Equal(t, want, got.String())
	}
	for year := calendar.FirstElection; year <= calendar.LastElection; year += 4 {
		got, err := calendar.ElectionDay(year)
		require.NoError(t, err)
		require.Equal(t, time.Sunday, got.Weekday())
		require.Equal(t, 9, got.Month())
		week := (got.Day() + 6) / 7 // which Sunday of the month it is
		if year < 2014 {
			require.Equal(t, 3, week)
		} else {
			require.Equal(t, 2, week)
		}
	}
	for _, year := range []int{-1, 0, 1990, 1991, 1993, 9998, 10002} {
		_, err := calendar.ElectionDay(year)
		refused(t, err, samverkan.CodeInvalid, "")
	}
	for _, year := range []int{1995, 2024, 2025, 2027} {
		_, err := calendar.ElectionDay(year)
		refused(t, err, samverkan.CodeInvalid, "")
	}
	_, err := calendar.ElectionDay(2025)
	require.Equal(t, "År 2025 hålls inga ordinarie val till fullmäktige. De hålls vart fjärde år, till exempel 2022 och 2026.",
		refused(t, err, samverkan.CodeInvalid, ""))
}

func TestTermFrom(t *testing.T) {
	span := func(from, to string) samverkan.Period { return samverkan.Period{From: day(from), To: day(to)} }
	for year, want := range map[int]calendar.Term{
		2006: {day("2006-09-17"), span("2006-11-01", "2010-11-01"), span("2007-01-01", "2011-01-01"), span("2007-01-01", "2011-01-01")},
		2010: {day("2010-09-19"), span("2010-11-01", "2014-10-15"), span("2011-01-01", "2015-01-01"), span("2011-01-01", "2015-01-01")},
		2026: {day("2026-09-13"), span("2026-10-15", "2030-10-15"), span("2027-01-01", "2031-01-01"), span("2027-01-01", "2031-01-01")},
	} {
		got, err := calendar.TermFrom(year)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	term, err := calendar.TermFrom(2026)
	require.NoError(t, err)
	require.Equal(t, samverkan.Text{SV: "mandatperioden 2027–2030", EN: "the term of office 2027–2030"}, term.Text())
	_, err = calendar.TermFrom(2027)
	refused(t, err, samverkan.CodeInvalid, "")
}

// Each body's terms follow on each other without a gap, so each day is in one.
func TestTermsOn(t *testing.T) {
	for d := day("1994-11-01"); d.Before(day("2040-01-01")); d = d.AddDays(1) {
		term, err := calendar.AssemblyTermOn(d)
		require.NoError(t, err)
		require.True(t, term.Assembly.Contains(d), "%v: %v", d, term)
		if d.Year() < 1995 {
			continue
		}
		term, err = calendar.CommitteesTermOn(d)
		require.NoError(t, err)
		require.True(t, term.Committees.Contains(d), "%v: %v", d, term)
	}
	for on, want := range map[string][2]int{ // the election years of the assembly and of the committees
		"2026-09-13": {2022, 2022}, "2026-10-14": {2022, 2022}, "2026-10-15": {2026, 2022},
		"2026-12-31": {2026, 2022}, "2027-01-01": {2026, 2026}, "2014-10-31": {2014, 2010}, "2010-10-31": {2006, 2006},
		"9998-10-14": {9994, 9994},
	} {
		a, err := calendar.AssemblyTermOn(day(on))
		require.NoError(t, err)
		c, err := calendar.CommitteesTermOn(day(on))
		require.NoError(t, err)
		require.Equal(t, want, [2]int{a.Election.Year(), c.Election.Year()}, on)
	}
	for _, on := range []samverkan.Date{{}, day("1994-10-31"), day("9998-10-15")} {
		_, err := calendar.AssemblyTermOn(on)
		refused(t, err, samverkan.CodeUnknown, "")
	}
	for _, on := range []samverkan.Date{{}, day("1994-12-31"), day("9999-01-01")} {
		_, err := calendar.CommitteesTermOn(on)
		refused(t, err, samverkan.CodeUnknown, "")
	}
}

func TestWithCommittees(t *testing.T) {
	term, err := calendar.TermFrom(2026)
	require.NoError(t, err)
	other, err := term.WithCommittees(day("2026-11-16"))
	require.NoError(t, err)
	require.Equal(t, samverkan.Period{From: day("2026-11-16"), To: day("2031-01-01")}, other.Committees)
	require.Equal(t, term.Board, other.Board)
	for _, from := range []samverkan.Date{{}, day("2026-10-14"), day("2031-01-01")} {
		_, err = term.WithCommittees(from)
		refused(t, err, samverkan.CodeInvalid, "")
	}
}

func TestNextElection(t *testing.T) {
	for on, want := range map[string]string{
		"1994-01-01": "1994-09-18", "2026-09-13": "2026-09-13", "2026-09-14": "2030-09-08",
		"2025-03-01": "2026-09-13", "2023-12-31": "2026-09-13", "9994-09-11": "9994-09-11",
	} {
		got, err := calendar.NextElection(day(on))
		require.NoError(t, err)
		require.Equal(t, want, got.String(), on)
	}
	_, err := calendar.NextElection(day("1993-12-31"))
	refused(t, err, samverkan.CodeUnknown, "")
	_, err = calendar.NextElection(samverkan.Date{})
	refused(t, err, samverkan.CodeUnknown, "")
	_, err = calendar.NextElection(day("9995-01-01"))
	refused(t, err, samverkan.CodeInvalid, "")
}
