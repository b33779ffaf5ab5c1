package eventlog

import (
	"bytes"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/separated"
)

// begin reads the byte order mark and the XML declaration, where there are any.
func (s *scanner) begin() error {
	s.need(4)
	head := s.buf[s.pos:s.end]
	if bytes.HasPrefix(head, []byte("\x1F\x8B")) || bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return s.wrong(s.pos, samverkan.Text{
			SV: "Filen är packad (gzip eller zip). Packa upp den först.",
			EN: "The file is packed (gzip or zip). Unpack it first.",
		})
	}
	if bytes.HasPrefix(head, []byte("\xFE\xFF")) || bytes.HasPrefix(head, []byte("\xFF\xFE")) || bytes.IndexByte(head[:min(4, len(head))], 0) >= 0 {
		return s.wrong(s.pos, samverkan.Text{
			SV: "Filen ser ut att vara i UTF-16. Spara den som UTF-8.",
			EN: "The file looks like UTF-16. Save it as UTF-8.",
		})
	}
	marked := bytes.HasPrefix(head, []byte("\xEF\xBB\xBF"))
	if marked {
		s.pos += 3
	}
	if !s.need(6) || !bytes.HasPrefix(s.buf[s.pos:s.end], []byte("<?xml")) || !isSpace(s.buf[s.pos+5]) {
		return nil
	}
	const most = 1 << 10
	for !bytes.Contains(s.buf[s.pos:min(s.end, s.pos+most)], []byte("?>")) {
		if came, _ := s.more(); !came || s.end-s.pos > most {
			return s.wrong(s.pos, samverkan.Text{
				SV: "Raden <?xml … ska sluta med ?>.",
				EN: "The line <?xml … must end with ?>.",
			})
		}
	}
	return s.declaration(marked)
}

// declaration reads <?xml version="1.0" encoding="UTF-8"?>, which is held whole.
func (s *scanner) declaration(marked bool) error {
	size := bytes.Index(s.buf[s.pos:s.end], []byte("?>"))
	b := append(bytes.Clone(s.buf[s.pos:s.pos+size]), '?') // so that no attribute can end where b does
	s.tag.name, s.tag.attrs = b[2:5], s.tag.attrs[:0]
	for i := 5; ; {
		from := i
		for isSpace(b[i]) {
			i++
		}
		if i == len(b)-1 {
			break
		}
		if i == from {
			return s.noAttribute(i)
		}
		next, err := s.attribute(b, i)
		if err != nil {
			return err
		}
		if next == 0 {
			return s.noAttribute(i)
		}
		i = next
	}
	for i := range s.tag.attrs {
		a := &s.tag.attrs[i]
		switch value := string(s.value(nil, a)); string(a.name) {
		case "version":
			if value != "1.0" {
				return s.wrong(s.pos, samverkan.Text{
					SV: "Filen säger sig vara XML {value}. Det ska vara 1.0.",
					EN: "The file says it is XML {value}. It must be 1.0.",
				}, samverkan.Quoted("value", value))
			}
		case "encoding":
			if err := s.encoding(value, marked); err != nil {
				return err
			}
		}
	}
	s.pos += size + 2
	return nil
}

// encoding takes the encoding that the declaration names.
func (s *scanner) encoding(name string, marked bool) error {
	var high [128]rune
	switch strings.ToLower(name) {
	case "utf-8", "utf8", "us-ascii", "ascii":
		return nil
	case "iso-8859-1", "latin1":
		s.named = Latin1
		for i := range high {
			high[i] = rune(0x80 + i)
		}
	case "windows-1252", "cp1252":
		s.named = Windows1252
		high = separated.High1252()
	default:
		return s.wrong(s.pos, samverkan.Text{
			SV: "Filen är i teckenkodningen ”{value}”, som inte läses. Spara den som UTF-8.",
			EN: "The file is in the encoding “{value}”, which is not read. Save it as UTF-8.",
		}, samverkan.Quoted("value", name))
	}
	if marked {
		return s.wrong(s.pos, samverkan.Text{
			SV: "Filen börjar som UTF-8 men säger sig vara ”{value}”. Rätta det ena.",
			EN: "The file begins as UTF-8 but says it is “{value}”. Correct one of them.",
		}, samverkan.Quoted("value", name))
	}
	s.high = &high
	return nil
}

