package pipeline

// monitor is what is noted along a walk to find one kind of problem: a few
// values, changed by each move. The search looks at every state with every
// value that a walk can bring to it.
type monitor uint8

const (
	// plain notes nothing: where cases come, and whether they can leave.
	plain monitor = iota
	// progressed notes which phases were done, in their order.
	progressed
	// goneBack notes the phase that a case came from without a bound.
	goneBack
	// acted notes the act that was last worked under.
	acted
	// judged notes whether an assessor has judged.
	judged
	monitors
)

// values is how many values a monitor has.
func (m monitor) values() int { return int([monitors]uint8{1, 5, 5, 3, 3}[m]) }

// Values of progressed.
const (
	nothingDone = iota
	identified
	documented
	partlyAssessed
	assessed
)

// Values of acted.
const (
	noAct = iota
	mapped
	begun
)

// Values of judged.
const (
	notAssessed = iota
	unjudged
	wasJudged
)

// begin is the value of a case at the start.
func (s *space) beginValue(m monitor) uint8 {
	switch m {
	case goneBack:
		return uint8(s.phase[s.start].rank())
	case acted:
		return s.acted(noAct, s.start)
	}
	return 0
}

// note returns the value after a way is taken, and whether the walk then shows
// the problem.
func (s *space) note(m monitor, value uint8, w way) (after uint8, shows bool) {
	exit := ExitKind("")
	if w.to >= s.stages {
		exit = s.exits[w.to-s.stages].Kind
	}
	on := s.steps[w.step].on
	switch m {
	case progressed:
		value = s.progress(value, w.stage, on)
		return value, exit == Certified && value < assessed || exit == PartlyCertified && value < partlyAssessed
	case goneBack:
		if s.steps[w.step].most > 0 {
			value = 0 // what is bounded is allowed
		}
		if exit != "" {
			return value, false
		}
		if rank := uint8(s.phase[w.to].rank()); rank > 0 {
			return rank, rank < value
		}
	case acted:
		if exit == "" {
			after = s.acted(value, w.to)
			return after, value == begun && after == mapped
		}
	case judged:
		if s.phase[w.stage] == Assessment && (on == Passed || on == Partly) {
			value = max(value, unjudged)
			if s.assessors[w.stage] > 0 {
				value = wasJudged
			}
		}
		return value, exit == Certified && value == unjudged
	}
	return value, false
}

// progress is what is done after a stage is left with a result. A phase is
// done when one of its stages is passed, or passed in part, after the phase
// before it; the home municipality's mapping counts as identification. The last
// assessment decides whether all is passed or only a part; one that is not
// passed leaves a part where something was passed before.
func (s *space) progress(done uint8, stage int, on Result) uint8 {
	good := on == Passed || on == Partly
	if good && done == nothingDone && (s.phase[stage] == Identification || s.act[stage] == InitialMapping) {
		done = identified
	}
	if good && done == identified && s.phase[stage] == Documentation {
		done = documented
	}
	if done >= documented && s.phase[stage] == Assessment {
		switch {
		case on == Passed:
			done = assessed
		case on == Partly, on == Failed && done == assessed:
			done = partlyAssessed
		}
	}
	return done
}

// acted is the act that was last worked under when a case is at a stage.
func (s *space) acted(before uint8, stage int) uint8 {
	switch s.act[stage] {
	case InitialMapping:
		return mapped
	case Validation:
		return begun
	}
	return before
}
