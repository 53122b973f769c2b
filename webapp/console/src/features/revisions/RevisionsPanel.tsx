import { useState } from "react";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { useSpeaking } from "../../words/WordsContext.tsx";
import type { EntryActions } from "../entry/EntryEditor.tsx";
import { CompareDialog } from "./CompareDialog.tsx";
import { useRevisions } from "./useRevisions.ts";

interface Props {
    readonly actions: EntryActions;
}

const FEW = 6;

/** Every revision ever saved; each can be compared with the draft, and made the draft again. */
export function RevisionsPanel({ actions }: Props) {
    const { words, time } = useSpeaking();
    const { plenary } = useConsole();
    const { lines, problem, comparing, compare, stop } = useRevisions(actions.base);
    const [all, setAll] = useState(false);
    const head = actions.base._meta.revision;

    async function restore(revision: number) {
        stop();
        await actions.act((based) => plenary.restore(based, revision), words.revisions.restored(revision));
    }

    return (
        <section className="panel">
            <h2>{words.revisions.title}</h2>
            {problem !== undefined && <ProblemNotice problem={problem} />}
            <ol className="revisions">
                {(all ? lines : lines.slice(0, FEW)).map((line) => (
                    <li key={line.number} aria-current={line.number === head ? "true" : undefined}>
                        <div>
                            <strong>{words.entry.revision(line.number)}</strong>
                            <span className="muted">
                                {" · "}
                                <bdi>{time(line.at)}</bdi>
                            </span>
                        </div>
                        <div className="muted small">
                            <bdi>{line.author}</bdi>
                            {line.autosave && ` · ${words.revisions.autosave}`}
                            {line.note !== "" && (
                                <>
                                    {" · "}
                                    <bdi>{line.note}</bdi>
                                </>
                            )}
                        </div>
                        {line.number !== head && (
                            <button type="button" className="link" onClick={() => void compare(line.number)}>
                                {words.revisions.compare}
                            </button>
                        )}
                    </li>
                ))}
            </ol>
            {!all && lines.length > FEW && (
                <button type="button" className="button button-small" onClick={() => setAll(true)}>
                    {words.revisions.show}
                </button>
            )}
            {comparing !== undefined && (
                <CompareDialog
                    type={actions.base.type}
                    comparing={comparing}
                    canRestore={!actions.dirty && !actions.busy}
                    onRestore={() => void restore(comparing.from)}
                    onClose={stop}
                />
            )}
        </section>
    );
}
