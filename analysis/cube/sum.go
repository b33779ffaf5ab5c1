package cube

import (
	"math"
	"math/big"

	"github.com/samverkan/samverkan"
)

// MaxAdditions is how many figures one Sum may add, counted once for each group
// that they are in.
const MaxAdditions = 200_000_000

// MaxExact is how many figures one Sum may add as fractions. That is done only
// where figures have more than fifteen digits together, for it is slow.
const MaxExact = 1_000_000

// Group is categories that are added up to one. A category may be in several
// groups, for instance 0–15 years and 0–64 years.
type Group struct {
	ID    string
	Label string
	Of    []string // the IDs of the categories
}

// Sum returns a cube where the categories of a dimension are added up into
// groups, or, without groups, to one figure, and then the dimension is gone.
//
// A sum with a figure that is missing is missing, with the reasons of all that
// are, and Lacks says how many they are. Nothing is counted twice: a group may
// not have both a whole and a part of it, and without groups the parts of other
// categories are left out (what is not said to be a part is not known to be
// one: of a table whose total is not marked as a whole, choose).
//
// What has no sum is refused: percentages, rates and means; figures of
// different units; stocks at several times.
func (c *Cube) Sum(dimension string, groups ...Group) (Cube, error) {
	if err := c.usable(); err != nil {
		return Cube{}, err
	}
	i := c.Dimension(dimension)
	if i < 0 {
		return Cube{}, c.noDimension(dimension)
	}
	if err := c.readableAll(&c.Dimensions[i]); err != nil {
		return Cube{}, err
	}
	s := summing{c: c, d: &c.Dimensions[i], inner: 1}
	for k := i + 1; k < len(c.Dimensions); k++ {
		s.inner *= len(c.Dimensions[k].Categories)
	}
	if len(groups) == 0 {
		s.members = [][]int{s.d.wholes()}
	}
	if err := s.read(groups); err != nil {
		return Cube{}, err
	}
	if err := s.units(i); err != nil {
		return Cube{}, err
	}
	out := c.frame()
	step := Step{Verb: Sum, Dimension: dimension}
	if len(groups) == 0 {
		step.Text = samverkan.Text{
			SV: "över alla {n} kategorier i ”{dimension}”", EN: "over all {n} categories of “{dimension}”",
		}.With(samverkan.Int("n", len(s.members[0])), samverkan.Quoted("dimension", s.d.name()))
		if s.d.Role == Metric {
			out.Unit = s.d.Categories[s.members[0][0]].Unit
		}
		out.Dimensions = append(out.Dimensions[:i], out.Dimensions[i+1:]...)
	} else {
		list := make([]Category, len(groups))
		for g := range groups {
			list[g] = Category{ID: groups[g].ID, Label: groups[g].Label}
			if s.d.Role == Metric {
				list[g].Unit = s.d.Categories[s.members[g][0]].Unit
			}
		}
		out.Dimensions[i].Categories = list
		step.Text = samverkan.Text{
			SV: "av kategorier i ”{dimension}” till {n|en grupp|# grupper}", EN: "of categories of “{dimension}” into {n|one group|# groups}",
		}.With(samverkan.Int("n", len(groups)), samverkan.Quoted("dimension", s.d.name()))
	}
	if err := s.add(&out); err != nil {
		return Cube{}, err
	}
	if s.rounded {
		step.Rounding = ToFloat64
	}
	out.Steps = append(out.allOf(step.Dimension), step)
	return out, nil
}

type summing struct {
	c       *Cube
	d       *Dimension
	inner   int     // how many cells one category has side by side
	members [][]int // the places of each group
	rounded bool    // a sum is not the shortest decimal of its float64
}

