package supply

import (
	"math"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/incidence"
)

// Education is higher vocational education (yrkeshögskola) year by year: places
// granted and started, and what the state pays for each.
type Education struct {
	// The years, rising, each once.
	Intakes []Intake `json:"intakes,omitempty" limit:"100"`
	// What the state grants for each place and year of intake, in öre.
	Grant Amount `json:"grant"`
	// What was done about it, to be shown beside what followed.
	Events []Event `json:"events,omitempty" limit:"100"`
	// What the counts rest on.
	Basis Basis `json:"basis"`
}

// Intake is one year's places. What is left out is unknown.
type Intake struct {
	// The year.
	Year int `json:"year" range:"1900..2200"`
	// How many places were granted.
	Granted *int64 `json:"granted,omitempty" range:"0..5000000"`
	// How many studied some weeks after the start.
	Started *int64 `json:"started,omitempty" range:"0..5000000"`
	// How many applicants were eligible.
	Eligible *int64 `json:"eligible,omitempty" range:"0..5000000"`
}

// Event is something that was done, such as targeted information (KFA-07).
type Event struct {
	// The year before whose intake it was done.
	Year int `json:"year" range:"1900..2200"`
	// What was done, as it stands first in a sentence.
	What samverkan.Text `json:"what"`
}

// PlacesReport is how places were filled.
type PlacesReport struct {
	// The years.
	Years []PlacesYear `json:"years"`
	// What may be expected of the next year; left out: fewer than three years in
	// a row, up to the last, have a fill.
	Next *FillForecast `json:"next,omitempty"`
	// What followed each event, in their order.
	Followed []Followed `json:"followed,omitempty"`
	// What the counts rest on.
	Basis Basis `json:"basis"`
}

// PlacesYear is one year of places. What is left out is unknown.
type PlacesYear struct {
	// The year.
	Year int `json:"year"`
	// Started by granted. It is above 1 when more started than there were places
	// for, and left out when there were none.
	Fill *samverkan.Number `json:"fill,omitempty"`
	// How many places were not filled.
	Unfilled *int64 `json:"unfilled,omitempty"`
	// The state grant that is returned for them, in öre, and what it may be.
	Returned *Money `json:"returned,omitempty"`
	// Eligible applicants for each place granted.
	EligiblePerPlace *samverkan.Number `json:"eligiblePerPlace,omitempty"`
}

// Money is an amount in öre and what it may be.
type Money struct {
	// The amount itself, the least and the most.
	Value int64 `json:"value"`
	Low   int64 `json:"low"`
	High  int64 `json:"high"`
	// Whether it rests on an assumption.
	Assumed bool `json:"assumed,omitempty"`
}

// FillForecast is what may be expected of the next year's fill.
type FillForecast struct {
	// The year.
	Year int `json:"year"`
	// How many years in a row it rests on, the last ones.
	Points int `json:"points"`
	// The last fill plus the mean yearly change of those years.
	Fill samverkan.Number `json:"fill"`
	// What it lies within in four years of five, if changes are independent and
	// normal as they were: the fill, less and plus t·s·√(1 + 1/k) for k changes
	// with standard deviation s, cut at 0 and 1. Left out where all changes were
	// alike: then they do not tell how years differ.
	LowRounded  *float64 `json:"lowRounded,omitempty"`
	HighRounded *float64 `json:"highRounded,omitempty"`
	// What chance alone would make of as many places as last year, each filled
	// on its own: Wilson's interval with 95 % confidence. It is much narrower,
	// for it knows nothing of how years differ. Left out when more started than
	// there were places for.
	WilsonLowRounded  *float64 `json:"wilsonLowRounded,omitempty"`
	WilsonHighRounded *float64 `json:"wilsonHighRounded,omitempty"`
	// The same in a sentence, with how little it rests on.
	Says samverkan.Text `json:"says"`
}

