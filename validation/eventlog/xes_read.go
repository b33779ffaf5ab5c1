package eventlog

import (
	"io"

	"github.com/samverkan/samverkan"
)

// ReadXES reads a log in XES. Its error is Faults, each with its line and its
// byte, or that of the reader.
func ReadXES(r io.Reader, o Options) (*Log, error) {
	x, err := NewReading(r, o)
	if err != nil {
		return nil, err
	}
	for done := false; !done; {
		done = x.Step(1 << 20)
	}
	return x.Result()
}

// EachXES reads a log in XES and gives its cases one by one, without holding
// more than one: a Case is good until each returns, and whoever keeps it keeps
// the next. Take out what is to be kept (Name, Event), or read the whole log with
// ReadXES. It stops at the first error of each, which must be a function, and
// returns it.
func EachXES(r io.Reader, o Options, each func(Case) error) (About, error) {
	x, err := NewReading(r, o)
	if err != nil {
		return About{}, err
	}
	x.each = each
	for done := false; !done; {
		done = x.Step(1 << 20)
	}
	l, err := x.Result()
	if err != nil {
		return About{}, err
	}
	return l.About, nil
}

// Reading is ReadXES in steps.
type Reading struct {
	s      scanner
	size   int
	each   func(Case) error
	log    *Log
	zone   zoning
	left   leaving
	faults samverkan.Faults
	err    error // that ends the reading
	done   bool

	within []kind // what each open element is
	number int    // of the case that is read, from 1
	event  int    // of the event that is read, from 1
	name   []byte // of the case that is read
	named  bool
	now    reading
	key    []byte // room for decoding
	value  []byte
}

// reading is the event that is being read.
type reading struct {
	ids  [textColumns]uint32
	time Instant
	cost int64
	has  [textColumns + 2]bool // and its time and its cost
}

// kind is what an element of XES is.
type kind byte

const (
	otherKind kind = iota
	logKind
	traceKind
	eventKind
	attributeKind
)

func kindOf(name []byte) kind {
	switch string(name) {
	case "log":
		return logKind
	case "trace":
		return traceKind
	case "event":
		return eventKind
	case "string", "date", "int", "float", "boolean", "id", "list", "container":
		return attributeKind
	}
	return otherKind
}

// NewReading begins to read a log in XES. Its error is a Fault in the options.
func NewReading(r io.Reader, o Options) (*Reading, error) {
	z, err := newZoning(o)
	if err != nil {
		return nil, err
	}
	return &Reading{s: newScanner(r), size: o.Size, log: newLog(o.Limits.whole()), zone: z, left: newLeaving()}, nil
}

// Step reads so many tags at most, and reports whether the reading is done.
func (x *Reading) Step(budget int) (done bool) {
	for ; budget > 0 && !x.done; budget-- {
		x.tag()
	}
	return x.done
}

// Progress returns how many bytes are read, of how many; 0 if that is not known.
func (x *Reading) Progress() (done, of int) { return x.s.base + x.s.pos, x.size }

// Result returns what was read. Before the reading is done that is a Fault.
func (x *Reading) Result() (*Log, error) {
	switch {
	case !x.done:
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Filen är inte läst till slut.",
			EN: "The file has not been read to its end.",
		})
	case x.err != nil:
		return nil, x.err
	}
	return x.log, nil
}

// stop ends the reading; what was wrong before comes before this.
func (x *Reading) stop(err error) {
	x.done = true
	f, ok := err.(*samverkan.Fault) //nolint:errorlint // what is not a fault of our own is not of the file
	switch {
	case err == nil:
		x.err = x.faults.Err()
	case !ok:
		x.err = err
	default:
		if f.At == "" {
			f.At = x.place("")
		}
		if f.Offset < 0 {
			f.Offset = x.s.tag.at
		}
		x.faults.Add(f)
		x.err = x.faults
	}
}

// place is where the reading is, in the log's own terms.
func (x *Reading) place(key string) string {
	at := ""
	for _, k := range x.within {
		switch k {
		case traceKind:
			at = casePlace(x.number)
		case eventKind:
			at = eventPlace(x.number, x.event)
		}
	}
	if key != "" {
		at += samverkan.Pointer(key)
	}
	return at
}

// fault notes that something is wrong with the case that is being read, at the
// tag that is being read.
func (x *Reading) fault(f *samverkan.Fault, key string) {
	if f.At == "" {
		f.At = x.place(key)
	}
	at := x.s.tag.at - x.s.base
	f.Text, f.Offset = onLine(f.Text).With(lineArg(x.s.line(at))), x.s.tag.at
	x.faults.Add(f)
	if len(x.faults) == samverkan.MaxFaults {
		x.done, x.err = true, x.faults
	}
}

