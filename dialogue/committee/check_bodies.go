package committee

import (
	"slices"

	"github.com/samverkan/samverkan"
)

func (c *checker) checkOrganizations() {
	c.organizations = make(map[string]int32, len(c.r.Organizations))
	for i := range c.r.Organizations {
		o, at := &c.r.Organizations[i], spot{list: "/organizations", i: i}
		c.id(c.organizations, "/organizations", i, o.ID)
		c.name(at.of("/name"), o.Name)
		c.choice(at.of("/kind"), string(o.Kind), o.Kind.Choices())
		c.text(at.of("/code"), o.Code, 20)
	}
}

func (c *checker) checkPeople() {
	c.people = make(map[string]int32, len(c.r.People))
	for i := range c.r.People {
		p, at := &c.r.People[i], spot{list: "/people", i: i}
		c.id(c.people, "/people", i, p.ID)
		c.text(at.of("/name"), p.Name, maxName)
		c.mail(at.of("/mail"), p.Mail)
	}
}

func (c *checker) checkBodies() {
	c.bodies = make(map[string]int32, len(c.r.Bodies))
	for i := range c.r.Bodies {
		b, at := &c.r.Bodies[i], spot{list: "/bodies", i: i}
		c.id(c.bodies, "/bodies", i, b.ID)
		c.name(at.of("/name"), b.Name)
		c.choice(at.of("/kind"), string(b.Kind), b.Kind.Choices())
		c.owners(at.of("/organizations").String(), b)
		c.both(at.of("/area"), b.Area)
		c.both(at.of("/why"), b.Why)
		c.place(at.String(), period(b.Period))
		c.offices(at.of("/takesOffice").String(), b.TakesOffice)
		c.mail(at.of("/contact"), b.Contact)
	}
	for i := range c.r.Bodies {
		c.merged(i)
	}
}

// owners checks whose body it is.
func (c *checker) owners(at string, b *Body) {
	c.atMost(at, len(b.Organizations), 20)
	switch {
	case len(b.Organizations) == 0:
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Organet har ingen organisation. Skriv id för den kommun, region eller annan organisation som det hör till.",
			EN: "The body has no organization. Write the ID of the municipality, region or other organization whose body it is.",
		}))
	case len(b.Organizations) > 1 && !b.Kind.shared():
		c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Organet hör till {n} organisationer men är av slaget ”{kind}”. Bara ”jointCommittee” (gemensam nämnd) och ”federationBoard” (förbundets direktion) kan höra till flera.",
			EN: "The body belongs to {n} organizations but is of the kind “{kind}”. Only a “jointCommittee” and a “federationBoard” can belong to several.",
		}, samverkan.Int("n", len(b.Organizations)), samverkan.Quoted("kind", string(b.Kind))))
	}
	for k, id := range b.Organizations {
		c.ref(c.organizations, spot{list: at, i: k}, id, "organizations")
		if first := slices.Index(b.Organizations, id); first < k {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, index(at, k), samverkan.Text{
				SV: "”{id}” står redan vid {first}. Behåll en av dem.",
				EN: "“{id}” stands at {first} already. Keep one of them.",
			}, samverkan.Quoted("id", id), samverkan.Str("first", index(at, first))))
		}
	}
}

// offices checks a body's own days of taking office.
func (c *checker) offices(at string, days []samverkan.Date) {
	c.atMost(at, len(days), 10)
	for k, d := range days {
		if d.IsZero() {
			c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, index(at, k), samverkan.Text{
				SV: "Dagen saknas. Skriv den dag då ledamöterna tillträder, till exempel 2027-01-15.",
				EN: "The day is missing. Write the day on which the members take office, as in 2027-01-15.",
			}))
			continue
		}
		for m := range k {
			if e := days[m]; !e.IsZero() && max(e.DaysUntil(d), d.DaysUntil(e)) <= 2*officeDays {
				c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, index(at, k), samverkan.Text{
					SV: "Tillträdesdagarna {a} och {b} ligger inom två år från varandra. Skriv högst en dag för varje mandatperiod.",
					EN: "The days of taking office {a} and {b} lie within two years of each other. Write one day for each term at most.",
				}, samverkan.Str("a", e.String()), samverkan.Str("b", d.String())))
				break
			}
		}
	}
}

