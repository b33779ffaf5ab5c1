package committee_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// deviation returns the deviation with a code.
func deviation(t *testing.T, d committee.Delegation, code committee.Code) committee.Deviation {
	t.Helper()
	for _, x := range d.Deviations {
		if x.Code == code {
			return x
		}
	}
	t.Fatalf("no %s among %v", code, codes(d))
	return committee.Deviation{}
}

func delegation(t *testing.T, r committee.Register, at committee.At, body string) committee.Delegation {
	t.Helper()
	d, ok := view(t, r, at).Delegation(body)
	require.True(t, ok)
	return d
}

func TestAsProposed(t *testing.T) {
	d := delegation(t, granvik(), on("2027-03-01"), "bun")
	require.Empty(t, codes(d))
	require.Empty(t, diff([]committee.Delegate{
		{Person: "anna", Appointment: 0, Bloc: committee.Majority, Role: committee.Chair},
		{Person: "bo", Appointment: 1, Bloc: committee.Opposition, Role: committee.ViceChair},
	}, d.Delegates))
	require.Equal(t, committee.Balance{Bodies: 1, Expected: 2, Delegates: 2, Majority: 1, Opposition: 1, People: 2},
		view(t, granvik(), on("2027-03-01")).Balance())
}

// On 1 September 2028 Bo's party enters the majority. The register learned it
// on the 20th; until then nobody could know.
func TestBlocFlipsInMidTerm(t *testing.T) {
	r := granvik()
	r.Sides[1].Times = known(from("2027-01-01"), "2027-01-20", "2028-09-20")
	r.Sides = append(r.Sides,
		committee.Side{Person: "bo", Body: "bun", Bloc: committee.Opposition, Times: known(between("2027-01-01", "2028-09-01"), "2028-09-20", "")},
		committee.Side{Person: "bo", Body: "bun", Bloc: committee.Majority, Times: known(from("2028-09-01"), "2028-09-20", "")})
	require.Empty(t, codes(delegation(t, r, on("2028-08-31"), "bun")))

	after := delegation(t, r, on("2028-09-01"), "bun")
	require.Equal(t, []committee.Code{committee.AllMajority, committee.BlocFlipped}, codes(after))
	flip := deviation(t, after, committee.BlocFlipped)
	require.Equal(t, committee.Opposition, flip.Then)
	require.Equal(t, committee.Majority, flip.Now)
	require.Equal(t, "Bo Lind hörde till oppositionen när barn- och utbildningsnämnden utsåg och hör nu till majoriteten.", flip.Text.SV)

	then := delegation(t, r, committee.At{On: day("2028-09-15"), Known: day("2028-09-15")}, "bun")
	require.Empty(t, codes(then))
}

// The decision of December holds from January, when the new term's blocs do:
// that is no flip, though the old term's bloc was another.
func TestNoFlipBetweenDecisionAndTerm(t *testing.T) {
	r := granvik()
	r.Appointments[0].Times, r.Appointments[0].Minutes.On = from("2027-01-01"), day("2026-12-14")
	r.Sides = append(r.Sides, committee.Side{Person: "anna", Body: "bun", Bloc: committee.Opposition, Times: between("2023-01-01", "2027-01-01")})
	require.Empty(t, codes(delegation(t, r, on("2027-03-01"), "bun")))
}

func TestCommitteeWithoutOpposition(t *testing.T) {
	r := granvik()
	r.Sides[1].Bloc, r.Sides[3].Bloc = committee.Majority, committee.Neither
	d := delegation(t, r, on("2027-03-01"), "bun")
	require.Equal(t, []committee.Code{committee.NoOpposition}, codes(d))
	require.False(t, d.Deviations[0].Code.Deviates())

	// With one bloc unknown there might be an opposition.
	r.Sides = r.Sides[:3]
	require.Equal(t, []committee.Code{committee.AllMajority}, codes(delegation(t, r, on("2027-03-01"), "bun")))
}

