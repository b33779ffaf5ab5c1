package docx_test

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

	"github.com/samverkan/samverkan/internal/docx"
	"github.com/samverkan/samverkan/internal/escape"
)

func TestForms(t *testing.T) {
	plain := docx.Plain
	for _, c := range []struct {
		name           string
		blocks         []docx.Block
		text, markdown string
	}{
		{"nothing", nil, "", ""},
		{"blank blocks", []docx.Block{docx.Heading{1, " "}, docx.Paragraph{}, docx.List{}, docx.Address{}, docx.Signature{[]string{"", " "}}, docx.Paragraph{plain("\n \n")}}, "", ""},
		{"headings", []docx.Block{docx.Heading{1, "A"}, docx.Heading{3, "B\nC"}}, "A\n\nB\nC\n", "# A\n\n### B C\n"},
		{"lines", []docx.Block{docx.Paragraph{plain("A\nB\r\n\r\n1. C")}}, "A\nB\n\n1. C\n", "A\\\nB\\\n1\\. C\n"},
		{
			"lists",
			[]docx.Block{docx.List{true, []docx.Runs{plain("A"), plain("B\nC")}}, docx.List{false, []docx.Runs{plain("D\nE"), nil}}},
			"1. A\n2. B\n   C\n\n- D\n  E\n- \n", "1. A\n2. B\\\n   C\n\n- D\\\n  E\n-\n",
		},
		{
			"lists in a row",
			[]docx.Block{
				docx.List{false, []docx.Runs{plain("A")}},
				docx.List{false, []docx.Runs{plain("B")}},
				docx.List{false, []docx.Runs{plain("C")}},
				docx.List{true, []docx.Runs{plain("D")}},
				docx.List{true, []docx.Runs{plain("E")}},
				docx.Paragraph{plain("F")},
				docx.List{true, []docx.Runs{plain("G")}},
			},
			"- A\n\n- B\n\n- C\n\n1. D\n\n1. E\n\nF\n\n1. G\n", "- A\n\n* B\n\n- C\n\n1. D\n\n1) E\n\nF\n\n1. G\n",
		},
		{
			"a table",
			[]docx.Block{docx.Table{
				Caption: "T", Head: []string{"A", "", "C|"}, Right: []bool{false, false, true},
				Rows: [][]docx.Runs{{plain("1"), plain("2\n2"), plain("3")}, {nil, nil, plain(" ")}, {nil, plain("4"), nil}},
			}},
			"T\n- A: 1; 2\n  2; C|: 3\n- \n- 4\n", "T\n\n| A |  | C&#124; |\n| --- | --- | ---: |\n| 1 | 2 2 | 3 |\n|  |  |  |\n|  | 4 |  |\n",
		},
		{"a table without a head", []docx.Block{docx.Table{Rows: [][]docx.Runs{{plain("1"), plain("2")}}}}, "- 1; 2\n", "|  |  |\n| --- | --- |\n| 1 | 2 |\n"},
		{
			"a letter's ends",
			[]docx.Block{docx.Address{Left: []string{"A", "", "B"}, Right: []string{"C"}}, docx.PageBreak{}, docx.Signature{[]string{"D", "E"}}},
			"A\nB\nC\n\nD\nE\n", "A\\\nB\\\nC\n\n---\n\nD\\\nE\n",
		},
		{"looks", []docx.Block{docx.Paragraph{docx.Runs{{Text: "A "}, {Text: "b", Bold: true}, {Text: ", "}, {Text: "c", Italic: true}, {Text: " "}, {Text: "d", Bold: true, Italic: true}, {Text: "."}}}}, "A b, c d.\n", "A **b**, *c* ***d***.\n"},
		{"spaces go out of the marks", []docx.Block{docx.Paragraph{docx.Runs{{Text: "A"}, {Text: " b ", Bold: true}, {Text: "c"}}}}, "A b c\n", "A **b** c\n"},
		{"a tab is a space", []docx.Block{docx.Paragraph{docx.Runs{{Text: "A\t"}, {Text: "b", Bold: true}, {Text: "\tc"}}}}, "A\tb\tc\n", "A **b** c\n"},
		{"marks in a word", []docx.Block{docx.Paragraph{docx.Runs{{Text: "a", Bold: true}, {Text: "b"}}}}, "ab\n", "ab\n"},
		{"runs of one look", []docx.Block{docx.Paragraph{docx.Runs{{Text: "A", Bold: true}, {}, {Text: "b", Bold: true, Lang: "en"}, {Text: " "}, {Text: " ", Bold: true}}}}, "Ab  \n", "**Ab**\n"},
		{"marks that would not work", []docx.Block{docx.Paragraph{docx.Runs{{Text: "A"}, {Text: "b", Bold: true}, {Text: "c "}, {Text: "\u00a0d", Italic: true}, {Text: "e", Bold: true}, {Text: "f"}}}}, "Abc \u00a0def\n", "Abc \u00a0def\n"},
		{"an address is no link over two runs", []docx.Block{docx.Paragraph{docx.Runs{{Text: "www"}, {Text: ".a.se 1", Bold: true}, {Text: ". b"}}}}, "www.a.se 1. b\n", "www\\.a.se 1. b\n"},
		{"a line broken in a look", []docx.Block{docx.Paragraph{docx.Runs{{Text: "A\n- b", Bold: true}}}}, "A\n- b\n", "**A**\\\n**\\- b**\n"},
	} {
		d := letter(c.blocks...)
		if diff := cmp.Diff(c.text, d.Text()); diff != "" {
			t.Errorf("%s, text: %s", c.name, diff)
		}
		if diff := cmp.Diff(c.markdown, d.Markdown(escape.Markdown)); diff != "" {
			t.Errorf("%s, Markdown: %s", c.name, diff)
		}
	}
}

