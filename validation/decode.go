package validation

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// Limits of a document. Above them reading and assessing refuse with a Fault
// of code too-large. The limits of short lists and texts stand at the fields.
const (
	// MaxBytes is the longest document, in bytes.
	MaxBytes = 64 << 20
	// MaxLog is the most entries of the log.
	MaxLog = 200_000
	// MaxPerCase is the most entries about one case.
	MaxPerCase = 2000
	// MaxCases is the most cases.
	MaxCases = 20_000
	// MaxOrganizations is the most organizations.
	MaxOrganizations = 500
	// MaxOccupations is the most occupations.
	MaxOccupations = 100
	// MaxCourses is the most courses.
	MaxCourses = 2000
	// MaxOffers is the most offers.
	MaxOffers = 5000
	// MaxAssessors is the most assessors.
	MaxAssessors = 1000
	// MaxTies is the most ties.
	MaxTies = 5000
	// MaxCosts is the most costs.
	MaxCosts = 5000
	// MaxRemoved is the most removals.
	MaxRemoved = 1000
	// MaxCapacities is the most statements of the capacity of one stage. Those
	// that overlap are taken apart, into twice as many spans at most.
	MaxCapacities = 500
)

// Decode reads a validation document. It is strict: it reads the whole document
// or none of it, and plays its log. Its error is a samverkan.Faults with each
// fault's place, up to samverkan.MaxFaults.
func Decode(data []byte) (*Validation, error) {
	var v Validation
	if faults := strictjson.Decode(data, &v, strictjson.Limits{Bytes: MaxBytes}); faults != nil {
		return nil, check.OnlySchema(faults)
	}
	if _, _, err := v.played(samverkan.Date{}); err != nil {
		return nil, err
	}
	return &v, nil
}

// Encode writes the document as canonical JSON (RFC 8785): equal documents,
// equal bytes. What it writes of a document that Assess takes, Decode reads back
// to an equal value. Its error is a samverkan.Faults: there is no document, or a
// text in it is not UTF-8.
func (v *Validation) Encode() ([]byte, error) { return check.Encode(v) }

// MarshalJSON is Encode, so that a validation within a value that encoding/json
// writes is the document that Decode reads. A program that keeps the bytes apart
// or hashes them calls Encode: encoding/json writes <, > and & in its own way.
func (v Validation) MarshalJSON() ([]byte, error) { return v.Encode() }

// UnmarshalJSON is Decode: as strict, and with the same faults.
func (v *Validation) UnmarshalJSON(b []byte) error {
	read, err := Decode(b)
	if err == nil {
		*v = *read
	}
	return err
}

// DocumentSchema is the name of a schema; its version is the last part.
type DocumentSchema string

// Schema is the newest one. A document of an older one opens for ever.
const Schema DocumentSchema = "https://github.com/samverkan/samverkan/schemas/validation/1"

// Check returns a Fault when this version cannot read the schema.
func (s DocumentSchema) Check() error { return check.Schema(string(s), string(Schema)) }
