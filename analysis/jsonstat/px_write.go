package jsonstat

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Encode returns the table as a PX file, and in sentences what the format has no
// place for. Equal tables give equal bytes. Its error is Faults: in the table, or
// characters that the encoding or the format has none of.
func (x *PX) Encode(e Encoding) (data []byte, lost []samverkan.Text, err error) {
	w := &pxWriter{x: x, e: e}
	if !oneOf(string(e), e.Choices()) {
		w.wrong(samverkan.CodeUnknown, "/encoding", samverkan.Text{
			SV: "”{value}” är ingen kodning. Välj en av {all}.",
			EN: "“{value}” is no encoding. Choose one of {all}.",
		}, samverkan.Quoted("value", string(e)), list(e.Choices()))
		return nil, nil, w.faults
	}
	if len(x.Cube.Values) == 0 {
		w.wrong(samverkan.CodeInvalid, "/values", samverkan.Text{
			SV: "Tabellen är tom. Den ska ha minst ett tal.", EN: "The table is empty. It must have one figure at least.",
		})
		return nil, nil, w.faults
	}
	if err := x.Cube.Check(); err != nil {
		return nil, nil, err
	}
	w.table()
	w.variables()
	w.units()
	w.notes()
	w.symbols()
	w.file()
	if err := w.faults.Err(); err != nil {
		return nil, nil, err
	}
	return w.b, w.lost(), nil
}

// pxWriter writes a PX file.
type pxWriter struct {
	x        *PX
	e        Encoding
	b        []byte
	all      []Keyword
	decimals int // of the cells
	heading  int // the first dimension of the heading
	marks    []int
	named    []map[string]int // how often a name stands in each dimension
	always   map[string]bool
	failed   uint // a set of losses
	faults   samverkan.Faults
}

func (w *pxWriter) wrong(code samverkan.Code, at string, text samverkan.Text, args ...samverkan.Arg) {
	w.faults.Add(samverkan.Wrong(code, at, text, args...))
}

// loss is what the format has no place for.
type loss uint

const (
	lostSources loss = iota
	lostSymbols
	lostStatuses
	lostChildren
	lostCoordinates
	lostRoles
	lostBreaks
	lostSteps
)

//go:noinline
func (w *pxWriter) lose(l loss) { w.failed |= 1 << l }

func (w *pxWriter) lost() (all []samverkan.Text) {
	for l, t := range []samverkan.Text{
		{SV: "Av källan skrivs utgivare, tabell och dag för ändring; en PX-fil har inte plats för mer eller för fler källor.", EN: "Of the source, publisher, table and day of change are written; a PX file has no place for more or for more sources."},
		{SV: "Enheternas tecken, slag och multiplar skrivs inte; en PX-fil har bara enhetens namn.", EN: "Symbols, kinds and multiples of units are not written; a PX file has only the unit's name."},
		{SV: "Orsaker till att tal saknas skrivs med punkter, och anmärkningar vid tal skrivs inte.", EN: "Reasons for which figures are missing are written as dots, and remarks on figures are not written."},
		{SV: "Vilka kategorier som är delar av andra skrivs inte.", EN: "Which categories are parts of others is not written."},
		{SV: "Koordinater skrivs inte.", EN: "Coordinates are not written."},
		{SV: "En PX-fil har en enda variabel för innehåll; de andra skrivs som vanliga variabler.", EN: "A PX file has a single variable of contents; the others are written as ordinary variables."},
		{SV: "Radbrytningar i texter skrivs med #, som formatet har det.", EN: "Line breaks in texts are written as #, as the format has it."},
		{SV: "Hur talen räknades fram skrivs inte.", EN: "How the figures were derived is not written."},
	} {
		if w.failed>>l&1 == 1 {
			all = append(all, t)
		}
	}
	return all
}

