package api

import (
	"bytes"
	"encoding/base64"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// FiguresFormat is a format of figures.
type FiguresFormat string

// The formats of figures.
const (
	JSONStat FiguresFormat = "jsonstat"
	PX       FiguresFormat = "px"
	Kolada   FiguresFormat = "kolada"
)

// Choices lists the formats.
func (FiguresFormat) Choices() []string {
	return []string{string(JSONStat), string(PX), string(Kolada)}
}

// FiguresFile is figures as they were fetched.
type FiguresFile struct {
	// JSON-stat 2.0, PX, or pages of Kolada's API, version 3.
	Format FiguresFormat `json:"format"`
	// The bytes of each page in base64 (RFC 4648 §4), in the order in which they
	// were fetched. Files have one page; of Kolada there may be many.
	Pages []string `json:"pages" limit:"10000"`
	// Pages of Kolada's indicators, for their names and units.
	Indicators []string `json:"indicators,omitempty" limit:"1000"`
	// Pages of Kolada's municipalities, for their names.
	Municipalities []string `json:"municipalities,omitempty" limit:"1000"`
	// Where the figures come from. What the file says itself goes before it.
	Source cube.Source `json:"source,omitempty"`
	// The table of a collection that has several, from 0.
	Table int `json:"table,omitempty" range:"0..100000"`
}

// FiguresSeen is what a table of figures holds.
type FiguresSeen struct {
	// What it is about, as the source says it.
	Label string `json:"label,omitempty"`
	// Its dimensions, in the order of the cells.
	Dimensions []FiguresDimension `json:"dimensions"`
	// How many cells it has.
	Cells int `json:"cells"`
	// How many of them hold a figure.
	Known int `json:"known"`
	// Why the others hold none, in the order of the reasons.
	Missing []MissingCount `json:"missing,omitempty"`
	// Where the figures come from.
	Sources []cube.Source `json:"sources,omitempty"`
	// Remarks of the source.
	Notes []string `json:"notes,omitempty"`
	// How many tables the file has.
	Tables int `json:"tables"`
}

// FiguresDimension is one dimension of a table.
type FiguresDimension struct {
	// Its ID.
	ID string `json:"id"`
	// What it is called.
	Label string `json:"label,omitempty"`
	// What its categories are; left out: a classification.
	Role cube.Role `json:"role,omitempty"`
	// How many categories it has.
	Size int `json:"size"`
	// The first of them, a thousand at most.
	Categories []FiguresCategory `json:"categories"`
}

// FiguresCategory is one category of a dimension.
type FiguresCategory struct {
	// Its ID.
	ID string `json:"id"`
	// What it is called.
	Label string `json:"label,omitempty"`
}

// MissingCount is how many cells are missing for one reason.
type MissingCount struct {
	// The reason.
	Why cube.Missing `json:"why"`
	// How many.
	Cells int `json:"cells"`
}

// FiguresConverted is what figures.convert is asked.
type FiguresConverted struct {
	FiguresFile
	// The format to write: jsonstat or px.
	To FiguresFormat `json:"to"`
	// The encoding of a PX file; left out: utf-8.
	Encoding jsonstat.Encoding `json:"encoding,omitempty"`
}

// FiguresWritten is figures in another format.
type FiguresWritten struct {
	// The file.
	File File `json:"file"`
	// What the format has no place for, in sentences.
	Lost []samverkan.Text `json:"lost,omitempty"`
}

// FiguresTaken is what figures.take is asked.
type FiguresTaken struct {
	FiguresFile
	// Which figures, and of which measures.
	Taking analysis.Taking `json:"taking"`
}

// PanelTaken is figures as an analysis document holds them.
type PanelTaken struct {
	// The panel.
	Panel analysis.Panel `json:"panel"`
	// Where the figures come from.
	Sources []cube.Source `json:"sources,omitempty"`
}

// KoladaAsked is what figures.queries is asked.
type KoladaAsked struct {
	// The indicators, such as "N01951".
	Indicators []string `json:"indicators" limit:"1000"`
	// The municipalities' codes; none: all of them.
	Municipalities []string `json:"municipalities,omitempty" limit:"400"`
	// The years; none: all of them.
	Years []int `json:"years,omitempty" limit:"100"`
}

// KoladaQueries is addresses to fetch.
type KoladaQueries struct {
	// The addresses, each within what Kolada answers at once.
	Queries []string `json:"queries"`
}

func ofFigures() []Operation {
	return []Operation{
		asks("figures.read", samverkan.Text{SV: "Läs statistik", EN: "Read figures"}, samverkan.Text{
			SV: "Läser JSON-stat, PX eller sidor från Kolada: dimensioner, enheter, källor, och varför uppgifter saknas.",
			EN: "Reads JSON-stat, PX or pages of Kolada: dimensions, units, sources, and why figures are missing.",
		}, readFigures),
		asks("figures.convert", samverkan.Text{SV: "Skriv statistik i ett annat format", EN: "Write figures in another format"}, samverkan.Text{
			SV: "Gör JSON-stat av PX eller Kolada, eller PX av JSON-stat, och säger vad som inte fick plats.",
			EN: "Makes JSON-stat of PX or Kolada, or PX of JSON-stat, and says what found no place.",
		}, convertFigures),
		asks("figures.take", samverkan.Text{SV: "Ta in statistik i en analys", EN: "Take figures into an analysis"}, samverkan.Text{
			SV: "Gör de rader som ett analysdokument har av en tabell med platser och år.",
			EN: "Makes the rows that an analysis document has of a table with places and years.",
		}, takeFigures),
		asks("figures.queries", samverkan.Text{SV: "Adresser att hämta från Kolada", EN: "Addresses to fetch from Kolada"}, samverkan.Text{
			SV: "Vilka adresser som ger vissa nyckeltal för vissa kommuner och år. Ingenting hämtas.",
			EN: "Which addresses give certain indicators of certain municipalities and years. Nothing is fetched.",
		}, koladaQueries),
	}
}

// pages returns the bytes of pages.
func pages(list []string, at string) ([][]byte, error) {
	out := make([][]byte, len(list))
	for i, page := range list {
		data, err := base64.StdEncoding.DecodeString(page)
		if err != nil {
			return nil, samverkan.Wrong(samverkan.CodeInvalid, at+"/"+strconv.Itoa(i), samverkan.Text{
				SV: "Innehållet är inte skrivet i base64 (RFC 4648, avsnitt 4).",
				EN: "The content is not written in base64 (RFC 4648, section 4).",
			})
		}
		out[i] = data
	}
	return out, nil
}

// opened is the tables of a file.
type opened struct {
	cubes []*cube.Cube
	px    *jsonstat.PX
}

func (f *FiguresFile) open(b Budget) (*opened, error) {
	size := 0
	for _, list := range [][]string{f.Pages, f.Indicators, f.Municipalities} {
		for _, page := range list {
			size += len(page)
		}
	}
	if err := b.afford(size / 20); err != nil {
		return nil, err
	}
	data, err := pages(f.Pages, "/pages")
	if err != nil {
		return nil, err
	}
	if f.Format != Kolada && len(data) != 1 {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/pages", samverkan.Text{
			SV: "Här är {n} sidor. En fil i JSON-stat eller PX har en.", EN: "Here are {n} pages. A file of JSON-stat or PX has one.",
		}, samverkan.Int("n", len(data)))
	}
	o := jsonstat.Options{Source: f.Source}
	if o.Source.Hash == "" {
		o.Source.Hash = strings.TrimPrefix(canonical.Hash(bytes.Join(data, nil)), "sha256:")
	}
	switch f.Format {
	case JSONStat:
		r, err := jsonstat.Decode(data[0], o)
		if err != nil {
			return nil, below(err, "/pages/0")
		}
		return f.choose(&opened{cubes: r.Cubes()})
	case PX:
		x, err := jsonstat.ReadPX(data[0], o)
		if err != nil {
			return nil, below(err, "/pages/0")
		}
		return f.choose(&opened{cubes: []*cube.Cube{&x.Cube}, px: x})
	}
	k := jsonstat.Kolada{Pages: data}
	if k.Indicators, err = pages(f.Indicators, "/indicators"); err != nil {
		return nil, err
	}
	if k.Municipalities, err = pages(f.Municipalities, "/municipalities"); err != nil {
		return nil, err
	}
	c, err := jsonstat.ReadKolada(k, o)
	if err != nil {
		return nil, err
	}
	return f.choose(&opened{cubes: []*cube.Cube{c}})
}

