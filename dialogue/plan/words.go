package plan

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Why is why nothing is held on a day.
type Why string

// The reasons. Letters and papers can go out in a school break, and on no other
// closed day.
const (
	Holiday     Why = "holiday"
	Squeeze     Why = "squeeze"
	SchoolBreak Why = "schoolBreak"
	Weekend     Why = "weekend"
	OtherReason Why = "other"
)

func whyWords() []choice.Of[Why] {
	return []choice.Of[Why]{
		{Is: Holiday, Text: samverkan.Text{SV: "helgdag", EN: "holiday"}},
		{Is: Squeeze, Text: samverkan.Text{SV: "klämdag", EN: "squeeze day"}},
		{Is: SchoolBreak, Text: samverkan.Text{SV: "skollov", EN: "school break"}},
		{Is: Weekend, Text: samverkan.Text{SV: "helg", EN: "weekend"}},
		{Is: OtherReason, Text: samverkan.Text{SV: "stängt", EN: "closed"}},
	}
}

// Choices lists the reasons.
func (Why) Choices() []string { return choice.Codes(whyWords()) }

// Text returns what people call the reason.
func (w Why) Text() samverkan.Text { return choice.Text(whyWords(), w) }

// Bloc is the side that a person was appointed from.
type Bloc string

// The blocs. Left out is the same as not known.
const (
	Majority    Bloc = "majority"
	Opposition  Bloc = "opposition"
	Neither     Bloc = "neither"
	UnknownBloc Bloc = "unknown"
)

func blocWords() []choice.Of[Bloc] {
	return []choice.Of[Bloc]{
		{Is: Majority, Text: samverkan.Text{SV: "majoritet", EN: "majority"}},
		{Is: Opposition, Text: samverkan.Text{SV: "opposition", EN: "opposition"}},
		{Is: Neither, Text: samverkan.Text{SV: "ingendera", EN: "neither"}},
		{Is: UnknownBloc, Text: samverkan.Text{SV: "okänt", EN: "not known"}},
	}
}

// Choices lists the blocs.
func (Bloc) Choices() []string { return choice.Codes(blocWords()) }

// Text returns what people call the bloc.
func (b Bloc) Text() samverkan.Text { return choice.Text(blocWords(), b) }

// Can is an answer of one day.
type Can string

// The answers. No answer is neither.
const (
	Yes Can = "yes"
	No  Can = "no"
)

func canWords() []choice.Of[Can] {
	return []choice.Of[Can]{
		{Is: Yes, Text: samverkan.Text{SV: "ja", EN: "yes"}},
		{Is: No, Text: samverkan.Text{SV: "nej", EN: "no"}},
	}
}

// Choices lists the answers.
func (Can) Choices() []string { return choice.Codes(canWords()) }

// Text returns what people call the answer.
func (c Can) Text() samverkan.Text { return choice.Text(canWords(), c) }

// Form is how people meet.
type Form string

// The forms.
const (
	OnSite  Form = "onSite"
	Digital Form = "digital"
	Hybrid  Form = "hybrid"
)

func formWords() []choice.Of[Form] {
	return []choice.Of[Form]{
		{Is: OnSite, Text: samverkan.Text{SV: "på plats", EN: "on site"}},
		{Is: Digital, Text: samverkan.Text{SV: "digitalt", EN: "digital"}},
		{Is: Hybrid, Text: samverkan.Text{SV: "på plats och digitalt", EN: "on site and digital"}},
	}
}

// Choices lists the forms.
func (Form) Choices() []string { return choice.Codes(formWords()) }

// Text returns what people call the form.
func (f Form) Text() samverkan.Text { return choice.Text(formWords(), f) }

// Kind is what kind of meeting it is.
type Kind string

// The kinds. Only that of the dialogue meeting makes a difference here.
const (
	DialogueMeeting Kind = "dialogueMeeting"
	Cafe            Kind = "cafe"
	Seminar         Kind = "seminar"
	OpenForum       Kind = "openForum"
)

