package jsonstat

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// dataset reads a data set: what stands beside the cells first. The cells of the
// root's are left for later.
func (r *Reading) dataset(into *Response, all []member, m map[string]member, at string, root bool) {
	s := &r.s
	if _, has := m["value"]; !has && !root { // only linked to
		r.collection(into, all, at)
		return
	}
	for _, name := range []string{"id", "size", "dimension", "value"} {
		if _, has := m[name]; !has {
			s.wrong(samverkan.CodeInvalid, at, all[0].at, samverkan.Text{
				SV: "Fältet ”{name}” saknas. Varje tabell har id, size, dimension och value.",
				EN: "The member “{name}” is missing. Every data set has id, size, dimension and value.",
			}, samverkan.Str("name", name))
		}
	}
	if len(s.faults) > 0 {
		return
	}
	p := &part{at: at}
	if root {
		p = &r.data
	}
	c := &cube.Cube{}
	p.cube, p.value = c, m["value"]
	into.Cube = c
	var publisher, updated string
	var sources []cube.Source
	for _, x := range all {
		switch x.name {
		case "class", "id", "size", "dimension", "value", "role":
		case "version":
			if at != "" {
				r.keep(into, "", x)
			}
		case "label":
			c.Label = r.text(x, at+"/label")
		case "href":
			into.Href = r.text(x, at+"/href")
		case "source":
			publisher = r.text(x, at+"/source")
		case "updated":
			if updated = r.text(x, at+"/updated"); isoMoment(updated) != updated { // it would be written otherwise
				r.keep(into, "", x)
			}
		case "note":
			c.Notes = r.texts(x, at+"/note")
		case "status":
			p.status = x
		case "extension":
			sources = r.extension(into, p, x, at)
		default:
			r.keep(into, "", x)
		}
	}
	if c.Sources = sources; sources == nil {
		c.Sources = r.o.known(publisher, updated)
	}
	if !r.shape(into, p, m, at) || s.stopped {
		return
	}
	p.stage = inValues
	if !root {
		for p.stage != finished {
			r.cells(p, 1<<30)
		}
	}
}

// shape reads the dimensions, and reports whether cells can be read for them.
func (r *Reading) shape(into *Response, p *part, m map[string]member, at string) bool {
	s, c := &r.s, p.cube
	ids := r.texts(m["id"], at+"/id")
	sizes, ok := r.sizes(m["size"], at+"/size")
	if s.stopped || !ok {
		return false
	}
	if len(ids) != len(sizes) {
		s.wrong(samverkan.CodeConflict, at+"/size", m["size"].from, samverkan.Text{
			SV: "Det finns {n} storlekar men {ids} dimensioner i ”id”. Det ska vara lika många.",
			EN: "There are {n} sizes but {ids} dimensions in “id”. They must be as many.",
		}, samverkan.Int("n", len(sizes)), samverkan.Int("ids", len(ids)))
		return false
	}
	cells, f := r.o.cells(sizes, len(s.data), s.data[p.value.from] == '{')
	if f != nil {
		f.At, f.Offset = at+"/size"+f.At, m["size"].from
		s.add(f)
		return false
	}
	p.cells = cells
	c.Dimensions = make([]cube.Dimension, len(ids))
	place := make(map[string]int, len(ids))
	for i, id := range ids {
		if _, again := place[id]; again || id == "" {
			s.wrong(samverkan.CodeInvalid, at+"/id/"+itoa(i), m["id"].from, samverkan.Text{
				SV: "Dimensionens id ”{id}” är tomt eller står två gånger. Varje dimension ska ha ett eget id.",
				EN: "The dimension's ID “{id}” is empty or stands twice. Every dimension must have an ID of its own.",
			}, samverkan.Quoted("id", id))
			return false
		}
		c.Dimensions[i].ID = id
		place[id] = i
	}
	r.dimensions(into, p, m["dimension"], place, sizes)
	if role, has := m["role"]; has {
		r.roles(into, p, role, place)
	}
	return true
}

// sizes reads how many categories the dimensions have.
func (r *Reading) sizes(m member, at string) (sizes []int, ok bool) {
	s := &r.s
	if s.pos = m.from; s.peek() != '[' {
		s.wrong(samverkan.CodeInvalid, at, m.from, shouldBe(aList()), s.found())
		return nil, false
	}
	ok = true
	s.at = at
	for first := s.open(); s.more(']', first); first = false {
		n, fine := s.whole(at+"/"+itoa(len(sizes)), 1, 1<<31-1)
		sizes = append(sizes, n)
		ok = ok && fine
	}
	return sizes, ok
}