// merged checks what a body went into.
func (c *checker) merged(i int) {
	b, at := &c.r.Bodies[i], index("/bodies", i)+"/into"
	if b.Into == "" || c.ref(c.bodies, spot{list: at, i: -1}, b.Into, "bodies") < 0 {
		return
	}
	if b.To.IsZero() {
		c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Organet har gått upp i ”{into}” men har ingen slutdag. Skriv den första dagen efter att det upphörde (”to”), eller ta bort ”into”.",
			EN: "The body was merged into “{into}” but has no end. Write the first day after it ended (“to”), or remove “into”.",
		}, samverkan.Quoted("into", b.Into)))
	}
	for next, steps := b, 0; next.Into != "" && steps <= len(c.r.Bodies); steps++ {
		if next.Into == b.ID {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Organet ”{id}” går till slut upp i sig självt, {n|i ett steg|i # steg}. Rätta ”into” så att kedjan slutar i ett organ som finns.",
				EN: "The body “{id}” is merged into itself in the end, {n|in one step|in # steps}. Correct “into” so that the chain ends in a body that exists.",
			}, samverkan.Quoted("id", b.ID), samverkan.Int("n", steps+1)))
			return
		}
		k, ok := c.bodies[next.Into]
		if !ok {
			return
		}
		next = &c.r.Bodies[k]
	}
}

// checkFacts checks the dated facts one by one and notes whom they are about.
func (c *checker) checkFacts() {
	r, roles, blocs := c.r, Role("").Choices(), Bloc("").Choices()
	c.seats = make([]pair, len(r.Members))
	for i := range r.Members {
		m, at := &r.Members[i], spot{list: "/members", i: i}
		c.seats[i] = c.about(at, m.Body, m.Person, &m.Times)
		c.choice(at.of("/role"), string(m.Role), roles)
		if m.OnBehalfOf != "" && c.seats[i].body >= 0 {
			c.onBehalf(at.of("/onBehalfOf"), m.OnBehalfOf, &r.Bodies[c.seats[i].body])
		}
	}
	c.sides = make([]pair, len(r.Sides))
	for i := range r.Sides {
		s, at := &r.Sides[i], spot{list: "/sides", i: i}
		c.sides[i] = c.about(at, s.Body, s.Person, &s.Times)
		c.choice(at.of("/bloc"), string(s.Bloc), blocs)
	}
	c.appointments = make([]pair, len(r.Appointments))
	for i := range r.Appointments {
		a, at := &r.Appointments[i], spot{list: "/appointments", i: i}
		c.appointments[i] = c.about(at, a.Body, a.Person, &a.Times)
		if a.Instead != "" {
			c.ref(c.people, at.of("/instead"), a.Instead, "people")
		}
		if a.Instead == a.Person {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at.of("/instead").String(), samverkan.Text{
				SV: "”{id}” är utsedd i stället för sig själv. Skriv vems plats det är, eller ta bort ”instead”.",
				EN: "“{id}” is appointed instead of themselves. Write whose place it is, or remove “instead”.",
			}, samverkan.Quoted("id", a.Person)))
		}
		c.text(at.of("/minutes/paragraph"), a.Minutes.Paragraph, 100)
		c.text(at.of("/minutes/record"), a.Minutes.Record, 100)
	}
}

// about resolves what every fact names.
func (c *checker) about(at spot, body, person string, t *Times) pair {
	p := pair{c.ref(c.bodies, at.of("/body"), body, "bodies"), c.ref(c.people, at.of("/person"), person, "people")}
	if err := t.Check(); err != nil {
		c.place(at.String(), err)
		return pair{-1, -1} // its days are of no use to what follows
	}
	return p
}

func (c *checker) onBehalf(at spot, id string, b *Body) {
	if slices.Contains(b.Organizations, id) {
		return
	}
	own := ""
	for i, o := range b.Organizations {
		if i > 0 {
			own += ", "
		}
		own += o
	}
	c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at.String(), samverkan.Text{
		SV: "Platsen är för ”{id}”, men ”{body}” hör till {own}. Skriv en av dem, eller lägg till organisationen till organet.",
		EN: "The seat is on behalf of “{id}”, but “{body}” belongs to {own}. Write one of them, or add the organization to the body.",
	}, samverkan.Quoted("id", id), samverkan.Quoted("body", b.ID), samverkan.Quoted("own", own)))
}

