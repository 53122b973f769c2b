import { type FormEvent, useId, useState } from "react";
import { problemOf } from "../../api/problem.ts";
import { Notice } from "../../ui/Notice.tsx";
import type { Words } from "../../words/en.ts";
import { problemText } from "../../words/problemText.ts";
import { useWords } from "../../words/WordsContext.tsx";

interface Props {
    readonly signIn: (email: string, password: string) => Promise<void>;
    /** Known when a session ended. */
    readonly email?: string;
}

export function SignInForm({ signIn, email = "" }: Props) {
    const words = useWords();
    const [fault, setFault] = useState("");
    const [busy, setBusy] = useState(false);
    const [emailId, passwordId] = [useId(), useId()];

    async function submit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        setBusy(true);
        setFault("");
        try {
            await signIn(String(form.get("email")).trim(), String(form.get("password")));
        } catch (thrown) {
            setFault(faultOf(words, thrown));
        }
        setBusy(false);
    }

    return (
        <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
            <label htmlFor={emailId}>{words.signIn.email}</label>
            <input
                id={emailId}
                name="email"
                type="email"
                dir="ltr"
                autoComplete="username"
                required
                defaultValue={email}
            />
            <label htmlFor={passwordId}>{words.signIn.password}</label>
            <input id={passwordId} name="password" type="password" dir="ltr" autoComplete="current-password" required />
            {fault !== "" && <Notice tone="bad">{fault}</Notice>}
            <button type="submit" className="button button-primary" disabled={busy}>
                {words.signIn.submit}
            </button>
        </form>
    );
}

function faultOf(words: Words, thrown: unknown): string {
    const problem = problemOf(thrown);
    if (problem.status === 401) {
        return words.signIn.wrong;
    }
    return problem.status === 429 ? words.signIn.tooMany : problemText(words, problem);
}
