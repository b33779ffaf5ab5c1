package dialogue_test

import (
	"cmp"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// shuffled is a document with all its lists but the log in another order, and
// with the places of the meetings as they were when they begin at once.
func shuffled(d *dialogue.Dialogue, seed uint64) *dialogue.Dialogue {
	r := rand.New(rand.NewPCG(seed, 7))
	out := *d
	out.Organizations = mixed(r, d.Organizations)
	out.Bodies = mixed(r, d.Bodies)
	out.People = mixed(r, d.People)
	out.Members = mixed(r, d.Members)
	out.Sides = mixed(r, d.Sides)
	out.Appointments = mixed(r, d.Appointments)
	out.Calendars = mixed(r, d.Calendars)
	out.Breaks = mixed(r, d.Breaks)
	out.Series = mixed(r, d.Series)
	out.Meetings = mixed(r, d.Meetings)
	out.Questions = mixed(r, d.Questions)
	out.Projects = mixed(r, d.Projects)
	out.Ideas = mixed(r, d.Ideas)
	out.Needs = mixed(r, d.Needs)
	out.Offers = mixed(r, d.Offers)
	out.Interfaces = mixed(r, d.Interfaces)
	return &out
}

func mixed[T any](r *rand.Rand, list []T) []T {
	out := slices.Clone(list)
	r.Shuffle(len(out), func(i, k int) { out[i], out[k] = out[k], out[i] })
	return out
}

// counts is a report with its lists in the order of their IDs, without what
// names places in the document.
func counts(r *dialogue.Report) *dialogue.Report {
	out := bare(r)
	slices.SortFunc(out.Bodies, func(a, b dialogue.BodyState) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(out.Calls, func(a, b dialogue.Call) int { return strings.Compare(a.Body, b.Body) })
	slices.SortFunc(out.Meetings, func(a, b dialogue.MeetingState) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(out.Questions.Each, func(a, b dialogue.QuestionState) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(out.Ideas.Each, func(a, b dialogue.IdeaState) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(out.Ideas.Graveyard, func(a, b dialogue.Grave) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(out.Ideas.Gates, func(a, b dialogue.EmbeddingGate) int { return strings.Compare(a.Project, b.Project) })
	for _, g := range out.Ideas.Gates {
		slices.SortFunc(g.Living, func(a, b dialogue.LivingIdea) int { return strings.Compare(a.ID, b.ID) })
	}
	slices.SortFunc(out.Interfaces, func(a, b dialogue.InterfaceState) int { return strings.Compare(a.ID, b.ID) })
	slices.Sort(out.Questions.Silent)
	slices.Sort(out.Newcomers.Left)
	slices.Sort(out.Newcomers.Missing)
	out.Next = "" // of two that begin at once the first is the next
	for _, result := range r.Results {
		result.Findings = make([]samverkan.Finding, len(result.Findings)) // so many
		out.Results = append(out.Results, result)
	}
	return out
}

// No count depends on the order in which a document lists its things.
func TestOrderDoesNotCount(t *testing.T) {
	eachMade(t, 60, 90, func(t *testing.T, seed uint64, d *dialogue.Dialogue, on samverkan.Date) {
		r, err := d.Assess(dialogue.Options{On: on})
		require.NoError(t, err)
		s, err := shuffled(d, seed).Assess(dialogue.Options{On: on})
		require.NoError(t, err)
		require.Empty(t, diff(counts(r), counts(s)))
	})
}

// Nothing that is noted or known after a day changes the report of that day.
func TestLaterNotesChangeNothing(t *testing.T) {
	eachMade(t, 60, 90, func(t *testing.T, _ uint64, d *dialogue.Dialogue, on samverkan.Date) {
		whole, err := d.Assess(dialogue.Options{On: on})
		require.NoError(t, err)
		before := *d
		before.Log = slices.DeleteFunc(slices.Clone(d.Log), func(e dialogue.Event) bool { return on.Before(e.On) })
		before.Members = slices.DeleteFunc(slices.Clone(d.Members), func(m committee.Member) bool { return on.Before(m.Known) })
		before.Sides = slices.DeleteFunc(slices.Clone(d.Sides), func(s committee.Side) bool { return on.Before(s.Known) })
		for i := range before.Members {
			if on.Before(before.Members[i].Struck) {
				before.Members[i].Struck = samverkan.Date{}
			}
		}
		for i := range before.Sides {
			if on.Before(before.Sides[i].Struck) {
				before.Sides[i].Struck = samverkan.Date{}
			}
		}
		if before.Check() != nil {
			return // what was struck later contradicts what came in its place
		}
		then, err := before.Assess(dialogue.Options{On: on})
		require.NoError(t, err)
		require.Equal(t, encoded(t, whole), encoded(t, then))
	})
}

// Later days know more: a question that is carried stays carried, answers stay
// answers, ideas that were born were born, and nobody who was reached is lost.
func TestLaterDaysLoseNothing(t *testing.T) {
	eachMade(t, 25, 90, func(t *testing.T, _ uint64, d *dialogue.Dialogue, _ samverkan.Date) {
		var was *dialogue.Report
		for on := day("2026-09-01"); on.Before(day("2031-02-01")); on = on.AddDays(83) {
			r, err := d.Assess(dialogue.Options{On: on})
			require.NoError(t, err)
			if was != nil {
				for _, n := range [][2]int{
					{was.Questions.Carried, r.Questions.Carried},
					{was.Questions.Raised, r.Questions.Raised},
					{was.Questions.Answered, r.Questions.Answered},
					{was.Questions.Prioritized, r.Questions.Prioritized},
					{was.Questions.Dropped, r.Questions.Dropped},
					{was.Questions.Done, r.Questions.Done},
					{was.Ideas.Born, r.Ideas.Born},
					{was.Ideas.Embedded, r.Ideas.Embedded},
					{was.Ideas.Buried, r.Ideas.Buried},
					{len(was.Ideas.Graveyard), len(r.Ideas.Graveyard)},
				} {
					require.LessOrEqual(t, n[0], n[1], "%s", on)
				}
				for _, q := range was.Questions.Each {
					require.True(t, slices.ContainsFunc(r.Questions.Each, func(x dialogue.QuestionState) bool {
						return x.ID == q.ID && x.Carried == q.Carried && (q.Answered.IsZero() || x.Answered == q.Answered)
					}), "%s is lost on %s", q.ID, on)
				}
			}
			was = r
		}
	})
}

// The same document and day give the same bytes, and a report is JSON whose
// numbers are whole or called rounded.
func TestReportsAreData(t *testing.T) {
	eachMade(t, 15, 90, func(t *testing.T, _ uint64, d *dialogue.Dialogue, on samverkan.Date) {
		r, err := d.Assess(dialogue.Options{On: on})
		require.NoError(t, err)
		data := encoded(t, r)
		again, err := d.Assess(dialogue.Options{On: on})
		require.NoError(t, err)
		require.Equal(t, data, encoded(t, again))
		var v any
		require.NoError(t, json.Unmarshal([]byte(data), &v))
		var walk func(name string, v any)
		walk = func(name string, v any) {
			switch x := v.(type) {
			case map[string]any:
				for k, y := range x {
					walk(k, y)
				}
			case []any:
				for _, y := range x {
					walk(name, y)
				}
			case float64:
				require.True(t, x == float64(int64(x)) || strings.HasSuffix(name, "Rounded"), "%s is %v", name, x)
			}
		}
		walk("", v)
		require.Equal(t, on, r.On)
		require.Equal(t, string(dialogue.Schema), r.Schema)
		require.Equal(t, samverkan.Version, r.Engine)
		require.Regexp(t, `^sha256:[0-9a-f]{64}$|^[0-9a-f]{64}$`, r.Rulebook)
	})
}

// A report of any day there is can be made.
func TestAnyDay(t *testing.T) {
	d := long()
	d.Log = nil
	for _, on := range []string{"0001-01-01", "1989-12-31", "1995-06-01", "2026-09-13", "2031-01-01", "9998-12-31", "9999-12-31"} {
		for _, x := range []*dialogue.Dialogue{d, long(), eight(), seminars(3, 1), found()} {
			adds(t, assess(t, x, on))
			paper, err := x.Handover(day(on), samverkan.SV)
			require.NoError(t, err)
			require.NotEmpty(t, paper.Text())
			_, err = x.Letter("gbun", day(on), samverkan.EN)
			if on == "2026-09-13" { // the one day that is in the cycle
				require.NoError(t, err)
			} else {
				require.Equal(t, "/body", oneFault(t, err).At)
			}
		}
	}
}

// Meetings come by their beginning, the next is the first that is to come, and
// calls by the day that they must be made.
func TestOrderOfTheReport(t *testing.T) {
	eachMade(t, 40, 60, func(t *testing.T, _ uint64, d *dialogue.Dialogue, on samverkan.Date) {
		r, err := d.Assess(dialogue.Options{On: on})
		require.NoError(t, err)
		require.True(t, slices.IsSortedFunc(r.Meetings, func(a, b dialogue.MeetingState) int {
			return cmp.Or(a.Start.On.Compare(b.Start.On), cmp.Compare(a.Start.Clock, b.Start.Clock))
		}))
		require.True(t, slices.IsSortedFunc(slices.Collect(r.Findings()), samverkan.Finding.Compare))
		for i, c := range r.Calls {
			require.True(t, i == 0 || c.Meets.IsZero() || !r.Calls[i-1].Meets.IsZero())
			require.True(t, c.By.IsZero() == c.Meets.IsZero())
			require.False(t, !c.By.IsZero() && c.By.Before(on))
			require.NotEmpty(t, c.Says.SV)
		}
	})
}
