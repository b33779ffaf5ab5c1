package supply

import (
	"github.com/samverkan/samverkan"
)

// Reached is how many of a stock reach an age, if nobody leaves before.
type Reached struct {
	// The age, and the year at whose end they have it or more.
	Age int `json:"age"`
	By  int `json:"by"`
	// How many of how many are sure to, and how many may at most. They differ
	// when the age lies within a group.
	Least int64 `json:"least"`
	Most  int64 `json:"most"`
	Of    int64 `json:"of"`
	// How many do if the ages of each group have equally many; left out when the
	// age lies within the last group, of whom only the least age is known.
	Even *samverkan.Number `json:"even,omitempty"`
	// What the count rests on.
	Basis Basis `json:"basis"`
	// The same in a sentence.
	Says samverkan.Text `json:"says"`
}

// Reaching returns how many of those who are in the workforce at the end of its
// base year have turned an age by the end of another: who turns 60 before 2030
// is age 60 by 2029. It looks at ages alone, not at who retires or leaves.
func (w *Workforce) Reaching(age, by int) (Reached, error) {
	if err := w.Check(); err != nil {
		return Reached{}, err
	}
	c := checker{}
	c.Ranged(int64(age), 0, 150, "/age")
	c.Ranged(int64(by), int64(w.Base), int64(w.Base)+MaxYears, "/by")
	if err := c.Err(); err != nil {
		return Reached{}, err
	}
	s := &w.Stock
	r := Reached{Age: age, By: by, Basis: s.Basis}
	old := age - (by - w.Base) // the age that is old enough in the base year
	even := samverkan.Number{}
	sure := true
	for i, n := range s.Persons {
		from := s.First + i*s.Width
		r.Of += n
		switch open := i == len(s.Persons)-1; {
		case old <= from:
			r.Least += n
			r.Most += n
			even = even.Add(samverkan.Whole(n))
		case open:
			r.Most += n
			sure = sure && n == 0
		case old < from+s.Width:
			r.Most += n
			even = even.Add(samverkan.Ratio(n*int64(from+s.Width-old), int64(s.Width)))
		}
	}
	if sure {
		r.Even = &even
	}
	r.Says = samverkan.Text{
		SV: "Av {of} har {least} till {most} fyllt {age} vid slutet av {by}.", EN: "Of {of}, {least} to {most} have turned {age} by the end of {by}.",
	}
	if r.Least == r.Most {
		r.Says = samverkan.Text{
			SV: "Av {of} har {least} fyllt {age} vid slutet av {by}.", EN: "Of {of}, {least} have turned {age} by the end of {by}.",
		}
	}
	r.Says = r.Says.With(number("of", r.Of), number("least", r.Least), number("most", r.Most), samverkan.Int("age", age), yearText("by", by))
	return r, nil
}
