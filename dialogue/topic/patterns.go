package topic

// signs are patterns that clear an item or say what it is about; the first
// word of a line names the sign.
//
//nolint:misspell // British and American spelling are both read.
const signs = `
home: hos er|dig|@er
home: i ..1 er|era|ert|din|ditt|dina ..1 !modell ..0 egen|eget|egna|kommun|kommuner|nämnd|nämnder|organisation|organisationer|organisationen|verksamhet|verksamheter|vardag|förvaltning|roll|hemkommun|parti|bygd
home: er|era|ert|din|ditt|dina|den|de|det|sin|sina|sitt|egna ..1 egen|eget|egna|hemorganisation|hemkommun|hemkommuner
home: där ..0 ni ..0 sitter|bor|är|kommer|verkar|finns
home: till|för ..0 din|er|era|ert ..2 nämnd|nämnder|kommun|kommuner|organisation|organisationer|parti|grupp|partigrupp
home: ta|tar|bär|bära|tog ..4 hem|hemåt
home: hem ..2 till ..1 er|din|sin|den|egen|egna|nämnden
home: med ..0 dig|er|sig|dem ..0 hem|härifrån|hemåt
home: @home
award: årets|priset|utmärkelsen|award|prize
home: your|their|members ..2 own
home: your ..1 own? organisation|organization|organisations|organizations|committee|committees|council|councils|municipality|municipalities|area|town|workplace|workplaces|side|end|part|patch|group|colleagues|team|chamber|locality|district|corner
home: back ..0 home
home: at ..0 home|yours ..0 !care
home: take|taking|takes|bring|bringing|go|going|carry|carries|write ..3 home ..0 !care|help
home: home ..0 organisation|organization|organisations|organizations|municipality|council|committee|town|ground|turf
home: where ..0 you ..0 are|live|sit|come|work|serve
home: resonate|resonates|recognise|recognize|recognition|igenkänning
home: känner|känna|känn ..2 igen
home: väcker|väcks|väckt|väckte ..4 hos? er|dig|det|detta
ago: @past
op: @op
op: handleda|handleder|handledare|@sup ..6 @trainee
op: @trainee ..8 @slot|@sup
op: @trainee ..4 kl|v|klockan|avdelning
op: kl|v ..0 @num
op: staff|unit|ward|team ..0 meeting|meetings
op: vem|vilka|vilken ..4 handleda|handleder
op: who ..3 supervises|supervise|mentors|mentor
op: morning|night|evening|christmas|weekend|ward ..1 round|rounds|rota|shift|shifts|weekend
hard: handleda|handleder|handledare|@sup ..6 @trainee|vem|who
hard: @op
hard: @trainee ..8 @slot|@sup
`

