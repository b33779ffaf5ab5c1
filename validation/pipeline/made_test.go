package pipeline_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// source gives small numbers from bytes, 0 when they are out.
type source struct{ data []byte }

func (s *source) below(n int) int {
	if len(s.data) == 0 {
		return 0
	}
	b := s.data[0]
	s.data = s.data[1:]
	return int(b) % n
}

func results() []pipeline.Result {
	return []pipeline.Result{pipeline.Passed, pipeline.Partly, pipeline.Failed, pipeline.Withdrawn, pipeline.Referred}
}

// made is a small pipeline that Check passes, made of bytes: at most five
// stages and as many bounds as told.
func made(data []byte, bounds int) pipeline.Pipeline {
	s := &source{data}
	p := pipeline.Pipeline{ID: "made", Name: samverkan.Same("Made"), Start: "s0", Acts: []pipeline.Act{
		{ID: "m", Name: samverkan.Same("M"), Kind: pipeline.InitialMapping, Owner: samverkan.Same("o")},
		{ID: "v", Name: samverkan.Same("V"), Kind: pipeline.Validation, Owner: samverkan.Same("o")},
		{ID: "o", Name: samverkan.Same("O"), Kind: pipeline.OtherAct, Owner: samverkan.Same("o")},
	}}
	kinds := []pipeline.ExitKind{pipeline.Certified, pipeline.PartlyCertified, pipeline.ExitWithdrawn}
	stages, exits := 1+s.below(5), 1+s.below(3)
	for i := range exits {
		p.Exits = append(p.Exits, pipeline.Exit{ID: "x" + strconv.Itoa(i), Name: samverkan.Same("X" + strconv.Itoa(i)), Kind: kinds[s.below(3)]})
	}
	steps := func(n int) (out []pipeline.Step) {
		endless := map[pipeline.Result]bool{}
		for range n {
			to := s.below(stages + exits)
			step := pipeline.Step{On: results()[s.below(4)], To: "s" + strconv.Itoa(to)}
			if to >= stages {
				step.To = "x" + strconv.Itoa(to-stages)
			}
			if bounds > 0 && s.below(2) == 0 {
				step.AtMost = 1 + s.below(3)
				bounds--
			}
			if endless[step.On] {
				continue
			}
			endless[step.On] = step.AtMost == 0
			out = append(out, step)
		}
		return out
	}
	for i := range stages {
		stage := pipeline.Stage{ID: "s" + strconv.Itoa(i), Name: samverkan.Same("S" + strconv.Itoa(i)), Act: []string{"m", "v", "o"}[s.below(3)], Owner: "o"}
		stage.Phase = []pipeline.Phase{pipeline.NoPhase, pipeline.Identification, pipeline.Documentation, pipeline.Assessment, pipeline.Certification}[s.below(5)]
		if stage.Phase == pipeline.Assessment {
			stage.Assessors = s.below(2)
		}
		stage.Training = stage.Phase == pipeline.NoPhase && s.below(2) == 0
		stage.Steps = steps(s.below(5))
		p.Stages = append(p.Stages, stage)
	}
	p.Anywhere = steps(s.below(3))
	return p
}

// ordered is a pipeline that mostly goes forward through the phases, made of
// bytes: those of made seldom come to a certificate.
func ordered(data []byte) pipeline.Pipeline {
	p := pipeline.Standard()
	s := &source{data}
	for range 1 + s.below(4) {
		stage := &p.Stages[s.below(5)]
		switch s.below(7) {
		case 0:
			stage.Steps = append(stage.Steps[:0:0], stage.Steps...)
			stage.Steps[s.below(len(stage.Steps))].To = []string{"mapping", "documentation", "assessment", "certificate", "training", "certified", "part"}[s.below(7)]
		case 1:
			stage.Steps = append(stage.Steps[:0:0], stage.Steps...)
			stage.Steps[s.below(len(stage.Steps))].AtMost = s.below(4)
			endless := map[pipeline.Result]bool{}
			stage.Steps = slices.DeleteFunc(stage.Steps, func(x pipeline.Step) bool {
				gone := endless[x.On]
				endless[x.On] = gone || x.AtMost == 0
				return gone
			})
		case 2:
			p.Stages[2].Assessors = s.below(3)
		case 3:
			p.Start = p.Stages[s.below(5)].ID
		case 4:
			stage.Act = []string{"mapping", "validation"}[s.below(2)]
		case 5:
			p.Anywhere = append(p.Anywhere, pipeline.Step{On: pipeline.Partly, To: []string{"assessment", "part", "training"}[s.below(3)], AtMost: 1 + s.below(2)})
		case 6:
			if !stage.Training && stage.Assessors == 0 {
				stage.Phase = []pipeline.Phase{pipeline.NoPhase, pipeline.Identification, pipeline.Documentation, pipeline.Certification}[s.below(4)]
			}
		}
	}
	return p
}

// prove returns the proof of a pipeline that has one.
func prove(t testing.TB, p pipeline.Pipeline) pipeline.Proof {
	t.Helper()
	proof, err := p.Prove()
	require.NoError(t, err)
	return proof
}

// small is a pipeline of stages on the way to one exit: each is passed to the
// next. Tests change it.
func small(ids ...string) pipeline.Pipeline {
	p := pipeline.Pipeline{
		ID: "small", Name: samverkan.Same("Small"), Start: ids[0],
		Acts:  []pipeline.Act{{ID: "o", Name: samverkan.Same("O"), Kind: pipeline.OtherAct, Owner: samverkan.Same("o")}},
		Exits: []pipeline.Exit{{ID: "out", Name: samverkan.Same("Out"), Kind: pipeline.ExitReferred}},
	}
	for i, id := range ids {
		next := "out"
		if i+1 < len(ids) {
			next = ids[i+1]
		}
		p.Stages = append(p.Stages, pipeline.Stage{
			ID: id, Name: samverkan.Same(id), Act: "o", Owner: "o",
			Steps: []pipeline.Step{{On: pipeline.Passed, To: next}},
		})
	}
	return p
}

// walk is moves written shortly: stage, result, where to, stage, …
func walk(words ...string) (out []pipeline.Move) {
	for i := 0; i+2 < len(words); i += 2 {
		out = append(out, pipeline.Move{Stage: words[i], On: pipeline.Result(words[i+1]), To: words[i+2]})
	}
	return out
}
