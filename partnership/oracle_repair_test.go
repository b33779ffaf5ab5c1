package partnership_test

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// TestOracleRepairs compares the repairs with all raises there are.
func TestOracleRepairs(t *testing.T) {
	for series, size := range []oracleSize{
		{orgs: 3, factors: 3, people: 2, cells: 99, levels: 6},
		{orgs: 6, factors: 1, people: 2, cells: 99, levels: 6},
		{orgs: 3, factors: 2, people: 3, cells: 99, levels: 6},
		{heads: []int{1, 1, 1, 1, 1, 1, 1}, factors: 1, cells: 99, levels: 7},
	} {
		cases := oracleCases(uint64(30+series), size, 300, oracle.stopped)
		oracleCompare(t, cases, func(o oracle, r *partnership.Report, _ oracleCase) string {
			type repairs struct {
				Count string
				All   []string
			}
			want := repairs{All: o.repairs()}
			want.Count = strconv.Itoa(len(want.All))
			got := repairs{Count: r.RepairCount.String()}
			for repair := range r.Repairs() {
				got.All = append(got.All, oracleRepair(repair))
			}
			slices.Sort(got.All)
			return cmp.Diff(want, got)
		})
	}
}

// TestOracleRepairsOneByOne sees that each repair turns the verdict as it
// says, and that it does not with less.
func TestOracleRepairsOneByOne(t *testing.T) {
	for series, size := range []oracleSize{
		{orgs: 5, factors: 4, people: 3, cells: 99, levels: 99},
		{heads: []int{1, 1, 1, 1, 1}, factors: 3, cells: 99, levels: 99},
	} {
		cases := oracleCases(uint64(35+series), size, 200, oracle.stopped)
		oracleCompare(t, cases, func(o oracle, r *partnership.Report, _ oracleCase) string {
			var before []string
			for _, repair := range oracleFirst(r.Repairs(), 50) {
				place := o.place(repair)
				if slices.Compare(before, place) >= 0 {
					return fmt.Sprintf("%s comes after %q", oracleRepair(repair), before)
				}
				before = place
				if wrong := o.checkRepair(repair); wrong != "" {
					return oracleRepair(repair) + ": " + wrong
				}
			}
			return cmp.Diff(oracleFirst(r.Repairs(), 10), r.Cheapest)
		})
	}
}

// TestOracleRepairsDone carries repairs out in the document, and sees that the
// report then says what the repair promised.
func TestOracleRepairsDone(t *testing.T) {
	cases := oracleCases(38, oracleSize{orgs: 5, factors: 4, people: 3, cells: 99, levels: 99}, 150, oracle.stopped)
	oracleCompare(t, cases, func(_ oracle, r *partnership.Report, c oracleCase) string {
		for _, repair := range oracleFirst(r.Repairs(), 5) {
			done := c.again()
			done.repair(repair)
			after := done.assess(t)
			if diff := cmp.Diff(repair.After, after.Verdict); diff != "" {
				return oracleRepair(repair) + ": " + diff
			}
			if after.RepairCount.Sign() != 0 {
				return oracleRepair(repair) + ": there is more to repair"
			}
		}
		return ""
	})
}

// TestOracleNoRepairs sees that nothing is repaired where no gate stops.
func TestOracleNoRepairs(t *testing.T) {
	cases := oracleCases(39, oracleStates(), 300, func(o oracle) bool { return !o.stopped() })
	oracleCompare(t, cases, func(_ oracle, r *partnership.Report, _ oracleCase) string {
		return cmp.Diff(0, r.RepairCount.Sign()) + cmp.Diff(0, len(oracleFirst(r.Repairs(), 1)))
	})
}

func (o oracle) stopped() bool { return o.verdict(o.now()) == partnership.NotReady }

func oracleFirst[T any](all iter.Seq[T], most int) (first []T) {
	for v := range all {
		if len(first) == most {
			break
		}
		first = append(first, v)
	}
	return first
}

// repairs finds all minimal raises after which no gate stops, each written
// out, sorted.
func (o oracle) repairs() (found []string) {
	s := o.now()
	all := o.features(s)
	now := oracleVector(all, s.get)
	var good [][]int
	s.each(all, now, oracleVector(all, oracleFeature.greatest), func(values []int) {
		if o.verdict(s) != partnership.NotReady {
			good = append(good, slices.Clone(values))
		}
	})
	// Whoever is above another has a greater sum, and comes after it.
	sum := func(values []int) (n int) {
		for _, v := range values {
			n += v
		}
		return n
	}
	slices.SortStableFunc(good, func(a, b []int) int { return sum(a) - sum(b) })
	var minimal [][]int
	for _, values := range good {
		if slices.ContainsFunc(minimal, func(m []int) bool { return oracleBelow(m, values) }) {
			continue
		}
		minimal = append(minimal, values)
		repair := partnership.Repair{}
		for i, f := range all {
			if values[i] != now[i] {
				change := o.change(f, now[i], values[i])
				repair.Changes = append(repair.Changes, change)
				repair.Effort += change.Effort
			}
		}
		found = append(found, oracleRepair(repair))
	}
	slices.Sort(found)
	return found
}

