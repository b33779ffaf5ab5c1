package jsonstat

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// PXReading is the reading of a PX file in steps.
type PXReading struct {
	data     []byte
	o        Options
	pos      int
	encoding Encoding
	all      []pxKeyword
	places   map[string]int // of the keywords, by all that stands before the value
	px       PX
	stub     int
	faults   samverkan.Faults
	stopped  bool
	done     bool
	stage    stage
	pxCells
}

// ReadPX reads a PX file. What is wrong comes as Faults, each with its place: the
// keyword, or DATA and the cell, and bytes from the start.
func ReadPX(data []byte, o Options) (*PX, error) {
	r, err := NewPXReading(data, o)
	if err != nil {
		return nil, err
	}
	for !r.Step(1 << 20) { //nolint:revive // Step does it all
	}
	return r.Result()
}

// NewPXReading begins to read a PX file. Its error is a Fault in the options.
func NewPXReading(data []byte, o Options) (*PXReading, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	return &PXReading{data: data, o: o}, nil
}

// Step reads so many cells at most, and reports whether the reading is done. What
// stands before the cells is read in the first step.
func (r *PXReading) Step(budget int) (done bool) {
	if r.stage == head {
		r.stage = finished
		r.head()
	}
	for ; r.stage != finished && !r.stopped && budget > 0; budget-- {
		r.cell()
	}
	r.done = r.stage == finished || r.stopped
	return r.done
}

// Progress returns how many bytes are read, of how many.
func (r *PXReading) Progress() (done, of int) {
	if r.done {
		return len(r.data), len(r.data)
	}
	return r.pos, len(r.data)
}

// Result returns what was read. Before the reading is done that is a Fault.
func (r *PXReading) Result() (*PX, error) {
	if !r.done {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Filen är inte läst till slut.",
			EN: "The file has not been read to its end.",
		})
	}
	if err := r.faults.Err(); err != nil {
		return nil, err
	}
	return &r.px, nil
}

func (r *PXReading) wrong(code samverkan.Code, at string, offset int, text samverkan.Text, args ...samverkan.Arg) {
	if r.stopped {
		return
	}
	f := samverkan.Wrong(code, at, text, args...)
	f.Offset = offset
	r.faults.Add(f)
	r.stopped = len(r.faults) >= samverkan.MaxFaults
}

//go:noinline
func (r *PXReading) stop(code samverkan.Code, at string, offset int, text samverkan.Text, args ...samverkan.Arg) {
	r.wrong(code, at, offset, text, args...)
	r.stopped = true
}

// head reads what stands before the cells.
func (r *PXReading) head() {
	s := scanner{data: r.data}
	if !s.begin() {
		r.faults, r.stopped = s.faults, true
		return
	}
	r.pos = s.pos
	if !r.keywords() {
		return
	}
	r.index()
	if !r.setEncoding(s.pos > 0) {
		return
	}
	for i := range r.all {
		if !r.decodeKeys(&r.all[i]) {
			return
		}
	}
	r.index()
	if r.repeated(); r.stopped {
		return
	}
	sizes := r.dimensions()
	if r.stopped || len(r.faults) > 0 {
		return
	}
	r.keyed = r.keysOf()
	cells, f := r.o.cells(sizes, len(r.data), r.keyed != nil)
	if f != nil {
		f.At, f.Offset = "/DATA", r.pos
		r.faults.Add(f)
		return
	}
	r.table()
	r.units()
	r.notes()
	r.keepRest()
	if r.stopped || len(r.faults) > 0 {
		return
	}
	r.enter(cells)
	r.stage = inValues
}

func (r *PXReading) decodeKeys(k *pxKeyword) bool {
	for i, key := range k.Keys {
		if r.encoding != UTF8 {
			k.Keys[i] = decode1252([]byte(key))
		} else if !utf8.ValidString(key) {
			if _, ok := r.text([]byte(key), k.at); !ok {
				return false
			}
		}
	}
	return true
}

//go:noinline
func (k *Keyword) all() string {
	return k.Name + "[" + k.Language + "]" + strings.Join(k.Keys, "\x00")
}

func (r *PXReading) index() {
	r.places = make(map[string]int, len(r.all))
	for i := len(r.all) - 1; i >= 0; i-- {
		r.places[r.all[i].all()] = i
	}
}

// repeated notes keywords that stand twice, but for notes, of which there may be
// several.
func (r *PXReading) repeated() {
	for i := range r.all {
		k := &r.all[i]
		if first := r.places[k.all()]; first != i && !strings.Contains(k.Name, "NOTE") {
			r.wrong(samverkan.CodeInvalid, k.place(), k.at, samverkan.Text{
				SV: "Nyckelordet {name} står två gånger. Ta bort det ena.",
				EN: "The keyword {name} stands twice. Remove one of them.",
			}, samverkan.Quoted("name", k.Name))
		}
	}
}

