package population

// What is refused above these is refused before memory is taken.
const (
	// MaxGroups is how many age groups a population may have: 130 single years.
	MaxGroups = 131
	// MaxYears is how many years a history may have.
	MaxYears = 200
	// MaxSteps is how many steps a projection may have.
	MaxSteps = 200
	// MaxPersons is how many people a population may have. Products of two such
	// numbers fit an int64, so comparisons of ratios are exact.
	MaxPersons = 2_000_000_000
	// MaxParts is how many municipalities a county may have.
	MaxParts = 400
	// MaxForecasts is how many forecasts may be scored at once.
	MaxForecasts = 10_000
	// MaxBandWork is how many errors bands and their coverage may look at: at each
	// horizon, launches × launches × cells.
	MaxBandWork = 1 << 25
	// MaxDrawn is how many numbers the draws may be: draws × steps × states.
	MaxDrawn = 1 << 25
)

const (
	minGroups = 2
	minYear   = 1
	maxYear   = 9999
	maxRate   = 10.0 // births by woman and year: far above any there has been

	// How many of one sex and age group may have moved in and died in the same year,
	// beyond all who were there at either end of it: far above any there have been,
	// so that no true figure is refused.
	dieWhoMoved = 100
)
