package committee

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/separated"
)

// MaxCSV is the longest CSV file that is read, in bytes.
const MaxCSV = 1 << 20

// maxColumns is how many columns a file may have.
const maxColumns = 200

// ReadMembers reads a list of elected members from a CSV file: municipality,
// committee and name, and where there are such columns role, bloc, party, from,
// to, mail and ID. See the package comment for what it understands. Its error
// is a Fault for a file that cannot be read at all; a row that cannot be taken
// is listed in the result, and the others are taken.
func ReadMembers(data []byte, options ReadOptions) (Imported, error) {
	if err := options.check(); err != nil {
		return Imported{}, err
	}
	text, encoding, err := decoded(data)
	if err != nil {
		return Imported{}, err
	}
	t, err := newTable(text)
	if err != nil {
		return Imported{}, err
	}
	m := newImporter(options)
	for i := range t.rows { // so that no ID made of a name is one of the file's
		if id := t.personID(&t.rows[i]); id != "" {
			m.used["p "+id] = true
		}
	}
	m.out.Encoding, m.out.Separator, m.out.Ignored = encoding, string(t.separator), t.ignored
	for i := range t.rows {
		m.out.Rows++
		r := &t.rows[i]
		if fault := m.row(t, r); fault != nil {
			if fault.At == "" {
				fault.At = samverkan.Pointer(strconv.Itoa(r.line))
			}
			m.out.Refused = append(m.out.Refused, Refused{r.line, r.raw, fault})
		}
	}
	return m.done(), nil
}

// check refuses options that make no sense.
func (o *ReadOptions) check() error {
	if err := o.Existing.Check(); err != nil {
		return err
	}
	for i := range o.Blocs {
		if b := o.Blocs[i].Bloc; b != UnknownBloc && !slices.Contains(b.Choices(), string(b)) {
			return samverkan.Wrong(samverkan.CodeInvalid, index("/blocs", i)+"/bloc", samverkan.Text{
				SV: "Här står ”{value}”. Det ska vara ett av {choices}.",
				EN: "Found “{value}”. It must be one of {choices}.",
			}, samverkan.Quoted("value", string(b)), samverkan.Str("choices", strings.Join(b.Choices(), ", ")))
		}
	}
	return nil
}

// table is a file in rows, and which column is about what.
type table struct {
	separator byte
	rows      []row
	heads     []string
	at        [columns]int // −1: no such column
	ignored   []string
	cells     [columns]string // of the row that is being read
}

// newTable finds the separator and the headings. The separator is the one with
// which most headings are known; of equal ones the first of ; tab and comma.
func newTable(text string) (*table, error) {
	skipped := 0
	if len(text) > 5 && strings.EqualFold(text[:4], "sep=") { // as spreadsheets write and read
		if n := separated.LineLength(text); n <= 7 {
			text, skipped = text[n:], 1
		}
	}
	var best *table
	most := -1
	for _, separator := range []byte{';', '\t', ','} {
		t := &table{separator: separator, heads: firstRow(text, separator)}
		if known := t.headed(); known > most {
			best, most = t, known
		}
	}
	if n := len(best.heads); n > maxColumns {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, samverkan.Pointer("1"), samverkan.Text{
			SV: "Filen har {n} kolumner. Den får ha högst {most}.",
			EN: "The file has {n} columns. It may have {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", maxColumns))
	}
	if missing := best.missing(); missing != nil {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, samverkan.Pointer("1"), samverkan.Text{
			SV: "Filen saknar {missing}. Första raden ska ha rubriker, till exempel ”kommun;nämnd;namn;roll;block;från;till”.",
			EN: "The file lacks {missing}. The first row must have headings, such as “municipality;committee;name;role;bloc;from;to”.",
		}, samverkan.List("missing", missing))
	}
	all := rows(text, best.separator)
	best.rows = all[1:]
	for i := range best.rows {
		best.rows[i].line += skipped
	}
	return best, nil
}

