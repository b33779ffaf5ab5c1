package pipeline_test

import (
	"sort"
	"strconv"

	"github.com/samverkan/samverkan/validation/pipeline"
)

// graph is every place and every count of every bounded step that a case can
// have: what the proof makes smaller, here in full.
type graph struct {
	p     *pipeline.Pipeline
	walks []*trail // to each, the first of the shortest
	edges [][]edge
	taken map[string]bool // places of steps
	ends  map[string]bool // stages and exits
}

type edge struct {
	move pipeline.Move
	to   int // −1: an exit
}

func (x *trail) key(p *pipeline.Pipeline) string {
	key := x.at
	each := func(list string, steps []pipeline.Step) {
		for i, s := range steps {
			if s.AtMost > 0 {
				key += " " + strconv.Itoa(x.taken[list+"/"+strconv.Itoa(i)])
			}
		}
	}
	for _, s := range p.Stages {
		each(s.ID, s.Steps)
	}
	each("anywhere", p.Anywhere)
	return key
}

func graphOf(p *pipeline.Pipeline) *graph {
	g := &graph{p: p, taken: map[string]bool{}, ends: map[string]bool{p.Start: true}}
	start := &trail{at: p.Start, taken: map[string]int{}}
	seen := map[string]int{start.key(p): 0}
	g.walks = append(g.walks, start)
	for i := 0; i < len(g.walks); i++ {
		x := g.walks[i]
		g.edges = append(g.edges, nil)
		for _, group := range groupsAt(p, stageIn(p, x.at)) {
			c := x.take(group)
			if c == nil {
				continue
			}
			y := x.then(c)
			g.taken[c.place], g.ends[y.at] = true, true
			to := -1
			if stageIn(p, y.at) != nil {
				place, ok := seen[y.key(p)]
				if !ok {
					place = len(g.walks)
					seen[y.key(p)] = place
					g.walks = append(g.walks, y)
				}
				to = place
			}
			g.edges[i] = append(g.edges[i], edge{y.moves[len(y.moves)-1], to})
		}
	}
	return g
}

// distances is how many moves it takes from a state to each, −1 for never, and
// whether an exit can be reached.
func (g *graph) distances(from int) (out []int, leaves bool) {
	out = make([]int, len(g.walks))
	for i := range out {
		out[i] = -1
	}
	out[from] = 0
	for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
		for _, e := range g.edges[queue[0]] {
			switch {
			case e.to < 0:
				leaves = true
			case out[e.to] < 0:
				out[e.to] = out[queue[0]] + 1
				queue = append(queue, e.to)
			}
		}
	}
	return out, leaves
}

// round is how a move lies on a loop: the first walk after which it does, and
// the length of the shortest way round from there.
type round struct {
	path   []pipeline.Move
	length int
}

// judge returns, of the whole graph, the first walk to each stage in a state
// without a way out, and the moves on loops.
func (g *graph) judge() (stuck map[string][]pipeline.Move, rounds map[pipeline.Move]round) {
	stuck, rounds = map[string][]pipeline.Move{}, map[pipeline.Move]round{}
	all := make([][]int, len(g.walks))
	for i, x := range g.walks {
		distances, leaves := g.distances(i)
		all[i] = distances
		if _, told := stuck[x.at]; !leaves && !told {
			stuck[x.at] = x.moves
		}
	}
	for i, x := range g.walks {
		for _, e := range g.edges[i] {
			if _, told := rounds[e.move]; !told && e.to >= 0 && all[e.to][i] >= 0 {
				rounds[e.move] = round{x.moves, all[e.to][i] + 1}
			}
		}
	}
	return stuck, rounds
}

func sortedKeys(m map[string]bool) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
