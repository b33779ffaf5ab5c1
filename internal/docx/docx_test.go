package docx_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/docx"
	"github.com/samverkan/samverkan/internal/escape"
)

// letter is a document of some blocks.
func letter(blocks ...docx.Block) docx.Document {
	return docx.Document{Lang: "sv-SE", Title: "Brev", Blocks: blocks}
}

// shape writes the paragraphs and tables of a body a line each: the style, what
// is said about the paragraph, and its words.
func shape(body *node) (lines []string) {
	for _, n := range body.children {
		switch n.name {
		case "w:p":
			lines = append(lines, shapeOf(n))
		case "w:tbl":
			for _, row := range n.all("w:tr") {
				line := "row"
				if row.at("w:trPr", "w:tblHeader") != nil {
					line = "head"
				}
				for _, cell := range row.all("w:tc") {
					line += " | " + shapeOf(cell.at("w:p"))
				}
				lines = append(lines, line)
			}
		}
	}
	return lines
}

func shapeOf(p *node) string {
	props := p.at("w:pPr")
	line := props.val("w:pStyle")
	if line == "" {
		line = "Normal"
	}
	for _, c := range props.children {
		switch c.name {
		case "w:keepNext":
			line += " keep"
		case "w:pageBreakBefore":
			line += " page"
		case "w:numPr":
			line += " list" + c.val("w:numId")
		case "w:jc":
			line += " " + c.attrs["w:val"]
		case "w:spacing":
			if c.attrs["w:before"] != "" {
				line += " above" + c.attrs["w:before"]
			}
			if c.attrs["w:after"] != "" {
				line += " below" + c.attrs["w:after"]
			}
		}
	}
	if words := p.words(); words != "" {
		line += ": " + words
	}
	return line
}

