import { useCallback, useReducer, useRef } from "react";
import type { Entry } from "../../api/entry.ts";
import type { ContentType, Values } from "../../api/model.ts";
import type { Based } from "../../api/plenary.ts";
import { problemOf } from "../../api/problem.ts";
import { type Editing, type Event, next, opened } from "./editing.ts";

/** A verb of the server on an entry in a version. */
export type Verb = (based: Based) => Promise<Entry>;

export interface EditingActions {
    readonly editing: Editing;
    readonly tell: (event: Event) => void;
    /** Does something to the entry as it is on the screen; whatever goes wrong is shown there. Says whether it was done. */
    readonly act: (verb: Verb) => Promise<Entry | undefined>;
}

export function useEditing(type: ContentType, entry: Entry | undefined, values: Values): EditingActions {
    const [editing, tell] = useReducer(next, opened(type, entry, values));
    const newest = useRef(editing);
    newest.current = editing;

    const act = useCallback(async (verb: Verb): Promise<Entry | undefined> => {
        const { base } = newest.current;
        if (base === undefined) {
            return undefined;
        }
        tell({ was: "sent" });
        try {
            const answer = await verb({ id: base.id, basedOn: base._meta.version });
            tell({ was: "answered", entry: answer, since: base.values });
            return answer;
        } catch (thrown) {
            tell({ was: "refused", problem: problemOf(thrown) });
            return undefined;
        }
    }, []);

    return { editing, tell, act };
}
