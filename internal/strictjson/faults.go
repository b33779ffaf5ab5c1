package strictjson

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// The texts of documents that are not JSON, or too large to be read.

func (d *decoder) tooManyBytes(n int) {
	d.stop(samverkan.CodeTooLarge, d.most, samverkan.Text{
		SV: "Dokumentet är {n} byte stort. Det får vara högst {most} byte.",
		EN: "The document is {n} bytes. It may be {most} bytes at most.",
	}, samverkan.Int("n", n), samverkan.Int("most", d.most))
}

// unexpected reports what stands here instead of what JSON wants.
func (d *decoder) unexpected(wanted samverkan.Text) {
	if d.pos >= len(d.data) {
		d.stop(samverkan.CodeInvalid, d.pos, samverkan.Text{
			SV: "Dokumentet slutar för tidigt. Här ska {wanted} stå.",
			EN: "The document ends too early. There must be {wanted} here.",
		}, samverkan.Of("wanted", wanted))
		return
	}
	d.stop(samverkan.CodeInvalid, d.pos, samverkan.Text{
		SV: "Här står ”{found}”. Här ska {wanted} stå.",
		EN: "Found “{found}”. There must be {wanted} here.",
	}, samverkan.Quoted("found", d.glimpse()), samverkan.Of("wanted", wanted))
}

// noValue reports that no JSON value begins here.
func (d *decoder) noValue() {
	d.unexpected(samverkan.Text{
		SV: "ett värde (en text inom citattecken, ett tal, true, false, en lista eller ett objekt)",
		EN: "a value (a text in quotation marks, a number, true, false, a list or an object)",
	})
}

func (d *decoder) badNumber() {
	d.stop(samverkan.CodeInvalid, d.pos, samverkan.Text{
		SV: "”{value}” är inte ett tal i JSON. Skriv det utan inledande nollor och med siffror på båda sidor om decimalpunkten, till exempel 12 eller 0.5.",
		EN: "“{value}” is not a number in JSON. Write it without leading zeros and with digits on both sides of the decimal point, such as 12 or 0.5.",
	}, samverkan.Quoted("value", d.glimpse()))
}

func (d *decoder) badEscape(i int) {
	d.stop(samverkan.CodeInvalid, i, samverkan.Text{
		SV: "”{value}” betyder inget i en JSON-text. Efter \\ kan det stå ett citattecken, \\, /, b, f, n, r, t eller u och fyra hexadecimala siffror.",
		EN: "“{value}” means nothing in a JSON text. After \\ there can be a quotation mark, \\, /, b, f, n, r, t, or u and four hexadecimal digits.",
	}, samverkan.Quoted("value", runes(d.text[i:], d.escapeLength(i))))
}

// escapeLength is how much of a bad escape is worth showing.
func (d *decoder) escapeLength(i int) int {
	if d.data[i+1] == 'u' {
		return 6
	}
	return 2
}

func (d *decoder) halfCharacter(i int) {
	d.stop(samverkan.CodeInvalid, i, samverkan.Text{
		SV: "”{value}” är ena halvan av ett tecken (ett ensamt surrogat). Skriv båda halvorna efter varandra, eller tecknet självt.",
		EN: "“{value}” is one half of a character (a lone surrogate). Write both halves one after the other, or the character itself.",
	}, samverkan.Quoted("value", d.text[i:i+6]))
}

func (d *decoder) control(i int) {
	as := `\u` + hex(d.data[i])
	switch d.data[i] {
	case '\n':
		as = `\n`
	case '\r':
		as = `\r`
	case '\t':
		as = `\t`
	}
	d.stop(samverkan.CodeInvalid, i, samverkan.Text{
		SV: "Texten innehåller styrtecknet U+{code}. Skriv det som {as}, eller ta bort det.",
		EN: "The text contains the control character U+{code}. Write it as {as}, or remove it.",
	}, samverkan.Str("code", strings.ToUpper(hex(d.data[i]))), samverkan.Str("as", as))
}

func hex(c byte) string {
	const digits = "0123456789abcdef"
	return "00" + string([]byte{digits[c>>4], digits[c&15]})
}

func (d *decoder) notUTF8(c byte, at int) {
	d.wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Texten innehåller byten {byte}, som inte är UTF-8 på den platsen. Spara dokumentet som UTF-8.",
		EN: "The text contains the byte {byte}, which is not UTF-8 in that place. Save the document as UTF-8.",
	}, samverkan.Str("byte", "0x"+hex(c)[2:]))
}

func (d *decoder) tooDeep(at int) {
	d.stop(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Här ligger listor och objekt i varandra i {n} nivåer. Det får vara högst {most}.",
		EN: "Lists and objects lie within each other in {n} levels here. There may be {most} at most.",
	}, samverkan.Int("n", d.depth), samverkan.Int("most", d.deep))
}

// glimpse returns the token that stands here, or its first character.
func (d *decoder) glimpse() string {
	rest := d.text[d.pos:]
	word := strings.IndexFunc(rest, func(r rune) bool {
		return r < utf8.RuneSelf && strings.ContainsRune(" \t\r\n,:[]{}\"", r)
	})
	switch {
	case word < 0:
		return runes(rest, 61) // one more than Quoted shows, so that it sees the cut
	case word == 0:
		return runes(rest, 1)
	}
	return runes(rest[:word], 61)
}

// runes returns the first n characters of s.
func runes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// place reports an error that a type has made: its faults with their own
// texts, anything else in the words of the error.
func (d *decoder) place(err error, offset int, value string) {
	var faults samverkan.Faults
	var fault *samverkan.Fault
	switch {
	case errors.As(err, &faults):
	case errors.As(err, &fault):
		faults = samverkan.Faults{fault}
	default:
		d.wrong(samverkan.CodeInvalid, offset, samverkan.Text{
			SV: "”{value}” går inte att läsa: {error}",
			EN: "“{value}” cannot be read: {error}",
		}, samverkan.Quoted("value", value), samverkan.Quoted("error", err.Error()))
		return
	}
	at := d.here()
	for _, f := range faults {
		if d.stopped {
			return
		}
		placed := *f // the type may hand out the same fault twice
		placed.At, placed.Offset = at+f.At, offset
		d.faults.Add(&placed)
		d.stopped = len(d.faults) >= samverkan.MaxFaults
	}
}

// plain is a number as documents hold it: what the text says can be copied.
func plain(name string, n int64) samverkan.Arg {
	return samverkan.Str(name, strconv.FormatInt(n, 10))
}

// list joins texts as a sentence does; of more than twelve it shows the first
// and counts the rest.
func list(name string, items []string) samverkan.Arg {
	const most = 12
	texts := make([]samverkan.Text, 0, most+1)
	for _, item := range items[:min(len(items), most)] {
		texts = append(texts, samverkan.Same(item))
	}
	if more := len(items) - most; more > 0 {
		texts = append(texts, samverkan.Text{SV: strconv.Itoa(more) + " till", EN: strconv.Itoa(more) + " more"})
	}
	return samverkan.List(name, texts)
}
