package eventlog_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/eventlog"
)

// xes returns a log with the given contents.
func xes(contents ...string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n<log>\n" + strings.Join(contents, "\n") + "\n</log>\n"
}

func trace(name string, events ...string) string {
	return `<trace><string key="concept:name" value="` + name + `"/>` + strings.Join(events, "") + "</trace>"
}

// event is an event of an activity, and of a time if one is given.
func event(activity, at string) string {
	s := `<event><string key="concept:name" value="` + activity + `"/>`
	if at != "" {
		s += `<date key="time:timestamp" value="` + at + `"/>`
	}
	return s + "</event>"
}

func read(s string) (*eventlog.Log, error) {
	return eventlog.ReadXES(strings.NewReader(s), eventlog.Options{})
}

// fault reads a file that has one fault and returns it.
func fault(t *testing.T, file string) *samverkan.Fault {
	t.Helper()
	_, err := read(file)
	var all samverkan.Faults
	require.ErrorAs(t, err, &all)
	require.Len(t, all, 1, "%v", err)
	require.NotEmpty(t, all[0].Text.SV)
	require.NotEmpty(t, all[0].Text.EN)
	require.NotContains(t, all[0].Text.SV, "{")
	return all[0]
}

func TestTruncated(t *testing.T) {
	whole := xes(trace("K-1", event("a", "2026-01-01T00:00:00Z"), event("b", "2026-01-02T00:00:00Z")))
	_, err := read(whole)
	require.NoError(t, err)
	for n := range len(strings.TrimSpace(whole)) {
		_, err := read(whole[:n])
		var all samverkan.Faults
		require.ErrorAs(t, err, &all, "%q", whole[:n])
	}
	f := fault(t, strings.TrimSuffix(whole, "</trace>\n</log>\n"))
	require.Equal(t, "Line 3: The file ends before <trace> has ended. Fetch it again.", f.Text.EN)
	require.Equal(t, "/trace/1", f.At)
	require.Equal(t, len(whole)-len("</trace>\n</log>\n"), f.Offset)
}