// firstRow returns the cells of the first row that is not blank.
func firstRow(text string, separator byte) []string {
	for text != "" {
		r, size := nextRow(text, separator, 0)
		if r.bad || !r.blank() {
			return r.cells
		}
		text = text[size:]
	}
	return nil
}

// headed notes which column is about what and returns how many are known. Of
// two columns about the same the first counts.
func (t *table) headed() int {
	for c := range t.at {
		t.at[c] = -1
	}
	known := 0
	for i, cell := range t.heads[:min(len(t.heads), maxColumns)] {
		c := columnOf(cell)
		if c == noColumn || t.at[c] >= 0 {
			if tidy(cell) != "" {
				t.ignored = append(t.ignored, tidy(cell))
			}
			continue
		}
		t.at[c] = i
		known++
	}
	return known
}

// missing names the columns that there must be.
func (t *table) missing() (out []samverkan.Text) {
	if t.at[organizationColumn] < 0 {
		out = append(out, samverkan.Text{SV: "en kolumn för kommun", EN: "a column for the municipality"})
	}
	if t.at[bodyColumn] < 0 {
		out = append(out, samverkan.Text{SV: "en kolumn för nämnd", EN: "a column for the committee"})
	}
	if t.at[nameColumn] < 0 && t.at[familyColumn] < 0 {
		out = append(out, samverkan.Text{SV: "en kolumn för namn", EN: "a column for the name"})
	}
	return out
}

// read takes out what a row says in each column, "" without that column.
func (t *table) read(r *row) {
	for c, i := range t.at {
		t.cells[c] = ""
		if i < 0 || i >= len(r.cells) {
			continue
		}
		cell := tidy(r.cells[i])
		// What is written with an apostrophe, so that no spreadsheet takes it
		// for a formula, is read without it.
		if len(cell) > 1 && cell[0] == '\'' && strings.IndexByte("=+-@", cell[1]) >= 0 {
			cell = cell[1:]
		}
		t.cells[c] = cell
	}
	if t.at[nameColumn] < 0 {
		t.cells[nameColumn] = tidy(t.cells[givenColumn] + " " + t.cells[familyColumn])
	}
}

// personID returns the ID that a row gives its person, "" without one that can
// be used.
func (t *table) personID(r *row) string {
	i := t.at[personColumn]
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	id := tidy(r.cells[i])
	if !isID(id) || isPersonalNumber(id) {
		return ""
	}
	return id
}

// wrong is a fault in a cell of a row.
func (t *table) wrong(r *row, c column, text samverkan.Text, args ...samverkan.Arg) *samverkan.Fault {
	head := ""
	if i := t.at[c]; i >= 0 {
		head = tidy(t.heads[i])
	}
	args = append(args, samverkan.Quoted("value", t.cells[c]))
	return samverkan.Wrong(samverkan.CodeInvalid, samverkan.Pointer(strconv.Itoa(r.line), head), text, args...)
}

// whole reads a row and checks that it is one: its quotations end, its cells have headings,
// and its characters could be read.
func (t *table) whole(r *row) *samverkan.Fault {
	at := samverkan.Pointer(strconv.Itoa(r.line))
	if r.bad {
		return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Ett citattecken i raden saknar sitt andra, eller följs av annat i samma cell. Skriv citattecken i en cell dubbelt, och ett före och ett efter hela cellen.",
			EN: "A quotation mark in the row lacks its other, or is followed by something in the same cell. Write quotation marks in a cell twice, and one before and one after the whole cell.",
		})
	}
	for i := len(t.heads); i < len(r.cells); i++ {
		if tidy(r.cells[i]) != "" {
			return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
				SV: "Raden har {n} celler men rubrikraden {most}. Står skiljetecknet ”{separator}” i en cell, skriv cellen inom citattecken.",
				EN: "The row has {n} cells but the headings are {most}. If the separator “{separator}” stands in a cell, write that cell in quotation marks.",
			}, samverkan.Int("n", len(r.cells)), samverkan.Int("most", len(t.heads)), samverkan.Quoted("separator", string(t.separator)))
		}
	}
	t.read(r)
	for c := organizationColumn; c < columns; c++ {
		cell := t.cells[c]
		if strings.ContainsFunc(cell, isOdd) {
			return t.wrong(r, c, samverkan.Text{
				SV: "Cellen ”{value}” har ett tecken som inte gick att läsa. Rätta det i filen.",
				EN: "The cell “{value}” has a character that could not be read. Correct it in the file.",
			})
		}
		if (c == nameColumn || c == mailColumn) && withoutNumber(cell) != cell {
			return t.wrong(r, c, samverkan.Text{
				SV: "Cellen har något som ser ut som ett personnummer. Ta bort det ur filen.",
				EN: "The cell has something that looks like a personal identity number. Remove it from the file.",
			})
		}
		if n := utf8.RuneCountInString(cell); n > maxName {
			return t.wrong(r, c, samverkan.Text{
				SV: "Cellen har {n} tecken. Den får ha högst {most}.",
				EN: "The cell has {n} characters. It may have {most} at most.",
			}, samverkan.Int("n", n), samverkan.Int("most", maxName))
		}
	}
	return nil
}

