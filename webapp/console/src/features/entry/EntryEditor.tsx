import { useCallback, useEffect, useRef, useState } from "react";
import type { Entry } from "../../api/entry.ts";
import type { ContentType, Locale } from "../../api/model.ts";
import { languageOf, useConsole } from "../../app/ConsoleContext.tsx";
import { useHoldingBack } from "../../app/navigation.ts";
import { hrefOf, listOf } from "../../app/routes.ts";
import { Notice } from "../../ui/Notice.tsx";
import { titleOf } from "../../ui/titles.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import { Standing } from "../content/Standing.tsx";
import { useHeadline } from "../content/useHeadline.ts";
import { PublishActions } from "../publish/PublishActions.tsx";
import { TimelinePanel } from "../publish/TimelinePanel.tsx";
import { RevisionsPanel } from "../revisions/RevisionsPanel.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { EntryProblem } from "./EntryProblem.tsx";
import { saveEntry } from "./saveEntry.ts";
import { useEditing, type Verb } from "./useEditing.ts";

interface Props {
    readonly type: ContentType;
    readonly entry: Entry;
}

/** How long it stays on the screen that something was done; what it was is seen in the page anyway. */
const SAID_MS = 8_000;

/** What a page can do to its entry; each says what it did. */
export interface EntryActions {
    readonly base: Entry;
    readonly type: ContentType;
    readonly dirty: boolean;
    readonly busy: boolean;
    /** Saves first what is not saved yet. */
    readonly act: (verb: Verb, done: string, saveFirst?: boolean) => Promise<boolean>;
}

export function EntryEditor({ type, entry }: Props) {
    const { words } = useSpeaking();
    const { plenary, names } = useConsole();
    const { editing, tell, act } = useEditing(type, entry, entry.values);
    const [unfinished, setUnfinished] = useState(false);
    const [said, setSaid] = useState("");
    const [drawn, setDrawn] = useState(0);
    const { saving, problem } = editing;
    const base = editing.base ?? entry;
    const dirty = saving.is === "dirty" || saving.is === "conflict";
    useHoldingBack(dirty || unfinished);

    useEffect(() => {
        names.learn([{ ...base, status: base._meta.status ?? {}, staleLocales: [] }]);
    }, [names, base]);

    const newest = useRef(editing);
    newest.current = editing;
    const save = useCallback(async () => {
        setSaid("");
        const saved = await saveEntry(plenary, newest.current, tell);
        setSaid(saved === undefined ? "" : words.entry.saved);
        return saved;
    }, [plenary, tell, words]);
    useEffect(() => {
        const goes = said === "" ? undefined : setTimeout(() => setSaid(""), SAID_MS);
        return () => clearTimeout(goes);
    }, [said]);
    useSaveKey(() => dirty && !unfinished && void save());

    const actions: EntryActions = {
        base,
        type,
        dirty,
        busy: saving.is === "busy",
        act: async (verb, done, saveFirst = false) => {
            setSaid("");
            const saved = saveFirst && dirty ? await save() : base;
            if (saved === undefined) {
                return false;
            }
            const answer = await act((based) => verb({ ...based, basedOn: saved._meta.version }));
            setSaid(answer === undefined ? "" : done);
            return answer !== undefined;
        },
    };
    return (
        <>
            <Head
                actions={actions}
                unfinished={unfinished}
                onSave={() => void save()}
                onDiscard={() => {
                    tell({ was: "discarded" });
                    // Also what editors hold that is no value yet.
                    setDrawn((n) => n + 1);
                }}
            />
            <div className="toast" aria-live="polite">
                {said !== "" && problem === undefined && <Notice tone="good">{said}</Notice>}
            </div>
            <EntryProblem problem={problem} />
            {base._meta.deleted && <Notice tone="warning">{words.status.deleted}</Notice>}
            <div className="entry">
                <EntryForm key={drawn} editing={editing} tell={tell} onUnfinished={setUnfinished} />
                <aside className="entry-side" aria-label={words.entry.overview}>
                    <TimelinePanel actions={actions} />
                    <RevisionsPanel actions={actions} />
                </aside>
            </div>
            {saving.is === "conflict" && <ConflictDialog theirs={saving.theirs} merge={saving.merge} tell={tell} />}
        </>
    );
}

interface HeadProps {
    readonly actions: EntryActions;
    readonly unfinished: boolean;
    readonly onSave: () => void;
    readonly onDiscard: () => void;
}

function Head({ actions, unfinished, onSave, onDiscard }: HeadProps) {
    const known = useConsole();
    const { words, language } = useSpeaking();
    const { base, type, dirty, busy } = actions;
    const changed = dirty || unfinished;
    const headline = useHeadline()(type, base.values);
    const written = headline.locale === undefined ? undefined : languageOf(known, headline.locale);
    const status = base._meta.status ?? {};
    const stale = Object.keys(base._meta.stale ?? {});
    useEffect(() => {
        document.title = `${headline.text} · Plenary`;
        return () => {
            document.title = "Plenary";
        };
    }, [headline.text]);
    return (
        <div className="page-head page-head-sticky">
            <div className="page-head-title">
                <a className="crumb" href={hrefOf(listOf(type.name))}>
                    {titleOf(type, language)}
                </a>
                <h1 lang={written?.tag} dir={written?.dir ?? "auto"}>
                    {headline.text}
                </h1>
                <Standing
                    item={{ status, staleLocales: stale }}
                    locales={Object.keys(status).filter((track) => track !== "*") as Locale[]}
                />
            </div>
            <span className="shell-space" />
            <div className="page-actions">
                {changed && <span className="unsaved">{words.entry.unsaved}</span>}
                {changed && (
                    <button type="button" className="button" disabled={busy} onClick={onDiscard}>
                        {words.entry.discard}
                    </button>
                )}
                <button
                    type="button"
                    className={dirty ? "button button-primary" : "button"}
                    disabled={!dirty || busy || unfinished}
                    onClick={onSave}
                >
                    {busy ? words.entry.saving : words.entry.save}
                </button>
                <PublishActions actions={actions} unfinished={unfinished} />
            </div>
        </div>
    );
}

/** Ctrl+S and ⌘S save, as everywhere. */
function useSaveKey(save: () => void): void {
    const newest = useRef(save);
    newest.current = save;
    useEffect(() => {
        const press = (event: KeyboardEvent) => {
            if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
                event.preventDefault();
                newest.current();
            }
        };
        window.addEventListener("keydown", press);
        return () => window.removeEventListener("keydown", press);
    }, []);
}
