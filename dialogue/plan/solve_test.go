package plan_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/plan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// A county's year is proven, whatever the forms, and the proof is short.
func TestLarge(t *testing.T) {
	for seed := range uint64(3) {
		for _, forms := range [][]plan.Form{nil, {plan.OnSite, plan.Digital}, {plan.OnSite, plan.Hybrid}} {
			y := large(seed)
			for i := range y.Meetings {
				y.Meetings[i].Forms = forms
			}
			r, err := plan.Solve(y, plan.Options{})
			require.NoError(t, err)
			require.NoError(t, plan.Check(y, *r))
			require.Len(t, r.Placed, 6)
			size := 0
			for _, c := range r.Proof {
				size += len(c.Farthest) + len(c.Total)
				for _, s := range c.Days {
					for _, left := range s.Left {
						size += len(left.Steps)
					}
				}
			}
			require.Less(t, size, 10_000)
		}
	}
}

// What stands in the way of the spring meeting is told without the café that
// also has nowhere to be; each plan does without both.
func TestImpossible(t *testing.T) {
	y := impossible()
	r, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.NoError(t, plan.Check(y, *r))
	var said []string
	for _, d := range r.Conflict.Dropped {
		said = append(said, d.Text.SV)
		require.Len(t, d.Also, 1)
		require.Equal(t, "/meetings/2/window", d.Also[0].At)
	}
	require.Equal(t, []string{
		"sportlovet v. 10", "granvik-vux0 måste kunna vara med", "spring ska hållas",
		"spring från 8 mars 2027, före 27 mars 2027", "spring på torsdagar",
	}, said)
}

// An award in the spring is a conflict, not a fault.
func TestAwardInSpring(t *testing.T) {
	y := large(1)
	y.Meetings[0].Award = true
	r, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.NoError(t, plan.Check(y, *r))
	var kinds []plan.ConstraintKind
	for _, d := range r.Conflict.Dropped {
		kinds = append(kinds, d.Kind)
	}
	require.Equal(t, []plan.ConstraintKind{plan.Held, plan.InSeason, plan.AwardInAutumn}, kinds)
}

// Spring in Norrhamn, on site, and nobody to travel more than an hour: drop one
// of these three, or the meeting.
func TestTravelConflict(t *testing.T) {
	y := large(1)
	y.MaxTravel = 60
	y.Meetings[0].Places = []string{"norrhamn"}
	for i := range y.Meetings[1:] {
		y.Meetings[1+i].Forms = []plan.Form{plan.Digital}
	}
	y.Places[2].Minutes = []plan.Minutes{}
	for _, from := range towns() {
		n := 50
		if from == "granvik" {
			n = 75
		}
		if from != "norrhamn" {
			y.Places[2].Minutes = append(y.Places[2].Minutes, plan.Minutes{From: from, Minutes: n})
		}
	}
	// Somewhere all are near.
	for i := range y.Places[1].Minutes {
		y.Places[1].Minutes[i].Minutes = 60
	}
	r, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.NoError(t, plan.Check(y, *r))
	var said []string
	for _, d := range r.Conflict.Dropped {
		said = append(said, d.Text.SV)
		require.Empty(t, d.Also)
	}
	require.Equal(t, []string{"högst 60 minuters resa", "spring ska hållas", "spring i norrhamn", "spring på plats"}, said)
}

// Nobody is busy for not having answered: with no answers at all the first day
// is as good as any, and nobody is known to be away.
func TestUnansweredIsNotBusy(t *testing.T) {
	y := large(1)
	for i := range y.People {
		y.People[i].Answers, y.People[i].Away = nil, nil
	}
	for i := range y.Bodies {
		y.Bodies[i].MeetsOn = nil
	}
	r, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	for _, p := range r.Placed {
		require.Equal(t, 28, p.Unanswered)
		require.Zero(t, p.No)
		require.Equal(t, 14, p.Bodies)
	}
	// On site 750 of a thousand for the two dialogue meetings, else digital, 850.
	require.Equal(t, 28*(2*750+4*850), r.Value.Attendance)
}

