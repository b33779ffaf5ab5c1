package flow

import (
	"math/big"
	"strings"

	"github.com/samverkan/samverkan"
)

// Gain is what validation gives a place against full training, in time and
// money. It is a comparison with what did not happen, and as good as the
// figures it rests on.
type Gain struct {
	// The place; "": all cases together.
	Place string `json:"place"`
	// How many were certified in the window and have a certificate that holds;
	// left out: their number is not known, and then nothing is.
	Certified *int `json:"certified,omitempty"`
	// How many more were certified and have had the certificate withdrawn since.
	Revoked int `json:"revoked,omitempty"`
	// What full training takes, and where that comes from.
	Days   DayRange       `json:"days"`
	Cost   *Money         `json:"cost,omitempty"`
	Source samverkan.Text `json:"source"`
	// Whether it is an assumption.
	Assumed bool `json:"assumed,omitempty"`
	// How many days were gained, all together and by certified: those that
	// full training takes less the lead time. Below 0 it was longer.
	GainedDays  Range `json:"gainedDays"`
	DaysPerCase Range `json:"daysPerCase"`
	// How much money in öre: what full training of the certified costs, less
	// what all cases of the place cost, those who withdrew among them, also
	// what was paid before the window. All cases together also bear the
	// project's cost.
	GainedMoney  Range `json:"gainedMoney"`
	MoneyPerCase Range `json:"moneyPerCase"`
	// How much of it the project's cost takes, for all cases together; left
	// out: unknown, or not for a place.
	Project *Money `json:"project,omitempty"`
	// What that rests on, in a sentence.
	Says samverkan.Text `json:"says"`
}

// Gain returns what validation gives against full training: first as listed,
// then, if there is a comparison for all together, each place that has none of
// its own, in the order of the cases.
func (f *Flow) Gain() []Gain {
	var out []Gain
	seen := map[string]bool{}
	all := -1
	for i := range f.training {
		t := &f.training[i]
		if seen[t.Place] = true; t.Place == "" {
			all = i
		}
		out = append(out, f.gain(t.Place, t))
	}
	if all < 0 {
		return out
	}
	for i := range f.cases {
		if place := f.cases[i].place; !seen[place] && len(out) < MaxFullTraining {
			seen[place] = true
			out = append(out, f.gain(place, &f.training[all]))
		}
	}
	return out
}

func (f *Flow) gain(place string, t *FullTraining) Gain {
	g := Gain{Place: place, Days: t.Days, Cost: copied(t.Cost), Source: t.Source, Assumed: assumed(t.Source)}
	g.Says = samverkan.Text{
		SV: "Vinsten är jämförd med full utbildning enligt: {source}. Vad som annars hade hänt är inte känt.",
		EN: "The gain is compared with full training according to: {source}. What would have happened otherwise is not known.",
	}.With(samverkan.Of("source", t.Source))
	if f.some {
		return g
	}
	certified := 0
	var lead total
	var spent sum
	for i := range f.cases {
		k := &f.cases[i]
		if place != "" && k.place != place {
			continue
		}
		spent.add(k.cost, k.costKnown)
		if k.revoked {
			g.Revoked++
		}
		if k.holds() {
			certified++
			lead.add(int64(k.left - k.arrived))
		}
	}
	switch {
	case place != "":
	case f.project == nil:
		spent.unknown++
	default:
		spent.add(*f.project, true)
		g.Project = copied(f.project)
	}
	g.Certified = &certified
	n := big.NewInt(int64(certified))
	// Seconds: n times the days, less the lead times.
	seconds := func(days int) *big.Int {
		s := big.NewInt(int64(days) * day)
		return s.Sub(s.Mul(s, n), &lead.sum)
	}
	g.GainedDays, g.DaysPerCase = gained(seconds(t.Days.From), seconds(t.Days.To), day, certified)
	if t.Cost == nil {
		return g
	}
	// The least is gained when training is cheap and validation dear. What is
	// not known of the cost can make the gain as small as one likes; it is never
	// more than what is known leaves.
	least, most := big.NewInt(t.Cost.From), big.NewInt(t.Cost.To)
	least.Sub(least.Mul(least, n), &spent.most.sum)
	most.Sub(most.Mul(most, n), &spent.least.sum)
	if spent.unknown > 0 {
		least = nil
	}
	if spent.known > 0 || spent.unknown == 0 {
		g.GainedMoney, g.MoneyPerCase = gained(least, most, 1, certified)
	}
	return g
}

// gained returns a range in all and by certified, in units of so many.
func gained(least, most *big.Int, unit int64, certified int) (all, each Range) {
	by := func(n *big.Int, d int64) *Figure {
		if n == nil {
			return nil
		}
		f := figure(new(big.Rat).SetFrac(n, big.NewInt(d)))
		return &f
	}
	all = Range{by(least, unit), by(most, unit)}
	if certified > 0 {
		each = Range{by(least, unit*int64(certified)), by(most, unit*int64(certified))}
	}
	return all, each
}

// assumed reports whether a source is the word assumption.
func assumed(source samverkan.Text) bool {
	return strings.EqualFold(strings.TrimSpace(source.SV), "antagande") || strings.EqualFold(strings.TrimSpace(source.EN), "assumption")
}
