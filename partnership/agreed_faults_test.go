package partnership_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/gain"
)

// whole is a well-formed document with one of everything that is agreed on.
func whole(t testing.TB) *partnership.Partnership {
	d := func(s string) samverkan.Date { return day(t, s) }
	active := []partnership.Since{{Is: partnership.Active}}
	return &partnership.Partnership{
		Schema: partnership.Schema, Name: both("Whole"), Phases: []partnership.PhasePeriod{{Phase: partnership.Running}},
		Problem: partnership.Problem{Dimensions: []partnership.Dimension{{ID: "d", Name: both("D"), Needs: []partnership.Lever{partnership.Money}}}},
		Organizations: []partnership.Organization{
			{ID: "a", Name: both("A"), Standing: active, Holds: []partnership.Holding{{Dimension: "d", Levers: []partnership.Lever{partnership.Money}}}},
			{ID: "b", Name: both("B"), Standing: active},
			{ID: "c", Name: both("C"), Standing: active},
		},
		People:   []partnership.Person{{ID: "p", Name: "Maria Hedlöf", Organization: "a", Roles: []partnership.Held{{Role: partnership.Representative}}}},
		Subjects: []partnership.Subject{{ID: "s", Name: both("S")}, {ID: "u", Name: both("U")}},
		Mandates: []partnership.Mandate{
			{Person: "p", Organization: "a", Subjects: []string{"s"}, UpTo: 5, Known: d("2026-01-10"), Struck: d("2026-02-01"), Period: samverkan.Period{From: d("2026-01-01"), To: d("2026-06-01")}},
			{Organization: "b", Known: d("2026-01-10")},
		},
		Meetings: []partnership.Meeting{{ID: "m", On: d("2026-04-01"), Matters: []partnership.Matter{{ID: "x", Name: both("X"), Subject: "s", Amount: 3, Binds: []string{"a", "b"}}}}},
		Deciding: partnership.Deciding{Quota: 2, Seats: []partnership.Seat{{Organization: "a", Votes: 1, Pays: 2}, {Organization: "b", Votes: 1}}},
		Perceived: []partnership.Perception{
			{By: "a", On: d("2026-01-10"), Weights: []partnership.Weight{{Organization: "b", Is: 2}, {Organization: "c", Is: 4}}},
			{By: "a", On: d("2026-01-11"), Weights: []partnership.Weight{{Organization: "b", Is: 3}}},
		},
		Ledgers: partnership.Ledgers{
			Partners:    partnership.Ledger{Margin: 1, Entries: []partnership.Entry{{Organization: "a", Name: both("E"), Side: gain.Gain, Least: 2, Greatest: new(4), With: []string{"b"}}}},
			TargetGroup: partnership.Ledger{Entries: []partnership.Entry{{Name: both("E"), Side: gain.Cost, Least: 2}}},
		},
		Actions: []partnership.Action{{ID: "act", Name: both("Act"), Factor: "P01", Owner: "p", Agreed: d("2026-01-10"), By: d("2026-02-10"), Done: d("2026-02-01"), About: "a"}},
	}
}

// wrong is a change to the whole document, and the faults it gives.
type wrong struct {
	change func(*partnership.Partnership)
	want   []string // code and place
}

