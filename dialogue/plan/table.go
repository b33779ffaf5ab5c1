package plan

import "github.com/samverkan/samverkan"

// table is a Year in numbers: days from 0, meetings, sites and constraints by
// place. It does not change once it is made.
type table struct {
	y     Year
	n     int // days
	rules []rule
	dates []samverkan.Date

	shared [][]int // by day: the constraints that forbid it to every meeting
	own    [][]own // by meeting and day: its own constraints that forbid it
	letter [][2][]int
	gap    int // the constraint, or -1
	pair   int
	held   []int // by meeting: the constraint
	alone  []ownRules

	count    []counts // by day
	expected [][]int  // by form and day

	sites  []site
	travel [][]int // by site and organization
	total  []int   // by site
	orgs   []string

	unknown samverkan.Text

	first, second int // the dialogue meetings in the order of the Year, or -1
}

// own is which of a meeting's own constraints forbid a day, bit by bit in the
// order of ownRules.
type own uint8

// ownRules are a meeting's constraints: those of days, then places and forms;
// -1 where it has none.
type ownRules [9]int

const (
	ownWindow = iota
	ownWeekdays
	ownWeekend
	ownSeason
	ownAward
	ownLetters
	ownPapers
	ownDays   // how many are of days
	ownPlaces = ownDays
	ownForms  = ownDays + 1
)

// counts is who can come on a day.
type counts struct{ yes, no, unanswered, bodies int }

// site is a form and a place, -1 for none.
type site struct {
	form, place int
	far         bool // farther than MaxTravel
}

func newTable(y Year) *table {
	t := &table{y: y, n: y.From.DaysUntil(y.To), rules: y.rules(), gap: -1, pair: -1, first: -1, second: -1}
	t.dates = make([]samverkan.Date, t.n)
	for d := range t.dates {
		t.dates[d] = y.From.AddDays(d)
	}
	t.held = make([]int, len(y.Meetings))
	t.alone = make([]ownRules, len(y.Meetings))
	for i := range t.alone {
		t.alone[i] = ownRules{-1, -1, -1, -1, -1, -1, -1, -1, -1}
	}
	for i, m := range y.Meetings {
		switch {
		case m.Kind != DialogueMeeting:
		case t.first < 0:
			t.first = i
		default:
			t.second = i
		}
	}
	t.unknown = y.unknown()
	t.place()
	t.close()
	t.attend()
	t.keep()
	t.seek()
	return t
}

// place notes where the constraints are.
func (t *table) place() {
	for i, r := range t.rules {
		k := -1
		switch r.Kind {
		case MeetingGap:
			t.gap = i
		case DialogueMeetingGap:
			t.pair = i
		case Held:
			t.held[r.of] = i
		case InWindow:
			k = ownWindow
		case OnWeekdays:
			k = ownWeekdays
		case WeekendsOff: // one for all, which each meeting may make an exception of
			for m := range t.alone {
				t.alone[m][ownWeekend] = i
			}
		case InSeason:
			k = ownSeason
		case AwardInAutumn:
			k = ownAward
		case LettersInTime:
			k = ownLetters
		case PapersInTime:
			k = ownPapers
		case AtPlaces:
			k = ownPlaces
		case InForms:
			k = ownForms
		}
		if k >= 0 {
			t.alone[r.of][k] = i
		}
	}
}

// span returns the days of the year in a period, from and before.
func (t *table) span(p samverkan.Period) (from, to int) {
	to = t.n
	if !p.From.IsZero() {
		from = max(0, t.y.From.DaysUntil(p.From))
	}
	if !p.To.IsZero() {
		to = min(t.n, t.y.From.DaysUntil(p.To))
	}
	return from, to
}

// close notes the days that are forbidden to every meeting by a list of days.
func (t *table) close() {
	t.shared = make([][]int, t.n)
	forbid := func(i, d int) {
		if d < 0 || d >= t.n {
			return
		}
		if list := t.shared[d]; len(list) == 0 || list[len(list)-1] != i {
			t.shared[d] = append(list, i)
		}
	}
	for i, r := range t.rules {
		var days []samverkan.Date
		var periods []samverkan.Period
		switch r.Kind {
		case ClosedDays:
			days, periods = t.y.Closed[r.of].Days, t.y.Closed[r.of].Periods
		case CommitteeDay:
			days = t.y.Bodies[r.of].MeetsOn
		}
		for _, d := range days {
			forbid(i, t.y.From.DaysUntil(d))
		}
		for _, p := range periods {
			from, to := t.span(p)
			for d := from; d < to; d++ {
				forbid(i, d)
			}
		}
	}
}
