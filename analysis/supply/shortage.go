package supply

import (
	"cmp"
	"math"
	"math/big"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/choice"
)

// Shortages ranks workforces by how many are lacking at a horizon.
type Shortages struct {
	// The horizon: the end of this year.
	Year int `json:"year"`
	// The workforces with a gap, the greatest first, then by occupation and place.
	Short []Shortfall `json:"short,omitempty"`
	// Those without a gap, in the same order: the smallest surplus first.
	Enough []Shortfall `json:"enough,omitempty"`
	// Those of which it is not known.
	Unknown []Unknown `json:"unknown,omitempty"`
}

// Shortfall is a gap and the reasons for it.
type Shortfall struct {
	// The occupation and the place, by ID.
	Occupation string `json:"occupation"`
	Place      string `json:"place"`
	// The gap, and in whole persons; below 0 it is a surplus.
	Gap    samverkan.Number `json:"gap"`
	Needed int64            `json:"needed"`
	// The gap by the demand; left out when nobody is needed.
	Share *samverkan.Number `json:"share,omitempty"`
	// Its place by gap, and by share of the demand, from 1; equal ones have the
	// same. 0 without a gap.
	Rank      int `json:"rank"`
	ShareRank int `json:"shareRank"`
	// What makes the gap, the greatest first, then as ReasonKind lists them.
	Reasons []Reason `json:"reasons,omitempty"`
	// Who comes, over all years.
	Inflow samverkan.Number `json:"inflow"`
	// The inflow by all who go; left out when nobody goes.
	Replaced *samverkan.Number `json:"replaced,omitempty"`
	// What 80 of 100 draws of the gap lie within; left out: it is not drawn.
	GapBand *Spread `json:"gapBand,omitempty"`
	// The gap with its reasons, in a sentence or two. Where the band reaches down to
	// nobody the gap is told as one that may be.
	Says samverkan.Text `json:"says"`
}

// Within notes the band of the gap, which a report of the workforce has, and says
// the gap anew.
func (s *Shortfall) Within(band *Spread) {
	s.GapBand = band
	s.Says = s.says()
}

// Sure reports whether there is a gap for sure, by its band. Without one it is not
// known.
func (s *Shortfall) Sure() bool { return s.Needed > 0 && s.GapBand.sure() }

// Reason is one thing that makes a gap.
type Reason struct {
	// What it is.
	Kind ReasonKind `json:"kind"`
	// How many persons it makes, over all years.
	Persons samverkan.Number `json:"persons"`
	// Its share of what all reasons make.
	Share samverkan.Number `json:"share"`
}

// ReasonKind is a kind of reason.
type ReasonKind string

// The reasons, in the order in which equal ones are told.
const (
	// ByRetirement: people retire.
	ByRetirement ReasonKind = "retirements"
	// ByGrowth: more are needed than in the base year.
	ByGrowth ReasonKind = "growth"
	// ByLowInflow: fewer come than in other places, for the size of the stock.
	ByLowInflow ReasonKind = "lowInflow"
	// ByLeaving: people leave the occupation.
	ByLeaving ReasonKind = "leavers"
	// ByTransfer: people go to another occupation or place.
	ByTransfer ReasonKind = "transfers"
	// ByNow: there is a gap already.
	ByNow ReasonKind = "now"
)

func reasonKinds() []choice.Of[ReasonKind] {
	return []choice.Of[ReasonKind]{
		{Is: ByRetirement, Text: samverkan.Text{SV: "pensioneringar", EN: "retirements"}},
		{Is: ByGrowth, Text: samverkan.Text{SV: "att behovet växer", EN: "that the need grows"}},
		{Is: ByLowInflow, Text: samverkan.Text{SV: "att färre kommer än på andra håll", EN: "that fewer come than elsewhere"}},
		{Is: ByLeaving, Text: samverkan.Text{SV: "att folk lämnar yrket", EN: "that people leave the occupation"}},
		{Is: ByTransfer, Text: samverkan.Text{SV: "att folk byter yrke eller plats", EN: "that people change occupation or place"}},
		{Is: ByNow, Text: samverkan.Text{SV: "bristen som redan finns", EN: "the gap there is already"}},
	}
}

// Choices lists the reasons.
func (ReasonKind) Choices() []string { return choice.Codes(reasonKinds()) }

// Text returns the reason as it stands in a sentence.
func (k ReasonKind) Text() samverkan.Text { return choice.Text(reasonKinds(), k) }

// Unknown is a workforce of which it is not known what it lacks.
type Unknown struct {
	// The occupation and the place, by ID.
	Occupation string `json:"occupation"`
	Place      string `json:"place"`
	// What is unknown, by its place in the workforce.
	Missing []string `json:"missing"`
}

