package partnership_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// Witness sees that a document's publications, taken together, give away no
// answer: for each answer in the wave that counts it finds other answers by the
// same people, that one among them, with which everything published is the
// same to the byte. Where it finds none, somebody is given away, or the search
// is too narrow: it turns the answer alone, then with one or two other people's
// answers to the same statement, then with two whole organizations'.
func Witness(t testing.TB, p *partnership.Partnership, o partnership.Options, floors ...partnership.Floor) {
	t.Helper()
	w := newWitness(t, p, o, floors)
	for _, s := range w.spots {
		if !w.finds(s) {
			t.Errorf("%s: the answer of %s, %s, is given away", s.factor, s.person, w.answer(s))
		}
	}
}

// spot is one person's answer to one statement, given in one role or more.
type spot struct{ person, factor string }

type witness struct {
	t      testing.TB
	p      *partnership.Partnership // a copy, with answers of its own
	o      partnership.Options
	floors []partnership.Floor
	before []*partnership.Publication
	pages  []string
	spots  []spot
	at     map[spot][]*partnership.Value
	orgs   map[string]string // by person
}

func newWitness(t testing.TB, p *partnership.Partnership, o partnership.Options, floors []partnership.Floor) *witness {
	own := *p
	own.Answers = slices.Clone(p.Answers)
	w := &witness{t: t, p: &own, o: o, floors: floors, at: make(map[spot][]*partnership.Value), orgs: make(map[string]string)}
	for i := range p.People {
		w.orgs[p.People[i].ID] = p.People[i].Organization
	}
	wave := partnership.Wave{}
	for _, one := range p.Waves {
		if !o.On.Before(one.On) && wave.On.Before(one.On) {
			wave = one
		}
	}
	for i := range own.Answers {
		sheet := &own.Answers[i]
		sheet.Values = slices.Clone(sheet.Values)
		for k := range sheet.Values {
			s := spot{sheet.Person, sheet.Values[k].Factor}
			if sheet.Wave != wave.ID {
				continue
			}
			if w.at[s] == nil {
				w.spots = append(w.spots, s)
			}
			w.at[s] = append(w.at[s], &sheet.Values[k])
		}
	}
	w.before = published(t, w.p, o, floors)
	w.pages = pagesOf(t, w.before)
	return w
}

// pagesOf is all that leaves the room: JSON first, then for people.
func pagesOf(t testing.TB, all []*partnership.Publication) []string {
	out := []string{jsonOf(t, all)}
	for _, p := range all {
		for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
			out = append(out, p.Markdown(lang), p.CSV(lang))
		}
	}
	return out
}

// answer is what counts of what somebody has answered: the lowest level.
func (w *witness) answer(s spot) partnership.Answer {
	least := w.at[s][0].Answer
	for _, v := range w.at[s] {
		least = min(least, v.Answer)
	}
	return least
}

// others are the answers that may hide one: the nearest first.
func others(a partnership.Answer) (out []partnership.Answer) {
	for b := partnership.Answer(1); b <= partnership.DoesNotApply; b++ {
		if b != a {
			out = append(out, b)
		}
	}
	slices.SortStableFunc(out, func(x, y partnership.Answer) int { return int(max(x-a, a-x) - max(y-a, a-y)) })
	return out
}

// change is an answer set to something else.
type change struct {
	spot
	to partnership.Answer
}

// same reports whether all that is published stays the same.
func (w *witness) same(changes ...change) bool {
	type was struct {
		at     *partnership.Value
		answer partnership.Answer
	}
	var all []was
	for _, c := range changes {
		for _, v := range w.at[c.spot] {
			all = append(all, was{v, v.Answer})
			v.Answer = c.to
		}
	}
	// Equal values write equal pages; writing them is the slow part.
	out := published(w.t, w.p, w.o, w.floors)
	same := reflect.DeepEqual(out, w.before) || jsonOf(w.t, out) == w.pages[0] && slices.Equal(pagesOf(w.t, out), w.pages)
	for _, one := range slices.Backward(all) {
		one.at.Answer = one.answer
	}
	return same
}

