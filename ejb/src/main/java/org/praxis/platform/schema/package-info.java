/**
 * Brings the database to the version that this build expects, before Hibernate compares it with the
 * entities.
 */
package org.praxis.platform.schema;
