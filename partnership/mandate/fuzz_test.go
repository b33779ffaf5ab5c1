package mandate_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// draw makes a small case of bytes, so that a fuzzer and a seeded generator
// can both drive it. It makes what Check refuses too: questions never fail.
type draw struct{ bytes []byte }

func (d *draw) below(n int) int {
	if len(d.bytes) == 0 {
		return 0
	}
	b := d.bytes[0]
	d.bytes = d.bytes[1:]
	return int(b) % n
}

func pick[T any](d *draw, from ...T) T { return from[d.below(len(from))] }

// day is a date of the simulator; one in four is no date.
func (d *draw) day() samverkan.Date {
	if d.below(4) == 0 {
		return samverkan.Date{}
	}
	return d.someDay()
}

func (d *draw) someDay() samverkan.Date { return start().AddDays(d.below(reach + 1)) }

func (d *draw) period() samverkan.Period { return samverkan.Period{From: d.day(), To: d.day()} }

func (d *draw) matter() mandate.Matter {
	return mandate.Matter{Subject: pick(d, "", "staff", "premises"), Amount: pick(d, int64(0), 1, 5, 6)}
}

func (d *draw) mandate() mandate.Mandate {
	return mandate.Mandate{
		Person:       pick(d, "", "anna", "bo", "anna", "bo", "cia"),
		Organization: pick(d, "Granholma", "Västerskog", "Granholma"),
		Subjects:     pick(d, nil, []string{"staff"}, nil, []string{"premises"}, []string{"premises", "staff"}, []string{"it"}),
		UpTo:         pick(d, int64(5), 0, 1, 6, -1),
		Unlimited:    d.below(4) == 0,
		Period:       d.period(),
		Known:        d.day(),
		Struck:       d.day(),
	}
}

func (d *draw) register() mandate.Register {
	var r mandate.Register
	for range d.below(9) {
		r = append(r, d.mandate())
	}
	return r
}

func (d *draw) item() mandate.Item {
	return mandate.Item{Matter: d.matter(), On: d.someDay(), Organizations: pick(d,
		[]string{"Västerskog", "Granholma"}, []string{"Granholma"}, nil, []string{"Granholma", "Sydmark", "Västerskog"})}
}

func (d *draw) decision() mandate.Decision {
	i := d.item()
	return mandate.Decision{Matter: i.Matter, On: i.On, Organizations: i.Organizations, Present: pick(d, []string{"bo", "anna"}, nil, []string{"cia"}, []string{"dan", "bo", "bo"})}
}

// agree holds every question against the simulator, on the case that some
// bytes make, and notes which words came up.
func agree(t *testing.T, bytes []byte, seen map[string]int) {
	t.Helper()
	d := &draw{bytes}
	r := d.register()
	given := slices.Clone(r)
	matter, known := d.matter(), d.day()
	end := day("9999-12-31") // what is known in the end
	knownDay := known
	if known.IsZero() {
		knownDay = end
	}

	at := mandate.At{On: d.day(), Known: known}
	want := simMay(r, "Granholma", matter, at.On, knownDay)
	require.Empty(t, diff(want, r.May("Granholma", matter, at)), "%+v", r)
	require.Equal(t, want.Persons, r.Who("Granholma", matter, at))
	seen[string(want.Answer)]++
	seen[string(want.Reason)]++

	window := d.period()
	spans, err := r.Spans("Granholma", matter, window, known)
	require.NoError(t, err)
	holdsTimeline(t, spans, window, func(on samverkan.Date) (mandate.Answer, []string) {
		may := simMay(r, "Granholma", matter, on, knownDay)
		return may.Answer, may.Persons
	})
	spans, err = r.KnownSpans("Granholma", matter, at.On, window)
	require.NoError(t, err)
	holdsTimeline(t, spans, window, func(known samverkan.Date) (mandate.Answer, []string) {
		may := simMay(r, "Granholma", matter, at.On, known)
		return may.Answer, may.Persons
	})

	var agenda []mandate.Item
	var decisions []mandate.Decision
	for range d.below(4) {
		agenda, decisions = append(agenda, d.item()), append(decisions, d.decision())
	}
	budget := 1 + d.below(9)
	agreeCoverage(t, r, agenda, known, knownDay, budget)
	for _, review := range agreeReview(t, r, decisions, known, knownDay, budget) {
		seen[string(review.Hindsight)]++
		seen[string(review.Now.Status)]++
	}
	seen["lapse"] += len(agreeExpiring(t, r, agenda, at, knownDay, budget))

	var ending []int
	for i, m := range r {
		for _, last := range walk() {
			if m.Person != "" && between(m.Known, knownDay, m.Struck) && between(window.From, last, window.To) &&
				between(m.From, last, m.To) && !between(m.From, last.AddDays(1), m.To) {
				ending = append(ending, i)
			}
		}
	}
	got := r.Ending(window, known)
	require.True(t, slices.IsSortedFunc(got, func(a, b int) int { return r[a].To.Compare(r[b].To) }))
	require.ElementsMatch(t, ending, got)
	seen["ending"] += len(got)

	require.Empty(t, diff(given, r), "a question changed the register")
}

// inSteps gives the answer in steps of a budget and in one, which must be the
// same.
func inSteps[T any](t *testing.T, w *mandate.Work[T], budget int, whole T) {
	t.Helper()
	for steps := 0; !w.Step(budget); steps++ {
		done, of := w.Progress()
		require.GreaterOrEqual(t, done, budget*(steps+1), "a step gets on")
		require.Less(t, done, of)
		var none T
		require.Empty(t, diff(none, w.Result()))
	}
	done, of := w.Progress()
	require.Equal(t, of, done, "the predicted work is the work done")
	require.Empty(t, diff(whole, w.Result()))
}

