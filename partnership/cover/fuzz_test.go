package cover_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership/cover"
)

// source gives numbers from bytes, 0 when they are used up.
type source []byte

func (s *source) next(below int) int {
	if len(*s) == 0 || below <= 0 {
		return 0
	}
	b := int((*s)[0])
	*s = (*s)[1:]
	return b % below
}

// problem makes a problem that slow can answer.
func (s *source) problem() cover.Problem {
	p := cover.Problem{Pieces: s.next(11)}
	unit := []int64{1, 7, 1001, 1_000_000_001}[s.next(4)]
	for range s.next(11) {
		h := cover.Holder{Cost: unit * int64(s.next(5))}
		mask := s.next(256)<<3 ^ s.next(256)
		for piece := range p.Pieces {
			if mask>>piece&1 == 1 {
				h.Holds = append(h.Holds, piece)
			}
		}
		p.Holders = append(p.Holders, h)
	}
	return p
}

func seeds(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{3, 0, 3, 1, 0, 3, 1, 0, 6, 1, 0, 5})
	f.Add([]byte("who is needed at the table, and who can be left out of it?"))
	f.Add([]byte("\x0a\x02\x0a\x01\x11\x22\x02\x33\x44\x03\x55\x66\x04\x77\x88\x01\x99\xaa\x02\xbb\xcc\x03\xdd\xee"))
}

// FuzzSolve holds the solver against every subset, and the checker against the
// solver.
func FuzzSolve(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		s := source(data)
		p := s.problem()
		list := 1 + s.next(9)
		solver, err := cover.New(p, cover.Options{List: list})
		require.NoError(t, err)
		solver.Confine(1+s.next(6), cover.MaxProof)
		require.True(t, solver.Step(cover.DefaultWork))
		r := solver.Result()
		require.NoError(t, r.Certificate.Check(p))
		agrees(t, p, r, list)
	})
}

// FuzzCheck gives the checker certificates of any kind: what it lets through
// is true. They start from a true one, so that some are let through.
func FuzzCheck(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		s := source(data)
		p := s.problem()
		r, err := cover.Solve(p, cover.Options{})
		require.NoError(t, err)
		c := r.Certificate
		for range s.next(6) {
			s.spoil(&c)
		}
		if c.Check(p) != nil {
			return
		}
		want := slow(p)
		require.True(t, slices.Equal(want.Holes, c.Holes))
		require.Equal(t, want.Pivotal, holdersOf(c.Pivotal))
		require.LessOrEqual(t, c.Lower, want.Cost)
		require.GreaterOrEqual(t, c.Cost, want.Cost)
	})
}

// spoil changes something.
func (s *source) spoil(c *cover.Certificate) {
	by := s.next(5) - 2
	number := func(list []int) {
		if len(list) > 0 {
			list[s.next(len(list))] += by
		}
	}
	switch s.next(9) {
	case 0:
		number(c.Holes)
	case 1:
		number(c.Cover)
	case 2:
		c.Cost += int64(by)
	case 3:
		c.Lower += int64(by)
	case 4:
		if len(c.Pivotal) > 0 {
			c.Pivotal[s.next(len(c.Pivotal))].Holder += by
		}
	}
	if len(c.Parts) == 0 {
		return
	}
	part := &c.Parts[s.next(len(c.Parts))]
	switch s.next(9) {
	case 0:
		number(part.Pieces)
	case 1:
		part.Lower += int64(by)
		c.Lower += int64(by)
	case 2:
		part.Denominator += int64(by)
	case 3:
		part.Outdone = append(part.Outdone, cover.Outdone{Holder: s.next(12) - 1, By: s.next(12) - 1})
	case 4:
		part.Nodes = append(part.Nodes, cover.Node{})
	case 5:
		c.Parts = append(c.Parts, *part)
		return
	}
	if len(part.Nodes) == 0 {
		return
	}
	n := &part.Nodes[s.next(len(part.Nodes))]
	switch s.next(9) {
	case 0:
		n.Weights = append(n.Weights, cover.Weight{Piece: s.next(12), Weight: int64(by)})
	case 1:
		if len(n.Weights) > 0 {
			n.Weights[s.next(len(n.Weights))].Weight += int64(by) * part.Denominator
		}
	case 2:
		n.Branch = &cover.Branch{Piece: s.next(12) - 1, Holders: []int{s.next(12) - 1, s.next(12) - 1}}
		part.Nodes = append(part.Nodes, cover.Node{}, cover.Node{})
	case 3:
		if n.Branch != nil {
			number(n.Branch.Holders)
		}
	case 4:
		if n.Branch != nil {
			n.Branch.Outdone = append(n.Branch.Outdone, cover.Outdone{Holder: s.next(12) - 1, By: s.next(12) - 1})
		}
	}
}
