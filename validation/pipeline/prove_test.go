package pipeline_test

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

func TestStandardHolds(t *testing.T) {
	p := pipeline.Standard()
	proof := prove(t, p)
	require.True(t, proof.Holds, proof.Problems)
	require.Equal(t, []string{"mapping", "documentation", "assessment", "certificate", "training", "certified", "part", "withdrawn", "referred"}, proof.Reached)
	// By hand: mapping and certificate, where no count matters, are 2. With k
	// partly passed so far (0–3) and f failed (0–1), assessment has 4 · 2 states,
	// training 3 · 2 (it was come to at least once), documentation 1 for f = 0 and
	// 4 for f = 1.
	require.Equal(t, 2+4*2+3*2+1+4, proof.States)
	for _, a := range p.Acts {
		require.Nil(t, a.Appeal) // no law is known that gives one
		require.NotEmpty(t, a.Law.SV)
	}
	require.NotEqual(t, p.Acts[0].Owner, p.Acts[1].Owner)
}

// Each kind alone, with its walk found by hand.
func TestProblems(t *testing.T) {
	none := []pipeline.Move(nil)
	for _, c := range []struct {
		name   string
		change func() pipeline.Pipeline
		want   []pipeline.Problem // kind, place, walk, loop, stages
		says   string             // of the first
	}{
		{
			"a stage that nothing leads to", func() pipeline.Pipeline {
				p := small("a", "b")
				p.Stages[0].Steps[0].To = "out"
				return p
			},
			[]pipeline.Problem{{Kind: pipeline.UnreachableStage, At: "/stages/1", Stages: []string{"a"}}},
			"No case can come to “b”: no way leads there from the stages that can be reached.",
		},

		// b's step back is taken once, so a is left on passed twice at most: the
		// third way there is never open.
		{"a stage behind a bound that is never used up", func() pipeline.Pipeline {
			p := small("a", "b", "c")
			p.Stages[0].Steps = []pipeline.Step{{On: pipeline.Passed, To: "b", AtMost: 2}, {On: pipeline.Passed, To: "c"}}
			p.Stages[1].Steps = []pipeline.Step{{On: pipeline.Passed, To: "a", AtMost: 1}, {On: pipeline.Passed, To: "out"}}
			return p
		}, []pipeline.Problem{
			{Kind: pipeline.UnreachableStage, At: "/stages/2", Stages: []string{"a", "b"}},
			{Kind: pipeline.UnusedStep, At: "/stages/0/steps/1", Stages: []string{"a", "b"}},
		}, "No case can come to “c”: “passed” from “a” leads there, but the ways that are tried before it are never used up."},

		{"no way out", func() pipeline.Pipeline {
			p := small("a", "b", "c")
			p.Stages[0].Steps = append(p.Stages[0].Steps, pipeline.Step{On: pipeline.Failed, To: "out"})
			p.Stages[1].Steps[0].To = "c"
			p.Stages[2].Steps = nil
			return p
		}, []pipeline.Problem{
			{Kind: pipeline.NoWayOut, At: "/stages/1", Path: walk("a", "passed", "b"), Stages: []string{"b", "c"}},
			{Kind: pipeline.NoWayOut, At: "/stages/2", Path: walk("a", "passed", "b", "passed", "c"), Stages: []string{"c"}},
		}, "Whoever comes to “b” this way never finishes: no exit can be reached from there."},

		{"a loop without a bound", func() pipeline.Pipeline {
			p := small("a", "b", "c")
			p.Stages[2].Steps = append(p.Stages[2].Steps, pipeline.Step{On: pipeline.Failed, To: "b"})
			return p
		}, []pipeline.Problem{{
			Kind: pipeline.UnboundedLoop, At: "/stages/1/steps/0", Path: walk("a", "passed", "b"),
			Loop: walk("b", "passed", "c", "failed", "b"),
		}}, "A case can go round any number of times: b → c → b."},

		// Only when the bounded way out is used up does the loop go round.
		{"a loop behind a bound", func() pipeline.Pipeline {
			p := small("a", "b")
			p.Stages[0].Steps = []pipeline.Step{{On: pipeline.Passed, To: "b", AtMost: 1}, {On: pipeline.Passed, To: "a"}, {On: pipeline.Failed, To: "out"}}
			p.Stages[1].Steps = []pipeline.Step{{On: pipeline.Passed, To: "a"}}
			return p
		}, []pipeline.Problem{{
			Kind: pipeline.UnboundedLoop, At: "/stages/0/steps/1", Path: walk("a", "passed", "b", "passed", "a"), Loop: walk("a", "passed", "a"),
		}}, "A case can go round any number of times: a → a."},

		{"two loops through one stage", func() pipeline.Pipeline {
			p := small("a")
			p.Stages[0].Steps = append(p.Stages[0].Steps, pipeline.Step{On: pipeline.Partly, To: "a"}, pipeline.Step{On: pipeline.Failed, To: "a"})
			return p
		}, []pipeline.Problem{
			{Kind: pipeline.UnboundedLoop, At: "/stages/0/steps/1", Loop: walk("a", "partly", "a")},
			{Kind: pipeline.UnboundedLoop, At: "/stages/0/steps/2", Loop: walk("a", "failed", "a")},
		}, "A case can go round any number of times: a → a."},

		{"a dead end", func() pipeline.Pipeline {
			p := small("a", "b")
			p.Stages[1].Steps = append(p.Stages[1].Steps, pipeline.Step{On: pipeline.Failed, To: "a", AtMost: 2})
			return p
		}, []pipeline.Problem{{
			Kind: pipeline.DeadEnd, At: "/stages/1/steps/1",
			Path: walk("a", "passed", "b", "failed", "a", "passed", "b", "failed", "a", "passed", "b"),
		}}, "At “b” no way is left for “not passed” when the bound is reached (two times)."},

		// The count of a step anywhere is one for all stages.
		{"a dead end anywhere", func() pipeline.Pipeline {
			p := small("a", "b")
			p.Anywhere = []pipeline.Step{{On: pipeline.Failed, To: "a", AtMost: 1}}
			return p
		}, []pipeline.Problem{
			{Kind: pipeline.DeadEnd, At: "/anywhere/0", Path: walk("a", "failed", "a")},
			{Kind: pipeline.DeadEnd, At: "/anywhere/0", Path: walk("a", "failed", "a", "passed", "b")},
		}, "At “a” no way is left for “not passed” when the bound is reached (once)."},

		// At a the step was never taken, however often a's own loop was.
		{
			"a step anywhere, from before its component", func() pipeline.Pipeline {
				p := small("a", "b")
				p.Stages[0].Steps = append(p.Stages[0].Steps, pipeline.Step{On: pipeline.Partly, To: "a", AtMost: 3}, pipeline.Step{On: pipeline.Partly, To: "out"})
				p.Anywhere = []pipeline.Step{{On: pipeline.Failed, To: "b", AtMost: 1}}
				return p
			},
			[]pipeline.Problem{{Kind: pipeline.DeadEnd, At: "/anywhere/0", Path: walk("a", "failed", "b")}},
			"At “b” no way is left for “not passed” when the bound is reached (once).",
		},

		// Taken once, it never comes back to where it could be missed.
		{"a bound that cannot be met", func() pipeline.Pipeline {
			p := small("a", "b")
			p.Stages[0].Steps[0].AtMost = 1
			return p
		}, nil, ""},

		{
			"an exit that is never used", func() pipeline.Pipeline {
				p := small("a")
				p.Exits = append(p.Exits, pipeline.Exit{ID: "never", Name: samverkan.Same("Never"), Kind: pipeline.ExitWithdrawn})
				return p
			},
			[]pipeline.Problem{{Kind: pipeline.UnusedExit, At: "/exits/1", Stages: []string{"a"}}},
			"No case can end with “Never”.",
		},

		{
			"a step anywhere that nobody takes", func() pipeline.Pipeline {
				p := small("a", "b")
				p.Anywhere = []pipeline.Step{{On: pipeline.Passed, To: "out"}}
				return p
			},
			[]pipeline.Problem{{Kind: pipeline.UnusedStep, At: "/anywhere/0", Stages: []string{"a", "b"}}},
			"The way for “passed” that holds anywhere is never taken: each stage that can be reached has its own, or another is tried before it.",
		},

		{"certified without assessment", func() pipeline.Pipeline {
			p := pipeline.Standard()
			p.Stages[1].Steps[0].To = "certificate"
			p.Stages[2].Steps, p.Stages[4].Steps = nil, nil
			p.Stages = p.Stages[:4]
			p.Stages[2].ID, p.Exits = "unused", append(p.Exits[:1:1], p.Exits[2:]...)
			p.Stages = append(p.Stages[:2:2], p.Stages[3])
			return p
		}, []pipeline.Problem{{
			Kind: pipeline.PhaseSkipped, At: "/stages/2/steps/0",
			Path: walk("mapping", "passed", "documentation", "passed", "certificate", "passed", "certified"),
		}}, "A case can end with “certified” without the assessment having been passed."},

		{"certified after training only", func() pipeline.Pipeline {
			p := pipeline.Standard()
			p.Stages[4].Steps[0].To = "certificate"
			p.Stages[2].Steps = append(p.Stages[2].Steps[:1:1], p.Stages[2].Steps[3:]...)
			p.Stages[2].Steps = append(p.Stages[2].Steps, pipeline.Step{On: pipeline.Partly, To: "training"})
			return p
		}, []pipeline.Problem{{
			Kind: pipeline.PhaseSkipped, At: "/stages/3/steps/0",
			Path: walk("mapping", "passed", "documentation", "passed", "assessment", "partly", "training", "passed", "certificate", "passed", "certified"),
		}}, "A case can end with “certified” though the last assessment was not passed in all."},

		// The first assessment is passed, the second is not: that is a part, and
		// not the whole.
		{"certified though the last assessment failed", func() pipeline.Pipeline {
			p := pipeline.Standard()
			second := p.Stages[2]
			second.ID, second.Steps = "second", []pipeline.Step{{On: pipeline.Passed, To: "certificate"}, {On: pipeline.Failed, To: "certificate"}, {On: pipeline.Partly, To: "part"}}
			p.Stages[2].Steps = []pipeline.Step{{On: pipeline.Passed, To: "second"}}
			p.Stages = append(p.Stages[:4:4], second)
			return p
		}, []pipeline.Problem{{
			Kind: pipeline.PhaseSkipped, At: "/stages/3/steps/0",
			Path: walk("mapping", "passed", "documentation", "passed", "assessment", "passed", "second", "failed", "certificate", "passed", "certified"),
		}}, "A case can end with “certified” though the last assessment was not passed in all."},

		{"a part though the last assessment failed", func() pipeline.Pipeline {
			p := pipeline.Standard()
			second := p.Stages[2]
			second.ID, second.Steps = "second", []pipeline.Step{{On: pipeline.Passed, To: "certificate"}, {On: pipeline.Failed, To: "part"}}
			p.Stages[2].Steps = []pipeline.Step{{On: pipeline.Passed, To: "second"}}
			p.Stages = append(p.Stages[:4:4], second)
			return p
		}, nil, ""},

		{"begun in the middle", func() pipeline.Pipeline {
			p := pipeline.Standard()
			p.Start, p.Stages = "documentation", p.Stages[1:]
			return p
		}, []pipeline.Problem{
			{Kind: pipeline.PhaseSkipped, At: "/stages/2/steps/0", Path: walk("documentation", "passed", "assessment", "passed", "certificate", "passed", "certified")},
			{Kind: pipeline.PhaseSkipped, At: "/stages/3/steps/1", Path: walk("documentation", "passed", "assessment", "partly", "training", "failed", "part")},
		}, "A case can end with “certified” without the identification having been passed."},

		{"back through training without a bound", func() pipeline.Pipeline {
			p := pipeline.Standard()
			p.Stages[4].Steps[0].To = "documentation"
			p.Stages[2].Steps[1].AtMost = 0
			p.Stages[2].Steps = append(p.Stages[2].Steps[:2:2], p.Stages[2].Steps[3:]...)
			return p
		}, []pipeline.Problem{
			{
				Kind: pipeline.UnboundedLoop, At: "/stages/1/steps/0", Path: walk("mapping", "passed", "documentation"),
				Loop: walk("documentation", "passed", "assessment", "partly", "training", "passed", "documentation"),
			},
			{Kind: pipeline.PhaseBack, At: "/stages/4/steps/0", Path: walk("mapping", "passed", "documentation", "passed", "assessment", "partly", "training", "passed", "documentation")},
		}, "A case can go round any number of times: documentation → assessment → supplementary training → documentation."},

		{"back to the municipality", func() pipeline.Pipeline {
			p := pipeline.Standard()
			p.Stages[2].Steps[3].To = "mapping"
			return p
		}, []pipeline.Problem{{
			Kind: pipeline.ActsMixed, At: "/stages/2/steps/3", Path: walk("mapping", "passed", "documentation", "passed", "assessment", "failed", "mapping"),
		}}, "After the validation has begun the case goes back to “initial mapping”, which belongs to the initial mapping."},

		{"nobody judges", func() pipeline.Pipeline {
			p := pipeline.Standard()
			p.Stages[2].Assessors = 0
			return p
		}, []pipeline.Problem{{
			Kind: pipeline.NoAssessor, At: "/stages/3/steps/0",
			Path: walk("mapping", "passed", "documentation", "passed", "assessment", "passed", "certificate", "passed", "certified"),
		}}, "A case can end with “certified” without an assessor having judged."},

		{
			"a stage that has an own step keeps it", func() pipeline.Pipeline {
				p := small("a", "b")
				p.Anywhere = []pipeline.Step{{On: pipeline.Failed, To: "out"}}
				p.Stages[1].Steps = append(p.Stages[1].Steps, pipeline.Step{On: pipeline.Failed, To: "b", AtMost: 1})
				return p
			},
			[]pipeline.Problem{{Kind: pipeline.DeadEnd, At: "/stages/1/steps/1", Path: walk("a", "passed", "b", "failed", "b")}},
			"At “b” no way is left for “not passed” when the bound is reached (once).",
		},
	} {
		p := c.change()
		proof := prove(t, p)
		if len(proof.Problems) > 0 {
			require.Equal(t, c.says, proof.Problems[0].Says.EN, c.name)
		}
		got := append([]pipeline.Problem(nil), proof.Problems...)
		for i := range got {
			got[i].Says, got[i].Next = samverkan.Text{}, samverkan.Text{}
			got[i].Path = append(none, got[i].Path...)
		}
		require.Empty(t, cmp.Diff(c.want, got), c.name)
		require.Equal(t, len(c.want) == 0, proof.Holds, c.name)
		replay(t, &p, proof)
	}
}

