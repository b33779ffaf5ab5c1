package topic

import (
	"cmp"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// hit is one match of a rule.
type hit struct {
	rule, from, to int
	first, end     int // its tokens
}

// read takes a text apart and looks its words up.
func (g *Guard) read(text string) *reading {
	r := &reading{text: text}
	r.tokens, r.sentences = read(text)
	r.ids = make([][]id, len(r.tokens))
	store := make([]id, 0, 4*len(r.tokens))
	for i, t := range r.tokens {
		from := len(store)
		store = append(store, g.any0)
		store = g.lex.of(t.word, store)
		if t.word[0] >= '0' && t.word[0] <= '9' {
			store = append(store, g.num)
		}
		r.ids[i] = store[from:len(store):len(store)]
	}
	return r
}

// facts is what the signs say of an item.
type facts struct {
	home, ago, award []bool // by sentence
	op, hard         bool   // anywhere
}

func (g *Guard) facts(r *reading) facts {
	f := facts{home: make([]bool, len(r.sentences)), ago: make([]bool, len(r.sentences)), award: make([]bool, len(r.sentences))}
	for at := range r.tokens {
		for _, n := range r.ids[at] {
			for _, i := range g.signsBy[n] {
				p := &g.signs[i]
				if _, ok := r.match(p.steps, at, g.joins); !ok || !r.placed(p.steps[0], at, g.joins) {
					continue
				}
				switch s := r.tokens[at].sentence; p.name {
				case "home":
					f.home[s] = true
				case "ago":
					f.ago[s] = true
				case "award":
					f.award[s] = true
				case "op":
					f.op = true
				case "hard":
					f.hard = true
				}
			}
		}
	}
	return f
}

// find returns the hits in a text, by place and rule; of the hits of one breach
// that overlap, that of the first rule.
func (g *Guard) find(r *reading, kind MeetingKind) []hit {
	f := g.facts(r)
	in := kind.bit()
	var found []hit
	for at := range r.tokens {
		for _, n := range r.ids[at] {
			for _, i := range g.asksBy[n] {
				p := &g.asks[i]
				if g.rules[p.rule].kinds&in == 0 {
					continue
				}
				end, ok := r.match(p.steps, at, g.joins)
				if ok && !g.cleared(r, f, p.flags, g.rules[p.rule].breach, at, end) {
					found = append(found, hit{rule: p.rule, first: at, end: end, from: r.tokens[at].from, to: r.tokens[end-1].to})
				}
			}
		}
	}
	if in == inDialogue && len(found) == 0 {
		found = g.details(r, found)
	}
	sorted.By(found, func(a, b hit) int { return cmp.Or(a.rule-b.rule, a.from-b.from, a.to-b.to) })
	var kept []hit
	for _, h := range found {
		again := in == inDialogue && g.gives(r, h, found)
		for _, k := range kept {
			again = again || g.rules[k.rule].breach == g.rules[h.rule].breach && h.from < k.to && k.from < h.to
		}
		if !again {
			kept = append(kept, h)
		}
	}
	sorted.By(kept, func(a, b hit) int { return cmp.Or(a.from-b.from, a.to-b.to, a.rule-b.rule) })
	return kept
}

// gives reports whether a request to the members gives way to the decision that
// it asks for: “could you all agree on …” is one thing, not two.
func (g *Guard) gives(r *reading, h hit, found []hit) bool {
	if h.rule != ruleSteer && h.rule != ruleDaily {
		return false
	}
	for _, d := range found {
		if g.rules[d.rule].breach == Decision && d.first >= h.first && d.first <= h.end+3 &&
			r.tokens[d.first].sentence == r.tokens[h.first].sentence && !r.is(d.first, g.steer) && !r.is(d.end-1, g.steer) {
			return true
		}
	}
	return false
}
