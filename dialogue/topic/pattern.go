package topic

import (
	"strconv"
	"strings"
)

// id names a word or a class of words. A token has several: its own and those
// of its classes.
type id uint16

// stem is a part of words that stands in the lexicon with a star.
type stem struct {
	part       string
	start, end bool // the word must begin, or end, with the part
	class      id
}

// lexicon knows the words and word classes of both languages.
type lexicon struct {
	ids   map[string]id     // words, and classes as "@name"
	words map[string][]id   // the classes of a word
	stems map[string][]stem // by the first two bytes of the part
}

func (l *lexicon) id(name string) id {
	n, ok := l.ids[name]
	if !ok {
		n = id(len(l.ids) + 1)
		l.ids[name] = n
	}
	return n
}

// idsOf returns the ids of several words and classes.
func (l *lexicon) idsOf(names string) []id {
	var out []id
	for name := range strings.FieldsSeq(names) {
		out = append(out, l.id(name))
	}
	return out
}

// newLexicon reads the table of classes: a line is "name: word word stem*".
// A name that stands on several lines collects them. "@other" takes in a class
// that stands above.
func newLexicon(table string) *lexicon {
	l := &lexicon{ids: make(map[string]id, 2048), words: make(map[string][]id, 2048), stems: map[string][]stem{}}
	for line := range strings.SplitSeq(strings.Map(fold, table), "\n") {
		name, list, found := strings.Cut(line, ":")
		if !found {
			continue
		}
		class := l.id("@" + name)
		for word := range strings.FieldsSeq(list) {
			l.add(word, class)
		}
	}
	return l
}

func (l *lexicon) add(word string, class id) {
	part := strings.Trim(word, "*")
	if part == word {
		l.words[word] = append(l.words[word], class)
		return
	}
	s := stem{part: part, start: word[0] != '*', end: word[len(word)-1] != '*', class: class}
	l.stems[part[:2]] = append(l.stems[part[:2]], s)
}

// of appends the names under which a word can be met to list.
func (l *lexicon) of(word string, list []id) []id {
	if n, ok := l.ids[word]; ok {
		list = append(list, n)
	}
	list = append(list, l.words[word]...)
	for i := 0; i+2 <= len(word); i++ {
		for _, s := range l.stems[word[i:i+2]] {
			if s.start && i > 0 || !strings.HasPrefix(word[i:], s.part) || s.end && i+len(s.part) != len(word) {
				continue
			}
			list = append(list, s.class)
		}
	}
	return list
}

// step is one element of a pattern.
type step struct {
	any      []id // the word is one of these
	not      bool // … or must not be: looks and does not move
	optional bool
	gap      int  // words that may stand before it
	across   bool // the gap may cross commas
	start    bool // stands at the beginning of a clause
	first    bool // stands at the beginning of a sentence
	last     bool // the sentence ends here
}

// pattern is a sequence of words that says something.
type pattern struct {
	rule  int // the place of the rule among the rules; −1 for signs
	flags string
	name  string
	steps []step
}

// newPatterns reads a table of patterns. A line is "rule flags: steps":
//
//	word|@class    one of these words
//	x?             may be missing
//	!x             what follows is not x
//	..3  ,,3       up to three words between; with commas, across clauses
//	^  ^^  $       beginning of a clause, of a sentence, end of the sentence
func (l *lexicon) newPatterns(table string, rule func(string) int) []pattern {
	var out []pattern
	for line := range strings.SplitSeq(table, "\n") {
		head, body, found := strings.Cut(line, ": ")
		if !found {
			continue
		}
		name, flags, _ := strings.Cut(head, " ")
		p := pattern{rule: rule(name), name: name, flags: flags}
		var next step
		for word := range strings.FieldsSeq(body) {
			switch {
			case word == "^":
				next.start = true
				continue
			case word == "^^":
				next.first = true
				continue
			case strings.HasPrefix(word, ".."), strings.HasPrefix(word, ",,"):
				next.gap, _ = strconv.Atoi(word[2:])
				next.across = word[0] == ','
				continue
			case word == "$":
				next.last = true
			default:
				word, next.optional = strings.CutSuffix(word, "?")
				word, next.not = strings.CutPrefix(word, "!")
				for name := range strings.SplitSeq(strings.Map(fold, word), "|") {
					next.any = append(next.any, l.id(name))
				}
			}
			p.steps = append(p.steps, next)
			next = step{}
		}
		out = append(out, p)
	}
	return out
}

// byFirst files patterns under what their first step asks for.
func byFirst(patterns []pattern, size int) [][]int {
	out := make([][]int, size+1)
	for i, p := range patterns {
		for _, n := range p.steps[0].any {
			out[n] = append(out[n], i)
		}
	}
	return out
}