// What becomes of a stage does not depend on what is called what.
func TestProveRenamed(t *testing.T) {
	p := made([]byte("any bytes make a pipeline, these too, and more of them"), 3)
	before := prove(t, p)
	name := func(id string) string { return "x." + id }
	p.Start = name(p.Start)
	rename := func(steps []pipeline.Step) {
		for i := range steps {
			steps[i].To = name(steps[i].To)
		}
	}
	for i := range p.Stages {
		p.Stages[i].ID = name(p.Stages[i].ID)
		rename(p.Stages[i].Steps)
	}
	for i := range p.Exits {
		p.Exits[i].ID = name(p.Exits[i].ID)
	}
	rename(p.Anywhere)
	after := prove(t, p)
	require.NotEmpty(t, before.Problems)
	require.Len(t, after.Problems, len(before.Problems))
	for i, x := range before.Problems {
		require.Equal(t, x.Kind, after.Problems[i].Kind)
		require.Equal(t, x.Says, after.Problems[i].Says) // the names are the same
		require.Len(t, after.Problems[i].Path, len(x.Path))
	}
}

// many is one loop of stages with a bounded step back at each: stages · Π (n + 1)
// states.
func many(stages, bounds, atMost int) pipeline.Pipeline {
	ids := make([]string, stages)
	for i := range ids {
		ids[i] = "s" + strconv.Itoa(i)
	}
	p := small(ids...)
	for i := range bounds {
		s := &p.Stages[stages-1-i]
		s.Steps = append(s.Steps, pipeline.Step{On: pipeline.Failed, To: "s0", AtMost: atMost}, pipeline.Step{On: pipeline.Failed, To: "out"})
	}
	return p
}

