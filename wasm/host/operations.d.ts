// Made of contract/openapi.json by host/types.mjs. Do not edit.
/* eslint-disable */

/**
 * An exact number, whole or a fraction in lowest terms: "3/5".
 */
export type Number = string;
export type PartnershipCatalogueDocument = 'https://github.com/samverkan/samverkan/schemas/partnership-catalogue/1';
/**
 * AnswersAs says for whom somebody answers.
 */
export type PartnershipAnswersAs = 'person' | 'organization';
/**
 * Role is what a person does in or around the partnership.
 */
export type PartnershipRole =
  | 'representative'
  | 'homeManager'
  | 'processLeader'
  | 'projectOwner'
  | 'chair'
  | 'targetGroup'
  | 'elected'
  | 'levelCoordinator';
/**
 * DecidedBy says what decides a factor.
 */
export type PartnershipDecidedBy = 'answers' | 'fact' | 'both';
/**
 * FactSource says where the fact of a factor comes from.
 */
export type PartnershipFactSource = 'register' | 'groundwork' | 'standing' | 'heaviest' | 'mandates';
/**
 * A day in the calendar, as 2026-03-12.
 */
export type Date = string;
/**
 * FactorKind says whether a factor is a gate.
 */
export type PartnershipFactorKind = 'gate' | 'graded';
/**
 * Object is what a factor is about: the work, the process or the result (DROPIN-32). A report is built on the three.
 */
export type PartnershipObject = 'work' | 'process' | 'result';
/**
 * Passing says how answers pass a gate. N organizations are asked, A have a level, G of them 4 or 5, B of them 1.
 */
export type PartnershipPassing = 'most' | 'noLoser';
/**
 * Phase is where a partnership is in its life.
 */
export type PartnershipPhase = 'before' | 'running' | 'evaluation' | 'closing';
/**
 * Form is how long the questionnaire is.
 */
export type PartnershipForm = 'puls' | 'hel';
export type PartnershipDocumentSchema = 'https://github.com/samverkan/samverkan/schemas/partnership/1';
/**
 * 1 (not at all true) to 5 (completely true), don't know, or does not apply to us.
 */
export type PartnershipAnswer = number | ('dontKnow' | 'doesNotApply');
/**
 * GroundworkItem is one of the five things to have before the start (DROPIN-14).
 */
export type PartnershipGroundworkItem = 'analysis' | 'background' | 'experience' | 'research' | 'goals';
/**
 * Side says on which side of a ledger an entry stands.
 */
export type GainSide = 'gain' | 'cost';
/**
 * Unit is what the figures of a ledger count.
 */
export type PartnershipUnit = 'points' | 'hours' | 'sek';
/**
 * Level is where a partnership works.
 */
export type PartnershipLevel = 'european' | 'national' | 'regional' | 'local';
/**
 * Motive is why organizations join (DROPIN-02, DROPIN-03).
 */
export type PartnershipMotive = 'economicTrouble' | 'cannotManageAlone' | 'parallelSystems' | 'manyDimensions';
/**
 * Lever is what a partner can act with.
 */
export type PartnershipLever = 'legalDuty' | 'money' | 'contact' | 'data' | 'competence' | 'places';
/**
 * Kind is what kind of organization it is. No rule looks at it.
 */
export type PartnershipKind =
  'municipality' | 'region' | 'authority' | 'federation' | 'school' | 'company' | 'association' | 'other';
/**
 * Standing is how an organization stands toward the partnership. Absent, passive, forgotten and declined are four different things with four different remedies.
 */
export type PartnershipStanding = 'active' | 'passive' | 'declined' | 'forgotten' | 'notInvited';
/**
 * VerdictCode is one of the four verdicts.
 */
export type PartnershipVerdictCode = 'notReady' | 'cannotJudgeYet' | 'readyWithConditions' | 'ready';
/**
 * Outcome is what a rule says of a subject. Unknown is never Pass.
 */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'notApplicable' | 'notInForce';
/**
 * Sureness says whether a partner gains, whatever the figures turn out to be.
 */
export type GainSureness = 'surelyGains' | 'mayLose' | 'surelyLoses' | 'unknown';
/**
 * Hindsight is how what is known now of a decision relates to what was known on its day. Inside is somebody with a mandate present; outside is absent or no mandate.
 */
export type MandateHindsight =
  | 'stillInside'
  | 'stillOutside'
  | 'stillUnknown'
  | 'thoughtInsideNowOutside'
  | 'thoughtInsideNowUnknown'
  | 'thoughtOutsideNowInside'
  | 'thoughtOutsideNowUnknown'
  | 'unknownNowInside'
  | 'unknownNowOutside';
/**
 * Status is where those present at a decision stood to one organization's mandates.
 */
export type MandateStatus = 'present' | 'absent' | 'no' | 'unknown';
/**
 * Reason says why the entry that is nearest to a yes does not do.
 */
export type MandateReason = 'amount' | 'notYet' | 'nobody' | 'ended' | 'subject';
/**
 * Answer says whether somebody may decide.
 */
export type MandateAnswer = 'yes' | 'no' | 'unknown';
/**
 * ActionStanding is how far an action has come.
 */
export type PartnershipActionStanding = 'planned' | 'begun' | 'late' | 'done' | 'dropped';
/**
 * Balance says how an organization's columns differ. They do when one share is at least double another and ten percentage points apart or more.
 */
export type PartnershipBalance = 'inBalance' | 'strongUnheard' | 'heardWithoutLevers' | 'outside' | 'unknown';
/**
 * Severity says what a finding asks of the reader.
 */
export type Severity = 'stop' | 'wait' | 'work' | 'note';
/**
 * Copy is which of the two outputs a file is made of.
 */
export type Copy = 'report' | 'working';
/**
 * Format is how a file is written.
 */
export type Format = 'markdown' | 'csv';
/**
 * Lang is a language that the library speaks.
 */
export type Lang = 'sv' | 'en';
/**
 * SeedKind is what a rule of the source texts is.
 */
export type SeedKind =
  'concept' | 'actor' | 'rule' | 'step' | 'quantity' | 'factor' | 'risk' | 'tip' | 'lesson' | 'effect';
/**
 * Family is a kind of count, and with it the indices that follow from it. One alone takes less than all, which matters for large games.
 */
export type PowerFamily = 'banzhaf' | 'shapleyShubik' | 'holler';
/**
 * Code says what kind of fault it is. Codes never change.
 */
export type Code = 'invalid' | 'too-large' | 'conflict' | 'unknown' | 'internal';

/**
 * Every operation by its name: what it is asked and what it answers.
 */
export interface Operations {
  /**
   * The cheapest who together hold all pieces, with the proof that no cheaper ones do.
   */
  'cover.solve': {
    request: CoverProblem;
    result: Cover;
  };
  /**
   * The Shapley value, and a division in the core or the proof that the core is empty, of a game given by every group's worth.
   */
  'gain.division': {
    request: Division;
    result: Divided;
  };
  /**
   * The statements put to a role in a survey wave.
   */
  'partnership.ask': {
    request: Ask;
    result: Asked;
  };
  /**
   * The working copy: the verdict with its proof, what must change, how each factor and organization stands. It is the process leader's own; what may leave the room is given by partnership.report.
   */
  'partnership.assess': {
    request: Assess;
    result: PartnershipReport;
  };
  /**
   * The success factors with their statements and rules, one's own factors added.
   */
  'partnership.catalogue': {
    request: Additions;
    result: Factors;
  };
  /**
   * Reads a partnership document strictly and returns it in canonical order with its hash, or all faults in it.
   */
  'partnership.check': {
    request: Document;
    result: Checked;
  };
  /**
   * Checks a proof that fewer are not enough, whatever way it was found.
   */
  'partnership.cover': {
    request: CoverProof;
    result: Proven;
  };
  /**
   * The report or the working copy as Markdown or CSV, in Swedish or English.
   */
  'partnership.export': {
    request: Export;
    result: File;
  };
  /**
   * Who may decide for each partner on a day, with what was known on a day.
   */
  'partnership.mandates': {
    request: Mandates;
    result: MandatesKnown;
  };
  /**
   * What each partner can, is perceived to weigh and decides, as it is and if somebody leaves, votes change or decisions take more.
   */
  'partnership.power': {
    request: PowerIf;
    result: PowerThen;
  };
  /**
   * All smallest sets of things that alone decide the verdict, smallest first, as many as are asked for.
   */
  'partnership.reasons': {
    request: Part;
    result: Reasons;
  };
  /**
   * All smallest sets of changes after which no gate is failed, cheapest first, as many as are asked for.
   */
  'partnership.repairs': {
    request: Part;
    result: Repairs;
  };
  /**
   * What may leave the room: the verdict with proof and steps, without anything that shows what one person answered.
   */
  'partnership.report': {
    request: Publish;
    result: PartnershipPublication;
  };
  /**
   * The document without answers, survey waves and people's names.
   */
  'partnership.share': {
    request: Document;
    result: Checked;
  };
  /**
   * The Shapley value of what the partners surely gain together, and a division by which no group has less than alone, or the reason that there is none. For twelve partners at most.
   */
  'partnership.shares': {
    request: OnDay;
    result: PartnershipShares;
  };
  /**
   * What people call the values in a document, in Swedish and English.
   */
  'partnership.words': {
    request: Nothing;
    result: Words;
  };
  /**
   * The indices of Banzhaf, Shapley and Shubik, Coleman and Holler, exact, for one or several voting rules to be met together or one of them.
   */
  'power.indices': {
    request: VotingGame;
    result: VotingPower;
  };
  /**
   * All rules with title, sources and period, room by room, and their hashes.
   */
  'rulebook.get': {
    request: Nothing;
    result: Rulebook;
  };
  /**
   * The rules that the four texts hold: a key phrase and our own wording of each.
   */
  'seeds.list': {
    request: Nothing;
    result: Seeds;
  };
}
/**
 * CoverProblem is what cover.solve is asked.
 */
