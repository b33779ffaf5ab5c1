package supply

import (
	"math/big"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Check returns all that is wrong with the workforce, nil if nothing is.
func (w *Workforce) Check() error {
	c := checker{}
	c.id(w.Occupation, "/occupation")
	c.id(w.Place, "/place")
	c.year(w.Base, "/base")
	c.Ranged(int64(w.Until), int64(w.Base), int64(w.Base)+MaxYears, "/until")
	c.Size(len(w.Needs), MaxNeeds, "/needs")
	c.Size(len(w.Inflows), MaxInflows, "/inflows")
	c.Size(len(w.Stock.Persons), MaxAges, "/stock/persons")
	if len(c.Faults) > 0 {
		return c.Err()
	}
	for i := range w.Needs {
		n, at := &w.Needs[i], check.At("/needs", i)
		c.Name(n.Name, at+"/name")
		c.series(&n.Users, at+"/users")
		if n.PerUser != nil {
			c.quantity(*n.PerUser, aNorm, at+"/perUser")
		}
	}
	c.stock(&w.Stock)
	if len(c.Faults) == 0 { // what follows measures against the stock
		c.retirement(&w.Retirement, &w.Stock)
	}
	c.quantity(w.Leavers, aShare, "/leavers")
	if w.Transfers != nil {
		c.quantity(*w.Transfers, aShare, "/transfers")
	}
	for i := range w.Inflows {
		c.inflow(&w.Inflows[i], &w.Stock, check.At("/inflows", i))
	}
	if len(c.Faults) == 0 {
		rates, come := w.denominators()
		c.long(length(w.Until-w.Base, rates, come), "")
	}
	return c.Err()
}

func (c *checker) stock(s *Stock) {
	c.Ranged(int64(s.First), 0, 120, "/stock/first")
	if s.Width != 1 && s.Width != 5 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, "/stock/width", samverkan.Text{
			SV: "Gruppernas bredd är {n}. Den kan vara 1 eller 5 år.", EN: "The width of the groups is {n}. It can be 1 or 5 years.",
		}, samverkan.Int("n", s.Width)))
	}
	if len(s.Persons) == 0 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, "/stock/persons", samverkan.Text{
			SV: "Antalet i varje åldersgrupp saknas. Skriv ett tal för varje grupp, 0 där ingen finns.",
			EN: "The number in each age group is missing. Write one for each group, 0 where there is nobody.",
		}))
	}
	for i, n := range s.Persons {
		c.Ranged(n, 0, 100_000_000, check.At("/stock/persons", i))
	}
	c.margin(s.Margin, "/stock/margin")
	c.basis(s.Basis, "/stock/basis")
}

func (c *checker) margin(m *samverkan.Number, at string) {
	if m != nil {
		c.bounded(*m, aShare, at)
	}
}

func (c *checker) retirement(r *Retirement, s *Stock) {
	shares, at := r.Shares, "/retirement/shares"
	switch {
	case len(r.Shares) > 0 && len(r.Spread) > 0:
		c.Add(samverkan.Wrong(samverkan.CodeConflict, "/retirement/spread", samverkan.Text{
			SV: "Pensioneringen står på två sätt: som andel av varje ålder och som fördelning över åldrar. Behåll ett.",
			EN: "Retirement stands in two ways: as the share of each age and as a spread over ages. Keep one.",
		}))
		return
	case len(r.Shares) == 0 && len(r.Spread) == 0:
		return // unknown
	case len(r.Spread) > 0:
		shares, at = r.Spread, "/retirement/spread"
		if s.Width != 1 {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "En fördelning över åldrar kräver grupper om ett år, och här är de {n}. Skriv andelen av varje grupp i stället (”shares”).",
				EN: "A spread over ages needs groups of one year, and here they are of {n}. Write the share of each group instead (“shares”).",
			}, samverkan.Int("n", s.Width)))
		}
	}
	if len(shares) != len(s.Persons) {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Här står {n} tal och tillgången har {of} åldersgrupper. Skriv ett tal för varje grupp.",
			EN: "Here stand {n} numbers and the stock has {of} age groups. Write one number for each group.",
		}, samverkan.Int("n", len(shares)), samverkan.Int("of", len(s.Persons))))
		return
	}
	before := len(c.Faults)
	for i, n := range shares {
		c.bounded(n, aShare, check.At(at, i))
	}
	if len(r.Spread) > 0 && len(c.Faults) == before {
		var sum samverkan.Number
		for _, n := range shares {
			sum = sum.Add(n)
		}
		if !sum.Equal(samverkan.Whole(1)) {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Fördelningen summerar till {sum}. Den ska summera till 1.",
				EN: "The spread sums to {sum}. It must sum to 1.",
			}, samverkan.Quoted("sum", sum.String())))
		}
	}
	c.margin(r.Margin, "/retirement/margin")
	c.basis(r.Basis, "/retirement/basis")
}

