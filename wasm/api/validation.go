package api

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// ValidationDocument is what is asked about a validation alone.
type ValidationDocument struct {
	// The validation document.
	Document validation.Validation `json:"document"`
}

// ValidationOn is a validation on a day.
type ValidationOn struct {
	// The validation document.
	Document validation.Validation `json:"document"`
	// The day of the report. What was noted after it is not seen.
	On samverkan.Date `json:"on"`
}

// ValidationAsked is what validation.assess is asked.
type ValidationAsked struct {
	ValidationOn
	// The days since arrival at which shares are given; left out: 30, 90, 180
	// and 365.
	At []int `json:"at,omitempty" limit:"50" range:"0..24855"`
}

// ValidationChecked is a document that was read without fault.
type ValidationChecked struct {
	// The document, with its members in canonical order.
	Document validation.Validation `json:"document"`
	// The hash of its canonical JSON.
	Hash string `json:"hash"`
}

// CaseAsked is what validation.case is asked.
type CaseAsked struct {
	ValidationOn
	// The ID of the case.
	Case string `json:"case" form:"id"`
}

// CaseNoted is what validation.note is asked.
type CaseNoted struct {
	// The validation document.
	Document validation.Validation `json:"document"`
	// What happened, in the order it was noted.
	Events []validation.Event `json:"events" limit:"1000"`
}

// ObjectionsAsked is what validation.objections is asked.
type ObjectionsAsked struct {
	ValidationOn
	// The ID of the case.
	Case string `json:"case" form:"id"`
	// The IDs of the assessors.
	Assessors []string `json:"assessors" limit:"10" form:"id"`
	// The IDs of the outcomes that they are to judge.
	Outcomes []string `json:"outcomes" limit:"64" form:"id"`
}

// CaseObjections is what speaks against a judgment.
type CaseObjections struct {
	// What speaks against it; none: they may judge.
	Objections []validation.Objection `json:"objections"`
}

// RemovalAsked is what validation.remove is asked.
type RemovalAsked struct {
	// The validation document.
	Document validation.Validation `json:"document"`
	// The disposal decision, the day and the cases.
	Disposal validation.Disposal `json:"disposal"`
}

// RemovalMade is a document before and after a removal.
type RemovalMade struct {
	// The document without the cases.
	Left validation.Validation `json:"left"`
	// The removed cases, for the archive. Keep it before the document that is left
	// is kept.
	Archive validation.Validation `json:"archive"`
}

// LogFormat is a format of event logs.
type LogFormat string

// The formats of event logs.
const (
	XES    LogFormat = "xes"
	CSVLog LogFormat = "csv"
	OCEL   LogFormat = "ocel"
)

// Choices lists the formats.
func (LogFormat) Choices() []string { return []string{string(XES), string(CSVLog), string(OCEL)} }

// LogWritten is what validation.export is asked.
type LogWritten struct {
	ValidationOn
	// XES, or OCEL 2.0 as JSON.
	Format LogFormat `json:"format"`
}

// PipelineAsked is what pipeline.prove is asked.
type PipelineAsked struct {
	// The pipeline.
	Pipeline pipeline.Pipeline `json:"pipeline"`
}

// PipelineProved is a pipeline with its proof.
type PipelineProved struct {
	// Whether it holds, and what does not, each with a walk that shows it.
	Proof pipeline.Proof `json:"proof"`
	// The pipeline as a drawing of letters.
	Drawing samverkan.Text `json:"drawing"`
}

// ValidationWords is what people call the values of a validation's
// enumerations.
type ValidationWords struct {
	// Kinds of legal acts.
	Acts []Word `json:"acts"`
	// Kinds of costs.
	Costs []Word `json:"costs"`
	// Decisions.
	Decisions []Word `json:"decisions"`
	// What can happen, with what it does.
	Events []validation.Transition `json:"events"`
	// Kinds of evidence.
	Evidence []Word `json:"evidence"`
	// Ways to leave.
	Exits []Word `json:"exits"`
	// Judgments of an outcome.
	Judgments []Word `json:"judgments"`
	// Levels of a quality factor.
	Levels []Word `json:"levels"`
	// Reasons why somebody may not judge.
	Objections []Word `json:"objections"`
	// Kinds of organizations.
	Organizations []Word `json:"organizations"`
	// The four phases.
	Phases []Word `json:"phases"`
	// What a pipeline may do wrong.
	Problems []Word `json:"problems"`
	// The factors of quality.
	Quality []validation.QualityFactorInfo `json:"quality"`
	// How much is recorded.
	Recorded []Word `json:"recorded"`
	// What a stage comes to.
	Results []Word `json:"results"`
	// Frameworks of levels and occupations.
	Schemes []Word `json:"schemes"`
	// States of a case.
	States []Word `json:"states"`
	// What binds an assessor to a candidate.
	Ties []Word `json:"ties"`
	// A pipeline to begin with.
	Pipeline pipeline.Pipeline `json:"pipeline"`
}

