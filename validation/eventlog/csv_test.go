package eventlog_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/eventlog"
)

func readCSV(s string) (*eventlog.Log, error) {
	return eventlog.ReadCSV(strings.NewReader(s), eventlog.Columns{})
}

// The textbook log as pm4py and others export it: the same log.
func TestCSVOfTheTextbook(t *testing.T) {
	want := textbookLog(t).Plain()
	type style struct {
		separator rune
		heads     []string
		time      func(string) string
		cost      func(int64) string
	}
	whole := func(n int64) string { return strconv.FormatInt(n/100, 10) }
	for name, c := range map[string]style{
		"pm4py": {
			',',
			[]string{"case:concept:name", "concept:name", "time:timestamp", "org:resource", "Costs"},
			func(s string) string { return strings.Replace(strings.TrimSuffix(s, "Z"), "T", " ", 1) + "+00:00" }, whole,
		},
		"svenska": {
			';',
			[]string{"Ärende", "Aktivitet", "Tid", "Resurs", "Kostnad"},
			func(s string) string { return strings.Replace(strings.TrimSuffix(s, ":00Z"), "T", " ", 1) }, func(n int64) string { return whole(n) + ",00" },
		},
		"tabs": {
			'\t',
			[]string{"Case ID", "Activity", "Complete Timestamp", "Resource", "Cost"},
			func(s string) string { return s }, func(n int64) string { return whole(n) + ".0" },
		},
	} {
		t.Run(name, func(t *testing.T) {
			var file bytes.Buffer
			w := csv.NewWriter(&file)
			w.Comma = c.separator
			require.NoError(t, w.Write(c.heads))
			for _, x := range want {
				for _, e := range x.Events {
					require.NoError(t, w.Write([]string{x.Name, e.Activity, c.time(e.Time.String()), e.Resource, c.cost(e.Cost.Hundredths)}))
				}
			}
			w.Flush()
			l, err := eventlog.ReadCSV(&file, eventlog.Columns{})
			require.NoError(t, err)
			require.Equal(t, want, l.Plain())
			require.Empty(t, l.About.LeftOut)
		})
	}
}

func TestCSV(t *testing.T) {
	l, err := readCSV("\uFEFFsep=;\r\n;Ärende;Aktivitet;Tid;Status;\"Not;er\"\r\n" +
		"1;K-2;'=bedömning;2026-03-01 09:30;;\"a \"\"b\"\"\r\n;c\"\r\n\r\n;;;;;\r\n" +
		"2;K-1;kartläggning;2026-03-02;x;\n3; K-2 ;bevis;;;d")
	require.NoError(t, err)
	at, err := eventlog.ParseInstant("2026-03-01T09:30Z")
	require.NoError(t, err)
	next, err := eventlog.ParseInstant("2026-03-02T00:00:00Z")
	require.NoError(t, err)
	require.Equal(t, []eventlog.PlainCase{
		{Name: "K-2", Events: []eventlog.Event{{Activity: "=bedömning", Time: at}, {Activity: "bevis"}}},
		{Name: "K-1", Events: []eventlog.Event{{Activity: "kartläggning", Time: next}}},
	}, l.Plain())
	require.Equal(t, []eventlog.LeftOut{
		{Scope: eventlog.OfColumn, Key: "#1", Times: 3},
		{Scope: eventlog.OfColumn, Key: "Not;er", Times: 2},
		{Scope: eventlog.OfColumn, Key: "Status", Times: 1},
	}, l.About.LeftOut)
	require.Equal(t, 2, l.About.Zoneless)
	require.Equal(t, 1, l.About.Days)
	require.Equal(t, 1, l.About.Timeless)
	require.Equal(t, 2, l.About.Cases)
	require.Equal(t, 3, l.About.Events)
	require.Equal(t, eventlog.UTF8, l.About.Encoding)
}

func TestCSVEncodings(t *testing.T) {
	l, err := readCSV("\xe4rende;aktivitet;tid\nK-1;bed\xf6mning \x96 \x80;2026-03-01 09:30\n")
	require.NoError(t, err)
	require.Equal(t, "bedömning – €", l.Case(0).Event(0).Activity)
	require.Equal(t, eventlog.Windows1252, l.About.Encoding)
}

