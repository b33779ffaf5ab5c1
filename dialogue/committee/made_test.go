package committee_test

import (
	"math/rand/v2"
	"strconv"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
)

func day(s string) samverkan.Date {
	if s == "" {
		return samverkan.Date{}
	}
	d, err := samverkan.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// from is the days from one on; between those of two, the second not included.
func from(s string) committee.Times {
	return committee.Times{Period: samverkan.Period{From: day(s)}}
}

func between(a, b string) committee.Times {
	return committee.Times{Period: samverkan.Period{From: day(a), To: day(b)}}
}

// known gives a fact its days of knowing.
func known(t committee.Times, entered, struck string) committee.Times {
	t.Known, t.Struck = day(entered), day(struck)
	return t
}

func diff(want, got any) string {
	return gocmp.Diff(want, got, cmpopts.EquateComparable(samverkan.Date{}), cmpopts.EquateEmpty())
}

func view(t testing.TB, r committee.Register, at committee.At) *committee.View {
	t.Helper()
	v, err := committee.NewView(r, at)
	require.NoError(t, err)
	return v
}

func on(s string) committee.At { return committee.At{On: day(s)} }

// codes returns the codes of a delegation's deviations.
func codes(d committee.Delegation) []committee.Code {
	var out []committee.Code
	for _, x := range d.Deviations {
		out = append(out, x.Code)
	}
	return out
}

// granvik is a municipality with one affected committee of four: a chair and a
// member of the majority, a vice chair of the opposition and a substitute. Two
// of them are appointed.
func granvik() committee.Register {
	return committee.Register{
		Organizations: []committee.Organization{{ID: "granvik", Name: samverkan.Same("Granvik"), Kind: committee.Municipality, Code: "0012"}},
		Bodies: []committee.Body{{
			ID: "bun", Name: samverkan.Text{SV: "barn- och utbildningsnämnden", EN: "the education committee"}, Kind: committee.Committee,
			Organizations: []string{"granvik"}, Affected: true,
		}},
		People: []committee.Person{
			{ID: "anna", Name: "Anna Ek"},
			{ID: "bo", Name: "Bo Lind"},
			{ID: "cia", Name: "Cia Holm"},
			{ID: "dan", Name: "Dan Ros"},
		},
		Members: []committee.Member{
			{Person: "bo", Body: "bun", Role: committee.ViceChair, Times: from("2027-01-01")},
			{Person: "anna", Body: "bun", Role: committee.Chair, Times: from("2027-01-01")},
			{Person: "cia", Body: "bun", Role: committee.OrdinaryMember, Times: from("2027-01-01")},
			{Person: "dan", Body: "bun", Role: committee.Substitute, Times: from("2027-01-01")},
		},
		Sides: []committee.Side{
			{Person: "anna", Body: "bun", Bloc: committee.Majority, Times: from("2027-01-01")},
			{Person: "bo", Body: "bun", Bloc: committee.Opposition, Times: from("2027-01-01")},
			{Person: "cia", Body: "bun", Bloc: committee.Majority, Times: from("2027-01-01")},
			{Person: "dan", Body: "bun", Bloc: committee.Opposition, Times: from("2027-01-01")},
		},
		Appointments: []committee.Appointment{
			{Body: "bun", Person: "anna", Times: from("2027-02-10"), Minutes: committee.Minutes{On: day("2027-02-10"), Paragraph: "§ 14", Record: "BUN 2027/31"}},
			{Body: "bun", Person: "bo", Times: from("2027-02-10"), Minutes: committee.Minutes{On: day("2027-02-10"), Paragraph: "§ 14", Record: "BUN 2027/31"}},
		},
	}
}

// maker makes small random registers whose days lie close together, so that
// facts meet, overlap and follow each other.
type maker struct{ *rand.Rand }

// epoch is the first of the maker's days; 29 February is among them.
func epoch() samverkan.Date { return day("2024-02-10") }

// reach is how many days after epoch the last of them lies.
const reach = 40

func (m maker) day() samverkan.Date {
	if m.IntN(4) == 0 {
		return samverkan.Date{}
	}
	return epoch().AddDays(m.IntN(reach + 1))
}

func (m maker) period() samverkan.Period {
	p := samverkan.Period{From: m.day(), To: m.day()}
	if p.Check() != nil {
		p.From, p.To = p.To, p.From
	}
	if p.Check() != nil {
		p.To = samverkan.Date{}
	}
	return p
}

func (m maker) times() committee.Times {
	t := committee.Times{Period: m.period()}
	if m.IntN(2) == 0 {
		p := m.period()
		t.Known, t.Struck = p.From, p.To
	}
	return t
}

func pick[T any](m maker, list []T) T { return list[m.IntN(len(list))] }

// register makes a register that Check passes: what it refuses is left out.
func (m maker) register() committee.Register {
	r := committee.Register{}
	var people, bodies []string
	for i := range 2 {
		r.Organizations = append(r.Organizations, committee.Organization{ID: "o" + strconv.Itoa(i), Name: samverkan.Same("Ort " + strconv.Itoa(i)), Kind: committee.Municipality})
	}
	for i := range 5 {
		people = append(people, "p"+strconv.Itoa(i))
		r.People = append(r.People, committee.Person{ID: people[i], Name: "Person " + strconv.Itoa(i)})
	}
	for i := range 4 {
		bodies = append(bodies, "b"+strconv.Itoa(i))
		b := committee.Body{
			ID: bodies[i], Name: samverkan.Text{SV: "Nämnd " + strconv.Itoa(i), EN: "Committee " + strconv.Itoa(i)}, Kind: committee.Committee,
			Organizations: []string{"o" + strconv.Itoa(m.IntN(2))}, Affected: m.IntN(3) > 0,
		}
		if m.IntN(2) == 0 {
			b.Period = m.period()
		}
		if m.IntN(3) == 0 {
			b.Kind, b.Organizations = committee.JointCommittee, []string{"o1", "o0"}
		}
		if m.IntN(4) == 0 {
			b.TakesOffice = []samverkan.Date{epoch().AddDays(m.IntN(reach))}
		}
		r.Bodies = append(r.Bodies, b)
	}
	for i := range r.Bodies {
		if !r.Bodies[i].To.IsZero() && m.IntN(3) > 0 {
			r.Bodies[i].Into = pick(m, bodies)
			if r.Check() != nil {
				r.Bodies[i].Into = ""
			}
		}
	}
	for range 14 {
		n := len(r.Members)
		r.Members = append(r.Members, committee.Member{Person: pick(m, people), Body: pick(m, bodies), Role: committee.Role(pick(m, committee.Role("").Choices())), Times: m.times()})
		if m.IntN(2) == 0 {
			r.Members[n].OnBehalfOf = "o" + strconv.Itoa(m.IntN(2))
		}
		if r.Check() != nil {
			r.Members = r.Members[:n]
		}
	}
	leaning := pick(m, committee.Bloc("").Choices()) // else nearly all delegations are mixed
	for range 20 {
		n := len(r.Sides)
		bloc := leaning
		if m.IntN(3) == 0 {
			bloc = pick(m, committee.Bloc("").Choices())
		}
		r.Sides = append(r.Sides, committee.Side{Person: pick(m, people), Body: pick(m, bodies), Bloc: committee.Bloc(bloc), Times: m.times()})
		if r.Check() != nil {
			r.Sides = r.Sides[:n]
		}
	}
	for range 10 {
		n := len(r.Appointments)
		a := committee.Appointment{Body: pick(m, bodies), Person: pick(m, people), Times: m.times()}
		if m.IntN(3) == 0 {
			a.Instead = pick(m, people)
		}
		if m.IntN(3) == 0 {
			a.Minutes.On = m.day()
		}
		r.Appointments = append(r.Appointments, a)
		if r.Check() != nil {
			r.Appointments = r.Appointments[:n]
		}
	}
	return r
}

// eachRandom runs a test on so many random registers and points in time.
func eachRandom(t *testing.T, n int, test func(t *testing.T, m maker, r committee.Register, at committee.At)) {
	t.Helper()
	m := maker{rand.New(rand.NewPCG(5, 29))}
	for range n {
		r := m.register()
		require.NoError(t, r.Check())
		test(t, m, r, committee.At{On: m.day(), Known: m.day()})
		if t.Failed() {
			return
		}
	}
}
