package partnership_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// oracleStates is the size of documents whose states are compared.
func oracleStates() oracleSize {
	return oracleSize{orgs: 5, factors: 5, people: 4, cells: 999, levels: 999}
}

// TestOracleStates compares the verdict, the wave, the factors, the objects
// and the organizations.
func TestOracleStates(t *testing.T) {
	cases := oracleCases(1, oracleStates(), 1500, oracleAny)
	oracleCompare(t, cases, func(o oracle, r *partnership.Report, c oracleCase) string {
		s := o.now()
		want := oracleReport{
			Verdict:       partnership.Verdict{Is: o.verdict(s), Phase: o.phase},
			Wave:          o.waveState(c),
			Factors:       o.factorStates(s),
			Objects:       o.objectStates(s),
			Organizations: o.organizationStates(c),
		}
		got := oracleReport{r.Verdict, r.Wave, nil, r.Objects, r.Organizations}
		for _, f := range r.Factors {
			if rule, _ := r.Result(f.Rule); rule.Outcome != f.Outcome {
				return f.ID + " is " + string(f.Outcome) + ", and its rule says " + string(rule.Outcome)
			}
			// Bands have a test of their own; names and reasons are the document's.
			f.Name, f.Band, f.Robustness = samverkan.Text{}, nil, nil
			if f.Override != nil {
				f.Override = &samverkan.Override{}
			}
			got.Factors = append(got.Factors, f)
		}
		return cmp.Diff(want, got, oracleDates())
	})
}

func oracleDates() cmp.Option {
	return cmp.Comparer(func(a, b samverkan.Date) bool { return a == b })
}

// oracleReport is the part of a report that a state decides.
type oracleReport struct {
	Verdict       partnership.Verdict
	Wave          *partnership.WaveState
	Factors       []partnership.FactorState
	Objects       []partnership.ObjectState
	Organizations []partnership.OrganizationState
}

// people returns who is asked about anything, by name, and whether they
// answered anything.
func (o oracle) people() map[string]bool {
	answered := map[string]bool{}
	for _, f := range o.factors {
		for _, org := range f.asked {
			for _, p := range org.people {
				if p.id != "" {
					answered[p.id] = answered[p.id] || p.answer != partnership.NoAnswer
				}
			}
		}
	}
	return answered
}

func (o oracle) waveState(c oracleCase) *partnership.WaveState {
	wave := oracleWave(c.doc, c.with.On)
	if wave == nil {
		return nil
	}
	state := &partnership.WaveState{ID: wave.ID, On: wave.On, Form: wave.Form}
	for _, answered := range o.people() {
		state.Asked++
		if answered {
			state.Answered++
		}
	}
	for _, f := range o.factors {
		asks := func(role partnership.Role) bool { return oracleAsks(wave, f.Factor, role) }
		if f.applies && f.DecidedBy != partnership.ByFact && !slices.ContainsFunc(f.Asks, asks) {
			state.NotAsked = append(state.NotAsked, f.ID)
		}
	}
	return state
}

func (o oracle) organizationStates(c oracleCase) []partnership.OrganizationState {
	states := []partnership.OrganizationState{}
	for _, org := range c.doc.Organizations {
		state := partnership.OrganizationState{ID: org.ID, Name: org.Name, Standing: oracleStanding(org, c.with.On)}
		for _, person := range c.doc.People {
			if answered, asked := o.people()[person.ID]; asked && person.Organization == org.ID {
				state.Asked++
				if answered {
					state.Answered++
				}
			}
		}
		states = append(states, state)
	}
	return states
}

