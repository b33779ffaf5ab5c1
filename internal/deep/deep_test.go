package deep_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/deep"
)

type inner struct {
	Names []string
	Next  *inner
}

type document struct {
	inner
	Text  samverkan.Text
	Day   samverkan.Date
	Share samverkan.Number
	Lists [][]int
	Pair  [2]*int
	None  []int
	Empty []int
	Part  inner
	own   []int
}

func made() *document {
	n, m := 1, 2
	day, _ := samverkan.NewDate(2026, 3, 12)
	return &document{
		inner: inner{Names: []string{"kept"}}, Text: samverkan.Same("t"), Day: day, Share: samverkan.Ratio(1, 3),
		Lists: [][]int{{1, 2}, nil, {}}, Pair: [2]*int{&n, &m}, Empty: []int{},
		Part: inner{Names: []string{"a"}, Next: &inner{Names: []string{"b"}}}, own: []int{7},
	}
}

// Whatever is written to in a copy, the original is what it was, and the other
// way round.
func TestCopy(t *testing.T) {
	d := made()
	c := deep.Copy(d)
	require.Equal(t, made(), c)
	change := func(d *document) {
		d.Lists[0][0], d.Lists[2] = 9, nil
		*d.Pair[1] = 9
		d.Part.Names[0], d.Part.Next.Names[0], d.Part.Next.Next = "x", "y", &inner{}
	}
	change(c)
	require.Equal(t, made(), d)
	c = deep.Copy(d)
	change(d)
	require.Equal(t, made(), c)
}

// A copy of no document is none.
func TestCopyOfNone(t *testing.T) {
	require.Nil(t, deep.Copy[*document](nil))
	require.Equal(t, document{}, deep.Copy(document{}))
	require.Equal(t, []int(nil), deep.Copy([]int(nil)))
}

// What contains itself is no document; copying it ends all the same.
func TestCopyOfALoop(t *testing.T) {
	loop := inner{Names: []string{"a"}}
	loop.Next = &loop
	c := deep.Copy(loop)
	c.Names[0], c.Next.Names[0] = "b", "c"
	require.Equal(t, "a", loop.Names[0])
}
