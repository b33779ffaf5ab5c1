package flow

import (
	"math/big"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/incidence"
)

// Fairness is how the groups of one division fare, as it may be told: small
// numbers are left out, and enough others that they cannot be found by
// subtraction, see Floor.
type Fairness struct {
	// The ID of the division.
	Division string `json:"division"`
	// The smallest number that is told of people of a group.
	Floor int `json:"floor"`
	// The groups in the order of the division, then those in none.
	Groups []GroupState `json:"groups,omitempty"`
	// How many numbers are left out, zeros of small groups among them.
	Concealed int `json:"concealed,omitempty"`
	// The comparisons that the numbers told allow.
	Comparisons []Comparison `json:"comparisons,omitempty"`
	// What they come to, in a sentence.
	Says samverkan.Text `json:"says"`
}

// GroupState is how one group fares. Numbers that are left out are not told.
type GroupState struct {
	// The ID of the group; "": those in no group of the division.
	Group string `json:"group"`
	// Its cases of the window.
	Cases *int `json:"cases,omitempty"`
	// How many of them are inside, and left by each exit.
	Open      *int `json:"open,omitempty"`
	Certified *int `json:"certified,omitempty"`
	Partial   *int `json:"partial,omitempty"`
	Withdrawn *int `json:"withdrawn,omitempty"`
	Referred  *int `json:"referred,omitempty"`
	// The certified of those who left.
	Certification *Share `json:"certification,omitempty"`
	// How many had a first attempt at some stage decided in the window, and
	// how many of them passed every one of those.
	Attempted   *int `json:"attempted,omitempty"`
	PassedFirst *int `json:"passedFirst,omitempty"`
	// The second of the first.
	FirstPass *Share `json:"firstPass,omitempty"`
}

// About is what groups are compared in.
type About string

// What groups are compared in: the share certified of those who left, the share
// that passed at first, and how soon they are certified.
const (
	AboutCertified About = "certified"
	AboutFirstPass About = "firstPass"
	AboutTime      About = "time"
)

// Choices lists what groups are compared in.
func (About) Choices() []string {
	return []string{string(AboutCertified), string(AboutFirstPass), string(AboutTime)}
}

// Comparison is a test of whether groups fare alike.
type Comparison struct {
	// What they are compared in.
	About About `json:"about"`
	// The IDs of the groups. Of a share the first is compared with the others
	// taken together (Fisher's exact test), of a time all with each other (the
	// log-rank test, those who leave otherwise taken as still inside).
	Groups []string `json:"groups"`
	// The log-rank statistic and its degrees of freedom; left out for a share.
	ChiSquareRounded float64 `json:"chiSquareRounded,omitempty"`
	DegreesOfFreedom int     `json:"degreesOfFreedom,omitempty"`
	// The probability of such a difference or a greater one if they fare alike.
	PRounded float64 `json:"pRounded"`
	// The same, adjusted by Holm for all comparisons of all divisions.
	AdjustedRounded float64 `json:"adjustedRounded"`
	// Whether a difference is shown: the adjusted probability is below 1/20.
	// One that is not shown may well be there.
	Shown bool `json:"shown"`
	// P and Adjusted exactly; of a log-rank test, the float64 itself.
	P        samverkan.Number `json:"-"`
	Adjusted samverkan.Number `json:"-"`
}

// Fairness returns how the groups of each division fare. The comparisons use
// nothing but what is told. Of more than MaxFisher people there is no exact
// comparison, and it is left out.
func (f *Flow) Fairness() []Fairness {
	out := make([]Fairness, len(f.divisions))
	for d := range f.divisions {
		out[d] = f.fairness(d)
	}
	var ps []samverkan.Number
	for d := range out {
		for _, c := range out[d].Comparisons {
			ps = append(ps, c.P)
		}
	}
	adjusted := Holm(ps)
	for d := range out {
		shown := 0
		for i := range out[d].Comparisons {
			c := &out[d].Comparisons[i]
			c.Adjusted, adjusted = adjusted[0], adjusted[1:]
			c.AdjustedRounded = c.Adjusted.Rounded()
			if c.Shown = c.Adjusted.Cmp(samverkan.Ratio(1, 20)) < 0; c.Shown {
				shown++
			}
		}
		out[d].Says = differences(len(out[d].Comparisons), shown)
	}
	return out
}

func differences(made, shown int) samverkan.Text {
	switch {
	case made == 0:
		return samverkan.Text{
			SV: "Siffrorna är för få för att jämföra grupperna. Om de har det lika är inte känt.",
			EN: "The figures are too few to compare the groups. Whether they fare alike is not known.",
		}
	case shown == 0:
		return samverkan.Text{
			SV: "Ingen skillnad är visad. Det betyder inte att grupperna har det lika.",
			EN: "No difference is shown. That does not mean that the groups fare alike.",
		}
	}
	return samverkan.Text{
		SV: "I {n|en|#} av {of|en jämförelse|# jämförelser} är en skillnad visad. Vad den beror på säger siffrorna inte.",
		EN: "In {n|one|#} of {of|one comparison|# comparisons} a difference is shown. What it comes from the figures do not say.",
	}.With(samverkan.Int("n", shown), samverkan.Int("of", made))
}

