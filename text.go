package samverkan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samverkan/samverkan/internal/base/figures"
)

// Lang is a language that the library speaks.
type Lang string

// The languages of every text: Swedish and English.
const (
	SV Lang = "sv"
	EN Lang = "en"
)

// Choices lists the languages.
func (Lang) Choices() []string { return []string{string(SV), string(EN)} }

// Text is the same thing said in Swedish and in English. Texts of the library
// fill both; a document may fill one, and then both languages show that one.
//
// A text may hold places that With fills: {name} takes the value of an
// argument, and {name|en sak|# saker} chooses by a number, the first form for
// exactly one and the second for every other number; # is the number as it
// stands in a sentence (in words up to twelve). A caret, {^name}, gives the
// value a capital first letter.
type Text struct {
	// The text in Swedish.
	SV string `json:"sv,omitempty" limit:"2000"`
	// The text in English.
	EN string `json:"en,omitempty" limit:"2000"`
}

// Same returns a text that is the same in both languages: a name, a code.
//
//go:noinline
func Same(s string) Text { return Text{SV: s, EN: s} }

// In returns the text in a language, or in the other where that is missing. EN
// gives English and every other language, "" too, Swedish.
//
//go:noinline
func (t Text) In(l Lang) string {
	if l == EN && t.EN != "" || t.SV == "" {
		return t.EN
	}
	return t.SV
}

// IsZero reports whether there is no text at all.
func (t Text) IsZero() bool { return t == Text{} }

// Check returns a Fault when the text is blank in both languages.
func (t Text) Check() error {
	if strings.TrimSpace(t.SV) != "" || strings.TrimSpace(t.EN) != "" {
		return nil
	}
	return Wrong(CodeInvalid, "", Text{
		SV: "Texten är tom. Skriv den på svenska (”sv”), engelska (”en”) eller båda.",
		EN: "The text is empty. Write it in Swedish (“sv”), English (“en”) or both.",
	})
}

// With fills the places of the text with arguments, in both languages. It is
// the one renderer of the library. A value is put in as it is: what looks like
// a place inside a value is left alone. A place without an argument stays.
//
// It and what makes arguments are not inlined: they stand in hundreds of
// places, and every copy would be downloaded by everyone who opens the page.
//
//go:noinline
func (t Text) With(args ...Arg) Text {
	return Text{SV: render(t.SV, SV, args), EN: render(t.EN, EN, args)}
}

// Sentences puts whole sentences after each other, in both languages. Where one has
// no English its Swedish stands.
//
//go:noinline
func Sentences(all ...Text) (t Text) {
	for i, one := range all {
		if i > 0 {
			t.SV, t.EN = t.SV+" ", t.EN+" "
		}
		t.SV, t.EN = t.SV+one.In(SV), t.EN+one.In(EN)
	}
	return t
}

// Arg is a named value for a place in a text. Make it with Str, Quoted, Of,
// Int, On or List.
type Arg struct{ of *arg }

type arg struct {
	name  string
	text  Text
	count int64
	isInt bool
}

// Str is a value that is the same in both languages, such as a name.
//
//go:noinline
func Str(name, value string) Arg { return Of(name, Same(value)) }

// Quoted is a value taken from input for use in an error text: cut after 60
// characters, and with control characters shown as the replacement character.
func Quoted(name, value string) Arg {
	const most = 60
	if cut := runePrefix(value, most); cut != len(value) {
		value = value[:cut] + "…"
	}
	clean := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(value, string(utf8.RuneError)))
	return Str(name, clean)
}

// runePrefix returns the length in bytes of the first most runes of s.
func runePrefix(s string, most int) int {
	for i := range s {
		if most == 0 {
			return i
		}
		most--
	}
	return len(s)
}

// Of is a value that is a text itself.
//
//go:noinline
func Of(name string, value Text) Arg { return Arg{&arg{name: name, text: value}} }

// Int is a whole number: digits at {name}, words where a text chooses by it.
//
//go:noinline
func Int(name string, value int) Arg {
	return Arg{&arg{name: name, count: int64(value), isInt: true}}
}

// On is a date, written for people.
//
//go:noinline
func On(name string, value Date) Arg { return Of(name, value.Text()) }

// List is several texts, joined as a sentence does: "A, B och C".
func List(name string, values []Text) Arg {
	join := func(l Lang) string {
		items := make([]string, len(values))
		for i, v := range values {
			items[i] = v.In(l)
		}
		return figures.List(items, string(l))
	}
	return Of(name, Text{SV: join(SV), EN: join(EN)})
}

func render(s string, l Lang, args []Arg) string {
	open := strings.IndexByte(s, '{')
	if open < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(2 * len(s)) // what is filled in is as long as the template, about
	for ; open >= 0; open = strings.IndexByte(s, '{') {
		length := strings.IndexByte(s[open:], '}')
		if length < 0 {
			break
		}
		b.WriteString(s[:open])
		if value, ok := fill(s[open+1:open+length], l, args); ok {
			b.WriteString(value)
		} else {
			b.WriteString(s[open : open+length+1])
		}
		s = s[open+length+1:]
	}
	b.WriteString(s)
	return b.String()
}

// fill returns what stands at one place, written without its braces.
func fill(place string, l Lang, args []Arg) (string, bool) {
	place, capital := strings.CutPrefix(place, "^")
	name, forms, chooses := strings.Cut(place, "|")
	for _, given := range args {
		a := given.of
		if a == nil || a.name != name {
			continue
		}
		value := a.text.In(l)
		if a.isInt {
			value = figures.Integer(a.count, string(l))
		}
		if chooses {
			one, many, _ := strings.Cut(forms, "|")
			value = many
			if a.count == 1 {
				value = one
			}
			value = strings.ReplaceAll(value, "#", figures.Count(a.count, string(l)))
		}
		if capital {
			value = capitalized(value)
		}
		return value, true
	}
	return "", false
}

func capitalized(s string) string {
	mark := ""
	if rest, set := strings.CutPrefix(s, string(isolate)); set { // the letter is the first inside
		mark, s = string(isolate), rest
	}
	r, size := utf8.DecodeRuneInString(s)
	return mark + string(unicode.ToUpper(r)) + s[size:]
}