func (o oracle) factorStates(s oracleState) (states []partnership.FactorState) {
	outcomes := o.outcomes(s)
	for i, f := range o.factors {
		n := oracleCount(s.levels[i])
		state := partnership.FactorState{
			ID: f.ID, Rule: f.ID, Kind: f.Kind, Object: f.Object, Applies: f.applies,
			Outcome: outcomes[i],
			Asked:   n.asked, Answered: n.answered, High: n.high, Lowest: n.lowest,
		}
		if f.applies && f.DecidedBy != partnership.ByAnswers {
			state.By, state.Fact = "fact", f.fact
		}
		if f.applies && f.DecidedBy != partnership.ByFact {
			state.Answers = f.byAnswers(s.levels[i])
			if state.Fact == "" || state.Fact == samverkan.Unknown {
				state.By = "answers"
			}
		}
		state.Level, state.Before = n.level(), oracleCount(f.before).level()
		for k, org := range f.asked {
			state.Levels = append(state.Levels, partnership.LevelState{Organization: org.id, Level: s.levels[i][k]})
		}
		state.People = f.peopleState()
		if alone := f.byAnswers(f.peopleLevels()); f.applies && alone != state.Answers && f.DecidedBy != partnership.ByFact {
			state.ByPersons = alone
		}
		if f.applies && f.gonePast(outcomes[i]) {
			state.Override = &samverkan.Override{}
		}
		states = append(states, state)
	}
	return states
}

// peopleLevels returns the levels as if every person were an organization.
func (f *oracleFactor) peopleLevels() (levels []int) {
	for _, org := range f.asked {
		for _, p := range org.people {
			levels = append(levels, oracleLevel([]oraclePerson{p}))
		}
	}
	return levels
}

func (f *oracleFactor) peopleState() (state partnership.PeopleState) {
	for _, org := range f.asked {
		for _, p := range org.people {
			state.Asked++
			switch p.answer {
			case partnership.NoAnswer:
				state.Silent++
			case partnership.DontKnow:
				state.DontKnow++
			case partnership.DoesNotApply:
				state.DoesNotApply++
			default:
				state.Counts[p.answer-1]++
			}
		}
	}
	sum, count := 0, 0
	for i, n := range state.Counts {
		sum += (i + 1) * n
		count += n
	}
	mean := func(sum, count int) *samverkan.Number {
		if count == 0 {
			return nil
		}
		m := samverkan.Ratio(int64(sum), int64(count))
		return &m
	}
	state.Mean = mean(sum, count)
	state.Least = mean(sum+state.Silent, count+state.Silent)
	state.Greatest = mean(sum+5*state.Silent, count+state.Silent)
	return state
}

func (o oracle) objectStates(s oracleState) (states []partnership.ObjectState) {
	outcomes := o.outcomes(s)
	for _, object := range []partnership.Object{partnership.TheWork, partnership.TheProcess, partnership.TheResult} {
		state := partnership.ObjectState{Object: object}
		state.Applies, state.Known, state.High = o.object(object, outcomes)
		state.Enough = 3*state.High >= 2*state.Known
		for i, f := range o.factors {
			if f.Kind == partnership.Graded && f.Object == object && outcomes[i] == samverkan.Fail {
				state.Low = append(state.Low, f.ID)
			}
		}
		states = append(states, state)
	}
	return states
}

// TestOracleMonotone sees that the verdict never moves down when levels are
// raised and facts made true, as long as the same people answer.
func TestOracleMonotone(t *testing.T) {
	moved := 0
	keep := func(o oracle) bool { return len(o.features(o.now())) > 0 }
	for _, c := range oracleCases(2, oracleSize{orgs: 5, factors: 4, people: 3, cells: 999, levels: 999}, 500, keep) {
		r := rand.New(rand.NewPCG(2, c.seed))
		was := c.assess(t).Verdict.Is
		raised := c.again()
		for range 6 {
			raised.raise(r)
			is := raised.assess(t).Verdict.Is
			require.GreaterOrEqual(t, oracleRank(is), oracleRank(was), "from %s to %s\n%s", was, is, raised)
			if is != was {
				moved++
			}
			was = is
		}
	}
	require.Greater(t, moved, 100)
}

