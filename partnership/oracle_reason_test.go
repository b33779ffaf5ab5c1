package partnership_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// TestOracleReasons compares the minimal sufficient reasons with a walk over
// all bounds there are.
func TestOracleReasons(t *testing.T) {
	few := func(o oracle) bool { return len(o.features(o.now())) > 1 }
	for series, with := range []struct {
		size oracleSize
		keep func(oracle) bool
	}{
		{oracleSize{orgs: 3, factors: 4, people: 2, cells: 99, levels: 4}, few},
		{oracleSize{orgs: 5, factors: 1, people: 2, cells: 99, levels: 5}, few},
		{oracleSize{orgs: 3, factors: 2, people: 3, cells: 99, levels: 5}, few},
		{oracleSize{orgs: 2, factors: 6, people: 1, cells: 99, levels: 4, graded: true}, oracle.shares},
		{oracleSize{orgs: 4, factors: 3, people: 1, cells: 99, levels: 4}, oracle.unknownBehindOverride},
	} {
		cases := oracleCases(uint64(40+series), with.size, 180, with.keep)
		oracleCompare(t, cases, func(o oracle, r *partnership.Report, _ oracleCase) string {
			type reasons struct {
				Count string
				All   []string
			}
			want := reasons{All: o.reasons()}
			want.Count = strconv.Itoa(len(want.All))
			got := reasons{Count: r.ReasonCount.String()}
			length := 0
			for reason := range r.Sufficient() {
				got.All = append(got.All, oracleReason(reason))
				if len(reason.Because) < length {
					return fmt.Sprintf("%v comes after a longer reason", reason)
				}
				length = len(reason.Because)
			}
			slices.Sort(got.All)
			return cmp.Diff(want, got) + cmp.Diff(oracleFirst(r.Sufficient(), 10), r.Reasons)
		})
	}
}

// shares reports whether an object has so many factors that two thirds are
// not all and not half, and little else to walk over.
func (o oracle) shares() bool {
	s := o.now()
	vectors := 1
	for _, f := range o.features(s) {
		vectors *= f.greatest() - f.least() + 1
	}
	_, known, _ := o.object(partnership.TheWork, o.outcomes(s))
	return known >= 3 && vectors <= 1000
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
	var r partnership.Reason
	add := func(f oracleFeature, because partnership.Because) {
		because.Factor = o.factors[f.factor].ID
		if f.org >= 0 {
			because.Organization = o.factors[f.factor].asked[f.org].id
		}
		r.Because = append(r.Because, because)
	}
	for i, f := range all {
		atLeast, atMost := b.lo[i] > least[i], b.hi[i] < greatest[i]
		switch {
		case f.org < 0 && atLeast:
			add(f, partnership.Because{Holds: samverkan.Pass})
		case f.org < 0 && atMost:
			add(f, partnership.Because{Holds: samverkan.Fail})
		}
		if f.org >= 0 && atLeast {
			add(f, partnership.Because{AtLeast: b.lo[i]})
		}
		if f.org >= 0 && atMost {
			add(f, partnership.Because{AtMost: b.hi[i]})
		}
	}
	return oracleReason(r)
}

// oracleReason writes a reason, whatever the order of its bounds.
func oracleReason(r partnership.Reason) string {
	var because []string
	for _, b := range r.Because {
		says := b.Factor + b.Part + " " + b.Organization
		if b.AtLeast > 0 {
			says += fmt.Sprintf(" ≥ %d", b.AtLeast)
		}
		if b.AtMost > 0 {
			says += fmt.Sprintf(" ≤ %d", b.AtMost)
		}
		because = append(because, says+string(b.Holds))
	}
	slices.Sort(because)
	return strings.Join(because, ", ")
}
