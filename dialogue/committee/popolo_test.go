package committee_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
)

func readPopolo(t testing.TB, data string, options committee.ReadOptions) committee.Imported {
	t.Helper()
	in, err := committee.ReadPopolo([]byte(data), options)
	require.NoError(t, err)
	require.NoError(t, in.Register.Check())
	return in
}

// full is a register that uses every field.
func everything() committee.Register {
	r := joint()
	r.Bodies[0].Area, r.Bodies[0].Why = samverkan.Text{SV: "skola"}, samverkan.Text{EN: "schools"}
	r.Bodies[0].Contact, r.Bodies[0].TakesOffice = "bun@granvik.example", []samverkan.Date{day("2027-01-15")}
	r.Bodies[0].Period, r.Bodies[0].Into = samverkan.Period{From: day("2019-01-01"), To: day("2029-01-01")}, "granvik"
	r.Bodies = append(r.Bodies, committee.Body{ID: "granvik", Name: samverkan.Text{EN: "board"}, Kind: committee.Board, Organizations: []string{"granvik"}})
	r.People = append(r.People, committee.Person{ID: "x", Mail: "x@granvik.example"})
	r.Members = append(r.Members, committee.Member{Person: "x", Body: "granvik", Role: committee.Chair, Times: known(between("2027-01-01", "2028-03-01"), "2027-01-10", "2027-02-01")})
	r.Appointments = append(r.Appointments, committee.Appointment{Body: "granvik", Person: "x", Instead: "anna", Times: known(between("", "2028-03-01"), "", "2027-02-01")})
	return r
}

func TestPopoloHoldsEverything(t *testing.T) {
	for _, r := range []committee.Register{{}, granvik(), joint(), everything()} {
		data, err := committee.WritePopolo(r)
		require.NoError(t, err)
		in := readPopolo(t, string(data), committee.ReadOptions{})
		require.Empty(t, diff(r, in.Register))
		require.Empty(t, in.Refused)
		require.Empty(t, in.Ignored)
	}
	eachRandom(t, 100, func(t *testing.T, _ maker, r committee.Register, _ committee.At) {
		data, err := committee.WritePopolo(r)
		require.NoError(t, err)
		require.Empty(t, diff(r, readPopolo(t, string(data), committee.ReadOptions{}).Register))
	})
	_, err := committee.WritePopolo(committee.Register{People: []committee.Person{{ID: ""}}})
	require.ErrorContains(t, err, "at /people/0/id")
}

// What others see of it: Popolo alone, without our members.
func TestPopoloForOthers(t *testing.T) {
	data, err := committee.WritePopolo(joint())
	require.NoError(t, err)
	var d struct {
		Organizations []struct {
			ID, Classification string
			Parent             string `json:"parent_id"`
		}
		Posts       []struct{ ID, Label string }
		Memberships []struct {
			Person   string `json:"person_id"`
			Post     string `json:"post_id"`
			OnBehalf string `json:"on_behalf_of_id"`
			Start    string `json:"start_date"`
			Role     string
		}
	}
	require.NoError(t, json.Unmarshal(data, &d))
	require.Equal(t, "municipality", d.Organizations[0].Classification)
	require.Equal(t, "granvik", d.Organizations[3].Parent)
	require.Equal(t, "bun/viceChair", d.Posts[0].ID)
	require.Equal(t, "vice ordförande", d.Posts[0].Label)
	require.Equal(t, "bun/chair", d.Memberships[1].Post)
	require.Equal(t, "storsele", d.Memberships[4].OnBehalf)
	require.Equal(t, "2027-01-01", d.Memberships[0].Start)

	// Without our members the seats are still there; blocs and appointments not.
	var bare map[string]any
	require.NoError(t, json.Unmarshal(data, &bare))
	strip(bare)
	rest, err := json.Marshal(bare)
	require.NoError(t, err)
	in := readPopolo(t, string(rest), committee.ReadOptions{})
	require.Len(t, in.Register.Members, 6)
	require.Empty(t, in.Register.Sides)
	require.Equal(t, "storsele", in.Register.Members[4].OnBehalfOf)
	require.Equal(t, "vux", in.Register.Bodies[1].ID)
	// Popolo has one parent: the other organization is not known any more.
	require.Len(t, in.Refused, 1)
	require.ErrorContains(t, in.Refused[0].Fault, "at /memberships/5/on_behalf_of_id: “fjallbacken” is neither a party nor one of the organizations behind “vux”.")
}

