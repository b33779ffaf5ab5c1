package strictjson

import (
	"unicode/utf16"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// span is a part of the document that holds the content of a string, checked.
type span struct {
	from, to int
	escaped  bool // whether there are escapes in it
}

// quoted scans a string, from its first quotation mark to after its last.
func (d *decoder) quoted() (span, bool) {
	s := span{from: d.pos + 1}
	for i := s.from; i < len(d.data); {
		switch c := d.data[i]; {
		case c == '"':
			s.to = i
			d.pos = i + 1
			return s, true
		case c == '\\':
			size := d.escape(i)
			if size == 0 {
				return s, false
			}
			s.escaped = true
			i += size
		case c < ' ':
			d.control(i)
			return s, false
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRune(d.data[i:])
			if r == utf8.RuneError && size == 1 {
				d.notUTF8(c, i)
				d.stopped = true
				return s, false
			}
			i += size
		}
	}
	d.pos = len(d.data)
	d.unexpected(samverkan.Text{SV: "ett citattecken som avslutar texten", EN: "a quotation mark that ends the text"})
	return s, false
}

// escape checks the escape at i and returns its length, 0 if it is none.
func (d *decoder) escape(i int) int {
	if i+1 == len(d.data) {
		return 1 // the string does not end: quoted says so
	}
	switch d.data[i+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		unit, ok := hex4(d.data[i+2:])
		switch {
		case !ok:
			d.badEscape(i)
			return 0
		case !utf16.IsSurrogate(unit):
			return 6
		case i+8 <= len(d.data) && d.data[i+6] == '\\' && d.data[i+7] == 'u':
			if low, ok := hex4(d.data[i+8:]); ok && utf16.DecodeRune(unit, low) != utf8.RuneError {
				return 12
			}
		}
		d.halfCharacter(i)
		return 0
	}
	d.badEscape(i)
	return 0
}

func hex4(b []byte) (r rune, ok bool) {
	if len(b) < 4 {
		return 0, false
	}
	for _, c := range b[:4] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// string reads a string.
func (d *decoder) string() (string, bool) {
	s, ok := d.quoted()
	if !ok {
		return "", false
	}
	return d.content(s), true
}

// content returns what a string says.
func (d *decoder) content(s span) string {
	if !s.escaped {
		return d.text[s.from:s.to]
	}
	return string(d.unescaped(s))
}

// bytes is content for who only looks at it.
func (d *decoder) bytes(s span) []byte {
	if !s.escaped {
		return d.data[s.from:s.to:s.to]
	}
	return d.unescaped(s)
}

func (d *decoder) unescaped(s span) []byte {
	out := make([]byte, 0, s.to-s.from)
	for i := s.from; i < s.to; {
		if d.data[i] != '\\' {
			out = append(out, d.data[i])
			i++
			continue
		}
		c := d.data[i+1]
		i += 2
		switch c {
		case 'b':
			c = '\b'
		case 'f':
			c = '\f'
		case 'n':
			c = '\n'
		case 'r':
			c = '\r'
		case 't':
			c = '\t'
		case 'u':
			r, _ := hex4(d.data[i:])
			i += 4
			if utf16.IsSurrogate(r) {
				low, _ := hex4(d.data[i+2:])
				r = utf16.DecodeRune(r, low)
				i += 6
			}
			out = utf8.AppendRune(out, r)
			continue
		}
		out = append(out, c)
	}
	return out
}

// number is a number as it is written, with what its grammar says of it.
type number struct {
	from, to           int
	fraction, exponent bool
}

// number scans a number.
func (d *decoder) number() (number, bool) {
	n := number{from: d.pos}
	i := d.pos
	digits := func() bool {
		start := i
		for i < len(d.data) && '0' <= d.data[i] && d.data[i] <= '9' {
			i++
		}
		return i > start
	}
	is := func(c byte) bool { return i < len(d.data) && d.data[i] == c }
	if is('-') {
		i++
	}
	zero, ok := is('0'), false
	first := i
	if ok = digits(); zero && i > first+1 {
		ok = false // a leading zero
	}
	if ok && is('.') {
		n.fraction = true
		i++
		ok = digits()
	}
	if ok && (is('e') || is('E')) {
		n.exponent = true
		if i++; is('+') || is('-') {
			i++
		}
		ok = digits()
	}
	if !ok {
		d.badNumber()
		return n, false
	}
	n.to = i
	d.pos = i
	return n, true
}

// literal scans true, false or null, whichever word is given.
func (d *decoder) literal(word string) bool {
	if end := d.pos + len(word); end <= len(d.text) && d.text[d.pos:end] == word {
		d.pos = end
		return true
	}
	d.noValue()
	return false
}

// skip goes past a value, whatever it is, if it is JSON.
func (d *decoder) skip() {
	switch c := d.peek(); {
	case c == '"':
		d.quoted()
	case c == '-' || '0' <= c && c <= '9':
		d.number()
	case c == 't':
		d.literal("true")
	case c == 'f':
		d.literal("false")
	case c == 'n':
		d.literal("null")
	case c == '{':
		for first := d.open(); d.more('}', first); first = false {
			if _, _, ok := d.name(); ok {
				d.skip()
			}
		}
	case c == '[':
		for first := d.open(); d.more(']', first); first = false {
			d.skip()
		}
	default:
		d.noValue()
	}
}
