// Package jsonschema describes Go types as JSON Schema (draft 2020-12), by the
// same tags that packages canonical and strictjson write and read by: a
// document that the schema accepts has the right shape. What ties one part of
// a document to another (references, IDs given once) is not in a schema;
// reading checks it.
//
// Descriptions are the comments of the fields in the source, so that they
// stand in one place: Comments reads them.
package jsonschema

import (
	"fmt"
	"go/ast"
	"reflect"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan/internal/base/canonical"
)

// Schema is a JSON Schema, or a part of one.
type Schema = map[string]any

// Maker makes schemas.
type Maker struct {
	// Comments returns the description of a type, or of its field; "" for none.
	Comments Comments
	// Known holds the schemas of types that describe themselves, such as a
	// date.
	Known map[reflect.Type]Schema

	defs Schema
}

// Of returns the schema of a document with the given $id.
func (m *Maker) Of(t reflect.Type, id string) (Schema, error) {
	m.defs = Schema{}
	root, err := m.object(t)
	if err != nil {
		return nil, err
	}
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"] = id
	root["title"] = t.Name()
	if len(m.defs) > 0 {
		root["$defs"] = m.defs
	}
	return root, nil
}

// value is the schema of a value of type t, with the tags of its field.
func (m *Maker) value(t reflect.Type, tag reflect.StructTag) (Schema, error) {
	if known, ok := m.Known[t]; ok {
		return m.refer(t, func() (Schema, error) { return known, nil })
	}
	if c, ok := reflect.Zero(t).Interface().(interface{ Choices() []string }); ok && t.Kind() == reflect.String {
		return m.refer(t, func() (Schema, error) {
			return m.described(Schema{"type": "string", "enum": c.Choices()}, t, ""), nil
		})
	}
	switch t.Kind() {
	case reflect.String:
		return text(tag), nil
	case reflect.Bool:
		return Schema{"type": "boolean"}, nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return integer(tag), nil
	case reflect.Pointer:
		return m.value(t.Elem(), tag)
	case reflect.Struct:
		return m.refer(t, func() (Schema, error) { return m.object(t) })
	case reflect.Slice:
		return m.list(t, tag)
	}
	return nil, fmt.Errorf("jsonschema: no schema for %v", t)
}

// refer puts the schema of a named type among the definitions, once.
func (m *Maker) refer(t reflect.Type, define func() (Schema, error)) (Schema, error) {
	name := t.Name()
	if _, there := m.defs[name]; !there {
		m.defs[name] = Schema{} // a type may hold itself
		def, err := define()
		if err != nil {
			return nil, err
		}
		m.defs[name] = def
	}
	return Schema{"$ref": "#/$defs/" + name}, nil
}

func (m *Maker) object(t reflect.Type) (Schema, error) {
	members, err := canonical.Members(t)
	if err != nil {
		return nil, err
	}
	properties, required := Schema{}, []string{}
	for _, member := range members {
		s, err := m.value(member.Field.Type, member.Field.Tag)
		if err != nil {
			return nil, err
		}
		owner := t
		if len(member.Index) > 1 {
			owner = t.FieldByIndex(member.Index[:len(member.Index)-1]).Type
		}
		properties[member.Name] = m.described(s, owner, member.Field.Name)
		if !member.Optional {
			required = append(required, member.Name)
		}
	}
	s := Schema{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		s["required"] = required
	}
	return m.described(s, t, ""), nil
}

// list is a list, or an object for a slice of keys and values.
func (m *Maker) list(t reflect.Type, tag reflect.StructTag) (Schema, error) {
	most, limited := number(tag.Get("limit"))
	key, value, isObject, err := canonical.Entry(t.Elem())
	if err != nil {
		return nil, err
	}
	if isObject {
		s, err := m.value(t.Elem().Field(value).Type, t.Elem().Field(value).Tag)
		if err != nil {
			return nil, err
		}
		out := Schema{"type": "object", "propertyNames": text(t.Elem().Field(key).Tag), "additionalProperties": s}
		if limited {
			out["maxProperties"] = most
		}
		return out, nil
	}
	itemTag := tag
	if t.Elem().Kind() == reflect.String {
		// limit counts the list, form holds for its items.
		itemTag = reflect.StructTag(`form:"` + tag.Get("form") + `"`)
	}
	items, err := m.value(t.Elem(), itemTag)
	if err != nil {
		return nil, err
	}
	out := Schema{"type": "array", "items": items}
	if limited {
		out["maxItems"] = most
	}
	return out, nil
}

func (m *Maker) described(s Schema, t reflect.Type, field string) Schema {
	name := t.Name()
	if field != "" {
		name += "." + field
	}
	if d := m.Comments[name]; d != "" {
		s["description"] = d
	}
	return s
}

func text(tag reflect.StructTag) Schema {
	s := Schema{"type": "string"}
	if most, ok := number(tag.Get("limit")); ok {
		s["maxLength"] = most
	}
	if tag.Get("form") == "id" {
		s["pattern"] = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
	}
	return s
}

func integer(tag reflect.StructTag) Schema {
	s := Schema{"type": "integer"}
	if from, to, ok := strings.Cut(tag.Get("range"), ".."); ok {
		s["minimum"], _ = number(from)
		s["maximum"], _ = number(to)
	}
	return s
}

func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// Comments holds the comment of each type by its name, "Person", and of each
// field, "Person.Name".
type Comments map[string]string

// Read adds the comments of a parsed source file.
func (c Comments) Read(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		decl, ok := n.(*ast.GenDecl)
		if !ok {
			return true
		}
		for _, spec := range decl.Specs {
			typed, ok := spec.(*ast.TypeSpec)
			if !ok {
				continue
			}
			c[typed.Name.Name] = oneLine(decl.Doc)
			fields, ok := typed.Type.(*ast.StructType)
			if !ok {
				continue
			}
			for _, f := range fields.Fields.List {
				for _, name := range f.Names {
					c[typed.Name.Name+"."+name.Name] = oneLine(f.Doc)
				}
			}
		}
		return true
	})
}

func oneLine(doc *ast.CommentGroup) string {
	return strings.Join(strings.Fields(doc.Text()), " ")
}
