package phrase

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/figures"
)

// Sentence returns parts as one sentence: joined with single spaces (none before
// a comma or a semicolon), with a capital first letter and a full stop. A question mark, an ellipsis or a colon
// at the end stays; an exclamation mark becomes a full stop. What begins with an
// ellipsis goes on from before and keeps its small letter.
//
// A whole number 0 or 2 to 12 that begins it is written as a word, "Tolv
// kommuner", unless an abbreviation or a month follows, "5 kr", "12 mars", or it is
// of so many in figures, "2 av 288 kommuner". One is
// not, for "en" or "ett" depends on the noun; Count knows.
func Sentence(parts ...samverkan.Text) samverkan.Text {
	sv, en := columns(parts)
	return samverkan.Text{SV: sentence(sv, samverkan.SV), EN: sentence(en, samverkan.EN)}
}

func sentence(parts []string, l samverkan.Lang) string {
	s := single(strings.Join(parts, " "))
	s = strings.TrimRight(s, "! "+noBreak)
	if s == "" {
		return ""
	}
	if !strings.HasPrefix(s, "…") {
		s = capital(spelled(s, l))
	}
	// The mark may stand within a quotation or brackets, or before them.
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’)»"))
	if strings.ContainsRune(".?…:", end) {
		return s
	}
	return s + "."
}

// single returns a text without spaces at its ends or before a comma, and with
// single ones within. A no-break space goes before others.
func single(s string) string {
	var b strings.Builder
	space := rune(0)
	for _, r := range s {
		if unicode.IsSpace(r) {
			if space == 0 || string(r) == noBreak {
				space = ' '
				if string(r) == noBreak {
					space = r
				}
			}
			continue
		}
		if space != 0 && b.Len() > 0 && r != ',' && r != ';' {
			b.WriteRune(space)
		}
		space = 0
		b.WriteRune(r)
	}
	return b.String()
}

// spelled returns a text with a number that begins it as a word, where a word
// can stand.
func spelled(s string, l samverkan.Lang) string {
	digits := s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
	if digits == "" || len(digits) > 2 || len(digits) == 2 && digits[0] == '0' {
		return s
	}
	n := int64(0)
	for _, d := range []byte(digits) {
		n = n*10 + int64(d-'0')
	}
	after, wide := strings.CutPrefix(s[len(digits):], noBreak)
	if !wide {
		after, wide = strings.CutPrefix(after, " ")
	}
	next := after
	if end := strings.IndexFunc(after, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		next = after[:end]
	}
	first, _ := utf8.DecodeRuneInString(next)
	if rest, of := cutOf(after); of && rest != "" && rest[0] >= '0' && rest[0] <= '9' { // "2 av 288": both in figures, or both in words
		return s
	}
	if !wide || n == 1 || n > inWords || !unicode.IsLower(first) || keepsFigure(next) {
		return s
	}
	return figures.Count(n, string(l)) + s[len(digits):]
}

// cutOf cuts off "av" or "of" and reports whether a text begins with it.
func cutOf(s string) (rest string, found bool) {
	if rest, found = strings.CutPrefix(s, "av "); !found {
		rest, found = strings.CutPrefix(s, "of ")
	}
	return rest, found
}

// keepsFigure reports whether a word wants figures before it: an abbreviation, or
// a month. English months have capitals and are told by that.
func keepsFigure(word string) bool {
	if slices.Contains([]string{"kr", "tkr", "mkr", "mnkr", "mdkr"}, word) {
		return true
	}
	for month := 1; month <= 12; month++ {
		if name, _, _ := strings.Cut(monthOf(2000, month, "sv"), " "); name == word {
			return true
		}
	}
	return false
}

// capital returns a text with its first letter in upper case, if that is its
// first sign but for marks that open a quotation, brackets or an isolate.
func capital(s string) string {
	rest := strings.TrimLeft(s, "”“‘’(»\u2066\u2067\u2068")
	r, size := utf8.DecodeRuneInString(rest)
	if !unicode.IsLower(r) {
		return s
	}
	return s[:len(s)-len(rest)] + string(unicode.ToUpper(r)) + rest[size:]
}
