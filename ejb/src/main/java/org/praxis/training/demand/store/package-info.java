/** Queries of what colleagues need to learn. */
package org.praxis.training.demand.store;
