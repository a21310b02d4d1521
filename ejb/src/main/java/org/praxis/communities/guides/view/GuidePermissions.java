package org.praxis.communities.guides.view;

/**
 * What the reader may do with a guide.
 *
 * @param write change it without asking
 * @param propose propose a change
 * @param keep say who writes it
 */
public record GuidePermissions(boolean write, boolean propose, boolean keep) {}
