package committee_test

import (
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
)

func read(t testing.TB, file string, options committee.ReadOptions) committee.Imported {
	t.Helper()
	in, err := committee.ReadMembers([]byte(file), options)
	require.NoError(t, err)
	require.NoError(t, in.Register.Check())
	return in
}

// rowsOf are the members of a register in short: person, body, role, days.
func rowsOf(r committee.Register) (out []string) {
	for _, m := range r.Members {
		out = append(out, strings.Join([]string{m.Person, m.Body, string(m.Role), m.OnBehalfOf, m.From.String(), m.To.String()}, " "))
	}
	return out
}

func sidesOf(r committee.Register) (out []string) {
	for _, s := range r.Sides {
		out = append(out, s.Person+" "+string(s.Bloc))
	}
	return out
}

func TestReadMembers(t *testing.T) {
	const file = "Kommun;Nämnd;Namn;Roll;Block;Fr.o.m.;T.o.m.;E-post;Anmärkning\r\n" +
		"Älvnäs;Barn- och utbildningsnämnden;Åsa Öst;Ordförande;Majoriteten;2027-01-01;2030-12-31;asa@alvnas.example;x\r\n" +
		"Älvnäs;Barn- och utbildningsnämnden;Bo Lind;2:e vice ordförande;opp;20270101;20301231;;\r\n" +
		";;;\r\n" +
		"Älvnäs;Kommunstyrelsen;Åsa Öst;;;2027-01-01 00:00;2030-12-31 00:00;;\r\n" +
		"Region Mellanälven;Hälsonämnden;Bo Lind;Ersättare;inget;2027-01-01T00:00:00;;;\r\n"
	in := read(t, file, committee.ReadOptions{Known: day("2027-01-20"), Affected: true})
	require.Empty(t, in.Refused)
	require.Equal(t, []string{
		"asa-ost alvnas-barn-och-utbildningsnamnden chair  2027-01-01 2031-01-01",
		"bo-lind alvnas-barn-och-utbildningsnamnden viceChair  2027-01-01 2031-01-01",
		"asa-ost alvnas-kommunstyrelsen member  2027-01-01 2031-01-01",
		"bo-lind-2 region-mellanalven-halsonamnden substitute  2027-01-01 ",
	}, rowsOf(in.Register))
	require.Equal(t, []string{"asa-ost majority", "bo-lind opposition", "bo-lind-2 neither"}, sidesOf(in.Register))
	require.Equal(t, []string{"Anmärkning"}, in.Ignored)
	require.Equal(t, []committee.Namesakes{{Name: "Bo Lind", People: []string{"bo-lind", "bo-lind-2"}}}, in.Namesakes)
	require.Equal(t, 4, in.Rows)
	require.Equal(t, ";", in.Separator)
	require.Equal(t, "asa@alvnas.example", in.Register.People[0].Mail)
	require.Equal(t, day("2027-01-20"), in.Register.Members[0].Known)
	kinds := []committee.BodyKind{}
	for _, b := range in.Register.Bodies {
		kinds = append(kinds, b.Kind)
		require.True(t, b.Affected)
	}
	require.Equal(t, []committee.BodyKind{committee.Committee, committee.Board, committee.RegionCommittee}, kinds)
	require.Equal(t, committee.Region, in.Register.Organizations[1].Kind)

	english := read(t, "municipality,committee,first name,last name,role,bloc,from,to\nÄlvnäs,Education,Åsa,Öst,Chair,majority,2027-01-01,\n", committee.ReadOptions{})
	require.Equal(t, []string{"asa-ost alvnas-education chair  2027-01-01 "}, rowsOf(english.Register))
}

