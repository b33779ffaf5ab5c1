package cube

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Missing is the reason for which there is no figure.
type Missing string

// The reasons, of which only Present is a figure.
const (
	Present       Missing = ""
	NotStated     Missing = "notStated"     // empty, and nothing is said of it
	NotAvailable  Missing = "notAvailable"  // ".." of official statistics
	NotApplicable Missing = "notApplicable" // "." : there can be no figure
	Suppressed    Missing = "suppressed"    // few are counted: secrecy
	TooUncertain  Missing = "tooUncertain"
	NotYet        Missing = "notYet" // will be published later
)

func reasons() []choice.Of[Missing] {
	return []choice.Of[Missing]{
		{Is: Present, Text: samverkan.Text{SV: "finns", EN: "is there"}},
		{Is: NotStated, Text: samverkan.Text{SV: "inte angiven", EN: "not stated"}},
		{Is: NotAvailable, Text: samverkan.Text{SV: "inte tillgänglig", EN: "not available"}},
		{Is: NotApplicable, Text: samverkan.Text{SV: "kan inte förekomma", EN: "not applicable"}},
		{Is: Suppressed, Text: samverkan.Text{SV: "dold av sekretess", EN: "concealed for secrecy"}},
		{Is: TooUncertain, Text: samverkan.Text{SV: "för osäker för att redovisas", EN: "too uncertain to be told"}},
		{Is: NotYet, Text: samverkan.Text{SV: "inte publicerad än", EN: "not published yet"}},
	}
}

// Choices lists the reasons.
func (Missing) Choices() []string { return choice.Codes(reasons()) }

// Text returns the reason as people say it.
func (m Missing) Text() samverkan.Text { return choice.Text(reasons(), m) }

// joined returns the reasons of two lists without repetition, in the order of
// Choices. What is no reason is left out.
func joined(a, b []Missing) (all []Missing) {
	for _, r := range reasons()[1:] {
		if has(a, r.Is) || has(b, r.Is) {
			all = append(all, r.Is)
		}
	}
	return all
}

func has(list []Missing, m Missing) bool {
	for _, x := range list {
		if x == m {
			return true
		}
	}
	return false
}

// reasons returns all reasons of a status; none for a figure. A reason that
// nobody knows is one that is not stated.
func (s *Status) reasons() []Missing {
	if s.Missing == Present {
		return nil
	}
	all := joined([]Missing{s.Missing}, s.Also)
	if len(all) == 0 {
		all = []Missing{NotStated}
	}
	return all
}
