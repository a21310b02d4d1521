package org.praxis.people.directory;

import java.util.Optional;

/**
 * What the directory says of a person. Only {@code uid} and {@code name} are always there; the rest
 * may be null.
 *
 * @param language as in {@code preferredLanguage}, for example {@code de}
 * @param photo a JPEG of reasonable size, or nothing
 */
public record DirectoryEntry(
    String uid,
    String name,
    String mail,
    String title,
    String office,
    String department,
    String language,
    Optional<byte[]> photo) {}
