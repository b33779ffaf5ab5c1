package escape

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

func TestMarkdown(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Mötet den 3/4, kl. 10:00 (lokal B) – 50 % av rösterna!", "Mötet den 3/4, kl. 10:00 (lokal B) – 50 % av rösterna!"},
		{"*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"},
		{"a|b\\|c", "a&#124;b&#92;&#124;c"},
		{"1. a", "1\\. a"},
		{"1.5 a", "1\\.5 a"},
		{"12) a", "12\\) a"},
		{"- a", "\\- a"},
		{"https://a.se www.b.se c@d.se", "https\\://a.se www\\.b.se c\\@d.se"},
		{"![a](b) <i> &amp;", "!\\[a\\](b) \\<i\\> \\&amp;"},
		{"a\r\nb\nc\td\re", "a b c d e"},
		{"  a\u202Eb\x00c\xff ", "a\uFFFDb\uFFFDc\uFFFD"},
		{"\uFEFFa", "\uFFFDa"},
		{"# a #", "\\# a \\#"},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, Markdown(test.text)); diff != "" {
			t.Errorf("%q: %s", test.text, diff)
		}
	}
}

// place is where a text may stand, and what stands around it in the HTML.
type place struct{ before, after, open, close string }

func places() []place {
	return []place{
		{"", "\n", "<p>", "</p>\n"},
		{"before\n", "\nafter\n", "<p>before\n", "\nafter</p>\n"},
		{"before ", " after\n", "<p>before ", " after</p>\n"},
		{"## ", "\n", "<h2>", "</h2>\n"},
		{"- ", "\n", "<ul>\n<li>", "</li>\n</ul>\n"},
		{"1. ", "\n", "<ol>\n<li>", "</li>\n</ol>\n"},
		{"| h | k |\n| --- | --- |\n| ", " | x |\n", "<tr>\n<td>", "</td>\n<td>x</td>\n</tr>"},
		{"| ", " | k |\n| --- | --- |\n| x | y |\n", "<tr>\n<th>", "</th>\n<th>k</th>\n</tr>"},
		{"|", "|k|\n|---|---|\n|x|y|\n", "<tr>\n<th>", "</th>\n<th>k</th>\n</tr>"},
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		"plain", "*a* **b** _c_ __d__", "`a` ``b``", "[a](b) ![c](d) [e]: f", "<b>c</b> <!-- d --> <https://e.se>", "a|b \\| c\\", "# a #",
		"1. a", "2) b", "- c", "+ d", "* e", "> f", "---", "===", "***", "```", "~~~", "~~a~~", "https://a.se ftp://b.se www.c.se WWW.d.se mailto:e@f.se g@h.se",
		"&amp; &#65; &lt;", "a\nb", "a  \nb", "\ta", "    a", "a\\", "\\", "[ ] a", "[x] b", "[^1]", ":--", "|---|", ": a", "\u2028", "\uFEFF", "\u202E", "$a$ ^b^ {c}",
		"http\\://a.se", "a:/", "://", "a\u00a0", "\u3000", "!", "![",
	} {
		f.Add(seed)
	}
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	f.Fuzz(func(t *testing.T, s string) {
		want := Clean(s)
		if want == "" {
			return // the places are different when nothing stands in them
		}
		if diff := cmp.Diff(want, Clean(want)); diff != "" {
			t.Errorf("Clean is not clean: %s", diff)
		}
		for _, p := range places() {
			source := []byte(p.before + Markdown(s) + p.after)
			err := ast.Walk(markdown.Parser().Parse(text.NewReader(source)), func(n ast.Node, _ bool) (ast.WalkStatus, error) {
				switch n.(type) {
				case *ast.Document, *ast.Paragraph, *ast.TextBlock, *ast.Heading, *ast.List, *ast.ListItem, *ast.Text,
					*tables.Table, *tables.TableHeader, *tables.TableRow, *tables.TableCell:
				default:
					t.Errorf("%q: a %s in it", source, n.Kind())
				}
				return ast.WalkContinue, nil
			})
			require.NoError(t, err)
			var out bytes.Buffer
			require.NoError(t, markdown.Convert(source, &out))
			_, rest, found := strings.Cut(out.String(), p.open)
			got, _, closed := strings.Cut(rest, p.close)
			if !found || !closed {
				t.Fatalf("%q: another frame: %s", source, &out)
			}
			if diff := cmp.Diff(want, html.UnescapeString(got)); diff != "" {
				t.Errorf("%q: %s", source, diff)
			}
		}
	})
}
