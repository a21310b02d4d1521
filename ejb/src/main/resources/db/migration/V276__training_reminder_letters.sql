-- Whether what a letter reminded of is to be done still is asked whenever its reader looks (docs/adr/0052).
create index training_reminder_letter on training_reminder (letter);
create index training_escalation_letter on training_escalation (letter);
