package population

// What tests of the inside need.

// Apportion shares a whole number by weights.
func Apportion(n int64, weights []int64) []int64 { return apportion(n, weights) }

// Allot rounds what is due within bounds.
func Allot(due []float64, low, high []int64) []int64 {
	given := make([]int64, len(due))
	allot(given, due, low, high)
	return given
}

// FitMargins fits and rounds a table, row by row; no rounds leaves it as it is.
func FitMargins(want []float64, most, row, column []int64, rounds int) (fitted []float64, given []int64) {
	m := &matrix{rows: len(row), columns: len(column), want: append([]float64(nil), want...), most: most, row: row, column: column}
	m.fit(rounds)
	return m.want, m.round()
}

// Numbers returns the first n numbers of a random source.
func Numbers(seed uint64, n int) []uint64 {
	s, out := source(seed), make([]uint64, n)
	for i := range out {
		out[i] = s.next()
	}
	return out
}
