package cover_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/cover"
)

func TestBadProblems(t *testing.T) {
	dear := cover.Holder{Cost: cover.MaxCost/2 + 1}
	for _, bad := range []struct {
		name string
		p    cover.Problem
		code samverkan.Code
		want string
	}{
		{"pieces below nothing", cover.Problem{Pieces: -1}, samverkan.CodeInvalid, "at /pieces: The problem has −1 pieces. It may have 0 to 300."},
		{"too many pieces", cover.Problem{Pieces: 301}, samverkan.CodeTooLarge, "at /pieces: The problem has 301 pieces. It may have 0 to 300."},
		{"too many holders", cover.Problem{Holders: make([]cover.Holder, 501)}, samverkan.CodeTooLarge, "at /holders: The problem has 501 holders. It may have 500 at most."},
		{"a cost below nothing", cover.Problem{Holders: []cover.Holder{{}, {Cost: -7}}}, samverkan.CodeInvalid, "at /holders/1/cost: The cost is −7. It may be 0 to 50,000,000,000,000: all holders together may cost 50,000,000,000,000 at most."},
		{"too dear together", cover.Problem{Holders: []cover.Holder{dear, dear}}, samverkan.CodeTooLarge, "at /holders/1/cost: The cost is 25,000,000,000,001. It may be 0 to 24,999,999,999,999: all holders together may cost 50,000,000,000,000 at most."},
		{"no such piece", cover.Problem{Pieces: 2, Holders: []cover.Holder{{Holds: []int{1, 2}}}}, samverkan.CodeUnknown, "at /holders/0/holds/1: There is no piece 2. The pieces have numbers from 0 to 1."},
		{"a piece below nothing", cover.Problem{Pieces: 2, Holders: []cover.Holder{{Holds: []int{-1}}}}, samverkan.CodeUnknown, "at /holders/0/holds/0: There is no piece −1. The pieces have numbers from 0 to 1."},
		{"no pieces", cover.Problem{Holders: []cover.Holder{{Holds: []int{0}}}}, samverkan.CodeUnknown, "at /holders/0/holds/0: There is no piece 0. The problem has no pieces."},
		{"a piece twice", cover.Problem{Pieces: 2, Holders: []cover.Holder{{Holds: []int{1, 0, 1}}}}, samverkan.CodeConflict, "at /holders/0/holds/2: Piece 1 stands twice with the same holder. It may stand once."},
	} {
		t.Run(bad.name, func(t *testing.T) {
			for _, err := range []error{
				bad.p.Check(),
				second(cover.Solve(bad.p, cover.Options{})),
				second(cover.New(bad.p, cover.Options{})),
				second(cover.Order(bad.p, nil)),
				cover.Certificate{}.Check(bad.p),
			} {
				var fault *samverkan.Fault
				require.True(t, errors.As(err, &fault))
				require.Equal(t, bad.code, fault.Code)
				require.Equal(t, bad.want, fault.Error())
				require.NotEmpty(t, fault.Text.SV)
				require.NotContains(t, fault.Text.SV, "{")
			}
		})
	}
	require.NoError(t, cover.Problem{}.Check())
	half := cover.Holder{Cost: cover.MaxCost / 2}
	require.NoError(t, cover.Problem{Pieces: 300, Holders: []cover.Holder{half, half, {}}}.Check())
}

func second[T any](_ T, err error) error { return err }

func TestBadOptions(t *testing.T) {
	for _, bad := range []struct {
		o    cover.Options
		code samverkan.Code
		want string
	}{
		{cover.Options{List: -1}, samverkan.CodeInvalid, "at /list: −1 covers were to be listed. Write 1 to 1,000, or 0 for 20."},
		{cover.Options{List: 1001}, samverkan.CodeTooLarge, "at /list: 1,001 covers were to be listed. Write 1 to 1,000, or 0 for 20."},
		{cover.Options{Work: -1}, samverkan.CodeInvalid, "at /work: The work is −1. Write 1 or more, or 0 for 300,000,000."},
	} {
		_, err := cover.Solve(cover.Problem{}, bad.o)
		var fault *samverkan.Fault
		require.True(t, errors.As(err, &fault))
		require.Equal(t, bad.code, fault.Code)
		require.Equal(t, bad.want, fault.Error())
	}
}

// The largest costs there can be leave room for every sum: holders that share
// out MaxCost, alone and together, with cheap ones between them.
func TestLargestCosts(t *testing.T) {
	for _, cheap := range []int64{0, 1, 839} {
		p := cover.Problem{Pieces: cover.MaxPieces}
		for h := range cover.MaxHolders {
			holder := cover.Holder{Cost: (cover.MaxCost - 250*cheap) / 250}
			if h%2 == 0 {
				holder.Cost = cheap
			}
			for piece := h % 7; piece < cover.MaxPieces; piece += 1 + h%13 {
				if piece%2 == 1 || h%2 == 1 { // odd ones hold what even ones do not
					holder.Holds = append(holder.Holds, piece)
				}
			}
			p.Holders = append(p.Holders, holder)
		}
		r := solved(t, p, cover.Options{Work: 3_000_000})
		require.Positive(t, r.Cost)
		require.LessOrEqual(t, r.Lower, r.Cost)
	}
	// By hand: the packing that each of the two dear ones needs.
	p := cover.Problem{Pieces: 2, Holders: []cover.Holder{{Holds: []int{0}, Cost: cover.MaxCost/2 - 1}, {Holds: []int{1}, Cost: cover.MaxCost / 2}, {Holds: []int{1}, Cost: 1}}}
	r := solved(t, p, cover.Options{})
	require.Equal(t, cover.MaxCost/2, r.Cost)
	require.Equal(t, [][]int{{0, 2}}, r.Covers)
}
