package partnership

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// check finds what reading would refuse in a document, and what contradicts
// itself in it: IDs given twice, references to nothing, two things that cannot
// both hold.
func (p *Partnership) check() samverkan.Faults {
	if p == nil {
		panic("partnership: Check and Assess need a Partnership, and this one is nil")
	}
	if faults := strictjson.Check(p); faults != nil {
		return check.OnlySchema(faults)
	}
	c := checker{p: p}
	c.phases()
	c.problem()
	c.organizations()
	c.people()
	c.meetings()
	c.waves()
	c.sheets()
	c.decisions()
	c.mandates()
	c.deciding()
	c.ledgers()
	c.actions()
	return c.faults
}

// checker holds what was seen so far: the place of each ID by its kind.
type checker struct {
	p      *Partnership
	faults samverkan.Faults

	dimensions, orgs, persons, waveAt, subjects map[string]int
}

func sameID(at, id, first string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "Id ”{id}” finns redan vid {first}. Varje id får stå en gång.",
		EN: "The ID “{id}” stands at {first} already. Each ID may stand once.",
	}, samverkan.Quoted("id", id), samverkan.Quoted("first", first))
}

func twice(at, what, first string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "”{what}” står redan vid {first}. Behåll en av dem.",
		EN: "“{what}” stands at {first} already. Keep one of them.",
	}, samverkan.Quoted("what", what), samverkan.Quoted("first", first))
}

// index is the place of an entry of a list.
//
//go:noinline
func index(list string, i int) string { return "/" + list + "/" + strconv.Itoa(i) }

// byID notes where each ID of a list stands and refuses one that stands twice.
func (c *checker) byID(list string, n int, id func(int) string) map[string]int {
	seen := make(map[string]int, n)
	for i := range n {
		if first, again := seen[id(i)]; again {
			c.faults.Add(sameID(index(list, i)+"/id", id(i), index(list, first)))
			continue
		}
		seen[id(i)] = i
	}
	return seen
}

func (c *checker) phases() {
	for i, a := range c.p.Phases {
		for j, b := range c.p.Phases[:i] {
			if a.Overlaps(b.Period) {
				c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, index("phases", i), samverkan.Text{
					SV: "Fasen ”{a}” går in i fasen ”{b}” vid {at}. Låt den ena sluta den dag den andra börjar.",
					EN: "The phase “{a}” runs into the phase “{b}” at {at}. Let one end on the day the other begins.",
				}, samverkan.Of("a", a.Phase.Text()), samverkan.Of("b", b.Phase.Text()), samverkan.Str("at", index("phases", j))))
			}
		}
	}
}

// once refuses a value that stands twice in a short list.
func once[T ~string](c *checker, at string, values []T) {
	for i, v := range values {
		for j := range i {
			if values[j] == v {
				c.faults.Add(twice(at+"/"+strconv.Itoa(i), string(v), at+"/"+strconv.Itoa(j)))
				break
			}
		}
	}
}

func (c *checker) problem() {
	once(c, "/levels", c.p.Levels)
	once(c, "/motives", c.p.Motives)
	dims := c.p.Problem.Dimensions
	c.dimensions = c.byID("problem/dimensions", len(dims), func(i int) string { return dims[i].ID })
	for i, d := range dims {
		once(c, index("problem/dimensions", i)+"/needs", d.Needs)
	}
	for i, g := range c.p.Groundwork {
		for j := range i {
			if c.p.Groundwork[j].Item == g.Item {
				c.faults.Add(twice(index("groundwork", i)+"/item", string(g.Item), index("groundwork", j)))
				break
			}
		}
	}
}