// choose refuses a table that is not in the file.
func (f *FiguresFile) choose(o *opened) (*opened, error) {
	if f.Table < 0 || f.Table >= len(o.cubes) {
		return nil, samverkan.Wrong(samverkan.CodeUnknown, "/table", samverkan.Text{
			SV: "Filen har {n|en tabell|# tabeller}. Den första har nummer 0.", EN: "The file has {n|one table|# tables}. The first is number 0.",
		}, samverkan.Int("n", len(o.cubes)))
	}
	return o, nil
}

func readFigures(q *FiguresFile, b Budget) (FiguresSeen, error) {
	o, err := q.open(b)
	if err != nil {
		return FiguresSeen{}, err
	}
	c := o.cubes[q.Table]
	out := FiguresSeen{Label: c.Label, Cells: len(c.Values), Sources: c.Sources, Notes: c.Notes, Tables: len(o.cubes), Dimensions: []FiguresDimension{}}
	for i := range c.Dimensions {
		d := &c.Dimensions[i]
		seen := FiguresDimension{ID: d.ID, Label: d.Label, Role: d.Role, Size: len(d.Categories)}
		for k := range d.Categories[:min(len(d.Categories), 1000)] {
			seen.Categories = append(seen.Categories, FiguresCategory{ID: d.Categories[k].ID, Label: d.Categories[k].Label})
		}
		out.Dimensions = append(out.Dimensions, seen)
	}
	by := map[cube.Missing]int{}
	for i := range c.Values {
		why := cube.Present
		if c.Status != nil {
			why = c.Statuses[c.Status[i]].Missing
		}
		by[why]++
	}
	out.Known = by[cube.Present]
	for _, why := range cube.Missing("").Choices()[1:] {
		if n := by[cube.Missing(why)]; n > 0 {
			out.Missing = append(out.Missing, MissingCount{cube.Missing(why), n})
		}
	}
	return out, nil
}

