package gain

import (
	"math/big"
	"math/bits"

	"github.com/samverkan/samverkan"
)

// Prospect says whether a subgroup would do better alone.
type Prospect string

// The prospects.
const (
	// SurelyBetter: alone is better, whatever the figures turn out to be.
	SurelyBetter Prospect = "surely"
	// MayBeBetter: it can be better, and need not be.
	MayBeBetter Prospect = "may"
	// NotBetter: alone is at best as good as together.
	NotBetter Prospect = "not"
	// CannotTell: it hangs on partners without entries.
	CannotTell Prospect = "unknown"
)

// Choices lists the prospects.
func (Prospect) Choices() []string {
	return []string{string(SurelyBetter), string(MayBeBetter), string(NotBetter), string(CannotTell)}
}

// Subgroup is what some of the partners would have by going on alone, against
// taking part with all.
type Subgroup struct {
	// Who they are, in ascending order.
	Members []int
	// What is better alone: costs avoided, less gains lost, and what they pay
	// the others. What they have either way counts neither here nor there.
	Advantage Interval
	// The costs that they avoid and the gains that they lose, as places in the
	// ledger's entries.
	Avoided, Lost []int
	// What they pay the others under the settlement, less what they receive.
	Pays samverkan.Number
	// Those of them without entries, whose advantage is not known.
	Unknown []int
}

// Prospect returns whether they would do better alone.
func (s *Subgroup) Prospect() Prospect {
	switch {
	case s == nil || len(s.Unknown) > 0:
		return CannotTell
	case s.Advantage.Least.Sign() > 0:
		return SurelyBetter
	case s.Advantage.Greatest.Sign() > 0:
		return MayBeBetter
	}
	return NotBetter
}

// Subgroups says whether any subgroup would do better alone.
type Subgroups struct {
	// The answer over all: surely when some subgroup surely would, else may
	// when some may. Not only when all could be judged.
	Answer Prospect
	// How many subgroups were judged: some but not all partners, and none
	// without entries.
	Judged int
	// How many of them would surely do better alone, and how many more may.
	Surely, May int
	// The subgroup with the greatest sure advantage; nil when there is none.
	Best *Subgroup
	// The subgroup with the greatest possible advantage; nil when there is none.
	Likeliest *Subgroup
	// The partners without entries. No subgroup with one of them was judged.
	Unknown []int
}

// Alone returns what these partners, some but not all, would have by going on
// alone. An entry goes with them when all on whom it depends are among them. Of
// a settlement, nil for none, they would neither pay nor receive anything.
//
// Whether a partner would rather stay out altogether, without any of its gains
// and costs, is another question; Nets answers it.
func (l *Ledger) Alone(members []int, under *Settlement) (Subgroup, error) {
	j, err := l.judge(under)
	if err != nil {
		return Subgroup{}, err
	}
	c, err := group(members, l.Partners, "/members")
	if err != nil {
		return Subgroup{}, err
	}
	if c == 0 || c == everyone(l.Partners) {
		return Subgroup{}, samverkan.Wrong(samverkan.CodeInvalid, "/members", samverkan.Text{
			SV: "Här är {n} av {of} parter. Det ska vara några men inte alla.",
			EN: "There are {n} of {of} partners here. There should be some but not all.",
		}, samverkan.Int("n", c.size()), samverkan.Int("of", l.Partners))
	}
	return j.alone(c), nil
}

// Subgroups goes through all subgroups and says whether any would do better
// alone. Of equal ones the smallest comes first, then in lexicographic order.
// A settlement counts as in Alone; nil for none.
func (l *Ledger) Subgroups(under *Settlement) (Subgroups, error) {
	j, err := l.judge(under)
	if err != nil {
		return Subgroups{}, err
	}
	unknown := l.unknown()
	result := Subgroups{Unknown: unknown.members(nil)}
	lows, highs := j.advantages()
	var surely, may coalition // the best of each
	for c := coalition(1); c < everyone(l.Partners); c++ {
		if c&unknown != 0 {
			continue
		}
		result.Judged++
		switch {
		case sign(lows.row(int(c))) > 0:
			result.Surely++
			surely = better(lows, c, surely)
		case sign(highs.row(int(c))) > 0:
			result.May++
		default:
			continue
		}
		may = better(highs, c, may)
	}
	result.Answer = NotBetter
	if may != 0 {
		likeliest := j.alone(may)
		result.Likeliest = &likeliest
		result.Answer = MayBeBetter
	} else if unknown != 0 && l.Partners > 1 {
		result.Answer = CannotTell
	}
	if surely != 0 {
		best := j.alone(surely)
		result.Best = &best
		result.Answer = SurelyBetter
	}
	return result, nil
}

