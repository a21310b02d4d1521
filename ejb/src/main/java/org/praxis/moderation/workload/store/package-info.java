/** Counts cases, decisions and appeals. */
package org.praxis.moderation.workload.store;
