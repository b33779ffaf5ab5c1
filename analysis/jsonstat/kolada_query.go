package jsonstat

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// KoladaIDs is how many IDs of a kind Kolada takes in one call.
const KoladaIDs = 25

// KoladaQueries returns the addresses at which Kolada has the figures of
// indicators for municipalities and years, at most KoladaIDs of each in one:
// indicators first, then municipalities, then years. No municipalities are all of
// them, no years all years; one of the two must be told. It fetches nothing, and
// each answer may go on in a page whose address stands in it as next_url.
func KoladaQueries(indicators, municipalities []string, years []int) ([]string, error) {
	var faults samverkan.Faults
	check := func(ids []string, at string) {
		for i, id := range ids {
			if !isPlain(id) {
				faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/"+itoa(i), samverkan.Text{
					SV: "”{id}” är inget id i Kolada. Skriv bokstäver och siffror, till exempel N00945 eller 2281.",
					EN: "“{id}” is no ID of Kolada. Write letters and digits, such as N00945 or 2281.",
				}, samverkan.Quoted("id", id)))
			}
		}
	}
	check(indicators, "/indicators")
	check(municipalities, "/municipalities")
	texts := make([]string, len(years))
	for i, y := range years {
		if texts[i] = itoa(y); y < 1900 || y > 2999 {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, "/years/"+itoa(i), samverkan.Text{
				SV: "{year} är inget år att fråga om. Skriv ett år från 1900 till 2999.",
				EN: "{year} is no year to ask for. Write a year from 1900 to 2999.",
			}, samverkan.Str("year", texts[i])))
		}
	}
	if len(indicators) == 0 || len(municipalities) == 0 && len(years) == 0 {
		faults.Add(samverkan.Wrong(samverkan.CodeInvalid, "/indicators", samverkan.Text{
			SV: "Ange minst ett nyckeltal, och kommuner eller år. Kolada svarar inte på mindre.",
			EN: "Give one indicator at least, and municipalities or years. Kolada does not answer less.",
		}))
	}
	a, b, c := (len(indicators)+KoladaIDs-1)/KoladaIDs, max(1, (len(municipalities)+KoladaIDs-1)/KoladaIDs), max(1, (len(years)+KoladaIDs-1)/KoladaIDs)
	if len(faults) == 0 && (a > MaxPages || b > MaxPages || c > MaxPages || a*b > MaxPages || a*b*c > MaxPages) {
		faults.Add(samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Det blir {n} anrop. Det får vara högst {most}. Fråga om färre åt gången.",
			EN: "That makes {n} calls. There may be {most} at most. Ask for fewer at a time.",
		}, samverkan.Int("n", a*b*c), samverkan.Int("most", MaxPages)))
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	var all []string
	for _, k := range parts(indicators) {
		for _, m := range parts(municipalities) {
			for _, y := range parts(texts) {
				all = append(all, "https://api.kolada.se/v3/data"+koladaPart("kpi", k)+koladaPart("municipality", m)+koladaPart("year", y))
			}
		}
	}
	return all, nil
}

func koladaPart(name string, ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return "/" + name + "/" + strings.Join(ids, ",")
}

// parts cuts a list into parts that one call takes; an empty one is one part.
func parts(ids []string) (all [][]string) {
	for len(ids) > KoladaIDs {
		all = append(all, ids[:KoladaIDs])
		ids = ids[KoladaIDs:]
	}
	return append(all, ids)
}
