package validation_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
)

// What Decode refuses, a value made by hand is refused for: the same fault, at
// the same place, wherever the value is used.
func TestMadeByHandIsHeldToTheSame(t *testing.T) {
	const (
		invalid  = samverkan.CodeInvalid
		tooLarge = samverkan.CodeTooLarge
	)
	for name, c := range map[string]struct {
		change func(*validation.Validation)
		code   samverkan.Code
		at     string
	}{
		"a note that is no text":   {func(v *validation.Validation) { v.Ties[0].Text.SV = "sys\xffkon" }, invalid, "/ties/0/text/sv"},
		"reasons that are no text": {func(v *validation.Validation) { v.Log[8].Text.SV = "\xff" }, invalid, "/log/8/text/sv"},
		"a record that is no text": {func(v *validation.Validation) { v.Log[0].Record = "D\xff1" }, invalid, "/log/0/record"},
		"a title that is no text":  {func(v *validation.Validation) { v.Holders[0].Title.EN = "\xff" }, invalid, "/holders/0/title/en"},
		"reasons that are blank":   {func(v *validation.Validation) { v.Log[8].Text = both(" ") }, invalid, "/log/8/text"},
		"a purpose that is blank":  {func(v *validation.Validation) { v.Roles[0].Why = both("\t") }, invalid, "/roles/0/why"},
		"a long record":            {func(v *validation.Validation) { v.Log[0].Record = strings.Repeat("å", 101) }, tooLarge, "/log/0/record"},
		"a long code":              {func(v *validation.Validation) { v.Organizations[1].Code = strings.Repeat("0", 21) }, tooLarge, "/organizations/1/code"},
		"a long address":           {func(v *validation.Validation) { v.Occupations[0].Standard.Source = strings.Repeat("x", 501) }, tooLarge, "/occupations/0/standard/source"},
		"a long criterion": {func(v *validation.Validation) {
			v.Occupations[0].Outcomes[0].Criteria[1].Text.SV = strings.Repeat("x", 2001)
		}, tooLarge, "/occupations/0/outcomes/0/criteria/1/text/sv"},
		"51 criteria":            {func(v *validation.Validation) { v.Occupations[0].Outcomes[1].Criteria = criteria(51) }, tooLarge, "/occupations/0/outcomes/1/criteria"},
		"65 outcomes":            {func(v *validation.Validation) { v.Occupations[0].Outcomes = outcomes(65) }, tooLarge, "/occupations/0/outcomes"},
		"51 alignments":          {func(v *validation.Validation) { v.Occupations[0].Alignments = many(51, v.Occupations[0].Alignments[0]) }, tooLarge, "/occupations/0/alignments"},
		"201 competences":        {func(v *validation.Validation) { v.Assessors[0].Competences = many(201, v.Assessors[0].Competences[0]) }, tooLarge, "/assessors/0/competences"},
		"evidence of 501 things": {func(v *validation.Validation) { v.Log[1].Evidence.Covers = many(501, "c1") }, tooLarge, "/log/1/evidence/covers"},
		"1,001 removed counts":   {func(v *validation.Validation) { v.Removed[0].Counts = many(1001, v.Removed[0].Counts[0]) }, tooLarge, "/removed/0/counts"},
		"a negative count":       {func(v *validation.Validation) { v.Removed[0].Counts[0].Cases = -1 }, invalid, "/removed/0/counts/0/cases"},
		"a negative sum":         {func(v *validation.Validation) { v.Removed[0].Amount.From = -1 }, invalid, "/removed/0/amount/from"},
		"a removal of nothing":   {func(v *validation.Validation) { v.Removed[0].Cases = 0 }, invalid, "/removed/0/cases"},
		"an entry below all":     {func(v *validation.Validation) { v.Log[6].Entry = -1 }, invalid, "/log/6/entry"},
		"a low floor":            {func(v *validation.Validation) { v.Floor = 2 }, invalid, "/floor"},
		"a course of no days":    {func(v *validation.Validation) { v.Courses[0].Days = 0 }, invalid, "/courses/0/days"},
		"a capacity below all":   {func(v *validation.Validation) { v.Capacities[0].Number = -1 }, invalid, "/capacities/0/number"},
		"too dear":               {func(v *validation.Validation) { v.Courses[0].Price.To = 1_000_000_000_000_001 }, invalid, "/courses/0/price/to"},
		"a correction to no event": {func(v *validation.Validation) {
			v.Log[6].Instead = &validation.Event{On: day("2027-01-04"), Case: "k1"}
		}, invalid, "/log/6/instead/what"},
		"a correction to another": {func(v *validation.Validation) { v.Log[7].Instead.What = "danced" }, invalid, "/log/7/instead/what"},
		"a correction of itself":  {func(v *validation.Validation) { v.Log[7].Instead = &v.Log[7] }, tooLarge, "/log/7" + strings.Repeat("/instead", 62)},
		"no such exit":            {func(v *validation.Validation) { v.Removed[0].Counts[0].Exit = "fled" }, invalid, "/removed/0/counts/0/exit"},
		"no such phase":           {func(v *validation.Validation) { v.Pipelines[0].Stages[0].Phase = "lunch" }, invalid, "/pipelines/0/stages/0/phase"},
		"no such framework":       {func(v *validation.Validation) { v.Occupations[0].Alignments[0].Scheme = "eqf" }, invalid, "/occupations/0/alignments/0/scheme"},
		"a quality of no day":     {func(v *validation.Validation) { v.Quality[0].On = samverkan.Date{} }, invalid, "/quality/0/on"},
		"a removal of no day":     {func(v *validation.Validation) { v.Removed[0].On = samverkan.Date{} }, invalid, "/removed/0/on"},
		"an entry of no day":      {func(v *validation.Validation) { v.Log[4].On = samverkan.Date{} }, invalid, "/log/4/on"},
		"a cost of no day":        {func(v *validation.Validation) { v.Costs[0].On = samverkan.Date{} }, invalid, "/costs/0/on"},
		"approved backwards": {func(v *validation.Validation) {
			v.Assessors[0].Competences[0].Period = between("2029-01-01", "2028-01-01")
		}, invalid, "/assessors/0/competences/0/to"},
		"a candidate with a space": {func(v *validation.Validation) { v.Ties[0].Candidate = "K 9" }, invalid, "/ties/0/candidate"},
		"a group with a space":     {func(v *validation.Validation) { v.Groupings[0].ID = "k ön" }, invalid, "/groupings/0/id"},
		"an owner with a space":    {func(v *validation.Validation) { v.Pipelines[0].Stages[1].Owner = "g h" }, invalid, "/pipelines/0/stages/1/owner"},
	} {
		t.Run(name, func(t *testing.T) {
			v, err := validation.Decode([]byte(sound()))
			require.NoError(t, err)
			c.change(v)
			_, err = v.Assess(validation.Options{On: day("2027-03-01")})
			f := oneFault(t, err)
			require.Equal(t, c.code, f.Code)
			require.Equal(t, c.at, f.At)
			wholeFault(t, f)
			data, err := v.Encode()
			if err != nil {
				return // what is no text cannot be written
			}
			_, err = validation.Decode(data)
			read := oneFault(t, err)
			require.Equal(t, []any{f.Code, f.At, f.Text}, []any{read.Code, read.At, read.Text})
		})
	}
}

