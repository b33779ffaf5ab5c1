package cover

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// tree reads the nodes of one part in order.
type tree struct {
	p       Problem
	holders [][]int
	part    Part
	limit   int64 // a case whose bound is above this is closed, in units of 1/Denominator
	next    int   // the node to read
	at      string
}

// situation is a case: who may still be chosen, which pieces are open, what
// the chosen cost, and the weights that hold. A child gets one of its own.
type situation struct {
	free    []bool
	open    []bool
	spent   int64
	weights []int64
}

// checkPart checks that the part proves its bound.
func (k *checking) checkPart(part Part, at string) error {
	if part.Denominator < 1 || part.Denominator > maxDenominator {
		return wrong(at+"/denominator", samverkan.Text{
			SV: "Nämnaren är {n}. Den får vara 1 till {most}.",
			EN: "The denominator is {n}. It may be 1 to {most}.",
		}, amount("n", part.Denominator), samverkan.Int("most", maxDenominator))
	}
	if part.Lower < 0 || part.Lower > MaxCost {
		return wrong(at+"/lower", samverkan.Text{
			SV: "Den undre gränsen är {n}. Den får vara 0 till {most}.",
			EN: "The lower bound is {n}. It may be 0 to {most}.",
		}, amount("n", part.Lower), amount("most", MaxCost))
	}
	s := situation{free: make([]bool, len(k.p.Holders)), open: make([]bool, k.p.Pieces), weights: make([]int64, k.p.Pieces)}
	for _, piece := range part.Pieces {
		s.open[piece] = true
		for _, h := range k.holders[piece] {
			s.free[h] = true
		}
	}
	t := &tree{p: k.p, holders: k.holders, part: part, at: at}
	if err := t.setAside(s, part.Outdone, at); err != nil {
		return err
	}
	t.limit = t.below(s) * part.Denominator
	if err := t.check(s); err != nil {
		return err
	}
	if t.next < len(part.Nodes) {
		return wrong(t.node(), samverkan.Text{
			SV: "Trädet är slut före den här noden.",
			EN: "The tree ends before this node.",
		})
	}
	return nil
}

// below returns the most that a cover of the part can cost and be cheaper than
// its bound: every cover costs a multiple of what all costs are multiples of.
func (t *tree) below(s situation) int64 {
	var step int64
	for h, free := range s.free {
		for a := t.p.Holders[h].Cost; free && a != 0; {
			step, a = a, step%a // Euclid
		}
	}
	below := t.part.Lower - 1
	if step > 0 && below > 0 {
		below -= below % step
	}
	return below
}

// node returns where the next node stands.
func (t *tree) node() string { return t.at + "/nodes/" + strconv.Itoa(t.next) }

// check reads a node and what is below it.
func (t *tree) check(s situation) error {
	at := t.node()
	if t.next == len(t.part.Nodes) {
		return wrong(at, samverkan.Text{
			SV: "Här saknas en nod: ett fall är inte prövat.",
			EN: "A node is missing here: a case has not been tried.",
		})
	}
	n := t.part.Nodes[t.next]
	t.next++
	if len(n.Weights) > 0 {
		if err := t.weigh(s, n.Weights, at+"/weights"); err != nil {
			return err
		}
	}
	bound := s.bound()
	switch {
	case bound > t.limit && n.Branch != nil:
		return wrong(at+"/branch", samverkan.Text{
			SV: "Gränsen är redan visad. Noden ska vara slut här.",
			EN: "The bound is proven already. The node should end here.",
		})
	case bound > t.limit:
		return nil
	case n.Branch == nil:
		return wrong(at, samverkan.Text{
			SV: "Gränsen är inte visad: det som är valt och det som bitarna är värda räcker inte.",
			EN: "The bound is not proven: what is chosen and what the pieces are worth do not make it up.",
		})
	}
	for h, free := range s.free {
		if free && bound+t.slack(s, h) > t.limit {
			s.free[h] = false // whoever chooses it pays too much
		}
	}
	if err := t.setAside(s, n.Branch.Outdone, at+"/branch"); err != nil {
		return err
	}
	return t.branch(s, n.Branch, at+"/branch")
}

// bound returns what a cover costs at least in the case.
func (s situation) bound() int64 {
	sum := s.spent
	for piece, open := range s.open {
		if open {
			sum += s.weights[piece]
		}
	}
	return sum
}

// slack returns what a holder costs more than its open pieces weigh.
func (t *tree) slack(s situation, h int) int64 {
	slack := t.p.Holders[h].Cost * t.part.Denominator
	for _, piece := range t.p.Holders[h].Holds {
		if s.open[piece] {
			slack -= s.weights[piece]
		}
	}
	return slack
}

