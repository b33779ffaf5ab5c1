package cube_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

func region(code, from, to, parent string) cube.Region {
	r := cube.Region{Code: code, Name: samverkan.Same("region " + code), Parent: parent}
	if from != "" {
		r.Period.From = day(from)
	}
	if to != "" {
		r.Period.To = day(to)
	}
	return r
}

// uppland is what happened there: Knivsta (0330) was split off from Uppsala (0380)
// on 1 January 2003; Heby (1917) went from the county of Västmanland (19) to that
// of Uppsala (03) on 1 January 2007 and got the code 0331. Source: SCB, Meddelanden
// i samordningsfrågor (MIS), Regionala indelningar i Sverige.
func uppland() cube.Regions {
	return cube.Regions{
		List: []cube.Region{
			region("03", "1971-01-01", "2007-01-01", ""), region("03", "2007-01-01", "", ""),
			region("19", "1971-01-01", "2007-01-01", ""), region("19", "2007-01-01", "", ""),
			region("0380", "1971-01-01", "2003-01-01", "03"), region("0380", "2003-01-01", "", "03"),
			region("0330", "2003-01-01", "", "03"),
			region("1917", "1971-01-01", "2007-01-01", "19"), region("0331", "2007-01-01", "", "03"),
		},
		Changes: []cube.RegionChange{
			{On: day("2007-01-01"), Kind: cube.Moved, From: []string{"1917"}, To: []string{"0331"}},
			{On: day("2007-01-01"), Kind: cube.Redrawn, From: []string{"03", "19"}, To: []string{"03", "19"}},
			{On: day("2003-01-01"), Kind: cube.Split, From: []string{"0380"}, To: []string{"0380", "0330"}},
		},
		Sources: []cube.Source{{Publisher: "SCB", Table: "MIS"}},
	}
}

func of(codes []string, values ...float64) cube.Cube {
	return cube.Cube{
		Label: "Folkmängd", Dimensions: []cube.Dimension{dimension("region", cube.Geo, codes...)},
		Unit: cube.Unit{Label: "personer"}, Values: values,
	}
}

func cells(c cube.Cube) map[string]string {
	out := map[string]string{}
	for i, x := range c.Dimensions[0].Categories {
		f, err := c.At(i)
		if err != nil {
			return nil
		}
		out[x.ID] = f.Value.String() + f.Symbol
		if !f.Known() {
			out[x.ID] = string(f.Missing[0])
		}
	}
	return out
}

func TestUppland(t *testing.T) {
	r := uppland()
	require.NoError(t, r.Check())
	codes := func(list []cube.Region) (out []string) {
		for _, x := range list {
			out = append(out, x.Code)
		}
		return out
	}
	require.Equal(t, []string{"03", "0380", "19", "1917"}, codes(r.On(day("2002-12-31"))))
	require.Equal(t, []string{"03", "0330", "0331", "0380", "19"}, codes(r.On(day("2007-01-01"))))
	require.Equal(t, []string{"1917"}, codes(r.Within("19", day("2006-12-31"))))
	require.Empty(t, r.Within("19", day("2007-01-01")))

	// Uppsala had 191 110 inhabitants in 2002 and Heby 13 739 (SCB).
	c := of([]string{"0380", "1917"}, 191_110, 13_739)
	now, err := r.Map(&c, day("2002-12-31"), day("2010-12-31"))
	require.NoError(t, err)
	require.NoError(t, now.Check())
	require.Equal(t, map[string]string{"0331": "13739", "0330": "notAvailable", "0380": "notAvailable"}, cells(now))
	require.Equal(t, "region 0331", now.Dimensions[0].Categories[2].Label)
	require.Equal(t, "SCB", now.Sources[0].Publisher)
	same, err := r.Map(&c, day("2002-12-31"), day("2002-12-31"))
	require.NoError(t, err)
	require.Equal(t, c.Values, same.Values)

	// With a share the split can be estimated: the figures say so.
	r.Changes[2].Shares, r.Changes[2].Basis = []samverkan.Number{samverkan.Ratio(93, 100), samverkan.Ratio(7, 100)}, samverkan.Text{SV: "antagande", EN: "assumption"}
	now, err = r.Map(&c, day("2002-12-31"), day("2010-12-31"))
	require.NoError(t, err)
	require.Equal(t, map[string]string{"0331": "13739", "0330": "133777/10e", "0380": "1777323/10e"}, cells(now))
	f, err := now.At(0)
	require.NoError(t, err)
	lines := f.Explain()
	require.Contains(t, lines[2].Text.SV, "1 januari 2003: ”0380” delades i ”0380” och ”0330”, talen är uppskattade med andelarna 93/100 och 7/100 av antagande")

	// Counties whose borders moved: no figure of before is one of now.
	county := of([]string{"03", "19"}, 300_000, 250_000)
	now, err = r.Map(&county, day("2006-12-31"), day("2007-01-01"))
	require.NoError(t, err)
	require.Equal(t, map[string]string{"03": "notAvailable", "19": "notAvailable"}, cells(now))

	for _, bad := range []struct{ code, on, to, says string }{
		{"9999", "2002-12-31", "2010-01-01", "never"},
		{"0330", "2002-12-31", "2010-01-01", "was not there on"},
		{"0380", "2010-01-01", "2002-12-31", "only to the same day or a later one"},
	} {
		c := of([]string{bad.code}, 1)
		_, err := r.Map(&c, day(bad.on), day(bad.to))
		require.ErrorContains(t, err, bad.says)
	}
}

