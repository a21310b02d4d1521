/**
 * What happened, for whoever has to answer for it later: added to and never changed. AuditLog adds;
 * the database chains by hash what was committed, and holds Praxis to adding ({@code
 * db/audit-log.sql}, ADR 28). AuditTrail reads along the chain, AuditExport writes a stretch of it,
 * and AuditVerification proves that with the JDK alone.
 */
package org.praxis.platform.audit;
