package committee

import (
	"slices"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// readOrganizations tells organizations, bodies and parties apart by their
// classification, and where that is of others' making by whether they have a
// parent.
func (p *popoloReader) readOrganizations() {
	for _, n := range p.organizations {
		p.entries["o "+p.text(n, "id")] = n
	}
	var bodies []node
	for _, n := range p.organizations {
		kind := p.text(n, "classification")
		id := p.text(n, "id")
		switch {
		case among(squeezed(kind), "party parti faction parliamentarygroup politicalgroup partigrupp partygroup"):
			p.parties[id] = p.text(n, "name")
			delete(p.ids, "o "+id)
		case slices.Contains(BodyKind("").Choices(), kind):
			bodies = append(bodies, n)
		case slices.Contains(Kind("").Choices(), kind):
			p.addOrganization(n, Kind(kind))
		case p.parent(n) != "":
			bodies = append(bodies, n)
		default:
			p.addOrganization(n, kindOf(p.text(n, "name")))
		}
	}
	for _, n := range bodies {
		p.addBodyOf(n)
	}
}

// parent returns the document's ID of the organization that another lies in,
// "" when there is none.
func (p *popoloReader) parent(n node) string {
	id := p.text(n, "parent_id")
	if _, ok := p.entries["o "+id]; !ok {
		return ""
	}
	return id
}

// named returns the name of an entry in both languages, and what Popolo cannot
// say of it.
func (p *popoloReader) named(n node) (samverkan.Text, organizationExtra) {
	var extra organizationExtra
	p.extra(n, &extra)
	name := p.text(n, "name")
	if extra.Name.IsZero() || extra.Name.In(samverkan.SV) != name {
		return samverkan.Same(name), extra // the name was changed by others
	}
	return extra.Name, extra
}

func (p *popoloReader) addOrganization(n node, kind Kind) {
	name, _ := p.named(n)
	o := Organization{ID: p.ids["o "+p.text(n, "id")], Name: name, Kind: kind}
	for _, i := range p.list(n, "identifiers") {
		if p.text(i, "scheme") == codeScheme && utf8.RuneCountInString(p.text(i, "identifier")) <= 20 {
			o.Code = p.text(i, "identifier")
		}
	}
	if len(p.out.Register.Organizations) >= MaxOrganizations || name.Check() != nil {
		p.notTaken(n)
		return
	}
	p.add(o)
}

// notTaken lists an organization or a body that is not taken.
func (p *popoloReader) notTaken(n node) {
	delete(p.ids, "o "+p.text(n, "id"))
	p.refuse(samverkan.CodeInvalid, n.at, samverkan.Text{
		SV: "Organisationen ”{id}” kan inte läsas in: den saknar namn, saknar en organisation som den hör till, eller är en för mycket.",
		EN: "The organization “{id}” cannot be taken: it lacks a name, lacks an organization that it belongs to, or is one too many.",
	}, samverkan.Quoted("id", p.text(n, "id")))
}

func (p *popoloReader) addBodyOf(n node) {
	id := p.text(n, "id")
	name, extra := p.named(n)
	b := Body{
		ID: p.ids["o "+id], Name: name, Kind: BodyKind(p.text(n, "classification")), Organizations: extra.Organizations, Area: extra.Area,
		Affected: extra.Affected || n.fields["samverkan"] == nil && p.options.Affected, Why: extra.Why, Into: extra.Into, TakesOffice: extra.TakesOffice,
	}
	if _, taken := p.places["b "+extra.ID]; extra.ID != "" && !taken {
		b.ID = extra.ID
		p.ids["o "+id] = b.ID
	}
	if b.Organizations == nil {
		if owner := p.owner(n); owner != "" {
			b.Organizations = []string{owner}
		}
	}
	if len(b.Organizations) == 0 || len(p.out.Register.Bodies) >= MaxBodies || name.Check() != nil {
		p.notTaken(n)
		return
	}
	if !slices.Contains(b.Kind.Choices(), string(b.Kind)) {
		b.Kind = bodyKindOf(p.text(n, "name"), p.out.Register.Organizations[p.places["o "+b.Organizations[0]]].Kind)
	}
	for _, c := range p.list(n, "contact_details") {
		if p.text(c, "type") == "email" && b.Contact == "" {
			b.Contact = p.mail(n, "contact_details", p.text(c, "value"))
		}
	}
	b.Period, _ = p.days(n, "founding_date", "dissolution_date")
	p.places["b "+b.ID] = len(p.out.Register.Bodies)
	p.bodyAt = append(p.bodyAt, n.at)
	p.out.Register.Bodies = append(p.out.Register.Bodies, b)
}

// owner climbs from a body to the organization that it lies in, "" for none.
func (p *popoloReader) owner(n node) string {
	for range MaxOrganizations + MaxBodies {
		id := p.parent(n)
		if id == "" {
			return ""
		}
		n = p.entries["o "+id]
		ours := p.ids["o "+id]
		if _, is := p.places["o "+ours]; is && ours != "" {
			return ours
		}
	}
	return ""
}

// bodyOf returns the body with a document's ID. An organization that people are
// members of without a body between is a body of itself.
func (p *popoloReader) bodyOf(id string) (string, *samverkan.Fault) {
	ours := p.ids["o "+id]
	if _, is := p.places["b "+ours]; is {
		return ours, nil
	}
	if len(p.out.Register.Bodies) >= MaxBodies {
		return "", full("bodies", MaxBodies)
	}
	o := &p.out.Register.Organizations[p.places["o "+ours]]
	p.places["b "+ours] = len(p.out.Register.Bodies)
	p.out.Register.Bodies = append(p.out.Register.Bodies, Body{
		ID: ours, Name: o.Name, Kind: bodyKindOf(o.Name.In(samverkan.SV), o.Kind), Organizations: []string{ours}, Affected: p.options.Affected,
	})
	return ours, nil
}
