package api

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/population"
	"github.com/samverkan/samverkan/analysis/supply"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// AnalysisDocument is what is asked about an analysis alone.
type AnalysisDocument struct {
	// The analysis document.
	Document analysis.Analysis `json:"document"`
}

// AnalysisOn is an analysis on a day.
type AnalysisOn struct {
	// The analysis document.
	Document analysis.Analysis `json:"document"`
	// The day of the report. What was done after it is not seen.
	On samverkan.Date `json:"on"`
	// How many like municipalities there are to be; left out: eight.
	Like int `json:"like,omitempty" range:"1..30"`
}

// AnalysisChecked is a document that was read without fault.
type AnalysisChecked struct {
	// The document, with its members in canonical order.
	Document analysis.Analysis `json:"document"`
	// The hash of its canonical JSON.
	Hash string `json:"hash"`
}

// OccupationAsked is what analysis.occupation is asked.
type OccupationAsked struct {
	AnalysisOn
	// The ID of the occupation.
	Occupation string `json:"occupation" form:"id"`
}

// DrawingsAsked is what analysis.drawings is asked.
type DrawingsAsked struct {
	AnalysisOn
	// The municipality.
	Place string `json:"place" form:"id"`
	// The kinds of drawings; none: all of them.
	Kinds []analysis.DrawingKind `json:"kinds,omitempty" limit:"10"`
	// The language of the drawings.
	Lang samverkan.Lang `json:"lang"`
	// The widths in pixels; none: 776.
	Widths []int `json:"widths,omitempty" limit:"4" range:"200..2000"`
}

// DrawingsMade is a municipality's charts.
type DrawingsMade struct {
	// In the order in which a reader meets them.
	Drawings []DrawingMade `json:"drawings"`
}

// DrawingMade is one chart.
type DrawingMade struct {
	// What it is of.
	Kind analysis.DrawingKind `json:"kind"`
	// Its ID: the kind, and where there can be several, what it is of.
	ID string `json:"id"`
	// What it says.
	Heading samverkan.Text `json:"heading"`
	// What must be known to read it.
	Caption samverkan.Text `json:"caption,omitempty"`
	// Where its figures come from.
	Source samverkan.Text `json:"source,omitempty"`
	// What is to be seen, in a sentence or two.
	Desc string `json:"desc"`
	// The drawing of each width.
	SVG []string `json:"svg"`
	// The figures of the drawing.
	Table ChartTable `json:"table"`
}

// ChartTable is the figures of a drawing, as texts of its language.
type ChartTable struct {
	// What the table shows.
	Caption string `json:"caption"`
	// The heads of the columns; the first one names the rows.
	Columns []string `json:"columns"`
	// The rows, each with a text for every column.
	Rows [][]string `json:"rows,omitempty"`
	// For every column, whether it holds numbers.
	Numbers []bool `json:"numbers"`
}

// SheetAsked is what analysis.sheet is asked.
type SheetAsked struct {
	AnalysisOn
	// The municipality.
	Place string `json:"place" form:"id"`
	// Who the sheet is for.
	Audience analysis.Audience `json:"audience"`
	// The language of the sheet.
	Lang samverkan.Lang `json:"lang"`
}

// SheetMade is a fact sheet in three forms.
type SheetMade struct {
	// One file that needs no network and prints on one A4.
	HTML File `json:"html"`
	// The same as Markdown.
	Markdown File `json:"markdown"`
	// The same as plain text.
	Text File `json:"text"`
}

// AnalysisWords is what people call the values of an analysis's enumerations.
type AnalysisWords struct {
	// Who fact sheets are for.
	Audiences []Word `json:"audiences"`
	// Where people come from to an occupation.
	Inflows []Word `json:"inflows"`
	// Kinds of education.
	Levels []Word `json:"levels"`
	// Kinds of levers.
	Levers []Word `json:"levers"`
	// Methods of projection.
	Methods []Word `json:"methods"`
	// Why a lever was not used.
	NotUsed []Word `json:"notUsed"`
	// Reasons for a gap.
	Reasons []Word `json:"reasons"`
	// The four steps.
	Steps []Word `json:"steps"`
	// What measures are about.
	Subjects []Word `json:"subjects"`
	// What measures count.
	Units []Word `json:"units"`
	// The five subjects of a visit.
	Visits []analysis.Subject `json:"visits"`
}