func wrongs() map[string]wrong {
	type doc = *partnership.Partnership
	entry := func(p doc) *partnership.Entry { return &p.Ledgers.Partners.Entries[0] }
	matter := func(p doc) *partnership.Matter { return &p.Meetings[0].Matters[0] }
	return map[string]wrong{
		"a mandate for nobody's organization": {func(p doc) { p.Mandates[0].Organization = "z" }, []string{"unknown /mandates/0/organization"}},
		"a mandate for somebody unknown":      {func(p doc) { p.Mandates[0].Person = "z" }, []string{"unknown /mandates/0/person"}},
		"a mandate in no subject":             {func(p doc) { p.Mandates[0].Subjects[0] = "z" }, []string{"unknown /mandates/0/subjects/0"}},
		"a mandate in one subject twice":      {func(p doc) { p.Mandates[0].Subjects = []string{"s", "u", "s"} }, []string{"conflict /mandates/0/subjects/2"}},
		"a mandate that ends first":           {func(p doc) { p.Mandates[0].To = p.Mandates[0].From }, []string{"invalid /mandates/0/to"}},
		"a mandate to any amount up to 5":     {func(p doc) { p.Mandates[0].Unlimited = true }, []string{"conflict /mandates/0/upTo"}},
		"nobody may up to 5":                  {func(p doc) { p.Mandates[1].UpTo = 5 }, []string{"conflict /mandates/1/person"}},
		"nobody may any amount":               {func(p doc) { p.Mandates[1].Unlimited = true }, []string{"conflict /mandates/1/person"}},
		"struck the day it was known":         {func(p doc) { p.Mandates[0].Struck = p.Mandates[0].Known }, []string{"conflict /mandates/0/struck"}},
		"struck before it was known":          {func(p doc) { p.Mandates[0].Struck = p.Mandates[0].Known.AddDays(-1) }, []string{"conflict /mandates/0/struck"}},
		"a subject twice":                     {func(p doc) { p.Subjects[1].ID = "s" }, []string{"conflict /subjects/1/id"}},
		"a matter twice":                      {func(p doc) { p.Meetings[0].Matters = append(p.Meetings[0].Matters, *matter(p)) }, []string{"conflict /meetings/0/matters/1/id"}},
		"a matter of no subject":              {func(p doc) { matter(p).Subject = "z" }, []string{"unknown /meetings/0/matters/0/subject"}},
		"a matter that binds nobody":          {func(p doc) { matter(p).Binds[1] = "z" }, []string{"unknown /meetings/0/matters/0/binds/1"}},
		"a matter that binds somebody twice":  {func(p doc) { matter(p).Binds[1] = "a" }, []string{"conflict /meetings/0/matters/0/binds/1"}},
		"a seat for nobody":                   {func(p doc) { p.Deciding.Seats[1].Organization = "z" }, []string{"unknown /deciding/seats/1/organization"}},
		"two seats for one":                   {func(p doc) { p.Deciding.Seats[1].Organization = "a" }, []string{"conflict /deciding/seats/1/organization"}},
		"more votes than there are":           {func(p doc) { p.Deciding.Quota = 3 }, []string{"conflict /deciding/quota"}},
		"said by nobody":                      {func(p doc) { p.Perceived[1].By = "z" }, []string{"unknown /perceived/1/by"}},
		"said twice on one day":               {func(p doc) { p.Perceived[1].On = p.Perceived[0].On }, []string{"conflict /perceived/1"}},
		"said of nobody":                      {func(p doc) { p.Perceived[0].Weights[1].Organization = "z" }, []string{"unknown /perceived/0/weights/z"}},
		"said of itself":                      {func(p doc) { p.Perceived[0].Weights[1].Organization = "a" }, []string{"invalid /perceived/0/weights/a"}},
		"a weight of 5":                       {func(p doc) { p.Perceived[0].Weights[1].Is = 5 }, []string{"invalid /perceived/0/weights/c"}},
		"a weight below 0":                    {func(p doc) { p.Perceived[0].Weights[1].Is = -1 }, []string{"invalid /perceived/0/weights/c"}},
		"a gain of nobody":                    {func(p doc) { entry(p).Organization = "z" }, []string{"unknown /ledgers/partners/entries/0/organization"}},
		"a gain of the target group's partner": {
			func(p doc) { p.Ledgers.TargetGroup.Entries[0].Organization = "a" },
			[]string{"invalid /ledgers/targetGroup/entries/0/organization"},
		},
		"at most less than at least":  {func(p doc) { entry(p).Greatest = new(1) }, []string{"invalid /ledgers/partners/entries/0/greatest"}},
		"with nobody":                 {func(p doc) { entry(p).With[0] = "z" }, []string{"unknown /ledgers/partners/entries/0/with/0"}},
		"with somebody twice":         {func(p doc) { entry(p).With = []string{"b", "c", "b"} }, []string{"conflict /ledgers/partners/entries/0/with/2"}},
		"alone with somebody":         {func(p doc) { entry(p).Alone = true }, []string{"conflict /ledgers/partners/entries/0/alone"}},
		"a cost alone":                {func(p doc) { e := entry(p); e.Alone, e.With, e.Side = true, nil, gain.Cost }, []string{"conflict /ledgers/partners/entries/0/alone"}},
		"an action twice":             {func(p doc) { p.Actions = append(p.Actions, p.Actions[0]) }, []string{"conflict /actions/1/id"}},
		"an action of nobody":         {func(p doc) { p.Actions[0].Owner = "z" }, []string{"unknown /actions/0/owner"}},
		"an action about nobody":      {func(p doc) { p.Actions[0].About = "z" }, []string{"unknown /actions/0/about"}},
		"due before it was agreed":    {func(p doc) { p.Actions[0].By = p.Actions[0].Agreed.AddDays(-1) }, []string{"conflict /actions/0/by"}},
		"both done and dropped":       {func(p doc) { p.Actions[0].Dropped = p.Actions[0].Done }, []string{"conflict /actions/0/dropped"}},
		"too many subjects":           {func(p doc) { p.Subjects = make([]partnership.Subject, partnership.MaxSubjects+1); number(p.Subjects) }, []string{"too-large /subjects"}},
		"too many mandates":           {func(p doc) { p.Mandates = many(p.Mandates[1], partnership.MaxMandates+1) }, []string{"too-large /mandates"}},
		"too many seats":              {func(p doc) { p.Deciding.Seats = many(p.Deciding.Seats[0], partnership.MaxOrganizations+1) }, []string{"too-large /deciding/seats"}},
		"too many perceptions":        {func(p doc) { p.Perceived = many(p.Perceived[0], partnership.MaxPerceptions+1) }, []string{"too-large /perceived"}},
		"too many entries":            {func(p doc) { p.Ledgers.Partners.Entries = many(*entry(p), partnership.MaxEntries+1) }, []string{"too-large /ledgers/partners/entries"}},
		"too many of the group's":     {func(p doc) { g := &p.Ledgers.TargetGroup; g.Entries = many(g.Entries[0], partnership.MaxEntries+1) }, []string{"too-large /ledgers/targetGroup/entries"}},
		"too many actions":            {func(p doc) { p.Actions = many(p.Actions[0], partnership.MaxActions+1) }, []string{"too-large /actions"}},
		"several faults at once come": {func(p doc) { p.Actions[0].Owner, p.Mandates[0].Person = "z", "z" }, []string{"unknown /mandates/0/person", "unknown /actions/0/owner"}},
	}
}

