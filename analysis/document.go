package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/internal/choice"
)

// Analysis is a region's work from figures to structures, as a document: the
// figures with their sources, the education there is, and what was done with
// them. Make it with Decode; a value made by hand is checked by Assess. What
// follows from the figures stands nowhere in it.
type Analysis struct {
	// The schema that the document follows.
	Schema DocumentSchema `json:"$schema"`
	// The document's ID.
	ID string `json:"id" form:"id"`
	// What the work is called.
	Name samverkan.Text `json:"name"`
	// What a reader must know before reading the figures.
	Note samverkan.Text `json:"note,omitempty"`
	// The region.
	Region Place `json:"region"`
	// The region's municipalities.
	Municipalities []Municipality `json:"municipalities" limit:"60"`
	// Other municipalities, to compare with.
	Others []Place `json:"others,omitempty" limit:"400"`
	// Where figures come from.
	Sources []Source `json:"sources,omitempty" limit:"200"`
	// What is measured.
	Measures []Measure `json:"measures,omitempty" limit:"200"`
	// The figures of places.
	Panels []Panel `json:"panels,omitempty" limit:"200"`
	// Facts that somebody wants to tell: whether they hold is computed.
	Facts []StatedFact `json:"facts,omitempty" limit:"500"`
	// How many live where, by sex and age.
	Population []People `json:"population,omitempty" limit:"5000"`
	// Births, by the mother's age.
	Births []Births `json:"births,omitempty" limit:"5000"`
	// Deaths, by sex and age.
	Deaths []People `json:"deaths,omitempty" limit:"5000"`
	// The occupations, each with what is needed and who there is.
	Occupations []Occupation `json:"occupations,omitempty" limit:"100"`
	// The education there is.
	Catalogue Catalogue `json:"catalogue,omitempty"`
	// Programs of higher vocational education (yrkeshögskola) with their places.
	Programs []Program `json:"programs,omitempty" limit:"500"`
	// What was done in the four steps, and what it led to.
	Evidence []Evidence `json:"evidence,omitempty" limit:"2000"`
	// Visits to the municipalities, held and planned.
	Visits []Visit `json:"visits,omitempty" limit:"2000"`
}

// Place is a municipality, a county or the country by its official code.
type Place struct {
	// The code, such as "2281" or "22".
	Code string `json:"code" form:"id"`
	// What it is called, without "kommun" or "län".
	Name string `json:"name" limit:"100"`
}

// Municipality is one of the region's own.
type Municipality struct {
	// Its official code (kommunkod), such as "2281".
	Code string `json:"code" form:"id"`
	// What it is called, without "kommun".
	Name string `json:"name" limit:"100"`
	// Its outline for a small map: closed rings of points, east and north in any
	// one unit for all municipalities, written "x,y x,y …".
	Outline []Ring `json:"outline,omitempty" limit:"20"`
	// The point at which its name stands on the map, "x,y".
	Label Ring `json:"label,omitempty"`
}

// Source is where figures come from, with an ID that they name it by.
type Source struct {
	// The source's ID.
	ID string `json:"id" form:"id"`
	cube.Source
}

// Subject is one of the five subjects of a visit (KFA-11), or what belongs to
// none of them.
type Subject string

// The subjects.
const (
	Demography    Subject = "demography"
	Assistance    Subject = "assistance"
	Occupations   Subject = "occupations"
	Integration   Subject = "integration"
	Establishment Subject = "establishment"
	Education     Subject = "education"
	Economy       Subject = "economy"
)

func subjectWords() []choice.Of[Subject] {
	return []choice.Of[Subject]{
		{Is: Demography, Text: samverkan.Text{SV: "befolkning", EN: "population"}},
		{Is: Assistance, Text: samverkan.Text{SV: "försörjningsstöd", EN: "social assistance"}},
		{Is: Occupations, Text: samverkan.Text{SV: "bristyrken", EN: "shortage occupations"}},
		{Is: Integration, Text: samverkan.Text{SV: "integration", EN: "integration"}},
		{Is: Establishment, Text: samverkan.Text{SV: "etableringar", EN: "establishments"}},
		{Is: Education, Text: samverkan.Text{SV: "utbildning", EN: "education"}},
		{Is: Economy, Text: samverkan.Text{SV: "ekonomi", EN: "economy"}},
	}
}

// Choices lists the subjects.
func (Subject) Choices() []string { return choice.Codes(subjectWords()) }

// Text returns what people call it.
func (s Subject) Text() samverkan.Text { return choice.Text(subjectWords(), s) }

// VisitSubjects lists the five subjects that every visit is about (KFA-11).
func VisitSubjects() []Subject {
	return []Subject{Demography, Assistance, Occupations, Integration, Establishment}
}

