package cover_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership/cover"
)

// triangle is three holders of two pieces each, any two of whom hold all
// three: for 2 + 2 at least. Half of each would cost 7/2 only, so that no
// packing of whole numbers proves it.
func triangle() cover.Problem {
	return cover.Problem{Pieces: 3, Holders: []cover.Holder{
		{Holds: []int{0, 1}, Cost: 2}, {Holds: []int{1, 2}, Cost: 2}, {Holds: []int{0, 2}, Cost: 3},
	}}
}

// proofOfTriangle is made by hand. The pieces are worth 3/2, 1/2 and 3/2, so
// that each holder's are worth what it costs (2, 2, 3); together 7/2, and covers
// cost whole numbers, so 4 at least.
func proofOfTriangle() cover.Certificate {
	return cover.Certificate{
		Cover: []int{0, 1}, Cost: 4, Lower: 4,
		Parts: []cover.Part{{Pieces: []int{0, 1, 2}, Lower: 4, Denominator: 2, Nodes: []cover.Node{
			{Weights: []cover.Weight{{Piece: 0, Weight: 3}, {Piece: 1, Weight: 1}, {Piece: 2, Weight: 3}}},
		}}},
	}
}

// everything is a problem whose certificate has all there can be: a hole, one
// pivotal holder at the table and one not, a part that is a packing, and a part
// that is a tree with somebody outdone at its root and in a node. Found by
// trying seeds; the test checks that it has them.
func everything(t testing.TB) cover.Problem {
	for seed := uint64(12_255); seed < 30_000; seed++ { // the first that does
		r := rand.New(rand.NewPCG(seed, 0))
		p := made(r, 9, 9, 30, func() int64 { return 1 + r.Int64N(3) })
		p.Pieces += 4 // a hole, one at the table, one more sole, one of two
		p.Holders = append(p.Holders,
			cover.Holder{Holds: []int{9}}, cover.Holder{Holds: []int{10}, Cost: 2},
			cover.Holder{Holds: []int{11}, Cost: 2}, cover.Holder{Holds: []int{11}, Cost: 2})
		c := solved(t, p, cover.Options{}).Certificate
		root, deep := 0, 0
		for _, part := range c.Parts {
			root += len(part.Outdone)
			for _, n := range part.Nodes {
				if n.Branch != nil {
					deep += len(n.Branch.Outdone)
				}
			}
		}
		if root > 0 && deep > 0 && len(c.Parts) == 2 {
			return p
		}
	}
	t.Fatal("no seed has everything")
	return cover.Problem{}
}

func certificateOf(t testing.TB, p cover.Problem) cover.Certificate {
	return solved(t, p, cover.Options{}).Certificate
}

// Proofs made by hand are let through, as packing and as tree.
func TestProofsByHand(t *testing.T) {
	require.NoError(t, proofOfTriangle().Check(triangle()))
	require.Equal(t, claims(proofOfTriangle()), claims(certificateOf(t, triangle())))

	// Somebody must hold piece 1. If it is 0 it costs 2, and piece 2 is worth 2
	// more. If it is 1 and not 0, it costs 2, and piece 0 is worth 3 more.
	c := proofOfTriangle()
	c.Parts[0].Denominator = 1
	c.Parts[0].Nodes = []cover.Node{
		{Branch: &cover.Branch{Piece: 1, Holders: []int{0, 1}}},
		{Weights: []cover.Weight{{Piece: 2, Weight: 2}}},
		{Weights: []cover.Weight{{Piece: 0, Weight: 3}}},
	}
	require.NoError(t, c.Check(triangle()))
	c.Parts[0].Nodes[1].Weights[0].Weight = 1
	require.EqualError(t, c.Check(triangle()), "at /parts/0/nodes/1: The bound is not proven: what is chosen and what the pieces are worth do not make it up.")
}

func clone(t testing.TB, c cover.Certificate) (out cover.Certificate) {
	data, err := json.Marshal(c)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &out))
	return out
}

// tampered calls visit with the certificate changed in every single way: each
// number one higher and one lower, each entry of a list gone, given twice, and
// swapped with the next.
func tampered(t testing.TB, c cover.Certificate, visit func(where string, changed cover.Certificate)) {
	for k := 0; ; k++ {
		changed := clone(t, c)
		left, where := k, ""
		if !change(reflect.ValueOf(&changed).Elem(), "", &left, &where) {
			return
		}
		visit(where, changed)
	}
}

