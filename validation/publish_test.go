package validation_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// A publication names no case, no candidate and no assessor, and holds no
// finding; a report that nobody made publishes nothing.
func TestPublicationNamesNobody(t *testing.T) {
	v := with(certified(), func(v *validation.Validation) {
		v.Roles = []validation.Role{{ID: "samordnare", Name: both("Samordnare"), In: []string{"granvik"}}}
		v.Removed = []validation.Removed{{Decision: "GB-4711", On: day("2027-01-01"), Cases: 2}}
		v.Ties = []validation.Tie{{Assessor: "B06", Candidate: "K-02", Kind: validation.Kin, Text: both("syskon")}}
	})
	p := assess(t, v, "2027-02-01").Publish()
	data := encoded(t, p)
	for _, secret := range []string{`"K-0`, `"k1`, `"k2"`, `"b3"`, `"B0`, "B-17", "GB-4711", "syskon", "findings", `"cases":[`} {
		require.NotContains(t, data, secret)
	}
	require.Equal(t, 6, p.Floor)
	require.Len(t, p.Outcomes, 24)
	for i, x := range p.Outcomes {
		require.Equal(t, validation.Rules()[i].Title, x.Title)
	}
	require.Empty(t, diff(&validation.Publication{}, (&validation.Report{}).Publish()))
}

// enough has so many bakers by each exit and inside, in groups and towns by a
// seed.
func enough(r *rand.Rand, counts map[pipeline.ExitKind]int, floor int) *validation.Validation {
	v := mellanalven()
	v.Cases, v.Floor = nil, floor
	v.Groupings = []validation.Grouping{{ID: "kon", Name: both("Kön"), Groups: []validation.Group{{ID: "kvinna", Name: both("kvinna")}, {ID: "man", Name: both("man")}}}}
	v.FullTraining = []validation.FullTraining{{Occupation: "bagare", Days: validation.Days{From: 300, To: 400}, Source: both("antagande")}}
	for _, kind := range []pipeline.ExitKind{"", pipeline.Certified, pipeline.PartlyCertified, pipeline.ExitWithdrawn, pipeline.ExitReferred} {
		for range counts[kind] {
			leaves(v, kind)
			c := &v.Cases[len(v.Cases)-1]
			c.Municipality = pick(r, []string{"granvik", "granvik", "alvnas", "storsele"})
			c.Groups = []string{pick(r, []string{"kvinna", "man"})}
		}
	}
	return v
}

func published(t testing.TB, v *validation.Validation) (*validation.Publication, *validation.PublishedOccupation) {
	t.Helper()
	p := assess(t, v, "2027-06-01").Publish()
	i := slices.IndexFunc(p.Occupations, func(o validation.PublishedOccupation) bool { return o.Occupation == "bagare" })
	return p, &p.Occupations[i]
}

// eachPublished runs an attack on publications of random counts: of those
// inside, and by each exit.
func eachPublished(t *testing.T, attack func(t *testing.T, v *validation.Validation, p *validation.Publication, o *validation.PublishedOccupation, counts []int)) {
	t.Helper()
	for seed := range uint64(80) {
		r := rand.New(rand.NewPCG(seed, 17))
		counts := map[pipeline.ExitKind]int{}
		var list []int
		for _, k := range []pipeline.ExitKind{"", pipeline.Certified, pipeline.PartlyCertified, pipeline.ExitWithdrawn, pipeline.ExitReferred} {
			n := r.IntN(3) * r.IntN(6)
			if r.IntN(3) == 0 {
				n = r.IntN(25)
			}
			counts[k] = n
			list = append(list, n)
		}
		v := enough(r, counts, 3+r.IntN(4))
		if len(v.Cases) > 0 {
			p, o := published(t, v)
			attack(t, v, p, o, list)
		}
	}
}

// told are the published counts: inside, then the exits; −1 is withheld.
func told(o *validation.PublishedOccupation) []int {
	out := []int{-1}
	if o.Inside != nil {
		out[0] = *o.Inside
	}
	for _, x := range o.Exits {
		if x.Cases == nil {
			out = append(out, -1)
		} else {
			out = append(out, *x.Cases)
		}
	}
	return out
}

// Nothing below the floor is told, what is told is right, and how many are
// withheld is told.
func TestPublishedCounts(t *testing.T) {
	some := 0
	eachPublished(t, func(t *testing.T, v *validation.Validation, p *validation.Publication, o *validation.PublishedOccupation, counts []int) {
		withheld := 0
		for i, n := range told(o) {
			if n < 0 {
				withheld++
				require.Positive(t, counts[i], "a zero is told")
				continue
			}
			require.Equal(t, counts[i], n)
			require.True(t, n == 0 || n >= v.Floor)
			some++
		}
		require.Equal(t, withheld, p.Withheld)
		if o.Lead != nil {
			require.GreaterOrEqual(t, counts[1], 2*v.Floor)
		}
		for _, g := range o.Gain {
			require.GreaterOrEqual(t, *g.Certified, v.Floor)
		}
	})
	require.Greater(t, some, 150)
}

