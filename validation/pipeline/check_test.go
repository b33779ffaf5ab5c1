package pipeline_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/strictjson"
	"github.com/samverkan/samverkan/validation/pipeline"
)

func TestCheck(t *testing.T) {
	p := pipeline.Standard()
	require.NoError(t, p.Check())
	appeal := pipeline.Appeal{Law: samverkan.Same("20 §"), To: samverkan.Same("the court"), Days: 21}
	for _, c := range []struct {
		name   string
		change func(p *pipeline.Pipeline)
		code   samverkan.Code
		want   string // the beginning of the first fault, in English, with the place
	}{
		{"nothing", func(p *pipeline.Pipeline) { *p = pipeline.Pipeline{} }, "invalid", "at /acts: The list is empty."},
		{"no exit", func(p *pipeline.Pipeline) { p.Exits = nil }, "invalid", "at /exits: The list is empty."},
		{"too many stages", func(p *pipeline.Pipeline) { p.Stages = make([]pipeline.Stage, 61) }, "too-large", "at /stages: The list has 61 entries. It may have 60 at most."},
		{"too many exits", func(p *pipeline.Pipeline) { p.Exits = make([]pipeline.Exit, 21) }, "too-large", "at /exits: The list has 21 entries."},
		{"too many acts", func(p *pipeline.Pipeline) { p.Acts = make([]pipeline.Act, 21) }, "too-large", "at /acts: The list has 21 entries."},
		{"too many steps", func(p *pipeline.Pipeline) { p.Stages[1].Steps = make([]pipeline.Step, 21) }, "too-large", "at /stages/1/steps: The list has 21 entries."},
		{"too many anywhere", func(p *pipeline.Pipeline) { p.Anywhere = make([]pipeline.Step, 21) }, "too-large", "at /anywhere: The list has 21 entries."},
		{"no ID", func(p *pipeline.Pipeline) { p.ID = "a b" }, "invalid", "at /id: “a b” is not an ID."},
		{"a hyphen first", func(p *pipeline.Pipeline) { p.ID = "-a" }, "invalid", "at /id: “-a” is not an ID."},
		{"a long ID", func(p *pipeline.Pipeline) { p.ID = strings.Repeat("a", 65) }, "invalid", "at /id: “" + strings.Repeat("a", 60) + "…” is not an ID."},
		{"no name", func(p *pipeline.Pipeline) { p.Name = samverkan.Same(" ") }, "invalid", "at /name: The text is empty."},
		{"bad bytes", func(p *pipeline.Pipeline) { p.Stages[0].Name.EN = "\xff" }, "invalid", "at /stages/0/name/en: The text “\uFFFD” is not valid UTF-8."},
		{"a long text", func(p *pipeline.Pipeline) { p.Acts[0].Law.SV = strings.Repeat("å", 2001) }, "too-large", "at /acts/0/law/sv: The text has 2,001 characters."},
		{"an act twice", func(p *pipeline.Pipeline) { p.Acts[1].ID = "mapping" }, "conflict", "at /acts/1/id: The ID “mapping” stands at /acts/0 already."},
		{"no kind of act", func(p *pipeline.Pipeline) { p.Acts[0].Kind = "x" }, "invalid", "at /acts/0/kind: Found “x”. It must be one of initialMapping, validation, other."},
		{"no owner of the act", func(p *pipeline.Pipeline) { p.Acts[0].Owner = samverkan.Text{} }, "invalid", "at /acts/0/owner: The text is empty."},
		{"an appeal without a law", func(p *pipeline.Pipeline) { a := appeal; a.Law = samverkan.Text{}; p.Acts[1].Appeal = &a }, "invalid", "at /acts/1/appeal/law: Here is an appeal but no law that gives it."},
		{"an appeal to nobody", func(p *pipeline.Pipeline) { a := appeal; a.To = samverkan.Text{}; p.Acts[1].Appeal = &a }, "invalid", "at /acts/1/appeal/to: The text is empty."},
		{"an appeal in no time", func(p *pipeline.Pipeline) { a := appeal; a.Days = -1; p.Acts[1].Appeal = &a }, "invalid", "at /acts/1/appeal/days: Found −1. It can be 0 to 3,650."},
		{"no start", func(p *pipeline.Pipeline) { p.Start = "" }, "unknown", "at /start: “” is not in “stages”."},
		{"an unknown start", func(p *pipeline.Pipeline) { p.Start = "x" }, "unknown", "at /start: “x” is not in “stages”."},
		{"begins with the end", func(p *pipeline.Pipeline) { p.Start = "part" }, "conflict", "at /start: “part” is an exit. A case begins at a stage."},
		{"a stage twice", func(p *pipeline.Pipeline) { p.Stages[3].ID = "mapping" }, "conflict", "at /stages/3/id: The ID “mapping” stands at /stages/0 already. Each ID may stand once; stages and exits share them."},
		{"an exit as a stage", func(p *pipeline.Pipeline) { p.Exits[2].ID = "mapping" }, "conflict", "at /exits/2/id: The ID “mapping” stands at /stages/0 already."},
		{"no name of an exit", func(p *pipeline.Pipeline) { p.Exits[0].Name = samverkan.Text{} }, "invalid", "at /exits/0/name: The text is empty."},
		{"no kind of exit", func(p *pipeline.Pipeline) { p.Exits[0].Kind = "" }, "invalid", "at /exits/0/kind: Found “”. It must be one of certified, partial, withdrawn, referred."},
		{"no phase", func(p *pipeline.Pipeline) { p.Stages[0].Phase = "x" }, "invalid", "at /stages/0/phase: Found “x”. It must be one of identification, documentation, assessment, certification."},
		{"an unknown act", func(p *pipeline.Pipeline) { p.Stages[0].Act = "x" }, "unknown", "at /stages/0/act: “x” is not in “acts”."},
		{"nobody works", func(p *pipeline.Pipeline) { p.Stages[0].Owner = "" }, "invalid", "at /stages/0/owner: “” is not an ID."},
		{"three assessors", func(p *pipeline.Pipeline) { p.Stages[2].Assessors = 3 }, "invalid", "at /stages/2/assessors: Found 3. It can be 0 to 2."},
		{"assessors of documents", func(p *pipeline.Pipeline) { p.Stages[1].Assessors = 1 }, "conflict", "at /stages/1/assessors: The stage has one assessor but belongs to documentation."},
		{"assessors of training", func(p *pipeline.Pipeline) { p.Stages[4].Assessors = 2 }, "conflict", "at /stages/4/assessors: The stage has two assessors but belongs to no phase."},
		{"promised before", func(p *pipeline.Pipeline) { p.Stages[1].PromisedDays = -1 }, "invalid", "at /stages/1/promisedDays: Found −1."},
		{"training with a phase", func(p *pipeline.Pipeline) { p.Stages[1].Training = true }, "conflict", "at /stages/1/phase: The stage is supplementary training and has the phase “documentation”."},
		{"no result", func(p *pipeline.Pipeline) { p.Stages[1].Steps[0].On = "done" }, "invalid", "at /stages/1/steps/0/on: Found “done”. It must be one of passed, partly, failed, withdrawn, referred."},
		{"a step to nowhere", func(p *pipeline.Pipeline) { p.Stages[1].Steps[0].To = "x" }, "unknown", "at /stages/1/steps/0/to: “x” is not in “stages, exits”."},
		{"anywhere to nowhere", func(p *pipeline.Pipeline) { p.Anywhere[1].To = "" }, "unknown", "at /anywhere/1/to: “” is not in “stages, exits”."},
		{"too many times", func(p *pipeline.Pipeline) { p.Stages[2].Steps[1].AtMost = 21 }, "invalid", "at /stages/2/steps/1/atMost: Found 21. It can be 0 to 20."},
		{"less than never", func(p *pipeline.Pipeline) { p.Stages[2].Steps[1].AtMost = -1 }, "invalid", "at /stages/2/steps/1/atMost: Found −1."},
		{"never reached", func(p *pipeline.Pipeline) { p.Stages[2].Steps[1].AtMost = 0 }, "conflict", "at /stages/2/steps/2: Nobody comes here: the step before, at /stages/2/steps/1, is for the same result (“partly passed”) and has no bound."},
		{"never reached anywhere", func(p *pipeline.Pipeline) { p.Anywhere = append(p.Anywhere, p.Anywhere[0]) }, "conflict", "at /anywhere/2: Nobody comes here: the step before, at /anywhere/0,"},
	} {
		p := pipeline.Standard()
		c.change(&p)
		err := p.Check()
		require.Error(t, err, c.name)
		faults := err.(samverkan.Faults) //nolint:errorlint // what Check promises
		require.Equal(t, c.code, faults[0].Code, c.name)
		require.True(t, strings.HasPrefix(faults[0].Error(), c.want), "%s: %v", c.name, faults[0])
		require.NotContains(t, err.Error(), "{", c.name)
		_, err = p.Prove()
		require.Equal(t, faults, err, c.name)
		w := p.Begin()
		require.Empty(t, w.At(), c.name)
		_, fault := w.Next(pipeline.Passed)
		require.Equal(t, faults[0], fault, c.name)
	}
	p.Acts[1].Appeal = &appeal
	require.NoError(t, p.Check())
}