// Measure is something that is measured of every place.
type Measure struct {
	// The measure's ID.
	ID string `json:"id" form:"id"`
	// What it is called, as it stands in a sentence.
	Name samverkan.Text `json:"name"`
	// The same as it begins a sentence, in the definite form: "andelen 0–19 år";
	// left out: the name.
	Definite samverkan.Text `json:"definite,omitempty"`
	// What it is about.
	Subject Subject `json:"subject"`
	// What it counts.
	Unit Unit `json:"unit"`
	// Whether figures are exact as written. Else they are rounded to their last
	// decimal, and a rank is told as the interval that this leaves.
	Exact bool `json:"exact,omitempty"`
	// Whether places are compared by ratio and not by difference: sizes and
	// amounts, which differ by factors.
	Log bool `json:"log,omitempty"`
	// Whether likeness of municipalities is judged by it.
	Like bool `json:"like,omitempty"`
	// Which way is thought to be better; left out: neither.
	Better Direction `json:"better,omitempty"`
	// What a municipality is when it is above others, as it stands before "än":
	// "äldre", "med högre skatt". Left out: it is not said.
	Above samverkan.Text `json:"above,omitempty"`
	// The same when it is below them.
	Below samverkan.Text `json:"below,omitempty"`
	// What has happened when the figure rose, as it stands after the name: "har
	// blivit äldre". Left out: it is not said.
	Rose samverkan.Text `json:"rose,omitempty"`
	// The same when it fell.
	Fell samverkan.Text `json:"fell,omitempty"`
	// What to ask at a visit where a municipality is above the like ones; {name}
	// is its name. Left out: the question of the subject.
	AskAbove samverkan.Text `json:"askAbove,omitempty"`
	// The same where it is below them.
	AskBelow samverkan.Text `json:"askBelow,omitempty"`
}

// Unit is what a measure counts.
type Unit string

// The units.
const (
	Persons        Unit = "persons"
	Percent        Unit = "percent"
	PerThousand    Unit = "perThousand"
	Kronor         Unit = "kronor"
	ThousandKronor Unit = "thousandKronor"
	PerHundred     Unit = "perHundred"
	Years          Unit = "years"
	Count          Unit = "count"
)

func unitWords() []choice.Of[Unit] {
	return []choice.Of[Unit]{
		{Is: Persons, Text: samverkan.Text{SV: "personer", EN: "people"}},
		{Is: Percent, Text: samverkan.Text{SV: "procent", EN: "percent"}},
		{Is: PerThousand, Text: samverkan.Text{SV: "per 1 000 invånare", EN: "per 1,000 inhabitants"}},
		{Is: Kronor, Text: samverkan.Text{SV: "kronor", EN: "kronor"}},
		{Is: ThousandKronor, Text: samverkan.Text{SV: "tusen kronor", EN: "thousand kronor"}},
		{Is: PerHundred, Text: samverkan.Text{SV: "kronor per hundralapp", EN: "kronor per hundred"}},
		{Is: Years, Text: samverkan.Text{SV: "år", EN: "years"}},
		{Is: Count, Text: samverkan.Text{SV: "stycken", EN: "in number"}},
	}
}

// Choices lists the units.
func (Unit) Choices() []string { return choice.Codes(unitWords()) }

// Text returns what people call it.
func (u Unit) Text() samverkan.Text { return choice.Text(unitWords(), u) }

// Direction is a way that a figure can go.
type Direction string

// The directions.
const (
	Higher Direction = "higher"
	Lower  Direction = "lower"
)

// Choices lists the directions.
func (Direction) Choices() []string { return []string{string(Higher), string(Lower)} }

// Panel is figures of many places, a row for each, in columns.
type Panel struct {
	// Where they come from.
	Source string `json:"source" form:"id"`
	// What stands in each column.
	Columns []Column `json:"columns" limit:"100"`
	// The figures by the code of the place.
	Rows []PlaceRow `json:"rows" limit:"500"`
}

// Column is one measure of one year.
type Column struct {
	// The measure.
	Measure string `json:"measure" form:"id"`
	// The year.
	Year int `json:"year" range:"1749..2200"`
}

// PlaceRow is the figures of one place.
type PlaceRow struct {
	// The place's code.
	Place string `json:",key" form:"id"`
	// Its figures.
	Row Row `json:",value"`
}

// StatedFact is a fact for the box "Visste du att?" (KFA-09): which figure of
// which place. What it says, and whether it can be said, is computed.
type StatedFact struct {
	// The fact's ID.
	ID string `json:"id" form:"id"`
	// The municipality.
	Place string `json:"place" form:"id"`
	// The measure.
	Measure string `json:"measure" form:"id"`
	// The year from which a change is told; left out: the level of the year.
	From int `json:"from,omitempty" range:"1749..2200"`
	// The year; left out: the latest.
	Year int `json:"year,omitempty" range:"1749..2200"`
}

// People is how many there are of each age group in one year: who lives in a
// place at the end of it, or who died during it.
type People struct {
	// The place's code.
	Place string `json:"place" form:"id"`
	// The year.
	Year int `json:"year" range:"1749..2200"`
	// Women and girls in 21 groups of five years: 0–4 to 95–99, and 100 and older.
	Female Row `json:"female"`
	// Men and boys.
	Male Row `json:"male"`
	// Where the figures come from.
	Source string `json:"source" form:"id"`
	// What was estimated in them, and how; left out: nothing was.
	Estimate samverkan.Text `json:"estimate,omitempty"`
}

// Births is how many children were born in one year.
type Births struct {
	// The place's code.
	Place string `json:"place" form:"id"`
	// The year.
	Year int `json:"year" range:"1749..2200"`
	// Girls by the mother's age: seven groups of five years, from 15.
	Girls Row `json:"girls"`
	// Boys by the same.
	Boys Row `json:"boys"`
	// Where the figures come from.
	Source string `json:"source" form:"id"`
}
