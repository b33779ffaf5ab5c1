package supply

import (
	"math/big"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Basis says what a figure rests on: a source or an assumption, exactly one.
type Basis struct {
	// Where the figure comes from.
	Source *Source `json:"source,omitempty"`
	// That it is assumed, and why.
	Assumption *samverkan.Text `json:"assumption,omitempty"`
}

// Source is where a figure comes from.
type Source struct {
	// Who says so, in what: "SCB, Folkmängd efter ålder".
	Name samverkan.Text `json:"name"`
	// Where it can be read; left out: not on the net.
	URL string `json:"url,omitempty" limit:"2000"`
	// The table's name or number.
	Table string `json:"table,omitempty" limit:"200"`
	// The day it was fetched.
	On samverkan.Date `json:"on,omitempty"`
}

// Assumed reports whether it is an assumption.
func (b Basis) Assumed() bool { return b.Assumption != nil }

// Kind is what a figure rests on.
type Kind string

// The kinds of basis.
const (
	FromSource     Kind = "source"
	FromAssumption Kind = "assumption"
)

// Choices lists the kinds.
func (Kind) Choices() []string { return []string{string(FromSource), string(FromAssumption)} }

func (b Basis) kind() Kind {
	if b.Assumed() {
		return FromAssumption
	}
	return FromSource
}

// Band is a number and what it may be instead. Without a value it is unknown,
// which is not 0.
type Band struct {
	// The number itself: the likeliest.
	Value *samverkan.Number `json:"value,omitempty"`
	// The least it may be; left out: the number itself.
	Low *samverkan.Number `json:"low,omitempty"`
	// The most it may be; left out: the number itself.
	High *samverkan.Number `json:"high,omitempty"`
}

// Quantity is a band and what it rests on. The zero Quantity is unknown.
type Quantity struct {
	// The number itself: the likeliest. Left out: unknown.
	Value *samverkan.Number `json:"value,omitempty"`
	// The least it may be; left out: the number itself.
	Low *samverkan.Number `json:"low,omitempty"`
	// The most it may be; left out: the number itself.
	High *samverkan.Number `json:"high,omitempty"`
	// What it rests on; needed when the number is known.
	Basis Basis `json:"basis,omitempty"`
}

// Series is a number for each of several years in a row, all on one basis. A
// year outside it is unknown.
type Series struct {
	// The first year.
	First int `json:"first"`
	// The number of that year and those after it.
	Values []Band `json:"values,omitempty" limit:"51"`
	// What they rest on.
	Basis Basis `json:"basis,omitempty"`
}

func (q Quantity) band() Band { return Band{q.Value, q.Low, q.High} }

// in returns the band of a year, an unknown one outside the series.
func (s *Series) in(year int) Band {
	if i := year - s.First; i >= 0 && i < len(s.Values) {
		return s.Values[i]
	}
	return Band{}
}

// wide reports whether the number may be another.
func (b Band) wide() bool {
	return b.Value != nil && (b.Low != nil && !b.Low.Equal(*b.Value) || b.High != nil && !b.High.Equal(*b.Value))
}

// ends returns the least and the most of a known number.
func (b Band) ends() (low, high samverkan.Number) {
	low, high = *b.Value, *b.Value
	if b.Low != nil {
		low = *b.Low
	}
	if b.High != nil {
		high = *b.High
	}
	return low, high
}

// triple is a band as floats: least, likeliest, most.
type triple struct{ low, value, high float64 }

func (b Band) triple() triple {
	if b.Value == nil {
		return triple{}
	}
	low, high := b.ends()
	return triple{low.Rounded(), b.Value.Rounded(), high.Rounded()}
}

// checker collects what is wrong with an input.
type checker struct{ check.Checker }

// basis refuses a basis that is missing or is two.
func (c *checker) basis(b Basis, at string) {
	switch {
	case b.Source == nil && b.Assumption == nil:
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Underlag saknas. Ange en källa (”source”), eller skriv varför ni antar det (”assumption”).",
			EN: "There is no basis. Give a source (“source”), or write why you assume it (“assumption”).",
		}))
	case b.Source != nil && b.Assumption != nil:
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Här står både en källa och ett antagande. Behåll ett av dem.",
			EN: "Here stand both a source and an assumption. Keep one of them.",
		}))
	case b.Assumption != nil:
		c.Name(*b.Assumption, at+"/assumption")
	default:
		c.Name(b.Source.Name, at+"/source/name")
		c.Text(samverkan.Same(b.Source.URL), at+"/source/url")
		c.Text(samverkan.Same(b.Source.Table), at+"/source/table")
	}
}