export interface CoverProblem {
  /**
   * Who holds what.
   *
   * @maxItems 500
   */
  holders: CoverHolder[];
  /**
   * How many of the cheapest covers are listed at most; left out: 20.
   */
  list?: number;
  /**
   * How many pieces there are.
   */
  pieces: number;
}
/**
 * CoverHolder is somebody who may be chosen.
 */
export interface CoverHolder {
  /**
   * What it takes to have it along; left out: 0, it is at the table.
   */
  cost?: number;
  /**
   * The pieces it holds, by number from 0.
   *
   * @maxItems 300
   */
  holds: number[];
}
/**
 * Cover is who is needed.
 */
export interface Cover {
  /**
   * The proof.
   */
  certificate: CoverCertificate;
  /**
   * What the cheapest cover that was found costs.
   */
  cost: number;
  /**
   * How many there are.
   */
  count: number;
  /**
   * The cheapest covers, as those who must be added to the table.
   */
  covers: number[][];
  /**
   * Pieces that nobody holds.
   */
  holes?: number[];
  /**
   * What every cover costs at least.
   */
  lower: number;
  /**
   * Whether there are more than that.
   */
  more: boolean;
  /**
   * Holders that are in every cover, with the pieces they alone hold.
   */
  pivotal?: CoverPivot[];
  /**
   * Whether that is proven to be the same.
   */
  proven: boolean;
}
/**
 * Certificate is a proof, for one problem, of what a Result says: which pieces are holes, who is pivotal, what a cover costs and what every cover costs at least. Check reads it; it needs nothing of how it was found.
 */
export interface CoverCertificate {
  /**
   * What the cover costs.
   */
  cost: number;
  /**
   * The holders with a cost that are chosen, rising. With those at the table they hold every piece that is not a hole.
   */
  cover: number[];
  /**
   * The pieces that nobody holds, rising.
   */
  holes: number[];
  /**
   * What every cover costs at least. Equal to Cost, the cover is a cheapest.
   */
  lower: number;
  /**
   * The proof of Lower: parts of the problem that share no holder, so that what they cost at least adds up.
   */
  parts: CoverPart[];
  /**
   * The holders in every cover, by number, each with the pieces that prove it.
   */
  pivotal: CoverPivot[];
}
/**
 * Part proves what the holders of some pieces cost at least.
 */
export interface CoverPart {
  /**
   * Weights are in units of 1/Denominator.
   */
  denominator: number;
  /**
   * What the holders of these pieces cost at least in any cover.
   */
  lower: number;
  /**
   * A tree, each node before its children.
   */
  nodes: CoverNode[];
  /**
   * Holders that are left aside because another costs no more and holds all that they hold of these pieces.
   */
  outdone?: CoverOutdone[];
  /**
   * The pieces, rising. Nobody at the table holds any.
   */
  pieces: number[];
}
/**
 * Node is a case: some holders are chosen, and some are out.
 */
export interface CoverNode {
  /**
   * Where what is spent and what is worth something do not make up Lower, the cases that are left; else nil.
   */
  branch?: CoverBranch;
  /**
   * What each piece that no chosen holder holds is worth. No holder's pieces are worth more than it costs, so whoever holds them costs what they are worth at least. None given: the parent's hold.
   */
  weights?: CoverWeight[];
}
/**
 * Branch goes through the holders of one piece, of whom one must be chosen.
 */
export interface CoverBranch {
  /**
   * The other holders of the piece, in the order of the children: in each that holder is chosen, and those before it are out. Holders that the weights show to be too dear are out and not named.
   */
  holders: number[];
  /**
   * Who is left aside because another costs no more and holds all that they hold of what no chosen holder holds.
   */
  outdone?: CoverOutdone[];
  /**
   * The piece. No chosen holder holds it.
   */
  piece: number;
}
/**
 * Outdone is a holder that another can stand for.
 */
export interface CoverOutdone {
  by: number;
  holder: number;
}
/**
 * Weight is what a piece is worth, in units of 1/Denominator.
 */
export interface CoverWeight {
  piece: number;
  weight: number;
}
/**
 * Pivot is a holder that no cover can do without.
 */
export interface CoverPivot {
  holder: number;
  /**
   * The pieces that it alone holds, rising.
   */
  pieces: number[];
}
/**
 * Division is what gain.division is asked.
 */
export interface Division {
  /**
   * How many players there are.
   */
  players: number;
  /**
   * What each coalition is worth: at place 0 nobody, at 1 player 0, at 2 player 1, at 3 both, and so on, by the sum of 2 to the number of each.
   *
   * @maxItems 4096
   */
  values: Number[];
}
/**
 * Divided is how what all are worth can be divided.
 */
export interface Divided {
  /**
   * The reason that there is none: coalitions with weights that for each player add up to 1, worth more than all together.
   */
  balanced?: BalancedGroup[];
  /**
   * Whether a player adds the more, the larger the coalition it joins.
   */
  convex: boolean;
  /**
   * A division that gives every coalition at least its worth; nothing when there is none.
   */
  core?: Number[];
  /**
   * The least that all would have to be worth for such a division.
   */
  least: Number;
  /**
   * The Shapley value of each player.
   */
  shapley: Number[];
}
/**
 * BalancedGroup is a coalition with its weight.
 */
export interface BalancedGroup {
  /**
   * The players.
   */
  players: number[];
  /**
   * The weight.
   */
  weight: Number;
}
/**
 * Ask is what partnership.ask is asked.
 */
export interface Ask {
  /**
   * Factors of one's own, which are added to the library's.
   */
  catalogue?: PartnershipCatalogue;
  /**
   * Which form.
   */
  form: PartnershipForm;
  /**
   * The phase that the wave falls in.
   */
  phase: PartnershipPhase;
  /**
   * The role that is asked.
   */
  role: PartnershipRole;
  /**
   * How many full waves there have been; the graded factors take turns.
   */
  turn?: number;
}
/**
 * Catalogue is a set of factors: Own, somebody else's, or both merged. It is a value; nothing in the package keeps one.
 */
export interface PartnershipCatalogue {
  /**
   * The schema that the document follows.
   */
  $schema: PartnershipCatalogueDocument;
  /**
   * The factors. Their order is the order of a questionnaire.
   *
   * @maxItems 200
   */
  factors: PartnershipFactor[];
  /**
   * What the catalogue is called.
   */
  name: Text;
}
/**
 * Factor is something that promotes a collaboration when it is there and hinders it when it is not.
 */
export interface PartnershipFactor {
  /**
   * What to do when it is missing.
   */
  action: Text;
  /**
   * Whether the answer is the person's own, and confidential, or given on behalf of the organization.
   */
  answersAs: PartnershipAnswersAs;
  /**
   * The roles that are asked.
   *
   * @maxItems 8
   */
  asks: PartnershipRole[];
  /**
   * Whether answers or a fact decide it.
   */
  decidedBy: PartnershipDecidedBy;
  /**
   * Where the fact comes from; left out when answers alone decide.
   */
  fact?: PartnershipFactSource;
  /**
   * The permanent ID: "P01" … of ours, "X-…" of others.
   */
  id: string;
  /**
   * When the factor is in force.
   */
  inForce?: PartnershipValidity;
  /**
   * A short name for code.
   */
  key: string;
  /**
   * Whether nothing else can make up for it.
   */
  kind: PartnershipFactorKind;
  /**
   * What people call it.
   */
  name: Text;
  /**
   * Whether it is about the work, the process or the result.
   */
  object: PartnershipObject;
  /**
   * Whether the factor is about the person who answers; then it is reported for the whole partnership only.
   */
  ownSelf?: boolean;
  /**
   * How a gate is passed; left out: by most.
   */
  passes?: PartnershipPassing;
  /**
   * When it applies.
   *
   * @maxItems 4
   */
  phases: PartnershipPhase[];
  /**
   * The seed rules it rests on.
   *
   * @maxItems 20
   */
  seeds?: string[];
  /**
   * Its counterparts in the literature.
   */
  sources?: string;
  /**
   * The statement people answer, 1 to 5; never a question, and higher is better.
   */
  statement: Text;
}
/**
 * Text is the same thing said in Swedish and in English. Texts of the library fill both; a document may fill one, and then both languages show that one. A text may hold places that With fills: {name} takes the value of an argument, and {name|en sak|# saker} chooses by a number, the first form for exactly one and the second for every other number; # is the number as it stands in a sentence (in words up to twelve). A caret, {^name}, gives the value a capital first letter.
 */
export interface Text {
  /**
   * The text in English.
   */
  en?: string;
  /**
   * The text in Swedish.
   */
  sv?: string;
}
/**
 * Validity is a period as a member of its own.
 */
