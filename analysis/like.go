package analysis

import (
	"cmp"
	"math"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/detmath"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Likeness is the municipalities that are most like one, wherever they lie.
//
// The distance of two municipalities is √Σ((x−y)/s)² over the measures: s is
// the standard deviation of the measure over all municipalities that are
// compared (with n−1), x and y are logarithms where the measure says so. Equal
// distances come in the order of codes.
type Likeness struct {
	// The measures that it is judged by, with the year and the spread of each.
	By []LikeMeasure `json:"by"`
	// The most like ones, the nearest first.
	Places []LikePlace `json:"places"`
	// Among how many they were found, and how many could not be compared because
	// a figure of theirs is missing.
	Among   int `json:"among"`
	Unknown int `json:"unknown"`
	// How the list changes with one measure less, or one more.
	Otherwise []LikeOtherwise `json:"otherwise,omitempty"`
	// Why there are none; empty where there are.
	Why samverkan.Text `json:"why,omitempty"`
}

// LikeMeasure is a measure that likeness is judged by.
type LikeMeasure struct {
	Measure string `json:"measure"`
	// The year of the figures.
	Year int `json:"year"`
	// The standard deviation over all that are compared, of logarithms where the
	// measure is compared by ratio.
	SpreadRounded float64 `json:"spreadRounded"`
	Log           bool    `json:"log,omitempty"`
}

// LikePlace is a municipality and how far it is from the one compared.
type LikePlace struct {
	Code string `json:"code"`
	Name string `json:"name"`
	// The distance in standard deviations.
	DistanceRounded float64 `json:"distanceRounded"`
}

// LikeOtherwise is what another choice of measures gives.
type LikeOtherwise struct {
	// The measure that is left out or added.
	Measure string `json:"measure"`
	Added   bool   `json:"added,omitempty"`
	// The codes that come instead of others, and how many they are.
	In       []string `json:"in,omitempty"`
	Replaced int      `json:"replaced"`
}

// likeSpace is measured distances over a choice of measures.
type likeSpace struct {
	by    []LikeMeasure
	codes []string    // that have every figure
	at    [][]float64 // by place, then measure, in standard deviations
}

// likeMeasures returns the measures that likeness is judged by, by place.
func (r *region) likeMeasures() (in, out []int) {
	for i, m := range r.a.Measures {
		switch {
		case r.latest(i) == 0:
		case m.Like:
			in = append(in, i)
		default:
			out = append(out, i)
		}
	}
	return in, out
}

func (r *region) space(measures []int) likeSpace {
	var s likeSpace
	for _, code := range r.codes {
		at := make([]float64, 0, len(measures))
		for _, m := range measures {
			f := r.figure(m, r.latest(m), code)
			if !f.Known() || r.a.Measures[m].Log && f.Units <= 0 {
				break
			}
			x := f.Rounded()
			if r.a.Measures[m].Log {
				x = detmath.Log(x)
			}
			at = append(at, x)
		}
		if len(at) == len(measures) {
			s.codes, s.at = append(s.codes, code), append(s.at, at)
		}
	}
	for k, m := range measures {
		sd := deviation(s.at, k)
		s.by = append(s.by, LikeMeasure{r.a.Measures[m].ID, r.latest(m), sd, r.a.Measures[m].Log})
		for _, at := range s.at {
			if sd > 0 { // all alike: the measure tells nobody apart
				at[k] /= sd
			} else {
				at[k] = 0
			}
		}
	}
	return s
}

// deviation returns the standard deviation of one measure, with n−1.
func deviation(at [][]float64, k int) float64 {
	n := float64(len(at))
	if n < 2 {
		return 0
	}
	sum := 0.0
	for _, x := range at {
		sum += x[k]
	}
	mean, squares, same := sum/n, 0.0, true
	for _, x := range at {
		d := x[k] - mean
		squares += float64(d * d)
		same = same && x[k] == at[0][k] // the mean of equal numbers may be rounded
	}
	if same {
		return 0
	}
	return math.Sqrt(squares / (n - 1))
}

// nearest returns the n places most like one, and whether it can be compared.
func (s likeSpace) nearest(place string, n int) ([]LikePlace, bool) {
	mine := -1
	for i, code := range s.codes {
		if code == place {
			mine = i
		}
	}
	if mine < 0 {
		return nil, false
	}
	out := make([]LikePlace, 0, len(s.codes))
	for i, code := range s.codes {
		if i == mine {
			continue
		}
		sum := 0.0
		for k, x := range s.at[i] {
			d := x - s.at[mine][k]
			sum += float64(d * d)
		}
		out = append(out, LikePlace{Code: code, DistanceRounded: math.Sqrt(sum)})
	}
	sorted.By(out, func(a, b LikePlace) int {
		return cmp.Or(cmp.Compare(a.DistanceRounded, b.DistanceRounded), cmp.Compare(a.Code, b.Code))
	})
	return out[:min(n, len(out))], true
}

// likeSpaces is the choice of measures and every other choice that is told of.
type likeSpaces struct {
	chosen likeSpace
	others []otherSpace
}

type otherSpace struct {
	likeSpace
	measure int
	added   bool
}

func (r *region) spaces() likeSpaces {
	in, more := r.likeMeasures()
	out := likeSpaces{chosen: r.space(in)}
	for i, m := range in {
		if len(in) > 1 {
			out.others = append(out.others, otherSpace{r.space(without(in, i)), m, false})
		}
	}
	for _, m := range more {
		// A measure that is known of fewer would replace places by leaving them
		// out, and not by comparing them.
		if s := r.space(append(in[:len(in):len(in)], m)); len(s.codes) == len(out.chosen.codes) {
			out.others = append(out.others, otherSpace{s, m, true})
		}
	}
	return out
}

// likeness finds the n municipalities most like one.
func (r *region) likeness(all likeSpaces, place string, n int) Likeness {
	s := all.chosen
	if len(s.by) == 0 {
		return Likeness{Why: samverkan.Text{
			SV: "Inget mått är valt att jämföra med.", EN: "No measure is chosen to compare by.",
		}}
	}
	out := Likeness{By: s.by, Among: max(len(s.codes)-1, 0), Unknown: len(r.codes) - len(s.codes)}
	places, ok := s.nearest(place, n)
	if !ok {
		out.Among = len(s.codes)
		out.Why = samverkan.Text{
			SV: "{name} kan inte jämföras: någon av uppgifterna saknas eller är 0.", EN: "{name} cannot be compared: one of the figures is missing or 0.",
		}.With(samverkan.Str("name", r.names[place]))
		return out
	}
	if len(places) == 0 {
		out.Why = samverkan.Text{SV: "Det finns ingen annan kommun att jämföra med.", EN: "There is no other municipality to compare with."}
	}
	for i := range places {
		places[i].Name = r.names[places[i].Code]
	}
	out.Places = places
	for _, other := range all.others {
		if o, ok := out.otherwise(other, r.a.Measures[other.measure].ID, place, n); ok {
			out.Otherwise = append(out.Otherwise, o)
		}
	}
	return out
}

func without(list []int, i int) []int {
	out := make([]int, 0, len(list))
	return append(append(out, list[:i]...), list[i+1:]...)
}

// otherwise tells what another choice of measures gives; nothing where the
// other measure is not known of the place.
func (l *Likeness) otherwise(s otherSpace, measure, place string, n int) (LikeOtherwise, bool) {
	places, ok := s.nearest(place, n)
	o := LikeOtherwise{Measure: measure, Added: s.added}
	for _, p := range places {
		if !l.has(p.Code) {
			o.In = append(o.In, p.Code)
		}
	}
	o.Replaced = len(o.In)
	return o, ok
}

func (l *Likeness) has(code string) bool {
	for _, p := range l.Places {
		if p.Code == code {
			return true
		}
	}
	return false
}
