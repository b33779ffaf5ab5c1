package flow

// FirstPass is how many passed a stage at the first attempt.
type FirstPass struct {
	// The ID of the stage.
	Stage string `json:"stage"`
	// Passes of decided first attempts that ended in the window: passed,
	// partly passed, failed or withdrawn. An attempt that is open or was
	// referred elsewhere was not decided. Left out: there were none.
	Share *Share `json:"share,omitempty"`
	// First attempts that were open at the end or ended without a judgment.
	Undecided int `json:"undecided"`
}

// FirstPass returns the first-pass yield of each stage.
func (f *Flow) FirstPass() []FirstPass {
	out := make([]FirstPass, len(f.stages))
	passed, decided := make([]int, len(out)), make([]int, len(out))
	for i := range f.visits {
		v := &f.visits[i]
		switch {
		case v.attempt != 1 || v.gone != 0 && !f.in(v.gone):
		case v.judged():
			decided[v.stage]++
			if v.result == Passed {
				passed[v.stage]++
			}
		default:
			out[v.stage].Undecided++
		}
	}
	for i := range out {
		out[i].Stage, out[i].Share = f.stages[i].id, share(passed[i], decided[i])
	}
	return out
}

// judged reports whether the visit counts as a decided attempt.
func (v *visit) judged() bool {
	return v.result == Passed || v.result == Partly || v.result == Failed || v.result == ResultWithdrawn
}

// Rework is work that is done again, by two notions that are not the same.
type Rework struct {
	// The stages.
	Stages []StageRework `json:"stages,omitempty"`
	// Of the cases that visited a stage, those that visited some stage more
	// than once.
	Cases *Share `json:"cases,omitempty"`
}

// StageRework is the rework of one stage.
type StageRework struct {
	// The ID of the stage.
	Stage string `json:"stage"`
	// Failures of what was passed or failed in the window, at any attempt.
	Failed *Share `json:"failed,omitempty"`
	// Of the cases that visited the stage, those that did so more than once,
	// for whatever reason.
	Repeated *Share `json:"repeated,omitempty"`
}

// Rework returns how much is done again. The cases are those of the window,
// with all their visits up to its end.
func (f *Flow) Rework() Rework {
	n := len(f.stages)
	passed, failed, visited, repeated := make([]int, n), make([]int, n), make([]int, n), make([]int, n)
	times := make([]int, n) // by the case at hand
	all, again := 0, 0
	for i := range f.cases {
		k := &f.cases[i]
		mine := f.visits[k.first:k.after]
		twice := false
		for j := range mine {
			v := &mine[j]
			if f.in(v.ended) && v.result == Passed {
				passed[v.stage]++
			}
			if f.in(v.ended) && v.result == Failed {
				failed[v.stage]++
			}
			switch times[v.stage]++; times[v.stage] {
			case 1:
				visited[v.stage]++
			case 2:
				repeated[v.stage]++
				twice = true
			}
		}
		for j := range mine {
			times[mine[j].stage] = 0
		}
		if len(mine) > 0 {
			all++
		}
		if twice {
			again++
		}
	}
	out := Rework{Stages: make([]StageRework, n), Cases: share(again, all)}
	for i := range f.stages {
		out.Stages[i] = StageRework{f.stages[i].id, share(failed[i], passed[i]+failed[i]), share(repeated[i], visited[i])}
	}
	return out
}
