package cube

import (
	"strings"
	"unicode"
)

// rateByWords returns Percent or Rate for the name of a unit, in small letters,
// with a word that says that its figures are so many of something, or a mean;
// OtherKind where no word does. It reads whole words: "personer" is not "per".
func rateByWords(name string) Kind {
	words := wordsOf(name)
	kind := OtherKind
	for i, w := range words {
		switch {
		case is(w, "% procent procentuell procentuella percent percentage pct"), w == "per" && follows(words, i, "cent"):
			return Percent
		case w == "per" && !aDay(words[i+1:]), w == "/" && divides(words, i), ofRates(w):
			kind = Rate
		case is(w, "andelar shares") && !is(words[0], "antal number"): // those are owned
			kind = Rate
		}
	}
	return kind
}

// wordsOf cuts a text into words, numbers and signs.
func wordsOf(s string) (words []string) {
	from := -1
	for i, c := range s {
		in := unicode.IsLetter(c) || unicode.IsDigit(c)
		if from >= 0 && !in {
			words = append(words, s[from:i])
			from = -1
		}
		switch {
		case in && from < 0:
			from = i
		case !in && (c == '%' || c == '‰' || c == '/' || c == '-'):
			words = append(words, string(c))
		}
	}
	if from >= 0 {
		words = append(words, s[from:])
	}
	return words
}

// ofRates reports whether a word alone says so. What begins or ends like one of
// them and is none stands beside it: "medel" is money, "handel" is trade.
func ofRates(w string) bool {
	switch {
	case is(w, "‰ promille permille snitt mean average avg share rate rates ratio ratios density indices indextal"):
		return true
	case begins(w, "medel"):
		return !is(w, "medel medels medelålders medelinkomsttagare medeltid medeltida") && !begins(w, "medelstor medelklass medelhav")
	case strings.Contains(w, "medelvärde"), strings.Contains(w, "medeltal"), strings.Contains(w, "genomsnitt"), begins(w, "median"):
		return true
	case ends(w, "index täthet kvot kvoten sgrad"), is(w, "andelen"):
		return true
	}
	return ends(w, "andel") && !ends(w, "handel mandel vandel")
}

// divides reports whether a stroke stands for per: not in "2024/25" or "och/eller".
func divides(words []string, i int) bool {
	if i == 0 || i+1 == len(words) || is(words[i-1], "och and") && is(words[i+1], "eller or") {
		return false
	}
	return !(digits(words[i-1]) && digits(words[i+1]))
}

// aDay reports whether words begin as a day does, as in "antal per 31 december"
// or "per 2025-12-31": the figures are of that day, not per anything.
func aDay(words []string) bool {
	const months = "jan januari january feb februari february mar mars march apr april maj may jun juni june " +
		"jul juli july aug augusti august sep sept september okt oktober oct october nov november dec december"
	switch {
	case len(words) == 0:
		return false
	case len(words) == 1: // "per 2024" is of a year
		return is(words[0], months) || digits(words[0]) && len(words[0]) == 4
	case words[0] == "den", digits(words[0]) && is(words[1], months), is(words[0], months):
		return true
	}
	return digits(words[0]) && len(words[0]) == 4 && words[1] == "-"
}

func follows(words []string, i int, next string) bool {
	return i+1 < len(words) && words[i+1] == next
}

func digits(w string) bool { return strings.Trim(w, "0123456789") == "" }

// is reports whether a word is one of a list.
func is(w, list string) bool {
	for _, x := range strings.Fields(list) {
		if w == x {
			return true
		}
	}
	return false
}

func begins(w, list string) bool {
	for _, x := range strings.Fields(list) {
		if strings.HasPrefix(w, x) {
			return true
		}
	}
	return false
}

func ends(w, list string) bool {
	for _, x := range strings.Fields(list) {
		if strings.HasSuffix(w, x) {
			return true
		}
	}
	return false
}