// Analysis returns the operations of the room analysis, with those of figures
// by themselves.
func Analysis() []Operation { return slices.Concat(ofAnalysis(), ofFigures()) }

func ofAnalysis() []Operation {
	return []Operation{
		asks("analysis.check", samverkan.Text{SV: "Läs ett analysdokument", EN: "Read an analysis document"}, samverkan.Text{
			SV: "Läser ett analysdokument strängt och lämnar det i kanonisk ordning, eller alla fel som finns i det.",
			EN: "Reads an analysis document strictly and returns it in canonical order, or all faults in it.",
		}, checkAnalysis),
		asks("analysis.assess", samverkan.Text{SV: "Hur regionens arbete står", EN: "How the region's work stands"}, samverkan.Text{
			SV: "Varje kommun i siffror mot de liknande, befolkningen framåt, bristen och den billigaste blandningen av åtgärder, utbildningarna, de fyra stegen och nästa besök, en viss dag.",
			EN: "Each municipality in figures against the like ones, the population ahead, the gap and the cheapest mix of measures, the education, the four steps and the next visits, on a day.",
		}, assessAnalysis),
		asks("analysis.occupation", samverkan.Text{SV: "Ett yrke: behov, tillgång, brist och åtgärder", EN: "One occupation: need, supply, gap and measures"}, samverkan.Text{
			SV: "Hur behov och tillgång av ett yrke rör sig år för år i varje kommun, och den billigaste blandningen som fyller bristen.",
			EN: "How need and supply of one occupation move year by year in each municipality, and the cheapest mix that fills the gap.",
		}, oneOccupation),
		asks("analysis.drawings", samverkan.Text{SV: "En kommuns diagram", EN: "A municipality's charts"}, samverkan.Text{
			SV: "Karta, profil, ålderspyramid, behov och tillgång och den billigaste blandningen som SVG, var och en med tabell och text.",
			EN: "Map, profile, pyramid, need and supply and the cheapest mix as SVG, each with its table and text.",
		}, drawAnalysis),
		asks("analysis.sheet", samverkan.Text{SV: "Ett faktablad", EN: "A fact sheet"}, samverkan.Text{
			SV: "En kommuns faktablad för en viss läsare: en HTML-fil på ett A4, Markdown och text.",
			EN: "A municipality's fact sheet for an audience: one HTML file on one A4, Markdown and text.",
		}, sheetOf),
		asks("analysis.words", samverkan.Text{SV: "Ord för kod i analysen", EN: "Words for codes of analyses"}, samverkan.Text{
			SV: "Vad människor kallar värdena i ett analysdokument.",
			EN: "What people call the values in an analysis document.",
		}, analysisWords),
	}
}

func checkAnalysis(q *AnalysisDocument, _ Budget) (AnalysisChecked, error) {
	if err := q.Document.Check(); err != nil {
		return AnalysisChecked{}, within(err, "document")
	}
	data, err := q.Document.Encode()
	if err != nil {
		return AnalysisChecked{}, err
	}
	return AnalysisChecked{Document: q.Document, Hash: canonical.Hash(data)}, nil
}

func assessAnalysis(q *AnalysisOn, b Budget) (*analysis.Report, error) {
	if err := b.afford(q.Document.Work()); err != nil {
		return nil, err
	}
	r, err := q.Document.Assess(analysis.Options{On: q.On, Like: q.Like})
	if err != nil {
		return nil, within(err, "document")
	}
	return r, nil
}

