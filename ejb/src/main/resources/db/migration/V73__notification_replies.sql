-- Which replies a notice tells of while it was not seen: one of them may be taken back.
alter table notification_notice add column replies uuid[];
create index notification_notice_replies on notification_notice using gin (replies)
  where seen_at is null and kind in ('REPLIED', 'FOLLOWED_REPLY') and replies is not null;
