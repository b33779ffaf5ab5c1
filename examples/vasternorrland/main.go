// Vasternorrland is a worked example: a county with seven municipalities, from
// figures to structures. Municipalities, outlines and public figures are real,
// with their sources; the catalogue, what was done in the four steps, the
// visits and everything about cooks are invented and say so.
//
//	go run ./examples/vasternorrland             the story, in Swedish
//	go run ./examples/vasternorrland -lang en    in English
//	go run ./examples/vasternorrland -json       the report of 1 February 2023 as JSON
//	go run ./examples/vasternorrland -document   the document, made anew from the extracts
//	go run ./examples/vasternorrland -sheet 2284/vocational > blad.html
//	                                             a fact sheet: the municipality, and for whom
//
// The document is generated (generate.go) from the extracts in the folder data,
// each with its source in its head; vasternorrland.json holds what came of it,
// and is written anew by go test ./examples/vasternorrland -update.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
)

//go:embed vasternorrland.json
var document []byte

func main() {
	lang := flag.String("lang", "sv", "the language of the story: sv or en")
	asJSON := flag.Bool("json", false, "write the report as JSON")
	anew := flag.Bool("document", false, "write the document, made anew")
	blad := flag.String("sheet", "", "write a fact sheet: the code of a municipality, a slash, and for whom")
	flag.Parse()
	err := error(nil)
	switch {
	case *anew:
		err = write(os.Stdout)
	case *blad != "":
		err = sheet(os.Stdout, samverkan.Lang(*lang), *blad)
	default:
		err = run(os.Stdout, samverkan.Lang(*lang), *asJSON)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write makes the document and writes it as the library does.
func write(w io.Writer) error {
	a, err := generate()
	if err != nil {
		return err
	}
	b, err := a.Encode()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", b)
	return err
}

// run reads the document and tells its story.
func run(w io.Writer, lang samverkan.Lang, asJSON bool) error {
	if lang != samverkan.SV && lang != samverkan.EN {
		return fmt.Errorf("the language is %q; it can be sv or en", lang)
	}
	a, err := analysis.Decode(document)
	if err != nil {
		return err
	}
	r, err := a.Assess(analysis.Options{On: today()})
	if err != nil {
		return err
	}
	if !asJSON {
		_, err = io.WriteString(w, tell(a, r, lang))
		return err
	}
	b, err := r.Encode()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", b)
	return err
}

// sheet writes a fact sheet as one HTML file.
func sheet(w io.Writer, lang samverkan.Lang, of string) error {
	place, whom, _ := strings.Cut(of, "/")
	if !slices.Contains(analysis.Audience("").Choices(), whom) {
		return fmt.Errorf("a sheet is for one of %s, as in 2284/vocational", strings.Join(analysis.Audience("").Choices(), ", "))
	}
	a, err := analysis.Decode(document)
	if err != nil {
		return err
	}
	r, err := a.Assess(analysis.Options{On: today()})
	if err != nil {
		return err
	}
	s, err := r.Sheet(place, analysis.Audience(whom), lang)
	if err != nil {
		return err
	}
	page, err := s.HTML(lang)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, page)
	return err
}

// today is the day of the report. It is after the newest figures came out, which
// is that of the tax base of 2021 at the end of 2022, and before the population
// of 2022 did.
func today() samverkan.Date { return date(2023, 2, 1) }

func date(year, month, day int) samverkan.Date {
	d, _ := samverkan.NewDate(year, month, day) // they stand in the code
	return d
}

func text(sv, en string) samverkan.Text { return samverkan.Text{SV: sv, EN: en} }
