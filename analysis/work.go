package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Step is one of the four steps (KFA-01).
type Step string

// The steps, in their order.
const (
	Knowledge  Step = "knowledge"
	Examples   Step = "examples"
	Presence   Step = "presence"
	Structures Step = "structures"
)

func stepWords() []choice.Of[Step] {
	return []choice.Of[Step]{
		{Is: Knowledge, Text: samverkan.Text{SV: "analys och kunskap", EN: "analysis and knowledge"}},
		{Is: Examples, Text: samverkan.Text{SV: "goda exempel", EN: "good examples"}},
		{Is: Presence, Text: samverkan.Text{SV: "inspiration och närvaro", EN: "inspiration and presence"}},
		{Is: Structures, Text: samverkan.Text{SV: "strukturer", EN: "structures"}},
	}
}

// Choices lists the steps.
func (Step) Choices() []string { return choice.Codes(stepWords()) }

// Text returns what people call it.
func (s Step) Text() samverkan.Text { return choice.Text(stepWords(), s) }

// Evidence is one thing that was done in a step: a sheet that was made, an
// example that was shown, a network that was formed.
type Evidence struct {
	// The evidence's ID.
	ID string `json:"id" form:"id"`
	// The step that it shows.
	Step Step `json:"step"`
	// What was done.
	Text samverkan.Text `json:"text"`
	// When it was done, or began.
	On samverkan.Date `json:"on"`
	// When it ended; left out: it stands.
	Until samverkan.Date `json:"until,omitempty"`
	// The municipalities that it reached; none: all of them.
	Places []string `json:"places,omitempty" limit:"60" form:"id"`
	// For whom a fact sheet was made (KFA-08); left out: it is none.
	Sheet Audience `json:"sheet,omitempty"`
	// Who keeps it going; left out: nobody is named. Of a structure.
	Owner string `json:"owner,omitempty" limit:"200"`
	// Whether it is paid for without a project (VOC-20); left out: not known.
	Lasting Known `json:"lasting,omitempty"`
	// The central model that it follows (KFA-16), such as that of a trade.
	Model string `json:"model,omitempty" limit:"200"`
	// The evidence that led to it, by ID.
	LedBy []string `json:"ledBy,omitempty" limit:"50" form:"id"`
}

// Visit is a visit to a municipality (KFA-11), held or planned.
type Visit struct {
	// The municipality.
	Place string `json:"place" form:"id"`
	// The day.
	On samverkan.Date `json:"on"`
	// The subjects that were taken up; none: it has not been written down.
	Subjects []Subject `json:"subjects,omitempty" limit:"10"`
	// What came of it.
	Text samverkan.Text `json:"text,omitempty"`
}

// Audience is who a fact sheet is for (KFA-08).
type Audience string

// The audiences.
const (
	ForSchools      Audience = "upperSecondary"
	ForVocational   Audience = "vocational"
	ForAssociations Audience = "association"
	ForEmployers    Audience = "employers"
	ForDemography   Audience = "demography"
)

func audienceWords() []choice.Of[Audience] {
	return []choice.Of[Audience]{
		{Is: ForSchools, Text: samverkan.Text{SV: "gymnasieskolan", EN: "upper secondary schools"}},
		{Is: ForVocational, Text: samverkan.Text{SV: "yrkeshögskolan", EN: "higher vocational education"}},
		{Is: ForAssociations, Text: samverkan.Text{SV: "studieförbund", EN: "adult education associations"}},
		{Is: ForEmployers, Text: samverkan.Text{SV: "arbetsgivare", EN: "employers"}},
		{Is: ForDemography, Text: samverkan.Text{SV: "den som planerar", EN: "those who plan"}},
	}
}

// Choices lists the audiences.
func (Audience) Choices() []string { return choice.Codes(audienceWords()) }

// Text returns what people call it.
func (a Audience) Text() samverkan.Text { return choice.Text(audienceWords(), a) }
