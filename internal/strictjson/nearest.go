package strictjson

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// nearest returns the known word that a name was probably meant to be: the same in
// other letters, or with a letter wrong, left out, put in or swapped with its
// neighbor, once for each four letters; the first of several. It returns "" when
// no word is so near.
func nearest(name string, known []string) string {
	const longest = 64 // of what is compared; nobody writes longer words by hand
	if len(name) > longest {
		return ""
	}
	name = strings.ToLower(name)
	best, least := "", 1+(len(name)+1)/4
	for _, word := range known {
		if n := apart(name, strings.ToLower(word), least); n < least {
			best, least = word, n
		}
	}
	return best
}

// apart counts how many letters must be put in, left out, changed or swapped with
// their neighbor to come from a to b, or returns a number not below enough (the
// optimal string alignment distance; F. J. Damerau 1964, V. I. Levenshtein 1966).
func apart(a, b string, enough int) int {
	if d := len(a) - len(b); d >= enough || -d >= enough {
		return enough
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for k := range row {
		row[k] = k
	}
	for i := range len(a) {
		before, last, row = last, row, before
		row[0] = i + 1
		for k := range len(b) {
			change := last[k]
			if a[i] != b[k] {
				change++
			}
			row[k+1] = min(change, last[k+1]+1, row[k]+1)
			if i > 0 && k > 0 && a[i] == b[k-1] && a[i-1] == b[k] {
				row[k+1] = min(row[k+1], before[k-1]+1)
			}
		}
	}
	return row[len(b)]
}

// meant is the question that goes before a list of what there is, with a space
// after it, or nothing.
func meant(name string, known []string) samverkan.Arg {
	near := nearest(name, known)
	if near == "" {
		return samverkan.Of("meant", samverkan.Text{})
	}
	return samverkan.Of("meant", samverkan.Text{SV: "Menar du ”{near}”? ", EN: "Did you mean “{near}”? "}.With(samverkan.Str("near", near)))
}
