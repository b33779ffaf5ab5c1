package separated

import (
	"strings"
	"unicode/utf8"
)

// The encodings that Text finds.
const (
	UTF8        = "utf-8"
	Windows1252 = "windows-1252"
)

// Text returns the text of a file and its encoding; it is not ok when the file
// is no text but a workbook, packed, or UTF-16. A file that is valid UTF-8 is
// that, with or without a byte order mark. Else it is Windows-1252, unless it
// has more characters of two and more bytes than bytes that belong to none: then
// it is UTF-8 with damage, whose bytes are U+FFFD and make their rows unreadable.
func Text(data []byte) (text, encoding string, ok bool) {
	s := strings.TrimPrefix(string(data), "\uFEFF")
	if strings.HasPrefix(s, "PK\x03\x04") || strings.HasPrefix(s, "\xD0\xCF\x11\xE0") || strings.HasPrefix(s, "\x1F\x8B") || strings.ContainsRune(s, 0) {
		return "", "", false
	}
	if utf8.ValidString(s) {
		return s, UTF8, true
	}
	whole, broken := 0, 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		i += size
	}
	if whole > broken {
		return strings.ToValidUTF8(s, string(utf8.RuneError)), UTF8, true
	}
	high := High1252()
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for i := range len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			b.WriteByte(c)
		} else {
			b.WriteRune(high[c-utf8.RuneSelf])
		}
	}
	return b.String(), Windows1252, true
}

// High1252 is the code points of the bytes from 0x80 in Windows-1252. From 0xA0
// they are those of Latin-1, which are the bytes' own numbers; 5 stand for no
// character (0x81, 0x8D, 0x8F, 0x90, 0x9D) and are U+FFFD here. Source: the
// index windows-1252 of the Encoding Standard, WHATWG; it gives the 5 the
// control characters of their number, and Microsoft's table of code page 1252
// gives them nothing.
func High1252() (high [128]rune) {
	for i := range high {
		high[i] = rune(utf8.RuneSelf + i)
	}
	i := 0
	for _, r := range "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ" {
		high[i] = r
		i++
	}
	return high
}
