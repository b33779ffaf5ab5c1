package cube_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// sumsOf lists the sums of a cube by going through all pairs of cells: the
// whole, then its parts. It is the slow way of saying what a sum is.
func sumsOf(c *cube.Cube) (sums [][]int) {
	var all [][]int
	for row := range c.Rows() {
		all = append(all, append([]int(nil), row.Places...))
	}
	for whole, at := range all {
		for d := range c.Dimensions {
			sum := []int{whole}
			for _, child := range c.Dimensions[d].Categories[at[d]].Children {
				for part, other := range all {
					same := other[d] == child
					for e := range at {
						same = same && (e == d || other[e] == at[e])
					}
					if same {
						sum = append(sum, part)
					}
				}
			}
			if len(sum) > 1 {
				sums = append(sums, sum)
			}
		}
	}
	return sums
}

// enumerated returns the least and the greatest value of each concealed cell
// over all tables of whole numbers up to most that agree with what is published,
// by trying all of them. It is false if they are too many to try.
func enumerated(c *cube.Cube, sums [][]int, least, most int64) (low, high map[int]int64, ok bool) {
	var hidden []int
	for row := range c.Rows() {
		if c.Missing(row) == cube.Suppressed {
			hidden = append(hidden, row.Cell)
		}
	}
	table := make([]int64, len(c.Values))
	open := make([]int, len(sums)) // cells of each sum that are not set yet
	in := map[int][]int{}
	for s, sum := range sums {
		for _, cell := range sum {
			in[cell] = append(in[cell], s)
		}
	}
	for i, v := range c.Values {
		table[i] = int64(v)
	}
	for _, cell := range hidden {
		for _, s := range in[cell] {
			open[s]++
		}
	}
	low, high, ok = map[int]int64{}, map[int]int64{}, true
	tried := 0
	var try func(k int)
	try = func(k int) {
		if tried++; tried > 20_000 || !ok {
			ok = false
			return
		}
		if k == len(hidden) {
			for _, cell := range hidden {
				if v, seen := low[cell]; !seen || table[cell] < v {
					low[cell] = table[cell]
				}
				if v, seen := high[cell]; !seen || table[cell] > v {
					high[cell] = table[cell]
				}
			}
			return
		}
		cell := hidden[k]
		for _, s := range in[cell] {
			open[s]--
		}
		for v := least; v <= most; v++ {
			table[cell] = v
			fits := true
			for _, s := range in[cell] {
				left := table[sums[s][0]]
				for _, part := range sums[s][1:] {
					left -= table[part]
				}
				fits = fits && (open[s] > 0 || left == 0)
			}
			if fits {
				try(k + 1)
			}
		}
		for _, s := range in[cell] {
			open[s]++
		}
	}
	try(0)
	return low, high, ok && len(low) == len(hidden)
}

func randomCounts(r *rand.Rand, sizes ...int) cube.Cube {
	n := 1
	for _, s := range sizes {
		n *= s
	}
	inner := make([]int64, n)
	for i := range inner {
		inner[i] = int64(r.IntN([]int{3, 6, 12}[r.IntN(3)]))
	}
	return withTotals(inner, sizes...)
}

// No concealed cell can be found out: enumeration of all tables is the oracle.
func TestSuppressHoldsAgainstAllTables(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	tried := 0
	for n := range 150 {
		c := randomCounts(r, [][]int{{3}, {2, 2}, {2, 3}, {3, 3}, {2, 2, 2}, {4}}[n%6]...)
		p := cube.Privacy{Floor: 2 + r.IntN(3), Zeros: []cube.Zeros{cube.ZerosTold, cube.ZerosConcealed}[r.IntN(2)]}
		s, err := cube.Suppress(&c, p)
		require.NoError(t, err)
		require.NoError(t, s.Check(&c))
		require.NoError(t, s.Cube.Check())
		least := int64(1)
		if p.Zeros == cube.ZerosConcealed {
			least = 0
		}
		for i, v := range c.Values {
			if int64(v) >= least && int(v) < p.Floor {
				require.Equal(t, cube.Suppressed, s.Cube.Statuses[s.Cube.Status[i]].Missing)
			}
		}
		// A table may have no end where totals are concealed; up to 4 above all
		// that is there shows the width, which is 3 at most.
		low, high, ok := enumerated(&s.Cube, sumsOf(&c), least, int64(c.Values[len(c.Values)-1])+4)
		if !ok || len(low) > 9 {
			continue
		}
		tried++
		for cell := range low {
			require.GreaterOrEqual(t, high[cell]-low[cell], int64(p.Floor-1), "%v cell %d of %v", p, cell, c.Values)
		}
	}
	require.Greater(t, tried, 60)
}

