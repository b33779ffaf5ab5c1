package mandate_test

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

func TestEmptyRegisterIsUnknown(t *testing.T) {
	var r mandate.Register
	require.NoError(t, r.Check())
	require.Equal(t, mandate.Reply{Answer: mandate.Unknown, Entry: -1}, r.May("Granholma", mandate.Matter{}, at("2026-05-04", "2026-05-04")))
	spans, err := r.Spans("Granholma", mandate.Matter{}, samverkan.Period{}, samverkan.Date{})
	require.NoError(t, err)
	require.Equal(t, []mandate.Span{{Answer: mandate.Unknown}}, spans)
	table, err := r.Coverage([]mandate.Item{{On: day("2026-05-04"), Organizations: []string{"Granholma"}}, {On: day("2026-05-04")}}, samverkan.Date{})
	require.NoError(t, err)
	require.Equal(t, mandate.Unknown, table.Rows[0].Answer)
	require.Equal(t, mandate.Unknown, table.Rows[1].Answer, "an item that names no organization is not covered")
	require.Empty(t, r.Ending(samverkan.Period{}, samverkan.Date{}))
	// Somebody else's mandate says nothing of this organization.
	r = mandate.Register{{Person: "Anna Ek", Organization: "Västerskog", Unlimited: true}}
	require.Equal(t, mandate.Unknown, r.May("Granholma", mandate.Matter{}, at("2026-05-04", "2026-05-04")).Answer)
}

func TestBoundaries(t *testing.T) {
	yes := func(m mandate.Mandate, matter mandate.Matter, on, known samverkan.Date) bool {
		m.Person, m.Organization = "Anna Ek", "Granholma"
		return mandate.Register{m}.May("Granholma", matter, mandate.At{On: on, Known: known}).Answer == mandate.Yes
	}
	free := mandate.Matter{}
	var none samverkan.Date
	// The first day is in, the day To is not; nor is the day Struck.
	m := mandate.Mandate{Period: period("2026-03-01", "2026-04-01"), Known: day("2026-02-01"), Struck: day("2026-05-01")}
	known := day("2026-02-01")
	require.False(t, yes(m, free, day("2026-02-28"), known))
	require.True(t, yes(m, free, day("2026-03-01"), known))
	require.True(t, yes(m, free, day("2026-03-31"), known))
	require.False(t, yes(m, free, day("2026-04-01"), known))
	require.False(t, yes(m, free, day("2026-03-01"), day("2026-01-31")))
	require.True(t, yes(m, free, day("2026-03-01"), day("2026-04-30")))
	require.False(t, yes(m, free, day("2026-03-01"), day("2026-05-01")))
	require.False(t, yes(m, free, day("2026-03-01"), none), "in the end it has been struck")
	m.Struck = none
	require.True(t, yes(m, free, day("2026-03-01"), none))
	// Entered and struck the same day: known on no day.
	m.Struck = m.Known
	for _, d := range []string{"2026-01-31", "2026-02-01", "2026-02-02"} {
		require.False(t, yes(m, free, day("2026-03-01"), day(d)))
	}
	// One day: the leap day.
	m = mandate.Mandate{Period: period("2024-02-29", "2024-03-01")}
	require.False(t, yes(m, free, day("2024-02-28"), none))
	require.True(t, yes(m, free, day("2024-02-29"), none))
	require.False(t, yes(m, free, day("2024-03-01"), none))
	// The ends of the calendar, and no day.
	first, last := day("0001-01-01"), day("9999-12-31")
	always := mandate.Mandate{}
	require.True(t, yes(always, free, first, first))
	require.True(t, yes(always, free, last, last))
	require.False(t, yes(always, free, none, last), "no day, no answer")
	require.True(t, yes(mandate.Mandate{Period: period("0001-01-01", "0001-01-02")}, free, first, none))
	require.False(t, yes(mandate.Mandate{Period: period("", "9999-12-31")}, free, last, none))
	require.True(t, yes(mandate.Mandate{Period: period("9999-12-31", ""), Known: last}, free, last, none))
	// Amounts: the limit is included; 0 is for what costs nothing.
	require.True(t, yes(mandate.Mandate{}, free, first, none))
	require.False(t, yes(mandate.Mandate{}, mandate.Matter{Amount: 1}, first, none))
	limit := mandate.Mandate{UpTo: 50_000}
	require.True(t, yes(limit, mandate.Matter{Amount: 50_000}, first, none))
	require.False(t, yes(limit, mandate.Matter{Amount: 50_001}, first, none))
	require.True(t, yes(limit, free, first, none))
	require.True(t, yes(mandate.Mandate{Unlimited: true}, mandate.Matter{Amount: math.MaxInt64}, first, none))
	require.True(t, yes(mandate.Mandate{UpTo: math.MaxInt64}, mandate.Matter{Amount: math.MaxInt64}, first, none))
	// Subjects: a matter without one needs a mandate in all.
	some := mandate.Mandate{Subjects: []string{"premises", "staff"}}
	require.True(t, yes(some, mandate.Matter{Subject: "staff"}, first, none))
	require.False(t, yes(some, mandate.Matter{Subject: "it"}, first, none))
	require.False(t, yes(some, free, first, none))
	require.True(t, yes(always, mandate.Matter{Subject: "it"}, first, none))
}