// Followed is what came after an event. It is not said to be its effect.
type Followed struct {
	// What was done, and before which year's intake.
	What samverkan.Text `json:"what"`
	Year int            `json:"year"`
	// The fill of the year before and of that year.
	Before *samverkan.Number `json:"before,omitempty"`
	After  *samverkan.Number `json:"after,omitempty"`
	// The same in a sentence.
	Says samverkan.Text `json:"says"`
}

// Check returns all that is wrong with the education, nil if nothing is.
func (e *Education) Check() error {
	c := checker{}
	c.Size(len(e.Intakes), MaxIntakes, "/intakes")
	c.Size(len(e.Events), MaxIntakes, "/events")
	if len(c.Faults) > 0 {
		return c.Err()
	}
	for i := range e.Intakes {
		n, at := &e.Intakes[i], check.At("/intakes", i)
		c.year(n.Year, at+"/year")
		if i > 0 && n.Year <= e.Intakes[i-1].Year {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/year", samverkan.Text{
				SV: "Året är {year} och året före i listan {before}. Skriv åren i stigande ordning, varje år en gång.",
				EN: "The year is {year} and the one before it in the list {before}. Write the years in rising order, each once.",
			}, yearText("year", n.Year), yearText("before", e.Intakes[i-1].Year)))
		}
		for _, f := range [...]struct {
			is   *int64
			name string
		}{{n.Granted, "/granted"}, {n.Started, "/started"}, {n.Eligible, "/eligible"}} {
			if f.is != nil {
				c.Ranged(*f.is, 0, MaxPlaces, at+f.name)
			}
		}
	}
	c.amount(&e.Grant, "/grant")
	if _, high := e.Grant.known(); high > MaxMoney/10_000 { // times MaxPlaces stays within 2⁵³
		c.Ranged(high, 0, MaxMoney/10_000, "/grant")
	}
	for i := range e.Events {
		c.year(e.Events[i].Year, check.At("/events", i)+"/year")
		c.Name(e.Events[i].What, check.At("/events", i)+"/what")
	}
	c.basis(e.Basis, "/basis")
	return c.Err()
}

// known returns the ends of an amount, 0 when it is unknown.
func (a *Amount) known() (low, high int64) {
	if a.Value == nil {
		return 0, 0
	}
	return a.ends()
}

// Filled returns how the places were filled, what was returned, and what may be
// expected of the next year.
func (e *Education) Filled() (PlacesReport, error) {
	if err := e.Check(); err != nil {
		return PlacesReport{}, err
	}
	r := PlacesReport{Basis: e.Basis}
	for i := range e.Intakes {
		r.Years = append(r.Years, e.year(&e.Intakes[i]))
	}
	r.Next = e.forecast(r.Years)
	for i := range e.Events {
		r.Followed = append(r.Followed, followed(&e.Events[i], r.Years))
	}
	return r, nil
}

func (e *Education) year(n *Intake) PlacesYear {
	y := PlacesYear{Year: n.Year}
	if n.Granted == nil {
		return y
	}
	by := func(k *int64) *samverkan.Number {
		if k == nil || *n.Granted == 0 {
			return nil
		}
		r := samverkan.Ratio(*k, *n.Granted)
		return &r
	}
	y.Fill, y.EligiblePerPlace = by(n.Started), by(n.Eligible)
	if n.Started == nil {
		return y
	}
	unfilled := max(0, *n.Granted-*n.Started)
	y.Unfilled = &unfilled
	if e.Grant.Value != nil {
		low, high := e.Grant.ends()
		y.Returned = &Money{*e.Grant.Value * unfilled, low * unfilled, high * unfilled, e.Grant.Basis.Assumed()}
	}
	return y
}

// t90 is the ninetieth percentile of Student's t for 1 to 10 degrees of freedom
// (any table; R: qt(0.9, 1:10)). Beyond them the last is used, which is a little
// large.
func t90(freedom int) float64 {
	return [...]float64{3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372}[min(freedom, 10)-1]
}

