// Made of contract/openapi.json by host/types.mjs. Do not edit.
/* eslint-disable */

/**
 * A day in the calendar, as 2026-03-12.
 */
export type Date = string;
/**
 * Level is a kind of education.
 */
export type AnalysisLevel = 'upperSecondary' | 'adult' | 'vocational' | 'association' | 'university' | 'trade';
/**
 * Known is yes or no. What is left out is not known.
 */
export type AnalysisKnown = 'yes' | 'no';
/**
 * Audience is who a fact sheet is for (KFA-08).
 */
export type AnalysisAudience = 'upperSecondary' | 'vocational' | 'association' | 'employers' | 'demography';
/**
 * Step is one of the four steps (KFA-01).
 */
export type AnalysisStep = 'knowledge' | 'examples' | 'presence' | 'structures';
/**
 * Direction is a way that a figure can go.
 */
export type AnalysisDirection = 'higher' | 'lower';
/**
 * Subject is one of the five subjects of a visit (KFA-11), or what belongs to none of them.
 */
export type AnalysisSubject =
  'demography' | 'assistance' | 'occupations' | 'integration' | 'establishment' | 'education' | 'economy';
/**
 * Unit is what a measure counts.
 */
export type AnalysisUnit =
  'persons' | 'percent' | 'perThousand' | 'kronor' | 'thousandKronor' | 'perHundred' | 'years' | 'count';
/**
 * LeverKind is a kind of lever.
 */
export type SupplyLeverKind = 'validation' | 'places' | 'retention' | 'inMigration';
/**
 * An exact number, whole or a fraction in lowest terms: "3/5".
 */
export type Number = string;
/**
 * InflowKind is where people come from.
 */
export type SupplyInflowKind = 'graduates' | 'validated' | 'inMovers' | 'transfersIn';
/**
 * Method is a way to project a population.
 */
export type PopulationMethod = 'cohort-component' | 'hamilton-perry' | 'no-change';
/**
 * NotUsedKind is why a lever could not be used.
 */
export type SupplyNotUsedKind = 'costUnknown' | 'yieldUnknown' | 'capacityUnknown' | 'tooLate' | 'givesNothing';
/**
 * Flow is a flow that a workforce may have or not: an InflowKind, or TransfersOut.
 */
export type SupplyFlow = 'transfersOut' | 'graduates' | 'validated' | 'inMovers' | 'transfersIn';
/**
 * Shape is how a number is thought to lie between its least and its most.
 */
export type SupplyShape = 'triangular' | 'uniform';
/**
 * Kind is what a figure rests on.
 */
export type SupplyKind = 'source' | 'assumption';
/**
 * Missing is the reason for which there is no figure.
 */
export type CubeMissing =
  '' | 'notStated' | 'notAvailable' | 'notApplicable' | 'suppressed' | 'tooUncertain' | 'notYet';
/**
 * Severity says what a finding asks of the reader.
 */
export type Severity = 'stop' | 'wait' | 'work' | 'note';
/**
 * Outcome is what a rule says of a subject. Unknown is never Pass.
 */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'notApplicable' | 'notInForce';
/**
 * ReasonKind is a kind of reason.
 */
export type SupplyReasonKind = 'retirements' | 'growth' | 'lowInflow' | 'leavers' | 'transfers' | 'now';
/**
 * StepStanding is how far a step has come.
 */
export type AnalysisStepStanding = 'notBegun' | 'begun' | 'reached';
/**
 * DrawingKind is what a drawing is of.
 */
export type AnalysisDrawingKind = 'map' | 'profile' | 'series' | 'ages' | 'pyramid' | 'gap' | 'mix' | 'places';
/**
 * Lang is a language that the library speaks.
 */
export type Lang = 'sv' | 'en';
/**
 * Participation is what an attendee has answered (PARTSTAT). Not stated means no answer yet, as NeedsAction does.
 */
export type CalendarParticipation = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'DELEGATED';
/**
 * AttendeeKind is what attends (CUTYPE). Not stated means an individual.
 */
export type CalendarAttendeeKind = 'INDIVIDUAL' | 'GROUP' | 'RESOURCE' | 'ROOM' | 'UNKNOWN';
/**
 * Role is how an attendee takes part (ROLE). Not stated means required.
 */
export type CalendarRole = 'CHAIR' | 'REQ-PARTICIPANT' | 'OPT-PARTICIPANT' | 'NON-PARTICIPANT';
/**
 * Class is who may see an event (CLASS).
 */
export type CalendarClass = 'PUBLIC' | 'PRIVATE' | 'CONFIDENTIAL';
/**
 * A time of day by the clocks in Sweden, as 13:30.
 */
export type CalendarClock = string;
/**
 * State is how certain an event is (STATUS).
 */
export type CalendarState = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
/**
 * Method says what a calendar file asks of its reader (METHOD).
 */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'REPLY' | 'CANCEL';
/**
 * HolidayKind says whether a day is free by law or by custom.
 */
export type CalendarHolidayKind = 'public' | 'eve';
export type DialogueDocumentSchema = 'https://github.com/samverkan/samverkan/schemas/dialogue/1';
/**
 * BodyKind is what kind of body it is.
 */
export type CommitteeBodyKind = 'committee' | 'board' | 'jointCommittee' | 'regionCommittee' | 'federationBoard';
/**
 * Answer is what an invited member answers; who has not answered is not busy.
 */
export type DialogueAnswer = 'yes' | 'no';
/**
 * Step is a rung of the anchoring ladder (VOC-19).
 */
export type DialogueStep = 'understands' | 'supports' | 'encourages';
/**
 * EventKind is what happened.
 */
export type DialogueEventKind =
  | 'letterSent'
  | 'reminded'
  | 'registered'
  | 'onAgenda'
  | 'tabled'
  | 'sentBack'
  | 'appointed'
  | 'declined'
  | 'resigned'
  | 'invited'
  | 'moved'
  | 'replied'
  | 'canceled'
  | 'held'
  | 'awarded'
  | 'summaryDrafted'
  | 'summaryAmended'
  | 'summaryApproved'
  | 'questionCarried'
  | 'questionRaised'
  | 'questionAnswered'
  | 'questionPrioritized'
  | 'questionDone'
  | 'questionDropped'
  | 'ideaBorn'
  | 'ideaOwned'
  | 'ideaScheduled'
  | 'ideaFunded'
  | 'ideaEmbedded'
  | 'ideaBuried'
  | 'interfaceFound'
  | 'interfaceTried'
  | 'interfaceEstablished'
  | 'interfaceEnded'
  | 'anchored'
  | 'informed';
/**
 * About is what an item of an agenda is about.
 */
export type DialogueAbout = 'success' | 'obstacle' | 'reflection' | 'carryHome' | 'award' | 'question';
/**
 * Stance is what whoever wrote an item means to do with it.
 */
export type TopicStance = 'tell' | 'reflect' | 'askHome' | 'ideas' | 'decide';
/**
 * MeetingForm is how people meet.
 */
export type DialogueMeetingForm = 'onSite' | 'digital' | 'hybrid';
/**
 * MeetingKind is what kind of meeting an item is meant for. What may be asked depends on it.
 */
export type TopicMeetingKind = 'dialogueMeeting' | 'cafe' | 'seminar' | 'openForum';
/**
 * Perspective is a voice from outside in a seminar (INNO-05, INNO-16).
 */
export type DialoguePerspective = 'citizens' | 'business' | 'research' | 'nationalOffice';
/**
 * Role is as what somebody sits in a body.
 */
export type CommitteeRole = 'chair' | 'viceChair' | 'member' | 'substitute';
/**
 * Kind is what kind of organization it is.
 */
export type CommitteeKind = 'municipality' | 'region' | 'federation' | 'state' | 'other';
/**
 * Can is an answer of one day.
 */
export type PlanCan = 'yes' | 'no';
/**
 * Bloc is the side that a person was appointed from.
 */
export type PlanBloc = 'majority' | 'opposition' | 'neither' | 'unknown';
/**
 * Form is how people meet.
 */
export type PlanForm = 'onSite' | 'digital' | 'hybrid';
/**
 * Weekday is a day of the week.
 */
export type PlanWeekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
/**
 * Bloc is on which side a person sits in a body.
 */
export type CommitteeBloc = 'majority' | 'opposition' | 'neither';
/**
 * Code says in what way a delegation is otherwise than proposed. A deviation is recorded and told, never refused (VOC-08).
 */
export type CommitteeCode =
  | 'noneAppointed'
  | 'oneAppointed'
  | 'manyAppointed'
  | 'allMajority'
  | 'allOpposition'
  | 'outsideBlocs'
  | 'blocUnknown'
  | 'blocFlipped'
  | 'notMember'
  | 'substituteSent'
  | 'severalBodies'
  | 'notAffected'
  | 'noOpposition'
  | 'membersUnknown'
  | 'appointedBefore';
/**
 * State is what a thing has come to.
 */
export type DialogueState =
  | 'nothing'
  | 'asked'
  | 'registered'
  | 'onAgenda'
  | 'tabled'
  | 'sentBack'
  | 'appointed'
  | 'declined'
  | 'planned'
  | 'invited'
  | 'canceled'
  | 'held'
  | 'drafted'
  | 'amended'
  | 'approved'
  | 'carried'
  | 'raised'
  | 'answered'
  | 'prioritized'
  | 'done'
  | 'dropped'
  | 'alive'
  | 'scheduled'
  | 'embedded'
  | 'buried'
  | 'found'
  | 'trying'
  | 'established'
  | 'ended';
/**
 * Member is a member of an entry of the log.
 */
export type DialogueMember =
  'people' | 'instead' | 'since' | 'start' | 'minutes' | 'answer' | 'step' | 'hours' | 'kronor' | 'until' | 'text';
/**
 * Half is a half of a year, as plans of meetings are made.
 */
export type CalendarHalf = 'spring' | 'autumn';
/**
 * Breach is the way in which an item does not belong in its meeting.
 */
export type TopicBreach = 'direction' | 'decision' | 'detail';
/**
 * PaperFormat is how a paper is written.
 */
export type PaperFormat = 'docx' | 'text' | 'markdown';
/**
 * PaperKind is what is written.
 */
export type PaperKind = 'letter' | 'reminder' | 'agenda' | 'summary' | 'handover';
/**
 * ConstraintKind is what kind of constraint it is.
 */
export type PlanConstraintKind =
  | 'closedDays'
  | 'committeeDay'
  | 'requiredPerson'
  | 'bodyShare'
  | 'blocsPresent'
  | 'meetingGap'
  | 'dialogueMeetingGap'
  | 'travelLimit'
  | 'weekendsOff'
  | 'window'
  | 'weekdays'
  | 'season'
  | 'award'
  | 'letters'
  | 'papers'
  | 'places'
  | 'forms'
  | 'held';
/**
 * Why is why nothing is held on a day.
 */
export type PlanWhy = 'holiday' | 'squeeze' | 'schoolBreak' | 'weekend' | 'other';
/**
 * Kind is what kind of meeting it is.
 */
export type PlanKind = 'dialogueMeeting' | 'cafe' | 'seminar' | 'openForum';
/**
 * Season is a half of the year. Left out is the same as any.
 */
export type PlanSeason = 'spring' | 'autumn' | 'any';
/**
 * MemberFile is a format of registers of elected members.
 */
export type MemberFile = 'csv' | 'popolo';
/**
 * Code says what kind of fault it is. Codes never change.
 */
export type Code = 'invalid' | 'too-large' | 'conflict' | 'unknown' | 'internal';
/**
 * Thing is what an event happens to.
 */
export type DialogueThing = 'body' | 'meeting' | 'question' | 'idea' | 'interface' | 'people';
/**
 * LogFormat is a format of event logs.
 */
export type LogFormat = 'xes' | 'csv' | 'ocel';
/**
 * What says what an event of a log means at a stage of a pipeline.
 */
export type EventlogWhat = 'queued' | 'started' | 'passed' | 'partly' | 'failed' | 'withdrawn' | 'referred' | 'nothing';
/**
 * Order is the order in which the events of a case are looked at.
 */
export type EventlogOrder = 'asFiled' | 'byTime';
/**
 * ActKind is which legal act it is.
 */
export type PipelineActKind = 'initialMapping' | 'validation' | 'other';
/**
 * Result is how a case leaves a stage.
 */
export type PipelineResult = 'passed' | 'partly' | 'failed' | 'withdrawn' | 'referred';
/**
 * ExitKind is what an exit means to the one who leaves by it.
 */
export type PipelineExitKind = 'certified' | 'partial' | 'withdrawn' | 'referred';
/**
 * Phase is one of the four phases of Council Recommendation 2012/C 398/01. It is a label on a stage; a stage may have none.
 */
export type PipelinePhase = 'identification' | 'documentation' | 'assessment' | 'certification';
/**
 * DeviationKind is how an event departs from the pipeline.
 */
export type EventlogDeviationKind =
  | 'unknownActivity'
  | 'wrongStage'
  | 'skipped'
  | 'noWay'
  | 'startedTwice'
  | 'queuedLate'
  | 'notStarted'
  | 'afterEnd'
  | 'missingEnd';
/**
 * Exit is how a case ended.
 */
export type FlowExit = 'certified' | 'partial' | 'withdrawn' | 'referred';
/**
 * About is what groups are compared in.
 */
export type FlowAbout = 'certified' | 'firstPass' | 'time';
export type JsonstatEncoding = 'utf-8' | 'iso-8859-1' | 'windows-1252';
/**
 * FiguresFormat is a format of figures.
 */
export type FiguresFormat = 'jsonstat' | 'px' | 'kolada';
/**
 * Role says what the categories of a dimension are.
 */
export type CubeRole = '' | 'time' | 'geo' | 'metric';
/**
 * Dependence says who must take part for an entry to arise.
 */
export type GainDependence = 'all' | 'own' | 'these';
/**
 * Side says on which side of a ledger an entry stands.
 */
export type GainSide = 'gain' | 'cost';
/**
 * Prospect says whether a subgroup would do better alone.
 */
export type GainProspect = 'surely' | 'may' | 'not' | 'unknown';
/**
 * Sureness says whether a partner gains, whatever the figures turn out to be.
 */
export type GainSureness = 'surelyGains' | 'mayLose' | 'surelyLoses' | 'unknown';
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
 * Hindsight is how what is known now of a decision relates to what was known on its day. Inside is somebody with a mandate present; outside is absent or no mandate; all else is unknown.
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
export type MandateStatus = 'present' | 'absent' | 'no' | 'notNoted' | 'unknown';
/**
 * Reason says why the entry that is nearest to a yes does not do.
 */
export type MandateReason = 'amount' | 'notYet' | 'nobody' | 'ended' | 'subject' | 'noSubject';
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
 * Copy is which of the two outputs a file is made of.
 */
export type Copy = 'report' | 'working';
/**
 * Format is how a file is written.
 */
export type Format = 'markdown' | 'csv';
/**
 * SeedKind is what a rule of the source texts is.
 */
export type SeedKind =
  'concept' | 'actor' | 'rule' | 'step' | 'quantity' | 'factor' | 'risk' | 'tip' | 'lesson' | 'effect';
/**
 * ProblemKind is what kind of problem it is.
 */
export type PipelineProblemKind =
  | 'unreachableStage'
  | 'noWayOut'
  | 'unboundedLoop'
  | 'deadEnd'
  | 'unusedStep'
  | 'unusedExit'
  | 'phaseSkipped'
  | 'phaseBack'
  | 'actsMixed'
  | 'noAssessor';
/**
 * Family is a kind of count, and with it the indices that follow from it. One alone takes less than all, which matters for large games.
 */
export type PowerFamily = 'banzhaf' | 'shapleyShubik' | 'holler';
export type ValidationDocumentSchema = 'https://github.com/samverkan/samverkan/schemas/validation/1';
/**
 * CostKind keeps apart what must never be divided by each other's count.
 */
export type ValidationCostKind = 'project' | 'case';
/**
 * Decision is what was decided about a candidate.
 */
export type ValidationDecision = 'full' | 'part' | 'refused';
/**
 * EvidenceKind is in which way something is shown.
 */
export type ValidationEvidenceKind =
  'testimonial' | 'workSample' | 'workplace' | 'interview' | 'portfolio' | 'examination';
/**
 * Judgment is how an outcome was judged.
 */
export type ValidationJudgment = 'met' | 'partly' | 'notMet';
/**
 * EventKind is what happened.
 */
export type ValidationEventKind =
  | 'applied'
  | 'evidenceAdded'
  | 'started'
  | 'judged'
  | 'trained'
  | 'finished'
  | 'withdrew'
  | 'referred'
  | 'decided'
  | 'certified'
  | 'revoked'
  | 'reviewAsked'
  | 'reviewed'
  | 'complained'
  | 'complaintHandled'
  | 'appealed'
  | 'appealDecided'
  | 'corrected';
/**
 * Scheme is a framework or classification.
 */
export type ValidationScheme = 'seqf' | 'ssyk' | 'esco';
/**
 * OrganizationKind is what kind an organization is.
 */
export type ValidationOrganizationKind =
  'municipality' | 'region' | 'provider' | 'trade' | 'employer' | 'agency' | 'other';
/**
 * QualityFactor is one of eight things that a network looks at in itself. They follow the Nordic model for quality in validation (NVL, 2013); the words are ours.
 */
export type ValidationQualityFactor =
  | 'information'
  | 'preconditions'
  | 'documentation'
  | 'coordination'
  | 'guidance'
  | 'mapping'
  | 'assessment'
  | 'followUp';
/**
 * QualityLevel is how far a network has come with a factor.
 */
export type ValidationQualityLevel = 'notBegun' | 'begun' | 'works' | 'improves';
/**
 * Recorded says how much of what happened stands in a document.
 */
export type ValidationRecorded = 'all' | 'some' | 'none';
/**
 * TieKind is what binds an assessor to a candidate.
 */
export type ValidationTieKind = 'self' | 'kin' | 'pupil' | 'staff' | 'other';
/**
 * State is where in a stage a case is.
 */
export type ValidationState = 'nothing' | 'queued' | 'underway' | 'ended';
/**
 * CellState is how a stage is offered to the candidates of a municipality.
 */
export type ValidationCellState = 'own' | 'shared' | 'gap';
/**
 * ObjectionCode is what kind of reason it is.
 */
export type ValidationObjectionCode =
  'tooFew' | 'self' | 'kin' | 'pupil' | 'staff' | 'tied' | 'notApproved' | 'notYet' | 'lapsed' | 'alreadyMet';
/**
 * Coverage is how much of an outcome evidence shows.
 */
export type ValidationCoverage = 'whole' | 'half' | 'none';
/**
 * Member is a member of an entry of the log.
 */
export type ValidationMember =
  | 'result'
  | 'evidence'
  | 'assessors'
  | 'outcomes'
  | 'judgment'
  | 'restsOn'
  | 'lacks'
  | 'courses'
  | 'decision'
  | 'record'
  | 'entry'
  | 'instead'
  | 'text';

/**
 * Every operation by its name: what it is asked and what it answers.
 */
