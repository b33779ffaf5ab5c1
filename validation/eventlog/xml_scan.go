package eventlog

import (
	"bytes"
	"io"

	"github.com/samverkan/samverkan"
)

// The sizes of the scanner's window: what it begins with, and the longest tag
// that it grows for.
const (
	window  = 64 << 10
	longest = 1 << 20
	maxTags = 64 // how deep elements may lie in each other
)

// scanner reads the part of XML 1.0 that XES is written in: one root, elements
// with attributes, names in ASCII, comments, instructions and text passed over.
// It refuses every DOCTYPE, and so every entity but the five that XML names.
// It holds one tag at a time, whatever the file is.
type scanner struct {
	r     io.Reader
	buf   []byte
	pos   int  // where the reading stands in buf
	end   int  // where what was read ends in buf
	base  int  // where buf begins in the file
	lines int  // line breaks before buf
	eof   bool // nothing follows what was read
	err   error
	named string     // the encoding
	high  *[128]rune // the characters of its bytes from 0x80; nil: UTF-8
	begun bool       // the declaration and the mark before it are read
	texts int        // runs of text that are not blank, passed over
	open  openTags
	done  bool // the root has ended
	tag   tag
}

// tagKind is what the scanner came to.
type tagKind int

const (
	endOfFile tagKind = iota
	startTag
	emptyTag // a start and an end in one
	endTag
)

// tag is a tag of the file. Its bytes lie in the window until the next one.
type tag struct {
	at    int // where it begins in the file
	name  []byte
	attrs []attr
}

// attr is an attribute of a tag, with its value as it stands in the file.
type attr struct {
	name, raw []byte
	plain     bool // the value has nothing to decode
}

// openTags is the names of the elements that have begun and not ended.
type openTags struct {
	names []byte
	ends  []int
}

func (o *openTags) push(name []byte) {
	o.names = append(o.names, name...)
	o.ends = append(o.ends, len(o.names))
}

func (o *openTags) top() []byte {
	from, n := 0, len(o.ends)
	if n > 1 {
		from = o.ends[n-2]
	}
	return o.names[from:o.ends[n-1]]
}

func (o *openTags) pop() {
	o.names = o.names[:len(o.names)-len(o.top())]
	o.ends = o.ends[:len(o.ends)-1]
}

func newScanner(r io.Reader) scanner {
	return scanner{r: r, buf: make([]byte, window), named: UTF8}
}

