package committee

import "slices"

// With returns the register with what another has and it has not: what has an
// ID once, by ID, as it stands here; a body here gets the organizations that
// it has there besides; and the facts that do not stand here word for word,
// after those here. Neither register is changed. Whether the two agree is what
// Check says of the result.
func (r Register) With(more Register) Register {
	out := Register{
		Organizations: slices.Clone(r.Organizations), Bodies: slices.Clone(r.Bodies), People: slices.Clone(r.People),
		Members: slices.Clone(r.Members), Sides: slices.Clone(r.Sides), Appointments: slices.Clone(r.Appointments),
	}
	seen := make(map[string]bool)
	for _, o := range r.Organizations {
		seen[o.ID] = true
	}
	for _, o := range more.Organizations {
		if !seen[o.ID] {
			seen[o.ID] = true
			out.Organizations = append(out.Organizations, o)
		}
	}
	bodies := make(map[string]int)
	for i, b := range r.Bodies {
		bodies[b.ID] = i
	}
	for _, b := range more.Bodies {
		i, here := bodies[b.ID]
		if !here {
			bodies[b.ID] = len(out.Bodies)
			out.Bodies = append(out.Bodies, b)
			continue
		}
		own := slices.Clone(out.Bodies[i].Organizations)
		for _, o := range b.Organizations {
			if !slices.Contains(own, o) {
				own = append(own, o)
			}
		}
		out.Bodies[i].Organizations = own
	}
	people := make(map[string]bool)
	for _, p := range r.People {
		people[p.ID] = true
	}
	for _, p := range more.People {
		if !people[p.ID] {
			people[p.ID] = true
			out.People = append(out.People, p)
		}
	}
	members := make(map[Member]bool)
	for _, m := range r.Members {
		members[m] = true
	}
	for _, m := range more.Members {
		if !members[m] {
			members[m] = true
			out.Members = append(out.Members, m)
		}
	}
	sides := make(map[Side]bool)
	for _, s := range r.Sides {
		sides[s] = true
	}
	for _, s := range more.Sides {
		if !sides[s] {
			sides[s] = true
			out.Sides = append(out.Sides, s)
		}
	}
	appointments := make(map[Appointment]bool)
	for _, a := range r.Appointments {
		appointments[a] = true
	}
	for _, a := range more.Appointments {
		if !appointments[a] {
			appointments[a] = true
			out.Appointments = append(out.Appointments, a)
		}
	}
	return out
}
