/** Queries of transcripts and certificates. */
package org.praxis.training.transcript.store;
