import type { Entry, Track } from "../../api/entry.ts";
import type { Locale } from "../../api/model.ts";

/** The shared values first, then the language of the originals, then the others. */
export function ordered(tracks: readonly string[], preferred: Locale): readonly Track[] {
    const rank = (track: string) => (track === "*" ? 0 : track === preferred ? 1 : 2);
    return tracks.toSorted((one, other) => rank(one) - rank(other) || one.localeCompare(other)) as Track[];
}

/** All that can be published of an entry. */
export function tracksOf(entry: Entry, preferred: Locale): readonly Track[] {
    return ordered(Object.keys(entry._meta.status ?? {}), preferred);
}

/** The tracks of which something is visible now. */
export function liveTracks(entry: Entry, preferred: Locale): readonly Track[] {
    return tracksOf(entry, preferred).filter((track) =>
        entry._meta.publications?.[track]?.some((one) => one.is === "live"),
    );
}
