package mandate_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// cases gives registers and questions of a fixed seed.
func cases(t *testing.T, seed uint64, n int, law func(*draw, mandate.Register, mandate.Matter, mandate.At)) {
	t.Helper()
	source := rand.New(rand.NewPCG(seed, 1))
	for range n {
		bytes := make([]byte, 250)
		for i := range bytes {
			bytes[i] = byte(source.Uint32())
		}
		d := &draw{bytes}
		law(d, d.register(), d.matter(), mandate.At{On: d.day(), Known: d.day()})
	}
}

func rank(a mandate.Answer) int {
	return slices.Index([]mandate.Answer{mandate.Unknown, mandate.No, mandate.Yes}, a)
}

// More entries give more mandate: the answer never moves from yes or from no
// to unknown, and nobody who might decide no longer may.
func TestMoreEntriesMoreMandate(t *testing.T) {
	cases(t, 1, 2_000, func(d *draw, r mandate.Register, matter mandate.Matter, at mandate.At) {
		before, after := r.May("Granholma", matter, at), append(slices.Clone(r), d.mandate()).May("Granholma", matter, at)
		require.GreaterOrEqual(t, rank(after.Answer), rank(before.Answer))
		for _, person := range before.Persons {
			require.Contains(t, after.Persons, person)
		}
	})
}

// A smaller amount never loses somebody who may decide a larger one, and a
// mandate in all subjects none whom one in some has.
func TestSmallerMattersAreCovered(t *testing.T) {
	cases(t, 2, 2_000, func(d *draw, r mandate.Register, matter mandate.Matter, at mandate.At) {
		smaller := matter
		smaller.Amount -= int64(d.below(4))
		wider := slices.Clone(r)
		for i := range wider {
			wider[i].Subjects = nil
		}
		for _, person := range r.Who("Granholma", matter, at) {
			require.Contains(t, r.Who("Granholma", smaller, at), person)
			require.Contains(t, wider.Who("Granholma", matter, at), person)
		}
	})
}

// The order of the register changes no answer, person or reason: only which of
// two equally near entries is pointed at.
func TestOrderOfRegister(t *testing.T) {
	cases(t, 3, 2_000, func(_ *draw, r mandate.Register, matter mandate.Matter, at mandate.At) {
		turned := slices.Clone(r)
		slices.Reverse(turned)
		a, b := r.May("Granholma", matter, at), turned.May("Granholma", matter, at)
		if a.Answer == mandate.No {
			x, y := r[a.Entry], turned[b.Entry]
			switch a.Reason {
			case mandate.OverLimit:
				require.Equal(t, x.UpTo, y.UpTo)
			case mandate.NotYet:
				require.Equal(t, x.From, y.From)
			case mandate.Ended:
				require.Equal(t, x.To, y.To)
			}
		}
		a.Entry, b.Entry = 0, 0
		require.Equal(t, a, b)
	})
}

// What other organizations do and what things are called changes nothing.
func TestNamesAndStrangers(t *testing.T) {
	cases(t, 4, 1_000, func(_ *draw, r mandate.Register, matter mandate.Matter, at mandate.At) {
		var own mandate.Register
		for _, m := range r {
			if m.Organization == "Granholma" {
				m.Organization = "renamed"
				if m.Person != "" {
					m.Person = strings.ToUpper(m.Person) // keeps the order of names
				}
				own = append(own, m)
			}
		}
		a, b := r.May("Granholma", matter, at), own.May("renamed", matter, at)
		for i := range a.Persons {
			a.Persons[i] = strings.ToUpper(a.Persons[i])
		}
		a.Entry, b.Entry = 0, 0
		require.Equal(t, a, b)
	})
}

// The time machine: whatever is entered and struck from a day on, the answers
// as known before that day stay as they were.
func TestThePastStays(t *testing.T) {
	cases(t, 5, 2_000, func(d *draw, r mandate.Register, matter mandate.Matter, at mandate.At) {
		today := d.someDay()
		later := slices.Clone(r)
		for i := range later {
			if later[i].Struck.IsZero() && d.below(2) == 0 {
				later[i].Struck = today.AddDays(d.below(3)) // today or on one of the next two days
			}
		}
		for range d.below(4) {
			m := d.mandate()
			m.Known = today.AddDays(d.below(3))
			later = append(later, m)
		}
		for back := 1; back <= 3; back++ {
			at.Known = today.AddDays(-back)
			require.Equal(t, r.May("Granholma", matter, at), later.May("Granholma", matter, at))
		}
	})
}

// The two slices cross: at one point the timeline along the days, the timeline
// along what was known, and the answer at the point are one.
func TestSlicesCross(t *testing.T) {
	at := func(spans []mandate.Span, on samverkan.Date) mandate.Span {
		return spans[slices.IndexFunc(spans, func(s mandate.Span) bool { return s.Contains(on) })]
	}
	cases(t, 6, 2_000, func(d *draw, r mandate.Register, matter mandate.Matter, _ mandate.At) {
		on, known := d.someDay(), d.someDay()
		along, err := r.Spans("Granholma", matter, samverkan.Period{}, known)
		require.NoError(t, err)
		up, err := r.KnownSpans("Granholma", matter, on, samverkan.Period{})
		require.NoError(t, err)
		may := r.May("Granholma", matter, mandate.At{On: on, Known: known})
		for _, s := range []mandate.Span{at(along, on), at(up, known)} {
			require.Equal(t, may.Answer, s.Answer)
			require.Equal(t, may.Persons, s.Persons)
		}
	})
}

// A question keeps nothing of what it was given, and gives nothing of it away.
func TestNothingIsKept(t *testing.T) {
	r := mandate.Register{
		{Person: "Anna Ek", Organization: "Granholma", Subjects: []string{"staff"}},
		{Person: "Bo Lind", Organization: "Granholma", Subjects: []string{"staff"}},
	}
	agenda := []mandate.Item{{Matter: mandate.Matter{Subject: "staff"}, On: day("2026-05-04"), Organizations: []string{"Granholma"}}}
	w, err := mandate.NewCoverage(r, agenda, samverkan.Date{})
	require.NoError(t, err)
	r[0].Subjects[0], agenda[0].Organizations[0], agenda[0].Matter.Subject = "it", "Sydmark", "it"
	r[1].Person = "somebody else"
	require.True(t, w.Step(mandate.MaxWork))
	require.Equal(t, []string{"Anna Ek", "Bo Lind"}, w.Result().Rows[0].Cells[0].Persons)

	decisions := []mandate.Decision{{On: day("2026-05-04"), Organizations: []string{"Granholma"}, Present: []string{"somebody else"}}}
	r[1].Subjects = nil
	v, err := mandate.NewReview(r, decisions, samverkan.Date{})
	require.NoError(t, err)
	decisions[0].Present[0], decisions[0].Organizations[0] = "nobody we know", "Sydmark"
	require.True(t, v.Step(mandate.MaxWork))
	require.Equal(t, mandate.Present, v.Result()[0].Now.Status)
}
