package cube

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// MaxTerms is of how many old regions all new ones together may be, and how often
// changes are told of them.
const MaxTerms = 200_000

// Map brings the figures of a division of one day to that of a later day. The
// cube's regions are the codes of its first dimension with the role Geo; all of
// them must have been there on the day from.
//
// What was merged is added up, where the unit has a sum and no part is missing.
// What was split is unknown, unless shares with a basis are in the register:
// then it is estimated, rounded to the nearest float64, and carries the remark
// "e". What was redrawn is unknown. A region that merged with one that is not in
// the cube is unknown. The reason is NotAvailable; where the unit has no sum, or no
// share can be taken of it, NotApplicable. A region that ended, of which no change
// says what became of it, is a Fault: nobody knows whose figure its own became.
//
// Regions come in the order of the first old one that each is of, then by code.
func (r *Regions) Map(c *Cube, from, to samverkan.Date) (Cube, error) {
	if err := r.Check(); err != nil {
		return Cube{}, err
	}
	if err := c.usable(); err != nil {
		return Cube{}, err
	}
	geo := c.OfRole(Geo)
	switch {
	case geo < 0:
		return Cube{}, samverkan.Wrong(samverkan.CodeInvalid, "/dimensions", samverkan.Text{
			SV: "Ingen dimension har rollen ”geo”. Ge den med regionkoderna den rollen.",
			EN: "No dimension has the role “geo”. Give that role to the one with the codes of regions.",
		})
	case from.IsZero():
		return Cube{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Dagen saknas för den indelning som talen har. Ange den, till exempel 2025-12-31.",
			EN: "The day of the division that the figures have is missing. Give it, such as 2025-12-31.",
		})
	case to.IsZero():
		return Cube{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Dagen saknas för den indelning som talen ska räknas om till. Ange den, till exempel 2026-01-01.",
			EN: "The day of the division that the figures are to be brought to is missing. Give it, such as 2026-01-01.",
		})
	case to.Before(from):
		return Cube{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Talen är av {from} och ska räknas om till {to}. De kan bara räknas om till samma dag eller en senare.",
			EN: "The figures are of {from} and are to be brought to {to}. They can be brought only to the same day or a later one.",
		}, samverkan.Str("from", from.String()), samverkan.Str("to", to.String()))
	}
	if err := c.readableAll(&c.Dimensions[geo]); err != nil {
		return Cube{}, err
	}
	if err := c.finite(); err != nil {
		return Cube{}, err
	}
	m := mapping{r: r, c: c, geo: geo, of: r.byCode(), now: map[string]*territory{}}
	if err := m.begin(from); err != nil {
		return Cube{}, err
	}
	changes := slices.Clone(r.Changes)
	sorted.By(changes, func(a, b RegionChange) int { return a.On.Compare(b.On) })
	for i := 0; i < len(changes); {
		day := changes[i].On
		next, left := map[string]*territory{}, map[string]bool{}
		for ; i < len(changes) && changes[i].On == day; i++ {
			if from.Before(day) && !to.Before(day) {
				if err := m.apply(&changes[i], next); err != nil {
					return Cube{}, err
				}
				for _, code := range changes[i].From {
					left[code] = true
				}
			}
		}
		for code, t := range next { // each code once: Check refuses it twice a day
			if m.now[code] != nil && !left[code] { // another takes the code, and its own region went nowhere
				m.lost = append(m.lost, ended{code, day})
			}
			m.now[code] = t
		}
	}
	return m.make(from, to)
}

// lasting notes a region that was not there all the time from when it got its
// figure to a day. That what it is called or lies in changed ends nothing.
func (m *mapping) lasting(code string, t *territory, day samverkan.Date) {
	for at := t.since; ; {
		var period *samverkan.Period
		for _, i := range m.of[code] {
			if p := &m.r.List[i].Period; p.Contains(at) {
				period = p
			}
		}
		switch {
		case period == nil:
			m.lost = append(m.lost, ended{code, at})
			return
		case period.To.IsZero() || day.Before(period.To):
			return
		}
		at = period.To
	}
}