// more reads on, with what stands from pos kept. It reports whether anything
// came. The window grows to what a tag may be long; full is then true.
func (s *scanner) more() (came, full bool) {
	if s.eof {
		return false, false
	}
	s.lines += bytes.Count(s.buf[:s.pos], []byte{'\n'})
	s.base += s.pos
	if s.pos > 0 {
		s.end = copy(s.buf, s.buf[s.pos:s.end])
		s.pos = 0
	}
	if s.end == len(s.buf) {
		if len(s.buf) >= longest {
			return false, true
		}
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	before := s.end
	for idle := 0; s.end < len(s.buf) && !s.eof; {
		n, err := s.r.Read(s.buf[s.end:])
		if n < 0 || n > len(s.buf)-s.end { // a reader that breaks its contract
			n, err = 0, io.ErrNoProgress
		}
		s.end += n
		if n > 0 {
			idle = 0
		} else if idle++; idle == 100 && err == nil {
			err = io.ErrNoProgress
		}
		if err != nil {
			s.eof = true
			if err != io.EOF {
				s.err = err
			}
		}
	}
	return s.end > before, false
}

// need reports whether n bytes stand from pos on, reading on for them.
func (s *scanner) need(n int) bool {
	for s.end-s.pos < n {
		if came, _ := s.more(); !came {
			return false
		}
	}
	return true
}

// line returns the line of a place in the window, from 1.
func (s *scanner) line(at int) int {
	return s.lines + bytes.Count(s.buf[:min(max(at, 0), s.end)], []byte{'\n'}) + 1
}

// wrong is a fault at a place in the window.
//
//go:noinline
func (s *scanner) wrong(at int, text samverkan.Text, args ...samverkan.Arg) error {
	return s.fault(samverkan.CodeInvalid, at, text, args...)
}

func (s *scanner) fault(code samverkan.Code, at int, text samverkan.Text, args ...samverkan.Arg) error {
	if s.err != nil { // what is missing in the file is missing because of that
		return s.err
	}
	f := samverkan.Wrong(code, "", onLine(text), append(args, lineArg(s.line(at)))...)
	f.Offset = s.base + at
	return f
}

// truncated is the fault of a file that ends too early.
func (s *scanner) truncated() error {
	if len(s.open.ends) == 0 {
		return s.wrong(s.end, samverkan.Text{
			SV: "Filen slutar mitt i. Hämta den på nytt.",
			EN: "The file ends in the middle. Fetch it again.",
		})
	}
	return s.wrong(s.end, samverkan.Text{
		SV: "Filen slutar innan <{name}> har slutat. Hämta den på nytt.",
		EN: "The file ends before <{name}> has ended. Fetch it again.",
	}, samverkan.Quoted("name", string(s.open.top())))
}

// next goes to the next tag.
func (s *scanner) next() (tagKind, error) {
	if !s.begun {
		s.begun = true
		if err := s.begin(); err != nil {
			return endOfFile, err
		}
	}
	for {
		more, err := s.text()
		if err != nil {
			return endOfFile, err
		}
		if !more {
			return endOfFile, s.finish()
		}
		s.need(9) // the longest of what tells kinds of markup apart: <![CDATA[
		rest := s.buf[s.pos:s.end]
		switch {
		case len(rest) < 2:
			return endOfFile, s.truncated()
		case rest[1] == '?':
			err = s.instruction()
		case bytes.HasPrefix(rest, []byte("<!--")):
			err = s.comment()
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			err = s.verbatim()
		case rest[1] == '!':
			return endOfFile, s.wrong(s.pos, samverkan.Text{
				SV: "Här börjar en DOCTYPE eller en annan deklaration. Den kan få filen att svälla, och XES behöver ingen. Ta bort den.",
				EN: "A DOCTYPE or another declaration begins here. It can make the file swell, and XES needs none. Take it away.",
			})
		default:
			return s.element()
		}
		if err != nil {
			return endOfFile, err
		}
	}
}

// finish says whether the file may end here.
func (s *scanner) finish() error {
	switch {
	case s.err != nil:
		return s.err
	case len(s.open.ends) > 0:
		return s.truncated()
	case !s.done:
		return s.wrong(s.end, samverkan.Text{
			SV: "Filen är tom. En händelselogg i XES börjar med <log>.",
			EN: "The file is empty. An event log in XES begins with <log>.",
		})
	}
	return nil
}

// element reads a start tag or an end tag.
func (s *scanner) element() (tagKind, error) {
	for {
		kind, size, err := s.parse(s.buf[s.pos:s.end])
		if err != nil {
			return endOfFile, err
		}
		if size > 0 {
			s.tag.at = s.base + s.pos
			s.pos += size
			return kind, s.nest(kind, s.pos-size)
		}
		if came, full := s.more(); full {
			return endOfFile, s.fault(samverkan.CodeTooLarge, s.pos, samverkan.Text{
				SV: "En tagg är längre än {most} byte. Så långa värden läses inte; korta det.",
				EN: "A tag is longer than {most} bytes. Values that long are not read; shorten it.",
			}, samverkan.Int("most", longest))
		} else if !came {
			return endOfFile, s.truncated()
		}
	}
}

// nest keeps account of which elements are open.
func (s *scanner) nest(kind tagKind, at int) error {
	switch {
	case kind == endTag && len(s.open.ends) == 0:
		return s.wrong(at, samverkan.Text{
			SV: "</{name}> slutar något som inte har börjat. Ta bort det.",
			EN: "</{name}> ends what has not begun. Take it away.",
		}, samverkan.Quoted("name", string(s.tag.name)))
	case kind == endTag:
		if top := s.open.top(); !bytes.Equal(top, s.tag.name) {
			return s.wrong(at, samverkan.Text{
				SV: "Här står </{name}>, men det som ska sluta först är <{open}>. Skriv </{open}> före.",
				EN: "Found </{name}>, but what must end first is <{open}>. Write </{open}> before it.",
			}, samverkan.Quoted("name", string(s.tag.name)), samverkan.Quoted("open", string(top)))
		}
		s.open.pop()
	case s.done:
		return s.wrong(at, samverkan.Text{
			SV: "<{name}> står efter filens slut. En fil har en enda rot, <log>.",
			EN: "<{name}> stands after the end of the file. A file has one root, <log>.",
		}, samverkan.Quoted("name", string(s.tag.name)))
	case len(s.open.ends) == maxTags:
		return s.fault(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Elementen ligger i varandra på fler än {most} nivåer. Så djupt läses inte.",
			EN: "The elements lie in each other more than {most} deep. That deep is not read.",
		}, samverkan.Int("most", maxTags))
	case kind == startTag:
		s.open.push(s.tag.name)
	}
	s.done = len(s.open.ends) == 0
	return nil
}