// row takes in one row.
func (m *importer) row(t *table, r *row) *samverkan.Fault {
	if fault := t.whole(r); fault != nil {
		return fault
	}
	name := t.cells[nameColumn]
	seat, bloc, fault := m.values(t, r, name)
	if fault != nil {
		return fault
	}
	// From here on the row makes entries, so all of it must be right by now.
	var owners []string
	for _, o := range strings.Split(t.cells[organizationColumn], " / ") {
		id, fault := m.organization(tidy(o))
		if fault != nil {
			return fault
		}
		if !slices.Contains(owners, id) {
			owners = append(owners, id)
		}
	}
	body, joint, fault := m.body(t.cells[bodyColumn], owners, seat.Period)
	if fault != nil {
		return fault
	}
	seat.Body = body
	if several := len(m.out.Register.Bodies[m.places["b "+body]].Organizations) > 1; len(owners) == 1 && (joint || several) {
		seat.OnBehalfOf = owners[0]
	}
	if seat.Person, fault = m.person(t.personID(r), name, owners[0], t.cells[mailColumn]); fault != nil {
		return fault
	}
	if bloc == UnknownBloc {
		bloc = m.bloc(t.cells[partyColumn], owners[0], body)
	}
	return m.taken(r.line, seat, bloc)
}

// values reads what a row says but for whom and where it is about.
func (m *importer) values(t *table, r *row, name string) (seat Member, bloc Bloc, fault *samverkan.Fault) {
	for _, part := range strings.Split(t.cells[organizationColumn]+" ", " / ") {
		if tidy(part) == "" {
			return seat, bloc, t.wrong(r, organizationColumn, samverkan.Text{SV: "Kommunen saknas. Skriv vilken kommun eller annan organisation nämnden hör till.", EN: "The municipality is missing. Write which municipality or other organization the committee belongs to."})
		}
	}
	if t.cells[bodyColumn] == "" {
		return seat, bloc, t.wrong(r, bodyColumn, samverkan.Text{SV: "Nämnden saknas. Skriv i vilken nämnd eller styrelse personen sitter.", EN: "The committee is missing. Write in which committee or board the person sits."})
	}
	switch {
	case name == "":
		return seat, bloc, t.wrong(r, nameColumn, samverkan.Text{SV: "Namnet saknas. Skriv vem som har platsen.", EN: "The name is missing. Write who has the seat."})
	case among(squeezed(name), "vakant vacant vakantplats vacantseat"):
		return seat, bloc, t.wrong(r, nameColumn, samverkan.Text{SV: "Platsen är vakant, så raden har ingen person att läsa in.", EN: "The seat is vacant, so the row has no person to take in."})
	}
	mail := t.cells[mailColumn]
	if mail != "" && (!isMail(mail) || len(mail) > maxMail) {
		return seat, bloc, t.wrong(r, mailColumn, samverkan.Text{SV: "”{value}” är inte en e-postadress. Rätta den eller lämna cellen tom.", EN: "“{value}” is not a mail address. Correct it or leave the cell empty."})
	}
	var ok bool
	if seat.Role, ok = roleOf(t.cells[roleColumn]); !ok {
		return seat, bloc, t.wrong(r, roleColumn, samverkan.Text{
			SV: "Rollen ”{value}” är okänd. Skriv ordförande, vice ordförande, ledamot eller ersättare.",
			EN: "The role “{value}” is unknown. Write chair, vice chair, member or substitute.",
		})
	}
	if bloc, ok = blocWord(t.cells[blocColumn]); !ok {
		return seat, bloc, t.wrong(r, blocColumn, samverkan.Text{
			SV: "Blocket ”{value}” är okänt. Skriv majoritet, opposition eller inget, eller lämna cellen tom om det inte är känt. Partier läses ur en kolumn ”parti”.",
			EN: "The bloc “{value}” is unknown. Write majority, opposition or neither, or leave the cell empty if it is not known. Parties are read from a column “party”.",
		})
	}
	seat.Known = m.options.Known
	seat.Period, fault = t.period(r)
	return seat, bloc, fault
}

