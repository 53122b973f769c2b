import { useCallback } from "react";
import type { Field, Locale, TypeName } from "../../api/model.ts";
import { languageOf, typeNamed, useConsole } from "../../app/ConsoleContext.tsx";
import { titleOf } from "../../ui/titles.ts";
import { useSpeaking } from "../../words/WordsContext.tsx";
import type { Path } from "./paths.ts";

/** Says a place in words: `Title › العربية`, `Links › 2 › Url`. */
export function usePathTitle(typeName: TypeName): (path: Path) => string {
    const known = useConsole();
    const { language } = useSpeaking();
    return useCallback(
        (path) => {
            let fields: readonly Field[] = typeNamed(known, typeName)?.fields ?? [];
            return path
                .map((step) => {
                    const field = fields.find((one) => one.name === step);
                    if (field !== undefined) {
                        fields = innerOf(field);
                        return titleOf(field, language);
                    }
                    return /^\d+$/.test(String(step))
                        ? String(Number(step) + 1)
                        : languageOf(known, String(step) as Locale).name;
                })
                .join(" › ");
        },
        [known, typeName, language],
    );
}

function innerOf(field: Field): readonly Field[] {
    switch (field.kind) {
        case "group":
            return field.fields;
        case "blocks":
            return field.blocks.flatMap((block) => block.fields);
        default:
            return [];
    }
}
