/** Track, step, enrolment and certificate as nouns; used by this feature alone. */
package org.praxis.training.model;