func many[T any](n int, of T) []T {
	out := make([]T, n)
	for i := range out {
		out[i] = of
	}
	return out
}

func criteria(n int) []validation.Criterion {
	out := make([]validation.Criterion, n)
	for i := range out {
		out[i] = validation.Criterion{ID: "x" + itoa(i), Text: both("x")}
	}
	return out
}

func outcomes(n int) []validation.LearningOutcome {
	out := make([]validation.LearningOutcome, n)
	for i := range out {
		out[i] = validation.LearningOutcome{ID: "o" + itoa(i), Name: both("x")}
	}
	out[1].Criteria = []validation.Criterion{{ID: "c1", Text: both("x")}, {ID: "c2", Text: both("x")}}
	return out
}

// So is an event that is applied: nothing gets into a log that the log is then
// refused for.
func TestMadeByHandEvents(t *testing.T) {
	c := play(t, judging())
	evidenceOf := func(id string, covers []string) func(*validation.Event) {
		return evidence(id, validation.Interview, covers...)
	}
	for name, x := range map[string]struct {
		e    validation.Event
		code samverkan.Code
		at   string
	}{
		"no text":              {event("2027-01-07", validation.Withdrew, "k1", func(e *validation.Event) { e.Text.SV = "\xff" }), samverkan.CodeInvalid, "/text/sv"},
		"a blank text":         {event("2027-01-07", validation.Referred, "k1", says(" ")), samverkan.CodeInvalid, "/text"},
		"a long record":        {event("2027-01-07", validation.Applied, "k2", record(strings.Repeat("x", 101))), samverkan.CodeTooLarge, "/record"},
		"too much evidence":    {event("2027-01-07", validation.EvidenceAdded, "k1", evidenceOf("u9", many(501, "o1"))), samverkan.CodeTooLarge, "/evidence/covers"},
		"evidence of a space":  {event("2027-01-07", validation.EvidenceAdded, "k1", evidenceOf("u 9", []string{"o1"})), samverkan.CodeInvalid, "/evidence/id"},
		"no day":               {event("", validation.Withdrew, "k1"), samverkan.CodeInvalid, "/on"},
		"a negative entry":     {event("2027-01-07", validation.Corrected, "k1", corrects(-1)), samverkan.CodeInvalid, "/entry"},
		"corrected to nothing": {event("2027-01-07", validation.Corrected, "k1", corrects(1, event("2027-01-01", "", "k1"))), samverkan.CodeInvalid, "/instead/what"},
		"a day in it":          {event("2027-01-07", validation.Corrected, "k1", corrects(1, event("", validation.Applied, "k1"))), samverkan.CodeInvalid, "/instead/on"},
		"a record in it":       {event("2027-01-07", validation.Corrected, "k1", corrects(1, event("2027-01-01", validation.Applied, "k1", record("\xff")))), samverkan.CodeInvalid, "/instead/record"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := c.Apply(x.e)
			f := oneFault(t, err)
			require.Equal(t, x.code, f.Code)
			require.Equal(t, x.at, f.At)
			wholeFault(t, f)
		})
	}
}

// And so is a removal: what it says stands in the document that is left.
func TestMadeByHandRemovals(t *testing.T) {
	v := partly(event("2027-02-01", validation.Applied, "k1b"), event("2027-02-02", validation.Withdrew, "k1b"))
	for name, x := range map[string]struct {
		decision string
		code     samverkan.Code
	}{
		"no text": {"GB \xff", samverkan.CodeInvalid},
		"long":    {strings.Repeat("x", 101), samverkan.CodeTooLarge},
	} {
		d := disposal("k1", "k1b")
		d.Decision = x.decision
		_, _, err := v.Remove(d)
		f := oneFault(t, err)
		require.Equal(t, x.code, f.Code, name)
		require.Equal(t, "/decision", f.At, name)
	}
}
