package analysis_test

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
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/supply"
	"github.com/samverkan/samverkan/internal/golden"
	"github.com/samverkan/samverkan/internal/jsonschema"
)

// comments reads the comments of the packages that the document is made of.
func comments(t *testing.T) jsonschema.Comments {
	const module = "github.com/samverkan/samverkan"
	out := jsonschema.Comments{}
	for _, dir := range []string{"", "analysis", "analysis/cube", "analysis/supply"} {
		require.NoError(t, out.ReadFolder(path.Join(module, dir), os.DirFS(path.Join("..", dir))))
	}
	return out
}

func documentSchema(t *testing.T) []byte {
	m := jsonschema.Maker{
		Comments: comments(t),
		Name: func(of reflect.Type) string {
			if of == reflect.TypeFor[supply.Source]() {
				return "BasisSource"
			}
			return of.Name()
		},
		Known: map[reflect.Type]jsonschema.Schema{
			reflect.TypeFor[samverkan.Date](): {
				"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
				"description": "A day in the calendar, as 2026-03-12.",
			},
			reflect.TypeFor[samverkan.Number](): {
				"type": "string", "maxLength": samverkan.MaxNumberLength, "pattern": "^-?[0-9]+(/[0-9]*[1-9][0-9]*)?$",
				"description": "An exact number: whole, or a fraction such as 3/5.",
			},
			reflect.TypeFor[analysis.DocumentSchema](): {"const": string(analysis.Schema)},
		},
	}
	schema, err := m.Of(reflect.TypeFor[analysis.Analysis](), string(analysis.Schema))
	require.NoError(t, err)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(schema))
	return b.Bytes()
}

func TestSchema(t *testing.T) {
	golden.Compare(t, "analysis-1.schema.json", documentSchema(t))
}

// Documents are valid by the schema, as another program reads it.
func TestDocumentsFollowTheSchema(t *testing.T) {
	of, err := validator.UnmarshalJSON(bytes.NewReader(documentSchema(t)))
	require.NoError(t, err)
	c := validator.NewCompiler()
	require.NoError(t, c.AddResource(string(analysis.Schema), of))
	schema, err := c.Compile(string(analysis.Schema))
	require.NoError(t, err)
	follows := func(data string) error {
		document, err := validator.UnmarshalJSON(strings.NewReader(data))
		require.NoError(t, err)
		return schema.Validate(document)
	}
	require.NoError(t, follows(small))
	require.NoError(t, follows(full))
	require.Error(t, follows(strings.Replace(small, `"unit": "persons"`, `"unit": "people"`, 1)))
	require.Error(t, follows(strings.Replace(full, `"step": "presence"`, `"step": "absence"`, 1)))
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
		if of.Kind() != reflect.Struct || seen[of] || of == reflect.TypeFor[samverkan.Date]() || of == reflect.TypeFor[samverkan.Number]() {
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
	walk(reflect.TypeFor[analysis.Analysis]())
}
