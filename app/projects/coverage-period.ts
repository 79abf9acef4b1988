import { type Period, periodDays, periods } from "@/components/coverage/period-choice";
import { dayAfter, dayOf } from "@/lib/domain/day";
import type { CoverageDay } from "@/lib/schemas/coverage";

/** The period that an address asks for, a quarter where it asks for none, and the day on which that begins. */
export function periodFrom(asked: string | undefined, zone: string): { period: Period; from: string | undefined } {
  const period = periods.find((name) => name === asked) ?? "quarter";
  const from = period === "all" ? undefined : dayAfter(dayOf(new Date(), zone), 1 - periodDays[period]);
  return { period, from };
}

/** The large numbers of a day. */
export function figuresOf(day: CoverageDay | undefined) {
  if (!day) return [];
  const { annotations, claims, states, mine } = day;
  const all = [
    { name: "annotations" as const, count: annotations },
    { name: "claims" as const, count: claims },
  ];
  if (!states) return [...all, { name: "marked" as const, count: mine, of: claims }];
  return [
    ...all,
    { name: "checked" as const, count: states.agreed + states.resolved, of: claims },
    { name: "conflicts" as const, count: states.conflict + states.stale },
  ];
}
