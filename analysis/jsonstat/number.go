package jsonstat

import (
	"math"
	"strconv"

	"github.com/samverkan/samverkan"
)

// number scans a number of JSON and returns the float64 nearest to it.
func (s *scanner) number() (float64, bool) {
	from := s.pos
	f, end := number(s.data, from)
	if end < 0 {
		s.badNumber()
		return 0, false
	}
	s.pos = end
	if math.IsInf(f, 0) {
		s.add(tooLarge(s.at, from, s.data[from:end]))
		return 0, true
	}
	return f, true
}

func tooLarge(at string, from int, number []byte) *samverkan.Fault {
	f := samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "”{value}” är större än det största tal som kan läsas, ungefär 1,8 · 10³⁰⁸.",
		EN: "“{value}” is above the largest number that can be read, about 1.8 · 10³⁰⁸.",
	}, samverkan.Quoted("value", glimpse(number)))
	f.Offset = from
	return f
}

// number reads the number of JSON that begins at i and returns the float64 nearest
// to it, or infinity, and where the number ends; −1 if it is none. −0 is 0.
//
// Up to 2⁵³ as digits and tens to the 22nd power both are float64 exactly (there
// are 19 digits at most, so no more decimals), so that one division rounds once, which is right (Clinger 1990, How to read
// floating point numbers accurately). Everything else goes to strconv.
func number(data []byte, i int) (f float64, end int) {
	from := i
	negative := false
	if i < len(data) && data[i] == '-' {
		negative = true
		i++
	}
	var mantissa uint64
	digits, decimals := 0, 0
	first := i
	for ; i < len(data); i++ {
		c := data[i] - '0'
		if c > 9 {
			break
		}
		mantissa = mantissa*10 + uint64(c) // wraps above 19 digits; then strconv reads it
		digits++
	}
	if i == first || data[first] == '0' && i > first+1 {
		return 0, -1
	}
	if i < len(data) && data[i] == '.' {
		point := i
		for i++; i < len(data); i++ {
			c := data[i] - '0'
			if c > 9 {
				break
			}
			mantissa = mantissa*10 + uint64(c)
			digits++
			decimals++
		}
		if i == point+1 {
			return 0, -1
		}
	}
	plain := true
	if i < len(data) && data[i]|0x20 == 'e' {
		plain = false
		if i++; i < len(data) && (data[i] == '+' || data[i] == '-') {
			i++
		}
		start := i
		for i < len(data) && data[i]-'0' <= 9 {
			i++
		}
		if i == start {
			return 0, -1
		}
	}
	if plain && digits <= 19 && mantissa <= 1<<53 {
		f = float64(mantissa)
		if decimals > 0 {
			f /= power(decimals)
		}
		if negative && f != 0 {
			f = -f
		}
		return f, i
	}
	f, _ = strconv.ParseFloat(string(data[from:i]), 64) // above the range: infinity
	if f == 0 {
		f = 0 // not −0
	}
	return f, i
}

// power returns 10ⁿ for n from 0 to 22, where it is exact.
func power(n int) float64 {
	return [...]float64{
		1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
		1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
	}[n]
}

// whole reads a whole number that stands here, at least least and at most most.
func (s *scanner) whole(at string, least, most int) (int, bool) {
	from := s.pos
	if c := s.peek(); c == '-' || '0' <= c && c <= '9' {
		s.at = at
		f, ok := s.number()
		if ok && f == math.Floor(f) && f >= float64(least) && f <= float64(most) {
			return int(f), true
		}
	} else {
		s.skip()
	}
	if !s.stopped {
		s.wrong(samverkan.CodeInvalid, at, from, samverkan.Text{
			SV: "Här står ”{found}”. Här ska ett heltal från {least} till {most} stå.",
			EN: "Found “{found}”. There must be a whole number from {least} to {most} here.",
		}, s.foundAt(from), samverkan.Int("least", least), samverkan.Int("most", most))
	}
	return 0, false
}

// appendNumber writes a number as ECMAScript does, which is as RFC 8785 has it.
func appendNumber(dst []byte, f float64) []byte {
	if f == math.Trunc(f) && math.Abs(f) < 1e15 {
		return strconv.AppendInt(dst, int64(f), 10)
	}
	if a := math.Abs(f); a >= 1e-6 && a < 1e21 {
		return strconv.AppendFloat(dst, f, 'f', -1, 64)
	}
	from := len(dst)
	dst = strconv.AppendFloat(dst, f, 'e', -1, 64)
	if n := len(dst); n-from > 4 && dst[n-4] == 'e' && dst[n-2] == '0' { // e-07 is e-7
		dst[n-2] = dst[n-1]
		dst = dst[:n-1]
	}
	return dst
}

//go:noinline
func itoa(n int) string { return strconv.Itoa(n) }

// decimalsOf returns how many decimals the shortest decimal of a number has.
func decimalsOf(f float64) int {
	if f == math.Trunc(f) {
		return 0
	}
	var room [400]byte
	b := strconv.AppendFloat(room[:0], f, 'f', -1, 64)
	for i, c := range b {
		if c == '.' {
			return len(b) - i - 1
		}
	}
	return 0
}

// appendDecimal writes a number with so many decimals, which it does not exceed.
func appendDecimal(dst []byte, f float64, decimals int) []byte {
	n := decimalsOf(f)
	if n == 0 && math.Abs(f) < 1e15 {
		dst = strconv.AppendInt(dst, int64(f), 10)
	} else {
		dst = strconv.AppendFloat(dst, f, 'f', -1, 64)
	}
	if n == 0 && decimals > 0 {
		dst = append(dst, '.')
	}
	for ; n < decimals; n++ {
		dst = append(dst, '0')
	}
	return dst
}