// weigh puts new weights in place of the old and checks that no free holder's
// pieces weigh more than it costs.
func (t *tree) weigh(s situation, weights []Weight, at string) error {
	clear(s.weights)
	for i, w := range weights {
		at := at + "/" + strconv.Itoa(i)
		if w.Piece < 0 || w.Piece >= t.p.Pieces || !s.open[w.Piece] || i > 0 && w.Piece <= weights[i-1].Piece {
			return wrong(at+"/piece", samverkan.Text{
				SV: "Bit {piece} kan inte stå här. Skriv bitar som ännu inte hålls, var och en en gång, i stigande ordning.",
				EN: "Piece {piece} cannot stand here. Write pieces that are not held yet, each once, rising.",
			}, samverkan.Int("piece", w.Piece))
		}
		if w.Weight < 1 || w.Weight > maxWeight {
			return wrong(at+"/weight", samverkan.Text{
				SV: "Vikten är {n}. Den får vara 1 till {most}; utelämna bitar med vikten 0.",
				EN: "The weight is {n}. It may be 1 to {most}; leave out pieces of weight 0.",
			}, amount("n", w.Weight), amount("most", maxWeight))
		}
		s.weights[w.Piece] = w.Weight
	}
	for h, free := range s.free {
		if free && t.slack(s, h) < 0 {
			return wrong(at, samverkan.Text{
				SV: "Bitarna hos part {holder} väger mer än parten kostar.",
				EN: "The pieces of holder {holder} weigh more than it costs.",
			}, samverkan.Int("holder", h))
		}
	}
	return nil
}

// setAside leaves holders aside for whom another can stand.
func (t *tree) setAside(s situation, outdone []Outdone, at string) error {
	for i, o := range outdone {
		n := len(t.p.Holders)
		ok := o.Holder >= 0 && o.Holder < n && o.By >= 0 && o.By < n && o.Holder != o.By &&
			s.free[o.Holder] && s.free[o.By] && t.p.Holders[o.By].Cost <= t.p.Holders[o.Holder].Cost
		if ok {
			for _, piece := range t.p.Holders[o.Holder].Holds {
				ok = ok && (!s.open[piece] || slices.Contains(t.holders[piece], o.By))
			}
		}
		if !ok {
			return wrong(at+"/outdone/"+strconv.Itoa(i), samverkan.Text{
				SV: "Part {by} kan inte stå i stället för part {holder}: den kostar mer, håller inte allt det, eller är redan borta.",
				EN: "Holder {by} cannot stand for holder {holder}: it costs more, does not hold all that, or is out.",
			}, samverkan.Int("by", o.By), samverkan.Int("holder", o.Holder))
		}
		s.free[o.Holder] = false
	}
	return nil
}

// branch goes through the holders of a piece: one of them is chosen.
func (t *tree) branch(s situation, n *Branch, at string) error {
	if n.Piece < 0 || n.Piece >= t.p.Pieces || !s.open[n.Piece] {
		return wrong(at+"/piece", samverkan.Text{
			SV: "Bit {piece} kan inte stå här. Skriv en bit i delen som ännu inte hålls.",
			EN: "Piece {piece} cannot stand here. Write a piece of the part that is not held yet.",
		}, samverkan.Int("piece", n.Piece))
	}
	for i, h := range n.Holders {
		if h < 0 || h >= len(t.p.Holders) || !s.free[h] || !slices.Contains(t.holders[n.Piece], h) {
			return wrong(at+"/holders/"+strconv.Itoa(i), samverkan.Text{
				SV: "Part {holder} kan inte väljas för bit {piece} här.",
				EN: "Holder {holder} cannot be chosen for piece {piece} here.",
			}, samverkan.Int("holder", h), samverkan.Int("piece", n.Piece))
		}
		s.free[h] = false
		child := situation{slices.Clone(s.free), slices.Clone(s.open), s.spent + t.p.Holders[h].Cost*t.part.Denominator, slices.Clone(s.weights)}
		for _, piece := range t.p.Holders[h].Holds {
			child.open[piece] = false
		}
		if err := t.check(child); err != nil {
			return err
		}
	}
	for _, h := range t.holders[n.Piece] {
		if s.free[h] {
			return wrong(at+"/holders", samverkan.Text{
				SV: "Part {holder} håller också bit {piece} och är inte prövad.",
				EN: "Holder {holder} holds piece {piece} too and has not been tried.",
			}, samverkan.Int("holder", h), samverkan.Int("piece", n.Piece))
		}
	}
	return nil
}