func (w *witness) finds(s spot) bool {
	a := w.answer(s)
	for _, b := range others(a) {
		if w.same(change{s, b}) {
			return true
		}
	}
	var rest []spot // of the same organization first
	for _, near := range []bool{true, false} {
		for _, r := range w.spots {
			if r.factor == s.factor && r.person != s.person && (w.orgs[r.person] == w.orgs[s.person]) == near {
				rest = append(rest, r)
			}
		}
	}
	// Whoever else may take over the answer: that is what mostly hides a 1.
	for _, b := range others(a) {
		for i, r := range rest {
			if w.same(change{s, b}, change{r, a}) {
				return true
			}
			for _, q := range rest[:i] {
				if b <= 5 && w.same(change{s, b}, change{r, a}, change{q, a}) {
					return true
				}
			}
		}
	}
	for org := range w.organizations(rest) {
		changes := []change{{s, 5}}
		for _, r := range rest {
			switch w.orgs[r.person] {
			case w.orgs[s.person]:
				changes = append(changes, change{r, 5})
			case org:
				changes = append(changes, change{r, a})
			}
		}
		if w.same(changes...) {
			return true
		}
	}
	return false
}

func (w *witness) organizations(of []spot) map[string]bool {
	out := make(map[string]bool)
	for _, s := range of {
		out[w.orgs[s.person]] = true
	}
	return out
}

// TestWitness tries what is too much to try in every way: more factors at
// once, and more people. Chance makes the answers; silence, 1 and 5 come more
// often than others, since they are what decides.
func TestWitness(t *testing.T) {
	type factors = []partnership.Factor
	own := noLoser("own", partnership.TheOrganization)
	silent := partnership.NoAnswer
	chance := []partnership.Answer{silent, silent, silent, 1, 1, 2, 3, 4, 5, 5, partnership.DontKnow}
	for i, a := range []attack{
		{sizes: []int{1, 3, 0}, factors: factors{most("gate"), most("other"), graded("more")}},
		{sizes: []int{1, 3, 3}, factors: factors{most("gate"), graded("more"), own}},
		{sizes: []int{2, 2, 2}, factors: factors{byRegister(most("fact")), most("gate")}, with: register(false)},
		{sizes: []int{1, 2, 1, 2}, factors: factors{most("gate"), own}, with: goPast},
		{sizes: []int{1, 1, 1, 1, 3, 4}, factors: factors{most("gate"), most("other")}},
	} {
		t.Run(fmt.Sprint(i, a.sizes), func(t *testing.T) {
			random := rand.New(rand.NewPCG(uint64(i), 1))
			a.values = chance
			p, o := a.document(t)
			for range 60 {
				all := make(votes, len(p.People))
				for k := range all {
					all[k] = random.IntN(len(chance) * len(chance) * len(chance))
				}
				a.fillIn(p, all)
				Witness(t, p, o, partnership.LeastFloor, 4, partnership.DefaultFloor)
			}
		})
	}
}

func TestWitnessOfManyPeople(t *testing.T) {
	Witness(t, made(t, 12, 30, 2, 1), partnership.Options{On: day(t, "2026-06-01")}, partnership.LeastFloor, partnership.DefaultFloor)
}

// TestWavesTellNothingOfEachOther: what is published of a wave is the same
// whatever was answered in another. So whoever has the publications of two
// waves knows no more of either than the one who has that wave's alone. (Who
// believes that people answer as they did last time may guess more; that is
// not claimed away.)
func TestWavesTellNothingOfEachOther(t *testing.T) {
	for seed := range uint64(5) {
		p := made(t, 6, 14, 2, seed)
		random := rand.New(rand.NewPCG(seed, 2))
		for i, on := range []string{"2025-06-01", "2026-06-01"} {
			o, floors := partnership.Options{On: day(t, on)}, []partnership.Floor{partnership.LeastFloor, partnership.DefaultFloor}
			before := jsonOf(t, published(t, p, o, floors))
			other := *p
			other.Answers = nil
			for _, sheet := range p.Answers {
				if sheet.Wave != p.Waves[i].ID {
					sheet.Values = slices.Clone(sheet.Values)
					for k := range sheet.Values {
						sheet.Values[k].Answer = partnership.Answer(1 + random.IntN(7))
					}
				}
				other.Answers = append(other.Answers, sheet)
			}
			require.Empty(t, cmp.Diff(before, jsonOf(t, published(t, &other, o, floors))))
		}
	}
}
