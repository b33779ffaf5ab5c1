package samverkan

// dropinSeeds returns the 32 rules of the text about gain for all in a partnership.
func dropinSeeds() []SeedRule {
	return []SeedRule{
		{
			ID: "DROPIN-01", Kind: SeedConcept,
			Quote: "flera olika företag eller organisationer, myndigheter",
			Text: Text{
				SV: "I ett partnerskap bestämmer sig parter av olika slag för att arbeta ihop, till exempel en kommun, en myndighet, ett företag och en förening.",
				EN: "A partnership is formed when partners of different kinds decide to work together: a municipality, say, with a government agency, a company and an association.",
			},
		},
		{
			ID: "DROPIN-02", Kind: SeedConcept,
			Quote: "ensamma hinna eller klara av uppdraget",
			Text: Text{
				SV: "Fråga varje part varför den vill vara med. Det kan vara ont om pengar, arbetet kan vara för stort för en enda part, eller så har parten upptäckt att andra gör samma sak.",
				EN: "Ask each partner why it wants to join. Money may be short, the job may be too big for one organization, or it may have noticed that others do much the same.",
			},
		},
		{
			ID: "DROPIN-03", Kind: SeedConcept,
			Quote: "pusselbitar kan bilda ett helhetstänk",
			Text: Text{
				SV: "Dela upp problemet i delar och skriv upp vilken part som svarar för var och en. Hela bilden syns först när ni lägger ihop dem.",
				EN: "Break the problem down into its dimensions and note which partner answers for each. The full picture shows only when you put them together.",
			},
		},
		{
			ID: "DROPIN-04", Kind: SeedFactor,
			Quote: "göra skillnad, ge vinster - åt alla!",
			Text: Text{
				SV: "Samarbetet ska märkas, och varje part ska tjäna på det. Om en enda av er förlorar är det inte vinst åt alla, hur mycket de andra än får ut.",
				EN: "The collaboration should matter, and each partner should be better off for it. If just one of you loses out it is not a gain for all, however much the others get.",
			},
		},
		{
			ID: "DROPIN-05", Kind: SeedFactor,
			Quote: "klart definierat och avgränsat",
			Text: Text{
				SV: "Skriv ner vad ni ska lösa tillsammans, och lika tydligt vad som ligger utanför. Ni behöver båda delarna.",
				EN: "Write down what you are going to solve together, and just as plainly what lies outside it. You need both.",
			},
		},
		{
			ID: "DROPIN-06", Kind: SeedRisk,
			Quote: "någon stor organisation utanför? Det kan äventyra",
			Text: Text{
				SV: "Gå igenom vilka som behövs för att ni ska lyckas. Saknas en stor organisation kan ni få svårt att nå ända fram.",
				EN: "Go through who is needed for you to succeed. If a large organization is missing, you may find it hard to get all the way.",
			},
		},
		{
			ID: "DROPIN-07", Kind: SeedRisk,
			Quote: "tyngste partnern inte deltar, eller förhåller sig passiv",
			Text: Text{
				SV: "Om den tyngsta parten uteblir, eller sitter med utan att bidra, kan det i vissa fall vara knappt lönt att börja. Vill ni gå vidare ändå, skriv ner skälet.",
				EN: "If the heaviest partner stays away, or sits in without contributing, there may in certain cases be hardly any use in starting. If you want to go ahead anyway, write down why.",
			},
		},
		{
			ID: "DROPIN-08", Kind: SeedRisk,
			Quote: "Är någon viktigt partner avglömd?",
			Text: Text{
				SV: "Leta efter den viktiga part som ingen kom att tänka på. Den har inte tackat nej, den blev bara aldrig tillfrågad.",
				EN: "Look for the important partner nobody thought of. It has not said no; it was simply never asked.",
			},
		},
		{
			ID: "DROPIN-09", Kind: SeedFactor,
			Quote: "Hur ser maktbalansen ut?",
			Text: Text{
				SV: "Reda ut redan före start vem som kan bestämma, vem som kan stoppa och vem som får rätta sig efter de andra.",
				EN: "Before you begin, work out who can decide, who can block and who has to go along with the others.",
			},
		},
		{
			ID: "DROPIN-10", Kind: SeedFactor,
			Quote: "hemorganisations fulla stöd, förtroende och mandat",
			Text: Text{
				SV: "Den som företräder en part behöver tre saker hemifrån: att hemorganisationen backar upp, att den litar på sin företrädare och att den har gett ett mandat. Fråga efter dem var för sig.",
				EN: "Anyone representing a partner needs three things from the home organization: that it backs them, that it trusts them and that it has given them a mandate. Ask about them one at a time.",
			},
		},
		{
			ID: "DROPIN-11", Kind: SeedRuling,
			Quote: "gå till beslut i rimliga frågor",
			Text: Text{
				SV: "Mötet ska kunna bestämma i frågor av rimlig storlek, så att ni slipper gå hem och fråga varje gång. Skriv upp vad mandatet omfattar och var det tar slut.",
				EN: "The meeting should be able to settle questions of reasonable size without everyone going home to ask first. Write down what the mandate covers and where it ends.",
			},
		},
		{
			ID: "DROPIN-12", Kind: SeedFactor,
			Quote: "vilken del man själv företräder",
			Text: Text{
				SV: "Gå bordet runt: kan var och en säga vilken del av problemet som är den egna organisationens?",
				EN: "Go round the table: can everyone say which part of the problem belongs to their own organization?",
			},
		},
		{
			ID: "DROPIN-13", Kind: SeedFactor,
			Quote: "Vilken förförståelse finns",
			Text: Text{
				SV: "Låt var och en beskriva problemet med egna ord innan ni börjar arbeta. Det är skillnaderna ni behöver se, så jämka inte ihop dem för tidigt.",
				EN: "Have everyone describe the problem in their own words before work begins. The differences are what you need to see, so do not smooth them over too soon.",
			},
		},
		{
			ID: "DROPIN-14", Kind: SeedStep,
			Quote: "föregås av analyser, inhämtande av bakgrundsmaterial",
			Text: Text{
				SV: "Gör läxan före start: analysera läget, samla in underlag, ta vara på det som andra redan har prövat, läs forskningen och bestäm vad ni vill uppnå.",
				EN: "Do your homework before you start: study the situation, gather the facts, learn from what has been tried, read the research and agree on what you want to achieve.",
			},
		},
		{
			ID: "DROPIN-15", Kind: SeedStep,
			Quote: "söka kunskap utanför den egna kommunen",
			Text: Text{
				SV: "Det ni vet hemma räcker inte alltid. Ibland får ni leta längre bort: i en annan kommun, i en annan region eller i ett annat land.",
				EN: "What you know at home is not always enough. Sometimes you have to look further: to another municipality, another region or another country.",
			},
		},
		{
			ID: "DROPIN-16", Kind: SeedLesson,
			Quote: "faktorer som kan hindra respektive främja",
			Text: Text{
				SV: "Lär er vad som bär ert partnerskap och vad som bromsar det. Samma sak kan göra båda: gott om tid hjälper, ont om tid stjälper.",
				EN: "Learn what carries your partnership and what slows it down. The same thing can do both: plenty of time helps, too little of it hurts.",
			},
		},
		{
			ID: "DROPIN-17", Kind: SeedFactor,
			Quote: "gör det av egen vilja",
			Text: Text{
				SV: "De som sitter med ska själva ha valt det. Om någon är ditskickad mot sin vilja, ta ett samtal i enrum.",
				EN: "Those around the table should have chosen to be there. If someone was sent against their will, have a word in private.",
			},
		},
		{
			ID: "DROPIN-18", Kind: SeedFactor,
			Quote: "har intresse",
			Text: Text{
				SV: "De som deltar ska bry sig om frågan, inte bara bevaka den.",
				EN: "Those who take part should care about the issue, not merely keep an eye on it.",
			},
		},
		{
			ID: "DROPIN-19", Kind: SeedFactor,
			Quote: "kommer väl förberedda till möten",
			Text: Text{
				SV: "När mötet börjar ska alla ha läst underlaget och tänkt igenom vad de vill säga. Skicka ut det i så god tid att de hinner.",
				EN: "By the time the meeting starts, everyone should have read the papers and thought about what they want to say. Send the papers out early enough for that.",
			},
		},
		{
			ID: "DROPIN-20", Kind: SeedFactor,
			Quote: "har tid med möten",
			Text: Text{
				SV: "Mötena behöver rymmas i arbetstiden för dem som ska komma. Be deras chefer att avsätta den.",
				EN: "The meetings have to fit into the working hours of the people who are to come. Ask their managers to set those hours aside.",
			},
		},
		{
			ID: "DROPIN-21", Kind: SeedFactor,
			Quote: "för arbetet vidare till den egna hemorganisationen",
			Text: Text{
				SV: "Lägg särskild vikt vid det som händer efter mötet: att var och en tar upp arbetet på hemmaplan.",
				EN: "Pay special attention to what happens after the meeting: that each person takes the work up back home.",
			},
		},
		{
			ID: "DROPIN-22", Kind: SeedConcept,
			Quote: "Partnerskap kan också ha ett lärande syfte",
			Text: Text{
				SV: "Ni kan också gå samman för att lära. I en ny grupp får var och en se andra sätt att arbeta och tänka, och det kan ge synergi.",
				EN: "You can also join forces in order to learn. In a new group each of you sees other ways of working and thinking, and that can bring synergy.",
			},
		},
		{
			ID: "DROPIN-23", Kind: SeedEffect,
			Quote: "yrkesrollen har utvecklats, stärkts och tryggats",
			Text: Text{
				SV: "I Dropin tyckte de anställda att de hade växt i sitt yrke och blivit säkrare, sedan de utbildat sig ihop och samtalat med de andra parternas folk. Räkna sådant som vinst.",
				EN: "In Dropin, staff felt they had grown in their profession and become surer of themselves, having trained together and talked with the other partners’ people. Count that as a gain.",
			},
		},
		{
			ID: "DROPIN-24", Kind: SeedEffect,
			Quote: "återigen berätta sin historia",
			Text: Text{
				SV: "När de vuxna i Dropin visste mer om varandras arbete slapp den unge gå runt till så många och börja om från början. Antalet kontakter per person går att räkna.",
				EN: "When the adults in Dropin knew more about one another’s work, a young person was spared going round to so many of them and starting over. Contacts per person can be counted.",
			},
		},
		{
			ID: "DROPIN-25", Kind: SeedEffect,
			Quote: "motivation, välbefinnande och framtidstro",
			Text: Text{
				SV: "Följ hur det går för målgruppen: chansen till arbete, motivationen, hur de mår och vad de tror om framtiden. I Dropin förberedde skola och praktikplats eleverna tillsammans, till exempel med studiebesök.",
				EN: "Follow how things go for the target group: their chances of work, their drive, how they feel and how they see the future. In Dropin, school and workplace prepared the pupils together, with study visits for example.",
			},
		},
		{
			ID: "DROPIN-26", Kind: SeedEffect,
			Quote: "Både partnerskapet och ungdomarna i Dropin",
			Text: Text{
				SV: "För två räkningar, en över vad parterna vinner och en över vad målgruppen vinner. Båda ska visa plus, och enligt texten gjorde de det i Dropin.",
				EN: "Keep two ledgers, one for what the partners gain and one for what the target group gains. Both should show a plus, as the text says they did in Dropin.",
			},
		},
		{
			ID: "DROPIN-27", Kind: SeedConcept,
			Quote: "europeiskt, nationellt, regionalt och lokalt partnerskap",
			Text: Text{
				SV: "Samma partnerskap kan ha fyra nivåer, från Europa ner till den egna orten. Se till att frågorna kan gå åt båda hållen mellan dem.",
				EN: "One and the same partnership can have four levels, from Europe down to your own town. Make sure that issues can travel both ways between them.",
			},
		},
		{
			ID: "DROPIN-28", Kind: SeedActor,
			Quote: "projektägare",
			Text: Text{
				SV: "Bestäm vem som gör vad: vilka som gör arbetet, vem som äger projektet och vem som samordnar. I Dropin var ägaren ingen av de tre kommuner som var aktörer.",
				EN: "Settle who does what: who does the work, who owns the project and who coordinates it. In Dropin the owner was none of the three municipalities that were its actors.",
			},
		},
		{
			ID: "DROPIN-29", Kind: SeedConcept,
			Quote: "Diskriminerings Relaterad Ohälsa",
			Text: Text{
				SV: "Dropin handlar om ohälsa som hänger samman med diskriminering. Titta både på den enskilda människan och på hur institutionerna arbetar.",
				EN: "Dropin is about poor health that is connected with discrimination. Look both at the individual and at the way institutions work.",
			},
		},
		{
			ID: "DROPIN-30", Kind: SeedConcept,
			Quote: "öka samverkan mellan skola och arbetsliv",
			Text: Text{
				SV: "Skriv syftet så att det svarar på tre frågor: för vem, vad ska bli bättre och hur hjälper samverkan till? I Dropin var svaren ungdomar, deras hälsa och närmare band mellan skolan och arbetsplatserna.",
				EN: "Word the purpose so that it answers three questions: for whom, what should get better and how does collaboration help? In Dropin the answers were young people, their health, and closer ties between school and workplaces.",
			},
		},
		{
			ID: "DROPIN-31", Kind: SeedLesson,
			Quote: "sker automatiskt, naturligt",
			Text: Text{
				SV: "Räkna inte med att samverkan uppstår av sig själv. Ju mer ni vill göra tillsammans, desto mer behöver ni veta om hur den fungerar.",
				EN: "Do not count on collaboration to come about unaided. The more you want to do together, the more you need to know about how it works.",
			},
		},
		{
			ID: "DROPIN-32", Kind: SeedConcept,
			Quote: "partnerskapets arbete, process och resultat",
			Text: Text{
				SV: "Håll isär tre saker när ni bedömer partnerskapet: vad ni gör, hur ni gör det och vad det blir av det.",
				EN: "Keep three things apart when you assess the partnership: what you do, how you go about it and what comes of it.",
			},
		},
	}
}
