import { z } from "zod";
import { isTimeZone } from "../domain/day";

/** A day, such as 2026-11-27, of a year that databases and clocks know. */
export const DaySchema = z.iso
  .date({ error: "not-day", abort: true })
  .refine((day) => day >= "1900" && day < "9999", "not-day");

/** A zone by its name in the IANA database, such as Europe/Berlin. */
export const ZoneSchema = z.string().max(60).refine(isTimeZone);

/** In which the browser says in what zone it is, so that days begin where its reader's do. */
export const zoneCookie = "tickmark-zone";
