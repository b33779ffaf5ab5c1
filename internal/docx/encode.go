package docx

import (
	"strconv"
	"strings"
)

// The namespaces of ECMA-376 transitional.
const (
	wordNS         = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationNS     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageNS      = "http://schemas.openxmlformats.org/package/2006/"
	wordType       = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	corePropertyNS = packageNS + "metadata/core-properties"
)

// Encode returns the document as the bytes of a .docx file. Equal documents
// give equal bytes. The error is an *Error.
func (d Document) Encode() ([]byte, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	body, lists := d.document()
	related := []part{ // in the order of their relationships, rId1 and on
		{"styles", "styles", d.localized(stylesXML)},
		{"numbering", "numbering", numbering(lists)},
		{"settings", "settings", d.localized(settingsXML)},
		{"header1", "header", d.header()},
		{"footer1", "footer", d.footer()},
		{"footer2", "footer", d.footer()}, // of the first page
		{"fontTable", "fontTable", fontsXML},
	}
	parts := []part{
		{"_rels/.rels", "", relationships([2]string{relationNS + "/officeDocument", "word/document.xml"},
			[2]string{packageNS + "relationships/metadata/core-properties", "docProps/core.xml"})},
		{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", d.core()},
		{"word/document.xml", wordType + "document.main+xml", body},
	}
	var targets [][2]string
	for _, p := range related {
		targets = append(targets, [2]string{relationNS + "/" + p.kind, p.name + ".xml"})
		parts = append(parts, part{"word/" + p.name + ".xml", wordType + p.kind + "+xml", p.data})
	}
	parts = append(parts, part{"word/_rels/document.xml.rels", "", relationships(targets...)})
	return zipped(append([]part{contentTypes(parts)}, parts...)), nil
}

// contentTypes returns the part that says what the parts are.
func contentTypes(parts []part) part {
	var w xmlWriter
	w.raw(xmlHead, `<Types xmlns="`, packageNS, `content-types">`,
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range parts {
		if p.kind != "" {
			w.raw(`<Override PartName="/`, p.name, `" ContentType="`, p.kind, `"/>`)
		}
	}
	w.raw("</Types>")
	return part{"[Content_Types].xml", "", w.b.String()}
}

// relationships returns a part of relationships rId1 and on, each a type and a
// target.
func relationships(targets ...[2]string) string {
	var w xmlWriter
	w.raw(xmlHead, `<Relationships xmlns="`, packageNS, `relationships">`)
	for i, t := range targets {
		w.raw(`<Relationship Id="rId`, strconv.Itoa(i+1), `" Type="`, t[0], `" Target="`, t[1], `"/>`)
	}
	w.raw("</Relationships>")
	return w.b.String()
}

// core returns what is known about the document.
func (d Document) core() string {
	var w xmlWriter
	w.raw(xmlHead, `<cp:coreProperties xmlns:cp="`, corePropertyNS, `" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>`)
	w.text(d.Title)
	w.raw("</dc:title><dc:creator>")
	w.text(d.Creator)
	w.raw("</dc:creator><dc:language>")
	w.text(d.Lang)
	w.raw("</dc:language>")
	if d.Created != "" {
		for _, name := range []string{"created", "modified"} {
			w.raw("<dcterms:", name, ` xsi:type="dcterms:W3CDTF">`, d.Created, "T00:00:00Z</dcterms:", name, ">")
		}
	}
	w.raw("</cp:coreProperties>")
	return w.b.String()
}

// header returns the header, which begins on the second page.
func (d Document) header() string {
	w := writer{lang: d.Lang}
	w.raw(xmlHead, `<w:hdr xmlns:w="`, wordNS, `">`)
	w.paragraph(style{id: "Header"}, Plain(d.Header))
	w.raw("</w:hdr>")
	return w.b.String()
}

// footer returns the footer: its text and, at the right, the page's number.
func (d Document) footer() string {
	page, of := "\tPage ", " of "
	if strings.HasPrefix(d.Lang, "sv") {
		page, of = "\tSida ", " av "
	}
	w := writer{lang: d.Lang}
	w.raw(xmlHead, `<w:ftr xmlns:w="`, wordNS, `"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>`)
	w.run(Run{Text: oneLine(clean(d.Footer))})
	w.run(Run{Text: page})
	w.field("PAGE")
	w.run(Run{Text: of})
	w.field("NUMPAGES")
	w.raw("</w:p></w:ftr>")
	return w.b.String()
}

func (w *writer) field(name string) {
	w.raw(`<w:fldSimple w:instr=" `, name, ` ">`)
	w.run(Run{Text: "1"})
	w.raw("</w:fldSimple>")
}

// bullets is the number of the bulleted list; numbered lists have those above.
const bullets = 1

// numbering returns the lists: how both kinds look, and one number for the
// bulleted and for each numbered one.
func numbering(lists int) string {
	const indent = "340" // 6 mm: "10." and a space
	var w xmlWriter
	w.raw(xmlHead, `<w:numbering xmlns:w="`, wordNS, `">`)
	for i, look := range [2][2]string{{"bullet", "•"}, {"decimal", "%1."}} {
		w.raw(`<w:abstractNum w:abstractNumId="`, strconv.Itoa(i), `"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>`,
			`<w:numFmt w:val="`, look[0], `"/><w:lvlText w:val="`, look[1], `"/><w:lvlJc w:val="left"/>`,
			`<w:pPr><w:ind w:left="`, indent, `" w:hanging="`, indent, `"/></w:pPr></w:lvl></w:abstractNum>`)
	}
	w.raw(`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	for i := range lists {
		w.raw(`<w:num w:numId="`, strconv.Itoa(bullets+1+i), `"><w:abstractNumId w:val="1"/>`,
			`<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`)
	}
	w.raw("</w:numbering>")
	return w.b.String()
}

// localized returns a part with the document's language and the marks that go
// with it.
func (d Document) localized(xml string) string {
	decimal, between := ".", ","
	if strings.HasPrefix(d.Lang, "sv") {
		decimal, between = ",", ";"
	}
	return strings.NewReplacer("{lang}", d.Lang, "{decimal}", decimal, "{list}", between).Replace(xml)
}
