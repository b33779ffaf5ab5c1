// Command serve builds the engines and serves page and HTTP interface on this
// machine, to this machine only.
//
//	go run ./wasm/serve                   http://127.0.0.1:8080/, or a free port
//	go run ./wasm/serve -addr [::1]:9000  another address of this machine
//	go run ./wasm/serve -open             and opens the page in the browser
//	go run ./wasm/serve -write site       writes the site for a static host, and ends
//
// It needs the go command, and a folder within a module that has the library.
// It speaks Swedish where LANG is Swedish, English elsewhere.
//
// # What is served
//
// The files of package web at /, and package httpapi below /v1/ with the native
// budget. Nothing is read from disk while it serves, so no path leads there.
//
// # Safety
//
// The documents are people's work, so only this machine is answered: other
// addresses to listen on are refused, and so is every Host that is not a name
// of this machine (421), because a page elsewhere may point a name of its own
// here. Every reply has a Content-Security-Policy and forbids the browser what
// the page does not need. Time and size of requests are bounded. To serve
// others, write the site out and give it to a web server with TLS, which may
// pass /v1/ on to here with Host: localhost.
//
// # Why
//
// Why no flag to serve a whole network: the page needs a secure context, which
// only this machine has without TLS. Why the engines are built at every start:
// with Go's own cache it takes a second or two, and they are never old.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"syscall"

	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr, spoken(os.Getenv)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// usual is the address when none is asked for.
const usual = "127.0.0.1:8080"

// run does what the arguments say, until ctx ends.
func run(ctx context.Context, args []string, out, remarks io.Writer, l language) error {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(remarks)
	addr := flags.String("addr", "", l.say("`adress` på den här datorn; annars "+usual+" eller en ledig port",
		"`address` of this machine; otherwise "+usual+" or a free port"))
	browse := flags.Bool("open", false, l.say("öppna sidan i webbläsaren", "open the page in the browser"))
	write := flags.String("write", "", l.say("skriv webbplatsen till en `mapp` och sluta", "write the site to a `folder` and end"))
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return nil
	} else if err != nil {
		return errors.New(l.say("Argumenten gick inte att läsa.", "The arguments could not be read."))
	}
	if flags.NArg() > 0 {
		return errors.New(l.say("Argumentet ”%s” går inte att använda; -h visar vilka som finns.",
			"The argument “%s” cannot be used; -h shows which there are.", flags.Arg(0)))
	}
	if *write != "" {
		return writeSite(ctx, *write, out, remarks, l)
	}

	// Listen first: an address that is taken is known before the engine is built.
	listener, err := listen(*addr, l)
	if err != nil {
		return err
	}
	defer func() { _ = listener.Close() }() // closed already when it was served
	site, err := siteOf(ctx, remarks, l)
	if err != nil {
		return err
	}
	page := "http://" + listener.Addr().String() + "/"
	tell(out, l.say("Sidan: %s   API: %sv1/   Ctrl+C avslutar.", "Page: %s   API: %sv1/   Ctrl+C ends it.", page, page))
	if *browse {
		if err := open(page); err != nil {
			tell(remarks, l.say("Webbläsaren gick inte att öppna: %v", "The browser could not be opened: %v", err))
		}
	}
	return serve(ctx, listener, newHandler(site, api.Native(), listener.Addr().(*net.TCPAddr)), toLeave)
}

// siteOf builds the engines and returns the site with them.
func siteOf(ctx context.Context, remarks io.Writer, l language) (map[string]web.File, error) {
	tell(remarks, l.say("Bygger motorn. Första gången kan det ta en halv minut.", "Building the engine. The first time may take half a minute."))
	engines, err := build(ctx, l)
	if err != nil {
		return nil, err
	}
	return web.Site(engines)
}

func writeSite(ctx context.Context, dir string, out, remarks io.Writer, l language) error {
	site, err := siteOf(ctx, remarks, l)
	if err != nil {
		return err
	}
	if err := web.Write(dir, site); err != nil {
		return errors.New(l.say("Webbplatsen gick inte att skriva: %v", "The site could not be written: %v", err))
	}
	tell(out, l.say("%d filer i %s. Lägg dem på valfri webbserver.", "%d files in %s. Put them on any web server.", len(site), dir))
	return nil
}
