package jsonstat

import (
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// windows1252 returns what the bytes 80 to 9F mean in Windows-1252, as the
// Encoding Standard of WHATWG has it: five of them are control characters.
func windows1252() [32]rune {
	return [32]rune{
		'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
		0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
	}
}

func decode1252(b []byte) string {
	plain := true
	for _, c := range b {
		plain = plain && c < utf8.RuneSelf
	}
	if plain {
		return string(b)
	}
	table := windows1252()
	out := make([]byte, 0, len(b)+len(b)/4)
	for _, c := range b {
		switch {
		case c < utf8.RuneSelf:
			out = append(out, c)
		case c < 0xA0:
			out = utf8.AppendRune(out, table[c-0x80])
		default:
			out = utf8.AppendRune(out, rune(c))
		}
	}
	return string(out)
}

// encode returns a text in an encoding. bad is the first character that the
// encoding has none of.
func encode(s string, e Encoding) (out []byte, bad rune, ok bool) {
	if e == UTF8 {
		return []byte(s), 0, utf8.ValidString(s)
	}
	table := windows1252()
	out = make([]byte, 0, len(s))
next:
	for _, c := range s {
		switch {
		case c < utf8.RuneSelf, c >= 0xA0 && c <= 0xFF:
			out = append(out, byte(c))
			continue
		case e == Windows1252:
			for i, t := range table {
				if t == c {
					out = append(out, byte(0x80+i))
					continue next
				}
			}
		}
		return nil, c, false
	}
	return out, 0, true
}

// setEncoding finds out what the bytes of the file mean.
func (r *PXReading) setEncoding(marked bool) bool {
	charset, codepage := r.word("CHARSET"), r.word("CODEPAGE")
	switch lower(codepage) {
	case "utf-8", "utf8", "65001":
		r.encoding = UTF8
	case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252", "1252":
		r.encoding = Windows1252
	case "":
		switch {
		case lower(charset) == "ansi":
			r.encoding = Windows1252
		case charset == "" && utf8.Valid(r.data):
			r.encoding = UTF8
		}
	}
	if marked {
		r.encoding = UTF8
	}
	if r.encoding == "" && charset == "" && codepage == "" {
		r.stop(samverkan.CodeUnknown, "/CODEPAGE", 0, samverkan.Text{
			SV: "Filen säger varken CHARSET eller CODEPAGE och är inte UTF-8: då är den DOS-text, som inte läses här. Spara filen i UTF-8 med {example}",
			EN: "The file says neither CHARSET nor CODEPAGE and is not UTF-8: then it is DOS text, which is not read here. Save the file in UTF-8 with {example}",
		}, samverkan.Str("example", utf8Example))
		return false
	}
	if r.encoding == "" {
		r.stop(samverkan.CodeUnknown, "/CODEPAGE", 0, samverkan.Text{
			SV: "Filen säger CHARSET ”{charset}” och CODEPAGE ”{codepage}”, och den kodningen läses inte här; utan CHARSET är det DOS-text. Spara filen i UTF-8 med {example}",
			EN: "The file says CHARSET “{charset}” and CODEPAGE “{codepage}”, and that encoding is not read here; without CHARSET it is DOS text. Save the file in UTF-8 with {example}",
		}, samverkan.Quoted("charset", charset), samverkan.Quoted("codepage", codepage), samverkan.Str("example", utf8Example))
		return false
	}
	if at := strayUTF8(r.data); r.encoding != UTF8 && at >= 0 {
		r.stop(samverkan.CodeConflict, "/CODEPAGE", at, samverkan.Text{
			SV: "Här står ”{found}” i UTF-8, men filen säger en annan kodning. Spara hela filen i UTF-8 med {example}",
			EN: "Here stands “{found}” in UTF-8, but the file says another encoding. Save the whole file in UTF-8 with {example}",
		}, samverkan.Quoted("found", glimpse(r.data[at:])), samverkan.Str("example", utf8Example))
		return false
	}
	return true
}

const utf8Example = `CODEPAGE="utf-8";`

// strayUTF8 returns where a character of two or three bytes stands that cannot be
// what it would be in Windows-1252, −1 if none does: "ö" would be "Ã¶" and "–"
// "â€“". Of two bytes those up to ÿ are meant, for they have no other reading; of
// others, "Ö”" is another: it has the bytes of the Hebrew "\u0594".
func strayUTF8(b []byte) int {
	for i := 1; i < len(b); i++ {
		switch c, next := b[i-1], b[i]; {
		case (c == 0xC2 || c == 0xC3) && next&0xC0 == 0x80, c == 0xE2 && next == 0x80:
			return i - 1
		}
	}
	return -1
}

// lower makes the letters A to Z small.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}
