import { useMemo, useState } from "react";
import type { ContentType, Json, Values } from "../../api/model.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { go, useHoldingBack } from "../../app/navigation.ts";
import { hrefOf, listOf } from "../../app/routes.ts";
import { titleOf } from "../../ui/titles.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { EntryProblem } from "./EntryProblem.tsx";
import { saveEntry } from "./saveEntry.ts";
import { useEditing } from "./useEditing.ts";

interface Props {
    readonly type: ContentType;
}

/** A form with nothing but the presets in it. */
export function NewEntryPage({ type }: Props) {
    const { words, language } = useSpeaking();
    const { plenary, languages } = useConsole();
    const presets = useMemo(() => presetsOf(type, languages.preferred), [type, languages]);
    const { editing, tell } = useEditing(type, undefined, presets);
    const [unfinished, setUnfinished] = useState(false);
    const created = editing.base !== undefined;
    useHoldingBack(editing.saving.is === "dirty" && !created);
    const title = titleOf(type, language);

    async function save() {
        const saved = await saveEntry(plenary, editing, tell);
        if (saved !== undefined) {
            go({ at: "entry", id: saved.id });
        }
    }

    return (
        <>
            <div className="page-head page-head-sticky">
                <div>
                    <a className="crumb" href={hrefOf(listOf(type.name))}>
                        {title}
                    </a>
                    <h1>{words.entry.create(title)}</h1>
                </div>
                <span className="shell-space" />
                <button
                    type="button"
                    className="button button-primary"
                    disabled={unfinished || editing.saving.is === "busy" || created}
                    onClick={() => void save()}
                >
                    {words.entry.save}
                </button>
            </div>
            <EntryProblem problem={editing.problem} />
            <EntryForm editing={editing} tell={tell} onUnfinished={setUnfinished} />
        </>
    );
}

function presetsOf(type: ContentType, preferred: string): Values {
    return Object.fromEntries(
        type.fields.flatMap(({ name, preset, localised }): [string, Json][] =>
            preset === undefined ? [] : [[name, localised === true ? { [preferred]: preset } : preset]],
        ),
    );
}
