package jsonstat

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// Class is what a response of JSON-stat is.
type Class string

// The classes.
const (
	Unclassed  Class = "" // of an item of a collection that is only linked to
	Dataset    Class = "dataset"
	Dimension  Class = "dimension"
	Collection Class = "collection"
)

// Choices lists the classes that a file may have.
func (Class) Choices() []string {
	return []string{string(Dataset), string(Dimension), string(Collection)}
}

// Response is what a file of JSON-stat is: a data set, a dimension, or a
// collection of responses, some of which are only linked to.
type Response struct {
	Class Class
	Href  string // its address
	Label string // of a collection, and of what is only linked to
	// The figures of a data set; nil if it is only linked to.
	Cube *cube.Cube
	// The dimension that a response of the class dimension is; its ID is not told.
	Dimension *cube.Dimension
	// The items of a collection, in their order.
	Items []Response
	// The members that have no place above, by the objects that they are members of
	// and in their order there.
	Kept []Kept
}

// Kept is a member of a file that is not understood here and is written again as
// it was: extensions, links, and properties of units that a provider has made.
type Kept struct {
	// The object that it is a member of, as a pointer from the response: "" is the
	// response itself, "/dimension/sex" a dimension.
	At   string
	Name string
	JSON string // its value, without white space between its parts
}

// Cubes returns the figures of all data sets that are in the file, in their order.
func (r *Response) Cubes() []*cube.Cube {
	var all []*cube.Cube
	if r.Cube != nil {
		all = append(all, r.Cube)
	}
	for i := range r.Items {
		all = append(all, r.Items[i].Cubes()...)
	}
	return all
}

// Links returns the items that are only linked to, in their order. Nothing is
// fetched.
func (r *Response) Links() []Response {
	var all []Response
	for i := range r.Items {
		switch item := &r.Items[i]; {
		case item.Cube == nil && item.Dimension == nil && len(item.Items) == 0:
			all = append(all, *item)
		default:
			all = append(all, item.Links()...)
		}
	}
	return all
}

// Decode reads a file of JSON-stat 2.0. What is wrong comes as Faults, each with
// its place as a pointer and as bytes from the start.
func Decode(data []byte, o Options) (*Response, error) {
	r, err := NewReading(data, o)
	if err != nil {
		return nil, err
	}
	for !r.Step(1 << 20) { //nolint:revive // Step does it all
	}
	return r.Result()
}

// Read returns the figures of a file of JSON-stat 2.0 that has one data set.
func Read(data []byte, o Options) (*cube.Cube, error) {
	r, err := Decode(data, o)
	if err != nil {
		return nil, err
	}
	all := r.Cubes()
	if len(all) != 1 {
		return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/class", samverkan.Text{
			SV: "Filen har {n|en tabell|# tabeller} med tal; här ska det vara en. Välj en av dem.",
			EN: "The file has {n|one table|# tables} of figures; there must be one here. Choose one of them.",
		}, samverkan.Int("n", len(all)))}
	}
	return all[0], nil
}