func TestEntityBomb(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><log>&b;</log>`
	f := fault(t, bomb)
	require.Equal(t, samverkan.CodeInvalid, f.Code)
	require.Equal(t, strings.Index(bomb, "<!DOCTYPE"), f.Offset)
	require.Contains(t, f.Text.EN, "DOCTYPE")
	require.Contains(t, fault(t, `<!DOCTYPE log SYSTEM "file:///secret"><log/>`).Text.EN, "DOCTYPE")
	require.Contains(t, fault(t, xes("&b;")).Text.EN, "After & must stand")
}

func TestFaults(t *testing.T) {
	const at = "2026-01-01T00:00:00Z"
	for name, c := range map[string]struct{ file, at, says string }{
		"empty":               {"", "", "The file is empty"},
		"not XES":             {"<html/>", "", "The file must begin with <log>"},
		"two roots":           {"<log/><log/>", "", "A file has one root"},
		"text before":         {"hello <log/>", "", "Text stands outside"},
		"wrong end":           {"<log><trace></log></trace>", "/trace/1", "Write </trace> before it"},
		"wrong end, as long":  {"<log><trace></event></log>", "/trace/1", "Write </trace> before it"},
		"end without start":   {"</log>", "", "ends what has not begun"},
		"event outside":       {xes(event("a", at)), "", "<event> must stand in <trace>"},
		"trace in trace":      {xes("<trace><trace/></trace>"), "/trace/1", "<trace> must stand in <log>"},
		"trace in event":      {xes("<trace><event><trace/></event></trace>"), "/trace/1/event/1", "<trace> must stand in <log>"},
		"event in attribute":  {xes(`<trace><string key="a" value="b"><event/></string></trace>`), "/trace/1", "<event> must stand in <trace>"},
		"log in log":          {xes("<log/>"), "", "one <log>"},
		"event in a global":   {xes(`<global scope="event"><event/></global>`), "", "<event> must stand in <trace>"},
		"no activity":         {xes("<trace>", event("a", at), "<event/></trace>"), "/trace/1/event/2", "does not say what was done"},
		"empty activity":      {xes(trace("K-1", event("", at))), "/trace/1/event/1/concept:name", "does not say what was done"},
		"no date":             {xes(trace("K-1", event("a", "yesterday"))), "/trace/1/event/1/time:timestamp", "“yesterday” is not a time"},
		"no such day":         {xes(trace("K-1", event("a", "2026-02-29T00:00:00Z"))), "/trace/1/event/1/time:timestamp", "is not a time"},
		"before the calendar": {xes(trace("K-1", event("a", "0001-01-01T00:00:00+01:00"))), "/trace/1/event/1/time:timestamp", "outside the years"},
		"bad cost":            {xes(`<trace><event><string key="concept:name" value="a"/><float key="cost:total" value="NaN"/></event></trace>`), "/trace/1/event/1/cost:total", "“NaN” is not an amount"},
		"key twice":           {xes(`<trace><string key="concept:name" value="1"/><string key="concept:name" value="2"/></trace>`), "/trace/1/concept:name", "stands twice"},
		"no key":              {xes(`<trace><string value="1"/></trace>`), "/trace/1", "An attribute has no name"},
		"no value":            {xes(`<trace><string key="concept:name"/></trace>`), "/trace/1/concept:name", "has no value"},
		"attribute twice":     {xes(`<trace><string key="a" key="b" value="c"/></trace>`), "/trace/1", "stands twice in one tag"},
		"UTF-16":              {"\xff\xfe<\x00l\x00", "", "UTF-16"},
		"gzip":                {"\x1f\x8b\x08\x00", "", "packed"},
		"other encoding":      {`<?xml version="1.0" encoding="EBCDIC"?><log/>`, "", "“EBCDIC”, which is not read"},
		"two encodings":       {"\xEF\xBB\xBF" + `<?xml version="1.0" encoding="ISO-8859-1"?><log/>`, "", "begins as UTF-8"},
		"XML 1.1":             {`<?xml version="1.1"?><log/>`, "", "It must be 1.0"},
		"invalid UTF-8":       {xes(trace("\xe5", event("a", at))), "/trace/1", "bytes that are no character"},
		"UTF-8 surrogate":     {xes(trace("\xed\xa0\x80", event("a", at))), "/trace/1", "bytes that are no character"},
		"overlong":            {xes(trace("\xc0\xaf", event("a", at))), "/trace/1", "bytes that are no character"},
		"1252 without char":   {"<?xml version='1.0' encoding='windows-1252'?><log><trace><string key='concept:name' value='\x81'/></trace></log>", "/trace/1", "bytes that are no character"},
		"control":             {xes(trace("\x07")), "/trace/1", "control character"},
		"control as number":   {xes(trace("&#7;")), "/trace/1", "After & must stand"},
		"too deep":            {xes(strings.Repeat("<list key='a'>", 100)), "", "more than 64 deep"},
		"too long a name":     {xes(trace(strings.Repeat("x", eventlog.MaxText+1))), "/trace/1/concept:name", "10,001 bytes"},
		"too long a text":     {xes(trace("K-1", event(strings.Repeat("x", eventlog.MaxText+1), at))), "/trace/1/event/1/concept:name", "10,001 bytes"},
		"too long a tag":      {xes(trace(strings.Repeat("x", 2<<20))), "/trace/1", "longer than 1,048,576 bytes"},
		"too many attributes": {"<log" + strings.Repeat(" a", 10) + "/>", "", "must stand"},
	} {
		t.Run(name, func(t *testing.T) {
			f := fault(t, c.file)
			require.Contains(t, f.Text.EN, c.says)
			require.Equal(t, c.at, f.At)
			require.True(t, f.Offset >= 0 && f.Offset <= len(c.file), f.Offset)
		})
	}
}

// All that is wrong comes together, each with its line.
func TestFaultsTogether(t *testing.T) {
	_, err := read(xes("<trace>", event("a", "x"), "<event/>", "</trace>", "<trace>", event("", ""), "</trace>"))
	require.EqualError(t, err, `at /trace/1/event/1/time:timestamp: Line 4: “x” is not a time. Write for instance 2026-03-12T09:30:00+01:00.
at /trace/1/event/2: Line 5: The event does not say what was done. Write that in concept:name.
at /trace/2/event/1/concept:name: Line 8: The event does not say what was done. Write that in concept:name.`)
	_, err = read(xes(strings.Repeat("<trace><event/></trace>", 1000)))
	var all samverkan.Faults
	require.ErrorAs(t, err, &all)
	require.Len(t, all, samverkan.MaxFaults)
}

func TestMixedZones(t *testing.T) {
	const with, without = "2026-01-01T12:00:00+01:00", "2026-01-02T12:00:00"
	mixed := xes(trace("K-1", event("a", with)), trace("K-2", event("b", with), event("c", without), event("d", without)))
	f := fault(t, mixed)
	require.Equal(t, samverkan.CodeConflict, f.Code)
	require.Equal(t, "/trace/2/event/2/time:timestamp", f.At)
	require.Equal(t, "Line 4: The time has no zone, but the time in trace 1, event 1, has one. Say which zone holds for times without.", f.Text.EN)
	f = fault(t, xes(trace("K-1", event("a", without), event("b", with))))
	require.Equal(t, "/trace/1/event/2/time:timestamp", f.At)
	require.Contains(t, f.Text.EN, "The time has a zone, but the time in trace 1, event 1, has none.")

	l, err := eventlog.ReadXES(strings.NewReader(mixed), eventlog.Options{Zone: "+02:00"})
	require.NoError(t, err)
	require.Equal(t, "2026-01-02T10:00:00Z", l.Case(1).Event(1).Time.String())
	require.Equal(t, 2, l.About.Zoneless)

	l, err = read(xes(trace("K-1", event("a", without), event("b", without))))
	require.NoError(t, err)
	require.Equal(t, "2026-01-02T12:00:00Z", l.Case(0).Event(1).Time.String())
	require.Equal(t, []samverkan.Text{{
		SV: "Två tider saknar tidszon och är lästa som UTC, eller i den zon som angavs.",
		EN: "Two times have no zone and were read as UTC, or in the zone that was given.",
	}}, l.About.Notes())

	for _, zone := range []string{"Europe/Stockholm", "+1", "+15:00", " ", "+01:00 "} {
		_, err := eventlog.ReadXES(strings.NewReader(mixed), eventlog.Options{Zone: zone})
		var f *samverkan.Fault
		require.ErrorAs(t, err, &f, zone)
		require.Equal(t, "/zone", f.At)
	}
}

func TestNegativeDurations(t *testing.T) {
	l, err := read(xes(
		trace("K-1", event("a", "2026-01-02T00:00:00Z"), event("b", "2026-01-01T00:00:00Z")),
		trace("K-2", event("a", "2026-01-01T00:00:00Z"), event("b", "2026-01-03T00:00:00Z")),
	))
	require.NoError(t, err)
	require.Equal(t, 1, l.About.Negative)
	tally, err := l.Tally(eventlog.AsFiled)
	require.NoError(t, err)
	require.Equal(t, 1, tally.Durations().Negative)
	require.Equal(t, "-86400", tally.Durations().Min.String())
	require.Equal(t, "43200", tally.Durations().Mean.String()) // (−1 + 2)/2 days
	tally, err = l.Tally(eventlog.ByTime)
	require.NoError(t, err)
	require.Equal(t, 0, tally.Durations().Negative)
	require.Equal(t, "129600", tally.Durations().Mean.String()) // (1 + 2)/2 days
}

func TestEventsBeforeArrival(t *testing.T) {
	l, err := read(xes(trace("K-1",
		event("a", "2026-01-05T00:00:00Z"), event("b", "2026-01-03T00:00:00Z"), event("c", "2026-01-04T00:00:00Z"), event("d", "2026-01-06T00:00:00Z"),
	)))
	require.NoError(t, err)
	require.Equal(t, 2, l.About.BeforeArrival)
	require.Equal(t, 1, l.About.Backwards)
	require.Equal(t, 0, l.About.Negative)
	c := l.Case(0)
	require.Equal(t, "a", c.Event(0).Activity) // where it was filed
	require.Equal(t, "b", c.In(eventlog.ByTime).Event(0).Activity)
	require.Equal(t, "a", c.In(eventlog.ByTime).In(eventlog.AsFiled).Event(0).Activity)
}

func TestSameNames(t *testing.T) {
	l, err := read(xes(trace("K-1", event("a", "")), trace("K-2"), trace("K-1", event("b", "")), "<trace/>", "<trace/>"))
	require.NoError(t, err)
	require.Equal(t, 5, l.Len()) // as pm4py, which keeps both
	require.Equal(t, 1, l.About.SameName)
	require.Equal(t, 2, l.About.Unnamed)
	require.Equal(t, 3, l.About.Empty)
	require.Equal(t, 2, l.About.Timeless)
}

func TestNothingIsLostWithoutAWord(t *testing.T) {
	l, err := read(xes(
		`<extension name="Time" prefix="time" uri="u"/><global scope="event"><string key="concept:name" value="x"/></global><classifier name="a" keys="b"/>`,
		`<string key="concept:name" value="Loggen"/><string key="source" value="x"/>`,
		`<trace><string key="concept:name" value="K-1"/><int key="age" value="3"/>`,
		`<list key="parts"><values><string key="part" value="1"/><container key="inner"><string key="part" value="2"/></container></values></list>`,
		`<event><string key="concept:name" value="a"><string key="note" value="n"/></string><boolean key="x" value="true"/>free text</event>`,
		`<event><string key="concept:name" value="b"/><boolean key="x" value="true"/></event></trace>`,
	))
	require.NoError(t, err)
	require.Equal(t, "Loggen", l.About.Name)
	require.Equal(t, []eventlog.LeftOut{
		{Scope: eventlog.OfLog, Key: "<global>", Times: 1},
		{Scope: eventlog.OfLog, Key: "<classifier>", Times: 1},
		{Scope: eventlog.OfLog, Key: "source", Times: 1},
		{Scope: eventlog.OfTrace, Key: "age", Times: 1},
		{Scope: eventlog.OfTrace, Key: "parts", Times: 1},
		{Scope: eventlog.OfTrace, Key: "part", Nested: true, Times: 2},
		{Scope: eventlog.OfTrace, Key: "inner", Nested: true, Times: 1},
		{Scope: eventlog.OfEvent, Key: "note", Nested: true, Times: 1},
		{Scope: eventlog.OfEvent, Key: "x", Times: 2},
		{Scope: eventlog.OfEvent, Key: "#text", Times: 1},
	}, l.About.LeftOut)
	require.Contains(t, l.About.Notes()[1].SV, "Tolv uppgifter i filen finns inte med i loggen.")
}

func TestEncodings(t *testing.T) {
	for name, file := range map[string]string{
		"UTF-8":        xes(trace("Åsa €", event("bedömning", ""))),
		"UTF-8, mark":  "\uFEFF" + xes(trace("Åsa €", event("bedömning", ""))),
		"1252":         "<?xml version='1.0' encoding='Windows-1252'?><log>" + trace("\xc5sa \x80", event("bed\xf6mning", "")) + "</log>",
		"Latin-1":      "<?xml version='1.0' encoding='iso-8859-1' standalone='yes'?><log>" + trace("\xc5sa &#8364;", event("bed\xf6mning", "")) + "</log>",
		"references":   "<log>" + trace("&#197;sa &#x20AC;", event("bed&#xF6;mning", "")) + "</log>",
		"with prefix":  "<x:log xmlns:x='http://www.xes-standard.org/'><x:trace><x:string key='concept:name' value='Åsa €'/><x:event><x:string key='concept:name' value='bedömning'/></x:event></x:trace></x:log>",
		"line in text": xes(trace("Åsa\n€", event("bedömning", ""))),
	} {
		l, err := read(file)
		require.NoError(t, err, name)
		require.Equal(t, "Åsa €", l.Case(0).Name(), name)
		require.Equal(t, "bedömning", l.Case(0).Event(0).Activity, name)
	}
}

func TestCutDigits(t *testing.T) {
	l, err := read(xes(`<trace><event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-01-01T00:00:00.1234567Z"/><float key="cost:total" value="2.0E2"/></event>`,
		`<event><string key="concept:name" value="b"/><date key="time:timestamp" value="2026-01-01T24:00:00.0000000Z"/><float key="cost:total" value="-0.125"/></event></trace>`))
	require.NoError(t, err)
	require.Equal(t, "2026-01-01T00:00:00.123456Z", l.Case(0).Event(0).Time.String())
	require.Equal(t, "2026-01-02T00:00:00Z", l.Case(0).Event(1).Time.String())
	require.Equal(t, eventlog.Cost{Hundredths: 20000, Known: true}, l.Case(0).Event(0).Cost)
	require.Equal(t, eventlog.Cost{Hundredths: -12, Known: true}, l.Case(0).Event(1).Cost)
	require.Equal(t, 1, l.About.CutTimes)
	require.Equal(t, 1, l.About.CutCosts)
}

