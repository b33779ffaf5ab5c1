package partnership

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Level is where a partnership works.
type Level string

// The levels.
const (
	European Level = "european"
	National Level = "national"
	Regional Level = "regional"
	Local    Level = "local"
)

func levelWords() []choice.Of[Level] {
	return []choice.Of[Level]{
		{Is: European, Text: samverkan.Text{SV: "europeisk nivå", EN: "European level"}},
		{Is: National, Text: samverkan.Text{SV: "nationell nivå", EN: "national level"}},
		{Is: Regional, Text: samverkan.Text{SV: "regional nivå", EN: "regional level"}},
		{Is: Local, Text: samverkan.Text{SV: "lokal nivå", EN: "local level"}},
	}
}

// Choices lists the levels.
func (Level) Choices() []string { return choice.Codes(levelWords()) }

// Text returns what people call the level.
func (l Level) Text() samverkan.Text { return choice.Text(levelWords(), l) }

// Motive is why organizations join (DROPIN-02, DROPIN-03).
type Motive string

// The motives.
const (
	EconomicTrouble   Motive = "economicTrouble"
	CannotManageAlone Motive = "cannotManageAlone"
	ParallelSystems   Motive = "parallelSystems"
	ManyDimensions    Motive = "manyDimensions"
)

func motiveWords() []choice.Of[Motive] {
	return []choice.Of[Motive]{
		{Is: EconomicTrouble, Text: samverkan.Text{SV: "ansträngd ekonomi", EN: "strained finances"}},
		{Is: CannotManageAlone, Text: samverkan.Text{SV: "klarar inte uppdraget ensam", EN: "cannot manage the task alone"}},
		{Is: ParallelSystems, Text: samverkan.Text{SV: "flera gör samma arbete", EN: "several do the same work"}},
		{Is: ManyDimensions, Text: samverkan.Text{SV: "problemet har flera delar", EN: "the problem has several parts"}},
	}
}

// Choices lists the motives.
func (Motive) Choices() []string { return choice.Codes(motiveWords()) }

// Text returns what people call the motive.
func (m Motive) Text() samverkan.Text { return choice.Text(motiveWords(), m) }

// Phase is where a partnership is in its life.
type Phase string

// The phases.
const (
	Before     Phase = "before"
	Running    Phase = "running"
	Evaluation Phase = "evaluation"
	Closing    Phase = "closing"
)

func phaseWords() []choice.Of[Phase] {
	return []choice.Of[Phase]{
		{Is: Before, Text: samverkan.Text{SV: "före start", EN: "before the start"}},
		{Is: Running, Text: samverkan.Text{SV: "pågående", EN: "running"}},
		{Is: Evaluation, Text: samverkan.Text{SV: "utvärdering", EN: "evaluation"}},
		{Is: Closing, Text: samverkan.Text{SV: "avslut", EN: "closing"}},
	}
}

// Choices lists the phases.
func (Phase) Choices() []string { return choice.Codes(phaseWords()) }

// Text returns what people call the phase.
func (p Phase) Text() samverkan.Text { return choice.Text(phaseWords(), p) }

// Kind is what kind of organization it is. No rule looks at it.
type Kind string

// The kinds.
const (
	Municipality Kind = "municipality"
	Region       Kind = "region"
	Authority    Kind = "authority"
	Federation   Kind = "federation"
	School       Kind = "school"
	Company      Kind = "company"
	Association  Kind = "association"
	OtherKind    Kind = "other"
)

func kindWords() []choice.Of[Kind] {
	return []choice.Of[Kind]{
		{Is: Municipality, Text: samverkan.Text{SV: "kommun", EN: "municipality"}},
		{Is: Region, Text: samverkan.Text{SV: "region", EN: "region"}},
		{Is: Authority, Text: samverkan.Text{SV: "statlig myndighet", EN: "government agency"}},
		{Is: Federation, Text: samverkan.Text{SV: "kommunförbund", EN: "federation of municipalities"}},
		{Is: School, Text: samverkan.Text{SV: "skola", EN: "school"}},
		{Is: Company, Text: samverkan.Text{SV: "företag", EN: "company"}},
		{Is: Association, Text: samverkan.Text{SV: "förening", EN: "association"}},
		{Is: OtherKind, Text: samverkan.Text{SV: "annan", EN: "other"}},
	}
}

// Choices lists the kinds.
func (Kind) Choices() []string { return choice.Codes(kindWords()) }

// Text returns what people call the kind.
func (k Kind) Text() samverkan.Text { return choice.Text(kindWords(), k) }

// Standing is how an organization stands toward the partnership. Absent,
// passive, forgotten and declined are four different things with four
// different remedies.
type Standing string

