package validation_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
)

func mixed[T any](r *rand.Rand, list []T) []T {
	out := slices.Clone(list)
	r.Shuffle(len(out), func(i, k int) { out[i], out[k] = out[k], out[i] })
	return out
}

// shuffled is a document with all its lists but the log in another order.
func shuffled(v *validation.Validation, seed uint64) *validation.Validation {
	r := rand.New(rand.NewPCG(seed, 7))
	out := *v
	out.Organizations, out.Assessors, out.Cases, out.Courses = mixed(r, v.Organizations), mixed(r, v.Assessors), mixed(r, v.Cases), mixed(r, v.Courses)
	out.Offers, out.Ties, out.Holders, out.Capacities = mixed(r, v.Offers), mixed(r, v.Ties), mixed(r, v.Holders), mixed(r, v.Capacities)
	out.Costs, out.Roles = mixed(r, v.Costs), mixed(r, v.Roles)
	return &out
}

// counts is a report without the order of its lists, and of findings only how
// many there are.
func counts(t testing.TB, r *validation.Report) any {
	t.Helper()
	out := *r
	out.Results = slices.Clone(r.Results)
	for i := range out.Results {
		out.Results[i].Findings = make([]samverkan.Finding, len(r.Results[i].Findings))
	}
	var x any
	require.NoError(t, json.Unmarshal([]byte(encoded(t, &out)), &x))
	return unordered(x)
}

func unordered(v any) any {
	switch x := v.(type) {
	case map[string]any:
		for k := range x {
			x[k] = unordered(x[k])
		}
	case []any:
		for i := range x {
			x[i] = unordered(x[i])
		}
		slices.SortFunc(x, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	}
	return v
}

// No count depends on the order in which a document lists its things.
func TestOrderDoesNotCount(t *testing.T) {
	eachMade(t, 25, 150, func(t *testing.T, seed uint64, v *validation.Validation, on samverkan.Date) {
		r, err := v.Assess(validation.Options{On: on})
		require.NoError(t, err)
		s, err := shuffled(v, seed).Assess(validation.Options{On: on})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(counts(t, r), counts(t, s)))
		require.Equal(t, len(encoded(t, r.Publish())), len(encoded(t, s.Publish())))
	})
}

// Nothing that is noted, known or paid after a day changes the report of it.
func TestLaterNotesChangeNothing(t *testing.T) {
	eachMade(t, 30, 200, func(t *testing.T, _ uint64, v *validation.Validation, on samverkan.Date) {
		whole, err := v.Assess(validation.Options{On: on})
		require.NoError(t, err)
		before := *v
		before.Log = slices.DeleteFunc(slices.Clone(v.Log), func(e validation.Event) bool { return on.Before(e.On) })
		before.Ties = slices.DeleteFunc(slices.Clone(v.Ties), func(x validation.Tie) bool { return on.Before(x.Known) })
		before.Quality = slices.DeleteFunc(slices.Clone(v.Quality), func(x validation.SelfAssessment) bool { return on.Before(x.On) })
		before.Costs = slices.DeleteFunc(slices.Clone(v.Costs), func(x validation.Cost) bool { return on.Before(x.On) })
		then, err := before.Assess(validation.Options{On: on})
		require.NoError(t, err)
		if len(before.Quality) == 0 && len(v.Quality) > 0 { // the rule has nothing to say of then, and says that it does not know
			whole.Results[23], then.Results[23] = samverkan.Result{}, samverkan.Result{}
		}
		require.Equal(t, encoded(t, then), encoded(t, whole))
	})
}

// Later days lose nothing: who has ended has ended, unless it is corrected; and
// no outcome that was shown is lost.
func TestLaterDaysLoseNothing(t *testing.T) {
	eachMade(t, 8, 250, func(t *testing.T, _ uint64, v *validation.Validation, _ samverkan.Date) {
		var was *validation.Report
		corrected := func(i int) bool { // the case, or one that it follows
			for id := v.Cases[i].ID; id != ""; {
				k := slices.IndexFunc(v.Cases, func(c validation.Case) bool { return c.ID == id })
				if slices.ContainsFunc(v.Log, func(e validation.Event) bool { return e.Case == id && e.What == validation.Corrected }) {
					return true
				}
				id = v.Cases[k].After
			}
			return false
		}
		for on := day("2026-12-01"); on.Before(day("2029-01-01")); on = on.AddDays(61) {
			r, err := v.Assess(validation.Options{On: on})
			require.NoError(t, err)
			for i := range r.Cases {
				if was == nil || corrected(i) {
					continue
				}
				a, b := was.Cases[i], r.Cases[i]
				require.LessOrEqual(t, a.Met, b.Met)
				require.Equal(t, a.Applied.IsZero() || a.Applied == b.Applied, true)
				require.True(t, a.State != validation.Ended || b.State == validation.Ended && b.Exit == a.Exit && b.Left == a.Left)
			}
			was = r
		}
	})
}

// Other IDs give the same report with other IDs.
func TestIDsAreNames(t *testing.T) {
	rename := regexp.MustCompile(`"(K-\d+|B\d\d|granvik|alvnas|storsele|lyceum|kock|bagare|roll\d|kurs\d|a\d+|o\d|d\d|c\d|kvinna|man|ung|mitt|aldre|mapping|documentation|assessment|certificate|training|prov|kurs)"`)
	keys := map[string]bool{"mapping": true, "documentation": true, "assessment": true, "training": true} // are words of the format too
	other := func(data string) string {
		return rename.ReplaceAllStringFunc(data, func(s string) string {
			if keys[strings.Trim(s, `"`)] {
				return s
			}
			return `"z` + s[1:]
		})
	}
	eachMade(t, 12, 200, func(t *testing.T, _ uint64, v *validation.Validation, on samverkan.Date) {
		// Words of the format that are IDs too stay as they are.
		data := other(encoded(t, v))
		w, err := validation.Decode([]byte(data))
		require.NoError(t, err)
		r, err := v.Assess(validation.Options{On: on})
		require.NoError(t, err)
		s, err := w.Assess(validation.Options{On: on})
		require.NoError(t, err)
		for _, x := range []*validation.Report{r, s} { // texts name IDs
			for i := range x.Results {
				for k := range x.Results[i].Findings {
					f := &x.Results[i].Findings[k]
					f.Says, f.Evidence, f.Aloud, f.Next = samverkan.Text{}, nil, samverkan.Text{}, samverkan.Text{}
				}
			}
		}
		require.JSONEq(t, other(encoded(t, r)), encoded(t, s))
	})
}

// The same document and day give the same bytes, and a report is JSON whose
// numbers are whole or called rounded.
func TestReportsAreData(t *testing.T) {
	eachMade(t, 15, 200, func(t *testing.T, _ uint64, v *validation.Validation, on samverkan.Date) {
		r, err := v.Assess(validation.Options{On: on})
		require.NoError(t, err)
		data := encoded(t, r)
		again, err := v.Assess(validation.Options{On: on})
		require.NoError(t, err)
		require.Equal(t, data, encoded(t, again))
		var x any
		require.NoError(t, json.Unmarshal([]byte(data), &x))
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
				require.True(t, x == float64(int64(x)) || strings.HasSuffix(strings.ToLower(name), "rounded"), "%s is %v", name, x)
			}
		}
		walk("", x)
		require.Equal(t, on, r.On)
		require.Equal(t, string(validation.Schema), r.Schema)
		require.Equal(t, samverkan.Version, r.Engine)
		require.Regexp(t, `^sha256:[0-9a-f]{64}$`, r.Rulebook)
	})
}
