package jsonstat

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// What is read at most, beside the limits of package cube. More is a Fault of the
// code too-large, found before memory is taken for it.
const (
	// MaxBytes is how long a file is.
	MaxBytes = 256 << 20
	// MaxDepth is how many lists and objects of JSON lie within each other.
	MaxDepth = 64
	// MaxItems is how many items the collections of a file have together.
	MaxItems = 10_000
	// MaxMembers is how many members an object has, other than the objects whose
	// members are categories or cells.
	MaxMembers = 2_000
	// MaxKeywords is how many keywords a PX file has before its data.
	MaxKeywords = 200_000
	// MaxTimes is how many times a time list of a PX file has that names only the
	// first and the last.
	MaxTimes = 20_000
	// MaxPages is how many pages of Kolada are read together.
	MaxPages = 10_000
)

// A file in which most cells are left out may have this many cells without more
// ado, and for each of its bytes so many more: 0.2 per cent of the cells filled.
const (
	sparseCells   = 1 << 20
	sparsePerByte = 64
)

// Options says what the reader of a file knows beside it. The zero value knows
// nothing.
type Options struct {
	// Where the figures come from. What the file says itself goes before it.
	Source cube.Source
	// What the symbols of the source mean in place of a figure. Without it, "."
	// is that there can be no figure and ".." that it is not available, as in
	// official statistics; of other symbols no meaning is known.
	Symbols []cube.Status
	// How many cells a table has at most; 0 or less: cube.MaxCells.
	Cells int
}

// check returns the Fault of symbols that cannot be used.
func (o *Options) check() error {
	var faults samverkan.Faults
	for i, s := range o.Symbols {
		if !oneOf(string(s.Missing), s.Missing.Choices()) {
			faults.Add(samverkan.Wrong(samverkan.CodeUnknown, "/symbols/"+itoa(i)+"/missing", samverkan.Text{
				SV: "”{value}” är ingen orsak till att ett tal saknas. Skriv en av {all}.",
				EN: "“{value}” is no reason for which a figure is missing. Write one of {all}.",
			}, samverkan.Quoted("value", string(s.Missing)), list(s.Missing.Choices()[1:])))
		}
	}
	return faults.Err()
}

// cells returns how many cells the sizes make, within the limit of the options.
// bytes is how long the file is; sparse says that it may leave cells out.
func (o *Options) cells(sizes []int, bytes int, sparse bool) (int, *samverkan.Fault) {
	n, err := cube.Cells(sizes)
	if err != nil {
		return 0, err.(*samverkan.Fault) //nolint:errorlint,forcetypeassert // Cells makes nothing else
	}
	if o.Cells > 0 && n > o.Cells {
		return 0, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Tabellen har {n} celler. Här läses högst {most}. Dela den, till exempel per år.",
			EN: "The table has {n} cells. At most {most} are read here. Split it, for instance by year.",
		}, samverkan.Int("n", n), samverkan.Int("most", o.Cells))
	}
	if sparse && n > sparseCells && n/sparsePerByte > bytes {
		return 0, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Tabellen säger sig ha {n} celler, men filen är bara {bytes} byte. Nästan alla celler skulle vara tomma. Välj färre kategorier.",
			EN: "The table says that it has {n} cells, but the file is only {bytes} bytes. Nearly all cells would be empty. Choose fewer categories.",
		}, samverkan.Int("n", n), samverkan.Int("bytes", bytes))
	}
	return n, nil
}

// meaning returns the status of a cell with a symbol, with or without a figure.
//
//go:noinline
func (o *Options) meaning(missing bool, symbol string) cube.Status {
	s := cube.Status{Symbol: symbol}
	for _, known := range o.Symbols {
		if known.Symbol == symbol && (known.Missing != cube.Present) == missing {
			s.Missing, s.Label = known.Missing, known.Label
			return s
		}
	}
	switch {
	case !missing:
	case symbol == ".":
		s.Missing = cube.NotApplicable
	case symbol == "..":
		s.Missing = cube.NotAvailable
	default:
		s.Missing = cube.NotStated
	}
	return s
}

// known puts what the reader knows of the source under what the file says.
func (o *Options) known(publisher, updated string) []cube.Source {
	s := o.Source
	if publisher != "" {
		s.Publisher = publisher
	}
	if updated != "" {
		s.Updated = updated
	}
	if s == (cube.Source{}) {
		return nil
	}
	return []cube.Source{s}
}