// dimensions reads what is said of each dimension.
func (r *Reading) dimensions(into *Response, p *part, m member, place map[string]int, sizes []int) {
	s, at := &r.s, p.at+"/dimension"
	s.copy(m.from, m.before)
	found := make([]bool, len(sizes))
	for _, x := range r.object(m, at) {
		i, ok := place[x.name]
		switch {
		case s.stopped:
			return
		case ok:
			found[i] = true
			r.dimension(into, &p.cube.Dimensions[i], x, p.at, sizes[i])
		case x.name == "id", x.name == "size", x.name == "role": // for readers of JSON-stat 1
			r.keep(into, "/dimension", x)
		default:
			s.wrong(samverkan.CodeUnknown, at+samverkan.Pointer(x.name), x.at, samverkan.Text{
				SV: "Dimensionen ”{name}” står inte i ”id”. Lägg till den där, eller ta bort den.",
				EN: "The dimension “{name}” is not in “id”. Add it there, or remove it.",
			}, samverkan.Quoted("name", x.name))
		}
	}
	for i, ok := range found {
		if !ok && !s.stopped {
			s.wrong(samverkan.CodeInvalid, at, m.from, samverkan.Text{
				SV: "Dimensionen ”{name}” står i ”id” men inte i ”dimension”. Beskriv den där.",
				EN: "The dimension “{name}” is in “id” but not in “dimension”. Describe it there.",
			}, samverkan.Quoted("name", p.cube.Dimensions[i].ID))
		}
	}
}

// dimension reads one dimension of a data set.
func (r *Reading) dimension(into *Response, d *cube.Dimension, m member, at string, size int) {
	object := "/dimension" + samverkan.Pointer(d.ID)
	at += object
	all := r.object(m, at)
	if r.s.stopped {
		return
	}
	for _, x := range all {
		if !r.ofEveryDimension(d, x, at) {
			r.keep(into, object, x)
		}
	}
	parts := byName(all)
	if _, has := parts["category"]; !has {
		r.s.wrong(samverkan.CodeInvalid, at, m.from, samverkan.Text{
			SV: "Dimensionen ”{name}” saknar ”category”, som räknar upp dess kategorier. Finns de på en annan adress, så hämta dem därifrån och skriv dem här.",
			EN: "The dimension “{name}” lacks “category”, which lists its categories. If they are at another address, fetch them from there and write them here.",
		}, samverkan.Quoted("name", d.ID))
		return
	}
	r.categories(into, d, parts, at, object, size)
}

// ofEveryDimension reads a member that every dimension may have, and reports
// whether it was one.
func (r *Reading) ofEveryDimension(d *cube.Dimension, m member, at string) bool {
	switch m.name {
	case "label":
		d.Label = r.text(m, at+"/label")
	case "note":
		d.Notes = r.texts(m, at+"/note")
	case "category": // read by itself
	default:
		return false
	}
	return true
}

// roles reads which dimensions are times, places and metrics.
func (r *Reading) roles(into *Response, p *part, m member, place map[string]int) {
	at := p.at + "/role"
	for _, x := range r.object(m, at) {
		role := cube.Role(x.name)
		if role == cube.Classification || !oneOf(x.name, role.Choices()) {
			r.keep(into, "/role", x)
			continue
		}
		ids := r.texts(x, at+"/"+x.name)
		for i, id := range ids {
			d, ok := place[id]
			switch {
			case r.s.stopped:
				return
			case !ok:
				r.s.wrong(samverkan.CodeUnknown, at+"/"+x.name+"/"+itoa(i), x.from, samverkan.Text{
					SV: "Rollen nämner dimensionen ”{id}”, som inte står i ”id”. Skriv en dimension som finns.",
					EN: "The role names the dimension “{id}”, which is not in “id”. Write a dimension that exists.",
				}, samverkan.Quoted("id", id))
			case p.cube.Dimensions[d].Role != cube.Classification:
				r.s.wrong(samverkan.CodeConflict, at+"/"+x.name+"/"+itoa(i), x.from, samverkan.Text{
					SV: "Dimensionen ”{id}” har redan en roll. Den ska ha en enda.",
					EN: "The dimension “{id}” has a role already. It must have only one.",
				}, samverkan.Quoted("id", id))
			default:
				p.cube.Dimensions[d].Role = role
			}
		}
	}
}
