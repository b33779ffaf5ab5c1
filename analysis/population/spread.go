package population

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Broad is what is known of a municipality when its ages are known in broad
// classes only and its sexes not apart: 0–19, 20–74 and 75 or older, say.
type Broad struct {
	// The municipality.
	Region string
	// The first age of each class, from 0 on; the last class is open.
	From []int
	// How many people there are in each class.
	Counts []int64
}

// Spread estimates the ages and sexes of a county's municipalities from their
// broad classes and the county's ages: within a class, each municipality has them
// as the county. It is what iterative proportional fitting comes to when nothing
// else is known, rounded to whole persons so that the municipalities sum to the
// county in every sex and age group, and each to its own classes, exactly.
//
// What comes out is marked as an estimate, and so is all that is projected from
// it: no open source gives more here, and a municipality with a university or a
// closed mill is not as its county.
func Spread(county Population, parts []Broad) ([]Population, error) {
	if err := checkBroad(county, parts); err != nil {
		return nil, err
	}
	out := make([]Population, len(parts))
	for i := range out {
		out[i] = Population{Region: parts[i].Region, Year: county.Year, Width: county.Width, Counts: empty(county.Groups()), Estimated: true}
	}
	for k := range parts[0].From {
		from, to := parts[0].class(k, county)
		m := &matrix{rows: len(parts), columns: 2 * (to - from)}
		for s := range county.Counts {
			m.column = append(m.column, county.Counts[s][from:to]...)
		}
		all := float64(max(sum(m.column), 1))
		for i := range parts {
			m.row = append(m.row, parts[i].Counts[k])
			for _, n := range m.column {
				m.want = append(m.want, float64(n)*float64(m.row[i])/all)
			}
		}
		given := m.round()
		for i := range out {
			row := given[i*m.columns:]
			copy(out[i].Counts[Female][from:to], row)
			copy(out[i].Counts[Male][from:to], row[to-from:])
		}
	}
	return out, nil
}

// class returns the age groups [from, to) of a class.
func (b Broad) class(k int, county Population) (from, to int) {
	from, to = b.From[k]/county.Width, county.Groups()
	if k+1 < len(b.From) {
		to = b.From[k+1] / county.Width
	}
	return from, to
}

func checkBroad(county Population, parts []Broad) error {
	var c check.Checker
	c.Size(len(parts), MaxParts, "/parts")
	if err := c.Err(); err != nil {
		return err
	}
	c.Place(county.Check(), "/county")
	if len(parts) == 0 {
		c.Add(noParts())
	}
	if len(c.Faults) > 0 {
		return c.Err()
	}
	for i := range parts {
		b, at := &parts[i], check.At("/parts", i)
		c.Size(len(b.From), MaxGroups, at+"/from")
		switch {
		case len(b.From) > MaxGroups:
		case i > 0 && !slices.Equal(b.From, parts[0].From):
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/from", samverkan.Text{
				SV: "Åldersklasserna är andra än den första kommunens. De ska vara lika.", EN: "The classes are other than the first municipality’s. They must be equal.",
			}))
		case i == 0:
			b.classes(&c, county, at+"/from")
		}
		if len(b.Counts) != len(b.From) {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/counts", samverkan.Text{
				SV: "Listan har {n} tal, men klasserna är {m}. De ska vara lika många.", EN: "The list has {n} numbers, but there are {m} classes. They must be as many.",
			}, num("n", len(b.Counts)), num("m", len(b.From))))
			continue
		}
		for k, n := range b.Counts {
			c.Ranged(n, 0, MaxPersons, check.At(at+"/counts", k))
		}
	}
	if len(c.Faults) > 0 {
		return c.Err()
	}
	for k := range parts[0].From {
		from, to := parts[0].class(k, county)
		have, want := int64(0), sum(county.Counts[Female][from:to])+sum(county.Counts[Male][from:to])
		for i := range parts {
			have += parts[i].Counts[k]
		}
		if have != want {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At("/parts/0/from", k), samverkan.Text{
				SV: "I klassen från {age} år har kommunerna {n} tillsammans, länet {want}. De ska vara lika.",
				EN: "In the class from {age} years the municipalities have {n} together, the county {want}. They must be equal.",
			}, num("age", parts[0].From[k]), num64("n", have), num64("want", want)))
		}
	}
	return c.Err()
}

// classes refuses classes that do not begin at 0, do not rise, or begin inside an
// age group.
func (b Broad) classes(c *check.Checker, county Population, at string) {
	if len(b.From) == 0 || b.From[0] != 0 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Den första åldersklassen ska börja vid 0 år, till exempel 0, 20, 75.", EN: "The first class must begin at age 0, such as 0, 20, 75.",
		}))
		return
	}
	for k, age := range b.From {
		county.bound(c, age, check.At(at, k))
		if k > 0 && age <= b.From[k-1] {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, check.At(at, k), samverkan.Text{
				SV: "Klassen börjar vid {a} år, den före vid {b}. De ska stiga.", EN: "The class begins at age {a}, the one before at {b}. They must rise.",
			}, num("a", age), num("b", b.From[k-1])))
		}
	}
}