// change makes the change number *left of the value, and returns whether there
// are so many.
func change(v reflect.Value, at string, left *int, where *string) bool {
	turn := func(how string) bool {
		*left--
		*where = at + " " + how
		return *left == -1
	}
	switch v.Kind() {
	case reflect.Int, reflect.Int64:
		for _, by := range []int64{1, -1} {
			if turn(fmt.Sprintf("%+d", by)) {
				v.SetInt(v.Int() + by)
				return true
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if change(v.Field(i), at+"/"+v.Type().Field(i).Name, left, where) {
				return true
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			if turn("gone") {
				v.SetZero()
				return true
			}
			return change(v.Elem(), at, left, where)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if turn("without one") {
				v.Set(reflect.AppendSlice(v.Slice(0, i), v.Slice(i+1, v.Len())))
				return true
			}
			if turn("one twice") {
				v.Set(reflect.AppendSlice(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, 0), v.Slice(0, i+1)), v.Slice(i, v.Len())))
				return true
			}
			if i > 0 && turn("swapped") {
				a, b := v.Index(i).Interface(), v.Index(i-1).Interface()
				v.Index(i - 1).Set(reflect.ValueOf(a))
				v.Index(i).Set(reflect.ValueOf(b))
				return true
			}
			if change(v.Index(i), at, left, where) {
				return true
			}
		}
	}
	return false
}

// No single change of a tight certificate is let through.
func TestTamperedTight(t *testing.T) {
	n := 0
	tampered(t, proofOfTriangle(), func(where string, changed cover.Certificate) {
		require.Error(t, changed.Check(triangle()), where)
		n++
	})
	require.Greater(t, n, 30)
}

// Of a certificate with everything in it no claim can be changed, and no case
// left out. What can be changed is how a claim is proven where there is room:
// weights and denominators a little off, a piece without weight left out of a
// part, children or parts in another order, somebody not set aside who is too
// dear anyway; and one cheapest cover may stand for another.
func TestTampered(t *testing.T) {
	free := regexp.MustCompile(`^/Cover [+-]1|^/Parts( swapped|/Pieces without one|/Outdone (without one|swapped)|/Denominator [+-]1|/Nodes/Weights.*|/Nodes/Branch/Holders swapped|(/Nodes/Branch)?/Outdone/By [+-]1|/Nodes/Branch/Outdone swapped)$`)
	r := rand.New(rand.NewPCG(1, 1))
	problems := []cover.Problem{everything(t)}
	for range 60 {
		problems = append(problems, small(r, 8))
	}
	refused, let := 0, 0
	for _, p := range problems {
		c := certificateOf(t, p)
		tampered(t, c, func(where string, changed cover.Certificate) {
			if changed.Check(p) != nil {
				refused++
				return
			}
			let++
			require.Regexp(t, free, where)
			require.Contains(t, slow(p).Covers, changed.Cover)
			changed.Cover = c.Cover
			require.Empty(t, cmp.Diff(claims(c), claims(changed)), where)
		})
	}
	require.Greater(t, refused, 3000)
	require.Less(t, let, refused/5)
}

// claims is what a certificate says, without the proof.
func claims(c cover.Certificate) string {
	return fmt.Sprint(c.Holes, c.Pivotal, c.Cover, c.Cost, c.Lower)
}

