// Cooks is a worked example: a network of seven municipalities that validates
// what cooks know, and a pilot like the one of the source text, whose cost is
// known and whose count of cooks is not. The rules are real; municipalities,
// people, cases, times and costs are invented. Candidates and assessors are
// pseudonyms.
//
//	go run ./examples/cooks             the story, in Swedish
//	go run ./examples/cooks -lang en    in English
//	go run ./examples/cooks -json       the reports of 8 March 2027 as JSON
//	go run ./examples/cooks -document cooks   the network's document, made anew from its seeds
//	go run ./examples/cooks -document pilot   the pilot's
//
// The network's document is generated (generate.go, with the cases that are
// told by hand in told.go); cooks.json and pilot.json hold what came of it, and
// are written anew by go test ./examples/cooks -update.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
)

//go:embed cooks.json
var network []byte

//go:embed pilot.json
var trial []byte

func main() {
	lang := flag.String("lang", "sv", "the language of the story: sv or en")
	asJSON := flag.Bool("json", false, "write the reports as JSON")
	document := flag.String("document", "", "write a document, made anew: cooks or pilot")
	flag.Parse()
	var err error
	switch *document {
	case "":
		err = run(os.Stdout, samverkan.Lang(*lang), *asJSON)
	case "cooks":
		err = write(os.Stdout, generate())
	case "pilot":
		err = write(os.Stdout, pilot())
	default:
		err = fmt.Errorf("the document is %q; it can be cooks or pilot", *document)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write writes a document as the library writes it.
func write(w io.Writer, v *validation.Validation) error {
	b, err := v.Encode()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", b)
	return err
}

// run reads the documents and tells their story.
func run(w io.Writer, lang samverkan.Lang, asJSON bool) error {
	if lang != samverkan.SV && lang != samverkan.EN {
		return fmt.Errorf("the language is %q; it can be sv or en", lang)
	}
	s, err := read()
	if err != nil {
		return err
	}
	if !asJSON {
		_, err = io.WriteString(w, s.tell(lang))
		return err
	}
	var parts [3][]byte
	for i, r := range []interface{ Encode() ([]byte, error) }{s.r, s.k17, s.pilot} {
		if parts[i], err = r.Encode(); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(w, "{\"network\":%s,\"case\":%s,\"pilot\":%s}\n", parts[0], parts[1], parts[2])
	return err
}

// today is the day on which the story stops.
func today() samverkan.Date { return date(2027, 3, 8) }

// story is what there is to tell.
type story struct {
	v     *validation.Validation
	r     *validation.Report
	k17   *validation.CaseReport
	told  map[int]*validation.CaseReport // the cases told by hand, by their place
	pilot *validation.Report
}

func read() (*story, error) {
	s := &story{told: map[int]*validation.CaseReport{}}
	var err error
	if s.v, err = validation.Decode(network); err != nil {
		return nil, err
	}
	if s.r, err = s.v.Assess(validation.Options{On: today()}); err != nil {
		return nil, err
	}
	for _, i := range []int{attempted, cameBack, corrected, withdrawn, seventeen, reviewed, forgotten} {
		if s.told[i], err = s.v.Case(s.v.Cases[i-1].ID, today()); err != nil {
			return nil, err
		}
	}
	s.k17 = s.told[seventeen]
	p, err := validation.Decode(trial)
	if err != nil {
		return nil, err
	}
	s.pilot, err = p.Assess(validation.Options{On: today()})
	return s, err
}
