package cover

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Invitation is one of the holders to invite, in its turn.
type Invitation struct {
	Holder int
	// The pieces that nobody else in the whole problem holds, rising.
	Alone []int
	// The pieces that nobody at the table and nobody invited before holds,
	// rising.
	New []int
}

// Order returns in which order to invite the chosen, who may be a cover or any
// other holders with a cost: first who holds most pieces that nobody else
// holds, of those who holds most pieces that are not held yet, of those who
// costs least, of those who has the lowest number. The second is counted anew
// after each.
func Order(p Problem, chosen []int) ([]Invitation, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	times, held := make([]int, p.Pieces), newSet(p.Pieces)
	for _, holder := range p.Holders {
		for _, piece := range holder.Holds {
			times[piece]++
			if holder.Cost == 0 {
				held.add(piece)
			}
		}
	}
	left := newSet(len(p.Holders))
	for i, h := range chosen {
		var why samverkan.Text
		switch {
		case h < 0 || h >= len(p.Holders):
			why = samverkan.Text{SV: "den finns inte", EN: "there is none of that number"}
		case left.has(h):
			why = samverkan.Text{SV: "den står redan i listan", EN: "it stands in the list already"}
		case p.Holders[h].Cost == 0:
			why = samverkan.Text{SV: "den är redan med", EN: "it is at the table already"}
		default:
			left.add(h)
			continue
		}
		return nil, wrong("/chosen/"+strconv.Itoa(i), samverkan.Text{
			SV: "Part {holder} kan inte bjudas in: {why}.",
			EN: "Holder {holder} cannot be invited: {why}.",
		}, samverkan.Int("holder", h), samverkan.Of("why", why))
	}
	out := make([]Invitation, 0, len(chosen))
	for range chosen {
		var first Invitation
		for h := range left.all() {
			next := invite(p.Holders[h], h, times, held)
			if first.Alone == nil || next.before(first, p) {
				first = next
			}
		}
		left.drop(first.Holder)
		for _, piece := range first.New {
			held.add(piece)
		}
		out = append(out, first)
	}
	return out, nil
}

func invite(holder Holder, h int, times []int, held set) Invitation {
	inv := Invitation{Holder: h, Alone: []int{}, New: []int{}}
	for _, piece := range holder.Holds {
		if times[piece] == 1 {
			inv.Alone = append(inv.Alone, piece)
		}
		if !held.has(piece) {
			inv.New = append(inv.New, piece)
		}
	}
	slices.Sort(inv.Alone)
	slices.Sort(inv.New)
	return inv
}

// before reports whether i goes before another with a lower number.
func (i Invitation) before(other Invitation, p Problem) bool {
	switch {
	case len(i.Alone) != len(other.Alone):
		return len(i.Alone) > len(other.Alone)
	case len(i.New) != len(other.New):
		return len(i.New) > len(other.New)
	}
	return p.Holders[i.Holder].Cost < p.Holders[other.Holder].Cost
}
