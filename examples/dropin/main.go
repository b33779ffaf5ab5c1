// Dropin is a worked example: a partnership for young people's health and way
// to work, after the text that the rules of package partnership come from.
// The rules are real; places, people, answers and dates are invented.
//
//	go run ./examples/dropin            the report, in Swedish
//	go run ./examples/dropin -lang en   in English
//	go run ./examples/dropin -json      as JSON
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

//go:embed dropin.json
var document []byte

func main() {
	lang := flag.String("lang", "sv", "the language of the report: sv or en")
	asJSON := flag.Bool("json", false, "write the report as JSON")
	flag.Parse()
	if err := run(os.Stdout, samverkan.Lang(*lang), *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run reads the document, judges it, and writes what may leave the room.
func run(w io.Writer, lang samverkan.Lang, asJSON bool) error {
	if lang != samverkan.SV && lang != samverkan.EN {
		return fmt.Errorf("the language is %q; it can be sv or en", lang)
	}
	report, err := assess()
	if err != nil {
		return err
	}
	out := report.Publish(partnership.DefaultFloor)
	if !asJSON {
		_, err = io.WriteString(w, out.Markdown(lang))
		return err
	}
	b, err := out.Encode()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", b)
	return err
}

// assess judges the document as of the day after the latest meeting.
func assess() (*partnership.Report, error) {
	p, err := partnership.Decode(document)
	if err != nil {
		return nil, err
	}
	on, err := samverkan.NewDate(2026, 3, 12)
	if err != nil {
		return nil, err
	}
	return p.Assess(partnership.Options{On: on})
}
