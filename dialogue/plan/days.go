package plan

import "math"

// never is what meetings bring that cannot all be held.
const never = math.MinInt64 / 4

// class is meetings that can stand in for each other.
type class struct {
	meetings []int
	ok       []bool  // by day
	value    []int64 // by day, where ok
}

// calendar is a problem about days: which day each meeting of the classes has,
// at least gap days apart, those of two classes pairGap days apart.
type calendar struct {
	n, gap, pairGap int
	classes         []class
	stride          []int // how much one meeting more of a class is in the number of a set
	sets            int
	first, second   int // the classes of the dialogue meetings, -1 when there are not two
}

// days is the search for the best days: the slices of the first dialogue
// meeting's days are divided where the other comes too near.
type days struct {
	c       *calendar
	todo    []span // the last comes next
	done    []span
	best    int64
	path    []int // by meeting of the Year, -1 for none; nil while best is never
	values  []int64
	forward []int64
	at      int // the slice that is proven next
	slices  []Slice
}

// span is a slice: the first dialogue meeting's days, from and before.
type span struct{ from, to int }

func newCalendar(n, gap, pairGap int, classes []class, first, second int) *calendar {
	c := &calendar{n: n, gap: gap, pairGap: pairGap, classes: classes, first: -1, second: -1}
	c.sets = 1
	c.stride = make([]int, len(classes))
	for i, class := range classes {
		c.stride[i] = c.sets
		c.sets *= len(class.meetings) + 1
		if first >= 0 && second >= 0 && pairGap > gap {
			switch class.meetings[0] {
			case first:
				c.first = i
			case second:
				c.second = i
			}
		}
	}
	return c
}

func newDays(c *calendar) *days {
	w := &days{c: c, best: never, todo: []span{{0, c.n}}}
	w.values = make([]int64, c.sets*(c.n+1))
	return w
}

// left returns how many meetings of a class are left in a set.
func (c *calendar) left(set, class int) int {
	return set / c.stride[class] % (len(c.classes[class].meetings) + 1)
}

// open reports whether a class can have a day in a slice.
func (c *calendar) open(class, d int, s span) bool {
	switch {
	case !c.classes[class].ok[d]:
		return false
	case class == c.first:
		return d >= s.from && d < s.to
	case class == c.second:
		return d >= s.from+c.pairGap || d <= s.to-1-c.pairGap
	}
	return true
}

// search takes the next slice. It returns how many looks that took.
func (w *days) search() (looks int) {
	s := w.todo[len(w.todo)-1]
	w.todo = w.todo[:len(w.todo)-1]
	w.fill(s)
	looks = w.c.sets * w.c.n * len(w.c.classes)
	found := w.values[(w.c.sets-1)*(w.c.n+1)]
	if found <= w.best {
		w.done = append(w.done, s)
		return looks
	}
	path := w.follow(s)
	if w.c.second >= 0 {
		first, second := path[w.c.classes[w.c.first].meetings[0]], path[w.c.classes[w.c.second].meetings[0]]
		if at, near := w.c.divide(first, second, s); near {
			// From the back, so that the earlier one comes next.
			w.todo = append(w.todo, span{at, s.to}, span{s.from, at})
			return looks
		}
	}
	w.best, w.path = found, path
	w.done = append(w.done, s)
	return looks
}

// divide returns where a slice is divided when the dialogue meetings are too
// near. At least one of the two days is in neither part, or only with one more
// division.
func (c *calendar) divide(first, second int, s span) (at int, near bool) {
	if max(first-second, second-first) >= c.pairGap {
		return 0, false
	}
	if at = second - c.pairGap + 1; at > s.from && at < s.to {
		return at, true
	}
	return second + c.pairGap, true
}

// fill finds what each set of meetings brings from each day on (Bellman 1957):
// the next meeting and its day, and then what the rest brings.
func (w *days) fill(s span) {
	c, row := w.c, w.c.n+1
	clear(w.values[:row])
	for set := 1; set < c.sets; set++ {
		w.fillSet(set, s)
	}
}

// fillSet finds it for one set, from what is found for smaller ones.
func (w *days) fillSet(set int, s span) {
	c, row := w.c, w.c.n+1
	here := w.values[set*row : (set+1)*row]
	for d := range here {
		here[d] = never
	}
	for i, class := range c.classes {
		if c.left(set, i) == 0 {
			continue
		}
		rest := w.values[(set-c.stride[i])*row : (set-c.stride[i]+1)*row]
		for d, ok := range class.ok {
			if after := rest[min(d+c.gap, c.n)]; ok && after > never && c.open(i, d, s) {
				here[d] = max(here[d], after+class.value[d])
			}
		}
	}
	for d := c.n - 1; d >= 0; d-- {
		here[d] = max(here[d], here[d+1])
	}
}

// follow returns the days that bring the most, each meeting as early as it
// can be, and of several on a day the first class.
func (w *days) follow(s span) []int {
	c, row := w.c, w.c.n+1
	path := make([]int, MaxMeetings)
	for i := range path {
		path[i] = -1
	}
	set, d := c.sets-1, 0
	for set > 0 {
		next := -1
		for i := range c.classes {
			if c.left(set, i) == 0 || !c.open(i, d, s) {
				continue
			}
			rest := w.values[(set-c.stride[i])*row+min(d+c.gap, c.n)]
			if rest > never && rest+c.classes[i].value[d] == w.values[set*row+d] {
				next = i
				break
			}
		}
		if next < 0 {
			d++
			continue
		}
		members := c.classes[next].meetings
		path[members[len(members)-c.left(set, next)]] = d
		set -= c.stride[next]
		d = min(d+c.gap, c.n)
	}
	return path
}
