package cover

import (
	"cmp"
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// certificate writes down the proof of what is known.
func (s *Solver) certificate() Certificate {
	c := Certificate{Holes: []int{}, Pivotal: []Pivot{}, Cover: []int{}, Parts: []Part{}}
	sole := make([][]int, len(s.p.Holders))
	for piece, held := range s.r.held {
		switch list := held.list(); len(list) {
		case 0:
			c.Holes = append(c.Holes, piece)
		case 1:
			sole[list[0]] = append(sole[list[0]], piece)
		}
	}
	for h, pieces := range sole {
		if pieces != nil {
			c.Pivotal = append(c.Pivotal, Pivot{h, pieces})
		}
	}
	for _, a := range s.parts {
		part := s.told(a)
		c.Cover = append(c.Cover, a.m.numbers(a.best)...)
		c.Cost += a.upper
		c.Lower += part.Lower
		c.Parts = append(c.Parts, part)
	}
	slices.Sort(c.Cover)
	c.join()
	return c
}

// told returns the proof of a part.
func (s *Solver) told(a *part) Part {
	lower, proof := a.lower()
	out := Part{Pieces: slices.Clone(a.m.pieces), Lower: lower, Denominator: a.m.scale}
	pieces := newSet(s.p.Pieces)
	for _, p := range out.Pieces {
		pieces.add(p)
	}
	for h, by := range s.r.by {
		if by >= 0 && s.r.holds[h].meets(pieces) {
			out.Outdone = append(out.Outdone, Outdone{h, s.r.instead(h)})
		}
	}
	out.Nodes = proof.tell(a.m, a.below(lower)*a.m.scale)
	out.lowestTerms()
	return out
}

// lowestTerms divides the weights and their denominator by what they share.
func (p *Part) lowestTerms() {
	d := p.Denominator
	for _, n := range p.Nodes {
		for _, w := range n.Weights {
			d = gcd(d, w.Weight)
		}
	}
	p.Denominator /= d
	for _, n := range p.Nodes {
		for i := range n.Weights {
			n.Weights[i].Weight /= d
		}
	}
}

// join makes one part of those whose bound is one packing of whole weights, as
// most are: packings of parts that share no holder are a packing together. It
// takes the place of the first of them.
func (c *Certificate) join() {
	at := -1
	kept := c.Parts[:0]
	for _, p := range c.Parts {
		switch {
		case !p.isPacking():
		case at < 0:
			at = len(kept)
		default:
			first := &kept[at]
			first.Pieces = append(first.Pieces, p.Pieces...)
			first.Outdone = append(first.Outdone, p.Outdone...)
			first.Lower += p.Lower
			first.Nodes[0].Weights = append(first.Nodes[0].Weights, p.Nodes[0].Weights...)
			continue
		}
		kept = append(kept, p)
	}
	c.Parts = kept
	if at >= 0 {
		p := &kept[at]
		slices.Sort(p.Pieces)
		sorted.By(p.Outdone, func(a, b Outdone) int { return cmp.Compare(a.Holder, b.Holder) })
		sorted.By(p.Nodes[0].Weights, func(a, b Weight) int { return cmp.Compare(a.Piece, b.Piece) })
	}
}

// isPacking reports whether the weights at the root add up to the bound, with
// nothing rounded.
func (p *Part) isPacking() bool {
	sum := -p.Lower
	for _, w := range p.Nodes[0].Weights {
		sum += w.Weight
	}
	return len(p.Nodes) == 1 && p.Denominator == 1 && sum == 0
}
