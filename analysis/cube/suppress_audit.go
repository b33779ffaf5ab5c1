package cube

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Move is a change of concealed cells after which the table still fits all that
// is told.
type Move struct {
	// The cells that change, by their places in the cube, ascending.
	Cells []int `json:"cells"`
	// By how much each changes.
	By []int64 `json:"by"`
}

// Possible is what a concealed cell can be as far as has been shown: the true
// table changed by a move.
type Possible struct {
	// The place of the cell in the cube.
	Cell int `json:"cell"`
	// The least value that is shown to be possible.
	Low int64 `json:"low"`
	// The greatest value that is shown to be possible.
	High int64 `json:"high"`
	// The move that leads to the least value, from 1; 0 is that it is the true one.
	LowBy int `json:"lowBy"`
	// The move that leads to the greatest value, from 1; 0 is that it is the true one.
	HighBy int `json:"highBy"`
}

// Open is a concealed cell that can be found out, or too nearly.
type Open struct {
	// The place of the cell in the cube.
	Cell int `json:"cell"`
	// What it surely is at least.
	Low samverkan.Number `json:"low"`
	// What it surely is at most; left out: there is no end to it, or none was found.
	High *samverkan.Number `json:"high,omitempty"`
}

// Audited is what an audit found. It holds the true numbers, as Proof does: it
// is for those who conceal, not for publication.
type Audited struct {
	// What must not be found out, with defaults filled in.
	Privacy Privacy `json:"privacy"`
	// What each concealed cell can be, by cell.
	Cells []Possible `json:"cells"`
	// The moves that show it.
	Moves []Move `json:"moves"`
	// The cells of which it could not be shown, by cell. None: the audit is passed.
	Open []Open `json:"open,omitempty"`
}

// Passed reports whether no concealed cell can be found out.
func (a *Audited) Passed() bool { return len(a.Open) == 0 }

// Auditing is an audit that is made step by step. Make it with NewAuditing.
type Auditing struct {
	t      *counts
	hidden []bool
	total  int // concealed cells
	done   int
	given  []bool // cells that were given up
	tried  []bool // cells whose neighborhood was not enough
	low    []int64
	high   []int64
	by     [2][]int32 // the moves to them
	moves  []Move
	open   []Open

	inside []bool // cells of the part that is made

	part  *tableau
	sums  []int32 // of the part
	j     int     // the unknown of the part that is looked at
	near  bool    // only the first cell that is open is looked at, in its neighborhood
	up    bool
	lows  samverkan.Number // of it
	from  int              // where to look for the next part
	large int              // numbers of a part that is too large
	ended bool
	bare  [][]int32 // the sums of the parts with open cells
	noted bool      // the part is among them
	// The place in open of the first open cell of each of those parts.
	starts []int
}

// NewAuditing checks that the published table says what the original does, apart
// from cells that are suppressed, and begins the audit of what can be found out.
//
// The originals may hold no missing figures. A number that is told and differs
// from the original, or that is small, is a Fault.
func NewAuditing(original, published *Cube, p Privacy) (*Auditing, error) {
	t, err := count(original, p)
	if err != nil {
		return nil, err
	}
	hidden, err := t.compare(published)
	if err != nil {
		return nil, err
	}
	return newAuditing(t, hidden), nil
}

func newAuditing(t *counts, hidden []bool) *Auditing {
	a := &Auditing{
		t: t, hidden: hidden, given: make([]bool, len(hidden)), tried: make([]bool, len(hidden)), inside: make([]bool, len(hidden)), low: slices.Clone(t.value), high: slices.Clone(t.value),
		by: [2][]int32{make([]int32, len(hidden)), make([]int32, len(hidden))},
	}
	for _, is := range hidden {
		if is {
			a.total++
		}
	}
	return a
}

// Audit asks of a table of counts and what is published of it whether somebody
// who knows all that is published, that all figures add up, and which are the
// least concealed ones, can find out a concealed one, exactly or within less
// than the width.
//
// Whatever it passes is proved: for each concealed cell it has two tables of
// whole numbers that agree with all that is published and in which the cell
// differs by the width. Whatever it does not pass is told with the bounds of
// linear programming; there may be tables of whole numbers that it did not find.
func Audit(original, published *Cube, p Privacy) (*Audited, error) {
	a, err := NewAuditing(original, published, p)
	if err != nil {
		return nil, err
	}
	for done := false; !done; {
		done = a.Step(1 << 20)
	}
	return a.Result()
}