// Spans at the ends of the calendar and of windows.
func TestWindows(t *testing.T) {
	r := mandate.Register{{Person: "Anna Ek", Organization: "Granholma", Period: period("2026-03-01", "2026-04-01")}}
	anna := []string{"Anna Ek"}
	for _, c := range []struct {
		window samverkan.Period
		want   []mandate.Span
	}{
		{period("2026-03-01", "2026-04-01"), []mandate.Span{{Period: period("2026-03-01", "2026-04-01"), Answer: mandate.Yes, Persons: anna}}},
		{period("2026-03-31", "2026-04-02"), []mandate.Span{
			{Period: period("2026-03-31", "2026-04-01"), Answer: mandate.Yes, Persons: anna},
			{Period: period("2026-04-01", "2026-04-02"), Answer: mandate.No},
		}},
		{period("2026-04-01", ""), []mandate.Span{{Period: period("2026-04-01", ""), Answer: mandate.No}}},
		{period("0001-01-01", "2026-03-01"), []mandate.Span{{Period: period("", "2026-03-01"), Answer: mandate.No}}},
		{period("2026-03-01", "2026-03-01"), nil},
		{period("2026-03-02", "2026-03-01"), nil},
		{period("", "0001-01-01"), nil},
	} {
		got, err := r.Spans("Granholma", mandate.Matter{}, c.window, samverkan.Date{})
		require.NoError(t, err)
		require.Empty(t, diff(c.want, got), "%v", c.window)
	}
	spans, err := r.KnownSpans("Granholma", mandate.Matter{}, samverkan.Date{}, samverkan.Period{})
	require.NoError(t, err)
	require.Equal(t, []mandate.Span{{Answer: mandate.Unknown}}, spans, "no day, no answer")
}

// Ending asks for the last day, which is in the window or not.
func TestEnding(t *testing.T) {
	of := func(from, to string) mandate.Mandate {
		return mandate.Mandate{Person: "Anna Ek", Organization: "Granholma", Period: period(from, to)}
	}
	nobody := of("", "2026-04-01")
	nobody.Person = ""
	struck := of("", "2026-04-01")
	struck.Struck = day("2026-03-01")
	r := mandate.Register{
		of("2026-01-01", "2026-04-01"), // 0: last day 31 March
		of("", "2026-03-16"),           // 1: 15 March
		of("2026-01-01", ""),           // 2: no end
		nobody,                         // 3
		struck,                         // 4
		of("2026-04-02", "2026-04-01"), // 5: no day at all
		of("", "0001-01-01"),           // 6: no day at all
		of("", "2026-03-16"),           // 7: as 1
	}
	r[1].Organization = "Västerskog"
	for _, c := range []struct {
		from, to string
		want     []int
	}{
		{"", "", []int{7, 1, 0}},
		{"2026-03-15", "2026-04-01", []int{7, 1, 0}},
		{"2026-03-16", "2026-04-01", []int{0}},
		{"2026-03-15", "2026-03-31", []int{7, 1}},
		{"2026-04-01", "", nil},
	} {
		require.Equal(t, c.want, r.Ending(period(c.from, c.to), samverkan.Date{}), "%+v", c)
	}
	require.Equal(t, []int{7, 1, 0, 4}, r.Ending(samverkan.Period{}, day("2026-02-01")), "before it was struck")
}

// places lists what Check finds, as "place code".
func places(err error) (out []string) {
	var faults samverkan.Faults
	if errors.As(err, &faults) {
		for _, f := range faults {
			out = append(out, f.At+" "+string(f.Code))
		}
	}
	return out
}