// ended is a region that was there no longer from a day.
type ended struct {
	code string
	on   samverkan.Date
}

// ends returns the Fault of regions that ended, by the day and the code.
func (m *mapping) ends() error {
	sorted.By(m.lost, func(a, b ended) int { return cmp.Or(a.on.Compare(b.on), strings.Compare(a.code, b.code)) })
	var faults samverkan.Faults
	for _, x := range m.lost {
		faults.Add(samverkan.Wrong(samverkan.CodeConflict, samverkan.Pointer(m.c.Dimensions[m.geo].ID, x.code), samverkan.Text{
			SV: "Regionen ”{code}” fanns till och med den {last}, men ingen ändring säger vad som hände sedan. Lägg till ändringen, eller räkna om till en tidigare dag.",
			EN: "The region “{code}” was there until {last}, but no change says what happened then. Add the change, or bring the figures to an earlier day.",
		}, samverkan.Quoted("code", x.code), samverkan.On("last", x.on.AddDays(-1))))
	}
	return faults.Err()
}

// territory is what a new region is made of.
type territory struct {
	of      []term
	lost    bool // no figure can be carried over
	partial bool // a part of it is not in the cube
	shared  bool // a term is an estimated share
	first   int  // the first old region it is of, for the order
	since   samverkan.Date
	told    []int // the changes that it went through, by their places in told
	rounded bool  // a figure is not the shortest decimal of its float64
}

type term struct {
	old   int
	share samverkan.Number
}

type mapping struct {
	r      *Regions
	c      *Cube
	geo    int
	of     map[string][]int      // places in the register, by code
	now    map[string]*territory // by code; nil: went to others
	lost   []ended
	told   []Step
	terms  int // parts made
	tells  int // how often one is told
	shares int // of them, estimated

	outer, size, inner int // a cell is (o·size + region)·inner + i
}

// begin refuses codes that there were not on the day.
func (m *mapping) begin(from samverkan.Date) error {
	var faults samverkan.Faults
	d := &m.c.Dimensions[m.geo]
	for i := range d.Categories {
		code := d.Categories[i].ID
		switch at := samverkan.Pointer(d.ID, code); {
		case len(m.of[code]) == 0:
			faults.Add(samverkan.Wrong(samverkan.CodeUnknown, at, samverkan.Text{
				SV: "Regionkoden ”{code}” har aldrig funnits i registret. Rätta koden, eller lägg till regionen med den tid den fanns.",
				EN: "The code “{code}” was never in the register. Correct it, or add the region with the time in which it was there.",
			}, samverkan.Quoted("code", code)))
		case !m.r.there(m.of, code, from):
			faults.Add(samverkan.Wrong(samverkan.CodeUnknown, at, samverkan.Text{
				SV: "Regionkoden ”{code}” fanns inte den {on}. Kontrollera vilken dags indelning talen har.",
				EN: "The code “{code}” was not there on {on}. See which day's division the figures have.",
			}, samverkan.Quoted("code", code), samverkan.On("on", from)))
		case m.now[code] != nil:
			faults.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Regionkoden ”{code}” står två gånger.", EN: "The code “{code}” stands twice.",
			}, samverkan.Quoted("code", code)))
		default:
			m.now[code] = &territory{of: []term{{i, samverkan.Whole(1)}}, first: i, since: from}
		}
	}
	return faults.Err()
}

