package cube

import (
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// MaxStatuses is how many kinds of status a cube may have: one byte holds each.
const MaxStatuses = 256

// Check returns what is wrong with a cube that was made by hand, as Faults with
// the places as pointers into it, "/dimensions/0/categories/3". The empty cube
// is well.
func (c *Cube) Check() error {
	if len(c.Dimensions) == 0 && len(c.Values) == 0 && len(c.Status) == 0 {
		return nil
	}
	k := checker{}
	k.shape(c)
	if len(k.Faults) > 0 {
		return k.Err()
	}
	k.statuses(c)
	ids := map[string]int{}
	for i := range c.Dimensions {
		k.dimension(&c.Dimensions[i], check.At("/dimensions", i))
		k.once(ids, c.Dimensions[i].ID, i, "/dimensions")
	}
	c.Unit.check(&k, "/unit")
	for i := range c.Sources {
		k.source(&c.Sources[i], check.At("/sources", i))
	}
	k.cells(c)
	return k.Err()
}

type checker struct{ check.Checker }

// shape refuses lists that do not fit each other.
func (k *checker) shape(c *Cube) {
	sizes := make([]int, 0, MaxDimensions)
	for i := range c.Dimensions {
		if i > MaxDimensions {
			break
		}
		sizes = append(sizes, len(c.Dimensions[i].Categories))
	}
	cells, err := Cells(sizes)
	if err != nil {
		k.Place(err, "/dimensions")
		return
	}
	k.long(len(c.Values), cells, "/values")
	if c.Status != nil {
		k.long(len(c.Status), cells, "/status")
	}
	if c.Lacks != nil {
		k.long(len(c.Lacks), cells, "/lacks")
	}
	k.Size(len(c.Statuses), MaxStatuses, "/statuses")
}

func (k *checker) long(n, cells int, at string) {
	if n != cells {
		k.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Listan har {n|en post|# poster}, men dimensionerna ger {cells|en cell|# celler}. Det ska vara lika många.",
			EN: "The list has {n|one entry|# entries}, but the dimensions make {cells|one cell|# cells}. They are to be as many.",
		}, samverkan.Int("n", n), samverkan.Int("cells", cells)))
	}
}

// whole reports whether the lists fit each other, without taking memory.
func (c *Cube) whole() bool {
	cells := 1
	for i := range c.Dimensions {
		n := len(c.Dimensions[i].Categories)
		if n < 1 || cells > MaxCells/n {
			return false
		}
		cells *= n
	}
	return len(c.Dimensions) <= MaxDimensions && len(c.Values) == cells &&
		(c.Status == nil || len(c.Status) == cells) && (c.Lacks == nil || len(c.Lacks) == cells)
}

// usable returns the Faults of a cube whose lists do not fit each other, nil
// for one that can be counted with. It takes no time; Check sees all.
func (c *Cube) usable() error {
	if c.whole() {
		return nil
	}
	k := checker{}
	k.shape(c)
	return k.Err()
}

// readable returns the Fault of a cell that is no figure and does not say so: its
// status is not listed, or its value is not finite. It takes no time.
func (c *Cube) readable(cell int) error {
	if v := c.Values[cell]; len(c.Statuses) == 0 && c.Status == nil && !math.IsNaN(v) && !math.IsInf(v, 0) {
		return nil
	}
	k := checker{}
	k.firstStatus(c)
	k.cell(c, cell)
	return k.Err()
}

// readableAll is readable of all statuses, for what adds up all cells, and says
// whether parts of a dimension are all there. It takes a byte a cell.
func (c *Cube) readableAll(d *Dimension) error {
	k := checker{}
	k.firstStatus(c)
	n := max(1, len(c.Statuses))
	for i, s := range c.Status {
		if int(s) >= n {
			k.cell(c, i)
			break
		}
	}
	for i := range d.Categories {
		if len(d.Categories[i].Children) > 0 {
			k.children(d, check.At("/dimensions", c.Dimension(d.ID))+"/categories")
			break
		}
	}
	return k.Err()
}

