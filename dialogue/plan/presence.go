package plan

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// attend counts who can come, and notes the days that this forbids.
func (t *table) attend() {
	t.count = make([]counts, t.n)
	given := assumed(t.y)
	t.expected = make([][]int, len(given))
	for f := range t.expected {
		t.expected[f] = make([]int, t.n)
	}
	here := make([]bool, len(t.y.Bodies)*t.n) // by body and day
	var blocs [2][]bool                       // majority and opposition, by day
	blocs[0], blocs[1] = make([]bool, t.n), make([]bool, t.n)
	required := map[int]int{}
	share, both := -1, -1
	for i, r := range t.rules {
		switch r.Kind {
		case RequiredPerson:
			required[r.of] = i
		case BodyShare:
			share = i
		case BlocsPresent:
			both = i
		}
	}
	can := make([]Can, t.n)
	var of []int // the bodies that sent the person
	for i := range t.y.People {
		p := &t.y.People[i]
		of = of[:0]
		for b := range t.y.Bodies {
			if p.sentBy(t.y.Bodies[b].ID) {
				of = append(of, b)
			}
		}
		t.answers(p, of, can)
		for d, c := range can {
			switch c {
			case Yes:
				t.count[d].yes++
			case No:
				t.count[d].no++
				if rule, ok := required[i]; ok {
					t.shared[d] = append(t.shared[d], rule)
				}
				continue
			default:
				t.count[d].unanswered++
			}
			for f, a := range given {
				t.expected[f][d] += a.of(p.Bloc, c)
			}
			for _, b := range of {
				here[b*t.n+d] = true
			}
			switch p.Bloc {
			case Majority:
				blocs[0][d] = true
			case Opposition:
				blocs[1][d] = true
			}
		}
	}
	for d := range t.n {
		for b := range t.y.Bodies {
			if here[b*t.n+d] {
				t.count[d].bodies++
			}
		}
		if share >= 0 && t.count[d].bodies < t.y.Share.of(len(t.y.Bodies)) {
			t.shared[d] = append(t.shared[d], share)
		}
		if both >= 0 && !(blocs[0][d] && blocs[1][d]) {
			t.shared[d] = append(t.shared[d], both)
		}
	}
}

// sentBy reports whether a body sent the person.
func (p *Person) sentBy(body string) bool { return p.Body == body || slices.Contains(p.Also, body) }

// answers fills in whether the person can come, day by day; "" is not known.
func (t *table) answers(p *Person, of []int, can []Can) {
	clear(can)
	say := func(day samverkan.Date, c Can) {
		if d := t.y.From.DaysUntil(day); d >= 0 && d < t.n {
			can[d] = c
		}
	}
	for _, a := range p.Away {
		from, to := t.span(a)
		for d := from; d < to; d++ {
			can[d] = No
		}
	}
	for _, b := range of {
		for _, d := range t.y.Bodies[b].MeetsOn {
			say(d, No)
		}
	}
	for _, a := range p.Answers {
		say(a.On, a.Can)
	}
}

// Assumed returns what the plan assumes of the forms, in the order of the words:
// what the year says, and of the other forms that a meeting can have what
// DefaultAssumptions says.
func (y Year) Assumed() []Assumption {
	used := map[Form]bool{}
	for _, given := range y.Assumptions {
		used[given.Form] = true
	}
	for _, m := range y.Meetings {
		for _, f := range m.forms() {
			used[f] = true
		}
	}
	return slices.DeleteFunc(assumed(y), func(a Assumption) bool { return !used[a.Form] })
}

// assumed returns what is assumed of every form, in the order of the words.
func assumed(y Year) []Assumption {
	out := DefaultAssumptions()
	for i, a := range out {
		for _, given := range y.Assumptions {
			if given.Form == a.Form {
				out[i] = given
			}
		}
	}
	return out
}

// of returns how much of a person comes, in thousandths.
func (a Assumption) of(bloc Bloc, can Can) int {
	if can == Yes {
		return 1000
	}
	if bloc == "" {
		bloc = UnknownBloc
	}
	for _, b := range a.Blocs {
		if b.Bloc == bloc {
			return b.Expected
		}
	}
	return a.Expected
}