func TestCheck(t *testing.T) {
	r := mandate.Register{
		{Person: "Anna Ek", Organization: "Granholma", Subjects: []string{"staff", "premises"}, UpTo: 1, Period: period("2026-01-01", "2026-01-02"), Known: day("2026-01-01"), Struck: day("2026-01-01")},
		{},
		{Organization: " \t", Person: " "},
		{Person: "Anna Ek", Organization: "Granholma", Period: period("2026-01-02", "2026-01-01")},
		{Person: "Anna Ek", Organization: "Granholma", Period: period("2026-01-02", "2026-01-02")},
		{Person: "Anna Ek", Organization: "Granholma", Known: day("2026-01-02"), Struck: day("2026-01-01")},
		{Person: "Anna Ek", Organization: "Granholma", UpTo: -1, Unlimited: true},
		{Person: "Anna Ek", Organization: "Granholma", UpTo: 1, Unlimited: true},
		{Organization: "Granholma", UpTo: 1},
		{Organization: "Granholma", Unlimited: true},
		{Person: "Anna Ek", Organization: "Granholma", Subjects: []string{"staff", "", "premises", "staff", "staff"}},
		{Person: "Anna Ek", Organization: "Granholma", Subjects: make([]string, mandate.MaxSubjects+1)},
		{Organization: "Granholma", Subjects: []string{"staff"}, Period: period("2026-01-02", ""), Struck: day("0001-01-01")},
	}
	require.Equal(t, []string{
		"/1/organization invalid",
		"/2/person invalid",
		"/2/organization invalid",
		"/3/to invalid",
		"/4/to invalid",
		"/5/struck conflict",
		"/6/upTo invalid",
		"/7/upTo conflict",
		"/8/person conflict",
		"/9/person conflict",
		"/10/subjects/1 invalid",
		"/10/subjects/3 conflict",
		"/10/subjects/4 conflict",
		"/11/subjects too-large",
	}, places(r.Check()))
	require.Equal(t, []string{"/to invalid"}, places(r[3].Check()), "one entry alone, without its place")
	require.Len(t, places(make(mandate.Register, 60).Check()), samverkan.MaxFaults)
	// Each text says it in both languages, with what stood there.
	var faults samverkan.Faults
	require.ErrorAs(t, r.Check(), &faults)
	for _, f := range faults {
		require.NotEmpty(t, f.Text.SV)
		require.NotEmpty(t, f.Text.EN)
		require.NotContains(t, f.Text.SV+f.Text.EN, "{")
	}
	require.Equal(t, "Mandatet ströks den 2026-01-01 men blev känt den 2026-01-02. Det kan strykas tidigast samma dag.", faults[5].Text.SV)
	require.Equal(t, "“staff” stands at /subjects/0 already. Keep one of them.", faults[11].Text.EN)
	require.Equal(t, "The limit is −1 kronor. It can be 0, if the mandate is only for what costs nothing, or more.", faults[6].Text.EN)
}

func TestCheckOfAgendas(t *testing.T) {
	agenda := []mandate.Item{
		{On: day("2026-05-04"), Organizations: []string{"Granholma"}},
		{Matter: mandate.Matter{Amount: -1}, Organizations: []string{"Granholma", "", "Granholma"}},
	}
	want := []string{"/1/matter/amount invalid", "/1/on invalid", "/1/organizations/1 invalid", "/1/organizations/2 conflict"}
	var r mandate.Register
	_, err := r.Coverage(agenda, samverkan.Date{})
	require.Equal(t, want, places(err))
	_, err = r.Expiring(agenda, mandate.At{})
	require.Equal(t, want, places(err))
	_, err = r.Review([]mandate.Decision{{On: day("2026-05-04"), Present: []string{"Anna Ek", " "}}}, samverkan.Date{})
	require.Equal(t, []string{"/0/present/1 invalid"}, places(err))
	_, err = r.Review([]mandate.Decision{{Organizations: []string{""}}}, samverkan.Date{})
	require.Equal(t, []string{"/0/on invalid", "/0/organizations/0 invalid"}, places(err))
}

func TestLimits(t *testing.T) {
	// 5 000 entries may be, and one more may not.
	entry := mandate.Mandate{Person: "Anna Ek", Organization: "Granholma"}
	r := make(mandate.Register, mandate.MaxMandates, mandate.MaxMandates+1)
	for i := range r {
		r[i] = entry
	}
	require.NoError(t, r.Check())
	require.Equal(t, []string{" too-large"}, places(append(r, entry).Check()))
	_, err := append(r, entry).Coverage(nil, samverkan.Date{})
	require.Equal(t, []string{" too-large"}, places(err))

	// 4 999 entries and the organization itself are 5 000 an item: 1 200 items
	// are 6 000 000, which is allowed, and one more is not. A review looks
	// twice: 600 decisions.
	r = r[:4_999]
	agenda := make([]mandate.Item, 1_201)
	decisions := make([]mandate.Decision, 601)
	for i := range agenda {
		agenda[i] = mandate.Item{On: day("2026-05-04"), Organizations: []string{"Granholma"}}
	}
	for i := range decisions {
		decisions[i] = mandate.Decision{On: day("2026-05-04"), Organizations: []string{"Granholma"}}
	}
	w, err := mandate.NewCoverage(r, agenda[:1_200], samverkan.Date{})
	require.NoError(t, err)
	_, of := w.Progress()
	require.Equal(t, mandate.MaxWork, of)
	_, err = mandate.NewCoverage(r, agenda, samverkan.Date{})
	require.Equal(t, []string{" too-large"}, places(err))
	require.Contains(t, err.Error(), "6,005,000 look-ups in the register. It may take 6,000,000 at most")
	_, err = mandate.NewExpiring(r, agenda, mandate.At{})
	require.Equal(t, []string{" too-large"}, places(err))
	_, err = mandate.NewReview(r, decisions[:600], samverkan.Date{})
	require.NoError(t, err)
	_, err = mandate.NewReview(r, decisions, samverkan.Date{})
	require.Equal(t, []string{" too-large"}, places(err))
	// A step of any budget gets on, by one organization at the least.
	require.False(t, w.Step(0))
	done, _ := w.Progress()
	require.Zero(t, done)
	require.False(t, w.Step(1))
	done, _ = w.Progress()
	require.Equal(t, 5_000, done)
	require.False(t, w.Step(5_001))
	done, _ = w.Progress()
	require.Equal(t, 15_000, done)
	// Nothing to do is done.
	w, err = mandate.NewCoverage(nil, nil, samverkan.Date{})
	require.NoError(t, err)
	require.True(t, w.Step(0))
}

