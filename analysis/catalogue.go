package analysis

import (
	"github.com/samverkan/samverkan"
)

// CatalogueState is the education catalogue on one day.
type CatalogueState struct {
	// Whether everybody who wants to can see it; left out: it is not known.
	Open Known `json:"open,omitempty"`
	// Within how many days an entry is to be checked.
	Every int `json:"every"`
	// How many entries there are, and how many of them are stale: checked too
	// long ago, or it is not known when.
	Entries int `json:"entries"`
	Stale   int `json:"stale"`
	// How many nobody answers for.
	Unowned int `json:"unowned"`
	// The entries, in the document's order.
	List []EntryState `json:"list,omitempty"`
}

// EntryState is one education of the catalogue on one day.
type EntryState struct {
	Entry string         `json:"entry"`
	Name  samverkan.Text `json:"name"`
	Kind  Level          `json:"kind"`
	Place string         `json:"place,omitempty"`
	Owner string         `json:"owner,omitempty"`
	// When it was last checked, and the last day that this is enough for. Left
	// out: it is not known.
	Checked samverkan.Date `json:"checked,omitempty"`
	Until   samverkan.Date `json:"until,omitempty"`
	Stale   bool           `json:"stale,omitempty"`
}

// catalogue tells how fresh the catalogue is.
func (a *assessment) catalogue() CatalogueState {
	c := &a.region.a.Catalogue
	s := CatalogueState{Open: c.Open, Every: c.Every, Entries: len(c.Entries)}
	if s.Every == 0 {
		s.Every = 365
	}
	for _, e := range c.Entries {
		x := EntryState{Entry: e.ID, Name: e.Name, Kind: e.Kind, Place: e.Place, Owner: e.Owner, Stale: true}
		if !e.Checked.IsZero() && !a.on.Before(e.Checked) {
			x.Checked, x.Until = e.Checked, e.Checked.AddDays(s.Every)
			x.Stale = x.Until.Before(a.on)
		}
		if x.Stale {
			s.Stale++
		}
		if x.Owner == "" {
			s.Unowned++
		}
		s.List = append(s.List, x)
	}
	return s
}
