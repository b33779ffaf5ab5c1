package partnership_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// oracleFeature is one thing that repairs and reasons speak of: the level of
// an organization that has one on a factor, or a known fact (org −1).
type oracleFeature struct {
	factor, org int
}

func (o oracle) features(s oracleState) (all []oracleFeature) {
	for i := range o.factors {
		for k, level := range s.levels[i] {
			if level > 0 {
				all = append(all, oracleFeature{i, k})
			}
		}
		if s.facts[i] == samverkan.Pass || s.facts[i] == samverkan.Fail {
			all = append(all, oracleFeature{i, -1})
		}
	}
	return all
}

// The values of a feature are 1 to 5, and for a fact 0 (fails) and 1 (holds).
func (s oracleState) get(f oracleFeature) int {
	if f.org >= 0 {
		return s.levels[f.factor][f.org]
	}
	if s.facts[f.factor] == samverkan.Pass {
		return 1
	}
	return 0
}

func (s oracleState) set(f oracleFeature, value int) {
	switch {
	case f.org >= 0:
		s.levels[f.factor][f.org] = value
	case value == 1:
		s.facts[f.factor] = samverkan.Pass
	default:
		s.facts[f.factor] = samverkan.Fail
	}
}

func (f oracleFeature) least() int { return min(f.org+1, 1) }

func (f oracleFeature) greatest() int {
	if f.org < 0 {
		return 1
	}
	return 5
}

// name is what the feature is called in the messages of these tests.
func (o oracle) name(f oracleFeature) string {
	if f.org < 0 {
		return o.factors[f.factor].ID
	}
	return o.factors[f.factor].ID + "/" + o.factors[f.factor].asked[f.org].id
}

// each walks over every vector of values in [lo, hi] of the features, and
// puts the state back.
func (s oracleState) each(features []oracleFeature, lo, hi []int, visit func(values []int)) {
	values := make([]int, len(features))
	var walk func(k int)
	walk = func(k int) {
		if k == len(features) {
			visit(values)
			return
		}
		was := s.get(features[k])
		for v := lo[k]; v <= hi[k]; v++ {
			values[k] = v
			s.set(features[k], v)
			walk(k + 1)
		}
		s.set(features[k], was)
	}
	walk(0)
}

func oracleVector(features []oracleFeature, value func(oracleFeature) int) []int {
	out := make([]int, len(features))
	for i, f := range features {
		out[i] = value(f)
	}
	return out
}

// oracleBelow reports whether a ≤ b in every place.
func oracleBelow(a, b []int) bool {
	for i := range a {
		if a[i] > b[i] {
			return false
		}
	}
	return true
}

// repairs finds all minimal raises after which no gate stops, each written
// out, with its effort.
func (o oracle) repairs() map[string]int {
	s := o.now()
	all := o.features(s)
	now := oracleVector(all, s.get)
	var good [][]int
	s.each(all, now, oracleVector(all, oracleFeature.greatest), func(values []int) {
		if o.verdict(s) != partnership.NotReady {
			good = append(good, slices.Clone(values))
		}
	})
	// The least in sum first: whoever is above another is then after it.
	sum := func(values []int) (n int) {
		for _, v := range values {
			n += v
		}
		return n
	}
	slices.SortStableFunc(good, func(a, b []int) int { return sum(a) - sum(b) })
	var minimal [][]int
	for _, values := range good {
		if !slices.ContainsFunc(minimal, func(m []int) bool { return oracleBelow(m, values) }) {
			minimal = append(minimal, values)
		}
	}
	found := map[string]int{}
	for _, values := range minimal {
		var changes []string
		effort := 0
		for i, f := range all {
			switch {
			case values[i] == now[i]:
			case f.org < 0:
				changes = append(changes, o.name(f)+" made true")
				effort += o.factors[f.factor].effort
			default:
				changes = append(changes, fmt.Sprintf("%s from %d to %d", o.name(f), now[i], values[i]))
				effort += values[i] - now[i]
			}
		}
		slices.Sort(changes)
		found[strings.Join(changes, ", ")] = effort
	}
	return found
}

// oracleRepair writes a repair as repairs does.
func oracleRepair(r partnership.Repair) string {
	var changes []string
	for _, c := range r.Changes {
		if c.Organization == "" {
			changes = append(changes, c.Factor+" made true")
		} else {
			changes = append(changes, fmt.Sprintf("%s/%s from %d to %d", c.Factor, c.Organization, c.From, c.To))
		}
	}
	slices.Sort(changes)
	return strings.Join(changes, ", ")
}

