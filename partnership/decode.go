package partnership

import (
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// Limits of a document. Above them reading and assessing refuse with a Fault
// of code too-large. The limits of lists and texts stand at the fields.
const (
	// MaxBytes is the longest document, in bytes.
	MaxBytes = 8 << 20
	// MaxOrganizations is the most organizations of a document.
	MaxOrganizations = 500
	// MaxPeople is the most people of a document.
	MaxPeople = 10_000
	// MaxSheets is the most answer sheets of a document.
	MaxSheets = 50_000
	// MaxWaves is the most survey waves of a document.
	MaxWaves = 50
	// MaxMeetings is the most meetings of a document.
	MaxMeetings = 500
	// MaxPhases is the most periods of phases of a document.
	MaxPhases = 20
	// MaxDimensions is the most dimensions of a problem.
	MaxDimensions = 50
	// MaxGroundwork is the most entries about groundwork of a document.
	MaxGroundwork = 100
	// MaxFacts is the most facts of a document.
	MaxFacts = 500
	// MaxOverrides is the most overrides of a document.
	MaxOverrides = 100
	// MaxSubjects is the most subjects of a document.
	MaxSubjects = 100
	// MaxMandates is the most mandates of a document.
	MaxMandates = 5000
	// MaxMatters is the most matters of all meetings together.
	MaxMatters = 2000
	// MaxPerceptions is the most perceptions of a document.
	MaxPerceptions = 2000
	// MaxEntries is the most entries of a ledger.
	MaxEntries = 2000
	// MaxActions is the most actions of a document.
	MaxActions = 500
	// MaxFactors is the most factors of a catalogue.
	MaxFactors = 200
)

// Decode reads a partnership document. It is strict: it reads the whole
// document or none of it. Its error is a samverkan.Faults with each fault's
// place, up to samverkan.MaxFaults. Answers are checked against a catalogue
// later, by Assess.
func Decode(data []byte) (*Partnership, error) {
	var p Partnership
	if faults := strictjson.Decode(data, &p, strictjson.Limits{Bytes: MaxBytes}); faults != nil { // it has asked p.Check
		return nil, check.OnlySchema(faults)
	}
	return &p, nil
}

// Encode writes the document as canonical JSON (RFC 8785): equal documents,
// equal bytes. What it writes, Decode reads back to an equal value.
func (p *Partnership) Encode() ([]byte, error) { return canonical.Encode(p) }

// MarshalJSON is Encode, so that encoding/json writes the document as Decode
// reads it. A part of it alone, such as a Sheet, is written by encoding/json as
// Go sees it, which Decode does not read.
func (p Partnership) MarshalJSON() ([]byte, error) { return p.Encode() }

// UnmarshalJSON is Decode; null is no document.
func (p *Partnership) UnmarshalJSON(data []byte) error {
	read, err := Decode(data)
	if err == nil {
		*p = *read
	}
	return err
}
