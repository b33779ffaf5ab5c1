package plan

// clash is the search for a smallest conflict: constraints are left out one at
// a time, and those without which the rest can hold are put back (deletion,
// Chinneck and Dravnieks 1991). For each that remains a plan is then made that
// keeps as much as can be kept.
type clash struct {
	t      *table
	active []bool // by constraint: whether it must hold
	order  []int  // the constraints in the order they are tried
	next   int
	core   []int // the conflict, when order is through
	proof  []Slice

	of      int // the one of the core that is dropped now
	keeping bool
	plan    hold
	dropped []Dropped
	done    bool
}

// hold is days and sites of the meetings that are held; -1 for the others.
type hold struct{ day, site []int }

func newClash(t *table) *clash {
	c := &clash{t: t, active: make([]bool, len(t.rules))}
	// First the meetings, the last first: a conflict is told of as few as can
	// be. Then in the order of the Year, so that what remains is rather what is
	// said of a meeting than what is said of all.
	for m := len(t.held) - 1; m >= 0; m-- {
		c.order = append(c.order, t.held[m])
	}
	for i, r := range t.rules {
		c.active[i] = true
		if r.Kind != Held {
			c.order = append(c.order, i)
		}
	}
	return c
}

// advance tries one constraint. It returns how many looks that took.
func (c *clash) advance() (looks int) {
	switch {
	case c.core == nil && c.next < len(c.order):
		i := c.order[c.next]
		c.next++
		c.active[i] = false
		h, looks := c.t.hold(c.active)
		if h != nil {
			c.active[i] = true
		}
		return looks
	case c.core == nil:
		for i, is := range c.active {
			if is {
				c.core = append(c.core, i)
			}
		}
		c.proof = c.t.latest(c.active)
		return len(c.t.rules)
	case c.of == len(c.core):
		c.done = true
		return 1
	case !c.keeping:
		for i := range c.active {
			c.active[i] = false
		}
		for _, i := range c.core {
			c.active[i] = i != c.core[c.of]
		}
		h, looks := c.t.hold(c.active)
		c.plan, c.keeping, c.next = *h, true, 0
		return looks
	case c.next < len(c.t.rules):
		return c.keep()
	}
	d := Dropped{Constraint: c.t.rules[c.core[c.of]].Constraint, Also: []Constraint{}, Plan: c.t.placed(c.plan.day, c.plan.site)}
	for i, is := range c.active {
		if !is && i != c.core[c.of] {
			d.Also = append(d.Also, c.t.rules[i].Constraint)
		}
	}
	c.dropped = append(c.dropped, d)
	c.of++
	c.keeping = false
	return 1
}

// keep adds the next constraint if it can be kept too.
func (c *clash) keep() (looks int) {
	i := c.next
	c.next++
	if c.active[i] || i == c.core[c.of] {
		return 1
	}
	c.active[i] = true
	h, looks := c.t.hold(c.active)
	if h == nil {
		c.active[i] = false
		return looks
	}
	c.plan = *h
	return looks
}

func (c *clash) result() *Conflict {
	if !c.done {
		return nil
	}
	out := &Conflict{Dropped: append([]Dropped(nil), c.dropped...), Proof: cloneSlices(c.proof)}
	for i, d := range out.Dropped {
		out.Dropped[i].Also = append([]Constraint{}, d.Also...)
		out.Dropped[i].Plan = append([]Placed{}, d.Plan...)
	}
	return out
}