export interface Operations {
  /**
   * Each municipality in figures against the like ones, the population ahead, the gap and the cheapest mix of measures, the education, the four steps and the next visits, on a day.
   */
  'analysis.assess': {
    request: AnalysisOn;
    result: AnalysisReport;
  };
  /**
   * Reads an analysis document strictly and returns it in canonical order, or all faults in it.
   */
  'analysis.check': {
    request: AnalysisDocument;
    result: AnalysisChecked;
  };
  /**
   * Map, profile, pyramid, need and supply and the cheapest mix as SVG, each with its table and text.
   */
  'analysis.drawings': {
    request: DrawingsAsked;
    result: DrawingsMade;
  };
  /**
   * How need and supply of one occupation move year by year in each municipality, and the cheapest mix that fills the gap.
   */
  'analysis.occupation': {
    request: OccupationAsked;
    result: AnalysisOccupationState;
  };
  /**
   * A municipality's fact sheet for an audience: one HTML file on one A4, Markdown and text.
   */
  'analysis.sheet': {
    request: SheetAsked;
    result: SheetMade;
  };
  /**
   * What people call the values in an analysis document.
   */
  'analysis.words': {
    request: Nothing;
    result: AnalysisWords;
  };
  /**
   * Reads a calendar file, such as the answer to an invitation.
   */
  'calendar.read': {
    request: CalendarFile;
    result: CalendarRead;
  };
  /**
   * Swedish holidays and squeeze days of a year, and the next ordinary election.
   */
  'calendar.year': {
    request: YearAsked;
    result: YearDays;
  };
  /**
   * The cheapest who together hold all pieces, with the proof that no cheaper ones do.
   */
  'cover.solve': {
    request: CoverProblem;
    result: Cover;
  };
  /**
   * The bodies and their appointed members, the meetings with what the topic guard objects to, the questions carried home, the ideas, the interfaces and the rules, on a day.
   */
  'dialogue.assess': {
    request: DialogueOn;
    result: DialogueReport;
  };
  /**
   * Reads a dialogue document strictly, plays its log and returns the document in canonical order, or all faults in it.
   */
  'dialogue.check': {
    request: DialogueDocument;
    result: DialogueChecked;
  };
  /**
   * What the topic guard objects to in items of an agenda, with the rule and a proposed rewrite.
   */
  'dialogue.guard': {
    request: Guarded;
    result: GuardedItems;
  };
  /**
   * A calendar file that invites the appointed members to a meeting, moves it or cancels it.
   */
  'dialogue.invitation': {
    request: InvitationAsked;
    result: File;
  };
  /**
   * Adds events at the end of the log, or says why they cannot have happened and what can happen instead.
   */
  'dialogue.note': {
    request: Noted;
    result: DialogueDocument;
  };
  /**
   * A letter to a body with a proposal for decision, a reminder, an agenda, a summary or a handover, as Word, text or Markdown.
   */
  'dialogue.paper': {
    request: PaperAsked;
    result: File;
  };
  /**
   * The best days of a year's two dialogue meetings and cafés, with the proof that no other plan gets more to come, or the conditions that cannot all hold.
   */
  'dialogue.plan': {
    request: PlanAsked;
    result: Planned;
  };
  /**
   * Reads elected members from CSV or Popolo. Rows that cannot be read are listed.
   */
  'dialogue.read': {
    request: MembersRead;
    result: Imported;
  };
  /**
   * The cycle without names, organizations and events, for another county or the next election.
   */
  'dialogue.template': {
    request: TemplateAsked;
    result: DialogueDocument;
  };
  /**
   * What people call the values in a dialogue document, and what each event does.
   */
  'dialogue.words': {
    request: Nothing;
    result: DialogueWords;
  };
  /**
   * Writes the document's elected members as CSV or Popolo.
   */
  'dialogue.write': {
    request: MembersWritten;
    result: File;
  };
  /**
   * Compares an event log with a pipeline and says where each case first departs from it.
   */
  'eventlog.conform': {
    request: LogMapped;
    result: LogFit;
  };
  /**
   * Times, queues, bottleneck, rework and time to a certificate from an event log.
   */
  'eventlog.measure': {
    request: LogMeasured;
    result: LogFlow;
  };
  /**
   * Reads an event log in XES or CSV: variants, what follows what, rework and times, and what is odd in the file.
   */
  'eventlog.read': {
    request: LogFile;
    result: LogSeen;
  };
  /**
   * Makes JSON-stat of PX or Kolada, or PX of JSON-stat, and says what found no place.
   */
  'figures.convert': {
    request: FiguresConverted;
    result: FiguresWritten;
  };
  /**
   * Which addresses give certain indicators of certain municipalities and years. Nothing is fetched.
   */
  'figures.queries': {
    request: KoladaAsked;
    result: KoladaQueries;
  };
  /**
   * Reads JSON-stat, PX or pages of Kolada: dimensions, units, sources, and why figures are missing.
   */
  'figures.read': {
    request: FiguresFile;
    result: FiguresSeen;
  };
  /**
   * Makes the rows that an analysis document has of a table with places and years.
   */
  'figures.take': {
    request: FiguresTaken;
    result: PanelTaken;
  };
  /**
   * Checks that payments are enough and that no smaller sum is, or that no payments are. Whether they could be fewer is not checked.
   */
  'gain.check': {
    request: PaymentsProof;
    result: Proven;
  };
  /**
   * The Shapley value, and a division in the core or the proof that the core is empty, of a game given by every group's worth.
   */
  'gain.division': {
    request: Division;
    result: Divided;
  };
  /**
   * What each gains at the least and at the most, the smallest payments after which all surely gain, and whether some would do better without the others.
   */
  'gain.ledger': {
    request: LedgerAsked;
    result: Reckoned;
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
   * Whether all stages are reached, all cases can end, all loops are bounded and the phases come in order, with a counterexample where not.
   */
  'pipeline.prove': {
    request: PipelineAsked;
    result: PipelineProved;
  };
  /**
   * Checks a plan and its proof by code that did not make it.
   */
  'plan.check': {
    request: PlanProof;
    result: Proven;
  };
  /**
   * Who sits where in each round so that as many as possible meet, with the bound on how many can.
   */
  'plan.tables': {
    request: PlanTables;
    result: PlanSeating;
  };
  /**
   * As dialogue.plan, for whoever states what the plan must reckon with.
   */
  'plan.year': {
    request: PlanYear;
    result: Planned;
  };
  /**
   * Power as it is, as it becomes when players leave or come back and quotas move, and the difference for each.
   */
  'power.change': {
    request: ChangeAsked;
    result: Changed;
  };
  /**
   * The minimal coalitions that win and those that can keep the others from winning, with who can stop everything, decide alone or never matters. For 20 players at most that the rule looks at.
   */
  'power.coalitions': {
    request: CoalitionsAsked;
    result: Coalitions;
  };
  /**
   * The indices of Banzhaf, Shapley and Shubik, Coleman and Holler, exact. Who wins is given by weights and a quota, by levers or as coalitions, and several rules can be met together or one of them.
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
  /**
   * The cases, the flow with times and queues, the share certified, the network, the roles, the costs, the gain and the rules, on a day.
   */
  'validation.assess': {
    request: ValidationAsked;
    result: ValidationReport;
  };
  /**
   * A case's matrix of outcomes, evidence and judgments, what is left, the smallest set of courses, who may judge, and what the candidate can ask for.
   */
  'validation.case': {
    request: CaseAsked;
    result: ValidationCaseReport;
  };
  /**
   * Reads a validation document strictly, plays its log and returns the document in canonical order, or all faults in it.
   */
  'validation.check': {
    request: ValidationDocument;
    result: ValidationChecked;
  };
  /**
   * The cases' way as XES, or all that happened as OCEL 2.0.
   */
  'validation.export': {
    request: LogWritten;
    result: File;
  };
  /**
   * Adds events at the end of the log, or says why they cannot have happened and what can happen instead.
   */
  'validation.note': {
    request: CaseNoted;
    result: ValidationDocument;
  };
  /**
   * What speaks against certain assessors judging certain outcomes of a case, on a day.
   */
  'validation.objections': {
    request: ObjectionsAsked;
    result: CaseObjections;
  };
  /**
   * Figures without cases and without counts below the floor.
   */
  'validation.publish': {
    request: ValidationOn;
    result: ValidationPublication;
  };
  /**
   * Removes ended cases by a disposal decision, and returns them in a document of their own for the archive.
   */
  'validation.remove': {
    request: RemovalAsked;
    result: RemovalMade;
  };
  /**
   * What people call the values in a validation document, what each event does, and a pipeline to begin with.
   */
  'validation.words': {
    request: Nothing;
    result: ValidationWords;
  };
}
/**
 * AnalysisOn is an analysis on a day.
 */
export interface AnalysisOn {
  /**
   * The analysis document.
   */
  document: Analysis;
  /**
   * How many like municipalities there are to be; left out: eight.
   */
  like?: number;
  /**
   * The day of the report. What was done after it is not seen.
   */
  on: Date;
}
/**
 * Analysis is a region's work from figures to structures, as a document: the figures with their sources, the education there is, and what was done with them. Make it with Decode; a value made by hand is checked by Assess. What follows from the figures stands nowhere in it.
 */
export interface Analysis {
  /**
   * The schema that the document follows.
   */
  $schema: string;
  /**
   * Births, by the mother's age.
   *
   * @maxItems 5000
   */
  births?: AnalysisBirths[];
  /**
   * The education there is.
   */
  catalogue?: AnalysisCatalogue;
  /**
   * Deaths, by sex and age.
   *
   * @maxItems 5000
   */
  deaths?: AnalysisPeople[];
  /**
   * What was done in the four steps, and what it led to.
   *
   * @maxItems 2000
   */
  evidence?: AnalysisEvidence[];
  /**
   * Facts that somebody wants to tell: whether they hold is computed.
   *
   * @maxItems 500
   */
  facts?: AnalysisStatedFact[];
  /**
   * The document's ID.
   */
  id: string;
  /**
   * What is measured.
   *
   * @maxItems 200
   */
  measures?: AnalysisMeasure[];
  /**
   * The region's municipalities.
   *
   * @maxItems 60
   */
  municipalities: AnalysisMunicipality[];
  /**
   * What the work is called.
   */
  name: Text;
  /**
   * What a reader must know before reading the figures.
   */
  note?: Text;
  /**
   * The occupations, each with what is needed and who there is.
   *
   * @maxItems 100
   */
  occupations?: AnalysisOccupation[];
  /**
   * Other municipalities, to compare with.
   *
   * @maxItems 400
   */
  others?: AnalysisPlace[];
  /**
   * The figures of places.
   *
   * @maxItems 200
   */
  panels?: AnalysisPanel[];
  /**
   * How many live where, by sex and age.
   *
   * @maxItems 5000
   */
  population?: AnalysisPeople[];
  /**
   * Programs of higher vocational education (yrkeshögskola) with their places.
   *
   * @maxItems 500
   */
  programs?: AnalysisProgram[];
  /**
   * The region.
   */
  region: AnalysisPlace;
  /**
   * Where figures come from.
   *
   * @maxItems 200
   */
  sources?: AnalysisSource[];
  /**
   * Visits to the municipalities, held and planned.
   *
   * @maxItems 2000
   */
  visits?: AnalysisVisit[];
}
/**
 * Births is how many children were born in one year.
 */
export interface AnalysisBirths {
  /**
   * Boys by the same.
   */
  boys: string;
  /**
   * Girls by the mother's age: seven groups of five years, from 15.
   */
  girls: string;
  /**
   * The place's code.
   */
  place: string;
  /**
   * Where the figures come from.
   */
  source: string;
  /**
   * The year.
   */
  year: number;
}
/**
 * Catalogue is the education there is (utbildningsdatabas): open to all, so that it is kept up to date (KFA-03).
 */
export interface AnalysisCatalogue {
  /**
   * What there is.
   *
   * @maxItems 5000
   */
  entries?: AnalysisEntry[];
  /**
   * An entry is to be checked within so many days; left out: 365.
   */
  every?: number;
  /**
   * Whether everybody who wants to can see it; left out: it is not known.
   */
  open?: AnalysisKnown;
}
/**
 * Entry is one education of the catalogue.
 */
export interface AnalysisEntry {
  /**
   * When it was last checked; left out: it is not known.
   */
  checked?: Date;
  /**
   * The entry's ID.
   */
  id: string;
  /**
   * What kind it is.
   */
  kind: AnalysisLevel;
  /**
   * What the education is called.
   */
  name: Text;
  /**
   * The occupations that it leads to.
   *
   * @maxItems 20
   */
  occupations?: string[];
  /**
   * Who answers for the entry; left out: nobody is named.
   */
  owner?: string;
  /**
   * Where it is given: the code of a municipality; left out: at a distance.
   */
  place?: string;
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
 * People is how many there are of each age group in one year: who lives in a place at the end of it, or who died during it.
 */
export interface AnalysisPeople {
  /**
   * What was estimated in them, and how; left out: nothing was.
   */
  estimate?: Text;
  /**
   * Women and girls in 21 groups of five years: 0–4 to 95–99, and 100 and older.
   */
  female: string;
  /**
   * Men and boys.
   */
  male: string;
  /**
   * The place's code.
   */
  place: string;
  /**
   * Where the figures come from.
   */
  source: string;
  /**
   * The year.
   */
  year: number;
}
/**
 * Evidence is one thing that was done in a step: a sheet that was made, an example that was shown, a network that was formed.
 */
export interface AnalysisEvidence {
  /**
   * The evidence's ID.
   */
  id: string;
  /**
   * Whether it is paid for without a project (VOC-20); left out: not known.
   */
  lasting?: AnalysisKnown;
  /**
   * The evidence that led to it, by ID.
   *
   * @maxItems 50
   */
  ledBy?: string[];
  /**
   * The central model that it follows (KFA-16), such as that of a trade.
   */
  model?: string;
  /**
   * When it was done, or began.
   */
  on: Date;
  /**
   * Who keeps it going; left out: nobody is named. Of a structure.
   */
  owner?: string;
  /**
   * The municipalities that it reached; none: all of them.
   *
   * @maxItems 60
   */
  places?: string[];
  /**
   * For whom a fact sheet was made (KFA-08); left out: it is none.
   */
  sheet?: AnalysisAudience;
  /**
   * The step that it shows.
   */
  step: AnalysisStep;
  /**
   * What was done.
   */
  text: Text;
  /**
   * When it ended; left out: it stands.
   */
  until?: Date;
}
/**
 * StatedFact is a fact for the box "Visste du att?" (KFA-09): which figure of which place. What it says, and whether it can be said, is computed.
 */
export interface AnalysisStatedFact {
  /**
   * The year from which a change is told; left out: the level of the year.
   */
  from?: number;
  /**
   * The fact's ID.
   */
  id: string;
  /**
   * The measure.
   */
  measure: string;
  /**
   * The municipality.
   */
  place: string;
  /**
   * The year; left out: the latest.
   */
  year?: number;
}
/**
 * Measure is something that is measured of every place.
 */
export interface AnalysisMeasure {
  /**
   * What a municipality is when it is above others, as it stands before "än": "äldre", "med högre skatt". Left out: it is not said.
   */
  above?: Text;
  /**
   * What to ask at a visit where a municipality is above the like ones; {name} is its name. Left out: the question of the subject.
   */
  askAbove?: Text;
  /**
   * The same where it is below them.
   */
  askBelow?: Text;
  /**
   * The same when it is below them.
   */
  below?: Text;
  /**
   * Which way is thought to be better; left out: neither.
   */
  better?: AnalysisDirection;
  /**
   * The same as it begins a sentence, in the definite form: "andelen 0–19 år"; left out: the name.
   */
  definite?: Text;
  /**
   * Whether figures are exact as written. Else they are rounded to their last decimal, and a rank is told as the interval that this leaves.
   */
  exact?: boolean;
  /**
   * The same when it fell.
   */
  fell?: Text;
  /**
   * The measure's ID.
   */
  id: string;
  /**
   * Whether likeness of municipalities is judged by it.
   */
  like?: boolean;
  /**
   * Whether places are compared by ratio and not by difference: sizes and amounts, which differ by factors.
   */
  log?: boolean;
  /**
   * What it is called, as it stands in a sentence.
   */
  name: Text;
  /**
   * What has happened when the figure rose, as it stands after the name: "har blivit äldre". Left out: it is not said.
   */
  rose?: Text;
  /**
   * What it is about.
   */
  subject: AnalysisSubject;
  /**
   * What it counts.
   */
  unit: AnalysisUnit;
}
/**
 * Municipality is one of the region's own.
 */
export interface AnalysisMunicipality {
  /**
   * Its official code (kommunkod), such as "2281".
   */
  code: string;
  /**
   * The point at which its name stands on the map, "x,y".
   */
  label?: string;
  /**
   * What it is called, without "kommun".
   */
  name: string;
  /**
   * Its outline for a small map: closed rings of points, east and north in any one unit for all municipalities, written "x,y x,y …".
   *
   * @maxItems 20
   */
  outline?: string[];
}
/**
 * Occupation is what is needed of one occupation, who there is, and what can be done about a gap.
 */
export interface AnalysisOccupation {
  /**
   * The year at whose end the stock was counted, in all municipalities.
   */
  base: number;
  /**
   * The occupation's ID.
   */
  id: string;
  /**
   * What can be done, over all of them.
   *
   * @maxItems 32
   */
  levers?: SupplyLever[];
  /**
   * What it is called, in the plural: "kockar".
   */
  name: Text;
  /**
   * The occupation in the municipalities, one each.
   *
   * @maxItems 60
   */
  workforces?: AnalysisWorkforce[];
  /**
   * The year whose gap is to be filled.
   */
  year: number;
}
/**
 * Lever is something that can be done about a gap.
 */
export interface SupplyLever {
  /**
   * How many persons can begin.
   */
  capacity: SupplyCapacity;
  /**
   * What each person costs.
   */
  cost: SupplyAmount;
  /**
   * What it costs once if it is used at all; left out: nothing.
   */
  fixed?: SupplyAmount;
  /**
   * Its ID.
   */
  id: string;
  /**
   * What kind of lever it is.
   */
  kind: SupplyLeverKind;
  /**
   * How many months it takes from the beginning until they are there.
   */
  leadMonths: number;
  /**
   * What it is called.
   */
  name: Text;
  /**
   * The share of those who begin who are staff at the end of the year of the gap. Who does not finish is counted off, and who finished and has left again by then: of three who begin two may be certified, and of those two some have left.
   */
  yield: SupplyQuantity;
}
/**
 * Capacity is how many persons can begin: each year, in all, or both.
 */
export interface SupplyCapacity {
  /**
   * What it rests on; needed when one is known. Neither: it is unknown.
   */
  basis?: SupplyBasis;
  /**
   * How many each year.
   */
  perYear?: number;
  /**
   * How many in all.
   */
  total?: number;
}
/**
 * Basis says what a figure rests on: a source or an assumption, exactly one.
 */
export interface SupplyBasis {
  /**
   * That it is assumed, and why.
   */
  assumption?: Text;
  /**
   * Where the figure comes from.
   */
  source?: SupplySource;
}
/**
 * Source is where a figure comes from.
 */
export interface SupplySource {
  /**
   * Who says so, in what: "SCB, Folkmängd efter ålder".
   */
  name: Text;
  /**
   * The day it was fetched.
   */
  on?: Date;
  /**
   * The table's name or number.
   */
  table?: string;
  /**
   * Where it can be read; left out: not on the net.
   */
  url?: string;
}
/**
 * Amount is money in öre and what it may be instead. Without a value it is unknown, which is not 0.
 */
export interface SupplyAmount {
  /**
   * What it rests on; needed when the amount is known.
   */
  basis?: SupplyBasis;
  /**
   * The most it may be; left out: the amount itself.
   */
  high?: number;
  /**
   * The least it may be; left out: the amount itself.
   */
  low?: number;
  /**
   * The amount itself: the likeliest. Left out: unknown.
   */
  value?: number;
}
/**
 * Quantity is a band and what it rests on. The zero Quantity is unknown.
 */
export interface SupplyQuantity {
  /**
   * What it rests on; needed when the number is known.
   */
  basis?: SupplyBasis;
  /**
   * The most it may be; left out: the number itself.
   */
  high?: Number;
  /**
   * The least it may be; left out: the number itself.
   */
  low?: Number;
  /**
   * The number itself: the likeliest. Left out: unknown.
   */
  value?: Number;
}
/**
 * Workforce is an occupation in one municipality: what package supply reckons with, but that users may be those of an age in the projection.
 */
export interface AnalysisWorkforce {
  /**
   * Who comes, which adds up.
   *
   * @maxItems 20
   */
  inflows?: SupplyInflow[];
  /**
   * The share of those who have not retired that leaves in a year.
   */
  leavers: SupplyQuantity;
  /**
   * What is needed, which adds up; none: the need is unknown.
   *
   * @maxItems 20
   */
  needs?: AnalysisNeed[];
  /**
   * The municipality.
   */
  place: string;
  /**
   * Who retires.
   */
  retirement: SupplyRetirement;
  /**
   * Who is in the occupation.
   */
  stock: SupplyStock;
  /**
   * The share of those who then are left that goes elsewhere; left out: they are among the leavers.
   */
  transfers?: SupplyQuantity;
}
/**
 * Inflow is who comes: a number of people times the share that does.
 */
export interface SupplyInflow {
  /**
   * Their age at the end of the year in which they come.
   */
  age: number;
  /**
   * Where they come from.
   */
  kind: SupplyInflowKind;
  /**
   * What it is, for people.
   */
  name: Text;
  /**
   * How many there are, each year.
   */
  persons: SupplySeries;
  /**
   * The share of them that comes to work in the place: of graduates the stay rate, of those validated the share certified. It may be left out where the people are counted when they come.
   */
  share?: SupplyQuantity;
}
/**
 * Series is a number for each of several years in a row, all on one basis. A year outside it is unknown.
 */
export interface SupplySeries {
  /**
   * What they rest on.
   */
  basis?: SupplyBasis;
  /**
   * The first year.
   */
  first: number;
  /**
   * The number of that year and those after it.
   *
   * @maxItems 51
   */
  values?: SupplyBand[];
}
/**
 * Band is a number and what it may be instead. Without a value it is unknown, which is not 0.
 */
export interface SupplyBand {
  /**
   * The most it may be; left out: the number itself.
   */
  high?: Number;
  /**
   * The least it may be; left out: the number itself.
   */
  low?: Number;
  /**
   * The number itself: the likeliest.
   */
  value?: Number;
}
/**
 * Need is what some users need: their number times persons for each.
 */
export interface AnalysisNeed {
  /**
   * Of what ages the users are; left out: their number is given.
   */
  ages?: AnalysisAges;
  /**
   * What it is.
   */
  name: Text;
  /**
   * How many persons of the occupation each user takes.
   */
  perUser?: SupplyQuantity;
  /**
   * How many use it, each year; left out: all of the ages.
   */
  users?: SupplySeries;
}
/**
 * Ages is the ages from one up to another, in the groups of the projection.
 */
export interface AnalysisAges {
  /**
   * The first age.
   */
  from: number;
  /**
   * The age at which it ends; left out: everybody older.
   */
  to?: number;
}
/**
 * Retirement is who retires, by age at the end of the year: as the share of those of an age who do, or as how all retirements are spread over ages. One of them is given, with a number for each group of the stock.
 */
export interface SupplyRetirement {
  /**
   * What they rest on.
   */
  basis?: SupplyBasis;
  /**
   * By what share of themselves the shares may be off either way; left out: they are exact. No share is taken to be more than 1.
   */
  margin?: Number;
  /**
   * The share of a group that retires in the year in which it has that age.
   *
   * @maxItems 101
   */
  shares?: Number[];
  /**
   * Of all who retire at some time, the share that does at each age. They sum to 1, and groups must be of one year. Who is older retires at once.
   *
   * @maxItems 101
   */
  spread?: Number[];
}
/**
 * Stock is who is in the occupation at the end of the base year, in whole persons by age.
 */
export interface SupplyStock {
  /**
   * What the count rests on.
   */
  basis?: SupplyBasis;
  /**
   * The youngest age.
   */
  first: number;
  /**
   * By what share their number may be off either way; left out: it is exact.
   */
  margin?: Number;
  /**
   * How many there are in each group; the last has everyone older too.
   *
   * @maxItems 101
   */
  persons?: number[];
  /**
   * How many ages each group has, 1 or 5.
   */
  width: number;
}
/**
 * Place is a municipality, a county or the country by its official code.
 */
export interface AnalysisPlace {
  /**
   * The code, such as "2281" or "22".
   */
  code: string;
  /**
   * What it is called, without "kommun" or "län".
   */
  name: string;
}
/**
 * Panel is figures of many places, a row for each, in columns.
 */
export interface AnalysisPanel {
  /**
   * What stands in each column.
   *
   * @maxItems 100
   */
  columns: AnalysisColumn[];
  /**
   * The figures by the code of the place.
   */
  rows: {
    [k: string]: string;
  };
  /**
   * Where they come from.
   */
  source: string;
}
/**
 * Column is one measure of one year.
 */
export interface AnalysisColumn {
  /**
   * The measure.
   */
  measure: string;
  /**
   * The year.
   */
  year: number;
}
/**
 * Program is a program of higher vocational education, with its places. Unfilled places mean that state grants are returned (KFA-07).
 */
export interface AnalysisProgram {
  /**
   * What the state grants for each place and year of intake, in öre; left out: it is not known.
   */
  grant?: SupplyAmount;
  /**
   * The program's ID.
   */
  id: string;
  /**
   * When those who might apply were told of it in particular (KFA-07): before which year's intake.
   *
   * @maxItems 60
   */
  informed?: SupplyEvent[];
  /**
   * What it is called.
   */
  name: Text;
  /**
   * The occupation that it leads to.
   */
  occupation?: string;
  /**
   * Where it is given; left out: in the whole country.
   */
  place?: string;
  /**
   * Where the figures come from.
   */
  source: string;
  /**
   * Its places year by year.
   *
   * @maxItems 60
   */
  years: SupplyIntake[];
}
/**
 * Event is something that was done, such as targeted information (KFA-07).
 */
export interface SupplyEvent {
  /**
   * What was done, as it stands first in a sentence.
   */
  what: Text;
  /**
   * The year before whose intake it was done.
   */
  year: number;
}
/**
 * Intake is one year's places. What is left out is unknown.
 */
export interface SupplyIntake {
  /**
   * How many applicants were eligible.
   */
  eligible?: number;
  /**
   * How many places were granted.
   */
  granted?: number;
  /**
   * How many studied some weeks after the start.
   */
  started?: number;
  /**
   * The year.
   */
  year: number;
}
/**
 * Source is where figures come from, with an ID that they name it by.
 */
export interface AnalysisSource {
  /**
   * SHA-256 of the bytes that were read, in hexadecimal digits.
   */
  hash?: string;
  /**
   * The source's ID.
   */
  id: string;
  /**
   * What they may be used for.
   */
  license?: string;
  /**
   * What else a reader must know.
   */
  note?: Text;
  /**
   * Who publishes them, "SCB".
   */
  publisher: string;
  /**
   * What was asked for, as the publisher wants it: a query, or an address.
   */
  query?: string;
  /**
   * The day on which they were fetched.
   */
  retrieved?: Date;
  /**
   * The table or indicator, by the publisher's own ID.
   */
  table?: string;
  /**
   * When the publisher last changed them, as it says it.
   */
  updated?: string;
}
/**
 * Visit is a visit to a municipality (KFA-11), held or planned.
 */
export interface AnalysisVisit {
  /**
   * The day.
   */
  on: Date;
  /**
   * The municipality.
   */
  place: string;
  /**
   * The subjects that were taken up; none: it has not been written down.
   *
   * @maxItems 10
   */
  subjects?: AnalysisSubject[];
  /**
   * What came of it.
   */
  text?: Text;
}
/**
 * Report is how a region's work stands on one day: every municipality in figures, the population ahead, what is short and what can be done about it, the catalogue, the four steps and the next visits.
 */
export interface AnalysisReport {
  /**
   * The population ahead; left out: too little is known to project it.
   */
  ahead?: AnalysisAhead;
  /**
   * The education catalogue.
   */
  catalogue: AnalysisCatalogueState;
  chains?: AnalysisChainState[];
  /**
   * The version of this module.
   */
  engine: string;
  /**
   * The stated facts, in the document's order.
   */
  facts?: AnalysisFactState[];
  /**
   * What the work is called.
   */
  name: Text;
  /**
   * The occupations, in the document's order.
   */
  occupations?: AnalysisOccupationState[];
  /**
   * The day the report speaks of.
   */
  on: Date;
  /**
   * The municipalities, in the document's order.
   */
  profiles: AnalysisProfile[];
  /**
   * The programs with their places, in the document's order.
   */
  programs?: AnalysisProgramState[];
  /**
   * The region.
   */
  region: AnalysisPlace;
  /**
   * What each rule said, by rule ID.
   */
  results: Result[];
  /**
   * The hash of the rules that were used.
   */
  rulebook: string;
  /**
   * How it stands, in a sentence or two.
   */
  says: Text;
  /**
   * The version of the document's schema.
   */
  schema: string;
  /**
   * What is short where, the most first, with the reasons; left out: no workforce is entered.
   */
  shortages?: SupplyShortages;
  /**
   * The sources, in the document's order, and which figures rest on each.
   */
  sources?: AnalysisSourceState[];
  /**
   * The four steps, in their order, and what analysis led to.
   */
  steps: AnalysisStepState[];
  /**
   * The next visit to each municipality, in the document's order.
   */
  visits: AnalysisVisitPlan[];
}
/**
 * Ahead is the population ahead: the region's, and its municipalities', which add up to it in every sex and age group. The rates are those of the region's own past (package population). The municipalities have the region's survival and fertility, and of its net migration in each group the share that they have of the people: how many move to each of them by age is seldom public. What they come to is fitted so that they add up.
 */
export interface AnalysisAhead {
  birthsFrom: number;
  byHorizon?: AnalysisHorizonScores[];
  /**
   * The first of the years whose deaths, births and moves the rates are of. The last is To.
   */
  deathsFrom: number;
  /**
   * The years that are known of the region, and the year at whose end it begins.
   */
  from: number;
  /**
   * What "as before" is in it, and both numbers.
   */
  given: Text;
  launch: number;
  movesFrom: number;
  /**
   * What must be known to read it: how old the rates are, what is estimated.
   */
  notes?: Text[];
  places?: AnalysisPlaceAhead[];
  /**
   * The region, and its municipalities in the document's order.
   */
  region: AnalysisPlaceAhead;
  /**
   * How the population moves, in a sentence.
   */
  says: Text;
  /**
   * How much each method missed when the past was projected as far as this, from what was known before it: all horizons together, and one by one.
   */
  scores?: PopulationScore[];
  to: number;
}
/**
 * HorizonScores is how much each method missed one number of years ahead.
 */
export interface AnalysisHorizonScores {
  /**
   * How many years ahead, and the first and last launches.
   */
  ahead: number;
  first: number;
  last: number;
  /**
   * What was missed.
   */
  scores: PopulationScore[];
}
/**
 * Score tells how much a method missed, in persons and exactly.
 */
export interface PopulationScore {
  cells: number;
  /**
   * How many forecasts and how many cells (a sex and age group in one) there are.
   */
  forecasts: number;
  meanAbsolute: Number;
  /**
   * Which method.
   */
  method: PopulationMethod;
  /**
   * How many were missed, cell by cell, and the same by cell: the mean absolute error.
   */
  missed: number;
  /**
   * How many people there were in all forecasts, as came.
   */
  people: number;
  totalMeanAbsolute: Number;
  /**
   * How many were missed in the totals, and the same by forecast.
   */
  totalMissed: number;
  /**
   * How many too many (or, below 0, too few) the totals were, summed.
   */
  totalTooMany: number;
  /**
   * The missed by people: the absolute percentage error, weighted by the size of the cells. Left out: there was nobody.
   */
  weighted?: Number;
}
/**
 * PlaceAhead is one place's population now and ahead. Each pair is women, then men, in groups of five years.
 */
export interface AnalysisPlaceAhead {
  /**
   * What earlier projections of the region missed, put around this one. Left out: of a municipality, since no past of its own is known here.
   */
  bands?: PopulationBand[];
  code: string;
  /**
   * What is estimated in it; left out: nothing is.
   */
  estimate?: Text;
  hamiltonPerry?: number[];
  name: string;
  /**
   * The population at the launch.
   *
   * @minItems 2
   * @maxItems 2
   */
  now: number[][];
  /**
   * How it moves, in a sentence.
   */
  says: Text;
  total: number;
  /**
   * What the population is if nothing changes, and by Hamilton and Perry's method, which needs the population five years before; left out: it is not known. Of the region.
   */
  unchanged?: number[];
  /**
   * The years ahead, five years apart.
   */
  years: AnalysisAheadYear[];
}
/**
 * Band is a range around one step of a projection, made of what earlier projections missed as many steps ahead.
 */
export interface PopulationBand {
  /**
   * How much bands of this horizon covered that were made in the same way of what was known at earlier launches. Left out: there is no such launch.
   */
  coverage?: PopulationCoverage;
  /**
   * @minItems 2
   * @maxItems 2
   */
  high: number[][];
  horizon: number;
  /**
   * How many cells in a hundred it is made to cover.
   */
  level: number;
  /**
   * The least and most people, by sex and age group, both in the range.
   *
   * @minItems 2
   * @maxItems 2
   */
  low: number[][];
  /**
   * How many errors each age group's range is made of: its own, of both sexes, and those of the nearest groups where its own are too few.
   */
  n: number[];
  /**
   * The range of the total. Left out: there are too few projections to say, for each gives one error only.
   */
  total?: PopulationTotalBand;
  /**
   * The year of the step, and how many steps ahead it is.
   */
  year: number;
}
/**
 * Coverage is how many cells were inside their bands, of projections whose errors the bands were not made of.
 */
export interface PopulationCoverage {
  cells: number;
  /**
   * How many cells were inside, and the share.
   */
  inside: number;
  /**
   * How many launches there were, and how many cells.
   */
  launches: number;
  share: Number;
  /**
   * At how many of the launches the total had a band to try; left out: 0. Cells say little of totals: what those of one launch miss is mostly of one sign and adds up.
   */
  totals?: number;
  /**
   * How many totals were inside their bands; left out: 0.
   */
  totalsInside?: number;
}
/**
 * TotalBand is the range of a total. Whether such ranges held is told by the totals of the band's Coverage, and by nothing else.
 */
export interface PopulationTotalBand {
  high: number;
  /**
   * The least and most people, both in the range.
   */
  low: number;
  /**
   * How many errors it is made of.
   */
  n: number;
}
/**
 * AheadYear is a population ahead and what makes it: the one before, and births, less deaths, and net migration, exactly.
 */
export interface AnalysisAheadYear {
  births: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  counts: number[][];
  deaths: number;
  moved: number;
  total: number;
  year: number;
}
/**
 * CatalogueState is the education catalogue on one day.
 */
export interface AnalysisCatalogueState {
  /**
   * How many entries there are, and how many of them are stale: checked too long ago, or it is not known when.
   */
  entries: number;
  /**
   * Within how many days an entry is to be checked.
   */
  every: number;
  /**
   * The entries, in the document's order.
   */
  list?: AnalysisEntryState[];
  /**
   * Whether everybody who wants to can see it; left out: it is not known.
   */
  open?: AnalysisKnown;
  stale: number;
  /**
   * How many nobody answers for.
   */
  unowned: number;
}
/**
 * EntryState is one education of the catalogue on one day.
 */
export interface AnalysisEntryState {
  /**
   * When it was last checked, and the last day that this is enough for. Left out: it is not known.
   */
  checked?: Date;
  entry: string;
  kind: AnalysisLevel;
  name: Text;
  owner?: string;
  place?: string;
  stale?: boolean;
  until?: Date;
}
/**
 * ChainState says what analysis led to: the structures that can be followed back to knowledge, by evidence (KFA-12).
 */
export interface AnalysisChainState {
  /**
   * The way back, from the structure to the first that is named.
   */
  back?: string[];
  /**
   * The structure.
   */
  evidence: string;
  /**
   * Whether it goes back to a piece of knowledge.
   */
  fromKnowledge: boolean;
  /**
   * Whether it stands without a project, has an owner, and follows a central model. Left out: it is not known, nobody is named, none.
   */
  lasting?: AnalysisKnown;
  model?: string;
  owner?: string;
}
/**
 * FactState is a stated fact with what it says, and whether it can be said. It is stated by somebody and not looked for: what is found by looking at many figures must be corrected for the looking, and this is not.
 */
export interface AnalysisFactState {
  /**
   * The figures that it rests on.
   */
  because: Text;
  /**
   * Whether the same can be said of the year before that there are figures of, so that it is no accident of one year (KFA-09). Left out: there is one year only.
   */
  before?: AnalysisKnown;
  fact: string;
  /**
   * The years that it is about; From is left out of a level.
   */
  from?: number;
  /**
   * Whether the figures are known.
   */
  known: boolean;
  measure: string;
  /**
   * The region's municipality whose figure, or change, is nearest, by code.
   */
  next?: string;
  place: string;
  /**
   * The rank from the highest, or from the greatest rise.
   */
  rank?: AnalysisRank;
  /**
   * What it says, as in the box "Visste du att …?". Empty where it cannot be said.
   */
  says?: Text;
  /**
   * The source of the figures.
   */
  source?: string;
  /**
   * Of a change, whether the figure surely rose or fell. Left out: it is a level, or rounding can hide which way it went.
   */
  surely?: AnalysisDirection;
  year: number;
}
/**
 * Rank is a place's rank among those whose figure is known, counted from the highest. Rounded figures leave more than one rank possible: then it is an interval, and so are ties.
 */
export interface AnalysisRank {
  /**
   * The highest and the lowest rank that are possible.
   */
  first: number;
  last: number;
  /**
   * Among how many.
   */
  of: number;
  /**
   * How many are left out, because their figure is not known.
   */
  unknown?: number;
}
/**
 * OccupationState is one occupation: need and supply in every municipality and over all of them, and the cheapest that fills the gap.
 */
export interface AnalysisOccupationState {
  /**
   * The year at whose end the stock was counted, and the year whose gap is to be filled.
   */
  base: number;
  /**
   * The cheapest mix of levers that fills the gap; left out: the gap is not known, or there is none, or the year has passed.
   */
  mix?: SupplyMix;
  name: Text;
  occupation: string;
  /**
   * The municipalities, in the document's order.
   */
  places?: SupplyReport[];
  /**
   * The gap of the year with its band, in a sentence; where not every municipality is entered, of how many it is. It is told as one that may be where no municipality is sure of one.
   */
  says: Text;
  /**
   * All of them together; left out: none is entered.
   */
  total?: SupplyTotal;
  year: number;
}
/**
 * Mix is the cheapest way to cover a gap, or how far the levers reach.
 */
export interface SupplyMix {
  /**
   * How much of the cost is of levers of which nothing is assumed: not the prices, nor the yield, nor the capacity.
   */
  allSourced: number;
  by: number;
  /**
   * What it costs in öre, and what it may cost: the sums of the least and of the most of each.
   */
  cost: number;
  /**
   * What they give together: no less than the gap.
   */
  covers: Number;
  /**
   * Whether the levers cover it.
   */
  enough: boolean;
  from: number;
  /**
   * The gap, and when it is to be covered.
   */
  gap: Number;
  highCost: number;
  highCovers: Number;
  lacking: Number;
  /**
   * Which of these are left out since something of them is unknown, in a sentence for each reason; left out: none. The mix is then the cheapest of the others, and the reach that of the others.
   */
  left?: Text;
  lowCost: number;
  /**
   * What they may give: the sums with the least and the most of each yield.
   */
  lowCovers: Number;
  /**
   * The cheapest mix of another set of levers; left out: there is none. Of several that cost the same it is one without a lever of this one, if there is such, and always the same one.
   */
  next?: SupplyNext;
  /**
   * The levers that could not be used, and why, by ID.
   */
  notUsed?: SupplyNotUsed[];
  onAssumption: number;
  /**
   * How much of the cost has a price with a source, and how much an assumed price. They sum to the cost.
   */
  onSource: number;
  /**
   * The most that the levers cover, and what is lacking then; 0 when they are enough.
   */
  reach: Number;
  /**
   * The mix in a sentence.
   */
  says: Text;
  /**
   * Whether the search for other mixes was left because it would have been above MaxStates. Then Next may be missing or not the cheapest.
   */
  undecided?: boolean;
  /**
   * The levers that are used, by ID; none when they are not enough.
   */
  uses?: SupplyUse[];
  /**
   * What the gap costs without each lever that is used, by ID.
   */
  without?: SupplyWithout[];
}
/**
 * Next is the next best mix.
 */
export interface SupplyNext {
  /**
   * What it costs in öre.
   */
  cost: number;
  /**
   * The levers, by ID, and how many begin.
   */
  uses: SupplyNextUse[];
}
/**
 * NextUse is one lever of the next best mix.
 */
export interface SupplyNextUse {
  lever: string;
  persons: number;
}
/**
 * NotUsed is a lever that could not be used.
 */
export interface SupplyNotUsed {
  /**
   * The lever, by ID.
   */
  lever: string;
  /**
   * Why.
   */
  why: SupplyNotUsedKind;
}
/**
 * Use is one lever of a mix.
 */
export interface SupplyUse {
  /**
   * What is assumed, by its place in the lever.
   */
  assumed?: string[];
  /**
   * What it costs in öre, and what it may cost.
   */
  cost: number;
  gives: Number;
  highCost: number;
  kind: SupplyLeverKind;
  /**
   * The lever, by ID, its name and kind.
   */
  lever: string;
  lowCost: number;
  name: Text;
  /**
   * How much of that has an assumed price.
   */
  onAssumption: number;
  /**
   * How many persons begin, and how many of them are staff at the end of the year of the gap.
   */
  persons: number;
  /**
   * When they begin, as early as there is room.
   */
  starts: SupplyStart[];
}
/**
 * Start is how many begin in a year.
 */
export interface SupplyStart {
  persons: number;
  year: number;
}
/**
 * Without is what a gap costs when a lever falls away.
 */
export interface SupplyWithout {
  /**
   * What the cheapest mix without it costs in öre; left out: the others do not cover the gap.
   */
  cost?: number;
  /**
   * The lever, by ID.
   */
  lever: string;
}
/**
 * Report is how demand and supply of one workforce move, year by year.
 */
export interface SupplyReport {
  /**
   * How the bands were made.
   */
  draws: number;
  /**
   * The flows that the workforce does not have, and that are not in the supply.
   */
  notCounted?: SupplyFlow[];
  /**
   * The occupation and the place, by ID.
   */
  occupation: string;
  place: string;
  /**
   * The gap of that year in a sentence.
   */
  says: Text;
  seed: number;
  shape: SupplyShape;
  /**
   * What is unknown, by its place in the workforce, in its order. A figure that rests on any of it is left out.
   */
  unknown?: string[];
  /**
   * What makes the gap of a year uncertain; left out: it is unknown.
   */
  variance?: SupplyVariance;
  /**
   * The base year and those after it.
   */
  years: SupplyYear[];
}
/**
 * Variance is what makes the gap of a year uncertain, by input. It speaks only of what the bands say: see NoBand.
 */
export interface SupplyVariance {
  assumptions?: SupplyShare;
  /**
   * The inputs with a band, the largest share first, then in the order of the workforce.
   */
  inputs?: SupplyInputShare[];
  /**
   * Whether assumptions alone make more than half of the variance, and whether that holds, or does not, over the whole margin of their share.
   */
  mostlyAssumption: boolean;
  /**
   * The assumptions that are known without a band, by their place in the workforce. Nothing is known of how much they make the gap uncertain.
   */
  noBand?: string[];
  /**
   * The same in a sentence.
   */
  says: Text;
  /**
   * All with a source together, and all assumptions; left out: none of that kind has a band.
   */
  sources?: SupplyShare;
  sure: boolean;
  /**
   * The variance of the gap over the draws.
   */
  totalRounded: number;
  /**
   * The year.
   */
  year: number;
}
/**
 * Share is a share of variance found by drawing.
 */
export interface SupplyShare {
  marginRounded: number;
  /**
   * The share, and how far off it may be either way with 95 % confidence, by the number of draws. Found by drawing, it can come out a little below 0.
   */
  shareRounded: number;
}
/**
 * InputShare is how much one input makes the gap uncertain.
 */
export interface SupplyInputShare {
  /**
   * Its place in the workforce.
   */
  at: string;
  /**
   * What it rests on.
   */
  basis: SupplyKind;
  /**
   * Its share of the variance.
   */
  share: SupplyShare;
}
/**
 * Year is one year of a report, at its end. A figure that is left out is unknown, or of a kind that the workforce does not have.
 */
export interface SupplyYear {
  /**
   * How many are needed.
   */
  demand?: Number;
  /**
   * What 80 of 100 draws lie within.
   */
  demandBand?: SupplySpread;
  /**
   * Demand less supply; below 0 there are more than are needed.
   */
  gap?: Number;
  gapBand?: SupplySpread;
  /**
   * Who came in the year, by kind.
   */
  graduates?: Number;
  inMovers?: Number;
  leavers?: Number;
  /**
   * The gap in whole persons, rounded up; 0 when there is none.
   */
  needed?: number;
  /**
   * Who went in the year: into retirement, from the occupation, to another occupation or place.
   */
  retirements?: Number;
  /**
   * Who was there as the year began; left out in the base year.
   */
  stock?: Number;
  /**
   * Who is there: stock less all who went, plus all who came.
   */
  supply?: Number;
  supplyBand?: SupplySpread;
  transfersIn?: Number;
  transfersOut?: Number;
  validated?: Number;
  /**
   * The year.
   */
  year: number;
}
/**
 * Spread is a band of draws: one in ten is below it and one in ten above.
 */
export interface SupplySpread {
  /**
   * The tenth and the ninetieth percentile (Hyndman and Fan's definition 7).
   */
  p10Rounded: number;
  p90Rounded: number;
}
/**
 * Total is a sum of reports, year by year.
 */
export interface SupplyTotal {
  /**
   * The occupation or place, by ID; "" is all together.
   */
  id: string;
  /**
   * How many reports it sums.
   */
  of: number;
  /**
   * The years. A figure that is unknown in one report is unknown in the sum; a flow that is not counted in a report adds nothing. Needed is the sum of what each needs: who is left over in one place fills no gap in another, as in Gap they do. A band is the sum of the bands: that of workforces which are off in the same direction together. Were they independent it would be narrower.
   */
  years: SupplyYear[];
}
/**
 * Profile is a municipality in figures, against those that are like it.
 */
export interface AnalysisProfile {
  code: string;
  /**
   * How it differs from the like ones, in a sentence.
   */
  compared: Text;
  /**
   * The municipalities that it is most like.
   */
  like: AnalysisLikeness;
  /**
   * Its figures, in the document's order of measures.
   */
  measures: AnalysisMeasureState[];
  name: string;
  /**
   * What is most particular about it, in a sentence or two.
   */
  says: Text;
}
/**
 * Likeness is the municipalities that are most like one, wherever they lie. The distance of two municipalities is √Σ((x−y)/s)² over the measures: s is the standard deviation of the measure over all municipalities that are compared (with n−1), x and y are logarithms where the measure says so. Equal distances come in the order of codes.
 */
export interface AnalysisLikeness {
  /**
   * Among how many they were found, and how many could not be compared because a figure of theirs is missing.
   */
  among: number;
  /**
   * The measures that it is judged by, with the year and the spread of each.
   */
  by: AnalysisLikeMeasure[];
  /**
   * How the list changes with one measure less, or one more.
   */
  otherwise?: AnalysisLikeOtherwise[];
  /**
   * The most like ones, the nearest first.
   */
  places: AnalysisLikePlace[];
  unknown: number;
  /**
   * Why there are none; empty where there are.
   */
  why?: Text;
}
/**
 * LikeMeasure is a measure that likeness is judged by.
 */
export interface AnalysisLikeMeasure {
  log?: boolean;
  measure: string;
  /**
   * The standard deviation over all that are compared, of logarithms where the measure is compared by ratio.
   */
  spreadRounded: number;
  /**
   * The year of the figures.
   */
  year: number;
}
/**
 * LikeOtherwise is what another choice of measures gives.
 */
export interface AnalysisLikeOtherwise {
  added?: boolean;
  /**
   * The codes that come instead of others, and how many they are.
   */
  in?: string[];
  /**
   * The measure that is left out or added.
   */
  measure: string;
  replaced: number;
}
/**
 * LikePlace is a municipality and how far it is from the one compared.
 */
export interface AnalysisLikePlace {
  code: string;
  /**
   * The distance in standard deviations.
   */
  distanceRounded: number;
  name: string;
}
/**
 * MeasureState is one measure of one municipality. A figure that is not known is left out, and Missing says why.
 */
export interface AnalysisMeasureState {
  /**
   * Its change from the first of them to the last; left out: there is one year.
   */
  change?: AnalysisChangeState;
  /**
   * The decimals that the figure is written with.
   */
  decimals: number;
  /**
   * How many of the like ones it is surely above and surely below, and how many have a figure.
   */
  likeAbove: number;
  likeBelow: number;
  likeKnown: number;
  likeMedian?: Number;
  measure: string;
  /**
   * The middle of all that are compared, and of the like ones whose figure is known.
   */
  median?: Number;
  missing?: CubeMissing;
  name: Text;
  /**
   * Its rank from the highest among all that are compared, and in the region.
   */
  rank?: AnalysisRank;
  regionKnown: number;
  /**
   * The middle of the region's municipalities whose figure is known, and how many they are.
   */
  regionMedian?: Number;
  regionRank?: AnalysisRank;
  /**
   * What it was in all years that are known, the first first.
   */
  series?: AnalysisYearValue[];
  /**
   * The source that the figure of the year comes from.
   */
  source?: string;
  subject: AnalysisSubject;
  unit: AnalysisUnit;
  /**
   * The figure, exactly.
   */
  value?: Number;
  /**
   * The year of the figure: the latest that there are figures of.
   */
  year?: number;
}
/**
 * ChangeState is how a figure changed.
 */
export interface AnalysisChangeState {
  from: number;
  /**
   * The rank of the change, from the greatest rise.
   */
  rank?: AnalysisRank;
  /**
   * Whether it surely rose or fell: what rounding can hide is no change.
   */
  surely?: AnalysisDirection;
  to: number;
  /**
   * The difference, in the measure's unit: of percent it is percentage points.
   */
  value: Number;
}
/**
 * YearValue is the figure of one year.
 */
export interface AnalysisYearValue {
  value: Number;
  year: number;
}
/**
 * ProgramState is a program of higher vocational education and how its places were filled.
 */
export interface AnalysisProgramState {
  /**
   * What the counts rest on.
   */
  basis: SupplyBasis;
  /**
   * What followed each event, in their order.
   */
  followed?: SupplyFollowed[];
  name: Text;
  /**
   * What may be expected of the next year; left out: fewer than three years in a row, up to the last, have a fill.
   */
  next?: SupplyFillForecast;
  /**
   * Where it is given; left out: in the whole country.
   */
  place?: string;
  program: string;
  /**
   * Where the figures come from.
   */
  source: string;
  /**
   * The years.
   */
  years: SupplyPlacesYear[];
}
/**
 * Followed is what came after an event. It is not said to be its effect.
 */
export interface SupplyFollowed {
  after?: Number;
  /**
   * The fill of the year before and of that year.
   */
  before?: Number;
  /**
   * The same in a sentence.
   */
  says: Text;
  /**
   * What was done, and before which year's intake.
   */
  what: Text;
  year: number;
}
/**
 * FillForecast is what may be expected of the next year's fill.
 */
export interface SupplyFillForecast {
  /**
   * The last fill plus the mean yearly change of those years.
   */
  fill: Number;
  highRounded?: number;
  /**
   * What it lies within in four years of five, if changes are independent and normal as they were: the fill, less and plus t·s·√(1 + 1/k) for k changes with standard deviation s, cut at 0 and 1. Left out where all changes were alike: then they do not tell how years differ.
   */
  lowRounded?: number;
  /**
   * How many years in a row it rests on, the last ones.
   */
  points: number;
  /**
   * The same in a sentence, with how little it rests on.
   */
  says: Text;
  wilsonHighRounded?: number;
  /**
   * What chance alone would make of as many places as last year, each filled on its own: Wilson's interval with 95 % confidence. It is much narrower, for it knows nothing of how years differ. Left out when more started than there were places for.
   */
  wilsonLowRounded?: number;
  /**
   * The year.
   */
  year: number;
}
/**
 * PlacesYear is one year of places. What is left out is unknown.
 */
export interface SupplyPlacesYear {
  /**
   * Eligible applicants for each place granted.
   */
  eligiblePerPlace?: Number;
  /**
   * Started by granted. It is above 1 when more started than there were places for, and left out when there were none.
   */
  fill?: Number;
  /**
   * The state grant that is returned for them, in öre, and what it may be.
   */
  returned?: SupplyMoney;
  /**
   * How many places were not filled.
   */
  unfilled?: number;
  /**
   * The year.
   */
  year: number;
}
/**
 * Money is an amount in öre and what it may be.
 */
export interface SupplyMoney {
  /**
   * Whether it rests on an assumption.
   */
  assumed?: boolean;
  high: number;
  low: number;
  /**
   * The amount itself, the least and the most.
   */
  value: number;
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
 * Shortages ranks workforces by how many are lacking at a horizon.
 */
export interface SupplyShortages {
  /**
   * Those without a gap, in the same order: the smallest surplus first.
   */
  enough?: SupplyShortfall[];
  /**
   * The workforces with a gap, the greatest first, then by occupation and place.
   */
  short?: SupplyShortfall[];
  /**
   * Those of which it is not known.
   */
  unknown?: SupplyUnknown[];
  /**
   * The horizon: the end of this year.
   */
  year: number;
}
/**
 * Shortfall is a gap and the reasons for it.
 */
export interface SupplyShortfall {
  /**
   * The gap, and in whole persons; below 0 it is a surplus.
   */
  gap: Number;
  /**
   * What 80 of 100 draws of the gap lie within; left out: it is not drawn.
   */
  gapBand?: SupplySpread;
  /**
   * Who comes, over all years.
   */
  inflow: Number;
  needed: number;
  /**
   * The occupation and the place, by ID.
   */
  occupation: string;
  place: string;
  /**
   * Its place by gap, and by share of the demand, from 1; equal ones have the same. 0 without a gap.
   */
  rank: number;
  /**
   * What makes the gap, the greatest first, then as ReasonKind lists them.
   */
  reasons?: SupplyReason[];
  /**
   * The inflow by all who go; left out when nobody goes.
   */
  replaced?: Number;
  /**
   * The gap with its reasons, in a sentence or two. Where the band reaches down to nobody the gap is told as one that may be.
   */
  says: Text;
  /**
   * The gap by the demand; left out when nobody is needed.
   */
  share?: Number;
  shareRank: number;
}
/**
 * Reason is one thing that makes a gap.
 */
export interface SupplyReason {
  /**
   * What it is.
   */
  kind: SupplyReasonKind;
  /**
   * How many persons it makes, over all years.
   */
  persons: Number;
  /**
   * Its share of what all reasons make.
   */
  share: Number;
}
/**
 * Unknown is a workforce of which it is not known what it lacks.
 */
export interface SupplyUnknown {
  /**
   * What is unknown, by its place in the workforce.
   */
  missing: string[];
  /**
   * The occupation and the place, by ID.
   */
  occupation: string;
  place: string;
}
/**
 * SourceState is a source and what rests on it.
 */
export interface AnalysisSourceState {
  /**
   * The years that these are of, the first and the last; 0: no figures.
   */
  first?: number;
  /**
   * SHA-256 of the bytes that were read, in hexadecimal digits.
   */
  hash?: string;
  /**
   * The source's ID.
   */
  id: string;
  last?: number;
  /**
   * What they may be used for.
   */
  license?: string;
  /**
   * The measures that have figures from it, by ID.
   */
  measures?: string[];
  /**
   * What else a reader must know.
   */
  note?: Text;
  /**
   * Who publishes them, "SCB".
   */
  publisher: string;
  /**
   * What was asked for, as the publisher wants it: a query, or an address.
   */
  query?: string;
  /**
   * The day on which they were fetched.
   */
  retrieved?: Date;
  /**
   * The table or indicator, by the publisher's own ID.
   */
  table?: string;
  /**
   * Whether it says from what table, and when it was fetched.
   */
  traceable: boolean;
  /**
   * When the publisher last changed them, as it says it.
   */
  updated?: string;
}
/**
 * StepState is one of the four steps (KFA-01) on one day, by its evidence.
 */
export interface AnalysisStepState {
  /**
   * What has ended.
   */
  ended?: string[];
  /**
   * The evidence that stands on the day, by ID, in the order of days.
   */
  evidence?: string[];
  /**
   * The evidence of it that was led to by a step before, and what was not.
   */
  led: number;
  name: Text;
  standing: AnalysisStepStanding;
  step: AnalysisStep;
  unknown: number;
  /**
   * The municipalities that nothing of it has reached.
   */
  without?: string[];
}
/**
 * VisitPlan is the next visit to one municipality (KFA-11): five subjects, and a question for each, drawn from how the municipality deviates from those like it. Its agenda is plain values, for whoever holds meetings.
 */
export interface AnalysisVisitPlan {
  /**
   * The subjects: first those in which it clearly deviates, the most first, then a shortage that is sure, then what is known and neither clear nor sure. Those of which nothing is known come last, since they are to be asked about.
   */
  agenda: AnalysisAgendaPoint[];
  code: string;
  /**
   * The last visit that was held, and the subjects that it took up. Left out: none is written down.
   */
  last?: Date;
  name: string;
  /**
   * The next that is planned; left out: none is.
   */
  next?: Date;
  taken?: AnalysisSubject[];
}
/**
 * AgendaPoint is one subject of a visit with the question to ask.
 */
export interface AnalysisAgendaPoint {
  /**
   * What to ask.
   */
  ask: Text;
  /**
   * Whether it clearly deviates: by ClearDeviation at least, and by more than rounding can hide. Only then is the question that of the measure.
   */
  clear?: boolean;
  deviationRounded?: number;
  /**
   * Whether the last visit left it out.
   */
  leftOut?: boolean;
  /**
   * The measure that it is drawn from, and how far the municipality is from the middle of the like ones, in standard deviations over all that are compared; where fewer than three like ones are known, from the middle of the region's. Left out: it is drawn from no figure. How many live there is no such figure: that a municipality is large is nothing to visit it about.
   */
  measure?: string;
  /**
   * What the figures say, in a sentence; left out: there are none.
   */
  says?: Text;
  subject: AnalysisSubject;
  title: Text;
}
/**
 * AnalysisDocument is what is asked about an analysis alone.
 */
export interface AnalysisDocument {
  /**
   * The analysis document.
   */
  document: Analysis;
}
/**
 * AnalysisChecked is a document that was read without fault.
 */
export interface AnalysisChecked {
  /**
   * The document, with its members in canonical order.
   */
  document: Analysis;
  /**
   * The hash of its canonical JSON.
   */
  hash: string;
}
/**
 * DrawingsAsked is what analysis.drawings is asked.
 */
export interface DrawingsAsked {
  /**
   * The analysis document.
   */
  document: Analysis;
  /**
   * The kinds of drawings; none: all of them.
   *
   * @maxItems 10
   */
  kinds?: AnalysisDrawingKind[];
  /**
   * The language of the drawings.
   */
  lang: Lang;
  /**
   * How many like municipalities there are to be; left out: eight.
   */
  like?: number;
  /**
   * The day of the report. What was done after it is not seen.
   */
  on: Date;
  /**
   * The municipality.
   */
  place: string;
  /**
   * The widths in pixels; none: 776.
   *
   * @maxItems 4
   */
  widths?: number[];
}
/**
 * DrawingsMade is a municipality's charts.
 */
export interface DrawingsMade {
  /**
   * In the order in which a reader meets them.
   */
  drawings: DrawingMade[];
}
/**
 * DrawingMade is one chart.
 */
export interface DrawingMade {
  /**
   * What must be known to read it.
   */
  caption?: Text;
  /**
   * What is to be seen, in a sentence or two.
   */
  desc: string;
  /**
   * What it says.
   */
  heading: Text;
  /**
   * Its ID: the kind, and where there can be several, what it is of.
   */
  id: string;
  /**
   * What it is of.
   */
  kind: AnalysisDrawingKind;
  /**
   * Where its figures come from.
   */
  source?: Text;
  /**
   * The drawing of each width.
   */
  svg: string[];
  /**
   * The figures of the drawing.
   */
  table: ChartTable;
}
/**
 * ChartTable is the figures of a drawing, as texts of its language.
 */
export interface ChartTable {
  /**
   * What the table shows.
   */
  caption: string;
  /**
   * The heads of the columns; the first one names the rows.
   */
  columns: string[];
  /**
   * For every column, whether it holds numbers.
   */
  numbers: boolean[];
  /**
   * The rows, each with a text for every column.
   */
  rows?: string[][];
}
/**
 * OccupationAsked is what analysis.occupation is asked.
 */
export interface OccupationAsked {
  /**
   * The analysis document.
   */
  document: Analysis;
  /**
   * How many like municipalities there are to be; left out: eight.
   */
  like?: number;
  /**
   * The ID of the occupation.
   */
  occupation: string;
  /**
   * The day of the report. What was done after it is not seen.
   */
  on: Date;
}
/**
 * SheetAsked is what analysis.sheet is asked.
 */
export interface SheetAsked {
  /**
   * Who the sheet is for.
   */
  audience: AnalysisAudience;
  /**
   * The analysis document.
   */
  document: Analysis;
  /**
   * The language of the sheet.
   */
  lang: Lang;
  /**
   * How many like municipalities there are to be; left out: eight.
   */
  like?: number;
  /**
   * The day of the report. What was done after it is not seen.
   */
  on: Date;
  /**
   * The municipality.
   */
  place: string;
}
/**
 * SheetMade is a fact sheet in three forms.
 */
export interface SheetMade {
  /**
   * One file that needs no network and prints on one A4.
   */
  html: File;
  /**
   * The same as Markdown.
   */
  markdown: File;
  /**
   * The same as plain text.
   */
  text: File;
}
/**
 * File is something to save.
 */
export interface File {
  /**
   * What it holds otherwise, in base64 (RFC 4648 §4).
   */
  base64?: string;
  /**
   * Its media type.
   */
  mediaType: string;
  /**
   * Its name, without folders.
   */
  name: string;
  /**
   * What it holds, when that is text.
   */
  text?: string;
}
/**
 * Nothing is what an operation is asked that needs to know nothing.
 */
export interface Nothing {}
/**
 * AnalysisWords is what people call the values of an analysis's enumerations.
 */
export interface AnalysisWords {
  /**
   * Who fact sheets are for.
   */
  audiences: Word[];
  /**
   * Where people come from to an occupation.
   */
  inflows: Word[];
  /**
   * Kinds of education.
   */
  levels: Word[];
  /**
   * Kinds of levers.
   */
  levers: Word[];
  /**
   * Methods of projection.
   */
  methods: Word[];
  /**
   * Why a lever was not used.
   */
  notUsed: Word[];
  /**
   * Reasons for a gap.
   */
  reasons: Word[];
  /**
   * The four steps.
   */
  steps: Word[];
  /**
   * What measures are about.
   */
  subjects: Word[];
  /**
   * What measures count.
   */
  units: Word[];
  /**
   * The five subjects of a visit.
   */
  visits: AnalysisSubject[];
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
 * CalendarFile is a calendar file to read.
 */
export interface CalendarFile {
  /**
   * Its content.
   */
  text: string;
}
/**
 * CalendarRead is what a calendar file says.
 */
export interface CalendarRead {
  /**
   * The answers to invitations that are in it.
   */
  answers?: CalendarAnswer[];
  /**
   * The calendar.
   */
  calendar: Calendar;
}
/**
 * Answer is what one attendee has answered to one version of an event.
 */
export interface CalendarAnswer {
  /**
   * What was said beside it.
   */
  comment?: string;
  /**
   * The mail address: "anna.ek@granvik.example".
   */
  mail?: string;
  /**
   * The name, as it is shown.
   */
  name?: string;
  /**
   * The version that was answered.
   */
  sequence?: number;
  /**
   * When the answer was written, in seconds since 1970-01-01 00:00 UTC; 0 is not known.
   */
  stamp?: number;
  /**
   * The answer.
   */
  status: CalendarParticipation;
  /**
   * The event.
   */
  uid: string;
}
/**
 * Calendar is a calendar file: what it asks and its events. Texts may hold anything. When written, what a calendar file cannot hold is replaced: bytes that are not UTF-8, control characters and characters that turn the direction of writing become U+FFFD. Line breaks stay in Description and Comment, and are a space elsewhere; spaces around a text of one line go.
 */
export interface Calendar {
  /**
   * The events, in the order of the file.
   *
   * @maxItems 1000
   */
  events?: CalendarEvent[];
  /**
   * What the file asks of its reader; empty asks nothing, as an export does.
   */
  method?: CalendarMethod;
  /**
   * What people call the calendar (NAME, RFC 7986).
   */
  name?: string;
  /**
   * How many minutes a subscriber should wait between two looks (REFRESH-INTERVAL, RFC 7986); 0 says nothing.
   */
  refresh?: number;
}
/**
 * Event is one event. The one that is written is by the clocks in Sweden.
 */
export interface CalendarEvent {
  /**
   * Who is invited, in the order of the file.
   *
   * @maxItems 500
   */
  attendees?: CalendarAttendee[];
  /**
   * What kinds of event it is.
   *
   * @maxItems 50
   */
  categories?: string[];
  /**
   * Who may see it.
   */
  class?: CalendarClass;
  /**
   * What is said beside the event, as by one who replies; may have several lines.
   */
  comment?: string;
  /**
   * How many whole days it lasts; 0 for an event with a time of day.
   */
  days?: number;
  /**
   * What it is about; may have several lines.
   */
  description?: string;
  /**
   * True when the time is without zone: the same time of day wherever the reader is. It is then read as the time in Sweden.
   */
  floating?: boolean;
  /**
   * Where it is.
   */
  location?: string;
  /**
   * How many minutes it lasts, as a watch measures them: over a clock change too. 0 is not said. An event of whole days has none.
   */
  minutes?: number;
  /**
   * Who invites.
   */
  organizer?: CalendarAddress;
  /**
   * The version of the event, from 0; the organizer raises it.
   */
  sequence?: number;
  /**
   * When this version was written, in seconds since 1970-01-01 00:00 UTC; 0 is not known.
   */
  stamp?: number;
  /**
   * When it begins. An event of whole days begins at 00:00. A reply or a cancellation may leave it out.
   */
  start?: CalendarMoment;
  /**
   * How certain it is.
   */
  status?: CalendarState;
  /**
   * What it is, in a line.
   */
  summary?: string;
  /**
   * What the event is, for ever: see UID. An update or a cancellation has the same.
   */
  uid: string;
  /**
   * Where to read more, with https:// or http://.
   */
  url?: string;
}
/**
 * Attendee is somebody, or a room, invited to an event.
 */
export interface CalendarAttendee {
  /**
   * What it is; left out: an individual.
   */
  kind?: CalendarAttendeeKind;
  /**
   * The mail address: "anna.ek@granvik.example".
   */
  mail?: string;
  /**
   * The name, as it is shown.
   */
  name?: string;
  /**
   * How it takes part; left out: it is required.
   */
  role?: CalendarRole;
  /**
   * Whether an answer is asked for.
   */
  rsvp?: boolean;
  /**
   * What it has answered; left out: nothing.
   */
  status?: CalendarParticipation;
}
/**
 * Address is somebody's name and mail address.
 */
export interface CalendarAddress {
  /**
   * The mail address: "anna.ek@granvik.example".
   */
  mail?: string;
  /**
   * The name, as it is shown.
   */
  name?: string;
}
/**
 * Moment is a day and a time of day by the clocks in Sweden (Europe/Stockholm). The zero Moment is no moment.
 */
export interface CalendarMoment {
  /**
   * True for the later of the two when the clocks show this time twice, the night they are put back. False is the first.
   */
  again?: boolean;
  /**
   * The time of day.
   */
  clock: CalendarClock;
  /**
   * The day.
   */
  on: Date;
}
/**
 * YearAsked is what calendar.year is asked.
 */
export interface YearAsked {
  /**
   * The longest run of working days between days off that counts as squeezed; left out: 1.
   */
  longest?: number;
  /**
   * The year.
   */
  year: number;
}
/**
 * YearDays is what a planner needs to know of a year.
 */
export interface YearDays {
  /**
   * The holidays.
   */
  holidays: CalendarHoliday[];
  /**
   * The first ordinary election day on or after the first day of the year.
   */
  nextElection: Date;
  /**
   * The working days squeezed between days off.
   */
  squeezed?: Date[];
}
/**
 * Holiday is one named day of a year. Sundays that have no name are public holidays too, and not listed.
 */
export interface CalendarHoliday {
  /**
   * Free by law or by custom.
   */
  kind: CalendarHolidayKind;
  /**
   * Its name.
   */
  name: Text;
  /**
   * The day.
   */
  on: Date;
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
 * DialogueOn is a dialogue on a day.
 */
export interface DialogueOn {
  /**
   * The dialogue document.
   */
  document: Dialogue;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
}
/**
 * Dialogue is the dialogue of one collaboration with those who are elected, as a document: a register of bodies and people, what was planned, and a log of what happened. Make it with Decode; a value made by hand is checked by Assess. What a thing has come to is never written in it: it follows from the log (see [Cycle]).
 */
export interface Dialogue {
  /**
   * The schema that the document follows.
   */
  $schema: DialogueDocumentSchema;
  /**
   * Whom the bodies have appointed to take part in the dialogue.
   *
   * @maxItems 5000
   */
  appointments?: CommitteeAppointment[];
  /**
   * The committees and boards, those that are gone too.
   *
   * @maxItems 500
   */
  bodies?: CommitteeBody[];
  /**
   * School breaks and other days to avoid.
   *
   * @maxItems 500
   */
  breaks?: CalendarBreak[];
  /**
   * The published meeting days of the bodies.
   *
   * @maxItems 2000
   */
  calendars?: DialogueMeetingCalendar[];
  /**
   * The year of the general election that begins the cycle, such as 2026.
   */
  electionYear: number;
  /**
   * The collaboration's ID, for ever: its calendar events are told from those of others by it.
   */
  id: string;
  /**
   * The ideas for improvement.
   *
   * @maxItems 5000
   */
  ideas?: DialogueImprovementIdea[];
  /**
   * The interfaces that are followed (INNO-03, INNO-04).
   *
   * @maxItems 500
   */
  interfaces?: DialogueCollaborationInterface[];
  /**
   * What happened, in the order it was noted.
   *
   * @maxItems 20000
   */
  log?: DialogueEvent[];
  /**
   * The meetings as they were planned; the log moves and cancels them.
   *
   * @maxItems 500
   */
  meetings?: DialogueMeeting[];
  /**
   * Who has a seat where, and when.
   *
   * @maxItems 20000
   */
  members?: CommitteeMember[];
  /**
   * What the collaboration calls itself.
   */
  name: Text;
  /**
   * What organizations need from, and can offer to, each other.
   *
   * @maxItems 1000
   */
  needs?: DialogueSubject[];
  /**
   * What organizations can offer.
   *
   * @maxItems 1000
   */
  offers?: DialogueSubject[];
  /**
   * The municipalities, regions and others that have the bodies.
   *
   * @maxItems 500
   */
  organizations?: CommitteeOrganization[];
  /**
   * The elected people.
   *
   * @maxItems 10000
   */
  people?: CommitteePerson[];
  /**
   * How the meetings of a year are placed.
   */
  planning?: DialoguePlanning;
  /**
   * The steering group's decision on the program of dialogue (VOC-04).
   */
  program?: DialogueProgram;
  /**
   * The temporary projects that ideas live in.
   *
   * @maxItems 200
   */
  projects?: DialogueProject[];
  /**
   * The questions that were carried home.
   *
   * @maxItems 2000
   */
  questions?: DialogueCarriedQuestion[];
  /**
   * Who answers for the meetings (VOC-10).
   */
  responsible?: DialogueResponsible;
  /**
   * Seminar series (INNO-09).
   *
   * @maxItems 50
   */
  series?: DialogueSeries[];
  /**
   * Who belongs to which bloc where, and when.
   *
   * @maxItems 20000
   */
  sides?: CommitteeSide[];
  /**
   * The first day of the committees that take office on another day than 1 January, for all of them; left out: 1 January.
   */
  takesOffice?: Date;
}
/**
 * Appointment says that a body has appointed a person to take part in the dialogue (VOC-08, VOC-09).
 */
export interface CommitteeAppointment {
  /**
   * The ID of the body that appoints.
   */
  body: string;
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The ID of the person whose place this is. While that person is appointed by the body too, this one is the substitute; from the day the other no longer is, this one has the place.
   */
  instead?: string;
  /**
   * The first day it stands in the register; left out: it has always been known.
   */
  known?: Date;
  /**
   * Where the decision stands.
   */
  minutes?: CommitteeMinutes;
  /**
   * The ID of the person who is appointed.
   */
  person: string;
  /**
   * The first day it no longer stands there, because it was found to be wrong or was replaced; left out: it stands.
   */
  struck?: Date;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Minutes say where a decision stands (protokollsutdrag).
 */
export interface CommitteeMinutes {
  /**
   * The day of the decision.
   */
  on?: Date;
  /**
   * The paragraph of the minutes, such as "§ 14".
   */
  paragraph?: string;
  /**
   * The record number (diarienummer).
   */
  record?: string;
}
/**
 * Body is a committee (nämnd), a board (styrelse) or another body of elected people that appoints to the dialogue. A body is not in two times: when it was set up and when it ended is corrected in place.
 */
export interface CommitteeBody {
  /**
   * Whether the collaboration affects it, so that it is asked (VOC-07).
   */
  affected?: boolean;
  /**
   * What it is responsible for: education, care.
   */
  area?: Text;
  /**
   * The mail address that letters to it go to.
   */
  contact?: string;
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The body's ID.
   */
  id: string;
  /**
   * The ID of the body that it was merged into when it ended.
   */
  into?: string;
  /**
   * What kind of body it is.
   */
  kind: CommitteeBodyKind;
  /**
   * Its name.
   */
  name: Text;
  /**
   * The IDs of the organizations whose body it is: one, and several for a joint committee and a federation's board.
   *
   * @maxItems 20
   */
  organizations: string[];
  /**
   * The days on which its new members take office where that is not the day of all others, one for a term at most.
   *
   * @maxItems 10
   */
  takesOffice?: Date[];
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
  /**
   * Why it is affected, or why not.
   */
  why?: Text;
}
/**
 * Break is a span of days to keep free that no law knows, such as a school break (lov). Municipalities set their own, so it is data.
 */
export interface CalendarBreak {
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * What people call it: "sportlovet".
   */
  name: Text;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * MeetingCalendar is the meeting days of one body and one year (sammanträdesplan).
 */
export interface DialogueMeetingCalendar {
  /**
   * The ID of the body.
   */
  body: string;
  /**
   * The days it meets.
   *
   * @maxItems 100
   */
  days: Date[];
  /**
   * The year.
   */
  year: number;
}
/**
 * ImprovementIdea is an idea for improvement.
 */
export interface DialogueImprovementIdea {
  /**
   * The ID of the idea.
   */
  id: string;
  /**
   * The ID of the meeting where it was born.
   */
  meeting?: string;
  /**
   * The ID of the organization where it is to live.
   */
  organization?: string;
  /**
   * The ID of the project it lives in now.
   */
  project?: string;
  /**
   * The idea.
   */
  text: Text;
}
/**
 * CollaborationInterface is a pair of organizations with a subject (samverkansyta).
 */
export interface DialogueCollaborationInterface {
  /**
   * The IDs of the two organizations.
   *
   * @maxItems 2
   */
  between: string[];
  /**
   * The ID of the interface.
   */
  id: string;
  /**
   * What it is called.
   */
  name?: Text;
  /**
   * The subject, as needs and offers name it.
   */
  subject: string;
}
/**
 * Event is one entry of the log: something happened. The entries stand in the order they were noted; On is the day of noting, and never before the day of the entry before. When it happened earlier, that day stands in Since or in the minutes. Which members an entry has depends on what happened.
 */
export interface DialogueEvent {
  /**
   * The answer to an invitation.
   */
  answer?: DialogueAnswer;
  /**
   * Hours a month in the work schedule.
   */
  hours?: number;
  /**
   * The ID of the person for whom those appointed are substitutes.
   */
  instead?: string;
  /**
   * Whole kronor a year in somebody's budget.
   */
  kronor?: number;
  /**
   * The extract from the minutes, with the record number.
   */
  minutes?: CommitteeMinutes;
  /**
   * The day it was noted.
   */
  on: Date;
  /**
   * The IDs of the people it is about: those appointed, those who came.
   *
   * @maxItems 1000
   */
  people?: string[];
  /**
   * The day it came to be, where that is not the day of noting. It lies ahead only where something is to come: an appointment that begins later, a resignation that takes effect later, the day a body is to take a matter up.
   */
  since?: Date;
  /**
   * The new beginning of a meeting that was moved.
   */
  start?: CalendarMoment;
  /**
   * The rung of the anchoring ladder.
   */
  step?: DialogueStep;
  /**
   * What was answered, why something was dropped, what a step rests on.
   */
  text?: Text;
  /**
   * The ID of the body, meeting, question, idea or interface it happened to.
   */
  to?: string;
  /**
   * The first day on which the hours or the kronor are there no more; left out: nobody has said how long they last.
   */
  until?: Date;
  /**
   * What happened.
   */
  what: DialogueEventKind;
}
/**
 * Meeting is one meeting as it was planned.
 */
export interface DialogueMeeting {
  /**
   * What is taken up, in order.
   *
   * @maxItems 50
   */
  agenda?: DialogueAgendaItem[];
  /**
   * On site, digital or both.
   */
  form?: DialogueMeetingForm;
  /**
   * The ID of the organization that hosts it.
   */
  host?: string;
  /**
   * The ID of the meeting.
   */
  id: string;
  /**
   * What kind it is; the kind decides which rules hold.
   */
  kind: TopicMeetingKind;
  /**
   * The link of a digital meeting.
   */
  link?: string;
  /**
   * How long it lasts, in minutes.
   */
  minutes: number;
  /**
   * What it is called; left out: its kind and day.
   */
  name?: Text;
  /**
   * Its number in the series, from 1.
   */
  number?: number;
  /**
   * Guests and voices from outside (VOC-17, INNO-05, INNO-16).
   *
   * @maxItems 4
   */
  perspectives?: DialoguePerspective[];
  /**
   * Where.
   */
  place?: Text;
  /**
   * The ID of the series it belongs to.
   */
  series?: string;
  /**
   * The day and time it begins, in Sweden.
   */
  start: CalendarMoment;
}
/**
 * AgendaItem is one item of an agenda.
 */
export interface DialogueAgendaItem {
  /**
   * What it is about.
   */
  about?: DialogueAbout;
  /**
   * Why it stays although the topic guard objects.
   */
  kept?: DialogueKept;
  /**
   * Who leads it.
   */
  leads?: Text;
  /**
   * What is done with it.
   */
  stance?: TopicStance;
  /**
   * The item as it stands on the agenda.
   */
  text: Text;
}
/**
 * Kept is the decision to keep an item as it is.
 */
export interface DialogueKept {
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
}
/**
 * Member is a seat in a body, held by a person for a time.
 */
export interface CommitteeMember {
  /**
   * The body's ID.
   */
  body: string;
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The first day it stands in the register; left out: it has always been known.
   */
  known?: Date;
  /**
   * In a body of several organizations, the ID of the one that chose the person; left out: unknown.
   */
  onBehalfOf?: string;
  /**
   * The person's ID.
   */
  person: string;
  /**
   * As what the person sits there.
   */
  role: CommitteeRole;
  /**
   * The first day it no longer stands there, because it was found to be wrong or was replaced; left out: it stands.
   */
  struck?: Date;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Subject is something that an organization needs or offers.
 */
export interface DialogueSubject {
  /**
   * The ID of the organization.
   */
  organization: string;
  /**
   * The subject, the same word in needs and offers.
   */
  subject: string;
  /**
   * The subject in words.
   */
  text?: Text;
}
/**
 * Organization has bodies: a municipality (kommun), a region, a federation of municipalities (kommunalförbund), an agency of the state.
 */
export interface CommitteeOrganization {
  /**
   * Its official code (kommunkod, länskod), such as "0012".
   */
  code?: string;
  /**
   * The organization's ID.
   */
  id: string;
  /**
   * What kind of organization it is.
   */
  kind: CommitteeKind;
  /**
   * Its name.
   */
  name: Text;
}
/**
 * Person is somebody elected (förtroendevald).
 */
export interface CommitteePerson {
  /**
   * The person's ID.
   */
  id: string;
  /**
   * The person's mail address.
   */
  mail?: string;
  /**
   * The person's name.
   */
  name?: string;
}
/**
 * Planning is how the meetings of a year are to be placed.
 */
export interface DialoguePlanning {
  /**
   * What people have answered about days.
   *
   * @maxItems 20000
   */
  answers?: DialogueDayAnswer[];
  /**
   * What is assumed of each form; left out: plan.DefaultAssumptions.
   *
   * @maxItems 3
   */
  assumptions?: PlanAssumption[];
  /**
   * Whether both blocs must be able to be there.
   */
  bothBlocs?: boolean;
  /**
   * How many cafés there are besides the two dialogue meetings.
   */
  cafes?: number;
  /**
   * The fewest days from one dialogue meeting to the other.
   */
  dialogueGap?: number;
  /**
   * The forms that meetings can have; left out: on site.
   *
   * @maxItems 3
   */
  forms?: PlanForm[];
  /**
   * The fewest days from one meeting to the next.
   */
  gap?: number;
  /**
   * How many days before a meeting its letters go.
   */
  lettersBefore?: number;
  /**
   * The most minutes that a body may have to a meeting on site; 0 is no limit.
   */
  maxTravel?: number;
  /**
   * How many days before a meeting its papers go.
   */
  papersBefore?: number;
  /**
   * How long it takes between the places where meetings can be held and bodies sit. A place has the ID of the organization that sits there.
   *
   * @maxItems 40
   */
  places?: PlanPlace[];
  /**
   * How many of the bodies must be able to be there.
   */
  share?: PlanShare;
  /**
   * The weekdays that meetings can be held on; left out: Monday to Friday.
   *
   * @maxItems 7
   */
  weekdays?: PlanWeekday[];
}
/**
 * DayAnswer is what somebody has answered about one day.
 */
export interface DialogueDayAnswer {
  /**
   * Whether the person can come then.
   */
  can: PlanCan;
  /**
   * The day.
   */
  on: Date;
  /**
   * The ID of the person.
   */
  person: string;
}
/**
 * Assumption is what is assumed of a form: it is nobody's answer.
 */
export interface PlanAssumption {
  /**
   * The same for blocs of which something else is assumed.
   *
   * @maxItems 4
   */
  blocs?: PlanBlocExpected[];
  /**
   * How many in a thousand come of those who have not answered.
   */
  expected: number;
  /**
   * The form.
   */
  form: PlanForm;
  /**
   * How much of the way is reckoned, in thousandths: 1000 when all travel, 0 when nobody does.
   */
  travels: number;
}
/**
 * BlocExpected is how many of a bloc come.
 */
export interface PlanBlocExpected {
  /**
   * The bloc.
   */
  bloc: PlanBloc;
  /**
   * How many in a thousand come of those who have not answered.
   */
  expected: number;
}
/**
 * Place is where a meeting can be held or a body sits.
 */
export interface PlanPlace {
  /**
   * The ID of the place.
   */
  id: string;
  /**
   * How long it takes to come here from other places; from itself nothing.
   *
   * @maxItems 40
   */
  minutes?: PlanMinutes[];
  /**
   * What the place is called; left out: its ID.
   */
  name?: Text;
}
/**
 * Minutes is how long it takes from a place, one way.
 */
export interface PlanMinutes {
  /**
   * The ID of the place one comes from.
   */
  from: string;
  /**
   * The minutes.
   */
  minutes: number;
}
/**
 * Share is how many of the Bodies must have somebody who is not known to be away. A body that has sent nobody counts, and is never there. The larger of the two counts.
 */
export interface PlanShare {
  /**
   * A number of bodies.
   */
  bodies?: number;
  /**
   * Of a thousand bodies, rounded up to a whole body.
   */
  perMille?: number;
}
/**
 * Program is the decision that the dialogue is to be held.
 */
export interface DialogueProgram {
  /**
   * Who decided: the steering group of the collaboration.
   */
  decidedBy?: Text;
  /**
   * When.
   */
  on?: Date;
}
/**
 * Project is a temporary project (INNO-12, INNO-13).
 */
export interface DialogueProject {
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The ID of the project.
   */
  id: string;
  /**
   * What it is called.
   */
  name: Text;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * CarriedQuestion is a question that somebody took home from a meeting (VOC-16).
 */
export interface DialogueCarriedQuestion {
  /**
   * The ID of the body that it was carried home to.
   */
  body: string;
  /**
   * The ID of the question.
   */
  id: string;
  /**
   * The ID of the meeting it was carried from.
   */
  meeting: string;
  /**
   * The ID of the person who carries it.
   */
  person?: string;
  /**
   * The question.
   */
  text: Text;
}
/**
 * Responsible is who answers for the dialogue: the regional chair coordinates, the process leader sums up (VOC-10, VOC-11, VOC-12).
 */
export interface DialogueResponsible {
  /**
   * The ID of the chair of the collaboration.
   */
  chair?: string;
  /**
   * Where letters are answered.
   */
  mail?: string;
  /**
   * The ID of the process leader.
   */
  processLeader?: string;
}
/**
 * Series is a series of seminars.
 */
export interface DialogueSeries {
  /**
   * The ID of the series.
   */
  id: string;
  /**
   * What it is called.
   */
  name: Text;
  /**
   * How many seminars it is to have.
   */
  of: number;
}
/**
 * Side says to which bloc a person belongs in one body. It is a fact of a person, a body and days, never of a party: the same party can be of the majority in one municipality and of the opposition in the next.
 */
export interface CommitteeSide {
  /**
   * The bloc.
   */
  bloc: CommitteeBloc;
  /**
   * The body's ID.
   */
  body: string;
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The first day it stands in the register; left out: it has always been known.
   */
  known?: Date;
  /**
   * The person's ID.
   */
  person: string;
  /**
   * The first day it no longer stands there, because it was found to be wrong or was replaced; left out: it stands.
   */
  struck?: Date;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Report is how a dialogue stands on one day, by what was noted up to it. It holds nothing of the document it was made from.
 */
export interface DialogueReport {
  /**
   * How the appointed members divide.
   */
  balance: CommitteeBalance;
  /**
   * The affected bodies, in the order of the document.
   */
  bodies?: DialogueBodyState[];
  /**
   * Whom to call, most pressing first.
   */
  calls?: DialogueCall[];
  /**
   * Pairs that could become interfaces, by score, then by organizations.
   */
  candidates?: DialogueCandidate[];
  /**
   * The first day after the cycle, and the next election.
   */
  end: Date;
  /**
   * The version of this module.
   */
  engine: string;
  /**
   * The ideas and the graveyard.
   */
  ideas: DialogueIdeasState;
  /**
   * The interfaces, in the order of the document.
   */
  interfaces?: DialogueInterfaceState[];
  /**
   * The meetings, by their beginning.
   */
  meetings?: DialogueMeetingState[];
  /**
   * What the collaboration calls itself.
   */
  name: Text;
  /**
   * Whether the new members have been reached.
   */
  newcomers: DialogueNewcomersState;
  /**
   * The ID of the next meeting; left out: none is planned.
   */
  next?: string;
  nextElection: Date;
  /**
   * The day the report speaks of.
   */
  on: Date;
  /**
   * The questions carried home.
   */
  questions: DialogueQuestionsState;
  /**
   * What each rule said, by rule ID.
   */
  results: Result[];
  /**
   * The hash of the rules that were used.
   */
  rulebook: string;
  /**
   * How it stands, in a sentence or two.
   */
  says: Text;
  /**
   * The version of the document's schema.
   */
  schema: string;
  /**
   * The series, in the order of the document.
   */
  series?: DialogueSeriesState[];
  /**
   * The term of the cycle.
   */
  term: CalendarTerm;
}
/**
 * Balance counts the delegates of all bodies by bloc (VOC-29). A person whom two bodies have appointed is counted for each of them.
 */
export interface CommitteeBalance {
  /**
   * How many affected bodies there are; a joint committee is one.
   */
  bodies: number;
  /**
   * How many delegates there are.
   */
  delegates: number;
  /**
   * How many delegates the proposal makes: two of each affected body.
   */
  expected: number;
  /**
   * How many of them belong to the majority of their body.
   */
  majority: number;
  /**
   * How many of them belong to neither.
   */
  neither: number;
  /**
   * How many of them belong to the opposition of their body.
   */
  opposition: number;
  /**
   * How many different people they are.
   */
  people: number;
  /**
   * Of how many of them the bloc is unknown.
   */
  unknown: number;
}
/**
 * BodyState is how one affected body stands.
 */
export interface DialogueBodyState {
  area?: Text;
  /**
   * When it was first asked, and last reminded or asked again.
   */
  asked?: Date;
  /**
   * Whom it has appointed, and how that differs from the proposal. An appointment that the log made has the place −1.
   */
  delegation: CommitteeDelegation;
  /**
   * Whether all its appointed members leave when the cycle ends, unless it appoints again.
   */
  fallsOff?: boolean;
  id: string;
  /**
   * The record number and where the decision stands.
   */
  minutes?: CommitteeMinutes;
  name: Text;
  /**
   * Whether it has appointed, and nobody of those is appointed any more, nor will be: it has to appoint again.
   */
  nobodyLeft?: boolean;
  organizations: string[];
  reminded?: Date;
  restsOn?: Text;
  since?: Date;
  /**
   * What the matter of appointing has come to there, and since when.
   */
  state: DialogueState;
  /**
   * How firmly the collaboration is anchored there: the latest step of those noted, by when it was taken, when that was, and what it rests on.
   */
  step?: DialogueStep;
  stepOn?: Date;
  /**
   * The day on which it is to take the matter up.
   */
  takesUp?: Date;
}
/**
 * Delegation is whom one body has sent to the dialogue, on one day.
 */
export interface CommitteeDelegation {
  /**
   * The body's ID.
   */
  body: string;
  /**
   * Those who are appointed (utsedda förtroendevalda), in the order of the register.
   */
  delegates?: CommitteeDelegate[];
  /**
   * What is otherwise than one of the majority and one of the opposition (VOC-08), in the order of the codes, then of the delegates.
   */
  deviations?: CommitteeDeviation[];
  /**
   * Those whom a body that has gone into this one had appointed. They are not delegates of this one.
   */
  inherited?: CommitteeInherited[];
  /**
   * Those who stand in for one of them.
   */
  substitutes?: CommitteeDelegate[];
}
/**
 * Delegate is somebody who is appointed.
 */
export interface CommitteeDelegate {
  /**
   * The place of the appointment in the register.
   */
  appointment: number;
  /**
   * The bloc in the body; left out: unknown.
   */
  bloc?: CommitteeBloc;
  /**
   * The ID of the person whose place it is; left out: their own.
   */
  instead?: string;
  /**
   * On behalf of which of the body's organizations; left out: unknown, or the only one.
   */
  onBehalfOf?: string;
  /**
   * The person's ID.
   */
  person: string;
  /**
   * As what the person sits in the body; left out: has no seat there, as far as is recorded.
   */
  role?: CommitteeRole;
}
/**
 * Deviation is one way in which a delegation is otherwise than proposed, or something to know about it.
 */
export interface CommitteeDeviation {
  /**
   * The IDs of the other bodies it is about.
   */
  bodies?: string[];
  /**
   * Which.
   */
  code: CommitteeCode;
  /**
   * The bloc on the day, of one that flipped.
   */
  now?: CommitteeBloc;
  /**
   * The IDs of the people it is about.
   */
  people?: string[];
  /**
   * The same in a sentence.
   */
  text: Text;
  /**
   * The bloc before, of one that flipped.
   */
  then?: CommitteeBloc;
}
/**
 * Inherited is somebody whose appointment would still hold if the body that made it had not gone into another.
 */
export interface CommitteeInherited {
  /**
   * The place of the appointment in the register.
   */
  appointment: number;
  /**
   * The ID of the body that made the appointment.
   */
  body: string;
  /**
   * The person's ID.
   */
  person: string;
}
/**
 * Call is somebody to call: a body that has not answered, or has nobody appointed left, and until when.
 */
export interface DialogueCall {
  /**
   * The ID of the body.
   */
  body: string;
  /**
   * The last working day that leaves the body a week before it meets, or the day of the report when that has passed; left out: no meeting day is known.
   */
  by?: Date;
  /**
   * The body's next meeting day; left out: unknown.
   */
  meets?: Date;
  /**
   * The matter in a sentence.
   */
  says: Text;
  /**
   * Who calls; left out: nobody is named.
   */
  who?: string;
}
/**
 * Candidate is a pair of organizations of which one needs what the other offers, without an interface of theirs on it.
 */
export interface DialogueCandidate {
  between: string[];
  /**
   * 1 when one needs what the other offers, 2 when both do.
   */
  score: number;
  subject: string;
  text?: Text;
}
/**
 * IdeasState is what has come of the ideas (INNO-10 to INNO-14).
 */
export interface DialogueIdeasState {
  alive: number;
  /**
   * How many ideas there are, by where they are now.
   */
  born: number;
  buried: number;
  /**
   * What became of ideas with and without an owner, time and money.
   */
  conditions?: DialogueCondition[];
  /**
   * The ideas, in the order of the document.
   */
  each?: DialogueIdeaState[];
  embedded: number;
  /**
   * The projects whose ideas need a plan before they end.
   */
  gates?: DialogueEmbeddingGate[];
  /**
   * The project graveyard, by the day of burial.
   */
  graveyard?: DialogueGrave[];
  /**
   * The share embedded and the share buried over time.
   */
  over?: DialogueExitStep[];
  /**
   * The same at the end of each quarter, the last as of the day.
   */
  quarters?: DialogueQuarter[];
  /**
   * What has become of them so far, in a sentence or two.
   */
  says: Text;
  scheduled: number;
}
/**
 * Condition compares ideas that had something before their exit with those that did not. It counts; it does not say why: an idea that lives long has longer to get an owner.
 */
export interface DialogueCondition {
  /**
   * What they had: people (an owner), hours, kronor.
   */
  had: DialogueMember;
  with: DialogueFates;
  without: DialogueFates;
}
/**
 * Fates is what became of some ideas.
 */
export interface DialogueFates {
  buried: number;
  embedded: number;
  ideas: number;
  share?: DialogueShare;
}
/**
 * Share is a count of a count, with what it may be.
 */
export interface DialogueShare {
  count: number;
  highRounded: number;
  /**
   * The interval of Wilson with 95 % confidence, rounded.
   */
  lowRounded: number;
  /**
   * So many of so many.
   */
  of: number;
}
/**
 * IdeaState is how one idea stands.
 */
export interface DialogueIdeaState {
  born?: Date;
  hours?: number;
  /**
   * The first day on which the hours and the kronor are there no more; left out: nobody has said.
   */
  hoursUntil?: Date;
  id: string;
  kronor?: number;
  kronorUntil?: Date;
  owner?: string;
  since?: Date;
  state: DialogueState;
  text: Text;
}
/**
 * EmbeddingGate is a project that has ended or ends within half a year, and those of its ideas that are neither embedded nor buried (INNO-13).
 */
export interface DialogueEmbeddingGate {
  /**
   * Its last day.
   */
  ends: Date;
  /**
   * Its living ideas, and what each lacks to survive: owner, hours, kronor.
   */
  living?: DialogueLivingIdea[];
  name: Text;
  project: string;
}
/**
 * LivingIdea is an idea that a project's end may bury.
 */
export interface DialogueLivingIdea {
  id: string;
  /**
   * What it has not got once the project is over: hours and kronor that end with it are none.
   */
  lacks?: DialogueMember[];
  /**
   * What it has, and nobody has said whether it lasts longer than the project.
   */
  unknown?: DialogueMember[];
}
/**
 * Grave is a buried idea.
 */
export interface DialogueGrave {
  born: Date;
  buried: Date;
  id: string;
  reason: Text;
  text: Text;
}
/**
 * ExitStep is a day on which somebody left, and the shares that have left by each of two exits up to it, rounded.
 */
export interface DialogueExitStep {
  /**
   * How many were still there before that day.
   */
  atRisk: number;
  /**
   * Days from the beginning.
   */
  day: number;
  /**
   * What that may be.
   */
  lostBetween?: DialogueBetween;
  /**
   * The share that has left by the other: dropped, buried.
   */
  lostRounded: number;
  /**
   * What that may be; left out: none, or all, have left by it.
   */
  wonBetween?: DialogueBetween;
  /**
   * The share that has left by the wanted exit: answered, embedded.
   */
  wonRounded: number;
}
/**
 * Between is what a share may be with 95 % confidence, rounded: the log-log interval.
 */
export interface DialogueBetween {
  highRounded: number;
  lowRounded: number;
}
/**
 * Quarter is how many ideas were where on one day.
 */
export interface DialogueQuarter {
  alive: number;
  buried: number;
  embedded: number;
  on: Date;
  scheduled: number;
}
/**
 * InterfaceState is how one interface stands, half-year by half-year for three years (INNO-04).
 */
export interface DialogueInterfaceState {
  between: string[];
  /**
   * The half-years from when it was found up to the day, six at most.
   */
  halves?: DialogueHalfState[];
  id: string;
  name?: Text;
  score: number;
  state: DialogueState;
  subject: string;
}
/**
 * HalfState is one half-year of an interface.
 */
export interface DialogueHalfState {
  /**
   * Whether anything was noted in it.
   */
  followed: boolean;
  half: CalendarHalf;
  /**
   * The state at its end.
   */
  state: DialogueState;
  year: number;
}
/**
 * MeetingState is how one meeting stands.
 */
export interface DialogueMeetingState {
  /**
   * What is taken up, with what the topic guard objects to while the meeting is to come.
   */
  agenda?: DialogueItemState[];
  /**
   * Of those appointed on the day: how many people, how many of them said yes or no, and how many are noted to have come, themselves or by a substitute of theirs.
   */
  appointed: number;
  /**
   * Whether the meeting was held and it is not noted who came. Came and Bodies are 0 then because nobody has said, not because nobody came.
   */
  attendanceUnknown?: boolean;
  /**
   * Whether the supervisor of the year was chosen there.
   */
  awarded?: boolean;
  /**
   * How many of the affected bodies had somebody there, a substitute too.
   */
  bodies: number;
  came: number;
  form?: DialogueMeetingForm;
  /**
   * Whether it lies between an election and the day the committees take office, and so still has the members that were appointed before the election: in the autumn that begins the cycle and in the one that ends it.
   */
  formerMembers?: boolean;
  half: CalendarHalf;
  id: string;
  kind: TopicMeetingKind;
  moved?: number;
  name: Text;
  no: number;
  number?: number;
  /**
   * Those who are appointed on the day, have answered or came, by ID.
   */
  people?: DialogueParticipant[];
  place?: Text;
  /**
   * The sequence of its invitation: how many times it was moved or canceled, or a body changed whom it sends after the invitation went out.
   */
  sequence?: number;
  /**
   * The series it belongs to.
   */
  series?: string;
  /**
   * When it begins, as last moved, and how many times it was moved.
   */
  start: CalendarMoment;
  state: DialogueState;
  /**
   * The UID of its event in calendars, as its invitation has it.
   */
  uid: string;
  /**
   * The IDs of those who are appointed on the day and whom its calendar file does not reach, while it is to come: they have no mail address, or one that cannot be used, or one that somebody before them has too.
   */
  unreached?: string[];
  yes: number;
}
/**
 * ItemState is one item of an agenda with what the topic guard says.
 */
export interface DialogueItemState {
  about?: DialogueAbout;
  /**
   * Whether it stays in spite of them.
   */
  kept?: DialogueKept;
  objections?: TopicObjection[];
  stance?: TopicStance;
  text: Text;
}
/**
 * Objection is one thing that does not belong in the meeting.
 */
export interface TopicObjection {
  /**
   * The kinds of meetings where the guard has nothing against the item as it is.
   */
  allowed?: TopicMeetingKind[];
  /**
   * In what way it does not belong.
   */
  breach: TopicBreach;
  /**
   * The bytes of the text that it was seen in, [From, To), on rune boundaries; both are 0 when it is the declared stance.
   */
  from: number;
  /**
   * Other words for the whole item, in its own language. The guard has nothing against them in the same meeting.
   */
  rewrite: string;
  /**
   * The rule of the guard, such as "DLG-203".
   */
  rule: string;
  /**
   * Why, in words for who wrote the item.
   */
  says: Text;
  /**
   * The seed rules it rests on.
   */
  seeds: string[];
  /**
   * The stance that goes with them.
   */
  stance: TopicStance;
  to: number;
}
/**
 * Participant is somebody who is invited to a meeting, or came.
 */
export interface DialogueParticipant {
  /**
   * The last answer since the meeting was moved; left out: none, which is not no.
   */
  answer?: DialogueAnswer;
  /**
   * Whether the person is appointed on the day of the meeting; else somebody who answered or came all the same.
   */
  appointed?: boolean;
  /**
   * Whether the person came.
   */
  came?: boolean;
  /**
   * The ID of the person.
   */
  person: string;
  /**
   * Whether the person came as a substitute of somebody who is appointed.
   */
  substitute?: boolean;
}
/**
 * NewcomersState is whether the members that are new since the election have been reached (VOC-02): by a meeting that they came to, or by information.
 */
export interface DialogueNewcomersState {
  /**
   * How many of the appointed members are new.
   */
  appointed: number;
  /**
   * The IDs of the new who have not been reached.
   */
  left?: string[];
  /**
   * The bodies whose members of the term before are not recorded.
   */
  missing?: string[];
  /**
   * How many are new for certain, and of how many it is unknown.
   */
  new: number;
  /**
   * How many of the new have been reached.
   */
  reached: number;
  unknown: number;
}
/**
 * QuestionsState is what has come of the questions carried home (VOC-16).
 */
export interface DialogueQuestionsState {
  answered: number;
  /**
   * How many were carried home, by what has come of them. A question has contributed to something when it was prioritized; that it was the cause is not said.
   */
  carried: number;
  done: number;
  dropped: number;
  /**
   * The questions, in the order of the document.
   */
  each?: DialogueQuestionState[];
  /**
   * The day, counted from when it was carried, by which half of all questions have an answer, when dropped ones never get one; nothing when that is not known yet.
   */
  halfAnswered?: number;
  halfHigh?: number;
  /**
   * The first day by which that may be, and the first by which it must, with 95 % confidence (Brookmeyer and Crowley); left out: not known. Without HalfHigh it is not certain that half ever get an answer.
   */
  halfLow?: number;
  /**
   * How many are open: neither answered nor dropped.
   */
  open: number;
  /**
   * The share answered and the share dropped over time (Aalen–Johansen).
   */
  over?: DialogueExitStep[];
  prioritized: number;
  raised: number;
  /**
   * What has come of them so far, in a sentence or two.
   */
  says: Text;
  /**
   * The share answered, with the interval of Wilson; nothing without questions.
   */
  share?: DialogueShare;
  /**
   * The bodies to which questions were carried and that have raised none.
   */
  silent?: string[];
}
/**
 * QuestionState is how one question stands.
 */
export interface DialogueQuestionState {
  answered?: Date;
  body: string;
  /**
   * The days it came to each of the five stops; left out: it has not.
   */
  carried?: Date;
  done?: Date;
  dropped?: Date;
  id: string;
  meeting: string;
  /**
   * What was answered; of one that was dropped without an answer, why.
   */
  outcome?: Text;
  person?: string;
  prioritized?: Date;
  raised?: Date;
  /**
   * Why it was dropped, of one that had been answered.
   */
  reason?: Text;
  state: DialogueState;
  text: Text;
}
/**
 * SeriesState is how far a series of seminars has come.
 */
export interface DialogueSeriesState {
  /**
   * How many of its numbers have been held.
   */
  held: number;
  id: string;
  /**
   * The numbers that no meeting that stands has, and those that several have.
   */
  missing?: number[];
  name: Text;
  of: number;
  /**
   * The perspectives from outside that its meetings bring in.
   */
  perspectives?: DialoguePerspective[];
  twice?: number[];
}
/**
 * Term is a term of office (mandatperiod): the four years between two ordinary elections, each body by its own days.
 */
export interface CalendarTerm {
  /**
   * When the assembly (fullmäktige) sits.
   */
  assembly: Period;
  /**
   * When the executive board (styrelsen) sits.
   */
  board: Period;
  /**
   * When the other committees (nämnder) sit, unless their assembly has decided another day: see WithCommittees.
   */
  committees: Period;
  /**
   * The election day that the term follows from.
   */
  election: Date;
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
 * DialogueDocument is what is asked about a dialogue alone.
 */
export interface DialogueDocument {
  /**
   * The dialogue document.
   */
  document: Dialogue;
}
/**
 * DialogueChecked is a document that was read without fault.
 */
export interface DialogueChecked {
  /**
   * The document, with its members in canonical order.
   */
  document: Dialogue;
  /**
   * The hash of its canonical JSON.
   */
  hash: string;
}
/**
 * Guarded is what dialogue.guard is asked.
 */
export interface Guarded {
  /**
   * The items of an agenda, or sentences of an invitation.
   *
   * @maxItems 500
   */
  items: TopicItem[];
}
/**
 * Item is one item of an agenda or one sentence of an invitation.
 */
export interface TopicItem {
  /**
   * The kind of meeting it is meant for. One that is not in the list is judged as a dialogue meeting, the strictest.
   */
  kind: TopicMeetingKind;
  /**
   * The language of the words; empty: the one that most of them are in.
   */
  lang?: Lang;
  /**
   * What is meant to be done with it; may be empty.
   */
  stance?: TopicStance;
  /**
   * Its words.
   */
  text: string;
}
/**
 * GuardedItems is what the topic guard says.
 */
export interface GuardedItems {
  /**
   * For each item what it objects to, nothing to most.
   */
  objections: TopicObjection[][];
}
/**
 * InvitationAsked is what dialogue.invitation is asked.
 */
export interface InvitationAsked {
  /**
   * The dialogue document.
   */
  document: Dialogue;
  /**
   * In which language.
   */
  lang: Lang;
  /**
   * The ID of the meeting.
   */
  meeting: string;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
  /**
   * When it is written, in seconds since 1970-01-01 00:00 UTC.
   */
  stamp: number;
}
/**
 * Noted is what dialogue.note is asked.
 */
export interface Noted {
  /**
   * The dialogue document.
   */
  document: Dialogue;
  /**
   * What happened, in the order it was noted.
   *
   * @maxItems 1000
   */
  events: DialogueEvent[];
}
/**
 * PaperAsked is what dialogue.paper is asked.
 */
export interface PaperAsked {
  /**
   * The dialogue document.
   */
  document: Dialogue;
  /**
   * How it is written.
   */
  format: PaperFormat;
  /**
   * In which language.
   */
  lang: Lang;
  /**
   * The ID of the body that is written to, or of the meeting that the paper is about; a handover has none.
   */
  of?: string;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
  /**
   * What is written.
   */
  paper: PaperKind;
}
/**
 * PlanAsked is what dialogue.plan is asked.
 */
export interface PlanAsked {
  /**
   * The dialogue document.
   */
  document: Dialogue;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
  /**
   * The calendar year to plan.
   */
  year: number;
}
/**
 * Planned is the plan of a year with what it was made from.
 */
export interface Planned {
  /**
   * The constraints, as a conflict names them.
   */
  constraints: PlanConstraint[];
  /**
   * The dialogue meetings and cafés of the year that stand in the cycle already, by their beginning; plan.year knows of none.
   */
  pinned?: DialoguePinned[];
  /**
   * The plan, or why there is none, with its proof.
   */
  plan: PlanResult;
  /**
   * What the plan reckons with.
   */
  year: PlanYear;
}
/**
 * Constraint is one thing that must hold of the plan, with the name people know it by.
 */
export interface PlanConstraint {
  /**
   * Where in the Year it is said, as a JSON Pointer (RFC 6901).
   */
  at: string;
  /**
   * What kind of constraint it is.
   */
  kind: PlanConstraintKind;
  /**
   * What must hold, for people.
   */
  text: Text;
}
/**
 * Pinned is a meeting that stands in the cycle already.
 */
export interface DialoguePinned {
  /**
   * In which half of the year that is.
   */
  half: CalendarHalf;
  /**
   * What kind it is.
   */
  kind: TopicMeetingKind;
  /**
   * The ID of the meeting in the document.
   */
  meeting: string;
  /**
   * The day it begins, as last moved.
   */
  on: Date;
  /**
   * What it has come to.
   */
  state: DialogueState;
}
/**
 * Result is the plan of a year, or why there is none. While a Solver is at work, and after a budget that was too small, it says what is known so far.
 */
export interface PlanResult {
  /**
   * How good a plan can be at best. Equal to Value when Proven.
   */
  bound: PlanValue;
  /**
   * Why no plan is possible; left out when one is, or when it is not known.
   */
  conflict?: PlanConflict;
  /**
   * The meetings, by day and then in the order of the Year. Empty when no plan is possible or known.
   */
  placed: PlanPlaced[];
  /**
   * The proof that no plan is better: cases by the form of meetings, each before those it is divided into.
   */
  proof: PlanCase[];
  /**
   * Whether the plan is the best there is, or no plan is possible, and the proof is here. When not, nothing but what Placed says is sure.
   */
  proven: boolean;
  /**
   * What each organization travels in the year, in the order in which Bodies name them.
   */
  travel: PlanTravel[];
  /**
   * What is not known and could change the plan: it names the bodies whose own meeting days are not, those without MeetsOn. Left out when all is known, and without a plan.
   */
  unknown?: Text;
  /**
   * How good the plan is.
   */
  value: PlanValue;
}
/**
 * Value is how good a plan is. Of two plans the one with the larger Attendance is better; of equals in that the one with the smaller Farthest, then Total, then Days.
 */
export interface PlanValue {
  /**
   * The expected attendance, in thousandths of a person, summed over the meetings.
   */
  attendance: number;
  /**
   * The number of days from the beginning of the year to each meeting, summed: fewer is earlier.
   */
  days: number;
  /**
   * The minutes of the organization that travels most in the year.
   */
  farthest: number;
  /**
   * The minutes of all organizations.
   */
  total: number;
}
/**
 * Conflict is why no plan is possible: constraints that cannot all hold, though all but any one of them can.
 */
export interface PlanConflict {
  /**
   * The constraints, in the order of Year.Constraints, each with what becomes possible without it.
   */
  dropped: PlanDropped[];
  /**
   * The proof that they cannot all hold. It is empty when one meeting has no form and place.
   */
  proof: PlanSlice[];
}
/**
 * Dropped is one constraint of a conflict, and a plan that is possible without it.
 */
export interface PlanDropped {
  /**
   * What must be dropped with it, because the year holds other conflicts as well; empty when it alone is enough. Nothing of it can be kept.
   */
  also: PlanConstraint[];
  /**
   * Where in the Year it is said, as a JSON Pointer (RFC 6901).
   */
  at: string;
  /**
   * What kind of constraint it is.
   */
  kind: PlanConstraintKind;
  /**
   * A plan, not the best, that keeps all else.
   */
  plan: PlanPlaced[];
  /**
   * What must hold, for people.
   */
  text: Text;
}
/**
 * Placed is one meeting with its day, form and place.
 */
export interface PlanPlaced {
  /**
   * How many bodies have somebody who is not known to be away.
   */
  bodies: number;
  /**
   * The expected attendance, in thousandths of a person.
   */
  expected: number;
  /**
   * The form it has.
   */
  form: PlanForm;
  /**
   * The last day for its letters: a working day, LettersBefore days before the meeting or more. Left out when none go.
   */
  letters?: Date;
  /**
   * The ID of the meeting.
   */
  meeting: string;
  /**
   * How many are known to be away.
   */
  no: number;
  /**
   * The day it is held.
   */
  on: Date;
  /**
   * The last day for its papers, in the same way.
   */
  papers?: Date;
  /**
   * The ID of the place; left out for a digital meeting.
   */
  place?: string;
  /**
   * How many have not answered.
   */
  unanswered: number;
  /**
   * How many have said that they can come.
   */
  yes: number;
}
/**
 * Slice is a part of the proof about days: the first dialogue meeting of the Year is held from where the slice before ends, and before Until. So the other dialogue meeting is held DialogueGap after that or more, or as long before.
 */
export interface PlanSlice {
  /**
   * What is known of each set of meetings that may be left to hold, but for the empty set, of which nothing is left. Meetings that differ in nothing but ID and Name, and whose forms are the same in the case, are one class; so is each other meeting. Classes stand in the order of their first meeting. A set is how many are left of each class, and the sets are counted through with the first class fastest.
   */
  left: PlanLeft[];
  /**
   * The first day that is not in the slice, as a number of days after Year.From; the last one's is the number of days of the Year.
   */
  until: number;
}
/**
 * Left is what the meetings of one set can bring if none is held before some day. A plan brings its attendance times the Scale, less its days.
 */
export interface PlanLeft {
  /**
   * By day, rising. From the last Until on they can no longer all be held.
   */
  steps: PlanStep[];
}
/**
 * Step is what meetings bring at most, if none is held before some day.
 */
export interface PlanStep {
  /**
   * The first day it does not hold for, as a number of days after Year.From.
   */
  until: number;
  /**
   * What they bring at most.
   */
  worth: number;
}
/**
 * Case is a part of the proof that no plan is better: what the forms of some meetings are. It is divided by the form of one meeting, or settled.
 */
export interface PlanCase {
  /**
   * What the days bring at most, by the days of the first dialogue meeting.
   */
  days?: PlanSlice[];
  /**
   * The ID of the meeting by whose forms the case is divided, into the next cases; left out: the case is settled.
   */
  divide?: string;
  /**
   * That no choice of places lets the organization that travels most travel less than in the plan. Left out when the days bring too little anyway.
   */
  farthest?: PlanNode[];
  /**
   * That no choice with as little for that organization has a smaller total; when the days could be earlier: none as small either.
   */
  total?: PlanNode[];
}
/**
 * Node is a part of the proof about places: some meetings have theirs. It weighs the minutes of organizations so that no choice of the rest comes down to what is asked for, or goes through the places of one more meeting.
 */
export interface PlanNode {
  /**
   * The ID of the meeting whose forms and places the next nodes take one at a time; left out: the weights leave no choice. Only those are taken that the weights leave possible, than which no other is as near to every organization, and that do not come before that of a meeting that is alike.
   */
  divide?: string;
  /**
   * The weight of a minute of each organization, in the order in which Bodies name them, and then of the total; left out: the weights of the node this is a part of.
   */
  weights?: number[];
}
/**
 * Travel is what one organization travels in the year.
 */
export interface PlanTravel {
  /**
   * The minutes, one way and reckoned by form, summed over the meetings: for each meeting those of the body that has farthest.
   */
  minutes: number;
  /**
   * The ID of the organization.
   */
  organization: string;
}
/**
 * Year is what the plan of a year must reckon with. What must hold is listed by Constraints; what is better is said in the package's comment.
 */
export interface PlanYear {
  /**
   * What is assumed of each form; a form that is not here has what DefaultAssumptions says.
   *
   * @maxItems 3
   */
  assumptions?: PlanAssumption[];
  /**
   * The bodies that send people, with their own meeting days.
   *
   * @maxItems 200
   */
  bodies?: PlanBody[];
  /**
   * Whether somebody of the majority and somebody of the opposition must be able to be there.
   */
  bothBlocs?: boolean;
  /**
   * The days when nothing is held: holidays, school breaks, weekends.
   *
   * @maxItems 200
   */
  closed?: PlanClosed[];
  /**
   * The fewest days from one dialogue meeting to the other.
   */
  dialogueGap?: number;
  /**
   * The first day that can be used.
   */
  from: Date;
  /**
   * The fewest days from one meeting to another; 0 lets them share a day.
   */
  gap?: number;
  /**
   * The most minutes that a body may have to a meeting on site, one way; 0 is no limit.
   */
  maxTravel?: number;
  /**
   * The meetings to place.
   *
   * @maxItems 10
   */
  meetings: PlanMeeting[];
  /**
   * Those who are to come.
   *
   * @maxItems 1000
   */
  people?: PlanPerson[];
  /**
   * Where meetings can be held and bodies sit, with travel times. Without places no travel is weighed.
   *
   * @maxItems 40
   */
  places?: PlanPlace[];
  /**
   * How many bodies must be able to be there.
   */
  share?: PlanShare;
  /**
   * The first day after the last one that can be used.
   */
  to: Date;
  /**
   * Whether meetings may be held on Saturdays and Sundays. Else only those are whose Weekdays name the day.
   */
  weekends?: boolean;
  /**
   * The halves of the year that need no dialogue meeting: it has been held, or it is too late.
   *
   * @maxItems 2
   */
  without?: PlanSeason[];
}
/**
 * Body is a committee (nämnd) or board that sends people. On the days when it meets there is no dialogue.
 */
export interface PlanBody {
  /**
   * The ID of the body.
   */
  id: string;
  /**
   * Its published meeting days (sammanträdesplan); left out: they are not known, which is not never.
   *
   * @maxItems 400
   */
  meetsOn?: Date[];
  /**
   * What the body is called; left out: its ID.
   */
  name?: Text;
  /**
   * The organization it belongs to. Travel is shared fairly between these.
   */
  organization: string;
  /**
   * The place it sits in; left out: its way is not weighed.
   */
  place?: string;
}
/**
 * Closed is days when no meeting is held, of one kind or with one name. In a conflict it is one constraint, so give each school break its own.
 */
export interface PlanClosed {
  /**
   * The days, one by one.
   *
   * @maxItems 400
   */
  days?: Date[];
  /**
   * The days, as periods.
   *
   * @maxItems 100
   */
  periods?: Period[];
  /**
   * What people call it, as "sportlovet v. 10".
   */
  text?: Text;
  /**
   * Why nothing is held.
   */
  why: PlanWhy;
}
/**
 * Meeting is one meeting to place.
 */
export interface PlanMeeting {
  /**
   * Whether the award (årets handledare) is given then: in the autumn.
   */
  award?: boolean;
  /**
   * The forms it can have; left out: on site.
   *
   * @maxItems 3
   */
  forms?: PlanForm[];
  /**
   * The ID of the meeting.
   */
  id: string;
  /**
   * What kind of meeting it is: dialogueMeeting, cafe, seminar or openForum.
   */
  kind: PlanKind;
  /**
   * How many days before the meeting its letters go, at the latest; 0 is that none go.
   */
  lettersBefore?: number;
  /**
   * What the meeting is called; left out: its ID.
   */
  name?: Text;
  /**
   * How many days before the meeting its papers go, at the latest; 0 is that none go.
   */
  papersBefore?: number;
  /**
   * The IDs of the places it can be held in; left out: any.
   *
   * @maxItems 40
   */
  places?: string[];
  /**
   * In which half of the year it is held. A dialogue meeting must say.
   */
  season?: PlanSeason;
  /**
   * The weekdays it can be held on; left out: any that Year.Weekends allows.
   *
   * @maxItems 7
   */
  weekdays?: PlanWeekday[];
  /**
   * The days between which it is held; left out: any.
   */
  window?: Period;
}
/**
 * Person is somebody who is to come to the meetings. Nobody who has not answered is busy: it is not known.
 */
export interface PlanPerson {
  /**
   * The IDs of the other bodies that sent the person too: who comes is there for them all, and away when one of them meets.
   *
   * @maxItems 200
   */
  also?: string[];
  /**
   * What the person has answered, day by day. An answer goes before Away and before the body's own meetings.
   *
   * @maxItems 366
   */
  answers?: PlanAnswer[];
  /**
   * When the person cannot come.
   *
   * @maxItems 100
   */
  away?: Period[];
  /**
   * The side the person was appointed from.
   */
  bloc?: PlanBloc;
  /**
   * The ID of the body that sent the person; left out: none did.
   */
  body?: string;
  /**
   * The ID of the person.
   */
  id: string;
  /**
   * What the person is called; left out: the ID.
   */
  name?: Text;
  /**
   * Whether no meeting can be held without the person.
   */
  required?: boolean;
}
/**
 * Answer is what somebody has said of one day.
 */
export interface PlanAnswer {
  /**
   * Whether the person can come then.
   */
  can: PlanCan;
  /**
   * The day.
   */
  on: Date;
}
/**
 * MembersRead is what dialogue.read is asked.
 */
export interface MembersRead {
  /**
   * Whether bodies that are new are marked as affected.
   */
  affected?: boolean;
  /**
   * The bytes of the file, in base64 (RFC 4648 §4): a file from a spreadsheet need not be UTF-8.
   */
  base64: string;
  /**
   * To which bloc the members of a party belong; the party itself is not kept.
   *
   * @maxItems 1000
   */
  blocs?: PartyBloc[];
  /**
   * A register to go on with.
   */
  existing?: CommitteeRegister;
  /**
   * What kind of file it is.
   */
  format: MemberFile;
  /**
   * The day the facts became known; left out: they have always been known.
   */
  known?: Date;
}
/**
 * PartyBloc says to which bloc a party's members belong. One for a body goes before one for an organization, and that before one for all.
 */
export interface PartyBloc {
  /**
   * The bloc.
   */
  bloc: CommitteeBloc;
  /**
   * The body, by name or ID; left out: every one.
   */
  body?: string;
  /**
   * The organization, by name or ID; left out: every one.
   */
  organization?: string;
  /**
   * The party as the file writes it.
   */
  party: string;
}
/**
 * Register is who sits where, for which bloc, on behalf of whom, and who was appointed to the dialogue. Its lists may come in any order; an entry's place is how it is pointed at. The zero value is an empty register.
 */
export interface CommitteeRegister {
  /**
   * Whom the bodies have appointed to take part in the dialogue.
   *
   * @maxItems 5000
   */
  appointments?: CommitteeAppointment[];
  /**
   * The committees and boards, those that are gone too.
   *
   * @maxItems 500
   */
  bodies?: CommitteeBody[];
  /**
   * Who has a seat where, and when.
   *
   * @maxItems 20000
   */
  members?: CommitteeMember[];
  /**
   * The municipalities, regions and others that have the bodies.
   *
   * @maxItems 500
   */
  organizations?: CommitteeOrganization[];
  /**
   * The elected people.
   *
   * @maxItems 10000
   */
  people?: CommitteePerson[];
  /**
   * Who belongs to which bloc where, and when.
   *
   * @maxItems 20000
   */
  sides?: CommitteeSide[];
}
/**
 * Imported is a register that was read from a file.
 */
export interface Imported {
  /**
   * How the bytes were read: utf-8 or windows-1252.
   */
  encoding: string;
  /**
   * The columns or lists that were not read.
   */
  ignored?: string[];
  /**
   * The rows that were not taken, each with what is wrong.
   */
  refused?: Fault[];
  /**
   * What the file says.
   */
  register: CommitteeRegister;
  /**
   * How many rows there were.
   */
  rows: number;
  /**
   * What parts the cells of a CSV file.
   */
  separator?: string;
  /**
   * How many of them made an entry.
   */
  taken: number;
  /**
   * The parties that the mapping to blocs does not have.
   */
  unmapped?: string[];
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
 * TemplateAsked is what dialogue.template is asked.
 */
export interface TemplateAsked {
  /**
   * The dialogue document.
   */
  document: Dialogue;
  /**
   * The year of the election that begins the new cycle.
   */
  electionYear: number;
  /**
   * The ID of the collaboration that is to use it; left out: the same one.
   */
  id?: string;
}
/**
 * DialogueWords is what people call the values of a dialogue's enumerations.
 */
export interface DialogueWords {
  /**
   * What an item can be about.
   */
  about: Word[];
  /**
   * Blocs.
   */
  blocs: Word[];
  /**
   * Kinds of bodies.
   */
  bodies: Word[];
  /**
   * What can happen, with what it does.
   */
  events: DialogueTransition[];
  /**
   * How people meet.
   */
  forms: Word[];
  /**
   * Halves of a year.
   */
  halves: Word[];
  /**
   * Kinds of meetings.
   */
  meetings: Word[];
  /**
   * Voices from outside.
   */
  perspectives: Word[];
  /**
   * What each kind of meeting is for, in a sentence.
   */
  purposes: Word[];
  /**
   * As what somebody sits in a body.
   */
  roles: Word[];
  /**
   * Stances of items.
   */
  stances: Word[];
  /**
   * States of things.
   */
  states: Word[];
  /**
   * Rungs of the anchoring ladder.
   */
  steps: Word[];
}
/**
 * Transition is what one kind of event does: in which states it can happen, which state it leads to, and what an entry about it says. The list of them is the machine: reading, the log, the documentation and the page use it.
 */
export interface DialogueTransition {
  /**
   * Whether its Since may lie ahead of the day of noting.
   */
  ahead?: boolean;
  /**
   * In which states it can happen; none: in all.
   */
  from?: DialogueState[];
  /**
   * The members that it may have.
   */
  may?: DialogueMember[];
  /**
   * The members that an entry about it must have.
   */
  needs?: DialogueMember[];
  /**
   * What it happens to.
   */
  of: DialogueThing;
  /**
   * What it is called.
   */
  text: Text;
  /**
   * The state it leads to; left out: it stays.
   */
  to?: DialogueState;
  /**
   * What happens.
   */
  what: DialogueEventKind;
}
/**
 * MembersWritten is what dialogue.write is asked.
 */
export interface MembersWritten {
  /**
   * The dialogue document.
   */
  document: Dialogue;
  /**
   * What kind of file is made.
   */
  format: MemberFile;
  /**
   * In which language its headings are; a Popolo file has none.
   */
  lang: Lang;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
}
/**
 * LogMapped is an event log with what its events mean in a pipeline.
 */
export interface LogMapped {
  /**
   * The bytes of the file, in base64 (RFC 4648 §4).
   */
  base64: string;
  /**
   * Whether a CSV file writes days day first.
   */
  dayFirst?: boolean;
  /**
   * XES or CSV.
   */
  format: LogFormat;
  /**
   * What the events mean.
   *
   * @maxItems 10000
   */
  mapping: LogMeaning[];
  /**
   * The order in which the events of a case are looked at; left out: as filed.
   */
  order?: EventlogOrder;
  /**
   * The pipeline.
   */
  pipeline: Pipeline;
  /**
   * The zone of times that have none, such as "+01:00".
   */
  zone?: string;
}
/**
 * LogMeaning says what the events of an activity mean at a stage.
 */
export interface LogMeaning {
  /**
   * The activity, as the log has it.
   */
  activity: string;
  /**
   * The ID of the stage; left out where it means nothing.
   */
  stage?: string;
  /**
   * What became of it, as the log has it; left out: whatever did.
   */
  transition?: string;
  /**
   * What the event means there.
   */
  what: EventlogWhat;
}
/**
 * Pipeline is the way of a case through stages to an exit, as data. A validation document holds it; one made by hand is checked by Check. The zero value is no pipeline: Check says what it lacks.
 */
export interface Pipeline {
  /**
   * The legal acts that its stages belong to.
   *
   * @maxItems 20
   */
  acts: PipelineAct[];
  /**
   * The steps that hold at every stage that has no step of its own for the result; a bound on one counts over all stages together.
   *
   * @maxItems 20
   */
  anywhere?: PipelineStep[];
  /**
   * The exits. Stages and exits share one set of IDs.
   *
   * @maxItems 20
   */
  exits: PipelineExit[];
  /**
   * The pipeline's ID.
   */
  id: string;
  /**
   * Its name.
   */
  name: Text;
  /**
   * The stages, in the order in which they are drawn.
   *
   * @maxItems 60
   */
  stages: PipelineStage[];
  /**
   * The ID of the stage where every case begins.
   */
  start: string;
}
/**
 * Act is a legal act (uppdrag): who answers for it, by which law, and what a candidate who is not content can do.
 */
export interface PipelineAct {
  /**
   * The appeal (överklagande); left out: no law is named that gives one.
   */
  appeal?: PipelineAppeal;
  /**
   * To whom one complains.
   */
  complaint?: Text;
  /**
   * The act's ID.
   */
  id: string;
  /**
   * Which act it is.
   */
  kind: PipelineActKind;
  /**
   * The law that it rests on, such as "Skollagen 20 kap. 7 a §"; left out: none is known.
   */
  law?: Text;
  /**
   * Its name.
   */
  name: Text;
  /**
   * Who answers for it.
   */
  owner: Text;
  /**
   * Whether a review (omprövning) may be asked for.
   */
  review?: boolean;
}
/**
 * Appeal is a right to appeal that a law gives.
 */
export interface PipelineAppeal {
  /**
   * Within how many days; left out: not stated.
   */
  days?: number;
  /**
   * The law that gives it.
   */
  law: Text;
  /**
   * To whom one appeals.
   */
  to: Text;
}
/**
 * Step is where a case goes on a result. Steps for the same result are tried in order: the first one that is not used up is taken.
 */
export interface PipelineStep {
  /**
   * How many times a case may take it; left out: any number of times.
   */
  atMost?: number;
  /**
   * On which result.
   */
  on: PipelineResult;
  /**
   * The ID of the stage or exit it leads to.
   */
  to: string;
}
/**
 * Exit is a way out of the pipeline (utgång).
 */
export interface PipelineExit {
  /**
   * The exit's ID.
   */
  id: string;
  /**
   * What it means.
   */
  kind: PipelineExitKind;
  /**
   * Its name, as it stands in a sentence: "del av bevis".
   */
  name: Text;
}
/**
 * Stage is a stage (steg) where a case waits, is worked on, and gets a result.
 */
export interface PipelineStage {
  /**
   * The ID of the act it belongs to.
   */
  act: string;
  /**
   * How many assessors must judge together; only in the phase of assessment.
   */
  assessors?: number;
  /**
   * The stage's ID.
   */
  id: string;
  /**
   * Its name, as it stands in a sentence: "bedömning".
   */
  name: Text;
  /**
   * Who does the work: the ID of a role or of a kind of organization.
   */
  owner: string;
  /**
   * Its phase; left out: none.
   */
  phase?: PipelinePhase;
  /**
   * Within how many days it is promised to be done; left out: nothing is promised.
   */
  promisedDays?: number;
  /**
   * Where a case goes from here.
   *
   * @maxItems 20
   */
  steps?: PipelineStep[];
  /**
   * Whether it is supplementary training (komplettering), which has no phase.
   */
  training?: boolean;
}
/**
 * LogFit is how cases keep to a pipeline.
 */
export interface LogFit {
  /**
   * The cases that deviate, in the order of the log; a thousand at most.
   */
  cases?: LogDeviation[];
  /**
   * How many deviate.
   */
  deviating: number;
  /**
   * How many fit to their end.
   */
  fit: number;
  /**
   * How many deviations there are of each kind.
   */
  kinds?: KindCount[];
  /**
   * How many fit and have not ended.
   */
  open: number;
  /**
   * Activities that the mapping does not name.
   */
  unknown?: ActivityCount[];
}
/**
 * LogDeviation is where a case first departs from the pipeline.
 */
export interface LogDeviation {
  /**
   * The name of the case.
   */
  case: string;
  /**
   * How many deviations the case has.
   */
  deviations: number;
  /**
   * The place of the event in the case, from 0.
   */
  event: number;
  /**
   * The kind of deviation.
   */
  kind: EventlogDeviationKind;
  /**
   * What could have come.
   */
  next: Text;
  /**
   * What stood there.
   */
  says: Text;
}
/**
 * KindCount is how many deviations there are of a kind.
 */
export interface KindCount {
  /**
   * The kind.
   */
  kind: EventlogDeviationKind;
  /**
   * What it is called.
   */
  text: Text;
  /**
   * How many.
   */
  times: number;
}
/**
 * ActivityCount is how many times there is an activity.
 */
export interface ActivityCount {
  /**
   * The activity.
   */
  activity: string;
  /**
   * How many times.
   */
  times: number;
}
/**
 * LogMeasured is what eventlog.measure is asked.
 */
export interface LogMeasured {
  /**
   * The bytes of the file, in base64 (RFC 4648 §4).
   */
  base64: string;
  /**
   * Whether a CSV file writes days day first.
   */
  dayFirst?: boolean;
  /**
   * XES or CSV.
   */
  format: LogFormat;
  /**
   * What the events mean.
   *
   * @maxItems 10000
   */
  mapping: LogMeaning[];
  /**
   * The order in which the events of a case are looked at; left out: as filed.
   */
  order?: EventlogOrder;
  /**
   * The pipeline.
   */
  pipeline: Pipeline;
  /**
   * The day the log closes, which is not seen any more.
   */
  to: Date;
  /**
   * The zone of times that have none, such as "+01:00".
   */
  zone?: string;
}
/**
 * LogFlow is an event log as it is measured.
 */
export interface LogFlow {
  /**
   * The figures; left out: no case came.
   */
  flow?: FlowReport;
  /**
   * How many events were left out: without a time, or of an activity that the mapping does not name.
   */
  leftOut: number;
}
/**
 * Report is everything that is measured of an observation.
 */
export interface FlowReport {
  /**
   * Which cases have been at a stage for unusually long.
   */
  aging?: FlowAging[];
  /**
   * The stage that holds the flow back.
   */
  bottleneck: FlowBottleneck;
  /**
   * The cases that were inside at some time of it, and their visits.
   */
  cases: number;
  /**
   * What it cost.
   */
  cost: FlowCost;
  /**
   * The share that has left by each exit, over time.
   */
  exits?: FlowExitCurve[];
  /**
   * How groups fare.
   */
  fairness?: FlowFairness[];
  /**
   * How many passed each stage at first.
   */
  firstPass?: FlowFirstPass[];
  /**
   * The window, [From, To), in UTC: "2026-03-01T00:00:00Z".
   */
  from: string;
  /**
   * What validation gives against full training.
   */
  gain?: FlowGain[];
  /**
   * How many are inside.
   */
  inProgress: FlowWork;
  /**
   * How long it took to be certified.
   */
  lead: FlowLead;
  /**
   * Little's law on the window.
   */
  little: FlowLittle;
  /**
   * The queue before each stage.
   */
  queues?: FlowQueue[];
  /**
   * How much is done again.
   */
  rework: FlowRework;
  /**
   * Whether they are only some of the cases there were.
   */
  some?: boolean;
  /**
   * How long each stage takes.
   */
  stages?: FlowStageTimes[];
  /**
   * The share still inside, over time.
   */
  survival: FlowSurvival;
  /**
   * How many leave, by time.
   */
  throughput: FlowThroughput;
  to: string;
  /**
   * How much of each stage's capacity was used.
   */
  utilization?: FlowUtilization[];
  visits: number;
}
/**
 * Aging is which cases have been at a stage for unusually long.
 */
export interface FlowAging {
  /**
   * The older ones, the oldest first, MaxListed at most.
   */
  cases?: FlowAged[];
  older: number;
  /**
   * How many visits are not over at the end, and how many of them are older than P85.
   */
  open: number;
  /**
   * The time in days at which 85 % of visits to the stage are over, however they end, with those that are not over counted for as long as they were seen (Kaplan–Meier). Left out: fewer than 85 % are known to come to an end, or fewer than LeastEnded of them have; then no case is called old.
   */
  p85?: FlowFigure;
  /**
   * The ID of the stage.
   */
  stage: string;
  /**
   * Of how many open visits it is not known when they began.
   */
  unknown?: number;
}
/**
 * Aged is a case that has been at a stage for unusually long.
 */
export interface FlowAged {
  /**
   * How long it has been at the stage, in days.
   */
  age: FlowFigure;
  /**
   * The ID of the case, and its place.
   */
  case: string;
  place?: string;
  /**
   * In how many days more 85 % of those that come to this age are gone; left out: not known.
   */
  remaining?: FlowFigure;
}
/**
 * Figure is an exact number with a rounded companion.
 */
export interface FlowFigure {
  /**
   * The number itself, in lowest terms.
   */
  exact: Number;
  /**
   * The nearest float64.
   */
  rounded: number;
}
/**
 * Bottleneck is the stage that holds the flow back, by three measures that need not agree. Stages that are equal by a measure are all named.
 */
export interface FlowBottleneck {
  /**
   * Whether all three name the same stages; left out: one of them names none, or does not know all stages.
   */
  agree?: boolean;
  byGrowth?: string[];
  byUtilization?: string[];
  /**
   * The stages with the longest mean wait, with the greatest share of capacity used, and whose queue grew most. None: nobody waited, no capacity is known, or no queue grew.
   */
  byWait?: string[];
  /**
   * What that means, in a sentence.
   */
  says: Text;
  utilizationUnknown?: string[];
  /**
   * The stages where somebody was, and of which no wait, or no utilization, is known: any of them may be it.
   */
  waitUnknown?: string[];
}
/**
 * Cost keeps three things apart that are often taken for each other: what the project cost, what the cases cost, and what a certificate cost. All is in öre. What was not noted is unknown: it makes a range open upwards, and never counts as nothing.
 */
export interface FlowCost {
  /**
   * The cases, and those certified in the window whose certificate holds. Left out: they are only some of the cases, so that their number is not known.
   */
  cases?: number;
  certified?: number;
  /**
   * What was paid in the window for its cases directly, all of them: also those who withdrew and those who are inside.
   */
  direct: FlowRange;
  /**
   * The mean direct cost of a case that ended with such a certificate, also of what was paid before the window. What others cost is not in it.
   */
  ofCertified: FlowRange;
  /**
   * The mean direct cost of a case, also of what was paid before the window.
   */
  perCase: FlowRange;
  /**
   * Everything, Project and Direct, by the number of certificates that hold.
   */
  perCertified: FlowRange;
  /**
   * What the project as a whole cost, beside what each case did. It is not the cost of a case, nor of a certificate.
   */
  project: FlowRange;
  /**
   * How many more were certified in the window and have had the certificate withdrawn since.
   */
  revoked?: number;
  /**
   * What must not be misread, in sentences.
   */
  says?: Text[];
  /**
   * The stages.
   */
  stages?: FlowStageCost[];
  /**
   * How many of those cases have an unknown cost.
   */
  unknownCases?: number;
}
/**
 * Range is what a figure may be. An end that is left out is unknown: the figure may be any that far.
 */
export interface FlowRange {
  /**
   * The least it can be.
   */
  least?: FlowFigure;
  /**
   * The most it can be.
   */
  most?: FlowFigure;
}
/**
 * StageCost is what the visits to one stage cost that were over in the window.
 */
export interface FlowStageCost {
  perVisit: FlowRange;
  /**
   * The ID of the stage.
   */
  stage: string;
  /**
   * What they cost in all, and each on average.
   */
  total: FlowRange;
  unknown?: number;
  /**
   * How many there were, and of how many the cost is unknown.
   */
  visits: number;
}
/**
 * ExitCurve is the share of cases that have left by one exit, by time since arrival.
 */
export interface FlowExitCurve {
  /**
   * What one minus Kaplan–Meier of this exit says, those who left otherwise taken as still inside, at the times asked for and at the last time. It is too large and shown only beside the right one.
   */
  alone?: FlowAlonePoint[];
  /**
   * The share at the times asked for.
   */
  at?: FlowPoint[];
  /**
   * How many have left by it.
   */
  cases: number;
  /**
   * The curve (Aalen–Johansen): its steps, or MaxPoints of its times.
   */
  curve?: FlowPoint[];
  /**
   * The exit.
   */
  exit: FlowExit;
  /**
   * The time in days at which half of all have left by it; left out: they have not, or it is not known.
   */
  median?: FlowFigure;
  /**
   * What the difference means, in a sentence; left out: there is none.
   */
  says?: Text;
}
/**
 * AlonePoint is two answers to how many have left by an exit, rounded.
 */
export interface FlowAlonePoint {
  /**
   * The share that would have, if nobody could leave otherwise and those who did were like the others: one minus Kaplan–Meier.
   */
  aloneRounded: number;
  /**
   * The time in days.
   */
  days: FlowFigure;
  /**
   * By how much that is more.
   */
  gapRounded: number;
  /**
   * The share that has left by it.
   */
  shareRounded: number;
}
/**
 * Point is a share at one time since arrival, rounded. Of a time that nobody was followed to nothing is known, and all but the time is left out.
 */
export interface FlowPoint {
  /**
   * How many were at risk when the share last moved; left out: it has not.
   */
  atRisk?: number;
  /**
   * The time in days.
   */
  days: FlowFigure;
  highRounded?: number;
  /**
   * The log-log interval with 95 % confidence, which a share of 0 or 1 does not have.
   */
  lowRounded?: number;
  /**
   * The share and its standard error.
   */
  shareRounded?: number;
  stdErrRounded?: number;
}
/**
 * Fairness is how the groups of one division fare, as it may be told: small numbers are left out, and enough others that they cannot be found by subtraction, see Floor.
 */
export interface FlowFairness {
  /**
   * The comparisons that the numbers told allow.
   */
  comparisons?: FlowComparison[];
  /**
   * How many numbers are left out, zeros of small groups among them.
   */
  concealed?: number;
  /**
   * The ID of the division.
   */
  division: string;
  /**
   * The smallest number that is told of people of a group.
   */
  floor: number;
  /**
   * The groups in the order of the division, then those in none.
   */
  groups?: FlowGroupState[];
  /**
   * What they come to, in a sentence.
   */
  says: Text;
}
/**
 * Comparison is a test of whether groups fare alike.
 */
export interface FlowComparison {
  /**
   * What they are compared in.
   */
  about: FlowAbout;
  /**
   * The same, adjusted by Holm for all comparisons of all divisions.
   */
  adjustedRounded: number;
  /**
   * The log-rank statistic and its degrees of freedom; left out for a share.
   */
  chiSquareRounded?: number;
  degreesOfFreedom?: number;
  /**
   * The IDs of the groups. Of a share the first is compared with the others taken together (Fisher's exact test), of a time all with each other (the log-rank test, those who leave otherwise taken as still inside).
   */
  groups: string[];
  /**
   * The probability of such a difference or a greater one if they fare alike.
   */
  pRounded: number;
  /**
   * Whether a difference is shown: the adjusted probability is below 1/20. One that is not shown may well be there.
   */
  shown: boolean;
}
/**
 * GroupState is how one group fares. Numbers that are left out are not told.
 */
export interface FlowGroupState {
  /**
   * How many had a first attempt at some stage decided in the window, and how many of them passed every one of those.
   */
  attempted?: number;
  /**
   * Its cases of the window.
   */
  cases?: number;
  /**
   * The certified of those who left.
   */
  certification?: FlowShare;
  certified?: number;
  /**
   * The second of the first.
   */
  firstPass?: FlowShare;
  /**
   * The ID of the group; "": those in no group of the division.
   */
  group: string;
  /**
   * How many of them are inside, and left by each exit.
   */
  open?: number;
  partial?: number;
  passedFirst?: number;
  referred?: number;
  withdrawn?: number;
}
/**
 * Share is a count of a count, with what the share may be.
 */
export interface FlowShare {
  count: number;
  /**
   * The share itself.
   */
  exact: Number;
  highRounded: number;
  lowRounded: number;
  /**
   * So many of so many.
   */
  of: number;
  /**
   * The share and the interval of Wilson with 95 % confidence, rounded.
   */
  rounded: number;
}
/**
 * FirstPass is how many passed a stage at the first attempt.
 */
export interface FlowFirstPass {
  /**
   * Passes of decided first attempts that ended in the window: passed, partly passed, failed or withdrawn. An attempt that is open or was referred elsewhere was not decided. Left out: there were none.
   */
  share?: FlowShare;
  /**
   * The ID of the stage.
   */
  stage: string;
  /**
   * First attempts that were open at the end or ended without a judgment.
   */
  undecided: number;
}
/**
 * Gain is what validation gives a place against full training, in time and money. It is a comparison with what did not happen, and as good as the figures it rests on.
 */
export interface FlowGain {
  /**
   * Whether it is an assumption.
   */
  assumed?: boolean;
  /**
   * How many were certified in the window and have a certificate that holds; left out: their number is not known, and then nothing is.
   */
  certified?: number;
  cost?: FlowMoney;
  /**
   * What full training takes, and where that comes from.
   */
  days: FlowDayRange;
  daysPerCase: FlowRange;
  /**
   * How many days were gained, all together and by certified: those that full training takes less the lead time. Below 0 it was longer.
   */
  gainedDays: FlowRange;
  /**
   * How much money in öre: what full training of the certified costs, less what all cases of the place cost, those who withdrew among them, also what was paid before the window. All cases together also bear the project's cost.
   */
  gainedMoney: FlowRange;
  moneyPerCase: FlowRange;
  /**
   * The place; "": all cases together.
   */
  place: string;
  /**
   * How much of it the project's cost takes, for all cases together; left out: unknown, or not for a place.
   */
  project?: FlowMoney;
  /**
   * How many more were certified and have had the certificate withdrawn since.
   */
  revoked?: number;
  /**
   * What that rests on, in a sentence.
   */
  says: Text;
  source: Text;
}
/**
 * Money is an amount in öre that is known to lie in [From, To], both included.
 */
export interface FlowMoney {
  /**
   * The least it can be.
   */
  from: number;
  /**
   * The most it can be.
   */
  to: number;
}
/**
 * DayRange is a number of days that is known to lie in [From, To], both included.
 */
export interface FlowDayRange {
  /**
   * The fewest.
   */
  from: number;
  /**
   * The most.
   */
  to: number;
}
/**
 * Work is how many cases were inside, open ones included.
 */
export interface FlowWork {
  atEnd: number;
  /**
   * How many were inside at the first instant of the window and at its end.
   */
  atStart: number;
  /**
   * How many on average over the window: the integral by its length.
   */
  mean: FlowFigure;
}
/**
 * Lead is how long it took to be certified, from arrival to exit.
 */
export interface FlowLead {
  /**
   * How many times it was over in the window, with both ends known.
   */
  known: number;
  /**
   * The mean in days; left out: there is none.
   */
  mean?: FlowFigure;
  /**
   * How many were inside at the end.
   */
  open: number;
  /**
   * How many left in the window otherwise.
   */
  otherwise: number;
  /**
   * The quantiles asked for, by Hyndman and Fan's definition 7.
   */
  quantiles?: FlowQuantile[];
  /**
   * How many times it was over and its length is unknown.
   */
  unknown?: number;
  working?: FlowQuantile[];
  /**
   * The same in working days.
   */
  workingMean?: FlowFigure;
}
/**
 * Quantile is a time that a share of all was at most.
 */
export interface FlowQuantile {
  /**
   * The time in days.
   */
  days: FlowFigure;
  /**
   * The share.
   */
  share: Number;
}
/**
 * Little is Little's law on the window: of the cases that were inside at some time of it, the number inside on average (L) is how many there were by time (λ) times how long they stayed on average (W), each stay clipped to the window. It holds exactly, of every window.
 */
export interface FlowLittle {
  /**
   * How many cases were inside at some time of the window.
   */
  cases: number;
  /**
   * Whether the product is the number in progress, as it must be.
   */
  holds: boolean;
  naiveGap: FlowFigure;
  /**
   * The law as it is often used, on those who left only: how many left by day, how long they had been inside in all, their product, and how much that is off. On a finite window it is off.
   */
  naivePerDay: FlowFigure;
  naiveProduct: FlowFigure;
  naiveStay?: FlowFigure;
  /**
   * λ: the same by day.
   */
  perDay: FlowFigure;
  /**
   * λ·W.
   */
  product: FlowFigure;
  /**
   * W: how many days of the window they stayed on average; left out: there were none.
   */
  stay?: FlowFigure;
}
/**
 * Queue is how many wait before one stage.
 */
export interface FlowQueue {
  atEnd: number;
  /**
   * How many were waiting at the first instant of the window and at its end.
   */
  atStart: number;
  /**
   * By how many the queue grew by week: the slope of the straight line that lies nearest to its length over the window (least squares over all of its time, not only over some days).
   */
  growthPerWeek: FlowFigure;
  /**
   * How many on average.
   */
  mean: FlowFigure;
  /**
   * The ID of the stage.
   */
  stage: string;
}
/**
 * Rework is work that is done again, by two notions that are not the same.
 */
export interface FlowRework {
  /**
   * Of the cases that visited a stage, those that visited some stage more than once.
   */
  cases?: FlowShare;
  /**
   * The stages.
   */
  stages?: FlowStageRework[];
}
/**
 * StageRework is the rework of one stage.
 */
export interface FlowStageRework {
  /**
   * Failures of what was passed or failed in the window, at any attempt.
   */
  failed?: FlowShare;
  /**
   * Of the cases that visited the stage, those that did so more than once, for whatever reason.
   */
  repeated?: FlowShare;
  /**
   * The ID of the stage.
   */
  stage: string;
}
/**
 * StageTimes is how long one stage takes.
 */
export interface FlowStageTimes {
  /**
   * How many were in work at the end.
   */
  inWork: number;
  neverStarted?: number;
  /**
   * From the start to the end, of visits that ended in the window.
   */
  processing: FlowTimes;
  /**
   * The ID of the stage.
   */
  stage: string;
  /**
   * How many were waiting at the end, and how many left without being started.
   */
  stillWaiting: number;
  /**
   * From the queue to the start, of visits that were started in the window.
   */
  waiting: FlowTimes;
}
/**
 * Times is how long something took that is over.
 */
export interface FlowTimes {
  /**
   * How many times it was over in the window, with both ends known.
   */
  known: number;
  /**
   * The mean in days; left out: there is none.
   */
  mean?: FlowFigure;
  /**
   * The quantiles asked for, by Hyndman and Fan's definition 7.
   */
  quantiles?: FlowQuantile[];
  /**
   * How many times it was over and its length is unknown.
   */
  unknown?: number;
  working?: FlowQuantile[];
  /**
   * The same in working days.
   */
  workingMean?: FlowFigure;
}
/**
 * Survival is the share of cases that are still inside, by time since arrival.
 */
export interface FlowSurvival {
  /**
   * The share at the times asked for.
   */
  at?: FlowPoint[];
  /**
   * How many cases there are, and how many of them have left.
   */
  cases: number;
  /**
   * The curve (Kaplan–Meier): its steps, or MaxPoints of its times.
   */
  curve?: FlowPoint[];
  left: number;
  /**
   * The mean time inside within the first days; left out: not known.
   */
  mean?: FlowRestrictedMean;
  /**
   * The time in days at which half have left, with the interval of Brookmeyer and Crowley. Left out: not known.
   */
  median?: FlowFigure;
  medianHigh?: FlowFigure;
  medianLow?: FlowFigure;
  /**
   * What that means, in a sentence.
   */
  says?: Text;
  /**
   * The time in days from which this curve and those of the exits are not known, since too few were followed there from the beginning, while others came before the window and are seen at later ages only; left out: they are known as far as somebody was followed.
   */
  until?: FlowFigure;
}
/**
 * RestrictedMean is the mean time inside within the first days since arrival. A mean over all time is not known as long as somebody is inside.
 */
export interface FlowRestrictedMean {
  /**
   * The mean in days and its standard error, rounded.
   */
  daysRounded: number;
  stdErrRounded: number;
  /**
   * How many days are looked at.
   */
  within: FlowFigure;
}
/**
 * Throughput is how many leave, by time.
 */
export interface FlowThroughput {
  /**
   * How many left in the window certified, and in all. One who left at its first instant counts, one who left at the instant after it does not.
   */
  certified: number;
  /**
   * The same by week.
   */
  certifiedPerWeek: FlowFigure;
  /**
   * The length of the window in days.
   */
  days: FlowFigure;
  left: number;
  leftPerWeek: FlowFigure;
}
/**
 * Utilization is how much of a stage's capacity was used.
 */
export interface FlowUtilization {
  /**
   * How long visits were in work in the window, in days, all added up.
   */
  busy: FlowFigure;
  /**
   * How much could have been worked on, in days; left out: unknown.
   */
  offered?: FlowFigure;
  /**
   * Busy of Offered. Left out: unknown, since no capacity is noted or it was 0 all the time. Above 1 more was worked on than the capacity that is noted.
   */
  share?: FlowFigure;
  /**
   * The ID of the stage.
   */
  stage: string;
  /**
   * How many visits ended in the window without a note of when they began: their work is missing in Busy.
   */
  unknown?: number;
}
/**
 * LogFile is an event log as a file.
 */
export interface LogFile {
  /**
   * The bytes of the file, in base64 (RFC 4648 §4).
   */
  base64: string;
  /**
   * Whether a CSV file writes days day first.
   */
  dayFirst?: boolean;
  /**
   * XES or CSV.
   */
  format: LogFormat;
  /**
   * The order in which the events of a case are looked at; left out: as filed.
   */
  order?: EventlogOrder;
  /**
   * The zone of times that have none, such as "+01:00".
   */
  zone?: string;
}
/**
 * LogSeen is what an event log has in common.
 */
export interface LogSeen {
  /**
   * The activities, the most frequent first.
   */
  activities?: ActivityCount[];
  /**
   * How many cases there are.
   */
  cases: number;
  /**
   * How long cases took from their first event to their last, in seconds; left out: of none it is known.
   */
  durations?: LogDurations;
  /**
   * Those that they end with.
   */
  ends?: ActivityCount[];
  /**
   * How many events there are.
   */
  events: number;
  /**
   * What came directly after what, the most frequent first; a thousand at most.
   */
  follows?: LogFollows[];
  /**
   * The mean time between one case's coming and the next, in seconds.
   */
  meanArrival?: Number;
  /**
   * What is odd in the file, in sentences.
   */
  notes?: Text[];
  /**
   * How many cases repeat an activity.
   */
  rework?: ActivityCount[];
  /**
   * How many cases repeat some activity.
   */
  reworked: number;
  /**
   * The activities that cases begin with.
   */
  starts?: ActivityCount[];
  /**
   * The ways of cases, the most frequent first; a hundred at most.
   */
  variants?: LogVariant[];
  /**
   * How many ways there are.
   */
  variantsInAll: number;
}
/**
 * LogDurations is how long cases took, in seconds. Quantiles are of Hyndman and Fan's type 7.
 */
export interface LogDurations {
  /**
   * How many cases have a known length.
   */
  known: number;
  /**
   * The longest.
   */
  max: Number;
  /**
   * The mean.
   */
  mean: Number;
  /**
   * The length that half do not pass.
   */
  median: Number;
  /**
   * The shortest.
   */
  min: Number;
  /**
   * How many of the known are below 0, which can be as filed only.
   */
  negative?: number;
  /**
   * The length that a quarter do not pass.
   */
  q1: Number;
  /**
   * The length that three quarters do not pass.
   */
  q3: Number;
  /**
   * How many have none.
   */
  unknown?: number;
}
/**
 * LogFollows is how many times one activity came directly after another.
 */
export interface LogFollows {
  /**
   * The one before.
   */
  from: string;
  /**
   * How many times.
   */
  times: number;
  /**
   * The one after.
   */
  to: string;
}
/**
 * LogVariant is one way of cases.
 */
export interface LogVariant {
  /**
   * The activities, in order.
   */
  activities: string[];
  /**
   * How many cases went that way.
   */
  cases: number;
}
/**
 * FiguresConverted is what figures.convert is asked.
 */
export interface FiguresConverted {
  /**
   * The encoding of a PX file; left out: utf-8.
   */
  encoding?: JsonstatEncoding;
  /**
   * JSON-stat 2.0, PX, or pages of Kolada's API, version 3.
   */
  format: FiguresFormat;
  /**
   * Pages of Kolada's indicators, for their names and units.
   *
   * @maxItems 1000
   */
  indicators?: string[];
  /**
   * Pages of Kolada's municipalities, for their names.
   *
   * @maxItems 1000
   */
  municipalities?: string[];
  /**
   * The bytes of each page in base64 (RFC 4648 §4), in the order in which they were fetched. Files have one page; of Kolada there may be many.
   *
   * @maxItems 10000
   */
  pages: string[];
  /**
   * Where the figures come from. What the file says itself goes before it.
   */
  source?: CubeSource;
  /**
   * The table of a collection that has several, from 0.
   */
  table?: number;
  /**
   * The format to write: jsonstat or px.
   */
  to: FiguresFormat;
}
/**
 * Source is where figures come from, so that a reader can fetch them again.
 */
export interface CubeSource {
  /**
   * SHA-256 of the bytes that were read, in hexadecimal digits.
   */
  hash?: string;
  /**
   * What they may be used for.
   */
  license?: string;
  /**
   * What else a reader must know.
   */
  note?: Text;
  /**
   * Who publishes them, "SCB".
   */
  publisher: string;
  /**
   * What was asked for, as the publisher wants it: a query, or an address.
   */
  query?: string;
  /**
   * The day on which they were fetched.
   */
  retrieved?: Date;
  /**
   * The table or indicator, by the publisher's own ID.
   */
  table?: string;
  /**
   * When the publisher last changed them, as it says it.
   */
  updated?: string;
}
/**
 * FiguresWritten is figures in another format.
 */
export interface FiguresWritten {
  /**
   * The file.
   */
  file: File;
  /**
   * What the format has no place for, in sentences.
   */
  lost?: Text[];
}
/**
 * KoladaAsked is what figures.queries is asked.
 */
export interface KoladaAsked {
  /**
   * The indicators, such as "N01951".
   *
   * @maxItems 1000
   */
  indicators: string[];
  /**
   * The municipalities' codes; none: all of them.
   *
   * @maxItems 400
   */
  municipalities?: string[];
  /**
   * The years; none: all of them.
   *
   * @maxItems 100
   */
  years?: number[];
}
/**
 * KoladaQueries is addresses to fetch.
 */
export interface KoladaQueries {
  /**
   * The addresses, each within what Kolada answers at once.
   */
  queries: string[];
}
/**
 * FiguresFile is figures as they were fetched.
 */
export interface FiguresFile {
  /**
   * JSON-stat 2.0, PX, or pages of Kolada's API, version 3.
   */
  format: FiguresFormat;
  /**
   * Pages of Kolada's indicators, for their names and units.
   *
   * @maxItems 1000
   */
  indicators?: string[];
  /**
   * Pages of Kolada's municipalities, for their names.
   *
   * @maxItems 1000
   */
  municipalities?: string[];
  /**
   * The bytes of each page in base64 (RFC 4648 §4), in the order in which they were fetched. Files have one page; of Kolada there may be many.
   *
   * @maxItems 10000
   */
  pages: string[];
  /**
   * Where the figures come from. What the file says itself goes before it.
   */
  source?: CubeSource;
  /**
   * The table of a collection that has several, from 0.
   */
  table?: number;
}
/**
 * FiguresSeen is what a table of figures holds.
 */
export interface FiguresSeen {
  /**
   * How many cells it has.
   */
  cells: number;
  /**
   * Its dimensions, in the order of the cells.
   */
  dimensions: FiguresDimension[];
  /**
   * How many of them hold a figure.
   */
  known: number;
  /**
   * What it is about, as the source says it.
   */
  label?: string;
  /**
   * Why the others hold none, in the order of the reasons.
   */
  missing?: MissingCount[];
  /**
   * Remarks of the source.
   */
  notes?: string[];
  /**
   * Where the figures come from.
   */
  sources?: CubeSource[];
  /**
   * How many tables the file has.
   */
  tables: number;
}
/**
 * FiguresDimension is one dimension of a table.
 */
export interface FiguresDimension {
  /**
   * The first of them, a thousand at most.
   */
  categories: FiguresCategory[];
  /**
   * Its ID.
   */
  id: string;
  /**
   * What it is called.
   */
  label?: string;
  /**
   * What its categories are; left out: a classification.
   */
  role?: CubeRole;
  /**
   * How many categories it has.
   */
  size: number;
}
/**
 * FiguresCategory is one category of a dimension.
 */
export interface FiguresCategory {
  /**
   * Its ID.
   */
  id: string;
  /**
   * What it is called.
   */
  label?: string;
}
/**
 * MissingCount is how many cells are missing for one reason.
 */
export interface MissingCount {
  /**
   * How many.
   */
  cells: number;
  /**
   * The reason.
   */
  why: CubeMissing;
}
/**
 * FiguresTaken is what figures.take is asked.
 */
export interface FiguresTaken {
  /**
   * JSON-stat 2.0, PX, or pages of Kolada's API, version 3.
   */
  format: FiguresFormat;
  /**
   * Pages of Kolada's indicators, for their names and units.
   *
   * @maxItems 1000
   */
  indicators?: string[];
  /**
   * Pages of Kolada's municipalities, for their names.
   *
   * @maxItems 1000
   */
  municipalities?: string[];
  /**
   * The bytes of each page in base64 (RFC 4648 §4), in the order in which they were fetched. Files have one page; of Kolada there may be many.
   *
   * @maxItems 10000
   */
  pages: string[];
  /**
   * Where the figures come from. What the file says itself goes before it.
   */
  source?: CubeSource;
  /**
   * The table of a collection that has several, from 0.
   */
  table?: number;
  /**
   * Which figures, and of which measures.
   */
  taking: AnalysisTaking;
}
/**
 * Taking says which figures of a cube become a panel.
 */
export interface AnalysisTaking {
  /**
   * The category of every other dimension that has more than one.
   *
   * @maxItems 32
   */
  fixed?: AnalysisTakenCategory[];
  /**
   * The measure that they are of, by ID; where the cube has several, the measure of each category of its metric.
   */
  measure?: string;
  /**
   * @maxItems 100
   */
  measures?: AnalysisTakenMeasure[];
  /**
   * The source of the document that they come from, by ID.
   */
  source: string;
}
/**
 * TakenCategory is the category of a dimension that figures are taken of.
 */
export interface AnalysisTakenCategory {
  /**
   * The category.
   */
  category: string;
  /**
   * The dimension.
   */
  dimension: string;
}
/**
 * TakenMeasure is the measure that a category of the metric is.
 */
export interface AnalysisTakenMeasure {
  /**
   * The category of the metric.
   */
  category: string;
  /**
   * The measure, by ID.
   */
  measure: string;
}
/**
 * PanelTaken is figures as an analysis document holds them.
 */
export interface PanelTaken {
  /**
   * The panel.
   */
  panel: AnalysisPanel;
  /**
   * Where the figures come from.
   */
  sources?: CubeSource[];
}
/**
 * PaymentsProof is what gain.check is asked.
 */
export interface PaymentsProof {
  /**
   * What each partner gains at the least, before the payments.
   *
   * @maxItems 500
   */
  least: Number[];
  /**
   * How much each is surely to gain after them.
   */
  margin: Number;
  /**
   * The payments with their proof.
   */
  settlement: Payments;
}
/**
 * Payments is payments after which each partner surely gains the margin, or the reason that there are none.
 */
export interface Payments {
  /**
   * Whether it is proven that no payments of the same total are fewer.
   */
  fewest: boolean;
  /**
   * The payments, by who pays and then who receives; none are needed when all surely gain the margin already.
   *
   * @maxItems 2000
   */
  payments?: Payment[];
  /**
   * The proof, 0 or 1 for each partner: with payments, 1 for who must receive; without, 1 for all.
   *
   * @maxItems 500
   */
  potentials: number[];
  /**
   * What is missing for each to gain the margin, however it is shared. Above 0 no payments are enough.
   */
  shortfall: Number;
  /**
   * What they come to together: the least possible.
   */
  total: Number;
}
/**
 * Payment is what one partner gives another.
 */
export interface Payment {
  /**
   * How much, above 0.
   */
  amount: Number;
  /**
   * Who pays.
   */
  from: number;
  /**
   * Who receives.
   */
  to: number;
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
 * LedgerAsked is what gain.ledger is asked.
 */
export interface LedgerAsked {
  /**
   * The gains and the costs, on one scale.
   *
   * @maxItems 2000
   */
  entries: LedgerEntry[];
  /**
   * How much each is surely to gain after the payments, at the least. With 0 nobody loses, and somebody may come out even.
   */
  margin: Number;
  /**
   * How many partners there are. They are numbered from 0.
   */
  partners: number;
}
/**
 * LedgerEntry is one gain or one cost of one partner.
 */
export interface LedgerEntry {
  /**
   * How much.
   */
  amount: LedgerAmount;
  /**
   * Who must take part for it to arise; left out: for a gain all, for a cost the partner itself.
   */
  depends?: GainDependence;
  /**
   * The partner it falls on.
   */
  partner: number;
  /**
   * Whether it is a gain or a cost.
   */
  side: GainSide;
  /**
   * The others who must, when it depends on these.
   *
   * @maxItems 500
   */
  with?: number[];
}
/**
 * LedgerAmount is what a figure may be.
 */
export interface LedgerAmount {
  /**
   * The greatest; left out: the same.
   */
  greatest?: Number;
  /**
   * The least, 0 or more.
   */
  least: Number;
}
/**
 * Reckoned is who gains.
 */
export interface Reckoned {
  /**
   * Whether some would do better alone, as it is; nothing with more than twelve partners, whose groups are not gone through.
   */
  alone?: AloneOfAll;
  /**
   * The same after the payments; nothing when there is no settlement either.
   */
  aloneAfter?: AloneOfAll;
  /**
   * What each partner gains when all take part.
   */
  partners: PartnerGain[];
  /**
   * The smallest payments; nothing when of some partner nothing is entered, for then nobody knows what it needs.
   */
  settlement?: Payments;
}
/**
 * AloneOfAll is whether any group of partners would do better alone.
 */
export interface AloneOfAll {
  /**
   * The answer over all groups: surely when some surely would, else may when some may; not only when all could be judged.
   */
  answer: GainProspect;
  /**
   * The group with the most to gain for sure; nothing when there is none.
   */
  best?: AloneGroup;
  /**
   * How many groups were judged.
   */
  judged: number;
  /**
   * The group with the most to gain at best; nothing when there is none.
   */
  likeliest?: AloneGroup;
  /**
   * How many more may.
   */
  may: number;
  /**
   * How many of them surely would.
   */
  surely: number;
  /**
   * Partners of whom nothing is entered. No group with one of them was judged.
   */
  unknown?: number[];
}
/**
 * AloneGroup is what some would have by going on alone, against taking part.
 */
export interface AloneGroup {
  /**
   * The costs that they avoid, as places in the entries.
   */
  avoided?: number[];
  /**
   * The same at the most.
   */
  greatest: Number;
  /**
   * Whether they would do better.
   */
  is: GainProspect;
  /**
   * How much better alone is, at the least.
   */
  least: Number;
  /**
   * The gains that they lose, as places in the entries.
   */
  lost?: number[];
  /**
   * Who they are.
   */
  members: number[];
  /**
   * What they pay the others in the payments, less what they receive.
   */
  pays: Number;
}
/**
 * PartnerGain is what one partner gains, its costs drawn off.
 */
export interface PartnerGain {
  /**
   * And how many costs.
   */
  costs: number;
  /**
   * How many gains it rests on.
   */
  gains: number;
  /**
   * The greatest, likewise.
   */
  greatest?: Number;
  /**
   * Whether it gains, whatever the figures turn out to be.
   */
  is: GainSureness;
  /**
   * The least; nothing when nothing is entered for it.
   */
  least?: Number;
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
 * Action is something that was agreed to do about a factor. The first wave on or after its last day, or the day it was done if that is later, says whether it held.
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
   * Whether it was decided, at the meeting. A report of an earlier day does not see that: till then the matter is to be decided.
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
   * The pieces it holds. Left out: nothing is known of that. An entry without levers says that it holds none.
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
   * The group of partners that would do better alone, when there is one: as it is, and after the transfers. Transfers without the latter are looked for among those as small and as few, though not among all of them.
   */
  alone?: PartnershipGroupAlone;
  aloneAfter?: PartnershipGroupAlone;
  /**
   * How many partners that is reckoned for: those of whose ledger something is written and arises.
   */
  counted: number;
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
   * The organizations that are not partners and of which the ledger tells too, by ID: that is not reckoned.
   */
  notPartners?: string[];
  /**
   * What to tell beside the figures, in sentences: the margin, what the transfers would do and who would then do better alone, and what was not looked for or not counted.
   */
  notes?: Text[];
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
   * What they lack, when all of them together have too little that is sure.
   */
  shortfall?: Number;
  /**
   * How the target group comes out.
   */
  targetGroup?: PartnershipTargetGain;
  /**
   * The smallest transfers after which every partner of whose ledger something arises gains for sure; none are needed when they do already.
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
  /**
   * The organizations that are not partners and without which some gain of it does not arise, by ID; and whether nothing at all of its ledger arises.
   */
  awaits?: string[];
  greatest?: Number;
  idle?: boolean;
  /**
   * What that says; mayLose also when it does not surely gain the margin.
   */
  is: GainSureness;
  /**
   * The least and the greatest; nothing when it has no entries.
   */
  least?: Number;
  organization: string;
  /**
   * The same in words, as exactly as the figures tell.
   */
  state: Text;
}
/**
 * TargetGain is the target group's gains less its costs.
 */
export interface PartnershipTargetGain {
  greatest: Number;
  is: GainSureness;
  least: Number;
  per?: Text;
  /**
   * The same in words.
   */
  state: Text;
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
   * How many decisions have been made so far; those of them that somebody they bind had no mandate for, as known now; and the others of which that is not known.
   */
  decided: number;
  /**
   * The decisions so far that somebody they bind had no mandate for, or of which it is not known, or of which more is known now than then; the latest 200. Nothing when no mandate is written down.
   */
  decisions?: PartnershipDecisionState[];
  ending?: PartnershipEndingMandates[];
  /**
   * The organizations of whose mandates today every one is with somebody whose roles in the partnership have all ended, by ID.
   */
  former?: string[];
  /**
   * The matters of meetings that have been of which it is not written that they were decided: the latest 200, and how many there are.
   */
  left?: PartnershipLeftMatter[];
  /**
   * The day of the next meeting after the day of the report, whether it has something to decide or not, and what ends before it, in the order in which it ends.
   */
  meets?: Date;
  /**
   * The next day with something to decide; nothing when there is none.
   */
  next?: PartnershipNextMeeting;
  notKnown: number;
  /**
   * What to tell besides, in sentences: what ends before the next meeting, whose mandates are with somebody who has left, how the decisions so far stand to the mandates, and what was not decided.
   */
  notes?: Text[];
  outside: number;
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
  undecided: number;
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
 * EndingMandates is what an organization's mandates lose before the next meeting, whether that has something to decide or not.
 */
export interface PartnershipEndingMandates {
  last: Date;
  /**
   * The mandates that end and that no others make up for at the meeting, by their place in the document, and the last day of the one that ends last.
   */
  mandates: number[];
  /**
   * Whether nobody may decide anything at the meeting.
   */
  nobody: boolean;
  organization: string;
}
/**
 * LeftMatter is a matter that a meeting was to decide.
 */
export interface PartnershipLeftMatter {
  matter: string;
  meeting: string;
  name: Text;
  on: Date;
}
/**
 * NextMeeting is the mandates for the next day with something to decide.
 */
export interface PartnershipNextMeeting {
  /**
   * The organizations that have somebody who may decide a matter today, and no longer then.
   */
  lapses?: PartnershipLapse[];
  /**
   * What they have left to decide, against the organizations that each matter binds.
   */
  matters: PartnershipMatterState[];
  /**
   * The meetings that day that have something to decide, by ID.
   */
  meetings: string[];
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
  meeting: string;
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
  meeting: string;
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
  /**
   * The last day on which somebody may, when that day is still to come and lies before the meeting.
   */
  last?: Date;
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
   * Of the meetings so far of which it is written who came, how many somebody from it came to.
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
   * The day by which it is to be done, and how far it has come; the day it was done, and why it was dropped, when that is so.
   */
  by: Date;
  /**
   * What decided: "fact" or "answers"; nothing when there is no wave yet.
   */
  decidedBy?: string;
  done?: Date;
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
  reason?: Text;
  /**
   * The wave that tells whether it held, the first on or after its last day, or the day it was done if that is later, that asked about the factor; nothing when there is none yet.
   */
  wave?: string;
}
/**
 * PowerState is the balance of power in three columns: what each organization can do, what the others say that its word weighs, and what it decides and pays. Each column is a share of the whole, exact.
 */
export interface PartnershipPowerState {
  activeVotes: number;
  /**
   * What the body that decides is called, its votes and how many it takes; 0 for unknown.
   */
  body?: Text;
  /**
   * Why what the organizations decide was not worked out, when it was not.
   */
  notReckoned?: Text;
  /**
   * What to tell besides, in sentences: how many votes a decision takes, who can stop every decision, whose votes never matter, who votes without being a partner, why what the votes give was not worked out, and of whom it is not written what they can.
   */
  notes?: Text[];
  /**
   * The organizations that can, weigh, decide or pay something, by what they can, greatest first.
   */
  organizations?: PartnershipPowerOf[];
  /**
   * How many of the votes are the partners', and how many of those are held by the ones that take active part.
   */
  partnerVotes: number;
  /**
   * What is paid in all, in kronor a year.
   */
  pays: Number;
  perceivedBy: number;
  /**
   * The days of the oldest and the newest perception that counts, how many partners say something of the others, and how many do of the one that fewest speak of.
   */
  perceivedFrom?: Date;
  perceivedLeast: number;
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
   * What it can: the mean over the dimensions reached of its Shapley–Shubik index in the game that is won when every lever is held. Nothing for one of which it is not written what it holds.
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
  /**
   * Organizations that would take active part: partners that wake, and others that come along.
   *
   * @maxItems 500
   */
  wake?: string[];
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
   * How much each partner is to gain at the least.
   */
  margin: number;
  /**
   * What to tell beside the figures, in sentences: the margin, what the transfers would do and who would then do better alone, and what was not looked for or not counted.
   */
  notes?: Text[];
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
   * What those together lack, when no transfers are enough.
   */
  shortfall?: Number;
  /**
   * The target group.
   */
  targetGroup?: PartnershipPublishedGainOf;
  /**
   * The smallest transfers after which each of whom something is written, and arises, surely gains the margin.
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
   * What to tell besides, in sentences: what ends before the next meeting, whose mandates are with somebody who has left, how the decisions so far stand to the mandates, and what was not decided.
   */
  notes?: Text[];
  /**
   * The next day with something to decide, and its matters.
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
   * Whether it was done; and why it was dropped, if it was.
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
  reason?: Text;
  state: Text;
  /**
   * The organization of whoever sees to it.
   */
  who?: Text;
}
/**
 * PublishedPower is the balance of power. What the organizations say of each other stands there when enough of them do and it does not show what each said.
 */
export interface PartnershipPublishedPower {
  /**
   * Who decides, with how many votes, and how many it takes.
   */
  body?: Text;
  /**
   * What to tell besides, in sentences: how many votes a decision takes, who can stop every decision, whose votes never matter, who votes without being a partner, why what the votes give was not worked out, of whom it is not written what they can, and when it was said what is perceived.
   */
  notes?: Text[];
  /**
   * The organizations, by what they can.
   */
  organizations: PartnershipPublishedPowerOf[];
  /**
   * The days of the oldest and the newest of what the organizations say of each other, where that is shown.
   */
  perceivedFrom?: Date;
  perceivedOn?: Date;
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
 * PipelineAsked is what pipeline.prove is asked.
 */
export interface PipelineAsked {
  /**
   * The pipeline.
   */
  pipeline: Pipeline;
}
/**
 * PipelineProved is a pipeline with its proof.
 */
export interface PipelineProved {
  /**
   * The pipeline as a drawing of letters.
   */
  drawing: Text;
  /**
   * Whether it holds, and what does not, each with a walk that shows it.
   */
  proof: PipelineProof;
}
/**
 * Proof says whether a pipeline holds what it must, and shows what does not.
 */
export interface PipelineProof {
  /**
   * Whether no problem was found; all states were looked at.
   */
  holds: boolean;
  /**
   * How many problems more there are than MaxProblems.
   */
  more?: number;
  /**
   * The problems: by kind in the order of the kinds; then those without a walk in document order, those with one by its length and then in document order.
   */
  problems?: PipelineProblem[];
  /**
   * The IDs of the stages and exits that a case can come to, in document order.
   */
  reached: string[];
  /**
   * How many states a case can be in: where it is, and how often it took the steps whose bounds matter there.
   */
  states: number;
}
/**
 * Problem is something a pipeline must not allow, with a walk that it allows, or with what can be reached where the problem is that nothing leads there.
 */
export interface PipelineProblem {
  /**
   * The place in the pipeline that it is about, as a JSON Pointer.
   */
  at: string;
  /**
   * What kind of problem it is.
   */
  kind: PipelineProblemKind;
  /**
   * The moves that can be gone round after the walk without end.
   */
  loop?: PipelineMove[];
  /**
   * What would be right.
   */
  next: Text;
  /**
   * The walk from the start that shows it; the shortest one, and of those the first in the document. The walk that ends where it begins has no moves.
   */
  path?: PipelineMove[];
  /**
   * What is wrong, in one sentence.
   */
  says: Text;
  /**
   * The IDs of the stages that can be reached: from the start, or from the end of the walk.
   */
  stages?: string[];
}
/**
 * Move is one move of a walk.
 */
export interface PipelineMove {
  /**
   * The result there.
   */
  on: PipelineResult;
  /**
   * The ID of the stage it leaves.
   */
  stage: string;
  /**
   * The ID of the stage or exit it comes to.
   */
  to: string;
}
/**
 * PlanProof is what plan.check is asked.
 */
export interface PlanProof {
  /**
   * The plan with its proof.
   */
  plan: PlanResult;
  /**
   * What the plan reckons with.
   */
  year: PlanYear;
}
/**
 * Tables is a café to seat: who comes, and how many tables and rounds there are. The tables of a round are as even as they can be.
 */
export interface PlanTables {
  /**
   * Who comes.
   *
   * @maxItems 200
   */
  guests: PlanGuest[];
  /**
   * How many rounds there are. In each everybody but the hosts may move.
   */
  rounds: number;
  /**
   * How many can sit at a table.
   */
  seats: number;
  /**
   * How many tables there are.
   */
  tables: number;
}
/**
 * Guest is one of those who come to a café.
 */
export interface PlanGuest {
  /**
   * The side, to mix by; only majority and opposition are mixed.
   */
  bloc?: PlanBloc;
  /**
   * Whether the person is a host (cafévärd) and stays at a table: the first host at the first table, and so on.
   */
  host?: boolean;
  /**
   * The ID of the person.
   */
  id: string;
  /**
   * The organization, to mix by; left out: none.
   */
  organization?: string;
}
/**
 * Seating is who sits where, and how good that is.
 */
export interface PlanSeating {
  /**
   * How often two of one organization sit at the same table, and two of one bloc, counted in each round. Of two seatings with as many pairs the one with less is better mixed.
   */
  alike: number;
  /**
   * How often that must be in any seating with as many pairs. Equal to Alike: none is better mixed.
   */
  alikeBound: number;
  /**
   * How many pairs of people sit at the same table at least once.
   */
  pairs: number;
  /**
   * How many pairs can at most. Equal to Pairs: no seating has more.
   */
  pairsBound: number;
  /**
   * The rounds.
   */
  rounds: PlanRound[];
}
/**
 * Round is who sits where in one round.
 */
export interface PlanRound {
  /**
   * The IDs of those at each table, in the order of Guests.
   */
  tables: string[][];
}
/**
 * ChangeAsked is what power.change is asked.
 */
export interface ChangeAsked {
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
   * How many players there are; left out: as many as there are weights.
   */
  players?: number;
  /**
   * The rules, all of the same players.
   *
   * @maxItems 8
   */
  rules: VotingRule[];
  /**
   * What changes.
   */
  then: PowerMove;
  /**
   * Which rules must be met together, by their place in the list; one of the sets is enough. Left out: all of them.
   *
   * @maxItems 8
   */
  wins?: number[][];
}
/**
 * VotingRule is one rule of a game, of three kinds: a quota with weights, or levers with their holders, or the coalitions that win.
 */
export interface VotingRule {
  /**
   * Instead of a quota: for each lever the players who hold it. Those win who hold every lever together.
   *
   * @maxItems 16
   */
  holders?: number[][];
  /**
   * How much weight it takes: those win whose weights come up to it.
   */
  quota?: Number;
  /**
   * The weight of each player.
   *
   * @maxItems 1000
   */
  weights?: Number[];
  /**
   * Instead of a quota: coalitions that win, and with them all who have such a one among them.
   *
   * @maxItems 1000
   */
  winning?: number[][];
}
/**
 * PowerMove is a change of a game.
 */
export interface PowerMove {
  /**
   * Players who leave or become passive, by their place.
   *
   * @maxItems 1000
   */
  leave?: number[];
  /**
   * Rules whose quota moves.
   *
   * @maxItems 8
   */
  quotas?: QuotaMove[];
  /**
   * Absent players who come back, by their place.
   *
   * @maxItems 1000
   */
  wake?: number[];
}
/**
 * QuotaMove is a new quota of a rule.
 */
export interface QuotaMove {
  /**
   * Its quota then.
   */
  quota: Number;
  /**
   * The rule, by its place.
   */
  rule: number;
}
/**
 * Changed is the power in a game before and after a change.
 */
export interface Changed {
  /**
   * What it becomes less what it is, when both are there. Who stands out is said in them.
   */
  change?: VotingPower;
  /**
   * As it is; nothing when those who are not absent cannot win together.
   */
  now?: VotingPower;
  /**
   * As it becomes; nothing when those who are not absent then cannot win together.
   */
  then?: VotingPower;
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
 * CoalitionsAsked is what power.coalitions is asked.
 */
export interface CoalitionsAsked {
  /**
   * Players who are passive or absent, by their place.
   *
   * @maxItems 1000
   */
  absent?: number[];
  /**
   * How many of each kind are listed at most; left out: 100.
   */
  list?: number;
  /**
   * How many players there are; left out: as many as there are weights.
   */
  players?: number;
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
 * Coalitions is who is enough and who can stop. Lists begin with the small coalitions.
 */
export interface Coalitions {
  /**
   * Coalitions without which the others lose, but not without fewer of them.
   */
  blocking: CoalitionList;
  /**
   * Who decides alone; nothing when nobody does.
   */
  dictator?: number;
  /**
   * Who never matters.
   */
  dummies?: number[];
  /**
   * Who nothing can be decided without.
   */
  vetoers?: number[];
  /**
   * Coalitions that win, but not without any of their members.
   */
  winning: CoalitionList;
}
/**
 * CoalitionList is coalitions of one kind.
 */
export interface CoalitionList {
  /**
   * How many there are.
   */
  count: number;
  /**
   * As many of them as were asked for.
   */
  list: number[][];
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
   * How many players there are; left out: as many as there are weights.
   */
  players?: number;
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
 * ValidationAsked is what validation.assess is asked.
 */
export interface ValidationAsked {
  /**
   * The days since arrival at which shares are given; left out: 30, 90, 180 and 365.
   *
   * @maxItems 50
   */
  at?: number[];
  /**
   * The validation document.
   */
  document: Validation;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
}
/**
 * Validation is the recognition of prior learning in one network, as a document: who takes part, what is to be known in each occupation, which way a case goes, and a log of what happened. Make it with Decode; a value made by hand is checked by Assess. What a case has come to stands nowhere in it: it follows from the log (see [Cases]).
 */
export interface Validation {
  /**
   * The schema that the document follows.
   */
  $schema: ValidationDocumentSchema;
  /**
   * Who may judge.
   *
   * @maxItems 1000
   */
  assessors?: ValidationAssessor[];
  /**
   * How many cases a stage can work on at once, where that is known.
   *
   * @maxItems 2000
   */
  capacities?: ValidationCapacity[];
  /**
   * The candidates' cases.
   *
   * @maxItems 20000
   */
  cases?: ValidationCase[];
  /**
   * What was paid.
   *
   * @maxItems 5000
   */
  costs?: ValidationCost[];
  /**
   * The first day that figures are counted from; left out: the day on which the first case came.
   */
  countedFrom?: Date;
  /**
   * Courses that can supplement what a candidate lacks.
   *
   * @maxItems 2000
   */
  courses?: ValidationCourse[];
  /**
   * The smallest group whose figures are told; left out: 6.
   */
  floor?: number;
  /**
   * What full training would have taken instead.
   *
   * @maxItems 500
   */
  fullTraining?: ValidationFullTraining[];
  /**
   * The groups that are compared, such as men and women.
   *
   * @maxItems 10
   */
  groupings?: ValidationGrouping[];
  /**
   * Who holds them.
   *
   * @maxItems 5000
   */
  holders?: ValidationHolder[];
  /**
   * The network's ID.
   */
  id: string;
  /**
   * What happened, in the order it was noted.
   *
   * @maxItems 200000
   */
  log?: ValidationEvent[];
  /**
   * What the network calls itself.
   */
  name: Text;
  /**
   * The occupations, each with what is to be known.
   *
   * @maxItems 100
   */
  occupations?: ValidationOccupation[];
  /**
   * Who offers which stages of which occupation to whom.
   *
   * @maxItems 5000
   */
  offers?: ValidationOffer[];
  /**
   * Municipalities, the region, providers, trades and others.
   *
   * @maxItems 500
   */
  organizations?: ValidationOrganization[];
  /**
   * The ways that cases go.
   *
   * @maxItems 50
   */
  pipelines?: Pipeline[];
  /**
   * What the network says of its own quality.
   *
   * @maxItems 1000
   */
  quality?: ValidationSelfAssessment[];
  /**
   * How much of what happened stands here: of a network that records elsewhere, counts are not known.
   */
  recorded: ValidationRecorded;
  /**
   * What is left of cases that were removed.
   *
   * @maxItems 1000
   */
  removed?: ValidationRemoved[];
  /**
   * The roles that the network needs (KFA-05).
   *
   * @maxItems 100
   */
  roles?: ValidationRole[];
  /**
   * What binds an assessor to a candidate.
   *
   * @maxItems 5000
   */
  ties?: ValidationTie[];
}
/**
 * Assessor may judge what a candidate has shown (yrkesbedömare).
 */
export interface ValidationAssessor {
  /**
   * What the assessor is approved for, by whom and until when.
   *
   * @maxItems 200
   */
  competences: ValidationCompetence[];
  /**
   * The assessor's ID, such as B07. A name has no place here.
   */
  id: string;
  /**
   * The IDs of the organizations that the assessor works for.
   *
   * @maxItems 50
   */
  organizations?: string[];
}
/**
 * Competence is what an assessor is approved to judge.
 */
export interface ValidationCompetence {
  /**
   * The ID of the organization that approved the assessor.
   */
  approvedBy?: string;
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The ID of the occupation.
   */
  occupation: string;
  /**
   * The IDs of the outcomes; none: all.
   *
   * @maxItems 64
   */
  outcomes?: string[];
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Capacity is how many cases can be worked on at once at a stage, for a time.
 */
export interface ValidationCapacity {
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * How many.
   */
  number: number;
  /**
   * The ID of the occupation.
   */
  occupation: string;
  /**
   * The ID of the stage.
   */
  stage: string;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Case is one candidate's way to a certificate in one occupation (ärende).
 */
export interface ValidationCase {
  /**
   * The ID of the same candidate's earlier case, which has ended before this one begins: what was shown there is shown. Only the first case of a candidate in an occupation has none, and no two have the same.
   */
  after?: string;
  /**
   * The candidate's pseudonym, such as K-17.
   */
  candidate: string;
  /**
   * The IDs of the groups that the candidate belongs to.
   *
   * @maxItems 10
   */
  groups?: string[];
  /**
   * The case's ID.
   */
  id: string;
  /**
   * The ID of the home municipality.
   */
  municipality: string;
  /**
   * The ID of the occupation.
   */
  occupation: string;
  /**
   * The ID of the organization that validates.
   */
  provider?: string;
}
/**
 * Cost is something that was paid, or that somebody has estimated.
 */
export interface ValidationCost {
  /**
   * The amount in öre.
   */
  amount: ValidationRange;
  /**
   * The ID of the case, for the cost of a case.
   */
  case?: string;
  /**
   * What was paid for.
   */
  kind: ValidationCostKind;
  /**
   * When.
   */
  on: Date;
  /**
   * The ID of the organization that paid.
   */
  paidBy?: string;
  /**
   * Where the amount comes from, or the word assumption.
   */
  source: Text;
  /**
   * The ID of the stage, for the cost of a case.
   */
  stage?: string;
}
/**
 * Range is an amount of öre that is known to lie in [From, To].
 */
export interface ValidationRange {
  /**
   * The least it can be.
   */
  from: number;
  /**
   * The most it can be.
   */
  to: number;
}
/**
 * Course is supplementary training.
 */
export interface ValidationCourse {
  /**
   * When somebody last saw that it is still offered.
   */
  checked?: Date;
  /**
   * How many days it takes.
   */
  days: number;
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The course's ID.
   */
  id: string;
  /**
   * What it is called.
   */
  name: Text;
  /**
   * The ID of the occupation whose outcomes it trains.
   */
  occupation: string;
  /**
   * The IDs of the outcomes that it trains.
   *
   * @maxItems 64
   */
  outcomes: string[];
  /**
   * What it costs, in öre; left out: unknown.
   */
  price?: ValidationRange;
  /**
   * The ID of the organization that gives it.
   */
  provider?: string;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * FullTraining is what a whole education to the same certificate takes: the counterfactual that the gain is measured against (KFA-13, KFA-15).
 */
export interface ValidationFullTraining {
  /**
   * What it costs, in öre; left out: unknown.
   */
  amount?: ValidationRange;
  /**
   * How long it takes, in days.
   */
  days: ValidationDays;
  /**
   * The ID of the municipality; left out: all.
   */
  municipality?: string;
  /**
   * The ID of the occupation.
   */
  occupation: string;
  /**
   * Where the figures come from, or the word assumption.
   */
  source: Text;
}
/**
 * Days is a number of days that is known to lie in [From, To].
 */
export interface ValidationDays {
  /**
   * The fewest.
   */
  from: number;
  /**
   * The most.
   */
  to: number;
}
/**
 * Grouping is a way to divide the candidates, to see whether they fare alike.
 */
export interface ValidationGrouping {
  /**
   * Its groups.
   *
   * @maxItems 20
   */
  groups: ValidationGroup[];
  /**
   * The grouping's ID.
   */
  id: string;
  /**
   * By what it divides.
   */
  name: Text;
}
/**
 * Group is one group of a grouping.
 */
export interface ValidationGroup {
  /**
   * The group's ID, told from the groups of all groupings.
   */
  id: string;
  /**
   * What it is called.
   */
  name: Text;
}
/**
 * Holder is somebody who holds a role, for a time.
 */
export interface ValidationHolder {
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The ID of the organization.
   */
  organization: string;
  /**
   * The ID of the role.
   */
  role: string;
  /**
   * What the holder is called there, such as a title.
   */
  title?: Text;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Event is one entry of the log: something happened in a case. The entries stand in the order they were noted; On is the day of noting, and never before the day of the entry before. When it happened earlier, that day stands in Since. Which members an entry has depends on what happened (see Transitions).
 */
export interface ValidationEvent {
  /**
   * The IDs of the assessors who judged.
   *
   * @maxItems 10
   */
  assessors?: string[];
  /**
   * The ID of the case.
   */
  case: string;
  /**
   * The IDs of the courses that were passed.
   *
   * @maxItems 50
   */
  courses?: string[];
  /**
   * What was decided.
   */
  decision?: ValidationDecision;
  /**
   * Which entry of the case is corrected: its number among those of the case, from 1.
   */
  entry?: number;
  /**
   * What the candidate brought.
   */
  evidence?: ValidationEvidence;
  /**
   * What the corrected entry is to say, with the same day of noting; left out: it did not happen, or is not to count.
   */
  instead?: ValidationEvent;
  /**
   * How they were judged.
   */
  judgment?: ValidationJudgment;
  /**
   * The IDs of the criteria that were not seen.
   *
   * @maxItems 200
   */
  lacks?: string[];
  /**
   * The day it was noted.
   */
  on: Date;
  /**
   * The IDs of the outcomes that were judged.
   *
   * @maxItems 64
   */
  outcomes?: string[];
  /**
   * The record number (diarienummer), or the number of a certificate.
   */
  record?: string;
  /**
   * The IDs of the evidence that the judgment rests on.
   *
   * @maxItems 100
   */
  restsOn?: string[];
  /**
   * What a stage came to.
   */
  result?: PipelineResult;
  /**
   * The day it happened, where that is not the day of noting.
   */
  since?: Date;
  /**
   * Reasons, answers, what is to be said.
   */
  text?: Text;
  /**
   * What happened.
   */
  what: ValidationEventKind;
}
/**
 * Evidence is something that shows what a candidate knows (underlag).
 */
export interface ValidationEvidence {
  /**
   * The IDs of the outcomes and criteria that it shows.
   *
   * @maxItems 500
   */
  covers: string[];
  /**
   * The evidence's ID, told from the others of its case.
   */
  id: string;
  /**
   * What kind it is.
   */
  kind: ValidationEvidenceKind;
  /**
   * What it is: such as a certificate from an employer.
   */
  text?: Text;
}
/**
 * Occupation is what can be certified, and what is to be known for it.
 */
export interface ValidationOccupation {
  /**
   * Where it stands in SeQF, SSYK and ESCO, and until when.
   *
   * @maxItems 50
   */
  alignments?: ValidationAlignment[];
  /**
   * The occupation's ID.
   */
  id: string;
  /**
   * What it is called.
   */
  name: Text;
  /**
   * The learning outcomes that a certificate asks for.
   *
   * @maxItems 64
   */
  outcomes: ValidationLearningOutcome[];
  /**
   * The ID of the pipeline that its cases follow.
   */
  pipeline: string;
  /**
   * The competence standard that is used.
   */
  standard?: ValidationStandard;
}
/**
 * Alignment places an occupation in a framework, for a time: a decision on a level lapses.
 */
export interface ValidationAlignment {
  /**
   * The code or level there, such as "4" or "5120".
   */
  code: string;
  /**
   * The record number of the decision.
   */
  decision?: string;
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * What it is called there.
   */
  name?: Text;
  /**
   * The framework.
   */
  scheme: ValidationScheme;
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * LearningOutcome is what a candidate shows (lärandemål).
 */
export interface ValidationLearningOutcome {
  /**
   * By what it is seen; none: the outcome is judged as a whole.
   *
   * @maxItems 50
   */
  criteria?: ValidationCriterion[];
  /**
   * The outcome's ID, told from all outcomes and criteria of the occupation.
   */
  id: string;
  /**
   * What is to be known.
   */
  name: Text;
}
/**
 * Criterion is one thing by which a learning outcome is seen.
 */
export interface ValidationCriterion {
  /**
   * The criterion's ID, told from all outcomes and criteria of the occupation.
   */
  id: string;
  /**
   * What is to be seen.
   */
  text: Text;
}
/**
 * Standard is a competence standard: what a trade says that one must know.
 */
export interface ValidationStandard {
  /**
   * Whether it is the trade's shared one (KFA-16), and not one's own.
   */
  central?: boolean;
  /**
   * What it is called.
   */
  name?: Text;
  /**
   * The ID of the organization that answers for it.
   */
  owner?: string;
  /**
   * Where it can be read.
   */
  source?: string;
}
/**
 * Offer is one organization's offer of some stages of an occupation.
 */
export interface ValidationOffer {
  /**
   * The IDs of the municipalities whose candidates it takes; none: its own, and all where the organization is no municipality.
   *
   * @maxItems 500
   */
  for?: string[];
  /**
   * The first day of the period; left out: since always.
   */
  from?: Date;
  /**
   * The ID of the occupation.
   */
  occupation: string;
  /**
   * The ID of the organization that offers.
   */
  organization: string;
  /**
   * The IDs of the stages of its pipeline.
   *
   * @maxItems 60
   */
  stages: string[];
  /**
   * The first day after the period; left out: until further notice.
   */
  to?: Date;
}
/**
 * Organization takes part in the network.
 */
export interface ValidationOrganization {
  /**
   * Its official code (kommunkod, länskod), such as "0012".
   */
  code?: string;
  /**
   * The organization's ID.
   */
  id: string;
  /**
   * What kind of organization it is.
   */
  kind: ValidationOrganizationKind;
  /**
   * Its name.
   */
  name: Text;
}
/**
 * SelfAssessment is what the network says of one factor of its quality on one day.
 */
export interface ValidationSelfAssessment {
  /**
   * The factor.
   */
  factor: ValidationQualityFactor;
  /**
   * How far it has come.
   */
  level: ValidationQualityLevel;
  /**
   * When it was said.
   */
  on: Date;
  /**
   * What it rests on.
   */
  text?: Text;
}
/**
 * Removed is what is left of cases that were removed: counts of at least the floor, and no case.
 */
export interface ValidationRemoved {
  /**
   * What was paid for them, in öre; left out: unknown, or too few cases to be told.
   */
  amount?: ValidationRange;
  /**
   * How many cases were removed.
   */
  cases: number;
  /**
   * How many of each occupation had which exit, where they are enough to be told.
   *
   * @maxItems 1000
   */
  counts?: ValidationRemovedCount[];
  /**
   * The record number of the disposal decision (gallringsbeslut).
   */
  decision: string;
  /**
   * The day on which the cases were removed.
   */
  on: Date;
  /**
   * A day by which all of them had ended: the last of a month, no later than their removal; left out: the day of the removal. What was so up to it is not known any longer.
   */
  until?: Date;
}
/**
 * RemovedCount is how many of the removed cases were alike.
 */
export interface ValidationRemovedCount {
  /**
   * How many.
   */
  cases: number;
  /**
   * How they ended.
   */
  exit: PipelineExitKind;
  /**
   * The ID of the occupation.
   */
  occupation: string;
}
/**
 * Role is something that somebody has to do for the network to work (KFA-05).
 */
export interface ValidationRole {
  /**
   * The role's ID.
   */
  id: string;
  /**
   * The IDs of the organizations that each need somebody in it.
   *
   * @maxItems 500
   */
  in: string[];
  /**
   * What it is called.
   */
  name: Text;
  /**
   * What it is for.
   */
  why?: Text;
}
/**
 * Tie binds an assessor to a candidate, so that the one does not judge the other. It never ends: a former pupil is a pupil here.
 */
export interface ValidationTie {
  /**
   * The ID of the assessor.
   */
  assessor: string;
  /**
   * The candidate's pseudonym.
   */
  candidate: string;
  /**
   * What binds them.
   */
  kind: ValidationTieKind;
  /**
   * The day it became known; left out: it was always known.
   */
  known?: Date;
  /**
   * How: such as "handledare hösten 2025".
   */
  text?: Text;
}
/**
 * Report is how a network's validation stands on one day, by what was noted up to it. It is the network's own working copy: it names cases. What may leave the network is made by Publish.
 */
export interface ValidationReport {
  /**
   * The cases, in the document's order.
   */
  cases?: ValidationCaseState[];
  /**
   * What was paid, over all occupations.
   */
  cost: FlowCost;
  /**
   * The version of this module.
   */
  engine: string;
  /**
   * The first day that figures are counted from: the day after cases ended that were removed, where that is later than the document's.
   */
  from: Date;
  /**
   * What the network calls itself.
   */
  name: Text;
  /**
   * Who offers what to whom.
   */
  network: ValidationNetworkState;
  /**
   * The occupations with their figures, in the document's order.
   */
  occupations?: ValidationOccupationState[];
  /**
   * The day the report speaks of.
   */
  on: Date;
  /**
   * The pipelines, each with its proof, in the document's order.
   */
  pipelines?: ValidationPipelineState[];
  /**
   * What the network says of its quality, and what the figures say, in the order of the factors.
   */
  quality: ValidationQualityState[];
  /**
   * How much of what happened is recorded: of a day on which cases were inside that were removed since, only some.
   */
  recorded: ValidationRecorded;
  /**
   * What is left of cases that were removed.
   */
  removed?: ValidationRemoved[];
  /**
   * What each rule said, by rule ID.
   */
  results: Result[];
  /**
   * The roles, in the document's order.
   */
  roles?: ValidationRoleState[];
  /**
   * The hash of the rules that were used.
   */
  rulebook: string;
  /**
   * How it stands, in a sentence or two.
   */
  says: Text;
  /**
   * The version of the document's schema.
   */
  schema: string;
}
/**
 * CaseState is how one case stands.
 */
export interface ValidationCaseState {
  /**
   * When it came, and when it left.
   */
  applied?: Date;
  /**
   * Which time it is there, from 1.
   */
  attempt?: number;
  candidate: string;
  /**
   * How many of its entries were corrected.
   */
  corrections?: number;
  /**
   * How many days it has been in the stage, and whether that is longer than the figure that 85 of 100 stay below there.
   */
  days?: number;
  /**
   * How it ended: the exit's ID and kind.
   */
  exit?: string;
  id: string;
  kind?: PipelineExitKind;
  left?: Date;
  /**
   * How many outcomes have been shown, and of how many.
   */
  met: number;
  municipality: string;
  occupation: string;
  of: number;
  old?: boolean;
  /**
   * Since when it waits or is under way there.
   */
  since?: Date;
  /**
   * The ID of the stage it is in; left out: it has not begun, or has ended.
   */
  stage?: string;
  /**
   * Where in a stage it is.
   */
  state: ValidationState;
}
/**
 * NetworkState is who offers what to whom on a day, and where nobody does.
 */
export interface ValidationNetworkState {
  /**
   * One cell for each municipality, occupation and stage: by municipality, then occupation, in the document's order, then stage.
   */
  cells?: ValidationNetworkCell[];
  /**
   * How many cells nobody fills.
   */
  gaps?: number;
  /**
   * How many municipalities there are, and how many take part: those that offer something, or whose candidates somebody takes. Left out, as the cells and the gaps: no offer is written, so who offers what is not known.
   */
  municipalities: number;
  /**
   * Who can judge which occupation.
   */
  occupations?: ValidationOccupationAssessors[];
  /**
   * The assessors who judge for several municipalities.
   */
  shared?: ValidationSharedAssessor[];
  takePart?: number;
}
/**
 * NetworkCell is one stage of one occupation for the candidates of one municipality.
 */
export interface ValidationNetworkCell {
  /**
   * The IDs of those who offer it.
   */
  by?: string[];
  municipality: string;
  occupation: string;
  stage: string;
  state: ValidationCellState;
}
/**
 * OccupationAssessors is who can judge an occupation on a day.
 */
export interface ValidationOccupationAssessors {
  /**
   * The IDs of the assessors who are approved for some outcome.
   */
  assessors?: string[];
  /**
   * How many can judge the outcome that fewest can.
   */
  fewest: number;
  /**
   * The approvals that lapse within ninety days.
   */
  lapsing?: ValidationLapsingApproval[];
  /**
   * How many judge together.
   */
  needed: number;
  occupation: string;
  tight?: string[];
  /**
   * The IDs of the outcomes that fewer than needed can judge, and those that nobody can be spared for.
   */
  tooFew?: string[];
}
/**
 * LapsingApproval is an approval that ends soon.
 */
export interface ValidationLapsingApproval {
  assessor: string;
  /**
   * The last day it holds.
   */
  last: Date;
}
/**
 * SharedAssessor judges for several municipalities.
 */
export interface ValidationSharedAssessor {
  assessor: string;
  /**
   * The IDs of the municipalities.
   */
  municipalities: string[];
}
/**
 * OccupationState is one occupation with its figures.
 */
export interface ValidationOccupationState {
  /**
   * How many left by each exit since the first day, in the order of the kinds.
   */
  exits: ValidationExitState[];
  /**
   * The figures; left out: no case has come. The cost of the project is in them what this occupation bears of it: all where there is no other, else something between nothing and all.
   */
  flow?: FlowReport;
  /**
   * How many are inside, and how many of them have been in their stage for longer than the figure that 85 of 100 stay below.
   */
  inside: number;
  name: Text;
  occupation: string;
  old: number;
  pipeline: string;
  /**
   * The stages, in the pipeline's order.
   */
  stages: ValidationStageState[];
}
/**
 * ExitState is how many left in one way.
 */
export interface ValidationExitState {
  cases: number;
  kind: PipelineExitKind;
  name: Text;
  /**
   * Of how many of them the certificate was withdrawn since.
   */
  revoked?: number;
}
/**
 * StageState is one stage and who is in it.
 */
export interface ValidationStageState {
  /**
   * The ID of the act, and who does the work.
   */
  act: string;
  /**
   * Whether some measure names it as the bottleneck.
   */
  bottleneck?: boolean;
  name: Text;
  /**
   * How many of both have been there too long.
   */
  old: number;
  owner: string;
  phase?: PipelinePhase;
  stage: string;
  training?: boolean;
  underway: number;
  /**
   * How many wait, and how many are worked on.
   */
  waiting: number;
}
/**
 * PipelineState is a pipeline with its proof.
 */
export interface ValidationPipelineState {
  name: Text;
  pipeline: string;
  proof: PipelineProof;
}
/**
 * QualityState is one factor of quality: what the network says of it, and what the figures say.
 */
export interface ValidationQualityState {
  /**
   * Whether the figures speak against what was said.
   */
  against?: boolean;
  factor: ValidationQualityFactor;
  /**
   * What was said last; left out: nothing was.
   */
  level?: ValidationQualityLevel;
  name: Text;
  on?: Date;
  /**
   * What the figures show of it, in a sentence; left out: they cannot tell.
   */
  shows?: Text;
  text?: Text;
}
/**
 * RoleState is one role of the network on a day.
 */
export interface ValidationRoleState {
  /**
   * Those whose last holder leaves within ninety days.
   */
  ending?: string[];
  /**
   * The IDs of the organizations that need somebody in it, by whether they have somebody.
   */
  filled?: string[];
  name: Text;
  role: string;
  vacant?: string[];
}
/**
 * CaseAsked is what validation.case is asked.
 */
export interface CaseAsked {
  /**
   * The ID of the case.
   */
  case: string;
  /**
   * The validation document.
   */
  document: Validation;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
}
/**
 * CaseReport is one case in full: its matrix of outcomes, evidence and judgments, what is left, who may judge it, and what the candidate can ask for.
 */
export interface ValidationCaseReport {
  /**
   * When it came, and when it left.
   */
  applied?: Date;
  /**
   * Who may judge what is left, and what speaks against the others; those who may come first, then by the document's order.
   */
  assessors?: ValidationAssessorFor[];
  /**
   * How many assessors judge together at the next assessment.
   */
  assessorsNeeded: number;
  /**
   * Which time it is there, from 1.
   */
  attempt?: number;
  candidate: string;
  /**
   * The certificates.
   */
  certificates?: ValidationCertificateState[];
  /**
   * How many of its entries were corrected.
   */
  corrections?: number;
  /**
   * How many days it has been in the stage, and whether that is longer than the figure that 85 of 100 stay below there.
   */
  days?: number;
  /**
   * The decisions, the last one stands.
   */
  decisions?: ValidationDecisionState[];
  /**
   * The version of this module.
   */
  engine: string;
  /**
   * What the candidate brought, in the order it was noted.
   */
  evidence?: ValidationEvidenceState[];
  /**
   * How it ended: the exit's ID and kind.
   */
  exit?: string;
  id: string;
  kind?: PipelineExitKind;
  /**
   * The kinds of evidence that it has, in the order of the kinds.
   */
  kinds?: ValidationEvidenceKind[];
  left?: Date;
  /**
   * What the candidate can ask for now, and to whom.
   */
  may?: ValidationRightState[];
  /**
   * How many outcomes have been shown, and of how many.
   */
  met: number;
  municipality: string;
  occupation: string;
  of: number;
  old?: boolean;
  /**
   * The day it speaks of.
   */
  on: Date;
  /**
   * What was asked of the decisions.
   */
  remedies?: ValidationRemedyState[];
  /**
   * The matrix, in the standard's order.
   */
  rows: ValidationOutcomeRow[];
  /**
   * How it stands, in a sentence or two.
   */
  says: Text;
  /**
   * Since when it waits or is under way there.
   */
  since?: Date;
  /**
   * The ID of the stage it is in; left out: it has not begun, or has ended.
   */
  stage?: string;
  /**
   * Where in a stage it is.
   */
  state: ValidationState;
  /**
   * The smallest set of courses for what is left; left out: nothing is left, nothing has been judged yet, or the case has ended.
   */
  supplement?: ValidationSupplement;
  /**
   * The stages that it came to, in order.
   */
  visits?: ValidationVisitState[];
}
/**
 * AssessorFor is whether an assessor may judge what is left of a case.
 */
export interface ValidationAssessorFor {
  assessor: string;
  /**
   * Whether nothing speaks against it.
   */
  may: boolean;
  /**
   * What speaks against it.
   */
  objections?: ValidationObjection[];
  /**
   * The IDs of the outcomes that the assessor is approved for, of those left.
   */
  outcomes?: string[];
}
/**
 * Objection is one reason why assessors may not judge.
 */
export interface ValidationObjection {
  /**
   * The ID of the assessor; left out: it is about how many they are.
   */
  assessor?: string;
  /**
   * What kind of reason it is.
   */
  code: ValidationObjectionCode;
  /**
   * The ID of the outcome that the assessor is not approved for.
   */
  outcome?: string;
  /**
   * The reason in words, and what would be right.
   */
  says: Text;
}
/**
 * CertificateState is one certificate.
 */
export interface ValidationCertificateState {
  issued: Date;
  record: string;
  revoked?: Date;
}
/**
 * DecisionState is one decision.
 */
export interface ValidationDecisionState {
  decision: ValidationDecision;
  on: Date;
  reasons: Text;
  record?: string;
}
/**
 * EvidenceState is one piece of evidence.
 */
export interface ValidationEvidenceState {
  /**
   * The IDs of the outcomes and criteria that it shows.
   *
   * @maxItems 500
   */
  covers: string[];
  /**
   * The evidence's ID, told from the others of its case.
   */
  id: string;
  /**
   * What kind it is.
   */
  kind: ValidationEvidenceKind;
  /**
   * When it came to be.
   */
  on: Date;
  /**
   * What it is: such as a certificate from an employer.
   */
  text?: Text;
}
/**
 * RightState is something that the candidate can ask for.
 */
export interface ValidationRightState {
  /**
   * ReviewAsked, Complained or Appealed.
   */
  kind: ValidationEventKind;
  /**
   * By which law.
   */
  law?: Text;
  /**
   * What to know of the time, where there is one.
   */
  says?: Text;
  /**
   * To whom.
   */
  to?: Text;
  /**
   * The earliest that the last day can be: so many days from the decision. The time runs from when the decision was announced or reached the candidate, which is not recorded, so the right stands here after the day too. Left out: no number of days is stated.
   */
  until?: Date;
}
/**
 * RemedyState is one review, complaint or appeal.
 */
export interface ValidationRemedyState {
  answered?: Date;
  asked: Date;
  kind: ValidationEventKind;
}
/**
 * OutcomeRow is one learning outcome of the matrix.
 */
export interface ValidationOutcomeRow {
  assessors?: string[];
  /**
   * How much the evidence of each kind covers, in the order of the report's kinds.
   */
  covered?: ValidationCoverage[];
  /**
   * The ID of the earlier case in which it was shown.
   */
  earlier?: string;
  /**
   * How much all evidence covers together.
   */
  evidence: ValidationCoverage;
  /**
   * The IDs of the criteria that no evidence shows.
   */
  gaps?: string[];
  /**
   * The judgment that stands; left out: it has not been judged.
   */
  judgment?: ValidationJudgment;
  /**
   * The IDs of the criteria that were not seen.
   */
  lacks?: string[];
  name: Text;
  /**
   * When it was judged, and by whom.
   */
  on?: Date;
  /**
   * The outcome.
   */
  outcome: string;
  /**
   * The evidence that the judgment rests on.
   */
  restsOn?: string[];
}
/**
 * Supplement is the smallest set of courses that trains what a candidate lacks.
 */
export interface ValidationSupplement {
  /**
   * The IDs of the courses, in the document's order: as few as can be, then as few days as can be, then the first in the document's order.
   */
  courses?: string[];
  /**
   * How many days they take together.
   */
  days: number;
  /**
   * Whether no set is smaller. It is false when there were more sets to look at than the limit; then what stands here is a set that does, found by taking the course that trains most each time.
   */
  exact: boolean;
  /**
   * The IDs of the outcomes that no course trains.
   */
  nowhere?: string[];
  /**
   * How many courses train something of what is lacking.
   */
  of: number;
  /**
   * What they cost together, in öre; left out: that of some course is unknown.
   */
  price?: ValidationRange;
  /**
   * The IDs of the outcomes that they train.
   */
  trains?: string[];
}
/**
 * VisitState is one time at one stage.
 */
export interface ValidationVisitState {
  attempt: number;
  ended?: Date;
  queued: Date;
  result?: PipelineResult;
  stage: string;
  started?: Date;
}
/**
 * ValidationDocument is what is asked about a validation alone.
 */
export interface ValidationDocument {
  /**
   * The validation document.
   */
  document: Validation;
}
/**
 * ValidationChecked is a document that was read without fault.
 */
export interface ValidationChecked {
  /**
   * The document, with its members in canonical order.
   */
  document: Validation;
  /**
   * The hash of its canonical JSON.
   */
  hash: string;
}
/**
 * LogWritten is what validation.export is asked.
 */
export interface LogWritten {
  /**
   * The validation document.
   */
  document: Validation;
  /**
   * XES, or OCEL 2.0 as JSON.
   */
  format: LogFormat;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
}
/**
 * CaseNoted is what validation.note is asked.
 */
export interface CaseNoted {
  /**
   * The validation document.
   */
  document: Validation;
  /**
   * What happened, in the order it was noted.
   *
   * @maxItems 1000
   */
  events: ValidationEvent[];
}
/**
 * ObjectionsAsked is what validation.objections is asked.
 */
export interface ObjectionsAsked {
  /**
   * The IDs of the assessors.
   *
   * @maxItems 10
   */
  assessors: string[];
  /**
   * The ID of the case.
   */
  case: string;
  /**
   * The validation document.
   */
  document: Validation;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
  /**
   * The IDs of the outcomes that they are to judge.
   *
   * @maxItems 64
   */
  outcomes: string[];
}
/**
 * CaseObjections is what speaks against a judgment.
 */
export interface CaseObjections {
  /**
   * What speaks against it; none: they may judge.
   */
  objections: ValidationObjection[];
}
/**
 * ValidationOn is a validation on a day.
 */
export interface ValidationOn {
  /**
   * The validation document.
   */
  document: Validation;
  /**
   * The day of the report. What was noted after it is not seen.
   */
  on: Date;
}
/**
 * Publication is what may leave the network: no case, no candidate, no assessor, and no count of people below the floor, nor one that follows from the others. Publications of days that lie close to each other can be subtracted from each other; publish by the quarter or more seldom.
 */
export interface ValidationPublication {
  /**
   * Who offers what: organizations, no people. Left out: it is not known.
   */
  cells?: ValidationNetworkCell[];
  costSays?: Text[];
  engine: string;
  /**
   * The smallest count of people that is told.
   */
  floor: number;
  from: Date;
  gaps?: number;
  name: Text;
  /**
   * The occupations, in the document's order.
   */
  occupations?: ValidationPublishedOccupation[];
  on: Date;
  /**
   * What each rule said, without findings.
   */
  outcomes: ValidationRuleOutcome[];
  perCertified: FlowRange;
  /**
   * What was paid for the project as a whole, and by certificate.
   */
  project: FlowRange;
  recorded: ValidationRecorded;
  roles?: ValidationRoleState[];
  rulebook: string;
  schema: string;
  /**
   * How many counts are withheld.
   */
  withheld?: number;
}
/**
 * PublishedOccupation is what may be told of one occupation. What is left out is withheld, or not known.
 */
export interface ValidationPublishedOccupation {
  /**
   * The share certified by time since arrival, of those who came.
   */
  certified?: ValidationPublishedShare[];
  /**
   * How many left by each exit.
   */
  exits?: ValidationPublishedExit[];
  /**
   * How groups fare.
   */
  fairness?: FlowFairness[];
  /**
   * The gain of each municipality with enough certified, and no few whose certificate was withdrawn.
   */
  gain?: FlowGain[];
  /**
   * How many are inside.
   */
  inside?: number;
  /**
   * The times to a certificate.
   */
  lead?: FlowQuantile[];
  name: Text;
  occupation: string;
  /**
   * How long the wait for each stage is.
   */
  stages?: ValidationPublishedStage[];
}
/**
 * PublishedShare is the share that was certified within some days of arriving, in whole percent. It is told where neither those certified by then, nor those since the share before, nor those after it are a few.
 */
export interface ValidationPublishedShare {
  /**
   * The days since arrival.
   */
  days: number;
  /**
   * The share, rounded.
   */
  percentRounded: number;
}
/**
 * PublishedExit is how many left in one way.
 */
export interface ValidationPublishedExit {
  cases?: number;
  kind: PipelineExitKind;
  name: Text;
}
/**
 * PublishedStage is how long the wait for a stage is.
 */
export interface ValidationPublishedStage {
  bottleneck?: boolean;
  name: Text;
  stage: string;
  /**
   * The mean wait of those who were begun, in whole days: the mean itself, as a fraction, would tell how many they were. Left out: too few.
   */
  waitRounded?: number;
}
/**
 * RuleOutcome is what a rule said.
 */
export interface ValidationRuleOutcome {
  outcome: Outcome;
  rule: string;
  title: Text;
}
/**
 * RemovalAsked is what validation.remove is asked.
 */
export interface RemovalAsked {
  /**
   * The disposal decision, the day and the cases.
   */
  disposal: ValidationDisposal;
  /**
   * The validation document.
   */
  document: Validation;
}
/**
 * Disposal is what a removal needs: an authority removes no record without a disposal decision (gallringsbeslut).
 */
export interface ValidationDisposal {
  /**
   * The IDs of the cases, which must have ended.
   *
   * @maxItems 20000
   */
  cases: string[];
  /**
   * The record number of the decision; required.
   */
  decision: string;
  /**
   * The day of the removal; required.
   */
  on: Date;
}
/**
 * RemovalMade is a document before and after a removal.
 */
export interface RemovalMade {
  /**
   * The removed cases, for the archive. Keep it before the document that is left is kept.
   */
  archive: Validation;
  /**
   * The document without the cases.
   */
  left: Validation;
}
/**
 * ValidationWords is what people call the values of a validation's enumerations.
 */
export interface ValidationWords {
  /**
   * Kinds of legal acts.
   */
  acts: Word[];
  /**
   * Kinds of costs.
   */
  costs: Word[];
  /**
   * Decisions.
   */
  decisions: Word[];
  /**
   * What can happen, with what it does.
   */
  events: ValidationTransition[];
  /**
   * Kinds of evidence.
   */
  evidence: Word[];
  /**
   * Ways to leave.
   */
  exits: Word[];
  /**
   * Judgments of an outcome.
   */
  judgments: Word[];
  /**
   * Levels of a quality factor.
   */
  levels: Word[];
  /**
   * Reasons why somebody may not judge.
   */
  objections: Word[];
  /**
   * Kinds of organizations.
   */
  organizations: Word[];
  /**
   * The four phases.
   */
  phases: Word[];
  /**
   * A pipeline to begin with.
   */
  pipeline: Pipeline;
  /**
   * What a pipeline may do wrong.
   */
  problems: Word[];
  /**
   * The factors of quality.
   */
  quality: ValidationQualityFactorInfo[];
  /**
   * How much is recorded.
   */
  recorded: Word[];
  /**
   * What a stage comes to.
   */
  results: Word[];
  /**
   * Frameworks of levels and occupations.
   */
  schemes: Word[];
  /**
   * States of a case.
   */
  states: Word[];
  /**
   * What binds an assessor to a candidate.
   */
  ties: Word[];
}
/**
 * Transition is what one kind of event does: in which states it can happen, which state it leads to, and what an entry about it says. The list of them is the machine: reading, the log, the documentation and the page use it. Where a finished stage leads stands in the pipeline.
 */
export interface ValidationTransition {
  /**
   * In which states it can happen; none: in all but nothing.
   */
  from?: ValidationState[];
  /**
   * The members that it may have.
   */
  may?: ValidationMember[];
  /**
   * The members that an entry about it must have.
   */
  needs?: ValidationMember[];
  /**
   * What it is called.
   */
  text: Text;
  /**
   * The state it leads to; left out: it stays, or the pipeline tells.
   */
  to?: ValidationState;
  /**
   * What happens.
   */
  what: ValidationEventKind;
}
/**
 * QualityFactorInfo is a factor in words.
 */
export interface ValidationQualityFactorInfo {
  /**
   * The factor.
   */
  factor: ValidationQualityFactor;
  /**
   * What it is called.
   */
  name: Text;
  /**
   * What it is when it works.
   */
  works: Text;
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
