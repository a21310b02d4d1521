/** What is kept of duties. */
package org.praxis.people.duty.model;
