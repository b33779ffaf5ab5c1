package plan

// Case is a part of the proof that no plan is better: what the forms of some
// meetings are. It is divided by the form of one meeting, or settled.
type Case struct {
	// The ID of the meeting by whose forms the case is divided, into the next
	// cases; left out: the case is settled.
	Divide string `json:"divide,omitempty"`
	// What the days bring at most, by the days of the first dialogue meeting.
	Days []Slice `json:"days,omitempty"`
	// That no choice of places lets the organization that travels most travel
	// less than in the plan. Left out when the days bring too little anyway.
	Farthest []Node `json:"farthest,omitempty"`
	// That no choice with as little for that organization has a smaller total;
	// when the days could be earlier: none as small either.
	Total []Node `json:"total,omitempty"`
}

// Slice is a part of the proof about days: the first dialogue meeting of the
// Year is held from where the slice before ends, and before Until. So the other
// dialogue meeting is held DialogueGap after that or more, or as long before.
type Slice struct {
	// The first day that is not in the slice, as a number of days after
	// Year.From; the last one's is the number of days of the Year.
	Until int `json:"until"`
	// What is known of each set of meetings that may be left to hold, but for
	// the empty set, of which nothing is left.
	//
	// Meetings that differ in nothing but ID and Name, and whose forms are the
	// same in the case, are one class; so is each other meeting. Classes stand
	// in the order of their first meeting. A set is how many are left of each
	// class, and the sets are counted through with the first class fastest.
	Left []Left `json:"left"`
}

// Left is what the meetings of one set can bring if none is held before some
// day. A plan brings its attendance times the Scale, less its days.
type Left struct {
	// By day, rising. From the last Until on they can no longer all be held.
	Steps []Step `json:"steps"`
}

// Step is what meetings bring at most, if none is held before some day.
type Step struct {
	// The first day it does not hold for, as a number of days after Year.From.
	Until int `json:"until"`
	// What they bring at most.
	Worth int64 `json:"worth"`
}

// Node is a part of the proof about places: some meetings have theirs. It
// weighs the minutes of organizations so that no choice of the rest comes down
// to what is asked for, or goes through the places of one more meeting.
type Node struct {
	// The weight of a minute of each organization, in the order in which
	// Bodies name them, and then of the total; left out: the weights of the
	// node this is a part of.
	Weights []int64 `json:"weights,omitempty"`
	// The ID of the meeting whose forms and places the next nodes take one at
	// a time; left out: the weights leave no choice. Only those are taken that
	// the weights leave possible, than which no other is as near to every
	// organization, and that do not come before that of a meeting that is
	// alike.
	Divide string `json:"divide,omitempty"`
}

// Scale returns what a plan's attendance is multiplied with where it is
// weighed together with its days: more than the days of any plan add up to.
func (y Year) Scale() int64 { return int64(len(y.Meetings)*y.From.DaysUntil(y.To) + 1) }