// finite returns the Fault of the first value that is no finite number.
func (c *Cube) finite() error {
	k := checker{}
	for i, v := range c.Values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			k.cell(c, i)
			break
		}
	}
	return k.Err()
}

func (k *checker) statuses(c *Cube) {
	for i := range c.Statuses {
		s, at := &c.Statuses[i], check.At("/statuses", i)
		k.Chosen(string(s.Missing), s.Missing.Choices(), at+"/missing")
		for j, m := range s.Also {
			k.Chosen(string(m), m.Choices(), check.At(at+"/also", j))
		}
		if i == 0 {
			k.firstStatus(c)
		}
		k.plain(s.Symbol, at+"/symbol")
		k.plain(s.Label, at+"/label")
	}
}

// firstStatus refuses a reason or remark at the place of ordinary figures.
func (k *checker) firstStatus(c *Cube) {
	if len(c.Statuses) > 0 && (c.Statuses[0].Missing != Present || c.Statuses[0].Symbol != "") {
		k.Add(samverkan.Wrong(samverkan.CodeInvalid, "/statuses/0", samverkan.Text{
			SV: "Plats 0 är vanliga tal utan anmärkning. Lägg orsaken ”{reason}” på en senare plats.",
			EN: "Place 0 is ordinary figures without remark. Put the reason “{reason}” at a later place.",
		}, samverkan.Of("reason", c.Statuses[0].Missing.Text())))
	}
}

func (k *checker) dimension(d *Dimension, at string) {
	k.named(d.ID, at+"/id")
	k.plain(d.Label, at+"/label")
	k.Chosen(string(d.Role), d.Role.Choices(), at+"/role")
	ids := make(map[string]int, len(d.Categories))
	for i := range d.Categories {
		x, place := &d.Categories[i], check.At(at+"/categories", i)
		k.named(x.ID, place+"/id")
		k.plain(x.Label, place+"/label")
		k.once(ids, x.ID, i, at+"/categories")
		x.Unit.check(k, place+"/unit")
		if p := x.Coordinates; p != nil && !(math.Abs(p[0]) <= 180 && math.Abs(p[1]) <= 90) {
			k.Add(samverkan.Wrong(samverkan.CodeInvalid, place+"/coordinates", samverkan.Text{
				SV: "Koordinaterna ska vara longitud −180 till 180 och sedan latitud −90 till 90, i grader.",
				EN: "The coordinates are to be longitude −180 to 180 and then latitude −90 to 90, in degrees.",
			}))
		}
		if len(k.Faults) >= samverkan.MaxFaults {
			return
		}
	}
	k.children(d, at+"/categories")
}

// children refuses places that are not there and wholes that are parts of
// themselves.
func (k *checker) children(d *Dimension, at string) {
	bad := false
	for i := range d.Categories {
		for j, child := range d.Categories[i].Children {
			if child < 0 || child >= len(d.Categories) {
				bad = true
				k.Ranged(int64(child), 0, int64(len(d.Categories)-1), at+"/"+strconv.Itoa(i)+"/children/"+strconv.Itoa(j))
			}
		}
	}
	if bad {
		return
	}
	if i, ok := circle(d.Categories); ok {
		k.Add(samverkan.Wrong(samverkan.CodeConflict, check.At(at, i)+"/children", samverkan.Text{
			SV: "Kategorin ”{id}” är en del av sig själv. En del får inte ha sin helhet som del.",
			EN: "The category “{id}” is a part of itself. A part may not have its whole as part.",
		}, samverkan.Quoted("id", d.Categories[i].ID)))
	}
}

