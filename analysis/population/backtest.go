package population

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/choice"
)

// Method is a way to project a population.
type Method string

// The methods.
const (
	// CohortComponent: Model.Project.
	CohortComponent Method = "cohort-component"
	// RatioMethod: HamiltonPerry.
	RatioMethod Method = "hamilton-perry"
	// NoChange: Unchanged.
	NoChange Method = "no-change"
)

func methods() []choice.Of[Method] {
	return []choice.Of[Method]{
		{Is: CohortComponent, Text: samverkan.Text{SV: "kohort-komponentmetoden", EN: "the cohort component method"}},
		{Is: RatioMethod, Text: samverkan.Text{SV: "Hamilton och Perrys metod", EN: "Hamilton and Perry’s method"}},
		{Is: NoChange, Text: samverkan.Text{SV: "ingenting ändras", EN: "nothing changes"}},
	}
}

// Choices lists the methods.
func (Method) Choices() []string { return choice.Codes(methods()) }

// Text returns what people call the method.
func (m Method) Text() samverkan.Text { return choice.Text(methods(), m) }

// Forecast is what was projected for a year, and what came.
type Forecast struct {
	// How it was projected.
	Method Method `json:"method"`
	// The last year that was known.
	Launch int `json:"launch"`
	// How many steps ahead it looked.
	Horizon int `json:"horizon"`
	// What was projected.
	Projected Population `json:"projected"`
	// What came.
	Actual Population `json:"actual"`
}

// Trial says which years a back-test launches from.
type Trial struct {
	// How the models are made.
	Options Options
	// The first and last launch; 0 means as early and as late as there can be one.
	First, Last int
	// The last year that is scored; 0 means the last there is.
	Until int
	// How many steps ahead; 0 means as many as there are years for.
	Steps int
	// By how many years the births, deaths and migration that a model is made of end
	// before its launch, as when the population of a year is known before these are;
	// 0 means none. The population of the launch is known, and that of one step before.
	Lag int
}

// Backtest projects by all methods from each launch, knowing nothing of what came
// later (nor, with a Lag, all of what came before), to each year of which it is known
// what came. Forecasts come by launch,
// horizon and method.
func Backtest(history []Year, t Trial) ([]Forecast, error) {
	if err := fittable(history, t.Options); err != nil {
		return nil, err
	}
	w := history[0].Population.Width
	begin, end := history[0].Population.Year, history[len(history)-1].Population.Year
	var c check.Checker
	c.Ranged(int64(t.Lag), 0, MaxYears, "/lag")
	launches := span{begin + w + min(max(t.Lag, 0), MaxYears), end - w}
	first := launches.or(&c, t.First, launches.from, "/first")
	last := launches.or(&c, t.Last, launches.to, "/last")
	until := span{begin + 2*w, end}.or(&c, t.Until, end, "/until")
	c.Ranged(int64(t.Steps), 0, MaxSteps, "/steps")
	if err := c.Err(); err != nil {
		return nil, err
	}
	made, o := newPast(history), t.Options.filled()
	came := make([]Population, len(history)) // own copies: arguments are not kept
	for i := range history {
		came[i] = history[i].Population
		came[i].Counts = clone(came[i].Counts)
	}
	var out []Forecast
	for year := first; year <= last; year++ {
		steps := min((until-year)/w, MaxSteps)
		if t.Steps > 0 {
			steps = min(steps, t.Steps)
		}
		if steps < 1 {
			continue
		}
		known := history[:year-begin+1]
		projected, err := project(made.model(len(known)-1-t.Lag, o), known, steps)
		if err != nil {
			return nil, err
		}
		for k := range steps {
			actual := came[year-begin+(k+1)*w]
			for i, m := range methods() {
				out = append(out, Forecast{Method: m.Is, Launch: year, Horizon: k + 1, Projected: projected[i][k], Actual: actual})
			}
		}
	}
	if len(out) == 0 {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Ingen prognos kan jämföras. Till år {until} ska det vara minst ett steg på {w} år från år {first}.",
			EN: "No projection can be compared. To {until} there must be one step of {w} years at least from {first}.",
		}, num("until", until), num("w", w), num("first", first))
	}
	return out, nil
}

// project returns the populations that each method projects, in their order.
func project(m Model, known []Year, steps int) (out [3][]Population, err error) {
	from := known[len(known)-1].Population
	p, err := m.Project(from, steps)
	if err != nil {
		return out, err
	}
	ratio, err := HamiltonPerry(known[len(known)-1-from.Width].Population, from, steps)
	if err != nil {
		return out, err
	}
	same, err := Unchanged(from, steps)
	return [3][]Population{p.Populations(), ratio, same}, err
}

