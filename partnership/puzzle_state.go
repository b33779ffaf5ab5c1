package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/cover"
)

// PuzzleState says who is needed: what nobody holds, what hangs on a single
// organization, and whom to invite or to talk to, the fewest that are enough,
// with a proof that fewer are not.
type PuzzleState struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// How many pieces are needed, and how many an active partner holds.
	Pieces int `json:"pieces"`
	Held   int `json:"held"`
	// The pieces that nobody listed holds: somebody not thought of yet is
	// needed.
	Holes []Piece `json:"holes,omitempty"`
	// The organizations that no way can do without, with the pieces that they
	// alone hold: no combination of the others reaches those dimensions.
	Pivotal []PivotalOf `json:"pivotal,omitempty"`
	// Whom to invite or to talk to, in order: together with the active partners
	// they hold every piece that somebody holds.
	Invite []Invitation `json:"invite,omitempty"`
	// What that takes, in the unit of repairs.
	Effort int `json:"effort"`
	// How many ways are as cheap, and whether that is all of them.
	Ways    int  `json:"ways"`
	AllWays bool `json:"allWays"`
	// Whether it is proven that no cheaper way is.
	Proven bool `json:"proven"`
	// The proof. The pieces are numbered by dimension and then lever in the
	// order of the document, the organizations by ID.
	Certificate *cover.Certificate `json:"certificate,omitempty"`
}

// Piece is a dimension and one of the levers it needs.
type Piece struct {
	// The dimension's ID.
	Dimension string `json:"dimension"`
	// The lever.
	Lever Lever `json:"lever"`
}

// PivotalOf is an organization that every way needs.
type PivotalOf struct {
	Organization string   `json:"organization"`
	Standing     Standing `json:"standing"`
	Pieces       []Piece  `json:"pieces"`
}

// Invitation is an organization to invite, to ask again or to talk to.
type Invitation struct {
	Organization string   `json:"organization"`
	Standing     Standing `json:"standing"`
	// What it takes.
	Effort int `json:"effort"`
	// The pieces that no active partner holds and it does.
	Fills []Piece `json:"fills"`
	// Those of them that it alone holds.
	Alone []Piece `json:"alone,omitempty"`
	// What to do.
	Step samverkan.Text `json:"step"`
}

// The cost of having an organization along, so that the sums order ways as a
// process leader would: first as few as possible of those who have said no,
// then the least effort, then the fewest organizations. Efforts are 1000 at
// most and organizations 500, so that none of them runs into the next.
const (
	declinedCost = 1_000_000_000
	effortCost   = 1_000
)

// cost is what it takes to have an organization take active part.
func (o *Organization) cost(is Standing) int64 {
	if is == Active {
		return 0
	}
	c := int64(effort(o.Effort))*effortCost + 1
	if is == Declined {
		c += declinedCost
	}
	return c
}

// searchWork is how far the search for the fewest goes, in looks of package
// cover, before the report says that it is not proven: some milliseconds.
// Partnerships of people take a thousandth of it.
const searchWork = 2_000_000

// coverage is who holds what, as package cover reckons with it.
func (f *facts) coverage() cover.Problem {
	return f.covering(f.pieces)
}

// covering is who holds which of some pieces. The organizations are numbered by
// ID.
func (f *facts) covering(pieces []Piece) cover.Problem {
	p := cover.Problem{Pieces: len(pieces), Holders: make([]cover.Holder, len(f.byID))}
	number := make([]int, len(f.byID))
	for k, i := range f.byID {
		number[i] = k
		p.Holders[k].Cost = f.p.Organizations[i].cost(f.stands[i].Is)
	}
	for n, pc := range pieces {
		for _, i := range f.holders[pc] {
			p.Holders[number[i]].Holds = append(p.Holders[number[i]].Holds, n)
		}
	}
	return p
}

// Coverage returns who holds what on a day as a problem of package cover, by
// which the certificate of a report can be checked: the pieces are numbered by
// dimension and then lever in the order of the document, the organizations by ID.
func (p *Partnership) Coverage(on samverkan.Date) cover.Problem {
	return newFacts(p, on, nil).coverage()
}

// puzzleState looks for the fewest that are enough; nil when no piece is
// needed.
func (a *assessment) puzzleState() (*PuzzleState, error) {
	f := a.facts
	if len(f.pieces) == 0 {
		return nil, nil
	}
	problem := f.coverage()
	found, err := cover.Solve(problem, cover.Options{List: 1, Work: searchWork})
	if err != nil {
		return nil, err
	}
	st := &PuzzleState{
		Pieces: len(f.pieces), Ways: int(found.Count), AllWays: !found.More, Proven: found.Proven, Certificate: &found.Certificate,
	}
	holds := func(i, n int) bool { return slices.Contains(f.holders[f.pieces[n]], i) }
	for n, pc := range f.pieces {
		if slices.ContainsFunc(f.holders[pc], func(i int) bool { return f.stands[i].Is == Active }) {
			st.Held++
		} else if len(f.holders[pc]) == 0 {
			st.Holes = append(st.Holes, f.pieces[n])
		}
	}
	for _, p := range found.Pivotal {
		i := f.byID[p.Holder]
		of := PivotalOf{Organization: f.p.Organizations[i].ID, Standing: f.stands[i].Is}
		for _, n := range p.Pieces {
			of.Pieces = append(of.Pieces, f.pieces[n])
		}
		st.Pivotal = append(st.Pivotal, of)
	}
	order, err := cover.Order(problem, found.Covers[0])
	if err != nil {
		return nil, err
	}
	for _, next := range order {
		i := f.byID[next.Holder]
		o := &f.p.Organizations[i]
		inv := Invitation{Organization: o.ID, Standing: f.stands[i].Is, Effort: effort(o.Effort)}
		for n, pc := range f.pieces {
			if !holds(i, n) || slices.ContainsFunc(f.holders[pc], func(k int) bool { return f.stands[k].Is == Active }) {
				continue
			}
			inv.Fills = append(inv.Fills, f.pieces[n])
			if len(f.holders[pc]) == 1 {
				inv.Alone = append(inv.Alone, f.pieces[n])
			}
		}
		inv.Step = f.invites(i, inv.Fills)
		st.Effort += inv.Effort
		st.Invite = append(st.Invite, inv)
	}
	st.Says = f.puzzleSays(st)
	return st, nil
}

