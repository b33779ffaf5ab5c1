package plan

import "slices"

// seek lists the sites and what each organization travels there.
func (t *table) seek() {
	number := map[string]int{}
	for _, b := range t.y.Bodies {
		if _, ok := number[b.Organization]; !ok {
			number[b.Organization] = len(t.orgs)
			t.orgs = append(t.orgs, b.Organization)
		}
	}
	for f, a := range assumed(t.y) {
		if a.Form == Digital || len(t.y.Places) == 0 {
			t.addSite(site{form: f, place: -1}, make([]int, len(t.orgs)))
			continue
		}
		for p, place := range t.y.Places {
			s := site{form: f, place: p}
			travel := make([]int, len(t.orgs))
			for _, b := range t.y.Bodies {
				if b.Place == "" {
					continue
				}
				minutes, _ := place.minutesFrom(b.Place)
				s.far = s.far || t.y.MaxTravel > 0 && a.Form == OnSite && minutes > t.y.MaxTravel
				o := number[b.Organization]
				travel[o] = max(travel[o], (minutes*a.Travels+999)/1000)
			}
			t.addSite(s, travel)
		}
	}
}

func (t *table) addSite(s site, travel []int) {
	total := 0
	for _, minutes := range travel {
		total += minutes
	}
	t.sites = append(t.sites, s)
	t.travel = append(t.travel, travel)
	t.total = append(t.total, total)
}

// fits reports whether the meeting can be at the site when the constraints of
// which active tells must hold; nil is all.
func (t *table) fits(m, s int, active []bool) bool {
	must := func(rule int) bool { return rule >= 0 && (active == nil || active[rule]) }
	site, meeting := t.sites[s], t.y.Meetings[m]
	if must(t.alone[m][ownForms]) && !slices.Contains(meeting.forms(), t.form(s)) {
		return false
	}
	if must(t.alone[m][ownPlaces]) && site.place >= 0 && !slices.Contains(meeting.Places, t.y.Places[site.place].ID) {
		return false
	}
	if !site.far {
		return true
	}
	for i, r := range t.rules {
		if r.Kind == TravelLimit {
			return !must(i)
		}
	}
	return true
}

// form returns the form of a site.
func (t *table) form(s int) Form { return DefaultAssumptions()[t.sites[s].form].Form }
