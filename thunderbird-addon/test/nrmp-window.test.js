import { describe, expect, it } from 'vitest';
import { isWindow, matchWeekAt, matchWeekOf, nextMatchWeek } from '../modules/nrmp-window.js';
import { dayIn, fromInput, knownZone, momentIn, NEW_YORK, toInput, written } from '../modules/zone-time.js';

describe('Match Week', () => {
  // Shared domain facts, "timeline": 2024 to 2026 as NRMP announced them, later ones by the rule.
  it.each([[2024, '2024-03-11'], [2025, '2025-03-17'], [2026, '2026-03-16'], [2027, '2027-03-15'], [2028, '2028-03-13'], [2029, '2029-03-12']])('of %i begins on Monday %s', (year, monday) => {
    const { begins, opens, closes, ends } = matchWeekOf(year);
    expect(toInput(begins, NEW_YORK)).toBe(`${monday}T00:00`);
    expect(opens.toISOString()).toBe(`${monday}T14:00:00.000Z`);
    expect((closes.getTime() - opens.getTime()) / 3_600_000).toBe(83);
    expect(dayIn(new Date(ends.getTime() - 1), NEW_YORK).weekday).toBe(5);
  });

  it('opens its window on Monday at 10:00 and has closed it on Thursday at 21:00, New York time', () => {
    expect(['2027-03-15T13:59:59Z', '2027-03-15T14:00:00Z', '2027-03-19T00:59:59Z', '2027-03-19T01:00:00Z'].map(time => isWindow(new Date(time)))).toEqual([false, true, true, false]);
    expect(matchWeekAt(new Date('2027-03-19T20:00:00Z'))).not.toBeNull();
    expect(matchWeekAt(new Date('2027-03-20T05:00:00Z'))).toBeNull();
  });

  it('comes again next year', () => {
    expect(nextMatchWeek(new Date('2026-11-25T12:00:00Z'))).toEqual(matchWeekOf(2027));
    expect(nextMatchWeek(new Date('2027-03-17T12:00:00Z'))).toEqual(matchWeekOf(2027));
    expect(nextMatchWeek(new Date('2027-03-21T12:00:00Z'))).toEqual(matchWeekOf(2028));
  });
});

describe('a time in a zone', () => {
  it.each([['Pacific/Honolulu', '2027-03-16T10:15', '2027-03-16T20:15:00.000Z'], ['Asia/Kolkata', '2027-03-16T10:15', '2027-03-16T04:45:00.000Z'],
    [NEW_YORK, '2027-03-14T01:30', '2027-03-14T06:30:00.000Z'], [NEW_YORK, '2027-03-14T03:30', '2027-03-14T07:30:00.000Z'], [NEW_YORK, '2027-11-07T12:00', '2027-11-07T17:00:00.000Z']])(
    'there and back: %s %s', (zone, typed, moment) => {
      expect(fromInput(typed, zone)?.toISOString()).toBe(moment);
      expect(toInput(new Date(moment), zone)).toBe(typed);
    });

  it('counts days over the end of a month', () => {
    expect(momentIn(NEW_YORK, 2027, 3, 33).toISOString()).toBe('2027-04-02T04:00:00.000Z');
  });

  it('is none where none was typed, and New York\'s where nobody knows the zone', () => {
    expect(fromInput('', NEW_YORK)).toBeNull();
    expect(knownZone('Atlantis/Capital')).toBe(NEW_YORK);
  });

  it('is written with the year if that is another one', () => {
    const moment = new Date('2027-03-16T14:15:00Z');
    expect(written(moment, NEW_YORK, 'en-US', new Date('2027-01-01T12:00:00Z'))).toBe('Tue, Mar 16, 10:15 AM');
    expect(written(moment, NEW_YORK, 'en-US', new Date('2026-11-25T12:00:00Z'))).toContain('2027');
  });
});