// asks are the patterns of the rules. What the letters after a rule mean
// stands at cleared.
//
//nolint:misspell // British and American spelling are both read.
const asks = `
203 r: hur|vad|vilka|vilken|vilket|vart|var|när ..4 @mod ..0 inte? @vi ..1 !ha|lära|låna|minnas|skratta|glädja|konstatera|berätta|ses|träffas|stolta
203 r: vem|vilka ..2 @mod ..0 @vi
203 r: hur|vart|var ..0 @goal ..0 @vi
203 r: vad gör @vi ..1 åt|nu|då|härnäst|sedan|annorlunda|härifrån|framåt|nästa|ifall
203 t: hur|vad|vilken|vilka|vilket|vart|om|huruvida|var ..3 @vi ..1 bör|borde ..0 !ha
203 t: @asking ,,6 hur|vad|vilken|vilka|vilket|vart|om|huruvida|var|när ..4 @vi ..2 @mod|@goal ..0 !ha
203 t: ^^ hur @vi ska|skall
203 t: @asking ,,5 hur|vad|vilken|vilka|vilket|vart|om ..7 bör|borde|ska|skall ..0 !ni|du|ha
203 r: how|what|which|where|who|when ..4 should|shall|can|could|must|might|would|ought|may ..0 't? we|our|us ..1 !have|learn|borrow|tell|say|celebrate|laugh
203 r: how|what|where|which ..2 do|are|will ..0 we ..2 @goalen|going|supposed|meant|to
203 t: how|what|which|where|whether|when ..4 we ..1 should|ought ..1 !have
203 t: @askingen ,,6 how|what|which|where|whether|if|when ..4 we|it|they|this|the|our ..5 should|ought|could|can|might|must
203 t: @askingen ,,4 how|what|which|whether|where ..3 to ..0 !you
203 t: whether ..0 to|we
203 t: how best ..1 to|we|can
203 t: ^ what|which|where ..0 next|now
203 rh: @vi|oss|är ..1 undrar|osäkra|tveksamma|funderar|kluvna|velar|tvekar ..3 om|hur|vad|vilken|vilka|mellan
203 h: we ..2 wonder|wondering|unsure|torn|undecided|uncertain ..3 whether|if|how|what|which|between|about|where
203: vet ..0 inte ..3 hur|vad|vilken|vilka|vart|om ..1 @vi ..1 @mod
203: not|'t know|see|sure ..1 how|what|which|where|whether ..1 to|we
203: what next $
203: vad nu $
203 r: hur gör|går ..1 @vi
203 r: how ..0 do ..0 we ..2 go|move|proceed
203 rh: nästa steg ..2 eller|är
203 t: ^^ how we should|ought|can|could|might
204 hr: ^ bör|borde ..0 !ni|du|din|ditt|dina|er|era|ert
204 qhr: ^ ska|skall ..0 !ni|du|jag
204 qr: ^ kan|kunde|skulle|får|måste|behöver @vi ..1 !lära|enas|komma|besluta|lova|bestämma|rösta|godkänna|bli|ha|räkna|få
204 q: är|vore|blir ..0 det ..2 rätt|klokt|rimligt|bra|bäst|bättre|vettigt|dags|möjligt|lämpligt|smart|fel|värt ..4 att|om|@vi
204 r: gör|tänker|går|ligger ..0 @vi ..1 rätt|fel|tillräckligt
204: är|är ..0 @vi ..1 på ..1 rätt|fel
204: @vi ..0 är ..0 på ..1 rätt|fel
204: har ..0 @vi ..1 tänkt|valt|prioriterat|lagt ..1 rätt|fel
204 q: ^ är ,,9 rätt|bästa|fel|lämplig|klok ..1 väg|modell|sätt|metod|nivå|form|steg|väg|spår|lösning|insats
204 r: vad|vilket|vilken ..3 passar|fungerar|gagnar|gynnar ..2 oss|@vi|bäst
204 rh: vad|vilket|vilken|vilka ,,3 är ..3 sättet|vägen|lösningen|modellen|steget|prioriterat|viktigast|klokast
204 rh: vilken|vilket|vilka ..2 @way ..5 ska|bör|borde|är|vore|passar|känns|föredrar|väljer|tror|tycker|förordar
204 qhr: ^ should|shall|ought ..0 !you|your ..3 !have
204 qr: ^ can|could|might|must|may we ..1 !learn|have|agree|decide|promise|commit|count|vote|approve|get
204: are|is ..0 we ..3 on the right|wrong
204: are ..0 we ..0 right|wrong|doing|missing|focusing|aiming
204 q: ^ is|are|would|does|do|was ,,9 right|best|better|wise|sensible|sense|worth|worthwhile|time|enough ,,4 us|to|we|way|thing|approach|model|move
204 q: or should|shall|would|ought
204: what ,,2 best|right|smartest ..1 way|approach|course|model|route|option ..3 to|for|forward
204 q: missar|glömmer|saknar|förbiser @vi
204 q: ^ räcker ..0 det ..3 vi|att
204 q: något|annat|mer|någonting ..1 @vi ..0 borde|bör|kan|ska|skulle|missat|glömt
204: vad vore|blir ..1 nästa|klokt|bäst|rätt
204 q: ^ do we ..1 need|keep|go|stay|continue|have|stick|really|do|aim
204: what|anything ..1 are|have|did ..0 we ..1 missing|overlooking|missed|miss|overlooked|forgotten|wrong
204: how ..0 are ..0 we ..0 doing
204 hr: what|which ..1 should|ought|must ..0 !you|your
204 q: or ..1 do|would you
205 h: vad|hur|vilken|vilket|vilka|var|vart|vem|om ,,7 tycker|tänker|anser|menar|tror|känner ..0 ni|du|@ni ..3 att|vi|bör|borde|ska|om ..4 vi|vår|vårt|våra|oss|bör|borde|ska|skulle|är|behöver|behövs|kan
205 h: ^ tycker|anser|menar ..0 ni|du|@ni ..1 att
205 q: vad|vilken|vilket tycker|anser|menar|säger ..0 ni|du $
205 h: vad tycker|anser|säger ..0 ni|du|@ni ..0 om ..0 vår|vårt|våra|förslaget|planen|planerna|upplägget|idén|modellen|inriktningen|att|den|det
205 h: @opine ..0 ni|du|@ni
205 h: hur|vad|vilken|vilket|vilka|vem ..5 skulle ..0 ni|du|@ni ..3 göra|gjort|ta|gå|låta|angripa|möta|hantera|organisera|agera|tänka|lägga|lösa|välja|valt|prioritera|satsa|föredra|tackla|börja|föreslå|råda|rekommendera|se|ge|löst|lagt
205 h: vad|hur|vilken|vilka|vart ..4 vill ..0 ni|du|@ni ..1 att|se|ha|prioritera|lägga|gå|satsa
205 h: saknar|efterfrågar|efterlyser|förväntar ..0 ni|du|@ni
205: vad|hur ..2 förväntar|önskar ..0 ni|du|@ni
205: förväntningar|förväntar ..4 på? oss
205: i vårt|vår|våra ..1 ställe|sits|kläder|skor|situation|sko
205: om ni|du|@ni ..1 var|vore|fick|hade|satt|styrde ..4 bestämma|välja|oss|råda|vi|styra|makten
205 h: hur ser|ställer ..0 ni|du|@ni ..2 på ..0 att|vår|vårt|våra|om|förslaget|fortsättningen|nästa|framtiden|inriktningen|vägen
205: ni|du ..2 tycker|anser|vill|önskar|föredrar|tror ..1 att ..1 vi|samverkan|collegets
205 h: @asking ,,3 hur|vad|vilken|vilka|var|vart|om|vilket ..3 ni|du|@ni ..1 tycker|anser|vill|ser|tänker|föredrar|menar|önskar|prioriterar|skulle|tror|hade
205 h: what|how|which|where|who|whom ,,7 do|would|could ..0 you|@pol ..2 @opineen ..0 !of ..1 !when|hear
205: if ..0 you ..1 were|had|ran|could ..4 us|shoes|place|position|choose|charge|decide
205 h: anser|tycker ..0 ni|du|@ni ..2 vara|är ..2 viktigast|bäst|klokast|rätt|viktigt|rimligt|mest
205 h: enligt er|dig|politikerna|politiken|ledamöterna
205 h: are|är ..0 you|ni ..1 happy|nöjda|satisfied|content|trygga ..1 with|med
205 h: in ..0 your ..1 view|opinion|judgement|judgment|eyes|estimation
205: in ..0 our ..0 shoes|place|position|situation
205: ^ would ..0 you ..1 rather|have|prefer|like|go|choose|recommend|advise|do|suggest|keep|drop|support ..0 !to
205 h: do ..1 you|@pol ..1 think|agree|feel|believe|reckon ..3 should|ought|could|is|are|we|it|that|the
205 h: how|what|which|where|whether ..4 you|members|@pol ..2 think|consider|regard|rate|judge|want|prefer|feel|favour|favor|believe|recommend|suggest|make|reckon|propose|like|expect
205 h: what|which ..3 would|do|should ..1 you|@pol ..1 have|like|want|need ..1 us|we|to|see
206 h: @er ..2 @adv
206 h: er|ert|era|ditt|dina|din|politikernas|ledamöternas|nämndens|nämndernas|politikens ..1 @advw ..4 om|på|till|kring|för|inför|att|i
206 h: @adv|@advw ..3 från ..2 er|dig|@ni
206 hp: @want ..6 @adv
206 hp: @want ..4 tankar|idéer|förslag|hjälp|syn ..2 på|om|till|kring|med|att|från|hur
206: @adv ..1 önskas|efterfrågas|efterlyses|mottages|mottas|välkomnas|sökes|söks|tack|behövs|välkomna
206: @adven|views|ideas|thoughts ..1 welcome|wanted|needed|sought|please|invited|appreciated|requested|encouraged
206 h: kloka ..0 ord|tankar|råd
206 h: ge|ger|lämna|lämnar|skicka|skickar|dela|kom|bidra|säg|delge|framför|framföra|komma ..4 @adv
206 h: members|you|@pol|time|room|space|chance ..3 suggest|propose|recommend|offer|suggestions|improvements|proposals|advice
206 h: stund|utrymme|tid|plats|möjlighet|tillfälle|rum ..3 @adv|tycka|påverka|föreslå
206 h: föreslå|föreslår ..2 förbättringar|ändringar|åtgärder|insatser|något|nya
206 h: ge|lämna|kom|komma|bidra|skicka|dela|lägg|kasta ..3 idéer|förslag|tankar
206 h: har|finns|hade|känner|ser ..0 ni|du|@ni|det ..3 @adv|förslag|idéer|lösningar|uppslag
206 h: vilka|vilket|vilken|vad ..2 @adv|@advw ..2 har|ger|vill|skulle|kan|ser ..1 ni|du|@ni
206: @adv|@advw|idéer ..1 till ..0 oss|styrgruppen|samverkan|collegets|processledaren|projektet
206 tp: @adv ..2 inför|för|om|på|kring|i|till ..2 hur|vad|vilken|vilka|fortsättningen|nästa|framtiden|vår|vårt|våra|vägen|hur
206 p: remiss|samrådsrunda|bollplank|rådslag
206 h: your|@pol ..0 's? ..2 @adven
206 h: your|@pol ..0 's? ..1 @advwen ..3 on|about|for|as|to|of|regarding
206 h: @adven|@advwen ..3 from ..3 you|@pol|members
206 hp: @wanten ..6 @adven
206 hr: ^ synpunkter|synpunkt|inspel|medskick|kommentarer|comments|åsikter|feedback ..0 på|kring|till|om|on|to ..0 !er|era|ert|hur|how|your
206 hp: @wanten ..4 views|thoughts|ideas|help|view|take ..1 on|about|for|with|from|to|as|in
206 h: give|share|offer|provide|send|lend|leave|pass ..4 @adven
206 h: give|share|offer|provide|send|let ..3 views|thoughts|ideas ..1 on|about|for|with|how
206 h: hear|want|like|love|share|get|welcome|listen ..2 your ..1 @adven|thoughts|views|ideas|take|view
206 h: what are|is|'s|'re your ..2 @adven|thoughts|views|ideas|view|take
206 h: any ..1 @adven|ideas|thoughts|suggestions
206 h: what|which ..1 @adven|@advwen ..2 do|would|can|could|have ..1 you|@pol|members
206 tp: @adven ..1 on|about|for|as|regarding ..2 how|what|which|whether|where|our|next|priorities|the
206 tp: ideas|thoughts|views|suggestions ..0 on|for|about ..1 how|what|our|next|whether|getting|where
207 h: @want|ser|vädjar|uppmanar|räknar|glada|vore|bra|fint|toppen|uppskatta|tacksamma|tacksam|roligt|önskan|behov ..4 att|om ..0 @ni ..2 !@reflect ..0 @any0
207 h: hjälp|hjälpa|hjälper ..1 oss|vi|till ..2 !förstå|minnas|fira|sprida ..0 @any0
207 h: ^ bestäm|rangordna|prioritera|avgör|vägled|guida|råd|styr
207: välj|välja|väljer ..2 mellan|vilken|vilket|vilka|väg|riktning|spår
207: peka|pekar|pekat ..3 ut|riktningen|riktning|vägen
207: visa|visar|staka|stakar|ange|anger|sätt|sätter ..2 vägen|riktningen|kursen|färdriktningen|riktning|inriktningen|ribban
207 h: tala|säg|säga|berätta|talar|sagt ..1 om? för? oss ..2 hur|vad|vilken|vilka|om|vart ..4 vi|bör|ska|man|borde|ni|som
207: ni|@ni ..3 vägleda|vägleder|styra|styr|bestämma|bestämmer|avgöra|avgör|prioritera|prioriterar|råda|instruera|guida|rangordna|rangordnar ..0 !hemma
207: så ..0 att? vi ..1 vet|kan ..1 hur|vad|vilken|vart|om|veta|planera|prioritera|gå
207: tycka|tyck|tycker ..0 till
207: säg|säga ..0 till ..0 oss
207: vara|var|är ..0 med ..0 och ..1 påverka|påverkar|forma|formar|utforma|utformar|bestämma|bestämmer|bestäm|styra|välja|prioritera
207: påverka|forma|utforma ..2 vår|vårt|våra|inriktningen|planen|upplägget
207 h: låta|låter|låt|får|ska|be|ber|bjuder ..1 er|ni|dig|@ni ..3 @steer
207 h: ombeds|uppmanas|inbjuds|bjuds|uppmuntras|anmodas|ombedda|välkomna ..2 att? !@reflect ..0 @any0
207: @er ..1 svar|ord|röst|besked ..2 styr|avgör|bestämmer|blir
207: your ..1 answer|answers|word|vote|response ..2 decide|decides|determine|determines|steer|steers|shape|shapes|guide|guides|will
207: as|what|whatever|whichever you ..1 say|wish|decide|like|choose|want
209 o: as|what|whatever|whichever you ..1 say|wish|decide|like|choose|want
209 o: gör|följer|som ..1 som|det ni ..1 säger|vill|bestämmer
207: som ni ..1 vill|säger|bestämmer|önskar|tycker|pekar
207: i ..0 uppdrag
207: vägleda|vägled|vägleder|instruera|styr|styra ..0 oss
207 h: leave|leaves|leaving ..2 to ..0 you|@pol
207 h: let us know
207: sounding ..0 board
207: tell us ..5 wrong|right|better
207: lämna|lämnar|överlåter|överlåta ..4 till er|dig|@ni
207: pick ..1 brains
207: bounce ..4 off ..1 you|@pol
207: upp till er|ni|dig|politikerna|ledamöterna
207 qh: ^ kan|kunde|skulle|vill ..0 ni|du|@ni ..3 !@reflect ..0 @any0
207 h: diskutera|diskuterar|diskussion|resonera|samtal|dialog|rådgöra|resonemang|samtala ..2 om|kring|för|inför ..1 fortsättningen|nästa|vägen|framtiden|inriktningen|inriktning|prioriteringar|prioritering|vägval
207 h: ^ diskussion|diskutera|diskussionen|discussion|discuss ,,3 prioriteringar|prioritering|vägval|inriktning|inriktningen|priorities
207 h: bolla|bollar|stämma|stämmer|rådgöra|rådgör|rådfråga|rådfrågar ..6 med|på|hos|av|er ..1 er|dig|@ni
207: öppna|lyhörda|tacksamma|nyfikna ..2 för|på ..3 @adv|idéer|förslag|hjälp|tankar
207 h: nyfikna|nyfiken ..0 på ..3 ni|er
207: frågar|fråga|ber|be ..1 er|@ni ..3 hur|vad|om|vilken|vilka ..0 !ni|det
207 h: ni ..2 ska|skall|bör|måste|borde ..3 tala|säga|bestämma|ordna|peka|lösa|se|styra|besluta
207 h: help ..1 us|we ..2 !understand|remember|see|celebrate|learn ..0 @any0
207: guide|steer|advise|direct|point|instruct ..0 us|our|the|where
207 h: ^ tell|show|advise ..0 us ..2 how|what|which|where|whether|who
207: want|wants|like|ask|asks|need|needs|invite|asking|inviting|urge|expect|counting|relying|look|looking|hoping|hope|wish ..2 on? for? to? you|@pol ..2 to ..1 !@reflecten ..0 @any0
207 h: grateful|glad|helpful|appreciate|nice|great|kind|pleased|help|love|good|delighted|useful ..3 if|for ..1 you|@pol ..3 !@reflecten ..0 @any0
207 qh: ^ could|can|would|will|might ..1 you|@pol ..3 !@reflecten ..0 @any0
207: up ..0 to ..1 you|@pol
207: your|yours ..0 call|choice|move
207: over to you
207: in your hands
207: you|@pol ..1 decide|choose|steer|guide
207: weigh ..0 in
207: have|having ..0 your|their ..0 say
207: so ..1 that? we ..1 know|plan ..1 what|how|where|which|accordingly
207 h: @pol|you|are ..2 asked|invited|expected|encouraged|requested|welcome ..1 to ..1 !@reflecten ..0 @any0
207: rank|prioritise|prioritize ..3 our|the|these|them|which
207: run ..4 past|by you|@pol
208 qhr: hur ..0 kan|skulle ..0 !ni|du|det|@ni
208 qhr: hur|vad|vilka|vilken|vilket|vem|var ..4 bör|borde|ska|skall|måste ..0 !ni|du|det
208 hr: vad|what ..1 behöver|måste|needs|must ..1 ändras|förändras|göras|förbättras|change|improve|be
208 h: vad ..2 krävs|behövs
208 h: vilka|några|fler ..1 idéer|förslag|lösningar|åtgärder|insatser|sätt ..4 har|kan|finns|behövs|krävs|ser|skulle
208 h: brainstorma|brainstorm|spåna|spåna|idékläckning|idéverkstad|idéstorm|idéspåning|idéinsamling|idésprutning|kläcka
208 h: era|dina|politikernas ..2 idéer|förslag|lösningar
208 h: komma|kom|hitta|hittar ..1 på|med ..3 idéer|lösningar|förslag|sätt
208 qhr: how|what ..2 can|could|might|would ..0 !you|your|have|that
208 hr: how|what|which|who|where|when ..5 should|ought|must ..0 !you|your
208 h: what|which|any|your ..1 ideas|suggestions|solutions ..3 do|would|can|have|for|you|could
208 h: bring|share|give|pitch|throw ..3 ideas|suggestions|solutions
208 h: brainstorm|brainstorming|ideation
208: what ..0 would|will|'d ..1 it ..0 take
208: what ..0 if we
208 h: what ..1 needed|needs ..1 to
209 hO: hur|vad|vilka|vilken|vilket|vem|var|vart|när ..5 @deon ..0 @any0
209 hO: how|what|which|who|where|when ..6 should|must|ought|shall|gets
209 qhO: ^ ska|skall|bör|borde|should|shall|ought|must
209 ho: kan|kunde|skulle|vill|could|can|would|will|might ..2 ni|du|@ni|you|@pol ..3 !@reflect|@reflecten ..0 @any0
209 o: @want|vore|önskan|tacksam|tacksamma|glada|glad|grateful|helpful|help|love|'d|fint|bra ..6 ni|@ni|you|@pol ..5 @any0
209: you|@pol ..4 instruct|order|direct|tell|command ..1 the|each|all|our ..0 @any0
209: could|can|would|will|ask|want|like ..2 you|@pol ..4 settle|decide|choose|rule|fix|pick|determine|assign|allocate|approve ..2 which|who|whose|how|when|what|that
209: ni|@ni ..5 instruera|beordra|bestämma|avgöra|styra|bestämmer|instruerar|beordrar|säga|säger|tala|talar ..4 hur|vem|vilken|vilka|när|var|vilket
209 o: @instruct
209 o: bestäm|bestämma|bestämmer|avgör|avgöra|peka|pekar|styr|styra|tala|talar|ordna|ordnar|beordra|fördela|fördelar|placera|schemalägga|schemalägg|flytta|flyttar|säga|säg|pussla|pussel|instruera|dirigera ..0 @any0
209 o: ombeds|uppmanas|inbjuds|bjuds|anmodas|förväntas|ombedda|önskas
209 o: @er ..2 svar|ord|hjälp|beslut|order
209 o: your ..2 answer|word|say|help|decision|orders
209 o: se|ser ..1 till ..0 att
209 o: be|ber|bad ..2 chef|chefer|cheferna|enhetscheferna|chefen|enhetschefen|avdelningarna|enheterna
209 o: lägg|lägga|lös|lösa|göra|gör|sätt|sätta ..2 schemat|schema|sommarschemat|bemanningen|turlistan|schemana
209 o: @ni ..3 ska|skall|bör|måste|borde
209 o: tell|instruct|order|direct|ask|persuade|get ..3 @op
209 o: ^ välj|välja|utse|peka|skriv|fördela|räkna
209 o: välja|väljer|utse|utser|godkänna|besluta|prioritera|rangordna|anvisa|anvisar
209 o: draw|assign|match|schedule|roster|settle|sort|decide|pick|choose|fix|allocate|reschedule|move ..2 @any0
209 o: asked|expected|invited|want|wants|need ..3 to ..0 @any0
209 o: @er ..2 @adv|@advw
209 o: your ..2 @adven|@advwen
211 w: @decide
211: ^ @decidehead ..0 av|om|för|kring|och|i|den|det
211 p: fastställande|godkännande|antagande|undertecknande|signering|ratificering|bekräftelse ..0 av
211 p: formellt|formell ..1 @any0
211 p: adoption|approval|ratification|endorsement|signing|confirmation|election|appointment|reappointment ..0 of
211: beslutspunkt|beslutsärende|beslutsförslag|beslutspunkter|beslutsärenden|beslutsomgång|beslutsrunda|beslutsdags
211 w: anta|antar|antas|anta ..4 plan|planen|verksamhetsplanen|program|programmet|strategi|strategin|förslag|förslaget|policy|policyn|dokument|dokumentet|mål|målen|budget|budgeten|avsiktsförklaring|avsiktsförklaringen|överenskommelse|överenskommelsen|resolution|resolutionen|stadgar|stadgarna|handlingsplan|handlingsplanen
211 w: fatta|fattar|fattas|ta|tar|tas|behöver|behövs|önskar|önskas|krävs|kräver|vill|ber|söker|få|får|ge|ger|går|leda|landar|landa|förslag|avslutas|mynnar|sluta|slutar|avslutar|inväntar|komma|nå|når|med|utmynna|utmynnar|hoppas|skarpt|dags ..6 @decisions
211 w: beslut|beslutet|besluten ..2 fattas|tas|krävs|väntas|önskas|behövs|föreslås|kommer
211 p: ^ beslut ..0 om|i|kring|gällande|avseende|rörande|för|angående|på
211: ^ beslut $
211 p: ^^ beslut ,,0 @any0
211: spika|spikar|spikas|fastslå|fastslår|fastslås
211: slå|slår|slås ..3 fast
211: är ..0 ni ..0 med ..0 på
211: tidsätta|tidsätter|tidsätts|protokollföra|protokollförs|klubbslag|ansvarsfrihet|ultimatum|namnteckning|namnteckningar|påskrift
211: skaka|skakar|shake|shaking ..2 hand|hands ..0 på|on
211: formally|nail|pin|lock|firm ..3 down|in|up|agree|decide|approve|adopt|endorse ..0 @any0
211: second|carry ..1 motion
211: put ..2 to ..1 meeting|vote
211: för|till ..0 beslut|godkännande|fastställande|antagande|ställningstagande|avgörande|underskrift|justering
211: ställer|ställa ..3 sig|er|oss|dig ..1 bakom
211: enas|enar ..1 om|kring|oss|er|på
211: ena ..0 oss|er
211: eniga|ense|enighet ..0 om|kring|på|att
211: confirm|confirms|renew ..1 your|their|the|that
211 h: would|will|do|can|could you|@pol ..2 support|back|endorse|sanction
211: komma|kommer|bli|blir|är|vara ..2 överens ..0 !hemma
211: säga|säger|säg|ropa ..3 ja|nej
211: ett|tydligt|ert|klart|rungande ja ..3 från|till|av|i
211: ja eller nej
211: klartecken|klarsignal|samtycke
211: ge|ger|få|får|lämna|lämnar|behöver|önskar|vill|kräver|kräva|utlova|vänta|inväntar|ha ..4 mandat|besked|bifall|klara
211: grönt ljus
211: @er ..2 godkännande|bifall|ja|samtycke|klartecken|välsignelse|underskrift|underskrifter|medgivande|ställningstagande|mandat|stöd
211 p: er|ert|era|ers ..1 beslut
211 w: avgör|avgörs ..0 vi|ni|borden|bordet
211 w: att|ska|kan|måste ..1 avgöra
211 w: ska|måste|behöver|kan|vill|att|oss|och|till|bör|få|får ..2 bestämma ..0 !själv|själva
211: bestämmer ..0 vi|ni|oss
211: vi|ni|bordet|borden|mötet|forumet|kaféet|caféet ..1 bestämmer
211: ^ bestäm
211: skriva|skriver|skrivs|skriv ..3 under|på ..0 !post|lappar|lapp|en|ett|tavlan|blädderblock
211: anta|välja|väljer|välj|väljs|välja ..4 ut|fram|vinnare|segrare|ordförande|ledamöter|vinnaren
211: landa|landar|mynnar|utmynnar ..3 godkännande|beslut|överenskommelse|beslutet|ja
211: ta|tar ..1 ställning ..0 !hemma
211: verkställa|verkställs|genomföras|sjösättas ..0 $
211: peka ..0 ut ..3 idé|förslag|vinnare|åtgärd
211 w: @decideen
211 w: need|needs|want|wants|seek|seeks|seeking|for|take|takes|taking|make|makes|making|reach|reaching|require|requires|request|requesting|expect|expecting|await|awaiting|get|getting|final|push|looking|bring|with|towards|force|leave|hoping|formal|firm|clear|binding ..4 decision|decisions|verdict|ruling|resolution|consensus|endorsement|approval ..0 !to
211: decision|decisions|approval ..0 needed|required|sought|tonight|point|points|item|items|expected|due|today
211: a|final|formal|joint|firm|clear|some|quick decision|decisions ..0 on|about|of|tonight|before|by
211: ^ decision|decisions ..0 on|about|needed|required|sought|expected|regarding|item
211: ^ decision|decisions|approval|adoption|ratification $
211: your|members|councillors ..2 decision|decisions|approval|endorsement|backing|blessing|consent|agreement|signature|signatures|mandate|sign|yes|support|sanction
211: to|will|'ll|must|should|can|gets|get ..1 be|get ..1 @decideden
211 w: agree|agrees|agreeing ..0 on|to|upon|tonight|here
211 w: we|us|to|must|should|will|can|please|table|tables|everyone|seminar|meeting|and ..2 agree ..0 @any0
211: reach|reaching|reaches|come|secure|get ..3 agreement|consensus
211: are ..0 we|you ..1 agreed|settled|decided
211: say|says|saying|give|get|nod ..3 yes|nod|no
211: yes ..0 or ..0 no
211: clear|firm|definite|resounding|your|a yes ..2 from|to|on
211: green light
211: go ahead ..0 for|to|on
211: settle|settles|settling ..0 on|the|who|which|this
211: sign|signs|signing ..0 off|up|on|the|a|your
211: conclude|concludes|close|closes|end|finish|round ..4 decision|vote|resolution|agreement|sign
211: choose|choosing|pick|picking|select|selecting ..3 winner|winning|which
212 p: @voting ..0 !med
212: räck|räcka|räcker|upp ..2 hand|handen|händer|händerna ..1 !om|som|igen
212: för eller emot
212: show ..0 of ..0 hands
212: raise|raises|raising|put|hands ..2 hand|hands|up ..0 !if
212: in ..0 favour|favor ..0 of|or|say|please|raise|will
212: allra|flest röster
213 a: utse|utser|utses ..3 !årets ..0 @any0
213: ^ val|nominering|utnämning|tillsättning ..0 av ..4 @person|ledamöter|ordförande|styrelse|valberedning
213: which|who|someone|somebody|anyone ..2 of you|us|here|them ..2 will|can|is|takes|take|could
213: välja|väljer|välj|väljs|nominera|nominerar|tillsätta|tillsätter|tillsätts|inrätta ..4 @person
213 p: agreed|agrees|agree|offers|offered|volunteers|volunteered ..1 to ..1 own|lead|take|carry|drive|champion|do
213 qr: vem|vilka|vilken|vilket ..3 tar|äger|ansvarar|driver|axlar|åtar|står|ansvarig|leder|sköter|följer|håller ..5 !emot|hand|hem|hemåt
213: vem ..0 av ..0 er
213: vem gör vad
213: vem ..2 ansvarar|ansvar|ansvarig|huvudansvar|ägaransvar|ansvaret
213: ansvarig|ansvariga|ägare|ansvarsfördelning|huvudansvarig|huvudansvar ..2 utses|för|till|pekas|skrivs|namnges|per|bestäms|och
213: namn|namnet ..3 ansvarig|ansvariga|ägare
213: @demand|varje|alla|ett|en|får|ha ..4 ansvarig|ägare|ansvariga|kontaktperson ..0 !att
213: ta|tar|tagit|åta|åtar ..3 på ..0 sig|er|dig
213: äger ..1 frågan|åtgärden|idén|punkten|ärendet
213: tar|ta ..1 över|ansvar|ansvaret|stafettpinnen|bollen ..2 för|till|och
213: åtgärdslista|ansvarslista
213 qr: who ..2 own|owns|lead|leads|take|takes|responsible|charge|champion|drive|drives|carry|accountable|ownership|volunteers|volunteer|runs|run|chairs|picks|deliver|delivers|chair
213: owner|owners|ownership ..0 for|of|named|and|to|assigned ..0 @any0
213: name|names|naming|appoint|appoints|appointing|nominate|nominates|nominating|elect|elects|electing|appointed|assign|assigns|assigned|find|choose|put ..4 owner|owners|lead|champion|chair|person|someone|responsible|spokesperson|coordinator|group|member|volunteer|delegate|rapporteur
213: appoint|appoints|appointing|nominate|nominates|nominating|nominations|appointment ..0 @any0
213: take|takes|taking|accept|accepts|assume ..2 responsibility|ownership|charge ..0 for|of|to
213: take|takes|taking ..2 lead ..0 on|for|in
213: action ..0 points|list|items|log|owners
214: senast ..0 den|@num|@weekday|@month|till|före|inför|under|v|kl|imorgon|nästa|första|sista|på|torsdag
214: @demand ..9 före|innan|till|inom|senast ..2 @num|@month|@weekday|veckan|mötet|årsskiftet|veckor|dagar|månader|nästa|två|tre|fyra
214: deadline|deadlines|deadlinen|tidsgräns|slutdatum|tidsfrist
214: sista ..1 dag|datum|dagen|svarsdag
214: till|när ..0 när|ska ..0 $
214: datum ..2 när|för|då|sätts|och
214: no later ..0 than
214: by|before ..1 @weekday|@month|next|tomorrow|noon|then ..0 @any0
214: by|before ..1 @weekday|@month|tomorrow|then $
214: by|before ..0 the ..0 end|close|summer|autumn|next|winter|spring|first|holidays|break ..0 @any0
214: date|dates|timetable|timeline|timescale ..0 for|of ..1 delivery|completion|delivering|action|report|it|each
214: due ..0 date|dates|by|on|in
215 wp: @promise
215: åta|åtar ..2 sig|er|oss|dig
215: binda|binder|förpliktiga|förpliktigar ..1 sig|er|oss
215 q: kan|kommer|ska|vill|är|vilka|vem|vilken ..7 finansiera|betala|finansierar|betalar|bekosta|bekostar|stå|bidra ..1 för|med|delen|detta
215: skjuta|skjuter|tillskjuta ..3 till
215: kräver|krav|kräva ..4 att|på|svar
215: får|kan ..0 vi ..1 räkna ..1 med
215: räknar|räkna ..0 med ..1 er|att|kommunerna
215 wp: @promiseen !of
215: tänker|ämnar|avser ..0 ni|@ni|kommunen|kommunerna ..2 satsa|betala|lägga|bidra|finansiera
215: vill|kräver|ha|få ..1 svar
215 p: ni|@ni|kommunerna|partierna|alla|samtliga ..2 förväntas
215: förväntar ..1 oss|oss ..1 att|ett|svar
215 p: ni|@ni|kommunerna|partierna ..1 måste ..0 @any0
215 p: you|@pol|every|each ..1 must ..0 @any0
215 q: will|can|could|would ..0 you|@pol|each|your ..7 fund|pay|contribute|guarantee|finance
215: count|rely|counting|relying ..0 on ..1 you|your|each|every|the|all
215: put|puts|putting ..2 money|funding|cash|funds ..0 into|on|behind|towards
215: which|who|whose ..3 will|would|can|'ll ..3 fund|pay|promise|contribute|finance|bankroll
215: give|gives|giving|your|have ..2 word ..0 that|on|to|here|tonight
215: we ..1 demand|insist|expect|require
216: till|ställas svars
216: ställs|ställas|stå|står ..1 till ..0 svars
216: redovisa|förklara|förklarar|motivera|redovisar|svara|svarar ..3 varför|på|för ..2 @any0 ..4 ni|kommunen|nämnden|inte|löften|löftet
216: ansvarsutkrävande|ansvarsutkräva
216: utkräva|utkräver|avkräva|avkrävs|avkräver
216: återrapportera|återrapporterar|återrapportering|avrapportera|avrapportering|avstämning
216: @pol|ni|partierna|kommunerna|varje|alla ..4 rapportera|rapporterar|redovisa|redovisar|återkomma|återkommer|svara|svarar ..0 @any0
216: hold|holds|holding|held|called|call ..4 account|accountable
216: mot väggen
216: varför ..0 har ..0 ni|@ni|kommunen|regionen ..2 inte
216: vad har ..0 ni|@ni ..2 gjort ..2 åt|för
216: what have ..0 you|@pol ..2 done ..1 about|for|since
216: why ..0 have|did|has ..1 't|not|you|@pol ..2 't|not|failed|done|kept
216: accountable|accountability
216: answer|answers|answering ..0 for ..0 @any0
216: report|reports|reporting ..0 back ..1 by|to|at|before|next|in|within|on
216: justify|justifies|explain|explains ..2 why|their|themselves|yourselves ..0 you|they|their|record|failure|no
216: progress ..0 against
`
