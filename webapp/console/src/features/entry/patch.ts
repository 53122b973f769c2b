import { type Field, isObject, type Json, type JsonObject, type Values } from "../../api/model.ts";
import { isNothing, isSame } from "./equal.ts";

/**
 * What an editor changed, as a JSON Merge Patch (RFC 7396): only the locales and fields that differ. So what another wrote
 * elsewhere is never sent back, and a fallback that was only read is never written.
 */
export function patchOf(fields: readonly Field[], base: Values, edited: Values): JsonObject {
    const patch: Record<string, Json> = {};
    for (const field of fields) {
        const before = base[field.name];
        const after = edited[field.name];
        if (!isSame(before, after)) {
            patch[field.name] = changed(field, before, after);
        }
    }
    return patch;
}

function changed(field: Field, before: Json | undefined, after: Json | undefined): Json {
    if (isNothing(after)) {
        return null;
    }
    if (field.localised === true) {
        return perLocale(isObject(before) ? before : {}, after as JsonObject);
    }
    if (field.kind === "group" && field.many !== true) {
        return patchOf(field.fields, isObject(before) ? before : {}, after as JsonObject);
    }
    return after as Json;
}

function perLocale(before: JsonObject, after: JsonObject): JsonObject {
    const patch: Record<string, Json> = {};
    for (const locale of new Set([...Object.keys(before), ...Object.keys(after)])) {
        if (!isSame(before[locale], after[locale])) {
            patch[locale] = isNothing(after[locale]) ? null : (after[locale] as Json);
        }
    }
    return patch;
}
