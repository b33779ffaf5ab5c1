package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
	"github.com/samverkan/samverkan/wasm/web"
)

// small is a site whose engine is none: for tests that are not about it.
func small() map[string]web.File {
	noise := make([]byte, 4096) // no shorter when compressed
	r := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(r.Uint32())
	}
	return map[string]web.File{
		"index.html":     {Type: "text/html; charset=utf-8", Data: []byte("<!doctype html>\n<title>samverkan</title>\n" + strings.Repeat("<p>\n", 100))},
		"app/noise.bin":  {Type: "application/octet-stream", Data: noise},
		"samverkan.wasm": {Type: "application/wasm", Data: append([]byte("\x00asm\x01\x00\x00\x00"), make([]byte, 1<<16)...)},
	}
}

// started serves until the test ends, and returns the address.
func started(t *testing.T, site map[string]web.File, b api.Budget) string {
	t.Helper()
	listener, err := listen("127.0.0.1:0", "en")
	require.NoError(t, err)
	return startedAt(t, listener, site, b)
}

func startedAt(t *testing.T, listener net.Listener, site map[string]web.File, b api.Budget) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- serve(ctx, listener, newHandler(site, b, listener.Addr().(*net.TCPAddr)), toLeave)
	}()
	t.Cleanup(func() {
		stop()
		require.NoError(t, <-ended)
	})
	return "http://" + listener.Addr().String()
}

// asked sends a request and returns the reply with its body. It asks for no
// compression of its own.
func asked(t testing.TB, method, address, body string, header ...string) (*http.Response, []byte) {
	t.Helper()
	r, err := http.NewRequest(method, address, strings.NewReader(body))
	require.NoError(t, err)
	for i := 0; i < len(header); i += 2 {
		if header[i] == "Host" {
			r.Host = header[i+1]
			continue
		}
		r.Header.Set(header[i], header[i+1])
	}
	client := http.Client{Transport: &http.Transport{DisableCompression: true, DisableKeepAlives: true}}
	res, err := client.Do(r)
	require.NoError(t, err)
	read, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	return res, read
}

const asJSON = "application/json"

// Every reply, good or bad, tells the browser what it may do.
func TestHeadersOnEveryRoute(t *testing.T) {
	at := started(t, small(), api.Edge())
	const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	for _, c := range []struct {
		method, path, body, mediaType, host string
		status                              int
		policy                              string
	}{
		{"GET", "/", "", "", "", 200, web.Policy()},
		{"HEAD", "/index.html", "", "", "", 200, web.Policy()},
		{"GET", "/samverkan.wasm", "", "", "", 200, web.Policy()},
		{"GET", "/nothing", "", "", "", 404, web.Policy()},
		{"POST", "/index.html", "{}", asJSON, "", 405, web.Policy()},
		{"GET", "/", "", "", "evil.example", 421, web.Policy()},
		{"POST", "/v1/partnership/words", "{}", asJSON, "evil.example", 421, web.Policy()},
		{"GET", "/v1/", "", "", "", 200, "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
		{"GET", "/v1/openapi.json", "", "", "", 200, closed},
		{"POST", "/v1/partnership/words", "{}", asJSON, "", 200, closed},
		{"POST", "/v1/partnership/words", "{", asJSON, "", 422, closed},
		{"POST", "/v1/partnership/words", "{}", "text/plain", "", 415, closed},
		{"GET", "/v1/partnership/words", "", "", "", 405, closed},
		{"GET", "/v1", "", "", "", 404, closed},
	} {
		header := []string{"Content-Type", c.mediaType}
		if c.host != "" {
			header = append(header, "Host", c.host)
		}
		res, _ := asked(t, c.method, at+c.path, c.body, header...)
		require.Equal(t, c.status, res.StatusCode, "%s %s", c.method, c.path)
		want := web.Headers()
		require.Len(t, want, 6)
		want["Content-Security-Policy"] = c.policy
		got := map[string]string{}
		for name := range want {
			got[name] = strings.Join(res.Header.Values(name), " | ")
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", c.method, c.path, diff)
		}
		require.NotEmpty(t, res.Header.Get("Cache-Control"), c.path)
		require.Empty(t, res.Header.Get("Access-Control-Allow-Origin"), c.path)
	}
}

// Only names of this machine are answered, with the port.
func TestHosts(t *testing.T) {
	at := started(t, small(), api.Edge())
	_, port, err := net.SplitHostPort(strings.TrimPrefix(at, "http://"))
	require.NoError(t, err)
	for host, status := range map[string]int{
		"localhost:" + port: 200, "LocalHost:" + port: 200, "127.0.0.1:" + port: 200, "[::1]:" + port: 200,
		"localhost": 421, "localhost:1": 421, "localhost.:" + port: 421, "127.0.0.1": 421, "127.0.0.2:" + port: 421,
		"evil.example": 421, "evil.example:" + port: 421, "localhost.evil.example:" + port: 421, "0.0.0.0:" + port: 421,
	} {
		for _, path := range []string{"/", "/v1/health", "/samverkan.wasm"} {
			res, body := asked(t, "GET", at+path, "", "Host", host)
			require.Equal(t, status, res.StatusCode, "%s%s", host, path)
			require.Equal(t, status == 421, bytes.HasPrefix(body, []byte("Här svarar bara den här datorn")), host)
		}
	}
	require.True(t, hostsOf(&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80})["localhost"], "the port that is left out")
	require.True(t, hostsOf(&net.TCPAddr{IP: net.IPv6loopback, Port: 80})["[::1]"])
	require.True(t, hostsOf(&net.TCPAddr{IP: net.IPv4(127, 0, 0, 9), Port: 8080})["127.0.0.9:8080"])
}

