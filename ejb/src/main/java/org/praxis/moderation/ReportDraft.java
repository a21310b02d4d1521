package org.praxis.moderation;

import org.praxis.platform.validation.Written;

/**
 * A report as a member makes it.
 *
 * @param clause number of the charter's clause that the text goes against; null for something else,
 *     which the note says
 * @param note what is wrong, for the moderators alone
 */
public record ReportDraft(Integer clause, @Written(max = 1000) String note) {}