func (o oracle) unknownBehindOverride() bool {
	s := o.now()
	for i, f := range o.factors {
		n := oracleCount(s.levels[i])
		if f.overridden && f.Passes == partnership.NoLoser && n.answered < n.asked {
			return true
		}
	}
	return false
}

// raise raises some answers on the scale and makes some facts true.
func (c oracleCase) raise(r *rand.Rand) {
	for _, sheet := range c.doc.Answers {
		for i := range sheet.Values {
			if a := &sheet.Values[i].Answer; *a < 5 && r.IntN(3) == 0 {
				*a += partnership.Answer(1 + r.IntN(5-int(*a)))
			}
		}
	}
	for i := range c.doc.Facts {
		if r.IntN(6) == 0 {
			c.doc.Facts[i].Holds = true
		}
	}
}

// TestOracleSymmetry sees that the order of a document's lists decides
// nothing but the order of findings about places in them.
func TestOracleSymmetry(t *testing.T) {
	cases := oracleCases(3, oracleStates(), 150, oracleAny)
	oracleCompare(t, cases, func(_ oracle, r *partnership.Report, c oracleCase) string {
		mixed := c.again()
		mixed.shuffle(rand.New(rand.NewPCG(3, c.seed)))
		return cmp.Diff(oracleEncoded(t, r), oracleEncoded(t, mixed.assess(t)))
	})
}

func (c oracleCase) shuffle(r *rand.Rand) {
	oracleMix(r, c.doc.Organizations)
	oracleMix(r, c.doc.People)
	oracleMix(r, c.doc.Waves)
	oracleMix(r, c.doc.Answers)
	oracleMix(r, c.doc.Facts)
	oracleMix(r, c.doc.Overrides)
	for _, org := range c.doc.Organizations {
		oracleMix(r, org.Standing)
	}
	for _, person := range c.doc.People {
		oracleMix(r, person.Roles)
	}
	for _, wave := range c.doc.Waves {
		oracleMix(r, wave.Asked)
		for _, a := range wave.Asked {
			oracleMix(r, a.Factors)
		}
	}
	for _, sheet := range c.doc.Answers {
		oracleMix(r, sheet.Values)
	}
}

func oracleMix[T any](r *rand.Rand, list []T) {
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}

// oracleEncoded is a report as JSON values without places in the document,
// and with findings in an order that does not follow them.
func oracleEncoded(t *testing.T, r *partnership.Report) any {
	t.Helper()
	data, err := r.Encode()
	require.NoError(t, err)
	var report any
	require.NoError(t, json.Unmarshal(data, &report))
	return oracleUnplaced(report)
}

func oracleUnplaced(v any) any {
	switch v := v.(type) {
	case map[string]any:
		delete(v, "at")
		for name := range v {
			v[name] = oracleUnplaced(v[name])
		}
		if findings, has := v["findings"].([]any); has {
			text := func(finding any) string {
				data, _ := json.Marshal(finding)
				return string(data)
			}
			slices.SortFunc(findings, func(a, b any) int { return strings.Compare(text(a), text(b)) })
		}
	case []any:
		for i := range v {
			v[i] = oracleUnplaced(v[i])
		}
	}
	return v
}

// TestOracleEncodes sees that the same document gives the same bytes, and is
// not changed.
func TestOracleEncodes(t *testing.T) {
	for _, c := range oracleCases(4, oracleStates(), 100, oracleAny) {
		r := c.assess(t)
		var encoded []string
		for _, report := range []*partnership.Report{r, r, c.assess(t), c.again().assess(t)} {
			data, err := report.Encode()
			require.NoError(t, err)
			encoded = append(encoded, string(data))
		}
		require.Len(t, slices.Compact(encoded), 1, "seed %d", c.seed)
		if diff := cmp.Diff(c.again().doc, c.doc, oracleDates()); diff != "" {
			t.Fatalf("seed %d: the document was changed (-want +got):\n%s", c.seed, diff)
		}
	}
}
