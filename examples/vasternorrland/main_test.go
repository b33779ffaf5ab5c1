package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/internal/golden"
)

// With -update the document is made anew before anything is told of it.
func TestMain(m *testing.M) {
	flag.Parse()
	if golden.Updating() {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			panic(err)
		}
		document = b.Bytes()
	}
	os.Exit(m.Run())
}

func TestOutput(t *testing.T) {
	for _, c := range []struct {
		file   string
		lang   samverkan.Lang
		asJSON bool
	}{
		{"story.sv.md", samverkan.SV, false},
		{"story.en.md", samverkan.EN, false},
		{"report.json", samverkan.SV, true},
	} {
		var b bytes.Buffer
		require.NoError(t, run(&b, c.lang, c.asJSON))
		require.NotContains(t, b.String(), "!")
		if !c.asJSON {
			require.NotContains(t, b.String(), "{")
		}
		golden.Compare(t, c.file, b.Bytes())
	}
	require.Error(t, run(&bytes.Buffer{}, "se", false))
}

// The document is, byte for byte, what the extracts give, the library reads it,
// and every text in it is there in both languages.
func TestTheDocumentIsGenerated(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, write(&b))
	golden.File(t, "vasternorrland.json", b.Bytes())
	require.Less(t, b.Len(), 140_000)
	a, err := analysis.Decode(b.Bytes())
	require.NoError(t, err)
	again, err := a.Encode()
	require.NoError(t, err)
	require.Equal(t, b.String(), string(again)+"\n")
	require.NotContains(t, b.String(), "!")
	var all any
	require.NoError(t, json.Unmarshal(b.Bytes(), &all))
	require.GreaterOrEqual(t, texts(t, all), 200)
}

// texts counts the texts of a JSON value, each in both languages.
func texts(t *testing.T, v any) (n int) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			n += texts(t, e)
		}
	case map[string]any:
		sv, isSV := v["sv"]
		en, isEN := v["en"]
		if isSV || isEN {
			n++
			require.NotEmpty(t, sv, "%v", v)
			require.NotEmpty(t, en, "%v", v)
		}
		for _, e := range v {
			n += texts(t, e)
		}
	}
	return n
}

// Every extract is small and says whose figures it holds and from where.
func TestTheExtracts(t *testing.T) {
	list, err := fs.Glob(data, "data/*")
	require.NoError(t, err)
	require.Len(t, list, 13)
	for _, path := range append(list, "testdata/totals.csv") {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		require.LessOrEqual(t, len(b), 30_000, path)
		head := ""
		for line := range strings.Lines(string(b)) {
			if strings.HasPrefix(line, "#") {
				head += line
			}
		}
		require.Regexp(t, `SCB|Arbetsförmedlingen|okfse`, head, path)
		require.Regexp(t, `name the source|CC0|feel free`, head, path)
	}
}

// Every figure of the tables is that of its extract. A share such as 0.22787599
// is rounded by whole numbers: its ten-thousandths and half of one more.
func TestTheTables(t *testing.T) {
	r := readRaw(t)
	rounded := func(s string, by int64) string { // 8 decimals to the tenth of a percent, or kronor to a tenth of a thousand
		n := (whole(t, strings.TrimLeft(strings.Replace(s, ".", "", 1), "0")) + by/2) / by
		return fmt.Sprintf("%d.%d", n/10, n%10)
	}
	columns := map[string]string{"invanare": "population", "unga": "share_0_19", "aldre": "share_75", "utbildning": "share_tertiary", "skattekraft": "tax_base", "skattesats": "tax_rate"}
	between, extracts := table(t, "data/panel_between.csv"), map[int]map[string]map[string]string{}
	for _, y := range []int{2001, 2017, 2021} {
		extracts[y] = table(t, fmt.Sprintf("data/panel_%d.csv", y))
	}
	seen := 0
	for _, p := range r.Panels[:2] {
		for k, c := range p.Columns {
			y := c.Year
			if c.Measure == "skattesats" {
				y--
			}
			extract := extracts[y]
			if extract == nil {
				extract = between
			}
			for code, row := range p.Rows {
				of := extract[code]
				if of == nil {
					of = extract[fmt.Sprint(y)+" "+code]
				}
				want := of[columns[c.Measure]]
				switch {
				case want == "":
					want = "."
					require.Equal(t, "0330 2001", code+" "+strconv.Itoa(y))
				case c.Measure == "skattekraft":
					want = rounded(want, 100)
				case c.Measure == "skattesats":
					if _, decimals, _ := strings.Cut(want, "."); len(decimals) < 2 {
						want = fmt.Sprintf("%.2f", float64(whole(t, strings.Replace(want+"0", ".", "", 1)))/100)
					}
				case c.Measure != "invanare":
					want = rounded(want, 100_000)
				}
				require.Equal(t, want, strings.Fields(row)[k], "%s %d %s", c.Measure, c.Year, code)
				seen++
			}
		}
	}
	require.Equal(t, 290*18+52*18, seen)
	unemployed := table(t, "data/unemployed.csv")
	young := table(t, "data/foreign_born_2019.csv")
	require.Len(t, r.Panels[2].Rows, 7)
	for code, row := range r.Panels[2].Rows {
		var got []string
		for _, y := range []int{2018, 2022} {
			sum := int64(0)
			for m := 1; m <= 12; m++ {
				sum += whole(t, unemployed[code+" "+fmt.Sprint(y)][fmt.Sprintf("%02d", m)])
			}
			n := 12 * whole(t, extracts[y-1][code]["population"])
			got = append(got, fmt.Sprint((2*1000*sum+n)/(2*n)))
		}
		require.Equal(t, strings.Join(got, " "), row, code)
		abroad, all := int64(0), int64(0)
		for age := 12; age <= 25; age++ {
			of := young[code+" "+fmt.Sprint(age)]
			abroad += whole(t, of["foreign_born"])
			all += whole(t, of["foreign_born"]) + whole(t, of["born_in_sweden"])
		}
		n := (2*1000*abroad + all) / (2 * all)
		require.Equal(t, fmt.Sprintf("%d.%d", n/10, n%10), r.Panels[3].Rows[code], code)
	}
}

