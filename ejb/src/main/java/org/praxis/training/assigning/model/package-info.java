/** Days, cycles, and the nouns of assigning; used by training alone. */
package org.praxis.training.assigning.model;
