package committee_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/strictjson"
)

func TestCheck(t *testing.T) {
	require.NoError(t, committee.Register{}.Check())
	require.NoError(t, joint().Check())
	for _, c := range []struct {
		name   string
		change func(r *committee.Register)
		code   samverkan.Code
		want   string // the beginning, in English, with the place
	}{
		{"the same organization", func(r *committee.Register) { r.Organizations = append(r.Organizations, r.Organizations[0]) }, "conflict", "at /organizations/1/id: The ID “granvik” stands at /organizations/0 already."},
		{"no ID", func(r *committee.Register) { r.People[0].ID = "anna ek" }, "invalid", "at /people/0/id: “anna ek” is not an ID."},
		{"no name", func(r *committee.Register) { r.Organizations[0].Name = samverkan.Text{} }, "invalid", "at /organizations/0/name: The text is empty."},
		{"no kind", func(r *committee.Register) { r.Organizations[0].Kind = "" }, "invalid", "at /organizations/0/kind: Found “”. It must be one of municipality, region, federation, state, other."},
		{"a long code", func(r *committee.Register) { r.Organizations[0].Code = strings.Repeat("1", 21) }, "too-large", "at /organizations/0/code: The text has 21 characters."},
		{"bad bytes", func(r *committee.Register) { r.People[0].Name = "\xff" }, "invalid", "at /people/0/name: The text “\uFFFD” is not valid UTF-8."},
		{"no mail", func(r *committee.Register) { r.People[0].Mail = "anna at granvik" }, "invalid", "at /people/0/mail: “anna at granvik” is not a mail address."},
		{"no owner", func(r *committee.Register) { r.Bodies[0].Organizations = nil }, "invalid", "at /bodies/0/organizations: The body has no organization."},
		{"an unknown owner", func(r *committee.Register) { r.Bodies[0].Organizations = []string{"x"} }, "unknown", "at /bodies/0/organizations/0: “x” is not in the list “organizations”."},
		{"two owners", func(r *committee.Register) { r.Bodies[0].Organizations = []string{"granvik", "granvik"} }, "conflict", "at /bodies/0/organizations: The body belongs to 2 organizations but is of the kind “committee”."},
		{"an owner twice", func(r *committee.Register) {
			r.Bodies[0].Kind, r.Bodies[0].Organizations = committee.JointCommittee, []string{"granvik", "granvik"}
		}, "conflict", "at /bodies/0/organizations/1: “granvik” stands at /bodies/0/organizations/0 already."},
		{"no days", func(r *committee.Register) {
			r.Bodies[0].Period = samverkan.Period{From: day("2027-01-01"), To: day("2027-01-01")}
		}, "invalid", "at /bodies/0/to: The period begins on 2027-01-01"},
		{"before the calendar", func(r *committee.Register) { r.Members[0].Times = between("", "0001-01-01") }, "invalid", "at /members/0/to: The period ends on 0001-01-01, the first day of the calendar"},
		{"merged into nothing", func(r *committee.Register) { r.Bodies[0].To, r.Bodies[0].Into = day("2029-01-01"), "x" }, "unknown", "at /bodies/0/into: “x” is not in the list “bodies”."},
		{"merged without an end", func(r *committee.Register) {
			r.Bodies = append(r.Bodies, committee.Body{ID: "x", Name: samverkan.Same("x"), Kind: committee.Board, Organizations: []string{"granvik"}})
			r.Bodies[0].Into = "x"
		}, "conflict", "at /bodies/0/into: The body was merged into “x” but has no end."},
		{"merged into itself", func(r *committee.Register) { r.Bodies[0].To, r.Bodies[0].Into = day("2029-01-01"), "bun" }, "conflict", "at /bodies/0/into: The body “bun” is merged into itself in the end, in one step."},
		{"merged in a circle", func(r *committee.Register) {
			r.Bodies = append(r.Bodies, committee.Body{ID: "x", Name: samverkan.Same("x"), Kind: committee.Board, Organizations: []string{"granvik"}, Period: samverkan.Period{To: day("2029-01-01")}, Into: "bun"})
			r.Bodies[0].To, r.Bodies[0].Into = day("2028-01-01"), "x"
		}, "conflict", "at /bodies/0/into: The body “bun” is merged into itself in the end, in two steps."},
		{"office twice in a term", func(r *committee.Register) {
			r.Bodies[0].TakesOffice = []samverkan.Date{day("2027-01-15"), day("2029-01-14")}
		}, "conflict", "at /bodies/0/takesOffice/1: The days of taking office 2027-01-15 and 2029-01-14 lie within two years of each other."},
		{"no office day", func(r *committee.Register) { r.Bodies[0].TakesOffice = []samverkan.Date{{}} }, "invalid", "at /bodies/0/takesOffice/0: The day is missing."},
		{"an unknown person", func(r *committee.Register) { r.Sides[2].Person = "x" }, "unknown", "at /sides/2/person: “x” is not in the list “people”."},
		{"an unknown body", func(r *committee.Register) { r.Appointments[0].Body = "x" }, "unknown", "at /appointments/0/body: “x” is not in the list “bodies”."},
		{"no role", func(r *committee.Register) { r.Members[0].Role = "king" }, "invalid", "at /members/0/role: Found “king”."},
		{"no bloc", func(r *committee.Register) { r.Sides[0].Bloc = "" }, "invalid", "at /sides/0/bloc: Found “”."},
		{"struck before known", func(r *committee.Register) { r.Sides[0].Times = known(from(""), "2027-02-01", "2027-01-01") }, "conflict", "at /sides/0/struck: The fact was struck on 2027-01-01 but became known on 2027-02-01."},
		{"two roles", func(r *committee.Register) {
			r.Members = append(r.Members, committee.Member{Person: "anna", Body: "bun", Role: committee.Substitute, Times: from("2028-01-01")})
		}, "conflict", "at /members/4: The person is both chair and substitute in the body on the same days. Strike one of the facts (“struck”), or let one end when the other begins. The other stands at /members/1."},
		{"both blocs", func(r *committee.Register) {
			r.Sides = append(r.Sides, committee.Side{Person: "bo", Body: "bun", Bloc: committee.Majority, Times: from("2028-01-01")})
		}, "conflict", "at /sides/4: The person belongs to both the opposition and the majority in the body on the same days."},
		{"instead of nobody known", func(r *committee.Register) { r.Appointments[0].Instead = "x" }, "unknown", "at /appointments/0/instead: “x” is not in the list “people”."},
		{"instead of oneself", func(r *committee.Register) { r.Appointments[0].Instead = "anna" }, "conflict", "at /appointments/0/instead: “anna” is appointed instead of themselves."},
		{"instead of each other", func(r *committee.Register) { r.Appointments[0].Instead, r.Appointments[1].Instead = "bo", "anna" }, "conflict", "at /appointments/1/instead: “bo” and “anna” are appointed instead of each other on the same days."},
		{"too many of one seat", func(r *committee.Register) {
			for range committee.MaxPerSeat {
				r.Sides = append(r.Sides, r.Sides[0])
			}
		}, "too-large", "at /sides/103: There are 101 entries about the same person in the same body. There may be 100 at most."},
		{"too many people", func(r *committee.Register) {
			for i := range committee.MaxPeople {
				r.People = append(r.People, committee.Person{ID: strconv.Itoa(i)})
			}
		}, "too-large", "at /people: The list has 10,004 entries. It may have 10,000 at most."},
	} {
		r := granvik()
		c.change(&r)
		err := r.Check()
		require.Error(t, err, c.name)
		faults := err.(samverkan.Faults) //nolint:errorlint // what Check promises
		require.Equal(t, c.code, faults[0].Code, c.name)
		require.True(t, strings.HasPrefix(faults[0].Error(), c.want), "%s: %v", c.name, faults[0])
		require.NotContains(t, err.Error(), "{", c.name)
		_, err = committee.NewView(r, on("2027-03-01"))
		require.Error(t, err, c.name)
	}
}

