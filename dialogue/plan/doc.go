// Package plan finds the best plan of a year of dialogue, and proves that none
// is better or tells why none is possible; and it seats people at café tables.
//
// # The words of a year
//
// A [Year] has days, meetings to place on them, and people who are to come,
// sent by bodies (nämnder, styrelser) that sit in places and belong to
// organizations. A meeting gets a day, a form (on site, digital, hybrid) and,
// unless it is digital, a place.
//
// Of a person it is known that they can come on a day (they have said yes), or
// that they are away (they have said no, their body meets, or they are away
// then), or nothing. Nothing is never no. Who is not known to be away can be
// there. Who was sent by several bodies is there for them all.
//
// When a body meets may not be known either. Then the plan can place a meeting
// on such a day, and what is proven is proven of what is known: [Result] names
// the bodies and says so.
//
// # What must hold
//
// [Year.Constraints] lists it, each constraint with a name: no meeting on
// closed days, at weekends, when a body meets, or when a required person is away; enough
// bodies and both blocs able to be there; windows, weekdays, halves of the year;
// the award in the autumn; the fewest days between meetings; letters and papers
// not before the year; places, forms and the longest travel. Spring ends and
// autumn begins between June and July.
//
// There is one dialogue meeting in the spring and one in the autumn, as far as
// the year reaches; another number is a Fault. Where that of a half needs no
// day, because it has been held or it is too late, Year.Without says so. A year
// without any dialogue meeting is taken too.
//
// The last day for letters is LettersBefore days before the meeting, or the
// nearest day before that which is a working day: Monday to Friday, and not
// closed for another reason than a school break.
//
// # What is better
//
// In this order, so that what comes later only chooses among equals:
//
//  1. Attendance: the expected number of people, summed over the meetings. A
//     yes is 1000 thousandths, who is away 0, and who has not answered what
//     [Assumption] says of the form. Those numbers are assumptions, and
//     DefaultAssumptions rest on no study.
//  2. Farthest: the minutes of the organization that travels most in the year.
//     What it travels to one meeting is the way of the body that has farthest,
//     one way, times the share that the form reckons, rounded up to a minute.
//  3. Total: the minutes of all organizations.
//  4. Days: the days from the beginning of the year to each meeting, summed.
//
// So a digital meeting is chosen wherever it is allowed and nothing speaks for
// another form: it draws more by assumption, and nobody travels. Who wants to
// meet on site says so in Forms.
//
// Plans that are equal in all four are equally good; the one that is found is
// the same every time.
//
// # The proof
//
// [Result] carries a proof that [Check] reads without anything of the Solver.
// Attendance and days depend on days and forms, travel on places and forms, so
// that when the forms are given the two are proven apart. Proof is a tree over
// forms, mostly of one [Case].
//
// Of days it holds, for each set of meetings that may be left, steps that say
// what the set brings at most if none is held before some day. Check tries
// which meeting comes next, and when: it and the rest bring no more than is
// said. These are the potentials of a longest path (Bellman 1957), made coarse
// where there is room. Of places it holds a tree with weights at the nodes: if
// minutes weigh so much, any choice weighs more than the limits that a better
// plan would keep (Farkas 1902). Where no weights do that, the tree goes through
// the places of one meeting.
//
// Where no plan is possible, a [Conflict] names constraints that cannot all
// hold, while all but any one of them can: "drop one of these three". That a
// meeting is held at all is one of them. For each there is a plan without it.
// Where the year has other conflicts too, Also says what else that plan does
// without; it is as little as can be, which Check does not prove.
//
// # Café tables
//
// [Seat] lets as many different pairs as it can sit together over the rounds,
// and then mixes organizations and blocs. [Seating] says how many pairs and how
// good a mix there can be at best; where they are equal, no seating is better.
// [CheckSeating] counts again. Hosts may stay at their tables.
//
// The seating begins with a design where one is known: affine planes and
// spaces, transversal designs, tournaments, Kirkman's schoolgirls. So it
// reaches the bound for 9, 16, 25, 49, 64 or 81 people at as many tables as
// seats in all rounds there can be, for 15 people at five tables in seven, for
// any number at a number of tables that is a prime power and no less than the
// seats, in as many rounds as tables, and for tables of two. The rest is tabu
// search. It reaches the bound for the cafés of 23 to 36 people in three
// rounds that the tests try, and falls short where many rounds leave little
// room: of 480 pairs of 32 people at eight tables in ten rounds it finds 448,
// of 210 pairs of 21 people at seven tables in ten 204. Both are known to be
// possible. With hosts at as many tables as seats it falls short too: 285 of at
// most 300 for 30 people at five tables in four rounds.
//
// # What is exact
//
// Everything: all numbers are whole, and nothing is left to chance or rounded
// but minutes, up. A Solver that is stopped says so (Proven); what it says of
// its plan then holds, and so does Bound.
//
// # Order of results
//
// Meetings stand by day and then in the order of the Year, constraints in the
// order of Year.Constraints, travel in the order in which Bodies name the
// organizations, people at a table in the order of Guests. Equal input, options
// and budgets give equal results, however a budget is divided into steps.
//
// # Limits
//
// [MaxDays], [MaxMeetings], [MaxBodies], [MaxPeople], [MaxPlaces], [MaxClosed],
// [MaxListed], [MaxMinutes], [MaxBefore], [MaxGuests], [MaxRounds]: above them
// there is a Fault before any work. Work is counted in looks; [Solve] stops
// after [DefaultWork] or Options.Work, a [Solver] where its caller stops, and
// both when the proof has grown to [MaxProof]. Fourteen bodies, twenty-eight
// people, seven places and six meetings take a few milliseconds, fourteen
// places up to some tenths of a second. Ten meetings on site among fourteen
// places may need a larger proof than that; then the plan stands, not proven.
//
// # Why
//
// Why attendance first and travel second, and not a sum of both: a sum needs a
// price on an hour of somebody's travel, and nobody has agreed on one.
//
// Why the largest travel of the year and not of each meeting: a meeting that is
// far for one can be made up for by one that is near.
//
// Why an organization's travel is that of its farthest body and not of all its
// people: else who sends many would have all meetings near.
//
// Why not one search over days and places: the two share nothing but the
// forms. Apart, the days need no search at all and the proofs are short.
//
// # Sources
//
// R. Bellman, Dynamic Programming (1957). J. Farkas, "Theorie der einfachen
// Ungleichungen", Journal für die reine und angewandte Mathematik 124 (1902). M.
// Held, P. Wolfe and H. P. Crowder, "Validation of subgradient optimization",
// Mathematical Programming 6 (1974). J. Chinneck and E. Dravnieks, "Locating
// minimal infeasible constraint sets in linear programs", ORSA Journal on
// Computing 3 (1991). T. P. Kirkman, "On a problem in combinations", Cambridge
// and Dublin Mathematical Journal 2 (1847), and query VI, Lady's and
// Gentleman's Diary (1850). H. F. MacNeish, "Euler squares", Annals of
// Mathematics 23 (1922). R. C. Bose, "On the construction of balanced
// incomplete block designs", Annals of Eugenics 9 (1939). F. Glover, "Tabu
// search", ORSA Journal on Computing 1 (1989). What a county's plan needs:
// VOC-08, VOC-18, VOC-25, VOC-26.
package plan
