import { useEffect, useRef, useState } from "react";
import type { Asset } from "../../../api/asset.ts";
import { type Problem, problemOf } from "../../../api/problem.ts";
import { useConsole } from "../../../app/ConsoleContext.tsx";

interface Uploading {
    /** How much has left, from 0 to 1; undefined while nothing is being sent. */
    readonly share: number | undefined;
    readonly problem: Problem | undefined;
    readonly start: (file: File) => void;
    readonly cancel: () => void;
}

/** Sends one file at a time; a page that is left gives it up. */
export function useUpload(onDone: (asset: Asset) => void): Uploading {
    const { plenary } = useConsole();
    const [share, setShare] = useState<number>();
    const [problem, setProblem] = useState<Problem>();
    const running = useRef<AbortController>(undefined);
    useEffect(() => () => running.current?.abort(), []);

    async function send(file: File, abort: AbortController) {
        try {
            onDone(await plenary.upload({ file, onProgress: setShare, signal: abort.signal }));
        } catch (thrown) {
            if (!abort.signal.aborted) {
                setProblem(problemOf(thrown));
            }
        }
        if (running.current === abort) {
            setShare(undefined);
        }
    }

    return {
        share,
        problem,
        start: (file) => {
            running.current?.abort();
            const abort = new AbortController();
            running.current = abort;
            setProblem(undefined);
            setShare(0);
            void send(file, abort);
        },
        cancel: () => {
            running.current?.abort();
            setShare(undefined);
        },
    };
}
