package jsonstat

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// scanner goes through a file of JSON. It stops at the first thing that is not
// JSON; what is wrong with JSON that is well formed is noted and it goes on.
type scanner struct {
	data  []byte
	pos   int    // the next byte to read
	depth int    // how many objects and lists are open
	at    string // the pointer to what is read, for faults of the syntax
	// A copy of the part of the file from copied on: the strings of the result are
	// parts of it, which saves an allocation for each.
	text   string
	copied int

	faults  samverkan.Faults
	stopped bool // nothing more is read
}

// member is a member of an object, with the part of the file that its value is.
type member struct {
	name             string
	at, from, before int // its name begins at at; its value is [from, before)
}

// begin goes to the first byte of the file's value.
func (s *scanner) begin() bool {
	switch {
	case len(s.data) > MaxBytes:
		s.stop(samverkan.CodeTooLarge, MaxBytes, samverkan.Text{
			SV: "Filen är {n} byte. Den får vara högst {most} byte. Dela den, till exempel per år.",
			EN: "The file is {n} bytes. It may be {most} bytes at most. Split it, for instance by year.",
		}, samverkan.Int("n", len(s.data)), samverkan.Int("most", MaxBytes))
	case bytes.HasPrefix(s.data, []byte("\xFF\xFE")), bytes.HasPrefix(s.data, []byte("\xFE\xFF")),
		len(s.data) > 1 && (s.data[0] == 0 || s.data[1] == 0):
		s.stop(samverkan.CodeInvalid, 0, samverkan.Text{
			SV: "Filen är i UTF-16 eller UTF-32. Spara den som UTF-8.",
			EN: "The file is in UTF-16 or UTF-32. Save it as UTF-8.",
		})
	case bytes.HasPrefix(s.data, []byte("\xEF\xBB\xBF")): // some programs put it first
		s.pos = 3
	}
	return !s.stopped
}

// end makes sure that nothing follows.
func (s *scanner) end() {
	if s.space(); !s.stopped && s.pos < len(s.data) {
		s.at = ""
		s.stop(samverkan.CodeInvalid, s.pos, samverkan.Text{
			SV: "Filen är slut, men efter det står ”{found}”. Ta bort det som står efter slutet.",
			EN: "The file has ended, but “{found}” follows it. Remove what stands after the end.",
		}, samverkan.Quoted("found", s.glimpse()))
	}
}

// space goes to the next byte that is not white space.
func (s *scanner) space() {
	for s.pos < len(s.data) {
		switch s.data[s.pos] {
		case ' ', '\n', '\t', '\r':
			s.pos++
		default:
			return
		}
	}
}

// peek returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.pos < len(s.data) {
		return s.data[s.pos]
	}
	return 0
}

// open enters an object or a list, at its first byte.
func (s *scanner) open() bool {
	if s.depth++; s.depth > MaxDepth {
		s.stop(samverkan.CodeTooLarge, s.pos, samverkan.Text{
			SV: "Här ligger listor och objekt i varandra i {n} nivåer. Det får vara högst {most}.",
			EN: "Lists and objects lie within each other in {n} levels here. There may be {most} at most.",
		}, samverkan.Int("n", s.depth), samverkan.Int("most", MaxDepth))
		return false
	}
	s.pos++
	return true
}

// more goes to the next part of an object or list, and reports whether there is
// one. closing is the byte after the last part.
func (s *scanner) more(closing byte, first bool) bool {
	if s.stopped {
		return false
	}
	s.space()
	switch c := s.peek(); {
	case c == closing:
		s.pos++
		s.depth--
		return false
	case first:
		return true
	case c != ',':
		s.unexpected(samverkan.Text{SV: "ett komma eller " + string(closing), EN: "a comma or " + string(closing)})
		return false
	}
	s.pos++
	s.space()
	return true
}

// name reads the name of a member and goes to its value.
func (s *scanner) name() (content []byte, at int, ok bool) {
	at = s.pos
	if s.peek() != '"' {
		s.unexpected(samverkan.Text{SV: "ett fältnamn inom citattecken", EN: "a member's name in quotation marks"})
		return nil, at, false
	}
	if content, ok = s.quoted(); !ok {
		return nil, at, false
	}
	if s.space(); s.peek() != ':' {
		s.unexpected(samverkan.Text{SV: "ett kolon", EN: "a colon"})
		return nil, at, false
	}
	s.pos++
	s.space()
	return content, at, true
}

// members lists the members of the object that stands here and goes past it. An
// object that is none, or names a member twice, is a fault.
func (s *scanner) members(at string) ([]member, bool) {
	s.at = at
	if s.pos == len(s.data) {
		s.unexpected(samverkan.Text{SV: "ett objekt, { … },", EN: "an object, { … },"})
		return nil, false
	}
	if s.peek() != '{' {
		s.wrong(samverkan.CodeInvalid, at, s.pos, shouldBe(samverkan.Text{SV: "ett objekt, { … }", EN: "an object, { … }"}), s.found())
		s.skip()
		return nil, false
	}
	var all []member
	var names map[string]bool
	ok := true
	for first := s.open(); s.more('}', first); first = false {
		content, from, fine := s.name()
		if !fine {
			return nil, false
		}
		m := member{name: s.string(content, from+1), at: from, from: s.pos}
		if m.name == "value" || m.name == "status" {
			s.pass()
		} else {
			s.skip()
		}
		m.before = s.pos
		again := names[m.name]
		for i := 0; names == nil && i < len(all); i++ {
			again = again || all[i].name == m.name
		}
		switch {
		case s.stopped:
			return nil, false
		case again:
			s.wrong(samverkan.CodeInvalid, at+samverkan.Pointer(m.name), from, samverkan.Text{
				SV: "Fältet ”{name}” står två gånger. Ta bort det ena.",
				EN: "The member “{name}” stands twice. Remove one of them.",
			}, samverkan.Quoted("name", m.name))
			ok = false
			continue
		case len(all) == MaxMembers:
			s.stop(samverkan.CodeTooLarge, from, samverkan.Text{
				SV: "Objektet har fler än {most} fält. Så många läses inte.",
				EN: "The object has more than {most} members. That many are not read.",
			}, samverkan.Int("most", MaxMembers))
			return nil, false
		}
		if all = append(all, m); len(all) > 16 {
			if names == nil {
				names = make(map[string]bool, 64)
				for _, m := range all {
					names[m.name] = true
				}
			}
			names[m.name] = true
		}
	}
	return all, ok && !s.stopped
}

