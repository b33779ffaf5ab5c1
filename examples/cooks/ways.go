package main

import "slices"

// fate is what a candidate is like, decided before the way begins; whether the
// way has come so far on the day of the story is another matter.
type fate struct {
	partly  int    // how many times the assessment finds something lacking
	failed  bool   // the first assessment sends back to the documentation
	stops   string // the stage where the candidate leaves; "": goes on to the end
	refers  bool   // leaves by being referred, not by withdrawing
	settles bool   // leaves the last training with a part of the certificate
	stuck   string // the stage that never comes to an end, or to a beginning
}

// stay is one time at a stage, in days since the first; −1: not yet.
type stay struct {
	stage                  string
	queued, started, ended int
	result                 string
}

// way is how far one case has come.
type way struct {
	fate
	arrived int
	stays   []stay
	exit    string // the kind of exit; "": inside
	rest    int    // how many times something lacking is still to be found
	chance
}

func (w *way) last() *stay { return &w.stays[len(w.stays)-1] }

// world is a network whose cases are played day by day. Waiting for assessment
// comes of how many can be assessed at once; the other waits are drawn.
type world struct {
	chance
	ways     []*way
	today    int
	capacity func(day int) int
	queue    []*way
	busy     int
	due      map[*way]int // when a stay ends, or begins
	working  func(day int) bool
}

// pace is how long things take: the least and the most days.
type pace struct{ wait, work [2]int }

func paces() map[string]pace {
	return map[string]pace{
		"mapping":       {[2]int{2, 19}, [2]int{15, 48}},
		"documentation": {[2]int{1, 14}, [2]int{15, 50}},
		"assessment":    {work: [2]int{10, 27}},
		"training":      {[2]int{2, 18}, [2]int{22, 100}},
		"certificate":   {[2]int{1, 9}, [2]int{7, 29}},
	}
}

// play plays the days up to the last one, and that one too.
func (w *world) play(last int) {
	w.due = map[*way]int{}
	p := paces()
	for w.today = 0; w.today <= last; w.today++ {
		if !w.working(w.today) {
			continue
		}
		for _, k := range w.ways {
			switch {
			case k.arrived > w.today || k.exit != "":
			case len(k.stays) == 0:
				w.enter(k, "mapping", p)
			default:
				w.move(k, p)
			}
		}
		for more := true; more && w.busy < w.capacity(w.today); {
			more = w.begin(p)
		}
	}
}

// enter puts a case in the queue of a stage.
func (w *world) enter(k *way, stage string, p map[string]pace) {
	k.stays = append(k.stays, stay{stage, w.today, -1, -1, ""})
	leaves := k.stops == stage && (stage != "assessment" || k.rest == 0)
	switch {
	case stage == "assessment" && leaves:
		w.queue = append(w.queue, k)
		w.due[k] = w.today + k.days(20, 75)
	case stage == "assessment":
		w.queue = append(w.queue, k)
		w.due[k] = -1
	default:
		w.due[k] = w.today + k.days(p[stage].wait[0], p[stage].wait[1])
	}
}

// begin begins the assessment of somebody who has not lost patience: mostly of
// whoever came first, but not always, since not everyone can be judged by
// anyone on any day. It reports whether there was somebody.
func (w *world) begin(p map[string]pace) bool {
	var ready []int
	for i, k := range w.queue {
		if w.due[k] < 0 && k.stuck != "assessment" {
			ready = append(ready, i)
		}
	}
	if len(ready) == 0 {
		return false
	}
	i := ready[0]
	if w.below(3) == 0 {
		i = ready[w.below(len(ready))]
	}
	k := w.queue[i]
	w.queue = slices.Delete(w.queue, i, i+1)
	w.busy++
	k.last().started = w.today
	w.due[k] = w.today + k.days(p["assessment"].work[0], p["assessment"].work[1])
	return true
}

// move ends or begins a stay on the day it is due.
func (w *world) move(k *way, p map[string]pace) {
	s := k.last()
	if w.due[k] < 0 || w.today < w.due[k] || s.started >= 0 && k.stuck == s.stage {
		return
	}
	leaves := k.stops == s.stage && (s.stage != "assessment" || k.rest == 0)
	switch {
	case s.stage == "assessment" && s.started < 0: // patience is at an end
		w.queue = slices.DeleteFunc(w.queue, func(other *way) bool { return other == k })
		w.leave(k, "withdrawn", "withdrawn")
	case s.started < 0:
		s.started = w.today
		w.due[k] = w.today + k.days(p[s.stage].work[0], p[s.stage].work[1])
	case leaves && k.refers:
		w.leave(k, "referred", "referred")
	case leaves:
		w.leave(k, "withdrawn", "withdrawn")
	default:
		w.finish(k, s, p)
	}
}

func (w *world) leave(k *way, result, exit string) {
	if s := k.last(); s.stage == "assessment" && s.started >= 0 {
		w.busy--
	}
	k.last().ended, k.last().result, k.exit = w.today, result, exit
}

// finish ends a stay with a result and goes on to the next stage.
func (w *world) finish(k *way, s *stay, p map[string]pace) {
	result, to := "passed", ""
	switch s.stage {
	case "mapping":
		to = "documentation"
	case "documentation":
		to = "assessment"
	case "assessment":
		w.busy--
		switch {
		case k.failed:
			k.failed = false
			result, to = "failed", "documentation"
		case k.rest > 0:
			k.rest--
			result, to = "partly", "training"
		default:
			to = "certificate"
		}
	case "training":
		if to = "assessment"; k.settles && k.rest == 0 {
			result = "failed"
		}
	}
	s.ended, s.result = w.today, result
	switch {
	case s.stage == "training" && result == "failed":
		k.exit = "partial"
	case s.stage == "certificate":
		k.exit = "certified"
	default:
		w.enter(k, to, p)
	}
}
