package mandate_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// period is [from, to) as ISO dates; "" is no date.
func period(from, to string) (p samverkan.Period) {
	if from != "" {
		p.From = day(from)
	}
	if to != "" {
		p.To = day(to)
	}
	return p
}

// bitmap is whether each day of walk lies in any of some periods.
func bitmap(periods []samverkan.Period) []bool {
	var out []bool
	for _, d := range walk() {
		out = append(out, slices.ContainsFunc(periods, func(p samverkan.Period) bool { return between(p.From, d, p.To) }))
	}
	return out
}

func (d *draw) periods() []samverkan.Period {
	var out []samverkan.Period
	for range d.below(7) {
		out = append(out, d.period())
	}
	return out
}

// canonical holds a set to its form: by day, no two periods overlap or meet,
// none is empty; and the set made of its periods is the set.
func canonical(t *testing.T, d mandate.Days) {
	t.Helper()
	ps := d.Periods()
	for i, p := range ps {
		require.NoError(t, p.Check())
		if i > 0 {
			require.True(t, !ps[i-1].To.IsZero() && ps[i-1].To.Before(p.From), "%v", ps)
		}
	}
	require.True(t, d.Equal(mandate.DaysOf(ps...)))
	require.Equal(t, len(ps) == 0, d.IsEmpty())
}

// algebra holds the operations against bitmaps of days and to the laws of sets.
func algebra(t *testing.T, bytes []byte) {
	t.Helper()
	draw := &draw{bytes}
	pa, pb, pc := draw.periods(), draw.periods(), draw.periods()
	a, b, c := mandate.DaysOf(pa...), mandate.DaysOf(pb...), mandate.DaysOf(pc...)
	ma, mb := bitmap(pa), bitmap(pb)
	is := func(d mandate.Days, want func(i int) bool) {
		t.Helper()
		canonical(t, d)
		for i, on := range walk() {
			require.Equal(t, want(i), d.Contains(on), "%v in %v", on, d.Periods())
		}
	}
	is(a, func(i int) bool { return ma[i] })
	is(a.Union(b), func(i int) bool { return ma[i] || mb[i] })
	is(a.Intersect(b), func(i int) bool { return ma[i] && mb[i] })
	is(a.Without(b), func(i int) bool { return ma[i] && !mb[i] })

	same := func(law string, x, y mandate.Days) {
		t.Helper()
		require.True(t, x.Equal(y), "%s: %v %v", law, x.Periods(), y.Periods())
	}
	var none mandate.Days
	all := mandate.DaysOf(samverkan.Period{})
	same("∪ commutes", a.Union(b), b.Union(a))
	same("∩ commutes", a.Intersect(b), b.Intersect(a))
	same("∪ associates", a.Union(b.Union(c)), a.Union(b).Union(c))
	same("∩ associates", a.Intersect(b.Intersect(c)), a.Intersect(b).Intersect(c))
	same("∩ over ∪", a.Intersect(b.Union(c)), a.Intersect(b).Union(a.Intersect(c)))
	same("∪ over ∩", a.Union(b.Intersect(c)), a.Union(b).Intersect(a.Union(c)))
	same("De Morgan ∪ in a window", c.Without(a.Union(b)), c.Without(a).Intersect(c.Without(b)))
	same("De Morgan ∩ in a window", c.Without(a.Intersect(b)), c.Without(a).Union(c.Without(b)))
	same("De Morgan in all days", all.Without(a.Union(b)), all.Without(a).Intersect(all.Without(b)))
	same("∪ idempotent", a.Union(a), a)
	same("∩ idempotent", a.Intersect(a), a)
	same("absorption", a.Union(a.Intersect(b)), a)
	same("absorption", a.Intersect(a.Union(b)), a)
	same("parts", a.Without(b).Union(a.Intersect(b)), a)
	same("∖ is ∩ of the complement", a.Without(b), a.Intersect(all.Without(b)))
	same("complement twice", all.Without(all.Without(a)), a)
	same("∪∖", a.Union(b).Without(b), a.Without(b))
	same("nothing", a.Union(none), a)
	same("nothing", a.Intersect(none), none)
	same("nothing", a.Without(a), none)
	same("all", a.Union(all), all)
	same("all", a.Intersect(all), a)
	same("made of both", mandate.DaysOf(append(slices.Clone(pb), pa...)...), a.Union(b))
}

// FuzzDays holds the algebra of days against bitmaps and laws.
func FuzzDays(f *testing.F) {
	f.Add([]byte{})
	f.Fuzz(algebra)
}

