package calendar

// The limits of calendar files, for reading and writing alike.
const (
	// MaxBytes is how large a calendar file may be.
	MaxBytes = 1 << 20
	// MaxEvents is how many events one may hold.
	MaxEvents = 1000
	// MaxAttendees is how many attendees an event may have.
	MaxAttendees = 500
	// MaxCategories is how many categories an event may have.
	MaxCategories = 50
	// MaxText is how long a description or a comment may be, in bytes.
	MaxText = 30_000
	// MaxName is how long another text may be, in bytes.
	MaxName = 1000
	// MaxDays is how many days an event may last: ten years.
	MaxDays = 3653
	// MaxMinutes is how many minutes an event may last: the same ten years.
	MaxMinutes = MaxDays * 24 * 60
	// MaxRefresh is the longest time between two looks at a subscription, in
	// minutes: a year.
	MaxRefresh = 366 * 24 * 60
	// MaxSequence is the highest number of a version.
	MaxSequence = 1<<31 - 1
)

// Calendar is a calendar file: what it asks and its events.
//
// Texts may hold anything. When written, what a calendar file cannot hold is
// replaced: bytes that are not UTF-8, control characters and characters that
// turn the direction of writing become U+FFFD. Line breaks stay in Description
// and Comment, and are a space elsewhere; spaces around a text of one line go.
type Calendar struct {
	// What the file asks of its reader; empty asks nothing, as an export does.
	Method Method `json:"method,omitempty"`
	// What people call the calendar (NAME, RFC 7986).
	Name string `json:"name,omitempty" limit:"1000"`
	// How many minutes a subscriber should wait between two looks
	// (REFRESH-INTERVAL, RFC 7986); 0 says nothing.
	Refresh int `json:"refresh,omitempty" range:"0..527040"`
	// The events, in the order of the file.
	Events []Event `json:"events,omitempty" limit:"1000"`
}

// Event is one event. The one that is written is by the clocks in Sweden.
type Event struct {
	// What the event is, for ever: see UID. An update or a cancellation has the
	// same.
	UID string `json:"uid" limit:"1000"`
	// The version of the event, from 0; the organizer raises it.
	Sequence int `json:"sequence,omitempty" range:"0..2147483647"`
	// When this version was written, in seconds since 1970-01-01 00:00 UTC; 0 is
	// not known.
	Stamp int64 `json:"stamp,omitempty" range:"0..253402297199"`
	// When it begins. An event of whole days begins at 00:00. A reply or a
	// cancellation may leave it out.
	Start Moment `json:"start,omitempty"`
	// How many minutes it lasts, as a watch measures them: over a clock change
	// too. 0 is not said. An event of whole days has none.
	Minutes int `json:"minutes,omitempty" range:"0..5260320"`
	// How many whole days it lasts; 0 for an event with a time of day.
	Days int `json:"days,omitempty" range:"0..3653"`
	// True when the time is without zone: the same time of day wherever the
	// reader is. It is then read as the time in Sweden.
	Floating bool `json:"floating,omitempty"`
	// What it is, in a line.
	Summary string `json:"summary,omitempty" limit:"1000"`
	// What it is about; may have several lines.
	Description string `json:"description,omitempty" limit:"30000"`
	// Where it is.
	Location string `json:"location,omitempty" limit:"1000"`
	// Who invites.
	Organizer Address `json:"organizer,omitempty"`
	// Who is invited, in the order of the file.
	Attendees []Attendee `json:"attendees,omitempty" limit:"500"`
	// How certain it is.
	Status State `json:"status,omitempty"`
	// What kinds of event it is.
	Categories []string `json:"categories,omitempty" limit:"50"`
	// Who may see it.
	Class Class `json:"class,omitempty"`
	// Where to read more, with https:// or http://.
	URL string `json:"url,omitempty" limit:"1000"`
	// What is said beside the event, as by one who replies; may have several
	// lines.
	Comment string `json:"comment,omitempty" limit:"30000"`
}

// Address is somebody's name and mail address.
type Address struct {
	// The name, as it is shown.
	Name string `json:"name,omitempty" limit:"1000"`
	// The mail address: "anna.ek@granvik.example".
	Mail string `json:"mail,omitempty" limit:"254"`
}

// IsZero reports whether there is neither name nor mail address.
func (a Address) IsZero() bool { return a == Address{} }

// Attendee is somebody, or a room, invited to an event.
type Attendee struct {
	Address
	// What it is; left out: an individual.
	Kind AttendeeKind `json:"kind,omitempty"`
	// How it takes part; left out: it is required.
	Role Role `json:"role,omitempty"`
	// What it has answered; left out: nothing.
	Status Participation `json:"status,omitempty"`
	// Whether an answer is asked for.
	RSVP bool `json:"rsvp,omitempty"`
}
