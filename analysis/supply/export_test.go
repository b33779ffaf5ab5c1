package supply

// Divide makes the search divide parts with more states than n, so that tests
// of small mixes come by there.
func (m *Mixing) Divide(n int64) {
	if m.search != nil {
		m.search.direct = n
	}
}

// FirstOrder is the estimator of shares.
func FirstOrder(y, z []float64) Share { return shareOf(y, z, y[0]) }
