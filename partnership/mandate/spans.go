package mandate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// MaxNames is how large a timeline may be: its spans and the names in them.
const MaxNames = 250_000

// Span is a longest run of days over which who may decide does not change.
type Span struct {
	// The days; without From since always, without To for ever.
	samverkan.Period
	// Whether somebody may decide.
	Answer Answer
	// Who may, sorted.
	Persons []string
}

// Spans returns who may decide a matter for an organization over a window of
// days, as known on one day: the fewest spans that fill the window, by day. A
// window that ends before it begins has none. A timeline above MaxNames is a
// Fault.
func (r Register) Spans(organization string, matter Matter, window samverkan.Period, known samverkan.Date) ([]Span, error) {
	known = inTheEnd(known)
	t := timeline{window: DaysOf(window)}
	for i := range r {
		if m := &r[i]; m.Organization == organization && m.stands(known) {
			t.said = DaysOf(samverkan.Period{}) // whatever days it holds on
			if m.covers(matter) {
				t.add(m.Person, m.Period)
			}
		}
	}
	return t.spans()
}

// KnownSpans returns the same along the other time: who may decide a matter
// for an organization on one day, by what was known on the days of a window.
// Each span but the first begins on a day on which a new entry or a struck one
// changed who may. With no day on, all is unknown.
func (r Register) KnownSpans(organization string, matter Matter, on samverkan.Date, window samverkan.Period) ([]Span, error) {
	t := timeline{window: DaysOf(window)}
	var said []samverkan.Period
	for i := range r {
		if m := &r[i]; m.Organization == organization && !on.IsZero() {
			known := samverkan.Period{From: m.Known, To: m.Struck}
			said = append(said, known)
			if m.covers(matter) && m.Contains(on) {
				t.add(m.Person, known)
			}
		}
	}
	t.said = DaysOf(said...)
	return t.spans()
}

// timeline is who may decide on which days, along either time.
type timeline struct {
	window Days
	said   Days // the days on which an entry stands
	may    []tenure
}

// tenure is one period of one person.
type tenure struct {
	person string
	days   samverkan.Period
}

func (t *timeline) add(person string, days samverkan.Period) {
	t.may = append(t.may, tenure{person, days})
}

// turn is a day on which somebody comes or goes; nobody in particular, −1, is
// the organization's becoming known or unknown.
type turn struct {
	on    samverkan.Date
	who   int
	comes bool
}

// spans cuts the window at every turn. Within one person periods that meet
// have become one, so that at every turn somebody truly comes or goes; and the
// organization turns known or unknown only while nobody may, since whoever may
// does so by an entry that stands. So no two spans beside each other are equal.
func (t *timeline) spans() ([]Span, error) {
	if t.window.IsEmpty() {
		return nil, nil
	}
	names, turns := t.turns()
	window := t.window.Periods()[0]
	if err := allowed(turns, window); err != nil {
		return nil, err
	}
	var out []Span
	var in []int // who may, in order of name
	said, next := false, 0
	for from := window.From; ; from = out[len(out)-1].To {
		for ; next < len(turns) && turns[next].on == from; next++ {
			at, found := slices.BinarySearch(in, turns[next].who)
			switch {
			case turns[next].who < 0:
				said = turns[next].comes
			case found:
				in = slices.Delete(in, at, at+1)
			default:
				in = slices.Insert(in, at, turns[next].who)
			}
		}
		s := Span{Period: samverkan.Period{From: from, To: window.To}, Answer: Unknown}
		if next < len(turns) {
			s.To = turns[next].on
		}
		switch {
		case len(in) > 0:
			s.Answer = Yes
			s.Persons = make([]string, len(in))
			for i, who := range in {
				s.Persons[i] = names[who]
			}
		case said:
			s.Answer = No
		}
		out = append(out, s)
		if s.To == window.To {
			return out, nil
		}
	}
}

// turns returns the names of those who may, sorted, and all turns within the
// window, by day.
func (t *timeline) turns() (names []string, turns []turn) {
	put := func(who int, days Days) {
		for i, on := range days.Intersect(t.window).turns {
			turns = append(turns, turn{on, who, i%2 == 0})
		}
	}
	put(-1, t.said)
	sorted.By(t.may, func(a, b tenure) int { return strings.Compare(a.person, b.person) })
	var periods []samverkan.Period
	for i, m := range t.may {
		periods = append(periods, m.days)
		if i+1 == len(t.may) || t.may[i+1].person != m.person {
			put(len(names), DaysOf(periods...))
			names, periods = append(names, m.person), periods[:0]
		}
	}
	sorted.By(turns, func(a, b turn) int { return cmp.Or(a.on.Compare(b.on), cmp.Compare(a.who, b.who)) })
	return names, turns
}

// allowed refuses a timeline above MaxNames. It counts as spans does, without
// the names.
func allowed(turns []turn, window samverkan.Period) error {
	n, in := int64(0), int64(0)
	if len(turns) == 0 || turns[0].on != window.From {
		n = 1 // nobody comes on the first day
	}
	for i, t := range turns {
		switch {
		case t.who < 0:
		case t.comes:
			in++
		default:
			in--
		}
		isLast := i+1 == len(turns) || turns[i+1].on != t.on
		isEnd := !t.on.IsZero() && t.on == window.To
		if isLast && !isEnd {
			n += 1 + in
		}
	}
	if n <= MaxNames {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Tidslinjen skulle få {n} rader och namn. Den får ha högst {most}; fråga om en kortare tid.",
		EN: "The timeline would hold {n} spans and names. It may hold {most} at most; ask about a shorter time.",
	}, integer(n), samverkan.Int("most", MaxNames))
}