// period reads the days of a seat. The day in the last column is the last day
// with the seat.
func (t *table) period(r *row) (p samverkan.Period, fault *samverkan.Fault) {
	from, okFrom := dayOf(t.cells[fromColumn])
	through, okThrough := dayOf(t.cells[throughColumn])
	notDay := samverkan.Text{
		SV: "”{value}” är inte en dag. Skriv till exempel 2027-01-01 eller 20270101, eller lämna cellen tom.",
		EN: "“{value}” is not a day. Write it as in 2027-01-01 or 20270101, or leave the cell empty.",
	}
	switch {
	case !okFrom:
		return p, t.wrong(r, fromColumn, notDay)
	case !okThrough:
		return p, t.wrong(r, throughColumn, notDay)
	case !through.IsZero() && through.Before(from):
		return p, t.wrong(r, throughColumn, samverkan.Text{
			SV: "Sista dagen är {through} men första dagen {from}. Sista dagen ska vara samma dag eller senare.",
			EN: "The last day is {through} but the first day {from}. The last day must be the same day or later.",
		}, samverkan.Str("through", through.String()), samverkan.Str("from", from.String()))
	}
	// The day after the last of the calendar is none, and so is its end.
	return samverkan.Period{From: from, To: through.AddDays(1)}, nil
}

// isPersonalNumber reports whether an ID looks like a Swedish personal identity
// number (personnummer), which no document is to hold.
func isPersonalNumber(s string) bool {
	digits := strings.ReplaceAll(strings.ReplaceAll(s, "-", ""), "+", "")
	return (len(digits) == 10 || len(digits) == 12) && strings.Trim(digits, "0123456789") == ""
}

// withoutNumber returns a text without what looks like such numbers in it.
func withoutNumber(s string) string {
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '-' && r != '+' }) {
		if isPersonalNumber(part) {
			s = strings.Replace(s, part, "", 1)
		}
	}
	return s
}

// done finishes what has been read.
func (m *importer) done() Imported {
	for party := range m.unmapped {
		m.out.Unmapped = append(m.out.Unmapped, party)
	}
	slices.Sort(m.out.Unmapped)
	first := make(map[string]int)
	for _, p := range m.out.Register.People {
		key := folded(p.Name)
		if key == "" {
			continue
		}
		at, again := first[key]
		if !again {
			first[key] = len(m.out.Namesakes)
			m.out.Namesakes = append(m.out.Namesakes, Namesakes{p.Name, []string{p.ID}})
			continue
		}
		m.out.Namesakes[at].People = append(m.out.Namesakes[at].People, p.ID)
	}
	m.out.Namesakes = slices.DeleteFunc(m.out.Namesakes, func(n Namesakes) bool { return len(n.People) < 2 })
	if len(m.out.Namesakes) == 0 {
		m.out.Namesakes = nil
	}
	return m.out
}
