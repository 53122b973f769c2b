package org.plenary.api.http;

import java.util.List;
import java.util.Optional;

/**
 * What one request is answered.
 *
 * @param status 200; 304 to a reader who has it; 412 where it is not what she expects
 * @param headers all but those that every answer carries
 * @param body with status 200; to be left out for HEAD
 */
public record Reply(int status, List<Header> headers, Optional<byte[]> body) {
    public static final int OK = 200;
    public static final int NOT_MODIFIED = 304;
    public static final int PRECONDITION_FAILED = 412;
}
