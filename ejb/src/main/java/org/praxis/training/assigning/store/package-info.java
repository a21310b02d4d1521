/** Queries of assigning: people by set, a part at a time; used by training alone. */
package org.praxis.training.assigning.store;