// The last day for letters is a working day: 30 days before Thursday 6 May is
// Tuesday 6 April, the first working day after Easter.
func TestLetters(t *testing.T) {
	y := large(1)
	y.Meetings = []plan.Meeting{{ID: "m", Kind: plan.Seminar, Window: samverkan.Period{From: day("2027-05-05"), To: day("2027-05-06")}, LettersBefore: 30, PapersBefore: 40}}
	for i := range y.Bodies {
		y.Bodies[i].MeetsOn = nil
	}
	y.People = nil
	y.BothBlocs, y.Share = false, plan.Share{}
	r, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.NoError(t, plan.Check(y, *r))
	// 5 May less 30 days is Easter Monday 5 April; the holidays given are Good
	// Friday 26 March and Monday 29 March (as of 2027), so 5 April is open.
	require.Equal(t, day("2027-04-05"), r.Placed[0].Letters)
	// Less 40 days it is Good Friday 26 March.
	require.Equal(t, day("2027-03-25"), r.Placed[0].Papers)
	// In a school break letters go.
	y.Closed[1].Why = plan.SchoolBreak
	r, err = plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Equal(t, day("2027-03-26"), r.Placed[0].Papers)
}

// Steps of any size come to the same answer by the same way, and what is known
// on the way holds.
func TestSteps(t *testing.T) {
	on := large(2)
	for i := range on.Meetings {
		on.Meetings[i].Forms = nil
	}
	for _, y := range []plan.Year{large(2), on, impossible()} {
		want, err := plan.Solve(y, plan.Options{})
		require.NoError(t, err)
		for _, budget := range []int{997, 50_000, 1 << 40} {
			s, err := plan.New(y)
			require.NoError(t, err)
			require.False(t, s.Step(0))
			require.False(t, s.Result().Proven)
			last := 0
			for !s.Step(budget) {
				done, of := s.Progress()
				require.GreaterOrEqual(t, done, last)
				require.Less(t, done, of)
				last = done
				if budget < 50_000 {
					continue
				}
				r := s.Result()
				require.Error(t, plan.Check(y, *r))
				if len(r.Placed) > 0 && want.Conflict == nil {
					require.GreaterOrEqual(t, r.Bound.Attendance, want.Value.Attendance)
					require.LessOrEqual(t, r.Bound.Farthest, want.Value.Farthest)
					require.LessOrEqual(t, r.Bound.Total, want.Value.Total)
					require.False(t, isBetter(r.Value, want.Value))
				}
			}
			require.True(t, s.Step(0))
			require.Equal(t, want, s.Result())
		}
	}
}

// A result is the caller's own.
func TestResultIsOwn(t *testing.T) {
	for _, y := range []plan.Year{large(2), impossible()} {
		s, err := plan.New(y)
		require.NoError(t, err)
		y.Meetings[0].Places = []string{"nowhere"}
		y.People[0].Answers = nil
		require.True(t, s.Step(plan.DefaultWork))
		want, spoiled := clone(*s.Result()), s.Result()
		spoiled.Placed = append(spoiled.Placed[:0], plan.Placed{})
		for i := range spoiled.Proof {
			spoiled.Proof[i].Days[0].Left[0].Steps = nil
			for k := range spoiled.Proof[i].Farthest {
				clear(spoiled.Proof[i].Farthest[k].Weights)
			}
		}
		if c := spoiled.Conflict; c != nil {
			c.Dropped[0].Plan[0] = plan.Placed{}
			c.Proof[0].Left[0].Steps = nil
		}
		require.Equal(t, want, *s.Result())
	}
}

// Names and the order of people, places and bodies make no difference to how
// good the best plan is.
func TestOrderMakesNoDifference(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for seed := range uint64(3) {
		y := large(seed)
		want, err := plan.Solve(y, plan.Options{})
		require.NoError(t, err)
		r.Shuffle(len(y.People), func(i, k int) { y.People[i], y.People[k] = y.People[k], y.People[i] })
		r.Shuffle(len(y.Places), func(i, k int) { y.Places[i], y.Places[k] = y.Places[k], y.Places[i] })
		r.Shuffle(len(y.Bodies), func(i, k int) { y.Bodies[i], y.Bodies[k] = y.Bodies[k], y.Bodies[i] })
		slices.Reverse(y.Meetings)
		got, err := plan.Solve(y, plan.Options{})
		require.NoError(t, err)
		require.Equal(t, want.Value, got.Value)
	}
}

