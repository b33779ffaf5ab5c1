package plan

// The limits of a Year. Check, New and Solve refuse what is above them, before
// they take memory.
const (
	// MinYear is the first year that can be planned.
	MinYear = 1900
	// MaxDays is how many days it may have.
	MaxDays = 366
	// MaxMeetings is how many meetings may be placed: the sets of ten
	// meetings are 1,024, and each is looked at on each day.
	MaxMeetings = 10
	// MaxBodies is how many bodies it may have.
	MaxBodies = 200
	// MaxPeople is how many people it may have.
	MaxPeople = 1000
	// MaxPlaces is how many places it may have.
	MaxPlaces = 40
	// MaxClosed is how many entries of closed days it may have.
	MaxClosed = 200
	// MaxListed is how many days, periods or answers one entry may list.
	MaxListed = 400
	// MaxMinutes is the longest travel time.
	MaxMinutes = 10_000
	// MaxBefore is how many days before a meeting its letters and papers may
	// have to go.
	MaxBefore = 200
)

const (
	// DefaultWork is how many looks Solve takes where Options say nothing:
	// some seconds.
	DefaultWork = 2_000_000_000
	// MaxProof is how many nodes, steps and weights a proof may have together.
	// A search that needs more stops, and its plan stands.
	MaxProof = 1_000_000
)
