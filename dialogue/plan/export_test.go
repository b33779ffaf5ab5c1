package plan

// Designs is designs, for tests.
func Designs(people, hosts, tables, rounds int) [][]int {
	return designs(people, hosts, tables, rounds)
}
