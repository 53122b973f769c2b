import { useState } from "react";
import type { Use } from "../../api/entry.ts";
import { problemOf } from "../../api/problem.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { hrefOf } from "../../app/routes.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { spelled } from "../../ui/titles.ts";
import { useWords } from "../../words/WordsContext.tsx";
import type { EntryActions } from "../entry/EntryEditor.tsx";

interface Props {
    readonly actions: EntryActions;
    readonly onClose: () => void;
}

/** Moves the entry to the trash; first tells who would lose a reference to it. */
export function RemoveDialog({ actions, onClose }: Props) {
    const words = useWords();
    const { plenary } = useConsole();
    const [uses, setUses] = useState<readonly Use[]>([]);

    async function remove() {
        const { base } = actions;
        const found =
            uses.length > 0 ? [] : await plenary.usedBy(base.id).catch((thrown) => Promise.reject(problemOf(thrown)));
        if (found.length > 0) {
            setUses(found);
            return;
        }
        onClose();
        await actions.act((based) => plenary.remove(based, uses.length > 0), words.entry.removed);
    }

    const buttons = (
        <>
            <button type="button" className="button button-danger" onClick={() => void remove()}>
                {uses.length > 0 ? words.entry.removeAnyway : words.entry.remove}
            </button>
            <button type="button" className="button" onClick={onClose}>
                {words.publish.cancel}
            </button>
        </>
    );
    return (
        <Dialog title={words.entry.remove} onClose={onClose} actions={buttons}>
            <p>{words.entry.removeAsk}</p>
            {uses.length > 0 && (
                <>
                    <p>{words.entry.usedBy}</p>
                    <ul>
                        {uses.map(({ id, type, field }) => (
                            <li key={`${id} ${field}`}>
                                <a href={hrefOf({ at: "entry", id })}>{spelled(type)}</a> · {spelled(field)}
                            </li>
                        ))}
                    </ul>
                </>
            )}
        </Dialog>
    );
}
