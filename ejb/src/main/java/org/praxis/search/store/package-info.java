/** The rows, and the index that is made of them. */
package org.praxis.search.store;
