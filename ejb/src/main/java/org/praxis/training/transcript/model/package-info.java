/** What somebody learnt elsewhere. */
package org.praxis.training.transcript.model;
