package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"os/exec"
	"runtime"
	"time"
)

// listen listens at an address of this machine: the one asked for or none;
// where none is asked for, the usual one or a free port.
func listen(addr string, l language) (net.Listener, error) {
	if addr == "" {
		if listener, err := net.Listen("tcp", usual); err == nil {
			return listener, nil
		}
		addr = "127.0.0.1:0"
	}
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, errors.New(l.say("”%s” är ingen adress. Skriv värd och port, som %s.", "“%s” is no address. Write host and port, as in %s.", addr, usual))
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, errors.New(l.say(
			"”%s” kan nås av andra. Här går det bara att lyssna på den här datorn, som 127.0.0.1:%s. För andra: skriv ut webbplatsen med -write och lägg den på en webbserver.",
			"Others can reach “%s”. It is only possible to listen on this machine here, as at 127.0.0.1:%s. For others: write the site with -write and put it on a web server.",
			addr, port))
	}
	if host == "localhost" { // whatever the machine's list of names says
		addr = net.JoinHostPort("127.0.0.1", port)
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, errors.New(l.say("Det går inte att lyssna på %s: %v", "It is not possible to listen at %s: %v", addr, err))
	}
	return listener, nil
}

// toLeave is how long those who are being answered have when the program ends.
const toLeave = 5 * time.Second

// serve answers until ctx ends. Then it takes no more, and waits that long for
// those who are being answered.
func serve(ctx context.Context, listener net.Listener, h http.Handler, wait time.Duration) error {
	server := bounded(h)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	patience, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	if server.Shutdown(patience) != nil {
		_ = server.Close() // they have waited long enough, and so have we
	}
	return nil
}

// bounded returns a server that nobody holds up for long, or fills with headers.
func bounded(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      2 * time.Minute, // with the work of the largest document
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}

// open opens an address in the browser, which may stay when the program ends.
func open(address string) error {
	var c *exec.Cmd
	switch runtime.GOOS {
	case "windows":
		c = exec.Command("rundll32", "url.dll,FileProtocolHandler", address)
	case "darwin":
		c = exec.Command("open", address)
	default:
		c = exec.Command("xdg-open", address)
	}
	if err := c.Start(); err != nil {
		return err
	}
	go func() { _ = c.Wait() }() // how the browser ends is its own matter
	return nil
}
