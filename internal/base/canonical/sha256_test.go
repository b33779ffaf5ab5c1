package canonical

import (
	"encoding/hex"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The examples of NIST for SHA-256 (CAVP, SHA256ShortMsg and FIPS 180-2 appendix B),
// and every length around the ends of a block against crypto/sha256.
func TestSHA256(t *testing.T) {
	for text, want := range map[string]string{
		"":    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
		"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq": "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
	} {
		sum := sha([]byte(text))
		require.Equal(t, want, hex.EncodeToString(sum[:]))
	}
	for n := range 300 {
		data := []byte(strings.Repeat("å", n))[:n]
		require.Equal(t, Sum(data), sha(data), n)
	}
}

func FuzzSHA256(f *testing.F) {
	f.Add([]byte("samverkan"))
	f.Fuzz(func(t *testing.T, data []byte) { require.Equal(t, Sum(data), sha(data)) })
}
