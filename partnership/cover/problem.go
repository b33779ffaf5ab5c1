package cover

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/figures"
)

// The limits of a problem. Check, New and Solve refuse what is above them.
const (
	// MaxPieces is how many pieces a problem may have: 50 dimensions with six
	// levers each.
	MaxPieces = 300
	// MaxHolders is how many holders it may have.
	MaxHolders = 500
	// MaxCost is what all holders may cost together. It is far below 2⁵³, so
	// that JSON holds every cost, and so that no sum of the solver or the
	// checker leaves 64 bits.
	MaxCost int64 = 50_000_000_000_000
)

// Holder is somebody who may be chosen.
type Holder struct {
	// The pieces it holds, each once, in any order.
	Holds []int
	// What it takes to have it along; 0 for one at the table already.
	Cost int64
}

// Problem is who holds what. The pieces are the numbers below Pieces, the
// holders the places in Holders. The zero value is a problem without pieces.
type Problem struct {
	Pieces  int
	Holders []Holder
}

// Check returns the first Fault of the problem, nil when there is none.
func (p Problem) Check() error {
	if p.Pieces < 0 || p.Pieces > MaxPieces {
		return samverkan.Wrong(tooLargeIf(p.Pieces > MaxPieces), "/pieces", samverkan.Text{
			SV: "Problemet har {n} bitar. Det får ha 0 till {most}.",
			EN: "The problem has {n} pieces. It may have 0 to {most}.",
		}, samverkan.Int("n", p.Pieces), samverkan.Int("most", MaxPieces))
	}
	if len(p.Holders) > MaxHolders {
		return samverkan.Wrong(samverkan.CodeTooLarge, "/holders", samverkan.Text{
			SV: "Problemet har {n} parter. Det får ha högst {most}.",
			EN: "The problem has {n} holders. It may have {most} at most.",
		}, samverkan.Int("n", len(p.Holders)), samverkan.Int("most", MaxHolders))
	}
	left := MaxCost
	for i, h := range p.Holders {
		at := "/holders/" + strconv.Itoa(i)
		if h.Cost < 0 || h.Cost > left {
			return badCost(at+"/cost", h.Cost, left)
		}
		left -= h.Cost
		if err := p.checkHolds(at+"/holds", h.Holds); err != nil {
			return err
		}
	}
	return nil
}

func (p Problem) checkHolds(at string, holds []int) error {
	seen := newSet(p.Pieces)
	for k, piece := range holds {
		switch {
		case p.Pieces == 0:
			return samverkan.Wrong(samverkan.CodeUnknown, at+"/"+strconv.Itoa(k), samverkan.Text{
				SV: "Bit {piece} finns inte. Problemet har inga bitar.",
				EN: "There is no piece {piece}. The problem has no pieces.",
			}, samverkan.Int("piece", piece))
		case piece < 0 || piece >= p.Pieces:
			return samverkan.Wrong(samverkan.CodeUnknown, at+"/"+strconv.Itoa(k), samverkan.Text{
				SV: "Bit {piece} finns inte. Bitarna har nummer från 0 till och med {last}.",
				EN: "There is no piece {piece}. The pieces have numbers from 0 to {last}.",
			}, samverkan.Int("piece", piece), samverkan.Int("last", p.Pieces-1))
		case seen.has(piece):
			return samverkan.Wrong(samverkan.CodeConflict, at+"/"+strconv.Itoa(k), samverkan.Text{
				SV: "Bit {piece} står två gånger hos samma part. Den får stå en gång.",
				EN: "Piece {piece} stands twice with the same holder. It may stand once.",
			}, samverkan.Int("piece", piece))
		}
		seen.add(piece)
	}
	return nil
}

func badCost(at string, cost, left int64) error {
	return samverkan.Wrong(tooLargeIf(cost >= 0), at, samverkan.Text{
		SV: "Kostnaden är {cost}. Den får vara 0 till {left}: alla parter tillsammans får kosta högst {most}.",
		EN: "The cost is {cost}. It may be 0 to {left}: all holders together may cost {most} at most.",
	}, amount("cost", cost), amount("left", left), amount("most", MaxCost))
}

// amount is a number that may be above what an int holds on some hosts.
func amount(name string, n int64) samverkan.Arg {
	return samverkan.Of(name, samverkan.Text{
		SV: figures.Integer(n, string(samverkan.SV)),
		EN: figures.Integer(n, string(samverkan.EN)),
	})
}

func tooLargeIf(large bool) samverkan.Code {
	if large {
		return samverkan.CodeTooLarge
	}
	return samverkan.CodeInvalid
}

// Unweighted returns the problem with every cost 1, also that of who is at the
// table: its cheapest covers are the fewest holders that together hold
// everything.
func (p Problem) Unweighted() Problem {
	out := Problem{Pieces: p.Pieces, Holders: make([]Holder, len(p.Holders))}
	for i, h := range p.Holders {
		out.Holders[i] = Holder{Holds: h.Holds, Cost: 1}
	}
	return out
}
