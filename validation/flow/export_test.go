package flow

// Concealed shows the tests which cells of a table of counts are not told.
func Concealed(table [][]int, floor int) [][]bool { return counts(table).concealed(floor) }
