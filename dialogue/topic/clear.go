package topic

// cleared reports whether something around a match takes the sting out of it.
// The flags of a pattern:
//
//	h  clears when the sentence points home
//	t  clears when a telling verb stands before it in its clause
//	q  clears unless the sentence ends with a question mark
//	r  clears when the next sentence gives the answer
//	p  clears when the sentence is about what has been
//	a  clears when the sentence is about an award
//	w  clears after a question word: how decisions are taken
//	o  clears unless the item is about daily work
//	O  … about daily work in the narrow sense
//
// A negation before it in its clause and an attributed quotation always clear.
func (g *Guard) cleared(r *reading, f facts, flags string, breach Breach, at, end int) bool {
	s := r.tokens[at].sentence
	for _, c := range flags {
		switch {
		case c == 'h' && f.home[s],
			c == 'p' && f.ago[s],
			c == 'a' && f.award[s],
			c == 'q' && !r.sentences[s].asks,
			c == 'o' && !f.op,
			c == 'O' && !f.hard,
			c == 't' && g.told(r, at),
			c == 'r' && g.answered(r, s),
			c == 'w' && g.asked(r, at):
			return true
		}
	}
	return g.denied(r, at, end, breach) || g.reported(r, at, end)
}

// told reports whether a telling verb stands before the token in its clause.
func (g *Guard) told(r *reading, at int) bool {
	for k := at; k > 0 && r.tokens[k].brk == noBreak; {
		k--
		if r.has(k, g.joins) {
			return false
		}
		if r.is(k, g.telling) {
			return true
		}
	}
	return false
}

// asked reports whether a question word stands shortly before the token.
func (g *Guard) asked(r *reading, at int) bool {
	for k := at; k > 0 && k > at-5 && r.tokens[k].brk == noBreak; {
		k--
		if r.is(k, g.when) {
			return true
		}
	}
	return false
}

// answered reports whether the sentence is one that answers itself: a heading
// in the form of a question, before a telling.
func (g *Guard) answered(r *reading, s int) bool {
	if s+1 >= len(r.sentences) || !r.sentences[s].asks {
		return false
	}
	next := r.sentences[s+1]
	for k := next.first; k < next.end && !next.asks; k++ {
		if r.is(k, g.past) || k < next.first+3 && (r.is(k, g.answer) || r.is(k, g.telling)) {
			return true
		}
	}
	return false
}

// denied reports whether an odd number of negations holds for the match.
func (g *Guard) denied(r *reading, at, end int, breach Breach) bool {
	count := 0
	for k, left := at, 7; k > 0 && left > 0 && r.tokens[k].brk == noBreak; left-- {
		k--
		if g.negates(r, k) {
			count++
		} else if count > 0 && r.has(k, g.joins) {
			break // “no vote and nobody promises”: each has its own
		}
	}
	s := r.sentences[r.tokens[at].sentence]
	if breach == Decision && !s.asks {
		for k := end; k < s.end && k < end+2 && r.tokens[k].brk == noBreak; k++ {
			if g.negates(r, k) && r.tokens[k].word != "utan" {
				count++
			}
		}
	}
	if breach == Decision && !s.asks {
		for k := at; k < end; k++ {
			if g.negates(r, k) {
				count++
			}
		}
	}
	return count%2 == 1
}

// negates reports whether the token is a negation: not “not only”, not “do not
// forget”, not “why not”; “utan” only as “without”.
func (g *Guard) negates(r *reading, k int) bool {
	word := r.tokens[k].word
	switch {
	case word == "utan":
		return r.tokens[k].brk == noBreak
	case !r.is(k, g.neg):
		return false
	case k+1 < len(r.tokens) && r.is(k+1, g.neglit) && r.tokens[k+1].brk == noBreak:
		return false
	case k > 0 && (r.tokens[k-1].word == "varför" || r.tokens[k-1].word == "why" || r.is(k-1, g.neglit)):
		return false
	}
	return true
}

// reported reports whether the match stands in a quotation of somebody.
func (g *Guard) reported(r *reading, at, end int) bool {
	if !r.tokens[at].quoted || !r.tokens[end-1].quoted {
		return false
	}
	for k, t := range r.tokens {
		if !t.quoted && r.is(k, g.said) {
			return true
		}
	}
	return false
}
