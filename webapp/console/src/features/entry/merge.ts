import { type Field, isObject, type Json, type Values } from "../../api/model.ts";
import { isSame } from "./equal.ts";
import { type Path, valueAt, withValue } from "./paths.ts";

/** A value that two editors changed to different things. */
export interface Clash {
    readonly field: Field;
    /** The field, and for a localised one its locale. */
    readonly path: Path;
    readonly mine: Json | undefined;
    readonly theirs: Json | undefined;
}

export interface Merge {
    /** Theirs, with every change of mine in it; where both changed, mine for the time being. */
    readonly values: Values;
    readonly clashes: readonly Clash[];
    /** The places that only the other editor changed. */
    readonly onlyTheirs: readonly Path[];
}

/** Three ways into one: what both started from, what I have on the screen, what the other saved meanwhile. */
export function merge(fields: readonly Field[], base: Values, mine: Values, theirs: Values): Merge {
    let values = theirs;
    const clashes: Clash[] = [];
    const onlyTheirs: Path[] = [];
    for (const { field, path } of fields.flatMap((field) => places(field, [base, mine, theirs]))) {
        const [before, my, their] = [valueAt(base, path), valueAt(mine, path), valueAt(theirs, path)];
        const iChanged = !isSame(before, my);
        const theyChanged = !isSame(before, their);
        if (iChanged) {
            values = withValue(values, path, my);
        } else if (theyChanged) {
            onlyTheirs.push(path);
        }
        if (iChanged && theyChanged && !isSame(my, their)) {
            clashes.push({ field, path, mine: my, theirs: their });
        }
    }
    return { values, clashes, onlyTheirs };
}

/** The smallest places that are decided on their own: a field, or one locale of it. */
function places(field: Field, versions: readonly Values[]): readonly { field: Field; path: Path }[] {
    if (field.localised !== true) {
        return [{ field, path: [field.name] }];
    }
    const locales = versions.flatMap((values) => {
        const perLocale = values[field.name];
        return isObject(perLocale) ? Object.keys(perLocale) : [];
    });
    return [...new Set(locales)].map((locale) => ({ field, path: [field.name, locale] }));
}
