package plan

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// The limits of a seating.
const (
	// MaxGuests is how many people may be seated.
	MaxGuests = 200
	// MaxRounds is how many rounds there may be.
	MaxRounds = 20
)

// Tables is a café to seat: who comes, and how many tables and rounds there
// are. The tables of a round are as even as they can be.
type Tables struct {
	// Who comes.
	Guests []Guest `json:"guests" limit:"200"`
	// How many tables there are.
	Tables int `json:"tables" range:"1..200"`
	// How many can sit at a table.
	Seats int `json:"seats" range:"1..200"`
	// How many rounds there are. In each everybody but the hosts may move.
	Rounds int `json:"rounds" range:"1..20"`
}

// Guest is one of those who come to a café.
type Guest struct {
	// The ID of the person.
	ID string `json:"id" form:"id"`
	// The organization, to mix by; left out: none.
	Organization string `json:"organization,omitempty" form:"id"`
	// The side, to mix by; only majority and opposition are mixed.
	Bloc Bloc `json:"bloc,omitempty"`
	// Whether the person is a host (cafévärd) and stays at a table: the first
	// host at the first table, and so on.
	Host bool `json:"host,omitempty"`
}

// Seating is who sits where, and how good that is.
type Seating struct {
	// The rounds.
	Rounds []Round `json:"rounds"`
	// How many pairs of people sit at the same table at least once.
	Pairs int `json:"pairs"`
	// How many pairs can at most. Equal to Pairs: no seating has more.
	PairsBound int `json:"pairsBound"`
	// How often two of one organization sit at the same table, and two of one
	// bloc, counted in each round. Of two seatings with as many pairs the one
	// with less is better mixed.
	Alike int `json:"alike"`
	// How often that must be in any seating with as many pairs. Equal to Alike:
	// none is better mixed.
	AlikeBound int `json:"alikeBound"`
}

// Round is who sits where in one round.
type Round struct {
	// The IDs of those at each table, in the order of Guests.
	Tables [][]string `json:"tables"`
}

// Check returns the faults of the café (samverkan.Faults), nil when there are
// none.
func (c Tables) Check() error {
	k := &faults{}
	if !k.length("/guests", len(c.Guests), MaxGuests) {
		return k.list.Err()
	}
	if c.Rounds < 1 || c.Rounds > MaxRounds {
		k.add(samverkan.CodeInvalid, "/rounds", samverkan.Text{
			SV: "Det är {n} omgångar. Det kan vara 1 till {most}.",
			EN: "There are {n} rounds. There can be 1 to {most}.",
		}, samverkan.Int("n", c.Rounds), samverkan.Int("most", MaxRounds))
	}
	people := len(c.Guests)
	switch {
	case c.Tables < 1 || c.Tables > people:
		k.add(samverkan.CodeInvalid, "/tables", samverkan.Text{
			SV: "Det är {n} bord för {people} personer. Det ska vara minst ett, och högst ett för var och en.",
			EN: "There are {n} tables for {people} people. There should be one at least, and one for each at most.",
		}, samverkan.Int("n", c.Tables), samverkan.Int("people", people))
	case c.Seats < (people+c.Tables-1)/c.Tables:
		k.add(samverkan.CodeConflict, "/seats", samverkan.Text{
			SV: "{people} personer vid {n|ett bord|# bord} behöver {need} platser vid varje. Det är {seats}.",
			EN: "{people} people at {n|one table|# tables} need {need} seats at each. There are {seats}.",
		}, samverkan.Int("people", people), samverkan.Int("n", c.Tables), samverkan.Int("need", (people+c.Tables-1)/c.Tables), samverkan.Int("seats", c.Seats))
	}
	seen, hosts := map[string]int{}, 0
	for i, g := range c.Guests {
		at := "/guests/" + strconv.Itoa(i)
		k.id(at+"/id", g.ID, seen, i)
		k.word(at+"/bloc", string(g.Bloc), g.Bloc.Choices(), true)
		if g.Host {
			hosts++
		}
	}
	if hosts > c.Tables {
		k.add(samverkan.CodeConflict, "/guests", samverkan.Text{
			SV: "Det är {hosts} värdar men {n|ett bord|# bord}. Varje värd har ett eget bord.",
			EN: "There are {hosts} hosts but {n|one table|# tables}. Each host has a table of its own.",
		}, samverkan.Int("hosts", hosts), samverkan.Int("n", c.Tables))
	}
	return k.list.Err()
}
