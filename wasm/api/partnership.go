package api

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/partnership"
)

// Document is what is asked about a document alone.
type Document struct {
	// The partnership document.
	Document partnership.Partnership `json:"document" check:"later"`
}

// Judge is what every judgement of a partnership is asked with.
type Judge struct {
	// The partnership document.
	Document partnership.Partnership `json:"document" check:"later"`
	// The day of the report. What the document says of later days is not seen.
	On samverkan.Date `json:"on"`
	// The phase; left out: the document's phase on that day.
	Phase partnership.Phase `json:"phase,omitempty"`
	// Factors of one's own, which are added to the library's.
	Catalogue partnership.Catalogue `json:"catalogue,omitempty"`
}

// Assess is what partnership.assess is asked.
type Assess struct {
	Judge
	// How many repairs and how many reasons the report lists; left out: 10.
	List int `json:"list,omitempty" range:"1..1000"`
}

// Publish is what partnership.report is asked.
type Publish struct {
	Judge
	// The smallest group of people whose answers are shown together; left out: 6.
	Floor int `json:"floor,omitempty" range:"3..1000"`
}

// Copy is which of the two outputs a file is made of.
type Copy string

// The outputs.
const (
	// ReportCopy may leave the room.
	ReportCopy Copy = "report"
	// WorkingCopy is the process leader's own.
	WorkingCopy Copy = "working"
)

// Choices lists the outputs.
func (Copy) Choices() []string { return []string{string(ReportCopy), string(WorkingCopy)} }

// Format is how a file is written.
type Format string

// The formats.
const (
	Markdown Format = "markdown"
	CSV      Format = "csv"
)

// Choices lists the formats.
func (Format) Choices() []string { return []string{string(Markdown), string(CSV)} }

// Export is what partnership.export is asked.
type Export struct {
	Publish
	// Which output; the report may leave the room.
	Copy Copy `json:"copy"`
	// How it is written.
	Format Format `json:"format"`
	// In which language.
	Lang samverkan.Lang `json:"lang"`
}

// Part is a part of a long list.
type Part struct {
	Judge
	// From which place in the list, the first being 0; left out: 0.
	From int `json:"from,omitempty" range:"0..1000000"`
	// How many at most; left out: 10.
	Count int `json:"count,omitempty" range:"1..1000000"`
}

// Ask is what partnership.ask is asked.
type Ask struct {
	// Which form.
	Form partnership.Form `json:"form"`
	// The phase that the wave falls in.
	Phase partnership.Phase `json:"phase"`
	// The role that is asked.
	Role partnership.Role `json:"role"`
	// How many full waves there have been; the graded factors take turns.
	Turn int `json:"turn,omitempty" range:"0..1000000"`
	// Factors of one's own, which are added to the library's.
	Catalogue partnership.Catalogue `json:"catalogue,omitempty"`
}

// Additions is what partnership.catalogue is asked.
type Additions struct {
	// Factors of one's own, which are added to the library's.
	Catalogue partnership.Catalogue `json:"catalogue,omitempty"`
}

// Checked is a document that was read without fault.
type Checked struct {
	// The document, with its members in canonical order.
	Document partnership.Partnership `json:"document"`
	// The hash of its canonical JSON.
	Hash string `json:"hash"`
}

// File is something to save.
type File struct {
	// Its name, without folders.
	Name string `json:"name"`
	// Its media type.
	MediaType string `json:"mediaType"`
	// What it holds, when that is text.
	Text string `json:"text,omitempty"`
	// What it holds otherwise, in base64 (RFC 4648 §4).
	Base64 string `json:"base64,omitempty"`
}

// Repairs is a part of the list of all minimal repairs, cheapest first.
type Repairs struct {
	// How many there are in all.
	Count samverkan.Number `json:"count"`
	// Those asked for; fewer when the list ends.
	Repairs []partnership.Repair `json:"repairs"`
}

// Reasons is a part of the list of all minimal sufficient reasons, smallest
// first.
type Reasons struct {
	// How many there are in all.
	Count samverkan.Number `json:"count"`
	// Those asked for; fewer when the list ends.
	Reasons []partnership.Reason `json:"reasons"`
}

// Asked is what a role is asked about.
type Asked struct {
	// The factors, with their statements.
	Factors []partnership.Factor `json:"factors"`
}

// Factors is a catalogue with its hash.
type Factors struct {
	// The catalogue.
	Catalogue partnership.Catalogue `json:"catalogue"`
	// The hash of its canonical JSON, as reports carry it.
	Hash string `json:"hash"`
}

