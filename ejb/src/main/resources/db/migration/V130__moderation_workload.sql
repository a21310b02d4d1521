-- What was decided, sent and appealed in a period, for the page that counts it (docs/adr/0041).
create index moderation_decision_decided on moderation_decision (decided_at);
create index moderation_case_submitted on moderation_case (submitted_at);
create index moderation_case_space on moderation_case (space);
create index moderation_appeal_filed on moderation_appeal (filed_at);
