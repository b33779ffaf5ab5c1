package plan

// field is a finite field: numbers below size with a sum and a product in
// which every number but 0 can be divided by.
type field struct {
	size      int
	sum, prod [][]int
}

// primePower returns the prime and its exponent when q is a power of a prime.
func primePower(q int) (p, e int, ok bool) {
	for p = 2; p <= q; p++ {
		if q%p != 0 {
			continue
		}
		for ; q%p == 0; q /= p {
			e++
		}
		return p, e, q == 1
	}
	return 0, 0, false
}

// newField returns the field of a prime power. Its numbers are polynomials over
// the numbers below p, written in base p; they are multiplied modulo the first
// polynomial with which no two of them but 0 give 0 (Galois 1830).
func newField(p, e int) *field {
	size := 1
	for range e {
		size *= p
	}
	f := &field{size: size, sum: table2(size), prod: table2(size)}
	for a := range size {
		for b := range size {
			for unit, x, y := 1, a, b; unit < size; unit, x, y = unit*p, x/p, y/p {
				f.sum[a][b] += (x%p + y%p) % p * unit
			}
		}
	}
	for low := range size {
		if f.multiply(p, low) {
			break
		}
	}
	return f
}

// multiply fills in the products modulo xᵉ less a polynomial of lower degree,
// and reports whether only 0 gives 0.
func (f *field) multiply(p, low int) bool {
	for a := range f.size {
		for b := range f.size {
			if f.size == p {
				f.prod[a][b] = a * b % p
				continue
			}
			// Horner: the digits of a from the highest, each time times x.
			out := 0
			for unit := f.size / p; unit > 0; unit /= p {
				top := out * p / f.size
				out = f.sum[out*p%f.size][f.times(low, top)]
				out = f.sum[out][f.times(b, a/unit%p)]
			}
			if out == 0 && a != 0 && b != 0 {
				return false
			}
			f.prod[a][b] = out
		}
	}
	return true
}

// times returns a polynomial times a number below p, by adding.
func (f *field) times(a, n int) (out int) {
	for range n {
		out = f.sum[out][a]
	}
	return out
}

func table2(n int) [][]int {
	out := make([][]int, n)
	for i := range out {
		out[i] = make([]int, n)
	}
	return out
}

// ring is the numbers below size as tuples of numbers of fields, with sum and
// product part by part.
type ring struct {
	size  int
	parts []*field
	least int // the size of the smallest field
}

// newRing returns the ring of a number of tables: a field for each prime power
// in it.
func newRing(size int) *ring {
	r := &ring{size: size, least: size}
	rest := size
	for p := 2; rest > 1; p++ {
		e, q := 0, 1
		for ; rest%p == 0; rest /= p {
			e++
			q *= p
		}
		if e > 0 {
			r.parts = append(r.parts, newField(p, e))
			r.least = min(r.least, q)
		}
	}
	return r
}

// line returns a·b + c.
func (r *ring) line(a, b, c int) (out int) {
	unit := 1
	for _, f := range r.parts {
		q := f.size
		out += f.sum[f.prod[a/unit%q][b/unit%q]][c/unit%q] * unit
		unit *= q
	}
	return out
}

// same returns the tuple whose parts are all x. Two of these differ in every
// part, so that their difference can be divided by.
func (r *ring) same(x int) (out int) {
	unit := 1
	for _, f := range r.parts {
		out += x * unit
		unit *= f.size
	}
	return out
}
