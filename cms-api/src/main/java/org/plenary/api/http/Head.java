package org.plenary.api.http;

/** What a request says before its body, whichever server received it. */
public interface Head {

    String method();

    /** The values of the header, joined with commas; empty where it was not sent. */
    String header(String name);

    /** Whether it only asks. */
    default boolean reads() {
        return method().equals("GET") || method().equals("HEAD");
    }
}
