package factsheet_test

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// node is an element of a file that was read.
type node struct {
	name string
	attr map[string]string
	text string // of it and all within
	kids []*node
}

// all returns the elements of a name, in the order of the file.
func (n *node) all(names ...string) (out []*node) {
	for _, k := range n.kids {
		if slices.Contains(names, k.name) {
			out = append(out, k)
		}
		out = append(out, k.all(names...)...)
	}
	return out
}

// outline returns the elements with what is within them, but for drawings and for
// the words that a reader can be given.
func (n *node) outline() string {
	if n.name == "svg" {
		return "svg"
	}
	out := n.name
	if c := n.attr["class"]; c != "" {
		out += "." + c
	}
	for _, k := range n.kids {
		out += "(" + k.outline() + ")"
	}
	return out
}

// read reads a file as XML, in which no element is left open and every character is
// one that XML has, and complains of elements and attributes that a sheet has not.
func read(t testing.TB, file string) *node {
	t.Helper()
	elements := strings.Fields("html head meta title style body div header p h1 h2 main section figure figcaption table caption thead tbody tr th td details summary ol ul li footer span data svg desc path rect circle text g")
	attributes := strings.Fields("lang charset http-equiv content name class scope tabindex role aria-label value xmlns viewBox width height aria-labelledby fill font-size font-family font-weight id d stroke stroke-width stroke-dasharray x y cx cy r text-anchor paint-order fill-rule dominant-baseline aria-hidden")
	dec := xml.NewDecoder(strings.NewReader(file))
	top := &node{}
	open := []*node{top}
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		at := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: token.Name.Local, attr: map[string]string{}}
			if !slices.Contains(elements, n.name) {
				t.Fatalf("an element %s", n.name)
			}
			for _, a := range token.Attr {
				if !slices.Contains(attributes, a.Name.Local) {
					t.Fatalf("an attribute %s of %s", a.Name.Local, n.name)
				}
				require.NotContains(t, n.attr, a.Name.Local, "twice") // which the package xml lets pass
				n.attr[a.Name.Local] = a.Value
			}
			at.kids = append(at.kids, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, n := range open {
				n.text += string(token)
			}
		case xml.Comment, xml.ProcInst:
			t.Fatalf("%T", token)
		}
	}
	require.Len(t, open, 1)
	return top
}
