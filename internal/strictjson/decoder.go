package strictjson

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// decoder is the reading of one document.
type decoder struct {
	data []byte
	text string // a copy of data, which the strings of the result are parts of
	pos  int    // the next byte to read

	most, deep int // the limits
	depth      int // how many objects and lists are open
	memory     int // the bytes that lists and pointers may still take
	path       []step
	names      []string // of the objects that are open, see names
	usual      []int    // how long the last list of each plan was

	faults samverkan.Faults
	// stopped says that nothing more is read: the rest makes no sense, or
	// there are faults enough. Whoever reads in a loop asks for it.
	stopped bool
}

// step is one reference token of the place where the decoder is.
type step struct {
	name     string // of a member
	index    int    // of an element of a list; −1 for a member
	optional bool   // whether it may be left out
}

// here returns the pointer to the place where the decoder is.
func (d *decoder) here() string {
	tokens := make([]string, len(d.path))
	for i, s := range d.path {
		tokens[i] = s.name
		if s.index >= 0 {
			tokens[i] = strconv.Itoa(s.index)
		}
	}
	return samverkan.Pointer(tokens...)
}

func (d *decoder) enter(s step) { d.path = append(d.path, s) }

func (d *decoder) leave() { d.path = d.path[:len(d.path)-1] }

// wrong reports a fault of the value at the place where the decoder is. The
// reading goes on unless there are faults enough.
func (d *decoder) wrong(code samverkan.Code, offset int, text samverkan.Text, args ...samverkan.Arg) {
	if d.stopped {
		return
	}
	fault := samverkan.Wrong(code, d.here(), text, args...)
	fault.Offset = offset
	d.faults.Add(fault)
	d.stopped = len(d.faults) >= samverkan.MaxFaults
}

// stop reports a fault after which nothing can be read.
func (d *decoder) stop(code samverkan.Code, offset int, text samverkan.Text, args ...samverkan.Arg) {
	d.wrong(code, offset, text, args...)
	d.stopped = true
}

// begin goes to the first byte of the document's value.
func (d *decoder) begin() bool {
	if len(d.text) >= 3 && d.text[:3] == "\uFEFF" {
		d.stop(samverkan.CodeInvalid, 0, samverkan.Text{
			SV: "Dokumentet börjar med ett osynligt tecken, U+FEFF (byte order mark). Spara det som UTF-8 utan det tecknet.",
			EN: "The document begins with an invisible character, U+FEFF (byte order mark). Save it as UTF-8 without that character.",
		})
		return false
	}
	if start := d.text[:min(2, len(d.text))]; start == "\xFF\xFE" || start == "\xFE\xFF" {
		d.stop(samverkan.CodeInvalid, 0, samverkan.Text{
			SV: "Dokumentet är sparat som UTF-16. Spara det som UTF-8.",
			EN: "The document is saved as UTF-16. Save it as UTF-8.",
		})
		return false
	}
	d.space()
	if d.pos == len(d.data) {
		d.stop(samverkan.CodeInvalid, d.pos, samverkan.Text{
			SV: "Dokumentet är tomt. Det ska innehålla ett JSON-värde, till exempel ett objekt som börjar med { och slutar med }.",
			EN: "The document is empty. It must hold a JSON value, such as an object that begins with { and ends with }.",
		})
	}
	return !d.stopped
}

// end makes sure that nothing follows the value.
func (d *decoder) end() {
	if d.stopped {
		return
	}
	d.path = d.path[:0]
	if d.space(); d.pos < len(d.data) {
		d.stop(samverkan.CodeInvalid, d.pos, samverkan.Text{
			SV: "Dokumentet är slut, men efter det står ”{found}”. Ta bort det som står efter slutet.",
			EN: "The document has ended, but “{found}” follows it. Remove what stands after the end.",
		}, samverkan.Quoted("found", d.glimpse()))
	}
}

// open enters an object or a list, at its first byte.
func (d *decoder) open() bool {
	if d.depth++; d.depth > d.deep {
		d.tooDeep(d.pos)
		return false
	}
	d.pos++
	return true
}

// more goes to the next part of an object or list and reports whether there
// is one. closing is the byte after the last part, first whether none was read.
func (d *decoder) more(closing byte, first bool) bool {
	if d.stopped {
		return false
	}
	d.space()
	switch c := d.peek(); {
	case c == closing:
		d.pos++
		d.depth--
		return false
	case first:
		return true
	case c != ',':
		d.unexpected(samverkan.Text{SV: "ett komma eller " + string(closing), EN: "a comma or " + string(closing)})
		return false
	}
	d.pos++
	d.space()
	return true
}

// name reads the name of a member and the colon after it, and goes to the
// member's value. at is where the name stands.
func (d *decoder) name() (name string, at int, ok bool) {
	at = d.pos
	if d.peek() != '"' {
		d.unexpected(samverkan.Text{SV: "ett fältnamn inom citattecken", EN: "a member's name in quotation marks"})
		return "", at, false
	}
	if name, ok = d.string(); !ok {
		return "", at, false
	}
	if d.space(); d.peek() != ':' {
		d.unexpected(samverkan.Text{SV: "ett kolon", EN: "a colon"})
		return "", at, false
	}
	d.pos++
	d.space()
	return name, at, true
}

// space goes to the next byte that is not white space.
func (d *decoder) space() {
	for d.pos < len(d.data) {
		switch d.data[d.pos] {
		case ' ', '\n', '\t', '\r':
			d.pos++
		default:
			return
		}
	}
}

// peek returns the next byte, or 0 at the end: no JSON has a byte 0 outside a
// string, and in a string it is refused as every control character.
func (d *decoder) peek() byte {
	if d.pos < len(d.data) {
		return d.data[d.pos]
	}
	return 0
}