// Two committees merge on 1 January 2029, one of them by way of a third.
func TestMergedCommittees(t *testing.T) {
	r := granvik()
	r.Bodies[0].To, r.Bodies[0].Into = day("2029-01-01"), "family"
	r.Bodies = append(r.Bodies,
		committee.Body{ID: "culture", Name: samverkan.Same("kulturnämnden"), Kind: committee.Committee, Organizations: []string{"granvik"}, Affected: true, Period: samverkan.Period{To: day("2028-01-01")}, Into: "leisure"},
		committee.Body{ID: "leisure", Name: samverkan.Same("fritidsnämnden"), Kind: committee.Committee, Organizations: []string{"granvik"}, Period: samverkan.Period{To: day("2029-01-01")}, Into: "family"},
		committee.Body{ID: "family", Name: samverkan.Same("familjenämnden"), Kind: committee.Committee, Organizations: []string{"granvik"}, Period: samverkan.Period{From: day("2029-01-01")}},
	)
	r.Appointments = append(r.Appointments, committee.Appointment{Body: "leisure", Person: "dan", Times: from("2028-02-01")})
	affected := func(on string) (ids []string) {
		for _, b := range view(t, r, committee.At{On: day(on)}).Affected() {
			ids = append(ids, b.ID)
		}
		return ids
	}
	require.Equal(t, []string{"bun", "culture"}, affected("2027-12-31"))
	require.Equal(t, []string{"bun", "leisure"}, affected("2028-01-01")) // what culture went into
	require.Equal(t, []string{"family"}, affected("2029-01-01"))

	v := view(t, r, on("2029-01-01"))
	next, ok := v.Successor("culture")
	require.True(t, ok)
	require.Equal(t, "family", next.ID)
	require.Len(t, v.Predecessors("family"), 3)
	d, ok := v.Delegation("family")
	require.True(t, ok)
	require.Empty(t, d.Delegates)
	require.Empty(t, diff([]committee.Inherited{{Person: "anna", Body: "bun"}, {Person: "bo", Body: "bun", Appointment: 1}, {Person: "dan", Body: "leisure", Appointment: 2}}, d.Inherited))
	require.Equal(t, []committee.Code{committee.NoneAppointed, committee.MembersUnknown, committee.AppointedBefore}, codes(d))
	require.Equal(t, "Anna Ek, Bo Lind och Dan Ros utsågs av barn- och utbildningsnämnden och fritidsnämnden före sammanslagningen till familjenämnden.",
		deviation(t, d, committee.AppointedBefore).Text.SV)
	require.Equal(t, committee.Balance{Bodies: 1, Expected: 2}, v.Balance())

	// Both are known to fall off before it happens.
	require.Empty(t, diff([]committee.Ending{
		{Person: "anna", Body: "bun", On: day("2029-01-01"), Why: committee.BodyEnds},
		{Person: "bo", Body: "bun", On: day("2029-01-01"), Why: committee.BodyEnds},
		{Person: "dan", Body: "leisure", On: day("2029-01-01"), Why: committee.BodyEnds},
	}, view(t, r, on("2028-06-01")).SeatsEnding(day("2029-01-01"))))
}

func TestSamePersonFromTwoCommittees(t *testing.T) {
	r := granvik()
	r.Bodies = append(r.Bodies, committee.Body{ID: "care", Name: samverkan.Same("omsorgsnämnden"), Kind: committee.Committee, Organizations: []string{"granvik"}, Affected: true})
	r.Members = append(r.Members, committee.Member{Person: "anna", Body: "care", Role: committee.OrdinaryMember, Times: from("2027-01-01")})
	r.Sides = append(r.Sides, committee.Side{Person: "anna", Body: "care", Bloc: committee.Majority, Times: from("2027-01-01")})
	r.Appointments = append(r.Appointments, committee.Appointment{Body: "care", Person: "anna", Times: from("2027-02-20")})
	v := view(t, r, on("2027-03-01"))
	for _, d := range v.Delegations() {
		x := deviation(t, d, committee.SeveralBodies)
		require.Equal(t, []string{"bun", "care"}, x.Bodies)
		require.Equal(t, []string{"anna"}, x.People)
	}
	// Twice in delegations, once on the list of those who are called.
	require.Equal(t, committee.Balance{Bodies: 2, Expected: 4, Delegates: 3, Majority: 2, Opposition: 1, People: 2}, v.Balance())
	require.Equal(t, []committee.Attendee{{Person: "anna", Bodies: []string{"bun", "care"}}, {Person: "bo", Bodies: []string{"bun"}}}, v.Attendance())
}

