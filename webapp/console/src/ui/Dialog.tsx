import { type ReactNode, useEffect, useId, useRef } from "react";

interface Props {
    readonly title: string;
    readonly onClose: () => void;
    readonly wide?: boolean;
    readonly children: ReactNode;
    /** The buttons, the decisive one first. */
    readonly actions: ReactNode;
}

/** A modal dialog; the browser's own keeps the focus inside and closes on Escape. */
export function Dialog({ title, onClose, wide = false, children, actions }: Props) {
    const dialog = useRef<HTMLDialogElement>(null);
    const heading = useId();

    useEffect(() => {
        const shown = dialog.current;
        const before = document.activeElement;
        shown?.showModal();
        return () => {
            shown?.close();
            if (before instanceof HTMLElement) {
                before.focus();
            }
        };
    }, []);

    return (
        <dialog
            ref={dialog}
            className={wide ? "dialog dialog-wide" : "dialog"}
            aria-labelledby={heading}
            onCancel={(event) => {
                event.preventDefault();
                onClose();
            }}
        >
            <h2 id={heading}>{title}</h2>
            <div className="dialog-body">{children}</div>
            <div className="dialog-actions">{actions}</div>
        </dialog>
    );
}
