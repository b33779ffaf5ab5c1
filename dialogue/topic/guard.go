package topic

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
)

// Guard is the topic guard, ready to judge: its tables of words are made once.
// It is never changed, so that it can be used from several goroutines. The zero
// Guard judges too, but makes the tables each time.
type Guard struct {
	lex   *lexicon
	rules []rule

	asks, signs     []pattern
	asksBy, signsBy [][]int

	// Classes that the code itself asks for.
	any0, neg, neglit, telling, past, when, said, answer id
	dstrong, dmedium, dunit, dname, one, people, joint   id
	num, month, weekday, steer, sides                    id
	joins, turns, verbs                                  []id
}

// NewGuard makes a guard. Use one for a whole agenda.
func NewGuard() *Guard {
	g := &Guard{lex: newLexicon(classes), rules: rules()}
	g.asks = g.lex.newPatterns(asks, func(name string) int {
		for i, r := range g.rules {
			if r.info.ID[4:] == name {
				return i
			}
		}
		return -1
	})
	g.signs = g.lex.newPatterns(signs, func(string) int { return -1 })
	for _, c := range []struct {
		name string
		to   *id
	}{
		{"any0", &g.any0},
		{"neg", &g.neg},
		{"neglit", &g.neglit},
		{"telling", &g.telling},
		{"past", &g.past},
		{"when", &g.when},
		{"said", &g.said},
		{"answer", &g.answer},
		{"dstrong", &g.dstrong},
		{"dmedium", &g.dmedium},
		{"dunit", &g.dunit},
		{"dname", &g.dname},
		{"one", &g.one},
		{"people", &g.people},
		{"joint", &g.joint},
		{"sides", &g.sides},
		{"num", &g.num},
		{"month", &g.month},
		{"weekday", &g.weekday},
		{"steer", &g.steer},
	} {
		*c.to = g.lex.id("@" + c.name)
	}
	g.joins = g.lex.idsOf("@and")
	g.turns = g.lex.idsOf("@ni @pol @asking @askingen you önskan proposed request")
	g.verbs = g.lex.idsOf("@mod @deon @when be take use doing own follow")
	g.asksBy = byFirst(g.asks, len(g.lex.ids))
	g.signsBy = byFirst(g.signs, len(g.lex.ids))
	return g
}

// Judge says what of an item does not belong in its meeting: the objection to
// the stance first, then the others by From, To and rule. It is empty when
// there is nothing to object to.
//
// A stance that is not in the list is as none, and a language that is neither
// Swedish nor English as one that is left out.
func (g *Guard) Judge(item Item) []Objection {
	if g.lex == nil {
		g = NewGuard()
	}
	item.Text = within(item.Text, MaxText)
	r := g.read(item.Text)
	found := g.find(r, item.Kind)
	if rule, against := g.declared(item.Stance, item.Kind); against {
		found = append([]hit{{rule: rule}}, found...)
	}
	if len(found) == 0 {
		return nil
	}
	lang := item.Lang
	if lang != samverkan.SV && lang != samverkan.EN {
		lang = g.language(r)
	}
	allowed := g.allowed(r, item)
	words, stance := g.rewrite(r, item.Kind, lang, found)
	out := make([]Objection, len(found))
	for i, h := range found {
		rule := &g.rules[h.rule]
		o := Objection{
			Rule: rule.info.ID, Breach: rule.breach, From: h.from, To: h.to, Seeds: slices.Clone(rule.info.Seeds),
			Rewrite: words, Stance: stance, Allowed: slices.Clone(allowed),
		}
		o.Says = rule.says.With(samverkan.Apart(samverkan.Quoted("words", item.Text[h.from:h.to]), samverkan.Of("kind", item.Kind.Text()))...)
		out[i] = o
	}
	return out
}

// declared returns the rule that a stance breaks in a kind of meeting.
func (g *Guard) declared(s Stance, kind MeetingKind) (rule int, against bool) {
	switch s {
	case Decide:
		rule = ruleDecide
	case Ideas:
		rule = ruleIdeas
	default:
		return 0, false
	}
	return rule, g.rules[rule].kinds&kind.bit() != 0
}

// allowed lists the kinds of meetings where there is nothing against an item.
func (g *Guard) allowed(r *reading, item Item) []MeetingKind {
	var out []MeetingKind
	for _, c := range kindWords() {
		if _, against := g.declared(item.Stance, c.Is); !against && len(g.find(r, c.Is)) == 0 {
			out = append(out, c.Is)
		}
	}
	return out
}

// Judge is [Guard.Judge] for a single item.
func Judge(item Item) []Objection { return NewGuard().Judge(item) }

// language returns the language most of the words are in, Swedish in a tie.
func (g *Guard) language(r *reading) samverkan.Lang {
	const swedish = " och att det som en på är av för med till den har de inte om ett men vi hur så ni er oss kan ska från vad vid hos eller i var när vilka vilken sig ut upp hem våra vår era "
	const english = " the and of to in a is that for it with as we our you your on be this by are from or an have how what should can not at us do could would who which will about their has let were was "
	n := 0
	for _, t := range r.tokens {
		switch {
		case strings.Contains(swedish, " "+t.word+" ") || strings.ContainsAny(t.word, "åäö"):
			n++
		case strings.Contains(english, " "+t.word+" "):
			n--
		}
	}
	if n < 0 {
		return samverkan.EN
	}
	return samverkan.SV
}
