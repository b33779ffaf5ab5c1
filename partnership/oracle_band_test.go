package partnership_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// TestOracleBand compares the bands and the robustness of tiny documents with
// a walk over all sheets of answers there could be, all factors together.
func TestOracleBand(t *testing.T) {
	for series, with := range []struct {
		size  oracleSize
		count int
		keep  func(oracle) bool
	}{
		{oracleSize{orgs: 6, factors: 1, people: 2, cells: 6, levels: 6}, 120, oracle.asks},
		{oracleSize{orgs: 3, factors: 2, people: 3, cells: 5, levels: 5}, 120, oracle.asks},
		{oracleSize{orgs: 2, factors: 3, people: 2, cells: 5, levels: 5}, 120, oracle.asks},
		{oracleSize{heads: []int{3, 3}, factors: 1, cells: 6, levels: 6}, 40, oracle.asks},
		{oracleSize{heads: []int{2, 4}, factors: 1, cells: 6, levels: 6}, 20, oracle.asks},
		{oracleSize{heads: []int{3, 3, 1}, factors: 1, cells: 7, levels: 7}, 5, oracle.passesBesideSilent},
		{oracleSize{orgs: 3, factors: 4, people: 1, cells: 4, levels: 4}, 200, oracle.overrides},
	} {
		cases := oracleCases(uint64(20+series), with.size, with.count, with.keep)
		oracleCompare(t, cases, func(o oracle, r *partnership.Report, _ oracleCase) string {
			return cmp.Diff(o.bands(), oracleReported(r), oracleInside())
		})
	}
}

// TestOracleBandOfMany walks over the answers to one factor at a time, and
// puts the factors together: each takes what it takes to become what it does.
func TestOracleBandOfMany(t *testing.T) {
	size := oracleSize{orgs: 5, factors: 4, people: 2, cells: 16, levels: 16}
	small := func(o oracle) bool {
		for i := range o.factors {
			if o.only(i).cells() > 5 {
				return false
			}
		}
		return o.cells() >= 6
	}
	oracleCompare(t, oracleCases(29, size, 120, small), func(o oracle, r *partnership.Report, _ oracleCase) string {
		return cmp.Diff(o.bandsTogether(), oracleReported(r), oracleInside())
	})
}

func oracleInside() cmp.Option {
	return cmp.AllowUnexported(oracleBands{}, oracleBand[partnership.VerdictCode]{}, oracleBand[samverkan.Outcome]{})
}

func oracleReported(r *partnership.Report) oracleBands {
	bands := oracleBands{verdict: oracleBand[partnership.VerdictCode]{r.Band, r.Robustness}}
	for _, f := range r.Factors {
		bands.factors = append(bands.factors, oracleBand[samverkan.Outcome]{f.Band, f.Robustness})
	}
	return bands
}

// cells counts the answers, given and missing.
func (o oracle) cells() (n int) {
	for _, f := range o.factors {
		for _, org := range f.asked {
			n += len(org.people)
		}
	}
	return n
}

func (o oracle) asks() bool { return o.cells() >= 2 }

// passesBesideSilent reports whether everybody is at 4 or 5 and passes a gate,
// but the last one, who is silent.
func (o oracle) passesBesideSilent() bool {
	f := &o.factors[0]
	people := f.peopleLevels()
	for i, level := range people {
		if level < 4 && i < len(people)-1 {
			return false
		}
	}
	return f.Kind == partnership.Gate && slices.Index(people, 0) >= 0 && o.outcomes(o.now())[0] == samverkan.Pass
}

// overrides reports whether an override speaks of a failed gate.
func (o oracle) overrides() bool {
	outcomes := o.outcomes(o.now())
	for i, f := range o.factors {
		if f.overridden && outcomes[i] == samverkan.Fail && f.DecidedBy != partnership.ByFact {
			return true
		}
	}
	return false
}

// only is the same with nobody asked but about one factor.
func (o oracle) only(factor int) oracle {
	o.factors = slices.Clone(o.factors)
	for i := range o.factors {
		if i != factor {
			o.factors[i].asked = nil
		}
	}
	return o
}

// oracleBand is what something can become by answers: all that it can be when
// only missing answers are filled in, in the order of the codes' choices, and
// the least number of answers that must differ for anything else; nil for
// never.
type oracleBand[T comparable] struct {
	can    []T
	robust *int
}

