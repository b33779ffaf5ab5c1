package partnership

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// Floor is the smallest group of people whose answers are shown together. The
// zero value is DefaultFloor; below LeastFloor it is LeastFloor.
type Floor int

// The floors.
const (
	DefaultFloor Floor = 6
	// LeastFloor is the smallest floor; under DefaultFloor the publication
	// carries a warning.
	LeastFloor Floor = 3
)

func (f Floor) least() Floor {
	switch {
	case f == 0:
		return DefaultFloor
	case f < LeastFloor:
		return LeastFloor
	}
	return f
}

// Publication is the report: what may leave the room. It is made from the
// working copy by Publish and cannot be turned back into it.
//
// Of people's answers it tells, for a gate, whether it is passed, failed or
// unknown; for a failed one, when at least the floor of people answered, how
// many organizations have a level and how many are at 4 or 5; for an unknown
// one how many organizations have answered; for a graded factor, when at least
// the floor of people answered, whether its level is 3 or more. It never tells a distribution, a mean, which
// organization, what anything costs in steps, or how many answers would have
// to differ. An organization's own answer is told as 1–2 or not, by name.
// Whether an agreed action held is told where a fact says so, and where answers
// do only when it says no more than the factor's own outcome in the same wave.
// Whether the silent could change the verdict is not told where answers have
// closed a gate.
//
// To somebody who has only the publication, even with the document's people,
// organizations and who answered, at least two values stay possible for every
// answer; the package's tests show that by trying them all. It is not claimed
// of somebody who also knows answers, their own among them, nor of two
// publications of one wave between which an answer came in: publish a wave
// when it is over.
type Publication struct {
	// What judged, and by which rules and factors.
	Engine        string `json:"engine"`
	Rulebook      string `json:"rulebook"`
	CatalogueHash string `json:"catalogueHash"`
	Schema        string `json:"schema"`
	// The day it speaks of.
	On samverkan.Date `json:"on"`
	// What the partnership calls itself.
	Name samverkan.Text `json:"name"`
	// The verdict, and as a sentence.
	Verdict Verdict        `json:"verdict"`
	Says    samverkan.Text `json:"says"`
	// Whether those who have not answered could change the verdict.
	Silent samverkan.Text `json:"silent"`
	// The floor that was used, and a warning when it is a low one.
	Floor   Floor          `json:"floor"`
	Warning samverkan.Text `json:"warning,omitempty"`
	// The survey wave.
	Wave *PublishedWave `json:"wave,omitempty"`
	// What must change, gate by gate ("så lite räcker"), and the verdict then.
	Steps []PublishedStep `json:"steps,omitempty"`
	After *Verdict        `json:"after,omitempty"`
	// How many minimal repairs there are; nothing when it is withheld.
	RepairCount *samverkan.Number `json:"repairCount,omitempty"`
	// Why ("därför").
	Proof Proof `json:"proof"`
	// Whom to talk to before the meeting.
	TalkTo []samverkan.Text `json:"talkTo,omitempty"`
	// The gates, in the order of the catalogue.
	Gates []PublishedFactor `json:"gates"`
	// Work, process and result, with their graded factors.
	Objects []PublishedObject `json:"objects"`
	// Who is needed, who can and decides, who may decide, who gains, and what was
	// agreed.
	Needed   *PublishedNeeded   `json:"needed,omitempty"`
	Power    *PublishedPower    `json:"power,omitempty"`
	Mandates *PublishedMandates `json:"mandates,omitempty"`
	Gain     *PublishedGain     `json:"gain,omitempty"`
	Plan     []PublishedAction  `json:"plan,omitempty"`
	// What was found.
	Findings []samverkan.Finding `json:"findings,omitempty"`
	// The seed rules that all this rests on, by ID.
	Sources []samverkan.SeedRule `json:"sources,omitempty"`
	// What is not shown, and why.
	Withheld []Withheld `json:"withheld,omitempty"`
}

// PublishedWave is the survey wave: when, how long, and the response.
type PublishedWave struct {
	On       samverkan.Date `json:"on"`
	Form     Form           `json:"form"`
	Asked    int            `json:"asked"`
	Answered int            `json:"answered"`
	// What the form could not tell: names of factors not asked about.
	NotAsked []samverkan.Text `json:"notAsked,omitempty"`
}

// PublishedStep is what one failed gate needs.
type PublishedStep struct {
	Factor string         `json:"factor"`
	Name   samverkan.Text `json:"name"`
	// What must come true.
	Needs samverkan.Text `json:"needs"`
	// What to do, and who sees to it.
	Step  samverkan.Text `json:"step"`
	Owner samverkan.Text `json:"owner"`
	// The effort, where a fact states it; nothing for answers.
	Effort int `json:"effort,omitempty"`
}

// PublishedFactor is how one factor stands.
type PublishedFactor struct {
	ID      string         `json:"id"`
	Rule    string         `json:"rule"`
	Name    samverkan.Text `json:"name"`
	Applies bool           `json:"applies"`
	// The outcome; nothing when it is withheld.
	Outcome samverkan.Outcome `json:"outcome,omitempty"`
	// The outcome in words: "stängd", "under 3".
	State samverkan.Text `json:"state"`
	// What decided: "fact" or "answers".
	By string `json:"by,omitempty"`
	// What it rests on.
	Evidence samverkan.Text      `json:"evidence,omitempty"`
	Override *samverkan.Override `json:"override,omitempty"`
}

// PublishedObject is how the graded factors of work, process or result stand.
type PublishedObject struct {
	Object Object `json:"object"`
	// How many are known, and how many of them at 3 or more; nothing when some
	// factor is withheld, for it could be had by subtraction.
	Known *int `json:"known,omitempty"`
	High  *int `json:"high,omitempty"`
	// Whether at least two thirds of the known are at 3 or more.
	Enough  bool              `json:"enough"`
	Factors []PublishedFactor `json:"factors"`
}

// Withheld is something the publication does not show.
type Withheld struct {
	What samverkan.Text `json:"what"`
	Why  samverkan.Text `json:"why"`
}

// Encode writes the publication as canonical JSON.
func (p *Publication) Encode() ([]byte, error) { return canonical.Encode(p) }
