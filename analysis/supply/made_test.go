package supply_test

import (
	"math/rand/v2"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

func text(sv, en string) samverkan.Text { return samverkan.Text{SV: sv, EN: en} }

// sourced and assumed are invented bases.
func sourced() supply.Basis {
	return supply.Basis{Source: &supply.Source{Name: text("påhittat register", "an invented register")}}
}

func assumed() supply.Basis {
	why := text("påhittat exempel", "an invented example")
	return supply.Basis{Assumption: &why}
}

func ptr[T any](v T) *T { return &v }

func ratio(a, b int64) *samverkan.Number { return ptr(samverkan.Ratio(a, b)) }

func whole(n int64) *samverkan.Number { return ratio(n, 1) }

// quantity is a known one.
func quantity(b supply.Basis, low, value, high *samverkan.Number) supply.Quantity {
	return supply.Quantity{Value: value, Low: low, High: high, Basis: b}
}

func exactly(b supply.Basis, a, c int64) supply.Quantity {
	return supply.Quantity{Value: ratio(a, c), Basis: b}
}

// series gives the numbers from a year on, each a share more or less.
func series(b supply.Basis, first int, off *samverkan.Number, values ...int64) supply.Series {
	s := supply.Series{First: first, Basis: b}
	for _, v := range values {
		band := supply.Band{Value: whole(v)}
		if off != nil {
			band.Low, band.High = ptr(band.Value.Sub(band.Value.Mul(*off))), ptr(band.Value.Add(band.Value.Mul(*off)))
		}
		s.Values = append(s.Values, band)
	}
	return s
}

// cooks are the cooks of Granvik: all numbers are invented.
func cooks() supply.Workforce {
	return supply.Workforce{
		Occupation: "kock", Place: "granvik", Base: 2025, Until: 2030,
		Needs: []supply.Need{{
			Name:    text("Äldre som äter i gemensam matsal", "Older people who eat in a common dining room"),
			Users:   series(sourced(), 2025, ratio(1, 20), 1900, 1960, 2020, 2090, 2150, 2220),
			PerUser: ptr(quantity(assumed(), ratio(9, 200), ratio(1, 20), ratio(11, 200))),
		}},
		Stock: supply.Stock{First: 20, Width: 5, Persons: []int64{6, 8, 9, 9, 10, 11, 13, 14, 12, 3}, Margin: ratio(1, 50), Basis: sourced()},
		Retirement: supply.Retirement{
			Shares: []samverkan.Number{{}, {}, {}, {}, {}, {}, samverkan.Ratio(1, 100), samverkan.Ratio(1, 50), samverkan.Ratio(1, 5), samverkan.Ratio(7, 10)},
			Margin: ratio(1, 10), Basis: sourced(),
		},
		Leavers: quantity(assumed(), ratio(1, 50), ratio(1, 25), ratio(3, 50)),
		Inflows: []supply.Inflow{
			{Kind: supply.Graduates, Name: text("Restaurang- och livsmedelsprogrammet", "The restaurant program"), Persons: series(sourced(), 2026, nil, 5, 5, 5, 5, 5), Share: ptr(quantity(assumed(), ratio(2, 5), ratio(3, 5), ratio(7, 10))), Age: 20},
			{Kind: supply.Validated, Name: text("Validering", "Validation"), Persons: series(sourced(), 2026, nil, 2, 2, 2, 2, 2), Share: ptr(exactly(sourced(), 3, 4)), Age: 40},
			{Kind: supply.InMovers, Name: text("Inflyttade kockar", "Cooks who move in"), Persons: series(sourced(), 2026, ratio(1, 2), 1, 1, 1, 1, 1), Age: 32},
		},
	}
}

func amount(b supply.Basis, ore int64) supply.Amount { return supply.Amount{Value: &ore, Basis: b} }

// lever is one of which all is known.
func lever(id string, cost, fixed, most, a, b int64, basis supply.Basis) supply.Lever {
	l := supply.Lever{
		ID: id, Name: samverkan.Same(id), Kind: supply.Validation, Cost: amount(basis, cost),
		Capacity: supply.Capacity{Total: &most, Basis: sourced()}, Yield: exactly(sourced(), a, b),
	}
	if fixed > 0 {
		l.Fixed = ptr(amount(basis, fixed))
	}
	return l
}

func target() supply.Target { return supply.Target{From: 2026, By: 2030} }

// levers are made at random: prices that tie often, some with fixed costs.
func levers(r *rand.Rand, n int, most int64) []supply.Lever {
	out := make([]supply.Lever, n)
	for i := range out {
		fixed := int64(0)
		if r.IntN(2) == 0 {
			fixed = 1 + r.Int64N(12)
		}
		b := []supply.Basis{sourced(), assumed()}[r.IntN(2)]
		den := 1 + r.Int64N(6)
		out[i] = lever(string(rune('a'+i)), r.Int64N(6), fixed, r.Int64N(most+1), r.Int64N(den+1), den, b)
	}
	return out
}
