package analysis

import (
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// Limits of a document. Above them reading and assessing refuse with a Fault
// of code too-large. The limits of short lists and texts stand at the fields.
const (
	// MaxBytes is the longest document, in bytes.
	MaxBytes = 16 << 20
	// MaxMunicipalities is the most municipalities of the region.
	MaxMunicipalities = 60
	// MaxOthers is the most municipalities to compare with.
	MaxOthers = 400
	// MaxColumns and MaxRows are the most columns and rows of one panel.
	MaxColumns = 100
	MaxRows    = 500
	// MaxPeople is the most people of one row of a population: sixty such are still
	// added up and compared exactly.
	MaxPeople = 30_000_000
	// MaxFigures is the most figures of all panels.
	MaxFigures = 200_000
)

// Decode reads an analysis document. It is strict: it reads the whole document
// or none of it. Its error is a samverkan.Faults with each fault's place, up to
// samverkan.MaxFaults.
func Decode(data []byte) (*Analysis, error) {
	var a Analysis
	if faults := strictjson.Decode(data, &a, strictjson.Limits{Bytes: MaxBytes}); faults != nil {
		return nil, check.OnlySchema(faults)
	}
	return &a, nil // it was asked for its own opinion: see Check
}

// Encode writes the document as canonical JSON (RFC 8785): equal documents,
// equal bytes. What it writes, Decode reads back to an equal value.
func (a *Analysis) Encode() ([]byte, error) { return canonical.Encode(a) }

// MarshalJSON is Encode, so that encoding/json writes the document as Decode
// reads it. A part of it alone, such as a Panel, is written by encoding/json as
// Go sees it, which Decode does not read.
func (a Analysis) MarshalJSON() ([]byte, error) { return a.Encode() }

// UnmarshalJSON is Decode; null is no document.
func (a *Analysis) UnmarshalJSON(data []byte) error {
	read, err := Decode(data)
	if err == nil {
		*a = *read
	}
	return err
}

// DocumentSchema is the name of a schema; its version is the last part.
type DocumentSchema string

// Schema is the newest one. A document of an older one opens for ever.
const Schema DocumentSchema = "https://github.com/samverkan/samverkan/schemas/analysis/1"

// Check returns a Fault when this version cannot read the schema.
func (s DocumentSchema) Check() error { return check.Schema(string(s), string(Schema)) }
