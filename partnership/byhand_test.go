package partnership_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// filled is the whole document with one of everything else too.
func filled(t testing.TB) *partnership.Partnership {
	p := whole(t)
	for i := range p.Organizations {
		p.Organizations[i].Standing = slices.Clone(p.Organizations[i].Standing)
	}
	p.Levels, p.Motives = []partnership.Level{partnership.Local}, []partnership.Motive{partnership.EconomicTrouble}
	p.Purpose.By = day(t, "2027-01-01")
	p.Problem.Covers = []samverkan.Text{both("this"), both("that")}
	p.People[0].Roles = append(p.People[0].Roles, partnership.Held{Role: partnership.Chair})
	p.Groundwork = []partnership.Groundwork{{Item: partnership.Goals, Done: true}}
	p.Waves = []partnership.Wave{{ID: "w", On: day(t, "2026-02-10"), Form: partnership.Puls, Asked: []partnership.Asked{{Role: partnership.Representative, Factors: []string{"P01"}}}}}
	p.Answers = []partnership.Sheet{{Wave: "w", Person: "p", Role: partnership.Representative, Values: []partnership.Value{{Factor: "P01", Answer: 4}}}}
	p.Facts = []partnership.Fact{{Factor: "P17", Holds: true, From: day(t, "2026-02-01"), Source: both("the plan")}}
	p.Overrides = []partnership.Override{{Gate: "P13", Role: partnership.Chair, Person: "p", Reason: both("because"), On: day(t, "2026-02-20")}}
	return p
}

