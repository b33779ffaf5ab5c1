package httpapi_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
)

// One handler, asked by many at once, gives each its own reply. Run it with
// the race detector.
func TestTogether(t *testing.T) {
	h := httpapi.Handler(api.Page())
	requests := map[string][]byte{
		"partnership.assess": assessDropin(), "partnership.report": assessDropin(), "partnership.repairs": assessDropin(),
		"partnership.words": []byte("{}"), "rulebook.get": []byte("{}"), "partnership.check": []byte("{"),
	}
	want := map[string]string{}
	for name, request := range requests {
		want[name] = string(api.Call(name, request, api.Page()))
	}
	var all sync.WaitGroup
	for range 4 {
		for name, request := range requests {
			all.Go(func() {
				for range 3 {
					w := post(h, "/v1/"+strings.ReplaceAll(name, ".", "/"), bytes.NewReader(request))
					if w.Body.String() != want[name] {
						t.Errorf("%s: another reply than alone", name)
					}
				}
			})
		}
		all.Go(func() { answer(h, httptest.NewRequest(http.MethodGet, "/v1/", nil)) })
	}
	all.Wait()
}

// Whatever is asked, the answer has the shape of a reply, and is never internal.
func FuzzHandler(f *testing.F) {
	f.Add("POST", "/v1/partnership/assess", "application/json", assessDropin(), true)
	f.Add("POST", "/v1/partnership/words", "application/json; charset=utf-8", []byte("{}"), false)
	f.Add("POST", "/v1/partnership/repairs", "application/json", []byte(`{"document":{},"on":"2026-11-22","count":1000000}`), true)
	f.Add("GET", "/v1/openapi.json", "", []byte(nil), true)
	f.Add("HEAD", "/v1/", "", []byte(nil), true)
	f.Add("GET", "/v1/schemas/../x.json", "", []byte(nil), true)
	f.Add("BREW", "/v1/{path}", "text/\x00", []byte("\xff"), false)
	h := httpapi.Handler(api.Budget{Bytes: 1 << 18, Work: 20_000})
	f.Fuzz(func(t *testing.T, method, path, mediaType string, body []byte, known bool) {
		r := &http.Request{
			Method: method, URL: &url.URL{Path: path}, Host: "x", ContentLength: -1,
			Header: http.Header{"Content-Type": {mediaType}},
			Body:   http.NoBody, RemoteAddr: "127.0.0.1:1",
		}
		sent := httptest.NewRequest("POST", "/", bytes.NewReader(body))
		if r.Body = sent.Body; known {
			r.ContentLength = sent.ContentLength
		}
		w := answer(h, r)
		switch {
		case method == "HEAD":
			require.Zero(t, w.Body.Len())
		case w.Code == 200 && method == "POST":
			require.True(t, strings.HasPrefix(w.Body.String(), `{"result":`))
		case w.Code == 200:
			require.Equal(t, "GET", method)
		default:
			require.Contains(t, []int{404, 405, 413, 415, 422}, w.Code)
			firstFault(t, w.Body.Bytes())
		}
	})
}
