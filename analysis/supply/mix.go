package supply

import (
	"math"
	"math/big"
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/choice"
)

// Mix is the cheapest way to cover a gap, or how far the levers reach.
type Mix struct {
	// The gap, and when it is to be covered.
	Gap  samverkan.Number `json:"gap"`
	From int              `json:"from"`
	By   int              `json:"by"`
	// Whether the levers cover it.
	Enough bool `json:"enough"`
	// The most that the levers cover, and what is lacking then; 0 when they are
	// enough.
	Reach   samverkan.Number `json:"reach"`
	Lacking samverkan.Number `json:"lacking"`
	// The levers that are used, by ID; none when they are not enough.
	Uses []Use `json:"uses,omitempty"`
	// What they give together: no less than the gap.
	Covers samverkan.Number `json:"covers"`
	// What they may give: the sums with the least and the most of each yield.
	LowCovers  samverkan.Number `json:"lowCovers"`
	HighCovers samverkan.Number `json:"highCovers"`
	// What it costs in öre, and what it may cost: the sums of the least and of
	// the most of each.
	Cost     int64 `json:"cost"`
	LowCost  int64 `json:"lowCost"`
	HighCost int64 `json:"highCost"`
	// How much of the cost has a price with a source, and how much an assumed
	// price. They sum to the cost.
	OnSource     int64 `json:"onSource"`
	OnAssumption int64 `json:"onAssumption"`
	// How much of the cost is of levers of which nothing is assumed: not the
	// prices, nor the yield, nor the capacity.
	AllSourced int64 `json:"allSourced"`
	// The levers that could not be used, and why, by ID.
	NotUsed []NotUsed `json:"notUsed,omitempty"`
	// Which of these are left out since something of them is unknown, in a sentence
	// for each reason; left out: none. The mix is then the cheapest of the others, and
	// the reach that of the others.
	Left samverkan.Text `json:"left,omitempty"`
	// What the gap costs without each lever that is used, by ID.
	Without []Without `json:"without,omitempty"`
	// The cheapest mix of another set of levers; left out: there is none. Of
	// several that cost the same it is one without a lever of this one, if there
	// is such, and always the same one.
	Next *Next `json:"next,omitempty"`
	// Whether the search for other mixes was left because it would have been
	// above MaxStates. Then Next may be missing or not the cheapest.
	Undecided bool `json:"undecided,omitempty"`
	// The mix in a sentence.
	Says samverkan.Text `json:"says"`
}

// Use is one lever of a mix.
type Use struct {
	// The lever, by ID, its name and kind.
	Lever string         `json:"lever"`
	Name  samverkan.Text `json:"name"`
	Kind  LeverKind      `json:"kind"`
	// How many persons begin, and how many of them are staff at the end of the year
	// of the gap.
	Persons int64            `json:"persons"`
	Gives   samverkan.Number `json:"gives"`
	// When they begin, as early as there is room.
	Starts []Start `json:"starts"`
	// What it costs in öre, and what it may cost.
	Cost     int64 `json:"cost"`
	LowCost  int64 `json:"lowCost"`
	HighCost int64 `json:"highCost"`
	// How much of that has an assumed price.
	OnAssumption int64 `json:"onAssumption"`
	// What is assumed, by its place in the lever.
	Assumed []string `json:"assumed,omitempty"`
}

// Start is how many begin in a year.
type Start struct {
	Year    int   `json:"year"`
	Persons int64 `json:"persons"`
}

// NotUsed is a lever that could not be used.
type NotUsed struct {
	// The lever, by ID.
	Lever string `json:"lever"`
	// Why.
	Why NotUsedKind `json:"why"`
}

// NotUsedKind is why a lever could not be used.
type NotUsedKind string

// The reasons, in the order in which they are looked for.
const (
	// CostUnknown: what a person costs, or what it costs once.
	CostUnknown NotUsedKind = "costUnknown"
	// YieldUnknown: how many become staff.
	YieldUnknown NotUsedKind = "yieldUnknown"
	// CapacityUnknown: how many can begin.
	CapacityUnknown NotUsedKind = "capacityUnknown"
	// TooLate: nobody who begins is there in time.
	TooLate NotUsedKind = "tooLate"
	// GivesNothing: nobody can begin, or nobody becomes staff.
	GivesNothing NotUsedKind = "givesNothing"
)

func notUsedKinds() []choice.Of[NotUsedKind] {
	return []choice.Of[NotUsedKind]{
		{Is: CostUnknown, Text: samverkan.Text{SV: "kostnaden är okänd", EN: "the cost is unknown"}},
		{Is: YieldUnknown, Text: samverkan.Text{SV: "hur många som blir personal är okänt", EN: "how many become staff is unknown"}},
		{Is: CapacityUnknown, Text: samverkan.Text{SV: "antalet platser är okänt", EN: "the number of places is unknown"}},
		{Is: TooLate, Text: samverkan.Text{SV: "ingen hinner bli klar i tid", EN: "nobody is ready in time"}},
		{Is: GivesNothing, Text: samverkan.Text{SV: "den ger ingen personal", EN: "it gives no staff"}},
	}
}

