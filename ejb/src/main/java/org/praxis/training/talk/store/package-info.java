/** Queries of discussion steps; used by training alone. */
package org.praxis.training.talk.store;
