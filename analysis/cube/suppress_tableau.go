package cube

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/samverkan/samverkan"
)

// tableau finds how small and how large concealed cells can be, exactly: the
// simplex method over whole numbers with a common denominator (Edmonds; Bareiss).
//
// The unknowns are the concealed cells of a part of the table that hangs
// together, each less what it is at least. Each sum says that some of them, with
// signs, add up to what is known. An entry that grows beyond 31 bits ends the
// search: what is not found is not proved, and no harm is done.
type tableau struct {
	cells []int32
	known []int64   // the unknowns in the true table
	row   [][]int64 // times den; a row is a sum
	right []int64   // times den
	basis []int     // the unknown that a row gives; −1 an artificial one
	where []int     // the row that gives an unknown; −1 none
	den   int64
	used  []int // the columns of a row that are not 0
	ready bool
	stuck bool // numbers grew too large
}

const maxEntry, maxRight = 1<<31 - 1, 1<<62 - 1

func newTableau(t *counts, cells, sums []int32, hidden []bool) *tableau {
	b := &tableau{cells: cells, den: 1}
	at := make(map[int32]int, len(cells))
	for i, cell := range cells {
		at[cell] = i
		b.known = append(b.known, t.value[cell]-t.least)
		b.where = append(b.where, -1)
	}
	for _, s := range sums {
		row, right := make([]int64, len(cells)), int64(0)
		for i, cell := range t.sums[s] {
			if !hidden[cell] {
				continue
			}
			sign := int64(-1)
			if i == 0 {
				sign = 1
			}
			row[at[cell]] += sign
			right += sign * b.known[at[cell]] // MaxCount times the cells of a sum is below 2⁶²
		}
		if right < 0 {
			negate(row)
			right = -right
		}
		b.row, b.right, b.basis = append(b.row, row), append(b.right, right), append(b.basis, -1)
	}
	return b
}

func negate(row []int64) {
	for k := range row {
		row[k] = -row[k]
	}
}

// begin makes one step towards a table that fits all sums: it makes an unknown
// take the place of an artificial one. It is true when there are none left.
func (b *tableau) begin() bool {
	if b.ready || b.stuck {
		return true
	}
	for r := 0; r < len(b.row); r++ { // artificial ones that are 0 go, or their sums, which say nothing new
		if b.basis[r] >= 0 || b.right[r] != 0 {
			continue
		}
		c := slices.IndexFunc(b.row[r], func(v int64) bool { return v != 0 })
		if c < 0 {
			b.drop(r)
			r--
			continue
		}
		if b.row[r][c] < 0 {
			negate(b.row[r])
		}
		b.pivot(r, c)
		return b.stuck
	}
	// The sum of the artificial ones falls by what their rows hold of a column.
	for c := range b.cells {
		if b.where[c] >= 0 {
			continue
		}
		total := int64(0)
		for r := range b.row {
			if b.basis[r] < 0 {
				total += b.row[r][c]
			}
		}
		if total > 0 {
			if r := b.leaving(c); r >= 0 {
				b.pivot(r, c)
				return b.stuck
			}
		}
	}
	b.ready = !slices.Contains(b.basis, -1)
	b.stuck = !b.ready // cannot be: the true table fits
	return true
}

func (b *tableau) drop(r int) {
	last := len(b.row) - 1
	b.row[r], b.right[r], b.basis[r] = b.row[last], b.right[last], b.basis[last]
	if b.basis[r] >= 0 {
		b.where[b.basis[r]] = r
	}
	b.row, b.right, b.basis = b.row[:last], b.right[:last], b.basis[:last]
}

// leaving returns the row that first reaches 0 when a column grows, −1 if none
// does; of equal ones that of the first unknown (Bland), artificial ones first.
func (b *tableau) leaving(c int) int {
	best := -1
	for r := range b.row {
		if b.row[r][c] <= 0 {
			continue
		}
		if best < 0 {
			best = r
			continue
		}
		if s := compare(b.right[r], b.row[best][c], b.right[best], b.row[r][c]); s < 0 || s == 0 && b.basis[r] < b.basis[best] {
			best = r
		}
	}
	return best
}

