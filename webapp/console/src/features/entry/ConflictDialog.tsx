import { useState } from "react";
import type { Entry } from "../../api/entry.ts";
import type { Json, Values } from "../../api/model.ts";
import { languageOf, useConsole } from "../../app/ConsoleContext.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { titleOf } from "../../ui/titles.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import type { Event } from "./editing.ts";
import type { Clash, Merge } from "./merge.ts";
import { type Path, pointerOf, withValue } from "./paths.ts";
import { usePathTitle } from "./usePathTitle.ts";

interface Props {
    readonly theirs: Entry;
    readonly merge: Merge;
    readonly tell: (event: Event) => void;
}

/** Two editors saved: both versions of every value, and a choice for each. Nothing is lost, whatever is chosen. */
export function ConflictDialog({ theirs, merge, tell }: Props) {
    const { words, time } = useSpeaking();
    const pathTitle = usePathTitle(theirs.type);
    const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
    const take = (path: Path, isTheirs: boolean) =>
        setTaken((before) => {
            const next = new Set(before);
            next[isTheirs ? "add" : "delete"](pointerOf(path));
            return next;
        });
    const actions = (
        <>
            <button
                type="button"
                className="button button-primary"
                onClick={() => tell({ was: "decided", values: chosen(merge, taken), theirs })}
            >
                {words.conflict.go}
            </button>
            <button type="button" className="button" onClick={() => tell({ was: "postponed" })}>
                {words.publish.back}
            </button>
        </>
    );
    return (
        <Dialog title={words.conflict.title} wide onClose={() => tell({ was: "postponed" })} actions={actions}>
            <p>{words.conflict.intro(theirs._meta.author, time(theirs._meta.updated))}</p>
            {merge.clashes.length === 0 && <p>{words.conflict.noClash}</p>}
            {merge.clashes.map((clash) => (
                <ClashChoice
                    key={pointerOf(clash.path)}
                    clash={clash}
                    isTheirs={taken.has(pointerOf(clash.path))}
                    onTake={(isTheirs) => take(clash.path, isTheirs)}
                />
            ))}
            {merge.onlyTheirs.length > 0 && (
                <>
                    <p>{words.conflict.theirsOnly}</p>
                    <ul>
                        {merge.onlyTheirs.map((path) => (
                            <li key={pointerOf(path)}>{pathTitle(path)}</li>
                        ))}
                    </ul>
                </>
            )}
        </Dialog>
    );
}

interface ClashProps {
    readonly clash: Clash;
    readonly isTheirs: boolean;
    readonly onTake: (isTheirs: boolean) => void;
}

function ClashChoice({ clash, isTheirs, onTake }: ClashProps) {
    const known = useConsole();
    const { words, language } = useSpeaking();
    const written = clash.field.localised === true ? languageOf(known, String(clash.path[1]) as never) : undefined;
    const name = pointerOf(clash.path);
    const side = (title: string, value: Json | undefined, checked: boolean) => (
        <label className="clash-side">
            <span>
                <input
                    type="radio"
                    name={name}
                    checked={checked}
                    onChange={() => onTake(title === words.conflict.theirs)}
                />{" "}
                {title}
            </span>
            <ValueText value={value} dir={written?.dir ?? "auto"} lang={written?.tag} />
        </label>
    );
    return (
        <fieldset className="clash">
            <legend>
                {titleOf(clash.field, language)}
                {written !== undefined && ` · ${written.name}`}
            </legend>
            {side(words.conflict.mine, clash.mine, !isTheirs)}
            {side(words.conflict.theirs, clash.theirs, isTheirs)}
        </fieldset>
    );
}

interface ValueTextProps {
    readonly value: Json | undefined;
    readonly dir: "ltr" | "rtl" | "auto";
    readonly lang: string | undefined;
}

/** Any value to be read and copied. */
export function ValueText({ value, dir, lang }: ValueTextProps) {
    const { conflict } = useSpeaking().words;
    if (value === undefined || value === null) {
        return <span className="muted">{conflict.empty}</span>;
    }
    const isText = typeof value === "string";
    return (
        <div className={isText ? "value-text" : "value-text code"} dir={isText ? dir : "ltr"} lang={lang}>
            {isText ? value : JSON.stringify(value, undefined, 2)}
        </div>
    );
}

function chosen(merge: Merge, taken: ReadonlySet<string>): Values {
    return merge.clashes
        .filter(({ path }) => taken.has(pointerOf(path)))
        .reduce((values, { path, theirs }) => withValue(values, path, theirs), merge.values);
}