// Faults come together, up to as many as a form shows.
func TestCheckAll(t *testing.T) {
	p := pipeline.Standard()
	p.Start, p.Exits[0].Name, p.Stages[4].Act = "x", samverkan.Text{}, "x"
	var faults samverkan.Faults
	require.ErrorAs(t, p.Check(), &faults)
	require.Len(t, faults, 3)
	p.Stages = make([]pipeline.Stage, pipeline.MaxStages)
	require.ErrorAs(t, p.Check(), &faults)
	require.Len(t, faults, samverkan.MaxFaults)
}

// document holds pipelines as the validation's document does.
type document struct {
	Pipelines []pipeline.Pipeline `json:"pipelines"`
}

func TestDocument(t *testing.T) {
	p := pipeline.Standard()
	p.Acts[1].Appeal = &pipeline.Appeal{Law: samverkan.Same("20 §"), To: samverkan.Same("the court"), Days: 21}
	for i := range 40 {
		d := document{[]pipeline.Pipeline{p, made([]byte(strconv.Itoa(i)+" are bytes for a pipeline of this number"), i%4)}}
		data, err := canonical.Encode(d)
		require.NoError(t, err)
		var back document
		faults := strictjson.Decode(data, &back, strictjson.Limits{})
		require.Empty(t, faults.Error())
		require.Empty(t, cmp.Diff(d, back))
	}
	data, err := canonical.Encode(document{[]pipeline.Pipeline{p}})
	require.NoError(t, err)
	// What Check finds stands at its place in the whole document.
	faults := strictjson.Decode([]byte(strings.Replace(string(data), `"start":"mapping"`, `"start":"part"`, 1)), &document{}, strictjson.Limits{})
	require.Len(t, faults, 1)
	require.Equal(t, "/pipelines/0/start", faults[0].At)
	// The tags hold the same limits as the constants.
	for _, c := range []struct {
		at   string
		most int
	}{{"/stages", pipeline.MaxStages}, {"/exits", pipeline.MaxExits}, {"/acts", pipeline.MaxActs}, {"/anywhere", pipeline.MaxSteps}} {
		name := strings.TrimPrefix(c.at, "/")
		long := `{"pipelines":[{"` + name + `":[` + strings.TrimSuffix(strings.Repeat("{},", c.most+1), ",") + `]}]}`
		faults := strictjson.Decode([]byte(long), &document{}, strictjson.Limits{})
		require.Contains(t, faults.Error(), "/pipelines/0"+c.at, c.at)
		found := false
		for _, f := range faults {
			found = found || f.Code == samverkan.CodeTooLarge && strings.HasPrefix(f.At, "/pipelines/0"+c.at)
		}
		require.True(t, found || len(faults) == samverkan.MaxFaults, c.at)
	}
}

func TestWords(t *testing.T) {
	text := func(choices []string, text func(string) samverkan.Text) {
		require.NotEmpty(t, choices)
		for _, c := range choices {
			require.NotEmpty(t, text(c).SV)
			require.NotEmpty(t, text(c).EN)
		}
	}
	text(pipeline.Phase("").Choices(), func(s string) samverkan.Text { return pipeline.Phase(s).Text() })
	text(pipeline.ExitKind("").Choices(), func(s string) samverkan.Text { return pipeline.ExitKind(s).Text() })
	text(pipeline.Result("").Choices(), func(s string) samverkan.Text { return pipeline.Result(s).Text() })
	text(pipeline.ActKind("").Choices(), func(s string) samverkan.Text { return pipeline.ActKind(s).Text() })
	text(pipeline.ProblemKind("").Choices(), func(s string) samverkan.Text { return pipeline.ProblemKind(s).Text() })
	require.Equal(t, "ingen fas", pipeline.NoPhase.Text().SV)
	require.Equal(t, samverkan.Same("x"), pipeline.Phase("x").Text())
}
