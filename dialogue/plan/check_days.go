package plan

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// group is a class of the checker: how many meetings, the first of them, and
// what each day brings; a day that is not in the map cannot be had.
type group struct {
	count, first int
	worth        map[int]int64
}

// alike returns for each meeting the one before it that differs in nothing but
// ID and name and has the same forms, -1 for none.
func (k *reading) alike(forms [][]Form) []int {
	out := make([]int, len(forms))
	for m, a := range k.y.Meetings {
		out[m] = -1
		for n, b := range k.y.Meetings[:m] {
			same := a.Kind == b.Kind && a.Season == b.Season && a.Window == b.Window && slices.Equal(a.Weekdays, b.Weekdays) &&
				slices.Equal(a.Places, b.Places) && slices.Equal(a.Forms, b.Forms) && a.Award == b.Award &&
				a.LettersBefore == b.LettersBefore && a.PapersBefore == b.PapersBefore
			if same && slices.Equal(forms[m], forms[n]) {
				out[m] = n
			}
		}
	}
	return out
}

// groups returns the classes of a case.
func (k *reading) groups(forms [][]Form, alike []int) (out []group) {
	in := make([]int, len(forms))
	for m := range forms {
		if b := alike[m]; b >= 0 {
			in[m] = in[b]
			out[in[m]].count++
			continue
		}
		in[m] = len(out)
		g := group{count: 1, first: m, worth: map[int]int64{}}
		for _, d := range k.daysOf(m, nil) {
			most := 0
			for _, f := range forms[m] {
				most = max(most, k.expected(f, d))
			}
			g.worth[d] = int64(most)*k.y.Scale() - int64(d)
		}
		out = append(out, g)
	}
	return out
}

// daysOf returns the days that a meeting can have under some constraints; nil
// is all.
func (k *reading) daysOf(m int, under []rule) (out []int) {
	if under == nil {
		under = k.rules
	}
	for d := range k.n {
		if !slices.ContainsFunc(under, func(r rule) bool { return k.forbids(r, m, d) }) {
			out = append(out, d)
		}
	}
	return out
}

// formsOf returns the forms in which a meeting has a place under some
// constraints; nil is all.
func (k *reading) formsOf(m int, under []rule) (out []Form) {
	if under == nil {
		under = k.rules
	}
	for _, s := range k.sites() {
		if !slices.Contains(out, s.form) && !slices.ContainsFunc(under, func(r rule) bool { return k.refuses(r, m, s) }) {
			out = append(out, s.form)
		}
	}
	return out
}

// checkDays checks a proof about days and returns what it shows that all
// meetings bring at most; held is false when it shows that they cannot all be
// held.
func (k *reading) checkDays(where string, list []Slice, groups []group, gap, pairGap int) (most int64, held bool, err error) {
	first, second := -1, -1
	for i, g := range groups {
		if k.y.Meetings[g.first].Kind != DialogueMeeting {
			continue
		}
		if first < 0 {
			first = i
		} else {
			second = i
		}
	}
	if second < 0 || pairGap <= gap {
		first, second = -1, -1
	}
	from := 0
	for i, s := range list {
		here := where + "/" + strconv.Itoa(i)
		last := i == len(list)-1
		if s.Until <= from || last != (s.Until == k.n) || first < 0 && !last {
			return 0, false, wrong(here+"/until", samverkan.Text{
				SV: "Delen slutar dag {until}. Delarna ska stiga, bara den sista ska sluta dag {n}, och utan avstånd mellan dialogmöten ska det vara en.",
				EN: "The slice ends on day {until}. Slices should rise, only the last should end on day {n}, and without a gap between dialogue meetings there should be one.",
			}, samverkan.Int("until", s.Until), samverkan.Int("n", k.n))
		}
		w := &leftover{k: k, groups: groups, gap: gap, open: func(g, d int) bool {
			switch g {
			case first:
				return from <= d && d < s.Until
			case second:
				// Some day of the slice is far enough away.
				return d-from >= pairGap || s.Until-1-d >= pairGap
			}
			return true
		}}
		if err := w.check(here+"/left", s.Left); err != nil {
			return 0, false, err
		}
		if worth, ok := w.at(len(s.Left), 0); ok && (!held || worth > most) {
			most, held = worth, true
		}
		from = s.Until
	}
	if from != k.n {
		return 0, false, wrong(where, samverkan.Text{
			SV: "Här ska stå vad dagarna ger.",
			EN: "Here should stand what the days bring.",
		})
	}
	return most, held, nil
}

// leftover is the sets of meetings of one slice.
type leftover struct {
	k      *reading
	groups []group
	gap    int
	open   func(group, day int) bool
	left   []Left
}

// at returns what a set brings at most from a day on; false when it cannot.
func (w *leftover) at(set, day int) (worth int64, ok bool) {
	if set == 0 {
		return 0, true
	}
	for _, s := range w.left[set-1].Steps {
		if day < s.Until {
			return s.Worth, true
		}
	}
	return 0, false
}

// check checks every set: whichever of its meetings comes next, on whichever
// day, it brings no more together with what the rest brings after it.
func (w *leftover) check(where string, left []Left) error {
	sets := 1
	for _, g := range w.groups {
		sets *= g.count + 1
	}
	if len(left) != sets-1 {
		return wrong(where, samverkan.Text{
			SV: "Här ska stå {n} mängder av möten, inte {said}.",
			EN: "Here should stand {n} sets of meetings, not {said}.",
		}, samverkan.Int("n", sets-1), samverkan.Int("said", len(left)))
	}
	w.left = left
	for set := 1; set < sets; set++ {
		here := where + "/" + strconv.Itoa(set-1)
		for i, s := range left[set-1].Steps {
			if s.Until > w.k.n || s.Until <= 0 || i > 0 && (s.Until <= left[set-1].Steps[i-1].Until || s.Worth >= left[set-1].Steps[i-1].Worth) {
				return wrong(here+"/steps/"+strconv.Itoa(i), samverkan.Text{
					SV: "Stegen ska gå framåt i tiden, inom året, och sjunka.",
					EN: "Steps should go forward in time, within the year, and fall.",
				})
			}
		}
		size := 1
		for g, group := range w.groups {
			if set/size%(group.count+1) > 0 {
				if err := w.follows(here, set, set-size, g); err != nil {
					return err
				}
			}
			size *= group.count + 1
		}
	}
	return nil
}

// follows checks one set whose next meeting is of a class.
func (w *leftover) follows(where string, set, rest, g int) error {
	for d := range w.k.n {
		worth, can := w.groups[g].worth[d]
		if !can || !w.open(g, d) {
			continue
		}
		after, ok := w.at(rest, d+w.gap)
		if !ok {
			continue
		}
		if most, ok := w.at(set, d); !ok || most < worth+after {
			return wrong(where, samverkan.Text{
				SV: "Om ”{meeting}” hålls dag {day} ger mötena mer än här står.",
				EN: "If “{meeting}” is held on day {day} the meetings bring more than stands here.",
			}, samverkan.Quoted("meeting", w.k.y.Meetings[w.groups[g].first].ID), samverkan.Int("day", d))
		}
	}
	return nil
}