func (o oracle) change(f oracleFeature, from, to int) partnership.Change {
	factor := o.factors[f.factor]
	if f.org < 0 {
		return partnership.Change{Factor: factor.ID, Effort: factor.effort}
	}
	return partnership.Change{Factor: factor.ID, Organization: factor.asked[f.org].id, From: from, To: to, Effort: to - from}
}

// oracleRepair writes a repair, whatever the order of its changes.
func oracleRepair(r partnership.Repair) string {
	var changes []string
	for _, c := range r.Changes {
		changes = append(changes, fmt.Sprintf("%s%s %s %d→%d for %d", c.Factor, c.Part, c.Organization, c.From, c.To, c.Effort))
	}
	slices.Sort(changes)
	return fmt.Sprintf("%s, in all %d", strings.Join(changes, ", "), r.Effort)
}

// place is what repairs are ordered by: the effort, then gate by gate in the
// catalogue's order the effort there and the IDs of those who rise to where
// the gate counts them.
func (o oracle) place(r partnership.Repair) []string {
	place := []string{fmt.Sprintf("%04d", r.Effort)}
	for _, f := range o.factors {
		effort, who := 0, []string{}
		for _, c := range r.Changes {
			if c.Factor != f.ID {
				continue
			}
			effort += c.Effort
			if c.To >= 4 || f.Passes == partnership.NoLoser {
				who = append(who, c.Organization)
			}
		}
		slices.Sort(who)
		place = append(place, fmt.Sprintf("%04d", effort), strings.Join(who, " "))
	}
	return place
}

// checkRepair says what is wrong with a repair: it does not lead where it
// says, or it still does with less: any of its changes left out, or one of
// them a step smaller.
func (o oracle) checkRepair(r partnership.Repair) string {
	// after judges the repair with the chosen changes only, one of them (−1
	// for none) a step smaller.
	after := func(chosen, smaller int) partnership.VerdictCode {
		s := o.now()
		for i, c := range r.Changes {
			f := o.find(c.Factor, c.Organization)
			to := f.greatest()
			if f.org >= 0 {
				to = c.To
			}
			if i == smaller {
				to--
			}
			if chosen&(1<<i) != 0 {
				s.set(f, to)
			}
		}
		return o.verdict(s)
	}
	whole := 1<<len(r.Changes) - 1
	if diff := cmp.Diff(partnership.Verdict{Is: after(whole, -1), Phase: o.phase}, r.After); diff != "" {
		return diff
	}
	for part := range whole {
		if is := after(part, -1); is != partnership.NotReady {
			return fmt.Sprintf("only the changes %b lead to %s", part, is)
		}
	}
	for i := range r.Changes {
		if is := after(whole, i); is != partnership.NotReady {
			return fmt.Sprintf("change %d a step smaller leads to %s", i, is)
		}
	}
	return ""
}

// find returns the feature of a factor and an organization, "" for the fact.
func (o oracle) find(factor, org string) oracleFeature {
	i := slices.IndexFunc(o.factors, func(f oracleFactor) bool { return f.ID == factor })
	return oracleFeature{i, slices.IndexFunc(o.factors[i].asked, func(a oracleOrg) bool { return a.id == org })}
}

// repair carries a repair out in the document: all answers of the organization
// that are on the scale become the level it is to reach; a new fact holds.
func (c oracleCase) repair(r partnership.Repair) {
	wave := oracleWave(c.doc, c.with.On)
	for _, change := range r.Changes {
		if change.Organization == "" {
			c.doc.Facts = slices.DeleteFunc(c.doc.Facts, func(f partnership.Fact) bool { return f.Factor == change.Factor })
			c.doc.Facts = append(c.doc.Facts, partnership.Fact{Factor: change.Factor, Holds: true, From: c.with.On, Source: samverkan.Same("Register")})
			continue
		}
		for _, sheet := range c.doc.Answers {
			from := slices.IndexFunc(c.doc.People, func(p partnership.Person) bool { return p.ID == sheet.Person })
			if wave == nil || sheet.Wave != wave.ID || c.doc.People[from].Organization != change.Organization {
				continue
			}
			for i := range sheet.Values {
				if v := &sheet.Values[i]; v.Factor == change.Factor && v.Answer.OnScale() {
					v.Answer = partnership.Answer(change.To)
				}
			}
		}
	}
}

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

func (f oracleFeature) least() int {
	if f.org < 0 {
		return 0
	}
	return 1
}

func (f oracleFeature) greatest() int {
	if f.org < 0 {
		return 1
	}
	return 5
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
