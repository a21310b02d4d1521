package org.praxis.access.view;

import org.praxis.directory.Trouble;

/**
 * What one directory was asked for a name, and what came.
 *
 * @param filter as it was sent
 * @param dn of the entry; null when there is none of that name
 * @param failure why there is no answer; null when there is one
 */
public record DirectoryLook(
    String directory, String base, String filter, String dn, Trouble failure) {}
