import { isList, isObject, type Json, type JsonObject } from "../../api/model.ts";

/** Where a value stands in the values of an entry: field names, locales and positions from the outside in. */
export type Path = readonly (string | number)[];

/** The path as a JSON pointer (RFC 6901), as the server names places. */
export function pointerOf(path: Path): string {
    return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export function pathOf(pointer: string): Path {
    return pointer
        .split("/")
        .slice(1)
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function valueAt(tree: Json | undefined, path: Path): Json | undefined {
    return path.reduce<Json | undefined>((value, step) => {
        if (isList(value)) {
            return value[Number(step)];
        }
        return isObject(value) ? value[String(step)] : undefined;
    }, tree);
}

/** The tree with another value there; what is not on the way stays the same object, so that only its editor is drawn again. */
export function withValue(tree: JsonObject, path: Path, value: Json | undefined): JsonObject {
    return replaced(tree, path, value) as JsonObject;
}

function replaced(tree: Json | undefined, [step, ...rest]: Path, value: Json | undefined): Json | undefined {
    if (step === undefined) {
        return value;
    }
    if (isList(tree)) {
        const next = replaced(tree[Number(step)], rest, value);
        return tree.map((item, position) => (position === Number(step) ? (next ?? null) : item));
    }
    const members: Record<string, Json> = isObject(tree) ? { ...tree } : {};
    const next = replaced(members[String(step)], rest, value);
    if (next === undefined) {
        delete members[String(step)];
    } else {
        members[String(step)] = next;
    }
    return members;
}
