package cover

import (
	"iter"
	"math/bits"
)

// set is a set of small numbers, one bit each. Sets that meet in an operation
// have the same length.
type set []uint64

func newSet(n int) set { return make(set, (n+63)/64) }

// full returns the set of the numbers below n.
func full(n int) set {
	s := newSet(n)
	for i := range n {
		s.add(i)
	}
	return s
}

func (s set) has(i int) bool { return s[i>>6]>>(i&63)&1 == 1 }
func (s set) add(i int)      { s[i>>6] |= 1 << (i & 63) }
func (s set) drop(i int)     { s[i>>6] &^= 1 << (i & 63) }
func (s set) clone() set     { return append(set(nil), s...) }

func (s set) empty() bool {
	for _, w := range s {
		if w != 0 {
			return false
		}
	}
	return true
}

func (s set) count() (n int) {
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// countWith returns how many numbers are in both.
func (s set) countWith(t set) (n int) {
	for i, w := range s {
		n += bits.OnesCount64(w & t[i])
	}
	return n
}

// meets reports whether any number is in both.
func (s set) meets(t set) bool {
	for i, w := range s {
		if w&t[i] != 0 {
			return true
		}
	}
	return false
}

// within reports whether what s and mask share is in t.
func (s set) within(t, mask set) bool {
	for i, w := range s {
		if w&mask[i]&^t[i] != 0 {
			return false
		}
	}
	return true
}

// order compares sets as their rising lists compare, where neither begins with
// the other: who has the lowest number that they differ in comes first.
func (s set) order(t set) int { return s.orderWithin(t, nil) }

// orderWithin compares what the sets share with a mask; nil masks nothing.
func (s set) orderWithin(t, mask set) int {
	for i, w := range s {
		d := w ^ t[i]
		if mask != nil {
			d &= mask[i]
		}
		if d != 0 {
			if w>>bits.TrailingZeros64(d)&1 == 1 {
				return -1
			}
			return 1
		}
	}
	return 0
}

// keep takes out of s what is not in t.
func (s set) keep(t set) {
	for i := range s {
		s[i] &= t[i]
	}
}

// remove takes out of s what is in t.
func (s set) remove(t set) {
	for i := range s {
		s[i] &^= t[i]
	}
}

// join adds to s what is in t.
func (s set) join(t set) {
	for i := range s {
		s[i] |= t[i]
	}
}

// all gives the numbers in s, rising. What is dropped on the way from the word
// of the number at hand is still given.
func (s set) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for k, w := range s {
			for ; w != 0; w &= w - 1 {
				if !yield(k<<6 + bits.TrailingZeros64(w)) {
					return
				}
			}
		}
	}
}

func (s set) list() []int {
	out := make([]int, 0, s.count())
	for i := range s.all() {
		out = append(out, i)
	}
	return out
}