// The standings.
const (
	// Active: it is in and does its part.
	Active Standing = "active"
	// Passive: it is in, and waits.
	Passive Standing = "passive"
	// Declined: it was asked and said no.
	Declined Standing = "declined"
	// Forgotten: it is outside without anyone having decided so.
	Forgotten Standing = "forgotten"
	// NotInvited: somebody has decided not to ask it.
	NotInvited Standing = "notInvited"
)

func standingWords() []choice.Of[Standing] {
	return []choice.Of[Standing]{
		{Is: Active, Text: samverkan.Text{SV: "aktiv", EN: "active"}},
		{Is: Passive, Text: samverkan.Text{SV: "passiv", EN: "passive"}},
		{Is: Declined, Text: samverkan.Text{SV: "avböjt", EN: "declined"}},
		{Is: Forgotten, Text: samverkan.Text{SV: "avglömd", EN: "forgotten"}},
		{Is: NotInvited, Text: samverkan.Text{SV: "inte inbjuden", EN: "not invited"}},
	}
}

// Choices lists the standings.
func (Standing) Choices() []string { return choice.Codes(standingWords()) }

// Text returns the state word. It belongs in the working copy only.
func (s Standing) Text() samverkan.Text { return choice.Text(standingWords(), s) }

// Lever is what a partner can act with.
type Lever string

// The levers.
const (
	LegalDuty  Lever = "legalDuty"
	Money      Lever = "money"
	Contact    Lever = "contact"
	Data       Lever = "data"
	Competence Lever = "competence"
	Places     Lever = "places"
)

func leverWords() []choice.Of[Lever] {
	return []choice.Of[Lever]{
		{Is: LegalDuty, Text: samverkan.Text{SV: "ansvar i lag", EN: "legal duty"}},
		{Is: Money, Text: samverkan.Text{SV: "pengar", EN: "money"}},
		{Is: Contact, Text: samverkan.Text{SV: "kontakt med målgruppen", EN: "contact with the target group"}},
		{Is: Data, Text: samverkan.Text{SV: "uppgifter", EN: "data"}},
		{Is: Competence, Text: samverkan.Text{SV: "kunnande", EN: "competence"}},
		{Is: Places, Text: samverkan.Text{SV: "platser", EN: "places"}},
	}
}

// Choices lists the levers.
func (Lever) Choices() []string { return choice.Codes(leverWords()) }

// Text returns what people call the lever.
func (l Lever) Text() samverkan.Text { return choice.Text(leverWords(), l) }

// Role is what a person does in or around the partnership.
type Role string

// The roles.
const (
	Representative   Role = "representative"
	HomeManager      Role = "homeManager"
	ProcessLeader    Role = "processLeader"
	ProjectOwner     Role = "projectOwner"
	Chair            Role = "chair"
	TargetGroup      Role = "targetGroup"
	Elected          Role = "elected"
	LevelCoordinator Role = "levelCoordinator"
)

func roleWords() []choice.Of[Role] {
	return []choice.Of[Role]{
		{Is: Representative, Text: samverkan.Text{SV: "företrädaren", EN: "the representative"}},
		{Is: HomeManager, Text: samverkan.Text{SV: "chefen i hemorganisationen", EN: "the manager in the home organization"}},
		{Is: ProcessLeader, Text: samverkan.Text{SV: "processledaren", EN: "the process leader"}},
		{Is: ProjectOwner, Text: samverkan.Text{SV: "projektägaren", EN: "the project owner"}},
		{Is: Chair, Text: samverkan.Text{SV: "ordföranden", EN: "the chair"}},
		{Is: TargetGroup, Text: samverkan.Text{SV: "målgruppen", EN: "the target group"}},
		{Is: Elected, Text: samverkan.Text{SV: "den förtroendevalda", EN: "the elected representative"}},
		{Is: LevelCoordinator, Text: samverkan.Text{SV: "samordnaren mellan nivåerna", EN: "the coordinator between levels"}},
	}
}

// Choices lists the roles.
func (Role) Choices() []string { return choice.Codes(roleWords()) }

// Text returns what people call whoever has the role, in definite form.
func (r Role) Text() samverkan.Text { return choice.Text(roleWords(), r) }

// GroundworkItem is one of the five things to have before the start
// (DROPIN-14).
type GroundworkItem string

// The groundwork.
const (
	Analysis   GroundworkItem = "analysis"
	Background GroundworkItem = "background"
	Experience GroundworkItem = "experience"
	Research   GroundworkItem = "research"
	Goals      GroundworkItem = "goals"
)