// lines returns what the lines of a text should be after Markdown.
func lines(s string) (out []string) {
	for _, line := range strings.Split(tidy(s), "\n") {
		if line = strings.Trim(strings.ReplaceAll(line, "\t", " "), " "); strings.TrimSpace(line) != "" {
			out = append(out, line)
		}
	}
	return out
}

// A reader of Markdown finds the words of every block and nothing but what was
// meant; a look may be left out.
func FuzzMarkdown(f *testing.F) {
	for _, s := range hostile() {
		f.Add(s, "b", " c")
		f.Add("a ", s, ". ")
	}
	f.Add("*", "**", "_")
	f.Add("1", ". a", "")
	f.Add("- ", "a", "\n+ b\n===")
	f.Add("[a]", "(b)", ": c")
	f.Add("http", "://", "a.se")
	f.Add("\u3000", "\u00a0", "\u00a0 a \u00a0")
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	f.Fuzz(func(t *testing.T, a, b, c string) {
		runs := docx.Runs{{Text: a}, {Text: b, Bold: true}, {Text: c, Italic: true}, {Text: a, Bold: true, Italic: true}}
		want := lines(tidy(a) + tidy(b) + tidy(c) + tidy(a))
		if len(want) == 0 {
			return
		}
		list := docx.List{Items: []docx.Runs{runs}}
		numbered := docx.List{Numbered: true, Items: []docx.Runs{runs}}
		d := letter(docx.Heading{2, want[0]}, docx.Paragraph{runs}, list, list, numbered, numbered, docx.Table{Head: []string{want[0]}, Rows: [][]docx.Runs{{runs}}}, docx.Signature{want})
		source := []byte(d.Markdown(escape.Markdown))
		err := ast.Walk(markdown.Parser().Parse(text.NewReader(source)), func(n ast.Node, _ bool) (ast.WalkStatus, error) {
			switch n.(type) {
			case *ast.Document, *ast.Paragraph, *ast.TextBlock, *ast.Heading, *ast.List, *ast.ListItem, *ast.Text, *ast.Emphasis,
				*tables.Table, *tables.TableHeader, *tables.TableRow, *tables.TableCell:
			default:
				t.Errorf("%q: a %s in it", source, n.Kind())
			}
			return ast.WalkContinue, nil
		})
		require.NoError(t, err)
		var out bytes.Buffer
		require.NoError(t, markdown.Convert(source, &out))
		got := out.String()
		for _, tag := range []string{"<strong>", "</strong>", "<em>", "</em>"} {
			got = strings.ReplaceAll(got, tag, "")
		}
		broken, spaced := strings.Join(want, "<br>\n"), strings.Join(want, " ")
		ul, ol := "<ul>\n<li>"+broken+"</li>\n</ul>\n", "<ol>\n<li>"+broken+"</li>\n</ol>\n"
		whole := "<h2>" + want[0] + "</h2>\n<p>" + broken + "</p>\n" + ul + ul + ol + ol +
			"<table>\n<thead>\n<tr>\n<th>" + want[0] + "</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>" + spaced + "</td>\n</tr>\n</tbody>\n</table>\n<p>" + broken + "</p>\n"
		if diff := cmp.Diff(whole, html.UnescapeString(got)); diff != "" {
			t.Errorf("%q: %s", source, diff)
		}
	})
}
