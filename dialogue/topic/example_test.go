package topic_test

import (
	"fmt"

	"github.com/samverkan/samverkan/dialogue/topic"
)

// An ask hides behind a telling.
func ExampleJudge() {
	text := "Vi berättar om handledarläget och vill gärna höra hur vi borde gå vidare."
	for _, o := range topic.Judge(topic.Item{Kind: topic.DialogueMeeting, Text: text}) {
		fmt.Println(o.Rule, o.Breach.Text().SV+":", text[o.From:o.To])
		fmt.Println("Skriv hellre:", o.Rewrite)
	}
	// Output:
	// DLG-203 ber om vägledning: höra hur vi borde
	// Skriv hellre: Vi berättar om handledarläget. Hur ser det ut hos er?
}

// One guard judges a whole agenda.
func ExampleGuard_Judge() {
	guard := topic.NewGuard()
	for _, item := range []topic.Item{
		{Kind: topic.DialogueMeeting, Text: "How we came to share a supervisor course"},
		{Kind: topic.DialogueMeeting, Text: "How could we reach more young people?"},
		{Kind: topic.Cafe, Text: "How could we reach more young people?"},
		{Kind: topic.OpenForum, Text: "Who will own this, and by when?"},
	} {
		objections := guard.Judge(item)
		fmt.Println(item.Kind, len(objections))
		for _, o := range objections {
			fmt.Println("  ", o.Rule, o.Says.EN)
		}
	}
	// Output:
	// dialogueMeeting 0
	// dialogueMeeting 1
	//    DLG-203 “How could we” asks how we should do. Tell instead what we do, and ask how it is back home.
	// cafe 0
	// openForum 1
	//    DLG-213 “Who will own” makes somebody responsible. Whoever wants to takes a question home; nobody is given a task here.
}

func ExampleRules() {
	for _, r := range topic.Rules()[2:5] {
		fmt.Println(r.ID, r.Title.SV, r.Seeds)
	}
	// Output:
	// DLG-203 Fråga aldrig hur ni ska göra [VOC-21 VOC-23 VOC-24]
	// DLG-204 Fråga aldrig om ni ska göra det ena eller det andra [VOC-21 VOC-23 VOC-24]
	// DLG-205 Fråga inte vad de förtroendevalda tycker att ni bör göra [VOC-21 VOC-23 VOC-24]
}

func ExampleMeetingKind_Purpose() {
	fmt.Println(topic.Cafe.Purpose().EN)
	// Output:
	// We gather around one specific question and help each other to find more alternatives.
}
