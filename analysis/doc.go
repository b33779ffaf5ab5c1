// Package analysis takes a region's figures to what its municipalities talk
// about and do: the four steps from analysis and knowledge, by good examples
// and presence, to structures.
//
// # What it models
//
// An [Analysis] is a document: the region and its municipalities, figures of
// these and of others with their sources, population, births and deaths,
// occupations with what is needed and who there is, an education catalogue,
// programs with their places, and what was done in the four steps. What
// follows from it stands nowhere in it.
//
// Decode reads a document, Assess says how the work stands on a day and gives a
// [Report], and Occupation reckons one occupation alone, for whoever tries other
// measures:
//
//	a, err := analysis.Decode(data)
//	report, err := a.Assess(analysis.Options{On: day})
//	fmt.Println(report.Profiles[0].Says.SV)
//
// Report.Drawings gives a municipality's charts (package chart), Report.Sheet a
// fact sheet for an audience (package factsheet). Figures come in as JSON-stat,
// PX or pages of Kolada (package jsonstat) and become a [Panel] by [TakePanel].
//
// # Its words
//
//   - A panel is figures of many places: a row for each, in columns, each a
//     measure of a year.
//   - A municipality is compared with those that are like it by stated measures,
//     wherever they lie: see [Likeness].
//   - A fact is stated by somebody; what it says and whether it can be said is
//     computed: see [FactState].
//   - The population ahead is projected by package population, need and supply of
//     an occupation by package supply.
//   - A step has evidence: what was done, for whom, and what led to it.
//   - A visit has five subjects (KFA-11). Its questions are drawn from how the
//     municipality differs from the like ones, where it clearly does: see
//     [ClearDeviation].
//
// # What is exact
//
// Figures are decimal numbers as they were published. A figure that is not
// marked exact is known to half of its last decimal, so its rank is an interval;
// ties are too. Medians, ranks, changes, and all of packages population's and
// supply's counts are exact. Distances between municipalities and bands are
// floats under names that say so.
//
// What is not known is not known: a missing figure has its reason, is in no
// median and no rank, and is asked about at the next visit. What rounding can
// hide is no rise and no fall. That people die, are born and move as before is an
// assumption, and of a municipality nobody knows here how far off it may be: so
// the population ahead stands under a condition, and as an assumption without a
// band in what is lacking of an occupation.
//
// # Order and limits
//
// Lists come in the document's order where nothing else is said. The constants
// say how much a document may hold. Work grows with the number of municipalities
// times those they are compared with, and with the workforces.
//
// # Why
//
// Why facts are stated and not found here: who looks at a thousand figures and
// tells the best one has told a coincidence, unless the looking is corrected for.
//
// Why like municipalities are not the neighbors: neighbors share weather and a
// border, and not what makes a figure comparable. The measures are shown, and how
// the list changes with one more or one less.
//
// Why a rank is an interval: two municipalities with 21.8 percent are not known
// to be in any order.
//
// Why a fact sheet names the years of its figures everywhere: it will lie on a
// table for longer than anybody thinks.
//
// # Sources
//
// "Kompetensförsörjningsarbete och kommunala styrkor i Västernorrland" (KFA-01…16)
// and VO-College's text (VOC-20); the rules name them.
package analysis
