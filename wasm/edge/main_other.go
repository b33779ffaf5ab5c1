//go:build !(js && wasm)

package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
	"github.com/samverkan/samverkan/wasm/web"
)

func main() {
	if err := write(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write writes the table, and the headers of the site, into a folder where the
// site is.
func write(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("edge is a worker, and here a step of its build: go run ./wasm/edge FOLDER")
	}
	known, err := json.MarshalIndent(newTable(), "", "\t")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(args[0], "table.json"), append(known, '\n'), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(args[0], "site", "_headers"), web.HeadersFile(), 0o644)
}

// table is what the worker's entry knows of the API.
type table struct {
	// The operations by address: {"/v1/rulebook/get": "rulebook.get"}.
	Operations map[string]string `json:"operations"`
	// The most bytes of a request.
	MostBytes int `json:"mostBytes"`
	// The headers of every reply, less Content-Length.
	Headers map[string]string `json:"headers"`
	// The reply when the engine stopped.
	Stopped string `json:"stopped"`
}

func newTable() table {
	t := table{Operations: map[string]string{}, MostBytes: api.Edge().Bytes, Headers: map[string]string{}, Stopped: string(api.Stopped())}
	for _, o := range api.Operations() {
		t.Operations["/v1/"+o.Path()] = o.Name
	}
	for name, values := range replied() {
		t.Headers[name] = strings.Join(values, ", ")
	}
	delete(t.Headers, "Content-Length")
	return t
}

// replied returns the headers of the handler's reply to a call.
func replied() http.Header {
	w := writer{http.Header{}}
	httpapi.Handler(api.Edge()).ServeHTTP(w, &http.Request{
		Method: http.MethodPost,
		URL:    &url.URL{Path: "/v1/rulebook/get"},
		Header: http.Header{"Content-Type": {"application/json"}},
		Body:   http.NoBody,
	})
	return w.header
}

// writer keeps the headers of a reply, and nothing else of it.
type writer struct{ header http.Header }

func (w writer) Header() http.Header         { return w.header }
func (w writer) Write(b []byte) (int, error) { return len(b), nil }
func (w writer) WriteHeader(int)             {}
