package mandate

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Answer says whether somebody may decide.
type Answer string

// The answers. Unknown is never yes.
const (
	// Yes: somebody may.
	Yes Answer = "yes"
	// No: entries for the organization stand in the register, and none covers it.
	No Answer = "no"
	// Unknown: no entry for the organization stands in the register.
	Unknown Answer = "unknown"
)

func answerWords() []choice.Of[Answer] {
	return []choice.Of[Answer]{
		{Is: Yes, Text: samverkan.Text{SV: "ja", EN: "yes"}},
		{Is: No, Text: samverkan.Text{SV: "nej", EN: "no"}},
		{Is: Unknown, Text: samverkan.Text{SV: "okänt", EN: "unknown"}},
	}
}

// Choices lists the answers.
func (Answer) Choices() []string { return choice.Codes(answerWords()) }

// Text returns what people call the answer.
func (a Answer) Text() samverkan.Text { return choice.Text(answerWords(), a) }

// Reason says why the entry that is nearest to a yes does not do.
type Reason string

// The reasons, the nearest to a yes first.
const (
	// OverLimit: the limit is too low for the amount.
	OverLimit Reason = "amount"
	// NotYet: it begins on a later day.
	NotYet Reason = "notYet"
	// Nobody: the organization has said that nobody may.
	Nobody Reason = "nobody"
	// Ended: it has ended before the day.
	Ended Reason = "ended"
	// OtherSubjects: it is in other subjects only.
	OtherSubjects Reason = "subject"
	// NoSubject: it is in some subjects only, and the matter has none.
	NoSubject Reason = "noSubject"
)

func reasonWords() []choice.Of[Reason] {
	return []choice.Of[Reason]{
		{Is: OverLimit, Text: samverkan.Text{SV: "beloppet är över gränsen för mandatet", EN: "the amount is over the limit of the mandate"}},
		{Is: NotYet, Text: samverkan.Text{SV: "mandatet har inte börjat gälla", EN: "the mandate has not begun"}},
		{Is: Nobody, Text: samverkan.Text{SV: "organisationen har sagt att ingen får besluta", EN: "the organization has said that nobody may decide"}},
		{Is: Ended, Text: samverkan.Text{SV: "mandatet har upphört", EN: "the mandate has ended"}},
		{Is: OtherSubjects, Text: samverkan.Text{SV: "mandatet gäller andra ämnen", EN: "the mandate is in other subjects"}},
		{Is: NoSubject, Text: samverkan.Text{SV: "det står inte vilket ämne ärendet hör till, och mandatet gäller bara vissa", EN: "it is not written which subject the matter belongs to, and the mandate is in some only"}},
	}
}

// Choices lists the reasons, the nearest to a yes first.
func (Reason) Choices() []string { return choice.Codes(reasonWords()) }

// Text returns what people call the reason.
func (r Reason) Text() samverkan.Text { return choice.Text(reasonWords(), r) }

// rank is the reason's place among the reasons.
func (r Reason) rank() int {
	switch r {
	case OverLimit:
		return 0
	case NotYet:
		return 1
	case Nobody:
		return 2
	case Ended:
		return 3
	default:
		return 4
	}
}

// Status is where those present at a decision stood to one organization's
// mandates.
type Status string

// The statuses. Only Present is inside the mandates.
const (
	// Present: somebody present might decide.
	Present Status = "present"
	// Absent: somebody might decide, but was not present.
	Absent Status = "absent"
	// NoMandate: nobody might decide.
	NoMandate Status = "no"
	// NotNoted: somebody might decide, and who was present was not written down.
	NotNoted Status = "notNoted"
	// NotKnown: nothing is known of the organization's mandates.
	NotKnown Status = "unknown"
)

func statusWords() []choice.Of[Status] {
	return []choice.Of[Status]{
		{Is: Present, Text: samverkan.Text{SV: "någon med mandat var med", EN: "somebody with a mandate was present"}},
		{Is: Absent, Text: samverkan.Text{SV: "den som hade mandat var inte med", EN: "whoever had a mandate was not present"}},
		{Is: NoMandate, Text: samverkan.Text{SV: "ingen hade mandat", EN: "nobody had a mandate"}},
		{Is: NotNoted, Text: samverkan.Text{SV: "det står inte vilka som var med", EN: "it is not written who was present"}},
		{Is: NotKnown, Text: samverkan.Text{SV: "inget är känt om mandatet", EN: "nothing is known of the mandate"}},
	}
}

// Choices lists the statuses.
func (Status) Choices() []string { return choice.Codes(statusWords()) }

// Text returns what people call the status.
func (s Status) Text() samverkan.Text { return choice.Text(statusWords(), s) }
