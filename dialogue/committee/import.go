package committee

import (
	"slices"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
)

// importer builds a register from what a file says, and remembers what names
// what.
type importer struct {
	options ReadOptions
	out     Imported

	used                  map[string]bool     // IDs that are taken, with their list first
	byName                map[string]string   // organizations and people: the ID
	bodies                map[string][]string // the IDs, since a name may be used again
	places                map[string]int      // where what has an ID stands in out, with its list first
	facts                 map[string][]fact   // by body and person
	blocs                 []PartyBloc         // the mapping, folded
	asked                 map[string]Bloc     // what it says, by organization, body and party
	unmapped, joint       map[string]bool     // folded
	existingBody          map[string]*Body
	existingOrganizations map[string]*Organization
	existingPeople        map[string]*Person
}

// fact is a seat that was taken, and on which line it stood.
type fact struct {
	line, member int
	side         int // −1: none
}

func newImporter(options ReadOptions) *importer {
	m := &importer{
		options: options, used: map[string]bool{}, byName: map[string]string{}, bodies: map[string][]string{},
		places: map[string]int{}, facts: map[string][]fact{}, unmapped: map[string]bool{}, joint: map[string]bool{}, asked: map[string]Bloc{},
		existingBody: map[string]*Body{}, existingOrganizations: map[string]*Organization{}, existingPeople: map[string]*Person{},
	}
	for _, b := range options.Blocs {
		m.blocs = append(m.blocs, PartyBloc{folded(b.Organization), folded(b.Body), folded(b.Party), b.Bloc})
	}
	for _, j := range options.Joint {
		m.joint[folded(j)] = true
	}
	e := &m.options.Existing
	for i := range e.Organizations {
		o := &e.Organizations[i]
		m.used["o "+o.ID], m.existingOrganizations[o.ID] = true, o
		m.name("o "+folded(o.Name.SV), o.ID)
		m.name("o "+folded(o.Name.EN), o.ID)
	}
	for i := range e.Bodies {
		b := &e.Bodies[i]
		m.used["b "+b.ID], m.existingBody[b.ID] = true, b
		for _, name := range []string{b.Name.SV, b.Name.EN} {
			for _, o := range b.Organizations {
				if b.Kind == JointCommittee {
					o = ""
				}
				if key := o + " " + folded(name); name != "" && !slices.Contains(m.bodies[key], b.ID) {
					m.bodies[key] = append(m.bodies[key], b.ID)
				}
			}
		}
	}
	for i := range e.People {
		p := &e.People[i]
		m.used["p "+p.ID], m.existingPeople[p.ID] = true, p
	}
	// Where it is known on whose behalf somebody sits, the name is taken there;
	// else it is one of all the body's organizations that have no other of the
	// name.
	for _, certain := range []bool{true, false} {
		for i := range e.Members {
			s := &e.Members[i]
			b, p := m.existingBody[s.Body], m.existingPeople[s.Person]
			if certain != (s.OnBehalfOf != "" || len(b.Organizations) == 1) {
				continue
			}
			for _, o := range b.Organizations {
				if s.OnBehalfOf == "" || s.OnBehalfOf == o {
					m.name("p "+o+" "+folded(p.Name), p.ID)
				}
			}
		}
	}
	return m
}

// name notes what a name stands for, unless it stands for something already.
//
//go:noinline
func (m *importer) name(key, id string) {
	if _, taken := m.byName[key]; !taken {
		m.byName[key] = id
	}
}

// newID makes an ID of a name that no other of the list has: "anna-ek",
// "anna-ek-2". list is its letter in used.
func (m *importer) newID(list, name, instead string) string {
	base := slug(name)
	if base == "" {
		base = instead
	}
	if len(base) > maxID-6 { // room for a number
		base = base[:maxID-6]
	}
	id := base
	for n := 2; m.used[list+id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	m.used[list+id] = true
	return id
}

// organization returns the ID of an organization, adding it when it is new.
func (m *importer) organization(name string) (string, *samverkan.Fault) {
	key := "o " + folded(name)
	id, ok := m.byName[key]
	if !ok {
		if len(m.out.Register.Organizations) >= MaxOrganizations {
			return "", full("organizations", MaxOrganizations)
		}
		id = m.newID("o ", name, "organization")
		m.byName[key] = id
		m.add(Organization{ID: id, Name: samverkan.Same(name), Kind: kindOf(name)})
		return id, nil
	}
	if o := m.existingOrganizations[id]; o != nil {
		m.add(*o)
	}
	return id, nil
}

// add puts an organization into the register once.
func (m *importer) add(o Organization) {
	if _, there := m.places["o "+o.ID]; !there {
		m.places["o "+o.ID] = len(m.out.Register.Organizations)
		m.out.Register.Organizations = append(m.out.Register.Organizations, o)
	}
}

func full(list string, most int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Listan ”{list}” har redan {most} poster, det högsta antalet. Dela filen.",
		EN: "The list “{list}” has {most} entries already, the highest number. Split the file.",
	}, samverkan.Str("list", list), samverkan.Int("most", most))
}

