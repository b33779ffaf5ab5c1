package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/docx"
)

// node is an element of XML with its prefix put back, so that it can be looked
// for by the name it is written with.
type node struct {
	name     string
	attrs    map[string]string
	children []*node
	text     string
}

// prefixes are those of the namespaces that the parts use.
func prefixes() map[string]string {
	return map[string]string{
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main":            "w:",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships":     "r:",
		"http://schemas.openxmlformats.org/package/2006/content-types":            "",
		"http://schemas.openxmlformats.org/package/2006/relationships":            "",
		"http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp:",
		"http://purl.org/dc/elements/1.1/":                                        "dc:",
		"http://purl.org/dc/terms/":                                               "dcterms:",
		"http://www.w3.org/2001/XMLSchema-instance":                               "xsi:",
		"http://www.w3.org/XML/1998/namespace":                                    "xml:",
		"xml":                                                                     "xml:", "xmlns": "xmlns:", "": "",
	}
}

func parse(t *testing.T, data []byte) *node {
	t.Helper()
	known := prefixes()
	name := func(n xml.Name) string {
		prefix, ok := known[n.Space]
		require.True(t, ok, "a namespace %q", n.Space)
		return prefix + n.Local
	}
	root := &node{}
	open := []*node{root}
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		last := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: name(token.Name), attrs: map[string]string{}}
			for _, a := range token.Attr {
				n.attrs[name(a.Name)] = a.Value
			}
			last.children = append(last.children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.text += string(token)
		case xml.ProcInst:
			require.Equal(t, "xml", token.Target)
		default:
			t.Fatalf("a %T", token)
		}
	}
	require.Len(t, root.children, 1)
	return root.children[0]
}