// Validation returns the operations of the room validation, with those of
// pipelines and event logs by themselves.
func Validation() []Operation { return slices.Concat(ofValidation(), ofEventLogs()) }

func ofValidation() []Operation {
	return []Operation{
		asks("validation.check", samverkan.Text{SV: "Läs ett valideringsdokument", EN: "Read a validation document"}, samverkan.Text{
			SV: "Läser ett valideringsdokument strängt, spelar upp loggen och lämnar dokumentet i kanonisk ordning, eller alla fel som finns i det.",
			EN: "Reads a validation document strictly, plays its log and returns the document in canonical order, or all faults in it.",
		}, checkValidation),
		asks("validation.assess", samverkan.Text{SV: "Hur valideringen står", EN: "How the validation stands"}, samverkan.Text{
			SV: "Ärendena, flödet med tider och köer, andelen med bevis, nätverket, rollerna, kostnaderna, vinsten och reglerna, en viss dag.",
			EN: "The cases, the flow with times and queues, the share certified, the network, the roles, the costs, the gain and the rules, on a day.",
		}, assessValidation),
		asks("validation.case", samverkan.Text{SV: "Ett ärende", EN: "One case"}, samverkan.Text{
			SV: "Ett ärendes matris av mål, underlag och bedömning, det som återstår, minsta uppsättning kurser, vem som får bedöma och vad kandidaten kan begära.",
			EN: "A case's matrix of outcomes, evidence and judgments, what is left, the smallest set of courses, who may judge, and what the candidate can ask for.",
		}, oneCase),
		asks("validation.note", samverkan.Text{SV: "Notera vad som hänt i ett ärende", EN: "Note what happened in a case"}, samverkan.Text{
			SV: "Lägger händelser sist i loggen, eller säger varför de inte kan ha hänt och vad som kan hända i stället.",
			EN: "Adds events at the end of the log, or says why they cannot have happened and what can happen instead.",
		}, noteCase),
		asks("validation.objections", samverkan.Text{SV: "Får de bedöma?", EN: "May they judge?"}, samverkan.Text{
			SV: "Vad som talar emot att vissa bedömare bedömer vissa mål i ett ärende, en viss dag.",
			EN: "What speaks against certain assessors judging certain outcomes of a case, on a day.",
		}, objections),
		asks("validation.publish", samverkan.Text{SV: "Det som får lämna nätverket", EN: "What may leave the network"}, samverkan.Text{
			SV: "Figurer utan ärenden och utan antal under golvet.",
			EN: "Figures without cases and without counts below the floor.",
		}, publishValidation),
		asks("validation.remove", samverkan.Text{SV: "Gallra ärenden", EN: "Remove cases"}, samverkan.Text{
			SV: "Tar bort avslutade ärenden med stöd av ett gallringsbeslut, och lämnar dem i ett eget dokument till arkivet.",
			EN: "Removes ended cases by a disposal decision, and returns them in a document of their own for the archive.",
		}, removeCases),
		asks("validation.export", samverkan.Text{SV: "Skriv en händelselogg", EN: "Write an event log"}, samverkan.Text{
			SV: "Ärendenas väg som XES, eller allt som hänt som OCEL 2.0.",
			EN: "The cases' way as XES, or all that happened as OCEL 2.0.",
		}, exportValidation),
		asks("validation.words", samverkan.Text{SV: "Ord för kod i valideringen", EN: "Words for codes of validations"}, samverkan.Text{
			SV: "Vad människor kallar värdena i ett valideringsdokument, vad varje händelse gör, och en väg att börja med.",
			EN: "What people call the values in a validation document, what each event does, and a pipeline to begin with.",
		}, validationWords),
		asks("pipeline.prove", samverkan.Text{SV: "Håller vägen genom valideringen?", EN: "Does a pipeline hold?"}, samverkan.Text{
			SV: "Om alla steg nås, alla ärenden kan ta slut, alla slingor är begränsade och faserna kommer i ordning, med ett motexempel när det inte är så.",
			EN: "Whether all stages are reached, all cases can end, all loops are bounded and the phases come in order, with a counterexample where not.",
		}, provePipeline),
	}
}

// validationUnits predicts the work of a report: the log is played, and each
// measure looks at each visit; each pipeline is walked.
func validationUnits(v *validation.Validation) int {
	return 10*len(v.Log) + 200*len(v.Cases) + 100*len(v.Costs) + len(v.Offers)*max(1, len(v.Organizations)*len(v.Occupations)) + 5000*len(v.Pipelines)
}

func checkValidation(q *ValidationDocument, _ Budget) (ValidationChecked, error) {
	if _, err := q.Document.Play(); err != nil {
		return ValidationChecked{}, within(err, "document")
	}
	data, err := q.Document.Encode()
	if err != nil {
		return ValidationChecked{}, err
	}
	return ValidationChecked{Document: q.Document, Hash: canonical.Hash(data)}, nil
}