// Step makes up to budget steps, each one exchange of unknowns, and reports
// whether the audit is done.
func (a *Auditing) Step(budget int) (done bool) {
	for ; budget > 0 && !a.ended; budget-- {
		if !a.step() {
			a.ended = !a.next()
		}
	}
	return a.ended
}

// Progress returns how many concealed cells are dealt with, of how many.
func (a *Auditing) Progress() (done, of int) { return a.done, a.total }

// Result returns what was found, once the audit is done. It is a Fault that too
// many concealed cells hang together.
func (a *Auditing) Result() (*Audited, error) {
	if a.large != 0 {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "/values", samverkan.Text{
			SV: "De dolda cellerna hänger ihop så att {n} tal måste räknas om i varje steg. Det får vara högst {most}. Dela tabellen, eller slå ihop små grupper.",
			EN: "The concealed cells hang together so that {n} numbers must be computed in each step. There may be {most} at most. Split the table, or join small groups.",
		}, samverkan.Int("n", a.large), samverkan.Int("most", MaxSuppressTableau))
	}
	out := &Audited{Privacy: a.t.privacy, Moves: a.moves, Open: slices.Clone(a.open)}
	for i, is := range a.hidden {
		if is {
			out.Cells = append(out.Cells, Possible{i, a.low[i], a.high[i], int(a.by[0][i]), int(a.by[1][i])})
		}
	}
	sorted.By(out.Open, func(a, b Open) int { return a.Cell - b.Cell })
	return out, nil
}

// wide reports whether a cell cannot be found out.
func (a *Auditing) wide(cell int32) bool {
	return a.high[cell]-a.low[cell] >= int64(a.t.privacy.Width)
}

// next begins the next part of the table that hangs together and has a cell of
// which it is not shown that it cannot be found out.
func (a *Auditing) next() bool {
	for ; a.from < len(a.hidden); a.from++ {
		cell := int32(a.from)
		if !a.hidden[cell] || a.given[cell] || a.wide(cell) {
			continue
		}
		if a.near = !a.tried[cell]; a.near {
			a.tried[cell] = true
			cells, sums := a.around(cell)
			a.sums, a.noted = sums, true
			a.part, a.up = newTableau(a.t, cells, sums, a.inside), false
			a.j = slices.Index(cells, cell)
			for _, c := range cells {
				a.inside[c] = false
			}
			return true
		}
		cells, sums := a.together(cell)
		a.sums, a.noted = sums, false
		if n := len(cells) * len(sums); n > MaxSuppressTableau {
			a.large = n
			return false
		}
		a.part, a.j, a.up = newTableau(a.t, cells, sums, a.hidden), -1, true
		return true
	}
	return false
}

// together returns the concealed cells that hang together with one, ascending,
// and the sums that they are in.
func (a *Auditing) together(cell int32) (cells, sums []int32) {
	seen, in := map[int32]bool{cell: true}, map[int32]bool{}
	cells = []int32{cell}
	for i := 0; i < len(cells); i++ {
		for _, s := range a.t.of(cells[i]) {
			if in[s] {
				continue
			}
			in[s] = true
			sums = append(sums, s)
			for _, other := range a.t.sums[s] {
				if a.hidden[other] && !seen[other] {
					seen[other] = true
					cells = append(cells, other)
				}
			}
		}
	}
	slices.Sort(cells)
	slices.Sort(sums)
	return cells, sums
}

// around returns some concealed cells near one, ascending, and all sums that
// they are in: of each sum at most three more, those first that are in most sums
// met already. If it is shown in so few that a cell cannot be found out, the others
// may as well be told.
func (a *Auditing) around(cell int32) (cells, sums []int32) {
	const most, each = 48, 3
	met := map[int32]bool{}
	cells, a.inside[cell] = []int32{cell}, true
	for i := 0; i < len(cells); i++ {
		for _, s := range a.t.of(cells[i]) {
			if met[s] {
				continue
			}
			met[s] = true
			sums = append(sums, s)
			for n := 0; n < each && len(cells) < most; n++ {
				best, links := int32(-1), -1
				for _, c := range a.t.sums[s] {
					if !a.hidden[c] || a.inside[c] {
						continue
					}
					in := 0
					for _, x := range a.t.of(c) {
						if met[x] {
							in++
						}
					}
					if in > links {
						best, links = c, in
					}
				}
				if best < 0 {
					break
				}
				cells, a.inside[best] = append(cells, best), true
			}
		}
	}
	slices.Sort(cells)
	slices.Sort(sums)
	return cells, sums
}

