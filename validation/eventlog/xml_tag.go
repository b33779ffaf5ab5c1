package eventlog

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// maxAttrs is how many attributes a tag may have; XES knows of three.
const maxAttrs = 64

// isSpace reports whether a byte is white space in XML.
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// nameLength returns how many bytes of b are a name: ASCII, with one colon at
// most and that not first or last. 0: none. A name that may go on after the end
// of b has its whole length too.
func nameLength(b []byte) int {
	colon := -1
	i := 0
	for ; i < len(b); i++ {
		c := b[i]
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_':
		case i > 0 && i != colon+1 && ('0' <= c && c <= '9' || c == '-' || c == '.'):
		case c == ':' && i > 0 && colon < 0:
			colon = i
		default:
			if i == colon+1 {
				return 0
			}
			return i
		}
	}
	return i
}

// local returns a name without its prefix.
func local(name []byte) []byte {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		return name[i+1:]
	}
	return name
}

// parse reads the tag that b begins with. A size of 0 says that b is too short
// for it.
func (s *scanner) parse(b []byte) (kind tagKind, size int, err error) {
	kind, i := startTag, 1
	if b[1] == '/' {
		kind, i = endTag, 2
	}
	n := nameLength(b[i:])
	if i+n == len(b) {
		return 0, 0, nil
	}
	if n == 0 {
		return 0, 0, s.wrong(s.pos+i, samverkan.Text{
			SV: "Efter < ska ett elements namn stå. Ett < i en text skrivs &lt;.",
			EN: "The name of an element must follow <. A < in a text is written &lt;.",
		})
	}
	s.tag.name, s.tag.attrs = b[i:i+n], s.tag.attrs[:0]
	i += n
	for {
		from := i
		for i < len(b) && isSpace(b[i]) {
			i++
		}
		if i == len(b) {
			return 0, 0, nil
		}
		switch {
		case b[i] == '>':
			return kind, i + 1, nil
		case kind == endTag:
			return 0, 0, s.wrong(s.pos+i, samverkan.Text{
				SV: "</{name} ska sluta med >.",
				EN: "</{name} must end with >.",
			}, samverkan.Quoted("name", string(s.tag.name)))
		case b[i] == '/':
			if i+1 == len(b) {
				return 0, 0, nil
			}
			if b[i+1] == '>' {
				return emptyTag, i + 2, nil
			}
		}
		if i == from {
			return 0, 0, s.noAttribute(i)
		}
		next, err := s.attribute(b, i)
		if next == 0 || err != nil {
			return 0, 0, err
		}
		i = next
	}
}

func (s *scanner) noAttribute(i int) error {
	return s.wrong(s.pos+i, samverkan.Text{
		SV: "I <{name} ska ett mellanslag och ett attribut stå, till exempel key='concept:name'.",
		EN: "In <{name} a space and an attribute must stand, such as key='concept:name'.",
	}, samverkan.Quoted("name", string(s.tag.name)))
}

// attribute reads the attribute that begins at i and returns where it ends; 0
// says that b is too short.
func (s *scanner) attribute(b []byte, i int) (next int, err error) {
	n := nameLength(b[i:])
	if i+n == len(b) {
		return 0, nil
	}
	if n == 0 {
		return 0, s.noAttribute(i)
	}
	a := attr{name: b[i : i+n], plain: true}
	at := i
	i += n
	for i < len(b) && isSpace(b[i]) {
		i++
	}
	if i < len(b) && b[i] != '=' {
		return 0, s.noAttribute(i)
	}
	i++
	for i < len(b) && isSpace(b[i]) {
		i++
	}
	if i >= len(b) {
		return 0, nil
	}
	quote := b[i]
	if quote != '"' && quote != '\'' {
		return 0, s.wrong(s.pos+i, samverkan.Text{
			SV: "Värdet av {name} ska stå inom citattecken.",
			EN: "The value of {name} must stand in quotation marks.",
		}, samverkan.Quoted("name", string(a.name)))
	}
	i++
	from := i
	for ; ; i++ {
		if i == len(b) {
			return 0, nil
		}
		c := b[i]
		if c == quote {
			break
		}
		if c < ' ' || c == '&' || c == '<' || c >= utf8.RuneSelf {
			a.plain = false
		}
	}
	a.raw = b[from:i]
	if !a.plain {
		if err := s.checkValue(a.raw, from); err != nil {
			return 0, err
		}
	}
	for k := range s.tag.attrs {
		if bytes.Equal(s.tag.attrs[k].name, a.name) {
			return 0, s.wrong(s.pos+at, samverkan.Text{
				SV: "Attributet {name} står två gånger i samma tagg. Ta bort det ena.",
				EN: "The attribute {name} stands twice in one tag. Take one away.",
			}, samverkan.Quoted("name", string(a.name)))
		}
	}
	if len(s.tag.attrs) == maxAttrs {
		return 0, s.fault(samverkan.CodeTooLarge, s.pos+at, samverkan.Text{
			SV: "En tagg har fler än {most} attribut.",
			EN: "A tag has more than {most} attributes.",
		}, samverkan.Int("most", maxAttrs))
	}
	s.tag.attrs = append(s.tag.attrs, a)
	return i + 1, nil
}