// 0x80–0x9F are from the index windows-1252 of the Encoding Standard: 80 is the
// euro, 8A Š, 9F Ÿ, 96 an en dash; the rest of the table as code points below.
func TestReadMembersEncodings(t *testing.T) {
	const header = "kommun\tn\xe4mnd\tnamn\n"
	in := read(t, header+"\xc4lvn\xe4s\tVux \x96 n\xe4mnden\t\x8aimon \x80 \x9f\n", committee.ReadOptions{})
	require.Equal(t, committee.Windows1252, in.Encoding)
	require.Equal(t, "\t", in.Separator)
	require.Equal(t, "Älvnäs", in.Register.Organizations[0].Name.SV)
	require.Equal(t, "Vux – nämnden", in.Register.Bodies[0].Name.SV)
	require.Equal(t, "Šimon € Ÿ", in.Register.People[0].Name)
	require.Equal(t, "simon-y", in.Register.People[0].ID)

	var high strings.Builder
	for b := 0x80; b <= 0xFF; b++ {
		if !slices.Contains([]int{0x81, 0x8D, 0x8F, 0x90, 0x9D}, b) && b != 0xA0 { // A0 is white space
			high.WriteByte(byte(b))
		}
	}
	in = read(t, header+"a\tb\t"+high.String()+"\n", committee.ReadOptions{})
	want := "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
	for r := rune(0xA1); r <= 0xFF; r++ {
		want += string(r)
	}
	require.Equal(t, want, in.Register.People[0].Name)
	require.Equal(t, 27, utf8.RuneCountInString(want)-0xFF+0xA0)

	in = read(t, header+"a\tb\t\x81\n"+"a\tb\tBo\n", committee.ReadOptions{})
	require.Len(t, in.Refused, 1)
	require.ErrorContains(t, in.Refused[0].Fault, "at /2/namn: The cell “\uFFFD” has a character that could not be read.")
	require.Len(t, in.Register.Members, 1)

	in = read(t, "\xEF\xBB\xBFkommun,nämnd,namn\nÄlvnäs,N,Åsa\n", committee.ReadOptions{})
	require.Equal(t, committee.UTF8, in.Encoding)
	require.Equal(t, "Älvnäs", in.Register.Organizations[0].Name.SV)

	// One damaged byte in a file of UTF-8 costs one row.
	in = read(t, "kommun,nämnd,namn\nÄlvnäs,N,\xe5sa\nÄlvnäs,N,Örn\n", committee.ReadOptions{})
	require.Equal(t, committee.UTF8, in.Encoding)
	require.Equal(t, 2, in.Refused[0].Line)
	require.Equal(t, "orn", in.Register.Members[0].Person)

	// å as a letter and a ring, as some computers write it.
	in = read(t, "kommun,na\u0308mnd,namn\nA\u0308lvna\u0308s,N,A\u030Asa\n", committee.ReadOptions{})
	require.Equal(t, "Åsa", in.Register.People[0].Name)

	for file, want := range map[string]string{
		"":                                      "The file lacks a column for the municipality, a column for the committee and a column for the name.",
		"kommun;namn\n":                         "The file lacks a column for the committee.",
		"PK\x03\x04":                            "looks like a workbook",
		"k\x00o\x00":                            "looks like a workbook, packed, or like UTF-16",
		strings.Repeat("a;", 300):               "The file has 301 columns. It may have 200 at most.",
		strings.Repeat("a", committee.MaxCSV+1): "The file has 1,048,577 bytes.",
	} {
		_, err := committee.ReadMembers([]byte(file), committee.ReadOptions{})
		require.ErrorContains(t, err, want)
	}
}