// Each kind of lie is refused with a text that says what is wrong.
func TestLies(t *testing.T) {
	p := everything(t)
	tree := -1
	good := certificateOf(t, p)
	for i, part := range good.Parts {
		if len(part.Nodes) > 1 {
			tree = i
		}
	}
	nodes := func(c *cover.Certificate) []cover.Node { return c.Parts[tree].Nodes }
	for _, lie := range []struct {
		name string
		tell func(*cover.Certificate)
		want string
	}{
		{"a hole hidden", func(c *cover.Certificate) { c.Holes = c.Holes[1:] }, `^at /holes: The pieces that nobody holds are .*12`},
		{"a hole invented", func(c *cover.Certificate) { c.Holes = append(c.Holes, 99) }, `^at /holes: .* not .*12, 99\.`},
		{"nobody pivotal", func(c *cover.Certificate) { c.Pivotal = nil }, `^at /pivotal/0: Holder \d+ alone holds`},
		{"somebody pivotal", func(c *cover.Certificate) {
			c.Pivotal = append(c.Pivotal, cover.Pivot{Holder: 12, Pieces: []int{11}})
		}, `^at /pivotal/\d: Holder 12 is not alone with any piece\.`},
		{"pivotal by another piece", func(c *cover.Certificate) { c.Pivotal[0].Pieces = []int{11} }, `^at /pivotal/0: `},
		{"one chosen is gone", func(c *cover.Certificate) { c.Cover = c.Cover[1:] }, `^at /cover: None of the chosen holds piece \d+, though`},
		{"one at the table is chosen", func(c *cover.Certificate) { c.Cover = append(c.Cover, 9); slices.Sort(c.Cover) }, `^at /cover/\d: Holder 9 cannot stand here`},
		{"cost too low", func(c *cover.Certificate) { c.Cost-- }, `^at /cost: The chosen cost \d+, not \d+\.`},
		{"cost too high", func(c *cover.Certificate) { c.Cost++ }, `^at /cost: `},
		{"bound too low", func(c *cover.Certificate) { c.Lower-- }, `^at /lower: The parts prove a cost of \d+ at least`},
		{"bound too high", func(c *cover.Certificate) { c.Lower++ }, `^at /lower: `},
		{"a part's bound too high", func(c *cover.Certificate) { c.Lower++; c.Parts[tree].Lower++ }, `^at /parts/\d/nodes/\d+`},
		{"a part twice", func(c *cover.Certificate) { c.Parts = append(c.Parts, c.Parts[0]) }, `^at /parts/2/pieces/0: Piece \d+ cannot stand here`},
		{"a part for a hole", func(c *cover.Certificate) {
			c.Parts = append(c.Parts, cover.Part{Pieces: []int{12}, Denominator: 1, Nodes: []cover.Node{{}}})
		}, `^at /parts/2/pieces/0: Nobody need be chosen for piece 12`},
		{"a part for what is held", func(c *cover.Certificate) {
			c.Parts = append(c.Parts, cover.Part{Pieces: []int{9}, Denominator: 1, Nodes: []cover.Node{{}}})
		}, `^at /parts/2/pieces/0: Nobody need be chosen for piece 9`},
		{"a part in two", func(c *cover.Certificate) {
			half := cover.Part{Pieces: c.Parts[tree].Pieces[:1], Denominator: 1, Nodes: []cover.Node{{}}}
			c.Parts[tree].Pieces = c.Parts[tree].Pieces[1:]
			c.Parts = append(c.Parts, half)
		}, `^at /parts/2: Holder \d+ holds pieces of two parts`},
		{"a part of nothing", func(c *cover.Certificate) {
			c.Lower++
			c.Parts = append(c.Parts, cover.Part{Lower: 1, Denominator: 1, Nodes: []cover.Node{{}}})
		}, `^at /parts/2/pieces: The part has no pieces`},
		{"a denominator of nothing", func(c *cover.Certificate) { c.Parts[tree].Denominator = 0 }, `^at /parts/\d/denominator: The denominator is 0`},
		{"a denominator too large", func(c *cover.Certificate) { c.Parts[tree].Denominator = 1 << 60 }, `/denominator: The denominator is 1,152,921,504,606,846,976`},
		{"a bound out of range", func(c *cover.Certificate) { c.Parts[tree].Lower = 1 << 62 }, `/lower: The lower bound is`},
		{"no weights", func(c *cover.Certificate) { nodes(c)[0].Weights = nil }, `^at /parts/\d/nodes/\d+`},
		{"weights too large", func(c *cover.Certificate) { nodes(c)[0].Weights[0].Weight += 9 * c.Parts[tree].Denominator }, `/nodes/0/weights: The pieces of holder \d+ weigh more than it costs\.`},
		{"a weight below nothing", func(c *cover.Certificate) { nodes(c)[0].Weights[0].Weight = -1 }, `/nodes/0/weights/0/weight: The weight is −1`},
		{"a weight out of range", func(c *cover.Certificate) { nodes(c)[0].Weights[0].Weight = 1 << 62 }, `/weight: The weight is`},
		{"a weight on nothing", func(c *cover.Certificate) { nodes(c)[0].Weights[0].Piece = 12 }, `/nodes/0/weights/0/piece: Piece 12 cannot stand here`},
		{"a holder untried", func(c *cover.Certificate) { nodes(c)[0].Branch.Holders = nodes(c)[0].Branch.Holders[1:] }, `^at /parts/\d/nodes`},
		{"no holder tried", func(c *cover.Certificate) {
			nodes(c)[0].Branch.Holders = nil
			c.Parts[tree].Nodes = nodes(c)[:1]
		}, `/nodes/0/branch/holders: Holder \d+ holds piece \d+ too and has not been tried`},
		{"no case tried", func(c *cover.Certificate) {
			nodes(c)[0].Branch = nil
			c.Parts[tree].Nodes = nodes(c)[:1]
		}, `/nodes/0: The bound is not proven`},
		{"a stranger tried", func(c *cover.Certificate) { nodes(c)[0].Branch.Holders[0] = 9 }, `/branch/holders/0: Holder 9 cannot be chosen for piece`},
		{"a piece that is held", func(c *cover.Certificate) { nodes(c)[0].Branch.Piece = 9 }, `/branch/piece: Piece 9 cannot stand here`},
		{"a branch missing", func(c *cover.Certificate) { c.Parts[tree].Nodes = nodes(c)[:len(nodes(c))-1] }, `: A node is missing here`},
		{"a node too many", func(c *cover.Certificate) { c.Parts[tree].Nodes = append(nodes(c), cover.Node{}) }, `: The tree ends before this node`},
		{"a leaf that goes on", func(c *cover.Certificate) {
			last := &nodes(c)[len(nodes(c))-1]
			last.Branch = &cover.Branch{}
		}, `: The bound is proven already`},
		{"somebody set aside", func(c *cover.Certificate) {
			c.Parts[tree].Outdone = append(c.Parts[tree].Outdone, cover.Outdone{Holder: c.Cover[0], By: 9})
		}, `/outdone/\d: Holder 9 cannot stand for holder`},
	} {
		t.Run(lie.name, func(t *testing.T) {
			c := clone(t, good)
			lie.tell(&c)
			err := c.Check(p)
			require.Error(t, err)
			require.Regexp(t, lie.want, err.Error())
		})
	}
	require.Error(t, cover.Certificate{}.Check(cover.Problem{Pieces: -1}))
	require.Error(t, cover.Certificate{}.Check(p))
	require.NoError(t, cover.Certificate{}.Check(cover.Problem{}))
}

