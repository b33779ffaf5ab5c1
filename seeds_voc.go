package samverkan

// vocSeeds returns the 30 rules of the text about dialogue meetings with politicians.
func vocSeeds() []SeedRule {
	return []SeedRule{
		{
			ID: "VOC-01", Kind: SeedConcept,
			Quote: "bred förankring för VO-College bland politiker",
			Text: Text{
				SV: "Förankra samverkan hos många förtroendevalda i de nämnder som berörs, inte bara hos ett par eldsjälar.",
				EN: "Anchor the collaboration with many elected representatives in the committees concerned, not just with one or two enthusiasts.",
			},
		},
		{
			ID: "VOC-02", Kind: SeedConcept,
			Quote: "så att även nya politiker känner till",
			Text: Text{
				SV: "Berätta om och om igen, så att den som är nyvald också vet vad som pågår. Mät hur många av de nya ni har nått, inte bara hur många som kom.",
				EN: "Keep telling the story, so that those who are newly elected hear it too. Measure how many of the new ones you have reached, not just how many turned up.",
			},
		},
		{
			ID: "VOC-03", Kind: SeedStep,
			Quote: "avslutades den politiska styrgruppen",
			Text: Text{
				SV: "En styrgrupp av politiker kan behövas för att komma i gång. När samverkan har fått sina egna styrgrupper kan den första tacka för sig.",
				EN: "A steering group of politicians may be needed to get going. Once the collaboration has steering groups of its own, the first one can bow out.",
			},
		},
		{
			ID: "VOC-04", Kind: SeedRuling,
			Quote: "beslöt regionala styrgruppen",
			Text: Text{
				SV: "Det är den regionala styrgruppen för er samverkan som avgör om ni ska hålla dialogmöten. De förtroendevalda kommer som inbjudna.",
				EN: "It is for your collaboration’s own regional steering group to decide whether to hold dialogue meetings. The elected representatives come by invitation.",
			},
		},
		{
			ID: "VOC-05", Kind: SeedConcept,
			Quote: "lära, diskutera och eventuellt påverka",
			Text: Text{
				SV: "Ge de förtroendevalda helheten, tid att fråga och något de inte visste förut. De kommer för att lära och samtala, och kan kanske också påverka.",
				EN: "Give elected representatives the whole picture, time for questions and something they did not know before. They come to learn and to talk, and may perhaps have some influence too.",
			},
		},
		{
			ID: "VOC-06", Kind: SeedStep,
			Quote: "Vid varje val sker byten av ledamöter",
			Text: Text{
				SV: "Efter ett val sitter det nya människor i nämnderna. Då börjar en ny dialogomgång.",
				EN: "After an election there are new people on the committees. That is when a new dialogue cycle begins.",
			},
		},
		{
			ID: "VOC-07", Kind: SeedStep,
			Quote: "skriver jag som processledare till samtliga berörda nämnder",
			Text: Text{
				SV: "När valet är över får varje berörd nämnd i länet ett brev från processledaren. Där står vad ni gör tillsammans och varför ni håller dialogmöten.",
				EN: "When the election is over, each committee concerned, throughout the county, gets a letter from the process leader. It says what you do together and why you hold dialogue meetings.",
			},
		},
		{
			ID: "VOC-08", Kind: SeedRuling,
			Quote: "en från majoritet och en från opposition",
			Text: Text{
				SV: "Föreslå att nämnden skickar en person från vardera sidan, majoriteten och oppositionen. Det är ett förslag: gör nämnden på annat sätt antecknar ni det och tar emot dem som kommer.",
				EN: "Suggest that the committee send one person from each side, the majority and the opposition. It is a suggestion: if the committee does otherwise, make a note of it and welcome whoever comes.",
			},
		},
		{
			ID: "VOC-09", Kind: SeedStep,
			Quote: "behandlar ärendet och utser två förtroendevalda",
			Text: Text{
				SV: "Vilka det blir avgör nämnden själv. Följ ärendet tills ni vet vilka två den har utsett, eller att den har tackat nej.",
				EN: "Who it will be is for the committee to decide. Follow the matter until you know which two people it has appointed, or that it has said no.",
			},
		},
		{
			ID: "VOC-10", Kind: SeedActor,
			Quote: "ansvariga för själva dialogmötet",
			Text: Text{
				SV: "Den regionala ordföranden och processledaren svarar tillsammans för dialogmötet. Ingen av dem ska behöva bära det ensam.",
				EN: "The regional chair and the process leader answer for the dialogue meeting together. Neither should have to carry it alone.",
			},
		},
		{
			ID: "VOC-11", Kind: SeedActor,
			Quote: "Ordförande fungerar som koordinator för mötena",
			Text: Text{
				SV: "Ordföranden håller i trådarna kring mötena, så att alla vet var, när och varför.",
				EN: "The chair keeps track of everything around the meetings, so that everyone knows where, when and why.",
			},
		},
		{
			ID: "VOC-12", Kind: SeedActor,
			Quote: "gör en sammanfattning av arbetet",
			Text: Text{
				SV: "Processledaren skriver ihop vad som har hänt i arbetet, så kort att en nämnd hinner läsa det.",
				EN: "The process leader writes up what has happened in the work, briefly enough for a committee to read it.",
			},
		},
		{
			ID: "VOC-13", Kind: SeedRuling,
			Quote: "inte handla om specifika utbildnings- eller verksamhetsfrågor",
			Text: Text{
				SV: "Välj ämnen som rör det gemensamma. Hur en viss utbildning är upplagd eller hur en enskild verksamhet sköts hör inte hemma på ett dialogmöte.",
				EN: "Choose subjects that concern what you share. How a particular course is set up, or how a single service is run, does not belong in a dialogue meeting.",
			},
		},
		{
			ID: "VOC-14", Kind: SeedRuling,
			Quote: "framgångar och hinder vi möter",
			Text: Text{
				SV: "Ta upp både det som har gått bra och det som tar emot. En dagordning med bara solskenshistorier är inte färdig.",
				EN: "Bring up both what has gone well and what is proving hard. An agenda with nothing but sunshine is not finished.",
			},
		},
		{
			ID: "VOC-15", Kind: SeedStep,
			Quote: "låter mötesdeltagarna reflektera över innehållet",
			Text: Text{
				SV: "Avsätt tid på varje möte så att deltagarna hinner tänka efter vad det de har hört betyder för dem.",
				EN: "Set aside time at every meeting for people to think over what they have heard and what it means to them.",
			},
		},
		{
			ID: "VOC-16", Kind: SeedEffect,
			Quote: "ställt frågor i sina egna kommuner",
			Text: Text{
				SV: "Flera gånger har förtroendevalda tagit med sig frågor hem, och det har bidragit till att sådant som rör samverkan har kommit högre upp på listan. Påstå inte mer än så, för annat kan också ha spelat in.",
				EN: "Several times elected representatives have taken questions home, and that has contributed to matters of the collaboration moving up the list. Claim no more than that, since other things may have played a part.",
			},
		},
		{
			ID: "VOC-17", Kind: SeedActor,
			Quote: "Kansliet har deltagit vid flera tillfällen",
			Text: Text{
				SV: "Bjud in det nationella kansliet som gäst när ett ämne kräver det. Då kan det dela med sig av vad det vet utan att ta över mötet.",
				EN: "Invite the national office as a guest when a subject calls for it. It can then share what it knows without taking over the meeting.",
			},
		},
		{
			ID: "VOC-18", Kind: SeedStep,
			Quote: "på hösten utser vi årets handledare",
			Text: Text{
				SV: "Ge en punkt en fast plats på höstens dialogmöte: att utse årets handledare.",
				EN: "Give one item a fixed place at the autumn dialogue meeting: naming the supervisor of the year.",
			},
		},
		{
			ID: "VOC-19", Kind: SeedConcept,
			Quote: "förstår, stöder och uppmuntrar arbetet",
			Text: Text{
				SV: "Tänk er en stege för den som är nyvald: först begripa, sedan ställa sig bakom, till sist heja på. Fråga er hur högt varje nämnd har kommit.",
				EN: "Picture a ladder for the newly elected: first they grasp it, then they stand behind it, finally they cheer it on. Ask yourselves how far up each committee has come.",
			},
		},
		{
			ID: "VOC-20", Kind: SeedConcept,
			Quote: "naturlig och självklar del av kompetensförsörjningen",
			Text: Text{
				SV: "Ni är framme den dag då alla tar för givet att ni är med och ser till att vård och omsorg får kunnigt folk.",
				EN: "You have arrived on the day everyone takes it for granted that you help health and social care find skilled people.",
			},
		},
		{
			ID: "VOC-21", Kind: SeedLesson,
			Quote: "de kan inte ge vägledning i arbetet",
			Text: Text{
				SV: "Politiker kan säga ja till att samverkan startar. Hur arbetet sedan går till avgör ni som gör det, för det ligger utanför politikernas uppdrag.",
				EN: "Politicians can say yes to setting up the collaboration. How the work is then done is up to you who do it, since it lies outside a politician’s remit.",
			},
		},
		{
			ID: "VOC-22", Kind: SeedTip,
			Quote: "Beskriv endast det som ni gör tillsammans",
			Text: Text{
				SV: "Håll er till det gemensamma när ni berättar. Det som en part gör på egen hand hör hemma någon annanstans.",
				EN: "Keep to what you share when you tell others about your work. What one partner does on its own belongs elsewhere.",
			},
		},
		{
			ID: "VOC-23", Kind: SeedTip,
			Quote: "fråga aldrig hur ni ska göra",
			Text: Text{
				SV: "Berätta gärna för politiker hur ni arbetar, men be dem aldrig om anvisningar. Ni som gör arbetet kan det bäst.",
				EN: "By all means tell politicians how you work, but never ask them for instructions. You who do the work know it best.",
			},
		},
		{
			ID: "VOC-24", Kind: SeedTip,
			Quote: "hur det ser ut i deras egna organisationer",
			Text: Text{
				SV: "Berätta först, och vänd sedan blicken hemåt: ”Känner ni igen det här hos er?” Den sortens fråga får ni ställa.",
				EN: "Tell them first, then turn their thoughts homeward: “Do you recognize this where you are?” That kind of question you may ask.",
			},
		},
		{
			ID: "VOC-25", Kind: SeedQuantity,
			Quote: "två dialogmöten om året",
			Text: Text{
				SV: "Planera in två dialogmöten varje år, det ena på hösten.",
				EN: "Plan for two dialogue meetings each year, one of them in the autumn.",
			},
		},
		{
			ID: "VOC-26", Kind: SeedStep,
			Quote: "dialog caféer om specifika frågor",
			Text: Text{
				SV: "Vill ni gå på djupet i en fråga, håll ett dialogcafé vid sidan av dialogmötena. Där får ni gå in på detaljer.",
				EN: "To go deeper into one question, hold a dialogue café alongside the dialogue meetings. There you may go into detail.",
			},
		},
		{
			ID: "VOC-27", Kind: SeedConcept,
			Quote: "handledarskap, apl-frågor",
			Text: Text{
				SV: "Tidigare dialogcaféer har handlat om handledning, om hur elever lär sig på en arbetsplats och om hur man får tag i kunnigt folk. Ämnen av det slaget passar.",
				EN: "Earlier dialogue cafés have been about supervising, about how pupils learn at a workplace and about finding skilled people. Subjects of that kind fit.",
			},
		},
		{
			ID: "VOC-28", Kind: SeedStep,
			Quote: "luska fram fler alternativ",
			Text: Text{
				SV: "På ett dialogcafé kan ni leta idéer ihop, till exempel om hur fler unga ska få upp ögonen för vård och omsorg. Det är något annat än att be om anvisningar.",
				EN: "At a dialogue café you can look for ideas together, such as how to open more young people’s eyes to health and social care. That is not the same as asking for instructions.",
			},
		},
		{
			ID: "VOC-29", Kind: SeedQuantity,
			Quote: "två ledamöter",
			Text: Text{
				SV: "Om alla nämnder följer förslaget blir de utsedda förtroendevalda dubbelt så många som nämnderna, hälften från majoriteten och hälften från oppositionen.",
				EN: "If every committee follows the proposal there will be twice as many appointed members as committees, half from the majority and half from the opposition.",
			},
		},
		{
			ID: "VOC-30", Kind: SeedLesson,
			Quote: "vi blev nyfikna på modellen",
			Text: Text{
				SV: "Den som får se er modell på nära håll kan bli nyfiken. Skriv ner den så att ett annat län kan pröva.",
				EN: "People who see your model up close may grow curious. Write it down so that another county can try it.",
			},
		},
	}
}
