// Reads a calendar from standard input with ical.js; prints its entries, its name and its hints.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]).href);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf-8")));
const entries = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    sequence: event.sequence,
    description: event.description,
    status: component.getFirstPropertyValue("status"),
  };
});
const hint = calendar.getFirstPropertyValue("refresh-interval").toString();
const name = calendar.getFirstPropertyValue("name");
console.log(JSON.stringify({ entries, name, hint }));