func TestLimits(t *testing.T) {
	file := xes(trace("K-1", event("a", ""), event("b", ""), event("c", "")), trace("K-2"), trace("K-3", event("a", "")))
	for says, limits := range map[string]eventlog.Limits{
		"more than 3 events":          {Events: 3},
		"more than 2 cases":           {Cases: 2},
		"more than 2 different texts": {Texts: 2},
		"more than 5 bytes of text":   {Bytes: 5},
		"may have 2 at most":          {Text: 2},
	} {
		_, err := eventlog.ReadXES(strings.NewReader(file), eventlog.Options{Limits: limits})
		require.ErrorContains(t, err, says)
		var f *samverkan.Fault
		require.ErrorAs(t, err, &f)
		require.Equal(t, samverkan.CodeTooLarge, f.Code)
	}
	for _, limits := range []eventlog.Limits{{}, {Events: 4, Cases: 3, Texts: 3, Bytes: 12, Text: 12}, {Events: -1, Cases: 1 << 40}} {
		_, err := eventlog.ReadXES(strings.NewReader(file), eventlog.Options{Limits: limits})
		require.NoError(t, err)
	}
}

// made gives the parts of a file, the second one so many times.
type made struct {
	head, part, tail []byte
	times            int
	now              []byte
	state            int
}

