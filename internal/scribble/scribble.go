// Package scribble writes over values, for tests of what shares memory with
// what: after it has been over one value, whatever else has changed was shared.
package scribble

import (
	"reflect"

	"github.com/samverkan/samverkan"
)

// Over writes over all that can be reached from a value without setting the
// value itself: what pointers point to, the elements of lists and maps, and what
// lies behind those. It stays out of the fields that a type keeps for itself.
func Over(v any) { over(reflect.ValueOf(v), map[uintptr]bool{}) }

func over(v reflect.Value, seen map[uintptr]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !seen[v.Pointer()] {
			seen[v.Pointer()] = true
			over(v.Elem(), seen)
			scrawl(v.Elem())
		}
	case reflect.Interface:
		if !v.IsNil() {
			over(v.Elem(), seen)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			over(v.Index(i), seen)
			scrawl(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			over(v.MapIndex(key), seen)
			v.SetMapIndex(key, reflect.Value{})
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				over(v.Field(i), seen)
			}
		}
	}
}

// scrawl makes something else of a value that can be set, but keeps its
// pointers and lists, through which more is reached.
func scrawl(v reflect.Value) {
	if !v.CanSet() {
		return
	}
	if v.Type() == reflect.TypeFor[samverkan.Number]() {
		v.Set(reflect.ValueOf(samverkan.Whole(4711)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "?")
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(v.Int() + 1)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				scrawl(v.Field(i))
			}
		}
	}
}
