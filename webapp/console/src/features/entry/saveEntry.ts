import type { Entry } from "../../api/entry.ts";
import type { Plenary } from "../../api/plenary.ts";
import { problemOf } from "../../api/problem.ts";
import type { Editing, Event } from "./editing.ts";
import { patchOf } from "./patch.ts";

/** Saves what was changed, and nothing else; answers the saved entry, or undefined when that is still to be decided. */
export async function saveEntry(
    plenary: Plenary,
    editing: Editing,
    tell: (event: Event) => void,
): Promise<Entry | undefined> {
    const { type, base, values } = editing;
    tell({ was: "sent" });
    try {
        const saved =
            base === undefined
                ? await plenary.create(type.name, values)
                : await plenary.save(
                      { id: base.id, basedOn: base._meta.version },
                      patchOf(type.fields, base.values, values),
                  );
        tell({ was: "answered", entry: saved, since: values });
        return saved;
    } catch (thrown) {
        tell({ was: "refused", problem: problemOf(thrown) });
        return undefined;
    }
}
