import { useState } from "react";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { useWords } from "../../words/WordsContext.tsx";
import type { EntryActions } from "../entry/EntryEditor.tsx";
import { PublishDialog } from "./PublishDialog.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { UnpublishDialog } from "./UnpublishDialog.tsx";

interface Props {
    readonly actions: EntryActions;
    readonly unfinished: boolean;
}

/** What the world is to see: each action with a dialog of its own. */
export function PublishActions({ actions, unfinished }: Props) {
    const words = useWords();
    const { plenary } = useConsole();
    const [open, setOpen] = useState<"nothing" | "publish" | "unpublish" | "remove">("nothing");
    const close = () => setOpen("nothing");
    const { base, busy, act } = actions;
    const publications = Object.values(base._meta.publications ?? {}).flat();
    if (base._meta.deleted) {
        return (
            <button type="button" className="button" disabled={busy} onClick={() => void act(plenary.undelete, "")}>
                {words.entry.undelete}
            </button>
        );
    }
    return (
        <>
            <button
                type="button"
                className={actions.dirty ? "button" : "button button-primary"}
                disabled={busy || unfinished}
                onClick={() => setOpen("publish")}
            >
                {words.publish.open}
            </button>
            <button
                type="button"
                className="button"
                disabled={busy || publications.length === 0}
                onClick={() => setOpen("unpublish")}
            >
                {words.publish.unpublish}
            </button>
            <button type="button" className="button" disabled={busy} onClick={() => setOpen("remove")}>
                {words.entry.remove}
            </button>
            {open === "publish" && <PublishDialog actions={actions} onClose={close} />}
            {open === "unpublish" && <UnpublishDialog actions={actions} onClose={close} />}
            {open === "remove" && <RemoveDialog actions={actions} onClose={close} />}
        </>
    );
}
