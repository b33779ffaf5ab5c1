package pipeline_test

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan/validation/pipeline"
)

// This is a second, slow reading of what a pipeline means. It shares no code
// with the first: it keeps whole walks, counts every bounded step for ever, and
// judges a walk from its list of moves.

// trail is a walk with all that happened.
type trail struct {
	moves   []pipeline.Move
	bounded []bool // of each move
	at      string
	taken   map[string]int // by place of the step
}

type choice struct {
	step  pipeline.Step
	place string
}

// group is the steps of one result.
type group struct {
	on      pipeline.Result
	choices []choice
}

func stageIn(p *pipeline.Pipeline, id string) *pipeline.Stage {
	for i := range p.Stages {
		if p.Stages[i].ID == id {
			return &p.Stages[i]
		}
	}
	return nil
}

func exitIn(p *pipeline.Pipeline, id string) *pipeline.Exit {
	for i := range p.Exits {
		if p.Exits[i].ID == id {
			return &p.Exits[i]
		}
	}
	return nil
}

func actIn(p *pipeline.Pipeline, s *pipeline.Stage) pipeline.ActKind {
	for i := range p.Acts {
		if p.Acts[i].ID == s.Act {
			return p.Acts[i].Kind
		}
	}
	return ""
}

// groupsAt lists what holds at a stage.
func groupsAt(p *pipeline.Pipeline, s *pipeline.Stage) (out []group) {
	put := func(st pipeline.Step, place string) {
		for i := range out {
			if out[i].on == st.On {
				out[i].choices = append(out[i].choices, choice{st, place})
				return
			}
		}
		out = append(out, group{st.On, []choice{{st, place}}})
	}
	for i, st := range s.Steps {
		put(st, s.ID+"/"+strconv.Itoa(i))
	}
	own := len(out)
	for i, st := range p.Anywhere {
		if !slices.ContainsFunc(out[:own], func(g group) bool { return g.on == st.On }) {
			put(st, "anywhere/"+strconv.Itoa(i))
		}
	}
	return out
}

// take returns the step that is taken, nil when all are used up.
func (x *trail) take(g group) *choice {
	for i := range g.choices {
		if c := &g.choices[i]; c.step.AtMost == 0 || x.taken[c.place] < c.step.AtMost {
			return c
		}
	}
	return nil
}

func (x *trail) then(c *choice) *trail {
	next := &trail{at: c.step.To, taken: map[string]int{}}
	for k, n := range x.taken {
		next.taken[k] = n
	}
	next.taken[c.place]++
	next.moves = append(slices.Clone(x.moves), pipeline.Move{Stage: x.at, On: c.step.On, To: c.step.To})
	next.bounded = append(slices.Clone(x.bounded), c.step.AtMost > 0)
	return next
}

// found is the first walk for each kind and subject.
type found map[string][]pipeline.Move

func (f found) note(kind pipeline.ProblemKind, subject string, moves []pipeline.Move) {
	key := string(kind) + " " + subject
	if _, ok := f[key]; !ok {
		f[key] = moves
	}
}

// allWalks lists all walks, shorter ones first and then in document order, as
// long as they are at most so many, and what they show. It returns the length
// up to which it has seen all; of that length it has not seen all dead ends,
// which show only where the next move fails.
func allWalks(p *pipeline.Pipeline, most int) (f found, length int) {
	f = found{}
	level := []*trail{{at: p.Start, taken: map[string]int{}}}
	for n := 1; len(level) > 0; length++ {
		var next []*trail
		for _, x := range level {
			s := stageIn(p, x.at)
			if s == nil {
				continue
			}
			for _, g := range groupsAt(p, s) {
				c := x.take(g)
				if c == nil {
					f.note(pipeline.DeadEnd, s.ID+" "+string(g.on), x.moves)
					continue
				}
				y := x.then(c)
				f.judge(p, y)
				next = append(next, y)
				if n++; n > most {
					return f, length // what is longer was not seen in full
				}
			}
		}
		level = next
	}
	return f, 1 << 30
}

