package flow

import (
	"math/big"
	"slices"
)

// Throughput is how many leave, by time.
type Throughput struct {
	// How many left in the window certified, and in all. One who left at its
	// first instant counts, one who left at the instant after it does not.
	Certified int `json:"certified"`
	Left      int `json:"left"`
	// The length of the window in days.
	Days Figure `json:"days"`
	// The same by week.
	CertifiedPerWeek Figure `json:"certifiedPerWeek"`
	LeftPerWeek      Figure `json:"leftPerWeek"`
}

// Throughput returns how many left, certified and in all.
func (f *Flow) Throughput() Throughput {
	t := Throughput{Certified: f.count(1), Left: len(f.cases) - f.count(0), Days: days(f.length())}
	t.CertifiedPerWeek = perWeek(t.Certified, f.length())
	t.LeftPerWeek = perWeek(t.Left, f.length())
	return t
}

func perWeek(n int, seconds int64) Figure {
	r := big.NewRat(week, seconds)
	return figure(r.Mul(r, big.NewRat(int64(n), 1)))
}

// Work is how many cases were inside, open ones included.
type Work struct {
	// How many were inside at the first instant of the window and at its end.
	AtStart int `json:"atStart"`
	AtEnd   int `json:"atEnd"`
	// How many on average over the window: the integral by its length.
	Mean Figure `json:"mean"`
}

// InProgress returns how many cases were inside. The mean is made by walking
// through the window from one arrival or exit to the next; Little makes it of
// the cases' stays, so that the two check each other.
func (f *Flow) InProgress() Work {
	w := Work{AtEnd: f.count(0)}
	moves := make([]int64, 0, 2*len(f.cases)) // the instant, and 1 for an arrival
	for i := range f.cases {
		k := &f.cases[i]
		if k.arrived <= f.from && k.left != f.from {
			w.AtStart++
		}
		if k.arrived > f.from {
			moves = append(moves, int64(k.arrived)<<1|1)
		}
		if k.left > f.from {
			moves = append(moves, int64(k.left)<<1)
		}
	}
	slices.Sort(moves)
	var area total
	inside, at := int64(w.AtStart), int64(f.from)
	for _, m := range moves {
		area.add(inside * (m>>1 - at))
		at = m >> 1
		inside += m&1<<1 - 1
	}
	area.add(inside * (int64(f.to) - at))
	w.Mean = figure(new(big.Rat).SetFrac(&area.sum, big.NewInt(f.length())))
	return w
}

// Little is Little's law on the window: of the cases that were inside at some
// time of it, the number inside on average (L) is how many there were by time
// (λ) times how long they stayed on average (W), each stay clipped to the
// window. It holds exactly, of every window.
type Little struct {
	// How many cases were inside at some time of the window.
	Cases int `json:"cases"`
	// λ: the same by day.
	PerDay Figure `json:"perDay"`
	// W: how many days of the window they stayed on average; left out: there
	// were none.
	Stay *Figure `json:"stay,omitempty"`
	// λ·W.
	Product Figure `json:"product"`
	// Whether the product is the number in progress, as it must be.
	Holds bool `json:"holds"`
	// The law as it is often used, on those who left only: how many left by
	// day, how long they had been inside in all, their product, and how much
	// that is off. On a finite window it is off.
	NaivePerDay  Figure  `json:"naivePerDay"`
	NaiveStay    *Figure `json:"naiveStay,omitempty"`
	NaiveProduct Figure  `json:"naiveProduct"`
	NaiveGap     Figure  `json:"naiveGap"`
}

// Little returns the two sides of Little's law; of a Flow that Measure did not
// make, nothing, and it does not hold.
func (f *Flow) Little() Little {
	if f.length() == 0 {
		return Little{}
	}
	var stay, whole total
	left := 0
	for i := range f.cases {
		k := &f.cases[i]
		stay.add(f.clipped(k.arrived, k.left))
		if k.left != 0 {
			left++
			whole.add(int64(k.left - k.arrived))
		}
	}
	length := f.length()
	l := Little{Cases: len(f.cases)}
	l.PerDay, l.Stay, l.Product = sides(len(f.cases), &stay.sum, length)
	l.NaivePerDay, l.NaiveStay, l.NaiveProduct = sides(left, &whole.sum, length)
	l.NaiveGap = figure(l.NaiveProduct.Exact.Sub(l.Product.Exact).Rat())
	l.Holds = f.InProgress().Mean.Exact.Equal(l.Product.Exact)
	return l
}

// sides returns λ, W and their product for n stays of so many seconds in all.
func sides(n int, seconds *big.Int, length int64) (perDay Figure, stay *Figure, product Figure) {
	rate := big.NewRat(day, length)
	perDay = figure(rate.Mul(rate, big.NewRat(int64(n), 1)))
	if n > 0 {
		mean := meanDays(seconds, n)
		stay = &mean
		product = figure(perDay.Exact.Mul(mean.Exact).Rat())
	}
	return perDay, stay, product
}
