package supply

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Report is how demand and supply of one workforce move, year by year.
type Report struct {
	// The occupation and the place, by ID.
	Occupation string `json:"occupation"`
	Place      string `json:"place"`
	// The base year and those after it.
	Years []Year `json:"years"`
	// What is unknown, by its place in the workforce, in its order. A figure
	// that rests on any of it is left out.
	Unknown []string `json:"unknown,omitempty"`
	// The flows that the workforce does not have, and that are not in the supply.
	NotCounted []Flow `json:"notCounted,omitempty"`
	// How the bands were made.
	Draws int    `json:"draws"`
	Seed  uint32 `json:"seed"`
	Shape Shape  `json:"shape"`
	// What makes the gap of a year uncertain; left out: it is unknown.
	Variance *Variance `json:"variance,omitempty"`
	// The gap of that year in a sentence.
	Says samverkan.Text `json:"says"`
}

// Year is one year of a report, at its end. A figure that is left out is
// unknown, or of a kind that the workforce does not have.
type Year struct {
	// The year.
	Year int `json:"year"`
	// How many are needed.
	Demand *samverkan.Number `json:"demand,omitempty"`
	// Who was there as the year began; left out in the base year.
	Stock *samverkan.Number `json:"stock,omitempty"`
	// Who went in the year: into retirement, from the occupation, to another
	// occupation or place.
	Retirements  *samverkan.Number `json:"retirements,omitempty"`
	Leavers      *samverkan.Number `json:"leavers,omitempty"`
	TransfersOut *samverkan.Number `json:"transfersOut,omitempty"`
	// Who came in the year, by kind.
	Graduates   *samverkan.Number `json:"graduates,omitempty"`
	Validated   *samverkan.Number `json:"validated,omitempty"`
	InMovers    *samverkan.Number `json:"inMovers,omitempty"`
	TransfersIn *samverkan.Number `json:"transfersIn,omitempty"`
	// Who is there: stock less all who went, plus all who came.
	Supply *samverkan.Number `json:"supply,omitempty"`
	// Demand less supply; below 0 there are more than are needed.
	Gap *samverkan.Number `json:"gap,omitempty"`
	// The gap in whole persons, rounded up; 0 when there is none.
	Needed *int64 `json:"needed,omitempty"`
	// What 80 of 100 draws lie within.
	DemandBand *Spread `json:"demandBand,omitempty"`
	SupplyBand *Spread `json:"supplyBand,omitempty"`
	GapBand    *Spread `json:"gapBand,omitempty"`
}

// Whole returns demand and supply in whole persons that add up, demand = supply +
// Needed where there is a gap: demand and gap are rounded up, as Needed is, and
// supply to the whole number below it or above that this leaves. Known is false
// where one of them is unknown.
func (y *Year) Whole() (demand, supply int64, known bool) {
	if y.Demand == nil || y.Gap == nil {
		return 0, 0, false
	}
	demand = ceil(y.Demand.Rat()).Int64()
	return demand, demand - ceil(y.Gap.Rat()).Int64(), true
}

// Told returns the gap of the last year in a sentence, as Says does, and of what:
// "kockar", "cooks"; nothing of a report without years.
func (r *Report) Told(name samverkan.Text) samverkan.Text {
	if len(r.Years) == 0 {
		return samverkan.Text{}
	}
	last := &r.Years[len(r.Years)-1]
	return says(last, len(r.Unknown), name, samverkan.Text{}, last.Sure())
}

// Sure reports whether there is a gap for sure: the lower end of its band is, in
// whole persons, above 0. Where nothing says how uncertain the gap is, it is taken
// as it stands, and its sentence tells that.
func (y *Year) Sure() bool { return y.Gap != nil && y.Gap.Sign() > 0 && y.GapBand.sure() }

// inflow returns the place of a kind's figure.
func (y *Year) inflow(k InflowKind) **samverkan.Number {
	switch k {
	case Graduates:
		return &y.Graduates
	case Validated:
		return &y.Validated
	case InMovers:
		return &y.InMovers
	}
	return &y.TransfersIn
}

