package mandate_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// The stories keep the recipes of the package comment. People and places are
// invented.

func staff(amount int64) mandate.Matter { return mandate.Matter{Subject: "staff", Amount: amount} }

func at(on, known string) mandate.At { return mandate.At{On: day(on), Known: day(known)} }

// The drawing of the package comment: Anna's mandate for the year was entered
// on 15 February and cut short on 1 June.
func drawing() mandate.Register {
	return mandate.Register{
		{
			Person: "Anna Ek", Organization: "Granholma", Subjects: []string{"staff"}, UpTo: 200_000,
			Period: period("2026-03-01", "2027-01-01"), Known: day("2026-02-15"), Struck: day("2026-06-01"),
		},
		{
			Person: "Anna Ek", Organization: "Granholma", Subjects: []string{"staff"}, UpTo: 200_000,
			Period: period("2026-03-01", "2026-10-01"), Known: day("2026-06-01"),
		},
	}
}

func TestDrawing(t *testing.T) {
	r := drawing()
	require.NoError(t, r.Check())
	for _, c := range []struct {
		on, known string
		want      mandate.Answer
	}{
		{"2026-11-10", "2026-02-14", mandate.Unknown}, // nothing is known yet
		{"2026-11-10", "2026-02-15", mandate.Yes},     // the day it was entered
		{"2026-11-10", "2026-05-31", mandate.Yes},     // the day before it was struck
		{"2026-11-10", "2026-06-01", mandate.No},      // the day it was struck
		{"2026-09-30", "2026-06-01", mandate.Yes},     // the last day of the shorter one
		{"2026-10-01", "2026-06-01", mandate.No},
		{"2026-02-28", "2026-06-01", mandate.No},
		{"2026-03-01", "2026-06-01", mandate.Yes},
	} {
		require.Equal(t, c.want, r.May("Granholma", staff(100), at(c.on, c.known)).Answer, "%+v", c)
	}
	// The vertical line through 10 November.
	spans, err := r.KnownSpans("Granholma", staff(100), day("2026-11-10"), samverkan.Period{})
	require.NoError(t, err)
	require.Empty(t, diff([]mandate.Span{
		{Period: period("", "2026-02-15"), Answer: mandate.Unknown},
		{Period: period("2026-02-15", "2026-06-01"), Answer: mandate.Yes, Persons: []string{"Anna Ek"}},
		{Period: period("2026-06-01", ""), Answer: mandate.No},
	}, spans))
}

// A mandate known late: decided outside as we knew then, inside as we know now.
// The committee had decided on 2 March; its minutes reached the register in
// April.
func TestKnownLate(t *testing.T) {
	r := mandate.Register{
		{Organization: "Västerskog", Period: period("2026-01-01", "2026-03-02"), Known: day("2026-01-01")},
		{Person: "Bo Lind", Organization: "Västerskog", Unlimited: true, Period: period("2026-03-02", ""), Known: day("2026-04-20")},
	}
	require.NoError(t, r.Check())
	reviews, err := r.Review([]mandate.Decision{{On: day("2026-03-16"), Organizations: []string{"Västerskog"}, Present: []string{"Bo Lind"}}}, day("2026-05-01"))
	require.NoError(t, err)
	require.Empty(t, diff([]mandate.Review{{
		Organization: "Västerskog",
		Then:         mandate.View{Status: mandate.NoMandate, Reason: mandate.Nobody, Entry: 0},
		Now:          mandate.View{Status: mandate.Present, Persons: []string{"Bo Lind"}, Entry: -1},
		Hindsight:    mandate.ThoughtOutsideNowInside,
	}}, reviews))
}

