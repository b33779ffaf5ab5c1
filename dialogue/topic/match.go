package topic

// reading is an item taken apart.
type reading struct {
	text      string
	tokens    []token
	sentences []sentence
	ids       [][]id
}

func (r *reading) has(at int, wanted []id) bool {
	for _, have := range r.ids[at] {
		for _, want := range wanted {
			if have == want {
				return true
			}
		}
	}
	return false
}

func (r *reading) is(at int, class id) bool {
	for _, have := range r.ids[at] {
		if have == class {
			return true
		}
	}
	return false
}

// match returns where a match of the steps that begins at the token at ends.
func (r *reading) match(steps []step, at int, joins []id) (end int, ok bool) {
	return r.try(steps, at, at, r.sentences[r.tokens[at].sentence].end, joins)
}

// try matches steps from the token at; begin is where the whole match begins,
// limit the end of its sentence.
func (r *reading) try(steps []step, at, begin, limit int, joins []id) (int, bool) {
	if len(steps) == 0 {
		return at, true
	}
	s := steps[0]
	if s.last {
		if at == limit {
			return at, true
		}
		return 0, false
	}
	if s.not {
		for k := at; k <= at+s.gap && k < limit; k++ {
			if k > at && !s.across && r.tokens[k].brk > noBreak {
				break
			}
			if r.has(k, s.any) {
				return 0, false
			}
		}
		return r.try(steps[1:], at, begin, limit, joins)
	}
	for k := at; k <= at+s.gap && k < limit; k++ {
		if k > begin && !s.across && !s.start && r.tokens[k].brk > noBreak {
			break
		}
		if r.has(k, s.any) && r.placed(s, k, joins) {
			if end, ok := r.try(steps[1:], k+1, begin, limit, joins); ok {
				return end, true
			}
		}
	}
	if s.optional {
		return r.try(steps[1:], at, begin, limit, joins)
	}
	return 0, false
}

// placed reports whether a token stands where the step wants it.
func (r *reading) placed(s step, at int, joins []id) bool {
	switch {
	case s.first:
		return at == r.sentences[r.tokens[at].sentence].first
	case s.start:
		return r.tokens[at].brk > noBreak || r.has(at-1, joins)
	}
	return true
}