// read finds the categories of the groups and refuses what counts twice.
func (s *summing) read(groups []Group) error {
	var faults samverkan.Faults
	if len(groups) > MaxCategories {
		return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Grupperna är {n}. De får vara högst {most}.", EN: "There are {n} groups. There may be {most} at most.",
		}, samverkan.Int("n", len(groups)), samverkan.Int("most", MaxCategories))
	}
	lines := len(s.c.Values) / len(s.d.Categories)
	additions := len(s.c.Values)
	for _, g := range groups {
		if additions += len(g.Of) * lines; additions > MaxAdditions {
			return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
				SV: "Grupperna kräver mer än {n} additioner. Högst {most} görs på en gång. Välj ut en del av tabellen först.",
				EN: "The groups take more than {n} additions. {most} at most are made at once. Select a part of the table first.",
			}, samverkan.Int("n", additions-1), samverkan.Int("most", MaxAdditions))
		}
	}
	ids := map[string]bool{}
	at := s.d.places()
	for _, g := range groups {
		switch {
		case g.ID == "" || ids[g.ID]:
			faults.Add(samverkan.Wrong(samverkan.CodeConflict, samverkan.Pointer(g.ID), samverkan.Text{
				SV: "Varje grupp ska ha ett eget id. Här står ”{id}”.", EN: "Each group is to have an ID of its own. Here stands “{id}”.",
			}, samverkan.Quoted("id", g.ID)))
		case len(g.Of) == 0:
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, samverkan.Pointer(g.ID), samverkan.Text{
				SV: "Gruppen har inga kategorier. Ange minst en.", EN: "The group has no categories. Give one at least.",
			}))
		}
		ids[g.ID] = true
		var places []int
		for _, id := range g.Of {
			if k, ok := at[id]; ok {
				places = append(places, k)
			} else {
				faults.Add(s.d.noCategory(id))
			}
		}
		s.members = append(s.members, places)
	}
	for g, places := range s.members {
		name := "" // all categories together
		if len(groups) > 0 {
			name = groups[g].ID
		}
		if k := s.d.twice(places); k >= 0 {
			faults.Add(samverkan.Wrong(samverkan.CodeConflict, samverkan.Pointer(name), samverkan.Text{
				SV: "Kategorin ”{id}” räknas två gånger: själv eller som del av en annan. Ta bort den ena.",
				EN: "The category “{id}” counts twice: itself or as part of another. Remove one.",
			}, samverkan.Quoted("id", s.d.Categories[k].ID)))
		}
	}
	return faults.Err()
}

// wholes returns the categories that are not parts of others.
func (d *Dimension) wholes() (list []int) {
	part := make([]bool, len(d.Categories))
	for i := range d.Categories {
		for _, child := range d.Categories[i].Children {
			if child >= 0 && child < len(part) && child != i {
				part[child] = true
			}
		}
	}
	for i := range part {
		if !part[i] {
			list = append(list, i)
		}
	}
	return list
}

// twice returns a category that counts twice in a list: it stands there twice,
// or is also a part of another, or a part of two. It is −1 where none does.
func (d *Dimension) twice(places []int) int {
	// Whose part a category is: the place in the list, from 1.
	seen := make([]int, len(d.Categories))
	var todo []int
	for n, p := range places {
		if seen[p] != 0 {
			return p
		}
		seen[p] = n + 1
		todo = append(todo[:0], d.Categories[p].Children...)
		for len(todo) > 0 {
			k := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			switch {
			case k < 0 || k >= len(seen) || seen[k] == n+1: // the same twice below one whole counts once
			case seen[k] != 0:
				return k
			default:
				seen[k] = n + 1
				todo = append(todo, d.Categories[k].Children...)
			}
		}
	}
	return -1
}

