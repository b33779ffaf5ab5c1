package validation_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path"
	"reflect"
	"strings"
	"testing"

	validator "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/golden"
	"github.com/samverkan/samverkan/internal/jsonschema"
	"github.com/samverkan/samverkan/validation"
)

// comments reads the comments of the packages that the document is made of.
func comments(t *testing.T) jsonschema.Comments {
	const module = "github.com/samverkan/samverkan"
	out := jsonschema.Comments{}
	for _, dir := range []string{"", "validation", "validation/pipeline"} {
		require.NoError(t, out.ReadFolder(path.Join(module, dir), os.DirFS(path.Join("..", dir))))
	}
	return out
}

func documentSchema(t *testing.T) []byte {
	m := jsonschema.Maker{
		Comments: comments(t),
		Name: func(of reflect.Type) string {
			return of.Name()
		},
		Known: map[reflect.Type]jsonschema.Schema{
			reflect.TypeFor[samverkan.Date](): {
				"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
				"description": "A day in the calendar, as 2026-03-12.",
			},
			reflect.TypeFor[validation.DocumentSchema](): {"const": string(validation.Schema)},
		},
	}
	schema, err := m.Of(reflect.TypeFor[validation.Validation](), string(validation.Schema))
	require.NoError(t, err)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(schema))
	return b.Bytes()
}

func TestSchema(t *testing.T) {
	golden.Compare(t, "validation-1.schema.json", documentSchema(t))
}

// Documents are valid by the schema, as another program reads it.
func TestDocumentsFollowTheSchema(t *testing.T) {
	of, err := validator.UnmarshalJSON(bytes.NewReader(documentSchema(t)))
	require.NoError(t, err)
	c := validator.NewCompiler()
	require.NoError(t, c.AddResource(string(validation.Schema), of))
	schema, err := c.Compile(string(validation.Schema))
	require.NoError(t, err)
	follows := func(data string) error {
		document, err := validator.UnmarshalJSON(strings.NewReader(data))
		require.NoError(t, err)
		return schema.Validate(document)
	}
	require.NoError(t, follows(sound()))
	for seed := range uint64(5) {
		require.NoError(t, follows(encoded(t, made(seed, 200))))
	}
	require.Error(t, follows(swap(`"floor": 5`, `"floor": 2`)))
	require.Error(t, follows(swap(`"what": "trained"`, `"what": "drained"`)))
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
	walk(reflect.TypeFor[validation.Validation]())
}
