package eventlog

import (
	"math/big"
	"slices"

	"github.com/samverkan/samverkan"
)

// Durations is how long cases took from their first event to their last, in
// seconds. All numbers are exact. Without a case of known length they are 0.
type Durations struct {
	// How many cases have a known length, and how many have not.
	Known, Unknown int
	// How many of the known are below 0, which can be as filed only.
	Negative int
	// The quantiles are Hyndman and Fan's type 7, as numpy's linear ones.
	Min, Q1, Median, Q3, Max samverkan.Number
	// The mean.
	Mean samverkan.Number
}

// Durations returns how long the cases took.
func (t *Tally) Durations() Durations {
	d := Durations{Known: len(t.durations), Unknown: t.unknown, Negative: t.below}
	if d.Known == 0 {
		return d
	}
	d.Min, _ = t.Quantile(samverkan.Number{})
	d.Q1, _ = t.Quantile(samverkan.Ratio(1, 4))
	d.Median, _ = t.Quantile(samverkan.Ratio(1, 2))
	d.Q3, _ = t.Quantile(samverkan.Ratio(3, 4))
	d.Max, _ = t.Quantile(samverkan.Whole(1))
	sum := new(big.Int)
	part := int64(0) // sixteen lengths fit: each is below 10 000 years, 3.2e17 microseconds
	for i, n := range t.durations {
		if part += n; i%16 == 15 {
			sum.Add(sum, big.NewInt(part))
			part = 0
		}
	}
	d.Mean = samverkan.FromInt(sum.Add(sum, big.NewInt(part))).Quo(samverkan.Whole(int64(d.Known) * second))
	return d
}

// Quantile returns the length, in seconds, that a share p of the cases do not
// pass, p from 0 to 1: with n lengths in order, x₀ to xₙ₋₁, it lies at the place
// (n−1)p, on the line between its neighbors (Hyndman and Fan 1996, type 7). It
// is not known without a case of known length, or for another p.
func (t *Tally) Quantile(p samverkan.Number) (seconds samverkan.Number, ok bool) {
	n := len(t.durations)
	if n == 0 || p.Sign() < 0 || p.Cmp(samverkan.Whole(1)) > 0 {
		return samverkan.Number{}, false
	}
	if !slices.IsSorted(t.durations) {
		slices.Sort(t.durations)
	}
	place := p.Mul(samverkan.Whole(int64(n - 1))).Rat()
	whole := new(big.Int).Quo(place.Num(), place.Denom())
	i := int(whole.Int64()) // at most n−1
	x := samverkan.Whole(t.durations[i])
	if rest := samverkan.FromRat(place).Sub(samverkan.FromInt(whole)); rest.Sign() > 0 {
		x = x.Add(samverkan.Whole(t.durations[i+1] - t.durations[i]).Mul(rest))
	}
	return x.Quo(samverkan.Whole(second)), true
}

// MeanArrival returns the mean time between one case's coming and the next
// one's, in seconds: from the first to the last, divided by one less than how
// many came. It is not known for fewer than two.
func (t *Tally) MeanArrival() (seconds samverkan.Number, ok bool) {
	n := len(t.arrivals)
	if n < 2 {
		return samverkan.Number{}, false
	}
	return samverkan.Whole(slices.Max(t.arrivals) - slices.Min(t.arrivals)).Quo(samverkan.Whole(int64(n-1) * second)), true
}
