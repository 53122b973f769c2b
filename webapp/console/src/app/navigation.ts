import { useEffect, useSyncExternalStore } from "react";
import { hrefOf, type Route, routeOf } from "./routes.ts";

/**
 * Where the reader is. A page with unsaved changes can hold her back: then the address stays, and {@link useLeaving} tells
 * where she wanted to go until she decides.
 */
interface Place {
    readonly hash: string;
    readonly wanted?: string;
}

let place: Place = { hash: location.hash };
let mayLeave = true;
const listeners = new Set<() => void>();

window.addEventListener("hashchange", () => {
    if (mayLeave || location.hash === place.hash) {
        show({ hash: location.hash });
        return;
    }
    const wanted = location.hash;
    history.pushState(null, "", place.hash === "" ? "#/" : place.hash);
    show({ hash: place.hash, wanted });
});

window.addEventListener("beforeunload", (event) => {
    if (!mayLeave) {
        event.preventDefault();
    }
});

export function useRoute(): Route {
    return routeOf(usePlace().hash);
}

export function go(route: Route): void {
    location.hash = hrefOf(route);
}

/** As {@link go}, without a step that the back button would return to. */
export function replaceRoute(route: Route): void {
    history.replaceState(null, "", hrefOf(route));
    show({ hash: location.hash });
}

/** Holds the reader back while there is something to lose. */
export function useHoldingBack(hold: boolean): void {
    useEffect(() => {
        mayLeave = !hold;
        return () => {
            mayLeave = true;
        };
    }, [hold]);
}

/** The decision of a reader who is held back; undefined when she is not. */
export function useLeaving(): { readonly leave: () => void; readonly stay: () => void } | undefined {
    const { hash, wanted } = usePlace();
    if (wanted === undefined) {
        return undefined;
    }
    return {
        leave: () => {
            mayLeave = true;
            show({ hash });
            location.hash = wanted;
        },
        stay: () => show({ hash }),
    };
}

function usePlace(): Place {
    return useSyncExternalStore(subscribe, () => place);
}

function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

function show(next: Place): void {
    place = next;
    for (const listener of listeners) {
        listener();
    }
}
