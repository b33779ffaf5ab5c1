package factsheet_test

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/factsheet"
)

func page(t testing.TB, s factsheet.Sheet, l samverkan.Lang) (string, *node) {
	t.Helper()
	out, err := s.HTML(l)
	require.NoError(t, err)
	return out, read(t, out)
}

// TestAlone: nothing is loaded, nothing is run, and the policy names the one style.
func TestAlone(t *testing.T) {
	for _, m := range made() {
		for _, l := range langs() {
			out, top := page(t, m.sheet, l)
			style := top.all("style")
			require.Len(t, style, 1)
			sum := sha256.Sum256([]byte(style[0].text))
			meta := top.all("meta")
			require.Equal(t, "Content-Security-Policy", meta[1].attr["http-equiv"])
			require.Equal(t, "default-src 'none'; style-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'; base-uri 'none'; form-action 'none'", meta[1].attr["content"])
			for _, not := range []string{"url(", "@import", "http://", "https://", "data:", "href", "src="} {
				require.NotContains(t, strings.ReplaceAll(style[0].text, "http://www.w3.org/2000/svg", ""), not)
			}
			require.Equal(t, string(l), top.all("html")[0].attr["lang"])
			require.NotContains(t, out, " style=\"")
			require.NotContains(t, out, "<script")
		}
	}
}

// TestOutline: one first heading, then second ones; landmarks; under every figure
// a table with a caption, heads with scopes and as many cells in every row; IDs once.
func TestOutline(t *testing.T) {
	for _, m := range made() {
		for _, l := range langs() {
			_, top := page(t, m.sheet, l)
			require.Len(t, top.all("h1"), 1)
			require.Equal(t, "h1", top.all("h1", "h2")[0].name)
			for _, landmark := range []string{"header", "main", "footer"} {
				require.Len(t, top.all(landmark), 1)
			}
			ids := map[string]bool{}
			for _, n := range top.all("svg", "title", "desc") {
				if id := n.attr["id"]; id != "" {
					require.False(t, ids[id], id)
					ids[id] = true
				}
				if n.name == "svg" {
					require.Equal(t, "img", n.attr["role"])
				}
			}
			require.Len(t, top.all("figure"), len(m.sheet.Blocks))
			for _, section := range top.all("section") {
				figures := section.all("figure")
				if len(figures) == 0 {
					continue
				}
				tables := section.all("table")
				require.Len(t, tables, 1)
				require.NotEmpty(t, tables[0].all("caption")[0].text)
				heads := tables[0].all("thead")[0].all("th")
				for _, row := range tables[0].all("tbody")[0].all("tr") {
					require.Len(t, row.kids, len(heads))
					require.Equal(t, "row", row.kids[0].attr["scope"])
				}
				for _, th := range tables[0].all("th") {
					require.Contains(t, []string{"col", "row"}, th.attr["scope"])
				}
			}
		}
	}
}

// TestOrder: blocks are read in their order, whichever column they stand in.
func TestOrder(t *testing.T) {
	s := granvik()
	_, top := page(t, s, samverkan.SV)
	var got []string
	for _, h := range top.all("h2") {
		if h.text != s.Box.Claim.SV { // last in one of the columns
			got = append(got, h.text)
		}
	}
	require.Equal(t, []string{s.Blocks[0].Heading.SV, s.Blocks[1].Heading.SV, s.Blocks[2].Heading.SV, "Att fråga vid besöket", "Källor"}, got)
	require.Len(t, top.all("div")[2].kids, 2) // two columns
}

// TestTurned: a table is turned where that is lower, and its first head is then
// that of its row. 4 times × 3 municipalities: 4 rows and the head, or 3 and the head.
func TestTurned(t *testing.T) {
	_, top := page(t, granvik(), samverkan.SV)
	table := top.all("table")[0]
	require.Equal(t, "row", table.all("th")[0].attr["scope"])
	require.Equal(t, "År2012201620202024", table.all("tr")[0].text)
	require.Equal(t, "Granvik21,124,026,529,1", table.all("tr")[1].text)
	_, top = page(t, alvnas(), samverkan.SV) // 4 times × 7 figures stays
	require.Equal(t, "col", top.all("table")[0].all("th")[0].attr["scope"])
	require.Equal(t, "20259695979291934", top.all("table")[0].all("tr")[1].text)
}

