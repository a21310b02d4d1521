package org.praxis.communities.guides.view;

/**
 * A guide to be changed.
 *
 * @param revision to be sent back with the change
 * @param waits whether a text of the reader waits for a moderator, so that they cannot send another
 */
public record EditView(GuideHeader guide, String title, String text, int revision, boolean waits) {}
