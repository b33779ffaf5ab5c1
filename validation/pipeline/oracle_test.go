package pipeline_test

import (
	"math/rand/v2"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// stepOf reads the place of a step: its list ("anywhere" or a stage) and the
// step itself.
func stepOf(p *pipeline.Pipeline, at string) (place string, s pipeline.Step) {
	parts := strings.Split(at, "/")[1:]
	nth, _ := strconv.Atoi(parts[len(parts)-1])
	if parts[0] == "anywhere" {
		return "anywhere/" + parts[1], p.Anywhere[nth]
	}
	i, _ := strconv.Atoi(parts[1])
	return p.Stages[i].ID + "/" + parts[3], p.Stages[i].Steps[nth]
}

// ends is where a path that begins at the start ends.
func ends(p *pipeline.Pipeline, path []pipeline.Move) string {
	if len(path) == 0 {
		return p.Start
	}
	return path[len(path)-1].To
}

// compare holds a proof to the slow reading.
func compare(t testing.TB, p *pipeline.Pipeline, proof pipeline.Proof, most int) (complete bool) {
	t.Helper()
	require.Zero(t, proof.More)
	require.Equal(t, len(proof.Problems) == 0, proof.Holds)
	walks, length := allWalks(p, most)
	got := found{}
	for _, x := range proof.Problems {
		last := pipeline.Move{}
		if len(x.Path) > 0 {
			last = x.Path[len(x.Path)-1]
		}
		subject := ""
		switch x.Kind {
		case pipeline.DeadEnd:
			_, s := stepOf(p, x.At)
			subject = ends(p, x.Path) + " " + string(s.On)
		case pipeline.PhaseSkipped, pipeline.NoAssessor:
			subject = last.To
		case pipeline.PhaseBack, pipeline.ActsMixed:
			subject = last.Stage + " " + string(last.On) + " " + last.To
		default:
			continue
		}
		key := string(x.Kind) + " " + subject
		require.NotContains(t, got, key)
		if len(x.Path) < length || len(x.Path) == length && x.Kind != pipeline.DeadEnd {
			got[key] = slices.Clone(x.Path)
		}
	}
	for key, path := range walks {
		if len(path) > length || len(path) == length && strings.HasPrefix(key, string(pipeline.DeadEnd)) {
			delete(walks, key) // of that length not all were seen
		} else if len(path) == 0 {
			walks[key] = nil
		}
	}
	for key, path := range got {
		if len(path) == 0 {
			got[key] = nil
		}
	}
	require.Equal(t, walks, got)
	compareGraph(t, p, proof)
	return length == 1<<30
}

func compareGraph(t testing.TB, p *pipeline.Pipeline, proof pipeline.Proof) {
	t.Helper()
	g := graphOf(p)
	stuck, rounds := g.judge()
	var reached, unreachable, unusedExits, unusedSteps []string
	for _, s := range p.Stages {
		if !g.ends[s.ID] {
			unreachable = append(unreachable, s.ID)
			continue
		}
		reached = append(reached, s.ID)
		for i := range s.Steps {
			if place := s.ID + "/" + strconv.Itoa(i); !g.taken[place] {
				unusedSteps = append(unusedSteps, place)
			}
		}
	}
	for i := range p.Anywhere {
		if place := "anywhere/" + strconv.Itoa(i); !g.taken[place] {
			unusedSteps = append(unusedSteps, place)
		}
	}
	stages := reached
	for _, e := range p.Exits {
		if g.ends[e.ID] {
			reached = append(slices.Clone(reached), e.ID)
		} else {
			unusedExits = append(unusedExits, e.ID)
		}
	}
	require.Equal(t, reached, proof.Reached)

	var gotUnreachable, gotExits, gotSteps []string
	gotStuck, onLoops := map[string][]pipeline.Move{}, map[pipeline.Move]bool{}
	for _, x := range proof.Problems {
		i, _ := strconv.Atoi(x.At[strings.LastIndex(x.At, "/")+1:])
		switch x.Kind {
		case pipeline.UnreachableStage:
			gotUnreachable = append(gotUnreachable, p.Stages[i].ID)
			require.Equal(t, stages, x.Stages)
		case pipeline.UnusedExit:
			gotExits = append(gotExits, p.Exits[i].ID)
			require.Equal(t, stages, x.Stages)
		case pipeline.UnusedStep:
			place, _ := stepOf(p, x.At)
			gotSteps = append(gotSteps, place)
		case pipeline.NoWayOut:
			require.Equal(t, p.Stages[i].ID, ends(p, x.Path))
			require.NotContains(t, gotStuck, p.Stages[i].ID)
			gotStuck[p.Stages[i].ID] = append([]pipeline.Move(nil), x.Path...)
		case pipeline.UnboundedLoop:
			want := rounds[x.Loop[0]]
			require.False(t, onLoops[x.Loop[0]])
			require.Equal(t, append([]pipeline.Move{}, want.path...), append([]pipeline.Move{}, x.Path...))
			require.Len(t, x.Loop, want.length)
			for _, m := range x.Loop {
				onLoops[m] = true
			}
		}
	}
	for id, path := range stuck {
		stuck[id] = append([]pipeline.Move(nil), path...)
	}
	sort.Strings(unusedSteps)
	sort.Strings(gotSteps)
	require.Equal(t, unreachable, gotUnreachable)
	require.Equal(t, unusedExits, gotExits)
	require.Equal(t, unusedSteps, gotSteps)
	require.Equal(t, stuck, gotStuck)
	want := map[pipeline.Move]bool{}
	for m := range rounds {
		want[m] = true
	}
	require.Equal(t, want, onLoops)
}

// replay lets a walk go every counterexample and sees what it shows.
func replay(t testing.TB, p *pipeline.Pipeline, proof pipeline.Proof) {
	t.Helper()
	for _, x := range proof.Problems {
		require.NotEmpty(t, x.Says.SV)
		require.NotContains(t, x.Says.SV+x.Says.EN+x.Next.SV+x.Next.EN, "{")
		w, err := p.Begin().Follow(x.Path)
		require.NoError(t, err)
		require.Equal(t, ends(p, x.Path), w.At())
		switch x.Kind {
		case pipeline.NoWayOut:
			want := slices.Clone(x.Stages)
			sort.Strings(want)
			require.Equal(t, want, wander(p, w))
		case pipeline.UnboundedLoop:
			for range pipeline.MaxTimes + 2 {
				w, err = w.Follow(x.Loop)
				require.NoError(t, err)
			}
			require.Equal(t, ends(p, x.Path), w.At())
		case pipeline.DeadEnd:
			_, s := stepOf(p, x.At)
			require.NotContains(t, w.Results(), s.On)
			_, err := w.Next(s.On)
			fault := samverkan.FaultsOf(err)[0]
			require.Equal(t, samverkan.CodeConflict, fault.Code)
			require.Contains(t, fault.Text.EN, "already")
		}
	}
}

// wander lists the stages that a walk can come to, and "" when it can end.
func wander(p *pipeline.Pipeline, w pipeline.Walk) []string {
	seen, stages := map[string]bool{}, map[string]bool{}
	for queue := []pipeline.Walk{w}; len(queue) > 0; queue = queue[1:] {
		w := queue[0]
		if _, ended := w.Ended(); ended {
			stages[""] = true
			continue
		}
		key := w.At()
		count := func(stage string, steps []pipeline.Step) {
			for i, s := range steps {
				if s.AtMost > 0 {
					key += " " + strconv.Itoa(w.Times(stage, i))
				}
			}
		}
		for _, s := range p.Stages {
			count(s.ID, s.Steps)
		}
		count("", p.Anywhere)
		if seen[key] {
			continue
		}
		seen[key], stages[w.At()] = true, true
		for _, r := range w.Results() {
			next, _ := w.Next(r)
			queue = append(queue, next)
		}
	}
	return sortedKeys(stages)
}

// Each kind of problem on random small pipelines, against the slow reading.
func TestProveAgainstAllWalks(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 2026))
	kinds, complete, holds, n := map[pipeline.ProblemKind]int{}, 0, 0, 300
	for i := range n {
		data := make([]byte, 90)
		for k := range data {
			data[k] = byte(r.IntN(256))
		}
		var p pipeline.Pipeline
		if i%2 == 0 {
			p = made(data, i/2%4)
		} else {
			p = ordered(data)
		}
		proof := prove(t, p)
		if compare(t, &p, proof, 1000) {
			complete++
		}
		replay(t, &p, proof)
		for _, x := range proof.Problems {
			kinds[x.Kind]++
		}
		if proof.Holds {
			holds++
		}
	}
	// The test must have seen something of everything.
	for _, kind := range pipeline.ProblemKind("").Choices() {
		require.Greater(t, kinds[pipeline.ProblemKind(kind)], 10, kind)
	}
	require.Greater(t, complete, n/4)
	require.Greater(t, holds, 15)
	t.Log(kinds, "complete", complete, "holds", holds)
}
