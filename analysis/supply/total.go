package supply

import (
	"math"
	"math/big"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Totals is what several reports add up to.
type Totals struct {
	// Each occupation over all its places, and each place over all its
	// occupations, by ID.
	Occupations []Total `json:"occupations,omitempty"`
	Places      []Total `json:"places,omitempty"`
	// All together.
	All Total `json:"all"`
}

// Total is a sum of reports, year by year.
type Total struct {
	// The occupation or place, by ID; "" is all together.
	ID string `json:"id"`
	// How many reports it sums.
	Of int `json:"of"`
	// The years. A figure that is unknown in one report is unknown in the sum; a
	// flow that is not counted in a report adds nothing. Needed is the sum of
	// what each needs: who is left over in one place fills no gap in another,
	// as in Gap they do. A band is the sum of the bands: that of workforces which
	// are off in the same direction together. Were they independent it would be
	// narrower.
	Years []Year `json:"years"`
}

// Told returns the gap of the last year in a sentence: of what ("kockar", "cooks"),
// where ("i tre av sju kommuner", "in three of seven municipalities", or nothing),
// and with its band; nothing of a total without years. What it is sure of is for the
// caller to say: a gap that one report is sure of is sure, also where the others have
// people left over.
func (t *Total) Told(name, where samverkan.Text, sure bool) samverkan.Text {
	if len(t.Years) == 0 {
		return samverkan.Text{}
	}
	return says(&t.Years[len(t.Years)-1], 0, name, where, sure)
}

// Together adds reports up by occupation, by place and all. They must be of the
// same years, and of one workforce each, and one at least.
func Together(reports []Report) (Totals, error) {
	a, err := NewAdding(reports)
	if err != nil {
		return Totals{}, err
	}
	for !a.Step(math.MaxInt) { //nolint:revive // the loop is the step form's
	}
	return a.Result(), nil
}

// Adding is Together in steps.
type Adding struct {
	reports []Report
	out     Totals
	sums    []adding
	done    int // years of all sums
}

// adding is one sum and the reports it is of.
type adding struct {
	to *Total
	of []int
}

// NewAdding checks reports and is ready to add them up. They may not change
// until all is done.
func NewAdding(reports []Report) (*Adding, error) {
	c := checker{}
	c.Size(len(reports), MaxWorkforces, "")
	if len(reports) == 0 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Det finns inget att lägga ihop. Ange minst en rapport.", EN: "There is nothing to add up. Give one report at least.",
		}))
	}
	if len(c.Faults) > 0 {
		return nil, c.Err()
	}
	seen := make(map[[2]string]int, len(reports))
	unit, years := big.NewInt(1), 0
	for i := range reports {
		r, at := &reports[i], check.At("", i)
		c.unlike(seen, i, r.Occupation, r.Place, at)
		sameYears := func(a, b Year) bool { return a.Year == b.Year }
		if !slices.EqualFunc(r.Years, reports[0].Years, sameYears) {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/years", samverkan.Text{
				SV: "Åren är inte desamma som i den första. Räkna alla med samma första och sista år.",
				EN: "The years are not those of the first. Project all with the same first and last year.",
			}))
		}
		if years = len(r.Years); years > 0 && unit.BitLen() <= MaxBits {
			for _, f := range r.Years[years-1].figures() {
				if n := *f.of; n != nil {
					multiple(unit, n.Rat().Denom())
				}
			}
		}
	}
	c.long(unit.BitLen(), "")
	if err := c.Err(); err != nil {
		return nil, err
	}
	a := &Adding{reports: reports}
	a.out.Occupations = a.by(func(r *Report) string { return r.Occupation })
	a.out.Places = a.by(func(r *Report) string { return r.Place })
	a.sum(&a.out.All, func(*Report) bool { return true })
	for i := range a.out.Occupations {
		t := &a.out.Occupations[i]
		a.sum(t, func(r *Report) bool { return r.Occupation == t.ID })
	}
	for i := range a.out.Places {
		t := &a.out.Places[i]
		a.sum(t, func(r *Report) bool { return r.Place == t.ID })
	}
	return a, nil
}

