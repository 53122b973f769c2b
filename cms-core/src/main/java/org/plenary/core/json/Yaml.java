package org.plenary.core.json;

import tools.jackson.dataformat.yaml.YAMLMapper;

/** The same plain Java as {@link Json}, written as YAML 1.2. */
public final class Yaml {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private Yaml() {}

    public static byte[] writeBytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
