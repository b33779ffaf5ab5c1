package cover

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// maxDenominator bounds a Part's Denominator, and maxWeight a Weight, so that
// no sum of the checker leaves 64 bits: MaxCost·1000 < 2⁵⁶, 300·2⁵³ < 2⁶².
const (
	maxDenominator = 1000
	maxWeight      = 1<<53 - 1
)

// CheckCheapest is Check, and a Fault too where the certificate leaves open that
// a cheaper cover is: what it proves that every cover costs at least is less than
// what this one costs.
func (c Certificate) CheckCheapest(p Problem) error {
	if err := c.Check(p); err != nil {
		return err
	}
	if c.Lower != c.Cost {
		return wrong("/lower", samverkan.Text{
			SV: "Beviset visar att det kostar minst {lower}, men de valda kostar {cost}. Att färre inte räcker är alltså inte bevisat.",
			EN: "The proof shows a cost of {lower} at least, but the chosen cost {cost}. That fewer are not enough is thus not proven.",
		}, amount("lower", c.Lower), amount("cost", c.Cost))
	}
	return nil
}

// Check returns a Fault where the certificate does not prove what it says of
// the problem, nil where it does. What it says may be less than that the cover
// is a cheapest: for that see CheckCheapest. It shares nothing with the Solver.
// For each node it goes once through who holds what.
//
// Why it is enough: a cover must hold each piece, so of the covers that choose
// some holders and leave some out each has one of the others that hold an open
// piece (the children of a node); and whoever of them is in a cover is paid,
// by the weights, for no more than it costs (the leaves).
func (c Certificate) Check(p Problem) error {
	if err := p.Check(); err != nil {
		return err
	}
	k := &checking{p: p, holders: make([][]int, p.Pieces), table: make([]bool, p.Pieces), part: make([]int, p.Pieces)}
	for h, holder := range p.Holders {
		for _, piece := range holder.Holds {
			k.holders[piece] = append(k.holders[piece], h)
			k.table[piece] = k.table[piece] || holder.Cost == 0
		}
	}
	if err := k.checkSole(c); err != nil {
		return err
	}
	if err := k.checkCover(c); err != nil {
		return err
	}
	return k.checkLower(c)
}

// checking is a problem and who holds each of its pieces.
type checking struct {
	p       Problem
	holders [][]int
	table   []bool // the pieces that somebody at the table holds
	part    []int  // the part each piece is in, from 1; 0 for none
}

// checkSole checks the holes and who is pivotal.
func (k *checking) checkSole(c Certificate) error {
	var holes []int
	sole := make([][]int, len(k.p.Holders))
	for piece, holders := range k.holders {
		switch len(holders) {
		case 0:
			holes = append(holes, piece)
		case 1:
			sole[holders[0]] = append(sole[holders[0]], piece)
		}
	}
	if !slices.Equal(c.Holes, holes) {
		return wrong("/holes", samverkan.Text{
			SV: "Bitarna som ingen håller är {right}, inte {said}.",
			EN: "The pieces that nobody holds are {right}, not {said}.",
		}, numbers("right", holes), numbers("said", c.Holes))
	}
	next := 0
	for h, pieces := range sole {
		if pieces == nil {
			continue
		}
		if next == len(c.Pivotal) || c.Pivotal[next].Holder != h || !slices.Equal(c.Pivotal[next].Pieces, pieces) {
			return wrong("/pivotal/"+strconv.Itoa(next), samverkan.Text{
				SV: "Part {holder} är ensam om {n|biten|bitarna} {pieces}. Det ska stå här.",
				EN: "Holder {holder} alone holds the {n|piece|pieces} {pieces}. That should stand here.",
			}, samverkan.Int("holder", h), samverkan.Int("n", len(pieces)), numbers("pieces", pieces))
		}
		next++
	}
	if next < len(c.Pivotal) {
		return wrong("/pivotal/"+strconv.Itoa(next), samverkan.Text{
			SV: "Part {holder} är inte ensam om någon bit.",
			EN: "Holder {holder} is not alone with any piece.",
		}, samverkan.Int("holder", c.Pivotal[next].Holder))
	}
	return nil
}

