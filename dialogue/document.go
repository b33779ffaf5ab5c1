package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// Dialogue is the dialogue of one collaboration with those who are elected, as
// a document: a register of bodies and people, what was planned, and a log of
// what happened. Make it with Decode; a value made by hand is checked by
// Assess. What a thing has come to is never written in it: it follows from the
// log (see [Cycle]).
type Dialogue struct {
	// The schema that the document follows.
	Schema DocumentSchema `json:"$schema"`
	// The collaboration's ID, for ever: its calendar events are told from those
	// of others by it.
	ID string `json:"id" form:"id"`
	// What the collaboration calls itself.
	Name samverkan.Text `json:"name"`
	// The year of the general election that begins the cycle, such as 2026.
	ElectionYear int `json:"electionYear" range:"1994..9990"`
	// The first day of the committees that take office on another day than
	// 1 January, for all of them; left out: 1 January.
	TakesOffice samverkan.Date `json:"takesOffice,omitempty"`
	// Who answers for the meetings (VOC-10).
	Responsible Responsible `json:"responsible,omitempty"`
	// The steering group's decision on the program of dialogue (VOC-04).
	Program Program `json:"program,omitempty"`
	// The organizations, their political bodies, elected members and blocs, and
	// whom bodies had appointed before the log begins. People holds those who
	// lead the collaboration too.
	committee.Register
	// The published meeting days of the bodies.
	Calendars []MeetingCalendar `json:"calendars,omitempty" limit:"2000"`
	// School breaks and other days to avoid.
	Breaks []calendar.Break `json:"breaks,omitempty" limit:"500"`
	// How the meetings of a year are placed.
	Planning Planning `json:"planning,omitempty"`
	// Seminar series (INNO-09).
	Series []Series `json:"series,omitempty" limit:"50"`
	// The meetings as they were planned; the log moves and cancels them.
	Meetings []Meeting `json:"meetings,omitempty" limit:"500"`
	// The questions that were carried home.
	Questions []CarriedQuestion `json:"questions,omitempty" limit:"2000"`
	// The temporary projects that ideas live in.
	Projects []Project `json:"projects,omitempty" limit:"200"`
	// The ideas for improvement.
	Ideas []ImprovementIdea `json:"ideas,omitempty" limit:"5000"`
	// What organizations need from, and can offer to, each other.
	Needs []Subject `json:"needs,omitempty" limit:"1000"`
	// What organizations can offer.
	Offers []Subject `json:"offers,omitempty" limit:"1000"`
	// The interfaces that are followed (INNO-03, INNO-04).
	Interfaces []CollaborationInterface `json:"interfaces,omitempty" limit:"500"`
	// What happened, in the order it was noted.
	Log []Event `json:"log,omitempty" limit:"20000"`
}

// Responsible is who answers for the dialogue: the regional chair coordinates,
// the process leader sums up (VOC-10, VOC-11, VOC-12).
type Responsible struct {
	// The ID of the chair of the collaboration.
	Chair string `json:"chair,omitempty" form:"id"`
	// The ID of the process leader.
	ProcessLeader string `json:"processLeader,omitempty" form:"id"`
	// Where letters are answered.
	Mail string `json:"mail,omitempty" limit:"200"`
}

// Program is the decision that the dialogue is to be held.
type Program struct {
	// Who decided: the steering group of the collaboration.
	DecidedBy samverkan.Text `json:"decidedBy,omitempty"`
	// When.
	On samverkan.Date `json:"on,omitempty"`
}

// MeetingCalendar is the meeting days of one body and one year
// (sammanträdesplan).
type MeetingCalendar struct {
	// The ID of the body.
	Body string `json:"body" form:"id"`
	// The year.
	Year int `json:"year" range:"1994..9999"`
	// The days it meets.
	Days []samverkan.Date `json:"days" limit:"100"`
}

// Series is a series of seminars.
type Series struct {
	// The ID of the series.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// How many seminars it is to have.
	Of int `json:"of" range:"1..100"`
}