// Bo resigns between the invitation of 1 March and the meeting of 14 April;
// Dan is named in his place on the 10th.
func TestDelegateResignsBetweenInvitationAndMeeting(t *testing.T) {
	r := granvik()
	r.Appointments[1].Times = known(from("2027-02-10"), "2027-02-15", "2027-03-20")
	r.Appointments = append(r.Appointments,
		committee.Appointment{Body: "bun", Person: "bo", Times: known(between("2027-02-10", "2027-03-18"), "2027-03-20", "")},
		committee.Appointment{Body: "bun", Person: "dan", Instead: "bo", Times: known(from("2027-04-10"), "2027-04-12", "")})
	called := func(at committee.At) (people []string) {
		for _, a := range view(t, r, at).Attendance() {
			people = append(people, a.Person)
		}
		return people
	}
	invited := committee.At{On: day("2027-04-14"), Known: day("2027-03-01")}
	require.Equal(t, []string{"anna", "bo"}, called(invited))
	vacant := committee.At{On: day("2027-04-01"), Known: day("2027-04-01")}
	require.Equal(t, []string{"anna"}, called(vacant))
	require.Equal(t, []committee.Code{committee.OneAppointed}, codes(delegation(t, r, vacant, "bun")))
	met := committee.At{On: day("2027-04-14"), Known: day("2027-04-14")}
	require.Equal(t, []string{"anna", "dan"}, called(met))
	require.Equal(t, []committee.Code{committee.SubstituteSent}, codes(delegation(t, r, met, "bun")))
}

// A substitute named with the delegates takes the place when it is empty.
func TestDelegateResignsAndTheSubstituteStepsIn(t *testing.T) {
	r := granvik()
	r.Appointments[1].To = day("2028-06-01")
	r.Appointments = append(r.Appointments, committee.Appointment{Body: "bun", Person: "dan", Instead: "bo", Times: from("2027-02-10")})
	before := delegation(t, r, on("2028-05-31"), "bun")
	require.Len(t, before.Delegates, 2)
	require.Equal(t, "dan", before.Substitutes[0].Person)
	after := delegation(t, r, on("2028-06-01"), "bun")
	require.Empty(t, after.Substitutes)
	require.Equal(t, "dan", after.Delegates[1].Person)
	require.Equal(t, "bo", after.Delegates[1].Instead)
}

func joint() committee.Register {
	r := granvik()
	r.Organizations = append(r.Organizations,
		committee.Organization{ID: "storsele", Name: samverkan.Same("Storsele"), Kind: committee.Municipality},
		committee.Organization{ID: "fjallbacken", Name: samverkan.Same("Fjällbäcken"), Kind: committee.Municipality})
	r.Bodies = append(r.Bodies, committee.Body{
		ID: "vux", Name: samverkan.Same("Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken"), Kind: committee.JointCommittee,
		Organizations: []string{"storsele", "fjallbacken"}, Affected: true,
	})
	r.People = append(r.People, committee.Person{ID: "eva", Name: "Eva Sten"}, committee.Person{ID: "finn", Name: "Finn Alm"})
	r.Members = append(r.Members,
		committee.Member{Person: "eva", Body: "vux", Role: committee.Chair, OnBehalfOf: "storsele", Times: from("2027-01-01")},
		committee.Member{Person: "finn", Body: "vux", Role: committee.ViceChair, OnBehalfOf: "fjallbacken", Times: from("2027-01-01")})
	r.Sides = append(r.Sides,
		committee.Side{Person: "eva", Body: "vux", Bloc: committee.Majority, Times: from("2027-01-01")},
		committee.Side{Person: "finn", Body: "vux", Bloc: committee.Opposition, Times: from("2027-01-01")})
	r.Appointments = append(r.Appointments,
		committee.Appointment{Body: "vux", Person: "eva", Times: from("2027-03-01")},
		committee.Appointment{Body: "vux", Person: "finn", Times: from("2027-03-01")})
	return r
}

func TestJointCommittee(t *testing.T) {
	v := view(t, joint(), on("2027-04-01"))
	require.Equal(t, 4, v.Balance().Expected) // one joint committee and one of Granvik
	require.Len(t, v.Affected(), 2)
	for _, o := range []string{"storsele", "fjallbacken"} {
		require.Equal(t, "vux", v.BodiesOf(o)[0].ID)
	}
	d, _ := v.Delegation("vux")
	require.Empty(t, codes(d))
	require.Equal(t, "storsele", d.Delegates[0].OnBehalfOf)
	require.Equal(t, "fjallbacken", d.Delegates[1].OnBehalfOf)

	// Somebody cannot sit there on behalf of a third municipality.
	r := joint()
	r.Members[len(r.Members)-1].OnBehalfOf = "granvik"
	err := r.Check()
	require.ErrorContains(t, err, "at /members/5/onBehalfOf: The seat is on behalf of “granvik”, but “vux” belongs to storsele, fjallbacken.")
}

