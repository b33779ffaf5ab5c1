// Package strictjson reads JSON documents into Go values and says everything
// that is wrong with them, each thing with its place.
//
// It exists because encoding/json silently accepts what matters here: members
// that nobody knows, names in other case, the second of two members with the
// same name, half a character, null for anything.
//
// # What a type reads
//
// The tags are those of package canonical, and what that package writes from a
// type this one reads back as an equal value.
//
//   - A struct reads an object. Every member is required unless it is tagged
//     omitempty. Names are compared byte by byte.
//   - A slice of structs with fields tagged json:",key" and json:",value" reads
//     an object with any names, and keeps their order. A map, which has none, is
//     not read.
//   - A slice reads a list, an array a list of its length. The empty list and
//     the empty object read as nil, so that there is one empty value.
//   - An integer type reads a number without decimals and exponent, in the
//     range of the type and within ±(2^53 − 1); a float64 reads any number.
//   - A type with the method of [Scalar] reads a string or a number, a type
//     with encoding.TextUnmarshaler a string.
//   - A string type with a method Choices() []string reads one of those.
//   - null reads as nothing: a value that is missing is left out.
//
// # More tags
//
//	limit:"500"      at most so many elements in a list or an object,
//	                 or so many characters (code points) in a string
//	range:"0..1000"  an integer in that range, both ends in it
//	form:"id"        a string in a named form: 1–64 of a–z, A–Z, 0–9, ".",
//	                 "_" and "-", with a letter or digit first
//
// range and form may stand at a list too and then hold for its elements.
//
// # Checks
//
// A value read without fault is asked for its own opinion if its type has a
// method Check() error: parts before the whole, embedded structs before the
// struct around them. Check is not called on a value in which something was
// wrong, since it would complain of what is missing only for that reason. A
// *samverkan.Fault or samverkan.Faults returned by Check, UnmarshalText or
// ParseScalar keeps its text and is placed where the value stands.
//
// A field tagged check:"later" is not asked for its own opinion: whoever works
// with it asks, and it is not asked twice.
//
// # What is refused
//
// Besides all that: invalid UTF-8, lone surrogates, control characters in
// strings, unknown escapes, numbers outside the grammar, anything after the
// value, a byte order mark, more bytes or levels than [Limits] allow, and lists
// that take more memory than 16 MiB and 8 times those bytes. A
// document that is not JSON is read up to that place; other faults are
// collected, up to samverkan.MaxFaults, and the reading goes on after the bad
// value. Faults come in the order of the input.
//
// # Promises
//
// The target gets the whole value or is left as it was. No document makes the
// package panic. A target type whose tags make no sense does, at the first
// call, whatever the document: that is a mistake in the program. Strings of
// the result are parts of one copy of the document and keep that copy alive;
// data is neither changed nor kept.
//
// # Sources
//
// RFC 8259 (JSON), RFC 6901 (pointers), RFC 7493 §2 (I-JSON).
package strictjson

import (
	"cmp"
	"reflect"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// Scalar is implemented, on the pointer, by types that read a string for some
// of their values and a number for others.
type Scalar interface {
	// ParseScalar reads the content of a string (quoted) or a number as it is
	// written in the document.
	ParseScalar(text string, quoted bool) error
}

// Limits bound what is read. The zero value is the usual limits.
type Limits struct {
	// The most bytes of a document; 0 is DefaultBytes.
	Bytes int
	// The most levels of objects and lists within each other; 0 is
	// DefaultDepth.
	Depth int
}

// The limits that hold where a document's own are not given.
const (
	// DefaultBytes is 8 MiB.
	DefaultBytes = 8 << 20
	// DefaultDepth is 64 levels; documents of the library use less than 20.
	DefaultDepth = 64
)

// Decode reads a document into a struct and returns what is wrong with it, nil
// when nothing is. into is a pointer to the struct.
func Decode(data []byte, into any, limits Limits) samverkan.Faults {
	t := reflect.TypeOf(into)
	if t == nil || t.Kind() != reflect.Pointer || t.Elem().Kind() != reflect.Struct {
		panic("strictjson: Decode needs a pointer to a struct")
	}
	return NewReader(t.Elem()).Decode(data, into, limits)
}

// Reader reads documents of one type. It never changes: goroutines can share
// it.
type Reader struct {
	plan  *plan
	plans int
}

// NewReader finds out how a struct type is read. For a document of some
// kilobytes that takes as long as reading it: whoever reads many of one type
// keeps the reader.
func NewReader(of reflect.Type) *Reader {
	plans := planner{}
	return &Reader{plan: plans.of(of), plans: len(plans)}
}

// Decode is as the function of that name; into points to a struct of the
// reader's type.
func (r *Reader) Decode(data []byte, into any, limits Limits) samverkan.Faults {
	target := reflect.ValueOf(into)
	if target.Kind() != reflect.Pointer || target.IsNil() || target.Type().Elem() != r.plan.typ {
		panic("strictjson: Decode needs a pointer to a struct of the reader's type")
	}
	whole := reflect.New(r.plan.typ)
	faults := read(data, limits, func(d *decoder) {
		d.usual = make([]int, r.plans)
		d.value(whole.Elem(), r.plan, nil)
	})
	if faults == nil {
		target.Elem().Set(whole.Elem())
	}
	return faults
}

// Value reads a foreign document as it is: objects as map[string]any, lists as
// []any, strings, float64, bool, and null as nil. It is as strict as Decode in
// everything that does not come from a type. With a fault the value is nil. It
// may take some thirty times the bytes of the document in memory: set the limit
// accordingly.
func Value(data []byte, limits Limits) (any, samverkan.Faults) {
	var value any
	faults := read(data, limits, func(d *decoder) { value = d.any() })
	if faults != nil {
		return nil, faults
	}
	return value, nil
}

// memoryOf returns how much memory the elements of lists and entries may take
// when a document may have n bytes: 16 MiB and 8 bytes for each. Documents
// of the library take two or three for each, and a struct with nearly everything
// left out, written "{}", a hundred.
func memoryOf(n int) int { return 16<<20 + 8*n }

// read lets a decoder read one value that is the whole of data.
func read(data []byte, limits Limits, value func(*decoder)) samverkan.Faults {
	d := &decoder{
		most: cmp.Or(max(limits.Bytes, 0), DefaultBytes),
		deep: cmp.Or(max(limits.Depth, 0), DefaultDepth),
	}
	if len(data) > d.most {
		d.tooManyBytes(len(data))
		return d.faults
	}
	d.data, d.text, d.memory = data, string(data), memoryOf(d.most)
	if d.begin() {
		value(d)
		d.end()
	}
	// A missing member is known at the end of its object and placed at the
	// beginning: that is why the order is made here.
	sorted.By(d.faults, func(a, b *samverkan.Fault) int { return cmp.Compare(a.Offset, b.Offset) })
	return d.faults
}
