package flow

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/incidence"
)

// What can be measured at most.
const (
	// MaxCases is the most cases. All measures of so many take some seconds.
	MaxCases = 1_000_000
	// MaxVisits is the most visits of all cases.
	MaxVisits = 4_000_000
	// MaxStages is the most stages, and MaxCapacities the most spans of
	// capacity of one.
	MaxStages     = 1000
	MaxCapacities = 1000
	// MaxDivisions is the most divisions, and MaxGroups the most groups of one.
	MaxDivisions = 10
	MaxGroups    = 20
	// MaxFullTraining is the most comparisons with full training.
	MaxFullTraining = 500
	// MaxSpan is the longest time in seconds from the first to the last
	// instant: 68 years.
	MaxSpan = incidence.MaxTime
	// MaxMoney is the greatest amount in öre: ten thousand billion kronor.
	MaxMoney = 1_000_000_000_000_000
	// MaxDays is the most days that full training takes.
	MaxDays = 36_500
	// MaxAsked is the most quantiles, and the most days that are asked for.
	MaxAsked = 50
	// MaxHolidays is the most days off of a calendar.
	MaxHolidays = 10_000
	// MaxFisher is the most people that Fisher compares.
	MaxFisher = 20_000
	// MaxPoints is the most points of a curve in a report. A curve with more
	// steps is given at this many of them, evenly spaced and with the last.
	MaxPoints = 200
	// LeastEnded is how many visits to a stage must be over before some are
	// called old there: of so many, three took longer than 85 % do.
	LeastEnded = 20
	// MaxListed is the most cases that Aging lists for a stage.
	MaxListed = 200
)

// Floor is the smallest number of people that is told of a group. The zero
// value is DefaultFloor; below LeastFloor it is LeastFloor.
type Floor int

// The floors.
const (
	DefaultFloor Floor = 6
	LeastFloor   Floor = 3
)

func (f Floor) least() int {
	if f == 0 {
		return int(DefaultFloor)
	}
	return int(max(f, LeastFloor))
}

// Options says what is asked for. The zero Options asks for what each field says.
type Options struct {
	// The shares of which quantiles are given, 0 to 1; none: 1/2 and 17/20.
	Quantiles []samverkan.Number
	// The days at which shares are given; none: 30, 90, 180 and 365.
	At []int
	// The day up to which mean times are taken; 0: the longest time seen.
	MeanTo int
	// The days off, for times in working days; nil: they are not given.
	Working *Calendar
	// The smallest number that is told of a group.
	Floor Floor
}

func (o Options) quantiles() []samverkan.Number {
	if len(o.Quantiles) > 0 {
		return o.Quantiles
	}
	return []samverkan.Number{samverkan.Ratio(1, 2), samverkan.Ratio(17, 20)}
}

func (o Options) at() []int {
	if len(o.At) > 0 {
		return o.At
	}
	return []int{30, 90, 180, 365}
}