// Words is what people call the values of a document's enumerations.
type Words struct {
	// Forms of a survey.
	Forms []Word `json:"forms"`
	// Things to have done before the start.
	Groundwork []Word `json:"groundwork"`
	// Kinds of organizations.
	Kinds []Word `json:"kinds"`
	// Levels that a partnership works at.
	Levels []Word `json:"levels"`
	// Levers that act on a part of the problem.
	Levers []Word `json:"levers"`
	// Why organizations join.
	Motives []Word `json:"motives"`
	// What graded factors are about.
	Objects []Word `json:"objects"`
	// Phases of a partnership's life.
	Phases []Word `json:"phases"`
	// Roles that people have.
	Roles []Word `json:"roles"`
	// Standings of organizations toward the partnership.
	Standings []Word `json:"standings"`
	// Verdicts before the start.
	VerdictsBefore []Word `json:"verdictsBefore"`
	// Verdicts from the start on.
	VerdictsSince []Word `json:"verdictsSince"`
}

// Word is a value and what people call it.
type Word struct {
	// The value in a document.
	Is string `json:"is"`
	// What people call it.
	Text samverkan.Text `json:"text"`
}

func ofPartnership() []Operation {
	return []Operation{
		asks("partnership.check", samverkan.Text{SV: "Läs ett dokument", EN: "Read a document"}, samverkan.Text{
			SV: "Läser ett partnerskapsdokument strängt och lämnar det i kanonisk ordning med sin kontrollsumma, eller alla fel som finns i det.",
			EN: "Reads a partnership document strictly and returns it in canonical order with its hash, or all faults in it.",
		}, check),
		asks("partnership.assess", samverkan.Text{SV: "Bedöm ett partnerskap", EN: "Assess a partnership"}, samverkan.Text{
			SV: "Arbetsexemplaret: beskedet med bevis, vad som måste ändras, hur varje faktor och organisation står. Det är processledarens eget; det som får lämna rummet ger partnership.report.",
			EN: "The working copy: the verdict with its proof, what must change, how each factor and organization stands. It is the process leader's own; what may leave the room is given by partnership.report.",
		}, assess),
		asks("partnership.report", samverkan.Text{SV: "Rapporten", EN: "The report"}, samverkan.Text{
			SV: "Det som får lämna rummet: beskedet med bevis och steg, utan något som visar vad en enskild person har svarat.",
			EN: "What may leave the room: the verdict with proof and steps, without anything that shows what one person answered.",
		}, publish),
		asks("partnership.export", samverkan.Text{SV: "Rapporten som fil", EN: "The report as a file"}, samverkan.Text{
			SV: "Rapporten eller arbetsexemplaret som Markdown eller CSV, på svenska eller engelska.",
			EN: "The report or the working copy as Markdown or CSV, in Swedish or English.",
		}, export),
		steps[*Part, Repairs]("partnership.repairs", samverkan.Text{SV: "Vägarna dit", EN: "The repairs"}, samverkan.Text{
			SV: "Alla minsta ändringar efter vilka ingen grind är stängd, billigast först, så många som begärs.",
			EN: "All smallest sets of changes after which no gate is failed, cheapest first, as many as are asked for.",
		}, repairs),
		steps[*Part, Reasons]("partnership.reasons", samverkan.Text{SV: "Skälen till beskedet", EN: "The reasons"}, samverkan.Text{
			SV: "Alla minsta samlingar av sådant som ensamt avgör beskedet, minst först, så många som begärs.",
			EN: "All smallest sets of things that alone decide the verdict, smallest first, as many as are asked for.",
		}, reasons),
		asks("partnership.catalogue", samverkan.Text{SV: "Faktorerna", EN: "The factors"}, samverkan.Text{
			SV: "Framgångsfaktorerna med påståenden och regler, med egna faktorer tillagda.",
			EN: "The success factors with their statements and rules, one's own factors added.",
		}, catalogue),
		asks("partnership.ask", samverkan.Text{SV: "Vad en roll tillfrågas om", EN: "What a role is asked"}, samverkan.Text{
			SV: "De påståenden som en roll får ta ställning till i en mätning.",
			EN: "The statements put to a role in a survey wave.",
		}, ask),
		asks("partnership.share", samverkan.Text{SV: "Dokumentet för en länk", EN: "The document for a link"}, samverkan.Text{
			SV: "Dokumentet utan svar, mätningar och personers namn.",
			EN: "The document without answers, survey waves and people's names.",
		}, share),
		asks("partnership.words", samverkan.Text{SV: "Ord för kod", EN: "Words for codes"}, samverkan.Text{
			SV: "Vad människor kallar värdena i ett dokument, på svenska och engelska.",
			EN: "What people call the values in a document, in Swedish and English.",
		}, words),
	}
}

func check(q *Document, _ Budget) (Checked, error) {
	if err := q.Document.Check(); err != nil {
		return Checked{}, within(err, "document")
	}
	data, err := q.Document.Encode()
	if err != nil {
		return Checked{}, err
	}
	return Checked{Document: q.Document, Hash: canonical.Hash(data)}, nil
}

// merged adds somebody's own factors to the library's.
func merged(own *partnership.Catalogue) (*partnership.Catalogue, error) {
	if own.Schema == "" {
		return partnership.Own(), nil
	}
	data, err := own.Encode()
	if err != nil {
		return nil, err
	}
	read, err := partnership.DecodeCatalogue(data)
	if err != nil {
		return nil, within(err, "catalogue")
	}
	// A catalogue that was merged before has the library's too, as they are.
	read.Factors = slices.DeleteFunc(read.Factors, func(f partnership.Factor) bool { return !strings.HasPrefix(f.ID, "X-") })
	all, err := partnership.Own().Merge(read)
	if err != nil {
		return nil, within(err, "catalogue")
	}
	return all, nil
}