// TestMadeByHand: what Decode refuses of a document, Check and Assess refuse of
// one that was made by hand, at the same place and in the same words.
func TestMadeByHand(t *testing.T) {
	type doc = *partnership.Partnership
	require.NoError(t, filled(t).Check())
	on := day(t, "2026-03-01")
	_, err := filled(t).Assess(partnership.Options{On: on})
	require.NoError(t, err)
	june, may := day(t, "2026-06-01"), day(t, "2026-05-01")
	backwards := samverkan.Period{From: june, To: may}
	for name, c := range map[string]struct {
		change func(doc)
		want   string // of the one fault: code, place, a part of the English text
	}{
		"no schema":                     {func(p doc) { p.Schema, p.Name = "", samverkan.Text{} }, "invalid /$schema: It must be"},
		"no name":                       {func(p doc) { p.Name = samverkan.Text{SV: " \n"} }, "invalid /name: empty"},
		"a name that is not UTF-8":      {func(p doc) { p.People[0].Name = "Mar\xeda" }, "invalid /people/0/name: byte 0xed"},
		"a note that is not UTF-8":      {func(p doc) { p.Groundwork[0].Source.SV = "s\xe4tt" }, "invalid /groundwork/0/source/sv: byte 0xe4"},
		"a note that is blank":          {func(p doc) { p.Organizations[0].Standing[0].Reason.EN = " " }, "invalid /organizations/0/standing/0/reason: empty"},
		"a name of 201 characters":      {func(p doc) { p.People[0].Name = strings.Repeat("å", 201) }, "too-large /people/0/name: 201 characters"},
		"a text of 2001 characters":     {func(p doc) { p.Notice.EN = strings.Repeat("å", 2001) }, "too-large /notice/en: 2,001 characters"},
		"nothing covered":               {func(p doc) { p.Problem.Covers[1] = samverkan.Text{} }, "invalid /problem/covers/1: empty"},
		"seven levers of one":           {func(p doc) { p.Organizations[0].Holds[0].Levers = many(partnership.Money, 7) }, "too-large /organizations/0/holds/0/levers: 7 items"},
		"a lever that is none":          {func(p doc) { p.Organizations[0].Holds[0].Levers[0] = "power" }, "invalid /organizations/0/holds/0/levers/0: “power” is not one of the choices"},
		"too many matters":              {func(p doc) { p.Meetings[0].Matters = many(p.Meetings[0].Matters[0], 51) }, "too-large /meetings/0/matters: 51 items"},
		"too many came":                 {func(p doc) { p.Meetings[0].Attended = many("p", 1001) }, "too-large /meetings/0/attended: 1,001 items"},
		"a standing that is none":       {func(p doc) { p.Organizations[1].Standing[0].Is = "" }, "invalid /organizations/1/standing/0/is: “” is not one of the choices"},
		"a kind that is none":           {func(p doc) { p.Organizations[1].Kind = "club" }, "invalid /organizations/1/kind: “club” is not one of the choices"},
		"a role that is none":           {func(p doc) { p.People[0].Roles[0].Role = "boss" }, "invalid /people/0/roles/0/role: “boss” is not one of the choices"},
		"a role asked that is none":     {func(p doc) { p.Waves[0].Asked[0].Role = "boss" }, "invalid /waves/0/asked/boss: “boss” is not one of the choices"},
		"a role asked twice":            {func(p doc) { p.Waves[0].Asked = many(p.Waves[0].Asked[0], 2) }, "conflict /waves/0/asked/representative: twice"},
		"a phase that is none":          {func(p doc) { p.Phases[0].Phase = "later" }, "invalid /phases/0/phase: “later” is not one of the choices"},
		"a level that is none":          {func(p doc) { p.Levels[0] = "" }, "invalid /levels/0: “” is not one of the choices"},
		"a form that is none":           {func(p doc) { p.Waves[0].Form = "" }, "invalid /waves/0/form: “” is not one of the choices"},
		"a side that is none":           {func(p doc) { p.Ledgers.Partners.Entries[0].Side = "loss" }, "invalid /ledgers/partners/entries/0/side: “loss” is not one of the choices"},
		"a phase that ends first":       {func(p doc) { p.Phases[0].Period = backwards }, "invalid /phases/0/to: must be a later day"},
		"a role that ends first":        {func(p doc) { p.People[0].Roles[1].Period = backwards }, "invalid /people/0/roles/1/to: must be a later day"},
		"a mandate that ends first":     {func(p doc) { p.Mandates[1].Period = backwards }, "invalid /mandates/1/to: must be a later day"},
		"a meeting on no day":           {func(p doc) { p.Meetings[0].On = samverkan.Date{} }, "invalid /meetings/0/on: date is missing"},
		"a wave on no day":              {func(p doc) { p.Waves[0].On, p.Answers = samverkan.Date{}, nil }, "invalid /waves/0/on: date is missing"},
		"a mandate known since never":   {func(p doc) { p.Mandates[1].Known = samverkan.Date{} }, "invalid /mandates/1/known: date is missing"},
		"a fact since never":            {func(p doc) { p.Facts[0].From = samverkan.Date{} }, "invalid /facts/0/from: date is missing"},
		"an action never agreed":        {func(p doc) { p.Actions[0].Agreed = samverkan.Date{} }, "invalid /actions/0/agreed: date is missing"},
		"said on no day":                {func(p doc) { p.Perceived[1].On = samverkan.Date{} }, "invalid /perceived/1/on: date is missing"},
		"an ID with a space":            {func(p doc) { p.Subjects[1].ID = "u u" }, "invalid /subjects/1/id: “u u” cannot be"},
		"no ID":                         {func(p doc) { p.Meetings[0].ID = "" }, "invalid /meetings/0/id: “” cannot be"},
		"an ID deep inside":             {func(p doc) { p.Meetings[0].Matters[0].ID = "ä" }, "invalid /meetings/0/matters/0/id: “ä” cannot be"},
		"a gate with a space":           {func(p doc) { p.Overrides[0].Gate = "P 13" }, "invalid /overrides/0/gate: “P 13” cannot be"},
		"a factor with a space":         {func(p doc) { p.Answers[0].Values[0].Factor = "P 01" }, "invalid /answers/0/values/P 01: “P 01” cannot be"},
		"asked with a space":            {func(p doc) { p.Waves[0].Asked[0].Factors = []string{"P01", "P 02"} }, "invalid /waves/0/asked/representative/1: “P 02” cannot be"},
		"no reason":                     {func(p doc) { p.Overrides[0].Reason = samverkan.Text{} }, "invalid /overrides/0/reason: empty"},
		"no source":                     {func(p doc) { p.Facts[0].Source = samverkan.Text{} }, "invalid /facts/0/source: empty"},
		"no answer":                     {func(p doc) { p.Answers[0].Values[0].Answer = partnership.NoAnswer }, "invalid /answers/0/values/P01: It can be 1 to 5"},
		"an answer of 8":                {func(p doc) { p.Answers[0].Values[0].Answer = 8 }, "invalid /answers/0/values/P01: It can be 1 to 5"},
		"two answers":                   {func(p doc) { p.Answers[0].Values = many(p.Answers[0].Values[0], 2) }, "conflict /answers/0/values/P01: twice"},
		"two weights":                   {func(p doc) { p.Perceived[1].Weights = many(p.Perceived[1].Weights[0], 2) }, "conflict /perceived/1/weights/b: twice"},
		"an effort below 1":             {func(p doc) { p.Facts[0].Effort = -1 }, "invalid /facts/0/effort: from 1 to 1000"},
		"an effort above 1000":          {func(p doc) { p.Organizations[2].Effort = 1001 }, "invalid /organizations/2/effort: from 1 to 1000"},
		"votes below 0":                 {func(p doc) { p.Deciding.Seats[1].Votes = -1; p.Deciding.Seats[0].Votes = 3 }, "invalid /deciding/seats/1/votes: from 0 to 1000000"},
		"a quota below 1":               {func(p doc) { p.Deciding.Quota = -1 }, "invalid /deciding/quota: from 1 to 1000000000"},
		"at most more than all":         {func(p doc) { p.Ledgers.Partners.Entries[0].Greatest = new(1 << 53) }, "invalid /ledgers/partners/entries/0/greatest: out of range"},
		"at least less than nothing":    {func(p doc) { p.Ledgers.TargetGroup.Entries[0].Least = -1 }, "invalid /ledgers/targetGroup/entries/0/least: out of range"},
		"a level of 6 that is expected": {func(p doc) { p.Actions[0].Expected = 6 }, "invalid /actions/0/expected: from 1 to 5"},
	} {
		t.Run(name, func(t *testing.T) {
			p := filled(t)
			c.change(p)
			found := p.Check()
			requireOne(t, c.want, found)
			_, err := p.Assess(partnership.Options{On: on})
			require.Empty(t, cmp.Diff(found.Error(), err.Error()))
			data, err := p.Encode()
			if err != nil {
				return // nor can it be written: no UTF-8, a member twice, a number too large
			}
			_, err = partnership.Decode(data)
			requireAt(t, c.want, err) // what is missing has other words there
		})
	}
}

