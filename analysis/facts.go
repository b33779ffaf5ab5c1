package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// FactState is a stated fact with what it says, and whether it can be said. It
// is stated by somebody and not looked for: what is found by looking at many
// figures must be corrected for the looking, and this is not.
type FactState struct {
	Fact    string `json:"fact"`
	Place   string `json:"place"`
	Measure string `json:"measure"`
	// The years that it is about; From is left out of a level.
	From int `json:"from,omitempty"`
	Year int `json:"year"`
	// What it says, as in the box "Visste du att …?". Empty where it cannot be
	// said.
	Says samverkan.Text `json:"says,omitempty"`
	// The figures that it rests on.
	Because samverkan.Text `json:"because"`
	// The rank from the highest, or from the greatest rise.
	Rank *Rank `json:"rank,omitempty"`
	// The region's municipality whose figure, or change, is nearest, by code.
	Next string `json:"next,omitempty"`
	// Whether the figures are known.
	Known bool `json:"known"`
	// Whether the same can be said of the year before that there are figures of,
	// so that it is no accident of one year (KFA-09). Left out: there is one
	// year only.
	Before Known `json:"before,omitempty"`
	// Of a change, whether the figure surely rose or fell. Left out: it is a level,
	// or rounding can hide which way it went.
	Surely Direction `json:"surely,omitempty"`
	// The source of the figures.
	Source string `json:"source,omitempty"`

	_      [0]func() // never compared
	hidden bool      // the two figures differ, by no more than rounding can hide
}

// facts tells of the stated facts, in the document's order.
func (a *assessment) facts() []FactState {
	var out []FactState
	for i := range a.region.a.Facts {
		out = append(out, a.fact(&a.region.a.Facts[i]))
	}
	return out
}

func (a *assessment) fact(f *StatedFact) FactState {
	r := a.region
	m := r.measures[f.Measure]
	s := FactState{Fact: f.ID, Place: f.Place, Measure: f.Measure, From: f.From, Year: f.Year}
	if s.Year == 0 {
		s.Year = r.latest(m)
	}
	s.Source = r.sourceOf(m, s.Year)
	value, first := r.figure(m, s.Year, f.Place), r.figure(m, f.From, f.Place)
	s.Known = value.Known() && (f.From == 0 || first.Known() && f.From < s.Year)
	if !s.Known {
		s.Because = samverkan.Text{SV: "Uppgiften finns inte.", EN: "The figure is not available."}
		return s
	}
	rank := func(year int) *Rank {
		if f.From > 0 {
			return r.changeRank(m, f.From, year, f.Place, r.codes)
		}
		return r.levelRank(m, year, f.Place, r.codes)
	}
	s.Rank = rank(s.Year)
	if f.From > 0 {
		c := r.changeState(m, f.From, s.Year, f.Place)
		s.Surely, s.hidden = c.Surely, c.Surely == "" && c.Value.Sign() != 0
	}
	s.Next = a.nearest(m, f.From, s.Year, f.Place)
	s.Says, s.Because = a.factWords(m, f, &s)
	years := r.years[m]
	for i, year := range years {
		if i == 0 || year != s.Year || years[i-1] <= f.From {
			continue
		}
		s.Before = No
		then := r.figure(m, years[i-1], f.Place)
		if k := rank(years[i-1]); k != nil && sameHalf(*k, *s.Rank) && (f.From == 0 || value.Number().Cmp(first.Number()) == then.Number().Cmp(first.Number())) {
			s.Before = Yes
		}
	}
	return s
}

// sameHalf reports whether two ranks lie surely in the same half of all.
func sameHalf(a, b Rank) bool {
	upper := 2*a.Last <= a.Of && 2*b.Last <= b.Of
	return upper || 2*(a.First-1) >= a.Of && 2*(b.First-1) >= b.Of
}

// nearest returns the own municipality whose figure, or change, is nearest to that
// of the one told of; of equals the first of the document.
func (a *assessment) nearest(m, from, year int, place string) string {
	r := a.region
	value := func(code string) (int64, bool) {
		f, g := r.figure(m, from, code), r.figure(m, year, code)
		v := g.span(true).low
		if from > 0 {
			v -= f.span(true).low
		}
		return v, g.Known() && (from == 0 || f.Known())
	}
	mine, _ := value(place)
	least, next := int64(0), ""
	for _, code := range r.ownCodes() {
		v, ok := value(code)
		if far := max(v-mine, mine-v); ok && code != place && (next == "" || far < least) {
			least, next = far, code
		}
	}
	return next
}

// factAt is the place of a fact in the document.
func factAt(i int) string { return check.At("/facts", i) }