// TestOracleRepairs compares the repairs with all raises there are.
func TestOracleRepairs(t *testing.T) {
	sizes := []oracleSize{
		{orgs: 3, factors: 3, people: 2, cells: 99, levels: 6},
		{orgs: 6, factors: 1, people: 2, cells: 99, levels: 6},
		{orgs: 3, factors: 2, people: 3, cells: 99, levels: 6},
	}
	for series, size := range sizes {
		for _, c := range oracleCases(uint64(30+series), size, 300, oracle.stopped) {
			o, r := c.oracle(), c.assess(t)
			want, got := o.repairs(), map[string]int{}
			effort, count := 0, 0
			for repair := range r.Repairs() {
				got[oracleRepair(repair)] = repair.Effort
				require.GreaterOrEqual(t, repair.Effort, effort, "seed %d: order of effort", c.seed)
				effort = repair.Effort
				count++
				o.checkRepair(t, c, repair)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("repairs (-want +got):\n%s\n%s", diff, c.json())
			}
			require.Equal(t, len(want), count, "seed %d: each repair once", c.seed)
			require.Equal(t, strconv.Itoa(count), r.RepairCount.String(), "seed %d", c.seed)
		}
	}
}

func (o oracle) stopped() bool { return o.verdict(o.now()) == partnership.NotReady }

// checkRepair sees that the repair turns the verdict as it says, and that it
// does not with less: any of its changes left out, or one of them a step
// smaller.
func (o oracle) checkRepair(t *testing.T, c oracleCase, r partnership.Repair) {
	t.Helper()
	// after judges the repair with only the chosen changes, one of them
	// (−1 for none) a step smaller.
	after := func(chosen, smaller int) partnership.VerdictCode {
		s := o.now()
		for i, change := range r.Changes {
			if chosen&(1<<i) == 0 {
				continue
			}
			f := o.find(change.Factor, change.Organization)
			switch {
			case f.org < 0 && i != smaller:
				s.set(f, 1)
			case f.org >= 0 && i != smaller:
				s.set(f, change.To)
			case f.org >= 0:
				s.set(f, change.To-1)
			}
		}
		return o.verdict(s)
	}
	whole := 1<<len(r.Changes) - 1
	require.Equal(t, partnership.Verdict{Is: after(whole, -1), Phase: o.phase}, r.After, "seed %d", c.seed)
	require.NotEqual(t, partnership.NotReady, r.After.Is, "seed %d", c.seed)
	for part := range whole {
		require.Equal(t, partnership.NotReady, after(part, -1), "seed %d: part %b of %v", c.seed, part, r.Changes)
	}
	effort := 0
	for i, change := range r.Changes {
		require.Equal(t, partnership.NotReady, after(whole, i), "seed %d: %v is larger than it need be", c.seed, change)
		require.True(t, change.Organization == "" || change.Effort == change.To-change.From, "seed %d: %v", c.seed, change)
		require.Empty(t, change.Part, "seed %d", c.seed)
		effort += change.Effort
	}
	require.Equal(t, effort, r.Effort, "seed %d", c.seed)
}

// find returns the feature of a factor and an organization ("" for the fact).
func (o oracle) find(factor, org string) oracleFeature {
	i := slices.IndexFunc(o.factors, func(f oracleFactor) bool { return f.ID == factor })
	return oracleFeature{i, slices.IndexFunc(o.factors[i].asked, func(a oracleOrg) bool { return a.id == org })}
}

// TestOracleNoRepairs sees that nothing is repaired where no gate stops.
func TestOracleNoRepairs(t *testing.T) {
	size := oracleSize{orgs: 3, factors: 3, people: 2, cells: 99, levels: 99}
	for _, c := range oracleCases(39, size, 300, func(o oracle) bool { return !o.stopped() }) {
		r := c.assess(t)
		require.Zero(t, r.RepairCount.Sign(), "seed %d", c.seed)
		require.Empty(t, slices.Collect(r.Repairs()), "seed %d", c.seed)
	}
}

