package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// About is what an item of an agenda is about.
type About string

// What an item can be about; left out: something else.
const (
	Success    About = "success"
	Obstacle   About = "obstacle"
	Reflection About = "reflection"
	CarryHome  About = "carryHome"
	AwardItem  About = "award"
	Question   About = "question"
)

func aboutWords() []choice.Of[About] {
	return []choice.Of[About]{
		{Is: Success, Text: samverkan.Text{SV: "framgång", EN: "success"}},
		{Is: Obstacle, Text: samverkan.Text{SV: "hinder", EN: "obstacle"}},
		{Is: Reflection, Text: samverkan.Text{SV: "reflektion", EN: "reflection"}},
		{Is: CarryHome, Text: samverkan.Text{SV: "fråga att ta med hem", EN: "question to carry home"}},
		{Is: AwardItem, Text: samverkan.Text{SV: "årets handledare", EN: "supervisor of the year"}},
		{Is: Question, Text: samverkan.Text{SV: "caféets fråga", EN: "the café's question"}},
	}
}

// Choices lists what an item can be about.
func (About) Choices() []string { return choice.Codes(aboutWords()) }

// Text returns what people call it.
func (a About) Text() samverkan.Text { return choice.Text(aboutWords(), a) }

// Meeting forms.
const (
	OnSite  MeetingForm = "onSite"
	Digital MeetingForm = "digital"
	Hybrid  MeetingForm = "hybrid"
)

// MeetingForm is how people meet.
type MeetingForm string

func formWords() []choice.Of[MeetingForm] {
	return []choice.Of[MeetingForm]{
		{Is: OnSite, Text: samverkan.Text{SV: "på plats", EN: "on site"}},
		{Is: Digital, Text: samverkan.Text{SV: "digitalt", EN: "digital"}},
		{Is: Hybrid, Text: samverkan.Text{SV: "på plats och digitalt", EN: "on site and digital"}},
	}
}

// Choices lists the forms.
func (MeetingForm) Choices() []string { return choice.Codes(formWords()) }

// Text returns what people call the form.
func (f MeetingForm) Text() samverkan.Text { return choice.Text(formWords(), f) }

// Step is a rung of the anchoring ladder (VOC-19).
type Step string

// The rungs, lowest first.
const (
	Understands Step = "understands"
	Supports    Step = "supports"
	Encourages  Step = "encourages"
)

func stepWords() []choice.Of[Step] {
	return []choice.Of[Step]{
		{Is: Understands, Text: samverkan.Text{SV: "förstår", EN: "understands"}},
		{Is: Supports, Text: samverkan.Text{SV: "stöder", EN: "supports"}},
		{Is: Encourages, Text: samverkan.Text{SV: "uppmuntrar", EN: "encourages"}},
	}
}

// Choices lists the rungs, lowest first.
func (Step) Choices() []string { return choice.Codes(stepWords()) }

// Text returns what people call the rung.
func (s Step) Text() samverkan.Text { return choice.Text(stepWords(), s) }

// rung returns the height of a rung, 1–3, 0 for none.
func (s Step) rung() int {
	for i, w := range stepWords() {
		if w.Is == s {
			return i + 1
		}
	}
	return 0
}

// Perspective is a voice from outside in a seminar (INNO-05, INNO-16).
type Perspective string

// The perspectives.
const (
	Citizens Perspective = "citizens"
	Business Perspective = "business"
	Research Perspective = "research"
	National Perspective = "nationalOffice"
)

func perspectiveWords() []choice.Of[Perspective] {
	return []choice.Of[Perspective]{
		{Is: Citizens, Text: samverkan.Text{SV: "medborgare", EN: "citizens"}},
		{Is: Business, Text: samverkan.Text{SV: "näringsliv", EN: "business"}},
		{Is: Research, Text: samverkan.Text{SV: "forskning", EN: "research"}},
		{Is: National, Text: samverkan.Text{SV: "det nationella kansliet", EN: "the national office"}},
	}
}

// Choices lists the perspectives.
func (Perspective) Choices() []string { return choice.Codes(perspectiveWords()) }

// Text returns what people call the perspective.
func (p Perspective) Text() samverkan.Text { return choice.Text(perspectiveWords(), p) }
