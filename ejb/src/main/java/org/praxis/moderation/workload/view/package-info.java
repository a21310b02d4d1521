/** What whoever asks how moderation goes reads: records alone. */
package org.praxis.moderation.workload.view;
