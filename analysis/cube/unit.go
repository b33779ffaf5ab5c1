package cube

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Unit is what a figure counts.
type Unit struct {
	// What it is called: "personer", "procent".
	Label string `json:"label,omitempty"`
	// What PxWeb calls base: "antal". It stands for the label where there is none.
	Base string `json:"base,omitempty"`
	// The decimals that the source states its figures with; left out where it does not say.
	Decimals *int `json:"decimals,omitempty"`
	// Its sign: "€", "%".
	Symbol string `json:"symbol,omitempty"`
	// Whether the symbol stands before the figure.
	AtStart bool `json:"atStart,omitempty"`
	// A figure counts tens to this power: 3 is thousands.
	Multiplier int `json:"multiplier,omitempty"`
	// What can be done with the figures; left out: what the label, the base or the
	// symbol tells by usual names and by words such as per, andel, medel, index.
	Kind Kind `json:"kind,omitempty"`
	// Whether the figures are of a day, of a time or a mean; left out: not known.
	Measure Measure `json:"measure,omitempty"`
	// Of which time the prices are; left out: there are none, or it is not known.
	Prices Prices `json:"prices,omitempty"`
}

// Kind is what can be done with figures of a unit.
type Kind string

// The kinds of unit.
const (
	OtherKind Kind = ""       // can be added to the same unit
	Count     Kind = "count"  // persons, cases, dwellings
	Amount    Kind = "amount" // money
	Percent   Kind = "percent"
	Points    Kind = "percentagePoints" // the difference of two percentages
	Growth    Kind = "growth"           // a change in percent of what was before
	Rate      Kind = "rate"             // so many per something, a share, a mean or an index
)

// Choices lists the kinds.
func (Kind) Choices() []string {
	return []string{string(OtherKind), string(Count), string(Amount), string(Percent), string(Points), string(Growth), string(Rate)}
}

// Measure says of what time a figure is (STOCKFA of a PX file).
type Measure string

// The measures.
const (
	UnknownMeasure Measure = ""
	Stock          Measure = "stock"   // of a day: inhabitants on 31 December
	Flow           Measure = "flow"    // of a time: births of a year
	Average        Measure = "average" // a mean over a time
)

// Choices lists the measures.
func (Measure) Choices() []string {
	return []string{string(UnknownMeasure), string(Stock), string(Flow), string(Average)}
}

// Prices says of which time prices are (CFPRICES of a PX file).
type Prices string

// The prices.
const (
	NoPrices      Prices = ""
	CurrentPrices Prices = "current" // of the time of each figure
	FixedPrices   Prices = "fixed"   // of one year for all figures
)

// Choices lists the prices.
func (Prices) Choices() []string {
	return []string{string(NoPrices), string(CurrentPrices), string(FixedPrices)}
}

// MaxMultiplier bounds the power of ten that a unit multiplies by.
const MaxMultiplier = 30

