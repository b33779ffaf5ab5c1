package docx_test

import "github.com/samverkan/samverkan/internal/docx"

// sample is a letter with every kind of block, of two pages. People and
// municipalities are invented.
func sample() docx.Document {
	plain := docx.Plain
	bold := func(s string) docx.Run { return docx.Run{Text: s, Bold: true} }
	return docx.Document{
		Lang: "sv-SE", Title: "Förfrågan om ledamöter till dialogmöten 2027–2030", Creator: "Vård- och omsorgscollege Mellanälven", Created: "2026-11-02",
		Header: "Vård- och omsorgscollege Mellanälven", Footer: "Dnr 2026/114",
		Blocks: []docx.Block{
			docx.Address{
				Left:  []string{"Vård- och omsorgscollege Mellanälven", "Processledare Ylva Sandström", "ylva.sandstrom@mellanalven.example"},
				Right: []string{"2 november 2026", "Dnr 2026/114"},
			},
			docx.Address{Left: []string{"Socialnämnden", "Granviks kommun", "Box 12", "810 10 Granvik"}},
			docx.Heading{Level: 1, Text: "Utse två ledamöter till dialogmötena 2027–2030"},
			docx.Paragraph{docx.Runs{{Text: "Vård- och omsorgscollege Mellanälven bjuder in er nämnd att delta i två dialogmöten om året. Mötena är till för att "}, {Text: "berätta och lyssna", Italic: true}, {Text: ": ni får veta hur samarbetet går, och vi får veta vilka frågor ni bär på hemma. Inga beslut fattas på mötena."}}},
			docx.Paragraph{docx.Runs{{Text: "Vi ber er utse "}, bold("en ledamot från majoriteten och en från oppositionen"), {Text: ". Svara senast den 26 februari 2027, gärna med protokollsutdrag."}}},
			docx.Heading{Level: 2, Text: "Förslag till beslut"},
			docx.Paragraph{plain("Nämnden utser en ledamot från majoriteten och en från oppositionen att delta i dialogmöten med Vård- och omsorgscollege Mellanälven under mandatperioden 2027–2030. Arvode och ersättning betalas enligt den egna kommunens regler.")},
			docx.Heading{Level: 2, Text: "Så går det till"},
			docx.List{Numbered: true, Items: []docx.Runs{
				plain("Nämnden tar upp förfrågan på sitt möte i januari eller februari 2027."),
				plain("Nämndens sekreterare skickar protokollsutdraget till processledaren, också när nämnden avstår eller återremitterar ärendet till förvaltningen."),
				plain("De utsedda får kallelse med dagordning fyra veckor före varje möte."),
			}},
			docx.Paragraph{plain("Tre saker är bra att veta:")},
			docx.List{Items: []docx.Runs{
				{bold("Inför mötet. "), {Text: "Ni får ett blad med läget i samarbetet, både det som gått bra och det som tagit emot."}},
				plain("Efter mötet. Frågor som ni tar med hem följer vi upp tillsammans med er."),
				plain("Vid förhinder. Meddela oss, så bokar vi ett eget samtal."),
			}},
			docx.Heading{Level: 2, Text: "Mötena under 2027"},
			docx.Table{
				Caption: "Datum, plats och sista dag för handlingar",
				Head:    []string{"Möte", "Datum", "Plats", "Sista dag för handlingar", "Platser"},
				Widths:  []int{30, 20, 22, 20, 10}, Right: []bool{false, false, false, false, true},
				Rows: [][]docx.Runs{
					{plain("Vårens dialogmöte"), plain("15 april 2027"), plain("Granvik, Folkets hus"), plain("18 mars 2027"), plain("24")},
					{plain("Café om praktikplatser i hemtjänsten"), plain("8 juni 2027"), plain("Älvnäs, biblioteket"), plain("11 maj 2027"), plain("60")},
					{plain("Höstens dialogmöte med årets utmärkelse"), plain("14 oktober 2027"), plain("Storsele, på plats och digitalt"), plain("16 september 2027"), plain("1 024")},
				},
			},
			docx.Paragraph{plain("Resor på tjänstetid och arvoden betalas av den egna kommunen. Kaffe och lunch bjuder samarbetet på.")},
			docx.Heading{Level: 3, Text: "Om ni redan har utsett någon"},
			docx.Paragraph{docx.Runs{{Text: "Skriv det i svaret, så räcker det. Den engelska sammanfattningen heter "}, {Text: "Dialogue across organizations", Italic: true, Lang: "en-GB"}, {Text: " och finns hos oss."}}},
			docx.Paragraph{plain("Med vänlig hälsning")},
			docx.Signature{Lines: []string{"Ylva Sandström", "processledare", "Vård- och omsorgscollege Mellanälven"}},
			docx.PageBreak{},
			docx.Heading{Level: 1, Text: "Bilaga: svarsblankett"},
			docx.Table{Rows: [][]docx.Runs{
				{plain("Nämnd"), nil}, {plain("Ledamot från majoriteten"), nil}, {plain("Ledamot från oppositionen"), nil}, {plain("Paragraf och datum"), nil},
			}, Widths: []int{1, 2}},
			docx.Table{Head: []string{"Ort", "Resväg"}, Right: []bool{false, true}, Rows: [][]docx.Runs{{plain("Norrhamn"), plain("41 km")}}},
			docx.List{Numbered: true, Items: []docx.Runs{plain("Fyll i."), plain("Skriv under.")}},
			docx.Paragraph{plain("Skicka blanketten till processledaren.\nTack för att ni tar er tid.")},
		},
	}
}
