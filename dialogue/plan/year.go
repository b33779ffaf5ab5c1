package plan

import "github.com/samverkan/samverkan"

// Year is what the plan of a year must reckon with. What must hold is listed
// by Constraints; what is better is said in the package's comment.
type Year struct {
	// The first day that can be used.
	From samverkan.Date `json:"from"`
	// The first day after the last one that can be used.
	To samverkan.Date `json:"to"`
	// The days when nothing is held: holidays, school breaks, weekends.
	Closed []Closed `json:"closed,omitempty" limit:"200"`
	// The bodies that send people, with their own meeting days.
	Bodies []Body `json:"bodies,omitempty" limit:"200"`
	// Those who are to come.
	People []Person `json:"people,omitempty" limit:"1000"`
	// Where meetings can be held and bodies sit, with travel times. Without
	// places no travel is weighed.
	Places []Place `json:"places,omitempty" limit:"40"`
	// What is assumed of each form; a form that is not here has what
	// DefaultAssumptions says.
	Assumptions []Assumption `json:"assumptions,omitempty" limit:"3"`
	// The meetings to place.
	Meetings []Meeting `json:"meetings" limit:"10"`
	// The fewest days from one meeting to another; 0 lets them share a day.
	Gap int `json:"gap,omitempty" range:"0..366"`
	// The fewest days from one dialogue meeting to the other.
	DialogueGap int `json:"dialogueGap,omitempty" range:"0..366"`
	// How many bodies must be able to be there.
	Share Share `json:"share,omitempty"`
	// Whether somebody of the majority and somebody of the opposition must be
	// able to be there.
	BothBlocs bool `json:"bothBlocs,omitempty"`
	// The halves of the year that need no dialogue meeting: it has been held, or
	// it is too late.
	Without []Season `json:"without,omitempty" limit:"2"`
	// Whether meetings may be held on Saturdays and Sundays. Else only those are
	// whose Weekdays name the day.
	Weekends bool `json:"weekends,omitempty"`
	// The most minutes that a body may have to a meeting on site, one way; 0
	// is no limit.
	MaxTravel int `json:"maxTravel,omitempty" range:"0..10000"`
}

// Closed is days when no meeting is held, of one kind or with one name. In a
// conflict it is one constraint, so give each school break its own.
type Closed struct {
	// Why nothing is held.
	Why Why `json:"why"`
	// What people call it, as "sportlovet v. 10".
	Text samverkan.Text `json:"text,omitempty"`
	// The days, as periods.
	Periods []samverkan.Period `json:"periods,omitempty" limit:"100"`
	// The days, one by one.
	Days []samverkan.Date `json:"days,omitempty" limit:"400"`
}

// Body is a committee (nämnd) or board that sends people. On the days when it
// meets there is no dialogue.
type Body struct {
	// The ID of the body.
	ID string `json:"id" form:"id"`
	// What the body is called; left out: its ID.
	Name samverkan.Text `json:"name,omitempty"`
	// The organization it belongs to. Travel is shared fairly between these.
	Organization string `json:"organization" form:"id"`
	// The place it sits in; left out: its way is not weighed.
	Place string `json:"place,omitempty" form:"id"`
	// Its published meeting days (sammanträdesplan); left out: they are not
	// known, which is not never.
	MeetsOn []samverkan.Date `json:"meetsOn,omitempty" limit:"400"`
}

// Person is somebody who is to come to the meetings. Nobody who has not
// answered is busy: it is not known.
type Person struct {
	// The ID of the person.
	ID string `json:"id" form:"id"`
	// What the person is called; left out: the ID.
	Name samverkan.Text `json:"name,omitempty"`
	// The ID of the body that sent the person; left out: none did.
	Body string `json:"body,omitempty" form:"id"`
	// The IDs of the other bodies that sent the person too: who comes is there
	// for them all, and away when one of them meets.
	Also []string `json:"also,omitempty" form:"id" limit:"200"`
	// The side the person was appointed from.
	Bloc Bloc `json:"bloc,omitempty"`
	// Whether no meeting can be held without the person.
	Required bool `json:"required,omitempty"`
	// When the person cannot come.
	Away []samverkan.Period `json:"away,omitempty" limit:"100"`
	// What the person has answered, day by day. An answer goes before Away and
	// before the body's own meetings.
	Answers []Answer `json:"answers,omitempty" limit:"366"`
}