func (m *made) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if len(m.now) == 0 {
			switch {
			case m.state == 0:
				m.now = m.head
				m.state++
			case m.state == 1 && m.times > 0:
				m.now = m.part
				m.times--
			case m.state == 1:
				m.now = m.tail
				m.state++
			case n == 0:
				return 0, io.EOF
			default:
				return n, nil
			}
		}
		k := copy(p[n:], m.now)
		n += k
		m.now = m.now[k:]
	}
	return n, nil
}

// watched notes how large the heap is while it is read from, garbage apart.
type watched struct {
	io.Reader
	reads int
	every int
	most  uint64
}

func (w *watched) Read(p []byte) (int, error) {
	if w.reads++; w.reads%w.every == 0 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		w.most = max(w.most, m.HeapAlloc)
	}
	return w.Reader.Read(p)
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// One trace of 100 MB, another way each: many events, one value, text, a
// comment, a name that never ends. What is held is the events, 12 bytes each and
// as much again while a column grows, or nothing.
func TestOneTraceOf100MB(t *testing.T) {
	const size = 100 << 20
	one := []byte(event("a", "2026-01-01T00:00:00Z"))
	for name, c := range map[string]struct {
		head, part, tail string
		most             uint64
		says             string
	}{
		"events":    {"<log><trace>", string(one), "</trace></log>", 60 * size / uint64(len(one)), ""},
		"value":     {`<log><trace><string key="concept:name" value="`, strings.Repeat("x", 1000), `"/></trace></log>`, 4 << 20, "longer than 1,048,576 bytes"},
		"text":      {"<log><trace>", strings.Repeat("text ", 200), "</trace></log>", 1 << 20, ""},
		"comment":   {"<log><trace><!--", strings.Repeat("text ", 200), "--></trace></log>", 1 << 20, ""},
		"elements":  {"<log><trace>", strings.Repeat("<string/>", 100), "</trace></log>", 1 << 20, "An attribute has no name"},
		"keys":      {"<log><trace>", `<string key="a" value="b"/>`, "</trace></log>", 1 << 20, ""},
		"name":      {"<log><", strings.Repeat("x", 1000), "/></log>", 4 << 20, "longer than 1,048,576 bytes"},
		"depth":     {"<log>", "<a>", "", 1 << 20, "more than 64 deep"},
		"nothing":   {"<log>", strings.Repeat(" ", 1000), "", 1 << 20, "ends before <log>"},
		"untold":    {"<log><trace>", `<x:y z="&#65;å"/>`, "</trace></log>", 1 << 20, ""},
		"CDATA":     {"<log><trace><![CDATA[", strings.Repeat("&", 1000), "]]></trace></log>", 1 << 20, ""},
		"directive": {"<log><?a ", strings.Repeat("?", 1000), "?></log>", 1 << 20, ""},
	} {
		t.Run(name, func(t *testing.T) {
			times := size / len(c.part)
			if testing.Short() || name != "events" {
				times /= 10 // what is bounded at 10 MB by a tenth of it is at 100
			}
			before := heap()
			w := &watched{Reader: &made{head: []byte(c.head), part: []byte(c.part), tail: []byte(c.tail), times: times}, every: 50}
			l, err := eventlog.ReadXES(w, eventlog.Options{})
			if c.says == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, c.says)
			}
			require.Less(t, max(w.most, before)-before, c.most)
			if name == "events" {
				require.Equal(t, times, l.Events())
			}
		})
	}
}