func TestReadMembersRefusesRowsAndLosesNone(t *testing.T) {
	const header = "kommun;nämnd;namn;roll;block;från;till;e-post\n"
	for _, c := range []struct{ row, at, want string }{
		{";N;Bo;;;;;", "/2/kommun", "The municipality is missing."},
		{"G / ;N;Bo;;;;;", "/2/kommun", "The municipality is missing."},
		{"G;;Bo;;;;;", "/2/nämnd", "The committee is missing."},
		{"G;N;;;;;;", "/2/namn", "The name is missing."},
		{"G;N;Vakant;;;;;", "/2/namn", "The seat is vacant"},
		{"G;N;Bo;kung;;;;", "/2/roll", "The role “kung” is unknown."},
		{"G;N;Bo;;(S);;;", "/2/block", "The bloc “(S)” is unknown."},
		{"G;N;Bo;;;1/1 2027;;", "/2/från", "“1/1 2027” is not a day."},
		{"G;N;Bo;;;2027-02-29;;", "/2/från", "“2027-02-29” is not a day."},
		{"G;N;Bo;;;;2027-01-01 25:00;", "/2/till", "is not a day."},
		{"G;N;Bo;;;2027-01-02;2027-01-01;", "/2/till", "The last day is 2027-01-01 but the first day 2027-01-02."},
		{"G;N;Bo;;;;;bo", "/2/e-post", "“bo” is not a mail address."},
		{"G;N;Bo;;;;;;;x", "/2", "The row has 10 cells but the headings are 8."},
		{"G;N;\"Bo;;;;;", "/2", "A quotation mark in the row lacks its other"},
		{"G;N;\"Bo\"x;;;;;", "/2", "A quotation mark in the row lacks its other"},
		{"G;N;B\u0007o;;;;;", "/2/namn", "has a character that could not be read"},
		{"G;N;" + strings.Repeat("å", 201) + ";;;;;", "/2/namn", "The cell has 201 characters."},
	} {
		in := read(t, header+c.row+"\nG;N;Cia;;;;;\n", committee.ReadOptions{})
		require.Len(t, in.Refused, 1, c.row)
		got := in.Refused[0]
		require.Equal(t, 2, got.Line)
		require.Equal(t, c.row, got.Raw)
		require.Equal(t, c.at, got.Fault.At, c.row)
		require.Contains(t, got.Fault.Error(), c.want)
		require.NotContains(t, got.Fault.Text.SV+got.Fault.Text.EN, "{")
		require.Equal(t, []string{"cia g-n member   "}, rowsOf(in.Register), c.row)
		require.Equal(t, 2, in.Rows)
	}
}

func TestReadMembersRepeatsAndContradictions(t *testing.T) {
	in := read(t, "kommun;nämnd;namn;roll;block;från;till\n"+
		"G;N;Bo Lind;ledamot;opp;2027-01-01;\n"+
		"G;N;\"Bo\n Lind\";ledamot;opp;2027-01-01;\n"+ // lines 3 and 4
		"G;N;bo lind;ledamot;;2027-01-01;\n"+
		"G;N;Bo Lind;ersättare;;2028-01-01;\n"+
		"G;N;Bo Lind;ledamot;maj;2027-01-01;\n"+
		"G;N;Bo Lind;ersättare;;;2026-12-31\n"+
		"G;N;Cia;;;;\n"+
		"G;N;Cia;;maj;;\n", committee.ReadOptions{})
	require.Equal(t, []committee.Repeated{{Line: 3, First: 2}, {Line: 5, First: 2}}, in.Repeated)
	require.Len(t, in.Refused, 2)
	require.EqualError(t, in.Refused[0].Fault, "at /6: Here it says substitute, but line 2 says member for the same person, body and days. Correct one of them, or let one end when the other begins.")
	require.ErrorContains(t, in.Refused[1].Fault, "at /7: Here it says the majority, but line 2 says the opposition")
	require.Equal(t, []string{"bo-lind g-n member  2027-01-01 ", "bo-lind g-n substitute   2027-01-01", "cia g-n member   "}, rowsOf(in.Register))
	require.Equal(t, []string{"bo-lind opposition", "cia majority"}, sidesOf(in.Register))
	require.Equal(t, 8, in.Rows)
}