// The seven are those of the county's code, and all 290 are there once.
func TestThePlaces(t *testing.T) {
	r := readRaw(t)
	all := table(t, "data/municipalities.csv")
	require.Len(t, all, 290)
	require.Len(t, r.Municipalities, 7)
	require.Len(t, r.Others, 283)
	for _, m := range r.Municipalities {
		require.Equal(t, all[m.Code]["name"], m.Name)
		require.Equal(t, "22", m.Code[:2])
	}
	for _, o := range r.Others {
		require.Equal(t, all[o.Code]["name"], o.Name)
		require.NotEqual(t, "22", o.Code[:2])
	}
}

// People, births and deaths are those of the extracts; no birth is lost where
// mothers are put together; and the seven add up to the county in every year
// that both are known, as SCB published them in two tables.
func TestThePeople(t *testing.T) {
	r := readRaw(t)
	totals := table(t, "testdata/totals.csv")
	seven := func(year int) (sum int64) {
		for _, m := range r.Municipalities {
			sum += whole(t, totals[m.Code+" "+fmt.Sprint(year)]["population"])
		}
		return sum
	}
	same := func(list []rawPeople, file string) {
		extract := table(t, file)
		for _, p := range list {
			key := fmt.Sprint(p.Year)
			if p.Place != county {
				key = p.Place
			}
			for sex, row := range map[string]string{"F": p.Female, "M": p.Male} {
				of := extract[key+" "+sex]
				n, sum := counts(t, row)
				require.Len(t, n, 21)
				want := int64(0)
				for column, s := range of {
					if column != "code" && column != "year" && column != "sex" {
						want += whole(t, s)
					}
				}
				require.Equal(t, want, sum)
				require.Equal(t, []string{of["0-4"], of["50-54"], of["100+"]}, []string{fmt.Sprint(n[0]), fmt.Sprint(n[10]), fmt.Sprint(n[20])})
			}
		}
	}
	require.Len(t, r.Population, 48+7)
	require.Len(t, r.Deaths, 48)
	require.Len(t, r.Births, 48)
	same(r.Population[:48], "data/county_population.csv")
	same(r.Deaths, "data/county_deaths.csv")
	same(r.Population[48:], "data/municipal_2019.csv")
	in2019 := int64(0)
	for _, p := range r.Population {
		_, women := counts(t, p.Female)
		_, men := counts(t, p.Male)
		if p.Place == county {
			if p.Year >= 1990 { // where the other table begins
				require.Equal(t, seven(p.Year), women+men, p.Year)
			}
		} else {
			require.Equal(t, whole(t, totals[p.Place+" 2019"]["population"]), women+men, p.Place)
			in2019 += women + men
		}
	}
	require.Equal(t, seven(2019), in2019)
	for _, y := range []int{2001, 2005, 2009, 2013, 2017} { // the tables of all municipalities are of the same count
		of := r.of(t, "invanare", y)
		for _, m := range r.Municipalities {
			require.Equal(t, whole(t, totals[m.Code+" "+fmt.Sprint(y)]["population"]), of[m.Code], "%s %d", m.Name, y)
		}
	}
	births := table(t, "data/county_births.csv")
	for _, b := range r.Births {
		for sex, row := range map[string]string{"F": b.Girls, "M": b.Boys} {
			of := births[fmt.Sprint(b.Year)+" "+sex]
			n, sum := counts(t, row)
			want := int64(0)
			for column, s := range of {
				if column != "year" && column != "sex" {
					want += whole(t, s)
				}
			}
			require.Len(t, n, 7)
			require.Equal(t, want, sum)
			require.Equal(t, whole(t, of["<15"])+whole(t, of["15-19"]), n[0])
			require.Equal(t, whole(t, of["30-34"]), n[3])
		}
	}
}