// EachXES holds one case, however many there are.
func TestTallyOfManyCasesHoldsNone(t *testing.T) {
	before := heap()
	one := trace("K-1", event("a", "2026-01-01T00:00:00Z"), event("b", "2026-01-02T00:00:00Z"))
	const times = 100_000
	w := &watched{Reader: &made{head: []byte("<log>"), part: []byte(one), tail: []byte("</log>"), times: times}, every: 50}
	tally, about, err := eventlog.TallyXES(w, eventlog.Options{}, eventlog.ByTime)
	require.NoError(t, err)
	require.Equal(t, times, tally.Cases())
	require.Equal(t, 2*times, about.Events)
	// 16 bytes a case, and as much again while the lists grow.
	require.Less(t, w.most-before, uint64(40*times+1<<20))
	runtime.KeepAlive(tally)
}

func TestReadersThatFail(t *testing.T) {
	file := xes(trace("K-1", event("a", "")))
	broken := errors.New("the line is cut")
	_, err := eventlog.ReadXES(io.MultiReader(strings.NewReader(file[:40]), iotest.ErrReader(broken)), eventlog.Options{})
	require.ErrorIs(t, err, broken)
	_, err = eventlog.ReadXES(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(file))), eventlog.Options{})
	require.ErrorIs(t, err, iotest.ErrTimeout)
	_, err = eventlog.ReadXES(idle{}, eventlog.Options{})
	require.ErrorIs(t, err, io.ErrNoProgress)
	_, err = eventlog.ReadCSV(iotest.ErrReader(broken), eventlog.Columns{})
	require.ErrorIs(t, err, broken)
	l, err := eventlog.ReadXES(iotest.DataErrReader(strings.NewReader(file)), eventlog.Options{})
	require.NoError(t, err)
	require.Equal(t, 1, l.Events())

	_, err = eventlog.EachXES(strings.NewReader(file), eventlog.Options{}, func(eventlog.Case) error { return broken })
	require.ErrorIs(t, err, broken)
	require.ErrorIs(t, textbookLog(t).WriteXES(failing{broken}), broken)
	require.ErrorIs(t, textbookLog(t).WriteOCEL(failing{broken}, eventlog.AsObjects{}), broken)
}

