import { signedOut } from "./http.ts";
import { Problem, type ProblemBody } from "./problem.ts";

export interface Upload {
    readonly file: File;
    /** Told again and again how much has left, from 0 to 1. */
    readonly onProgress: (share: number) => void;
    readonly signal: AbortSignal;
}

/**
 * Sends a file as it is, by the console's cookie; throws a {@link Problem} for anything but success. `fetch` does not tell
 * how much of a body has left, so this is the older way.
 */
export function upload<T>(path: string, { file, onProgress, signal }: Upload): Promise<T> {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("POST", path);
        request.setRequestHeader("X-Plenary", "console");
        request.setRequestHeader("Content-Type", "application/octet-stream");
        request.responseType = "json";
        request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
        request.onerror = () => reject(new Problem(0, {}));
        request.onabort = () => reject(new DOMException("The upload was given up.", "AbortError"));
        request.onload = () => {
            if (request.status === 401) {
                signedOut.dispatchEvent(new Event("out"));
            }
            if (request.status === 201) {
                resolve(request.response as T);
            } else {
                reject(new Problem(request.status, (request.response ?? {}) as ProblemBody));
            }
        };
        signal.addEventListener("abort", () => request.abort(), { once: true });
        request.send(file);
    });
}
