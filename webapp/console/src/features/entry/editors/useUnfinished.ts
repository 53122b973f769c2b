import { useCallback, useEffect } from "react";
import { useForm } from "../FormContext.tsx";

/** Lets an editor say that what stands in it is no value yet; an editor that goes away says nothing any more. */
export function useUnfinished(at: string): (unfinished: boolean) => void {
    const { setUnfinished } = useForm();
    useEffect(() => () => setUnfinished(at, false), [at, setUnfinished]);
    return useCallback((unfinished: boolean) => setUnfinished(at, unfinished), [at, setUnfinished]);
}
