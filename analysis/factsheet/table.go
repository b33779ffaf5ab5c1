package factsheet

import (
	"github.com/samverkan/samverkan/analysis/chart"
)

// Measures of a table on paper, as the style sheet has them.
const (
	cellSize = 13      // pixels: they are 12, and heads are bold
	cellLine = 16 * px // one line
	rowRest  = 5 * px  // what a row has above and below, with its rule
	cellGap  = 8 * px  // between two columns
	capLine  = 17 * px // one line of the caption
	capRest  = 12 * px // what is above and below it
)

// turned returns a table with its rows as columns. The first head, which named the
// rows, names the columns then.
func turned(t chart.Table) chart.Table {
	out := chart.Table{Caption: t.Caption, Columns: []string{t.Columns[0]}, Numbers: []bool{false}}
	for _, row := range t.Rows {
		out.Columns = append(out.Columns, row[0])
		out.Numbers = append(out.Numbers, true)
	}
	for i, name := range t.Columns[1:] {
		row := []string{name}
		for _, of := range t.Rows {
			row = append(row, of[i+1])
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// turnable reports whether a table holds nothing but numbers beside its names.
func turnable(t chart.Table) bool {
	for i, number := range t.Numbers {
		if number != (i > 0) {
			return false
		}
	}
	return len(t.Columns) > 1 && len(t.Rows) > 0
}

// high returns the height of a table in so much room, and whether it fits.
// Columns share the room as CSS has it: each has its widest word, and what is left
// is shared in proportion to what they would want more.
func high(t chart.Table, room int) (height int, fits bool) {
	n, face := len(t.Columns), sans()
	least, want := make([]int, n), make([]int, n)
	measure := func(row []string) {
		for i, cell := range row {
			word, whole := face.cell(cell)
			least[i], want[i] = max(least[i], word), max(want[i], whole)
		}
	}
	measure(t.Columns)
	for _, row := range t.Rows {
		measure(row)
	}
	left, more := room-cellGap*(n-1), 0
	for i := range n {
		left -= least[i]
		more += want[i] - least[i]
	}
	if left < 0 {
		return 0, false
	}
	if more > 0 {
		for i := range n {
			least[i] += (want[i] - least[i]) * min(left, more) / more
		}
	}
	row := func(cells []string) int {
		most := 1
		for i, cell := range cells {
			most = max(most, face.lines(cell, cellSize, max(least[i], 1)))
		}
		return most*cellLine + rowRest
	}
	height = capRest + face.lines(t.Caption, noteSize, room)*capLine + row(t.Columns)
	for _, cells := range t.Rows {
		height += row(cells)
	}
	return height, true
}

// best returns a table as it stands or turned, whichever fits and is lower, whether
// it is turned, and its height on paper, 0 when neither fits.
func best(t chart.Table, room int) (out chart.Table, around bool, tall int) {
	height, fits := high(t, room)
	if turnable(t) {
		other := turned(t)
		if lower, also := high(other, room); also && (!fits || lower < height) {
			return other, true, lower
		}
	}
	if !fits {
		height = 0
	}
	return t, false, height
}
