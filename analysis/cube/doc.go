// Package cube holds figures over dimensions: a region's population by year, sex
// and age, or a county's municipalities by indicator and year. Every figure knows
// where it comes from.
//
// # What it models
//
// A [Cube] is one figure, or the reason why there is none, for each combination
// of categories. Readers (analysis/jsonstat) make it. What is computed of it is a
// cube again, or a [Figure]:
//
//	women, err := population.Select(cube.Pick{Dimension: "sex", Categories: []string{"women"}})
//	all, err := population.Sum("sex")
//	part, err := women.Find(map[string]string{"region": "2281", "year": "2025"})
//	whole, err := all.Find(map[string]string{"region": "2281", "year": "2025"})
//	share, err := cube.Share(part, whole)
//	for _, line := range share.Explain() { … }  // down to table, query, date, license
//
// [Regions] is a register of regions whose codes, borders and parents change;
// Map brings figures of an old division to a newer one. [Suppress] conceals small
// numbers so that they cannot be found out from the rest, and proves it.
//
// # Words
//
// A category may be the whole of its Children: a country of its counties, a total
// of its parts. Where that is said, nothing counts twice. Missing has six reasons;
// the source's own symbol is kept beside. A stock is of a day and has no sum over
// time; a flow is of a time; a percentage, rate or mean has no sum at all. The
// difference of two percentages is percentage points.
//
// To suppress is to conceal, here in text to people (dölja, pricka). A concealed cell
// is small itself or protects one that is; from outside they look the same.
//
// # What is exact
//
// A cube holds float64, as read. A figure is the shortest decimal that is read as
// that float64, as a fraction: 0.1 is 1/10. All that is computed of figures is
// exact. Sums in a cube are exact too, where all that is added has fifteen
// digits together; otherwise, and where shares of a split region are taken, they
// are rounded once to the nearest float64, and the derivation says so.
//
// Missing and known is missing. The reasons of all that is missing are joined, and
// a sum says how many of its figures are.
//
// # Order
//
// Cells are in row-major order, the last dimension fastest. Derived cubes keep
// the order of what they are of, or have that of the picks and groups. Regions that
// are mapped come by the first old one that they are of, then by code. Reasons are
// in the order of Choices, concealed cells and open ones by place.
//
// Derived cubes share lists with what they are derived from, such as categories
// and sources: neither is to be changed while the other is used.
//
// # Suppression
//
// Audit asks what somebody can find out who knows all that is published, that all
// figures add up, that no number is below 0, and, where zeros are told, that no
// concealed one is 0. It passes a cell only when it holds two whole tables that
// agree with all of that and in which the cell differs by the width, which Check
// can see by adding up, without trusting the search. What is computed exactly is
// always found: a cell that the sums give away has no second table. Where linear
// programming has fractions and no whole table was found, the cell is open and
// more is concealed: it errs on the safe side.
//
// It is of one table, published once. It does not protect from who knows single
// persons or numbers beside the table, nor from the difference of two tables: of
// two years, of two divisions, of one table before and after a correction. Who
// publishes again must conceal the same cells, or audit both as one table with
// their difference.
//
// # Limits
//
// [MaxCells], [MaxDimensions], [MaxCategories] and others, refused before memory is
// taken. Rows of 1 260 000 cells take 10 to 30 ms on two busy cores, and so does a
// sum of them. Concealing takes 2 ms for 264 cells and 30 to 90 ms for 2 037 of two
// dimensions; three dimensions with
// eight hundred concealed cells that hang together take ten seconds and more, which
// is what [Suppressing] and its steps are for.
//
// # Why
//
// Why zeros are told by default: SCB's protection of population figures since
// 2025 (the cell key method) leaves what is 0 as it is, and the threshold rule of
// before concealed 1 to the threshold less 1. It can harm in a table of something
// sensitive where a row has all its people in one cell; then [ZerosConcealed].
//
// Why not the fewest concealed cells: that is NP-hard (J. P. Kelly, B. L. Golden
// and A. A. Assad, "Cell suppression: disclosure protection for sensitive tabular
// data", Networks 22, 1992), and one ring for each small number is easy to follow.
//
// Why split regions are unknown: no figure of a part follows from that of the
// whole. A share of the population says little of the unemployed.
//
// # Sources
//
// JSON-stat 2.0 (X. Badosa) for roles, units and wholes; SCB's PX-file format 2013
// for stocks, flows and prices (STOCKFA, CFPRICES). D. Gusfield, "A graph theoretic
// approach to statistical data security", SIAM Journal on Computing 17 (1988). J.
// Edmonds, "Systems of distinct representatives and linear algebra", Journal of
// Research NBS 71B (1967), and E. H. Bareiss, Mathematics of Computation 22 (1968),
// for exchange in whole numbers; R. G. Bland, Mathematics of Operations Research 2
// (1977), for why it ends. SCB, "Frågor och svar om röjandeskydd i
// befolkningsstatistiken" (2025). SCB, MIS, "Regionala indelningar i Sverige".
// Rules: KFA-02, KFA-09, KFA-11.
package cube
