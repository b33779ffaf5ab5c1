package canonical

import (
	"cmp"
	"reflect"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// Member is a field of a struct as a member of a JSON object.
type Member struct {
	// Its name in JSON.
	Name string
	// Where the field is: the argument of reflect's FieldByIndex. It is longer
	// than 1 for a field of an embedded struct.
	Index []int
	// Whether it is tagged omitempty.
	Optional bool
	// The field itself, with its type and its tags.
	Field reflect.StructField
}

// Members returns the members of a struct type, sorted by [Compare] of their
// names. Who writes, reads or describes documents asks here, so that all of
// them mean the same by a tag. The error tells a programmer which field is
// tagged wrongly.
func Members(t reflect.Type) ([]Member, error) {
	members, err := collect(nil, t, nil)
	if err != nil {
		return nil, err
	}
	sort.Slice(members, func(i, k int) bool { return Compare(members[i].Name, members[k].Name) < 0 }) // with code that is there anyway: see package sorted
	for i := 1; i < len(members); i++ {
		if members[i].Name == members[i-1].Name {
			return nil, badField(t, members[i].Field, "has the same name in JSON as "+members[i-1].Field.Name)
		}
	}
	return members, nil
}

func collect(members []Member, t reflect.Type, outer []int) ([]Member, error) {
	members = slices.Grow(members, t.NumField())
	for i := range t.NumField() {
		field := t.Field(i)
		index := make([]int, len(outer)+1)
		index[copy(index, outer)] = i
		tag, tagged := field.Tag.Lookup("json")
		if !tagged && field.Anonymous {
			var err error
			switch {
			case field.Type.Kind() == reflect.Struct:
				members, err = collect(members, field.Type, index)
			case field.Type.Kind() == reflect.Pointer && field.Type.Elem().Kind() == reflect.Struct:
				err = badField(t, field, "is embedded by pointer: embed the struct or give the field a name")
			}
			if err != nil {
				return nil, err
			}
			continue
		}
		if !tagged || tag == "-" {
			continue
		}
		name, option, _ := strings.Cut(tag, ",")
		switch {
		case option == "key" || option == "value":
			return nil, badField(t, field, "is tagged "+option+", which has a meaning only in a slice of such structs")
		case option != "" && option != "omitempty":
			return nil, badField(t, field, "has an unknown option in its json tag: "+option)
		case name == "" || !utf8.ValidString(name):
			return nil, badField(t, field, "needs a name in its json tag")
		case !field.IsExported():
			return nil, badField(t, field, "has a json tag but is not exported")
		}
		members = append(members, Member{Name: name, Index: index, Optional: option == "omitempty", Field: field})
	}
	return members, nil
}

// Entry reports whether a slice of t is written as an object, and which fields
// of the struct t are the name and the value of a member.
func Entry(t reflect.Type) (key, value int, ok bool, err error) {
	if t.Kind() != reflect.Struct {
		return 0, 0, false, nil
	}
	key, value = -1, -1
	others := false
	for i := range t.NumField() {
		field := t.Field(i)
		switch tag := field.Tag.Get("json"); {
		case tag != ",key" && tag != ",value":
			others = others || tag != "" && tag != "-"
			continue
		case !field.IsExported():
			return 0, 0, false, badField(t, field, "has a json tag but is not exported")
		case tag == ",value":
			value = i
		case field.Type.Kind() != reflect.String:
			return 0, 0, false, badField(t, field, "is tagged key and must be of a string type")
		default:
			key = i
		}
	}
	if key < 0 && value < 0 {
		return 0, 0, false, nil
	}
	if key < 0 || value < 0 || others {
		return 0, 0, false, &Error{Reason: t.String() + " must have one field tagged key, one tagged value and no other in JSON"}
	}
	return key, value, true, nil
}

func badField(t reflect.Type, field reflect.StructField, what string) error {
	return &Error{Reason: "field " + field.Name + " of " + t.String() + " " + what}
}

// Compare orders names as RFC 8785 §3.2.3 does: by their UTF-16 code units.
// Both must be valid UTF-8.
func Compare(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	if i == len(a) || i == len(b) {
		return cmp.Compare(len(a), len(b))
	}
	// UTF-8 sorts as code points do, so the first different byte decides. Only
	// the surrogates D800–DFFF, which UTF-16 uses for U+10000 and above (lead
	// bytes F0–F4), sort otherwise: before U+E000–U+FFFF (lead bytes EE, EF).
	// A continuation byte is never above BF, so both bytes are lead bytes here.
	x, y := a[i], b[i]
	if x >= 0xEE && y >= 0xEE && (x >= 0xF0) != (y >= 0xF0) {
		return cmp.Compare(y, x)
	}
	return cmp.Compare(x, y)
}