// step makes one exchange in the part that is looked at, and is false when the
// part is done.
func (a *Auditing) step() bool {
	b := a.part
	if b == nil {
		return false
	}
	switch {
	case !b.begin():
		return true
	case a.near && (b.stuck || a.wide(b.cells[a.j])):
		a.part = nil
		return false
	case b.stuck:
		for _, cell := range b.cells {
			a.giveUp(cell, Open{Cell: int(cell), Low: samverkan.Whole(a.t.least)})
		}
		a.part = nil
		return false
	case a.j < 0 || a.wide(b.cells[a.j]) || a.given[b.cells[a.j]]:
		if a.j++; a.j == len(b.cells) {
			a.part = nil
			return false
		}
		a.up = false // the least first: it is a bound of every cell
		return true
	}
	done, endless := b.next(a.j, a.up)
	if b.stuck {
		return true
	}
	var move []int64
	if endless >= 0 {
		move = b.ray(endless, int64(a.t.privacy.Width))
	} else {
		move = b.move()
	}
	a.learn(move)
	if !done || a.wide(b.cells[a.j]) {
		return true
	}
	bound := b.bound(a.j).Add(samverkan.Whole(a.t.least))
	if !a.up {
		a.lows, a.up = bound, true
		return true
	}
	if a.near { // the whole part is to say
		a.part = nil
		return false
	}
	open := Open{Cell: int(b.cells[a.j]), Low: a.lows, High: &bound}
	if endless >= 0 {
		open.High = nil
	}
	a.giveUp(b.cells[a.j], open)
	return true
}

func (a *Auditing) giveUp(cell int32, o Open) {
	if !a.given[cell] && !a.wide(cell) {
		a.given[cell] = true
		a.done++
		if !a.noted {
			a.bare, a.starts, a.noted = append(a.bare, a.sums), append(a.starts, len(a.open)), true
		}
		a.open = append(a.open, o)
	}
}

// learn keeps a move if it leads a cell further than before. It believes only
// what it has seen to fit.
func (a *Auditing) learn(by []int64) {
	cells := a.part.cells
	useful := false
	for j, n := range by {
		useful = useful || n != 0 && !a.wide(cells[j]) && (a.t.value[cells[j]]+n < a.low[cells[j]] || a.t.value[cells[j]]+n > a.high[cells[j]])
	}
	if !useful {
		return
	}
	var m Move
	for j, n := range by {
		if n != 0 {
			m.Cells, m.By = append(m.Cells, int(cells[j])), append(m.By, n)
		}
	}
	if !a.t.fits(&m, a.hidden) {
		return
	}
	a.moves = append(a.moves, m)
	for i, c := range m.Cells {
		v := a.t.value[c] + m.By[i]
		was := a.wide(int32(c))
		if v < a.low[c] {
			a.low[c], a.by[0][c] = v, int32(len(a.moves))
		}
		if v > a.high[c] {
			a.high[c], a.by[1][c] = v, int32(len(a.moves))
		}
		if !was && a.wide(int32(c)) && !a.given[c] {
			a.done++
		}
	}
}

// fits reports whether the true table changed by a move agrees with all that is
// told: only concealed cells change, none falls below what everybody knows it is
// at least, and all sums hold. It does not ask who found the move, or how.
func (t *counts) fits(m *Move, hidden []bool) bool {
	if len(m.Cells) != len(m.By) {
		return false
	}
	const most = 1 << 62
	off := map[int32]int64{} // by how much a whole changes more than its parts
	total := int64(0)        // bounds all sums, so that none overflows
	for i, c := range m.Cells {
		by := m.By[i]
		if c < 0 || c >= len(hidden) || i > 0 && c <= m.Cells[i-1] || !hidden[c] || by > most || by < -most {
			return false
		}
		if total += max(by, -by); total > most || t.value[c]+by < t.least {
			return false
		}
		for _, s := range t.of(int32(c)) {
			if t.sums[s][0] == int32(c) {
				off[s] += by
			} else {
				off[s] -= by
			}
		}
	}
	for _, n := range off {
		if n != 0 {
			return false
		}
	}
	return true
}
