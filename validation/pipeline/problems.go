package pipeline

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// afterCycles tells what the plain search and its cycles have found.
func (p *Prover) afterCycles() {
	f := p.plain
	p.proof.States = len(f.states)
	for i, id := range f.ids {
		if f.plain.node[i] {
			p.proof.Reached = append(p.proof.Reached, id)
		}
	}
	p.unreachable()
	p.noWayOut()
	p.loops()
	for _, x := range f.shown {
		p.deadEnd(x)
	}
	p.unused()
}

// reached lists the stages that a case can come to.
func (p *Prover) reached() (out []string) {
	for i, id := range p.plain.ids[:p.plain.stages] {
		if p.plain.plain.node[i] {
			out = append(out, id)
		}
	}
	return out
}

// unreachable shows the stages that no case comes to.
func (p *Prover) unreachable() {
	f := p.plain
	for i := range f.stages {
		if f.plain.node[i] {
			continue
		}
		says := samverkan.Text{
			SV: "Inget ärende kan komma till ”{stage}”: ingen väg leder dit från de steg som går att nå.",
			EN: "No case can come to “{stage}”: no way leads there from the stages that can be reached.",
		}
		next := samverkan.Text{SV: "Låt en väg leda dit, eller ta bort steget.", EN: "Let a way lead there, or remove the stage."}
		args := []samverkan.Arg{samverkan.Of("stage", f.names[i])}
		for _, w := range f.ways {
			if w.to == i && f.plain.node[w.stage] {
				says = samverkan.Text{
					SV: "Inget ärende kan komma till ”{stage}”: dit leder ”{result}” från ”{from}”, men de vägar som prövas före den blir aldrig förbrukade.",
					EN: "No case can come to “{stage}”: “{result}” from “{from}” leads there, but the ways that are tried before it are never used up.",
				}
				next = samverkan.Text{SV: "Sätt en lägre gräns på vägen före, eller ta bort steget.", EN: "Give the way before it a lower bound, or remove the stage."}
				args = append(args, samverkan.Of("result", f.steps[w.step].on.Text()), samverkan.Of("from", f.names[w.stage]))
				break
			}
		}
		p.problem(Problem{Kind: UnreachableStage, At: index("/stages", i), Stages: p.reached(), Says: says.With(args...), Next: next})
	}
}

// noWayOut shows for each stage the first walk to it after which no exit can be
// reached.
func (p *Prover) noWayOut() {
	f, told := p.plain, make([]bool, p.plain.stages)
	for i := range f.states {
		stage := f.states[i].stage
		if p.cycles.leaves[i] || told[stage] {
			continue
		}
		told[stage] = true
		args := samverkan.Of("stage", f.names[stage])
		p.problem(Problem{
			Kind: NoWayOut, At: index("/stages", int(stage)), Path: f.path(int32(i)), Stages: p.from(int32(i)),
			Says: samverkan.Text{
				SV: "Den som kommer till ”{stage}” den här vägen blir aldrig klar: därifrån går ingen utgång att nå.",
				EN: "Whoever comes to “{stage}” this way never finishes: no exit can be reached from there.",
			}.With(args),
			Next: samverkan.Text{
				SV: "Lägg till en väg från ”{stage}”, eller från ett steg efter det, som leder till en utgång.",
				EN: "Add a way from “{stage}”, or from a stage after it, that leads to an exit.",
			}.With(args),
		})
	}
}

// from lists the stages that can be reached from a state, its own too.
func (p *Prover) from(start int32) (out []string) {
	f := p.plain
	seen, stages := make([]bool, len(f.states)), make([]bool, f.stages)
	queue := []int32{start}
	seen[start] = true
	for len(queue) > 0 {
		v := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		stages[f.states[v].stage] = true
		for _, w := range f.plain.after[v] {
			if w >= 0 && !seen[w] {
				seen[w] = true
				queue = append(queue, w)
			}
		}
	}
	for i, is := range stages {
		if is {
			out = append(out, f.ids[i])
		}
	}
	return out
}

