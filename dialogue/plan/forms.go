package plan

import "slices"

// formSet is a set of forms, by their place in the words.
type formSet uint8

func (s formSet) has(form int) bool { return s>>form&1 == 1 }

// alikes returns for each meeting the one before it that differs in nothing but
// ID and name and has the same forms open, -1 for none.
func alikes(y Year, forms []formSet) []int {
	out := make([]int, len(forms))
	for m := range out {
		out[m] = -1
		for b := range m {
			if forms[b] == forms[m] && interchangeable(y.Meetings[b], y.Meetings[m]) {
				out[m] = b
			}
		}
	}
	return out
}

func interchangeable(a, b Meeting) bool {
	return a.Kind == b.Kind && a.Season == b.Season && a.Window == b.Window &&
		a.Award == b.Award && a.LettersBefore == b.LettersBefore && a.PapersBefore == b.PapersBefore &&
		slices.Equal(a.Weekdays, b.Weekdays) && slices.Equal(a.Places, b.Places) && slices.Equal(a.Forms, b.Forms)
}

// calendarOf returns the problem of days when the forms are open: each meeting
// brings on a day what the best of its forms does.
func (t *table) calendarOf(forms []formSet, alike []int, days [][]bool) *calendar {
	var classes []class
	in := make([]int, len(forms))
	for m := range forms {
		if b := alike[m]; b >= 0 {
			in[m] = in[b]
			classes[in[m]].meetings = append(classes[in[m]].meetings, m)
			continue
		}
		in[m] = len(classes)
		value := make([]int64, t.n)
		for d := range value {
			value[d] = int64(t.most(forms[m], d))*t.y.Scale() - int64(d)
		}
		classes = append(classes, class{meetings: []int{m}, ok: days[m], value: value})
	}
	return newCalendar(t.n, t.y.Gap, t.y.DialogueGap, classes, t.first, t.second)
}

// most returns the attendance of the best of some forms on a day.
func (t *table) most(forms formSet, d int) (most int) {
	for f := range t.expected {
		if forms.has(f) {
			most = max(most, t.expected[f][d])
		}
	}
	return most
}

// made is a plan in numbers.
type made struct {
	day, site []int // by meeting
	value     Value
}

// value reckons a plan.
func (t *table) value(day, site []int) (v Value) {
	travel := make([]int, len(t.orgs))
	for m, s := range site {
		v.Attendance += t.expected[t.sites[s].form][day[m]]
		v.Days += day[m]
		v.Total += t.total[s]
		for o, minutes := range t.travel[s] {
			travel[o] += minutes
		}
	}
	for _, minutes := range travel {
		v.Farthest = max(v.Farthest, minutes)
	}
	return v
}

// fewPairs is how many pairs of sites of two meetings are worth trying.
const fewPairs = 400

// descend makes sites better by changing one or two meetings at a time, while
// that helps. Each meeting keeps a form that brings as much on its day as the
// best of those open. Start is nil for the sites that are nearest all in all.
func (t *table) descend(day []int, forms []formSet, fits [][]bool, start []int) []int {
	lists := make([][]int, len(forms))
	site := make([]int, len(forms))
	for m := range forms {
		for s := range t.sites {
			f := t.sites[s].form
			if !fits[m][s] || !forms[m].has(f) || t.expected[f][day[m]] != t.most(forms[m], day[m]) {
				continue
			}
			if len(lists[m]) == 0 || t.total[s] < t.total[site[m]] {
				site[m] = s
			}
			lists[m] = append(lists[m], s)
		}
	}
	if start != nil {
		copy(site, start)
	}
	travel := make([]int, len(t.orgs))
	judge := func() (farthest, total int) {
		clear(travel)
		for _, s := range site {
			total += t.total[s]
			for o, minutes := range t.travel[s] {
				travel[o] += minutes
				farthest = max(farthest, travel[o])
			}
		}
		return farthest, total
	}
	farthest, total := judge()
	better := func() bool {
		f, a := judge()
		if f < farthest || f == farthest && a < total {
			farthest, total = f, a
			return true
		}
		return false
	}
	for again := true; again; {
		again = false
		for m, list := range lists {
			for k := m; k < len(lists); k++ {
				if k > m && len(list)*len(lists[k]) > fewPairs {
					continue
				}
				for _, s := range list {
					others := lists[k]
					if k == m {
						others = []int{s}
					}
					for _, r := range others {
						was, old := site[m], site[k]
						site[m], site[k] = s, r
						if better() {
							again = true
							continue
						}
						site[m], site[k] = was, old
					}
				}
			}
		}
	}
	return site
}

// agrees reports whether the sites' forms bring as much on the days as the
// best forms open do, and if not, for which meeting first.
func (t *table) agrees(day, site []int, forms []formSet) (m int, ok bool) {
	for m, s := range site {
		if t.expected[t.sites[s].form][day[m]] != t.most(forms[m], day[m]) {
			return m, false
		}
	}
	return 0, true
}