// Skåne is made of Kristianstad (11) and Malmöhus (12) on 1 January 1997, with the
// code of the latter. Source: SCB, MIS, Regionala indelningar.
func TestMergers(t *testing.T) {
	r := cube.Regions{
		List:    []cube.Region{region("11", "", "1997-01-01", ""), region("12", "", "1997-01-01", ""), region("12", "1997-01-01", "", "")},
		Changes: []cube.RegionChange{{On: day("1997-01-01"), Kind: cube.Merged, From: []string{"11", "12"}, To: []string{"12"}}},
	}
	c := of([]string{"11", "12"}, 290_000, 820_000)
	now, err := r.Map(&c, day("1996-12-31"), day("1997-12-31"))
	require.NoError(t, err)
	require.Equal(t, map[string]string{"12": "1110000"}, cells(now))
	c.Unit = cube.Unit{Label: "procent"}
	now, err = r.Map(&c, day("1996-12-31"), day("1997-12-31"))
	require.NoError(t, err)
	require.Equal(t, map[string]string{"12": "notApplicable"}, cells(now))
	c = of([]string{"12"}, 820_000)
	now, err = r.Map(&c, day("1996-12-31"), day("1997-12-31"))
	require.NoError(t, err)
	require.Equal(t, map[string]string{"12": "notAvailable"}, cells(now)) // the other part is not in the table
	c = of([]string{"11", "12"}, 0, 820_000)
	c.Status, c.Statuses = []uint8{1, 0}, []cube.Status{{}, {Missing: cube.Suppressed, Symbol: "x"}}
	now, err = r.Map(&c, day("1996-12-31"), day("1997-12-31"))
	require.NoError(t, err)
	require.Equal(t, map[string]string{"12": "suppressed"}, cells(now))
	require.Equal(t, int32(1), now.Lacks[0])
}

// A region that ended and went nowhere has no place in the new division, and who
// has its figure is not known: it is a Fault, also where its code was given to
// another, at once or later. That it got another name or parent ends nothing.
func TestMapOfRegionsThatEnded(t *testing.T) {
	ended := func(change func(r *cube.Regions)) error {
		r := cube.Regions{List: []cube.Region{region("A", "2000-01-01", "2010-01-01", ""), region("B", "2000-01-01", "", "")}}
		change(&r)
		require.NoError(t, r.Check())
		c := of([]string{"A", "B"}, 10, 20)
		_, err := r.Map(&c, day("2005-01-01"), day("2015-01-01"))
		return err
	}
	const says = "The region “A” was there until 31 December 2009, but no change says what happened then."
	for name, change := range map[string]func(r *cube.Regions){
		"ended":          func(*cube.Regions) {},
		"another, later": func(r *cube.Regions) { r.List = append(r.List, region("A", "2012-01-01", "", "")) },
		"and that one went": func(r *cube.Regions) {
			r.List = append(r.List, region("A", "2012-01-01", "2013-01-01", ""), region("C", "2013-01-01", "", ""))
			r.Changes = []cube.RegionChange{{On: day("2013-01-01"), Kind: cube.Renamed, From: []string{"A"}, To: []string{"C"}}}
		},
		"another at once": func(r *cube.Regions) {
			r.List = append(r.List, region("A", "2010-01-01", "", ""))
			r.List[1].Period.To = day("2010-01-01")
			r.Changes = []cube.RegionChange{{On: day("2010-01-01"), Kind: cube.Renamed, From: []string{"B"}, To: []string{"A"}}}
		},
	} {
		require.ErrorContains(t, ended(change), says, name)
	}
	require.NoError(t, ended(func(r *cube.Regions) { r.List = append(r.List, region("A", "2010-01-01", "", "B")) }), "another parent")
	require.NoError(t, ended(func(r *cube.Regions) { r.List[0].Period.To = day("2015-01-02") }), "the last day is still its own")
	require.Error(t, ended(func(r *cube.Regions) { r.List[0].Period.To = day("2015-01-01") }))
	require.NoError(t, ended(func(r *cube.Regions) {
		r.Changes = []cube.RegionChange{{On: day("2010-01-01"), Kind: cube.Merged, From: []string{"A", "B"}, To: []string{"B"}}}
	}))
}

