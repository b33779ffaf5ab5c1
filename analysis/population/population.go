package population

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// The places of the sexes in every pair.
const (
	Female = 0
	Male   = 1
)

// Population is how many people live in a region at the end of a year (31
// December), by sex and age.
type Population struct {
	// The region: a name or an official code.
	Region string `json:"region"`
	// The year at whose end they are counted.
	Year int `json:"year"`
	// How many years an age group spans: 1 or 5. The last group is open.
	Width int `json:"width"`
	// How many there are: female, then male; in each the youngest first.
	Counts [2][]int64 `json:"counts"`
	// Whether ages or sexes are an estimate and not counted: see Note.
	Estimated bool `json:"estimated,omitempty"`
}

// Total returns how many they are in all.
func (p Population) Total() int64 { return total(p.Counts) }

// Groups returns how many age groups there are.
//
//go:noinline
func (p Population) Groups() int { return len(p.Counts[Female]) }

// Between returns how many are at least of one age and below another, both
// sexes; from an age to itself, nobody. Ages must be bounds of the age groups; from
// them on, what is inside the open group is not known.
func (p Population) Between(from, to int) (int64, error) {
	if err := p.Check(); err != nil {
		return 0, err
	}
	var c check.Checker
	p.bound(&c, from, "/from")
	p.bound(&c, to, "/to")
	if to < from {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, "/to", samverkan.Text{
			SV: "Åldrarna är från {from} till under {to} år. Den andra ska vara minst så hög som den första.",
			EN: "The ages are from {from} to below {to}. The second must be as high as the first at least.",
		}, num("from", from), num("to", to)))
	}
	if err := c.Err(); err != nil {
		return 0, err
	}
	return p.between(from, to), nil
}

func (p Population) between(from, to int) (sum int64) {
	for s := range p.Counts {
		for g := from / p.Width; g < to/p.Width; g++ {
			sum += p.Counts[s][g]
		}
	}
	return sum
}

// From returns how many are at least of an age, both sexes. The age must be a
// bound of the age groups.
func (p Population) From(age int) (int64, error) {
	if err := p.Check(); err != nil {
		return 0, err
	}
	var c check.Checker
	p.bound(&c, age, "/age")
	if err := c.Err(); err != nil {
		return 0, err
	}
	return p.Total() - p.between(0, age), nil
}

// bound refuses an age that is not the beginning of a group.
func (p Population) bound(c *check.Checker, age int, at string) {
	if age < 0 || age%p.Width != 0 || age/p.Width >= p.Groups() {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Åldern är {age} år. Den ska vara den första i en åldersgrupp: ett tal 0 till {last} som delas jämnt av {width}.",
			EN: "The age is {age}. It must be the first of an age group: a number 0 to {last} that {width} divides.",
		}, num("age", age), num("last", (p.Groups()-1)*p.Width), num("width", p.Width)))
	}
}

// Note says what is estimated; no text when nothing is.
func (p Population) Note() samverkan.Text {
	if !p.Estimated {
		return samverkan.Text{}
	}
	return samverkan.Text{
		SV: "Ålder och kön är en uppskattning: kommunens kända summor är fördelade som i länet. De är inte räknade.",
		EN: "Age and sex are an estimate: the municipality’s known sums are shared as in the county. They are not counted.",
	}
}

// Check returns all that is wrong with the population, nil if nothing is.
func (p Population) Check() error {
	var c check.Checker
	c.Ranged(int64(p.Year), minYear, maxYear, "/year")
	width(&c, p.Width, "/width")
	counts(&c, p.Counts, p.Groups(), "/counts")
	return c.Err()
}

func width(c *check.Checker, w int, at string) {
	if w != 1 && w != 5 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "En åldersgrupp är {n} år bred. Den ska vara 1 eller 5.", EN: "An age group is {n} years wide. It must be 1 or 5.",
		}, num("n", w)))
	}
}

// counts refuses lists that are not n age groups of each sex, a negative number
// of people, and more people than can be compared exactly.
func counts(c *check.Checker, list [2][]int64, n int, at string) {
	var sum int64
	for s, of := range list {
		here := check.At(at, s)
		groups(c, len(of), n, here)
		if len(of) > MaxGroups {
			continue
		}
		for g, k := range of {
			if k < 0 || k > MaxPersons {
				c.Ranged(k, 0, MaxPersons, check.At(here, g))
			}
			sum += min(max(k, 0), MaxPersons)
		}
	}
	if sum > MaxPersons {
		c.Add(samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Summan är {n}. Den får vara högst {most}.", EN: "The sum is {n}. It may be {most} at most.",
		}, num64("n", sum), num64("most", MaxPersons)))
	}
}

