package strictjson

import (
	"reflect"
	"strconv"
	"strings"
)

// rules are the tags of a field that narrow what its type reads.
type rules struct {
	limit    int // the most elements or characters; 0 is no limit
	ranged   bool
	from, to int64  // the range of an integer, when ranged
	form     string // a named form of strings, or ""
	elem     *rules // what holds for the elements of a list
}

// rulesOf returns the rules of a field, nil if it has none. A rule that means
// nothing for the field's type is a mistake in the program.
func rulesOf(t reflect.Type, field reflect.StructField) *rules {
	limit, limited := field.Tag.Lookup("limit")
	span, ranged := field.Tag.Lookup("range")
	form, formed := field.Tag.Lookup("form")
	if !limited && !ranged && !formed {
		return nil
	}
	bad := func(tag string) string {
		return "strictjson: the " + tag + " tag of field " + field.Name + " of " + t.String() + " makes no sense"
	}
	whole, single := parts(field.Type)
	r := &rules{}
	if limited {
		n, err := strconv.Atoi(limit)
		if err != nil || n < 1 || whole != reflect.Slice && whole != reflect.String {
			panic(bad("limit"))
		}
		r.limit = n
	}
	if ranged {
		low, high, _ := strings.Cut(span, "..")
		from, errFrom := strconv.ParseInt(low, 10, 64)
		to, errTo := strconv.ParseInt(high, 10, 64)
		if errFrom != nil || errTo != nil || from > to || single < reflect.Int || single > reflect.Uint64 {
			panic(bad("range"))
		}
		r.ranged, r.from, r.to = true, from, to
	}
	if formed {
		if form != "id" || single != reflect.String {
			panic(bad("form"))
		}
		r.form = form
	}
	r.elem = r
	if whole == reflect.Slice || whole == reflect.Array {
		r.elem = &rules{ranged: r.ranged, from: r.from, to: r.to, form: r.form}
	}
	return r
}

// parts returns the kind of what a field holds, pointers followed, and of the
// single value in it: the element of a list, else the same.
func parts(t reflect.Type) (whole, single reflect.Kind) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	whole = t.Kind()
	if whole == reflect.Slice || whole == reflect.Array {
		if t = t.Elem(); t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
	}
	return whole, t.Kind()
}

// full reports whether n elements are as many as the rules let in.
func (r *rules) full(n int) bool { return r != nil && r.limit > 0 && n >= r.limit }

// isID reports whether s has the form "id".
func isID(s string) bool {
	if len(s) < 1 || len(s) > 64 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		alphanumeric := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !alphanumeric && (i == 0 || c != '.' && c != '_' && c != '-') {
			return false
		}
	}
	return true
}
