import type { Field, Json, JsonObject } from "../../../api/model.ts";

const BYTES = 6;

/** A new item of a list of groups: an id of its own, so that its editors stay its own when it moves, and its presets. */
export function freshItem(fields: readonly Field[]): JsonObject {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, "0"));
    const presets = fields.flatMap(({ name, preset, localised }): [string, Json][] =>
        preset === undefined || localised === true ? [] : [[name, preset]],
    );
    return { _id: id.join(""), ...Object.fromEntries(presets) };
}
