package canonical

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// appendFloat writes a number as ECMAScript's Number::toString does, which is
// what RFC 8785 §3.2.2.3 prescribes: the fewest digits that read back as the
// same float64, in positional notation from 1e-6 up to but not including 1e21.
func appendFloat(dst []byte, f float64) ([]byte, error) {
	switch abs := math.Abs(f); {
	case math.IsNaN(f) || math.IsInf(f, 0):
		return nil, &Error{Reason: strconv.FormatFloat(f, 'g', -1, 64) + " has no JSON"}
	case f == 0: // −0 too
		return append(dst, '0'), nil
	case abs >= 1e-6 && abs < 1e21:
		return strconv.AppendFloat(dst, f, 'f', -1, 64), nil
	}
	dst = strconv.AppendFloat(dst, f, 'e', -1, 64)
	// Go writes two digits of exponent at least, ECMAScript as few as can be.
	if n := len(dst); dst[n-2] == '0' && (dst[n-3] == '-' || dst[n-3] == '+') {
		dst[n-2] = dst[n-1]
		dst = dst[:n-1]
	}
	return dst, nil
}

// text writes a string, or an error if it is not UTF-8.
func text(dst []byte, s string) ([]byte, error) {
	dst, ok := appendString(dst, s)
	if !ok {
		return nil, &Error{Reason: strconv.Quote(s) + " is not valid UTF-8"}
	}
	return dst, nil
}

// appendString writes a string as RFC 8785 §3.2.2.2 prescribes: escapes only
// where JSON demands them, the short one where there is one, hexadecimal
// digits in lower case.
func appendString(dst []byte, s string) ([]byte, bool) {
	if !utf8.ValidString(s) {
		return dst, false
	}
	dst = append(dst, '"')
	done := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !special(c) {
			continue
		}
		dst = append(dst, s[done:i]...)
		done = i + 1
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, `\b`...)
		case '\t':
			dst = append(dst, `\t`...)
		case '\n':
			dst = append(dst, `\n`...)
		case '\f':
			dst = append(dst, `\f`...)
		case '\r':
			dst = append(dst, `\r`...)
		default:
			const digits = "0123456789abcdef"
			dst = append(dst, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
		}
	}
	return append(append(dst, s[done:]...), '"'), true
}

func special(c byte) bool { return c < ' ' || c == '"' || c == '\\' }

// plain reports whether s is its own JSON between quotation marks.
func plain(s string) bool {
	for i := range len(s) {
		if special(s[i]) {
			return false
		}
	}
	return utf8.ValidString(s)
}
