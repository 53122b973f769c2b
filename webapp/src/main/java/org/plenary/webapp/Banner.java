package org.plenary.webapp;

import java.util.Optional;

/** What the person who starts Plenary reads first. */
record Banner(Settings settings) {

    /** @param password of the first administrator, when it was just invented */
    void print(Optional<String> password) {
        var text = new StringBuilder("\n");
        line(text, "Console", settings.baseUrl() + "/");
        line(text, "Content", settings.baseUrl() + "/api/v1");
        line(text, "Management", settings.baseUrl() + "/manage/v1");
        password.ifPresent(secret -> {
            line(text, "Administrator", settings.admin().email());
            line(text, "Password", secret + "   (shown this once)");
        });
        System.out.println(text);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-14s %s%n".formatted(name, value));
    }
}
