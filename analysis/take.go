package analysis

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// Taking says which figures of a cube become a panel.
type Taking struct {
	// The source of the document that they come from, by ID.
	Source string `json:"source" form:"id"`
	// The measure that they are of, by ID; where the cube has several, the measure
	// of each category of its metric.
	Measure  string         `json:"measure,omitempty" form:"id"`
	Measures []TakenMeasure `json:"measures,omitempty" limit:"100"`
	// The category of every other dimension that has more than one.
	Fixed []TakenCategory `json:"fixed,omitempty" limit:"32"`
}

// TakenMeasure is the measure that a category of the metric is.
type TakenMeasure struct {
	// The category of the metric.
	Category string `json:"category" limit:"200"`
	// The measure, by ID.
	Measure string `json:"measure" form:"id"`
}

// TakenCategory is the category of a dimension that figures are taken of.
type TakenCategory struct {
	// The dimension.
	Dimension string `json:"dimension" limit:"200"`
	// The category.
	Category string `json:"category" limit:"200"`
}

// TakePanel makes a panel of a cube: a row for each place, a column for each
// measure and year, in the order of the cube. Places are the categories of the
// dimension with the role geo, years those of the role time, which begin with
// four digits. Its error says which categories are to be chosen, or which figure
// has more digits than a document holds.
func TakePanel(c *cube.Cube, t Taking) (Panel, error) {
	k := taker{c: c, geo: -1, time: -1, metric: -1, at: make([]int, len(c.Dimensions))}
	if err := c.Check(); err != nil {
		return Panel{}, err
	}
	if err := k.dimensions(t); err != nil {
		return Panel{}, err
	}
	if err := k.columns(t); err != nil {
		return Panel{}, err
	}
	if err := k.fits(); err != nil {
		return Panel{}, err
	}
	out := Panel{Source: t.Source}
	for _, col := range k.cols {
		out.Columns = append(out.Columns, col.Column)
	}
	for g := range c.Dimensions[k.geo].Categories {
		place := c.Dimensions[k.geo].Categories[g].ID
		row, err := k.row(g)
		if err != nil {
			return Panel{}, err
		}
		out.Rows = append(out.Rows, PlaceRow{Place: place, Row: row})
	}
	return out, nil
}

// fits refuses more than a panel of a document holds.
func (k *taker) fits() error {
	if columns, rows := len(k.cols), len(k.c.Dimensions[k.geo].Categories); columns > MaxColumns || rows > MaxRows {
		return samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Det blir {n} platser och {m} kolumner. En tabell rymmer {rows} platser och {columns} kolumner: välj färre mått eller år i taget.",
			EN: "There would be {n} places and {m} columns. A table holds {rows} places and {columns} columns: choose fewer measures or years at a time.",
		}, samverkan.Int("n", rows), samverkan.Int("m", columns), samverkan.Int("rows", MaxRows), samverkan.Int("columns", MaxColumns))}
	}
	return nil
}

type taker struct {
	c                 *cube.Cube
	geo, time, metric int
	at                []int // the chosen category of every dimension
	cols              []taken
}

type taken struct {
	Column
	time, metric int // the categories; −1: there is no such dimension
}

//go:noinline
func wrongTaking(at string, t samverkan.Text, args ...samverkan.Arg) error {
	return samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, at, t, args...)}
}

