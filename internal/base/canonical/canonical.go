// Package canonical writes Go values as canonical JSON, so that equal values
// give equal bytes and a hash or a signature of the bytes is one of the value.
//
// # What is written
//
//   - A struct is an object of its fields tagged json:"name" or
//     json:"name,omitempty". Fields without a tag or tagged "-" are left out;
//     the fields of an untagged embedded struct stand in the enclosing object.
//   - omitempty leaves out the zero value of the type and empty slices and
//     maps. Methods called IsZero are not asked.
//   - A string must be valid UTF-8. Nothing is normalized: "é" in one code
//     point and in two are different strings.
//   - An integer lies within ±(2^53 − 1), where every JSON reader is exact. A
//     float64 is finite and written as ECMAScript writes it; −0 is 0.
//   - A slice or array is a list, a nil slice the empty list. Bytes are
//     numbers here: there is no base64.
//   - A slice of structs with a field tagged json:",key" (of a string type)
//     and a field tagged json:",value" is an object with those members. A map
//     with keys of a string type is one too.
//   - A pointer is what it points to; a nil pointer is left out with omitempty
//     and otherwise an error. A nil interface is null.
//   - A type with the method of [Scalar], else encoding.TextAppender, else
//     encoding.TextMarshaler is what that method returns. Marshalers of
//     encoding/json are not asked: one package decides how JSON is written.
//
// Everything else (channels, functions, complex numbers, float32) is an error,
// as is a struct whose tags break the rules above: see [Members].
//
// # Order
//
// Members are sorted by name, compared as UTF-16 code units. That is the order
// of code points except that U+10000 and above come before U+E000–U+FFFF.
//
// # Limits
//
// Values nest at most [MaxDepth] levels; a cycle of pointers ends there.
//
// # Sources
//
// RFC 8785, JSON Canonicalization Scheme (JCS): §3.2.2.2 strings, §3.2.2.3
// numbers, §3.2.3 sorting. RFC 7493 §2.2 for the range of integers.
package canonical

import (
	"encoding/hex"
	"reflect"
)

// Scalar is implemented by types that are a string for some of their values
// and an integer for others.
type Scalar interface {
	// Scalar returns the content of a string, or an integer written in
	// decimal digits when quoted is false.
	Scalar() (text string, quoted bool)
}

const (
	// MaxDepth is how many levels of objects, lists and pointers are written.
	MaxDepth = 1000
	// MaxInteger is the largest integer, 2^53 − 1; −MaxInteger is the least.
	MaxInteger = 1<<53 - 1
)

// Encode returns the canonical JSON of v.
func Encode(v any) ([]byte, error) { return Append(nil, v) }

// Append appends the canonical JSON of v to dst. With an error it returns dst
// as it was.
func Append(dst []byte, v any) ([]byte, error) {
	if v == nil {
		return append(dst, "null"...), nil
	}
	return NewWriter(reflect.TypeOf(v)).Append(dst, v)
}

// Writer writes values of one type. It never changes: goroutines can share it.
type Writer struct {
	typ  reflect.Type
	plan *plan
	err  error
}

// NewWriter finds out how a type is written. Whoever writes many values of one
// type keeps the writer.
func NewWriter(of reflect.Type) *Writer {
	w := &Writer{typ: of}
	w.plan, w.err = planner{}.of(of)
	return w
}

// Append is as the function of that name; a value of another type than the
// writer's is an error.
func (w *Writer) Append(dst []byte, v any) ([]byte, error) {
	if w.err != nil {
		return dst, w.err
	}
	if reflect.TypeOf(v) != w.typ {
		return dst, &Error{Reason: "the writer is of another type than the value"}
	}
	e := encoder{plans: planner{}}
	out, err := e.append(dst, addressable(reflect.ValueOf(v)), w.plan)
	if err != nil {
		return dst, err
	}
	return out, nil
}

// Hash returns the SHA-256 of b as documents hold it: "sha256:" and 64
// hexadecimal digits in lower case.
func Hash(b []byte) string {
	sum := Sum(b)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// Error is a value or a type that has no canonical JSON.
type Error struct {
	// Where in the value, as a JSON Pointer; "" is the whole.
	At string
	// What is wrong, in English: it is for programmers, not for people who
	// fill in forms.
	Reason string
}

// Error returns the reason with its place.
func (e *Error) Error() string {
	if e.At == "" {
		return "canonical: " + e.Reason
	}
	return "canonical: at " + e.At + ": " + e.Reason
}
