/** What came by mail, in the database. */
package org.praxis.notification.incoming.store;
