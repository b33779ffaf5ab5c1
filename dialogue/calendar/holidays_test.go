package calendar_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// Easter Sundays 2000–2030 as printed in almanacs, and the extremes: 22 March
// 1818 and 2285, 25 April 1943 and 2038.
func TestEasterPrinted(t *testing.T) {
	for _, want := range strings.Fields(`
		2000-04-23 2001-04-15 2002-03-31 2003-04-20 2004-04-11 2005-03-27 2006-04-16 2007-04-08
		2008-03-23 2009-04-12 2010-04-04 2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05
		2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09
		2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21
		1818-03-22 2285-03-22 1943-04-25 2038-04-25 1954-04-18 1981-04-19`) {
		got, err := calendar.Easter(day(want).Year())
		require.NoError(t, err)
		require.Equal(t, want, got.String())
	}
	for _, year := range []int{-1, 0, 1582, 10000} {
		_, err := calendar.Easter(year)
		refused(t, err, samverkan.CodeInvalid, "")
	}
}

// easterGauss is another algorithm: Gauss's, as corrected by H. Lichtenberg
// (Historia Mathematica 24, 1997, pp. 441–444), which counts days of March.
func easterGauss(x int) samverkan.Date {
	k := x / 100
	m := 15 + (3*k+3)/4 - (8*k+13)/25
	s := 2 - (3*k+3)/4
	a := x % 19
	d := (19*a + m) % 30
	r := (d + a/11) / 29
	og := 21 + d - r // the Easter full moon
	sz := 7 - (x+x/4+s)%7
	oe := 7 - (og-sz)%7
	return day(fmt.Sprintf("%04d-03-01", x)).AddDays(og + oe - 1)
}

func TestEasterAgainstGauss(t *testing.T) {
	for year := 1583; year <= 9999; year++ {
		got, err := calendar.Easter(year)
		require.NoError(t, err)
		require.Equal(t, easterGauss(year), got, year)
	}
}

// The holidays of three years, written out by hand from the law's text and a
// wall calendar; a star is an eve by custom. In 2038 Easter is as late as it can
// be.
func TestHolidaysByHand(t *testing.T) {
	for year, want := range map[int]string{
		2026: `01-01 Thu nyårsdagen|01-06 Tue trettondedag jul|04-03 Fri långfredagen|04-04 Sat påskafton*|04-05 Sun påskdagen|` +
			`04-06 Mon annandag påsk|05-01 Fri första maj|05-14 Thu Kristi himmelsfärdsdag|05-24 Sun pingstdagen|06-06 Sat nationaldagen|` +
			`06-19 Fri midsommarafton*|06-20 Sat midsommardagen|10-31 Sat alla helgons dag|12-24 Thu julafton*|12-25 Fri juldagen|` +
			`12-26 Sat annandag jul|12-31 Thu nyårsafton*`,
		2027: `01-01 Fri nyårsdagen|01-06 Wed trettondedag jul|03-26 Fri långfredagen|03-27 Sat påskafton*|03-28 Sun påskdagen|` +
			`03-29 Mon annandag påsk|05-01 Sat första maj|05-06 Thu Kristi himmelsfärdsdag|05-16 Sun pingstdagen|06-06 Sun nationaldagen|` +
			`06-25 Fri midsommarafton*|06-26 Sat midsommardagen|11-06 Sat alla helgons dag|12-24 Fri julafton*|12-25 Sat juldagen|` +
			`12-26 Sun annandag jul|12-31 Fri nyårsafton*`,
		2038: `01-01 Fri nyårsdagen|01-06 Wed trettondedag jul|04-23 Fri långfredagen|04-24 Sat påskafton*|04-25 Sun påskdagen|` +
			`04-26 Mon annandag påsk|05-01 Sat första maj|06-03 Thu Kristi himmelsfärdsdag|06-06 Sun nationaldagen|06-13 Sun pingstdagen|` +
			`06-25 Fri midsommarafton*|06-26 Sat midsommardagen|11-06 Sat alla helgons dag|12-24 Fri julafton*|12-25 Sat juldagen|` +
			`12-26 Sun annandag jul|12-31 Fri nyårsafton*`,
	} {
		list, err := calendar.Holidays(year)
		require.NoError(t, err)
		var got []string
		for _, h := range list {
			star := ""
			if h.Kind == calendar.Eve {
				star = "*"
			}
			require.Equal(t, year, h.On.Year())
			require.NotEmpty(t, h.Name.EN)
			got = append(got, h.On.String()[5:]+" "+h.On.Weekday().String()[:3]+" "+h.Name.SV+star)
		}
		require.Equal(t, strings.Split(want, "|"), got)
	}
}