func (e *Education) forecast(years []PlacesYear) *FillForecast {
	last := len(years) - 1
	first := last
	for first > 0 && years[first].Fill != nil && years[first-1].Fill != nil && years[first-1].Year == years[first].Year-1 {
		first--
	}
	changes := last - first
	if changes < 2 {
		return nil
	}
	now, was := *years[last].Fill, *years[first].Fill
	mean := now.Sub(was).Quo(samverkan.Whole(int64(changes)))
	f := &FillForecast{Year: years[last].Year + 1, Points: changes + 1, Fill: now.Add(mean)}
	squares := 0.0
	for i := first + 1; i <= last; i++ {
		d := years[i].Fill.Sub(*years[i-1].Fill).Sub(mean).Rounded()
		squares += float64(d * d)
	}
	k := float64(changes)
	half := float64(t90(changes-1) * math.Sqrt(float64(squares/(k-1))*(1+1/k)))
	n := &e.Intakes[last]
	if w, ok := incidence.Wilson(int(*n.Started), int(*n.Granted)); ok {
		f.WilsonLowRounded, f.WilsonHighRounded = &w.Low, &w.High
	}
	tenths := func(share float64) samverkan.Number {
		return samverkan.Ratio(int64(math.Floor(float64(clip(share)*1000)+0.5)), 10)
	}
	percent := func(name string, n samverkan.Number) samverkan.Arg { return samverkan.Of(name, phrase.Digits(n, 1)) }
	mid, low, high := f.Fill.Rounded(), tenths(f.Fill.Rounded()-half), tenths(f.Fill.Rounded()+half)
	args := []samverkan.Arg{yearText("year", f.Year), percent("low", low), percent("high", high), percent("fill", tenths(mid)), samverkan.Int("n", f.Points)}
	if half > 0 {
		a, b := clip(mid-half), clip(mid+half)
		f.LowRounded, f.HighRounded = &a, &b
	}
	t := samverkan.Text{
		SV: "År {year} kan {low} till {high} procent av platserna fyllas, om de ändras som de {n|#|#} senaste åren.",
		EN: "In {year} {low} to {high} percent of the places may be filled, if they change as in the last {n|#|#} years.",
	}
	if low.Equal(high) {
		t = samverkan.Text{
			SV: "År {year} kan {fill} procent av platserna fyllas, om det går som de {n|#|#} senaste åren. Hur fel det kan slå säger de inte, för de var så lika.",
			EN: "In {year} {fill} percent of the places may be filled, if it goes as in the last {n|#|#} years. How far off that may be they do not tell, for they were so alike.",
		}
	}
	f.Says = samverkan.Text{SV: t.SV + " Det är få år att bygga på.", EN: t.EN + " Those are few years to build on."}.With(args...)
	return f
}

func clip(x float64) float64 { return min(1, max(0, x)) }

func followed(v *Event, years []PlacesYear) Followed {
	f := Followed{What: v.What, Year: v.Year}
	at := func(year int) *samverkan.Number {
		i := slices.IndexFunc(years, func(y PlacesYear) bool { return y.Year == year })
		if i < 0 {
			return nil
		}
		return years[i].Fill
	}
	f.Before, f.After = at(v.Year-1), at(v.Year)
	what := samverkan.Of("what", v.What.Apart())
	if f.Before == nil || f.After == nil {
		f.Says = samverkan.Text{
			SV: "{^what}. Vad som följde är okänt.", EN: "{^what}. What followed is unknown.",
		}.With(what)
		return f
	}
	percent := func(name string, n samverkan.Number) samverkan.Arg {
		return samverkan.Of(name, phrase.Digits(n.Mul(samverkan.Whole(100)), 1))
	}
	f.Says = samverkan.Text{
		SV: "{^what}. Därefter fylldes {after} procent av platserna, mot {before} procent året före. Att det ena berodde på det andra säger siffrorna inte.",
		EN: "{^what}. After that {after} percent of the places were filled, against {before} percent the year before. The figures do not say that one came of the other.",
	}.With(what, percent("after", *f.After), percent("before", *f.Before))
	return f
}
