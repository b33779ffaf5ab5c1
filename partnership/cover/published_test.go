package cover_test

import (
	"math/bits"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership/cover"
)

// board is the problem of holding every square of an n×n board by pieces that
// stand on squares; reaches says whether one reaches a square so far away.
func board(n int, reaches func(dx, dy int) bool) cover.Problem {
	p := cover.Problem{Pieces: n * n, Holders: make([]cover.Holder, n*n)}
	for from := range p.Holders {
		p.Holders[from].Cost = 1
		for to := range n * n {
			if reaches(to/n-from/n, to%n-from%n) {
				p.Holders[from].Holds = append(p.Holders[from].Holds, to)
			}
		}
	}
	return p
}

// The fewest queens that reach every square, and in how many ways: OEIS
// A075458 and A002564 (W. Ahrens, Mathematische Unterhaltungen und Spiele,
// 1910, has the 4860 ways on the chessboard).
func TestQueens(t *testing.T) {
	for _, known := range []struct {
		n           int
		fewest, all int64
	}{{1, 1, 1}, {2, 1, 4}, {3, 1, 1}, {4, 2, 12}, {5, 3, 186}, {6, 3, 4}, {7, 4, 86}, {8, 5, 4860}} {
		r := solved(t, board(known.n, func(dx, dy int) bool { return dx == 0 || dy == 0 || dx == dy || dx == -dy }), cover.Options{})
		require.True(t, r.Complete && !r.More)
		require.Equal(t, known.fewest, r.Cost, "n=%d", known.n)
		require.Equal(t, known.all, r.Count, "n=%d", known.n)
	}
}

// triples is the problem of meeting every triple by points.
func triples(points int, triples [][3]int) cover.Problem {
	p := cover.Problem{Pieces: len(triples), Holders: make([]cover.Holder, points)}
	for h := range p.Holders {
		p.Holders[h].Cost = 1
	}
	for piece, triple := range triples {
		for _, point := range triple {
			p.Holders[point].Holds = append(p.Holders[point].Holds, piece)
		}
	}
	return p
}

// affine is the Steiner triple system of the lines of the affine space over
// the field of three: triples of different points whose coordinates add up to
// 0 modulo 3. The point (x, y, …) has the number x + 3y + …
func affine(dimension int) (points int, lines [][3]int) {
	points = 1
	for range dimension {
		points *= 3
	}
	for a := range points {
		for b := a + 1; b < points; b++ {
			c, unit := 0, 1
			for x, y := a, b; unit < points; x, y, unit = x/3, y/3, 3*unit {
				c += (6 - x%3 - y%3) % 3 * unit
			}
			if c > b {
				lines = append(lines, [3]int{a, b, c})
			}
		}
	}
	return points, lines
}

// bose is Bose's Steiner triple system of 15 points x + 5j, x modulo 5 and j
// modulo 3: {x, x+5, x+10}, and {x + 5j, y + 5j, (x+y)/2 + 5(j+1)}.
func bose() (lines [][3]int) {
	for x := range 5 {
		lines = append(lines, [3]int{x, x + 5, x + 10})
		for y := range x {
			for j := range 3 {
				lines = append(lines, [3]int{x + 5*j, y + 5*j, (x+y)*3%5 + 5*((j+1)%3)}) // 3 = 1/2
			}
		}
	}
	return lines
}

// The Steiner triple covering problems A9, A15 and A27 with optima 5, 9 and 18:
// D. R. Fulkerson, G. L. Nemhauser and L. E. Trotter, "Two computationally
// difficult set covering problems that arise in computing the 1-width of
// incidence matrices of Steiner triple systems", Mathematical Programming Study
// 2 (1974). A9 is the affine plane of order three (the only system of 9
// points), A27 its product with the line, and A15 the system that Bose's
// construction gives (the file data.15 of Resende's collection, with points
// from 1).
func TestSteinerTriples(t *testing.T) {
	n, lines := affine(2)
	require.Len(t, lines, 12)
	agrees(t, triples(n, lines), solved(t, triples(n, lines), cover.Options{}), cover.DefaultList)
	require.Equal(t, int64(5), solved(t, triples(n, lines), cover.Options{}).Cost)

	require.Len(t, bose(), 35)
	r := solved(t, triples(15, bose()), cover.Options{})
	require.Equal(t, int64(9), r.Cost)
	agrees(t, triples(15, bose()), r, cover.DefaultList)

	n, lines = affine(3)
	require.Len(t, lines, 117)
	r = solved(t, triples(n, lines), cover.Options{})
	require.Equal(t, int64(18), r.Cost)
	// What is left out is a set of points without a line, 9 at most.
	require.Equal(t, caps(n, lines, 9), r.Count)
	require.True(t, r.Complete && !r.More)
}

// caps counts the sets of so many points that have no line in them.
func caps(points int, lines [][3]int, size int) (count int64) {
	third := make([][]int, points)
	for a := range third {
		third[a] = make([]int, points)
	}
	for _, l := range lines {
		third[l[0]][l[1]], third[l[0]][l[2]], third[l[1]][l[2]] = l[2], l[1], l[0]
	}
	var add func(in []int, allowed uint32)
	add = func(in []int, allowed uint32) {
		if len(in) == size {
			count++
			return
		}
		for left := allowed; left != 0; left &= left - 1 {
			next := bits.TrailingZeros32(left)
			rest := allowed &^ (1<<(next+1) - 1)
			for _, p := range in {
				rest &^= 1 << third[p][next]
			}
			add(append(in, next), rest)
		}
	}
	add(nil, 1<<points-1)
	return count
}

// Points of PG(n, 2) that meet every line: the smallest sets are exactly the
// hyperplanes, 2ⁿ − 1 points each and 2ⁿ⁺¹ − 1 of them (R. C. Bose and R. C.
// Burton, "A characterization of flat spaces in a finite geometry", Journal of
// Combinatorial Theory 1, 1966). The line through a and b has a third point,
// a xor b.
func TestHyperplanes(t *testing.T) {
	for n := 2; n <= 4; n++ {
		points := 1<<(n+1) - 1
		var lines [][3]int
		for a := 1; a <= points; a++ {
			for b := a + 1; b <= points; b++ {
				if a^b > b {
					lines = append(lines, [3]int{a - 1, b - 1, a ^ b - 1})
				}
			}
		}
		r := solved(t, triples(points, lines), cover.Options{})
		require.Equal(t, int64(1<<n-1), r.Cost)
		require.Equal(t, int64(points), r.Count)
	}
}

// Triples that hold every pair of seven points: seven do, when they are a Fano
// plane, and there are 7!/168 = 30 of these on seven points (168 is the order
// of its group, PSL(2, 7)).
func TestFanoPlanes(t *testing.T) {
	pair := func(a, b int) int { return b*(b-1)/2 + a }
	p := cover.Problem{Pieces: 21}
	for c := range 7 {
		for b := range c {
			for a := range b {
				p.Holders = append(p.Holders, cover.Holder{Holds: []int{pair(a, b), pair(a, c), pair(b, c)}, Cost: 1})
			}
		}
	}
	r := solved(t, p, cover.Options{})
	require.Equal(t, int64(7), r.Cost)
	require.Equal(t, int64(30), r.Count)
}
