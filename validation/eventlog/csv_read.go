package eventlog

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/separated"
)

// maxHeads is how many columns a CSV file may have.
const maxHeads = 200

// ReadCSV reads a log of separated values, a row for each event. Rows of a case
// need not stand together: cases come in the order of their first rows, events
// in that of their rows. Its error is Faults, with the line and the heading as
// their place; a file with a row that cannot be taken is not taken at all. Or it
// is the error of the reader.
func ReadCSV(r io.Reader, c Columns) (*Log, error) {
	log, err := readCSV(r, c)
	if faults := samverkan.FaultsOf(err); len(faults) > 0 {
		return nil, faults
	}
	return log, err
}

func readCSV(r io.Reader, c Columns) (*Log, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxCSV+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxCSV {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Filen är längre än {most} byte. Dela den, till exempel per år.",
			EN: "The file is longer than {most} bytes. Split it, for instance by year.",
		}, samverkan.Int("most", MaxCSV))
	}
	z, err := newZoning(c.Options)
	if err != nil {
		return nil, err
	}
	z.csv = true
	t := csvReading{log: newLog(c.Options.Limits.whole()), zone: z, left: newLeaving(), dayFirst: c.DayFirst, caseAt: make(map[string]uint32)}
	text, encoding, err := decoded(data)
	if err != nil {
		return nil, err
	}
	t.log.About.Encoding = encoding
	if err := t.open(text, c); err != nil {
		return nil, err
	}
	for t.rows.row() && len(t.faults) < samverkan.MaxFaults {
		if f := t.row(); f != nil {
			if f.At == "" {
				f.At = samverkan.Pointer(strconv.Itoa(t.rows.line))
			}
			f.Text = onLine(f.Text).With(lineArg(t.rows.line))
			t.faults.Add(f)
			if f.Code == samverkan.CodeTooLarge {
				break
			}
		}
	}
	if err := t.faults.Err(); err != nil {
		return nil, err
	}
	return t.finish()
}

// csvReading is a CSV file as it is read. Its log has the rows in their order,
// and is put in cases at the end.
type csvReading struct {
	log      *Log
	zone     zoning
	left     leaving
	faults   samverkan.Faults
	rows     rows
	layout   layout
	unread   []bool // columns that are about nothing known
	dayFirst bool

	caseAt map[string]uint32 // the place of each case in names
	names  []string
	caseOf []uint32 // of each row
}

// open reads the headings.
func (t *csvReading) open(text string, c Columns) error {
	told := [fields]string{
		activityColumn: c.Activity, transitionColumn: c.Transition, resourceColumn: c.Resource,
		caseField: c.Case, timeField: c.Time, costField: c.Cost,
	}
	separators := ";\t,"
	if c.Separator != "" {
		separators = c.Separator
		if separators != ";" && separators != "\t" && separators != "," && separators != "|" {
			return samverkan.Wrong(samverkan.CodeInvalid, "/separator", samverkan.Text{
				SV: "Skiljetecknet är ”{value}”. Det kan vara semikolon, tabb, komma eller lodrätt streck.",
				EN: "The separator is “{value}”. It can be semicolon, tab, comma or vertical bar.",
			}, samverkan.Quoted("value", separators))
		}
	}
	skip, line := 0, 1
	if len(text) > 5 && strings.EqualFold(text[:4], "sep=") { // as spreadsheets write and read
		if n := separated.LineLength(text); n <= 7 {
			skip, line = n, 2
		}
	}
	for i := range len(separators) {
		r := rows{text: text, separator: separators[i], at: skip, next: line}
		r.row()
		heads := make([]string, len(r.cells))
		for k := range r.cells[:min(len(r.cells), maxHeads+1)] {
			heads[k] = strings.TrimSpace(r.cells[k])
		}
		if l := lay(heads[:min(len(heads), maxHeads+1)], &told); i == 0 || l.known > t.layout.known {
			t.layout, t.rows = l, r
		}
	}
	if n := len(t.layout.heads); n > maxHeads {
		return samverkan.Wrong(samverkan.CodeTooLarge, samverkan.Pointer("1"), samverkan.Text{
			SV: "Filen har fler än {most} kolumner.",
			EN: "The file has more than {most} columns.",
		}, samverkan.Int("most", maxHeads))
	}
	if f := t.layout.missing(&told); f != nil {
		return f
	}
	t.unread = make([]bool, len(t.layout.heads))
	for i := range t.unread {
		t.unread[i] = true
	}
	for _, i := range t.layout.at {
		if i >= 0 {
			t.unread[i] = false
		}
	}
	return nil
}