// TestWide: a wide figure is drawn twice, a folded table stands behind its words,
// and on paper a line says where it is. A table too wide for its column does too.
func TestWide(t *testing.T) {
	out, top := page(t, alvnas(), samverkan.SV)
	require.Len(t, top.all("svg"), 4)
	require.Equal(t, "680", top.all("svg")[0].attr["width"])
	require.Equal(t, "323", top.all("svg")[1].attr["width"])
	require.Len(t, top.all("details"), 1)
	require.Equal(t, "Visa som tabell", top.all("summary")[0].text)
	require.Equal(t, 1, strings.Count(out, "Siffrorna finns som tabell i filen."))
	// The wide table is wider than a phone: it can be reached with the keyboard.
	require.Equal(t, 1, strings.Count(out, `tabindex="0"`))
	require.Contains(t, out, `aria-label="Tabell 1: Kockar, behov och tillgång"`)

	s := alvnas()
	s.Blocks = s.Blocks[:1]
	s.Blocks[0].Wide = false
	s.Blocks[0].Chart = longNames()
	out, top = page(t, s, samverkan.SV)
	require.Empty(t, top.all("details"))
	require.Contains(t, out, `<div class="screen"><div class="scroll" tabindex="0"`)
	require.Contains(t, out, `<p class="paper">Siffrorna finns som tabell i filen.</p>`)
}

// longNames has heads of which no two find room beside each other in a column.
func longNames() chart.Lines {
	g := education()
	for i := range g.Series {
		g.Series[i].Name = samverkan.Same(strings.Repeat("Kommunalförbundet", 3))
	}
	g.Times.Names = []samverkan.Text{text("Läsårsbegynnelsen", ""), text("Läsårsbegynnelsen", ""), text("Läsårsbegynnelsen", ""), text("Läsårsbegynnelsen", "")}
	return g
}

// TestLanguage: a text that is missing in a language is there in the other, and says
// which it is.
func TestLanguage(t *testing.T) {
	s := alvnas()
	s.Lead = samverkan.Text{EN: "Only English"}
	out, _ := page(t, s, samverkan.SV)
	require.Contains(t, out, `<p class="lead" lang="en">Only English</p>`)
	out, _ = page(t, s, samverkan.EN)
	require.Contains(t, out, `<p class="lead">Only English</p>`)
}

// TestFingerprint: the hash of the data, which sha256sum gives for the same bytes:
// printf %s '{"a":1}' | sha256sum.
func TestFingerprint(t *testing.T) {
	const want = "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"
	s := alvnas()
	s.Data = `{"a":1}`
	out, _ := page(t, s, samverkan.SV)
	require.Contains(t, out, `<data value="sha256:`+want+`">sha-256 015a…f862</data>`)
	md, err := s.Markdown(samverkan.SV)
	require.NoError(t, err)
	require.Contains(t, md, "\nsha-256 "+want+"\n")
	s.Data = ""
	out, _ = page(t, s, samverkan.SV)
	require.NotContains(t, out, "<data")
}

// TestUnlinked: a map of a sheet leads nowhere, and the caller's is as it was.
func TestUnlinked(t *testing.T) {
	s := granvik()
	s.Map.Link = "kommun/"
	m := *s.Map
	s.Blocks = append(s.Blocks[:1], factsheet.Block{Heading: samverkan.Same("Karta"), Chart: m, Source: samverkan.Same("Lantmäteriet")})
	out, top := page(t, s, samverkan.SV)
	require.NotContains(t, out, "href")
	require.Empty(t, top.all("svg")[0].all("text"))
	require.Equal(t, "kommun/", s.Map.Link)
	require.False(t, s.Map.Unnamed)
}