type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// In steps the same comes out, at every budget; before the end it is a fault.
func TestSteps(t *testing.T) {
	var file bytes.Buffer
	require.NoError(t, textbookLog(t).WriteXES(&file))
	for _, budget := range []int{1, 7, 1000} {
		x, err := eventlog.NewReading(bytes.NewReader(file.Bytes()), eventlog.Options{Size: file.Len()})
		require.NoError(t, err)
		_, err = x.Result()
		require.Error(t, err)
		last := 0
		for !x.Step(budget) {
			done, of := x.Progress()
			require.LessOrEqual(t, last, done)
			require.Equal(t, file.Len(), of)
			last = done
		}
		require.True(t, x.Step(budget))
		done, of := x.Progress()
		require.Equal(t, of, done)
		l, err := x.Result()
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(textbookLog(t).Plain(), l.Plain(), cmp.AllowUnexported(eventlog.Instant{})))
	}
}

// What is written and read again is the log that was written, and is written
// with the same bytes.
func TestWriteAndRead(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1849))
	for range 800 {
		l, err := eventlog.FromCases(randomCases(r))
		require.NoError(t, err)
		roundTrip(t, l)
	}
}

func roundTrip(t *testing.T, l *eventlog.Log) {
	t.Helper()
	var first, second bytes.Buffer
	require.NoError(t, l.WriteXES(&first))
	again, err := eventlog.ReadXES(bytes.NewReader(first.Bytes()), eventlog.Options{})
	require.NoError(t, err)
	require.Equal(t, l.Plain(), again.Plain())
	require.Empty(t, again.About.LeftOut[1:]) // the classifier
	require.NoError(t, again.WriteXES(&second))
	require.Equal(t, first.String(), second.String())
	plain, err := eventlog.FromCases(l.Plain())
	require.NoError(t, err)
	require.Equal(t, l.Plain(), plain.Plain())
}