// wrong is a fault in a cell of the row.
func (t *csvReading) wrong(f field, text samverkan.Text, args ...samverkan.Arg) *samverkan.Fault {
	at := samverkan.Pointer(strconv.Itoa(t.rows.line), t.layout.heads[t.layout.at[f]])
	return samverkan.Wrong(samverkan.CodeInvalid, at, text, args...)
}

// cell returns what a row says of something, "" if it says nothing.
func (t *csvReading) cell(f field) string {
	i := t.layout.at[f]
	if i < 0 || i >= len(t.rows.cells) {
		return ""
	}
	s := strings.TrimSpace(t.rows.cells[i])
	// What is written with an apostrophe, so that no spreadsheet takes it for a
	// formula, is read without it.
	if len(s) > 1 && s[0] == '\'' && strings.IndexByte("=+-@", s[1]) >= 0 {
		s = s[1:]
	}
	return s
}

// row takes in a row.
func (t *csvReading) row() *samverkan.Fault {
	if t.rows.bad {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Ett citattecken i raden saknar sitt andra, eller följs av annat i samma cell. Skriv citattecken i en cell dubbelt, och ett före och ett efter hela cellen.",
			EN: "A quotation mark in the row lacks its other, or is followed by something in the same cell. Write quotation marks in a cell twice, and one before and one after the whole cell.",
		})
	}
	for i, cell := range t.rows.cells {
		blank := strings.TrimSpace(cell) == ""
		if i < len(t.unread) {
			if t.unread[i] && !blank {
				t.leave(i)
			}
		} else if !blank {
			return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
				SV: "Raden har {n} celler men rubrikraden {most}. Står skiljetecknet ”{separator}” i en cell, skriv cellen inom citattecken.",
				EN: "The row has {n} cells but the headings are {most}. If the separator “{separator}” stands in a cell, write that cell in quotation marks.",
			}, samverkan.Int("n", len(t.rows.cells)), samverkan.Int("most", len(t.unread)), samverkan.Quoted("separator", string(t.rows.separator)))
		}
	}
	var ids [textColumns]uint32
	for k := range field(textColumns) {
		text := t.cell(k)
		f := checkCell(text)
		if f == nil {
			ids[k], f = t.log.id([]byte(text))
		}
		if f != nil {
			return t.placed(f, k)
		}
	}
	if ids[activityColumn] == 0 {
		return t.wrong(field(activityColumn), samverkan.Text{
			SV: "Aktiviteten saknas. Skriv vad som gjordes.",
			EN: "The activity is missing. Write what was done.",
		})
	}
	at, f := t.time()
	if f != nil {
		return f
	}
	cost, f := t.cost()
	if f != nil {
		return f
	}
	of, f := t.ofCase()
	if f != nil {
		return f
	}
	t.caseOf = append(t.caseOf, of)
	return t.log.append(&ids, at, cost)
}

// checkCell refuses what XML cannot hold, and bytes that were no character.
func checkCell(s string) *samverkan.Fault {
	if strings.ContainsRune(s, utf8.RuneError) {
		return unreadable(s)
	}
	return checkText(s)
}

// placed gives a fault the place of a cell.
func (t *csvReading) placed(f *samverkan.Fault, k field) *samverkan.Fault {
	f.At = samverkan.Pointer(strconv.Itoa(t.rows.line), t.layout.heads[t.layout.at[k]])
	return f
}

// leave counts a cell of a column that is about nothing known.
func (t *csvReading) leave(i int) {
	head := t.layout.heads[i]
	if head == "" {
		head = "#" + strconv.Itoa(i+1)
	}
	t.left.out(OfColumn, false, []byte(head))
}

