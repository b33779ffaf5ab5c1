// Package deep copies documents, so that what was handed out can be changed by
// whoever has it.
//
// It follows what a document is made of: exported fields, lists and pointers. No
// document holds a map. What a type keeps in fields of its own is taken as it is: a
// samverkan.Number holds a value that is never written to. A pointer that
// stands in two places is copied twice. What nests deeper than a document may is
// left as it is, so that a value which contains itself comes to an end, to be
// refused by whoever looks at it.
package deep

import "reflect"

// Copy returns a copy of v that shares no memory with it which anybody outside
// the types' packages can write to. An empty list stays empty and none stays
// none.
func Copy[T any](v T) T {
	own(&v)
	return v
}

// own is apart from Copy, of which there is one for every type.
//
//go:noinline
func own(pointer any) { copier{}.own(reflect.ValueOf(pointer).Elem(), maxDepth) }

// maxDepth is how many pointers, lists and structs are followed downwards.
const maxDepth = 1000

// copier knows of each struct which fields hold memory that copies share.
type copier map[reflect.Type][]int

// own gives a value that can be set memory of its own.
func (c copier) own(v reflect.Value, depth int) {
	if depth == 0 {
		return
	}
	depth--
	switch t := v.Type(); t.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			to := reflect.New(t.Elem())
			to.Elem().Set(v.Elem())
			c.own(to.Elem(), depth)
			v.Set(to)
		}
	case reflect.Slice:
		if v.Len() > 0 { // made as strictjson makes lists: what is linked already is not downloaded twice
			to := reflect.New(t).Elem()
			to.Grow(v.Len())
			to.SetLen(v.Len())
			for i := range v.Len() {
				to.Index(i).Set(v.Index(i))
			}
			c.each(to, depth)
			v.Set(to)
		}
	case reflect.Array:
		c.each(v, depth)
	case reflect.Struct:
		for _, i := range c.fields(t) {
			c.own(v.Field(i), depth)
		}
	}
}

// each gives the elements of a list memory of their own.
func (c copier) each(list reflect.Value, depth int) {
	if c.shares(list.Type().Elem()) {
		for i := range list.Len() {
			c.own(list.Index(i), depth)
		}
	}
}

// shares reports whether copies of a type have memory in common.
func (c copier) shares(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return true
	case reflect.Array:
		return c.shares(t.Elem())
	case reflect.Struct:
		return len(c.fields(t)) > 0
	}
	return false
}

// fields lists the exported fields of a struct that copies of it share.
func (c copier) fields(t reflect.Type) []int {
	list, known := c[t]
	if !known {
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && c.shares(f.Type) {
				list = append(list, i)
			}
		}
		c[t] = list
	}
	return list
}
