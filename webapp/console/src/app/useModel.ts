import { useCallback, useEffect, useState } from "react";
import type { ContentType, Languages } from "../api/model.ts";
import type { Plenary } from "../api/plenary.ts";
import { type Problem, problemOf } from "../api/problem.ts";
import { Names } from "../features/content/names.ts";

/** The types and languages that the server has now. */
export type LoadedModel =
    | { readonly is: "loading" }
    | { readonly is: "failed"; readonly problem: Problem }
    | {
          readonly is: "loaded";
          readonly types: readonly ContentType[];
          readonly languages: Languages;
          readonly names: Names;
      };

export function useModel(plenary: Plenary): { readonly model: LoadedModel; readonly retry: () => void } {
    const [model, setModel] = useState<LoadedModel>({ is: "loading" });
    const retry = useCallback(() => {
        setModel({ is: "loading" });
        Promise.all([plenary.types(), plenary.languages()]).then(
            ([types, languages]) => setModel({ is: "loaded", types, languages, names: new Names(plenary, types) }),
            (thrown) => setModel({ is: "failed", problem: problemOf(thrown) }),
        );
    }, [plenary]);
    useEffect(retry, [retry]);
    return { model, retry };
}