func (c *checker) inflow(n *Inflow, s *Stock, at string) {
	c.Chosen(string(n.Kind), n.Kind.Choices(), at+"/kind")
	c.Name(n.Name, at+"/name")
	c.series(&n.Persons, at+"/persons")
	c.Ranged(int64(n.Age), int64(s.First), 120, at+"/age")
	switch {
	case n.Share != nil:
		c.quantity(*n.Share, aShare, at+"/share")
	case n.Kind == Graduates:
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/share", samverkan.Text{
			SV: "Andelen som stannar saknas. Skriv den, eller en tom post om den är okänd.",
			EN: "The share that stays is missing. Write it, or an empty entry if it is unknown.",
		}))
	case n.Kind == Validated:
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/share", samverkan.Text{
			SV: "Andelen som får bevis saknas. Skriv den, eller en tom post om den är okänd.",
			EN: "The share that is certified is missing. Write it, or an empty entry if it is unknown.",
		}))
	}
}

// long refuses numbers whose denominators get too long.
func (c *checker) long(n int, at string) {
	if n > MaxBits {
		c.Add(tooMuch(at, samverkan.Text{
			SV: "nämnarnas längd i bitar vid slutet", EN: "the length of the denominators in bits at the end",
		}, int64(n), MaxBits))
	}
}

// denominators returns what the denominators of the stock are made of: after y
// years they divide the yth power of the first, times the second.
func (w *Workforce) denominators() (rates, come *big.Int) {
	rates, come = big.NewInt(int64(w.Stock.Width)), big.NewInt(1)
	for _, h := range w.hazards() {
		multiple(rates, h.Denom())
	}
	of := func(q *Quantity) {
		if q != nil && q.Value != nil {
			rates.Mul(rates, q.Value.Rat().Denom())
		}
	}
	of(&w.Leavers)
	of(w.Transfers)
	for i := range w.Inflows {
		n := &w.Inflows[i]
		of(n.Share)
		for _, b := range n.Persons.Values {
			if b.Value != nil && come.BitLen() <= MaxBits {
				multiple(come, b.Value.Rat().Denom())
			}
		}
	}
	return rates, come
}

// length predicts how long the denominators of so many years get.
func length(years int, rates, come *big.Int) int { return years*rates.BitLen() + come.BitLen() }

// multiple makes m the least common multiple of itself and d.
func multiple(m, d *big.Int) {
	g := new(big.Int).GCD(nil, nil, m, d)
	m.Mul(m, g.Quo(d, g))
}

// Check returns all that is wrong with the options, nil if nothing is.
func (o Options) Check() error {
	c := checker{}
	if o.Draws != 0 {
		c.Ranged(int64(o.Draws), 100, MaxDraws, "/draws")
	}
	if o.Shape != "" {
		c.Chosen(string(o.Shape), o.Shape.Choices(), "/shape")
	}
	if o.Year != 0 {
		c.year(o.Year, "/year")
	}
	return c.Err()
}

func yearText(name string, year int) samverkan.Arg {
	return samverkan.Str(name, strconv.Itoa(year))
}
