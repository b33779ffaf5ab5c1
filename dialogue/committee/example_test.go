package committee_test

import (
	"fmt"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// at is a view of a register of these examples: granvik() has one committee of
// four, joint() has a joint committee of two municipalities too.
func at(r committee.Register, day string) *committee.View {
	v, err := committee.NewView(r, on(day))
	if err != nil {
		panic(err)
	}
	return v
}

// A bloc flips in mid-term: the old fact ends, a new one begins.
func Example() {
	r := granvik()
	r.Sides[1].To = day("2028-09-01")
	r.Sides = append(r.Sides, committee.Side{Person: "bo", Body: "bun", Bloc: committee.Majority, Times: from("2028-09-01")})
	for _, on := range []string{"2028-08-31", "2028-09-01"} {
		d, _ := at(r, on).Delegation("bun")
		fmt.Println(on, len(d.Deviations), "avvikelser")
		for _, x := range d.Deviations {
			fmt.Println(" ", x.Text.SV)
		}
	}
	// Output:
	// 2028-08-31 0 avvikelser
	// 2028-09-01 2 avvikelser
	//   Ingen av dem som barn- och utbildningsnämnden har utsett hör till oppositionen: Anna Ek och Bo Lind hör till majoriteten.
	//   Bo Lind hörde till oppositionen när barn- och utbildningsnämnden utsåg och hör nu till majoriteten.
}

func ExampleNewView() {
	r := granvik()
	r.Sides[0].Person = "arne"
	_, err := committee.NewView(r, on("2027-03-01"))
	fmt.Println(err)
	// Output:
	// at /sides/0/person: “arne” is not in the list “people”. Correct the ID or add the entry.
}

func ExampleView_Members() {
	v := at(granvik(), "2027-03-01")
	for _, s := range v.Members("bun") {
		p, _ := v.Person(s.Person)
		fmt.Printf("%s, %s, %s\n", p.Name, s.Role.Text().SV, s.Bloc.Text().SV)
	}
	fmt.Println(v.Bloc("anna", "bun"), v.Bloc("anna", "elsewhere") == committee.UnknownBloc)
	// Output:
	// Anna Ek, ordförande, majoriteten
	// Bo Lind, vice ordförande, oppositionen
	// Cia Holm, ledamot, majoriteten
	// Dan Ros, ersättare, oppositionen
	// majority true
}

func ExampleView_Affected() {
	v := at(joint(), "2027-03-01")
	for _, b := range v.Affected() {
		for _, id := range b.Organizations {
			o, _ := v.Organization(id)
			fmt.Println(b.ID, o.Name.SV)
		}
	}
	fmt.Println(len(v.BodiesOf("storsele")), len(v.BodiesOf("fjallbacken")))
	// Output:
	// bun Granvik
	// vux Storsele
	// vux Fjällbäcken
	// 1 1
}

func ExampleView_Successor() {
	r := granvik()
	r.Bodies[0].To, r.Bodies[0].Into = day("2029-01-01"), "family"
	r.Bodies = append(r.Bodies, committee.Body{
		ID: "family", Name: samverkan.Same("familjenämnden"), Kind: committee.Committee, Organizations: []string{"granvik"},
		Period: samverkan.Period{From: day("2029-01-01")},
	})
	v := at(r, "2029-02-01")
	b, ok := v.Successor("bun")
	fmt.Println(b.Name.SV, ok, v.Predecessors("family")[0].ID)
	old, _ := v.Body("bun")
	fmt.Println(old.To)
	// Output:
	// familjenämnden true bun
	// 2029-01-01
}

func ExampleView_Delegations() {
	r := joint()
	r.Appointments = r.Appointments[:3]
	v := at(r, "2027-04-01")
	for _, d := range v.Delegations() {
		fmt.Println(d.Body, len(d.Delegates))
		for _, x := range d.Deviations {
			fmt.Println(" ", x.Code, x.Code.Deviates(), x.Text.SV)
		}
	}
	b := v.Balance()
	fmt.Println(b.Delegates, "av", b.Expected, "–", b.Majority, "mot", b.Opposition)
	for _, a := range v.Attendance() {
		fmt.Println(a.Person, a.Bodies)
	}
	// Output:
	// bun 2
	// vux 1
	//   oneAppointed true Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken har utsett en person, Eva Sten. Förslaget är två.
	// 3 av 4 – 2 mot 1
	// anna [bun]
	// bo [bun]
	// eva [vux]
}

func ExampleView_Newcomers() {
	r := granvik()
	r.Members = append(r.Members, committee.Member{Person: "bo", Body: "bun", Role: committee.Substitute, Times: between("2023-01-01", "2027-01-01")})
	term := samverkan.Period{From: day("2027-01-01"), To: day("2031-01-01")}
	before := samverkan.Period{From: day("2023-01-01"), To: day("2027-01-01")}
	n, err := at(r, "2027-03-01").Newcomers(term, before)
	if err != nil {
		panic(err)
	}
	for _, p := range n.People {
		fmt.Println(p.Person, p.Is.Text().SV)
	}
	// Output:
	// anna ny
	// bo satt kvar eller kom tillbaka
	// cia ny
	// dan ny
}

// Before the election it is known who falls off by the turn of the term.
func ExampleView_SeatsEnding() {
	r := granvik()
	r.Members[0].To = day("2031-01-01")
	r.Appointments[0].To = day("2030-07-01")
	for _, e := range at(r, "2030-03-01").SeatsEnding(day("2031-01-01")) {
		fmt.Println(e.On, e.Person, e.Why.Text().SV, e.Left)
	}
	// Output:
	// 2030-07-01 anna uppdraget i dialogen upphör 0
	// 2031-01-01 bo platsen i organet upphör 0
}

func ExampleBody_Office() {
	b := committee.Body{TakesOffice: []samverkan.Date{day("2026-11-15")}}
	fmt.Println(b.Office(day("2023-01-01")), b.Office(day("2027-01-01")))
	// Output:
	// 2023-01-01 2026-11-15
}

func ExampleReadMembers() {
	file := "kommun;nämnd;namn;roll;parti;från;till\n" +
		"Älvnäs;Omsorgsnämnden;Åsa Öst;Ordförande;Älvpartiet;2027-01-01;2030-12-31\n" +
		"Älvnäs;Omsorgsnämnden;Bo Lind;kung;;2027-01-01;2030-12-31\n"
	in, err := committee.ReadMembers([]byte(file), committee.ReadOptions{
		Known: day("2027-01-20"),
		Blocs: []committee.PartyBloc{{Organization: "Älvnäs", Party: "Älvpartiet", Bloc: committee.Majority}},
	})
	if err != nil {
		panic(err)
	}
	for i, m := range in.Register.Members {
		fmt.Println(m.Person, m.Body, m.Role, in.Register.Sides[i].Bloc, m.From, m.To)
	}
	for _, r := range in.Refused {
		fmt.Println("rad", r.Line, r.Fault.Text.SV)
	}
	// Output:
	// asa-ost alvnas-omsorgsnamnden chair majority 2027-01-01 2031-01-01
	// rad 3 Rollen ”kung” är okänd. Skriv ordförande, vice ordförande, ledamot eller ersättare.
}

func ExampleView_WriteMembers() {
	out := at(joint(), "").WriteMembers(samverkan.SV)
	lines := strings.Split(out, "\r\n")
	fmt.Println(lines[0])
	fmt.Println(lines[5])
	// Output:
	// kommun,nämnd,namn,roll,block,från,till,e-post,id
	// Storsele,Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken,Eva Sten,ordförande,majoriteten,2027-01-01,,,eva
}

// The list of the next term goes on with the register that there is.
func ExampleRegister_With() {
	r := granvik()
	for i := range r.Members {
		r.Members[i].To = day("2031-01-01")
	}
	in, err := committee.ReadMembers([]byte("kommun;nämnd;namn;från\nGranvik;Barn- och utbildningsnämnden;Cia Holm;2031-01-01\n"), committee.ReadOptions{Existing: r})
	if err != nil {
		panic(err)
	}
	r = r.With(in.Register)
	fmt.Println(len(r.People), r.Members[4].Person, r.Check())
	// Output:
	// 4 cia <nil>
}

func ExampleWritePopolo() {
	data, err := committee.WritePopolo(committee.Register{
		Organizations: []committee.Organization{{ID: "granvik", Name: samverkan.Same("Granvik"), Kind: committee.Municipality, Code: "0012"}},
		People:        []committee.Person{{ID: "anna", Name: "Anna Ek"}},
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(string(data))
	// Output:
	// {"memberships":[],"organizations":[{"classification":"municipality","id":"granvik","identifiers":[{"identifier":"0012","scheme":"officialCode"}],"name":"Granvik"}],"persons":[{"id":"anna","name":"Anna Ek"}],"posts":[]}
}

func ExampleReadPopolo() {
	in, err := committee.ReadPopolo([]byte(`{
		"persons": [{"id": "p:1", "name": "Anna Ek", "memberships": [{"organization_id": "c", "role": "Chair", "start_date": "2027"}]}],
		"organizations": [
			{"id": "g", "name": "Granvik", "classification": "municipality"},
			{"id": "c", "name": "Omsorgsnämnden", "parent_id": "g"}]
	}`), committee.ReadOptions{})
	if err != nil {
		panic(err)
	}
	m := in.Register.Members[0]
	fmt.Println(m.Person, m.Body, m.Role, m.From)
	// Output:
	// anna-ek c chair 2027-01-01
}

func ExampleView_Day() {
	v := at(granvik(), "2027-02-09")
	fmt.Println(v.Balance().Delegates, v.Day(day("2027-02-10")).Balance().Delegates, v.Balance().Delegates)
	// Output:
	// 0 2 0
}

func ExampleTimes_Meets() {
	spring := committee.Times{Period: samverkan.Period{From: day("2027-01-01"), To: day("2027-07-01")}}
	autumn := committee.Times{Period: samverkan.Period{From: day("2027-07-01")}}
	fmt.Println(spring.Meets(&autumn), spring.Meets(&spring))
	// Output: false true
}
