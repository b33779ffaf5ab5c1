//go:build !wasm

package canonical

import "crypto/sha256"

// Sum returns the SHA-256 of data.
func Sum(data []byte) [SumSize]byte { return sha256.Sum256(data) }
