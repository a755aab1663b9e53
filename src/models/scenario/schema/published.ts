import { z } from "zod";
import { count, duration, share } from "../quantities.ts";

/** What was published about the real platform, set beside the results and held against itself. */
export const published = z
  .strictObject({
    callsPresented: count().describe("Calls presented over the horizon, redials included."),
    callsHandled: count().describe("Calls that were answered."),
    handlingRate: share().describe("Calls handled ÷ calls presented."),
    serviceLevel: share().describe("Calls answered within `answerWithin` ÷ calls presented."),
    mailsHandled: count().describe("Mails handled over the horizon."),
    mailsInTimeRate: share().describe("Share of the mails handled that were within their promised delay."),
    peakDays: count().describe("Days with more calls presented than `peakDayAbove`."),
    meanTalk: duration({ min: 0, max: 86_400 }).describe("Mean talk time of a call."),
    targetStaff: count().describe("Target staff, in full-time equivalents."),
    callsPerPositionDay: count().describe("Objective: calls per position and day."),
    mailsPerPositionDay: count().describe("Objective: mails per position and day."),
    fullReinforcementCalls: count().describe(
      "Calls answered in a day with every reinforcement position mobilised.",
    ),
    trainingHours: count().describe("Hours of training over the horizon."),
    overtimeHours: count().describe("Hours of overtime over the horizon."),
    listeningSessions: count().describe("Listening sessions over the horizon."),
  })
  .partial();
