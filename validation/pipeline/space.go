package pipeline

// space numbers the states of a case: where it is, and how often it took each
// step whose count can still matter.
//
// A bound matters only at a stage that offers its step and can be come to
// again after the step was taken: only then can the step be found used up. Such
// a stage lies on a cycle with the stage that the step leads to. So a count
// belongs to the component (of stages that reach each other) that its step
// leads into, and to no other: before a case comes there, the step was never
// taken; once it has left, no stage offers the step again.
type space struct {
	*net
	reach  []uint64    // of each stage, the stages that can follow it, itself too
	parts  []component // of the stages that can be come to from the start
	part   []int       // of each stage: its component, −1 when it has none
	place  []int       // of each stage: its place in the component
	weight []int32     // of each step: what taking it adds to the code, 0 when its count cannot matter
	size   int         // how many codes there are
}

// component is stages that reach each other, and the counts that matter there.
// The code of a state is base + place of the stage + Σ count · weight.
type component struct {
	base, stages int
	counted      []int // steps
}

// farTooMany is where the number of states is no longer computed exactly.
const farTooMany = 1_000_000_000_000

func newSpace(n *net) *space {
	s := &space{net: n, reach: n.closure(), part: make([]int, n.stages), place: make([]int, n.stages), weight: make([]int32, len(n.steps))}
	for i := range s.part {
		s.part[i] = -1
	}
	for i := range n.stages {
		if s.part[i] < 0 && s.reaches(n.start, i) {
			s.add(i)
		}
	}
	return s
}

// closure returns which stages can follow which (Warshall 1962).
func (n *net) closure() []uint64 {
	reach := make([]uint64, n.stages)
	for i := range reach {
		reach[i] = 1 << i
	}
	for _, w := range n.ways {
		if w.to < n.stages {
			reach[w.stage] |= 1 << w.to
		}
	}
	for k := range reach {
		for i := range reach {
			if reach[i]>>k&1 == 1 {
				reach[i] |= reach[k]
			}
		}
	}
	return reach
}

func (s *space) reaches(from, to int) bool { return s.reach[from]>>to&1 == 1 }

// add makes the component of a stage, in which it is the first.
func (s *space) add(first int) {
	c := component{base: s.size}
	for i := range s.stages {
		if s.reaches(first, i) && s.reaches(i, first) {
			s.part[i], s.place[i] = len(s.parts), c.stages
			c.stages++
		}
	}
	size := c.stages
	for _, w := range s.ways {
		most := s.steps[w.step].most
		if most > 0 && s.weight[w.step] == 0 && w.to < s.stages && s.part[w.stage] == len(s.parts) && s.part[w.to] == len(s.parts) {
			// Above the limit of states the weights are never used.
			s.weight[w.step] = int32(min(size, 1<<30))
			c.counted = append(c.counted, w.step)
			size = min(size*(most+1), farTooMany)
		}
	}
	s.parts = append(s.parts, c)
	s.size = min(s.size+size, farTooMany)
}

// begin is the code of a case at the start.
func (s *space) begin() int32 { return s.enter(s.start) }

// enter is the code of a case that comes into a component at a stage.
func (s *space) enter(stage int) int32 {
	return int32(s.parts[s.part[stage]].base + s.place[stage])
}

// open returns the first way of an offer that is not used up, −1 when all are.
func (s *space) open(code int32, o offer) int {
	for _, i := range o.ways {
		w := s.ways[i]
		if s.steps[w.step].most == 0 || !s.counts(w) || s.count(code, w) < s.steps[w.step].most {
			return i
		}
	}
	return -1
}

// counts reports whether the count of a way's step is in the codes of the
// component that the way lies in.
func (s *space) counts(w way) bool {
	return s.weight[w.step] > 0 && s.part[w.stage] == s.part[w.to]
}

// count reads a count from a code: the counts are the digits of a number, each
// with its own base.
func (s *space) count(code int32, w way) int {
	rest := code - int32(s.parts[s.part[w.stage]].base)
	return int(rest/s.weight[w.step]) % (s.steps[w.step].most + 1)
}

// after is the code after a way to a stage is taken.
func (s *space) after(code int32, w way) int32 {
	if s.part[w.stage] == s.part[w.to] {
		return code + int32(s.place[w.to]-s.place[w.stage]) + s.weight[w.step]
	}
	return s.enter(w.to) + s.weight[w.step]
}
