package chart

import (
	"math"

	"github.com/samverkan/samverkan"
)

// px is a pixel in the unit of all positions and lengths, a tenth of one.
const px = 10

// scale places values [lo, hi] on [from, to].
type scale struct {
	lo, hi   float64
	from, to int
}

func (s scale) at(f float64) int {
	if s.hi <= s.lo { // all values are equal
		return (s.from + s.to) / 2
	}
	// Both products stand alone so that no host fuses them with a sum.
	return s.from + int(math.Floor(float64((f-s.lo)/(s.hi-s.lo)*float64(s.to-s.from))+0.5))
}

//go:noinline
func (s scale) of(v Value) int { return s.at(v.f) }

// tick is a round value of an axis.
type tick struct {
	at   float64
	text samverkan.Text
}

// ticks returns the round values from lo to hi, at most about n parts: steps of
// 1, 2 or 5 times a power of ten, no smaller than the last decimal. The axis
// reaches from the round value at or below lo to hi, or to the first tick above
// where that leaves a single one.
func ticks(lo, hi float64, n, decimals int, zero bool) (from, to float64, out []tick) {
	if zero {
		lo, hi = min(lo, 0), max(hi, 0)
	}
	step, exact := stepOf(hi-lo, max(math.Abs(lo), math.Abs(hi)), n, decimals)
	first, last := roundDown(lo/step), roundDown(hi/step)
	if first == last { // one tick says nothing
		last++
		hi = float64(last) * step
		if !zero && lo < hi && lo-float64(float64(first)*step) <= 0 {
			first-- // all values are on one line: it lies in the middle
		}
	}
	// An axis ends at a tick that the values nearly reach.
	if next := float64(last+1) * step; next-hi < float64(step*0.25) {
		last++
		hi = next
	}
	for i := first; i <= last; i++ {
		v := exact.n.Mul(samverkan.Whole(int64(i)))
		out = append(out, tick{v.Rounded(), samverkan.Text{SV: v.ForPeople(exact.shown, samverkan.SV), EN: v.ForPeople(exact.shown, samverkan.EN)}})
	}
	return min(lo, out[0].at), hi, out
}

type step struct {
	n     samverkan.Number
	shown int // decimals
}

// stepOf returns the least round step that parts a range into at most n, and
// that is no less than a billionth of the largest value.
func stepOf(length, largest float64, n, decimals int) (float64, step) {
	over, under := int64(1), int64(1)
	for range decimals {
		under *= 10
	}
	for {
		for _, m := range [3]int64{1, 2, 5} {
			s := samverkan.Ratio(m*over, under)
			if f := s.Rounded(); float64(f*float64(n)) >= length && f*1e9 >= largest {
				return f, step{s, decimals}
			}
		}
		if under > 1 {
			under /= 10
			decimals--
		} else {
			over *= 10 // ends, for values are at most MaxValue
		}
	}
}

// roundDown returns the whole number at or below q, and the nearest one where q
// is off it only by rounding.
func roundDown(q float64) int {
	if near := math.Floor(q + 0.5); math.Abs(q-near) < 1e-9 {
		return int(near)
	}
	return int(math.Floor(q))
}