// flows is what a workforce's years sum to.
type flows struct {
	w                          *Workforce
	base, gap, growth, stock   rational
	demand                     rational
	retired, left, moved, come rational
}

// Shortage ranks workforces by their gap at the end of a year, with the reasons.
// It takes no draws.
//
// A gap is the gap of the base year, plus what the need grows, plus all who
// retire, leave and transfer, less all who come. Whose inflow is lower for its
// stock than that of all listed workforces of its occupation together has that
// as a reason too: as many persons as it would take to be like them. Reasons are
// what of this is above 0, and their shares sum to 1.
func Shortage(list []Workforce, year int) (Shortages, error) {
	r, err := NewRanking(list, year)
	if err != nil {
		return Shortages{}, err
	}
	for !r.Step(math.MaxInt) { //nolint:revive // the loop is the step form's
	}
	return r.Result(), nil
}

// Ranking is Shortage in steps.
type Ranking struct {
	list []Workforce
	out  Shortages
	all  []flows
	next int
}

// NewRanking checks workforces and is ready to rank them. They may not change
// until all is done.
func NewRanking(list []Workforce, year int) (*Ranking, error) {
	c := checker{}
	c.Size(len(list), MaxWorkforces, "")
	if len(c.Faults) > 0 {
		return nil, c.Err()
	}
	seen := make(map[[2]string]int, len(list))
	for i := range list {
		w, at := &list[i], check.At("", i)
		before := len(c.Faults)
		c.Place(w.Check(), at)
		if len(c.Faults) > before {
			continue
		}
		c.unlike(seen, i, w.Occupation, w.Place, at)
		if year < w.Base || year > w.Until {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/until", samverkan.Text{
				SV: "Året är {year}. Det här yrket räknas från {from} till {to}.",
				EN: "The year is {year}. This occupation is projected from {from} to {to}.",
			}, yearText("year", year), yearText("from", w.Base), yearText("to", w.Until)))
		}
	}
	if len(c.Faults) == 0 {
		c.alike(list, year)
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	return &Ranking{list: list, out: Shortages{Year: year}}, nil
}

// alike refuses workforces whose denominators are too unlike to add up.
func (c *checker) alike(list []Workforce, year int) {
	all, come, years := big.NewInt(1), big.NewInt(1), 0
	for i := range list {
		r, n := list[i].denominators()
		multiple(all, r)
		multiple(come, n)
		if years = max(years, year-list[i].Base); length(years, all, come) > MaxBits {
			break
		}
	}
	c.long(length(years, all, come), "")
}

// Step works on until a budget is used and reports whether all is done. A unit
// is one age group in one year; a workforce is made whole, at least one in every
// step.
func (r *Ranking) Step(budget int) (done bool) {
	for used := 0; r.next <= len(r.list); {
		if r.next == len(r.list) {
			r.rank()
		} else {
			w := &r.list[r.next]
			used += len(w.Stock.Persons) * (r.out.Year - w.Base + 1)
			if f := w.flows(r.out.Year); f.gap.r != nil {
				r.all = append(r.all, f)
			} else {
				r.out.Unknown = append(r.out.Unknown, Unknown{w.Occupation, w.Place, w.missing()})
			}
		}
		if r.next++; used >= budget {
			break
		}
	}
	return r.next > len(r.list)
}

// Progress returns how many workforces are looked at and how many there are.
func (r *Ranking) Progress() (done, of int) { return min(r.next, len(r.list)), len(r.list) }

// Result returns the ranking; it is there when Step has said so.
func (r *Ranking) Result() Shortages { return r.out }

// rank compares what was found.
func (r *Ranking) rank() {
	usual := map[string]*usualInflow{}
	for i := range r.all {
		f := &r.all[i]
		u := usual[f.w.Occupation]
		if u == nil {
			u = &usualInflow{come: zero(), stock: zero()}
			usual[f.w.Occupation] = u
		}
		u.come, u.stock = u.come.plus(f.come), u.stock.plus(f.stock)
	}
	for i := range r.all {
		s := r.all[i].shortfall(usual[r.all[i].w.Occupation])
		if s.Gap.Sign() > 0 {
			r.out.Short = append(r.out.Short, s)
		} else {
			r.out.Enough = append(r.out.Enough, s)
		}
	}
	rank(r.out.Short)
	sorted.By(r.out.Enough, byGap)
	sorted.By(r.out.Unknown, func(a, b Unknown) int {
		return cmp.Or(cmp.Compare(a.Occupation, b.Occupation), cmp.Compare(a.Place, b.Place))
	})
}