// invites is what to do to have an organization along, by how it stands.
func (f *facts) invites(i int, pieces []Piece) samverkan.Text {
	step := samverkan.Text{SV: "Bjud in {org}: {pieces}.", EN: "Invite {org}: {pieces}."}
	switch f.stands[i].Is {
	case Passive:
		step = samverkan.Text{SV: "Samtal på ledningsnivå med {org}: {pieces}.", EN: "A talk at management level with {org}: {pieces}."}
	case Declined:
		step = samverkan.Text{SV: "Fråga {org} igen: {pieces}.", EN: "Ask {org} again: {pieces}."}
	}
	return step.With(samverkan.Of("org", f.p.Organizations[i].Name), samverkan.Of("pieces", piecesText(f.p.Problem.Dimensions, pieces)))
}

// piecesText is "kunnande i delen ”Må bra” och platser i delen ”Jobb”".
func piecesText(dims []Dimension, all []Piece) samverkan.Text {
	var words []samverkan.Text
	for i := range dims {
		var held []Lever
		for _, p := range all {
			if p.Dimension == dims[i].ID {
				held = append(held, p.Lever)
			}
		}
		if len(held) > 0 {
			words = append(words, pieceText(&dims[i], held...))
		}
	}
	return samverkan.Text{SV: "{pieces}", EN: "{pieces}"}.With(samverkan.List("pieces", words))
}

// away returns, by ID, the active partners that came to none of the latest
// meetings, of those without which some piece has nobody else active.
func (f *facts) away() (ids []string) {
	for _, pc := range f.pieces {
		var active []int
		for _, i := range f.holders[pc] {
			if f.stands[i].Is == Active {
				active = append(active, i)
			}
		}
		if len(active) == 1 && f.noted && f.unseen[active[0]] {
			ids = append(ids, f.p.Organizations[active[0]].ID)
		}
	}
	return each(ids)
}

// puzzleSays names whom it takes.
func (f *facts) puzzleSays(st *PuzzleState) samverkan.Text {
	ids := make([]string, len(st.Invite))
	for i, inv := range st.Invite {
		ids[i] = inv.Organization
	}
	holes := samverkan.Int("holes", len(st.Holes))
	switch {
	case len(ids) == 0 && len(st.Holes) == 0:
		says := samverkan.Text{
			SV: "De som tar aktiv del håller {pieces} som behövs.", EN: "Those who take active part hold {pieces} needed.",
		}.With(samverkan.Of("pieces", allPieces(st.Pieces)))
		if away := f.away(); len(away) > 0 {
			says = samverkan.Sentences(says, samverkan.Text{
				SV: "Men {orgs} har inte deltagit i de tre senaste mötena.", EN: "But {orgs} {n|has|have} not taken part in the last three meetings.",
			}.With(f.p.orgs(away), samverkan.Int("n", len(away))))
		}
		return says
	case len(ids) == 0:
		return samverkan.Text{
			SV: "{^holes|en bit|# bitar} har ingen av dem ni har tänkt på.",
			EN: "{^holes|one piece is|# pieces are} held by nobody you have thought of.",
		}.With(holes)
	}
	args := []samverkan.Arg{f.p.orgs(ids), holes}
	if len(st.Holes) == 0 {
		return samverkan.Text{
			SV: "Det räcker att få med {orgs}, så finns alla bitar.", EN: "It is enough to get {orgs} along, and every piece is there.",
		}.With(args...)
	}
	return samverkan.Text{
		SV: "Med {orgs} finns alla bitar utom {holes|en|#}, som ingen har.",
		EN: "With {orgs} every piece is there except {holes|one|#} that nobody has.",
	}.With(args...)
}

// invited returns, of the pieces that no partner holds and nobody forgotten
// does, whom to ask for them: the fewest of those who have said no, then the
// least effort. Pieces that nobody holds are left.
func (f *facts) invited() (orgs []int, fills map[int][]Piece, left []Piece) {
	var open []Piece
	for _, pc := range f.pieces {
		if !slices.ContainsFunc(f.holders[pc], func(i int) bool { return f.stands[i].Is.atTable() || f.stands[i].Is == Forgotten }) {
			open = append(open, pc)
		}
	}
	for _, pc := range open {
		if len(f.holders[pc]) == 0 {
			left = append(left, pc)
		}
	}
	if len(left) == len(open) {
		return nil, nil, left
	}
	p := f.covering(open)
	found, err := cover.Solve(p, cover.Options{List: 1, Work: searchWork})
	if err != nil {
		return nil, nil, open // a document's limits are those of package cover
	}
	fills = make(map[int][]Piece)
	taken := make([]bool, len(open))
	for _, k := range found.Covers[0] {
		i := f.byID[k]
		orgs = append(orgs, i)
		for _, n := range p.Holders[k].Holds {
			if !taken[n] {
				taken[n] = true
				fills[i] = append(fills[i], open[n])
			}
		}
	}
	return orgs, fills, left
}