// name returns what the unit is called.
func (u *Unit) name() string {
	for _, s := range []string{u.Label, u.Base} {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return strings.TrimSpace(u.Symbol)
}

// beside returns what stands behind a figure: of one the singular, where it is
// known, and nothing where the name says only that it is a number.
func (u *Unit) beside(value samverkan.Number) string {
	name := u.name()
	switch low := strings.ToLower(name); {
	case low == "antal", low == "number":
		return ""
	case value.Equal(samverkan.Whole(1)), value.Equal(samverkan.Whole(-1)):
		const singular = "|personer=person|individer=individ|arbetsställen=arbetsställe|kronor=krona|procentenheter=procentenhet" +
			"|persons=person|people=person|inhabitants=inhabitant|individuals=individual|households=household|percentage points=percentage point|"
		if _, one, known := strings.Cut(singular, "|"+low+"="); known {
			name, _, _ = strings.Cut(one, "|")
		}
	}
	return name
}

func (u *Unit) text() samverkan.Text {
	if n := u.name(); n != "" {
		return samverkan.Same(n)
	}
	return samverkan.Text{SV: "okänd enhet", EN: "unknown unit"}
}

// labels says what the usual names of units in Swedish statistics mean. Names
// that are not here are of a kind of their own.
func labels() []choice.Of[Kind] {
	var list []choice.Of[Kind]
	for _, of := range []struct {
		kind  Kind
		names string
	}{
		{Count, "antal|personer|person|invånare|individer|number|persons|people|inhabitants|hushåll|households|företag|arbetsställen|st"},
		{Amount, "kronor|kr|sek|tkr|mnkr|mkr|euro|eur|€"},
		{Percent, "procent|percent|%|andel i procent|per cent"},
		{Points, "procentenheter|percentage points"},
	} {
		for _, n := range strings.Split(of.names, "|") {
			list = append(list, choice.Of[Kind]{Is: of.kind, Text: samverkan.Same(n)})
		}
	}
	return list
}

// kind returns what can be done with figures of the unit. Where nobody has said
// it, one of its names that cannot be added up decides: "antal" with "‰" is a rate.
func (u *Unit) kind() Kind {
	if u.Kind != OtherKind {
		return u.Kind
	}
	kind := OtherKind
	for _, name := range []string{u.Label, u.Base, u.Symbol} {
		k := named(strings.ToLower(strings.TrimSpace(name)))
		if kind == OtherKind || kind.adds() && !k.adds() || kind == Rate && k == Percent {
			kind = k
		}
	}
	return kind
}

// named returns what a name of a unit tells, in small letters.
func named(name string) Kind {
	if name == "" {
		return OtherKind
	}
	for _, l := range labels() {
		if l.Text.SV == name {
			return l.Is
		}
	}
	return rateByWords(name)
}

// adds reports whether figures of a kind can be added up.
func (k Kind) adds() bool { return k != Percent && k != Points && k != Growth && k != Rate }

// summable returns why figures of the unit cannot be added up, nil if they can.
// In time, figures of several times are added.
func (u *Unit) summable(inTime bool) *samverkan.Fault {
	switch {
	case !u.kind().adds() || u.Measure == Average:
		return samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
			SV: "Enheten är ”{unit}”. Andelar, tal per invånare och medelvärden kan inte läggas ihop, för de är av olika många. Lägg ihop antalen och dela sedan.{else}",
			EN: "The unit is “{unit}”. Shares, rates and means cannot be added up, for they are of different numbers. Add up the counts and divide after that.{else}",
		}, samverkan.Quoted("unit", u.name()), samverkan.Of("else", u.guessed()))
	case inTime && u.Measure == Stock:
		return samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
			SV: "Talen är av enskilda dagar, till exempel folkmängd den 31 december. De kan inte läggas ihop över tid, för samma personer räknas då flera gånger. Välj en tidpunkt.",
			EN: "The figures are of single days, such as the population on 31 December. They cannot be added up over time, for the same persons would count several times. Choose one time.",
		})
	}
	return nil
}

// guessed says what to do where the unit was misread by its words.
func (u *Unit) guessed() (t samverkan.Text) {
	if u.Kind == OtherKind && u.Measure != Average {
		t = samverkan.Text{
			SV: " Om det ändå är antal eller belopp: ange enhetens slag.",
			EN: " If they are counts or amounts all the same: give the unit's kind.",
		}
	}
	return t
}

// together returns the unit of a sum or difference of figures of two units, or
// the Fault that there is none. Multipliers may differ: the smaller holds.
func together(a, b *Unit) (Unit, *samverkan.Fault) {
	same := strings.EqualFold(a.name(), b.name()) && a.kind() == b.kind() && a.Symbol == b.Symbol
	if !same {
		return Unit{}, samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
			SV: "Ett tal är i enheten ”{a}” och ett i ”{b}”. Bara tal i samma enhet kan läggas ihop eller jämföras.",
			EN: "One figure is in the unit “{a}” and one in “{b}”. Only figures of the same unit can be added or compared.",
		}, samverkan.Of("a", a.text()), samverkan.Of("b", b.text()))
	}
	if a.Prices != b.Prices {
		return Unit{}, samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
			SV: "Ett tal är i löpande priser och ett i andra priser. Räkna om dem till samma års priser först.",
			EN: "One figure is in current prices and one in others. Convert them to prices of the same year first.",
		})
	}
	if a.Measure != b.Measure {
		return Unit{}, samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
			SV: "Ett tal är av en dag och ett av en tid eller ett medelvärde. De kan inte läggas ihop eller jämföras.",
			EN: "One figure is of a day and one of a time or a mean. They cannot be added or compared.",
		})
	}
	u := *a
	if b.Multiplier < a.Multiplier {
		u.Multiplier = b.Multiplier
	}
	u.Decimals = nil
	if a.Decimals != nil && b.Decimals != nil && a.Multiplier == b.Multiplier {
		d := max(*a.Decimals, *b.Decimals)
		u.Decimals = &d
	}
	return u, nil
}

// check adds what is wrong with a unit.
func (u *Unit) check(c *checker, at string) {
	if u.Multiplier != 0 {
		c.Ranged(int64(u.Multiplier), -MaxMultiplier, MaxMultiplier, at+"/multiplier")
	}
	if u.Decimals != nil {
		c.Ranged(int64(*u.Decimals), 0, 20, at+"/decimals")
	}
	c.Chosen(string(u.Kind), u.Kind.Choices(), at+"/kind")
	c.Chosen(string(u.Measure), u.Measure.Choices(), at+"/measure")
	c.Chosen(string(u.Prices), u.Prices.Choices(), at+"/prices")
}
