// Parses an iCalendar object from standard input with ical.js, the parser of a mail program, and prints the result as JSON.
import ICAL from 'ical.js';

let text = '';
for await (const part of process.stdin.setEncoding('utf8')) text += part;

const calendar = new ICAL.Component(ICAL.parse(text));
const events = calendar.getAllSubcomponents('vevent').map(component => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    isWholeDay: event.startDate.isDate && event.endDate.isDate,
    zone: component.getFirstProperty('dtstart').getParameter('tzid') ?? null,
    stamp: component.getFirstPropertyValue('dtstamp').toString(),
    url: component.getFirstPropertyValue('url'),
  };
});
console.log(JSON.stringify({ name: calendar.getFirstPropertyValue('x-wr-calname'), version: calendar.getFirstPropertyValue('version'), events }));