func TestShape(t *testing.T) {
	plain := docx.Plain
	cells := func(texts ...string) (row []docx.Runs) {
		for _, s := range texts {
			row = append(row, plain(s))
		}
		return row
	}
	for _, c := range []struct {
		name   string
		blocks []docx.Block
		want   []string
	}{
		{"nothing", nil, nil},
		{"headings", []docx.Block{docx.Heading{1, "A"}, docx.Heading{2, "B"}, docx.Heading{3, "C"}}, []string{"Heading1 keep: A", "Heading2 keep: B", "Heading3 keep: C"}},
		{"lists begin anew", []docx.Block{
			docx.List{true, []docx.Runs{plain("A"), plain("B")}}, docx.List{true, []docx.Runs{plain("C")}}, docx.List{false, []docx.Runs{plain("D")}}, docx.List{}, docx.List{false, []docx.Runs{plain("E")}},
		}, []string{"ListNumber list2: A", "ListNumber keep list2 below140: B", "ListNumber keep list3 below140: C", "ListBullet keep list1 below140: D", "ListBullet list1 below140: E"}},
		{
			"the closing words stay",
			[]docx.Block{docx.Paragraph{plain("A")}, docx.Paragraph{plain("Hälsningar")}, docx.Signature{[]string{"B", " ", "C"}}, docx.Signature{}},
			[]string{"Normal: A", "Normal keep: Hälsningar", "Signature above900: B\nC"},
		},
		{"what leads up to a list stays", []docx.Block{docx.Paragraph{plain("A:")}, docx.List{false, []docx.Runs{plain("B")}}}, []string{"Normal keep: A:", "ListBullet list1 below140: B"}},
		{"a list before a signature", []docx.Block{docx.List{false, []docx.Runs{plain("A"), plain("B")}}, docx.Signature{[]string{"C"}}}, []string{"ListBullet list1: A", "ListBullet keep list1 below140: B", "Signature above900: C"}},
		{"a table", []docx.Block{
			docx.Table{Caption: "T", Head: []string{"A", "B"}, Right: []bool{false, true}, Rows: [][]docx.Runs{cells("1", "2"), cells("3", "")}}, docx.Paragraph{plain("C")},
		}, []string{"Caption keep: T", "head | TableHead: A | TableHead right: B", "row | TableText keep: 1 | TableText keep right: 2", "row | TableText: 3 | TableText right", "Normal above240: C"}},
		{"a table last", []docx.Block{docx.Table{Rows: [][]docx.Runs{cells("1")}}}, []string{"row | TableText: 1", "Normal above240"}},
		{
			"two tables are two",
			[]docx.Block{docx.Table{Rows: [][]docx.Runs{cells("1")}}, docx.Table{Rows: [][]docx.Runs{cells("2")}}},
			[]string{"row | TableText: 1", "TableText above240", "row | TableText: 2", "Normal above240"},
		},
		{
			"a heading after a table has its own room",
			[]docx.Block{docx.Table{Rows: [][]docx.Runs{cells("1")}}, docx.Heading{1, "A"}, docx.Paragraph{plain("B")}},
			[]string{"row | TableText: 1", "Heading1 keep: A", "Normal: B"},
		},
		{
			"a large table holds its ends",
			[]docx.Block{docx.Table{Rows: [][]docx.Runs{cells("1"), cells("2"), cells("3"), cells("4"), cells("5"), cells("6"), cells("7")}}, docx.Paragraph{}},
			[]string{"row | TableText keep: 1", "row | TableText: 2", "row | TableText: 3", "row | TableText: 4", "row | TableText: 5", "row | TableText keep: 6", "row | TableText: 7", "Normal above240"},
		},
		{
			"pages",
			[]docx.Block{docx.PageBreak{}, docx.Paragraph{plain("A")}, docx.PageBreak{}, docx.PageBreak{}, docx.Table{Rows: [][]docx.Runs{cells("1")}}, docx.Paragraph{plain("B")}, docx.PageBreak{}},
			[]string{"Normal page: A", "TableText page", "row | TableText: 1", "Normal above240: B"},
		},
		{
			"a captioned table on a new page",
			[]docx.Block{docx.PageBreak{}, docx.Table{Caption: "T", Rows: [][]docx.Runs{cells("1")}}, docx.Paragraph{}},
			[]string{"Caption keep page: T", "row | TableText: 1", "Normal above240"},
		},
		{
			"an address",
			[]docx.Block{docx.Address{Left: []string{"A", "", "B\tC"}, Right: []string{"D"}}, docx.Address{Right: []string{"E", "F\nG"}}},
			[]string{"Address: A\tD", "Address below480: B C", "Address: \tE", "Address below480: \tF G"},
		},
		{"breaks and tabs", []docx.Block{docx.Paragraph{plain("A\tB\r\nC\rD\n\n")}}, []string{"Normal: A\tB\nC\nD\n\n"}},
	} {
		if diff := cmp.Diff(c.want, shape(body(t, letter(c.blocks...)))); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// Every run says its language, bold and italic are what they were.
func TestRuns(t *testing.T) {
	runs := docx.Runs{{Text: "a"}, {Text: "b", Bold: true}, {Text: ""}, {Text: "c", Italic: true, Lang: "en-GB"}, {Text: "d", Bold: true, Italic: true}}
	var got []string
	for _, r := range body(t, letter(docx.Paragraph{runs})).all("w:r") {
		look := r.val("w:rPr", "w:lang")
		for _, name := range []string{"w:b", "w:bCs", "w:i", "w:iCs"} {
			if r.at("w:rPr", name) != nil {
				look += " " + name
			}
		}
		got = append(got, look+" "+r.words())
	}
	require.Equal(t, []string{"sv-SE a", "sv-SE w:b w:bCs b", "en-GB w:i w:iCs c", "sv-SE w:b w:bCs w:i w:iCs d"}, got)
	parts, _ := unzip(t, sample())
	for name, data := range parts {
		root := parse(t, data)
		for _, r := range root.all("w:r") {
			require.NotEmpty(t, r.val("w:rPr", "w:lang"), name)
		}
		for _, text := range root.all("w:t") { // or Word drops spaces first and last
			require.Equal(t, "preserve", text.attrs["xml:space"])
		}
	}
}

// No row is divided, and only the last cell of a row reaches the margin.
func TestRows(t *testing.T) {
	rows := body(t, sample()).all("w:tr")
	require.Len(t, rows, 10)
	for _, row := range rows {
		require.NotNil(t, row.at("w:trPr", "w:cantSplit"))
		cells := row.all("w:tc")
		for i, cell := range cells {
			require.Equal(t, i == len(cells)-1, cell.at("w:tcPr", "w:tcMar") != nil)
		}
	}
}

// Columns fill the text's width, 160 mm in twips, and have their shares.
func TestWidths(t *testing.T) {
	for _, c := range []struct {
		given, want []int
	}{
		{nil, []int{3024, 3024, 3024}},
		{[]int{1, 1, 2}, []int{2268, 2268, 4536}},
		{[]int{1, 1, 5}, []int{1296, 1296, 6480}},
		{[]int{1000, 1, 1}, []int{9053, 9, 10}},
	} {
		table := docx.Table{Head: []string{"A", "B", "C"}, Widths: c.given}
		b := body(t, letter(table))
		require.Equal(t, "9072", b.at("w:tbl", "w:tblPr", "w:tblW").attrs["w:w"])
		for _, name := range []string{"w:gridCol", "w:tcW"} {
			var got []int
			for _, n := range b.all(name) {
				var width int
				_, err := fmt.Sscan(n.attrs["w:w"], &width)
				require.NoError(t, err)
				got = append(got, width)
			}
			require.Equal(t, c.want, got)
		}
	}
}

func TestSameBytes(t *testing.T) {
	a, err := sample().Encode()
	require.NoError(t, err)
	b, err := sample().Encode()
	require.NoError(t, err)
	require.True(t, bytes.Equal(a, b))
}

type foreign struct{ docx.Heading }

func TestWrong(t *testing.T) {
	with := func(change func(*docx.Document)) docx.Document {
		d := letter()
		change(&d)
		return d
	}
	cell := []docx.Runs{nil}
	for _, c := range []struct {
		document docx.Document
		block    int
		what     string
	}{
		{docx.Document{}, -1, "a language"},
		{with(func(d *docx.Document) { d.Lang = "Swedish" }), -1, "a language"},
		{with(func(d *docx.Document) { d.Lang = "sv-se" }), -1, "a language"},
		{with(func(d *docx.Document) { d.Lang = `sv-"/` }), -1, "a language"},
		{with(func(d *docx.Document) { d.Title = " " }), -1, "a title"},
		{with(func(d *docx.Document) { d.Created = "2026-02-29" }), -1, "the date"},
		{with(func(d *docx.Document) { d.Created = "2026-13-01" }), -1, "the date"},
		{with(func(d *docx.Document) { d.Created = "2026-3-12" }), -1, "the date"},
		{with(func(d *docx.Document) { d.Created = "2026-03-12<" }), -1, "the date"},
		{letter(docx.Heading{1, ""}, docx.Heading{0, ""}), 1, "a level of 1 to 3"},
		{letter(docx.Heading{4, ""}), 0, "a level of 1 to 3"},
		{letter(nil), 0, "is there"},
		{letter(foreign{}), 0, "is there"},
		{letter(&docx.Heading{Level: 1}), 0, "is there"},
		{letter(docx.Paragraph{docx.Runs{{Lang: "x"}}}), 0, "a language"},
		{letter(docx.List{Items: []docx.Runs{{{Lang: "x"}}}}), 0, "a language"},
		{letter(docx.Table{Rows: [][]docx.Runs{{{{Lang: "x"}}}}}), 0, "a language"},
		{letter(docx.Table{}), 0, "1 to 63 columns"},
		{letter(docx.Table{Rows: [][]docx.Runs{{}}}), 0, "1 to 63 columns"},
		{letter(docx.Table{Head: make([]string, 64)}), 0, "1 to 63 columns"},
		{letter(docx.Table{Head: []string{"A"}, Rows: [][]docx.Runs{cell, {}}}), 0, "a cell for every column"},
		{letter(docx.Table{Head: []string{"A"}, Widths: []int{1, 2}}), 0, "for every column or for none"},
		{letter(docx.Table{Head: []string{"A"}, Right: []bool{true, true}}), 0, "for every column or for none"},
		{letter(docx.Table{Head: []string{"A"}, Widths: []int{0}}), 0, "1 to 1000"},
		{letter(docx.Table{Head: []string{"A"}, Widths: []int{1001}}), 0, "1 to 1000"},
		{letter(docx.Heading{1, strings.Repeat("x", docx.MaxText)}), 0, "up to here"}, // and the title
		{letter(docx.Paragraph{}, docx.Signature{make([]string, docx.MaxRuns)}), 1, "up to here"},
		{letter(docx.Address{Left: make([]string, docx.MaxRuns)}), 0, "up to here"},
		{letter(docx.Paragraph{make(docx.Runs, docx.MaxRuns)}), 0, "up to here"},
	} {
		_, err := c.document.Encode()
		var wrong *docx.Error
		require.ErrorAs(t, err, &wrong, c.what)
		require.Equal(t, c.block, wrong.Block, c.what)
		require.Contains(t, err.Error(), c.what)
		// The other two forms have nothing to refuse, and must not fall.
		c.document.Text()
		c.document.Markdown(escape.Markdown)
	}
	most := letter(docx.Paragraph{docx.Plain(strings.Repeat("x", docx.MaxText-len("Brev")))}, docx.Table{Head: make([]string, docx.MaxColumns)})
	_, err := most.Encode()
	require.NoError(t, err)
}

// tidy is what a text should be read back as, written another way than clean:
// rune by rune, from the properties in Unicode's tables.
func tidy(s string) string {
	var b strings.Builder
	runes := []rune(strings.ToValidUTF8(s, "\uFFFD"))
	for i, r := range runes {
		switch {
		case r == '\r' && i+1 < len(runes) && runes[i+1] == '\n':
		case strings.ContainsRune("\r\n\u0085", r), unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
			b.WriteByte('\n')
		case r == '\t':
			b.WriteByte('\t')
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == 0xFEFF, r == 0xFFFE, r == 0xFFFF:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func hostile() []string {
	return []string{
		"", "plain", "<w:t>", "</w:t></w:r>", "&amp;", "&#x10FFFF;", "]]>", "<!-- -->", "<?xml?>", "\"'", "a\x00b\x01\x1f\x7f", "\uFFFE\uFFFF", "\xff\xc3(",
		"\t\n\r\n\r\u0085\u2028\u2029", "\u202Eabc\u2066", "\uFEFFa", " a ", "  ", "\U0010FFFF😀", "{lang}", "%1.", "å ä ö é",
	}
}

// Whatever the text, each of its places in a document reads back as that text,
// and the document has no other elements than with an innocent one.
func FuzzText(f *testing.F) {
	for _, s := range hostile() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 10_000 {
			return
		}
		with := func(s string) docx.Document {
			return docx.Document{
				Lang: "sv-SE", Title: "T" + s, Creator: s, Header: s,
				Blocks: []docx.Block{
					docx.Heading{1, s},
					docx.Paragraph{docx.Runs{{Text: s}, {Text: s, Bold: true}}},
					docx.List{true, []docx.Runs{docx.Plain(s)}},
					docx.Table{Caption: "C" + s, Head: []string{s}, Rows: [][]docx.Runs{{docx.Plain(s)}}},
					docx.Paragraph{},
				},
			}
		}
		want := tidy(s)
		parts, names := unzip(t, with(s))
		core := parse(t, parts["docProps/core.xml"])
		require.Equal(t, "T"+want, core.at("dc:title").text)
		require.Equal(t, want, core.at("dc:creator").text)
		require.Equal(t, want, parse(t, parts["word/header1.xml"]).words())
		b := parse(t, parts["word/document.xml"]).at("w:body")
		require.Equal(t, "C"+want, b.val("w:tbl", "w:tblPr", "w:tblCaption"))
		var got []string
		for _, p := range b.all("w:p") {
			got = append(got, p.words())
		}
		require.Equal(t, []string{want, want + want, want, "C" + want, want, want, ""}, got)

		innocent, innocentNames := unzip(t, with("x"))
		require.Equal(t, innocentNames, names)
		for name := range parts {
			require.Equal(t, skeleton(parse(t, innocent[name])), skeleton(parse(t, parts[name])), name)
		}
	})
}

// skeleton returns the elements without those of texts and with what names
// nothing taken out.
func skeleton(n *node) string {
	var b strings.Builder
	for _, c := range n.children {
		if c.name != "w:r" {
			b.WriteString("<" + c.name + skeleton(c) + ">")
		}
	}
	return b.String()
}

func Example() {
	d := docx.Document{Lang: "sv-SE", Title: "Kallelse", Blocks: []docx.Block{
		docx.Heading{Level: 1, Text: "Kallelse till dialogmöte"},
		docx.Paragraph{Runs: docx.Runs{{Text: "Vi ses i "}, {Text: "Granvik", Bold: true}, {Text: "."}}},
		docx.List{Items: []docx.Runs{docx.Plain("Läget i samarbetet"), docx.Plain("Frågor att ta med hem")}},
	}}
	word, err := d.Encode()
	fmt.Println(string(word[:2]), err) // a ZIP archive
	fmt.Print(d.Text())
	fmt.Print(d.Markdown(escape.Markdown))
	// Output:
	// PK <nil>
	// Kallelse till dialogmöte
	//
	// Vi ses i Granvik.
	//
	// - Läget i samarbetet
	// - Frågor att ta med hem
	// # Kallelse till dialogmöte
	//
	// Vi ses i **Granvik**.
	//
	// - Läget i samarbetet
	// - Frågor att ta med hem
}

func BenchmarkEncodeLetter(b *testing.B) {
	d := sample()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Encode(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode10000Paragraphs(b *testing.B) {
	d := letter()
	for range 10_000 {
		d.Blocks = append(d.Blocks, docx.Paragraph{docx.Plain("Nämnden utser en ledamot från majoriteten & en från oppositionen.")})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Encode(); err != nil {
			b.Fatal(err)
		}
	}
}
