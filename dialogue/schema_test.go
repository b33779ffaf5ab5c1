package dialogue_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path"
	"reflect"
	"testing"

	validator "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/internal/golden"
	"github.com/samverkan/samverkan/internal/jsonschema"
)

// comments reads the comments of the packages that the document is made of.
func comments(t *testing.T) jsonschema.Comments {
	const module = "github.com/samverkan/samverkan"
	out := jsonschema.Comments{}
	for _, dir := range []string{"", "dialogue", "dialogue/calendar", "dialogue/committee", "dialogue/plan", "dialogue/topic"} {
		require.NoError(t, out.ReadFolder(path.Join(module, dir), os.DirFS(path.Join("..", dir))))
	}
	return out
}

func documentSchema(t *testing.T) []byte {
	m := jsonschema.Maker{
		Comments: comments(t),
		Name: func(of reflect.Type) string {
			if path.Base(of.PkgPath()) == "plan" { // it has meetings and minutes of its own
				return "Plan" + of.Name()
			}
			return of.Name()
		},
		Known: map[reflect.Type]jsonschema.Schema{
			reflect.TypeFor[samverkan.Date](): {
				"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
				"description": "A day in the calendar, as 2026-03-12.",
			},
			reflect.TypeFor[calendar.Clock](): {
				"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
				"description": "A time of day by the clocks in Sweden, as 13:30.",
			},
			reflect.TypeFor[dialogue.DocumentSchema](): {"const": string(dialogue.Schema)},
		},
	}
	schema, err := m.Of(reflect.TypeFor[dialogue.Dialogue](), string(dialogue.Schema))
	require.NoError(t, err)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(schema))
	return b.Bytes()
}

func TestSchema(t *testing.T) {
	golden.Compare(t, "dialogue-1.schema.json", documentSchema(t))
}

// The worked example is valid by the schema, as another program reads it.
func TestExampleFollowsTheSchema(t *testing.T) {
	of, err := validator.UnmarshalJSON(bytes.NewReader(documentSchema(t)))
	require.NoError(t, err)
	c := validator.NewCompiler()
	require.NoError(t, c.AddResource(string(dialogue.Schema), of))
	schema, err := c.Compile(string(dialogue.Schema))
	require.NoError(t, err)
	data, err := os.ReadFile("../examples/vocollege/vocollege.json")
	require.NoError(t, err)
	document, err := validator.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	require.NoError(t, schema.Validate(document))
}

// Every field of a document says what it means.
func TestEveryFieldIsDescribed(t *testing.T) {
	said := comments(t)
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(of reflect.Type) {
		for of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] || of == reflect.TypeFor[samverkan.Date]() {
			return
		}
		seen[of] = true
		for i := range of.NumField() {
			f := of.Field(i)
			if !f.Anonymous {
				require.NotEmpty(t, said.Of(of, f.Name), "%s.%s", of.Name(), f.Name)
			}
			walk(f.Type)
		}
	}
	walk(reflect.TypeFor[dialogue.Dialogue]())
}
