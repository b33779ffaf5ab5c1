package canonical

import (
	"encoding/binary"
	"math/bits"
)

// SumSize is how many bytes a sum has.
const SumSize = 32

const block = 64

// The hash of FIPS 180-4 for what is downloaded: crypto/sha256 brings the self-tests
// of its module with it (AES, HMAC, random numbers), some 36 kB compressed in each
// room's WebAssembly, and none of it is used. Off WebAssembly Sum is crypto/sha256,
// and the tests hold the two to each other. It hashes what is public, and guards no
// secret.

// roots are the first 32 bits of the fractional parts of the cube roots of the first
// 64 primes (FIPS 180-4, 4.2.2).
func roots() [block]uint32 {
	return [block]uint32{
		0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
		0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
		0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
		0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
		0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
		0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
		0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
		0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
	}
}

// sha is the hash by the letter of FIPS 180-4, section 6.2.
func sha(data []byte) (sum [SumSize]byte) {
	// The fractional parts of the square roots of the first eight primes (5.3.3).
	h := [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}
	n := len(data)
	for len(data) >= block {
		step(&h, data[:block])
		data = data[block:]
	}
	// The rest, a bit 1, and the length in bits in the last eight bytes (5.1.1).
	var last [2 * block]byte
	end := last[:block]
	if copy(last[:], data) >= block-8 {
		end = last[:]
	}
	last[len(data)] = 0x80
	binary.BigEndian.PutUint64(end[len(end)-8:], uint64(n)*8)
	for ; len(end) > 0; end = end[block:] {
		step(&h, end[:block])
	}
	for i, x := range h {
		binary.BigEndian.PutUint32(sum[4*i:], x)
	}
	return sum
}

// step takes one block into the hash (6.2.2).
func step(h *[8]uint32, data []byte) {
	var w [block]uint32
	for i := range 16 {
		w[i] = binary.BigEndian.Uint32(data[4*i:])
	}
	for i := 16; i < block; i++ {
		s0 := bits.RotateLeft32(w[i-15], -7) ^ bits.RotateLeft32(w[i-15], -18) ^ w[i-15]>>3
		s1 := bits.RotateLeft32(w[i-2], -17) ^ bits.RotateLeft32(w[i-2], -19) ^ w[i-2]>>10
		w[i] = w[i-16] + s0 + w[i-7] + s1
	}
	x := *h
	for i, k := range roots() {
		s1 := bits.RotateLeft32(x[4], -6) ^ bits.RotateLeft32(x[4], -11) ^ bits.RotateLeft32(x[4], -25)
		t1 := x[7] + s1 + (x[4]&x[5] ^ ^x[4]&x[6]) + k + w[i]
		s0 := bits.RotateLeft32(x[0], -2) ^ bits.RotateLeft32(x[0], -13) ^ bits.RotateLeft32(x[0], -22)
		t2 := s0 + (x[0]&x[1] ^ x[0]&x[2] ^ x[1]&x[2])
		x = [8]uint32{t1 + t2, x[0], x[1], x[2], x[3] + t1, x[4], x[5], x[6]}
	}
	for i := range h {
		h[i] += x[i]
	}
}
