package httpapi_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
)

func TestRefused(t *testing.T) {
	const words = "/v1/partnership/words"
	for _, c := range []struct {
		method, path, mediaType, body string
		status                        int
		code                          samverkan.Code
		allow, says                   string
	}{
		{"GET", words, "", "", 405, "invalid", "POST", `”GET”`},
		{"OPTIONS", words, "application/json", "{}", 405, "invalid", "POST", `”OPTIONS”`},
		{"DELETE", "/v1/rulebook/get", "", "", 405, "invalid", "POST", ""},
		{"POST", "/v1/openapi.json", "application/json", "{}", 405, "invalid", "GET, HEAD", ""},
		{"PUT", "/v1/schemas/partnership-1.json", "application/json", "{}", 405, "invalid", "GET, HEAD", ""},
		{"POST", "/v1/", "application/json", "{}", 405, "invalid", "GET, HEAD", ""},

		{"POST", words, "", "{}", 415, "invalid", "", `””`},
		{"POST", words, "text/plain", "{}", 415, "invalid", "", `”text/plain”`},
		{"POST", words, "application/x-www-form-urlencoded", "a=1", 415, "invalid", "", ""},
		{"POST", words, "application/json; charset=latin1", "{}", 415, "invalid", "", ""},
		{"POST", words, "application/json; q", "{}", 415, "invalid", "", ""},
		{"POST", words, "application/jsonl", "{}", 415, "invalid", "", ""},
		{"POST", words, "application/ld+json", "{}", 415, "invalid", "", ""},

		{"GET", "/", "", "", 404, "unknown", "", `”/”`},
		{"GET", "/v1", "", "", 404, "unknown", "", "/v1/"},
		{"GET", "/v2/partnership/words", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/nothing", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/partnership/nothing", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/schemas/", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/schemas/nothing.json", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/schemas/../rulebook.json", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/schemas/..%2frulebook.json", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/schemas/%2e%2e/contract.go", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/schemas//etc/passwd.json", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/schemas/.json", "", "", 404, "unknown", "", ""},
		{"GET", "/v1//openapi.json", "", "", 404, "unknown", "", ""},
		{"GET", "/v1/./openapi.json", "", "", 404, "unknown", "", ""},
		{"POST", "/v1/partnership.words", "application/json", "{}", 404, "unknown", "", ""},
		{"POST", words + "/", "application/json", "{}", 404, "unknown", "", ""},
		{"POST", "/v1/partnership/%00%1b[31m", "application/json", "{}", 404, "unknown", "", "\uFFFD"},

		{"POST", words, "application/json", "", 422, "invalid", "", ""},
		{"POST", words, "application/json", "{", 422, "invalid", "", ""},
		{"POST", words, "application/json", "\xff\xfe", 422, "invalid", "", ""},
		{"POST", words, "application/json", "{}{}", 422, "invalid", "", ""},
		{"POST", words, "application/json", `{"extra":1}`, 422, "unknown", "", ""},
		{"POST", words, "application/json", strings.Repeat("[", 100_000), 413, "too-large", "", ""},
		{"POST", "/v1/partnership/check", "application/json", `{"document":` + strings.Repeat(`{"a":`, 100_000), 422, "unknown", "", ""},
	} {
		t.Run(c.method+" "+c.path+" "+c.mediaType, func(t *testing.T) {
			r := httptest.NewRequest(c.method, c.path, strings.NewReader(c.body))
			if c.mediaType != "" {
				r.Header.Set("Content-Type", c.mediaType)
			}
			w := answer(httpapi.Handler(api.Edge()), r)
			f := firstFault(t, w.Body.Bytes())
			require.Equal(t, c.status, w.Code)
			require.Equal(t, c.code, f.Code, f.Text.EN)
			require.Equal(t, c.allow, w.Header().Get("Allow"))
			require.Contains(t, f.Text.SV, c.says)
			require.NotRegexp(t, `\{\^?[a-z]+[|}]`, f.Text.SV+f.Text.EN, "a place that nothing fills")
			require.Equal(t, "application/json", w.Header().Get("Content-Type"))
			require.Equal(t, fmt.Sprint(w.Body.Len()), w.Header().Get("Content-Length"))
			require.Equal(t, "no-store", w.Header().Get("Cache-Control"))
			require.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"))
		})
	}
}

func TestAcceptedTypes(t *testing.T) {
	for _, mediaType := range []string{"application/json", "Application/JSON", "application/json; charset=utf-8", `application/json;charset="UTF-8"`} {
		w := post(httpapi.Handler(api.Edge()), "/v1/partnership/words", strings.NewReader("{}"), "Content-Type", mediaType)
		require.Equal(t, 200, w.Code, mediaType)
	}
	for coding, status := range map[string]int{"identity": 200, "gzip": 415} {
		w := post(httpapi.Handler(api.Edge()), "/v1/partnership/words", strings.NewReader("{}"), "Content-Encoding", coding)
		require.Equal(t, status, w.Code, coding)
	}
}

// An unknown operation gets the reply that the engine gives everywhere.
func TestUnknownOperation(t *testing.T) {
	w := post(httpapi.Handler(api.Edge()), "/v1/partnership/guess", strings.NewReader("{}"))
	require.Equal(t, 404, w.Code)
	require.Equal(t, string(api.Call("partnership.guess", nil, api.Edge())), w.Body.String())
}

// counted counts what is read of an endless body.
type counted struct{ n int }

func (c *counted) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	c.n += len(p)
	return len(p), nil
}

