package committee

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/separated"
)

// Encoding is how the bytes of a file were read as characters.
type Encoding string

// The encodings that are told apart.
const (
	UTF8        Encoding = separated.UTF8
	Windows1252 Encoding = separated.Windows1252
)

// decoded returns the text of a file, as package separated finds it.
func decoded(data []byte) (string, Encoding, error) {
	if len(data) > MaxCSV {
		return "", "", samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Filen har {n} byte. Den får ha högst {most}. Dela den, till exempel per kommun.",
			EN: "The file has {n} bytes. It may have {most} at most. Split it, for instance by municipality.",
		}, samverkan.Int("n", len(data)), samverkan.Int("most", MaxCSV))
	}
	s, encoding, ok := separated.Text(data)
	if !ok {
		return "", "", samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Filen är inte text i CSV-format; den ser ut som en arbetsbok, som packad eller som UTF-16. Öppna den i kalkylprogrammet och spara den som ”CSV UTF-8”.",
			EN: "The file is not text in the CSV format; it looks like a workbook, packed, or like UTF-16. Open it in the spreadsheet program and save it as “CSV UTF-8”.",
		})
	}
	if encoding == separated.UTF8 {
		s = composed(s)
	}
	return s, Encoding(encoding), nil
}

// composed writes å, ä, ö, é and ü that are a letter and a mark of their own, as
// files from some computers have them, as one character. Other pairs stay.
func composed(s string) string {
	if !strings.ContainsAny(s, "\u0301\u0308\u030A") {
		return s
	}
	return strings.NewReplacer(
		"a\u030A", "å", "A\u030A", "Å", "a\u0308", "ä", "A\u0308", "Ä", "o\u0308", "ö", "O\u0308", "Ö",
		"u\u0308", "ü", "U\u0308", "Ü", "e\u0301", "é", "E\u0301", "É",
	).Replace(s)
}

// isOdd reports whether a character has no place in a name: control characters
// and those that turn the direction of writing, and what could not be read.
func isOdd(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}

// tidy returns a cell with its white space, line breaks too, as single spaces.
func tidy(s string) string {
	space := true // as at the beginning: a space there is one too many
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && !space:
			space = true
		case c <= ' ' || c == 0xC2 || c >= 0xE1 && c <= 0xE3: // where other white space begins
			return strings.Join(strings.Fields(s), " ")
		default:
			space = false
		}
	}
	if space && s != "" {
		return s[:len(s)-1]
	}
	return s
}

// folded returns a name as it is compared: letters small, single spaces.
//
//go:noinline
func folded(s string) string { return strings.ToLower(tidy(composed(s))) }

// slug makes an ID of a name: "Älvnäs kommun" is "alvnas-kommun". A name
// without a letter or digit of a–z and 0–9 gives "".
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(composed(s)) {
		letters := plain(r)
		if letters == "" {
			gap = gap || b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteString(letters)
	}
	return b.String()
}

// plain returns a small letter without its marks, "" for what is no letter or
// digit in an ID.
func plain(r rune) string {
	if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
		return string(r)
	}
	from := "àáâãäåāăąçćčďèéêëēėęěìíîïīłñńňòóôõöőøōřśšşťùúûüůűūýÿžźż"
	to := "aaaaaaaaacccdeeeeeeeeiiiiilnnnoooooooorssstuuuuuuuyyzzz"
	i := 0
	for _, f := range from {
		if f == r {
			return to[i : i+1]
		}
		i++
	}
	switch r {
	case 'æ':
		return "ae"
	case 'ð', 'đ':
		return "d"
	case 'þ':
		return "th"
	case 'ß':
		return "ss"
	}
	return ""
}
