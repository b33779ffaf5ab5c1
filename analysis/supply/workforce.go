package supply

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Workforce is one occupation in one place: what is needed of it, who is in it,
// who leaves and who comes.
type Workforce struct {
	// The occupation and the place, by ID.
	Occupation string `json:"occupation" form:"id"`
	Place      string `json:"place" form:"id"`
	// The year at whose end the stock was counted.
	Base int `json:"base" range:"1900..2200"`
	// The last year that is projected.
	Until int `json:"until" range:"1900..2200"`
	// What is needed, which adds up. None: the need is unknown.
	Needs []Need `json:"needs,omitempty" limit:"20"`
	// Who is in the occupation.
	Stock Stock `json:"stock"`
	// Who retires; without shares that is unknown.
	Retirement Retirement `json:"retirement"`
	// The share of those who have not retired that leaves the occupation in a
	// year.
	Leavers Quantity `json:"leavers"`
	// The share of those who then are left that goes to another occupation or
	// place; left out: they are among the leavers.
	Transfers *Quantity `json:"transfers,omitempty"`
	// Who comes, which adds up. A kind that is not here is not in the supply,
	// and the report says so.
	Inflows []Inflow `json:"inflows,omitempty" limit:"20"`
}

// Need is what some users need: their number times persons for each.
type Need struct {
	// What it is, for people.
	Name samverkan.Text `json:"name"`
	// How many use it, each year: from a projection.
	Users Series `json:"users"`
	// How many persons of the occupation each user takes: the staffing norm.
	// Left out: the series is of persons needed already.
	PerUser *Quantity `json:"perUser,omitempty"`
}

// Stock is who is in the occupation at the end of the base year, in whole
// persons by age.
type Stock struct {
	// The youngest age.
	First int `json:"first" range:"0..120"`
	// How many ages each group has, 1 or 5.
	Width int `json:"width" range:"1..5"`
	// How many there are in each group; the last has everyone older too.
	Persons []int64 `json:"persons,omitempty" limit:"101" range:"0..100000000"`
	// By what share their number may be off either way; left out: it is exact.
	Margin *samverkan.Number `json:"margin,omitempty"`
	// What the count rests on.
	Basis Basis `json:"basis,omitempty"`
}

// Retirement is who retires, by age at the end of the year: as the share of
// those of an age who do, or as how all retirements are spread over ages. One of
// them is given, with a number for each group of the stock.
type Retirement struct {
	// The share of a group that retires in the year in which it has that age.
	Shares []samverkan.Number `json:"shares,omitempty" limit:"101"`
	// Of all who retire at some time, the share that does at each age. They sum
	// to 1, and groups must be of one year. Who is older retires at once.
	Spread []samverkan.Number `json:"spread,omitempty" limit:"101"`
	// By what share of themselves the shares may be off either way; left out:
	// they are exact. No share is taken to be more than 1.
	Margin *samverkan.Number `json:"margin,omitempty"`
	// What they rest on.
	Basis Basis `json:"basis,omitempty"`
}

// Inflow is who comes: a number of people times the share that does.
type Inflow struct {
	// Where they come from.
	Kind InflowKind `json:"kind"`
	// What it is, for people.
	Name samverkan.Text `json:"name"`
	// How many there are, each year.
	Persons Series `json:"persons"`
	// The share of them that comes to work in the place: of graduates the stay
	// rate, of those validated the share certified. It may be left out where the
	// people are counted when they come.
	Share *Quantity `json:"share,omitempty"`
	// Their age at the end of the year in which they come.
	Age int `json:"age" range:"0..120"`
}

// InflowKind is where people come from.
type InflowKind string

// The kinds of inflow.
const (
	// Graduates: of them a share stays.
	Graduates InflowKind = "graduates"
	// Validated: of them a share is certified.
	Validated InflowKind = "validated"
	// InMovers: from other places.
	InMovers InflowKind = "inMovers"
	// TransfersIn: from other occupations.
	TransfersIn InflowKind = "transfersIn"
)

func inflowKinds() []choice.Of[InflowKind] {
	return []choice.Of[InflowKind]{
		{Is: Graduates, Text: samverkan.Text{SV: "utexaminerade som stannar", EN: "graduates who stay"}},
		{Is: Validated, Text: samverkan.Text{SV: "validerade som får bevis", EN: "people validated and certified"}},
		{Is: InMovers, Text: samverkan.Text{SV: "inflyttade", EN: "people who move in"}},
		{Is: TransfersIn, Text: samverkan.Text{SV: "de som byter yrke hit", EN: "people who change occupation"}},
	}
}

// Choices lists the kinds.
func (InflowKind) Choices() []string { return choice.Codes(inflowKinds()) }

// Text returns what people call the kind.
func (k InflowKind) Text() samverkan.Text { return choice.Text(inflowKinds(), k) }

// group returns the number of the group that an age belongs to.
func (s *Stock) group(age int) int {
	return min((age-s.First)/s.Width, len(s.Persons)-1)
}