// bounds are what a number can be: a share, or a number of people.
type bounds int

const (
	aShare  bounds = iota // 0 to 1
	aNumber               // 0 or more
	aNorm                 // 0 to MaxNorm
)

// band refuses numbers out of bounds, and a band that does not hold its value.
func (c *checker) band(b Band, in bounds, at string) {
	for _, n := range [...]struct {
		is   *samverkan.Number
		name string
	}{{b.Value, "/value"}, {b.Low, "/low"}, {b.High, "/high"}} {
		if n.is != nil {
			c.bounded(*n.is, in, at+n.name)
		}
	}
	c.order(b, at)
}

// order refuses a band that does not hold its value.
func (c *checker) order(b Band, at string) {
	switch {
	case b.Value == nil && (b.Low != nil || b.High != nil):
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/value", samverkan.Text{
			SV: "Här står hur lågt eller högt talet kan vara, men inte talet självt. Skriv det troligaste.",
			EN: "Here stands how low or high the number may be, but not the number. Write the likeliest.",
		}))
	case b.Value == nil:
	case b.Low != nil && b.Low.Cmp(*b.Value) > 0:
		c.outside(*b.Value, *b.Low, at+"/low")
	case b.High != nil && b.High.Cmp(*b.Value) < 0:
		c.outside(*b.Value, *b.High, at+"/high")
	}
}

func (c *checker) outside(value, end samverkan.Number, at string) {
	c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "Talet är {value} och gränsen {end}. Talet ska ligga mellan ”low” och ”high”.",
		EN: "The number is {value} and the limit {end}. The number must lie between “low” and “high”.",
	}, samverkan.Quoted("value", value.String()), samverkan.Quoted("end", end.String())))
}

// bounded refuses a number that is out of bounds or too long to reckon with.
func (c *checker) bounded(n samverkan.Number, in bounds, at string) {
	r := n.Rat()
	if long := big.NewInt(MaxTerm); r.Num().CmpAbs(long) > 0 || r.Denom().Cmp(long) > 0 {
		c.Add(samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Här står {n}. Täljare och nämnare får vara högst {most}.",
			EN: "Here stands {n}. Numerator and denominator may be {most} at most.",
		}, samverkan.Quoted("n", n.String()), samverkan.Int("most", MaxTerm)))
		return
	}
	switch {
	case in == aNorm && (n.Sign() < 0 || n.Cmp(samverkan.Whole(MaxNorm)) > 0):
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står {n} personer för varje användare. Det kan vara 0 till {most}.",
			EN: "Here stand {n} persons for each user. It can be 0 to {most}.",
		}, samverkan.Quoted("n", n.String()), samverkan.Int("most", MaxNorm)))
	case n.Sign() < 0 && in == aNumber:
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står {n}. Det kan vara 0 eller mer.", EN: "Here stands {n}. It can be 0 or more.",
		}, samverkan.Quoted("n", n.String())))
	case in == aShare && (n.Sign() < 0 || n.Cmp(samverkan.Whole(1)) > 0):
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Andelen är {n}. Den kan vara 0 till 1, till exempel ”3/5”.",
			EN: "The share is {n}. It can be 0 to 1, such as “3/5”.",
		}, samverkan.Quoted("n", n.String())))
	}
}

// quantity checks a band and, when it is known, its basis.
func (c *checker) quantity(q Quantity, in bounds, at string) {
	c.band(q.band(), in, at)
	if q.Value != nil || q.Basis != (Basis{}) {
		c.basis(q.Basis, at+"/basis")
	}
}

// series checks the values of a series and its basis.
func (c *checker) series(s *Series, at string) {
	c.year(s.First, at+"/first")
	c.Size(len(s.Values), MaxYears+1, at+"/values")
	if len(s.Values) > MaxYears+1 {
		return
	}
	for i := range s.Values {
		c.band(s.Values[i], aNumber, check.At(at+"/values", i))
	}
	c.basis(s.Basis, at+"/basis")
}

//go:noinline
func (c *checker) year(y int, at string) { c.Ranged(int64(y), firstYear, lastYear, at) }

// id refuses an ID that is blank or that no document can hold.
func (c *checker) id(id, at string) { c.ID(strings.TrimSpace(id), at) }
