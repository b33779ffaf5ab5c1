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
	sizes := []oracleSize{
		{orgs: 6, factors: 1, people: 2, cells: 6, levels: 6},
		{orgs: 3, factors: 2, people: 3, cells: 5, levels: 5},
		{orgs: 2, factors: 3, people: 2, cells: 5, levels: 5},
	}
	for series, size := range sizes {
		for _, c := range oracleCases(uint64(20+series), size, 120, oracleAny) {
			o, r := c.oracle(), c.assess(t)
			got := oracleBands{verdict: oracleBand[partnership.VerdictCode]{r.Band, r.Robustness}}
			for _, f := range r.Factors {
				got.factors = append(got.factors, oracleBand[samverkan.Outcome]{f.Band, f.Robustness})
			}
			if diff := cmp.Diff(o.bands(), got, cmp.AllowUnexported(oracleBands{}, oracleBand[partnership.VerdictCode]{}, oracleBand[samverkan.Outcome]{})); diff != "" {
				t.Fatalf("bands (-want +got):\n%s\n%s", diff, c.json())
			}
		}
	}
}

// oracleBand is what something can become by answers: all that it can be when
// only missing answers are filled in, in the order of the codes' choices, and
// the least number of answers that must differ for anything else; nil for
// never.
type oracleBand[T any] struct {
	can    []T
	robust *int
}

type oracleBands struct {
	verdict oracleBand[partnership.VerdictCode]
	factors []oracleBand[samverkan.Outcome]
}

// meet tells a band that something became so, by so many changed answers, and
// whether those all were missing.
func meet[T comparable](b *oracleBand[T], now, is T, changed int, filled bool) {
	if filled && !slices.Contains(b.can, is) {
		b.can = append(b.can, is)
	}
	if is != now && (b.robust == nil || changed < *b.robust) {
		b.robust = &changed
	}
}

// bands walks over every way to answer: each person who is asked, on each
// factor, 1 to 5 or nothing on the scale.
func (o oracle) bands() oracleBands {
	var cells []*oraclePerson
	var bands oracleBands
	for _, f := range o.factors {
		bands.factors = append(bands.factors, oracleBand[samverkan.Outcome]{})
		for _, org := range f.asked {
			for k := range org.people {
				cells = append(cells, &org.people[k])
			}
		}
	}
	now := o.outcomes(o.now())
	var walk func(rest []*oraclePerson, changed int, filled bool)
	walk = func(rest []*oraclePerson, changed int, filled bool) {
		if len(rest) == 0 {
			is := o.outcomes(o.now())
			for i := range is {
				if o.factors[i].applies {
					meet(&bands.factors[i], now[i], is[i], changed, filled)
				}
			}
			meet(&bands.verdict, o.verdictOf(now), o.verdictOf(is), changed, filled)
			return
		}
		given := rest[0].answer
		walk(rest[1:], changed, filled)
		for answer := partnership.Answer(1); answer <= partnership.DontKnow; answer++ {
			if answer != given {
				rest[0].answer = answer
				walk(rest[1:], changed+1, filled && given == partnership.NoAnswer)
			}
		}
		rest[0].answer = given
	}
	walk(cells, 0, true)

	oracleSort(bands.verdict.can)
	for i := range bands.factors {
		oracleSort(bands.factors[i].can)
	}
	return bands
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
