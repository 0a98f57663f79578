// Reads a feed from standard input with node-ical, the reader of many JavaScript calendars, and prints its events as JSON.
import { readFileSync } from "node:fs";
import ical from "node-ical";

// A whole day comes as local midnight and is printed as the date it is; a time as seconds since 1970.
const two = (number) => String(number).padStart(2, "0");
const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const moment = (date) => (date.dateOnly ? day(date) : Math.floor(date.getTime() / 1000));

const found = Object.values(ical.sync.parseICS(readFileSync(0, "utf8"))).filter((one) => one.type === "VEVENT");
const events = found.map((event) => ({
  uid: event.uid,
  start: moment(event.start),
  end: moment(event.end),
  summary: event.summary,
  description: event.description ?? "",
  location: event.location ?? "",
  status: event.status,
  sequence: Number(event.sequence),
}));
process.stdout.write(JSON.stringify(events));
