package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// NetworkState is who offers what to whom on a day, and where nobody does.
type NetworkState struct {
	// How many municipalities there are, and how many take part: those that
	// offer something, or whose candidates somebody takes. Left out, as the cells
	// and the gaps: no offer is written, so who offers what is not known.
	Municipalities int  `json:"municipalities"`
	TakePart       *int `json:"takePart,omitempty"`
	// One cell for each municipality, occupation and stage: by municipality,
	// then occupation, in the document's order, then stage.
	Cells []NetworkCell `json:"cells,omitempty"`
	// How many cells nobody fills.
	Gaps *int `json:"gaps,omitempty"`
	// Who can judge which occupation.
	Occupations []OccupationAssessors `json:"occupations,omitempty"`
	// The assessors who judge for several municipalities.
	Shared []SharedAssessor `json:"shared,omitempty"`
}

// NetworkCell is one stage of one occupation for the candidates of one
// municipality.
type NetworkCell struct {
	Municipality string    `json:"municipality"`
	Occupation   string    `json:"occupation"`
	Stage        string    `json:"stage"`
	State        CellState `json:"state"`
	// The IDs of those who offer it.
	By []string `json:"by,omitempty"`
}

// CellState is how a stage is offered to the candidates of a municipality.
type CellState string

// How it can be offered: by the municipality itself, by another, or by nobody.
const (
	OwnOffer    CellState = "own"
	SharedOffer CellState = "shared"
	Gap         CellState = "gap"
)

// Choices lists how it can be offered.
func (CellState) Choices() []string { return []string{"own", "shared", "gap"} }

// OccupationAssessors is who can judge an occupation on a day.
type OccupationAssessors struct {
	Occupation string `json:"occupation"`
	// How many judge together.
	Needed int `json:"needed"`
	// The IDs of the assessors who are approved for some outcome.
	Assessors []string `json:"assessors,omitempty"`
	// How many can judge the outcome that fewest can.
	Fewest int `json:"fewest"`
	// The IDs of the outcomes that fewer than needed can judge, and those that
	// nobody can be spared for.
	TooFew []string `json:"tooFew,omitempty"`
	Tight  []string `json:"tight,omitempty"`
	// The approvals that lapse within ninety days.
	Lapsing []LapsingApproval `json:"lapsing,omitempty"`
}

// LapsingApproval is an approval that ends soon.
type LapsingApproval struct {
	Assessor string `json:"assessor"`
	// The last day it holds.
	Last samverkan.Date `json:"last"`
}

// SharedAssessor judges for several municipalities.
type SharedAssessor struct {
	Assessor string `json:"assessor"`
	// The IDs of the municipalities.
	Municipalities []string `json:"municipalities"`
}

// soon is how many days ahead an end is told of: a quarter of a year, the time
// in which an approval or a role can be renewed.
const soon = 90

// offers lists those of each occupation that hold on a day.
func (n *network) offers(on samverkan.Date) map[string][]*Offer {
	out := make(map[string][]*Offer, len(n.v.Occupations))
	for i := range n.v.Offers {
		if o := &n.v.Offers[i]; o.Contains(on) {
			out[o.Occupation] = append(out[o.Occupation], o)
		}
	}
	return out
}

// offered lists who of some offers a stage to a municipality's candidates.
func (n *network) offered(offers []*Offer, municipality, stage string) (by []string, own bool) {
	for _, o := range offers {
		if !slices.Contains(o.Stages, stage) {
			continue
		}
		home := o.Organization == municipality
		toAll := n.v.Organizations[n.orgs[o.Organization]].Kind != Municipality
		if len(o.For) == 0 && !home && !toAll || len(o.For) > 0 && !slices.Contains(o.For, municipality) {
			continue
		}
		own = own || home
		if !slices.Contains(by, o.Organization) {
			by = append(by, o.Organization)
		}
	}
	return by, own
}

// municipalities lists the network's municipalities in the document's order.
func (n *network) municipalities() []string {
	var out []string
	for i := range n.v.Organizations {
		if o := &n.v.Organizations[i]; o.Kind == Municipality {
			out = append(out, o.ID)
		}
	}
	return out
}

