package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// levers is what the organizations can do with the levers they hold.
type levers struct {
	// can is each organization's share, as it is listed in the document; nil
	// when no dimension is reached.
	can                []samverkan.Number
	reached, unreached []int
	// needed is, for each organization, the dimensions nobody reaches without it.
	needed [][]int
}

// newLevers takes the mean over the dimensions of the Shapley–Shubik index in
// the game that is won when every lever of the dimension is held, among all
// organizations listed, whatever their standing: it says what they could do.
func newLevers(p *Partnership, holders map[Piece][]int) (*levers, error) {
	out := &levers{needed: make([][]int, len(p.Organizations))}
	sum := make([]samverkan.Number, len(p.Organizations))
	for d := range p.Problem.Dimensions {
		dim := &p.Problem.Dimensions[d]
		if len(dim.Needs) == 0 {
			continue
		}
		held := make([][]int, len(dim.Needs))
		for i, l := range dim.Needs {
			held[i] = holders[Piece{dim.ID, l}]
		}
		if slices.ContainsFunc(held, func(h []int) bool { return len(h) == 0 }) {
			out.unreached = append(out.unreached, d)
			continue
		}
		out.reached = append(out.reached, d)
		game, err := power.Levers(len(p.Organizations), held)
		if err != nil {
			return nil, err
		}
		shares, err := game.Indices(power.ShapleyShubik)
		if err != nil {
			return nil, err
		}
		for i := range shares.Players {
			if s := shares.Players[i].ShapleyShubik; s.Sign() > 0 {
				sum[i] = sum[i].Add(s)
			}
		}
		for i := range p.Organizations {
			if slices.ContainsFunc(held, func(h []int) bool { return len(h) == 1 && h[0] == i }) {
				out.needed[i] = append(out.needed[i], d)
			}
		}
	}
	if n := int64(len(out.reached)); n > 0 {
		out.can = sum
		for i := range sum {
			sum[i] = sum[i].Mul(samverkan.Ratio(1, n))
		}
	}
	return out, nil
}