func TestCheckOfficeDaysOfTwoTerms(t *testing.T) {
	r := granvik()
	r.Bodies[0].TakesOffice = []samverkan.Date{day("2029-01-15"), day("2027-01-15")} // 731 days
	require.NoError(t, r.Check())
	require.Equal(t, day("2027-01-15"), r.Bodies[0].Office(day("2028-01-15"))) // 365 days from it, 366 from the other
	require.Equal(t, day("2029-01-15"), r.Bodies[0].Office(day("2028-01-16")))
}

// On behalf of two organizations at once is refused, on behalf of one and
// unknown is not.
func TestCheckOnBehalf(t *testing.T) {
	r := joint()
	again := r.Members[4]
	again.OnBehalfOf = ""
	r.Members = append(r.Members, again)
	require.NoError(t, r.Check())
	require.Equal(t, "storsele", view(t, r, on("2027-04-01")).Members("vux")[0].OnBehalfOf)
	r.Members[6].OnBehalfOf = "fjallbacken"
	require.ErrorContains(t, r.Check(), "on behalf of both “storsele” and “fjallbacken”")
}

// Facts may contradict each other at different times of knowing, repeat each
// other, and be known on no day at all.
func TestCheckLetsCorrectionsBe(t *testing.T) {
	r := granvik()
	r.Sides[1].Times = known(from("2027-01-01"), "2027-01-20", "2027-02-01")
	r.Sides = append(r.Sides,
		committee.Side{Person: "bo", Body: "bun", Bloc: committee.Majority, Times: known(from("2027-01-01"), "2027-02-01", "")},
		committee.Side{Person: "bo", Body: "bun", Bloc: committee.Majority, Times: known(from("2026-01-01"), "2027-02-01", "")},
		committee.Side{Person: "bo", Body: "bun", Bloc: committee.Neither, Times: known(from("2027-01-01"), "2027-03-01", "2027-03-01")})
	require.NoError(t, r.Check())
}

