package partnership

import "github.com/samverkan/samverkan"

// Own returns our catalogue: 36 factors, ten of them gates. Each statement is
// one thing, and a higher answer is better. Sources names the dimensions of
// established instruments that ask about the same: the Wilder Collaboration
// Factors Inventory, PSAT, the Nuffield Partnership Assessment Tool (PAT),
// VicHealth's Partnerships Analysis Tool, PARTNER, Finsam's indicators, CAF,
// ISO 44001, collective impact (CI), and the literature by author.
func Own() *Catalogue {
	always := []Phase{Before, Running, Evaluation, Closing}
	fromStart := []Phase{Running, Evaluation, Closing}
	late := []Phase{Evaluation, Closing}
	last := []Phase{Closing}
	early := []Phase{Before, Running}
	return &Catalogue{
		Schema:  CatalogueSchema,
		Name:    samverkan.Text{SV: "Samverkans framgångsfaktorer", EN: "Success factors of collaboration"},
		Factors: append(ownFirst(always, fromStart, early), ownRest(always, fromStart, late, last)...),
	}
}

func ownFirst(always, fromStart, early []Phase) []Factor {
	return []Factor{
		{
			ID: "P01", Key: "problem-defined", Kind: Gate, Object: TheWork, Phases: always,
			Name:      samverkan.Text{SV: "Gemensamt problem klart definierat", EN: "Shared problem clearly defined"},
			Statement: samverkan.Text{SV: "Jag kan med en mening säga vilket problem vi ska lösa tillsammans.", EN: "I can say in one sentence which problem we are to solve together."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-05"},
			Sources: "Wilder purpose; PAT 2; VicHealth need; CI common agenda",
			Action:  samverkan.Text{SV: "Skriv problemet på en halv sida tillsammans och fråga sedan om igen.", EN: "Write the problem on half a page together, then ask again."},
		},
		{
			ID: "P02", Key: "scope-delimited", Kind: Graded, Object: TheWork, Phases: always,
			Name:      samverkan.Text{SV: "Området avgränsat", EN: "Area delimited"},
			Statement: samverkan.Text{SV: "Det är klart vad som inte ingår i vår samverkan.", EN: "It is clear what our collaboration does not cover."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-05", "VOC-13"},
			Sources: "PAT 2; ISO 44001 knowledge",
			Action:  samverkan.Text{SV: "Gör en lista: ingår, ingår inte, avgörs senare.", EN: "Make a list: in, out, to be decided later."},
		},
		{
			ID: "P03", Key: "shared-view", Kind: Graded, Object: TheProcess, Phases: always,
			Name:      samverkan.Text{SV: "Samsyn på problemet", EN: "Shared view of the problem"},
			Statement: samverkan.Text{SV: "Vi ser på problemet och dess orsaker på ungefär samma sätt.", EN: "We see the problem and its causes in much the same way."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-13"},
			Sources: "Danermark samsyn; Wilder purpose; Huxham & Vangen aims",
			Action:  samverkan.Text{SV: "Låt var och en rita problemet och jämför bilderna.", EN: "Let everyone draw the problem, then compare the drawings."},
		},
		{
			ID: "P04", Key: "purpose-goals", Kind: Gate, Object: TheWork, Phases: always,
			Name:      samverkan.Text{SV: "Syfte och mål är uttalade", EN: "Purpose and goals are stated"},
			Statement: samverkan.Text{SV: "Jag vet vilken förändring vi vill nå, för vem och till när.", EN: "I know which change we want, for whom and by when."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-14", "DROPIN-30"},
			Sources: "Wilder purpose; PAT 2; VicHealth need; CI common agenda",
			Action:  samverkan.Text{SV: "Sätt ord på målgrupp, resultat, medel och tidpunkt.", EN: "Put the target group, the outcome, the means and the date in words."},
		},
		{
			ID: "P05", Key: "groundwork", Kind: Graded, Object: TheWork, Phases: early,
			Name:      samverkan.Text{SV: "Förarbete gjort", EN: "Groundwork done"},
			Statement: samverkan.Text{SV: "Vi tog reda på det vi behövde veta innan vi började.", EN: "We found out what we needed to know before we started."},
			DecidedBy: ByBoth, Fact: FromGroundwork, AnswersAs: ThePerson,
			Asks: []Role{ProcessLeader}, Seeds: []string{"DROPIN-14", "KFA-01"},
			Sources: "PAT 1; ISO 44001 knowledge; CAF strategy",
			Action:  samverkan.Text{SV: "Fyll luckorna i checklistan och skriv var var sak finns att läsa.", EN: "Fill the gaps in the checklist and add where each thing can be read."},
		},
		{
			ID: "P06", Key: "outside-knowledge", Kind: Graded, Object: TheWork, Phases: always,
			Name:      samverkan.Text{SV: "Kunskap utifrån", EN: "Knowledge from outside"},
			Statement: samverkan.Text{SV: "När vi behöver kunskap utifrån skaffar vi den.", EN: "When we need knowledge from outside, we get it."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson,
			Asks: []Role{ProcessLeader}, Seeds: []string{"DROPIN-15", "INNO-16", "KFA-14"},
			Sources: "Wilder environment (history); CAF partnerships",
			Action:  samverkan.Text{SV: "Gör ett studiebesök eller bjud in ett gott exempel.", EN: "Make a study visit, or invite a good example."},
		},
		{
			ID: "P07", Key: "right-partners", Kind: Gate, Object: TheWork, Phases: always,
			Name:      samverkan.Text{SV: "Alla som bör vara med är med", EN: "Everyone who should be in is in"},
			Statement: samverkan.Text{SV: "De som behövs för att nå målet är med.", EN: "Those who are needed to reach the goal take part."},
			DecidedBy: ByBoth, Fact: FromStanding, AnswersAs: ThePerson,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-06", "DROPIN-08"},
			Sources: "Wilder membership; VicHealth choosing partners; Bryson",
			Action:  samverkan.Text{SV: "Bjud in dem som måste till för att ni ska nå målet; anteckna ett nej och skälet.", EN: "Invite those you need to reach the goal; write down a no and its reason."},
		},
		{
			ID: "P08", Key: "heaviest-active", Kind: Gate, Object: TheProcess, Phases: always,
			Name:      samverkan.Text{SV: "Den tyngsta parten är aktiv", EN: "The heaviest partner is active"},
			Statement: samverkan.Text{SV: "Den part som målet hänger mest på tar aktiv del.", EN: "The partner the goal depends on most takes an active part."},
			DecidedBy: ByBoth, Fact: FromHeaviest, AnswersAs: ThePerson,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-07"},
			Sources: "Mitchell definitive stakeholder; Emerson; PARTNER value (power, involvement)",
			Action:  samverkan.Text{SV: "Samtal på ledningsnivå: Vad vinner ni, vad hindrar er? Gör annars en paus.", EN: "Talk at management level: What do you gain, what hinders you? Otherwise take a pause."},
		},
		{
			ID: "P09", Key: "power-balance", Kind: Graded, Object: TheProcess, Phases: always,
			Name:      samverkan.Text{SV: "Maktbalansen är känd och rimlig", EN: "Power balance known and reasonable"},
			Statement: samverkan.Text{SV: "Min organisation kan påverka besluten i rimlig grad.", EN: "My organization can influence decisions to a reasonable degree."},
			DecidedBy: ByBoth, Fact: FromRegister, AnswersAs: TheOrganization,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-09"},
			Sources: "PSAT decision making; PARTNER value (power); Emerson; Huxham & Vangen power",
			Action:  samverkan.Text{SV: "Låt ordförandeskapet gå runt och låt de mindre parterna bereda ärenden.", EN: "Let the chair go round and let the smaller partners prepare matters."},
		},
		{
			ID: "P10", Key: "own-part-known", Kind: Graded, Object: TheWork, Phases: always,
			Name:      samverkan.Text{SV: "Var och en vet sin del", EN: "Each knows its part"},
			Statement: samverkan.Text{SV: "Jag vet vilken del av problemet min organisation svarar för.", EN: "I know which part of the problem my organization answers for."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-12", "DROPIN-03"},
			Sources: "Wilder process (roles); PAT 5; VicHealth planning",
			Action:  samverkan.Text{SV: "Fyll i tabellen över problemets delar och vem som svarar för dem.", EN: "Fill in the table of the parts of the problem and who answers for them."},
		},
		{
			ID: "P11", Key: "home-support", Kind: Graded, Object: TheProcess, Phases: always,
			Name:      samverkan.Text{SV: "Hemorganisationens stöd", EN: "Support from home organization"},
			Statement: samverkan.Text{SV: "Min organisation backar upp mitt arbete här i handling.", EN: "My organization backs my work here in practice."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson,
			Asks: []Role{Representative, HomeManager}, Seeds: []string{"DROPIN-10"},
			Sources: "PAT 3; Danermark styrning; Wilder resources",
			Action:  samverkan.Text{SV: "Ett brev från chefen: stöd, tid och återkoppling.", EN: "A letter from the manager: support, time and feedback."},
		},
		{
			ID: "P12", Key: "home-trust", Kind: Graded, Object: TheProcess, Phases: always,
			Name:      samverkan.Text{SV: "Hemorganisationens förtroende", EN: "Trust from home organization"},
			Statement: samverkan.Text{SV: "Min organisation litar på de bedömningar jag gör här.", EN: "My organization trusts the judgements I make here."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson,
			Asks: []Role{Representative, HomeManager}, Seeds: []string{"DROPIN-10"},
			Sources: "PAT 4; PARTNER trust",
			Action:  samverkan.Text{SV: "En kort lägesrapport hem efter varje möte.", EN: "A short report home after each meeting."},
		},
		{
			ID: "P13", Key: "mandate", Kind: Gate, Object: TheWork, Phases: always,
			Name:      samverkan.Text{SV: "Mandat att besluta i rimliga frågor", EN: "Mandate to decide in reasonable matters"},
			Statement: samverkan.Text{SV: "Jag får fatta beslut i de frågor vi behandlar här.", EN: "I may decide in the matters we deal with here."},
			DecidedBy: ByBoth, Fact: FromMandates, AnswersAs: ThePerson,
			Asks: []Role{Representative, HomeManager}, Seeds: []string{"DROPIN-10", "DROPIN-11"},
			Sources: "Danermark styrning; PAT 5; ISO 44001 internal assessment",
			Action:  samverkan.Text{SV: "Ett skriftligt mandat: vilka frågor, var gränsen går, hur länge det gäller.", EN: "A written mandate: which matters, where the limit goes, how long it holds."},
		},
		{
			ID: "P14", Key: "voluntary", Kind: Graded, Object: TheProcess, Phases: always,
			Name:      samverkan.Text{SV: "Deltar av egen vilja", EN: "Takes part by choice"},
			Statement: samverkan.Text{SV: "Jag är med för att jag själv vill.", EN: "I take part because I want to."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson, OwnSelf: true,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-17"},
			Sources: "Wilder membership",
			Action:  samverkan.Text{SV: "Fråga i enrum; byt person utan att någon tappar ansiktet.", EN: "Ask in private; change person without anyone losing face."},
		},
		{
			ID: "P15", Key: "interest", Kind: Graded, Object: TheProcess, Phases: always,
			Name:      samverkan.Text{SV: "Intresse", EN: "Interest"},
			Statement: samverkan.Text{SV: "Frågan är viktig för mig.", EN: "The subject matters to me."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson, OwnSelf: true,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-18"},
			Sources: "Wilder membership; PSAT satisfaction",
			Action:  samverkan.Text{SV: "Knyt frågan till personens egen vardag.", EN: "Tie the subject to the person’s own daily work."},
		},
		{
			ID: "P16", Key: "prepared", Kind: Graded, Object: TheProcess, Phases: always,
			Name:      samverkan.Text{SV: "Väl förberedd till möten", EN: "Prepared for meetings"},
			Statement: samverkan.Text{SV: "De som kommer till mötena är förberedda.", EN: "People come to the meetings prepared."},
			DecidedBy: ByAnswers, AnswersAs: ThePerson, OwnSelf: true,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-19"},
			Sources: "PSAT administration; VicHealth making it work",
			Action:  samverkan.Text{SV: "Skicka underlag en vecka i förväg, högst två sidor.", EN: "Send the papers a week ahead, two pages at most."},
		},
		{
			ID: "P17", Key: "time", Kind: Gate, Object: TheWork, Phases: always,
			Name:      samverkan.Text{SV: "Tid för möten", EN: "Time for meetings"},
			Statement: samverkan.Text{SV: "Jag har arbetstid avsatt för mötena och arbetet mellan dem.", EN: "I have working time set aside for the meetings and the work between them."},
			DecidedBy: ByBoth, Fact: FromRegister, AnswersAs: ThePerson, OwnSelf: true,
			Asks: []Role{Representative, HomeManager}, Seeds: []string{"DROPIN-20", "INNO-11"},
			Sources: "Wilder resources; PSAT efficiency; PAT 3",
			Action:  samverkan.Text{SV: "Tid i schemat, beslutad av chefen.", EN: "Time in the schedule, decided by the manager."},
		},
		{
			ID: "P18", Key: "carry-home", Kind: Graded, Object: TheProcess, Phases: fromStart,
			Name:      samverkan.Text{SV: "För arbetet vidare hem", EN: "Carries the work home"},
			Statement: samverkan.Text{SV: "Sedan förra mätningen har jag tagit upp något från samverkan i min egen organisation.", EN: "Since the last survey I have raised something from the collaboration in my own organization."},
			DecidedBy: ByBoth, Fact: FromRegister, AnswersAs: ThePerson, OwnSelf: true,
			Asks: []Role{Representative}, Seeds: []string{"DROPIN-21", "VOC-16"},
			Sources: "PAT 3; Wilder communication",
			Action:  samverkan.Text{SV: "Sista punkten på varje möte: Vad tar du med dig hem?", EN: "Last item of every meeting: What do you take home?"},
		},
	}
}
