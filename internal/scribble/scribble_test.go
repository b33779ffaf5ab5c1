package scribble_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/scribble"
)

func TestOver(t *testing.T) {
	type part struct {
		Name string
		List []int
	}
	type whole struct {
		Name  string
		Parts []part
		One   *part
		By    map[string]int
		none  []int
	}
	w := whole{Name: "w", Parts: []part{{"a", []int{1}}}, One: &part{Name: "b"}, By: map[string]int{"c": 1}, none: []int{1}}
	shares := whole{Parts: w.Parts, One: w.One, By: w.By, none: w.none}
	scribble.Over(w)
	require.Equal(t, "w", w.Name) // the value itself belongs to the caller
	require.Equal(t, whole{Parts: []part{{"a?", []int{2}}}, One: &part{Name: "b?"}, By: map[string]int{}, none: []int{1}}, shares)
}
