package pipeline

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// net is a pipeline that Check has passed, with places for IDs. Its nodes are
// the stages and after them the exits, its steps those of the stages in their
// order and after them those that hold anywhere. It never changes.
type net struct {
	stages int // how many of the nodes are stages
	ids    []string
	names  []samverkan.Text
	exits  []Exit
	start  int
	steps  []step
	ways   []way
	offers [][]offer // of each stage
	// of each stage
	phase     []Phase
	act       []ActKind
	assessors []int
}

// step is a Step of the pipeline.
type step struct {
	on   Result
	most int // 0: any number of times
	at   int // the stage it belongs to, −1 for anywhere
	nth  int // its place in its list
}

// way is a step as it is taken from one stage.
type way struct {
	stage, step, to int
	same            int // the first way between the same two on the same result
}

// offer is what one result can lead to: the ways in the order in which they
// are tried.
type offer struct {
	on   Result
	ways []int
}

func newNet(p *Pipeline) (*net, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	n := &net{stages: len(p.Stages), exits: slices.Clone(p.Exits), offers: make([][]offer, len(p.Stages))}
	for i := range p.Stages {
		s := &p.Stages[i]
		n.ids, n.names = append(n.ids, s.ID), append(n.names, s.Name)
		n.phase, n.assessors = append(n.phase, s.Phase), append(n.assessors, s.Assessors)
		n.act = append(n.act, p.actOf(s).Kind)
	}
	for i := range p.Exits {
		n.ids, n.names = append(n.ids, p.Exits[i].ID), append(n.names, p.Exits[i].Name)
	}
	n.start = n.node(p.Start)
	for s := range p.Stages {
		for i := range p.Stages[s].Steps {
			n.offer(s, n.add(&p.Stages[s].Steps[i], s, i), p.Stages[s].Steps[i].To)
		}
	}
	for i := range p.Anywhere {
		added := n.add(&p.Anywhere[i], -1, i)
		for s := range n.offers {
			if !has(p.Stages[s].Steps, p.Anywhere[i].On) {
				n.offer(s, added, p.Anywhere[i].To)
			}
		}
	}
	return n, nil
}

// actOf returns the act of a stage.
func (p *Pipeline) actOf(s *Stage) *Act {
	for i := range p.Acts {
		if p.Acts[i].ID == s.Act {
			return &p.Acts[i]
		}
	}
	return &Act{} // Check refuses it
}

func has(steps []Step, on Result) bool {
	return slices.ContainsFunc(steps, func(s Step) bool { return s.On == on })
}

func (n *net) add(s *Step, at, nth int) int {
	n.steps = append(n.steps, step{s.On, s.AtMost, at, nth})
	return len(n.steps) - 1
}

// offer lets a step be taken from a stage.
func (n *net) offer(stage, step int, to string) {
	last := len(n.ways)
	n.ways = append(n.ways, way{stage, step, n.node(to), last})
	on := n.steps[step].on
	for i := range n.offers[stage] {
		o := &n.offers[stage][i]
		if o.on != on {
			continue
		}
		for _, k := range o.ways {
			if n.ways[k].to == n.ways[last].to {
				n.ways[last].same = n.ways[k].same
			}
		}
		o.ways = append(o.ways, last)
		return
	}
	n.offers[stage] = append(n.offers[stage], offer{on, []int{last}})
}

// node returns the place of a stage or exit, −1 when there is none.
func (n *net) node(id string) int { return slices.Index(n.ids, id) }

// move is a way in words that others can follow.
func (n *net) move(w int) Move {
	return Move{Stage: n.ids[n.ways[w].stage], On: n.steps[n.ways[w].step].on, To: n.ids[n.ways[w].to]}
}