// add adds a keyword with texts.
func (w *pxWriter) add(name string, keys []string, texts ...string) {
	const line = 200 // bytes; a line of the format has 256 at most
	var b strings.Builder
	begin := 0
	for i, t := range texts {
		if i > 0 {
			b.WriteByte(',')
		}
		if b.Len()-begin > line {
			b.WriteString("\r\n")
			begin = b.Len()
		}
		t = w.quoted(t, samverkan.Pointer(name)+samverkan.Pointer(keys...))
		for len(texts) == 1 && len(t) > line && !strings.HasPrefix(name, "V") { // a text may go on in a new line, but not a name
			cut := strings.LastIndexByte(t[:line], ' ') + 1
			if cut < line/2 {
				break
			}
			b.WriteString(t[:cut] + "\"\r\n")
			t = `"` + t[cut:]
		}
		b.WriteString(t)
	}
	w.all = append(w.all, Keyword{Name: name, Keys: keys, Value: b.String()})
}

// bare adds a keyword with a word or number.
func (w *pxWriter) bare(name string, keys []string, value string) {
	w.all = append(w.all, Keyword{Name: name, Keys: keys, Value: value})
}

// quoted returns a text as it stands in the file.
func (w *pxWriter) quoted(s, at string) string {
	if strings.ContainsAny(s, "\n\r") {
		w.lose(lostBreaks)
		s = strings.NewReplacer("\r\n", "#", "\n", "#", "\r", "#").Replace(s)
	}
	if strings.IndexByte(s, '"') >= 0 {
		w.wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Texten ”{text}” innehåller ett rakt citattecken, som en text i en PX-fil inte kan ha. Skriv ett typografiskt citattecken i stället.",
			EN: "The text “{text}” contains a straight quotation mark, which a text of a PX file cannot have. Write a typographic quotation mark instead.",
		}, samverkan.Quoted("text", s))
	}
	return `"` + s + `"`
}

// table adds what is said of the whole table.
func (w *pxWriter) table() {
	x, c := w.x, &w.x.Cube
	w.add("CHARSET", nil, "ANSI")
	w.add("CODEPAGE", nil, string(w.e))
	var s cube.Source
	if len(c.Sources) > 0 {
		s = c.Sources[0]
	}
	if plain := (cube.Source{Publisher: s.Publisher, Table: s.Table, Updated: s.Updated}); len(c.Sources) > 1 || s != plain {
		w.lose(lostSources)
	}
	if len(c.Steps) > 0 || c.Lacks != nil {
		w.lose(lostSteps)
	}
	w.add("MATRIX", nil, s.Table)
	for _, name := range []string{"SUBJECT-AREA", "SUBJECT-CODE"} {
		if x.find(name) == nil {
			w.add(name, nil, "")
		}
	}
	w.add("TITLE", nil, c.Label)
	contents := x.Contents
	if contents == "" {
		contents = c.Label
	}
	w.add("CONTENTS", nil, contents)
	if s.Publisher != "" {
		w.add("SOURCE", nil, s.Publisher)
	}
	if s.Updated != "" && x.find("LAST-UPDATED") == nil {
		w.add("LAST-UPDATED", nil, s.Updated)
	}
}

// variables adds the variables and their values.
func (w *pxWriter) variables() {
	x, dims := w.x, w.x.Cube.Dimensions
	n := x.Heading
	switch {
	case n == 0:
		n = 1
	case n < 0:
		n = 0
	}
	w.heading = max(0, len(dims)-n)
	var names []string
	seen := map[string]bool{}
	metric := -1
	for i := range dims {
		d := &dims[i]
		name := variableName(d)
		key := []string{name}
		if seen[name] {
			w.wrong(samverkan.CodeConflict, "/dimensions/"+itoa(i), samverkan.Text{
				SV: "Två variabler heter ”{name}”. I en PX-fil ska varje variabel ha ett eget namn.",
				EN: "Two variables are called “{name}”. In a PX file every variable must have a name of its own.",
			}, samverkan.Quoted("name", name))
		}
		seen[name] = true
		names = append(names, name)
		if d.Label != "" {
			w.add("VARIABLECODE", key, d.ID)
		}
		values, codes, coded := make([]string, len(d.Categories)), make([]string, len(d.Categories)), false
		for j := range d.Categories {
			v := &d.Categories[j]
			values[j], codes[j] = valueName(v), v.ID
			coded = coded || v.Label != ""
			if len(v.Children) > 0 {
				w.lose(lostChildren)
			}
			if v.Coordinates != nil {
				w.lose(lostCoordinates)
			}
			if d.Role != cube.Metric && v.Unit != (cube.Unit{}) {
				w.lose(lostSymbols)
			}
		}
		w.add("VALUES", key, values...)
		if coded {
			w.add("CODES", key, codes...)
		}
		switch d.Role {
		case cube.Metric:
			if metric >= 0 {
				w.lose(lostRoles)
				break
			}
			metric = i
			w.add("CONTVARIABLE", nil, name)
		case cube.Time:
			w.time(d, key)
		case cube.Geo:
			if x.find("MAP", name) == nil && x.find("VARIABLE-TYPE", name) == nil {
				w.add("VARIABLE-TYPE", key, pxGeo)
			}
		}
	}
	if len(dims) == 0 {
		w.wrong(samverkan.CodeInvalid, "/dimensions", samverkan.Text{
			SV: "Tabellen har inga dimensioner. En PX-fil har minst en variabel.",
			EN: "The table has no dimensions. A PX file has one variable at least.",
		})
	}
	if w.heading > 0 {
		w.add("STUB", nil, names[:w.heading]...)
	}
	if w.heading < len(names) {
		w.add("HEADING", nil, names[w.heading:]...)
	}
}

