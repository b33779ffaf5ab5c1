package topic

// details finds what is about one person, one unit or one thing of daily work.
// It is the weakest part of the guard: no word of its own makes an item
// operational, so words are weighed together.
func (g *Guard) details(r *reading, found []hit) []hit {
	weight, first, last := 0, -1, -1
	person := false
	see := func(k, w int) {
		weight += w
		if first < 0 {
			first = k
		}
		last = k
	}
	strong, medium, unit, exact, joint, sides := false, false, false, false, false, false
	for k := range r.tokens {
		switch {
		case r.is(k, g.dstrong):
			if !strong {
				see(k, 2)
			}
			strong = true
		case r.is(k, g.dname) && r.tokens[k].capital && k > 0 || r.is(k, g.dunit) && (k > 0 && r.is(k-1, g.one) || k+1 < len(r.tokens) && r.is(k+1, g.num)):
			if !unit {
				see(k, 1)
			}
			unit = true
		case r.is(k, g.people) && k > 0 && r.is(k-1, g.one):
			if !person {
				see(k, 1)
			}
			person = true
		case r.is(k, g.dmedium):
			if !medium {
				see(k, 1)
			}
			medium = true
		case (r.is(k, g.num) || r.is(k, g.month) || r.is(k, g.weekday)) && (person || medium || unit):
			if !exact {
				see(k, 1)
			}
			exact = true
		}
		joint = joint || r.is(k, g.joint) || r.is(k, g.telling) && k > 0 && r.is(k-1, g.people)
		sides = sides || r.is(k, g.sides)
	}
	if joint {
		weight--
	}
	if sides { // successes and obstacles are what a dialogue meeting tells of (VOC-14)
		weight--
	}
	if weight < 2 {
		return found
	}
	which := ruleThing
	if person || unit && !strong {
		which = rulePerson
	}
	return append(found, hit{rule: which, first: first, end: last + 1, from: r.tokens[first].from, to: r.tokens[last].to})
}