// skip goes past a value, whatever it is, if it is JSON.
func (s *scanner) skip() {
	if s.stopped {
		return
	}
	switch c := s.peek(); {
	case c == '"':
		s.quoted()
	case c == '-' || '0' <= c && c <= '9':
		s.number()
	case c == 't':
		s.literal("true")
	case c == 'f':
		s.literal("false")
	case c == 'n':
		s.literal("null")
	case c == '{':
		for first := s.open(); s.more('}', first); first = false {
			if _, _, ok := s.name(); ok {
				s.skip()
			}
		}
	case c == '[':
		for first := s.open(); s.more(']', first); first = false {
			s.skip()
		}
	default:
		s.noValue()
	}
}

// pass goes past a list that will be read later. One that has only numbers and
// null is not looked at now: the reading later sees what is wrong with it.
func (s *scanner) pass() {
	if s.peek() == '[' {
		end := bytes.IndexByte(s.data[s.pos:], ']')
		if end > 0 {
			part := s.data[s.pos+1 : s.pos+end]
			if bytes.IndexByte(part, '"') < 0 && bytes.IndexByte(part, '[') < 0 && bytes.IndexByte(part, '{') < 0 {
				s.pos += end + 1
				return
			}
		}
	}
	s.skip()
}

// quoted scans a string and returns what it says: a part of the file, or a copy
// where there are escapes in it.
func (s *scanner) quoted() ([]byte, bool) {
	from := s.pos + 1
	for i := from; i < len(s.data); {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			return s.data[from:i:i], true
		case c == '\\':
			return s.escaped(from, i)
		case c < ' ':
			s.control(i)
			return nil, false
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRune(s.data[i:])
			if r == utf8.RuneError && size == 1 {
				s.notUTF8(i)
				return nil, false
			}
			i += size
		}
	}
	s.pos = len(s.data)
	s.unexpected(samverkan.Text{SV: "ett citattecken som avslutar texten", EN: "a quotation mark that ends the text"})
	return nil, false
}

// escaped goes on with a string at its first escape.
func (s *scanner) escaped(from, i int) ([]byte, bool) {
	out := append([]byte(nil), s.data[from:i]...)
	for i < len(s.data) {
		c := s.data[i]
		switch {
		case c == '"':
			s.pos = i + 1
			return out, true
		case c < ' ':
			s.control(i)
			return nil, false
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(s.data[i:])
			if r == utf8.RuneError && size == 1 {
				s.notUTF8(i)
				return nil, false
			}
			out = append(out, s.data[i:i+size]...)
			i += size
		case c == '\\':
			r, size := escape(s.data[i:])
			if size == 0 {
				s.badEscape(i)
				return nil, false
			}
			out = utf8.AppendRune(out, r)
			i += size
		default:
			out = append(out, c)
			i++
		}
	}
	s.pos = len(s.data)
	s.unexpected(samverkan.Text{SV: "ett citattecken som avslutar texten", EN: "a quotation mark that ends the text"})
	return nil, false
}

// escape returns the character that an escape stands for and how long it is, 0
// if it is none.
func escape(b []byte) (rune, int) {
	if len(b) < 2 {
		return 0, 0
	}
	switch b[1] {
	case '"', '\\', '/':
		return rune(b[1]), 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		r, ok := hex4(b[2:])
		switch {
		case !ok:
			return 0, 0
		case !utf16.IsSurrogate(r):
			return r, 6
		case len(b) >= 12 && b[6] == '\\' && b[7] == 'u':
			if low, ok := hex4(b[8:]); ok {
				if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
					return r, 12
				}
			}
		}
	}
	return 0, 0
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

// copy makes a copy of a part of the file for the strings in it.
func (s *scanner) copy(from, before int) {
	s.text, s.copied = string(s.data[from:before]), from
}

// string returns what a string says, whose content begins at from in the file.
func (s *scanner) string(content []byte, from int) string {
	if i := from - s.copied; i >= 0 && i+len(content) <= len(s.text) && s.text[i:i+len(content)] == string(content) {
		return s.text[i : i+len(content)]
	}
	return string(content)
}

// literal scans true, false or null, whichever word is given.
func (s *scanner) literal(word string) bool {
	if end := s.pos + len(word); end <= len(s.data) && string(s.data[s.pos:end]) == word {
		s.pos = end
		return true
	}
	s.noValue()
	return false
}

// null reads null, if it stands here.
func (s *scanner) null() bool { return s.peek() == 'n' && s.literal("null") }