// kindOf proposes what kind of organization a name is of.
func kindOf(name string) Kind {
	switch key := folded(name); {
	case strings.HasPrefix(key, "region") || strings.HasPrefix(key, "landstinget"):
		return Region
	case strings.Contains(key, "kommunalförbund") || strings.Contains(key, "federation"):
		return Federation
	}
	return Municipality
}

// bodyKindOf proposes what kind of body a name is of.
func bodyKindOf(name string, owner Kind) BodyKind {
	switch key := folded(name); {
	case owner == Federation:
		return FederationBoard
	case owner == Region:
		return RegionCommittee
	case strings.HasSuffix(key, "styrelse") || strings.HasSuffix(key, "styrelsen") || strings.HasSuffix(key, "board"):
		return Board
	}
	return Committee
}

// isJoint reports whether a committee is a joint one by its name.
func (m *importer) isJoint(name string) bool {
	key := folded(name)
	return m.joint[key] || strings.HasPrefix(key, "gemensam") || strings.HasPrefix(key, "joint ")
}

// body returns the ID of a body of some organizations, adding it when it is
// new, and whether it is a joint one.
func (m *importer) body(name string, owners []string, held samverkan.Period) (string, bool, *samverkan.Fault) {
	joint := len(owners) > 1 || m.isJoint(name)
	key := owners[0] + " " + folded(name)
	if joint {
		key = " " + folded(name)
	}
	for _, id := range m.bodies[key] {
		b := m.existingBody[id]
		if b != nil && !b.Overlaps(held) {
			continue // a body that had the name at another time
		}
		if b != nil {
			m.addBody(*b)
		}
		return id, joint, m.owned(id, owners)
	}
	if len(m.out.Register.Bodies) >= MaxBodies {
		return "", false, full("bodies", MaxBodies)
	}
	first := m.out.Register.Organizations[m.places["o "+owners[0]]]
	b := Body{Name: samverkan.Same(name), Kind: bodyKindOf(name, first.Kind), Affected: m.options.Affected}
	if joint {
		b.ID = m.newID("b ", name, "body")
		b.Kind = JointCommittee
	} else {
		b.ID = m.newID("b ", owners[0]+" "+name, "body")
	}
	m.bodies[key] = append(m.bodies[key], b.ID)
	m.addBody(b)
	return b.ID, joint, m.owned(b.ID, owners)
}

// addBody puts a body into the register once, with its organizations.
func (m *importer) addBody(b Body) {
	if _, there := m.places["b "+b.ID]; there {
		return
	}
	m.places["b "+b.ID] = len(m.out.Register.Bodies)
	b.Organizations = append([]string(nil), b.Organizations...)
	for _, o := range b.Organizations {
		if known := m.existingOrganizations[o]; known != nil {
			m.add(*known)
		}
	}
	b.Into = "" // what it went into may be no part of the file
	m.out.Register.Bodies = append(m.out.Register.Bodies, b)
}

// owned adds organizations to those whose body it is.
func (m *importer) owned(id string, owners []string) *samverkan.Fault {
	b := &m.out.Register.Bodies[m.places["b "+id]]
	for _, o := range owners {
		if slices.Contains(b.Organizations, o) {
			continue
		}
		if len(b.Organizations) >= 20 {
			return full("bodies/"+id+"/organizations", 20)
		}
		b.Organizations = append(b.Organizations, o)
	}
	return nil
}

// person returns the ID of a person of an organization, adding it when it is
// new. Without an ID of their own people are told apart by their names.
func (m *importer) person(id, name, organization, mail string) (string, *samverkan.Fault) {
	key := "p " + organization + " " + folded(name)
	if id != "" {
		key = "# " + id
	}
	known, ok := m.byName[key]
	if !ok && id != "" && m.existingPeople[id] != nil {
		known, ok = id, true
	}
	if !ok {
		if len(m.out.Register.People) >= MaxPeople {
			return "", full("people", MaxPeople)
		}
		if known = id; id == "" {
			known = m.newID("p ", name, "person")
		}
		m.used["p "+known] = true
		m.places["p "+known] = len(m.out.Register.People)
		m.out.Register.People = append(m.out.Register.People, Person{ID: known, Name: name, Mail: mail})
	}
	m.byName[key] = known
	m.name("p "+organization+" "+folded(name), known)
	if p := m.existingPeople[known]; p != nil {
		if _, there := m.places["p "+known]; !there {
			m.places["p "+known] = len(m.out.Register.People)
			m.out.Register.People = append(m.out.Register.People, *p)
		}
	}
	if p := &m.out.Register.People[m.places["p "+known]]; p.Mail == "" {
		p.Mail = mail
	}
	return known, nil
}

