package pipeline

import "github.com/samverkan/samverkan"

// loops shows the loops without a bound: for each way that lies on one, and not
// on one that was shown, the first state in which it does, and the shortest
// way round.
func (p *Prover) loops() {
	f, told := p.plain, make([]bool, len(p.plain.ways))
	for v := range f.states {
		for k, w := range f.plain.after[v] {
			if w < 0 || p.cycles.part[w] != p.cycles.part[v] {
				continue
			}
			first := f.taken(int32(v), k)
			if told[f.ways[first].same] {
				continue
			}
			loop := append([]int{first}, p.back(w, int32(v))...)
			for _, i := range loop {
				told[f.ways[i].same] = true
			}
			p.loop(int32(v), loop)
		}
	}
}

// taken is the way that an offer gives in a state.
func (f *search) taken(v int32, offer int) int {
	x := f.states[v]
	return f.open(x.code, f.offers[x.stage][offer])
}

// back is the shortest walk from a state to another that it lies on a cycle
// with, as ways. Along a cycle the counts stay: there is at most one state for
// each stage.
func (p *Prover) back(from, to int32) []int {
	f := p.plain
	type come struct{ state, before, way int }
	queue := []come{{int(from), -1, -1}}
	seen := make([]bool, f.stages)
	seen[f.states[from].stage] = true
	for i := 0; i < len(queue); i++ {
		x := queue[i]
		if int32(x.state) == to {
			var out []int
			for ; x.before >= 0; x = queue[x.before] {
				out = append([]int{x.way}, out...)
			}
			return out
		}
		for k, w := range f.plain.after[x.state] {
			if w >= 0 && p.cycles.part[w] == p.cycles.part[from] && !seen[f.states[w].stage] {
				seen[f.states[w].stage] = true
				queue = append(queue, come{int(w), i, f.taken(int32(x.state), k)})
			}
		}
	}
	return nil // they lie on a cycle: there is a walk
}

func (p *Prover) loop(v int32, ways []int) {
	if p.full() {
		p.proof.More++
		return
	}
	f := p.plain
	names := []samverkan.Text{f.names[f.ways[ways[0]].stage]}
	moves := make([]Move, len(ways))
	for i, w := range ways {
		moves[i] = f.move(w)
		names = append(names, f.names[f.ways[w].to])
	}
	p.problem(Problem{
		Kind: UnboundedLoop, At: p.stepAt(f.ways[ways[0]].step), Path: f.path(v), Loop: moves,
		Says: samverkan.Text{
			SV: "Ett ärende kan gå runt hur många gånger som helst: {loop}.", EN: "A case can go round any number of times: {loop}.",
		}.With(samverkan.Of("loop", drawn(names))),
		Next: samverkan.Text{
			SV: "Sätt en gräns (”atMost”) på en av vägarna runt, och en väg efter den för den som har nått gränsen.",
			EN: "Give one of the ways round a bound (“atMost”), and a way after it for those who have reached the bound.",
		},
	})
}
