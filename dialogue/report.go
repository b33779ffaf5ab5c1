package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
	"github.com/samverkan/samverkan/internal/check"
)

// Report is how a dialogue stands on one day, by what was noted up to it. It
// holds nothing of the document it was made from.
type Report struct {
	samverkan.Report
	// What the collaboration calls itself.
	Name samverkan.Text `json:"name"`
	// How it stands, in a sentence or two.
	Says samverkan.Text `json:"says"`
	// The term of the cycle.
	Term calendar.Term `json:"term"`
	// The first day after the cycle, and the next election.
	End          samverkan.Date `json:"end"`
	NextElection samverkan.Date `json:"nextElection"`
	// Whom to call, most pressing first.
	Calls []Call `json:"calls,omitempty"`
	// The affected bodies, in the order of the document.
	Bodies []BodyState `json:"bodies,omitempty"`
	// How the appointed members divide.
	Balance committee.Balance `json:"balance"`
	// Whether the new members have been reached.
	Newcomers NewcomersState `json:"newcomers"`
	// The meetings, by their beginning.
	Meetings []MeetingState `json:"meetings,omitempty"`
	// The ID of the next meeting; left out: none is planned.
	Next string `json:"next,omitempty"`
	// The questions carried home.
	Questions QuestionsState `json:"questions"`
	// The ideas and the graveyard.
	Ideas IdeasState `json:"ideas"`
	// The interfaces, in the order of the document.
	Interfaces []InterfaceState `json:"interfaces,omitempty"`
	// Pairs that could become interfaces, by score, then by organizations.
	Candidates []Candidate `json:"candidates,omitempty"`
	// The series, in the order of the document.
	Series []SeriesState `json:"series,omitempty"`
}

// Encode writes the report as canonical JSON, for others to read.
func (r *Report) Encode() ([]byte, error) { return check.Encode(r) }

// Call is somebody to call: a body that has not answered, or has nobody
// appointed left, and until when.
type Call struct {
	// The ID of the body.
	Body string `json:"body"`
	// The matter in a sentence.
	Says samverkan.Text `json:"says"`
	// Who calls; left out: nobody is named.
	Who string `json:"who,omitempty"`
	// The last working day that leaves the body a week before it meets, or the
	// day of the report when that has passed; left out: no meeting day is known.
	By samverkan.Date `json:"by,omitempty"`
	// The body's next meeting day; left out: unknown.
	Meets samverkan.Date `json:"meets,omitempty"`
}

// BodyState is how one affected body stands.
type BodyState struct {
	ID            string         `json:"id"`
	Name          samverkan.Text `json:"name"`
	Organizations []string       `json:"organizations"`
	Area          samverkan.Text `json:"area,omitempty"`
	// What the matter of appointing has come to there, and since when.
	State State          `json:"state"`
	Since samverkan.Date `json:"since,omitempty"`
	// Whether it has appointed, and nobody of those is appointed any more, nor
	// will be: it has to appoint again.
	NobodyLeft bool `json:"nobodyLeft,omitempty"`
	// When it was first asked, and last reminded or asked again.
	Asked    samverkan.Date `json:"asked,omitempty"`
	Reminded samverkan.Date `json:"reminded,omitempty"`
	// The day on which it is to take the matter up.
	TakesUp samverkan.Date `json:"takesUp,omitempty"`
	// The record number and where the decision stands.
	Minutes committee.Minutes `json:"minutes,omitempty"`
	// Whom it has appointed, and how that differs from the proposal. An
	// appointment that the log made has the place −1.
	Delegation committee.Delegation `json:"delegation"`
	// How firmly the collaboration is anchored there: the latest step of those
	// noted, by when it was taken, when that was, and what it rests on.
	Step    Step           `json:"step,omitempty"`
	StepOn  samverkan.Date `json:"stepOn,omitempty"`
	RestsOn samverkan.Text `json:"restsOn,omitempty"`
	// Whether all its appointed members leave when the cycle ends, unless it
	// appoints again.
	FallsOff bool `json:"fallsOff,omitempty"`
}

