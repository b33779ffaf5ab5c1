package topic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// rewrite returns other words for an item and the stance that goes with them.
// It tries what keeps most of the item first; each try is judged, and the last
// one is a sentence that always does.
func (g *Guard) rewrite(r *reading, kind MeetingKind, lang samverkan.Lang, found []hit) (string, Stance) {
	w := rewriter{g: g, r: r, kind: kind.bit(), lang: lang, found: found}
	stance := Ideas
	switch w.kind {
	case inDialogue:
		stance = AskHome
	case inForum:
		stance = Reflect
	}
	if g.language(r) == lang && utf8.ValidString(r.text) && !w.isDetail() {
		for _, try := range []string{w.asItIs(), w.spared(), w.howWe(), w.about(), w.heading()} {
			if try == "" || utf8.RuneCountInString(try) > MaxText {
				continue
			}
			if again := g.read(try); g.language(again) == lang && len(g.find(again, kind)) == 0 {
				return try, stance
			}
		}
	}
	return w.says(w.telling(), w.closing()), stance
}

type rewriter struct {
	g     *Guard
	r     *reading
	kind  kinds
	lang  samverkan.Lang
	found []hit
}

func (w *rewriter) says(texts ...samverkan.Text) string {
	parts := make([]string, 0, len(texts))
	for _, t := range texts {
		parts = append(parts, t.In(w.lang))
	}
	return strings.Join(parts, " ")
}

// isDetail reports whether a single matter was found: then nothing of the item
// is worth keeping.
func (w *rewriter) isDetail() bool {
	return w.g.rules[w.found[len(w.found)-1].rule].breach == Detail
}

// closing is what each kind of meeting ends an item with.
func (w *rewriter) closing() samverkan.Text {
	switch w.kind {
	case inCafe:
		return samverkan.Text{SV: "Vi samlar tankar tillsammans vid borden.", EN: "We gather thoughts together at the tables."}
	case inSeminar:
		return samverkan.Text{SV: "Vi jämför hur det är hos oss var och en.", EN: "We compare how it is with each of us."}
	case inForum:
		return samverkan.Text{SV: "Vi pratar fritt om det.", EN: "We talk freely about it."}
	}
	return samverkan.Text{SV: "Hur ser det ut hos er?", EN: "What does it look like in your own organization?"}
}

// telling is the telling of whoever has nothing of the item left to tell.
func (w *rewriter) telling() samverkan.Text {
	return samverkan.Text{SV: "Vi berättar om det som vi gör tillsammans.", EN: "We tell about what we do together."}
}

// asItIs is the text itself, for an item of which only the stance is wrong.
func (w *rewriter) asItIs() string {
	if len(w.r.tokens) == 0 || w.found[len(w.found)-1].end > 0 {
		return ""
	}
	return strings.TrimSpace(w.r.text)
}

// howWe turns “how should we get more?” into “we tell how we get more”.
func (w *rewriter) howWe() string {
	const modals = " ska skall bör borde kan kunde skulle måste should shall can could must might would do "
	if w.kind != inDialogue {
		return ""
	}
	tokens := w.r.tokens
	for _, h := range w.found {
		for k := h.first; k+3 < len(tokens) && k < h.end; k++ {
			a, b := tokens[k+1].word, tokens[k+2].word
			if isWe(b) {
				a, b = b, a
			}
			if tokens[k].word != "hur" && tokens[k].word != "how" || !isWe(a) || !strings.Contains(modals, " "+b+" ") {
				continue
			}
			rest := w.clause(k + 3)
			verb := tokens[rest[0]].word
			if tokens[rest[0]].brk > noBreak || verb == "ha" || verb == "have" || verb == "inte" || verb == "not" {
				continue
			}
			if w.lang == samverkan.EN {
				return "We tell how we " + w.words(rest) + ". " + w.closing().EN
			}
			if now := present(verb); now != "" {
				return "Vi berättar hur vi " + strings.TrimSpace(now+" "+w.words(rest[1:])) + ". " + w.closing().SV
			}
			return "Vi berättar hur vi arbetar för att " + w.words(rest) + ". " + w.closing().SV
		}
	}
	return ""
}

func isWe(word string) bool { return word == "vi" || word == "we" }

// present returns the present tense of the verbs that such questions are most
// often made with, "" for others.
func present(verb string) string {
	const verbs = " få:får nå:når göra:gör gå:går ta:tar ge:ger se:ser bli:blir ha:har hitta:hittar locka:lockar öka:ökar lösa:löser behålla:behåller hålla:håller arbeta:arbetar jobba:jobbar säkra:säkrar skapa:skapar möta:möter nu:nu stärka:stärker bygga:bygger sprida:sprider hantera:hanterar utveckla:utvecklar rekrytera:rekryterar prioritera:prioriterar organisera:organiserar lägga:lägger komma:kommer "
	_, after, ok := strings.Cut(verbs, " "+verb+":")
	if !ok {
		return ""
	}
	now, _, _ := strings.Cut(after, " ")
	return now
}

