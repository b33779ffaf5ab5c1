package cube

import (
	"math/big"
	"strconv"

	"github.com/samverkan/samverkan"
)

// MaxDerivation is of how many figures a derived one may be, counting those that
// they are of, down to the sources.
const MaxDerivation = 2_000

// Total returns the sum of figures of one unit. With one that is missing it is
// missing, and says how many are.
func Total(figures ...Figure) (Figure, error) {
	if len(figures) == 0 {
		return Figure{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Här står inga tal. En summa ska ha minst ett.", EN: "Here stand no figures. A sum is to have one at least.",
		})
	}
	out, err := derived(Sum, figures)
	if err != nil {
		return Figure{}, err
	}
	out.Unit = figures[0].Unit
	for i := range figures {
		f := &figures[i]
		if len(figures) > 1 {
			if fault := f.Unit.summable(false); fault != nil {
				return Figure{}, at(fault, i)
			}
		}
		u, fault := together(&out.Unit, &f.Unit)
		if fault != nil {
			return Figure{}, at(fault, i)
		}
		out.Unit = u
		if !f.Known() {
			out.By.Lacks += max(1, f.By.Lacks)
		}
	}
	if out.Known() {
		for i := range figures {
			out.Value = out.Value.Add(figures[i].in(out.Unit.Multiplier))
		}
	}
	return out, nil
}

// Difference returns the first figure less the second: of percentages,
// percentage points.
func Difference(a, b Figure) (Figure, error) {
	out, err := derived(Differ, []Figure{a, b})
	if err != nil {
		return Figure{}, err
	}
	u, fault := together(&a.Unit, &b.Unit)
	if fault != nil {
		return Figure{}, at(fault, 1)
	}
	out.Unit = u
	if k := u.kind(); k == Percent || k == Growth {
		out.Unit = Unit{Label: "procentenheter", Kind: Points, Decimals: u.Decimals, Multiplier: u.Multiplier}
	}
	if out.Known() {
		out.Value = a.in(out.Unit.Multiplier).Sub(b.in(out.Unit.Multiplier))
	}
	return out, nil
}

// Ratio returns the first figure divided by the second. Of figures of one unit
// it has none; else it is so many of the first per one of the second.
func Ratio(a, b Figure) (Figure, error) {
	return divided(Divide, a, b, samverkan.Whole(1))
}

// PerCapita returns how many of the first figure there are per so many of the
// second: cases per 1 000 inhabitants.
func PerCapita(f, population Figure, per int64) (Figure, error) {
	if per < 1 {
		return Figure{}, samverkan.Wrong(samverkan.CodeInvalid, "/per", samverkan.Text{
			SV: "Här står {n}. Ange per hur många, till exempel 1 eller 1000.", EN: "Here stands {n}. Say per how many, such as 1 or 1000.",
		}, samverkan.Str("n", strconv.FormatInt(per, 10)))
	}
	if k := population.Unit.kind(); k != Count && k != OtherKind {
		return Figure{}, at(notOf(&population.Unit), 1)
	}
	return divided(Per, f, population, samverkan.Whole(per))
}

func divided(v Verb, a, b Figure, per samverkan.Number) (Figure, error) {
	out, err := derived(v, []Figure{a, b})
	if err != nil {
		return Figure{}, err
	}
	if _, fault := together(&a.Unit, &b.Unit); fault != nil {
		for i, u := range []*Unit{&a.Unit, &b.Unit} {
			if u.summable(false) != nil {
				return Figure{}, at(notOf(u), i)
			}
		}
	}
	out.Unit.Kind = Rate
	if a.Unit.name() != b.Unit.name() || v == Per {
		out.Unit.Label = a.Unit.name() + " per " + b.Unit.name()
		if v == Per {
			out.Unit.Label = a.Unit.name() + " per " + per.String() + " " + b.Unit.name()
		}
	}
	out.quotient(a.in(0), b.in(0), per)
	return out, nil
}

// Share returns how many percent the part is of the whole, which are of one
// unit that can be added up.
func Share(part, whole Figure) (Figure, error) {
	out, err := derived(Part, []Figure{part, whole})
	if err != nil {
		return Figure{}, err
	}
	if _, fault := together(&part.Unit, &whole.Unit); fault != nil {
		return Figure{}, at(fault, 1)
	}
	if k := part.Unit.kind(); k != Count && k != Amount && k != OtherKind || part.Unit.Measure == Average {
		return Figure{}, at(notOf(&part.Unit), 0)
	}
	out.Unit = Unit{Label: "procent", Symbol: "%", Kind: Percent}
	p, w := part.in(0), whole.in(0)
	if out.Known() && (p.Sign() < 0 || p.Cmp(w) > 0) {
		return Figure{}, samverkan.Wrong(samverkan.CodeConflict, "/0", samverkan.Text{
			SV: "Delen är {part} och helheten {whole}. En del är minst 0 och högst helheten.",
			EN: "The part is {part} and the whole {whole}. A part is 0 at least and the whole at most.",
		}, samverkan.Quoted("part", p.String()), samverkan.Quoted("whole", w.String()))
	}
	out.quotient(p, w, samverkan.Whole(100))
	return out, nil
}