func TestTooLong(t *testing.T) {
	b := api.Edge()
	whole := append([]byte("{}"), bytes.Repeat([]byte(" "), b.Bytes-2)...)
	require.Equal(t, 200, post(httpapi.Handler(b), "/v1/partnership/words", bytes.NewReader(whole)).Code, "the most that is taken")

	// The length is known: the engine's own bytes, and nothing is read.
	unread := &counted{}
	r := httptest.NewRequest(http.MethodPost, "/v1/partnership/words", unread)
	r.Header.Set("Content-Type", "application/json")
	r.ContentLength = int64(b.Bytes) + 1
	w := answer(httpapi.Handler(b), r)
	require.Equal(t, 413, w.Code)
	require.Equal(t, string(api.Call("partnership.words", append(whole, ' '), b)), w.Body.String())
	require.Zero(t, unread.n)

	// It is not known: one byte more than the most is read.
	endless := &counted{}
	w = post(httpapi.Handler(b), "/v1/partnership/words", struct{ io.Reader }{endless})
	require.Equal(t, 413, w.Code)
	require.Equal(t, samverkan.CodeTooLarge, firstFault(t, w.Body.Bytes()).Code)
	require.LessOrEqual(t, endless.n, b.Bytes+1)
}

// The same through a real connection, where a length is known or not.
func TestTooLongOverTCP(t *testing.T) {
	b := api.Edge()
	server := httptest.NewServer(httpapi.Handler(b))
	defer server.Close()
	long := bytes.Repeat([]byte(" "), b.Bytes+1)
	for shows, body := range map[string]io.Reader{"known": bytes.NewReader(long), "chunked": struct{ io.Reader }{bytes.NewReader(long)}} {
		res, err := http.Post(server.URL+"/v1/partnership/words", "application/json", body)
		require.NoError(t, err, shows)
		got, err := io.ReadAll(res.Body)
		require.NoError(t, err, shows)
		require.NoError(t, res.Body.Close())
		require.Equal(t, 413, res.StatusCode, shows)
		firstFault(t, got)
	}
}

// A body that comes a byte at a time is waited for; one that breaks off is said
// to have broken off.
func TestSlowAndBrokenBodies(t *testing.T) {
	server := httptest.NewServer(httpapi.Handler(api.Edge()))
	defer server.Close()
	for _, c := range []struct {
		framing string
		pieces  []string
		status  int
	}{
		{"Content-Length: 2", []string{"{", "}"}, 200},
		{"Transfer-Encoding: chunked", []string{"1\r\n{\r\n", "1\r\n}", "\r\n0\r\n", "\r\n"}, 200},
		{"Content-Length: 100", []string{"{"}, 400},
		{"Transfer-Encoding: chunked", []string{"5\r\n{"}, 400},
		{"Transfer-Encoding: chunked", []string{"no number\r\n"}, 400},
	} {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		require.NoError(t, err)
		_, err = fmt.Fprintf(conn, "POST /v1/partnership/words HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n%s\r\n\r\n", c.framing)
		require.NoError(t, err)
		for _, piece := range c.pieces {
			_, err = io.WriteString(conn, piece)
			require.NoError(t, err)
		}
		require.NoError(t, conn.(*net.TCPConn).CloseWrite())
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		require.NoError(t, err, "%s %q", c.framing, c.pieces)
		body, err := io.ReadAll(res.Body)
		require.NoError(t, err)
		require.Equal(t, c.status, res.StatusCode, "%s", body)
		if c.status != 200 {
			firstFault(t, body)
		}
		require.NoError(t, conn.Close())
	}
}
