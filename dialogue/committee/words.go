package committee

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Kind is what kind of organization it is.
type Kind string

// The kinds.
const (
	Municipality Kind = "municipality"
	Region       Kind = "region"
	Federation   Kind = "federation"
	State        Kind = "state"
	OtherKind    Kind = "other"
)

func kindWords() []choice.Of[Kind] {
	return []choice.Of[Kind]{
		{Is: Municipality, Text: samverkan.Text{SV: "kommun", EN: "municipality"}},
		{Is: Region, Text: samverkan.Text{SV: "region", EN: "region"}},
		{Is: Federation, Text: samverkan.Text{SV: "kommunalförbund", EN: "federation of municipalities"}},
		{Is: State, Text: samverkan.Text{SV: "statlig myndighet", EN: "government agency"}},
		{Is: OtherKind, Text: samverkan.Text{SV: "annan", EN: "other"}},
	}
}

// Choices lists the kinds.
func (Kind) Choices() []string { return choice.Codes(kindWords()) }

// Text returns what people call the kind.
func (k Kind) Text() samverkan.Text { return choice.Text(kindWords(), k) }

// BodyKind is what kind of body it is.
type BodyKind string

// The kinds of bodies.
const (
	// Committee: nämnd of a municipality.
	Committee BodyKind = "committee"
	// Board: styrelse.
	Board BodyKind = "board"
	// JointCommittee: gemensam nämnd, of two or more organizations.
	JointCommittee BodyKind = "jointCommittee"
	// RegionCommittee: nämnd of a region.
	RegionCommittee BodyKind = "regionCommittee"
	// FederationBoard: direktion of a federation.
	FederationBoard BodyKind = "federationBoard"
)

func bodyWords() []choice.Of[BodyKind] {
	return []choice.Of[BodyKind]{
		{Is: Committee, Text: samverkan.Text{SV: "nämnd", EN: "committee"}},
		{Is: Board, Text: samverkan.Text{SV: "styrelse", EN: "board"}},
		{Is: JointCommittee, Text: samverkan.Text{SV: "gemensam nämnd", EN: "joint committee"}},
		{Is: RegionCommittee, Text: samverkan.Text{SV: "regionens nämnd", EN: "region’s committee"}},
		{Is: FederationBoard, Text: samverkan.Text{SV: "förbundets direktion", EN: "federation’s board"}},
	}
}

// Choices lists the kinds of bodies.
func (BodyKind) Choices() []string { return choice.Codes(bodyWords()) }

// Text returns what people call the kind.
func (k BodyKind) Text() samverkan.Text { return choice.Text(bodyWords(), k) }

// shared reports whether a body of the kind may belong to several organizations.
func (k BodyKind) shared() bool { return k == JointCommittee || k == FederationBoard }

// Role is as what somebody sits in a body.
type Role string

// The roles.
const (
	Chair          Role = "chair"
	ViceChair      Role = "viceChair"
	OrdinaryMember Role = "member"
	Substitute     Role = "substitute"
)

func roleWords() []choice.Of[Role] {
	return []choice.Of[Role]{
		{Is: Chair, Text: samverkan.Text{SV: "ordförande", EN: "chair"}},
		{Is: ViceChair, Text: samverkan.Text{SV: "vice ordförande", EN: "vice chair"}},
		{Is: OrdinaryMember, Text: samverkan.Text{SV: "ledamot", EN: "member"}},
		{Is: Substitute, Text: samverkan.Text{SV: "ersättare", EN: "substitute"}},
	}
}

// Choices lists the roles.
func (Role) Choices() []string { return choice.Codes(roleWords()) }

// Text returns what people call the role.
func (r Role) Text() samverkan.Text { return choice.Text(roleWords(), r) }

// rank is the role's place in a list of members.
func (r Role) rank() int {
	switch r {
	case Chair:
		return 0
	case ViceChair:
		return 1
	case OrdinaryMember:
		return 2
	default:
		return 3
	}
}

// Bloc is on which side a person sits in a body.
type Bloc string

// The blocs.
const (
	Majority   Bloc = "majority"
	Opposition Bloc = "opposition"
	// Neither: known to belong to none of the two.
	Neither Bloc = "neither"
	// UnknownBloc: nothing is recorded. No document holds it.
	UnknownBloc Bloc = ""
)

func blocWords() []choice.Of[Bloc] {
	return []choice.Of[Bloc]{
		{Is: Majority, Text: samverkan.Text{SV: "majoriteten", EN: "the majority"}},
		{Is: Opposition, Text: samverkan.Text{SV: "oppositionen", EN: "the opposition"}},
		{Is: Neither, Text: samverkan.Text{SV: "inget av blocken", EN: "neither bloc"}},
	}
}

// Choices lists the blocs that a document may hold.
func (Bloc) Choices() []string { return choice.Codes(blocWords()) }

// Text returns what people call the bloc.
func (b Bloc) Text() samverkan.Text {
	if b == UnknownBloc {
		return samverkan.Text{SV: "okänt", EN: "unknown"}
	}
	return choice.Text(blocWords(), b)
}
