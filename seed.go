package samverkan

// SeedKind is what a rule of the source texts is.
type SeedKind string

// The kinds of seed rules.
const (
	SeedConcept  SeedKind = "concept"
	SeedActor    SeedKind = "actor"
	SeedRuling   SeedKind = "rule"
	SeedStep     SeedKind = "step"
	SeedQuantity SeedKind = "quantity"
	SeedFactor   SeedKind = "factor"
	SeedRisk     SeedKind = "risk"
	SeedTip      SeedKind = "tip"
	SeedLesson   SeedKind = "lesson"
	SeedEffect   SeedKind = "effect"
)

// Choices lists the kinds.
func (SeedKind) Choices() []string {
	return []string{
		string(SeedConcept), string(SeedActor), string(SeedRuling), string(SeedStep), string(SeedQuantity),
		string(SeedFactor), string(SeedRisk), string(SeedTip), string(SeedLesson), string(SeedEffect),
	}
}

// SeedRule is one thing that one of the four source texts says. Findings cite
// it as their source.
type SeedRule struct {
	// The permanent ID, such as "DROPIN-07".
	ID string `json:"id"`
	// What it is: a concept, a risk, a tip …
	Kind SeedKind `json:"kind"`
	// The key phrase, word for word in Swedish as the text has it, misspellings
	// kept; a quotation of at most 100 characters.
	Quote string `json:"quote"`
	// The rule in our own words.
	Text Text `json:"text"`
}

// SourceText is one of the four texts that the seed rules come from.
type SourceText struct {
	// The first part of the IDs of its rules, such as "DROPIN".
	Prefix string `json:"prefix"`
	// The name of the text; Swedish, since the text is.
	Name string `json:"name"`
	// Who stands behind it.
	By Text `json:"by"`
}

// SourceTexts returns the four texts, in the order of RULES: DROPIN, VOC,
// INNO, KFA.
func SourceTexts() []SourceText {
	return []SourceText{
		{"DROPIN", "Ett samarbete ska ge vinst åt alla", Text{SV: "Dropin, Västmanlands kommuner och landsting", EN: "Dropin, the municipalities and county council of Västmanland"}},
		{"VOC", "Dialogmöten med politiker", Text{SV: "Vård- och omsorgscollege Västernorrland", EN: "The Health and Social Care College of Västernorrland"}},
		{"INNO", "Dialog: Samverkan & Innovationskultur", Text{SV: "Ett forskningsprojekt om innovationskultur i Västerbotten", EN: "A research project on innovation culture in Västerbotten"}},
		{"KFA", "Kompetensförsörjningsarbete och kommunala styrkor i Västernorrland", Text{SV: "Region Västernorrland", EN: "Region Västernorrland"}},
	}
}