// The audit tells what can be found out: of random tables with random cells
// concealed, its bounds and what it passes are compared with all tables.
func TestAuditAgainstAllTables(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	passed, open, inexact := 0, 0, 0
	for n := range 600 {
		c := randomCounts(r, [][]int{{3}, {2, 2}, {2, 3}, {3, 3}, {2, 2, 2}}[n%5]...)
		p := cube.Privacy{Floor: 2, Width: 1 + r.IntN(3), Zeros: cube.ZerosConcealed}
		published := clone(c)
		published.Statuses = []cube.Status{{}, {Missing: cube.Suppressed}}
		published.Status = make([]uint8, len(c.Values))
		for i, v := range c.Values {
			if v < 2 || r.IntN(3) == 0 {
				published.Values[i], published.Status[i] = 0, 1
			}
		}
		audit, err := cube.Audit(&c, &published, p)
		require.NoError(t, err)
		most := int64(16) // all tables that the moves lead to are among those tried
		for _, cell := range audit.Cells {
			most = max(most, cell.High)
		}
		low, high, ok := enumerated(&published, sumsOf(&c), 0, most)
		if !ok {
			continue
		}
		bounds := map[int]cube.Open{}
		for _, o := range audit.Open {
			bounds[o.Cell] = o
		}
		for _, cell := range audit.Cells {
			o, isOpen := bounds[cell.Cell]
			width := high[cell.Cell] - low[cell.Cell]
			if !isOpen {
				passed++
				require.GreaterOrEqual(t, cell.High-cell.Low, int64(p.Width))
				require.LessOrEqual(t, low[cell.Cell], cell.Low)
				require.GreaterOrEqual(t, high[cell.Cell], cell.High)
				continue
			}
			open++
			// Linear programming bounds what whole numbers can be.
			require.LessOrEqual(t, o.Low.Cmp(samverkan.Whole(low[cell.Cell])), 0)
			if o.High != nil && high[cell.Cell] < most {
				require.GreaterOrEqual(t, o.High.Cmp(samverkan.Whole(high[cell.Cell])), 0)
				if width >= int64(p.Width) {
					inexact++ // there are tables that it did not find: it errs on the safe side
				}
			}
		}
	}
	t.Log(passed, "passed", open, "open", inexact, "open though whole tables are there")
	require.Greater(t, passed, 500)
	require.Greater(t, open, 500)
	require.Zero(t, inexact, "in tables of this size linear programming finds whole tables")
}

// A cell can be computed exactly from the sums alone if and only if it is in the
// span of the sums: Gauss's elimination over fractions says which. Those are
// all open, with one value.
func TestAuditFindsWhatSumsGiveAway(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	given := 0
	for n := range 200 {
		c := randomCounts(r, [][]int{{4}, {3, 3}, {2, 2, 2}, {2, 4}}[n%4]...)
		published := clone(c)
		published.Statuses = []cube.Status{{}, {Missing: cube.Suppressed}}
		published.Status = make([]uint8, len(c.Values))
		for i, v := range c.Values {
			if v < 2 || r.IntN(5) == 0 {
				published.Values[i], published.Status[i] = 0, 1
			}
		}
		audit, err := cube.Audit(&c, &published, cube.Privacy{Floor: 2, Width: 1, Zeros: cube.ZerosConcealed})
		require.NoError(t, err)
		open := map[int]cube.Open{}
		for _, o := range audit.Open {
			open[o.Cell] = o
		}
		for cell := range spanned(&published, sumsOf(&c)) {
			given++
			o, is := open[cell]
			require.True(t, is)
			require.Equal(t, samverkan.Whole(int64(c.Values[cell])).String(), o.Low.String())
			require.Equal(t, o.Low.String(), o.High.String())
		}
	}
	require.Greater(t, given, 100)
}

