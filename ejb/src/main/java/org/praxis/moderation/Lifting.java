package org.praxis.moderation;

import org.praxis.platform.validation.Written;

/**
 * That a sanction ends before its time.
 *
 * @param reason for the person, and for the audit log
 */
public record Lifting(@Written(max = 2000) String reason) {}
