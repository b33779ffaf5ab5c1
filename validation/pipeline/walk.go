package pipeline

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// Walk is one case's way through a pipeline as far as it has come: where it
// is, and how often it took each step and came to each stage. It is a value:
// Next returns another one and never changes the old. The zero Walk stands
// nowhere.
type Walk struct {
	net    *net
	at     int
	counts []int32 // of steps, then of nodes
	fault  *samverkan.Fault
}

// Move is one move of a walk.
type Move struct {
	// The ID of the stage it leaves.
	Stage string `json:"stage"`
	// The result there.
	On Result `json:"on"`
	// The ID of the stage or exit it comes to.
	To string `json:"to"`
}

// Begin returns the walk of a case that stands at the start. Of a pipeline in
// which Check finds faults it stands nowhere, and Next answers with the first
// of them.
//
// It reads the whole pipeline: whoever plays many cases calls it once and lets
// each case begin with the same value.
func (p *Pipeline) Begin() Walk {
	n, err := newNet(p)
	if err != nil {
		return Walk{fault: first(err)}
	}
	w := Walk{net: n, at: n.start, counts: make([]int32, len(n.steps)+len(n.ids))}
	w.counts[len(n.steps)+n.start] = 1
	return w
}

// At returns the ID of the stage or exit where the case is, "" when it stands
// nowhere.
func (w Walk) At() string {
	if w.net == nil {
		return ""
	}
	return w.net.ids[w.at]
}

// Ended returns the exit by which the case has left, and whether it has.
func (w Walk) Ended() (Exit, bool) {
	if w.net == nil || w.at < w.net.stages {
		return Exit{}, false
	}
	return w.net.exits[w.at-w.net.stages], true
}

// Results lists the results that lead somewhere from here: those of the
// stage's own steps in their order, then those that hold anywhere.
func (w Walk) Results() []Result {
	if w.net == nil || w.at >= w.net.stages {
		return nil
	}
	var out []Result
	for _, o := range w.net.offers[w.at] {
		if w.open(o) >= 0 {
			out = append(out, o.on)
		}
	}
	return out
}

// open returns the first way of an offer that is not used up, −1 when all are.
func (w Walk) open(o offer) int {
	for _, i := range o.ways {
		s := w.net.ways[i].step
		if most := w.net.steps[s].most; most == 0 || int(w.counts[s]) < most {
			return i
		}
	}
	return -1
}

// Next returns the walk after a result, or a *samverkan.Fault that says what
// would be right; the walk is then as it was.
func (w Walk) Next(result Result) (Walk, error) {
	next, fault := w.next(result)
	if fault != nil {
		return w, fault
	}
	return next, nil // and not fault: a nil pointer is not a nil error
}

func (w Walk) next(result Result) (Walk, *samverkan.Fault) {
	if w.net == nil || w.at >= w.net.stages || !slices.Contains(result.Choices(), string(result)) {
		return w, w.cannot(result)
	}
	for _, o := range w.net.offers[w.at] {
		if o.on != result {
			continue
		}
		i := w.open(o)
		if i < 0 {
			return w, w.usedUp(o)
		}
		taken := w.net.ways[i]
		next := Walk{net: w.net, at: taken.to, counts: slices.Clone(w.counts)}
		next.count(taken.step)
		next.count(len(w.net.steps) + taken.to)
		return next, nil
	}
	return w, w.notHere(result)
}

// count adds one, up to the most that is told.
func (w Walk) count(i int) {
	if w.counts[i] < maxCount {
		w.counts[i]++
	}
}

// maxCount is where counting ends: no case comes near it.
const maxCount = 1<<31 - 1

// Follow returns the walk after several moves, or a *samverkan.Fault at the
// first one ("/3") that the pipeline does not allow.
func (w Walk) Follow(moves []Move) (Walk, error) {
	for i, m := range moves {
		next, fault := w.next(m.On)
		if fault == nil && (w.At() != m.Stage || next.At() != m.To) {
			fault = samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
				SV: "Här står ”{stage}” till ”{to}” vid ”{on}”. Ärendet är i ”{at}” och kommer till ”{next}”.",
				EN: "Found “{stage}” to “{to}” on “{on}”. The case is at “{at}” and comes to “{next}”.",
			}, samverkan.Quoted("stage", m.Stage), samverkan.Quoted("to", m.To), samverkan.Of("on", m.On.Text()),
				samverkan.Str("at", w.At()), samverkan.Str("next", next.At()))
		}
		if fault != nil {
			placed := *fault
			placed.At = samverkan.Pointer(itoa(i)) + fault.At
			return w, &placed
		}
		w = next
	}
	return w, nil
}

// Times returns how many times the case took a step: the i-th of a stage, or
// of Anywhere where stage is "". It is 0 for a step that is not there.
func (w Walk) Times(stage string, i int) int {
	if w.net == nil {
		return 0
	}
	at := -1
	if stage != "" {
		if at = w.net.node(stage); at < 0 {
			return 0
		}
	}
	for s := range w.net.steps {
		if w.net.steps[s].at == at && w.net.steps[s].nth == i {
			return int(w.counts[s])
		}
	}
	return 0
}

// Visits returns how many times the case has come to a stage or exit; the
// start counts as once.
func (w Walk) Visits(id string) int {
	if w.net == nil {
		return 0
	}
	i := w.net.node(id)
	if i < 0 {
		return 0
	}
	return int(w.counts[len(w.net.steps)+i])
}