func (c *checker) organizations() {
	orgs := c.p.Organizations
	c.orgs = c.byID("organizations", len(orgs), func(i int) string { return orgs[i].ID })
	for i := range orgs {
		o, at := &orgs[i], index("organizations", i)
		for k, s := range o.Standing {
			for m := range k {
				if o.Standing[m].From == s.From {
					c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/standing/"+strconv.Itoa(k), samverkan.Text{
						SV: "Organisationen ”{id}” är både {a} och {b} från samma dag. Behåll en av dem, eller ge dem var sin dag.",
						EN: "The organization “{id}” is both {a} and {b} from the same day. Keep one of them, or give each its own day.",
					}, samverkan.Quoted("id", o.ID), samverkan.Of("a", o.Standing[m].Is.Text()), samverkan.Of("b", s.Is.Text())))
					break
				}
			}
		}
		for k, h := range o.Holds {
			place := at + "/holds/" + strconv.Itoa(k)
			if _, ok := c.dimensions[h.Dimension]; !ok {
				c.faults.Add(check.NoSuch(place+"/dimension", h.Dimension, "problem/dimensions"))
			}
			for m := range k {
				if o.Holds[m].Dimension == h.Dimension {
					c.faults.Add(twice(place+"/dimension", h.Dimension, at+"/holds/"+strconv.Itoa(m)))
					break
				}
			}
			once(c, place+"/levers", h.Levers)
		}
	}
}

func (c *checker) people() {
	people := c.p.People
	c.persons = c.byID("people", len(people), func(i int) string { return people[i].ID })
	for i := range people {
		p := &people[i]
		if _, ok := c.orgs[p.Organization]; !ok {
			c.faults.Add(check.NoSuch(index("people", i)+"/organization", p.Organization, "organizations"))
		}
		for k, r := range p.Roles {
			for m := range k {
				if p.Roles[m].Role == r.Role && p.Roles[m].Overlaps(r.Period) {
					c.faults.Add(twice(index("people", i)+"/roles/"+strconv.Itoa(k), string(r.Role), index("people", i)+"/roles/"+strconv.Itoa(m)))
					break
				}
			}
		}
	}
}

func (c *checker) meetings() {
	meetings := c.p.Meetings
	c.byID("meetings", len(meetings), func(i int) string { return meetings[i].ID })
	came := make([]int, len(c.p.People)) // the last meeting each came to, from 1
	for i, m := range meetings {
		for k, id := range m.Attended {
			person, ok := c.persons[id]
			switch {
			case !ok:
				c.faults.Add(check.NoSuch(index("meetings", i)+"/attended/"+strconv.Itoa(k), id, "people"))
			case came[person] == i+1:
				first := slices.Index(m.Attended, id)
				c.faults.Add(twice(index("meetings", i)+"/attended/"+strconv.Itoa(k), id, index("meetings", i)+"/attended/"+strconv.Itoa(first)))
			default:
				came[person] = i + 1
			}
		}
	}
}

func (c *checker) waves() {
	waves := c.p.Waves
	c.waveAt = c.byID("waves", len(waves), func(i int) string { return waves[i].ID })
	for i, w := range waves {
		for j := range i {
			if waves[j].On == w.On {
				c.faults.Add(twice(index("waves", i)+"/on", w.On.String(), index("waves", j)))
				break
			}
		}
		for _, a := range w.Asked {
			once(c, index("waves", i)+"/asked/"+string(a.Role), a.Factors)
		}
	}
}

// sheetKey is what may stand once among the sheets: the places of a wave and
// a person, and a role.
type sheetKey struct {
	wave, person int32
	role         roleSet
}

