package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
	"github.com/samverkan/samverkan/internal/choice"
)

// Catalogue is the education there is (utbildningsdatabas): open to all, so
// that it is kept up to date (KFA-03).
type Catalogue struct {
	// Whether everybody who wants to can see it; left out: it is not known.
	Open Known `json:"open,omitempty"`
	// An entry is to be checked within so many days; left out: 365.
	Every int `json:"every,omitempty" range:"1..3660"`
	// What there is.
	Entries []Entry `json:"entries,omitempty" limit:"5000"`
}

// Entry is one education of the catalogue.
type Entry struct {
	// The entry's ID.
	ID string `json:"id" form:"id"`
	// What the education is called.
	Name samverkan.Text `json:"name"`
	// What kind it is.
	Kind Level `json:"kind"`
	// Where it is given: the code of a municipality; left out: at a distance.
	Place string `json:"place,omitempty" form:"id"`
	// The occupations that it leads to.
	Occupations []string `json:"occupations,omitempty" limit:"20" form:"id"`
	// Who answers for the entry; left out: nobody is named.
	Owner string `json:"owner,omitempty" limit:"200"`
	// When it was last checked; left out: it is not known.
	Checked samverkan.Date `json:"checked,omitempty"`
}

// Known is yes or no. What is left out is not known.
type Known string

// Yes and no.
const (
	Yes Known = "yes"
	No  Known = "no"
)

// Choices lists them.
func (Known) Choices() []string { return []string{string(Yes), string(No)} }

// Level is a kind of education.
type Level string

// The kinds. They are also the audiences of fact sheets (KFA-08).
const (
	UpperSecondary Level = "upperSecondary"
	Adult          Level = "adult"
	Vocational     Level = "vocational"
	Association    Level = "association"
	University     Level = "university"
	Trade          Level = "trade"
)

func levelWords() []choice.Of[Level] {
	return []choice.Of[Level]{
		{Is: UpperSecondary, Text: samverkan.Text{SV: "gymnasieskola", EN: "upper secondary school"}},
		{Is: Adult, Text: samverkan.Text{SV: "kommunal vuxenutbildning", EN: "municipal adult education"}},
		{Is: Vocational, Text: samverkan.Text{SV: "yrkeshögskola", EN: "higher vocational education"}},
		{Is: Association, Text: samverkan.Text{SV: "studieförbund", EN: "adult education associations"}},
		{Is: University, Text: samverkan.Text{SV: "högskola", EN: "university"}},
		{Is: Trade, Text: samverkan.Text{SV: "branschutbildning", EN: "training by the trade"}},
	}
}

// Choices lists the kinds.
func (Level) Choices() []string { return choice.Codes(levelWords()) }

// Text returns what people call it.
func (l Level) Text() samverkan.Text { return choice.Text(levelWords(), l) }

// Program is a program of higher vocational education, with its places.
// Unfilled places mean that state grants are returned (KFA-07).
type Program struct {
	// The program's ID.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// Where it is given; left out: in the whole country.
	Place string `json:"place,omitempty" form:"id"`
	// The occupation that it leads to.
	Occupation string `json:"occupation,omitempty" form:"id"`
	// Where the figures come from.
	Source string `json:"source" form:"id"`
	// Its places year by year.
	Years []supply.Intake `json:"years" limit:"60"`
	// What the state grants for each place and year of intake, in öre; left out:
	// it is not known.
	Grant *supply.Amount `json:"grant,omitempty"`
	// When those who might apply were told of it in particular (KFA-07): before
	// which year's intake.
	Informed []supply.Event `json:"informed,omitempty" limit:"60"`
}
