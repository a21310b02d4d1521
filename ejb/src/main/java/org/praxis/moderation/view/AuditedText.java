package org.praxis.moderation.view;

import java.util.UUID;
import org.praxis.moderation.CaseId;

/**
 * What a record of the audit log is about, as far as it is open to whoever reads the log.
 *
 * @param caseId null where they do not moderate
 * @param content null where others do not read it (any more), or they do not
 * @param title of the text; null as well where they may not read it
 */
public record AuditedText(CaseId caseId, UUID content, String title) {}