// The last columns of the two tables of counts, those of the totals. Before it
// stand in the first how many are inside and left by each exit, in the second
// how many passed at first and did not.
const (
	total0 = 5
	total1 = 2
)

// fairness returns one division, the probabilities not adjusted yet.
func (f *Flow) fairness(d int) Fairness {
	names := append([]string{}, f.divisions[d].Groups...)
	for i := range f.cases {
		if f.cases[i].groups[d] < 0 { // an empty row would conceal nothing
			names = append(names, "")
			break
		}
	}
	stand, first := make(counts, len(names)), make(counts, len(names))
	for g := range names {
		stand[g], first[g] = make([]int, total0+1), make([]int, total1+1)
	}
	for i := range f.cases {
		k := &f.cases[i]
		g := int(k.groups[d])
		if g < 0 {
			g = len(names) - 1
		}
		stand[g][k.exit]++
		stand[g][total0]++
		if tried, passed := f.firstAttempts(k); tried {
			first[g][1-passed]++
			first[g][total1]++
		}
	}
	out := Fairness{Division: f.divisions[d].ID, Floor: f.options.Floor.least()}
	hiddenStand, hiddenFirst := stand.concealed(out.Floor), first.concealed(out.Floor)
	told := func(t counts, hidden [][]bool, g, c int) *int {
		if hidden[g][c] {
			out.Concealed++
			return nil
		}
		n := t[g][c]
		return &n
	}
	for g, name := range names {
		s := GroupState{
			Group: name,
			Cases: told(stand, hiddenStand, g, total0), Open: told(stand, hiddenStand, g, 0),
			Certified: told(stand, hiddenStand, g, 1), Partial: told(stand, hiddenStand, g, 2),
			Withdrawn: told(stand, hiddenStand, g, 3), Referred: told(stand, hiddenStand, g, 4),
			Attempted: told(first, hiddenFirst, g, total1), PassedFirst: told(first, hiddenFirst, g, 0),
		}
		if s.Cases != nil && s.Open != nil && s.Certified != nil {
			s.Certification = share(*s.Certified, *s.Cases-*s.Open)
		}
		if s.Attempted != nil && s.PassedFirst != nil {
			s.FirstPass = share(*s.PassedFirst, *s.Attempted)
		}
		out.Groups = append(out.Groups, s)
	}
	f.compare(&out, d)
	return out
}

// firstAttempts returns whether a first attempt of a case was decided in the
// window, and 1 if all of those were passed.
func (f *Flow) firstAttempts(k *kase) (tried bool, passed int) {
	passed = 1
	for i := k.first; i < k.after; i++ {
		if v := &f.visits[i]; v.attempt == 1 && f.in(v.ended) && v.judged() {
			tried = true
			if v.result != Passed {
				passed = 0
			}
		}
	}
	return tried, passed
}

// compare makes the comparisons between groups whose shares are told.
func (f *Flow) compare(out *Fairness, d int) {
	var certified, first []share1
	var timed []int
	var names []string
	for g, s := range out.Groups {
		if s.Group == "" {
			continue
		}
		if s.Certification != nil {
			certified = append(certified, share1{s.Group, s.Certification})
		}
		if s.FirstPass != nil {
			first = append(first, share1{s.Group, s.FirstPass})
		}
		if s.Cases != nil && s.Certified != nil && *s.Cases > 0 {
			timed, names = append(timed, g), append(names, s.Group)
		}
	}
	out.shares(AboutCertified, certified)
	out.shares(AboutFirstPass, first)
	if len(timed) < 2 {
		return
	}
	spells := make([][]incidence.Spell, len(timed))
	for i, g := range timed {
		spells[i] = f.spells(kind{division: d, group: g, only: 1})
	}
	test, err := incidence.LogRank(spells)
	if err != nil || !test.Known {
		return
	}
	out.Comparisons = append(out.Comparisons, Comparison{
		About: AboutTime, Groups: names, ChiSquareRounded: test.ChiSquare, DegreesOfFreedom: test.DegreesOfFreedom,
		PRounded: test.P, P: samverkan.FromRat(new(big.Rat).SetFloat64(test.P)),
	})
}

type share1 struct {
	group string
	of    *Share
}

// shares compares each group with the others together; of two, the first with
// the second, which is the same the other way round.
func (out *Fairness) shares(about About, list []share1) {
	n := len(list)
	if n == 2 {
		n = 1
	}
	for i := range n {
		if len(list) < 2 {
			return
		}
		c := Comparison{About: about, Groups: []string{list[i].group}}
		others := Share{}
		for j, s := range list {
			if j != i {
				c.Groups = append(c.Groups, s.group)
				others.Count += s.of.Count
				others.Of += s.of.Of
			}
		}
		p, err := Fisher(list[i].of.Count, list[i].of.Of, others.Count, others.Of)
		if err != nil {
			continue // too many to be exact
		}
		c.P, c.PRounded = p, p.Rounded()
		out.Comparisons = append(out.Comparisons, c)
	}
}