// Meeting is one meeting as it was planned.
type Meeting struct {
	// The ID of the meeting.
	ID string `json:"id" form:"id"`
	// What kind it is; the kind decides which rules hold.
	Kind topic.MeetingKind `json:"kind"`
	// What it is called; left out: its kind and day.
	Name samverkan.Text `json:"name,omitempty"`
	// The day and time it begins, in Sweden.
	Start calendar.Moment `json:"start"`
	// How long it lasts, in minutes.
	Minutes int `json:"minutes" range:"1..1440"`
	// Where.
	Place samverkan.Text `json:"place,omitempty"`
	// On site, digital or both.
	Form MeetingForm `json:"form,omitempty"`
	// The link of a digital meeting.
	Link string `json:"link,omitempty" limit:"500"`
	// The ID of the organization that hosts it.
	Host string `json:"host,omitempty" form:"id"`
	// What is taken up, in order.
	Agenda []AgendaItem `json:"agenda,omitempty" limit:"50"`
	// The ID of the series it belongs to.
	Series string `json:"series,omitempty" form:"id"`
	// Its number in the series, from 1.
	Number int `json:"number,omitempty" range:"1..100"`
	// Guests and voices from outside (VOC-17, INNO-05, INNO-16).
	Perspectives []Perspective `json:"perspectives,omitempty" limit:"4"`
}

// AgendaItem is one item of an agenda.
type AgendaItem struct {
	// The item as it stands on the agenda.
	Text samverkan.Text `json:"text"`
	// What is done with it.
	Stance topic.Stance `json:"stance,omitempty"`
	// What it is about.
	About About `json:"about,omitempty"`
	// Who leads it.
	Leads samverkan.Text `json:"leads,omitempty"`
	// Why it stays although the topic guard objects.
	Kept *Kept `json:"kept,omitempty"`
}

// Kept is the decision to keep an item as it is.
type Kept struct {
	// The ID of the person who decided.
	Person string `json:"person" form:"id"`
	// Why.
	Reason samverkan.Text `json:"reason"`
	// When.
	On samverkan.Date `json:"on"`
}

// CarriedQuestion is a question that somebody took home from a meeting
// (VOC-16).
type CarriedQuestion struct {
	// The ID of the question.
	ID string `json:"id" form:"id"`
	// The question.
	Text samverkan.Text `json:"text"`
	// The ID of the meeting it was carried from.
	Meeting string `json:"meeting" form:"id"`
	// The ID of the body that it was carried home to.
	Body string `json:"body" form:"id"`
	// The ID of the person who carries it.
	Person string `json:"person,omitempty" form:"id"`
}

// Project is a temporary project (INNO-12, INNO-13).
type Project struct {
	// The ID of the project.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// Its days; the day it ends is what its ideas must survive.
	samverkan.Period
}

// ImprovementIdea is an idea for improvement.
type ImprovementIdea struct {
	// The ID of the idea.
	ID string `json:"id" form:"id"`
	// The idea.
	Text samverkan.Text `json:"text"`
	// The ID of the meeting where it was born.
	Meeting string `json:"meeting,omitempty" form:"id"`
	// The ID of the organization where it is to live.
	Organization string `json:"organization,omitempty" form:"id"`
	// The ID of the project it lives in now.
	Project string `json:"project,omitempty" form:"id"`
}

// Subject is something that an organization needs or offers.
type Subject struct {
	// The ID of the organization.
	Organization string `json:"organization" form:"id"`
	// The subject, the same word in needs and offers.
	Subject string `json:"subject" form:"id"`
	// The subject in words.
	Text samverkan.Text `json:"text,omitempty"`
}

// CollaborationInterface is a pair of organizations with a subject
// (samverkansyta).
type CollaborationInterface struct {
	// The ID of the interface.
	ID string `json:"id" form:"id"`
	// The IDs of the two organizations.
	Between []string `json:"between" limit:"2" form:"id"`
	// The subject, as needs and offers name it.
	Subject string `json:"subject" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name,omitempty"`
}