// groups refuses a list of another length than n, and an n that cannot be.
func groups(c *check.Checker, have, n int, at string) {
	switch {
	case have > MaxGroups:
		c.Size(have, MaxGroups, at)
	case have < minGroups:
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Listan har {n} åldersgrupper. Det ska vara minst {least}.", EN: "The list has {n} age groups. It must have {least} at least.",
		}, num("n", have), num("least", minGroups)))
	case have != n:
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Listan har {n} åldersgrupper, men befolkningen har {want} av varje kön. De ska vara lika många.",
			EN: "The list has {n} age groups, but the population has {want} of each sex. They must be as many.",
		}, num("n", have), num("want", n)))
	}
}

// Year is what happened in a region in one year: the population at its end, and
// the births and deaths of the year.
type Year struct {
	// The population at the end of the year.
	Population Population
	// Live births: the child's sex, then the mother's age group. As many groups
	// as the population has; no births in the first.
	Births [2][]int64
	// Deaths by sex and age at death.
	Deaths [2][]int64
}

// Check returns all that is wrong with the year, nil if nothing is.
func (y Year) Check() error {
	var c check.Checker
	c.Place(y.Population.Check(), "/population")
	counts(&c, y.Births, y.Population.Groups(), "/births")
	counts(&c, y.Deaths, y.Population.Groups(), "/deaths")
	for s, of := range y.Births {
		if len(of) > 0 && of[0] > 0 {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, check.At(check.At("/births", s), 0), samverkan.Text{
				SV: "{n} födda har en mor i den första åldersgruppen. Där ska stå 0.",
				EN: "{n} births have a mother in the first age group. There 0 must stand.",
			}, num64("n", of[0])))
		}
	}
	return c.Err()
}

// alike refuses a population that cannot be compared with another: of another
// region, or in other age groups.
func alike(c *check.Checker, p, with Population, at string) {
	if p.Region != with.Region {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/region", samverkan.Text{
			SV: "Regionen är ”{a}”, men det andra gäller ”{b}”. Det ska vara samma region.",
			EN: "The region is “{a}”, but the other is of “{b}”. It must be the same region.",
		}, samverkan.Quoted("a", p.Region), samverkan.Quoted("b", with.Region)))
	}
	sameGroups(c, p.Width, p.Groups(), with, at)
}

// sameGroups refuses other age groups than a population's.
func sameGroups(c *check.Checker, w, n int, with Population, at string) {
	if w != with.Width || n != with.Groups() {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Här är {n} åldersgrupper om {w} år, men befolkningen har {m} om {v} år. De ska vara lika.",
			EN: "Here are {n} age groups of {w} years, but the population has {m} of {v} years. They must be equal.",
		}, num("n", n), num("w", w), num("m", with.Groups()), num("v", with.Width)))
	}
}

func num(name string, n int) samverkan.Arg { return samverkan.Str(name, strconv.Itoa(n)) }

func num64(name string, n int64) samverkan.Arg { return samverkan.Str(name, strconv.FormatInt(n, 10)) }

//go:noinline
func sum(list []int64) (n int64) {
	for _, k := range list {
		n += k
	}
	return n
}

//go:noinline
func total(pair [2][]int64) int64 { return sum(pair[Female]) + sum(pair[Male]) }

func clone(pair [2][]int64) [2][]int64 {
	return [2][]int64{slices.Clone(pair[Female]), slices.Clone(pair[Male])}
}

// empty returns a number for each group of each sex, all 0, in one piece.
func empty(n int) [2][]int64 {
	both := make([]int64, 2*n)
	return [2][]int64{both[:n:n], both[n:]}
}

func emptyReal(n int) [2][]float64 {
	both := make([]float64, 2*n)
	return [2][]float64{both[:n:n], both[n:]}
}

func figure(name string, x float64) samverkan.Arg {
	return samverkan.Str(name, strconv.FormatFloat(x, 'g', 6, 64))
}
