create table notification_notice (
  key     bigint generated always as identity primary key,
  id      uuid        not null unique,
  reader  uuid        not null,
  kind    text        not null check (kind in ('APPROVED', 'RETURNED', 'REJECTED', 'REPLIED', 'CERTIFIED')),
  subject text        not null,
  title   text        not null,
  told_at timestamptz not null,
  seen_at timestamptz
);
create index notification_notice_inbox on notification_notice (reader, told_at desc, key desc);
create index notification_notice_unseen on notification_notice (reader) where seen_at is null;
