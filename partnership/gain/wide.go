package gain

import (
	"encoding/binary"
	"math/big"
	"math/bits"
)

// table is whole numbers of one width, a row for each, in two's complement, the
// least word first. It holds what a game counts with thousands of times: no sum
// takes memory, and whether a number fits one word or several the code is the
// same. Whoever makes a table says how large its numbers get; nothing overflows.
type table struct {
	width int
	words []uint64
}

// newTable returns so many zeros, which can become any numbers of so many bits.
func newTable(rows, bits int) table {
	width := bits/64 + 1 // one bit more for the sign
	return table{width, make([]uint64, rows*width)}
}

func (t table) row(i int) []uint64 { return t.words[i*t.width : (i+1)*t.width] }

func (t table) rows() int { return len(t.words) / max(t.width, 1) }

// set makes a row the number n, which fits.
func (t table) set(row int, n *big.Int) {
	if t.width == 1 {
		t.words[row] = uint64(n.Int64())
		return
	}
	w := t.row(row)
	bytes := n.FillBytes(make([]byte, 8*len(w)))
	for i := range w {
		w[i] = binary.BigEndian.Uint64(bytes[len(bytes)-8*(i+1):])
	}
	if n.Sign() < 0 {
		negate(w)
	}
}

// big returns the number in a row.
func (t table) big(row int) *big.Int {
	if t.width == 1 {
		return big.NewInt(int64(t.words[row]))
	}
	w := append([]uint64(nil), t.row(row)...)
	negative := sign(w) < 0
	if negative {
		negate(w)
	}
	n, word := new(big.Int), new(big.Int)
	for i := len(w) - 1; i >= 0; i-- {
		n.Or(n.Lsh(n, 64), word.SetUint64(w[i]))
	}
	if negative {
		n.Neg(n)
	}
	return n
}

func negate(w []uint64) {
	carry := uint64(1)
	for i := range w {
		w[i], carry = bits.Add64(^w[i], 0, carry)
	}
}

// add sets sum to a + b. All have the same width, as in all that follows, and
// may be the same row.
func add(sum, a, b []uint64) {
	a, b = a[:len(sum)], b[:len(sum)]
	var carry uint64
	for i := range sum {
		sum[i], carry = bits.Add64(a[i], b[i], carry)
	}
}

// sub sets difference to a − b.
func sub(difference, a, b []uint64) {
	a, b = a[:len(difference)], b[:len(difference)]
	var borrow uint64
	for i := range difference {
		difference[i], borrow = bits.Sub64(a[i], b[i], borrow)
	}
}

// mul sets product to a · m. Modulo 2 to the number of bits a negative a is
// multiplied as any other number, and the product fits.
func mul(product, a []uint64, m int64) {
	a = a[:len(product)]
	factor := uint64(max(m, -m))
	var carry uint64
	for i := range product {
		high, low := bits.Mul64(a[i], factor)
		var c uint64
		product[i], c = bits.Add64(low, carry, 0)
		carry = high + c
	}
	if m < 0 {
		negate(product)
	}
}

// sign returns −1, 0 or 1.
func sign(a []uint64) int {
	if int64(a[len(a)-1]) < 0 {
		return -1
	}
	for _, w := range a {
		if w != 0 {
			return 1
		}
	}
	return 0
}

// compare returns −1, 0 or 1 as a is less than, equal to or greater than b.
func compare(a, b []uint64) int {
	top := len(a) - 1
	switch x, y := int64(a[top]), int64(b[top]); {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	for i := top - 1; i >= 0; i-- {
		switch {
		case a[i] < b[i]:
			return -1
		case a[i] > b[i]:
			return 1
		}
	}
	return 0
}

// overSubsets adds up over subsets: afterwards the row of a coalition is the
// sum of what stood at its subsets, itself among them, one partner at a time
// (the zeta transform of the subset lattice; G.-C. Rota, "On the foundations of
// combinatorial theory I", 1964).
func (t table) overSubsets() {
	for bit := 1; bit < t.rows(); bit <<= 1 {
		half := bit * t.width // the rows without this partner, and as many with it
		for from := 0; from < len(t.words); from += 2 * half {
			without, with := t.words[from:from+half], t.words[from+half:from+2*half]
			if t.width == 1 { // as nearly always, and several times as fast
				for i, n := range without {
					with[i] += n
				}
				continue
			}
			for i := 0; i < half; i += t.width {
				add(with[i:i+t.width], with[i:i+t.width], without[i:i+t.width])
			}
		}
	}
}
