import type { Difference } from "../../api/entry.ts";
import type { Language, Locale, TypeName } from "../../api/model.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useWords } from "../../words/WordsContext.tsx";
import { ValueText } from "../entry/ConflictDialog.tsx";
import { pathOf } from "../entry/paths.ts";
import { usePathTitle } from "../entry/usePathTitle.ts";
import type { Comparing } from "./useRevisions.ts";

interface Props {
    readonly type: TypeName;
    readonly comparing: Comparing;
    /** Not while the form has changes of its own, which would be mixed with the old text. */
    readonly canRestore: boolean;
    readonly onRestore: () => void;
    readonly onClose: () => void;
}

export function CompareDialog({ type, comparing, canRestore, onRestore, onClose }: Props) {
    const words = useWords();
    const pathTitle = usePathTitle(type);
    const buttons = (
        <>
            <button type="button" className="button button-primary" disabled={!canRestore} onClick={onRestore}>
                {words.revisions.restore}: {words.revisions.before(comparing.from)}
            </button>
            <button type="button" className="button" onClick={onClose}>
                {words.revisions.close}
            </button>
        </>
    );
    return (
        <Dialog
            title={words.revisions.compareTitle(comparing.from, comparing.to)}
            wide
            onClose={onClose}
            actions={buttons}
        >
            {comparing.differences.length === 0 && <p>{words.revisions.same}</p>}
            {comparing.differences.map((difference) => (
                <TwoVersions
                    key={difference.pointer}
                    difference={difference}
                    title={pathTitle(pathOf(difference.pointer))}
                    comparing={comparing}
                />
            ))}
        </Dialog>
    );
}

interface VersionsProps {
    readonly difference: Difference;
    readonly title: string;
    readonly comparing: Comparing;
}

function TwoVersions({ difference, title, comparing }: VersionsProps) {
    const { before } = useWords().revisions;
    const language = useLanguageIn(difference.pointer);
    return (
        <section className="clash">
            <h3>{title}</h3>
            {[
                { number: comparing.from, value: difference.before },
                { number: comparing.to, value: difference.after },
            ].map(({ number, value }) => (
                <div className="clash-side" key={number}>
                    <span className="muted">{before(number)}</span>
                    <ValueText value={value} dir={language?.dir ?? "auto"} lang={language?.tag} />
                </div>
            ))}
        </section>
    );
}

function useLanguageIn(pointer: string): Language | undefined {
    const { languages } = useConsole();
    const steps = pathOf(pointer) as readonly Locale[];
    return languages.all.find(({ tag }) => steps.includes(tag));
}