func TestProveLimit(t *testing.T) {
	p := many(10, 5, 5) // 10 · 6⁵ = 77 760
	proof := prove(t, p)
	require.True(t, proof.Holds)
	// All are reached: the bounds can be used in any order, and passing on from
	// stage to stage changes no count.
	require.Equal(t, 77_760, proof.States)

	p = many(10, 6, 5) // 10 · 6⁶ = 466 560
	_, err := p.Prove()
	fault := &samverkan.Fault{}
	require.ErrorAs(t, err, &fault)
	require.Equal(t, samverkan.CodeTooLarge, fault.Code)
	require.Contains(t, fault.Text.EN, "A case can be in 466,560 states. 100,000 at most can be proved.")

	p = many(60, 20, 20) // 60 · 21²⁰ is more than is counted
	_, err = p.Prove()
	require.ErrorContains(t, err, "1,000,000,000,000 states or more")

	// Components add: two loops of 5 · 6³, one after the other, and not 10 · 6⁶.
	p = many(5, 3, 5)
	q := many(5, 3, 5)
	for i := range q.Stages {
		q.Stages[i].ID = "t" + strconv.Itoa(i)
		for k := range q.Stages[i].Steps {
			if s := &q.Stages[i].Steps[k]; s.To != "out" {
				s.To = "t" + s.To[1:]
			}
		}
	}
	p.Stages[4].Steps[0].To = "t0"
	p.Stages = append(p.Stages, q.Stages...)
	require.Equal(t, 2*5*216, prove(t, p).States)
}

