/**
 * What somebody has learnt, and what proves it: certificates, until when they hold and that they
 * are revoked; the transcript of all that a person completed; and what they learnt elsewhere, which
 * somebody else confirms. Nothing here is ever deleted. See docs/adr/0052.
 */
package org.praxis.training.transcript;