// spanned returns the concealed cells that the sums determine.
func spanned(c *cube.Cube, sums [][]int) map[int]bool {
	var rows [][]*big.Rat
	for _, sum := range sums {
		row := make([]*big.Rat, len(c.Values))
		for i := range row {
			row[i] = new(big.Rat)
		}
		for i, cell := range sum {
			if c.Statuses[c.Status[cell]].Missing == cube.Suppressed {
				row[cell].SetInt64(-1)
				if i == 0 {
					row[cell].SetInt64(1)
				}
			}
		}
		rows = append(rows, row)
	}
	rank := 0
	for col := range c.Values {
		for i := rank; i < len(rows); i++ {
			if rows[i][col].Sign() == 0 {
				continue
			}
			rows[rank], rows[i] = rows[i], rows[rank]
			for k := range rows {
				if k == rank || rows[k][col].Sign() == 0 {
					continue
				}
				f := new(big.Rat).Quo(rows[k][col], rows[rank][col])
				for j := range rows[k] {
					rows[k][j] = new(big.Rat).Sub(rows[k][j], new(big.Rat).Mul(f, rows[rank][j]))
				}
			}
			rank++
			break
		}
	}
	out := map[int]bool{}
	for _, row := range rows { // reduced: a row with one entry gives its cell
		only, n := 0, 0
		for cell, v := range row {
			if v.Sign() != 0 {
				only, n = cell, n+1
			}
		}
		if n == 1 {
			out[only] = true
		}
	}
	return out
}

// Tampering of any kind is refused.
func TestSuppressionCheckRefuses(t *testing.T) {
	c := withTotals([]int64{3, 20, 30, 40, 2, 60, 70, 80, 90}, 3, 3)
	made := func() *cube.Suppression {
		s, err := cube.Suppress(&c, cube.Privacy{})
		require.NoError(t, err)
		require.NoError(t, s.Check(&c))
		s.Cube = clone(s.Cube)
		return s
	}
	told := func(s *cube.Suppression) (cells []int) {
		for row := range s.Cube.Rows() {
			if s.Cube.Missing(row) == cube.Present && row.Value > 0 {
				cells = append(cells, row.Cell)
			}
		}
		return cells
	}
	for name, tamper := range map[string]func(s *cube.Suppression){
		"a number changed": func(s *cube.Suppression) { s.Cube.Values[told(s)[0]]++ },
		"a small one told": func(s *cube.Suppression) { s.Cube.Values[0], s.Cube.Status[0] = 3, 0 },
		"another reason":   func(s *cube.Suppression) { s.Cube.Statuses[1].Missing = cube.NotAvailable },
		"a protecting one told": func(s *cube.Suppression) {
			for i, v := range c.Values {
				if v >= 5 && s.Cube.Status[i] != 0 {
					s.Cube.Values[i], s.Cube.Status[i] = v, 0
					return
				}
			}
		},
		"a move changed":       func(s *cube.Suppression) { s.Audit.Moves[0].By[0]++ },
		"a move of told cells": func(s *cube.Suppression) { s.Audit.Moves[0].Cells[0] = told(s)[0] },
		"a range widened":      func(s *cube.Suppression) { s.Audit.Cells[0].High += 100 },
		"a range narrowed":     func(s *cube.Suppression) { s.Audit.Cells[0].High = s.Audit.Cells[0].Low },
		"a cell left out":      func(s *cube.Suppression) { s.Audit.Cells = s.Audit.Cells[1:] },
		"the last left out":    func(s *cube.Suppression) { s.Audit.Cells = s.Audit.Cells[:len(s.Audit.Cells)-1] },
		"a cell too far":       func(s *cube.Suppression) { s.Audit.Cells[0].Cell = 1 << 62 },
		"a move that is not":   func(s *cube.Suppression) { s.Audit.Cells[0].HighBy = 1000 },
		"a category renamed":   func(s *cube.Suppression) { s.Cube.Dimensions[0].Categories[0].ID = "x" },
		"a lower floor":        func(s *cube.Suppression) { s.Audit.Privacy.Width = 50 },
	} {
		s := made()
		tamper(s)
		require.Error(t, s.Check(&c), name)
	}
}

