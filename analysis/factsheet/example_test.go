package factsheet_test

import (
	"fmt"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/factsheet"
	"github.com/samverkan/samverkan/analysis/phrase"
)

// kvarnbro is a sheet with one figure. The municipality and its figures are invented.
func kvarnbro() factsheet.Sheet {
	filled := chart.Bars{
		Head: chart.Head{Title: samverkan.Text{SV: "Fyllda platser", EN: "Places filled"}, Each: samverkan.Text{SV: "Läsår", EN: "School year"}},
		Now:  samverkan.Text{SV: "Platser", EN: "Places"},
		Rows: []chart.Bar{
			{Name: samverkan.Same("2024/25"), Value: chart.Of(22)},
			{Name: samverkan.Same("2025/26"), Value: chart.Of(28), Strong: true},
		},
	}
	grown := phrase.ChangeBy(phrase.Neuter, samverkan.Whole(22), samverkan.Whole(28), 0, phrase.Noun{})
	return factsheet.Sheet{
		Kick:  samverkan.Text{SV: "Faktablad för yrkeshögskolan", EN: "Fact sheet for higher vocational education"},
		Title: samverkan.Same("Kvarnbro"),
		Lead:  phrase.Sentence(samverkan.Text{SV: "antalet fyllda platser", EN: "the number of places filled"}, grown),
		Blocks: []factsheet.Block{{
			Heading: samverkan.Text{SV: "Fler platser fylls", EN: "More places are filled"},
			Chart:   filled, Source: samverkan.Text{SV: "skolan", EN: "the school"},
		}},
		Questions: []samverkan.Text{{SV: "Vilka platser stod tomma?", EN: "Which places were empty?"}},
		Sources:   []factsheet.Source{{Name: samverkan.Text{SV: "Påhittade siffror", EN: "Invented figures"}}},
	}
}

func Example() {
	text, err := kvarnbro().Text(samverkan.SV)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(text)
	// Output:
	// Faktablad för yrkeshögskolan
	//
	// Kvarnbro
	//
	// Antalet fyllda platser har ökat med 6.
	//
	// Fler platser fylls
	//
	// Högst: 2025/26 (28). Lägst: 2024/25 (22).
	//
	// Källa: skolan.
	//
	// Fyllda platser
	// Läsår    Platser
	// 2024/25       22
	// 2025/26       28
	//
	// Att fråga vid besöket
	// 1. Vilka platser stod tomma?
	//
	// Källa
	// - Påhittade siffror.
}

func ExampleSheet_HTML() {
	page, err := kvarnbro().HTML(samverkan.EN)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(page[:31])
	fmt.Println(strings.Contains(page, "<h1>Kvarnbro</h1>"), strings.Contains(page, "<script"))
	// Output:
	// <!doctype html>
	// <html lang="en"
	// true false
}

func ExampleSheet_Markdown() {
	text, err := kvarnbro().Markdown(samverkan.EN)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, table, _ := strings.Cut(text, "Places filled\n\n")
	table, _, _ = strings.Cut(table, "\n\n")
	fmt.Println(table)
	// Output:
	// | School year | Places |
	// | --- | ---: |
	// | 2024/25 | 22 |
	// | 2025/26 | 28 |
}

func ExampleSheet_Text() {
	text, err := kvarnbro().Text(samverkan.EN)
	if err != nil {
		fmt.Println(err)
		return
	}
	title, _, _ := strings.Cut(text, "\n")
	fmt.Println(title)
	// Output: Fact sheet for higher vocational education
}

func ExampleSheet_Check() {
	sheet := kvarnbro()
	sheet.Sources = nil
	fmt.Println(sheet.Check())
	// Output: at /sources: The sheet has no source. Enter where the figures come from.
}

func ExampleSheet_Room() {
	room, err := kvarnbro().Room(samverkan.SV)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(room.Needs, "of", room.Has, "mm, the figure", room.Blocks[0])
	// Output: 120 of 272 mm, the figure 47
}

func ExampleSheet_Fold() {
	sheet := kvarnbro()
	for range 7 {
		sheet.Blocks = append(sheet.Blocks, sheet.Blocks[0])
	}
	before, err := sheet.Room(samverkan.SV)
	if err != nil {
		fmt.Println(err)
		return
	}
	folded, err := sheet.Fold(samverkan.SV)
	if err != nil {
		fmt.Println(err)
		return
	}
	after, err := folded.Room(samverkan.SV)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(before.Needs, "mm, then", after.Needs)
	// Output: 277 mm, then 264
}
