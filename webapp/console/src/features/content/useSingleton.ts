import { useEffect, useState } from "react";
import type { ContentType } from "../../api/model.ts";
import { type Problem, problemOf } from "../../api/problem.ts";
import { useConsole } from "../../app/ConsoleContext.tsx";
import { replaceRoute } from "../../app/navigation.ts";

/** Leads from a singleton to its entry, or to its making when there is none yet. */
export function useSingleton(type: ContentType): Problem | undefined {
    const { plenary } = useConsole();
    const [problem, setProblem] = useState<Problem>();
    useEffect(() => {
        plenary.only(type).then(
            ({ items: [item] }) =>
                replaceRoute(item === undefined ? { at: "new", type: type.name } : { at: "entry", id: item.id }),
            (thrown) => setProblem(problemOf(thrown)),
        );
    }, [plenary, type]);
    return problem;
}