// by returns a total for each thing that the reports are named by, in order.
func (a *Adding) by(name func(*Report) string) []Total {
	ids := make([]string, len(a.reports))
	for i := range a.reports {
		ids[i] = name(&a.reports[i])
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	out := make([]Total, len(ids))
	for i, id := range ids {
		out[i].ID = id
	}
	return out
}

// sum notes which reports a total is of.
func (a *Adding) sum(t *Total, in func(*Report) bool) {
	s := adding{to: t}
	for i := range a.reports {
		if in(&a.reports[i]) {
			s.of = append(s.of, i)
		}
	}
	t.Of = len(s.of)
	if t.Of > 0 {
		for _, y := range a.reports[0].Years {
			t.Years = append(t.Years, Year{Year: y.Year})
		}
	}
	a.sums = append(a.sums, s)
}

// Step works on until a budget is used and reports whether all is done. A unit
// is one report in one year; a year of a sum is made whole, at least one in
// every step.
func (a *Adding) Step(budget int) (done bool) {
	_, of := a.Progress()
	for used := 0; a.done < of && (used == 0 || used < budget); a.done++ {
		years := len(a.reports[0].Years)
		s := &a.sums[a.done/years]
		s.year(a.done%years, a.reports)
		used += len(s.of)
	}
	return a.done == of
}

// Progress returns how many years of sums are made and how many there are.
func (a *Adding) Progress() (done, of int) {
	if len(a.reports) == 0 {
		return 0, 0
	}
	return a.done, len(a.sums) * len(a.reports[0].Years)
}

// Result returns what is added up so far; all of it when Step has said so.
func (a *Adding) Result() Totals { return a.out }

// unlike refuses a second workforce of the same occupation and place.
func (c *checker) unlike(seen map[[2]string]int, i int, occupation, place, at string) {
	key := [2]string{occupation, place}
	first, again := seen[key]
	if again {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Yrket ”{occupation}” i ”{place}” finns redan vid {first}. Det får stå en gång.",
			EN: "The occupation “{occupation}” in “{place}” stands at {first} already. It may stand once.",
		}, samverkan.Quoted("occupation", occupation), samverkan.Quoted("place", place), samverkan.Str("first", check.At("", first))))
		return
	}
	seen[key] = i
}

// year sums one year. A flow that a workforce does not have adds nothing; one
// that it has and that is unknown makes the sum unknown.
func (s *adding) year(y int, reports []Report) {
	to := &s.to.Years[y]
	figures := to.figures()
	var sums [figureCount]rational
	var counted [figureCount]bool
	needed, whole := int64(0), true
	bands := [...]**Spread{&to.DemandBand, &to.SupplyBand, &to.GapBand}
	var missing [len(bands)]bool
	for _, i := range s.of {
		r := &reports[i]
		from := &r.Years[y]
		for k, f := range from.figures() {
			if *f.of == nil && f.flow != "" && (y == 0 || slices.Contains(r.NotCounted, f.flow)) {
				continue
			}
			part := known(*f.of)
			if counted[k] {
				part = part.plus(sums[k])
			}
			sums[k], counted[k] = part, true
		}
		if from.Needed == nil {
			whole = false
		} else {
			needed += *from.Needed
		}
		for k, b := range [...]*Spread{from.DemandBand, from.SupplyBand, from.GapBand} {
			switch {
			case b == nil:
				missing[k] = true
			case *bands[k] == nil:
				copied := *b
				*bands[k] = &copied
			default:
				(*bands[k]).P10Rounded += b.P10Rounded
				(*bands[k]).P90Rounded += b.P90Rounded
			}
		}
	}
	for k := range bands {
		if missing[k] {
			*bands[k] = nil
		}
	}
	for k := range figures {
		*figures[k].of = sums[k].number()
	}
	if whole {
		to.Needed = &needed
	}
}

// figure is one exact figure of a year.
type figure struct {
	of   **samverkan.Number
	flow Flow // "": there in every year
}

const figureCount = 11

func (y *Year) figures() [figureCount]figure {
	return [figureCount]figure{
		{&y.Demand, ""},
		{&y.Stock, "stock"},
		{&y.Retirements, "retirements"},
		{&y.Leavers, "leavers"},
		{&y.TransfersOut, TransfersOut},
		{&y.Graduates, Flow(Graduates)},
		{&y.Validated, Flow(Validated)},
		{&y.InMovers, Flow(InMovers)},
		{&y.TransfersIn, Flow(TransfersIn)},
		{&y.Supply, ""},
		{&y.Gap, ""},
	}
}
