package pipeline

// cycles finds which states lie on a cycle together and from which states an
// exit can be reached (Tarjan 1972, without recursion). A component is closed
// after those that can be reached from it, so whether an exit can be reached
// from it is then known.
//
// A cycle of states is a loop without end: along it no count that matters
// changes, so it can be gone round any number of times.
type cycles struct {
	after       [][results]int32
	order, low  []int32 // from 1; 0: not come to
	part        []int32 // the component, 0 while it is open
	leaves      []bool  // an exit can be reached
	edge        []uint8 // the next offer to look at
	stack, path []int32
	parts, seen int32
}

func newCycles(after [][results]int32) *cycles {
	n := len(after)
	c := &cycles{after: after, order: make([]int32, n), low: make([]int32, n), part: make([]int32, n), leaves: make([]bool, n), edge: make([]uint8, n)}
	c.open(0) // every state is reached from the first
	return c
}

func (c *cycles) open(v int32) {
	c.seen++
	c.order[v], c.low[v] = c.seen, c.seen
	c.stack, c.path = append(c.stack, v), append(c.path, v)
}

// look opens one state or closes one, and returns whether it was the last.
func (c *cycles) look() (done bool) {
	v := c.path[len(c.path)-1]
	for c.edge[v] < results {
		w := c.after[v][c.edge[v]]
		c.edge[v]++
		switch {
		case w == nowhere:
		case w == outside:
			c.leaves[v] = true
		case c.order[w] == 0:
			c.open(w)
			return false
		case c.part[w] == 0:
			c.low[v] = min(c.low[v], c.order[w])
		default:
			c.leaves[v] = c.leaves[v] || c.leaves[w]
		}
	}
	c.close(v)
	return len(c.path) == 0
}

func (c *cycles) close(v int32) {
	c.path = c.path[:len(c.path)-1]
	if c.low[v] == c.order[v] {
		c.parts++
		from, leaves := len(c.stack), false
		for closed := false; !closed; {
			from--
			leaves = leaves || c.leaves[c.stack[from]]
			closed = c.stack[from] == v
		}
		for _, w := range c.stack[from:] {
			c.part[w], c.leaves[w] = c.parts, leaves
		}
		c.stack = c.stack[:from]
	}
	if len(c.path) > 0 {
		above := c.path[len(c.path)-1]
		c.low[above] = min(c.low[above], c.low[v])
		c.leaves[above] = c.leaves[above] || c.leaves[v]
	}
}