// apply makes the regions of one change from those before it.
func (m *mapping) apply(x *RegionChange, next map[string]*territory) error {
	sum := territory{first: len(m.c.Dimensions[m.geo].Categories), since: x.On}
	touched := false
	for _, code := range x.From {
		t := m.now[code]
		if t == nil {
			sum.partial = true
			continue
		}
		touched = true
		m.lasting(code, t, x.On.AddDays(-1))
		if m.tells += len(t.told); m.tells > MaxTerms {
			return tooManyParts()
		}
		sum.told = append(sum.told, t.told...)
		sum.of = append(sum.of, t.of...)
		sum.lost, sum.partial, sum.shared = sum.lost || t.lost, sum.partial || t.partial, sum.shared || t.shared
		sum.first = min(sum.first, t.first)
	}
	if !touched {
		return nil
	}
	for _, code := range x.From {
		if _, taken := next[code]; !taken {
			next[code] = nil
		}
	}
	slices.Sort(sum.told)
	sum.told = append(slices.Compact(sum.told), len(m.told))
	m.tells += len(sum.told) * len(x.To)
	for i, code := range x.To {
		t := sum
		switch {
		case x.Kind == Redrawn || x.Kind == Split && len(x.Shares) == 0:
			t.of, t.lost = nil, true
		case x.Kind == Split:
			t.shared = true
			t.of = make([]term, len(sum.of))
			for k, of := range sum.of {
				t.of[k] = term{of.old, of.share.Mul(x.Shares[i])}
			}
		}
		if t.shared {
			m.shares += len(t.of)
		}
		if m.terms += len(t.of); m.terms > MaxTerms || m.tells > MaxTerms {
			return tooManyParts()
		}
		next[code] = &t
	}
	m.tell(x)
	return nil
}

func (m *mapping) tell(x *RegionChange) {
	name := func(codes []string) samverkan.Arg {
		return samverkan.List("codes", some(len(codes), func(i int) string { return codes[i] }))
	}
	text := map[RegionChangeKind]samverkan.Text{
		Merged:  {SV: "{on}: {codes} blev {new}, talen är hopslagna", EN: "{on}: {codes} became {new}, the figures are added up"},
		Split:   {SV: "{on}: {codes} delades i {new}, talen är inte kända", EN: "{on}: {codes} was split into {new}, the figures are not known"},
		Renamed: {SV: "{on}: {codes} fick koden {new}", EN: "{on}: {codes} got the code {new}"},
		Moved:   {SV: "{on}: {codes} flyttades och har koden {new}", EN: "{on}: {codes} was moved and has the code {new}"},
		Redrawn: {SV: "{on}: gränser ändrades mellan {codes} och {new}, talen är inte kända", EN: "{on}: borders changed between {codes} and {new}, the figures are not known"},
	}[x.Kind]
	if len(x.Shares) > 0 {
		text = samverkan.Text{
			SV: "{on}: {codes} delades i {new}, talen är uppskattade med andelarna {shares} av {basis}",
			EN: "{on}: {codes} was split into {new}, the figures are estimated by the shares {shares} of {basis}",
		}
	}
	list := make([]samverkan.Text, len(x.Shares))
	for i, s := range x.Shares {
		list[i] = samverkan.Same(s.String())
	}
	m.told = append(m.told, Step{Verb: Redivide, Dimension: m.c.Dimensions[m.geo].ID, Text: text.With(
		samverkan.On("on", x.On), name(x.From), samverkan.List("new", some(len(x.To), func(i int) string { return x.To[i] })),
		samverkan.List("shares", list), samverkan.Of("basis", x.Basis))})
}

// tellOf gives each change the regions that went through it, and their rounding.
func (m *mapping) tellOf(codes []string) {
	for _, code := range codes {
		t := m.now[code]
		for _, i := range t.told {
			m.told[i].Of = append(m.told[i].Of, code)
			if t.rounded {
				m.told[i].Rounding = ToFloat64
			}
		}
	}
}

func tooManyParts() error {
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "De nya regionerna består av fler än {most} delar. Räkna om färre regioner eller kortare tid.",
		EN: "The new regions are of more than {most} parts. Bring over fewer regions or a shorter time.",
	}, samverkan.Int("most", MaxTerms))
}

