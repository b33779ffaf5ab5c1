package cube

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// The sizes that a cube may have. A larger one is refused before memory is taken.
const (
	MaxCells      = 20_000_000
	MaxDimensions = 32
	MaxCategories = 200_000 // of one dimension
)

// Role says what the categories of a dimension are.
type Role string

// The roles of JSON-stat 2.0. A dimension without one is a classification.
const (
	Classification Role = ""
	Time           Role = "time"
	Geo            Role = "geo"
	Metric         Role = "metric"
)

// Choices lists the roles.
func (Role) Choices() []string {
	return []string{string(Classification), string(Time), string(Geo), string(Metric)}
}

// Cube is a set of figures over dimensions: one figure, or the reason for its
// absence, for each combination of categories, in row-major order: the last
// dimension varies fastest. The zero value is empty.
type Cube struct {
	Label      string      // what the figures are about, as the source says it
	Dimensions []Dimension // in the order of the cells
	Unit       Unit        // of all figures, where no dimension is a metric
	Values     []float64   // one a cell; 0 where the cell is missing
	// Status of each cell, a place in Statuses; nil where every cell has a figure
	// and no remark. Place 0 of Statuses is an ordinary figure.
	Status   []uint8
	Statuses []Status
	Sources  []Source // where the figures come from; what is derived names them all
	Notes    []string // remarks of the source on the whole
	// What was done to the figures since they were read, the first first.
	Steps []Step
	// Of derived figures: how many each is of that were missing; nil where none was.
	Lacks []int32
}

// Dimension is one of the ways that figures are divided.
type Dimension struct {
	ID         string
	Label      string
	Role       Role
	Categories []Category
	Notes      []string
}

// Category is one place of a dimension: a year, a municipality, an age group.
type Category struct {
	ID    string
	Label string
	// The places in the same dimension of the categories that it is the whole of,
	// where the source says so.
	Children []int
	Unit     Unit // of a metric
	// Longitude and latitude in decimal degrees, where the source has them.
	Coordinates *[2]float64
	Notes       []string
}

// Status is what stands beside figures, or in place of them.
type Status struct {
	Missing Missing // why there is no figure; Present where there is one
	Symbol  string  // as the source writes it, "..", "p"
	Label   string  // what the source says that the symbol means
	// The other reasons, where figures were added up that were missing for several.
	Also []Missing
}

// Source is where figures come from, so that a reader can fetch them again.
type Source struct {
	// Who publishes them, "SCB".
	Publisher string `json:"publisher"`
	// The table or indicator, by the publisher's own ID.
	Table string `json:"table,omitempty"`
	// What was asked for, as the publisher wants it: a query, or an address.
	Query string `json:"query,omitempty"`
	// When the publisher last changed them, as it says it.
	Updated string `json:"updated,omitempty"`
	// The day on which they were fetched.
	Retrieved samverkan.Date `json:"retrieved,omitempty"`
	// What they may be used for.
	License string `json:"license,omitempty"`
	// SHA-256 of the bytes that were read, in hexadecimal digits.
	Hash string `json:"hash,omitempty"`
	// What else a reader must know.
	Note samverkan.Text `json:"note,omitempty"`
}

// Cells returns how many cells the dimensions have, at most MaxCells; larger
// sizes and dimensions without categories are a Fault. It takes no memory.
func Cells(sizes []int) (int, error) {
	if len(sizes) > MaxDimensions {
		return 0, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Tabellen har {n} dimensioner. Den får ha högst {most}.",
			EN: "The table has {n} dimensions. It may have {most} at most.",
		}, samverkan.Int("n", len(sizes)), samverkan.Int("most", MaxDimensions))
	}
	cells := 1
	for i, size := range sizes {
		at := "/" + strconv.Itoa(i)
		switch {
		case size < 1:
			return 0, samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
				SV: "Dimensionen har {n} kategorier. Den ska ha minst en.",
				EN: "The dimension has {n} categories. It is to have one at least.",
			}, samverkan.Int("n", size))
		case size > MaxCategories:
			return 0, samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
				SV: "Dimensionen har {n} kategorier. Den får ha högst {most}.",
				EN: "The dimension has {n} categories. It may have {most} at most.",
			}, samverkan.Int("n", size), samverkan.Int("most", MaxCategories))
		case cells > MaxCells/size:
			return 0, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
				SV: "Tabellen har fler än {most} celler. Dela den, till exempel per år.",
				EN: "The table has more than {most} cells. Split it, for instance by year.",
			}, samverkan.Int("most", MaxCells))
		}
		cells *= size
	}
	return cells, nil
}
