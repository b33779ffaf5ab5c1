// Package phrase says exact figures in plain sentences, as a Swede writes them
// and as a reader of English does.
//
// # What it models
//
// Every verb takes exact numbers and returns a [samverkan.Text], Swedish and
// English with the same figures. What is returned is a part of a sentence, with
// small first letters; [Sentence] joins parts and sets the capital and the stop:
//
//	share := phrase.ShareOf(old, all, 1, phrase.Noun{})
//	is := samverkan.Text{SV: "är 75 år eller äldre", EN: "is aged 75 or over"}
//	phrase.Sentence(share, is).SV // "Var nionde är 75 år eller äldre."
//
// # Words
//
// A figure is a number in digits. A noun ([Noun]) is what it counts or measures.
// A softener is drygt, knappt, nästan or omkring; each has a rule:
//
//	drygt, just over     more than is said, by at most 5 percent of it
//	knappt, just under   less than is said, by at most 5 percent of it
//	nästan, almost       as knappt, before a verb
//	omkring, about       further away
//	mer än, more than    more, where drygt would say too little
//
// # Exact and rounded
//
// A figure is rounded once, from the exact value, half to even, as every figure
// of the library is. A difference is that of the exact values, so its last
// decimal may differ from that of the figures beside it. Nothing is rounded away:
// a change that no figure shows is "i stort sett oförändrad", a share that would
// round to none is "mindre än 0,1 procent", and one that would round to all "mer
// än 99,9 procent".
//
// # Figures and words
//
// Groups of three are set apart from four digits up, by a no-break space in
// Swedish and a comma in English, also "2 014 invånare", so that no count looks
// like a year. Years are not divided. Minus is U+2212. A no-break space stands
// within a number, before millions, and before a sign or abbreviation.
//
// What is counted is in words up to twelve: "två kommuner", "13 kommuner". Digits
// stand before units, with decimals, in intervals, changes and placings, and where
// one of two like numbers is above twelve: "2 av 288 kommuner". A noun agrees with
// the figure that is written: singular for 1 alone, not for 1,0 or 0,5.
//
// # Shares
//
// [ShareOf] and [Fraction] say fractions that people say: 1/n for n = 2 to 20, 25,
// 30, 40, 50 and 100, (n−1)/n for n up to 10, 2/5, 3/5, 3/10 and 7/10. The nearest
// that is within half a percentage point and 5 percent of itself stands bare. If
// there is none, the nearest within 5 percent of itself stands with drygt or
// knappt, of 1/n for n up to 10, thirds, quarters, fifths and tenths. Otherwise the
// share is in percent. Fraction goes down to tenths.
//
// # What is no text
//
// No input is an error and none panics. What cannot be said, such as a share of
// nothing, place 7 of 5 or growth from zero, is the zero Text. Decimals below 0
// are 0 and above [MaxDecimals] so many. Names are put in as they are; whoever has
// them from a document sets them apart with samverkan.Text.Apart.
//
// # Sources
//
// Myndigheternas skrivregler (Språkrådet, 8th edition, 2014) and Svenska
// skrivregler (Språkrådet, 4th edition, 2017) for numbers in words and digits,
// signs, intervals, initials and genitives; the interinstitutional style guide of
// the European Union, 10.6, for numbers of like things; The Chicago Manual of Style
// for English. KFA-08 and KFA-09 want figures that build confidence and
// stay honest.
//
// # Why
//
// Why half to even, when Swedish statistics mostly round half up: the figure in a
// sentence must be that of the table beside it, and the library has one rule. A
// tie is rare: of exact ratios few end in a 5.
//
// Why groups from four digits, when Svenska skrivregler allows 2014 invånare, and
// the rest of the library writes so: here years stand beside counts.
//
// Why knappt, which to some readers says that it ought to have been more: it is the
// pair of drygt, Språkrådet finds it on its way to be neutral, and nästan says that
// it is much. A sheet that builds confidence should say neither.
//
// Why mkr and not mnkr, which Myndigheternas skrivregler prefers: it is
// shorter and common in the budgets of municipalities, and beside mdkr nobody
// misreads it.
//
// Why tables of cases are the test: a rule of language is what people write, and no
// program has it. They were written from the rules, most of them before the code.
package phrase