func many[T any](one T, n int) []T {
	out := make([]T, n)
	for i := range out {
		out[i] = one
	}
	return out
}

func number(all []partnership.Subject) {
	for i := range all {
		all[i] = partnership.Subject{ID: fmt.Sprint("s", i), Name: both("S")}
	}
}

// faultsOf writes the faults of an error by code and place, and sees that each
// says what is wrong in both languages.
func faultsOf(t testing.TB, err error) (out []string) {
	t.Helper()
	var faults samverkan.Faults
	if err == nil {
		return nil
	}
	require.True(t, errors.As(err, &faults), "%T: %v", err, err)
	for _, f := range faults {
		out = append(out, string(f.Code)+" "+f.At)
		for _, text := range []string{f.Text.SV, f.Text.EN} {
			require.NotEmpty(t, strings.TrimSpace(text))
			require.NotContains(t, text, "{")
			require.True(t, strings.HasSuffix(text, ".") || strings.HasSuffix(text, "”"), text)
		}
		require.NotEqual(t, f.Text.SV, f.Text.EN)
	}
	return out
}

// TestAgreedFaults: each fault is found at its place, in a document that was
// made by hand and in one that is read.
func TestAgreedFaults(t *testing.T) {
	require.NoError(t, whole(t).Check())
	for name, c := range wrongs() {
		t.Run(name, func(t *testing.T) {
			p := whole(t)
			c.change(p)
			require.Empty(t, cmp.Diff(c.want, faultsOf(t, p.Check())), "made by hand")
			_, err := p.Assess(partnership.Options{On: day(t, "2026-03-01")})
			require.Empty(t, cmp.Diff(c.want, faultsOf(t, err)), "assessed")
			_, err = p.MayDecide(partnership.Matter{}, day(t, "2026-03-01"), day(t, "2026-03-01"))
			require.Empty(t, cmp.Diff(c.want, faultsOf(t, err)), "asked about mandates")
			data, err := p.Encode()
			require.NoError(t, err)
			_, err = partnership.Decode(data)
			require.Empty(t, cmp.Diff(c.want, faultsOf(t, err)), "read")
		})
	}
}

