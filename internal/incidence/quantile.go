package incidence

import (
	"math"

	"github.com/samverkan/samverkan/internal/base/detmath"
)

// Day is a day that may not be known.
type Day struct {
	// The day, 0 when it is not known.
	Day int
	// Whether there is one.
	Known bool
}

// Interval is what a share may be, with the confidence of 95 %.
type Interval struct{ Low, High float64 }

// z is the 0.975 quantile of the normal distribution, to the nearest float64
// (OEIS A220510: 1.95996398454005423552…).
const z = 1.959963984540054

// Quantile returns the first day on which the share p has left, which for a
// curve of those still open is the day on which 1 − p are left, and for one of
// those who ended by a cause is when p of all have ended by it. It is not known
// when the curve does not come there. p is above 0 and at most 1.
//
// Where the curve stays at exactly 1 − p for a while, every day of that while is
// a quantile. This is the first of them; R's survfit gives the middle: of ends on
// days 1, 2, 3 and 4 the median is 2 here, and 2.5 there.
func (c Curve) Quantile(p float64) Day {
	if p > 0 && p <= 1 {
		for _, s := range c.Steps {
			if c.left(s.Value) >= p-tolerance {
				return Day{s.Time, true}
			}
		}
	}
	return Day{}
}

// QuantileInterval returns the first day on which the quantile may lie and the
// first on which it must have been passed, with 95 % confidence. Either may be
// unknown: the upper one is, when the quantile may never be reached.
func (c Curve) QuantileInterval(p float64) (low, high Day) {
	if !(p > 0 && p <= 1) {
		return Day{}, Day{}
	}
	for _, s := range c.Steps {
		i, ok := s.Interval()
		if !ok {
			continue
		}
		// The end by which more have left comes there first.
		early, late := i.High, i.Low
		if c.Start == 1 {
			early, late = late, early
		}
		if !low.Known && c.left(early) >= p-tolerance {
			low = Day{s.Time, true}
		}
		if c.left(late) >= p-tolerance {
			return low, Day{s.Time, true}
		}
	}
	return low, Day{}
}

// left returns which share has left when the curve has a value.
func (c Curve) left(value float64) float64 {
	if c.Start == 1 {
		return 1 - value
	}
	return value
}

// Interval returns the log-log interval of the share. There is none at 0 and 1.
func (s Step) Interval() (i Interval, ok bool) {
	v := s.Value
	if !(v > 0 && v < 1) {
		return Interval{}, false
	}
	l := detmath.Log(v) // below 0
	spread := float64(z*s.StdErr()) / float64(v*l)
	return Interval{
		Low:  detmath.Exp(float64(l * detmath.Exp(-spread))),
		High: detmath.Exp(float64(l * detmath.Exp(spread))),
	}, true
}

// Wilson returns the interval for a share of which k of n were counted. It is
// not there when n is 0 or k is not of n.
//
// The ends are the roots x of (k/n − x)² = z² x(1 − x)/n, that is of
// (n+z²)x² − (2k+z²)x + k²/n = 0. The upper one is one minus the lower one of
// n − k, so that a share and its complement have intervals that mirror.
func Wilson(k, n int) (i Interval, ok bool) {
	if n < 1 || k < 0 || k > n {
		return Interval{}, false
	}
	return Interval{Low: lower(k, n), High: 1 - lower(n-k, n)}, true
}

// lower returns the lower root, as the product of both, k²/n/(n+z²), divided by
// the upper one, where no two terms are subtracted.
func lower(k, n int) float64 {
	const zz = z * z
	hits, all := float64(k), float64(n)
	root := math.Sqrt(zz + float64(4*(hits/all)*(all-hits)))
	upper := float64(2*hits) + zz + float64(z*root) // twice (n+z²) times the upper root
	return float64(2*hits) * (hits / all) / upper
}