// span is a range of years, both ends in it.
type span struct{ from, to int }

// or returns a year, or what 0 means; one outside is refused.
func (s span) or(c *check.Checker, year, zero int, at string) int {
	if year == 0 {
		return zero
	}
	c.Ranged(int64(year), int64(s.from), int64(s.to), at)
	return year
}

// Score tells how much a method missed, in persons and exactly.
type Score struct {
	// Which method.
	Method Method `json:"method"`
	// How many forecasts and how many cells (a sex and age group in one) there are.
	Forecasts int `json:"forecasts"`
	Cells     int `json:"cells"`
	// How many people there were in all forecasts, as came.
	People int64 `json:"people"`
	// How many were missed, cell by cell, and the same by cell: the mean absolute
	// error.
	Missed       int64            `json:"missed"`
	MeanAbsolute samverkan.Number `json:"meanAbsolute"`
	// The missed by people: the absolute percentage error, weighted by the size of
	// the cells. Left out: there was nobody.
	Weighted *samverkan.Number `json:"weighted,omitempty"`
	// How many were missed in the totals, and the same by forecast.
	TotalMissed       int64            `json:"totalMissed"`
	TotalMeanAbsolute samverkan.Number `json:"totalMeanAbsolute"`
	// How many too many (or, below 0, too few) the totals were, summed.
	TotalTooMany int64 `json:"totalTooMany"`
}

// Compare scores forecasts by method, in the order of the methods. A method of
// which there is no forecast is left out.
func Compare(forecasts []Forecast) ([]Score, error) {
	if err := checkForecasts(forecasts); err != nil {
		return nil, err
	}
	var out []Score
	for _, m := range methods() {
		s := Score{Method: m.Is}
		for i := range forecasts {
			if forecasts[i].Method == m.Is {
				s.add(&forecasts[i])
			}
		}
		if s.Forecasts == 0 {
			continue
		}
		s.MeanAbsolute = samverkan.Ratio(s.Missed, int64(s.Cells))
		s.TotalMeanAbsolute = samverkan.Ratio(s.TotalMissed, int64(s.Forecasts))
		if s.People > 0 {
			weighted := samverkan.Ratio(s.Missed, s.People)
			s.Weighted = &weighted
		}
		out = append(out, s)
	}
	return out, nil
}

func (s *Score) add(f *Forecast) {
	s.Forecasts++
	for x := range f.Actual.Counts {
		for g, actual := range f.Actual.Counts[x] {
			s.Cells++
			s.Missed += absolute(f.Projected.Counts[x][g] - actual)
		}
	}
	tooMany := f.Projected.Total() - f.Actual.Total()
	s.People += f.Actual.Total()
	s.TotalMissed += absolute(tooMany)
	s.TotalTooMany += tooMany
}

func absolute(n int64) int64 { return max(n, -n) }

// checkForecasts refuses forecasts that are not what came of the same region, year
// and age groups.
func checkForecasts(forecasts []Forecast) error {
	var c check.Checker
	c.Size(len(forecasts), MaxForecasts, "/forecasts")
	if len(forecasts) > MaxForecasts {
		return c.Err()
	}
	for i := range forecasts {
		f, at := &forecasts[i], check.At("/forecasts", i)
		if !slices.Contains(Method("").Choices(), string(f.Method)) {
			c.Chosen(string(f.Method), Method("").Choices(), at+"/method")
		}
		c.Place(f.Projected.Check(), at+"/projected")
		c.Place(f.Actual.Check(), at+"/actual")
		alike(&c, f.Projected, f.Actual, at+"/projected")
		c.Ranged(int64(f.Horizon), 1, MaxSteps, at+"/horizon")
		if want := f.Launch + f.Horizon*f.Actual.Width; f.Projected.Year != want || f.Actual.Year != want {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/projected/year", samverkan.Text{
				SV: "Prognosen gäller år {a} och utfallet år {b}. Båda ska gälla år {want}: {n} steg från år {launch}.",
				EN: "The projection is of {a} and what came of {b}. Both must be of {want}: {n} steps from {launch}.",
			}, num("a", f.Projected.Year), num("b", f.Actual.Year), num("want", want), num("n", f.Horizon), num("launch", f.Launch)))
		}
	}
	return c.Err()
}
