/** What pages and answers say of co-writing. */
package org.praxis.training.cowriting.view;
