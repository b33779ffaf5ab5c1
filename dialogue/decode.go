package dialogue

import (
	"github.com/samverkan/samverkan/internal/base/canonical"
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
	if _, err := d.Cycle(); err != nil {
		return nil, err
	}
	return &d, nil
}

// Encode writes the document as canonical JSON (RFC 8785): equal documents,
// equal bytes. What it writes, Decode reads back to an equal value.
func (d *Dialogue) Encode() ([]byte, error) { return canonical.Encode(d) }
