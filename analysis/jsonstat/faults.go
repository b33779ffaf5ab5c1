package jsonstat

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// wrong notes a fault of the value at a place. The reading goes on unless there
// are faults enough.
func (s *scanner) wrong(code samverkan.Code, at string, offset int, text samverkan.Text, args ...samverkan.Arg) {
	f := samverkan.Wrong(code, at, text, args...)
	f.Offset = offset
	s.add(f)
}

func (s *scanner) add(f *samverkan.Fault) {
	if s.stopped {
		return
	}
	s.faults.Add(f)
	s.stopped = len(s.faults) >= samverkan.MaxFaults
}

// stop notes a fault after which nothing can be read.
//
//go:noinline
func (s *scanner) stop(code samverkan.Code, offset int, text samverkan.Text, args ...samverkan.Arg) {
	s.wrong(code, s.at, offset, text, args...)
	s.stopped = true
}

// unexpected notes what stands here instead of what JSON wants.
func (s *scanner) unexpected(wanted samverkan.Text) {
	if s.pos >= len(s.data) {
		s.stop(samverkan.CodeInvalid, s.pos, samverkan.Text{
			SV: "Filen slutar för tidigt. Här ska {wanted} stå. Hämta den igen.",
			EN: "The file ends too early. There must be {wanted} here. Fetch it again.",
		}, samverkan.Of("wanted", wanted))
		return
	}
	s.stop(samverkan.CodeInvalid, s.pos, shouldBe(wanted), s.found())
}

// shouldBe is the text of a value that is not what it should be.
//
//go:noinline
func shouldBe(wanted samverkan.Text) samverkan.Text {
	return samverkan.Text{
		SV: "Här står ”{found}”. Här ska " + wanted.SV + " stå.",
		EN: "Found “{found}”. There must be " + wanted.EN + " here.",
	}
}

//go:noinline
func aText() samverkan.Text {
	return samverkan.Text{SV: "en text inom citattecken", EN: "a text in quotation marks"}
}

//go:noinline
func aList() samverkan.Text {
	return samverkan.Text{SV: "en lista, [ … ],", EN: "a list, [ … ],"}
}

func (s *scanner) noValue() {
	s.unexpected(samverkan.Text{
		SV: "ett värde (en text inom citattecken, ett tal, true, false, null, en lista eller ett objekt)",
		EN: "a value (a text in quotation marks, a number, true, false, null, a list or an object)",
	})
}

func (s *scanner) badNumber() {
	s.stop(samverkan.CodeInvalid, s.pos, samverkan.Text{
		SV: "”{found}” är inte ett tal i JSON. Skriv det utan inledande nollor och med siffror på båda sidor om decimalpunkten, till exempel 12 eller 0.5; ett tal som saknas är null.",
		EN: "“{found}” is not a number in JSON. Write it without leading zeros and with digits on both sides of the decimal point, such as 12 or 0.5; a figure that is missing is null.",
	}, s.found())
}

func (s *scanner) badEscape(i int) {
	s.stop(samverkan.CodeInvalid, i, samverkan.Text{
		SV: "”{found}” betyder inget i en JSON-text. Efter \\ kan det stå ett citattecken, \\, /, b, f, n, r, t eller u och fyra hexadecimala siffror, som inte är ena halvan av ett tecken.",
		EN: "“{found}” means nothing in a JSON text. After \\ there can be a quotation mark, \\, /, b, f, n, r, t, or u and four hexadecimal digits that are not one half of a character.",
	}, samverkan.Quoted("found", string(s.data[i:min(len(s.data), i+6)])))
}

func (s *scanner) control(i int) {
	s.stop(samverkan.CodeInvalid, i, samverkan.Text{
		SV: "Texten innehåller styrtecknet U+{code}. Skriv det som \\u{code}, eller ta bort det.",
		EN: "The text contains the control character U+{code}. Write it as \\u{code}, or remove it.",
	}, samverkan.Str("code", "00"+hexByte(s.data[i])))
}

func (s *scanner) notUTF8(i int) {
	s.stop(samverkan.CodeInvalid, i, notUTF8(), samverkan.Str("byte", "0x"+hexByte(s.data[i])))
}

func notUTF8() samverkan.Text {
	return samverkan.Text{
		SV: "Texten innehåller byten {byte}, som inte är UTF-8 på den platsen. Hela filen ska vara i samma kodning: spara den som UTF-8.",
		EN: "The text contains the byte {byte}, which is not UTF-8 in that place. The whole file must be in one encoding: save it as UTF-8.",
	}
}

func hexByte(c byte) string {
	const digits = "0123456789ABCDEF"
	return string([]byte{digits[c>>4], digits[c&15]})
}

// found is what stands here, for a text.
//
//go:noinline
func (s *scanner) found() samverkan.Arg { return s.foundAt(s.pos) }

func (s *scanner) foundAt(pos int) samverkan.Arg {
	return samverkan.Quoted("found", glimpse(s.data[pos:]))
}

func (s *scanner) glimpse() string { return glimpse(s.data[s.pos:]) }

// glimpse returns the token that stands first, or its first character.
func glimpse(b []byte) string {
	const most = 240 // Quoted shows 60 characters of 4 bytes at most
	rest := string(b[:min(len(b), most)])
	if len(b) == 0 {
		return ""
	}
	from := 0
	if rest[0] == '"' {
		from = 1
	}
	end := strings.IndexAny(rest[from:], " \t\r\n,:[]{}\";")
	switch {
	case end < 0:
		return rest
	case from == 1:
		return rest[1 : end+1]
	case end == 0:
		_, size := utf8.DecodeRuneInString(rest)
		return rest[:size]
	}
	return rest[:end]
}

//go:noinline
func oneOf(s string, all []string) bool {
	for _, a := range all {
		if s == a {
			return true
		}
	}
	return false
}

// list joins words as a sentence does, for the place {all}; of more than twelve it shows the first and
// counts the rest.
func list(words []string) samverkan.Arg {
	const most = 12
	texts := make([]samverkan.Text, 0, most+1)
	for _, w := range words[:min(len(words), most)] {
		texts = append(texts, samverkan.Text{SV: "”{w}”", EN: "“{w}”"}.With(samverkan.Quoted("w", w)))
	}
	if more := len(words) - most; more > 0 {
		texts = append(texts, samverkan.Text{SV: strconv.Itoa(more) + " till", EN: strconv.Itoa(more) + " more"})
	}
	return samverkan.List("all", texts)
}
