/** Sessions, tokens and the rules of their lives; used by this feature alone. */
package org.praxis.access.model;