// bloc returns the bloc of a party's members in a body of an organization.
func (m *importer) bloc(party, organization, body string) Bloc {
	party = folded(party)
	key := organization + " " + body + " " + party
	if found, asked := m.asked[key]; asked || party == "" {
		return found
	}
	o := &m.out.Register.Organizations[m.places["o "+organization]]
	b := &m.out.Register.Bodies[m.places["b "+body]]
	best, rank := UnknownBloc, -1
	for i := range m.blocs {
		p := &m.blocs[i]
		is := 0
		if p.Body != "" {
			is += 2
		}
		if p.Organization != "" {
			is++
		}
		if is > rank && p.Party == party && names(p.Organization, o.ID, o.Name) && names(p.Body, b.ID, b.Name) {
			best, rank = p.Bloc, is
		}
	}
	if rank < 0 {
		m.unmapped[party] = true
	}
	m.asked[key] = best
	return best
}

// names reports whether a folded name, or an ID, is that of something; "" is
// that of everything.
func names(given, id string, name samverkan.Text) bool {
	return given == "" || given == folded(id) || given == folded(name.SV) || given == folded(name.EN)
}

// taken adds a seat, and a bloc if it is known, unless they contradict what was
// taken before or say the same.
func (m *importer) taken(line int, seat Member, bloc Bloc) *samverkan.Fault {
	r := &m.out.Register
	key := seat.Body + " " + seat.Person
	before := m.facts[key]
	same, sameSide := -1, -1
	for _, f := range before {
		old := &r.Members[f.member]
		if old.contradicts(&seat) {
			return m.contradicts(f.line, old.Role.Text(), seat.Role.Text())
		}
		if *old == seat {
			same = f.member
		}
		if f.side < 0 || bloc == UnknownBloc {
			continue
		}
		side := &r.Sides[f.side]
		if side.Meets(&seat.Times) && side.Bloc != bloc {
			return m.contradicts(f.line, side.Bloc.Text(), bloc.Text())
		}
		if side.Times == seat.Times {
			sameSide = f.side
		}
	}
	if same >= 0 && (bloc == UnknownBloc || sameSide >= 0) {
		m.out.Repeated = append(m.out.Repeated, Repeated{line, m.lineOf(before, same)})
		return nil
	}
	switch {
	case len(before) >= MaxPerSeat:
		return full("members", MaxPerSeat)
	case len(r.Members) >= MaxMembers:
		return full("members", MaxMembers)
	case len(r.Sides) >= MaxSides:
		return full("sides", MaxSides)
	}
	f := fact{line, same, sameSide}
	if same < 0 {
		f.member = len(r.Members)
		r.Members = append(r.Members, seat)
	}
	if bloc != UnknownBloc && sameSide < 0 {
		f.side = len(r.Sides)
		r.Sides = append(r.Sides, Side{Person: seat.Person, Body: seat.Body, Bloc: bloc, Times: seat.Times})
	}
	m.facts[key] = append(before, f)
	m.out.Taken++
	return nil
}

func (m *importer) lineOf(facts []fact, member int) int {
	for _, f := range facts {
		if f.member == member {
			return f.line
		}
	}
	return 0
}

func (m *importer) contradicts(line int, a, b samverkan.Text) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
		SV: "Här står {b}, men {where} säger {a} för samma person, organ och dagar. Rätta den ena eller låt den ena sluta när den andra börjar.",
		EN: "Here it says {b}, but {where} says {a} for the same person, body and days. Correct one of them, or let one end when the other begins.",
	}, samverkan.Of("a", a), samverkan.Of("b", b), samverkan.Of("where", place(line)))
}

// place names an earlier row; formats without lines number their entries below 0.
func place(line int) samverkan.Text {
	if line > 0 {
		return samverkan.Text{SV: "rad {n}", EN: "line {n}"}.With(samverkan.Str("n", strconv.Itoa(line)))
	}
	return samverkan.Text{SV: "{n}", EN: "{n}"}.With(samverkan.Str("n", "/memberships/"+strconv.Itoa(-line-1)))
}