// The party is read to derive the bloc, committee by committee, and not kept.
func TestReadMembersParty(t *testing.T) {
	options := committee.ReadOptions{Blocs: []committee.PartyBloc{
		{Party: "Älvpartiet", Bloc: committee.Majority},
		{Organization: "Granvik", Party: "älvpartiet", Bloc: committee.Opposition},
		{Organization: "granvik", Body: "Omsorgsnämnden", Party: "Älvpartiet", Bloc: committee.Neither},
		{Organization: "granvik", Body: "Omsorgsnämnden", Party: "Älvpartiet", Bloc: committee.Majority}, // the first of two counts
	}}
	in := read(t, "kommun;nämnd;namn;parti;block\n"+
		"Tunadal;Omsorgsnämnden;Anna;Älvpartiet;\n"+
		"Granvik;Barnnämnden;Bo;ÄLVPARTIET;\n"+
		"Granvik;Omsorgsnämnden;Cia;Älvpartiet;\n"+
		"Granvik;Omsorgsnämnden;Dan;Älvpartiet;majoritet\n"+ // the file's own word goes first
		"Granvik;Omsorgsnämnden;Eva;Bergpartiet;\n", options)
	require.Equal(t, []string{"anna majority", "bo opposition", "cia neither", "dan majority"}, sidesOf(in.Register))
	require.Equal(t, []string{"bergpartiet"}, in.Unmapped)
	data, err := committee.WritePopolo(in.Register)
	require.NoError(t, err)
	require.NotContains(t, strings.ToLower(string(data)), "partiet")

	options.Blocs[0].Bloc = "x"
	_, err = committee.ReadMembers(nil, options)
	require.ErrorContains(t, err, "at /blocs/0/bloc: Found “x”.")
}

func TestReadMembersJoint(t *testing.T) {
	in := read(t, "kommun;nämnd;namn;roll\n"+
		"Storsele;Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken;Eva Sten;ordförande\n"+
		"Fjällbäcken;Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken;Finn Alm;\n"+
		"Storsele / Fjällbäcken;Näringslivsnämnden;Gun Moberg;\n"+
		"Storsele;Räddningsnämnden;Hans Norén;\n"+
		"Fjällbäcken;Räddningsnämnden;Ivar Ås;\n", committee.ReadOptions{Joint: []string{"räddningsnämnden"}})
	require.Empty(t, in.Refused)
	require.Equal(t, []string{
		"eva-sten gemensamma-vuxenutbildningsnamnden-storsele-fjallbacken chair storsele  ",
		"finn-alm gemensamma-vuxenutbildningsnamnden-storsele-fjallbacken member fjallbacken  ",
		"gun-moberg naringslivsnamnden member   ",
		"hans-noren raddningsnamnden member storsele  ",
		"ivar-as raddningsnamnden member fjallbacken  ",
	}, rowsOf(in.Register))
	for _, b := range in.Register.Bodies {
		require.Equal(t, committee.JointCommittee, b.Kind)
		require.Equal(t, []string{"storsele", "fjallbacken"}, b.Organizations)
	}
}

// The next term's file goes on with the register: what has the same name has
// the same ID, and a committee that has ended does not come alive again.
func TestReadMembersGoesOn(t *testing.T) {
	r := joint()
	r.Bodies[0].To = day("2031-01-01")
	in := read(t, "kommun;nämnd;namn;från;id\n"+
		"GRANVIK;Barn- och utbildningsnämnden;Anna  Ek;2030-06-01;\n"+
		"Granvik;Barn- och utbildningsnämnden;Bo Lind;2031-01-01;\n"+
		"Granvik;Barn- och utbildningsnämnden;Cia Ny;2031-01-01;\n"+
		"Tunadal;Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken;Eva Sten;;\n"+
		"Storsele;Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken;Eva Sten;;\n"+
		"Storsele;Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken;Dan;;dan\n"+
		"Storsele;Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken;Ove;;19121212-1212\n", committee.ReadOptions{Existing: r})
	require.Empty(t, in.Refused)
	require.Equal(t, []string{
		"anna bun member  2030-06-01 ",
		"bo granvik-barn-och-utbildningsnamnden member  2031-01-01 ",
		"cia-ny granvik-barn-och-utbildningsnamnden member  2031-01-01 ",
		"eva-sten vux member tunadal  ",
		"eva vux member storsele  ",
		"dan vux member storsele  ",
		"ove vux member storsele  ",
	}, rowsOf(in.Register))
	require.Equal(t, "Anna Ek", in.Register.People[0].Name)
	require.Equal(t, []string{"storsele", "fjallbacken", "tunadal"}, in.Register.Bodies[2].Organizations)
	both := r.With(in.Register)
	require.Len(t, both.Bodies, 3)
	require.Equal(t, []string{"storsele", "fjallbacken", "tunadal"}, both.Bodies[1].Organizations)
	require.Equal(t, []string{"storsele", "fjallbacken"}, r.Bodies[1].Organizations)
	require.ErrorContains(t, both.Check(), "at /members/10: The person is both chair and member in the body") // Eva's old seat has no end
	require.Empty(t, diff(both, both.With(in.Register)))
}

