import type { ReactNode } from "react";

interface Props {
    readonly tone: "info" | "good" | "warning" | "bad";
    readonly children: ReactNode;
}

/** Something to be read now; screen readers say it at once. */
export function Notice({ tone, children }: Props) {
    return (
        <div className={`notice notice-${tone}`} role={tone === "bad" ? "alert" : "status"}>
            {children}
        </div>
    );
}
