package httpapi

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
)

// ETag returns the strong validator of a body: 128 bits of its SHA-256.
func ETag(body []byte) string {
	sum := sha256.Sum256(body)
	return `"` + hex.EncodeToString(sum[:16]) + `"`
}

// Unchanged reports whether the client has what the validator stands for, by
// If-None-Match (RFC 9110, 13.1.2).
func Unchanged(r *http.Request, etag string) bool {
	for _, header := range r.Header.Values("If-None-Match") {
		for has := range strings.SplitSeq(header, ",") {
			has = strings.TrimSpace(has)
			if has == "*" || strings.TrimPrefix(has, "W/") == etag {
				return true
			}
		}
	}
	return false
}

// Quality returns how much a client wants a coding or a language, from 0 to 1,
// by a header such as Accept-Encoding; −1 when the header does not say. A
// language is also wanted by its regions: en by en-GB.
func Quality(header, want string) float64 {
	quality, others := -1.0, -1.0
	for entry := range strings.SplitSeq(header, ",") {
		token, parameters, _ := strings.Cut(entry, ";")
		q := 1.0
		for p := range strings.SplitSeq(parameters, ";") {
			name, value, _ := strings.Cut(strings.TrimSpace(p), "=")
			if !strings.EqualFold(name, "q") {
				continue
			}
			var err error
			if q, err = strconv.ParseFloat(value, 64); err != nil || !(q >= 0 && q <= 1) {
				q = 0
			}
		}
		token = strings.TrimSpace(token)
		main, _, _ := strings.Cut(token, "-")
		switch {
		case strings.EqualFold(token, want), strings.EqualFold(main, want):
			quality = max(quality, q)
		case token == "*":
			others = q
		}
	}
	if quality < 0 {
		return others
	}
	return quality
}

// langOf returns the language of the page for people: what the address says,
// else English for those who would rather have it.
func langOf(r *http.Request) samverkan.Lang {
	switch r.URL.Query().Get("lang") {
	case "sv":
		return samverkan.SV
	case "en":
		return samverkan.EN
	}
	accepts := r.Header.Get("Accept-Language")
	if Quality(accepts, "en") > max(Quality(accepts, "sv"), 0) {
		return samverkan.EN
	}
	return samverkan.SV
}