func TestCSVColumnsTold(t *testing.T) {
	const file = "a|b|c|d|e|activity\nK-1|x|30-12-2010:11.02|done|1 200,50|not this\nK-1|y|31/12/2010 12:00:30|done||\n"
	l, err := eventlog.ReadCSV(strings.NewReader(file), eventlog.Columns{
		Case: "a", Activity: "b", Time: "c", Transition: "d", Cost: "e", Separator: "|", DayFirst: true,
		Options: eventlog.Options{Zone: "+01:00"},
	})
	require.NoError(t, err)
	first, second := l.Case(0).Event(0), l.Case(0).Event(1)
	require.Equal(t, "2010-12-30T10:02:00Z", first.Time.String())
	require.Equal(t, eventlog.Cost{Hundredths: 120050, Known: true}, first.Cost)
	require.Equal(t, "2010-12-31T11:00:30Z", second.Time.String())
	require.False(t, second.Cost.Known)
	require.Equal(t, "done", second.Transition)

	_, err = eventlog.ReadCSV(strings.NewReader(file), eventlog.Columns{Case: "z", Separator: "|"})
	require.EqualError(t, err, "at /1: The file has no column “z”. It has “a”, “b”, “c”, “d”, “e” and “activity”.")
	_, err = eventlog.ReadCSV(strings.NewReader("case,activity,t,t\n"), eventlog.Columns{Time: "t"})
	require.ErrorContains(t, err, "Column 3 and column 4 are both headed “t”")
	// One that is told, or is headed better, is the one; the others are left out.
	for _, c := range []struct {
		heads string
		of    eventlog.Columns
	}{{"case,activity,tid,timestamp,timestamp,date", eventlog.Columns{Time: "tid"}}, {"case,activity,time:timestamp,timestamp,timestamp,date", eventlog.Columns{}}} {
		l, err := eventlog.ReadCSV(strings.NewReader(c.heads+"\nK-1,x,2026-01-01,2026-02-01,2026-02-02,x\n"), c.of)
		require.NoError(t, err)
		require.Equal(t, "2026-01-01T00:00:00Z", l.Case(0).Event(0).Time.String())
	}
	_, err = eventlog.ReadCSV(strings.NewReader(file), eventlog.Columns{Separator: "x"})
	require.ErrorContains(t, err, "The separator is “x”.")
}

func TestCSVFaults(t *testing.T) {
	const heads = "case,activity,time,cost\n"
	const right = "K-1,a,2026-01-01 00:00,1\n"
	for name, c := range map[string]struct{ file, at, says string }{
		"empty":           {"", "/1", "a column for the case, a column for the activity and a column for the time"},
		"no time":         {"case,activity\n", "/1", "The file lacks a column for the time."},
		"workbook":        {"PK\x03\x04", "", "looks like a workbook"},
		"no case":         {heads + right + ",a,2026-01-01 00:00,1\n", "/3/case", "Line 3: The case is missing."},
		"no activity":     {heads + right + "\nK-1,,2026-01-01 00:00,1\n", "/4/activity", "Line 4: The activity is missing."},
		"bad time":        {heads + "K-1,a,soon,1\n", "/2/time", "“soon” is not a time."},
		"day first":       {heads + "K-1,a,01-02-2026 10:00,1\n", "/2/time", "Say that the day comes first"},
		"bad cost":        {heads + "K-1,a,2026-01-01 00:00,much\n", "/2/cost", "“much” is not an amount"},
		"thousands":       {heads + "K-1,a,2026-01-01 00:00,\"1,200\"\n", "/2/cost", "“1,200” is not an amount"},
		"quotation":       {heads + "K-1,\"a,2026-01-01 00:00,1\n" + right, "/2", "lacks its other"},
		"after quotation": {heads + "K-1,\"a\"b,2026-01-01 00:00,1\n", "/2", "is followed by something"},
		"too many cells":  {heads + "K-1,a,2026-01-01 00:00,1,2\n", "/2", "The row has 5 cells but the headings are 4."},
		"damaged":         {"case,activity,time\nK-1,åäö\xff,2026-01-01\n", "/2/activity", "cannot be read"},
		"control":         {"case,activity,time\nK-1,a\x07,2026-01-01\n", "/2/activity", "control character"},
		"mixed zones":     {heads + right + "K-1,a,2026-01-01T00:00Z,1\n", "/3/time", "The time has a zone, but the time on line 2 has none."},
		"long name":       {heads + strings.Repeat("K", 10_001) + ",a,2026-01-01,1\n", "/2/case", "10,001 bytes"},
		"two times":       {"case,activity,timestamp,cost,Timestamp\nK-1,a,2026-01-01,1,2026-02-01\n", "/1/Timestamp", "Column 3 and column 5 are both headed “Timestamp”, and only one of them can hold."},
		"two cases":       {"case id,case_id,activity,time\n", "/1/case_id", "Column 1 and column 2 are both headed “case_id”"},
		"many columns":    {"case,activity,time" + strings.Repeat(",a", 300) + "\n", "/1", "more than 200 columns"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := readCSV(c.file)
			f := &samverkan.Fault{}
			require.ErrorAs(t, err, &f)
			require.Contains(t, f.Text.EN, c.says)
			require.Equal(t, c.at, f.At)
			require.NotContains(t, f.Text.SV, "{")
		})
	}
	_, err := readCSV(heads + ",a,x,1\n" + right + "K-1,,2026-01-01 00:00,y\n" + strings.Repeat("K-1,,,\n", 100))
	var all samverkan.Faults
	require.ErrorAs(t, err, &all)
	require.Len(t, all, samverkan.MaxFaults) // no log is made of the rows that are right
}