func TestRegionCommittee(t *testing.T) {
	r := granvik()
	r.Organizations = append(r.Organizations, committee.Organization{ID: "region", Name: samverkan.Same("Region Mellanälven"), Kind: committee.Region})
	r.Bodies = append(r.Bodies, committee.Body{ID: "rd", Name: samverkan.Same("regionala utvecklingsnämnden"), Kind: committee.RegionCommittee, Organizations: []string{"region"}, Affected: true})
	r.Members = append(r.Members, committee.Member{Person: "anna", Body: "rd", Role: committee.OrdinaryMember, Times: from("2027-01-01")})
	// The same person is in the opposition of the region.
	r.Sides = append(r.Sides, committee.Side{Person: "anna", Body: "rd", Bloc: committee.Opposition, Times: from("2027-01-01")})
	v := view(t, r, on("2027-03-01"))
	require.Equal(t, committee.Majority, v.Bloc("anna", "bun"))
	require.Equal(t, committee.Opposition, v.Bloc("anna", "rd"))
	require.Equal(t, 4, v.Balance().Expected)
	d, _ := v.Delegation("rd")
	require.Equal(t, []committee.Code{committee.NoneAppointed}, codes(d))
}

func TestDeviationsAreRecordedNotRejected(t *testing.T) {
	r := granvik()
	r.People = append(r.People, committee.Person{ID: "gun"})
	r.Appointments = append(r.Appointments,
		committee.Appointment{Body: "bun", Person: "dan", Times: from("2027-02-10")},
		committee.Appointment{Body: "bun", Person: "gun", Times: from("2027-02-10")})
	r.Bodies[0].Affected = false
	d := delegation(t, r, on("2027-03-01"), "bun")
	require.Equal(t, []committee.Code{committee.ManyAppointed, committee.BlocUnknown, committee.NotMember, committee.SubstituteSent, committee.NotAffected}, codes(d))
	require.Equal(t, "Barn- och utbildningsnämnden har utsett fyra personer: Anna Ek, Bo Lind, Dan Ros och gun. Förslaget är två.", d.Deviations[0].Text.SV)
	require.Equal(t, "gun has no seat in the education committee.", d.Deviations[2].Text.EN)

	// Not even a body whose members are unknown says that somebody is no member.
	r.Members = nil
	require.Equal(t, []committee.Code{committee.ManyAppointed, committee.BlocUnknown, committee.NotAffected, committee.MembersUnknown}, codes(delegation(t, r, on("2027-03-01"), "bun")))
}

func TestNewcomersAreUnknownUntilTheOldTermIsRecorded(t *testing.T) {
	term := samverkan.Period{From: day("2027-01-01"), To: day("2031-01-01")}
	before := samverkan.Period{From: day("2023-01-01"), To: day("2027-01-01")}
	r := granvik()
	n, err := view(t, r, on("2027-03-01")).Newcomers(term, before)
	require.NoError(t, err)
	require.Equal(t, []string{"bun"}, n.Missing)
	require.Equal(t, 4, n.Unknown)

	r.Members = append(r.Members, committee.Member{Person: "bo", Body: "bun", Role: committee.Substitute, Times: between("2023-01-01", "2027-01-01")})
	n, err = view(t, r, on("2027-03-01")).Newcomers(term, before)
	require.NoError(t, err)
	require.Empty(t, n.Missing)
	require.Equal(t, 3, n.New)
	require.Equal(t, committee.Newcomer{Person: "bo", Is: committee.Returning, Bodies: []string{"bun"}, First: day("2027-01-01"), Sits: true}, n.People[1])

	// The committee takes office on 1 February: Bo's last days are of the old
	// term, and whoever left in January is no member of the new one.
	r.Bodies[0].TakesOffice = []samverkan.Date{day("2027-02-01")}
	r.Members[3].To = day("2027-01-20")
	n, err = view(t, r, on("2027-03-01")).Newcomers(term, before)
	require.NoError(t, err)
	require.Equal(t, []committee.Newness{committee.Returning, committee.Returning, committee.Returning}, []committee.Newness{n.People[0].Is, n.People[1].Is, n.People[2].Is})
	require.Len(t, n.People, 3)
	require.Equal(t, day("2027-02-01"), n.People[0].First)

	_, err = view(t, r, on("2027-03-01")).Newcomers(before, term)
	require.ErrorContains(t, err, "The term before must be over when the term begins.")
}
