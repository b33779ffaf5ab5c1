package cover

// Confine lowers how many covers of a part are counted and how large a proof
// may be, so that small problems meet these limits.
func (s *Solver) Confine(count, proof int) { s.count, s.proof = count, proof }

// Debt returns how many looks the last step took too many.
func (s *Solver) Debt() int { return -s.credit }