export interface PartnershipValidity {
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Asked is what a role is asked about.
 */
export interface Asked {
  /**
   * The factors, with their statements.
   */
  factors: PartnershipFactor[];
}
/**
 * Assess is what partnership.assess is asked.
 */
export interface Assess {
  /**
   * Factors of one's own, which are added to the library's.
   */
  catalogue?: PartnershipCatalogue;
  /**
   * The partnership document.
   */
  document: Partnership;
  /**
   * How many repairs and how many reasons the report lists; left out: 10.
   */
  list?: number;
  /**
   * The day of the report. What the document says of later days is not seen.
   */
  on: Date;
  /**
   * The phase; left out: the document's phase on that day.
   */
  phase?: PartnershipPhase;
}
/**
 * Partnership is one partnership as a document: who is in, what they are to solve together, what they have done and what they have answered. Make it with Decode; a value made by hand is checked by Assess.
 */
export interface Partnership {
  /**
   * The schema that the document follows.
   */
  $schema: PartnershipDocumentSchema;
  /**
   * What was agreed to do.
   *
   * @maxItems 500
   */
  actions?: PartnershipAction[];
  /**
   * The answers, one sheet for a person, role and wave.
   *
   * @maxItems 50000
   */
  answers?: PartnershipSheet[];
  /**
   * How the partnership decides, and who pays.
   */
  deciding?: PartnershipDeciding;
  /**
   * Facts from registers and logs that decide a factor.
   *
   * @maxItems 500
   */
  facts?: PartnershipFact[];
  /**
   * What was done before the start.
   *
   * @maxItems 100
   */
  groundwork?: PartnershipGroundwork[];
  /**
   * What the partners, and the target group, gain and give.
   */
  ledgers?: PartnershipLedgers;
  /**
   * At which levels it works.
   *
   * @maxItems 4
   */
  levels?: PartnershipLevel[];
  /**
   * Who may decide what for whom, and since when it is known.
   *
   * @maxItems 5000
   */
  mandates?: PartnershipMandate[];
  /**
   * The meetings and who came.
   *
   * @maxItems 500
   */
  meetings?: PartnershipMeeting[];
  /**
   * Why the organizations join.
   *
   * @maxItems 4
   */
  motives?: PartnershipMotive[];
  /**
   * What the partnership calls itself.
   */
  name: Text;
  /**
   * What the questionnaire's first screen says about the answers: who sees them one by one, what for, until when, whom to ask.
   */
  notice?: Text;
  /**
   * The organizations around the problem, those outside too.
   *
   * @maxItems 500
   */
  organizations: PartnershipOrganization[];
  /**
   * Decisions to go on in spite of a failed gate.
   *
   * @maxItems 100
   */
  overrides?: PartnershipOverride[];
  /**
   * The people who take part or are asked.
   *
   * @maxItems 10000
   */
  people?: PartnershipPerson[];
  /**
   * How much each organization's word weighs, as the others see it.
   *
   * @maxItems 2000
   */
  perceived?: PartnershipPerception[];
  /**
   * The phases with their dates; they do not overlap.
   *
   * @maxItems 20
   */
  phases?: PartnershipPhasePeriod[];
  /**
   * The shared problem.
   */
  problem?: PartnershipProblem;
  /**
   * The change that is wanted.
   */
  purpose?: PartnershipPurpose;
  /**
   * What is decided on together; mandates speak of these.
   *
   * @maxItems 100
   */
  subjects?: PartnershipSubject[];
  /**
   * The survey waves.
   *
   * @maxItems 50
   */
  waves?: PartnershipWave[];
}
/**
 * Action is something that was agreed to do about a factor. The first wave on or after its last day says whether it held.
 */
export interface PartnershipAction {
  /**
   * The ID of the organization whose own level is expected to be there; left out: the partnership's.
   */
  about?: string;
  /**
   * The day it was agreed.
   */
  agreed: Date;
  /**
   * The day it was begun.
   */
  begun?: Date;
  /**
   * The day by which it is to be done.
   */
  by: Date;
  /**
   * The day it was done.
   */
  done?: Date;
  /**
   * The day it was dropped.
   */
  dropped?: Date;
  /**
   * The level that is expected then; left out: what the factor needs, an open gate or 3.
   */
  expected?: number;
  /**
   * The ID of the factor that it is to better.
   */
  factor: string;
  /**
   * The action's ID.
   */
  id: string;
  /**
   * What is to be done.
   */
  name: Text;
  /**
   * The ID of the person who sees to it.
   */
  owner?: string;
  /**
   * Why it was dropped.
   */
  reason?: Text;
}
/**
 * Sheet is one person's answers in one role in one wave. Who did not answer has no sheet, or leaves factors out.
 */
export interface PartnershipSheet {
  /**
   * The person's ID.
   */
  person: string;
  /**
   * The role in which the person answers.
   */
  role: PartnershipRole;
  /**
   * The answers by factor.
   */
  values: {
    [k: string]: PartnershipAnswer;
  };
  /**
   * The wave's ID.
   */
  wave: string;
}
/**
 * Deciding is how the partnership decides, for instance in its steering group, and who pays for the work.
 */
export interface PartnershipDeciding {
  /**
   * What the body is called.
   */
  body?: Text;
  /**
   * How many votes a decision takes; left out: more than half. All votes together is consensus.
   */
  quota?: number;
  /**
   * The organizations with their votes and what they pay.
   *
   * @maxItems 500
   */
  seats?: PartnershipSeat[];
}
/**
 * Seat is what one organization votes with and pays.
 */
export interface PartnershipSeat {
  /**
   * The organization's ID.
   */
  organization: string;
  /**
   * What it pays a year, in kronor; left out: nothing.
   */
  pays?: number;
  /**
   * Its votes; left out: none.
   */
  votes?: number;
}
/**
 * Fact is a fact from a register or a log that decides a factor. The newest one that holds on the day of the report counts.
 */
export interface PartnershipFact {
  /**
   * The effort of making it so, in the unit of repairs; left out: 3.
   */
  effort?: number;
  /**
   * The factor's ID.
   */
  factor: string;
  /**
   * Since when it is known.
   */
  from: Date;
  /**
   * Whether what the factor says is so.
   */
  holds: boolean;
  /**
   * The role that can make it so.
   */
  owner?: PartnershipRole;
  /**
   * Where it can be seen.
   */
  source: Text;
}
/**
 * Groundwork is one of the five things to have done before the start.
 */
export interface PartnershipGroundwork {
  /**
   * Whether it is done.
   */
  done: boolean;
  /**
   * Which.
   */
  item: PartnershipGroundworkItem;
  /**
   * Where it can be read.
   */
  source?: Text;
}
/**
 * Ledgers are the two ledgers of gain: the partners', and that of those the work is for. Both must come out well (DROPIN-26).
 */
export interface PartnershipLedgers {
  /**
   * What each partner gains and gives.
   */
  partners?: PartnershipLedger;
  /**
   * What the target group gains and gives.
   */
  targetGroup?: PartnershipLedger;
}
/**
 * Ledger is gains and costs on one scale.
 */
export interface PartnershipLedger {
  /**
   * The gains and the costs.
   *
   * @maxItems 2000
   */
  entries?: PartnershipEntry[];
  /**
   * How much each partner is to gain at the least, for it to be sure; left out: 1.
   */
  margin?: number;
  /**
   * Over which time, such as "per år".
   */
  per?: Text;
  /**
   * What the figures count; left out: points.
   */
  unit?: PartnershipUnit;
}
/**
 * Entry is one gain or one cost, as an interval: what is known is seldom one figure.
 */
export interface PartnershipEntry {
  /**
   * Whether a gain arises whoever else takes part.
   */
  alone?: boolean;
  /**
   * The greatest it can be; left out: the same as the least.
   */
  greatest?: number;
  /**
   * The least it can be.
   */
  least: number;
  /**
   * What it is.
   */
  name: Text;
  /**
   * The ID of the organization it falls on; in the target group's ledger it is left out.
   */
  organization?: string;
  /**
   * Whether it is a gain or a cost.
   */
  side: GainSide;
  /**
   * Where the figure comes from.
   */
  source?: Text;
  /**
   * The IDs of the organizations without which it does not arise. Left out: a gain arises when all take part, a cost whoever else does.
   *
   * @maxItems 500
   */
  with?: string[];
}
/**
 * Mandate says that somebody may decide for an organization, in some subjects and up to an amount, on some days (DROPIN-10, DROPIN-11). What is known of it has days of its own: an entry is never changed, it is struck on the day it was found to be wrong or was replaced, and another is added. Support and trust are judgements and stand in the factors.
 */
export interface PartnershipMandate {
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The day it became known.
   */
  known: Date;
  /**
   * The ID of the organization that the person decides for.
   */
  organization: string;
  /**
   * The ID of the person who may decide; left out: nobody may, as the organization itself has said.
   */
  person?: string;
  /**
   * Where it is written.
   */
  source?: Text;
  /**
   * The day it was struck; left out: it stands.
   */
  struck?: Date;
  /**
   * The IDs of the subjects; left out: all.
   *
   * @maxItems 100
   */
  subjects?: string[];
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
  /**
   * Whether any amount.
   */
  unlimited?: boolean;
  /**
   * Up to how many kronor; left out: only what costs nothing.
   */
  upTo?: number;
}
/**
 * Meeting is a meeting of the partnership.
 */
export interface PartnershipMeeting {
  /**
   * The IDs of the people who came.
   *
   * @maxItems 1000
   */
  attended?: string[];
  /**
   * The meeting's ID.
   */
  id: string;
  /**
   * What it is to decide, or has decided.
   *
   * @maxItems 50
   */
  matters?: PartnershipMatter[];
  /**
   * The day.
   */
  on: Date;
}
/**
 * Matter is something that a meeting is to decide, or has decided.
 */
export interface PartnershipMatter {
  /**
   * What it costs an organization that it binds, in kronor.
   */
  amount?: number;
  /**
   * The IDs of the organizations it binds; left out: every partner on the day of the meeting.
   *
   * @maxItems 500
   */
  binds?: string[];
  /**
   * Whether it was decided.
   */
  decided?: boolean;
  /**
   * The matter's ID.
   */
  id: string;
  /**
   * What it is about.
   */
  name: Text;
  /**
   * The ID of its subject; left out: only a mandate in all subjects covers it.
   */
  subject?: string;
}
/**
 * Organization is a partner, or an organization around the problem that is not one.
 */
export interface PartnershipOrganization {
  /**
   * The effort of bringing it in or waking it, in the unit of repairs (1 is one organization raised by one step); left out: 3, the most that one organization's step to 4 can cost.
   */
  effort?: number;
  /**
   * The pieces it holds.
   *
   * @maxItems 50
   */
  holds?: PartnershipHolding[];
  /**
   * The organization's ID.
   */
  id: string;
  /**
   * What kind of organization it is.
   */
  kind?: PartnershipKind;
  /**
   * Its name.
   */
  name: Text;
  /**
   * Its standing toward the partnership over time; before the first day, and when there is none, it is not invited.
   *
   * @maxItems 50
   */
  standing: PartnershipSince[];
}
/**
 * Holding is the levers an organization holds in one dimension.
 */
export interface PartnershipHolding {
  /**
   * The dimension's ID.
   */
  dimension: string;
  /**
   * The levers.
   *
   * @maxItems 6
   */
  levers: PartnershipLever[];
}
/**
 * Since is a standing from a day on, until the next one.
 */
export interface PartnershipSince {
  /**
   * The first day; left out: always.
   */
  from?: Date;
  /**
   * The standing.
   */
  is: PartnershipStanding;
  /**
   * Why, for instance the reason given with a no.
   */
  reason?: Text;
}
/**
 * Override is a decision to go on in spite of a failed gate.
 */
export interface PartnershipOverride {
  /**
   * The gate's factor ID.
   */
  gate: string;
  /**
   * When.
   */
  on: Date;
  /**
   * The ID of the person who decided.
   */
  person: string;
  /**
   * Why.
   */
  reason: Text;
  /**
   * The role that decided: chair or projectOwner.
   */
  role: PartnershipRole;
}
/**
 * Person is somebody who takes part or is asked.
 */
export interface PartnershipPerson {
  /**
   * The person's ID.
   */
  id: string;
  /**
   * The person's name; it never leaves the working copy.
   */
  name?: string;
  /**
   * The ID of the organization that the person comes from.
   */
  organization: string;
  /**
   * The roles the person has, with their periods.
   *
   * @maxItems 20
   */
  roles?: PartnershipHeld[];
}
/**
 * Held is a role held for a period.
 */
export interface PartnershipHeld {
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The role.
   */
  role: PartnershipRole;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Perception is what one organization says of how much the others' words weigh when the partnership decides. It is the organization's answer, given on its behalf. The newest one counts.
 */
export interface PartnershipPerception {
  /**
   * The ID of the organization that says it.
   */
  by: string;
  /**
   * The day it said so.
   */
  on: Date;
  /**
   * The weights, by organization.
   */
  weights: {
    [k: string]: number;
  };
}
/**
 * PhasePeriod is a phase with its dates.
 */
export interface PartnershipPhasePeriod {
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * Which phase.
   */
  phase: PartnershipPhase;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Problem is the shared problem: what it is, what belongs to it and what does not, and its dimensions.
 */
export interface PartnershipProblem {
  /**
   * What the partnership covers.
   *
   * @maxItems 50
   */
  covers?: Text[];
  /**
   * The parts of the problem.
   *
   * @maxItems 50
   */
  dimensions?: PartnershipDimension[];
  /**
   * What it does not cover.
   *
   * @maxItems 50
   */
  leaves?: Text[];
  /**
   * The problem in a sentence or two.
   */
  statement?: Text;
}
/**
 * Dimension is a part of the problem and the levers needed to act on it. A dimension and one of its levers make a piece of the puzzle.
 */
export interface PartnershipDimension {
  /**
   * The dimension's ID.
   */
  id: string;
  /**
   * What it is called.
   */
  name: Text;
  /**
   * The levers somebody must hold.
   *
   * @maxItems 6
   */
  needs?: PartnershipLever[];
}
/**
 * Purpose says what change is wanted: an outcome for a target group by means of collaboration, by a day. What is missing is a finding, not a fault.
 */
export interface PartnershipPurpose {
  /**
   * By when.
   */
  by?: Date;
  /**
   * By what means.
   */
  means?: Text;
  /**
   * What becomes better for them.
   */
  outcome?: Text;
  /**
   * For whom.
   */
  targetGroup?: Text;
}
/**
 * Subject is something that is decided on together, such as staff or premises.
 */
export interface PartnershipSubject {
  /**
   * The subject's ID.
   */
  id: string;
  /**
   * What it is called.
   */
  name: Text;
}
/**
 * Wave is one survey wave.
 */
export interface PartnershipWave {
  /**
   * What each role was asked about; left out: all that the catalogue asks.
   */
  asked?: {
    /**
     * @maxItems 200
     */
    [k: string]: string[];
  };
  /**
   * The form that was used.
   */
  form: PartnershipForm;
  /**
   * The wave's ID.
   */
  id: string;
  /**
   * The day that the wave speaks of; roles and standing are taken on it.
   */
  on: Date;
}
/**
 * Report is the working copy: everything that follows from a document on one day, with every organization's level by name. It is the process leader's own. What may leave the room is its Publish. It holds nothing of the document it was made from. Its lists are made as they are asked for, so that two goroutines must not list one report's at the same time.
 */
export interface PartnershipReport {
  /**
   * Which verdicts are possible over all answers that are missing, worst first. One means that the silent cannot change it.
   */
  band: PartnershipVerdictCode[];
  /**
   * The catalogue that was used: its name and the hash of its canonical JSON.
   */
  catalogue: Text;
  catalogueHash: string;
  /**
   * The first of them, cheapest first.
   */
  cheapest?: PartnershipRepair[];
  /**
   * The version of this module.
   */
  engine: string;
  /**
   * The factors, in the order of the catalogue.
   */
  factors: PartnershipFactorState[];
  /**
   * Who gains; nothing when nothing is entered.
   */
  gain?: PartnershipGainState;
  /**
   * Who may decide.
   */
  mandates: PartnershipMandateState;
  /**
   * What the partnership calls itself.
   */
  name: Text;
  /**
   * Work, process and result.
   */
  objects: PartnershipObjectState[];
  /**
   * The day the report speaks of.
   */
  on: Date;
  /**
   * The organizations, by ID.
   */
  organizations: PartnershipOrganizationState[];
  /**
   * What was agreed to do, and whether it held.
   */
  plan?: PartnershipActionState[];
  /**
   * Who can, is heard and decides.
   */
  power: PartnershipPowerState;
  /**
   * Why: the verdict and what it rests on.
   */
  proof: PartnershipProof;
  /**
   * Who is needed; nothing when no piece is.
   */
  puzzle?: PartnershipPuzzleState;
  /**
   * How many minimal sufficient reasons the verdict has.
   */
  reasonCount: Number;
  /**
   * The first of them, smallest first.
   */
  reasons?: PartnershipReason[];
  /**
   * How many minimal repairs there are; 0 when no gate is failed.
   */
  repairCount: Number;
  /**
   * What each rule said, by rule ID.
   */
  results: Result[];
  /**
   * The least number of answers, given or missing, that would have to differ for another verdict; nothing when no answers can change it.
   */
  robustness?: number;
  /**
   * The hash of the rules that were used.
   */
  rulebook: string;
  /**
   * The verdict as a sentence: what it is and what must change.
   */
  says: Text;
  /**
   * The version of the document's schema.
   */
  schema: string;
  /**
   * The verdict, in its phase.
   */
  verdict: PartnershipVerdict;
  /**
   * The wave whose answers count; nothing when there is none yet.
   */
  wave?: PartnershipWaveState;
}
/**
 * Repair is a smallest set of changes after which no gate is failed (M1). Smallest means that with any of them left out, or made smaller, a gate still fails. Repairs come in order of effort; equals in order of their choices, gate by gate in the catalogue's order, each choice by that gate's effort and then the IDs of the organizations that rise furthest.
 */
export interface PartnershipRepair {
  /**
   * The verdict afterwards, all else as it is.
   */
  after: PartnershipVerdict;
  /**
   * What changes: by gate, then organization or part of the fact.
   */
  changes: PartnershipChange[];
  /**
   * What it costs: one for each step that an organization rises, and the stated effort of each fact.
   */
  effort: number;
}
/**
 * Verdict is the answer to whether the collaboration is ready, or holds, in a phase.
 */
export interface PartnershipVerdict {
  /**
   * Which of the four.
   */
  is: PartnershipVerdictCode;
  /**
   * The phase it is given in.
   */
  phase: PartnershipPhase;
}
/**
 * Change is one organization's level raised on one factor, or one fact, or part of a fact, made true.
 */
export interface PartnershipChange {
  /**
   * What it costs.
   */
  effort: number;
  /**
   * The factor.
   */
  factor: string;
  from?: number;
  /**
   * The organization that rises, and from which level to which.
   */
  organization?: string;
  /**
   * Who sees to it.
   */
  owner: PartnershipRole;
  /**
   * The part of the fact that is made true.
   */
  part?: string;
  /**
   * What to do.
   */
  step: Text;
  to?: number;
}
/**
 * FactorState is how one factor stands.
 */
export interface PartnershipFactorState {
  answered: number;
  /**
   * What the answers alone say.
   */
  answers?: Outcome;
  applies: boolean;
  /**
   * Over organizations: how many were asked, have a level, are at 4 or 5, are at 1.
   */
  asked: number;
  /**
   * Which outcomes are possible over all answers that are missing, in the order pass, fail, unknown.
   */
  band?: Outcome[];
  /**
   * The level in the wave before.
   */
  before?: number;
  /**
   * What decided: "fact" or "answers".
   */
  by?: string;
  /**
   * What the answers say when every person counts the same, where that differs.
   */
  byPersons?: Outcome;
  /**
   * What the fact says, where there is one.
   */
  fact?: Outcome;
  high: number;
  id: string;
  kind: PartnershipFactorKind;
  /**
   * The level of the factor, the lower median over organizations; 0 when fewer answered than can be judged.
   */
  level?: number;
  /**
   * The organizations asked, with their levels.
   */
  levels?: PartnershipLevelState[];
  lowest: number;
  name: Text;
  object: PartnershipObject;
  /**
   * Whether the gate is passed, or the graded factor at 3 or more; notApplicable outside its phases, notInForce outside its period.
   */
  outcome: Outcome;
  /**
   * The decision to go past the gate, when it is needed.
   */
  override?: Override;
  /**
   * Over people.
   */
  people: PartnershipPeopleState;
  /**
   * How many answers would have to differ for another outcome; nothing when no answers can change it.
   */
  robustness?: number;
  rule: string;
}
/**
 * LevelState is one organization's level on one factor; 0 is silent.
 */
export interface PartnershipLevelState {
  level: number;
  organization: string;
}
/**
 * Override is a decision to go on in spite of a failed rule. The failure stays visible; the override says who answers for going on and why.
 */
export interface Override {
  /**
   * When it was decided.
   */
  on: Date;
  /**
   * Why.
   */
  reason: Text;
  /**
   * The role that decided.
   */
  role: Text;
}
/**
 * PeopleState is the answers to one statement over all people asked.
 */
export interface PartnershipPeopleState {
  asked: number;
  /**
   * @minItems 5
   * @maxItems 5
   */
  counts: number[];
  doesNotApply: number;
  dontKnow: number;
  greatest?: Number;
  /**
   * The least and greatest the mean can become when the silent answer.
   */
  least?: Number;
  /**
   * The mean of the levels, exact; nothing when there is none.
   */
  mean?: Number;
  silent: number;
}
/**
 * GainState is the two ledgers reckoned up: who gains for sure, who may lose, what would make everybody gain, and how the target group comes out.
 */
export interface PartnershipGainState {
  /**
   * The group of partners that would do better alone, when there is one: as it is, and after the transfers.
   */
  alone?: PartnershipGroupAlone;
  aloneAfter?: PartnershipGroupAlone;
  /**
   * Whether no fewer payments would do; else that is not known.
   */
  fewest: boolean;
  margin: number;
  /**
   * What is moved in all.
   */
  moved: Number;
  /**
   * Why that was not looked for, when it was not.
   */
  notLooked?: Text;
  /**
   * The partners, by ID.
   */
  organizations?: PartnershipGainOf[];
  per?: Text;
  /**
   * The matter in one sentence.
   */
  says: Text;
  /**
   * What is lacking, when all together have too little that is sure.
   */
  shortfall?: Number;
  /**
   * How the target group comes out.
   */
  targetGroup?: PartnershipTargetGain;
  /**
   * The smallest transfers after which every partner with a known ledger gains for sure; none are needed when they do already.
   */
  transfers?: PartnershipTransfer[];
  /**
   * What the partners' figures count and over which time, and how much each is to gain at the least.
   */
  unit: PartnershipUnit;
}
/**
 * GroupAlone is a group of partners that would, or might, do better without the others.
 */
export interface PartnershipGroupAlone {
  greatest: Number;
  /**
   * What it would gain by it, at the least and at the greatest.
   */
  least: Number;
  organizations: string[];
  /**
   * Whether for sure.
   */
  surely: boolean;
}
/**
 * GainOf is one organization's gains less its costs.
 */
export interface PartnershipGainOf {
  greatest?: Number;
  /**
   * What that says.
   */
  is: GainSureness;
  /**
   * The least and the greatest; nothing when it has no entries.
   */
  least?: Number;
  organization: string;
}
/**
 * TargetGain is the target group's gains less its costs.
 */
export interface PartnershipTargetGain {
  greatest: Number;
  is: GainSureness;
  least: Number;
  per?: Text;
  unit: PartnershipUnit;
}
/**
 * Transfer is a payment from one organization to another.
 */
export interface PartnershipTransfer {
  amount: Number;
  from: string;
  to: string;
}
/**
 * MandateState says who may decide what: on the day of the report, at the next meeting that has something to decide, and at those that have been.
 */
export interface PartnershipMandateState {
  /**
   * How many decisions have been made so far.
   */
  decided: number;
  /**
   * The decisions so far that somebody they bind had no mandate for, or of which it is not known, or of which more is known now than then; the latest 200. Nothing when no mandate is written down.
   */
  decisions?: PartnershipDecisionState[];
  /**
   * The next meeting with something to decide; nothing when there is none.
   */
  next?: PartnershipNextMeeting;
  /**
   * The matter in one sentence.
   */
  says: Text;
  /**
   * Who may decide something on the day of the report, as known then.
   */
  today: PartnershipMandateView;
  /**
   * How many there are.
   */
  uncertain: number;
}
/**
 * DecisionState is one decision and one organization that it binds.
 */
export interface PartnershipDecisionState {
  /**
   * How the two relate.
   */
  hindsight: MandateHindsight;
  matter: string;
  meeting: string;
  name: Text;
  now: MandateStatus;
  on: Date;
  organization: string;
  /**
   * Why nobody might, as known now.
   */
  reason?: MandateReason;
  /**
   * Whether somebody present might decide: as known on its day, and as known on the day of the report.
   */
  then: MandateStatus;
}
/**
 * NextMeeting is the mandates for a meeting to come.
 */
export interface PartnershipNextMeeting {
  /**
   * The organizations that have somebody who may decide a matter today, and no longer at the meeting.
   */
  lapses?: PartnershipLapse[];
  /**
   * Its matters, against the organizations that each binds.
   */
  matters: PartnershipMatterState[];
  meeting: string;
  on: Date;
}
/**
 * Lapse is cover that is lost before the next meeting.
 */
export interface PartnershipLapse {
  /**
   * The last day on which somebody may decide.
   */
  last: Date;
  matter: string;
  organization: string;
}
/**
 * MatterState is who may decide one matter.
 */
export interface PartnershipMatterState {
  /**
   * Whether every organization that it binds has somebody who may decide.
   */
  answer: MandateAnswer;
  id: string;
  name: Text;
  /**
   * The organizations that it binds.
   */
  organizations: PartnershipMayDecide[];
}
/**
 * MayDecide is who may decide a matter for one organization.
 */
export interface PartnershipMayDecide {
  answer: MandateAnswer;
  mandate?: number;
  organization: string;
  /**
   * The IDs of the people who may.
   */
  people?: string[];
  /**
   * Why the mandate nearest to a yes does not do, and its place in the document; nothing unless the answer is no.
   */
  reason?: MandateReason;
}
/**
 * MandateView is who may decide something on one day, as known on one day.
 */
export interface PartnershipMandateView {
  known: Date;
  /**
   * The day asked about, and the day of what is known.
   */
  on: Date;
  /**
   * The partners on the day asked about, by ID.
   */
  organizations: PartnershipMandatesOf[];
}
/**
 * MandatesOf is the mandates of one organization.
 */
export interface PartnershipMandatesOf {
  /**
   * Whether somebody may decide something that day.
   */
  answer: MandateAnswer;
  hold?: number[];
  organization: string;
  /**
   * The entries that stand in the register on the day of what is known, by their place in the document, and of those the ones that hold on the day asked about.
   */
  stand?: number[];
}
/**
 * ObjectState is how the graded factors of work, process or result stand.
 */
export interface PartnershipObjectState {
  /**
   * How many apply, how many of them are known, how many of those are at 3 or more, and whether that is at least two thirds.
   */
  applies: number;
  enough: boolean;
  high: number;
  known: number;
  /**
   * The IDs of the factors below 3.
   */
  low?: string[];
  object: PartnershipObject;
}
/**
 * OrganizationState is how one organization stands on the day of the report.
 */
export interface PartnershipOrganizationState {
  alone: number;
  answered: number;
  /**
   * How many of its people were asked in the wave, and how many answered.
   */
  asked: number;
  attended: number;
  /**
   * How many pieces it holds, and how many of them it alone among all listed.
   */
  holds: number;
  id: string;
  /**
   * Of the meetings so far, how many somebody from it came to.
   */
  meetings: number;
  name: Text;
  reason?: Text;
  standing: PartnershipStanding;
}
/**
 * ActionState is how an agreed action stands on the day of the report, and whether it held.
 */
export interface PartnershipActionState {
  /**
   * The organization whose level it is about; nothing for the partnership.
   */
  about?: string;
  /**
   * The level in that wave; 0 for unknown.
   */
  after: number;
  /**
   * The level in the newest wave up to the day it was agreed; 0 for unknown.
   */
  before: number;
  /**
   * The day by which it is to be done, and how far it has come.
   */
  by: Date;
  /**
   * What decided: "fact" or "answers"; nothing when there is no wave yet.
   */
  decidedBy?: string;
  /**
   * The level that is expected; 0 for what the factor needs.
   */
  expected: number;
  factor: string;
  /**
   * Whether it held: what was expected is there in that wave.
   */
  held: Outcome;
  /**
   * The action, its name and its factor.
   */
  id: string;
  is: PartnershipActionStanding;
  name: Text;
  /**
   * The ID of the person who sees to it.
   */
  owner?: string;
  /**
   * The wave that tells whether it held, the first on or after its last day that asked about the factor; nothing when there is none yet.
   */
  wave?: string;
}
/**
 * PowerState is the balance of power in three columns: what each organization can do, what the others say that its word weighs, and what it decides and pays. Each column is a share of the whole, exact.
 */
export interface PartnershipPowerState {
  /**
   * What the body that decides is called, its votes and how many it takes; 0 for unknown.
   */
  body?: Text;
  /**
   * Why what the organizations decide was not worked out, when it was not.
   */
  notReckoned?: Text;
  /**
   * The organizations that can, weigh, decide or pay something, by what they can, greatest first.
   */
  organizations?: PartnershipPowerOf[];
  /**
   * What is paid in all, in kronor a year.
   */
  pays: Number;
  perceivedBy: number;
  perceivedLeast: number;
  /**
   * The day of the newest perception, how many organizations say something of the others, and how many do of the one that fewest speak of.
   */
  perceivedOn?: Date;
  quota: number;
  /**
   * The dimensions that "can" speaks of: those whose every lever somebody holds, as IDs in the order of the document. In the others nobody can do anything yet.
   */
  reached?: string[];
  /**
   * The matter in one sentence.
   */
  says: Text;
  unreached?: string[];
  votes: number;
}
/**
 * PowerOf is the power of one organization.
 */
export interface PartnershipPowerOf {
  /**
   * How what it can differs from what it says and decides.
   */
  balance: PartnershipBalance;
  banzhaf?: Number;
  /**
   * What it can: the mean over the dimensions reached of its Shapley–Shubik index in the game that is won when every lever is held.
   */
  can?: Number;
  decides?: Number;
  /**
   * Whether its votes never matter.
   */
  idle?: boolean;
  /**
   * The dimensions that nobody can reach without it, in the same order.
   */
  needed?: string[];
  organization: string;
  /**
   * Its share of what is paid.
   */
  pays?: Number;
  /**
   * What the others say: its mean weight over the sum of all mean weights.
   */
  perceived?: Number;
  standing: PartnershipStanding;
  /**
   * Whether nothing can be decided without it.
   */
  vetoes?: boolean;
  /**
   * Its votes, and what they decide: its Shapley–Shubik index, and its normalized Banzhaf index.
   */
  votes: number;
}
/**
 * Proof is a step of the proof ("därför"): what holds, by which rule, and the steps it follows from.
 */
export interface PartnershipProof {
  /**
   * Where it can be read in the document.
   */
  at?: string;
  /**
   * What it follows from.
   */
  because?: PartnershipProof[];
  enough?: boolean;
  /**
   * The object that it is about, and whether enough of it is at 3 or more.
   */
  object?: PartnershipObject;
  /**
   * The rule's outcome.
   */
  outcome?: Outcome;
  /**
   * The rule that says so, and the seed rules that one rests on.
   */
  rule?: string;
  /**
   * What holds.
   */
  says: Text;
  seeds?: string[];
}
/**
 * PuzzleState says who is needed: what nobody holds, what hangs on a single organization, and whom to invite or to talk to, the fewest that are enough, with a proof that fewer are not.
 */
export interface PartnershipPuzzleState {
  allWays: boolean;
  /**
   * The proof. The pieces are numbered by dimension and then lever in the order of the document, the organizations by ID.
   */
  certificate?: CoverCertificate;
  /**
   * What that takes, in the unit of repairs.
   */
  effort: number;
  held: number;
  /**
   * The pieces that nobody listed holds: somebody not thought of yet is needed.
   */
  holes?: PartnershipPiece[];
  /**
   * Whom to invite or to talk to, in order: together with the active partners they hold every piece that somebody holds.
   */
  invite?: PartnershipInvitation[];
  /**
   * How many pieces are needed, and how many an active partner holds.
   */
  pieces: number;
  /**
   * The organizations that no way can do without, with the pieces that they alone hold: no combination of the others reaches those dimensions.
   */
  pivotal?: PartnershipPivotalOf[];
  /**
   * Whether it is proven that no cheaper way is.
   */
  proven: boolean;
  /**
   * The matter in one sentence.
   */
  says: Text;
  /**
   * How many ways are as cheap, and whether that is all of them.
   */
  ways: number;
}
/**
 * Piece is a dimension and one of the levers it needs.
 */
export interface PartnershipPiece {
  /**
   * The dimension's ID.
   */
  dimension: string;
  /**
   * The lever.
   */
  lever: PartnershipLever;
}
/**
 * Invitation is an organization to invite, to ask again or to talk to.
 */
export interface PartnershipInvitation {
  /**
   * Those of them that it alone holds.
   */
  alone?: PartnershipPiece[];
  /**
   * What it takes.
   */
  effort: number;
  /**
   * The pieces that no active partner holds and it does.
   */
  fills: PartnershipPiece[];
  organization: string;
  standing: PartnershipStanding;
  /**
   * What to do.
   */
  step: Text;
}
/**
 * PivotalOf is an organization that every way needs.
 */
export interface PartnershipPivotalOf {
  organization: string;
  pieces: PartnershipPiece[];
  standing: PartnershipStanding;
}
/**
 * Reason is a smallest set of things that alone decide the verdict: whatever all else were, for the same who answered, it would be the same (M1). Its bounds are as weak as they can be.
 */
export interface PartnershipReason {
  because: PartnershipBecause[];
}
/**
 * Because is one such thing: a bound on one organization's level on one factor, or a part of a fact.
 */
export interface PartnershipBecause {
  /**
   * The bound: at least so high, or at most; one of them is set.
   */
  atLeast?: number;
  atMost?: number;
  factor: string;
  holds?: Outcome;
  organization?: string;
  /**
   * The part of the fact, and whether it holds.
   */
  part?: string;
  /**
   * The same in a sentence.
   */
  says: Text;
}
/**
 * Result is what one rule said.
 */
export interface Result {
  /**
   * What was found, in the rule's own order.
   */
  findings?: Finding[];
  /**
   * What the rule says; an override does not change it.
   */
  outcome: Outcome;
  /**
   * The decision to go on in spite of a failed rule, when there is one.
   */
  override?: Override;
  /**
   * The rule's ID.
   */
  rule: string;
}
/**
 * Finding is one thing a rule found, in words that can be said in the room.
 */
export interface Finding {
  /**
   * The organizations that it names, by ID: talk to them before the meeting.
   */
  about?: string[];
  /**
   * The same as it can be said aloud at the meeting.
   */
  aloud: Text;
  /**
   * The place in the document that it is about, as a JSON Pointer.
   */
  at: string;
  /**
   * State words for the working copy, such as "passive".
   */
  codes?: string[];
  /**
   * What it rests on.
   */
  evidence?: Evidence[];
  /**
   * The next step.
   */
  next: Text;
  /**
   * The rule that found it, and the seed rules that rule rests on.
   */
  rule: string;
  /**
   * The matter in one sentence.
   */
  says: Text;
  seeds?: string[];
  /**
   * What it asks of the reader.
   */
  severity: Severity;
}
/**
 * Evidence is one thing that a finding rests on.
 */
export interface Evidence {
  /**
   * Where it stands in the document, as a JSON Pointer.
   */
  at?: string;
  /**
   * What it says.
   */
  text: Text;
}
/**
 * WaveState is the wave that was used.
 */
export interface PartnershipWaveState {
  answered: number;
  /**
   * How many people were asked, and how many of them answered anything.
   */
  asked: number;
  form: PartnershipForm;
  id: string;
  /**
   * What the form cannot tell: the IDs of factors that apply, are decided by answers and were not asked about.
   */
  notAsked?: string[];
  on: Date;
}
/**
 * Additions is what partnership.catalogue is asked.
 */
export interface Additions {
  /**
   * Factors of one's own, which are added to the library's.
   */
  catalogue?: PartnershipCatalogue;
}
/**
 * Factors is a catalogue with its hash.
 */
export interface Factors {
  /**
   * The catalogue.
   */
  catalogue: PartnershipCatalogue;
  /**
   * The hash of its canonical JSON, as reports carry it.
   */
  hash: string;
}
/**
 * Document is what is asked about a document alone.
 */
export interface Document {
  /**
   * The partnership document.
   */
  document: Partnership;
}
/**
 * Checked is a document that was read without fault.
 */
export interface Checked {
  /**
   * The document, with its members in canonical order.
   */
  document: Partnership;
  /**
   * The hash of its canonical JSON.
   */
  hash: string;
}
/**
 * CoverProof is what partnership.cover is asked.
 */
export interface CoverProof {
  /**
   * The certificate of a report of the document on that day.
   */
  certificate: CoverCertificate;
  /**
   * The partnership document.
   */
  document: Partnership;
  /**
   * The day; standing, and what holds that day, are taken on it.
   */
  on: Date;
}
/**
 * Proven is the answer to a proof that holds. One that does not is a fault.
 */
export interface Proven {
  /**
   * Whether the proof holds; always true.
   */
  holds: boolean;
}
/**
 * Export is what partnership.export is asked.
 */
export interface Export {
  /**
   * Factors of one's own, which are added to the library's.
   */
  catalogue?: PartnershipCatalogue;
  /**
   * Which output; the report may leave the room.
   */
  copy: Copy;
  /**
   * The partnership document.
   */
  document: Partnership;
  /**
   * The smallest group of people whose answers are shown together; left out: 6.
   */
  floor?: number;
  /**
   * How it is written.
   */
  format: Format;
  /**
   * In which language.
   */
  lang: Lang;
  /**
   * The day of the report. What the document says of later days is not seen.
   */
  on: Date;
  /**
   * The phase; left out: the document's phase on that day.
   */
  phase?: PartnershipPhase;
}
/**
 * File is something to save.
 */
export interface File {
  /**
   * Its media type.
   */
  mediaType: string;
  /**
   * Its name, without folders.
   */
  name: string;
  /**
   * What it holds.
   */
  text: string;
}
/**
 * Mandates is what partnership.mandates is asked.
 */
export interface Mandates {
  /**
   * The partnership document.
   */
  document: Partnership;
  /**
   * The day of what is known; left out: the same day.
   */
  known?: Date;
  /**
   * What is to be decided; left out: anything.
   */
  matter?: MatterAsked;
  /**
   * The day; standing, and what holds that day, are taken on it.
   */
  on: Date;
}
/**
 * MatterAsked is a matter that may never have been on an agenda.
 */
export interface MatterAsked {
  /**
   * What it costs an organization that it binds, in kronor; left out: nothing.
   */
  amount?: number;
  /**
   * The IDs of the organizations it binds; left out: every partner on the day.
   *
   * @maxItems 500
   */
  binds?: string[];
  /**
   * The ID of its subject; left out: only a mandate in all subjects covers it.
   */
  subject?: string;
}
/**
 * MandatesKnown is who may decide on a day, as known on a day.
 */
export interface MandatesKnown {
  /**
   * Who may decide the matter, when one was given.
   */
  matter?: PartnershipMayDecide[];
  /**
   * Who may decide something, partner by partner.
   */
  view: PartnershipMandateView;
}
/**
 * PowerIf is what partnership.power is asked.
 */
export interface PowerIf {
  /**
   * What to try out.
   */
  change?: PartnershipPowerChange;
  /**
   * The partnership document.
   */
  document: Partnership;
  /**
   * The day; standing, and what holds that day, are taken on it.
   */
  on: Date;
}
/**
 * PowerChange is a change to try out on the balance of power.
 */
export interface PartnershipPowerChange {
  /**
   * Organizations that leave: with their levers and their votes.
   *
   * @maxItems 500
   */
  leave?: string[];
  /**
   * How many votes a decision would take; left out: as it is.
   */
  quota?: number;
  /**
   * Votes that would be others.
   *
   * @maxItems 500
   */
  votes?: PartnershipNewVotes[];
}
/**
 * NewVotes is how many votes an organization would have.
 */
export interface PartnershipNewVotes {
  organization: string;
  votes: number;
}
/**
 * PowerThen is the balance of power before and after a change.
 */
export interface PowerThen {
  /**
   * As it is.
   */
  now: PartnershipPowerState;
  /**
   * As it would be.
   */
  then: PartnershipPowerState;
}
/**
 * Part is a part of a long list.
 */
export interface Part {
  /**
   * Factors of one's own, which are added to the library's.
   */
  catalogue?: PartnershipCatalogue;
  /**
   * How many at most; left out: 10.
   */
  count?: number;
  /**
   * The partnership document.
   */
  document: Partnership;
  /**
   * From which place in the list, the first being 0; left out: 0.
   */
  from?: number;
  /**
   * The day of the report. What the document says of later days is not seen.
   */
  on: Date;
  /**
   * The phase; left out: the document's phase on that day.
   */
  phase?: PartnershipPhase;
}
/**
 * Reasons is a part of the list of all minimal sufficient reasons, smallest first.
 */
export interface Reasons {
  /**
   * How many there are in all.
   */
  count: Number;
  /**
   * Those asked for; fewer when the list ends.
   */
  reasons: PartnershipReason[];
}
/**
 * Repairs is a part of the list of all minimal repairs, cheapest first.
 */
export interface Repairs {
  /**
   * How many there are in all.
   */
  count: Number;
  /**
   * Those asked for; fewer when the list ends.
   */
  repairs: PartnershipRepair[];
}
/**
 * Publish is what partnership.report is asked.
 */
export interface Publish {
  /**
   * Factors of one's own, which are added to the library's.
   */
  catalogue?: PartnershipCatalogue;
  /**
   * The partnership document.
   */
  document: Partnership;
  /**
   * The smallest group of people whose answers are shown together; left out: 6.
   */
  floor?: number;
  /**
   * The day of the report. What the document says of later days is not seen.
   */
  on: Date;
  /**
   * The phase; left out: the document's phase on that day.
   */
  phase?: PartnershipPhase;
}
/**
 * Publication is the report: what may leave the room. It is made from the working copy by Publish and cannot be turned back into it. Of people's answers it tells, for a gate, whether it is passed, failed or unknown; for a failed one, when at least the floor of people answered, how many organizations have a level and how many are at 4 or 5; for an unknown one how many organizations have answered; for a graded factor, when at least the floor of people answered, whether its level is 3 or more. It never tells a distribution, a mean, which organization, what anything costs in steps, or how many answers would have to differ. An organization's own answer is told as 1–2 or not, by name. Whether an agreed action held is told where a fact says so, and where answers do only when it says no more than the factor's own outcome in the same wave. Whether the silent could change the verdict is not told where answers have closed a gate. To somebody who has only the publication, even with the document's people, organizations and who answered, at least two values stay possible for every answer; the package's tests show that by trying them all. It is not claimed of somebody who also knows answers, their own among them, nor of two publications of one wave between which an answer came in: publish a wave when it is over.
 */
export interface PartnershipPublication {
  after?: PartnershipVerdict;
  catalogueHash: string;
  /**
   * What judged, and by which rules and factors.
   */
  engine: string;
  /**
   * What was found.
   */
  findings?: Finding[];
  /**
   * The floor that was used, and a warning when it is a low one.
   */
  floor: number;
  gain?: PartnershipPublishedGain;
  /**
   * The gates, in the order of the catalogue.
   */
  gates: PartnershipPublishedFactor[];
  mandates?: PartnershipPublishedMandates;
  /**
   * What the partnership calls itself.
   */
  name: Text;
  /**
   * Who is needed, who can and decides, who may decide, who gains, and what was agreed.
   */
  needed?: PartnershipPublishedNeeded;
  /**
   * Work, process and result, with their graded factors.
   */
  objects: PartnershipPublishedObject[];
  /**
   * The day it speaks of.
   */
  on: Date;
  plan?: PartnershipPublishedAction[];
  power?: PartnershipPublishedPower;
  /**
   * Why ("därför").
   */
  proof: PartnershipProof;
  /**
   * How many minimal repairs there are; nothing when it is withheld.
   */
  repairCount?: Number;
  rulebook: string;
  says: Text;
  schema: string;
  /**
   * Whether those who have not answered could change the verdict.
   */
  silent: Text;
  /**
   * The seed rules that all this rests on, by ID.
   */
  sources?: SeedRule[];
  /**
   * What must change, gate by gate ("så lite räcker"), and the verdict then.
   */
  steps?: PartnershipPublishedStep[];
  /**
   * Whom to talk to before the meeting.
   */
  talkTo?: Text[];
  /**
   * The verdict, and as a sentence.
   */
  verdict: PartnershipVerdict;
  warning?: Text;
  /**
   * The survey wave.
   */
  wave?: PartnershipPublishedWave;
  /**
   * What is not shown, and why.
   */
  withheld?: PartnershipWithheld[];
}
/**
 * PublishedGain is the two ledgers reckoned up.
 */
export interface PartnershipPublishedGain {
  /**
   * The partners.
   */
  organizations?: PartnershipPublishedGainOf[];
  per?: Text;
  /**
   * The matter in one sentence.
   */
  says: Text;
  /**
   * What is lacking, when no transfers are enough.
   */
  shortfall?: Number;
  /**
   * The target group.
   */
  targetGroup?: PartnershipPublishedGainOf;
  /**
   * The smallest transfers after which the gain of each is surely greater than its cost.
   */
  transfers?: PartnershipPublishedTransfer[];
  /**
   * What the figures count, and over which time.
   */
  unit: Text;
}
/**
 * PublishedGainOf is gain less cost of one organization, or of the target group.
 */
export interface PartnershipPublishedGainOf {
  greatest?: Number;
  least?: Number;
  name: Text;
  /**
   * What that says, in words.
   */
  state: Text;
  /**
   * What the figures count, where it is another unit than the partners'.
   */
  unit?: Text;
}
/**
 * PublishedTransfer is a payment from one organization to another.
 */
export interface PartnershipPublishedTransfer {
  amount: Number;
  from: Text;
  to: Text;
}
/**
 * PublishedFactor is how one factor stands.
 */
export interface PartnershipPublishedFactor {
  applies: boolean;
  /**
   * What decided: "fact" or "answers".
   */
  by?: string;
  /**
   * What it rests on.
   */
  evidence?: Text;
  id: string;
  name: Text;
  /**
   * The outcome; nothing when it is withheld.
   */
  outcome?: Outcome;
  override?: Override;
  rule: string;
  /**
   * The outcome in words: "stängd", "under 3".
   */
  state: Text;
}
/**
 * PublishedMandates is who may decide at the next meeting, and about what was decided; without the people.
 */
export interface PartnershipPublishedMandates {
  matters?: PartnershipPublishedMatter[];
  /**
   * The day of the next meeting with something to decide, and its matters.
   */
  on?: Date;
  /**
   * The matter in one sentence.
   */
  says: Text;
}
/**
 * PublishedMatter is one matter of the next meeting.
 */
export interface PartnershipPublishedMatter {
  /**
   * Whether everybody it concerns has somebody who may decide.
   */
  answer: MandateAnswer;
  /**
   * Who has nobody, or of whom it is not known, and why.
   */
  lacks?: PartnershipPublishedLack[];
  name: Text;
}
/**
 * PublishedLack is an organization for which nobody may decide.
 */
export interface PartnershipPublishedLack {
  name: Text;
  why: Text;
}
/**
 * PublishedNeeded says who is needed.
 */
export interface PartnershipPublishedNeeded {
  /**
   * What hangs on a single organization.
   */
  alone?: PartnershipPublishedAlone[];
  /**
   * What nobody listed holds.
   */
  holes?: Text[];
  /**
   * Whom to invite or to talk to, in order, and for what.
   */
  invite?: PartnershipPublishedInvitation[];
  /**
   * The matter in one sentence.
   */
  says: Text;
}
/**
 * PublishedAlone is what one organization alone can do.
 */
export interface PartnershipPublishedAlone {
  name: Text;
  pieces: Text;
}
/**
 * PublishedInvitation is an organization to invite or to talk to.
 */
export interface PartnershipPublishedInvitation {
  /**
   * What it can bring that no active partner does.
   */
  brings: Text;
  name: Text;
  /**
   * What to do.
   */
  step: Text;
}
/**
 * PublishedObject is how the graded factors of work, process or result stand.
 */
export interface PartnershipPublishedObject {
  /**
   * Whether at least two thirds of the known are at 3 or more.
   */
  enough: boolean;
  factors: PartnershipPublishedFactor[];
  high?: number;
  /**
   * How many are known, and how many of them at 3 or more; nothing when some factor is withheld, for it could be had by subtraction.
   */
  known?: number;
  object: PartnershipObject;
}
/**
 * PublishedAction is an action that was agreed on.
 */
export interface PartnershipPublishedAction {
  /**
   * By when, and how far it has come.
   */
  by: Date;
  /**
   * Whether it was done.
   */
  done?: boolean;
  /**
   * The factor it is to better.
   */
  factor: Text;
  /**
   * Whether it held; nothing when it is not known yet, or withheld.
   */
  held?: Outcome;
  name: Text;
  state: Text;
  /**
   * The organization of whoever sees to it.
   */
  who?: Text;
}
/**
 * PublishedPower is the balance of power. What the organizations say of each other stands there when enough of them do.
 */
export interface PartnershipPublishedPower {
  /**
   * Who decides, with how many votes, and how many it takes.
   */
  body?: Text;
  /**
   * The organizations, by what they can.
   */
  organizations: PartnershipPublishedPowerOf[];
  quota?: number;
  /**
   * The matter in one sentence.
   */
  says: Text;
  votes?: number;
}
/**
 * PublishedPowerOf is the power of one organization, as exact shares.
 */
export interface PartnershipPublishedPowerOf {
  can?: Number;
  decides?: Number;
  name: Text;
  pays?: Number;
  perceived?: Number;
}
/**
 * SeedRule is one thing that one of the four source texts says. Findings cite it as their source.
 */
export interface SeedRule {
  /**
   * The permanent ID, such as "DROPIN-07".
   */
  id: string;
  /**
   * What it is: a concept, a risk, a tip …
   */
  kind: SeedKind;
  /**
   * The key phrase, word for word in Swedish as the text has it, misspellings kept; a quotation of at most 100 characters.
   */
  quote: string;
  /**
   * The rule in our own words.
   */
  text: Text;
}
/**
 * PublishedStep is what one failed gate needs.
 */
export interface PartnershipPublishedStep {
  /**
   * The effort, where a fact states it; nothing for answers.
   */
  effort?: number;
  factor: string;
  name: Text;
  /**
   * What must come true.
   */
  needs: Text;
  owner: Text;
  /**
   * What to do, and who sees to it.
   */
  step: Text;
}
/**
 * PublishedWave is the survey wave: when, how long, and the response.
 */
export interface PartnershipPublishedWave {
  answered: number;
  asked: number;
  form: PartnershipForm;
  /**
   * What the form could not tell: names of factors not asked about.
   */
  notAsked?: Text[];
  on: Date;
}
/**
 * Withheld is something the publication does not show.
 */
export interface PartnershipWithheld {
  what: Text;
  why: Text;
}
/**
 * OnDay is a document on a day.
 */
export interface OnDay {
  /**
   * The partnership document.
   */
  document: Partnership;
  /**
   * The day; standing, and what holds that day, are taken on it.
   */
  on: Date;
}
/**
 * Shares is how what the partners surely gain together could be divided.
 */
export interface PartnershipShares {
  /**
   * Why there is none: groups with weights that for each partner add up to 1, and that with these weights have more alone than all have together.
   */
  balanced?: PartnershipBalanced[];
  /**
   * A division in which no group gets less than it has alone; nothing when there is none.
   */
  core?: Number[];
  /**
   * The least that all would have to have together for such a division.
   */
  least: Number;
  /**
   * The IDs of the partners, in order.
   */
  organizations: string[];
  /**
   * The Shapley value: to each the mean of what it adds, over all orders of joining.
   */
  shapley: Number[];
  /**
   * What they surely gain together.
   */
  together: Number;
}
/**
 * Balanced is a group with its weight.
 */
export interface PartnershipBalanced {
  organizations: string[];
  weight: Number;
}
/**
 * Nothing is what an operation is asked that needs to know nothing.
 */
export interface Nothing {}
/**
 * Words is what people call the values of a document's enumerations.
 */
export interface Words {
  /**
   * Forms of a survey.
   */
  forms: Word[];
  /**
   * Things to have done before the start.
   */
  groundwork: Word[];
  /**
   * Kinds of organizations.
   */
  kinds: Word[];
  /**
   * Levels that a partnership works at.
   */
  levels: Word[];
  /**
   * Levers that act on a part of the problem.
   */
  levers: Word[];
  /**
   * Why organizations join.
   */
  motives: Word[];
  /**
   * What graded factors are about.
   */
  objects: Word[];
  /**
   * Phases of a partnership's life.
   */
  phases: Word[];
  /**
   * Roles that people have.
   */
  roles: Word[];
  /**
   * Standings of organizations toward the partnership.
   */
  standings: Word[];
  /**
   * Verdicts before the start.
   */
  verdictsBefore: Word[];
  /**
   * Verdicts from the start on.
   */
  verdictsSince: Word[];
}
/**
 * Word is a value and what people call it.
 */
export interface Word {
  /**
   * The value in a document.
   */
  is: string;
  /**
   * What people call it.
   */
  text: Text;
}
/**
 * VotingGame is what power.indices is asked.
 */
export interface VotingGame {
  /**
   * Players who are passive or absent, by their place.
   *
   * @maxItems 1000
   */
  absent?: number[];
  /**
   * What is counted; left out: everything.
   *
   * @maxItems 3
   */
  only?: PowerFamily[];
  /**
   * The rules, all of the same players.
   *
   * @maxItems 8
   */
  rules: VotingRule[];
  /**
   * Which rules must be met together, by their place in the list; one of the sets is enough. Left out: all of them.
   *
   * @maxItems 8
   */
  wins?: number[][];
}
/**
 * VotingRule is a quota and weights: those win whose weights come up to it.
 */
export interface VotingRule {
  /**
   * How much weight it takes.
   */
  quota: Number;
  /**
   * The weight of each player.
   *
   * @maxItems 1000
   */
  weights: Number[];
}
/**
 * VotingPower is the power in a game. Every number is exact.
 */
export interface VotingPower {
  /**
   * Their share: the power of the collectivity to act (Coleman).
   */
  collectivity?: Number;
  /**
   * Who decides alone; nothing when nobody does.
   */
  dictator?: number;
  /**
   * Who never matters.
   */
  dummies?: number[];
  /**
   * How many of them lose whoever leaves.
   */
  minimalWinning?: Number;
  /**
   * The players, in the order of the weights.
   */
  players: PlayerPower[];
  /**
   * Who nothing can be decided without.
   */
  vetoers?: number[];
  /**
   * How many coalitions win, of 2 to the number of players.
   */
  winning?: Number;
}
/**
 * PlayerPower is the power of one player.
 */
export interface PlayerPower {
  /**
   * The share of coalitions of the others that it turns (Penrose, Banzhaf).
   */
  banzhaf?: Number;
  /**
   * Its share of all swings.
   */
  banzhafNormalized?: Number;
  /**
   * Its share of the places in minimal winning coalitions (Holler).
   */
  holler?: Number;
  /**
   * Its power to initiate (Coleman).
   */
  initiate?: Number;
  /**
   * Its power to prevent (Coleman).
   */
  prevent?: Number;
  /**
   * Its share of the orders of joining that it decides (Shapley, Shubik).
   */
  shapleyShubik?: Number;
  /**
   * How many coalitions it turns from losing to winning.
   */
  swings?: Number;
}
/**
 * Rulebook is all rules of all rooms.
 */
export interface Rulebook {
  /**
   * The version of the library.
   */
  engine: string;
  /**
   * The hash of the canonical JSON of the rooms below.
   */
  hash: string;
  /**
   * The rooms, by name.
   */
  rooms: RoomRules[];
}
/**
 * RoomRules is the rules of one room.
 */
export interface RoomRules {
  /**
   * The hash of the canonical JSON of the rules below: what a report of the room says that it was judged by.
   */
  hash: string;
  /**
   * The room's name.
   */
  room: string;
  /**
   * The rules, by ID.
   */
  rules: RuleInfo[];
}
/**
 * RuleInfo is what can be told of a rule without running it.
 */
export interface RuleInfo {
  /**
   * Where the rule comes from, when that is not a seed rule.
   */
  basis?: Text;
  /**
   * The permanent ID, such as "PAR-07". It may be retired, and is then never given to another rule.
   */
  id: string;
  /**
   * When the rule is in force.
   */
  inForce?: Period;
  /**
   * The IDs of the seed rules it rests on; empty for a rule of somebody else's catalogue, which names its source in Basis.
   */
  seeds?: string[];
  /**
   * What holds when the rule is met.
   */
  title: Text;
}
/**
 * Period is a span of days, [From, To): From is the first day in it, To the first day after it. No From means since always, no To until further notice.
 */
export interface Period {
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Seeds is all seed rules and the texts that they come from.
 */
export interface Seeds {
  /**
   * The seed rules, in the order of the texts.
   */
  seeds: SeedRule[];
  /**
   * The texts.
   */
  texts: SourceText[];
}
/**
 * SourceText is one of the four texts that the seed rules come from.
 */
export interface SourceText {
  /**
   * Who stands behind it.
   */
  by: Text;
  /**
   * The name of the text; Swedish, since the text is.
   */
  name: string;
  /**
   * The first part of the IDs of its rules, such as "DROPIN".
   */
  prefix: string;
}
/**
 * Fault is input that cannot be worked with: what is wrong, where, and what would be right. It is an error. A subject that is well formed and breaks a rule is not a fault but a Finding.
 */
export interface Fault {
  /**
   * Where in the input, as a JSON Pointer (RFC 6901); "" is the whole.
   */
  at: string;
  /**
   * What kind of fault it is.
   */
  code: Code;
  /**
   * Where in the bytes that were read, from 0; −1 when it is not known.
   */
  offset: number;
  /**
   * What is wrong and what would be right.
   */
  text: Text;
}
/**
 * What is wrong with a request, each thing with its place.
 */
export interface Faults {
  /**
   * @minItems 1
   */
  faults: Fault[];
}
