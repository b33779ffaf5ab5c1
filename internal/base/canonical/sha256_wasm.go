package canonical

// Sum returns the SHA-256 of data.
func Sum(data []byte) [SumSize]byte { return sha(data) }
