package factsheet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	reader "github.com/yuin/goldmark/text"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/factsheet"
)

// kinds returns the blocks of Markdown as another program reads it, and complains of
// those that a sheet has not: links, code, markup.
func kinds(t testing.TB, source string) map[string]int {
	t.Helper()
	out := map[string]int{}
	parsed := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList)).Parser().Parse(reader.NewReader([]byte(source)))
	err := ast.Walk(parsed, func(n ast.Node, enter bool) (ast.WalkStatus, error) {
		if !enter {
			return ast.WalkContinue, nil
		}
		switch n.(type) {
		case *ast.Text:
		case *ast.Document, *ast.Paragraph, *ast.TextBlock, *ast.Heading, *ast.List, *ast.ListItem,
			*tables.Table, *tables.TableHeader, *tables.TableRow, *tables.TableCell:
			out[n.Kind().String()]++
		default:
			t.Fatalf("a %s in %q", n.Kind(), source)
		}
		return ast.WalkContinue, nil
	})
	require.NoError(t, err)
	return out
}

// TestMarkdown: what is read is a title, a heading for each block and for the box,
// the questions and the sources, the tables with all cells, and nothing else.
func TestMarkdown(t *testing.T) {
	for _, m := range made() {
		for _, l := range langs() {
			md, err := m.sheet.Markdown(l)
			require.NoError(t, err)
			got := kinds(t, md)
			headings, cells, rows := 2, 0, 0
			if m.sheet.Box != nil {
				headings++
			}
			if len(m.sheet.Questions) > 0 {
				headings++
			}
			for _, b := range m.sheet.Blocks {
				headings++
				table := b.Chart.Table(l)
				rows += len(table.Rows)
				cells += (len(table.Rows) + 1) * len(table.Columns)
			}
			require.Equal(t, headings, got["Heading"])
			require.Equal(t, len(m.sheet.Blocks), got["Table"])
			require.Equal(t, rows, got["TableRow"])
			require.Equal(t, cells, got["TableCell"])
			require.Equal(t, len(m.sheet.Questions)+len(m.sheet.Sources), got["ListItem"])
		}
	}
}

// TestSame: every text of the sheet is in all three outputs.
func TestSame(t *testing.T) {
	for _, s := range []factsheet.Sheet{granvik(), alvnas()} {
		for _, l := range langs() {
			_, top := page(t, s, l)
			md, err := s.Markdown(l)
			require.NoError(t, err)
			txt, err := s.Text(l)
			require.NoError(t, err)
			texts := []samverkan.Text{s.Title, s.Kick, s.Lead, s.Footer}
			for _, b := range s.Blocks {
				texts = append(texts, b.Heading, b.Caption)
				table := b.Chart.Table(l)
				texts = append(texts, samverkan.Same(table.Caption), samverkan.Same(b.Chart.Desc(l)))
				for _, row := range table.Rows {
					for _, cell := range row {
						texts = append(texts, samverkan.Same(cell))
					}
				}
			}
			if s.Box != nil {
				texts = append(texts, s.Box.Claim, s.Box.Rests)
			}
			texts = append(texts, s.Questions...)
			for _, from := range s.Sources {
				texts = append(texts, from.Name, from.What)
			}
			for _, text := range texts {
				require.Contains(t, top.text, text.In(l))
				require.Contains(t, md, text.In(l))
				require.Contains(t, txt, text.In(l))
			}
		}
	}
}

// TestText: tables are aligned, and one that is wider than a line of mail is a list.
func TestText(t *testing.T) {
	txt, err := granvik().Text(samverkan.SV)
	require.NoError(t, err)
	require.Contains(t, txt, "\nÅr    Granvik  Älvnäs  Storsele\n2012     21,1    24,6      19,0\n")
	s := alvnas()
	s.Blocks = s.Blocks[:1]
	s.Blocks[0].Wide, s.Blocks[0].Chart = false, longNames()
	txt, err = s.Text(samverkan.SV)
	require.NoError(t, err)
	name := strings.Repeat("Kommunalförbundet", 3)
	require.Contains(t, txt, "\n- Läsårsbegynnelsen: "+name+" 21,1; "+name+" 24,6; "+name+" 19,0\n")
}

// TestStop: a source that ends with a full stop has not two, and an ellipsis stays.
func TestStop(t *testing.T) {
	s := alvnas()
	s.Blocks[0].Source = samverkan.Same("m.fl...")
	txt, err := s.Text(samverkan.SV)
	require.NoError(t, err)
	require.Contains(t, txt, "Källa: egen beräkning.\n")
	require.Contains(t, txt, "Källa: m.fl....\n")
}