// nested is a register of n persons whose days nest: the first begins first and
// ends last.
func nested(n int) mandate.Register {
	var r mandate.Register
	for i := range n {
		r = append(r, mandate.Mandate{
			Person: "p" + strconv.Itoa(i), Organization: "Granholma",
			Period: samverkan.Period{From: start().AddDays(i), To: start().AddDays(2*n - 1 - i)},
		})
	}
	return r
}

// n nested persons give 1, 2, … n, … 2, 1 names over 2n−1 spans, and one span
// without names before and after: n² names in 2n+1 spans, (n+1)² in all. 499
// persons are the limit, 500² = 250 000.
func TestLimitOfNames(t *testing.T) {
	spans, err := nested(499).Spans("Granholma", mandate.Matter{}, samverkan.Period{}, samverkan.Date{})
	require.NoError(t, err)
	require.Len(t, spans, 2*499+1)
	total := 0
	for _, s := range spans {
		total += 1 + len(s.Persons)
	}
	require.Equal(t, mandate.MaxNames, total)
	_, err = nested(500).Spans("Granholma", mandate.Matter{}, samverkan.Period{}, samverkan.Date{})
	var fault *samverkan.Fault
	require.ErrorAs(t, err, &fault)
	require.Equal(t, samverkan.CodeTooLarge, fault.Code)
	require.Contains(t, fault.Text.EN, "251,001") // 501²
	// In a window of all their days there are no spans without names: 600² in
	// 1 199 spans. Along what is known it is as along the days.
	_, err = nested(600).Spans("Granholma", mandate.Matter{}, samverkan.Period{From: start(), To: start().AddDays(2*600 - 1)}, samverkan.Date{})
	require.ErrorContains(t, err, "361,199")
	later := nested(500)
	for i := range later {
		later[i].Period, later[i].Known, later[i].Struck = samverkan.Period{}, later[i].From, later[i].To
	}
	_, err = later.KnownSpans("Granholma", mandate.Matter{}, start(), samverkan.Period{})
	require.ErrorContains(t, err, "251,001")
	// A smaller window does: the day before all begins, and the first day
	// of the first, are two spans and one name.
	spans, err = nested(500).Spans("Granholma", mandate.Matter{}, samverkan.Period{From: start().AddDays(-1), To: start().AddDays(1)}, samverkan.Date{})
	require.NoError(t, err)
	require.Len(t, spans, 2)
}

// All words are there in both languages, and a word that is not ours is shown
// as it is.
func TestWords(t *testing.T) {
	var texts []samverkan.Text
	for _, c := range mandate.Answer("").Choices() {
		texts = append(texts, mandate.Answer(c).Text())
	}
	for _, c := range mandate.Reason("").Choices() {
		texts = append(texts, mandate.Reason(c).Text())
	}
	for _, c := range mandate.Status("").Choices() {
		texts = append(texts, mandate.Status(c).Text())
	}
	for _, c := range mandate.Hindsight("").Choices() {
		texts = append(texts, mandate.Hindsight(c).Text())
	}
	require.Len(t, texts, 3+6+5+9)
	seen := make(map[string]bool)
	for _, text := range texts {
		require.NotEqual(t, text.SV, text.EN)
		require.False(t, seen[text.SV] || seen[text.EN] || text.SV == "" || text.EN == "")
		require.False(t, strings.Contains(text.SV, "{"))
		seen[text.SV], seen[text.EN] = true, true
	}
	require.Equal(t, samverkan.Same("perhaps"), mandate.Answer("perhaps").Text())
}
