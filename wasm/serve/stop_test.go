package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/wasm/api"
)

// stopping is a server with a request that has come halfway.
type stopping struct {
	stop    func()
	ended   chan error
	conn    net.Conn
	address string
}

func halfway(t *testing.T, wait time.Duration) stopping {
	t.Helper()
	listener, err := listen("127.0.0.1:0", "en")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(context.Background())
	t.Cleanup(stop)
	s := stopping{stop: stop, ended: make(chan error, 1), address: listener.Addr().String()}
	reading := make(chan struct{})
	h := newHandler(small(), api.Edge(), listener.Addr().(*net.TCPAddr))
	started := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(reading)
		h.ServeHTTP(w, r)
	})
	go func() { s.ended <- serve(ctx, listener, started, wait) }()
	s.conn, err = net.Dial("tcp", s.address)
	require.NoError(t, err)
	t.Cleanup(func() { _ = s.conn.Close() })
	_, err = io.WriteString(s.conn, "POST /v1/partnership/words HTTP/1.1\r\nHost: "+s.address+"\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{")
	require.NoError(t, err)
	<-reading
	return s
}

// Who is being answered gets the whole answer; nobody new is let in.
func TestStopsGracefully(t *testing.T) {
	s := halfway(t, time.Minute)
	s.stop()
	for { // until the server has closed its door
		conn, err := net.Dial("tcp", s.address)
		if err != nil {
			break
		}
		require.NoError(t, conn.Close())
	}
	require.Empty(t, s.ended, "it waits")
	_, err := io.WriteString(s.conn, "}")
	require.NoError(t, err)
	res, err := http.ReadResponse(bufio.NewReader(s.conn), nil)
	require.NoError(t, err)
	body, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	require.Equal(t, 200, res.StatusCode)
	require.Equal(t, string(api.Call("partnership.words", []byte("{}"), api.Edge())), string(body))
	require.NoError(t, <-s.ended)
}

// Who never sends the rest is not waited for for ever.
func TestStopsAtLast(t *testing.T) {
	s := halfway(t, time.Nanosecond)
	s.stop()
	require.NoError(t, <-s.ended)
	_, err := io.Copy(io.Discard, s.conn)
	require.NotErrorIs(t, err, context.DeadlineExceeded) // closed or reset, as the machine will
}

func TestBounded(t *testing.T) {
	s := bounded(http.NotFoundHandler())
	for name, d := range map[string]time.Duration{
		"ReadHeaderTimeout": s.ReadHeaderTimeout, "ReadTimeout": s.ReadTimeout, "WriteTimeout": s.WriteTimeout, "IdleTimeout": s.IdleTimeout,
	} {
		require.Positive(t, d, name)
	}
	res, _ := asked(t, "GET", started(t, small(), api.Edge())+"/", "", "X-Long", strings.Repeat("x", 32<<10))
	require.Equal(t, http.StatusRequestHeaderFieldsTooLarge, res.StatusCode)
}

func TestListen(t *testing.T) {
	for addr, says := range map[string]string{
		"0.0.0.0:8080": "Others can reach", ":8080": "Others can reach", "192.0.2.1:80": "Others can reach", "[::]:0": "Others can reach",
		"example.com:80": "Others can reach", "localhost.example.com:80": "Others can reach",
		"8080": "is no address", "127.0.0.1": "is no address", "127.0.0.1:x": "not possible to listen", "127.0.0.1:99999": "not possible to listen",
	} {
		_, err := listen(addr, "en")
		require.ErrorContains(t, err, says, addr)
	}
	for _, addr := range []string{"127.0.0.1:0", "localhost:0", "127.0.0.2:0"} {
		listener, err := listen(addr, "en")
		require.NoError(t, err, addr)
		require.True(t, listener.Addr().(*net.TCPAddr).IP.IsLoopback())
		require.NoError(t, listener.Close())
	}
}

// A port that is taken is another only when none was asked for.
func TestPortTaken(t *testing.T) {
	if taken, err := net.Listen("tcp", usual); err == nil { // else somebody else has it
		defer func() { require.NoError(t, taken.Close()) }()
	}
	listener, err := listen("", "sv")
	require.NoError(t, err)
	defer func() { require.NoError(t, listener.Close()) }()
	at := listener.Addr().(*net.TCPAddr)
	require.NotEqual(t, usual, at.String())
	require.True(t, at.IP.IsLoopback())

	_, err = listen("127.0.0.1:"+strconv.Itoa(at.Port), "sv")
	require.ErrorContains(t, err, "Det går inte att lyssna på 127.0.0.1:"+strconv.Itoa(at.Port))
}
