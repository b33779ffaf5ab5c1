package phrase_test

import (
	"fmt"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
)

// The figures of Örnsköldsvik are those of SCB, 2002–2014. Källa: SCB.
func Example() {
	show := func(parts ...samverkan.Text) {
		said := phrase.Sentence(parts...)
		fmt.Println(plain(said.SV))
		fmt.Println(plain(said.EN))
	}
	number := func(tenths int64) samverkan.Number { return samverkan.Ratio(tenths, 10) }
	municipality := phrase.Noun{
		One:  samverkan.Text{SV: "annan kommun", EN: "other municipality"},
		Many: samverkan.Text{SV: "andra kommuner", EN: "other municipalities"},
	}
	share := samverkan.Text{SV: "andelen med eftergymnasial utbildning", EN: "the share with post-secondary education"}

	show(phrase.ShareOf(number(107), samverkan.Whole(100), 1, phrase.Noun{}),
		samverkan.Text{SV: "är", EN: "is"}, phrase.Ages(75, -1))
	show(share, phrase.Change(phrase.Common, number(211), number(291), 1, phrase.Percent()), phrase.Years(2002, 2014))
	show(share, phrase.ChangeBy(phrase.Common, number(211), number(291), 1, phrase.Percent()),
		samverkan.Text{SV: ", och det är", EN: ", and that is"}, phrase.MoreThanIn(250, 288, municipality))
	show(phrase.Place(39, 289))
	// Output:
	// Var nionde är 75 år eller äldre.
	// One in nine is aged 75 or over.
	// Andelen med eftergymnasial utbildning har ökat från 21,1 till 29,1 procent 2002–2014.
	// The share with post-secondary education has risen from 21.1 to 29.1 percent 2002–2014.
	// Andelen med eftergymnasial utbildning har ökat med 8,0 procentenheter, och det är mer än i 250 av 288 andra kommuner.
	// The share with post-secondary education has risen by 8.0 percentage points, and that is more than in 250 of 288 other municipalities.
	// Plats 39 av 289.
	// 39th of 289.
}

// plain shows no-break spaces as spaces, so that outputs can be read.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func show(texts ...samverkan.Text) {
	for _, t := range texts {
		fmt.Println(plain(t.SV), "|", plain(t.EN))
	}
}

func cook() phrase.Noun {
	return phrase.Noun{
		One:      samverkan.Text{SV: "kock", EN: "cook"},
		Many:     samverkan.Text{SV: "kockar", EN: "cooks"},
		Definite: samverkan.Text{SV: "kockarna", EN: "the cooks"},
	}
}

func ExampleAmount() {
	n := samverkan.Ratio(2244, 100)
	show(
		phrase.Digits(n, 1),
		phrase.Signed(n, 1),
		phrase.Amount(n, 2, phrase.Krona()),
		phrase.Short(n, 1, phrase.Percent()),
		phrase.Short(samverkan.Whole(186), 0, phrase.ThousandKronor()),
		phrase.Amount(n, 1, phrase.PercentagePoint()),
		phrase.Amount(n, 0, phrase.PerMille()),
		phrase.Amount(samverkan.Whole(50), 0, phrase.Ore()),
	)
	// Output:
	// 22,4 | 22.4
	// +22,4 | +22.4
	// 22,44 kronor | 22.44 kronor
	// 22,4 % | 22.4%
	// 186 tkr | SEK 186k
	// 22,4 procentenheter | 22.4 percentage points
	// 22 promille | 22 per mille
	// 50 öre | 50 öre
}

func ExampleCount() {
	show(phrase.Count(0, cook()), phrase.Count(1, cook()), phrase.Count(12, cook()), phrase.Count(1300, cook()))
	// Output:
	// inga kockar | no cooks
	// en kock | one cook
	// tolv kockar | twelve cooks
	// 1 300 kockar | 1,300 cooks
}

func ExampleLarge() {
	n := samverkan.Whole(2_134_500)
	show(
		phrase.Large(n, 1, cook()),
		phrase.Money(n, 1),
		phrase.MoneyShort(n, 1),
		phrase.About(n, 2, phrase.Krona()),
	)
	// Output:
	// 2,1 miljoner kockar | 2.1 million cooks
	// 2,1 miljoner kronor | 2.1 million kronor
	// 2,1 mkr | SEK 2.1m
	// drygt 2,1 miljoner kronor | just over 2.1 million kronor
}