// clause lists the tokens from one to the end of its clause.
func (w *rewriter) clause(from int) []int {
	var out []int
	for k := from; k < len(w.r.tokens); k++ {
		if k > from && w.r.tokens[k].brk > noBreak {
			break
		}
		out = append(out, k)
	}
	return out
}

// words is the text of tokens that stand after one another.
func (w *rewriter) words(at []int) string {
	if len(at) == 0 {
		return ""
	}
	return w.r.text[w.r.tokens[at[0]].from:w.r.tokens[at[len(at)-1]].to]
}

// spared keeps the sentences, and the beginning of a sentence, in which
// nothing was found.
func (w *rewriter) spared() string {
	r := w.r
	var parts []string
	for s, sent := range r.sentences {
		cut := sent.end
		for _, h := range w.found {
			if h.end > 0 && r.tokens[h.first].sentence == s {
				cut = min(cut, w.start(h.first))
			}
		}
		if cut-sent.first < 3 || cut < sent.end && w.leans(sent.first, cut) {
			continue
		}
		part := r.text[r.tokens[sent.first].from:r.tokens[cut-1].to]
		if sent.asks && cut == sent.end {
			part += "?"
		} else {
			part += "."
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, " ") + " " + w.closing().In(w.lang)
}

// leans reports whether the beginning of a sentence does not stand alone: it
// is a subordinate clause, announces a choice, or turns to the members.
func (w *rewriter) leans(from, to int) bool {
	const leaning = " innan efter när om då medan sedan över för att som before after when if while as over once for with val omröstning choice vote "
	if strings.Contains(leaning, " "+w.r.tokens[from].word+" ") {
		return true
	}
	for k := from; k < to; k++ {
		if w.r.has(k, w.g.turns) {
			return true
		}
	}
	return false
}

// start is where the clause of a token begins: after a comma or the like, or
// at an “and”.
func (w *rewriter) start(at int) int {
	first := w.r.sentences[w.r.tokens[at].sentence].first
	for k := at; k > first; k-- {
		if w.r.tokens[k].brk > noBreak || w.r.has(k, w.g.joins) {
			return k
		}
	}
	return first
}

// about tells about what stands after a preposition in or after what was found.
func (w *rewriter) about() string {
	const prepositions = " om för kring på inför av about on for of into regarding "
	const empty = " att er ni oss det den detta dem sig vem vi to you us it this that them how what which whether we i hur vad vilka vilken vilket när var "
	r := w.r
	for _, h := range w.found {
		if h.end == 0 {
			continue
		}
		for k := h.first; k+1 < len(r.tokens) && r.tokens[k].sentence == r.tokens[h.first].sentence; k++ {
			if !strings.Contains(prepositions, " "+r.tokens[k].word+" ") || strings.Contains(empty, " "+r.tokens[k+1].word+" ") || r.tokens[k+1].brk > noBreak {
				continue
			}
			rest := w.clause(k + 1)
			if len(rest) > 9 || w.acts(rest) {
				continue
			}
			// One word after “på” is mostly a time or a place (“på natten”), and a
			// number alone is a year: nothing to tell about.
			if word := r.tokens[k+1].word; len(rest) == 1 && (r.tokens[k].word == "på" || r.tokens[k].word == "on" || strings.Trim(word, "0123456789") == "") {
				continue
			}
			about := samverkan.Text{SV: "Vi berättar om ", EN: "We tell about "}
			if w.kind != inDialogue {
				about = samverkan.Text{SV: "Vi pratar om ", EN: "We talk about "}
			}
			return about.In(w.lang) + w.words(rest) + ". " + w.closing().In(w.lang)
		}
	}
	return ""
}

// acts reports whether there is a verb or a question among the tokens.
func (w *rewriter) acts(at []int) bool {
	for _, k := range at {
		if w.r.has(k, w.g.verbs) {
			return true
		}
	}
	return false
}

// heading keeps the longest noun that the guard knows nothing of: most often the
// topic.
func (w *rewriter) heading() string {
	const nouns = "ning ningen ningar ningarna erna arna orna registret skap skapet heten tion tionen tioner mentet planen bristen läget stödet dagen vägen budgeten ment ship ance ity ness ing ations ments ships"
	best := -1
	for k, t := range w.r.tokens {
		if len(t.word) < 7 || !endsIn(t.word, nouns) || strings.HasSuffix(t.word, "thing") || len(w.r.ids[k]) > 1 {
			continue
		}
		if best < 0 || utf8.RuneCountInString(t.word) > utf8.RuneCountInString(w.r.tokens[best].word) {
			best = k
		}
	}
	if best < 0 {
		return ""
	}
	first, size := utf8.DecodeRuneInString(w.r.text[w.r.tokens[best].from:])
	rest := w.r.text[w.r.tokens[best].from+size : w.r.tokens[best].to]
	return string(unicode.ToUpper(first)) + rest + ": " + lower(w.telling().In(w.lang)) + " " + w.closing().In(w.lang)
}

// endsIn reports whether a word has one of the endings.
func endsIn(word, endings string) bool {
	for ending := range strings.FieldsSeq(endings) {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// lower makes the first letter of one of our own sentences small.
func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }
