package analysis

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// region is a document with its lists looked up.
type region struct {
	a        *Analysis
	own      map[string]int // municipalities by code
	names    map[string]string
	codes    []string // of the municipalities that are compared, own and others, sorted
	sources  map[string]int
	measures map[string]int
	panels   map[cell]Figure
	from     map[column]int  // the panel's place, by column
	known    map[column]bool // whether any figure of the column is
	years    [][]int         // of each measure, rising
	entries  map[string]int
	evidence map[string]int
	jobs     map[string]int // occupations
	seats    map[string]int // programs
}

type column struct{ measure, year int }

type cell struct {
	column
	place string
}

// figure returns one figure; of what no panel speaks of, nothing is said.
//
//go:noinline
func (r *region) figure(measure, year int, place string) Figure {
	if f, ok := r.panels[cell{column{measure, year}, place}]; ok {
		return f
	}
	return Figure{Missing: cube.NotStated}
}

// latest returns the last year of a measure in which a figure is known, and where
// none is the last of its columns; 0 where there is no column.
//
//go:noinline
func (r *region) latest(measure int) int {
	all := r.years[measure]
	for i := len(all) - 1; i >= 0; i-- {
		if r.known[column{measure, all[i]}] {
			return all[i]
		}
	}
	if len(all) > 0 {
		return all[len(all)-1]
	}
	return 0
}

// sourceOf returns the source of a column.
func (r *region) sourceOf(measure, year int) string {
	i, ok := r.from[column{measure, year}]
	if !ok {
		return ""
	}
	return r.a.Panels[i].Source
}

// publisher says where figures come from, as a sheet does: "SCB".
func (r *region) publisher(source string) string {
	i, ok := r.sources[source]
	if !ok {
		return ""
	}
	return r.a.Sources[i].Publisher
}

// compared returns the known figures of all places that are compared, in the
// order of their codes.
func (r *region) compared(measure, year int) []Figure {
	var out []Figure
	for _, code := range r.codes {
		if f := r.figure(measure, year, code); f.Known() {
			out = append(out, f)
		}
	}
	return out
}

// Rank is a place's rank among those whose figure is known, counted from the
// highest. Rounded figures leave more than one rank possible: then it is an
// interval, and so are ties.
type Rank struct {
	// The highest and the lowest rank that are possible.
	First int `json:"first"`
	Last  int `json:"last"`
	// Among how many.
	Of int `json:"of"`
	// How many are left out, because their figure is not known.
	Unknown int `json:"unknown,omitempty"`
}

// span is what a figure, or a change, lies between, in fine parts.
type span struct{ low, high int64 }

// above reports whether one is surely higher: spans that touch do not overlap.
func (s span) above(t span) bool { return s.low >= t.high && s.low > t.low }

// rankOf returns the rank of the span at a place of a list.
func rankOf(all []span, i, unknown int) Rank {
	r := Rank{First: 1, Last: len(all), Of: len(all), Unknown: unknown}
	for k, s := range all {
		switch {
		case k == i:
		case s.above(all[i]):
			r.First++
		case all[i].above(s):
			r.Last--
		}
	}
	return r
}

// levelRank returns the rank of a place by its level of one year; nil when its
// figure is not known.
func (r *region) levelRank(measure, year int, place string, among []string) *Rank {
	var all []span
	mine, unknown := -1, 0
	for _, code := range among {
		f := r.figure(measure, year, code)
		if !f.Known() {
			unknown++
			continue
		}
		if code == place {
			mine = len(all)
		}
		all = append(all, f.span(r.a.Measures[measure].Exact))
	}
	if mine < 0 {
		return nil
	}
	rank := rankOf(all, mine, unknown)
	return &rank
}

// changeRank returns the rank of a place by its change between two years; nil
// when its change is not known.
func (r *region) changeRank(measure, from, to int, place string, among []string) *Rank {
	var all []span
	mine, unknown := -1, 0
	for _, code := range among {
		f, g := r.figure(measure, from, code), r.figure(measure, to, code)
		if !f.Known() || !g.Known() {
			unknown++
			continue
		}
		if code == place {
			mine = len(all)
		}
		a, b := f.span(r.a.Measures[measure].Exact), g.span(r.a.Measures[measure].Exact)
		all = append(all, span{b.low - a.high, b.high - a.low})
	}
	if mine < 0 {
		return nil
	}
	rank := rankOf(all, mine, unknown)
	return &rank
}

// median returns the middle of the figures, between the middle two of an even
// number; nil when there are none.
func median(figures []Figure) *samverkan.Number {
	if len(figures) == 0 {
		return nil
	}
	m := samverkan.Ratio(middle(figures, true).low, 2*fine)
	return &m
}

// middle returns between what the median of some figures lies, in halves of fine
// parts.
func middle(figures []Figure, exact bool) span {
	low, high := make([]int64, len(figures)), make([]int64, len(figures))
	for i, f := range figures {
		s := f.span(exact)
		low[i], high[i] = s.low, s.high
	}
	slices.Sort(low)
	slices.Sort(high)
	one, two := (len(low)-1)/2, len(low)/2
	return span{low[one] + low[two], high[one] + high[two]}
}
