package org.plenary.api.http;

/** A line of an answer's head. */
public record Header(String name, String value) {

    boolean isVary() {
        return name.equals("Vary");
    }
}