// text passes over what stands before the next <; more is false at the end of
// the file. Text that is not blank is counted, and is a fault outside the root.
func (s *scanner) text() (more bool, err error) {
	for brackets, counted := 0, false; ; {
		if s.pos == s.end {
			if came, _ := s.more(); !came {
				return false, s.err
			}
		}
		c := s.buf[s.pos]
		switch {
		case c == '<':
			return true, nil
		case isSpace(c):
			brackets = 0
			for s.pos < s.end && isSpace(s.buf[s.pos]) {
				s.pos++
			}
			continue
		case len(s.open.ends) == 0:
			return false, s.wrong(s.pos, samverkan.Text{
				SV: "Text står utanför <log>. En händelselogg i XES börjar med <log> och slutar med </log>.",
				EN: "Text stands outside <log>. An event log in XES begins with <log> and ends with </log>.",
			})
		}
		if !counted {
			counted = true
			s.texts++
		}
		s.need(longestEntity)
		_, size, problem := s.char(s.buf[s.pos:s.end])
		switch {
		case c == ']':
			brackets++
		case c == '>' && brackets >= 2:
			problem = badBracket
		default:
			brackets = 0
		}
		if problem != fine {
			return false, s.badChar(s.pos, problem)
		}
		s.pos += size
	}
}

// verbatim passes over <![CDATA[ … ]]>.
func (s *scanner) verbatim() error {
	if len(s.open.ends) == 0 {
		return s.wrong(s.pos, samverkan.Text{
			SV: "Text står utanför <log>. En händelselogg i XES börjar med <log> och slutar med </log>.",
			EN: "Text stands outside <log>. An event log in XES begins with <log> and ends with </log>.",
		})
	}
	s.pos += len("<![CDATA[")
	s.texts++
	for s.need(3) {
		b := s.buf[s.pos:s.end]
		if string(b[:3]) == "]]>" {
			s.pos += 3
			return nil
		}
		size := 1
		if b[0] != '&' { // an & is one here
			s.need(4)
			var problem charProblem
			if _, size, problem = s.char(s.buf[s.pos:s.end]); problem != fine {
				return s.badChar(s.pos, problem)
			}
		}
		s.pos += size
	}
	return s.truncated()
}

// comment passes over <!-- … -->.
func (s *scanner) comment() error {
	s.pos += len("<!--")
	for s.need(3) {
		b := s.buf[s.pos:s.end]
		i := bytes.IndexByte(b[:len(b)-2], '-')
		if i < 0 {
			s.pos = s.end - 2
			continue
		}
		s.pos += i
		if b[i+1] != '-' {
			s.pos++
			continue
		}
		if b[i+2] != '>' {
			return s.wrong(s.pos, samverkan.Text{
				SV: "Två bindestreck i en kommentar får bara stå i dess slut, -->.",
				EN: "Two hyphens in a comment may stand only at its end, -->.",
			})
		}
		s.pos += 3
		return nil
	}
	return s.truncated()
}

// instruction passes over <?name … ?>.
func (s *scanner) instruction() error {
	s.need(64)
	name := s.buf[s.pos+2 : min(s.end, s.pos+64)]
	n := nameLength(name)
	if n == 0 || n == len(name) || !isSpace(name[n]) && name[n] != '?' || strings.EqualFold(string(name[:n]), "xml") {
		if n == len(name) && s.eof {
			return s.truncated()
		}
		return s.wrong(s.pos, samverkan.Text{
			SV: "Efter <? ska ett namn stå, och <?xml bara allra först i filen.",
			EN: "A name must follow <?, and <?xml may stand only at the very beginning of the file.",
		})
	}
	s.pos += 2 + n
	for s.need(2) {
		b := s.buf[s.pos:s.end]
		i := bytes.Index(b, []byte("?>"))
		if i >= 0 {
			s.pos += i + 2
			return nil
		}
		s.pos = s.end - 1
	}
	return s.truncated()
}
