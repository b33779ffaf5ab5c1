package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/golden"
	"github.com/samverkan/samverkan/internal/jsonschema"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/wasm/api"
)

const module = "github.com/samverkan/samverkan"

type object = map[string]any

// What the operations answer at every call is written down, and is what the
// code says.
func TestWrittenAnswers(t *testing.T) {
	rulebook, err := api.NewRulebook()
	require.NoError(t, err)
	for file, value := range map[string]any{"rulebook.json": rulebook, "seeds.json": api.NewSeeds()} {
		b, err := canonical.Encode(value)
		require.NoError(t, err)
		golden.File(t, "../contract/"+file, b)
	}
}

// What the page opens with is what the engine says of the worked example.
func TestFirst(t *testing.T) {
	result := func(operation string, request []byte) []byte {
		reply := api.Call(operation, request, api.Page())
		value, ok := bytes.CutPrefix(reply, []byte(`{"result":`))
		require.True(t, ok, string(reply))
		return bytes.TrimSuffix(value, []byte("}"))
	}
	nothing := []byte("{}")
	golden.File(t, "../contract/first.json", fmt.Appendf(nil, `{"catalogue":%s,"report":%s,"seeds":%s,"words":%s}`,
		result("partnership.catalogue", nothing), result("partnership.assess", about("")), result("seeds.list", nothing), result("partnership.words", nothing)))
}

// What the other rooms open with.
func TestFirstOfRooms(t *testing.T) {
	opens(t, "dialogue", "vocollege/vocollege.json", "2027-03-08")
	opens(t, "validation", "cooks/cooks.json", "2027-03-08")
	opens(t, "analysis", "vasternorrland/vasternorrland.json", "2023-02-01")
}

func opens(t *testing.T, room, example, on string) {
	document, err := os.ReadFile("../../examples/" + example)
	require.NoError(t, err)
	result := func(operation string, request []byte) []byte {
		reply := api.Call(operation, request, api.Page())
		value, ok := bytes.CutPrefix(reply, []byte(`{"result":`))
		require.True(t, ok, string(reply[:min(len(reply), 300)]))
		return bytes.TrimSuffix(value, []byte("}"))
	}
	nothing := []byte("{}")
	golden.File(t, "../contract/"+room+"-first.json", fmt.Appendf(nil, `{"report":%s,"seeds":%s,"words":%s}`,
		result(room+".assess", fmt.Appendf(nil, `{"document":%s,"on":"%s"}`, document, on)), result("seeds.list", nothing), result(room+".words", nothing)))
}

// The schemas of documents are served as the rooms made them.
func TestSchemasAreTheRooms(t *testing.T) {
	for name, room := range map[string]string{"partnership-1": "partnership", "partnership-catalogue-1": "partnership", "dialogue-1": "dialogue", "validation-1": "validation", "analysis-1": "analysis"} {
		b, err := os.ReadFile("../../" + room + "/testdata/" + name + ".schema.json")
		require.NoError(t, err)
		golden.File(t, "../contract/schemas/"+name+".json", b)
	}
}

func TestOpenAPI(t *testing.T) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	require.NoError(t, e.Encode(openAPI(t)))
	golden.File(t, "../contract/openapi.json", b.Bytes())
}

