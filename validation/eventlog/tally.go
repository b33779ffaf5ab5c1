package eventlog

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// The limits of a Tally.
const (
	// MaxActivities is how many activities a tally tells apart.
	MaxActivities = 20_000
	// MaxSteps is how many events all variants of a tally have together.
	MaxSteps = 8_000_000
)

// Tally counts what cases have in common: variants, what follows what, rework,
// durations. It is fed case by case and holds none of them: its memory grows
// with the variants, and by 16 bytes a case for durations and arrivals. The zero
// Tally is one of an empty Order, as filed.
type Tally struct {
	order Order
	ids   map[string]uint32 // of activities
	names []string
	log   *Log     // whose places were last looked up
	place []uint32 // of its texts, one more than the activity's; 0: not looked up

	cases, events  int
	count          []int // events, by activity
	first, last    []int // cases that begin and end with it
	again          []int // cases with it more than once
	inCase         []int // times in the case that is counted
	reworked       int
	variants       map[string]int // places in list
	list           []variant
	steps          int
	follows        map[uint64]int // from<<32 | to
	durations      []int64
	arrivals       []int64
	unknown, below int

	key []byte
	act []uint32
}

// variant is a variant as it is counted: four bytes for each activity.
type variant struct {
	key   string
	cases int
}

// NewTally returns a tally that looks at events in an order; Add refuses a case
// when it is none.
func NewTally(o Order) *Tally {
	return &Tally{order: o}
}