// Struck afterwards: decided inside as we knew then, outside as we know now.
// The assembly had given 50 000 kronor, and 500 000 was entered.
func TestStruckAfterwards(t *testing.T) {
	wrong := mandate.Mandate{Person: "Cia Holm", Organization: "Granholma", UpTo: 500_000, Period: period("2026-01-01", "2027-01-01"), Known: day("2026-01-10")}
	right := wrong
	right.UpTo, right.Known = 50_000, day("2026-06-08")
	wrong.Struck = day("2026-06-08")
	r := mandate.Register{wrong, right}
	require.NoError(t, r.Check())
	decision := []mandate.Decision{{Matter: staff(80_000), On: day("2026-05-04"), Organizations: []string{"Granholma"}, Present: []string{"Cia Holm"}}}
	reviews, err := r.Review(decision, day("2026-06-08"))
	require.NoError(t, err)
	require.Equal(t, mandate.ThoughtInsideNowOutside, reviews[0].Hindsight)
	require.Equal(t, mandate.View{Status: mandate.NoMandate, Reason: mandate.OverLimit, Entry: 1}, reviews[0].Now)
	// The day before, nobody could have known.
	reviews, err = r.Review(decision, day("2026-06-07"))
	require.NoError(t, err)
	require.Equal(t, mandate.StillInside, reviews[0].Hindsight)
}

// Withdrawn from a day: what was decided before stays inside.
func TestWithdrawn(t *testing.T) {
	old := mandate.Mandate{Person: "Anna Ek", Organization: "Granholma", Unlimited: true, Period: period("2026-01-01", ""), Known: day("2026-01-01"), Struck: day("2026-09-01")}
	shorter := old
	shorter.To, shorter.Known, shorter.Struck = day("2026-09-01"), day("2026-09-01"), samverkan.Date{}
	r := mandate.Register{old, shorter, {Organization: "Granholma", Period: period("2026-09-01", ""), Known: day("2026-09-01")}}
	require.NoError(t, r.Check())
	require.Equal(t, mandate.Yes, r.May("Granholma", staff(1), at("2026-08-31", "2026-12-01")).Answer)
	may := r.May("Granholma", staff(1), at("2026-09-01", "2026-12-01"))
	require.Equal(t, mandate.Reply{Answer: mandate.No, Reason: mandate.Nobody, Entry: 2}, may)
	// It was struck but once: before, it was thought to go on.
	require.Equal(t, mandate.Yes, r.May("Granholma", staff(1), at("2026-09-01", "2026-08-31")).Answer)
}

// Prolonged with an entry for the new days only: no seam shows.
func TestProlonged(t *testing.T) {
	r := mandate.Register{
		{Person: "Anna Ek", Organization: "Granholma", Period: period("2026-01-01", "2027-01-01"), Known: day("2025-12-01")},
		{Person: "Anna Ek", Organization: "Granholma", Period: period("2027-01-01", "2028-01-01"), Known: day("2026-11-01")},
	}
	spans, err := r.Spans("Granholma", mandate.Matter{}, samverkan.Period{}, day("2026-11-01"))
	require.NoError(t, err)
	require.Empty(t, diff([]mandate.Span{
		{Period: period("", "2026-01-01"), Answer: mandate.No},
		{Period: period("2026-01-01", "2028-01-01"), Answer: mandate.Yes, Persons: []string{"Anna Ek"}},
		{Period: period("2028-01-01", ""), Answer: mandate.No},
	}, spans))
	// At the meeting of February 2027 the first entry has ended, and no cover is lost.
	agenda := []mandate.Item{{On: day("2027-02-01"), Organizations: []string{"Granholma"}}}
	lapses, err := r.Expiring(agenda, at("2026-12-15", "2026-12-15"))
	require.NoError(t, err)
	require.Empty(t, lapses)
	require.Equal(t, []int{0}, r.Ending(period("2026-12-15", "2027-02-01"), day("2026-12-15")))
	// As known in October it is lost.
	lapses, err = r.Expiring(agenda, at("2026-10-15", "2026-10-15"))
	require.NoError(t, err)
	require.Empty(t, diff([]mandate.Lapse{{Organization: "Granholma", Last: day("2026-12-31"), Persons: []string{"Anna Ek"}}}, lapses))
}