// dimensions finds places, years and measures, and the categories of the others.
func (k *taker) dimensions(t Taking) error {
	for i := range k.c.Dimensions {
		d := &k.c.Dimensions[i]
		var place *int
		switch d.Role {
		case cube.Geo:
			place = &k.geo
		case cube.Time:
			place = &k.time
		case cube.Metric:
			place = &k.metric
		}
		if place != nil && *place < 0 && !t.fixes(d.ID) && (d.Role != cube.Metric || len(t.Measures) > 0) {
			*place = i
			continue
		}
		if err := k.fix(i, t); err != nil {
			return err
		}
	}
	if k.geo < 0 || k.time < 0 {
		return wrongTaking("", samverkan.Text{
			SV: "Tabellen säger inte vilken dimension som är platser och vilken som är år. De ska ha rollerna ”geo” och ”time”, och inte stå i ”fixed”.",
			EN: "The table does not say which dimension is places and which is years. They are to have the roles “geo” and “time”, and not to stand in “fixed”.",
		})
	}
	for i, f := range t.Fixed {
		if k.c.Dimension(f.Dimension) < 0 {
			return wrongTaking("/fixed/"+strconv.Itoa(i)+"/dimension", samverkan.Text{
				SV: "Tabellen har ingen dimension ”{id}”.", EN: "The table has no dimension “{id}”.",
			}, samverkan.Quoted("id", f.Dimension))
		}
		if (&Taking{Fixed: t.Fixed[:i]}).fixes(f.Dimension) {
			return wrongTaking("/fixed/"+strconv.Itoa(i)+"/dimension", samverkan.Text{
				SV: "Dimensionen ”{id}” står två gånger. Välj en av dess kategorier.", EN: "The dimension “{id}” stands twice. Choose one of its categories.",
			}, samverkan.Quoted("id", f.Dimension))
		}
	}
	return nil
}

// fixes reports whether a category of a dimension is chosen.
func (t *Taking) fixes(dimension string) bool {
	for _, f := range t.Fixed {
		if f.Dimension == dimension {
			return true
		}
	}
	return false
}

func (k *taker) fix(i int, t Taking) error {
	d := &k.c.Dimensions[i]
	for n, f := range t.Fixed {
		if f.Dimension != d.ID {
			continue
		}
		if k.at[i] = d.Category(f.Category); k.at[i] < 0 {
			return wrongTaking("/fixed/"+strconv.Itoa(n)+"/category", samverkan.Text{
				SV: "Dimensionen ”{id}” har ingen kategori ”{category}”. Den första är ”{first}”.",
				EN: "The dimension “{id}” has no category “{category}”. The first is “{first}”.",
			}, samverkan.Quoted("id", d.ID), samverkan.Quoted("category", f.Category), samverkan.Quoted("first", d.Categories[0].ID))
		}
		return nil
	}
	if len(d.Categories) > 1 {
		return wrongTaking("/fixed", samverkan.Text{
			SV: "Dimensionen ”{id}” har {n} kategorier. Välj en av dem i ”fixed”, till exempel ”{first}”.",
			EN: "The dimension “{id}” has {n} categories. Choose one of them in “fixed”, such as “{first}”.",
		}, samverkan.Quoted("id", d.ID), samverkan.Int("n", len(d.Categories)), samverkan.Quoted("first", d.Categories[0].ID))
	}
	return nil
}