// Change returns by how many percent the first figure must change to be the
// second. A change of percentages is their Difference.
func Change(from, to Figure) (Figure, error) {
	out, err := derived(ChangeSince, []Figure{from, to})
	if err != nil {
		return Figure{}, err
	}
	if _, fault := together(&from.Unit, &to.Unit); fault != nil {
		return Figure{}, at(fault, 1)
	}
	if k := from.Unit.kind(); k == Percent || k == Points || k == Growth {
		return Figure{}, at(notOf(&from.Unit), 0)
	}
	out.Unit = Unit{Label: "procent", Symbol: "%", Kind: Growth}
	a, b := from.in(0), to.in(0)
	if out.Known() && a.Sign() < 0 { // so many percent of a loss says nothing
		a = samverkan.Number{}
	}
	out.quotient(b.Sub(a), a, samverkan.Whole(100))
	return out, nil
}

// quotient sets a figure to a · times / b; by 0 there can be no figure.
func (f *Figure) quotient(a, b, times samverkan.Number) {
	switch {
	case !f.Known():
	case b.Sign() == 0:
		f.Missing = []Missing{NotApplicable}
	default:
		f.Value = a.Mul(times).Quo(b)
	}
}

// in returns the value with another multiplier: thousands as ones.
func (f *Figure) in(multiplier int) samverkan.Number {
	by := max(-MaxMultiplier, min(MaxMultiplier, f.Unit.Multiplier)) - max(-MaxMultiplier, min(MaxMultiplier, multiplier))
	if by == 0 {
		return f.Value
	}
	ten := samverkan.FromInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(by, -by))), nil))
	if by > 0 {
		return f.Value.Mul(ten)
	}
	return f.Value.Quo(ten)
}

func notOf(u *Unit) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
		SV: "Enheten är ”{unit}”. Av andelar, tal per invånare och medelvärden kan inte nya andelar räknas. Utgå från antalen; skillnaden mellan två procenttal är procentenheter.",
		EN: "The unit is “{unit}”. Of shares, rates and means no new shares can be computed. Begin with the counts; the difference of two percentages is percentage points.",
	}, samverkan.Quoted("unit", u.name()))
}

func at(f *samverkan.Fault, i int) *samverkan.Fault {
	f.At = "/" + strconv.Itoa(i)
	return f
}

// derived returns a figure of others, with the reasons of those that are
// missing and the roughest rounding of all.
func derived(v Verb, of []Figure) (Figure, error) {
	left := MaxDerivation
	for i := range of {
		if left -= of[i].weight(left); left < 0 {
			return Figure{}, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
				SV: "Talet bygger på fler än {most} tal. Lägg ihop dem i tabellen i stället.",
				EN: "The figure is of more than {most} figures. Add them up in the table instead.",
			}, samverkan.Int("most", MaxDerivation))
		}
	}
	out := Figure{By: Derivation{Verb: v, Of: append([]Figure(nil), of...)}}
	for i := range of {
		f := &of[i]
		out.Missing = joined(out.Missing, f.Missing)
		if len(out.Missing) == 0 && !f.Known() { // a reason that nobody knows
			out.Missing = []Missing{NotStated}
		}
		if f.By.Rounding != Exact {
			out.By.Rounding = f.By.Rounding
		}
		out.Label.SV = with(out.Label.SV, f.Label.In(samverkan.SV), "; ")
		out.Label.EN = with(out.Label.EN, f.Label.In(samverkan.EN), "; ")
	}
	out.Label = samverkan.Text{SV: short(out.Label.SV), EN: short(out.Label.EN)}
	out.Symbol = marked(of, len(out.Missing) == 0)
	return out, nil
}

// marked returns the symbols beside figures: of those that are missing, or, if
// none is, the remarks on all.
func marked(of []Figure, known bool) (all string) {
	for i := range of {
		if of[i].Known() == known && !containsWord(all, of[i].Symbol) {
			all = with(all, of[i].Symbol, " ")
		}
	}
	return short(all)
}

func containsWord(s, word string) bool {
	for len(s) >= len(word) && word != "" {
		if s == word || len(s) > len(word) && s[:len(word)] == word && s[len(word)] == ' ' {
			return true
		}
		cut := 0
		for cut < len(s) && s[cut] != ' ' {
			cut++
		}
		s = s[min(cut+1, len(s)):]
	}
	return false
}

// short cuts a label that grew with each derivation.
func short(s string) string {
	const most = 200
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// weight counts the figures that a figure is of, itself too, and no further
// than just above most.
func (f *Figure) weight(most int) int {
	n := 1
	for i := range f.By.Of {
		if n > most {
			break
		}
		n += f.By.Of[i].weight(most - n)
	}
	return n
}
