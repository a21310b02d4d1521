/** What administrators are shown of the synchronisation. */
package org.praxis.people.directory.view;
