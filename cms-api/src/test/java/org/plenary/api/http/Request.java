package org.plenary.api.http;

import java.util.HashMap;
import java.util.Map;

/** A request without a server. */
public record Request(String method, Map<String, String> headers) implements Head {
    public static Request get(String... headers) {
        var sent = new HashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        return new Request("GET", sent);
    }

    @Override
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
