import type { ComponentType } from "react";
import type { Field, JsonObject, Language } from "../../api/model.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import type { EditorProps } from "./editors/editor.ts";
import { FaultText } from "./FaultText.tsx";
import { useForm } from "./FormContext.tsx";

interface Props {
    readonly field: Field;
    /** Per locale; a language that has no value stays empty, whatever readers would fall back to. */
    readonly value: JsonObject;
    readonly at: string;
    readonly name: string;
    readonly One: ComponentType<EditorProps>;
}

/** The languages side by side, each running in its own direction. */
export function LocalisedEditor({ field, value, at, name, One }: Props) {
    const { shown } = useForm();
    return (
        <div className={`locales locales-${Math.min(shown.length, 3)}`}>
            {shown.map((language) => (
                <div className="locale" key={language.tag}>
                    <LocaleHead field={field} language={language} />
                    <One
                        field={field}
                        value={value[language.tag]}
                        at={`${at}/${language.tag}`}
                        language={language}
                        name={`${name}, ${language.name}`}
                    />
                    <FaultText at={`${at}/${language.tag}`} />
                </div>
            ))}
        </div>
    );
}

function LocaleHead({ field, language }: { readonly field: Field; readonly language: Language }) {
    const { words } = useSpeaking();
    const { stale } = useForm();
    return (
        <div className="locale-head">
            <span className="locale-tag" aria-hidden="true">
                {language.tag}
            </span>
            <span lang={language.tag}>{language.name}</span>
            {stale[language.tag]?.includes(field.name) === true && (
                <span className="outdated">{words.status.outdated}</span>
            )}
        </div>
    );
}