func strip(v any) {
	switch v := v.(type) {
	case map[string]any:
		delete(v, "samverkan")
		for _, x := range v {
			strip(x)
		}
	case []any:
		for _, x := range v {
			strip(x)
		}
	}
}

// A document of somebody else's: IDs of another form, null, reduced dates,
// parties, embedded lists, areas, members that nobody here knows.
const foreign = `{
	"meta": {"a": 1.5}, "areas": [{"id": "a1"}],
	"persons": [
		{"id": "urn:1", "name": "Åsa Öst", "email": null, "gender": "female", "memberships": [
			{"organization_id": "http://granvik/bun", "role": "Ordförande", "on_behalf_of_id": "s", "start_date": "2027", "end_date": "2030"},
			{"organization_id": "s"}]},
		{"id": "2", "name": "Bo", "email": "not a mail"},
		{"id": "2", "name": "Bo again"},
		{"name": "nobody"}],
	"organizations": [
		{"id": "s", "name": "Älvpartiet", "classification": "party"},
		{"id": "g", "name": "Granvik", "classification": null, "area_id": "a1", "identifiers": [{"scheme": "x", "identifier": "1"}, {"scheme": "officialCode", "identifier": "0012"}]},
		{"id": "http://granvik/bun", "name": "Barnnämnden", "classification": "utskott", "parent_id": "g", "founding_date": "2019-02",
			"posts": [{"id": "p1", "label": "x", "role": "vice chair"}]},
		{"id": "o", "name": "", "classification": "committee"},
		{"id": "f", "name": "Kommunalförbundet Älven", "classification": ""}],
	"memberships": [
		{"person_id": "2", "post_id": "p1", "start_date": "2027-02", "end_date": "2028-02"},
		{"person_id": "2", "organization_id": "f", "role": ""},
		{"person_id": "3", "organization_id": "f"},
		{"person_id": "2", "organization_id": "f", "role": "observer"},
		{"person_id": "2", "organization_id": "f", "role": "chair"},
		{"person_id": "2", "organization_id": "f", "start_date": "27"},
		{"person_id": "2", "organization_id": "f", "end_date": "2020", "start_date": "2021"}]
}`

func TestReadPopoloOfOthers(t *testing.T) {
	in := readPopolo(t, foreign, committee.ReadOptions{
		Known: day("2027-03-01"), Affected: true, Blocs: []committee.PartyBloc{{Party: "älvpartiet", Organization: "granvik", Bloc: committee.Majority}},
	})
	require.Equal(t, []string{
		"2 barnnamnden viceChair  2027-02-01 2028-03-01",
		"2 f member   ",
		"asa-ost barnnamnden chair  2027-01-01 2031-01-01",
	}, rowsOf(in.Register))
	require.Equal(t, []string{"asa-ost majority"}, sidesOf(in.Register))
	require.Equal(t, []string{"areas", "meta"}, in.Ignored)
	require.Equal(t, "0012", in.Register.Organizations[0].Code)
	require.Equal(t, committee.Federation, in.Register.Organizations[1].Kind)
	require.Equal(t, committee.FederationBoard, in.Register.Bodies[1].Kind)
	require.Equal(t, day("2019-02-01"), in.Register.Bodies[0].From)
	require.True(t, in.Register.Bodies[1].Affected)
	require.Equal(t, day("2027-03-01"), in.Register.Sides[0].Known)
	var refused []string
	for _, r := range in.Refused {
		refused = append(refused, r.Fault.At)
		require.NotContains(t, r.Fault.Text.SV+r.Fault.Text.EN, "{")
	}
	require.Equal(t, []string{
		"/persons/2/id", "/persons/3/id", "/persons/1/email", "/organizations/3",
		"/memberships/2", "/memberships/3/role", "/memberships/4", "/memberships/5/start_date", "/memberships/6/end_date",
	}, refused)
	require.Equal(t, 9, in.Rows)
	require.Equal(t, 3, in.Taken)
}

