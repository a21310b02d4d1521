/** Work, what was handed in of it, marks and sign-offs; used by this feature alone. */
package org.praxis.training.marking.model;
