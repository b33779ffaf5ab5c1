// The texts of what is written in the file and not on the page, which come with it.
import { T } from './texts.mjs';

const p = (sv, en) => ({ sv, en });

Object.assign(T.outside, {
  h: p('Det här fyller ni i utanför sidan.', 'This you fill in outside the page.'),
  lead: p(
    'Sidan har inga fält för det som står här. Det skrivs in i filen som ni sparar, och räknas med när filen öppnas igen.',
    'The page has no fields for what is listed here. It is written in the file that you save, and counts when the file is opened again.',
  ),
  what: [
    p('Mätningar: vilka som fick frågorna och vad var och en svarade (waves och answers).', 'Surveys: who got the questions and what each one answered (waves and answers).'),
    p('Syftet: målgruppen, resultatet, medlen och tidpunkten (purpose).', 'The purpose: the target group, the outcome, the means and the date (purpose).'),
    p('Problemet och gränserna: vad som ingår, inte ingår och avgörs senare (problem).', 'The problem and its limits: what is in, out, and to be decided later (problem).'),
    p('Personer och deras roller, till exempel företrädare och ordförande (people).', 'People and their roles, such as representatives and chair (people).'),
    p('Möten som har varit, och vilka som kom (meetings).', 'Meetings that have been, and who came (meetings).'),
  ],
  steps: [
    p('Spara er egen fil. Visa sedan exemplet under Mer och spara det också. I exemplet är allt ifyllt, och det går att ta efter.', 'Save your own file. Then show the example under More and save that too. Everything is filled in there, to go by.'),
    p('Öppna er egen fil i ett program för text och skriv in det som saknas på samma sätt som i exemplet. Ta gärna hjälp av någon som är van vid JSON.', 'Open your own file in a text program and write in what is missing the way the example has it. Get help from somebody used to JSON if you can.'),
    p('Öppna filen här igen. Står något fel säger sidan var, och det ni hade är kvar.', 'Open the file here again. If something is wrong the page says where, and what you had is still here.'),
  ],
});