func TestReadPopoloFaults(t *testing.T) {
	for data, want := range map[string]string{
		`[]`:                             "Popolo has an object, { … } here.",
		`{"persons": {}}`:                "at /persons: Popolo has a list, [ … ] here.",
		`{"persons": [1]}`:               "at /persons/0: Popolo has an object",
		`{"persons": [{"id": 7}]}`:       "at /persons/0/id: Popolo has a text in quotation marks here.",
		`{"persons": [], "persons": []}`: "at /persons:",
		`{"memberships": [{"samverkan": 1, "person_id": 1}]}`:                                                                   "at /memberships/0/person_id",
		`{"samverkan": {"sides": [{}]}}`:                                                                                        "at /samverkan/sides/0/",
		`{"samverkan": {"sides": [{"person": "a", "body": "b", "bloc": "majority"}]}}`:                                          "at /samverkan/sides/0/body: “b” is not in the list “bodies”.",
		`{"organizations": [{"id": "a", "name": "a", "samverkan": {"x": 1}}]}`:                                                  "at /organizations/0/samverkan/x",
		`{"organizations": [{"id": "a", "name": "a"}, {"id": "b", "name": "b", "parent_id": "a", "samverkan": {"into": "c"}}]}`: "at /organizations/1/samverkan/into: “c” is not in the list “bodies”.",
		"":  "",
		"{": "",
	} {
		_, err := committee.ReadPopolo([]byte(data), committee.ReadOptions{})
		require.ErrorContains(t, err, want, data)
	}
}

// reads checks what holds of every document: it is a fault, or what was read
// can be held in a document and comes back when it is written.
func reads(t testing.TB, data []byte) bool {
	t.Helper()
	in, err := committee.ReadPopolo(data, committee.ReadOptions{Blocs: []committee.PartyBloc{{Party: "Älvpartiet", Bloc: committee.Majority}}})
	if err != nil {
		return false
	}
	require.NoError(t, in.Register.Check())
	require.LessOrEqual(t, in.Taken, in.Rows)
	require.Empty(t, diff(in.Register, readDocument(t, in.Register)))
	out, err := committee.WritePopolo(in.Register)
	require.NoError(t, err)
	again, err := committee.ReadPopolo(out, committee.ReadOptions{})
	require.NoError(t, err)
	require.Empty(t, diff(in.Register, again.Register))
	require.Empty(t, again.Refused)
	return true
}

// Documents whose JSON is right and whose content is not: values are taken out,
// moved and changed at random.
func TestReadPopoloMangled(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	taken := 0
	for range 400 {
		data := []byte(foreign)
		if rng.IntN(3) > 0 {
			var err error
			data, err = committee.WritePopolo(everything())
			require.NoError(t, err)
		}
		var tree any
		require.NoError(t, json.Unmarshal(data, &tree))
		for range 1 + rng.IntN(4) {
			mangle(rng, tree)
		}
		data, err := json.Marshal(tree)
		require.NoError(t, err)
		if reads(t, data) {
			taken++
		}
	}
	require.Greater(t, taken, 100) // else they are all faults, and nothing was tried
}

// mangle changes one value somewhere in a tree.
func mangle(rng *rand.Rand, tree any) {
	value := func() any {
		return []any{nil, "", "bun", "granvik", "anna", "2027", "2027-13", "0001-01-01", "9999-12-31", "chair", "party", "urn:x", "a b", 3.0, []any{}, map[string]any{}, "s", "Älvpartiet"}[rng.IntN(18)]
	}
	for range 8 { // not too deep
		switch v := tree.(type) {
		case map[string]any:
			var keys []string
			for k := range v {
				keys = append(keys, k)
			}
			if len(keys) == 0 {
				return
			}
			slices.Sort(keys)
			k := keys[rng.IntN(len(keys))]
			inner := v[k]
			_, leaf := inner.(string)
			switch {
			case leaf || rng.IntN(12) == 0:
				v[k] = value()
				return
			case rng.IntN(12) == 0:
				delete(v, k)
				return
			}
			tree = inner
		case []any:
			if len(v) == 0 {
				return
			}
			if rng.IntN(4) == 0 {
				v[rng.IntN(len(v))] = v[rng.IntN(len(v))]
				return
			}
			tree = v[rng.IntN(len(v))]
		}
	}
}

func FuzzReadPopolo(f *testing.F) {
	for _, r := range []committee.Register{granvik(), joint(), everything(), (maker{rand.New(rand.NewPCG(1, 1))}).register()} {
		data, err := committee.WritePopolo(r)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(foreign))
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, data) })
}
