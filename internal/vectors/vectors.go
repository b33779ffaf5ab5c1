// Package vectors reads the requests and replies in testdata/vectors, which
// every host answers byte for byte alike. It is for tests only.
//
// How a file is turned into bytes is said in testdata/vectors/README.md, so
// that other languages can read them too.
package vectors

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/base/canonical"
)

// Vector is one request and its reply.
type Vector struct {
	// The operation that is called, and what the vector shows: its folder and
	// its file's name.
	Operation, Shows string
	// The name of the budget that it is answered with.
	Budget string
	// The bytes of the request and of the reply.
	Request, Reply []byte

	file    string
	written file
}

// file is what a vector's file holds.
type file struct {
	Why         string          `json:"why"`
	Budget      string          `json:"budget,omitempty"`
	Document    string          `json:"document,omitempty"`
	Request     json.RawMessage `json:"request,omitempty"`
	RequestText *string         `json:"requestText,omitempty"`
	Reply       json.RawMessage `json:"reply,omitempty"`
}

// Top returns the top folder of the repository.
func Top(t testing.TB) string {
	t.Helper()
	_, here, _, ok := runtime.Caller(0)
	require.True(t, ok)
	return filepath.Dir(filepath.Dir(filepath.Dir(here)))
}

// All reads all vectors, in the order of their paths.
func All(t testing.TB) []Vector {
	t.Helper()
	top := filepath.Join(Top(t), "testdata", "vectors")
	var all []Vector
	err := fs.WalkDir(os.DirFS(top), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".json") {
			return err
		}
		v := Vector{
			Operation: path.Dir(name), Shows: strings.TrimSuffix(path.Base(name), ".json"),
			file: filepath.Join(top, filepath.FromSlash(name)),
		}
		v.read(t)
		all = append(all, v)
		return nil
	})
	require.NoError(t, err)
	require.NotEmpty(t, all)
	return all
}

func (v *Vector) read(t testing.TB) {
	data, err := os.ReadFile(v.file)
	require.NoError(t, err)
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&v.written), v.file)
	w := v.written
	require.NotEmpty(t, w.Why, "%s does not say why it is there", v.file)
	v.Budget = w.Budget
	if v.Budget == "" {
		v.Budget = "page"
	}
	v.Request = v.request(t)
	if w.Reply != nil {
		var value any
		require.NoError(t, json.Unmarshal(w.Reply, &value), v.file)
		v.Reply, err = canonical.Encode(value)
		require.NoError(t, err)
	}
}

// request makes the bytes of the request.
func (v *Vector) request(t testing.TB) []byte {
	w := v.written
	if w.RequestText != nil {
		return []byte(*w.RequestText)
	}
	var compact bytes.Buffer
	require.NoError(t, json.Compact(&compact, w.Request), v.file)
	if w.Document == "" {
		return compact.Bytes()
	}
	document, err := os.ReadFile(filepath.Join(Top(t), filepath.FromSlash(w.Document)))
	require.NoError(t, err)
	rest := bytes.TrimPrefix(compact.Bytes(), []byte("{"))
	if !bytes.Equal(rest, []byte("}")) {
		rest = append([]byte(","), rest...)
	}
	return append(append([]byte(`{"document":`), bytes.TrimSpace(document)...), rest...)
}

// Write puts a reply into the vector's file.
func (v Vector) Write(t testing.TB, reply []byte) {
	t.Helper()
	w := v.written
	w.Reply = reply
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	require.NoError(t, e.Encode(w))
	require.NoError(t, os.WriteFile(v.file, out.Bytes(), 0o644))
}