func (n *network) state(on samverkan.Date) NetworkState {
	var s NetworkState
	all := n.municipalities()
	s.Municipalities = len(all)
	offers := n.offers(on)
	gaps, takePart := 0, 0
	known := len(n.v.Offers) > 0
	for _, m := range all {
		if !known {
			break
		}
		part := false
		for i := range n.v.Occupations {
			o := &n.v.Occupations[i]
			for _, stage := range n.pipelineOf(o.ID).Stages {
				cell := NetworkCell{Municipality: m, Occupation: o.ID, Stage: stage.ID, State: Gap}
				var own bool
				cell.By, own = n.offered(offers[o.ID], m, stage.ID)
				switch {
				case own:
					cell.State = OwnOffer
				case len(cell.By) > 0:
					cell.State = SharedOffer
				default:
					gaps++
				}
				part = part || cell.State != Gap
				s.Cells = append(s.Cells, cell)
			}
		}
		if part {
			takePart++
		}
	}
	if known {
		s.Gaps, s.TakePart = &gaps, &takePart
	}
	for i := range n.v.Occupations {
		s.Occupations = append(s.Occupations, n.assessorsOf(&n.v.Occupations[i], on))
	}
	for i := range n.v.Assessors {
		a := &n.v.Assessors[i]
		var of []string
		for _, org := range a.Organizations {
			if n.v.Organizations[n.orgs[org]].Kind == Municipality {
				of = append(of, org)
			}
		}
		if len(of) > 1 && slices.ContainsFunc(a.Competences, func(c Competence) bool { return c.Contains(on) }) {
			s.Shared = append(s.Shared, SharedAssessor{a.ID, of})
		}
	}
	return s
}

func (n *network) assessorsOf(o *Occupation, on samverkan.Date) OccupationAssessors {
	s := OccupationAssessors{Occupation: o.ID}
	for _, stage := range n.pipelineOf(o.ID).Stages {
		if stage.Phase == pipeline.Assessment {
			s.Needed = max(s.Needed, 1, stage.Assessors)
		}
	}
	s.Fewest = len(n.v.Assessors)
	for _, l := range o.Outcomes {
		can := 0
		for i := range n.v.Assessors {
			id := n.v.Assessors[i].ID
			if _, no := n.approved(id, o.ID, l.ID, on); no {
				continue
			}
			can++
			if !slices.Contains(s.Assessors, id) {
				s.Assessors = append(s.Assessors, id)
			}
		}
		s.Fewest = min(s.Fewest, can)
		switch {
		case can < s.Needed:
			s.TooFew = append(s.TooFew, l.ID)
		case can == s.Needed && s.Needed > 0:
			s.Tight = append(s.Tight, l.ID)
		}
	}
	for i := range n.v.Assessors {
		a := &n.v.Assessors[i]
		var last samverkan.Date
		for _, c := range a.Competences {
			if c.Occupation == o.ID && c.Contains(on) && (last.IsZero() || c.To.IsZero() || last.Before(c.To)) {
				if last = c.To; last.IsZero() {
					break
				}
			}
		}
		if !last.IsZero() && on.DaysUntil(last) <= soon {
			s.Lapsing = append(s.Lapsing, LapsingApproval{a.ID, last.AddDays(-1)})
		}
	}
	slices.Sort(s.Assessors)
	return s
}

// RoleState is one role of the network on a day.
type RoleState struct {
	Role string         `json:"role"`
	Name samverkan.Text `json:"name"`
	// The IDs of the organizations that need somebody in it, by whether they
	// have somebody.
	Filled []string `json:"filled,omitempty"`
	Vacant []string `json:"vacant,omitempty"`
	// Those whose last holder leaves within ninety days.
	Ending []string `json:"ending,omitempty"`
}

func (n *network) roleStates(on samverkan.Date) []RoleState {
	var out []RoleState
	for i := range n.v.Roles {
		r := &n.v.Roles[i]
		s := RoleState{Role: r.ID, Name: r.Name}
		for _, org := range r.In {
			now, then := false, false
			for k := range n.v.Holders {
				if h := &n.v.Holders[k]; h.Role == r.ID && h.Organization == org {
					now = now || h.Contains(on)
					then = then || h.Contains(on.AddDays(soon))
				}
			}
			switch {
			case !now:
				s.Vacant = append(s.Vacant, org)
			case !then:
				s.Ending = append(s.Ending, org)
				fallthrough
			default:
				s.Filled = append(s.Filled, org)
			}
		}
		out = append(out, s)
	}
	return out
}
