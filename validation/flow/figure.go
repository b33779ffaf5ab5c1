package flow

import (
	"math/big"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/incidence"
)

// Figure is an exact number with a rounded companion.
type Figure struct {
	// The number itself, in lowest terms.
	Exact samverkan.Number `json:"exact"`
	// The nearest float64.
	Rounded float64 `json:"rounded"`
}

func figure(r *big.Rat) Figure {
	n := samverkan.FromRat(r)
	return Figure{n, n.Rounded()}
}

// ratio returns a/b; b is not 0.
func ratio(a, b int64) Figure { return figure(big.NewRat(a, b)) }

// days returns seconds as days.
//
//go:noinline
func days(seconds int64) Figure { return ratio(seconds, day) }

// meanDays returns a sum of seconds divided by their number, in days.
func meanDays(sum *big.Int, n int) Figure {
	return figure(new(big.Rat).SetFrac(sum, new(big.Int).Mul(big.NewInt(int64(n)), big.NewInt(day))))
}

// Range is what a figure may be. An end that is left out is unknown: the
// figure may be any that far.
type Range struct {
	// The least it can be.
	Least *Figure `json:"least,omitempty"`
	// The most it can be.
	Most *Figure `json:"most,omitempty"`
}

// Share is a count of a count, with what the share may be.
type Share struct {
	// So many of so many.
	Of    int `json:"of"`
	Count int `json:"count"`
	// The share itself.
	Exact samverkan.Number `json:"exact"`
	// The share and the interval of Wilson with 95 % confidence, rounded.
	Rounded     float64 `json:"rounded"`
	LowRounded  float64 `json:"lowRounded"`
	HighRounded float64 `json:"highRounded"`
}

// share returns none when there is nothing to have a share of.
func share(count, of int) *Share {
	i, ok := incidence.Wilson(count, of)
	if !ok {
		return nil
	}
	n := samverkan.Ratio(int64(count), int64(of))
	return &Share{of, count, n, n.Rounded(), i.Low, i.High}
}

// total is a sum of seconds or öre that no number of terms overflows.
type total struct{ sum, term big.Int }

func (t *total) add(n int64) { t.sum.Add(&t.sum, t.term.SetInt64(n)) }
