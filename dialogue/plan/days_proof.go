package plan

// prove takes the next slice in the order of days, and writes down why its
// meetings bring at most goal. It returns how many looks that took.
func (w *days) prove(goal int64) (looks int) {
	if w.at == 0 {
		// The slices rise: those that were divided are not in done.
		for i := 1; i < len(w.done); i++ {
			for k := i; k > 0 && w.done[k].from < w.done[k-1].from; k-- {
				w.done[k], w.done[k-1] = w.done[k-1], w.done[k]
			}
		}
		w.forward = make([]int64, len(w.values))
	}
	s := w.done[w.at]
	w.at++
	w.fill(s)
	w.reach(s)
	slice := Slice{Until: s.to}
	for set := 1; set < w.c.sets; set++ {
		slice.Left = append(slice.Left, w.steps(set, s, goal))
	}
	w.slices = append(w.slices, slice)
	return 3 * w.c.sets * w.c.n * len(w.c.classes)
}

// reach finds the most that those who are not in a set can have brought when
// the rest begins on a day or later.
func (w *days) reach(s span) {
	c, row := w.c, w.c.n+1
	for i := range w.forward {
		w.forward[i] = never
	}
	clear(w.forward[(c.sets-1)*row:])
	for set := c.sets - 1; set > 0; set-- {
		here := w.forward[set*row : (set+1)*row]
		for d := range c.n {
			if d > 0 {
				here[d] = max(here[d], here[d-1])
			}
		}
		for i, class := range c.classes {
			if c.left(set, i) == 0 {
				continue
			}
			to := w.forward[(set-c.stride[i])*row : (set-c.stride[i]+1)*row]
			for d, ok := range class.ok {
				if ok && here[d] > never && c.open(i, d, s) {
					at := min(d+c.gap, c.n)
					to[at] = max(to[at], here[d]+class.value[d])
				}
			}
		}
	}
}

// steps writes down what a set brings, in as few steps as the goal leaves room
// for: no less than it takes, and no more than what is left of the goal after
// what the others have brought. It puts the steps in the place of the values,
// which only sets with more meetings read.
//
// Why there is always room: a step lies below what the goal leaves, so what
// it makes larger sets need lies below what the goal leaves them.
func (w *days) steps(set int, s span, goal int64) (out Left) {
	c, row := w.c, w.c.n+1
	need, reached := w.values[set*row:(set+1)*row], w.forward[set*row:(set+1)*row]
	w.fillSet(set, s)
	for d := 0; d < c.n && need[d] > never; {
		worth := need[d]
		for d++; d < c.n && need[d] > never && (reached[d] == never || worth+reached[d] <= goal); d++ {
			need[d] = worth
		}
		out.Steps = append(out.Steps, Step{Until: d, Worth: worth})
	}
	return out
}