func assessValidation(q *ValidationAsked, b Budget) (*validation.Report, error) {
	if err := b.afford(validationUnits(&q.Document)); err != nil {
		return nil, err
	}
	r, err := q.Document.Assess(validation.Options{On: q.On, At: q.At})
	if err != nil {
		return nil, within(err, "document")
	}
	return r, nil
}

func oneCase(q *CaseAsked, b Budget) (*validation.CaseReport, error) {
	if err := b.afford(validationUnits(&q.Document)); err != nil {
		return nil, err
	}
	r, err := q.Document.Case(q.Case, q.On)
	if err != nil {
		return nil, renamed(within(err, "document"), map[string]string{"/document/case": "/case"})
	}
	return r, nil
}

func noteCase(q *CaseNoted, _ Budget) (ValidationDocument, error) {
	c, err := q.Document.Play()
	if err != nil {
		return ValidationDocument{}, within(err, "document")
	}
	for i, e := range q.Events {
		if c, err = c.Apply(e); err != nil {
			return ValidationDocument{}, below(err, "/events/"+strconv.Itoa(i))
		}
	}
	return ValidationDocument{Document: *c.Validation()}, nil
}

func objections(q *ObjectionsAsked, _ Budget) (CaseObjections, error) {
	c, err := q.Document.Play()
	if err != nil {
		return CaseObjections{}, within(err, "document")
	}
	all, err := c.Objections(q.Case, q.Assessors, q.Outcomes, q.On)
	if err != nil {
		return CaseObjections{}, err
	}
	return CaseObjections{Objections: append([]validation.Objection{}, all...)}, nil
}

func publishValidation(q *ValidationOn, b Budget) (*validation.Publication, error) {
	r, err := assessValidation(&ValidationAsked{ValidationOn: *q}, b)
	if err != nil {
		return nil, err
	}
	return r.Publish(), nil
}

func removeCases(q *RemovalAsked, _ Budget) (RemovalMade, error) {
	left, archive, err := q.Document.Remove(q.Disposal)
	if err != nil {
		return RemovalMade{}, within(err, "disposal")
	}
	return RemovalMade{Left: *left, Archive: *archive}, nil
}

func exportValidation(q *LogWritten, _ Budget) (File, error) {
	var out bytes.Buffer
	switch q.Format {
	case XES:
		l, err := q.Document.EventLog(q.On)
		if err != nil {
			return File{}, within(err, "document")
		}
		if err := l.WriteXES(&out); err != nil {
			return File{}, err
		}
		return File{Name: q.Document.ID + ".xes", MediaType: "application/xml;charset=utf-8", Text: out.String()}, nil
	case OCEL:
		l, err := q.Document.Objects(q.On)
		if err != nil {
			return File{}, within(err, "document")
		}
		if err := l.WriteOCEL(&out); err != nil {
			return File{}, err
		}
		return File{Name: q.Document.ID + ".jsonocel", MediaType: "application/json", Text: out.String()}, nil
	}
	return File{}, samverkan.Wrong(samverkan.CodeInvalid, "/format", samverkan.Text{
		SV: "Loggen kan skrivas som xes eller ocel.", EN: "The log can be written as xes or ocel.",
	})
}

func provePipeline(q *PipelineAsked, _ Budget) (PipelineProved, error) {
	proof, err := q.Pipeline.Prove()
	if err != nil {
		return PipelineProved{}, within(err, "pipeline")
	}
	return PipelineProved{Proof: proof, Drawing: samverkan.Text{SV: q.Pipeline.Describe(samverkan.SV), EN: q.Pipeline.Describe(samverkan.EN)}}, nil
}

func validationWords(*Nothing, Budget) (ValidationWords, error) {
	return ValidationWords{
		Acts:          wordsOf[pipeline.ActKind](),
		Costs:         wordsOf[validation.CostKind](),
		Decisions:     wordsOf[validation.Decision](),
		Events:        validation.Transitions(),
		Evidence:      wordsOf[validation.EvidenceKind](),
		Exits:         wordsOf[pipeline.ExitKind](),
		Judgments:     wordsOf[validation.Judgment](),
		Levels:        wordsOf[validation.QualityLevel](),
		Objections:    wordsOf[validation.ObjectionCode](),
		Organizations: wordsOf[validation.OrganizationKind](),
		Phases:        wordsOf[pipeline.Phase](),
		Problems:      wordsOf[pipeline.ProblemKind](),
		Quality:       validation.QualityFactors(),
		Recorded:      wordsOf[validation.Recorded](),
		Results:       wordsOf[pipeline.Result](),
		Schemes:       wordsOf[validation.Scheme](),
		States:        wordsOf[validation.State](),
		Ties:          wordsOf[validation.TieKind](),
		Pipeline:      pipeline.Standard(),
	}, nil
}
