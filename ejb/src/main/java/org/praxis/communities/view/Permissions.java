package org.praxis.communities.view;

/**
 * What the reader may do in a community.
 *
 * @param read what is said there
 * @param write topics and replies, as a member
 * @param moderate decide what waits, and who comes in
 * @param keep change settings and charter
 * @param asked whether the reader has asked to join and waits for an answer
 * @param acknowledge whether the reader has to read the charter before they write
 */
public record Permissions(
    boolean read,
    boolean write,
    boolean moderate,
    boolean keep,
    boolean asked,
    boolean acknowledge) {}