// Of a published table nobody sees which cells are small and which protect them.
func TestSuppressedCellsLookTheSame(t *testing.T) {
	c := withTotals([]int64{3, 20, 30, 40}, 2, 2)
	s, err := cube.Suppress(&c, cube.Privacy{})
	require.NoError(t, err)
	seen := map[uint8]int{}
	for i, st := range s.Cube.Status {
		if st != 0 {
			seen[st]++
			require.Zero(t, s.Cube.Values[i])
		}
	}
	require.Equal(t, map[uint8]int{1: 4}, seen) // a ring: 3, 20, 30 and 40
}

// Steps of any size give the same.
func TestSuppressingSteps(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 1))
	c := randomCounts(r, 6, 5)
	want, err := cube.Suppress(&c, cube.Privacy{Floor: 4})
	require.NoError(t, err)
	s, err := cube.NewSuppressing(&c, cube.Privacy{Floor: 4})
	require.NoError(t, err)
	steps := 0
	for !s.Step(1) {
		steps++
		done, of := s.Progress()
		require.LessOrEqual(t, done, of)
	}
	got, err := s.Result()
	require.NoError(t, err)
	require.Equal(t, want, got)
	require.Positive(t, steps)
}

func TestSuppressRefuses(t *testing.T) {
	for name, change := range map[string]func(c *cube.Cube, p *cube.Privacy){
		"a fraction":       func(c *cube.Cube, _ *cube.Privacy) { c.Values[0] = 1.5 },
		"less than nobody": func(c *cube.Cube, _ *cube.Privacy) { c.Values[0] = -1 },
		"a wrong total":    func(c *cube.Cube, _ *cube.Privacy) { c.Values[2]++ },
		"a missing figure": func(c *cube.Cube, _ *cube.Privacy) {
			c.Status, c.Statuses, c.Values[0] = make([]uint8, 9), []cube.Status{{}, {Missing: cube.NotYet}}, 0
			c.Status[0] = 1
		},
		"a part twice": func(c *cube.Cube, _ *cube.Privacy) { c.Dimensions[0].Categories[2].Children = []int{0, 1, 1} },
		"no floor":     func(_ *cube.Cube, p *cube.Privacy) { p.Floor = 1 },
		"no zeros":     func(_ *cube.Cube, p *cube.Privacy) { p.Zeros = "x" },
	} {
		c, p := withTotals([]int64{3, 20, 30, 40}, 2, 2), cube.Privacy{}
		change(&c, &p)
		_, err := cube.Suppress(&c, p)
		require.Error(t, err, name)
	}
}

// A forged move whose ranges are forged with it is seen to break a sum, or to
// lead below what everybody knows.
func TestSuppressionCheckRefusesForgedMoves(t *testing.T) {
	c := withTotals([]int64{3, 20, 30, 40}, 2, 2)
	for _, forge := range []func(m *cube.Move){
		func(m *cube.Move) { m.By[0]++ },
		func(m *cube.Move) { m.By[0]-- },
		func(m *cube.Move) {
			for i := range m.By { // until 3 becomes 0
				m.By[i] = m.By[i] / 2 * 3
			}
		},
	} {
		s, err := cube.Suppress(&c, cube.Privacy{})
		require.NoError(t, err)
		for i := range s.Audit.Moves {
			m := &s.Audit.Moves[i]
			if m.By[0] != -2 {
				continue
			}
			forge(m)
			for k := range s.Audit.Cells {
				x := &s.Audit.Cells[k]
				for j, cell := range m.Cells {
					if cell == x.Cell && x.LowBy == i+1 {
						x.Low = int64(c.Values[cell]) + m.By[j]
					}
					if cell == x.Cell && x.HighBy == i+1 {
						x.High = int64(c.Values[cell]) + m.By[j]
					}
				}
				x.High = max(x.High, x.Low)
			}
		}
		require.ErrorContains(t, s.Check(&c), "/audit/moves/")
	}
	_, err := cube.Audit(&c, &c, cube.Privacy{})
	require.ErrorContains(t, err, "a small number that is to be concealed")
}