// Choices lists the reasons.
func (NotUsedKind) Choices() []string { return choice.Codes(notUsedKinds()) }

// Text returns the reason as it stands in a sentence.
func (k NotUsedKind) Text() samverkan.Text { return choice.Text(notUsedKinds(), k) }

// Without is what a gap costs when a lever falls away.
type Without struct {
	// The lever, by ID.
	Lever string `json:"lever"`
	// What the cheapest mix without it costs in öre; left out: the others do
	// not cover the gap.
	Cost *int64 `json:"cost,omitempty"`
}

// Next is the next best mix.
type Next struct {
	// The levers, by ID, and how many begin.
	Uses []NextUse `json:"uses"`
	// What it costs in öre.
	Cost int64 `json:"cost"`
}

// NextUse is one lever of the next best mix.
type NextUse struct {
	Lever   string `json:"lever"`
	Persons int64  `json:"persons"`
}

// Cheapest returns the cheapest mix of levers that covers a gap in time.
//
// Of mixes that cost the same it is the one with fewest levers, then the one
// with least of its cost assumed, then the one in which fewest persons begin,
// then the one with more persons of the lever whose ID comes first.
func Cheapest(gap samverkan.Number, levers []Lever, t Target) (Mix, error) {
	m, err := NewMixing(gap, levers, t)
	if err != nil {
		return Mix{}, err
	}
	for !m.Step(math.MaxInt) { //nolint:revive // the loop is the step form's
	}
	return m.Result(), nil
}

// Mixing is Cheapest in steps.
type Mixing struct {
	mix    Mix
	levers []Lever // by ID
	t      Target
	search *search
	done   bool
}

// NewMixing checks levers and is ready to mix them. What they point to may not
// change until all is done.
func NewMixing(gap samverkan.Number, levers []Lever, t Target) (*Mixing, error) {
	if err := checkLevers(gap, levers, t); err != nil {
		return nil, err
	}
	m := &Mixing{mix: Mix{Gap: gap, From: t.From, By: t.By}, levers: slices.Clone(levers), t: t}
	sorted.By(m.levers, func(a, b Lever) int { return strings.Compare(a.ID, b.ID) })
	var able []int
	var yields []*big.Rat
	var limits []int64
	for i := range m.levers {
		l := &m.levers[i]
		limit, why := l.usable(t)
		if why != "" {
			m.mix.NotUsed = append(m.mix.NotUsed, NotUsed{l.ID, why})
			continue
		}
		y := l.Yield.Value.Rat()
		able, yields, limits = append(able, i), append(yields, y), append(limits, limit)
		m.mix.Reach = m.mix.Reach.Add(samverkan.FromRat(y).Mul(samverkan.Whole(limit)))
	}
	if m.mix.Lacking = gap.Sub(m.mix.Reach); m.mix.Lacking.Sign() <= 0 {
		m.mix.Lacking, m.mix.Enough = samverkan.Number{}, true
	}
	if !m.mix.Enough || gap.Sign() <= 0 {
		m.finish(nil)
		return m, nil
	}
	items, need, err := m.items(able, yields, limits)
	if err != nil {
		return nil, err
	}
	m.search, err = newSearch(items, need)
	return m, err
}

// items are the levers as the search sees them.
func (m *Mixing) items(able []int, yields []*big.Rat, limits []int64) ([]item, int64, error) {
	need, w := scale(m.mix.Gap.Rat(), yields)
	if need < 0 {
		return nil, 0, samverkan.Wrong(samverkan.CodeTooLarge, "/levers", samverkan.Text{
			SV: "Andelarna som blir personal har för olika nämnare för att räkna exakt. Skriv dem i hela procent, till exempel ”73/100”.",
			EN: "The shares that become staff have denominators too unlike to reckon exactly. Write them in whole percent, such as “73/100”.",
		})
	}
	var items []item
	money, persons := int64(0), int64(0)
	for k, i := range able {
		l := &m.levers[i]
		it := item{lever: i, w: w[k], most: min(limits[k], (need+w[k]-1)/w[k])}
		it.unit = assumedKey(&l.Cost, 0, 1)
		it.fixed = keyOf(0, 1, 0, 0)
		if l.Fixed != nil {
			it.fixed = assumedKey(l.Fixed, 1, 0)
		}
		_, dear := l.Cost.ends()
		once := int64(0)
		if l.Fixed != nil {
			_, once = l.Fixed.ends()
		}
		if dear > 0 && it.most > (MaxMoney-once)/dear {
			money = MaxMoney + 1
		} else {
			money = min(money+dear*it.most+once, MaxMoney+1)
		}
		persons += it.most
		items = append(items, it)
	}
	switch {
	case money > MaxMoney:
		return nil, 0, samverkan.Wrong(samverkan.CodeTooLarge, "/levers", samverkan.Text{
			SV: "Åtgärderna kan kosta mer än {most} öre tillsammans. Räkna med mindre kostnader eller färre platser.",
			EN: "The levers can cost more than {most} öre together. Reckon with smaller costs or fewer places.",
		}, number("most", MaxMoney))
	case persons > MaxPersons:
		return nil, 0, tooMuch("/levers", samverkan.Text{SV: "antalet som kan börja", EN: "the number who can begin"}, persons, MaxPersons)
	}
	return items, need, nil
}

