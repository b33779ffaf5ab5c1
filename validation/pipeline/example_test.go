package pipeline_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// A region lets supplementary training go round without a bound. The proof
// shows it with a walk.
func Example() {
	p := pipeline.Standard()
	steps := p.Stages[2].Steps
	p.Stages[2].Steps = []pipeline.Step{steps[0], {On: pipeline.Partly, To: "training"}, steps[3], steps[4]}
	proof, err := p.Prove()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, x := range proof.Problems {
		fmt.Println(x.Says.SV)
		fmt.Println(x.Next.SV)
		for _, m := range x.Path {
			fmt.Println(" ", m.Stage, m.On, m.To)
		}
	}
	// Output:
	// Ett ärende kan gå runt hur många gånger som helst: bedömning → komplettering → bedömning.
	// Sätt en gräns (”atMost”) på en av vägarna runt, och en väg efter den för den som har nått gränsen.
	//   mapping passed documentation
	//   documentation passed assessment
}

func ExampleStandard() {
	p := pipeline.Standard()
	for _, a := range p.Acts {
		fmt.Println(a.Name.SV+":", a.Owner.SV)
	}
	// Output:
	// inledande kartläggning: hemkommunen
	// validering: utbildningsanordnaren
}

func ExamplePipeline_Describe() {
	p := pipeline.Standard()
	fmt.Print(p.Describe(samverkan.SV))
	// Output:
	// Kartläggning och validering
	// Inledande kartläggning (inledande kartläggning, kartläggning): här börjar ärendet
	//   klart → dokumentation
	// Dokumentation (validering, dokumentation)
	//   klart → bedömning
	// Bedömning (validering, bedömning)
	//   klart → bevis
	//   delvis → komplettering, högst tre gånger
	//   delvis → del av bevis
	//   inte godkänt → dokumentation, högst en gång
	//   inte godkänt → hänvisad vidare
	// Bevis (validering, certifiering)
	//   klart → bevis utfärdat
	// Komplettering (validering, komplettering)
	//   klart → bedömning
	//   inte godkänt → del av bevis
	// I varje steg som inte säger annat
	//   avbrutet → avbrott
	//   hänvisat vidare → hänvisad vidare
}

func ExamplePipeline_Prove() {
	p := pipeline.Standard()
	proof, err := p.Prove()
	fmt.Println(proof.Holds, proof.States, err)
	p.Stages[2].Assessors = 0
	proof, _ = p.Prove()
	fmt.Println(proof.Holds, proof.Problems[0].Says.EN)
	// Output:
	// true 21 <nil>
	// false A case can end with “certified” without an assessor having judged.
}

func ExampleNewProver() {
	p := pipeline.Standard()
	prover, err := pipeline.NewProver(&p)
	if err != nil {
		fmt.Println(err)
		return
	}
	for !prover.Step(80) {
		fmt.Println(prover.Progress())
	}
	fmt.Println(prover.Result().Holds)
	// Output:
	// 96 494
	// true
}

func ExamplePipeline_Begin() {
	p := pipeline.Standard()
	w := p.Begin()
	for _, r := range []pipeline.Result{pipeline.Passed, pipeline.Passed, pipeline.Partly, pipeline.Passed, pipeline.Passed, pipeline.Passed} {
		w, _ = w.Next(r)
	}
	exit, ended := w.Ended()
	fmt.Println(w.At(), exit.Kind, ended)
	fmt.Println(w.Visits("assessment"), "assessments,", w.Times("assessment", 1), "of them in part")
	// Output:
	// certified certified true
	// 2 assessments, 1 of them in part
}

func ExampleWalk_Next() {
	p := pipeline.Standard()
	_, err := p.Begin().Next(pipeline.Failed)
	fmt.Println(samverkan.FaultsOf(err)[0].Text.SV)
	fmt.Println(p.Begin().Results())
	// Output:
	// ”inledande kartläggning” har ingen väg vidare vid ”inte godkänt”. Det som leder vidare härifrån är ”klart” (passed), ”avbrutet” (withdrawn) och ”hänvisat vidare” (referred).
	// [passed withdrawn referred]
}

func ExampleWalk_Follow() {
	p := pipeline.Standard()
	p.Stages[2].Steps = p.Stages[2].Steps[:2]
	proof, _ := p.Prove()
	x := proof.Problems[0]
	w, _ := p.Begin().Follow(x.Path)
	fmt.Println(x.Kind, "after", len(x.Path), "moves at", w.At())
	fmt.Println(w.Results())
	// Output:
	// deadEnd after 8 moves at assessment
	// [passed withdrawn referred]
}