// NewcomersState is whether the members that are new since the election have
// been reached (VOC-02): by a meeting that they came to, or by information.
type NewcomersState struct {
	// How many are new for certain, and of how many it is unknown.
	New     int `json:"new"`
	Unknown int `json:"unknown"`
	// How many of the new have been reached.
	Reached int `json:"reached"`
	// How many of the appointed members are new.
	Appointed int `json:"appointed"`
	// The bodies whose members of the term before are not recorded.
	Missing []string `json:"missing,omitempty"`
	// The IDs of the new who have not been reached.
	Left []string `json:"left,omitempty"`
}

// MeetingState is how one meeting stands.
type MeetingState struct {
	ID    string            `json:"id"`
	Kind  topic.MeetingKind `json:"kind"`
	Name  samverkan.Text    `json:"name"`
	State State             `json:"state"`
	// When it begins, as last moved, and how many times it was moved.
	Start calendar.Moment `json:"start"`
	Moved int             `json:"moved,omitempty"`
	Half  calendar.Half   `json:"half"`
	Place samverkan.Text  `json:"place,omitempty"`
	Form  MeetingForm     `json:"form,omitempty"`
	// Whether it lies between an election and the day the committees take
	// office, and so still has the members that were appointed before the
	// election: in the autumn that begins the cycle and in the one that ends it.
	FormerMembers bool `json:"formerMembers,omitempty"`
	// Whether the supervisor of the year was chosen there.
	Awarded bool `json:"awarded,omitempty"`
	// Of those appointed on the day: how many people, how many of them said
	// yes or no, and how many are noted to have come, themselves or by a
	// substitute of theirs.
	Appointed int `json:"appointed"`
	Yes       int `json:"yes"`
	No        int `json:"no"`
	Came      int `json:"came"`
	// How many of the affected bodies had somebody there, a substitute too.
	Bodies int `json:"bodies"`
	// Whether the meeting was held and it is not noted who came. Came and Bodies
	// are 0 then because nobody has said, not because nobody came.
	AttendanceUnknown bool `json:"attendanceUnknown,omitempty"`
	// What is taken up, with what the topic guard objects to while the meeting
	// is to come.
	Agenda []ItemState `json:"agenda,omitempty"`
	// The series it belongs to.
	Series string `json:"series,omitempty"`
	Number int    `json:"number,omitempty"`
	// The UID of its event in calendars, as its invitation has it.
	UID string `json:"uid"`
	// The sequence of its invitation: how many times it was moved or canceled,
	// or a body changed whom it sends after the invitation went out.
	Sequence int `json:"sequence,omitempty"`
	// The IDs of those who are appointed on the day and whom its calendar file
	// does not reach, while it is to come: they have no mail address, or one that
	// cannot be used, or one that somebody before them has too.
	Unreached []string `json:"unreached,omitempty"`
	// Those who are appointed on the day, have answered or came, by ID.
	People []Participant `json:"people,omitempty"`
}

// Participant is somebody who is invited to a meeting, or came.
type Participant struct {
	// The ID of the person.
	Person string `json:"person"`
	// Whether the person is appointed on the day of the meeting; else somebody
	// who answered or came all the same.
	Appointed bool `json:"appointed,omitempty"`
	// Whether the person came as a substitute of somebody who is appointed.
	Substitute bool `json:"substitute,omitempty"`
	// The last answer since the meeting was moved; left out: none, which is not
	// no.
	Answer Answer `json:"answer,omitempty"`
	// Whether the person came.
	Came bool `json:"came,omitempty"`
}

// ItemState is one item of an agenda with what the topic guard says.
type ItemState struct {
	Text       samverkan.Text    `json:"text"`
	Stance     topic.Stance      `json:"stance,omitempty"`
	About      About             `json:"about,omitempty"`
	Objections []topic.Objection `json:"objections,omitempty"`
	// Whether it stays in spite of them.
	Kept *Kept `json:"kept,omitempty"`
}

