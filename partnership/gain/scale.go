package gain

import (
	"math/big"

	"github.com/samverkan/samverkan"
)

// scaled is numbers over one denominator: the i-th is ints[i]/den. Inside an
// algorithm only the whole numbers are met.
type scaled struct {
	ints []*big.Int
	den  *big.Int
}

// resultBits is how large the figures of a result may be that is given back:
// sums and quotients of what was MaxBits large.
const resultBits = MaxBits + 256

// scale brings numbers over their least common denominator. Neither it nor any
// of them may have more bits than most. The pointer of the i-th is at(i).
func scale(numbers []samverkan.Number, most int, at func(i int) string) (scaled, error) {
	s := scaled{ints: make([]*big.Int, len(numbers)), den: big.NewInt(1)}
	rats := make([]*big.Rat, len(numbers))
	var gcd, rest big.Int
	for i, n := range numbers {
		r := n.Rat()
		rats[i] = r
		if bits := max(r.Num().BitLen(), r.Denom().BitLen()); bits > most {
			return scaled{}, tooManyBits(at(i), bits, most)
		}
		if r.IsInt() || r.Denom().Cmp(s.den) == 0 {
			continue
		}
		gcd.GCD(nil, nil, s.den, r.Denom())
		s.den.Mul(s.den, rest.Quo(r.Denom(), &gcd))
		if s.den.BitLen() > most {
			return scaled{}, tooManyBits(at(i), s.den.BitLen(), most)
		}
	}
	for i, r := range rats {
		// r is a copy of ours alone, so its numerator can become the result.
		s.ints[i] = r.Num()
		if r.Denom().Cmp(s.den) != 0 {
			s.ints[i] = new(big.Int).Mul(r.Num(), rest.Quo(s.den, r.Denom()))
		}
		if bits := s.ints[i].BitLen(); bits > most {
			return scaled{}, tooManyBits(at(i), bits, most)
		}
	}
	return s, nil
}

// number returns i as a number: i/den.
func (s scaled) number(i *big.Int) samverkan.Number {
	return samverkan.FromRat(new(big.Rat).SetFrac(i, s.den))
}

func (s scaled) numbers(ints []*big.Int) []samverkan.Number {
	numbers := make([]samverkan.Number, len(ints))
	for i, n := range ints {
		numbers[i] = s.number(n)
	}
	return numbers
}

func tooManyBits(at string, bits, most int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Över gemensam nämnare kräver talen {bits} bitar från och med detta. Gränsen är {most}. Skriv dem med färre siffror.",
		EN: "Over a common denominator the numbers need {bits} bits from this one on. The limit is {most}. Write them with fewer digits.",
	}, samverkan.Int("bits", bits), samverkan.Int("most", most))
}