type oracleBands struct {
	verdict oracleBand[partnership.VerdictCode]
	factors []oracleBand[samverkan.Outcome]
}

// meet tells a band what something became, by how many changed answers, and
// whether those all were missing.
func (b *oracleBand[T]) meet(now, is T, changed int, filled bool) {
	if filled && !slices.Contains(b.can, is) {
		b.can = append(b.can, is)
	}
	if is != now && (b.robust == nil || changed < *b.robust) {
		b.robust = &changed
	}
}

// walk walks over every way to answer: each person who is asked, on each
// factor, 1 to 5 or nothing on the scale. It tells what the factors become, by
// how many changed answers, and whether those all were missing.
func (o oracle) walk(visit func(is []samverkan.Outcome, changed int, filled bool)) {
	var cells []*oraclePerson
	for _, f := range o.factors {
		for _, org := range f.asked {
			for k := range org.people {
				cells = append(cells, &org.people[k])
			}
		}
	}
	var each func(rest []*oraclePerson, changed int, filled bool)
	each = func(rest []*oraclePerson, changed int, filled bool) {
		if len(rest) == 0 {
			visit(o.outcomes(o.now()), changed, filled)
			return
		}
		given := rest[0].answer
		each(rest[1:], changed, filled)
		for answer := partnership.Answer(1); answer <= partnership.DontKnow; answer++ {
			if answer != given {
				rest[0].answer = answer
				each(rest[1:], changed+1, filled && given == partnership.NoAnswer)
			}
		}
		rest[0].answer = given
	}
	each(cells, 0, true)
}

// bands walks over all answers at once.
func (o oracle) bands() oracleBands {
	now := o.outcomes(o.now())
	bands := oracleBands{factors: make([]oracleBand[samverkan.Outcome], len(now))}
	o.walk(func(is []samverkan.Outcome, changed int, filled bool) {
		for i := range is {
			if o.factors[i].applies {
				bands.factors[i].meet(now[i], is[i], changed, filled)
			}
		}
		bands.verdict.meet(o.verdictOf(now), o.verdictOf(is), changed, filled)
	})
	return bands.sorted()
}

// bandsTogether walks over the answers to each factor alone, and then over
// all ways that the factors can become what they can.
func (o oracle) bandsTogether() oracleBands {
	now := o.outcomes(o.now())
	bands := oracleBands{factors: make([]oracleBand[samverkan.Outcome], len(now))}
	// For each factor and outcome: the least number of changed answers, and
	// whether missing answers alone can lead there.
	changes := make([]map[samverkan.Outcome]int, len(now))
	fillable := make([]map[samverkan.Outcome]bool, len(now))
	for k := range o.factors {
		changes[k], fillable[k] = map[samverkan.Outcome]int{}, map[samverkan.Outcome]bool{}
		o.only(k).walk(func(all []samverkan.Outcome, changed int, filled bool) {
			is := all[k]
			if least, seen := changes[k][is]; !seen || changed < least {
				changes[k][is] = changed
			}
			fillable[k][is] = fillable[k][is] || filled
			if o.factors[k].applies {
				bands.factors[k].meet(now[k], is, changed, filled)
			}
		})
	}
	is := slices.Clone(now)
	var each func(k, changed int, filled bool)
	each = func(k, changed int, filled bool) {
		if k == len(is) {
			bands.verdict.meet(o.verdictOf(now), o.verdictOf(is), changed, filled)
			return
		}
		for outcome := range changes[k] {
			is[k] = outcome
			each(k+1, changed+changes[k][outcome], filled && fillable[k][outcome])
		}
	}
	each(0, 0, true)
	return bands.sorted()
}

func (b oracleBands) sorted() oracleBands {
	oracleSort(b.verdict.can)
	for i := range b.factors {
		oracleSort(b.factors[i].can)
	}
	return b
}

// oracleRank is the place of a code among its choices.
func oracleRank[T oracleCode](code T) int {
	return slices.Index(code.Choices(), string(code))
}

type oracleCode interface {
	~string
	Choices() []string
}

func oracleSort[T oracleCode](codes []T) {
	slices.SortFunc(codes, func(a, b T) int { return oracleRank(a) - oracleRank(b) })
}
