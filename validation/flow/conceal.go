package flow

import (
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// counts is a table of counts: a row for each group, a column for each
// outcome, and the row's total in the last column. The sums of the columns are
// known to everybody, for they are told elsewhere.
type counts [][]int

// concealed says which cells are not told.
//
// A cell is small when it is 1 to floor − 1; small cells are not told, and
// when a group's total is small, nothing of the group is. That is not enough:
// what is left out of a row or column can be found by subtraction. So more
// cells are left out until, for every small one, those who know all that is
// told must think at least floor values possible, or as many as the sum of its
// column lets there be. Those are not many cells: they are chosen one ring at a
// time, few and large ones first.
//
// Which values are possible is found exactly, by flows: a ring of cells that
// are not told, taken one up and one down in turn, leaves all sums as they are.
// (D. Gusfield, "A graph theoretic approach to statistical data security", SIAM
// Journal on Computing 17, 1988.)
func (t counts) concealed(floor int) [][]bool {
	p := puzzle{t: t, floor: floor}
	for r, row := range t {
		p.hidden = append(p.hidden, make([]bool, len(row)))
		p.signed = append(p.signed, make([]int, len(row)))
		all := row[len(row)-1]
		for c, n := range row {
			p.hidden[r][c] = p.small(n) || p.small(all)
		}
	}
	for {
		r, c, ok := p.open()
		if !ok || !p.hideRing(r, c) && !p.hideOne(r, c) {
			return p.hidden
		}
	}
}

// puzzle is what somebody can try who knows what is told.
type puzzle struct {
	t      counts
	floor  int
	hidden [][]bool
	signed [][]int // the table while flows run, totals below 0
}

func (p *puzzle) small(n int) bool { return n > 0 && n < p.floor }

// open returns the first small cell of which too few values are possible.
func (p *puzzle) open() (r, c int, ok bool) {
	for r, row := range p.t {
		for c, n := range row {
			if p.small(n) && p.width(r, c) < p.needed(c) {
				return r, c, true
			}
		}
	}
	return 0, 0, false
}

// needed is how far apart the possible values of a small cell must lie.
func (p *puzzle) needed(c int) int {
	sum := 0
	for _, row := range p.t {
		sum += row[c]
	}
	return min(p.floor-1, sum)
}

// width is how far a hidden cell could be above its value, and below, in all,
// counted no further than needed.
func (p *puzzle) width(r, c int) int {
	return p.shift(r, c, true) + p.shift(r, c, false)
}

// shift is how far a cell could be above its value, or below, counted no
// further than is needed. It sends flow from the cell's row to its column, or
// back, through the other hidden cells. A total stands below 0 in its row, so
// that every row adds up to 0 and it is a cell like others; that the total is not
// below 0 follows from its row.
func (p *puzzle) shift(r, c int, up bool) int {
	last := len(p.t[r]) - 1
	for i, row := range p.t {
		copy(p.signed[i], row)
		p.signed[i][last] = -row[last]
	}
	limit := p.needed(c)
	if !up && c < last {
		limit = min(limit, p.t[r][c])
	}
	sent := 0
	for sent < limit {
		n := p.augment(r, c, up, limit-sent)
		if n == 0 {
			break
		}
		sent += n
	}
	return sent
}

// augment sends flow along one shortest way and returns how much, most at most.
// Nodes are rows and then columns. To raise a cell, its row must give way:
// another cell of it is lowered, one of that cell's column raised, and so on
// until one of the first cell's column is lowered. To lower it, the other way.
func (p *puzzle) augment(r, c int, up bool, most int) int {
	rows, cols := len(p.t), len(p.t[r])
	from, to := r, rows+c
	if !up {
		from, to = to, from
	}
	before := make([]int, rows+cols)
	for i := range before {
		before[i] = -1
	}
	before[from] = from
	queue := []int{from}
	for len(queue) > 0 && before[to] < 0 {
		at := queue[0]
		queue = queue[1:]
		for next := range before {
			if before[next] < 0 && p.room(at, next, r, c) > 0 {
				before[next] = at
				queue = append(queue, next)
			}
		}
	}
	if before[to] < 0 {
		return 0
	}
	n := most
	for at := to; at != from; at = before[at] {
		n = min(n, p.room(before[at], at, r, c))
	}
	for at := to; at != from; at = before[at] {
		if a := before[at]; a < rows {
			p.signed[a][at-rows] -= n
		} else {
			p.signed[at][a-rows] += n
		}
	}
	return n
}

// unbounded is more than any flow.
const unbounded = 1 << 30

// room is how much can go from one node to another: from a row to a column a
// cell is lowered, from a column to a row raised. The cell (r, c) itself and
// cells that are told are no way.
func (p *puzzle) room(from, to, r, c int) int {
	rows := len(p.t)
	if from < rows == (to < rows) {
		return 0
	}
	lowered := from < rows
	i, k := from, to-rows
	if !lowered {
		i, k = to, from-rows
	}
	if !p.hidden[i][k] || i == r && k == c {
		return 0
	}
	if lowered && k < len(p.t[i])-1 {
		return p.signed[i][k]
	}
	return unbounded
}

// hideRing hides the cells of the cheapest ring through a cell that has one
// that is told. Hidden cells cost nothing, large ones less than small ones.
func (p *puzzle) hideRing(r, c int) bool {
	rows, cols := len(p.t), len(p.t[r])
	cost, before, done := make([]int, rows+cols), make([]int, rows+cols), make([]bool, rows+cols)
	for i := range cost {
		cost[i] = unbounded
	}
	cost[r] = 0
	for range cost { // Dijkstra
		at := -1
		for i := range cost {
			if !done[i] && (at < 0 || cost[i] < cost[at]) {
				at = i
			}
		}
		done[at] = true
		for next := range cost {
			i, k := at, next-rows
			if at >= rows {
				i, k = next, at-rows
			}
			if at < rows == (next < rows) || i == r && k == c {
				continue
			}
			if sum := cost[at] + p.price(i, k); sum < cost[next] {
				cost[next], before[next] = sum, at
			}
		}
	}
	if cost[rows+c] == 0 || cost[rows+c] >= unbounded {
		return false
	}
	for at := rows + c; at != r; at = before[at] {
		if at < rows {
			p.hidden[at][before[at]-rows] = true
		} else {
			p.hidden[before[at]][at-rows] = true
		}
	}
	return true
}

func (p *puzzle) price(r, c int) int {
	switch n := p.t[r][c]; {
	case p.hidden[r][c]:
		return 0
	case n < p.floor-1:
		return 3
	case c == len(p.t[r])-1:
		return 2
	}
	return 1
}

// hideOne hides one cell more where rings are too narrow: the largest of the
// cell's column, else of its row, else of all; of equal ones the first.
func (p *puzzle) hideOne(r, c int) bool {
	type cell struct{ r, c, rank int }
	var list []cell
	for i, row := range p.t {
		for k := range row {
			if p.hidden[i][k] {
				continue
			}
			rank := 2
			if k == c {
				rank = 0
			} else if i == r {
				rank = 1
			}
			list = append(list, cell{i, k, rank})
		}
	}
	if len(list) == 0 {
		return false
	}
	sorted.By(list, func(a, b cell) int {
		if a.rank != b.rank {
			return a.rank - b.rank
		}
		return p.t[b.r][b.c] - p.t[a.r][a.c]
	})
	p.hidden[list[0].r][list[0].c] = true
	return true
}