// requireOne fails unless the error is one fault: its code, its place, and a part
// of its English text.
func requireOne(t *testing.T, want string, err error) {
	t.Helper()
	requireAt(t, want, err)
	_, says, _ := strings.Cut(want, ": ")
	require.Contains(t, err.Error(), says)
}

// requireAt leaves the text out.
func requireAt(t *testing.T, want string, err error) {
	t.Helper()
	is, _, _ := strings.Cut(want, ": ")
	require.Equal(t, []string{is}, faultsOf(t, err))
}

// TestMadeByHandCatalogue is the same for catalogues.
func TestMadeByHandCatalogue(t *testing.T) {
	type factor = *partnership.Factor
	on := day(t, "2026-03-01")
	for want, change := range map[string]func(*partnership.Catalogue, factor){
		"invalid /$schema: It must be":                                        func(c *partnership.Catalogue, _ factor) { c.Schema, c.Name = "", samverkan.Text{} },
		"invalid /name: empty":                                                func(c *partnership.Catalogue, _ factor) { c.Name = samverkan.Text{} },
		"too-large /factors: 201 items":                                       func(c *partnership.Catalogue, f factor) { c.Factors = many(*f, 201) },
		"invalid /factors/0/id: “X digital” cannot be":                        func(_ *partnership.Catalogue, f factor) { f.ID = "X digital" },
		"invalid /factors/0/key: “” cannot be":                                func(_ *partnership.Catalogue, f factor) { f.Key = "" },
		"invalid /factors/0/name/en: byte 0xff":                               func(_ *partnership.Catalogue, f factor) { f.Name.EN = "\xff" },
		"invalid /factors/0/statement: empty":                                 func(_ *partnership.Catalogue, f factor) { f.Statement = samverkan.Text{} },
		"invalid /factors/0/kind: “wall” is not one of the choices":           func(_ *partnership.Catalogue, f factor) { f.Kind = "wall" },
		"invalid /factors/0/phases/0: “later” is not one of the choices":      func(_ *partnership.Catalogue, f factor) { f.Phases[0] = "later" },
		"too-large /factors/0/asks: 9 items":                                  func(_ *partnership.Catalogue, f factor) { f.Asks = many(partnership.Chair, 9) },
		"invalid /factors/0/asks/0: “boss” is not one of the choices":         func(_ *partnership.Catalogue, f factor) { f.Asks[0] = "boss" },
		"invalid /factors/0/decidedBy: “chance” is not one of the choices":    func(_ *partnership.Catalogue, f factor) { f.DecidedBy = "chance" },
		"invalid /factors/0/passes: “always” is not one of the choices":       func(_ *partnership.Catalogue, f factor) { f.Passes = "always" },
		"invalid /factors/0/object: “” is not one of the choices":             func(_ *partnership.Catalogue, f factor) { f.Object = "" },
		"invalid /factors/0/seeds/0: “a b” cannot be":                         func(_ *partnership.Catalogue, f factor) { f.Seeds = []string{"a b"} },
		"too-large /factors/0/sources: 501 characters":                        func(_ *partnership.Catalogue, f factor) { f.Sources = strings.Repeat("x", 501) },
		"invalid /factors/0/inForce/to: must be a later day":                  func(_ *partnership.Catalogue, f factor) { f.InForce.From, f.InForce.To = on, on },
		"invalid /factors/0/asks: Give at least one role":                     func(_ *partnership.Catalogue, f factor) { f.Asks = nil },
		"invalid /factors/0/answersAs: “everybody” is not one of the choices": func(_ *partnership.Catalogue, f factor) { f.AnswersAs = "everybody" },
	} {
		cat, err := partnership.DecodeCatalogue([]byte(theirs))
		require.NoError(t, err)
		change(cat, &cat.Factors[0])
		p := whole(t)
		p.Actions = nil // they are about a factor of Own
		_, err = p.Assess(partnership.Options{On: on, Catalogue: cat})
		requireOne(t, strings.Replace(want, " /", " /catalogue/", 1), err)
		_, err = cat.Merge(&partnership.Catalogue{})
		requireOne(t, want, err)
		data, err := cat.Encode()
		if err != nil {
			require.Contains(t, want, "byte 0x", "what is not UTF-8 cannot be written")
			continue
		}
		_, err = partnership.DecodeCatalogue(data)
		requireAt(t, want, err)
	}
	_, err := partnership.Own().Merge(&partnership.Catalogue{}) // so that Assess need not check Own
	require.NoError(t, err)
}

