package supply

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/choice"
)

// Lever is something that can be done about a gap.
type Lever struct {
	// Its ID.
	ID string `json:"id" form:"id"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// What kind of lever it is.
	Kind LeverKind `json:"kind"`
	// What each person costs.
	Cost Amount `json:"cost"`
	// What it costs once if it is used at all; left out: nothing.
	Fixed *Amount `json:"fixed,omitempty"`
	// How many persons can begin.
	Capacity Capacity `json:"capacity"`
	// How many months it takes from the beginning until they are there.
	LeadMonths int `json:"leadMonths" range:"0..600"`
	// The share of those who begin who are staff at the end of the year of the gap.
	// Who does not finish is counted off, and who finished and has left again by
	// then: of three who begin two may be certified, and of those two some have left.
	Yield Quantity `json:"yield"`
}

// LeverKind is a kind of lever.
type LeverKind string

// The kinds of lever.
const (
	// Validation of what people can already.
	Validation LeverKind = "validation"
	// Places in education.
	Places LeverKind = "places"
	// Retention: more of those who work stay.
	Retention LeverKind = "retention"
	// InMigration: people move to the place.
	InMigration LeverKind = "inMigration"
)

func leverKinds() []choice.Of[LeverKind] {
	return []choice.Of[LeverKind]{
		{Is: Validation, Text: samverkan.Text{SV: "validering", EN: "validation"}},
		{Is: Places, Text: samverkan.Text{SV: "utbildningsplatser", EN: "places in education"}},
		{Is: Retention, Text: samverkan.Text{SV: "fler stannar kvar", EN: "more stay"}},
		{Is: InMigration, Text: samverkan.Text{SV: "inflyttning", EN: "in-migration"}},
	}
}

// Choices lists the kinds.
func (LeverKind) Choices() []string { return choice.Codes(leverKinds()) }

// Text returns what people call the kind.
func (k LeverKind) Text() samverkan.Text { return choice.Text(leverKinds(), k) }

// Amount is money in öre and what it may be instead. Without a value it is
// unknown, which is not 0.
type Amount struct {
	// The amount itself: the likeliest. Left out: unknown.
	Value *int64 `json:"value,omitempty" range:"0..10000000000000"`
	// The least it may be; left out: the amount itself.
	Low *int64 `json:"low,omitempty" range:"0..10000000000000"`
	// The most it may be; left out: the amount itself.
	High *int64 `json:"high,omitempty" range:"0..10000000000000"`
	// What it rests on; needed when the amount is known.
	Basis Basis `json:"basis,omitempty"`
}

// ends returns the least and the most of a known amount.
func (a *Amount) ends() (low, high int64) {
	low, high = *a.Value, *a.Value
	if a.Low != nil {
		low = *a.Low
	}
	if a.High != nil {
		high = *a.High
	}
	return low, high
}

// Capacity is how many persons can begin: each year, in all, or both.
type Capacity struct {
	// How many each year.
	PerYear *int64 `json:"perYear,omitempty" range:"0..500000"`
	// How many in all.
	Total *int64 `json:"total,omitempty" range:"0..500000"`
	// What it rests on; needed when one is known. Neither: it is unknown.
	Basis Basis `json:"basis,omitempty"`
}

// Target is when the gap must be covered.
type Target struct {
	// The first year at whose beginning people can begin.
	From int `json:"from"`
	// The year by whose end they must be there.
	By int `json:"by"`
}

// years returns how many beginnings of a year leave so many months until the
// end of the target's last year.
func (t Target) years(leadMonths int) int64 {
	all := 12 * (t.By + 1 - t.From)
	if leadMonths > all {
		return 0
	}
	return int64(min(t.By+1-t.From, (all-leadMonths)/12+1))
}

// limit returns how many can begin in time, and whether that is known.
func (l *Lever) limit(t Target) (n int64, ok bool) {
	c, years := &l.Capacity, t.years(l.LeadMonths)
	switch {
	case years == 0:
		return 0, true
	case c.PerYear == nil && c.Total == nil:
		return 0, false
	case c.PerYear == nil:
		return *c.Total, true
	}
	n = *c.PerYear * years
	if c.Total != nil {
		n = min(n, *c.Total)
	}
	return n, true
}

// Check returns all that is wrong with the lever, nil if nothing is.
func (l *Lever) Check() error {
	c := checker{}
	c.id(l.ID, "/id")
	c.Name(l.Name, "/name")
	c.Chosen(string(l.Kind), l.Kind.Choices(), "/kind")
	c.amount(&l.Cost, "/cost")
	if l.Fixed != nil {
		c.amount(l.Fixed, "/fixed")
	}
	for _, n := range [...]struct {
		is *int64
		at string
	}{{l.Capacity.PerYear, "/capacity/perYear"}, {l.Capacity.Total, "/capacity/total"}} {
		if n.is != nil {
			c.Ranged(*n.is, 0, MaxPersons, n.at)
		}
	}
	if l.Capacity != (Capacity{}) {
		c.basis(l.Capacity.Basis, "/capacity/basis")
	}
	c.Ranged(int64(l.LeadMonths), 0, MaxLead, "/leadMonths")
	c.quantity(l.Yield, aShare, "/yield")
	return c.Err()
}

func (c *checker) amount(a *Amount, at string) {
	for _, n := range [...]struct {
		is   *int64
		name string
	}{{a.Value, "/value"}, {a.Low, "/low"}, {a.High, "/high"}} {
		if n.is != nil {
			c.Ranged(*n.is, 0, MaxMoney, at+n.name)
		}
	}
	number := func(n *int64) *samverkan.Number {
		if n == nil {
			return nil
		}
		w := samverkan.Whole(*n)
		return &w
	}
	c.order(Band{number(a.Value), number(a.Low), number(a.High)}, at)
	if a.Value != nil || a.Basis != (Basis{}) {
		c.basis(a.Basis, at+"/basis")
	}
}

// checkLevers refuses levers and a target that cannot be worked with.
func checkLevers(gap samverkan.Number, levers []Lever, t Target) error {
	c := checker{}
	c.Size(len(levers), MaxLevers, "/levers")
	if len(c.Faults) > 0 {
		return c.Err()
	}
	seen := make(map[string]int, len(levers))
	for i := range levers {
		c.Place(levers[i].Check(), check.At("/levers", i))
		if first, again := seen[levers[i].ID]; again {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At("/levers", i)+"/id", samverkan.Text{
				SV: "Id ”{id}” finns redan vid {first}. Varje id får stå en gång.",
				EN: "The ID “{id}” stands at {first} already. Each ID may stand once.",
			}, samverkan.Quoted("id", levers[i].ID), samverkan.Str("first", check.At("/levers", first))))
			continue
		}
		seen[levers[i].ID] = i
	}
	c.year(t.From, "/from")
	c.Ranged(int64(t.By), int64(t.From), int64(t.From)+MaxYears, "/by")
	if gap.Cmp(samverkan.Whole(MaxGap)) > 0 {
		c.Add(samverkan.Wrong(samverkan.CodeTooLarge, "/gap", samverkan.Text{
			SV: "Bristen är {n} personer. Den kan vara upp till {most}.", EN: "The gap is {n} persons. It can be up to {most}.",
		}, samverkan.Quoted("n", gap.String()), samverkan.Int("most", MaxGap)))
	}
	return c.Err()
}