// compare compares a·b with c·d, none of them below 0.
func compare(a, b, c, d int64) int {
	high, low := bits.Mul64(uint64(a), uint64(b))
	otherHigh, otherLow := bits.Mul64(uint64(c), uint64(d))
	return cmp.Or(cmp.Compare(high, otherHigh), cmp.Compare(low, otherLow))
}

// pivot makes the unknown c the one that row r gives.
func (b *tableau) pivot(r, c int) {
	p, row := b.row[r][c], b.row[r]
	b.used = b.used[:0]
	for k, v := range row {
		if v != 0 {
			b.used = append(b.used, k)
		}
	}
	for i := range b.row {
		f := b.row[i][c]
		if i == r || f == 0 && p == b.den {
			continue
		}
		other := b.row[i]
		if most := maxRight / max(p, f, -f) / 2; b.right[i] > most || b.right[r] > most {
			b.stuck = true
			return
		}
		b.right[i] = (b.right[i]*p - b.right[r]*f) / b.den // exact, as below
		if p == b.den {
			for _, k := range b.used {
				other[k] -= f * row[k] / p
				b.stuck = b.stuck || other[k] > maxEntry || other[k] < -maxEntry
			}
		} else {
			for k, v := range other {
				if v != 0 || row[k] != 0 {
					other[k] = (v*p - f*row[k]) / b.den // exact: Bareiss
					b.stuck = b.stuck || other[k] > maxEntry || other[k] < -maxEntry
				}
			}
		}
		if b.stuck {
			return
		}
	}
	if b.basis[r] >= 0 {
		b.where[b.basis[r]] = -1
	}
	b.basis[r], b.where[c], b.den = c, r, p
}

// next makes one step towards the greatest, or least, value of an unknown. Of a
// step without end it returns the column that can grow for ever.
func (b *tableau) next(j int, up bool) (done bool, endless int) {
	r := b.where[j]
	c := -1
	switch {
	case r < 0 && !up:
		return true, -1 // it is 0, and less it cannot be
	case r < 0:
		c = j
	default:
		for k, v := range b.row[r] {
			if b.where[k] < 0 && (up && v < 0 || !up && v > 0) {
				c = k
				break
			}
		}
	}
	if c < 0 {
		return true, -1
	}
	l := b.leaving(c)
	if l < 0 {
		return true, c
	}
	b.pivot(l, c)
	return b.stuck, -1
}

// bound returns the value of an unknown in the table that was reached.
func (b *tableau) bound(j int) samverkan.Number {
	if b.where[j] < 0 {
		return samverkan.Number{}
	}
	return samverkan.Ratio(b.right[b.where[j]], b.den)
}

// move returns a change of the true table into another that fits: along the
// straight way to the table that was reached, as far as whole numbers go. It is
// nil if they do not go at all.
func (b *tableau) move() []int64 {
	way, common := make([]int64, len(b.cells)), int64(0)
	for j := range way {
		if b.known[j] > maxRight/b.den {
			return nil
		}
		way[j] = -b.known[j] * b.den
		if r := b.where[j]; r >= 0 {
			way[j] += b.right[r] // both sides are below 2⁶²
		}
		common = gcd(common, way[j])
	}
	steps := common / b.den
	if steps == 0 {
		return nil
	}
	for j := range way {
		way[j] = way[j] / common * steps
	}
	return way
}

// ray returns a change that leads from any table that fits to others, so many
// times as one likes.
func (b *tableau) ray(c int, times int64) []int64 {
	move, common := make([]int64, len(b.cells)), b.den
	move[c] = b.den
	for r := range b.row {
		move[b.basis[r]] = -b.row[r][c]
		common = gcd(common, -b.row[r][c])
	}
	for j := range move {
		move[j] = move[j] / common * times
	}
	return move
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}
