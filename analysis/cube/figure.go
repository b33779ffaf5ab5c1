package cube

import (
	"math"
	"math/big"
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Figure is one number with what it counts and where it comes from.
type Figure struct {
	// What it is of: "Folkmängd: Sundsvall, 2005".
	Label samverkan.Text `json:"label"`
	// The figure, exact; 0 where it is missing.
	Value samverkan.Number `json:"value"`
	// Why there is none, each reason once; empty where there is a figure.
	Missing []Missing `json:"missing,omitempty"`
	// What the source puts beside it or in its place, as it writes it: "..", "p".
	Symbol string `json:"symbol,omitempty"`
	// What it counts.
	Unit Unit `json:"unit"`
	// How it came about.
	By Derivation `json:"by"`
}

// Derivation is how a figure came about: read from sources, or computed of
// other figures. The zero value is that nobody knows.
type Derivation struct {
	// What was done.
	Verb Verb `json:"verb,omitempty"`
	// The figures that it is computed of, in the order of the computation.
	Of []Figure `json:"of,omitempty"`
	// Of a sum: how many of its figures are missing.
	Lacks int `json:"lacks,omitempty"`
	// What was done to the cube that it was read from, the first first.
	Steps []Step `json:"steps,omitempty"`
	// Where what was read comes from.
	Sources []Source `json:"sources,omitempty"`
	// How the figure was rounded; left out: not at all.
	Rounding Rounding `json:"rounding,omitempty"`
}

// Step is something that was done to all figures of a cube.
type Step struct {
	// What was done.
	Verb Verb `json:"verb"`
	// The dimension it was done to; left out: all.
	Dimension string `json:"dimension,omitempty"`
	// What was done, for a reader.
	Text samverkan.Text `json:"text"`
	// The categories of the dimension that it was done to, by their IDs; none: all.
	// A figure has the steps of its own categories only.
	Of []string `json:"-"`
	// How the figures were rounded; left out: not at all.
	Rounding Rounding `json:"rounding,omitempty"`
}

// Verb is what was done to figures.
type Verb string

// The verbs.
const (
	Unknown     Verb = ""
	Read        Verb = "read"
	Select      Verb = "select"
	Sum         Verb = "sum"
	Differ      Verb = "difference"
	Divide      Verb = "ratio"
	Part        Verb = "share"
	Per         Verb = "perCapita"
	ChangeSince Verb = "change"
	Redivide    Verb = "regions" // brought to another division into regions
	Conceal     Verb = "suppress"
)

func verbs() []choice.Of[Verb] {
	return []choice.Of[Verb]{
		{Is: Unknown, Text: samverkan.Text{SV: "Hur talet kommit till är inte känt", EN: "How the figure came about is not known"}},
		{Is: Read, Text: samverkan.Text{SV: "Läst ur källan", EN: "Read from the source"}},
		{Is: Select, Text: samverkan.Text{SV: "Utvalt", EN: "Selected"}},
		{Is: Sum, Text: samverkan.Text{SV: "Summa", EN: "Sum"}},
		{Is: Differ, Text: samverkan.Text{SV: "Skillnad: det första minus det andra", EN: "Difference: the first less the second"}},
		{Is: Divide, Text: samverkan.Text{SV: "Kvot: det första delat med det andra", EN: "Ratio: the first divided by the second"}},
		{Is: Part, Text: samverkan.Text{SV: "Andel i procent: det första av det andra", EN: "Share in percent: the first of the second"}},
		{Is: Per, Text: samverkan.Text{SV: "Tal per invånare: det första delat med det andra", EN: "Rate: the first divided by the second"}},
		{Is: ChangeSince, Text: samverkan.Text{SV: "Förändring i procent: från det första till det andra", EN: "Change in percent: from the first to the second"}},
		{Is: Redivide, Text: samverkan.Text{SV: "Räknat om till en annan regional indelning", EN: "Brought to another division into regions"}},
		{Is: Conceal, Text: samverkan.Text{SV: "Små tal dolda", EN: "Small numbers concealed"}},
	}
}

// Choices lists the verbs.
func (Verb) Choices() []string { return choice.Codes(verbs()) }

// Text returns the verb as people say it.
func (v Verb) Text() samverkan.Text { return choice.Text(verbs(), v) }

// Rounding is how a figure was rounded.
type Rounding string

// The roundings.
const (
	Exact     Rounding = ""
	ToFloat64 Rounding = "float64" // to the nearest double, some 16 digits
)

// Choices lists the roundings.
func (Rounding) Choices() []string { return []string{string(Exact), string(ToFloat64)} }

// Known reports whether there is a figure.
func (f *Figure) Known() bool { return len(f.Missing) == 0 }

// Decimal returns the exact value of the shortest decimal that is read as v, as
// a source wrote it: 0.1 is 1/10. What is no finite number is 0.
func Decimal(v float64) samverkan.Number {
	if v == math.Trunc(v) && math.Abs(v) < 1<<62 {
		return samverkan.Whole(int64(v))
	}
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(v, 'g', -1, 64))
	if !ok {
		return samverkan.Number{}
	}
	return samverkan.FromRat(r)
}