func (t *csvReading) time() (Instant, *samverkan.Fault) {
	cell := t.cell(timeField)
	if cell == "" {
		return Instant{}, nil
	}
	c, ok := parseClock([]byte(cell), t.dayFirst)
	if ok {
		at, f := t.zone.at(c, 0, t.rows.line)
		if f != nil {
			return Instant{}, t.placed(f, timeField)
		}
		return at, nil
	}
	if c, other := parseClock([]byte(cell), true); !t.dayFirst && other && !c.zoned {
		return Instant{}, t.wrong(timeField, samverkan.Text{
			SV: "”{value}” är skrivet med dagen eller månaden först. Säg att dagen står först, eller skriv som 2010-12-30 14:32.",
			EN: "“{value}” is written with the day or the month first. Say that the day comes first, or write as in 2010-12-30 14:32.",
		}, samverkan.Quoted("value", cell))
	}
	return Instant{}, t.wrong(timeField, badTime(), samverkan.Quoted("value", cell))
}

// cost reads an amount with a decimal point or a decimal comma. A comma before
// three digits is refused: it may part thousands.
func (t *csvReading) cost() (int64, *samverkan.Fault) {
	cell := t.cell(costField)
	if cell == "" {
		return noCost, nil
	}
	s := strings.Join(strings.Fields(strings.ReplaceAll(cell, "\u202F", " ")), "")
	if whole, decimals, comma := strings.Cut(s, ","); comma {
		s = whole + "." + decimals
		if len(decimals) == 3 {
			s = ""
		}
	}
	c, cut, ok := parseCost([]byte(s))
	if !ok {
		return 0, t.wrong(costField, badCost(), samverkan.Quoted("value", cell))
	}
	if cut {
		t.log.About.CutCosts++
	}
	return c.Hundredths, nil
}

// ofCase returns the place of the case of the row.
func (t *csvReading) ofCase() (uint32, *samverkan.Fault) {
	name := t.cell(caseField)
	if of, ok := t.caseAt[name]; ok {
		return of, nil
	}
	if name == "" {
		return 0, t.wrong(caseField, samverkan.Text{
			SV: "Ärendet saknas. Skriv vilket ärende händelsen hör till.",
			EN: "The case is missing. Write to which case the event belongs.",
		})
	}
	f := checkCell(name)
	if f == nil && len(name) > t.log.limits.Text {
		f = samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Ärendets namn har {n} byte. Det får ha högst {most}.",
			EN: "The name of the case has {n} bytes. It may have {most} at most.",
		}, samverkan.Int("n", len(name)), samverkan.Int("most", t.log.limits.Text))
	}
	if f == nil && len(t.names) == t.log.limits.Cases {
		f = tooMany(samverkan.Text{SV: "ärenden", EN: "cases"}, t.log.limits.Cases)
	}
	if f != nil {
		return 0, t.placed(f, caseField)
	}
	name = strings.Clone(name) // so that the file is not kept
	of := uint32(len(t.names))
	t.names = append(t.names, name)
	t.caseAt[name] = of
	return of, nil
}

// finish puts the rows in cases.
func (t *csvReading) finish() (*Log, error) {
	l := t.log
	next := make([]uint32, len(t.names)+1) // where the next row of each case goes
	for _, of := range t.caseOf {
		next[of+1]++
	}
	for i := 1; i < len(next); i++ {
		next[i] += next[i-1]
	}
	places := make([]uint32, len(t.caseOf))
	for row, of := range t.caseOf {
		places[next[of]] = uint32(row)
		next[of]++
	}
	l.times, l.costs = picked(l.times, places), picked(l.costs, places)
	for k := range l.column {
		if old := l.column[k]; old != nil {
			l.column[k] = make([]uint32, len(old))
			for i, from := range places {
				l.column[k][i] = old[from]
			}
		}
	}
	all := l.times
	for i, name := range t.names {
		l.times = all[:next[i]] // a case ends where the events so far do
		if f := l.endCase([]byte(name)); f != nil {
			return nil, samverkan.Faults{f}
		}
	}
	l.times = all
	l.About.LeftOut = t.left.list
	t.zone.tell(&l.About)
	l.finish()
	l.limits = Limits{}.whole()
	return l, nil
}

// picked returns the elements of a list in another order; no list stays none.
func picked(list []int64, places []uint32) []int64 {
	if list == nil {
		return nil
	}
	out := make([]int64, len(list))
	for i, from := range places {
		out[i] = list[from]
	}
	return out
}
