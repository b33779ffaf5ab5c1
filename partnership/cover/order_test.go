package cover_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership/cover"
)

// Worked out by hand. Piece 0 is held at the table. Alone: holder 1 with piece
// 1, holder 2 with pieces 2 and 3; the others hold nothing alone.
func TestOrder(t *testing.T) {
	p := cover.Problem{Pieces: 10, Holders: []cover.Holder{
		{Holds: []int{0}},
		{Holds: []int{0, 1, 4, 5, 6}, Cost: 1},
		{Holds: []int{3, 2}, Cost: 9},
		{Holds: []int{4, 5, 7}, Cost: 5},
		{Holds: []int{4, 6, 8}, Cost: 4},
		{Holds: []int{9}, Cost: 2},
		{Holds: []int{7, 8}, Cost: 5},
		{Holds: []int{9, 7, 8, 5}, Cost: 100},
	}}
	got, err := cover.Order(p, []int{6, 5, 4, 3, 2, 1})
	require.NoError(t, err)
	require.Empty(t, cmp.Diff([]cover.Invitation{
		{Holder: 2, Alone: []int{2, 3}, New: []int{2, 3}},
		{Holder: 1, Alone: []int{1}, New: []int{1, 4, 5, 6}},
		// Now 3 has 7 left, 4 has 8, 5 has 9 and 6 has both 7 and 8.
		{Holder: 6, Alone: []int{}, New: []int{7, 8}},
		{Holder: 5, Alone: []int{}, New: []int{9}},
		{Holder: 4, Alone: []int{}, New: []int{}},
		{Holder: 3, Alone: []int{}, New: []int{}},
	}, got))

	// 3 and 4 hold three new pieces each, and 4 is cheaper. Then 3 has two left,
	// 5 one and 6 one, 5 being cheaper; but 3 took the one that 6 had.
	got, err = cover.Order(p, []int{3, 4, 5, 6})
	require.NoError(t, err)
	require.Empty(t, cmp.Diff([]cover.Invitation{
		{Holder: 4, Alone: []int{}, New: []int{4, 6, 8}},
		{Holder: 3, Alone: []int{}, New: []int{5, 7}},
		{Holder: 5, Alone: []int{}, New: []int{9}},
		{Holder: 6, Alone: []int{}, New: []int{}},
	}, got))

	// Equal in all: by number.
	q := cover.Problem{Pieces: 3, Holders: []cover.Holder{{Holds: []int{0}, Cost: 1}, {Holds: []int{1}, Cost: 1}, {Holds: []int{2}, Cost: 1}}}
	got, err = cover.Order(q, []int{2, 0, 1})
	require.NoError(t, err)
	require.Equal(t, []int{0, 1, 2}, []int{got[0].Holder, got[1].Holder, got[2].Holder})

	none, err := cover.Order(p, nil)
	require.NoError(t, err)
	require.Empty(t, none)
}

func TestOrderRefuses(t *testing.T) {
	p := cover.Problem{Pieces: 1, Holders: []cover.Holder{{Holds: []int{0}}, {Cost: 1}}}
	for why, bad := range map[string][]int{
		"at /chosen/0: Holder −1 cannot be invited: there is none of that number.": {-1},
		"at /chosen/0: Holder 2 cannot be invited: there is none of that number.":  {2},
		"at /chosen/0: Holder 0 cannot be invited: it is at the table already.":    {0},
		"at /chosen/1: Holder 1 cannot be invited: it stands in the list already.": {1, 1},
	} {
		_, err := cover.Order(p, bad)
		require.EqualError(t, err, why)
	}
}
