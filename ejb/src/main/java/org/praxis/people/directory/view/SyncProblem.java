package org.praxis.people.directory.view;

/**
 * An entry that could not be taken as it is.
 *
 * @param kind what is odd, such as {@code NO_LOGIN}, {@code PHOTO_TOO_LARGE}, {@code SAME_MAIL}
 * @param detail the value, or the other entry; null where there is nothing to show
 * @param leftOut whether the whole entry was passed over, or only what is odd about it
 */
public record SyncProblem(
    String directory, String dn, String kind, String detail, Boolean leftOut) {}