// What was done to one region is not told of another, nor that it was rounded.
func TestExplainTellsOfTheRegion(t *testing.T) {
	r := cube.Regions{
		List: []cube.Region{
			region("A", "", "2003-01-01", ""), region("A", "2003-01-01", "", ""), region("C", "2003-01-01", "2007-01-01", ""),
			region("D", "2007-01-01", "", ""), region("B", "", "", ""), region("E", "", "2007-01-01", ""), region("F", "2007-01-01", "", ""),
		},
		Changes: []cube.RegionChange{
			{On: day("2003-01-01"), Kind: cube.Split, From: []string{"A"}, To: []string{"A", "C"}, Shares: []samverkan.Number{samverkan.Ratio(1, 3), samverkan.Ratio(2, 3)}, Basis: samverkan.Same("p")},
			{On: day("2007-01-01"), Kind: cube.Renamed, From: []string{"C"}, To: []string{"D"}},
			{On: day("2007-01-01"), Kind: cube.Renamed, From: []string{"E"}, To: []string{"F"}},
		},
	}
	c := of([]string{"A", "B", "E"}, 10, 20, 30)
	now, err := r.Map(&c, day("2002-01-01"), day("2010-01-01"))
	require.NoError(t, err)
	says := func(c cube.Cube, id string) string {
		f, err := c.Find(map[string]string{"region": id})
		require.NoError(t, err)
		all := ""
		for _, line := range f.Explain() {
			all += line.Text.EN + "\n"
		}
		return all
	}
	const split, rounded = "split into “A” and “C”, the figures are estimated", "Rounded to some 16 digits"
	for id, want := range map[string][4]bool{ // split, C to D, E to F, rounded
		"A": {true, false, false, true}, "D": {true, true, false, true}, "B": {}, "F": {false, false, true, false},
	} {
		text := says(now, id)
		for i, part := range []string{split, "“C” got the code “D”", "“E” got the code “F”", rounded} {
			require.Equal(t, want[i], strings.Contains(text, part), "%s: %s in\n%s", id, part, text)
		}
		require.Contains(t, text, "from 1 January 2002 to 1 January 2010")
	}
	// Of a sum over regions it is told what was done to any of them.
	for _, groups := range [][]cube.Group{nil, {{ID: "B", Of: []string{"B", "D"}}, {ID: "A", Of: []string{"A"}}}} {
		sum, err := now.Sum("region", groups...)
		require.NoError(t, err)
		f, err := sum.At(make([]int, len(sum.Dimensions))...)
		require.NoError(t, err)
		all := ""
		for _, line := range f.Explain() {
			all += line.Text.EN + "\n"
		}
		require.Contains(t, all, split)
		require.Contains(t, all, rounded)
	}
	// A selection still tells of its own only.
	some, err := now.Select(cube.Pick{Dimension: "region", Categories: []string{"B"}})
	require.NoError(t, err)
	require.NotContains(t, says(some, "B"), split)
	require.NotContains(t, says(some, "B"), rounded)
}