// document holds a register as the dialogue's document does.
type document struct {
	committee.Register
}

// readDocument writes a register as a document and reads it back.
func readDocument(t testing.TB, r committee.Register) committee.Register {
	t.Helper()
	data, err := canonical.Encode(document{r})
	require.NoError(t, err)
	var d document
	faults := strictjson.Decode(data, &d, strictjson.Limits{})
	require.Empty(t, faults.Error())
	return d.Register
}

func TestDocument(t *testing.T) {
	require.Empty(t, diff(joint(), readDocument(t, joint())))
	eachRandom(t, 100, func(t *testing.T, _ maker, r committee.Register, _ committee.At) {
		require.Empty(t, diff(r, readDocument(t, r)))
	})
	r := granvik()
	r.Sides[1].Times = known(from("2027-01-01"), "2027-02-01", "2027-01-20")
	r.Appointments[0].Period = samverkan.Period{From: day("2027-02-01"), To: day("2027-01-01")}
	data, err := canonical.Encode(document{r})
	require.NoError(t, err)
	faults := strictjson.Decode(data, &document{}, strictjson.Limits{})
	require.Len(t, faults, 2) // each once, though the check is asked at several levels
	require.Equal(t, "/appointments/0/to", faults[0].At)
	require.Equal(t, "/sides/1/struck", faults[1].At)
}

func TestNothingIsKnownWithoutADay(t *testing.T) {
	v := view(t, joint(), committee.At{})
	require.Empty(t, v.Affected())
	require.Empty(t, v.BodiesOf("granvik"))
	require.Empty(t, v.Members("bun"))
	require.Empty(t, v.Delegations())
	require.Empty(t, v.Attendance())
	require.Empty(t, v.SeatsEnding(day("2040-01-01")))
	require.Equal(t, committee.Balance{}, v.Balance())
	require.Equal(t, committee.UnknownBloc, v.Bloc("anna", "bun"))
	for _, id := range []string{"", "x"} {
		require.Equal(t, committee.UnknownBloc, v.Bloc(id, id))
		require.Empty(t, v.Members(id))
		require.Empty(t, v.Predecessors(id))
	}
}