// FuzzReadCSV: no panic; what is read can be written as XES and is the same log
// then; and what encoding/csv reads of the rows has as many events.
func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("case,activity,time,cost\nK-1,a,2026-01-01 00:00,1\nK-2,\"b \"\"c\"\"\",2026-01-01T00:00:00+01:00,\"2,5\"\n"))
	f.Add([]byte("\xe4rende;aktivitet;tid\nK-1;bed\xf6mning;2026-03-01 09:30\n"))
	f.Add([]byte("case:concept:name\tconcept:name\ttime:timestamp\r\nx\ty\t30/12/2010:11.02\r\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := eventlog.ReadCSV(bytes.NewReader(data), eventlog.Columns{DayFirst: true, Options: eventlog.Options{Zone: "Z"}})
		if err != nil {
			var one *samverkan.Fault
			require.True(t, errors.As(err, &one))
			require.NotEqual(t, samverkan.CodeInternal, one.Code)
			return
		}
		var file bytes.Buffer
		require.NoError(t, l.WriteXES(&file))
		again, err := eventlog.ReadXES(&file, eventlog.Options{})
		require.NoError(t, err)
		require.Equal(t, l.Plain(), again.Plain())
		require.Equal(t, l.Len(), l.About.Cases)
	})
}

func TestInstant(t *testing.T) {
	// Seconds since 1970 by "date -u -d … +%s" of GNU coreutils.
	for s, seconds := range map[string]int64{
		"1970-01-01T00:00:00Z":      0,
		"2010-12-30T14:32:00+01:00": 1293715920,
		"2024-02-29T23:59:59-11:30": 1709292599,
		"2000-02-29 00:00Z":         951782400,
		"1900-03-01T00:00:00Z":      -2203891200,
		"0001-01-01T00:00:00Z":      -62135596800,
		"9999-12-31T23:59:59Z":      253402300799,
		"2026-12-31T24:00:00 +0100": 1798758000,
		"2026-06-01T12:00:00+02":    1780308000,
		"2026-06-01T12:00:00 UTC":   1780315200,
	} {
		i, err := eventlog.ParseInstant(s)
		require.NoError(t, err, s)
		require.Equal(t, seconds*1_000_000, i.UnixMicro(), s)
		again, err := eventlog.ParseInstant(i.String())
		require.NoError(t, err)
		require.Equal(t, i, again)
		require.Equal(t, i, eventlog.FromUnixMicro(i.UnixMicro()))
	}
	for _, s := range []string{
		"", "2026", "2026-01-01", "2026-01-01T00:00:00", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z",
		"2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-01-01T25:00:00Z", "2026-01-01T24:00:01Z", "2026-01-01T24:00:00.0000001Z", "2026-01-01T00:60:00Z",
		"2026-01-01T00:00:60Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+15:00", "2026-01-01T00:00:00+14:01", "2026-01-01T00:00:00ZZ", "2026-01-01T00:00:00 ",
		"0000-01-01T00:00:00Z", "-2026-01-01T00:00:00Z", "9999-12-31T24:00:00Z", "0001-01-01T00:00:00+00:01", "01-01-2026T00:00:00Z", "2026-01-01T00:00:00+1:00",
		"2026-01-01T", "2026-01-01T00", "2026-01-01T00:", "2026-01-01T00:00+", "2026-01-01T00:00:00+01:", "2026-01-01T00:00UTCUTC",
	} {
		_, err := eventlog.ParseInstant(s)
		require.Error(t, err, "%q", s)
	}
	require.Empty(t, eventlog.Instant{}.String())
	require.Zero(t, eventlog.Instant{}.UnixMicro())
	require.True(t, eventlog.Instant{}.Date().IsZero())
	require.False(t, eventlog.FromUnixMicro(1<<62).Known())
	require.False(t, eventlog.FromUnixMicro(-1<<62).Known())
	require.False(t, eventlog.At(samverkan.Date{}).Known())
}

// The standard library's calendar is the oracle of ours, day by day.
func TestDays(t *testing.T) {
	d, err := samverkan.NewDate(1, 1, 1)
	require.NoError(t, err)
	for n := int64(0); !d.IsZero(); n++ {
		at := eventlog.At(d)
		if at.UnixMicro() != (n-719_162)*86_400_000_000 {
			t.Fatal(d, at)
		}
		if n%97 == 0 {
			require.Equal(t, d, at.Date())
			require.Equal(t, d.String()+"T00:00:00Z", at.String())
		}
		d = d.AddDays(1)
	}
}

func TestCost(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0", "-0": "0", "50": "50", "+50.5": "50.50", "1e2": "100", "1.5E-1": "0.15", "-0.05": "-0.05", "0.009": "0", "00012.340": "12.34",
		".5": "0.50", "5.": "5", "90071992547409.91": "90071992547409.91", "0e400": "0", "12345e-7": "0", "0000000000000000000000000000001": "1",
	} {
		l, err := readCSV("case,activity,time,cost\nK-1,a,," + s)
		require.NoError(t, err, s)
		require.Equal(t, want, l.Case(0).Event(0).Cost.String(), s)
	}
	for _, s := range []string{".", "-", "e5", "1e", "1e401", "1.2.3", "1e2e3", "INF", "0x1", "1_0", "90071992547409.92", "1e30", strings.Repeat("9", 500), "--1"} {
		_, err := readCSV("case,activity,time,cost\nK-1,a,," + s)
		require.ErrorContains(t, err, "is not an amount", s)
	}
}