// units refuses to add what has no sum.
func (s *summing) units(i int) error {
	if len(s.members[0]) == 0 { // a circle that Check would have found
		return samverkan.Wrong(samverkan.CodeConflict, samverkan.Pointer(s.d.ID), samverkan.Text{
			SV: "Alla kategorier är delar av varandra i en cirkel.", EN: "All categories are parts of each other in a circle.",
		})
	}
	inTime := s.d.Role == Time
	adds := false
	for _, m := range s.members {
		adds = adds || len(m) > 1
	}
	if !adds {
		return nil
	}
	m := s.c.OfRole(Metric)
	switch {
	case m < 0:
		if f := s.c.Unit.summable(inTime); f != nil {
			return f
		}
	case m == i:
		for _, list := range s.members {
			for _, k := range list[1:] {
				a, b := &s.d.Categories[list[0]].Unit, &s.d.Categories[k].Unit
				_, f := together(a, b)
				if f == nil && a.Multiplier != b.Multiplier {
					f = samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
						SV: "Tal i tusental och tal i ental läggs inte ihop i en tabell. Räkna om dem först.",
						EN: "Figures in thousands and in ones are not added in a table. Convert them first.",
					})
				}
				if f == nil {
					f = a.summable(false)
				}
				if f != nil {
					f.At = samverkan.Pointer(s.d.ID, s.d.Categories[k].ID)
					return f
				}
			}
		}
	default:
		for k := range s.c.Dimensions[m].Categories {
			x := &s.c.Dimensions[m].Categories[k]
			if f := x.Unit.summable(inTime); f != nil {
				f.At = samverkan.Pointer(s.c.Dimensions[m].ID, x.ID)
				return f
			}
		}
	}
	return nil
}

// add adds up. Where all figures have at most so many decimals that they are
// whole numbers when multiplied, and no sum can exceed 2⁵³, floats hold them
// exactly; else fractions do.
func (s *summing) add(out *Cube) error {
	size, inner := len(s.d.Categories), s.inner
	outer := len(s.c.Values) / size / inner
	groups := len(s.members)
	if groups > 0 && outer*inner > MaxCells/groups {
		return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Tabellen får fler än {most} celler. Gör färre grupper.", EN: "The table gets more than {most} cells. Make fewer groups.",
		}, samverkan.Int("most", MaxCells))
	}
	n := outer * groups * inner
	out.Values, out.Statuses = make([]float64, n), nil
	scale, fits := s.scale()
	if !fits { // it fits nothing that is not finite
		if err := s.c.finite(); err != nil {
			return err
		}
		if err := s.few(outer); err != nil {
			return err
		}
	}
	for o := range outer {
		for g, list := range s.members {
			to := (o*groups + g) * inner
			for _, k := range list {
				from := (o*size + k) * inner
				if fits {
					s.line(out.Values[to:to+inner], s.c.Values[from:from+inner], scale)
				}
			}
			if !fits {
				s.slow(out.Values[to:to+inner], list, o*size)
				continue
			}
			if scale != 1 {
				for i := to; i < to+inner; i++ {
					out.Values[i] /= scale
				}
			}
		}
	}
	return s.gaps(out, outer)
}

// few refuses what would take too long in fractions.
func (s *summing) few(outer int) error {
	n := 0
	for _, list := range s.members {
		n += len(list) * outer * s.inner
	}
	if n <= MaxExact {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Talen har fler än femton siffror tillsammans, och {n} ska läggas ihop. Så noga läggs högst {most} ihop. Välj ut en del av tabellen.",
		EN: "The figures have more than fifteen digits together, and {n} are to be added. So exactly, {most} at most are added. Select a part of the table.",
	}, samverkan.Int("n", n), samverkan.Int("most", MaxExact))
}

func (s *summing) line(to, from []float64, scale float64) {
	if scale == 1 {
		for i, v := range from {
			to[i] += v
		}
		return
	}
	for i, v := range from {
		to[i] += math.Round(float64(v * scale))
	}
}

// scale returns the power of ten that makes all figures whole numbers, and
// whether every sum of them is exact then: a whole number n below 10¹⁵ by a power of
// ten that gives v back is the shortest decimal of v.
func (s *summing) scale() (scale float64, ok bool) {
	const most = 1e15
	scale = 1
	largest := 0.0
	for _, v := range s.c.Values {
		for {
			n := math.Round(float64(v * scale))
			if n/scale == v && math.Abs(n) < most {
				break
			}
			if scale *= 10; scale > 1e9 {
				return 0, false
			}
		}
		largest = max(largest, math.Abs(v))
	}
	members := 1
	for _, list := range s.members {
		members = max(members, len(list))
	}
	return scale, float64(largest*scale)*float64(members) < most
}

