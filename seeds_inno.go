package samverkan

// innoSeeds returns the 16 rules of the text about dialogue seminars.
func innoSeeds() []SeedRule {
	return []SeedRule{
		{
			ID: "INNO-01", Kind: SeedStep,
			Quote: "andra omgången i utlysningen innovativ organisering",
			Text: Text{
				SV: "Ett dialogseminarium kan vara ett steg i något större. Det här hölls den 20 december, som en förberedelse för omgång två i en utlysning.",
				EN: "A dialogue seminar can be one step in something larger. This one was held on 20 December, in preparation for round two of a call for funding.",
			},
		},
		{
			ID: "INNO-02", Kind: SeedActor,
			Quote: "landstingets primärvård, Norsjö kommun, Storumans kommun",
			Text: Text{
				SV: "Bjud in företrädare för flera huvudmän, stora som små. Här möttes bland andra primärvården och två kommuner.",
				EN: "Invite representatives of several responsible bodies, large and small. Primary care and two municipalities were among those who met here.",
			},
		},
		{
			ID: "INNO-03", Kind: SeedConcept,
			Quote: "identifiera samverkansytor mellan de olika medverkande huvudmännen",
			Text: Text{
				SV: "Leta upp era samverkansytor: vilka två huvudmän har en fråga ihop, och vilken är frågan?",
				EN: "Find your collaboration interfaces: which two responsible bodies have an issue in common, and what is it?",
			},
		},
		{
			ID: "INNO-04", Kind: SeedQuantity,
			Quote: "över en treårsperiod",
			Text: Text{
				SV: "Släpp inte en samverkansyta bara för att ni har hittat den. Här tänkte forskarna följa ytorna i tre år och samtidigt hjälpa till att få dem på plats.",
				EN: "Do not let go of a collaboration interface just because you have found it. Here the researchers meant to follow the interfaces for three years and at the same time help to get them in place.",
			},
		},
		{
			ID: "INNO-05", Kind: SeedConcept,
			Quote: "medborgaren i centrum får vara med att diktera",
			Text: Text{
				SV: "Låt dem som verksamheten är till för vara med och bestämma hur samverkan ska gå till.",
				EN: "Let the people the services exist for have a say in how the collaboration works.",
			},
		},
		{
			ID: "INNO-06", Kind: SeedConcept,
			Quote: "gränsöverskridande förändringsarbete",
			Text: Text{
				SV: "Det svåra är att förändra något tvärs över gränserna mellan organisationer. Sätt av tid och kraft för just det.",
				EN: "The hard part is changing things across the lines between organizations. Set aside time and energy for exactly that.",
			},
		},
		{
			ID: "INNO-07", Kind: SeedConcept,
			Quote: "söka systemeffekter som stärker regionen som helhet",
			Text: Text{
				SV: "Fråga inte bara vad en enskild verksamhet tjänar. Leta i mellanrummet mellan huvudmännen efter sådant som kan göra hela regionen starkare.",
				EN: "Do not just ask what a single service stands to gain. Look in the space between responsible bodies for what can make the whole region stronger.",
			},
		},
		{
			ID: "INNO-08", Kind: SeedFactor,
			Quote: "mötesplatser som ger utrymme för kravlös dialog",
			Text: Text{
				SV: "Ordna en kravlös mötesplats, där folk kan tänka högt ihop utan att någon begär beslut eller pekar ut en ansvarig. Deltagarna här såg det som en viktig del i att lyckas.",
				EN: "Provide an open forum, where people can think aloud together and nobody asks for decisions or names an owner. The participants here saw that as an important part of succeeding.",
			},
		},
		{
			ID: "INNO-09", Kind: SeedQuantity,
			Quote: "det sista i en serie av fem",
			Text: Text{
				SV: "Tala om var i serien varje seminarium ligger, så att alla ser vad som har varit och vad som återstår. Det här var nummer fem av fem.",
				EN: "Say where in the series each seminar comes, so that everyone sees what has been and what remains. This was number five of five.",
			},
		},
		{
			ID: "INNO-10", Kind: SeedConcept,
			Quote: "en värdeskapande innovationskultur",
			Text: Text{
				SV: "Målet är en kultur där nya idéer kommer till nytta. Den växer fram med tiden, och ni kan inte besluta fram den på ett möte.",
				EN: "The goal is a culture where new ideas are put to good use. It grows with time, and no meeting can decide it into being.",
			},
		},
		{
			ID: "INNO-11", Kind: SeedRisk,
			Quote: "ständiga förbättringar",
			Text: Text{
				SV: "Räkna inte i tysthet med att personalen förbättrar verksamheten vid sidan av sitt vanliga arbete. Säg vad ni väntar er och ge det tid.",
				EN: "Do not quietly expect staff to improve the service alongside their ordinary work. Say what you expect, and give it time.",
			},
		},
		{
			ID: "INNO-12", Kind: SeedRisk,
			Quote: "tillsätts medel för olika utvecklingsprojekt",
			Text: Text{
				SV: "Emellanåt finns det pengar och tid för utveckling, men bara så länge ett projekt pågår. Fråga redan från början vad som ska hända sedan.",
				EN: "Now and then there is money and time for development, but only for as long as a project runs. Ask at the outset what is to happen afterwards.",
			},
		},
		{
			ID: "INNO-13", Kind: SeedRisk,
			Quote: "hamnar på verksamhetens projektkyrkogård",
			Text: Text{
				SV: "Bestäm i god tid vem som tar över och hur det nya ska bli vardag. Annars kan det sluta på projektkyrkogården.",
				EN: "Decide in good time who takes over and how the new ways become everyday practice. Otherwise they may end up in the project graveyard.",
			},
		},
		{
			ID: "INNO-14", Kind: SeedTip,
			Quote: "sätta förbättringsarbete på arbetsschemat",
			Text: Text{
				SV: "Ge förbättringsarbetet egna timmar i schemat, som en del framgångsrika industriföretag gör. Då ser alla att det räknas och att de som gör det är viktiga.",
				EN: "Give improvement work hours of its own in the schedule, as some successful manufacturers do. Then everyone sees that it counts and that the people doing it matter.",
			},
		},
		{
			ID: "INNO-15", Kind: SeedLesson,
			Quote: "värde och betydelsen av engagemang",
			Text: Text{
				SV: "Offentlig verksamhet behöver en egen modell för sitt förbättringsarbete, och den är inte färdig. När ni prövar er fram, utgå från att människors engagemang är värt något.",
				EN: "Public services need an improvement model of their own, and it is still unfinished. As you feel your way, start from the idea that people’s commitment is worth something.",
			},
		},
		{
			ID: "INNO-16", Kind: SeedActor,
			Quote: "perspektiv från näringslivet",
			Text: Text{
				SV: "Släpp in någon utifrån. Ett företag kan se andra saker än den som arbetar i en kommun eller en region.",
				EN: "Let someone in from outside. A company may see other things than people in a municipality or a region do.",
			},
		},
	}
}
