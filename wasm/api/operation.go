package api

import (
	"reflect"
	"slices"
	"strings"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// Operation is one thing that can be asked.
type Operation struct {
	// Its name: a room or a subject, a dot and a verb.
	Name string
	// What it answers, in a few words and in a few sentences.
	Title, About samverkan.Text
	// The types of what is asked and of the result.
	Request, Result reflect.Type
	// Whether it goes in steps; what does not is done in the first.
	Stepped bool

	start func(e *Engine, request []byte, b Budget) (work, error)
}

// Path returns the operation's address below the version: "partnership/assess".
func (o Operation) Path() string { return strings.ReplaceAll(o.Name, ".", "/") }

// Partnership returns the operations of the room partnership, with those of
// games and covers by themselves.
func Partnership() []Operation { return slices.Concat(ofPartnership(), ofAgreements(), ofGames()) }

// Dialogue returns the operations of the room dialogue, with those of calendars
// and of a year's plan by themselves.
func Dialogue() []Operation { return ofDialogue() }

// all is the table as it is written.
func all() []Operation {
	return slices.Concat(General(), Partnership(), Dialogue(), Validation(), Analysis())
}

// Operations returns the table, by name.
func Operations() []Operation {
	table := all()
	sorted.By(table, func(a, b Operation) int { return strings.Compare(a.Name, b.Name) })
	return table
}

// work is what remains of a call. Step does up to so many units and reports
// whether all is done; then Result is asked for, once.
type work interface {
	Step(units int) (done bool)
	Progress() (done, of int)
	Result() (any, error)
}

// atOnce is work that was done when it was begun.
type atOnce struct{ result any }

func (atOnce) Step(int) bool          { return true }
func (atOnce) Progress() (int, int)   { return 1, 1 }
func (w atOnce) Result() (any, error) { return w.result, nil }

// written is a result that is canonical JSON already.
type written []byte

// steps makes an operation of a function from what is asked, which Q points to,
// to work in steps.
//
// All that does not name a type is done by others here, which stand in the
// program once and not once for each operation.
func steps[Q, R any](name string, title, about samverkan.Text, begin func(Q, Budget) (work, error)) Operation {
	o := reads(name, title, about, reflect.TypeFor[Q]().Elem(), func(q any, b Budget) (work, error) { return begin(q.(Q), b) })
	o.Result, o.Stepped = reflect.TypeFor[R](), true
	return o
}

// asks makes an operation of a function from what is asked, which Q points to,
// to its result.
func asks[Q, R any](name string, title, about samverkan.Text, answer func(Q, Budget) (R, error)) Operation {
	o := reads(name, title, about, reflect.TypeFor[Q]().Elem(), func(q any, b Budget) (work, error) {
		r, err := answer(q.(Q), b)
		return ended(r, err)
	})
	o.Result = reflect.TypeFor[R]()
	return o
}

// reads makes an operation that reads what is asked. To begin with, it points to
// that.
//
//go:noinline
func reads(name string, title, about samverkan.Text, asked reflect.Type, begin func(q any, b Budget) (work, error)) Operation {
	return Operation{
		Name: name, Title: title, About: about, Request: asked,
		start: func(e *Engine, request []byte, b Budget) (work, error) {
			q := reflect.New(asked).Interface()
			if faults := e.reader(asked).Decode(request, q, strictjson.Limits{Bytes: b.Bytes}); faults != nil {
				return nil, onlySchema(faults)
			}
			return begin(q, b)
		},
	}
}

// ended is work that has ended, with a result or an error.
//
//go:noinline
func ended(result any, err error) (work, error) {
	if err != nil {
		return nil, err
	}
	return atOnce{result}, nil
}

// answering says what the result of an operation is when what it returns is
// that in writing.
func answering[R any](o Operation) Operation {
	o.Result = reflect.TypeFor[R]()
	return o
}

// onlySchema keeps the fault of a schema alone: what else seems wrong with a
// document of another format is beside the point.
func onlySchema(faults samverkan.Faults) samverkan.Faults {
	for _, f := range faults {
		if strings.HasSuffix(f.At, "/$schema") {
			return samverkan.Faults{f}
		}
	}
	return faults
}

// within places the faults of an error below a member of the request.
func within(err error, member string) error { return below(err, samverkan.Pointer(member)) }

// below places the faults of an error below a place in the request.
func below(err error, at string) error {
	var out samverkan.Faults
	for _, f := range faultsOf(err) {
		moved := *f
		moved.At = at + f.At
		out = append(out, &moved)
	}
	return out
}

// faultsOf returns the faults that an error holds. An error that is none, such
// as of a value that has no JSON, is a failure of the library.
func faultsOf(err error) samverkan.Faults {
	if faults := samverkan.FaultsOf(err); len(faults) > 0 {
		return faults
	}
	return samverkan.Faults{internal(err.Error())}
}

// internal is the fault of a failure in the library.
func internal(what string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInternal, "", samverkan.Text{
		SV: "Räkningen stannade av ett fel i programmet. Dokumentet är orört. Felet: {what}",
		EN: "The computation stopped because of a mistake in the program. The document is untouched. The mistake: {what}",
	}, samverkan.Quoted("what", what))
}

// reply writes a result or its faults; size is how long it may be.
func (e *Engine) reply(result any, err error, size int) []byte {
	if err != nil {
		return replyFaults(faultsOf(err))
	}
	if raw, ok := result.(written); ok {
		return slices.Concat([]byte(`{"result":`), raw, []byte("}"))
	}
	out, err := e.writer(result).Append(append(make([]byte, 0, size), `{"result":`...), result)
	if err != nil {
		return replyFaults(samverkan.Faults{internal(err.Error())})
	}
	return append(out, '}')
}

func replyFaults(faults samverkan.Faults) []byte {
	out, err := canonical.Append([]byte(`{"faults":`), faults)
	if err != nil { // a fault whose text is not UTF-8: none is made
		return []byte(`{"faults":[{"at":"","code":"internal","offset":-1,"text":{"en":"` + "a fault that cannot be written" + `","sv":"ett fel som inte går att skriva"}}]}`)
	}
	return append(out, '}')
}
