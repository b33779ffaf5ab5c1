package partnership_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	validator "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/golden"
	"github.com/samverkan/samverkan/internal/jsonschema"
	"github.com/samverkan/samverkan/partnership"
)

// comments reads the comments of this package and of the root.
func comments(t *testing.T) jsonschema.Comments {
	out := jsonschema.Comments{}
	for dir, pkg := range map[string]string{"..": "github.com/samverkan/samverkan", ".": "github.com/samverkan/samverkan/partnership"} {
		require.NoError(t, out.ReadFolder(pkg, os.DirFS(dir)))
	}
	return out
}

func schemaOf(t *testing.T, of reflect.Type, id string) []byte {
	m := jsonschema.Maker{
		Comments: comments(t),
		Known: map[reflect.Type]jsonschema.Schema{
			reflect.TypeFor[samverkan.Date](): {
				"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
				"description": "A day in the calendar, as 2026-03-12.",
			},
			reflect.TypeFor[partnership.Answer](): {
				"anyOf":       []any{jsonschema.Schema{"type": "integer", "minimum": 1, "maximum": 5}, jsonschema.Schema{"enum": []any{"dontKnow", "doesNotApply"}}},
				"description": "1 (not at all true) to 5 (completely true), don't know, or does not apply to us.",
			},
			reflect.TypeFor[partnership.DocumentSchema]():    {"const": string(partnership.Schema)},
			reflect.TypeFor[partnership.CatalogueDocument](): {"const": string(partnership.CatalogueSchema)},
		},
	}
	schema, err := m.Of(of, id)
	require.NoError(t, err)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(schema))
	return b.Bytes()
}

func TestSchemas(t *testing.T) {
	golden.Compare(t, "partnership-1.schema.json", schemaOf(t, reflect.TypeFor[partnership.Partnership](), string(partnership.Schema)))
	golden.Compare(t, "partnership-catalogue-1.schema.json", schemaOf(t, reflect.TypeFor[partnership.Catalogue](), string(partnership.CatalogueSchema)))
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
	walk(reflect.TypeFor[partnership.Partnership]())
	walk(reflect.TypeFor[partnership.Catalogue]())
}

// An independent validator accepts with the schema what Decode reads, and
// refuses the shapes that Decode refuses. What only reading can tell (double
// members, references, characters) is not in a schema.
func TestSchemaAgreesWithReading(t *testing.T) {
	compile := func(id string, schema []byte) *validator.Schema {
		doc, err := validator.UnmarshalJSON(bytes.NewReader(schema))
		require.NoError(t, err)
		c := validator.NewCompiler()
		require.NoError(t, c.AddResource(id, doc))
		compiled, err := c.Compile(id)
		require.NoError(t, err)
		return compiled
	}
	schema := compile(string(partnership.Schema), schemaOf(t, reflect.TypeFor[partnership.Partnership](), string(partnership.Schema)))
	accepts := func(schema *validator.Schema, doc []byte) error {
		v, err := validator.UnmarshalJSON(bytes.NewReader(doc))
		require.NoError(t, err)
		return schema.Validate(v)
	}
	require.NoError(t, accepts(schema, []byte(small)))
	big, err := made(t, 12, 60, 2, 3).Encode()
	require.NoError(t, err)
	require.NoError(t, accepts(schema, big))
	for name, doc := range map[string]string{
		"unknown member": swap(`"effort": 2`, `"weight": 2`),
		"missing member": swap(`"form": "puls", `, ``),
		"null":           swap(`"effort": 2`, `"effort": null`),
		"2.5":            swap(`"effort": 2`, `"effort": 2.5`),
		"out of range":   swap(`"effort": 2`, `"effort": 0`),
		"off the scale":  swap(`"P13": 2`, `"P13": 6`),
		"no such role":   swap(`"role": "homeManager", "values"`, `"role": "boss", "values"`),
		"bad ID":         swap(`"id": "m"`, `"id": "m m"`),
		"long text":      swap(`"en": "Trial"`, `"en": "`+strings.Repeat("x", 2001)+`"`),
		"newer":          swap(`schemas/partnership/1"`, `schemas/partnership/2"`),
	} {
		_, err := partnership.Decode([]byte(doc))
		require.Error(t, err, name)
		require.Error(t, accepts(schema, []byte(doc)), name)
	}

	catalogue := compile(string(partnership.CatalogueSchema), schemaOf(t, reflect.TypeFor[partnership.Catalogue](), string(partnership.CatalogueSchema)))
	own, err := partnership.Own().Encode()
	require.NoError(t, err)
	require.NoError(t, accepts(catalogue, own))
}
