package eventlog

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// What says what an event of a log means at a stage of a pipeline.
type What string

// What events mean.
const (
	// Queued: the case waits at the stage.
	Queued What = "queued"
	// Started: the work at the stage began.
	Started What = "started"
	// Passed, Partly, Failed, Withdrawn, Referred: the stage came to that result.
	Passed    What = What(pipeline.Passed)
	Partly    What = What(pipeline.Partly)
	Failed    What = What(pipeline.Failed)
	Withdrawn What = What(pipeline.Withdrawn)
	Referred  What = What(pipeline.Referred)
	// Nothing: the event says nothing about the pipeline.
	Nothing What = "nothing"
)

func whatWords() []choice.Of[What] {
	out := []choice.Of[What]{
		{Is: Queued, Text: samverkan.Text{SV: "väntar", EN: "queued"}},
		{Is: Started, Text: samverkan.Text{SV: "påbörjat", EN: "started"}},
	}
	for _, r := range pipeline.Result("").Choices() {
		out = append(out, choice.Of[What]{Is: What(r), Text: pipeline.Result(r).Text()})
	}
	return append(out, choice.Of[What]{Is: Nothing, Text: samverkan.Text{SV: "inget", EN: "nothing"}})
}

// Choices lists what events mean.
func (What) Choices() []string { return choice.Codes(whatWords()) }

// Text returns what people call it.
func (w What) Text() samverkan.Text { return choice.Text(whatWords(), w) }

// result reports whether it is a result of a stage.
func (w What) result() bool { return w != Queued && w != Started && w != Nothing }

// Meaning says what the events of an activity mean.
type Meaning struct {
	// The activity, as the log has it.
	Activity string
	// What became of it, as the log has it, such as "complete"; left out: whatever
	// became of it. A meaning with a transition comes before one without.
	Transition string
	// The ID of the stage; left out for Nothing.
	Stage string
	// What the event means there.
	What What
}

// Mapping says what the events of a log mean in a pipeline. An event with an
// activity that it does not name is a deviation.
type Mapping []Meaning

// MaxMeanings is how many meanings a mapping has at most.
const MaxMeanings = 10_000

// Check returns Faults: stages that the pipeline has not, and meanings that
// contradict each other.
func (m Mapping) Check(p *pipeline.Pipeline) error {
	var faults samverkan.Faults
	if len(m) > MaxMeanings {
		return samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Listan har {n} poster. Den får ha högst {most}.",
			EN: "The list has {n} entries. It may have {most} at most.",
		}, samverkan.Int("n", len(m)), samverkan.Int("most", MaxMeanings))}
	}
	seen := make(map[Meaning]int, len(m))
	for i, x := range m {
		at := place("", i)
		if x.Activity == "" {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/activity", samverkan.Text{
				SV: "Aktiviteten saknas. Skriv den som den står i loggen.",
				EN: "The activity is missing. Write it as it stands in the log.",
			}))
		}
		known := false
		for _, w := range whatWords() {
			known = known || w.Is == x.What
		}
		if !known {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/what", samverkan.Text{
				SV: "Här står ”{value}”. Det ska vara ett av {choices}.",
				EN: "Found “{value}”. It must be one of {choices}.",
			}, samverkan.Quoted("value", string(x.What)), samverkan.Str("choices", strings.Join(x.What.Choices(), ", "))))
		}
		if stageOf(p, x.Stage) == nil && x.What != Nothing {
			faults.Add(samverkan.Wrong(samverkan.CodeUnknown, at+"/stage", samverkan.Text{
				SV: "Vägen har inget steg ”{id}”.", EN: "The pipeline has no stage “{id}”.",
			}, samverkan.Quoted("id", x.Stage)))
		}
		key := Meaning{Activity: x.Activity, Transition: x.Transition}
		if first, again := seen[key]; again {
			faults.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "”{activity}” har fått sin mening redan vid {first}.",
				EN: "“{activity}” has its meaning at {first} already.",
			}, samverkan.Quoted("activity", x.Activity), samverkan.Str("first", place("", first))))
			continue
		}
		seen[key] = i
	}
	return faults.Err()
}

// stageOf returns a stage of a pipeline, nil if it has none of that ID.
func stageOf(p *pipeline.Pipeline, id string) *pipeline.Stage {
	for i := range p.Stages {
		if p.Stages[i].ID == id {
			return &p.Stages[i]
		}
	}
	return nil
}