// assumedKey is the key of a price, all or none of which is assumed.
func assumedKey(a *Amount, levers, persons int64) key {
	if a.Basis.Assumed() {
		return keyOf(*a.Value, levers, *a.Value, persons)
	}
	return keyOf(*a.Value, levers, 0, persons)
}

// usable returns how many can begin in time, or why the lever cannot be used.
func (l *Lever) usable(t Target) (limit int64, why NotUsedKind) {
	limit, ok := l.limit(t)
	switch {
	case l.Cost.Value == nil || l.Fixed != nil && l.Fixed.Value == nil:
		return 0, CostUnknown
	case l.Yield.Value == nil:
		return 0, YieldUnknown
	case !ok:
		return 0, CapacityUnknown
	case t.years(l.LeadMonths) == 0:
		return 0, TooLate
	case limit == 0 || l.Yield.Value.Sign() == 0:
		return 0, GivesNothing
	}
	return limit, ""
}

// Step works on until a budget is used and reports whether all is done. A unit
// is about one coverage of one lever; a lever's are made whole, at least one in
// every step.
func (m *Mixing) Step(budget int) (done bool) {
	for used := 0; !m.done; {
		cost, done := m.search.advance()
		if done {
			m.finish(m.search)
		}
		if used += max(1, cost); used >= budget {
			break
		}
	}
	return m.done
}

// Progress returns how many questions are answered of how many: the cheapest
// mix, and then those without a lever of it or with another.
func (m *Mixing) Progress() (done, of int) {
	if m.done || m.search == nil {
		return 1 + len(m.levers), 1 + len(m.levers)
	}
	return min(m.search.at, len(m.levers)), 1 + len(m.levers)
}

// Result returns the mix; it is there when Step has said so.
func (m *Mixing) Result() Mix { return m.mix }

// finish writes the mix of what was found.
func (m *Mixing) finish(s *search) {
	m.done = true
	if s != nil && s.jobs[0].found {
		m.use(s, &s.jobs[0])
		for i := range s.jobs {
			j := &s.jobs[i]
			m.mix.Undecided = m.mix.Undecided || j.dropped
			if j.without >= 0 && !j.dropped {
				w := Without{Lever: m.levers[s.items[j.without].lever].ID}
				if j.found {
					cost := j.key.cost()
					w.Cost = &cost
				}
				m.mix.Without = append(m.mix.Without, w)
			}
		}
		if j := s.other(); j != nil {
			m.mix.Next = &Next{Cost: j.key.cost()}
			for i, n := range j.taken {
				if n > 0 {
					m.mix.Next.Uses = append(m.mix.Next.Uses, NextUse{m.levers[s.items[i].lever].ID, n})
				}
			}
		}
	}
	m.mix.Left = m.left()
	m.mix.Says = m.mix.sentence()
}

func (m *Mixing) use(s *search, j *job) {
	mix := &m.mix
	for i, n := range j.taken {
		if n == 0 {
			continue
		}
		u := m.levers[s.items[i].lever].use(n, m.t)
		mix.Uses = append(mix.Uses, u)
		mix.Covers = mix.Covers.Add(u.Gives)
		low, high := m.levers[s.items[i].lever].Yield.band().ends()
		mix.LowCovers = mix.LowCovers.Add(low.Mul(samverkan.Whole(n)))
		mix.HighCovers = mix.HighCovers.Add(high.Mul(samverkan.Whole(n)))
		mix.Cost += u.Cost
		mix.LowCost += u.LowCost
		mix.HighCost += u.HighCost
		mix.OnAssumption += u.OnAssumption
		if len(u.Assumed) == 0 {
			mix.AllSourced += u.Cost
		}
	}
	mix.OnSource = mix.Cost - mix.OnAssumption
}

// use is what so many persons of a lever give and cost.
func (l *Lever) use(n int64, t Target) Use {
	u := Use{Lever: l.ID, Name: l.Name, Kind: l.Kind, Persons: n, Gives: l.Yield.Value.Mul(samverkan.Whole(n))}
	add := func(a *Amount, n int64, at string) {
		low, high := a.ends()
		u.Cost += *a.Value * n
		u.LowCost += low * n
		u.HighCost += high * n
		if a.Basis.Assumed() {
			u.OnAssumption += *a.Value * n
			u.Assumed = append(u.Assumed, at)
		}
	}
	add(&l.Cost, n, "/cost")
	if l.Fixed != nil {
		add(l.Fixed, 1, "/fixed")
	}
	if l.Capacity.Basis.Assumed() {
		u.Assumed = append(u.Assumed, "/capacity")
	}
	if l.Yield.Basis.Assumed() {
		u.Assumed = append(u.Assumed, "/yield")
	}
	for year := t.From; n > 0; year++ {
		begin := n
		if l.Capacity.PerYear != nil {
			begin = min(n, *l.Capacity.PerYear)
		}
		u.Starts = append(u.Starts, Start{year, begin})
		n -= begin
	}
	return u
}
