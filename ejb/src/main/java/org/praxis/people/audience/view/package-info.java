/** What pages and API show of audiences. */
package org.praxis.people.audience.view;
