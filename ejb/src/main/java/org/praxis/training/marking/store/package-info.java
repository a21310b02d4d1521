/** Queries of marking; used by this feature alone. */
package org.praxis.training.marking.store;
