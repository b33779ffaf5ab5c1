package cube

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Select returns a cube of the categories that are picked, in the order of the
// picks; of dimensions that are not named all remain. A category stays the
// whole of its parts only if they are all picked.
func (c *Cube) Select(picks ...Pick) (Cube, error) {
	if err := c.usable(); err != nil {
		return Cube{}, err
	}
	taken, err := c.picked(picks)
	if err != nil {
		return Cube{}, err
	}
	out := c.frame()
	sizes := make([]int, len(c.Dimensions))
	for i := range c.Dimensions {
		sizes[i] = len(c.Dimensions[i].Categories)
		if taken[i] != nil {
			sizes[i] = len(taken[i])
			out.Dimensions[i].Categories = c.Dimensions[i].kept(taken[i])
			out.Steps = append(out.Steps, Step{Verb: Select, Dimension: c.Dimensions[i].ID, Text: samverkan.Text{
				SV: "{n} av {all} kategorier i ”{dimension}”", EN: "{n} of {all} categories of “{dimension}”",
			}.With(samverkan.Int("n", len(taken[i])), samverkan.Int("all", len(c.Dimensions[i].Categories)), samverkan.Quoted("dimension", c.Dimensions[i].name()))})
		}
	}
	n, err := Cells(sizes)
	if err != nil {
		return Cube{}, err
	}
	out.take(c, n)
	places := make([]int, len(sizes))
	for to := range n {
		from := 0
		for i, p := range places {
			if taken[i] != nil {
				p = taken[i][p]
			}
			from = from*len(c.Dimensions[i].Categories) + p
		}
		out.copyCell(to, c, from)
		for i := len(places) - 1; i >= 0; i-- {
			if places[i]++; places[i] < sizes[i] {
				break
			}
			places[i] = 0
		}
	}
	return out, nil
}

// picked returns the places that are picked of each dimension, nil for all.
func (c *Cube) picked(picks []Pick) ([][]int, error) {
	var faults samverkan.Faults
	taken := make([][]int, len(c.Dimensions))
	for _, p := range picks {
		i := c.Dimension(p.Dimension)
		switch {
		case i < 0:
			faults.Add(c.noDimension(p.Dimension))
			continue
		case taken[i] != nil:
			faults.Add(samverkan.Wrong(samverkan.CodeConflict, samverkan.Pointer(p.Dimension), samverkan.Text{
				SV: "Dimensionen ”{id}” är vald två gånger. Välj den en gång.", EN: "The dimension “{id}” is picked twice. Pick it once.",
			}, samverkan.Quoted("id", p.Dimension)))
			continue
		case len(p.Categories) == 0 || len(p.Categories) > len(c.Dimensions[i].Categories):
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, samverkan.Pointer(p.Dimension), samverkan.Text{
				SV: "{n} kategorier är valda. Välj minst en och högst {most}.", EN: "{n} categories are picked. Pick one at least and {most} at most.",
			}, samverkan.Int("n", len(p.Categories)), samverkan.Int("most", len(c.Dimensions[i].Categories))))
			continue
		}
		taken[i] = c.Dimensions[i].found(p.Categories, &faults)
	}
	return taken, faults.Err()
}

// found returns the places of categories, each of which may be named once.
func (d *Dimension) found(ids []string, faults *samverkan.Faults) []int {
	at, seen := d.places(), make([]bool, len(d.Categories))
	list := make([]int, 0, len(ids))
	for _, id := range ids {
		k, ok := at[id]
		switch {
		case !ok:
			faults.Add(d.noCategory(id))
		case seen[k]:
			faults.Add(samverkan.Wrong(samverkan.CodeConflict, samverkan.Pointer(d.ID, id), samverkan.Text{
				SV: "Kategorin ”{id}” är nämnd två gånger. Nämn den en gång.", EN: "The category “{id}” is named twice. Name it once.",
			}, samverkan.Quoted("id", id)))
		default:
			seen[k] = true
			list = append(list, k)
		}
	}
	return list
}

// kept returns the categories at the places, with their parts where all of
// them are kept.
func (d *Dimension) kept(places []int) []Category {
	now := make(map[int]int, len(places))
	for i, p := range places {
		now[p] = i
	}
	list := make([]Category, len(places))
	for i, p := range places {
		list[i] = d.Categories[p]
		list[i].Children = nil
		for _, child := range d.Categories[p].Children {
			k, ok := now[child]
			if !ok {
				list[i].Children = nil
				break
			}
			list[i].Children = append(list[i].Children, k)
		}
	}
	return list
}

// frame returns what a derived cube has of the one it is derived from, apart
// from the cells. Lists that the derivation changes are its own.
func (c *Cube) frame() Cube {
	return Cube{
		Label: c.Label, Dimensions: slices.Clone(c.Dimensions), Unit: c.Unit,
		Statuses: c.Statuses, Sources: c.Sources, Notes: c.Notes, Steps: slices.Clip(c.Steps),
	}
}

// take takes memory for n cells, as many lists as the cube from has.
func (c *Cube) take(from *Cube, n int) {
	c.Values = make([]float64, n)
	if from.Status != nil {
		c.Status = make([]uint8, n)
	}
	if from.Lacks != nil {
		c.Lacks = make([]int32, n)
	}
}

func (c *Cube) copyCell(to int, from *Cube, at int) {
	c.Values[to] = from.Values[at]
	if c.Status != nil {
		c.Status[to] = from.Status[at]
	}
	if c.Lacks != nil {
		c.Lacks[to] = from.Lacks[at]
	}
}

// name returns what people call a dimension.
func (d *Dimension) name() string {
	if d.Label != "" {
		return d.Label
	}
	if d.ID != "" {
		return d.ID
	}
	return strconv.Itoa(len(d.Categories))
}
