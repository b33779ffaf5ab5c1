package topic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one word of an item.
type token struct {
	word     string // folded: small letters, ä å ö kept, other marks gone
	from, to int    // its bytes in the text
	brk      uint8  // what stands between it and the word before
	capital  bool   // begins with a capital letter
	quoted   bool   // inside quotation marks
	sentence int    // the number of its sentence, from 0
}

// What stands between two words.
const (
	noBreak   = iota
	softBreak // a comma, a colon, a dash, a bracket: another clause
	hardBreak // the end of a sentence
)

// sentence is what is known of a sentence as a whole.
type sentence struct {
	first, end int  // its tokens [first, end)
	asks       bool // ends with a question mark
}

// within returns the longest beginning of text with at most most runes, cut at
// a rune boundary.
func within(text string, most int) string {
	if len(text) <= most {
		return text
	}
	n := 0
	for i := range text {
		if n == most {
			return text[:i]
		}
		n++
	}
	return text
}

// reader takes a text apart into words.
type reader struct {
	tokens    []token
	sentences []sentence
	word      []byte
	from, to  int
	brk       uint8
	capital   bool
	quotes    int
	pending   bool // a full stop that ends a sentence if a capital letter follows
	spaced    bool
}

// read takes a text apart. Bytes that are not UTF-8 are spaces.
func read(text string) ([]token, []sentence) {
	r := reader{tokens: make([]token, 0, len(text)/5+4)}
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if c == utf8.RuneError && size == 1 {
			c = ' '
		}
		r.take(c, i, i+size)
		i += size
	}
	r.flush()
	r.endSentence(false)
	return r.tokens, r.sentences
}

// take reads one rune that stands at [from, to).
func (r *reader) take(c rune, from, to int) {
	switch {
	case unicode.IsLetter(c) || unicode.IsDigit(c):
		if len(r.word) == 0 {
			r.begin(c, from)
		}
		r.word = utf8.AppendRune(r.word, fold(c))
		r.to = to
	case unicode.Is(unicode.M, c):
		r.mark(c, to)
	case c == '\u00ad' || unicode.Is(unicode.Cf, c): // soft hyphens, zero-width marks
		if len(r.word) > 0 {
			r.to = to
		}
	case c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´':
		if len(r.word) > 0 { // we'd: two words, “we” and “'d”
			r.flush()
			r.word = append(r.word, '\'')
			r.from, r.to, r.capital = from, to, false
		}
	default:
		r.flush()
		r.gap(c)
	}
}

// begin starts a word and settles what stood before it.
func (r *reader) begin(c rune, from int) {
	r.capital = unicode.IsUpper(c)
	if r.pending && r.spaced && r.capital {
		r.endSentence(false)
	}
	r.pending, r.spaced = false, false
	r.from = from
}

// mark puts a combining mark on the letter before it: the ring and the two
// dots of å, ä and ö count, others do not.
func (r *reader) mark(c rune, to int) {
	if len(r.word) == 0 {
		return
	}
	r.to = to
	last := r.word[len(r.word)-1]
	with := rune(0)
	switch {
	case c == '\u0308' && last == 'a':
		with = 'ä'
	case c == '\u0308' && last == 'o':
		with = 'ö'
	case c == '\u030a' && last == 'a':
		with = 'å'
	}
	if with != 0 {
		r.word = utf8.AppendRune(r.word[:len(r.word)-1], with)
	}
}

// gap reads a rune between words.
func (r *reader) gap(c rune) {
	switch c {
	case '.', '…':
		r.pending, r.spaced = true, false
		r.brk = max(r.brk, softBreak)
		if n := len(r.tokens); n > 0 && isShort(r.tokens[n-1].word) {
			r.pending, r.brk = false, noBreak // kl. 14, t.ex.
		}
	case '!', '\n', '\r', '\u2028', '\u2029', ';', '•':
		r.endSentence(false)
	case '?', '؟', '？':
		r.endSentence(true)
	case ',', ':', '(', ')', '[', ']', '–', '—', '|', '→':
		r.brk = max(r.brk, softBreak)
		r.spaced = r.spaced || c == '(' || c == '['
	case '"', '”', '“', '„', '«', '»':
		r.brk = max(r.brk, softBreak)
		r.quotes++
		r.spaced = true
	default:
		if unicode.IsSpace(c) {
			r.spaced = true
		}
	}
}

// isShort reports whether a full stop after the word does not end anything.
func isShort(word string) bool {
	switch word {
	case "kl", "v", "t", "ex", "bl", "a", "ca", "dvs", "s", "k", "nr", "m", "fl", "osv", "mr", "mrs", "dr", "e", "g", "i", "st", "no", "resp", "inkl", "tel", "jan", "feb", "aug", "sept", "okt", "nov", "dec":
		return true
	}
	return false
}

// flush ends the word that is being read.
func (r *reader) flush() {
	if len(r.word) == 0 {
		return
	}
	if len(r.tokens) == 0 || r.sentenceEmpty() {
		r.brk = hardBreak
	}
	if len(r.word) > 1 || r.word[0] != '\'' {
		r.tokens = append(r.tokens, token{
			word: string(r.word), from: r.from, to: r.to, brk: r.brk, capital: r.capital,
			quoted: r.quotes%2 == 1, sentence: len(r.sentences),
		})
		r.brk = noBreak
	}
	r.word = r.word[:0]
}

func (r *reader) sentenceEmpty() bool {
	n := len(r.sentences)
	return n > 0 && r.sentences[n-1].end == len(r.tokens)
}

// endSentence ends the sentence that is being read, if it has words.
func (r *reader) endSentence(asks bool) {
	first := 0
	if n := len(r.sentences); n > 0 {
		first = r.sentences[n-1].end
		if first == len(r.tokens) {
			return
		}
	}
	if len(r.tokens) > first {
		r.sentences = append(r.sentences, sentence{first: first, end: len(r.tokens), asks: asks})
	}
	r.pending = false
}

// fold makes a letter small and takes its accent away; å, ä and ö are letters
// of their own.
func fold(c rune) rune {
	const accented, plain = "éèêëáàâãüúùûíìîïóòôõñç", "eeeeaaaauuuuiiiioooonc"
	c = unicode.ToLower(c)
	if c < 0x80 {
		return c
	}
	if i := strings.IndexRune(accented, c); i >= 0 {
		return rune(plain[i/2]) // each of them is two bytes
	}
	return c
}
