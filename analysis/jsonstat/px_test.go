package jsonstat_test

import (
	"bytes"
	_ "embed"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// A PX file written by hand after the specification of 2013, in ISO-8859-1; its
// municipalities and figures are invented.
//
//go:embed testdata/example.px
var examplePX []byte

func readPX(t *testing.T, file []byte) *jsonstat.PX {
	t.Helper()
	x, err := jsonstat.ReadPX(file, jsonstat.Options{})
	require.NoError(t, err)
	require.NoError(t, x.Cube.Check())
	return x
}

func TestReadPX(t *testing.T) {
	x := readPX(t, examplePX)
	none, one := 0, 1
	require.Equal(t, cube.Cube{
		Label: "Invånare och medelålder efter kommun, innehåll och år",
		Dimensions: []cube.Dimension{
			{ID: "kommun", Role: cube.Geo, Notes: []string{"Kommunerna finns inte."}, Categories: []cube.Category{
				{ID: "9901", Label: "Ekby"},
				{ID: "9902", Label: "Almvik", Notes: []string{"Bildad 2024; innan dess del av Ekby."}},
				{ID: "9903", Label: "Sjölunda"},
			}},
			{ID: "innehåll", Role: cube.Metric, Categories: []cube.Category{
				{ID: "A", Label: "Antal", Unit: cube.Unit{Label: "personer", Decimals: &none, Measure: cube.Stock}},
				{ID: "M", Label: "Medelålder", Unit: cube.Unit{Label: "år", Decimals: &one}},
			}},
			{ID: "år", Role: cube.Time, Categories: []cube.Category{{ID: "2023"}, {ID: "2024"}, {ID: "2025"}}},
		},
		Values: []float64{4120, 4133, 4098, 42.5, 42.75, 43, 0, 0, 2511, 0, 0, 0, 1200, 0, 1188, -1.5, 0, 45.25},
		Status: []uint8{0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 2, 3, 0, 4, 0, 0, 0, 0},
		Statuses: []cube.Status{
			{},
			{Missing: cube.NotAvailable, Symbol: "..", Label: "uppgift saknas"},
			{Missing: cube.NotApplicable, Symbol: "."},
			{Symbol: "-"},
			{Missing: cube.NotStated, Symbol: "..."},
		},
		Sources: []cube.Source{{Publisher: "Exempelverket", Table: "EX0101", Updated: "20260301 08:00"}},
		Notes:   []string{"Talen är påhittade."},
	}, x.Cube)
	require.Equal(t, 1, x.Heading)
	require.Equal(t, "Invånare", x.Contents)
	require.Equal(t, []string{"Talen är påhittade."}, x.Always)
	require.Contains(t, x.Keywords, jsonstat.Keyword{Name: "ELIMINATION", Keys: []string{"kommun"}, Value: "YES"})
	require.Contains(t, x.Keywords, jsonstat.Keyword{Name: "VALUES", Language: "en", Keys: []string{"kommun"}, Value: `"Ekby","Almvik","Sjölunda"`})
}

func TestPXRoundTrip(t *testing.T) {
	x := readPX(t, examplePX)
	for _, e := range []jsonstat.Encoding{jsonstat.UTF8, jsonstat.Latin1, jsonstat.Windows1252} {
		out, lost, err := x.Encode(e)
		require.NoError(t, err)
		require.Empty(t, lost)
		require.Equal(t, e != jsonstat.Latin1, !bytes.Contains(out, []byte("Inv\xE5nare")) || e == jsonstat.Windows1252, e)
		again := readPX(t, out)
		require.Equal(t, x.Cube, again.Cube, e)
		require.ElementsMatch(t, x.Keywords, again.Keywords)
		twice, _, err := again.Encode(e)
		require.NoError(t, err)
		require.Equal(t, string(out), string(twice), e)
	}
	out, _, err := x.Encode(jsonstat.UTF8)
	require.NoError(t, err)
	require.Contains(t, string(out), "\r\n42.50 42.75 43.00 \r\n", "all cells have the same decimals")
	withMark := readPX(t, append([]byte("\xEF\xBB\xBF"), out...))
	require.Equal(t, x.Cube, withMark.Cube)
	for _, line := range strings.Split(string(out), "\r\n") {
		require.LessOrEqual(t, len(line), 256, line)
	}
	x.Cube.Notes[0] = strings.Repeat("En lång anmärkning med många ord i. ", 40)
	out, _, err = x.Encode(jsonstat.UTF8)
	require.NoError(t, err)
	require.Equal(t, x.Cube.Notes, readPX(t, out).Cube.Notes, "a long text goes on in new lines")
	for _, line := range strings.Split(string(out), "\r\n") {
		require.LessOrEqual(t, len(line), 256, line)
	}

	x.Cube.Label = "Ł€"
	_, _, err = x.Encode(jsonstat.Latin1)
	require.Equal(t, "/TITLE", first(t, err).At)
	require.Equal(t, "Tecknet ”Ł” finns inte i iso-8859-1. Skriv filen i utf-8, eller byt ut tecknet.", first(t, err).Text.SV)
	x.Cube.Label = "€ ”"
	out, _, err = x.Encode(jsonstat.Windows1252)
	require.NoError(t, err)
	require.Equal(t, "€ ”", readPX(t, out).Cube.Label)
	_, _, err = x.Encode(jsonstat.Latin1)
	require.Error(t, err)
	x.Cube.Label = "\u0080"
	_, _, err = x.Encode(jsonstat.Latin1)
	require.Error(t, err, "a control character would be read as €")
	x.Cube.Label = `"`
	_, _, err = x.Encode(jsonstat.UTF8)
	require.Equal(t, "/TITLE", first(t, err).At)
	_, _, err = x.Encode("")
	require.Equal(t, "/encoding", first(t, err).At)
}

// The standard library's ISO weeks are the oracle: 28 December is in the last week.
func TestPXWeeks(t *testing.T) {
	for year := 1900; year < 2110; year++ {
		_, last := time.Date(year, 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
		n := last - 52 + 2
		file := `CODEPAGE="utf-8";HEADING="t";TIMEVAL("t")=TLIST(W1,"` + strconv.Itoa(year) + `52"-"` + strconv.Itoa(year+1) + `01");DATA=` + strings.Repeat("1 ", n) + ";"
		_, err := jsonstat.ReadPX([]byte(file), jsonstat.Options{})
		require.NoError(t, err, year)
	}
}

// What comes from JSON-stat and goes to PX says what it loses.
func TestPXOfJSONStat(t *testing.T) {
	c := read(t, small).Cube
	x := jsonstat.PX{Cube: *c}
	out, lost, err := x.Encode(jsonstat.UTF8)
	require.NoError(t, err)
	require.Len(t, lost, 6) // symbols of units, statuses, children, coordinates, the zone of the time, and what is empty
	require.Contains(t, lost[5].SV, "”MATRIX”, ”SUBJECT-AREA” och ”SUBJECT-CODE”.")
	again := readPX(t, out).Cube
	require.Equal(t, c.Values, again.Values)
	require.Equal(t, "region", again.Dimensions[0].ID)
	require.Equal(t, "kommun", again.Dimensions[0].Label)
	require.Equal(t, cube.Geo, again.Dimensions[0].Role)
	require.Equal(t, cube.Time, again.Dimensions[1].Role)
	require.Equal(t, cube.Metric, again.Dimensions[2].Role)
}

const keyedPX = `CHARSET="ANSI";CODEPAGE="utf-8";DECIMALS=0;TITLE="t";CONTENTS="t";UNITS="u";STUB="a","b";HEADING="c";
VALUES("a")="x","y";VALUES("b")="p","q";CODES("b")="q","r";VALUES("c")="1","2","3";KEYS("a")=VALUES;KEYS("b")=CODES;
DATA=
"y","q",1 2 3
"x","r",4 ".." 6;
`

// Rows that are left out are 0, as the specification says. A code goes before a
// name where KEYS says so: "q" is the code of p.
func TestPXKeys(t *testing.T) {
	c := readPX(t, []byte(keyedPX)).Cube
	require.Equal(t, []float64{0, 0, 0, 4, 0, 6, 1, 2, 3, 0, 0, 0}, c.Values)
	require.Equal(t, []uint8{0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0}, c.Status)
	require.Equal(t, "u", c.Unit.Label)
	for name, f := range map[string]struct{ old, new, at string }{
		"a row twice":     {`"x","r"`, `"y","q"`, "/DATA/6"},
		"no such value":   {`"x","r"`, `"z","r"`, "/DATA"},
		"a key missing":   {`"x","r",`, `"x",`, "/DATA"},
		"a row too short": {`6;`, `;`, "/DATA/5"},
		"what KEYS says":  {`=VALUES;KEYS`, `=NAMES;KEYS`, "/KEYS/a"},
		"in the heading":  {`KEYS("a")`, `KEYS("c")`, "/KEYS/c"},
	} {
		_, err := jsonstat.ReadPX([]byte(strings.Replace(keyedPX, f.old, f.new, 1)), jsonstat.Options{})
		require.Error(t, err, name)
		require.Equal(t, f.at, first(t, err).At, name)
	}
}

// What a row begins with instead of its keys is named; a file that is cut off
// there says so.
func TestPXKeysFound(t *testing.T) {
	for _, f := range []struct{ old, new, says string }{
		{`"x","r",4`, `4`, "The row begins with “4”."},
		{`"x","r",4 ".." 6;`, `"x",4 5 6;`, "The row begins with “4”."},
		{`"x","r",4 ".." 6;`, `"x`, "The row begins with “\"x”."},
		{`"x","r",4 ".." 6;`, `"x",`, "The file ends among the cells"},
		{`"x","r",4 ".." 6;`, `"x","r"`, "The file ends among the cells"},
		{`"x","r",4 ".." 6;`, `"x","r";`, "The cell is “;”."},
	} {
		_, err := jsonstat.ReadPX([]byte(strings.TrimSuffix(strings.Replace(keyedPX, f.old, f.new, 1), "\n")), jsonstat.Options{})
		require.ErrorContains(t, err, f.says)
	}
}

// A file in one encoding with letters of another is refused at the first of them.
// What is what it says, in capitals before quotation marks and dashes too, is read.
func TestPXMixedEncodings(t *testing.T) {
	file := func(codepage, name string) []byte {
		return []byte(`CHARSET="ANSI";` + codepage + `DECIMALS=0;TITLE="t";HEADING="a";VALUES("a")="` + name + `","2";DATA=1 2;`)
	}
	for _, codepage := range []string{`CODEPAGE="iso-8859-1";`, `CODEPAGE="windows-1252";`, ""} {
		for name, found := range map[string]string{"kön": "ön", "m\xe4n och kön": "ön", "Ålder": "Ålder", "0–4 år": "–4", "5\u00a0år": "\u00a0år"} {
			data := file(codepage, name)
			_, err := jsonstat.ReadPX(data, jsonstat.Options{})
			f := first(t, err)
			require.Equal(t, samverkan.CodeConflict, f.Code, name)
			require.Equal(t, "/CODEPAGE", f.At)
			require.Equal(t, strings.Index(string(data), found), f.Offset, name)
			require.ErrorContains(t, err, "“"+found+"” in UTF-8")
		}
		for name, want := range map[string]string{
			"k\xf6n": "kön", "\x94MALM\xd6\x94": "”MALMÖ”", "\xc5\xc4\xd6\x96": "ÅÄÖ–", "CAF\xc9\xbb": "CAFÉ»", "S\xc3O": "SÃO", "\xc2GE": "ÂGE", "\xe2\xe3": "âã",
		} {
			require.Equal(t, want, readPX(t, file(codepage, name)).Cube.Dimensions[0].Categories[0].ID)
		}
	}
	_, err := jsonstat.ReadPX(file(`CODEPAGE="utf-8";`, "k\xf6n"), jsonstat.Options{})
	require.ErrorContains(t, err, "UTF-8", "and the other way about")
	// A text that is broken already is not written so that nobody could tell.
	x := readPX(t, file(`CODEPAGE="utf-8";`, "kÃ¶n"))
	_, _, err = x.Encode(jsonstat.Latin1)
	require.ErrorContains(t, err, "“Ã¶n” would be read as UTF-8")
	out, _, err := x.Encode(jsonstat.UTF8)
	require.NoError(t, err)
	require.Equal(t, x.Cube, readPX(t, out).Cube)
}

func TestPXTimes(t *testing.T) {
	for list, want := range map[string]string{
		`TLIST(A1),"1994","1995"`:                  "1994 1995",
		`TLIST(A1, "1994"-"1996")`:                 "1994 1995 1996",
		`TLIST(A1,"1994-1996")`:                    "1994 1995 1996",
		`TLIST(H1,"19942"-"19952")`:                "1994H2 1995H1 1995H2",
		`TLIST(Q1), "19954", "19961"`:              "1995Q4 1996Q1",
		`TLIST(Q1,"19954"-"19962")`:                "1995Q4 1996Q1 1996Q2",
		`TLIST(M1,"199611"-"199702")`:              "1996M11 1996M12 1997M01 1997M02",
		`TLIST(W1,"202052"-"202101")`:              "2020W52 2020W53 2021W01", // 2020 began on a Wednesday and was a leap year
		`TLIST(W1,"202152"-"202201")`:              "2021W52 2022W01",
		`TLIST(W1,"201552"-"201601")`:              "2015W52 2015W53 2016W01", // 2015 began on a Thursday
		`TLIST(D1),"20260101",` + "\n\"20260102\"": "20260101 20260102",
	} {
		n := len(strings.Fields(want))
		file := `CODEPAGE="utf-8";DECIMALS=0;HEADING="t";TIMEVAL("t")=` + list + ";DATA=" + strings.Repeat("1 ", n) + ";"
		x := readPX(t, []byte(file))
		d := x.Cube.Dimensions[0]
		got := []string{}
		for _, c := range d.Categories {
			got = append(got, c.ID)
		}
		require.Equal(t, want, strings.Join(got, " "), list)
		require.Equal(t, cube.Time, d.Role)
		out, _, err := x.Encode(jsonstat.Latin1)
		require.NoError(t, err)
		require.Equal(t, x.Cube, readPX(t, out).Cube)
	}
	for _, list := range []string{``, `TLIST`, `TLIST(A1`, `TLIST(A1)`, `TLIST(A1,"1995"-"1994")`, `TLIST(Q1,"19950"-"19951")`, `TLIST(W1,"000001"-"999901")`, `TLIST(D1,"20260101"-"20260102")`, `"1994"`} {
		_, err := jsonstat.ReadPX([]byte(`CODEPAGE="utf-8";HEADING="t";TIMEVAL("t")=`+list+";DATA=1;"), jsonstat.Options{})
		require.Equal(t, "/TIMEVAL/t", first(t, err).At, list)
	}
}

// A value that is a time is the time of the list; one that is called otherwise
// may be any.
func TestPXTimesAgree(t *testing.T) {
	for _, c := range []struct{ values, list, at string }{
		{`VALUES("t")="2024","2025"`, `TLIST(A1),"2023","2024"`, "/TIMEVAL/t"},
		{`VALUES("t")="2024","2025"`, `TLIST(A1,"2023"-"2024")`, "/TIMEVAL/t"},
		{`VALUES("t")="2024","2025"`, `TLIST(A1),"2024","2025"`, ""},
		{`VALUES("t")="2024, prel.","2025*"`, `TLIST(A1),"2023","2024"`, ""},
		{`VALUES("t")="2024, prel.","2025*";CODES("t")="2024","2025"`, `TLIST(A1),"2023","2024"`, "/TIMEVAL/t"},
		{`VALUES("t")="2024","2025";CODES("t")="1001","1002"`, `TLIST(A1),"2024","2025"`, ""}, // the codes are no times
		{`VALUES("t")="2024K1","2024K2"`, `TLIST(Q1),"20241","20242"`, ""},
		{`VALUES("t")="2024K1","2024K3"`, `TLIST(Q1),"20241","20242"`, "/TIMEVAL/t"},
		{`VALUES("t")="20241","20242"`, `TLIST(Q1),"20241","20242"`, ""},
		{`VALUES("t")="2024M01","2024M02"`, `TLIST(M1),"202402","202403"`, "/TIMEVAL/t"},
		{`VALUES("t")="januari","februari"`, `TLIST(M1),"202402","202403"`, ""},
	} {
		_, err := jsonstat.ReadPX([]byte(`CODEPAGE="utf-8";DECIMALS=0;HEADING="t";`+c.values+`;TIMEVAL("t")=`+c.list+";DATA=1 2;"), jsonstat.Options{})
		if c.at == "" {
			require.NoError(t, err, c.values)
			continue
		}
		require.Error(t, err, c.values)
		f := first(t, err)
		require.Equal(t, c.at, f.At)
		require.Equal(t, samverkan.CodeConflict, f.Code)
	}
}

func TestPXFaults(t *testing.T) {
	file := string(examplePX)
	for _, c := range []struct{ name, old, new, at string }{
		{"no DATA", "DATA=", "DATUM=", "/DATUM"},
		{"a variable without values", `VALUES("kommun")="Ekby","Almvik","Sj` + "\xF6" + `lunda";`, "", "/DATA"},
		{"fewer codes", `"9901","9902","9903"`, `"9901","9902"`, "/VALUES/kommun"},
		{"a code twice", `"9901","9902","9903"`, `"9901","9902","9902"`, "/VALUES/kommun"},
		{"other times", `"2023"-"2025"`, `"2023"-"2026"`, "/VALUES/år"},
		{"a keyword twice", "COPYRIGHT=YES;", "COPYRIGHT=YES;COPYRIGHT=NO;", "/COPYRIGHT"},
		{"no such contents", `CONTVARIABLE="innehåll"`, `CONTVARIABLE="inneh"`, ""},
		{"no such variable", `NOTE("kommun")`, `NOTE("land")`, "/NOTE/land"},
		{"no such value", `("kommun","Almvik")`, `("kommun","Nystad")`, "/VALUENOTE/kommun/Nystad"},
		{"decimals", "DECIMALS=1;", "DECIMALS=16;", "/DECIMALS"},
		{"decimals, text", "DECIMALS=1;", "DECIMALS=one;", "/DECIMALS"},
		{"no semicolon", "AXIS-VERSION=\"2013\";", "AXIS-VERSION=\"2013;", ""},
		{"no quotation mark", `MATRIX="EX0101";`, `MATRIX="EX0101;`, ""},
		{"no keyword", "COPYRIGHT", "!", ""},
		{"another encoding", "iso-8859-1", "iso-8859-2", "/CODEPAGE"},
		{"not UTF-8", "iso-8859-1", "utf-8", ""},
		{"DOS text", "CHARSET=\"ANSI\";\r\nAXIS-VERSION=\"2013\";\r\nCODEPAGE=\"iso-8859-1\";", "", "/CODEPAGE"},
		{"fewer cells", "-1.5 0.0", "-1.5", "/DATA"},
		{"more cells", "-1.5 0.0", "-1.5 0 0", "/DATA"},
		{"a decimal comma is a cell more", "42.75", "42,75", "/DATA"},
		{"a cell of letters", "42.75", "NA", "/DATA/4"},
		{"a cell that begins as a number", "42.75", "42x", "/DATA/4"},
		{"a cell of eight dots", `"..."`, `"........"`, "/DATA/13"},
		{"a cell of nothing", `"..."`, `""`, "/DATA/13"},
		{"a number too large", "42.75", "1e999", "/DATA/4"},
		{"something after the end", "\r\n;\r\n", "\r\n;\r\n1 2 3;", "/DATA"},
		{"no end", "\r\n;\r\n", "\r\n", "/DATA"},
	} {
		old := c.old
		if !strings.Contains(file, old) {
			old = latin1(old)
		}
		require.Contains(t, file, old, c.name)
		broken := strings.Replace(file, old, latin1(c.new), 1)
		_, err := jsonstat.ReadPX([]byte(broken), jsonstat.Options{})
		require.Error(t, err, c.name)
		f := first(t, err)
		if c.at != "" && c.name != "no DATA" && c.name != "a variable without values" {
			require.Equal(t, c.at, f.At, "%s: %v", c.name, err)
		}
		require.GreaterOrEqual(t, f.Offset, 0, c.name)
		require.LessOrEqual(t, f.Offset, len(broken), c.name)
	}
	for i := range len(examplePX) - 4 {
		_, err := jsonstat.ReadPX(examplePX[:i], jsonstat.Options{})
		require.Error(t, err, i)
	}
	_, err := jsonstat.ReadPX([]byte(`CODEPAGE="utf-8";HEADING="x","y";VALUES("x")="1";DATA=1;`), jsonstat.Options{})
	require.Equal(t, "/VALUES/y", first(t, err).At)
	require.Equal(t, "Variabeln ”y” saknar VALUES, som räknar upp dess värden. Skriv VALUES(\"y\")=…;", first(t, err).Text.SV)
}

func latin1(s string) string {
	var b strings.Builder
	for _, c := range s {
		b.WriteByte(byte(c))
	}
	return b.String()
}

func TestPXSteps(t *testing.T) {
	want := readPX(t, examplePX)
	for _, budget := range []int{1, 3, 1000} {
		r, err := jsonstat.NewPXReading(examplePX, jsonstat.Options{})
		require.NoError(t, err)
		_, err = r.Result()
		require.Error(t, err, "not done")
		for !r.Step(budget) {
			done, of := r.Progress()
			require.LessOrEqual(t, done, of)
		}
		got, err := r.Result()
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

// A few bytes cannot ask for much memory.
func TestSparseBomb(t *testing.T) {
	ids := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(`,"` + strconv.Itoa(i) + `"`)
		}
		return b.String()[1:]
	}
	values := ids(4000)
	px := `CODEPAGE="utf-8";STUB="a";HEADING="b";VALUES("a")=` + values + `;VALUES("b")=` + values + `;KEYS("a")=VALUES;DATA=;`
	_, err := jsonstat.ReadPX([]byte(px), jsonstat.Options{})
	require.Equal(t, samverkan.CodeTooLarge, first(t, err).Code)
	file := `{"version":"2.0","class":"dataset","id":["a","b"],"size":[4000,4000],"dimension":{"a":{"category":{"index":[` + values +
		`]}},"b":{"category":{"index":[` + values + `]}}},"value":{}}`
	_, err = jsonstat.Read([]byte(file), jsonstat.Options{})
	require.Equal(t, samverkan.CodeTooLarge, first(t, err).Code)
	for _, file := range []string{
		strings.Replace(file, `"value":{}`, `"value":[1]`, 1), // 16 million cells are told, one is there
		`{"version":"2.0","class":"dataset","id":["a","b"],"size":[4000,4000],"dimension":{"a":{"category":{"index":["1"]}},"b":{"category":{"index":{"2":0}}}},"value":[1]}`,
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err = jsonstat.Read([]byte(file), jsonstat.Options{})
		runtime.ReadMemStats(&after)
		require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(100*len(file)+50_000), "not 16 million cells")
		require.Error(t, err)
	}
}

func FuzzPX(f *testing.F) {
	f.Add(examplePX)
	f.Add([]byte(keyedPX))
	f.Add([]byte(`STUB="a";VALUES("a")="x","y";DATA=1;2;`))
	f.Add([]byte(`HEADING="t";TIMEVAL("t")=TLIST(M1,"202601"-"202612");DATA=1 2 3 4 5 6 7 8 9 10 11 "-";`))
	f.Add([]byte(`CODEPAGE="utf-8";HEADING="t";VALUES("t")="0000";TIMEVAL("t")=A1;DATA=`))
	f.Add([]byte(`CODEPAGE="utf-8";HEADING="t";VALUES("t")="2024";CODES("t")="2023";VARIABLE-TYPE("t")="Time";DATA=1;`))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := jsonstat.ReadPX(data, jsonstat.Options{Cells: 100_000})
		if err != nil {
			sane(t, err, len(data))
			return
		}
		require.NoError(t, x.Cube.Check())
		out, _, err := x.Encode(jsonstat.UTF8)
		if err != nil {
			sane(t, err, len(data))
			return
		}
		again, err := jsonstat.ReadPX(out, jsonstat.Options{})
		require.NoError(t, err, string(out))
		same(t, &x.Cube, &again.Cube)
		second, _, err := again.Encode(jsonstat.UTF8)
		require.NoError(t, err)
		third := readPX(t, second)
		require.Equal(t, again, third)
	})
}

// same compares what PX keeps: decimals that no keyword tells are those of the
// figures when they are written.
func same(t *testing.T, a, b *cube.Cube) {
	t.Helper()
	require.Equal(t, a.Values, b.Values)
	require.Equal(t, a.Status, b.Status)
	require.Equal(t, a.Label, b.Label)
	require.Equal(t, len(a.Dimensions), len(b.Dimensions))
	for i := range a.Dimensions {
		x, y := a.Dimensions[i], b.Dimensions[i]
		require.Equal(t, x.ID, y.ID)
		require.Equal(t, x.Role, y.Role)
		for k := range x.Categories {
			require.Equal(t, x.Categories[k].ID, y.Categories[k].ID)
			if y.Categories[k].Label != y.Categories[k].ID { // a value without a name is called by its code
				require.Equal(t, x.Categories[k].Label, y.Categories[k].Label)
			}
		}
	}
}
