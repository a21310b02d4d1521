/** Transcripts as pages and the API show them. */
package org.praxis.training.transcript.view;