func agreeCoverage(t *testing.T, r mandate.Register, agenda []mandate.Item, known, knownDay samverkan.Date, budget int) {
	t.Helper()
	table, err := r.Coverage(agenda, known)
	require.NoError(t, err)
	require.Len(t, table.Rows, len(agenda))
	all := make(map[string]bool)
	for i, item := range agenda {
		answers := make(map[mandate.Answer]bool)
		require.Len(t, table.Rows[i].Cells, len(item.Organizations))
		for k, organization := range item.Organizations {
			all[organization] = true
			want := simMay(r, organization, item.Matter, item.On, knownDay)
			require.Empty(t, diff(mandate.Cell{Organization: organization, Reply: want}, table.Rows[i].Cells[k]))
			answers[want.Answer] = true
		}
		want := mandate.Unknown
		if answers[mandate.No] {
			want = mandate.No
		} else if answers[mandate.Yes] && len(answers) == 1 {
			want = mandate.Yes
		}
		require.Equal(t, want, table.Rows[i].Answer)
	}
	require.Len(t, table.Organizations, len(all))
	require.True(t, slices.IsSorted(table.Organizations))
	w, err := mandate.NewCoverage(r, agenda, known)
	require.NoError(t, err)
	inSteps(t, w, budget, table)
}

func agreeReview(t *testing.T, r mandate.Register, decisions []mandate.Decision, known, knownDay samverkan.Date, budget int) []mandate.Review {
	t.Helper()
	var want []mandate.Review
	for i, d := range decisions {
		for _, organization := range d.Organizations {
			then, now := simView(r, d, organization, d.On), simView(r, d, organization, knownDay)
			want = append(want, mandate.Review{Decision: i, Organization: organization, Then: then, Now: now, Hindsight: simHindsight(then.Status, now.Status)})
		}
	}
	got, err := r.Review(decisions, known)
	require.NoError(t, err)
	require.Empty(t, diff(want, got))
	w, err := mandate.NewReview(r, decisions, known)
	require.NoError(t, err)
	inSteps(t, w, budget, got)
	return got
}

func agreeExpiring(t *testing.T, r mandate.Register, agenda []mandate.Item, at mandate.At, knownDay samverkan.Date, budget int) []mandate.Lapse {
	t.Helper()
	if at.On.IsZero() {
		_, err := r.Expiring(agenda, at)
		require.ErrorContains(t, err, "/on: The day is missing")
		return nil
	}
	var want []mandate.Lapse
	for i, item := range agenda {
		for _, organization := range item.Organizations {
			may := func(on samverkan.Date) mandate.Reply { return simMay(r, organization, item.Matter, on, knownDay) }
			if number(at.On, 0) >= number(item.On, 0) ||
				may(at.On).Answer != mandate.Yes || may(item.On).Answer == mandate.Yes {
				continue
			}
			last := item.On.AddDays(-1)
			for may(last).Answer != mandate.Yes {
				last = last.AddDays(-1)
			}
			want = append(want, mandate.Lapse{Item: i, Organization: organization, Last: last, Persons: may(last).Persons})
		}
	}
	got, err := r.Expiring(agenda, at)
	require.NoError(t, err)
	require.Empty(t, diff(want, got))
	w, err := mandate.NewExpiring(r, agenda, at)
	require.NoError(t, err)
	inSteps(t, w, budget, got)
	return got
}

// FuzzRegister holds all questions against the day-by-day simulator.
func FuzzRegister(f *testing.F) {
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, bytes []byte) { agree(t, bytes, make(map[string]int)) })
}

// The same on cases of a fixed seed, 200 bytes each: enough for eight entries
// of a dozen bytes and all questions.
func TestAgainstSimulator(t *testing.T) {
	source := rand.New(rand.NewPCG(8, 2026))
	seen := make(map[string]int)
	for range 3_000 {
		bytes := make([]byte, 200)
		for i := range bytes {
			bytes[i] = byte(source.Uint32())
		}
		agree(t, bytes, seen)
	}
	// The cases come to every word there is, and not once or twice.
	for _, words := range [][]string{
		mandate.Answer("").Choices(), mandate.Reason("").Choices(), mandate.Status("").Choices(), mandate.Hindsight("").Choices(),
		{"lapse", "ending"},
	} {
		for _, word := range words {
			require.Greater(t, seen[word], 10, word)
		}
	}
}

// Where cover is lost the last days overlap, touch and repeat: registers in
// which every entry covers the matter, so that most questions come to a lapse.
func TestExpiringAgainstSimulator(t *testing.T) {
	source := rand.New(rand.NewPCG(8, 2027))
	lapses, several := 0, 0
	for range 1_000 {
		var r mandate.Register
		for range 2 + source.IntN(5) {
			from := source.IntN(20)
			r = append(r, mandate.Mandate{
				Person: []string{"cia", "bo", "anna"}[source.IntN(3)], Organization: "Granholma",
				Period: samverkan.Period{From: start().AddDays(from), To: start().AddDays(from + 1 + source.IntN(12))},
			})
		}
		agenda := []mandate.Item{
			{On: start().AddDays(20 + source.IntN(20)), Organizations: []string{"Västerskog", "Granholma"}},
			{On: start().AddDays(source.IntN(40)), Organizations: []string{"Granholma"}},
		}
		found := agreeExpiring(t, r, agenda, mandate.At{On: start().AddDays(source.IntN(20))}, day("9999-12-31"), 3)
		lapses += len(found)
		for _, l := range found {
			if len(l.Persons) > 1 {
				several++
			}
		}
	}
	// Enough that these bite.
	require.Greater(t, lapses, 300)
	require.Greater(t, several, 30)
}