// Whit Monday was a holiday to 2004 (31 May then), the National Day is one from
// 2005: SFS 2004:1320, in force 2005-04-01.
func TestHolidaysChanged(t *testing.T) {
	has := func(year int, name string) string {
		list, err := calendar.Holidays(year)
		require.NoError(t, err)
		for _, h := range list {
			if h.Name.SV == name {
				return h.On.String()
			}
		}
		return ""
	}
	require.Equal(t, "2004-05-31", has(2004, "annandag pingst"))
	require.Equal(t, "", has(2005, "annandag pingst"))
	require.Equal(t, "", has(2004, "nationaldagen"))
	require.Equal(t, "2005-06-06", has(2005, "nationaldagen"))
	for _, year := range []int{0, 1989, 10000} {
		_, err := calendar.Holidays(year)
		refused(t, err, samverkan.CodeUnknown, "")
		_, err = calendar.SqueezeDays(year, 1)
		refused(t, err, samverkan.CodeUnknown, "")
	}
	_, err := calendar.IsWorking(day("1989-12-31"))
	refused(t, err, samverkan.CodeUnknown, "")
	_, err = calendar.IsWorking(samverkan.Date{})
	refused(t, err, samverkan.CodeUnknown, "")
}

// What the law says of each day, checked in every year of the table.
func TestHolidaysByLaw(t *testing.T) {
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		list, err := calendar.Holidays(year)
		require.NoError(t, err)
		require.Len(t, list, 17)
		for i, h := range list {
			if i > 0 && h.On.Before(list[i-1].On) {
				t.Fatal(year, "not in order")
			}
			want := time.Weekday(-1)
			switch h.Name.SV {
			case "midsommardagen", "alla helgons dag", "påskafton":
				want = time.Saturday
			case "långfredagen", "midsommarafton":
				want = time.Friday
			case "Kristi himmelsfärdsdag":
				want = time.Thursday
			case "påskdagen", "pingstdagen":
				want = time.Sunday
			case "annandag påsk", "annandag pingst":
				want = time.Monday
			}
			if want >= 0 && h.On.Weekday() != want {
				t.Fatal(year, h)
			}
			if h.Name.SV == "midsommardagen" && (h.On.Month() != 6 || h.On.Day() < 20 || h.On.Day() > 26) {
				t.Fatal(year, h)
			}
			if h.Name.SV == "alla helgons dag" && h.On.Before(day(fmt.Sprintf("%04d-10-31", year))) {
				t.Fatal(year, h)
			}
		}
	}
}

// By hand: both years have 261 weekdays. Of 2025 these are off: 1 and 6 January,
// 18 and 21 April, 1 and 29 May, 6 and 20 June, 24, 25, 26 and 31 December. Of
// 2026: 1 and 6 January, 3 and 6 April, 1 and 14 May, 19 June, 24, 25 and 31
// December.
func TestWorkingDaysOfAYear(t *testing.T) {
	for year, want := range map[int]int{2025: 261 - 12, 2026: 261 - 10} {
		n := 0
		for d := day(fmt.Sprintf("%d-01-01", year)); d.Year() == year; d = d.AddDays(1) {
			working, err := calendar.IsWorking(d)
			require.NoError(t, err)
			if working {
				n++
			}
		}
		require.Equal(t, want, n, year)
	}
}

// By hand from the wall calendars of 2026 and 2027.
func TestSqueezeDays(t *testing.T) {
	for _, c := range []struct {
		year, longest int
		want          string
	}{
		{2026, 0, "01-02 01-05 05-15"},
		{2026, 1, "01-02 01-05 05-15"},
		{2026, 2, "01-02 01-05 05-15"},
		{2026, 3, "01-02 01-05 01-07 01-08 01-09 05-11 05-12 05-13 05-15 12-21 12-22 12-23 12-28 12-29 12-30"},
		{2027, 1, "05-07"},
		{2027, 2, "01-04 01-05 01-07 01-08 05-07"},
		{2024, 1, "05-10 06-07 12-23 12-27 12-30"},
	} {
		got, err := calendar.SqueezeDays(c.year, c.longest)
		require.NoError(t, err)
		var days []string
		for _, d := range got {
			days = append(days, d.String()[5:])
		}
		require.Equal(t, strings.Fields(c.want), days, "%d, %d", c.year, c.longest)
	}
	for _, longest := range []int{-1, 5} {
		_, err := calendar.SqueezeDays(2026, longest)
		refused(t, err, samverkan.CodeInvalid, "")
	}
}

