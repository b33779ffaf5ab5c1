package main

import (
	"github.com/samverkan/samverkan/validation"
)

// What is told by hand among what is generated: the places of cases in the
// order they came, from 1.
const (
	attempted = 70 // settled for a part, and came back
	cameBack  = 92
	corrected = 66  // a wrong assessor was noted
	withdrawn = 77  // the certificate was
	related   = 84  // B02 turned out to be kin
	unnoted   = 80  // what the judgment rests on
	seventeen = 89  // K-17, as in the drawing
	reviewed  = 83  // and nothing changed
	forgotten = 98  // waits for an assessment that nobody offers, and complained
	managed   = 104 // B06 is the head chef at the same workplace
)

// ties: B07 taught K-17, which was always known; B02's became known too late.
func ties(cases []validation.Case) []validation.Tie {
	return []validation.Tie{
		{Assessor: "B07", Candidate: cases[seventeen-1].Candidate, Kind: validation.Pupil, Text: text("Handledare hösten 2025.", "Supervisor in the autumn of 2025.")},
		{Assessor: "B02", Candidate: cases[related-1].Candidate, Kind: validation.Kin, Known: date(2026, 12, 10), Text: text("Kusiner.", "Cousins.")},
		{Assessor: "B06", Candidate: cases[managed-1].Candidate, Kind: validation.Staff, Text: text("Köksmästare på samma arbetsplats.", "Head chef at the same workplace.")},
	}
}

// matrix is what K-17 has brought: of each kind the outcomes and criteria.
func matrix() []validation.Evidence {
	return []validation.Evidence{
		{
			ID: "i1", Kind: validation.Testimonial, Text: text("Intyg från ett värdshus, 2019–2024.", "Testimonial of an inn, 2019–2024."),
			Covers: []string{"ravaror", "tillagning-1", "brod-1", "storkok", "egenkontroll-1", "bemotande"},
		},
		{
			ID: "p1", Kind: validation.WorkSample, Text: text("Provlagning en dag i övningsköket.", "A day of cooking in the training kitchen."),
			Covers: []string{"ravaror", "tillagning", "saser", "brod", "specialkost-1"},
		},
		{
			ID: "a1", Kind: validation.Workplace, Text: text("Två dagar i skolköket.", "Two days in the school kitchen."),
			Covers: []string{"ravaror-2", "tillagning", "saser", "storkok", "egenkontroll-3", "bemotande"},
		},
		{
			ID: "s1", Kind: validation.Interview, Text: text("Samtal om planering och bemötande.", "A talk about planning and manner."),
			Covers: []string{"storkok-2", "bemotande-2"},
		},
	}
}

// afterwards adds what happened to some cases after the rest, by hand.
func (t *teller) afterwards() {
	switch t.number {
	case forgotten:
		t.note(validation.Event{On: date(2027, 1, 28), What: validation.Complained, Text: text("Ingen kan säga när det blir bedömning, eller var.", "Nobody can say when there will be an assessment, or where.")})
	case reviewed:
		t.note(validation.Event{On: date(2027, 2, 10), What: validation.ReviewAsked, Text: text("Kandidaten menar att bröd är visat på arbetsplatsen.", "The candidate holds that bread was shown at the workplace.")})
		t.note(validation.Event{On: date(2027, 2, 24), What: validation.Reviewed, Text: text("Beslutet står fast. Arbetsplatsen köper in sitt bröd.", "The decision stands. The workplace buys its bread.")})
	case withdrawn:
		t.note(validation.Event{On: date(2026, 11, 9), What: validation.Revoked, Text: text("Ett intyg gällde en annan person.", "A testimonial was of another person.")})
	case corrected:
		for i, e := range t.events {
			if e.What == validation.Judged {
				right := e
				right.Assessors = []string{"B01", "B04"}
				t.note(validation.Event{
					On: date(2026, 8, 3), What: validation.Corrected, Entry: i + 1, Instead: &right,
					Text: text("Fel bedömare var antecknad.", "A wrong assessor was noted."),
				})
				break
			}
		}
	}
}