// usualInflow is who comes to an occupation in all places, and its stock.
type usualInflow struct{ come, stock rational }

func (w *Workforce) missing() (at []string) {
	for _, in := range w.inputs(w.Until) {
		at = append(at, in.unknown...)
	}
	return at
}

// flows sums the years of a workforce up to one.
func (w *Workforce) flows(year int) flows {
	e := newExact(w)
	first := e.base()
	f := flows{w: w, base: known(first.Gap), stock: known(first.Supply), retired: zero(), left: zero(), moved: zero(), come: zero()}
	last := first
	for y := w.Base + 1; y <= year; y++ {
		last = e.next(y)
		f.retired = f.retired.plus(known(last.Retirements))
		f.left = f.left.plus(known(last.Leavers))
		if w.Transfers != nil {
			f.moved = f.moved.plus(known(last.TransfersOut))
		}
	}
	f.demand = known(last.Demand)
	f.growth = f.demand.minus(known(first.Demand))
	f.gap = known(last.Gap)
	if f.growth.r == nil || f.base.r == nil { // the base year's need is unknown: so are the reasons
		f.gap = rational{}
	}
	// What went and did not make the stock smaller came.
	f.come = known(last.Supply).minus(f.stock).plus(f.retired).plus(f.left).plus(f.moved)
	return f
}

func (f *flows) shortfall(usual *usualInflow) Shortfall {
	s := Shortfall{Occupation: f.w.Occupation, Place: f.w.Place, Gap: *f.gap.number(), Needed: *whole(f.gap), Inflow: *f.come.number()}
	if d := *f.demand.number(); d.Sign() > 0 {
		share := s.Gap.Quo(d)
		s.Share = &share
	}
	if gone := *f.retired.plus(f.left).plus(f.moved).number(); gone.Sign() > 0 {
		replaced := s.Inflow.Quo(gone)
		s.Replaced = &replaced
	}
	low := samverkan.Number{}
	if stock := *usual.stock.number(); stock.Sign() > 0 {
		low = usual.come.number().Mul(*f.stock.number()).Quo(stock).Sub(s.Inflow)
	}
	all := samverkan.Number{}
	for i, n := range []samverkan.Number{*f.retired.number(), *f.growth.number(), low, *f.left.number(), *f.moved.number(), *f.base.number()} {
		if n.Sign() > 0 {
			all = all.Add(n)
			s.Reasons = append(s.Reasons, Reason{Kind: reasonKinds()[i].Is, Persons: n})
		}
	}
	for i := range s.Reasons {
		s.Reasons[i].Share = s.Reasons[i].Persons.Quo(all)
	}
	sorted.By(s.Reasons, func(a, b Reason) int { return b.Persons.Cmp(a.Persons) })
	s.Says = s.says()
	return s
}

func (s *Shortfall) says() samverkan.Text {
	var names []samverkan.Text
	for _, r := range s.Reasons {
		names = append(names, r.Kind.Text())
	}
	unsure := s.GapBand.unsure(s.Needed)
	t := samverkan.Text{SV: "{^n|en|#} saknas", EN: "{^n|one is|# are} lacking"}
	switch {
	case s.Needed == 0:
		return samverkan.Text{SV: "Tillgången räcker" + unsure.SV, EN: "The supply is enough" + unsure.EN}
	case s.GapBand != nil && !s.Sure():
		t = samverkan.Text{SV: "Kanske saknas {n|en|#}", EN: "Perhaps {n|one is|# are} lacking"}
	}
	return samverkan.Text{
		SV: t.SV + unsure.SV + " Skälen, störst först: {reasons}.", EN: t.EN + unsure.EN + " The reasons, greatest first: {reasons}.",
	}.With(samverkan.Int("n", int(s.Needed)), samverkan.List("reasons", names))
}

func byGap(a, b Shortfall) int {
	return cmp.Or(b.Gap.Cmp(a.Gap), cmp.Compare(a.Occupation, b.Occupation), cmp.Compare(a.Place, b.Place))
}

// rank sorts by share to count, then by gap.
func rank(list []Shortfall) {
	sorted.By(list, func(a, b Shortfall) int { return b.Share.Cmp(*a.Share) }) // a gap has a demand
	for i := range list {
		list[i].ShareRank = i + 1
		if i > 0 && list[i].Share.Equal(*list[i-1].Share) {
			list[i].ShareRank = list[i-1].ShareRank
		}
	}
	sorted.By(list, byGap)
	for i := range list {
		list[i].Rank = i + 1
		if i > 0 && list[i].Gap.Equal(list[i-1].Gap) {
			list[i].Rank = list[i-1].Rank
		}
	}
}
