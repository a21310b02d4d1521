-- What waited for somebody who wants mail at once comes as one letter where it is much.
alter table notification_letter drop constraint notification_letter_form_check;
alter table notification_letter add constraint notification_letter_form_check
  check (form in ('NEWS', 'GATHERED', 'DIGEST', 'ANSWER'));