// Who is set aside must have somebody to stand for it, who is not set aside, out
// or dearer. By hand: two holders of the same piece cost 1 and 2, and with each
// of these proofs the piece would cost 2.
func TestSetAsideForNobody(t *testing.T) {
	p := cover.Problem{Pieces: 1, Holders: []cover.Holder{{Holds: []int{0}, Cost: 1}, {Holds: []int{0}, Cost: 2}}}
	for name, part := range map[string]cover.Part{
		"by a dearer one": {
			Outdone: []cover.Outdone{{Holder: 0, By: 1}},
			Nodes:   []cover.Node{{Weights: []cover.Weight{{Weight: 2}}}},
		},
		"by itself": {
			Outdone: []cover.Outdone{{Holder: 0, By: 0}},
			Nodes:   []cover.Node{{Weights: []cover.Weight{{Weight: 2}}}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			part.Pieces, part.Lower, part.Denominator = []int{0}, 2, 1
			c := cover.Certificate{Cover: []int{1}, Cost: 2, Lower: 2, Parts: []cover.Part{part}}
			require.ErrorContains(t, c.Check(p), "cannot stand for holder")
		})
	}
	// Of three that cost the same two are set aside, and the third by one of
	// them: nobody is left, and the piece would cost whatever is said.
	same := cover.Problem{Pieces: 1, Holders: []cover.Holder{{Holds: []int{0}, Cost: 1}, {Holds: []int{0}, Cost: 1}, {Holds: []int{0}, Cost: 1}}}
	for _, outdone := range [][]cover.Outdone{{{0, 1}, {1, 0}}, {{0, 1}, {1, 2}, {2, 0}}, {{0, 1}, {0, 2}}} {
		c := cover.Certificate{Cover: []int{0, 1, 2}, Cost: 3, Lower: 3, Parts: []cover.Part{{
			Pieces: []int{0}, Lower: 3, Denominator: 1, Outdone: outdone, Nodes: []cover.Node{{Branch: &cover.Branch{}}},
		}}}
		require.ErrorContains(t, c.Check(same), "cannot stand for holder")
		c.Parts[0].Outdone = nil
		c.Parts[0].Nodes[0].Branch.Outdone = outdone
		require.Error(t, c.Check(same))
	}
	p.Holders[0].Cost = 2 // now one can stand for the other, and the piece costs 2
	require.NoError(t, cover.Certificate{Cover: []int{1}, Cost: 2, Lower: 2, Parts: []cover.Part{{
		Pieces: []int{0}, Outdone: []cover.Outdone{{Holder: 0, By: 1}}, Lower: 2, Denominator: 1,
		Nodes: []cover.Node{{Weights: []cover.Weight{{Weight: 2}}}},
	}}}.Check(p))
}