func TestAlgebra(t *testing.T) {
	source := rand.New(rand.NewPCG(5, 1983))
	for range 3_000 {
		bytes := make([]byte, 90) // three sets of up to six periods of four bytes
		for i := range bytes {
			bytes[i] = byte(source.Uint32())
		}
		algebra(t, bytes)
	}
}

// The thirteen relations of two intervals (Allen 1983, figure 2), A being
// 10–19 March throughout; what follows of each was worked out by hand.
func TestThirteenRelations(t *testing.T) {
	march := func(from, to int) samverkan.Period {
		first := day("2026-03-01")
		return samverkan.Period{From: first.AddDays(from - 1), To: first.AddDays(to - 1)}
	}
	type sets = []samverkan.Period
	a := march(10, 20)
	for _, c := range []struct {
		relation           string
		b                  samverkan.Period
		union, both, apart sets
	}{
		{"before", march(25, 30), sets{a, march(25, 30)}, nil, sets{a}},
		{"after", march(1, 5), sets{march(1, 5), a}, nil, sets{a}},
		{"meets", march(20, 30), sets{march(10, 30)}, nil, sets{a}},
		{"met by", march(5, 10), sets{march(5, 20)}, nil, sets{a}},
		{"overlaps", march(15, 30), sets{march(10, 30)}, sets{march(15, 20)}, sets{march(10, 15)}},
		{"overlapped by", march(5, 15), sets{march(5, 20)}, sets{march(10, 15)}, sets{march(15, 20)}},
		{"starts", march(10, 30), sets{march(10, 30)}, sets{a}, nil},
		{"started by", march(10, 15), sets{a}, sets{march(10, 15)}, sets{march(15, 20)}},
		{"during", march(5, 30), sets{march(5, 30)}, sets{a}, nil},
		{"contains", march(12, 15), sets{a}, sets{march(12, 15)}, sets{march(10, 12), march(15, 20)}},
		{"finishes", march(5, 20), sets{march(5, 20)}, sets{a}, nil},
		{"finished by", march(15, 20), sets{a}, sets{march(15, 20)}, sets{march(10, 15)}},
		{"equal", a, sets{a}, sets{a}, nil},
	} {
		t.Run(c.relation, func(t *testing.T) {
			a, b := mandate.DaysOf(a), mandate.DaysOf(c.b)
			require.Empty(t, diff(c.union, a.Union(b).Periods()))
			require.Empty(t, diff(c.both, a.Intersect(b).Periods()))
			require.Empty(t, diff(c.apart, a.Without(b).Periods()))
		})
	}
}

// The ends of the calendar: "since always" and "from 0001-01-01" are the same
// days, the last day is in a set only if that has no end, and no date is in
// none.
func TestEndsOfTheCalendar(t *testing.T) {
	of := mandate.DaysOf
	first, last := day("0001-01-01"), day("9999-12-31")
	require.True(t, of(period("0001-01-01", "")).Equal(of(samverkan.Period{})))
	require.Empty(t, diff([]samverkan.Period{period("", "0001-01-02")}, of(period("0001-01-01", "0001-01-02")).Periods()))
	require.True(t, of(period("", "0001-01-01")).IsEmpty(), "no day is before the first")
	require.True(t, of(period("", "2026-01-01")).Contains(first))
	require.False(t, of(period("0001-01-02", "")).Contains(first))
	require.False(t, of(period("", "9999-12-31")).Contains(last))
	require.True(t, of(period("9999-12-31", "")).Contains(last))
	require.True(t, of(samverkan.Period{}).Contains(last))
	require.False(t, of(samverkan.Period{}).Contains(samverkan.Date{}))
	require.True(t, of(samverkan.Period{}).Without(of(period("9999-12-31", ""))).Equal(of(period("", "9999-12-31"))))
	require.True(t, of(period("2026-05-01", "2026-05-01"), period("2026-06-01", "2026-05-01")).IsEmpty())
	// A leap day is a day of its own.
	february := of(period("2024-02-01", "2024-03-01"))
	require.True(t, february.Contains(day("2024-02-29")))
	require.Empty(t, diff(
		[]samverkan.Period{period("2024-02-29", "2024-03-01")},
		february.Without(of(period("2024-02-01", "2024-02-29"))).Periods()))
	// 28 February and 1 March meet in 2026 and do not in 2024.
	require.Len(t, of(period("2026-02-01", "2026-03-01"), period("2026-03-01", "2026-04-01")).Periods(), 1)
	require.Len(t, of(period("2024-02-01", "2024-02-29"), period("2024-03-01", "2024-04-01")).Periods(), 2)
}