// checkValue refuses a value with what XML does not have in one. It stands at
// from after pos.
func (s *scanner) checkValue(raw []byte, from int) error {
	for i := 0; i < len(raw); {
		_, size, problem := s.char(raw[i:])
		if raw[i] == '<' {
			problem = badAngle
		}
		if problem != fine {
			return s.badChar(s.pos+from+i, problem)
		}
		i += size
	}
	return nil
}

// value returns the value of an attribute; what has to be decoded is in into.
// A line break or tab that stands there as such is a space.
func (s *scanner) value(into []byte, a *attr) []byte {
	if a.plain {
		return a.raw
	}
	into = into[:0]
	for i := 0; i < len(a.raw); {
		r, size, _ := s.char(a.raw[i:])
		if c := a.raw[i]; c < ' ' {
			r = ' '
			if c == '\r' && i+1 < len(a.raw) && a.raw[i+1] == '\n' {
				size = 2 // one line break
			}
		}
		into = utf8.AppendRune(into, r)
		i += size
	}
	return into
}

// charProblem is why bytes are no character.
type charProblem int

const (
	fine charProblem = iota
	badBytes
	badControl
	badEntity
	badAngle
	badBracket
)

// longestEntity is how many bytes a reference to a character takes at most.
const longestEntity = 12

// char reads the character that b begins with: as it is, or as a reference.
func (s *scanner) char(b []byte) (r rune, size int, problem charProblem) {
	c := b[0]
	switch {
	case c == '&':
		return reference(b)
	case c < utf8.RuneSelf:
		r, size = rune(c), 1
	case s.high != nil:
		r, size = s.high[c-utf8.RuneSelf], 1
	default:
		r, size = utf8.DecodeRune(b)
	}
	if r == utf8.RuneError && (size == 1 || s.high != nil) {
		return r, 1, badBytes
	}
	if !isChar(r) {
		return r, size, badControl
	}
	return r, size, fine
}

// isChar reports whether XML 1.0 has the character (section 2.2).
func isChar(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= 0x10FFFF
}

// reference reads "&lt;", "&#10;", "&#x1F600;".
func reference(b []byte) (r rune, size int, problem charProblem) {
	end := bytes.IndexByte(b[:min(len(b), longestEntity)], ';')
	if end < 0 {
		return 0, 1, badEntity
	}
	switch name := b[1:end]; string(name) {
	case "lt":
		r = '<'
	case "gt":
		r = '>'
	case "amp":
		r = '&'
	case "quot":
		r = '"'
	case "apos":
		r = '\''
	default:
		base := 10
		if len(name) > 1 && name[0] == '#' {
			if name = name[1:]; len(name) > 1 && name[0] == 'x' {
				name, base = name[1:], 16
			}
			n, err := strconv.ParseUint(string(name), base, 32)
			if err == nil && n <= utf8.MaxRune && isChar(rune(n)) {
				return rune(n), end + 1, fine
			}
		}
		return 0, 1, badEntity
	}
	return r, end + 1, fine
}

// badChar is the fault of bytes that are no character.
func (s *scanner) badChar(at int, problem charProblem) error {
	switch problem {
	case badControl:
		return s.wrong(at, samverkan.Text{
			SV: "Här står ett styrtecken som XML inte får ha. Ta bort det.",
			EN: "Here is a control character that XML may not have. Take it away.",
		})
	case badEntity:
		return s.wrong(at, samverkan.Text{
			SV: "Efter & ska lt, gt, amp, quot, apos eller ett teckens nummer stå, och sedan ett semikolon. Ett & i en text skrivs &amp;.",
			EN: "After & must stand lt, gt, amp, quot, apos or the number of a character, and then a semicolon. A & in a text is written &amp;.",
		})
	case badAngle:
		return s.wrong(at, samverkan.Text{
			SV: "Ett < i ett värde skrivs &lt;.",
			EN: "A < in a value is written &lt;.",
		})
	case badBracket:
		return s.wrong(at, samverkan.Text{
			SV: "]]> får inte stå i en text. Skriv ]]&gt;.",
			EN: "]]> may not stand in a text. Write ]]&gt;.",
		})
	}
	return s.wrong(at, samverkan.Text{
		SV: "Här står byte som inte är tecken i filens teckenkodning. Spara filen som UTF-8.",
		EN: "Here are bytes that are no character in the encoding of the file. Save the file as UTF-8.",
	})
}