func (c *checker) sheets() {
	// What each wave asked each role about, as a set.
	asked := make([]map[Role]map[string]bool, len(c.p.Waves))
	for i, w := range c.p.Waves {
		asked[i] = make(map[Role]map[string]bool, len(w.Asked))
		for _, a := range w.Asked {
			set := make(map[string]bool, len(a.Factors))
			for _, id := range a.Factors {
				set[id] = true
			}
			asked[i][a.Role] = set
		}
	}
	seen := make(map[sheetKey]int, len(c.p.Answers))
	for i := range c.p.Answers {
		s := &c.p.Answers[i]
		wave, okWave := c.waveAt[s.Wave]
		if !okWave {
			c.faults.Add(check.NoSuch(index("answers", i)+"/wave", s.Wave, "waves"))
		}
		person, okPerson := c.persons[s.Person]
		if !okPerson {
			c.faults.Add(check.NoSuch(index("answers", i)+"/person", s.Person, "people"))
		}
		if !okWave || !okPerson {
			continue
		}
		key := sheetKey{int32(wave), int32(person), bit(s.Role)}
		if first, again := seen[key]; again {
			c.faults.Add(twice(index("answers", i), s.Person+", "+string(s.Role)+", "+s.Wave, index("answers", first)))
		}
		seen[key] = i
		if on := c.p.Waves[wave].On; !c.p.People[person].has(s.Role, on) {
			c.faults.Add(noRole(index("answers", i)+"/role", s.Person, s.Role, on))
		}
		about := asked[wave][s.Role]
		for _, v := range s.Values {
			if len(asked[wave]) > 0 && !about[v.Factor] {
				c.faults.Add(samverkan.Wrong(samverkan.CodeUnknown, index("answers", i)+"/values"+samverkan.Pointer(v.Factor), samverkan.Text{
					SV: "Mätningen ”{wave}” frågade inte rollen ”{role}” om {factor}. Ta bort svaret eller lägg till faktorn i mätningens ”asked”.",
					EN: "The wave “{wave}” did not ask the role “{role}” about {factor}. Remove the answer, or add the factor to the wave’s “asked”.",
				}, samverkan.Quoted("wave", s.Wave), samverkan.Quoted("role", string(s.Role)), samverkan.Quoted("factor", v.Factor)))
			}
		}
	}
}

func noRole(at, person string, role Role, on samverkan.Date) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "”{person}” har inte rollen ”{role}” den {on}. Ge personen rollen den dagen, eller ange en roll som personen har.",
		EN: "“{person}” does not have the role “{role}” on {on}. Give the person the role on that day, or name a role the person has.",
	}, samverkan.Quoted("person", person), samverkan.Quoted("role", string(role)), samverkan.Str("on", on.String()))
}

// has reports whether the person has a role on a day.
func (p *Person) has(role Role, on samverkan.Date) bool {
	for _, r := range p.Roles {
		if r.Role == role && r.Contains(on) {
			return true
		}
	}
	return false
}

func (c *checker) decisions() {
	for i, f := range c.p.Facts {
		for j := range i {
			if g := c.p.Facts[j]; g.Factor == f.Factor && g.From == f.From {
				c.faults.Add(twice(index("facts", i), f.Factor+", "+f.From.String(), index("facts", j)))
				break
			}
		}
	}
	for i, o := range c.p.Overrides {
		for j := range i {
			if c.p.Overrides[j].Gate == o.Gate {
				c.faults.Add(twice(index("overrides", i)+"/gate", o.Gate, index("overrides", j)))
				break
			}
		}
		if o.Role != Chair && o.Role != ProjectOwner {
			c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, index("overrides", i)+"/role", samverkan.Text{
				SV: "Rollen är ”{role}”. Bara ”chair” (ordföranden) eller ”projectOwner” (projektägaren) kan gå förbi en grind.",
				EN: "The role is “{role}”. Only “chair” or “projectOwner” can go past a gate.",
			}, samverkan.Quoted("role", string(o.Role))))
		}
		person, ok := c.persons[o.Person]
		switch {
		case !ok:
			c.faults.Add(check.NoSuch(index("overrides", i)+"/person", o.Person, "people"))
		case !c.p.People[person].has(o.Role, o.On):
			c.faults.Add(noRole(index("overrides", i)+"/role", o.Person, o.Role, o.On))
		}
	}
}

// Check returns what is wrong with a document that was made by hand, as
// samverkan.Faults: all that Decode would refuse in it. Decode has checked those
// that it reads.
func (p *Partnership) Check() error { return p.check().Err() }
