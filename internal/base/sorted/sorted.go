// Package sorted sorts lists with one piece of machine code for all types.
//
// Why not slices.SortFunc: it is compiled anew for every type, which is some
// 60 kB of WebAssembly each, and there are dozens of types to sort. Here a type
// adds a few hundred bytes. Lists of numbers and strings use slices.Sort, whose
// few versions are there anyway.
package sorted

import "sort"

// By sorts a list by a comparison, as slices.SortStableFunc does: equal
// elements keep their order.
func By[E any](list []E, compare func(a, b E) int) {
	sort.SliceStable(list, func(i, k int) bool { return compare(list[i], list[k]) < 0 })
}