// circle returns a category that is a part of itself. It counts how many parts
// each has that are not yet found to be free of circles (Kahn), so that a deep
// hierarchy costs no stack.
func circle(list []Category) (int, bool) {
	left := make([]int, len(list))
	parents := make([][]int32, len(list))
	var free []int
	for i := range list {
		left[i] = len(list[i].Children)
		if left[i] == 0 {
			free = append(free, i)
		}
		for _, child := range list[i].Children {
			parents[child] = append(parents[child], int32(i))
		}
	}
	done := 0
	for ; len(free) > 0; done++ {
		i := free[len(free)-1]
		free = free[:len(free)-1]
		for _, p := range parents[i] {
			if left[p]--; left[p] == 0 {
				free = append(free, int(p))
			}
		}
	}
	if done == len(list) {
		return 0, false
	}
	for i := range left { // whoever is left is in a circle or above one
		if left[i] > 0 {
			return i, true
		}
	}
	return 0, false
}

func (k *checker) source(s *Source, at string) {
	k.plain(s.Publisher, at+"/publisher")
	k.plain(s.Table, at+"/table")
	k.plain(s.Query, at+"/query")
	k.plain(s.License, at+"/license")
	ok := s.Hash == "" || len(s.Hash) == 64
	for _, c := range []byte(s.Hash) {
		ok = ok && (c >= '0' && c <= '9' || c >= 'a' && c <= 'f')
	}
	if !ok {
		k.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/hash", samverkan.Text{
			SV: "Här står ”{value}”. En SHA-256 har 64 tecken av 0–9 och a–f.",
			EN: "Here stands “{value}”. A SHA-256 has 64 characters of 0–9 and a–f.",
		}, samverkan.Quoted("value", s.Hash)))
	}
}

// cells refuses values that are no numbers, missing ones that have a value, and
// statuses that are not listed.
func (k *checker) cells(c *Cube) {
	for i, v := range c.Values {
		if !math.IsNaN(v) && !math.IsInf(v, 0) && (c.Status == nil || c.Status[i] == 0) {
			continue // as nearly all
		}
		k.cell(c, i)
		if len(k.Faults) >= samverkan.MaxFaults {
			return
		}
	}
}

func (k *checker) cell(c *Cube, i int) {
	v := c.Values[i]
	if math.IsNaN(v) || math.IsInf(v, 0) {
		k.Add(samverkan.Wrong(samverkan.CodeInvalid, check.At("/values", i), samverkan.Text{
			SV: "Här står inget ändligt tal. Skriv 0 och ange orsaken i status där ett tal saknas.",
			EN: "Here stands no finite number. Write 0 and give the reason in status where a figure is missing.",
		}))
	}
	if c.Status != nil && c.Status[i] != 0 {
		switch s := int(c.Status[i]); {
		case s >= len(c.Statuses):
			k.Ranged(int64(s), 0, int64(max(len(c.Statuses)-1, 0)), check.At("/status", i))
		case c.Statuses[s].Missing != Present && v != 0:
			k.Add(samverkan.Wrong(samverkan.CodeConflict, check.At("/values", i), samverkan.Text{
				SV: "Cellen har ett tal, men talet är {reason}. Skriv 0 där ett tal saknas.",
				EN: "The cell has a figure, but the figure is {reason}. Write 0 where a figure is missing.",
			}, samverkan.Of("reason", c.Statuses[s].Missing.Text())))
		}
	}
}

// once refuses an ID that stands twice in a list.
func (k *checker) once(seen map[string]int, id string, i int, list string) {
	if first, again := seen[id]; again {
		k.Add(samverkan.Wrong(samverkan.CodeConflict, check.At(list, i)+"/id", samverkan.Text{
			SV: "Id ”{id}” finns redan vid {first}. Varje id får stå en gång.",
			EN: "The ID “{id}” stands at {first} already. Each ID may stand once.",
		}, samverkan.Quoted("id", id), samverkan.Str("first", check.At(list, first))))
		return
	}
	seen[id] = i
}

// named refuses an ID that is empty; the IDs of statistics are any text else.
func (k *checker) named(id, at string) {
	if id == "" {
		k.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Id:t är tomt. Skriv den kod som källan har.", EN: "The ID is empty. Write the code that the source has.",
		}))
	}
	k.plain(id, at)
}

func (k *checker) plain(s, at string) {
	if !utf8.ValidString(s) {
		k.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{SV: "Texten är inte UTF-8.", EN: "The text is not UTF-8."}))
	}
}
