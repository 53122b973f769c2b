import type { Instant } from "../../api/entry.ts";
import type { WallTime } from "../../ui/WallTimeInput.tsx";
import { formatInstant, ownZone, readWall } from "../../ui/zones.ts";

/** A time in a dialog: now (or for ever), or one that is given. */
export type Moment = { readonly is: "open" } | { readonly is: "given"; readonly time: WallTime };

export function inAnHour(now: number): WallTime {
    const zone = ownZone();
    const whole = new Date(now + 3_600_000);
    whole.setMinutes(0, 0, 0);
    const local = new Date(whole.getTime() - whole.getTimezoneOffset() * 60_000);
    return { wall: local.toISOString().slice(0, 16), zone };
}

/** The instant that was given; `incomplete` while it is none. */
export function instantOf(moment: Moment): Instant | "open" | "incomplete" {
    if (moment.is === "open") {
        return "open";
    }
    const reading = readWall(moment.time.wall, moment.time.zone);
    return reading === undefined || reading.is === "skipped" ? "incomplete" : (formatInstant(reading.at) as Instant);
}