// Who knows how many there are in all, as from the groups, finds no count that
// is withheld: each could be anything from one to the floor, unless there are
// not so many people at all.
func TestPublishedCountsDoNotFollow(t *testing.T) {
	eachPublished(t, func(t *testing.T, v *validation.Validation, _ *validation.Publication, o *validation.PublishedOccupation, counts []int) {
		rest, hidden, left := 0, 0, 0
		for i, n := range told(o) {
			if n < 0 {
				rest += counts[i]
				hidden++
			} else if n > 0 {
				left++
			}
		}
		if hidden == 0 || left == 0 {
			return
		}
		require.GreaterOrEqual(t, hidden, 2, "%v, told %v: it follows from the sum", counts, told(o))
		most := 0 // of the first, when all sums of that many are tried
		var try func(k, sum, first int)
		try = func(k, sum, first int) {
			if k == 0 && sum == 0 {
				most = max(most, first)
			}
			for n := 1; n <= sum && k > 0; n++ {
				if k == hidden {
					first = n
				}
				try(k-1, sum-n, first)
			}
		}
		try(hidden, rest, 0)
		require.GreaterOrEqual(t, most, v.Floor, "%v, told %v, floor %d", counts, told(o), v.Floor)
	})
}

// The certified of the municipalities add up to all certified: none of them
// follows from the others, nor the count that is withheld from them.
func TestPublishedGainsDoNotFollow(t *testing.T) {
	gains := 0
	eachPublished(t, func(t *testing.T, v *validation.Validation, _ *validation.Publication, o *validation.PublishedOccupation, counts []int) {
		places := map[string]int{} // of which nothing is told
		for i, c := range assess(t, v, "2027-06-01").Cases {
			if c.Kind == pipeline.Certified {
				places[v.Cases[i].Municipality]++
			}
		}
		rest := counts[1]
		for _, g := range o.Gain {
			if g.Place == "" {
				require.Equal(t, told(o)[1], *g.Certified, "the gain of all tells the count that is withheld")
				continue
			}
			require.Equal(t, places[g.Place], *g.Certified)
			rest -= *g.Certified
			delete(places, g.Place)
			gains++
		}
		if told(o)[1] > 0 && len(places) < 3 && len(o.Gain) > 1 {
			require.True(t, rest == 0 || len(places) > 1 && rest-(len(places)-1) >= v.Floor, "%v follows: floor %d, %d of %d", places, v.Floor, rest, counts[1])
		}
	})
	require.Positive(t, gains)
}

// Of how many the cost is unknown is a count of people too.
func TestPublishedCostTellsNoFew(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	v := enough(r, map[pipeline.ExitKind]int{pipeline.Certified: 10, pipeline.ExitWithdrawn: 7}, 6)
	for _, c := range v.Cases[1:] {
		v.Costs = append(v.Costs, validation.Cost{Kind: validation.CaseCost, Case: c.ID, Amount: validation.Range{From: 100, To: 100}, On: day("2027-03-02"), Source: both("bok")})
	}
	require.Contains(t, encoded(t, assess(t, v, "2027-06-01")), "Kostnaden är okänd för ett ärende.")
	p, _ := published(t, v)
	require.NotContains(t, encoded(t, p), "Kostnaden är okänd för ett ärende.")
}

// A cost by certificate is not told where the number of certificates is not: the
// one is found from the other.
func TestPublishedCostTellsNoCount(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	v := enough(r, map[pipeline.ExitKind]int{"": 9, pipeline.Certified: 7, pipeline.ExitWithdrawn: 2}, 6)
	for _, c := range v.Cases {
		v.Costs = append(v.Costs, validation.Cost{Kind: validation.CaseCost, Case: c.ID, Amount: validation.Range{}, On: day("2027-03-02"), Source: both("bok")})
	}
	v.Costs = append(v.Costs, validation.Cost{Kind: validation.ProjectCost, Amount: validation.Range{From: 1_000_000, To: 1_000_000}, On: day("2027-03-02"), Source: both("bok")})
	p, o := published(t, v)
	require.Equal(t, []int{9, -1, 0, -1, 0}, told(o))
	require.NotNil(t, p.Project.Least)
	require.Nil(t, p.PerCertified.Least, "1 000 000 / 7 tells that seven were certified, and so that two withdrew")
}

// A share of those who came is a count of people, by how many came.
func TestPublishedSharesTellNoFew(t *testing.T) {
	v := mellanalven()
	v.Cases = nil
	for range 20 {
		leaves(v, pipeline.Certified)
	}
	for i := range v.Log { // all but one were certified more than a month after they came
		if e := &v.Log[i]; e.Case != "x0" && e.What == validation.Finished {
			e.On = day("2027-05-01")
		}
	}
	slices.SortStableFunc(v.Log, func(a, b validation.Event) int { return a.On.Compare(b.On) })
	_, o := published(t, v)
	for _, x := range o.Certified {
		n := x.PercentRounded * 20 / 100
		require.True(t, n == 0 || n >= 6, "%v of 20 within %d days", n, x.Days)
	}
}

// The same report publishes the same again, and never a case's own words.
func TestPublicationIsData(t *testing.T) {
	eachMade(t, 15, 200, func(t *testing.T, _ uint64, v *validation.Validation, on samverkan.Date) {
		r, err := v.Assess(validation.Options{On: on})
		require.NoError(t, err)
		data := encoded(t, r.Publish())
		require.Equal(t, data, encoded(t, r.Publish()))
		require.True(t, json.Valid([]byte(data)))
		for _, c := range v.Cases {
			require.NotContains(t, data, `"`+c.Candidate+`"`)
			require.NotContains(t, data, `"`+c.ID+`"`)
		}
	})
}