func oneOccupation(q *OccupationAsked, b Budget) (*analysis.OccupationState, error) {
	if err := b.afford(q.Document.Work()); err != nil {
		return nil, err
	}
	r, err := q.Document.Occupation(q.Occupation, analysis.Options{On: q.On})
	if err != nil {
		return nil, renamed(within(err, "document"), map[string]string{"/document/occupation": "/occupation"})
	}
	return r, nil
}

func drawAnalysis(q *DrawingsAsked, b Budget) (DrawingsMade, error) {
	if err := b.afford(q.Document.Work()); err != nil {
		return DrawingsMade{}, err
	}
	all, err := q.Document.Drawings(q.Place, q.Kinds, analysis.Options{On: q.On, Like: q.Like})
	if err != nil {
		return DrawingsMade{}, renamed(within(err, "document"), map[string]string{"/document/place": "/place"})
	}
	widths := q.Widths
	if len(widths) == 0 {
		widths = []int{chart.DefaultWidth}
	}
	out := DrawingsMade{Drawings: []DrawingMade{}}
	for i, d := range all {
		made := DrawingMade{
			Kind: d.Kind, ID: d.ID, Heading: d.Heading, Caption: d.Caption, Source: sourced(d.Source),
			Desc: d.Chart.Desc(q.Lang), Table: ChartTable(d.Chart.Table(q.Lang)),
		}
		for _, width := range widths {
			svg, err := d.Chart.SVG(q.Lang, chart.Options{ID: "d" + strconv.Itoa(i) + "-" + strconv.Itoa(width), Width: width})
			if err != nil {
				return DrawingsMade{}, err
			}
			made.SVG = append(made.SVG, svg)
		}
		out.Drawings = append(out.Drawings, made)
	}
	return out, nil
}

// sourced says where figures come from, in a sentence.
func sourced(who samverkan.Text) samverkan.Text {
	if who.IsZero() {
		return who
	}
	return samverkan.Text{SV: "Källa: {who}.", EN: "Source: {who}."}.With(samverkan.Of("who", who))
}

func sheetOf(q *SheetAsked, b Budget) (SheetMade, error) {
	if err := b.afford(q.Document.Work()); err != nil {
		return SheetMade{}, err
	}
	r, err := q.Document.Assess(analysis.Options{On: q.On, Like: q.Like})
	if err != nil {
		return SheetMade{}, within(err, "document")
	}
	s, err := r.Sheet(q.Place, q.Audience, q.Lang)
	if err != nil {
		return SheetMade{}, err
	}
	name := "faktablad-" + q.Place + "-" + string(q.Audience)
	made := SheetMade{}
	for _, f := range []struct {
		to         *File
		ends, kind string
		write      func(samverkan.Lang) (string, error)
	}{{&made.HTML, ".html", "text/html;charset=utf-8", s.HTML}, {&made.Markdown, ".md", "text/markdown;charset=utf-8", s.Markdown}, {&made.Text, ".txt", "text/plain;charset=utf-8", s.Text}} {
		text, err := f.write(q.Lang)
		if err != nil {
			return SheetMade{}, err
		}
		*f.to = File{Name: name + f.ends, MediaType: f.kind, Text: text}
	}
	return made, nil
}

func analysisWords(*Nothing, Budget) (AnalysisWords, error) {
	return AnalysisWords{
		Audiences: wordsOf[analysis.Audience](),
		Inflows:   wordsOf[supply.InflowKind](),
		Levels:    wordsOf[analysis.Level](),
		Levers:    wordsOf[supply.LeverKind](),
		Methods:   wordsOf[population.Method](),
		NotUsed:   wordsOf[supply.NotUsedKind](),
		Reasons:   wordsOf[supply.ReasonKind](),
		Steps:     wordsOf[analysis.Step](),
		Subjects:  wordsOf[analysis.Subject](),
		Units:     wordsOf[analysis.Unit](),
		Visits:    analysis.VisitSubjects(),
	}, nil
}