// Answer is what somebody has said of one day.
type Answer struct {
	// The day.
	On samverkan.Date `json:"on"`
	// Whether the person can come then.
	Can Can `json:"can"`
}

// Place is where a meeting can be held or a body sits.
type Place struct {
	// The ID of the place.
	ID string `json:"id" form:"id"`
	// What the place is called; left out: its ID.
	Name samverkan.Text `json:"name,omitempty"`
	// How long it takes to come here from other places; from itself nothing.
	Minutes []Minutes `json:"minutes,omitempty" limit:"40"`
}

// Minutes is how long it takes from a place, one way.
type Minutes struct {
	// The ID of the place one comes from.
	From string `json:"from" form:"id"`
	// The minutes.
	Minutes int `json:"minutes" range:"0..10000"`
}

// Assumption is what is assumed of a form: it is nobody's answer.
type Assumption struct {
	// The form.
	Form Form `json:"form"`
	// How many in a thousand come of those who have not answered.
	Expected int `json:"expected" range:"0..1000"`
	// The same for blocs of which something else is assumed.
	Blocs []BlocExpected `json:"blocs,omitempty" limit:"4"`
	// How much of the way is reckoned, in thousandths: 1000 when all travel, 0
	// when nobody does.
	Travels int `json:"travels" range:"0..1000"`
}

// BlocExpected is how many of a bloc come.
type BlocExpected struct {
	// The bloc.
	Bloc Bloc `json:"bloc"`
	// How many in a thousand come of those who have not answered.
	Expected int `json:"expected" range:"0..1000"`
}

// DefaultAssumptions returns what is assumed where a Year says nothing. The
// numbers rest on no study; whoever has counted attendance should give theirs.
func DefaultAssumptions() []Assumption {
	return []Assumption{
		{Form: OnSite, Expected: 750, Travels: 1000},
		{Form: Digital, Expected: 850, Travels: 0},
		{Form: Hybrid, Expected: 800, Travels: 500},
	}
}

// Share is how many of the Bodies must have somebody who is not known to be
// away. A body that has sent nobody counts, and is never there. The larger of
// the two counts.
type Share struct {
	// Of a thousand bodies, rounded up to a whole body.
	PerMille int `json:"perMille,omitempty" range:"0..1000"`
	// A number of bodies.
	Bodies int `json:"bodies,omitempty" range:"0..200"`
}

// Meeting is one meeting to place.
type Meeting struct {
	// The ID of the meeting.
	ID string `json:"id" form:"id"`
	// What the meeting is called; left out: its ID.
	Name samverkan.Text `json:"name,omitempty"`
	// What kind of meeting it is: dialogueMeeting, cafe, seminar or openForum.
	Kind Kind `json:"kind"`
	// In which half of the year it is held. A dialogue meeting must say.
	Season Season `json:"season,omitempty"`
	// The days between which it is held; left out: any.
	Window samverkan.Period `json:"window,omitempty"`
	// The weekdays it can be held on; left out: any that Year.Weekends allows.
	Weekdays []Weekday `json:"weekdays,omitempty" limit:"7"`
	// The IDs of the places it can be held in; left out: any.
	Places []string `json:"places,omitempty" form:"id" limit:"40"`
	// The forms it can have; left out: on site.
	Forms []Form `json:"forms,omitempty" limit:"3"`
	// Whether the award (årets handledare) is given then: in the autumn.
	Award bool `json:"award,omitempty"`
	// How many days before the meeting its letters go, at the latest; 0 is
	// that none go.
	LettersBefore int `json:"lettersBefore,omitempty" range:"0..200"`
	// How many days before the meeting its papers go, at the latest; 0 is that
	// none go.
	PapersBefore int `json:"papersBefore,omitempty" range:"0..200"`
}
