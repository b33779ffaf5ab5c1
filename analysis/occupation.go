package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// Occupation is what is needed of one occupation, who there is, and what can be
// done about a gap.
type Occupation struct {
	// The occupation's ID.
	ID string `json:"id" form:"id"`
	// What it is called, in the plural: "kockar".
	Name samverkan.Text `json:"name"`
	// The year at whose end the stock was counted, in all municipalities.
	Base int `json:"base" range:"1900..2200"`
	// The year whose gap is to be filled.
	Year int `json:"year" range:"1900..2200"`
	// The occupation in the municipalities, one each.
	Workforces []Workforce `json:"workforces,omitempty" limit:"60"`
	// What can be done, over all of them.
	Levers []supply.Lever `json:"levers,omitempty" limit:"32"`
}

// Workforce is an occupation in one municipality: what package supply reckons
// with, but that users may be those of an age in the projection.
type Workforce struct {
	// The municipality.
	Place string `json:"place" form:"id"`
	// What is needed, which adds up; none: the need is unknown.
	Needs []Need `json:"needs,omitempty" limit:"20"`
	// Who is in the occupation.
	Stock supply.Stock `json:"stock"`
	// Who retires.
	Retirement supply.Retirement `json:"retirement"`
	// The share of those who have not retired that leaves in a year.
	Leavers supply.Quantity `json:"leavers"`
	// The share of those who then are left that goes elsewhere; left out: they
	// are among the leavers.
	Transfers *supply.Quantity `json:"transfers,omitempty"`
	// Who comes, which adds up.
	Inflows []supply.Inflow `json:"inflows,omitempty" limit:"20"`
}

// Need is what some users need: their number times persons for each.
type Need struct {
	// What it is.
	Name samverkan.Text `json:"name"`
	// Of what ages the users are; left out: their number is given.
	Ages *Ages `json:"ages,omitempty"`
	// How many use it, each year; left out: all of the ages.
	Users *supply.Series `json:"users,omitempty"`
	// How many persons of the occupation each user takes.
	PerUser *supply.Quantity `json:"perUser,omitempty"`
}

// Ages is the ages from one up to another, in the groups of the projection.
type Ages struct {
	// The first age.
	From int `json:"from" range:"0..120"`
	// The age at which it ends; left out: everybody older.
	To int `json:"to,omitempty" range:"0..121"`
}
