import type { Entry, Track } from "../../api/entry.ts";

/** All that can be published of an entry: the shared values first, then the languages as the server orders them. */
export function tracksOf(entry: Entry): readonly Track[] {
    return Object.keys(entry._meta.status ?? {}) as Track[];
}

/** The tracks of which something is visible now. */
export function liveTracks(entry: Entry): readonly Track[] {
    return tracksOf(entry).filter((track) => entry._meta.publications?.[track]?.some((one) => one.is === "live"));
}