func TestCompression(t *testing.T) {
	site := small()
	at := started(t, site, api.Edge())
	for accepts, coding := range map[string]string{
		"": "", "gzip": "gzip", "gzip, deflate, br, zstd": "gzip", "*": "gzip", "gzip;q=0.001": "gzip",
		"gzip;q=0": "", "br": "", "*;q=0": "", "identity": "", "gzip;q=0.5, identity;q=0.9": "", "identity;q=0.5, gzip": "gzip",
	} {
		res, body := asked(t, "GET", at+"/samverkan.wasm", "", "Accept-Encoding", accepts)
		require.Equal(t, coding, res.Header.Get("Content-Encoding"), accepts)
		require.Equal(t, "Accept-Encoding", res.Header.Get("Vary"), accepts)
		require.Equal(t, "application/wasm", res.Header.Get("Content-Type"))
		require.Equal(t, httpapi.ETag(body), res.Header.Get("ETag"), accepts)
		require.EqualValues(t, len(body), res.ContentLength)
		if coding != "" {
			z, err := gzip.NewReader(bytes.NewReader(body))
			require.NoError(t, err)
			body, err = io.ReadAll(z)
			require.NoError(t, err)
		}
		require.True(t, bytes.Equal(site["samverkan.wasm"].Data, body), accepts)
	}
	res, body := asked(t, "GET", at+"/app/noise.bin", "", "Accept-Encoding", "gzip")
	require.Empty(t, res.Header.Get("Content-Encoding"), "no longer than it was")
	require.True(t, bytes.Equal(site["app/noise.bin"].Data, body))
}

func TestFilesAreNotSentTwice(t *testing.T) {
	at := started(t, small(), api.Edge())
	for _, accepts := range []string{"", "gzip"} {
		first, body := asked(t, "GET", at+"/", "", "Accept-Encoding", accepts)
		head, none := asked(t, "HEAD", at+"/", "", "Accept-Encoding", accepts)
		require.Empty(t, none)
		first.Header.Del("Date")
		head.Header.Del("Date")
		if diff := cmp.Diff(first.Header, head.Header); diff != "" {
			t.Errorf("HEAD and GET differ:\n%s", diff)
		}
		require.EqualValues(t, len(body), head.ContentLength)
		again, none := asked(t, "GET", at+"/", "", "Accept-Encoding", accepts, "If-None-Match", first.Header.Get("ETag"))
		require.Equal(t, 304, again.StatusCode)
		require.Empty(t, none)
		require.Equal(t, "no-cache", again.Header.Get("Cache-Control"))
		require.Equal(t, "Accept-Encoding", again.Header.Get("Vary"))
	}
	plain, _ := asked(t, "GET", at+"/", "")
	other, _ := asked(t, "GET", at+"/", "", "Accept-Encoding", "gzip", "If-None-Match", plain.Header.Get("ETag"))
	require.Equal(t, 200, other.StatusCode, "each coding has a validator of its own")
}

func TestOnlyFilesOfTheSite(t *testing.T) {
	at := started(t, small(), api.Edge())
	for _, path := range []string{
		"/../go.mod", "/app/../../go.mod", "/..%2fgo.mod", "/%2e%2e/go.mod", "/app%5c..%5cgo.mod", "//index.html", "/./index.html",
		"/app/", "/app", "/index.html/", "/INDEX.HTML", "/index.html%00", "/v1x", "/proc/self/environ", "/serve.go",
	} {
		conn, err := net.Dial("tcp", strings.TrimPrefix(at, "http://"))
		require.NoError(t, err)
		// By hand: clients tidy such paths away.
		_, err = io.WriteString(conn, "GET "+path+" HTTP/1.1\r\nHost: "+strings.TrimPrefix(at, "http://")+"\r\nConnection: close\r\n\r\n")
		require.NoError(t, err)
		reply, err := io.ReadAll(conn)
		require.NoError(t, err)
		require.NoError(t, conn.Close())
		require.True(t, strings.HasPrefix(string(reply), "HTTP/1.1 404 "), "%s: %.60s", path, reply)
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"} {
		res, _ := asked(t, method, at+"/index.html", "")
		require.Equal(t, 405, res.StatusCode, method)
		require.Equal(t, "GET, HEAD", res.Header.Get("Allow"))
	}
}
