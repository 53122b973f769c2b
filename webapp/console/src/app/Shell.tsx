import { useEffect, useRef } from "react";
import { TypeList } from "../features/content/TypeList.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { useConsole } from "./ConsoleContext.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { useLeaving, useRoute } from "./navigation.ts";
import { Page } from "./Page.tsx";
import { hrefOf } from "./routes.ts";

interface Props {
    readonly signOut: () => Promise<void>;
}

/** What stands around every page: the head, the types at the side, and the question before unsaved changes are left. */
export function Shell({ signOut }: Props) {
    const words = useWords();
    const { account } = useConsole();
    const route = useRoute();
    const main = useRef<HTMLElement>(null);
    const address = hrefOf(route);

    // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page, read from its top
    useEffect(() => {
        window.scrollTo({ top: 0 });
    }, [address.split("?")[0]]);

    return (
        <div className="shell">
            <button type="button" className="skip" onClick={() => main.current?.focus()}>
                {words.app.skip}
            </button>
            <header className="shell-head">
                <a className="shell-brand" href={hrefOf({ at: "home" })}>
                    <img src="/console/plenary.svg" alt="" width="28" height="28" />
                    <span>Plenary</span>
                </a>
                <span className="shell-space" />
                <LanguageChoice />
                <bdi className="shell-account">{account.email}</bdi>
                <button type="button" className="button" onClick={() => void signOut()}>
                    {words.app.signOut}
                </button>
            </header>
            <nav className="shell-nav" aria-label={words.app.content}>
                <TypeList />
            </nav>
            <main className="shell-main" ref={main} tabIndex={-1}>
                <Page route={route} />
            </main>
            <LeaveQuestion />
        </div>
    );
}

function LeaveQuestion() {
    const words = useWords();
    const leaving = useLeaving();
    if (leaving === undefined) {
        return null;
    }
    const actions = (
        <>
            <button type="button" className="button button-primary" onClick={leaving.stay}>
                {words.leave.stay}
            </button>
            <button type="button" className="button button-danger" onClick={leaving.leave}>
                {words.leave.leave}
            </button>
        </>
    );
    return (
        <Dialog title={words.leave.title} onClose={leaving.stay} actions={actions}>
            <p>{words.leave.text}</p>
        </Dialog>
    );
}
