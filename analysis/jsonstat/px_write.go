package jsonstat

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Encode returns the table as a PX file, and in sentences what the format has no
// place for and which of its keywords are empty that it must have. Equal tables give
// equal bytes. Its error is Faults: in the table, or characters that the encoding or
// the format has none of.
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
	empty    []string
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
	lostMoment
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
		{SV: "Tiden för ändring skrivs som 20260220 08:00, utan sekunder och tidszon, och med 00:00 där klockslag saknas; en tid som inte går att läsa skrivs som den står.", EN: "The time of change is written as 20260220 08:00, without seconds and zone, and with 00:00 where no time of day is told; one that cannot be read is written as it stands."},
	} {
		if w.failed>>l&1 == 1 {
			all = append(all, t)
		}
	}
	if len(w.empty) > 0 {
		all = append(all, samverkan.Text{
			SV: "Nyckelord som en PX-fil ska ha är tomma, för tabellen säger inget om dem: {all}.",
			EN: "Keywords that a PX file must have are empty, for the table says nothing of them: {all}.",
		}.With(list(w.empty)))
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

// must adds a keyword that a file must have; one that is empty is told.
func (w *pxWriter) must(name string, keys []string, text string) {
	if text == "" && !oneOf(name, w.empty) {
		w.empty = append(w.empty, name)
	}
	w.add(name, keys, text)
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

// file writes the keywords in their order, and the cells.
func (w *pxWriter) file() {
	w.foreign()
	all := slices.Concat(w.all, w.x.Keywords)
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
	w.cells()
}

// foreign looks at the keywords that the table does not know: each must end where
// it should, and be none that the table writes itself.
func (w *pxWriter) foreign() {
	own := make(map[string]bool, len(w.all))
	for i := range w.all {
		own[w.all[i].all()] = true
	}
	for i := range w.x.Keywords {
		k := &w.x.Keywords[i]
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
}

// cells writes the figures, a line for each row of the table.
func (w *pxWriter) cells() {
	c := &w.x.Cube
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