// deadEnd shows a walk after which all ways for a result are used up.
func (p *Prover) deadEnd(x shown) {
	if p.full() {
		p.proof.More++
		return
	}
	f := p.plain
	stage := int(f.states[x.state].stage)
	o := f.offers[stage][x.offer]
	at := p.stepAt(f.ways[o.ways[len(o.ways)-1]].step)
	args := []samverkan.Arg{samverkan.Of("stage", f.names[stage]), samverkan.Of("result", o.on.Text()), samverkan.Int("n", f.bound(o))}
	p.problem(Problem{
		Kind: DeadEnd, At: at, Path: f.path(x.state),
		Says: samverkan.Text{
			SV: "I ”{stage}” finns ingen väg kvar för ”{result}” när gränsen är nådd ({n|en gång|# gånger}).",
			EN: "At “{stage}” no way is left for “{result}” when the bound is reached ({n|once|# times}).",
		}.With(args...),
		Next: samverkan.Text{
			SV: "Lägg till en väg utan gräns för ”{result}” efter den, till exempel till en utgång.",
			EN: "Add a way without a bound for “{result}” after it, for instance to an exit.",
		}.With(args...),
	})
}

// unused shows the steps that no case takes and the exits that no case leaves
// by. The steps of a stage that no case comes to are not told.
func (p *Prover) unused() {
	f := p.plain
	for i, s := range f.steps {
		if f.plain.step[i] || s.at >= 0 && !f.plain.node[s.at] {
			continue
		}
		x := Problem{Kind: UnusedStep, At: p.stepAt(i), Stages: p.reached(), Says: samverkan.Text{
			SV: "Vägen för ”{result}” från ”{stage}” tas aldrig: de som prövas före den blir aldrig förbrukade.",
			EN: "The way for “{result}” from “{stage}” is never taken: those tried before it are never used up.",
		}, Next: samverkan.Text{SV: "Ta bort vägen, eller sätt en lägre gräns på den före.", EN: "Remove the way, or give the one before it a lower bound."}}
		args := []samverkan.Arg{samverkan.Of("result", s.on.Text())}
		if s.at >= 0 {
			args = append(args, samverkan.Of("stage", f.names[s.at]))
		} else {
			x.Says = samverkan.Text{
				SV: "Vägen för ”{result}” som gäller överallt tas aldrig: varje steg som går att nå har en egen, eller en annan prövas före.",
				EN: "The way for “{result}” that holds anywhere is never taken: each stage that can be reached has its own, or another is tried before it.",
			}
			x.Next = samverkan.Text{SV: "Ta bort vägen, eller någon av dem som går före.", EN: "Remove the way, or one that comes before it."}
		}
		x.Says = x.Says.With(args...)
		p.problem(x)
	}
	for i, exit := range f.exits {
		if !f.plain.node[f.stages+i] {
			p.problem(Problem{
				Kind: UnusedExit, At: index("/exits", i), Stages: p.reached(),
				Says: samverkan.Text{
					SV: "Inget ärende kan sluta med ”{exit}”.", EN: "No case can end with “{exit}”.",
				}.With(samverkan.Of("exit", exit.Name)),
				Next: samverkan.Text{SV: "Låt en väg leda dit, eller ta bort utgången.", EN: "Let a way lead there, or remove the exit."},
			})
		}
	}
}

// stepAt is the place of a step in the pipeline.
func (p *Prover) stepAt(i int) string {
	s := p.space.steps[i]
	if s.at < 0 {
		return index("/anywhere", s.nth)
	}
	return index(index("/stages", s.at)+"/steps", s.nth)
}

// drawn writes the stages of a walk: A → B → C.
func drawn(names []samverkan.Text) samverkan.Text {
	sv, en := make([]string, len(names)), make([]string, len(names))
	for i, n := range names {
		sv[i], en[i] = n.In(samverkan.SV), n.In(samverkan.EN)
	}
	return samverkan.Text{SV: strings.Join(sv, " → "), EN: strings.Join(en, " → ")}
}