// TestAgreedFaultsOfValues: what a value cannot be is refused where it stands.
func TestAgreedFaultsOfValues(t *testing.T) {
	encoded, err := whole(t).Encode()
	require.NoError(t, err)
	for was, c := range map[string]struct{ is, want string }{
		`"upTo":5`:                   {`"upTo":-1`, "invalid /mandates/0/upTo"},
		`"amount":3`:                 {`"amount":-1`, "invalid /meetings/0/matters/0/amount"},
		`"quota":2`:                  {`"quota":0`, "invalid /deciding/quota"},
		`"pays":2,`:                  {`"pays":-2,`, "invalid /deciding/seats/0/pays"},
		`"votes":1}]`:                {`"votes":1000001}]`, "invalid /deciding/seats/1/votes"},
		`{"b":2,"c":4}`:              {`{"b":2,"c":5}`, "invalid /perceived/0/weights/c"},
		`{"b":3}`:                    {`{"b":3,"b":3}`, "conflict /perceived/1/weights/b"},
		`"margin":1`:                 {`"margin":0`, "invalid /ledgers/partners/margin"},
		`"greatest":4,"least":2`:     {`"greatest":4,"least":-2`, "invalid /ledgers/partners/entries/0/least"},
		`"side":"cost"`:              {`"side":"loss"`, "invalid /ledgers/targetGroup/entries/0/side"},
		`"partners":{`:               {`"partners":{"unit":"eur",`, "invalid /ledgers/partners/unit"},
		`"about":"a"`:                {`"about":"a","expected":6`, "invalid /actions/0/expected"},
		`"by":"2026-02-10"`:          {`"by":"2026-02-30"`, "invalid /actions/0/by"},
		`"factor":"P01"`:             {`"factor":"no factor"`, "invalid /actions/0/factor"},
		`{"known":"2026-01-10",`:     {`{`, "invalid /mandates/1/known"},
		`"subject":"s"`:              {`"subject":"s","decided":"yes"`, "invalid /meetings/0/matters/0/decided"},
		`"binds":["a","b"]`:          {`"binds":"a"`, "invalid /meetings/0/matters/0/binds"},
		`"with":["b"]`:               {`"with":[""]`, "invalid /ledgers/partners/entries/0/with/0"},
		`"by":"a","on":"2026-01-11"`: {`"by":"a"`, "invalid /perceived/1/on"},
	} {
		require.Equal(t, 1, strings.Count(string(encoded), was), was)
		_, err := partnership.Decode([]byte(strings.Replace(string(encoded), was, c.is, 1)))
		require.Equal(t, []string{c.want}, faultsOf(t, err), c.is)
	}
	_, err = partnership.Decode([]byte(strings.Replace(string(encoded), `"matters":[`, `"matters":[`+strings.Repeat(`{"id":"y","name":{"sv":"Y"}},`, 50), 1)))
	require.Contains(t, faultsOf(t, err), "too-large /meetings/0/matters")

	// Whether a factor is there is known when the catalogue is.
	p := whole(t)
	p.Actions[0].Factor = "X-none"
	_, err = p.Assess(partnership.Options{On: day(t, "2026-03-01")})
	require.Equal(t, []string{"unknown /actions/0/factor"}, faultsOf(t, err))
}

// TestAgreedFaultsOfQuestions: what is asked is refused where it is asked.
func TestAgreedFaultsOfQuestions(t *testing.T) {
	p, on := whole(t), day(t, "2026-03-01")
	_, err := p.MayDecide(partnership.Matter{Subject: "z"}, on, on)
	require.Equal(t, []string{"unknown /matter/subject"}, faultsOf(t, err))
	_, err = p.MayDecide(partnership.Matter{Binds: []string{"a", "z"}}, on, on)
	require.Equal(t, []string{"unknown /matter/binds/1"}, faultsOf(t, err))
	_, _, err = p.PowerIf(on, partnership.PowerChange{Leave: []string{"a", "z"}, Votes: []partnership.NewVotes{{Organization: "y"}}})
	require.Equal(t, []string{"unknown /change/leave/1", "unknown /change/votes/0/organization"}, faultsOf(t, err))
	_, _, err = p.PowerIf(on, partnership.PowerChange{Quota: 3})
	require.Equal(t, []string{"conflict /change/quota"}, faultsOf(t, err))
	_, err = p.Shares(on)
	var fault *samverkan.Fault
	require.True(t, errors.As(err, &fault))
	require.Equal(t, "unknown /ledgers/partners", string(fault.Code)+" "+fault.At)
	require.Contains(t, fault.Text.SV, "B")
}