// get returns a keyword of the language that the file is written in first.
func (r *PXReading) get(name string, keys ...string) *pxKeyword {
	k := Keyword{Name: name, Keys: keys}
	if i, ok := r.places[k.all()]; ok {
		return &r.all[i]
	}
	return nil
}

// word returns the value of a keyword that is one text or one word.
func (r *PXReading) word(name string, keys ...string) string {
	k := r.get(name, keys...)
	if k == nil {
		return ""
	}
	return r.one(k)
}

func (r *PXReading) one(k *pxKeyword) string {
	k.used = true
	if k.from == k.before {
		return ""
	}
	if r.data[k.from] != '"' {
		s, _ := r.text(bytes.TrimSpace(r.data[k.from:k.before]), k.from)
		return s
	}
	all, ok := r.texts(k.from, k.before, k.Name)
	if !ok {
		return ""
	}
	if len(all) > 1 {
		r.wrong(samverkan.CodeInvalid, k.place(), k.from, samverkan.Text{
			SV: "{name} har {n} texter. Här ska det stå en.",
			EN: "{name} has {n} texts. There must be one here.",
		}, samverkan.Quoted("name", k.Name), samverkan.Int("n", len(all)))
	}
	return all[0]
}

// several returns the value of a keyword that is a list of texts.
func (r *PXReading) several(k *pxKeyword) []string {
	if k == nil {
		return nil
	}
	k.used = true
	all, _ := r.texts(k.from, k.before, k.Name)
	return all
}

// number returns the value of a keyword that is a whole number from 0 to most, −1
// if it is not there.
func (r *PXReading) number(k *pxKeyword, most int) int {
	if k == nil {
		return -1
	}
	n, ok := position([]byte(r.one(k)), most+1)
	if !ok && !r.stopped {
		r.wrong(samverkan.CodeInvalid, k.place(), k.from, samverkan.Text{
			SV: "{name} är ”{found}”. Det ska vara ett heltal från 0 till {most}.",
			EN: "{name} is “{found}”. It must be a whole number from 0 to {most}.",
		}, samverkan.Quoted("name", k.Name), samverkan.Quoted("found", r.seen(k.from)), samverkan.Int("most", most))
		return -1
	}
	return n
}

// dimensions reads the variables and their values, and returns how many values
// each has.
func (r *PXReading) dimensions() (sizes []int) {
	c := &r.px.Cube
	stub, heading := r.several(r.get("STUB")), r.several(r.get("HEADING"))
	if r.stopped {
		return nil
	}
	names := slices.Concat(stub, heading)
	if r.stub = len(stub); len(names) == 0 {
		r.wrong(samverkan.CodeInvalid, "", r.pos, samverkan.Text{
			SV: "Filen har varken STUB eller HEADING, som räknar upp variablerna. Minst en av dem ska finnas.",
			EN: "The file has neither STUB nor HEADING, which list the variables. One of them must be there.",
		})
		return nil
	}
	if r.px.Heading = len(heading); len(heading) == 0 {
		r.px.Heading = -1
	}
	if len(names) > cube.MaxDimensions {
		_, f := r.o.cells(make([]int, len(names)), 0, false)
		f.At, f.Offset = "/STUB", r.pos
		r.faults.Add(f)
		return nil
	}
	content := r.word("CONTVARIABLE")
	ids := map[string]bool{}
	for _, name := range names {
		d := cube.Dimension{ID: name}
		if code := r.word("VARIABLECODE", name); code != "" {
			d.ID, d.Label = code, name
		}
		if ids[d.ID] || d.ID == "" {
			r.wrong(samverkan.CodeInvalid, "/STUB", r.pos, samverkan.Text{
				SV: "Variabeln ”{name}” är tom eller står två gånger i STUB och HEADING. Varje variabel ska stå en gång.",
				EN: "The variable “{name}” is empty or stands twice in STUB and HEADING. Every variable must stand once.",
			}, samverkan.Quoted("name", name))
			return nil
		}
		ids[d.ID] = true
		r.categories(&d, name)
		if name == content {
			d.Role = cube.Metric
			content = ""
		} else if d.Role == cube.Classification {
			d.Role = r.role(name)
		}
		c.Dimensions = append(c.Dimensions, d)
		sizes = append(sizes, len(d.Categories))
		if r.stopped {
			return nil
		}
	}
	if content != "" {
		r.wrong(samverkan.CodeUnknown, "/CONTVARIABLE", r.get("CONTVARIABLE").from, samverkan.Text{
			SV: "CONTVARIABLE är ”{name}”, som inte står i STUB eller HEADING. Skriv en variabel som finns.",
			EN: "CONTVARIABLE is “{name}”, which is not in STUB or HEADING. Write a variable that exists.",
		}, samverkan.Quoted("name", content))
	}
	return sizes
}