// maker describes the types of the table. The root's types keep their names,
// those of a room or a sub-room get its name in front, for every room has a
// report.
func maker(t *testing.T) *jsonschema.Maker {
	return &jsonschema.Maker{
		Comments: comments(t),
		Name: func(of reflect.Type) string {
			in, ours := strings.CutPrefix(of.PkgPath(), module+"/")
			if !ours || strings.HasPrefix(in, "wasm/") {
				return of.Name()
			}
			room := path.Base(in)
			title := strings.ToUpper(room[:1]) + room[1:]
			return title + strings.TrimPrefix(of.Name(), title)
		},
		Known: map[reflect.Type]jsonschema.Schema{
			reflect.TypeFor[samverkan.Date](): {
				"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
				"description": "A day in the calendar, as 2026-03-12.",
			},
			reflect.TypeFor[samverkan.Number](): {
				"type": "string", "pattern": "^-?[0-9]+(/[0-9]+)?$",
				"description": "An exact number, whole or a fraction in lowest terms: \"3/5\".",
			},
			reflect.TypeFor[partnership.Answer](): {
				"anyOf":       []any{object{"type": "integer", "minimum": 1, "maximum": 5}, object{"enum": []any{"dontKnow", "doesNotApply"}}},
				"description": "1 (not at all true) to 5 (completely true), don't know, or does not apply to us.",
			},
			reflect.TypeFor[calendar.Clock](): {
				"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
				"description": "A time of day by the clocks in Sweden, as 13:30.",
			},
			reflect.TypeFor[dialogue.DocumentSchema]():       {"const": string(dialogue.Schema)},
			reflect.TypeFor[validation.DocumentSchema]():     {"const": string(validation.Schema)},
			reflect.TypeFor[partnership.DocumentSchema]():    {"const": string(partnership.Schema)},
			reflect.TypeFor[partnership.CatalogueDocument](): {"const": string(partnership.CatalogueSchema)},
		},
	}
}

func comments(t *testing.T) jsonschema.Comments {
	out := jsonschema.Comments{}
	for _, dir := range []string{"", "partnership", "partnership/cover", "partnership/gain", "partnership/mandate", "partnership/power", "dialogue", "dialogue/calendar", "dialogue/committee", "dialogue/plan", "dialogue/topic", "validation", "validation/eventlog", "validation/flow", "validation/pipeline", "analysis", "analysis/cube", "analysis/population", "analysis/supply", "wasm/api"} {
		require.NoError(t, out.ReadFolder(path.Join(module, dir), os.DirFS(path.Join("../..", dir))))
	}
	return out
}

func openAPI(t *testing.T) object {
	const refs = "#/components/schemas/"
	m := maker(t)
	types := []reflect.Type{reflect.TypeFor[samverkan.Fault]()}
	for _, o := range api.Operations() {
		types = append(types, o.Request, o.Result)
	}
	schemas, err := m.All(refs, types...)
	require.NoError(t, err)
	schemas["Faults"] = object{
		"type": "object", "required": []string{"faults"}, "additionalProperties": false,
		"description": "What is wrong with a request, each thing with its place.",
		"properties":  object{"faults": object{"type": "array", "minItems": 1, "items": object{"$ref": refs + "Fault"}}},
	}
	answer := func(says string, schema any) object {
		return object{"description": says, "content": object{"application/json": object{"schema": schema}}}
	}
	refused := object{"$ref": refs + "Faults"}
	paths := object{}
	for _, o := range api.Operations() {
		result := object{"$ref": refs + m.NameOf(o.Result)}
		paths["/v1/"+o.Path()] = object{"post": object{
			"operationId": o.Name,
			"summary":     o.Title.EN,
			"description": o.About.EN,
			"x-sv":        object{"summary": o.Title.SV, "description": o.About.SV},
			"x-result":    result,
			"requestBody": object{"required": true, "content": object{"application/json": object{"schema": object{"$ref": refs + m.NameOf(o.Request)}}}},
			"responses": object{
				"200":     answer("The result.", object{"type": "object", "required": []string{"result"}, "additionalProperties": false, "properties": object{"result": result}}),
				"413":     answer("The request, or the work it asks for, is above a limit, which the fault names.", refused),
				"default": answer("What is wrong with the request.", refused),
			},
		}}
	}
	return object{
		"openapi": "3.1.0",
		"info": object{
			"title": "samverkan", "version": samverkan.Version,
			"description": "Will this collaboration work, and what must change first? Every operation is a pure function of its request: nothing is stored, and equal requests get equal bytes.",
			"license":     object{"name": "Apache-2.0", "identifier": "Apache-2.0"},
		},
		"paths":      paths,
		"components": object{"schemas": schemas},
	}
}
