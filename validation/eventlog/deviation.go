package eventlog

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// DeviationKind is how an event departs from the pipeline.
type DeviationKind string

// The kinds of deviations.
const (
	// UnknownActivity: the mapping does not say what the event means.
	UnknownActivity DeviationKind = "unknownActivity"
	// WrongStage: the event is of a stage where the case is not.
	WrongStage DeviationKind = "wrongStage"
	// Skipped: the event fits if something before it happened that the log does
	// not have.
	Skipped DeviationKind = "skipped"
	// NoWay: the result leads nowhere from its stage, or no more times.
	NoWay DeviationKind = "noWay"
	// StartedTwice: the work at the stage had begun already.
	StartedTwice DeviationKind = "startedTwice"
	// QueuedLate: the case waits at a stage where it waited already, or where the
	// work had begun.
	QueuedLate DeviationKind = "queuedLate"
	// NotStarted: the work came to a result without having begun, though the log
	// has a way to say that it does.
	NotStarted DeviationKind = "notStarted"
	// AfterEnd: the case had ended.
	AfterEnd DeviationKind = "afterEnd"
	// MissingEnd: the events end and the case has not. It may be going on.
	MissingEnd DeviationKind = "missingEnd"
)

func deviationWords() []choice.Of[DeviationKind] {
	return []choice.Of[DeviationKind]{
		{Is: UnknownActivity, Text: samverkan.Text{SV: "okänd aktivitet", EN: "unknown activity"}},
		{Is: WrongStage, Text: samverkan.Text{SV: "fel steg", EN: "wrong stage"}},
		{Is: Skipped, Text: samverkan.Text{SV: "något saknas före", EN: "something is missing before it"}},
		{Is: NoWay, Text: samverkan.Text{SV: "ingen väg vidare", EN: "no way on"}},
		{Is: StartedTwice, Text: samverkan.Text{SV: "påbörjat två gånger", EN: "started twice"}},
		{Is: QueuedLate, Text: samverkan.Text{SV: "i kö igen", EN: "queued again"}},
		{Is: NotStarted, Text: samverkan.Text{SV: "klart utan början", EN: "done without a start"}},
		{Is: AfterEnd, Text: samverkan.Text{SV: "efter slutet", EN: "after the end"}},
		{Is: MissingEnd, Text: samverkan.Text{SV: "inget slut", EN: "no end"}},
	}
}

// Choices lists the kinds.
func (DeviationKind) Choices() []string { return choice.Codes(deviationWords()) }

// Text returns what people call the kind.
func (k DeviationKind) Text() samverkan.Text { return choice.Text(deviationWords(), k) }

// Deviation is where a case first departs from the pipeline.
type Deviation struct {
	// The kind.
	Kind DeviationKind
	// The place of the event in the case, from 0, in the order that was asked for;
	// of MissingEnd, how many events there are.
	Event int
	// What stood there.
	Says samverkan.Text
	// What could have come.
	Next samverkan.Text
}

// says returns the sentence of a deviation. {stage} is where the case is,
// {event} what stood in the log.
func (k DeviationKind) says() samverkan.Text {
	switch k {
	case UnknownActivity:
		return samverkan.Text{SV: "{^event} är en aktivitet som inget steg har.", EN: "{^event} is an activity of no stage."}
	case WrongStage:
		return samverkan.Text{SV: "{^event} står här, men ärendet är i {stage}.", EN: "{^event} stands here, but the case is at {stage}."}
	case Skipped:
		return samverkan.Text{
			SV: "{^event} står här, men ärendet är i {stage}. Det stämmer om {missing} saknas i loggen.",
			EN: "{^event} stands here, but the case is at {stage}. That fits if {missing} {n|is|are} missing in the log.",
		}
	case NoWay:
		return samverkan.Text{SV: "{^event} leder inte vidare.", EN: "{^event} does not lead on."}
	case StartedTwice:
		return samverkan.Text{SV: "{^event} står här, men steget var redan påbörjat.", EN: "{^event} stands here, but the stage had been started already."}
	case QueuedLate:
		return samverkan.Text{SV: "{^event} står här, men ärendet väntade redan eller var påbörjat.", EN: "{^event} stands here, but the case waited already or had been started."}
	case NotStarted:
		return samverkan.Text{SV: "{^event} står här, men steget var inte påbörjat.", EN: "{^event} stands here, but the stage had not been started."}
	case AfterEnd:
		return samverkan.Text{SV: "{^event} står här, men ärendet har slutat med {stage}.", EN: "{^event} stands here, but the case has ended with {stage}."}
	}
	return samverkan.Text{SV: "Händelserna slutar i {stage}, som inte är en utgång.", EN: "The events end at {stage}, which is no exit."}
}