// role returns what the values of a variable are.
func (r *PXReading) role(name string) cube.Role {
	if k := r.get("VARIABLE-TYPE", name); k != nil {
		switch said := r.one(k); {
		case said == pxGeo && r.get("MAP", name) == nil:
			return cube.Geo
		case said == pxTime:
			return cube.Time
		}
		k.used = false
	}
	if r.get("MAP", name) != nil {
		return cube.Geo
	}
	return cube.Classification
}

// What VARIABLE-TYPE says of variables that have no map and no time list.
const (
	pxGeo  = "Geographical"
	pxTime = "Time"
)

// categories reads the values of a variable.
func (r *PXReading) categories(d *cube.Dimension, name string) {
	values, codes := r.get("VALUES", name), r.get("CODES", name)
	texts, ids := r.several(values), r.several(codes)
	time := r.get("TIMEVAL", name)
	var times []string
	if time != nil {
		d.Role = cube.Time
		times = r.times(time)
	}
	if r.stopped {
		return
	}
	at := pxKeyword{Keyword: Keyword{Name: "VALUES", Keys: []string{name}}, at: r.pos}
	if values != nil {
		at.at = values.at
	}
	switch {
	case texts == nil && ids == nil:
		texts = times
	case texts == nil:
		texts, ids = ids, nil
	}
	switch {
	case len(texts) == 0:
		r.wrong(samverkan.CodeInvalid, at.place(), at.at, samverkan.Text{
			SV: "Variabeln ”{name}” saknar VALUES, som räknar upp dess värden. Skriv {example}",
			EN: "The variable “{name}” lacks VALUES, which list its values. Write {example}",
		}, samverkan.Quoted("name", name), samverkan.Quoted("example", `VALUES("`+name+`")=…;`))
		return
	case len(texts) > cube.MaxCategories:
		_, f := r.o.cells([]int{len(texts)}, 0, false)
		f.At, f.Offset = at.place(), at.at
		r.faults.Add(f)
		return
	case ids != nil && len(ids) != len(texts), times != nil && len(times) != len(texts):
		r.wrong(samverkan.CodeConflict, at.place(), at.at, samverkan.Text{
			SV: "Variabeln ”{name}” har {n} värden i VALUES, men ett annat antal i CODES eller TIMEVAL. De ska vara lika många.",
			EN: "The variable “{name}” has {n} values in VALUES but another number in CODES or TIMEVAL. They must be as many.",
		}, samverkan.Quoted("name", name), samverkan.Int("n", len(texts)))
		return
	}
	d.Categories = make([]cube.Category, len(texts))
	seen := make(map[string]bool, len(texts))
	for i, text := range texts {
		x := &d.Categories[i]
		x.ID = text
		if ids != nil {
			x.ID, x.Label = ids[i], text
		}
		if seen[x.ID] || x.ID == "" {
			r.wrong(samverkan.CodeInvalid, at.place(), at.at, samverkan.Text{
				SV: "Värdet ”{id}” är tomt eller står två gånger för variabeln ”{name}”. Ge varje värde en egen kod i CODES.",
				EN: "The value “{id}” is empty or stands twice for the variable “{name}”. Give every value a code of its own in CODES.",
			}, samverkan.Quoted("id", x.ID), samverkan.Quoted("name", name))
			return
		}
		seen[x.ID] = true
	}
	if times != nil && !r.sameTimes(time, d, times) {
		return
	}
	if time != nil { // a time list that says more than the values is written again
		time.used = sameTexts(times, timesOf(d))
	}
}

// variable returns the dimension of a variable, −1 if there is none.
func (r *PXReading) variable(name string) int {
	for i := range r.px.Cube.Dimensions {
		if d := &r.px.Cube.Dimensions[i]; variableName(d) == name {
			return i
		}
	}
	return -1
}

// variableName returns what a dimension is called in a PX file.
//
//go:noinline
func variableName(d *cube.Dimension) string {
	if d.Label != "" {
		return d.Label
	}
	return d.ID
}

// valueName returns what a category is called in a PX file.
//
//go:noinline
func valueName(x *cube.Category) string {
	if x.Label != "" {
		return x.Label
	}
	return x.ID
}

// value returns the category of a dimension with a name or, if none has it, with
// a code; −1 if there is none.
func (r *PXReading) value(dimension int, name string) int {
	if r.values == nil {
		r.values = make([]map[string]int, len(r.px.Cube.Dimensions))
	}
	if r.values[dimension] == nil {
		list := r.px.Cube.Dimensions[dimension].Categories
		m := make(map[string]int, len(list))
		for i := len(list) - 1; i >= 0; i-- {
			m[list[i].ID] = i
		}
		for i := len(list) - 1; i >= 0; i-- {
			m[valueName(&list[i])] = i
		}
		r.values[dimension] = m
	}
	if i, ok := r.values[dimension][name]; ok {
		return i
	}
	return -1
}
