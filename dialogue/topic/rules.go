package topic

import "github.com/samverkan/samverkan"

// rule is one rule of the guard.
type rule struct {
	info   samverkan.RuleInfo
	breach Breach
	kinds  kinds // where it holds
	says   samverkan.Text
}

// The places of the rules that the code itself names.
const (
	ruleDecide = 0
	ruleIdeas  = 1
	ruleSteer  = 6
	ruleDaily  = 8
	rulePerson = 15
	ruleThing  = 16
)

// rules returns the rules of the guard, by ID.
func rules() []rule {
	const atRest = inDialogue | inCafe | inForum
	guiding := []string{"VOC-21", "VOC-23", "VOC-24"}
	deciding := []string{"VOC-05", "VOC-21"}
	undemanding := []string{"VOC-21", "INNO-08"}
	single := []string{"VOC-13", "VOC-22"}
	return []rule{
		{
			samverkan.RuleInfo{ID: "DLG-201", Seeds: undemanding, Title: samverkan.Text{
				SV: "Punkten är inte till för beslut", EN: "The item is not there for a decision",
			}},
			Decision, atRest,
			samverkan.Text{SV: "Punkten är anmäld för beslut. På ett möte av slaget {kind} fattas inga beslut.", EN: "The item is declared for a decision. No decisions are taken at a meeting of the kind {kind}."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-202", Seeds: []string{"VOC-23", "VOC-28"}, Title: samverkan.Text{
				SV: "Idéer samlas på ett dialogcafé, inte på ett dialogmöte", EN: "Ideas are gathered at a café, not at a dialogue meeting",
			}},
			Direction, inDialogue,
			samverkan.Text{SV: "Punkten är anmäld för att samla idéer. Det hör hemma på ett dialogcafé.", EN: "The item is declared for gathering ideas. That belongs in a dialogue café."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-203", Seeds: guiding, Title: samverkan.Text{
				SV: "Fråga aldrig hur ni ska göra", EN: "Never ask how you should do",
			}},
			Direction, inDialogue,
			samverkan.Text{SV: "”{words}” frågar hur vi ska göra. Berätta i stället vad vi gör och fråga hur det är hemma hos dem.", EN: "“{words}” asks how we should do. Tell instead what we do, and ask how it is back home."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-204", Seeds: guiding, Title: samverkan.Text{
				SV: "Fråga aldrig om ni ska göra det ena eller det andra", EN: "Never ask whether you should do one thing or the other",
			}},
			Direction, inDialogue,
			samverkan.Text{SV: "”{words}” frågar vilken väg vi ska välja. Det är inte ett politiskt uppdrag att välja den.", EN: "“{words}” asks which way we should choose. Choosing it is not a political assignment."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-205", Seeds: guiding, Title: samverkan.Text{
				SV: "Fråga inte vad de förtroendevalda tycker att ni bör göra", EN: "Do not ask what elected representatives think you should do",
			}},
			Direction, inDialogue,
			samverkan.Text{SV: "”{words}” frågar vad de förtroendevalda tycker om vårt arbete. Fråga hellre om deras egna organisationer.", EN: "“{words}” asks what elected representatives think of our work. Ask about their own organizations instead."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-206", Seeds: guiding, Title: samverkan.Text{
				SV: "Be inte om råd, synpunkter eller vägledning", EN: "Do not ask for advice, views or guidance",
			}},
			Direction, inDialogue,
			samverkan.Text{SV: "”{words}” ber om vägledning. De förtroendevalda kan inte ge den, för arbetet är inget politiskt uppdrag.", EN: "“{words}” asks for guidance. Elected representatives cannot give it, since the work is not a political assignment."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-207", Seeds: guiding, Title: samverkan.Text{
				SV: "Be inte de förtroendevalda att styra arbetet", EN: "Do not ask elected representatives to steer the work",
			}},
			Direction, inDialogue,
			samverkan.Text{SV: "”{words}” ber de förtroendevalda att styra arbetet. Låt dem lyssna och tänka på det egna hemma.", EN: "“{words}” asks elected representatives to steer the work. Let them listen and think of their own at home."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-208", Seeds: []string{"VOC-23", "VOC-26", "VOC-28"}, Title: samverkan.Text{
				SV: "Fråga efter idéer på ett dialogcafé, inte på ett dialogmöte", EN: "Ask for ideas at a café, not at a dialogue meeting",
			}},
			Direction, inDialogue,
			samverkan.Text{SV: "”{words}” söker lösningar. Det passar på ett dialogcafé; på ett dialogmöte berättar vi.", EN: "“{words}” looks for solutions. That suits a dialogue café; at a dialogue meeting we tell."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-209", Seeds: []string{"VOC-13", "VOC-21"}, Title: samverkan.Text{
				SV: "Det dagliga arbetet leds inte av förtroendevalda", EN: "Daily work is not led by elected representatives",
			}},
			Direction, inDialogue | inCafe | inSeminar,
			samverkan.Text{SV: "”{words}” ber de förtroendevalda att leda det dagliga arbetet. Det gör cheferna där arbetet utförs.", EN: "“{words}” asks elected representatives to lead daily work. The managers on the spot do that."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-211", Seeds: deciding, Title: samverkan.Text{
				SV: "Inget beslut och inget godkännande", EN: "No decision and no approval",
			}},
			Decision, atRest,
			samverkan.Text{SV: "”{words}” gäller ett beslut. På ett möte av slaget {kind} fattas inga beslut.", EN: "“{words}” is about a decision. No decisions are taken at a meeting of the kind {kind}."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-212", Seeds: deciding, Title: samverkan.Text{
				SV: "Ingen omröstning", EN: "No vote",
			}},
			Decision, atRest,
			samverkan.Text{SV: "”{words}” är en omröstning. Här talar vi med varandra och räknar inga röster.", EN: "“{words}” is a vote. Here we talk with each other and count no votes."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-213", Seeds: undemanding, Title: samverkan.Text{
				SV: "Ingen pekas ut som ansvarig", EN: "Nobody is made responsible",
			}},
			Decision, atRest,
			samverkan.Text{SV: "”{words}” lägger ansvar på någon. Den som vill går hem med en egen fråga; ingen får ett uppdrag här.", EN: "“{words}” makes somebody responsible. Whoever wants to takes a question home; nobody is given a task here."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-214", Seeds: undemanding, Title: samverkan.Text{
				SV: "Ingen sista dag", EN: "No deadline",
			}},
			Decision, atRest,
			samverkan.Text{SV: "”{words}” sätter en sista dag. Mötet ställer inga krav.", EN: "“{words}” sets a deadline. The meeting makes no demands."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-215", Seeds: undemanding, Title: samverkan.Text{
				SV: "Inga löften krävs", EN: "No promises are asked for",
			}},
			Decision, atRest,
			samverkan.Text{SV: "”{words}” ber om ett löfte. Mötet kräver inga löften och inga pengar.", EN: "“{words}” asks for a promise. The meeting asks for no promises and no money."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-216", Seeds: undemanding, Title: samverkan.Text{
				SV: "Ingen ställs till svars", EN: "Nobody is held to account",
			}},
			Decision, atRest,
			samverkan.Text{SV: "”{words}” ställer någon till svars. Mötet är kravlöst.", EN: "“{words}” holds somebody to account. The meeting makes no demands."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-221", Seeds: single, Title: samverkan.Text{
				SV: "Inte om en enskild person eller enhet", EN: "Not about a single person or unit",
			}},
			Detail, inDialogue,
			samverkan.Text{SV: "”{words}” gäller en enskild person eller enhet. Berätta om det som ni gör tillsammans.", EN: "“{words}” is about a single person or unit. Tell about what you do together."},
		},
		{
			samverkan.RuleInfo{ID: "DLG-222", Seeds: single, Title: samverkan.Text{
				SV: "Inte om scheman, fakturor, lokaler och inloggningar", EN: "Not about rotas, invoices, rooms and log-ins",
			}},
			Detail, inDialogue,
			samverkan.Text{SV: "”{words}” är en fråga för driften. Berätta om det som ni gör tillsammans.", EN: "“{words}” is a matter for operations. Tell about what you do together."},
		},
	}
}

// Rules returns the rules of the guard with their titles and seeds, by ID.
func Rules() []samverkan.RuleInfo {
	all := rules()
	out := make([]samverkan.RuleInfo, len(all))
	for i, r := range all {
		out[i] = r.info
	}
	return out
}
