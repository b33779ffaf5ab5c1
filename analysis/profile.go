package analysis

import (
	"cmp"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// Profile is a municipality in figures, against those that are like it.
type Profile struct {
	Code string `json:"code"`
	Name string `json:"name"`
	// What is most particular about it, in a sentence or two.
	Says samverkan.Text `json:"says"`
	// How it differs from the like ones, in a sentence.
	Compared samverkan.Text `json:"compared"`
	// The municipalities that it is most like.
	Like Likeness `json:"like"`
	// Its figures, in the document's order of measures.
	Measures []MeasureState `json:"measures"`

	from []string // the sources of what is most particular, by ID
}

// MeasureState is one measure of one municipality. A figure that is not known
// is left out, and Missing says why.
type MeasureState struct {
	Measure string         `json:"measure"`
	Name    samverkan.Text `json:"name"`
	Subject Subject        `json:"subject"`
	Unit    Unit           `json:"unit"`
	// The decimals that the figure is written with.
	Decimals int `json:"decimals"`
	// The year of the figure: the latest that there are figures of.
	Year int `json:"year,omitempty"`
	// The figure, exactly.
	Value   *samverkan.Number `json:"value,omitempty"`
	Missing cube.Missing      `json:"missing,omitempty"`
	// Its rank from the highest among all that are compared, and in the region.
	Rank       *Rank `json:"rank,omitempty"`
	RegionRank *Rank `json:"regionRank,omitempty"`
	// The middle of all that are compared, and of the like ones whose figure is
	// known.
	Median     *samverkan.Number `json:"median,omitempty"`
	LikeMedian *samverkan.Number `json:"likeMedian,omitempty"`
	// The middle of the region's municipalities whose figure is known, and how
	// many they are.
	RegionMedian *samverkan.Number `json:"regionMedian,omitempty"`
	RegionKnown  int               `json:"regionKnown"`
	// How many of the like ones it is surely above and surely below, and how
	// many have a figure.
	LikeAbove int `json:"likeAbove"`
	LikeBelow int `json:"likeBelow"`
	LikeKnown int `json:"likeKnown"`
	// What it was in all years that are known, the first first.
	Series []YearValue `json:"series,omitempty"`
	// Its change from the first of them to the last; left out: there is one year.
	Change *ChangeState `json:"change,omitempty"`
	// The source that the figure of the year comes from.
	Source string `json:"source,omitempty"`
}

// YearValue is the figure of one year.
type YearValue struct {
	Year  int              `json:"year"`
	Value samverkan.Number `json:"value"`
}

// ChangeState is how a figure changed.
type ChangeState struct {
	From int `json:"from"`
	To   int `json:"to"`
	// The difference, in the measure's unit: of percent it is percentage points.
	Value samverkan.Number `json:"value"`
	// Whether it surely rose or fell: what rounding can hide is no change.
	Surely Direction `json:"surely,omitempty"`
	// The rank of the change, from the greatest rise.
	Rank *Rank `json:"rank,omitempty"`
}

// profile tells of one municipality.
func (a *assessment) profile(code string) Profile {
	r := a.region
	p := Profile{Code: code, Name: r.names[code], Like: r.likeness(a.spaces, code, a.options.like())}
	for m := range r.a.Measures {
		p.Measures = append(p.Measures, r.measureState(m, code, p.Like.Places))
	}
	p.Says, p.from = a.particular(&p, func(*Measure) bool { return true })
	p.Compared = a.against(&p)
	if p.Says.IsZero() {
		p.Says = samverkan.Text{SV: "Det finns inget att säga om hur {name} har förändrats.", EN: "There is nothing to say of how {name} has changed."}.With(samverkan.Str("name", p.Name))
	}
	return p
}

func (r *region) measureState(m int, code string, like []LikePlace) MeasureState {
	measure := &r.a.Measures[m]
	s := MeasureState{Measure: measure.ID, Name: measure.Name, Subject: measure.Subject, Unit: measure.Unit, Year: r.latest(m)}
	f := r.figure(m, s.Year, code)
	s.Missing = f.Missing
	s.Decimals = f.Decimals
	all := r.compared(m, s.Year)
	s.Median = median(all)
	var likes []Figure
	for _, l := range like {
		g := r.figure(m, s.Year, l.Code)
		if !g.Known() {
			continue
		}
		likes = append(likes, g)
		if !f.Known() {
			continue
		}
		mine, theirs := f.span(measure.Exact), g.span(measure.Exact)
		if mine.above(theirs) {
			s.LikeAbove++
		} else if theirs.above(mine) {
			s.LikeBelow++
		}
	}
	s.LikeMedian, s.LikeKnown = median(likes), len(likes)
	var own []Figure
	for _, c := range r.ownCodes() {
		if g := r.figure(m, s.Year, c); g.Known() {
			own = append(own, g)
		}
	}
	s.RegionMedian, s.RegionKnown = median(own), len(own)
	if !f.Known() {
		return s
	}
	value := f.Number()
	s.Value, s.Source = &value, r.sourceOf(m, s.Year)
	s.Rank = r.levelRank(m, s.Year, code, r.codes)
	s.RegionRank = r.levelRank(m, s.Year, code, r.ownCodes())
	for _, year := range r.years[m] {
		if g := r.figure(m, year, code); g.Known() {
			s.Series = append(s.Series, YearValue{year, g.Number()})
		}
	}
	if len(s.Series) > 1 {
		first := s.Series[0]
		s.Change = r.changeState(m, first.Year, s.Year, code)
	}
	return s
}

// changeState tells of the change between two years whose figures are known.
func (r *region) changeState(m, from, to int, code string) *ChangeState {
	f, g := r.figure(m, from, code), r.figure(m, to, code)
	c := &ChangeState{From: from, To: to, Value: g.Number().Sub(f.Number()), Rank: r.changeRank(m, from, to, code, r.codes)}
	exact := r.a.Measures[m].Exact
	switch before, after := f.span(exact), g.span(exact); {
	case after.above(before):
		c.Surely = Higher
	case before.above(after):
		c.Surely = Lower
	}
	return c
}

// ownCodes returns the codes of the region's municipalities, in the document's
// order.
//
//go:noinline
func (r *region) ownCodes() []string {
	out := make([]string, len(r.a.Municipalities))
	for i, m := range r.a.Municipalities {
		out[i] = m.Code
	}
	return out
}

// particular says what has happened to a municipality, and nothing where that
// cannot be said: of the changes that can be said and that fewer than half have
// more of, the two that fewest have.
func (a *assessment) particular(p *Profile, of func(*Measure) bool) (says samverkan.Text, from []string) {
	var all []told
	for i, s := range p.Measures {
		m := &a.region.a.Measures[i]
		if !of(m) || s.Change == nil || s.Change.Rank == nil || s.Change.Rank.Of < 2 {
			continue
		}
		says := m.Rose
		switch s.Change.Surely {
		case "":
			continue
		case Lower:
			says = m.Fell
		}
		if says.IsZero() {
			continue
		}
		// A rise is particular where surely few rose more, a fall where surely few
		// fell more: to have risen least of all is no rise to tell of.
		k := s.Change.Rank
		edge := 1000 * (2*k.Last - 1) / (2 * k.Of)
		if s.Change.Surely == Lower {
			edge = 1000 - 1000*(2*k.First-1)/(2*k.Of)
		}
		if 2*edge >= 1000 {
			continue
		}
		all = append(all, told{says, edge, 0, [2]string{s.Source, a.region.sourceOf(i, s.Change.From)}})
	}
	all = firstTwo(all, func(a, b *told) int { return cmp.Compare(a.n, b.n) })
	for i := range all {
		from = append(from, all[i].from[:]...)
	}
	name := samverkan.Str("name", p.Name)
	switch len(all) {
	case 0:
		return samverkan.Text{}, nil
	case 1:
		return samverkan.Text{SV: "{name} {one}.", EN: "{name} {one}."}.With(name, samverkan.Of("one", all[0].says)), from
	}
	one, two := all[0].says, all[1].says
	return samverkan.Text{SV: "{name} {both}.", EN: "{name} {both}."}.With(name, samverkan.Of("both", samverkan.Text{
		SV: joined(one.SV, two.SV, " och "), EN: joined(one.EN, two.EN, " and "),
	})), from
}

// told is something that can be said of a municipality: by how near it is to one
// end of all, in parts of a thousand, or of how many of how many, and from what
// sources.
type told struct {
	says   samverkan.Text
	n, all int
	from   [2]string
}

// firstTwo returns the first two by a comparison that are not said alike.
func firstTwo(list []told, compare func(a, b *told) int) []told {
	first, second := -1, -1
	for i := range list {
		if first < 0 || compare(&list[i], &list[first]) < 0 {
			first = i
		}
	}
	for i := range list {
		if list[i].says != list[first].says && (second < 0 || compare(&list[i], &list[second]) < 0) {
			second = i
		}
	}
	switch {
	case first < 0:
		return nil
	case second < 0:
		return []told{list[first]}
	}
	return []told{list[first], list[second]}
}

// joined joins two phrases. Where one of them has the word itself, a comma says
// where the second begins, and it is whole.
func joined(one, two, and string) string {
	if strings.Contains(one+" "+two, and) {
		return one + "," + and + two
	}
	return one + and + afterSame(one, two)
}

// afterSame leaves out the words that one phrase begins with as another does,
// two at most: "har blivit äldre" and "har fått färre invånare" are joined as
// "har blivit äldre och fått färre invånare".
func afterSame(one, two string) string {
	for range 2 {
		a, _, more := strings.Cut(one, " ")
		b, rest, both := strings.Cut(two, " ")
		if !more || !both || a != b {
			break
		}
		_, one, _ = strings.Cut(one, " ")
		two = rest
	}
	return two
}

// against says how a municipality differs from those like it: the two measures
// in which it is above, or below, the most of them, where that is three of four.
func (a *assessment) against(p *Profile) samverkan.Text {
	var list []told
	var unsaid []samverkan.Text // what differs, and has no words for how
	compared := false
	for i := range p.Measures {
		s, m := &p.Measures[i], &a.region.a.Measures[i]
		n, says := s.LikeAbove, m.Above
		if s.LikeBelow > n {
			n, says = s.LikeBelow, m.Below
		}
		if s.Value == nil || s.LikeKnown < 2 {
			continue
		}
		compared = true
		switch {
		case 4*n < 3*s.LikeKnown:
		case says.IsZero():
			unsaid = append(unsaid, m.Name)
		default:
			list = append(list, told{says: says, n: n, all: s.LikeKnown})
		}
	}
	list = firstTwo(list, func(a, b *told) int { return cmp.Compare(b.n*a.all, a.n*b.all) })
	than := func(t *told) samverkan.Text {
		says := samverkan.Text{SV: "{what} än {n|en|#} av de {of|en|#} liknande{known}", EN: "{what} than {n|one|#} of the {of|one|#} like it{known}"}
		switch {
		case t.n == t.all && t.all == 2:
			says = samverkan.Text{SV: "{what} än båda liknande{known}", EN: "{what} than both like it{known}"}
		case t.n == t.all:
			says = samverkan.Text{SV: "{what} än alla {of|en|#} liknande{known}", EN: "{what} than all {of|one|#} like it{known}"}
		}
		known := samverkan.Text{}
		if t.all < len(p.Like.Places) {
			known = samverkan.Text{SV: " som har en siffra", EN: " that have a figure"}
		}
		return says.With(samverkan.Of("what", t.says), samverkan.Int("n", t.n), samverkan.Int("of", t.all), samverkan.Of("known", known))
	}
	switch len(list) {
	case 0:
		if len(p.Like.Places) == 0 {
			return p.Like.Why
		}
		t := samverkan.Text{SV: "Inte särskilt olik {n|den liknande kommunen|de # liknande kommunerna}.", EN: "Not very different from the {n|one municipality|# municipalities} like it."}
		switch {
		case len(unsaid) > 0:
			t = samverkan.Text{SV: "Olik {n|den liknande kommunen|de # liknande kommunerna} i fråga om {what}.", EN: "Different from the {n|one municipality|# municipalities} like it in {what}."}
		case !compared:
			t = samverkan.Text{SV: "Det finns för få siffror för att jämföra med {n|den liknande kommunen|de # liknande kommunerna}.", EN: "There are too few figures to compare with the {n|one municipality|# municipalities} like it."}
		}
		return t.With(samverkan.Int("n", len(p.Like.Places)), samverkan.List("what", unsaid))
	case 1:
		return samverkan.Text{SV: "{^one}.", EN: "{^one}."}.With(samverkan.Of("one", than(&list[0])))
	}
	return samverkan.Text{SV: "{^one}, och {two}.", EN: "{^one}, and {two}."}.With(samverkan.Of("one", than(&list[0])), samverkan.Of("two", than(&list[1])))
}
