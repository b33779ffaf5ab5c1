package ways

import "math/big"

// Item is something that may be chosen. It adds In when it is chosen and Out
// when it is not.
type Item[T any] struct {
	In, Out []T
	// Dear says that choosing it costs one more than choosing another.
	Dear bool
}

// choice lists the ways to take k items of n.
type choice[T any] struct {
	items []Item[T]
	k     int
	base  int // the cost when every chosen item is a plain one
	unit  int

	dears     int // how many dear ones the subset at hand has
	subset    []int
	plainFrom []int // plainFrom[i]: how many plain items stand at i or later
	dearFrom  []int
	done      []Way[T]
	over      bool
}

// Choose returns the ways to take exactly k of the items. A way costs base,
// plus unit for each chosen item, plus one for each dear one among them.
func Choose[T any](k, base, unit int, items []Item[T]) Ways[T] {
	c := &choice[T]{items: items, k: k, base: base, unit: unit, dears: -1}
	c.plainFrom = make([]int, len(items)+1)
	c.dearFrom = make([]int, len(items)+1)
	for i := len(items) - 1; i >= 0; i-- {
		c.plainFrom[i], c.dearFrom[i] = c.plainFrom[i+1], c.dearFrom[i+1]
		if items[i].Dear {
			c.dearFrom[i]++
		} else {
			c.plainFrom[i]++
		}
	}
	c.over = k < 0 || k > len(items)
	return c
}

func (c *choice[T]) Count() *big.Int {
	if c.k < 0 || c.k > len(c.items) {
		return new(big.Int)
	}
	return new(big.Int).Binomial(int64(len(c.items)), int64(c.k))
}

func (c *choice[T]) At(i int) (Way[T], bool) {
	for len(c.done) <= i {
		if !c.advance() {
			return Way[T]{}, false
		}
		way := Way[T]{Cost: c.base + c.unit*c.k + c.dears}
		next := 0
		for place, item := range c.items {
			if next < len(c.subset) && c.subset[next] == place {
				way.Items = append(way.Items, item.In...)
				next++
			} else {
				way.Items = append(way.Items, item.Out...)
			}
		}
		c.done = append(c.done, way)
	}
	return c.done[i], true
}

// advance moves to the next subset: the next one with as many dear items, in
// lexicographic order, else the first with more of them.
func (c *choice[T]) advance() bool {
	if c.over {
		return false
	}
	if c.dears >= 0 && c.following() {
		return true
	}
	for c.dears++; c.dears <= min(c.k, c.dearFrom[0]); c.dears++ {
		c.subset = c.subset[:0]
		if c.complete(0, c.k-c.dears, c.dears) {
			return true
		}
	}
	c.over = true
	return false
}

// complete extends the subset with the first items from a place on so that it
// takes the given numbers of plain and dear ones.
func (c *choice[T]) complete(from, plain, dear int) bool {
	if c.plainFrom[from] < plain || c.dearFrom[from] < dear {
		return false
	}
	for i := from; plain+dear > 0; i++ {
		switch isDear := c.items[i].Dear; {
		case isDear && dear > 0:
			dear--
		case !isDear && plain > 0:
			plain--
		default:
			continue
		}
		c.subset = append(c.subset, i)
	}
	return true
}

// following replaces the last place that can move on, and completes what
// comes after it with the first that fit.
func (c *choice[T]) following() bool {
	plain, dear := 0, 0 // still to be taken, from the place that moves
	for last := len(c.subset) - 1; last >= 0; last-- {
		if c.items[c.subset[last]].Dear {
			dear++
		} else {
			plain++
		}
		for to := c.subset[last] + 1; to < len(c.items); to++ {
			restPlain, restDear := plain, dear
			if c.items[to].Dear {
				restDear--
			} else {
				restPlain--
			}
			if restPlain < 0 || restDear < 0 || c.plainFrom[to+1] < restPlain || c.dearFrom[to+1] < restDear {
				continue
			}
			c.subset = append(c.subset[:last], to)
			return c.complete(to+1, restPlain, restDear)
		}
	}
	return false
}

// KOf returns the ways that take one way from each of exactly k of the lists.
func KOf[T any](k int, lists []Ways[T]) Ways[T] {
	memo := make(map[[2]int]Ways[T])
	var from func(i, k int) Ways[T]
	from = func(i, k int) Ways[T] {
		switch {
		case k == 0:
			return One[T](0)
		case len(lists)-i < k || k < 0:
			return None[T]()
		}
		at := [2]int{i, k}
		if memo[at] == nil {
			memo[at] = Any(All(lists[i], from(i+1, k-1)), from(i+1, k))
		}
		return memo[at]
	}
	return from(0, k)
}
