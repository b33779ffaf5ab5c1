package api

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/wasm/contract"
)

// Nothing is what an operation is asked that needs to know nothing.
type Nothing struct{}

// Rulebook is all rules of all rooms.
type Rulebook struct {
	// The version of the library.
	Engine string `json:"engine"`
	// The hash of the canonical JSON of the rooms below.
	Hash string `json:"hash"`
	// The rooms, by name.
	Rooms []RoomRules `json:"rooms"`
}

// RoomRules is the rules of one room.
type RoomRules struct {
	// The room's name.
	Room string `json:"room"`
	// The hash of the canonical JSON of the rules below: what a report of the
	// room says that it was judged by.
	Hash string `json:"hash"`
	// The rules, by ID.
	Rules []samverkan.RuleInfo `json:"rules"`
}

// Seeds is all seed rules and the texts that they come from.
type Seeds struct {
	// The texts.
	Texts []samverkan.SourceText `json:"texts"`
	// The seed rules, in the order of the texts.
	Seeds []samverkan.SeedRule `json:"seeds"`
}

// NewRulebook joins the rules of the rooms.
func NewRulebook() (Rulebook, error) {
	rooms := []RoomRules{{Room: "analysis", Rules: analysis.Rules()}, {Room: "dialogue", Rules: dialogue.Rules()}, {Room: "partnership", Rules: partnership.Rules()}, {Room: "validation", Rules: validation.Rules()}}
	for i := range rooms {
		b, err := canonical.Encode(rooms[i].Rules)
		if err != nil {
			return Rulebook{}, err
		}
		rooms[i].Hash = canonical.Hash(b)
	}
	b, err := canonical.Encode(rooms)
	if err != nil {
		return Rulebook{}, err
	}
	return Rulebook{Engine: samverkan.Version, Hash: canonical.Hash(b), Rooms: rooms}, nil
}

// NewSeeds returns the seed rules with their texts.
func NewSeeds() Seeds { return Seeds{Texts: samverkan.SourceTexts(), Seeds: samverkan.SeedRules()} }

// General returns the operations that belong to no room. What they answer is
// the same at every call, so it was written down once; a test holds it to the
// code.
func General() []Operation {
	rulebook := asks("rulebook.get",
		samverkan.Text{SV: "Regelboken", EN: "The rulebook"},
		samverkan.Text{
			SV: "Alla regler med rubrik, källor och giltighet, rum för rum, och deras kontrollsummor.",
			EN: "All rules with title, sources and period, room by room, and their hashes.",
		},
		func(*Nothing, Budget) (written, error) { return written(contract.Rulebook()), nil })
	seeds := asks("seeds.list",
		samverkan.Text{SV: "Källornas regler", EN: "The seed rules"},
		samverkan.Text{
			SV: "De regler som de fyra texterna innehåller: ett kort citat och vår egen lydelse av var och en.",
			EN: "The rules that the four texts hold: a key phrase and our own wording of each.",
		},
		func(*Nothing, Budget) (written, error) { return written(contract.Seeds()), nil })
	return []Operation{answering[Rulebook](rulebook), answering[Seeds](seeds)}
}
