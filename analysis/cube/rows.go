package cube

import "iter"

// Row is one cell of a cube.
type Row struct {
	Cell int // its place in Values
	// The places of its categories, one a dimension. The list is the same for
	// all rows and overwritten by the next: copy what you keep.
	Places []int
	Value  float64 // as read; 0 where the cell is missing
	Status uint8   // a place in the cube's Statuses; 0 is an ordinary figure
}

// Rows goes through all cells in their order, the last dimension fastest,
// without taking memory for each. A cube whose lists do not fit each other has
// no rows.
func (c *Cube) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		if !c.whole() {
			return
		}
		last := len(c.Dimensions) - 1
		row := Row{Places: make([]int, len(c.Dimensions))}
		width := 1
		if last >= 0 {
			width = len(c.Dimensions[last].Categories)
		}
		for row.Cell < len(c.Values) {
			for k := range width {
				if last >= 0 {
					row.Places[last] = k
				}
				row.Value = c.Values[row.Cell]
				if c.Status != nil {
					row.Status = c.Status[row.Cell]
				}
				if !yield(row) {
					return
				}
				row.Cell++
			}
			for i := last - 1; i >= 0; i-- {
				if row.Places[i]++; row.Places[i] < len(c.Dimensions[i].Categories) {
					break
				}
				row.Places[i] = 0
			}
		}
	}
}

// Missing returns why a row has no figure, Present if it has one.
func (c *Cube) Missing(r Row) Missing {
	if int(r.Status) >= len(c.Statuses) || r.Status == 0 {
		return Present
	}
	return c.Statuses[r.Status].Missing
}