// checkCover checks that the chosen hold everything and cost what is said.
func (k *checking) checkCover(c Certificate) error {
	held := slices.Clone(k.table)
	var cost int64
	for i, h := range c.Cover {
		at := "/cover/" + strconv.Itoa(i)
		if h < 0 || h >= len(k.p.Holders) || k.p.Holders[h].Cost == 0 || i > 0 && h <= c.Cover[i-1] {
			return wrong(at, samverkan.Text{
				SV: "Part {holder} kan inte stå här. Skriv parter som kostar något, var och en en gång, i stigande ordning.",
				EN: "Holder {holder} cannot stand here. Write holders with a cost, each once, rising.",
			}, samverkan.Int("holder", h))
		}
		cost += k.p.Holders[h].Cost
		for _, piece := range k.p.Holders[h].Holds {
			held[piece] = true
		}
	}
	for piece, ok := range held {
		if !ok && len(k.holders[piece]) > 0 {
			return wrong("/cover", samverkan.Text{
				SV: "Ingen av de valda håller bit {piece}, men den går att hålla.",
				EN: "None of the chosen holds piece {piece}, though it can be held.",
			}, samverkan.Int("piece", piece))
		}
	}
	if cost != c.Cost {
		return wrong("/cost", samverkan.Text{
			SV: "De valda kostar {right}, inte {said}.",
			EN: "The chosen cost {right}, not {said}.",
		}, amount("right", cost), amount("said", c.Cost))
	}
	return nil
}

// checkLower checks that the parts share no holder, prove what they say and
// add up.
func (k *checking) checkLower(c Certificate) error {
	for i, part := range c.Parts {
		if err := k.checkPieces(part, i); err != nil {
			return err
		}
	}
	for h, holder := range k.p.Holders {
		first := 0
		for _, piece := range holder.Holds {
			if k.part[piece] == 0 {
				continue
			}
			if first == 0 {
				first = k.part[piece]
			}
			if k.part[piece] != first {
				return wrong("/parts/"+strconv.Itoa(max(first, k.part[piece])-1), samverkan.Text{
					SV: "Part {holder} håller bitar i två delar. Då kan delarna inte läggas ihop.",
					EN: "Holder {holder} holds pieces of two parts. Then the parts do not add up.",
				}, samverkan.Int("holder", h))
			}
		}
	}
	var sum int64
	for i, part := range c.Parts {
		if err := k.checkPart(part, "/parts/"+strconv.Itoa(i)); err != nil {
			return err
		}
		sum += part.Lower // at most MaxCost each: the part has proven it
	}
	if sum != c.Lower || c.Lower > c.Cost {
		return wrong("/lower", samverkan.Text{
			SV: "Delarna visar att det kostar minst {sum}. Den undre gränsen ska vara det, högst kostnaden {cost}, inte {said}.",
			EN: "The parts prove a cost of {sum} at least. The lower bound should be that, {cost} at most, not {said}.",
		}, amount("sum", sum), amount("cost", c.Cost), amount("said", c.Lower))
	}
	return nil
}

// checkPieces notes which pieces are in a part.
func (k *checking) checkPieces(part Part, i int) error {
	if len(part.Pieces) == 0 {
		return wrong("/parts/"+strconv.Itoa(i)+"/pieces", samverkan.Text{
			SV: "Delen har inga bitar. Ta bort den.",
			EN: "The part has no pieces. Leave it out.",
		})
	}
	for n, piece := range part.Pieces {
		at := "/parts/" + strconv.Itoa(i) + "/pieces/" + strconv.Itoa(n)
		if piece < 0 || piece >= k.p.Pieces || n > 0 && piece <= part.Pieces[n-1] || k.part[piece] != 0 {
			return wrong(at, samverkan.Text{
				SV: "Bit {piece} kan inte stå här. Skriv bitar som finns, var och en en gång, i stigande ordning.",
				EN: "Piece {piece} cannot stand here. Write pieces that exist, each once, rising.",
			}, samverkan.Int("piece", piece))
		}
		if k.table[piece] || len(k.holders[piece]) == 0 {
			return wrong(at, samverkan.Text{
				SV: "Bit {piece} behöver ingen väljas för: den hålls redan, eller av ingen.",
				EN: "Nobody need be chosen for piece {piece}: it is held already, or by nobody.",
			}, samverkan.Int("piece", piece))
		}
		k.part[piece] = i + 1
	}
	return nil
}

func wrong(at string, text samverkan.Text, args ...samverkan.Arg) error {
	return samverkan.Wrong(samverkan.CodeInvalid, at, text, args...)
}

// numbers is a list of numbers as a fault shows it: the first ten.
func numbers(name string, list []int) samverkan.Arg {
	const most = 10
	if len(list) == 0 {
		return samverkan.Of(name, samverkan.Text{SV: "inga", EN: "none"})
	}
	var s string
	for i, n := range list {
		if i > 0 {
			s += ", "
		}
		if i == most {
			s += "…"
			break
		}
		s += strconv.Itoa(n)
	}
	return samverkan.Str(name, s)
}
