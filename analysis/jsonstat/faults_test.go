package jsonstat_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// sound is a data set that the faults below are made in.
const sound = `{"version":"2.0","class":"dataset","id":["g","m"],"size":[2,2],"role":{"geo":["g"],"metric":["m"]},` +
	`"dimension":{"g":{"category":{"index":["a","b"],"label":{"a":"A","b":"B"},"child":{"a":["b"]},"coordinates":{"a":[1,2]},"note":{"a":["n"]}}},` +
	`"m":{"category":{"index":{"x":0,"y":1},"unit":{"x":{"decimals":0,"position":"end"},"y":{"decimals":1}}}}},"value":[1,2,3,4],"status":["p","p","p",null]}`

// Each kind of malformed file is a Fault with its place. Those with a code in
// capitals are the kinds of the public validator (jsonstat-validator, rule set
// 1.0.0); METRIC_UNIT_MISSING, LABEL_KEY_INCOMPLETE, which it warns of, and
// BUNDLE_DEPRECATED, which it tells, are below.
func TestFaults(t *testing.T) {
	const (
		invalid  = samverkan.CodeInvalid
		conflict = samverkan.CodeConflict
		unknown  = samverkan.CodeUnknown
		large    = samverkan.CodeTooLarge
	)
	read(t, sound)
	for _, c := range []struct {
		name, old, new string
		code           samverkan.Code
		at             string
	}{
		{"ID_SIZE_LEN_MISMATCH", `"size":[2,2]`, `"size":[2]`, conflict, "/size"},
		{"DIM_KEY_ID_MISMATCH: more", `"m":{"category"`, `"z":{"category":{"index":["q"]}},"m":{"category"`, unknown, "/dimension/z"},
		{"DIM_KEY_ID_MISMATCH: fewer", `"id":["g","m"]`, `"id":["g","n"]`, unknown, "/dimension/m"},
		{"VALUE_LEN_MISMATCH: fewer", `[1,2,3,4]`, `[1,2,3]`, conflict, "/value"},
		{"VALUE_LEN_MISMATCH: more", `[1,2,3,4]`, `[1,2,3,4,5]`, conflict, "/value"},
		{"VALUE_LEN_MISMATCH: none", `[1,2,3,4]`, `[]`, conflict, "/value"},
		{"SPARSE_KEY_OUT_OF_RANGE", `[1,2,3,4]`, `{"4":1}`, invalid, "/value/4"},
		{"SPARSE_KEY_OUT_OF_RANGE: no number", `[1,2,3,4]`, `{"a":1}`, invalid, "/value/a"},
		{"sparse key with a zero before", `[1,2,3,4]`, `{"01":1}`, invalid, "/value/01"},
		{"sparse key twice", `[1,2,3,4]`, `{"1":1,"1":2}`, invalid, "/value/1"},
		{"sparse key twice, null", `[1,2,3,4]`, `{"1":null,"1":2}`, invalid, "/value/1"},
		{"ROLE_ID_UNKNOWN", `{"geo":["g"]`, `{"geo":["nope"]`, unknown, "/role/geo/0"},
		{"two roles", `"metric":["m"]}`, `"metric":["m","g"]}`, conflict, "/role/metric/1"},
		{"STATUS_LEN_MISMATCH", `["p","p","p",null]`, `["p","p"]`, conflict, "/status"},
		{"STATUS_LEN_MISMATCH: more", `["p","p","p",null]`, `["p","p","p","p","p"]`, conflict, "/status"},
		{"STATUS_KEY_OUT_OF_RANGE", `["p","p","p",null]`, `{"4":"p"}`, invalid, "/status/4"},
		{"status key twice", `["p","p","p",null]`, `{"1":"p","1":"q"}`, invalid, "/status/1"},
		{"status that is a number", `["p","p","p",null]`, `["p",1,"p",null]`, invalid, "/status/1"},
		{"status of another form", `["p","p","p",null]`, `7`, invalid, "/status"},
		{"INDEX_COUNT_MISMATCH", `"index":["a","b"]`, `"index":["a","b","c"]`, conflict, "/dimension/g/category/index"},
		{"INDEX_POSITIONS_INVALID: outside", `{"x":0,"y":1}`, `{"x":0,"y":2}`, invalid, "/dimension/m/category/index/y"},
		{"INDEX_POSITIONS_INVALID: twice", `{"x":0,"y":1}`, `{"x":0,"y":0}`, invalid, "/dimension/m/category/index/y"},
		{"INDEX_POSITIONS_INVALID: a gap", `{"x":0,"y":1}`, `{"y":1}`, conflict, "/dimension/m/category/index"},
		{"INDEX_POSITIONS_INVALID: a fraction", `{"x":0,"y":1}`, `{"x":0,"y":0.5}`, invalid, "/dimension/m/category/index/y"},
		{"INDEX_POSITIONS_INVALID: a text", `{"x":0,"y":1}`, `{"x":0,"y":"1"}`, invalid, "/dimension/m/category/index/y"},
		{"an ID twice, list", `"index":["a","b"]`, `"index":["a","a"]`, invalid, "/dimension/g/category/index"},
		{"an ID twice, object", `{"x":0,"y":1}`, `{"x":0,"x":1}`, invalid, "/dimension/m/category/index"},
		{"an empty ID", `"index":["a","b"]`, `"index":["a",""]`, invalid, "/dimension/g/category/index"},
		{"an ID that is a number", `"index":["a","b"]`, `"index":["a",2]`, invalid, "/dimension/g/category/index/1"},
		{"no index", `"index":["a","b"],`, ``, invalid, "/dimension/g/category"},
		{"index of another form", `"index":["a","b"]`, `"index":"a"`, invalid, "/dimension/g/category/index"},
		{"no category", `"g":{"category"`, `"g":{"categories"`, invalid, "/dimension/g"},
		{"a dimension elsewhere", `"m":{"category":{"index":{"x":0,"y":1},"unit":{"x":{"decimals":0,"position":"end"},"y":{"decimals":1}}}}`, `"m":{"href":"https://example.org/m.json"}`, invalid, "/dimension/m"},
		{"LABEL_KEY_UNKNOWN", `{"a":"A","b":"B"}`, `{"a":"A","c":"C"}`, unknown, "/dimension/g/category/label/c"},
		{"a label twice", `{"a":"A","b":"B"}`, `{"a":"A","a":"B"}`, invalid, "/dimension/g/category/label/a"},
		{"a label that is no text", `{"a":"A","b":"B"}`, `{"a":1}`, invalid, "/dimension/g/category/label/a"},
		{"UNIT_KEY_UNKNOWN", `"y":{"decimals":1}`, `"z":{"decimals":1}`, unknown, "/dimension/m/category/unit/z"},
		{"decimals that are a fraction", `"decimals":1`, `"decimals":1.5`, invalid, "/dimension/m/category/unit/y/decimals"},
		{"decimals below 0", `"decimals":1`, `"decimals":-1`, invalid, "/dimension/m/category/unit/y/decimals"},
		{"a position of its own", `"position":"end"`, `"position":"middle"`, unknown, "/dimension/m/category/unit/x/position"},
		{"COORD_KEY_UNKNOWN", `{"a":[1,2]}`, `{"c":[1,2]}`, unknown, "/dimension/g/category/coordinates/c"},
		{"three coordinates", `{"a":[1,2]}`, `{"a":[1,2,3]}`, invalid, "/dimension/g/category/coordinates/a"},
		{"coordinates off the earth", `{"a":[1,2]}`, `{"a":[1,92]}`, invalid, "/dimension/g/category/coordinates/a"},
		{"NOTE_KEY_UNKNOWN", `{"a":["n"]}`, `{"c":["n"]}`, unknown, "/dimension/g/category/note/c"},
		{"a note that is no list", `{"a":["n"]}`, `{"a":"n"}`, invalid, "/dimension/g/category/note/a"},
		{"CHILD_ID_UNKNOWN", `{"a":["b"]}`, `{"a":["c"]}`, unknown, "/dimension/g/category/child/a/0"},
		{"CHILD_ID_UNKNOWN: the whole", `{"a":["b"]}`, `{"c":["b"]}`, unknown, "/dimension/g/category/child/c"},
		{"CHILD_CYCLE", `{"a":["b"]}`, `{"a":["b"],"b":["a"]}`, conflict, "/dimension/g/category/child"},
		{"CHILD_CYCLE: of itself", `{"a":["b"]}`, `{"b":["b"]}`, conflict, "/dimension/g/category/child"},
		{"CUBE_SIZE_OVERFLOW", `"size":[2,2]`, `"size":[100000,100000]`, large, "/size"},
		{"a billion cells", `"size":[2,2]`, `"size":[1000000000,1]`, large, "/size/0"},
		{"PARSE_ERROR: a literal", `[1,2,3,4]`, `[1,2,NaN,4]`, invalid, "/value/2"},
		{"PARSE_ERROR: a literal, below", `[1,2,3,4]`, `[1,2,-Infinity,4]`, invalid, "/value"},
		{"PARSE_ERROR: a number", `[1,2,3,4]`, `[1,2,03,4]`, invalid, "/value"},
		{"PARSE_ERROR: a decimal comma", `[1,2,3,4]`, `[1,2,3.,4]`, invalid, "/value"},
		{"PARSE_ERROR: two commas", `[1,2,3,4]`, `[1,,3,4]`, invalid, "/value/1"},
		{"PARSE_ERROR: an object's comma", `"class":"dataset",`, `"class":"dataset"`, invalid, ""},
		{"PARSE_ERROR: an escape", `"A"`, `"\x"`, invalid, ""},
		{"PARSE_ERROR: half a character", `"A"`, `"\ud800"`, invalid, ""},
		{"PARSE_ERROR: a control character", `"A"`, "\"\n\"", invalid, ""},
		{"Latin-1 within UTF-8", `"A"`, "\"\xE5\"", invalid, ""},
		{"a number too large", `[1,2,3,4]`, `[1,2,1e999,4]`, large, "/value"},
		{"STRUCTURAL_VIOLATION: texts as values", `[1,2,3,4]`, `[1,2,"x",4]`, invalid, "/value/2"},
		{"a text of digits as a value", `[1,2,3,4]`, `[1,2,"3",4]`, invalid, "/value/2"},
		{"STRUCTURAL_VIOLATION: lists as values", `[1,2,3,4]`, `[1,2,[3],4]`, invalid, "/value/2"},
		{"STRUCTURAL_VIOLATION: value", `[1,2,3,4]`, `5`, invalid, "/value"},
		{"STRUCTURAL_VIOLATION: no value", `"value":[1,2,3,4],`, ``, invalid, ""},
		{"STRUCTURAL_VIOLATION: size below 1", `"size":[2,2]`, `"size":[2,-2]`, invalid, "/size/1"},
		{"STRUCTURAL_VIOLATION: size 0", `"size":[2,2]`, `"size":[2,0]`, invalid, "/size/1"},
		{"STRUCTURAL_VIOLATION: size, fraction", `"size":[2,2]`, `"size":[2,2.5]`, invalid, "/size/1"},
		{"STRUCTURAL_VIOLATION: size, text", `"size":[2,2]`, `"size":[2,"2"]`, invalid, "/size/1"},
		{"STRUCTURAL_VIOLATION: size, null", `"size":[2,2]`, `"size":null`, invalid, "/size"},
		{"STRUCTURAL_VIOLATION: id twice", `"id":["g","m"]`, `"id":["g","g"]`, invalid, "/id/1"},
		{"STRUCTURAL_VIOLATION: label", `"class":"dataset",`, `"class":"dataset","label":1,`, invalid, "/label"},
		{"STRUCTURAL_VIOLATION: note", `"class":"dataset",`, `"class":"dataset","note":[1],`, invalid, "/note/0"},
		{"STRUCTURAL_VIOLATION: dimension", `"m":{"category":{"index":{"x":0,"y":1},"unit":{"x":{"decimals":0,"position":"end"},"y":{"decimals":1}}}}`, `"m":[]`, invalid, "/dimension/m"},
		{"no class", `"class":"dataset",`, ``, invalid, ""},
		{"a class of its own", `"class":"dataset"`, `"class":"error"`, unknown, "/class"},
		{"no version", `"version":"2.0",`, ``, invalid, ""},
		{"a later version", `"version":"2.0"`, `"version":"3.0"`, unknown, "/version"},
		{"a member twice", `"class":"dataset",`, `"class":"dataset","size":[1],`, invalid, "/size"},
		{"something after the end", `null]}`, `null]} x`, invalid, ""},
		{"nesting", `"class":"dataset",`, `"class":"dataset","x":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `,`, large, ""},
	} {
		require.Equal(t, 1, strings.Count(sound, c.old), c.name)
		file := strings.Replace(sound, c.old, c.new, 1)
		_, err := jsonstat.Decode([]byte(file), jsonstat.Options{})
		require.Error(t, err, c.name)
		f := first(t, err)
		require.Equal(t, c.at, f.At, "%s: %v", c.name, err)
		require.Equal(t, c.code, f.Code, "%s: %v", c.name, err)
		require.GreaterOrEqual(t, f.Offset, 0, c.name)
		require.LessOrEqual(t, f.Offset, len(file), c.name)
		require.NotEmpty(t, f.Text.SV)
	}
	_, err := jsonstat.Decode([]byte(strings.Replace(sound, `[1,2,3,4]`, `[1,2,NaN,4]`, 1)), jsonstat.Options{})
	f := first(t, err)
	require.Equal(t, strings.Index(sound, `3,4],"status"`), f.Offset, "the byte at which the word stands")
	require.Equal(t, "Här står ”NaN”. Här ska ett tal eller null stå.", f.Text.SV)
	_, err = jsonstat.Decode([]byte(strings.Replace(sound, `[1,2,3,4]`, `[1,2,3]`, 1)), jsonstat.Options{})
	require.Equal(t, "Listan har 3 värden, men storlekarna ger 4 celler. Det ska vara lika många.", first(t, err).Text.SV)
}

// Several faults come together.
func TestFaultsTogether(t *testing.T) {
	file := strings.NewReplacer(`{"a":"A","b":"B"}`, `{"c":"C","d":"D"}`, `"decimals":1`, `"decimals":-1`, `[1,2,3,4]`, `[1]`).Replace(sound)
	_, err := jsonstat.Decode([]byte(file), jsonstat.Options{})
	var faults samverkan.Faults
	require.ErrorAs(t, err, &faults)
	places := []string{}
	for _, f := range faults {
		places = append(places, f.At)
	}
	require.Equal(t, []string{"/dimension/g/category/label/c", "/dimension/g/category/label/d", "/dimension/m/category/unit/y/decimals", "/value"}, places)
}

// Every beginning of a file is refused, and none panics.
func TestTruncated(t *testing.T) {
	for i := range len(sound) {
		_, err := jsonstat.Decode([]byte(sound[:i]), jsonstat.Options{})
		require.Error(t, err, i)
	}
	for i := range len(small) {
		_, err := jsonstat.Decode([]byte(small[:i]), jsonstat.Options{})
		require.Error(t, err, i)
	}
}

func TestWholeFiles(t *testing.T) {
	for name, c := range map[string]struct{ file, sv string }{
		"empty":     {"", "Filen slutar för tidigt. Här ska ett objekt, { … }, stå. Hämta den igen."},
		"UTF-16":    {"\xFF\xFE{\x00", "Filen är i UTF-16 eller UTF-32. Spara den som UTF-8."},
		"UTF-16 BE": {"\x00{", "Filen är i UTF-16 eller UTF-32. Spara den som UTF-8."},
		"no object": {"[]", "Här står ”[”. Här ska ett objekt, { … } stå."},
		"a bundle": {
			`{"dataset":{"dimension":{"id":["x"],"size":[1],"x":{"category":{"index":["a"]}}},"value":[1]}}`,
			"Filen har varken ”version” eller ”class” och ser ut som ett paket (bundle) i JSON-stat 1. Hämta den som JSON-stat 2, hos PxWeb ”json-stat2”.",
		},
		"nothing": {"{}", "Fältet ”class” saknas. Det säger om svaret är dataset, dimension eller collection."},
	} {
		_, err := jsonstat.Decode([]byte(c.file), jsonstat.Options{})
		require.Equal(t, c.sv, first(t, err).Text.SV, name)
	}
	_, err := jsonstat.Decode([]byte("\xEF\xBB\xBF"+sound), jsonstat.Options{})
	require.NoError(t, err, "a byte order mark of UTF-8 is passed")
	read(t, strings.Replace(sound, `,"unit":{"x":{"decimals":0,"position":"end"},"y":{"decimals":1}}`, ``, 1)) // METRIC_UNIT_MISSING
	read(t, strings.Replace(sound, `{"a":"A","b":"B"}`, `{"b":"B"}`, 1))                                       // LABEL_KEY_INCOMPLETE
}
