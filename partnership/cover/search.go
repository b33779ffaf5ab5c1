package cover

import (
	"cmp"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// search goes through the covers of a matrix depth first, one small step at a
// time. At a node some holders are chosen and some are out. It is closed when
// a packing shows that every cover there is dearer than the limit, and else
// branches over the holders of one open piece: the first is chosen; the second
// is chosen and the first out; and so on, so that no cover is met twice
// (Etcheberry 1977).
type search struct {
	m      *matrix
	prices *prices
	// No cover above the limit is looked for, in units of 1/scale.
	limit int64
	// The proof as it is made. With one, some cover below the best known is
	// looked for; with nil, every cover within the limit.
	proof *proof
	// Called with each cover that is reached. It may lower the limit, or
	// return true to end the search.
	reached func(chosen set, cost int64) (enough bool)

	frames []*frame
	depth  int // frames in use
	stage  stage
	done   bool
	share  int64 // how much of the tree is closed, of whole
}

// whole is all of a tree.
const whole = 1 << 40

type stage int

const (
	arriving stage = iota
	pricing
	descending
)

// How many rounds of prices a node gets, and how many without a rise halve the
// step: more make trees smaller and nodes dearer. Measured on random problems
// of 40 holders and 30 pieces.
const (
	rootRounds, rootPatience = 300, 12
	nodeRounds, nodePatience = 16, 3
)

// frame is a node on the way from the root to where the search is.
type frame struct {
	free    set // holders that are neither chosen nor out
	open    set // pieces that no chosen holder holds
	chosen  set
	spent   int64   // what the chosen cost
	weights []int64 // a packing of the open pieces by the free holders
	sum     int64   // what they weigh
	fresh   bool    // the weights are its own, not its parent's
	lambda  []int64 // the multipliers to go on from
	branch  []int32 // the holders to choose in turn
	next    int
	share   int64
}

func newSearch(m *matrix) *search { return &search{m: m, prices: newPrices(m)} }

// start begins anew where some are chosen and some are out, with a packing and
// multipliers of the whole matrix.
func (s *search) start(chosen, out set, weights, lambda []int64, limit int64) {
	s.depth, s.done, s.share, s.limit = 0, false, 0, limit
	f := s.push()
	copy(f.free, full(len(s.m.holders)))
	copy(f.open, full(len(s.m.pieces)))
	clear(f.chosen)
	copy(f.weights, weights)
	copy(f.lambda, lambda)
	f.spent, f.sum, f.share = 0, worth(f.open, weights), whole
	for h := range chosen.all() {
		s.choose(f, h)
	}
	for h := range out.all() {
		f.free.drop(h)
	}
}

// push takes a new frame into use. Its content is whatever it was.
func (s *search) push() *frame {
	if s.depth == len(s.frames) {
		n, k := len(s.m.holders), len(s.m.pieces)
		s.frames = append(s.frames, &frame{
			free: newSet(n), open: newSet(k), chosen: newSet(n),
			weights: make([]int64, k), lambda: make([]int64, k),
		})
	}
	f := s.frames[s.depth]
	s.depth++
	f.branch, f.next, f.fresh = f.branch[:0], 0, false
	s.stage = arriving
	return f
}

// choose chooses a holder at a node.
func (s *search) choose(f *frame, h int) {
	f.chosen.add(h)
	f.free.drop(h)
	f.spent += s.m.cost[h]
	for _, p := range s.m.holds[h] {
		if f.open.has(int(p)) {
			f.open.drop(int(p))
			f.sum -= f.weights[p]
			f.weights[p], f.lambda[p] = 0, 0
		}
	}
}

// advance takes one small step and returns how many looks it took.
func (s *search) advance() (looks int) {
	f := s.frames[s.depth-1]
	s.prices.looks = len(s.m.pieces)
	switch s.stage {
	case arriving:
		s.arrive(f)
	case pricing:
		s.price(f)
	default:
		s.descend(f)
	}
	return s.prices.looks
}

// close leaves the node, which is dealt with.
func (s *search) close(f *frame) {
	s.share += f.share
	s.depth--
	s.stage = descending
	s.done = s.depth == 0
}

// shut closes the node if its packing is above the limit.
func (s *search) shut(f *frame) bool {
	if f.spent+f.sum <= s.limit {
		return false
	}
	s.leaf(f)
	return true
}

func (s *search) leaf(f *frame) {
	if s.proof != nil {
		s.proof.leaf(f)
	}
	s.close(f)
}

func (s *search) arrive(f *frame) {
	if s.shut(f) {
		return
	}
	if f.open.empty() {
		if s.reached(f.chosen, f.spent) {
			s.done = true
			return
		}
		s.leaf(f)
		return
	}
	s.prices.weigh(f.free, f.weights)
	if raised := s.prices.fill(f.free, f.open, f.weights); raised > 0 {
		f.sum += raised
		f.fresh = true
	}
	if s.shut(f) {
		return
	}
	rounds, patience := nodeRounds, nodePatience
	if s.atRoot() {
		rounds, patience = rootRounds, rootPatience
	}
	s.prices.begin(f.lambda, rounds, patience)
	s.stage = pricing
}

// atRoot reports whether the node is the first of a proof, whose prices all
// others begin with.
func (s *search) atRoot() bool { return s.proof != nil && s.depth == 1 }

func (s *search) price(f *frame) {
	more, rose := s.prices.round(f.free, f.open, f.spent, s.limit)
	if rose && s.atRoot() {
		chosen := s.m.greedy(s.prices.best)
		s.prices.looks += chosen.count() * len(s.m.holders)
		s.reached(chosen, s.m.costOf(chosen))
	}
	if more {
		return
	}
	s.settle(f)
	if !s.shut(f) {
		s.spread(f)
	}
}

// settle makes a packing of the best multipliers, and keeps it if it weighs
// more than the one at hand.
func (s *search) settle(f *frame) {
	x := s.prices
	copy(f.lambda, x.best)
	copy(x.lambda, x.best)
	x.weigh(f.free, x.lambda)
	x.trim(f.free, x.lambda)
	x.fill(f.free, f.open, x.lambda)
	if sum := worth(f.open, x.lambda); sum > f.sum {
		copy(f.weights, x.lambda)
		f.sum, f.fresh = sum, true
	}
}

// spread decides over which piece to branch, and in which order.
func (s *search) spread(f *frame) {
	x := s.prices
	x.weigh(f.free, f.weights)
	for h := range f.free.all() { // too dear at these prices (reduced cost fixing)
		if f.spent+f.sum+s.m.cost[h]-x.load[h] > s.limit {
			f.free.drop(h)
		}
	}
	piece, fewest := -1, 0
	for p := range f.open.all() {
		n := s.m.heldSet[p].countWith(f.free)
		if piece < 0 || n < fewest || n == fewest && f.weights[p] > f.weights[piece] {
			piece, fewest = p, n
		}
	}
	var outdone [][2]int32
	for _, h := range s.m.held[piece] {
		if !f.free.has(int(h)) {
			continue
		}
		if by := s.outdone(f, h, s.m.held[piece]); by >= 0 {
			outdone = append(outdone, [2]int32{h, by})
			f.free.drop(int(h))
			continue
		}
		f.branch = append(f.branch, h)
	}
	sorted.By(f.branch, func(a, b int32) int {
		return cmp.Or(cmp.Compare(s.m.cost[a]-x.load[a], s.m.cost[b]-x.load[b]), cmp.Compare(a, b))
	})
	if s.proof != nil {
		s.proof.inner(f, piece, outdone)
	}
	s.stage = descending
}

// outdone returns a holder among some who can stand for h: it is free, holds
// all open pieces that h holds, and costs no more. Where every cover is wanted
// it must cost less. It returns −1 when there is none.
func (s *search) outdone(f *frame, h int32, among []int32) int32 {
	s.prices.looks += len(among)
	for _, g := range among {
		dearer := s.m.cost[h] - s.m.cost[g]
		if g != h && f.free.has(int(g)) && (dearer > 0 || dearer == 0 && s.proof != nil) &&
			s.m.holdsSet[h].within(s.m.holdsSet[g], f.open) {
			return g
		}
	}
	return -1
}

func (s *search) descend(f *frame) {
	if f.next == len(f.branch) {
		s.close(f)
		return
	}
	h := int(f.branch[f.next])
	f.next++
	child := s.push()
	copy(child.free, f.free)
	copy(child.open, f.open)
	copy(child.chosen, f.chosen)
	copy(child.weights, f.weights)
	copy(child.lambda, f.lambda)
	child.spent, child.sum = f.spent, f.sum
	child.share = f.share / int64(len(f.branch)-f.next+1)
	f.share -= child.share
	s.choose(child, h)
	f.free.drop(h)
}