// Steps of any size give the same, and progress never goes back.
func TestProverSteps(t *testing.T) {
	p := made([]byte("another pipeline made of bytes, with some of its problems"), 4)
	want := prove(t, p)
	for _, budget := range []int{1, 7, 1000} {
		prover, err := pipeline.NewProver(&p)
		require.NoError(t, err)
		require.False(t, prover.Step(0))
		require.Equal(t, pipeline.Proof{}, prover.Result())
		last := 0
		for steps := 0; !prover.Step(budget); steps++ {
			done, of := prover.Progress()
			require.GreaterOrEqual(t, done, last)
			require.Less(t, done, of)
			require.Less(t, steps, of)
			last = done
		}
		done, of := prover.Progress()
		require.Equal(t, of, done)
		require.True(t, prover.Step(1))
		require.Equal(t, want, prover.Result())
	}
}

// A proof lists so many problems and counts the rest.
func TestMoreProblems(t *testing.T) {
	ids := make([]string, pipeline.MaxStages)
	for i := range ids {
		ids[i] = "s" + strconv.Itoa(i)
	}
	p := small(ids...)
	for i := range p.Stages {
		p.Stages[i].Steps[0].To = "out"
	}
	proof := prove(t, p)
	require.Len(t, proof.Problems, pipeline.MaxProblems)
	require.Equal(t, pipeline.MaxStages-1-pipeline.MaxProblems, proof.More) // all but the start
	require.False(t, proof.Holds)
	for i := range p.Stages { // every stage to itself, with every result
		p.Stages[i].Steps[0].To = ids[min(i+1, len(ids)-1)]
		for _, r := range results()[1:] {
			p.Stages[i].Steps = append(p.Stages[i].Steps, pipeline.Step{On: r, To: ids[i]})
		}
	}
	proof = prove(t, p)
	// By hand: 60 stages without a way out; 60 · 4 loops and the last one's fifth;
	// the exit that nobody uses.
	require.Equal(t, 60+241+1-pipeline.MaxProblems, proof.More)
}
