package api

import (
	"reflect"
	"sync"

	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// Engine is the table of operations as a host keeps it: it finds an operation
// at once, and finds out only once how a type is read and written, which for
// the documents of a partnership takes a fifth of a call. It holds nothing of
// what it was asked. Goroutines can share it. Make it with New or NewOf.
type Engine struct {
	operations map[string]Operation
	whole      bool // it has every operation that there is

	mu      sync.Mutex // of the two maps below
	readers map[reflect.Type]*strictjson.Reader
	writers map[reflect.Type]*canonical.Writer
}

// New returns an engine that has every operation.
func New() *Engine {
	e := NewOf(all())
	e.whole = true
	return e
}

// NewOf returns an engine that has the operations of some tables and no others:
// General, Partnership, Dialogue, Validation, Analysis. A program that names none
// of the rest, here or elsewhere, is built without the code that only they reach.
func NewOf(tables ...[]Operation) *Engine {
	e := &Engine{
		operations: map[string]Operation{},
		readers:    map[reflect.Type]*strictjson.Reader{},
		writers:    map[reflect.Type]*canonical.Writer{},
	}
	for _, table := range tables {
		for _, o := range table {
			e.operations[o.Name] = o
		}
	}
	return e
}

// Find returns an operation by its name.
func (e *Engine) Find(name string) (Operation, bool) {
	o, ok := e.operations[name]
	return o, ok
}

// reader returns what reads the requests of a type.
func (e *Engine) reader(of reflect.Type) *strictjson.Reader {
	e.mu.Lock()
	defer e.mu.Unlock()
	r := e.readers[of]
	if r == nil {
		r = strictjson.NewReader(of)
		e.readers[of] = r
	}
	return r
}

// writer returns what writes results like this one.
func (e *Engine) writer(result any) *canonical.Writer {
	e.mu.Lock()
	defer e.mu.Unlock()
	of := reflect.TypeOf(result)
	w := e.writers[of]
	if w == nil {
		w = canonical.NewWriter(of)
		e.writers[of] = w
	}
	return w
}
