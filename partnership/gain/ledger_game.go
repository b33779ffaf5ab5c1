package gain

import (
	"math/bits"

	"github.com/samverkan/samverkan"
)

// Corner is one of the ends of all intervals together.
type Corner string

// The corners.
const (
	// Worst: least gains, greatest costs.
	Worst Corner = "worst"
	// Best: greatest gains, least costs.
	Best Corner = "best"
)

// Choices lists the corners.
func (Corner) Choices() []string { return []string{string(Worst), string(Best)} }

// Game returns the game in which a coalition is worth the gains of its members,
// less their costs, of the entries that arise among them: at worst or at best.
// Worths in between are possible, so what holds in both need not hold there.
//
// A coalition has the costs that arise even when it would rather do nothing;
// MonotonicCover lets it. Every partner must have entries, since a game knows
// every worth.
func (l *Ledger) Game(corner Corner) (*Game, error) {
	j, err := l.judge(nil)
	if err != nil {
		return nil, err
	}
	if corner != Worst && corner != Best {
		return nil, noChoice("/corner", string(corner), samverkan.Text{SV: "”worst”, ”best”", EN: "“worst”, “best”"})
	}
	if unknown := l.unknown(); unknown != 0 {
		return nil, noEntries(unknown.lowest())
	}
	bound := 0
	for _, n := range j.ints {
		bound = max(bound, n.BitLen())
	}
	worth := newTable(1<<l.Partners, bound+bits.Len(uint(len(l.Entries)))+headroom)
	amount := newTable(1, 64*worth.width-1)
	for i := range l.Entries {
		of := j.worst
		if corner == Best {
			of = j.best
		}
		amount.set(0, of(l, i))
		row := worth.row(int(j.needs[i]))
		add(row, row, amount.words)
	}
	worth.overSubsets()
	return &Game{l.Partners, worth, j.den}, nil
}