// Tally counts all cases of the log. Its error is a Fault: no such order, or too
// many activities.
func (l *Log) Tally(o Order) (*Tally, error) {
	if fault := o.check(); fault != nil {
		return nil, fault
	}
	t := NewTally(o)
	for i := range l.Len() {
		if err := t.Add(l.Case(i)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// TallyXES reads a log in XES and counts its cases without holding the log.
func TallyXES(r io.Reader, o Options, by Order) (*Tally, About, error) {
	if fault := by.check(); fault != nil {
		return nil, About{}, fault
	}
	t := NewTally(by)
	about, err := EachXES(r, o, t.Add)
	if err != nil {
		return nil, About{}, err
	}
	return t, about, nil
}

// Add counts a case. Its error is a Fault: no such order, too many activities or
// too many variants; the case is then not counted.
func (t *Tally) Add(c Case) error {
	if fault := t.order.check(); fault != nil {
		return fault
	}
	if t.ids == nil {
		t.ids, t.variants, t.follows = make(map[string]uint32), make(map[string]int), make(map[uint64]int)
	}
	c = c.In(t.order)
	if err := t.activities(c); err != nil {
		return err
	}
	t.key = t.key[:0]
	for _, a := range t.act {
		t.key = append(t.key, byte(a>>24), byte(a>>16), byte(a>>8), byte(a))
	}
	at, known := t.variants[string(t.key)]
	if !known {
		if t.steps+len(t.act) > MaxSteps {
			return tooMany(samverkan.Text{SV: "steg i olika varianter", EN: "steps in different variants"}, MaxSteps)
		}
		t.steps += len(t.act)
		at = len(t.list)
		v := variant{key: string(t.key)}
		t.list = append(t.list, v)
		t.variants[v.key] = at
	}
	t.list[at].cases++
	t.cases++
	t.events += len(t.act)
	t.timed(c)
	t.walk()
	return nil
}

// activities looks up what was done in a case.
func (t *Tally) activities(c Case) error {
	if t.log != c.log {
		t.log, t.place = c.log, t.place[:0]
	}
	t.act = t.act[:0]
	for i := range c.Len() {
		text := c.log.column[activityColumn][c.at(i)]
		if n := int(text) + 1; n > len(t.place) {
			t.place = append(t.place, make([]uint32, n-len(t.place))...)
		}
		if t.place[text] == 0 {
			name := c.log.texts[text]
			id, ok := t.ids[name]
			if !ok {
				if len(t.names) == MaxActivities {
					return tooMany(samverkan.Text{SV: "olika aktiviteter", EN: "different activities"}, MaxActivities)
				}
				id = uint32(len(t.names))
				t.ids[name] = id
				t.names = append(t.names, name)
				t.count, t.first, t.last = append(t.count, 0), append(t.first, 0), append(t.last, 0)
				t.again, t.inCase = append(t.again, 0), append(t.inCase, 0)
			}
			t.place[text] = id + 1
		}
		t.act = append(t.act, t.place[text]-1)
	}
	return nil
}

// walk counts the activities of the case and what follows what in it.
func (t *Tally) walk() {
	n := len(t.act)
	if n == 0 {
		return
	}
	t.first[t.act[0]]++
	t.last[t.act[n-1]]++
	rework := false
	for i, a := range t.act {
		t.count[a]++
		if t.inCase[a]++; t.inCase[a] == 2 {
			t.again[a]++
			rework = true
		}
		if i > 0 {
			t.follows[uint64(t.act[i-1])<<32|uint64(a)]++
		}
	}
	for _, a := range t.act {
		t.inCase[a] = 0
	}
	if rework {
		t.reworked++
	}
}

// timed notes when the case came and how long it took. As filed that is from
// its first event to its last; by time, from the first known time to the last.
func (t *Tally) timed(c Case) {
	var first, last Instant
	if n := c.Len(); n > 0 {
		first, last = Instant{c.log.times[c.at(0)]}, Instant{c.log.times[c.at(n-1)]}
		if t.order == ByTime {
			for i := 0; i < n && !first.Known(); i++ {
				first = Instant{c.log.times[c.at(i)]}
			}
			for i := n - 1; i >= 0 && !last.Known(); i-- {
				last = Instant{c.log.times[c.at(i)]}
			}
		}
	}
	if first.Known() {
		t.arrivals = append(t.arrivals, first.n)
	}
	if !first.Known() || !last.Known() {
		t.unknown++
		return
	}
	if last.n < first.n {
		t.below++
	}
	t.durations = append(t.durations, last.n-first.n)
}

// Cases returns how many cases were counted.
func (t *Tally) Cases() int { return t.cases }

// Events returns how many events were counted.
func (t *Tally) Events() int { return t.events }

// Variant is a way through: the same activities in the same order.
type Variant struct {
	// The activities, in order; none for cases without events.
	Activities []string
	// How many cases went that way.
	Cases int
}

// Variants returns the ways, those of most cases first, equal ones by the names
// of their activities.
func (t *Tally) Variants() []Variant {
	out := make([]Variant, len(t.list))
	for i, v := range t.list {
		out[i] = Variant{Activities: make([]string, 0, len(v.key)/4), Cases: v.cases}
		for k := 0; k < len(v.key); k += 4 {
			id := uint32(v.key[k])<<24 | uint32(v.key[k+1])<<16 | uint32(v.key[k+2])<<8 | uint32(v.key[k+3])
			out[i].Activities = append(out[i].Activities, t.names[id])
		}
	}
	sorted.By(out, func(a, b Variant) int {
		return cmp.Or(cmp.Compare(b.Cases, a.Cases), slices.Compare(a.Activities, b.Activities))
	})
	return out
}

// Variants returns the ways through the log; see Tally.Variants.
func (l *Log) Variants(o Order) ([]Variant, error) {
	t, err := l.Tally(o)
	if err != nil {
		return nil, err
	}
	return t.Variants(), nil
}

// Follows is an activity that came directly after another.
type Follows struct {
	// The one before, and the one after.
	From, To string
	// How many times.
	Times int
}

// DirectlyFollows returns what came directly after what, the most frequent
// first, equal ones by name.
func (t *Tally) DirectlyFollows() []Follows {
	out := make([]Follows, 0, len(t.follows))
	for key, times := range t.follows { // sorted below, where no two are equal
		out = append(out, Follows{t.names[key>>32], t.names[uint32(key)], times})
	}
	sorted.By(out, func(a, b Follows) int {
		return cmp.Or(cmp.Compare(b.Times, a.Times), strings.Compare(a.From, b.From), strings.Compare(a.To, b.To))
	})
	return out
}

// DirectlyFollows returns what came directly after what in the log; see
// Tally.DirectlyFollows.
func (l *Log) DirectlyFollows(o Order) ([]Follows, error) {
	t, err := l.Tally(o)
	if err != nil {
		return nil, err
	}
	return t.DirectlyFollows(), nil
}

// Count is an activity and how many there are of something.
type Count struct {
	// The activity.
	Activity string
	// How many.
	Times int
}

// counted returns the counts that are not 0, the highest first, equal ones by
// name.
func (t *Tally) counted(counts []int) []Count {
	var out []Count
	for i, n := range counts {
		if n > 0 {
			out = append(out, Count{t.names[i], n})
		}
	}
	sorted.By(out, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Times, a.Times), strings.Compare(a.Activity, b.Activity))
	})
	return out
}

// Activities returns how many events each activity has.
func (t *Tally) Activities() []Count { return t.counted(t.count) }

// Starts returns with which activities cases begin, and how many cases.
func (t *Tally) Starts() []Count { return t.counted(t.first) }

// Ends returns with which activities cases end, and how many cases.
func (t *Tally) Ends() []Count { return t.counted(t.last) }

// Rework returns which activities are repeated, and in how many cases.
func (t *Tally) Rework() []Count { return t.counted(t.again) }

// Reworked returns in how many cases some activity is repeated.
func (t *Tally) Reworked() int { return t.reworked }
