// Package choice holds the values of enumerations with what people call them,
// so that the two stand in one place.
package choice

import "github.com/samverkan/samverkan"

// Of is one value of an enumeration and what people call it.
type Of[T ~string] struct {
	_    [0]func() // never compared: how would be machine code for every type
	Is   T
	Text samverkan.Text
}

// Codes returns the values as documents hold them, in the order of the list.
//
//go:noinline
func Codes[T ~string](list []Of[T]) []string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = string(c.Is)
	}
	return out
}

// Text returns what people call a value; one that is not in the list is called
// by itself.
//
//go:noinline
func Text[T ~string](list []Of[T], is T) samverkan.Text {
	for _, c := range list {
		if c.Is == is {
			return c.Text
		}
	}
	return samverkan.Same(string(is))
}
