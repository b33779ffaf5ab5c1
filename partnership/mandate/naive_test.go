package mandate_test

import (
	"cmp"
	"math"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// The simulator here knows nothing of intervals: it looks at one day, and at
// one mandate after the other, and compares days as numbers.

// start is the first day of the simulator's dates; 29 February is one of them.
func start() samverkan.Date { return day("2024-02-10") }

// reach is how many days after start a date of the simulator may lie. Nothing
// happens before start or after start+reach, so walking from two days before
// to two days after sees everything.
const reach = 60

func day(s string) samverkan.Date {
	d, err := samverkan.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// walk gives every day from two before start to two after the last.
func walk() []samverkan.Date {
	var out []samverkan.Date
	for i := -2; i <= reach+2; i++ {
		out = append(out, start().AddDays(i))
	}
	return out
}

func diff(want, got any) string {
	return gocmp.Diff(want, got, cmpopts.EquateComparable(samverkan.Date{}))
}

// number is a day as a number; no date is what it stands for at either end.
func number(d samverkan.Date, none int) int {
	if d.IsZero() {
		return none
	}
	return day("0001-01-01").DaysUntil(d)
}

func between(from, on, to samverkan.Date) bool {
	n := number(on, math.MaxInt-1) // no day asked about is after all others
	return number(from, math.MinInt) <= n && n < number(to, math.MaxInt)
}

// simMay is the answer to one question, with the reason and place of the entry
// nearest to a yes.
func simMay(r mandate.Register, organization string, matter mandate.Matter, on, known samverkan.Date) mandate.Reply {
	type failing struct {
		fails []mandate.Reason // in the order nobody, day, subject, amount
		place int
	}
	out := mandate.Reply{Answer: mandate.Unknown, Entry: -1}
	if on.IsZero() {
		return out
	}
	var bad []failing
	for i, m := range r {
		if m.Organization != organization || !between(m.Known, known, m.Struck) {
			continue
		}
		f := failing{place: i}
		if m.Person == "" {
			f.fails = append(f.fails, mandate.Nobody)
		}
		if !between(m.From, on, m.To) {
			if number(on, 0) < number(m.From, math.MinInt) {
				f.fails = append(f.fails, mandate.NotYet)
			} else {
				f.fails = append(f.fails, mandate.Ended)
			}
		}
		if m.Subjects != nil && !slices.Contains(m.Subjects, matter.Subject) {
			if f.fails = append(f.fails, mandate.OtherSubjects); matter.Subject == "" {
				f.fails[len(f.fails)-1] = mandate.NoSubject
			}
		}
		if m.Person != "" && !m.Unlimited && m.UpTo < matter.Amount {
			f.fails = append(f.fails, mandate.OverLimit)
		}
		if len(f.fails) > 0 {
			bad = append(bad, f)
		} else if !slices.Contains(out.Persons, m.Person) {
			out.Persons = append(out.Persons, m.Person)
		}
	}
	slices.Sort(out.Persons)
	switch {
	case len(out.Persons) > 0:
		out.Answer = mandate.Yes
	case len(bad) > 0:
		out.Answer = mandate.No
		order := []mandate.Reason{mandate.OverLimit, mandate.NotYet, mandate.Nobody, mandate.Ended, mandate.OtherSubjects, mandate.NoSubject}
		closeness := func(f failing) int { // small is near
			switch m := r[f.place]; f.fails[0] {
			case mandate.OverLimit:
				return -int(m.UpTo)
			case mandate.NotYet:
				return number(m.From, 0)
			case mandate.Ended:
				return -number(m.To, 0)
			}
			return 0
		}
		best := slices.MinFunc(bad, func(a, b failing) int {
			return cmp.Or(
				cmp.Compare(len(a.fails), len(b.fails)),
				cmp.Compare(slices.Index(order, a.fails[0]), slices.Index(order, b.fails[0])),
				cmp.Compare(closeness(a), closeness(b)),
				cmp.Compare(a.place, b.place),
			)
		})
		out.Reason, out.Entry = best.fails[0], best.place
	}
	return out
}

// simView is a decision against one organization's mandates.
func simView(r mandate.Register, d mandate.Decision, organization string, known samverkan.Date) mandate.View {
	may := simMay(r, organization, d.Matter, d.On, known)
	v := mandate.View{Reason: may.Reason, Entry: may.Entry}
	for _, person := range may.Persons {
		if slices.Contains(d.Present, person) {
			v.Persons = append(v.Persons, person)
		}
	}
	switch {
	case len(v.Persons) > 0:
		v.Status = mandate.Present
	case may.Answer == mandate.Yes && len(d.Present) == 0: // it was not written down
		v.Status, v.Persons = mandate.NotNoted, may.Persons
	case may.Answer == mandate.Yes:
		v.Status, v.Persons = mandate.Absent, may.Persons
	case may.Answer == mandate.No:
		v.Status = mandate.NoMandate
	default:
		v.Status = mandate.NotKnown
	}
	return v
}

// simHindsight puts the words together from what they say.
func simHindsight(then, now mandate.Status) mandate.Hindsight {
	side := map[mandate.Status]string{mandate.Present: "Inside", mandate.Absent: "Outside", mandate.NoMandate: "Outside", mandate.NotKnown: "Unknown", mandate.NotNoted: "Unknown"}
	a, b := side[then], side[now]
	switch {
	case a == b:
		return mandate.Hindsight("still" + a)
	case a == "Unknown":
		return mandate.Hindsight("unknownNow" + b)
	}
	return mandate.Hindsight("thought" + a + "Now" + b)
}

// holdsTimeline holds a timeline against what is so on each day of a window:
// the spans follow on each other from its beginning to its end, no two beside
// each other say the same, and each says what is so on all its days.
func holdsTimeline(t *testing.T, spans []mandate.Span, window samverkan.Period, is func(samverkan.Date) (mandate.Answer, []string)) {
	t.Helper()
	var days []samverkan.Date
	for _, d := range walk() {
		if between(window.From, d, window.To) {
			days = append(days, d)
		}
	}
	if len(days) == 0 {
		require.Empty(t, spans)
		return
	}
	require.NotEmpty(t, spans)
	require.Equal(t, window.From, spans[0].From)
	require.Equal(t, window.To, spans[len(spans)-1].To)
	for i, s := range spans[1:] {
		require.Equal(t, spans[i].To, s.From)
		require.False(t, s.From.IsZero())
		require.NotEqual(t, [2]any{spans[i].Answer, spans[i].Persons}, [2]any{s.Answer, s.Persons}, "not the longest run")
		require.True(t, between(start(), s.From, start().AddDays(reach+1)), "a turn where nothing happens")
	}
	for _, d := range days {
		in := slices.IndexFunc(spans, func(s mandate.Span) bool { return between(s.From, d, s.To) })
		require.GreaterOrEqual(t, in, 0, "%v", d)
		answer, persons := is(d)
		require.Equal(t, answer, spans[in].Answer, "%v", d)
		require.Equal(t, persons, spans[in].Persons, "%v", d)
	}
}
