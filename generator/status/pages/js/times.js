// The reader's own clock beside UTC, and how long ago something was.
import { settings } from "./settings.js";
import { now } from "./clock.js";

const language = settings.locale;
const clockFormat = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const sameDay = new Intl.DateTimeFormat(language, clockFormat);
const otherDay = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", ...clockFormat });
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const units = [["day", 86400], ["hour", 3600], ["minute", 60]];

export function ago(moment) {
  const seconds = (moment - now()) / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? units[2];
  return relative.format(Math.trunc(seconds / size), unit);
}

const isSameDay = (moment) => moment.getDate() === moment.getUTCDate();

function inOwnZone(start, end) {
  const format = isSameDay(start) && isSameDay(end) ? sameDay : otherDay;
  return start === end ? format.format(start) : format.formatRange(start, end);
}

function addOwn(element, start, end) {
  if (!start.getTimezoneOffset() && !end.getTimezoneOffset()) return;
  const own = document.createElement("span");
  own.className = "own";
  own.textContent = `· ${settings.own.replace("%(time)s", inOwnZone(start, end))}`;
  element.after(" ", own);
}

export function tellTimes(within) {
  for (const element of within.querySelectorAll('time[datetime*=":"]')) {
    const moment = new Date(element.dateTime);
    addOwn(element, moment, moment);
  }
  for (const element of within.querySelectorAll("[data-start]")) {
    addOwn(element, new Date(element.dataset.start), new Date(element.dataset.end));
  }
  for (const element of within.querySelectorAll(".since time")) {
    const told = document.createElement("span");
    told.className = "ago";
    told.dataset.moment = element.dateTime;
    (element.parentElement.querySelector(".own") ?? element).after(" ", told);
  }
  tellAgo(within);
}

export function tellAgo(within) {
  for (const element of within.querySelectorAll(".ago")) {
    const text = `· ${ago(Date.parse(element.dataset.moment))}`;
    if (element.textContent !== text) element.textContent = text;
  }
}
