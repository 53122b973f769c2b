/**
 * Wall-clock times in named zones. Text is as inputs have it, `2027-06-02T09:00` or with seconds; instants are
 * milliseconds since 1970.
 */

const WALL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/;
const ZONED = /^([^[\]]+)\[([^[\]]+)\]$/;
const A_DAY = 86_400_000;

/** What an instant is for a wall clock: one, none because the clock skips it, or two of which the earlier is meant. */
export type Reading =
    | { readonly is: "exact"; readonly at: number }
    | { readonly is: "twice"; readonly at: number }
    | { readonly is: "skipped" };

export function readWall(wall: string, zone: string): Reading | undefined {
    const utc = asIfUtc(wall);
    if (utc === undefined || !isZone(zone)) {
        return undefined;
    }
    // The offset a day before and a day after are all that can hold at that time.
    const offsets = new Set([offsetAt(zone, utc - A_DAY), offsetAt(zone, utc + A_DAY)]);
    const found = [...offsets].map((offset) => utc - offset).filter((at) => offsetAt(zone, at) === utc - at);
    if (found.length === 0) {
        return { is: "skipped" };
    }
    return { is: found.length > 1 ? "twice" : "exact", at: Math.min(...found) };
}

/** What the clocks of the zone show then, to the minute; with seconds when there are any. */
export function wallAt(at: number, zone: string): string {
    const text = new Date(at + offsetAt(zone, at)).toISOString();
    return text.slice(0, text.slice(17, 19) === "00" ? 16 : 19);
}

/** A stored wall-clock time, `2027-06-02T09:00:00+04:00[Asia/Dubai]` (RFC 9557), in its parts. */
export function parseZoned(text: string): { readonly wall: string; readonly zone: string } | undefined {
    const [, time, zone] = ZONED.exec(text) ?? [];
    const wall = WALL.exec(time ?? "")?.[0];
    if (wall === undefined || zone === undefined) {
        return undefined;
    }
    return { wall: wall.endsWith(":00") && wall.length === 19 ? wall.slice(0, 16) : wall, zone };
}

/** To be stored: without an offset, so that the server takes that of the zone. */
export function formatZoned(wall: string, zone: string): string {
    return `${wall.length === 16 ? `${wall}:00` : wall}[${zone}]`;
}

/** `2027-06-02T05:00:00Z`. */
export function formatInstant(at: number): string {
    return new Date(at).toISOString().replace(".000Z", "Z");
}

export function isZone(zone: string): boolean {
    try {
        return zone !== "" && formatOf(zone) !== undefined;
    } catch {
        return false;
    }
}

export function ownZone(): string {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function allZones(): readonly string[] {
    return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

function asIfUtc(wall: string): number | undefined {
    const at = WALL.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN;
    return Number.isNaN(at) ? undefined : at;
}

/** How far the zone's clocks are ahead of UTC then, in milliseconds. */
function offsetAt(zone: string, at: number): number {
    const parts: Record<string, string> = {};
    for (const { type, value } of formatOf(zone).formatToParts(at)) {
        parts[type] = value;
    }
    const shown = Date.UTC(
        Number(parts.year),
        Number(parts.month) - 1,
        Number(parts.day),
        Number(parts.hour),
        Number(parts.minute),
        Number(parts.second),
    );
    return shown - Math.floor(at / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
    const known = formats.get(zone);
    if (known !== undefined) {
        return known;
    }
    const made = new Intl.DateTimeFormat("en-u-ca-iso8601", {
        timeZone: zone,
        hourCycle: "h23",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
    });
    formats.set(zone, made);
    return made;
}