// A slow definition: a working day whose run of working days, walked out to both
// sides, is short and does not lie between two weekends.
func TestSqueezeAgainstDefinition(t *testing.T) {
	working := func(d samverkan.Date) bool {
		w, err := calendar.IsWorking(d)
		require.NoError(t, err)
		return w
	}
	weekend := func(d samverkan.Date) bool {
		return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
	}
	for year := 2020; year < 2032; year++ {
		for longest := 1; longest <= calendar.MaxSqueeze; longest++ {
			var want []samverkan.Date
			for d := day(fmt.Sprintf("%d-01-01", year)); d.Year() == year; d = d.AddDays(1) {
				if !working(d) {
					continue
				}
				from, to := d, d
				for working(from) {
					from = from.AddDays(-1)
				}
				for working(to) {
					to = to.AddDays(1)
				}
				if from.DaysUntil(to)-1 <= longest && (!weekend(from) || !weekend(to)) {
					want = append(want, d)
				}
			}
			got, err := calendar.SqueezeDays(year, longest)
			require.NoError(t, err)
			require.Equal(t, want, got)
		}
	}
}

func TestDaysOff(t *testing.T) {
	week := func(n int) samverkan.Period {
		p, err := calendar.Week{Year: 2026, Number: n}.Period()
		require.NoError(t, err)
		return p
	}
	avoid := calendar.Avoid{Squeeze: 1, Breaks: []calendar.Break{
		{Name: samverkan.Text{SV: "sportlovet i Granvik", EN: "winter break in Granvik"}, Period: week(10)},
		{Name: samverkan.Same("påsklovet"), Period: week(15)},
	}}
	got, err := calendar.DaysOff(samverkan.Period{From: day("2026-01-01"), To: day("2026-01-12")}, avoid)
	require.NoError(t, err)
	var lines []string
	for _, d := range got {
		lines = append(lines, d.On.String()[5:]+" "+string(d.Why)+" "+d.Name.SV)
	}
	require.Equal(t, []string{
		"01-01 holiday nyårsdagen", "01-02 squeeze klämdag", "01-03 weekend lördag eller söndag", "01-04 weekend lördag eller söndag",
		"01-05 squeeze klämdag", "01-06 holiday trettondedag jul", "01-10 weekend lördag eller söndag", "01-11 weekend lördag eller söndag",
	}, lines)

	year := samverkan.Period{From: day("2026-01-01"), To: day("2027-01-01")}
	got, err = calendar.DaysOff(year, avoid)
	require.NoError(t, err)
	counts := map[calendar.Reason]int{}
	for i, d := range got {
		counts[d.Why]++
		require.True(t, i == 0 || got[i-1].On.Before(d.On))
	}
	// 104 Saturdays and Sundays less the 7 that have a name; 13 holidays and 4
	// eves; 5 days of week 10 and 4 of week 15, whose Monday is Easter Monday; 3
	// squeezed.
	require.Equal(t, map[calendar.Reason]int{
		calendar.OnHoliday: 13, calendar.OnEve: 4, calendar.OnWeekend: 104 - 7, calendar.OnBreak: 9, calendar.OnSqueeze: 3,
	}, counts)

	// Without squeeze days and breaks it is what IsWorking says.
	got, err = calendar.DaysOff(samverkan.Period{From: day("2026-01-01"), To: day("2029-01-01")}, calendar.Avoid{})
	require.NoError(t, err)
	off := map[samverkan.Date]bool{}
	for _, d := range got {
		off[d.On] = true
	}
	for d := day("2026-01-01"); d.Year() < 2029; d = d.AddDays(1) {
		working, err := calendar.IsWorking(d)
		require.NoError(t, err)
		require.Equal(t, !working, off[d], d)
	}
}