// slow adds up exactly and rounds once.
func (s *summing) slow(to []float64, list []int, first int) {
	for i := range to {
		sum := new(big.Rat)
		for _, k := range list {
			sum.Add(sum, Decimal(s.c.Values[(first+k)*s.inner+i]).Rat())
		}
		v, _ := sum.Float64()
		if math.IsInf(v, 0) {
			v = math.Copysign(math.MaxFloat64, v)
		}
		to[i] = v
		s.rounded = s.rounded || Decimal(v).Rat().Cmp(sum) != 0
	}
}

// gaps puts the reasons where a figure of a sum is missing, and the remarks
// where one has any.
func (s *summing) gaps(out *Cube, outer int) error {
	if s.c.Status == nil && s.c.Lacks == nil {
		return nil
	}
	size, inner, groups := len(s.d.Categories), s.inner, len(s.members)
	j := joiner{c: s.c, known: map[marks]uint8{{}: 0}, out: []Status{{}}}
	out.Status, out.Lacks = make([]uint8, len(out.Values)), make([]int32, len(out.Values))
	for o := range outer {
		for g, list := range s.members {
			for i := range inner {
				to := (o*groups+g)*inner + i
				var m marks
				lacks := 0
				for _, k := range list {
					cell := (o*size+k)*inner + i
					lacks += s.c.lacking(cell)
					if st := s.c.status(cell); st != nil {
						m.set(s.c.Status[cell])
					}
				}
				place, ok := j.place(m)
				if !ok {
					return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
						SV: "Summorna får fler än {most} olika anmärkningar. Välj ut en del av tabellen först.",
						EN: "The sums get more than {most} different remarks. Select a part of the table first.",
					}, samverkan.Int("most", MaxStatuses))
				}
				out.Status[to], out.Lacks[to] = place, int32(min(lacks, math.MaxInt32))
				if j.out[place].Missing != Present {
					out.Values[to] = 0
				}
			}
		}
	}
	out.Statuses = j.out
	return nil
}

// lacking returns how many figures are missing in a cell: of a sum that is
// missing, those that it lacks.
func (c *Cube) lacking(cell int) int {
	if s := c.status(cell); s == nil || s.Missing == Present {
		return 0
	}
	if c.Lacks != nil && c.Lacks[cell] > 0 {
		return int(c.Lacks[cell])
	}
	return 1
}

// marks is a set of statuses.
type marks [MaxStatuses / 64]uint64

func (m *marks) set(i uint8)            { m[i/64] |= 1 << (i % 64) }
func (m *marks) has(i int) bool         { return m[i/64]>>(i%64)&1 == 1 }
func (s *Status) missing() bool         { return s.Missing != Present }
func (s *Status) isLike(o *Status) bool { return s.Symbol == o.Symbol && s.Label == o.Label }

// joiner makes one status of several.
type joiner struct {
	c     *Cube
	known map[marks]uint8
	out   []Status
}

func (j *joiner) place(m marks) (uint8, bool) {
	if p, ok := j.known[m]; ok {
		return p, true
	}
	if len(j.out) == MaxStatuses {
		return 0, false
	}
	p := uint8(len(j.out))
	j.known[m] = p
	j.out = append(j.out, j.c.join(m))
	return p, true
}

// join makes one status of a set: what is missing counts before remarks, and
// the reasons stand in the order of Choices.
func (c *Cube) join(m marks) (s Status) {
	var of []*Status
	missing := false
	for i := range c.Statuses {
		if m.has(i) {
			of = append(of, &c.Statuses[i])
			missing = missing || c.Statuses[i].missing()
		}
	}
	var all []Missing
	for n, x := range of {
		if x.missing() != missing {
			continue
		}
		all = joined(all, x.reasons())
		told := false
		for _, before := range of[:n] {
			told = told || before.missing() == missing && before.isLike(x)
		}
		if !told {
			s.Symbol, s.Label = with(s.Symbol, x.Symbol, " "), with(s.Label, x.Label, "; ")
		}
	}
	if len(all) > 0 {
		s.Missing = all[0]
		if len(all) > 1 {
			s.Also = all[1:]
		}
	}
	return s
}

func with(a, b, between string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + between + b
}
