package jsonstat

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// PX is a PX file of PC-Axis: its figures, and what a cube has no place for.
type PX struct {
	// The figures, in the language that the file is written in first. Without a
	// variable of contents (CONTVARIABLE), their unit is Cube.Unit.
	Cube cube.Cube
	// How many of the dimensions, the last ones, stand in the heading; the others
	// stand in the stub. 0 is one; −1 is none.
	Heading int
	// What the figures are (CONTENTS), where it differs from the title.
	Contents string
	// The notes of the cube that must always be shown (NOTEX, VALUENOTEX).
	Always []string
	// The keywords that are not understood here, other languages among them; they
	// are written again as they were, in their order.
	Keywords []Keyword
}

// Keyword is a keyword of a PX file: NAME[language]("key","key")=value;
type Keyword struct {
	Name     string
	Language string // none: the one that the file is written in first
	Keys     []string
	Value    string // as it stands in the file, quotation marks and all
}

// Encoding is what the bytes of a text mean.
type Encoding string

// The encodings of PX files. A file that says ISO-8859-1 is read as Windows-1252,
// which is the same but for 32 characters that it has none of.
const (
	UTF8        Encoding = "utf-8"
	Latin1      Encoding = "iso-8859-1"
	Windows1252 Encoding = "windows-1252"
)

// Choices lists the encodings.
func (Encoding) Choices() []string {
	return []string{string(UTF8), string(Latin1), string(Windows1252)}
}

// The cells of a PX file that are no numbers: one dot to seven, and a dash, which
// is 0.
const (
	dash    = "-"
	dashes  = 8 // its mark; that of n dots is n
	symbols = 9
)

// symbolOf returns what stands in the file for a mark.
func symbolOf(mark int) string {
	if mark == dashes {
		return dash
	}
	return "......."[:mark]
}

// marked returns the mark of a symbol, 0 if it is none.
func marked(symbol []byte) uint8 {
	if len(symbol) == 1 && symbol[0] == '-' {
		return dashes
	}
	if len(symbol) > 7 {
		return 0
	}
	for _, c := range symbol {
		if c != '.' {
			return 0
		}
	}
	return uint8(len(symbol))
}

// symbolKeyword returns the keyword that says how a symbol is shown.
func symbolKeyword(mark int) string {
	switch mark {
	case dashes:
		return "DATASYMBOLNIL"
	case 7:
		return "DATASYMBOLSUM"
	}
	return "DATASYMBOL" + itoa(mark)
}

// pxOrder is the order of keywords that the specification recommends; those that
// it does not name stand before DATA.
func pxOrder() []string {
	return []string{
		"CHARSET", "AXIS-VERSION", "CODEPAGE", "LANGUAGE", "LANGUAGES", "CREATION-DATE", "NEXT-UPDATE", "PX-SERVER",
		"DIRECTORY-PATH", "UPDATE-FREQUENCY", "TABLEID", "SYNONYMS", "DEFAULT-GRAPH", "DECIMALS", "SHOWDECIMALS",
		"ROUNDING", "MATRIX", "AGGREGALLOWED", "AUTOPEN", "SUBJECT-CODE", "SUBJECT-AREA", "CONFIDENTIAL", "COPYRIGHT",
		"DESCRIPTION", "TITLE", "DESCRIPTIONDEFAULT", "CONTENTS", "STUB", "HEADING", "CONTVARIABLE", "VARIABLECODE",
		"VALUES", "TIMEVAL", "CODES", "DOUBLECOLUMN", "PRESTEXT", "DOMAIN", "VARIABLE-TYPE", "HIERARCHIES",
		"HIERARCHYLEVELS", "HIERARCHYLEVELSOPEN", "HIERARCHYNAMES", "MAP", "PARTITIONED", "ELIMINATION", "PRECISION",
		"LAST-UPDATED", "STOCKFA", "CFPRICES", "DAYADJ", "SEASADJ", "UNITS", "CONTACT", "REFPERIOD", "BASEPERIOD",
		"DATABASE", "SOURCE", "SURVEY", "LINK", "INFOFILE", "FIRST-PUBLISHED", "META-ID", "OFFICIAL-STATISTICS", "INFO",
		"NOTEX", "NOTE", "VALUENOTEX", "VALUENOTE", "CELLNOTEX", "CELLNOTE", "DATASYMBOL1", "DATASYMBOL2", "DATASYMBOL3",
		"DATASYMBOL4", "DATASYMBOL5", "DATASYMBOL6", "DATASYMBOLSUM", "DATASYMBOLNIL", "DATANOTECELL", "DATANOTESUM",
		"DATANOTE", "KEYS", "ATTRIBUTE-ID", "ATTRIBUTE-TEXT", "ATTRIBUTES",
	}
}

// find returns a keyword that was kept; nil if there is none.
//
//go:noinline
func (x *PX) find(name string, keys ...string) *Keyword {
	for i := range x.Keywords {
		if k := &x.Keywords[i]; k.Name == name && k.Language == "" && sameTexts(k.Keys, keys) {
			return k
		}
	}
	return nil
}

func sameTexts(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// place returns the place of the keyword in faults.
func (k *Keyword) place() string {
	name := k.Name
	if k.Language != "" {
		name += "[" + k.Language + "]"
	}
	return samverkan.Pointer(name) + samverkan.Pointer(k.Keys...)
}
