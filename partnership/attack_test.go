package partnership_test

import (
	"encoding/json"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// An attacker holds a publication: its JSON, and its Markdown and CSV in both
// languages. The attacker also knows the whole document but for the answers,
// and who has answered which statements; a colleague often does. The claim is
// that this teaches nobody's answer: among all answers by the same people that
// give the same publication, everybody who answered a statement has at least
// two. About a person who gave no answer nothing is hidden.
//
// What is claimed, and what is not:
//   - It is about what is possible, not about what is likely. All that remains
//     may be 1 and 2, or "don't know" and "does not apply".
//   - Publications of the same answers with several floors are claimed
//     together. So are those of two waves: TestWavesTellNothingOfEachOther.
//   - A publication from before some late answers and one from after them are
//     not: a gate that was open and is now closed because somebody is at 1
//     tells the latecomer's answer to whoever knows who came late. A wave is to
//     be published when it is over.
//   - What a respondent's own answer adds is not: in an organization of two,
//     one who is low and reads that every other organization is high, and that
//     somebody is at 1, knows the other's answer.

// every tries every way to answer. Nothing tells people of one organization
// apart (TestColleaguesAreAlike), so their votes only rise.
func (a *attack) every(try func(votes)) {
	kinds := 1
	for range a.factors {
		kinds *= len(a.values)
	}
	var all votes
	var fill func(org, left, least int)
	fill = func(org, left, least int) {
		switch {
		case left > 0:
			for vote := least; vote < kinds; vote++ {
				all = append(all, vote)
				fill(org, left-1, vote)
				all = all[:len(all)-1]
			}
		case org+1 < len(a.sizes):
			fill(org+1, a.sizes[org+1], 0)
		default:
			try(all)
		}
	}
	fill(0, a.sizes[0], 0)
}

// same numbers what is published: equal bytes, equal numbers. Encoding is slow
// and few are new, so those known are looked through first, the latest first.
type same struct {
	known   [][]*partnership.Publication
	numbers []int
	byJSON  map[string]int
}

func (s *same) number(t testing.TB, all []*partnership.Publication) int {
	for i, one := range s.known {
		if reflect.DeepEqual(one, all) {
			n := s.numbers[i]
			copy(s.known[1:i+1], s.known[:i])
			copy(s.numbers[1:i+1], s.numbers[:i])
			s.known[0], s.numbers[0] = all, n
			return n
		}
	}
	for _, one := range all {
		requirePagesOfJSON(t, one)
	}
	encoded := jsonOf(t, all)
	n, again := s.byJSON[encoded]
	if !again {
		n = len(s.byJSON)
		s.byJSON[encoded] = n
	}
	s.known, s.numbers = append(s.known, all), append(s.numbers, n)
	return n
}

// requirePagesOfJSON sees that Markdown and CSV hold no more than the JSON: a
// publication that is read from it writes the same.
func requirePagesOfJSON(t testing.TB, p *partnership.Publication) {
	var read partnership.Publication
	require.NoError(t, json.Unmarshal([]byte(jsonOf(t, []*partnership.Publication{p})), &read))
	for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
		require.Equal(t, p.Markdown(lang), read.Markdown(lang))
		require.Equal(t, p.CSV(lang), read.CSV(lang))
	}
}

// cell is those of one organization who answered the same factors, in all ways
// to answer that give one publication with the same people answering.
type cell struct {
	group                 string
	org, answered, factor int
}