// make makes the cube of the new division.
func (m *mapping) make(from, to samverkan.Date) (Cube, error) {
	codes := make([]string, 0, len(m.now))
	for code, t := range m.now {
		if t != nil {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	sorted.By(codes, func(a, b string) int { return m.now[a].first - m.now[b].first })
	for _, code := range codes {
		m.lasting(code, m.now[code], to)
	}
	if err := m.ends(); err != nil {
		return Cube{}, err
	}
	c, out := m.c, m.c.frame()
	m.inner, m.size = 1, len(c.Dimensions[m.geo].Categories)
	sizes := make([]int, len(c.Dimensions))
	for i := range c.Dimensions {
		sizes[i] = len(c.Dimensions[i].Categories)
		if i > m.geo {
			m.inner *= sizes[i]
		}
	}
	sizes[m.geo] = len(codes)
	n, err := Cells(sizes)
	if err != nil {
		return Cube{}, err
	}
	m.outer = len(c.Values) / m.size / m.inner
	if work := (m.terms + len(codes)) * m.outer * m.inner; work > MaxAdditions {
		return Cube{}, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Omräkningen kräver {n} additioner. Högst {most} görs på en gång. Välj ut en del av tabellen.",
			EN: "Bringing them over takes {n} additions. {most} at most are made at once. Select a part of the table.",
		}, samverkan.Int("n", work), samverkan.Int("most", MaxAdditions))
	}
	if work := m.shares * m.outer * m.inner; work > MaxExact {
		return Cube{}, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Omräkningen med andelar kräver {n} multiplikationer. Högst {most} görs på en gång. Välj ut en del av tabellen.",
			EN: "Bringing them over by shares takes {n} multiplications. {most} at most are made at once. Select a part of the table.",
		}, samverkan.Int("n", work), samverkan.Int("most", MaxExact))
	}
	if len(c.Statuses) > MaxStatuses-4 {
		return Cube{}, samverkan.Wrong(samverkan.CodeTooLarge, "/statuses", samverkan.Text{
			SV: "Tabellen har {n} anmärkningar. För att räknas om får den ha högst {most}.",
			EN: "The table has {n} remarks. To be brought over it may have {most} at most.",
		}, samverkan.Int("n", len(c.Statuses)), samverkan.Int("most", MaxStatuses-4))
	}
	out.Dimensions[m.geo].Categories = m.categories(codes, to)
	out.Values = make([]float64, n)
	if err := m.fill(&out, codes); err != nil {
		return Cube{}, err
	}
	step := Step{Verb: Redivide, Dimension: c.Dimensions[m.geo].ID, Text: samverkan.Text{
		SV: "från {from} till {to}", EN: "from {from} to {to}",
	}.With(samverkan.On("from", from), samverkan.On("to", to))}
	m.tellOf(codes)
	out.Steps = append(out.allOf(step.Dimension), step)
	out.Steps = append(out.Steps, m.told...)
	out.Sources = append(slices.Clip(out.Sources), m.r.Sources...)
	return out, nil
}

// categories describes the new regions: one whose code was there before keeps
// what the cube says of it, apart from its parts, which may be others.
func (m *mapping) categories(codes []string, to samverkan.Date) []Category {
	d := &m.c.Dimensions[m.geo]
	names, before := map[string]string{}, d.places()
	for i := range m.r.List {
		if x := &m.r.List[i]; x.Period.Contains(to) {
			names[x.Code] = x.Name.In(samverkan.SV)
		}
	}
	list := make([]Category, len(codes))
	for i, code := range codes {
		list[i] = Category{ID: code, Label: names[code]}
		if k, ok := before[code]; ok {
			list[i] = d.Categories[k]
			list[i].Children = nil
		}
	}
	return list
}

