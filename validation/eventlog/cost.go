package eventlog

import "strconv"

// Cost is an amount in hundredths of its currency, öre of a krona. One that is
// not known is not 0.
type Cost struct {
	// The amount, in hundredths.
	Hundredths int64
	// Whether there is one.
	Known bool
}

// maxCost is the largest amount, which every reader of JSON holds exactly.
const maxCost = 1<<53 - 1

// String returns the amount as a decimal number, "200" or "-0.05"; one that is
// not known is "".
func (c Cost) String() string {
	if !c.Known {
		return ""
	}
	n, sign := c.Hundredths, ""
	if n < 0 {
		n, sign = -n, "-"
	}
	s := sign + strconv.FormatInt(n/100, 10)
	if n%100 == 0 {
		return s
	}
	return s + "." + string(rune('0'+n%100/10)) + string(rune('0'+n%10))
}

// parseCost reads a decimal number, with a point and perhaps an exponent, as
// XML Schema writes a double. Digits below the hundredth are cut, which cut
// tells of if they were not 0.
func parseCost(b []byte) (c Cost, cut, ok bool) {
	negative := false
	if len(b) > 0 && (b[0] == '-' || b[0] == '+') {
		negative = b[0] == '-'
		b = b[1:]
	}
	// The number is its digits times ten to the power of ten.
	var digits [400]byte
	n, ten, point, found := 0, 0, false, false
	for ; len(b) > 0; b = b[1:] {
		switch {
		case b[0] == '.' && !point:
			point = true
			continue
		case b[0] < '0' || b[0] > '9':
			if !found || !(b[0] == 'e' || b[0] == 'E') {
				return Cost{}, false, false
			}
			e, err := strconv.Atoi(string(b[1:]))
			if err != nil || e > 400 || e < -400 {
				return Cost{}, false, false
			}
			ten += e
			b = b[:1]
			continue
		}
		found = true
		if point {
			ten--
		}
		if n == len(digits) {
			return Cost{}, false, false
		}
		if n > 0 || b[0] != '0' {
			digits[n] = b[0] - '0'
			n++
		}
	}
	if !found {
		return Cost{}, false, false
	}
	whole := int64(0)
	for i := range max(n, min(n+ten+2, 20)) {
		d := int64(0)
		if i < n {
			d = int64(digits[i])
		}
		if i >= n+ten+2 { // below the hundredth
			cut = cut || d > 0
			continue
		}
		if whole = whole*10 + d; whole > maxCost {
			return Cost{}, false, false
		}
	}
	if n > 0 && n+ten+2 > 20 {
		return Cost{}, false, false
	}
	if negative {
		whole = -whole
	}
	return Cost{whole, true}, cut, true
}
