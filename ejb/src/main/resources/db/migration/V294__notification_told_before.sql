-- By when its reader has to know it: what would come too late is told at any hour.
alter table notification_item add column told_before timestamptz;