func kindWords() []choice.Of[Kind] {
	return []choice.Of[Kind]{
		{Is: DialogueMeeting, Text: samverkan.Text{SV: "dialogmöte", EN: "dialogue meeting"}},
		{Is: Cafe, Text: samverkan.Text{SV: "dialogcafé", EN: "dialogue café"}},
		{Is: Seminar, Text: samverkan.Text{SV: "dialogseminarium", EN: "dialogue seminar"}},
		{Is: OpenForum, Text: samverkan.Text{SV: "kravlös mötesplats", EN: "open forum"}},
	}
}

// Choices lists the kinds.
func (Kind) Choices() []string { return choice.Codes(kindWords()) }

// Text returns what people call the kind.
func (k Kind) Text() samverkan.Text { return choice.Text(kindWords(), k) }

// Season is a half of the year. Left out is the same as any.
type Season string

// The seasons: spring ends and autumn begins between June and July.
const (
	Spring    Season = "spring"
	Autumn    Season = "autumn"
	AnySeason Season = "any"
)

func seasonWords() []choice.Of[Season] {
	return []choice.Of[Season]{
		{Is: Spring, Text: samverkan.Text{SV: "våren", EN: "the spring"}},
		{Is: Autumn, Text: samverkan.Text{SV: "hösten", EN: "the autumn"}},
		{Is: AnySeason, Text: samverkan.Text{SV: "hela året", EN: "the whole year"}},
	}
}

// Choices lists the seasons.
func (Season) Choices() []string { return choice.Codes(seasonWords()) }

// Text returns what people call the season.
func (s Season) Text() samverkan.Text { return choice.Text(seasonWords(), s) }

// Weekday is a day of the week.
type Weekday string

// The days of the week.
const (
	Monday    Weekday = "monday"
	Tuesday   Weekday = "tuesday"
	Wednesday Weekday = "wednesday"
	Thursday  Weekday = "thursday"
	Friday    Weekday = "friday"
	Saturday  Weekday = "saturday"
	Sunday    Weekday = "sunday"
)

// The texts are of several days: "torsdagar".
func weekdayWords() []choice.Of[Weekday] {
	return []choice.Of[Weekday]{
		{Is: Monday, Text: samverkan.Text{SV: "måndagar", EN: "Mondays"}},
		{Is: Tuesday, Text: samverkan.Text{SV: "tisdagar", EN: "Tuesdays"}},
		{Is: Wednesday, Text: samverkan.Text{SV: "onsdagar", EN: "Wednesdays"}},
		{Is: Thursday, Text: samverkan.Text{SV: "torsdagar", EN: "Thursdays"}},
		{Is: Friday, Text: samverkan.Text{SV: "fredagar", EN: "Fridays"}},
		{Is: Saturday, Text: samverkan.Text{SV: "lördagar", EN: "Saturdays"}},
		{Is: Sunday, Text: samverkan.Text{SV: "söndagar", EN: "Sundays"}},
	}
}

// Choices lists the days of the week, Monday first.
func (Weekday) Choices() []string { return choice.Codes(weekdayWords()) }

// Text returns what people call such days: "torsdagar".
func (w Weekday) Text() samverkan.Text { return choice.Text(weekdayWords(), w) }

// ConstraintKind is what kind of constraint it is.
type ConstraintKind string

