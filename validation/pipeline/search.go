package pipeline

// search looks at every state that a case can come to, with what a monitor
// notes, in order of the length of the shortest walk there and, among walks of
// the same length, in document order. So the first walk that shows a problem is
// the shortest one, and the first of those in the document.
type search struct {
	*space
	monitor monitor
	number  []int32 // of each code and value: one more than the place in states, 0 when not seen
	states  []state
	next    int // the first state not looked at
	shown   []shown
	known   []bool // of each subject: it was shown
	plain   *marks
}

// state is a state and how it was come to.
type state struct {
	code, before int32 // before: the state it was come to from, −1 at the start
	way          int32 // and by which way
	stage, value uint8
}

// shown is a walk that shows a problem: to a state, and by one way further.
type shown struct {
	state int32
	way   int
	value uint8 // what the monitor notes after it
	offer int   // of a dead end: which offer is used up
}

// marks is what the plain search notes.
type marks struct {
	after [][results]int32 // of each state and offer: the next state, nowhere, or an exit
	node  []bool           // which nodes a case comes to
	step  []bool           // which steps a case takes
	dead  [][results]bool  // of each stage and offer: a dead end was shown
}

// results is how many results there are, and so the most offers of a stage.
const results = 5

const (
	nowhere = -1
	outside = -2 // an exit
)

func newSearch(s *space, m monitor) *search {
	f := &search{space: s, monitor: m, number: make([]int32, s.size*m.values()), known: make([]bool, len(s.ways)+len(s.ids))}
	if m == plain {
		f.plain = &marks{node: make([]bool, len(s.ids)), step: make([]bool, len(s.steps)), dead: make([][results]bool, s.stages)}
		f.plain.node[s.start] = true
	}
	f.see(state{code: s.begin(), before: -1, way: -1, stage: uint8(s.start), value: s.beginValue(m)})
	return f
}

// see returns the place of a state, which is new when it was not seen before.
func (f *search) see(x state) int32 {
	number := &f.number[int(x.code)*f.monitor.values()+int(x.value)]
	if *number == 0 {
		f.states = append(f.states, x)
		*number = int32(len(f.states))
	}
	return *number - 1
}

// look looks at the next state, and returns whether it was the last.
func (f *search) look() (done bool) {
	here := int32(f.next)
	x := f.states[here]
	f.next++
	if f.plain != nil {
		f.plain.after = append(f.plain.after, [results]int32{nowhere, nowhere, nowhere, nowhere, nowhere})
	}
	for k, o := range f.offers[x.stage] {
		i := f.open(x.code, o)
		if i < 0 {
			f.deadEnd(here, k)
			continue
		}
		w := f.ways[i]
		value, shows := f.note(f.monitor, x.value, w)
		if shows && !f.known[f.subject(w)] {
			f.known[f.subject(w)] = true
			f.shown = append(f.shown, shown{state: here, way: i, value: value})
		}
		next := int32(outside)
		if w.to < f.stages {
			next = f.see(state{code: f.after(x.code, w), before: here, way: int32(i), stage: uint8(w.to), value: value})
		}
		if f.plain != nil {
			f.plain.after[here][k], f.plain.node[w.to], f.plain.step[w.step] = next, true, true
		}
	}
	return f.next == len(f.states)
}

// deadEnd notes the first walk after which an offer of a stage is used up.
func (f *search) deadEnd(here int32, k int) {
	if f.plain == nil {
		return
	}
	if dead := &f.plain.dead[f.states[here].stage][k]; !*dead {
		*dead = true
		f.shown = append(f.shown, shown{state: here, way: -1, offer: k})
	}
}

// subject is what a walk that ends by a way is about: the exit that it comes
// to, or the way itself. One walk is shown for each.
func (f *search) subject(w way) int {
	if w.to >= f.stages {
		return len(f.ways) + w.to
	}
	return w.same
}

// path is the walk to a state.
func (f *search) path(to int32) []Move {
	n := 0
	for i := to; f.states[i].before >= 0; i = f.states[i].before {
		n++
	}
	out := make([]Move, n)
	for i := to; n > 0; i = f.states[i].before {
		n--
		out[n] = f.move(int(f.states[i].way))
	}
	return out
}