// TestMadeByHandQuestions: what is asked is made by hand too.
func TestMadeByHandQuestions(t *testing.T) {
	p, on := whole(t), day(t, "2026-03-01")
	for want, change := range map[string]partnership.PowerChange{
		"invalid /change/quota: from 1 to 1000000000":        {Quota: -1},
		"too-large /change/leave: 501 items":                 {Leave: many("a", 501)},
		"invalid /change/leave/1: “a a” cannot be":           {Leave: []string{"a", "a a"}},
		"invalid /change/votes/0/votes: from 0 to 1000000":   {Votes: []partnership.NewVotes{{Organization: "a", Votes: 1_000_001}}},
		"invalid /change/votes/0/organization: “” cannot be": {Votes: []partnership.NewVotes{{Votes: 1}}},
	} {
		_, _, err := p.PowerIf(on, change)
		requireOne(t, want, err)
	}
	for want, matter := range map[string]partnership.Matter{
		"invalid /matter/amount: out of range":     {Amount: -1},
		"too-large /matter/binds: 501 items":       {Binds: many("a", 501)},
		"invalid /matter/binds/0: “” cannot be":    {Binds: []string{""}},
		"invalid /matter/subject: “s s” cannot be": {Subject: "s s"},
	} {
		_, err := p.MayDecide(matter, on, on)
		requireOne(t, want, err)
	}
	_, err := p.MayDecide(partnership.Matter{Subject: "s", Amount: 3}, on, on)
	require.NoError(t, err)
}
