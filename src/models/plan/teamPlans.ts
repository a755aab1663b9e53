/** What a team does with contacts of one type. */
export interface SkillPlan {
  /** Among idle teams the lowest gets an arriving contact. */
  readonly preference: number;
  /** Whoever becomes free takes the lowest first. */
  readonly priority: number;
  /** Handle time ÷ the flow's own, the team's speed not included. */
  readonly handleTime: number;
  /** Helps only once a contact has waited this long [s], … */
  readonly overflowAfterSeconds: number;
  /** … or once more than this many wait in its line; Infinity where the number does not matter. */
  readonly overflowAbove: number;
}

export interface TeamPlan {
  readonly name: string;
  readonly site: string;
  /** People employed; each of them is one number in the run. */
  readonly people: number;
  /** Probability that person i is there on a day on which the team works; the last one may be part-time. */
  readonly presence: Float64Array;
  /** The shifts that its people work, and which one each person does. */
  readonly shifts: readonly ShiftPlan[];
  readonly shiftOf: Uint8Array;
  /** By immediate type, and by deferred type; undefined where the team does not handle them. */
  readonly skills: readonly (SkillPlan | undefined)[];
  readonly deferredSkills: readonly (SkillPlan | undefined)[];
  /** By open day: 1 where the team works, 0 where it is not there or in training. */
  readonly works: Uint8Array;
  /** By open day: share of the people that incidents leave, 0–1. */
  readonly leftByIncidents: Float64Array;
  /** By open day: time that the whole team spends in training [s]. */
  readonly trainingSeconds: Float64Array;
  /** By open day: handle time ÷ the flow's own. */
  readonly handleTimeFactors: Float64Array;
  /** Coefficient of variation of people's own handle times. */
  readonly spread: number;
  /** Hours off the contacts that stand in the calendar: meetings, and closures of a part of a day. */
  readonly absences: readonly AbsencePlan[];
  readonly leavers: LeaversPlan | undefined;
  readonly overtime: OvertimePlan | undefined;
  readonly listening: ListeningPlan | undefined;
  readonly calledUp: CalledUpPlan | undefined;
}

export interface ShiftPlan {
  /** Start and end of work [s since midnight]. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** By weekday, 0 is Monday: 1 where it is worked. */
  readonly weekdays: Uint8Array;
  readonly breaks: readonly BreakPlan[];
}

export interface BreakPlan {
  readonly lastsSeconds: number;
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** Some people of a team are off the contacts between two times of some days. */
export interface AbsencePlan {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** By open day: 1 where it takes place. */
  readonly onDays: Uint8Array;
  /** Of the team's people. */
  readonly share: number;
  /** Work (a meeting, a training) rather than an incident. */
  readonly isWork: boolean;
}

export interface LeaversPlan {
  /** Probability of leaving between one open day and the next. */
  readonly perOpenDay: number;
  readonly replacedAfterOpenDays: number;
  readonly trainingDays: number;
  /** Handle time ÷ the flow's own at full speed; a recruit does not learn along with the rest of a new team. */
  readonly fullSpeed: number;
  /** Handle time ÷ that at full speed, by days worked since training; 1 after the last. */
  readonly learningFactors: Float64Array;
}

/** Longer days while a backlog is large. */
export interface OvertimePlan {
  /** Index among the deferred flows. */
  readonly flow: number;
  /** Stock in days of production above which the rule acts. */
  readonly backlogDaysAbove: number;
  readonly seconds: number;
}

export interface ListeningPlan {
  /** Sessions over the horizon, spread evenly over its open days. */
  readonly sessions: number;
  readonly lastsSeconds: number;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Index of the team whose people supervise; undefined: nobody of this plan. */
  readonly by: number | undefined;
}

/** When a reinforcement is called up, and by how much; see teams/reinforcement.ts. */
export interface CalledUpPlan {
  /** Infinity: never by forecast. */
  readonly forecastAbove: number;
  /** What one position answers in a day; `all`: the whole team comes. */
  readonly callsPerPosition: number | "all";
  readonly upToPositions: number;
  readonly duringDay: DuringDayPlan | undefined;
  /** Not processed where the people come from, per position and day. */
  readonly filesLost: number;
  readonly documentsLost: number;
}

/** Called up while the day runs. */
export interface DuringDayPlan {
  /** First and last look [s since midnight], and the time between looks [s]. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly everySeconds: number;
  /** Infinity where the queue does not matter. */
  readonly queueAbove: number;
  /** 0 where the handling rate does not matter. */
  readonly handlingRateBelow: number;
  readonly positions: number;
  readonly leadSeconds: number;
  readonly minimumStaySeconds: number;
  readonly returnAtQueue: number;
}
