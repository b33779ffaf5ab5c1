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
	"go/parser"
	"go/token"
	"io/fs"
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
	// Name returns what a type is called among the definitions; nil: its name
	// in Go. Two types of one name are an error.
	Name func(reflect.Type) string

	refs  string // what stands before a definition's name in a $ref
	defs  Schema
	named map[string]reflect.Type
}

// Of returns the schema of a document with the given $id.
func (m *Maker) Of(t reflect.Type, id string) (Schema, error) {
	m.begin("#/$defs/")
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

// All returns the schemas of types and of all that is in them, by name; refs is
// what stands before a name in a $ref.
func (m *Maker) All(refs string, types ...reflect.Type) (Schema, error) {
	m.begin(refs)
	for _, t := range types {
		if _, err := m.value(t, ""); err != nil {
			return nil, err
		}
	}
	return m.defs, nil
}

func (m *Maker) begin(refs string) {
	m.refs, m.defs, m.named = refs, Schema{}, map[string]reflect.Type{}
}

// NameOf returns what a type is called among the definitions.
func (m *Maker) NameOf(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if m.Name != nil {
		return m.Name(t)
	}
	return t.Name()
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
	case reflect.Float64:
		return Schema{"type": "number"}, nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return integer(tag), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		s := integer(tag)
		if _, ok := s["minimum"]; !ok {
			s["minimum"] = 0
		}
		return s, nil
	case reflect.Pointer:
		return m.value(t.Elem(), tag)
	case reflect.Struct:
		return m.refer(t, func() (Schema, error) { return m.object(t) })
	case reflect.Slice:
		return m.list(t, tag)
	case reflect.Array:
		items, err := m.value(t.Elem(), "")
		return Schema{"type": "array", "items": items, "minItems": t.Len(), "maxItems": t.Len()}, err
	}
	return nil, fmt.Errorf("jsonschema: no schema for %v", t)
}

// refer puts the schema of a named type among the definitions, once.
func (m *Maker) refer(t reflect.Type, define func() (Schema, error)) (Schema, error) {
	name := m.NameOf(t)
	if first := m.named[name]; first != nil && first != t {
		return nil, fmt.Errorf("jsonschema: both %v and %v are called %s", first, t, name)
	}
	if _, there := m.defs[name]; !there {
		m.named[name] = t
		m.defs[name] = Schema{} // a type may hold itself
		def, err := define()
		if err != nil {
			return nil, err
		}
		m.defs[name] = def
	}
	return Schema{"$ref": m.refs + name}, nil
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
	if d := m.Comments.Of(t, field); d != "" {
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

// Comments holds the comments of types and of their fields.
type Comments map[string]string

// Of returns the comment of a type, or of its field when one is named.
func (c Comments) Of(t reflect.Type, field string) string {
	return c[key(t.PkgPath(), t.Name(), field)]
}

func key(pkg, name, field string) string { return pkg + "." + name + "." + field }

// ReadFolder adds the comments of a package: of the sources in the top of a
// file system that are not tests. pkg is its import path.
func (c Comments) ReadFolder(pkg string, folder fs.FS) error {
	names, err := fs.Glob(folder, "*.go")
	if err != nil {
		return err
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		src, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ParseComments)
		if err != nil {
			return err
		}
		c.read(pkg, file)
	}
	return nil
}

// read adds the comments of a source file.
func (c Comments) read(pkg string, file *ast.File) {
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
			c[key(pkg, typed.Name.Name, "")] = oneLine(decl.Doc)
			fields, ok := typed.Type.(*ast.StructType)
			if !ok {
				continue
			}
			for _, f := range fields.Fields.List {
				for _, name := range f.Names {
					c[key(pkg, typed.Name.Name, name.Name)] = oneLine(f.Doc)
				}
			}
		}
		return true
	})
}

func oneLine(doc *ast.CommentGroup) string {
	return strings.Join(strings.Fields(doc.Text()), " ")
}
