package samverkan_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
)

func ExampleText_Apart() {
	name := samverkan.Same("שרה").Apart()
	says := samverkan.Text{SV: "{name} kommer.", EN: "{name} comes."}.With(samverkan.Of("name", name))
	fmt.Printf("%+q\n", says.SV)
	fmt.Println(samverkan.Same("Åsa Ek").Apart().SV)
	// Output:
	// "\u2068\u05e9\u05e8\u05d4\u2069 kommer."
	// Åsa Ek
}

func ExampleApart() {
	args := samverkan.Apart(samverkan.Str("name", "\u202eÅsa"), samverkan.Int("n", 2))
	fmt.Printf("%+q\n", samverkan.Text{SV: "{name} har {n|ett svar|# svar}"}.With(args...).SV)
	// Output:
	// "\u2068\u202e\u00c5sa\u2069 har tv\u00e5 svar"
}

// Each case by hand after UAX #9: an isolate ends at the end that belongs to it.
func TestApart(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"", ""},
		{"Åsa Ek-Lindström, § 14 – ”så” 😀", "Åsa Ek-Lindström, § 14 – ”så” 😀"},
		{"Ελένη Иванова 王", "Ελένη Иванова 王"},
		{"שרה", "\u2068שרה\u2069"},
		{"Sara (سارة) Ek", "\u2068Sara (سارة) Ek\u2069"},
		{"𞤀𞤣𞤤𞤢𞤥", "\u2068𞤀𞤣𞤤𞤢𞤥\u2069"}, // Adlam
		{"ab\u202ecd", "\u2068ab\u202ecd\u2069"},
		{"ab\u200f", "\u2068ab\u200f\u2069"},
		{"\u2068שרה\u2069", "\u2068שרה\u2069"},
		{"\u2067שרה\u2069 i Granvik", "\u2067שרה\u2069 i Granvik"},
		{"\u2068שרה\u2069 שרה", "\u2068\u2068שרה\u2069 שרה\u2069"},
		{"Sara\u2069", "\u2068Sara\u2069"},
		{"\u2069\u2066Sara", "\u2068\u2066Sara\u2069\u2069"},
		{"\u2066\u2066Sara\u2069", "\u2068\u2066\u2066Sara\u2069\u2069\u2069"},
	} {
		got := samverkan.Same(c.name).Apart()
		require.Equal(t, samverkan.Same(c.want), got, "%+q", c.name)
		require.Equal(t, got, got.Apart(), "once is enough")
	}
}

// A letter that begins a sentence is a capital inside an isolate too, and what
// an argument holds besides text stays.
func TestApartInASentence(t *testing.T) {
	args := samverkan.Apart(samverkan.Str("name", "nämnden \u202e"), samverkan.Int("n", 1), samverkan.Arg{})
	require.Equal(t, "\u2068Nämnden \u202e\u2069 har ett svar, 1.", samverkan.Text{SV: "{^name} har {n|ett|#} svar, {n}."}.With(args...).SV)
}

// The scripts that Unicode writes from right to left are told from the others by
// the tables of package unicode, letter by letter.
func TestApartByScript(t *testing.T) {
	for _, script := range []string{
		"Hebrew", "Arabic", "Syriac", "Thaana", "Nko", "Samaritan", "Mandaic", "Imperial_Aramaic", "Phoenician", "Kharoshthi", "Avestan",
		"Old_Turkic", "Hanifi_Rohingya", "Sogdian", "Mende_Kikakui", "Adlam",
	} {
		letters(unicode.Scripts[script], func(r rune) {
			require.NotEqual(t, string(r), samverkan.Same(string(r)).Apart().SV, "%U of %s", r, script)
		})
	}
	for _, script := range []string{"Latin", "Greek", "Cyrillic", "Armenian", "Han", "Hangul", "Devanagari", "Thai", "Ethiopic"} {
		letters(unicode.Scripts[script], func(r rune) {
			require.Equal(t, string(r), samverkan.Same(string(r)).Apart().SV, "%U of %s", r, script)
		})
	}
	letters(unicode.Bidi_Control, func(r rune) {
		require.NotEqual(t, string(r), samverkan.Same(string(r)).Apart().SV, "%U", r)
	})
}

func letters(in *unicode.RangeTable, each func(rune)) {
	for _, r := range in.R16 {
		for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
			each(c)
		}
	}
	for _, r := range in.R32 {
		for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
			if unicode.IsLetter(c) {
				each(c)
			}
		}
	}
}

// Whatever a name holds, nothing of it is left outside isolates that end.
func FuzzApart(f *testing.F) {
	for _, s := range []string{"Åsa", "שרה", "\u2069\u202e", "\u2068\u2069\u2069", "\u2066a\u2067"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := samverkan.Same(s).Apart().SV
		rest, open := "", 0
		for _, r := range got {
			switch {
			case strings.ContainsRune("\u2066\u2067\u2068", r):
				open++
			case r == '\u2069':
				open--
				require.GreaterOrEqual(t, open, 0)
			case open == 0:
				rest += string(r)
			}
		}
		require.Zero(t, open)
		for _, r := range rest {
			require.False(t, unicode.In(r, unicode.Bidi_Control, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Adlam), "%+q", got)
		}
	})
}
