package cube

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// Pick is categories of one dimension, by their IDs.
type Pick struct {
	Dimension  string
	Categories []string
}

// Find returns the figure of one category of each dimension, by their IDs. A
// dimension with a single category can be left out.
func (c *Cube) Find(categories map[string]string) (Figure, error) {
	if err := c.usable(); err != nil {
		return Figure{}, err
	}
	var faults samverkan.Faults
	names := make([]string, 0, len(categories))
	for name := range categories {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if c.Dimension(name) < 0 {
			faults.Add(c.noDimension(name))
		}
	}
	places := make([]int, len(c.Dimensions))
	for i := range c.Dimensions {
		d := &c.Dimensions[i]
		id, named := categories[d.ID]
		switch {
		case named:
			if places[i] = d.Category(id); places[i] < 0 {
				faults.Add(d.noCategory(id))
			}
		case len(d.Categories) > 1:
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, samverkan.Pointer(d.ID), samverkan.Text{
				SV: "Dimensionen ”{id}” har {n} kategorier. Ange vilken, till exempel ”{first}”.",
				EN: "The dimension “{id}” has {n} categories. Say which, such as “{first}”.",
			}, samverkan.Quoted("id", d.ID), samverkan.Int("n", len(d.Categories)), samverkan.Quoted("first", d.Categories[0].ID)))
		}
	}
	if err := faults.Err(); err != nil {
		return Figure{}, err
	}
	return c.At(places...)
}

// Dimension returns the place of a dimension by its ID, −1 if it is not there.
func (c *Cube) Dimension(id string) int {
	for i := range c.Dimensions {
		if c.Dimensions[i].ID == id {
			return i
		}
	}
	return -1
}

// OfRole returns the place of the first dimension with a role, −1 if none has it.
func (c *Cube) OfRole(r Role) int {
	for i := range c.Dimensions {
		if c.Dimensions[i].Role == r {
			return i
		}
	}
	return -1
}

// Category returns the place of a category by its ID, −1 if it is not there.
func (d *Dimension) Category(id string) int {
	for i := range d.Categories {
		if d.Categories[i].ID == id {
			return i
		}
	}
	return -1
}

// places returns where each category stands; the first of equal ones.
func (d *Dimension) places() map[string]int {
	at := make(map[string]int, len(d.Categories))
	for i := range d.Categories {
		if _, twice := at[d.Categories[i].ID]; !twice {
			at[d.Categories[i].ID] = i
		}
	}
	return at
}

func (c *Cube) noDimension(id string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeUnknown, samverkan.Pointer(id), samverkan.Text{
		SV: "Dimensionen ”{id}” finns inte. Tabellen har {all}.",
		EN: "There is no dimension “{id}”. The table has {all}.",
	}, samverkan.Quoted("id", id), samverkan.List("all", some(len(c.Dimensions), func(i int) string { return c.Dimensions[i].ID })))
}

func (d *Dimension) noCategory(id string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeUnknown, samverkan.Pointer(d.ID, id), samverkan.Text{
		SV: "Kategorin ”{id}” finns inte i dimensionen ”{dimension}”. Där finns {all}.",
		EN: "There is no category “{id}” in the dimension “{dimension}”. It has {all}.",
	}, samverkan.Quoted("id", id), samverkan.Quoted("dimension", d.ID),
		samverkan.List("all", some(len(d.Categories), func(i int) string { return d.Categories[i].ID })))
}

// some returns the first names of a list for a text, five at most.
func some(n int, name func(int) string) []samverkan.Text {
	const most = 5
	var list []samverkan.Text
	for i := range min(n, most) {
		list = append(list, samverkan.Text{SV: "”{id}”", EN: "“{id}”"}.With(samverkan.Quoted("id", name(i))))
	}
	switch {
	case n == 0:
		list = append(list, samverkan.Text{SV: "inga", EN: "none"})
	case n > most:
		list = append(list, samverkan.Text{SV: "{n} till", EN: "{n} more"}.With(samverkan.Int("n", n-most)))
	}
	return list
}
