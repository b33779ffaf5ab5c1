package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// Limits of a document. Above them reading and assessing refuse with a Fault
// of code too-large. Those of the register are the constants of package
// committee; the limits of short lists and texts stand at the fields.
const (
	// MaxBytes is the longest document, in bytes.
	MaxBytes = 8 << 20
	// MaxLog is the most entries of the log.
	MaxLog = 20_000
	// MaxMeetings is the most meetings.
	MaxMeetings = 500
	// MaxQuestions is the most carried questions.
	MaxQuestions = 2000
	// MaxIdeas is the most ideas.
	MaxIdeas = 5000
	// MaxProjects is the most projects.
	MaxProjects = 200
	// MaxInterfaces is the most interfaces.
	MaxInterfaces = 500
	// MaxSubjects is the most needs, and the most offers.
	MaxSubjects = 1000
	// MaxCalendars is the most meeting calendars.
	MaxCalendars = 2000
	// MaxBreaks is the most breaks.
	MaxBreaks = 500
	// MaxSeries is the most series.
	MaxSeries = 50
)

// Decode reads a dialogue document. It is strict: it reads the whole document
// or none of it, and plays its log. Its error is a samverkan.Faults with each
// fault's place, up to samverkan.MaxFaults.
func Decode(data []byte) (*Dialogue, error) {
	var d Dialogue
	if faults := strictjson.Decode(data, &d, strictjson.Limits{Bytes: MaxBytes}); faults != nil {
		return nil, check.OnlySchema(faults)
	}
	if _, _, err := d.played(samverkan.Date{}); err != nil {
		return nil, err
	}
	return &d, nil
}

// Encode writes the document as canonical JSON (RFC 8785): equal documents,
// equal bytes. What it writes of a document that Assess takes, Decode reads back
// to an equal value. Its error is a samverkan.Faults: there is no document, or a
// text in it is not UTF-8.
func (d *Dialogue) Encode() ([]byte, error) { return check.Encode(d) }

// MarshalJSON is Encode, so that a dialogue within a value that encoding/json
// writes is the document that Decode reads. A program that keeps the bytes apart
// or hashes them calls Encode: encoding/json writes <, > and & in its own way.
func (d Dialogue) MarshalJSON() ([]byte, error) { return d.Encode() }

// UnmarshalJSON is Decode: as strict, and with the same faults.
func (d *Dialogue) UnmarshalJSON(b []byte) error {
	read, err := Decode(b)
	if err == nil {
		*d = *read
	}
	return err
}