// time adds the list of times of a variable.
func (w *pxWriter) time(d *cube.Dimension, key []string) {
	if w.x.find("TIMEVAL", key[0]) != nil {
		return
	}
	scale, times := timeList(d)
	if times == nil {
		if w.x.find("VARIABLE-TYPE", key[0]) == nil {
			w.add("VARIABLE-TYPE", key, pxTime)
		}
		return
	}
	value := "TLIST(" + scale.code + ")"
	for _, t := range times {
		value += `,"` + t + `"`
	}
	w.bare("TIMEVAL", key, value)
}

// units adds units and decimals.
func (w *pxWriter) units() {
	c := &w.x.Cube
	for i, v := range c.Values {
		if c.Status == nil || c.Statuses[c.Status[i]].Missing == cube.Present {
			w.decimals = max(w.decimals, decimalsOf(v))
		}
	}
	if w.decimals > 15 {
		w.wrong(samverkan.CodeTooLarge, "/values", samverkan.Text{
			SV: "Ett tal har {n} decimaler. En PX-fil kan ha högst 15. Avrunda talen först.",
			EN: "A figure has {n} decimals. A PX file can have 15 at most. Round the figures first.",
		}, samverkan.Int("n", w.decimals))
	}
	metric := c.OfRole(cube.Metric)
	shown := -1
	if metric < 0 {
		w.unit(&c.Unit, nil)
		if c.Unit.Decimals != nil {
			shown = *c.Unit.Decimals
		}
	} else {
		d := &c.Dimensions[metric]
		for i := range d.Categories {
			if n := d.Categories[i].Unit.Decimals; n != nil && (shown < 0 || *n < shown) {
				shown = *n
			}
		}
		for i := range d.Categories {
			v := &d.Categories[i]
			name := w.valueKey(metric, i)
			w.unit(&v.Unit, []string{name})
			if n := v.Unit.Decimals; n != nil && *n != shown {
				w.bare("PRECISION", []string{variableName(d), name}, itoa(*n))
				w.decimals = max(w.decimals, min(*n, 15))
			}
		}
		if c.Unit != (cube.Unit{}) {
			w.lose(lostSymbols)
		}
	}
	w.decimals = max(w.decimals, min(shown, 15))
	w.bare("DECIMALS", nil, itoa(w.decimals))
	if shown >= 0 && shown != w.decimals {
		w.bare("SHOWDECIMALS", nil, itoa(min(shown, 15)))
	}
}

func (w *pxWriter) unit(u *cube.Unit, key []string) {
	label := u.Label
	if label == "" {
		label = u.Base
	}
	w.add("UNITS", key, label)
	if u.Symbol != "" || u.Multiplier != 0 || u.AtStart || u.Kind != "" || u.Label != "" && u.Base != "" || u.Decimals != nil && *u.Decimals > 15 {
		w.lose(lostSymbols)
	}
	switch u.Measure {
	case cube.Stock:
		w.add("STOCKFA", key, "S")
	case cube.Flow:
		w.add("STOCKFA", key, "F")
	case cube.Average:
		w.add("STOCKFA", key, "A")
	}
	switch u.Prices {
	case cube.CurrentPrices:
		w.add("CFPRICES", key, "C")
	case cube.FixedPrices:
		w.add("CFPRICES", key, "F")
	}
}

