package org.praxis.search.view;

import org.praxis.platform.finding.FindableKind;

/**
 * What somebody may be looking for who types.
 *
 * @param about where it stands, or what that person does; null where there is nothing to say
 */
public record Suggestion(FindableKind kind, String title, String about, String address) {}
