-- Of which address a letter went to, so that a late report does not stop another one: its SHA-256, for addresses change and are
-- nobody's business.
alter table notification_letter add column sent_to text;

alter table notification_incoming
  -- What mails have in common that are one reply and came on two ways: the letter that they answer, and their own identity.
  add column once bytea,
  -- Too large: its header is here alone.
  add column cut boolean not null default false;
create unique index notification_incoming_once on notification_incoming (once) where once is not null;

-- What is long over is removed each day.
create index notification_letter_over on notification_letter (over_at) where over_at is not null;
create index notification_incoming_over on notification_incoming (over_at) where over_at is not null;
create index notification_notice_seen on notification_notice (seen_at) where seen_at is not null;