// tag reads one tag.
func (x *Reading) tag() {
	texts := x.s.texts
	kind, err := x.s.next()
	for ; texts < x.s.texts; texts++ {
		x.left.out(x.scope(), false, []byte("#text"))
	}
	if err != nil {
		x.stop(err)
		return
	}
	switch kind {
	case endOfFile:
		x.finish()
	case endTag:
		x.end()
	default:
		if err := x.start(); err != nil {
			x.stop(err)
		} else if kind == emptyTag && !x.done {
			x.end()
		}
	}
}

func (x *Reading) finish() {
	x.log.About.LeftOut, x.log.About.Encoding = x.left.list, x.s.named
	x.zone.tell(&x.log.About)
	if x.each == nil {
		x.log.finish()
	}
	x.log.limits = Limits{}.whole()
	x.stop(nil)
}

// scope is what an attribute here is about.
func (x *Reading) scope() Scope {
	scope := OfLog
	for _, k := range x.within {
		switch k {
		case traceKind:
			scope = OfTrace
		case eventKind:
			scope = OfEvent
		}
	}
	return scope
}

// start takes in the start of an element.
func (x *Reading) start() error {
	name := local(x.s.tag.name)
	is, in := kindOf(name), otherKind
	if n := len(x.within); n > 0 {
		in = x.within[n-1]
	}
	switch {
	case len(x.within) == 0:
		if is != logKind {
			return x.misplaced(name, samverkan.Text{SV: "Filen ska börja med <log>", EN: "The file must begin with <log>"})
		}
	case is == logKind:
		return x.misplaced(name, samverkan.Text{SV: "En fil har en enda <log>", EN: "A file has one <log>"})
	case is == traceKind:
		if in != logKind {
			return x.misplaced(name, samverkan.Text{SV: "<trace> ska stå direkt i <log>", EN: "<trace> must stand in <log> itself"})
		}
		x.number++
		x.event, x.name, x.named = 0, x.name[:0], false
	case is == eventKind:
		if in != traceKind {
			return x.misplaced(name, samverkan.Text{
				SV: "<event> ska stå direkt i <trace>, så att man ser vilket ärende den hör till",
				EN: "<event> must stand in <trace> itself, so that one sees to which case it belongs",
			})
		}
		x.event++
		x.now = reading{cost: noCost}
	case is == attributeKind:
		x.within = append(x.within, is) // the scope is that of what it stands in
		x.attribute(in)
		return nil
	case in != otherKind && string(name) != "extension" && !(in == attributeKind && string(name) == "values"):
		x.key = append(append(append(x.key[:0], '<'), name...), '>')
		x.left.out(x.scope(), in == attributeKind, x.key)
	case in == attributeKind:
		is = attributeKind // <values> of a list
	}
	x.within = append(x.within, is)
	return nil
}

// misplaced is the fault of an element where it may not be.
func (x *Reading) misplaced(name []byte, rule samverkan.Text) error {
	return x.s.wrong(x.s.tag.at-x.s.base, samverkan.Text{
		SV: "Här står <{name}>. {rule}.",
		EN: "Found <{name}>. {rule}.",
	}, samverkan.Quoted("name", string(name)), samverkan.Of("rule", rule))
}

// end takes in the end of an element.
func (x *Reading) end() {
	n := len(x.within) - 1
	switch x.within[n] {
	case eventKind:
		x.endEvent()
	case traceKind:
		x.endTrace()
	}
	x.within = x.within[:n]
}

func (x *Reading) endEvent() {
	if x.now.ids[activityColumn] == 0 {
		if !x.now.has[activityColumn] {
			x.fault(samverkan.Wrong(samverkan.CodeInvalid, "", noActivity()), "")
		}
		return
	}
	if f := x.log.append(&x.now.ids, x.now.time, x.now.cost); f != nil {
		x.stop(f)
	}
}

func (x *Reading) endTrace() {
	if x.done {
		return
	}
	if f := x.log.endCase(x.name); f != nil {
		x.stop(f)
		return
	}
	if x.each == nil {
		return
	}
	if len(x.faults) == 0 {
		if err := x.each(x.log.Case(0)); err != nil {
			x.done, x.err = true, err
			return
		}
	}
	x.log.clear()
}
