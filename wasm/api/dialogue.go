package api

import (
	"cmp"
	"encoding/base64"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// DialogueDocument is what is asked about a dialogue alone.
type DialogueDocument struct {
	// The dialogue document.
	Document dialogue.Dialogue `json:"document"`
}

// DialogueOn is a dialogue on a day.
type DialogueOn struct {
	// The dialogue document.
	Document dialogue.Dialogue `json:"document"`
	// The day of the report. What was noted after it is not seen.
	On samverkan.Date `json:"on"`
}

// DialogueChecked is a document that was read without fault.
type DialogueChecked struct {
	// The document, with its members in canonical order.
	Document dialogue.Dialogue `json:"document"`
	// The hash of its canonical JSON.
	Hash string `json:"hash"`
}

// Noted is what dialogue.note is asked.
type Noted struct {
	// The dialogue document.
	Document dialogue.Dialogue `json:"document"`
	// What happened, in the order it was noted.
	Events []dialogue.Event `json:"events" limit:"1000"`
}

// Guarded is what dialogue.guard is asked.
type Guarded struct {
	// The items of an agenda, or sentences of an invitation.
	Items []topic.Item `json:"items" limit:"500"`
}

// GuardedItems is what the topic guard says.
type GuardedItems struct {
	// For each item what it objects to, nothing to most.
	Objections [][]topic.Objection `json:"objections"`
}

// PaperKind is what is written.
type PaperKind string

// The papers.
const (
	Letter   PaperKind = "letter"
	Reminder PaperKind = "reminder"
	Agenda   PaperKind = "agenda"
	Summary  PaperKind = "summary"
	Handover PaperKind = "handover"
)

// Choices lists the papers.
func (PaperKind) Choices() []string {
	return []string{string(Letter), string(Reminder), string(Agenda), string(Summary), string(Handover)}
}

// PaperFormat is how a paper is written.
type PaperFormat string

// The formats of papers.
const (
	Docx          PaperFormat = "docx"
	PlainText     PaperFormat = "text"
	PaperMarkdown PaperFormat = "markdown"
)

// Choices lists the formats.
func (PaperFormat) Choices() []string {
	return []string{string(Docx), string(PlainText), string(PaperMarkdown)}
}

// PaperAsked is what dialogue.paper is asked.
type PaperAsked struct {
	DialogueOn
	// What is written.
	Paper PaperKind `json:"paper"`
	// The ID of the body that is written to, or of the meeting that the paper is
	// about; a handover has none.
	Of string `json:"of,omitempty" form:"id"`
	// In which language.
	Lang samverkan.Lang `json:"lang"`
	// How it is written.
	Format PaperFormat `json:"format"`
}

// InvitationAsked is what dialogue.invitation is asked.
type InvitationAsked struct {
	DialogueOn
	// The ID of the meeting.
	Meeting string `json:"meeting" form:"id"`
	// In which language.
	Lang samverkan.Lang `json:"lang"`
	// When it is written, in seconds since 1970-01-01 00:00 UTC.
	Stamp int `json:"stamp" range:"1..253402297199"`
}

// TemplateAsked is what dialogue.template is asked.
type TemplateAsked struct {
	DialogueDocument
	// The ID of the collaboration that is to use it; left out: the same one.
	ID string `json:"id,omitempty" form:"id"`
	// The year of the election that begins the new cycle.
	ElectionYear int `json:"electionYear" range:"1994..9990"`
}

// MemberFile is a format of registers of elected members.
type MemberFile string

// The formats.
const (
	CSVFile    MemberFile = "csv"
	PopoloFile MemberFile = "popolo"
)

// Choices lists the formats.
func (MemberFile) Choices() []string { return []string{string(CSVFile), string(PopoloFile)} }

// MembersRead is what dialogue.read is asked.
type MembersRead struct {
	// What kind of file it is.
	Format MemberFile `json:"format"`
	// The bytes of the file, in base64 (RFC 4648 §4): a file from a spreadsheet
	// need not be UTF-8.
	Base64 string `json:"base64" limit:"12000000"`
	// A register to go on with.
	Existing committee.Register `json:"existing,omitempty"`
	// The day the facts became known; left out: they have always been known.
	Known samverkan.Date `json:"known,omitempty"`
	// To which bloc the members of a party belong; the party itself is not kept.
	Blocs []PartyBloc `json:"blocs,omitempty" limit:"1000"`
	// Whether bodies that are new are marked as affected.
	Affected bool `json:"affected,omitempty"`
}

// PartyBloc says to which bloc a party's members belong. One for a body goes
// before one for an organization, and that before one for all.
type PartyBloc struct {
	// The organization, by name or ID; left out: every one.
	Organization string `json:"organization,omitempty" limit:"200"`
	// The body, by name or ID; left out: every one.
	Body string `json:"body,omitempty" limit:"200"`
	// The party as the file writes it.
	Party string `json:"party" limit:"200"`
	// The bloc.
	Bloc committee.Bloc `json:"bloc"`
}

// MembersWritten is what dialogue.write is asked.
type MembersWritten struct {
	DialogueOn
	// What kind of file is made.
	Format MemberFile `json:"format"`
	// In which language its headings are; a Popolo file has none.
	Lang samverkan.Lang `json:"lang"`
}

// Imported is a register that was read from a file.
type Imported struct {
	// What the file says.
	Register committee.Register `json:"register"`
	// How the bytes were read: utf-8 or windows-1252.
	Encoding string `json:"encoding"`
	// What parts the cells of a CSV file.
	Separator string `json:"separator,omitempty"`
	// How many rows there were.
	Rows int `json:"rows"`
	// How many of them made an entry.
	Taken int `json:"taken"`
	// The rows that were not taken, each with what is wrong.
	Refused []*samverkan.Fault `json:"refused,omitempty"`
	// The columns or lists that were not read.
	Ignored []string `json:"ignored,omitempty"`
	// The parties that the mapping to blocs does not have.
	Unmapped []string `json:"unmapped,omitempty"`
}

// CalendarFile is a calendar file to read.
type CalendarFile struct {
	// Its content.
	Text string `json:"text" limit:"1000000"`
}

// CalendarRead is what a calendar file says.
type CalendarRead struct {
	// The calendar.
	Calendar calendar.Calendar `json:"calendar"`
	// The answers to invitations that are in it.
	Answers []calendar.Answer `json:"answers,omitempty"`
}

// YearAsked is what calendar.year is asked.
type YearAsked struct {
	// The year.
	Year int `json:"year" range:"1994..9999"`
	// The longest run of working days between days off that counts as squeezed;
	// left out: 1.
	Longest int `json:"longest,omitempty" range:"1..4"`
}

// YearDays is what a planner needs to know of a year.
type YearDays struct {
	// The holidays.
	Holidays []calendar.Holiday `json:"holidays"`
	// The working days squeezed between days off.
	Squeezed []samverkan.Date `json:"squeezed,omitempty"`
	// The first ordinary election day on or after the first day of the year.
	NextElection samverkan.Date `json:"nextElection"`
}

// DialogueWords is what people call the values of a dialogue's enumerations.
type DialogueWords struct {
	// What an item can be about.
	About []Word `json:"about"`
	// Blocs.
	Blocs []Word `json:"blocs"`
	// Kinds of bodies.
	Bodies []Word `json:"bodies"`
	// What can happen, with what it does.
	Events []dialogue.Transition `json:"events"`
	// How people meet.
	Forms []Word `json:"forms"`
	// Halves of a year.
	Halves []Word `json:"halves"`
	// Kinds of meetings.
	Meetings []Word `json:"meetings"`
	// Voices from outside.
	Perspectives []Word `json:"perspectives"`
	// What each kind of meeting is for, in a sentence.
	Purposes []Word `json:"purposes"`
	// As what somebody sits in a body.
	Roles []Word `json:"roles"`
	// Stances of items.
	Stances []Word `json:"stances"`
	// States of things.
	States []Word `json:"states"`
	// Rungs of the anchoring ladder.
	Steps []Word `json:"steps"`
}

func ofDialogue() []Operation {
	return append(ofPlanning(), []Operation{
		asks("dialogue.check", samverkan.Text{SV: "Läs ett dialogdokument", EN: "Read a dialogue document"}, samverkan.Text{
			SV: "Läser ett dialogdokument strängt, spelar upp loggen och lämnar dokumentet i kanonisk ordning, eller alla fel som finns i det.",
			EN: "Reads a dialogue document strictly, plays its log and returns the document in canonical order, or all faults in it.",
		}, checkDialogue),
		asks("dialogue.assess", samverkan.Text{SV: "Hur dialogen står", EN: "How the dialogue stands"}, samverkan.Text{
			SV: "Nämnderna och de utsedda, mötena med ämneskollens invändningar, frågorna som togs med hem, idéerna, samverkansytorna och reglerna, en viss dag.",
			EN: "The bodies and their appointed members, the meetings with what the topic guard objects to, the questions carried home, the ideas, the interfaces and the rules, on a day.",
		}, assessDialogue),
		asks("dialogue.note", samverkan.Text{SV: "Notera vad som hänt", EN: "Note what happened"}, samverkan.Text{
			SV: "Lägger händelser sist i loggen, eller säger varför de inte kan ha hänt och vad som kan hända i stället.",
			EN: "Adds events at the end of the log, or says why they cannot have happened and what can happen instead.",
		}, note),
		asks("dialogue.guard", samverkan.Text{SV: "Ämneskollen", EN: "The topic guard"}, samverkan.Text{
			SV: "Vad ämneskollen invänder mot punkter på en dagordning, med regel och förslag till omskrivning.",
			EN: "What the topic guard objects to in items of an agenda, with the rule and a proposed rewrite.",
		}, guard),
		asks("dialogue.paper", samverkan.Text{SV: "Brev, dagordning, sammanfattning, överlämning", EN: "Letter, agenda, summary, handover"}, samverkan.Text{
			SV: "Ett brev till en nämnd med förslag till beslut, en påminnelse, en dagordning, en sammanfattning eller en överlämning, som Word, text eller Markdown.",
			EN: "A letter to a body with a proposal for decision, a reminder, an agenda, a summary or a handover, as Word, text or Markdown.",
		}, paper),
		asks("dialogue.invitation", samverkan.Text{SV: "Kallelse till kalendern", EN: "Invitation for the calendar"}, samverkan.Text{
			SV: "En kalenderfil som kallar de utsedda till ett möte, flyttar det eller ställer in det.",
			EN: "A calendar file that invites the appointed members to a meeting, moves it or cancels it.",
		}, invitation),
		asks("dialogue.template", samverkan.Text{SV: "Omgången som mall", EN: "The cycle as a template"}, samverkan.Text{
			SV: "Omgången utan namn, organisationer och händelser, för ett annat län eller nästa val.",
			EN: "The cycle without names, organizations and events, for another county or the next election.",
		}, template),
		asks("dialogue.read", samverkan.Text{SV: "Läs en fil med förtroendevalda", EN: "Read a file of elected members"}, samverkan.Text{
			SV: "Läser förtroendevalda ur CSV eller Popolo. Rader som inte går att läsa räknas upp.",
			EN: "Reads elected members from CSV or Popolo. Rows that cannot be read are listed.",
		}, readMembers),
		asks("dialogue.write", samverkan.Text{SV: "Skriv en fil med förtroendevalda", EN: "Write a file of elected members"}, samverkan.Text{
			SV: "Skriver dokumentets förtroendevalda som CSV eller Popolo.",
			EN: "Writes the document's elected members as CSV or Popolo.",
		}, writeMembers),
		asks("dialogue.words", samverkan.Text{SV: "Ord för kod i dialogen", EN: "Words for codes of dialogues"}, samverkan.Text{
			SV: "Vad människor kallar värdena i ett dialogdokument, och vad varje händelse gör.",
			EN: "What people call the values in a dialogue document, and what each event does.",
		}, dialogueWords),
		asks("calendar.read", samverkan.Text{SV: "Läs en kalenderfil", EN: "Read a calendar file"}, samverkan.Text{
			SV: "Läser en kalenderfil, till exempel svaret på en kallelse.",
			EN: "Reads a calendar file, such as the answer to an invitation.",
		}, readCalendar),
		asks("calendar.year", samverkan.Text{SV: "Ett års helger och klämdagar", EN: "A year's holidays and squeeze days"}, samverkan.Text{
			SV: "Svenska helgdagar och klämdagar ett år, och nästa ordinarie val.",
			EN: "Swedish holidays and squeeze days of a year, and the next ordinary election.",
		}, calendarYear),
	}...)
}

func checkDialogue(q *DialogueDocument, _ Budget) (DialogueChecked, error) {
	if _, err := q.Document.Cycle(); err != nil {
		return DialogueChecked{}, within(err, "document")
	}
	data, err := q.Document.Encode()
	if err != nil {
		return DialogueChecked{}, err
	}
	return DialogueChecked{Document: q.Document, Hash: canonical.Hash(data)}, nil
}

// dialogueUnits predicts the work of a report: each meeting is held against
// the register, and everything noted is looked at.
func dialogueUnits(d *dialogue.Dialogue) int {
	entries := len(d.Members) + len(d.Sides) + len(d.Appointments) + len(d.Log)
	return 10*len(d.Log) + entries*(4+len(d.Meetings)) + 100*len(d.Meetings) + len(d.Needs)*len(d.Offers)
}

func assessDialogue(q *DialogueOn, b Budget) (*dialogue.Report, error) {
	if err := b.afford(dialogueUnits(&q.Document)); err != nil {
		return nil, err
	}
	r, err := q.Document.Assess(dialogue.Options{On: q.On})
	if err != nil {
		return nil, within(err, "document")
	}
	return r, nil
}

func note(q *Noted, _ Budget) (DialogueDocument, error) {
	c, err := q.Document.Cycle()
	if err != nil {
		return DialogueDocument{}, within(err, "document")
	}
	for i, e := range q.Events {
		if c, err = c.Apply(e); err != nil {
			return DialogueDocument{}, below(err, "/events/"+strconv.Itoa(i))
		}
	}
	return DialogueDocument{Document: *c.Dialogue()}, nil
}

func guard(q *Guarded, _ Budget) (GuardedItems, error) {
	g := topic.NewGuard()
	out := GuardedItems{Objections: make([][]topic.Objection, len(q.Items))}
	for i, item := range q.Items {
		out.Objections[i] = g.Judge(item)
	}
	return out, nil
}

func paper(q *PaperAsked, b Budget) (File, error) {
	if err := b.afford(dialogueUnits(&q.Document)); err != nil {
		return File{}, err
	}
	var p dialogue.Paper
	var err error
	d := &q.Document
	switch q.Paper {
	case Letter:
		p, err = d.Letter(q.Of, q.On, q.Lang)
	case Reminder:
		p, err = d.Reminder(q.Of, q.On, q.Lang)
	case Agenda:
		p, err = d.Agenda(q.Of, q.On, q.Lang)
	case Summary:
		p, err = d.Summary(q.Of, q.On, q.Lang)
	default:
		p, err = d.Handover(q.On, q.Lang)
	}
	if err != nil {
		return File{}, renamed(within(err, "document"), map[string]string{"/document/body": "/of", "/document/meeting": "/of"})
	}
	switch q.Format {
	case Docx:
		data, err := p.Docx()
		if err != nil {
			return File{}, err
		}
		return File{
			Name: p.File + ".docx", MediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			Base64: base64.StdEncoding.EncodeToString(data),
		}, nil
	case PaperMarkdown:
		return File{Name: p.File + ".md", MediaType: "text/markdown;charset=utf-8", Text: p.Markdown()}, nil
	}
	return File{Name: p.File + ".txt", MediaType: "text/plain;charset=utf-8", Text: p.Text()}, nil
}

// renamed places faults about an argument of the room at the member of the
// request that it came from.
func renamed(err error, to map[string]string) error {
	faults := faultsOf(err)
	for _, f := range faults {
		if at, ok := to[f.At]; ok {
			f.At = at
		}
	}
	return faults
}

func invitation(q *InvitationAsked, b Budget) (File, error) {
	if err := b.afford(dialogueUnits(&q.Document)); err != nil {
		return File{}, err
	}
	c, err := q.Document.Invitation(q.Meeting, q.On, q.Lang, int64(q.Stamp))
	if err != nil {
		return File{}, renamed(within(err, "document"), map[string]string{"/document/meeting": "/meeting"})
	}
	data, err := c.Encode()
	if err != nil {
		return File{}, err
	}
	return File{Name: q.Meeting + ".ics", MediaType: "text/calendar;charset=utf-8;method=" + string(c.Method), Text: string(data)}, nil
}

func template(q *TemplateAsked, _ Budget) (DialogueDocument, error) {
	t, err := q.Document.Template(cmp.Or(q.ID, q.Document.ID), q.ElectionYear)
	if err != nil {
		return DialogueDocument{}, renamed(within(err, "document"), map[string]string{"/document/electionYear": "/electionYear"})
	}
	return DialogueDocument{Document: *t}, nil
}

func readMembers(q *MembersRead, _ Budget) (Imported, error) {
	data, err := base64.StdEncoding.DecodeString(q.Base64)
	if err != nil {
		return Imported{}, samverkan.Wrong(samverkan.CodeInvalid, "/base64", samverkan.Text{
			SV: "Filens innehåll är inte skrivet i base64 (RFC 4648, avsnitt 4).",
			EN: "The content of the file is not written in base64 (RFC 4648, section 4).",
		})
	}
	options := committee.ReadOptions{Existing: q.Existing, Known: q.Known, Affected: q.Affected}
	for _, b := range q.Blocs {
		options.Blocs = append(options.Blocs, committee.PartyBloc(b))
	}
	read := committee.ReadMembers
	if q.Format == PopoloFile {
		read = committee.ReadPopolo
	}
	r, err := read(data, options)
	if err != nil {
		return Imported{}, within(err, "base64")
	}
	out := Imported{
		Register: r.Register, Encoding: string(r.Encoding), Separator: r.Separator, Rows: r.Rows, Taken: r.Taken,
		Ignored: r.Ignored, Unmapped: r.Unmapped,
	}
	for _, row := range r.Refused {
		out.Refused = append(out.Refused, row.Fault)
	}
	return out, nil
}

func writeMembers(q *MembersWritten, _ Budget) (File, error) {
	if q.Format == PopoloFile {
		data, err := committee.WritePopolo(q.Document.Register)
		if err != nil {
			return File{}, within(err, "document")
		}
		return File{Name: "popolo.json", MediaType: "application/json", Text: string(data)}, nil
	}
	v, err := committee.NewView(q.Document.Register, committee.At{On: q.On, Known: q.On})
	if err != nil {
		return File{}, within(err, "document")
	}
	name := samverkan.Text{SV: "fortroendevalda.csv", EN: "elected-members.csv"}
	return File{Name: name.In(q.Lang), MediaType: "text/csv;charset=utf-8", Text: v.WriteMembers(q.Lang)}, nil
}

func readCalendar(q *CalendarFile, _ Budget) (CalendarRead, error) {
	c, err := calendar.Decode([]byte(q.Text))
	if err != nil {
		return CalendarRead{}, within(err, "text")
	}
	out := CalendarRead{Calendar: c}
	if c.Method == calendar.MethodReply {
		if out.Answers, err = c.Answers(); err != nil {
			return CalendarRead{}, within(err, "text")
		}
	}
	return out, nil
}

func calendarYear(q *YearAsked, _ Budget) (out YearDays, err error) {
	if out.Holidays, err = calendar.Holidays(q.Year); err != nil {
		return out, within(err, "year")
	}
	if out.Squeezed, err = calendar.SqueezeDays(q.Year, max(1, q.Longest)); err != nil {
		return out, within(err, "year")
	}
	first, err := samverkan.NewDate(q.Year, 1, 1)
	if err != nil {
		return out, within(err, "year")
	}
	if out.NextElection, err = calendar.NextElection(first); err != nil {
		return out, within(err, "year")
	}
	return out, nil
}

func dialogueWords(*Nothing, Budget) (DialogueWords, error) {
	var purposes []Word
	for _, is := range topic.MeetingKind("").Choices() {
		purposes = append(purposes, Word{is, topic.MeetingKind(is).Purpose()})
	}
	return DialogueWords{
		About:        wordsOf[dialogue.About](),
		Blocs:        wordsOf[committee.Bloc](),
		Bodies:       wordsOf[committee.BodyKind](),
		Events:       dialogue.Transitions(),
		Forms:        wordsOf[dialogue.MeetingForm](),
		Halves:       wordsOf[calendar.Half](),
		Meetings:     wordsOf[topic.MeetingKind](),
		Perspectives: wordsOf[dialogue.Perspective](),
		Purposes:     purposes,
		Roles:        wordsOf[committee.Role](),
		Stances:      wordsOf[topic.Stance](),
		States:       wordsOf[dialogue.State](),
		Steps:        wordsOf[dialogue.Step](),
	}, nil
}
