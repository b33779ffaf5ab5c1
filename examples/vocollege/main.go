// Vocollege is a worked example: a care college that meets those who are
// elected, twice a year from one election to the next, after the texts that
// the rules of package dialogue come from. The rules and the election days are
// real; municipalities, people, answers and meetings are invented.
//
//	go run ./examples/vocollege            the story, in Swedish
//	go run ./examples/vocollege -lang en   in English
//	go run ./examples/vocollege -json      the report of 8 March 2027 as JSON
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
)

//go:embed vocollege.json
var document []byte

func main() {
	lang := flag.String("lang", "sv", "the language of the story: sv or en")
	asJSON := flag.Bool("json", false, "write the report as JSON")
	flag.Parse()
	if err := run(os.Stdout, samverkan.Lang(*lang), *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run reads the document and tells its story.
func run(w io.Writer, lang samverkan.Lang, asJSON bool) error {
	if lang != samverkan.SV && lang != samverkan.EN {
		return fmt.Errorf("the language is %q; it can be sv or en", lang)
	}
	d, err := dialogue.Decode(document)
	if err != nil {
		return err
	}
	if !asJSON {
		text, err := tell(d, lang)
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, text)
		return err
	}
	report, err := assess(d, today)
	if err != nil {
		return err
	}
	b, err := report.Encode()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", b)
	return err
}

// The days on which the story stops: the spring when the committees appoint,
// the day the letters went out, and the last days before the next committees.
const (
	today    = "2027-03-08"
	lettered = "2027-01-18"
	leaving  = "2030-12-16"
)

// assess says how the dialogue stood on a day.
func assess(d *dialogue.Dialogue, day string) (*dialogue.Report, error) {
	on, err := samverkan.ParseDate(day)
	if err != nil {
		return nil, err
	}
	return d.Assess(dialogue.Options{On: on})
}
