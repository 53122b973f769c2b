import type { Entry, Instant, Publication, Track } from "../../api/entry.ts";
import type { Based, Plenary } from "../../api/plenary.ts";
import type { Timeline } from "./useTimeline.ts";

/** A beginning or an end to come, with the tracks that it was planned for together. */
export interface Plan {
    readonly at: Instant;
    readonly begins: boolean;
    readonly tracks: readonly [Track, ...Track[]];
}

/** Everything that can still be taken back, soonest first. */
export function plansOf(timeline: Timeline, tracks: readonly Track[]): readonly Plan[] {
    const plans = new Map<string, Plan>();
    for (const track of tracks) {
        for (const change of changesToCome(timeline[track] ?? [])) {
            const key = `${change.at} ${change.begins}`;
            const before = plans.get(key);
            plans.set(key, { ...change, tracks: before === undefined ? [track] : [...before.tracks, track] });
        }
    }
    return [...plans.values()].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Takes a plan back for each of its tracks, one version after the other. */
export async function cancelPlan(plenary: Pick<Plenary, "cancel">, { at, tracks }: Plan, based: Based): Promise<Entry> {
    const [first, ...others] = tracks;
    let entry = await plenary.cancel(based, first, at);
    for (const track of others) {
        entry = await plenary.cancel({ id: entry.id, basedOn: entry._meta.version }, track, at);
    }
    return entry;
}

/** Beginnings and ends; where one publication follows another at once, its beginning. */
function changesToCome(publications: readonly Publication[]): readonly Omit<Plan, "tracks">[] {
    const begins = publications.flatMap(({ is, from }) => (is === "planned" && from !== undefined ? [from] : []));
    const ends = publications.flatMap(({ is, until }) =>
        is !== "past" && until !== undefined && !begins.includes(until) ? [until] : [],
    );
    return [...begins.map((at) => ({ at, begins: true })), ...ends.map((at) => ({ at, begins: false }))];
}
