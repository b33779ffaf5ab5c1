package api_test

import (
	"encoding/base64"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/wasm/api"
)

const region = `{"$schema":"https://github.com/samverkan/samverkan/schemas/analysis/1","id":"x","name":{"sv":"X"},"region":{"code":"90","name":"X"},"municipalities":[{"code":"9001","name":"Granvik"}]}`

const px = "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nLANGUAGE=\"sv\";\nCODEPAGE=\"utf-8\";\nMATRIX=\"a\";\nSUBJECT-CODE=\"b\";\nSUBJECT-AREA=\"c\";\nTITLE=\"d\";\nCONTENTS=\"e\";\nUNITS=\"antal\";\nDECIMALS=0;\nSTUB=\"region\";\nHEADING=\"tid\";\nVALUES(\"region\")=\"Granvik\";\nVALUES(\"tid\")=\"2020\";\nDATA=1;\n"

const stat = `{"version":"2.0","class":"dataset","id":["r","t"],"size":[1,1],"role":{"geo":["r"],"time":["t"]},"dimension":{"r":{"category":{"index":["9001"]}},"t":{"category":{"index":["2020"]}}},"value":[1]}`

const kolada = `{"values":[{"kpi":"N00001","municipality":"9001","period":2020,"values":[{"gender":"T","status":"","value":1,"count":1}]}],"count":1}`

