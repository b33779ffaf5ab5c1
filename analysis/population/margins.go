package population

import (
	"cmp"
	"math"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// matrix is a table of parts (rows) by cells (columns) to be rounded so that both
// margins hold.
type matrix struct {
	rows, columns int
	want          []float64 // row by row
	most          []int64   // the same, a bound for each; nil is none
	row, column   []int64   // the margins
}

// fit scales the table to its margins in turn (iterative proportional fitting), at
// most so many times; it ends with the columns.
func (m *matrix) fit(rounds int) {
	for range rounds {
		off := 0.0
		for r := range m.rows {
			off = max(off, scale(m.want[r*m.columns:(r+1)*m.columns], 1, m.row[r]))
		}
		for c := range m.columns {
			scale(m.want[c:], m.columns, m.column[c])
		}
		if off < 1e-9 {
			return
		}
	}
}

// scale makes every stride-th number of a list sum to a margin, and returns how
// far off the factor was.
func scale(list []float64, stride int, margin int64) (off float64) {
	sum := 0.0
	for i := 0; i < len(list); i += stride {
		sum += list[i]
	}
	if sum == 0 {
		return 0
	}
	factor := float64(margin) / sum
	for i := 0; i < len(list); i += stride {
		list[i] *= factor
	}
	return math.Abs(factor - 1)
}

// slack is what a number may be above a whole one by accident of rounding, and
// still be rounded down below it; the remainder then wins it back.
const slack = 1e-6

// round returns whole numbers of which every column sums to its margin, and every
// row too where the bounds leave a way; otherwise rows come as near as the found
// way allows. Each number is the wanted one rounded down or one more, largest
// remainders first (the first row, then column, at a tie), and where the margins
// then miss, ones are moved along the shortest chain of exchanges; only where
// there is no chain does a number get more.
func (m *matrix) round() []int64 {
	k := &rounding{matrix: m, given: make([]int64, len(m.want)), added: make([]bool, len(m.want)), row: make([]int64, m.rows), column: make([]int64, m.columns)}
	copy(k.row, m.row)
	copy(k.column, m.column)
	for i, x := range m.want {
		k.give(i, max(min(int64(math.Floor(x-slack)), m.bound(i)), 0))
	}
	k.reclaim()
	k.remainders()
	for r := range m.rows {
		for found := true; found && k.row[r] > 0; {
			found = k.exchange(r)
		}
	}
	k.force()
	return k.given
}

func (m *matrix) bound(i int) int64 {
	if m.most == nil {
		return MaxPersons
	}
	return m.most[i]
}

// rounding is a table under way: what is given, which numbers got their one more,
// and what is left of the margins.
type rounding struct {
	*matrix
	given       []int64
	added       []bool
	row, column []int64
}

// give adds to a number and takes it off its margins.
func (k *rounding) give(i int, n int64) {
	k.given[i] += n
	k.row[i/k.columns] -= n
	k.column[i%k.columns] -= n
}

// reclaim takes back where rounding down was already too much for a column: only
// when fitting did not come to an end.
func (k *rounding) reclaim() {
	for i := range k.given {
		if over := -k.column[i%k.columns]; over > 0 {
			k.give(i, -min(over, k.given[i]))
		}
	}
}

func (k *rounding) remainders() {
	type one struct {
		place     int
		remainder float64
	}
	list := make([]one, 0, len(k.want))
	for i, x := range k.want {
		if k.given[i] < k.bound(i) && x > 0 {
			list = append(list, one{i, x - float64(k.given[i])})
		}
	}
	sorted.By(list, func(a, b one) int { return cmp.Compare(b.remainder, a.remainder) })
	for _, o := range list {
		if k.row[o.place/k.columns] > 0 && k.column[o.place%k.columns] > 0 {
			k.give(o.place, 1)
			k.added[o.place] = true
		}
	}
}

// exchange gives a row one more, along the shortest chain: the row takes in a
// column, from a row that has its one more there and takes in another column, and
// so on to a column that has one left. It reports whether there is one.
func (k *rounding) exchange(row int) bool {
	cameBy := make([]int, k.columns) // the number by which the chain took in the column
	for c := range cameBy {
		cameBy[c] = -1
	}
	from := make([]int, k.rows) // the number by which the row gave up a column
	for r := range from {
		from[r] = -1
	}
	queue := []int{row}
	for len(queue) > 0 {
		r := queue[0]
		queue = queue[1:]
		for c := range k.columns {
			i := r*k.columns + c
			if cameBy[c] >= 0 || k.added[i] || k.given[i] >= k.bound(i) || k.want[i] <= 0 {
				continue
			}
			cameBy[c] = i
			if k.column[c] > 0 {
				k.along(row, i, cameBy, from)
				return true
			}
			for other := range k.rows {
				if o := other*k.columns + c; k.added[o] && from[other] < 0 && other != row {
					from[other] = o
					queue = append(queue, other)
				}
			}
		}
	}
	return false
}

// along makes the exchanges of a chain, from its end.
func (k *rounding) along(row, end int, cameBy, from []int) {
	for i := end; ; {
		k.give(i, 1)
		k.added[i] = true
		r := i / k.columns
		if r == row {
			return
		}
		o := from[r]
		k.give(o, -1)
		k.added[o] = false
		i = cameBy[o%k.columns]
	}
}

// force makes the columns sum: what is left of one goes to rows that lack it,
// then to any that has room.
func (k *rounding) force() {
	for _, anyone := range []bool{false, true} {
		for c := range k.columns {
			for r := 0; r < k.rows && k.column[c] > 0; r++ {
				i := r*k.columns + c
				n := min(k.column[c], k.bound(i)-k.given[i])
				if !anyone {
					n = min(n, max(k.row[r], 0))
				}
				k.give(i, n)
			}
		}
	}
}
