/** What happened to what somebody says that they learnt elsewhere. */
package org.praxis.training.transcript.event;