// The slow oracle: hamlets that nobody splits. Random changes move whole hamlets
// between codes; what a region should have is the sum of its hamlets.
func TestMapAgainstHamlets(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	for range 200 {
		next, regs := 0, cube.Regions{}
		code := func() string { next++; return "r" + strconv.Itoa(next) }
		type holding struct {
			hamlets []int
			known   bool
		}
		now, began := map[string]holding{}, map[string]samverkan.Date{}
		hamlets := make([]float64, 12)
		for i := range hamlets {
			hamlets[i] = float64(r.IntN(1000))
		}
		start := day("2000-01-01")
		c := of(nil)
		for i := 0; i < len(hamlets); i += 2 {
			id := code()
			now[id], began[id] = holding{[]int{i, i + 1}, true}, start
			c.Dimensions[0].Categories = append(c.Dimensions[0].Categories, cube.Category{ID: id})
			c.Values = append(c.Values, hamlets[i]+hamlets[i+1])
		}
		end := func(id string, on samverkan.Date) holding {
			regs.List = append(regs.List, cube.Region{Code: id, Period: samverkan.Period{From: began[id], To: on}})
			h := now[id]
			delete(now, id)
			return h
		}
		on := start
		for range r.IntN(6) {
			on = on.AddDays(1 + r.IntN(300))
			ids := make([]string, 0, len(now))
			for id := range now {
				ids = append(ids, id)
			}
			slices.Sort(ids)
			a, b := ids[r.IntN(len(ids))], ids[r.IntN(len(ids))]
			x := cube.RegionChange{On: on, Kind: cube.Renamed, From: []string{a}, To: []string{code()}}
			switch h := now[a]; {
			case a != b:
				x.Kind, x.From = cube.Merged, []string{a, b}
				if r.IntN(2) == 0 {
					x.To[0] = b // keeps the code of one
				}
				h, other := end(a, on), end(b, on)
				now[x.To[0]], began[x.To[0]] = holding{append(slices.Clone(h.hamlets), other.hamlets...), h.known && other.known}, on
			case len(h.hamlets) > 1 && r.IntN(2) == 0:
				x.Kind, x.To = cube.Split, []string{x.To[0], code()}
				end(a, on)
				now[x.To[0]], now[x.To[1]] = holding{h.hamlets[:1], false}, holding{h.hamlets[1:], false}
				began[x.To[0]], began[x.To[1]] = on, on
			default:
				end(a, on)
				now[x.To[0]], began[x.To[0]] = h, on
			}
			regs.Changes = append(regs.Changes, x)
		}
		for id := range now {
			regs.List = append(regs.List, cube.Region{Code: id, Period: samverkan.Period{From: began[id]}})
		}
		r.Shuffle(len(regs.Changes), func(i, k int) { regs.Changes[i], regs.Changes[k] = regs.Changes[k], regs.Changes[i] })
		got, err := regs.Map(&c, start, on)
		require.NoError(t, err)
		require.Len(t, got.Values, len(now))
		for i, x := range got.Dimensions[0].Categories {
			f, err := got.At(i)
			require.NoError(t, err)
			require.Equal(t, now[x.ID].known, f.Known(), x.ID)
			sum := 0.0
			for _, h := range now[x.ID].hamlets {
				sum += hamlets[h]
			}
			if f.Known() {
				require.Equal(t, sum, got.Values[i])
			}
		}
	}
}

func TestRegionsCheck(t *testing.T) {
	for at, change := range map[string]func(r *cube.Regions){
		"/list/1/period":    func(r *cube.Regions) { r.List[1].Period.From = day("2006-12-31") },
		"/list/4/parent":    func(r *cube.Regions) { r.List[4].Parent = "04" },
		"/list/0/code":      func(r *cube.Regions) { r.List[0].Code = "" },
		"/list/6/period/to": func(r *cube.Regions) { r.List[6].Period.To = day("2001-01-01") },
		"/changes/0/from/0": func(r *cube.Regions) { r.Changes[0].From[0] = "1918" },
		"/changes/0/to/0":   func(r *cube.Regions) { r.Changes[0].To[0] = "1917" },
		"/changes/0/on":     func(r *cube.Regions) { r.Changes[0].On = samverkan.Date{} },
		"/changes/0":        func(r *cube.Regions) { r.Changes[0].Kind = cube.Merged },
		"/changes/1/kind":   func(r *cube.Regions) { r.Changes[1].Kind = "eaten" },
		"/changes/2/shares": func(r *cube.Regions) { r.Changes[2].Shares = []samverkan.Number{samverkan.Whole(1)} },
		"/changes/2/basis":  func(r *cube.Regions) { r.Changes[2].Shares = []samverkan.Number{samverkan.Whole(1), {}} },
		"/changes/3":        func(r *cube.Regions) { r.Changes = append(r.Changes, r.Changes[0]) },
	} {
		r := uppland()
		change(&r)
		var all samverkan.Faults
		require.True(t, errors.As(r.Check(), &all), at)
		var places []string
		for _, f := range all {
			places = append(places, f.At)
		}
		require.Contains(t, places, at)
		c := of([]string{"0380"}, 1)
		_, err := r.Map(&c, day("2002-12-31"), day("2010-01-01"))
		require.Error(t, err)
	}
	r := uppland()
	c := of([]string{"0380"}, 1)
	c.Dimensions[0].Role = ""
	_, err := r.Map(&c, day("2002-12-31"), day("2010-01-01"))
	require.ErrorContains(t, err, "geo")
}
