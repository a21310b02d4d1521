/** Queries of sessions; used by this part of training alone. */
package org.praxis.training.sessions.store;
