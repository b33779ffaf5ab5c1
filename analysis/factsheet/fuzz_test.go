package factsheet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/factsheet"
)

// of returns a sheet with a text in every place, or a plain word for the places that
// must not be blank.
func of(s string) factsheet.Sheet {
	t := samverkan.Same(s)
	m := mix() // whose table is never turned
	m.Title, m.Each, m.Unit = t, t, t
	for i := range m.Parts {
		m.Parts[i].Name, m.Parts[i].Note = t, t
	}
	return factsheet.Sheet{
		Kick: t, Title: t, Lead: t, Map: region(), Box: &factsheet.Box{Claim: t, Rests: t}, Footer: t, Data: s, Made: on("2026-03-03"),
		Blocks: []factsheet.Block{
			{Heading: t, Chart: m, Caption: t, Source: t, Wide: true},
			{Heading: t, Chart: m, Caption: t, Source: t, Wide: true, Folded: true},
		},
		Questions: []samverkan.Text{t, t}, Sources: []factsheet.Source{{Name: t, What: t}},
	}
}

func seed(f *testing.F) {
	for _, s := range []string{
		"plain", evil, "</title>", "</style><script>", "<!--", "]]>", "&#x3c;script&#x3e;", "\"'`=", "a|b\\|c", "- a", "1. b", "1.5", "# c", "***", "| --- |",
		"[a](b)", "![a](b)", "<https://a.se>", "https://a.se", "www.a.se", "a@b.se", "~~~", "```", "    code", "[^1]: x", "קהילה", "\u2068a", "a\u2069", "\u2067א\u2069",
		"\u202Ea", "\x00", "\x1b[2J", "\xff", "\uFFFE", "\uFDD0\uFDD3", "\u2028", "a\nb", "\r\n", "\t", "\u00a0", "e\u0301", "名前", "👩‍👩‍👧", "{n}", "{^name|a|b}", " ", "%", ":",
	} {
		f.Add(s)
	}
}

// clean returns the text as a reader gets it, "" when no sheet takes it.
func clean(s string) string {
	b := of(s)
	if b.Title.Check() != nil || len(s) > 60 {
		return ""
	}
	txt, err := b.Text(samverkan.SV)
	if err != nil {
		return ""
	}
	first, _, _ := strings.Cut(txt, "\n")
	return first
}

// FuzzHTML: whatever a text is, the file is well-formed, has the elements of a sheet
// with a plain word, and gives the text back.
func FuzzHTML(f *testing.F) {
	seed(f)
	_, plain := page(f, of("plain"), samverkan.SV)
	want := plain.outline()
	f.Fuzz(func(t *testing.T, s string) {
		text := clean(s)
		if text == "" {
			return
		}
		out, err := of(s).HTML(samverkan.SV)
		if err != nil {
			return // too high
		}
		top := read(t, out)
		require.Equal(t, text, top.all("h1")[0].text)
		require.Equal(t, text, top.all("h2")[0].text)
		for _, at := range top.all("li")[:2] {
			require.Equal(t, text, at.text)
		}
		if !strings.Contains(out, `class="screen"`) { // a table that is too wide
			require.Equal(t, want, top.outline())
		}
	})
}

// FuzzMarkdown: the blocks are those of a sheet with a plain word, as another program
// reads them.
func FuzzMarkdown(f *testing.F) {
	seed(f)
	md, err := of("plain").Markdown(samverkan.SV)
	require.NoError(f, err)
	want := kinds(f, md)
	f.Fuzz(func(t *testing.T, s string) {
		if clean(s) == "" {
			return
		}
		md, err := of(s).Markdown(samverkan.SV)
		require.NoError(t, err)
		require.Equal(t, want, kinds(t, md), md)
	})
}

// FuzzText: the lines are those of a sheet with a plain word, no character controls a
// terminal, and every isolate ends in its line.
func FuzzText(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		text := clean(s)
		if text == "" {
			return
		}
		txt, err := of(s).Text(samverkan.SV)
		require.NoError(t, err)
		for _, line := range strings.Split(txt, "\n") {
			open := 0
			for _, r := range line {
				require.False(t, r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r >= 0x202A && r <= 0x202E || r == 0xFFFE, "%U", r)
				switch {
				case r >= 0x2066 && r <= 0x2068:
					open++
				case r == 0x2069:
					open--
				}
				require.GreaterOrEqual(t, open, 0)
			}
			require.Zero(t, open)
		}
		require.GreaterOrEqual(t, strings.Count(txt, text), 10)
	})
}