// all returns every element of a name below one, from the top.
func (n *node) all(name string) (found []*node) {
	for _, c := range n.children {
		if c.name == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// at returns the first element below one along a path of names, nil for none.
func (n *node) at(names ...string) *node {
	for _, name := range names {
		if n == nil {
			return nil
		}
		i := slices.IndexFunc(n.children, func(c *node) bool { return c.name == name })
		if i < 0 {
			return nil
		}
		n = n.children[i]
	}
	return n
}

// val returns the attribute w:val along a path, "" for none.
func (n *node) val(names ...string) string {
	if found := n.at(names...); found != nil {
		return found.attrs["w:val"]
	}
	return ""
}

// words returns what a paragraph or a cell says, as Word would read it.
func (n *node) words() string {
	var b strings.Builder
	for _, c := range n.children {
		switch c.name {
		case "w:t":
			b.WriteString(c.text)
		case "w:br":
			b.WriteByte('\n')
		case "w:tab":
			b.WriteByte('\t')
		default:
			b.WriteString(c.words())
		}
	}
	return b.String()
}

// unzip returns the parts of a document by name, and the names in their order.
func unzip(t *testing.T, d docx.Document) (parts map[string][]byte, names []string) {
	t.Helper()
	data, err := d.Encode()
	require.NoError(t, err)
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	parts = map[string][]byte{}
	for _, f := range archive.File {
		r, err := f.Open()
		require.NoError(t, err)
		parts[f.Name], err = io.ReadAll(r) // checks the sum
		require.NoError(t, err)
		names = append(names, f.Name)
		require.Equal(t, zip.Store, f.Method)
		require.Equal(t, "1980-01-01 00:00:00", f.Modified.UTC().Format("2006-01-02 15:04:05"))
	}
	return parts, names
}

func body(t *testing.T, d docx.Document) *node {
	t.Helper()
	parts, _ := unzip(t, d)
	return parse(t, parts["word/document.xml"]).at("w:body")
}

func TestPackage(t *testing.T) {
	parts, names := unzip(t, sample())
	require.Equal(t, []string{
		"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
		"word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/header1.xml",
		"word/footer1.xml", "word/footer2.xml", "word/fontTable.xml", "word/_rels/document.xml.rels",
	}, names)

	// Every part parses, and has one content type.
	types := parse(t, parts["[Content_Types].xml"])
	kinds := map[string]string{}
	for _, o := range types.all("Override") {
		name := strings.TrimPrefix(o.attrs["PartName"], "/")
		require.Contains(t, parts, name)
		require.NotContains(t, kinds, name)
		kinds[name] = o.attrs["ContentType"]
	}
	for name, data := range parts {
		parse(t, data)
		if name != "[Content_Types].xml" && path.Ext(name) != ".rels" {
			require.NotEmpty(t, kinds[name], name)
		}
	}
	require.Equal(t, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", kinds["word/document.xml"])

	// Every relationship leads to a part, and every part but the three that are
	// found by their place is led to.
	led := map[string]bool{"[Content_Types].xml": true, "_rels/.rels": true, "word/_rels/document.xml.rels": true}
	ids := map[string]string{}
	for file, folder := range map[string]string{"_rels/.rels": "", "word/_rels/document.xml.rels": "word"} {
		for _, r := range parse(t, parts[file]).all("Relationship") {
			target := path.Join(folder, r.attrs["Target"])
			require.Contains(t, parts, target)
			led[target] = true
			if folder == "word" {
				require.NotContains(t, ids, r.attrs["Id"])
				ids[r.attrs["Id"]] = target
				// The kind of a relationship and of its part agree.
				require.Contains(t, kinds[target], "wordprocessingml."+path.Base(r.attrs["Type"])+"+xml")
			}
		}
	}
	for name := range parts {
		require.True(t, led[name], name)
	}
	section := parse(t, parts["word/document.xml"]).at("w:body", "w:sectPr")
	var uses []string
	for _, c := range section.children {
		if id := c.attrs["r:id"]; id != "" {
			uses = append(uses, c.name+" "+c.attrs["w:type"]+" "+ids[id])
			require.Contains(t, kinds[ids[id]], "."+strings.TrimSuffix(strings.TrimPrefix(c.name, "w:"), "Reference")+"+xml")
		}
	}
	require.Equal(t, []string{
		"w:headerReference default word/header1.xml", "w:footerReference default word/footer1.xml", "w:footerReference first word/footer2.xml",
	}, uses)
	require.NotNil(t, section.at("w:titlePg"))
}

// The order of elements is part of the schema (ECMA-376 part 1, §17.3.1.26,
// §17.3.2.28, §17.4.59, §17.4.69, §17.7.4.17); Word calls a document with
// another order damaged. The parts of the sample were also read once with
// xmllint against the schemas of part 4, and are valid.
func TestOrder(t *testing.T) {
	orders := map[string][]string{
		"w:pPr":   {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:numPr", "w:pBdr", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"},
		"w:rPr":   {"w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:lang"},
		"w:tblPr": {"w:tblStyle", "w:tblW", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption"},
		"w:tcPr":  {"w:tcW", "w:tcBorders", "w:tcMar", "w:vAlign"},
		"w:style": {"w:name", "w:basedOn", "w:next", "w:uiPriority", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"},
		"w:lvl":   {"w:start", "w:numFmt", "w:lvlText", "w:lvlJc", "w:pPr"},
	}
	parts, _ := unzip(t, sample())
	for name, data := range parts {
		root := parse(t, data)
		for parent, order := range orders {
			for _, n := range root.all(parent) {
				last := -1
				for _, c := range n.children {
					i := slices.Index(order, c.name)
					require.Greater(t, i, last, "%s: %s in %s", name, c.name, parent)
					last = i
				}
			}
		}
	}
}

// Every style, list and column that is named is there.
func TestNames(t *testing.T) {
	parts, _ := unzip(t, sample())
	styles := map[string]string{}
	for _, s := range parse(t, parts["word/styles.xml"]).all("w:style") {
		require.NotContains(t, styles, s.attrs["w:styleId"])
		styles[s.attrs["w:styleId"]] = s.val("w:name")
	}
	// Word's own names, by which its navigation and its menus know them.
	for id, name := range map[string]string{
		"Heading1": "heading 1", "Heading2": "heading 2", "Heading3": "heading 3", "ListBullet": "List Bullet",
		"ListNumber": "List Number", "Caption": "caption", "Header": "header", "Footer": "footer", "Signature": "Signature",
	} {
		require.Equal(t, name, styles[id])
	}
	for name, data := range parts {
		root := parse(t, data)
		for _, kind := range []string{"w:pStyle", "w:tblStyle", "w:basedOn", "w:next"} {
			for _, n := range root.all(kind) {
				require.Contains(t, styles, n.attrs["w:val"], name)
			}
		}
	}
	numbering := parse(t, parts["word/numbering.xml"])
	kinds, numbers := map[string]string{}, map[string]string{}
	for _, a := range numbering.all("w:abstractNum") {
		kinds[a.attrs["w:abstractNumId"]] = a.val("w:lvl", "w:numFmt")
	}
	for _, n := range numbering.all("w:num") {
		numbers[n.attrs["w:numId"]] = kinds[n.val("w:abstractNumId")] + n.val("w:lvlOverride", "w:startOverride")
	}
	require.Equal(t, map[string]string{"1": "bullet", "2": "decimal1", "3": "decimal1"}, numbers)
	for _, n := range parse(t, parts["word/document.xml"]).all("w:numId") {
		require.Contains(t, numbers, n.attrs["w:val"])
	}
}

func TestProperties(t *testing.T) {
	d := docx.Document{Lang: "sv-SE", Title: "Möte <1> & \"2\"", Creator: "A\x00B", Created: "2026-03-12", Header: "Övre", Footer: "Nedre\traden"}
	parts, _ := unzip(t, d)
	core := parse(t, parts["docProps/core.xml"])
	require.Equal(t, "Möte <1> & \"2\"", core.at("dc:title").text)
	require.Equal(t, "A\uFFFDB", core.at("dc:creator").text)
	require.Equal(t, "sv-SE", core.at("dc:language").text)
	require.Equal(t, "2026-03-12T00:00:00Z", core.at("dcterms:created").text)
	require.Equal(t, "Övre", parse(t, parts["word/header1.xml"]).words())
	for _, name := range []string{"word/footer1.xml", "word/footer2.xml"} {
		footer := parse(t, parts[name])
		require.Equal(t, "Nedre raden\tSida 1 av 1", footer.words())
		fields := footer.all("w:fldSimple")
		require.Equal(t, []string{" PAGE ", " NUMPAGES "}, []string{fields[0].attrs["w:instr"], fields[1].attrs["w:instr"]})
	}
	require.Equal(t, ",", parse(t, parts["word/settings.xml"]).val("w:decimalSymbol"))

	d.Lang, d.Created = "en-GB", ""
	parts, _ = unzip(t, d)
	require.Nil(t, parse(t, parts["docProps/core.xml"]).at("dcterms:created"))
	require.Equal(t, "Nedre raden\tPage 1 of 1", parse(t, parts["word/footer1.xml"]).words())
	require.Equal(t, "en-GB", parse(t, parts["word/styles.xml"]).val("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"))
	require.Equal(t, ".", parse(t, parts["word/settings.xml"]).val("w:decimalSymbol"))
}
