package jsonstat_test

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/samverkan/samverkan/analysis/cube"
)

// The slow and obvious reader: encoding/json, and every member looked up by name.
// It takes well-formed data sets only.

type naive struct {
	ID        []string
	Size      []int
	Role      map[string][]string
	Dimension map[string]naiveDimension
	Value     json.RawMessage
	Status    json.RawMessage
}

type naiveDimension struct {
	Label    string
	Category struct {
		Index json.RawMessage
		Label map[string]string
		Child map[string][]string
	}
}

// UnmarshalJSON passes what is no dimension: the id and size of JSON-stat 1.
func (d *naiveDimension) UnmarshalJSON(b []byte) error {
	if b[0] != '{' {
		return nil
	}
	type plain naiveDimension
	return json.Unmarshal(b, (*plain)(d))
}

// naively returns the IDs, labels and children of each dimension, the values (nil
// is null) and the statuses of a data set.
func naively(data []byte) (n naive, ids [][]string, values []*float64, status []string, err error) {
	if err = json.Unmarshal(data, &n); err != nil {
		return n, nil, nil, nil, err
	}
	cells := 1
	for i, id := range n.ID {
		cells *= n.Size[i]
		of := make([]string, n.Size[i])
		var list []string
		var places map[string]int
		c := n.Dimension[id].Category
		switch {
		case json.Unmarshal(c.Index, &list) == nil:
			copy(of, list)
		case json.Unmarshal(c.Index, &places) == nil:
			for id, at := range places {
				of[at] = id
			}
		default:
			for id := range c.Label {
				of[0] = id
			}
		}
		ids = append(ids, of)
	}
	values, status = make([]*float64, cells), make([]string, cells)
	var sparse map[string]*float64
	if bytes.HasPrefix(bytes.TrimSpace(n.Value), []byte("[")) {
		err = json.Unmarshal(n.Value, &values)
	} else if err = json.Unmarshal(n.Value, &sparse); err == nil {
		for key, v := range sparse {
			at, _ := strconv.Atoi(key)
			values[at] = v
		}
	}
	var one string
	var list []*string
	var some map[string]*string
	switch {
	case json.Unmarshal(n.Status, &one) == nil:
		list = []*string{&one}
	case json.Unmarshal(n.Status, &some) == nil:
		for key, s := range some {
			at, _ := strconv.Atoi(key)
			if s != nil {
				status[at] = *s
			}
		}
		return n, ids, values, status, err
	default:
		_ = json.Unmarshal(n.Status, &list)
	}
	for i := range status {
		switch {
		case len(list) == 1 && list[0] != nil:
			status[i] = *list[0]
		case i < len(list) && list[i] != nil:
			status[i] = *list[i]
		}
	}
	return n, ids, values, status, err
}

// differs returns where a cube is not what the naive reader finds, "" if it is.
func differs(c *cube.Cube, data []byte) string {
	n, ids, values, status, err := naively(data)
	if err != nil {
		return err.Error()
	}
	if len(ids) != len(c.Dimensions) || len(values) != len(c.Values) {
		return "shape"
	}
	for i, of := range ids {
		d := &c.Dimensions[i]
		if d.ID != n.ID[i] || len(of) != len(d.Categories) || d.Label != n.Dimension[d.ID].Label {
			return "dimension " + n.ID[i]
		}
		for k, id := range of {
			x := &d.Categories[k]
			about := n.Dimension[d.ID].Category
			if x.ID != id || x.Label != about.Label[id] || len(x.Children) != len(about.Child[id]) {
				return "category " + id
			}
			for j, child := range x.Children {
				if d.Categories[child].ID != about.Child[id][j] {
					return "child of " + id
				}
			}
		}
		for role, of := range n.Role {
			for _, id := range of {
				if id == d.ID && oneOf(role, "time", "geo", "metric") && string(d.Role) != role {
					return "role of " + id
				}
			}
		}
	}
	for i, v := range values {
		var s cube.Status
		if c.Status != nil {
			s = c.Statuses[c.Status[i]]
		}
		switch {
		case (s.Missing != cube.Present) != (v == nil), v != nil && *v != c.Values[i], v == nil && c.Values[i] != 0, s.Symbol != status[i]:
			return "cell " + strconv.Itoa(i)
		}
	}
	return ""
}

func oneOf(s string, all ...string) bool {
	for _, a := range all {
		if a == s {
			return true
		}
	}
	return false
}

// plain brings a data set as encoding/json reads it to one form: what is dense or
// sparse, a list or an object, null or left out is the same.
func plain(data []byte) any {
	_, ids, values, status, err := naively(data)
	if err != nil {
		return err
	}
	var all map[string]any
	_ = json.Unmarshal(data, &all)
	all["value"], all["status"] = values, status
	dims, _ := all["dimension"].(map[string]any)
	for i, id := range all["id"].([]any) {
		c := dims[id.(string)].(map[string]any)["category"].(map[string]any)
		c["index"] = ids[i]
	}
	return full(all)
}

// full drops null, and what is empty.
func full(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			if x = full(x); x == nil {
				delete(v, k)
			} else {
				v[k] = x
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		if len(v) == 0 {
			return nil
		}
	case string:
		if v == "" {
			return nil
		}
	}
	return v
}
