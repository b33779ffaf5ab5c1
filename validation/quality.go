package validation

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// SelfAssessment is what the network says of one factor of its quality on one
// day.
type SelfAssessment struct {
	// The factor.
	Factor QualityFactor `json:"factor"`
	// When it was said.
	On samverkan.Date `json:"on"`
	// How far it has come.
	Level QualityLevel `json:"level"`
	// What it rests on.
	Text samverkan.Text `json:"text,omitempty"`
}

// QualityFactor is one of eight things that a network looks at in itself. They
// follow the Nordic model for quality in validation (NVL, 2013); the words are
// ours.
type QualityFactor string

// The factors.
const (
	InformationFactor   QualityFactor = "information"
	PreconditionsFactor QualityFactor = "preconditions"
	DocumentationFactor QualityFactor = "documentation"
	CoordinationFactor  QualityFactor = "coordination"
	GuidanceFactor      QualityFactor = "guidance"
	MappingFactor       QualityFactor = "mapping"
	AssessmentFactor    QualityFactor = "assessment"
	FollowUpFactor      QualityFactor = "followUp"
)

// QualityFactorInfo is a factor in words.
type QualityFactorInfo struct {
	// The factor.
	Factor QualityFactor `json:"factor"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// What it is when it works.
	Works samverkan.Text `json:"works"`
}

// QualityFactors lists the eight factors.
func QualityFactors() []QualityFactorInfo {
	return []QualityFactorInfo{
		{InformationFactor, samverkan.Text{SV: "information", EN: "information"}, samverkan.Text{
			SV: "Den som kan mycket men saknar papper får veta att validering finns, vad den ger och vart man vänder sig.",
			EN: "Those who know a lot but lack papers learn that validation exists, what it gives and where to turn.",
		}},
		{PreconditionsFactor, samverkan.Text{SV: "förutsättningar", EN: "preconditions"}, samverkan.Text{
			SV: "Det finns regler, pengar och någon som ansvarar, så att en validering som har börjat också kan bli klar.",
			EN: "There are rules, money and somebody responsible, so that a validation that has begun can be completed.",
		}},
		{DocumentationFactor, samverkan.Text{SV: "dokumentation", EN: "documentation"}, samverkan.Text{
			SV: "Varje bedömning går att följa tillbaka till ett underlag, och kandidaten får veta vad som fattas.",
			EN: "Each judgment can be followed back to evidence, and the candidate learns what is lacking.",
		}},
		{CoordinationFactor, samverkan.Text{SV: "samordning", EN: "coordination"}, samverkan.Text{
			SV: "Kommuner, utbildare, bransch och region vet vem som gör vad, och ingen kandidat faller mellan två.",
			EN: "Municipalities, providers, trade and region know who does what, and no candidate falls between two.",
		}},
		{GuidanceFactor, samverkan.Text{SV: "vägledning", EN: "guidance"}, samverkan.Text{
			SV: "Kandidaten har någon att fråga, före, under och efter.", EN: "The candidate has somebody to ask, before, during and after.",
		}},
		{MappingFactor, samverkan.Text{SV: "kartläggning", EN: "mapping"}, samverkan.Text{
			SV: "Kartläggningen fångar det personen kan, hur det än har lärts, innan något bedöms.",
			EN: "The mapping catches what the person knows, however it was learned, before anything is judged.",
		}},
		{AssessmentFactor, samverkan.Text{SV: "bedömning", EN: "assessment"}, samverkan.Text{
			SV: "Bedömarna kan yrket, är oberoende och bedömer lika, och bara det som saknas bedöms igen.",
			EN: "The assessors know the occupation, are independent and judge alike, and only what is missing is judged again.",
		}},
		{FollowUpFactor, samverkan.Text{SV: "uppföljning", EN: "follow-up"}, samverkan.Text{
			SV: "Tider, avbrott och resultat följs upp, och det man ser leder till ändringar.",
			EN: "Times, withdrawals and results are followed up, and what is seen leads to changes.",
		}},
	}
}

// Choices lists the factors.
func (QualityFactor) Choices() []string {
	all := QualityFactors()
	out := make([]string, len(all))
	for i := range all {
		out[i] = string(all[i].Factor)
	}
	return out
}

// Text returns what people call the factor.
func (f QualityFactor) Text() samverkan.Text {
	for _, info := range QualityFactors() {
		if info.Factor == f {
			return info.Name
		}
	}
	return samverkan.Same(string(f))
}

// QualityLevel is how far a network has come with a factor.
type QualityLevel string

// The levels.
const (
	NotBegun QualityLevel = "notBegun"
	Begun    QualityLevel = "begun"
	Works    QualityLevel = "works"
	Improves QualityLevel = "improves"
)

func levelWords() []choice.Of[QualityLevel] {
	return []choice.Of[QualityLevel]{
		{Is: NotBegun, Text: samverkan.Text{SV: "inte påbörjat", EN: "not begun"}},
		{Is: Begun, Text: samverkan.Text{SV: "påbörjat", EN: "begun"}},
		{Is: Works, Text: samverkan.Text{SV: "fungerar", EN: "works"}},
		{Is: Improves, Text: samverkan.Text{SV: "fungerar och förbättras", EN: "works and is improved"}},
	}
}

// Choices lists the levels.
func (QualityLevel) Choices() []string { return choice.Codes(levelWords()) }

// Text returns what people call the level.
func (l QualityLevel) Text() samverkan.Text { return choice.Text(levelWords(), l) }
