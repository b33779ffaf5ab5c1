// The texts of groups in Tid till bevis. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const GROUPS = {
  none: p('Ingen skillnad mellan grupper är visad. Det är inte samma sak som att de har det lika.', 'No difference between groups is shown. That is not the same as faring alike.'),
  shown: p('{^n|en skillnad|# skillnader} mellan grupper är {n|visad|visade}: efter {divisions}.', '{^n|one difference|# differences} between groups {n|is|are} shown: by {divisions}.'),
  few: p('Det finns för få siffror för att jämföra grupper.', 'The figures are too few to compare groups.'),
  missing: p('Ingen indelning i grupper är inlagd, så det går inte att se om grupperna har det lika.', 'No grouping has been entered, so it cannot be seen whether groups fare alike.'),
  by: p('Efter {division}', 'By {division}'),
  nobody: p('i ingen av grupperna', 'in none of the groups'),
  about: { certified: p('Bevis, av dem som har lämnat', 'Certified, of those who left'), firstPass: p('Klarade varje steg på första försöket', 'Passed every stage at the first attempt'), time: p('Tid till bevis', 'Time to certificate') },
  is: { shown: p('en skillnad är visad', 'a difference is shown'), not: p('ingen skillnad är visad', 'no difference is shown'), hidden: p('visas inte för någon grupp', 'withheld for every group'), alone: p('går inte att jämföra', 'cannot be compared') },
  word: p('{share}, {n} av {of}', '{share}, {n} of {of}'),
  withheld: p('visas inte', 'withheld'),
  none0: p('ingen än', 'nobody yet'),
  title: p('Grupperna efter {division}', 'The groups by {division}'),
  key: p('andelen, och så långt den är osäker', 'the share, and how far it is uncertain'),
  note: p('Antal under {n} personer visas inte, och inte heller tal som går att räkna ut ur de andra.', 'Counts below {n} people are withheld, and so are figures that follow from the others.'),
  hidden: p('{^n|ett tal|# tal} visas inte', '{^n|one figure is|# figures are} withheld'),
  caption: p('Hur det har gått för grupperna efter {division}', 'How the groups by {division} have fared'),
  cols: [p('Grupp', 'Group'), p('Ärenden', 'Cases'), p('Inne', 'Inside'), p('Bevis', 'Certified'), p('Del av bevis', 'In part'), p('Avbrutit', 'Withdrawn'), p('Hänvisade', 'Referred'), p('Prövade', 'Attempted'), p('Klarade första', 'Passed first')],
  add: p('Lägg in en indelning', 'Enter a grouping'),
  did: p('Indelningen {name} är inlagd.', 'The grouping {name} has been entered.'),
  name: p('Efter vad delar ni in?', 'By what do you divide?'),
  nameHint: p('Till exempel kön eller födelseland.', 'Such as sex or country of birth.'),
  groups: p('Grupperna, med komma emellan', 'The groups, with commas between'),
  groupsHint: p('Två grupper minst. Vilken grupp en kandidat hör till skrivs på ärendet.', 'Two groups at least. Which group a candidate belongs to is written on the case.'),
  two: p('Skriv två grupper minst, med komma emellan.', 'Write two groups at least, with a comma between.'),

  why: {
    groupsC: p(
      'Andelar jämförs med Fishers exakta test, tider med logrank. Ju fler jämförelser, desto fler skulle se ut som skillnader av en slump; därför rättas sannolikheten för hur många de är (Holm). En skillnad är visad när den då är under 5 av 100.',
      'Shares are compared by Fisher’s exact test, times by the log-rank test. The more comparisons, the more would look like differences by chance; so the probability is corrected for their number (Holm). A difference is shown when it is then below 5 in 100.',
    ),
    compared: p('{about}: {one} mot {rest}. Sannolikhet {p}, rättad {adjusted}: {shown}.', '{about}: {one} against {rest}. Probability {p}, corrected {adjusted}: {shown}.'),
    between: p('{about}: {rest}. Sannolikhet {p}, rättad {adjusted}: {shown}.', '{about}: {rest}. Probability {p}, corrected {adjusted}: {shown}.'),
    tiny: p('under 0,001', 'below 0.001'),
    isShown: p('en skillnad är visad', 'a difference is shown'),
    notShown: p('ingen skillnad är visad', 'no difference is shown'),
    unstated: p('Jämförelser görs bara mellan tal som visas.', 'Comparisons are made only between figures that are shown.'),
    groupsMore: p('Fler avslutade ärenden i varje grupp gör att fler tal kan visas och jämföras.', 'More ended cases in each group let more figures be shown and compared.'),
    read: p('Läs några ärenden ur varje grupp och se i vilket steg de skiljs åt, innan ni säger vad det beror på.', 'Read some cases of each group and see at which stage they part, before you say what it comes from.'),
  },
};