// FuzzAgreed: no document panics, read or made by hand, whatever stands in it,
// and what is published of it can be read in both languages.
func FuzzAgreed(f *testing.F) {
	data, err := os.ReadFile("../examples/dropin/dropin.json")
	require.NoError(f, err)
	p, err := partnership.Decode(data)
	require.NoError(f, err)
	p.Answers, p.Groundwork = nil, nil // what is agreed on is enough
	for i, seed := range []*partnership.Partnership{p, whole(f), agreed(2).p, agreed(17).p} {
		encoded, err := seed.Encode()
		require.NoError(f, err)
		for turn := range uint64(20) {
			f.Add(encoded, uint16(60), uint8(3), turn*uint64(i+1))
		}
	}
	start := day(f, "2026-01-01")
	f.Fuzz(func(t *testing.T, data []byte, days uint16, floor uint8, turn uint64) {
		p, err := partnership.Decode(data)
		if err != nil {
			ordinary(t, err)
			return
		}
		if turn > 0 {
			r := rand.New(rand.NewPCG(turn, 1))
			for range 1 + r.IntN(3) {
				tamper(r, reflect.ValueOf(p).Elem())
			}
		}
		byHand := p.Check() != nil
		if turn > 0 { // what Check lets through can be written and read
			encoded, err := p.Encode()
			if err == nil {
				_, err = partnership.Decode(encoded)
			}
			require.Equal(t, byHand, err != nil, "%v; %v", p.Check(), err)
		}
		shared, err := p.ToShare().Encode()
		if !byHand {
			require.NoError(t, err)
			_, err = partnership.Decode(shared)
			require.NoError(t, err)
		}
		on := start.AddDays(int(days))
		if len(p.Organizations) > 0 {
			_, _, err = p.PowerIf(on, partnership.PowerChange{Leave: []string{p.Organizations[0].ID}})
			require.True(t, byHand || err == nil, "%v", err)
		}
		_, _ = p.Shares(on)
		r, err := p.Assess(partnership.Options{On: on, Phase: partnership.Running, List: 3})
		if err != nil {
			if !byHand {
				ordinary(t, err)
			}
			return
		}
		if r.Puzzle != nil {
			require.NoError(t, r.Puzzle.Certificate.Check(p.Coverage(on)))
		}
		out := r.Publish(partnership.Floor(floor))
		_, err = out.Encode()
		require.True(t, byHand || err == nil, "%v", err)
		for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
			require.NotEmpty(t, out.Markdown(lang)+r.Markdown(lang))
		}
	})
}

// tamper changes one thing somewhere in a value: a number, a text, a day, or
// which elements a list has.
func tamper(r *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.Int:
		v.SetInt([]int64{-1 << 62, -1, 0, 1, 5, 1000, 1 << 53, 1 << 62}[r.IntN(8)])
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.String:
		v.SetString([]string{"", "a", "b", "ekdal", "gain", "cost", "active", "P01", "P13"}[r.IntN(9)])
	case reflect.Slice:
		switch n := v.Len(); {
		case n == 0:
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		case r.IntN(4) > 0:
			tamper(r, v.Index(r.IntN(n)))
		case r.IntN(2) == 0:
			v.Set(reflect.Append(v, v.Index(r.IntN(n))))
		default:
			v.Set(v.Slice(0, r.IntN(n)))
		}
	case reflect.Struct:
		if _, ok := v.Interface().(samverkan.Date); ok {
			day := samverkan.Date{}
			if r.IntN(3) > 0 {
				day = oracleDay("2026-01-01").AddDays(r.IntN(300) - 100)
			}
			v.Set(reflect.ValueOf(day))
			return
		}
		if v.Type().PkgPath() != "" && v.NumField() > 0 {
			tamper(r, v.Field(r.IntN(v.NumField())))
		}
	}
}