// fill adds up the cells. The three remarks that it may put come after those of
// the cube.
func (m *mapping) fill(out *Cube, codes []string) error {
	c := *m.c
	c.Statuses = append([]Status(nil), m.c.Statuses...)
	if len(c.Statuses) == 0 {
		c.Statuses = []Status{{}}
	}
	lost := uint8(len(c.Statuses))
	noSum, guess := lost+1, lost+2
	c.Statuses = append(c.Statuses,
		Status{Missing: NotAvailable, Symbol: "..", Label: "annan regional indelning"},
		Status{Missing: NotApplicable, Symbol: ".", Label: "regionernas tal kan inte läggas ihop"},
		Status{Symbol: "e", Label: "uppskattat med en andel"})
	j := joiner{c: &c, known: map[marks]uint8{{}: 0}, out: []Status{{}}}
	out.Status, out.Lacks = make([]uint8, len(out.Values)), make([]int32, len(out.Values))
	sums := m.sums()
	for cell := range out.Values {
		o, g, i := cell/m.inner/len(codes), cell/m.inner%len(codes), cell%m.inner
		t := m.now[codes[g]]
		var mark marks
		lacks := 0
		switch plain := len(t.of) == 1 && !t.shared; {
		case t.lost || t.partial:
			mark.set(lost)
		case !plain && !sums(o*m.size*m.inner+i):
			mark.set(noSum)
		default:
			for _, of := range t.of {
				old := (o*m.size+of.old)*m.inner + i
				lacks += c.lacking(old)
				if c.status(old) != nil {
					mark.set(c.Status[old])
				}
			}
			if t.shared {
				mark.set(guess)
			}
		}
		place, ok := j.place(mark)
		if !ok {
			return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
				SV: "Talen får fler än {most} olika anmärkningar. Välj ut en del av tabellen först.",
				EN: "The figures get more than {most} different remarks. Select a part of the table first.",
			}, samverkan.Int("most", MaxStatuses))
		}
		out.Status[cell], out.Lacks[cell] = place, int32(lacks)
		if j.out[place].Missing == Present {
			out.Values[cell] = m.total(t, o, i)
		}
	}
	out.Statuses = j.out
	return nil
}

// total adds up the parts of a region, exactly, and rounds once.
func (m *mapping) total(t *territory, o, i int) float64 {
	if len(t.of) == 1 && !t.shared {
		return m.c.Values[(o*m.size+t.of[0].old)*m.inner+i]
	}
	whole, small := 0.0, true // whole numbers that a float holds
	for _, of := range t.of {
		v := m.c.Values[(o*m.size+of.old)*m.inner+i]
		whole += v
		small = small && v == math.Trunc(v) && math.Abs(v) < 1e15 && math.Abs(whole) < 1e15
	}
	if small && !t.shared {
		return whole
	}
	sum := new(big.Rat)
	for _, of := range t.of {
		v := Decimal(m.c.Values[(o*m.size+of.old)*m.inner+i])
		sum.Add(sum, v.Mul(of.share).Rat())
	}
	v, exact := sum.Float64()
	if math.IsInf(v, 0) {
		v = math.Copysign(math.MaxFloat64, v)
	}
	t.rounded = t.rounded || !exact && Decimal(v).Rat().Cmp(sum) != 0
	return v
}

// sums returns whether the figures of a cell, by its place in the old cube, can
// be added up over regions.
func (m *mapping) sums() func(cell int) bool {
	metric := m.c.OfRole(Metric)
	if metric < 0 {
		ok := m.c.Unit.summable(false) == nil
		return func(int) bool { return ok }
	}
	d := &m.c.Dimensions[metric]
	ok := make([]bool, len(d.Categories))
	for i := range d.Categories {
		ok[i] = d.Categories[i].Unit.summable(false) == nil
	}
	stride := 1
	for i := metric + 1; i < len(m.c.Dimensions); i++ {
		stride *= len(m.c.Dimensions[i].Categories)
	}
	return func(cell int) bool { return ok[cell/stride%len(ok)] }
}