// working makes the working copy, with so many repairs and reasons listed.
func (q *Judge) working(b Budget, list int) (*partnership.Report, error) {
	cat, err := merged(&q.Catalogue)
	if err != nil {
		return nil, err
	}
	if err := b.afford(q.units(cat, max(list, 0))); err != nil {
		return nil, err
	}
	options := partnership.Options{On: q.On, Phase: q.Phase, List: list}
	if q.Catalogue.Schema != "" {
		options.Catalogue = cat
	}
	r, err := q.Document.Assess(options)
	if err != nil {
		return nil, within(err, "document")
	}
	return r, nil
}

// perStep is how many units a step of what is listed takes.
const perStep = 10

// units predicts the work: every answer is looked at, every organization has a
// level on every factor, and what is listed has up to as many steps as there
// are organizations and gates.
func (q *Judge) units(cat *partnership.Catalogue, list int) int {
	organizations, gates, answers := len(q.Document.Organizations), 0, 0
	for i := range cat.Factors {
		if cat.Factors[i].Kind == partnership.Gate {
			gates++
		}
	}
	for i := range q.Document.Answers {
		answers += len(q.Document.Answers[i].Values)
	}
	return answers + organizations*len(cat.Factors) + perStep*list*(organizations+gates)
}

// none asks Assess for no list.
const none = -1

func assess(q *Assess, b Budget) (*partnership.Report, error) {
	if q.List == 0 {
		q.List = 10
	}
	return q.working(b, q.List)
}

func publish(q *Publish, b Budget) (*partnership.Publication, error) {
	r, err := q.working(b, none)
	if err != nil {
		return nil, err
	}
	return r.Publish(partnership.Floor(q.Floor)), nil
}

func export(q *Export, b Budget) (File, error) {
	r, err := q.working(b, 10)
	if err != nil {
		return File{}, err
	}
	var written interface {
		Markdown(samverkan.Lang) string
		CSV(samverkan.Lang) string
	} = r
	name := samverkan.Text{SV: "arbetsexemplar", EN: "working-copy"}
	if q.Copy == ReportCopy {
		written, name = r.Publish(partnership.Floor(q.Floor)), samverkan.Text{SV: "rapport", EN: "report"}
	}
	if q.Format == CSV {
		return File{Name: name.In(q.Lang) + ".csv", MediaType: "text/csv;charset=utf-8", Text: written.CSV(q.Lang)}, nil
	}
	return File{Name: name.In(q.Lang) + ".md", MediaType: "text/markdown;charset=utf-8", Text: written.Markdown(q.Lang)}, nil
}

func catalogue(q *Additions, _ Budget) (Factors, error) {
	cat, err := merged(&q.Catalogue)
	if err != nil {
		return Factors{}, err
	}
	data, err := cat.Encode()
	if err != nil {
		return Factors{}, err
	}
	return Factors{Catalogue: *cat, Hash: canonical.Hash(data)}, nil
}

func ask(q *Ask, _ Budget) (Asked, error) {
	cat, err := merged(&q.Catalogue)
	if err != nil {
		return Asked{}, err
	}
	return Asked{Factors: cat.Ask(q.Form, q.Phase, q.Role, q.Turn)}, nil
}

func share(q *Document, b Budget) (Checked, error) {
	whole, err := check(q, b)
	if err != nil {
		return Checked{}, err
	}
	return check(&Document{Document: *whole.Document.ToShare()}, b)
}

func words(*Nothing, Budget) (Words, error) {
	return Words{
		Forms:          wordsOf[partnership.Form](),
		Groundwork:     wordsOf[partnership.GroundworkItem](),
		Kinds:          wordsOf[partnership.Kind](),
		Levels:         wordsOf[partnership.Level](),
		Levers:         wordsOf[partnership.Lever](),
		Motives:        wordsOf[partnership.Motive](),
		Objects:        wordsOf[partnership.Object](),
		Phases:         wordsOf[partnership.Phase](),
		Roles:          wordsOf[partnership.Role](),
		Standings:      wordsOf[partnership.Standing](),
		VerdictsBefore: verdicts(partnership.Before),
		VerdictsSince:  verdicts(partnership.Running),
	}, nil
}

func wordsOf[T interface {
	~string
	Choices() []string
	Text() samverkan.Text
}]() []Word {
	var zero T
	var out []Word
	for _, is := range zero.Choices() {
		out = append(out, Word{is, T(is).Text()})
	}
	return out
}

func verdicts(phase partnership.Phase) []Word {
	var out []Word
	for _, is := range partnership.VerdictCode("").Choices() {
		out = append(out, Word{is, partnership.Verdict{Is: partnership.VerdictCode(is), Phase: phase}.Text()})
	}
	return out
}
