import type { Publication, Track } from "../../api/entry.ts";

/** A publication as a stretch of a strip, in percent of its length. */
export interface Bar {
    readonly publication: Publication;
    readonly start: number;
    readonly length: number;
}

export interface Strip {
    readonly rows: readonly { readonly track: Track; readonly bars: readonly Bar[] }[];
    /** Where now is, in percent. */
    readonly now: number;
}

const A_DAY = 86_400_000;
/** Room before the first and after the last change, as a share of the time between them. */
const MARGIN = 0.15;
/** So short a publication is still seen. */
const LEAST = 1.5;

/** Publications on one scale of time for all tracks: from before the first change until after the last, now included. */
export function stripOf(
    timeline: Readonly<Record<string, readonly Publication[]>>,
    now: number,
    tracks: readonly Track[],
): Strip {
    const changes = Object.values(timeline)
        .flat()
        .flatMap(({ from, until }) => [from, until])
        .flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
    const first = Math.min(now, ...changes);
    const last = Math.max(now, ...changes);
    const margin = Math.max((last - first) * MARGIN, A_DAY / 24);
    const [begin, end] = [first - margin, last + margin];
    const place = (at: number) => (100 * (at - begin)) / (end - begin);
    const bar = (publication: Publication): Bar => {
        const start = publication.from === undefined ? 0 : place(Date.parse(publication.from));
        const stop = publication.until === undefined ? 100 : place(Date.parse(publication.until));
        return { publication, start, length: Math.max(stop - start, LEAST) };
    };
    const rows = tracks.map((track) => ({ track, bars: (timeline[track] ?? []).map(bar) }));
    return { rows, now: place(now) };
}
