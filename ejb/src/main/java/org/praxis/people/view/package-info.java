/** What pages and API show of a person. */
package org.praxis.people.view;
