/** Finds who writes guides for which steps. */
package org.praxis.training.cowriting.store;