// Flow is a flow that a workforce may have or not: an InflowKind, or TransfersOut.
type Flow string

// TransfersOut are people who go to other occupations and places, apart from other leavers.
const TransfersOut Flow = "transfersOut"

// Choices lists the flows.
func (Flow) Choices() []string {
	return append([]string{string(TransfersOut)}, choice.Codes(inflowKinds())...)
}

// Text returns what people call the flow.
func (f Flow) Text() samverkan.Text {
	if f == TransfersOut {
		return samverkan.Text{SV: "de som byter yrke eller plats härifrån", EN: "people who go to another occupation or place"}
	}
	return InflowKind(f).Text()
}

// Spread is a band of draws: one in ten is below it and one in ten above.
type Spread struct {
	// The tenth and the ninetieth percentile (Hyndman and Fan's definition 7).
	P10Rounded float64 `json:"p10Rounded"`
	P90Rounded float64 `json:"p90Rounded"`
}

// Shape is how a number is thought to lie between its least and its most.
type Shape string

// The shapes.
const (
	// Triangular: likeliest at its value, ever less towards the ends.
	Triangular Shape = "triangular"
	// Uniform: anywhere between the ends alike; the value does not matter.
	Uniform Shape = "uniform"
)

func shapes() []choice.Of[Shape] {
	return []choice.Of[Shape]{
		{Is: Triangular, Text: samverkan.Text{SV: "triangelformad", EN: "triangular"}},
		{Is: Uniform, Text: samverkan.Text{SV: "jämn", EN: "uniform"}},
	}
}

// Choices lists the shapes.
func (Shape) Choices() []string { return choice.Codes(shapes()) }

// Text returns what people call the shape.
func (s Shape) Text() samverkan.Text { return choice.Text(shapes(), s) }

// Options says how the uncertainty is drawn. The zero value is a thousand
// triangular draws, and the last year.
type Options struct {
	// Where the draws begin. Equal seeds give equal reports.
	Seed uint32 `json:"seed,omitempty"`
	// How many draws, 100 to MaxDraws; 0: a thousand.
	Draws int `json:"draws,omitempty"`
	// How numbers lie in their bands; none: triangular.
	Shape Shape `json:"shape,omitempty"`
	// The year whose gap is explained; 0: the last.
	Year int `json:"year,omitempty"`
	// Whether what makes the gap uncertain is left out, which is most of the
	// work: for whoever draws the bands alone.
	NoVariance bool `json:"noVariance,omitempty"`
}

// Variance is what makes the gap of a year uncertain, by input. It speaks only
// of what the bands say: see NoBand.
type Variance struct {
	// The year.
	Year int `json:"year"`
	// The variance of the gap over the draws.
	TotalRounded float64 `json:"totalRounded"`
	// The inputs with a band, the largest share first, then in the order of the
	// workforce.
	Inputs []InputShare `json:"inputs,omitempty"`
	// All with a source together, and all assumptions; left out: none of that
	// kind has a band.
	Sources     *Share `json:"sources,omitempty"`
	Assumptions *Share `json:"assumptions,omitempty"`
	// Whether assumptions alone make more than half of the variance, and whether
	// that holds, or does not, over the whole margin of their share.
	MostlyAssumption bool `json:"mostlyAssumption"`
	Sure             bool `json:"sure"`
	// The assumptions that are known without a band, by their place in the
	// workforce. Nothing is known of how much they make the gap uncertain.
	NoBand []string `json:"noBand,omitempty"`
	// The same in a sentence.
	Says samverkan.Text `json:"says"`
}

// InputShare is how much one input makes the gap uncertain.
type InputShare struct {
	// Its place in the workforce.
	At string `json:"at"`
	// What it rests on.
	Basis Kind `json:"basis"`
	// Its share of the variance.
	Share Share `json:"share"`
}

// Share is a share of variance found by drawing.
type Share struct {
	// The share, and how far off it may be either way with 95 % confidence, by
	// the number of draws. Found by drawing, it can come out a little below 0.
	ShareRounded  float64 `json:"shareRounded"`
	MarginRounded float64 `json:"marginRounded"`
}
