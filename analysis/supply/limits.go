package supply

import "github.com/samverkan/samverkan"

// What can be asked for at most. Above it a verb returns a samverkan.Fault with
// the code "too-large" before it takes time or memory.
const (
	// MaxYears is the most years that are projected.
	MaxYears = 50
	// MaxAges is the most ages, or groups of five, of a stock.
	MaxAges = 101
	// MaxNeeds is the most needs, and MaxInflows the most inflows, of a workforce.
	MaxNeeds   = 20
	MaxInflows = 20
	// MaxBits is how long the denominators of an exact projection may grow.
	MaxBits = 8192
	// MaxDraws is the most draws.
	MaxDraws = 10_000
	// MaxCells is the most work of all draws, in age groups of one year: a run
	// of some seconds. A thousand draws of 50 ages over 10 years with 12 inputs
	// are 7 million.
	MaxCells = 1 << 30
	// MaxWorkforces is the most workforces that are added up or ranked together.
	MaxWorkforces = 5000
	// MaxLevers is the most levers.
	MaxLevers = 32
	// MaxGap is the greatest gap, and MaxPersons the most people of all levers.
	MaxGap     = 100_000
	MaxPersons = 500_000
	// MaxMoney is the greatest amount in öre, also of all levers used in full: a
	// hundred billion kronor.
	MaxMoney = 10_000_000_000_000
	// MaxStates is the most that the search for the cheapest mix keeps at once,
	// in coverages times levers and eight more: 64 MiB.
	MaxStates = 1 << 24
	// MaxLead is the longest lead time in months.
	MaxLead = 600
	// MaxTerm is the largest numerator and denominator of a number.
	MaxTerm = 100_000_000
	// MaxNorm is the most persons that a user takes.
	MaxNorm = 100
	// MaxIntakes is the most years of higher vocational education.
	MaxIntakes = 100
	// MaxPlaces is the most places or applicants of a year.
	MaxPlaces = 5_000_000
)

// The years that can be asked about.
const (
	firstYear = 1900
	lastYear  = 2200
)

// tooMuch refuses what was predicted to be too much.
func tooMuch(at string, what samverkan.Text, predicted, allowed int64) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "{^what} skulle bli {n}. Det får vara högst {most}.",
		EN: "{^what} would be {n}. It may be {most} at most.",
	}, samverkan.Of("what", what), number("n", predicted), number("most", allowed))
}

// number is a whole number of any host's size as people write it.
func number(name string, n int64) samverkan.Arg {
	w := samverkan.Whole(n)
	return samverkan.Of(name, samverkan.Text{SV: w.ForPeople(0, samverkan.SV), EN: w.ForPeople(0, samverkan.EN)})
}