// QuestionsState is what has come of the questions carried home (VOC-16).
type QuestionsState struct {
	// What has come of them so far, in a sentence or two.
	Says samverkan.Text `json:"says"`
	// How many were carried home, by what has come of them. A question has
	// contributed to something when it was prioritized; that it was the cause
	// is not said.
	Carried     int `json:"carried"`
	Raised      int `json:"raised"`
	Answered    int `json:"answered"`
	Prioritized int `json:"prioritized"`
	Done        int `json:"done"`
	Dropped     int `json:"dropped"`
	// How many are open: neither answered nor dropped.
	Open int `json:"open"`
	// The share answered, with the interval of Wilson; nothing without
	// questions.
	Share *Share `json:"share,omitempty"`
	// The day, counted from when it was carried, by which half of all
	// questions have an answer, when dropped ones never get one; nothing when
	// that is not known yet.
	HalfAnswered *int `json:"halfAnswered,omitempty"`
	// The first day by which that may be, and the first by which it must, with
	// 95 % confidence (Brookmeyer and Crowley); left out: not known. Without
	// HalfHigh it is not certain that half ever get an answer.
	HalfLow  *int `json:"halfLow,omitempty"`
	HalfHigh *int `json:"halfHigh,omitempty"`
	// The share answered and the share dropped over time (Aalen–Johansen).
	Over []ExitStep `json:"over,omitempty"`
	// The bodies to which questions were carried and that have raised none.
	Silent []string `json:"silent,omitempty"`
	// The questions, in the order of the document.
	Each []QuestionState `json:"each,omitempty"`
}

// Share is a count of a count, with what it may be.
type Share struct {
	// So many of so many.
	Of    int `json:"of"`
	Count int `json:"count"`
	// The interval of Wilson with 95 % confidence, rounded.
	LowRounded  float64 `json:"lowRounded"`
	HighRounded float64 `json:"highRounded"`
}

// ExitStep is a day on which somebody left, and the shares that have left by
// each of two exits up to it, rounded.
type ExitStep struct {
	// Days from the beginning.
	Day int `json:"day"`
	// How many were still there before that day.
	AtRisk int `json:"atRisk"`
	// The share that has left by the wanted exit: answered, embedded.
	WonRounded float64 `json:"wonRounded"`
	// What that may be; left out: none, or all, have left by it.
	WonBetween *Between `json:"wonBetween,omitempty"`
	// The share that has left by the other: dropped, buried.
	LostRounded float64 `json:"lostRounded"`
	// What that may be.
	LostBetween *Between `json:"lostBetween,omitempty"`
}

// Between is what a share may be with 95 % confidence, rounded: the log-log
// interval.
type Between struct {
	LowRounded  float64 `json:"lowRounded"`
	HighRounded float64 `json:"highRounded"`
}

// QuestionState is how one question stands.
type QuestionState struct {
	ID      string         `json:"id"`
	Text    samverkan.Text `json:"text"`
	Meeting string         `json:"meeting"`
	Body    string         `json:"body"`
	Person  string         `json:"person,omitempty"`
	State   State          `json:"state"`
	// The days it came to each of the five stops; left out: it has not.
	Carried     samverkan.Date `json:"carried,omitempty"`
	Raised      samverkan.Date `json:"raised,omitempty"`
	Answered    samverkan.Date `json:"answered,omitempty"`
	Prioritized samverkan.Date `json:"prioritized,omitempty"`
	Done        samverkan.Date `json:"done,omitempty"`
	Dropped     samverkan.Date `json:"dropped,omitempty"`
	// What was answered; of one that was dropped without an answer, why.
	Outcome samverkan.Text `json:"outcome,omitempty"`
	// Why it was dropped, of one that had been answered.
	Reason samverkan.Text `json:"reason,omitempty"`
}

// IdeasState is what has come of the ideas (INNO-10 to INNO-14).
type IdeasState struct {
	// What has become of them so far, in a sentence or two.
	Says samverkan.Text `json:"says"`
	// How many ideas there are, by where they are now.
	Born      int `json:"born"`
	Alive     int `json:"alive"`
	Scheduled int `json:"scheduled"`
	Embedded  int `json:"embedded"`
	Buried    int `json:"buried"`
	// The same at the end of each quarter, the last as of the day.
	Quarters []Quarter `json:"quarters,omitempty"`
	// The share embedded and the share buried over time.
	Over []ExitStep `json:"over,omitempty"`
	// What became of ideas with and without an owner, time and money.
	Conditions []Condition `json:"conditions,omitempty"`
	// The project graveyard, by the day of burial.
	Graveyard []Grave `json:"graveyard,omitempty"`
	// The projects whose ideas need a plan before they end.
	Gates []EmbeddingGate `json:"gates,omitempty"`
	// The ideas, in the order of the document.
	Each []IdeaState `json:"each,omitempty"`
}