func (k *taker) columns(t Taking) error {
	metrics := []TakenMeasure{{Measure: t.Measure}}
	if k.metric >= 0 {
		metrics = t.Measures
	} else if len(t.Measures) > 0 {
		return wrongTaking("/measures", samverkan.Text{
			SV: "Tabellen har ingen dimension av mått att välja ur. Skriv vilket mått siffrorna är i ”measure”.",
			EN: "The table has no dimension of metrics to choose from. Say which measure the figures are in “measure”.",
		})
	}
	seen := map[Column]string{}
	for i, m := range metrics {
		col := taken{metric: -1}
		col.Measure = m.Measure
		if k.metric >= 0 {
			if m.Measure == "" {
				return wrongTaking("/measures/"+strconv.Itoa(i)+"/measure", samverkan.Text{SV: "Säg vilket mått siffrorna är.", EN: "Say which measure the figures are."})
			}
			if col.metric = k.c.Dimensions[k.metric].Category(m.Category); col.metric < 0 {
				return wrongTaking("/measures/"+strconv.Itoa(i)+"/category", samverkan.Text{
					SV: "Tabellen har inget mått ”{id}”.", EN: "The table has no metric “{id}”.",
				}, samverkan.Quoted("id", m.Category))
			}
		} else if m.Measure == "" {
			return wrongTaking("/measure", samverkan.Text{SV: "Säg vilket mått siffrorna är.", EN: "Say which measure the figures are."})
		}
		for y := range k.c.Dimensions[k.time].Categories {
			id := k.c.Dimensions[k.time].Categories[y].ID
			year, err := strconv.Atoi(id[:min(4, len(id))])
			if err != nil || year < 1749 || year > 2200 { // a sign leaves three digits, and no such year
				return wrongTaking("", samverkan.Text{
					SV: "Tiden ”{id}” är inget år. Den ska börja med fyra siffror, 1749 till 2200.",
					EN: "The time “{id}” is no year. It is to begin with four digits, 1749 to 2200.",
				}, samverkan.Quoted("id", id))
			}
			col.Year, col.time = year, y
			if first, twice := seen[col.Column]; twice {
				return wrongTaking("/fixed", samverkan.Text{
					SV: "Måttet ”{measure}” får två kolumner för {year}: ”{first}” och ”{second}”. Ett dokument har en siffra om året: välj en tid, eller räkna ihop dem först.",
					EN: "The measure “{measure}” gets two columns for {year}: “{first}” and “{second}”. A document has one figure a year: choose one time, or add them up first.",
				}, samverkan.Quoted("measure", col.Measure), samverkan.Str("year", itoa(year)), samverkan.Quoted("first", first), samverkan.Quoted("second", id))
			}
			seen[col.Column] = id
			k.cols = append(k.cols, col)
		}
	}
	return nil
}

func (k *taker) row(g int) (Row, error) {
	k.at[k.geo] = g
	words := make([]string, len(k.cols))
	for i, col := range k.cols {
		k.at[k.time] = col.time
		if col.metric >= 0 {
			k.at[k.metric] = col.metric
		}
		place := 0
		for n := range k.c.Dimensions {
			place = place*len(k.c.Dimensions[n].Categories) + k.at[n]
		}
		words[i] = k.word(place)
		if k.missing(place) == cube.Present {
			words[i] = known(words[i], k.decimals())
		}
		if f, ok := readFigure(words[i]); !ok || f.Known() != (k.missing(place) == cube.Present) {
			return "", wrongTaking("", samverkan.Text{
				SV: "Talet {is} har för många siffror. Ett dokument rymmer {digits} siffror och {decimals} decimaler; avrunda först.",
				EN: "The number {is} has too many digits. A document holds {digits} digits and {decimals} decimals; round it first.",
			}, samverkan.Quoted("is", words[i]), samverkan.Int("digits", MaxDigits), samverkan.Int("decimals", MaxDecimals))
		}
	}
	return Row(strings.Join(words, " ")), nil
}

// decimals returns how many decimals the figures are known to, as the table says;
// 0 where it does not.
func (k *taker) decimals() int {
	unit := &k.c.Unit
	for i := range k.c.Dimensions {
		if d := &k.c.Dimensions[i]; d.Role == cube.Metric {
			unit = &d.Categories[k.at[i]].Unit
		}
	}
	if unit.Decimals == nil {
		return 0
	}
	return min(*unit.Decimals, MaxDecimals)
}

// known writes the decimals that a number is known to: 21 of one decimal is 21.0,
// which is not 21.4. What is written with more is left as it is.
func known(word string, decimals int) string {
	_, after, point := strings.Cut(word, ".")
	if !point && decimals > 0 {
		word += "."
	}
	return word + strings.Repeat("0", max(decimals-len(after), 0))
}

func (k *taker) missing(place int) cube.Missing {
	if k.c.Status == nil {
		return cube.Present
	}
	return k.c.Statuses[k.c.Status[place]].Missing
}

// word is a cell as a row has it.
func (k *taker) word(place int) string {
	switch why := k.missing(place); why {
	case cube.Present:
		return strconv.FormatFloat(k.c.Values[place], 'f', -1, 64)
	case cube.NotYet, cube.TooUncertain:
		return ".."
	default:
		for _, m := range missingSigns() {
			if m.is == why {
				return m.sign
			}
		}
	}
	return "?"
}
