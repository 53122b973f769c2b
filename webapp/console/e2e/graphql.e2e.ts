import { serverAudits } from "graphql-http";
import { expect, test } from "vitest";
import { serverOf } from "./server.ts";

/** The audit of the GraphQL-over-HTTP working group's reference implementation, every one of its checks. */
const url = `${serverOf(process.env).base}/api/v1/graphql`;

for (const audit of serverAudits({ url })) {
    test(`GraphQL over HTTP ${audit.id}: ${audit.name}`, async () => {
        const result = await audit.fn();
        const reason = result.status === "ok" ? "" : result.reason;
        expect([result.status, reason]).toEqual(["ok", ""]);
    });
}