// Quarter is how many ideas were where on one day.
type Quarter struct {
	On        samverkan.Date `json:"on"`
	Alive     int            `json:"alive"`
	Scheduled int            `json:"scheduled"`
	Embedded  int            `json:"embedded"`
	Buried    int            `json:"buried"`
}

// Condition compares ideas that had something before their exit with those that
// did not. It counts; it does not say why: an idea that lives long has longer
// to get an owner.
type Condition struct {
	// What they had: people (an owner), hours, kronor.
	Had     Member `json:"had"`
	With    Fates  `json:"with"`
	Without Fates  `json:"without"`
}

// Fates is what became of some ideas.
type Fates struct {
	Ideas    int    `json:"ideas"`
	Embedded int    `json:"embedded"`
	Buried   int    `json:"buried"`
	Share    *Share `json:"share,omitempty"`
}

// Grave is a buried idea.
type Grave struct {
	ID     string         `json:"id"`
	Text   samverkan.Text `json:"text"`
	Born   samverkan.Date `json:"born"`
	Buried samverkan.Date `json:"buried"`
	Reason samverkan.Text `json:"reason"`
}

// EmbeddingGate is a project that has ended or ends within half a year, and
// those of its ideas that are neither embedded nor buried (INNO-13).
type EmbeddingGate struct {
	Project string         `json:"project"`
	Name    samverkan.Text `json:"name"`
	// Its last day.
	Ends samverkan.Date `json:"ends"`
	// Its living ideas, and what each lacks to survive: owner, hours, kronor.
	Living []LivingIdea `json:"living,omitempty"`
}

// LivingIdea is an idea that a project's end may bury.
type LivingIdea struct {
	ID string `json:"id"`
	// What it has not got once the project is over: hours and kronor that end
	// with it are none.
	Lacks []Member `json:"lacks,omitempty"`
	// What it has, and nobody has said whether it lasts longer than the project.
	Unknown []Member `json:"unknown,omitempty"`
}

// IdeaState is how one idea stands.
type IdeaState struct {
	ID     string         `json:"id"`
	Text   samverkan.Text `json:"text"`
	State  State          `json:"state"`
	Born   samverkan.Date `json:"born,omitempty"`
	Since  samverkan.Date `json:"since,omitempty"`
	Owner  string         `json:"owner,omitempty"`
	Hours  int            `json:"hours,omitempty"`
	Kronor int            `json:"kronor,omitempty"`
	// The first day on which the hours and the kronor are there no more; left
	// out: nobody has said.
	HoursUntil  samverkan.Date `json:"hoursUntil,omitempty"`
	KronorUntil samverkan.Date `json:"kronorUntil,omitempty"`
}

// InterfaceState is how one interface stands, half-year by half-year for three
// years (INNO-04).
type InterfaceState struct {
	ID      string         `json:"id"`
	Between []string       `json:"between"`
	Subject string         `json:"subject"`
	Name    samverkan.Text `json:"name,omitempty"`
	State   State          `json:"state"`
	Score   int            `json:"score"`
	// The half-years from when it was found up to the day, six at most.
	Halves []HalfState `json:"halves,omitempty"`
}

// HalfState is one half-year of an interface.
type HalfState struct {
	Year int           `json:"year"`
	Half calendar.Half `json:"half"`
	// The state at its end.
	State State `json:"state"`
	// Whether anything was noted in it.
	Followed bool `json:"followed"`
}

// Candidate is a pair of organizations of which one needs what the other
// offers, without an interface of theirs on it.
type Candidate struct {
	Between []string       `json:"between"`
	Subject string         `json:"subject"`
	Text    samverkan.Text `json:"text,omitempty"`
	// 1 when one needs what the other offers, 2 when both do.
	Score int `json:"score"`
}

// SeriesState is how far a series of seminars has come.
type SeriesState struct {
	ID   string         `json:"id"`
	Name samverkan.Text `json:"name"`
	Of   int            `json:"of"`
	// How many of its numbers have been held.
	Held int `json:"held"`
	// The numbers that no meeting that stands has, and those that several have.
	Missing []int `json:"missing,omitempty"`
	Twice   []int `json:"twice,omitempty"`
	// The perspectives from outside that its meetings bring in.
	Perspectives []Perspective `json:"perspectives,omitempty"`
}