// better returns which of two coalitions comes first: the one with more, else
// the one before in order. None is before all.
func better(t table, c, than coalition) coalition {
	if than == 0 {
		return c
	}
	switch order := compare(t.row(int(c)), t.row(int(than))); {
	case order > 0, order == 0 && c.before(than):
		return c
	}
	return than
}

// judge holds a ledger as whole numbers, with who each entry needs and what each
// partner receives.
type judge struct {
	*Ledger
	amounts
	needs    []coalition
	received []samverkan.Number
	payments []Payment
}

func (l *Ledger) judge(under *Settlement) (*judge, error) {
	if err := l.check().Err(); err != nil {
		return nil, err
	}
	if err := few(l.Partners, "/partners"); err != nil {
		return nil, err
	}
	j := &judge{Ledger: l}
	var err error
	if j.received, err = under.Received(l.Partners); err != nil {
		return nil, err
	}
	var paid []samverkan.Number
	if under != nil {
		j.payments = under.Payments
		for _, p := range under.Payments {
			paid = append(paid, p.Amount)
		}
	}
	if j.amounts, err = l.scale(paid...); err != nil {
		return nil, err
	}
	for _, e := range l.Entries {
		j.needs = append(j.needs, e.needs(l.Partners))
	}
	return j, nil
}

// alone judges one subgroup by definition, entry by entry.
func (j *judge) alone(c coalition) Subgroup {
	s := Subgroup{Members: c.members(nil), Unknown: (c & j.unknown()).members(nil)}
	for _, p := range s.Members {
		s.Pays = s.Pays.Sub(j.received[p])
	}
	low, high := new(big.Int), new(big.Int)
	for i, e := range j.Entries {
		switch {
		case !c.has(e.Partner) || j.needs[i].within(c):
			continue
		case e.Side == Gain:
			s.Lost = append(s.Lost, i)
		default:
			s.Avoided = append(s.Avoided, i)
		}
		low.Sub(low, j.best(j.Ledger, i)) // the most that can be lost
		high.Sub(high, j.worst(j.Ledger, i))
	}
	s.Advantage = Interval{s.Pays.Add(j.number(low)), s.Pays.Add(j.number(high))}
	return s
}

// advantages returns the least and the greatest advantage of every subgroup, as
// whole numbers. An entry that needs M is lost to S when its partner is in S and
// M is not within S: it counts at each S with its partner, and is taken back at
// each S that M is within.
func (j *judge) advantages() (lows, highs table) {
	bound := 0
	for _, n := range j.ints {
		bound = max(bound, n.BitLen())
	}
	// Each entry and each payment counts twice in a sum at most.
	bound += bits.Len(uint(2*len(j.Entries) + 2*len(j.payments)))
	lows, highs = newTable(1<<j.Partners, bound), newTable(1<<j.Partners, bound)
	amount := newTable(1, bound)
	move := func(t table, n *big.Int, from, to coalition) {
		amount.set(0, n)
		sub(t.row(int(from)), t.row(int(from)), amount.words)
		add(t.row(int(to)), t.row(int(to)), amount.words)
	}
	for i, e := range j.Entries {
		own := only(e.Partner)
		move(lows, j.best(j.Ledger, i), own, j.needs[i])
		move(highs, j.worst(j.Ledger, i), own, j.needs[i])
	}
	for i, p := range j.payments {
		paid := j.ints[2*len(j.Entries)+i]
		move(lows, paid, only(p.To), only(p.From))
		move(highs, paid, only(p.To), only(p.From))
	}
	lows.overSubsets()
	highs.overSubsets()
	return lows, highs
}