// Higher vocational education is that of the extract; what was published of how
// full it was is met: 97.4, 95.7, 94.0, 94.9 and 93.1 percent.
func TestThePrograms(t *testing.T) {
	years := readRaw(t).Programs[0].Years
	extract := table(t, "data/yh.csv")
	for i, fill := range []int64{974, 957, 940, 949, 931} {
		y := years[i]
		of := extract[fmt.Sprint(y.Year)]
		require.Equal(t, []string{of["places"], of["eligible"], of["started"]}, []string{fmt.Sprint(y.Granted), fmt.Sprint(y.Eligible), fmt.Sprint(y.Started)})
		require.Equal(t, fill, (2*1000*y.Started+y.Granted)/(2*y.Granted))
	}
	require.Len(t, years, 5)
}

// What is invented says so, and nothing invented has a number under the name of
// a real municipality: the cooks but with "Exempeltal", the visits not at all.
func TestWhatIsInventedSaysSo(t *testing.T) {
	r := readRaw(t)
	for _, m := range r.Measures {
		require.NotContains(t, []string{"assistance", "establishment", "occupations"}, m.Subject)
	}
	for _, v := range r.Visits {
		if v.Text.SV != "" {
			require.True(t, strings.HasPrefix(v.Text.SV, "Exempel: "), v.Text.SV)
			require.False(t, strings.ContainsAny(v.Text.SV, "0123456789"), v.Text.SV)
		}
	}
	var all struct{ Occupations any }
	require.NoError(t, json.Unmarshal(document, &all))
	numbers, assumed := rested(t, all.Occupations)
	require.Positive(t, numbers)
	require.Equal(t, numbers, assumed)
	b, err := os.ReadFile("vasternorrland.json")
	require.NoError(t, err)
	require.Contains(t, string(b), "är exempel och påhittade")
}

// rested counts the bases below a JSON value, and those that say they are examples.
func rested(t *testing.T, v any) (all, assumed int) {
	t.Helper()
	add := func(v any) { n, m := rested(t, v); all, assumed = all+n, assumed+m }
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			add(e)
		}
	case map[string]any:
		if basis, ok := v["basis"]; ok {
			all++
			a, ok := basis.(map[string]any)["assumption"].(map[string]any)
			if ok && strings.HasPrefix(a["sv"].(string), "Exempeltal: ") && strings.HasPrefix(a["en"].(string), "An example number: ") {
				assumed++
			}
		}
		for _, e := range v {
			add(e)
		}
	}
	return all, assumed
}

// Outlines are closed and small, neighbors have the same border, and a name
// stands inside its municipality.
func TestTheMap(t *testing.T) {
	r := readRaw(t)
	edges, shared := map[[2]string]int{}, 0
	for _, m := range r.Municipalities {
		require.Len(t, m.Outline, 1)
		points := strings.Fields(m.Outline[0])
		require.LessOrEqual(t, len(points), 66)
		require.Equal(t, points[0], points[len(points)-1])
		inside := false
		lx, ly := xy(t, m.Label)
		for i := range len(points) - 1 {
			a, b := points[i], points[i+1]
			edges[[2]string{min(a, b), max(a, b)}]++
			ax, ay := xy(t, a)
			bx, by := xy(t, b)
			if (ay > ly) != (by > ly) && lx < ax+(bx-ax)*(ly-ay)/(by-ay) {
				inside = !inside
			}
		}
		require.True(t, inside, m.Name)
	}
	for e, n := range edges {
		require.LessOrEqual(t, n, 2, e)
		if n == 2 {
			shared++
		}
	}
	require.Greater(t, shared, 40)
	// Härnösand's town hall lies at 62.632 north and 17.938 east: 8172, 62632.
	x, y := xy(t, r.Municipalities[2].Label)
	require.InDelta(t, 17.938*0.4555, x/1000, 0.2)
	require.InDelta(t, 62.632, y/1000, 0.2)
}

func xy(t *testing.T, point string) (x, y float64) {
	t.Helper()
	a, b, both := strings.Cut(point, ",")
	require.True(t, both)
	return float64(whole(t, a)), float64(whole(t, b))
}