func b64(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

// fault returns the first fault of a reply; empty where it is a result.
func fault(t testing.TB, reply []byte) (code, at, text string) {
	t.Helper()
	var r struct {
		Faults []struct {
			Code, At string
			Text     struct{ SV, EN string }
		}
	}
	require.NoError(t, json.Unmarshal(reply, &r), "%s", reply)
	if len(r.Faults) == 0 {
		return "", "", ""
	}
	require.NotEmpty(t, r.Faults[0].Text.SV)
	require.NotEmpty(t, r.Faults[0].Text.EN)
	return r.Faults[0].Code, r.Faults[0].At, r.Faults[0].Text.SV
}

// Each operation of the room with members that are missing or odd.
func TestAnalysisAskedOddly(t *testing.T) {
	on := `{"document":` + region + `,"on":"2026-03-12"`
	file := func(format, page, more string) string {
		return `{"format":"` + format + `","pages":["` + b64(page) + `"]` + more + `}`
	}
	for _, c := range []struct{ operation, request, code, at string }{
		{"analysis.check", `{}`, "invalid", "/document"},
		{"analysis.check", `{"document":` + region + `}`, "", ""},
		{"analysis.check", `{"document":` + strings.Replace(region, `"9001"`, `"90"`, 1) + `}`, "conflict", "/document/municipalities/0/code"},
		{"analysis.assess", `{"document":` + region + `}`, "invalid", "/on"},
		{"analysis.assess", on + `}`, "", ""},
		{"analysis.assess", on + `,"like":31}`, "invalid", "/like"},
		{"analysis.assess", on + `,"unlike":3}`, "unknown", "/unlike"},
		{"analysis.occupation", on + `}`, "invalid", "/occupation"},
		{"analysis.occupation", on + `,"occupation":"kockar"}`, "unknown", "/occupation"},
		{"analysis.drawings", on + `}`, "invalid", "/lang"},
		{"analysis.drawings", on + `,"place":"9002","lang":"sv"}`, "unknown", "/place"},
		{"analysis.drawings", on + `,"place":"9001","lang":"sv"}`, "", ""},
		{"analysis.drawings", on + `,"place":"9001","lang":"sv","widths":[100]}`, "invalid", "/widths/0"},
		{"analysis.drawings", on + `,"place":"9001","lang":"sv","kinds":["pie"]}`, "invalid", "/kinds/0"},
		{"analysis.sheet", on + `,"place":"9001","lang":"sv","audience":"upperSecondary"}`, "unknown", "/place"},
		{"analysis.sheet", on + `,"place":"9001","lang":"sv","audience":"all"}`, "invalid", "/audience"},
		{"analysis.words", `{}`, "", ""},
		{"figures.read", `{}`, "invalid", "/format"},
		{"figures.read", `{"format":"jsonstat","pages":[]}`, "invalid", "/pages"},
		{"figures.read", `{"format":"kolada","pages":[]}`, "invalid", "/pages"},
		{"figures.read", `{"format":"px","pages":[""]}`, "invalid", "/pages/0"},
		{"figures.read", `{"format":"jsonstat","pages":[""]}`, "invalid", "/pages/0"},
		{"figures.read", `{"format":"kolada","pages":[""]}`, "invalid", "/pages/0"},
		{"figures.read", `{"format":"px","pages":["å"]}`, "invalid", "/pages/0"},
		{"figures.read", `{"format":"jsonstat","pages":["` + b64(stat) + `","` + b64(stat) + `"]}`, "invalid", "/pages"},
		{"figures.read", file("jsonstat", stat, ""), "", ""},
		{"figures.read", file("jsonstat", stat, `,"table":1`), "unknown", "/table"},
		{"figures.read", file("jsonstat", "\xff\xfe{", ""), "invalid", "/pages/0"},
		{"figures.read", file("jsonstat", px, ""), "invalid", "/pages/0"},
		{"figures.read", file("px", px, ""), "", ""},
		{"figures.read", file("px", px, `,"table":1`), "unknown", "/table"},
		{"figures.read", file("px", strings.Replace(px, "Granvik", "\xc5lvik", 1), ""), "invalid", "/pages/0"},
		{"figures.read", file("px", strings.NewReplacer("CODEPAGE=\"utf-8\";\n", "CODEPAGE=\"iso-8859-1\";\n", "Granvik", "\xc5lvik").Replace(px), ""), "", ""},
		{"figures.read", file("kolada", kolada, ""), "", ""},
		{"figures.read", file("kolada", kolada, `,"table":100000`), "unknown", "/table"},
		{"figures.read", file("kolada", kolada, `,"indicators":["!"]`), "invalid", "/indicators/0"},
		{"figures.convert", file("kolada", kolada, `,"to":"kolada"`), "invalid", "/to"},
		{"figures.convert", file("kolada", kolada, `,"to":"px","table":7`), "unknown", "/table"},
		{"figures.convert", file("px", px, `,"to":"jsonstat"`), "", ""},
		{"figures.take", file("jsonstat", stat, `,"taking":{"source":"s","measure":"m"}`), "", ""},
		{"figures.take", file("jsonstat", stat, `,"taking":{"source":"s"}`), "invalid", "/taking/measure"},
		{"figures.take", file("kolada", kolada, `,"table":1,"taking":{"source":"s","measure":"m"}`), "unknown", "/table"},
		{"figures.queries", `{"indicators":[]}`, "invalid", "/indicators"},
	} {
		code, at, text := fault(t, api.Call(c.operation, []byte(c.request), api.Page()))
		assert.Equal(t, []string{c.code, c.at}, []string{code, at}, "%s %.200s: %s", c.operation, c.request, text)
	}
}

// A worker that is billed by the millisecond refuses what takes long, and names
// what was predicted and what is allowed.
func TestAnalysisBudget(t *testing.T) {
	var measures, columns, rows []string
	for i := range 60 {
		id := "m" + strconv.Itoa(i)
		measures = append(measures, `{"id":"`+id+`","name":{"sv":"x"},"subject":"education","unit":"percent","like":true}`)
		columns = append(columns, `{"measure":"`+id+`","year":2020}`)
	}
	var own []string
	for i := range 60 {
		own = append(own, `{"code":"`+strconv.Itoa(i)+`","name":"x"}`)
		rows = append(rows, `"`+strconv.Itoa(i)+`":"`+strings.TrimSuffix(strings.Repeat("1 ", 60), " ")+`"`)
	}
	document := strings.NewReplacer(`[{"code":"9001","name":"Granvik"}]`, `[`+strings.Join(own, ",")+`],"sources":[{"id":"s","publisher":"x"}],"measures":[`+strings.Join(measures, ",")+
		`],"panels":[{"source":"s","columns":[`+strings.Join(columns, ",")+`],"rows":{`+strings.Join(rows, ",")+`}}]`, `"90"`, `"r"`).Replace(region)
	for _, operation := range []string{"analysis.assess", "analysis.occupation", "analysis.drawings", "analysis.sheet"} {
		more := map[string]string{"analysis.occupation": `,"occupation":"x"`, "analysis.drawings": `,"place":"1","lang":"sv"`, "analysis.sheet": `,"place":"1","lang":"sv","audience":"employers"`}[operation]
		request := []byte(`{"document":` + document + `,"on":"2026-03-12"` + more + `}`)
		code, at, text := fault(t, api.Call(operation, request, api.Edge()))
		require.Equal(t, []string{"too-large", ""}, []string{code, at}, operation)
		require.Contains(t, text, "100\u00a0000", operation)
		code, _, _ = fault(t, api.Call(operation, request, api.Native()))
		require.NotEqual(t, "too-large", code, operation)
	}
	// Two megabytes of a page are more than the worker reads.
	code, _, _ := fault(t, api.Call("figures.read", []byte(`{"format":"px","pages":["`+strings.Repeat("A", 2<<20)+`"]}`), api.Edge()))
	require.Equal(t, "too-large", code)
}
