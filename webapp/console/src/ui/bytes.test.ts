import { expect, test } from "vitest";
import { bytesText } from "./bytes.ts";

test("writes amounts in the unit that fits", () => {
    expect(bytesText(999, "en")).toBe("999 byte");
    expect(bytesText(81_233, "en")).toBe("81 kB");
    expect(bytesText(2_350_000, "en")).toBe("2.4 MB");
    expect(bytesText(50_000_000, "ru")).toBe("50 МБ");
});
