package cover

import "slices"

// proof is the tree of a search as it was gone through, each node before its
// children, in the matrix's own numbers.
type proof struct {
	nodes []node
	size  int // weights, holders and nodes, for the limit
}

type node struct {
	weights []weight // nil: the parent's
	piece   int      // −1: closed, or not gone into
	outdone [][2]int32
	holders []int32
}

type weight struct {
	piece  int32
	weight int64
}

func (p *proof) add(f *frame, piece int) {
	n := node{piece: piece}
	if f.fresh {
		for q := range f.open.all() {
			if w := f.weights[q]; w > 0 {
				n.weights = append(n.weights, weight{int32(q), w})
			}
		}
	}
	p.nodes = append(p.nodes, n)
	p.size += 1 + len(n.weights)
}

// leaf notes a node that is closed, or not gone into.
func (p *proof) leaf(f *frame) { p.add(f, -1) }

// inner notes a node that branches over the holders of a piece.
func (p *proof) inner(f *frame, piece int, outdone [][2]int32) {
	p.add(f, piece)
	last := &p.nodes[len(p.nodes)-1]
	last.outdone, last.holders = outdone, slices.Clone(f.branch)
	p.size += len(outdone) + len(f.branch)
}

// telling tells the proof again as it is when no cover below a limit is looked
// for: nodes that are closed sooner take their children with them, and holders
// that are too dear sooner are not named. The limit may be lower than any that
// the search had, never higher. What is closed by its parent's weights is never
// told: to choose that holder was too dear.
type telling struct {
	m     *matrix
	limit int64
	from  []node
	next  int // in from
	out   []Node
}

// tell returns the tree for a limit. What the search has not gone into counts
// as closed; the caller knows that the limit allows it.
func (p *proof) tell(m *matrix, limit int64) []Node {
	t := &telling{m: m, limit: limit, from: p.nodes}
	n, k := len(m.holders), len(m.pieces)
	t.node(full(n), full(k), 0, make([]int64, k))
	return t.out
}

// node tells the next node and what is below it.
func (t *telling) node(free, open set, spent int64, weights []int64) {
	if t.next == len(t.from) {
		t.out = append(t.out, Node{})
		return
	}
	from := t.from[t.next]
	t.next++
	at := len(t.out)
	t.out = append(t.out, Node{})
	if from.weights != nil {
		clear(weights)
		for _, w := range from.weights {
			weights[w.piece] = w.weight
			t.out[at].Weights = append(t.out[at].Weights, Weight{t.m.pieces[w.piece], w.weight})
		}
	}
	sum := worth(open, weights)
	if spent+sum > t.limit || from.piece < 0 {
		t.skip(from)
		return
	}
	for h := range free.all() {
		if spent+sum+t.m.slack(h, weights) > t.limit {
			free.drop(h)
		}
	}
	branch := &Branch{Piece: t.m.pieces[from.piece], Holders: []int{}}
	t.out[at].Branch = branch
	for _, o := range from.outdone {
		if h := int(o[0]); free.has(h) {
			branch.Outdone = append(branch.Outdone, Outdone{t.m.holders[h], t.m.holders[o[1]]})
			free.drop(h)
		}
	}
	t.children(from, branch, free, open, spent, weights)
}

func (t *telling) children(from node, branch *Branch, free, open set, spent int64, weights []int64) {
	for _, h := range from.holders {
		if !free.has(int(h)) {
			t.skipNext()
			continue
		}
		branch.Holders = append(branch.Holders, t.m.holders[h])
		free.drop(int(h))
		below, rest := open.clone(), slices.Clone(weights)
		for _, p := range t.m.holds[h] {
			below.drop(int(p))
			rest[p] = 0
		}
		t.node(free.clone(), below, spent+t.m.cost[h], rest)
	}
}

// skip passes over what is below a node that was read.
func (t *telling) skip(n node) {
	for range n.holders {
		t.skipNext()
	}
}

func (t *telling) skipNext() {
	if t.next < len(t.from) {
		t.next++
		t.skip(t.from[t.next-1])
	}
}