// valueKey returns what a category is called in keywords about it: its name, or
// its code where the name is not its own.
func (w *pxWriter) valueKey(dimension, place int) string {
	list := w.x.Cube.Dimensions[dimension].Categories
	if w.named == nil {
		w.named = make([]map[string]int, len(w.x.Cube.Dimensions))
	}
	if w.named[dimension] == nil {
		w.named[dimension] = make(map[string]int, len(list))
		for i := range list {
			w.named[dimension][valueName(&list[i])]++
		}
	}
	name, id := valueName(&list[place]), list[place].ID
	named, coded := w.named[dimension][name] > 1, w.named[dimension][id] > 0
	switch {
	case !named:
		return name
	case coded:
		w.wrong(samverkan.CodeConflict, "/dimensions/"+itoa(dimension)+"/categories/"+itoa(place), samverkan.Text{
			SV: "Värdet ”{name}” har samma namn som ett annat, och dess kod är namnet på ett tredje. Ge det ett eget namn.",
			EN: "The value “{name}” has the same name as another, and its code is the name of a third. Give it a name of its own.",
		}, samverkan.Quoted("name", name))
	}
	return id
}

// notes adds the notes.
func (w *pxWriter) notes() {
	c := &w.x.Cube
	w.always = make(map[string]bool, len(w.x.Always))
	for _, n := range w.x.Always {
		w.always[n] = true
	}
	w.noted("NOTE", nil, c.Notes)
	for i := range c.Dimensions {
		d := &c.Dimensions[i]
		name := variableName(d)
		w.noted("NOTE", []string{name}, d.Notes)
		for j := range d.Categories {
			if notes := d.Categories[j].Notes; len(notes) > 0 {
				w.noted("VALUENOTE", []string{name, w.valueKey(i, j)}, notes)
			}
		}
	}
}

func (w *pxWriter) noted(name string, keys, notes []string) {
	for _, n := range notes {
		as := name
		if w.always[n] {
			as += "X"
		}
		w.add(as, keys, n)
	}
}

// symbols chooses what stands for each status, and adds what the source calls it.
func (w *pxWriter) symbols() {
	c := &w.x.Cube
	w.marks = make([]int, max(1, len(c.Statuses)))
	said := [symbols]bool{}
	for i := 1; i < len(c.Statuses); i++ {
		s := &c.Statuses[i]
		mark := int(marked([]byte(s.Symbol)))
		none := s.Missing != cube.Present
		var o Options
		switch {
		case !none && mark == dashes:
		case !none:
			mark = 0
			w.lose(lostStatuses)
		case mark == 0 || mark == dashes:
			w.lose(lostStatuses)
			if mark = 2; s.Missing == cube.NotApplicable {
				mark = 1
			}
		case o.meaning(true, s.Symbol).Missing != s.Missing:
			w.lose(lostStatuses)
		}
		w.marks[i] = mark
		if mark > 0 && !said[mark] && s.Label != "" && w.x.find(symbolKeyword(mark)) == nil {
			said[mark] = true
			w.add(symbolKeyword(mark), nil, s.Label)
		}
	}
}

