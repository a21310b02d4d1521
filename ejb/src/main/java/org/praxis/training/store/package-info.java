/** Queries of training; used by this feature alone. */
package org.praxis.training.store;
