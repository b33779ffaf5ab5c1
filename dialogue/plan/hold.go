package plan

// holding is which meetings are to be held under some constraints, and what is
// left of their days.
type holding struct {
	t            *table
	meetings     []int    // those that are held
	ok           [][]bool // by place in meetings, and day
	gap, pairGap int
	first        int // the places of the dialogue meetings in meetings; -1
	second       int
	before       [][]int // by place in meetings: the last day it can have up to a day, from day 0
	latest       []int   // by set of places in meetings: the last day from which they can be held
}

// hold returns days and sites that keep the constraints of which active tells,
// or nil when there are none. The days are the first that can be.
func (t *table) hold(active []bool) (h *hold, looks int) {
	w, site := t.holding(active)
	looks = t.n*(len(t.rules)/8+4*len(t.y.Meetings)) + 1
	if w == nil {
		return nil, looks
	}
	todo := []span{{0, t.n}}
	for len(todo) > 0 {
		s := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		w.fill(s)
		looks += len(w.latest)*len(w.meetings) + t.n*len(w.meetings)
		if w.latest[len(w.latest)-1] < 0 {
			continue
		}
		days := w.follow()
		if w.second >= 0 {
			if at, near := w.calendar().divide(days[w.first], days[w.second], s); near {
				todo = append(todo, span{at, s.to}, span{s.from, at})
				continue
			}
		}
		h = &hold{day: make([]int, len(t.y.Meetings)), site: site}
		for m := range h.day {
			h.day[m] = -1
		}
		for k, m := range w.meetings {
			h.day[m] = days[k]
		}
		return h, looks
	}
	return nil, looks
}

func (t *table) holding(active []bool) (w *holding, site []int) {
	w = &holding{t: t, first: -1, second: -1}
	if t.gap >= 0 && active[t.gap] {
		w.gap = t.y.Gap
	}
	if t.pair >= 0 && active[t.pair] {
		w.pairGap = t.y.DialogueGap
	}
	site = make([]int, len(t.y.Meetings))
	for m := range site {
		site[m] = -1
		if !active[t.held[m]] {
			continue
		}
		for s := range t.sites {
			if site[m] < 0 && t.fits(m, s, active) {
				site[m] = s
			}
		}
		if site[m] < 0 {
			return nil, nil
		}
		switch m {
		case t.first:
			w.first = len(w.meetings)
		case t.second:
			w.second = len(w.meetings)
		}
		w.meetings = append(w.meetings, m)
		w.ok = append(w.ok, t.days(m, active))
	}
	if w.first < 0 || w.pairGap <= w.gap {
		w.second = -1
	}
	w.latest = make([]int, 1<<len(w.meetings))
	w.before = make([][]int, len(w.meetings))
	for k := range w.before {
		w.before[k] = make([]int, t.n)
	}
	return w, site
}

// calendar returns the gaps, for what depends on nothing else.
func (w *holding) calendar() *calendar { return &calendar{n: w.t.n, gap: w.gap, pairGap: w.pairGap} }

// fill finds for each set of meetings the last day from which they can all be
// held: one of them comes first, so late that the rest can follow.
func (w *holding) fill(s span) {
	for k, ok := range w.ok {
		last := -1
		for d, is := range ok {
			if is && w.second >= 0 && k == w.first {
				is = d >= s.from && d < s.to
			}
			if is && w.second >= 0 && k == w.second {
				is = d >= s.from+w.pairGap || d <= s.to-1-w.pairGap
			}
			if is {
				last = d
			}
			w.before[k][d] = last
		}
	}
	w.latest[0] = w.t.n + w.gap // nothing is left to hold
	for set := 1; set < len(w.latest); set++ {
		w.latest[set] = -1
		for k := range w.meetings {
			if set>>k&1 == 1 {
				w.latest[set] = max(w.latest[set], w.last(k, w.latest[set&^(1<<k)]-w.gap))
			}
		}
	}
}

// last returns the last day up to d that a meeting can have, -1 for none.
func (w *holding) last(k, d int) int {
	if d < 0 {
		return -1
	}
	return w.before[k][min(d, w.t.n-1)]
}

// follow returns days for the meetings: each as early as can be.
func (w *holding) follow() []int {
	days := make([]int, len(w.meetings))
	for set, d := len(w.latest)-1, 0; set > 0; {
		next := -1
		for k := range w.meetings {
			if set>>k&1 == 1 && w.before[k][d] == d && d+w.gap <= w.latest[set&^(1<<k)] {
				next = k
				break
			}
		}
		if next < 0 {
			d++
			continue
		}
		days[next] = d
		set &^= 1 << next
		d += w.gap
	}
	return days
}

// latest proves that the constraints of which active tells cannot all hold:
// for each set of the meetings that are held, the last day from which they can
// be. It is nil when one of them has nowhere to be.
func (t *table) latest(active []bool) (out []Slice) {
	w, _ := t.holding(active)
	if w == nil {
		return []Slice{}
	}
	todo := []span{{0, t.n}}
	for len(todo) > 0 {
		s := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		w.fill(s)
		if w.latest[len(w.latest)-1] >= 0 {
			days := w.follow()
			at, _ := w.calendar().divide(days[w.first], days[w.second], s)
			todo = append(todo, span{at, s.to}, span{s.from, at})
			continue
		}
		slice := Slice{Until: s.to}
		for _, d := range w.latest[1:] {
			var left Left
			if d >= 0 {
				left.Steps = []Step{{Until: d + 1}}
			}
			slice.Left = append(slice.Left, left)
		}
		out = append(out, slice)
	}
	return out
}
