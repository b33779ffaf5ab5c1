package main

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/examples"
	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
)

// one kind of request and all that its reply may be.
type kind struct {
	method, path, mediaType string
	body                    []byte
	chunked                 bool // its length is not said
	etag                    string

	status int
	reply  []byte
}

// kinds returns the requests of the load, in turn.
func kinds() []kind {
	b, site := api.Edge(), small()
	dropin := []byte(`{"document":` + string(examples.Dropin()) + `,"on":"2026-11-22"}`)
	long := bytes.Repeat([]byte(" "), b.Bytes+1)
	operation := func(name string, request []byte, status int) kind {
		return kind{
			method: "POST", path: "/v1/" + strings.ReplaceAll(name, ".", "/"), mediaType: asJSON, body: request,
			status: status, reply: api.Call(name, request, b),
		}
	}
	file := func(path, etag string, status int) kind {
		k := kind{method: "GET", path: "/" + path, etag: etag, status: status}
		if status == 200 {
			k.reply = site[path].Data
		}
		return k
	}
	chunked := operation("partnership.words", long, 413)
	chunked.chunked, chunked.reply = true, nil
	wrongType := operation("partnership.words", []byte("{}"), 415)
	wrongType.mediaType, wrongType.reply = "text/plain", nil
	missing := file("no/such/file", "", 404)
	missing.reply = []byte("Här finns inget.\nThere is nothing here.\n")
	return []kind{
		file("index.html", "", 200), operation("partnership.words", []byte("{}"), 200), operation("partnership.assess", dropin, 200),
		file("samverkan.wasm", "", 200), operation("rulebook.get", []byte("{}"), 200), operation("partnership.words", []byte("{"), 422),
		file("index.html", httpapi.ETag(site["index.html"].Data), 304), operation("partnership.words", []byte("{}"), 200), operation("partnership.words", long, 413),
		missing, operation("partnership.check", []byte(`{"document":{}}`), 422), operation("no.such", []byte("{}"), 404),
		file("app/noise.bin", "", 200), operation("seeds.list", []byte("{}"), 200), wrongType,
		file("index.html", "", 200), operation("partnership.report", dropin, 200), operation("partnership.words", []byte("[]"), 422),
		file("index.html", "", 200), chunked,
	}
}

func (k kind) ask(client *http.Client, at string) (status int, reply []byte, err error) {
	var body io.Reader = bytes.NewReader(k.body)
	if k.chunked {
		body = struct{ io.Reader }{body}
	}
	r, err := http.NewRequest(k.method, at+k.path, body)
	if err != nil {
		return 0, nil, err
	}
	if k.mediaType != "" {
		r.Header.Set("Content-Type", k.mediaType)
	}
	if k.etag != "" {
		r.Header.Set("If-None-Match", k.etag)
	}
	res, err := client.Do(r)
	if err != nil {
		return 0, nil, err
	}
	reply, err = io.ReadAll(res.Body)
	_ = res.Body.Close()
	return res.StatusCode, reply, err
}

// 10 000 requests of all kinds through a real listener: each has its status and
// its bytes, and nothing of them stays in memory.
func TestLoad(t *testing.T) {
	const workers = 4
	first, all := 2_000, 10_000
	if racing { // ten times slower, and what it looks for it finds in fewer
		first, all = 400, 2_000
	}
	listener, err := listen("127.0.0.1:0", "en")
	require.NoError(t, err)
	connections := &counted{Listener: listener}
	at := startedAt(t, connections, small(), api.Edge())
	client := &http.Client{Transport: &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: workers}}
	requests := kinds()
	var wrong atomic.Int64
	load := func(n int) {
		var next atomic.Int64
		var together sync.WaitGroup
		for range workers {
			together.Go(func() {
				for i := next.Add(1); i <= int64(n); i = next.Add(1) {
					k := requests[int(i)%len(requests)]
					status, reply, err := k.ask(client, at)
					if err == nil && status == k.status && (k.reply == nil || bytes.Equal(k.reply, reply)) {
						continue
					}
					if wrong.Add(1) <= 5 {
						t.Errorf("%s %s: status %d, want %d; %v; %.200s", k.method, k.path, status, k.status, err, reply)
					}
				}
			})
		}
		together.Wait()
	}
	load(first)
	early := heap(client, connections)
	load(all - first)
	late := heap(client, connections)
	runtime.KeepAlive(requests) // held at both times
	t.Logf("heap after %d requests: %d kB, after %d: %d kB", first, early>>10, all, late>>10)
	require.Zero(t, wrong.Load())
	// 128 bytes for each request between, 1 MB for 8 000. The least that a leak
	// keeps, the header of a request, is some 400 bytes.
	require.Less(t, late, early+128*uint64(all-first))
}

// counted is a listener that knows how many of its connections are open.
type counted struct {
	net.Listener
	open atomic.Int64
}

func (l *counted) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	l.open.Add(1)
	return &closing{Conn: conn, closed: func() { l.open.Add(-1) }}, nil
}

// closing is a connection that says once that it is closed.
type closing struct {
	net.Conn
	once   sync.Once
	closed func()
}

func (c *closing) Close() error {
	c.once.Do(c.closed)
	return c.Conn.Close()
}

// heap returns the bytes that are held when all connections are closed and all
// garbage is gone.
func heap(client *http.Client, connections *counted) uint64 {
	client.CloseIdleConnections()
	for connections.open.Load() > 0 {
		runtime.Gosched()
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.GC() // what pools and finalizers keep over the first
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