// A year and its result are documents.
func TestDocuments(t *testing.T) {
	for _, y := range []plan.Year{large(1), impossible(), spring()} {
		data, err := canonical.Encode(y)
		require.NoError(t, err)
		var back plan.Year
		require.Empty(t, strictjson.Decode(data, &back, strictjson.Limits{}))
		again, err := canonical.Encode(back)
		require.NoError(t, err)
		require.Equal(t, string(data), string(again))
		r, err := plan.Solve(back, plan.Options{})
		require.NoError(t, err)
		data, err = canonical.Encode(*r)
		require.NoError(t, err)
		var result plan.Result
		require.Empty(t, strictjson.Decode(data, &result, strictjson.Limits{}))
		require.NoError(t, plan.Check(y, result))
	}
}

// When a body meets and nothing is known of it are two things: the plan names
// the second, and says what nobody being appointed leaves unknown.
func TestUnknownCalendars(t *testing.T) {
	y := large(1)
	y.Bodies[3].MeetsOn, y.Bodies[5].MeetsOn, y.Bodies[5].Name = nil, nil, samverkan.Text{SV: "Omsorgsnämnden", EN: "the Care Committee"}
	r, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Equal(t, "Det är inte känt när alvnas-social och Omsorgsnämnden sammanträder. Ett möte i planen kan hamna på en sådan dag.", r.Unknown.SV)
	require.Equal(t, "It is not known when alvnas-social and the Care Committee meet. A meeting of the plan may be on such a day.", r.Unknown.EN)
	require.NoError(t, plan.Check(y, *r))
	r.Unknown = samverkan.Text{}
	require.Error(t, plan.Check(y, *r))

	y = large(1)
	r, err = plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Empty(t, r.Unknown)
	y.People, y.Share, y.BothBlocs = nil, plan.Share{}, false
	r, err = plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Equal(t, "Ingen är utsedd, så hur många som kommer är inte känt.", r.Unknown.SV)
}

// A person of two bodies is there for both, and away when one of them meets. A
// body that sent nobody is never there: it takes all five of five.
func TestShareOfAllBodies(t *testing.T) {
	y := plan.Year{
		From: day("2028-03-06"), To: day("2028-03-11"), Share: plan.Share{PerMille: 1000},
		Bodies: []plan.Body{
			{ID: "gbun", Organization: "granvik", MeetsOn: []samverkan.Date{day("2028-03-06")}},
			{ID: "vux", Organization: "granvik", MeetsOn: []samverkan.Date{day("2028-03-07")}},
		},
		People:   []plan.Person{{ID: "anna", Body: "gbun", Also: []string{"vux"}}, {ID: "bo", Body: "gbun"}},
		Meetings: []plan.Meeting{{ID: "cafe", Kind: plan.Cafe}},
	}
	r, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Equal(t, day("2028-03-08"), r.Placed[0].On)
	require.Equal(t, 2, r.Placed[0].Bodies)
	require.NoError(t, plan.Check(y, *r))
	y.People[0].Also = nil // vux has sent nobody
	r, err = plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Equal(t, []string{"/share"}, []string{r.Conflict.Dropped[0].At})
	require.Equal(t, "minst två av två nämnder ska kunna vara med", r.Conflict.Dropped[0].Text.SV)
}

// The size that a plan is promised for: 250 working days, 14 bodies, 28 people
// and six meetings. It is proven within the looks that a large year takes.
func TestWholeYear(t *testing.T) {
	y := whole(1)
	working := 0
	for d := y.From; d.Before(y.To); d = d.AddDays(1) {
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday && !isClosed(y.Closed[0], d) {
			working++
		}
	}
	require.Equal(t, []int{250, 14, 28, 6}, []int{working, len(y.Bodies), len(y.People), len(y.Meetings)})
	s, err := plan.New(y)
	require.NoError(t, err)
	looks := 0
	for !s.Step(1000) {
		looks += 1000
	}
	require.Less(t, looks, 200_000, "a look is some tens of nanoseconds")
	r := s.Result()
	require.True(t, r.Proven)
	require.NoError(t, plan.Check(y, *r))
}