// checkContradictions finds facts that cannot both hold: on the same day, and
// known so on the same day.
func (c *checker) checkContradictions() {
	r := c.r
	c.clashes("/members", c.seats, func(i, k int32) *samverkan.Fault {
		a, b := &r.Members[i], &r.Members[k]
		switch {
		case !a.contradicts(b):
			return nil
		case a.Role != b.Role:
			return samverkan.Wrong(samverkan.CodeConflict, index("/members", int(i)), samverkan.Text{
				SV: "Personen är både {b} och {a} i organet samma dagar. Stryk den ena uppgiften (”struck”) eller låt den ena sluta när den andra börjar. Den andra står vid {first}.",
				EN: "The person is both {b} and {a} in the body on the same days. Strike one of the facts (“struck”), or let one end when the other begins. The other stands at {first}.",
			}, samverkan.Of("a", a.Role.Text()), samverkan.Of("b", b.Role.Text()), first("/members", k))
		}
		return samverkan.Wrong(samverkan.CodeConflict, index("/members", int(i)), samverkan.Text{
			SV: "Personen sitter i organet för både ”{b}” och ”{a}” samma dagar. Stryk den ena uppgiften (”struck”) eller låt den ena sluta när den andra börjar. Den andra står vid {first}.",
			EN: "The person sits in the body on behalf of both “{b}” and “{a}” on the same days. Strike one of the facts (“struck”), or let one end when the other begins. The other stands at {first}.",
		}, samverkan.Quoted("a", a.OnBehalfOf), samverkan.Quoted("b", b.OnBehalfOf), first("/members", k))
	})
	c.clashes("/sides", c.sides, func(i, k int32) *samverkan.Fault {
		a, b := &r.Sides[i], &r.Sides[k]
		if a.Bloc == b.Bloc || !a.Meets(&b.Times) {
			return nil
		}
		return samverkan.Wrong(samverkan.CodeConflict, index("/sides", int(i)), samverkan.Text{
			SV: "Personen hör till både {b} och {a} i organet samma dagar. Stryk den ena uppgiften (”struck”) eller låt den ena sluta när den andra börjar. Den andra står vid {first}.",
			EN: "The person belongs to both {b} and {a} in the body on the same days. Strike one of the facts (“struck”), or let one end when the other begins. The other stands at {first}.",
		}, samverkan.Of("a", a.Bloc.Text()), samverkan.Of("b", b.Bloc.Text()), first("/sides", k))
	})
	c.clashes("/appointments", c.appointments, func(int32, int32) *samverkan.Fault { return nil })
	c.swaps()
}

// first is where the earlier one of two entries stands.
func first(list string, i int32) samverkan.Arg { return samverkan.Str("first", index(list, int(i))) }

// clashes compares all facts of one list about the same person in the same
// body, at most MaxPerSeat of them.
func (c *checker) clashes(list string, about []pair, clash func(i, k int32) *samverkan.Fault) {
	all := grouped(about, len(c.r.Bodies), len(c.r.People))
	for i := 0; i < len(all.order); {
		same := all.sameAs(i)
		if len(same) > MaxPerSeat {
			c.faults.Add(samverkan.Wrong(samverkan.CodeTooLarge, index(list, int(same[MaxPerSeat])), samverkan.Text{
				SV: "Här är {n} poster om samma person i samma organ. Det får vara högst {most}.",
				EN: "There are {n} entries about the same person in the same body. There may be {most} at most.",
			}, samverkan.Int("n", len(same)), samverkan.Int("most", MaxPerSeat)))
		} else {
			for k, later := range same {
				for _, earlier := range same[:k] {
					if fault := clash(later, earlier); fault != nil {
						c.faults.Add(fault)
						break
					}
				}
			}
		}
		i += len(same)
	}
}

// swaps finds two people who are each appointed instead of the other.
func (c *checker) swaps() {
	r := c.r
	all := grouped(c.appointments, len(r.Bodies), len(r.People))
	for i := range r.Appointments {
		a := &r.Appointments[i]
		other, ok := c.people[a.Instead]
		if a.Instead == "" || !ok || c.appointments[i].body < 0 {
			continue
		}
		others := all.both(c.appointments[i].body, other)
		for _, k := range others[:min(len(others), MaxPerSeat)] {
			if b := &r.Appointments[k]; int(k) < i && b.Instead == a.Person && a.Meets(&b.Times) {
				c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, index("/appointments", i)+"/instead", samverkan.Text{
					SV: "”{a}” och ”{b}” är utsedda i stället för varandra samma dagar. Ta bort ”instead” för den som har platsen. Den andra posten står vid {first}.",
					EN: "“{a}” and “{b}” are appointed instead of each other on the same days. Remove “instead” for the one who has the place. The other entry stands at {first}.",
				}, samverkan.Quoted("a", a.Person), samverkan.Quoted("b", b.Person), samverkan.Str("first", index("/appointments", int(k)))))
				break
			}
		}
	}
}