func FuzzReadXES(f *testing.F) {
	f.Add([]byte(xes(trace("K-1", event("a", "2026-01-01T00:00:00Z"), event("b", "2026-01-01 24:00")))))
	f.Add([]byte(xes(`<trace><event><string key="concept:name" value="a"/><float key="cost:total" value="1e-3"/><string key="cost:currency" value="SEK"/></event></trace>`)))
	f.Add([]byte("<?xml version='1.0' encoding='windows-1252'?><log><trace><event><string key='concept:name' value='\x80\r'/></event></trace></log>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := eventlog.ReadXES(bytes.NewReader(data), eventlog.Options{Zone: "+01:00"})
		if err != nil {
			var all samverkan.Faults
			require.ErrorAs(t, err, &all)
			for _, f := range all {
				require.True(t, f.Offset >= 0 && f.Offset <= len(data))
				require.NotEqual(t, samverkan.CodeInternal, f.Code)
			}
			return
		}
		roundTrip(t, l)
		require.Equal(t, l.Events(), l.About.Events)
		for _, o := range []eventlog.Order{eventlog.AsFiled, eventlog.ByTime} {
			tally, err := l.Tally(o)
			require.NoError(t, err)
			require.Equal(t, naive(l.Plain(), o), told(t, tally))
		}
	})
}