func TestReadMembersSeparatorLine(t *testing.T) {
	in := read(t, "sep=,\r\nkommun,nämnd,namn\r\nG,N,\r\n", committee.ReadOptions{})
	require.Equal(t, 3, in.Refused[0].Line)
	in = read(t, "\n\nkommun;nämnd;namn\r\rG;N;\n", committee.ReadOptions{}) // lone CR are line breaks too
	require.Equal(t, 5, in.Refused[0].Line)
}

// A quotation that is opened by mistake costs its line, not the file; one of
// more lines than a row may take is such a mistake.
func TestReadMembersStrayQuotes(t *testing.T) {
	file := "kommun;nämnd;namn\n" + strings.Repeat("x\";\"\n", 5000) + "G;N;\"Bo\n\"\n"
	in := read(t, file, committee.ReadOptions{})
	require.Equal(t, 5001, in.Rows)
	require.Equal(t, "bo", in.Register.Members[0].Person)
	in = read(t, "kommun;nämnd;namn\nG;N;\"Bo"+strings.Repeat("\n", 19)+"\"\nG;N;\"Cia"+strings.Repeat("\n", 20)+"\"\n", committee.ReadOptions{})
	require.Equal(t, []string{"bo g-n member   "}, rowsOf(in.Register))
}

// What is written reads back to a register that says the same on every day.
func TestWriteMembersReadsBack(t *testing.T) {
	rng := maker{rand.New(rand.NewPCG(7, 7))}
	for range 60 {
		r := rng.register()
		for i := range r.Bodies { // CSV has no days of bodies, nor a body's second name
			r.Bodies[i].Period, r.Bodies[i].Into = samverkan.Period{}, ""
			if r.Bodies[i].Kind == committee.JointCommittee {
				r.Bodies[i].Name = samverkan.Same("Gemensamma nämnden " + r.Bodies[i].ID)
			}
		}
		at := committee.At{Known: rng.day()}
		v := view(t, r, at)
		in := read(t, v.WriteMembers(samverkan.SV), committee.ReadOptions{})
		require.Empty(t, in.Refused)
		bodies := map[string]string{} // by name: the new ID
		for _, b := range in.Register.Bodies {
			bodies[b.Name.SV] = b.ID
		}
		for d := epoch().AddDays(-2); d.Before(epoch().AddDays(reach + 2)); d = d.AddDays(5) {
			was, is := view(t, r, committee.At{On: d, Known: at.Known}), view(t, in.Register, on(d.String()))
			for _, b := range r.Bodies {
				want, got := was.Members(b.ID), is.Members(bodies[b.Name.SV])
				order := func(a, b committee.Seat) int { return strings.Compare(a.Person, b.Person) }
				slices.SortFunc(want, order)
				slices.SortFunc(got, order)
				for i := range got {
					got[i].OnBehalfOf = strings.Replace(got[i].OnBehalfOf, "ort-", "o", 1)
					if i < len(want) && b.Kind != committee.JointCommittee {
						want[i].OnBehalfOf = "" // that of the only organization says nothing
					}
				}
				require.Empty(t, diff(want, got))
			}
		}
	}
}

// Hostile names are text on the way in and no formulas on the way out.
func TestWriteMembersFormulas(t *testing.T) {
	in := read(t, "kommun;nämnd;namn\n=1+1;@N;\"=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"\n-G;+N;-1\n", committee.ReadOptions{})
	require.Empty(t, in.Refused)
	out := view(t, in.Register, committee.At{}).WriteMembers(samverkan.EN)
	records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"'=1+1", "'@N", `'=HYPERLINK("http://x";"y")`}, records[1][:3])
	require.Equal(t, []string{"'-G", "'+N", "-1"}, records[2][:3])
	again := read(t, out, committee.ReadOptions{})
	require.Equal(t, "=1+1", again.Register.Organizations[0].Name.SV)
	require.Equal(t, `=HYPERLINK("http://x";"y")`, again.Register.People[0].Name)
}