// A bound above the optimum is never proven, whatever is done to the proof:
// true certificates with the bound raised, and then up to five changes.
func TestFalseBoundsAreRefused(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	tried := 0
	for range 300 {
		p := small(r, 8)
		c := certificateOf(t, p)
		if len(c.Parts) == 0 {
			continue
		}
		for range 30 {
			lie := clone(t, c)
			// A dearer cover: all that have a cost.
			lie.Cover, lie.Cost = nil, 0
			for h, holder := range p.Holders {
				if holder.Cost > 0 {
					lie.Cover = append(lie.Cover, h)
					lie.Cost += holder.Cost
				}
			}
			part := &lie.Parts[r.IntN(len(lie.Parts))]
			by := 1 + r.Int64N(3)
			part.Lower += by
			lie.Lower += by
			for range r.IntN(6) {
				n := &part.Nodes[r.IntN(len(part.Nodes))]
				switch {
				case len(n.Weights) > 0 && r.IntN(2) == 0:
					n.Weights[r.IntN(len(n.Weights))].Weight += r.Int64N(2*part.Denominator+1) - part.Denominator
				case n.Branch != nil && len(n.Branch.Holders) > 0:
					n.Branch.Holders = n.Branch.Holders[:len(n.Branch.Holders)-1]
				default:
					part.Denominator = max(1, part.Denominator-1)
				}
			}
			tried++
			require.Error(t, lie.Check(p))
		}
	}
	require.Greater(t, tried, 5000)
}

// Certificates of larger problems: accepted, and mostly a single packing.
func TestCertificatesAreSmall(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	single, all := 0, 0
	for i := range 100 {
		p := made(r, 40, 30, 5+i/4, func() int64 { return r.Int64N(4)*1000 + 1 })
		for _, part := range certificateOf(t, p).Parts {
			all++
			if len(part.Nodes) == 1 {
				single++
			}
			require.LessOrEqual(t, len(part.Nodes), 200)
		}
	}
	require.Greater(t, 2*single, all)
}

// TestCheapest: a certificate that proves nothing of what every cover costs is
// sound, but is no proof that fewer are not enough. By hand: of three holders of
// the one piece the cheapest costs 1, and what is chosen costs 5.
func TestCheapest(t *testing.T) {
	p := cover.Problem{Pieces: 1, Holders: []cover.Holder{{Holds: []int{0}, Cost: 1}, {Holds: []int{0}, Cost: 2}, {Holds: []int{0}, Cost: 5}}}
	dear := cover.Certificate{Cover: []int{2}, Cost: 5, Parts: []cover.Part{}}
	require.NoError(t, dear.Check(p))
	require.ErrorContains(t, dear.CheckCheapest(p), "/lower: The proof shows a cost of 0 at least, but the chosen cost 5.")
	lying := dear
	lying.Lower = 5
	require.ErrorContains(t, lying.CheckCheapest(p), "/lower")
	found, err := cover.Solve(p, cover.Options{})
	require.NoError(t, err)
	require.NoError(t, found.Certificate.CheckCheapest(p))
	require.EqualValues(t, 1, found.Certificate.Lower)
}
