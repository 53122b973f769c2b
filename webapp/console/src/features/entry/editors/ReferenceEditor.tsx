import { useSyncExternalStore } from "react";
import type { EntryId } from "../../../api/entry.ts";
import { isList, type Json } from "../../../api/model.ts";
import { languageOf, typeNamed, useConsole } from "../../../app/ConsoleContext.tsx";
import { hrefOf } from "../../../app/routes.ts";
import { ItemTools, moved } from "../../../ui/ItemTools.tsx";
import { useWords } from "../../../words/WordsContext.tsx";
import { useHeadline } from "../../content/useHeadline.ts";
import { EntryPicker } from "./EntryPicker.tsx";
import type { EditorProps } from "./editor.ts";
import { useEditor } from "./useEditor.ts";

/** The entries that are referred to, by name, and a search for others. */
export function ReferenceEditor(props: EditorProps<"reference">) {
    const { field, value, name } = props;
    const { attributes, change } = useEditor(props);
    const chosen = idsOf(value);
    const put = (next: readonly EntryId[]) => {
        const [only] = next;
        change(field.many === true ? (next.length === 0 ? undefined : next) : only);
    };
    return (
        <div className="references">
            {chosen.length > 0 && (
                <ol className="reference-list">
                    {chosen.map((id, position) => (
                        <li key={id}>
                            <EntryName id={id} field={field} />
                            <ItemTools
                                position={position}
                                count={chosen.length}
                                name={`${name} ${position + 1}`}
                                onMove={(to) => put(moved(chosen, position, to))}
                                onRemove={() => put(chosen.toSpliced(position, 1))}
                            />
                        </li>
                    ))}
                </ol>
            )}
            <EntryPicker
                attributes={attributes}
                to={field.to}
                onPick={(id) => put(field.many === true ? [...chosen.filter((one) => one !== id), id] : [id])}
            />
        </div>
    );
}

function EntryName({ id, field }: { readonly id: EntryId; readonly field: EditorProps<"reference">["field"] }) {
    const known = useConsole();
    const words = useWords();
    const headlineOf = useHeadline();
    const found = useSyncExternalStore(known.names.subscribe, () => known.names.get(id, field.to));
    const href = hrefOf({ at: "entry", id });
    if (found.is !== "found") {
        return (
            <a href={href} className="muted" dir="ltr">
                {found.is === "asking" ? words.app.loading : id}
            </a>
        );
    }
    const headline = headlineOf(typeNamed(known, found.item.type), found.item.values);
    const written = headline.locale === undefined ? undefined : languageOf(known, headline.locale);
    return (
        <a href={href} lang={written?.tag} dir={written?.dir ?? "auto"}>
            {headline.text}
        </a>
    );
}

function idsOf(value: Json | undefined): readonly EntryId[] {
    const ids = isList(value) ? value : [value];
    return ids.filter((id): id is EntryId => typeof id === "string");
}
