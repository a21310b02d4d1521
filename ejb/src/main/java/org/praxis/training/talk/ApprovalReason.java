package org.praxis.training.talk;

import org.praxis.platform.validation.Written;

/**
 * Why an expert approves.
 *
 * @param reason null for none
 */
public record ApprovalReason(@Written(max = 500, optional = true) String reason) {}