func ExampleUncertain() {
	value, low, high := samverkan.Whole(49), samverkan.Whole(28), samverkan.Whole(70)
	show(
		phrase.Uncertain(value, low, high, 0, cook()),
		phrase.Range(low, high, 0, cook()),
		phrase.Range(value.Neg(), high, 0, cook()),
		phrase.Between(low, high, 0, cook()),
		phrase.Rate(value, 0, cook(), 1000, phrase.Noun{One: samverkan.Text{SV: "invånare", EN: "inhabitants"}}),
	)
	// Output:
	// 49 kockar, osäkert 28–70 | 49 cooks, uncertainty range 28–70
	// 28–70 kockar | 28–70 cooks
	// −49 till 70 kockar | −49 to 70 cooks
	// mellan 28 och 70 kockar | between 28 and 70 cooks
	// 49 kockar per 1 000 invånare | 49 cooks per 1,000 inhabitants
}

func ExampleShareOf() {
	all := samverkan.Whole(1000)
	for _, part := range []int64{0, 143, 250, 485, 500, 218, 674, 999} {
		show(phrase.ShareOf(samverkan.Whole(part), all, 1, cook()))
	}
	show(phrase.ShareOf(samverkan.Whole(2), samverkan.Whole(7), 1, cook()))
	show(phrase.OutOf(2, 288, cook()), phrase.OutOf(7, 7, cook()))
	show(phrase.Fraction(samverkan.Whole(260), all, 0))
	// Output:
	// inga kockar | no cooks
	// var sjunde kock | one in seven cooks
	// var fjärde kock | one in four cooks
	// knappt hälften av kockarna | just under half of the cooks
	// hälften av kockarna | half of the cooks
	// 21,8 procent av kockarna | 21.8 percent of the cooks
	// drygt två av tre kockar | just over two in three cooks
	// 99,9 procent av kockarna | 99.9 percent of the cooks
	// två av sju kockar | two of seven cooks
	// 2 av 288 kockar | 2 of 288 cooks
	// alla sju kockar | all seven cooks
	// drygt en fjärdedel | just over a quarter
}

func ExampleNth() {
	highest := samverkan.Text{SV: "högst", EN: "highest"}
	show(phrase.Nth(1, highest), phrase.Nth(2, highest), phrase.Nth(21, highest))
	show(phrase.Ordinal(3), phrase.Places(60, 64, 290), phrase.Placing(2, false), phrase.Placing(2, true))
	// Output:
	// högst | highest
	// näst högst | second highest
	// 21:a högst | 21st highest
	// tredje | third
	// plats 60–64 av 290 | 60th to 64th of 290
	// tvåa | second
	// delad tvåa | joint second
}

// Places at yrkeshögskolan in the country, 2014 and 2018. Källa: SCB.
func ExampleRoughGrowth() {
	before, after := samverkan.Whole(18906), samverkan.Whole(24069)
	show(
		phrase.RoughGrowth(phrase.Neuter, before, after),
		phrase.Growth(phrase.Neuter, before, after, 1),
		phrase.RoughGrowth(phrase.Neuter, after, samverkan.Whole(12000)),
		phrase.Against(after, before, 0, phrase.Noun{}, samverkan.Same("2014")),
	)
	// Output:
	// har ökat med mer än en fjärdedel | has risen by more than a quarter
	// har ökat med 27,3 procent | has risen by 27.3 percent
	// har halverats | has halved
	// 5 163 över 2014 | 5,163 above 2014
}

func ExampleSchoolYear() {
	show(phrase.SchoolYear(2024), phrase.Decade(1994), phrase.Month(2026, 3), phrase.Quarter(2026, 1))
	// Output:
	// läsåret 2024/25 | the school year 2024/25
	// 1990-talet | the 1990s
	// mars 2026 | March 2026
	// första kvartalet 2026 | the first quarter of 2026
}

func ExampleSome() {
	var names []samverkan.Text
	for _, name := range []string{"Kramfors", "Sollefteå", "Timrå", "Ånge"} {
		names = append(names, samverkan.Same(name))
	}
	show(phrase.List(names...), phrase.Either(names...), phrase.Some(2, names...), phrase.Genitive(names[0]), phrase.Genitive(names[1]))
	// Output:
	// Kramfors, Sollefteå, Timrå och Ånge | Kramfors, Sollefteå, Timrå and Ånge
	// Kramfors, Sollefteå, Timrå eller Ånge | Kramfors, Sollefteå, Timrå or Ånge
	// Kramfors, Sollefteå och två till | Kramfors, Sollefteå and two more
	// Kramfors | Kramfors’s
	// Sollefteås | Sollefteå’s
}
