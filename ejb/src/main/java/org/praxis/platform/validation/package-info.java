/** Constraints that Jakarta Validation lacks. */
package org.praxis.platform.validation;