func TestDaysOffRefuses(t *testing.T) {
	year := samverkan.Period{From: day("2026-01-01"), To: day("2027-01-01")}
	named := samverkan.Same("sportlovet")
	for _, c := range []struct {
		in    samverkan.Period
		avoid calendar.Avoid
		code  samverkan.Code
		at    string
	}{
		{samverkan.Period{}, calendar.Avoid{}, samverkan.CodeInvalid, ""},
		{samverkan.Period{From: day("2026-01-01")}, calendar.Avoid{}, samverkan.CodeInvalid, ""},
		{samverkan.Period{From: day("2026-01-01"), To: day("2026-01-01")}, calendar.Avoid{}, samverkan.CodeInvalid, "/to"},
		{samverkan.Period{From: day("2026-01-01"), To: day("2036-01-03")}, calendar.Avoid{}, samverkan.CodeTooLarge, ""},
		{samverkan.Period{From: day("1989-12-31"), To: day("1990-01-03")}, calendar.Avoid{}, samverkan.CodeUnknown, ""},
		{year, calendar.Avoid{Squeeze: 5}, samverkan.CodeInvalid, "/squeeze"},
		{year, calendar.Avoid{Breaks: make([]calendar.Break, calendar.MaxBreaks+1)}, samverkan.CodeTooLarge, "/breaks"},
		{year, calendar.Avoid{Breaks: []calendar.Break{{Period: year}}}, samverkan.CodeInvalid, "/breaks/0"},
		{year, calendar.Avoid{Breaks: []calendar.Break{{Name: named, Period: year}, {Name: named}}}, samverkan.CodeInvalid, "/breaks/1"},
		{year, calendar.Avoid{Breaks: []calendar.Break{{Name: named, Period: samverkan.Period{From: year.To, To: year.From}}}}, samverkan.CodeInvalid, "/breaks/0/to"},
	} {
		_, err := calendar.DaysOff(c.in, c.avoid)
		refused(t, err, c.code, c.at)
	}
	_, err := calendar.DaysOff(samverkan.Period{From: day("9999-12-30"), To: day("9999-12-31")}, calendar.Avoid{})
	require.NoError(t, err)
}

// The weeks of ISO 8601 by another way: the Thursday of the week says the year
// and how many weeks have passed in it.
func TestWeeks(t *testing.T) {
	for d := day("1990-01-01"); d.Year() < 2060; d = d.AddDays(1) {
		thursday := d.AddDays(3 - (int(d.Weekday())+6)%7)
		want := calendar.Week{Year: thursday.Year(), Number: day(fmt.Sprintf("%04d-01-01", thursday.Year())).DaysUntil(thursday)/7 + 1}
		got := calendar.WeekOf(d)
		require.Equal(t, want, got, d)
		p, err := got.Period()
		require.NoError(t, err)
		require.True(t, p.Contains(d))
		require.Equal(t, time.Monday, p.From.Weekday())
		require.Equal(t, 7, p.From.DaysUntil(p.To))
	}
	require.Equal(t, calendar.Week{}, calendar.WeekOf(samverkan.Date{}))
	require.Equal(t, "vecka 12", calendar.Week{Year: 2026, Number: 12}.Text().SV)
	require.NoError(t, calendar.Week{Year: 2026, Number: 53}.Check()) // 1 January 2026 is a Thursday
	for _, w := range []calendar.Week{{}, {2026, 0}, {2026, 54}, {2027, 53}, {0, 1}, {10000, 1}, {2026, -3}, {1, 1 << 30}} {
		_, err := w.Period()
		refused(t, err, samverkan.CodeInvalid, "")
	}
}

func TestHalves(t *testing.T) {
	for d := day("2026-01-01"); d.Year() == 2026; d = d.AddDays(1) {
		p, err := calendar.HalfOf(d).In(2026)
		require.NoError(t, err)
		require.True(t, p.Contains(d))
	}
	require.Equal(t, calendar.Spring, calendar.HalfOf(day("2026-06-30")))
	require.Equal(t, calendar.Autumn, calendar.HalfOf(day("2026-07-01")))
	require.Equal(t, calendar.Half(""), calendar.HalfOf(samverkan.Date{}))
	for _, c := range []struct {
		half calendar.Half
		year int
	}{{"", 2026}, {"summer", 2026}, {calendar.Spring, 0}, {calendar.Autumn, 9999}} {
		_, err := c.half.In(c.year)
		refused(t, err, samverkan.CodeInvalid, "")
	}
}
