// Council is a worked example of package power: the Council of the European
// Union with 27 members, by the rules of the Treaty of Lisbon beside those of
// the Treaty of Nice. Who gains? Two indices of power are counted, and of a third
// of the members they do not say the same. Votes and populations are public
// figures; council.json names their source. The populations are those of 1999, when the
// rules of Nice were negotiated: the comparison is of the rules, and not what
// happened when those of Lisbon began to apply in 2014.
//
//	go run ./examples/council            the comparison, in Swedish
//	go run ./examples/council -lang en   in English
//	go run ./examples/council -json      as JSON, every number exact
package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

//go:embed council.json
var document []byte

// council is the members with their votes and their population, in thousands.
type council struct {
	Source  samverkan.Text `json:"source"`
	Address string         `json:"address"`
	// The year of the populations.
	Year    string `json:"year"`
	Members []struct {
		Name       samverkan.Text `json:"name"`
		Votes      int64          `json:"votes"`
		Population int64          `json:"population"`
	} `json:"members"`
}

// comparison is the power of each member by either treaty.
type comparison struct {
	Nice   rules          `json:"nice"`
	Lisbon rules          `json:"lisbon"`
	Gained []member       `json:"members"` // who gained most by the Shapley–Shubik index first
	Year   string         `json:"year"`    // of the populations
	Source samverkan.Text `json:"source"`
}

// rules is what a treaty makes of the Council as a whole: the share of all
// coalitions that can decide.
type rules struct {
	Collectivity samverkan.Number `json:"collectivity"`
}

// member is one member's share of the power, by the Shapley–Shubik index and
// by the normalized Banzhaf index.
type member struct {
	Name          samverkan.Text   `json:"name"`
	Nice          samverkan.Number `json:"nice"`
	Lisbon        samverkan.Number `json:"lisbon"`
	Change        samverkan.Number `json:"change"`
	NiceBanzhaf   samverkan.Number `json:"niceBanzhaf"`
	LisbonBanzhaf samverkan.Number `json:"lisbonBanzhaf"`
	ChangeBanzhaf samverkan.Number `json:"changeBanzhaf"`
}

func (m member) byShapley() samverkan.Number { return m.Change }
func (m member) byBanzhaf() samverkan.Number { return m.ChangeBanzhaf }

func main() {
	lang := flag.String("lang", "sv", "the language of the comparison: sv or en")
	asJSON := flag.Bool("json", false, "write the comparison as JSON")
	flag.Parse()
	if err := run(os.Stdout, samverkan.Lang(*lang), *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(w io.Writer, lang samverkan.Lang, asJSON bool) error {
	if lang != samverkan.SV && lang != samverkan.EN {
		return fmt.Errorf("the language is %q; it can be sv or en", lang)
	}
	c, err := compare(document)
	if err != nil {
		return err
	}
	if !asJSON {
		_, err = io.WriteString(w, c.markdown(lang))
		return err
	}
	b, err := json.MarshalIndent(c, "", " ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", b)
	return err
}

// compare counts the power of every member by both treaties and both indices; who
// gained most by the Shapley–Shubik index comes first.
func compare(data []byte) (*comparison, error) {
	var c council
	read := json.NewDecoder(bytes.NewReader(data))
	read.DisallowUnknownFields()
	if err := read.Decode(&c); err != nil {
		return nil, err
	}
	nice, lisbon, err := c.games()
	if err != nil {
		return nil, err
	}
	before, err := nice.Indices(power.Banzhaf, power.ShapleyShubik)
	if err != nil {
		return nil, err
	}
	after, err := lisbon.Indices(power.Banzhaf, power.ShapleyShubik)
	if err != nil {
		return nil, err
	}
	out := &comparison{
		Nice: rules{before.Collectivity}, Lisbon: rules{after.Collectivity}, Year: c.Year, Source: c.Source,
	}
	for i, m := range c.Members {
		b, a := before.Players[i], after.Players[i]
		out.Gained = append(out.Gained, member{
			Name: m.Name, Nice: b.ShapleyShubik, Lisbon: a.ShapleyShubik, Change: a.ShapleyShubik.Sub(b.ShapleyShubik),
			NiceBanzhaf: b.BanzhafNormalized, LisbonBanzhaf: a.BanzhafNormalized, ChangeBanzhaf: a.BanzhafNormalized.Sub(b.BanzhafNormalized),
		})
	}
	slices.SortStableFunc(out.Gained, func(x, y member) int { return y.Change.Cmp(x.Change) })
	return out, nil
}

// games are the rules of the two treaties as games.
func (c *council) games() (nice, lisbon *power.Game, err error) {
	var votes, states, people []samverkan.Number
	var sum samverkan.Number
	for _, m := range c.Members {
		votes = append(votes, samverkan.Whole(m.Votes))
		states = append(states, samverkan.Whole(1))
		people = append(people, samverkan.Whole(m.Population))
		sum = sum.Add(people[len(people)-1])
	}
	n := samverkan.Whole(int64(len(c.Members)))
	percent := func(p int64, of samverkan.Number) samverkan.Number { return of.Mul(samverkan.Ratio(p, 100)) }
	weighted := func(quota samverkan.Number, weights []samverkan.Number) *power.Game {
		game, fault := power.Weighted(quota, weights)
		if err == nil {
			err = fault
		}
		return game
	}

	// Nice. The votes are those of the declaration on the enlargement of the Union
	// (20), which itself has a quota of 258 of 345. Since by the declaration on the
	// qualified majority threshold (21) 91 votes block when there are 27 members, it
	// takes 345 − 91 + 1 = 255, as it was from 2007; besides a majority of the
	// members (14 of 27) and 62 % of the population.
	byVotes := weighted(samverkan.Whole(255), votes)
	majority := weighted(samverkan.Whole(int64(len(c.Members)/2+1)), states)
	people62 := weighted(percent(62, sum), people)

	// Lisbon, article 16(4) of the Treaty on European Union: 55 % of the members
	// and 65 % of the population; a blocking minority has four members at least,
	// so all but three decide whatever their population.
	states55 := weighted(percent(55, n), states)
	people65 := weighted(percent(65, sum), people)
	allButThree := weighted(n.Sub(samverkan.Whole(3)), states)
	if err != nil {
		return nil, nil, err
	}
	if nice, err = power.All(byVotes, majority, people62); err != nil {
		return nil, nil, err
	}
	both, err := power.All(states55, people65)
	if err != nil {
		return nil, nil, err
	}
	lisbon, err = power.Any(both, allButThree)
	return nice, lisbon, err
}