func FuzzReadMembers(f *testing.F) {
	f.Add([]byte("kommun;nämnd;namn;roll;block;från;till;parti;id\nG;N;Bo;ledamot;opp;2027-01-01;20301231;x;1\n"), uint8(0))
	f.Add([]byte("kommun,nämnd,namn\n\"G\",\"N\nN\",\"B\"\"o\"\n"), uint8(1))
	f.Add([]byte("\xEF\xBB\xBFmunicipality\tcommittee\tname\r\xc4\tb\tc\r"), uint8(2))
	f.Add([]byte("kommun;nämnd;namn\nA / B;gemensam;x\nC;gemensam;x\nA;gemensam;'=x\n"), uint8(3))
	f.Fuzz(func(t *testing.T, data []byte, how uint8) {
		options := committee.ReadOptions{Affected: how&1 > 0, Blocs: []committee.PartyBloc{{Party: "x", Bloc: committee.Majority}}}
		if how&2 > 0 {
			options.Existing = joint()
		}
		in, err := committee.ReadMembers(data, options)
		if err != nil {
			return
		}
		require.NoError(t, in.Register.Check())
		require.Equal(t, in.Rows, len(in.Refused)+len(in.Repeated)+in.Taken)
		require.Empty(t, diff(in.Register, readDocument(t, in.Register)))
		again, err := committee.ReadMembers(data, options)
		require.NoError(t, err)
		require.Empty(t, diff(in, again))
		// Going on with what was read changes no ID.
		options.Existing = in.Register
		on, err := committee.ReadMembers(data, options)
		require.NoError(t, err)
		require.Equal(t, len(in.Refused), len(on.Refused))
		require.NoError(t, options.Existing.With(on.Register).Check())
		require.Len(t, options.Existing.With(on.Register).People, len(in.Register.People))
		require.Len(t, options.Existing.With(on.Register).Bodies, len(in.Register.Bodies))
	})
}

// No personal identity number comes in by another column than that of IDs, nor
// by a Popolo file, where a name may stand in its parts.
func TestNoPersonalNumbers(t *testing.T) {
	for _, cells := range []string{"Anna Ek 19800101-1234,", "Anna Ek (800101-1234),", "Anna Ek,19800101-1234@g.example", "Anna Ek 198001011234,a@g.example"} {
		got, err := committee.ReadMembers([]byte("kommun,nämnd,namn,e-post\nGranvik,Omsorgsnämnden,"+cells+"\n"), committee.ReadOptions{})
		require.NoError(t, err)
		require.Empty(t, got.Register.People, cells)
		require.Len(t, got.Refused, 1)
		require.Equal(t, "Cellen har något som ser ut som ett personnummer. Ta bort det ur filen.", got.Refused[0].Fault.Text.SV)
	}
	got, err := committee.ReadMembers([]byte("kommun,nämnd,namn,e-post\nGranvik,Omsorgsnämnden,Anna Ek,anna.ek-1980@g.example\n"), committee.ReadOptions{})
	require.NoError(t, err)
	require.Len(t, got.Register.People, 1)

	pop, err := committee.ReadPopolo([]byte(`{"persons":[
		{"id":"p1","given_name":"Anna","family_name":"Ek"},
		{"id":"19800101-1234","name":"Bo Lind 19800101-1234","email":"198001011234@g.example"}]}`), committee.ReadOptions{})
	require.NoError(t, err)
	require.Equal(t, []committee.Person{{ID: "p1", Name: "Anna Ek"}, {ID: "bo-lind", Name: "Bo Lind"}}, pop.Register.People)
	require.Len(t, pop.Refused, 1)
	require.NotContains(t, pop.Refused[0].Fault.Text.SV, "1980")
}