// TestOracleReasons compares the minimal sufficient reasons with a walk over
// all bounds there are.
func TestOracleReasons(t *testing.T) {
	sizes := []oracleSize{
		{orgs: 3, factors: 3, people: 2, cells: 99, levels: 4},
		{orgs: 5, factors: 1, people: 2, cells: 99, levels: 5},
		{orgs: 3, factors: 2, people: 3, cells: 99, levels: 5},
	}
	for series, size := range sizes {
		for _, c := range oracleCases(uint64(40+series), size, 300, oracleAny) {
			o, r := c.oracle(), c.assess(t)
			var got []string
			length := 0
			for reason := range r.Sufficient() {
				got = append(got, oracleReason(reason))
				require.GreaterOrEqual(t, len(reason.Because), length, "seed %d: smallest first", c.seed)
				length = len(reason.Because)
			}
			require.Equal(t, strconv.Itoa(len(got)), r.ReasonCount.String(), "seed %d", c.seed)
			slices.Sort(got)
			if diff := cmp.Diff(o.reasons(), got); diff != "" {
				t.Fatalf("reasons for %s (-want +got):\n%s\n%s", r.Verdict.Is, diff, c.json())
			}
		}
	}
}

// oracleBounds is a bound vector: each feature lies in [lo, hi].
type oracleBounds struct{ lo, hi []int }

// reasons finds all minimal sufficient reasons, each written out, sorted.
func (o oracle) reasons() (found []string) {
	s := o.now()
	all := o.features(s)
	now := oracleVector(all, s.get)
	least, greatest := oracleVector(all, oracleFeature.least), oracleVector(all, oracleFeature.greatest)
	verdict := o.verdict(s)

	// Everything else that could be, by another verdict.
	var others [][]int
	s.each(all, least, greatest, func(values []int) {
		if o.verdict(s) != verdict {
			others = append(others, slices.Clone(values))
		}
	})
	sufficient := func(b oracleBounds) bool {
		return !slices.ContainsFunc(others, func(values []int) bool {
			return oracleBelow(b.lo, values) && oracleBelow(values, b.hi)
		})
	}
	s.each(all, least, now, func(lo []int) {
		s.each(all, now, greatest, func(hi []int) {
			b := oracleBounds{slices.Clone(lo), slices.Clone(hi)}
			if sufficient(b) && !b.anyWeaker(least, greatest, sufficient) {
				found = append(found, o.written(all, b, least, greatest))
			}
		})
	})
	slices.Sort(found)
	return found
}

// anyWeaker reports whether one bound can be one step weaker. If none can, no
// weaker vector is sufficient: all that lies between is allowed by it too.
func (b oracleBounds) anyWeaker(least, greatest []int, sufficient func(oracleBounds) bool) bool {
	for i := range b.lo {
		if b.lo[i] > least[i] {
			b.lo[i]--
			weaker := sufficient(b)
			b.lo[i]++
			if weaker {
				return true
			}
		}
		if b.hi[i] < greatest[i] {
			b.hi[i]++
			weaker := sufficient(b)
			b.hi[i]--
			if weaker {
				return true
			}
		}
	}
	return false
}

// written writes the bounds that bind.
func (o oracle) written(all []oracleFeature, b oracleBounds, least, greatest []int) string {
	var because []string
	for i, f := range all {
		switch {
		case f.org < 0 && b.lo[i] == 1:
			because = append(because, o.name(f)+" holds: pass")
		case f.org < 0 && b.hi[i] == 0:
			because = append(because, o.name(f)+" holds: fail")
		}
		if f.org >= 0 && b.lo[i] > least[i] {
			because = append(because, fmt.Sprintf("%s at least %d", o.name(f), b.lo[i]))
		}
		if f.org >= 0 && b.hi[i] < greatest[i] {
			because = append(because, fmt.Sprintf("%s at most %d", o.name(f), b.hi[i]))
		}
	}
	slices.Sort(because)
	return strings.Join(because, ", ")
}

// oracleReason writes a reason as written does.
func oracleReason(r partnership.Reason) string {
	var because []string
	for _, b := range r.Because {
		switch {
		case b.Organization == "":
			because = append(because, fmt.Sprintf("%s%s holds: %s", b.Factor, b.Part, b.Holds))
		case b.AtLeast > 0:
			because = append(because, fmt.Sprintf("%s/%s at least %d", b.Factor, b.Organization, b.AtLeast))
		default:
			because = append(because, fmt.Sprintf("%s/%s at most %d", b.Factor, b.Organization, b.AtMost))
		}
	}
	slices.Sort(because)
	return strings.Join(because, ", ")
}
