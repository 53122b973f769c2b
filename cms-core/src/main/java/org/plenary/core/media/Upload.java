package org.plenary.core.media;

import java.io.InputStream;

/**
 * A file that is being sent.
 *
 * @param name as its sender calls it; anything
 */
public record Upload(String name, InputStream bytes) {}
