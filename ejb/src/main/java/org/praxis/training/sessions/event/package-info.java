/** What happened with sessions. */
package org.praxis.training.sessions.event;