// The kinds of constraints.
const (
	// ClosedDays: nothing is held on the days of one entry of Year.Closed.
	ClosedDays ConstraintKind = "closedDays"
	// CommitteeDay: nothing is held on a day when a body meets.
	CommitteeDay ConstraintKind = "committeeDay"
	// RequiredPerson: nothing is held on a day when a required person is known
	// to be away.
	RequiredPerson ConstraintKind = "requiredPerson"
	// BodyShare: enough bodies have somebody who is not known to be away.
	BodyShare ConstraintKind = "bodyShare"
	// BlocsPresent: so have both blocs.
	BlocsPresent ConstraintKind = "blocsPresent"
	// MeetingGap: the fewest days from one meeting to another.
	MeetingGap ConstraintKind = "meetingGap"
	// DialogueMeetingGap: the fewest days between the dialogue meetings.
	DialogueMeetingGap ConstraintKind = "dialogueMeetingGap"
	// TravelLimit: nobody has farther to a meeting on site.
	TravelLimit ConstraintKind = "travelLimit"
	// WeekendsOff: nothing is held on a Saturday or Sunday that it does not name.
	WeekendsOff ConstraintKind = "weekendsOff"
	// InWindow: a meeting is held within its window.
	InWindow ConstraintKind = "window"
	// OnWeekdays: a meeting is held on its weekdays.
	OnWeekdays ConstraintKind = "weekdays"
	// InSeason: a meeting is held in its half of the year.
	InSeason ConstraintKind = "season"
	// AwardInAutumn: the meeting with the award is held in the autumn.
	AwardInAutumn ConstraintKind = "award"
	// LettersInTime: the last working day for letters is not before the year.
	LettersInTime ConstraintKind = "letters"
	// PapersInTime: the last working day for papers is not before the year.
	PapersInTime ConstraintKind = "papers"
	// AtPlaces: a meeting is held in one of its places.
	AtPlaces ConstraintKind = "places"
	// InForms: a meeting has one of its forms.
	InForms ConstraintKind = "forms"
	// Held: a meeting is held at all.
	Held ConstraintKind = "held"
)

func constraintWords() []choice.Of[ConstraintKind] {
	return []choice.Of[ConstraintKind]{
		{Is: ClosedDays, Text: samverkan.Text{SV: "stängda dagar", EN: "closed days"}},
		{Is: CommitteeDay, Text: samverkan.Text{SV: "nämndens sammanträdesdagar", EN: "committee days"}},
		{Is: RequiredPerson, Text: samverkan.Text{SV: "person som måste vara med", EN: "required person"}},
		{Is: BodyShare, Text: samverkan.Text{SV: "andel av nämnderna", EN: "share of the bodies"}},
		{Is: BlocsPresent, Text: samverkan.Text{SV: "majoritet och opposition", EN: "majority and opposition"}},
		{Is: MeetingGap, Text: samverkan.Text{SV: "tid mellan möten", EN: "time between meetings"}},
		{Is: DialogueMeetingGap, Text: samverkan.Text{SV: "tid mellan dialogmöten", EN: "time between dialogue meetings"}},
		{Is: TravelLimit, Text: samverkan.Text{SV: "längsta resa", EN: "longest travel"}},
		{Is: WeekendsOff, Text: samverkan.Text{SV: "inte på helger", EN: "not at weekends"}},
		{Is: InWindow, Text: samverkan.Text{SV: "mötets period", EN: "window of a meeting"}},
		{Is: OnWeekdays, Text: samverkan.Text{SV: "mötets veckodagar", EN: "weekdays of a meeting"}},
		{Is: InSeason, Text: samverkan.Text{SV: "vår eller höst", EN: "spring or autumn"}},
		{Is: AwardInAutumn, Text: samverkan.Text{SV: "utmärkelsen på hösten", EN: "the award in the autumn"}},
		{Is: LettersInTime, Text: samverkan.Text{SV: "brev i tid", EN: "letters in time"}},
		{Is: PapersInTime, Text: samverkan.Text{SV: "underlag i tid", EN: "papers in time"}},
		{Is: AtPlaces, Text: samverkan.Text{SV: "mötets orter", EN: "places of a meeting"}},
		{Is: InForms, Text: samverkan.Text{SV: "mötets former", EN: "forms of a meeting"}},
		{Is: Held, Text: samverkan.Text{SV: "mötet ska hållas", EN: "the meeting is held"}},
	}
}

// Choices lists the kinds of constraints.
func (ConstraintKind) Choices() []string { return choice.Codes(constraintWords()) }

// Text returns what people call the kind of constraint.
func (k ConstraintKind) Text() samverkan.Text { return choice.Text(constraintWords(), k) }