// At returns the figure at the places of its categories, one for each dimension
// in order. Places that are not there are a Fault, and so is a cell of which Check
// finds that it is none.
func (c *Cube) At(places ...int) (Figure, error) {
	if err := c.usable(); err != nil {
		return Figure{}, err
	}
	cell, err := c.cell(places)
	if err != nil {
		return Figure{}, err
	}
	if err := c.readable(cell); err != nil {
		return Figure{}, err
	}
	return c.figure(cell, places), nil
}

// cell returns where a figure stands in Values.
func (c *Cube) cell(places []int) (int, error) {
	if len(places) != len(c.Dimensions) {
		return 0, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Här står {n} platser, men tabellen har {most} dimensioner. Ange en plats för var och en.",
			EN: "Here stand {n} places, but the table has {most} dimensions. Give one place for each.",
		}, samverkan.Int("n", len(places)), samverkan.Int("most", len(c.Dimensions)))
	}
	cell := 0
	for i, p := range places {
		n := len(c.Dimensions[i].Categories)
		if p < 0 || p >= n {
			return 0, samverkan.Wrong(samverkan.CodeUnknown, "/"+strconv.Itoa(i), samverkan.Text{
				SV: "Här står plats {p}. Dimensionen har platserna 0 till {most}.",
				EN: "Here stands place {p}. The dimension has the places 0 to {most}.",
			}, samverkan.Str("p", strconv.Itoa(p)), samverkan.Int("most", n-1))
		}
		cell = cell*n + p
	}
	return cell, nil
}

// status returns what stands beside a cell, nil for an ordinary figure.
func (c *Cube) status(cell int) *Status {
	if c.Status == nil || c.Status[cell] == 0 || int(c.Status[cell]) >= len(c.Statuses) {
		return nil
	}
	return &c.Statuses[c.Status[cell]]
}

func (c *Cube) figure(cell int, places []int) Figure {
	f := Figure{Unit: c.Unit, By: Derivation{Verb: Read, Steps: c.stepsOf(places), Sources: c.Sources}}
	if c.Lacks != nil {
		f.By.Lacks = int(c.Lacks[cell])
	}
	for i := range f.By.Steps {
		if r := f.By.Steps[i].Rounding; r != Exact {
			f.By.Rounding = r
		}
	}
	of := ""
	for i, p := range places {
		x := &c.Dimensions[i].Categories[p]
		if c.Dimensions[i].Role == Metric {
			f.Unit = x.Unit
		}
		if of != "" {
			of += ", "
		}
		of += x.name()
	}
	switch {
	case c.Label == "":
		f.Label = samverkan.Same(of)
	case of == "":
		f.Label = samverkan.Same(c.Label)
	default:
		f.Label = samverkan.Same(c.Label + ": " + of)
	}
	if s := c.status(cell); s != nil {
		f.Missing, f.Symbol = s.reasons(), s.Symbol
	}
	if f.Known() {
		f.Value = Decimal(c.Values[cell])
	}
	return f
}

// stepsOf returns what was done to the figures of some categories.
func (c *Cube) stepsOf(places []int) []Step {
	done := func(s *Step) bool {
		if d := c.Dimension(s.Dimension); len(s.Of) > 0 && d >= 0 {
			return slices.Contains(s.Of, c.Dimensions[d].Categories[places[d]].ID)
		}
		return true
	}
	for i := range c.Steps {
		if done(&c.Steps[i]) {
			continue
		}
		steps := slices.Clone(c.Steps[:i]) // the rest without those of others
		for k := i + 1; k < len(c.Steps); k++ {
			if done(&c.Steps[k]) {
				steps = append(steps, c.Steps[k])
			}
		}
		return steps
	}
	return c.Steps
}

// allOf returns the steps with those of a dimension done to all its categories:
// it gets others, and which of them they were done to is not followed.
func (c *Cube) allOf(dimension string) []Step {
	steps := slices.Clone(c.Steps)
	for i := range steps {
		if steps[i].Dimension == dimension {
			steps[i].Of = nil
		}
	}
	return steps
}

func (x *Category) name() string {
	if x.Label != "" {
		return x.Label
	}
	return x.ID
}