// leaks tries every way to answer and returns what the publications give away.
func (a *attack) leaks(t *testing.T, floors ...partnership.Floor) (leaks []string) {
	p, o := a.document(t)
	numbers := same{byJSON: make(map[string]int)}
	possible := make(map[cell]uint8) // a bit for each answer
	example := make(map[string][]*partnership.Publication)
	a.every(func(all votes) {
		a.fillIn(p, all)
		out := published(t, p, o, floors)
		group := strconv.Itoa(numbers.number(t, out))
		for org, theirs := range a.byOrganization(all) {
			var who []int
			for _, vote := range theirs {
				who = append(who, a.answered(vote))
			}
			slices.Sort(who)
			group += fmt.Sprint(org, who)
		}
		for org, theirs := range a.byOrganization(all) {
			for _, vote := range theirs {
				for f := range a.factors {
					if answer := a.answer(vote, f); answer != partnership.NoAnswer {
						possible[cell{group, org, a.answered(vote), f}] |= 1 << answer
					}
				}
			}
		}
		if _, known := example[group]; !known {
			example[group] = out
		}
	})
	for c, answers := range possible {
		if bits.OnesCount8(answers) == 1 {
			leaks = append(leaks, fmt.Sprintf("organizations of %v: who answered %s in org%d answered %s, from: %s",
				a.sizes, a.factors[c.factor].ID, c.org, partnership.Answer(bits.TrailingZeros8(answers)), told(example[c.group])))
		}
	}
	slices.Sort(leaks)
	return slices.Compact(leaks)
}

// told is what a publication says of the answers, in short.
func told(all []*partnership.Publication) string {
	var b strings.Builder
	for _, p := range all {
		fmt.Fprintf(&b, "\n  floor %d: %d of %d answered. %s %s", p.Floor, p.Wave.Answered, p.Wave.Asked, p.Says.EN, p.Silent.EN)
		for _, f := range p.Gates {
			fmt.Fprintf(&b, " %s %s: %s", f.ID, f.Outcome, f.Evidence.EN)
		}
	}
	return b.String()
}

func TestNobodyIsGivenAway(t *testing.T) {
	type factors = []partnership.Factor
	person, organization := partnership.ThePerson, partnership.TheOrganization
	for name, attacks := range map[string][]attack{
		"a gate by most": {
			{sizes: []int{1, 1}, factors: factors{most("gate")}, values: everything()},
			{sizes: []int{1, 1, 1}, factors: factors{most("gate")}, values: levels()},
			{sizes: []int{1, 3, 0}, factors: factors{most("gate")}, values: everything()},
			{sizes: []int{2, 1, 1, 0}, factors: factors{most("gate")}, values: few()},
			{sizes: []int{3, 2}, factors: factors{most("gate")}, values: levels()},
			{sizes: []int{1, 3, 3}, factors: factors{most("gate")}, values: few()},
			{sizes: []int{1, 1, 1, 1, 1, 1}, factors: factors{most("gate")}, values: []partnership.Answer{1, 2, 5}},
		},
		"a gate gone past": {
			{sizes: []int{1, 1, 1}, factors: factors{most("gate")}, values: levels(), with: goPast},
			{sizes: []int{1, 3, 0}, factors: factors{most("gate")}, values: levels(), with: goPast},
		},
		"a gate without losers": {
			{sizes: []int{1, 1, 1}, factors: factors{noLoser("gate", person)}, values: levels()},
			{sizes: []int{1, 3, 0}, factors: factors{noLoser("gate", person)}, values: levels()},
			{sizes: []int{1, 1, 1}, factors: factors{noLoser("gate", organization)}, values: levels()},
			{sizes: []int{1, 3}, factors: factors{noLoser("gate", organization)}, values: everything()},
		},
		"a graded factor": {
			{sizes: []int{1, 1, 1}, factors: factors{graded("more")}, values: levels()},
			{sizes: []int{1, 3, 0}, factors: factors{graded("more")}, values: levels()},
			{sizes: []int{2, 2, 2}, factors: factors{graded("more")}, values: few()[1:]},
		},
		"a register beside the answers": {
			{sizes: []int{1, 1, 1}, factors: factors{byRegister(most("fact"))}, values: levels(), with: register(true)},
			{sizes: []int{1, 3, 0}, factors: factors{byRegister(most("fact"))}, values: levels(), with: register(false)},
			{sizes: []int{1, 2}, factors: factors{byRegister(graded("fact"))}, values: levels(), with: register(true)},
			{sizes: []int{1, 3, 0}, factors: factors{byRegister(most("fact"))}, values: levels()},
		},
		"two factors at once": {
			{sizes: []int{1, 1}, factors: factors{most("gate"), most("other")}, values: few()},
			{sizes: []int{1, 1}, factors: factors{most("gate"), graded("more")}, values: few()},
			{sizes: []int{1, 1}, factors: factors{most("gate"), noLoser("own", organization)}, values: few()},
			{sizes: []int{1, 1}, factors: factors{byRegister(most("fact")), most("gate")}, values: few(), with: register(false)},
			{sizes: []int{1, 1}, factors: factors{ended(most("gate")), graded("more")}, values: few()},
			{sizes: []int{1, 1, 0}, factors: factors{most("gate"), most("other")}, values: few(), with: goPast},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, a := range attacks {
				// The least floor is 3; Publish takes a lower one for it.
				leaks := a.leaks(t, 1, partnership.DefaultFloor)
				for _, leak := range leaks[:min(len(leaks), 3)] {
					t.Error(leak)
				}
			}
		})
	}
}