func isGood(r pipeline.Result) bool { return r == pipeline.Passed || r == pipeline.Partly }

// judge notes what the walk shows by its last move.
func (f found) judge(p *pipeline.Pipeline, x *trail) {
	last := x.moves[len(x.moves)-1]
	name := last.Stage + " " + string(last.On) + " " + last.To
	if e := exitIn(p, x.at); e != nil {
		if skips(p, x.moves, e.Kind) {
			f.note(pipeline.PhaseSkipped, e.ID, x.moves)
		}
		if e.Kind == pipeline.Certified && nobodyJudged(p, x.moves) {
			f.note(pipeline.NoAssessor, e.ID, x.moves)
		}
		return
	}
	if goesBack(p, x) {
		f.note(pipeline.PhaseBack, name, x.moves)
	}
	if mixes(p, x.moves) {
		f.note(pipeline.ActsMixed, name, x.moves)
	}
}

// skips: identification, then documentation, then assessment; of the
// assessments after them the last one decides for a whole certificate, and any
// good one for a part.
func skips(p *pipeline.Pipeline, moves []pipeline.Move, kind pipeline.ExitKind) bool {
	if kind != pipeline.Certified && kind != pipeline.PartlyCertified {
		return false
	}
	next := func(from int, is func(s *pipeline.Stage) bool) int {
		for i := from; i < len(moves); i++ {
			if isGood(moves[i].On) && is(stageIn(p, moves[i].Stage)) {
				return i
			}
		}
		return len(moves)
	}
	i := next(0, func(s *pipeline.Stage) bool {
		return s.Phase == pipeline.Identification || actIn(p, s) == pipeline.InitialMapping
	})
	i = next(i, func(s *pipeline.Stage) bool { return s.Phase == pipeline.Documentation })
	some, all := false, false
	for ; i < len(moves); i++ {
		if stageIn(p, moves[i].Stage).Phase != pipeline.Assessment || moves[i].On == pipeline.Withdrawn || moves[i].On == pipeline.Referred {
			continue
		}
		some, all = some || isGood(moves[i].On), moves[i].On == pipeline.Passed
	}
	return kind == pipeline.Certified && !all || !some
}

func nobodyJudged(p *pipeline.Pipeline, moves []pipeline.Move) bool {
	n := 0
	for _, m := range moves {
		if s := stageIn(p, m.Stage); s.Phase == pipeline.Assessment && isGood(m.On) {
			if s.Assessors > 0 {
				return false
			}
			n++
		}
	}
	return n > 0
}

func rank(f pipeline.Phase) int {
	return slices.Index([]pipeline.Phase{pipeline.NoPhase, pipeline.Identification, pipeline.Documentation, pipeline.Assessment, pipeline.Certification}, f)
}

// goesBack: the last move comes to a phase earlier than the last one before it,
// and no move since then was bounded.
func goesBack(p *pipeline.Pipeline, x *trail) bool {
	to := rank(stageIn(p, x.at).Phase)
	if to == 0 {
		return false
	}
	for i := len(x.moves) - 1; i >= 0 && !x.bounded[i]; i-- {
		if from := rank(stageIn(p, x.moves[i].Stage).Phase); from > 0 {
			return to < from
		}
	}
	return false
}

// mixes: the last move comes to the mapping, and the last act before it was
// the validation.
func mixes(p *pipeline.Pipeline, moves []pipeline.Move) bool {
	if actIn(p, stageIn(p, moves[len(moves)-1].To)) != pipeline.InitialMapping {
		return false
	}
	for i := len(moves) - 1; i >= 0; i-- {
		if kind := actIn(p, stageIn(p, moves[i].Stage)); kind != pipeline.OtherAct {
			return kind == pipeline.Validation
		}
	}
	return false
}
