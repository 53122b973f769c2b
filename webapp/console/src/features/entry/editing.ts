import type { Entry } from "../../api/entry.ts";
import type { ContentType, Json, Values } from "../../api/model.ts";
import type { Problem } from "../../api/problem.ts";
import { type Merge, merge } from "./merge.ts";
import { patchOf } from "./patch.ts";
import { type Path, withValue } from "./paths.ts";

/** An entry on the screen. */
export interface Editing {
    readonly type: ContentType;
    /** As the server last gave it; undefined for one that is not made yet. */
    readonly base: Entry | undefined;
    /** As the form has it. */
    readonly values: Values;
    readonly saving: Saving;
    readonly problem?: Problem;
}

export type Saving =
    | { readonly is: "clean" }
    | { readonly is: "dirty" }
    | { readonly is: "busy" }
    | { readonly is: "conflict"; readonly theirs: Entry; readonly merge: Merge };

export type Event =
    | { readonly was: "changed"; readonly path: Path; readonly value: Json | undefined }
    | { readonly was: "sent" }
    /** The server's newest state, in answer to what was sent when the form had the values `since`. */
    | { readonly was: "answered"; readonly entry: Entry; readonly since: Values }
    | { readonly was: "refused"; readonly problem: Problem }
    /** A decision of a conflict: values based on theirs. */
    | { readonly was: "decided"; readonly values: Values; readonly theirs: Entry }
    | { readonly was: "postponed" }
    | { readonly was: "discarded" };

export function opened(type: ContentType, entry: Entry | undefined, values: Values): Editing {
    return { type, base: entry, values, saving: { is: "clean" } };
}

export function next(before: Editing, event: Event): Editing {
    const { problem, ...state } = before;
    switch (event.was) {
        case "changed":
            return settled({ ...before, values: withValue(state.values, event.path, event.value) });
        case "sent":
            return { ...state, saving: { is: "busy" } };
        case "answered":
            return settled({
                ...state,
                base: event.entry,
                // What was typed while the server worked stays; everything else is as the server wrote it.
                values: merge(state.type.fields, event.since, state.values, event.entry.values).values,
            });
        case "refused":
            return refused(state, event.problem);
        case "decided":
            return settled({ ...state, base: event.theirs, values: event.values });
        case "postponed":
            return settled(state);
        case "discarded":
            return settled({ ...state, values: state.base?.values ?? {} });
    }
}

export function isDirty({ type, base, values }: Editing): boolean {
    return Object.keys(patchOf(type.fields, base?.values ?? {}, values)).length > 0;
}

function refused(state: Editing, problem: Problem): Editing {
    const theirs = problem.status === 412 ? problem.body.current : undefined;
    if (theirs === undefined || state.base === undefined) {
        return { ...settled(state), problem };
    }
    if (!isDirty(state)) {
        return { ...settled({ ...state, base: theirs, values: theirs.values }), problem };
    }
    const both = merge(state.type.fields, state.base.values, state.values, theirs.values);
    return { ...state, saving: { is: "conflict", theirs, merge: both } };
}

function settled(state: Editing): Editing {
    return { ...state, saving: { is: isDirty(state) ? "dirty" : "clean" } };
}