// Never given at all: struck without another, the organization is unknown
// again; with "nobody" it is known that nobody might.
func TestNeverGiven(t *testing.T) {
	r := mandate.Register{{Person: "Dan Berg", Organization: "Sydmark", Unlimited: true, Known: day("2026-01-01"), Struck: day("2026-02-01")}}
	decision := []mandate.Decision{{On: day("2026-01-20"), Organizations: []string{"Sydmark"}, Present: []string{"Dan Berg"}}}
	reviews, err := r.Review(decision, samverkan.Date{})
	require.NoError(t, err)
	require.Equal(t, mandate.ThoughtInsideNowUnknown, reviews[0].Hindsight)
	r = append(r, mandate.Mandate{Organization: "Sydmark", Known: day("2026-02-01")})
	reviews, err = r.Review(decision, samverkan.Date{})
	require.NoError(t, err)
	require.Equal(t, mandate.ThoughtInsideNowOutside, reviews[0].Hindsight)
}

// The reason is that of the entry nearest to a yes, in the order of the package
// comment.
func TestNearest(t *testing.T) {
	entry := func(person, subject string, upTo int64, from, to string) mandate.Mandate {
		m := mandate.Mandate{Person: person, Organization: "Granholma", UpTo: upTo, Period: period(from, to)}
		if subject != "" {
			m.Subjects = []string{subject}
		}
		return m
	}
	// The question is always: staff for 100 on 4 May 2026.
	low := entry("Anna Ek", "staff", 99, "", "")
	lower := entry("Bo Lind", "staff", 98, "", "")
	soon := entry("Cia Holm", "staff", 100, "2026-05-05", "")
	later := entry("Anna Ek", "staff", 100, "2026-06-01", "")
	nobody := entry("", "", 0, "2026-01-01", "")
	lapsed := entry("Dan Berg", "staff", 100, "", "2026-05-04")
	before := entry("Eva Ros", "staff", 100, "", "2025-05-04")
	other := entry("Anna Ek", "premises", 100, "", "")
	laterAndLow := entry("Anna Ek", "staff", 99, "2026-05-05", "")
	nobodyOnce := entry("", "", 0, "", "2026-01-01")
	nothingFits := entry("Anna Ek", "premises", 99, "", "2026-01-01")
	for _, c := range []struct {
		name   string
		r      mandate.Register
		reason mandate.Reason
		entry  int
	}{
		{"the highest limit", mandate.Register{lower, low}, mandate.OverLimit, 1},
		{"a limit before a wait", mandate.Register{soon, low}, mandate.OverLimit, 1},
		{"what begins soonest", mandate.Register{later, soon}, mandate.NotYet, 1},
		{"a wait before nobody", mandate.Register{nobody, soon}, mandate.NotYet, 1},
		{"nobody before what has ended", mandate.Register{lapsed, nobody}, mandate.Nobody, 1},
		{"what ended last", mandate.Register{before, lapsed}, mandate.Ended, 1},
		{"ended before other subjects", mandate.Register{other, before}, mandate.Ended, 1},
		{"other subjects before two ways", mandate.Register{laterAndLow, other}, mandate.OtherSubjects, 1},
		{"of two ways the day", mandate.Register{laterAndLow}, mandate.NotYet, 0},
		{"nobody once, in two ways too", mandate.Register{nobodyOnce, laterAndLow}, mandate.NotYet, 1},
		{"three ways", mandate.Register{nothingFits}, mandate.Ended, 0},
		{"two ways before three", mandate.Register{nothingFits, nobodyOnce}, mandate.Nobody, 1},
		{"the first of two alike", mandate.Register{other, other}, mandate.OtherSubjects, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := c.r.May("Granholma", staff(100), at("2026-05-04", "2026-05-04"))
			require.Equal(t, mandate.Reply{Answer: mandate.No, Reason: c.reason, Entry: c.entry}, got)
		})
	}
}