// file writes the keywords in their order, and the cells.
func (w *pxWriter) file() {
	x, c := w.x, &w.x.Cube
	own := make(map[string]bool, len(w.all))
	for i := range w.all {
		own[w.all[i].all()] = true
	}
	for i := range x.Keywords {
		k := &x.Keywords[i]
		r := PXReading{data: []byte(k.Value + ";")}
		end := r.until(';')
		bad := end != len(k.Value) || !isPlain(k.Name) || k.Language != "" && !isPlain(k.Language) || k.Name == "DATA" || k.Name == "KEYS"
		for _, key := range k.Keys {
			bad = bad || strings.ContainsAny(key, "\"\r\n")
		}
		if repeated := !strings.Contains(k.Name, "NOTE"); bad || repeated && own[k.all()] {
			w.wrong(samverkan.CodeInvalid, "/keywords/"+itoa(i), samverkan.Text{
				SV: "Nyckelordet {name} går inte att skriva: det skrivs redan av tabellen själv, eller dess värde slutar inte där det ska. Ta bort det eller rätta det.",
				EN: "The keyword {name} cannot be written: the table itself writes it already, or its value does not end where it should. Remove it or correct it.",
			}, samverkan.Quoted("name", k.Name))
		}
	}
	all := slices.Concat(w.all, x.Keywords)
	order := make(map[string]int, 100)
	for i, name := range pxOrder() {
		order[name] = i + 1
	}
	rank := func(k *Keyword) int {
		if n := order[k.Name]; n > 0 {
			return n
		}
		return len(order) + 1
	}
	sorted.By(all, func(a, b Keyword) int { return rank(&a) - rank(&b) })
	var b strings.Builder
	for i := range all {
		k := &all[i]
		b.Reset()
		b.WriteString(k.Name)
		if k.Language != "" {
			b.WriteString("[" + k.Language + "]")
		}
		for i, key := range k.Keys {
			b.WriteString([]string{"(", ","}[min(i, 1)] + w.quoted(key, k.place()))
		}
		if len(k.Keys) > 0 {
			b.WriteByte(')')
		}
		b.WriteByte('=')
		b.WriteString(k.Value)
		b.WriteString(";\r\n")
		w.encoded(b.String(), k.place())
	}
	w.b = append(w.b, "DATA=\r\n"...)
	row := 1
	for i := w.heading; i < len(c.Dimensions); i++ {
		row *= len(c.Dimensions[i].Categories)
	}
	for i, v := range c.Values {
		mark := 0
		if c.Status != nil {
			mark = w.marks[c.Status[i]]
		}
		if mark == 0 || mark == dashes && v != 0 {
			w.b = appendDecimal(w.b, v, w.decimals)
		} else {
			w.b = append(append(append(w.b, '"'), symbolOf(mark)...), '"')
		}
		if w.b = append(w.b, ' '); (i+1)%row == 0 {
			w.b = append(w.b, "\r\n"...)
		}
	}
	w.b = append(w.b, ";\r\n"...)
}

// encoded writes a text in the encoding of the file.
func (w *pxWriter) encoded(s, at string) {
	b, bad, ok := encode(s, w.e)
	if !ok {
		w.wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Tecknet ”{char}” finns inte i {encoding}. Skriv filen i utf-8, eller byt ut tecknet.",
			EN: "The character “{char}” is not in {encoding}. Write the file in utf-8, or replace the character.",
		}, samverkan.Quoted("char", string(bad)), samverkan.Str("encoding", string(w.e)))
		return
	}
	if stray := strayUTF8(b); w.e != UTF8 && stray >= 0 { // nobody could tell it from a file in two encodings
		w.wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "”{text}” skulle läsas som UTF-8. Rätta texten, eller skriv filen i utf-8.",
			EN: "“{text}” would be read as UTF-8. Correct the text, or write the file in utf-8.",
		}, samverkan.Quoted("text", decode1252([]byte(glimpse(b[stray:])))))
		return
	}
	w.b = append(w.b, b...)
}

// decimalsOf returns how many decimals the shortest decimal of a number has.
func decimalsOf(f float64) int {
	if f == math.Trunc(f) {
		return 0
	}
	var room [400]byte
	b := strconv.AppendFloat(room[:0], f, 'f', -1, 64)
	for i, c := range b {
		if c == '.' {
			return len(b) - i - 1
		}
	}
	return 0
}

// appendDecimal writes a number with so many decimals, which it does not exceed.
func appendDecimal(dst []byte, f float64, decimals int) []byte {
	n := decimalsOf(f)
	if n == 0 && math.Abs(f) < 1e15 {
		dst = strconv.AppendInt(dst, int64(f), 10)
	} else {
		dst = strconv.AppendFloat(dst, f, 'f', -1, 64)
	}
	if n == 0 && decimals > 0 {
		dst = append(dst, '.')
	}
	for ; n < decimals; n++ {
		dst = append(dst, '0')
	}
	return dst
}
