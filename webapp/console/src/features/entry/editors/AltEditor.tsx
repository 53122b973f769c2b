import { useState } from "react";
import type { Asset } from "../../../api/asset.ts";
import type { Language } from "../../../api/model.ts";
import { type Problem, problemOf } from "../../../api/problem.ts";
import { useConsole } from "../../../app/ConsoleContext.tsx";
import { ProblemNotice } from "../../../ui/ProblemNotice.tsx";
import { useWords } from "../../../words/WordsContext.tsx";
import { useForm } from "../FormContext.tsx";

interface Props {
    readonly asset: Asset;
    readonly onSaved: (asset: Asset) => void;
}

/** What is to be seen on an image, in the languages of the form. It belongs to the image and is saved when a text is left. */
export function AltEditor({ asset, onSaved }: Props) {
    const { plenary } = useConsole();
    const { shown } = useForm();
    const words = useWords();
    const [problem, setProblem] = useState<Problem>();
    const [saved, setSaved] = useState(false);

    async function save(language: Language, text: string) {
        if (text === (asset.alt?.[language.tag] ?? "")) {
            return;
        }
        try {
            onSaved(await plenary.describe(asset.id, { [language.tag]: text === "" ? null : text }));
            setProblem(undefined);
            setSaved(true);
        } catch (thrown) {
            setProblem(problemOf(thrown));
            setSaved(false);
        }
    }

    return (
        <div className="asset-alt">
            {shown.map((language) => (
                <label key={`${asset.id} ${language.tag}`}>
                    <span>
                        {words.file.alt} (<bdi lang={language.tag}>{language.name}</bdi>)
                    </span>
                    <input
                        type="text"
                        dir={language.dir}
                        lang={language.tag}
                        defaultValue={asset.alt?.[language.tag] ?? ""}
                        onChange={() => setSaved(false)}
                        onBlur={(event) => void save(language, event.target.value.trim())}
                    />
                </label>
            ))}
            <p className="field-help" role="status">
                {saved ? words.file.altSaved : words.file.altHelp}
            </p>
            {problem !== undefined && <ProblemNotice problem={problem} />}
        </div>
    );
}