func TestColleaguesAreAlike(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	a := attack{sizes: []int{3, 2, 1}, factors: []partnership.Factor{most("gate"), graded("more")}, values: everything()}
	p, o := a.document(t)
	for range 100 {
		all := make(votes, len(p.People))
		for i := range all {
			all[i] = random.IntN(64)
		}
		a.fillIn(p, all)
		before := jsonOf(t, published(t, p, o, []partnership.Floor{3, 6}))
		random.Shuffle(3, func(i, k int) { all[i], all[k] = all[k], all[i] })
		random.Shuffle(2, func(i, k int) { all[3+i], all[3+k] = all[3+k], all[3+i] })
		a.fillIn(p, all)
		require.Empty(t, cmp.Diff(before, jsonOf(t, published(t, p, o, []partnership.Floor{3, 6}))))
	}
}

// TestWhichOrganizationIsNotTold: when people answer for themselves and two
// organizations are alike, their answers can change places unseen.
func TestWhichOrganizationIsNotTold(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 1))
	a := attack{
		sizes:   []int{2, 2, 1, 1},
		factors: []partnership.Factor{most("gate"), noLoser("own", partnership.ThePerson), graded("more")}, values: everything(),
	}
	p, o := a.document(t)
	for range 200 {
		all := make(votes, len(p.People))
		for i := range all {
			all[i] = random.IntN(512)
		}
		a.fillIn(p, all)
		before := jsonOf(t, published(t, p, o, []partnership.Floor{3, 6}))
		all[0], all[1], all[2], all[3], all[4], all[5] = all[2], all[3], all[0], all[1], all[5], all[4]
		a.fillIn(p, all)
		require.Empty(t, cmp.Diff(before, jsonOf(t, published(t, p, o, []partnership.Floor{3, 6}))))
	}
}

// TestFloorHolds: how many organizations are where, and how many repairs there
// are, is told of a closed gate only when as many people as the floor answered.
func TestFloorHolds(t *testing.T) {
	a := attack{sizes: []int{1, 1, 1, 1, 1, 1}, factors: []partnership.Factor{most("gate")}, values: levels()}
	p, o := a.document(t)
	for answered := 3; answered <= 6; answered++ {
		a.fillIn(p, votes{2, 2, 2, 2, 2, 2}[:answered])
		for floor := partnership.LeastFloor; floor <= partnership.DefaultFloor; floor++ {
			out := published(t, p, o, []partnership.Floor{floor})[0]
			numbers := fmt.Sprintf("0 of %d organizations", answered)
			shown := answered >= int(floor)
			require.Equal(t, shown, strings.Contains(out.Markdown(samverkan.EN), numbers), "%d answered, floor %d", answered, floor)
			require.Equal(t, shown, out.RepairCount != nil)
		}
	}
}

func TestDropinGivesNobodyAway(t *testing.T) {
	data, err := os.ReadFile("../examples/dropin/dropin.json")
	require.NoError(t, err)
	p, err := partnership.Decode(data)
	require.NoError(t, err)
	Witness(t, p, partnership.Options{On: day(t, "2026-03-12")}, partnership.LeastFloor, partnership.DefaultFloor)
}
