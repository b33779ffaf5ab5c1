package committee

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// membership takes in one membership.
func (p *popoloReader) membership(n node) {
	post := p.entries["post "+p.text(n, "post_id")]
	organization := p.text(n, "organization_id")
	if organization == "" {
		organization = p.text(post, "organization_id")
	}
	if _, party := p.parties[organization]; party {
		return // of a person, not of a body
	}
	person, okPerson := p.ids["p "+p.text(n, "person_id")]
	if _, ok := p.ids["o "+organization]; !ok || !okPerson {
		p.refuse(samverkan.CodeUnknown, n.at, samverkan.Text{
			SV: "Medlemskapet gäller ”{person}” i ”{organization}”, och en av dem finns inte i dokumentet.",
			EN: "The membership is of “{person}” in “{organization}”, and one of them is not in the document.",
		}, samverkan.Quoted("person", p.text(n, "person_id")), samverkan.Quoted("organization", organization))
		return
	}
	words := p.text(n, "role")
	if words == "" {
		words = p.text(post, "role")
	}
	role, ok := roleOf(words)
	if !ok {
		p.refuse(samverkan.CodeUnknown, n.at+"/role", samverkan.Text{
			SV: "Rollen ”{value}” är okänd. Skriv chair, viceChair, member eller substitute.",
			EN: "The role “{value}” is unknown. Write chair, viceChair, member or substitute.",
		}, samverkan.Quoted("value", words))
		return
	}
	seat := Member{Person: person, Role: role}
	if seat.Period, ok = p.days(n, "start_date", "end_date"); !ok {
		return
	}
	extra := membershipExtra{Known: p.options.Known}
	p.extra(n, &extra)
	seat.Known, seat.Struck = extra.Known, extra.Struck
	body, fault := p.bodyOf(organization)
	if fault == nil && seat.Times.Check() != nil {
		fault = samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{SV: "Uppgiften ströks innan den blev känd.", EN: "The fact was struck before it was known."})
	}
	if fault != nil {
		fault.At = n.at
		p.out.Refused = append(p.out.Refused, Refused{Fault: fault})
		return
	}
	seat.Body = body
	p.seat(n, seat)
}

// seat adds a seat unless it contradicts another.
func (p *popoloReader) seat(n node, seat Member) {
	r := &p.out.Register
	body := &r.Bodies[p.places["b "+seat.Body]]
	behalf := p.text(n, "on_behalf_of_id")
	party, isParty := p.parties[behalf]
	if id := p.ids["o "+behalf]; !isParty && behalf != "" {
		if slices.Contains(body.Organizations, id) {
			seat.OnBehalfOf = id
		} else {
			p.refuse(samverkan.CodeUnknown, n.at+"/on_behalf_of_id", samverkan.Text{
				SV: "”{id}” är varken ett parti eller en av organisationerna bakom ”{body}”. Medlemskapet är läst utan uppgiften.",
				EN: "“{id}” is neither a party nor one of the organizations behind “{body}”. The membership is read without it.",
			}, samverkan.Quoted("id", behalf), samverkan.Quoted("body", seat.Body))
		}
	}
	key := seat.Body + " " + seat.Person
	before := p.about[key]
	for _, i := range before {
		if r.Members[i].contradicts(&seat) {
			p.refuse(samverkan.CodeConflict, n.at, samverkan.Text{
				SV: "Medlemskapet säger emot ett tidigare för samma person, organ och dagar: {a} och {b}.",
				EN: "The membership contradicts an earlier one of the same person, body and days: {a} and {b}.",
			}, samverkan.Of("a", r.Members[i].Role.Text()), samverkan.Of("b", seat.Role.Text()))
			return
		}
	}
	if len(before) >= MaxPerSeat || len(r.Members) >= MaxMembers {
		fault := full("memberships", len(r.Members))
		fault.At = n.at
		p.out.Refused = append(p.out.Refused, Refused{Fault: fault})
		return
	}
	p.about[key] = append(before, len(r.Members))
	r.Members = append(r.Members, seat)
	p.out.Taken++
	if isParty {
		p.side(n, seat, party)
	}
}

// side adds the bloc of a party's member, if the mapping has it.
func (p *popoloReader) side(n node, seat Member, party string) {
	r := &p.out.Register
	bloc := p.bloc(party, r.Bodies[p.places["b "+seat.Body]].Organizations[0], seat.Body)
	if bloc == UnknownBloc {
		return
	}
	side := Side{Person: seat.Person, Body: seat.Body, Bloc: bloc, Times: seat.Times}
	key := seat.Body + " " + seat.Person
	for _, i := range p.sided[key] {
		if s := &r.Sides[i]; s.Bloc != bloc && s.Meets(&side.Times) {
			p.refuse(samverkan.CodeConflict, n.at+"/on_behalf_of_id", samverkan.Text{
				SV: "Personen hör till både {a} och {b} i organet samma dagar. Medlemskapet är läst utan blocket.",
				EN: "The person belongs to both {a} and {b} in the body on the same days. The membership is read without the bloc.",
			}, samverkan.Of("a", s.Bloc.Text()), samverkan.Of("b", bloc.Text()))
			return
		}
	}
	p.sided[key] = append(p.sided[key], len(r.Sides))
	r.Sides = append(r.Sides, side)
}
