package committee

import "sort"

// pair is the places of a body and a person; −1 leaves an entry out.
type pair struct{ body, person int32 }

// pairs are entries of one list by body, then person, then their place.
type pairs struct {
	order []int32 // the entries' places
	about []pair  // of every entry of the list
	start []int32 // where each body begins in order, and the end of all
}

// grouped sorts entries by counting, persons before bodies, so that the work is
// in proportion to their number.
func grouped(about []pair, bodies, people int) pairs {
	order := make([]int32, 0, len(about))
	for i, p := range about {
		if p.body >= 0 && p.person >= 0 {
			order = append(order, int32(i))
		}
	}
	order, _ = counted(order, people, func(i int32) int32 { return about[i].person })
	order, start := counted(order, bodies, func(i int32) int32 { return about[i].body })
	return pairs{order, about, start}
}

// counted sorts by a small key and keeps the order of equals; start is where
// each key begins.
func counted(list []int32, keys int, key func(int32) int32) (out, start []int32) {
	start = make([]int32, keys+1)
	for _, i := range list {
		start[key(i)+1]++
	}
	for k := range keys {
		start[k+1] += start[k]
	}
	next := make([]int32, keys)
	copy(next, start)
	out = make([]int32, len(list))
	for _, i := range list {
		k := key(i)
		out[next[k]] = i
		next[k]++
	}
	return out, start
}

// of returns the entries about a body.
func (p *pairs) of(body int32) []int32 { return p.order[p.start[body]:p.start[body+1]] }

// both returns the entries about a person in a body.
func (p *pairs) both(body, person int32) []int32 {
	list := p.of(body)
	at := sort.Search(len(list), func(i int) bool { return p.about[list[i]].person >= person })
	end := at
	for end < len(list) && p.about[list[end]].person == person {
		end++
	}
	return list[at:end]
}

// sameAs returns the entries about the same as entry i of the order, which is
// the first of them.
func (p *pairs) sameAs(i int) []int32 {
	end := i + 1
	for end < len(p.order) && p.about[p.order[end]] == p.about[p.order[i]] {
		end++
	}
	return p.order[i:end]
}
