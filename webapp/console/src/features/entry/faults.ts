import type { Problem } from "../../api/problem.ts";

/** What the server says of each place, by JSON pointer into the values; places that it does not name are under `""`. */
export type Faults = ReadonlyMap<string, readonly string[]>;

export const NO_FAULTS: Faults = new Map();

const VALUES = "/values";

export function faultsOf(problem: Problem | undefined): Faults {
    const faults = new Map<string, readonly string[]>();
    for (const { pointer, detail } of problem?.faults ?? []) {
        const at = pointer?.startsWith(VALUES) === true ? pointer.slice(VALUES.length) : "";
        faults.set(at, [...(faults.get(at) ?? []), detail]);
    }
    return faults;
}

/** The deepest place on the page at or above a pointer, so that no fault is without a place to be read at. */
export function placeOf(pointer: string, isOnPage: (pointer: string) => boolean): string {
    if (pointer === "" || isOnPage(pointer)) {
        return pointer;
    }
    return placeOf(pointer.slice(0, pointer.lastIndexOf("/")), isOnPage);
}
