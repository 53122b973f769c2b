import { useCallback, useEffect, useState } from "react";
import { signedOut } from "../../api/http.ts";
import type { Account, Plenary } from "../../api/plenary.ts";
import { type Problem, problemOf } from "../../api/problem.ts";

/** Scripts cannot see the cookie; that there should be one saves a stranger's browser a request that must fail. */
const SIGNED_IN = "plenary.signed-in";

/** Who is signed in. `ended` is a session that ran out while pages with unsaved texts are open: they stay. */
export type Session =
    | { readonly is: "unknown" }
    | { readonly is: "failed"; readonly problem: Problem }
    | { readonly is: "out" }
    | { readonly is: "in"; readonly account: Account }
    | { readonly is: "ended"; readonly account: Account };

export interface SessionActions {
    readonly session: Session;
    readonly signIn: (email: string, password: string) => Promise<void>;
    readonly signOut: () => Promise<void>;
    readonly retry: () => void;
}

export function useSession(plenary: Plenary): SessionActions {
    const [session, setSession] = useState<Session>({ is: "unknown" });

    const retry = useCallback(() => {
        if (localStorage.getItem(SIGNED_IN) === null) {
            setSession({ is: "out" });
            return;
        }
        setSession({ is: "unknown" });
        plenary.me().then(
            (account) => setSession(account === undefined ? { is: "out" } : { is: "in", account }),
            (thrown) => setSession({ is: "failed", problem: problemOf(thrown) }),
        );
    }, [plenary]);

    useEffect(retry, [retry]);

    useEffect(() => {
        const end = () => setSession((now) => (now.is === "in" ? { is: "ended", account: now.account } : now));
        signedOut.addEventListener("out", end);
        return () => signedOut.removeEventListener("out", end);
    }, []);

    const signIn = useCallback(
        async (email: string, password: string) => {
            setSession({ is: "in", account: await plenary.signIn(email, password) });
            localStorage.setItem(SIGNED_IN, "yes");
        },
        [plenary],
    );

    const signOut = useCallback(async () => {
        await plenary.signOut();
        localStorage.removeItem(SIGNED_IN);
        setSession({ is: "out" });
    }, [plenary]);

    return { session, signIn, signOut, retry };
}