func convertFigures(q *FiguresConverted, b Budget) (FiguresWritten, error) {
	o, err := q.open(b)
	if err != nil {
		return FiguresWritten{}, err
	}
	c := o.cubes[q.Table]
	switch q.To {
	case JSONStat:
		data, err := jsonstat.Encode(c)
		if err != nil {
			return FiguresWritten{}, err
		}
		return FiguresWritten{File: File{Name: "figures.json", MediaType: "application/json", Text: string(data)}}, nil
	case PX:
		x := o.px
		if x == nil {
			x = &jsonstat.PX{Cube: *c}
		}
		encoding := q.Encoding
		if encoding == "" {
			encoding = jsonstat.UTF8
		}
		data, lost, err := x.Encode(encoding)
		if err != nil {
			return FiguresWritten{}, err
		}
		return FiguresWritten{File: File{Name: "figures.px", MediaType: "application/octet-stream", Base64: base64.StdEncoding.EncodeToString(data)}, Lost: lost}, nil
	}
	return FiguresWritten{}, samverkan.Wrong(samverkan.CodeInvalid, "/to", samverkan.Text{
		SV: "Statistik kan skrivas som jsonstat eller px.", EN: "Figures can be written as jsonstat or px.",
	})
}

func takeFigures(q *FiguresTaken, b Budget) (PanelTaken, error) {
	o, err := q.open(b)
	if err != nil {
		return PanelTaken{}, err
	}
	c := o.cubes[q.Table]
	panel, err := analysis.TakePanel(c, q.Taking)
	if err != nil {
		return PanelTaken{}, within(err, "taking")
	}
	return PanelTaken{Panel: panel, Sources: c.Sources}, nil
}

func koladaQueries(q *KoladaAsked, _ Budget) (KoladaQueries, error) {
	all, err := jsonstat.KoladaQueries(q.Indicators, q.Municipalities, q.Years)
	return KoladaQueries{Queries: all}, err
}