func groundworkWords() []choice.Of[GroundworkItem] {
	return []choice.Of[GroundworkItem]{
		{Is: Analysis, Text: samverkan.Text{SV: "analyser", EN: "analyses"}},
		{Is: Background, Text: samverkan.Text{SV: "bakgrundsmaterial", EN: "background material"}},
		{Is: Experience, Text: samverkan.Text{SV: "tidigare erfarenheter", EN: "earlier experience"}},
		{Is: Research, Text: samverkan.Text{SV: "forskning", EN: "research"}},
		{Is: Goals, Text: samverkan.Text{SV: "syfte och mål", EN: "purpose and goals"}},
	}
}

// Choices lists the groundwork.
func (GroundworkItem) Choices() []string { return choice.Codes(groundworkWords()) }

// Text returns what people call the item.
func (g GroundworkItem) Text() samverkan.Text { return choice.Text(groundworkWords(), g) }

// Form is how long the questionnaire is.
type Form string

// The forms.
const (
	// Puls asks about the gates that apply, at most MaxPuls statements.
	Puls Form = "puls"
	// Hel asks about the gates and as many graded factors as fit, at most
	// MaxHel statements a role.
	Hel Form = "hel"
)

func formWords() []choice.Of[Form] {
	return []choice.Of[Form]{
		{Is: Puls, Text: samverkan.Text{SV: "pulsmätning", EN: "pulse survey"}},
		{Is: Hel, Text: samverkan.Text{SV: "hel mätning", EN: "full survey"}},
	}
}

// Choices lists the forms.
func (Form) Choices() []string { return choice.Codes(formWords()) }

// Text returns what people call the form.
func (f Form) Text() samverkan.Text { return choice.Text(formWords(), f) }

// Object is what a factor is about: the work, the process or the result
// (DROPIN-32). A report is built on the three.
type Object string

// The objects.
const (
	TheWork    Object = "work"
	TheProcess Object = "process"
	TheResult  Object = "result"
)

func objectWords() []choice.Of[Object] {
	return []choice.Of[Object]{
		{Is: TheWork, Text: samverkan.Text{SV: "arbetet", EN: "the work"}},
		{Is: TheProcess, Text: samverkan.Text{SV: "processen", EN: "the process"}},
		{Is: TheResult, Text: samverkan.Text{SV: "resultatet", EN: "the result"}},
	}
}

// Choices lists the objects.
func (Object) Choices() []string { return choice.Codes(objectWords()) }

// Text returns what people call the object, in definite form.
func (o Object) Text() samverkan.Text { return choice.Text(objectWords(), o) }

// Answer is how somebody answers a statement: 1 (not at all true) to 5
// (completely true), DontKnow or DoesNotApply. The zero value is no answer
// and never stands in a document.
type Answer int8

// The answers that are not on the scale. They never count as a level.
const (
	NoAnswer     Answer = 0
	DontKnow     Answer = 6
	DoesNotApply Answer = 7
)

const (
	dontKnowCode     = "dontKnow"
	doesNotApplyCode = "doesNotApply"
)

// OnScale reports whether the answer is a level, 1–5.
func (a Answer) OnScale() bool { return a >= 1 && a <= 5 }

// Scalar returns the answer as documents hold it: a bare number, or a code
// in quotes.
func (a Answer) Scalar() (text string, quoted bool) {
	switch a {
	case DontKnow:
		return dontKnowCode, true
	case DoesNotApply:
		return doesNotApplyCode, true
	}
	return strconv.Itoa(int(a)), false
}

// ParseScalar reads an answer as documents hold it.
func (a *Answer) ParseScalar(text string, quoted bool) error {
	switch {
	case !quoted && len(text) == 1 && text[0] >= '1' && text[0] <= '5':
		*a = Answer(text[0] - '0')
	case quoted && text == dontKnowCode:
		*a = DontKnow
	case quoted && text == doesNotApplyCode:
		*a = DoesNotApply
	default:
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Svaret är {value}. Det kan vara 1 till 5, eller ”dontKnow” (vet inte) eller ”doesNotApply” (gäller inte oss).",
			EN: "The answer is {value}. It can be 1 to 5, or “dontKnow” or “doesNotApply”.",
		}, samverkan.Quoted("value", text))
	}
	return nil
}

// MarshalJSON writes the answer as documents hold it.
func (a Answer) MarshalJSON() ([]byte, error) {
	text, quoted := a.Scalar()
	if quoted {
		text = `"` + text + `"`
	}
	return []byte(text), nil
}

// UnmarshalJSON reads an answer as documents hold it, and nothing else.
func (a *Answer) UnmarshalJSON(data []byte) error {
	text, quoted := strings.CutPrefix(string(data), `"`)
	return a.ParseScalar(strings.TrimSuffix(text, `"`), quoted)
}

// String returns the answer as documents hold it, without quotes.
func (a Answer) String() string {
	text, _ := a.Scalar()
	return text
}
