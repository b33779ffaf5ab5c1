// Package ways lists the ways of doing something, cheapest first and lazily,
// and counts them exactly without listing them.
//
// A way is a set of items with a cost. Ways are put together from smaller
// ones: One is a single way, Choose takes k of n items, All takes one way from
// each of several lists (a product), Any a way from any of them (a sum), and
// KOf a product over k of several lists. Each listing is in order of cost; ties
// are broken by the parts in the order they were given: earlier lists before
// later ones, and sets of chosen items in lexicographic order of their places.
//
// The product is listed best-first (Lawler 1972): a vector of places is
// reached from the one with its last non-zero place lowered by one, so each is
// reached once, and it is never cheaper than where it came from. What has been
// listed is kept; what has not been asked for is never made.
package ways

import (
	"container/heap"
	"iter"
	"math/big"
)

// Way is some items and what they cost together.
type Way[T any] struct {
	Cost  int
	Items []T
}

// Ways is a list of ways in order of cost.
type Ways[T any] interface {
	// At returns the i-th way, from 0, and whether there is one.
	At(i int) (Way[T], bool)
	// Count returns how many ways there are. The caller does not change it.
	Count() *big.Int
}

// Each gives the ways in order.
func Each[T any](w Ways[T]) iter.Seq[Way[T]] {
	return func(yield func(Way[T]) bool) {
		for i := 0; ; i++ {
			way, ok := w.At(i)
			if !ok || !yield(way) {
				return
			}
		}
	}
}

// single is one way.
type single[T any] struct{ way Way[T] }

// One returns the list that holds a single way.
func One[T any](cost int, items ...T) Ways[T] { return single[T]{Way[T]{cost, items}} }

func (s single[T]) At(i int) (Way[T], bool) { return s.way, i == 0 }
func (s single[T]) Count() *big.Int         { return big.NewInt(1) }

// None returns the list without a way.
func None[T any]() Ways[T] { return Any[T]() }

// sum is the union of lists, merged by cost.
type sum[T any] struct {
	lists []Ways[T]
	next  []int
	done  []Way[T]
}

// Any returns the ways of all lists; they are taken to differ.
func Any[T any](lists ...Ways[T]) Ways[T] {
	return &sum[T]{lists: lists, next: make([]int, len(lists))}
}

func (s *sum[T]) At(i int) (Way[T], bool) {
	for len(s.done) <= i {
		best := -1
		var cheapest Way[T]
		for l, list := range s.lists {
			if way, ok := list.At(s.next[l]); ok && (best < 0 || way.Cost < cheapest.Cost) {
				best, cheapest = l, way
			}
		}
		if best < 0 {
			return Way[T]{}, false
		}
		s.next[best]++
		s.done = append(s.done, cheapest)
	}
	return s.done[i], true
}

func (s *sum[T]) Count() *big.Int {
	n := new(big.Int)
	for _, list := range s.lists {
		n.Add(n, list.Count())
	}
	return n
}

// product is one way from each list.
type product[T any] struct {
	lists []Ways[T]
	queue vectors
	begun bool
	done  []Way[T]
}

// All returns the ways that take one way from each list. Of no lists there is
// one way, which is empty.
func All[T any](lists ...Ways[T]) Ways[T] { return &product[T]{lists: lists} }

// vector is a place in each list and what the ways there cost together.
type vector struct {
	cost   int
	places []int
}

type vectors []vector

func (v vectors) Len() int      { return len(v) }
func (v vectors) Swap(i, j int) { v[i], v[j] = v[j], v[i] }
func (v vectors) Less(i, j int) bool {
	if v[i].cost != v[j].cost {
		return v[i].cost < v[j].cost
	}
	for k, a := range v[i].places {
		if b := v[j].places[k]; a != b {
			return a < b
		}
	}
	return false
}
func (v *vectors) Push(x any) { *v = append(*v, x.(vector)) }
func (v *vectors) Pop() any {
	last := (*v)[len(*v)-1]
	*v = (*v)[:len(*v)-1]
	return last
}

// push puts the vector in the queue if there is a way at every place.
func (p *product[T]) push(places []int) {
	v := vector{places: places}
	for l, list := range p.lists {
		way, ok := list.At(places[l])
		if !ok {
			return
		}
		v.cost += way.Cost
	}
	heap.Push(&p.queue, v)
}

func (p *product[T]) At(i int) (Way[T], bool) {
	if !p.begun {
		p.begun = true
		p.push(make([]int, len(p.lists)))
	}
	for len(p.done) <= i {
		if len(p.queue) == 0 {
			return Way[T]{}, false
		}
		v := heap.Pop(&p.queue).(vector)
		way := Way[T]{Cost: v.cost}
		last := 0
		for l, list := range p.lists {
			part, _ := list.At(v.places[l])
			way.Items = append(way.Items, part.Items...)
			if v.places[l] > 0 {
				last = l
			}
		}
		for l := last; l < len(p.lists); l++ {
			places := append([]int(nil), v.places...)
			places[l]++
			p.push(places)
		}
		p.done = append(p.done, way)
	}
	return p.done[i], true
}

func (p *product[T]) Count() *big.Int {
	n := big.NewInt(1)
	for _, list := range p.lists {
		n.Mul(n, list.Count())
	}
	return n
}
